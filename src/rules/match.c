/* Matching a level's rules on one sentence. */
#include "rules/automaton.h"
#include "rules/grouping.h"
#include "rules/patterns.h"

enum { MATCH_LIMIT = 200000, JIT_STACK = 1024 * 1024, LEVELS_MAX = 4 };

struct matcher {
	pcre2_match_data *data;
	const PCRE2_SIZE *ends; /* in it: where the last match and its groups start and end */
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
	struct automaton *automata[LEVELS_MAX]; /* of the levels that it has matched */
	const struct level *levels[LEVELS_MAX];
};

struct matcher *matcher_new(void)
{
	struct matcher *m = calloc(1, sizeof *m);
	if (!m)
		return NULL;
	m->data = pcre2_match_data_create(64, NULL);
	m->context = pcre2_match_context_create(NULL);
	m->stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
	if (!m->data || !m->context || !m->stack) {
		matcher_free(m);
		return NULL;
	}
	m->ends = pcre2_get_ovector_pointer(m->data);
	pcre2_set_match_limit(m->context, MATCH_LIMIT);
	pcre2_jit_stack_assign(m->context, NULL, m->stack);
	return m;
}

void matcher_free(struct matcher *m)
{
	if (!m)
		return;
	pcre2_match_data_free(m->data);
	pcre2_match_context_free(m->context);
	pcre2_jit_stack_free(m->stack);
	for (unsigned i = 0; i < LEVELS_MAX; i++)
		automaton_free(m->automata[i]);
	free(m);
}

void level_symbols(const struct level *v, const struct unit *units, uint32_t n, symbol *out)
{
	for (uint32_t i = 0; i < n; i++)
		out[i] = units[i].set < v->n_sets ? v->symbol_of_set[units[i].set] : 0;
}

/* ---- one rule ---- */

struct run {
	const struct level *level;
	struct matcher *matcher;
	const symbol *symbols;
	uint32_t n;
	uint64_t *possible; /* a bit a rule; NULL until it is asked for */
	struct automaton *automaton; /* NULL: it gave up on this sentence */
	letter *letters;
	struct arena *arena;
	struct diag_sink *sink;
	ARRAY(struct match) matches;
	ARRAY(struct grouping) groupings;
};

static bool meets(const struct symbol_set *a, const struct symbol_set *b)
{
	uint64_t both = 0;
	for (unsigned i = 0; i < SYMBOL_WORDS; i++)
		both |= a->bits[i] & b->bits[i];
	return both;
}

static bool possible(const struct rule *r, const struct symbol_set *present)
{
	for (unsigned i = 0; i < r->n_required; i++)
		if (!meets(&r->required[i], present))
			return false;
	for (unsigned i = 0; i < r->n_choices; i++)
		if (!meets(&r->choices[i], present))
			return false;
	return true;
}

static void add_asking(struct run *x, uint32_t s)
{
	const uint32_t words = x->level->rule_words;
	for (uint32_t w = 0; w < words; w++)
		x->possible[w] |= x->level->asking[s * words + w];
}

/* The rules that the symbols of the sentence leave in question. */
static const uint64_t *possible_rules(struct run *x)
{
	const struct level *v = x->level;
	const uint32_t words = v->rule_words;
	struct symbol_set present = {{0}};
	if (x->possible)
		return x->possible;
	x->possible = ARENA_ARRAY(x->arena, uint64_t, words);
	for (uint32_t i = 0; i < x->n; i++)
		symbol_set_put(&present, x->symbols[i]);
	add_asking(x, 0);
	for (uint32_t k = 0; k < SYMBOL_WORDS; k++)
		for (uint64_t bits = present.bits[k]; bits; bits &= bits - 1)
			add_asking(x, 64 * k + (uint32_t)__builtin_ctzll(bits));
	for (uint32_t w = 0; w < words; w++)
		for (uint64_t bits = x->possible[w]; bits; bits &= bits - 1)
			if (!possible(&v->rules.at[w * 64 + (uint32_t)__builtin_ctzll(bits)], &present))
				x->possible[w] &= ~(bits & -bits);
	return x->possible;
}

/* The level's automaton, with this sentence read into it. */
static void open_automaton(struct run *x)
{
	struct matcher *m = x->matcher;
	unsigned i = 0;
	while (i < LEVELS_MAX && m->levels[i] && m->levels[i] != x->level)
		i++;
	if (i == LEVELS_MAX)
		BUG("a matcher for too many levels");
	if (!m->levels[i] && !(m->automata[i] = automaton_new(x->level)))
		arena_fail(x->arena);
	m->levels[i] = x->level;
	x->automaton = m->automata[i];
	x->letters = ARENA_ROOM(x->arena, letter, x->n + 1);
	if (!automaton_read(x->automaton, x->symbols, x->n, x->letters, x->arena->on_fail))
		x->automaton = NULL;
}

