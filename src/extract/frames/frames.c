/* The frame table: its numbers in the end, and the questions that matching asks of it. */
#include "extract/frames/table.h"

/* ---- finishing ---- */

static void mark_set(struct frames *f, uint32_t set, uint32_t as, unsigned depth)
{
	const struct frame_set *s = &f->sets.at[set];
	for (uint32_t i = 0; i < s->predicates.n; i++)
		bit_put(f->predicates.at[s->predicates.at[i]].sets, as);
	for (uint32_t i = 0; i < s->sets.n && depth < 4; i++)
		mark_set(f, s->sets.at[i], as, depth + 1);
}

static void finish_sets(struct frames *f, struct diag_sink *sink)
{
	for (uint32_t i = 0; i < f->sets.n; i++) {
		if (!f->sets.at[i].defined && f->sets.at[i].name.at[0] == '&')
			diag_report(sink, DIAG_ERROR, "frames/sets.tsv", 0, 0, "no set is named %.*s", SLICE_FMT(f->sets.at[i].name));
		if (i < FRAME_SET_WORDS * 64)
			mark_set(f, i, i, 0);
		else
			diag_report(sink, DIAG_ERROR, "frames/sets.tsv", 0, 0, "more than %d sets", FRAME_SET_WORDS * 64);
	}
	for (uint32_t i = 0; i < f->class_defined.n; i++)
		if (!f->class_defined.at[i])
			diag_report(sink, DIAG_ERROR, "frames/objects.tsv", 0, 0, "no class is named %.*s", SLICE_FMT(intern_text(&f->class_names, i + f->class_names.base)));
}

struct pair {
	uint32_t from, to;
};

struct pairs {
	struct arena *arena;
	ARRAY(struct pair) at;
};

static void pair_add(struct pairs *p, uint32_t from, uint32_t to)
{
	*ARRAY_PUSH(p->arena, &p->at) = (struct pair){from, to};
}

static void add_set_pairs(struct frames *f, struct pairs *p, uint32_t set, uint32_t frame, unsigned depth)
{
	const struct frame_set *s = &f->sets.at[set];
	for (uint32_t i = 0; i < s->predicates.n; i++)
		pair_add(p, s->predicates.at[i], frame);
	for (uint32_t i = 0; i < s->sets.n && depth < 4; i++)
		add_set_pairs(f, p, s->sets.at[i], frame, depth + 1);
}

/* Sorts pairs by `from`, in order of arrival: first[from] .. first[from + 1] are its numbers in the result. */
static uint32_t *sorted_pairs(struct frames *f, const struct pairs *p, uint32_t n_from, uint32_t *first)
{
	uint32_t *out = ARENA_ARRAY(f->arena, uint32_t, p->at.n + 1), *at = ARENA_ARRAY(f->arena, uint32_t, n_from + 1);
	for (uint32_t i = 0; i < p->at.n; i++)
		first[p->at.at[i].from + 1]++;
	for (uint32_t i = 1; i <= n_from; i++)
		first[i] += first[i - 1];
	memcpy(at, first, (n_from + 1) * sizeof *at);
	for (uint32_t i = 0; i < p->at.n; i++)
		out[at[p->at.at[i].from]++] = p->at.at[i].to;
	return out;
}

static void finish_frames_of(struct frames *f)
{
	struct pairs p = {.arena = f->arena};
	uint32_t *first = ARENA_ARRAY(f->arena, uint32_t, f->predicates.n + 1);
	for (uint32_t i = 0; i < f->uses.n; i++)
		if (f->uses.at[i].predicate != NONE)
			pair_add(&p, f->uses.at[i].predicate, f->uses.at[i].frame);
		else
			add_set_pairs(f, &p, f->uses.at[i].set, f->uses.at[i].frame, 0);
	f->frames_of = sorted_pairs(f, &p, f->predicates.n, first);
	for (uint32_t i = 0; i < f->predicates.n; i++) {
		f->predicates.at[i].first_frame = first[i];
		f->predicates.at[i].n_frames = first[i + 1] - first[i];
	}
}

