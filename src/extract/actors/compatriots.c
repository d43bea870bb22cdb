/*
 * Persons of whom nobody tells the state, by the story they stand in:
 *
 *   OSLO - The dairy's chairman, Bo Quist, said       of the only state that the story names
 *   a text from a state's site thanks Ann Hill        of that state, where the sentence names no other; of a long list, what stands near
 *   ... Ann Hill, nominee for envoy to Malta          of that state, whoever is named besides
 *   LIMA - ... Council president Luis Hill            of the state at home, where neither this sentence nor the one before names another
 *   Li Jinhui came second, before Norway's Bo Quist   of the one state in the story that has such names
 *
 * Sources and analysts have no side unless the text tells for whom they speak, and a story from Tokyo or Seoul names guests: John Hill is of no such
 * state.
 */
#include "extract/actors/finding.h"

/* What states a sentence names. */
struct place_told {
	char country[4]; /* the first; "" none */
	bool several, body; /* others as well; a body of states */
};

static bool is_stranger(const struct actor *x)
{
	return x->kind == ACTOR_PERSON && x->known == NONE && !x->plural && !x->code[0] && !x->country[0] && !x->of_another;
}

static void tell_place(struct place_told *p, const struct actor *x)
{
	p->body |= x->kind == ACTOR_IGO || (!x->country[0] && x->code[0]);
	p->several |= x->country[0] && p->country[0] && strcmp(p->country, x->country) != 0;
	if (!p->country[0])
		memcpy(p->country, x->country, sizeof p->country);
}

static struct place_told *places_told(const struct article *a)
{
	struct place_told *told = ARENA_ARRAY(a->arena, struct place_told, a->sentences.n + 1);
	for (uint32_t i = 0; i < a->mentions.n; i++)
		tell_place(&told[a->mentions.at[i].sentence], &a->actors.at[a->mentions.at[i].actor]);
	return told;
}

/* A table or list of names, which is read as one sentence. */
static bool is_long_list(const struct article *a, const struct mention *m)
{
	enum { LONG = 120 };
	return a->sentences.at[m->sentence].end_unit - a->sentences.at[m->sentence].first_unit > LONG;
}

/* What a long list names near somebody. */
static struct place_told told_near(const struct article *a, const struct mention *m)
{
	enum { NEAR = 24 };
	const struct mention *first = m, *last = m, *end = a->mentions.at + a->mentions.n;
	struct place_told told = {0};
	while (first > a->mentions.at && first[-1].sentence == m->sentence && first[-1].first_unit + NEAR > m->first_unit)
		first--;
	while (last + 1 < end && last[1].sentence == m->sentence && last[1].first_unit < m->end_unit + NEAR)
		last++;
	for (; first <= last; first++)
		tell_place(&told, &a->actors.at[first->actor]);
	return told;
}

/* The sentence names no state but this one, nor a body of states. */
static bool only_names(const struct place_told *p, const char *country)
{
	return !p->several && !p->body && (!p->country[0] || !strcmp(p->country, country));
}

/* The only state that the story names; NULL. */
static const char *only_state(const struct article *a)
{
	const char *only = NULL;
	for (uint32_t i = 0; i < a->mentions.n; i++) {
		const char *country = a->actors.at[a->mentions.at[i].actor].country;
		if (*country && only && strcmp(only, country) != 0)
			return NULL;
		only = *country ? country : only;
	}
	return only;
}

/* Someone of this state is called by the surname that the word may be. */
static bool surname_of(const struct actors *t, uint32_t word, const char *country)
{
	for (uint32_t i = word < t->by_surname.n ? t->by_surname.at[word] : NONE; i != NONE; i = t->surnames.at[i].next)
		if (!strcmp(t->known.at[t->surnames.at[i].actor].country, country))
			return true;
	return false;
}

enum { EAST = 5 };
static const char east[EAST][4] = {"KOR", "PRK", "CHN", "TWN", "JPN"};

static bool of_east(const char *country)
{
	for (unsigned i = 0; i < EAST; i++)
		if (!strcmp(east[i], country))
			return true;
	return false;
}

