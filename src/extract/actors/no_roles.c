/*
 * Role nouns that tell no role where they stand:
 *
 *   no Icelandic ship                        nobody
 *   technological leadership, a birthday party, opposition to a ban
 *   the company - Peru's second carmaker -   the firm that is told of
 *   Bruce Judge                              a surname
 *   the Board of | Directors                 a part of a name
 */
#include "extract/actors/finding.h"
#include "extract/actors/sex.h"

/* U.S. leadership in global health, not "the leadership in Gaza", "in exile" */
static bool leads_in(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 2 >= s->end_group || (!unit_is(f, groups[group + 1].first, "in") && !unit_is(f, groups[group + 1].first, "on")))
		return false;
	const struct unit *what = &f->a->units.at[groups[group + 2].head];
	return (what->tag == TAG_NN || what->tag == TAG_NNS) && what->shape == SHAPE_LOWER && !unit_is(f, groups[group + 2].head, "exile");
}

/* "importer of Peruvian fish", "source of growth": behind "of" stands a thing. */
bool of_thing(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 2 >= s->end_group || !unit_is(f, groups[group + 1].first, "of") || groups[group + 2].rule == NONE)
		return false;
	const struct unit *head = &f->a->units.at[groups[group + 2].head];
	return (head->tag == TAG_NN || head->tag == TAG_NNS) && !role_of(f, head) && !unit_has(f->l, head, f->t->class_actor); /* NOLINT: a group has units */
}

/* "gave a party in Malta", "met at a party in Malta", "a birthday party": to be danced at, while one may ban or join "a party in Malta" */
static bool is_feast(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	if (!unit_is(f, g->head, "party") || g->head == g->first)
		return false;
	if (unit_has(f->l, &f->a->units.at[g->head - 1], f->t->class_feast))
		return true;
	bool some = g->first + 1 == g->head && unit_is(f, g->first, "a") && group > s->first_group;
	return some && (unit_is(f, g[-1].first, "at") || unit_has(f->l, &f->a->units.at[g[-1].head], f->t->class_feast));
}

/* "Peru's opposition to a ban", "faced strong opposition in the Senate", "opposition from Malta": what is against something, not who; who it
 * is has an article, "the opposition in Malta", or an owner, or does something itself */
static bool is_resistance(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group], *u = f->a->units.at;
	if (!unit_is(f, g->head, "opposition"))
		return false;
	if (group + 1 < s->end_group && unit_is(f, f->a->groups.at[group + 1].first, "to"))
		return true;
	bool known = u[g->first].tag == TAG_DT && g->first < g->head && unit_is(f, g->first, "the");
	for (uint32_t i = g->first; i < g->head && !known; i++)
		known = u[i].tag == TAG_POS || adjective_of_state(f, i);
	return !known && !(group + 1 < s->end_group && is_finite(f->a->groups.at[group + 1].tag));
}

/* "the second building society", "the cattle population", "Peru's public and private banks" */
static bool of_no_people(const struct finding *f, const struct sentence *s, const struct unit *g, const struct known_role *role)
{
	if (role->kind != ACTOR_POPULATION)
		return false;
	if (g->head > g->first && unit_has(f->l, &f->a->units.at[g->head - 1], f->t->class_no_people))
		return true;
	return g->end + 1 < s->end_unit && unit_is(f, g->head, "public") && f->a->units.at[g->end].tag == TAG_CC && unit_is(f, g->end + 1, "private");
}

/* Peru's opposition to a ban, the industry's technological leadership: no group of persons */
static bool quality(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	const struct unit *g = &f->a->groups.at[group];
	if (of_no_people(f, s, g, role))
		return true;
	if (slice_equal(role->name, SLICE("opposition")))
		return is_resistance(f, s, group);
	if (part_of_land(f, g, role))
		return true;
	if (slice_equal(role->name, SLICE("leadership")) && (leads_in(f, s, group) || leads_as_quality(f, s, group)))
		return true;
	const struct unit *before = g->head > g->first ? &f->a->units.at[g->head - 1] : NULL;
	if (slice_equal(role->name, SLICE("regime")) && before && unit_has(f->l, before, f->t->class_rules_kind))
		return true;
	if (slice_equal(role->name, SLICE("source")) && of_thing(f, s, group))
		return true; /* a source of trade */
	if (slice_equal(role->name, SLICE("political party")) && is_feast(f, s, group))
		return true;
	bool lower = before && (before->tag == TAG_JJ || before->tag == TAG_NN) && before->shape == SHAPE_LOWER &&
		!unit_has(f->l, before, f->t->class_of_persons);
	return lower && slice_equal(role->name, SLICE("leadership"));
}

/* "the company | - | [Peru's second carmaker] | -": what a firm is that the text has told of, not another one */
static bool is_of_firm_before(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	const struct unit *groups = f->a->groups.at;
	if (!role->organ || strcmp(role->code, "BUS") != 0 || group < s->first_group + 2 || group + 1 >= s->end_group)
		return false;
	uint8_t before = groups[group - 1].tag, behind = groups[group + 1].tag;
	const struct unit *firm = &groups[group - 2];
	const struct known_role *of = role_of(f, &f->a->units.at[firm->head]);
	bool marks = (before == TAG_DASH && behind == TAG_DASH) || (before == TAG_COMMA && behind == TAG_COMMA);
	return marks && of && !strcmp(of->code, "BUS") && of->organ && firm->first + 1 == firm->head && unit_is(f, firm->first, "the");
}

/* Bruce [Judge]: a noun that is called so; not "Australia's Victoria Premier". */
static bool is_surname(const struct finding *f, const struct unit *group)
{
	const struct unit *head = &f->a->units.at[group->head];
	if (group->head == group->first || head->tag != TAG_NNP || head->shape != SHAPE_CAPITAL || head[-1].tag != TAG_NNP || has_possessor(f->a, group))
		return false;
	bool other = unit_has(f->l, &head[-1], f->t->class_actor) || role_of(f, &head[-1]);
	return !other && name_has_sex(f->t, article_slice(f->a, article_unit_span(f->a, group->head - 1, group->head)));
}

/* "the Board of | Directors of the Bank of Peru": a part of what the board is called */
static bool of_board(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group < s->first_group + 2 || !unit_is(f, groups[group - 1].first, "of") || f->a->units.at[groups[group].head].shape != SHAPE_CAPITAL)
		return false;
	return groups[group].first == groups[group].head && unit_is(f, groups[group - 2].head, "board") && f->a->units.at[groups[group - 2].head].shape == SHAPE_CAPITAL;
}

bool is_no_role(const struct finding *f, const struct sentence *s, uint32_t group, const struct unit *phrase, const struct known_role *role)
{
	bool bears = role->person || role->kind == ACTOR_POPULATION; /* Bo Judge, Bo Christians */
	return unit_is(f, phrase->first, "no") || quality(f, s, group, role) || of_board(f, s, group) || is_of_firm_before(f, s, group, role) ||
		(bears && is_surname(f, phrase));
}
