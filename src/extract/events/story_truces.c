/* Truces whose sides the fight shows that they end: "Chadian troops shelled Libyan posts. Kenya called for a truce." */
#include "extract/events/sides.h"
#include "extract/events/story_inner.h"

/* Do these two blows fall between the same sides, whoever struck? */
static bool one_fight(const struct article *a, const struct event *e, const struct event *old)
{
	bool same = sides_share(a, &e->sources, &old->sources) && sides_share(a, &e->targets, &old->targets);
	return same || (sides_share(a, &e->sources, &old->targets) && sides_share(a, &e->targets, &old->sources));
}

static bool is_blow(const struct event *e, uint32_t sentence)
{
	bool both = e->sources.n > 1 || (e->sources.n && e->targets.n);
	return both && type_is(e->type, "ASSAULT") && e->status != EVENT_HYPOTHETICAL && e->sentence <= sentence;
}

/* How many blows of these events fall between the sides of this one; 0 if it names not both. */
static uint32_t blows_like(const struct article *a, uint32_t of, uint32_t first, uint32_t end, uint32_t sentence)
{
	const struct event *blow = &a->events.at[of];
	uint32_t n = 0;
	for (uint32_t i = first; i < end && is_blow(blow, sentence); i++)
		n += i == of || (is_blow(&a->events.at[i], sentence) && one_fight(a, blow, &a->events.at[i]));
	return n;
}

/* Of the blows told before one of those whose sides are told most often, the last; NONE. */
static uint32_t fight_before(const struct article *a, uint32_t at, uint32_t sentence)
{
	uint32_t first, end, best = NONE, most = 1;
	window_of(a, at, &first, &end);
	for (uint32_t i = first; i < end; i++) {
		uint32_t n = blows_like(a, i, first, end, sentence);
		if (n >= most)
			best = i, most = n;
	}
	return best;
}

static void take_sides(struct article *a, struct event *truce, const struct event *blow)
{
	truce->sources = truce->targets = (struct ids){0};
	for (uint32_t k = 0; k < blow->sources.n; k++)
		ids_add(a, &truce->sources, blow->sources.at[k]);
	add_other_parties(a, &blow->targets, &blow->sources, &truce->sources);
	truce->source_by = (struct side_origin){SIDE_ACT, NONE, blow->trigger};
	truce->target_by = (struct side_origin){0};
}

bool is_truce(const struct event *e) { return strcmp(e->cameo, "0871") == 0; }

bool called_for(const struct event *e) { return e->status == EVENT_PLANNED && e->sources.n && e->source_by.by == SIDE_ROLE; }

bool end_fight(struct article *a, uint32_t at, struct event *truce)
{
	uint32_t fight = fight_before(a, at, truce->sentence);
	if (fight != NONE)
		take_sides(a, truce, &a->events.at[fight]);
	return fight != NONE;
}

static bool fights(const struct article *a, const struct event *blow, const struct ids *who)
{
	return sides_share(a, who, &blow->sources) || sides_share(a, who, &blow->targets);
}

void end_fight_there(struct article *a, uint32_t at, struct event *truce)
{
	uint32_t fight = truce->sources.n || !truce->targets.n ? NONE : fight_before(a, at, truce->sentence);
	if (fight != NONE && fights(a, &a->events.at[fight], &truce->targets))
		take_sides(a, truce, &a->events.at[fight]);
}

void end_others_fight(struct article *a, uint32_t at, struct event *truce)
{
	uint32_t fight = fight_before(a, at, truce->sentence);
	const struct event *blow = fight == NONE ? NULL : &a->events.at[fight];
	if (blow && !fights(a, blow, &truce->sources) && (!truce->targets.n || fights(a, blow, &truce->targets)))
		take_sides(a, truce, blow);
}
