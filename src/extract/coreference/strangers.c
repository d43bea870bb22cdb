/*
 * "He" and "she" beside one of whom nothing is known, who is no mention but may be meant:
 *
 *   Peru jailed an American after [he] fled          whom his state alone tells
 *   Peru said another fisherman had lost [his] boat  or what he is
 *   [He] met Hill before [he] left                   "he" himself, of whom nobody has told
 */
#include "extract/coreference/memory.h"

/* the Peruvian, an American: some person of that state */
static bool is_one_of_state(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	if (group >= m->a->sentences.at[m->sentence].end_group || m->a->units.at[g->first].tag != TAG_DT || m->a->units.at[g->head].tag == TAG_NNS)
		return false;
	uint32_t i = mention_at_unit(m->a, g->head);
	return i != NONE && m->a->mentions.at[i].by == BY_DEMONYM && actor_is_state(m, m->a->mentions.at[i].actor);
}

/* "The Peruvian | is known", "Peru jailed | an American | after | [he] fled": nobody told of before */
bool called_by_state(const struct memory *m, uint32_t unit)
{
	if (m->clause_subject == NONE)
		return false;
	uint32_t object = m->clause_verb + 1;
	bool done_to = group_in_class(m, m->clause_verb, m->c->object_owns) && m->a->groups.at[object].end <= unit;
	return (m->clause.n == 1 && is_one_of_state(m, m->clause_subject)) || (done_to && is_one_of_state(m, object));
}

/* another fisherman, Jane Hill: not "his brother", nor "the president", who is mostly somebody told of */
static bool may_be_he(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *first = &m->a->units.at[g->first];
	const struct known_role *role = role_at(m, g->head);
	bool named = g->end - g->first > 1 && given_name(m->t, first->word) && m->a->units.at[g->end - 1].tag == TAG_NNP;
	return is_human(m, group) && first->tag != TAG_PRPS && !definite(m, g) && (named || (role && role->person));
}

/* "Peru said another fisherman had lost [his] boat", "in the match that Jane Hill played with [her] friends": one of whom nothing is known stands
 * before the pronoun. */
bool stranger_here(struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	for (uint32_t g = s->first_group; g < s->end_group && m->a->groups.at[g].end <= unit; g++) {
		struct ids who = {0};
		if (!may_be_he(m, g))
			continue;
		group_actors(m, g, true, &who);
		if (!who.n)
			return true;
	}
	return false;
}

/* Ann Hill, Mr. Holt: a person's name that is nobody's who is known */
static bool is_strange_name(const struct memory *m, const struct unit *g)
{
	const struct unit *units = m->a->units.at;
	if (g->tag != TAG_NNP || g->end - g->first < 2 || g->end - g->first > 4 || units[g->end - 1].tag != TAG_NNP)
		return false;
	if (units[g->end - 1].shape != SHAPE_CAPITAL || unit_has(m->l, &units[g->end - 1], m->c->firm))
		return false;
	if (!given_name(m->t, units[g->first].word) && !unit_has(m->l, &units[g->first], m->c->title))
		return false;
	for (uint32_t u = g->first; u < g->end; u++)
		if (mention_at_unit(m->a, u) != NONE)
			return false;
	return true;
}

bool names_stranger_in(const struct memory *m, uint32_t sentence)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	for (uint32_t g = s->first_group; g < s->end_group; g++)
		if (is_strange_name(m, &m->a->groups.at[g]))
			return true;
	return false;
}

/* "like | a sister watching | over | [her] garden", "a child carrying | [his] boat": whoever is described so, of whom nothing is known. */
bool owned_by_described(struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	struct ids known = {0};
	uint32_t doing = group - 1;
	if (group < s->first_group + 2)
		return false;
	if (m->a->groups.at[doing].tag == TAG_IN)
		doing--;
	const struct unit *g = &m->a->groups.at[doing];
	if (g->tag != TAG_VBG || g->end - g->first < 3 || m->a->units.at[g->first].tag != TAG_DT || definite(m, g))
		return false;
	uint32_t who = g->end - 2; /* before "watching" */
	group_actors(m, doing, true, &known);
	return !known.n && m->a->units.at[who].tag == TAG_NN && (unit_in_class(m, who, m->c->family) || unit_in_class(m, who, m->c->may_be_they));
}

/* him, himself; "her" that is no possessor */
static bool is_object_form(const struct memory *m, uint32_t unit)
{
	struct slice word = word_at(m, unit);
	return m->a->units.at[unit].tag == TAG_PRP && (slice_starts(word, SLICE("him")) || slice_starts(word, SLICE("her")));
}

/* he | is the next | president, he | 's | Hill: no other verb and no preposition between */
static bool is_predicate(const struct memory *m, uint32_t from, uint32_t to)
{
	enum { REACH = 12 };
	bool is = false;
	for (uint32_t first = from; from < to; from++) {
		struct slice word = word_at(m, from);
		uint8_t tag = m->a->units.at[from].tag;
		if (from - first > REACH)
			return false;
		if (unit_in_class(m, from, m->c->be) || slice_equal(word, SLICE("'s")) || slice_equal(word, SLICE("’s")))
			is = true;
		else if (tag != TAG_DT && tag != TAG_JJ && tag != TAG_RB && tag != TAG_NN && tag != TAG_NNP && tag != TAG_CD)
			return false;
	}
	return is;
}

/* "[He] met Hill and left before [he] was seen": "he" of whom nothing is known is not whoever is named behind; but what he is called, "He is the
 * president", and "he met Hill and saw [him]" is Hill. */
bool behind_unknown(const struct memory *m, const struct recollection *r, const struct mention *x, uint32_t pronoun)
{
	uint32_t he = m->sex == SEX_UNKNOWN ? 0 : r->unknown_he[m->sex == SEX_FEMALE];
	if (!he || x->first_unit < he || is_object_form(m, pronoun) || depth_of(m, x->first_unit) > depth_of(m, he - 1))
		return false;
	bool inserted = m->a->units.at[x->first_unit - 1].tag == TAG_DASH; /* he is clever - Ann Hill, that is */
	return !inserted && !is_predicate(m, he, x->first_unit);
}

/* "[He] | left", outside of quotations */
void remember_unknown_he(struct memory *m, uint32_t group, uint32_t unit)
{
	bool subject = group + 1 < m->a->sentences.at[m->sentence].end_group && group_in_class(m, group + 1, m->c->fin);
	uint32_t *first = &m->sentences[m->sentence].unknown_he[m->sex == SEX_FEMALE];
	if (subject && !*first && unit_in_class(m, unit, m->c->he) && m->a->units.at[unit].tag == TAG_PRP && !depth_of(m, unit))
		*first = unit + 1;
}
