/* A side that an act lacks and other acts of the story show. */
#include "extract/events/sides.h"
#include "extract/events/story_inner.h"

enum { FOE_REACH = 3 /* sentences */, SHOWN_REACH = 200 /* events on each side that count */, PARTIES_MOST = 16 };

/* ---- of the same sort ---- */

/* "denounced Chad's drills and warned of war": of two such acts of one side in a sentence. */
static bool beside_it(const struct event *e, const struct event *old)
{
	return TYPE_AMONG(old->type, "ACCUSE", "REJECT", "THREATEN") && old->sentence == e->sentence && TYPE_AMONG(e->type, "THREATEN", "ACCUSE");
}

/* "Chad shelled Malian posts ... denied firing at the city"; a war, a fight against rebels or weapons that nobody is told to feel are no blow of
 * the same sort. */
static bool blow_shows(const struct told *told, uint32_t number, uint32_t i)
{
	const struct told_act *act = &told->acts.at[number], *old = &told->acts.at[i];
	return !act->mutual && !old->mutual && !act->others_named && strcmp(act->frame->cameo, "180") != 0;
}

/* Whom a side threatens, refuses or blames in one sentence, it does in another that names nobody. Sanctions are on the same ones, whoever
 * imposes them. */
static bool shows_target(const struct article *a, const struct told *told, uint32_t number, uint32_t i)
{
	const struct event *e = &a->events.at[number], *old = &a->events.at[i];
	if (i == number || !told->acts.at[i].own_targets || (!same_type(old, e) && !beside_it(e, old)) || sides_share(a, &old->targets, &e->sources))
		return false;
	if (type_is(e->type, "ASSAULT") && !blow_shows(told, number, i))
		return false;
	bool same_ban = strcmp(e->type, "SANCTION") == 0 && told->acts.at[i].lemma == told->acts.at[number].lemma;
	return same_ban || sides_share(a, &old->sources, &e->sources);
}

static bool convicts(const struct event *e) { return type_is(e->type, "ACCUSE") && strcmp(e->cameo, "116") == 0; }

/* "was sentenced", "were held": whoever does so to the same side elsewhere. */
static bool shows_source(const struct article *a, const struct told *told, uint32_t number, uint32_t i)
{
	const struct event *e = &a->events.at[number], *old = &a->events.at[i];
	bool tried = convicts(e) && type_is(old->type, "COERCE"); /* "convicted ... sentenced": by one court */
	return i != number && old->sources.n && !told->acts.at[i].lent_source && (tried || same_type(old, e)) &&
		sides_share(a, &old->targets, &e->targets) && !sides_share(a, &old->sources, &e->targets);
}

static const struct ids *side_of(const struct event *e, bool target) { return target ? &e->targets : &e->sources; }

/* Of the acts near it that show its side, one of those that agree most. */
static void find_side(struct article *a, const struct told *told, uint32_t number, bool target)
{
	bool (*shows)(const struct article *, const struct told *, uint32_t, uint32_t) = target ? shows_target : shows_source;
	uint32_t best = NONE, first, end;
	unsigned most = 0;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		unsigned n = 0;
		for (uint32_t k = first; k < end && shows(a, told, number, i); k++)
			n += shows(a, told, number, k) && same_ids(side_of(&a->events.at[k], target), side_of(&a->events.at[i], target));
		if (n > most)
			best = i, most = n;
	}
	if (best == NONE)
		return;
	struct event *e = &a->events.at[number];
	const struct ids *shown = side_of(&a->events.at[best], target);
	for (uint32_t k = 0; k < shown->n; k++)
		ids_add(a, target ? &e->targets : &e->sources, shown->at[k]);
	*(target ? &e->target_by : &e->source_by) = (struct side_origin){SIDE_ACT, NONE, a->events.at[best].trigger};
}

/* "called the drills of Chad and Mali a rehearsal for an invasion": those who drill would invade. */
static void find_invaders(struct article *a, const struct told *told, uint32_t number)
{
	struct event *e = &a->events.at[number];
	uint32_t first, end;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end && !e->sources.n && told->acts.at[number].noun; i++) {
		const struct event *old = &a->events.at[i];
		bool drill = old->sentence == e->sentence && (strcmp(old->cameo, "062") == 0 || type_is(old->type, "MOBILIZE"));
		if (!drill || sides_share(a, &old->sources, &e->targets))
			continue;
		for (uint32_t k = 0; k < old->sources.n; k++)
			ids_add(a, &e->sources, old->sources.at[k]);
		e->source_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
	}
}

