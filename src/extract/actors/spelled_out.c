/*
 * Letters that a text itself spells out, anywhere in it, as somebody else than whom the data know by them:
 *
 *   the Norwegian Ice Cream Council (NICC) ... the NICC said
 *   the Halden Coffee, Sugar and Herring Exchange (CSHE)       whose last words make the letters
 *   Halden Petroleum Corp <HPC>                                a sign of its share may be its letters as well
 *   Diamond Boat Service SA (DBS)                              what makes a firm of it has no letter
 *   the Economic Planning Agency ... the EPA                   a body of the data, and the one known by the letters is not named in full
 *
 * Only English names of bodies and firms: of "Partido Popular (PP)" the data know the translation. A name that has most of its words in common with
 * that of the data may be the same one, spelled otherwise.
 */
#include "base/slice.h"
#include "extract/actors/finding.h"

enum { SHORTEST = 3, LONGEST = 8, FAR = 14 }; /* letters, letters, units */

static bool in_brackets(const struct finding *f, uint32_t unit)
{
	if (!unit || unit + 1 >= f->a->units.n)
		return false;
	return (unit_is(f, unit - 1, "(") && unit_is(f, unit + 1, ")")) || (unit_is(f, unit - 1, "<") && unit_is(f, unit + 1, ">"));
}

static char initial(const struct finding *f, uint32_t token) { return f->a->text.at[f->a->tokens.at[token].start]; }

/* of, and, the, a comma: what may stand within a name and gives it no letter. */
static bool links(uint8_t tag)
{
	return tag == TAG_IN || tag == TAG_CC || tag == TAG_DT || tag == TAG_COMMA || tag == TAG_POS || tag == TAG_TO;
}

/* The unit from which on, up to `end`, the capitals are these letters; NONE. */
static uint32_t spelled_from(const struct finding *f, uint32_t end, struct slice letters)
{
	size_t left = letters.n;
	for (uint32_t i = end; i > 0 && i + FAR > end;) {
		const struct unit *u = &f->a->units.at[--i];
		if (!has_capital(u) && !links(u->tag) && !unit_is(f, i, "&"))
			return NONE;
		for (uint32_t t = u->end; left && t-- > u->first;)
			if (byte_is_upper(initial(f, t)) && initial(f, t) != letters.at[--left])
				return NONE;
		if (!left)
			return i;
	}
	return NONE;
}

/* Does the text name from `first` to `end` one whom the data know by the letters? */
static bool is_same(const struct finding *f, uint32_t first, uint32_t end, const struct alias *known)
{
	for (uint32_t i = first; i < end; i++) {
		const struct unit *u = &f->a->units.at[i];
		for (uint32_t k = 0; k < u->n_entries; k++) {
			const struct alias *alias = unit_alias(f->t, u, k);
			if (alias && (alias->actor == known->actor || alias->actor == state_of_known(f, &f->t->known.at[known->actor])))
				return true;
		}
	}
	return false;
}

/* The name of the data has the first and most of these words, or words that begin so: "the Society for Economical Help" and "Society of Economic Help". Where it is
 * the letters themselves nobody can tell, but for a firm's name: "Diamond Boat Service SA". */
static bool may_be_same(const struct finding *f, uint32_t first, uint32_t end, uint32_t actor, struct slice letters)
{
	enum { BEGINNING = 5 };
	struct slice name = intern_text(&f->l->words, f->t->known.at[actor].name);
	if (slice_same(name, letters))
		return !is_firm_word(f, end - 1);
	unsigned words = 0, shared = 0;
	bool begins = false;
	for (uint32_t t = f->a->units.at[first].first; t < f->a->units.at[end - 1].end; t++) {
		struct slice word = article_slice(f->a, (struct span){f->a->tokens.at[t].start, f->a->tokens.at[t].end});
		if (!byte_is_upper(word.at[0]))
			continue;
		bool here = slice_find(name, word.n > BEGINNING ? slice_cut(word, 0, BEGINNING) : word, 0) < name.n;
		begins = begins || (!words && here);
		words++;
		shared += here;
	}
	return begins && 2 * shared >= words;
}

/* "Halden Petroleum [Corp]", "the Ice Cream [Council]", a longer name that the data know */
static bool ends_body(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	if (u->end - u->first > 1 && unit_has(f->l, u, f->t->class_actor))
		return true;
	const struct known_role *role = role_of(f, u);
	return unit_has(f->l, u, f->t->class_thing_name) || unit_has(f->l, u, f->t->class_organ_name) || unit_has(f->l, u, f->t->class_firm) ||
	       (role && role->organ);
}

