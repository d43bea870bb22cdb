/* The sides of an event: by its frame's roles, by whoever speaks, by the sentence around it. */
#include "extract/event_sides.h"

#include "extract/event_candidates.h"
#include "extract/event_parties.h"

bool ids_have(const struct ids *list, uint32_t id)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->at[i] == id)
			return true;
	return false;
}

bool ids_share(const struct ids *a, const struct ids *b)
{
	for (uint32_t i = 0; i < a->n; i++)
		if (ids_have(b, a->at[i]))
			return true;
	return false;
}

bool one_party(const struct article *a, uint32_t x, uint32_t y)
{
	const struct actor *p = &a->actors.at[x], *q = &a->actors.at[y];
	return actors_of_one_state(a, x, y) || (!p->country[0] && strncmp(p->code, "IGO", 3) == 0 && strncmp(p->code, q->code, 6) == 0);
}

static bool on_side(const struct article *a, const struct ids *list, uint32_t actor)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (one_party(a, list->at[i], actor))
			return true;
	return false;
}

static bool ids_overlap(const struct article *a, const struct ids *list, const struct ids *other)
{
	for (uint32_t i = 0; i < other->n; i++)
		if (on_side(a, list, other->at[i]))
			return true;
	return false;
}

bool several_sides(const struct article *a, const struct ids *list)
{
	for (uint32_t i = 1; i < list->n; i++)
		if (!one_party(a, list->at[0], list->at[i]))
			return true;
	return false;
}

void ids_without(struct article *a, struct ids *list, const struct ids *other)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		bool there = false;
		for (uint32_t k = 0; k < other->n; k++)
			there = there || one_party(a, list->at[i], other->at[k]);
		if (!there)
			list->at[n++] = list->at[i];
	}
	list->n = n;
}

/* The first of the frame's places for its source that holds an actor. */
static void fill_sources(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct frame *f = c->frame;
	for (uint32_t i = 0; i < f->n_sources && !e->sources.n; i++) {
		slot_actors(x, c, &x->f->slots.at[f->first_source + i], &e->sources);
		if (e->sources.n)
			e->source_by = (struct side_origin){SIDE_ROLE, f->first_source + i, {0}};
	}
}

/* Violence and force turn on one's own people as well. */
static bool can_turn_inward(const struct frame *f)
{
	return strcmp(f->type, "ASSAULT") == 0 || strcmp(f->type, "COERCE") == 0 || strcmp(f->type, "CONCEDE") == 0;
}

static bool says_where(const struct frames *f, const struct role_slot *slot)
{
	return slot->where != AT_OBJECT && slot->where != AT_RECIPIENT &&
	       !(slot->where == AT_PREPOSITION && slot->preposition != f->word_in && slot->preposition != f->word_at && slot->preposition != f->word_near &&
		 slot->preposition != f->word_from && slot->preposition != f->word_by);
}

/* First somebody of another side; else, where it is done to somebody, others of the same side: "Egyptian police detained Mubarak". */
static void fill_targets(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct frame *f = c->frame;
	bool asked = strcmp(f->type, "REQUEST") == 0;
	struct scene named = *x;
	named.named_only = true;
	bool several = f->mutual && several_sides(x->a, &e->sources); /* "Chad and Mali agreed to a truce brokered by Niger": with each other */
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n; i++) {
		if (several && x->f->slots.at[f->first_target + i].where == AT_PREPOSITION && x->f->slots.at[f->first_target + i].preposition == x->f->word_to)
			continue;
		slot_actors(x, c, &x->f->slots.at[f->first_target + i], &e->targets);
		if (!f->domestic)
			ids_without(x->a, &e->targets, &e->sources);
		if (e->targets.n)
			e->target_by = (struct side_origin){SIDE_ROLE, f->first_target + i, {0}};
	}
	if (strcmp(f->type, "SANCTION") == 0 || (f->mode && strcmp(f->mode, "visit") == 0)) /* nor is a tour of one's own factories a visit */
		return;
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n && !(f->mutual && e->sources.n > 1); i++) {
		const struct role_slot *slot = &x->f->slots.at[f->first_target + i];
		struct ids own = {0};
		if (says_where(x->f, slot) && !(asked && slot->preposition == x->f->word_from)) /* "demanded an answer from its own court" */
			continue;
		slot_actors(&named, c, slot, &own);
		bool goes = asked && slot->where == AT_PREPOSITION && slot->preposition == x->f->word_to; /* "invited him to Moscow" */
		for (uint32_t k = 0; k < own.n; k++)
			if (!(goes && x->a->actors.at[own.at[k]].kind == ACTOR_COUNTRY) &&
			    ((can_turn_inward(f) && slot->preposition != x->f->word_of) || !ids_have(&e->sources, own.at[k])))
				ids_add(x->a, &e->targets, own.at[k]);
	}
}

