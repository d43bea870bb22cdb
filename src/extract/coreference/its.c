/*
 * Who may be "it" and "its" without being the subject, and where a thing is rather than whoever is known:
 *
 *   shocked Peru when [it] left, Peru's plan for [its] ports      named by itself, or as an owner
 *   LIMA, March 3 - ..., Peruvian ports, in Cuzco, Holt Peru      only says where or whose something is
 *   The strike entered [its] tenth day                            a thing is the subject
 *   The bill lifts a quota. [It] takes effect on Friday           and goes on in the next sentence
 *   Peru's satellite flew. [It] weighed a ton                     whoever owns it
 *   Peru left. The strike spread to [its] boats                   nor is whoever the sentence before told of
 */
#include "extract/coreference/memory.h"
#include "extract/syntax/groups.h"

static bool is_finite(const struct memory *m, uint32_t group)
{
	return group < m->a->sentences.at[m->sentence].end_group && group_in_class(m, group, m->c->fin);
}

bool is_tail(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (unit <= s->first_unit || unit + 1 >= s->end_unit)
		return false;
	uint8_t before = m->a->units.at[unit - 1].tag;
	return (before == TAG_COMMA || before == TAG_CLOSEQ) && unit_has(m->l, &m->a->units.at[unit + 1], m->c->cue);
}

/* in, at, near: where something is */
static bool says_where(const struct memory *m, uint32_t group) { return group_in_class(m, group, m->c->where); }

/* A town or province; not a capital, which stands for the government. */
static bool is_town(const struct memory *m, const struct mention *x)
{
	const struct unit *u = &m->a->units.at[x->first_unit];
	for (uint32_t i = 0; x->by == BY_METONYM && i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(m->t, u, i);
		if (alias && alias->place)
			return true;
	}
	return false;
}

/* "that | it", ", whether | it", "to press | it": between the name and the pronoun only what begins a clause. */
static bool clause_begins(const struct memory *m, uint32_t from, uint32_t to)
{
	if (from < to && m->a->groups.at[from].tag == TAG_COMMA)
		from++;
	bool as = from < to && m->a->groups.at[from].tag == TAG_IN && is_finite(m, to + 1);
	return from + 1 == to && (as || group_in_class(m, from, m->c->that) || group_in_class(m, from, m->c->subordinator) || group_in_class(m, from, m->c->infinitive));
}

bool stands_for_itself(struct memory *m, uint32_t group)
{
	struct ids self = {0};
	uint32_t head = m->a->groups.at[group].head, i = mention_at_unit(m->a, head);
	if (unit_has(m->l, &m->a->groups.at[group], m->c->document) || (i == NONE && role_at(m, head)))
		return false;
	if (i != NONE && (ends_longer_name(m, &m->a->mentions.at[i]) || is_town(m, &m->a->mentions.at[i])))
		return false;
	group_actors(m, group, false, &self);
	return self.n > 0;
}

/* Peru's plan, the Peruvian drive | to cut, the Peruvian closure | of | its: what a state does */
static bool does_something(const struct memory *m, const struct mention *x, uint32_t group, uint32_t pronoun)
{
	bool possessor = x->end_unit < m->a->groups.at[group].end && m->a->units.at[x->end_unit].tag == TAG_POS;
	return possessor || (group + 1 < pronoun && (group_in_class(m, group + 1, m->c->infinitive) || (group + 2 == pronoun && group_in_class(m, group + 1, m->c->of))));
}

/* "a threat | carried | by | [AFP]", "the ([Peruvian]) sol": whoever prints the words or is put in to explain them */
static bool only_carries(const struct memory *m, const struct mention *x, uint32_t group, uint32_t first)
{
	bool adds = x->by == BY_DEMONYM || m->a->units.at[x->end_unit].tag == TAG_POS; /* not "we hope (Peru) will" */
	if (adds && x->first_unit && m->a->units.at[x->first_unit - 1].tag == TAG_LPAR)
		return true;
	bool by = group > first + 1 && group_is_word(m, group - 1, SLICE("by")) && m->a->groups.at[group - 2].tag == TAG_VBN;
	return by && m->a->actors.at[x->actor].kind == ACTOR_MEDIA;
}

enum fit { FITS, FITS_NOT, GOES_ON /* says where: whoever stands before may be it */ };

