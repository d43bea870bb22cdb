/* Who does what each finite verb says, as the walk goes on: the subject of the clause, the first one of the sentence, who is unknown or a thing. */
#include "extract/coreference/memory.h"
#include "extract/syntax/groups.h"

static bool joins(const struct memory *m, uint32_t group)
{
	uint8_t tag = m->a->groups.at[group].tag;
	return tag == TAG_CC || tag == TAG_COMMA;
}

/* Lund House, Hill's, the Philippines, read as several by their last words, are one; the Republicans and the leaders of a body are several. */
static bool names_one_body(const struct memory *m, uint32_t unit)
{
	uint32_t i = mention_at_unit(m->a, unit);
	if (i == NONE || m->a->mentions.at[i].by == BY_ROLE || m->a->mentions.at[i].by == BY_DEMONYM)
		return false;
	const struct actor *x = &m->a->actors.at[m->a->mentions.at[i].actor];
	bool several = x->plural || x->kind == ACTOR_GROUP || x->kind == ACTOR_POPULATION || x->kind == ACTOR_MILITARY || x->kind == ACTOR_PARTY;
	bool one = x->kind == ACTOR_COUNTRY || x->kind == ACTOR_COMPANY || x->kind == ACTOR_MEDIA;
	return x->known != NONE && !several && (one || !slice_ends(article_slice(m->a, article_unit_span(m->a, unit, unit + 1)), SLICE("s")));
}

bool is_plural(const struct memory *m, uint32_t group)
{
	uint32_t head = m->a->groups.at[group].head;
	return m->a->units.at[head].tag == TAG_NNS && !names_one_body(m, head);
}

bool of_no_side(const struct memory *m, const struct ids *ids)
{
	const struct actor *x = ids->n == 1 ? &m->a->actors.at[ids->at[0]] : NULL;
	return x && x->kind == ACTOR_PERSON && !x->code[0] && !x->country[0];
}

/* "the rebels | on Monday | said", "the rebels | (RUP) | said", "the rebels | " | will fight": may it stand between a subject and its verb? */
static bool between_subject_and_verb(const struct memory *m, uint32_t group, bool *within_parenthesis)
{
	const struct unit *g = &m->a->groups.at[group];
	if (g->tag == TAG_RPAR || g->tag == TAG_LPAR)
		*within_parenthesis = g->tag == TAG_RPAR;
	bool before_time = g->tag == TAG_IN && group + 1 < m->a->groups.n && unit_has(m->l, g + 1, m->c->time);
	return *within_parenthesis || before_time || g->tag == TAG_RB || g->tag == TAG_COMMA || g->tag == TAG_LPAR || g->tag == TAG_OPENQ ||
	       unit_has(m->l, g, m->c->time);
}

/* "China, a friend of Chad, | has": who stands at the beginning of the sentence, before the comma that pairs with the one before the verb. NONE. */
static uint32_t before_insertion(const struct memory *m, uint32_t verb)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t first = groups_behind_dateline(m->a, s), g = first;
	if (verb <= first + 2 || m->a->groups.at[verb - 1].tag != TAG_COMMA || !unit_has(m->l, &m->a->groups.at[first], m->c->ng))
		return NONE;
	while (g + 2 < verb && m->a->groups.at[g + 1].tag == TAG_IN && unit_has(m->l, &m->a->groups.at[g + 2], m->c->ng))
		g += 2; /* the envoy to Peru */
	return g + 1 < verb - 1 && m->a->groups.at[g + 1].tag == TAG_COMMA ? first : NONE;
}

/* "of | Cuzco | , | [Peru] | , | said", "in | Cuzco | , | [Peru] | has": the state in which the town before it is. */
static bool says_where(struct memory *m, uint32_t group, uint32_t verb)
{
	const struct unit *groups = m->a->groups.at;
	struct ids state = {0}, town = {0};
	bool behind = group + 1 == verb || (group + 2 == verb && groups[group + 1].tag == TAG_COMMA);
	if (!behind || groups[group - 1].tag != TAG_COMMA || groups[group - 3].tag != TAG_IN)
		return false;
	group_actors(m, group, false, &state);
	group_actors(m, group - 2, false, &town);
	return state.n == 1 && town.n == 1 && state.at[0] == town.at[0] && actor_is_state(m, state.at[0]);
}

