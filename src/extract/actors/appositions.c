/*
 * What stands beside a person's name and says whose side he or she is on:
 *
 *   Kim Gunn, South Korea's chief negotiator,   apposition behind
 *   Ann Hill, one of the Peruvian ministers,    the same
 *   its spokesman, Igor Konashenkov             apposition before
 *   Bo Holt, an aide to President Hill          of that one's side
 */
#include "extract/actors/finding.h"

/* A director of, at, in something is its own; the place of what he directs says nothing of his side, nor what he is an expert on. */
static bool belongs(const struct finding *f, uint32_t group, bool deeper)
{
	static const char *const owning[] = {"of", "for", "from", "to", "with", "in charge of", "at", "in"};
	uint32_t word = f->a->groups.at[group].first;
	for (unsigned i = 0; i < sizeof owning / sizeof *owning - 2 * deeper; i++)
		if (unit_is(f, word, owning[i]))
			return true;
	return false;
}

/* chief of the Fiji desk [at] the Maltese Transport Ministry */
static bool at_organ(const struct finding *f, uint32_t group)
{
	const struct unit *head = &f->a->units.at[f->a->groups.at[group + 1].head];
	const struct known_role *role = role_of(f, head);
	bool organ = unit_has(f->l, head, f->t->class_organ) || (role && role->organ && role_is_official(role));
	return organ && unit_is(f, f->a->groups.at[group].first, "at");
}

/* vice president in charge of lamps [at] Holt Oil, which the data know */
static bool at_employer(const struct finding *f, uint32_t group, uint32_t from)
{
	const struct unit *g = &f->a->groups.at[group + 1];
	uint32_t owner = unit_is(f, g[-1].first, "at") ? owner_within(f, from, g->first, g->end) : NONE;
	return owner != NONE && employs(&f->a->actors.at[owner]);
}

/* "treasurer [and chief chemist] at Holt Oil": how many groups the second role takes. */
static uint32_t second_role(const struct finding *f, uint32_t group, uint32_t end)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 3 >= end || groups[group + 1].tag != TAG_CC || groups[group + 2].rule == NONE || groups[group + 3].tag != TAG_IN)
		return 0;
	const struct known_role *role = role_of(f, &f->a->units.at[groups[group + 2].head]);
	bool bare = f->a->units.at[groups[group + 2].first].tag != TAG_DT && f->a->units.at[groups[group + 2].first].tag != TAG_NNP;
	return role && role->person && bare ? 2 : 0;
}

/* [the minister of Norway] said: is the noun, and what hangs on it, followed by a verb of its own? */
static bool has_verb(const struct finding *f, const struct sentence *s, uint32_t noun)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = noun + 1;
	while (g + 1 < s->end_group && groups[g].tag == TAG_IN)
		g += 2;
	return g < s->end_group && (groups[g].tag == TAG_VBD || groups[g].tag == TAG_VBZ || groups[g].tag == TAG_VBP || groups[g].tag == TAG_MD);
}

/* "vice-minister | of | Dairy Industry", "vice-premier | of | the Council": what for, not whose */
static bool is_field(const struct finding *f, const struct known_role *role, uint32_t preposition)
{
	const struct known_role *organ = role_of(f, &f->a->units.at[f->a->groups.at[preposition + 1].head]);
	bool minister = slice_ends(role->name, SLICE("minister"));
	return role->home && minister && unit_is(f, f->a->groups.at[preposition].first, "of") && (!organ || organ->home || !organ->organ);
}

/* "head of the Peruvian [firm] Holt": the unit that says what the group is, its head where no other does. */
static uint32_t organ_in(const struct finding *f, const struct unit *g)
{
	for (uint32_t u = g->head; u > g->first; u--) {
		const struct known_role *role = role_of(f, &f->a->units.at[u]);
		if (role && role->organ)
			return u;
	}
	return g->head;
}

/* "director of the Lima Power Science | and | Fish Co. of Peru": how many groups the name that begins with this one goes on behind "and". */
static uint32_t names_parted(const struct finding *f, uint32_t group, uint32_t end)
{
	const struct unit *groups = f->a->groups.at;
	bool more = group + 2 < end && groups[group].tag == TAG_NNP && groups[group + 1].tag == TAG_CC && groups[group + 2].tag == TAG_NNP;
	return more && unit_has(f->l, &f->a->units.at[groups[group + 2].head], f->t->class_firm) ? 2 : 0;
}