static void find_sources(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++)
		if (!a->events.at[i].sources.n && a->events.at[i].targets.n && !told->acts.at[i].by_outlaws &&
		    (convicts(&a->events.at[i]) || TYPE_AMONG(a->events.at[i].type, "ASSAULT", "COERCE")))
			find_side(a, told, i, false);
	for (uint32_t i = 0; i < a->events.n; i++)
		if (!a->events.at[i].sources.n && a->events.at[i].targets.n && type_is(a->events.at[i].type, "ASSAULT") && a->events.at[i].status != EVENT_REPORTED)
			find_invaders(a, told, i);
}

static void find_targets(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++)
		if (!a->events.at[i].targets.n && a->events.at[i].sources.n &&
		    TYPE_AMONG(a->events.at[i].type, "ACCUSE", "ASSAULT", "COERCE", "REJECT", "SANCTION", "THREATEN"))
			find_side(a, told, i, true);
}

/* "Chad fired across the river after Mali shelled its posts", "It returned fire": the foe is whoever struck the same side just before or after. */
static void find_foe(struct article *a, uint32_t number)
{
	struct event *e = &a->events.at[number];
	uint32_t first, end, best = NONE;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		const struct event *old = &a->events.at[i];
		bool near = old->sentence <= e->sentence && e->sentence - old->sentence <= FOE_REACH;
		bool struck = near && same_type(old, e) && alone(a, &old->sources) && sides_share(a, &old->targets, &e->sources) &&
			      !sides_share(a, &old->sources, &e->sources);
		if (struck && (best == NONE || old->sentence >= a->events.at[best].sentence))
			best = i;
	}
	if (best == NONE)
		return;
	for (uint32_t k = 0; k < a->events.at[best].sources.n; k++)
		ids_add(a, &e->targets, a->events.at[best].sources.at[k]);
	e->target_by = (struct side_origin){SIDE_ACT, NONE, a->events.at[best].trigger};
}

static void find_foes(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++)
		if (!a->events.at[i].targets.n && a->events.at[i].sources.n && !told->acts.at[i].mutual && type_is(a->events.at[i].type, "ASSAULT"))
			find_foe(a, i);
}

/* ---- of a hostile sort ---- */

static bool is_adverse(const char *type)
{
	return TYPE_AMONG(type, "ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "SANCTION", "THREATEN");
}

/* "Peru seized two boats of Chile ... It freed the boats": what is given up was taken from somebody. Others answer whoever acts against them. */
static bool shows_opponent(const struct article *a, const struct event *e, const struct event *old)
{
	if (!is_adverse(old->type) || !old->sources.n || !old->targets.n || sides_share(a, &old->sources, &old->targets))
		return false;
	return sides_share(a, type_is(e->type, "CONCEDE") ? &old->sources : &old->targets, &e->sources);
}

/* Of the hostile acts between it and others the one nearest to it says against whom it threatens, punishes or complains. */
static void find_opponent(struct article *a, uint32_t number)
{
	struct event *e = &a->events.at[number];
	uint32_t first, end, best = NONE, nearest = 0;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		const struct event *old = &a->events.at[i];
		uint32_t off = old->sentence < e->sentence ? e->sentence - old->sentence : old->sentence - e->sentence;
		if (i != number && shows_opponent(a, e, old) && (best == NONE || off < nearest))
			best = i, nearest = off;
	}
	if (best == NONE)
		return;
	const struct event *old = &a->events.at[best];
	add_other_parties(a, type_is(e->type, "CONCEDE") ? &old->targets : &old->sources, &e->sources, &e->targets);
	e->target_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
}

/* "the test moved the council to impose sanctions": on whoever tested. "Chad condemned Mali. Niger also expressed anger": at Mali. */
static const struct ids *sides_beside(const struct article *a, const struct told *told, uint32_t number, uint32_t i)
{
	const struct event *e = &a->events.at[number], *old = &a->events.at[i];
	bool punishes = type_is(e->type, "SANCTION") && old->sentence == e->sentence && TYPE_AMONG(old->type, "ASSAULT", "MOBILIZE", "REJECT");
	bool joins = type_is(e->type, "ACCUSE") && told->acts.at[number].about == NONE && old->sentence + 1 >= e->sentence &&
		     TYPE_AMONG(old->type, "ACCUSE", "REJECT", "SANCTION", "THREATEN");
	return punishes ? &old->sources : joins ? &old->targets : NULL;
}

