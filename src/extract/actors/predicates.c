/*
 * What a verb says that somebody is, became or was made:
 *
 *   Ann Hill | became | premier of Peru
 *   Bo Holt , who | is | the head of a Peruvian bank
 *   Tor Berg | was reelected | as | chairman of its parliament
 *   He | served | from 1990 to 1994 | as | Peru's envoy
 *   visited Chile | as | head of a Peruvian team; to the post of | Peru's envoy
 */
#include "extract/actors/finding.h"

/* Do the verb at this group, and "as" if it stands behind it, make somebody what follows? */
static bool makes(const struct finding *f, uint32_t verb, bool as)
{
	const struct unit *g = &f->a->groups.at[verb];
	if (unit_has(f->l, g, f->t->class_negated))
		return false;
	bool made = unit_has(f->l, g, f->t->class_made), participle = verb && g[-1].tag == TAG_COMMA; /* ", elected (as) premier in 1992," */
	if (unit_has(f->l, g, f->t->class_passive) || (made && participle))
		return made;
	return unit_has(f->l, g, as ? f->t->class_serves : f->t->class_becomes);
}

static bool is_verb(const struct finding *f, uint32_t group) { return unit_has(f->l, &f->a->groups.at[group], f->t->class_verb); }

/* "also", "down", "in 1992", "from 1990" stand between a verb and what it says: how many groups the one that begins at `group` has, ... */
static uint32_t aside_behind(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	bool time = unit_has(f->l, &groups[group], f->t->class_time) && groups[group].rule == NONE;
	if (time || groups[group].tag == TAG_RB || groups[group].tag == TAG_RP)
		return 1;
	return groups[group].tag == TAG_IN && group + 2 < s->end_group && unit_has(f->l, &groups[group + 1], f->t->class_time) ? 2 : 0;
}

/* ... or the one that ends before it. */
static uint32_t aside_before(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group < s->first_group + 3)
		return 0;
	if (aside_behind(f, s, group - 2) == 2)
		return 2;
	return groups[group - 1].tag == TAG_IN ? 0 : aside_behind(f, s, group - 1);
}

/* The group of the verb that makes somebody what this group calls them: "was elected | as | [the head]"; NONE. */
static uint32_t verb_of_predicate(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group, step;
	bool as = false;
	while ((step = aside_before(f, s, g)))
		g -= step;
	if (g > s->first_group + 1 && unit_is(f, groups[g - 1].first, "as")) {
		as = true;
		g--;
		while ((step = aside_before(f, s, g)))
			g -= step;
		g -= groups[g - 1].tag == TAG_IN && unit_is(f, groups[g - 1].first, "in") && g > s->first_group + 2; /* sworn in as */
	}
	return g > s->first_group + 1 && is_verb(f, g - 1) && makes(f, g - 1, as) ? g - 1 : NONE;
}

/* The group in front of ", who resigned," or ", Peru's envoy," that ends with the comma at this group; NONE. */
static uint32_t before_insertion(const struct finding *f, const struct sentence *s, uint32_t comma)
{
	enum { STEPS = 20 };
	const struct unit *groups = f->a->groups.at;
	bool verb = false;
	for (uint32_t g = comma, steps = 0; g-- > s->first_group + 1 && steps < STEPS; steps++) {
		if (groups[g].tag == TAG_STOP || groups[g].tag == TAG_SEMI || groups[g].tag == TAG_CC)
			return NONE;
		if (groups[g].tag == TAG_COMMA && (groups[g + 1].tag == TAG_WDT || !verb))
			return g - 1;
		verb = verb || is_verb(f, g);
	}
	return NONE;
}

/* ", serving as", ", elected as" */
static bool is_participle(const struct finding *f, uint32_t verb)
{
	const struct unit *g = &f->a->groups.at[verb];
	return is_verb(f, verb) && (g->tag == TAG_VBG || (unit_has(f->l, g, f->t->class_made) && !unit_has(f->l, g, f->t->class_passive)));
}

