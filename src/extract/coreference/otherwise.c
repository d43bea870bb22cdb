/*
 * Short forms that go on about nobody told of, by the words around them:
 *
 *   run for the presidency, the leadership               it says too little
 *   the Central Committee of the People's Party of Peru  what stands behind says whose it is
 *   the ministers of nine states                         or which
 *   the president and chief executive officer            or that it is a firm's
 *   the leader of our closest ally                       or somebody's whom nothing names
 *   the Party for Fish                                   or is the rest of a longer name
 *   NADA, the body responsible                           an unknown name before it is
 *   Peru, the leader                                     or a state
 *   the forces of evil, the army which has no boots      soldiers in general
 *   the peoples                                          several of them, of no one state
 *   the preceding leaders                                others than those told of
 *   the Hill regime                                      of whom nothing is known
 *   adviser to the President for Fish                    a part of a title
 */
#include "extract/coreference/memory.h"

/* "the Hill Foundation": a name of which nothing is known; not "the Central Bank", which every state has. */
static bool is_strange_name(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	bool longer = g->head > g->first + 1 && m->a->units.at[g->head - 1].tag == TAG_NNP && !unit_has(m->l, &m->a->units.at[g->head - 1], m->c->plain);
	return g->tag == TAG_NNP && !unit_has(m->l, g, m->c->time) && (longer || !(role && role_is_official(role)));
}

/* "the Ministry of Mines", "the Secretary of Labor": what stands behind says what for, not whose. */
static bool has_field(const struct memory *m, uint32_t group)
{
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	return role && (slice_ends(role->name, SLICE("ministry")) || slice_ends(role->name, SLICE("minister")) ||
	       slice_ends(role->name, SLICE("secretary")) ||
		slice_ends(role->name, SLICE("department")));
}

/* "the director and the dean of Hill College", "the chairman and also treasurer of": the group of the last one; not "the president and the head
 * of the bank". */
static uint32_t last_joined(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t next = group + 2;
	if (next >= s->end_group || m->a->groups.at[group + 1].tag != TAG_CC)
		return group;
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	next += m->a->groups.at[next].tag == TAG_RB;
	bool joined = next + 1 < s->end_group && role_at(m, m->a->groups.at[next].head);
	return joined && role && role->person && !office_of_one(role->name) && unit_has(m->l, &m->a->groups.at[next + 1], m->c->of) ? next : group;
}

/* NATO, G9: of a body, no field. One letter before a digit does not look like capitals throughout. */
static bool is_abbreviation(const struct memory *m, const struct unit *u)
{
	enum { LONGEST = 3 };
	const struct token *t = &m->a->tokens.at[u->first];
	struct slice word = article_slice(m->a, (struct span){t->start, t->end});
	bool digit = word.n && word.n <= LONGEST && byte_is_digit(word.at[word.n - 1]);
	return u->shape == SHAPE_UPPER || (u->shape == SHAPE_CAPITAL && u->end == u->first + 1 && digit);
}

/* "the leaders of trading nations", "the ministers of nine countries", "the leader in herring exports": what stands behind says which; not "the
 * ministers of health". */
static bool told_apart(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *g = &m->a->groups.at[group];
	if (group + 1 >= s->end_group || (g[1].tag != TAG_IN && !unit_has(m->l, &g[1], m->c->that)))
		return false;
	const struct known_role *role = role_at(m, g->head);
	bool of = group + 2 < s->end_group && unit_has(m->l, &m->a->groups.at[group + 1], m->c->of);
	if (role && role->kind == ACTOR_POPULATION && g->first < g->head && of &&
	    m->a->units.at[m->a->groups.at[group + 2].head].tag == TAG_NNS)
		return true; /* the peoples of trading nations */
	if (!role || !role->person || group + 2 >= s->end_group || !unit_has(m->l, &m->a->groups.at[group + 2], m->c->ng))
		return false;
	if (group_is_word(m, group + 1, SLICE("in")))
		return slice_equal(role->name, SLICE("leader")) && g->first + 1 == g->head;
	const struct unit *behind = &m->a->units.at[m->a->groups.at[group + 2].head];
	bool body = behind->tag == TAG_NNP && is_abbreviation(m, behind); /* the fish ministers of G9 */
	bool states = body || unit_has(m->l, behind, m->c->country) || unit_has(m->l, behind, m->c->pair);
	bool several = behind->tag == TAG_NNS || behind->tag == TAG_NNP;
	return means_several(m, g->head) && unit_has(m->l, &m->a->groups.at[group + 1], m->c->of) && several && (states || !has_field(m, group));
}

