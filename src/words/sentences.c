#include "words/abbreviations.h"
#include "words/scan.h"
#include "words/words.h"

enum {
	OPENING_WORDS = 4, /* "At 5 a.m. Mr. Smith ...": so few words before it are no sentence */
	DATELINE_WORDS = 12,
	RAISED_PLACES = 3, /* as many "U.S. Officials were" tell that no word behind "U.S." keeps its small letter */
	SPEAKER_WORDS = 4, /* between a quotation and "asked" */
	LONGEST = 2000 /* tokens; what does not end by then is a table or was made to be slow, for the work within a sentence grows with its square */
};

/* "1." "2)" "3.)" "a." at the start of a sentence */
struct marker {
	uint32_t value;   /* 0: none */
	uint32_t closing; /* token behind the value, 0 in "a." where it is part of the word */
	uint32_t end;
};

struct splitter {
	struct article *a;
	const struct token *tokens;
	const char *text;
	uint32_t n, first, paragraph;
	uint32_t judged; /* stops before this token have been looked at together with an earlier one */
	struct marker item; /* of the list that this paragraph holds */
	enum { UNKNOWN, RAISES, KEEPS } initials; /* see raises_after_initials */
};

static struct slice text_of(const struct splitter *s, const struct token *t)
{
	return (struct slice){s->text + t->start, t->end - t->start};
}

static bool is_upper(const struct splitter *s, const struct token *t)
{
	unsigned length;
	return t->kind == TOKEN_WORD && chars_is_upper(utf8_decode(s->text + t->start, t->end - t->start, &length));
}

static bool is_lower(const struct splitter *s, const struct token *t)
{
	return t->kind == TOKEN_WORD && (t->shape == SHAPE_LOWER || t->shape == SHAPE_MIXED) && !is_upper(s, t) &&
	       !byte_is_digit(s->text[t->start]);
}

static bool is_starter(const struct splitter *s, const struct token *t)
{
	return is_upper(s, t) && t->shape == SHAPE_CAPITAL && abbreviation_starter(text_of(s, t));
}

static bool is_sure_starter(const struct splitter *s, const struct token *t)
{
	return is_starter(s, t) && abbreviation_sure_starter(text_of(s, t));
}

static bool is_dotted(const struct splitter *s, const struct token *t)
{
	return t->kind == TOKEN_WORD && s->text[t->end - 1] == '.';
}

/* The token `i`, or NULL where the paragraph has ended before it. */
static const struct token *within(const struct splitter *s, uint32_t i)
{
	return i < s->n && s->tokens[i].gap != GAP_PARAGRAPH ? &s->tokens[i] : NULL;
}

/* ---- abbreviations ---- */

static enum abbreviation kind_of(const struct splitter *s, const struct token *t)
{
	struct slice word = text_of(s, t);
	word.n--;
	enum abbreviation kind = abbreviation_of(word);
	return kind == ABBR_NONE ? ABBR_ENDS : kind;
}

static bool is_title(const struct splitter *s, const struct token *t)
{
	return is_dotted(s, t) && is_upper(s, t) && kind_of(s, t) == ABBR_JOINS;
}

/* "U.S.": letters with a full stop each. */
static bool is_initials(const struct splitter *s, const struct token *t)
{
	return is_dotted(s, t) && t->end - t->start >= 4 && s->text[t->start + 1] == '.' && kind_of(s, t) == ABBR_ENDS;
}

/*
 * Wires of the eighties have a capital after every "U.S.", also in "U.S. And Japanese": wrapped lines, or where they are joined several such
 * places ("U.S. Officials"), and never a small letter there.
 */
static bool raises_after_initials(struct splitter *s)
{
	bool wrapped = false, small = false;
	uint32_t raised = 0;
	for (uint32_t i = 0; s->initials == UNKNOWN && i < s->n && !small; i++) {
		wrapped |= s->tokens[i].gap == GAP_LINE;
		bool behind = i && is_initials(s, &s->tokens[i - 1]);
		small = behind && is_lower(s, &s->tokens[i]);
		raised += behind && i + 1 < s->n && is_upper(s, &s->tokens[i]) && is_lower(s, &s->tokens[i + 1]);
	}
	if (s->initials == UNKNOWN)
		s->initials = (wrapped || raised >= RAISED_PLACES) && !small ? RAISES : KEEPS;
	return s->initials == RAISES;
}

/* "Terms were withheld", not "Chairman Lee" or "Ltd of Seoul", "Ltd. of Seoul" */
static bool is_new_subject(const struct splitter *s, uint32_t i)
{
	const struct token *t = &s->tokens[i], *behind = within(s, i + 1);
	struct slice word = text_of(s, t);
	word.n -= is_dotted(s, t);
	return is_upper(s, t) && behind && is_lower(s, behind) && abbreviation_of(word) == ABBR_NONE;
}

