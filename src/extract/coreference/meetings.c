/*
 * Who met, by the name of the meeting: the states of "the two sides", whoever else is told of beside it.
 *
 *   the Hill-Holt meeting                                 persons whose surnames are written as one word
 *   the Peru-Chile summit                                 states
 *   talks between Peru's premier and the Chilean envoy    of both who are joined behind "between"
 */
#include "extract/coreference/memory.h"

static bool is_part_of_name(struct slice name, struct slice part)
{
	bool first = name.n > part.n && name.at[part.n] == ' ' && slice_same(slice_cut(name, 0, part.n), part); /* Xi of Xi Jinping */
	return first || slice_ends_in_words(name, part);
}

/* The state of the person who is called so; NONE where persons of two states are. */
static uint32_t state_of_called(const struct memory *m, struct slice part)
{
	enum { MOST = 256 };
	uint32_t state = NONE;
	for (uint32_t i = 0; part.n > 1 && i < m->a->actors.n && i < MOST; i++) {
		const struct actor *x = &m->a->actors.at[i];
		if (!actor_is_person(m, i) || !x->country[0] || !is_part_of_name(x->name, part))
			continue;
		uint32_t of = state_behind(m, i);
		if (!actor_is_state(m, of) || (state != NONE && state != of))
			return NONE;
		state = of;
	}
	return state;
}

static bool two_states(struct memory *m, uint32_t first, uint32_t second, struct ids *out)
{
	if (first == NONE || second == NONE || first == second || !actor_is_state(m, first) || !actor_is_state(m, second))
		return false;
	ids_add(m->a, out, first);
	ids_add(m->a, out, second);
	return true;
}

/* "the [Hill-Holt] meeting": one word of two surnames. */
static bool by_surnames(struct memory *m, const struct unit *g, struct ids *out)
{
	for (uint32_t u = g->first; u < g->head; u++) {
		struct slice word = article_slice(m->a, article_unit_span(m->a, u, u + 1));
		size_t hyphen = m->a->units.at[u].tag == TAG_NNP ? slice_find(word, SLICE("-"), 0) : word.n;
		if (hyphen >= word.n)
			continue;
		uint32_t first = state_of_called(m, slice_cut(word, 0, hyphen)), second = state_of_called(m, slice_cut(word, hyphen + 1, word.n));
		if (two_states(m, first, second, out))
			return true;
	}
	return false;
}

/* "the [Peru-Chile] summit" */
static bool by_states(struct memory *m, const struct recollection *r, const struct unit *g, struct ids *out)
{
	for (uint32_t i = r->first_mention; i + 1 < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i], *y = x + 1;
		bool joined = x->first_unit >= g->first && y->end_unit <= g->head && y->first_unit == x->end_unit + 1 && article_hyphen_at(m->a, x->end_unit);
		if (joined && two_states(m, state_behind(m, x->actor), state_behind(m, y->actor), out))
			return true;
	}
	return false;
}

/* The first one whose side is known and who is named in units [first, end); a mention, NULL. */
static const struct mention *first_with_side(const struct memory *m, const struct recollection *r, uint32_t first, uint32_t end)
{
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= first && x->first_unit < end && m->a->actors.at[x->actor].country[0])
			return x;
	}
	return NULL;
}

/* "talks | between | Peru's premier | and | the Chilean envoy": no comma or verb stands between the two. */
static bool behind_between(struct memory *m, const struct recollection *r, const struct sentence *s, uint32_t group, struct ids *out)
{
	enum { NEAR = 4 };
	const struct unit *groups = m->a->groups.at;
	if (group + 2 >= s->end_group || !slice_equal(word_at(m, groups[group + 1].first), SLICE("between")))
		return false;
	uint32_t first = groups[group + 1].end, joint = first;
	while (joint < s->end_unit && m->a->units.at[joint].tag != TAG_CC && m->a->units.at[joint].tag != TAG_COMMA)
		joint++;
	const struct mention *x = first_with_side(m, r, first, joint < first + 2 * NEAR ? joint : first);
	const struct mention *y = joint < s->end_unit && m->a->units.at[joint].tag == TAG_CC ? first_with_side(m, r, joint + 1, joint + NEAR) : NULL;
	return x && y && two_states(m, state_behind(m, x->actor), state_behind(m, y->actor), out);
}

bool sides_of_meeting(struct memory *m, uint32_t sentence, uint32_t unit, uint32_t reach, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	const struct recollection *r = &m->sentences[sentence];
	for (uint32_t g = s->end_group; g > s->first_group; g--) {
		const struct unit *meeting = &m->a->groups.at[g - 1];
		bool near = meeting->end <= unit && unit - meeting->end <= reach;
		if (!near || meeting->rule == NONE || !unit_has(m->l, &m->a->units.at[meeting->head], m->c->jointly_had))
			continue;
		if (by_surnames(m, meeting, out) || by_states(m, r, meeting, out) || behind_between(m, r, s, g - 1, out))
			return true;
	}
	return false;
}
