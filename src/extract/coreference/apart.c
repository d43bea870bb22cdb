/*
 * Whom a pronoun cannot mean by what stands around it:
 *
 *   Chile asked Peru to cut [its] trade with Chile     whoever is named behind it in its own phrase
 *   Hill received Holt and spoke with [him]            who does what is done to it: else it would be "himself"
 *   Hill met Holt to thank [him], after asking [him]   nor where it is told without a subject
 *   got a loan from Peru to cut [its] debt             who is to do something is not who gives for it
 *   a statue of Hill, [her] father                     nobody is his own father
 *   Hill called [his] words cruel                      those of somebody else
 *   told the Times that [it] would                     a paper that is told something
 *   Seeing Holt off, [he] smiled                       whoever stands in a phrase that opens the sentence, but for its owners
 *
 * and whom it means where a phrase that opens the sentence says so:
 *
 *   For Peru to reach Chile, [it] must build boats     who is to do what the phrase says
 */
#include "extract/coreference/memory.h"

/* The pronoun at this group is the object of the verb of this class before it: not "Peru said it would", "Peru said it and Chad would". */
static bool is_object(const struct memory *m, uint32_t group, uint32_t class)
{
	static const char *const objects[] = {"it", "him", "her", "them"};
	const struct unit *groups = m->a->groups.at;
	struct slice word = lexicon_text(m->l, m->a, groups[group].word);
	uint32_t behind = group + 1;
	bool object = false;
	if (!unit_has(m->l, &groups[group - 1], class) || !unit_has(m->l, &groups[group], m->c->pronoun))
		return false;
	for (size_t i = 0; i < sizeof objects / sizeof *objects; i++)
		object = object || slice_equal(word, slice_of(objects[i]));
	while (behind < m->a->groups.n && groups[behind].tag == TAG_RB)
		behind++;
	bool subject = behind < m->a->groups.n && (groups[behind].tag == TAG_CC || groups[behind].tag == TAG_VBN ||
		unit_has(m->l, &groups[behind], m->c->fin));
	return object && !subject;
}

/* "welcomed Hill | and | exchanged": read as a participle */
static bool is_joined_verb(const struct memory *m, uint32_t group, uint32_t first)
{
	return m->a->groups.at[group].tag == TAG_VBN && group > first && m->a->groups.at[group - 1].tag == TAG_CC;
}

/* "voted | against | it", "is | hostile | towards | it", "exchanged | letters | with | it": the verb that the preposition
 * before the pronoun hangs on; NONE. */
static uint32_t verb_before(const struct memory *m, uint32_t group, uint32_t first)
{
	if (!unit_has(m->l, &m->a->groups.at[group - 1], m->c->befalls) || !unit_has(m->l, &m->a->groups.at[group], m->c->pronoun))
		return NONE;
	for (group--; group > first; group--) {
		const struct unit *g = &m->a->groups.at[group - 1];
		if (unit_has(m->l, g, m->c->fin))
			return group - 1;
		if (group > first + 1 && unit_has(m->l, g, m->c->ng) && group_in_class(m, group - 2, m->c->to_another))
			return group_in_class(m, group - 2, m->c->fin) || is_joined_verb(m, group - 2, first) ? group - 2 : NONE;
		if (g->tag != TAG_JJ && g->tag != TAG_RB)
			return NONE;
	}
	return NONE;
}

bool acts_on_it(struct memory *m, uint32_t group, struct ids *ids)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, n = 0;
	struct ids subject = {0};
	if (group < first + 2)
		return false;
	uint32_t verb = is_object(m, group, m->c->fin) ? group - 1 : verb_before(m, group, first), noun = verb - 1;
	if (verb == NONE || verb == first)
		return false;
	while (noun > first && m->a->groups.at[noun].tag == TAG_RB)
		noun--;
	group_actors(m, noun, false, &subject);
	if (!subject.n && ids->n > 1 && m->a->groups.at[noun].tag == TAG_CC) /* "Miller met them and | urged | them" */
		subject = m->sentences[m->sentence].subject;
	for (uint32_t i = 0; i < ids->n; i++)
		if (subject.n != 1 || subject.at[0] != ids->at[i])
			ids->at[n++] = ids->at[i];
	ids->n = n;
	return !n;
}

