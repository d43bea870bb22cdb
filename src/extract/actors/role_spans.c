/*
 * Where the words of a role begin and end, which need not be where their groups do, and words that only look like one:
 *
 *   concurrently [secretary of the Fish Party]                  an adverb is no part
 *   the [Herring Science and Trawling Institute] of Peru        a name goes over "and"
 *   told Danish reporters [the central bank] would              a second article begins another phrase
 *   [the Peruvian Institute of Fish and Tides]                  a name goes on behind "of"
 *   European and [Peruvian investors]                           who is joined to a state's is not of it
 *   [the U.S. and Peruvian envoys], [Thai, Lao, and Peruvian envoys]      states that are joined each have theirs
 *   [envoys at the WTO] work on rules, [the head of the WTO] relating to rules      a verb is no part
 *   a Bank of [Lima spokesman], the [League of Peruvian Bakers]      cut out of a name, or called after its members
 *   Amazonas State, Rakhine state; under Peru's leadership      part of a land, a quality
 */
#include "extract/actors/finding.h"
#include "lexicon/tagger.h"

/* Where a name begins that goes over "and" to the organ at the head of the group: "the Herring Science [and] Trawling Institute" is one by its only
 * article. */
static uint32_t over_and(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at, *g = &groups[group], *units = f->a->units.at;
	if (group < s->first_group + 2 || !unit_is(f, groups[group - 1].first, "and") || g->first == g->head || groups[group - 2].rule == NONE)
		return g->first;
	const struct unit *before = &groups[group - 2];
	bool article = before->first < before->head && units[before->first].tag == TAG_DT && before->tag == TAG_NNP;
	for (uint32_t u = before->first + 1; article && u < g->end; u = u + 1 == before->end ? g->first : u + 1)
		article = has_capital(&units[u]) && !unit_has(f->l, &units[u], f->t->class_actor) && (u == g->head || !role_of(f, &units[u])) &&
			!unit_has(f->l, &units[u], f->t->class_organ_name) && !unit_has(f->l, &units[u], f->t->class_firm);
	return article ? before->first : g->first;
}

/* the, a; "the central bank" may be one unit */
static bool begins_with_article(const struct finding *f, uint32_t unit)
{
	const struct token *word = &f->a->tokens.at[f->a->units.at[unit].first];
	struct slice text = slice_cut(f->a->text, word->start, word->end);
	return slice_equal(text, SLICE("the")) || slice_equal(text, SLICE("a")) || slice_equal(text, SLICE("an"));
}

/* "told Danish reporters [the central bank] would": where a second article begins another phrase in the group. */
static uint32_t behind_other_phrase(const struct finding *f, const struct unit *g)
{
	const struct unit *units = f->a->units.at;
	uint32_t first = g->first;
	for (uint32_t u = g->first + 1; u <= g->head; u++)
		if (begins_with_article(f, u) && (units[u - 1].tag == TAG_NNS || units[u - 1].tag == TAG_NN))
			first = u;
	return first;
}

/* "European and [Peruvian investors]", "foreign and Peruvian banks": an adjective of no state before "and", one of a state behind it. */
static uint32_t behind_joined(const struct finding *f, const struct unit *g)
{
	const struct unit *u = &f->a->units.at[g->first];
	u += u->tag == TAG_DT && g->first < g->head;
	uint32_t and = (uint32_t)(u - f->a->units.at) + 1;
	if (and + 1 >= g->head || !unit_is(f, and, "and") || !adjective_of_state(f, and + 1) || !unit_has(f->l, u, f->t->class_no_states))
		return g->first;
	return and + 1;
}

/* Danish, U.S.: a word that says before a noun of which state it is. */
static bool says_state(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	if (adjective_of_state(f, unit))
		return true;
	for (uint32_t i = 0; u->shape == SHAPE_UPPER && i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->by == BY_ALIAS && f->t->known.at[alias->actor].kind == ACTOR_COUNTRY)
			return true;
	}
	return false;
}

/* "in the U.S. and Danish envoys", "from the U.S., Thai and Danish envoys": the state is where something is or whose it is, and joined to nobody. */
static bool stands_apart(const struct finding *f, const struct sentence *s, uint32_t state, bool comma)
{
	if (state < s->first_unit + 2 || !unit_is(f, state - 1, "the") || adjective_of_state(f, state))
		return false;
	const struct unit *before = &f->a->units.at[state - 2];
	if (!comma && unit_is(f, state - 2, "between"))
		return false; /* "between the U.S. and Danish armies" stand both */
	return unit_has(f->l, before, f->t->class_before_town) || (comma && before->tag == TAG_IN);
}

