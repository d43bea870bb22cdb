#include "extract/claims/cues.h"

uint8_t kind_named(struct slice name)
{
	for (uint8_t i = 0; i < CLAIM_KINDS; i++)
		if (slice_equal(slice_of(claim_kind_names[i]), name))
			return i;
	return CLAIM_STATEMENT;
}

struct cue cue_of_unit(const struct knowledge *k, const struct article *a, uint32_t unit, uint32_t class)
{
	const struct lexicon *l = &k->lexicon;
	const struct unit *u = &a->units.at[unit];
	struct cue c = {NULL, CLAIM_STATEMENT};
	for (uint32_t i = 0; u->entry != NONE && i < u->n_entries; i++) {
		const struct entry *e = unit_entry(l, u, i);
		if (e->kind != ENTRY_WORD || !class_in(&l->classes, e->set, class) || !entry_holds(e, u))
			continue;
		c.entry = e;
		c.kind = kind_named(lexicon_attribute(l, e, SLICE("kind")));
		break;
	}
	return c;
}

unsigned cue_certainty(const struct knowledge *k, const struct cue *c, struct slice complement)
{
	unsigned long value = 0;
	if (c->entry)
		slice_number(lexicon_attribute(&k->lexicon, c->entry, complement), 99, &value);
	return (unsigned)value;
}