/* an aide to [President Hill], [Hill's] spokesman: the state of who is named last in units [first, end); an actor, NONE. */
static uint32_t state_of_person(struct finding *f, uint32_t from, uint32_t first, uint32_t end)
{
	uint32_t person = NONE;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit >= first && m->end_unit <= end && f->a->actors.at[m->actor].kind == ACTOR_PERSON)
			person = m->actor;
	}
	for (uint32_t i = first; person == NONE && i < end; i++) /* surnames of this group are yet to be found */
		if (f->a->units.at[i].tag == TAG_NNP && (i + 1 == end || f->a->units.at[i + 1].tag == TAG_POS))
			person = person_called(f, i);
	uint32_t state = person != NONE && f->a->actors.at[person].country[0] ? actors_state(f->t, f->a->actors.at[person].country) : NONE;
	return state == NONE ? NONE : actor_of_known(f, state);
}

/* "bureau chief | in | Lima" is there, whosever he is. */
bool of_branch_there(const struct finding *f, uint32_t group, uint32_t end)
{
	const struct unit *g = &f->a->groups.at[group];
	bool branch = g->head > g->first && unit_has(f->l, &f->a->units.at[g->head - 1], f->t->class_branch);
	return branch && group + 1 < end && unit_is(f, g[1].first, "in");
}

/* What stands behind the preposition at group k tells whose the role at `group` is. */
static bool says_whose(const struct finding *f, uint32_t group, uint32_t k, uint32_t from)
{
	return belongs(f, k, k > group + 1) || at_organ(f, k) || at_employer(f, k, from);
}

/* The role at a group and whose it is: by the group or by what stands behind it, up to group `end`. */
void take_role(struct finding *f, uint32_t group, uint32_t end, uint32_t from, const struct known_role *role, struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	n->role = role;
	n->noun = groups[group].head;
	n->owner = owner_of_role(f, from, groups[group].first, groups[group].head, role);
	n->its |= f->a->units.at[groups[group].first].tag == TAG_PRPS;
	n->elsewhere |= role->any_organ && n->owner == NONE && of_stranger(f, groups[group].head, groups[group].first);
	if (groups[group].head > groups[group].first)
		n->role = role_at_organ(f, role, n->owner, groups[group].head - 1);
	enum { REACH = 7 };
	uint32_t far = of_branch_there(f, group, end) ? group : group + REACH;
	uint32_t k = group + 1 + second_role(f, group, end);
	for (uint32_t step; n->owner == NONE && k + 1 < end && k < far && says_whose(f, group, k, from); k += step) {
		step = 2 + names_parted(f, k + 1, end);
		if (is_field_behind(f, role, k) || unit_is(f, groups[k].first, "in charge of"))
			continue; /* what the office is about */
		uint32_t owner = owner_within(f, from, groups[k + 1].first, end_of_name(f, from, k + 1));
		n->owner = lends_side(f, role, k + 1, owner) ? owner : NONE;
		n->role = n->owner != NONE ? role_at_organ(f, n->role, n->owner, organ_in(f, &groups[k + 1])) : n->role;
		n->elsewhere |= (groups[k + 1].tag == TAG_NNP && !is_field(f, role, k)) || owner != n->owner;
		n->its |= f->a->units.at[groups[k + 1].first].tag == TAG_PRPS;
	}
	bool behind = group + 2 < end && groups[group + 1].tag == TAG_IN && role->of_person && belongs(f, group + 1, false);
	if (n->owner == NONE && role->of_person)
		n->owner = state_of_person(f, from, groups[group].first, groups[behind ? group + 2 : group].end);
	n->elsewhere = n->elsewhere && (n->owner == NONE || !role->of_person);
}

/* "one of [Peru's ministers]": the group of those; NONE. */
static uint32_t one_of_several(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	bool one = group + 2 < s->end_group && unit_is(f, groups[group].head, "one") && unit_is(f, groups[group + 1].first, "of");
	return one && groups[group + 2].rule != NONE && f->a->units.at[groups[group + 2].head].tag == TAG_NNS ? group + 2 : NONE;
}

/* "a member of the Fishing Council of Peru": of the first of these whose side is known. */
static bool member_of(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	enum { STEPS = 8 };
	const struct unit *groups = f->a->groups.at;
	for (uint32_t k = group + 1; k + 1 < s->end_group && k < group + STEPS; k += 2) {
		if (!unit_is(f, groups[k].first, "of") && (k == group + 1 || !unit_is(f, groups[k].first, "in")))
			return false;
		uint32_t owner = owner_within(f, from, groups[k + 1].first, groups[k + 1].end);
		if (owner == NONE)
			continue;
		n->owner = owner;
		n->noun = groups[group].head;
		return true;
	}
	return false;
}

