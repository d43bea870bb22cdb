/*
 * Places and lands inside of names that no legal form closes, where they are no state and nobody of it:
 *
 *   Halden Savings, the Lima Evening Post, the Peru Fund     by what ends the name
 *   the Lima Harbour Bank, Cuzco Sardine Group               the same of words that may be any body's, where a place and another word begin it
 *   Hydro Quebec, Quickherring USA                           by what stands before the land
 *   Texas-New Mexico Power Co                                two that are joined
 */
#include "extract/actors/finding.h"

enum { NAME_WORDS = 4 };

static bool is_capitalized(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit < s->end_unit && f->a->units.at[unit].shape == SHAPE_CAPITAL && f->a->units.at[unit].tag != TAG_POS;
}

/* Evening, Sardine: not the name of somebody or of another land, no office. */
static bool word_within(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = is_capitalized(f, unit, s) ? role_of(f, u) : NULL;
	return is_capitalized(f, unit, s) && !unit_has(f->l, u, f->t->class_actor) && !(role && role->person) && !unit_has(f->l, u, f->t->class_time);
}

/* "U.S. Steel rose": behind such a point a paper may begin any word with a capital. */
static bool has_point(const struct finding *f, uint32_t unit)
{
	return f->a->text.at[article_unit_span(f->a, unit, unit + 1).end - 1] == '.';
}

/* Halden | Savings, Lima | Harbour Bank; not "Halden | Savings Officer", "the Peruvian | Bank". */
static bool ends_name(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	uint32_t i = unit + 1;
	while (i <= unit + NAME_WORDS && i < s->end_unit && word_within(f, i, s))
		i++;
	const struct unit *last = &f->a->units.at[i - 1];
	bool organ = role_of(f, last) || (i < s->end_unit && role_of(f, &f->a->units.at[i])); /* the Peruvian Post newspaper is Peru's */
	bool and = i < s->end_unit && (f->a->units.at[i].tag == TAG_CC || unit_is(f, i, "&"));
	bool more = is_capitalized(f, i + and, s);
	if (i == unit + 1 || more || has_point(f, unit) || organ)
		return false;
	bool town = alias->by == BY_METONYM && i > unit + 2;
	return unit_has(f->l, last, f->t->class_end_of_name) || (town && unit_has(f->l, last, f->t->class_end_of_long_name));
}

/* "Outherrings Peru on the Sea", "Outherringing Peru": a heading begins all its long words with a capital, verbs as well. */
static bool verb_of_heading(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { LONG = 5 };
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	if (!slice_ends(word, SLICE("s")) && !slice_ends(word, SLICE("ing")))
		return false;
	for (uint32_t i = s->first_unit; i < s->end_unit; i++) {
		struct span x = article_unit_span(f->a, i, i + 1);
		if (f->a->units.at[i].shape == SHAPE_LOWER && x.end - x.start >= LONG)
			return false;
	}
	return true;
}

/* "After [Herringfest] | Peru slept", "under [Herringism] Peru had": a time, behind which the land does something. */
static bool is_time_of(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	const struct unit *u = &f->a->units.at[unit];
	bool opens = u[-1].tag == TAG_IN && has_capital(&u[-1]) && unit + 2 < s->end_unit && is_finite(u[2].tag);
	return opens || slice_ends(word, SLICE("ism"));
}

/* A word that nobody and nothing else is called by: Quickherring; not "told Miyazawa". */
static bool is_strange(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { LETTERS = 3 };
	const struct unit *u = &f->a->units.at[unit];
	struct span x = article_unit_span(f->a, unit, unit + 1);
	if (u->n_entries || is_common_word(f, unit) || person_called(f, unit) != NONE || given_name_at(f, unit))
		return false;
	return x.end - x.start >= LETTERS && !is_time_of(f, unit, s) && !verb_of_heading(f, unit, s);
}

/* "a spokesman for [Quickherring] | Peru" is somebody of Peru's business: the land tells it. */
static bool has_officer(const struct finding *f, uint32_t name, const struct sentence *s)
{
	const struct known_role *role = name > s->first_unit + 1 && f->a->units.at[name - 1].tag == TAG_IN ? role_of(f, &f->a->units.at[name - 2]) : NULL;
	return role && role->person;
}

/* Hydro | Quebec, Quickherring | Peru, Burger King | USA; not "Lake | Ontario", "May | Peru", "Bo | Lima", "In | Peru" */
static bool begins_name(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	if (unit == s->first_unit || adjective_of_state(f, unit) || alias->people || is_capitalized(f, unit + 1, s))
		return false;
	const struct unit *u = &f->a->units.at[unit - 1];
	if (u->tag != TAG_NNP || u->shape != SHAPE_CAPITAL)
		return false;
	bool closes = unit_has(f->l, &f->a->units.at[unit], f->t->class_closing_land) && unit > s->first_unit + 1 && word_within(f, unit - 1, s);
	const struct unit *land = &f->a->units.at[unit];
	bool part = unit_has(f->l, land, f->t->class_us_state) || unit_has(f->l, land, f->t->class_province); /* Halden Ohio may be a town of it */
	bool listed = unit + 2 < s->end_unit && land[1].tag == TAG_COMMA && unit_has(f->l, &land[2], f->t->class_actor); /* Hotel Halden | Lima, Peru */
	bool strange = !part && !listed && !has_point(f, unit) && unit > s->first_unit + 1 && is_strange(f, unit - 1, s) &&
		!has_officer(f, unit - 1, s);
	return unit_has(f->l, u, f->t->class_before_land) || closes || strange;
}

/* Texas-New Mexico Power Co, Texas-New Mexico Power: the first, the second */
static bool is_joined(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	uint32_t next = unit + 1;
	if (next + 2 >= s->end_unit || !article_hyphen_at(f->a, next) || has_point(f, unit))
		return false;
	next += f->a->units.at[next].tag == TAG_DASH || unit_is(f, next, "-");
	if (!unit_has(f->l, &f->a->units.at[next], f->t->class_actor) || !is_capitalized(f, next + 1, s))
		return false;
	return unit_has(f->l, &f->a->units.at[next + 1], f->t->class_end_of_name) && (!is_capitalized(f, next + 2, s) || is_firm_word(f, next + 2));
}

bool in_name_of_thing(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	return ends_name(f, alias, unit, s) || begins_name(f, alias, unit, s) || is_joined(f, unit, s);
}
