/*
 * One body that is told of with more words or fewer, and two whose names are nearly the same:
 *
 *   the Peruvian government, Peru's federal government, the government      one
 *   a Peruvian bakers' guild, the bakers' guild of the Peruvian side        one by its name without article and state
 *   the Peruvian zealots, the notorious Peruvian zealots                    one: the word before the state only praises or scolds
 *   the official Tanjug news agency                         Tanjug: what it is stands behind its name
 *   a Lima court and another Lima court, Peruvian banks and six of them     two
 */
#include "extract/actors/finding.h"

enum { LOOK = 256 }; /* actors back: a briefing of an hour names a hundred */

/* the, this, those, a: not "some", "every", "no" */
static bool is_plain_article(const struct article *a, uint32_t unit)
{
	static const char *const words[] = {"the", "this", "that", "these", "those", "a", "an"};
	struct slice word = article_slice(a, article_unit_span(a, unit, unit + 1));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_same(word, slice_of(words[i])))
			return true;
	return false;
}

bool is_indefinite_article(const struct article *a, uint32_t unit)
{
	struct slice word = article_slice(a, article_unit_span(a, unit, unit + 1));
	return slice_same(word, SLICE("a")) || slice_same(word, SLICE("an"));
}

/* The unit names the owner itself, not a town of it: Peru, Peruvian, the North; the Senate. */
static bool names_owner(const struct article *a, const struct actors *t, uint32_t unit, uint32_t owner)
{
	const struct unit *u = &a->units.at[unit];
	bool state = a->actors.at[owner].kind == ACTOR_COUNTRY;
	if (state && unit_has(t->lexicon, u, t->class_half))
		return true;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(t, u, i);
		if (alias && alias->actor == a->actors.at[owner].known && !(state && (alias->place || alias->by == BY_METONYM)))
			return true;
	}
	return false;
}

/* the other, the second, the former */
static bool picks(const struct actors *t, const struct unit *u)
{
	return u->tag == TAG_CD || unit_has(t->lexicon, u, t->class_picks) || unit_has(t->lexicon, u, t->class_others);
}

/* "the corrupt Peruvian society" is the Peruvian society; "the largest", "the former", "the six Peruvian banks" are some of them. */
static bool only_praises(const struct article *a, const struct actors *t, uint32_t unit, bool plural)
{
	const struct unit *u = &a->units.at[unit];
	if (unit_has(t->lexicon, u, t->class_body_epithet))
		return true;
	struct slice word = article_slice(a, article_unit_span(a, unit, unit + 1));
	bool highest = (word.n > 5 && slice_ends(word, SLICE("est"))) || slice_begins_with_digit(word); /* the 24th Peruvian bank */
	return !plural && u->tag == TAG_JJ && u->shape == SHAPE_LOWER && !highest && !picks(t, u);
}

/* Behind the words for the owner, where only praise stands before them; else where they would begin. */
static uint32_t past_owner(const struct article *a, const struct actors *t, uint32_t owner, const struct unit *group, uint32_t first, bool plural)
{
	uint32_t at = NONE;
	for (uint32_t i = first; i < group->head; i++)
		if (names_owner(a, t, i, owner))
			at = i;
	for (uint32_t i = first; at != NONE && i < at; i++)
		if (!only_praises(a, t, i, plural))
			at = NONE;
	if (at == NONE)
		return first;
	at += 1;
	return at < group->head && a->units.at[at].tag == TAG_POS ? at + 1 : at;
}

/* Where the words for a body begin that are left without article, owner and what every office may have beside it: "federal", "present". */
static uint32_t bare_from(const struct article *a, const struct actors *t, uint32_t owner, const struct known_role *role, const struct unit *group,
	bool plural)
{
	const struct unit *u = a->units.at;
	uint32_t i = group->first;
	if (i < group->head && (u[i].tag == TAG_DT ? is_plain_article(a, i) : u[i].tag == TAG_PRPS && role->home))
		i++;
	else if (i < group->head && u[i].tag == TAG_DT)
		return i; /* some Peruvian banks */
	i = past_owner(a, t, owner, group, i, plural);
	bool office = !plural && role->home;
	while (i < group->head && (is_quote(&u[i]) || (office && unit_has(t->lexicon, &u[i], t->class_plain) && !picks(t, &u[i]))))
		i++;
	return i;
}

