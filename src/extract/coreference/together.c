/*
 * Several states or persons that are named together:
 *
 *   to fight [Peru and Chile] as the two allies          joined
 *   [Niger, Mali and Togo] left. ... the three           the last list of so many
 *   [Peru] told [Chile] to stop. The two countries       side by side in a sentence
 *   the union met Peru's board in Chile. The two sides   no states, where firms, a union or creditors are told of
 */
#include "extract/coreference/memory.h"

static bool side_known(const struct memory *m, const struct ids *ids, uint32_t actor)
{
	for (uint32_t i = 0; i < ids->n; i++)
		if (!strcmp(m->a->actors.at[ids->at[i]].country, m->a->actors.at[actor].country))
			return true;
	return false;
}

uint32_t state_behind(const struct memory *m, uint32_t actor)
{
	for (uint32_t i = 0; i < m->a->actors.n && i < STATES; i++)
		if (actor_is_state(m, i) && !strcmp(m->a->actors.at[i].code, m->a->actors.at[actor].country))
			return i;
	return actor;
}

/* a state or a body of states: the EC and Peru */
static bool is_side(const struct memory *m, uint32_t actor) { return actor_is_state(m, actor) || m->a->actors.at[actor].kind == ACTOR_IGO; }

/* "to fight [Peru and Chile] as the two allies ...": two sides that are joined, the last ones before this unit. */
static bool joined_states(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention + 1; i--) {
		const struct mention *y = &m->a->mentions.at[i - 1], *x = y - 1;
		if (y->end_unit > unit || !is_side(m, x->actor) || !is_side(m, y->actor) || x->actor == y->actor)
			continue;
		uint32_t joint = x->end_unit, behind = y->first_unit - (m->a->units.at[y->first_unit - 1].tag == TAG_DT);
		if (joint + 1 != behind || m->a->units.at[joint].tag != TAG_CC)
			continue;
		ids_add(m->a, out, x->actor);
		ids_add(m->a, out, y->actor);
		return true;
	}
	return false;
}

/* Chad's, foreign minister, the */
static bool is_word_of_office(const struct memory *m, uint32_t unit)
{
	uint8_t tag = m->a->units.at[unit].tag;
	return tag == TAG_DT || tag == TAG_POS || tag == TAG_NNP || tag == TAG_JJ || tag == TAG_NN;
}

/* "the minister Ann Hill | and | Peru's envoy Ben Miller": two persons of two states that are joined, the last ones of this sentence before the
 * unit. */
static bool joined_persons(struct memory *m, uint32_t sentence, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[sentence];
	const struct mention *y = NULL;
	for (uint32_t i = r->end_mention; i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->end_unit > unit || x->by != BY_NAME || !actor_is_person(m, x->actor) || !m->a->actors.at[x->actor].country[0])
			continue;
		bool joined = y && x->end_unit < y->first_unit && m->a->units.at[x->end_unit].tag == TAG_CC;
		for (uint32_t u = x->end_unit + 1; joined && u < y->first_unit; u++)
			joined = is_word_of_office(m, u);
		if (joined && strcmp(m->a->actors.at[x->actor].country, m->a->actors.at[y->actor].country) != 0) {
			ids_add(m->a, out, x->actor);
			ids_add(m->a, out, y->actor);
			return true;
		}
		y = x;
	}
	return false;
}

/* Only commas, "and", "the" between two units; is one of them a conjunction? */
static bool joined_by(const struct memory *m, uint32_t from, uint32_t to, bool *conjunction)
{
	if (from >= to || to - from > 3)
		return false;
	for (uint32_t u = from; u < to; u++) {
		uint8_t tag = m->a->units.at[u].tag;
		if (tag != TAG_COMMA && tag != TAG_CC && tag != TAG_DT)
			return false;
		*conjunction = *conjunction || tag == TAG_CC;
	}
	return true;
}

/* "Niger, Mali and Burkina Faso": exactly n states in one list (0: two or more), the last such list before this unit. Its first unit is `from` or
 * behind that. */
static bool listed_states(struct memory *m, uint32_t from, uint32_t unit, uint32_t n, struct ids *out)
{
	enum { LISTS_BACK = 12, MENTIONS_BACK = 200 };
	uint32_t end = m->sentences[m->sentence].end_mention;
	uint32_t first = m->sentences[m->sentence > LISTS_BACK ? m->sentence - LISTS_BACK : 0].first_mention;
	if (end > first + MENTIONS_BACK)
		first = end - MENTIONS_BACK;
	for (uint32_t i = end; i > first; i--) {
		struct ids found = {0};
		bool conjunction = false;
		uint32_t k = i;
		for (const struct mention *next = NULL; k > first; next = &m->a->mentions.at[--k]) {
			const struct mention *x = &m->a->mentions.at[k - 1];
			if (x->first_unit < from || x->end_unit > unit || !actor_is_state(m, x->actor))
				break;
			if (next && !joined_by(m, x->end_unit, next->first_unit, &conjunction))
				break;
			ids_add(m->a, &found, x->actor);
		}
		if ((n ? found.n == n : found.n > 1) && conjunction) {
			ids_join(m, out, &found);
			return true;
		}
		if (k < i)
			i = k + 1;
	}
	return false;
}

