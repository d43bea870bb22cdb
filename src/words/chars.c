#include "words/chars.h"

#define L CHAR_LETTER
#define D CHAR_DIGIT
#define H CHAR_HIGH
#define H16 H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H

const uint8_t chars_ascii[256] = {
	['\t'] = CHAR_BLANK, ['\n'] = CHAR_LINE, ['\v'] = CHAR_LINE, ['\f'] = CHAR_LINE, ['\r'] = CHAR_LINE, [' '] = CHAR_BLANK,
	['!'] = CHAR_STOP, ['.'] = CHAR_STOP, ['?'] = CHAR_STOP, [','] = CHAR_COMMA, [':'] = CHAR_COLON, [';'] = CHAR_SEMICOLON,
	['"'] = CHAR_QUOTE, ['\''] = CHAR_QUOTE, ['`'] = CHAR_QUOTE, ['-'] = CHAR_HYPHEN,
	['('] = CHAR_OPEN, ['['] = CHAR_OPEN, ['{'] = CHAR_OPEN, [')'] = CHAR_CLOSE, [']'] = CHAR_CLOSE, ['}'] = CHAR_CLOSE,
	['0'] = D, D, D, D, D, D, D, D, D, D,
	['A'] = L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	['a'] = L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	[0x80] = H16, H16, H16, H16, H16, H16, H16, H16,
};

struct range {
	uint32_t first, last;
	enum char_class class;
};

/* Sorted; a code point in none of them is a letter. Blocks are those of Unicode 15. */
static const struct range ranges[] = {
	{0x0080, 0x0084, CHAR_SYMBOL}, {0x0085, 0x0085, CHAR_LINE}, {0x0086, 0x009F, CHAR_SYMBOL}, {0x00A0, 0x00A0, CHAR_BLANK},
	{0x00A1, 0x00A9, CHAR_SYMBOL}, {0x00AB, 0x00AB, CHAR_QUOTE}, {0x00AC, 0x00AC, CHAR_SYMBOL}, {0x00AD, 0x00AD, CHAR_ZERO},
	{0x00AE, 0x00B4, CHAR_SYMBOL}, {0x00B6, 0x00B9, CHAR_SYMBOL}, {0x00BB, 0x00BB, CHAR_QUOTE}, {0x00BC, 0x00BF, CHAR_SYMBOL},
	{0x00D7, 0x00D7, CHAR_SYMBOL}, {0x00F7, 0x00F7, CHAR_SYMBOL}, {0x037E, 0x037E, CHAR_SEMICOLON}, {0x060C, 0x060C, CHAR_COMMA},
	{0x061B, 0x061B, CHAR_SEMICOLON}, {0x061F, 0x061F, CHAR_STOP}, {0x06D4, 0x06D4, CHAR_STOP}, {0x0964, 0x0965, CHAR_STOP},
	{0x1680, 0x1680, CHAR_BLANK}, {0x180E, 0x180E, CHAR_ZERO}, {0x2000, 0x200A, CHAR_BLANK}, {0x200B, 0x200F, CHAR_ZERO},
	{0x2010, 0x2011, CHAR_HYPHEN}, {0x2012, 0x2015, CHAR_DASH}, {0x2016, 0x2017, CHAR_SYMBOL}, {0x2018, 0x201F, CHAR_QUOTE},
	{0x2020, 0x2025, CHAR_SYMBOL}, {0x2026, 0x2026, CHAR_STOP}, {0x2027, 0x2027, CHAR_SYMBOL}, {0x2028, 0x2029, CHAR_LINE},
	{0x202A, 0x202E, CHAR_ZERO}, {0x202F, 0x202F, CHAR_BLANK}, {0x2030, 0x2038, CHAR_SYMBOL}, {0x2039, 0x203A, CHAR_QUOTE},
	{0x203B, 0x203B, CHAR_SYMBOL}, {0x203C, 0x203D, CHAR_STOP}, {0x203E, 0x2046, CHAR_SYMBOL}, {0x2047, 0x2049, CHAR_STOP},
	{0x204A, 0x205E, CHAR_SYMBOL}, {0x205F, 0x205F, CHAR_BLANK}, {0x2060, 0x206F, CHAR_ZERO}, {0x2070, 0x20CF, CHAR_SYMBOL},
	{0x2100, 0x2211, CHAR_SYMBOL}, {0x2212, 0x2212, CHAR_HYPHEN}, {0x2213, 0x25FF, CHAR_SYMBOL}, {0x2600, 0x27BF, CHAR_SINGLE},
	{0x27C0, 0x2BFF, CHAR_SYMBOL}, {0x2E00, 0x2E7F, CHAR_SYMBOL}, {0x2E80, 0x2FFF, CHAR_SINGLE}, {0x3000, 0x3000, CHAR_BLANK},
	{0x3001, 0x3001, CHAR_COMMA}, {0x3002, 0x3002, CHAR_STOP}, {0x3003, 0x3007, CHAR_SYMBOL}, {0x3008, 0x300B, CHAR_SYMBOL},
	{0x300C, 0x300F, CHAR_QUOTE}, {0x3010, 0x3010, CHAR_OPEN}, {0x3011, 0x3011, CHAR_CLOSE}, {0x3012, 0x9FFF, CHAR_SINGLE},
	{0xE000, 0xFAFF, CHAR_SINGLE}, {0xFE00, 0xFE0F, CHAR_ZERO}, {0xFE10, 0xFE6F, CHAR_SYMBOL}, {0xFEFF, 0xFEFF, CHAR_ZERO},
	{0xFF01, 0xFF01, CHAR_STOP}, {0xFF02, 0xFF07, CHAR_SYMBOL}, {0xFF08, 0xFF08, CHAR_OPEN}, {0xFF09, 0xFF09, CHAR_CLOSE},
	{0xFF0A, 0xFF0B, CHAR_SYMBOL}, {0xFF0C, 0xFF0C, CHAR_COMMA}, {0xFF0D, 0xFF0D, CHAR_HYPHEN}, {0xFF0E, 0xFF0E, CHAR_STOP},
	{0xFF0F, 0xFF0F, CHAR_SYMBOL}, {0xFF1A, 0xFF1A, CHAR_COLON}, {0xFF1B, 0xFF1B, CHAR_SEMICOLON}, {0xFF1C, 0xFF1E, CHAR_SYMBOL},
	{0xFF1F, 0xFF1F, CHAR_STOP}, {0xFF20, 0xFF20, CHAR_SYMBOL}, {0xFF3B, 0xFF40, CHAR_SYMBOL}, {0xFF5B, 0xFF60, CHAR_SYMBOL},
	{0xFF61, 0xFF61, CHAR_STOP}, {0xFF62, 0xFF9F, CHAR_SINGLE}, {0xFFE0, 0xFFFF, CHAR_SINGLE}, {0x1F000, 0x1FAFF, CHAR_SINGLE},
	{0x20000, 0x3FFFF, CHAR_SINGLE}, {0xE0000, 0xE0FFF, CHAR_ZERO},
};

