/* Whose title or description a role phrase is: of a person whose name stands behind it, before it or in it. */
#include "extract/actors/finding.h"

/* Who is named at the end of this group, behind words of a title that are neither an office nor an owner's: [Peru Luis Hill]; NONE. */
static uint32_t named_at_end(const struct finding *f, uint32_t from, const struct unit *g)
{
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		if (m->end_unit != g->end || m->first_unit <= g->first || m->by != BY_NAME || f->a->actors.at[m->actor].kind != ACTOR_PERSON)
			continue;
		for (uint32_t u = g->first; u < m->first_unit; u++)
			if (role_of(f, &f->a->units.at[u]) || f->a->units.at[u].tag != TAG_NNP)
				return NONE;
		return m->actor;
	}
	return NONE;
}

/* [the president] of Peru Luis Hill, [Under Secretary] for Food and Drugs Ann Hill: whose title begins with this group; NONE. */
uint32_t bearer_of_title(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	enum { STEPS = 4 };
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group;
	for (unsigned steps = 0; role->person && steps < STEPS && g + 2 < s->end_group; steps++) {
		if (groups[g + 1].tag != TAG_IN && (g == group || groups[g + 1].tag != TAG_CC))
			return NONE;
		g += 2;
		uint32_t bearer = groups[g].tag == TAG_NNP ? named_at_end(f, from, &groups[g]) : NONE;
		if (bearer != NONE)
			return bearer;
	}
	return NONE;
}

/* The person of this side whose name stands in units that begin at `first` or end before `end`, whichever is not NONE. */
static uint32_t person_at(const struct finding *f, uint32_t from, uint32_t first, uint32_t end, uint32_t owner)
{
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *who = &f->a->actors.at[m->actor];
		if ((m->first_unit == first || m->end_unit == end) && m->by != BY_ROLE && who->kind == ACTOR_PERSON &&
		    !strcmp(who->country, f->a->actors.at[owner].country))
			return m->actor;
	}
	return NONE;
}

/* "Ann Hill, [Peru's head coach], won", "[the chairman of the Peruvian party], Bo Hill, left": between commas the same person told twice; NONE. */
uint32_t bearer_beside(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, uint32_t owner)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t next = group + 1, person = NONE;
	while (next < s->end_group && groups[next].first < end)
		next++;
	bool opens = group > s->first_group && groups[group - 1].tag == TAG_COMMA;
	bool ends = next == s->end_group || groups[next].tag == TAG_COMMA || groups[next].tag == TAG_STOP || groups[next].tag == TAG_SEMI;
	bool joined = !ends && groups[next].tag == TAG_CC && f->a->units.at[groups[group].first].tag != TAG_DT; /* "secretary of a party and president" */
	if (opens && (ends || joined))
		person = person_at(f, from, NONE, groups[group - 1].first, owner);
	bool second = group > s->first_group && groups[group - 1].tag == TAG_CC; /* "Bo Hill, a colonel and director of a bureau, Ann Holt" */
	if (person != NONE || second || !ends || next + 2 >= s->end_group || groups[next].tag != TAG_COMMA)
		return person;
	uint8_t after = groups[next + 2].tag;
	return after == TAG_COMMA || after == TAG_STOP || after == TAG_SEMI ? person_at(f, from, groups[next + 1].first, groups[next + 1].end, owner) : NONE;
}
