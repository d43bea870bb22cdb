#include "read/furniture.h"

#include "base/utf8.h"
#include "read/advertisement.h"
#include "read/phrases.h"

enum { LINE_MAX = 1000, HEAD = 24, PHRASE_DEFAULT = 240, INSIDE_MAX = 700, CREDIT_LINES = 6, HEAD_PARTS = 5, END_MARK_MAX = 13, WIDE_LINE = 45 };

/* ---- one line ---- */

/* One character of a line in its plain form: lower case, straight quotes, a hyphen for any dash, a blank for any white space. */
static uint32_t plain(uint32_t c)
{
	if (c < 0x80)
		return byte_is_space((char)c) ? ' ' : (uint32_t)byte_lower((char)c);
	return c == 0x2018 || c == 0x2019 ? '\'' : c == 0x2013 || c == 0x2014 ? '-' : c == 0xA0 ? ' ' : c;
}

/* Brackets, bullets, arrows: what may stand before the first word. */
static bool opening_mark(uint32_t c)
{
	return c < 0x80 ? strchr("([*>|-_#\"'~", (int)c) != NULL : c == 0x2022 || c == 0x25A0 || c == 0x25BA || c == 0x25B6 || c == 0xBB;
}

/* The line in its plain form, with single blanks and without opening marks, as far as there is room. Bytes written. */
static size_t normalise(struct slice line, char *out, size_t room)
{
	size_t n = 0;
	for (size_t i = 0; i < line.n && n + 4 < room;) {
		unsigned length = 1;
		if (byte_is_lower(line.at[i])) { /* most of them */
			out[n++] = line.at[i++];
			continue;
		}
		uint32_t c = plain((unsigned char)line.at[i] < 0x80 ? (uint32_t)line.at[i] : utf8_decode(line.at + i, line.n - i, &length));
		i += length;
		if (n == 0 ? c == ' ' || opening_mark(c) : c == ' ' && out[n - 1] == ' ')
			continue;
		if (c < 0x80)
			out[n++] = (char)c;
		else
			n += utf8_encode(c, out + n);
	}
	while (n && out[n - 1] == ' ')
		n--;
	return n;
}

static struct slice without_end_marks(struct slice s)
{
	while (s.n && strchr(".:;!)]>-*| ", s.at[s.n - 1]))
		s.n--;
	return s;
}

static bool sentence_like(struct slice s)
{
	while (s.n && strchr("\"')", s.at[s.n - 1]))
		s.n--;
	return s.n > 60 && s.at[s.n - 1] == '.';
}

/* The first byte is known to fit. */
static bool phrase_fits(const struct phrase *p, struct slice s, size_t length)
{
	if (s.n > 1 && p->text[1] && p->text[1] != s.at[1])
		return false;
	struct slice text = slice_of(p->text);
	if (length > (p->longest ? p->longest : PHRASE_DEFAULT) || s.n < text.n)
		return false;
	switch (p->how) {
	case PHRASE_IS: return slice_equal(without_end_marks(s), text);
	case PHRASE_LABEL:
		if (sentence_like(s))
			return false;
		break;
	default: break;
	}
	bool whole_word = s.n == text.n || !byte_is_alpha(text.at[text.n - 1]) || !byte_is_alpha(s.at[text.n]) || text.n > 6;
	return slice_starts(s, text) && whole_word;
}

static bool mail_address(struct slice s)
{
	size_t at = slice_find(s, SLICE("@"), 0);
	return at > 0 && at + 3 < s.n && slice_find(s, SLICE("."), at) < s.n && slice_find(s, SLICE(" "), 0) == s.n;
}

/* "follow jane on twitter @jane", "jane.doe@example.org", "@janedoe" */
static bool contact_line(struct slice s)
{
	static const struct slice places[] = {{"twitter", 7}, {"facebook", 8}, {"instagram", 9}, {"telegram", 8}, {"whatsapp", 8}, {"youtube", 7}, {"linkedin", 8}, {"@", 1}};
	if (mail_address(s) || (s.n > 2 && s.at[0] == '@' && slice_find(s, SLICE(" "), 0) == s.n))
		return true;
	if (s.n > 200 || !slice_starts(s, SLICE("follow ")))
		return false;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (slice_find(s, places[i], 0) < s.n)
			return true;
	return false;
}