/* The description in a row behind this one: ", a lawyer | and | [head] of the Fish Council of Peru"; NONE. */
static uint32_t next_in_row(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group + 1;
	while (g + 2 < s->end_group && groups[g].tag == TAG_IN)
		g += 2;
	if (g + 1 >= s->end_group || (groups[g].tag != TAG_CC && groups[g].tag != TAG_COMMA) || groups[g + 1].rule == NONE)
		return NONE;
	const struct unit *head = &f->a->units.at[groups[g + 1].head];
	const struct known_role *role = role_of(f, head);
	bool bare = f->a->units.at[groups[g + 1].first].tag != TAG_DT && head->tag != TAG_NNS;
	return bare && role && role->person && groups[g + 1].tag != TAG_NNP ? g + 1 : NONE;
}

/* "Ann Hill[: nominee] for the court": the line of a list. */
static bool opens_post(const struct finding *f, const struct sentence *s, uint32_t colon)
{
	const struct unit *g = &f->a->groups.at[colon + 1];
	const struct known_role *role = f->a->groups.at[colon].tag == TAG_COLON && colon + 1 < s->end_group && g->rule != NONE
		? role_of(f, &f->a->units.at[g->head]) : NULL;
	return role && role->of_post;
}

/* ", Peru's chief ferry negotiator" or ", a spokesman for the Treasury" behind a name, or behind ", 62". But in "on Lake Halden, the minister
 * said" the minister speaks. */
bool apposition(struct finding *f, const struct sentence *s, uint32_t comma, uint32_t from, struct name *n)
{
	enum { ROW = 4 };
	const struct unit *groups = f->a->groups.at;
	if (comma + 1 >= s->end_group || (!opens_aside(groups[comma].tag) && !opens_post(f, s, comma)))
		return false;
	if (comma + 3 < s->end_group && groups[comma + 1].tag == TAG_CD && groups[comma + 2].tag == TAG_COMMA)
		comma += 2;
	uint32_t first = comma + 1 + (comma + 2 < s->end_group && before_aside(f, s, comma + 1));
	uint32_t one = one_of_several(f, s, first), what = one == NONE ? first : one;
	const struct unit *g = &groups[what];
	if (g->rule != NONE && unit_has(f->l, &f->a->units.at[g->head], f->t->class_member))
		return member_of(f, s, what, from, n);
	const struct known_role *role = g->rule != NONE ? role_of(f, &f->a->units.at[g->head]) : NULL;
	bool behind = comma > s->first_group + 1 && groups[comma - 2].tag == TAG_IN;
	if (!role || role->organ || (behind && has_verb(f, s, first)))
		return false;
	take_role(f, what, s->end_group, from, role, n);
	for (unsigned i = 1; i < ROW && n->owner == NONE && !n->elsewhere && !n->its && (what = next_in_row(f, s, what)) != NONE; i++) {
		struct name more = *n;
		take_role(f, what, s->end_group, from, role_of(f, &f->a->units.at[groups[what].head]), &more);
		if (more.owner != NONE)
			*n = more;
	}
	return true;
}

/* "Ecuador's security minister, Ana Hill, had met", "the minister of Ecuador, Ana Hill.": the same before a name that a comma or the end
 * of the sentence parts from what follows. */
bool apposition_before(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t at = group - 2;
	if (group < s->first_group + 2 || groups[group - 1].tag != TAG_COMMA || groups[group].first != n->first || n->end - n->first < 2)
		return false;
	if (group + 1 < s->end_group && groups[group + 1].tag != TAG_COMMA && groups[group + 1].tag != TAG_STOP && groups[group + 1].tag != TAG_SEMI)
		return false;
	while (at > s->first_group + 1 && groups[at - 1].tag == TAG_IN)
		at -= 2;
	const struct known_role *role = groups[at].rule != NONE ? role_of(f, &f->a->units.at[groups[at].head]) : NULL;
	if (!role || !role->person || f->a->units.at[groups[at].head].tag == TAG_NNS)
		return false;
	struct name taken = *n;
	take_role(f, at, group - 1, from, role, &taken);
	for (uint32_t u = groups[at].first; u < groups[at].head && taken.owner == NONE; u++) { /* "a company president" is no state's */
		const struct known_role *firm = role_of(f, &f->a->units.at[u]);
		taken.elsewhere |= is_indefinite_article(f->a, u) || (firm && firm->organ);
	}
	if (at != group - 2 && taken.owner == NONE && !given_name(f->t, f->a->units.at[n->first].word))
		return false; /* the minister of Trade, Animal Husbandry, ... */
	*n = taken;
	return true;
}

