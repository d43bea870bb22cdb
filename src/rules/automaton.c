/*
 * Terms, states and runs.
 *
 *   nothing                     no match
 *   match(marks)                a match; marks: how long ago its slots began and ended
 *   wait(step, behind, marks)   goes on with this step; when its "once" parts end, with the steps `behind`, innermost first
 *   or(a, b)                    a's match, else b's: what PCRE2 would come back to
 *   if(test, a, b)              a's match if the test matches, else b's, all reading the same symbols: looks ahead; and "once", where
 *                               a match of the first choice shuts out the second: or(a, b) inside becomes if(a, a then k, b then k)
 *
 * To read a symbol is to take the derivative of a term. Equal terms are one, by number, so equal states are found again.
 */
#include "rules/automaton.h"

#include "rules/grouping.h"

#include <stdlib.h>

enum { FIRST_BITS = 10, FIRST_SLOTS = 1 << FIRST_BITS, LETTER_BITS = 12, LETTERS_MAX = 1 << LETTER_BITS, ROW = SYMBOL_MAX + 2, ROWS_MAX = (1 << 20) / ROW };
enum { STATES_MAX = 0xfff0, END_OF_SENTENCE = SYMBOL_MAX + 1 };
enum { NO_MATCH = 1, FIRST_STATE = 2, SETTLED = 1 << 30 }; /* states; the first two are always there */
enum { NOTHING = 0, MATCH = 1, UNTRACKED = 0 };

enum term_kind { TERM_NOTHING, TERM_MATCH, TERM_WAIT, TERM_OR, TERM_IF, TERM_BEHIND, TERM_MARK, TERM_NO_MARK };

/* MATCH a = marks. WAIT a = step, b = behind, c = marks. BEHIND a = step, b = the rest. MARK a = which, b = age, c = the rest. */
struct term {
	uint32_t kind, a, b, c;
};

/* A set of words that is hashed by content: state i is words[at .. at + n). */
struct state {
	uint32_t at, n, hash;
	const struct lesson *lessons; /* the last one first */
};

/* Words of a state: the rule of the best match so far (NONE: none) and its marks, or the bits of the rules that match; then pairs of rule and
 * term that are open. */
enum { KNOWN_RULE, KNOWN_MARKS, KNOWN_WORDS };

struct way {
	uint32_t key, to; /* state << 16 | letter; key 0: free. to | SETTLED: no rule is open there */
};

struct letter_kind {
	uint64_t behind;
	uint32_t symbol, next; /* the next letter of the symbol; that without anything behind comes first */
};

/* What a way was made from: whether the letter is in these sets, and whether these looks behind hold. A letter of which the same is true leads
 * to the same state, and most do. */
struct answers {
	struct set_bits sets;
	uint64_t looks;
};

struct lesson {
	struct answers asked, given;
	const struct lesson *next; /* of the same state */
	uint32_t to;
};

struct automaton {
	const struct level *level;
	const struct program *program;
	struct arena arena;
	ARRAY(struct term) terms;
	uint32_t *term_slots, n_term_slots;
	ARRAY(struct state) states; /* 0: none */
	ARRAY(uint32_t) words;
	ARRAY(struct grouping) groupings; /* by state, on a level that makes groups: end and head as the number of symbols read since */
	uint32_t *state_slots, n_state_slots;
	struct way *ways;
	uint32_t n_ways, n_way_slots, way_shift;
	ARRAY(struct letter_kind) letters;
	ARRAY(uint64_t) behinds; /* by row. 0: none; 1: of the start of a sentence */
	/* Shift-And as a table, a row for what can stand behind a place. [row * ROW + symbol] → place of the row that holds behind the symbol
	 * << LETTER_BITS | the letter that the symbol is here; 0: not known yet */
	uint32_t *readings;
	uint32_t *first; /* where each letter leads from the first state; 0: not known yet */
	uint32_t no_mark;
	uint32_t n_matching; /* words of the bits of rules that match; 0 where matches compete for all they cover */
	bool makes_groups;
	bool whole, full;        /* not whole, or full: it is to be made anew before the next sentence */
	/* the letter that is being read */
	struct letter_kind now;
	struct answers asked; /* of it so far */
};

static uint32_t mix(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
	uint64_t h = ((uint64_t)a << 32 | b) * 0x9e3779b97f4a7c15u;
	h = (h ^ h >> 29) + ((uint64_t)c << 32 | d);
	h *= 0xbf58476d1ce4e5b9u;
	return (uint32_t)(h >> 32);
}