/* [its] trade | with | Chile, [its] plan | for | talks | with | Chile; not "its talks in Lima", which may be its own town */
static void named_behind(struct memory *m, uint32_t group)
{
	enum { PHRASES = 2 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	for (unsigned i = 0; i < PHRASES && group + 2 < s->end_group; i++, group += 2) {
		if (m->a->groups.at[group + 1].tag != TAG_IN || !group_in_class(m, group + 2, m->c->ng))
			return;
		if (group_in_class(m, group + 1, m->c->subordinator) || group_in_class(m, group + 1, m->c->that))
			return;
		if (group_in_class(m, group + 1, m->c->on_whom))
			group_actors(m, group + 2, true, &m->apart);
	}
}

/* "a loan | from | Peru | to finance | [its] deficit", "under pressure | from | Peru | to cut | [its] tariffs": who is to do it is not who gives
 * it */
static void giver(struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 4 || !group_in_class(m, group - 1, m->c->infinitive) || !group_is_word(m, group - 3, SLICE("from")))
		return;
	if (group_in_class(m, group - 4, m->c->granted))
		actors_of_units(m, m->a->groups.at[group - 2].first, m->a->groups.at[group - 2].end, &m->apart);
}

/* "Seeing Holt off | , | [he]", "In a letter to Holt | , | [he]"; not "According to Holt, he", "In Holt's view, he", "As Holt left, he" */
static void named_in_opening(struct memory *m, uint32_t group)
{
	enum { OPENING = 10 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct recollection *r = &m->sentences[m->sentence];
	const struct unit *groups = m->a->groups.at;
	uint32_t first = s->first_group, comma = group - 1;
	if (group < first + 3 || group > first + OPENING || groups[comma].tag != TAG_COMMA)
		return;
	bool opens = groups[first].tag == TAG_VBG || (groups[first].tag == TAG_IN && !group_in_class(m, first, m->c->cue));
	if (!opens || group_in_class(m, first, m->c->subordinator))
		return;
	for (uint32_t g = first; g < comma; g++)
		if (groups[g].tag == TAG_COMMA || group_in_class(m, g, m->c->fin))
			return;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->end_unit <= groups[comma].first && m->a->units.at[x->end_unit].tag != TAG_POS && actor_is_person(m, x->actor))
			ids_add(m->a, &m->apart, x->actor);
	}
}

/* "[We] support Chad in its fight": whoever says "we" or "I" in this sentence is not "it" or "he" there. */
static void says_we(struct memory *m, uint32_t unit)
{
	const struct unit *units = m->a->units.at;
	uint8_t quotes = m->a->tokens.at[units[unit].first].quotes; /* "I owe it to you," he said */
	for (uint32_t u = m->we_from; u < unit; u++)
		if (m->at_unit[u] && units[u].tag == TAG_PRP && unit_in_class(m, u, m->c->we) && m->a->tokens.at[units[u].first].quotes == quotes)
			ids_join(m, &m->apart, &m->bound.at[m->at_unit[u] - 1]);
}

/* The pronoun at this group is an object of the verb whose subject the walk knows. */
static bool acts_in_clause(const struct memory *m, uint32_t group, uint32_t first)
{
	uint32_t verb = is_object(m, group, m->c->fin) ? group - 1 : verb_before(m, group, first);
	return verb != NONE && (verb == m->clause_verb || (m->clause_verb != NONE && is_joined_verb(m, verb, first)));
}

/* "after accusing | him", "hit Holt | , | telling | him", "met Holt | to thank | him": whoever does the last clause does this as well; not "saw Holt
 * helping him", "sent Holt to help him". */
static bool acts_besides(const struct memory *m, uint32_t group, uint32_t first)
{
	const struct unit *groups = m->a->groups.at;
	uint32_t verb = group - 1;
	if (m->clause_verb == NONE || group < first + 4)
		return false;
	if (!is_object(m, group, m->c->verb)) { /* while pursuing | a policy | towards | it */
		if (!unit_has(m->l, &groups[verb], m->c->befalls) || !unit_has(m->l, &groups[group], m->c->pronoun))
			return false;
		verb -= 1 + unit_has(m->l, &groups[verb - 1], m->c->ng);
	}
	if (verb < m->clause_verb + 2 || verb < first + 2)
		return false;
	if (groups[verb].tag == TAG_VBG)
		return groups[verb - 1].tag == TAG_COMMA || unit_has(m->l, &groups[verb - 1], m->c->oneself_doing);
	if (!unit_has(m->l, &groups[verb], m->c->infinitive) || !group_in_class(m, m->clause_verb, m->c->meets))
		return false;
	for (uint32_t g = m->clause_verb + 1; g < verb; g++)
		if (unit_has(m->l, &groups[g], m->c->verb))
			return false;
	return true;
}

/* "if Peru objects, [it] | should warn | Chile": whoever is named as the object is another; not "it is Peru", nor "it said Hill" of Hill's office */
static void named_as_object(struct memory *m, uint32_t group, uint32_t unit)
{
	struct ids named = {0};
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t verb = group + 1;
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	bool acts = verb + 1 < s->end_group && group_in_class(m, verb, m->c->fin);
	if (acts && !is_copula(m, verb) && group_in_class(m, verb + 1, m->c->ng))
		group_actors(m, verb + 1, false, &named);
	for (uint32_t i = 0; i < named.n; i++)
		if (!unit_in_class(m, unit, m->c->it) || !actor_is_person(m, named.at[i]))
			ids_add(m->a, &m->apart, named.at[i]);
}