bool actor_has_short(const struct actors *t, const struct known_actor *k, struct slice noun)
{
	for (uint32_t i = 0; i < k->n_short; i++)
		if (slice_same(intern_text(&t->lexicon->words, t->shorts.at[k->first_short + i]), noun))
			return true;
	return false;
}

/* The only body of the data that the text has named and that an office of the state is: "Peru's central bank" after the Reserve Bank. "The
 * administration" is no agency of that name. NONE. */
static uint32_t known_body(const struct article *a, const struct actors *t, const struct actor *made, uint32_t from, uint32_t end)
{
	bool rules = slice_same(made->bare, SLICE("administration"));
	uint32_t found = NONE;
	for (uint32_t i = end; i > from; i--) {
		const struct actor *x = &a->actors.at[i - 1];
		bool body = x->known != NONE && !x->bygone && x->kind != ACTOR_PERSON && x->kind != ACTOR_COUNTRY && x->kind != ACTOR_COMPANY;
		if (!body || (rules && x->kind != ACTOR_GOVERNMENT) || strcmp(x->code, made->code) != 0)
			continue;
		if (!actor_has_short(t, &t->known.at[x->known], made->bare))
			continue;
		if (found != NONE)
			return NONE;
		found = i - 1;
	}
	return found;
}

/* "the federal government", "the government"; "the prosecution", "the prosecutor's office": one office of one state */
static bool same_office(const struct actor *x, const struct actor *made, const struct known_role *role)
{
	bool one = role->one || (role->home && (!strcmp(role->code, "GOV") || !strcmp(role->code, "JUD")));
	return one && x->bare_office && made->bare_office && x->roles.n && slice_same(x->roles.at[0], role->name);
}

/* "the Court ... the Supreme Court", in either order: a state's highest, for no other had been told of where the one stood alone. */
static bool same_court(const struct actor *x, const struct actor *made, const struct known_role *role)
{
	if (strcmp(role->code, "JUD") != 0 || x->bare_office == made->bare_office)
		return false;
	const struct actor *plain = x->bare_office ? made : x, *highest = x->bare_office ? x : made;
	return slice_equal(plain->bare, SLICE("Court")) && slice_ends(highest->bare, SLICE(" Court"));
}

/* "A Peruvian sailor waved. ... A Peruvian sailor slept": two; but who speaks for the same side, "a Treasury official", is one who goes on. */
static bool is_another(const struct actor *x, const struct actor *made, const struct known_role *role)
{
	bool speaks = role->any_organ || role->general || role->sideless;
	return made->kind == ACTOR_PERSON && !made->plural && (!speaks || x->owner != made->owner);
}

/* "the Court ... the Supreme Court": from there on the one is no other court. */
static void take_office(struct actor *x, const struct actor *made, const struct known_role *role)
{
	if (!same_court(x, made, role) || !made->bare_office)
		return;
	x->name = made->name;
	x->bare = made->bare;
	x->bare_office = true;
	x->roles.at[0] = role->name;
}

static bool is_same(const struct actor *x, const struct actor *made, const struct known_role *role, bool indefinite)
{
	if (x->kind != made->kind || strcmp(x->code, made->code) != 0 || (indefinite && is_another(x, made, role)))
		return false;
	if (slice_same(x->name, made->name))
		return true;
	if (indefinite || x->known != NONE || x->plural != made->plural || x->owner != made->owner)
		return false;
	return (made->bare.n && slice_same(x->bare, made->bare)) || same_office(x, made, role) || same_court(x, made, role);
}

/* "the old Japanese navy", not "an old Japanese navy ship": an army of the past. */
static bool is_of_old(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit == s->first_unit || !unit_has(f->l, &f->a->units.at[unit - 1], f->t->class_of_old))
		return false;
	uint8_t next = unit + 1 < s->end_unit ? f->a->units.at[unit + 1].tag : TAG_STOP;
	return next != TAG_NN && next != TAG_NNS && next != TAG_NNP && next != TAG_JJ && next != TAG_POS;
}