/* ---- terms ---- */

static void rehash_terms(struct automaton *m)
{
	m->n_term_slots *= 2;
	m->term_slots = ARENA_ARRAY(&m->arena, uint32_t, m->n_term_slots);
	for (uint32_t i = 1; i < m->terms.n; i++) {
		const struct term *t = &m->terms.at[i];
		uint32_t at = mix(t->kind, t->a, t->b, t->c) & (m->n_term_slots - 1);
		while (m->term_slots[at])
			at = (at + 1) & (m->n_term_slots - 1);
		m->term_slots[at] = i;
	}
}

static uint32_t term(struct automaton *m, uint32_t kind, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t at = mix(kind, a, b, c) & (m->n_term_slots - 1), i;
	for (; (i = m->term_slots[at]); at = (at + 1) & (m->n_term_slots - 1)) {
		const struct term *t = &m->terms.at[i];
		if (t->kind == kind && t->a == a && t->b == b && t->c == c)
			return i;
	}
	i = m->terms.n;
	*ARRAY_PUSH(&m->arena, &m->terms) = (struct term){kind, a, b, c};
	m->term_slots[at] = i;
	if (m->terms.n * 2 > m->n_term_slots)
		rehash_terms(m);
	return i;
}

static uint32_t kind_of(const struct automaton *m, uint32_t t) { return m->terms.at[t].kind; }

static uint32_t wait_for(struct automaton *m, uint32_t step, uint32_t behind, uint32_t marks) { return term(m, TERM_WAIT, step, behind, marks); }

/* ---- marks: where slots began and ended, as the number of symbols read since ---- */

static uint32_t mark_of(uint32_t slot, bool close) { return slot * 2 + close; }

static uint32_t without_mark(struct automaton *m, uint32_t marks, uint32_t which)
{
	struct term t = m->terms.at[marks];
	if (t.kind != TERM_MARK)
		return marks;
	return t.a == which ? t.c : term(m, TERM_MARK, t.a, t.b, without_mark(m, t.c, which));
}

/* Age 1: it is set before the symbol that is being read, and is looked at behind it. */
static uint32_t with_mark(struct automaton *m, uint32_t marks, uint32_t which)
{
	return marks == UNTRACKED ? UNTRACKED : term(m, TERM_MARK, which, 1, without_mark(m, marks, which));
}

static uint32_t older(struct automaton *m, uint32_t marks)
{
	struct term t = m->terms.at[marks];
	if (t.kind != TERM_MARK)
		return marks;
	return term(m, TERM_MARK, t.a, t.b + 1, older(m, t.c));
}

static uint32_t age(const struct automaton *m, uint32_t marks, uint32_t which)
{
	for (const struct term *t = &m->terms.at[marks]; t->kind == TERM_MARK; t = &m->terms.at[t->c])
		if (t->a == which)
			return t->b;
	return 0;
}

/* ---- making terms ---- */

static uint32_t match(struct automaton *m, uint32_t marks) { return term(m, TERM_MATCH, marks, 0, 0); }

static bool ends_empty(const struct automaton *m, uint32_t behind)
{
	for (; behind; behind = m->terms.at[behind].b)
		if (!m->program->steps.at[m->terms.at[behind].a].empty)
			return false;
	return true;
}

/* Will it match, whatever comes? */
static bool is_sure(const struct automaton *m, uint32_t t)
{
	const struct term *x = &m->terms.at[t];
	switch (x->kind) {
	case TERM_MATCH: return true;
	case TERM_WAIT: return m->program->steps.at[x->a].empty && ends_empty(m, x->b);
	case TERM_OR: return is_sure(m, x->a) || is_sure(m, x->b);
	case TERM_IF: return is_sure(m, x->b) && is_sure(m, x->c);
	default: return false;
	}
}

/* Do both go on alike? Then the second is never needed. */
static bool alike(const struct automaton *m, uint32_t a, uint32_t b)
{
	const struct term *x = &m->terms.at[a], *y = &m->terms.at[b];
	return a == b || (x->kind == TERM_WAIT && y->kind == TERM_WAIT && x->a == y->a && x->b == y->b);
}

