#include "words/scan.h"

#include "words/abbreviations.h"

enum { STARTER_BYTES = 16 };

static bool digit_at(struct slice text, size_t at) { return byte_is_digit(scan_byte(text, at)); }

static bool letter_at(struct slice text, size_t at)
{
	unsigned length;
	return scan_class(text, at, &length) == CHAR_LETTER;
}

static bool upper_at(struct slice text, size_t at)
{
	unsigned length;
	return at < text.n && chars_is_upper(utf8_decode(text.at + at, text.n - at, &length));
}

size_t scan_letters(struct slice text, size_t at)
{
	size_t end = at;
	while (at < text.n) {
		unsigned length;
		enum char_class class = scan_class(text, at, &length);
		bool inside = class == CHAR_LETTER || class == CHAR_DIGIT || text.at[at] == '_';
		if (!inside && class != CHAR_ZERO)
			break;
		at += length;
		if (inside)
			end = at;
	}
	return end;
}

unsigned scan_apostrophe(struct slice text, size_t at)
{
	char c = scan_byte(text, at), d = scan_byte(text, at + 1), e = scan_byte(text, at + 2);
	switch (c) {
	case '\'': case '`': return 1;
	case '\xC2': return d == '\xB4' ? 2 : 0;                                       /* U+00B4 */
	case '\xCA': return d == '\xBC' ? 2 : 0;                                       /* U+02BC */
	case '\xE2': return d == '\x80' && (e == '\x98' || e == '\x99') ? 3 : 0; /* U+2018, U+2019 */
	case '\xEF': return d == '\xBF' && e == '\xBD' ? 3 : 0;                     /* U+FFFD */
	default: return 0;
	}
}

size_t scan_clitic(struct slice text, size_t at)
{
	char a = byte_lower(scan_byte(text, at)), b = byte_lower(scan_byte(text, at + 1));
	size_t end = 0;
	if ((a == 'r' || a == 'v') && b == 'e')
		end = at + 2;
	else if (a == 'l' && b == 'l')
		end = at + 2;
	else if (a == 's' || a == 'm' || a == 'd' || a == 't')
		end = at + 1;
	return end && !scan_is_alnum(text, end) ? end : 0;
}

/* ---- addresses ---- */

static bool ends_url(struct slice text, size_t at, unsigned *length)
{
	enum char_class class = scan_class(text, at, length);
	char c = text.at[at];
	return class == CHAR_BLANK || class == CHAR_LINE || class == CHAR_QUOTE || c == '<' || c == '>' || class == CHAR_ZERO;
}

size_t scan_url(struct slice text, size_t at)
{
	size_t end = at, opened = 0;
	unsigned length;
	for (; end < text.n && !ends_url(text, end, &length); end += length)
		opened += text.at[end] == '(';
	while (end > at + 1 && (strchr(".,;:!?]}", text.at[end - 1]) || (text.at[end - 1] == ')' && !opened)))
		end--;
	return end;
}

/* "com" of "example.com": a known ending and no more letters. */
static bool domain_at(struct slice text, size_t at)
{
	size_t end = at;
	while (end < text.n && end < at + STARTER_BYTES && (byte_is_lower(text.at[end]) || byte_is_digit(text.at[end])))
		end++;
	return !letter_at(text, end) && abbreviation_domain(slice_cut(text, at, end));
}

/* ---- words ---- */

struct word {
	struct slice text;
	size_t start, segment, at; /* segment: behind the last dot; at: where the scan stands */
	const struct token *before;
	bool domain;
};

static bool segment_is_letter(const struct word *w)
{
	unsigned length;
	return scan_class(w->text, w->segment, &length) == CHAR_LETTER && w->segment + length == w->at;
}

/* The word behind a full stop, on the same paragraph. */
struct follower {
	struct slice word; /* no longer than any starter */
	bool digit, upper, none;
};

