/* Adjectives of states that tell of none: languages, an English-language paper, the Korean edition, speaks French; descent, Irish Americans;
 * money, U.S. dollars. */
#include "base/slice.h"
#include "extract/actors/finding.h"

/* the end, a dash, a comma behind which no other adjective of a state follows, or what begins a phrase: "in Korean" goes on to no noun */
static bool ends_phrase(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit >= s->end_unit)
		return true;
	uint8_t tag = f->a->units.at[unit].tag;
	bool list = unit + 1 < s->end_unit && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_actor);
	return tag == TAG_STOP || tag == TAG_CLOSEQ || tag == TAG_RPAR || tag == TAG_IN || tag == TAG_DASH || (tag == TAG_COMMA && !list);
}

/* "speaks", "fluent in", "whose languages include", "languages, including", "knowledge of" */
static bool speaks_before(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	if (unit > s->first_unit && unit_has(f->l, &u[unit - 1], f->t->class_before_language))
		return true;
	if (unit <= s->first_unit + 2)
		return false;
	if (unit_is(f, unit - 1, "of"))
		return unit_has(f->l, &u[unit - 2], f->t->class_knows_language);
	bool including = u[unit - 1].tag == TAG_VBG || unit_is(f, unit - 1, "including");
	uint32_t noun = unit - 2 - (including && u[unit - 2].tag == TAG_COMMA);
	return (including || u[unit - 1].tag == TAG_VBP || u[unit - 1].tag == TAG_VBD) && unit_has(f->l, &u[noun], f->t->class_language);
}

/* Danish; Basque, which the data do not know: what may stand in a list of languages. */
static bool may_be_language(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return adjective_of_state(f, unit) || (u->shape == SHAPE_CAPITAL && u->tag != TAG_PRP && !unit_has(f->l, u, f->t->class_actor));
}

/* "and", ",", ", and": how many units part the members of a list here; 0: none */
static uint32_t parted(const struct unit *u)
{
	bool and = u->tag == TAG_CC, comma = u->tag == TAG_COMMA;
	return comma && u[1].tag == TAG_CC ? 2 : and || comma;
}

/* Where begins what tells of the language at this unit: "[fluent Mandarin] Chinese", "[Serbo-]Croatian". */
static uint32_t language_from(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	if (unit > s->first_unit + 1 && article_hyphen_at(f->a, unit - 1) && u[unit - 2].shape == SHAPE_CAPITAL)
		unit -= 2;
	for (uint32_t words = 0; words < 2 && unit > s->first_unit && !unit_has(f->l, &u[unit - 1], f->t->class_before_language); words++)
		unit -= u[unit - 1].tag == TAG_JJ || (words == 0 && u[unit - 1].tag == TAG_NNP && u[unit - 1].shape == SHAPE_CAPITAL);
	return unit;
}

/* The unit of the next language of the list, behind "and", "fluent", "Mandarin"; NONE. */
static uint32_t language_from_here(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { WORDS = 4 };
	for (uint32_t i = unit; i < s->end_unit && i < unit + WORDS; i++)
		if (may_be_language(f, i) && language_from(f, i, s) <= unit && (i + 1 == s->end_unit || !may_be_language(f, i + 1)))
			return i;
	return NONE;
}

/* "speaks Spanish and [Chinese]": one of a list of languages; not "in Spanish and Chinese waters" */
static bool in_spoken_list(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t first = language_from(f, unit, s), next = unit + 1;
	for (uint32_t n; first > s->first_unit + 1 && (u[first - 1].tag == TAG_CC || u[first - 1].tag == TAG_COMMA); first = language_from(f, first - n - 1, s)) {
		n = first > s->first_unit + 2 && u[first - 1].tag == TAG_CC && u[first - 2].tag == TAG_COMMA ? 2 : 1;
		if (!may_be_language(f, first - n - 1))
			break;
	}
	if (!speaks_before(f, first, s))
		return false;
	while (!ends_phrase(f, next, s)) {
		uint32_t n = next + 2 < s->end_unit ? parted(&u[next]) : 0, more = n ? language_from_here(f, next + n, s) : NONE;
		if (more == NONE) /* "speaks Danish and has sung" */
			return n && u[next].tag == TAG_CC && (u[next + n].tag == TAG_VBZ || u[next + n].tag == TAG_VBD || u[next + n].tag == TAG_VBP);
		next = more + 1;
	}
	return true;
}

/* Irish American | Bread Co, relations: a firm's name, what two states have together; not "Irish American [Bakers' Council]", "[cook]" */
static bool of_both(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { NAME_WORDS = 5 };
	const struct unit *u = f->a->units.at;
	if (unit >= s->end_unit)
		return false;
	if (unit_is(f, unit, "-") || unit_has(f->l, &u[unit], f->t->class_between_states))
		return true;
	for (uint32_t i = unit; i < s->end_unit && i < unit + NAME_WORDS && has_capital(&u[i]); i++) {
		const struct known_role *role = role_of(f, &u[i]);
		if (is_firm_word(f, i) || (role && role->organ && !strcmp(role->code, "BUS")))
			return true;
	}
	return false;
}

/* "Irish Americans": the descent of those who are of another state. Not "the Irish-American pact", "Irish American Bread Co". */
bool names_descent(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t people = unit + 1;
	if (!alias->adjective && !adjective_of_state(f, unit))
		return false;
	bool hyphen = people < s->end_unit && unit_is(f, people, "-");
	people += hyphen;
	if (people >= s->end_unit || !unit_has(f->l, &u[people], f->t->class_by_descent))
		return false;
	bool several = slice_ends(lexicon_text(f->l, f->a, u[people].word), SLICE("s"));
	return several || (!hyphen && !of_both(f, people + 1, s));
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
	while (!hyphen && next + 1 < s->end_unit && f->a->units.at[next].tag == TAG_CC && adjective_of_state(f, next + 1))
		next += 2; /* the Danish [and Omani] versions */
	if (next >= s->end_unit)
		return false;
	const struct unit *u = &f->a->units.at[next];
	if (hyphen && u->tag == TAG_CC && next + 3 < s->end_unit && adjective_of_state(f, next + 1) && article_hyphen_at(f->a, next + 2))
		u += 3; /* Danish- or Omani-speaking */
	return unit_has(f->l, u, f->t->class_language) || (unit_is(f, unit, "english") && unit_has(f->l, u, f->t->class_english));
}

bool names_money(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit + 1 < s->end_unit && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_currency) && f->a->units.at[unit + 1].tag != TAG_VBD;
}
