#include "write/offsets.h"

enum { BLOCK = 64 };

#define EACH_BYTE 0x0101010101010101u

/* The sum of eight bytes that are 0 or 1: a processor that need not count bits would have it called. */
static uint32_t sum8(uint64_t ones)
{
	return (uint32_t)(ones * EACH_BYTE >> 56);
}

/* Of eight bytes: those that begin a character, and for UTF-16 those that begin one of four bytes once more. */
static uint32_t units8(const char *s, bool utf16)
{
	uint64_t w;
	memcpy(&w, s, 8);
	uint64_t continuing = w >> 7 & ~(w >> 6) & EACH_BYTE;
	uint64_t four = utf16 ? w >> 7 & w >> 6 & w >> 5 & w >> 4 & EACH_BYTE : 0;
	return 8 - sum8(continuing) + sum8(four);
}

static uint32_t units(const char *s, size_t n, bool utf16)
{
	uint32_t count = 0;
	size_t i = 0;
	for (; i + 8 <= n; i += 8)
		count += units8(s + i, utf16);
	for (; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		count += (uint32_t)((c & 0xC0) != 0x80) + (uint32_t)(utf16 && c >= 0xF0);
	}
	return count;
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
	uint32_t *blocks = ARENA_ARRAY(arena, uint32_t, n);
	for (size_t i = 1; i < n; i++)
		blocks[i] = blocks[i - 1] + units(text.at + (i - 1) * BLOCK, BLOCK, o->utf16);
	o->blocks = blocks;
}

uint32_t offsets_at(const struct offsets *o, uint32_t byte)
{
	if (!o->blocks)
		return byte;
	uint32_t block = byte / BLOCK;
	return o->blocks[block] + units(o->text.at + (size_t)block * BLOCK, byte % BLOCK, o->utf16);
}
