/*
 * Houses that stand for whoever rules in them, where they are no more than places:
 *
 *   the lawn of the White House, the White House lawn       a part of it
 *   protesters outside the Kremlin                          where something is; not "hit a boat near the Kremlin"
 *   a dinner at the White House, met her at the Kremlin     where something takes place; not "officials at the White House"
 *   Welcome to the White House!                             where somebody comes to
 *   here at the White House, met with her at the Kremlin    "here" says so, and whom one met may stand between
 *   At Osan Air Base, flew to Osan Air Base                 a base is a place wherever something is in it or goes there; so are others behind such words
 */
#include "extract/actors/finding.h"

/* aides, those: who stands before "inside" and "at" is of whoever rules there */
static bool somebody(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = role_of(f, u);
	return u->tag == TAG_DT || (role && role->person) || unit_has(f->l, u, f->t->class_person);
}

/* a letter, boats, the building: nobody, no time and nothing that is held there */
static bool is_thing(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	bool noun = u->tag == TAG_NN || u->tag == TAG_NNS || (u->tag == TAG_VBG && unit > 0 && u[-1].tag == TAG_DT);
	return noun && !somebody(f, unit) && !role_of(f, u) && !unit_has(f->l, u, f->t->class_time) && !unit_has(f->l, u, f->t->class_ceremony);
}

/* the White House | lawn, South Lawn; the Kremlin's | walls */
static bool before_room(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { BETWEEN = 2 };
	const struct unit *u = f->a->units.at;
	uint32_t i = unit + 1;
	i += i < s->end_unit && u[i].tag == TAG_POS;
	for (uint32_t n = 0; i < s->end_unit && n <= BETWEEN; i++, n++) {
		if (unit_has(f->l, &u[i], f->t->class_room))
			return true;
		if (!has_capital(&u[i]) || unit_has(f->l, &u[i], f->t->class_actor))
			return false;
	}
	return false;
}

/* The last verb before the unit, not far from it, is of this class: "[welcomed] a dear friend back to", "to be [held] at", "[met] with the mayor
 * of Lima at". */
static bool verb_before(const struct finding *f, uint32_t unit, const struct sentence *s, uint32_t class, bool met)
{
	enum { FAR = 6, FAR_FROM_MET = 16 };
	const struct unit *u = f->a->units.at;
	for (uint32_t i = unit, n = 0; i-- > s->first_unit && n < (met ? FAR_FROM_MET : FAR); n++) {
		if (unit_has(f->l, &u[i], class) || (met && unit_has(f->l, &u[i], f->t->class_ceremony)))
			return true;
		bool whom = met && (unit_is(f, i, "with") || unit_is(f, i, "between") || unit_is(f, i, "of") || unit_is(f, i, "for"));
		if (u[i].tag == TAG_VBD || u[i].tag == TAG_VBZ || u[i].tag == TAG_VBP || u[i].tag == TAG_VB || u[i].tag == TAG_VBN || u[i].tag == TAG_VBG ||
		    (u[i].tag == TAG_IN && !whom) || u[i].tag == TAG_STOP)
			return false;
	}
	return false;
}

bool says_where(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	uint32_t at = unit;
	while (at > s->first_unit && at + 2 > unit && (f->a->units.at[at - 1].tag == TAG_DT || f->a->units.at[at - 1].tag == TAG_JJ))
		at--;
	if (at-- == s->first_unit)
		return false;
	bool struck = unit_is(f, at, "on") || (unit_is(f, at, "at") && verb_before(f, at, s, f->t->class_aims, false)); /* "an attack on", "fired at" */
	bool there = (!struck && unit_has(f->l, &f->a->units.at[at], f->t->class_situated)) || unit_has(f->l, &f->a->units.at[at], f->t->class_beside_house) ||
		unit_is(f, at, "to") || unit_is(f, at, "from") || unit_is(f, at, "inside");
	return there && (at == s->first_unit || !somebody(f, at - 1));
}

/* Osan Air Base, which the data call a base of some force */
static bool names_base(const struct finding *f, const struct alias *alias)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	return k->kind == ACTOR_MILITARY && actor_has_short(f->t, k, SLICE("base"));
}

bool is_building(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	if (names_base(f, alias))
		return says_where(f, unit, s);
	if (!unit_has(f->l, &u[unit], f->t->class_building))
		return false;
	if (before_room(f, unit, s))
		return true;
	uint32_t at = unit; /* behind the preposition */
	at -= at > s->first_unit && u[at - 1].tag == TAG_JJ && !has_capital(&u[at - 1]); /* the presidential Blue House */
	at -= at > s->first_unit && u[at - 1].tag == TAG_DT;
	if (at-- == s->first_unit)
		return false;
	bool first = at == s->first_unit;
	if (unit_has(f->l, &u[at], f->t->class_beside_house))
		return first || !(somebody(f, at - 1) || is_thing(f, at - 1)); /* not "hit a boat near the Kremlin" */
	bool to = unit_is(f, at, "to"), in = unit_is(f, at, "at") || unit_is(f, at, "in");
	if (first || (!to && !in && !unit_is(f, at, "of")))
		return false;
	if (unit_has(f->l, &u[at - 1], f->t->class_room))
		return true;
	if (to)
		return verb_before(f, at, s, f->t->class_comes_there, false) || (!is_thing(f, at - 1) && verb_before(f, at, s, f->t->class_goes_there, false));
	bool held = unit_has(f->l, &u[at - 1], f->t->class_ceremony) || unit_has(f->l, &u[at - 1], f->t->class_here) ||
		(!somebody(f, at - 1) && verb_before(f, at, s, f->t->class_held_there, true));
	return in && held;
}