/* ---- what else a sentence tells of a name ---- */

/* "beat his compatriot Bo Hill": the state of whoever is named last before in the sentence; an actor, NONE. */
uint32_t state_of_compatriot(struct finding *f, const struct sentence *s, uint32_t from, const struct name *n)
{
	if (n->first == s->first_unit || !unit_has(f->l, &f->a->units.at[n->first - 1], f->t->class_compatriot))
		return NONE;
	const struct mention *last = last_mention(f, from, NONE, 0, n->first);
	uint32_t state = last ? actors_state(f->t, f->a->actors.at[last->actor].country) : NONE;
	return state == NONE ? NONE : actor_of_known(f, state);
}

/* "Holt Oil chairman | and | former president Bo Hill": of whom the first title is. */
void title_before_and(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	if (!n->role || n->owner != NONE || n->elsewhere || group < s->first_group + 2 || groups[group - 1].tag != TAG_CC)
		return;
	const struct unit *g = &groups[group - 2];
	const struct known_role *role = g->rule == NONE ? NULL : role_of(f, &f->a->units.at[g->head]);
	if (!role || !role->person || !is_bare_title(f, from, &groups[group], n->first) || f->a->units.at[g->head].tag == TAG_NNS)
		return;
	n->owner = owner_of_role(f, from, g->first, g->head, role);
	n->elsewhere = n->owner == NONE && of_stranger(f, g->head, g->first);
}

/* "the Peruvian team, led by Finance Minister Ann Hill [and Trade Minister Bo Hill]": of whom it is; an actor, NONE. */
uint32_t side_of_led(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	bool official = n->role && ((role_is_official(n->role) && n->role->home) || n->role->sideless); /* "a bank's team led by economist Ann Hill" */
	if (official && group > s->first_group + 4 && groups[group - 1].tag == TAG_CC && groups[group - 2].tag == TAG_NNP)
		group -= 2;
	if (!official || group < s->first_group + 3 || !unit_is(f, groups[group - 1].first, "by"))
		return NONE;
	if (!unit_has(f->l, &f->a->units.at[groups[group - 2].head], f->t->class_led))
		return NONE;
	uint32_t team = group - 3;
	team -= groups[team].tag == TAG_COMMA && team > s->first_group;
	return groups[team].rule == NONE ? NONE : owner_within(f, from, groups[team].first, groups[team].head);
}

/* "Ann Hill, a swimmer who was born in Peru, won", "Bo Hill, a native of Peru,": the state, where no other is told; an actor, NONE. */
uint32_t state_of_birth(const struct finding *f, const struct sentence *s, uint32_t from, const struct name *n)
{
	enum { FAR = 24, WORDS = 4 };
	const struct unit *u = f->a->units.at;
	if (n->end >= s->end_unit || u[n->end].tag != TAG_COMMA)
		return NONE;
	for (uint32_t i = n->end + 1; i + 2 < s->end_unit && i < n->end + FAR && u[i].tag != TAG_COMMA && u[i].tag != TAG_STOP; i++) {
		bool self = i == n->end + 1 || unit_is(f, i - 1, "was") || unit_is(f, i - 1, "and");
		bool born = self && unit_is(f, i, "born") && (unit_is(f, i + 1, "in") || unit_is(f, i + 1, "at"));
		if (born || (unit_is(f, i, "native") && unit_is(f, i + 1, "of")))
			return owner_within(f, from, i + 2, i + 2 + WORDS < s->end_unit ? i + 2 + WORDS : s->end_unit);
	}
	return NONE;
}

/* "cheered native son Ann Hill": of the state where the story is set. */
uint32_t state_of_native(struct finding *f, const struct sentence *s, const struct name *n)
{
	bool native = n->title != NONE && n->title > s->first_unit && n->title + 1 == n->first && unit_is(f, n->title - 1, "native");
	return native && f->a->home != NONE ? actor_of_known(f, f->a->home) : NONE;
}