/* "updated 6:14 pm et, jan 3", "updated july 6, 2016", "published 6 march 2024" */
static bool updated_line(struct slice s)
{
	bool published = slice_starts(s, SLICE("published ")) && s.n <= 50 && s.n > 10 && !strchr(".,:", s.at[s.n - 1]);
	if (s.n > 80 || !(published || slice_starts(s, SLICE("updated "))))
		return false;
	for (size_t i = 8; i < s.n; i++)
		if (byte_is_digit(s.at[i]))
			return true;
	return false;
}

/* "reuters/jane doe", "jane doe/reuters", "jane doe for npr" behind a caption: the picture's owner ends it. */
static bool caption_end(struct slice s)
{
	struct slice end = without_end_marks(s);
	size_t from = end.n > 50 ? end.n - 50 : 0;
	struct slice tail = slice_cut(end, from, end.n);
	static const struct slice owners[] = {{" reuters/", 9}, {".reuters/", 9}, {"/reuters", 8}, {"/ap photo", 9}, {"/associated press", 17}, {"/getty images", 13}, {"/afp", 4}, {"/epa", 4}};
	if (!tail.n || !memchr(tail.at, '/', tail.n))
		return false;
	for (size_t i = 0; i < sizeof owners / sizeof *owners; i++) {
		size_t at = slice_find(tail, owners[i], 0);
		if (at < tail.n && (i < 2 || at + owners[i].n == tail.n))
			return s.n < 600;
	}
	return false;
}

/* Looks for those phrases whose bits are set. */
static enum skip_reason inside(struct slice s, size_t length, uint32_t which)
{
	for (size_t at = 0; at + 1 < s.n; at++) {
		if (at > 0 && byte_is_alpha(s.at[at - 1]) && byte_is_alpha(s.at[at]))
			continue;
		for (uint32_t left = which; left; left &= left - 1) {
			const struct phrase_inside *p = &phrases_inside[__builtin_ctz(left)];
			if (p->text[0] == s.at[at] && length <= p->longest && slice_starts(slice_cut(s, at, s.n), slice_of(p->text)))
				return p->reason;
		}
	}
	return SKIP_NOT;
}

/* ---- most lines are a part of the story, and a glance tells ---- */

static uint32_t four(const char *at)
{
	uint32_t letters;
	memcpy(&letters, at, sizeof letters);
	return letters | 0x20202020u; /* capitals or not */
}

/* Where the four stand, or a free place. */
static uint32_t place_of(const struct furniture *f, uint32_t letters)
{
	uint32_t i = letters * 0x9E3779B1u >> 24;
	while (f->fours[i] && f->fours[i] != letters)
		i = (i + 1) % FURNITURE_FOURS;
	return i;
}

void furniture_prepare(struct furniture *f)
{
	*f = (struct furniture){0};
	for (size_t i = n_phrases; i-- > 0;) {
		unsigned char first = (unsigned char)phrases[i].text[0];
		f->next[i] = f->first[first];
		f->first[first] = (uint16_t)(i + 1);
	}
	for (size_t i = 0; i < 2 * n_phrases_inside; i++) {
		uint32_t letters = four(phrases_inside[i / 2].rare + i % 2), place = place_of(f, letters);
		f->fours[place] = letters;
		f->inside[place] |= 1u << i / 2;
	}
}

/* The phrases that may be in the line, a bit each. Five letters hold four that begin at an even place. */
static uint32_t may_hold(const struct furniture *f, struct slice line)
{
	uint32_t which = 0;
	for (size_t i = 0; i + 4 <= line.n; i += 2)
		which |= f->inside[place_of(f, four(line.at + i))];
	return which;
}

/* A mail address or the owner of a picture. */
static bool may_name(struct slice line) { return memchr(line.at, '@', line.n) || memchr(line.at, '/', line.n); }

static bool may_begin_with(const char *text, struct slice head)
{
	size_t i = 0;
	while (i < head.n && text[i] == head.at[i])
		i++;
	return i == head.n || !text[i];
}

