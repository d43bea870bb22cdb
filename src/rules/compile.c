/* Levels to PCRE2: expands class names to classes of symbols, finds what a rule cannot do without. */
#include "rules/atoms.h"
#include "rules/patterns.h"
#include "rules/program.h"
#include "rules/symbols.h"

enum { DEPTH_MAX = 64 };

/* ---- expansion ---- */

struct open_group {
	uint8_t n_required, n_choices; /* how many the rule had when the group opened */
	struct symbol_set either;      /* a thing that each branch so far cannot do without */
	bool free;                     /* some branch can do without anything */
	bool negative, alternatives, head;
	bool plain;         /* no more than one class: its parentheses are left out */
};

struct expansion {
	struct level *level;
	const struct lexicon *lexicon;
	struct rule *rule;
	struct symbol_set required[RULE_REQUIRED], choices[RULE_CHOICES]; /* the rule's, until it is known how many stay */
	struct slice required_names[RULE_REQUIRED];
	struct atom_reader reader;
	enum atom_kind before;    /* the last atom's */
	struct symbol_set choice; /* of the alternatives read so far that are one class each and stand side by side */
	bool choice_goes_on;
	struct buf out;
	struct open_group open[DEPTH_MAX];
	unsigned depth;
	struct diag_sink *sink;
};

static unsigned symbol_count(const struct symbol_set *s)
{
	unsigned n = 0;
	for (unsigned i = 0; i < SYMBOL_WORDS; i++)
		n += (unsigned)__builtin_popcountll(s->bits[i]);
	return n;
}

/* [\x{5}\x{21}-\x{124}]; where nothing satisfies, a class that matches nothing and, unlike (?!), takes a quantifier. */
static void put_class(struct buf *out, const struct symbol_set *s)
{
	if (!symbol_count(s)) {
		buf_add(out, SLICE(NO_SYMBOL));
		return;
	}
	buf_add_char(out, '[');
	for (unsigned i = 1; i <= SYMBOL_MAX; i++) {
		unsigned last = i;
		if (!symbol_set_has(s, (symbol)i))
			continue;
		while (last < SYMBOL_MAX && symbol_set_has(s, (symbol)(last + 1)))
			last++;
		buf_addf(out, last > i ? "\\x{%x}-\\x{%x}" : "\\x{%x}", i, last);
		i = last;
	}
	buf_add_char(out, ']');
}

static void require(struct rule *r, const struct symbol_set *s, struct slice name)
{
	if (r->n_required < RULE_REQUIRED) {
		r->required[r->n_required] = *s;
		r->required_names[r->n_required++] = name;
	}
}

/* The next atom that is no white space. */
static bool next_atom(struct atom_reader *r, struct atom *a)
{
	while (atom_next(r, a))
		if (a->kind != ATOM_PLAIN || !byte_is_space(a->text.at[0]))
			return true;
	return false;
}

static bool begins_alternative(enum atom_kind before) { return before == ATOM_OPEN || before == ATOM_SLOT || before == ATOM_BAR; }

/* Is the class just read a whole alternative, and is the next one such a class too? */
static bool choice_goes_on(const struct expansion *x)
{
	struct atom_reader ahead = x->reader;
	struct atom bar, next, end;
	return begins_alternative(x->before) && next_atom(&ahead, &bar) && bar.kind == ATOM_BAR && next_atom(&ahead, &next) && next.kind == ATOM_CLASSES &&
	       next_atom(&ahead, &end) && (end.kind == ATOM_BAR || end.kind == ATOM_CLOSE);
}

/* Is the group just opened "(?: NN | NNS )" and no more? */
static bool is_one_choice(const struct expansion *x, const struct atom *open)
{
	struct atom_reader ahead = x->reader;
	struct atom class, behind = {.kind = ATOM_BAR};
	while (behind.kind == ATOM_BAR)
		if (!next_atom(&ahead, &class) || class.kind != ATOM_CLASSES || !next_atom(&ahead, &behind))
			return false;
	return behind.kind == ATOM_CLOSE && slice_equal(open->text, SLICE("(?:"));
}