void note_origin(struct event *e, enum side_by by, struct span act)
{
	if (e->sources.n && e->source_by.by == SIDE_NOBODY)
		e->source_by = (struct side_origin){(uint8_t)by, NONE, act};
	if (e->targets.n && e->target_by.by == SIDE_NOBODY)
		e->target_by = (struct side_origin){(uint8_t)by, NONE, act};
}

/* "We call on Chile ...", said Peru's envoy: whoever is quoted. */
static void quoted_self(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t actor = acting_noun(x, c);
	if (actor == NONE || !e->claims.n || !unit_has(&x->s->k->lexicon, scene_group(x, actor), x->f->class_self))
		return;
	const struct attribution *t = &x->a->attributions.at[e->claims.at[e->claims.n - 1]];
	for (uint32_t i = 0; i < t->sources.n; i++)
		ids_add(x->a, &e->sources, t->sources.at[i]);
	e->source_by.by = SIDE_SPEAKER;
}

/* The claim or denial whose cue this verb is; NULL. */
static const struct attribution *spoken_by(const struct scene *x, const struct candidate *c)
{
	const struct article *a = x->a;
	for (uint32_t i = article_attribution_from(a, x->sentence); i < a->attributions.n && a->attributions.at[i].sentence == x->sentence; i++)
		if (a->attributions.at[i].cue_group == x->first + c->group)
			return &a->attributions.at[i];
	return NULL;
}

static bool is_spoken(const struct frame *f)
{
	static const char *const types[] = {"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"};
	for (unsigned i = 0; i < sizeof types / sizeof *types; i++)
		if (type_is(f->type, types[i]))
			return true;
	return false;
}

/* "officials | accusing", "regrets it and | accuses": no doubt whose the verb is. */
static bool subject_beside(const struct scene *x, uint32_t verb, uint32_t subject)
{
	uint32_t before = verb;
	while (before > 0 && x->nodes[before - 1].kind == NODE_ADVERB)
		before--;
	return before > 0 && ((subject != NONE && x->nodes[subject].list_end == before) || x->nodes[before - 1].kind == NODE_AND);
}

/* "its report to the cabinet praised": not the cabinet. */
static bool sent_to(const struct scene *x, uint32_t noun)
{
	return noun != NONE && noun + 1 < x->n && scene_word(x, noun + 1) == x->f->word_to &&
	       unit_has(&x->s->k->lexicon, scene_group(x, noun), x->f->class_document);
}

/* "Chile said Peru had left, accusing Bolivia": who speaks is known, and it is not whoever is spoken of. */
static void fill_speaker(const struct scene *x, const struct candidate *c, struct event *e)
{
	bool asks = c->frame->part == PART_VERB && !x->nodes[c->group].passive && is_spoken(c->frame);
	const struct attribution *t = asks ? spoken_by(x, c) : NULL;
	uint32_t subject = acting_noun(x, c);
	if (!t || !t->sources.n || ids_overlap(x->a, &e->sources, &t->sources) || sent_to(x, subject) ||
	    (e->sources.n && subject_beside(x, c->group, subject)))
		return;
	e->sources.n = 0;
	for (uint32_t i = 0; i < t->sources.n; i++)
		ids_add(x->a, &e->sources, t->sources.at[i]);
}

/* "Peru and Chile failed to agree": one failed with the other. */
static void set_apart(struct article *a, struct event *e)
{
	for (uint32_t i = 1; i < e->sources.n; i++)
		if (!one_party(a, e->sources.at[0], e->sources.at[i]))
			ids_add(a, &e->targets, e->sources.at[i]);
	ids_without(a, &e->sources, &e->targets);
}

/* "agreed to meet Chile", "agreed to lend money to Chile": what is agreed to says with whom, by its own frame or by where its verb's parties stand. */
static void inner_targets(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct candidate *inner = c->inner == NONE ? NULL : &y->candidates.at[c->inner];
	for (uint32_t i = 0; inner && i < inner->frame->n_targets && !e->targets.n; i++) {
		slot_actors(x, inner, &x->f->slots.at[inner->frame->first_target + i], &e->targets);
		ids_without(x->a, &e->targets, &e->sources);
	}
	if (!e->targets.n && e->sources.n == 1)
		for (enum party_place p = 0; p < PARTY_PLACES && !e->targets.n; p++) {
			infinitive_party(x, c, p, &e->targets);
			ids_without(x->a, &e->targets, &e->sources);
		}
}

