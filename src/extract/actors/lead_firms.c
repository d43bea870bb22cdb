/*
 * Firms of which nothing tells but that the lead lets them speak of themselves:
 *
 *   OSLO, March 2 - Halden Savings said it closed a branch      a firm of the state where the story was written
 *   OSLO, March 2 - Halden and Quist, a baker, said its sales   the same behind what is told of it
 *   OSLO, March 2 - Ann Halden said it was dear                 a person's name: nobody known
 *   OSLO, March 2 - The Bakers' Union said it was dear          another kind of body: nobody known
 *   OSLO, March 2 - Harbour Secretary Halden said it was dear   an office before a name: nobody known
 */
#include "extract/actors/finding.h"

/* Halden, Savings, 20th */
static bool in_names(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	bool noun = u->tag == TAG_NNP || u->tag == TAG_NN || u->tag == TAG_NNS || u->tag == TAG_JJ || u->tag == TAG_VBG;
	return noun && has_capital(u) && !unit_has(f->l, u, f->t->class_title);
}

/* Halden [and] Quist, Bank [of] Halden, Halden[-]Quist; not "Halden Inc of Holt" */
static bool joins(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	bool of = unit_is(f, unit, "of") && !is_firm_word(f, unit - 1);
	bool link = of || u->tag == TAG_CC || u->tag == TAG_POS || unit_is(f, unit, "&") || article_hyphen_at(f->a, unit);
	return link && unit + 1 < s->end_unit && in_names(f, unit + 1);
}

static uint32_t names_end(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { WORDS = 8 };
	uint32_t first = unit;
	while (unit < s->end_unit && unit < first + WORDS && (in_names(f, unit) || (unit > first && joins(f, unit, s))))
		unit++;
	return unit;
}

/* Holt Corp's [Halden Boats]: the unit, not the firm that owns it. */
static uint32_t behind_owner(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t i = end; i > first + 1; i--)
		if (f->a->units.at[i - 1].tag == TAG_POS && is_firm_word(f, i - 2))
			return i;
	return first;
}

uint32_t behind_signs(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	unit += unit < s->end_unit && (unit_is(f, unit, ">") || f->a->units.at[unit].tag == TAG_RPAR);
	return unit + 3 < s->end_unit && unit_is(f, unit, "<") && in_share_sign(f->a, unit + 1) ? unit + 3 : unit;
}

/* ", a baker of rye bread, | said": behind what is told of a name; the same unit where nothing is, NONE where it does not end. */
static uint32_t behind_aside(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { FAR = 24 };
	const struct unit *u = f->a->units.at;
	if (unit >= s->end_unit || u[unit].tag != TAG_COMMA)
		return unit;
	for (uint32_t i = unit + 1; i + 1 < s->end_unit && i < unit + FAR && !is_quote(&u[i]); i++)
		if (u[i].tag == TAG_COMMA && is_finite(u[i + 1].tag))
			return i + 1;
	return NONE;
}

/* "said it", "reported its", "said that it" */
static bool speaks_of_itself(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	if (unit + 2 >= s->end_unit || u->tag != TAG_VBD || !unit_has(f->l, u, f->t->class_cue))
		return false;
	unit += 1 + unit_is(f, unit + 1, "that");
	return unit_is(f, unit, "it") || unit_is(f, unit, "its");
}

/* Association, Union: another kind of body than a firm; not Savings and Loan Association, Bank. */
static bool ends_as_body(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = role_of(f, u);
	bool body = unit_has(f->l, u, f->t->class_private_body) || unit_has(f->l, u, f->t->class_national_body) ||
		unit_has(f->l, u, f->t->class_organ_name) || unit_has(f->l, u, f->t->class_body_noun);
	return (role || body) && !(role && role->organ && !strcmp(role->code, "BUS"));
}

/* Harbour [Secretary] Halden; not Farmers Savings. */
static bool is_office(const struct finding *f, uint32_t unit)
{
	const struct known_role *role = role_of(f, &f->a->units.at[unit]);
	return role && role->person && !slice_ends(lexicon_text(f->l, f->a, f->a->units.at[unit].word), SLICE("s"));
}

/* The name may be a person's or another body's: Ann Halden, J. Halden, Chairman Halden, the Bakers' Union, the Union of Bakers, Analysts; one that
 * the data know, but not as who is meant here. */
static bool may_be_other(const struct finding *f, uint32_t first, uint32_t end)
{
	bool common = is_common_word(f, end - 1);
	for (uint32_t i = first; i < end; i++)
		if (((i + 1 == end || unit_is(f, i + 1, "of")) && ends_as_body(f, i)) ||
		    ((unit_has(f->l, &f->a->units.at[i], f->t->class_worldwide) || is_office(f, i)) && !is_firm_word(f, end - 1)))
			return true;
	if (end - first == 1)
		return common || unit_has(f->l, &f->a->units.at[first], f->t->class_actor) ||
		       (known_surname(f, first) && f->a->units.at[first].shape != SHAPE_UPPER);
	return given_name(f->t, f->a->units.at[first].word) && !common && end - first <= 3;
}

bool lead_firm(const struct finding *f, uint32_t number, uint32_t *first, uint32_t *end)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = f->a->units.at;
	uint32_t unit = s->first_unit;
	if (f->place == NONE || !f->a->dateline.span.end || number != article_lead(f->a))
		return false;
	while (unit < s->end_unit && article_unit_span(f->a, unit, unit + 1).end <= f->a->dateline.span.end)
		unit++;
	while (unit + 1 < s->end_unit && (u[unit].tag == TAG_DASH || u[unit].tag == TAG_LPAR || unit_is(f, unit, "<") || unit_is(f, unit, "the")))
		unit++;
	uint32_t behind = names_end(f, unit, s), verb = behind == unit ? NONE : behind_aside(f, behind_signs(f, behind, s), s);
	*first = behind == unit ? unit : behind_owner(f, unit, behind);
	*end = behind;
	return verb != NONE && verb < s->end_unit && speaks_of_itself(f, verb, s) && *first < behind && !may_be_other(f, *first, behind);
}