/* The group of whom the verb speaks: [Bo Hill] was, [Bo Hill], 62, believed to have been, [Bo Hill], who is; NONE. */
static uint32_t spoken_of(const struct finding *f, const struct sentence *s, uint32_t verb)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = verb;
	while (g > s->first_group && (is_verb(f, g - 1) || groups[g - 1].tag == TAG_RB))
		g--; /* "thought | to have been sacked" */
	if (g == s->first_group)
		return NONE;
	bool relative = groups[g - 1].tag == TAG_WDT;
	if (relative && --g == s->first_group)
		return NONE;
	if (groups[g - 1].tag != TAG_COMMA)
		return groups[g - 1].rule == NONE ? NONE : g - 1;
	if (relative || g < s->first_group + 2)
		return g < s->first_group + 2 || groups[g - 2].rule == NONE ? NONE : g - 2;
	if (is_participle(f, g + (groups[g].tag == TAG_RB)) && groups[g - 2].rule != NONE && groups[g - 2].tag != TAG_CD)
		return g - 2;
	if (groups[g - 2].tag == TAG_CD && g >= s->first_group + 4 && groups[g - 3].tag == TAG_COMMA)
		return g - 4;
	return before_insertion(f, s, g - 1);
}

/* The one person who is named or told of at the end of a group; NONE. */
static uint32_t person_of_group(const struct finding *f, uint32_t from, uint32_t group)
{
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->end_unit == f->a->groups.at[group].end && x->kind == ACTOR_PERSON && !x->plural)
			return m->actor;
	}
	return NONE;
}

/* he, she: of whom is known later; "she" of "her chairman" is not meant */
static bool is_pronoun(const struct finding *f, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	return g->end == g->first + 1 && f->a->units.at[g->first].tag == TAG_PRP && !unit_is(f, g->first, "it");
}

/* Somebody of this side has been told of whom "he" may mean. */
static bool somebody_of(const struct finding *f, const char *side)
{
	enum { BACK = 64 };
	for (uint32_t i = f->a->actors.n; i > 0 && f->a->actors.n - i < BACK; i--) {
		const struct actor *x = &f->a->actors.at[i - 1];
		if (x->kind == ACTOR_PERSON && !x->plural && !strcmp(x->country, side))
			return true;
	}
	return false;
}

/* "as | head | of a Danish team", "as | president | ,": no clause, in which that one does something: as the president | said. */
static bool as_office(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group + 1;
	if (group < s->first_group + 2 || !unit_is(f, groups[group - 1].first, "as") || unit_is(f, groups[group - 2].first, "such") ||
	    unit_is(f, groups[group - 2].first, "well"))
		return false;
	while (g + 1 < s->end_group && groups[g].tag == TAG_IN)
		g += 2;
	return g >= s->end_group || !is_verb(f, g);
}

/* The last person named before this unit, of this side; NONE. */
static uint32_t last_person(const struct finding *f, uint32_t from, uint32_t unit, const char *side)
{
	const struct mention *last = NULL;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		bool named = x->kind == ACTOR_PERSON && m->by != BY_ROLE && !strcmp(x->country, side) && m->end_unit <= unit;
		last = named && (!last || m->first_unit > last->first_unit) ? m : last;
	}
	return last ? last->actor : NONE;
}

/* Is what this group ends with a state or body? */
static bool ends_with_body(const struct finding *f, uint32_t from, uint32_t group)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].end_unit == f->a->groups.at[group].end && f->a->actors.at[f->a->mentions.at[i].actor].kind != ACTOR_PERSON)
			return true;
	return false;
}

/* "met Ann Hill | as | head of the team", "visits Peru | as | head of a Danish team": the office in which somebody named before does it; a state
 * or body does so as nobody. */
static enum predicated holder_of_as(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const char *side, uint32_t *who)
{
	const struct unit *groups = f->a->groups.at;
	if (!as_office(f, s, group))
		return NOT_PREDICATED;
	*who = groups[group - 2].rule == NONE ? NONE : person_of_group(f, from, group - 2);
	if (*who == NONE && *side && groups[group].first == groups[group].head)
		*who = last_person(f, from, groups[group].first, side);
	if (*who != NONE)
		return !*side || !strcmp(f->a->actors.at[*who].country, side) ? OF_PERSON : NOT_PREDICATED;
	bool body = group == s->first_group + 2 || (groups[group - 3].tag != TAG_IN && !is_verb(f, group - 3)); /* "Peru, as head of the council," */
	uint32_t before = group - 2 - (groups[group - 2].tag == TAG_COMMA && group > s->first_group + 2);
	body = body || (before > s->first_group && unit_is(f, groups[before - 1].first, "of"));
	return body && ends_with_body(f, from, before) ? OF_NOBODY : NOT_PREDICATED;
}