static struct follower follower_of(struct slice text, size_t at)
{
	size_t newlines = 0;
	unsigned length = 0;
	enum char_class class;
	while (newlines < 2 && ((class = scan_class(text, at, &length)) == CHAR_BLANK || class == CHAR_LINE) && length) {
		newlines += text.at[at] == '\n';
		at += length;
	}
	size_t end = at;
	while (end < text.n && end < at + STARTER_BYTES && byte_is_alpha(text.at[end]))
		end++;
	return (struct follower){slice_cut(text, at < text.n ? at : text.n, end < text.n ? end : text.n), digit_at(text, at),
				 upper_at(text, at), at >= text.n || newlines >= 2};
}

static bool is_roman(struct slice word)
{
	size_t i = 0;
	while (i < word.n && strchr("IVXLC", word.at[i]))
		i++;
	return word.n && i == word.n;
}

static bool token_is_initial(struct slice text, const struct token *t)
{
	return t && t->kind == TOKEN_WORD && t->end - t->start == 2 && text.at[t->end - 1] == '.';
}

/* A single letter and a full stop: "J. Kim" and "p. 5" but not "Plan B." or "you and I." */
static bool initial(const struct word *w)
{
	struct follower next = follower_of(w->text, w->at + 1);
	if (next.none)
		return token_is_initial(w->text, w->before);
	char c = w->text.at[w->start];
	if (byte_is_lower(c))
		return next.digit || (c != 'i' && c != 'u' && next.word.n);
	bool starts = next.upper && abbreviation_starter(next.word);
	if (token_is_initial(w->text, w->before))
		return true;
	if (c == 'I')
		return next.upper && !starts && w->before && w->before->shape == SHAPE_CAPITAL;
	return !starts || next.digit;
}

/* Fed. [Reg.] 12 */
static bool is_counted(struct slice text, struct slice word)
{
	return abbreviation_of(word) == ABBR_NUMBER && scan_byte(text, (size_t)(word.at - text.at) + word.n) == '.';
}

static bool abbreviated(const struct word *w)
{
	if (w->at - w->segment > ABBREVIATION_BYTES)
		return false;
	enum abbreviation kind = abbreviation_of(slice_cut(w->text, w->segment, w->at));
	if (kind != ABBR_NUMBER && kind != ABBR_VOLUME)
		return kind != ABBR_NONE;
	struct follower next = follower_of(w->text, w->at + 1);
	return kind == ABBR_VOLUME ? is_counted(w->text, next.word) : next.digit || is_roman(next.word);
}

enum dot { DOT_OUTSIDE, DOT_LAST, DOT_INSIDE };

/* "S.Korea", "U.S", "example.com", "Lt.Gen.", "Jane.Doe@..." */
static enum dot dot_before_letter(struct word *w)
{
	size_t next = w->at + 1;
	if (domain_at(w->text, next)) {
		w->domain = true;
		return DOT_INSIDE;
	}
	size_t end = scan_letters(w->text, next);
	if (scan_byte(w->text, end) == '@' && scan_is_alnum(w->text, end + 1))
		return DOT_INSIDE;
	if (slice_same(slice_cut(w->text, w->start, w->at), SLICE("www")) || slice_same(slice_cut(w->text, w->start, w->at), SLICE("ph")))
		return DOT_INSIDE;
	unsigned length;
	scan_class(w->text, next, &length);
	if (segment_is_letter(w))
		return end == next + length && letter_at(w->text, next) ? DOT_INSIDE : DOT_LAST;
	return abbreviated(w) ? DOT_LAST : DOT_OUTSIDE;
}

static enum dot dot(struct word *w)
{
	bool several = w->segment > w->start, letter = segment_is_letter(w);
	if (digit_at(w->text, w->at + 1) && digit_at(w->text, w->at - 1))
		return DOT_INSIDE;
	if (scan_is_alnum(w->text, w->at + 1))
		return dot_before_letter(w);
	if (several)
		return letter ? DOT_LAST : DOT_OUTSIDE;
	if (scan_byte(w->text, w->at + 1) == '.')
		return DOT_OUTSIDE;
	return (letter ? initial(w) : abbreviated(w)) ? DOT_LAST : DOT_OUTSIDE;
}

