/*
 * Bytes of any encoding to UTF-8: a byte order mark decides, then zero bytes betray UTF-16, then valid UTF-8 that is more than ASCII,
 * then what the document declares, then UTF-8 with a few faults, and windows-1252 is what is left (ISO-8859-1 is read as windows-1252, as browsers do).
 */
#ifndef WIRECODE_ENCODING_H
#define WIRECODE_ENCODING_H

#include "base/arena.h"

/* UTF-8 without byte order mark, which may still hold control characters; a view of `bytes` where nothing had to change.
 * `declared` is a label such as "iso-8859-1", or empty. Bad bytes become U+FFFD and are counted in *replaced. */
struct slice encoding_decode(struct arena *a, struct slice bytes, struct slice declared, size_t *replaced);
/* The same from a label that is to be believed (a MIME part's charset). */
struct slice encoding_convert(struct arena *a, struct slice bytes, struct slice label, size_t *replaced);
/* What an XML declaration or a <meta> of the first bytes says, or empty. */
struct slice encoding_declared(struct slice head);
/* Bad UTF-8 and control characters become U+FFFD, as in utf8_repair, but with a fast way for clean text. Adds to *replaced. */
struct slice encoding_clean(struct arena *a, struct slice s, size_t *replaced);

#endif