/* "the president and chief executive officer": a firm's. */
static bool runs_firm(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (group + 2 >= s->end_group || m->a->groups.at[group + 1].tag != TAG_CC)
		return false;
	const struct known_role *role = role_at(m, m->a->groups.at[group + 2].head);
	return role && slice_equal(role->name, SLICE("chief executive"));
}

/* "the Central Committee of the People's Party of Peru", "the secretary of the Hill Foundation": the phrases behind it say whose it is. */
static bool owner_follows(struct memory *m, uint32_t group)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group, told = group;
	group = last_joined(m, group);
	if (group + 2 >= end || !unit_has(m->l, &m->a->groups.at[group + 1], m->c->of))
		return false;
	bool field = has_field(m, told);
	for (unsigned steps = 0; steps < 4 && group + 2 < end && unit_has(m->l, &m->a->groups.at[group + 1], m->c->of); steps++) {
		struct ids owner = {0};
		group += 2;
		if (!unit_has(m->l, &m->a->groups.at[group], m->c->ng))
			return false;
		group_actors(m, group, true, &owner);
		bool body = unit_has(m->l, &m->a->units.at[m->a->groups.at[group].head], m->c->organ_name); /* the Hill Branch Committee */
		if (owner.n || ((!field || body) && is_strange_name(m, group)))
			return true;
	}
	return false;
}

/* "the Party | for | Peace and Unity": a longer name than of whoever is told of */
static bool name_goes_on(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool goes_on = head->tag == TAG_NNP && head->shape == SHAPE_CAPITAL && group_is_word(m, group + 1, SLICE("for"));
	if (!goes_on || group + 2 >= m->a->sentences.at[m->sentence].end_group)
		return false;
	const struct known_role *role = role_at(m, g->head);
	if (role && role->person) /* aide to the President for Fish */
		return false;
	return g[2].tag == TAG_NNP && m->a->units.at[g[2].first].shape == SHAPE_CAPITAL;
}

/* "NADA, [the body] responsible for the launch,": what a name is of which nothing is known. */
static bool is_of_strange_name(struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	struct ids ids = {0};
	if (group < s->first_group + 2 || groups[group - 1].tag != TAG_COMMA || groups[group - 2].tag != TAG_NNP || !definite(m, &groups[group]))
		return false;
	uint8_t next = group + 1 < s->end_group ? groups[group + 1].tag : TAG_STOP;
	bool apposed = next == TAG_COMMA || next == TAG_IN || next == TAG_JJ || next == TAG_STOP;
	bool inside = group > s->first_group + 2 && (groups[group - 3].tag == TAG_IN || groups[group - 3].tag == TAG_COMMA); /* in Lund, the port, */
	if (!apposed || inside || unit_has(m->l, &groups[group - 2], m->c->time))
		return false;
	group_actors(m, group - 2, true, &ids);
	return !ids.n;
}

/* "the leadership", but not "the minister's leadership"; "run for the presidency", but not "the presidency said". */
static bool says_too_little(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool acts = group + 1 < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &g[1], m->c->fin);
	bool post = unit_has(m->l, head, m->c->post) && head->shape == SHAPE_LOWER && !acts;
	return g->head <= g->first + 1 && (post || unit_has(m->l, head, m->c->no_short));
}

/* "Japan, [the world leader], lost its lead": what a state is. */
static bool is_of_state_before(struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	struct ids ids = {0};
	if (group < s->first_group + 2 || group + 1 >= s->end_group || groups[group - 1].tag != TAG_COMMA)
		return false;
	const struct known_role *role = role_at(m, groups[group].head);
	if (!role || !slice_equal(role->name, SLICE("leader")))
		return false;
	bool ends = groups[group + 1].tag == TAG_COMMA || groups[group + 1].tag == TAG_IN || groups[group + 1].tag == TAG_STOP;
	if (!ends || (group > s->first_group + 2 && groups[group - 3].tag == TAG_IN))
		return false;
	group_actors(m, group - 2, false, &ids);
	return ids.n == 1 && actor_is_state(m, ids.at[0]);
}