static enum fit fit_of(const struct memory *m, const struct mention *x, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t first = groups_behind_dateline(m->a, s), g = group_of_unit(m, x->first_unit), pronoun = group_of_unit(m, unit);
	const struct unit *group = &m->a->groups.at[g];
	bool named = x->first_unit <= group->head && group->head < x->end_unit;
	bool owner = m->a->units.at[unit].tag == TAG_PRPS, content = pronoun > first && group_in_class(m, pronoun - 1, m->c->that); /* Peru's vow that it will */
	if (g < first)
		return GOES_ON;
	if (is_town(m, x) || only_carries(m, x, g, first))
		return GOES_ON;
	if (ends_longer_name(m, x))
		return FITS_NOT;
	if (!named)
		return (owner || content) && does_something(m, x, g, pronoun) ? FITS : FITS_NOT;
	if (owner && g > first + 2 && group_in_class(m, g - 1, m->c->of) && says_where(m, g - 3) && m->a->groups.at[g - 2].tag == TAG_NNP)
		return GOES_ON; /* in Lund of Sweden */
	bool free = g == first || m->a->groups.at[g - 1].tag != TAG_IN || group_in_class(m, g - 1, m->c->subordinator);
	if (free)
		return FITS;
	bool place = !owner && says_where(m, g - 1) && x->first_unit == group->first && is_finite(m, g + 1); /* bankers in Peru said it */
	if (group_in_class(m, g + 1, m->c->verb) && !place) /* as long as Peru keeps */
		return FITS;
	return (owner ? !says_where(m, g - 1) : clause_begins(m, g + 1, pronoun)) ? FITS : FITS_NOT;
}

/* "Peru, Chile | and | [Mali] | met, so it": one of several; not "Peru left | and | [Chile] | said it" */
static bool is_listed(const struct memory *m, const struct mention *x)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, g = group_of_unit(m, x->first_unit);
	if (g >= first + 2 && m->a->groups.at[g - 1].tag == TAG_LPAR)
		g -= 2; /* and the Bank of Mali ([BOM]) */
	if (g < first + 2 || m->a->groups.at[g - 1].tag != TAG_CC || (is_finite(m, g + 1) && m->clause.n == 1))
		return false;
	const struct unit *before = &m->a->groups.at[g - 2];
	const struct recollection *r = &m->sentences[m->sentence];
	for (const struct mention *y = x; y > &m->a->mentions.at[r->first_mention] && y->first_unit >= before->first; y--)
		if (y[-1].first_unit <= before->head && before->head < y[-1].end_unit && y[-1].first_unit >= before->first)
			return true;
	return false;
}

/* the present [Peruvian] administration, of which the last mention is the whole */
static bool encloses(const struct memory *m, const struct mention *x, uint32_t first, uint32_t mention)
{
	bool within = mention > first && x[-1].first_unit < x->first_unit && x[-1].end_unit > x->end_unit && x[-1].actor != x->actor;
	return within && group_of_unit(m, x[-1].first_unit) == group_of_unit(m, x->first_unit);
}

bool it_by_itself(const struct memory *m, uint32_t unit, uint32_t mention, bool *stop)
{
	const struct mention *x = &m->a->mentions.at[mention];
	if (m->a->units.at[unit].tag != TAG_PRPS && is_listed(m, x)) {
		*stop = true;
		return false;
	}
	if (encloses(m, x, m->sentences[m->sentence].first_mention, mention))
		return false;
	enum fit fit = fit_of(m, x, unit);
	bool same = mention > m->sentences[m->sentence].first_mention && group_of_unit(m, x[-1].first_unit) == group_of_unit(m, x->first_unit);
	*stop = fit == FITS_NOT && !same; /* KLM Royal [Dutch] Airlines */
	return fit == FITS;
}

/* Does the finite verb behind the pronoun, beside adverbs, have this class? */
static bool does(const struct memory *m, uint32_t unit, uint32_t class)
{
	uint32_t verb = group_of_unit(m, unit) + 1;
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	return m->a->units.at[unit].tag != TAG_PRPS && is_finite(m, verb) && group_in_class(m, verb, class);
}

/* "It said": only somebody says. Not "It will continue | at noon", as what goes on does. */
bool it_speaks(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t behind = group_of_unit(m, unit) + 1;
	while (behind < s->end_group && (m->a->groups.at[behind].tag == TAG_RB || is_finite(m, behind)))
		behind++;
	bool phrase = behind < s->end_group && m->a->groups.at[behind].tag == TAG_IN && !group_in_class(m, behind, m->c->that);
	return does(m, unit, m->c->tells) || (does(m, unit, m->c->cue) && !phrase);
}

