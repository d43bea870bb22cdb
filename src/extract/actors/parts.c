/* Who heads a part of something is of the whole: "the director of the press department of the army of Peru". */
#include "extract/actors/finding.h"

/* "the head of [the press department] of the Treasury": who heads a part of something is of the whole. */
bool is_part_behind(const struct finding *f, const struct known_role *role, const struct unit *behind)
{
	const struct known_role *part = behind->rule == NONE ? NULL : role_of(f, &f->a->units.at[behind->head]);
	bool whole = part && (unit_is(f, behind->head, "state") || unit_is(f, behind->head, "State")); /* the state of Texas */
	return role->person && part && part->organ && !whole && strcmp(part->code, "BUS") != 0 && f->a->units.at[behind->head].tag != TAG_NNS;
}

/* "the secretary of [the Omsk committee] of the Communist Party": who heads a committee or branch at this group, whether or not a place tells of which
 * state (`owner`), is of the party behind it: the actor, and where its group ends; NONE. */
uint32_t party_behind(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t owner, uint32_t *end)
{
	const struct unit *groups = f->a->groups.at, *head = &f->a->units.at[groups[group].head];
	if (group + 2 >= s->end_group || !unit_is(f, groups[group + 1].first, "of") || !unit_has(f->l, head, f->t->class_part_of_party))
		return NONE;
	uint32_t party = owner_within(f, from, groups[group + 2].first, groups[group + 2].end);
	if (party == NONE || f->a->actors.at[party].kind != ACTOR_PARTY)
		return NONE;
	if (owner != NONE && strcmp(f->a->actors.at[party].country, f->a->actors.at[owner].country) != 0)
		return NONE;
	*end = groups[group + 2].end;
	return party;
}

/* The state or body that this group names and nothing else; NONE. */
uint32_t bare_owner(const struct finding *f, uint32_t from, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	uint32_t owner = g->rule == NONE ? NONE : owner_within(f, from, g->head, g->end);
	bool article = g->first + 1 == g->head && f->a->units.at[g->first].tag == TAG_DT;
	bool state = owner != NONE && (f->a->actors.at[owner].kind == ACTOR_COUNTRY || f->a->actors.at[owner].kind == ACTOR_IGO);
	return state && (g->first == g->head || article) ? owner : NONE;
}

/* "[the director] said", not "she was now the director", "worked as director": one who is not named. */
bool names_someone(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t before = group;
	while (before > s->first_group && groups[before - 1].tag == TAG_RB)
		before--;
	if (f->a->units.at[groups[group].first].tag != TAG_DT)
		return false;
	if (before == s->first_group)
		return true;
	const struct unit *g = &groups[before - 1];
	return !unit_is(f, g->end - 1, "as") && !unit_is(f, g->head, "'s") && !unit_has(f->l, &f->a->units.at[g->head], f->t->class_be);
}

/* Of the groups behind the role that end here, the organ that stands nearest to its owner: "of the press department of [the army] of Peru", "of [the
 * Peruvian army]". A unit. */
uint32_t organ_behind(const struct finding *f, uint32_t from, uint32_t group, uint32_t end, uint32_t owner)
{
	uint32_t last = group + 2;
	while (f->a->groups.at[last].end < end)
		last += 2;
	return f->a->groups.at[last - (last > group + 2 && bare_owner(f, from, last) == owner ? 2 : 0)].head;
}