static void finish_words(struct frames *f)
{
	struct pairs p = {.arena = f->arena}, m = {.arena = f->arena};
	uint32_t *first = ARENA_ARRAY(f->arena, uint32_t, f->words.n + 1), *first_member = ARENA_ARRAY(f->arena, uint32_t, f->words.n + 1);
	for (uint32_t i = 0; i < f->predicates.n; i++)
		pair_add(&p, f->predicates.at[i].phrase.head, i);
	for (uint32_t i = 0; i < f->members.n; i++)
		pair_add(&m, f->members.at[i].phrase.head, i);
	f->predicates_of = sorted_pairs(f, &p, f->words.n, first);
	f->members_of = sorted_pairs(f, &m, f->words.n, first_member);
	for (uint32_t i = 0; i < f->words.n; i++) {
		f->words.at[i].first_predicate = first[i];
		f->words.at[i].n_predicates = first[i + 1] - first[i];
		f->words.at[i].first_member = first_member[i];
		f->words.at[i].n_members = first_member[i + 1] - first_member[i];
	}
}

/* A small class says more than a large one. */
static int weight(const struct frames *f, const struct test *t)
{
	static const int by_where[] = {[AT_OBJECT] = 2, [AT_SUBJECT] = 1, [AT_MODIFIER] = 2, [AT_PREPOSITION] = 2, [AT_INFINITIVE] = 4, [AT_THAT] = 2, [AT_SHOULD] = 3, [AT_WILL] = 2, [AT_PAIR] = 4,
		[AT_NOTHING] = 1, [AT_AS] = 3, [AT_INNER_OBJECT] = 2, [AT_ALWAYS] = 0, [AT_AFTER] = 2, [AT_HOW] = 3, [AT_SENTENCE] = 1,
		[AT_ACCUSING] = 1, [AT_PRAISING] = 1, [AT_THREATENING] = 1};
	static const int by_what[] = {[IS_ANYTHING] = 0, [IS_CLASS] = 2, [IS_WORD] = 2, [IS_ACTOR] = 1, [IS_SOMEBODY] = 1, [IS_FIRM] = 1, [IS_STATE] = 1, [IS_LAND] = 2, [IS_SET] = 2, [IS_NAME] = 0, [IS_PRONOUN] = 0};
	if (t->n_parts) /* the longer, the closer */
		return 1 + 2 * (int)t->n_parts;
	return by_where[t->where] + (t->where == AT_NOTHING || t->where == AT_THAT || t->where == AT_SHOULD || t->where == AT_WILL || t->where == AT_PAIR || t->where == AT_ALWAYS ? 0 : by_what[t->head.what]) + 2 * t->n_modifiers +
	       (t->head.what == IS_CLASS && f->class_sizes[t->head.id] < 60) + (t->head.what == IS_CLASS && f->class_sizes[t->head.id] < 20);
}

static void finish_tests(struct frames *f)
{
	for (uint32_t i = 0; i < f->tests.n; i++)
		f->tests.at[i].weight = weight(f, &f->tests.at[i]);
}

/* What a condition cannot do without, so that most are settled before their tests are looked at. */
static void finish_condition(struct frames *f, struct condition *k)
{
	for (uint32_t i = k->first; i < k->first + k->n; i++) {
		const struct test *t = &f->tests.at[i];
		if (t->where == AT_OBJECT && t->head.what == IS_WORD)
			sum_add_word(&k->sum, t->head.id);
		else if (t->where == AT_OBJECT && t->head.what == IS_CLASS)
			bit_put(k->sum.classes, t->head.id);
		else if (t->where == AT_OBJECT && (t->head.what == IS_ACTOR || t->head.what == IS_STATE || t->head.what == IS_LAND))
			k->follows |= (uint64_t)1 << FOLLOW_ACTOR;
		else if (t->where == AT_PREPOSITION)
			k->follows |= follow_preposition(t->preposition);
		else if (t->where == AT_INFINITIVE || t->where == AT_INNER_OBJECT)
			k->follows |= (uint64_t)1 << FOLLOW_INFINITIVE;
		else
			k->open = true;
	}
}

