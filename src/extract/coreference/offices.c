/*
 * Offices that every state has, where the text need not say whose: it is that of the state in which the story is set.
 *
 *   LIMA, April 7 - The interior ministry said ...      PERGOV
 *   a Finance Ministry spokesman, a government source    the office stands before the head
 *   another government, its ministry, foreign ministers  anybody's
 */
#include "extract/coreference/memory.h"

static bool may_be_anybodys(const struct memory *m, const struct unit *group, uint32_t end)
{
	for (uint32_t i = group->first; i < end; i++) {
		const struct unit *u = &m->a->units.at[i];
		bool capital = u->shape == SHAPE_CAPITAL && i > m->a->sentences.at[m->sentence].first_unit;
		bool name = (u->tag == TAG_NNP || (u->tag == TAG_JJ && capital)) && !role_at(m, i); /* the Korean government, of which Korea ever */
		if (name || u->tag == TAG_PRPS || u->tag == TAG_POS || unit_has(m->l, u, m->c->anybody))
			return true;
	}
	return false;
}

/* The unit of the office: the head of the group or the word before it; NONE. */
static uint32_t office_in(const struct memory *m, const struct unit *group)
{
	for (uint32_t i = group->head + 1; i-- > group->first && i + 2 > group->head;) {
		const struct known_role *role = role_at(m, i);
		if (role && role->home)
			return i;
	}
	return NONE;
}

/* of the group, from whom it is: the government of a state, a parliament in exile. What stands behind says whose. */
static bool owned_behind(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (group + 2 >= s->end_group)
		return false;
	if (m->a->groups.at[group + 1].tag == TAG_VBN && !unit_has(m->l, &m->a->groups.at[group + 1], m->c->fin)) /* a government led by, put forward by */
		return true;
	if (m->a->groups.at[group + 1].tag != TAG_IN)
		return false;
	const struct token *word = &m->a->tokens.at[m->a->units.at[m->a->groups.at[group + 1].first].first];
	struct slice text = slice_cut(m->a->text, word->start, word->end);
	return slice_same(text, SLICE("of")) || slice_same(text, SLICE("in")) || slice_same(text, SLICE("from"));
}

/* Bolivia's ambassador and permanent representative: the same person, or at least of the same owner. */
static bool joined(const struct memory *m, uint32_t group)
{
	return group > m->a->sentences.at[m->sentence].first_group && m->a->groups.at[group - 1].tag == TAG_CC &&
	       m->a->units.at[m->a->groups.at[group].first].tag != TAG_DT;
}

static bool holds_word(struct slice name, struct slice noun)
{
	struct slice word;
	while (slice_next(&name, ' ', &word))
		if (slice_same(word, noun))
			return true;
	return false;
}

/* The ministry of "a Foreign Ministry official" two words before. */
static void office_of_somebody(struct memory *m, uint32_t unit, struct slice noun, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention && !out->n; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit < unit && m->a->actors.at[x->actor].known == NONE && holds_word(m->a->actors.at[x->actor].name, noun))
			ids_add(m->a, out, x->actor);
	}
}

/* Somebody of the same state is named in this sentence before the unit. */
static bool state_named_here(const struct memory *m, uint32_t unit, const char *country)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention && m->a->mentions.at[i].first_unit < unit; i++)
		if (!strcmp(m->a->actors.at[m->a->mentions.at[i].actor].country, country))
			return true;
	return false;
}

uint32_t rather_of_speaker(struct memory *m, const struct unit *g, uint32_t at, const struct ids *before)
{
	const struct known_role *role = role_at(m, at);
	if (before->n != 1 || m->a->home_of_site || at != g->head || !role || !role->organ || !role->home || *role->usual || !definite(m, g))
		return NONE;
	uint32_t state = state_of_speaker(m, g, false);
	const char *country = m->a->actors.at[before->at[0]].country;
	bool other = state != NONE && strcmp(country, m->a->actors.at[state].country) != 0;
	return other && !state_named_here(m, g->first, country) ? state : NONE;
}

/* "Peru has been clear, [the foreign ministry] said", in a story from a state that has no ministries: of the other state that the sentence or the
 * one before is about. The state, NONE. */
