/* Persons in a list, of whom something is told once: "China's Ann Hill and Bo Hill", "Ann Hill and Bo Hill, members of the Senate of Peru". */
#include "extract/actors/finding.h"

/* Who is named by the last words of the group and was not known before, the actor; NONE. */
static uint32_t stranger_at(const struct finding *f, uint32_t from, uint32_t group)
{
	enum { STEPS = 64 };
	for (uint32_t i = f->a->mentions.n, steps = 0; i > from && steps < STEPS; i--, steps++) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->end_unit == f->a->groups.at[group].end && x->kind == ACTOR_PERSON && x->known == NONE && m->by == BY_NAME)
			return m->actor;
	}
	return NONE;
}

/* The group before this one in a list: [Ann Hill] ", " Bo Hill, [Ann Hill] " and " Bo Hill; NONE. */
static uint32_t before_in_list(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group < s->first_group + 2 || (groups[group - 1].tag != TAG_CC && groups[group - 1].tag != TAG_COMMA))
		return NONE;
	uint32_t before = group - 2;
	if (groups[before].tag == TAG_COMMA && groups[group - 1].tag == TAG_CC && before > s->first_group)
		before--;
	return groups[before].rule != NONE && groups[before].tag == TAG_NNP ? before : NONE;
}

/* "China's Ann Hill [and Bo Hill]": of the side that is told before the first of them. */
uint32_t side_of_list(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t before = n->first == groups[group].first && n->end == groups[group].end ? before_in_list(f, s, group) : NONE;
	uint8_t next = group + 1 < s->end_group ? groups[group + 1].tag : TAG_STOP;
	bool listed = before != NONE && (groups[group - 1].tag == TAG_CC || next == TAG_CC || next == TAG_COMMA);
	uint32_t actor = listed ? stranger_at(f, from, before) : NONE;
	uint32_t owner = actor == NONE || f->a->actors.at[actor].roles.n ? NONE : owner_within(f, from, groups[before].first, groups[before].head);
	return owner != NONE && !strcmp(f->a->actors.at[owner].country, f->a->actors.at[actor].country) ? owner : NONE;
}

/* "Ann Hill, Tor Hill and Bo Hill, members of the Senate of Peru": what is told of the last is told of all. */
void tell_list(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n)
{
	bool several = n->noun != NONE && n->owner != NONE && n->noun > n->end && f->a->units.at[n->noun].tag == TAG_NNS;
	for (uint32_t at = several ? before_in_list(f, s, group) : NONE; at != NONE; at = before_in_list(f, s, at)) {
		uint32_t actor = stranger_at(f, from, at);
		if (actor == NONE || f->a->actors.at[actor].code[0] || f->a->actors.at[actor].office)
			return;
		person_told(f, &f->a->actors.at[actor], &f->a->actors.at[n->owner], n->role);
	}
}