static unsigned gate_width(const struct frame_gate *g)
{
	unsigned n = 8 * (unsigned)__builtin_popcountll(g->follows); /* any preposition stands there more often than one word */
	for (unsigned i = 0; i < 2; i++)
		n += (unsigned)__builtin_popcountll(g->words[i]);
	for (unsigned i = 0; i < FRAME_CLASS_WORDS; i++)
		n += 4 * (unsigned)__builtin_popcountll(g->classes[i]);
	return n;
}

static struct frame_gate gate_of(const struct condition *k)
{
	struct frame_gate g = {.follows = k->follows};
	for (unsigned i = 0; i < SUM_WORDS; i++)
		g.words[i % 2] |= k->sum.words[i];
	memcpy(g.classes, k->sum.classes, sizeof g.classes);
	return g;
}

static void finish_gates(struct frames *f)
{
	f->gates = ARENA_ARRAY(f->arena, struct frame_gate, f->frames.n);
	for (uint32_t i = 0; i < f->frames.n; i++) {
		struct frame_gate *best = &f->gates[i];
		unsigned narrowest = UINT32_MAX;
		best->follows = (uint64_t)1 << FOLLOW_ANYTHING;
		for (uint32_t c = 0; c < f->frames.at[i].n_conditions; c++) {
			const struct condition *k = &f->conditions.at[f->frames.at[i].first_condition + c];
			struct frame_gate g = gate_of(k);
			if (k->not || k->open || gate_width(&g) >= narrowest)
				continue;
			*best = g;
			narrowest = gate_width(&g);
		}
	}
}

static void finish_outer(struct frames *f)
{
	for (uint32_t i = 0; i < f->outer.n; i++)
		if (f->outer.at[i].ended[0] != '-')
			f->outer.at[i].ended_type = frame_cameo_type(f, slice_of(f->outer.at[i].ended));
}

void frames_finish(struct frames *f, struct lexicon *l, struct diag_sink *sink)
{
	(void)l;
	finish_outer(f);
	finish_sets(f, sink);
	finish_frames_of(f);
	finish_words(f);
	finish_tests(f);
	for (uint32_t i = 0; i < f->conditions.n; i++)
		finish_condition(f, &f->conditions.at[i]);
	finish_gates(f);
}

void frames_forget(struct frames *f)
{
	memset(&f->examples, 0, sizeof f->examples);
	memset(&f->uses, 0, sizeof f->uses);
	memset(&f->cameo, 0, sizeof f->cameo);
	ARRAY_FIT(f->arena, &f->words);
	ARRAY_FIT(f->arena, &f->predicates);
	ARRAY_FIT(f->arena, &f->members);
	ARRAY_FIT(f->arena, &f->frames);
	ARRAY_FIT(f->arena, &f->tests);
	ARRAY_FIT(f->arena, &f->conditions);
	ARRAY_FIT(f->arena, &f->slots);
}

/* ---- reading ---- */

/* A noun of several words is tagged as one: "election observers" may be NN though its last word is a plural. */
static bool last_word_holds(const struct entry *e, const struct unit *u, enum frame_part part)
{
	return entry_holds(e, u) || (part == PART_NOUN && (u->tag == TAG_NN || u->tag == TAG_NNS) && e->needs == CASE_ANY && e->tags >> TAG_NNS & 1);
}

static uint32_t word_of_node(const struct frames *f, uint32_t node, const struct unit *u, enum frame_part part)
{
	const struct lexicon *l = f->lexicon;
	for (uint32_t i = 0; i < l->nodes.at[node].n_entries; i++) {
		const struct entry *e = &l->entries.at[l->nodes.at[node].entries + i];
		if (e->kind == ENTRY_FRAME && f->words.at[e->value].part == part && last_word_holds(e, u, part))
			return (uint32_t)e->value;
	}
	return NONE;
}