bool it_tells(const struct memory *m, uint32_t unit) { return does(m, unit, m->c->tells); }

/* [This] (clearly) | shows, [Some] | say: that group; NONE. */
static uint32_t determiner_as_subject(const struct memory *m)
{
	uint32_t verb = m->clause_verb, first = m->a->sentences.at[m->sentence].first_group;
	if (verb == NONE)
		return NONE;
	while (m->clause_subject == NONE && verb > first && m->a->groups.at[verb - 1].tag == TAG_RB)
		verb--;
	uint32_t group = m->clause_subject == NONE ? verb - 1 : m->clause_subject;
	return group >= first && group < verb && m->a->units.at[m->a->groups.at[group].head].tag == TAG_DT ? group : NONE;
}

/* this, that: a thing */
static bool subject_is_this(const struct memory *m)
{
	uint32_t group = determiner_as_subject(m);
	return group != NONE && (group_is_word(m, group, SLICE("this")) || group_is_word(m, group, SLICE("that")));
}

/* "This is wrong, and [it] must stop", "it is bad": what "this" is or ends; not "and [it] will retaliate" */
static bool is_this(const struct memory *m, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit);
	if (m->a->units.at[unit].tag != TAG_PRP || group <= m->a->sentences.at[m->sentence].first_group || group_in_class(m, group - 1, m->c->ng))
		return false; /* compared with what it holds */
	return subject_is_this(m) && (does(m, unit, m->c->be) || does(m, unit, m->c->copula) || does(m, unit, m->c->thing_stops));
}

/* "The strike entered [its] tenth day", "This is wrong, and [it] must stop" */
bool thing_is_nearer(const struct memory *m, uint32_t unit)
{
	return (is_this(m, unit) || m->clause_thing || m->sentences[m->sentence].thing_subject) && !it_speaks(m, unit);
}

bool owner_is_apart(const struct memory *m, uint32_t unit)
{
	const struct recollection *r = &m->sentences[m->sentence];
	bool owner = m->a->units.at[unit].tag == TAG_PRPS;
	return (owner ? r->keeps_own || m->clause_owned : r->owned_thing) && !it_speaks(m, unit);
}

bool thing_before(const struct memory *m, uint32_t unit, uint32_t back)
{
	const struct recollection *r = &m->sentences[m->sentence - back];
	bool person = r->speaker.n && actor_is_person(m, r->speaker.at[0]); /* "Hill said Peru's fleet would grow. It ..." */
	return (r->thing_subject || r->owned_thing || (person && r->ends_with_thing)) && (!r->speaker.n || person) && !it_speaks(m, unit);
}

/* This (clearly) shows, Such figures include, We know: whoever does it is not the owner; not "Hill's figures". */
static bool cannot_own_it(const struct memory *m, uint32_t group)
{
	if (determiner_as_subject(m) != NONE)
		return true;
	if (group == NONE)
		return false;
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	for (uint32_t i = g->first; i < g->end; i++)
		if (m->a->units.at[i].tag == TAG_POS)
			return false;
	return head->tag == TAG_NNS || (unit_has(m->l, head, m->c->we) && !own_word_of_one(m, g->head));
}

/* "[It] has left", "By noon [its] boats had left", "This shows [its] strength", but not "The strike spread to [its] boats", "pay for [it]":
 * behind a verb somebody of this sentence owns, and what something is done to is mostly a thing. The rest of a sentence that a line cut is none
 * of its own. */
static bool goes_back(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (m->a->units.at[s->first_unit].shape == SHAPE_LOWER)
		return true;
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return m->clause_verb == NONE || cannot_own_it(m, m->clause_subject);
	uint32_t verb = group_of_unit(m, unit) + 1;
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	return verb < s->end_group && group_in_class(m, verb, m->c->fin);
}

/* One of these is named in this sentence as well before the unit, if only as "the Bank"; not by "our". */
static bool told_here(const struct memory *m, uint32_t unit, const struct ids *who)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention && m->a->mentions.at[i].end_unit <= unit; i++)
		if (ids_have(who, m->a->mentions.at[i].actor))
			return true;
	for (uint32_t u = m->a->sentences.at[m->sentence].first_unit; u < unit; u++)
		if (m->at_unit[u] && !unit_in_class(m, u, m->c->we) && ids_share(&m->bound.at[m->at_unit[u] - 1], who))
			return true;
	return false;
}

bool it_goes_back(const struct memory *m, uint32_t unit, const struct ids *who) { return told_here(m, unit, who) || goes_back(m, unit); }
