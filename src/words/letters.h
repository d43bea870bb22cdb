/*
 * Words of a few ASCII letters, handled as two numbers of eight bytes each instead of letter by letter.
 *
 *   "Korea's "  →  first = 'K' 'o' 'r' 'e' 'a' 0 0 0, second = 0     5 letters
 */
#ifndef WIRECODE_LETTERS_H
#define WIRECODE_LETTERS_H

#include "article/article.h"

enum { LETTERS_BYTES = 16 };

struct letters {
	uint64_t first, second;
};

#define LETTERS_EACH(byte) ((uint64_t)(byte)*0x0101010101010101u)
#define LETTERS_HIGH LETTERS_EACH(0x80)

/* The high bit of each byte from `low` to `high`, both ASCII. */
static inline uint64_t letters_between(uint64_t bytes, unsigned char low, unsigned char high)
{
	uint64_t seven = bytes & LETTERS_EACH(0x7F);
	return (seven + LETTERS_EACH(0x80 - low)) & ~(seven + LETTERS_EACH(0x7F - high)) & ~bytes & LETTERS_HIGH;
}

static inline uint64_t letters_load(const char *at)
{
	uint64_t bytes;
	memcpy(&bytes, at, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	return bytes;
}

/* How many letters stand first in eight bytes; the others are wiped out. */
static inline unsigned letters_keep(uint64_t *bytes)
{
	uint64_t others = ~letters_between(*bytes | LETTERS_EACH(0x20), 'a', 'z') & LETTERS_HIGH;
	if (!others)
		return 8;
	unsigned n = (unsigned)__builtin_ctzll(others) / 8;
	*bytes &= (UINT64_C(1) << (8 * n)) - 1;
	return n;
}

/* Keeps the first n letters, n < 8. */
static inline void letters_cut(struct letters *w, unsigned n)
{
	*w = (struct letters){w->first & ((UINT64_C(1) << (8 * n)) - 1), 0};
}

/* Reads the letters at `at`: 1 to 15, followed by another byte of the text; 0 if there are more or the text is about to end. */
static inline unsigned letters_read(struct slice text, size_t at, struct letters *w)
{
	*w = (struct letters){0, 0};
	if (text.n - at < LETTERS_BYTES)
		return 0;
	w->first = letters_load(text.at + at);
	unsigned n = letters_keep(&w->first);
	if (n < 8)
		return n;
	w->second = letters_load(text.at + at + 8);
	unsigned more = letters_keep(&w->second);
	return more < 8 ? n + more : 0;
}

/* Writes their normal form, returns their enum token_shape. */
uint8_t letters_form(const struct letters *w, char form[LETTERS_BYTES]);

#endif