static uint32_t without(struct automaton *m, uint32_t list, uint32_t t)
{
	struct term x = m->terms.at[list];
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
static uint32_t either(struct automaton *m, uint32_t a, uint32_t b)
{
	struct term x = m->terms.at[a];
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
static uint32_t test_of(struct automaton *m, uint32_t t)
{
	struct term x = m->terms.at[t];
	if (is_sure(m, t))
		return MATCH;
	switch (x.kind) {
	case TERM_WAIT: return wait_for(m, x.a, x.b, UNTRACKED);
	case TERM_OR: return either(m, test_of(m, x.a), test_of(m, x.b));
	case TERM_IF: {
		uint32_t a = test_of(m, x.b), b = test_of(m, x.c);
		if (a == b)
			return a;
		return a == MATCH && b == NOTHING ? x.a : a == MATCH ? either(m, x.a, b) : term(m, TERM_IF, x.a, a, b);
	}
	default: return t;
	}
}

static uint32_t if_matches(struct automaton *m, uint32_t test, uint32_t a, uint32_t b)
{
	if (a == b || test == MATCH)
		return a;
	return test == NOTHING ? b : term(m, TERM_IF, test, a, b);
}

/* ---- reading ---- */

/* Of the letter that is being read. */
static bool is_in(struct automaton *m, uint32_t set)
{
	const uint64_t bit = (uint64_t)1 << set % 64;
	m->asked.sets.bits[set / 64] |= bit;
	return m->now.symbol != END_OF_SENTENCE && m->program->member[m->now.symbol].bits[set / 64] & bit;
}

static bool stands_behind(struct automaton *m, uint32_t look)
{
	m->asked.looks |= m->program->looks[look];
	return m->now.behind & m->program->looks[look];
}

static uint32_t go(struct automaton *m, uint32_t step, uint32_t marks);

static uint32_t behind_all(struct automaton *m, uint32_t behind, uint32_t step)
{
	struct term t = m->terms.at[behind];
	return term(m, TERM_BEHIND, behind ? t.a : step, behind ? behind_all(m, t.b, step) : 0, 0);
}

/* The first match of `t`, which is the part of a "once", and then `step`. */
static uint32_t once(struct automaton *m, uint32_t t, uint32_t step)
{
	struct term x = m->terms.at[t];
	switch (x.kind) {
	case TERM_MATCH: return go(m, step, x.a);
	case TERM_WAIT: return wait_for(m, x.a, behind_all(m, x.b, step), x.c);
	case TERM_OR: {
		uint32_t test = test_of(m, x.a);
		return test == MATCH ? once(m, x.a, step) : if_matches(m, test, once(m, x.a, step), once(m, x.b, step));
	}
	case TERM_IF: return if_matches(m, x.a, once(m, x.b, step), once(m, x.c, step));
	default: return NOTHING;
	}
}

static uint32_t go_ahead(struct automaton *m, const struct step *s, uint32_t marks)
{
	uint32_t test = test_of(m, go(m, s->other, UNTRACKED));
	if (test == (s->negative ? MATCH : NOTHING))
		return NOTHING;
	uint32_t next = go(m, s->next, marks);
	return s->negative ? if_matches(m, test, NOTHING, next) : if_matches(m, test, next, NOTHING);
}

/* From this step on, with the letter that is now read. */
static uint32_t go(struct automaton *m, uint32_t step, uint32_t marks)
{
	const struct step *s = &m->program->steps.at[step];
	if (s->begins != ANYTHING_BEGINS && !is_in(m, s->begins))
		return NOTHING;
	switch (s->kind) {
	case STEP_END: return match(m, marks);
	case STEP_SYMBOL: return wait_for(m, s->next, 0, marks);
	case STEP_EITHER: {
		uint32_t first = go(m, s->next, marks);
		return kind_of(m, first) == TERM_MATCH ? first : either(m, first, go(m, s->other, marks));
	}
	case STEP_BEHIND: return stands_behind(m, s->what) != s->negative ? go(m, s->next, marks) : NOTHING;
	case STEP_AHEAD: return go_ahead(m, s, marks);
	case STEP_ONCE: return once(m, go(m, s->other, marks), s->next);
	default: return go(m, s->next, with_mark(m, marks, mark_of(s->what, s->kind == STEP_CLOSE)));
	}
}

/* By the letter that is now read. */
static uint32_t derive(struct automaton *m, uint32_t t)
{
	struct term x = m->terms.at[t];
	switch (x.kind) {
	case TERM_MATCH: return match(m, older(m, x.a));
	case TERM_WAIT: {
		uint32_t to = go(m, x.a, older(m, x.c));
		for (uint32_t behind = x.b; behind; behind = m->terms.at[behind].b)
			to = once(m, to, m->terms.at[behind].a);
		return to;
	}
	case TERM_OR: {
		uint32_t first = derive(m, x.a);
		return kind_of(m, first) == TERM_MATCH ? first : either(m, first, derive(m, x.b));
	}
	case TERM_IF: {
		uint32_t test = test_of(m, derive(m, x.a));
		if (test == MATCH || test == NOTHING)
			return derive(m, test == MATCH ? x.b : x.c);
		uint32_t a = derive(m, x.b);
		return if_matches(m, test, a, derive(m, x.c));
	}
	default: return NOTHING;
	}
}

/* ---- states ---- */

static uint32_t hash_words(const uint32_t *words, uint32_t n)
{
	uint32_t h = n;
	for (uint32_t i = 0; i < n; i++)
		h = mix(h, words[i], i, n);
	return h;
}

static void rehash_states(struct automaton *m)
{
	m->n_state_slots *= 2;
	m->state_slots = ARENA_ARRAY(&m->arena, uint32_t, m->n_state_slots);
	for (uint32_t i = 1; i < m->states.n; i++) {
		uint32_t at = m->states.at[i].hash & (m->n_state_slots - 1);
		while (m->state_slots[at])
			at = (at + 1) & (m->n_state_slots - 1);
		m->state_slots[at] = i;
	}
}

/* The state of the words from `from` on, which are the last; they are dropped where it is there already. */
static uint32_t state_of_last(struct automaton *m, uint32_t from)
{
	uint32_t n = m->words.n - from, hash = hash_words(m->words.at + from, n), at = hash & (m->n_state_slots - 1), i;
	for (; (i = m->state_slots[at]); at = (at + 1) & (m->n_state_slots - 1)) {
		const struct state *s = &m->states.at[i];
		if (s->hash == hash && s->n == n && !memcmp(m->words.at + s->at, m->words.at + from, n * sizeof *m->words.at)) {
			m->words.n = from;
			return i;
		}
	}
	i = m->states.n;
	*ARRAY_PUSH(&m->arena, &m->states) = (struct state){from, n, hash, NULL};
	m->state_slots[at] = i;
	if (m->states.n * 2 > m->n_state_slots)
		rehash_states(m);
	return i;
}

static uint32_t head_words(const struct automaton *m) { return KNOWN_WORDS + m->n_matching; }

static void push_word(struct automaton *m, uint32_t word) { *ARRAY_PUSH(&m->arena, &m->words) = word; }

/* Longer, or as long and earlier in the file. Known from earlier matches: marks of those are older by now. */
static void note_match(struct automaton *m, uint32_t head, uint32_t rule, uint32_t marks)
{
	uint32_t *known = m->words.at + head, since = age(m, marks, mark_of(SLOT_WHOLE, true));
	if (known[KNOWN_RULE] != NONE) {
		uint32_t best = age(m, known[KNOWN_MARKS], mark_of(SLOT_WHOLE, true));
		if (since > best || (since == best && rule > known[KNOWN_RULE]))
			return;
	}
	known[KNOWN_RULE] = rule;
	known[KNOWN_MARKS] = marks;
}

static void read_rule(struct automaton *m, uint32_t head, uint32_t rule, uint32_t t)
{
	t = derive(m, t);
	if (m->n_matching)
		t = test_of(m, t);
	if (t == NOTHING)
		return;
	if (kind_of(m, t) != TERM_MATCH) {
		push_word(m, rule);
		push_word(m, t);
	} else if (m->n_matching) {
		m->words.at[head + KNOWN_WORDS + rule / 32] |= 1u << rule % 32;
	} else {
		note_match(m, head, rule, m->terms.at[t].a);
	}
}

/* Opens a state's words: what is known so far, its marks older by the symbol that is being read. */
static uint32_t push_known(struct automaton *m, const struct state *before)
{
	uint32_t head = m->words.n, marks = older(m, m->words.at[before->at + KNOWN_MARKS]);
	for (uint32_t i = 0; i < head_words(m); i++)
		push_word(m, m->words.at[before->at + i]);
	m->words.at[head + KNOWN_MARKS] = marks;
	return head;
}

static uint32_t way_key(uint32_t state, letter x) { return state << 16 | x; }

static struct way *place_of_way(const struct automaton *m, uint32_t key)
{
	uint32_t at = key * 0x9e3779b1u >> m->way_shift;
	while (m->ways[at].key && m->ways[at].key != key)
		at = (at + 1) & (m->n_way_slots - 1);
	return &m->ways[at];
}

static void add_way(struct automaton *m, uint32_t key, uint32_t to)
{
	if (++m->n_ways > m->n_way_slots / 4 * 3) {
		const struct way *old = m->ways;
		uint32_t n = m->n_way_slots;
		m->n_way_slots *= 2;
		m->way_shift--;
		m->ways = ARENA_ARRAY(&m->arena, struct way, m->n_way_slots);
		for (uint32_t i = 0; i < n; i++)
			if (old[i].key)
				*place_of_way(m, old[i].key) = old[i];
	}
	*place_of_way(m, key) = (struct way){key, to};
}

/* What automaton_match gives out: how long ago the match ended, and each of its slots began and ended. */
static void push_ages(struct automaton *m, uint32_t head)
{
	uint32_t rule = m->words.at[head + KNOWN_RULE], marks = m->words.at[head + KNOWN_MARKS];
	push_word(m, age(m, marks, mark_of(SLOT_WHOLE, true)));
	for (unsigned i = 0; i < m->level->rules.at[rule].n_slots; i++) {
		push_word(m, age(m, marks, mark_of(i, false)));
		push_word(m, age(m, marks, mark_of(i, true)));
	}
}

/* Marks are told from the end of what was read. */
static void put_grouping(struct automaton *m, uint32_t state)
{
	enum { END = 1 << 30 };
	struct match x;
	while (m->groupings.n <= state)
		ARRAY_PUSH(&m->arena, &m->groupings);
	struct grouping *g = &m->groupings.at[state];
	automaton_match(m, state, 0, END, &x);
	grouping_of(&m->level->rules.at[x.rule], &x, g);
	g->end = END - g->end;
	g->head = END - g->head;
}

/* What is true of a letter, as far as it is asked. */
static struct answers answers_of(const struct automaton *m, const struct letter_kind *x, const struct answers *asked)
{
	struct answers given = {.looks = x->behind & asked->looks};
	for (unsigned i = 0; i < PROGRAM_SETS / 64 && x->symbol != END_OF_SENTENCE; i++)
		given.sets.bits[i] = m->program->member[x->symbol].bits[i] & asked->sets.bits[i];
	return given;
}

static bool answers_equal(const struct answers *a, const struct answers *b)
{
	uint64_t differ = a->looks ^ b->looks;
	for (unsigned i = 0; i < PROGRAM_SETS / 64; i++)
		differ |= a->sets.bits[i] ^ b->sets.bits[i];
	return !differ;
}

/* Where another letter of which the same is true led to from this state; 0: none. */
static uint32_t lesson_for(const struct automaton *m, uint32_t state, const struct letter_kind *x)
{
	for (const struct lesson *l = m->states.at[state].lessons; l; l = l->next) {
		struct answers given = answers_of(m, x, &l->asked);
		if (answers_equal(&given, &l->given))
			return l->to;
	}
	return 0;
}

static void learn(struct automaton *m, uint32_t from, uint32_t to)
{
	struct lesson *l = ARENA_NEW(&m->arena, struct lesson);
	*l = (struct lesson){m->asked, answers_of(m, &m->now, &m->asked), m->states.at[from].lessons, to};
	m->states.at[from].lessons = l;
}

/* The state behind another and this letter, from the terms that are open there. */
static uint32_t make_state(struct automaton *m, uint32_t from, letter x)
{
	struct state before = m->states.at[from];
	m->now = m->letters.at[x];
	m->asked = (struct answers){0};
	uint32_t head = push_known(m, &before);
	for (uint32_t i = before.at + head_words(m); i < before.at + before.n; i += 2)
		read_rule(m, head, m->words.at[i], m->words.at[i + 1]);
	bool settled = m->words.n == head + head_words(m), matches = m->words.at[head + KNOWN_RULE] != NONE;
	if (settled && matches)
		push_ages(m, head);
	uint32_t to = state_of_last(m, head);
	if (settled && matches && m->makes_groups)
		put_grouping(m, to);
	to |= settled ? SETTLED : 0;
	learn(m, from, to);
	return to;
}

/* A way that no sentence went before. 0: there is no room for it. */
static uint32_t make_way(struct automaton *m, uint32_t from, letter x)
{
	if (m->full)
		return 0;
	m->whole = false; /* until it is made: memory may run out on the way */
	uint32_t to = lesson_for(m, from, &m->letters.at[x]);
	if (!to)
		to = make_state(m, from, x);
	add_way(m, way_key(from, x), to);
	m->whole = true;
	m->full = m->arena.used > m->program->room || m->states.n > STATES_MAX;
	return to;
}
/* ---- letters ---- */

static letter add_letter(struct automaton *m, uint64_t behind, uint32_t s)
{
	if (!behind)
		return (letter)s;
	for (uint32_t i = m->letters.at[s].next; i; i = m->letters.at[i].next)
		if (m->letters.at[i].behind == behind)
			return (letter)i;
	*ARRAY_PUSH(&m->arena, &m->letters) = (struct letter_kind){behind, s, m->letters.at[s].next};
	m->letters.at[s].next = m->letters.n - 1;
	m->full = m->full || m->letters.n == LETTERS_MAX;
	return (letter)(m->letters.n - 1);
}

/* The row of what stands behind a place, for Shift-And. */
static uint32_t row_of(struct automaton *m, uint64_t behind)
{
	uint32_t n = m->behinds.n;
	for (uint32_t i = 1; i < n; i++)
		if (m->behinds.at[i] == behind)
			return i;
	if ((n & (n - 1)) == 0) /* full at 1, 2, 4, 8 ... */
		m->readings = arena_grow(&m->arena, m->readings, n * ROW * sizeof *m->readings, 2 * n * ROW * sizeof *m->readings);
	*ARRAY_PUSH(&m->arena, &m->behinds) = behind;
	m->full = m->full || n + 1 == ROWS_MAX;
	return n;
}

static uint32_t make_reading(struct automaton *m, uint32_t place, uint32_t s)
{
	const struct program *p = m->program;
	uint64_t behind = m->behinds.at[place / ROW];
	if (m->full)
		return ROW << LETTER_BITS;
	m->whole = false;
	uint32_t is = add_letter(m, behind & p->ends, s), row = 1;
	if (s != END_OF_SENTENCE)
		row = row_of(m, (behind << 1 | p->anywhere) & p->places[s]);
	m->readings[place + s] = row * ROW << LETTER_BITS | is;
	m->whole = true;
	return m->readings[place + s];
}

/* ---- beginning ---- */

static void push_nothing_known(struct automaton *m)
{
	push_word(m, NONE);
	push_word(m, m->no_mark);
	for (uint32_t i = 0; i < m->n_matching; i++)
		push_word(m, 0);
}

static void put_first_states(struct automaton *m)
{
	ARRAY_PUSH(&m->arena, &m->states)->n = 0;
	push_nothing_known(m);
	state_of_last(m, 0);
	uint32_t head = m->words.n;
	push_nothing_known(m);
	for (uint32_t i = 0; i < m->level->rules.n; i++)
		if (m->program->starts[i]) {
			push_word(m, i);
			push_word(m, wait_for(m, m->program->starts[i], 0, m->n_matching ? UNTRACKED : m->no_mark));
		}
	state_of_last(m, head);
}

static bool makes_groups(const struct level *v)
{
	for (uint32_t i = 0; i < v->rules.n; i++)
		if (rule_is_tracked(v, &v->rules.at[i]))
			return true;
	return false;
}

/* Forgets all that was made. */
static void begin(struct automaton *m)
{
	struct arena arena = m->arena;
	arena_reset(&arena);
	*m = (struct automaton){.level = m->level, .program = m->level->program, .arena = arena, .n_term_slots = FIRST_SLOTS, .n_state_slots = FIRST_SLOTS,
		.n_way_slots = FIRST_SLOTS, .way_shift = 32 - FIRST_BITS, .n_matching = m->level->by.n ? 2 * m->level->rule_words : 0};
	m->term_slots = ARENA_ARRAY(&m->arena, uint32_t, m->n_term_slots);
	m->state_slots = ARENA_ARRAY(&m->arena, uint32_t, m->n_state_slots);
	m->first = ARENA_ARRAY(&m->arena, uint32_t, LETTERS_MAX);
	m->makes_groups = makes_groups(m->level);
	m->ways = ARENA_ARRAY(&m->arena, struct way, m->n_way_slots);
	for (uint32_t i = 0; i <= END_OF_SENTENCE; i++)
		*ARRAY_PUSH(&m->arena, &m->letters) = (struct letter_kind){0, i, 0};
	*ARRAY_PUSH(&m->arena, &m->terms) = (struct term){TERM_NOTHING, 0, 0, 0};
	match(m, UNTRACKED);
	m->no_mark = term(m, TERM_NO_MARK, 0, 0, 0);
	ARRAY_PUSH(&m->arena, &m->behinds);
	m->readings = ARENA_ARRAY(&m->arena, uint32_t, ROW);
	row_of(m, m->program->at_start);
	put_first_states(m);
	m->whole = true;
}

/* ---- from outside ---- */

struct automaton *automaton_new(const struct level *v)
{
	struct automaton *m = calloc(1, sizeof *m);
	if (m)
		m->level = v;
	return m;
}

void automaton_free(struct automaton *m)
{
	if (m)
		arena_free(&m->arena);
	free(m);
}

bool automaton_read(struct automaton *m, const symbol *symbols, uint32_t n, letter *letters, jmp_buf *on_fail)
{
	m->arena.on_fail = on_fail;
	if (!m->whole || m->full)
		begin(m);
	const uint32_t *readings = m->readings;
	uint32_t place = ROW, r;
	for (uint32_t i = 0; i < n; i++, place = r >> LETTER_BITS) {
		r = readings[place + symbols[i]];
		if (!r) {
			r = make_reading(m, place, symbols[i]);
			readings = m->readings;
		}
		letters[i] = r & (LETTERS_MAX - 1);
	}
	r = readings[place + END_OF_SENTENCE];
	letters[n] = (r ? r : make_reading(m, place, END_OF_SENTENCE)) & (LETTERS_MAX - 1);
	return !m->full;
}

/* From `state` on until all rules are settled. */
static uint32_t run(struct automaton *m, uint32_t state, const letter *letters, uint32_t *at)
{
	while (state && !(state & SETTLED)) {
		const struct way *w = place_of_way(m, way_key(state, letters[*at]));
		state = w->key ? w->to : make_way(m, state, letters[*at]);
		++*at;
	}
	return state;
}

uint32_t automaton_find(struct automaton *m, const letter *letters, uint32_t n, uint32_t *at, uint32_t *end)
{
	for (; *at < n; ++*at) {
		uint32_t state = m->first[letters[*at]];
		if (state == (NO_MATCH | SETTLED))
			continue;
		*end = *at + 1;
		if (!state)
			state = m->first[letters[*at]] = make_way(m, FIRST_STATE, letters[*at]);
		state = run(m, state, letters, end);
		if (state != (NO_MATCH | SETTLED))
			return state ? state & ~(uint32_t)SETTLED : AUTOMATON_UNKNOWN;
	}
	return AUTOMATON_NONE;
}

void automaton_match(const struct automaton *m, uint32_t state, uint32_t at, uint32_t end, struct match *out)
{
	const uint32_t *words = m->words.at + m->states.at[state].at, *ages = words + KNOWN_WORDS;
	out->rule = words[KNOWN_RULE];
	out->start = at;
	out->end = end - *ages++;
	for (unsigned i = 0; i < m->level->rules.at[out->rule].n_slots; i++, ages += 2) {
		out->slots[i].start = ages[1] ? end - ages[0] : NONE;
		out->slots[i].end = ages[1] ? end - ages[1] : NONE;
	}
}

void automaton_grouping(const struct automaton *m, uint32_t state, uint32_t at, uint32_t end, struct grouping *out)
{
	*out = m->groupings.at[state];
	out->start = at;
	out->end = end - out->end;
	out->head = end - out->head;
}

void automaton_add_matching(const struct automaton *m, uint32_t state, uint64_t *rules)
{
	const uint32_t *words = m->words.at + m->states.at[state].at + KNOWN_WORDS;
	for (uint32_t w = 0; w < m->n_matching; w++)
		rules[w / 2] |= (uint64_t)words[w] << w % 2 * 32;
}

bool automaton_matches(const struct automaton *m, uint32_t state, uint32_t rule)
{
	return m->words.at[m->states.at[state].at + KNOWN_WORDS + rule / 32] >> rule % 32 & 1;
}