uint32_t force_of_old(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s)
{
	struct actor made = f->a->actors.at[actor];
	if (made.kind != ACTOR_MILITARY || !is_of_old(f, unit, s))
		return actor;
	made.name = article_name(f->a, article_unit_span(f->a, unit - 1, unit + 1));
	made.known = NONE;
	for (uint32_t i = f->a->actors.n; i > 0 && f->a->actors.n - i < LOOK; i--)
		if (f->a->actors.at[i - 1].kind == ACTOR_MILITARY && slice_same(f->a->actors.at[i - 1].name, made.name))
			return i - 1;
	*ARRAY_PUSH(f->a->arena, &f->a->actors) = made;
	return f->a->actors.n - 1;
}

/* The company and a unit that is called after it: Holt, Holt Ferries Ltd. */
static bool is_unit_of(const struct actor *unit, const struct actor *x)
{
	return unit->name.n > x->name.n && slice_starts(unit->name, x->name) && unit->name.at[x->name.n] == ' ';
}

/* Any firm is a company; an airline or a bank is one of which the data say so. */
static bool may_be_called(const struct actors *t, const struct actor *x, struct slice noun)
{
	bool any = slice_ends(noun, SLICE("company")) || slice_ends(noun, SLICE("firm"));
	return any || (x->known != NONE && actor_has_short(t, &t->known.at[x->known], noun));
}

/* "Krupp ... the German company": the only firm of the state that the text has named and that is called so, with its units or without. NONE. */
static uint32_t firm_of_state(const struct article *a, const struct actors *t, const struct actor *made, struct slice noun, uint32_t from)
{
	uint32_t found = NONE;
	for (uint32_t i = a->actors.n; i > from; i--) {
		const struct actor *x = &a->actors.at[i - 1];
		if (x->kind != ACTOR_COMPANY || strcmp(x->code, made->code) != 0 || !may_be_called(t, x, noun))
			continue;
		if (found != NONE && is_unit_of(x, &a->actors.at[found]))
			continue;
		if (found != NONE && !is_unit_of(&a->actors.at[found], x))
			return NONE;
		found = i - 1;
	}
	return found;
}

/* "the Peruvian company, Lima Ferries", "the Peruvian firm of Hill and Holt": the name stands behind it. */
static bool is_named_behind(const struct article *a, const struct unit *group)
{
	uint32_t next = group->head + 1;
	if (next + 1 >= a->units.n)
		return false;
	struct slice word = article_slice(a, article_unit_span(a, next, next + 1));
	next += a->units.at[next].tag == TAG_COMMA || slice_equal(word, SLICE("of"));
	return a->units.at[next].tag == TAG_NNP || slice_equal(word, SLICE("<"));
}

/* "The Peruvian company", "the Peruvian shipping firm", whose words without the owner begin at `from`: some firm told of before, not "Peru's company",
 * "a Peruvian company" nor "the only Peruvian company". */
static bool is_firm_again(const struct article *a, const struct actors *t, const struct unit *group, const struct actor *made, uint32_t from)
{
	bool of_state = made->country[0] && from >= group->first + 2 && slice_equal(slice_of(made->code + 3), SLICE("BUS"));
	if (!of_state || is_named_behind(a, group))
		return false;
	for (uint32_t i = from; i < group->head; i++)
		if (a->units.at[i].shape != SHAPE_LOWER || picks(t, &a->units.at[i]))
			return false;
	return true;
}

/* The Golkar [party], the official Tanjug [news agency]: what a body of the data is, behind its name. */
static bool says_what_it_is(const struct article *a, const struct actors *t, const struct unit *group, uint32_t from, const struct actor *owner)
{
	const struct unit *head = &a->units.at[group->head];
	if (from != group->head || owner->known == NONE || !from || a->units.at[from - 1].tag == TAG_POS)
		return false;
	struct slice noun = slice_cut(a->text, a->tokens.at[head->end - 1].start, a->tokens.at[head->end - 1].end);
	return actor_has_short(t, &t->known.at[owner->known], noun);
}