static void find_beside(struct article *a, const struct told *told, uint32_t number)
{
	struct event *e = &a->events.at[number];
	for (uint32_t i = number, steps = 0; i-- > 0 && steps < 16 && !e->targets.n; steps++) {
		const struct ids *sides = sides_beside(a, told, number, i);
		if (!sides || !sides->n || sides_share(a, sides, &e->sources))
			continue;
		add_other_parties(a, sides, &e->sources, &e->targets);
		e->target_by = (struct side_origin){SIDE_ACT, NONE, a->events.at[i].trigger};
	}
}

/* Acts that are always against somebody, or for whom they were against; who resigns or reforms the state (082, 083) gives way at home. */
static bool has_opponent(const struct event *e, const struct told_act *act)
{
	if (strncmp(e->cameo, "082", 3) == 0 || strncmp(e->cameo, "083", 3) == 0)
		return false;
	bool blames = type_is(e->type, "ACCUSE") && (act->noun || act->about != NONE) && !act->others_named;
	return blames || TYPE_AMONG(e->type, "CONCEDE", "SANCTION", "THREATEN");
}

static void find_opponents(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++)
		if (a->events.at[i].sources.n && !a->events.at[i].targets.n && has_opponent(&a->events.at[i], &told->acts.at[i])) {
			if (type_is(a->events.at[i].type, "SANCTION"))
				find_beside(a, told, i);
			if (!a->events.at[i].targets.n)
				find_opponent(a, i);
			if (!a->events.at[i].targets.n)
				find_beside(a, told, i);
		}
}

/* ---- the other of two ---- */

struct party {
	uint32_t actor;
	unsigned acts;
};

struct parties {
	struct party at[PARTIES_MOST];
	uint32_t n;
	unsigned acts;
};

static bool is_state(const struct actor *a) { return a->kind != ACTOR_COMPANY && (a->country[0] || strncmp(a->code, "IGO", 3) == 0); }

static void count_party(const struct article *a, struct parties *all, uint32_t actor)
{
	uint32_t i = 0;
	all->acts++;
	while (i < all->n && !one_party(a, all->at[i].actor, actor))
		i++;
	if (i == all->n && all->n < PARTIES_MOST)
		all->at[all->n++] = (struct party){actor, 0};
	if (i < all->n)
		all->at[i].acts++;
}

/* Counts those who share this act with these sides, each party once. */
static void count_others(const struct article *a, const struct event *e, const struct ids *sides, struct parties *all)
{
	struct ids both[] = {e->sources, e->targets};
	for (uint32_t k = 0; k < e->sources.n + e->targets.n; k++) {
		bool source = k < e->sources.n;
		uint32_t actor = source ? e->sources.at[k] : e->targets.at[k - e->sources.n];
		both[0].n = source ? k : e->sources.n;
		both[1].n = source ? 0 : k - e->sources.n;
		if (is_state(&a->actors.at[actor]) && !on_side(a, sides, actor) && !on_side(a, &both[0], actor) && !on_side(a, &both[1], actor))
			count_party(a, all, actor);
	}
}

/* Nobody cooperates with a foe; with whom there is war blows tell. */
static bool counts_for(const char *type, const char *other)
{
	return type_is(type, "ASSAULT") ? type_is(other, "ASSAULT") : !(type_is(type, "COOPERATE") && is_adverse(other));
}

/* Whom this side has to do with in more than half of its acts with others, and in at least so many; NONE. */
static uint32_t counterpart(const struct article *a, uint32_t number, unsigned least)
{
	const struct ids *sides = &a->events.at[number].sources;
	const char *type = a->events.at[number].type;
	struct parties all = {.n = 0};
	uint32_t best = 0, end = number + SHOWN_REACH < a->events.n ? number + SHOWN_REACH : a->events.n;
	for (uint32_t i = number > SHOWN_REACH ? number - SHOWN_REACH : 0; i < end; i++) {
		const struct event *old = &a->events.at[i];
		if (i != number && counts_for(type, old->type) && (sides_share(a, &old->sources, sides) || sides_share(a, &old->targets, sides)))
			count_others(a, old, sides, &all);
	}
	for (uint32_t i = 1; i < all.n; i++)
		if (all.at[i].acts > all.at[best].acts)
			best = i;
	return all.n && all.at[best].acts * 2 > all.acts && all.at[best].acts >= least ? all.at[best].actor : NONE;
}

