/*
 * Bodies that are called by the same noun as one told of before, and are another:
 *
 *   the last administration, the lower court          there were others before it, there are others above it
 *   the new firm, the joint company                   made of those told of, or for them
 *   the global community                              none in particular
 *   the Harbour Administration                        a name that has other words; not "the Hansen Administration" of the Hansen one
 *   the audit department, of the Peace Department     what it is for; not "the trade commission" of the Fair Trade Commission
 *   the nine banks, the merchant banks                not simply those told of
 */
#include "extract/coreference/short_forms.h"

/* No case counts: "the halden service" of the Halden Shipping Service. */
static bool in_name(const struct actor *x, struct slice word) { return slice_holds(x->name, word); }

/* "the new firm", but not behind "a Danish firm" */
static bool is_told_firm(const struct actor *x)
{
	bool firm = x->kind == ACTOR_COMPANY || (x->kind == ACTOR_AGENCY && slice_ends(slice_of(x->code), SLICE("BUS")));
	return firm && !slice_starts(x->name, SLICE("a ")) && !slice_starts(x->name, SLICE("an "));
}

/* "the Harbour Administration"; "the audit department", "the options exchange": of what a firm makes its name need say nothing. */
static bool other_name(const struct unit *u, const struct actor *x)
{
	bool name = u->tag == TAG_NNP && u->shape != SHAPE_LOWER, noun = (u->tag == TAG_NN || u->tag == TAG_NNS) && u->shape == SHAPE_LOWER;
	bool any = x->kind == ACTOR_COMPANY || (x->kind == ACTOR_GROUP && slice_ends(slice_of(x->code), SLICE("BUS"))); /* the car industry */
	return x->kind != ACTOR_MEDIA && (name || (noun && !any));
}

/* "NATO, the war alliance": said of the name beside it */
static bool is_beside(const struct memory *m, const struct unit *g, const struct actor *x)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (&m->a->actors.at[m->a->mentions.at[i].actor] == x && m->a->mentions.at[i].end_unit + 1 == g->first)
			return m->a->units.at[g->first - 1].tag == TAG_COMMA;
	return false;
}

bool tells_another(const struct memory *m, const struct unit *g, const struct actor *x)
{
	const struct unit *head = &m->a->units.at[g->head];
	bool vague = head->shape == SHAPE_LOWER && unit_has(m->l, head, m->c->vague_body);
	bool governs = slice_same(word_at(m, g->head), SLICE("government")); /* the coalition government */
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		struct slice word = article_slice(m->a, article_unit_span(m->a, i, i + 1));
		if (u->tag == TAG_CD || slice_begins_with_digit(word) || u->tag == TAG_OPENQ)
			return false; /* the 12-nation group, the "sordid" group */
		if (unit_has(m->l, u, m->c->others) || (unit_has(m->l, u, m->c->founded) && is_told_firm(x)))
			return true;
		bool owns = m->a->units.at[i + 1].tag == TAG_POS; /* the nation's central bank */
		bool more = !governs && !owns && !unit_has(m->l, u, m->c->plain) && !in_name(x, word);
		if (more && ((vague && u->shape == SHAPE_LOWER) || other_name(u, x)) && (head->shape == SHAPE_CAPITAL || !is_beside(m, g, x)))
			return true; /* "NATO, the Oven Alliance" are two */
	}
	return false;
}

bool picks_several(const struct memory *m, const struct unit *g, const struct actor *x)
{
	struct slice these = article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1));
	if (slice_same(these, SLICE("these")) || !x->plural || (x->kind != ACTOR_AGENCY && x->kind != ACTOR_COMPANY))
		return false;
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		struct slice word = article_slice(m->a, article_unit_span(m->a, i, i + 1));
		bool noun = u->tag == TAG_CD || u->tag == TAG_NN || u->tag == TAG_NNS || u->tag == TAG_NNP;
		if (noun && !unit_has(m->l, u, m->c->plain) && !in_name(x, word))
			return true;
	}
	return false;
}
