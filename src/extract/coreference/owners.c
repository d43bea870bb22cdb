/*
 * Whose "its", "their" and "his" are behind an object:
 *
 *   condemned | Iran       | for | its attack          who is blamed has attacked
 *   urged     | Iran       | to end | its siege        who is asked is to end it
 *   sanctions | on | Iran  | after | its test
 *   urged     | Iran       | to say | it will         whoever is asked to say so speaks of itself
 *   told      | Iran       | it must                  and is obliged to what it is told
 *   wished    | Iran   | luck | in | its talks    whoever it is wished to
 *   Peru welcomed | Chile's use | of | its rights     whose doing it is
 *   Peru said | Chile had bombed | its ports          a blow strikes somebody else: whoever tells of it
 *   limit Chile's ability | to build | its boats      whose ability it is; not "rejected Chile's demand to open its ports"
 *   followed Chile | driven | by | its greed          whoever is described so
 *   urged | its ally | to open | its ports            whoever that is: nobody who is known
 *   a loan | to | Chile | to mend | its ports         who gets it for that
 *   for | Chile | to build | ships | in | its ports   who is to do it
 *   half | of | Chile's tin, a third | of | its zinc  as of the first
 *   stripped | Chile | of | its ports                 who loses it; nobody in "drained the marsh of its fish"
 *
 * Elsewhere the subject is the owner.
 */
#include "extract/coreference/memory.h"

enum { OWNER_REACH = 12 /* groups of a list of objects */ };

static bool is_verb(const struct memory *m, uint32_t group)
{
	return group_in_class(m, group, m->c->verb) && !group_in_class(m, group, m->c->passive);
}

/* Behind which group the object ends that the possessor's phrase hangs on: before "for", "of pursuing", "to end". NONE. `any`: whatever is
 * done to the object, it is the owner. */
static uint32_t object_end(const struct memory *m, uint32_t first, uint32_t group, bool *any)
{
	if (group < first + 3)
		return NONE;
	*any = group_in_class(m, group - 1, m->c->owns_about);
	if (is_verb(m, group - 1)) {
		uint32_t before = group - 2;
		if (group_in_class(m, group - 1, m->c->infinitive))
			return group - 1;
		while (before > first && m->a->groups.at[before].tag == TAG_RB) /* from further expanding its */
			before--;
		return group_in_class(m, before, m->c->owns_doing) ? before : NONE;
	}
	bool on = slice_equal(lexicon_text(m->l, m->a, m->a->groups.at[group - 1].word), SLICE("on"));
	return *any || on || group_in_class(m, group - 1, m->c->owns_for) ? group - 1 : NONE;
}

/* "congratulated Peru | on | its victory", "condolences to Chile | on | its loss"; not "attacked Iraq on its flank" */
static bool may_be_on(const struct memory *m, uint32_t first, uint32_t start, uint32_t end)
{
	if (!slice_equal(lexicon_text(m->l, m->a, m->a->groups.at[end].word), SLICE("on")))
		return true;
	return start > first && (group_in_class(m, start - 1, m->c->owns_on) || (start > first + 1 && group_in_class(m, start - 2, m->c->owns_on)));
}

/* "the Democratic Republic of Congo (DRC) | for its": before the parenthesis. */
static uint32_t before_parenthesis(const struct memory *m, uint32_t first, uint32_t end)
{
	if (m->a->groups.at[end - 1].tag != TAG_RPAR)
		return end;
	for (uint32_t g = end; g > first + 1 && end - g < 6; g--)
		if (m->a->groups.at[g - 1].tag == TAG_LPAR)
			return g - 1;
	return end;
}

/* The actors of "Iran", "the United States and South Korea" that end here; the group where they begin, NONE. */
static uint32_t listed_actors(struct memory *m, uint32_t first, uint32_t end, struct ids *out)
{
	uint32_t g = before_parenthesis(m, first, end);
	for (unsigned steps = 0; g > first && steps < OWNER_REACH; steps++) {
		struct ids one = {0};
		group_actors(m, g - 1, false, &one);
		if (!one.n)
			return NONE;
		ids_join(m, out, &one);
		g--;
		if (g < first + 2 || (m->a->groups.at[g - 1].tag != TAG_CC && m->a->groups.at[g - 1].tag != TAG_COMMA))
			return g;
		g--;
	}
	return NONE;
}

