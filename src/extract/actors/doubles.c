/*
 * Nobody is mentioned twice by the same words:
 *
 *   [leaders of Ohio and Iowa]     of both, but one group of one state
 *   [our country]                  not "our" as well, of the same state
 *   [the Danish Herring Party]     not "Danish" as well: a part of a party's, a firm's, a society's name; "the Danish Fish Ministry" is of both
 */
#include "extract/actors/finding.h"

static bool same_place(const struct mention *x, const struct mention *y) { return x->span.start == y->span.start && x->span.end == y->span.end; }

/* "our" of "our country" */
static bool is_pronoun_of(const struct mention *x, const struct mention *y)
{
	return y->by == BY_PRONOUN && x->span.start == y->span.start && x->span.end > y->span.end && y->end_unit == y->first_unit + 1;
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

/* "Danish" of "the Danish Herring Party": from there on nothing but words of a name. */
static bool is_piece_of(const struct article *a, const struct mention *x, const struct mention *y)
{
	const struct actor *body = &a->actors.at[x->actor];
	bool named = body->known == NONE && !body->plural && (body->kind == ACTOR_PARTY || body->kind == ACTOR_AGENCY || body->kind == ACTOR_NGO);
	if (y->by != BY_DEMONYM || x->first_unit > y->first_unit || x->end_unit <= y->end_unit || !named || is_official(body))
		return false;
	for (uint32_t i = y->end_unit; i < x->end_unit; i++) {
		const struct unit *u = &a->units.at[i];
		bool link = u->tag == TAG_IN || u->tag == TAG_CC || u->tag == TAG_DT || u->tag == TAG_POS;
		if (u->shape != SHAPE_CAPITAL && !(link && i > y->end_unit))
			return false;
	}
	return true;
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
			double_ = (x->actor == m->actor && (same_place(x, m) || is_pronoun_of(x, m))) || is_piece_of(a, x, m);
		}
		if (!double_)
			a->mentions.at[kept++] = *m;
	}
	a->mentions.n = kept;
}
