/*
 * Terms and their derivatives.
 *
 *   nothing                     no match
 *   match(marks)                a match; marks: how long ago its slots began and ended
 *   wait(step, behind, marks)   goes on with this step; when its "once" parts end, with the steps `behind`, innermost first
 *   or(a, b)                    a's match, else b's: what PCRE2 would come back to
 *   if(test, a, b)              a's match if the test matches, else b's, all reading the same symbols: looks ahead; and "once", where
 *                               a match of the first choice shuts out the second: or(a, b) inside becomes if(a, a then k, b then k)
 */
#include "rules/terms.h"

enum { FIRST_SLOTS = 1 << 10, UNTRACKED = 0 };

static void rehash_terms(struct terms *m)
{
	m->n_slots *= 2;
	m->slots = ARENA_ARRAY(m->arena, uint32_t, m->n_slots);
	for (uint32_t i = 1; i < m->all.n; i++) {
		const struct term *t = &m->all.at[i];
		uint32_t at = mix(t->kind, t->a, t->b, t->c) & (m->n_slots - 1);
		while (m->slots[at])
			at = (at + 1) & (m->n_slots - 1);
		m->slots[at] = i;
	}
}

/* A new one, at a free slot. Not inlined: most terms are there already. */
__attribute__((noinline)) static uint32_t add_term(struct terms *m, uint32_t slot, struct term t)
{
	*ARRAY_PUSH(m->arena, &m->all) = t;
	m->slots[slot] = m->all.n - 1;
	if (m->all.n * 2 > m->n_slots)
		rehash_terms(m);
	return m->all.n - 1;
}

static uint32_t term(struct terms *m, uint32_t kind, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t at = mix(kind, a, b, c) & (m->n_slots - 1), i;
	for (; (i = m->slots[at]); at = (at + 1) & (m->n_slots - 1)) {
		const struct term *t = &m->all.at[i];
		if (t->kind == kind && t->a == a && t->b == b && t->c == c)
			return i;
	}
	return add_term(m, at, (struct term){kind, a, b, c});
}

static uint32_t wait_for(struct terms *m, uint32_t step, uint32_t behind, uint32_t marks) { return term(m, TERM_WAIT, step, behind, marks); }

/* ---- marks: where slots began and ended, as the number of symbols read since ---- */

static uint32_t without_mark(struct terms *m, uint32_t marks, uint32_t which)
{
	struct term t = m->all.at[marks];
	if (t.kind != TERM_MARK)
		return marks;
	return t.a == which ? t.c : term(m, TERM_MARK, t.a, t.b, without_mark(m, t.c, which));
}

/* Age 1: it is set before the symbol that is being read, and is looked at behind it. */
static uint32_t with_mark(struct terms *m, uint32_t marks, uint32_t which)
{
	return marks == UNTRACKED ? UNTRACKED : term(m, TERM_MARK, which, 1, without_mark(m, marks, which));
}

uint32_t marks_older(struct terms *m, uint32_t marks)
{
	struct term t = m->all.at[marks];
	if (t.kind != TERM_MARK)
		return marks;
	return term(m, TERM_MARK, t.a, t.b + 1, marks_older(m, t.c));
}

uint32_t marks_age(const struct terms *m, uint32_t marks, uint32_t which)
{
	for (const struct term *t = &m->all.at[marks]; t->kind == TERM_MARK; t = &m->all.at[t->c])
		if (t->a == which)
			return t->b;
	return 0;
}

/* ---- making terms ---- */

static uint32_t match(struct terms *m, uint32_t marks) { return term(m, TERM_MATCH, marks, 0, 0); }

static bool ends_empty(const struct terms *m, uint32_t behind)
{
	for (; behind; behind = m->all.at[behind].b)
		if (!m->program->steps.at[m->all.at[behind].a].empty)
			return false;
	return true;
}