/* "The Hill company", "the firm of Hill", "the Hill newspaper": Hill; "the Danish firm": Hill, if the text has named no other firm of that
 * state. NONE. */
static uint32_t body_again(const struct article *a, const struct actors *t, const struct unit *group, const struct actor *made, uint32_t from,
	uint32_t first)
{
	bool the = slice_same(article_slice(a, article_unit_span(a, group->first, group->first + 1)), SLICE("the"));
	if (made->plural || is_indefinite_article(a, group->first))
		return NONE;
	if (says_what_it_is(a, t, group, from, &a->actors.at[made->owner]))
		return made->owner;
	struct slice noun = article_name(a, article_unit_span(a, group->head, group->head + 1));
	if (the && a->actors.at[made->owner].kind == ACTOR_COMPANY)
		return from == group->head && (slice_same(noun, SLICE("company")) || slice_same(noun, SLICE("firm"))) ? made->owner : NONE;
	return the && is_firm_again(a, t, group, made, from) ? firm_of_state(a, t, made, noun, first) : NONE;
}

/* the government, the army, the administration: a state has one; of the spy agencies whichever was named */
static bool is_office(const struct known_role *role)
{
	return role->organ && (role->home || role->one || role->usual[0] || !strcmp(role->code, "MIL") || !strcmp(role->code, "SPY"));
}

uint32_t actor_of_role(struct article *a, const struct actors *t, uint32_t owner, const struct known_role *role, const struct unit *group)
{
	struct slice name = article_name(a, article_unit_span(a, group->first, group->end));
	struct actor made = {.name = name, .kind = role->kind, .known = NONE, .owner = owner, .plural = !role->one && names_several(a, group->head, role)};
	memcpy(made.country, a->actors.at[owner].country, sizeof made.country);
	actor_code_of(made.code, &a->actors.at[owner], role);
	bool indefinite = is_indefinite_article(a, group->first);
	uint32_t from = group->first;
	if (made.kind != ACTOR_PERSON) {
		from = bare_from(a, t, owner, role, group, made.plural);
		made.bare = article_name(a, article_unit_span(a, from, group->end));
		bool bare = from == group->head && group->head + 1 == group->end && !indefinite && !made.plural;
		made.bare_office = bare && a->actors.at[owner].kind == ACTOR_COUNTRY && is_office(role);
	}
	uint32_t n = a->actors.n, first = n > LOOK ? n - LOOK : 0;
	for (uint32_t i = n; i > first; i--)
		if (is_same(&a->actors.at[i - 1], &made, role, indefinite)) {
			take_office(&a->actors.at[i - 1], &made, role);
			return i - 1;
		}
	uint32_t known = made.bare_office ? known_body(a, t, &made, first, n) : NONE;
	if (known == NONE)
		known = body_again(a, t, group, &made, from, first);
	if (known != NONE)
		return known;
	*ARRAY_PUSH(a->arena, &made.roles) = role->name;
	*ARRAY_PUSH(a->arena, &a->actors) = made;
	return a->actors.n - 1;
}

/* "The Peruvian administration ... the Hansen administration": an office is the body of the data that is named behind it as well. */
void bodies_named_behind(struct article *a, const struct actors *t)
{
	for (uint32_t i = 0; i < a->actors.n; i++) {
		const struct actor *x = &a->actors.at[i];
		uint32_t end = a->actors.n - i > LOOK ? i + LOOK : a->actors.n;
		uint32_t known = x->bare_office ? known_body(a, t, x, i > LOOK ? i - LOOK : 0, end) : NONE;
		if (known == NONE)
			continue;
		for (uint32_t k = 0; k < a->mentions.n; k++)
			if (a->mentions.at[k].actor == i)
				a->mentions.at[k].actor = known;
		a->actors.at[i].code[0] = '\0'; /* nobody is this one from here on */
		a->actors.at[i].bare_office = false;
	}
}
