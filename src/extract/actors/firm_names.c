/*
 * Firms of the data of which one has the name of another and more words:
 *
 *   Hansen Motor ... Hansen              the firm told of, unless the text told of Hansen, the group, before or of two such firms
 *   a unit of Hansen, its parent Hansen  the group
 */
#include "extract/actors/finding.h"

enum { LOOK = 128 }; /* mentions back */

bool name_goes_on(struct slice longer, struct slice name)
{
	return name.n && longer.n > name.n + 1 && slice_starts(longer, name) && byte_is_space(longer.at[name.n]);
}

/* The only firm told of before whose name goes on behind this one: Hansen Motor. An actor, NONE. */
static uint32_t firm_that_goes_on(const struct finding *f, struct slice name)
{
	uint32_t found = NONE;
	for (uint32_t i = f->a->mentions.n, n = 0; i-- > 0 && n < LOOK; n++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (!name_goes_on(article_slice(f->a, m->span), name) || f->a->actors.at[m->actor].kind != ACTOR_COMPANY || m->by == BY_ROLE)
			continue;
		if (found != NONE && found != m->actor)
			return NONE;
		found = m->actor;
	}
	return found;
}

/* Not: "a unit of Hansen", "its parent Hansen", "Fritz Hansen GmbH", "Hansen Steel". */
bool firm_named_alone(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	bool more = unit + 1 < s->end_unit && u[1].tag == TAG_NNP && has_capital(&u[1]);
	if (more || unit == s->first_unit)
		return !more;
	bool named = u[-1].tag == TAG_NNP && has_capital(&u[-1]);
	bool part = unit > s->first_unit + 1 && unit_has(f->l, &u[-2], f->t->class_part_of_firm);
	bool owned = part && (unit_is(f, unit - 1, "of") || unit_is(f, unit - 1, "by"));
	return !named && !owned && !unit_is(f, unit - 1, "parent");
}

/* Whom "Hansen" has stood for so far, an actor; NONE. */
static uint32_t branch_told(const struct finding *f, uint32_t known)
{
	for (uint32_t i = 0; i < f->branches.n; i++)
		if (f->branches.at[i].known == known)
			return f->branches.at[i].actor;
	return NONE;
}

uint32_t firm_called(struct finding *f, uint32_t known, uint32_t unit, const struct sentence *s)
{
	if (f->t->known.at[known].kind != ACTOR_COMPANY || f->t->known.at[known].own)
		return actor_of_known(f, known);
	struct slice name = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	uint32_t branch = branch_told(f, known);
	if (branch == NONE && !named_by_now(f, known)) {
		branch = firm_that_goes_on(f, name);
		if (branch != NONE)
			*ARRAY_PUSH(f->a->arena, &f->branches) = (struct branch){known, branch};
	}
	bool called_so = branch != NONE && slice_starts(f->a->actors.at[branch].name, name);
	return called_so && firm_named_alone(f, unit, s) ? branch : actor_of_known(f, known);
}
