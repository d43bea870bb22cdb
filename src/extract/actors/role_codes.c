/*
 * What somebody is by the organ that the role stands with:
 *
 *   a U.S. industry official, a spokesman for a Dutch bank    of business, not of the government
 *   the Peruvian army's spokesman                             of the military
 *   the U.S. attorney, not an American attorney               of the courts
 *   staff of the Russian embassy, army gangsters              of the organ, not labour or crime
 */
#include "extract/actors/finding.h"

/* Every organ has such; not a minister, nor a governor. */
static bool of_any_organ(const struct known_role *role)
{
	return !strcmp(role->code, "GOV") && role->any_organ;
}

/* The embassy's staff, the army's gangsters, the ministry's economists are its own; the staff of a factory is labour. */
static bool of_state_organ(const struct known_role *role, const struct known_role *organ)
{
	bool staff = !strcmp(role->code, "LAB") || !strcmp(role->code, "CRM") || (role->sideless && !strcmp(role->code, "EDU"));
	return staff && organ->organ && role_is_official(organ);
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

/* A spokesman for [Halden] Peru: a state at the end of a firm's name. Not "of Southern Peru". */
static bool ends_name_of_firm(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit], *before = unit ? u - 1 : NULL;
	return before && unit_has(f->l, u, f->t->class_state) && before->tag == TAG_NNP && before->shape != SHAPE_LOWER && u->tag == TAG_NNP &&
	       !unit_has(f->l, before, f->t->class_actor) && !role_of(f, before) && !unit_has(f->l, before, f->t->class_title) &&
	       !unit_has(f->l, before, f->t->class_part_of_land);
}

/* What is no government's by its name: Holt Inc, the Railways are business; what the Paper Association is nobody knows. NULL. */
static const char *private_code(const struct finding *f, uint32_t unit)
{
	unit -= unit && f->a->units.at[unit].tag == TAG_POS; /* Holt Inc's chairman */
	const struct unit *u = &f->a->units.at[unit];
	if (unit_has(f->l, u, f->t->class_business_name) || unit_has(f->l, u, f->t->class_firm))
		return "BUS";
	if (ends_name_of_firm(f, unit))
		return "BUS";
	return unit_has(f->l, u, f->t->class_private_body) ? "" : NULL;
}

const struct known_role *role_with_code(const struct finding *f, const struct known_role *role, const char *code)
{
	struct known_role *lent = ARENA_ARRAY(f->a->arena, struct known_role, 1);
	*lent = *role;
	snprintf(lent->code, sizeof lent->code, "%s", code);
	return lent;
}

/* The Danish Halden Association: an organ of which nothing is told but its state. */
static bool only_of_state(const struct actor *x) { return x->kind == ACTOR_AGENCY && !strcmp(x->code, x->country); }

/* "the U.S. attorney": he prosecutes for the state whose name stands at this unit; an American attorney need not. */
static bool prosecutes(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	if (unit + 1 >= f->a->units.n || !unit_has(f->l, u + 1, f->t->class_state_lawyer) || !unit_has(f->l, u, f->t->class_state))
		return false;
	bool named = false;
	for (uint32_t i = 0; i < u->n_entries && !named; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		named = alias && alias->by != BY_METONYM && alias->by != BY_DEMONYM && !alias->adjective; /* nor a Lima attorney */
	}
	return named;
}

const struct known_role *role_at_organ(const struct finding *f, const struct known_role *role, uint32_t owner, uint32_t unit)
{
	bool state = owner == NONE || f->a->actors.at[owner].kind == ACTOR_COUNTRY; /* the Fed's bank is of the Fed */
	if (role && owner != NONE && state && prosecutes(f, unit))
		return role_with_code(f, role, "JUD");
	const struct known_role *organ = role && state && !organ_unsure(f, unit) ? role_of(f, &f->a->units.at[unit]) : NULL;
	if (organ && !strcmp(organ->code, "BUS") && of_ministry(role))
		return role;
	bool strange = role && owner != NONE && (state || only_of_state(&f->a->actors.at[owner])) && !role_of(f, &f->a->units.at[unit]);
	const char *code = strange && of_any_organ(role) ? private_code(f, unit) : NULL;
	if (!code && role && of_any_organ(role) && !state && only_of_state(&f->a->actors.at[owner]))
		code = ""; /* the chairman of the Danish Herring Council, whose council nobody knows */
	if (code)
		return role_with_code(f, role, code);
	if (!organ || !strcmp(organ->code, role->code) || !lends_code(organ) || (!of_any_organ(role) && !of_state_organ(role, organ)))
		return role;
	return role_with_code(f, role, organ->code);
}

void organ_code(struct finding *f, uint32_t actor, const struct name *n)
{
	const struct actor *owner = &f->a->actors.at[n->owner];
	struct actor *x = &f->a->actors.at[actor];
	if (owner->kind != ACTOR_COUNTRY)
		memcpy(x->code, owner->code, sizeof x->code);
	else if (unit_has(f->l, &f->a->units.at[n->end - 1], f->t->class_governs))
		snprintf(x->code, sizeof x->code, "%sGOV", owner->country);
	else if (n->role && n->role->organ)
		snprintf(x->code, sizeof x->code, "%s%s", owner->country, n->role->code);
}
