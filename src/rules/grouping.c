#include "rules/grouping.h"

static uint32_t head_of(const struct rule *r, const struct match *m)
{
	for (unsigned i = 0; i < r->n_slots; i++)
		if (r->heads >> i & 1 && m->slots[i].start != NONE && m->slots[i].end > m->slots[i].start)
			return m->slots[i].end - 1;
	return m->end - 1;
}

/* A bit for each flag by slots: one of its slots took part. */
static uint32_t variant_of(const struct rule *r, const struct match *m)
{
	uint32_t variant = 0, k = 0;
	for (unsigned i = 0; i < r->n_flags; i++) {
		if (r->flags[i].if_head)
			continue;
		for (unsigned slot = 0; slot < r->n_slots; slot++)
			if (r->flags[i].if_slots >> slot & 1 && m->slots[slot].start != NONE)
				variant |= 1u << k;
		k++;
	}
	return variant;
}

void grouping_of(const struct rule *r, const struct match *m, struct grouping *out)
{
	*out = (struct grouping){m->rule, m->start, m->end, head_of(r, m), variant_of(r, m)};
}
