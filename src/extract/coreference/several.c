/* Several who are told of before "they" and do something, or of whom nothing is known: borrowers, fishermen. */
#include "extract/coreference/memory.h"

/* of the | women */
static bool behind_preposition(const struct memory *m, const struct sentence *s, uint32_t group)
{
	const struct unit *before = group > s->first_group ? &m->a->groups.at[group - 1] : NULL;
	return before && before->tag == TAG_IN && !unit_has(m->l, before, m->c->subordinator) && !unit_has(m->l, before, m->c->that);
}

/* women | in | every state | now | have: the verb of the noun group that ends before this one stands before the unit. */
static bool verb_behind(const struct memory *m, const struct sentence *s, uint32_t group, uint32_t unit)
{
	const struct unit *groups = m->a->groups.at;
	while (group + 1 < s->end_group && groups[group].tag == TAG_IN && unit_has(m->l, &groups[group + 1], m->c->ng))
		group += 2;
	while (group < s->end_group && groups[group].tag == TAG_RB)
		group++;
	return group < s->end_group && unit_has(m->l, &groups[group], m->c->fin) && groups[group].first < unit;
}

/* borrowers; Senate Democrats, read as a name: of a noun group */
static bool may_be_several(struct memory *m, uint32_t group)
{
	struct ids ids = {0};
	if (is_plural(m, group))
		return true;
	group_actors(m, group, false, &ids);
	return ids.n == 1 && (ids_plural(m, &ids) || m->a->actors.at[ids.at[0]].kind == ACTOR_PARTY);
}

/* "the White House expects | borrowers | to see", "Peru said | fishermen | lost [their] boats": the last subject of several before this unit.
 * Whether there is one; who they are, if they are anybody. */
bool subjects_before(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t g = s->end_group;
	while (g > s->first_group && m->a->groups.at[g - 1].end > unit)
		g--;
	bool joined = g > s->first_group + 1 && m->a->groups.at[g - 1].tag == TAG_CC; /* patients and [their] families */
	for (g -= joined; g > s->first_group; g--) {
		bool noun = unit_has(m->l, &m->a->groups.at[g - 1], m->c->ng);
		if (!noun || (!joined && (behind_preposition(m, s, g - 1) || !verb_behind(m, s, g, unit))) || !may_be_several(m, g - 1)) {
			if (joined)
				return false;
			continue;
		}
		actors_but_states(m, g - 1, out); /* "German rates" are not Germany, "Senate Democrats" are the Senate's */
		return true;
	}
	return false;
}

bool strangers_before(struct memory *m, uint32_t unit)
{
	struct ids who = {0};
	return unit_in_class(m, unit, m->c->they) && (them_is_nobody(m, unit) || (!is_tail(m, unit) && subjects_before(m, unit, &who) && !who.n));
}

/* women, banks, members: those whom "they" may mean */
static bool may_be_they(const struct memory *m, uint32_t group)
{
	uint32_t head = m->a->groups.at[group].head;
	return role_at(m, head) || unit_has(m->l, &m->a->units.at[head], m->c->may_be_they) || unit_has(m->l, &m->a->units.at[head], m->c->nationals);
}

/* fishermen, Peruvians */
static bool are_several(const struct memory *m, uint32_t group)
{
	return is_plural(m, group) || unit_has(m->l, &m->a->units.at[m->a->groups.at[group].head], m->c->nationals);
}

/* "the fishermen's wish | to sell | [their] boats": theirs */
static bool several_own_it(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t i = g->first; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		bool people = (unit_has(m->l, u, m->c->role) || unit_has(m->l, u, m->c->may_be_they)) && !unit_has(m->l, u, m->c->country);
		if (u->tag == TAG_NNS && m->a->units.at[i + 1].tag == TAG_POS && people)
			return true;
	}
	return false;
}

/* "they | said", "officials | said | (that) | they": who speaks is whoever spoke. */
static bool is_of_tellers(const struct memory *m, const struct sentence *s, uint32_t group)
{
	uint32_t before = group > s->first_group && unit_has(m->l, &m->a->groups.at[group - 1], m->c->that) ? group - 1 : group;
	bool told = before > s->first_group && m->clause_verb == before - 1 && unit_has(m->l, &m->a->groups.at[before - 1], m->c->cue);
	return told || (group + 1 < s->end_group && unit_has(m->l, &m->a->groups.at[group + 1], m->c->cue));
}

bool others_nearer(struct memory *m, uint32_t unit, const struct ids *who)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	uint32_t g = group_of_unit(m, unit);
	bool owner = m->a->units.at[unit].tag == TAG_PRPS, first = g == s->first_group;
	const struct unit *before = first ? NULL : &groups[g - 1];
	bool joined = !first && (unit_has(m->l, before, m->c->that) || unit_has(m->l, before, m->c->subordinator)); /* while | [they] wait */
	bool clause = joined || (!first && before->tag == TAG_COMMA);
	if (owner ? !first && before->tag == TAG_CC : is_of_tellers(m, s, g)) /* Peru, Chile and [their] allies */
		return false;
	if (!owner && !first && unit_has(m->l, before, m->c->ng)) /* the aid | [they] need */
		g--;
	for (; g > s->first_group; g--) {
		struct ids here = {0};
		bool one = unit_has(m->l, &groups[g - 1], m->c->it) && unit_has(m->l, &groups[g - 1], m->c->pronoun); /* the workers it picked ... [their] */
		if (one || !unit_has(m->l, &groups[g - 1], m->c->ng))
			continue;
		group_actors(m, g - 1, true, &here);
		if (ids_share(&here, who))
			return false;
		bool other = owner || clause || here.n ? may_be_they(m, g - 1) : !unit_has(m->l, &groups[g - 1], m->c->time);
		if ((are_several(m, g - 1) && other) || (owner && several_own_it(m, g - 1)))
			return true;
	}
	return false;
}
