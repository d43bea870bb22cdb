/* Patterns, as PCRE2 reads them, to programs: first a tree, then steps from the last to the first. */
#include "rules/program.h"

enum { FOREVER = 0xffff, REPEAT_MAX = 64, NESTING_MAX = 64, STEPS_MAX = 1 << 20, BRANCH_MAX = 4, NO_SET = 0xffff };

enum part_kind { PART_NOTHING, PART_SET, PART_START, PART_THEN, PART_EITHER, PART_REPEAT, PART_AHEAD, PART_BEHIND, PART_ONCE, PART_SLOT };

struct part {
	enum part_kind kind;
	bool negative, lazy;
	uint16_t what; /* set, slot */
	uint16_t min, max;
	const struct part *a, *b;
};

/* Of a look behind: the sets of its symbols, NO_SET for the start of the sentence, and the place of the last one. */
struct branch {
	uint16_t n, sets[BRANCH_MAX];
	uint64_t end;
};

struct making {
	const struct level *level;
	const struct rule *rule;
	struct arena *arena;   /* of the program */
	struct arena scratch;  /* of the trees */
	struct program *p;
	ARRAY(struct branch) branches;
	struct slice text;
	size_t at;
	unsigned depth;
	bool failed;
};

/* ---- reading ---- */

static const struct part *part(struct making *m, struct part p)
{
	struct part *made = ARENA_NEW(&m->scratch, struct part);
	*made = p;
	return made;
}

static const struct part *fail(struct making *m)
{
	m->failed = true;
	m->at = m->text.n;
	return part(m, (struct part){.kind = PART_NOTHING});
}

static bool accept(struct making *m, struct slice s)
{
	if (m->text.n - m->at < s.n || memcmp(m->text.at + m->at, s.at, s.n) != 0)
		return false;
	m->at += s.n;
	return true;
}

static uint16_t set_number(struct making *m, const struct symbol_set *s)
{
	for (uint32_t i = 0; i < m->p->sets.n; i++)
		if (!memcmp(&m->p->sets.at[i], s, sizeof *s))
			return (uint16_t)i;
	if (m->p->sets.n == PROGRAM_SETS) {
		m->failed = true;
		return 0;
	}
	*ARRAY_PUSH(m->arena, &m->p->sets) = *s;
	return (uint16_t)(m->p->sets.n - 1);
}