/* "from", but not "after" or "if" before a clause or "that" */
static bool is_preposition(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return g->tag == TAG_IN && !unit_has(m->l, g, m->c->subordinator) && !unit_has(m->l, g, m->c->that) && !unit_has(m->l, g, m->c->if_);
}

/* "Anger grew | as | Hill | left", "as | the minister | left", "as | Peru's raid | went on": a clause; not "Hill's fame | as | a sailor | grew". */
static bool as_begins_clause(const struct memory *m, uint32_t as, uint32_t verb)
{
	const struct unit *who = &m->a->groups.at[as + 1];
	return as + 2 == verb && group_is_word(m, as, SLICE("as")) && (who->tag == TAG_NNP || definite(m, who) || has_possessor(m->a, who));
}

/* The noun group whose verb stands at this group; NONE. */
static uint32_t subject_group(struct memory *m, uint32_t verb, uint32_t first_group)
{
	uint32_t g = before_insertion(m, verb);
	bool parenthesis = false;
	if (g != NONE)
		return g;
	for (g = verb; g > first_group && (parenthesis || !unit_has(m->l, &m->a->groups.at[g - 1], m->c->ng)); g--)
		if (!between_subject_and_verb(m, g - 1, &parenthesis))
			return NONE;
	for (; g > first_group; g--) {
		bool phrase = g > first_group + 1 && is_preposition(m, g - 2) && !as_begins_clause(m, g - 2, verb);
		if (!unit_has(m->l, &m->a->groups.at[g - 1], m->c->ng))
			continue;
		if (!phrase && g > first_group + 4 && says_where(m, g - 1, verb))
			g -= 3; /* a dairy in Oslo, Norway, said: go on to what "in" hangs on */
		else if (!phrase)
			return g - 1;
		else
			g--; /* the officials from Seoul: go on to what the preposition hangs on */
	}
	return NONE;
}

/* "American Savings", "Dutch dairy firm Holt NV": the state in a name of which nothing is known is not who is named. */
static bool names_stranger(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool name = head->tag == TAG_NNP && head->shape != SHAPE_LOWER && m->a->units.at[g->first].tag != TAG_DT;
	return unit_has(m->l, &m->a->units.at[g->end - 1], m->c->firm) || (name && !role_at(m, g->head));
}

/* "told [Hill] Peru", said in one breath; not a firm, "Nokia Peru" */
static bool names_other(const struct memory *m, uint32_t unit)
{
	uint32_t i = mention_at_unit(m->a, unit);
	return i != NONE && m->a->actors.at[m->a->mentions.at[i].actor].kind != ACTOR_COMPANY;
}

bool ends_longer_name(const struct memory *m, const struct mention *x)
{
	const struct unit *g = &m->a->groups.at[group_of_unit(m, x->first_unit)];
	if (x->first_unit <= g->first || x->end_unit <= g->head || !actor_is_state(m, x->actor))
		return false;
	const struct unit *before = &m->a->units.at[x->first_unit - 1], *head = &m->a->units.at[g->head];
	bool name = before->tag == TAG_NNP || (before->tag == TAG_JJ && x->by == BY_DEMONYM && head->tag == TAG_NNP); /* not: Communist China */
	bool the = before->end - before->first == 1 && slice_same(word_at(m, x->first_unit - 1), SLICE("the"));
	return name && !the && before->shape != SHAPE_LOWER && before->shape != SHAPE_NONE && !names_other(m, x->first_unit - 1);
}

/* The state at the end of the name that this group is. */
static bool ends_with_state(const struct memory *m, uint32_t group)
{
	uint32_t i = mention_at_unit(m->a, m->a->groups.at[group].head);
	return i != NONE && ends_longer_name(m, &m->a->mentions.at[i]);
}

