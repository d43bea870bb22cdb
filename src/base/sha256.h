/* SHA-256 (FIPS 180-4): identifies texts and rule sets. */
#ifndef WIRECODE_SHA256_H
#define WIRECODE_SHA256_H

#include "base/slice.h"

/* Writes 64 lower-case hex digits and a NUL. */
void sha256_hex(struct slice s, char out[65]);
/* Has the processor instructions for it? Then `fast` may be true; the digits are the same. */
bool sha256_is_fast(void);
void sha256_hex_by(struct slice s, char out[65], bool fast);

#endif
