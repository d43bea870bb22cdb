/*
 * Whose athletes are who win for a state, though nothing stands beside their names:
 *
 *   Peru won the 200 m (Ann Hill) and the shot put (Bo Hill, 19 m)
 *   Peru beat Chile 2-0 with goals from Ann Hill and Bo Hill
 *   Peru took three golds as Ann Hill ran home first
 */
#include "extract/actors/finding.h"

/* The state that is the subject of the last verb of winning before a group of the sentence; an actor, NONE. */
static uint32_t winner_before(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from)
{
	const struct unit *groups = f->a->groups.at;
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		uint32_t verb = s->first_group;
		if (f->a->actors.at[m->actor].kind != ACTOR_COUNTRY || m->first_unit >= groups[group].first)
			continue;
		while (verb < group && groups[verb].first < m->end_unit)
			verb++;
		bool head = verb > s->first_group && m->first_unit == groups[verb - 1].head;
		while (verb < group && f->a->units.at[groups[verb].head].tag == TAG_RB)
			verb++;
		if (head && verb < group && unit_has(f->l, &f->a->units.at[groups[verb].head], f->t->class_wins))
			return m->actor;
	}
	return NONE;
}

/* The words before the name say that it wins for whoever wins: "(Ann Hill", "as Ann Hill", "with Ann Hill", "goals from Ann Hill". */
static bool wins_for(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (groups[group - 1].tag == TAG_LPAR)
		return true;
	uint32_t word = groups[group - 1].first;
	if (unit_is(f, word, "as") || unit_is(f, word, "with"))
		return true;
	bool by = unit_is(f, word, "from") || unit_is(f, word, "by");
	return by && group > s->first_group + 1 && unit_has(f->l, &f->a->units.at[groups[group - 2].head], f->t->class_score);
}

/* "goals from Ann Hill[, Bo Hill and Jan Hill]": behind one who was found so. */
static bool next_winner(const struct finding *f, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t before = group - 1;
	if (f->winner_end == 0 || (groups[before].tag != TAG_CC && groups[before].tag != TAG_COMMA))
		return false;
	before -= groups[before].tag == TAG_CC && groups[before - 1].tag == TAG_COMMA;
	return groups[before].first == f->winner_end;
}

/* Somebody's name, where no bracket parts it. */
static bool is_name(const struct finding *f, const struct name *n)
{
	bool name = given_name_at(f, n->first) || known_surname(f, n->first);
	return name && n->end - n->first > 1;
}

uint32_t state_of_winner(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	if (group < s->first_group + 3 || n->first != groups[group].first || n->end != groups[group].end)
		return NONE;
	bool next = next_winner(f, group);
	if (!next && !wins_for(f, s, group))
		return NONE;
	if (groups[group - 1].tag != TAG_LPAR && !is_name(f, n))
		return NONE;
	uint32_t winner = winner_before(f, s, group, from);
	f->winner_end = winner == NONE ? 0 : n->end;
	return winner;
}