enum char_class chars_class_of(uint32_t c)
{
	if (c < 0x80)
		return chars_ascii[c];
	if (c >= 0xC0 && c < 0x37E && c != 0xD7 && c != 0xF7) /* by far the most frequent, with the two below */
		return CHAR_LETTER;
	if (c >= 0x2018 && c <= 0x201F)
		return CHAR_QUOTE;
	if (c == 0xA0)
		return CHAR_BLANK;
	size_t low = 0, high = sizeof ranges / sizeof *ranges;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (c > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	bool inside = low < sizeof ranges / sizeof *ranges && c >= ranges[low].first;
	return inside ? ranges[low].class : CHAR_LETTER;
}

/* From U+0100 to U+017F pairs stand side by side; in three stretches the odd one is the capital. */
static uint32_t extended_lower(uint32_t c)
{
	if (c == 0x130)
		return 'i';
	if (c == 0x178)
		return 0xFF;
	if (c == 0x138 || c == 0x149 || c == 0x17F)
		return c;
	bool odd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
	return (c & 1) == odd ? c + 1 : c;
}

uint32_t chars_lower(uint32_t c)
{
	if (c < 0x80)
		return (uint32_t)(unsigned char)byte_lower((char)c);
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 32;
	if (c >= 0x218 && c <= 0x21B) /* Ș, Ț of Romanian */
		return c | 1;
	return c >= 0x100 && c <= 0x17F ? extended_lower(c) : c;
}

bool chars_is_upper(uint32_t c)
{
	return chars_lower(c) != c || (c >= 0x386 && c <= 0x3AB && c != 0x390) || (c >= 0x400 && c <= 0x42F);
}

bool chars_is_cased(uint32_t c)
{
	return (c < 0x80 && byte_is_alpha((char)c)) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
	       (c >= 0x386 && c < 0x530) || (c >= 0x1E00 && c < 0x2000);
}