static unsigned hex_digit(char c) { return byte_is_digit(c) ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a') + 10; }

/* \x{5}; the writer of classes (compile.c) knows no other form. */
static bool read_symbol(struct making *m, unsigned *s)
{
	if (!accept(m, SLICE("\\x{")))
		return false;
	for (*s = 0; m->at < m->text.n && m->text.at[m->at] != '}' && *s <= SYMBOL_MAX; m->at++)
		*s = *s * 16 + hex_digit(m->text.at[m->at]);
	return accept(m, SLICE("}")) && *s <= SYMBOL_MAX;
}

/* Behind "[": \x{5}\x{21}-\x{124}] */
static const struct part *read_set(struct making *m)
{
	struct symbol_set set = {{0}};
	unsigned first, last;
	while (!accept(m, SLICE("]"))) {
		if (!read_symbol(m, &first))
			return fail(m);
		last = first;
		if (accept(m, SLICE("-")) && !read_symbol(m, &last))
			return fail(m);
		for (; first <= last; first++)
			symbol_set_put(&set, (symbol)first);
	}
	return part(m, (struct part){.kind = PART_SET, .what = set_number(m, &set)});
}

static const struct part *read_either(struct making *m);

static const struct part *read_slot(struct making *m)
{
	struct slice name = slice_cut(m->text, m->at, slice_find(m->text, SLICE(">"), m->at));
	m->at += name.n + 1;
	for (uint16_t i = 0; i < m->rule->n_slots; i++)
		if (slice_equal(m->rule->slots[i], name))
			return part(m, (struct part){.kind = PART_SLOT, .what = i, .a = read_either(m)});
	return fail(m);
}

/* Behind "(". */
static const struct part *read_opened(struct making *m)
{
	struct part p = {.kind = PART_ONCE};
	if (!accept(m, SLICE("?")) || accept(m, SLICE(":")))
		return read_either(m);
	if (accept(m, SLICE("="))) {
		p.kind = PART_AHEAD;
	} else if (accept(m, SLICE("!"))) {
		p.kind = PART_AHEAD;
		p.negative = true;
	} else if (accept(m, SLICE("<="))) {
		p.kind = PART_BEHIND;
	} else if (accept(m, SLICE("<!"))) {
		p.kind = PART_BEHIND;
		p.negative = true;
	} else if (accept(m, SLICE("<"))) {
		return read_slot(m);
	} else if (!accept(m, SLICE(">"))) {
		return fail(m);
	}
	p.a = read_either(m);
	return part(m, p);
}

static const struct part *read_group(struct making *m)
{
	if (++m->depth > NESTING_MAX)
		return fail(m);
	const struct part *p = read_opened(m);
	m->depth--;
	return accept(m, SLICE(")")) ? p : fail(m);
}

static const struct part *read_one(struct making *m)
{
	struct symbol_set all, none = {{0}};
	memset(&all, 0xff, sizeof all);
	if (accept(m, SLICE(NO_SYMBOL)))
		return part(m, (struct part){.kind = PART_SET, .what = set_number(m, &none)});
	if (accept(m, SLICE("[")))
		return read_set(m);
	if (accept(m, SLICE("(")))
		return read_group(m);
	if (accept(m, SLICE("^")))
		return part(m, (struct part){.kind = PART_START});
	if (accept(m, SLICE(".")))
		return part(m, (struct part){.kind = PART_SET, .what = set_number(m, &all)});
	return fail(m);
}

static uint16_t read_number(struct making *m)
{
	unsigned n = 0;
	while (m->at < m->text.n && byte_is_digit(m->text.at[m->at]) && n < REPEAT_MAX)
		n = n * 10 + (unsigned)(m->text.at[m->at++] - '0');
	if (n > REPEAT_MAX)
		fail(m);
	return (uint16_t)n;
}

/* "?", "*", "+", "{2}", "{2,}" or "{2,5}"; false: none of them. */
static bool read_times(struct making *m, struct part *p)
{
	*p = (struct part){.kind = PART_REPEAT, .max = FOREVER};
	if (accept(m, SLICE("*")))
		return true;
	if (accept(m, SLICE("?"))) {
		p->max = 1;
		return true;
	}
	if (accept(m, SLICE("+"))) {
		p->min = 1;
		return true;
	}
	if (!accept(m, SLICE("{")))
		return false;
	p->min = p->max = read_number(m);
	if (accept(m, SLICE(",")))
		p->max = m->at < m->text.n && byte_is_digit(m->text.at[m->at]) ? read_number(m) : FOREVER;
	if (!accept(m, SLICE("}")))
		fail(m);
	return true;
}

/* Can it match without a symbol? Then its repetition is left to PCRE2, which has rules of its own for that. */
static bool can_be_empty(const struct part *p)
{
	switch (p->kind) {
	case PART_SET: return false;
	case PART_THEN: return can_be_empty(p->a) && can_be_empty(p->b);
	case PART_EITHER: return can_be_empty(p->a) || can_be_empty(p->b);
	case PART_REPEAT: return !p->min || can_be_empty(p->a);
	case PART_ONCE:
	case PART_SLOT: return can_be_empty(p->a);
	default: return true;
	}
}

static const struct part *read_repeated(struct making *m)
{
	const struct part *p = read_one(m);
	struct part times;
	if (m->failed || !read_times(m, &times))
		return p;
	times.a = p;
	times.lazy = accept(m, SLICE("?"));
	if (can_be_empty(p) || (times.max != FOREVER && times.min > times.max))
		return fail(m);
	p = part(m, times);
	return accept(m, SLICE("+")) ? part(m, (struct part){.kind = PART_ONCE, .a = p}) : p;
}

static const struct part *read_sequence(struct making *m)
{
	const struct part *p = NULL;
	while (m->at < m->text.n && m->text.at[m->at] != '|' && m->text.at[m->at] != ')') {
		const struct part *next = read_repeated(m);
		p = p ? part(m, (struct part){.kind = PART_THEN, .a = p, .b = next}) : next;
	}
	return p ? p : part(m, (struct part){.kind = PART_NOTHING});
}

static const struct part *read_either(struct making *m)
{
	const struct part *p = read_sequence(m);
	if (accept(m, SLICE("|")))
		p = part(m, (struct part){.kind = PART_EITHER, .a = p, .b = read_either(m)});
	return p;
}

/* ---- looks behind ---- */

static bool add_to_branch(struct making *m, const struct part *p, struct branch *b)
{
	switch (p->kind) {
	case PART_THEN: return add_to_branch(m, p->a, b) && add_to_branch(m, p->b, b);
	case PART_SLOT: return add_to_branch(m, p->a, b);
	case PART_SET:
	case PART_START:
		if (b->n == BRANCH_MAX || (p->kind == PART_START && b->n))
			return false;
		b->sets[b->n++] = p->kind == PART_START ? NO_SET : p->what;
		return true;
	default: return false;
	}
}

/* A place for each symbol; the first of a branch may stand anywhere. */
static void put_places(struct program *p, struct branch *b)
{
	for (unsigned i = 0; i < b->n; i++) {
		uint64_t bit = (uint64_t)1 << p->n_places++;
		b->end = bit;
		if (b->sets[i] == NO_SET) {
			p->at_start |= bit;
			continue;
		}
		p->anywhere |= i ? 0 : bit;
		for (unsigned s = 0; s <= SYMBOL_MAX; s++)
			if (symbol_set_has(&p->sets.at[b->sets[i]], (symbol)s))
				p->places[s] |= bit;
	}
}

/* The bits that are set where one of the branches ends. A branch that several looks have is there once. */
static uint64_t ends_of(struct making *m, const struct part *p)
{
	struct branch b = {0};
	if (p->kind == PART_EITHER)
		return ends_of(m, p->a) | ends_of(m, p->b);
	if (!add_to_branch(m, p, &b) || !b.n) {
		fail(m);
		return 0;
	}
	for (uint32_t i = 0; i < m->branches.n; i++)
		if (m->branches.at[i].n == b.n && !memcmp(m->branches.at[i].sets, b.sets, sizeof b.sets))
			return m->branches.at[i].end;
	if (m->p->n_places + b.n > PROGRAM_BEHIND) {
		fail(m);
		return 0;
	}
	put_places(m->p, &b);
	*ARRAY_PUSH(&m->scratch, &m->branches) = b;
	return b.end;
}

/* ---- steps ---- */

static uint32_t step(struct making *m, struct step s)
{
	if (m->p->steps.n >= STEPS_MAX)
		fail(m);
	*ARRAY_PUSH(m->arena, &m->p->steps) = s;
	return m->p->steps.n - 1;
}

static uint32_t put(struct making *m, const struct part *p, uint32_t next, bool tracked);

/* Looks at the same branches are one. */
static uint16_t look_number(struct making *m, uint64_t ends)
{
	struct program *g = m->p;
	for (unsigned i = 0; i < g->n_looks; i++)
		if (g->looks[i] == ends)
			return (uint16_t)i;
	if (g->n_looks == PROGRAM_BEHIND) {
		fail(m);
		return 0;
	}
	g->looks[g->n_looks] = ends;
	g->ends |= ends;
	return (uint16_t)g->n_looks++;
}

static uint32_t put_behind(struct making *m, const struct part *p, uint32_t next)
{
	uint16_t look = look_number(m, ends_of(m, p->kind == PART_BEHIND ? p->a : p));
	return m->failed ? 0 : step(m, (struct step){.kind = STEP_BEHIND, .negative = p->negative, .what = look, .next = next});
}

static uint32_t either(struct making *m, bool lazy, uint32_t more, uint32_t enough)
{
	return step(m, (struct step){.kind = STEP_EITHER, .next = lazy ? enough : more, .other = lazy ? more : enough});
}

static uint32_t put_repeat(struct making *m, const struct part *p, uint32_t next, bool tracked)
{
	uint32_t at = next;
	if (p->max == FOREVER) {
		at = either(m, p->lazy, 0, next);
		uint32_t body = put(m, p->a, at, tracked);
		*(p->lazy ? &m->p->steps.at[at].other : &m->p->steps.at[at].next) = body;
	} else {
		for (unsigned i = p->min; i < p->max && !m->failed; i++)
			at = either(m, p->lazy, put(m, p->a, at, tracked), next);
	}
	for (unsigned i = 0; i < p->min && !m->failed; i++)
		at = put(m, p->a, at, tracked);
	return at;
}

static uint32_t put_slot(struct making *m, const struct part *p, uint32_t next, bool tracked)
{
	if (!tracked)
		return put(m, p->a, next, false);
	next = step(m, (struct step){.kind = STEP_CLOSE, .what = p->what, .next = next});
	next = put(m, p->a, next, true);
	return step(m, (struct step){.kind = STEP_OPEN, .what = p->what, .next = next});
}

static bool has_slot(const struct part *p)
{
	return p && (p->kind == PART_SLOT || has_slot(p->a) || has_slot(p->b));
}

static uint32_t put_ahead(struct making *m, const struct part *p, uint32_t next, bool tracked)
{
	if (tracked && has_slot(p->a)) {
		fail(m);
		return 0;
	}
	uint32_t part_start = put(m, p->a, 0, false);
	return step(m, (struct step){.kind = STEP_AHEAD, .negative = p->negative, .next = next, .other = part_start});
}

/* The first step of `p`, behind which `next` stands. */
static uint32_t put(struct making *m, const struct part *p, uint32_t next, bool tracked)
{
	if (m->failed)
		return 0;
	switch (p->kind) {
	case PART_NOTHING: return next;
	case PART_SET: return step(m, (struct step){.kind = STEP_SYMBOL, .what = p->what, .next = next});
	case PART_START:
	case PART_BEHIND: return put_behind(m, p, next);
	case PART_THEN: next = put(m, p->b, next, tracked); return put(m, p->a, next, tracked);
	case PART_EITHER: {
		uint32_t a = put(m, p->a, next, tracked), b = put(m, p->b, next, tracked);
		return either(m, false, a, b);
	}
	case PART_REPEAT: return put_repeat(m, p, next, tracked);
	case PART_AHEAD: return put_ahead(m, p, next, tracked);
	case PART_ONCE: {
		uint32_t part_start = put(m, p->a, 0, tracked);
		return step(m, (struct step){.kind = STEP_ONCE, .next = next, .other = part_start});
	}
	case PART_SLOT: return put_slot(m, p, next, tracked);
	}
	return 0;
}

static bool is_empty(const struct program *p, const struct step *s)
{
	const struct step *all = p->steps.at;
	switch (s->kind) {
	case STEP_END: return true;
	case STEP_EITHER: return all[s->next].empty || all[s->other].empty;
	case STEP_ONCE: return all[s->next].empty && all[s->other].empty;
	case STEP_OPEN:
	case STEP_CLOSE: return all[s->next].empty;
	default: return false;
	}
}

/* Until nothing changes: repetitions are circles. */
static void mark_empty(struct program *p)
{
	for (bool changed = true; changed;) {
		changed = false;
		for (uint32_t i = 0; i < p->steps.n; i++)
			if (!p->steps.at[i].empty && is_empty(p, &p->steps.at[i]))
				p->steps.at[i].empty = changed = true;
	}
}

/* What a step can begin with, as far as is known: `free` where it need not read anything itself. */
struct beginning {
	struct symbol_set set;
	bool free;
};

static void join_beginning(struct beginning *to, const struct beginning *from)
{
	for (unsigned k = 0; k < SYMBOL_WORDS; k++)
		to->set.bits[k] |= from->set.bits[k];
	to->free = to->free || from->free;
}

static struct beginning beginning_of(const struct program *p, const struct beginning *all, const struct step *s)
{
	struct beginning b = {.free = s->kind == STEP_END};
	if (s->kind == STEP_SYMBOL)
		b.set = p->sets.at[s->what];
	else if (s->kind == STEP_ONCE && !all[s->other].free)
		b = all[s->other];
	else if (s->kind != STEP_END)
		b = all[s->next];
	if (s->kind == STEP_EITHER || s->kind == STEP_ONCE)
		join_beginning(&b, &all[s->other]);
	if (s->kind == STEP_ONCE && !all[s->next].free)
		b.free = false;
	return b;
}

/* Where there is no room for one more set, the step is gone into. */
static uint16_t beginning_number(struct making *m, const struct step *s, const struct symbol_set *set)
{
	if (s->kind == STEP_SYMBOL)
		return s->what;
	m->failed = false;
	uint16_t number = set_number(m, set);
	return m->failed ? ANYTHING_BEGINS : number;
}

static void mark_beginnings(struct making *m)
{
	struct program *p = m->p;
	struct beginning *all = ARENA_ARRAY(&m->scratch, struct beginning, p->steps.n);
	for (bool changed = true; changed;) {
		changed = false;
		for (uint32_t i = 0; i < p->steps.n; i++) {
			struct beginning b = beginning_of(p, all, &p->steps.at[i]);
			changed = changed || memcmp(&b, &all[i], sizeof b) != 0;
			all[i] = b;
		}
	}
	for (uint32_t i = 0; i < p->steps.n; i++)
		p->steps.at[i].begins = all[i].free ? ANYTHING_BEGINS : beginning_number(m, &p->steps.at[i], &all[i].set);
}

static void note_members(struct program *p)
{
	for (uint32_t i = 0; i < p->sets.n; i++)
		for (unsigned s = 0; s <= SYMBOL_MAX; s++)
			if (symbol_set_has(&p->sets.at[i], (symbol)s))
				p->member[s].bits[i / 64] |= (uint64_t)1 << i % 64;
}

/* What a rule that failed had put is left where it is: it harms nothing, and a later look at the same places may need them. */
static uint32_t rule_program(struct making *m, const struct rule *r)
{
	m->rule = r;
	m->text = r->expanded;
	m->at = m->depth = 0;
	m->failed = false;
	const struct part *p = read_either(m);
	if (m->failed || m->at < m->text.n || can_be_empty(p))
		return 0;
	uint32_t end = m->level->by.n ? 0 : step(m, (struct step){.kind = STEP_CLOSE, .what = SLOT_WHOLE});
	uint32_t start = put(m, p, end, rule_is_tracked(m->level, r));
	return m->failed ? 0 : start;
}

const struct program *program_make(const struct level *v, struct arena *arena)
{
	struct program *p = ARENA_NEW(arena, struct program);
	struct making m = {.level = v, .arena = arena, .p = p, .scratch = {.on_fail = arena->on_fail}};
	step(&m, (struct step){.kind = STEP_END});
	p->starts = ARENA_ARRAY(arena, uint32_t, v->rules.n + 1);
	p->without = ARENA_ARRAY(arena, uint64_t, v->rules.n / 64 + 1);
	p->all = true;
	p->room = PROGRAM_ROOM;
	p->end = v->n_symbols + 1;
	for (uint32_t i = 0; i < v->rules.n; i++) {
		p->starts[i] = rule_program(&m, &v->rules.at[i]);
		p->without[i / 64] |= (uint64_t)!p->starts[i] << i % 64;
		p->all = p->all && p->starts[i];
	}
	mark_empty(p);
	mark_beginnings(&m);
	note_members(p);
	arena_free(&m.scratch);
	return p;
}
