/*
 * Posts that somebody held once, which say whose he is, but not what he is now:
 *
 *   Ann Hill | served as | a clerk at the ministry         of that state, whatever else she is
 *   Bo Holt | was | Peru's envoy | from | 1990 | to | 1994
 *   a former Peruvian judge, Tor Berg                      who held an office
 *
 * "has served as Peru's envoy since 1990" tells of today.
 */
#include "extract/actors/finding.h"

/* from | 1990, until | May: the group of the preposition */
static bool years_at(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 1 >= s->end_group || !unit_has(f->l, &f->a->units.at[groups[group].first], f->t->class_years))
		return false;
	return groups[group + 1].rule == NONE && unit_has(f->l, &groups[group + 1], f->t->class_time);
}

/* The years that end are told behind the office, "of its parliament" between, or open the sentence. */
static bool years_told(const struct finding *f, const struct sentence *s, uint32_t what)
{
	enum { STEPS = 6 };
	const struct unit *groups = f->a->groups.at;
	for (uint32_t g = what + 1, steps = 0; g + 1 < s->end_group && groups[g].tag == TAG_IN && steps < STEPS; g += 2, steps += 2)
		if (years_at(f, s, g))
			return true;
	return years_at(f, s, s->first_group);
}

bool held_before(const struct finding *f, const struct sentence *s, uint32_t name, uint32_t what)
{
	const struct unit *groups = f->a->groups.at;
	for (uint32_t g = name + 1; g < what; g++) {
		if (!unit_has(f->l, &groups[g], f->t->class_verb))
			continue;
		bool perfect = unit_is(f, groups[g].first, "has") || unit_is(f, groups[g].first, "have"), had = unit_is(f, groups[g].first, "had");
		bool past = had || (!perfect && groups[g].tag == TAG_VBD);
		if ((past && unit_has(f->l, &groups[g], f->t->class_served)) || ((past || perfect) && years_told(f, s, what)))
			return true;
	}
	return false;
}

uint32_t state_of_owner(struct finding *f, uint32_t owner)
{
	const struct actor *x = &f->a->actors.at[owner];
	uint32_t state = x->kind != ACTOR_COUNTRY && x->country[0] ? actors_state(f->t, x->country) : NONE;
	return state == NONE ? owner : actor_of_known(f, state);
}

/* "former", "ex-" in front of the noun, in its group. */
static bool called_former(const struct finding *f, uint32_t noun, const struct sentence *s)
{
	enum { BACK = 5 };
	for (uint32_t i = noun, steps = 0; i-- > s->first_unit && steps < BACK; steps++) {
		const struct unit *u = &f->a->units.at[i];
		if (unit_has(f->l, u, f->t->class_former))
			return true;
		if (u->tag != TAG_NNP && u->tag != TAG_NN && u->tag != TAG_JJ && u->tag != TAG_POS && u->tag != TAG_VBN)
			return false;
	}
	return false;
}

void leave_post(struct finding *f, const struct sentence *s, struct name *n)
{
	if (n->role && n->role->person && n->noun != NONE && n->owner != NONE && role_is_official(n->role) && strcmp(n->role->code, "ELI") &&
	    called_former(f, n->noun, s))
		n->role = role_with_code(f, n->role, "ELI");
}
