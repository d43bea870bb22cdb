/*
 * Where the words of a role begin, which need not be where their group does, and words that only look like one:
 *
 *   concurrently [secretary of the Fish Party]                  an adverb is no part
 *   the [Herring Science and Trawling Institute] of Peru        a name goes over "and"
 *   Amazonas State, Rakhine state; under Peru's leadership      part of a land, a quality
 */
#include "extract/actors/finding.h"

static bool capital(const struct unit *u) { return u->shape == SHAPE_CAPITAL || u->shape == SHAPE_UPPER; }

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
		article = capital(&units[u]) && !unit_has(f->l, &units[u], f->t->class_actor) && (u == g->head || !role_of(f, &units[u])) &&
			!unit_has(f->l, &units[u], f->t->class_organ_name) && !unit_has(f->l, &units[u], f->t->class_firm);
	return article ? before->first : g->first;
}

struct unit role_group(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	struct unit g = f->a->groups.at[group];
	if (g.rule == NONE)
		return g;
	while (g.first < g.head && unit_has(f->l, &f->a->units.at[g.first], f->t->class_besides))
		g.first++;
	if (role && role->organ && g.first == f->a->groups.at[group].first)
		g.first = over_and(f, s, group);
	return g;
}

bool part_of_land(const struct finding *f, const struct unit *group, const struct known_role *role)
{
	const struct unit *before = group->head > group->first ? &f->a->units.at[group->head - 1] : NULL;
	bool place = before && unit_has(f->l, before, f->t->class_state) && before->shape != SHAPE_LOWER && !adjective_of_state(f, group->head - 1);
	return place && slice_equal(role->name, SLICE("state"));
}

/* "Peru's generous help" */
static bool has_possessor(const struct finding *f, const struct unit *group)
{
	bool found = false;
	for (uint32_t u = group->first; u < group->head; u++)
		found = found || f->a->units.at[u].tag == TAG_POS;
	return found;
}

bool thanked_for(const struct finding *f, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group + 2], *head = &f->a->units.at[g->head];
	bool thing = head->shape == SHAPE_LOWER && (head->tag == TAG_NN || head->tag == TAG_NNS);
	if (!thing || !unit_is(f, f->a->groups.at[group + 1].first, "for") || !has_possessor(f, g))
		return false;
	return !role_of(f, head) && !unit_has(f->l, head, f->t->class_actor) && !unit_has(f->l, head, f->t->class_body_noun);
}

bool leads_as_quality(const struct finding *f, const struct sentence *s, uint32_t group)
{
	return group > s->first_group && unit_is(f, f->a->groups.at[group - 1].first, "under");
}