static bool says_in(const struct memory *m, uint32_t unit)
{
	return m->a->units.at[unit].tag == TAG_IN && slice_equal(word_at(m, unit), SLICE("in"));
}

/* The states that a sentence names before the unit, but not where something happens. */
static void states_named(const struct memory *m, const struct recollection *r, uint32_t unit, struct ids *out)
{
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		bool where = x->by == BY_METONYM && x->first_unit && says_in(m, x->first_unit - 1);
		if (x->end_unit <= unit && actor_is_state(m, x->actor) && !where)
			ids_add(m->a, out, x->actor);
	}
}

void states_listed(struct memory *m, uint32_t unit, bool two_will_do, struct ids *out)
{
	for (uint32_t back = 0; back <= SENTENCES_BACK && back <= m->sentence; back++) {
		struct ids list = {0}, named = {0};
		states_named(m, &m->sentences[m->sentence - back], unit, &named);
		if (named.n < 2)
			continue;
		listed_states(m, m->a->sentences.at[m->sentence - back].first_unit, unit, 0, &list);
		if (!list.n && two_will_do && named.n == 2)
			ids_join(m, out, &named);
		while (list.n) /* it was read from its end */
			ids_add(m->a, out, list.at[--list.n]);
		return;
	}
}

/* "the Peru-Chile border", "said after the Hill-Holt talks that the two sides": two with a hyphen between, the last ones before this unit; persons
 * or their states. */
static bool hyphenated_pair(struct memory *m, uint32_t unit, bool persons, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention + 1; i--) {
		const struct mention *y = &m->a->mentions.at[i - 1], *x = y - 1;
		if (y->end_unit > unit || y->first_unit != x->end_unit + 1 || !article_hyphen_at(m->a, x->end_unit))
			continue;
		bool named = actor_is_person(m, x->actor) && actor_is_person(m, y->actor);
		uint32_t first = persons ? x->actor : state_behind(m, x->actor), second = persons ? y->actor : state_behind(m, y->actor);
		bool right = persons ? named : actor_is_state(m, first) && actor_is_state(m, second);
		if (!right || actors_of_one_state(m->a, first, second))
			continue;
		ids_add(m->a, out, first);
		ids_add(m->a, out, second);
		return true;
	}
	return false;
}

bool pair_named(struct memory *m, uint32_t unit, struct ids *out)
{
	return joined_states(m, unit, out) || hyphenated_pair(m, unit, false, out);
}

/* "They agreed that [the two countries] would": the states of the two who are the last subject. */
static bool states_of_subject(struct memory *m, struct ids *out)
{
	const struct ids *who = &m->several;
	if (who->n != 2 || !strcmp(m->a->actors.at[who->at[0]].country, m->a->actors.at[who->at[1]].country))
		return false;
	uint32_t first = state_behind(m, who->at[0]), second = state_behind(m, who->at[1]);
	if (!actor_is_state(m, first) || !actor_is_state(m, second))
		return false;
	ids_add(m->a, out, first);
	ids_add(m->a, out, second);
	return true;
}

static void remember_three(struct memory *m, uint32_t unit, const struct ids *three)
{
	bool same = m->trio.n == three->n && ids_have(three, m->trio.at[0]) && ids_have(three, m->trio.at[1]) && ids_have(three, m->trio.at[2]);
	m->trio_told = same ? m->trio_told + 1 : 1;
	m->trio.n = 0;
	ids_join(m, &m->trio, three);
	m->trio_unit = unit;
}

/* Three of whom the text has told as such are "the three" until it lists another three, once they are told of again just
 * before: Peru is to host the leaders of Chad and Mali ... */
static bool three_again(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t near = m->a->sentences.at[m->sentence - (m->sentence > 0)].first_unit, from = m->trio_told > 1 && near > m->trio_unit ? near : m->trio_unit;
	if (!listed_states(m, m->trio.n ? from : 0, unit, 3, out) && m->trio.n)
		ids_join(m, out, &m->trio);
	if (out->n)
		remember_three(m, unit, out);
	return out->n > 0;
}

/* Nobody but towns is named: "the Paris meeting" */
static bool only_by_town(const struct memory *m, const struct recollection *r)
{
	bool town = true;
	for (uint32_t i = r->first_mention; i < r->end_mention && town; i++)
		town = m->a->mentions.at[i].by == BY_METONYM || !m->a->actors.at[m->a->mentions.at[i].actor].country[0];
	return town;
}

