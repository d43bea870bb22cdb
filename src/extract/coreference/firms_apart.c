/*
 * Which firm "the company" is not, whoever was named or did something last:
 *
 *   said lead manager Holt Bank. Bonds of [the company]            who sells or watches what a firm issues
 *   Peru sold [the company] to Chile Line                          to whom, by whom
 *   Chile Line said it holds six pct of Peru Silk. [The company]'s plans      in the whole story
 */
#include "extract/coreference/memory.h"
#include "extract/syntax/groups.h"

static bool is_firm(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	return x->kind == ACTOR_COMPANY || (x->kind == ACTOR_AGENCY && strstr(x->code, "BUS"));
}

/* manager, adviser, not "managed" */
static bool is_noun_of_issue(const struct memory *m, uint32_t unit)
{
	uint8_t tag = m->a->units.at[unit].tag;
	return unit_in_class(m, unit, m->c->issues_for) && (tag == TAG_NN || tag == TAG_NNS || tag == TAG_NNP);
}

/* "lead manager [Holt Bank]", "the trustee | is | [Holt Bank]", "underwriters led | by | [Holt Bank]" */
static bool issues_for_others(const struct memory *m, const struct mention *x)
{
	uint32_t first = m->a->sentences.at[x->sentence].first_unit, u = x->first_unit;
	if (u > first && slice_same(word_at(m, u - 1), SLICE("<")))
		u--; /* <Holt Bank> */
	if (u < first + 2)
		return u > first && is_noun_of_issue(m, u - 1);
	bool be = unit_in_class(m, u - 1, m->c->be) && is_noun_of_issue(m, u - 2);
	bool by = slice_same(word_at(m, u - 1), SLICE("by")) && unit_in_class(m, u - 2, m->c->issues_for);
	return be || by || is_noun_of_issue(m, u - 1);
}

/* The group is a stake or shares, of something in the next one but one, which is no whole: "all shares". */
static bool holds_part(const struct memory *m, uint32_t group, uint32_t end)
{
	const struct unit *g = &m->a->groups.at[group];
	bool part = unit_in_class(m, g->head, m->c->stake) || unit_in_class(m, g->head, m->c->securities) || unit_in_class(m, g->head, m->c->percent);
	if (group + 2 >= end || !part || !group_in_class(m, group + 2, m->c->ng))
		return false;
	bool of = group_is_word(m, group + 1, SLICE("of")) || group_is_word(m, group + 1, SLICE("in"));
	return of && !slice_same(word_at(m, g->first), SLICE("all"));
}

/* A firm is named in the group, be it known or not. */
static bool names_firm(const struct memory *m, uint32_t group, const struct recollection *r)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t u = g->first + 1; u < g->end; u++)
		if (unit_in_class(m, u, m->c->firm) && m->a->units.at[u - 1].tag == TAG_NNP)
			return true;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= g->first && x->end_unit <= g->end && is_firm(m, x->actor))
			return true;
	}
	return false;
}

/* "Chile Line said it | holds | six pct | of | [Peru Silk Inc]": the group of that firm in the lead, and the verb's; NONE. */
static uint32_t firm_bought_into(const struct memory *m, const struct sentence *s, const struct recollection *r, uint32_t *verb)
{
	enum { REACH = 10 };
	for (uint32_t g = s->first_group; g < s->end_group; g++) {
		bool aside = g > s->first_group && m->a->groups.at[g - 1].tag == TAG_WDT; /* which holds */
		if (!group_in_class(m, g, m->c->buys_into) || group_in_class(m, g, m->c->infinitive) || group_in_class(m, g, m->c->passive) || aside)
			continue;
		for (uint32_t k = g + 1; k < s->end_group && k < g + REACH && !group_in_class(m, k, m->c->fin); k++)
			if (holds_part(m, k, s->end_group) && names_firm(m, k + 2, r)) {
				*verb = g;
				return k + 2;
			}
	}
	return NONE;
}

/* Who buys into another firm in the lead: the firms before the verb that are not in the other's group. */
static void find_buyers(struct memory *m)
{
	uint32_t lead = article_lead(m->a), verb = NONE;
	if (m->lead.buyers_sought || lead >= m->sentence)
		return;
	m->lead.buyers_sought = true;
	const struct recollection *r = &m->sentences[lead];
	uint32_t bought = firm_bought_into(m, &m->a->sentences.at[lead], r, &verb);
	for (uint32_t i = r->first_mention; bought != NONE && i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (is_firm(m, x->actor) && x->first_unit < m->a->groups.at[verb].first)
			ids_add(m->a, &m->lead.buyers, x->actor);
	}
	for (uint32_t i = r->first_mention; m->lead.buyers.n && i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= m->a->groups.at[bought].first && x->first_unit < m->a->groups.at[bought].end && ids_have(&m->lead.buyers, x->actor))
			m->lead.buyers.n = 0; /* of itself */
	}
}

/* "The company | said": who buys may be told of so as well. */
static bool does_tell(const struct memory *m, uint32_t group)
{
	return group + 1 < m->a->sentences.at[m->sentence].end_group && group_in_class(m, group + 1, m->c->fin) && group_in_class(m, group + 1, m->c->cue);
}

/* "sold | the company | to | [Chile Line]" */
static bool named_behind(const struct memory *m, uint32_t group, uint32_t actor)
{
	const struct recollection *r = &m->sentences[m->sentence];
	if (group + 2 >= m->a->sentences.at[m->sentence].end_group)
		return false;
	if (!group_is_word(m, group + 1, SLICE("to")) && !group_is_word(m, group + 1, SLICE("by")))
		return false;
	const struct unit *g = &m->a->groups.at[group + 2];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].actor == actor && m->a->mentions.at[i].first_unit >= g->first && m->a->mentions.at[i].end_unit <= g->end)
			return true;
	return false;
}

/* "Chile Line built boats. [The company]'s crews": who buys is told of further, and for what it does itself. */
static bool goes_on_about(const struct memory *m, uint32_t actor)
{
	uint32_t before = m->sentence - 1;
	const struct recollection *r = &m->sentences[before];
	return before != article_lead(m->a) && r->subject.n == 1 && r->subject.at[0] == actor && r->subject_itself && !r->speaker.n;
}

bool firm_is_another(struct memory *m, const struct mention *x, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit);
	if (issues_for_others(m, x) || named_behind(m, group, x->actor))
		return true;
	find_buyers(m);
	return ids_have(&m->lead.buyers, x->actor) && !does_tell(m, group) && !goes_on_about(m, x->actor);
}