/* "the people and leaders of [Iran]" begin with the people. */
static uint32_t whole_phrase(const struct memory *m, uint32_t first, uint32_t start)
{
	while (start >= first + 2 && group_in_class(m, start - 1, m->c->of) && group_in_class(m, start - 2, m->c->ng) &&
	       !group_in_class(m, start - 2, m->c->object_owns))
		start -= 2;
	return start;
}

/* "condemned", "sanctions on", "lashed out at": what makes the actors behind it an object. */
static bool has_object(const struct memory *m, uint32_t first, uint32_t start, bool any)
{
	if (start <= first)
		return false;
	if (is_verb(m, start - 1))
		return any || group_in_class(m, start - 1, m->c->object_owns);
	if (start < first + 2 || m->a->groups.at[start - 1].tag != TAG_IN || group_in_class(m, start - 1, m->c->subordinator))
		return false;
	return group_in_class(m, start - 2, m->c->object_owns) || (any && is_verb(m, start - 2));
}

/* "in a statement": a phrase in which nobody is named. */
static bool names_nobody(struct memory *m, uint32_t preposition)
{
	struct ids named = {0};
	group_actors(m, preposition + 1, true, &named);
	return slice_equal(lexicon_text(m->l, m->a, m->a->groups.at[preposition].word), SLICE("in")) &&
	       group_in_class(m, preposition + 1, m->c->ng) && !named.n;
}

/* "sanctions on Iran | in March | over its", "condemned Iran | again | for its": times and adverbs stand between. */
static uint32_t before_times(struct memory *m, uint32_t first, uint32_t end)
{
	for (unsigned steps = 0; end > first + 2 && steps < 3; steps++) {
		bool time = group_in_class(m, end - 1, m->c->time), in = m->a->groups.at[end - 2].tag == TAG_IN;
		if (!time && m->a->groups.at[end - 1].tag != TAG_RB && !(in && names_nobody(m, end - 2)))
			return end;
		end -= m->a->groups.at[end - 1].tag != TAG_RB && in ? 2 : 1;
	}
	return end;
}

bool owner_before(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, start;
	struct ids found = {0};
	bool any;
	uint32_t end = object_end(m, first, group, &any), on = end;
	if (end != NONE)
		end = before_times(m, first, end);
	if (end == NONE || (start = listed_actors(m, first, end, &found)) == NONE || !has_object(m, first, whole_phrase(m, first, start), any))
		return false;
	if (!may_be_on(m, first, start, on))
		return false;
	ids_join(m, out, &found);
	return true;
}

/* "accused Chile | of | failing | to mend | [its] ports": before the "of" of what whoever is accused does; NONE. Not "of hitting
 * boats in its ports", nor where somebody else is named behind it whom the pronoun fits. */
static uint32_t doing_before(struct memory *m, uint32_t first, uint32_t group, const struct unit *pronoun)
{
	for (uint32_t g = group; g-- > first + 2 && group - g < OWNER_REACH;) {
		struct ids named = {0};
		if (group_in_class(m, g, m->c->fin) || group_in_class(m, g, m->c->that) || group_in_class(m, g, m->c->subordinator))
			return NONE;
		if (group_in_class(m, g, m->c->victim))
			return NONE;
		if (m->a->groups.at[g].tag == TAG_VBG && is_verb(m, g) && group_in_class(m, g - 1, m->c->owns_doing))
			return g - 1;
		group_actors(m, g, false, &named);
		if (named.n && pronoun_fits(m, pronoun, &named))
			return NONE;
	}
	return NONE;
}

