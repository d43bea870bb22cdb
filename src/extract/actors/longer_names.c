/*
 * Names that go on behind, or begin before, what the data know, and mean somebody or something else as a whole:
 *
 *   American Shoe Corp, Peru Fishing Co         a firm of that state; "American Shoe" again
 *   Cuzco Halden Ltd, in a story of Peru        a firm of the town's state; elsewhere towns of that name may be meant
 *   Air Peru                                    an airline of that state
 *   Nestle Tiernahrung GmbH, Nestle Peru        a firm of its own, where a firm has another of its name
 *   Food Corp of Peru, Halden Co of America     the same where a state's name ends it
 *   the Simon Bolivar Cotton Mill               called after somebody, who is not there
 *   Ghana-dong                                  a village
 *   the Montana Department of Justice           a part of the state has such too
 *   the Herring League of Ghana                 another state has a body of that name
 */
#include "base/slice.h"
#include "extract/actors/finding.h"

enum { LOOK = 64 }; /* firms back that the text has called so */

bool is_common_word(const struct finding *f, uint32_t unit)
{
	uint32_t node = lexicon_root(f->l, f->a->units.at[unit].word);
	return node && f->l->nodes.at[node].tags[FORM_LOWER];
}

uint32_t firm_new(struct finding *f, uint32_t first, uint32_t end, const char *country)
{
	struct slice name = article_name(f->a, article_unit_span(f->a, first, end));
	uint32_t actor = actor_of_person(f, name, NONE, NULL);
	struct actor *x = &f->a->actors.at[actor];
	x->kind = ACTOR_COMPANY;
	memcpy(x->country, country, sizeof x->country);
	snprintf(x->code, sizeof x->code, "%sBUS", country);
	*ARRAY_PUSH(f->a->arena, &x->roles) = SLICE("company"); /* NOLINT: a push makes room or jumps away */
	return actor;
}

static void add_firm(struct finding *f, uint32_t actor, uint32_t number, uint32_t first, uint32_t end, const char *rule)
{
	mention_add(f, actor, number, first, end, BY_NAME, rule);
	f->taken = end;
}

/* A firm of the state that the data do not know, at these units: from here on the text calls it by its first two words. */
static void tell_firm(struct finding *f, const char *country, uint32_t number, uint32_t first, uint32_t end, uint32_t parent, const char *rule)
{
	const struct unit *u = &f->a->units.at[first];
	uint32_t actor = firm_new(f, first, end, country);
	*ARRAY_PUSH(f->a->arena, &f->called) = (struct called_firm){.first = u[0].word, .second = u[1].word, .actor = actor, .parent = parent};
	add_firm(f, actor, number, first, end, rule);
}

/* Where the words end, from the unit on, with which the firm's name begins: American Shoe [and Leather]. */
static uint32_t name_end(const struct finding *f, uint32_t unit, const struct sentence *s, uint32_t actor)
{
	struct slice name = f->a->actors.at[actor].name;
	uint32_t end = unit + 1;
	while (end < s->end_unit && has_capital(&f->a->units.at[end]) && slice_starts(name, article_name(f->a, article_unit_span(f->a, unit, end + 1))))
		end++;
	return end;
}

/* "American Shoe" again, behind American Shoe Corp; "Nestle", which so far was nobody but Nestle Tiernahrung GmbH. */
static bool called_again(struct finding *f, uint32_t known, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = &f->a->units.at[unit];
	bool more = unit + 1 < s->end_unit && has_capital(&u[1]);
	for (uint32_t i = f->called.n > LOOK ? f->called.n - LOOK : 0; i < f->called.n; i++) {
		struct called_firm *x = &f->called.at[i];
		bool both = x->first == u->word && more && x->second == u[1].word, alone = !both && known != NONE && x->parent == known;
		bool same = x->first == u->word && u->end - u->first == 1;
		if (alone && (more || !same))
			x->parent = NONE; /* "Nestle Ltd": from here on the known one */
		if (both || (alone && !more && same && firm_named_alone(f, unit, s))) {
			add_firm(f, x->actor, number, unit, name_end(f, unit, s, x->actor), "firm-again");
			return true;
		}
	}
	return false;
}

