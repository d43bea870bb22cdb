/* States, letters and runs. What a state is made of: terms.h. */
#include "rules/automaton.h"

#include "rules/grouping.h"
#include "rules/terms.h"

#include <stdlib.h>

enum { FIRST_BITS = 10, FIRST_SLOTS = 1 << FIRST_BITS, LETTER_BITS = 12, LETTERS_MAX = 1 << LETTER_BITS, READINGS_MAX = 1 << 20 };
enum { STATES_MAX = 0xfff0 };
enum { NO_MATCH = 1, FIRST_STATE = 2, SETTLED = 1 << 30 }; /* states; the first two are always there */

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

/* What a way was made from. A letter of which the same is true leads to the same state, and most do. */
struct lesson {
	struct answers asked, given;
	const struct lesson *next; /* of the same state */
	uint32_t to;
};

struct automaton {
	const struct level *level;
	const struct program *program;
	struct arena arena;
	struct terms terms;
	ARRAY(struct state) states; /* 0: none */
	ARRAY(uint32_t) words;
	ARRAY(struct grouping) groupings; /* by state, on a level that makes groups: end and head as the number of symbols read since */
	uint32_t *state_slots, n_state_slots;
	struct way *ways;
	uint32_t n_ways, n_way_slots, way_shift;
	ARRAY(struct letter_kind) letters;
	ARRAY(uint64_t) behinds; /* by row. 0: none; 1: of the start of a sentence */
	/* Shift-And as a table, a row for what can stand behind a place. [row * width + symbol] → place of the row that holds behind the symbol
	 * << LETTER_BITS | the letter that the symbol is here; 0: not known yet */
	uint32_t *readings, width; /* of a row: the symbols and the end of a sentence */
	uint32_t *first; /* where each letter leads from the first state; 0: not known yet */
	uint32_t n_matching; /* words of the bits of rules that match; 0 where matches compete for all they cover */
	bool makes_groups;
	bool whole, full;        /* not whole, or full: it is to be made anew before the next sentence */
};

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
	uint32_t *known = m->words.at + head, since = marks_age(&m->terms, marks, slot_mark(SLOT_WHOLE, true));
	if (known[KNOWN_RULE] != NONE) {
		uint32_t best = marks_age(&m->terms, known[KNOWN_MARKS], slot_mark(SLOT_WHOLE, true));
		if (since > best || (since == best && rule > known[KNOWN_RULE]))
			return;
	}
	known[KNOWN_RULE] = rule;
	known[KNOWN_MARKS] = marks;
}

static void read_rule(struct automaton *m, uint32_t head, uint32_t rule, uint32_t t)
{
	t = term_derive(&m->terms, t);
	if (m->n_matching)
		t = term_test(&m->terms, t);
	if (t == NOTHING)
		return;
	if (term_kind(&m->terms, t) != TERM_MATCH) {
		push_word(m, rule);
		push_word(m, t);
	} else if (m->n_matching) {
		m->words.at[head + KNOWN_WORDS + rule / 32] |= 1u << rule % 32;
	} else {
		note_match(m, head, rule, term_marks(&m->terms, t));
	}
}