bool owner_doing_more(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, end = doing_before(m, first, group, pronoun), start;
	struct ids found = {0};
	if (end == NONE)
		return false;
	bool direct = m->a->groups.at[group - 1].tag == TAG_RP || group_in_class(m, group - 1, m->c->verb) || group_in_class(m, group - 1, m->c->of);
	if (unit_has(m->l, pronoun, m->c->it) && !direct)
		return false; /* of driving boats across its border */
	if ((start = listed_actors(m, first, end, &found)) == NONE || !has_object(m, first, whole_phrase(m, first, start), false))
		return false;
	if (group_in_class(m, start - 1, m->c->sues) || (start > first + 1 && group_in_class(m, start - 2, m->c->sues)))
		return false; /* sued Chile for hiding its boats */
	ids_join(m, out, &found);
	return true;
}

/* "Chile's ability | to build | its boats": not "Chile's threat to bomb its ports" */
static bool is_to_do(const struct memory *m, uint32_t group)
{
	return group_in_class(m, group - 1, m->c->infinitive) && !group_in_class(m, group - 1, m->c->victim) && !group_in_class(m, group - 1, m->c->passive);
}

void possessor_of(const struct memory *m, const struct unit *g, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention && !out->n; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= g->first && x->end_unit < g->end && m->a->units.at[x->end_unit].tag == TAG_POS)
			ids_add(m->a, out, x->actor);
	}
}

bool owner_of_doing(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 2 || !(group_in_class(m, group - 1, m->c->of) || is_to_do(m, group)))
		return false;
	const struct unit *doing = &m->a->groups.at[group - 2], *head = &m->a->units.at[doing->head];
	if (head->tag != TAG_NN || unit_has(m->l, head, m->c->not_own) || unit_has(m->l, head, m->c->object_owns))
		return false;
	possessor_of(m, doing, out);
	return out->n > 0;
}

/* "Chad doubts | Chile's claim | that | [its] boats", "that | [it]": whose words they are, who may be nobody known; not "Chile's demand that its
 * boats be freed". Are they anybody's? */
bool owned_by_whose_words(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 2 || !group_in_class(m, group - 1, m->c->that))
		return false;
	const struct unit *words = &m->a->groups.at[group - 2], *head = &m->a->units.at[words->head], *units = m->a->units.at;
	bool tells = unit_has(m->l, head, m->c->cue_noun) || unit_has(m->l, head, m->c->document); /* not: said after Chile's meeting that it */
	if (head->tag != TAG_NN || !tells || unit_has(m->l, head, m->c->object_owns))
		return false;
	possessor_of(m, words, out);
	if (units[words->first].tag == TAG_PRPS && m->at_unit[words->first])
		ids_join(m, out, &m->bound.at[m->at_unit[words->first] - 1]);
	for (uint32_t u = words->first; u < words->head; u++)
		if (units[u].tag == TAG_POS)
			return true;
	return out->n > 0;
}

/* "[its] policy to open [its] ports": of whom the last "its" is, where no name and no finite verb stands between */
bool owner_just_told(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct unit *units = m->a->units.at;
	uint32_t first = m->a->sentences.at[m->sentence].first_unit, u = unit;
	while (u > first && !(units[u - 1].tag == TAG_PRPS && unit_in_class(m, u - 1, m->c->it))) {
		u--;
		if (m->at_unit[u] || units[u].tag == TAG_NNP || mention_at_unit(m->a, u) != NONE || group_in_class(m, group_of_unit(m, u), m->c->fin))
			return false;
	}
	if (u-- == first || !m->at_unit[u] || depth_of(m, u) != depth_of(m, unit))
		return false;
	ids_join(m, out, &m->bound.at[m->at_unit[u] - 1]);
	return true;
}

bool owner_described(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 3 || groups[group - 1].tag != TAG_IN || groups[group - 2].tag != TAG_VBN || group_in_class(m, group - 2, m->c->fin))
		return false;
	if (group_in_class(m, group - 3, m->c->ng))
		group_actors(m, group - 3, false, out);
	return out->n > 0;
}

