/* Who shares an act: talks, a war, an alliance. */
#include "extract/events/parties.h"

#include "extract/events/sides.h"

/* ---- named by the noun ---- */

static bool all_one_party(const struct article *a, const struct ids *list)
{
	return list->n > 0 && !several_sides(a, list);
}

/* Behind "talks on | fishing | between", "talks on | lifting | the ban | between". NONE. */
static uint32_t between_behind_doing(const struct scene *x, uint32_t noun)
{
	uint32_t doing = noun + 2, at = noun + 3;
	if (doing >= x->n || x->nodes[noun + 1].kind != NODE_PREPOSITION || x->nodes[doing].kind != NODE_VERB || !x->nodes[doing].ing)
		return NONE;
	at += at < x->n && x->nodes[at].kind == NODE_NOUN;
	bool between = at + 1 < x->n && x->nodes[at].kind == NODE_PREPOSITION && scene_word(x, at) == x->f->word_between;
	return between && x->nodes[at + 1].kind == NODE_NOUN ? at + 1 : NONE;
}

/* "the Peru-Chile drill" */
static bool names_pair(const struct scene *x, const struct candidate *c)
{
	struct ids own = {0};
	own_modifiers(x, c, &own);
	return several_sides(x->a, &own);
}

/* Behind "talks between", "an accord signed in May between"; not "the Peru-Chile drill breaks the pact between". NONE. */
static uint32_t between_noun(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = c->group;
	uint32_t behind = noun_phrase(x, noun, x->f->word_between);
	if (behind == NONE)
		behind = between_behind_doing(x, noun);
	if (behind != NONE || noun + 1 >= x->n || x->nodes[noun + 1].kind != NODE_VERB || names_pair(x, c))
		return behind;
	const struct syntax_node *v = &x->nodes[noun + 1]; /* "signed" may look finite */
	return v->participle || v->subject == NONE || v->subject == x->nodes[noun].list ? verb_phrase(x, noun + 1, x->f->word_between) : NONE;
}

/* "between the envoy, who is ill, and [Peru's president]", "between Hill Plc of Britain and [four Peruvian banks]": two are always meant. */
static void fill_between(const struct scene *x, uint32_t noun, struct ids *out)
{
	struct scene named = *x;
	bool relative = false;
	named.named_only = true;
	noun_actors(x, noun, REACH_ALL, out);
	for (uint32_t j = noun + 1; all_one_party(x->a, out) && j + 1 < x->n && j < noun + SYNTAX_REACH; j++) {
		uint8_t kind = x->nodes[j].kind;
		if (kind == NODE_END || (kind == NODE_VERB && x->nodes[j].finite && !relative))
			return;
		relative = kind == NODE_RELATIVE || (relative && kind != NODE_COMMA);
		if ((kind == NODE_AND || kind == NODE_COMMA) && x->nodes[j + 1].kind == NODE_NOUN)
			noun_actors(&named, j + 1, REACH_ALL, out);
	}
}

bool parties_between(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t noun = between_noun(x, c);
	if (noun != NONE)
		fill_between(x, noun, &e->sources);
	return noun != NONE;
}

void parties_own(const struct scene *x, const struct candidate *c, struct event *e)
{
	struct ids own = {0};
	own_modifiers(x, c, &own);
	if (!several_sides(x->a, &own))
		return;
	e->sources = own;
	e->source_by = (struct side_origin){SIDE_ROLE, NONE, {0}};
}

void parties_of(const struct scene *x, const struct candidate *c, struct event *e)
{
	struct ids all = {0};
	uint32_t of = noun_phrase(x, c->group, x->f->word_of);
	if (of == NONE || !all_one_party(x->a, &e->sources))
		return;
	noun_actors(x, of, REACH_OWN, &all);
	if (!several_sides(x->a, &all))
		return;
	ids_without(x->a, &all, &e->sources);
	for (uint32_t i = 0; i < all.n; i++)
		ids_add(x->a, &e->targets, all.at[i]);
}

