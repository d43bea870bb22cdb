#include "read/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

#include "read/catch.h"

enum { SNIFF = 1024, REPLACEMENT = 0xFFFD, BLOCK = 32 };

/* Labels that browsers read as something else, and names that iconv knows under another one. */
static const struct {
	const char *label, *name;
} labels[] = {
    {"utf8", "UTF-8"},           {"utf-8", "UTF-8"},           {"us-ascii", "CP1252"},      {"ascii", "CP1252"},
    {"iso-8859-1", "CP1252"},    {"iso8859-1", "CP1252"},      {"latin1", "CP1252"},        {"latin-1", "CP1252"},
    {"iso_8859-1", "CP1252"},    {"windows-1252", "CP1252"},   {"cp1252", "CP1252"},        {"x-cp1252", "CP1252"},
    {"gb2312", "GB18030"},       {"gbk", "GB18030"},           {"gb_2312-80", "GB18030"},   {"x-gbk", "GB18030"},
    {"euc-kr", "CP949"},         {"ks_c_5601-1987", "CP949"},  {"korean", "CP949"},         {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},      {"x-sjis", "CP932"},          {"sjis", "CP932"},           {"windows-31j", "CP932"},
    {"big5", "BIG5-HKSCS"},      {"x-euc-jp", "EUC-JP"},       {"iso-8859-9", "CP1254"},    {"tis-620", "CP874"},
    {"iso-8859-11", "CP874"},    {"x-mac-roman", "MACINTOSH"}, {"utf-16", "UTF-16LE"},      {"unicode", "UTF-16LE"},
};

static struct slice label_name(struct slice label)
{
	label = slice_trim(label);
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (slice_same(label, slice_of(labels[i].label)))
			return slice_of(labels[i].name);
	return label;
}

/* 0x80 to 0x9F; 0 where windows-1252 has nothing. */
static const uint16_t cp1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static struct slice from_1252(struct arena *a, struct slice s, size_t *replaced)
{
	char *out = arena_alloc(a, s.n * 3 + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.at[i];
		uint32_t code = c >= 0x80 && c < 0xA0 ? cp1252[c - 0x80] : c;
		if (c >= 0x80 && !code) {
			code = REPLACEMENT;
			++*replaced;
		}
		n += utf8_encode(code, out + n);
	}
	return (struct slice){out, n};
}

/* `unit` bytes a number, least significant first if `little`. */
static uint32_t number(const char *p, unsigned unit, bool little)
{
	uint32_t v = 0;
	for (unsigned i = 0; i < unit; i++)
		v = v << 8 | (unsigned char)p[little ? unit - 1 - i : i];
	return v;
}

static struct slice from_wide(struct arena *a, struct slice s, unsigned unit, bool little, size_t *replaced)
{
	char *out = arena_alloc(a, s.n * 2 + 4);
	size_t n = 0, i = 0;
	while (i + unit <= s.n) {
		uint32_t c = number(s.at + i, unit, little);
		i += unit;
		if (unit == 2 && c >= 0xD800 && c < 0xDC00 && i + 2 <= s.n) {
			uint32_t low = number(s.at + i, 2, little);
			if (low >= 0xDC00 && low < 0xE000) {
				c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
				i += 2;
			}
		}
		*replaced += c > 0x10FFFF || (c >= 0xD800 && c < 0xE000);
		n += utf8_encode(c, out + n);
	}
	if (i < s.n) {
		n += utf8_encode(REPLACEMENT, out + n);
		++*replaced;
	}
	return (struct slice){out, n};
}

/* What iconv gives for the bytes; stops at nothing but the end. */
static void from_iconv(struct arena *a, iconv_t cd, struct slice s, size_t *replaced, struct slice *result)
{
	size_t cap = s.n * 4 + 16, left = s.n;
	char *out = arena_alloc(a, cap), *to = out, *from = (char *)(uintptr_t)s.at;
	while (left) {
		size_t room = cap - (size_t)(to - out);
		if (iconv(cd, &from, &left, &to, &room) != (size_t)-1 || errno == E2BIG)
			break;
		if (cap - (size_t)(to - out) < 4)
			break;
		to += utf8_encode(REPLACEMENT, to);
		++*replaced;
		from++;
		left--;
	}
	*result = (struct slice){out, (size_t)(to - out)};
}

static struct slice drop_mark(struct slice s)
{
	return slice_starts(s, SLICE("\xEF\xBB\xBF")) ? slice_cut(s, 3, s.n) : s;
}