/* American Shoe Corp, Peru Fishing Co, <Peru Halden Ltd>: not "Japanese Quorn Ltd", "an American Corp", "Holt American Corp" */
static bool firm_of_state(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = &f->a->units.at[unit];
	bool marked = unit > s->first_unit && unit_is(f, unit - 1, "<");
	if (alias->by == BY_METONYM || alias->by == BY_PRONOUN || alias->people || unit + 2 >= s->end_unit || !(marked || is_common_word(f, unit + 1)))
		return false;
	if (unit > s->first_unit && ((word_of_firm(f, &u[-1]) && u[-1].tag == TAG_NNP) || is_indefinite_article(f->a, unit - 1) ||
		u[-1].tag == TAG_CC || article_hyphen_at(f->a, unit - 1)))
		return false;
	struct firm_run run = firm_run(f, unit, s);
	if (run.end == NONE)
		return false;
	tell_firm(f, run.state ? run.state->country : f->t->known.at[alias->actor].country, number, unit, run.end, NONE, "firm-of-state");
	return true;
}

/* Cuzco Halden Ltd: of Peru, where the text tells of Peru by its own name or is written there; of a town called so abroad it would not. Not "In Cuzco
 * Halden Ltd", "Holt Cuzco Ltd", "a Cuzco Corp". */
static bool firm_of_town(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = &f->a->units.at[unit];
	if (alias->by != BY_METONYM || unit + 2 >= s->end_unit || unit_has(f->l, u, f->t->class_us_state))
		return false;
	if (unit > s->first_unit && (word_of_firm(f, &u[-1]) || is_indefinite_article(f->a, unit - 1) || article_hyphen_at(f->a, unit - 1)))
		return false;
	bool told = unit > s->first_unit && unit_has(f->l, &u[-1], f->t->class_before_town) && !unit_is(f, unit - 1, "the");
	bool where = told && (unit == s->first_unit + 1 || opens_aside(u[-2].tag) || u[-2].tag == TAG_CC || u[-2].tag == TAG_OPENQ);
	bool marked = unit > s->first_unit && unit_is(f, unit - 1, "<");
	struct firm_run run = firm_run(f, unit, s);
	uint32_t end = where ? NONE : run.end; /* a stake in Cuzco Halden Ltd */
	bool home = run.state || alias->actor == f->place || state_named_otherwise(f, alias->actor);
	if (end == NONE || (!home && !(marked && run.closed)))
		return false;
	if (!home) { /* <Cuzco Fund>: somebody's, and no town */
		f->taken = end;
		return true;
	}
	tell_firm(f, run.state ? run.state->country : f->t->known.at[alias->actor].country, number, unit, end, NONE, "firm-of-town");
	return true;
}

/* Air | Peru: an airline of that state */
static bool firm_before_state(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct unit *u = &f->a->units.at[unit];
	if (alias->by == BY_METONYM || alias->adjective || alias->people || unit == f->a->sentences.at[number].first_unit || !has_capital(&u[-1]) ||
	    !unit_has(f->l, &u[-1], f->t->class_before_firm) || f->a->tokens.at[u[0].first].gap == GAP_PARAGRAPH)
		return false;
	uint32_t again = firm_of_two_words(f, unit - 1);
	if (again != NONE)
		add_firm(f, again, number, unit - 1, unit + 1, "firm-again");
	else
		tell_firm(f, f->t->known.at[alias->actor].country, number, unit - 1, unit + 1, NONE, "firm-before-state");
	return true;
}

/* A word of the name that tells it from the known one: not "Nestle Group SA", "Holt Bank Plc". */
static bool tells_apart(const struct finding *f, uint32_t first, uint32_t end, bool closed)
{
	bool apart = false;
	for (uint32_t i = first; i < end; i++) {
		const struct unit *u = &f->a->units.at[i];
		bool link = u->tag == TAG_CC || unit_is(f, i, "&");
		if (link && (i == first || (i + 1 < end && is_firm_word(f, i + 1))))
			return false; /* "Nestle and Holt AG" are two, "Holt Upham and Co" is one */
		bool plain = unit_has(f->l, u, f->t->class_thing_name) || role_of(f, u) || (closed && is_common_word(f, i));
		apart = apart || unit_has(f->l, u, f->t->class_name_of_unit) || (has_capital(u) && !plain);
	}
	return apart;
}

