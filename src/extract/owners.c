/*
 * Whose "its", "their" and "his" are behind an object:
 *
 *   condemned | Iran       | for | its attack          who is blamed has attacked
 *   urged     | Iran       | to end | its siege        who is asked is to end it
 *   sanctions | on | Iran  | after | its test
 *   urged     | Iran       | to say | it will         whoever is asked to say so speaks of itself
 *   told      | Iran       | it must                  and is obliged to what it is told
 *
 * Elsewhere the subject is the owner.
 */
#include "extract/memory.h"

enum { OWNER_REACH = 12 /* groups of a list of objects */ };

static bool in_class(const struct memory *m, uint32_t group, uint32_t class)
{
	return unit_has(m->l, &m->a->groups.at[group], class);
}

static bool is_verb(const struct memory *m, uint32_t group)
{
	return in_class(m, group, m->c->verb) && !in_class(m, group, m->c->passive);
}

/* Behind which group the object ends that the possessor's phrase hangs on: before "for", "of pursuing", "to end". NONE. `any`: whatever is
 * done to the object, it is the owner. */
static uint32_t object_end(const struct memory *m, uint32_t first, uint32_t group, bool *any)
{
	if (group < first + 3)
		return NONE;
	*any = in_class(m, group - 1, m->c->owns_about);
	if (is_verb(m, group - 1))
		return in_class(m, group - 1, m->c->infinitive) ? group - 1 : in_class(m, group - 2, m->c->owns_doing) ? group - 2 : NONE;
	return *any || in_class(m, group - 1, m->c->owns_for) ? group - 1 : NONE;
}

/* "the Democratic Republic of Congo (DRC) | for its": before the parenthesis. */
static uint32_t before_parenthesis(const struct memory *m, uint32_t first, uint32_t end)
{
	if (m->a->groups.at[end - 1].tag != TAG_RPAR)
		return end;
	for (uint32_t g = end; g > first + 1 && end - g < 6; g--)
		if (m->a->groups.at[g - 1].tag == TAG_LPAR)
			return g - 1;
	return end;
}

/* The actors of "Iran", "the United States and South Korea" that end here; the group where they begin, NONE. */
static uint32_t listed_actors(struct memory *m, uint32_t first, uint32_t end, struct ids *out)
{
	uint32_t g = before_parenthesis(m, first, end);
	for (unsigned steps = 0; g > first && steps < OWNER_REACH; steps++) {
		struct ids one = {0};
		group_actors(m, g - 1, false, &one);
		if (!one.n)
			return NONE;
		ids_join(m, out, &one);
		g--;
		if (g < first + 2 || (m->a->groups.at[g - 1].tag != TAG_CC && m->a->groups.at[g - 1].tag != TAG_COMMA))
			return g;
		g--;
	}
	return NONE;
}

/* "the people and leaders of [Iran]" begin with the people. */
static uint32_t whole_phrase(const struct memory *m, uint32_t first, uint32_t start)
{
	while (start >= first + 2 && in_class(m, start - 1, m->c->of) && in_class(m, start - 2, m->c->ng) && !in_class(m, start - 2, m->c->object_owns))
		start -= 2;
	return start;
}

/* "condemned", "sanctions on", "lashed out at": what makes the actors behind it an object. */
static bool has_object(const struct memory *m, uint32_t first, uint32_t start, bool any)
{
	if (start <= first)
		return false;
	if (is_verb(m, start - 1))
		return any || in_class(m, start - 1, m->c->object_owns);
	if (start < first + 2 || m->a->groups.at[start - 1].tag != TAG_IN || in_class(m, start - 1, m->c->subordinator))
		return false;
	return in_class(m, start - 2, m->c->object_owns) || (any && is_verb(m, start - 2));
}

bool owner_before(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, start;
	struct ids found = {0};
	bool any;
	uint32_t end = object_end(m, first, group, &any);
	if (end == NONE || (start = listed_actors(m, first, end, &found)) == NONE || !has_object(m, first, whole_phrase(m, first, start), any))
		return false;
	ids_join(m, out, &found);
	return true;
}

/* "should withdraw": whoever is told so is to do it. */
static bool obliges(const struct memory *m, uint32_t group)
{
	return group < m->a->groups.n && in_class(m, group, m->c->fin) && unit_has(m->l, &m->a->units.at[m->a->groups.at[group].first], m->c->obliges);
}

bool told_before(struct memory *m, uint32_t group, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group, end = group, start;
	struct ids found = {0};
	if (end > first && (in_class(m, end - 1, m->c->that) || in_class(m, end - 1, m->c->if_)))
		end--;
	if (end < first + 2)
		return false;
	if (is_verb(m, end - 1) && in_class(m, end - 1, m->c->infinitive) && in_class(m, end - 1, m->c->cue))
		end--;
	else if (!obliges(m, group + 1))
		return false;
	if ((start = listed_actors(m, first, end, &found)) == NONE || !has_object(m, first, whole_phrase(m, first, start), false))
		return false;
	ids_join(m, out, &found);
	return true;
}