void actors_but_states(struct memory *m, uint32_t group, struct ids *out)
{
	if (ends_with_state(m, group))
		return;
	group_actors(m, group, false, out);
	if (out->n)
		return;
	group_actors(m, group, true, out);
	struct ids all = *out;
	out->n = 0;
	for (uint32_t i = 0; i < all.n; i++)
		if (!actor_is_state(m, all.at[i]))
			out->at[out->n++] = all.at[i];
}

/* "troops | loyal | to | Chad's leader", "forces aligned with Chad": whose they are; of a person they are troops of his state's. */
static void loyal_to(struct memory *m, uint32_t group, uint32_t end, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	const struct known_role *role = role_at(m, groups[group].head);
	if (group + 3 < end && unit_has(m->l, &groups[group + 1], m->c->loyal) && (groups[group + 2].tag == TAG_IN || groups[group + 2].tag == TAG_TO))
		group_actors(m, group + 3, true, out);
	for (uint32_t i = 0; i < out->n && role; i++)
		if (actor_is_person(m, out->at[i]))
			out->at[i] = actor_of_role(m->a, m->t, out->at[i], role, &groups[group]);
}

/* "Jane Hill | left", of whom nothing is known, and "Hill | returned" behind it. */
static bool names_strange_person(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *units = m->a->units.at;
	if (g->tag != TAG_NNP || unit_has(m->l, &units[g->end - 1], m->c->firm) || unit_has(m->l, g, m->c->time))
		return false;
	if (g->end - g->first == 1)
		return m->strange_name == units[g->first].word;
	if (g->end - g->first > 4 || !given_name(m->t, units[g->first].word) || units[g->end - 1].tag != TAG_NNP)
		return false;
	m->strange_name = units[g->end - 1].word;
	return true;
}

/* "Another Peruvian | , | Jane Hill | , | left" */
static bool strange_name_beside(struct memory *m, uint32_t subject, uint32_t verb)
{
	const struct unit *groups = m->a->groups.at;
	struct ids who = {0};
	if (subject + 3 >= verb || groups[subject + 1].tag != TAG_COMMA || groups[subject + 3].tag != TAG_COMMA || groups[subject + 2].tag != TAG_NNP)
		return false;
	group_actors(m, subject + 2, false, &who);
	return !who.n && m->a->units.at[groups[subject].head].tag != TAG_NNS && names_strange_person(m, subject + 2);
}

/* "[Digital] | has said", "[Peacock] | told": a noun with a capital and nothing before it that tells something is somebody's name; not "Hopes | grew". */
static bool is_name_of_word(const struct memory *m, uint32_t group, uint32_t verb)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool word = g->end == g->first + 1 && head->tag == TAG_NN && head->shape != SHAPE_LOWER && !role_at(m, g->head);
	return word && unit_has(m->l, &m->a->groups.at[verb], m->c->tells);
}

/* "the country", whichever of several it is */
static bool the_country(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return definite(m, g) && m->a->units.at[g->head].tag == TAG_NN && unit_has(m->l, &m->a->units.at[g->head], m->c->country);
}

struct clause_subject {
	struct ids actors;
	uint32_t group; /* of the last of them; NONE */
	bool plural, stranger, by_state, thing, owned_thing, owned_several, keeps_own, relative;
};

/* Peru's trade: somebody inside the group owns what it is. */
static bool possessed(const struct memory *m, const struct unit *g)
{
	struct ids owner = {0};
	possessor_of(m, g, &owner);
	return owner.n > 0;
}

static bool all_states(const struct memory *m, const struct ids *actors)
{
	for (uint32_t i = 0; i < actors->n; i++)
		if (!actor_is_state(m, actors->at[i]))
			return false;
	return true;
}

/* the Peruvian satellite, Peru's economy: somebody is named in the group, but does not stand for it. */
static bool names_only_owner(struct memory *m, uint32_t group, const struct ids *named)
{
	struct ids self = {0};
	if (named->n)
		group_actors(m, group, false, &self);
	return named->n && !self.n;
}