/* The union whose meeting it is by its own words: "the [NATO] summit", "a meeting of the [European Union]". */
static void union_met(const struct scene *x, const struct candidate *c, struct ids *out)
{
	struct ids own = {0};
	own_modifiers(x, c, &own);
	if (!own.n)
		slot_actors(x, c, &(struct role_slot){.where = AT_POSSESSOR}, &own);
	if (!own.n)
		noun_actors(x, noun_phrase(x, c->group, x->f->word_of), REACH_OWN, &own);
	for (uint32_t i = 0; i < own.n; i++)
		if (x->a->actors.at[own.at[i]].kind == ACTOR_IGO)
			ids_add(x->a, out, own.at[i]);
}

void guest_and_union(const struct scene *x, const struct candidate *c, struct event *e)
{
	struct ids body = {0}, guest = {0};
	if (!type_is(e->type, "CONSULT") || c->via == NONE || !all_one_party(x->a, &e->sources) || e->targets.n)
		return;
	union_met(x, c, &body);
	noun_actors(x, acting_noun(x, c), REACH_OWN, &guest);
	ids_without(x->a, &body, &guest);
	if (!body.n || !guest.n || !x->a->actors.at[guest.at[0]].country[0])
		return;
	e->sources = guest;
	e->targets = body;
}

void host_behind(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t verb = c->group + 1;
	if (!type_is(e->type, "CONSULT") || !all_one_party(x->a, &e->sources) || verb >= x->n || x->nodes[verb].kind != NODE_VERB ||
	    !x->nodes[verb].participle || verb_in_set(x, verb, x->f->set_brokering) || verb_in_set(x, verb, x->f->set_by_others))
		return;
	noun_actors(x, verb_phrase(x, verb, x->f->word_by), REACH_OWN, &e->targets);
	ids_without(x->a, &e->targets, &e->sources);
}

void parties_sent(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct syntax_node *n = &x->nodes[counted_top(x, c->group)];
	if (e->sources.n || n->preposition == NONE || n->host == NONE || x->nodes[n->host].kind != NODE_NOUN)
		return;
	uint32_t word = scene_word(x, n->preposition);
	const struct unit *host = scene_group(x, n->host);
	if ((word == x->f->word_to || word == x->f->word_at) && unit_has(&x->s->k->lexicon, &x->a->units.at[host->head], x->f->class_role))
		noun_actors(x, n->host, REACH_OWN, &e->sources);
}

/* Has the noun, or the verb that the candidate is or is lent by, a phrase with one of the words? */
static bool has_phrase(const struct scene *x, const struct candidate *c, const uint32_t *words, unsigned n)
{
	uint32_t verb = c->frame->part == PART_VERB ? c->group : c->via;
	for (unsigned i = 0; i < n; i++)
		if ((c->frame->part == PART_NOUN && noun_phrase(x, c->group, words[i]) != NONE) || (verb != NONE && verb_phrase(x, verb, words[i]) != NONE))
			return true;
	return false;
}

bool names_others(const struct scene *x, const struct candidate *c)
{
	const uint32_t shared[] = {x->f->word_against, x->f->word_with, x->f->word_between, x->f->word_among}, asked[] = {x->f->word_to, x->f->word_from};
	uint32_t object = c->frame->part == PART_VERB ? object_noun(x, c->group, c->predicate) : NONE;
	if (c->frame->part == PART_VERB && verb_in_set(x, c->group, x->f->set_accuse))
		return object != NONE;
	if (object != NONE && type_is(c->frame->type, "ACCUSE") &&
	    unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, object)->head], x->f->class_pair))
		return true; /* "condemned all states that" */
	if (type_is(c->frame->type, "REQUEST"))
		return has_phrase(x, c, asked, 2);
	return has_phrase(x, c, shared, c->frame->mutual ? 4 : 1);
}

bool names_place(const struct scene *x, const struct candidate *c)
{
	const uint32_t words[] = {x->f->word_to, x->f->word_in, x->f->word_of, x->f->word_at};
	for (unsigned i = 0; c->frame->part == PART_NOUN && i < sizeof words / sizeof *words; i++)
		if (noun_phrase(x, c->group, words[i]) != NONE)
			return true;
	return false;
}

/* ---- told before ---- */

