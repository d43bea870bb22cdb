/*
 * States that go by their halves: "the North", "the South", "the two Koreas", also of Sudan.
 *
 *   Seoul said ... the North             North Korea, where the text tells of either of the two
 *   North Koreas                         misspelled for one of them
 */
#include "extract/actors/finding.h"

static uint32_t state_told_of(struct finding *f, const char *code)
{
	uint32_t state = actors_state(f->t, code);
	return state == NONE ? NONE : actor_of_known(f, state);
}

static bool any_of(const struct finding *f, const char *const states[2])
{
	return supported(f, actors_state(f->t, states[0])) || supported(f, actors_state(f->t, states[1]));
}

/* Not only somebody who is of it. */
static bool named_itself(const struct finding *f, const char *code)
{
	enum { FIRST = 256 }; /* whom a story is about it names early */
	for (uint32_t i = 0; i < f->a->actors.n && i < FIRST; i++)
		if (f->a->actors.at[i].kind == ACTOR_COUNTRY && !strcmp(f->a->actors.at[i].country, code))
			return true;
	return false;
}

/* The states that "the South" and "the North" are: those of Korea, in a story that does not name them of Sudan; NULL. */
static const char *const *halves_told_of(const struct finding *f)
{
	static const char *const korea_halves[] = {"KOR", "PRK"}, *const sudan[] = {"SSD", "SDN"};
	if (supported(f, actors_state(f->t, sudan[0])) && named_itself(f, sudan[0]) &&
	    !named_itself(f, korea_halves[0]) && !named_itself(f, korea_halves[1]))
		return sudan;
	return any_of(f, korea_halves) ? korea_halves : NULL;
}

/* "the North" is a state where the next word does not make something else of it: the North Sea, the north coast. */
static bool stands_alone(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit + 1 >= s->end_unit)
		return true;
	const struct unit *next = &f->a->units.at[unit + 1];
	return next->tag != TAG_NN && next->tag != TAG_NNS && next->tag != TAG_NNP && next->tag != TAG_JJ && next->tag != TAG_CD;
}

/* the South, the isolated North, the "puppet" South, in North-South talks */
static bool definite(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	for (uint32_t back = 1; back <= 4 && unit >= s->first_unit + back; back++) {
		const struct unit *u = &f->a->units.at[unit - back];
		if (u->tag == TAG_DT)
			return true;
		if (u->tag != TAG_JJ && u->tag != TAG_NN && u->tag != TAG_VBN && u->tag != TAG_OPENQ && u->tag != TAG_CLOSEQ)
			break;
	}
	return (unit > s->first_unit && unit_is(f, unit - 1, "-")) || (unit + 1 < s->end_unit && unit_is(f, unit + 1, "-"));
}

/* "North and South Korea", "North and South Korean envoys": the name behind "and" makes a state of the half before it. */
static bool joined_to_half(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit + 2 >= s->end_unit || !unit_is(f, unit + 1, "and"))
		return false;
	struct slice half = article_slice(f->a, article_unit_span(f->a, unit, unit + 1)),
		name = article_slice(f->a, article_unit_span(f->a, unit + 2, unit + 3));
	return name.n && half.n && name.at[0] != half.at[0] && (slice_starts(name, SLICE("South Korea")) || slice_starts(name, SLICE("North Korea")));
}

/* "the two Koreas"; but "North Koreas" is misspelled for one of them. */
static void both_koreas(struct finding *f, uint32_t number, uint32_t unit)
{
	static const char *const codes[] = {"KOR", "PRK"};
	bool behind = unit > f->a->sentences.at[number].first_unit;
	int from = behind && unit_is(f, unit - 1, "North"), to = behind && unit_is(f, unit - 1, "South") ? 1 : 2;
	for (int i = from; i < to; i++)
		mention_add(f, actor_of_known(f, actors_state(f->t, codes[i])), number, unit, unit + 1, BY_ALIAS, "two-koreas");
}

void find_halves(struct finding *f, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	for (uint32_t i; (i = next_unit(f->halves_at.at, f->halves_at.n, &f->next_half, s)) != NONE;) {
		const char *const *states = f->a->units.at[i].shape == SHAPE_LOWER ? NULL : halves_told_of(f);
		if (!states)
			continue;
		bool south = unit_is(f, i, "South"), koreas = !south && unit_is(f, i, "Koreas");
		if (koreas)
			both_koreas(f, number, i);
		else if (stands_alone(f, i, s) && (definite(f, i, s) || joined_to_half(f, i, s))) {
			uint32_t actor = state_told_of(f, states[south ? 0 : 1]);
			if (actor != NONE)
				mention_add(f, actor, number, i, i + 1, BY_ALIAS, "half-of-state");
		}
	}
}
