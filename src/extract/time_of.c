#include "extract/times.h"

static bool is(const struct stage *s, const struct unit *g, uint32_t class) { return unit_has(&s->k->lexicon, g, class); }

static bool border(const struct stage *s, const struct unit *g)
{
	const struct reckoning *r = s->k->reckoning;
	return g->tag == TAG_STOP || g->tag == TAG_SEMI || g->tag == TAG_COLON || g->tag == TAG_DASH || g->tag == TAG_OPENQ || g->tag == TAG_CLOSEQ ||
	       g->tag == TAG_WDT || g->tag == TAG_WRB || is(s, g, r->that) || is(s, g, r->subordinator);
}

/* A time inside the group (has recently agreed, last week's strike, the 1953 armistice). */
static uint32_t inside(const struct stage *s, const struct unit *g)
{
	for (uint32_t u = g->first; u < g->end; u++)
		if (is(s, &s->a->units.at[u], s->k->reckoning->time) && s->a->units.at[u].ref != NONE)
			return s->a->units.at[u].ref;
	return NONE;
}

static bool dates(const struct stage *s, uint32_t time)
{
	return time != NONE && time < s->a->times.n && (s->a->times.at[time].type == TIMEX_DATE || s->a->times.at[time].type == TIMEX_TIME);
}

static uint32_t at(const struct stage *s, uint32_t group)
{
	const struct unit *g = &s->a->groups.at[group];
	uint32_t time = is(s, g, s->k->reckoning->time) && !is(s, g, s->k->reckoning->noun_group) ? g->ref : NONE;
	return dates(s, time) ? time : NONE;
}

/* Behind the act, up to the next verb or the end of its clause. */
static uint32_t behind(const struct stage *s, uint32_t group, uint32_t end)
{
	const struct reckoning *r = s->k->reckoning;
	for (uint32_t i = group + 1; i < end; i++) {
		const struct unit *g = &s->a->groups.at[i];
		uint32_t time = at(s, i);
		if (time != NONE)
			return time;
		if (border(s, g) || (is(s, g, r->verb_group) && !is(s, g, r->infinitive)))
			return NONE;
	}
	return NONE;
}

/* Before it: at the beginning of the clause or between subject and verb. */
static uint32_t before(const struct stage *s, uint32_t group, uint32_t first)
{
	const struct reckoning *r = s->k->reckoning;
	for (uint32_t i = group; i > first; i--) {
		const struct unit *g = &s->a->groups.at[i - 1];
		uint32_t time = at(s, i - 1);
		if (time != NONE)
			return time;
		if (border(s, g) || (is(s, g, r->verb_group) && is(s, g, r->finite)))
			return NONE;
	}
	return NONE;
}

uint32_t time_for_group(const struct stage *s, uint32_t sentence, uint32_t group)
{
	const struct sentence *x = &s->a->sentences.at[sentence];
	uint32_t time = inside(s, &s->a->groups.at[group]);
	if (dates(s, time))
		return time;
	time = behind(s, group, x->end_group);
	return time != NONE ? time : before(s, group, x->first_group);
}
