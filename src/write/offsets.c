#include "write/offsets.h"

enum { BLOCK = 8 };

#define EACH_BYTE 0x0101010101010101u

/* The sum of eight bytes that are 0 or 1: a processor that need not count bits would have it called. */
static uint32_t sum8(uint64_t ones)
{
	return (uint32_t)(ones * EACH_BYTE >> 56);
}

/* Of the first n of eight bytes: how many begin a character, for UTF-16 one of four bytes twice. n > 0. */
static uint32_t units(uint64_t w, uint32_t n, bool utf16)
{
	uint64_t each = EACH_BYTE >> 8 * (8 - n), continuing = w >> 7 & ~(w >> 6) & each;
	uint64_t four = utf16 ? w >> 7 & w >> 6 & w >> 5 & w >> 4 & each : 0;
	return n - sum8(continuing) + (four ? sum8(four) : 0);
}

/* The eight bytes at a place, or what there is of them. */
static uint64_t eight(struct slice text, size_t at)
{
	uint64_t w = 0;
	if (text.n - at >= sizeof w)
		memcpy(&w, text.at + at, sizeof w);
	else
		memcpy(&w, text.at + at, text.n - at);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	w = __builtin_bswap64(w);
#endif
	return w;
}

static bool ascii(struct slice s)
{
	uint64_t seen = 0;
	size_t i = 0;
	for (; i + 8 <= s.n; i += 8) {
		uint64_t w;
		memcpy(&w, s.at + i, 8);
		seen |= w;
	}
	for (; i < s.n; i++)
		seen |= (unsigned char)s.at[i];
	return !(seen & EACH_BYTE << 7);
}

void offsets_init(struct offsets *o, struct arena *arena, struct slice text, enum offset_unit unit)
{
	*o = (struct offsets){.text = text, .utf16 = unit == OFFSET_UTF16};
	if (unit == OFFSET_BYTE || ascii(text))
		return;
	size_t n = text.n / BLOCK + 1;
	uint32_t *blocks = ARENA_ROOM(arena, uint32_t, n);
	blocks[0] = 0;
	for (size_t i = 1; i < n; i++)
		blocks[i] = blocks[i - 1] + units(eight(text, (i - 1) * BLOCK), BLOCK, o->utf16);
	o->blocks = blocks;
}

uint32_t offsets_at(const struct offsets *o, uint32_t byte)
{
	if (!o->blocks)
		return byte;
	uint32_t block = byte / BLOCK, rest = byte % BLOCK;
	return o->blocks[block] + (rest ? units(eight(o->text, (size_t)block * BLOCK), rest, o->utf16) : 0);
}