/* "In talks with | Nestle Peru met Chile": what has begun with a preposition and has no verb yet; not "a spokesman for | Nestle Peru said". */
static bool behind_preposition(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	bool opened = false, named = false, inside = false;
	for (uint32_t i = s->first_unit; i < unit; i++) {
		uint8_t tag = u[i].tag;
		if (tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD)
			return false;
		inside = tag == TAG_IN || tag == TAG_TO;
		if (tag == TAG_COMMA || f->a->tokens.at[u[i].first].start < f->a->dateline.span.end)
			opened = named = false;
		opened = opened || (inside && !named);
		named = named || tag == TAG_NN || tag == TAG_NNS || tag == TAG_NNP || tag == TAG_PRP;
	}
	return opened && inside;
}

/* Where the name of a branch ends that is a firm's and a state's, and no more: "Nestle Peru said", "Nestle Peru's"; not "Nestle Peru sales", "Nestle
 * Peru Chairman Hill". NONE. */
static uint32_t branch_end(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_actor *state = unit + 1 < s->end_unit && !unit_has(f->l, &u[1], f->t->class_not_branch) ? state_at(f, unit + 1) : NULL;
	if (!state || adjective_of_state(f, unit + 1) || article_hyphen_at(f->a, unit + 1))
		return NONE;
	uint8_t next = unit + 2 < s->end_unit ? u[2].tag : TAG_STOP;
	bool part = unit + 2 < s->end_unit && unit_has(f->l, &u[2], f->t->class_part_of_firm);
	bool alone = next == TAG_STOP || next == TAG_COMMA || next == TAG_POS || next == TAG_VBD || next == TAG_VBZ || next == TAG_MD || next == TAG_RPAR;
	bool acts = next == TAG_VBD || next == TAG_VBZ || next == TAG_MD || next == TAG_POS;
	if (acts && !part && behind_preposition(f, unit, s))
		return NONE; /* the state is who does it */
	return alone || part || closes_name(f, unit, unit + 2, s) ? unit + 2 : NONE;
}

/* Nestle Tiernahrung GmbH, Nestle Peru SA, Nestle Peru */
static bool firm_of_firm(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct known_actor *k = &f->t->known.at[alias->actor];
	struct firm_run run = firm_run(f, unit, s);
	bool apart = run.end != NONE && (run.state || tells_apart(f, unit + 1, run.end, run.closed));
	uint32_t end = apart ? run.end : k->kind == ACTOR_COMPANY ? branch_end(f, unit, s) : NONE;
	if (k->own || end == NONE)
		return false;
	const struct known_actor *state = apart ? run.state : state_at(f, unit + 1);
	bool parent_told = !apart || named_by_now(f, alias->actor);
	tell_firm(f, state ? state->country : k->country, number, unit, end, parent_told ? NONE : alias->actor, "firm-of-firm");
	return true;
}

/* Every word of the name is known in small letters: Food, Trading. */
static bool common_words(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (has_capital(&f->a->units.at[i]) && !is_common_word(f, i))
			return false;
	return true;
}

/* The firm that is named by words of these units already, the last mention; NULL. `clash` where anybody else is, or it begins before them. */
static const struct mention *firm_within(const struct finding *f, uint32_t first, uint32_t end, bool *clash)
{
	enum { BACK = 6 };
	const struct mention *found = NULL;
	for (uint32_t i = f->a->mentions.n, n = 0; i-- > 0 && n < BACK; n++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->end_unit <= first || m->first_unit >= end)
			continue;
		*clash = *clash || i + 1 < f->a->mentions.n || m->first_unit != first || f->a->actors.at[m->actor].kind != ACTOR_COMPANY;
		found = m;
	}
	return found;
}