/* Whether a sentence ends with the abbreviation `i`; `next` stands behind it and the marks that close with it. */
static bool ends_after_abbreviation(struct splitter *s, uint32_t i, uint32_t next)
{
	enum abbreviation kind = kind_of(s, &s->tokens[i]);
	const struct token *t = &s->tokens[next];
	if (kind == ABBR_JOINS || kind == ABBR_NUMBER || kind == ABBR_VOLUME || i == s->first)
		return false;
	if (next > i + 1 && is_upper(s, t))
		return true;
	if ((t->kind == TOKEN_OPEN_QUOTE || t->kind == TOKEN_OPEN_PAREN) && within(s, next + 1))
		t = &s->tokens[next + 1];
	if (kind == ABBR_COMPANY && is_new_subject(s, next))
		return true;
	bool opening = kind == ABBR_TIME && i - s->first < OPENING_WORDS;
	if ((kind == ABBR_TIME || kind == ABBR_COMPANY) && !opening && is_title(s, t))
		return true;
	if (is_initials(s, &s->tokens[i]) && is_starter(s, t) && !is_sure_starter(s, t))
		return !raises_after_initials(s);
	return is_starter(s, t);
}

/* ---- full stops ---- */

/* "Is it?" Kim asked. */
static bool names_speaker(const struct splitter *s, uint32_t i)
{
	static const char *const verbs[] = {"asked", "said", "says", "asks", "cried", "shouted", "replied", "wondered", "demanded",
		"exclaimed", "wrote", "told", "added"};
	const struct token *t;
	for (uint32_t end = i + SPEAKER_WORDS; i < end && (t = within(s, i)) && t->kind == TOKEN_WORD; i++)
		for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++)
			if (slice_equal(text_of(s, t), slice_of(verbs[v])))
				return true;
	return false;
}

/* "1." at the start of its sentence */
static bool is_item_number(const struct splitter *s, uint32_t stop)
{
	if (stop == s->first || s->tokens[stop].gap != GAP_NONE)
		return false;
	const struct token *number = &s->tokens[stop - 1];
	bool bullet = stop - 1 == s->first + 1 && s->tokens[s->first].kind == TOKEN_SYMBOL;
	return number->kind == TOKEN_NUMBER && number->end - number->start <= 3 && (stop - 1 == s->first || bullet);
}

/* No blank behind the stop: "world.Today" but not "Node.js". */
static bool ends_without_blank(const struct splitter *s, uint32_t i, uint32_t next)
{
	const struct token *t = &s->tokens[next];
	if (t->kind == TOKEN_OPEN_QUOTE || t->kind == TOKEN_OPEN_PAREN)
		t = within(s, next + 1) ? &s->tokens[next + 1] : t;
	return is_upper(s, t) && t->end - t->start > 1 && i > s->first;
}

/* What cannot begin a sentence; a dash can after a plain full stop: "... it said. -0-" */
static bool goes_on(const struct splitter *s, uint32_t i, uint32_t next)
{
	switch (s->tokens[next].kind) {
	case TOKEN_COMMA: case TOKEN_COLON: case TOKEN_SEMICOLON: case TOKEN_CLITIC: return true;
	case TOKEN_HYPHEN: case TOKEN_DASH:
		return s->tokens[next].gap == GAP_NONE || next > i + 1 || s->tokens[i].end - s->tokens[i].start > 1;
	default: return false;
	}
}

/* "MOSCOW. April 7 (Interfax)" and "TOKYO, April 7. /Kyodo/": a stop inside of a dateline. */
static bool is_in_dateline(const struct splitter *s, uint32_t i, uint32_t next)
{
	if (i - s->first > DATELINE_WORDS || s->tokens[s->first].gap != GAP_PARAGRAPH || s->tokens[s->first].shape != SHAPE_UPPER)
		return false;
	if (s->text[s->tokens[next].start] == '/' || s->text[s->tokens[i - 1].start] == '/')
		return true;
	const struct token *day = within(s, next + 1);
	bool all_upper = true;
	for (uint32_t k = s->first; k < i; k++)
		all_upper &= s->tokens[k].shape == SHAPE_UPPER;
	return all_upper && day && day->kind == TOKEN_NUMBER && s->tokens[next].shape == SHAPE_CAPITAL;
}

/* Two dots or more, also with blanks between them. */
static bool is_ellipsis(const struct splitter *s, uint32_t i, uint32_t next)
{
	struct slice text = slice_cut((struct slice){s->text, SIZE_MAX}, s->tokens[i].start, s->tokens[next - 1].end);
	return text.n > 1 && text.at[0] == '.' && text.at[text.n - 1] == '.';
}