bool owned_by_other_side(const struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 3 || !group_in_class(m, group - 1, m->c->infinitive) || !group_in_class(m, group - 3, m->c->object_owns))
		return false;
	const struct unit *other = &m->a->groups.at[group - 2];
	uint8_t begins = m->a->units.at[other->first].tag; /* its ally, an ally */
	bool unnamed = begins == TAG_PRPS || (begins == TAG_DT && !definite(m, other));
	return unnamed && m->a->units.at[other->head].tag == TAG_NN && unit_in_class(m, other->head, m->c->other_side);
}

/* "a case of | Chad | mending | [its] boats", "objects to Chad selling its boats": who does it */
bool owner_doing(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 4 || m->a->groups.at[group - 1].tag != TAG_VBG || !group_in_class(m, group - 1, m->c->verb))
		return false;
	if (group_in_class(m, group - 3, m->c->of) || group_is_word(m, group - 3, SLICE("to")))
		group_actors(m, group - 2, false, out);
	return out->n > 0;
}

/* "lent | Chad | five boats | , | to guard | [its] coast": to whom it is given for that */
bool owner_given(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	bool aim = group > first + 4 && is_to_do(m, group);
	for (uint32_t g = group - 1; aim && g-- > first && group - g < OWNER_REACH;) {
		if (!group_in_class(m, g, m->c->verb) || (group_in_class(m, g, m->c->infinitive) && !group_in_class(m, g, m->c->to_another)))
			continue; /* to help | guard */
		if (group_in_class(m, g, m->c->to_another) && !group_in_class(m, g, m->c->passive) && group_in_class(m, g + 2, m->c->ng))
			group_actors(m, g + 1, false, out);
		return out->n > 0;
	}
	return false;
}

/* "gave | Chad | five boats | to help | [it] | guard" */
bool owner_helped(struct memory *m, uint32_t group, struct ids *out)
{
	return group > m->a->sentences.at[m->sentence].first_group && group_in_class(m, group - 1, m->c->object_owns) && owner_given(m, group, out);
}

/* The actors of a group, which may be NONE. */
static bool actors_of(struct memory *m, uint32_t group, struct ids *out)
{
	if (group != NONE)
		group_actors(m, group, false, out);
	return out->n > 0;
}

/* "a loan | to | Peru | to rebuild | the docks | at | [its] port": who gets it, a group; NONE */
static uint32_t granted_to(const struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	for (uint32_t g = group; g-- > first + 3 && group - g < OWNER_REACH;) {
		if (!group_in_class(m, g, m->c->verb))
			continue;
		bool aim = group_in_class(m, g, m->c->infinitive) && !group_in_class(m, g, m->c->passive) && group_in_class(m, g - 1, m->c->ng);
		return aim && group_is_word(m, g - 2, SLICE("to")) && group_in_class(m, g - 3, m->c->granted) ? g - 1 : NONE;
	}
	return NONE;
}

bool owner_granted(struct memory *m, uint32_t group, struct ids *out) { return actors_of(m, granted_to(m, group), out); }

/* "a plan for | Peru | to mend | boats | in | [its] ports": who is to do it, a group; not "for Peru to bomb | its ports"; NONE */
static uint32_t who_is_to_do(const struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	for (uint32_t g = group; g-- > first + 2 && group - g < OWNER_REACH;) {
		if (!group_in_class(m, g, m->c->verb) && !group_in_class(m, g, m->c->that) && !group_in_class(m, g, m->c->subordinator))
			continue;
		if (!group_in_class(m, g, m->c->infinitive) || group_in_class(m, g, m->c->victim) || group_in_class(m, g, m->c->passive))
			return NONE;
		if (m->a->groups.at[g - 1].tag != TAG_CC) /* to build ships and | to mend */
			return group_is_word(m, g - 2, SLICE("for")) && group_in_class(m, g - 1, m->c->ng) ? g - 1 : NONE;
	}
	return NONE;
}

bool owner_to_do(struct memory *m, uint32_t group, struct ids *out) { return actors_of(m, who_is_to_do(m, group), out); }