/* "the U.S. and [Peruvian envoys]", "Thai, Lao, and [Peruvian envoys]": where the first of the states stands that are joined before the group. */
static uint32_t over_states(const struct finding *f, const struct sentence *s, const struct unit *g)
{
	const struct unit *units = f->a->units.at;
	uint32_t first = g->first;
	bool joined = false;
	if (!says_state(f, first))
		return first;
	for (uint32_t u = first + 1; u < g->head && !joined; u++)
		joined = unit_is(f, u, "and") && says_state(f, u + 1);
	while (first > s->first_unit + 1) {
		bool and = unit_is(f, first - 1, "and");
		uint32_t state = first - 2 - (and && units[first - 2].tag == TAG_COMMA && first > s->first_unit + 2);
		bool link = and ? !joined : joined && units[first - 1].tag == TAG_COMMA;
		if (!link || !says_state(f, state) || stands_apart(f, s, state, !and))
			break;
		joined = true;
		first = state;
	}
	return first < g->first && first > s->first_unit && unit_is(f, first - 1, "the") ? first - 1 : first;
}

struct unit role_group(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	struct unit g = f->a->groups.at[group];
	if (g.rule == NONE)
		return g;
	const struct unit *units = f->a->units.at;
	while (g.first < g.head && (unit_has(f->l, &units[g.first], f->t->class_besides) ||
		(units[g.first].tag == TAG_RB && unit_has(f->l, &units[g.first], f->t->class_time)) || /* now */
		(units[g.first].tag == TAG_IN && units[g.first + 1].tag != TAG_CD) || unit_is(f, g.first, "as"))) /* "and as chief", not "about ten" */
		g.first++;
	if (role && role->organ && g.first == f->a->groups.at[group].first)
		g.first = over_and(f, s, group);
	if (role && g.first == f->a->groups.at[group].first && names_several(f->a, g.head, role))
		g.first = over_states(f, s, &g);
	if (g.first == f->a->groups.at[group].first)
		g.first = behind_other_phrase(f, &g);
	if (g.first == f->a->groups.at[group].first)
		g.first = behind_joined(f, &g);
	return g;
}

/* "Economic Opportunity", "Human Services": words known in small letters, none of them somebody or an office. */
static bool goes_on_with(const struct finding *f, const struct unit *g)
{
	bool plain = g->rule != NONE && !unit_has(f->l, g, f->t->class_time);
	for (uint32_t u = g->first; plain && u < g->end; u++) {
		const struct unit *x = &f->a->units.at[u];
		plain = x->shape == SHAPE_CAPITAL && x->tag != TAG_DT && x->tag != TAG_POS && !role_of(f, x) && !unit_has(f->l, x, f->t->class_actor) &&
			!unit_has(f->l, x, f->t->class_title) && !given_name_at(f, u) && is_common_word(f, u);
	}
	return plain;
}

uint32_t organ_end(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	const struct unit *groups = f->a->groups.at, *g = &groups[group], *head = &f->a->units.at[g->head];
	bool named = role->organ && has_capital(head) && head->shape == SHAPE_CAPITAL && g->head + 1 == g->end && group + 2 < s->end_group;
	if (!named || !(unit_is(f, groups[group + 1].first, "of") || unit_is(f, groups[group + 1].first, "for")) || !goes_on_with(f, &groups[group + 2]))
		return g->end;
	group += 2;
	while (group + 2 < s->end_group && groups[group + 1].tag == TAG_CC && goes_on_with(f, &groups[group + 2]))
		group += 2;
	return groups[group].end;
}

/* A word that may be a verb as well: work, die, dreams. */
static bool may_be_verb(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	uint32_t node = u->shape == SHAPE_LOWER ? lexicon_root(f->l, u->word) : 0;
	const struct tag_choices *choices = node ? &f->l->tags.at[f->l->nodes.at[node].tags[FORM_LOWER]] : NULL;
	for (uint8_t i = 0; choices && i < choices->n; i++) {
		enum tag tag = tag_plain((enum tag)choices->at[i].tag);
		if (tag == TAG_VB || tag == TAG_VBP || tag == TAG_VBZ)
			return true;
	}
	return false;
}

