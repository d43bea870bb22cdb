#include "extract/events/story.h"

#include "base/calendar.h"
#include "extract/events/about.h"
#include "extract/events/incomplete.h"
#include "extract/events/lend.h"
#include "extract/events/sides.h"
#include "extract/events/story_inner.h"

enum { PARTNER_REACH = 10, NAME_REACH = 3, BLOW_REACH = 4, VISIT_REACH = 3 }; /* sentences */
enum { STORY_LENDERS = 24 /* acts on each side that may lend their sides */, STORY_LOOK_BACK = 500 }; /* events that are searched for a repeat */

/* Would the frame be content if somebody were named? */
static bool lacks_only_sides(const struct coding *y, const struct candidate *c, const struct event *e)
{
	struct article *a = y->scene.a;
	struct event named = *e;
	named.sources = named.targets = (struct ids){0};
	for (uint32_t i = 0; i < a->actors.n && i < 2; i++)
		ids_add(a, &named.sources, i);
	ids_add(a, &named.targets, 0);
	return roles_suffice(&y->scene, c, &named);
}

/* "fishermen of a village blocked the port": a subject of its own, whom no other sentence knows. */
static bool done_by_strangers(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = c->frame->part == PART_NOUN ? NONE : acting_noun(x, c);
	const struct syntax_node *n = &x->nodes[c->group]; /* "the loud songs of the people | calling for" */
	bool own_ing = noun != NONE && n->kind == NODE_VERB && n->ing && !n->nominal && noun < c->group && n->governor == NONE;
	if (noun == NONE || !(n->finite || own_ing))
		return false;
	const struct unit *g = scene_group(x, noun), *first = &x->a->units.at[g->first];
	bool several = unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], x->f->class_pair) || unit_has(&x->s->k->lexicon, first, x->f->class_both);
	bool own = !unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], x->f->class_role) || done_by_private(x, c); /* troops are somebody's */
	bool active = own && !x->nodes[c->group].passive && !several && !c->frame->mutual; /* "the banks | welcomed", not "the two sides | welcomed" */
	bool described = noun + 1 < x->n && (scene_word(x, noun + 1) == x->f->word_of || scene_word(x, noun + 1) == x->f->word_from);
	return (g->tag == TAG_NN || g->tag == TAG_NNS) && (active || (first->tag == TAG_DT && first->word != x->f->word_the) || described);
}

bool story_wait(const struct coding *y, struct told *told, const struct candidate *c, const struct event *e, const struct told_act *act)
{
	struct article *a = y->scene.a;
	if (e->sources.n || e->targets.n || done_by_strangers(&y->scene, c) || names_doer(&y->scene, c, e) || !lacks_only_sides(y, c, e))
		return false;
	*ARRAY_PUSH(a->arena, &told->open) = (struct open_act){*e, *act, a->events.n};
	return true;
}

/* ---- the same act elsewhere ---- */

bool same_ids(const struct ids *a, const struct ids *b)
{
	if (a->n != b->n)
		return false;
	for (uint32_t i = 0; i < a->n; i++)
		if (!ids_have(b, a->at[i]))
			return false;
	return true;
}

/* 112 and 1121: one code says more than the other. */
static bool codes_agree(const char *a, const char *b)
{
	size_t n = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
	return strncmp(a, b, n) == 0;
}

bool same_name(const struct told *told, uint32_t x, uint32_t y)
{
	if (x == y)
		return true;
	struct slice s = intern_text(told->words, x), t = intern_text(told->words, y);
	size_t n = s.n < t.n ? s.n : t.n, k = 0;
	while (k < n && s.at[k] == t.at[k])
		k++;
	return k >= 4 && k + 1 >= n;
}

/* An act that looks for the sides of the same act elsewhere. */
struct borrower {
	const struct article *a;
	const struct told *told;
	const struct event *event;
	const struct told_act *act;
	bool open;   /* its sentence names nobody */
	uint32_t at; /* events told before it */
	uint32_t lenders[2 * STORY_LENDERS], n_lenders; /* acts near it of its name or code that name their sides */
};

/* "they were shot dead", told soon after a killing: an act of another name is the same only where that was just told, or where "the pact" points
 * back to it. Of drills and tests a story mostly tells one sort. */
static bool just_told(const struct borrower *b, uint32_t from)
{
	const struct event *old = &b->a->events.at[from];
	bool one_sort = b->act->noun && strcmp(old->type, "MOBILIZE") == 0;
	uint32_t reach = strcmp(old->type, "ASSAULT") == 0 ? BLOW_REACH : NAME_REACH; /* a battle is told of at length */
	uint32_t after = b->event->sentence - old->sentence, before = old->sentence - b->event->sentence;
	bool points_back = b->act->definite && old->sentence <= b->event->sentence;
	return one_sort || points_back || same_name(b->told, b->told->acts.at[from].lemma, b->act->lemma) || after <= reach ||
	       (b->act->noun && before <= reach);
}