/* "NN | NNS | NNP" become one class of PCRE2, for which it need not go back and try again. */
static void expand_classes(struct expansion *x, const struct atom *a)
{
	struct symbol_set s = symbols_that(x->level, x->lexicon, a->text);
	for (unsigned k = 0; k < SYMBOL_WORDS; k++)
		x->choice.bits[k] |= s.bits[k];
	x->choice_goes_on = choice_goes_on(x);
	if (!x->choice_goes_on) {
		put_class(&x->out, &x->choice);
		x->choice = (struct symbol_set){{0}};
	}
	for (unsigned i = 0; i < x->depth; i++)
		if (x->open[i].head)
			for (unsigned k = 0; k < SYMBOL_WORDS; k++)
				x->rule->head_symbols.bits[k] |= s.bits[k];
	if (!a->optional)
		require(x->rule, &s, a->text);
}

static void open_group(struct expansion *x, const struct atom *a)
{
	struct rule *r = x->rule;
	bool head = false, plain = is_one_choice(x, a);
	for (unsigned i = 0; i < r->n_slots; i++)
		head = head || (a->kind == ATOM_SLOT && r->heads >> i & 1 && slice_equal(a->text, r->slots[i]));
	if (a->kind == ATOM_SLOT)
		buf_addf(&x->out, "(?<%.*s>", SLICE_FMT(a->text));
	else if (!plain)
		buf_add(&x->out, a->text);
	if (x->depth < DEPTH_MAX)
		x->open[x->depth++] = (struct open_group){.n_required = r->n_required, .n_choices = r->n_choices, .negative = a->negative, .head = head, .plain = plain};
	else
		diag_report(x->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s nests deeper than %d", r->name, DEPTH_MAX);
}

/* The rarest of these, and of what was the rarest before. */
static const struct symbol_set *rarest(const struct symbol_set *sets, unsigned from, unsigned end, const struct symbol_set *best)
{
	for (unsigned i = from; i < end; i++)
		if (!best || symbol_count(&sets[i]) < symbol_count(best))
			best = &sets[i];
	return best;
}

/* Of what the branch cannot do without, the rarest stands for it; the rest is not obligatory for the rule. */
static void close_branch(struct rule *r, struct open_group *g)
{
	const struct symbol_set *best = rarest(r->choices, g->n_choices, r->n_choices, rarest(r->required, g->n_required, r->n_required, NULL));
	g->free = g->free || !best;
	for (unsigned k = 0; best && k < SYMBOL_WORDS; k++)
		g->either.bits[k] |= best->bits[k];
	r->n_required = g->n_required;
	r->n_choices = g->n_choices;
}

/* What stood in a group that may be left out, in one of several branches or in a negative look around is not obligatory after all. */
static void close_group(struct expansion *x, const struct atom *a)
{
	bool plain = false;
	if (x->depth) {
		struct open_group *g = &x->open[--x->depth];
		struct rule *r = x->rule;
		if (g->negative || g->alternatives || a->optional)
			close_branch(r, g);
		if (g->alternatives && !g->free && !g->negative && !a->optional && r->n_choices < RULE_CHOICES)
			r->choices[r->n_choices++] = g->either;
		plain = g->plain;
	}
	if (!plain)
		buf_add(&x->out, a->text);
}

static void expand_bar(struct expansion *x)
{
	if (x->depth) {
		x->open[x->depth - 1].alternatives = true;
		close_branch(x->rule, &x->open[x->depth - 1]);
	} else {
		x->rule->n_required = x->rule->n_choices = 0;
	}
	if (!x->choice_goes_on)
		buf_add_char(&x->out, '|');
}

static void expand(struct expansion *x)
{
	struct atom a;
	x->reader = (struct atom_reader){.text = x->rule->pattern};
	for (x->before = ATOM_PLAIN; next_atom(&x->reader, &a); x->before = a.kind) {
		switch (a.kind) {
		case ATOM_CLASSES: expand_classes(x, &a); break;
		case ATOM_SLOT:
		case ATOM_OPEN: open_group(x, &a); break;
		case ATOM_CLOSE: close_group(x, &a); break;
		case ATOM_BAR: expand_bar(x); break;
		case ATOM_PLAIN: buf_add(&x->out, a.text); break;
		}
	}
	if (slice_find(x->rule->pattern, SLICE("|"), 0) < x->rule->pattern.n) { /* a bar at the top level frees all */
		struct atom_reader reader = {.text = x->rule->pattern};
		unsigned depth = 0;
		while (atom_next(&reader, &a)) {
			depth += a.kind == ATOM_OPEN || a.kind == ATOM_SLOT;
			depth -= a.kind == ATOM_CLOSE && depth;
			if (a.kind == ATOM_BAR && !depth)
				x->rule->n_required = x->rule->n_choices = 0;
		}
	}
}

/* The rarest first: they fail soonest. */
static void sort_required(struct rule *r)
{
	for (unsigned i = 1; i < r->n_required; i++)
		for (unsigned k = i; k && symbol_count(&r->required[k]) < symbol_count(&r->required[k - 1]); k--) {
			struct symbol_set s = r->required[k];
			struct slice name = r->required_names[k];
			r->required[k] = r->required[k - 1];
			r->required_names[k] = r->required_names[k - 1];
			r->required[k - 1] = s;
			r->required_names[k - 1] = name;
		}
}

static void *kept(struct arena *a, const void *some, unsigned n, size_t size)
{
	return n ? memcpy(arena_room(a, n, size), some, n * size) : NULL;
}

static void keep_needs(struct rule *r, struct arena *a)
{
	r->required = kept(a, r->required, r->n_required, sizeof *r->required);
	r->required_names = kept(a, r->required_names, r->n_required, sizeof *r->required_names);
	r->choices = kept(a, r->choices, r->n_choices, sizeof *r->choices);
}

/* ---- patterns ---- */

static void find_first(struct rule *r, const pcre2_code *code)
{
	uint32_t type = 0, unit = 0;
	const uint8_t *map = NULL;
	pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &type);
	pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, &map);
	if (type == 1) {
		pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
		symbol_set_put(&r->first, (symbol)unit);
		return;
	}
	for (unsigned i = 0; i <= SYMBOL_MAX; i++) {
		unsigned bit = i < 255 ? i : 255; /* the last one stands for all above, too */
		if (!map || (map[bit / 8] >> (bit % 8) & 1))
			symbol_set_put(&r->first, (symbol)i);
	}
}

