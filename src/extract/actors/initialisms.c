/*
 * Short names that a text itself gives: (ABC) behind whoever is called so from there on.
 *
 *   the Halden People's Army of Norway (HPA) said ... The HPA left
 *   The Joint Chiefs of Staff (JCS) said ...              in a story from Seoul that is South Korea's
 */
#include "base/slice.h"
#include "extract/actors/finding.h"

enum { SHORTEST = 2, LONGEST = 8 }; /* letters */

/* The unit of the letters in "(ABC)" behind the group, which "(" and two more follow; NONE. */
static uint32_t letters_behind(const struct finding *f, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (groups[group + 3].tag != TAG_RPAR)
		return NONE;
	uint32_t unit = groups[group + 2].first;
	const struct unit *u = &f->a->units.at[unit];
	struct slice text = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	bool single = groups[group + 2].end == unit + 1 && u->end - u->first == 1 && u->shape == SHAPE_UPPER;
	return single && text.n >= SHORTEST && text.n <= LONGEST && !unit_has(f->l, u, f->t->class_role) ? unit : NONE;
}

/* Inflation Reduction Act (IRA): do the capitals of the last words make the letters? */
static bool spells(const struct finding *f, const struct unit *group, uint32_t letters)
{
	struct slice text = article_slice(f->a, article_unit_span(f->a, letters, letters + 1));
	uint32_t t = f->a->units.at[group->head].end, first = f->a->units.at[group->first].first;
	size_t left = text.n;
	for (; left && t > first; t--) {
		char initial = f->a->text.at[f->a->tokens.at[t - 1].start];
		if (!byte_is_upper(initial))
			continue; /* of, and */
		if (initial != text.at[left - 1])
			return false;
		left--;
	}
	return left == 0;
}

/* The Irish Republican Army is not meant by IRA where the text spells it otherwise: neither here nor behind. */
static void forget_known(struct finding *f, uint32_t letters, uint32_t from)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit != letters || m->end_unit != letters + 1)
			continue;
		f->a->mentions.at[i] = f->a->mentions.at[--f->a->mentions.n];
		ids_add(f->a, &f->spelled, f->a->units.at[letters].word);
		return;
	}
}

/* Somebody whom the unit may name; NONE. */
static uint32_t named_at(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++)
		if (unit_entry(f->l, u, i)->kind == ENTRY_ACTOR)
			return f->t->aliases.at[unit_entry(f->l, u, i)->value].actor;
	return NONE;
}

/* The text names in full whom the data know by the letters. */
static bool named_in_full(const struct finding *f, uint32_t letters)
{
	uint32_t actor = named_at(f, letters);
	for (uint32_t i = 0; i < f->names_at.n; i++) {
		const struct unit *u = &f->a->units.at[f->names_at.at[i]];
		if (u->end - u->first > 2 && named_at(f, f->names_at.at[i]) == actor)
			return true;
	}
	return false;
}

/* The letters of those whom the data know by them, each once: IRA. */
static uint32_t letters_named(const struct finding *f, uint32_t out[], uint32_t limit)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < f->names_at.n && n < limit; i++) {
		const struct unit *u = &f->a->units.at[f->names_at.at[i]];
		bool again = u->shape != SHAPE_UPPER || u->end - u->first != 1 || unit_has(f->l, u, f->t->class_state);
		for (uint32_t k = 0; k < n && !again; k++)
			again = f->a->units.at[out[k]].word == u->word;
		struct slice text = article_slice(f->a, article_unit_span(f->a, f->names_at.at[i], f->names_at.at[i] + 1));
		if (!again && text.n > SHORTEST && text.n <= LONGEST)
			out[n++] = f->names_at.at[i];
	}
	return n;
}

/* "The Inflation Reduction Act made it cheap. The IRA's credits": a law that the text tells in full is meant, not whom the data know by the
 * letters. */
void find_laws(struct finding *f)
{
	enum { LIMIT = 16 };
	uint32_t letters[LIMIT], n = letters_named(f, letters, LIMIT);
	for (uint32_t g = 0; n && g < f->a->groups.n; g++) {
		const struct unit *group = &f->a->groups.at[g];
		if (group->rule == NONE || group->end - group->first < 2 || !unit_has(f->l, &f->a->units.at[group->head], f->t->class_law_name))
			continue;
		for (uint32_t i = n; i-- > 0;) {
			if (!spells(f, group, letters[i]))
				continue;
			if (!named_in_full(f, letters[i]))
				ids_add(f->a, &f->spelled, f->a->units.at[letters[i]].word);
			letters[i] = letters[--n]; /* settled */
		}
	}
}

/* Does a word of the name begin as the letters do? Not "the staff of the trade board (HPA)". */
static bool begins_alike(const struct finding *f, uint32_t first, uint32_t end, uint32_t letters)
{
	char initial = byte_lower(f->a->text.at[f->a->tokens.at[f->a->units.at[letters].first].start]);
	for (uint32_t t = f->a->units.at[first].first; t < f->a->units.at[end - 1].end; t++)
		if (byte_lower(f->a->text.at[f->a->tokens.at[t].start]) == initial)
			return true;
	return false;
}

/* The innermost of those named with the head of the group, a state or a person apart. */
static uint32_t named_by(const struct finding *f, const struct unit *group, uint32_t from, uint32_t letters)
{
	const struct mention *best = NULL;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit <= group->head && group->head < m->end_unit && (!best || m->first_unit > best->first_unit))
			best = m;
	}
	uint8_t kind = best ? f->a->actors.at[best->actor].kind : (uint8_t)ACTOR_COUNTRY;
	if (kind == ACTOR_COUNTRY || kind == ACTOR_PERSON)
		return NONE;
	uint32_t first = best->first_unit < group->first ? best->first_unit : group->first;
	return begins_alike(f, first, group->end, letters) ? best->actor : NONE;
}