/* "the leader of our closest ally", "of a state": somebody else's, whom nothing names */
static bool owned_by_stranger_behind(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (group + 2 >= s->end_group || !unit_has(m->l, &m->a->groups.at[group + 1], m->c->of))
		return false;
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	if (!role || !role->person)
		return false;
	const struct unit *g = &m->a->groups.at[group + 2], *first = &m->a->units.at[g->first], *head = &m->a->units.at[g->head];
	bool other = unit_has(m->l, head, m->c->other_side) && g->first < g->head;
	const struct known_role *organ = first->tag == TAG_PRPS ? role_at(m, g->head) : NULL; /* the president of its central bank */
	bool some = first->tag == TAG_DT && !definite(m, g) && unit_has(m->l, head, m->c->country);
	return unit_has(m->l, g, m->c->ng) && (other || some || (organ && organ->organ));
}

/* "the forces of evil", "the forces that bind us", "the forces destroying peace", "the army which has no boots": none in particular */
static bool soldiers_in_general(struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	bool several = means_several(m, g->head);
	struct ids owner = {0};
	if (!role || role->person || !slice_equal(slice_of(role->code), SLICE("MIL")) || group + 1 >= s->end_group)
		return false;
	bool which = group_is_word(m, group + 1, SLICE("which")) || group_is_word(m, group + 1, SLICE("that"));
	if (which || (several && g[1].tag == TAG_VBG))
		return true;
	if (!several || group + 2 >= s->end_group || !unit_has(m->l, &g[1], m->c->of) || m->a->units.at[g[2].head].tag != TAG_NN)
		return false;
	group_actors(m, group + 2, true, &owner);
	return !owner.n && m->a->units.at[g[2].first].tag == TAG_NN; /* not "of the state" */
}

/* "the peoples", but not "the two peoples" */
static bool peoples(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	return head->tag == TAG_NNS && g->first + 1 == g->head && slice_equal(lexicon_text(m->l, m->a, head->word), SLICE("peoples"));
}

/* "the preceding leaders", "the other ministers", "the next president", "the last government" */
static bool others_than_told(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	for (uint32_t i = g->first + 1; role && (role->person || role->organ) && i < g->head; i++)
		if (unit_has(m->l, &m->a->units.at[i], m->c->others))
			return true;
	return false;
}

/* "the Hill puppet regime": of whoever that is; not "the Government" */
static bool ruled_by_stranger(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool rule = head->tag == TAG_NN && (unit_has(m->l, head, m->c->country) || unit_has(m->l, head, m->c->regime));
	for (uint32_t i = g->first + 1; rule && i < g->head; i++)
		if (m->a->units.at[i].tag == TAG_NNP && !role_at(m, i))
			return true;
	return false;
}

/* "the adviser | to | the President | for | fish": his title */
static bool is_part_of_title(const struct memory *m, uint32_t group)
{
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	if (group < m->a->sentences.at[m->sentence].first_group + 2 || !role || !office_of_one(role->name) || !group_is_word(m, group - 1, SLICE("to")))
		return false;
	const struct known_role *aide = role_at(m, m->a->groups.at[group - 2].head);
	return aide && aide->person && group_is_word(m, group + 1, SLICE("for"));
}

/* A noun that is no role cannot be told so. */
static bool role_told_otherwise(struct memory *m, uint32_t group)
{
	return soldiers_in_general(m, group) || others_than_told(m, group) || is_part_of_title(m, group) || told_apart(m, group) ||
	       is_of_state_before(m, group) || owned_by_stranger_behind(m, group);
}

bool told_otherwise(struct memory *m, uint32_t group)
{
	if (role_at(m, m->a->groups.at[group].head) && role_told_otherwise(m, group))
		return true;
	return peoples(m, group) || ruled_by_stranger(m, group) || says_too_little(m, group) || owner_follows(m, group) || runs_firm(m, group) ||
	       is_of_strange_name(m, group) || name_goes_on(m, group);
}
