#include "words/marks.h"

#include "words/scan.h"

enum direction { EITHER, OPENS, CLOSES };
enum { FAR = 200 }; /* bytes in which a single mark has to find its partner */

struct sign {
	const char *text;
	enum mark_family family;
	enum direction direction;
};

/* Longer ones first. */
static const struct sign signs[] = {
	{"``", MARK_DOUBLE, OPENS}, {"''", MARK_DOUBLE, EITHER}, {",,", MARK_DOUBLE, OPENS}, {"\"", MARK_DOUBLE, EITHER},
	{"'", MARK_SINGLE, EITHER}, {"`", MARK_SINGLE, OPENS}, {"\u2018\u2018", MARK_DOUBLE, OPENS}, {"\u2019\u2019", MARK_DOUBLE, CLOSES},
	{"\u201C", MARK_DOUBLE, OPENS}, {"\u201D", MARK_DOUBLE, CLOSES}, {"\u2018", MARK_SINGLE, OPENS}, {"\u2019", MARK_SINGLE, CLOSES},
	{"\u201E", MARK_DOUBLE, OPENS}, {"\u201F", MARK_DOUBLE, OPENS}, {"\u201A", MARK_SINGLE, OPENS}, {"\u201B", MARK_SINGLE, OPENS},
	{"\u00AB", MARK_ANGLE, OPENS}, {"\u00BB", MARK_ANGLE, CLOSES}, {"\u2039", MARK_ANGLE, OPENS}, {"\u203A", MARK_ANGLE, CLOSES},
	{"\u300C", MARK_CORNER, OPENS}, {"\u300D", MARK_CORNER, CLOSES}, {"\u300E", MARK_CORNER, OPENS}, {"\u300F", MARK_CORNER, CLOSES},
};

static const struct sign *sign_at(struct slice text, size_t at)
{
	struct slice rest = slice_cut(text, at, text.n);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (rest.n && *rest.at == *signs[i].text && slice_starts(rest, slice_of(signs[i].text)))
			return &signs[i];
	return NULL;
}

enum mark_family mark_family(struct slice text, size_t at)
{
	const struct sign *s = sign_at(text, at);
	return s ? s->family : MARK_NONE;
}

/* What may stand right behind a closing mark. */
static bool closes_before(struct slice text, size_t at)
{
	unsigned length;
	switch (scan_class(text, at, &length)) {
	case CHAR_BLANK: case CHAR_LINE: case CHAR_STOP: case CHAR_COMMA: case CHAR_COLON: case CHAR_SEMICOLON: case CHAR_CLOSE:
	case CHAR_HYPHEN: case CHAR_DASH: return true;
	default: return false;
	}
}

static bool opens_after(const struct token *before, bool apart)
{
	return !before || apart || before->kind == TOKEN_OPEN_PAREN || before->kind == TOKEN_OPEN_QUOTE || before->kind == TOKEN_DASH ||
	       before->kind == TOKEN_HYPHEN;
}

static bool quote_at(struct slice text, size_t at)
{
	unsigned length;
	return scan_class(text, at, &length) == CHAR_QUOTE;
}

static enum direction by_context(const struct marks *m, const struct sign *sign, size_t end, bool opening)
{
	bool closing = closes_before(m->text, end), open = m->open[sign->family];
	if (opening && !closing && !(open && quote_at(m->text, end)))
		return OPENS;
	if (!opening && (closing || (open && quote_at(m->text, end))))
		return CLOSES;
	return open ? CLOSES : OPENS;
}

/* „so“, ”so”, »so«: a mark that points the wrong way at the place where it stands. */
static enum direction direction_of(const struct marks *m, const struct sign *sign, size_t end, bool opening)
{
	enum direction context = by_context(m, sign, end, opening);
	if (sign->direction == EITHER)
		return context;
	bool sure = opening != closes_before(m->text, end), open = m->open[sign->family];
	if (sign->direction == OPENS)
		return sure && !opening && open ? CLOSES : OPENS;
	return sure && opening && !open ? OPENS : CLOSES;
}

static struct mark quote(struct marks *m, const struct sign *sign, size_t at, bool opening)
{
	size_t end = at + strlen(sign->text);
	bool opens = direction_of(m, sign, end, opening) == OPENS;
	m->open[sign->family] = opens;
	return (struct mark){end, opens ? TOKEN_OPEN_QUOTE : TOKEN_CLOSE_QUOTE};
}