struct slice encoding_convert(struct arena *a, struct slice bytes, struct slice label, size_t *replaced)
{
	struct slice name = label_name(label);
	if (slice_same(name, SLICE("UTF-8")))
		return drop_mark(bytes);
	if (slice_same(name, SLICE("CP1252")) || name.n == 0 || name.n > 40)
		return from_1252(a, bytes, replaced);
	iconv_t cd = iconv_open("UTF-8", arena_text(a, name));
	if (cd == (iconv_t)-1)
		return encoding_decode(a, bytes, SLICE(""), replaced);
	struct slice out = {0};
	bool failed = CATCH(a, from_iconv(a, cd, bytes, replaced, &out));
	iconv_close(cd);
	if (failed)
		catch_go_on(a);
	return out;
}

/* The width of a character by the zero bytes of Latin text: 2 or 4, 1 for anything else. */
static unsigned zero_pattern(struct slice s, bool *little)
{
	size_t n = (s.n < SNIFF ? s.n : SNIFF) & ~(size_t)3, zero[4] = {0};
	if (n < 8)
		return 1;
	for (size_t i = 0; i < n; i++)
		zero[i % 4] += s.at[i] == '\0';
	size_t q = n / 4, most = q - q / 5;
	if (zero[0] >= most && zero[1] >= most && zero[2] >= most && zero[3] < q / 5 + 1)
		return *little = false, 4;
	if (zero[1] >= most && zero[2] >= most && zero[3] >= most && zero[0] < q / 5 + 1)
		return *little = true, 4;
	size_t even = zero[0] + zero[2], odd = zero[1] + zero[3], some = n / 2 - n / 8;
	if (odd >= some && even < n / 20 + 1)
		return *little = true, 2;
	if (even >= some && odd < n / 20 + 1)
		return *little = false, 2;
	return 1;
}

static bool marked_wide(struct slice s, unsigned *unit, bool *little, size_t *skip)
{
	static const struct {
		struct slice mark;
		unsigned unit;
		bool little;
	} marks[] = {{{"\xFF\xFE\0\0", 4}, 4, true}, {{"\0\0\xFE\xFF", 4}, 4, false}, {{"\xFF\xFE", 2}, 2, true}, {{"\xFE\xFF", 2}, 2, false}};
	for (size_t i = 0; i < 4; i++)
		if (slice_starts(s, marks[i].mark)) {
			*unit = marks[i].unit;
			*little = marks[i].little;
			*skip = marks[i].mark.n;
			return true;
		}
	*skip = 0;
	*unit = zero_pattern(s, little);
	return *unit > 1;
}

/* More good than bad multi-byte sequences: UTF-8 with a few faults rather than another encoding. */
static bool mostly_utf8(struct slice s)
{
	size_t good = 0, bad = 0;
	for (size_t i = 0; i < s.n;) {
		unsigned length;
		uint32_t c = utf8_decode(s.at + i, s.n - i, &length);
		if (c == REPLACEMENT && s.n - i < 4 && (unsigned char)s.at[i] >= 0xC2 && good)
			break; /* cut off within a character */
		bad += c == REPLACEMENT && length == 1;
		good += length > 1;
		i += length;
	}
	return good > bad;
}

static bool has_high_byte(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.at[i] >= 0x80)
			return true;
	return false;
}

struct slice encoding_decode(struct arena *a, struct slice bytes, struct slice declared, size_t *replaced)
{
	unsigned unit;
	bool little = false;
	size_t skip;
	if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
		return drop_mark(bytes);
	if (marked_wide(bytes, &unit, &little, &skip))
		return from_wide(a, slice_cut(bytes, skip, bytes.n), unit, little, replaced);
	struct slice name = label_name(declared);
	bool seven_bit = name.n >= 8 && slice_same(slice_cut(name, 0, 8), SLICE("iso-2022"));
	if (utf8_valid(bytes) == bytes.n && !(seven_bit && !has_high_byte(bytes)))
		return bytes;
	bool wide = name.n >= 6 && (slice_same(slice_cut(name, 0, 6), SLICE("utf-16")) || slice_same(slice_cut(name, 0, 6), SLICE("utf-32")));
	bool other = name.n && !wide && !slice_same(name, SLICE("UTF-8")) && !slice_same(name, SLICE("CP1252"));
	if (other)
		return encoding_convert(a, bytes, name, replaced);
	return mostly_utf8(bytes) ? bytes : from_1252(a, bytes, replaced);
}

