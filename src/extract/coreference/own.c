/* What a pronoun owns that is somebody: "his country", "her defence minister". */
#include "extract/coreference/short_forms.h"

/* [his country], [my Administration], [their own government], "our [powerful state]"; the same before "'s": the noun, NONE */
static uint32_t own_country(const struct memory *m, const struct unit *g)
{
	const struct unit *units = m->a->units.at;
	uint32_t noun = g->first + 1;
	while (noun < g->head && units[noun].tag == TAG_JJ && units[noun].shape == SHAPE_LOWER && !unit_has(m->l, &units[noun], m->t->class_picks) &&
	       !unit_has(m->l, &units[noun], m->t->class_others))
		noun++;
	bool ends = noun == g->head || (noun < g->head && units[noun + 1].tag == TAG_POS);
	return ends && units[noun].tag != TAG_NNS && unit_in_class(m, noun, m->c->country) ? noun : NONE;
}

/* "Its sluggish state", "our 51st state", "our state, local and town police": no state that somebody has; but "our powerful state". */
static bool no_state(const struct memory *m, const struct unit *g, uint32_t noun)
{
	if (!slice_same(word_at(m, noun), SLICE("state")))
		return false;
	bool we = unit_in_class(m, g->first, m->c->we), plain = noun == g->first + 1;
	bool counted = !plain && slice_begins_with_digit(word_at(m, noun - 1));
	return (!plain && !we) || counted || (noun + 1 < m->a->units.n && m->a->units.at[noun + 1].tag == TAG_COMMA);
}

/* "[his country] is ready": the state of whoever the possessor is; "[his government]'s plans": its. */
bool bind_own_country(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	uint32_t noun = own_country(m, g);
	const struct known_role *role = noun == NONE ? NULL : role_at(m, noun);
	const struct ids *who = noun != NONE && m->at_unit[g->first] ? &m->bound.at[m->at_unit[g->first] - 1] : NULL;
	if (!who || who->n != 1 || no_state(m, g, noun))
		return false;
	bool itself = slice_same(word_at(m, noun), SLICE("state")) && actor_is_state(m, who->at[0]); /* our state is strong */
	uint32_t known = actors_state(m->t, m->a->actors.at[who->at[0]].country);
	struct ids state = {0};
	if (known == NONE)
		return false;
	const struct unit own = {.first = g->first, .head = noun, .end = noun + 1};
	ids_add(m->a, &state, actors_add_known(m->s, known));
	if (role && role->organ && !itself)
		state.at[0] = actor_of_role(m->a, m->t, state.at[0], role, &own);
	bind(m, noun, g->first, noun + 1, &state, BY_PRONOUN, "short-form");
	return true;
}

/* "his head", "her chair": no office of hers. */
static bool part_of_body(const struct memory *m, const struct unit *g)
{
	struct slice word = article_slice(m->a, article_unit_span(m->a, g->head, g->head + 1));
	return g->first + 1 == g->head && (slice_same(word, SLICE("head")) || slice_same(word, SLICE("chair")));
}

static bool of_state(const struct memory *m, const struct ids *who, const char *country)
{
	return who->n == 1 && actor_is_person(m, who->at[0]) && !m->a->actors.at[who->at[0]].plural && !strcmp(m->a->actors.at[who->at[0]].country, country);
}

/* "Hill, [its young leader], left": nothing but commas around it. */
static void named_before(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint8_t after = group + 1 < s->end_group ? groups[group + 1].tag : TAG_STOP;
	bool before = group >= s->first_group + 2 && groups[group - 1].tag == TAG_COMMA && groups[group - 2].tag == TAG_NNP;
	if (before && (after == TAG_COMMA || after == TAG_STOP))
		group_actors(m, group - 2, false, out);
}

static bool rules(const struct memory *m, const struct actor *x)
{
	for (uint32_t i = 0; x->known != NONE && x->roles.n && i < m->t->roles.n; i++)
		if (m->t->roles.at[i].ruler && slice_equal(m->t->roles.at[i].name, x->roles.at[0]))
			return true;
	return false;
}

/* "Peru and [its leader]": the only one whom the text names who heads that state. */
static void ruler_named(struct memory *m, const char *country, struct ids *out)
{
	enum { FIRST = 64 };
	for (uint32_t i = 0; i < m->a->actors.n && i < FIRST; i++) {
		const struct actor *x = &m->a->actors.at[i];
		if (x->kind == ACTOR_PERSON && !x->plural && !strcmp(x->country, country) && !strcmp(x->code + 3, "GOV") && rules(m, x))
			ids_add(m->a, out, i);
	}
}

/* "[Its president], Ann Hill,", "Ann Hill, [its president],": whoever is named beside it. */
static void named_beside(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	if (group + 2 < m->a->sentences.at[m->sentence].end_group && g[1].tag == TAG_COMMA && g[2].tag == TAG_NNP)
		group_actors(m, group + 2, false, out);
	if (!out->n)
		named_before(m, group, out);
}