/* Halden Insurance Co of | America, Food Corp of | Peru, Halden Bakers of | Peru Ltd; not "Halden Corp of | Peru", which is at home there. */
static bool firm_before_of(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	if (unit < s->first_unit + 2 || !unit_is(f, unit - 1, "of") || alias->adjective || alias->people || !word_of_firm(f, &f->a->units.at[unit - 2]))
		return false;
	uint32_t last = unit - 2, first = firm_first(f, last, s), end = firm_words_end(f, unit + 1, s);
	const struct known_role *role = role_of(f, &f->a->units.at[last]);
	bool firm = is_firm_word(f, last), closed = end > unit + 1 || closes_name(f, first, end, s);
	bool land = unit_has(f->l, &f->a->units.at[unit], f->t->class_land_in_name);
	bool common = firm && first < last && !alias->place && alias->by != BY_METONYM && common_words(f, first, last);
	if ((role && role->organ && !firm) || !((firm && land) || closed || common))
		return false;
	bool clash = false;
	const struct mention *known = firm_within(f, first, unit - 1, &clash);
	const char *country = f->t->known.at[alias->actor].country;
	if (clash || (known && !strcmp(f->a->actors.at[known->actor].country, country)))
		return false;
	f->a->mentions.n -= known != NULL; /* "Nestle Corp of Peru" is not Nestle */
	tell_firm(f, country, number, first, end, NONE, "firm-of-land");
	return true;
}

/* Simon Bolivar [Cotton Mill], Simon Bolivar [University]: the unit of what is called after him; NONE. */
static uint32_t called_after(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { NAME_WORDS = 4 };
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + NAME_WORDS; i++) {
		const struct unit *u = &f->a->units.at[i];
		if (!has_capital(u) || unit_has(f->l, u, f->t->class_actor))
			return NONE;
		if (unit_has(f->l, u, f->t->class_called_after))
			return i;
		if (u->tag != TAG_NNP && u->tag != TAG_NN && u->tag != TAG_JJ && u->tag != TAG_NNS)
			return NONE;
	}
	return NONE;
}

/* The Simon Bolivar University is of his state, where no other is told beside it: "of Lima". */
static bool called_after_person(struct finding *f, const struct known_actor *k, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	uint32_t head = called_after(f, unit, s), state = head != NONE && k->country[0] ? actors_state(f->t, k->country) : NONE;
	if (head == NONE)
		return false;
	const struct known_role *role = role_of(f, &f->a->units.at[head]);
	bool told = (head + 1 < s->end_unit && f->a->units.at[head + 1].tag == TAG_IN) ||
		(unit > s->first_unit && unit_has(f->l, &f->a->units.at[unit - 1], f->t->class_actor));
	const struct unit name = {.first = unit, .head = head, .end = head + 1};
	if (state != NONE && role && role->organ && !told)
		mention_add(f, actor_of_role(f->a, f->t, actor_of_known(f, state), role, &name), number, unit, head + 1, BY_ROLE, "called-after");
	return true;
}

/* Ghana[-dong] */
static bool is_village(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit + 2 < s->end_unit && article_hyphen_at(f->a, unit + 1) && u[2].shape == SHAPE_LOWER && unit_has(f->l, &u[2], f->t->class_village);
}

/* "Montana | Department of Justice", "Hawaii's | Senate": of a part of the state of which the known one is; not of its seat, "Washington". */
static bool of_part(const struct finding *f, const struct known_actor *k, uint32_t unit, const struct sentence *s)
{
	bool organ = k->kind == ACTOR_GOVERNMENT || k->kind == ACTOR_LEGISLATURE || k->kind == ACTOR_AGENCY;
	if (!organ || !k->country[0] || unit == s->first_unit || unit_has(f->l, &f->a->units.at[unit], f->t->class_governmental))
		return false;
	const struct unit *u = &f->a->units.at[unit - 1];
	u -= u->tag == TAG_POS && unit > s->first_unit + 1;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->place && alias->by == BY_METONYM && !memcmp(f->t->known.at[alias->actor].country, k->country, sizeof k->country))
			return true;
	}
	return false;
}

