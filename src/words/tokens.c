#include <stdlib.h>

#include "words/abbreviations.h"
#include "words/letters.h"
#include "words/lines.h"
#include "words/marks.h"
#include "words/normal.h"
#include "words/scan.h"
#include "words/words.h"

enum { BYTES_PER_TOKEN = 4, FEW_TOKENS = 16, SHORT_WORD = 64, TAB = 8, MEMORY_BITS = 14 };

/* A word of up to 15 letters as it was written: most words are settled by comparing two numbers. */
struct cached {
	struct letters letters; /* all 0: free */
	uint32_t word;
	uint32_t article; /* which it belongs to; 0: to the lexicon */
	uint8_t shape;
};

/* The words that were met last, each at the place that its letters give. Those of the article in hand are among them; another article's
 * are known by its number, and are free places. */
struct word_memory {
	uint32_t article;
	struct cached at[1 << MEMORY_BITS];
};

struct tokenizer {
	struct article *a;
	const struct intern *lexicon; /* may be NULL */
	struct word_memory *memory;   /* may be NULL */
	struct slice text;
	size_t at, line_start;
	uint32_t hang; /* as in struct line_end */
	struct token *next, *end; /* free room of a->tokens */
	struct lines lines;
	struct marks marks;
	uint8_t gap; /* before the next token */
	/* numbers of words that come again and again, 0 if not met yet */
	uint32_t ascii[128], kinds[TOKEN_KINDS];
	struct cached one; /* without a memory: the last word */
};

/* ---- numbers of words ---- */

static uint32_t intern(struct tokenizer *t, struct slice word)
{
	uint32_t hash = intern_hash(word.at, word.n), number = t->lexicon ? intern_find(t->lexicon, word, hash) : 0;
	if (!number)
		number = intern_find(&t->a->words, word, hash);
	return number ? number : intern_add(&t->a->words, word);
}

/* All marks of a kind count as one word, whichever sign is written. */
static const char *kind_word(enum token_kind kind)
{
	switch (kind) {
	case TOKEN_COMMA: return ",";
	case TOKEN_COLON: return ":";
	case TOKEN_SEMICOLON: return ";";
	case TOKEN_DASH: return "--";
	case TOKEN_HYPHEN: return "-";
	case TOKEN_OPEN_QUOTE: return "``";
	case TOKEN_CLOSE_QUOTE: return "''";
	default: return NULL;
	}
}

static uint32_t word_of_kind(struct tokenizer *t, enum token_kind kind)
{
	if (!t->kinds[kind])
		t->kinds[kind] = intern(t, slice_of(kind_word(kind)));
	return t->kinds[kind];
}

static uint32_t word_of_byte(struct tokenizer *t, const char *at)
{
	uint32_t *number = &t->ascii[(unsigned char)*at];
	if (!*number)
		*number = intern(t, (struct slice){at, 1});
	return *number;
}

/* Not inlined: the way past it is the one to keep short. */
__attribute__((noinline)) static void learn(struct tokenizer *t, struct cached *c, struct letters w, unsigned n)
{
	char form[LETTERS_BYTES];
	c->shape = letters_form(&w, form);
	c->word = intern(t, (struct slice){form, n});
	c->article = c->word < t->a->words.base || !t->memory ? 0 : t->memory->article;
	c->letters = w;
}

static inline bool holds(const struct cached *c, struct letters w, uint32_t article)
{
	return ((c->letters.first ^ w.first) | (c->letters.second ^ w.second)) == 0 && (!c->article || c->article == article);
}

static inline const struct cached *cached_word(struct tokenizer *t, struct letters w, unsigned n)
{
	uint64_t hash = (w.first ^ w.second * 0xC2B2AE3D27D4EB4Fu) * 0x9E3779B97F4A7C15u;
	struct cached *c = t->memory ? &t->memory->at[hash >> (64 - MEMORY_BITS)] : &t->one;
	if (!holds(c, w, t->memory ? t->memory->article : 0))
		learn(t, c, w, n);
	return c;
}

static uint32_t word_of_text(struct tokenizer *t, struct slice text, uint8_t *shape)
{
	struct letters w;
	if (letters_read(t->text, (size_t)(text.at - t->text.at), &w) == text.n) {
		const struct cached *c = cached_word(t, w, (unsigned)text.n);
		*shape = c->shape;
		return c->word;
	}
	char buffer[SHORT_WORD * NORMAL_GROWTH];
	char *out = text.n <= SHORT_WORD ? buffer : arena_alloc(t->a->arena, text.n * NORMAL_GROWTH);
	return intern(t, (struct slice){out, normal_form(text, out, shape)});
}