/* "mobilized troops for a raid on Chad": against whom the raid would be. */
static void prepared_targets(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	uint32_t noun = c->frame->part == PART_NOUN ? noun_phrase(x, c->group, x->f->word_for) : verb_phrase(x, c->group, x->f->word_for);
	const struct candidate *act = noun == NONE || x->acts[noun] == NONE ? NULL : &y->candidates.at[x->acts[noun]];
	if (!act || strcmp(act->frame->type, "ASSAULT") != 0)
		return;
	for (uint32_t i = 0; i < act->frame->n_targets && !e->targets.n; i++) {
		slot_actors(x, act, &x->f->slots.at[act->frame->first_target + i], &e->targets);
		ids_without(x->a, &e->targets, &e->sources);
	}
}

/* The ban of which a candidate says that it is lifted; NULL. */
static const struct candidate *lifted_ban(const struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	uint32_t noun = c->frame->part == PART_VERB ? object_noun(x, c->group, c->predicate) : noun_phrase(x, c->group, x->f->word_of);
	const struct candidate *ban = noun == NONE || x->acts[noun] == NONE ? NULL : &y->candidates.at[x->acts[noun]];
	return ban && strcmp(c->frame->type, "CONCEDE") == 0 && strcmp(ban->frame->type, "SANCTION") == 0 ? ban : NULL;
}

/* Whose ban it is, by the noun's own words: "[Norwegian] curbs", "[Norway's] ban", "the ban by [Norway]". */
static void owners_of(const struct scene *x, const struct candidate *act, struct ids *out)
{
	for (uint32_t i = 0; i < act->frame->n_sources && !out->n; i++) {
		const struct role_slot *slot = &x->f->slots.at[act->frame->first_source + i];
		if (slot->where == AT_POSSESSOR || slot->where == AT_ADJECTIVE || (slot->where == AT_PREPOSITION && slot->preposition == x->f->word_by))
			slot_actors(x, act, slot, out);
	}
}

/* "Norway's ban was lifted", "demanded the lifting of Norwegian curbs": by Norway, for those on whom the ban is, or who demand it. A state that
 * "lifted the ban of the Union" has done so itself. */
static void lifted_by_owner(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[c->group];
	const struct candidate *ban = lifted_ban(y, c);
	struct ids owners = {0}, asked = e->sources;
	bool told = c->frame->part == PART_VERB && (n->passive ? verb_phrase(x, c->group, x->f->word_by) != NONE : n->finite);
	if (ban && !told)
		owners_of(x, ban, &owners);
	if (!owners.n || ids_overlap(x->a, &owners, &asked) || (asked.n && !x->a->actors.at[owners.at[0]].country[0]))
		return;
	e->sources = owners;
	e->targets = (struct ids){0};
	e->source_by = e->target_by = (struct side_origin){0};
	fill_targets(x, ban, e);
	if (!e->targets.n)
		e->targets = asked;
}

void fill_roles(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct frame *f = c->frame;
	bool shared = f->mutual && f->part == PART_NOUN, between = shared && parties_between(x, c, e);
	if (shared && !between)
		parties_own(x, c, e);
	if (!e->sources.n)
		fill_sources(x, c, e);
	if (f->n_sources)
		fill_speaker(x, c, e);
	if (f->covers && f->part == PART_NOUN && c->inner != NONE) { /* "the renewal of its ban on Fiji": the ban says whose and on whom */
		const struct candidate *inner = &y->candidates.at[c->inner];
		if (!e->sources.n)
			fill_sources(x, inner, e);
		fill_targets(x, inner, e);
	}
	if (!e->sources.n && f->n_sources)
		quoted_self(x, c, e);
	if (f->n_sources)
		parties_before(x, c, e);
	if (f->apart)
		set_apart(x->a, e);
	if (!between && !(f->apart && e->targets.n))
		fill_targets(x, c, e);
	if (shared && !e->targets.n)
		parties_of(x, c, e);
	if (shared)
		parties_named(x, c, e);
	if (c->undergoes && !e->targets.n) {
		noun_actors(x, x->nodes[c->via].passive ? verb_phrase(x, c->via, x->f->word_by) : x->nodes[c->via].subject, REACH_OWN, &e->targets);
		ids_without(x->a, &e->targets, &e->sources);
	}
	lifted_by_owner(y, c, e);
	if (f->outer && !e->targets.n && strcmp(f->type, "REQUEST") != 0)
		inner_targets(y, c, e);
	if (strcmp(f->type, "MOBILIZE") == 0 && !e->targets.n)
		prepared_targets(y, c, e);
	if (f->domestic && !e->targets.n)
		for (uint32_t i = 0; i < e->sources.n; i++)
			if (x->a->actors.at[e->sources.at[i]].country[0]) /* a union has no people of its own */
				ids_add(x->a, &e->targets, e->sources.at[i]);
	note_origin(e, SIDE_ROLE, (struct span){0});
}