/* "the Peruvian branch | said", "Lima Grain Exchange": of whoever does it nothing is known but the state of an adjective or a town. */
static bool known_by_state(const struct memory *m, uint32_t group, uint32_t verb, const struct ids *owners)
{
	const struct unit *g = &m->a->groups.at[group];
	bool acts = g->tag == TAG_NNP || unit_has(m->l, &m->a->groups.at[verb], m->c->cue); /* not "the Peruvian raid cost Chile [its] fleet" */
	return acts && !role_at(m, g->head) && all_states(m, owners) && !possessed(m, g); /* Peru's trade: may be Peru */
}

/* the bill, a strike; nobody's that is known, and no person */
static bool is_thing(const struct memory *m, uint32_t group)
{
	const struct unit *head = &m->a->units.at[m->a->groups.at[group].head];
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	return head->tag == TAG_NN && (!role || unit_has(m->l, head, m->c->has_own)) && !unit_has(m->l, &m->a->groups.at[group], m->c->time);
}

/* the Peruvian satellite, Peru's economy */
static bool is_owned_thing(const struct memory *m, uint32_t group, const struct ids *owners)
{
	return m->a->groups.at[group].tag == TAG_NN && all_states(m, owners) && is_thing(m, group);
}

/* the ministry's final rule, the Senate bill: whoever owns it, it goes on by itself */
static bool is_paper_of(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	return g->tag == TAG_NN && is_thing(m, group) && unit_has(m->l, head, m->c->paper);
}

/* "The Council's studies", "the Chilean views"; not "the Council's officials". */
static bool are_owned(const struct memory *m, uint32_t group) { return is_plural(m, group) && !role_at(m, m->a->groups.at[group].head); }

/* "In talks on Chad | , | Peru and Chile | said": what stands before the comma opens the sentence and is no part of the list. */
static bool ends_opening(const struct memory *m, uint32_t comma)
{
	uint32_t first = groups_behind_dateline(m->a, &m->a->sentences.at[m->sentence]);
	uint8_t opens = m->a->groups.at[first].tag;
	if (m->a->groups.at[comma].tag != TAG_COMMA || (opens != TAG_IN && opens != TAG_VBG && opens != TAG_VBN && opens != TAG_TO))
		return false;
	for (uint32_t g = first; g < comma; g++)
		if (m->a->groups.at[g].tag == TAG_COMMA)
			return false;
	return true;
}

/* "[Officials] of | Peru | and | the ministry | said", "[Officials] of | Peru, Chile | and | Mali": who is of those listed; NONE. */
static uint32_t of_whom_listed(const struct memory *m, uint32_t group, uint32_t first_group)
{
	const struct unit *groups = m->a->groups.at;
	while (group >= first_group + 2 && joins(m, group - 1) && unit_has(m->l, &groups[group - 2], m->c->ng))
		group -= 2;
	if (group < first_group + 2 || !is_preposition(m, group - 1) || !unit_has(m->l, &groups[group - 2], m->c->ng))
		return NONE;
	const struct known_role *role = role_at(m, groups[group - 2].head);
	return role && role->person && means_several(m, groups[group - 2].head) ? group - 2 : NONE;
}

/* "[President Hill] | of | Peru | and Ann Holt": the person of whom that is told, where the phrase at this group ends; else the group. */
static uint32_t person_of_phrase(struct memory *m, uint32_t group, uint32_t first_group)
{
	uint32_t head = group;
	while (head >= first_group + 2 && is_preposition(m, head - 1) && unit_has(m->l, &m->a->groups.at[head - 2], m->c->ng)) {
		struct ids who = {0};
		head -= 2;
		group_actors(m, head, false, &who);
		if (who.n == 1 && actor_is_person(m, who.at[0]))
			return head;
	}
	return group;
}

/* The noun group that the phrase at this one hangs on, as far as phrases go: the army | of | Peru. */
static uint32_t head_of_phrase(const struct memory *m, uint32_t group, uint32_t first)
{
	while (group >= first + 2 && is_preposition(m, group - 1) && unit_has(m->l, &m->a->groups.at[group - 2], m->c->ng) &&
	       !group_is_word(m, group - 1, SLICE("as"))) /* known in Peru as the birthday */
		group -= 2;
	return group;
}

/* "told of ties with Chile | , and | Peru | left", "sold | boats | to | Chile | and | Peru | left": the group before the join ends a clause of its own; not "said Chile
 * and Peru left", "Mali, Chile, and Peru left" */
