/* The sides of an event: by its frame's roles, by whoever speaks, by the sentence around it. */
#include "extract/events/sides.h"

#include "extract/events/blame.h"
#include "extract/events/candidates.h"
#include "extract/events/parties.h"
#include "extract/events/speakers.h"
#include "extract/events/words.h"

bool one_party(const struct article *a, uint32_t x, uint32_t y)
{
	const struct actor *p = &a->actors.at[x], *q = &a->actors.at[y];
	return actors_of_one_state(a, x, y) || (!p->country[0] && strncmp(p->code, "IGO", 3) == 0 && strncmp(p->code, q->code, 6) == 0);
}

bool on_side(const struct article *a, const struct ids *list, uint32_t actor)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (one_party(a, list->at[i], actor))
			return true;
	return false;
}

bool ids_overlap(const struct article *a, const struct ids *list, const struct ids *other)
{
	for (uint32_t i = 0; i < other->n; i++)
		if (on_side(a, list, other->at[i]))
			return true;
	return false;
}

void add_other_parties(struct article *a, const struct ids *list, const struct ids *own, struct ids *out)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (!on_side(a, own, list->at[i]))
			ids_add(a, out, list->at[i]);
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
	return TYPE_AMONG(f->type, "ASSAULT", "COERCE", "CONCEDE");
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
	bool asked = strcmp(f->type, "REQUEST") == 0, moves = strcmp(f->cameo, "154") == 0;
	struct scene named = *x;
	named.named_only = true;
	bool several = f->mutual && several_sides(x->a, &e->sources); /* "Chad and Mali agreed to a truce brokered by Niger": with each other */
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n; i++) {
		const struct role_slot *slot = &x->f->slots.at[f->first_target + i];
		if (several && slot->where == AT_PREPOSITION && slot->preposition == x->f->word_to)
			continue;
		if (moves && says_only_where(x, c, slot))
			continue;
		slot_actors(x, c, slot, &e->targets);
		if (!f->domestic)
			ids_without(x->a, &e->targets, &e->sources);
		if (e->targets.n)
			e->target_by = (struct side_origin){SIDE_ROLE, f->first_target + i, {0}};
	}
	if (strcmp(f->type, "SANCTION") == 0 || (f->mode && strcmp(f->mode, "visit") == 0)) /* nor is a tour of one's own factories a visit */
		return;
	bool takes = f->part == PART_VERB && type_is(f->type, "ASSAULT") && verb_in_set(x, c->group, x->f->set_retaking);
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n && !(f->mutual && e->sources.n > 1); i++) {
		const struct role_slot *slot = &x->f->slots.at[f->first_target + i];
		struct ids own = {0};
		bool of_own = asked && slot->preposition == x->f->word_from; /* "demanded an answer from its own court" */
		if ((moves && says_only_where(x, c, slot)) || (says_where(x->f, slot) && !of_own))
			continue;
		slot_actors(&named, c, slot, &own);
		bool goes = asked && slot->where == AT_PREPOSITION && slot->preposition == x->f->word_to; /* "invited him to Moscow" */
		for (uint32_t k = 0; k < own.n; k++)
			if (!((goes || takes) && x->a->actors.at[own.at[k]].kind == ACTOR_COUNTRY) && /* nor is a town retaken from oneself */
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

/* "Peru and Chile failed to agree": one failed with the other. */
static void set_apart(struct article *a, struct event *e)
{
	for (uint32_t i = 1; i < e->sources.n; i++)
		if (!one_party(a, e->sources.at[0], e->sources.at[i]))
			ids_add(a, &e->targets, e->sources.at[i]);
	ids_without(a, &e->sources, &e->targets);
}

/* "agreed to meet Chile", "agreed to lend money to Chile": what is agreed to says with whom, by its own frame or by where its verb's
 * parties stand. */
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

/* "denounced it as an attack on Mali": those it was done to are not blamed. */
static void blamed_as_victim(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	uint32_t noun = verb_phrase(x, c->group, x->f->word_as);
	const struct candidate *act = noun == NONE || x->acts[noun] == NONE ? NULL : &y->candidates.at[x->acts[noun]];
	struct event done = {0};
	if (!act || act->frame->part != PART_NOUN || !TYPE_AMONG(act->frame->type, "ASSAULT", "COERCE", "REJECT"))
		return;
	fill_targets(x, act, &done);
	ids_without(x->a, &e->targets, &done.targets);
	if (!e->targets.n)
		e->target_by = (struct side_origin){0};
}

/* "condemned the killing of Danes by Chad": blamed is who has done it, never those it was done to. */
static void blamed_for_act(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	uint32_t object = object_noun(x, c->group, c->predicate), noun = object != NONE ? object : verb_phrase(x, c->group, x->f->word_against);
	const struct candidate *act = noun == NONE || x->acts[noun] == NONE ? NULL : &y->candidates.at[x->acts[noun]];
	if (!act || act->frame->part != PART_NOUN || !TYPE_AMONG(act->frame->type, "ASSAULT", "COERCE", "REJECT"))
		return;
	struct ids doers = {0};
	owners_of(x, act, &doers);
	if (!doers.n) {
		struct event done = {0};
		fill_targets(x, act, &done);
		ids_without(x->a, &e->targets, &done.targets);
	} else if (!ids_overlap(x->a, &doers, &e->sources)) {
		e->targets = doers;
	}
	if (!e->targets.n)
		e->target_by = (struct side_origin){0};
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

/* "demanded that Norway lift | curbs | on Chad": whoever lifts a ban of which nobody is told whose it is has imposed it. */
static void ban_of_lifter(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	uint32_t verb = c->group;
	if (c->frame->part != PART_NOUN || !type_is(e->type, "SANCTION") || e->sources.n)
		return;
	while (verb > 0 && x->nodes[verb].kind != NODE_VERB && c->group - verb < 3)
		verb--;
	bool lifted = x->nodes[verb].kind == NODE_VERB && !x->nodes[verb].passive && x->acts[verb] != NONE && x->nodes[verb].subject != NONE;
	const struct candidate *ban = lifted ? lifted_ban(y, &y->candidates.at[x->acts[verb]]) : NULL;
	if (ban && ban->group == c->group)
		noun_actors(x, x->nodes[verb].subject, REACH_OWN, &e->sources);
	ids_without(x->a, &e->sources, &e->targets);
}

bool blow_told(const struct article *a)
{
	enum { STEPS = 200 };
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < STEPS; steps++)
		if (a->events.at[i].sources.n && a->events.at[i].targets.n && type_is(a->events.at[i].type, "ASSAULT"))
			return true;
	return false;
}

/* "denied any [role in] the raid", "admits its [involvement in] the war": whoever denies a part in the act or has it does the act. */
static void part_takers(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct syntax_node *n = &x->nodes[counted_top(x, c->group)];
	if (n->preposition == NONE || n->host == NONE || scene_word(x, n->preposition) != x->f->word_in || x->nodes[n->host].kind != NODE_NOUN)
		return;
	const struct unit *part = scene_group(x, n->host);
	bool takes = frame_class_at(x->f, x->a, x->f->class_part_host, part->first, part->head);
	uint32_t verb = n->host;
	while (takes && verb > 0 && !(x->nodes[verb].kind == NODE_VERB && x->nodes[verb].object == n->host && !x->nodes[verb].passive))
		verb--;
	struct ids who = {0};
	if (takes && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].subject != NONE && verb_in_set(x, verb, x->f->set_part_taking))
		noun_actors(x, x->nodes[verb].subject, REACH_OWN, &who);
	if (who.n)
		e->sources = who;
}

/* "planes of Peru | were involved in | a drill": they do it. */
static void involved_do(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct syntax_node *n = &x->nodes[counted_top(x, c->group)];
	if (c->frame->part != PART_NOUN || e->sources.n || n->preposition == NONE || n->preposition == 0 || scene_word(x, n->preposition) != x->f->word_in)
		return;
	const struct syntax_node *v = &x->nodes[n->preposition - 1];
	bool involved = unit_has(&x->s->k->lexicon, scene_group(x, n->preposition - 1), x->f->class_involved);
	if (v->kind == NODE_VERB && v->passive && v->finite && v->object != NONE && involved)
		noun_actors(x, v->object, REACH_OWN, &e->sources);
}

/* "was invited to Peru": by whoever is there. */
static void invited_by_host(const struct scene *x, const struct candidate *c, struct event *e)
{
	if (c->frame->part != PART_VERB || !x->nodes[c->group].passive || e->sources.n || !type_is(e->type, "REQUEST") ||
	    !verb_in_set(x, c->group, x->f->set_inviting))
		return;
	noun_actors(x, verb_phrase(x, c->group, x->f->word_to), REACH_OWN, &e->sources);
	if (!e->sources.n) /* "was invited to meet the premier of Peru" */
		infinitive_party(x, c, PARTY_OBJECT, &e->sources);
	if (!e->sources.n)
		infinitive_party(x, c, PARTY_WITH, &e->sources);
	ids_without(x->a, &e->targets, &e->sources);
}

/* "built it with aid from Peru", "struck it with arms supplied by Peru": whoever has built it gets the aid, whoever strikes the arms. */
static void aided_subject(const struct scene *x, const struct candidate *c, struct event *e)
{
	bool given = c->frame->part == PART_VERB && x->nodes[c->group].participle && x->nodes[c->group].object != NONE;
	const struct syntax_node *n = &x->nodes[x->nodes[given ? x->nodes[c->group].object : c->group].list];
	if ((c->frame->part != PART_NOUN && !given) || !type_is(e->type, "AID") || e->targets.n || !e->sources.n ||
	    n->preposition == NONE || n->host == NONE)
		return;
	if (scene_word(x, n->preposition) != x->f->word_with)
		return;
	uint32_t verb = n->host;
	while (verb > 0 && x->nodes[verb].kind != NODE_VERB && n->host - verb < 12)
		verb--;
	if (x->nodes[verb].kind == NODE_VERB && x->nodes[verb].subject != NONE && !x->nodes[verb].passive)
		noun_actors(x, x->nodes[verb].subject, REACH_OWN, &e->targets);
	ids_without(x->a, &e->targets, &e->sources);
}

/* "a treaty between Chad and Mali was signed": its parties have signed it, where nobody else is told to have. */
static bool parties_of_object(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t object = e->sources.n ? NONE : object_noun(x, c->group, c->predicate);
	struct ids parties = {0};
	if (object != NONE)
		noun_actors(x, noun_phrase(x, object, x->f->word_between), REACH_ALL, &parties);
	if (!several_sides(x->a, &parties))
		return false;
	e->sources = parties;
	return true;
}

/* "[Chad's] complaint against Mali | was filed": whose it is has filed it, where nobody else is told to have. */
static void owner_of_object(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	uint32_t object = x->nodes[c->group].object;
	if (c->frame->part != PART_VERB || !x->nodes[c->group].passive || e->sources.n || !c->frame->n_sources || object == NONE ||
	    !verb_in_set(x, c->group, x->f->set_support))
		return;
	for (uint32_t i = 0; i < y->candidates.n && !e->sources.n; i++)
		if (y->candidates.at[i].group == object && y->candidates.at[i].frame->part == PART_NOUN)
			owners_of(x, &y->candidates.at[i], &e->sources);
}

/* Who does it: by the frame's roles, by what it speaks of, or by whose words tell it. Whether the parties stand behind "between". */
static bool fill_doers(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct frame *f = c->frame;
	bool shared = f->mutual && f->part == PART_NOUN, between = shared && parties_between(x, c, e);
	if (shared && !between)
		parties_own(x, c, e);
	if (!e->sources.n)
		fill_sources(x, c, e);
	involved_do(x, c, e);
	if (shared)
		parties_sent(x, c, e);
	if (f->part == PART_NOUN && type_is(f->type, "ASSAULT") && (f->mutual || !blow_told(x->a)))
		part_takers(x, c, e);
	return between;
}

/* "the renewal of its ban on Fiji": the ban says whose and on whom */
static void fill_from_inner(const struct scene *x, const struct candidate *inner, struct event *e)
{
	if (!e->sources.n)
		fill_sources(x, inner, e);
	fill_targets(x, inner, e);
}

/* "the blockade that Fiji underwent" */
static void fill_undergone(const struct scene *x, const struct candidate *c, struct event *e)
{
	noun_actors(x, x->nodes[c->via].passive ? verb_phrase(x, c->via, x->f->word_by) : x->nodes[c->via].subject, REACH_OWN, &e->targets);
	ids_without(x->a, &e->targets, &e->sources);
}

static void fill_own_people(const struct scene *x, struct event *e)
{
	for (uint32_t i = 0; i < e->sources.n; i++)
		if (x->a->actors.at[e->sources.at[i]].country[0]) /* a union has no people of its own */
			ids_add(x->a, &e->targets, e->sources.at[i]);
}

/* "protests against Chadian President Deby": those at home march against their leaders, where nobody else is told to. */
static void own_people_protest(const struct scene *x, struct event *e)
{
	if (!type_is(e->type, "PROTEST") || e->sources.n || e->targets.n != 1)
		return;
	const struct actor *leader = &x->a->actors.at[e->targets.at[0]];
	if (leader->kind != ACTOR_PERSON || !leader->country[0] || strncmp(leader->code + 3, "GOV", 3) != 0)
		return;
	uint32_t state = state_in_story(x->a, leader->country);
	if (state != NONE)
		ids_add(x->a, &e->sources, state);
}

/* Targets that the type of the act or its place in the sentence says. */
static void fill_by_type(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct frame *f = c->frame;
	invited_by_host(x, c, e);
	own_people_protest(x, e);
	aided_subject(x, c, e);
	lifted_by_owner(y, c, e);
	ban_of_lifter(y, c, e);
	accuser_suffers(y, c, e);
	if (f->part == PART_VERB && type_is(f->type, "ACCUSE")) {
		blamed_for_act(y, c, e);
		blamed_as_victim(y, c, e);
	}
	if (f->outer && !e->targets.n && !type_is(f->type, "REQUEST"))
		inner_targets(y, c, e);
	if (type_is(f->type, "MOBILIZE") && !e->targets.n)
		prepared_targets(y, c, e);
	if (f->domestic && !e->targets.n)
		fill_own_people(x, e);
}

/* Whom a blow struck, as the verb says that tells of its outcome. */
static void fill_victims(const struct scene *x, const struct candidate *c, struct event *e)
{
	if (c->victims != NONE && x->nodes[c->victims].object != NONE)
		noun_actors(x, x->nodes[c->victims].object, REACH_PLACES, &e->targets);
}

void fill_roles(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct frame *f = c->frame;
	bool shared = f->mutual && f->part == PART_NOUN, between = fill_doers(x, c, e);
	if (f->n_sources)
		fill_speaker(x, c, e);
	if (f->covers && f->part == PART_NOUN && c->inner != NONE)
		fill_from_inner(x, &y->candidates.at[c->inner], e);
	if (!e->sources.n && f->n_sources)
		quoted_self(x, c, e);
	if (f->n_sources)
		parties_before(x, c, e);
	owner_of_object(y, c, e);
	between = between || (f->mutual && f->part == PART_VERB && parties_of_object(x, c, e));
	if (f->apart)
		set_apart(x->a, e);
	if (f->part == PART_NOUN)
		fill_victims(x, c, e);
	if (f->part == PART_NOUN && f->domestic && !e->targets.n)
		actors_against(x, c, &e->targets);
	if (!between && !(f->apart && e->targets.n) && !(c->victims != NONE && e->targets.n))
		fill_targets(x, c, e);
	if (!e->targets.n)
		fill_victims(x, c, e);
	accused_does(y, c, e);
	if (shared && !e->targets.n)
		parties_of(x, c, e);
	if (shared && !e->targets.n) {
		guest_and_union(x, c, e);
		host_behind(x, c, e);
	}
	if (shared)
		parties_named(x, c, e);
	if (c->undergoes && !e->targets.n)
		fill_undergone(x, c, e);
	fill_by_type(y, c, e);
	note_origin(e, SIDE_ROLE, (struct span){0});
}

static bool side_known(const struct article *a, const struct ids *side)
{
	for (uint32_t i = 0; i < side->n; i++)
		if (a->actors.at[side->at[i]].country[0] || a->actors.at[side->at[i]].code[0])
			return true;
	return false;
}

/* Does the sentence tell two sides, not two names of one? Somebody of whom nothing is known is none. */
static bool pair_told(const struct article *a, const struct event *e)
{
	const char *first = NULL;
	for (uint32_t i = 0; i < e->sources.n + e->targets.n; i++) {
		const struct actor *actor = &a->actors.at[i < e->sources.n ? e->sources.at[i] : e->targets.at[i - e->sources.n]];
		const char *side = actor->country[0] ? actor->country : actor->code;
		if (!side[0])
			continue;
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