/* ---- tokens ---- */

/* Text of signs and figures has a token in every second byte. */
static void more_room(struct tokenizer *t)
{
	struct article *a = t->a;
	size_t n = (size_t)(t->next - a->tokens.at), left = t->text.n - t->at;
	ARRAY_RESERVE(a->arena, &a->tokens, n + left / 2 + FEW_TOKENS);
	t->next = a->tokens.at + n;
	t->end = a->tokens.at + a->tokens.cap;
}

static inline void push(struct tokenizer *t, size_t end, enum token_kind kind, uint32_t word, uint8_t shape)
{
	if (t->next == t->end)
		more_room(t);
	*t->next++ = (struct token){(uint32_t)t->at, (uint32_t)end, word, (uint8_t)kind, shape, t->gap, 0};
	t->gap = GAP_NONE;
	t->at = end;
}

static void push_kind(struct tokenizer *t, size_t end, enum token_kind kind)
{
	push(t, end, kind, word_of_kind(t, kind), SHAPE_NONE);
}

static void push_text(struct tokenizer *t, size_t end, enum token_kind kind)
{
	uint8_t shape = SHAPE_NONE;
	struct slice text = slice_cut(t->text, t->at, end);
	uint32_t word = text.n == 1 && (unsigned char)*text.at < 0x80 && !byte_is_upper(*text.at)
				? word_of_byte(t, text.at)
				: word_of_text(t, text, &shape);
	if (text.n == 1 && byte_is_lower(*text.at))
		shape = SHAPE_LOWER;
	push(t, end, kind, word, shape);
}

/* The bare apostrophe of "States'" counts as 's, and 't of "can't" as n't. */
static void push_clitic(struct tokenizer *t, size_t end)
{
	char form[4] = "'";
	size_t n = 1;
	for (size_t i = t->at + scan_apostrophe(t->text, t->at); i < end && n < sizeof form; i++)
		form[n++] = byte_lower(t->text.at[i]);
	bool bare = n == 1, not = n == 2 && form[1] == 't';
	struct slice word = bare ? SLICE("'s") : not ? SLICE("n't") : (struct slice){form, n};
	push(t, end, TOKEN_CLITIC, intern(t, word), bare ? SHAPE_NONE : SHAPE_LOWER);
}

/* was | n't: the mark may be any kind of apostrophe. */
static void push_negation(struct tokenizer *t, size_t end)
{
	push(t, end, TOKEN_CLITIC, intern(t, SLICE("n't")), SHAPE_LOWER);
}

static const struct token *last(const struct tokenizer *t)
{
	return t->next > t->a->tokens.at && t->gap != GAP_PARAGRAPH ? t->next - 1 : NULL;
}

/* ---- white space ---- */

/* Columns from the beginning of the line to where the tokenizer is. */
static uint32_t indent_from(const struct tokenizer *t, size_t line)
{
	uint32_t indent = 0;
	for (size_t i = line; i < t->at; i++)
		indent += t->text.at[i] == '\t' ? TAB : utf8_is_start(t->text.at[i]);
	return indent;
}

static uint8_t line_gap(const struct tokenizer *t, size_t line_end, uint32_t indent)
{
	size_t length = line_end - t->line_start;
	struct line_end end = {length < UINT32_MAX ? (uint32_t)length : UINT32_MAX, indent, t->hang, slice_cut(t->text, t->at, t->text.n)};
	return lines_ends_paragraph(&t->lines, &end) ? GAP_PARAGRAPH : GAP_LINE;
}

/* A line begins here, indented so far. */
static void begin_line(struct tokenizer *t, uint32_t indent)
{
	uint32_t mark = lines_item_mark(slice_cut(t->text, t->at, t->text.n));
	t->line_start = t->at;
	if (mark || indent != t->hang)
		t->hang = mark ? indent + mark : 0;
}

struct space {
	size_t first, behind; /* the first line end, and behind the last one */
	unsigned lines;
	bool page; /* form feed, paragraph separator */
};

static void add_line_end(struct space *s, struct slice text, size_t at, unsigned length)
{
	char c = text.at[at];
	if (!s->lines)
		s->first = at;
	s->page |= c == '\f' || (length == 3 && text.at[at + 2] == '\xA9'); /* U+2029 */
	s->lines += !(c == '\n' && at && text.at[at - 1] == '\r');
	s->behind = at + length;
}