/* Inside a name the apostrophe stays: O'Neill, Sana'a. Before a clitic the word ends, and n't takes its n along: was | n't, but can | 't. */
static bool apostrophe_inside(struct word *w)
{
	unsigned length = scan_apostrophe(w->text, w->at);
	if (!length)
		return false;
	size_t behind = w->at + length;
	if (scan_clitic(w->text, behind)) {
		bool n = byte_lower(scan_byte(w->text, w->at - 1)) == 'n' && w->at > w->start + 1;
		if (n && byte_lower(scan_byte(w->text, behind)) == 't' && !slice_same(slice_cut(w->text, w->start, w->at), SLICE("can")))
			w->at--;
		return false;
	}
	char mark = w->text.at[w->at];
	if ((mark != '\'' && length == 1) || mark == '\xEF' || !letter_at(w->text, behind))
		return false;
	w->at = behind;
	return true;
}

static struct scan finish_url(const struct word *w) { return (struct scan){scan_url(w->text, w->start), TOKEN_URL}; }

static bool begins_url(const struct word *w)
{
	struct slice rest = slice_cut(w->text, w->at, w->text.n);
	switch (*rest.at) { /* NOLINT: a word does not go on behind the text */
	case ':': return slice_starts(rest, SLICE("://"));
	case '@': return scan_is_alnum(w->text, w->at + 1);
	case '/': return w->domain && scan_is_alnum(w->text, w->at + 1);
	case '.': return slice_same(slice_cut(w->text, w->start, w->at), SLICE("www")) && scan_is_alnum(w->text, w->at + 1);
	default: return false;
	}
}

static bool goes_on(struct word *w)
{
	switch (w->text.at[w->at]) {
	case '.': {
		enum dot role = dot(w);
		w->at += role != DOT_OUTSIDE;
		w->segment = w->at;
		return role == DOT_INSIDE;
	}
	case '&':
		if (!upper_at(w->text, w->at + 1) || !upper_at(w->text, w->at - 1))
			return false;
		w->at++;
		return true;
	default: return apostrophe_inside(w);
	}
}

struct scan scan_word(struct slice text, size_t at, const struct token *before)
{
	struct word w = {text, at, at, at, before, false};
	do {
		w.at = scan_letters(text, w.at);
		if (w.at < text.n && begins_url(&w))
			return finish_url(&w);
	} while (w.at < text.n && goes_on(&w));
	return (struct scan){w.at, TOKEN_WORD};
}

/* ---- numbers ---- */

static size_t digits_end(struct slice text, size_t at)
{
	while (digit_at(text, at))
		at++;
	return at;
}

/* ",200" of "1,200": three digits and no more. */
static bool thousands(struct slice text, size_t at) { return digits_end(text, at + 1) == at + 4; }

static bool minutes(struct slice text, size_t start, size_t at) { return at - start <= 8 && digits_end(text, at + 1) == at + 3; }

/* Units that are words of their own behind a time: "5pm", "1030GMT". */
static bool is_hour_unit(struct slice unit)
{
	static const char *const units[] = {"am", "pm", "a", "p", "GMT", "KST", "UTC", "EST", "EDT", "JST"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (slice_equal(unit, slice_of(units[i])))
			return true;
	return false;
}

static bool is_unit_behind(struct slice text, size_t at, size_t end)
{
	struct slice unit = slice_cut(text, at, end);
	return is_hour_unit(unit) && (unit.n > 1 || slice_starts(slice_cut(text, end, text.n), SLICE(".m.")));
}

struct scan scan_number(struct slice text, size_t start)
{
	size_t at = digits_end(text, start);
	for (;;) {
		char c = scan_byte(text, at);
		bool inside = (c == '.' && digit_at(text, at + 1)) || (c == ',' && thousands(text, at)) || (c == ':' && minutes(text, start, at));
		if (!inside)
			break;
		at = digits_end(text, at + 1);
	}
	size_t end = scan_letters(text, at);
	if (scan_byte(text, end) == '@' && scan_is_alnum(text, end + 1))
		return (struct scan){scan_url(text, start), TOKEN_URL};
	if (end == at || is_unit_behind(text, at, end))
		return (struct scan){at, TOKEN_NUMBER};
	return (struct scan){end, TOKEN_WORD};
}