/* "Montana" is named already: [Montana Department of Justice] is what it has. */
static void add_part(struct finding *f, const struct known_actor *k, uint32_t unit, uint32_t number)
{
	struct mention *place = f->a->mentions.n ? &f->a->mentions.at[f->a->mentions.n - 1] : NULL;
	bool more = unit + 1 < f->a->units.n && unit_is(f, unit + 1, "of"); /* the Ohio [State Department] of Schools */
	if (more || !place || place->sentence != number || place->end_unit != unit || place->by != BY_METONYM)
		return;
	const struct name n = {.first = place->first_unit, .end = unit + 1, .owner = place->actor};
	f->a->mentions.n--;
	find_organ(f, number, &n);
	struct actor *x = &f->a->actors.at[f->a->mentions.at[f->a->mentions.n - 1].actor];
	snprintf(x->code, sizeof x->code, "%s", k->code);
}

/* "The Nigerian | Herring Union Congress", "Ghana's | ...", "... | of Ghana": a body of that state; not "a Chadian | Herring League | player". */
static bool of_another_state(const struct finding *f, const struct known_actor *k, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	if ((k->kind != ACTOR_NGO && k->kind != ACTOR_AGENCY) || !k->country[0] || u->end - u->first < 2)
		return false;
	uint32_t owned = unit > s->first_unit + 1 && u[-1].tag == TAG_POS;
	bool before = unit > s->first_unit && (owned || adjective_of_state(f, unit - 1));
	const struct known_actor *state = before ? state_at(f, unit - 1 - owned) : NULL;
	uint8_t next = unit + 1 < s->end_unit ? u[1].tag : TAG_STOP;
	if (state && (owned || (next != TAG_NN && next != TAG_NNS)) && strcmp(state->country, k->country) != 0)
		return true;
	uint32_t land = unit + 2 + (unit + 2 < s->end_unit && unit_is(f, unit + 2, "the"));
	if (land >= s->end_unit || !unit_is(f, unit + 1, "of") || (land + 1 < s->end_unit && f->a->units.at[land + 1].tag == TAG_POS))
		return false;
	state = adjective_of_state(f, land) ? NULL : state_at(f, land);
	return state && strcmp(state->country, k->country) != 0;
}

bool in_longer_name(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	uint8_t kind = f->t->known.at[alias->actor].kind;
	if (unit < f->taken)
		return true;
	if (!alias->place && is_village(f, unit, s))
		return true;
	const struct known_actor *k = &f->t->known.at[alias->actor];
	if (of_part(f, k, unit, s)) {
		add_part(f, k, unit, number);
		return true;
	}
	if (of_another_state(f, k, unit, s) || begins_organ(f, alias, unit, number))
		return true;
	if (kind == ACTOR_PERSON)
		return called_after_person(f, k, unit, number);
	if (kind == ACTOR_COUNTRY)
		return firm_before_of(f, alias, unit, number) || firm_before_state(f, alias, unit, number) || called_again(f, NONE, unit, number) ||
			firm_of_state(f, alias, unit, number) || firm_of_town(f, alias, unit, number);
	return (kind == ACTOR_COMPANY || kind == ACTOR_MEDIA) && (called_again(f, alias->actor, unit, number) || firm_of_firm(f, alias, unit, number));
}

bool part_of_body_name(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	uint8_t kind = f->t->known.at[alias->actor].kind;
	if (unit + 2 >= s->end_unit || !unit_is(f, unit + 1, "of") || u[2].shape != SHAPE_CAPITAL || unit_has(f->l, &u[2], f->t->class_actor) ||
	    unit_has(f->l, &u[2], f->t->class_time))
		return false;
	struct slice name = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	uint32_t end = unit + 2;
	while (end + 1 < s->end_unit && f->a->units.at[end + 1].shape == SHAPE_CAPITAL)
		end++;
	bool several = slice_ends(article_slice(f->a, article_unit_span(f->a, end, end + 1)), SLICE("s")); /* the Congress of Fish Bakers */
	if (kind == ACTOR_GOVERNMENT)
		return slice_ends(name, SLICE(" Department"));
	return kind == ACTOR_LEGISLATURE && slice_equal(name, SLICE("Congress")) && several;
}
