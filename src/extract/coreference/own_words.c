/*
 * Who "we", "our" and "I" are:
 *
 *   "We are ready," Peru's minister said     the state he speaks for; "I": he himself
 *   We have made clear                       whoever has the word, signs or publishes the text
 *   Minister Ann Hill: "We are ready"        whoever is named before the colon that opens the paragraph
 *   the talks with Chad further our shared goals, our two nations   with those that are told of besides; see jointly.c too
 */
#include "extract/claims/contents.h"
#include "extract/coreference/short_forms.h"

/* "Another Peruvian miner said ... he added": where "he" is known by his state, the words that say who he is; else NULL. */
static const struct attribution *told_by_he(const struct memory *m, const struct attribution *c)
{
	if (c->sources.n != 1 || !actor_is_state(m, c->sources.at[0]) || !unit_has(m->l, &m->a->groups.at[c->source_group], m->c->he))
		return NULL;
	for (uint32_t i = (uint32_t)(c - m->a->attributions.at); i-- > 0 && m->a->attributions.at[i].sentence + SENTENCES_BACK >= c->sentence;) {
		const struct attribution *x = &m->a->attributions.at[i];
		bool names = x->source_group != NONE && !unit_has(m->l, &m->a->groups.at[x->source_group], m->c->he);
		if (names && x->sentence < c->sentence && ids_share(&x->sources, &c->sources))
			return x;
	}
	return NULL;
}

/* "a spokesman | for | a dairy", "an official | at | one | of | two banks": of a firm */
static bool of_some_firm(const struct memory *m, uint32_t group, uint32_t end)
{
	for (; group + 2 < end && m->a->groups.at[group + 1].tag == TAG_IN && group_in_class(m, group + 2, m->c->ng); group += 2) {
		const struct known_role *of = role_at(m, m->a->groups.at[group + 2].head);
		if (of && slice_equal(slice_of(of->code), SLICE("BUS")))
			return true;
	}
	return false;
}

/* "another company official", "a diplomat close to the agency", "her father": of whom the words beside him tell a side at best is nobody's "we", but
 * for a state's officials. */
static bool known_himself(struct memory *m, const struct attribution *c)
{
	const uint32_t here = m->sentence;
	const struct unit *g = c->source_group == NONE ? NULL : &m->a->groups.at[c->source_group];
	struct ids self = {0};
	if (!g)
		return true;
	const struct attribution *before = told_by_he(m, c);
	if (before)
		return known_himself(m, before);
	m->sentence = c->sentence;
	group_actors(m, c->source_group, false, &self);
	m->sentence = here;
	const struct known_role *role = self.n ? NULL : role_at(m, g->head);
	bool official = c->sources.n == 1 && actor_is_state(m, c->sources.at[0]) && role && role_is_official(role);
	for (uint32_t i = g->first; i < g->head && official; i++) {
		const struct known_role *of = role_at(m, i);
		official = !of || !slice_equal(slice_of(of->code), SLICE("BUS"));
	}
	official = official && !of_some_firm(m, c->source_group, m->a->sentences.at[c->sentence].end_group);
	bool firm = c->sources.n == 1 && m->a->actors.at[c->sources.at[0]].kind == ACTOR_COMPANY; /* Holt Dairy's Hill */
	return official || firm || ids_share(&self, &c->sources);
}

/* "Some say, 'What can [we] do?'" she said: her words quote those of somebody else; not "I wonder, 'What can [we] do?'" */
static bool is_quoted_deeper(const struct memory *m, uint32_t unit, const struct attribution *c)
{
	const struct unit *units = m->a->units.at;
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	uint8_t depth = m->a->tokens.at[units[unit].first].quotes;
	while (unit > first && m->a->tokens.at[units[unit - 1].first].quotes >= depth)
		unit--;
	bool deeper = depth > 1 && unit > first && c->content.start < m->a->tokens.at[units[unit - 1].first].start;
	for (; deeper && unit > first; unit--)
		if (units[unit - 1].tag == TAG_PRP && unit_in_class(m, unit - 1, m->c->we))
			return false;
	return deeper;
}

/* Whoever speaks around this unit, of several the innermost: we, I, our inside a quotation. Those of later sentences have no sources yet. */
static void speaker_around(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t at = m->a->tokens.at[m->a->units.at[unit].first].start;
	uint32_t first = article_attribution_from(m->a, m->sentence > SENTENCES_BACK ? m->sentence - SENTENCES_BACK : 0);
	const struct attribution *inner = NULL;
	for (uint32_t i = first; i < m->a->attributions.n && m->a->attributions.at[i].sentence <= m->sentence; i++) {
		const struct attribution *c = &m->a->attributions.at[i];
		bool around = c->content.start <= at && at < c->content.end && c->sources.n;
		if (around && (!inner || c->content.start >= inner->content.start))
			inner = c;
	}
	if (inner && !is_quoted_deeper(m, unit, inner) && known_himself(m, inner))
		ids_join(m, out, &inner->sources);
}