/* "the leaders", "the two nations", "both sides": nobody is named in the group. */
static bool stands_for_parties(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun), *first = &x->a->units.at[g->first];
	const struct lexicon *l = &x->s->k->lexicon;
	if (noun + 1 < x->n && scene_word(x, noun + 1) == x->f->word_of) /* "the leaders of Spain" */
		return false;
	if (g->tag == TAG_DT && g->end == g->first + 1 && unit_has(l, first, x->f->class_both)) /* "they met and both condemned it", but not "they both" */
		return !noun || x->nodes[noun - 1].kind != NODE_NOUN;
	return g->tag == TAG_NNS && unit_has(l, &x->a->units.at[g->head], x->f->class_pair) && g->head > g->first && g->head - g->first <= 2 &&
	       (first->tag == TAG_DT || unit_has(l, first, x->f->class_both)) && (g->head - g->first == 1 || x->a->units.at[g->first + 1].tag == TAG_CD);
}

/* "the three countries": how many; 0: not said. */
static uint32_t parties_counted(const struct scene *x, uint32_t noun)
{
	static const char *const words[] = {"two", "three", "four", "five", "six"};
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = g->first; u < g->head; u++)
		for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
			if (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[u].word), slice_of(words[i])))
				return i + 2;
	return unit_has(&x->s->k->lexicon, &x->a->units.at[g->first], x->f->class_both) ? 2 : 0;
}

/* "they", "the governments", but not "the two governments": of whoever was told of. */
static bool is_uncounted(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	uint32_t m = mention_at(x, g->head);
	bool several = g->tag == TAG_NNS || unit_has(&x->s->k->lexicon, g, x->f->class_they);
	return several && m != NONE && x->a->mentions.at[m].by == BY_PRONOUN && !parties_counted(x, noun);
}

/* "Trilateral talks have gone on. When the governments | meet, they | talk of trade": all who shared the talks, not two of them. */
static void all_of_named(const struct scene *x, struct event *e)
{
	for (uint32_t i = x->a->events.n; i-- > 0 && x->a->events.at[i].sentence + 1 >= e->sentence;) {
		const struct event *old = &x->a->events.at[i];
		if (old->source_by.by != SIDE_NAMED_PARTIES || old->sources.n <= e->sources.n || !type_is(old->type, "CONSULT"))
			continue;
		struct ids others = {0};
		add_other_parties(x->a, &e->sources, &old->sources, &others);
		for (uint32_t k = 0; k < old->sources.n && !others.n; k++)
			ids_add(x->a, &e->sources, old->sources.at[k]);
		return;
	}
}

void parties_before(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t actor = acting_noun(x, c);
	if (actor != NONE && e->sources.n > 1 && type_is(e->type, "CONSULT") && is_uncounted(x, actor))
		all_of_named(x, e);
	if (actor == NONE || e->sources.n > 1 || !stands_for_parties(x, actor))
		return;
	uint32_t number = parties_counted(x, actor);
	for (uint32_t i = x->a->events.n, steps = 0; i-- > 0 && steps < 16; steps++) {
		const struct event *old = &x->a->events.at[i];
		if (!TYPE_AMONG(old->type, "CONSULT", "AGREE", "COOPERATE") || old->sources.n + old->targets.n < 2 ||
		    (number && old->sources.n + old->targets.n != number))
			continue;
		e->sources.n = 0;
		for (uint32_t k = 0; k < old->sources.n; k++)
			ids_add(x->a, &e->sources, old->sources.at[k]);
		for (uint32_t k = 0; k < old->targets.n; k++)
			ids_add(x->a, &e->sources, old->targets.at[k]);
		e->source_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
		return;
	}
}

/* The row of parties.tsv that a word of the group names; NULL. */
static const struct named_parties *row_in_group(const struct scene *x, uint32_t group, bool fight)
{
	const struct unit *g = scene_group(x, group);
	struct noun_sum words = {0};
	for (uint32_t u = g->first; u < g->end; u++)
		frame_words_add(x->f, x->a, u, &words);
	for (uint32_t i = 0; i < x->f->parties.n; i++)
		for (uint32_t u = g->first; u < g->end && bit_in(words.words, sum_place(x->f->parties.at[i].word)); u++)
			if (frame_word_is(x->f, x->a, u, x->f->parties.at[i].word) && fight == x->f->parties.at[i].fight)
				return &x->f->parties.at[i];
	return NULL;
}

static const struct named_parties *row_named(const struct scene *x, const struct candidate *c) { return row_in_group(x, c->group, false); }

