/* What must be mended before cJSON sees a document, and what it does not keep. */
#ifndef WIRECODE_READ_JSON_REPAIR_H
#define WIRECODE_READ_JSON_REPAIR_H

#include "base/arena.h"

/* Bad UTF-8 and raw control characters, \u0000 and half surrogate pairs become U+FFFD, counted in *replaced. */
struct slice json_repair(struct arena *a, struct slice json, size_t *replaced);
/* A top-level number as it is written, for cJSON keeps a double: {"id":12345678901234567890}. at == NULL if there is none. */
struct slice json_raw_member(struct slice object, struct slice key);

#endif