/* "help | Chad | guard | the ports | on | [its] coast", "made it sell its boats": who does it, a group; NONE */
static uint32_t who_is_let(const struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	for (uint32_t g = group; g-- > first + 2 && group - g < OWNER_REACH;) {
		if (group_in_class(m, g, m->c->that) || group_in_class(m, g, m->c->subordinator))
			return NONE;
		if (!group_in_class(m, g, m->c->verb) || m->a->groups.at[g - 1].tag == TAG_CC) /* build ships and | guard */
			continue;
		bool let = group_in_class(m, g, m->c->bare) && group_in_class(m, g - 1, m->c->ng);
		return let && group_in_class(m, g - 2, m->c->lets) && !group_in_class(m, g - 2, m->c->passive) ? g - 1 : NONE;
	}
	return NONE;
}

bool owner_let(struct memory *m, uint32_t group, struct ids *out) { return actors_of(m, who_is_let(m, group), out); }

/* "buys | half | of | Peru's tin | , | a third | of | [its] zinc": whose the first is, the rest is */
bool owner_listed(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, join = group - 3;
	if (group < first + 7 || !group_in_class(m, group - 1, m->c->of) || !group_in_class(m, group - 2, m->c->ng))
		return false;
	if (m->a->groups.at[join].tag == TAG_CC && m->a->groups.at[join - 1].tag == TAG_COMMA)
		join--;
	if ((m->a->groups.at[join].tag != TAG_CC && m->a->groups.at[join].tag != TAG_COMMA) || !group_in_class(m, join - 2, m->c->of))
		return false;
	const struct unit *before = &m->a->groups.at[join - 1];
	if (m->a->units.at[before->first].tag == TAG_PRPS && m->at_unit[before->first])
		ids_join(m, out, &m->bound.at[m->at_unit[before->first] - 1]);
	else
		possessor_of(m, before, out);
	return out->n > 0;
}

bool owner_wished(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 3 || !group_in_class(m, group - 1, m->c->where))
		return false;
	for (uint32_t g = group - 1; g-- > first && group - g < OWNER_REACH;) {
		if (!group_in_class(m, g, m->c->verb))
			continue;
		if (group_in_class(m, g, m->c->wishes))
			group_actors(m, g + 1, false, out);
		return out->n > 0;
	}
	return false;
}

/* "the papers doubt Hill's denial | that | [he] left": whoever denies something of himself */
bool denier(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 2 || !group_in_class(m, group - 1, m->c->that))
		return false;
	const struct unit *denial = &m->a->groups.at[group - 2];
	if (!unit_in_class(m, denial->head, m->c->denial))
		return false;
	possessor_of(m, denial, out);
	if (out->n && !actor_is_person(m, out->at[0]))
		out->n = 0;
	return out->n > 0;
}

/* "should withdraw": whoever is told so is to do it. */
static bool obliges(const struct memory *m, uint32_t group)
{
	return group < m->a->groups.n && group_in_class(m, group, m->c->fin) && unit_has(m->l, &m->a->units.at[m->a->groups.at[group].first], m->c->obliges);
}

bool told_before(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, end = group, start;
	struct ids found = {0};
	if (end > first && (group_in_class(m, end - 1, m->c->that) || group_in_class(m, end - 1, m->c->if_)))
		end--;
	if (end < first + 2)
		return false;
	if (is_verb(m, end - 1) && group_in_class(m, end - 1, m->c->infinitive) && group_in_class(m, end - 1, m->c->cue))
		end--;
	else if (!obliges(m, group + 1))
		return false;
	if ((start = listed_actors(m, first, end, &found)) == NONE || !has_object(m, first, whole_phrase(m, first, start), false))
		return false;
	ids_join(m, out, &found);
	return true;
}

/* One thing or name, of nobody known. */
static bool is_unknown(struct memory *m, uint32_t group)
{
	uint8_t tag = m->a->units.at[m->a->groups.at[group].head].tag;
	struct ids known = {0};
	if (tag != TAG_NN && tag != TAG_NNP)
		return false;
	group_actors(m, group, true, &known);
	return !known.n && group_in_class(m, group, m->c->ng) && !group_in_class(m, group, m->c->time) && !group_in_class(m, group, m->c->pronoun);
}