/* An organ that every state has is that of the state where the story is set. */
static uint32_t organ_at_home(struct finding *f, const struct unit *group)
{
	const struct unit *head = &f->a->units.at[group->head], *first = &f->a->units.at[group->first];
	const struct known_role *role = role_of(f, head);
	bool plain = group->first + 1 == group->head && first->tag == TAG_DT;
	if (!role || !role->organ || !role->home || !plain || f->a->home == NONE)
		return NONE;
	return actor_of_role(f->a, f->t, actor_of_known(f, f->a->home), role, group);
}

/* The next group from this one on that "(" and two more stand behind; NONE. */
static uint32_t before_parenthesis(const struct article *a, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = a->groups.at;
	for (uint32_t end = s->end_group; group + 3 < end; group++)
		if (groups[group + 1].tag == TAG_LPAR)
			return group;
	return NONE;
}

/* Whom the data know by the letters at this unit of the sentence; an actor, NONE. */
static uint32_t known_by_letters(const struct finding *f, uint32_t from, uint32_t letters)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].first_unit == letters && f->a->mentions.at[i].end_unit == letters + 1)
			return f->a->mentions.at[i].actor;
	return NONE;
}

/* A long word of the group stands in the name: "the Atomic Energy Authority (IAEA)" may be the agency. */
static bool shares_word(const struct finding *f, const struct unit *group, struct slice name)
{
	enum { LONG = 4 };
	for (uint32_t i = group->first; i < group->end; i++) {
		struct slice word = article_slice(f->a, article_unit_span(f->a, i, i + 1));
		if (word.n >= LONG && f->a->units.at[i].shape != SHAPE_LOWER && slice_find(name, word, 0) < name.n)
			return true;
	}
	return false;
}

/* Who was made up for a name that stands before the letters of whom the data know is that one: "Halden Corp (HDC)". */
static void is_known_one(struct finding *f, uint32_t made, uint32_t known, uint32_t from)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].actor == made)
			f->a->mentions.at[i].actor = known;
	for (uint32_t i = 0; i < f->called.n; i++)
		if (f->called.at[i].actor == made)
			f->called.at[i].actor = known;
}

/* What the data know by the letters stays what it is, unless they stand behind a name that they spell and that is another's, an act's or a treaty's:
 * "the Irish Dairy Board (IDB)" is no bank of development, here and behind. */
static void letters_told(struct finding *f, const struct unit *group, uint32_t from, uint32_t letters)
{
	if (!spells(f, group, letters))
		return;
	uint32_t known = known_by_letters(f, from, letters), full = known == NONE ? NONE : named_by(f, group, from, letters);
	if (known == NONE || full == known)
		return;
	const struct actor *k = &f->a->actors.at[known];
	if (full == NONE) {
		if (unit_has(f->l, &f->a->units.at[group->head], f->t->class_thing_name) && !shares_word(f, group, k->name))
			forget_known(f, letters, from);
		return;
	}
	const struct actor *x = &f->a->actors.at[full];
	if (x->known == NONE && x->kind == k->kind && !strcmp(x->country, k->country)) {
		is_known_one(f, full, known, from);
		return;
	}
	bool alike = x->country[0] && !strcmp(x->country, k->country); /* one body that the data have under two names */
	if (x->known == NONE ? shares_word(f, group, k->name) : alike)
		return;
	forget_known(f, letters, from);
	mention_add(f, full, article_sentence_at(f->a, article_unit_span(f->a, letters, letters + 1).start), letters, letters + 1, BY_ALIAS, "abbreviation");
	name_person(f, full, f->a->units.at[letters].word);
}

void find_abbreviations(struct finding *f, uint32_t number, uint32_t from)
{
	const struct sentence *s = &f->a->sentences.at[number];
	for (uint32_t g = before_parenthesis(f->a, s, s->first_group); g != NONE; g = before_parenthesis(f->a, s, g + 1)) {
		const struct unit *group = &f->a->groups.at[g];
		uint32_t unit = group->rule == NONE ? NONE : letters_behind(f, g);
		if (unit == NONE)
			continue;
		if (unit_has(f->l, &f->a->units.at[unit], f->t->class_actor) && !is_spelled(f, unit)) {
			letters_told(f, group, from, unit);
			continue;
		}
		uint32_t actor = named_by(f, group, from, unit);
		if (actor == NONE && (actor = organ_at_home(f, group)) != NONE)
			mention_add(f, actor, number, group->first, group->end, BY_ROLE, "organ-at-home");
		if (actor == NONE)
			continue;
		mention_add(f, actor, number, unit, unit + 1, BY_ALIAS, "abbreviation");
		name_person(f, actor, f->a->units.at[unit].word);
	}
}

bool is_spelled(const struct finding *f, uint32_t unit) { return ids_have(&f->spelled, f->a->units.at[unit].word); }

bool spelled_otherwise(struct finding *f, uint32_t unit, uint32_t number)
{
	bool spelled = is_spelled(f, unit);
	uint32_t told = spelled ? person_called(f, unit) : NONE;
	for (uint32_t i = 0; spelled && told == NONE && i < f->letters.n; i++)
		told = f->letters.at[i].word == f->a->units.at[unit].word ? actor_of_known(f, f->letters.at[i].known) : NONE;
	if (told != NONE && f->a->actors.at[told].kind != ACTOR_PERSON)
		mention_add(f, told, number, unit, unit + 1, BY_ALIAS, "abbreviation");
	return spelled;
}
