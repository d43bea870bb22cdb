#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

/* Bytes of the well-formed sequence that begins at s (Unicode 15, table 3-7), 0 for none. */
static unsigned sequence(const unsigned char *s, size_t n)
{
	if (s[0] < 0x80)
		return 1;
	if (s[0] < 0xC2 || s[0] > 0xF4)
		return 0;
	unsigned length = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
	if (n < length)
		return 0;
	for (unsigned i = 1; i < length; i++)
		if ((s[i] & 0xC0) != 0x80)
			return 0;
	if ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] > 0x9F) || (s[0] == 0xF0 && s[1] < 0x90) ||
	    (s[0] == 0xF4 && s[1] > 0x8F))
		return 0;
	return length;
}

uint32_t utf8_decode(const char *text, size_t n, unsigned *length)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned len = sequence(s, n);
	*length = len ? len : 1;
	switch (len) {
	case 1: return s[0];
	case 2: return (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3Fu);
	case 3: return (uint32_t)(s[0] & 0x0F) << 12 | (uint32_t)(s[1] & 0x3F) << 6 | (s[2] & 0x3Fu);
	case 4:
		return (uint32_t)(s[0] & 0x07) << 18 | (uint32_t)(s[1] & 0x3F) << 12 | (uint32_t)(s[2] & 0x3F) << 6 |
		       (s[3] & 0x3Fu);
	default: return REPLACEMENT;
	}
}

unsigned utf8_encode(uint32_t c, char out[4])
{
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = REPLACEMENT;
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

/* Eight plain ASCII bytes at once: no byte with the high bit. */
static bool ascii8(const char *s)
{
	uint64_t word;
	memcpy(&word, s, 8);
	return !(word & 0x8080808080808080u);
}

size_t utf8_ascii_end(struct slice s, size_t from)
{
	size_t i = from;
	while (s.n - i >= 8 && ascii8(s.at + i))
		i += 8;
	while (i < s.n && (unsigned char)s.at[i] < 0x80)
		i++;
	return i;
}

size_t utf8_valid(struct slice s)
{
	size_t i = 0;
	while (i < s.n) {
		if (s.n - i >= 8 && ascii8(s.at + i)) {
			i += 8;
			continue;
		}
		unsigned length = sequence((const unsigned char *)s.at + i, s.n - i);
		if (!length)
			return i;
		i += length;
	}
	return s.n;
}

static bool control(unsigned char c)
{
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
}

static size_t first_fault(struct slice s, size_t from)
{
	for (size_t i = from; i < s.n;) {
		unsigned length = sequence((const unsigned char *)s.at + i, s.n - i);
		if (!length || control((unsigned char)s.at[i]))
			return i;
		i += length;
	}
	return s.n;
}

/* How many bytes a bad sequence takes: the maximal subpart that could have begun a character (as the WHATWG decoder does). */
static size_t fault_length(struct slice s, size_t at)
{
	unsigned char lead = (unsigned char)s.at[at];
	size_t want = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : 1, i = 1;
	while (i < want && at + i < s.n) {
		unsigned char c = (unsigned char)s.at[at + i];
		bool first_bad = i == 1 && ((lead == 0xE0 && c < 0xA0) || (lead == 0xED && c > 0x9F) ||
					    (lead == 0xF0 && c < 0x90) || (lead == 0xF4 && c > 0x8F));
		if ((c & 0xC0) != 0x80 || first_bad)
			break;
		i++;
	}
	return i;
}

struct slice utf8_repair(struct arena *a, struct slice s, size_t *replaced)
{
	*replaced = 0;
	size_t at = first_fault(s, 0);
	if (at == s.n)
		return s;
	char *out = arena_alloc(a, s.n * 3 + 1);
	size_t n = 0, from = 0;
	while (at < s.n) {
		memcpy(out + n, s.at + from, at - from);
		n += at - from;
		n += utf8_encode(REPLACEMENT, out + n);
		++*replaced;
		from = at + (control((unsigned char)s.at[at]) ? 1 : fault_length(s, at));
		at = first_fault(s, from);
	}
	memcpy(out + n, s.at + from, s.n - from);
	return (struct slice){out, n + s.n - from};
}

size_t utf8_count(struct slice s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += utf8_is_start(s.at[i]);
	return n;
}

size_t utf8_count16(struct slice s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += (size_t)utf8_is_start(s.at[i]) + ((unsigned char)s.at[i] >= 0xF0);
	return n;
}
