#include "extract/syntax/groups.h"

static void take_over(struct article *a, uint32_t unit)
{
	struct unit *g = ARRAY_PUSH(a->arena, &a->groups);
	*g = a->units.at[unit];
	g->first = unit;
	g->end = unit + 1;
	g->head = unit;
}

static void make_group(const struct level *v, struct article *a, uint32_t first_unit, const struct grouping *m)
{
	uint32_t head = first_unit + m->head;
	struct unit *g = ARRAY_PUSH(a->arena, &a->groups);
	*g = a->units.at[head];
	uint32_t set = grouping_set(v, m, g->set);
	g->first = first_unit + m->start;
	g->end = first_unit + m->end;
	g->head = head;
	g->rule = m->rule;
	if (set != NONE)
		g->set = set;
}

static void groups_between(struct stage *s, uint32_t first, uint32_t end)
{
	struct article *a = s->a;
	uint32_t n = end - first, n_matches, at = 0;
	symbol *symbols = ARENA_ROOM(s->scratch, symbol, n + 1);
	level_symbols(&s->k->groups, a->units.at + first, n, symbols);
	const struct grouping *matches = level_groupings(&s->k->groups, s->matcher, symbols, n, s->scratch, s->sink, &n_matches);
	for (uint32_t i = 0; i < n_matches; i++) {
		while (at < matches[i].start)
			take_over(a, first + at++);
		make_group(&s->k->groups, a, first, &matches[i]);
		at = matches[i].end;
	}
	while (at < n)
		take_over(a, first + at++);
}

/* "SEOUL Norway said": no group goes on from the dateline into the story. The first unit behind it; the sentence's first where none stands in it. */
static uint32_t behind_dateline(const struct article *a, const struct sentence *sentence)
{
	uint32_t unit = sentence->first_unit;
	if (span_none(a->dateline.span) || a->dateline.span.start < sentence->start || a->dateline.span.start >= sentence->end)
		return unit;
	while (unit < sentence->end_unit && article_unit_span(a, unit, unit + 1).start < a->dateline.span.end)
		unit++;
	return unit;
}

void groups_find(struct stage *s, uint32_t number)
{
	struct article *a = s->a;
	struct sentence *sentence = &a->sentences.at[number];
	uint32_t story = behind_dateline(a, sentence);
	stage_sentence(s);
	sentence->first_group = a->groups.n;
	ARRAY_RESERVE(a->arena, &a->groups, a->units.n); /* a group has a unit at least */
	if (story > sentence->first_unit)
		groups_between(s, sentence->first_unit, story);
	groups_between(s, story, sentence->end_unit);
	sentence->end_group = a->groups.n;
}

uint32_t groups_behind_dateline(const struct article *a, const struct sentence *sentence)
{
	uint32_t group = sentence->first_group, story = behind_dateline(a, sentence);
	while (group < sentence->end_group && a->groups.at[group].first < story)
		group++;
	return group;
}
