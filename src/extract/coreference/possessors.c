/*
 * Whose "its", "their" and "his" are by the clause that they stand in:
 *
 *   urged | Iran | to end | its siege                     the object's: see owners.c
 *   As | its army | left | , | Peru | stayed              whoever acts behind an opening
 *   Peru | , | at odds with Chile over its ports | , | left   whoever the insertion is about
 *   Miller | and | his wife                                the one before
 *   Peru left after | Chad | had fired | its rockets       the subject of the clause
 *   Hill Dairy | keeps | its cows                          nobody: of whom nothing is known
 *   Hill said its cake unit | sold | its ovens             nobody: the unit's
 *   Peru said Chile | wants | to mend | its ports          of whoever the nearer clause is about
 */
#include "extract/coreference/memory.h"
#include "extract/syntax/groups.h"

/* As many and of the kind that the pronoun says. */
bool pronoun_fits(struct memory *m, const struct unit *pronoun, const struct ids *ids)
{
	bool persons = unit_has(m->l, pronoun, m->c->he), several = unit_has(m->l, pronoun, m->c->they);
	if (several || ids->n != 1)
		return several && (ids_plural(m, ids) || is_they_in_speech(m, ids));
	if ((persons && in_dialogue(m, ids->at[0])) || ids_have(&m->apart, ids->at[0]))
		return false;
	const struct actor *x = &m->a->actors.at[ids->at[0]];
	return (x->kind == ACTOR_PERSON) == persons && !x->plural && (!persons || sex_fits(m, ids->at[0]));
}

/* "Hill Bank said Peru's ban might cost [its] customers": of a thing of Peru's somebody else has told. */
static bool told_of_another(struct memory *m)
{
	const struct recollection *r = &m->sentences[m->sentence];
	struct ids self = {0};
	bool tells = r->subject.n == 1 ? m->clause.n == 1 && r->subject.at[0] != m->clause.at[0] : !r->subject.n && r->stranger_subject;
	if (m->clause_subject == NONE || m->clause.n != 1 || !tells)
		return false;
	group_actors(m, m->clause_subject, false, &self);
	return !self.n && m->a->units.at[m->a->groups.at[m->clause_subject].head].tag == TAG_NN && !role_at(m, m->a->groups.at[m->clause_subject].head);
}

/* Stands none of these classes between the verb of the clause and the group? */
static bool none_between(const struct memory *m, uint32_t group, const uint32_t *classes, size_t n)
{
	for (uint32_t g = m->clause_verb + 1; g < group; g++)
		for (size_t i = 0; i < n; i++)
			if (group_in_class(m, g, classes[i]))
				return false;
	return true;
}

#define NONE_BETWEEN(m, group, ...) \
	none_between(m, group, (const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))

/* Does the clause go on up to this group: is there no finite verb, "that" or subordinator? */
static bool clause_goes_on(const struct memory *m, uint32_t group)
{
	return NONE_BETWEEN(m, group, m->c->fin, m->c->that, m->c->subordinator);
}

/* "Peru left after Chad had fired [its] rockets": whose clause it is, where no other verb and no "after" or "for" stands between. */
static bool owned_by_clause(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	if (!m->clause.n || m->clause_by_state || m->clause_owned || !pronoun_fits(m, pronoun, &m->clause))
		return false;
	if (unit_has(m->l, pronoun, m->c->it) && told_of_another(m))
		return false;
	if (!NONE_BETWEEN(m, group, m->c->verb, m->c->owns_for, m->c->that, m->c->subordinator))
		return false;
	ids_join(m, out, &m->clause);
	return true;
}

/* "U.S. Sanctions", with a capital for nothing */
static bool is_of_known(struct memory *m, uint32_t group)
{
	struct ids inside = {0};
	group_actors(m, group, true, &inside);
	return inside.n && !of_no_side(m, &inside);
}