static uint32_t state_spoken_of(struct memory *m)
{
	for (uint32_t back = 0; back <= 1 && back <= m->sentence; back++) {
		const struct ids *subject = &m->sentences[m->sentence - back].subject;
		if (subject->n != 1 || !is_official(m, subject->at[0]))
			continue;
		uint32_t state = state_behind(m, subject->at[0]);
		return state != m->home && actor_is_state(m, state) ? state : NONE;
	}
	return NONE;
}

/* Somebody of another state than home who has not been named of late: "government officials" are not of that government. */
static bool left_behind(const struct memory *m, uint32_t actor)
{
	const char *home = m->t->known.at[m->a->home].country;
	uint32_t from = m->sentences[m->sentence ? m->sentence - 1 : 0].first_mention;
	if (!strcmp(m->a->actors.at[actor].country, home))
		return false;
	for (uint32_t i = from; i < m->sentences[m->sentence].end_mention; i++)
		if (!strcmp(m->a->actors.at[m->a->mentions.at[i].actor].country, m->a->actors.at[actor].country))
			return false;
	return true;
}

/* "guests from Norway's parliament, [the fish ministry] and others": an office in a list is of the state that one before it is of. An actor, NONE. */
static uint32_t state_of_list(struct memory *m, uint32_t group)
{
	enum { ITEMS = 8 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	bool goes_on = group + 1 < s->end_group && (groups[group + 1].tag == TAG_COMMA || groups[group + 1].tag == TAG_CC);
	for (unsigned steps = 0; steps < ITEMS && group >= s->first_group + 2; steps++) {
		struct ids who = {0};
		bool last = groups[group - 1].tag == TAG_CC;
		if (!(last || groups[group - 1].tag == TAG_COMMA) || !(goes_on || last || steps))
			return NONE;
		goes_on = goes_on || last;
		group -= last && group > s->first_group + 2 && groups[group - 2].tag == TAG_COMMA ? 3 : 2;
		group_actors(m, group, true, &who);
		const struct actor *x = who.n == 1 ? &m->a->actors.at[who.at[0]] : NULL;
		bool behind = group >= s->first_group + 2 && unit_has(m->l, &groups[group - 1], m->c->of) && role_at(m, groups[group - 2].head); /* the Senate of Peru */
		if (x && x->country[0] && (behind || (x->kind != ACTOR_COUNTRY && x->kind != ACTOR_PERSON && x->kind != ACTOR_MEDIA && x->kind != ACTOR_COMPANY)))
			return state_behind(m, who.at[0]);
		if (who.n || !unit_has(m->l, &groups[group], m->c->ng))
			return NONE;
	}
	return NONE;
}

/* "in [Oslo]", "flew to [Oslo]", "visited [Oslo]", "in the [Congo]": where somebody is or goes. */
static bool says_whereto(const struct memory *m, const struct mention *x)
{
	uint32_t first = m->a->sentences.at[x->sentence].first_unit, u = x->first_unit;
	if (u > first && m->a->units.at[u - 1].tag == TAG_DT)
		u--;
	if (u <= first || x->by == BY_DEMONYM || x->by == BY_PRONOUN)
		return false;
	struct slice before = word_at(m, u - 1);
	if (u - 1 > first && slice_same(before, SLICE("in")) && m->a->units.at[u - 2].tag == TAG_NN)
		return false; /* the war in Peru */
	if (u - 1 > first && role_at(m, u - 2))
		return false; /* the envoy to Peru */
	return slice_same(before, SLICE("in")) || slice_same(before, SLICE("to")) || slice_starts(before, SLICE("visit"));
}

/* "In Peru Ann Hill met | with | senior government officials": of the state that is named last, not of the one whose site it is from. */
static bool met_abroad(const struct memory *m, const struct unit *g)
{
	uint32_t group = group_of_unit(m, g->first), last = NONE;
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (!m->a->home_of_site || m->a->units.at[g->head].tag != TAG_NNS || group <= s->first_group || !group_is_word(m, group - 1, SLICE("with")))
		return false;
	if (slice_same(word_at(m, g->head - (g->head > g->first)), SLICE("administration")))
		return false; /* at home, whoever comes */
	uint32_t from = m->sentences[m->sentence ? m->sentence - 1 : 0].first_mention, went = NONE;
	for (uint32_t i = from; i < m->sentences[m->sentence].end_mention && m->a->mentions.at[i].first_unit < g->first; i++)
		if (actor_is_state(m, m->a->mentions.at[i].actor)) {
			last = m->a->mentions.at[i].actor;
			went = says_whereto(m, &m->a->mentions.at[i]) ? last : went;
		}
	return (last != NONE && last != m->home) || (went != NONE && went != m->home);
}

/* Whose office it is that stands at this unit: of somebody told of before, else of the state at home. `end` ends the name. */
static void owner_of_office(struct memory *m, const struct unit *g, uint32_t at, uint32_t head, uint32_t end, struct ids *out)
{
	uint32_t lemma = lemma_of(m, &m->a->units.at[at]);
	struct unit office = {.first = g->first, .end = end, .head = at};
	if (state_at_head(m, &office) != NONE) {
		office.head = head;
		ids_add(m->a, out, actor_of_role(m->a, m->t, m->place, role_at(m, head), &office));
		return;
	}
	office_of_somebody(m, g->first, intern_text(&m->l->words, lemma), out);
	if (!out->n)
		mention_with_short(m, g->first, lemma, OF_ANY_NUMBER, out);
	if (!out->n && at == g->head && definite(m, g) && role_at(m, head)->leads)
		officer_by_role(m, g, lemma, out);
	if (out->n && head != at && home_before(m, g->first) && left_behind(m, out->at[0]))
		out->n = 0;
	uint32_t listed = state_of_list(m, group_of_unit(m, g->first));
	if (listed != NONE && out->n && !strcmp(m->a->actors.at[listed].country, m->a->actors.at[out->at[0]].country))
		listed = NONE;
	else if (listed != NONE)
		out->n = 0;
	uint32_t told = listed == NONE ? rather_of_speaker(m, g, at, out) : NONE;
	if (told != NONE)
		out->n = 0;
	uint32_t state = listed != NONE ? listed : out->n || told != NONE ? told : state_of_speaker(m, g, false);
	if (!out->n && state == NONE && role_at(m, at)->organ && definite(m, g) && no_ministers_at_home(m->a, m->t, at))
		state = state_spoken_of(m);
	struct unit name = {.first = g->first, .end = end, .head = head};
	if (out->n && head != at && !actor_is_person(m, out->at[0]) && role_at(m, head) && role_at(m, head)->person)
		out->at[0] = actor_of_role(m->a, m->t, out->at[0], role_at(m, head), &name); /* a ministry official: not the ministry */
	if (state != NONE)
		ids_add(m->a, out, actor_of_role(m->a, m->t, state, role_at(m, head), &name));
	if (out->n || !home_before(m, g->first) || no_ministers_at_home(m->a, m->t, at) || met_abroad(m, g))
		return;
	ids_add(m->a, out, actor_of_role(m->a, m->t, state_of_office(m, role_at(m, at)), role_at(m, head), &name));
}

/* "Peru's fish ministry denied it ... quoted | a ministry spokesman": the ministry of another state is what the last sentences are about. */
static bool office_spoken_of(struct memory *m, const struct unit *g, uint32_t office)
{
	enum { BACK = 2 };
	struct ids told = {0};
	mention_with_short(m, g->first, lemma_of(m, &m->a->units.at[office]), OF_ANY_NUMBER, &told);
	uint32_t from = m->sentences[m->sentence > BACK ? m->sentence - BACK : 0].first_mention;
	for (uint32_t i = from; told.n && i < m->sentences[m->sentence].end_mention && m->a->mentions.at[i].first_unit < g->first; i++)
		if (m->a->mentions.at[i].actor == told.at[0])
			return true;
	return false;
}

/* "[The agency] quoted | a ministry source": one of the state whose agency it is. */
static void agency_that_quotes(struct memory *m, uint32_t group, uint32_t office, struct ids *out)
{
	const struct unit *groups = m->a->groups.at, *g = &groups[group];
	struct ids agency = {0};
	if (group < m->a->sentences.at[m->sentence].first_group + 2 || !unit_has(m->l, &groups[group - 1], m->c->cue))
		return;
	struct slice verb = lexicon_text(m->l, m->a, groups[group - 1].word);
	if (!slice_starts(verb, SLICE("quot")) && !slice_starts(verb, SLICE("cit")))
		return;
	group_actors(m, group - 2, true, &agency);
	const struct actor *x = agency.n == 1 ? &m->a->actors.at[agency.at[0]] : NULL;
	struct unit name = {.first = g->first, .end = g->end, .head = g->head};
	bool spoken_of = office != g->head && office_spoken_of(m, g, office);
	if (!spoken_of && x && x->kind == ACTOR_MEDIA && x->country[0])
		ids_add(m->a, out, actor_of_role(m->a, m->t, state_behind(m, agency.at[0]), role_at(m, g->head), &name));
}

/* "Peru's spies and [foreign ministry officials] said": of the state of the body before "and". */
static void office_joined(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	struct ids body = {0};
	if (group < m->a->sentences.at[m->sentence].first_group + 2 || !role || m->a->units.at[g->head].tag != TAG_NNS)
		return;
	group_actors(m, group - 2, false, &body);
	const struct actor *x = body.n == 1 ? &m->a->actors.at[body.at[0]] : NULL;
	if (x && x->country[0] && x->kind != ACTOR_PERSON && x->kind != ACTOR_COUNTRY && x->kind != ACTOR_MEDIA && x->kind != ACTOR_COMPANY)
		ids_add(m->a, out, actor_of_role(m->a, m->t, state_behind(m, body.at[0]), role, g));
}

/* "In Oslo she met with | [senior government officials]": of the hosts, not of the state at home; "told ministry officials" is no such. */
static bool are_hosts(const struct memory *m, const struct unit *g, const struct ids *who)
{
	const struct recollection *r = &m->sentences[m->sentence];
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	if (m->a->units.at[g->head].tag != TAG_NNS || g->first <= first || !who->n)
		return false;
	bool government = slice_same(word_at(m, g->head - (g->head > g->first)), SLICE("government"));
	struct slice before = word_at(m, g->first - 1);
	if (!government || !(slice_same(before, SLICE("with")) || slice_same(before, SLICE("to"))))
		return false;
	bool abroad = false;
	for (uint32_t i = r->first_mention; i < r->end_mention && m->a->mentions.at[i].first_unit < g->first; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (actor_is_state(m, x->actor) && says_whereto(m, x)) {
			abroad = strcmp(m->a->actors.at[x->actor].country, m->a->actors.at[who->at[0]].country) != 0;
			if (!abroad)
				return false; /* arrived in Oslo from a trip to Lima */
		}
	}
	return abroad;
}

void office_of(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	uint32_t at = office_in(m, g);
	if (at != NONE && at != g->head && joined(m, group) && !may_be_anybodys(m, g, at) && !owned_behind(m, group))
		office_joined(m, group, out);
	if (out->n)
		return;
	if (at == NONE || may_be_anybodys(m, g, at) || owned_behind(m, group) || joined(m, group))
		return;
	bool bare = at == g->head && at == g->first && head->shape == SHAPE_LOWER; /* a form of government: none in particular */
	bool one = at == g->head && m->a->units.at[g->first].tag == TAG_DT && !definite(m, g); /* a minister */
	if (bare || one || !role_at(m, g->head) || (at == g->head && head->tag == TAG_NNS))
		return;
	agency_that_quotes(m, group, at, out);
	if (!out->n)
		owner_of_office(m, g, at, g->head, g->end, out);
	if (are_hosts(m, g, out))
		out->n = 0;
}

/* "A government statement | said": by the office at home. Not "Peru fished, citing a government statement". */
static bool issues(const struct memory *m, uint32_t group, uint32_t unit)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool document = unit + 1 == g->head && head->tag == TAG_NN && unit_has(m->l, head, m->c->document);
	return document && group + 1 < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &m->a->groups.at[group + 1], m->c->fin);
}

uint32_t office_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		bool possessor = m->a->units.at[i + 1].tag == TAG_POS && definite(m, g);
		const struct known_role *role = possessor || issues(m, group, i) ? role_at(m, i) : NULL;
		if (!role || !role->home || m->a->units.at[i].tag == TAG_NNS || may_be_anybodys(m, g, i))
			continue;
		owner_of_office(m, g, i, i, i + 1, out);
		return i;
	}
	return NONE;
}