/* "[Peruvian] officials | said | the two countries": who tells of them or between them is none of them, nor a third. */
static bool is_subject(const struct memory *m, const struct recollection *r, uint32_t actor)
{
	return r->subject.n && actors_of_one_state(m->a, actor, r->subject.at[0]);
}

/* "Peru is to give Mali boats, and Chile Mali cranes. [Both countries]": of more than two sides of a sentence those whom the text is about. */
static void of_many(struct memory *m, uint32_t sentence, uint32_t unit, struct ids *two)
{
	const struct recollection *r = &m->sentences[sentence];
	struct ids main = {0}, named = {0};
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->end_unit <= unit && m->a->actors.at[x->actor].country[0] && !side_known(m, &named, x->actor))
			ids_add(m->a, &named, state_behind(m, x->actor));
	}
	if (named.n < 3 || !states_of_principals(m, unit, &main) || !ids_have(&named, main.at[0]) || !ids_have(&named, main.at[1]))
		return;
	two->n = 0;
	ids_join(m, two, &main);
}

bool sides_together(struct memory *m, uint32_t unit, uint32_t reach, uint32_t n, bool persons, struct ids *out)
{
	enum { NEAR = 2 }; /* "after the Hill-Holt talks that [the two sides]", whoever spoke */
	if (n == 2 && !persons && (sides_of_meeting(m, m->sentence, unit, NEAR, out) || states_of_subject(m, out)))
		return true;
	if (n == 2 && (persons ? hyphenated_pair(m, unit, true, out) : pair_named(m, unit, out)))
		return true;
	if (n == 3 && !persons && three_again(m, unit, out))
		return true;
	uint32_t third = NONE; /* told of alone since: "Peru's trade with Chile fell. That with Mali grew. Both states" */
	for (uint32_t back = 0; back <= reach && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		struct ids found = {0};
		if (n == 2 && !persons && sides_of_meeting(m, m->sentence - back, unit, NONE, out))
			return true;
		if (n == 2 && persons && joined_persons(m, m->sentence - back, unit, out))
			return true;
		for (uint32_t i = r->first_mention; i < r->end_mention && (!n || found.n < n); i++) {
			const struct mention *x = &m->a->mentions.at[i];
			const struct actor *who = &m->a->actors.at[x->actor];
			bool right = x->end_unit <= unit && who->country[0] && (!persons || (actor_is_person(m, x->actor) && !who->plural));
			bool where = x->by == BY_METONYM && n > 1 && x->first_unit && says_in(m, x->first_unit - 1);
			if (where || x->span.start < m->a->dateline.span.end) /* "SEOUL -", "its embassy in Beijing" */
				continue;
			if (right && !side_known(m, &found, x->actor))
				ids_add(m->a, &found, persons ? name_beside(m, x)->actor : state_behind(m, x->actor));
		}
		if (found.n == 1 && n == 2 && !persons && third == NONE && !is_subject(m, r, found.at[0]) && !(back && only_by_town(m, r)))
			third = found.at[0];
		if (found.n >= (n ? n : 2)) {
			if (n == 2 && third != NONE && !side_known(m, &found, third))
				return false;
			if (n == 2 && !persons)
				of_many(m, m->sentence - back, unit, &found);
			if (n == 3 && !persons && !back)
				remember_three(m, unit, &found); /* "Peru is to host the leaders of Chad and Mali for talks of the three states" */
			ids_join(m, out, &found);
			return true;
		}
	}
	return false;
}

/* "the union", "Chilean creditors": not "crisis management" */
static bool is_side_at_work(const struct memory *m, const struct unit *g)
{
	const struct unit *head = &m->a->units.at[g->head];
	bool compound = g->head > g->first && m->a->units.at[g->head - 1].tag == TAG_NN;
	const struct known_role *role = role_at(m, g->head);
	bool work = unit_has(m->l, head, m->c->side_at_work) || (role && role->organ && !strcmp(role->code, "LAB"));
	return g->rule != NONE && !compound && head->shape == SHAPE_LOWER && work;
}

bool sides_at_work(const struct memory *m, uint32_t unit)
{
	enum { BACK = 2 };
	const uint32_t from = m->sentence > BACK ? m->sentence - BACK : 0;
	for (uint32_t i = m->sentences[from].first_mention; i < m->sentences[m->sentence].end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->end_unit <= unit && m->a->actors.at[x->actor].kind == ACTOR_COMPANY)
			return true;
	}
	for (uint32_t g = m->a->sentences.at[from].first_group; g < m->a->groups.n && m->a->groups.at[g].end <= unit; g++)
		if (is_side_at_work(m, &m->a->groups.at[g]))
			return true;
	return false;
}