/* "killed in May" is not by whom was told of June; who has tested in May may have so in June. */
static bool blows_apart(const struct article *a, const struct event *e, const struct event *old)
{
	if (e->time == NONE || old->time == NONE || !TYPE_AMONG(e->type, "AGREE", "ASSAULT", "COERCE", "RETREAT"))
		return false;
	const struct timex3 *x = &a->times.at[e->time], *y = &a->times.at[old->time];
	bool known = x->begin != CALENDAR_NO_DAY && x->finish != CALENDAR_NO_DAY && y->begin != CALENDAR_NO_DAY && y->finish != CALENDAR_NO_DAY;
	return known && (x->finish < y->begin || y->finish < x->begin);
}

bool same_type(const struct event *x, const struct event *y)
{
	return x->type == y->type || type_is(x->type, y->type);
}

static bool could_lend(const struct borrower *b, uint32_t i)
{
	const struct event *old = &b->a->events.at[i];
	const struct told_act *act = &b->told->acts.at[i];
	bool struck = b->open && old->targets.n && type_is(old->type, "ASSAULT"); /* "rebels killed Peruvian soldiers ... in the clash" */
	if (old == b->event || !(old->sources.n || struck) || act->lent_source || !same_type(old, b->event) || blows_apart(b->a, b->event, old))
		return false;
	if (b->open && !just_told(b, i))
		return false;
	if (named_otherwise(b->a, b->act, act, old))
		return false;
	if (act->first_told && i >= b->at)
		return false;
	/* "answered the call", "the Rome accords", but not "support for trade" */
	bool bare = b->act->noun && !b->act->definite && !type_is(old->type, "AGREE");
	bool new = b->act->indefinite ? i < b->at : bare;
	if (b->open && new && old->sentence != b->event->sentence && is_new_each_time(old->type))
		return false;
	bool same = same_name(b->told, act->lemma, b->act->lemma);
	if (!same && act->mutual && !b->act->mutual && type_is(old->type, "ASSAULT")) /* "a series of attacks" is not the war */
		return false;
	bool beside = !same && old->sentence == b->event->sentence && b->act->mutual && !act->mutual && !act->noun;
	if (beside && type_is(old->type, "CONSULT")) /* "briefed Chad on what was discussed" */
		return false;
	return same || (!type_of_speech(old->type) && codes_agree(old->cameo, b->event->cameo));
}

/* How often these sides are told of such an act, by its own name twice. */
static unsigned votes(const struct borrower *b, uint32_t of)
{
	unsigned n = 0;
	for (uint32_t k = 0; k < b->n_lenders; k++) {
		uint32_t i = b->lenders[k];
		if (i == of || same_ids(&b->a->events.at[i].sources, &b->a->events.at[of].sources))
			n += same_name(b->told, b->told->acts.at[i].lemma, b->act->lemma) ? 2 : 1;
	}
	return n;
}

/* The events near a place in their list. */
void window_of(const struct article *a, uint32_t at, uint32_t *first, uint32_t *end)
{
	*first = at > STORY_LENDERS ? at - STORY_LENDERS : 0;
	*end = at + STORY_LENDERS < a->events.n ? at + STORY_LENDERS : a->events.n;
}

/* Back from it, then on from it. */
static void find_lenders(struct borrower *b)
{
	uint32_t first, end;
	window_of(b->a, b->at, &first, &end);
	b->n_lenders = 0;
	for (uint32_t step = 0; step < end - first; step++) {
		uint32_t i = step < b->at - first ? b->at - 1 - step : first + step;
		if (could_lend(b, i))
			b->lenders[b->n_lenders++] = i;
	}
}

/* Of the acts of this name or code near it the one whose sides are told most often; rather of its name, of both parties, with sides that its
 * frame tells, told before it, near. NONE. */
static uint32_t lender(struct borrower *b)
{
	uint32_t best = NONE;
	unsigned most = 0;
	find_lenders(b);
	for (uint32_t k = 0; k < b->n_lenders; k++) {
		uint32_t i = b->lenders[k];
		const struct event *e = &b->a->events.at[i];
		bool whole = b->act->mutual && e->sources.n + e->targets.n > 1;
		bool same = same_name(b->told, b->told->acts.at[i].lemma, b->act->lemma);
		bool shared = b->act->definite || type_is(e->type, "COOPERATE"); /* "the talks", "joint drills": by all who hold them */
		unsigned worth = votes(b, i) + (e->source_by.by == SIDE_ROLE ? 2 : 0) + (!whole ? 0 : shared ? 8 : 3) + (same ? 4 : 0) + (i < b->at ? 1 : 0) +
				 (e->sentence == b->event->sentence && b->act->definite ? 5 : 0); /* "cut short their summit and told why the talks failed" */
		if (worth > most)
			best = i, most = worth;
	}
	return best;
}

