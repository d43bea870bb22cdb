/* Transfer encodings of MIME (RFC 2045). */
#ifndef WIRECODE_READ_BASE64_H
#define WIRECODE_READ_BASE64_H

#include "base/arena.h"

/* What cannot be decoded is passed over (base64) or kept as it is (quoted-printable). */
struct slice base64_decode(struct arena *a, struct slice s);
struct slice quoted_printable_decode(struct arena *a, struct slice s);

#endif
