/*
 * Nobody is mentioned twice by the same words:
 *
 *   [leaders of Ohio and Iowa]     of both, but one group of one state
 *   [our country]                  not "our" as well, of the same state
 *   [the official Ritzau agency]   not "Ritzau" as well, the same one
 *   [the Danish Herring Party]     not "Danish" as well: a part of a party's, a firm's, a society's name; "the Danish Fish Ministry" is of both
 *   [Lima Harbour Police]          not "Lima" as well
 */
#include "extract/actors/finding.h"

static bool same_place(const struct mention *x, const struct mention *y) { return x->span.start == y->span.start && x->span.end == y->span.end; }

/* "our" of "our country" */
static bool is_pronoun_of(const struct mention *x, const struct mention *y)
{
	return y->by == BY_PRONOUN && x->span.start == y->span.start && x->span.end > y->span.end && y->end_unit == y->first_unit + 1;
}

/* "Ritzau" of "the Ritzau agency" */
static bool is_named_inside(const struct mention *x, const struct mention *y)
{
	return x->by == BY_ROLE && (y->by == BY_NAME || y->by == BY_ALIAS) && x->first_unit <= y->first_unit && y->end_unit < x->end_unit;
}

/* What a government has is of its state, whatever it is called. */
static bool is_official(const struct actor *x)
{
	static const char *const codes[] = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP"};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (strlen(x->code) > 3 && !strncmp(x->code + 3, codes[i], 3))
			return true;
	return false;
}

static bool links_words(const struct unit *u) { return u->tag == TAG_IN || u->tag == TAG_CC || u->tag == TAG_DT || u->tag == TAG_POS; }

/* Behind "Danish": Herring Party of the Isles. */
static bool words_of_name(const struct article *a, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (a->units.at[i].shape != SHAPE_CAPITAL && !(links_words(&a->units.at[i]) && i > first))
			return false;
	return true;
}

/* Bank of | Lima Ltd, the largest | Lima Bank; not "a seller of | Lima Cotton" */
static bool goes_on_at(const struct article *a, uint32_t first, uint32_t unit)
{
	while (unit > first && links_words(&a->units.at[unit - 1]))
		unit--;
	return unit == first || has_capital(&a->units.at[unit - 1]) || !links_words(&a->units.at[unit]);
}

/* "Danish" of "the Danish Herring Party", "Lima" of "Lima Harbour Police": from there on nothing but words of a name. A state is named beside an
 * office of its own, "the Danish Fish Ministry", a town is not. */
static bool is_piece_of(const struct article *a, const struct mention *x, const struct mention *y)
{
	const struct actor *body = &a->actors.at[x->actor];
	bool people = body->plural || body->kind == ACTOR_PERSON || body->kind == ACTOR_COUNTRY || body->kind == ACTOR_POPULATION ||
		(body->kind == ACTOR_GROUP && y->by == BY_DEMONYM);
	bool state = y->by == BY_NAME || y->by == BY_ALIAS, names = state || y->by == BY_DEMONYM || y->by == BY_METONYM;
	bool within = x->first_unit <= y->first_unit && x->end_unit > y->end_unit;
	if (people || body->known != NONE || !names || a->actors.at[y->actor].kind != ACTOR_COUNTRY || !within)
		return false;
	if ((y->by != BY_METONYM && is_official(body)) || (state && y->end_unit + 1 == x->end_unit))
		return false; /* of "U.S. Banks", as some texts write it, a part is left */
	return goes_on_at(a, x->first_unit, y->first_unit) && words_of_name(a, y->end_unit, x->end_unit);
}

void mentions_once(struct article *a)
{
	enum { BACK = 8 };
	uint32_t kept = 0;
	for (uint32_t i = 0; i < a->mentions.n; i++) {
		const struct mention *m = &a->mentions.at[i];
		bool double_ = false;
		for (uint32_t k = kept; k > 0 && kept - k < BACK && !double_; k--) {
			const struct mention *x = &a->mentions.at[k - 1];
			double_ = (x->actor == m->actor && (same_place(x, m) || is_pronoun_of(x, m) || is_named_inside(x, m))) || is_piece_of(a, x, m);
		}
		if (!double_)
			a->mentions.at[kept++] = *m;
	}
	a->mentions.n = kept;
}
