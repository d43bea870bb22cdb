#include "extract/event_story.h"

#include "extract/event_sides.h"

enum { STORY_LOOK_BACK = 500 }; /* events that are searched for the one that another repeats */

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

bool story_wait(const struct coding *y, struct told *told, const struct candidate *c, const struct event *e)
{
	struct article *a = y->scene.a;
	if (e->sources.n || e->targets.n || !lacks_only_sides(y, c, e))
		return false;
	*ARRAY_PUSH(a->arena, &told->open) = (struct open_act){*e, candidate_lemma(&y->scene, c), a->events.n};
	return true;
}

/* ---- the same act elsewhere ---- */

/* 112 and 1121: one code says more than the other. */
static bool codes_agree(const char *a, const char *b)
{
	size_t n = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
	return strncmp(a, b, n) == 0;
}

static bool could_lend(const struct event *old, uint32_t lemma, const struct open_act *open)
{
	return old->sources.n && strcmp(old->type, open->event.type) == 0 && (lemma == open->lemma || codes_agree(old->cameo, open->event.cameo));
}

/* The nearest act of this name or code: rather one told before than one told after. NONE. */
static uint32_t lender(const struct article *a, const struct told *told, const struct open_act *open)
{
	uint32_t best = NONE;
	for (uint32_t i = open->before, steps = 0; i-- > 0 && steps < 64; steps++) {
		if (!could_lend(&a->events.at[i], told->lemmas.at[i], open))
			continue;
		if (told->lemmas.at[i] == open->lemma)
			return i;
		best = best == NONE ? i : best;
	}
	for (uint32_t i = open->before, steps = 0; best == NONE && i < a->events.n && steps < 64; i++, steps++)
		if (could_lend(&a->events.at[i], told->lemmas.at[i], open))
			best = i;
	return best;
}

static void lend_sides(struct article *a, struct event *e, const struct event *old)
{
	for (uint32_t k = 0; k < old->sources.n; k++)
		ids_add(a, &e->sources, old->sources.at[k]);
	for (uint32_t k = 0; k < old->targets.n; k++)
		ids_add(a, &e->targets, old->targets.at[k]);
}

/* ---- one list ---- */

struct story {
	ARRAY(struct event) events;
	ARRAY(uint32_t) lemmas;
};

static void add(struct article *a, struct story *all, const struct event *e, uint32_t lemma)
{
	*ARRAY_PUSH(a->arena, &all->events) = *e;
	*ARRAY_PUSH(a->arena, &all->lemmas) = lemma;
}

static struct story merged(struct article *a, const struct told *told)
{
	struct story all = {{0}, {0}};
	uint32_t next = 0;
	for (uint32_t i = 0; i <= a->events.n; i++) {
		for (; next < told->open.n && told->open.at[next].before == i; next++) {
			const struct open_act *open = &told->open.at[next];
			struct event e = open->event;
			uint32_t from = lender(a, told, open);
			if (from == NONE)
				continue;
			lend_sides(a, &e, &a->events.at[from]);
			add(a, &all, &e, open->lemma);
		}
		if (i < a->events.n)
			add(a, &all, &a->events.at[i], told->lemmas.at[i]);
	}
	return all;
}

/* ---- repeats ---- */

static bool same_ids(const struct ids *a, const struct ids *b)
{
	if (a->n != b->n)
		return false;
	for (uint32_t i = 0; i < a->n; i++)
		if (!ids_have(b, a->at[i]))
			return false;
	return true;
}

static bool repeats(const struct article *a, const struct event *e, const struct event *old)
{
	return strcmp(old->type, e->type) == 0 && same_ids(&old->sources, &e->sources) && same_ids(&old->targets, &e->targets) &&
	       (old->time == NONE || e->time == NONE || strcmp(a->times.at[old->time].value, a->times.at[e->time].value) == 0);
}

static void find_repeat(struct article *a, uint32_t number, const uint32_t *lemmas)
{
	struct event *e = &a->events.at[number];
	e->repeats = NONE;
	for (uint32_t i = 0; i < number && i < STORY_LOOK_BACK; i++) {
		const struct event *old = &a->events.at[i];
		if (lemmas[i] == lemmas[number] && repeats(a, e, old)) {
			e->repeats = old->repeats != NONE ? old->repeats : i;
			return;
		}
	}
}

void story_finish(struct article *a, const struct told *told)
{
	struct story all = merged(a, told);
	a->events.n = 0;
	for (uint32_t i = 0; i < all.events.n; i++)
		*ARRAY_PUSH(a->arena, &a->events) = all.events.at[i];
	for (uint32_t i = 0; i < a->events.n; i++)
		find_repeat(a, i, all.lemmas.at);
}