/* What the story tells of states, for all its persons. */
struct story {
	const char *only, *home;
	unsigned east;
	const struct place_told *told;
};

/* Names of Korea have two syllables behind the surname, with a hyphen or apart, those of China one word: Ri Kum Hui, Lee Kum-hui, Li Jinhui. */
static bool shape_fits(const struct article *a, const struct mention *m, const char *country, bool home)
{
	bool hyphen = false;
	if (home && !strcmp(country, "TWN"))
		return true; /* at home as Li Jin-hui, Jinhui Li, Jean Li */
	for (uint32_t i = m->first_unit; i < m->end_unit; i++)
		hyphen |= a->units.at[i].end > a->units.at[i].first + 1 || article_hyphen_at(a, i);
	if (!strcmp(country, "CHN") || !strcmp(country, "JPN"))
		return !hyphen && m->end_unit == m->first_unit + 2;
	return hyphen || (m->end_unit == m->first_unit + 3 && strcmp(country, "TWN") != 0);
}

/* The one state of the east that the story names and whose names are like this one; NULL. `several`: there are more. */
static const char *state_by_name(const struct article *a, const struct actors *t, const struct story *y, const struct mention *m, bool *several)
{
	const char *found = NULL;
	uint32_t first = a->units.at[m->first_unit].word, last = a->units.at[m->end_unit - 1].word;
	*several = false;
	for (unsigned i = 0; i < EAST; i++) {
		bool called = surname_of(t, first, east[i]) || (!strcmp(east[i], "JPN") && surname_of(t, last, east[i]));
		if (!(y->east >> i & 1) || !called || !shape_fits(a, m, east[i], y->home && !strcmp(y->home, east[i])))
			continue;
		*several = *several || found;
		found = east[i];
	}
	return *several ? NULL : found;
}

/* Which of these the story names: a bit for each. */
static unsigned east_named(const struct article *a)
{
	unsigned named = 0;
	for (uint32_t i = 0; i < a->actors.n; i++)
		for (unsigned k = 0; k < EAST; k++)
			named |= (unsigned)!strcmp(a->actors.at[i].country, east[k]) << k;
	return named;
}

/* No guest from afar by the name: not John Hill in Tokyo. */
static bool name_fits(const struct article *a, const struct actors *t, const struct mention *m, const char *country)
{
	uint32_t first = a->units.at[m->first_unit].word, last = a->units.at[m->end_unit - 1].word;
	bool ends = !strcmp(country, "JPN") && surname_of(t, last, country); /* not Jack Kim in Seoul */
	return !of_east(country) || ends || surname_of(t, first, country) || !given_name(t, first);
}

static const struct known_role *role_of_person(const struct actors *t, const struct actor *x)
{
	return x->roles.n ? role_called(t, x->roles.at[0]) : NULL;
}

/* Whatever is headed or spoken for may be a firm, a union or an office: a chairman, a spokesman, an officer. */
static bool of_anything(const struct known_role *role)
{
	return role->any_organ || role->bare_of_firms || role->kept || role->part == PART_OF_ANY ||
	       !strcmp(role->code, "ELI");
}

/* "Ann Hill, an analyst [at Holt]", "[Holt] analyst Ann Hill": whoever has no side of his own is told to be somebody's. */
static bool employed(const struct article *a, const struct mention *m)
{
	enum { FAR = 8 };
	const struct unit *u = a->units.at;
	const struct sentence *s = &a->sentences.at[m->sentence];
	if (m->first_unit >= s->first_unit + 2 && u[m->first_unit - 2].tag == TAG_NNP)
		return true;
	bool behind = false;
	for (uint32_t i = m->end_unit; i < s->end_unit && i < m->end_unit + FAR && u[i].tag != TAG_STOP; i++) {
		if (behind && u[i].tag == TAG_NNP)
			return true;
		behind = u[i].tag == TAG_IN || (behind && u[i].tag == TAG_DT);
	}
	return false;
}