static void lend_sides(struct article *a, struct event *e, const struct told_act *act, const struct event *old)
{
	bool all = act->mutual && act->lent_source && old->sentence != e->sentence; /* "the talks": nobody tells who went to whom */
	if (act->lent_source)
		e->sources.n = 0;
	if (act->lent_targets)
		e->targets.n = 0;
	for (uint32_t k = 0; k < old->sources.n && act->lent_source; k++)
		ids_add(a, &e->sources, old->sources.at[k]);
	for (uint32_t k = 0; k < old->targets.n && act->lent_targets; k++)
		ids_add(a, all ? &e->sources : &e->targets, old->targets.at[k]);
	if (act->lent_source)
		e->source_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
	if (e->targets.n && act->lent_targets)
		e->target_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
}

/* A noun that has got its source from the last act of its name: of all the acts of the story another may be meant. */
static void lend_again(struct article *a, const struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++) {
		struct event *e = &a->events.at[i];
		const struct told_act *act = &told->acts.at[i];
		struct borrower b = {.a = a, .told = told, .event = e, .act = act, .at = i};
		uint32_t from = act->lent_source ? lender(&b) : NONE;
		if (from != NONE)
			lend_sides(a, e, act, &a->events.at[from]);
	}
}

/* ---- the other parties ---- */

bool sides_share(const struct article *a, const struct ids *x, const struct ids *y)
{
	for (uint32_t i = 0; i < x->n; i++)
		for (uint32_t k = 0; k < y->n; k++)
			if (actors_of_one_state(a, x->at[i], y->at[k]))
				return true;
	return false;
}

bool alone(const struct article *a, const struct ids *ids)
{
	for (uint32_t i = 1; i < ids->n; i++)
		if (!actors_of_one_state(a, ids->at[0], ids->at[i]))
			return false;
	return ids->n > 0;
}

/* "Peru met Chile ... At the meeting Peru said": with whom, the nearest act of the name says that has the same party and another. */
static void find_partner(struct article *a, const struct told *told, uint32_t number, struct event *e)
{
	const struct told_act *act = &told->acts.at[number];
	struct borrower b = {.a = a, .told = told, .event = &a->events.at[number], .act = act, .at = number};
	if (!act->mutual || !act->definite || strcmp(e->type, "ASSAULT") == 0 || act->lent_source || e->targets.n || !alone(a, &e->sources))
		return;
	find_lenders(&b);
	for (uint32_t k = 0; k < b.n_lenders && !e->targets.n; k++) {
		const struct event *old = &a->events.at[b.lenders[k]];
		uint32_t between = old->sentence < e->sentence ? e->sentence - old->sentence : old->sentence - e->sentence;
		if (between > PARTNER_REACH || !same_name(told, told->acts.at[b.lenders[k]].lemma, act->lemma))
			continue;
		if (!sides_share(a, &old->sources, &e->sources) && !sides_share(a, &old->targets, &e->sources))
			continue;
		add_other_parties(a, &old->sources, &e->sources, &e->targets);
		add_other_parties(a, &old->targets, &e->sources, &e->targets);
		e->target_by = (struct side_origin){SIDE_ACT, NONE, old->trigger};
	}
}

bool is_visit(const struct event *e) { return e->mode && strcmp(e->mode, "visit") == 0; }

/* "Chad's premier flew to Mali ... During the trip": where to, the visit of the same side that is told nearest to it says. */
static void find_visited(struct article *a, const struct told *told, uint32_t number, struct event *e)
{
	const struct told_act *act = &told->acts.at[number];
	uint32_t first, end, best = NONE, nearest = VISIT_REACH + 1;
	if (!is_visit(e) || !act->noun || act->indefinite || act->place_named || e->targets.n || !e->sources.n)
		return;
	window_of(a, number, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		const struct event *old = &a->events.at[i];
		uint32_t off = old->sentence < e->sentence ? e->sentence - old->sentence : old->sentence - e->sentence;
		if (i != number && off < nearest && is_visit(old) && old->targets.n && sides_share(a, &old->sources, &e->sources))
			best = i, nearest = off;
	}
	if (best == NONE)
		return;
	add_other_parties(a, &a->events.at[best].targets, &e->sources, &e->targets);
	e->target_by = (struct side_origin){SIDE_ACT, NONE, a->events.at[best].trigger};
}

/* ---- one list ---- */