/* Consumes white space; the gap before the next token grows by it. */
static void space(struct tokenizer *t)
{
	struct space s = {0};
	unsigned length;
	enum char_class class;
	bool blank = false;
	while (t->at < t->text.n && ((class = scan_class(t->text, t->at, &length)) == CHAR_BLANK || class == CHAR_LINE || class == CHAR_ZERO)) {
		if (class == CHAR_LINE)
			add_line_end(&s, t->text, t->at, length);
		blank |= class == CHAR_BLANK;
		t->at += length;
	}
	uint8_t gap = blank ? GAP_BLANK : GAP_NONE;
	if (s.page || s.lines > 1)
		gap = GAP_PARAGRAPH;
	else if (s.lines)
		gap = line_gap(t, s.first, indent_from(t, s.behind));
	if (s.lines)
		begin_line(t, indent_from(t, s.behind));
	if (gap > t->gap)
		t->gap = gap;
	if (t->gap == GAP_PARAGRAPH)
		memset(t->marks.open, 0, sizeof t->marks.open);
}

/* ---- words ---- */

/* Whether a word of n letters certainly ends at `at`. */
static inline bool ends_plainly(struct slice text, size_t at, size_t n)
{
	switch (scan_byte(text, at)) {
	case ' ': case '\n': case ',': case ';': case ')': case '-': case '"': case '?': return true;
	case '.': return n > ABBREVIATION_BYTES && scan_byte(text, at + 1) == ' ';
	default: return false;
	}
}

/* End of the letters at `at` if nothing behind them can belong to the word, else 0. */
static size_t plain_word(struct slice text, size_t at)
{
	size_t end = at;
	while (end < text.n && chars_ascii[(unsigned char)text.at[end]] == CHAR_LETTER)
		end++;
	return ends_plainly(text, end, end - at) ? end : 0;
}

/* "cannot" is can | not: so every negation is a token of its own. */
static inline bool is_cannot(const struct letters *w, unsigned n)
{
	return n == 6 && (w->first | LETTERS_EACH(' ')) == letters_load("cannot  ");
}

/* ---- leaders whose names are set in bold, which runs into the words around: "ComradeKim Jong Unvisited" ---- */

static bool known_small(const struct tokenizer *t, size_t at, size_t end)
{
	char small[SHORT_WORD];
	if (!t->lexicon || end - at > sizeof small)
		return false;
	for (size_t i = at; i < end; i++)
		small[i - at] = byte_lower(t->text.at[i]);
	return intern_find(t->lexicon, (struct slice){small, end - at}, intern_hash(small, end - at)) != 0;
}

/* "theKim Il", "ComradeKim Jong": where the name begins, else `end`. */
static size_t name_behind_word(const struct tokenizer *t, size_t end)
{
	struct slice behind = slice_cut(t->text, end, t->text.n);
	bool goes_on = slice_starts(behind, SLICE(" Jong ")) || slice_starts(behind, SLICE(" Il "));
	return goes_on && end - t->at > 3 && slice_ends(slice_cut(t->text, t->at, end), SLICE("Kim")) ? end - 3 : end;
}

/* "Kim Jong Unvisited": where the name ends, else `end`. */
static size_t word_behind_name(const struct tokenizer *t, size_t end)
{
	static const struct slice ends[][2] = {{{"Jong", 4}, {"Un", 2}}, {{"Jong", 4}, {"Il", 2}}, {{"Il", 2}, {"Sung", 4}}};
	const struct token *before = last(t);
	for (size_t i = 0; before && i < sizeof ends / sizeof *ends; i++) {
		struct slice part = ends[i][1];
		bool begins = t->text.at[t->at] == part.at[0] && end - t->at > part.n && slice_equal(slice_cut(t->text, t->at, t->at + part.n), part) &&
			byte_is_alpha(t->text.at[t->at + part.n]);
		if (begins && slice_equal(slice_cut(t->text, before->start, before->end), ends[i][0]) && known_small(t, t->at + part.n, end))
			return t->at + part.n;
	}
	return end;
}

/* Asked of every word: Un..., Il..., Su..., or capitals within. */
static inline bool may_be_glued(const struct tokenizer *t, uint8_t shape)
{
	if (shape != SHAPE_CAPITAL)
		return shape == SHAPE_MIXED;
	char c = t->text.at[t->at], d = t->text.at[t->at + 1];
	return (c == 'U' && d == 'n') || (c == 'I' && d == 'l') || (c == 'S' && d == 'u');
}

