/* Header fields and parts of MIME messages (RFC 5322, 2045, 2046, 2047); HTTP headers are of the same make. */
#ifndef WIRECODE_READ_MIME_H
#define WIRECODE_READ_MIME_H

#include "base/arena.h"

/* Cuts the header block, up to the first blank line, off a message; *body is what follows. */
struct slice mime_header(struct slice message, struct slice *body);
/* The value of a field with its folded lines joined; at == NULL where it is not there. */
struct slice mime_field(struct arena *a, struct slice header, struct slice name);
/* boundary=..., charset=...: a parameter of a field's value. */
struct slice mime_parameter(struct slice value, struct slice name);
/* "=?utf-8?B?...?=" to UTF-8. */
struct slice mime_words(struct arena *a, struct slice value);
/* Is the main part of a value this: "text/html; charset=x" is "text/html". */
bool mime_is(struct slice value, struct slice type);
/* Undoes a Content-Transfer-Encoding. */
struct slice mime_decoded(struct arena *a, struct slice body, struct slice transfer_encoding);
/* The next part between boundaries; false behind the last. *rest begins as the whole body. */
bool mime_part(struct slice *rest, struct slice boundary, struct slice *part);

#endif