/* Opens a state's words: what is known so far, its marks older by the symbol that is being read. */
static uint32_t push_known(struct automaton *m, const struct state *before)
{
	uint32_t head = m->words.n, marks = marks_older(&m->terms, m->words.at[before->at + KNOWN_MARKS]);
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
	push_word(m, marks_age(&m->terms, marks, slot_mark(SLOT_WHOLE, true)));
	for (unsigned i = 0; i < m->level->rules.at[rule].n_slots; i++) {
		push_word(m, marks_age(&m->terms, marks, slot_mark(i, false)));
		push_word(m, marks_age(&m->terms, marks, slot_mark(i, true)));
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
	for (unsigned i = 0; i < PROGRAM_SETS / 64 && x->symbol != m->program->end; i++)
		given.sets.bits[i] = m->program->member[x->symbol].bits[i] & asked->sets.bits[i];
	return given;
}

/* Most lessons differ in the first word. */
static bool lesson_holds(const struct lesson *l, const struct set_bits *in, uint64_t behind)
{
	bool same = (behind & l->asked.looks) == l->given.looks;
	for (unsigned i = 0; i < PROGRAM_SETS / 64 && same; i++)
		same = (in->bits[i] & l->asked.sets.bits[i]) == l->given.sets.bits[i];
	return same;
}

/* Where another letter of which the same is true led to from this state; 0: none. */
static uint32_t lesson_for(const struct automaton *m, uint32_t state, const struct letter_kind *x)
{
	static const struct set_bits none;
	const struct set_bits *in = x->symbol == m->program->end ? &none : &m->program->member[x->symbol];
	const struct lesson *l = m->states.at[state].lessons;
	while (l && !lesson_holds(l, in, x->behind))
		l = l->next;
	return l ? l->to : 0;
}

static void learn(struct automaton *m, uint32_t from, const struct letter_kind *x, uint32_t to)
{
	struct lesson *l = ARENA_NEW(&m->arena, struct lesson);
	*l = (struct lesson){m->terms.asked, answers_of(m, x, &m->terms.asked), m->states.at[from].lessons, to};
	m->states.at[from].lessons = l;
}

/* The state behind another and this letter, from the terms that are open there. */
static uint32_t make_state(struct automaton *m, uint32_t from, letter x)
{
	struct state before = m->states.at[from];
	terms_read(&m->terms, m->letters.at[x].symbol, m->letters.at[x].behind);
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
	learn(m, from, &m->letters.at[x], to);
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
		m->readings = arena_grow(&m->arena, m->readings, n * m->width * sizeof *m->readings, 2 * n * m->width * sizeof *m->readings);
	*ARRAY_PUSH(&m->arena, &m->behinds) = behind;
	m->full = m->full || (n + 2) * m->width > READINGS_MAX;
	return n;
}

static uint32_t make_reading(struct automaton *m, uint32_t place, uint32_t s)
{
	const struct program *p = m->program;
	uint64_t behind = m->behinds.at[place / m->width];
	if (m->full)
		return m->width << LETTER_BITS;
	m->whole = false;
	uint32_t is = add_letter(m, behind & p->ends, s), row = 1;
	if (s != p->end)
		row = row_of(m, (behind << 1 | p->anywhere) & p->places[s]);
	m->readings[place + s] = row * m->width << LETTER_BITS | is;
	m->whole = true;
	return m->readings[place + s];
}

/* ---- beginning ---- */

static void push_nothing_known(struct automaton *m)
{
	push_word(m, NONE);
	push_word(m, MARKS_NONE);
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
			push_word(m, term_of_step(&m->terms, m->program->starts[i], !m->n_matching));
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
	*m = (struct automaton){.level = m->level, .program = m->level->program, .arena = arena, .n_state_slots = FIRST_SLOTS, .width = m->level->program->end + 1,
		.n_way_slots = FIRST_SLOTS, .way_shift = 32 - FIRST_BITS, .n_matching = m->level->by.n ? 2 * m->level->rule_words : 0};
	m->state_slots = ARENA_ARRAY(&m->arena, uint32_t, m->n_state_slots);
	m->first = ARENA_ARRAY(&m->arena, uint32_t, LETTERS_MAX);
	m->makes_groups = makes_groups(m->level);
	m->ways = ARENA_ARRAY(&m->arena, struct way, m->n_way_slots);
	for (uint32_t i = 0; i <= m->program->end; i++)
		*ARRAY_PUSH(&m->arena, &m->letters) = (struct letter_kind){0, i, 0};
	terms_begin(&m->terms, m->program, &m->arena);
	ARRAY_PUSH(&m->arena, &m->behinds);
	m->readings = ARENA_ARRAY(&m->arena, uint32_t, m->width);
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
	const uint32_t end = m->program->end;
	uint32_t place = m->width, r;
	for (uint32_t i = 0; i < n; i++, place = r >> LETTER_BITS) {
		r = readings[place + symbols[i]];
		if (!r) {
			r = make_reading(m, place, symbols[i]);
			readings = m->readings;
		}
		letters[i] = r & (LETTERS_MAX - 1);
	}
	r = readings[place + end];
	letters[n] = (r ? r : make_reading(m, place, end)) & (LETTERS_MAX - 1);
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