/* A verb that may have the phrase from this unit on as its subject or object stands in the sentence. */
static bool has_verb(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t u = first; u < end; u++) {
		uint8_t tag = f->a->units.at[u].tag;
		if (tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD)
			return true;
	}
	return false;
}

/* Is somebody named by a name, not by an adjective, in the units of the group up to this one? */
static bool name_ends_at(const struct finding *f, uint32_t from, const struct unit *g, uint32_t end)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->end_unit == end && m->first_unit >= g->first)
			return m->by != BY_DEMONYM && m->by != BY_PRONOUN && !adjective_of_state(f, end - 1);
	}
	return false;
}

uint32_t phrase_end(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t role, uint32_t group)
{
	const struct unit *units = f->a->units.at, *g = &f->a->groups.at[group], *head = &units[f->a->groups.at[role].head];
	uint32_t last = g->end - 1;
	if (last <= g->first || g->end >= s->end_unit)
		return g->end;
	const struct unit *next = &units[g->end];
	bool goes_on = next->tag == TAG_IN || next->tag == TAG_TO || next->tag == TAG_RB || next->tag == TAG_DT || next->tag == TAG_VBN;
	bool noun = units[last - 1].tag == TAG_NN || units[last - 1].tag == TAG_NNS || units[last - 1].tag == TAG_NNP;
	if (units[last].tag == TAG_VBG && noun && goes_on)
		return last; /* the head of the WTO [relating] to rules */
	if (!may_be_verb(f, last) || !goes_on)
		return g->end;
	if (role > s->first_group && unit_has(f->l, &f->a->groups.at[role - 1], f->t->class_lets) && noun && has_capital(&units[last - 1]))
		return last; /* let a ship of the Navy [anchor] in the port */
	if (!name_ends_at(f, from, g, last))
		return g->end;
	bool agrees = (head->tag == TAG_NNS) == (units[last].tag != TAG_NNS) && next->tag != TAG_DT;
	return agrees && !has_verb(f, s->first_unit, s->end_unit) ? last : g->end;
}

bool part_of_land(const struct finding *f, const struct unit *group, const struct known_role *role)
{
	const struct unit *before = group->head > group->first ? &f->a->units.at[group->head - 1] : NULL;
	bool place = before && unit_has(f->l, before, f->t->class_state) && before->shape != SHAPE_LOWER && !adjective_of_state(f, group->head - 1);
	return place && slice_equal(role->name, SLICE("state"));
}

uint32_t end_of_name(const struct finding *f, uint32_t from, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->by == BY_NAME && m->first_unit >= g->first && m->first_unit < g->end && m->end_unit > g->end)
			return m->end_unit;
	}
	return g->end;
}

uint32_t owned_end(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t role, uint32_t group)
{
	const struct known_role *organ = role_of(f, &f->a->units.at[f->a->groups.at[group].head]);
	uint32_t end = phrase_end(f, from, s, role, group), name_end = organ ? organ_end(f, s, group, organ) : 0;
	uint32_t over = end_of_name(f, from, group);
	end = over > f->a->groups.at[group].end ? over : end;
	return name_end > end ? name_end : end;
}

/* "public administration is taught": what is done, no office. */
bool administers(const struct finding *f, uint32_t from, const struct unit *group, const struct known_role *role)
{
	const struct unit *u = &f->a->units.at[group->first];
	if (!slice_equal(role->name, SLICE("administration")) || f->a->units.at[group->head].shape != SHAPE_LOWER || u->tag == TAG_DT || u->tag == TAG_PRPS)
		return false;
	return owner_within(f, from, group->first, group->head) == NONE && last_mention(f, from, NONE, group->first, group->head) == NULL;
}

/* "gave Hill authority to act", "the authority of the board" */
bool is_power(const struct finding *f, const struct sentence *s, const struct unit *group, const struct known_role *role)
{
	bool lower = slice_equal(role->name, SLICE("authority")) && f->a->units.at[group->head].shape == SHAPE_LOWER && group->end < s->end_unit;
	return lower && (unit_is(f, group->end, "to") || unit_is(f, group->end, "over") || unit_is(f, group->end, "of"));
}

