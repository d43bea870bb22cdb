/*
 * Byte offsets of the article text to the unit that the output counts in.
 *
 *   blocks[i] = units before byte 8 * i;  a conversion counts at most 7 bytes more.
 *
 * Pure ASCII (and bytes as unit) is the identity and has no blocks.
 */
#ifndef WIRECODE_OFFSETS_H
#define WIRECODE_OFFSETS_H

#include "base/arena.h"

enum offset_unit { OFFSET_CHAR, OFFSET_BYTE, OFFSET_UTF16 };

struct offsets {
	struct slice text;
	const uint32_t *blocks; /* NULL: the identity */
	bool utf16;
};

/* The blocks come from the arena; the text is valid UTF-8 of less than 4 GB. */
void offsets_init(struct offsets *o, struct arena *arena, struct slice text, enum offset_unit unit);
uint32_t offsets_at(const struct offsets *o, uint32_t byte);

#endif