/* "the International Herring Association": a body of all the world, whose people may be of any state. */
static bool names_worldwide(const struct article *a, const struct stage *s, uint32_t sentence)
{
	if (sentence == NONE)
		return false;
	const struct sentence *x = &a->sentences.at[sentence];
	for (uint32_t i = x->first_unit; i < x->end_unit; i++) {
		const struct unit *u = &a->units.at[i];
		if (u->tag == TAG_NNP && u->shape != SHAPE_LOWER && unit_has(&s->k->lexicon, u, s->k->actors->class_worldwide))
			return true;
	}
	return false;
}

/* The state of somebody who is first named by this mention; NULL. */
static const char *state_by_story(const struct article *a, const struct actors *t, const struct story *y, const struct mention *m)
{
	const struct place_told *here = &y->told[m->sentence], *before = m->sentence ? here - 1 : here;
	const struct known_role *role = role_of_person(t, &a->actors.at[m->actor]);
	struct place_told near;
	if (a->home_of_site && role && role->of_post)
		return y->home;
	if (a->home_of_site && is_long_list(a, m)) {
		near = told_near(a, m);
		here = before = &near;
	}
	bool several, apart = role && role->sideless;
	const char *name = state_by_name(a, t, y, m, &several);
	if (several || (apart && !a->home_of_site && (!y->only || !employed(a, m))))
		return NULL;
	if (name && a->home_of_site && !strcmp(name, y->home) && !only_names(here, name))
		return NULL; /* a state's agency tells of its countrymen abroad */
	if (name || y->only)
		return name ? name : here->body || !name_fits(a, t, m, y->only) ? NULL : y->only;
	if (!y->home || !only_names(here, y->home) || (before->country[0] && strcmp(before->country, y->home) != 0 && !before->several))
		return NULL;
	return a->home_of_site || (only_names(before, y->home) && name_fits(a, t, m, y->home)) ? y->home : NULL;
}

/* "In Oslo, Senator Ann Hill left": an office that Norway need not have tells of a guest there. */
static bool is_guest(const struct article *a, const struct actors *t, const struct mention *m, const char *country)
{
	const struct known_role *role = role_of_person(t, &a->actors.at[m->actor]);
	const struct sentence *s = &a->sentences.at[m->sentence];
	const struct unit *g = &a->groups.at[s->first_group];
	if (!role || !role->person || !*role->usual || !strcmp(role->usual, country))
		return false;
	if (s->end_group < s->first_group + 3 || g->tag != TAG_IN || g[2].tag != TAG_COMMA)
		return false;
	while (m > a->mentions.at && m[-1].sentence == m->sentence)
		m--;
	return m->first_unit == g[1].first;
}

static void give_state(const struct finding *f, struct actor *x, const char *country)
{
	const struct known_role *role = role_of_person(f->t, x);
	struct actor state = {.kind = ACTOR_COUNTRY};
	memcpy(state.country, country, sizeof state.country);
	memcpy(state.code, country, sizeof state.country);
	memcpy(x->country, country, sizeof x->country);
	actor_code_of(x->code, &state, role && (x->office || !of_anything(role)) ? role : NULL);
}

void compatriots_find(struct stage *s)
{
	const struct finding f = {.a = s->a, .t = s->k->actors};
	struct story story = {0};
	bool *seen = ARENA_ARRAY(s->a->arena, bool, s->a->actors.n + 1);
	for (uint32_t i = 0; i < s->a->mentions.n; i++) {
		const struct mention *m = &s->a->mentions.at[i];
		struct actor *x = &s->a->actors.at[m->actor];
		if (seen[m->actor] || m->by != BY_NAME || !is_stranger(x))
			continue;
		seen[m->actor] = true;
		if (!story.told)
			story = (struct story){only_state(s->a), s->a->home == NONE ? NULL : f.t->known.at[s->a->home].country, east_named(s->a), places_told(s->a)};
		const char *country = state_by_story(s->a, f.t, &story, m);
		if (country && !s->a->home_of_site && (names_worldwide(s->a, s, article_lead(s->a)) || names_worldwide(s->a, s, m->sentence)))
			country = NULL;
		if (country && !is_guest(s->a, f.t, m, country))
			give_state(&f, x, country);
	}
}