static bool side_known(const struct article *a, const struct ids *side)
{
	for (uint32_t i = 0; i < side->n; i++)
		if (a->actors.at[side->at[i]].country[0] || a->actors.at[side->at[i]].code[0])
			return true;
	return false;
}

/* Does the sentence tell two sides, not two names of one? */
static bool pair_told(const struct article *a, const struct event *e)
{
	const char *first = NULL;
	for (uint32_t i = 0; i < e->sources.n + e->targets.n; i++) {
		const struct actor *actor = &a->actors.at[i < e->sources.n ? e->sources.at[i] : e->targets.at[i - e->sources.n]];
		const char *side = actor->country[0] ? actor->country : actor->code;
		if (first && strcmp(first, side) != 0)
			return true;
		first = side;
	}
	return false;
}

bool own_roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e)
{
	return c->frame->need != NEED_PAIR || pair_told(x->a, e);
}

bool roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e)
{
	uint32_t actor = acting_noun(x, c);
	if (c->frame->head_acts && (actor == NONE || !head_is_actor(x, actor)) && !e->sources.n)
		return false;
	uint8_t tag = actor == NONE ? (uint8_t)TAG_NN : scene_group(x, actor)->tag;
	if (c->frame->joint && e->sources.n < 2 && (!e->sources.n || tag == TAG_NN || tag == TAG_NNP || tag == TAG_PRP)) /* not "we spoke" */
		return false;
	switch (c->frame->need) {
	case NEED_SOURCE: return e->sources.n > 0;
	case NEED_TARGET: return e->targets.n > 0;
	case NEED_BOTH: return e->sources.n > 0 && e->targets.n > 0;
	case NEED_KNOWN: return side_known(x->a, &e->sources) || side_known(x->a, &e->targets);
	case NEED_OWN: return c->via_own && e->sources.n + e->targets.n > 0;
	case NEED_VIA: return c->via != NONE && e->sources.n + e->targets.n > 0;
	default: return e->sources.n + e->targets.n > 0;
	}
}
/* ---- the other party ---- */

/* Acts that are always done to somebody, named or not. */
static bool is_directed(const struct frame *f)
{
	static const char *const directed[] = {"ACCUSE", "AID", "ASSAULT", "COERCE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"};
	for (unsigned i = 0; i < sizeof directed / sizeof *directed; i++)
		if (type_is(f->type, directed[i]))
			return true;
	return false;
}

static bool is_side(const struct actor *a)
{
	return a->country[0] || a->kind == ACTOR_IGO;
}

/* Whoever is only quoted on a violent act is no party to it. */
static bool speaks_of_it(const struct scene *x, const struct event *e, uint32_t actor)
{
	if (strcmp(e->type, "ASSAULT") != 0 && strcmp(e->type, "COERCE") != 0)
		return false;
	for (uint32_t i = 0; i < e->claims.n; i++)
		if (on_side(x->a, &x->a->attributions.at[e->claims.at[i]].sources, actor))
			return true;
	return false;
}

/* "in Singapore", "near the border with Mauritania": where it happens; not "at a time of rows between Chad and Mali". */
static bool is_place(const struct scene *x, uint32_t group)
{
	bool actor = x->nodes[group].kind == NODE_NOUN && head_is_actor(x, group);
	for (unsigned steps = 0; actor && group != NONE && x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE && steps < 3; steps++) {
		uint32_t word = scene_word(x, x->nodes[group].preposition);
		if (word == x->f->word_in || word == x->f->word_at || word == x->f->word_near)
			return true;
		actor = word != x->f->word_between;
		group = x->nodes[group].host;
	}
	return false;
}

