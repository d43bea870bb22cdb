/* Mentions in the order of the text: sorted, joined, found by their place. */
#include "extract/actors/actors.h"

static int by_place(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	return a->actor < b->actor ? -1 : a->actor > b->actor;
}

void mentions_sort(struct mention *at, uint32_t n)
{
	if (n)
		qsort(at, n, sizeof *at, by_place);
}

void mentions_join(struct article *a, struct mention *more, uint32_t n)
{
	uint32_t old = a->mentions.n;
	mentions_sort(more, n);
	ARRAY_RESERVE(a->arena, &a->mentions, old + n);
	a->mentions.n += n;
	for (struct mention *at = a->mentions.at; n;) { /* the last one first */
		bool is_last = !old || by_place(&at[old - 1], &more[n - 1]) <= 0;
		struct mention *to = &at[old + n - 1];
		*to = is_last ? more[--n] : at[--old];
	}
}

uint32_t mention_at_unit(const struct article *a, uint32_t unit)
{
	uint32_t low = 0, high = a->mentions.n, best = NONE;
	while (low < high) { /* the first mention that begins behind the unit */
		uint32_t middle = low + (high - low) / 2;
		if (a->mentions.at[middle].first_unit <= unit)
			low = middle + 1;
		else
			high = middle;
	}
	for (uint32_t i = low; i > 0 && low - i < 16; i--) {
		const struct mention *m = &a->mentions.at[i - 1];
		if (m->end_unit > unit && (best == NONE || m->end_unit - m->first_unit > a->mentions.at[best].end_unit - a->mentions.at[best].first_unit))
			best = i - 1;
	}
	return best;
}
