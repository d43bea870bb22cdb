/* SHA-256 (FIPS 180-4): identifies texts and rule sets. */
#ifndef WIRECODE_SHA256_H
#define WIRECODE_SHA256_H

#include "base/slice.h"

/* Writes 64 lower-case hex digits and a NUL. */
void sha256_hex(struct slice s, char out[65]);

#endif
