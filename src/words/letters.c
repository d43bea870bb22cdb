#include "words/letters.h"

static void store(char *at, uint64_t bytes)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	memcpy(at, &bytes, sizeof bytes);
}

uint8_t letters_form(const struct letters *w, char form[LETTERS_BYTES])
{
	uint64_t first = letters_between(w->first, 'A', 'Z'), second = letters_between(w->second, 'A', 'Z');
	store(form, w->first | first >> 2);
	store(form + 8, w->second | second >> 2);
	if (!first && !second)
		return SHAPE_LOWER;
	if (first == 0x80 && !second)
		return SHAPE_CAPITAL;
	bool lower = letters_between(w->first, 'a', 'z') || letters_between(w->second, 'a', 'z');
	return lower ? SHAPE_MIXED : SHAPE_UPPER;
}
