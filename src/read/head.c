#include "read/head.h"

#include "base/utf8.h"
#include "read/finish.h"

enum { TITLE_MAX = 200, BYLINE_MAX = 120, DATELINE_MAX = 120, HEAD_LINES = 8 };

struct line {
	struct slice s;      /* without blanks at its ends */
	bool blank_before;
};

/* The first lines that are not blank. */
static size_t head_lines(struct slice text, struct line lines[HEAD_LINES], bool *more)
{
	size_t n = 0;
	bool blank = true;
	struct slice rest = text, s;
	while (n < HEAD_LINES && slice_next(&rest, '\n', &s)) {
		s = slice_trim(s);
		if (s.n)
			lines[n++] = (struct line){s, blank};
		blank = s.n == 0;
	}
	*more = rest.at && slice_trim(rest).n > 0;
	return n;
}

/* The next letter or digit of s from *i on, in lower case; 0 at the end. Everything else is passed over. */
static uint32_t next_letter(struct slice s, size_t *i)
{
	while (*i < s.n) {
		unsigned length;
		uint32_t c = utf8_decode(s.at + *i, s.n - *i, &length);
		*i += length;
		if (c < 0x80 ? byte_is_alpha((char)c) || byte_is_digit((char)c) : c > 0xBF && !(c >= 0x2000 && c <= 0x303F) && c < 0xFE00)
			return c < 0x80 ? (uint32_t)byte_lower((char)c) : c;
	}
	return 0;
}

/* Behind the title's last word, or 0. */
static size_t title_end(struct slice text, struct slice title)
{
	size_t i = 0, k = 0, end = 0, letters = 0;
	for (;;) {
		uint32_t c = next_letter(title, &k);
		if (!c)
			return letters ? end : 0;
		if (next_letter(text, &i) != c)
			return 0;
		end = i;
		letters++;
	}
}

/* A line break behind the words, with no more than a mark between: the title stands on a line of its own. */
static bool line_ends(struct slice text, size_t at)
{
	for (size_t i = at; i < text.n && i < at + 16; i++) {
		if (text.at[i] == '\n' || text.at[i] == '\r')
			return true;
		if (byte_is_alpha(text.at[i]) || byte_is_digit(text.at[i]))
			return false;
	}
	return text.n <= at + 16;
}

bool head_begins_with(struct slice text, struct slice title)
{
	size_t end = title_end(text, title);
	return end && line_ends(text, end);
}

static bool is_byline(struct slice s)
{
	bool by = s.n > 5 && s.n <= BYLINE_MAX && (slice_starts(s, SLICE("By ")) || slice_starts(s, SLICE("BY ")) || slice_starts(s, SLICE("by ")));
	return by && (byte_is_upper(s.at[3]) || (unsigned char)s.at[3] >= 0x80) && !slice_same(slice_cut(s, 3, s.n > 7 ? 7 : 3), SLICE("the ")) &&
		s.at[s.n - 1] != '.';
}

/* A dash of any kind at s[i]: its length. "_" and "--" are how wires write it. */
static size_t dash_at(struct slice s, size_t i)
{
	static const struct slice dashes[] = {{"\xE2\x80\x94", 3}, {"\xE2\x80\x93", 3}, {"\xE2\x80\x95", 3}, {"--", 2}, {"-", 1}, {"_", 1}};
	if (i >= s.n || (s.at[i] != '-' && s.at[i] != '_' && s.at[i] != '\xE2'))
		return 0;
	for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++)
		if (slice_starts(slice_cut(s, i, s.n), dashes[k]))
			return dashes[k].n;
	return 0;
}

static size_t blanks(struct slice s, size_t i)
{
	while (i < s.n && byte_is_space(s.at[i]))
		i++;
	return i;
}

/* "SEOUL, April 7 (Yonhap) --": the agency's name in brackets, at a line's start and before a dash. */
static struct slice bracketed_agency(struct slice s)
{
	size_t limit = s.n < DATELINE_MAX ? s.n : DATELINE_MAX, open = slice_find(slice_cut(s, 0, limit), SLICE("("), 0);
	size_t close = slice_find(slice_cut(s, 0, limit), SLICE(")"), open);
	if (open < 3 || close >= limit || close - open < 3 || close - open > 26 || slice_find(slice_cut(s, 0, open), SLICE(". "), 0) < open)
		return (struct slice){0};
	struct slice name = slice_trim(slice_cut(s, open + 1, close));
	if (!name.n || !(byte_is_upper(name.at[0]) || slice_starts(name, SLICE("dpa"))) || !dash_at(s, blanks(s, close + 1)))
		return (struct slice){0};
	return name;
}