/* A body of states has been told of just now. */
static bool body_before(const struct memory *m)
{
	uint32_t from = m->sentences[m->sentence > 2 ? m->sentence - 2 : 0].first_mention;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i-- > from;)
		if (m->a->actors.at[m->a->mentions.at[i].actor].kind == ACTOR_IGO)
			return true;
	return false;
}

/* "The council met. [Its president], Ann Hill, said": of whom only the office is known is of whoever owns that, of nobody where it is not known and
 * may be a body's, and not of the state where the story is set. */
static void tell_owned(struct memory *m, const struct known_role *role, const struct ids *who, const struct ids *named)
{
	struct actor *x = named->n == 1 ? &m->a->actors.at[named->at[0]] : NULL;
	const struct actor *owner = who && who->n == 1 ? &m->a->actors.at[who->at[0]] : NULL;
	if (!x || x->kind != ACTOR_PERSON || x->known != NONE || (x->code[0] && !x->office) || (!owner && !body_before(m)))
		return;
	memset(x->country, 0, sizeof x->country);
	memset(x->code, 0, sizeof x->code);
	x->office = NULL;
	x->of_another = !owner;
	if (!owner)
		return;
	memcpy(x->country, owner->country, sizeof x->country);
	if (owner->country[0] && (owner->kind == ACTOR_COUNTRY || owner->kind == ACTOR_PERSON))
		snprintf(x->code, sizeof x->code, "%.3s%.11s", owner->country, role->code);
	else
		memcpy(x->code, owner->code, sizeof x->code);
}

/* "Peru and Chile belong to the council. [Its] secretary-general": states have none. Takes the pronoun back. */
static bool office_of_bodies(struct memory *m, const struct unit *g, const struct known_role *role, const struct ids *who)
{
	if (!*role->body || !who || who->n != 1 || !actor_is_state(m, who->at[0]))
		return false;
	if (m->found.n && m->found.at[m->found.n - 1].first_unit == g->first)
		m->found.n--;
	m->at_unit[g->first] = 0;
	return true;
}

static bool is_its(const struct memory *m, uint32_t unit) { return unit_in_class(m, unit, m->c->it) || unit_in_class(m, unit, m->c->they); }

/* "[its fish minister Ann Hill]" */
static void tell_titled(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	uint32_t title = g->head;
	while (title > g->first && !role_at(m, title))
		title--;
	const struct known_role *role = title > g->first ? role_at(m, title) : NULL;
	struct ids named = {0};
	if (!role || !role->person || !is_its(m, g->first) || m->a->units.at[g->head].tag != TAG_NNP)
		return;
	group_actors(m, group, false, &named);
	tell_owned(m, role, m->at_unit[g->first] ? &m->bound.at[m->at_unit[g->first] - 1] : NULL, &named);
}

/* "[His finance minister], Ann Hill, accused": whoever is named behind it; else an officer of his state, not he himself. */
bool bind_own_officer(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	struct ids officer = {0}, named = {0};
	if (head->tag != TAG_NN || !role || !role->person || !role_is_official(role) || part_of_body(m, g)) {
		tell_titled(m, group);
		return false;
	}
	const struct ids *who = m->at_unit[g->first] ? &m->bound.at[m->at_unit[g->first] - 1] : NULL;
	named_beside(m, group, &named);
	bool of_body = office_of_bodies(m, g, role, who);
	if (is_its(m, g->first))
		tell_owned(m, role, of_body ? NULL : who, &named);
	if (of_body)
		return true;
	uint32_t state = who && who->n == 1 ? actors_state(m->t, m->a->actors.at[who->at[0]].country) : NONE;
	if (state == NONE || strstr(m->a->actors.at[who->at[0]].code, "BUS")) /* a firm's president is no state's */
		return false;
	const struct unit office = {.first = g->first + 1, .end = g->end, .head = g->head};
	const char *country = m->a->actors.at[who->at[0]].country;
	if (!named.n && role->ruler && !role->leads && actor_is_state(m, who->at[0]))
		ruler_named(m, country, &named);
	if (of_state(m, &named, country))
		officer = named;
	else
		ids_add(m->a, &officer, actor_of_role(m->a, m->t, actors_add_known(m->s, state), role, &office));
	bind(m, g->head, g->first, g->end, &officer, BY_ROLE, "short-form");
	return true;
}

/* "The bloc met. [The bloc's chairman], Ann Hill, said", "[the island nation's fish minister], Ann Hill": of the body or state that the noun means. */
void tell_officer_of_organ(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	struct ids named = {0}, owner = {0};
	uint32_t at = g->first + 1;
	while (at < g->head && m->a->units.at[at].tag != TAG_POS)
		at++;
	if (!role || !role->person || at == g->head)
		return;
	named_beside(m, group, &named);
	if (named.n != 1 || !actor_is_person(m, named.at[0]) || m->a->actors.at[named.at[0]].known != NONE)
		return;
	organ_that_owns(m, group, &owner);
	if (!owner.n)
		state_that_owns(m, group, &owner);
	if (owner.n == 1 && !actor_is_person(m, owner.at[0]))
		tell_owned(m, role, &owner, &named);
}
