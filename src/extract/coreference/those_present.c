/*
 * "We" and "us" of those who are there, who listen or of everybody, not of the state whose words they are:
 *
 *   [we] all know it, as [we] speak                  everybody
 *   thank you for joining [us], with [us] today      those who hold the talk
 *   [we]'ll get you a list, [we] have to wrap up     whoever answers questions
 *   [we] were riding home, [we] talked               the speaker and somebody else, in a speech
 *   [we] will win, [our] campaign                    a party, in a speech
 */
#include "extract/coreference/memory.h"

/* A word before this unit in its sentence. */
static bool follows(const struct memory *m, uint32_t unit, struct slice word)
{
	return unit > m->a->sentences.at[m->sentence].first_unit && slice_same(word_at(m, unit - 1), word);
}

/* The group behind this one, adverbs aside: the verb of which "we" is the subject; NONE. */
static uint32_t verb_behind(const struct memory *m, uint32_t group)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	for (group++; group < end && m->a->groups.at[group].tag == TAG_RB;)
		group++;
	return group < end && group_in_class(m, group, m->c->fin) ? group : NONE;
}

/* "we", in front of "all": we all, we're all, we can all; not "we must all", which calls on the nation */
static bool of_everybody(const struct memory *m, uint32_t unit, uint32_t verb)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_unit, last = verb == NONE ? unit + 1 : m->a->groups.at[verb].first + 1;
	for (uint32_t u = unit + 1; u <= last && u < end && !unit_in_class(m, u, m->c->obliges); u++)
		if (slice_equal(word_at(m, u), SLICE("all")) && (u == unit + 1 || m->a->units.at[u].tag == TAG_RB))
			return u + 1 == end || !unit_in_class(m, u + 1, m->c->obliges);
	return false;
}

/* as we speak, as we know; not "as soon as we know" */
static bool as_everybody_does(const struct memory *m, uint32_t unit, uint32_t verb)
{
	const struct unit *g = verb == NONE ? NULL : &m->a->groups.at[verb];
	bool plain = g && g->first == unit + 1 && g->end == unit + 2 && unit_in_class(m, unit + 1, m->c->as_we_do);
	return plain && follows(m, unit, SLICE("as")) && (unit < 2 || m->a->units.at[unit - 2].tag != TAG_RB);
}

/* joining us, with us today, we're joined by; not "join us in asking", of one who calls on others */
static bool of_hosts(const struct memory *m, uint32_t group, uint32_t unit, uint32_t verb)
{
	if (verb != NONE)
		return group_in_class(m, verb, m->c->joins) && group_in_class(m, verb, m->c->passive);
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (m->a->units.at[unit].tag != TAG_PRP || group == s->first_group)
		return false;
	if (group_in_class(m, group - 1, m->c->joins) && group_in_class(m, group - 1, m->c->verb))
		return !slice_equal(word_at(m, unit + 1), SLICE("in"));
	if (!follows(m, unit, SLICE("with")) || unit + 1 >= s->end_unit)
		return false;
	return unit_in_class(m, unit + 1, m->c->here_now) || unit_in_class(m, unit + 1, m->c->time);
}

/* "we | 'll let | you | know", "we | will share | that | with | you" */
static bool is_for_you(const struct memory *m, uint32_t verb)
{
	enum { REACH = 3 };
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	for (uint32_t g = verb + 1; g < end && g <= verb + REACH; g++) {
		if (group_is_word(m, g, SLICE("you")))
			return true;
		if (group_in_class(m, g, m->c->verb))
			return false;
	}
	return false;
}

/* The group behind this one begins with "to" or "with": talked to Chad. */
static bool goes_on_with(const struct memory *m, uint32_t group)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	struct slice next = group + 1 < end ? word_at(m, m->a->groups.at[group + 1].first) : SLICE("");
	return slice_equal(next, SLICE("to")) || slice_equal(next, SLICE("with"));
}

/* "we | talked", "we | were riding", but not "we talked with Chad" */
static bool told_of_two(const struct memory *m, uint32_t verb)
{
	const struct unit *g = &m->a->groups.at[verb];
	bool past = g->tag == TAG_VBD || (g->tag == TAG_VBG && m->a->units.at[g->first].tag == TAG_VBD);
	return past && group_in_class(m, verb, m->c->done_by_two) && !goes_on_with(m, verb);
}

/* What whoever leads a talk or a campaign does, in a transcript: "we | have | to wrap up", "we | will win". */
static bool done_at_talk(const struct memory *m, uint32_t verb)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	if (told_of_two(m, verb))
		return true;
	while (verb + 1 < end && group_in_class(m, verb + 1, m->c->infinitive))
		verb++;
	bool goes_on = m->a->groups.at[verb].tag == TAG_VBG; /* "we're just getting started" */
	if (group_in_class(m, verb, m->c->leads_talk) && !goes_on && !goes_on_with(m, verb))
		return true;
	return group_in_class(m, verb, m->c->tells_you) && is_for_you(m, verb);
}

bool of_those_present(const struct memory *m, uint32_t unit)
{
	const uint32_t group = group_of_unit(m, unit);
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return m->turn.taken && unit_in_class(m, m->a->groups.at[group].head, m->c->had_at_talk) && !goes_on_with(m, group);
	bool we = slice_same(word_at(m, unit), SLICE("we"));
	uint32_t verb = we && m->a->groups.at[group].end == unit + 1 ? verb_behind(m, group) : NONE;
	if (we && (of_everybody(m, unit, verb) || as_everybody_does(m, unit, verb)))
		return true;
	if (!m->a->home_of_site)
		return false;
	return of_hosts(m, group, unit, verb) || (m->turn.taken && verb != NONE && done_at_talk(m, verb));
}