/* Matches rule `number` from `at` on. Slots stay in the matcher's data. */
static bool match_at(struct run *x, uint32_t number, uint32_t at)
{
	const struct rule *r = &x->level->rules.at[number];
	const pcre2_code *code = pattern_of(x->level, number);
	if (!code)
		arena_fail(x->arena);
	int rc = pcre2_jit_match(code, (PCRE2_SPTR)x->symbols, x->n, at, 0, x->matcher->data, x->matcher->context);
	if (rc == PCRE2_ERROR_JIT_BADOPTION) /* not compiled for this processor */
		rc = pcre2_match(code, (PCRE2_SPTR)x->symbols, x->n, at, PCRE2_NO_UTF_CHECK, x->matcher->data, x->matcher->context);
	if (rc >= 0)
		return true;
	if (rc != PCRE2_ERROR_NOMATCH)
		diag_report(x->sink, DIAG_WARNING, r->file, r->line, 0, "rule %s gave up on a sentence of %u units (matcher's limit, code %d)", r->name, x->n, rc);
	return false;
}

/* Only the slots that the rule has are written. */
static void take(const struct run *x, uint32_t number, struct match *m)
{
	const struct rule *r = &x->level->rules.at[number];
	const PCRE2_SIZE *at = x->matcher->ends;
	m->rule = number;
	m->start = (uint32_t)at[0];
	m->end = (uint32_t)at[1];
	for (unsigned i = 0; i < r->n_slots; i++) {
		PCRE2_SIZE start = at[2 * r->slot_group[i]];
		bool set = start != PCRE2_UNSET && r->slot_group[i];
		m->slots[i].start = set ? (uint32_t)start : NONE;
		m->slots[i].end = set ? (uint32_t)at[2 * r->slot_group[i] + 1] : NONE;
	}
}

/* ---- levels whose matches compete for all they cover ---- */

/* Asks PCRE2 for the rules that can begin here; `only`: NULL, or a bit for each rule that is to be asked for. The longest match stays, of several
 * that of the rule that stands first. */
static bool match_longest_of(struct run *x, const uint64_t *only, uint32_t at, struct match *best)
{
	const uint32_t words = x->level->rule_words;
	const uint64_t *beginning = x->level->beginning + x->symbols[at] * words, *possible = possible_rules(x);
	best->end = at;
	for (uint32_t w = 0; w < words; w++)
		for (uint64_t bits = possible[w] & beginning[w] & (only ? only[w] : ~(uint64_t)0); bits; bits &= bits - 1) {
			uint32_t number = w * 64 + (uint32_t)__builtin_ctzll(bits);
			if (match_at(x, number, at) && x->matcher->ends[1] > best->end)
				take(x, number, best);
		}
	return best->end > at;
}

/* Longer, or as long and earlier in the file. */
static bool outdoes(const struct match *a, const struct match *b)
{
	return a->end != b->end ? a->end > b->end : a->rule < b->rule;
}

/* The automaton has found the longest match that begins here; PCRE2 says where its slots begin and end. */
static bool take_found(struct run *x, uint32_t state, uint32_t at, uint32_t end, struct match *best)
{
	automaton_match(x->automaton, state, at, end, best);
	if (rule_is_tracked(x->level, &x->level->rules.at[best->rule]))
		return true;
	if (!match_at(x, best->rule, at))
		return false;
	take(x, best->rule, best);
	return true;
}

/* PCRE2 is asked everywhere: for the rules that have no program, or where the automaton gave up, for all. */
static void match_cover_slowly(struct run *x)
{
	struct match best, other;
	for (uint32_t at = 0; at < x->n;) {
		uint32_t from = at, end;
		uint32_t state = x->automaton ? automaton_find(x->automaton, x->letters, at + 1, &from, &end) : AUTOMATON_UNKNOWN;
		bool found = state != AUTOMATON_UNKNOWN && state != AUTOMATON_NONE && take_found(x, state, at, end, &best);
		bool known = found || state == AUTOMATON_NONE;
		if (match_longest_of(x, known ? x->level->program->without : NULL, at, &other) && (!found || outdoes(&other, &best))) {
			best = other;
			found = true;
		}
		if (found)
			*ARRAY_PUSH(x->arena, &x->matches) = best;
		at = found ? best.end : at + 1;
	}
}

static bool match_cover(struct run *x)
{
	uint32_t at = 0, end, state;
	while ((state = automaton_find(x->automaton, x->letters, x->n, &at, &end)) != AUTOMATON_NONE) {
		struct match *m = ARRAY_PUSH(x->arena, &x->matches);
		if (state == AUTOMATON_UNKNOWN || !take_found(x, state, at, end, m))
			return false;
		at = m->end;
	}
	return true;
}

/* ---- levels whose matches compete for one slot ---- */