struct story {
	ARRAY(struct event) events;
	ARRAY(struct told_act) acts;
};

static void add(struct article *a, struct story *all, const struct event *e, const struct told_act *act)
{
	*ARRAY_PUSH(a->arena, &all->events) = *e;
	*ARRAY_PUSH(a->arena, &all->acts) = *act;
}

/* "thousands of Peruvians marched ... police arrested ten demonstrators": the protest just told of. NONE. */
static uint32_t protest_before(const struct borrower *b)
{
	for (uint32_t i = b->at; i-- > 0 && b->a->events.at[i].sentence + NAME_REACH >= b->event->sentence;)
		if (type_is(b->a->events.at[i].type, "PROTEST") && b->a->events.at[i].sources.n)
			return i;
	return NONE;
}

/* Where demonstrators are arrested or shot, their own state does it. */
static void add_blow_on_crowd(struct article *a, struct story *all, const struct borrower *b)
{
	uint32_t protest = protest_before(b);
	struct event e = *b->event;
	struct told_act act = *b->act;
	if (protest == NONE)
		return;
	for (uint32_t k = 0; k < a->events.at[protest].sources.n; k++) {
		ids_add(a, &e.sources, a->events.at[protest].sources.at[k]);
		ids_add(a, &e.targets, a->events.at[protest].sources.at[k]);
	}
	e.source_by = e.target_by = (struct side_origin){SIDE_ACT, NONE, a->events.at[protest].trigger};
	act.lent_source = act.lent_targets = true;
	add(a, all, &e, &act);
}

static void add_open(struct article *a, const struct told *told, struct story *all, const struct open_act *open)
{
	struct event e = open->event;
	struct told_act act = open->act;
	struct borrower b = {.a = a, .told = told, .event = &open->event, .act = &open->act, .open = true, .at = open->before};
	uint32_t from = lender(&b);
	if (from == NONE && act.on_crowd)
		add_blow_on_crowd(a, all, &b);
	act.lent_source = true;
	if (from == NONE && is_truce(&e) && end_fight(a, open->before, &e))
		add(a, all, &e, &act);
	if (from == NONE)
		return;
	act.lent_targets = lends_targets(&e);
	lend_sides(a, &e, &act, &a->events.at[from]);
	add(a, all, &e, &act);
}

static struct story merged(struct article *a, const struct told *told)
{
	struct story all = {{0}, {0}};
	uint32_t next = 0;
	for (uint32_t i = 0; i <= a->events.n; i++) {
		for (; next < told->open.n && told->open.at[next].before == i; next++)
			add_open(a, told, &all, &told->open.at[next]);
		if (i == a->events.n)
			break;
		struct event e = a->events.at[i];
		find_partner(a, told, i, &e);
		find_visited(a, told, i, &e);
		add(a, &all, &e, &told->acts.at[i]);
	}
	return all;
}

/* ---- repeats ---- */

static bool repeats(const struct article *a, const struct event *e, const struct event *old)
{
	return same_type(old, e) && same_ids(&old->sources, &e->sources) && same_ids(&old->targets, &e->targets) &&
	       (old->time == NONE || e->time == NONE || strcmp(a->times.at[old->time].value, a->times.at[e->time].value) == 0);
}

static void find_repeat(struct article *a, uint32_t number, const struct told_act *acts)
{
	struct event *e = &a->events.at[number];
	e->repeats = NONE;
	for (uint32_t i = 0; i < number && i < STORY_LOOK_BACK; i++) {
		const struct event *old = &a->events.at[i];
		if (acts[i].lemma == acts[number].lemma && repeats(a, e, old)) {
			e->repeats = old->repeats != NONE ? old->repeats : i;
			return;
		}
	}
}

void story_finish(struct article *a, struct told *told)
{
	lend_again(a, told);
	for (uint32_t i = 0; i < a->events.n; i++)
		if (told->acts.at[i].noun && is_truce(&a->events.at[i]) && called_for(&a->events.at[i]))
			end_others_fight(a, i, &a->events.at[i]);
	struct story all = merged(a, told);
	a->events.n = told->acts.n = 0;
	for (uint32_t i = 0; i < all.events.n; i++) {
		*ARRAY_PUSH(a->arena, &a->events) = all.events.at[i];
		*ARRAY_PUSH(a->arena, &told->acts) = all.acts.at[i];
	}
	about_fill(a, told);
	others_show_sides(a, told);
	for (uint32_t i = 0; i < a->events.n; i++)
		if (is_truce(&a->events.at[i]))
			end_fight_there(a, i, &a->events.at[i]);
	drop_incomplete(a, told);
	for (uint32_t i = 0; i < a->events.n; i++)
		find_repeat(a, i, told->acts.at);
}