/* A union may talk within itself, but not make itself an offer. Who fights in "the war" is told by the acts of war. */
static bool may_lack_other(const struct article *a, const struct event *e, const struct told_act *act)
{
	const struct actor *source = &a->actors.at[e->sources.at[0]];
	if (type_is(e->type, "ASSAULT") && !act->lent_source)
		return false;
	return act->frame->mutual ? source->country[0] != 0 : is_state(source);
}

/* "Peru's envoy said the talks would go on": nobody talks alone, and the story is about Peru and Chile. */
static void find_counterparts(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++) {
		struct event *e = &a->events.at[i];
		const struct told_act *act = &told->acts.at[i];
		if (!act->frame->two || act->others_named || e->targets.n || !alone(a, &e->sources) || !may_lack_other(a, e, act))
			continue;
		uint32_t other = counterpart(a, i, act->frame->mutual ? 1 : 2); /* talks are of two, an offer may be to people of one's own */
		if (other == NONE)
			continue;
		ids_add(a, act->apart || !act->frame->mutual ? &e->targets : &e->sources, other);
	}
}

/* ---- those between whom somebody mediates ---- */

static bool mediates(const struct event *e) { return type_is(e->type, "CONSULT") && strcmp(e->cameo, "045") == 0; }

static bool is_shared(const struct event *e) { return TYPE_AMONG(e->type, "AGREE", "CONSULT", "RETREAT") && !mediates(e); }

/* "Chad and Mali met under the mediation of Niger": those who share an act of its sentence. */
static void mediated_here(struct article *a, uint32_t number)
{
	struct event *e = &a->events.at[number];
	uint32_t first, end;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end && !e->targets.n; i++) {
		const struct event *old = &a->events.at[i];
		if (old->sentence != e->sentence || !is_shared(old) || old->source_by.by != SIDE_ROLE)
			continue;
		struct ids parties = {0};
		add_other_parties(a, &old->sources, &e->sources, &parties);
		add_other_parties(a, &old->targets, &e->sources, &parties);
		if (!several_sides(a, &parties))
			continue;
		e->targets = parties;
		e->target_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
	}
}

/* "offered to mediate in the dispute": the first two others between whom the story tells hostile acts in both directions. */
static void mediated_in_story(struct article *a, uint32_t number)
{
	struct event *e = &a->events.at[number];
	uint32_t first, end;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		const struct event *x = &a->events.at[i];
		if (!is_adverse(x->type) || !x->targets.n || !alone(a, &x->sources) || sides_share(a, &x->sources, &e->sources) ||
		    sides_share(a, &x->targets, &e->sources) || sides_share(a, &x->sources, &x->targets))
			continue;
		for (uint32_t k = first; k < end; k++) {
			const struct event *y = &a->events.at[k];
			if (!is_adverse(y->type) || !sides_share(a, &y->sources, &x->targets) || !sides_share(a, &y->targets, &x->sources))
				continue;
			add_other_parties(a, &x->sources, &e->sources, &e->targets);
			add_other_parties(a, &y->sources, &e->sources, &e->targets);
			e->target_by = (struct side_origin){SIDE_ACT, NONE, x->trigger};
			return;
		}
	}
}

static void find_mediated(struct article *a)
{
	for (uint32_t i = 0; i < a->events.n; i++) {
		const struct event *e = &a->events.at[i];
		if (!mediates(e) || !e->sources.n || e->targets.n)
			continue;
		mediated_here(a, i);
		if (!e->targets.n)
			mediated_in_story(a, i);
	}
}

void others_show_sides(struct article *a, const struct told *told)
{
	find_foes(a, told);
	find_targets(a, told);
	find_foes(a, told); /* those of the targets just found */
	find_sources(a, told);
	find_opponents(a, told);
	find_counterparts(a, told);
	find_mediated(a);
}
