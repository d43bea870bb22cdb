/* Second look at a tagged sentence; called by tagger_run. */
#ifndef WIRECODE_TAGGER_REPAIR_H
#define WIRECODE_TAGGER_REPAIR_H

#include "lexicon/tagger.h"

void tagger_repair(const struct tag_choices *const units[], size_t n, uint8_t *out);

#endif