/* The one side that the sentence names besides those in `known`, and the group where it does so first; NONE if there are several. */
static uint32_t only_other(const struct scene *x, const struct event *e, const struct ids *known, bool places, uint32_t *at)
{
	uint32_t other = NONE;
	for (uint32_t g = 0; g < x->n; g++) {
		const struct unit *group = scene_group(x, g);
		for (uint32_t u = group->first, last = NONE; u < group->end; u++) {
			uint32_t m = x->mention_of[u - x->first_unit], actor;
			if (m == NONE || m == last)
				continue;
			last = m;
			actor = x->a->mentions.at[m].actor;
			uint32_t end = x->a->mentions.at[m].end_unit; /* "rockets supplied by America", but not "U.S.-supplied rockets" */
			if (end < group->end && end <= group->head && x->a->tokens.at[x->a->units.at[end].first].kind == TOKEN_HYPHEN)
				continue;
			if (of_another(x, group, &x->a->mentions.at[m]))
				continue;
			if (!is_side(&x->a->actors.at[actor]) || on_side(x->a, known, actor) || (!places && is_place(x, g)) || speaks_of_it(x, e, actor))
				continue;
			if (other != NONE && !one_party(x->a, other, actor))
				return NONE;
			if (other == NONE)
				*at = g;
			other = actor;
		}
	}
	return other;
}

/* A plural verb behind a singular noun is none: "gave Chad a snow plough". */
static bool begins_clause(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	if (n->kind == NODE_VERB && n->finite)
		return !(i && x->a->units.at[scene_group(x, i)->head].tag == TAG_VBP && scene_group(x, i - 1)->tag == TAG_NN);
	return n->kind == NODE_RELATIVE || n->kind == NODE_THAT || n->kind == NODE_END || n->kind == NODE_CONJUNCTION;
}

static bool reaches_places(const struct event *e)
{
	static const char *const types[] = {"ACCUSE", "AID", "ASSAULT", "COERCE"};
	for (unsigned i = 0; i < sizeof types / sizeof *types; i++)
		if (type_is(e->type, types[i]))
			return true;
	return false;
}

/* Behind the verb, before the next clause begins; not "left in anger at curbs imposed by Chad", but "rejected the curbs imposed by Chad". */
static bool in_clause_of(const struct scene *x, uint32_t verb, uint32_t group)
{
	uint32_t preposition = x->nodes[group].preposition;
	bool agent = preposition != NONE && scene_word(x, preposition) == x->f->word_by;
	for (uint32_t j = verb + 1; j < group; j++)
		if (begins_clause(x, j) || (agent && x->nodes[j].kind == NODE_VERB && x->nodes[j].participle && x->nodes[verb].object != j - 1))
			return false;
	return verb < group;
}

static bool is_condition(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_CONJUNCTION && (unit_has(&x->s->k->lexicon, scene_group(x, i), x->f->class_if) ||
							  slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, i)), SLICE("until")));
}

/* "will not lift it unless Chad ...", "until its sailors are freed by Chad" */
static bool sets_condition(const struct scene *x, uint32_t group)
{
	for (uint32_t i = group, steps = 0; i-- > 0 && steps < 12; steps++) {
		if (is_condition(x, i))
			return true;
		if (x->nodes[i].kind == NODE_CONJUNCTION || x->nodes[i].kind == NODE_RELATIVE || x->nodes[i].kind == NODE_THAT || x->nodes[i].kind == NODE_END ||
		    x->nodes[i].kind == NODE_COMMA)
			return false;
	}
	return false;
}

/* "accusing it", "expel him": somebody, whom the sentence has named or will. */
static bool done_to_pronoun(const struct scene *x, const struct candidate *c)
{
	uint32_t object = c->frame->part == PART_VERB ? object_noun(x, c->group, c->predicate) : NONE;
	return object != NONE && scene_group(x, object)->tag == TAG_PRP;
}

/* "Ukraine accused Russia of sending ...": these two face each other in an act of this sentence that is told. */
static bool faced_in_sentence(const struct article *a, const struct event *e, uint32_t other)
{
	const struct ids *known = e->sources.n ? &e->sources : &e->targets;
	for (uint32_t i = a->events.n; i-- > 0 && a->events.at[i].sentence == e->sentence;) {
		const struct event *old = &a->events.at[i];
		for (uint32_t k = 0; k < known->n; k++)
			if ((on_side(a, &old->sources, known->at[k]) && on_side(a, &old->targets, other)) ||
			    (on_side(a, &old->targets, known->at[k]) && on_side(a, &old->sources, other)))
				return true;
	}
	return false;
}