static void find_by(const struct level *v, struct rule *r)
{
	r->by = RULE_NO_SLOT;
	for (uint8_t i = r->n_slots; i-- > 0;)
		if (slice_equal(r->slots[i], v->by))
			r->by = i;
}

static void find_groups(struct rule *r, const pcre2_code *code)
{
	for (unsigned i = 0; i < r->n_slots; i++) {
		PCRE2_UCHAR name[64] = {0};
		pattern_widen(name, slice_cut(r->slots[i], 0, r->slots[i].n < 63 ? r->slots[i].n : 63));
		int group = pcre2_substring_number_from_name(code, name);
		r->slot_group[i] = group > 0 ? (uint8_t)group : 0;
	}
}

/* The code made here tells what the rule needs to know of it and whether it is right; what matches is compiled on first use. */
static bool compile_rule(struct level *v, struct rule *r, const struct lexicon *l, struct diag_sink *sink)
{
	struct expansion x = {.level = v, .lexicon = l, .rule = r, .sink = sink, .out = {.max = 1 << 20}};
	int error;
	size_t at;
	r->required = x.required;
	r->required_names = x.required_names;
	r->choices = x.choices;
	expand(&x);
	sort_required(r);
	keep_needs(r, l->arena);
	r->expanded = arena_slice(l->arena, (struct slice){x.out.at, x.out.n});
	buf_free(&x.out);
	pcre2_code *code = pattern_compile(v, r, 0, &error, &at);
	if (!code) {
		PCRE2_UCHAR wide[120] = {0};
		char message[120] = "";
		pcre2_get_error_message(error, wide, 120);
		for (unsigned i = 0; i + 1 < sizeof message; i++)
			message[i] = (char)wide[i];
		diag_report(sink, DIAG_ERROR, r->file, r->line, 1, "rule %s: %s, at '%.30s'", r->name, message, at < r->expanded.n ? r->expanded.at + at : "");
		return false;
	}
	find_groups(r, code);
	find_by(v, r);
	find_first(r, code);
	pcre2_code_free(code);
	return true;
}

/* The flags by slot number the variants of a rule: bit k is set where the k-th of them holds. */
static unsigned slot_flags(const struct rule *r)
{
	unsigned n = 0;
	for (unsigned i = 0; i < r->n_flags; i++)
		n += !r->flags[i].if_head;
	return n;
}

