/* What a pronoun owns that is somebody: "his country", "her defence minister". */
#include "extract/coreference/short_forms.h"

/* "[his country] is ready": the state of whoever the possessor is; "[his government]": its. */
bool bind_own_country(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	bool own = g->first + 1 == g->head && head->tag == TAG_NN && unit_has(m->l, head, m->c->country);
	const struct ids *who = own && m->at_unit[g->first] ? &m->bound.at[m->at_unit[g->first] - 1] : NULL;
	if (!who || who->n != 1)
		return false;
	uint32_t known = actors_state(m->t, m->a->actors.at[who->at[0]].country);
	struct ids state = {0};
	if (known == NONE)
		return false;
	ids_add(m->a, &state, actors_add_known(m->s, known));
	if (role && role->organ)
		state.at[0] = actor_of_role(m->a, m->t, state.at[0], role, g);
	bind(m, g->head, g->first, g->end, &state, BY_PRONOUN, "short-form");
	return true;
}

/* "his head", "her chair": no office of hers. */
static bool part_of_body(const struct memory *m, const struct unit *g)
{
	struct slice word = article_slice(m->a, article_unit_span(m->a, g->head, g->head + 1));
	return g->first + 1 == g->head && (slice_same(word, SLICE("head")) || slice_same(word, SLICE("chair")));
}

/* "[His finance minister], Ann Hill, accused": whoever is named behind it; else an officer of his state, not he himself. */
bool bind_own_officer(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	bool owned = head->tag == TAG_NN && role && role->person && role_is_official(role) && !part_of_body(m, g);
	const struct ids *who = owned && m->at_unit[g->first] ? &m->bound.at[m->at_unit[g->first] - 1] : NULL;
	uint32_t state = who && who->n == 1 ? actors_state(m->t, m->a->actors.at[who->at[0]].country) : NONE;
	if (state == NONE || strstr(m->a->actors.at[who->at[0]].code, "BUS")) /* a firm's president is no state's */
		return false;
	struct ids officer = {0}, named = {0};
	if (group + 2 < m->a->sentences.at[m->sentence].end_group && g[1].tag == TAG_COMMA && g[2].tag == TAG_NNP)
		group_actors(m, group + 2, false, &named);
	const struct unit office = {.first = g->first + 1, .end = g->end, .head = g->head};
	if (named.n == 1 && actor_is_person(m, named.at[0]) && !strcmp(m->a->actors.at[named.at[0]].country, m->a->actors.at[who->at[0]].country))
		officer = named;
	else
		ids_add(m->a, &officer, actor_of_role(m->a, m->t, actors_add_known(m->s, state), role, &office));
	bind(m, g->head, g->first, g->end, &officer, BY_ROLE, "short-form");
	return true;
}