static size_t glued_end(const struct tokenizer *t, size_t end, uint8_t shape)
{
	size_t begins = shape == SHAPE_MIXED ? name_behind_word(t, end) : end;
	return begins < end ? begins : word_behind_name(t, end); /* "Kim Il SungUniversity" too */
}

/* The way of most words. False where the word is long, or needs a closer look at its end. */
static inline bool short_word(struct tokenizer *t)
{
	struct letters w;
	unsigned n = letters_read(t->text, t->at, &w);
	if (!n || !ends_plainly(t->text, t->at + n, n))
		return false;
	if (is_cannot(&w, n)) {
		n = 3;
		letters_cut(&w, n);
	}
	const struct cached *c = cached_word(t, w, n);
	if (may_be_glued(t, c->shape)) {
		size_t end = glued_end(t, t->at + n, c->shape);
		if (end < t->at + n) {
			push_text(t, end, TOKEN_WORD);
			return true;
		}
	}
	push(t, t->at + n, TOKEN_WORD, c->word, c->shape);
	return true;
}

/* Behind "<": the end of "HRBO.PA" in Harbour Oil <HRBO.PA>, the sign of a share, whose stop ends no sentence. Else 0. */
static size_t share_sign(struct slice text, size_t at)
{
	enum { LONGEST = 12 };
	size_t end = at;
	if (!at || text.at[at - 1] != '<')
		return 0;
	while (end < text.n && end < at + LONGEST && (byte_is_upper(text.at[end]) || byte_is_digit(text.at[end]) || text.at[end] == '.'))
		end++;
	return scan_byte(text, end) == '>' ? end : 0;
}

static void word(struct tokenizer *t)
{
	size_t end = plain_word(t->text, t->at);
	enum token_kind kind = TOKEN_WORD;
	if (!end)
		end = share_sign(t->text, t->at);
	if (!end) {
		struct scan s = scan_word(t->text, t->at, last(t));
		end = s.end;
		kind = s.kind;
	}
	if (end - t->at == 6 && slice_same(slice_cut(t->text, t->at, end), SLICE("cannot"))) /* see is_cannot */
		end -= 3;
	end = word_behind_name(t, name_behind_word(t, end));
	push_text(t, end, kind);
	bool split = byte_lower(scan_byte(t->text, end)) == 'n' && scan_apostrophe(t->text, end + 1);
	if (split) /* scan_word has stopped before n't */
		push_negation(t, end + 2 + scan_apostrophe(t->text, end + 1));
}

static void number(struct tokenizer *t)
{
	struct scan s = scan_number(t->text, t->at);
	push_text(t, s.end, s.kind);
}

/* ---- marks ---- */

static void stop(struct tokenizer *t)
{
	bool decimal = t->text.at[t->at] == '.' && byte_is_digit(scan_byte(t->text, t->at + 1)) &&
		       (t->gap != GAP_NONE || (last(t) && last(t)->kind == TOKEN_SYMBOL));
	if (decimal) {
		number(t);
		return;
	}
	size_t end = t->at;
	unsigned length;
	while (scan_class(t->text, end, &length) == CHAR_STOP)
		end += length;
	bool ellipsis = (end - t->at > 1 && t->text.at[t->at] == '.') || t->text.at[t->at] == '\xE2';
	if (ellipsis)
		push(t, end, TOKEN_STOP, intern(t, SLICE("...")), SHAPE_NONE);
	else
		push_text(t, end, TOKEN_STOP);
}

static void mark(struct tokenizer *t)
{
	struct mark m = mark_read(&t->marks, t->at, last(t), t->gap != GAP_NONE);
	switch (m.kind) {
	case TOKEN_CLITIC: push_clitic(t, m.end); break;
	case TOKEN_OPEN_QUOTE: case TOKEN_CLOSE_QUOTE: push_kind(t, m.end, m.kind); break;
	default: push_text(t, m.end, m.kind);
	}
}

static bool blank_at(struct slice text, size_t at)
{
	unsigned length;
	enum char_class class = scan_class(text, at, &length);
	return class == CHAR_BLANK || class == CHAR_LINE;
}

