/*
 * States that something is about, not whose it is:
 *
 *   the bureau of Icelandic affairs        what an organ deals with
 *   a Peru expert, the Japan office        what somebody knows of, where a branch is
 *   a U.S. ally, Peru's enemies            whose other side somebody is
 *   the envoy for Peru, to Peru            the field of an office, a post
 *   three Boeing jets                      who made them
 */
#include "extract/actors/finding.h"

/* Peru, New Zealand: by its name, not by letters, which may stand for "American". */
static bool by_plain_name(const struct finding *f, const struct mention *m)
{
	return m->by == BY_NAME && f->a->units.at[m->first_unit].shape != SHAPE_UPPER;
}

bool is_topic(const struct finding *f, const struct mention *m)
{
	const struct unit *next = &f->a->units.at[m->end_unit];
	if (m->end_unit >= f->a->sentences.at[m->sentence].end_unit || f->a->actors.at[m->actor].kind != ACTOR_COUNTRY)
		return false;
	bool name = by_plain_name(f, m);
	return unit_has(f->l, next, f->t->class_topic) || (name && unit_has(f->l, next, f->t->class_state_topic)) ||
	       ((name || m->by == BY_METONYM) && unit_has(f->l, next, f->t->class_branch));
}

/* "a U.S. ally", "U.S. allies", "a Russian ally" are not of that state; "our Peruvian allies" are. */
bool is_ally_of(const struct finding *f, uint32_t from, const struct unit *group, uint32_t owner)
{
	const struct mention *last = last_mention(f, from, owner, group->first, group->head);
	if (!last || f->a->actors.at[owner].kind != ACTOR_COUNTRY || f->a->units.at[group->first].tag == TAG_PRPS)
		return false;
	return last->by == BY_NAME || last->by == BY_ALIAS || f->a->units.at[group->head].tag == TAG_NN;
}

bool is_field_behind(const struct finding *f, const struct known_role *role, uint32_t preposition)
{
	uint32_t word = f->a->groups.at[preposition].first;
	return (role->of_field && unit_is(f, word, "for")) || ((role->abroad || role->sent) && unit_is(f, word, "to"));
}

bool is_product(const struct finding *f, const struct known_role *role, uint32_t owner)
{
	uint32_t known = role->product ? f->a->actors.at[owner].known : NONE;
	const struct known_actor *k = known == NONE ? NULL : &f->t->known.at[known];
	return k && actor_has_short(f->t, k, SLICE("planemaker"));
}