/* "the University of [Lima's Holt School]": of that university, whose name goes on. */
bool in_name_of_school(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	if (!role->organ || strcmp(role->code, "EDU") != 0 || group < s->first_group + 2 || !unit_is(f, f->a->groups.at[group - 1].first, "of"))
		return false;
	const struct unit *before = &f->a->units.at[f->a->groups.at[group - 2].head], *head = &f->a->units.at[f->a->groups.at[group].head];
	const struct known_role *of = role_of(f, before);
	return has_capital(head) && has_capital(before) && of && of->organ && !strcmp(of->code, "EDU");
}

bool thanked_for(const struct finding *f, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group + 2], *head = &f->a->units.at[g->head];
	bool thing = head->shape == SHAPE_LOWER && (head->tag == TAG_NN || head->tag == TAG_NNS);
	if (!thing || !unit_is(f, f->a->groups.at[group + 1].first, "for") || !has_possessor(f->a, g))
		return false;
	return !role_of(f, head) && !unit_has(f->l, head, f->t->class_actor) && !unit_has(f->l, head, f->t->class_body_noun);
}

/* "wrote to Danish leadership", "Danish leadership is thinking", "Danish leadership, who met": persons all the same */
static bool leads_as_persons(const struct finding *f, const struct sentence *s, const struct unit *g)
{
	const struct unit *u = f->a->units.at;
	bool to = g->first > s->first_unit + 1 && (unit_is(f, g->first - 1, "to") || unit_is(f, g->first - 1, "with"));
	if (to && unit_has(f->l, &u[g->first - 2], f->t->class_speaks_with))
		return true;
	bool behind = g->end + 1 < s->end_unit;
	return behind && ((unit_has(f->l, &u[g->end], f->t->class_be) && u[g->end + 1].tag == TAG_VBG) || unit_is(f, g->end + 1, "who"));
}

/* "U.S. leadership is vital", "strong Danish leadership": led by a state, no group of persons; "Danish leadership said" and "the Danish
 * leadership" are */
static bool led_by_state(const struct finding *f, const struct sentence *s, const struct unit *g)
{
	const struct unit *u = f->a->units.at;
	if (g->head == g->first || u[g->first].tag == TAG_DT || u[g->first].tag == TAG_PRPS || !(state_at(f, g->head - 1) || adjective_of_state(f, g->head - 1)) ||
	    leads_as_persons(f, s, g))
		return false;
	const struct unit *next = g->end < s->end_unit ? &u[g->end] : NULL;
	bool verb = next && (next->tag == TAG_VBD || next->tag == TAG_VBZ || next->tag == TAG_VBP || next->tag == TAG_MD);
	return !verb || unit_has(f->l, next, f->t->class_be);
}

bool leads_as_quality(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	if (led_by_state(f, s, g))
		return true;
	return group > s->first_group && unit_has(f->l, &f->a->units.at[g->first - 1], f->t->class_before_leadership);
}

/* "the Office of [Peru's president]", "the Command of [Peruvian troops]": somebody of a state, no end of a longer name. */
static bool owned_by_state(const struct finding *f, const struct unit *group)
{
	return (adjective_of_state(f, group->first) && !has_capital(&f->a->units.at[group->head])) || has_possessor(f->a, group);
}

bool is_cut(const struct finding *f, const struct sentence *s, struct unit *group)
{
	const struct unit *u = f->a->units.at;
	uint32_t at = group->first - (group->first > s->first_unit && unit_is(f, group->first - 1, "the"));
	if (at < s->first_unit + 2 || !unit_is(f, at - 1, "of") || !has_capital(&u[group->first]) || u[at - 2].shape != SHAPE_CAPITAL)
		return false;
	if (owned_by_state(f, group))
		return false;
	const struct known_role *organ = role_of(f, &u[at - 2]);
	if (!unit_has(f->l, &u[at - 2], f->t->class_body_of_members))
		return unit_has(f->l, &u[at - 2], f->t->class_organ_name) || (organ && organ->organ);
	if (!has_capital(&u[group->head]))
		return true;
	group->first = at - 2;
	while (group->first > s->first_unit && word_of_firm(f, &u[group->first - 1]))
		group->first--;
	group->first -= group->first > s->first_unit && u[group->first - 1].tag == TAG_DT;
	return false;
}