/* A writer who does not begin sentences with capitals: this one did not either, or there stands "i". */
static bool is_careless(const struct splitter *s, const struct token *next)
{
	return is_lower(s, &s->tokens[s->first]) || slice_equal(text_of(s, next), SLICE("i"));
}

/* "She asked, “Why?” [I] said": the quotation that closes at this token has its speaker before it. */
static bool is_introduced(const struct splitter *s, uint32_t close)
{
	enum { FAR = 128 };
	uint32_t i = close, depth = 0;
	for (; i > s->first && close - i < FAR; i--) {
		depth += s->tokens[i].kind == TOKEN_CLOSE_QUOTE;
		if (s->tokens[i].kind == TOKEN_OPEN_QUOTE && depth-- <= 1)
			break;
	}
	return i > s->first && s->tokens[i].kind == TOKEN_OPEN_QUOTE && (s->tokens[i - 1].kind == TOKEN_COMMA || s->tokens[i - 1].kind == TOKEN_COLON);
}

static bool ends_after_stop(const struct splitter *s, uint32_t i, uint32_t next)
{
	const struct token *stop = &s->tokens[i], *t = &s->tokens[next];
	bool bracketed = i > s->first && s->tokens[i - 1].kind == TOKEN_OPEN_PAREN && stop->gap == GAP_NONE;
	if (bracketed || goes_on(s, i, next) || is_item_number(s, i) || (i > s->first && is_in_dateline(s, i, next)))
		return false;
	if (is_ellipsis(s, i, next) && slice_equal(text_of(s, t), SLICE("I")))
		return false;
	if (is_lower(s, t))
		return t->gap != GAP_NONE && !is_ellipsis(s, i, next) && s->tokens[next - 1].kind == TOKEN_STOP && is_careless(s, t);
	if (t->gap == GAP_NONE)
		return ends_without_blank(s, i, next);
	bool quoted = s->tokens[next - 1].kind == TOKEN_CLOSE_QUOTE, full = slice_equal(text_of(s, stop), SLICE("."));
	return !(quoted && !full && names_speaker(s, next)) || is_introduced(s, next - 1);
}

/* The closing ** or * of "**Herring is up.**" */
static bool closes_emphasis(const struct splitter *s, const struct token *t)
{
	struct slice text = text_of(s, t);
	return t->kind == TOKEN_SYMBOL && t->gap == GAP_NONE && (text.at[0] == '*' || text.at[0] == '_') && text.at[text.n - 1] == text.at[0];
}

/* "[17]" and "[...]" behind a stop belong to what was said. */
static bool is_reference(const struct splitter *s, uint32_t i)
{
	const struct token *open = within(s, i), *inner = within(s, i + 1), *close = within(s, i + 2);
	return open && inner && close && s->text[open->start] == '[' && s->text[close->start] == ']' &&
	       (inner->kind == TOKEN_NUMBER || inner->kind == TOKEN_STOP) && i + 3 < s->n;
}

/* Behind the stop `i` and whatever closes with it: more stops, quotation marks, brackets. */
static uint32_t behind_stop(const struct splitter *s, uint32_t i)
{
	const struct token *t;
	while ((t = within(s, ++i))) {
		if (is_reference(s, i))
			i += 2;
		else if (t->kind != TOKEN_STOP && t->kind != TOKEN_CLOSE_QUOTE && t->kind != TOKEN_CLOSE_PAREN && !closes_emphasis(s, t))
			break;
	}
	return i;
}

/* "**Bo Holt, arrested in Lima.** He was": the bold words that open a line are no sentence, and tell of whom the next one is. */
static bool goes_on_about(const struct splitter *s, const struct token *t)
{
	static const char *const words[] = {"He", "She", "His", "Her", "They", "It", "Its"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_equal(text_of(s, t), slice_of(words[i])))
			return true;
	return false;
}

/* The end of the sentence if it ends with the stop or dotted word `i`, else 0. */
static uint32_t end_at(struct splitter *s, uint32_t i)
{
	if (i < s->judged)
		return 0;
	uint32_t next = behind_stop(s, i);
	s->judged = next;
	if (!within(s, next))
		return next;
	bool stopped = s->tokens[i].kind == TOKEN_STOP;
	if (s->tokens[next - 1].kind == TOKEN_SYMBOL && goes_on_about(s, &s->tokens[next]))
		return 0;
	for (uint32_t k = i + 1; k < next && !stopped; k++)
		stopped = s->tokens[k].kind == TOKEN_STOP;
	return (stopped ? ends_after_stop(s, i, next) : ends_after_abbreviation(s, i, next)) ? next : 0;
}

