#include "rules/symbols.h"

#include "rules/atoms.h"

/* VG&!DENY: what a set of classes must have, and what not. */
struct expression {
	struct class_set with, without;
};

static struct expression expression_of(struct slice text, const struct classes *c)
{
	struct expression x = {{{0}}, {{0}}};
	struct slice name;
	bool negated;
	while (atom_class(&text, &name, &negated))
		if (!slice_equal(name, SLICE("ANY")))
			class_set_put(negated ? &x.without : &x.with, class_find(c, name));
	return x;
}

static bool holds(const struct expression *x, const struct class_set *s)
{
	uint64_t lacks = 0;
	for (unsigned i = 0; i < CLASS_WORDS; i++)
		lacks |= (x->with.bits[i] & ~s->bits[i]) | (x->without.bits[i] & s->bits[i]);
	return !lacks;
}

struct symbol_set symbols_that(const struct level *v, const struct lexicon *l, struct slice expression)
{
	struct symbol_set s = {{0}};
	struct expression x = expression_of(expression, &l->classes);
	for (uint32_t i = 1; i <= v->n_symbols; i++)
		if (holds(&x, &v->symbol_classes[i]))
			symbol_set_put(&s, (symbol)i);
	return s;
}

/* ---- numbering ---- */

/* Equal keys have one number, from 1 on in the order in which they come. */
struct numbers {
	struct arena *arena;
	size_t size;     /* of a key */
	char *keys;      /* [number * size] */
	uint32_t n, *slots, n_slots;
};

static struct numbers numbers_new(struct arena *arena, size_t size, uint32_t most)
{
	struct numbers t = {.arena = arena, .size = size, .n_slots = 64};
	while (t.n_slots < 2 * most)
		t.n_slots *= 2;
	t.slots = ARENA_ARRAY(arena, uint32_t, t.n_slots);
	t.keys = arena_array(arena, (size_t)most + 1, size);
	return t;
}

static uint32_t number_of(struct numbers *t, const void *key)
{
	uint32_t at = intern_hash(key, t->size) & (t->n_slots - 1);
	while (t->slots[at] && memcmp(t->keys + t->slots[at] * t->size, key, t->size) != 0)
		at = (at + 1) & (t->n_slots - 1);
	if (!t->slots[at]) {
		t->slots[at] = ++t->n;
		memcpy(t->keys + t->n * t->size, key, t->size);
	}
	return t->slots[at];
}

struct numbering {
	struct level *level;
	const struct lexicon *lexicon;
	struct arena scratch;
	struct intern texts; /* of the expressions, each once */
	ARRAY(struct expression) expressions;
};

static void find_expressions(struct numbering *x)
{
	struct atom a;
	intern_init(&x->texts, &x->scratch, 0);
	for (uint32_t i = 0; i < x->level->rules.n; i++)
		for (struct atom_reader r = {.text = x->level->rules.at[i].pattern}; atom_next(&r, &a);) {
			if (a.kind != ATOM_CLASSES)
				continue;
			uint32_t before = x->texts.n;
			intern_add(&x->texts, a.text);
			if (x->texts.n > before)
				*ARRAY_PUSH(&x->scratch, &x->expressions) = expression_of(a.text, &x->lexicon->classes);
		}
}

/* A bit for each expression that holds for the set. */
static void answer(const struct numbering *x, const struct class_set *s, uint64_t *bits)
{
	memset(bits, 0, (x->expressions.n / 64 + 1) * sizeof *bits);
	for (uint32_t i = 0; i < x->expressions.n; i++)
		bits[i / 64] |= (uint64_t)holds(&x->expressions.at[i], s) << i % 64;
}

/* Most sets are alike once the classes that no rule mentions are left out, so that few must be asked. */
static void number_all(struct numbering *x)
{
	struct level *v = x->level;
	const uint32_t words = x->expressions.n / 64 + 1;
	struct numbers sets = numbers_new(&x->scratch, sizeof(struct class_set), v->n_sets),
		       answers = numbers_new(&x->scratch, words * sizeof(uint64_t), v->n_sets);
	uint32_t *symbols = ARENA_ARRAY(&x->scratch, uint32_t, v->n_sets + 1);
	uint64_t *bits = ARENA_ARRAY(&x->scratch, uint64_t, words);
	for (uint32_t i = 0; i < v->n_sets; i++) {
		struct class_set s = x->lexicon->classes.sets.at[i];
		for (unsigned k = 0; k < CLASS_WORDS; k++)
			s.bits[k] &= v->mentioned.bits[k];
		uint32_t set = number_of(&sets, &s);
		if (!symbols[set]) {
			answer(x, &s, bits);
			symbols[set] = number_of(&answers, bits);
			if (symbols[set] <= SYMBOL_MAX && symbols[set] == answers.n)
				v->symbol_classes[symbols[set]] = s;
		}
		v->symbol_of_set[i] = (symbol)(symbols[set] <= SYMBOL_MAX ? symbols[set] : 0);
	}
	v->n_symbols = answers.n;
}

bool symbols_number(struct level *v, const struct lexicon *l, struct diag_sink *sink)
{
	struct numbering x = {.level = v, .lexicon = l, .scratch = {.on_fail = l->arena->on_fail}};
	v->n_sets = l->classes.sets.n;
	v->symbol_of_set = ARENA_ARRAY(l->arena, symbol, v->n_sets);
	v->symbol_classes = ARENA_ARRAY(l->arena, struct class_set, SYMBOL_MAX + 1);
	find_expressions(&x);
	number_all(&x);
	arena_free(&x.scratch);
	if (v->n_symbols > SYMBOL_MAX)
		diag_report(sink, DIAG_ERROR, v->file, 1, 1,
			    "level %.*s tells %u sets of classes apart, at most %d fit a symbol: mention fewer classes in its rules",
			    SLICE_FMT(v->name), v->n_symbols, SYMBOL_MAX);
	return v->n_symbols <= SYMBOL_MAX;
}