static bool may_begin(const struct furniture *f, struct slice line)
{
	char text[HEAD];
	struct slice head = {text, normalise(line, text, HEAD)};
	if (head.n == 0)
		return false;
	for (size_t i = f->first[(unsigned char)head.at[0]]; i; i = f->next[i - 1])
		if (may_begin_with(phrases[i - 1].text, head))
			return true;
	return may_begin_with("follow ", head) || may_begin_with("updated ", head) || may_begin_with("published ", head);
}

/* *rest: what follows in the text is of the same kind. */
static enum skip_reason line_reason(const struct furniture *f, struct slice line, bool *rest)
{
	char text[LINE_MAX];
	*rest = false;
	if (line.n > LINE_MAX - 8)
		return SKIP_NOT;
	uint32_t holds = line.n <= INSIDE_MAX ? may_hold(f, line) : 0;
	if (!holds && !may_begin(f, line) && !may_name(line))
		return SKIP_NOT;
	struct slice s = {text, normalise(line, text, LINE_MAX)};
	if (s.n == 0)
		return SKIP_NOT;
	for (size_t i = f->first[(unsigned char)s.at[0]]; i; i = f->next[i - 1])
		if (phrase_fits(&phrases[i - 1], s, line.n)) {
			*rest = phrases[i - 1].how == PHRASE_REST;
			return phrases[i - 1].reason;
		}
	enum skip_reason found = holds ? inside(s, line.n, holds) : SKIP_NOT;
	if (found != SKIP_NOT)
		return found;
	if (contact_line(s))
		return SKIP_CONTACT;
	return updated_line(s) || caption_end(s) ? SKIP_CREDIT : SKIP_NOT;
}

enum skip_reason furniture_line(const struct furniture *f, struct slice line)
{
	bool rest;
	return line_reason(f, line, &rest);
}

/* ---- a whole text ---- */

struct marker {
	struct article *a;
	uint32_t last_end; /* nothing before it may be added any more */
};

static void add(struct marker *m, size_t start, size_t end, enum skip_reason reason)
{
	if (start < m->last_end)
		start = m->last_end;
	while (start < end && byte_is_space(m->a->text.at[start]))
		start++;
	while (end > start && byte_is_space(m->a->text.at[end - 1]))
		end--;
	if (start >= end)
		return;
	*ARRAY_PUSH(m->a->arena, &m->a->skipped) = (struct skip){{(uint32_t)start, (uint32_t)end}, (uint8_t)reason};
	m->last_end = (uint32_t)end;
}

static size_t line_end(struct slice text, size_t from)
{
	const char *nl = from < text.n ? memchr(text.at + from, '\n', text.n - from) : NULL;
	return nl ? (size_t)(nl - text.at) : text.n;
}

/* A credit in brackets may run over several lines. */
static size_t credit_end(struct slice text, size_t from, size_t end)
{
	size_t bracket = slice_find(slice_cut(text, 0, end), SLICE("("), from);
	if (bracket > from + 2 || slice_find(slice_cut(text, 0, end), SLICE(")"), from) < end)
		return end;
	for (int i = 0; i < CREDIT_LINES && end < text.n; i++) {
		size_t next = line_end(text, end + 1);
		struct slice line = slice_cut(text, end + 1, next);
		if (slice_trim(line).n == 0)
			break;
		end = next;
		if (slice_find(line, SLICE(")"), 0) < line.n)
			return end;
	}
	return end;
}

/* Marks that wires put behind the last word. */
static bool end_mark(struct slice s)
{
	static const char *const marks[] = {"-0-", "(END)", "END", "Reuter", "REUTER", "###", "\\###", "# # #", "-30-", "-ENDS-", "ENDS", "(ENDS)", "more", "(more)", "(MORE)",
					    "MORE", "\xE2\x96\xA0", "***", "* * *", "___", "<", "-END-", "(Yonhap)", "enditem", "Enditem", "www.kcna.kp", "(www.kcna.kp)"};
	for (size_t i = 0; s.n <= END_MARK_MAX && i < sizeof marks / sizeof *marks; i++)
		if (slice_equal(s, slice_of(marks[i])))
			return true;
	return false;
}