/* "appeal for food", "cooperation with": the noun before the preposition; else the last word. */
static uint32_t phrase_head(const struct frames *f, const struct article *a, const struct unit *u)
{
	for (uint32_t t = u->first + 1; t < u->end; t++) {
		uint32_t word = a->tokens.at[t].word;
		if (word == f->word_of || word == f->word_for || word == f->word_with || word == f->word_to || word == f->word_in || word == f->word_on)
			return t - 1;
	}
	return u->end - 1;
}

uint32_t frame_word_at(const struct frames *f, const struct article *a, uint32_t unit, enum frame_part part)
{
	const struct unit *u = &a->units.at[unit];
	const struct lexicon *l = f->lexicon;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(l, u, i);
		if (e->kind == ENTRY_FRAME && f->words.at[e->value].part == part && entry_holds(e, u))
			return (uint32_t)e->value;
	}
	if (u->end - u->first < 2)
		return NONE;
	/* a phrase of somebody else's: its own head word may be one of ours */
	uint32_t word = a->tokens.at[part == PART_NOUN ? phrase_head(f, a, u) : u->first].word;
	uint32_t node = lexicon_root(l, word);
	return node ? word_of_node(f, node, u, part) : NONE;
}

uint32_t frame_word_as(const struct frames *f, const struct article *a, uint32_t unit, enum frame_part part, enum tag tag)
{
	struct unit u = a->units.at[unit];
	u.tag = (uint8_t)tag;
	for (uint32_t i = 0; i < u.n_entries; i++) {
		const struct entry *e = unit_entry(f->lexicon, &u, i);
		if (e->kind == ENTRY_FRAME && f->words.at[e->value].part == part && entry_holds(e, &u))
			return (uint32_t)e->value;
	}
	return NONE;
}

/* Is the word of a token a form of this one? */
static bool token_is(const struct frames *f, uint32_t token, uint32_t word)
{
	const struct lexicon *l = f->lexicon;
	uint32_t node = lexicon_root(l, token);
	for (uint32_t i = 0; node && i < l->nodes.at[node].n_entries; i++)
		if (l->entries.at[l->nodes.at[node].entries + i].lemma == word)
			return true;
	return false;
}

bool frame_word_is(const struct frames *f, const struct article *a, uint32_t unit, uint32_t word)
{
	const struct unit *u = &a->units.at[unit];
	if (u->word == word || a->tokens.at[u->end - 1].word == word || a->tokens.at[u->first].word == word)
		return true;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(f->lexicon, u, i);
		if (e->lemma == word || (e->kind == ENTRY_FRAME && f->words.at[e->value].lemma == word))
			return true;
	}
	return u->end - u->first > 1 && token_is(f, a->tokens.at[u->end - 1].word, word); /* "medical experts" are experts */
}

void frame_words_add(const struct frames *f, const struct article *a, uint32_t unit, struct noun_sum *s)
{
	const struct unit *u = &a->units.at[unit];
	const struct lexicon *l = f->lexicon;
	sum_add_word(s, u->word);
	sum_add_word(s, a->tokens.at[u->first].word);
	sum_add_word(s, a->tokens.at[u->end - 1].word);
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(l, u, i);
		sum_add_word(s, e->lemma);
		if (e->kind == ENTRY_FRAME)
			sum_add_word(s, f->words.at[e->value].lemma);
	}
	uint32_t node = u->end - u->first > 1 ? lexicon_root(l, a->tokens.at[u->end - 1].word) : 0;
	for (uint32_t i = 0; node && i < l->nodes.at[node].n_entries; i++)
		sum_add_word(s, l->entries.at[l->nodes.at[node].entries + i].lemma);
}