/* "many of us", "those of us who fish": some who are told by that alone, not all whom the speaker speaks for */
static bool part_of_us(const struct memory *m, uint32_t unit)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	return unit > first + 1 && slice_same(word_at(m, unit - 1), SLICE("of")) && unit_in_class(m, unit - 2, m->c->some) &&
	       m->a->units.at[unit].tag == TAG_PRP;
}

static bool is_capital(const struct memory *m, uint32_t unit)
{
	return unit < m->a->units.n && (m->a->units.at[unit].shape == SHAPE_CAPITAL || m->a->units.at[unit].shape == SHAPE_UPPER);
}

/* "the Saving our Herring Act": the name of a law */
static bool names_law(const struct memory *m, uint32_t unit)
{
	enum { REACH = 5 };
	if (m->a->units.at[unit].shape != SHAPE_LOWER || !unit || !is_capital(m, unit - 1))
		return false;
	uint32_t u = unit + 1;
	while (u < unit + REACH && is_capital(m, u) && !slice_equal(word_at(m, u), SLICE("act")))
		u++;
	return is_capital(m, u) && slice_equal(word_at(m, u), SLICE("act"));
}

/* "(i)", "the year of our Lord", a word in the name of a law: nobody's words about himself */
static bool no_own_word(const struct memory *m, uint32_t unit)
{
	const struct token *t = &m->a->tokens.at[m->a->units.at[unit].first];
	bool number = t->end - t->start == 1 && m->a->text.at[t->start] == 'i';
	struct slice next = word_at(m, unit + 1);
	return number || slice_equal(next, SLICE("lord")) || names_law(m, unit);
}

/* "We denounce Chad": whoever is named beside "we" is somebody else. */
static bool named_here(const struct memory *m, uint32_t actor)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].actor == actor && m->a->mentions.at[i].by != BY_PRONOUN)
			return true;
	return false;
}

/* "PYONGYANG, May 2 (KCNA)": the agency of the dateline is of the state where the text is written, which it calls by its name and "we" as well. */
static bool own_agency(const struct memory *m)
{
	const char *home = m->a->actors.at[m->home].country;
	for (uint32_t i = 0; i < m->a->mentions.n && m->a->mentions.at[i].span.start < m->a->dateline.span.end; i++) {
		const struct actor *x = &m->a->actors.at[m->a->mentions.at[i].actor];
		if (x->kind == ACTOR_MEDIA && !memcmp(x->code, home, 3))
			return true;
	}
	return false;
}

/* "[our] two nations", "[our] governments", "[our] peoples": of several states. */
static bool of_several(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t g = s->first_group;
	while (g < s->end_group && m->a->groups.at[g].end <= unit)
		g++;
	const struct unit *head = g < s->end_group ? &m->a->units.at[m->a->groups.at[g].head] : NULL;
	if (!head || m->a->units.at[unit].tag != TAG_PRPS || head->tag != TAG_NNS)
		return false;
	return unit_has(m->l, head, m->c->country) || slice_equal(lexicon_text(m->l, m->a, head->word), SLICE("peoples"));
}

/* The speaker's state and the one that is named with it; nobody where the text does not tell. */
static void add_other_state(struct memory *m, uint32_t unit, struct ids *out)
{
	struct ids both = {0};
	bool found = out->n == 1 && sides_together(m, unit, SENTENCES_BACK, 2, false, &both) && (both.at[0] == out->at[0] || both.at[1] == out->at[0]);
	out->n = 0;
	if (found)
		ids_join(m, out, &both);
}

/* "the fish ministers of Peru and Chad" are told of, who meet: "we" of one of them is as often of all. */
static bool ministers_meet(struct memory *m)
{
	for (; m->looked_for_ministers + 1 < m->a->mentions.n && !m->ministers_meet; m->looked_for_ministers++) {
		const struct mention *y = &m->a->mentions.at[m->looked_for_ministers], *x = y + 1;
		const struct actor *who = &m->a->actors.at[x->actor];
		if (x->first_unit != y->first_unit || x->end_unit != y->end_unit || x->by != BY_ROLE || !who->plural)
			continue;
		bool minister = who->roles.n && slice_ends(who->roles.at[0], SLICE("minister"));
		m->ministers_meet = minister && !actors_of_one_state(m->a, x->actor, y->actor);
	}
	return m->ministers_meet;
}