static bool is_another(const struct finding *f, uint32_t first, uint32_t end, const struct unit *u, struct slice letters)
{
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && (is_same(f, first, end, alias) || may_be_same(f, first, end, alias->actor, letters)))
			return false;
	}
	return true;
}

/* The capitals of a unit's words, "Economic Planning Agency", make these letters. */
static bool makes_letters(const struct finding *f, const struct unit *u, struct slice letters)
{
	size_t n = 0;
	for (uint32_t t = u->first; t < u->end; t++) {
		if (!byte_is_upper(initial(f, t)))
			continue;
		if (n == letters.n || initial(f, t) != letters.at[n])
			return false;
		n++;
	}
	return n == letters.n;
}

/* The known body of several words at this unit; NONE. */
static uint32_t body_at(const struct finding *f, const struct unit *u)
{
	for (uint32_t i = 0; u->end - u->first > 2 && i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		uint8_t kind = alias && !alias->ambiguous ? f->t->known.at[alias->actor].kind : (uint8_t)ACTOR_PERSON;
		if (kind != ACTOR_PERSON && kind != ACTOR_COUNTRY)
			return alias->actor;
	}
	return NONE;
}

/* Whom the text names in full by words that make the letters at this unit, of bodies that the data do not know by them. */
static uint32_t body_of_letters(const struct finding *f, const struct unit *u, struct slice letters)
{
	uint32_t found = NONE;
	for (uint32_t i = 0; i < f->names_at.n; i++) {
		const struct unit *name = &f->a->units.at[f->names_at.at[i]];
		uint32_t body = body_at(f, name);
		for (uint32_t k = 0; body != NONE && k < u->n_entries; k++) {
			const struct alias *alias = unit_alias(f->t, u, k);
			if (alias && alias->actor == body)
				return NONE;
		}
		if (body != NONE && makes_letters(f, name, letters))
			found = body;
	}
	return found;
}

/* Each letters of the text once: EPA of "the Economic Planning Agency". */
static void find_bodies(struct finding *f)
{
	enum { MOST = 16 };
	uint32_t seen[MOST], n = 0;
	for (uint32_t i = 0; i < f->names_at.n && n < MOST; i++) {
		const struct unit *u = &f->a->units.at[f->names_at.at[i]];
		struct slice letters = article_slice(f->a, article_unit_span(f->a, f->names_at.at[i], f->names_at.at[i] + 1));
		bool again = u->shape != SHAPE_UPPER || u->end - u->first != 1 || unit_has(f->l, u, f->t->class_state) || letters.n < SHORTEST || letters.n > LONGEST;
		for (uint32_t k = 0; k < n && !again; k++)
			again = seen[k] == u->word;
		if (again)
			continue;
		seen[n++] = u->word;
		uint32_t body = body_of_letters(f, u, letters);
		if (body == NONE)
			continue;
		ids_add(f->a, &f->spelled, u->word);
		*ARRAY_PUSH(f->a->arena, &f->letters) = (struct letters_of){u->word, body};
	}
}

/* "the Society for Economical Help (SEH)": the body of no state that the data know by the letters is named in full, if by other words. */
static void name_in_full(struct finding *f, uint32_t first, uint32_t end, const struct unit *u, struct slice letters)
{
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && !f->t->known.at[alias->actor].country[0] && may_be_same(f, first, end, alias->actor, letters))
			ids_add(f->a, &f->in_full, alias->actor);
	}
}

void find_spelled_out(struct finding *f)
{
	find_bodies(f);
	for (uint32_t i = 0; i < f->names_at.n; i++) {
		uint32_t unit = f->names_at.at[i];
		const struct unit *u = &f->a->units.at[unit];
		struct slice letters = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
		if (u->shape != SHAPE_UPPER || letters.n < SHORTEST || letters.n > LONGEST || unit < SHORTEST + 1 || !in_brackets(f, unit))
			continue;
		uint32_t end = unit - 1, first = spelled_from(f, end, letters);
		bool firm = first == NONE && is_firm_word(f, end - 1); /* Diamond Boat Service | SA */
		first = firm ? spelled_from(f, end - 1, letters) : first;
		if (first == NONE)
			continue;
		if (!is_another(f, first, end, u, letters))
			name_in_full(f, first, end, u, letters);
		else if (ends_body(f, end - 1))
			ids_add(f->a, &f->spelled, u->word);
	}
}
