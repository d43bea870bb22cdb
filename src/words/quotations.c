#include "words/marks.h"
#include "words/words.h"

enum { NO_QUOTE = UINT32_MAX };

struct pairing {
	struct article *a;
	uint32_t open[MARK_FAMILIES]; /* quotations that wait for their closing mark; one of a family at a time */
	uint32_t stack[MARK_FAMILIES], depth;
	uint32_t sentence;            /* the one that holds the current token */
};

static enum mark_family family_of(const struct article *a, uint32_t token)
{
	return mark_family(a->text, a->tokens.at[token].start);
}

/* Ends the quotation on top. A single mark without its partner is taken for an apostrophe and its quotation emptied. */
static void pop(struct pairing *p, uint32_t end, bool closed)
{
	uint32_t number = p->stack[--p->depth];
	struct quotation *q = &p->a->quotations.at[number];
	enum mark_family family = family_of(p->a, q->first_token);
	bool paragraph_start = p->a->tokens.at[q->first_token].gap == GAP_PARAGRAPH;
	q->closed = closed;
	q->end_token = !closed && family == MARK_SINGLE && !paragraph_start ? q->first_token : end;
	p->open[family] = NO_QUOTE;
}

/* Ends all quotations from the inside to that of `family`. */
static void pop_to(struct pairing *p, enum mark_family family, uint32_t end, bool closed)
{
	uint32_t wanted = p->open[family];
	while (p->stack[p->depth - 1] != wanted)
		pop(p, end, false);
	pop(p, end, closed);
}

static uint32_t sentence_end(struct pairing *p, uint32_t token)
{
	uint32_t low = 0, high = p->a->sentences.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (p->a->sentences.at[middle].end_token > token)
			high = middle;
		else
			low = middle + 1;
	}
	return low < p->a->sentences.n ? p->a->sentences.at[low].end_token : token + 1;
}

/* A mark of a family that is open already: the earlier one has lost its partner and holds for its sentence. */
static void open_quote(struct pairing *p, uint32_t token)
{
	enum mark_family family = family_of(p->a, token);
	if (p->open[family] != NO_QUOTE) {
		uint32_t end = sentence_end(p, p->a->quotations.at[p->open[family]].first_token);
		pop_to(p, family, end < token ? end : token, false);
	}
	uint32_t number = p->a->quotations.n;
	*ARRAY_PUSH(p->a->arena, &p->a->quotations) = (struct quotation){.first_token = token, .depth = (uint8_t)(p->depth + 1)};
	p->open[family] = number;
	p->stack[p->depth++] = number;
}

static void close_quote(struct pairing *p, uint32_t token)
{
	enum mark_family family = family_of(p->a, token);
	if (p->open[family] != NO_QUOTE)
		pop_to(p, family, token + 1, true);
}

/* Nothing stays open beyond a paragraph; where the next one begins with the same mark, the quotation goes on there. */
static void end_paragraph(struct pairing *p, uint32_t token)
{
	const struct article *a = p->a;
	enum mark_family next = token < a->tokens.n && a->tokens.at[token].kind == TOKEN_OPEN_QUOTE ? family_of(a, token) : MARK_NONE;
	while (p->depth) {
		struct quotation *q = &a->quotations.at[p->stack[p->depth - 1]];
		q->continues = next != MARK_NONE && family_of(a, q->first_token) == next;
		pop(p, token, false);
	}
}

static void drop_empty(struct article *a)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < a->quotations.n; i++)
		if (a->quotations.at[i].end_token > a->quotations.at[i].first_token)
			a->quotations.at[n++] = a->quotations.at[i];
	a->quotations.n = n;
}

static void mark_depth(struct article *a)
{
	for (uint32_t i = 0; i < a->quotations.n; i++) {
		const struct quotation *q = &a->quotations.at[i];
		for (uint32_t t = q->first_token; t < q->end_token; t++)
			a->tokens.at[t].quotes = q->depth;
	}
}

void words_quotations(struct article *a)
{
	struct pairing p = {.a = a};
	for (int f = 0; f < MARK_FAMILIES; f++)
		p.open[f] = NO_QUOTE;
	a->quotations.n = 0;
	for (uint32_t i = 0; i < a->tokens.n; i++) {
		const struct token *t = &a->tokens.at[i];
		if (t->gap == GAP_PARAGRAPH && p.depth)
			end_paragraph(&p, i);
		if (t->kind == TOKEN_OPEN_QUOTE)
			open_quote(&p, i);
		else if (t->kind == TOKEN_CLOSE_QUOTE)
			close_quote(&p, i);
	}
	end_paragraph(&p, a->tokens.n);
	drop_empty(a);
	mark_depth(a);
}
