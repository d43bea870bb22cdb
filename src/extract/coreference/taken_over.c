/*
 * Which firm "the company" is where it is bought:
 *
 *   Hill Dairy said it raised its stake in [the company]     not Hill Dairy, who does so
 *   Hill Dairy offered five dollars a share for [the company]
 *   Hill Dairy holds Holt Nets stock. ... buy [the company]  rather the one of which text told so before: a stake in it, its shares
 *   Holt Nets received an offer to buy [the company]         Holt Nets
 */
#include "extract/coreference/memory.h"

/* "its bid | for", "offered | five dollars | per share | for": a price for it */
static bool pays_for(const struct memory *m, uint32_t first, uint32_t preposition)
{
	enum { REACH = 5 };
	const struct unit *groups = m->a->groups.at;
	const struct unit *bid = &groups[preposition - 1];
	if (unit_has(m->l, &m->a->units.at[bid->head], m->c->bids_for)) /* not: consider Hill's offer for */
		return m->a->units.at[bid->first].tag == TAG_PRPS || (preposition - 1 > first && unit_has(m->l, &bid[-1], m->c->verb) && !has_possessor(m->a, bid));
	for (uint32_t g = preposition; g-- > first && g + REACH > preposition;) {
		if (unit_has(m->l, &groups[g], m->c->verb))
			return unit_has(m->l, &groups[g], m->c->bids_for) && g + 1 < preposition;
		if (groups[g].tag == TAG_COMMA)
			return false;
	}
	return false;
}

/* "a stake in", "shares of", "control of", "to acquire": what stands before this group says that it is bought. `first`: where its sentence begins. */
static bool is_bought(const struct memory *m, uint32_t first, uint32_t group)
{
	if (group <= first)
		return false;
	const struct unit *before = &m->a->groups.at[group - 1];
	if (unit_has(m->l, before, m->c->verb))
		return unit_has(m->l, before, m->c->acquires) && !unit_has(m->l, before, m->c->passive);
	if (group < first + 2 || before->tag != TAG_IN)
		return false;
	struct slice preposition = lexicon_text(m->l, m->a, before->word);
	bool in = slice_equal(preposition, SLICE("in")), of = slice_equal(preposition, SLICE("of")) || slice_equal(preposition, SLICE("over"));
	const struct unit *part = &m->a->units.at[before[-1].head];
	if (slice_equal(preposition, SLICE("for")))
		return pays_for(m, first, group - 1);
	return (in && unit_has(m->l, part, m->c->stake)) || ((in || of) && unit_has(m->l, part, m->c->part_held));
}

/* "Holt Nets | shares", "Holt Nets's stock" */
static bool has_shares(const struct memory *m, const struct mention *x, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return x->end_unit <= g->head && unit_has(m->l, &m->a->units.at[g->head], m->c->securities);
}

/* "bought | 5 pct | of | the shares | of", "raised": somebody gets them; not "its board will split the shares of the company" */
static bool gets_shares(const struct memory *m, uint32_t group)
{
	const struct unit *part = &m->a->units.at[m->a->groups.at[group - 2].head];
	if (group_in_class(m, group - 1, m->c->verb) || !unit_has(m->l, part, m->c->securities))
		return true;
	for (uint32_t g = m->clause_verb; g < group; g++)
		if (group_in_class(m, g, m->c->acquires))
			return true;
	return false;
}

/* "received | an offer | to buy", "is | aware | of any offer": whoever the clause is about is the one to be bought. */
static bool is_offered(const struct memory *m, uint32_t group)
{
	for (uint32_t g = m->clause_verb; g < group; g++)
		if (group_in_class(m, g, m->c->is_offered))
			return true;
	return false;
}

/* "buy | 500 shares | of | the company's stock": as well its own that it buys back; not "buy | a majority | of | the company's stock" */
static bool may_buy_back(const struct memory *m, uint32_t group)
{
	if (!unit_has(m->l, &m->a->units.at[m->a->groups.at[group].head], m->c->securities))
		return false;
	return group_in_class(m, group - 1, m->c->verb) || unit_has(m->l, &m->a->units.at[m->a->groups.at[group - 2].head], m->c->securities);
}

bool is_taken_over(const struct memory *m, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit);
	if (m->clause_verb == NONE || !is_bought(m, m->a->sentences.at[m->sentence].first_group, group))
		return false;
	return gets_shares(m, group) && !is_offered(m, group) && !may_buy_back(m, group);
}

bool told_as_bought(const struct memory *m, const struct mention *x)
{
	uint32_t group = article_group_at(m->a, x->sentence, x->first_unit);
	return is_bought(m, m->a->sentences.at[x->sentence].first_group, group) || has_shares(m, x, group);
}