/* "Peru said Hill Dairy | has kept | [its] cows": of whose clause it is nothing is known. */
static bool owned_by_stranger(struct memory *m, uint32_t group, const struct unit *pronoun)
{
	bool known = m->clause.n && !of_no_side(m, &m->clause);
	if (known || !m->clause_stranger || !unit_has(m->l, pronoun, m->c->it) || group_in_class(m, m->clause_verb, m->c->be))
		return false; /* "Hill Dairy is [its] rival" */
	if (is_plural(m, m->clause_subject) || is_of_known(m, m->clause_subject))
		return false;
	bool content = group > m->clause_verb + 1 && group_in_class(m, group - 1, m->c->that); /* shall ensure | that | [its] cows */
	return clause_goes_on(m, content ? group - 1 : group);
}

bool is_human(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	bool name = g->tag == TAG_NNP && !unit_has(m->l, g, m->c->time) && !(role && role->organ);
	return name || (head->tag == TAG_NN && unit_has(m->l, g, m->c->ng) && ((role && role->person) || unit_has(m->l, head, m->c->may_be_they)));
}

/* the Peruvian | " | red line | " | and its leaders: whoever is named before what is quoted */
static void before_quotation(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group < first + 3 || m->a->groups.at[group].tag != TAG_CLOSEQ || m->a->groups.at[group - 2].tag != TAG_OPENQ)
		return;
	group_actors(m, group - 3, true, out);
}

/* "the rule and [its] wording", "Hill Dairy or [its] branches": of what stands before, where that is one thing or name of nobody known; not "sank
 * the boat and [its] army left". */
static bool joined_to_unknown(struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	uint32_t before = group - 2, behind = group + 1;
	if (!unit_has(m->l, &groups[before], m->c->ng) || unit_has(m->l, &groups[before], m->c->time))
		return false;
	while (behind + 1 < s->end_group && groups[behind].tag == TAG_IN && unit_has(m->l, &groups[behind + 1], m->c->ng))
		behind += 2;
	bool clause = behind < s->end_group && group_in_class(m, behind, m->c->fin);
	uint8_t tag = m->a->units.at[groups[before].head].tag;
	bool one = tag == TAG_NNP || (!clause && tag == TAG_NN && m->a->units.at[groups[before].first].tag == TAG_DT); /* not: silver */
	struct ids known = {0};
	group_actors(m, before, true, &known);
	return one && !known.n;
}

/* "the junta and [their] friends": of a body, with those listed before it, "Nokia and Shell and [their] crews" */
static bool of_listed_bodies(struct memory *m, uint32_t group, struct ids *out)
{
	const uint32_t first = m->a->sentences.at[m->sentence].first_group;
	const struct unit *groups = m->a->groups.at;
	for (uint32_t i = 0; i < out->n; i++)
		if (actor_is_person(m, out->at[i]) || actor_is_state(m, out->at[i]))
			return false;
	for (uint32_t g = group; g >= first + 2 && (groups[g - 1].tag == TAG_CC || groups[g - 1].tag == TAG_COMMA); g -= 2) {
		struct ids more = {0};
		group_actors(m, g - 2, false, &more);
		if (more.n != 1 || actor_is_person(m, more.at[0]) || actor_is_state(m, more.at[0]))
			break;
		ids_join(m, out, &more);
	}
	return out->n > 0;
}

/* "Miller | , | a teacher | , | and | his wife": the group that the words between the commas are about; else the one before "and". */
static uint32_t fellow_before(const struct memory *m, uint32_t and, const struct unit *pronoun)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	const struct unit *groups = m->a->groups.at;
	bool inserted = and >= first + 4 && groups[and - 1].tag == TAG_COMMA && groups[and - 3].tag == TAG_COMMA && unit_has(m->l, pronoun, m->c->he);
	return inserted && groups[and - 4].tag == TAG_NNP && m->a->units.at[groups[and - 2].first].tag == TAG_DT ? and - 4 : and - 1;
}

