/*
 * The persons of several states whom a text is about, as long as it goes on about "the two leaders", wherever they were named:
 *
 *   Minister [Ann Hill] of Peru met Chile's premier, [Bo Holt]. ...    the first sentence that names so many
 *   ... Niger struck Mali. [The two leaders] deplored it.
 */
#include "extract/coreference/short_forms.h"

/* One who holds an office of a state today: not Winston Churchill, nor an author. */
static bool in_office(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	return actor_is_person(m, actor) && x->country[0] && !x->plural && !strncmp(x->code + 3, "GOV", 3);
}

/* Who in office is named in a sentence before the unit, one of each state: one more than `n` at most. */
static void officers_of_states(const struct memory *m, const struct recollection *r, uint32_t unit, uint32_t n, struct ids *out)
{
	for (uint32_t i = r->first_mention; i < r->end_mention && out->n <= n; i++) {
		uint32_t actor = name_beside(m, &m->a->mentions.at[i])->actor;
		bool known = m->a->mentions.at[i].end_unit > unit || !in_office(m, actor);
		for (uint32_t k = 0; k < out->n && !known; k++)
			known = actors_of_one_state(m->a, out->at[k], actor);
		if (!known)
			ids_add(m->a, out, actor);
	}
}

/* Of the first sentences the first that names two of two states or more: exactly n of n states, else nobody. */
static void told_first(const struct memory *m, uint32_t unit, uint32_t n, struct ids *out)
{
	enum { OPENING = 6, FAR = 64 /* sentences that name somebody, and in all: it is asked for again and again */ };
	for (uint32_t i = 0, told = 0; i <= m->sentence && i < FAR && told < OPENING; i++) {
		struct ids found = {0};
		if (m->a->sentences.at[i].skip || m->sentences[i].first_mention == m->sentences[i].end_mention)
			continue;
		told++;
		officers_of_states(m, &m->sentences[i], unit, n, &found);
		if (found.n < 2)
			continue;
		if (found.n == n)
			ids_join(m, out, &found);
		return;
	}
}

/* The noun may be said of both: a president and a minister are leaders, but no "presidents"; heads of states are. */
static bool called_together(const struct memory *m, uint32_t actor, const struct known_role *role)
{
	const struct actor *x = &m->a->actors.at[actor];
	bool head = false;
	for (uint32_t i = 0; i < x->roles.n && office_of_one(role->name); i++)
		head = head || office_of_one(x->roles.at[i]);
	return head || slice_equal(role->name, SLICE("leader")) || holds_role(m, actor, role->name);
}

void remember_principals(struct memory *m, const struct ids *who)
{
	m->principals.n = 0;
	ids_join(m, &m->principals, who);
}

bool states_of_principals(struct memory *m, uint32_t unit, struct ids *out)
{
	struct ids who = {0};
	if (m->turn.transcript)
		return false;
	if (m->principals.n == 2)
		ids_join(m, &who, &m->principals);
	else
		told_first(m, unit, 2, &who);
	for (uint32_t i = 0; i < who.n; i++)
		ids_add(m->a, out, state_behind(m, who.at[i]));
	return out->n == 2 && actor_is_state(m, out->at[0]) && actor_is_state(m, out->at[1]);
}

bool principals_of(struct memory *m, const struct unit *g, uint32_t n, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (m->turn.transcript || !role)
		return false; /* whoever speaks freely names whom he likes */
	if (m->principals.n == n)
		ids_join(m, out, &m->principals);
	else
		told_first(m, g->first, n, out);
	bool fit = true;
	for (uint32_t i = 0; i < out->n; i++)
		fit = fit && called_together(m, out->at[i], role);
	if (!fit)
		out->n = 0;
	return out->n > 0;
}