static void slot_span(const struct level *v, const struct match *m, uint32_t *start, uint32_t *end)
{
	uint8_t by = v->rules.at[m->rule].by;
	bool part = by != RULE_NO_SLOT && m->slots[by].start != NONE;
	*start = part ? m->slots[by].start : m->start;
	*end = part ? m->slots[by].end : m->end;
}

/* Adds the first match of a rule from `at` on. After it the search goes on behind its slot, so that "X said Y hopes Z" yields both. */
static bool add_match(struct run *x, uint32_t number, uint32_t *at)
{
	uint32_t start, end;
	if (*at >= x->n || !match_at(x, number, *at))
		return false;
	struct match *m = ARRAY_PUSH(x->arena, &x->matches);
	take(x, number, m);
	slot_span(x->level, m, &start, &end);
	*at = end > *at ? end : *at + 1;
	return true;
}

static void match_rule_everywhere(struct run *x, uint32_t number)
{
	uint32_t at = 0;
	while (add_match(x, number, &at))
		;
}

/* A place where the automaton says that rules match. */
struct hit {
	uint32_t at, state;
};

struct hits {
	ARRAY(struct hit) hits;
	uint64_t *rules; /* those of all of them; NULL: there are none */
};

/* False: the automaton gave up. */
static bool find_hits(struct run *x, struct hits *h)
{
	uint32_t at = 0, end, state;
	if (!x->automaton)
		return false;
	for (; (state = automaton_find(x->automaton, x->letters, x->n, &at, &end)) != AUTOMATON_NONE; at++) {
		if (state == AUTOMATON_UNKNOWN)
			return false;
		if (!h->rules)
			h->rules = ARENA_ARRAY(x->arena, uint64_t, x->level->rule_words);
		automaton_add_matching(x->automaton, state, h->rules);
		*ARRAY_PUSH(x->arena, &h->hits) = (struct hit){at, state};
	}
	return true;
}

/* PCRE2 is asked for the slots, and finds at a hit the match that begins there. */
static void match_rule_at_hits(struct run *x, uint32_t number, const struct hits *h)
{
	uint32_t at = 0;
	for (uint32_t i = 0; i < h->hits.n; i++) {
		const struct hit *hit = &h->hits.at[i];
		if (hit->at < at || !automaton_matches(x->automaton, hit->state, number))
			continue;
		uint32_t from = hit->at;
		if (!add_match(x, number, &from))
			break;
		at = from;
	}
}

/* The rules in their order: those without a program, and where the automaton gave up all that are possible, are asked everywhere. */
static void match_by_slot(struct run *x)
{
	const struct program *p = x->level->program;
	struct hits hits = {0};
	bool known = find_hits(x, &hits);
	if (known && p->all && !hits.rules)
		return;
	for (uint32_t w = 0; w < x->level->rule_words; w++) {
		uint64_t everywhere = known && p->all ? 0 : possible_rules(x)[w] & (known ? p->without[w] : ~(uint64_t)0);
		uint64_t at_hits = known && hits.rules ? hits.rules[w] : 0;
		for (uint64_t bits = everywhere | at_hits; bits; bits &= bits - 1) {
			uint32_t number = w * 64 + (uint32_t)__builtin_ctzll(bits);
			if (everywhere & bits & -bits)
				match_rule_everywhere(x, number);
			else
				match_rule_at_hits(x, number, &hits);
		}
	}
}

/* leftmost, longest, earlier in the file */
static bool better(const struct match *a, const struct match *b)
{
	if (a->start != b->start)
		return a->start < b->start;
	if (a->end != b->end)
		return a->end > b->end;
	return a->rule < b->rule;
}

static void resolve(struct run *x)
{
	uint32_t *owner = ARENA_ARRAY(x->arena, uint32_t, x->n + 1), kept = 0; /* match number + 1 that holds a unit's slot */
	uint8_t *lost = ARENA_ARRAY(x->arena, uint8_t, x->matches.n + 1);
	for (uint32_t i = 0; i < x->matches.n; i++) {
		uint32_t start, end;
		slot_span(x->level, &x->matches.at[i], &start, &end);
		for (uint32_t u = start; u < end && !lost[i]; u++)
			if (owner[u] && !better(&x->matches.at[i], &x->matches.at[owner[u] - 1]))
				lost[i] = 1;
		for (uint32_t u = start; u < end && !lost[i]; u++) {
			if (owner[u])
				lost[owner[u] - 1] = 1;
			owner[u] = i + 1;
		}
	}
	for (uint32_t i = 0; i < x->matches.n; i++)
		if (!lost[i])
			x->matches.at[kept++] = x->matches.at[i];
	x->matches.n = kept;
}

static int by_start(const void *a, const void *b)
{
	return better(a, b) ? -1 : better(b, a);
}