/* Will it match, whatever comes? */
static bool is_sure(const struct terms *m, uint32_t t)
{
	const struct term *x = &m->all.at[t];
	switch (x->kind) {
	case TERM_MATCH: return true;
	case TERM_WAIT: return m->program->steps.at[x->a].empty && ends_empty(m, x->b);
	case TERM_OR: return is_sure(m, x->a) || is_sure(m, x->b);
	case TERM_IF: return is_sure(m, x->b) && is_sure(m, x->c);
	default: return false;
	}
}

/* Do both go on alike? Then the second is never needed. */
static bool alike(const struct terms *m, uint32_t a, uint32_t b)
{
	const struct term *x = &m->all.at[a], *y = &m->all.at[b];
	return a == b || (x->kind == TERM_WAIT && y->kind == TERM_WAIT && x->a == y->a && x->b == y->b);
}

static uint32_t without(struct terms *m, uint32_t list, uint32_t t)
{
	struct term x = m->all.at[list];
	if (alike(m, list, t))
		return NOTHING;
	if (x.kind != TERM_OR)
		return list;
	uint32_t rest = without(m, x.b, t);
	if (alike(m, x.a, t))
		return rest;
	return rest == NOTHING ? x.a : rest == x.b ? list : term(m, TERM_OR, x.a, rest, 0);
}

/* A list: the first of an "or" is none itself, and no two are alike. */
static uint32_t either(struct terms *m, uint32_t a, uint32_t b)
{
	struct term x = m->all.at[a];
	if (x.kind == TERM_NOTHING)
		return b;
	if (x.kind == TERM_MATCH || b == NOTHING)
		return a;
	if (x.kind == TERM_OR)
		return either(m, x.a, either(m, x.b, b));
	b = without(m, b, a);
	return b == NOTHING ? a : term(m, TERM_OR, a, b, 0);
}

/* Only whether it matches: no marks, no order of importance where a match is sure. */
uint32_t term_test(struct terms *m, uint32_t t)
{
	struct term x = m->all.at[t];
	if (is_sure(m, t))
		return MATCH;
	switch (x.kind) {
	case TERM_WAIT: return wait_for(m, x.a, x.b, UNTRACKED);
	case TERM_OR: return either(m, term_test(m, x.a), term_test(m, x.b));
	case TERM_IF: {
		uint32_t a = term_test(m, x.b), b = term_test(m, x.c);
		if (a == b)
			return a;
		return a == MATCH && b == NOTHING ? x.a : a == MATCH ? either(m, x.a, b) : term(m, TERM_IF, x.a, a, b);
	}
	default: return t;
	}
}

static uint32_t if_matches(struct terms *m, uint32_t test, uint32_t a, uint32_t b)
{
	if (a == b || test == MATCH)
		return a;
	return test == NOTHING ? b : term(m, TERM_IF, test, a, b);
}

/* ---- reading ---- */

/* Of the letter that is being read. */
static bool is_in(struct terms *m, uint32_t set)
{
	const uint64_t bit = (uint64_t)1 << set % 64;
	m->asked.sets.bits[set / 64] |= bit;
	return m->in->bits[set / 64] & bit;
}

static bool stands_behind(struct terms *m, uint32_t look)
{
	m->asked.looks |= m->program->looks[look];
	return m->behind & m->program->looks[look];
}

static uint32_t go(struct terms *m, uint32_t step, uint32_t marks);

static uint32_t behind_all(struct terms *m, uint32_t behind, uint32_t step)
{
	struct term t = m->all.at[behind];
	return term(m, TERM_BEHIND, behind ? t.a : step, behind ? behind_all(m, t.b, step) : 0, 0);
}

/* The first match of `t`, which is the part of a "once", and then `step`. */
static uint32_t once(struct terms *m, uint32_t t, uint32_t step)
{
	struct term x = m->all.at[t];
	switch (x.kind) {
	case TERM_MATCH: return go(m, step, x.a);
	case TERM_WAIT: return wait_for(m, x.a, behind_all(m, x.b, step), x.c);
	case TERM_OR: {
		uint32_t test = term_test(m, x.a);
		return test == MATCH ? once(m, x.a, step) : if_matches(m, test, once(m, x.a, step), once(m, x.b, step));
	}
	case TERM_IF: return if_matches(m, x.a, once(m, x.b, step), once(m, x.c, step));
	default: return NOTHING;
	}
}

