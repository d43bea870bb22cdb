/*
 * What somebody is by the organ that the role stands with:
 *
 *   a U.S. industry official, a spokesman for a Dutch bank    of business, not of the government
 *   the Peruvian army's spokesman                             of the military
 *   staff of the Russian embassy, army gangsters              of the organ, not labour or crime
 */
#include "extract/actors/finding.h"

/* Every organ has such; not a minister, nor a governor. */
static bool of_any_organ(const struct known_role *role)
{
	return !strcmp(role->code, "GOV") && role->any_organ;
}

/* The embassy's staff, the army's gangsters are its own; the staff of a factory is labour. */
static bool of_state_organ(const struct known_role *role, const struct known_role *organ)
{
	return (!strcmp(role->code, "LAB") || !strcmp(role->code, "CRM")) && organ->organ && role_is_official(organ);
}

/* "the press official", "the team leader", "the allied leader" are of no such organ. */
static bool lends_code(const struct known_role *organ)
{
	return (organ->organ || organ->group) && !organ->lends_nothing;
}

bool is_state_bank(const struct finding *f, uint32_t unit) { return unit && (unit_is(f, unit - 1, "national") || unit_is(f, unit - 1, "reserve")); }

/* The National Bank, the Coffee Institute are as often a state's own; Fleet is a bank as well. */
bool organ_unsure(const struct finding *f, uint32_t unit)
{
	return is_state_bank(f, unit) || unit_is(f, unit, "institute") || unit_is(f, unit, "fleet");
}

/* The Industry Secretary is of the government; "a U.S. industry official" is not. */
static bool of_ministry(const struct known_role *role)
{
	return slice_ends(role->name, SLICE("secretary")) || slice_ends(role->name, SLICE("minister"));
}

/* The Express, the Association: what it is nobody knows, but no government's. A spokesman of the Lima Customs is. */
static bool private_body(const struct finding *f, const struct known_role *role, uint32_t unit)
{
	unit -= unit && f->a->units.at[unit].tag == TAG_POS; /* Holt Oil's chairman */
	const struct unit *u = &f->a->units.at[unit];
	if (unit_has(f->l, u, f->t->class_private_body) || unit_has(f->l, u, f->t->class_firm))
		return true;
	bool name = u->tag == TAG_NNP && u->shape == SHAPE_CAPITAL && !unit_has(f->l, u, f->t->class_actor) && !unit_has(f->l, u, f->t->class_title);
	bool known = unit_has(f->l, u, f->t->class_organ_name) || unit_has(f->l, u, f->t->class_thing_name) || unit_has(f->l, u, f->t->class_rank_word) ||
		unit_has(f->l, u, f->t->class_of_state);
	return name && !known && (role->of_firms || slice_equal(role->name, SLICE("official"))) && !known_surname(f, unit) && !given_name_at(f, unit);
}

static const struct known_role *of_business(const struct finding *f, const struct known_role *role)
{
	struct known_role *lent = ARENA_ARRAY(f->a->arena, struct known_role, 1);
	*lent = *role;
	snprintf(lent->code, sizeof lent->code, "BUS");
	return lent;
}

const struct known_role *role_at_organ(const struct finding *f, const struct known_role *role, uint32_t owner, uint32_t unit)
{
	bool state = owner == NONE || f->a->actors.at[owner].kind == ACTOR_COUNTRY; /* the Fed's bank is of the Fed */
	const struct known_role *organ = role && state && !organ_unsure(f, unit) ? role_of(f, &f->a->units.at[unit]) : NULL;
	if (organ && !strcmp(organ->code, "BUS") && of_ministry(role))
		return role;
	if (role && state && owner != NONE && !role_of(f, &f->a->units.at[unit]) && of_any_organ(role) && private_body(f, role, unit))
		return of_business(f, role);
	if (!organ || !strcmp(organ->code, role->code) || !lends_code(organ) || (!of_any_organ(role) && !of_state_organ(role, organ)))
		return role;
	struct known_role *lent = ARENA_ARRAY(f->a->arena, struct known_role, 1);
	*lent = *role;
	memcpy(lent->code, organ->code, sizeof lent->code);
	return lent;
}

void organ_code(struct finding *f, uint32_t actor, const struct name *n)
{
	const struct actor *owner = &f->a->actors.at[n->owner];
	struct actor *x = &f->a->actors.at[actor];
	if (owner->kind != ACTOR_COUNTRY)
		memcpy(x->code, owner->code, sizeof x->code);
	else if (unit_has(f->l, &f->a->units.at[n->end - 1], f->t->class_governs))
		snprintf(x->code, sizeof x->code, "%sGOV", owner->country);
	else if (unit_is(f, n->end - 1, "Association"))
		snprintf(x->code, sizeof x->code, "%sBUS", owner->country);
}
