/* UTF-8: decoding, checking, repairing, counting. */
#ifndef WIRECODE_UTF8_H
#define WIRECODE_UTF8_H

#include <stdint.h>

#include "base/arena.h"

/* Decodes the code point at s[0..n); *length gets its bytes (1 for a bad byte, which yields U+FFFD). n > 0. */
uint32_t utf8_decode(const char *s, size_t n, unsigned *length);
/* Writes 1 to 4 bytes, returns how many. A surrogate or a value out of range is written as U+FFFD. */
unsigned utf8_encode(uint32_t c, char out[4]);
/* Offset of the first byte that is not part of valid UTF-8, or n. */
size_t utf8_valid(struct slice s);
/* What the article is made of: bad sequences and control characters (all but tab, newline, carriage return, form feed) become
 * U+FFFD, counted in *replaced. Returns s itself where nothing has to change. */
struct slice utf8_repair(struct arena *a, struct slice s, size_t *replaced);
size_t utf8_count(struct slice s);
/* UTF-16 code units of valid UTF-8. */
size_t utf8_count16(struct slice s);

/* Where the ASCII characters from `from` on end. */
size_t utf8_ascii_end(struct slice s, size_t from);

static inline bool utf8_is_start(char c) { return ((unsigned char)c & 0xC0) != 0x80; }

#endif
