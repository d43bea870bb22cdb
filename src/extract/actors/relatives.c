/*
 * Who is first named to say whose relative or aide somebody of the same surname is; the surname alone is that one's then:
 *
 *   Ann Hill, a sister of premier Bo Hill, left. [Hill] said        she, though he was named last
 *   Ann Hill met a cook of premier Bo Hill                          he
 */
#include "extract/actors/finding.h"

/* ", the younger [sister of] North Korean leader [Kim]": "of" or "to" behind a relative stands before the title of the name at this unit. */
static bool behind_relative(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { TITLE = 6 };
	for (uint32_t i = unit, steps = 0; i > s->first_unit + 2 && steps < TITLE; i--, steps++) {
		const struct unit *u = &f->a->units.at[i - 1];
		if (unit_is(f, i - 1, "of") || unit_is(f, i - 1, "to"))
			return unit_has(f->l, u - 1, f->t->class_relative);
		if (u->tag == TAG_COMMA || u->tag == TAG_STOP || u->tag == TAG_CC || unit_has(f->l, u, f->t->class_verb))
			return false;
	}
	return false;
}

bool named_as_relative(const struct finding *f, uint32_t actor, uint32_t surname, uint32_t unit, const struct sentence *s, uint32_t from)
{
	enum { BACK = 256 };
	uint32_t bearer = surname ? person_named(f, surname) : NONE, n = f->a->mentions.n;
	if (bearer == NONE || bearer == actor || !behind_relative(f, unit, s))
		return false;
	bool beside = false;
	for (uint32_t i = n; i > 0 && n - i < BACK; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		if (m->actor == actor && m->first_unit < unit)
			return false; /* told of before */
		beside |= i > from && m->actor == bearer && m->first_unit < unit;
	}
	return beside;
}