bool owner_deprived(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	bool loses = group >= first + 3 && group_in_class(m, group - 1, m->c->of) && group_in_class(m, group - 3, m->c->deprives);
	if (loses && !group_in_class(m, group - 3, m->c->passive))
		group_actors(m, group - 2, false, out);
	return out->n > 0;
}

bool owned_by_object_of_nobody(struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, granted = granted_to(m, group), doer = who_is_to_do(m, group);
	if ((granted != NONE && is_unknown(m, granted)) || (doer != NONE && m->a->groups.at[doer].tag == TAG_NNP && is_unknown(m, doer)))
		return true;
	if (group < first + 3 || !is_unknown(m, group - 2) || !group_in_class(m, group - 3, m->c->verb) || group_in_class(m, group - 3, m->c->passive))
		return false;
	bool of = group_in_class(m, group - 1, m->c->of) && group_in_class(m, group - 3, m->c->deprives);
	bool bought = group_is_word(m, group - 1, SLICE("from")) && unit_in_class(m, m->a->groups.at[group].head, m->c->owner);
	return of || bought || (group_is_word(m, group - 1, SLICE("for")) && group_in_class(m, group - 3, m->c->object_owns));
}

bool caused_by_strange_firm(struct memory *m, uint32_t group)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	bool cause = group >= first + 2 && group_in_class(m, group - 1, m->c->owns_for) && !group_is_word(m, group - 1, SLICE("for"));
	return cause && unit_in_class(m, m->a->groups.at[group - 2].end - 1, m->c->firm) && is_unknown(m, group - 2);
}

/* "Peru said Chile [had bombed] | one | of | its ports": the verb whose object or whose object's phrase the possessor stands in; NONE. */
static uint32_t blow_before(const struct memory *m, uint32_t first, uint32_t group)
{
	uint32_t g = group;
	for (unsigned steps = 0; g > first && steps < OWNER_REACH; g--, steps++) {
		if (group_in_class(m, g - 1, m->c->verb))
			return group_in_class(m, g - 1, m->c->victim) && is_verb(m, g - 1) && !group_in_class(m, g - 1, m->c->infinitive) ? g - 1 : NONE;
		uint8_t tag = m->a->groups.at[g - 1].tag;
		bool within = group_in_class(m, g - 1, m->c->ng) || tag == TAG_DT || tag == TAG_RB || tag == TAG_JJ || group_in_class(m, g - 1, m->c->of);
		if (!within || (group_in_class(m, g - 1, m->c->ng) && g - 1 > first && !group_in_class(m, g, m->c->of)))
			return NONE;
	}
	return NONE;
}

/* Not "its own villages", "its people", "its treaties", "its neighbours": these may be the doer's. */
static bool may_be_struck(const struct memory *m, uint32_t group, uint32_t unit)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool own = unit + 1 < g->end && slice_equal(word_at(m, unit + 1), SLICE("own"));
	return !own && !unit_has(m->l, head, m->c->other_side) && !unit_has(m->l, head, m->c->own_noun);
}

static bool of_one_side(const struct memory *m, const struct ids *x, const struct ids *y)
{
	for (uint32_t i = 0; i < x->n; i++)
		for (uint32_t k = 0; k < y->n; k++)
			if (x->at[i] == y->at[k] || actors_of_one_state(m->a, x->at[i], y->at[k]))
				return true;
	return false;
}

bool owner_struck(struct memory *m, uint32_t group, uint32_t unit, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, verb = blow_before(m, first, group);
	const struct ids *subject = &m->sentences[m->sentence].subject;
	struct ids doer = m->clause;
	if (verb == NONE || subject->n != 1 || !may_be_struck(m, group, unit))
		return false;
	if (verb != m->clause_verb) { /* "accused Chile of | bombing" */
		doer.n = 0;
		if (verb < first + 2 || !group_in_class(m, verb - 1, m->c->owns_doing))
			return false;
		group_actors(m, verb - 2, true, &doer);
	}
	if (!doer.n || of_one_side(m, &doer, subject))
		return false;
	ids_add(m->a, out, actor_is_person(m, subject->at[0]) ? state_behind(m, subject->at[0]) : subject->at[0]);
	return true;
}
