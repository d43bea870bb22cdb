/* Whose regime it is: "the regime", "this regime's abuses", "the previous administration". */
#include "base/calendar.h"
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

/* The name is one of an administration of this state. */
static bool names_administration(const struct memory *m, const struct alias *x, const char *country)
{
	const struct known_actor *k = &m->t->known.at[x->actor];
	bool of_state = k->kind == ACTOR_GOVERNMENT && x->from != CALENDAR_NO_DAY && !strcmp(k->country, country);
	return of_state && actor_has_short(m->t, k, SLICE("administration"));
}

/* The administration of the state that ended on the day on which today's began, in the actor data; NONE. */
static uint32_t known_before(const struct memory *m, const char *country)
{
	const int32_t day = m->a->day;
	int32_t began = CALENDAR_NO_DAY;
	for (uint32_t i = 0; day != CALENDAR_NO_DAY && i < m->t->aliases.n && began == CALENDAR_NO_DAY; i++) {
		const struct alias *x = &m->t->aliases.at[i];
		if (x->from <= day && (x->to == CALENDAR_NO_DAY || day < x->to) && names_administration(m, x, country))
			began = x->from;
	}
	for (uint32_t i = 0; began != CALENDAR_NO_DAY && i < m->t->aliases.n; i++)
		if (m->t->aliases.at[i].to == began && names_administration(m, &m->t->aliases.at[i], country))
			return m->t->aliases.at[i].actor;
	return NONE;
}

uint32_t administration_before(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct unit *u = m->a->units.at;
	uint32_t noun = g->first + 2;
	bool ends = noun == g->head || (noun < g->head && u[noun + 1].tag == TAG_POS);
	if (!ends || !unit_in_class(m, noun - 1, m->c->predecessor) || !(m->a->home_of_site || home_before(m, g->first)))
		return NONE;
	bool the = slice_same(article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1)), SLICE("the"));
	const struct known_role *role = the && u[noun].tag != TAG_NNS ? role_at(m, noun) : NULL;
	if (!role || !slice_equal(role->name, SLICE("administration")))
		return NONE;
	uint32_t known = known_before(m, m->t->known.at[m->a->home].country);
	if (known == NONE)
		return NONE;
	home_actor(m); /* whose of today "the administration" is, also where the text does not name the state */
	ids_add(m->a, out, actors_add_known(m->s, known));
	m->a->actors.at[out->at[0]].bygone = true; /* "the administration" goes on about another */
	return noun;
}