/* "hit a house in Mali, killing four", "wrote a letter to Mali demanding compensation" */
static bool follows_from(const struct scene *x, const struct candidate *c, const struct event *e, uint32_t group)
{
	const struct syntax_node *n = &x->nodes[c->group], *other = &x->nodes[group];
	bool follows = n->ing && n->governor != NONE && group < c->group && in_clause_of(x, n->governor, group);
	return follows && (strcmp(e->type, "ASSAULT") == 0 || (other->preposition != NONE && scene_word(x, other->preposition) == x->f->word_to));
}

/* A noun does not say where its sides stand. A verb does: whom its own clause leaves unnamed another clause tells only if there is a sign. */
/* The verb has a subject of its own, of whom nothing is known, and who holds no office: "a hundred states", not "police". */
static bool done_by_somebody_else(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = x->nodes[c->group].finite ? acting_noun(x, c) : NONE;
	const struct unit *g = noun == NONE ? NULL : scene_group(x, noun);
	return g && (g->tag == TAG_NNS || g->tag == TAG_NN) && !unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], x->f->class_role);
}

static bool may_be_other(const struct scene *x, const struct candidate *c, const struct event *e, uint32_t group)
{
	const struct syntax_node *n = &x->nodes[c->group];
	uint32_t preposition = x->nodes[group].preposition; /* "a radio, monitored by Peru, said the raid": by whom another act is done */
	bool violent = strcmp(e->type, "ASSAULT") == 0 || strcmp(e->type, "COERCE") == 0;
	if (e->targets.n && violent && preposition != NONE && scene_word(x, preposition) == x->f->word_by)
		return false;
	if (c->frame->part == PART_NOUN)
		return true;
	if (e->targets.n) /* "has been criticized", "a hundred states back it": whoever is named elsewhere has not done it */
		return n->passive ? n->participle : !done_by_somebody_else(x, c);
	return n->infinitive || in_clause_of(x, c->group, group) || sets_condition(x, group) || done_to_pronoun(x, c) || follows_from(x, c, e, group);
}

/* "Russia opposes sanctions on Chad", "praised the raid on Chad": whoever judges an act is not who does it. */
static bool judges(const struct coding *y, const struct candidate *c, uint32_t other)
{
	static const char *const types[] = {"ACCUSE", "REJECT", "SUPPORT"};
	const struct scene *x = &y->scene;
	uint32_t preposition, verb = c->frame->part == PART_NOUN ? lending_verb(x, c->group, &preposition) : NONE;
	const struct candidate *judge = verb == NONE || x->acts[verb] == NONE ? NULL : &y->candidates.at[x->acts[verb]];
	struct ids judging = {0};
	for (unsigned i = 0; judge && !judge->frame->refusal && i < sizeof types / sizeof *types; i++) /* "will not lift its ban" */
		if (type_is(judge->frame->type, types[i]))
			noun_actors(x, acting_noun(x, judge), REACH_OWN, &judging);
	return on_side(x->a, &judging, other);
}

void other_party(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	bool complete = c->frame->mutual && several_sides(x->a, &e->sources); /* "the Korean War" of North and South */
	bool named = e->source_by.by == SIDE_NAMED_PARTIES && e->sources.n > 1; /* "the Korean War": nobody is missing */
	bool source = !e->sources.n && e->targets.n && !(c->wanted && c->frame->part == PART_NOUN); /* whoever demands a release does not release */
	bool target = !e->targets.n && e->sources.n && !named && !complete && c->frame->n_targets && is_directed(c->frame);
	const struct ids *known = source ? &e->targets : &e->sources;
	bool places = target && (c->frame->part != PART_NOUN || reaches_places(e)); /* an offer is not made to where it is made */
	uint32_t at = NONE, other = source || target ? only_other(x, e, known, places, &at) : NONE;
	bool faced = other != NONE && faced_in_sentence(x->a, e, other);
	if (other == NONE && places)
		other = only_other(x, e, known, false, &at);
	if ((faced || (other != NONE && may_be_other(x, c, e, at))) && !(source && judges(y, c, other)))
		ids_add(x->a, source ? &e->sources : &e->targets, other);
	note_origin(e, SIDE_ONLY_OTHER, (struct span){0});
}