/* "Miller and [his] wife"; nobody in "Hill Dairy and [its] branch". Whether it is settled. */
static bool owned_by_fellow(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	if (group < m->a->sentences.at[m->sentence].first_group + 2 || m->a->groups.at[group - 1].tag != TAG_CC)
		return false;
	const uint32_t fellow = fellow_before(m, group - 1, pronoun);
	bool firm = unit_has(m->l, &m->a->units.at[m->a->groups.at[fellow].end - 1], m->c->firm);
	bool it = unit_has(m->l, pronoun, m->c->it);
	if (it && !firm && joined_to_unknown(m, group))
		return true;
	uint32_t owned = m->a->groups.at[group].head;
	bool people = !firm && it && (role_at(m, owned) || unit_in_class(m, owned, m->c->may_be_they));
	group_actors(m, fellow, people, out); /* Peru's boats and [its] fishermen */
	if (people && !out->n)
		before_quotation(m, group - 2, out);
	bool stranger = !out->n && unit_has(m->l, pronoun, m->c->he) && is_human(m, fellow); /* the fisherman and his sons */
	uint32_t known = stranger && m->a->groups.at[fellow].tag == TAG_NNP ? bearer(m, m->a->groups.at[fellow].head) : NONE;
	if (known != NONE)
		ids_add(m->a, out, known);
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	bool inside = group > first + 2 && m->a->groups.at[group - 3].tag == TAG_IN; /* members of a firm and their sons */
	if ((!inside || group_is_word(m, group - 3, SLICE("to"))) && unit_has(m->l, pronoun, m->c->they) && of_listed_bodies(m, group - 2, out))
		return true;
	if (!pronoun_fits(m, pronoun, out) || (inside && unit_has(m->l, pronoun, m->c->they) && !ids_plural(m, out)))
		out->n = 0;
	return out->n || stranger || (firm && it);
}

/* when, as, although: begins a clause */
static bool begins_clause(const struct memory *m, uint32_t group)
{
	return group_in_class(m, group, m->c->subordinator) || group_is_word(m, group, SLICE("as")) || group_is_word(m, group, SLICE("when"));
}

/* the league, one body or thing of which nothing is known; no person */
static bool may_own_it(struct memory *m, uint32_t group)
{
	struct ids known = {0};
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	bool one = head->shape == SHAPE_LOWER && (head->tag == TAG_NN || (head->tag == TAG_NNP && m->a->units.at[g->first].tag == TAG_DT));
	if (!one || (role && role->person) || unit_has(m->l, head, m->c->may_be_they) || unit_has(m->l, g, m->c->time))
		return false;
	group_actors(m, group, true, &known);
	return !known.n;
}

/* "With | [its] raid | , | Peru | angered Chile", "But as | [its] army | left | , | Peru | stayed", "Far from regretting [its] raid, Peru, the
 * stronger one, has ...": a phrase or clause that opens the sentence owns through the subject behind its comma. */