/* "We are ready," the Peruvian spokesman said, so did a coach and a state's news agency: "we" is the state that he speaks for. */
static void state_spoken_for(const struct memory *m, struct ids *out)
{
	static const char *const of_state[] = {"GOV", "MIL", "LEG", "ELI"};
	const struct actor *x = &m->a->actors.at[out->at[0]];
	bool media = !strcmp(x->code + 3, "MED") && x->kind != ACTOR_PERSON;
	if ((x->kind != ACTOR_PERSON && !media) || !x->country[0])
		return;
	bool speaks = media || (x->roles.n && slice_equal(x->roles.at[0], SLICE("athlete")));
	for (size_t i = 0; i < sizeof of_state / sizeof *of_state; i++)
		speaks = speaks || !strcmp(x->code + 3, of_state[i]);
	uint32_t state = speaks ? state_behind(m, out->at[0]) : out->at[0];
	if (actor_is_state(m, state))
		out->at[0] = state;
}

/* "President Hill and the prime minister praised [our] bridge", in a text of one's state: of both. */
static void add_clause_states(const struct memory *m, uint32_t unit, struct ids *out)
{
	bool home = false;
	for (uint32_t i = 0; m->we_from == NONE && i < m->clause.n; i++)
		home = home || state_behind(m, m->clause.at[i]) == out->at[0];
	for (uint32_t i = 0; home && m->a->units.at[unit].tag == TAG_PRPS && i < m->clause.n; i++) {
		uint32_t state = state_behind(m, m->clause.at[i]);
		if (actor_is_state(m, state))
			ids_add(m->a, out, state);
	}
}

static bool is_state_at(const struct memory *m, uint32_t unit)
{
	uint32_t i = unit < m->a->units.n ? mention_at_unit(m->a, unit) : NONE;
	return i != NONE && actor_is_state(m, m->a->mentions.at[i].actor);
}

/* Peru-[Chad], [Chad]-Mali talks: beside another state with a hyphen between */
static bool hyphenated(const struct memory *m, const struct mention *x)
{
	bool behind = x->first_unit > 1 && article_hyphen_at(m->a, x->first_unit - 1) && is_state_at(m, x->first_unit - 2);
	return behind || (article_hyphen_at(m->a, x->end_unit) && is_state_at(m, x->end_unit + 1));
}

/* "the talks with Chad and Mali further [our] shared goals", "Chad-Mali talks further [our] shared goals": of those as well that are named behind
 * "with" or together; "Chad's aim furthers [our] shared goals": of whoever furthers them. */
static void add_partners(const struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	const struct mention *last = NULL;
	if (unit + 1 >= m->a->units.n || !unit_in_class(m, unit + 1, m->c->shared))
		return;
	if (m->clause.n == 1 && actor_is_state(m, m->clause.at[0]))
		ids_add(m->a, out, m->clause.at[0]);
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		uint32_t first = x->first_unit - (x->first_unit && m->a->units.at[x->first_unit - 1].tag == TAG_DT), at = first ? first - 1 : 0;
		if (x->end_unit > unit || !actor_is_state(m, x->actor))
			continue;
		uint8_t tag = m->a->units.at[at].tag;
		bool joined = last && last->end_unit == at && (tag == TAG_CC || tag == TAG_COMMA);
		if (!joined && !hyphenated(m, x) && !slice_equal(word_at(m, at), SLICE("with")))
			continue;
		ids_add(m->a, out, x->actor);
		last = x;
	}
}

/* "We hope for a narrow win," a lawmaker said: as often his chamber, party or panel as the nation, whose "our" it mostly is. */
static bool speaks_in_chamber(const struct memory *m, uint32_t unit, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	bool we = slice_same(word_at(m, unit), SLICE("we"));
	return we && actor_is_person(m, actor) && x->code[0] && !strcmp(x->code + 3, "LEG");
}

/* "We sift the nets," the herring board's chairman said, so did a governor of the Bank of Peru: his body, which has its own will, as often as the
 * state; an officer who commands, or leads a party or the state, says it of more than a board. */
static bool speaks_for_body(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	if (!actor_is_person(m, actor) || !x->roles.n || strcmp(x->code + (x->code[0] ? 3 : 0), "GOV"))
		return false;
	const struct known_role *kind = kind_of_office(m->t, x->roles.at[0]);
	return (kind && kind->speaks_for_body) || slice_holds(x->roles.at[0], SLICE("bank"));
}

/* Where the quotation around this unit opens, the outermost; NONE. */
static uint32_t quotation_opens(const struct memory *m, uint32_t unit)
{
	const struct quotation *q = quotation_over(m->a, m->a->units.at[unit].first);
	while (q && unit && m->a->units.at[unit].first > q->first_token)
		unit--;
	return q ? unit : NONE;
}

/* **, ], (https://...) */
static bool is_markup(const struct memory *m, uint32_t unit)
{
	uint8_t tag = m->a->units.at[unit].tag;
	return tag == TAG_SYM || tag == TAG_LPAR || tag == TAG_RPAR || slice_find(word_at(m, unit), SLICE("://"), 0) < word_at(m, unit).n;
}

