/*
 * Which state "the country" and "that country" are:
 *
 *   Chad fired a missile, though Mali said it failed. [The country] ...      whose doings the sentence before told
 *   Peruvian exports to Chad and U.S. exports to [that country]              the last one named behind "to"
 *   Peru, which Chile struck, suspects [the country]'s hand                  what one does is not done to its own
 */
#include "extract/coreference/antecedents.h"

/* "Chad fired a missile, though Mali said it failed. The country ...": whose doings the sentence before told. */
static bool subject_before(const struct memory *m, struct ids *out)
{
	const struct recollection *r = m->sentence ? &m->sentences[m->sentence - 1] : NULL;
	if (!r || r->subject.n != 1 || r->plural || !actor_is_state(m, r->subject.at[0]))
		return false;
	ids_join(m, out, &r->subject);
	return true;
}

/* "Peruvian exports to Chad and U.S. exports to [that country]": the last state named behind "to", where others only own. */
static bool last_named(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->end_unit > unit || x->by == BY_ROLE || !possible_state(m, x->actor) || depth_of(m, x->first_unit) > depth_of(m, unit))
			continue;
		uint32_t g = group_of_unit(m, x->first_unit);
		bool named = x->first_unit <= m->a->groups.at[g].head && m->a->groups.at[g].head < x->end_unit;
		if (named && g > m->a->sentences.at[m->sentence].first_group && group_is_word(m, g - 1, SLICE("to")))
			ids_add(m->a, out, x->actor);
		if (named)
			return out->n > 0;
	}
	return false;
}

/* "Chilean and Peruvian officials spoke of [the country]": the last state before it is one of two that are joined, neither of which is meant. */
static bool last_is_joined(const struct memory *m, uint32_t unit)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention + 1; i--) {
		const struct mention *y = &m->a->mentions.at[i - 1], *x = y - 1;
		if (y->end_unit > unit || !actor_is_state(m, y->actor))
			continue;
		if (x > m->a->mentions.at + r->first_mention && x->first_unit <= y->first_unit && x->end_unit > y->end_unit)
			x--; /* Chilean and [[Peruvian] officials] */
		return actor_is_state(m, x->actor) && x->actor != y->actor && x->end_unit + 1 == y->first_unit && m->a->units.at[x->end_unit].tag == TAG_CC;
	}
	return false;
}

/* "Peru, which Chile struck, | suspects | the country's hand": what one does is not done to "the country's", if another is named. */
static bool another_named(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t group = group_of_unit(m, unit);
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (m->clause_verb == NONE || group != m->clause_verb + 1 || subject->n != 1 || !last_in_sentence(m, unit, possible_state, out))
		return false;
	if (out->at[0] == subject->at[0])
		out->n = 0;
	return out->n > 0;
}

void owner_state_before(struct memory *m, const struct unit *g, struct ids *out)
{
	uint32_t unit = g->first;
	bool here = country_told_of(m, g, out) || another_named(m, unit, out) || own_subject(m, unit, possible_state, out) || last_named(m, unit, out);
	if (!here && !last_in_sentence(m, unit, possible_state, out))
		subject_before(m, out);
	if (out->n > 1) /* Peru and Chile: which? */
		out->n = 0;
	else if (!out->n)
		country_at_home(m, g, out);
}

void state_before(struct memory *m, const struct unit *g, struct ids *out)
{
	uint32_t unit = g->first;
	bool joined = last_is_joined(m, unit), here = country_told_of(m, g, out) || own_subject(m, unit, possible_state, out) || last_named(m, unit, out);
	if (!here && (joined || !last_in_sentence(m, unit, possible_state, out)) && !subject_before(m, out))
		earlier(m, possible_state, false, NONE, out);
	if (out->n > 1)
		out->n = 0;
	else if (!out->n)
		country_at_home(m, g, out);
}
