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

/* "speaks", "fluent in", "whose languages include" */
static bool speaks_before(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	if (unit > s->first_unit && unit_has(f->l, &u[unit - 1], f->t->class_before_language))
		return true;
	return unit > s->first_unit + 1 && (u[unit - 1].tag == TAG_VBP || u[unit - 1].tag == TAG_VBD || u[unit - 1].tag == TAG_VBG) &&
		unit_has(f->l, &u[unit - 2], f->t->class_language);
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

/* "speaks Spanish and [Chinese]": one of a list of languages; not "in Spanish and Chinese waters" */
static bool in_spoken_list(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t first = unit, next = unit + 1;
	for (uint32_t n; first > s->first_unit + 1 && (u[first - 1].tag == TAG_CC || u[first - 1].tag == TAG_COMMA); first -= n + 1) {
		n = first > s->first_unit + 2 && u[first - 1].tag == TAG_CC && u[first - 2].tag == TAG_COMMA ? 2 : 1;
		if (!may_be_language(f, first - n - 1))
			break;
	}
	if (!speaks_before(f, first, s))
		return false;
	for (uint32_t n; !ends_phrase(f, next, s); next += n + 1) {
		n = next + 2 < s->end_unit ? parted(&u[next]) : 0;
		if (!n || !may_be_language(f, next + n))
			return false;
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
	return unit_has(f->l, u, f->t->class_language) || (unit_is(f, unit, "english") && unit_has(f->l, u, f->t->class_english));
}

bool names_money(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit + 1 < s->end_unit && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_currency) && f->a->units.at[unit + 1].tag != TAG_VBD;
}