static bool ends_clause(const struct memory *m, uint32_t group, uint32_t join, uint32_t first)
{
	uint32_t head = head_of_phrase(m, group, first);
	const struct unit *before = &m->a->groups.at[head] - 1;
	if (head < first + 2 || joins(m, head - 1))
		return false;
	bool clause = unit_has(m->l, before - 1, m->c->ng) || before[-1].tag == TAG_WDT; /* not "did Chile and Peru agree" */
	bool comma_and = m->a->groups.at[join].tag == TAG_CC && m->a->groups.at[join - 1].tag == TAG_COMMA;
	return (comma_and || (clause && head < group)) && unit_has(m->l, before, m->c->fin) && (comma_and || !unit_has(m->l, before, m->c->cue));
}

/* "[its] Peruvian master": of Peru, but not Peru; whoever "its" is owns it */
static void leave_owner(struct memory *m, uint32_t group, struct ids *actors)
{
	uint32_t owner = m->a->groups.at[group].first;
	if (m->a->units.at[owner].tag != TAG_PRPS || unit_in_class(m, owner, m->c->we))
		return;
	actors->n = 0;
	if (m->at_unit[owner])
		ids_join(m, actors, &m->bound.at[m->at_unit[owner] - 1]);
}

/* "[Hill Dairy's] Holt Nets unit | said": the unit, be it nobody known, not who owns it. Whether it is such a unit. */
static bool leave_parent(const struct memory *m, uint32_t group, struct ids *actors)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct recollection *r = &m->sentences[m->sentence];
	struct ids owner = {0};
	if (!actors->n || m->a->units.at[g->head].shape != SHAPE_LOWER || !unit_in_class(m, g->head, m->c->part_of_firm))
		return false;
	possessor_of(m, g, &owner);
	if (owner.n != 1 || m->a->actors.at[owner.at[0]].kind != ACTOR_COMPANY)
		return false;
	actors->n = 0;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit > g->first && x->end_unit <= g->head + 1 && x->actor != owner.at[0] && m->a->actors.at[x->actor].kind == ACTOR_COMPANY)
			ids_add(m->a, actors, x->actor);
	}
	return true;
}

/* "Hill's son-in-law | , | Bo Orr | , | was mocked": he, and not Hill. */
static bool named_behind(struct memory *m, uint32_t group, uint32_t verb, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	struct ids who = {0};
	if (group + 4 > verb || groups[group + 1].tag != TAG_COMMA || groups[group + 2].tag != TAG_NNP || groups[group + 3].tag != TAG_COMMA)
		return false;
	const struct unit *g = &groups[group];
	if (m->a->units.at[g->head].tag != TAG_NN || (m->a->units.at[g->first].tag != TAG_PRPS && !possessed(m, g)))
		return false;
	group_actors(m, group + 2, false, &who);
	if (who.n != 1 || !actor_is_person(m, who.at[0]))
		return false;
	*out = who;
	return true;
}