/* Behind the heading "**Ann Hill, Cook</u>** Ann Hill bakes", "**On Herring** The state bakes", 0: bold from the beginning of the line on. */
static uint32_t end_of_heading(const struct splitter *s, uint32_t i)
{
	const struct token *open = &s->tokens[s->first], *next = within(s, i + 1);
	bool bold = i > s->first + 1 && closes_emphasis(s, &s->tokens[i]) && slice_equal(text_of(s, open), SLICE("**"));
	if (!bold || !next || next->gap == GAP_NONE || !slice_equal(text_of(s, &s->tokens[i]), SLICE("**")))
		return 0;
	bool underlined = s->text[s->tokens[i].start - 1] == '>';
	return (underlined && is_upper(s, next)) || (is_sure_starter(s, next) && !goes_on_about(s, next)) ? i + 1 : 0;
}

/* ---- lists ---- */

static bool is_bullet(const struct splitter *s, const struct token *t)
{
	static const char *const bullets[] = {"\u2022", "\u2043", "\u25AA", "\u25CF", "\u2023", "\u25E6", "\u25A0"};
	if (t->kind != TOKEN_SYMBOL || t->end - t->start != 3)
		return false;
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (slice_equal(text_of(s, t), slice_of(bullets[i])))
			return true;
	return false;
}

static struct marker marker_at(const struct splitter *s, uint32_t i)
{
	const struct token *t = &s->tokens[i], *behind = within(s, i + 1);
	struct marker none = {0}, m = {.closing = i + 1, .end = i + 2};
	if (!behind)
		return none;
	if (t->kind == TOKEN_WORD && t->end - t->start == 2 && is_dotted(s, t) && byte_is_lower(s->text[t->start]))
		return (struct marker){(uint32_t)(s->text[t->start] - 'a' + 1), 0, i + 1};
	unsigned long value;
	if (t->kind != TOKEN_NUMBER || behind->gap != GAP_NONE || !slice_number(text_of(s, t), 999, &value))
		return none;
	m.value = (uint32_t)value;
	if (behind->kind == TOKEN_STOP && within(s, i + 2) && s->tokens[i + 2].kind == TOKEN_CLOSE_PAREN)
		m.end++;
	return behind->kind == TOKEN_STOP || behind->kind == TOKEN_CLOSE_PAREN ? m : none;
}

/* "1) The first 2) The second": the marker that comes next in the list, before a capital. */
static bool begins_item(struct splitter *s, uint32_t i)
{
	if (i == s->first || !s->item.value)
		return false;
	struct marker m = marker_at(s, i);
	const struct token *t = m.value ? within(s, m.end) : NULL;
	return t && m.value == s->item.value + 1 && !m.closing == !s->item.closing && is_upper(s, t);
}

/* ---- sentences ---- */

static void note_item(struct splitter *s)
{
	uint32_t first = s->first + (s->first < s->n && is_bullet(s, &s->tokens[s->first]));
	if (first >= s->n)
		return;
	struct marker m = marker_at(s, first);
	if (m.value)
		s->item = m;
}

static void close_sentence(struct splitter *s, uint32_t end)
{
	*ARRAY_PUSH(s->a->arena, &s->a->sentences) = (struct sentence){.start = s->tokens[s->first].start, .end = s->tokens[end - 1].end,
		.first_token = s->first, .end_token = end, .paragraph = s->paragraph};
	s->first = end;
	note_item(s);
}

static void next_paragraph(struct splitter *s, uint32_t i)
{
	if (i > s->first)
		close_sentence(s, i);
	s->paragraph++;
	s->item.value = 0;
	note_item(s);
}

/* The end of a sentence that is decided at token `i`: before it, behind it, or 0. */
static uint32_t decide(struct splitter *s, uint32_t i)
{
	const struct token *t = &s->tokens[i];
	switch (t->kind) {
	case TOKEN_STOP: return end_at(s, i);
	case TOKEN_WORD:
		if (!is_dotted(s, t))
			return 0;
		return begins_item(s, i) ? i : end_at(s, i);
	case TOKEN_NUMBER: return begins_item(s, i) ? i : 0;
	case TOKEN_SYMBOL: return i > s->first && is_bullet(s, t) ? i : end_of_heading(s, i);
	default: return 0;
	}
}

void words_sentences(struct article *a)
{
	struct splitter s = {.a = a, .tokens = a->tokens.at, .text = a->text.at, .n = a->tokens.n};
	a->sentences.n = 0;
	if (s.n)
		note_item(&s);
	for (uint32_t i = 0; i < s.n;) {
		if (i && s.tokens[i].gap == GAP_PARAGRAPH)
			next_paragraph(&s, i);
		uint32_t end = decide(&s, i);
		if (!end && i + 1 - s.first >= LONGEST)
			end = i + 1;
		if (end)
			close_sentence(&s, end);
		i = end > i ? end : i + 1;
	}
	if (s.n > s.first)
		close_sentence(&s, s.n);
}