/* "-" between words or numbers is a hyphen; with blanks around it, doubled, or before a word only, a dash. */
static void hyphen(struct tokenizer *t)
{
	size_t end = t->at;
	unsigned length;
	scan_class(t->text, end, &length);
	bool ascii = length == 1;
	for (end += length; ascii && scan_byte(t->text, end) == '-'; end++)
		;
	bool apart = t->gap != GAP_NONE, dash = end - t->at > length || (apart && !byte_is_digit(scan_byte(t->text, end)));
	if (apart && !blank_at(t->text, end) && !scan_is_alnum(t->text, end))
		dash = end - t->at > length;
	push_kind(t, end, dash ? TOKEN_DASH : TOKEN_HYPHEN);
}

static void comma(struct tokenizer *t, unsigned length)
{
	bool low_quote = t->gap != GAP_NONE && scan_byte(t->text, t->at + 1) == ',' && scan_is_alnum(t->text, t->at + 2);
	if (low_quote)
		mark(t);
	else
		push_kind(t, t->at + length, TOKEN_COMMA);
}

/* $ and % stand alone, a row of the same line-drawing sign is one token, @name and #tag are addresses. */
static void symbol(struct tokenizer *t, unsigned length)
{
	char c = t->text.at[t->at];
	size_t end = t->at + length;
	if ((c == '@' || c == '#') && scan_is_alnum(t->text, end) && !byte_is_digit(scan_byte(t->text, end))) {
		push_text(t, scan_letters(t->text, end), TOKEN_URL);
		return;
	}
	if (scan_apostrophe(t->text, t->at) && last(t) && t->gap == GAP_NONE && scan_clitic(t->text, end)) {
		mark(t); /* U+FFFD or an accent for an apostrophe */
		return;
	}
	while (end < t->text.n && strchr("*_=~#+<>|/\\^", c) && t->text.at[end] == c)
		end++;
	push_text(t, end, TOKEN_SYMBOL);
}

static void other(struct tokenizer *t)
{
	unsigned length;
	switch (scan_class(t->text, t->at, &length)) {
	case CHAR_BLANK: case CHAR_LINE: case CHAR_ZERO: space(t); break;
	case CHAR_LETTER: word(t); break;
	case CHAR_DIGIT: number(t); break;
	case CHAR_STOP: stop(t); break;
	case CHAR_COMMA: comma(t, length); break;
	case CHAR_COLON: push_kind(t, t->at + length, TOKEN_COLON); break;
	case CHAR_SEMICOLON: push_kind(t, t->at + length, TOKEN_SEMICOLON); break;
	case CHAR_HYPHEN: hyphen(t); break;
	case CHAR_DASH: push_kind(t, t->at + length, TOKEN_DASH); break;
	case CHAR_QUOTE: mark(t); break;
	case CHAR_OPEN: push_text(t, t->at + length, TOKEN_OPEN_PAREN); break;
	case CHAR_CLOSE: push_text(t, t->at + length, TOKEN_CLOSE_PAREN); break;
	default: symbol(t, length);
	}
}

static inline bool one_blank(const struct tokenizer *t)
{
	char next = scan_byte(t->text, t->at + 1);
	return t->text.at[t->at] == ' ' && next > ' ' && t->gap == GAP_NONE;
}

struct word_memory *word_memory_new(void)
{
	return calloc(1, sizeof(struct word_memory));
}

/* Numbers articles, from 1; when they have all been given, it forgets and begins anew. */
static void next_article(struct word_memory *m)
{
	if (m && !++m->article)
		*m = (struct word_memory){.article = 1};
}

void words_tokenize(struct article *a, const struct intern *lexicon, struct word_memory *memory)
{
	struct tokenizer t = {.a = a, .lexicon = lexicon, .memory = memory, .text = a->text, .gap = GAP_PARAGRAPH, .marks = {.text = a->text}};
	next_article(memory);
	intern_init(&a->words, a->arena, lexicon ? lexicon->base + lexicon->n : 1);
	t.lines = lines_survey(a->text);
	begin_line(&t, 0);
	ARRAY_RESERVE(a->arena, &a->tokens, a->text.n / BYTES_PER_TOKEN + FEW_TOKENS);
	t.next = a->tokens.at;
	t.end = t.next + a->tokens.cap;
	while (t.at < t.text.n) {
		if (one_blank(&t)) {
			t.gap = GAP_BLANK;
			t.at++;
		}
		if (!short_word(&t))
			other(&t);
	}
	a->tokens.n = (uint32_t)(t.next - a->tokens.at);
}