static bool label_char(char c)
{
	return byte_is_alpha(c) || byte_is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
}

/* The value behind `key` [blanks] = [quote]. */
static struct slice value_of(struct slice s, struct slice key, size_t from)
{
	for (size_t i = from; i + key.n < s.n; i++) {
		if (!slice_same(slice_cut(s, i, i + key.n), key))
			continue;
		size_t at = i + key.n;
		while (at < s.n && (byte_is_space(s.at[at]) || s.at[at] == '='))
			at++;
		if (at < s.n && (s.at[at] == '"' || s.at[at] == '\''))
			at++;
		size_t end = at;
		while (end < s.n && label_char(s.at[end]))
			end++;
		if (end > at)
			return slice_cut(s, at, end);
	}
	return SLICE("");
}

struct slice encoding_declared(struct slice head)
{
	head = head.n > 2 * SNIFF ? slice_cut(head, 0, 2 * SNIFF) : head;
	struct slice start = head;
	while (start.n && byte_is_space(start.at[0]))
		start = slice_cut(start, 1, start.n);
	if (slice_starts(start, SLICE("<?xml"))) {
		size_t end = slice_find(start, SLICE("?>"), 0);
		struct slice found = value_of(slice_cut(start, 0, end), SLICE("encoding"), 5);
		if (found.n)
			return found;
	}
	size_t meta = 0;
	while ((meta = slice_find(head, SLICE("<"), meta)) < head.n) {
		meta++;
		if (head.n - meta < 5 || !slice_same(slice_cut(head, meta, meta + 4), SLICE("meta")))
			continue;
		size_t end = slice_find(head, SLICE(">"), meta);
		struct slice found = value_of(slice_cut(head, 0, end), SLICE("charset"), meta);
		if (found.n)
			return found;
	}
	return SLICE("");
}

/* A plain ASCII character, and none of those controls that become U+FFFD. */
static bool is_plain(unsigned char c) { return c < 0x7F && (c >= 0x20 || c == '\t' || c == '\n' || c == '\r' || c == '\f'); }

/* So many of them, none of which ends a line. Each byte is looked at, so that the compiler can take many at once. */
static bool plain_block(const char *p)
{
	unsigned char bad = 0;
	for (unsigned i = 0; i < BLOCK; i++)
		bad |= (unsigned char)((unsigned char)(p[i] - 0x20) > 0x7E - 0x20);
	return !bad;
}

/* Of eight bytes, the high bit of each that is not plain. */
static uint64_t not_plain(const char *p)
{
	const uint64_t each = 0x0101010101010101u, high = each << 7;
	uint64_t w;
	memcpy(&w, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	w = __builtin_bswap64(w);
#endif
	uint64_t seven = w & ~high, tab = seven ^ each * '\v';
	uint64_t under_blank = ~(seven + each * (0x80 - 0x20)), spaces = (seven + each * (0x80 - '\t')) & ~(seven + each * (0x7F - '\r'));
	return (w | (seven + each) | (under_blank & ~spaces) | ~(tab + each * 0x7F)) & high;
}

/* Where the plain characters from i on end. */
static size_t plain_end(struct slice s, size_t i)
{
	while (s.n - i >= 8) {
		size_t end = s.n - i >= BLOCK ? i + BLOCK : s.n - (s.n - i) % 8;
		if (end == i + BLOCK && plain_block(s.at + i))
			i = end;
		for (; i < end; i += 8) {
			uint64_t found = not_plain(s.at + i);
			if (found)
				return i + (size_t)__builtin_ctzll(found) / 8;
		}
	}
	while (i < s.n && is_plain((unsigned char)s.at[i]))
		i++;
	return i;
}

/* U+2000 to U+203F: most of what is not ASCII in English are quotation marks and dashes. */
static bool is_mark(const char *p) { return p[0] == '\xE2' && p[1] == '\x80' && !utf8_is_start(p[2]); }

static bool clean(struct slice s)
{
	for (size_t i = plain_end(s, 0); i < s.n; i = plain_end(s, i)) {
		unsigned length = 3;
		if (s.n - i < 3 || !is_mark(s.at + i))
			utf8_decode(s.at + i, s.n - i, &length);
		if (length == 1)
			return false;
		i += length;
	}
	return true;
}

struct slice encoding_clean(struct arena *a, struct slice s, size_t *replaced)
{
	if (clean(s))
		return s;
	size_t n = 0;
	s = utf8_repair(a, s, &n);
	*replaced += n;
	return s;
}