static bool stands_before(const struct frames *f, const struct article *a, uint32_t word, uint32_t first, uint32_t unit)
{
	for (uint32_t i = first; i < unit; i++)
		if (frame_word_is(f, a, i, word))
			return true;
	const struct unit *u = &a->units.at[unit];
	for (uint32_t t = u->first; t + 1 < u->end; t++) /* "cyber-attack" */
		if (a->tokens.at[t].word == word)
			return true;
	return false;
}

uint32_t phrase_behind(const struct article *a, uint32_t unit, enum frame_part part)
{
	const struct unit *u = &a->units.at[unit];
	bool first_word = part == PART_VERB && !(u->end - u->first > 1 && a->tokens.at[u->first + 1].kind == TOKEN_HYPHEN);
	return first_word ? u->first + 1 : u->end;
}

bool phrase_at(const struct frames *f, const struct article *a, const struct phrase *p, uint32_t first, uint32_t unit, uint32_t *end)
{
	const struct unit *u = &a->units.at[unit];
	uint32_t t = phrase_behind(a, unit, f->words.at[p->head].part);
	for (unsigned i = 0; i < p->n_before; i++)
		if (!stands_before(f, a, p->before[i], first, unit))
			return false;
	for (unsigned i = 0; i < p->n_after; i++, t++)
		if (t >= a->tokens.n || a->tokens.at[t].word != p->after[i])
			return false;
	*end = t > u->end ? t : u->end;
	return true;
}

static bool is_currency(struct slice s)
{
	static const char *const marks[] = {"$", "US$", "A$", "C$", "\u20ac", "\u00a3", "\u00a5", "\u20a9", "\u20b9", "EUR", "USD", "GBP", "CHF", "JPY", "Rs"};
	if (s.n == 0)
		return false;
	for (unsigned i = 0; i < sizeof marks / sizeof *marks; i++)
		if (slice_starts(s, slice_of(marks[i])))
			return true;
	return false;
}

/* "$20 million", "EUR 5m" */
static bool is_sum(const struct article *a, uint32_t first, uint32_t unit)
{
	if (a->units.at[unit].tag != TAG_CD)
		return false;
	for (uint32_t t = a->units.at[first].first; t < a->units.at[unit].end; t++)
		if (is_currency(article_slice(a, (struct span){a->tokens.at[t].start, a->tokens.at[t].end})))
			return true;
	return false;
}

/* Every class for which frame_class_at() can say yes. */
void frame_classes_add(const struct frames *f, const struct article *a, uint32_t unit, uint64_t classes[FRAME_CLASS_WORDS])
{
	uint32_t word = frame_word_at(f, a, unit, PART_NOUN);
	if (a->units.at[unit].tag == TAG_CD)
		bit_put(classes, f->class_money);
	if (unit_has(f->lexicon, &a->units.at[unit], f->class_nationals))
		bit_put(classes, f->class_populace);
	if (word == NONE)
		return;
	const struct frame_word *w = &f->words.at[word];
	for (unsigned i = 0; i < FRAME_CLASS_WORDS; i++)
		classes[i] |= w->classes[i];
	for (uint32_t i = 0; i < w->n_members; i++)
		bit_put(classes, f->members.at[f->members_of[w->first_member + i]].class);
}

bool frame_class_at(const struct frames *f, const struct article *a, uint32_t class, uint32_t first, uint32_t unit)
{
	if (class == f->class_money && is_sum(a, first, unit))
		return true;
	if (class == f->class_populace && unit_has(f->lexicon, &a->units.at[unit], f->class_nationals))
		return true;
	uint32_t word = frame_word_at(f, a, unit, PART_NOUN), end;
	if (word == NONE)
		return false;
	const struct frame_word *w = &f->words.at[word];
	if (bit_in(w->classes, class))
		return true;
	for (uint32_t i = 0; i < w->n_members; i++) {
		const struct class_member *m = &f->members.at[f->members_of[w->first_member + i]];
		if (m->class == class && phrase_at(f, a, &m->phrase, first, unit, &end))
			return true;
	}
	return false;
}
