/* What must be the same for two runs to write the same bytes: the options that shape records, the inputs, the rules. */
#ifndef WIRECODE_IDENTITY_H
#define WIRECODE_IDENTITY_H

#include "run/options.h"

/* "version=... options=<64 hex digits> data=<64 hex digits>" */
void identity_print(struct buf *out, const struct options *o, const char *rules_sha256);

#endif