static bool owned_by_subject_ahead(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	enum { REACH = 12, OPENING = 7 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	uint32_t g = group + 1;
	uint8_t opens = groups[s->first_group].tag;
	if (m->clause_verb != NONE || group == s->first_group || group > s->first_group + OPENING)
		return false;
	bool clause = begins_clause(m, s->first_group + (opens == TAG_CC));
	if (opens != TAG_IN && opens != TAG_VBG && opens != TAG_VBN && opens != TAG_RB && !clause)
		return false;
	for (uint32_t i = s->first_group; i < group; i++)
		if (groups[i].tag == TAG_COMMA || (group_in_class(m, i, m->c->fin) && groups[i].tag != TAG_VBN))
			return false;
	while (g < s->end_group && g < group + REACH && groups[g].tag != TAG_COMMA) {
		if (group_in_class(m, g, m->c->fin) && !(clause && g == group + 1))
			return false;
		g++;
	}
	uint32_t subject = g + 1, verb = g + 2;
	if (verb >= s->end_group || groups[g].tag != TAG_COMMA || !group_in_class(m, subject, m->c->ng))
		return false;
	while (verb < s->end_group && groups[verb].tag == TAG_RB)
		verb++;
	if (verb >= s->end_group || !(group_in_class(m, verb, m->c->fin) || groups[verb].tag == TAG_COMMA))
		return false;
	group_actors(m, subject, false, out);
	if (!out->n && groups[verb].tag != TAG_COMMA)
		antecedent_of(m, subject, out); /* the ministry */
	if (!out->n && unit_has(m->l, pronoun, m->c->it) && may_own_it(m, subject))
		return true; /* In its yearbook, the league said */
	return pronoun_fits(m, pronoun, out);
}

/* a strike, the talks: no person and nobody's organ */
static bool may_be_thing(const struct memory *m, uint32_t group)
{
	const struct unit *head = &m->a->units.at[m->a->groups.at[group].head];
	return head->tag == TAG_NN && !role_at(m, m->a->groups.at[group].head) && !group_in_class(m, group, m->c->time);
}

/* "Peru | , | at odds with Chile over [its] ports | , | left": in what is inserted behind the first name it is his; not "Peru, [its] ally, left".
 * Nobody's in "The strike of doctors, in [its] tenth week, goes on". Whether it is settled. */
static bool owned_by_head(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	enum { REACH = 10 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	uint32_t head = groups_behind_dateline(m->a, s), g = head + 1;
	if (m->clause_verb != NONE || group < head + 3 || group > head + REACH || !group_in_class(m, head, m->c->ng))
		return false;
	while (g + 2 < group && groups[g].tag == TAG_IN && group_in_class(m, g + 1, m->c->ng))
		g += 2;
	if (groups[g].tag != TAG_COMMA || g + 2 > group)
		return false;
	bool alone = g == head + 1;
	for (g++; g < group; g++)
		if (groups[g].tag == TAG_COMMA || groups[g].tag == TAG_WDT)
			return false;
	while (g < s->end_group && groups[g].tag != TAG_COMMA && !group_in_class(m, g, m->c->fin))
		g++;
	if (g >= s->end_group || groups[g].tag != TAG_COMMA)
		return false;
	group_actors(m, head, false, out);
	if (!out->n && unit_has(m->l, pronoun, m->c->it) && may_be_thing(m, head))
		return true;
	return alone && pronoun_fits(m, pronoun, out);
}

/* "Hill Dairy said it | cut | [its] prices": of an "it" of whom nothing is known. */
static bool owned_by_unknown_it(struct memory *m, uint32_t group, const struct unit *pronoun)
{
	uint32_t subject = m->clause_subject;
	bool fits = subject != NONE && unit_has(m->l, pronoun, m->c->it);
	const struct unit *owner = fits ? &m->a->units.at[m->a->groups.at[subject].first] : NULL;
	if (fits && owner->tag == TAG_PRPS && unit_has(m->l, owner, m->c->it) && !m->at_unit[m->a->groups.at[subject].first] && clause_goes_on(m, group))
		return true; /* "its debt | exceeds | [its] assets" */
	if (!fits || !group_in_class(m, subject, m->c->it) || !group_in_class(m, subject, m->c->pronoun))
		return false;
	uint32_t it = m->a->groups.at[subject].head, first = m->a->sentences.at[m->sentence].first_group;
	uint32_t told = subject > first + 1 && group_in_class(m, subject - 1, m->c->that) ? subject - 2 : subject - 1;
	if (m->at_unit[it] || it_is_nobody(m, it) || subject == first)
		return false;
	if (told > first && group_in_class(m, told, m->c->ng)) /* told the ministry it cut */
		told--;
	if (!group_in_class(m, told, m->c->cue))
		return false;
	return clause_goes_on(m, group);
}

/* "While Peru has cut taxes, unemployment reached [its] peak": a thing's, where whoever is known does something else. */
static bool owned_by_thing(const struct memory *m, uint32_t group, const struct unit *pronoun)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (!m->clause_thing || !unit_has(m->l, pronoun, m->c->it) || !group_in_class(m, s->first_group, m->c->subordinator) || m->clause_subject == NONE)
		return false;
	return NONE_BETWEEN(m, group, m->c->that, m->c->subordinator) && m->clause_subject > s->first_group + 2 &&
	       m->a->groups.at[m->clause_subject - 1].tag == TAG_COMMA;
}

/* "Peru knew that the skipper of a trawler | fled | with | [his] crew": of whose clause nothing is known. */
static bool owned_by_unknown_person(struct memory *m, uint32_t group, const struct unit *pronoun)
{
	uint32_t who = m->clause_subject == NONE ? NONE : m->a->groups.at[m->clause_subject].head;
	const struct known_role *role = who == NONE ? NULL : role_at(m, who);
	if (!role || !role->person || m->clause.n || !unit_has(m->l, pronoun, m->c->he) || m->a->units.at[who].tag != TAG_NN)
		return false;
	if (!clause_goes_on(m, group))
		return false;
	for (uint32_t g = m->clause_verb + 1; g < group; g++) {
		struct ids named = {0};
		group_actors(m, g, false, &named);
		if (named.n == 1 && actor_is_person(m, named.at[0]))
			return false;
	}
	return true;
}

/* "We | condemn | Peru | for fishing in Chile to hide [its] want": not ours. */
static bool owned_by_whom_we_address(struct memory *m, uint32_t group, struct ids *out)
{
	if (m->clause_subject == NONE || !group_in_class(m, m->clause_subject, m->c->we) || !group_in_class(m, m->clause_verb, m->c->object_owns))
		return false;
	if (!NONE_BETWEEN(m, group, m->c->fin, m->c->that))
		return false;
	group_actors(m, m->clause_verb + 1, false, out);
	return out->n > 0;
}

/* Whoever was found owns what the pronoun fits; nobody else does. */
static bool is_owner(struct memory *m, const struct unit *pronoun, bool found, struct ids *out)
{
	if (found && pronoun_fits(m, pronoun, out))
		return true;
	out->n = 0;
	return false;
}

/* "condemned Iran and Iraq for [their] attack", "We condemn Peru for hiding [its] want" */
static bool owned_by_object(struct memory *m, uint32_t group, uint32_t unit, struct ids *out)
{
	static bool (*const owners[])(struct memory *, uint32_t, struct ids *) = {
		owner_before, owner_of_doing, owner_wished, owner_given, owner_let, owner_doing, owner_granted, owner_to_do,
		owner_listed, owner_described, owner_deprived,
	};
	const struct unit *pronoun = &m->a->units.at[unit];
	if (is_owner(m, pronoun, owner_struck(m, group, unit, out), out))
		return true;
	for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
		if (is_owner(m, pronoun, owners[i](m, group, out), out))
			return true;
	if (is_owner(m, pronoun, owner_doing_more(m, group, pronoun, out), out))
		return true;
	return is_owner(m, pronoun, unit_has(m->l, pronoun, m->c->it) && owned_by_whom_we_address(m, group, out), out);
}

/* a unit, a subsidiary */
static bool is_part_of_firm(const struct memory *m, uint32_t group)
{
	const struct unit *head = &m->a->units.at[m->a->groups.at[group].head];
	return head->tag == TAG_NN && unit_has(m->l, head, m->c->part_of_firm) && unit_has(m->l, head, m->c->has_own);
}

/* the dairy unit, the league: one body of which nothing is known */
static bool is_body(const struct memory *m, uint32_t group)
{
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	bool organ = role && role->organ && m->a->units.at[m->a->groups.at[group].head].tag == TAG_NN;
	return organ || is_part_of_firm(m, group);
}

/* "Hill Dairy said its cake unit | sold | [its] ovens": the unit's; not "its unit is [its] pride" */
static bool owned_by_part(struct memory *m, uint32_t group)
{
	if (m->clause_subject == NONE || !is_part_of_firm(m, m->clause_subject) || is_copula(m, m->clause_verb) || !clause_goes_on(m, group))
		return false;
	const struct unit *part = &m->a->groups.at[m->clause_subject];
	struct ids owner = {0};
	possessor_of(m, part, &owner);
	if (m->a->units.at[part->first].tag == TAG_PRPS && m->at_unit[part->first])
		ids_join(m, &owner, &m->bound.at[m->at_unit[part->first] - 1]);
	return !m->clause.n || ids_share(&m->clause, &owner); /* the unit itself may be known: "its Holt Nets unit" */
}

/* "Peru said Chile | will buy | [its] boats", "let Chile | mend": what is bought is whose words they are; so may be what one is let do */
static bool may_be_tellers(const struct memory *m, uint32_t group)
{
	for (uint32_t g = m->clause_verb; g < group; g++)
		if (group_in_class(m, g, m->c->acquires))
			return true;
	return group_in_class(m, m->clause_verb, m->c->bare) && !group_in_class(m, m->clause_verb, m->c->fin);
}

/* "Peru said Chile would give Peru | a chance | to mend | [its] ports": some other body is named behind the verb. */
static bool names_third(struct memory *m, uint32_t group)
{
	for (uint32_t g = m->clause_verb + 1; g < group; g++) {
		struct ids named = {0};
		group_actors(m, g, true, &named);
		for (uint32_t i = 0; i < named.n; i++)
			if (!actor_is_person(m, named.at[i]) && !ids_have(&m->clause, named.at[i]))
				return true;
	}
	return false;
}

/* "Peru said Chile | must stop | shelling | [its] ports", "sent boats | into | [its] waters": done to whoever tells it. */
static bool done_to_teller(const struct memory *m, uint32_t group)
{
	uint32_t g = group - 1;
	if (group_is_word(m, g, SLICE("into")))
		return true;
	while (g > m->clause_verb && !group_in_class(m, g, m->c->verb))
		g--;
	return group_in_class(m, g, m->c->victim);
}

/* "Peru said Chile | plans | to mend | [its] ports": whoever the nearer clause is about, who may be nobody known: "Hill Dairy said its cake unit |
 * sold | [its] ovens"; not "the unit is part of [its] trade". Whether it is settled. */
bool owned_by_nearer_clause(struct memory *m, uint32_t unit, struct ids *out)
{
	const uint32_t group = group_of_unit(m, unit);
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (m->clause_verb == NONE || m->a->units.at[unit].tag != TAG_PRPS || !clause_goes_on(m, group))
		return false;
	if (m->clause_subject == NONE)
		return false;
	if (!m->clause.n)
		return is_body(m, m->clause_subject) && !is_copula(m, m->clause_verb);
	bool other = m->clause.n == 1 && !ids_share(&m->clause, subject) && !m->clause_by_state && stands_for_itself(m, m->clause_subject);
	if (!other || !pronoun_fits(m, &m->a->units.at[unit], &m->clause) || may_be_tellers(m, group) || done_to_teller(m, group))
		return false;
	if (!names_third(m, group))
		ids_join(m, out, &m->clause);
	return true;
}

/* "condemned Iran and Iraq for [their] attack", "thanked Miller for [his] help"; else the fellow before it, else whose clause it is. */
bool owned_here(struct memory *m, uint32_t group, uint32_t unit, struct ids *out)
{
	const struct unit *pronoun = &m->a->units.at[unit];
	bool it = unit_has(m->l, pronoun, m->c->it);
	if (unit_has(m->l, pronoun, m->c->we))
		return false;
	if (is_owner(m, pronoun, pronoun->tag == TAG_PRP && told_before(m, group, out), out)) /* "urged Iran to confirm that [it] has left" */
		return true;
	if (is_owner(m, pronoun, pronoun->tag == TAG_PRP && unit_has(m->l, pronoun, m->c->he) && denier(m, group, out), out))
		return true;
	bool nobody = pronoun->tag == TAG_PRP && !m->turn.taken && it_is_nobody(m, unit); /* that it is wrong to */
	if (it && !nobody && owned_by_whose_words(m, group, out))
		return is_owner(m, pronoun, true, out), true;
	if (pronoun->tag != TAG_PRPS)
		return it && is_owner(m, pronoun, owner_helped(m, group, out), out);
	if (unit_has(m->l, pronoun, m->c->he) && owned_by_described(m, group))
		return true;
	if (it && (owned_by_object_of_nobody(m, group) || caused_by_strange_firm(m, group)))
		return true;
	if (it && (owned_by_who_asks(m, group, out) || owned_by_the_body(m, group, out)))
		return is_owner(m, pronoun, true, out), true;
	if (owned_by_object(m, group, unit, out) || (it && owned_by_other_side(m, group)) || owned_by_subject_ahead(m, group, pronoun, out))
		return true;
	out->n = 0;
	if (it && is_owner(m, pronoun, owner_just_told(m, unit, out), out)) /* its policy to open its market */
		return true;
	if (owned_by_head(m, group, pronoun, out))
		return true;
	out->n = 0;
	if (!it && !unit_has(m->l, pronoun, m->c->he) && !unit_has(m->l, pronoun, m->c->they)) /* "my", "your" */
		return false;
	return owned_by_thing(m, group, pronoun) || (it && owned_by_part(m, group)) || owned_by_fellow(m, group, pronoun, out) ||
	       owned_by_clause(m, group, pronoun, out) || owned_by_stranger(m, group, pronoun) ||
	       owned_by_unknown_person(m, group, pronoun) || owned_by_unknown_it(m, group, pronoun);
}
