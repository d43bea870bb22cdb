/* Whose regime it is: "the regime", "this regime's abuses". */
#include "extract/coreference/short_forms.h"

/* The state other than `but` (NONE: any) that was named most before this group. The count goes along with the walk. */
static uint32_t state_named_most(struct memory *m, const struct unit *g, uint32_t but)
{
	const struct recollection *r = &m->sentences[m->sentence];
	uint32_t best = NONE, most = 0, here[STATES] = {0};
	for (; m->counted < r->first_mention; m->counted++)
		if (m->a->mentions.at[m->counted].actor < STATES)
			m->named[m->a->mentions.at[m->counted].actor]++;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].actor < STATES)
			here[m->a->mentions.at[i].actor] += m->a->mentions.at[i].first_unit < g->first;
	for (uint32_t i = 0; i < m->a->actors.n && i < STATES; i++)
		if (i != but && actor_is_state(m, i) && m->named[i] + here[i] > most) {
			most = m->named[i] + here[i];
			best = i;
		}
	return best;
}

/* the regime, the military regime; not "the tax regime", "the new legal regime" */
static bool rules_state(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++)
		if (!unit_has(m->l, &m->a->units.at[i], m->c->plain) && !unit_has(m->l, &m->a->units.at[i], m->c->tyrant))
			return false;
	return true;
}

bool regime_of(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	if (!rules_state(m, g))
		return false;
	mention_with_short(m, g->first, lemma, OF_ANY_NUMBER, out);
	bool at_home = unit_has(m->l, &m->a->units.at[g->head], m->c->rules_home);
	uint32_t best = out->n ? NONE : state_named_most(m, g, at_home ? NONE : m->home);
	if (best != NONE)
		ids_add(m->a, out, best);
	return true;
}

uint32_t regime_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		struct unit name = {.first = g->first, .head = i, .end = i + 1};
		if (m->a->units.at[i + 1].tag != TAG_POS || !unit_has(m->l, &m->a->units.at[i], m->c->regime) || !definite(m, &name))
			continue;
		if (regime_of(m, &name, lemma_of(m, &m->a->units.at[i]), out))
			return i;
	}
	return NONE;
}