/* Who does what stands at this group, with those coordinated to them: "Seoul, Tokyo and Washington", but not "the envoy to Peru, Ann Hill". */
static void subject_before(struct memory *m, uint32_t verb, uint32_t first_group, struct clause_subject *out)
{
	uint32_t k = subject_group(m, verb, first_group);
	if (k != NONE && k > first_group && m->a->groups.at[k - 1].tag == TAG_CC && of_whom_listed(m, k, first_group) != NONE)
		k = of_whom_listed(m, k, first_group);
	*out = (struct clause_subject){.group = k};
	if (k == NONE)
		return;
	if (named_behind(m, k, verb, &out->actors))
		return;
	if (names_stranger(m, k))
		actors_but_states(m, k, &out->actors);
	else
		group_actors(m, k, true, &out->actors);
	if (names_only_owner(m, k, &out->actors) && all_states(m, &out->actors))
		leave_owner(m, k, &out->actors);
	bool unit = unit_has(m->l, &m->a->groups.at[verb], m->c->cue) && leave_parent(m, k, &out->actors);
	if (!out->actors.n && !unit)
		loyal_to(m, k, verb, &out->actors);
	const struct known_role *role = role_at(m, m->a->groups.at[k].head);
	bool body = (role && role->organ && !is_plural(m, k)) || the_country(m, k); /* the company */
	bool may_be_firm = body || unit || m->a->groups.at[k].tag == TAG_NNP || is_name_of_word(m, k, verb);
	out->stranger = may_be_firm && (!out->actors.n || of_no_side(m, &out->actors));
	out->plural = is_plural(m, k);
	bool owned = names_only_owner(m, k, &out->actors);
	bool person = role && role->person && !out->plural && out->actors.n == 1 && actor_is_state(m, out->actors.at[0]); /* the nominee */
	out->by_state = person || (owned && known_by_state(m, k, verb, &out->actors));
	out->thing = !out->actors.n && is_thing(m, k) && !is_name_of_word(m, k, verb);
	bool of_state = owned && is_owned_thing(m, k, &out->actors);
	out->owned_thing = of_state || (owned && is_paper_of(m, k));
	out->owned_several = owned && are_owned(m, k);
	bool things = owned && is_plural(m, k) && all_states(m, &out->actors); /* the Peruvian tankers */
	out->keeps_own = (of_state || things) &&
		unit_has(m->l, &m->a->units.at[m->a->groups.at[k].head], m->c->has_own) && !possessed(m, &m->a->groups.at[k]);
	bool list = k > first_group && m->a->groups.at[k - 1].tag == TAG_CC;
	while (list && k > first_group + 1 && joins(m, k - 1)) {
		struct ids more = {0};
		if (ends_opening(m, k - 1))
			return;
		uint32_t join = k - 1;
		for (k--; k > first_group && joins(m, k); k--)
			;
		if (ends_clause(m, k, join, first_group))
			return;
		k = person_of_phrase(m, k, first_group);
		if (names_stranger(m, k))
			actors_but_states(m, k, &more); /* American Telephone and Telegraph Co */
		else if (unit_has(m->l, &m->a->groups.at[k], m->c->ng))
			group_actors(m, k, true, &more);
		if (!more.n)
			return;
		ids_join(m, &out->actors, &more);
	}
}

/* "Peru, a state of fishermen | which | built boats and has kept [its] nets": whoever stands before "which" does it, also in words for him behind a
 * comma. Nobody where a thing stands there: "Peru's missile, which flew". */
static void subject_of_relative(struct memory *m, uint32_t verb, uint32_t first, struct clause_subject *out)
{
	const struct unit *groups = m->a->groups.at;
	uint32_t g = verb;
	while (g > first && groups[g - 1].tag == TAG_RB)
		g--;
	if (g < first + 2 || groups[g - 1].tag != TAG_WDT)
		return;
	g -= groups[g - 2].tag == TAG_COMMA ? 3 : 2;
	for (unsigned steps = 0; steps < 2 && g >= first && g < verb && unit_has(m->l, &groups[g], m->c->ng); steps++) {
		uint32_t head = head_of_phrase(m, g, first);
		if (head > first && (groups[head - 1].tag == TAG_VBG || groups[head - 1].tag == TAG_VBN))
			return; /* the needs facing Peru, which */
		group_actors(m, head, false, &out->actors);
		if (!out->actors.n && head + 2 == g && is_thing(m, head)) /* the birthday of | the army | , | which */
			group_actors(m, g, false, &out->actors);
		if (!out->actors.n && head >= first + 2 && groups[head - 1].tag == TAG_CC) /* a state of fishermen and keeper of nets */
			head = head_of_phrase(m, head - 2, first);
		if (out->actors.n || head < first + 2 || groups[head - 1].tag != TAG_COMMA)
			break;
		g = head - 2; /* Peru | , | a state */
	}
	out->group = out->actors.n ? g : NONE;
	out->plural = out->actors.n && is_plural(m, g);
	out->relative = out->actors.n > 0;
}

/* "Peru has left the talks | and | says": who does the second does the first. */
static bool goes_on(const struct memory *m, uint32_t group, uint32_t first)
{
	while (group > first && m->a->groups.at[group - 1].tag == TAG_RB)
		group--;
	return m->clause_verb != NONE && group > first && m->a->groups.at[group - 1].tag == TAG_CC && m->clause.n;
}