/* Where the label begins of which the colon, or the last sign "**" behind it, stands before this unit: "Ann Hill: “We", "**Bo Holt, fishmonger:** “We",
 * "[Sen. Ann Hill](https://...): “We". `unit`: there is none, a verb tells more than who speaks, or it tells of
 * whom he does: "[On Ann Hill](https://...):". */
static uint32_t label_begins(const struct memory *m, uint32_t unit)
{
	const struct unit *units = m->a->units.at;
	uint32_t at = m->sentence, u = unit;
	bool colon = false;
	while (at && m->a->sentences.at[at].first_unit > unit)
		at--;
	const uint32_t first = m->a->sentences.at[at].first_unit;
	for (; u > first && !(colon && (units[u - 1].tag == TAG_CLOSEQ || units[u - 1].tag == TAG_DASH)); u--) {
		uint8_t tag = units[u - 1].tag;
		if (tag == TAG_COLON)
			colon = true;
		else if ((!colon && !is_markup(m, u - 1)) || tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD)
			return unit;
	}
	while (u < unit && (units[u].tag == TAG_LPAR || units[u].tag == TAG_SYM || units[u].tag == TAG_DASH))
		u++;
	return colon && units[u].tag != TAG_IN ? u : unit;
}

/* The one person whom the label before the quotation around this unit names; NONE. */
static uint32_t labelled_speaker(const struct memory *m, uint32_t unit)
{
	uint32_t quote = quotation_opens(m, unit), who = NONE;
	for (uint32_t u = quote == NONE ? NONE : label_begins(m, quote); u < quote; u++) {
		uint32_t i = mention_at_unit(m->a, u), actor = i == NONE ? NONE : m->a->mentions.at[i].actor;
		if (actor == NONE || !actor_is_person(m, actor) || actor == who)
			continue;
		if (who != NONE)
			return NONE;
		who = actor;
	}
	return who;
}

/* "I" of a quotation behind a label: whoever the label names; "we" and "our": his state where he speaks for one. */
static void speaker_of_label(const struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t who = labelled_speaker(m, unit);
	if (who == NONE)
		return;
	ids_add(m->a, out, who);
	if (own_word_of_one(m, unit))
		return;
	state_spoken_for(m, out);
	if (actor_is_person(m, out->at[0]) || speaks_in_chamber(m, unit, who))
		out->n = 0;
}

/* I, we: whoever speaks around it, has the word or signs the text, else whoever publishes it: "As we have often shown". */
static void speaker_of(struct memory *m, uint32_t unit, struct ids *out)
{
	bool quoted = m->a->tokens.at[m->a->units.at[unit].first].quotes;
	if (quoted || !m->turn.taken)
		speaker_around(m, unit, out);
	bool minister = out->n == 1 && actor_is_person(m, out->at[0]) && holds_role(m, out->at[0], SLICE("minister"));
	const bool state = !own_word_of_one(m, unit);
	const bool body = state && out->n == 1 && speaks_for_body(m, out->at[0]) && !before_country(m, unit);
	if (body || (out->n == 1 && speaks_in_chamber(m, unit, out->at[0])))
		out->n = 0;
	else if (out->n == 1 && state)
		state_spoken_for(m, out);
	if (minister && state && ministers_meet(m))
		out->n = 0;
	if (!out->n && !body && !minister && quoted && !m->turn.taken && depth_of(m, unit) == 1)
		speaker_of_label(m, unit, out);
	if (out->n || quoted || minister)
		return;
	if (m->turn.taken)
		speaker_of_turn(m, unit, out);
	else if (!author_of(m, own_word_of_one(m, unit), out) && home_actor(m) != NONE && (m->a->home_of_site || !named_here(m, m->home) || own_agency(m)))
		ids_add(m->a, out, m->home);
	if (out->n == 1 && out->at[0] == m->home) {
		add_clause_states(m, unit, out);
		add_partners(m, unit, out);
	}
}

void whose_words(struct memory *m, uint32_t unit, struct ids *out)
{
	if (no_own_word(m, unit) || part_of_us(m, unit) || of_those_joined(m, unit, out))
		return;
	speaker_of(m, unit, out);
	bool state = out->n == 1 && actor_is_state(m, out->at[0]) && !own_word_of_one(m, unit);
	if (out->n == 1 && of_several(m, unit))
		add_other_state(m, unit, out);
	else if (state)
		add_partner(m, unit, out);
	if (out->n == 1 && state && (of_whole_meeting(m, unit) || of_those_present(m, unit) || speaks_for_none(m, unit) || of_talk(m, out)))
		out->n = 0;
}