static uint32_t go_ahead(struct terms *m, const struct step *s, uint32_t marks)
{
	uint32_t test = term_test(m, go(m, s->other, UNTRACKED));
	if (test == (s->negative ? MATCH : NOTHING))
		return NOTHING;
	uint32_t next = go(m, s->next, marks);
	return s->negative ? if_matches(m, test, NOTHING, next) : if_matches(m, test, next, NOTHING);
}

/* From this step on, with the letter that is now read. */
static uint32_t go(struct terms *m, uint32_t step, uint32_t marks)
{
	for (;;) {
		const struct step *s = &m->program->steps.at[step];
		if (s->begins != ANYTHING_BEGINS && !is_in(m, s->begins))
			return NOTHING;
		switch (s->kind) {
		case STEP_END: return match(m, marks);
		case STEP_SYMBOL: return wait_for(m, s->next, 0, marks);
		case STEP_EITHER: {
			uint32_t first = go(m, s->next, marks);
			if (term_kind(m, first) == TERM_MATCH)
				return first;
			if (first != NOTHING)
				return either(m, first, go(m, s->other, marks));
			step = s->other;
			break;
		}
		case STEP_BEHIND:
			if (stands_behind(m, s->what) == s->negative)
				return NOTHING;
			step = s->next;
			break;
		case STEP_AHEAD: return go_ahead(m, s, marks);
		case STEP_ONCE: return once(m, go(m, s->other, marks), s->next);
		default:
			marks = with_mark(m, marks, slot_mark(s->what, s->kind == STEP_CLOSE));
			step = s->next;
		}
	}
}

uint32_t term_derive(struct terms *m, uint32_t t)
{
	struct term x = m->all.at[t];
	switch (x.kind) {
	case TERM_MATCH: return match(m, marks_older(m, x.a));
	case TERM_WAIT: {
		uint32_t to = go(m, x.a, marks_older(m, x.c));
		for (uint32_t behind = x.b; behind; behind = m->all.at[behind].b)
			to = once(m, to, m->all.at[behind].a);
		return to;
	}
	case TERM_OR: {
		uint32_t first = term_derive(m, x.a);
		return term_kind(m, first) == TERM_MATCH ? first : either(m, first, term_derive(m, x.b));
	}
	case TERM_IF: {
		uint32_t test = term_test(m, term_derive(m, x.a));
		if (test == MATCH || test == NOTHING)
			return term_derive(m, test == MATCH ? x.b : x.c);
		uint32_t a = term_derive(m, x.b);
		return if_matches(m, test, a, term_derive(m, x.c));
	}
	default: return NOTHING;
	}
}

/* ---- from outside ---- */

void terms_begin(struct terms *m, const struct program *p, struct arena *arena)
{
	*m = (struct terms){.program = p, .arena = arena, .n_slots = FIRST_SLOTS};
	m->slots = ARENA_ARRAY(arena, uint32_t, m->n_slots);
	*ARRAY_PUSH(arena, &m->all) = (struct term){TERM_NOTHING, 0, 0, 0};
	match(m, UNTRACKED);
	term(m, TERM_NO_MARK, 0, 0, 0);
}

uint32_t term_of_step(struct terms *m, uint32_t step, bool marked)
{
	return wait_for(m, step, 0, marked ? MARKS_NONE : UNTRACKED);
}

void terms_read(struct terms *m, uint32_t s, uint64_t behind)
{
	static const struct set_bits none;
	m->in = s == m->program->end ? &none : &m->program->member[s];
	m->behind = behind;
	m->asked = (struct answers){{{0}}, 0};
}
