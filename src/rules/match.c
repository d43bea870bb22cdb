/* Matching a level's rules on one sentence. */
#include "rules/patterns.h"

enum { MATCH_LIMIT = 200000, JIT_STACK = 1024 * 1024 };

struct matcher {
	pcre2_match_data *data;
	const PCRE2_SIZE *ends; /* in it: where the last match and its groups start and end */
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
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
	struct symbol_set present;
	uint64_t *possible; /* a bit a rule */
	struct arena *arena;
	struct diag_sink *sink;
	ARRAY(struct match) matches;
};

static bool meets(const struct symbol_set *a, const struct symbol_set *b)
{
	return (a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) | (a->bits[2] & b->bits[2]) | (a->bits[3] & b->bits[3]);
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

static void find_possible(struct run *x)
{
	const struct level *v = x->level;
	const uint32_t words = v->rule_words;
	x->possible = ARENA_ARRAY(x->arena, uint64_t, words);
	add_asking(x, 0);
	for (uint32_t k = 0; k < 4; k++)
		for (uint64_t bits = x->present.bits[k]; bits; bits &= bits - 1)
			add_asking(x, 64 * k + (uint32_t)__builtin_ctzll(bits));
	for (uint32_t w = 0; w < words; w++)
		for (uint64_t bits = x->possible[w]; bits; bits &= bits - 1)
			if (!possible(&v->rules.at[w * 64 + (uint32_t)__builtin_ctzll(bits)], &x->present))
				x->possible[w] &= ~(bits & -bits);
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

/* The longest match that begins here, of several the rule that stands first. */
static bool match_longest(struct run *x, uint32_t at, struct match *best)
{
	const uint32_t words = x->level->rule_words;
	const uint64_t *beginning = x->level->beginning + x->symbols[at] * words;
	best->end = at;
	for (uint32_t w = 0; w < words; w++)
		for (uint64_t bits = x->possible[w] & beginning[w]; bits; bits &= bits - 1) {
			uint32_t number = w * 64 + (uint32_t)__builtin_ctzll(bits);
			if (match_at(x, number, at) && x->matcher->ends[1] > best->end)
				take(x, number, best);
		}
	return best->end > at;
}

static void match_cover(struct run *x)
{
	struct match best;
	for (uint32_t at = 0; at < x->n;)
		if (match_longest(x, at, &best)) {
			*ARRAY_PUSH(x->arena, &x->matches) = best;
			at = best.end;
		} else {
			at++;
		}
}

/* ---- levels whose matches compete for one slot ---- */

static bool slot_named(const struct rule *r, struct slice name, unsigned *slot)
{
	for (unsigned i = 0; i < r->n_slots; i++)
		if (slice_equal(r->slots[i], name)) {
			*slot = i;
			return true;
		}
	return false;
}

static void slot_span(const struct level *v, const struct match *m, uint32_t *start, uint32_t *end)
{
	unsigned slot = 0;
	*start = m->start;
	*end = m->end;
	if (slot_named(&v->rules.at[m->rule], v->by, &slot) && m->slots[slot].start != NONE) {
		*start = m->slots[slot].start;
		*end = m->slots[slot].end;
	}
}

/* After a match the search goes on behind its slot, so that "X said Y hopes Z" yields both. */
static void match_rule_everywhere(struct run *x, uint32_t number)
{
	for (uint32_t at = 0; at < x->n && match_at(x, number, at);) {
		struct match *m = ARRAY_PUSH(x->arena, &x->matches);
		uint32_t start, end;
		take(x, number, m);
		slot_span(x->level, m, &start, &end);
		at = end > at ? end : at + 1;
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

struct match *level_match(const struct level *v, struct matcher *m, const symbol *symbols, uint32_t n, struct arena *arena,
			  struct diag_sink *sink, uint32_t *n_matches)
{
	struct run x = {.level = v, .matcher = m, .symbols = symbols, .n = n, .arena = arena, .sink = sink};
	for (uint32_t i = 0; i < n; i++)
		symbol_set_put(&x.present, symbols[i]);
	*n_matches = 0;
	if (!meets(&v->beginners, &x.present)) /* most sentences name no time */
		return NULL;
	find_possible(&x);
	if (!v->by.n) {
		match_cover(&x);
	} else {
		for (uint32_t w = 0; w < v->rule_words; w++)
			for (uint64_t bits = x.possible[w]; bits; bits &= bits - 1)
				match_rule_everywhere(&x, w * 64 + (uint32_t)__builtin_ctzll(bits));
		resolve(&x);
		if (x.matches.n)
			qsort(x.matches.at, x.matches.n, sizeof *x.matches.at, by_start);
	}
	*n_matches = x.matches.n;
	return x.matches.at;
}

/* ---- make lines ---- */

const struct rule_argument *rule_argument(const struct rule *r, struct slice key)
{
	for (unsigned i = 0; i < r->n_arguments; i++)
		if (slice_equal(r->arguments[i].key, key))
			return &r->arguments[i];
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

/* ---- groups ---- */

uint32_t match_head(const struct rule *r, const struct match *m)
{
	for (unsigned i = 0; i < r->n_slots; i++)
		if (r->heads >> i & 1 && m->slots[i].start != NONE && m->slots[i].end > m->slots[i].start)
			return m->slots[i].end - 1;
	return m->end - 1;
}

uint32_t match_set(const struct level *v, const struct rule *r, const struct match *m, uint32_t set)
{
	unsigned variant = 0, k = 0;
	for (unsigned i = 0; i < r->n_flags; i++) {
		if (r->flags[i].if_head)
			continue;
		for (unsigned slot = 0; slot < r->n_slots; slot++)
			if (r->flags[i].if_slots >> slot & 1 && m->slots[slot].start != NONE)
				variant |= 1u << k;
		k++;
	}
	return set < v->n_sets ? r->composed[variant * v->n_sets + set] : NONE;
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