/* "SEOUL, Nov 26 AFP -", "Pyongyang, April 7 KCNA --": a known name right before the dash. */
static struct slice named_agency(struct slice s)
{
	static const char *const names[] = {"AFP", "KCNA", "Reuters", "REUTERS", "Yonhap", "Xinhua", "TASS", "Interfax", "Kyodo", "AAP", "dpa", "UPI",
					    "AP", "ANSA", "EFE", "PTI", "IANS", "Bernama", "Anadolu"};
	size_t limit = s.n < DATELINE_MAX ? s.n : DATELINE_MAX;
	for (size_t i = 3; i < limit; i++) {
		if (!dash_at(s, i) || !byte_is_space(s.at[i - 1]))
			continue;
		struct slice before = slice_trim(slice_cut(s, 0, i));
		for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
			struct slice name = slice_of(names[k]);
			if (before.n > name.n + 1 && slice_ends(before, name) && !byte_is_alpha(before.at[before.n - name.n - 1]))
				return slice_cut(before, before.n - name.n, before.n);
		}
		return (struct slice){0};
	}
	return (struct slice){0};
}

static struct slice agency_of(struct slice line)
{
	struct slice found = bracketed_agency(line);
	return found.at ? found : named_agency(line);
}

/* "SEOUL --", "SEOUL, South Korea (AP) -": a place in capitals, then a dash. */
static bool is_dateline(struct slice s)
{
	if (agency_of(s).at)
		return true;
	size_t upper = 0, i = 0;
	while (i < s.n && (byte_is_upper(s.at[i]) || s.at[i] == ' ' || s.at[i] == '.'))
		upper += byte_is_upper(s.at[i++]);
	if (upper < 4)
		return false;
	size_t limit = s.n < 60 ? s.n : 60;
	for (; i < limit; i++)
		if (dash_at(s, i) && byte_is_space(s.at[i - 1]))
			return true;
	return false;
}

static size_t words_of(struct slice s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += !byte_is_space(s.at[i]) && (i == 0 || byte_is_space(s.at[i - 1]));
	return n;
}

/* Ends like a sentence: a full stop, also inside quotation marks. "U.S." ends no sentence. */
static bool ends_sentence(struct slice s)
{
	while (s.n && (s.at[s.n - 1] == '"' || s.at[s.n - 1] == '\'' || s.at[s.n - 1] == ')'))
		s.n--;
	if (s.n >= 3 && (slice_ends(s, SLICE("\xE2\x80\x9D")) || slice_ends(s, SLICE("\xE2\x80\x99"))))
		s.n -= 3;
	if (slice_ends(s, SLICE("\xE3\x80\x82")) || slice_ends(s, SLICE("\xE2\x80\xA6")))
		return true;
	char last = s.n ? s.at[s.n - 1] : ' ';
	bool initials = last == '.' && s.n >= 4 && s.at[s.n - 3] == '.' && byte_is_upper(s.at[s.n - 2]);
	return (last == '.' && !initials) || last == ';' || last == ',' || last == ':';
}

static bool looks_like_title(const struct line *lines, size_t n)
{
	struct slice first = lines[0].s;
	if (n < 2 || first.n > TITLE_MAX || words_of(first) < 2 || ends_sentence(first) || is_byline(first) || is_dateline(first))
		return false;
	if (lines[1].blank_before || is_byline(lines[1].s) || is_dateline(lines[1].s))
		return true;
	return lines[1].s.n > first.n + first.n / 2 && lines[1].s.n > 90; /* a paragraph a line */
}

void head_read(struct article *a)
{
	struct line lines[HEAD_LINES];
	bool more;
	size_t n = head_lines(a->text, lines, &more);
	if (n == 0)
		return;
	if (a->title.at) {
		a->text_has_title = head_begins_with(a->text, a->title);
	} else if (looks_like_title(lines, n)) {
		a->title = finish_value(a, lines[0].s);
		a->text_has_title = true;
	}
	for (size_t i = 0; i < n && i < 5; i++) {
		if (!a->byline.at && is_byline(lines[i].s))
			a->byline = finish_value(a, lines[i].s);
		if (!a->agency.at && agency_of(lines[i].s).at)
			a->agency = finish_value(a, agency_of(lines[i].s));
	}
}