/* "the Ukrainian war", "a truce in Gaza". NULL. */
static const struct named_parties *fight_named(const struct scene *x, const struct candidate *c)
{
	if (!TYPE_AMONG(c->frame->type, "ASSAULT", "RETREAT"))
		return NULL;
	const struct named_parties *own = row_in_group(x, c->group, true);
	uint32_t place = own ? NONE : noun_phrase(x, c->group, x->f->word_in);
	return place == NONE ? own : row_in_group(x, place, true);
}

uint32_t state_in_story(const struct article *a, const char *code)
{
	enum { MOST = 1000 };
	for (uint32_t i = 0; i < a->actors.n && i < MOST; i++)
		if (a->actors.at[i].kind == ACTOR_COUNTRY && strcmp(a->actors.at[i].country, code) == 0)
			return i;
	return NONE;
}

/* The states of an act, each once. */
static void states_of(struct article *a, const struct event *e, struct ids *out)
{
	const struct ids *sides[] = {&e->sources, &e->targets};
	for (int s = 0; s < 2; s++)
		for (uint32_t i = 0; i < sides[s]->n; i++) {
			uint32_t state = state_in_story(a, a->actors.at[sides[s]->at[i]].country);
			ids_add(a, out, state != NONE ? state : sides[s]->at[i]);
		}
}

/* "trilateral ties": the parties of the last act that so many had part in, these among them. */
static void parties_together(struct article *a, const struct event *e, uint32_t n, struct ids *out)
{
	struct ids own = {0};
	states_of(a, e, &own);
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < 64; steps++) {
		struct ids all = {0};
		uint32_t shared = 0;
		states_of(a, &a->events.at[i], &all);
		for (uint32_t k = 0; k < own.n; k++)
			shared += ids_have(&all, own.at[k]);
		if (all.n == n && shared == own.n) {
			*out = all;
			return;
		}
	}
}

/* "the war in Ukraine": its sides, where the story speaks of both; "Israel ended the war in Gaza" tells one of them apart. */
static void fighters_named(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct named_parties *p = fight_named(x, c);
	struct ids all = {0};
	for (uint32_t i = 0; p && i < p->n; i++) {
		uint32_t state = state_in_story(x->a, p->codes[i]);
		if (state != NONE)
			ids_add(x->a, &all, state);
	}
	if (all.n < 2 || (ids_overlap(x->a, &all, &e->sources) && (several_sides(x->a, &e->sources) || e->targets.n)))
		return;
	bool apart = ids_overlap(x->a, &all, &e->sources);
	if (!apart && e->sources.n && e->source_by.by == SIDE_ROLE && type_is(c->frame->type, "ASSAULT")) /* "Egypt fought the war in Gaza" */
		return;
	if (apart)
		ids_without(x->a, &all, &e->sources);
	*(apart ? &e->targets : &e->sources) = all;
	(apart ? &e->target_by : &e->source_by)->by = SIDE_NAMED_PARTIES;
	if (!apart)
		e->targets = (struct ids){0};
}

bool told_apart(const struct scene *x, const struct event *e)
{
	return e->sources.n && e->source_by.slot != NONE && x->f->slots.at[e->source_by.slot].where != AT_CLAUSE;
}

void parties_named(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct named_parties *p = e->targets.n && told_apart(x, e) ? NULL : row_named(x, c);
	bool joined = p && p->together && e->sources.n > 1 && !e->targets.n; /* "Chad and Mali spoke of trilateral ties": with a third */
	bool apart = !joined && told_apart(x, e);
	struct ids all = {0}, *out = apart ? &e->targets : &e->sources;
	fighters_named(x, c, e);
	if (!p || (p->n && state_in_story(x->a, p->codes[0]) == NONE))
		return;
	if (p->together && e->sources.n + e->targets.n > 1 && (!joined || e->sources.n >= p->together))
		return;
	if (p->together)
		parties_together(x->a, e, p->together, &all);
	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t state = state_in_story(x->a, p->codes[i]);
		if (state != NONE)
			ids_add(x->a, &all, state);
	}
	if (!all.n)
		return;
	if (out == &e->sources)
		e->sources.n = e->targets.n = 0;
	ids_without(x->a, &all, &e->sources);
	for (uint32_t i = 0; i < all.n; i++)
		ids_add(x->a, out, all.at[i]);
	(out == &e->sources ? &e->source_by : &e->target_by)->by = SIDE_NAMED_PARTIES;
}