/* Some person but those who speak as one is named in these units. */
static bool other_named(const struct memory *m, uint32_t from, uint32_t unit)
{
	for (uint32_t i = mentions_from(m->a, from); i < m->a->mentions.n && m->a->mentions.at[i].first_unit < unit; i++)
		if (actor_is_person(m, m->a->mentions.at[i].actor) && !ids_have(&m->joined, m->a->mentions.at[i].actor))
			return true;
	return false;
}

/* "Hill and I thank Ann Holt. [She] left": none of those who speak as one, in the same sentence or the next. */
static void joined_speakers(struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t from = m->sentence ? s[-1].first_unit : s->first_unit;
	bool spoken = m->joined.n && m->and_i >= from && m->and_i < unit && depth_of(m, m->and_i) == depth_of(m, unit);
	if (spoken && unit_in_class(m, unit, m->c->he) && other_named(m, from, unit))
		ids_join(m, &m->apart, &m->joined);
}

/* "a statue of Ann Hill, [her] father", "Ann Hill, [her] main rival, left": nobody is his own father or rival. */
static void relative_of(struct memory *m, uint32_t group, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at, *g = &groups[group];
	bool beside = group >= s->first_group + 2 && groups[group - 1].tag == TAG_COMMA && groups[group - 2].tag == TAG_NNP;
	if (!beside || g->first != unit || m->a->units.at[g->head].tag != TAG_NN || !unit_in_class(m, unit, m->c->he))
		return;
	bool ends = group + 1 < s->end_group && (groups[group + 1].tag == TAG_COMMA || groups[group + 1].tag == TAG_STOP);
	if (unit_in_class(m, g->head, m->c->family) || (ends && group - 2 == s->first_group))
		group_actors(m, group - 2, false, &m->apart);
}

/* "Ann Hill | called | [his words] | cruel": somebody else's. */
static void rated(struct memory *m, uint32_t group, uint32_t unit)
{
	const struct unit *g = &m->a->groups.at[group];
	bool object = m->clause_verb != NONE && group == m->clause_verb + 1 && m->clause.n == 1 && g->first == unit;
	if (object && group_in_class(m, m->clause_verb, m->c->rates) && unit_in_class(m, g->head, m->c->uttered))
		ids_join(m, &m->apart, &m->clause);
}

/* "told | the BBC | that | [it]": a paper or station that is told something is not what that is about. */
static void medium_told(struct memory *m, uint32_t group)
{
	enum { NEAR = 4 };
	const struct unit *groups = m->a->groups.at;
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	for (uint32_t g = group; g-- > first + 1 && group - g <= NEAR;) {
		struct ids told = {0};
		if (!slice_starts(lexicon_text(m->l, m->a, m->a->units.at[groups[g - 1].head].word), SLICE("told")))
			continue;
		group_actors(m, g, false, &told);
		for (uint32_t i = 0; i < told.n; i++)
			if (m->a->actors.at[told.at[i]].kind == ACTOR_MEDIA)
				ids_add(m->a, &m->apart, told.at[i]);
	}
}

void set_apart(struct memory *m, uint32_t group, uint32_t unit)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	m->apart.n = 0;
	if (unit_in_class(m, unit, m->c->we))
		return;
	says_we(m, unit);
	joined_speakers(m, unit);
	if (m->a->units.at[unit].tag == TAG_PRPS) {
		named_behind(m, group);
		giver(m, group);
		relative_of(m, group, unit);
		rated(m, group, unit);
		return;
	}
	named_as_object(m, group, unit);
	medium_told(m, group);
	if (group >= first + 2 && m->clause.n == 1 && (acts_in_clause(m, group, first) || acts_besides(m, group, first)))
		ids_join(m, &m->apart, &m->clause);
	else if (unit_in_class(m, unit, m->c->he))
		named_in_opening(m, group);
}

bool opened_by_for(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t group = group_of_unit(m, unit), first = s->first_group;
	if (group < first + 4 || m->a->groups.at[group - 1].tag != TAG_COMMA || !group_is_word(m, first, SLICE("for")))
		return false;
	uint32_t act = first + 2;
	while (act < group && (m->a->groups.at[act].tag == TAG_RB || group_is_word(m, act, SLICE("to")))) /* to directly threaten */
		act++;
	bool to_act = act < group && (group_in_class(m, act, m->c->infinitive) || (act > first + 2 && group_in_class(m, act, m->c->verb)));
	if (to_act && group_in_class(m, first + 1, m->c->ng))
		group_actors(m, first + 1, false, out);
	return out->n > 0;
}