/* "to the post of | [UN envoy]": the office, and nobody; but "the position of | the envoy", "Peru's envoy" is somebody's */
static bool names_post(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	for (uint32_t u = groups[group].first; u < groups[group].head; u++)
		if (f->a->units.at[u].tag == TAG_POS || f->a->units.at[u].tag == TAG_DT || f->a->units.at[u].tag == TAG_PRPS)
			return false;
	return group >= s->first_group + 2 && unit_is(f, groups[group - 1].first, "of") &&
		unit_has(f->l, &f->a->units.at[groups[group - 2].head], f->t->class_post);
}

enum predicated holder_of_predicate(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t owner, uint32_t *who)
{
	*who = NONE;
	if (names_post(f, s, group))
		return OF_NOBODY;
	uint32_t verb = verb_of_predicate(f, s, group), subject = verb == NONE ? NONE : spoken_of(f, s, verb);
	const char *side = f->a->actors.at[owner].country;
	if (subject == NONE)
		return holder_of_as(f, from, s, group, side, who);
	if (is_pronoun(f, subject))
		return somebody_of(f, side) ? OF_NOBODY : NOT_PREDICATED;
	*who = person_of_group(f, from, subject);
	const struct actor *x = *who == NONE ? NULL : &f->a->actors.at[*who];
	return x && (!*side || !strcmp(x->country, side)) ? OF_PERSON : NOT_PREDICATED;
}

static uint32_t behind_adverbs(const struct finding *f, const struct sentence *s, uint32_t group)
{
	while (group < s->end_group && f->a->groups.at[group].tag == TAG_RB)
		group++;
	return group;
}

/* The group that the verb behind the name at this group makes of it: Bo Hill, 62, | was elected | as | [head of the bank]; NONE. */
static uint32_t predicate_behind(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group + 1, step;
	g += g + 3 < s->end_group && groups[g].tag == TAG_COMMA && groups[g + 1].tag == TAG_CD && groups[g + 2].tag == TAG_COMMA ? 3 : 0;
	if (g + 2 < s->end_group && groups[g].tag == TAG_COMMA) {
		uint32_t next = g + 1 + (groups[g + 1].tag == TAG_RB); /* ", now serving as" */
		g += groups[next].tag == TAG_WDT || groups[next].tag == TAG_VBN || groups[next].tag == TAG_VBG || groups[next].tag == TAG_VBD;
	}
	g += g + 1 < s->end_group && groups[g].tag == TAG_WDT;
	uint32_t verb = behind_adverbs(f, s, g);
	if (verb + 1 >= s->end_group || !is_verb(f, verb))
		return NONE;
	while ((g = behind_adverbs(f, s, verb + 1)) < s->end_group && is_verb(f, g))
		verb = g; /* "is thought | to have been sacked" */
	g = verb + 1;
	while (g + 2 < s->end_group && (step = aside_behind(f, s, g)))
		g += step;
	g += g + 2 < s->end_group && unit_is(f, groups[g].first, "in") && unit_is(f, groups[g + 1].first, "as");
	bool as = g + 1 < s->end_group && unit_is(f, groups[g].first, "as");
	g += as;
	while (g + 1 < s->end_group && (step = aside_behind(f, s, g)))
		g += step;
	return g < s->end_group && makes(f, verb, as) ? g : NONE;
}

bool predicate(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	uint32_t what = n->end == f->a->groups.at[group].end ? predicate_behind(f, s, group) : NONE;
	const struct unit *g = what == NONE ? NULL : &f->a->groups.at[what], *head = g ? &f->a->units.at[g->head] : NULL;
	const struct known_role *role = g && g->rule != NONE ? role_of(f, head) : NULL;
	if (!role || !role->person || head->tag == TAG_NNS)
		return false;
	struct name taken = *n;
	take_role(f, what, s->end_group, from, role, &taken);
	if (taken.owner == NONE)
		return false;
	if (f->a->actors.at[taken.owner].kind != ACTOR_IGO && held_before(f, s, group, what)) {
		taken.owner = state_of_owner(f, taken.owner);
		taken.role = NULL;
	}
	*n = taken;
	return true;
}