/* "... at once. -0-": the mark at the end of a paragraph, behind its full stop. */
static size_t trailing_mark(struct slice line)
{
	static const struct slice marks[] = {{" -0-", 4}, {" (END)", 6}, {" Enditem", 8}, {" Reuter", 7}, {" REUTER", 7}, {" \xE2\x96\xA0", 4}, {" -30-", 5}, {" ###", 4}};
	struct slice s = line;
	while (s.n && byte_is_space(s.at[s.n - 1]))
		s.n--;
	if (!s.n || strchr(".\"", s.at[s.n - 1])) /* most lines */
		return line.n;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!slice_ends(s, marks[i]))
			continue;
		struct slice before = slice_trim(slice_cut(s, 0, s.n - marks[i].n));
		if (i != 3 || (before.n && strchr(".\"')", before.at[before.n - 1])))
			return s.n - marks[i].n;
	}
	return line.n;
}

bool furniture_continues(struct slice text, size_t from)
{
	if (from < 2 || text.at[from - 1] != '\n')
		return false;
	size_t end = from - 1;
	const char *nl = memrchr(text.at, '\n', end);
	struct slice before = slice_trim(slice_cut(text, nl ? (size_t)(nl + 1 - text.at) : 0, end));
	return before.n >= WIDE_LINE && before.n < LINE_MAX && !strchr(".?!:\"')", before.at[before.n - 1]) && (unsigned char)before.at[before.n - 1] < 0x80;
}

static bool byline(const struct article *a, struct slice s)
{
	return a->byline.at && s.n > 7 && s.n <= 120 && slice_same(slice_cut(s, 0, 3), SLICE("by ")) && !slice_same(slice_cut(s, 3, 7), SLICE("the ")) && s.at[s.n - 1] != '.';
}

/* "a0123 BC-Boats, 1st Ld-Writethru 03-06 0345": what a wire puts above a story. */
static bool slug_line(struct slice s)
{
	static const struct slice cycles[] = {{"BC-", 3}, {"AM-", 3}, {"PM-", 3}};
	for (size_t i = 0; i < 3; i++) {
		size_t at = slice_find(s, cycles[i], 0);
		if (at < 12 && at < s.n && s.n < 100 && (at == 0 || byte_is_space(s.at[at - 1])))
			return !strchr(".?!", s.at[s.n - 1]);
	}
	return false;
}

void furniture_mark(struct article *a)
{
	struct marker m = {.a = a};
	struct slice text = a->text;
	size_t parts = 0;
	struct furniture f;
	furniture_prepare(&f);
	struct advertisement ad = advertisement_find(a, 0);
	bool behind = false; /* behind a line that is no part of the story, none goes on */
	for (size_t from = 0; from < text.n;) {
		size_t end = line_end(text, from), skip_to = end;
		struct slice line = slice_trim(slice_cut(text, from, end));
		parts += line.n > 0;
		enum skip_reason reason = SKIP_NOT;
		if (from >= ad.end && ad.found)
			ad = advertisement_find(a, from);
		if (ad.found && from >= ad.start) {
			reason = SKIP_ADVERTISEMENT;
			skip_to = ad.end > end ? ad.end : end;
		} else if (line.n == 0 || (a->text_has_title && parts == 1) || (!behind && furniture_continues(text, from))) {
			;
		} else if (parts <= HEAD_PARTS && byline(a, line)) {
			reason = SKIP_CREDIT;
		} else if (end_mark(line) || (parts <= 1 && slug_line(line))) {
			reason = SKIP_CREDIT;
		} else {
			bool rest;
			reason = line_reason(&f, line, &rest);
			skip_to = rest ? text.n : reason == SKIP_CREDIT ? credit_end(text, from, end) : end;
		}
		behind = reason != SKIP_NOT;
		if (behind) {
			add(&m, from, skip_to, reason);
		} else {
			size_t mark = trailing_mark(slice_cut(text, from, end));
			if (from + mark < end)
				add(&m, from + mark, end, SKIP_CREDIT);
		}
		from = skip_to + 1;
	}
}
