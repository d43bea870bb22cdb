/* Languages that are called as peoples are: an English-language paper, the Korean edition, speaks French. They are no state's. */
#include "extract/actors/finding.h"

/* the end, a comma behind which no other adjective of a state follows, or what begins a phrase: "in Korean" goes on to no noun */
static bool ends_phrase(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit >= s->end_unit)
		return true;
	uint8_t tag = f->a->units.at[unit].tag;
	bool list = unit + 1 < s->end_unit && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_actor);
	return tag == TAG_STOP || tag == TAG_CLOSEQ || tag == TAG_RPAR || tag == TAG_IN || (tag == TAG_COMMA && !list);
}

static bool speaks_before(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit > s->first_unit && unit_has(f->l, &f->a->units.at[unit - 1], f->t->class_before_language);
}

/* "speaks Spanish and [Chinese]": one of a list of languages; not "in Spanish and Chinese waters" */
static bool in_spoken_list(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t first = unit, next = unit + 1;
	while (first > s->first_unit + 1 && (u[first - 1].tag == TAG_CC || u[first - 1].tag == TAG_COMMA) && adjective_of_state(f, first - 2))
		first -= 2;
	while (next + 1 < s->end_unit && (u[next].tag == TAG_CC || u[next].tag == TAG_COMMA) && adjective_of_state(f, next + 1))
		next += 2;
	return speaks_before(f, first, s) && ends_phrase(f, next, s);
}

bool names_language(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	uint32_t next = unit + 1;
	if (!alias->adjective && (alias->by != BY_DEMONYM || !adjective_of_state(f, unit)))
		return false;
	if (in_spoken_list(f, unit, s))
		return true;
	bool hyphen = next < s->end_unit && unit_is(f, next, "-");
	next += hyphen;
	if (next >= s->end_unit)
		return false;
	const struct unit *u = &f->a->units.at[next];
	return unit_has(f->l, u, f->t->class_language) || (unit_is(f, unit, "english") && unit_has(f->l, u, f->t->class_english));
}
