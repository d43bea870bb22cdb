#include "extract/times/outlook.h"

#include "extract/times/numbers.h"

enum { REACH = 14, AUXILIARY_REACH = 4 }; /* units looked at from an expression, from a verb */

struct view {
	const struct stage *s;
	const struct reckoning *r;
	uint32_t first, end; /* the sentence */
};

static uint8_t tag(const struct view *v, uint32_t unit) { return v->s->a->units.at[unit].tag; }
static bool is(const struct view *v, uint32_t unit, uint32_t class) { return time_unit_is(v->s, unit, class); }

static bool is_border(uint8_t t)
{
	return t == TAG_STOP || t == TAG_SEMI || t == TAG_COLON || t == TAG_DASH || t == TAG_OPENQ || t == TAG_CLOSEQ || t == TAG_WDT || t == TAG_WRB;
}

static bool is_present(uint8_t t) { return t == TAG_VBZ || t == TAG_VBP; }
static bool is_verb(uint8_t t) { return t >= TAG_VB && t <= TAG_MD; }

/* The auxiliary of a participle or an infinitive: before adverbs and other parts of the verb group. `end` if none. */
static uint32_t auxiliary(const struct view *v, uint32_t verb)
{
	for (uint32_t i = verb, n = 0; i > v->first && n < AUXILIARY_REACH; n++) {
		uint8_t t = tag(v, --i);
		if (t == TAG_MD || t == TAG_TO || (is_verb(t) && (is(v, i, v->r->be) || is(v, i, v->r->have) || is(v, i, v->r->do_))))
			return i;
		if (t != TAG_RB && !is_verb(t))
			break;
	}
	return v->end;
}

/* "had been | due to expire on Friday" */
static bool behind_had_been(const struct view *v, uint32_t unit)
{
	uint32_t aux = unit > v->first && tag(v, unit - 1) == TAG_VBN && is(v, unit - 1, v->r->be) ? auxiliary(v, unit - 1) : v->end;
	return aux < v->end && tag(v, aux) == TAG_VBD && is(v, aux, v->r->have);
}

/* "to resume": is to, is due to, plans to, agreed to look ahead; others tell nothing. */
static enum time_outlook of_infinitive(const struct view *v, uint32_t to)
{
	for (uint32_t i = to, n = 0; i > v->first && n < AUXILIARY_REACH; n++) {
		i--;
		if (is(v, i, v->r->awaited) && behind_had_been(v, i))
			return OUTLOOK_BACK;
		if (is(v, i, v->r->awaited) || is(v, i, v->r->committed) || tag(v, i) == TAG_MD || (is_verb(tag(v, i)) && is(v, i, v->r->be)))
			return OUTLOOK_AHEAD;
		if (is_verb(tag(v, i)) || is_border(tag(v, i)))
			break;
	}
	return OUTLOOK_NONE;
}

/* "could" and "might" tell of what was as well. */
static enum time_outlook of_modal(const struct view *v, uint32_t modal) { return is(v, modal, v->r->future) ? OUTLOOK_AHEAD : OUTLOOK_NONE; }

static enum time_outlook of_verb(const struct view *v, uint32_t verb)
{
	uint8_t t = tag(v, verb);
	uint32_t aux = t == TAG_VB || t == TAG_VBN || t == TAG_VBG ? auxiliary(v, verb) : v->end;
	bool awaited = is(v, verb, v->r->awaited);
	if (t == TAG_MD)
		return of_modal(v, verb);
	if (awaited && !(aux < v->end && tag(v, aux) == TAG_TO))
		return OUTLOOK_AHEAD;
	if (aux == v->end && is_present(t) && is(v, verb, v->r->timed))
		return OUTLOOK_AHEAD; /* arrives on Sunday */
	if (aux == v->end)
		return t == TAG_VBD || t == TAG_VBN ? OUTLOOK_BACK : OUTLOOK_NONE;
	if (tag(v, aux) == TAG_TO)
		return of_infinitive(v, aux);
	if (t == TAG_VBG && is_present(tag(v, aux)) && is(v, aux, v->r->be))
		return OUTLOOK_AHEAD; /* is travelling on Thursday */
	if (is_present(tag(v, aux)))
		return is(v, aux, v->r->have) ? OUTLOOK_BACK : OUTLOOK_NONE;
	return of_verb(v, aux);
}

/* At the head of its clause the verb comes behind: "On Monday, the leaders will meet". */
static enum time_outlook from_behind(const struct view *v, uint32_t end)
{
	for (uint32_t i = end, n = 0; i < v->end && n < REACH && !is_border(tag(v, i)); i++, n++) {
		uint8_t t = tag(v, i);
		if (t == TAG_MD)
			return of_modal(v, i);
		if (t == TAG_VBD)
			return is(v, i, v->r->awaited) ? OUTLOOK_NONE : OUTLOOK_BACK;
		if (is_present(t) && is(v, i, v->r->awaited))
			return OUTLOOK_AHEAD; /* On Tuesday, the league plans to march. */
		if (is_present(t) && is(v, i, v->r->be) && i + 1 < v->end && (tag(v, i + 1) == TAG_TO || tag(v, i + 1) == TAG_VBG || is(v, i + 1, v->r->awaited)))
			return OUTLOOK_AHEAD;
		if (is_verb(t))
			return OUTLOOK_NONE;
	}
	return OUTLOOK_NONE;
}

enum time_outlook time_outlook(const struct stage *s, uint32_t sentence, uint32_t first, uint32_t end)
{
	const struct sentence *x = &s->a->sentences.at[sentence];
	struct view v = {s, s->k->reckoning, x->first_unit, x->end_unit};
	if (end < v.end && (tag(&v, end) == TAG_POS || is(&v, end, v.r->possessive)))
		return OUTLOOK_NONE; /* will appeal Wednesday's ruling */
	if (first > v.first && is(&v, first - 1, v.r->awaits))
		return first - 1 > v.first ? OUTLOOK_AHEAD : from_behind(&v, end);
	for (uint32_t i = first, n = 0; i > v.first && n < REACH; n++) {
		i--;
		if (is_border(tag(&v, i)))
			break;
		if (is_verb(tag(&v, i)) && (tag(&v, i) != TAG_VBG || auxiliary(&v, i) < v.end))
			return of_verb(&v, i);
		if (is(&v, i, v.r->awaited))
			return OUTLOOK_AHEAD;
	}
	return from_behind(&v, end);
}