/* ---- apostrophes ---- */

/* Whether the next single mark that is not inside a word closes. */
static bool closes_later(struct slice text, size_t at)
{
	size_t limit = text.n - at > FAR ? at + FAR : text.n;
	for (; at < limit; at++) {
		unsigned length = scan_apostrophe(text, at);
		if (!length || text.at[at] == '`')
			continue;
		bool inside = at && scan_is_alnum(text, at + length) && !byte_is_space(text.at[at - 1]);
		if (!inside)
			return !byte_is_space(text.at[at - 1]);
	}
	return false;
}

static size_t decade_end(struct slice text, size_t at)
{
	if (!byte_is_digit(scan_byte(text, at)) || !byte_is_digit(scan_byte(text, at + 1)))
		return 0;
	size_t end = at + 2 + (byte_lower(scan_byte(text, at + 2)) == 's');
	return scan_is_alnum(text, end) ? 0 : end;
}

/* '90s 'em 'til: a word that begins with its apostrophe. 0 if it is none. */
static size_t elision_end(struct slice text, size_t at)
{
	static const char *const words[] = {"em", "til", "tis", "twas", "cause", "bout", "round", "n", "cos", "nuff"};
	size_t decade = decade_end(text, at);
	if (decade)
		return scan_byte(text, decade - 1) == 's' || !closes_later(text, decade) ? decade : 0;
	size_t end = at;
	while (end < at + 8 && byte_is_alpha(scan_byte(text, end)))
		end++;
	struct slice word = slice_cut(text, at, end);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_same(word, slice_of(words[i])))
			return word.n == 1 ? end + scan_apostrophe(text, end) : end;
	return 0;
}

static bool ends_in_s(struct slice text, const struct token *t)
{
	char c = byte_lower(text.at[t->end - 1]);
	return t->kind == TOKEN_WORD && (c == 's' || c == 'x' || c == 'z');
}

static bool takes_clitic(const struct token *t)
{
	switch (t->kind) {
	case TOKEN_WORD: case TOKEN_NUMBER: case TOKEN_CLITIC: case TOKEN_URL: case TOKEN_CLOSE_PAREN: case TOKEN_CLOSE_QUOTE:
	case TOKEN_SYMBOL: return true;
	default: return false;
	}
}

/* An apostrophe right behind a token; kind is TOKEN_OPEN_QUOTE where it is none. */
static struct mark apostrophe_behind(const struct marks *m, size_t at, size_t behind, const struct token *before)
{
	size_t end = takes_clitic(before) ? scan_clitic(m->text, behind) : 0;
	if (end)
		return (struct mark){end, TOKEN_CLITIC};
	bool open = m->open[MARK_SINGLE], doubled = scan_apostrophe(m->text, behind) == behind - at;
	if (ends_in_s(m->text, before) && !doubled && !scan_is_alnum(m->text, behind) && (!open || closes_later(m->text, behind)))
		return (struct mark){behind, TOKEN_CLITIC};
	if (before->kind == TOKEN_NUMBER && !open && m->text.at[at] == '\'')
		return (struct mark){behind, TOKEN_SYMBOL};
	return (struct mark){at, TOKEN_OPEN_QUOTE};
}

struct mark mark_read(struct marks *m, size_t at, const struct token *before, bool apart)
{
	unsigned apostrophe = scan_apostrophe(m->text, at);
	if (before && !apart && apostrophe) {
		struct mark found = apostrophe_behind(m, at, at + apostrophe, before);
		if (found.end > at)
			return found;
	}
	size_t elided = apostrophe && m->text.at[at] != '`' && opens_after(before, apart) ? elision_end(m->text, at + apostrophe) : 0;
	if (elided)
		return (struct mark){elided, TOKEN_WORD};
	const struct sign *sign = sign_at(m->text, at);
	if (!sign) { /* an accent or U+FFFD that does not stand for an apostrophe here */
		unsigned length;
		scan_class(m->text, at, &length);
		return (struct mark){at + length, TOKEN_SYMBOL};
	}
	bool inches = sign->family == MARK_DOUBLE && before && !apart && before->kind == TOKEN_NUMBER && !m->open[MARK_DOUBLE];
	if (inches)
		return (struct mark){at + strlen(sign->text), TOKEN_SYMBOL};
	return quote(m, sign, at, opens_after(before, apart));
}