/* a Hill Dairy spokesman, the dealer: one person by his role */
static bool is_someone(const struct memory *m, uint32_t group)
{
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	return role && role->person && !is_plural(m, group);
}

/* "If | Peru | left", "Asked whether | Peru | left | , Ann Hill said": whoever does what the condition in front says is not the subject of the sentence */
static bool opens_with_condition(const struct memory *m, uint32_t subject)
{
	uint32_t first = groups_behind_dateline(m->a, &m->a->sentences.at[m->sentence]), g = subject - 1;
	if (subject <= first || !group_in_class(m, g, m->c->if_))
		return false;
	while (g > first && m->a->groups.at[g].tag != TAG_COMMA && !group_in_class(m, g, m->c->fin))
		g--;
	uint8_t tag = m->a->groups.at[first].tag;
	return g == first && (group_in_class(m, first, m->c->if_) || tag == TAG_VBN || tag == TAG_CC || tag == TAG_OPENQ);
}

void remember_subject(struct memory *m, uint32_t group)
{
	struct recollection *r = &m->sentences[m->sentence];
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	struct clause_subject x;
	subject_before(m, group, s->first_group, &x);
	if (x.group == NONE && goes_on(m, group, s->first_group))
		x = (struct clause_subject){.actors = m->clause, .group = m->clause_subject, .by_state = m->clause_by_state, .stranger = m->clause_stranger,
			.owned_thing = m->clause_owned, .keeps_own = m->clause_owned, .plural = m->clause_subject != NONE && is_plural(m, m->clause_subject)};
	if (x.group == NONE && !x.actors.n)
		subject_of_relative(m, group, s->first_group, &x);
	bool had = r->subject.n > 0, tells = had && unit_has(m->l, &m->a->groups.at[group], m->c->cue) && !unit_has(m->l, &m->a->groups.at[group], m->c->judge);
	bool first = m->clause_verb == NONE;
	m->teller.n = 0;
	m->clause = x.actors;
	m->clause_verb = group;
	m->clause_subject = x.group;
	m->clause_by_state = x.by_state;
	m->clause_thing = x.thing;
	r->ends_with_thing = x.thing || x.owned_thing;
	m->clause_owned = x.keeps_own;
	m->clause_stranger = x.stranger;
	if (!had && x.group != NONE && ((!x.actors.n && names_strange_person(m, x.group)) || strange_name_beside(m, x.group, group)))
		r->stranger_person = true;
	if (first) {
		r->opened_by_stranger = x.stranger;
		r->opened_by_firm = x.stranger && unit_has(m->l, &m->a->units.at[m->a->groups.at[x.group].end - 1], m->c->firm);
		r->opened_by_teller = x.group != NONE && !x.actors.n && unit_has(m->l, &m->a->groups.at[group], m->c->cue) && is_someone(m, x.group);
	}
	if (!had && !r->thing_subject && !r->stranger_subject && !r->strangers)
		r->thing_subject = x.thing;
	if (x.actors.n > 1 || (x.plural && x.actors.n))
		m->several = x.actors;
	if (tells)
		m->teller = x.actors;
	if (had || x.relative || (x.group != NONE && opens_with_condition(m, x.group)))
		return;
	r->subject = x.actors;
	r->plural = x.plural;
	r->own_words = x.group != NONE && unit_has(m->l, &m->a->units.at[m->a->groups.at[x.group].head], m->c->we);
	r->subject_by_state = x.by_state;
	r->subject_itself = x.group != NONE && stands_for_itself(m, x.group);
	r->owned_thing = x.owned_thing;
	r->owned_several = x.owned_several;
	r->keeps_own = x.keeps_own;
	r->stranger_subject = r->stranger_subject || x.stranger;
	r->strangers = r->strangers || (x.plural && !x.actors.n);
	if (r->subject.n)
		r->quotes = m->a->tokens.at[m->a->units.at[m->a->groups.at[x.group == NONE ? group : x.group].first].first].quotes;
}
