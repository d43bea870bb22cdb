/*
 * Nobody is mentioned twice by the same words:
 *
 *   [leaders of Ohio and Iowa]     of both, but one group of one state
 *   [our country]                  not "our" as well, of the same state
 */
#include "extract/actors/finding.h"

static bool same_place(const struct mention *x, const struct mention *y) { return x->span.start == y->span.start && x->span.end == y->span.end; }

/* "our" of "our country" */
static bool is_pronoun_of(const struct mention *x, const struct mention *y)
{
	return y->by == BY_PRONOUN && x->span.start == y->span.start && x->span.end > y->span.end && y->end_unit == y->first_unit + 1;
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
			double_ = x->actor == m->actor && (same_place(x, m) || is_pronoun_of(x, m));
		}
		if (!double_)
			a->mentions.at[kept++] = *m;
	}
	a->mentions.n = kept;
}