static bool any_begins(const struct level *v, const symbol *symbols, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (symbol_set_has(&v->beginners, symbols[i]))
			return true;
	return false;
}

/* ---- groups ---- */

static bool find_groupings(struct run *x)
{
	uint32_t at = 0, end, state;
	if (!x->automaton || !x->level->program->all)
		return false;
	ARRAY_RESERVE(x->arena, &x->groupings, x->n); /* each takes a unit at least */
	while ((state = automaton_find(x->automaton, x->letters, x->n, &at, &end)) != AUTOMATON_NONE) {
		if (state == AUTOMATON_UNKNOWN)
			return false;
		struct grouping *g = ARRAY_PUSH(x->arena, &x->groupings);
		automaton_grouping(x->automaton, state, at, end, g);
		at = g->end;
	}
	return true;
}

struct grouping *level_groupings(const struct level *v, struct matcher *m, const symbol *symbols, uint32_t n, struct arena *arena,
				 struct diag_sink *sink, uint32_t *n_groupings)
{
	struct run x = {.level = v, .matcher = m, .symbols = symbols, .n = n, .arena = arena, .sink = sink};
	open_automaton(&x);
	if (!find_groupings(&x)) {
		x.groupings.n = 0;
		match_cover_slowly(&x);
		for (uint32_t i = 0; i < x.matches.n; i++)
			grouping_of(&v->rules.at[x.matches.at[i].rule], &x.matches.at[i], ARRAY_PUSH(arena, &x.groupings));
	}
	*n_groupings = x.groupings.n;
	return x.groupings.at;
}

struct match *level_match(const struct level *v, struct matcher *m, const symbol *symbols, uint32_t n, struct arena *arena,
			  struct diag_sink *sink, uint32_t *n_matches)
{
	struct run x = {.level = v, .matcher = m, .symbols = symbols, .n = n, .arena = arena, .sink = sink};
	*n_matches = 0;
	if (!any_begins(v, symbols, n)) /* most sentences name no time */
		return NULL;
	open_automaton(&x);
	if (!v->by.n) {
		if (!x.automaton || !v->program->all || !match_cover(&x)) {
			x.matches.n = 0;
			match_cover_slowly(&x);
		}
	} else {
		match_by_slot(&x);
		if (x.matches.n)
			resolve(&x);
		if (x.matches.n > 1)
			qsort(x.matches.at, x.matches.n, sizeof *x.matches.at, by_start);
	}
	*n_matches = x.matches.n;
	return x.matches.at;
}

/* ---- make lines ---- */

const struct rule_argument *rule_argument(const struct rule *r, struct slice key)
{
	for (unsigned i = 0; i < r->n_arguments; i++) {
		struct slice own = r->arguments[i].key;
		if (own.n == key.n && own.at[0] == key.at[0] && slice_equal(own, key))
			return &r->arguments[i];
	}
	return NULL;
}

bool match_argument(const struct rule *r, const struct match *m, struct slice key, uint32_t *start, uint32_t *end)
{
	const struct rule_argument *a = rule_argument(r, key);
	if (!a || a->slot == RULE_NO_SLOT || m->slots[a->slot].start == NONE || m->slots[a->slot].start == m->slots[a->slot].end)
		return false;
	*start = m->slots[a->slot].start;
	*end = m->slots[a->slot].end;
	return true;
}

struct slice rule_literal(const struct rule *r, struct slice key)
{
	const struct rule_argument *a = rule_argument(r, key);
	return a && a->slot == RULE_NO_SLOT ? a->value : SLICE("");
}

bool rule_flag(const struct rule *r, struct slice flag)
{
	const struct rule_argument *a = rule_argument(r, flag);
	return a && !a->value.n;
}

/* ---- explaining ---- */

void class_set_print(const struct classes *c, const struct class_set *s, struct buf *out)
{
	bool first = true;
	for (uint32_t i = 1; i < CLASS_MAX; i++)
		if (class_set_has(s, i)) {
			if (!first)
				buf_add_char(out, ' ');
			buf_add(out, class_name(c, i));
			first = false;
		}
}

void level_explain_misses(const struct level *v, const struct lexicon *l, const symbol *symbols, uint32_t n, struct buf *out)
{
	struct symbol_set present = {{0}};
	(void)l;
	for (uint32_t i = 0; i < n; i++)
		symbol_set_put(&present, symbols[i]);
	for (uint32_t i = 0; i < v->rules.n; i++) {
		const struct rule *r = &v->rules.at[i];
		unsigned lacking = 0, which = 0;
		for (unsigned k = 0; k < r->n_required; k++)
			if (!meets(&r->required[k], &present)) {
				lacking++;
				which = k;
			}
		if (lacking == 1 && r->n_required > 1)
			buf_addf(out, "    near  %s: no %.*s\n", r->name, SLICE_FMT(r->required_names[which]));
	}
}