/* Tags and capitals say how a word is written; a group has what its head means and what the rule makes of it. */
static uint32_t composed_set(const struct rule *r, unsigned variant, struct class_set s, struct lexicon *l)
{
	unsigned k = 0;
	struct class_set head = s;
	for (uint32_t tag = 1; tag < TAG_PLAIN_COUNT; tag++)
		s.bits[tag / 64] &= ~((uint64_t)1 << (tag % 64));
	s.bits[l->class_upper / 64] &= ~((uint64_t)1 << (l->class_upper % 64));
	if (rule_flag(r, SLICE("bare")))
		s = (struct class_set){{0}};
	class_set_join(&s, &r->made);
	for (unsigned i = 0; i < r->n_flags; i++)
		if (r->flags[i].if_head ? class_set_has(&head, r->flags[i].if_head) : variant >> k++ & 1)
			class_set_join(&s, &r->flags[i].class);
	return class_set_add(&l->classes, &s);
}

/* Of which rules' groups units with each symbol can be the head; how many sets those groups can have. */
static void place_heads(struct level *v, uint32_t sizes[SYMBOL_MAX + 1])
{
	for (uint32_t s = 0; s <= v->n_symbols; s++)
		for (uint32_t i = 0; i < v->rules.n; i++) {
			const struct rule *r = &v->rules.at[i];
			bool possible = r->heads && symbol_set_has(&r->head_symbols, (symbol)s);
			v->place_of_head[s * v->rules.n + i] = possible ? sizes[s] : NONE;
			sizes[s] += possible ? 1u << slot_flags(r) : 0;
		}
}

static void compose_rule(struct level *v, uint32_t rule, struct lexicon *l)
{
	const struct rule *r = &v->rules.at[rule];
	for (uint32_t i = 0; i < v->n_sets; i++) {
		uint32_t place = v->place_of_head[v->symbol_of_set[i] * v->rules.n + rule];
		for (unsigned k = 0; place != NONE && k < 1u << slot_flags(r); k++)
			v->composed[v->composed_at[i] + place + k] = composed_set(r, k, l->classes.sets.at[i], l);
	}
}

static bool makes_groups(const struct level *v)
{
	bool heads = false;
	for (uint32_t i = 0; i < v->rules.n; i++)
		heads = heads || v->rules.at[i].heads;
	return heads;
}

static void compose(struct level *v, struct lexicon *l)
{
	uint32_t sizes[SYMBOL_MAX + 1] = {0}, n = 0;
	v->place_of_head = ARENA_ARRAY(l->arena, uint32_t, (size_t)(v->n_symbols + 1) * v->rules.n);
	v->composed_at = ARENA_ARRAY(l->arena, uint32_t, v->n_sets);
	place_heads(v, sizes);
	for (uint32_t i = 0; i < v->n_sets; n += sizes[v->symbol_of_set[i++]])
		v->composed_at[i] = n;
	v->composed = ARENA_ARRAY(l->arena, uint32_t, n);
	for (uint32_t i = 0; i < v->rules.n; i++)
		compose_rule(v, i, l);
}

/* Which rules the symbols of a sentence leave in question: by what each can begin with, and by the rarest thing that it cannot do without. */
static void note_rules_of_symbols(struct level *v, struct arena *arena)
{
	v->rule_words = (v->rules.n + 63) / 64;
	v->beginning = ARENA_ARRAY(arena, uint64_t, (size_t)(SYMBOL_MAX + 1) * v->rule_words);
	v->asking = ARENA_ARRAY(arena, uint64_t, (size_t)(SYMBOL_MAX + 1) * v->rule_words);
	for (uint32_t i = 0; i < v->rules.n; i++) {
		const struct rule *r = &v->rules.at[i];
		const struct symbol_set *asked = rarest(r->choices, 0, r->n_choices, rarest(r->required, 0, r->n_required, NULL));
		const uint64_t bit = (uint64_t)1 << (i % 64);
		for (unsigned s = 0; s <= v->n_symbols; s++) {
			if (symbol_set_has(&r->first, (symbol)s)) {
				v->beginning[s * v->rule_words + i / 64] |= bit;
				symbol_set_put(&v->beginners, (symbol)s);
			}
			if (asked ? symbol_set_has(asked, (symbol)s) : !s)
				v->asking[s * v->rule_words + i / 64] |= bit;
		}
	}
}

bool level_compile(struct level *v, struct lexicon *l, struct diag_sink *sink)
{
	unsigned errors = sink ? sink->errors : 0;
	if (!symbols_number(v, l, sink))
		return false;
	bool good = true;
	for (uint32_t i = 0; i < v->rules.n; i++)
		good = compile_rule(v, &v->rules.at[i], l, sink) && good;
	if (good && makes_groups(v))
		compose(v, l);
	note_rules_of_symbols(v, l->arena);
	v->program = program_make(v, l->arena);
	return good && (!sink || sink->errors == errors);
}
