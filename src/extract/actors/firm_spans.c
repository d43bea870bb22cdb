/*
 * Where the name of a firm ends that goes on behind a name of the data, and where one begins that ends in a state's:
 *
 *   Nestle | Tiernahrung GmbH, American | Shoe and Leather Corp Plc     up to what makes a firm of it, with a word between
 *   Nestle | Peru SA, Nestle | Food (Peru) Ltd                          and whose it is
 *   Nestle | Sales of America Inc                                       the same behind "of"
 *   <Cuzco | Halden Fund>, Cuzco | Fund <CUZ>                           up to the mark or the sign of its share
 *   Halden Insurance Co of | America                                    back to the first word
 */
#include "extract/actors/finding.h"

static bool noun(const struct unit *u)
{
	return u->tag == TAG_NNP || u->tag == TAG_NN || u->tag == TAG_NNS || u->tag == TAG_JJ || u->tag == TAG_VBG;
}

bool word_of_firm(const struct finding *f, const struct unit *u)
{
	return has_capital(u) && noun(u) && !unit_has(f->l, u, f->t->class_actor) && !unit_has(f->l, u, f->t->class_title);
}

bool is_firm_word(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit_has(f->l, u, f->t->class_firm) && has_capital(u);
}

/* "the U.S. firm Quorn Corp": what it is, and a name of which nothing is known; an adjective before it only tells of a firm called so */
static bool tells_what(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return role_of(f, u) && !is_firm_word(f, unit + 1) && !is_common_word(f, unit + 1);
}

static bool is_link(const struct finding *f, uint32_t unit) { return f->a->units.at[unit].tag == TAG_CC || unit_is(f, unit, "&"); }

const struct known_actor *state_at(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (!alias || alias->place || f->t->known.at[alias->actor].kind != ACTOR_COUNTRY)
			continue;
		uint32_t other = alias->rival[0] ? actors_state(f->t, alias->rival) : NONE;
		bool means_other = other != NONE && supported(f, other) && !supported(f, alias->actor);
		return &f->t->known.at[means_other ? other : alias->actor];
	}
	return NULL;
}

uint32_t firm_words_end(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	while (unit < s->end_unit && is_firm_word(f, unit))
		unit++;
	return unit;
}

bool closes_name(const struct finding *f, uint32_t first, uint32_t end, const struct sentence *s)
{
	bool mark = end < s->end_unit && first > s->first_unit && unit_is(f, end, ">") && unit_is(f, first - 1, "<");
	return mark || (end + 1 < s->end_unit && unit_is(f, end, "<") && in_share_sign(f->a, end + 1));
}

/* "(UK)", "(Securities)" before what makes a firm of the name, or more words of it */
static bool is_aside(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit + 3 < s->end_unit && u->tag == TAG_LPAR && has_capital(&u[1]) && u[2].tag == TAG_RPAR &&
	       (is_firm_word(f, unit + 3) || word_of_firm(f, &u[3]));
}

/* The Peruvian Fishing Industries Minister */
static bool is_office(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct known_role *role = unit < s->end_unit && has_capital(&f->a->units.at[unit]) ? role_of(f, &f->a->units.at[unit]) : NULL;
	return role && role_is_official(role);
}

/* Peru | SA, Peru | (Lima) Ltd, Peru > */
static bool is_state_within(const struct finding *f, uint32_t unit, const struct sentence *s, bool marked)
{
	return state_at(f, unit) && unit + 1 < s->end_unit && has_capital(&f->a->units.at[unit]) &&
	       (marked || is_firm_word(f, unit + 1) || is_aside(f, unit + 1, s));
}

/* "of America" */
static bool is_of_land(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit + 1 < s->end_unit && unit_is(f, unit, "of") && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_land_in_name);
}

struct firm_run firm_run(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { NAME_WORDS = 7, LINKED_WORDS = 5 }; /* more words with "and" among them are of two names */
	const struct firm_run none = {NONE, NULL, false};
	const struct unit *u = f->a->units.at;
	bool marked = unit > s->first_unit && unit_is(f, unit - 1, "<");
	uint32_t words = NAME_WORDS;
	struct firm_run run = none;
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + words; i++) {
		if (is_firm_word(f, i)) {
			run.end = firm_words_end(f, i, s);
			return i > unit + 1 && !is_office(f, run.end, s) ? run : none;
		}
		if (is_of_land(f, i, s)) {
			return (struct firm_run){firm_words_end(f, i + 2, s), state_at(f, i + 1), false};
		}
		if (i > unit + 1 && closes_name(f, unit, i, s)) {
			run.end = i;
			run.closed = true;
			return run;
		}
		bool aside = is_aside(f, i, s), within = !aside && is_state_within(f, i, s, marked);
		if ((aside || within) && state_at(f, i + aside) && !adjective_of_state(f, i + aside))
			run.state = state_at(f, i + aside);
		i += aside ? 2 : 0;
		bool link = i > unit + 1 && is_link(f, i);
		if (i + 1 == s->end_unit || (!aside && !within && !link && (!word_of_firm(f, &u[i]) || tells_what(f, i))))
			return none;
		words = link ? LINKED_WORDS : words;
	}
	return none;
}

uint32_t firm_first(const struct finding *f, uint32_t last, const struct sentence *s)
{
	enum { NAME_WORDS = 6 };
	const struct unit *u = f->a->units.at;
	uint32_t first = last;
	while (first > s->first_unit && last - first < NAME_WORDS) {
		const struct unit *before = &u[first - 1];
		const struct known_role *role = role_of(f, before);
		bool word = has_capital(before) && noun(before) && !unit_has(f->l, before, f->t->class_title) && !(role && role->person) &&
			!is_firm_word(f, first - 1);
		bool link = !word && first > s->first_unit + 1 && is_link(f, first - 1) && has_capital(&u[first - 2]) && !is_firm_word(f, first - 2);
		if (!word && !link)
			break;
		first -= 1 + link;
	}
	return first;
}
