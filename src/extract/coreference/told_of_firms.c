/*
 * Whose "its" is where one body tells of another or decides on what it asks for:
 *
 *   Moody's said the debt reflects [its] weak sales        the firm's that is rated; Moody's owns ratings and reviews
 *   Analysts said the firm's debt rose with [its] sales    the firm's
 *   Hill Dairy said the court approved [its] plan          of whoever has asked the court
 *   Hill Dairy Inc said the Navy bought [its] boats        of a firm of which nothing is known
 */
#include "extract/coreference/short_forms.h"

/* "Moody's lowered the rating of Hill Dairy, citing [its] debt": an agency that rates others owns what it writes, an exchange that lists others
 * no shares. */
static bool rates_the_owner(const struct memory *m, uint32_t group, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	if (x->kind != ACTOR_COMPANY || x->known == NONE)
		return false;
	uint32_t head = m->a->groups.at[group].head;
	if (actor_has_short(m->t, &m->t->known.at[x->known], SLICE("agency")))
		return !unit_in_class(m, head, m->c->of_rater);
	return unit_in_class(m, head, m->c->securities) && actor_has_short(m->t, &m->t->known.at[x->known], SLICE("exchange"));
}

/* "Hill Dairy Inc said the Navy had bought [its] boats"; not "would ask the ministry to lift its refusal" */
static bool dealt_with_strange_firm(const struct memory *m, uint32_t group, uint32_t unit, uint32_t actor)
{
	bool body = m->sentences[m->sentence].opened_by_firm && is_official(m, actor) && !actor_is_state(m, actor);
	return body && !is_tail(m, unit) && !unit_in_class(m, m->a->groups.at[group].head, m->c->not_own);
}

bool tells_of_the_owner(const struct memory *m, uint32_t group, uint32_t unit, uint32_t actor)
{
	return (m->a->units.at[unit].tag == TAG_PRPS && rates_the_owner(m, group, actor)) || dealt_with_strange_firm(m, group, unit, actor);
}

/* The unit of the owner in "the company's plans", NONE. */
static uint32_t definite_owner(const struct memory *m, const struct unit *g)
{
	uint32_t i = g->first + 1;
	bool may = i < g->head && m->a->units.at[i + 1].tag == TAG_POS && m->a->units.at[i].tag == TAG_NN && definite(m, g);
	const struct known_role *role = may ? role_at(m, i) : NULL;
	return role && role->organ ? i : NONE;
}

bool owned_by_the_body(struct memory *m, uint32_t group, struct ids *out)
{
	enum { REACH = 10 };
	const uint32_t first = m->a->sentences.at[m->sentence].first_group;
	const struct unit *groups = m->a->groups.at;
	for (uint32_t g = group; g-- > first && g + REACH > group;) {
		struct ids named = {0};
		if (group_in_class(m, g, m->c->that) || group_in_class(m, g, m->c->subordinator) || groups[g].tag == TAG_COMMA)
			return false;
		if (!group_in_class(m, g, m->c->ng))
			continue;
		uint32_t owner = definite_owner(m, &groups[g]);
		if (owner != NONE && m->at_unit[owner])
			ids_join(m, out, &m->bound.at[m->at_unit[owner] - 1]);
		if (owner != NONE)
			return true;
		group_actors(m, g, true, &named);
		if (named.n || group_in_class(m, g, m->c->pronoun))
			return false;
	}
	return false;
}

/* "the court | approved | [its] plan", "asked | the court | to consider | [its] case": who decides is not who asks for it. */
bool owned_by_who_asks(struct memory *m, uint32_t group, struct ids *out)
{
	const uint32_t first = m->a->sentences.at[m->sentence].first_group, verb = group - 1;
	const struct recollection *r = &m->sentences[m->sentence];
	if (group < first + 3 || m->clause_verb == NONE || !group_in_class(m, verb, m->c->decides) || group_in_class(m, verb, m->c->passive))
		return false;
	if (!unit_in_class(m, m->a->groups.at[group].head, m->c->asked_for))
		return false;
	if (group_in_class(m, verb, m->c->infinitive)) {
		if (group_in_class(m, m->clause_verb, m->c->object_owns) && m->clause_verb + 2 == verb) /* asked | the court */
			ids_join(m, out, &m->clause);
		return out->n > 0;
	}
	bool decider = m->clause.n == 1 && !actor_is_person(m, m->clause.at[0]) && !actor_is_state(m, m->clause.at[0]);
	if (verb != m->clause_verb || !decider || (r->subject.n && ids_share(&r->subject, &m->clause)))
		return false;
	if (r->subject.n == 1 && !actor_is_person(m, r->subject.at[0]))
		ids_join(m, out, &r->subject);
	return r->subject.n || r->stranger_subject;
}
