/*
 * Who is told of without a name, and named as the next sentence begins:
 *
 *   rain will come, a Peru Airways official said. [Ann Hill], flight director, told reporters   she, by a noun for many offices
 *   A Fish Ministry envoy is in Lima. [Ann Hill], the envoy, said                                she, by the same noun
 *
 * Somebody of another state, firm or kind is somebody else, as is whoever was told of before, leads a state or is of those whom the data know in one,
 * and who has a title before the name: "Spokeswoman Ann Hill told". Whoever asks not to be named is nobody of these.
 */
#include "extract/actors/holders.h"

/* "on condition of anonymity", "asked not to be named" */
static bool tells_no_name(const struct holders *h, uint32_t sentence)
{
	const struct sentence *s = &h->a->sentences.at[sentence];
	for (uint32_t i = s->first_unit; i < s->end_unit; i++)
		if (unit_has(h->l, &h->a->units.at[i], h->t->class_unnamed))
			return true;
	return false;
}

/* Whoever this mention is of was mentioned before. */
static bool mentioned_before(const struct article *a, uint32_t mention)
{
	for (uint32_t i = 0; i < mention; i++)
		if (a->mentions.at[i].actor == a->mentions.at[mention].actor)
			return true;
	return false;
}

/* Who is named for the first time, and in full, as the sentence behind this phrase begins, no title before; an actor, NONE. */
static uint32_t named_as_next_begins(const struct article *a, const struct office_phrase *p)
{
	if (p->sentence + 1 >= a->sentences.n)
		return NONE;
	const struct sentence *s = &a->sentences.at[p->sentence + 1];
	if (s->first_group == s->end_group)
		return NONE;
	const struct unit *g = &a->groups.at[s->first_group];
	for (uint32_t i = mentions_from(a, g->first); i < a->mentions.n && a->mentions.at[i].first_unit == g->first; i++) {
		const struct mention *m = &a->mentions.at[i];
		if (m->by == BY_NAME && m->end_unit == g->end && a->actors.at[m->actor].kind == ACTOR_PERSON)
			return mentioned_before(a, i) ? NONE : m->actor;
	}
	return NONE;
}

/* Of one side, as far as it is told; two firms are two sides. */
static bool sides_fit(const struct holders *h, const struct office_phrase *p, const struct actor *x)
{
	const struct actor *told = &h->a->actors.at[p->actor];
	bool at_home = h->a->home == NONE || !strcmp(h->t->known.at[h->a->home].country, told->country);
	if (!x->country[0] && !x->code[0]) /* the Trade Minister, who is of the state at home */
		return !x->office || (at_home && !strcmp(x->office, p->code + 3));
	bool apart = x->owner != NONE && told->owner != NONE && x->owner != told->owner && h->a->actors.at[x->owner].kind != ACTOR_COUNTRY &&
		h->a->actors.at[told->owner].kind != ACTOR_COUNTRY;
	bool bare = !strcmp(x->code, p->side) || !strcmp(p->code, p->side);
	return !apart && !strcmp(x->country, told->country) && (bare || !strcmp(x->code, p->code));
}

static const struct known_role *role_of_named(const struct holders *h, const struct actor *x)
{
	return x->roles.n ? role_called(h->t, x->roles.at[0]) : NULL;
}

/* The president of a state is no mere official. */
static bool too_high(const struct actor *x, const struct known_role *role)
{
	bool of_state = !strcmp(x->code + (x->code[0] ? 3 : 0), "GOV") || !x->code[0], heads = role->leads || role->ruler || office_of_one(role->name);
	return of_state && heads;
}

/* What he is called where he is named fits the noun of the phrase; where he is called nothing, his side says it. */
static bool role_fits(const struct holders *h, const struct known_role *told, const struct actor *x)
{
	const struct known_role *role = role_of_named(h, x);
	if (!role)
		return told->general && x->code[0] && x->code[3];
	if (!role->person || too_high(x, role))
		return false;
	bool holds = role->any_organ || role->of_body || role->general || role->bare_of_firms || role_is_official(role) || role->part != PART_OF_NONE;
	return role == told || (told->general && (holds || !strcmp(role->code, told->code)) && !role->sideless);
}

/* Until now nobody, or nothing of a side, was called by this name. */
static void give_side(const struct office_phrase *p, const struct actor *told, struct actor *x)
{
	if (x->code[0] && x->code[3])
		return;
	memcpy(x->country, told->country, sizeof x->country);
	memcpy(x->code, p->code, sizeof x->code);
	x->owner = told->owner;
}

uint32_t holder_named_next(const struct holders *h, const struct office_phrase *p)
{
	struct article *a = h->a;
	if (a->sentences.at[p->sentence].title || !a->sentences.at[p->sentence].body)
		return NONE;
	uint32_t actor = tells_no_name(h, p->sentence) ? NONE : named_as_next_begins(a, p);
	struct actor *x = actor == NONE ? NULL : &a->actors.at[actor];
	if (!x || x->plural || (x->known != NONE && x->country[0]) || !sides_fit(h, p, x) || !role_fits(h, p->role, x))
		return NONE;
	give_side(p, &a->actors.at[p->actor], x);
	return actor;
}
