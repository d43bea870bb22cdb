/*
 * "We" and "us" of those who are there, who listen or of everybody, not of the state whose words they are:
 *
 *   [we] all know it, as [we] speak                  everybody
 *   thank you for joining [us], with [us] today      those who hold the talk
 *   [we]'ll get you a list, [we] have to wrap up     whoever answers questions
 *   [we] were riding home, [we] talked               the speaker and somebody else, in a speech
 *   [we] will win, [our] campaign                    a party, in a speech
 *   [we] are gathered, [we] are here today           whoever has come
 *   why don't [we] go on, [we]'ll take questions     whoever holds the talk
 *   [our] planet, this world of [ours]               mankind
 *   when [we] talk about herring                     whoever speaks of it
 *   [we] have Ann Hill here, [we] will start with    those who hold a briefing
 *   my dad fished; [we] had no boat                  the speaker's family
 *   the Savior took [our] place                      those who believe, where the sentence tells of no nation
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

/* "we", in front of "all" or "each": we each, we all, we're all, we can all; not "we must all", which calls on the nation */
static bool of_everybody(const struct memory *m, uint32_t unit, uint32_t verb)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_unit, last = verb == NONE ? unit + 1 : m->a->groups.at[verb].first + 1;
	for (uint32_t u = unit + 1; u <= last && u < end && !unit_in_class(m, u, m->c->obliges); u++)
		if (slice_equal(word_at(m, u), SLICE("all")) && (u == unit + 1 || m->a->units.at[u].tag == TAG_RB))
			return u + 1 == end || !unit_in_class(m, u + 1, m->c->obliges);
	return m->turn.taken && (slice_equal(word_at(m, unit + 1), SLICE("each")) || slice_equal(word_at(m, unit + 1), SLICE("both")));
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

/* "we | talked", "we | were riding", "we | saw | each other", but not "we talked with Chad" */
static bool told_of_two(const struct memory *m, uint32_t verb)
{
	const struct unit *g = &m->a->groups.at[verb];
	bool past = g->tag == TAG_VBD || (g->tag == TAG_VBG && m->a->units.at[g->first].tag == TAG_VBD);
	bool mutual = verb + 1 < m->a->sentences.at[m->sentence].end_group && group_in_class(m, verb + 1, m->c->each_other);
	bool known = mutual && group_in_class(m, verb, m->c->acquainted); /* "we've known each other" */
	return known || (past && (mutual || group_in_class(m, verb, m->c->done_by_two)) && !goes_on_with(m, verb));
}

/* "we | 'll get | to | your questions", "we | can take | two more questions" */
static bool turns_to_questions(const struct memory *m, uint32_t verb)
{
	enum { REACH = 3 };
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	for (uint32_t g = verb + 1; group_in_class(m, verb, m->c->goes_on_to) && g < end && g <= verb + REACH; g++) {
		if (group_in_class(m, g, m->c->asked_there))
			return true;
		if (group_in_class(m, g, m->c->verb))
			return false;
	}
	return false;
}

/* "Why | don't | we | begin": whoever says so and those to whom he does; not "why don't we build ships", "why can't we begin" */
static bool suggests(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (group < s->first_group + 2 || !group_is_word(m, group - 2, SLICE("why")) || !slice_equal(word_at(m, m->a->groups.at[group - 1].first), SLICE("do")))
		return false;
	uint32_t verb = group + 1;
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	return verb < s->end_group && (group_in_class(m, verb, m->c->leads_talk) || turns_to_questions(m, verb) || group_in_class(m, verb, m->c->begins_talk));
}

/* "we | are gathered", "we | gather | here", not "we gather taxes"; "we | are | here | today", not "we're here to help" */
static bool have_come(const struct memory *m, uint32_t verb)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	if (group_in_class(m, verb, m->c->gathers))
		return group_in_class(m, verb, m->c->passive) || verb + 1 >= end || !group_in_class(m, verb + 1, m->c->ng);
	uint32_t next = verb + 2 < end && group_in_class(m, verb, m->c->be) && group_is_word(m, verb + 1, SLICE("here")) ? m->a->groups.at[verb + 2].first : NONE;
	return next != NONE && (unit_in_class(m, next, m->c->time) || slice_equal(word_at(m, next), SLICE("together")));
}

/* "our planet", "our planet's future", "our own time", "this world of ours"; not "our world trade" */
static bool of_mankind(const struct memory *m, uint32_t unit, uint32_t group)
{
	if (slice_equal(word_at(m, unit), SLICE("ours")))
		return follows(m, unit, SLICE("of")) && unit > 1 && unit_in_class(m, unit - 2, m->c->mankind);
	uint32_t noun = unit + 1;
	bool own = slice_equal(word_at(m, noun), SLICE("own")) || slice_equal(word_at(m, noun), SLICE("very"));
	noun += own || (noun < m->a->units.n && unit_in_class(m, noun, m->c->shared));
	if (noun >= m->a->groups.at[group].end || !unit_in_class(m, noun, m->c->mankind) || goes_on_with(m, group))
		return false;
	return noun == m->a->groups.at[group].head || m->a->units.at[noun + 1].tag == TAG_POS;
}

/* "we | talk about | herring", "we | have discussed | this", "we | agreed", not "we agree", "we talked about it with Chad" */
static bool talked_over(const struct memory *m, uint32_t verb)
{
	enum { REACH = 4 };
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	bool agreed = m->a->units.at[m->a->groups.at[verb].first].tag == TAG_VBD && group_in_class(m, verb, m->c->jointly_done);
	if (!agreed && !group_in_class(m, verb, m->c->talked_over))
		return false;
	for (uint32_t g = verb + 1; g < end && g <= verb + REACH && !group_in_class(m, g, m->c->fin); g++)
		if (slice_equal(word_at(m, m->a->groups.at[g].first), SLICE("to")) || slice_equal(word_at(m, m->a->groups.at[g].first), SLICE("with")))
			return false;
	return true;
}

/* The sentence around the unit tells of what is believed and of no state: "Christ rose for [us]", not "Christ guides [our] nation" */
static bool of_believers(const struct memory *m, uint32_t unit)
{
	enum { REACH = 60 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct recollection *r = &m->sentences[m->sentence];
	uint32_t u = unit > s->first_unit + REACH ? unit - REACH : s->first_unit;
	bool believed = false;
	for (; u < s->end_unit && u <= unit + REACH; u++) {
		if (unit_in_class(m, u, m->c->country) || slice_equal(word_at(m, u), SLICE("national")))
			return false;
		believed = believed || unit_in_class(m, u, m->c->of_faith);
	}
	return believed && r->first_mention == r->end_mention;
}

/* "we | have | Ann Hill | here", "we | have | a guest", "we | also have | [senior official]" */
static bool have_guest(const struct memory *m, uint32_t verb)
{
	const struct unit *v = &m->a->groups.at[verb];
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	bool have = slice_equal(word_at(m, v->head), SLICE("have")) || slice_equal(word_at(m, v->head), SLICE("got"));
	if (!have || v->head - v->first > 1 || verb + 1 >= end)
		return false;
	const struct unit *whom = v + 1;
	uint32_t i = mention_at_unit(m->a, whom->head);
	bool person = i != NONE && actor_is_person(m, m->a->mentions.at[i].actor) && m->a->mentions.at[i].by == BY_NAME;
	bool guest = slice_equal(word_at(m, whom->head), SLICE("guest")) || slice_equal(word_at(m, whom->head), SLICE("guests"));
	return person || guest || (m->a->units.at[whom->first].tag == TAG_LPAR && !slice_equal(word_at(m, whom->first), SLICE("(")));
}

/* "my dad", "my two sisters" in this sentence before the unit or in the one before: it tells of the family */
static bool tells_of_family(const struct memory *m, uint32_t unit)
{
	enum { REACH = 80 };
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool opens = m->a->tokens.at[s->first_token].gap >= GAP_LINE || !m->sentence;
	uint32_t from = opens ? s->first_unit : s[-1].first_unit;
	for (uint32_t u = unit > from + REACH ? unit - REACH : from; u < unit; u++) {
		bool kin = unit_in_class(m, u, m->c->family) && m->a->units.at[u].tag != TAG_VBP;
		if (kin && u && (slice_equal(word_at(m, u - 1), SLICE("my")) || (u > 1 && slice_equal(word_at(m, u - 2), SLICE("my")))))
			return true;
	}
	return false;
}

/* "My dad left; [we] had no boat": what was done, and "us" */
static bool of_family(const struct memory *m, uint32_t unit, uint32_t verb)
{
	bool past = verb != NONE ? m->a->units.at[m->a->groups.at[verb].first].tag == TAG_VBD : slice_equal(word_at(m, unit), SLICE("us"));
	return past && tells_of_family(m, unit);
}

/* What whoever leads a talk or a campaign does, in a transcript: "we | have | to wrap up", "we | will win". */
static bool done_at_talk(const struct memory *m, uint32_t verb)
{
	const uint32_t end = m->a->sentences.at[m->sentence].end_group;
	if (told_of_two(m, verb) || turns_to_questions(m, verb) || talked_over(m, verb) || have_guest(m, verb))
		return true;
	while (verb + 1 < end && group_in_class(m, verb + 1, m->c->infinitive))
		verb++;
	bool goes_on = m->a->groups.at[verb].tag == TAG_VBG; /* "we're just getting started" */
	if (group_in_class(m, verb, m->c->leads_talk) && !goes_on && !goes_on_with(m, verb))
		return true;
	bool past = m->a->units.at[m->a->groups.at[verb].first].tag == TAG_VBD;
	if (group_in_class(m, verb, m->c->opens_talk) && !goes_on && !past && verb + 1 < end && group_is_word(m, verb + 1, SLICE("with")))
		return true;
	return group_in_class(m, verb, m->c->tells_you) && is_for_you(m, verb);
}

bool of_those_present(const struct memory *m, uint32_t unit)
{
	const uint32_t group = group_of_unit(m, unit);
	if (of_mankind(m, unit, group) || of_believers(m, unit))
		return true;
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return m->turn.taken && unit_in_class(m, m->a->groups.at[group].head, m->c->had_at_talk) && !goes_on_with(m, group);
	bool we = slice_same(word_at(m, unit), SLICE("we"));
	uint32_t verb = we && m->a->groups.at[group].end == unit + 1 ? verb_behind(m, group) : NONE;
	if (we && (of_everybody(m, unit, verb) || as_everybody_does(m, unit, verb) || (verb != NONE && have_come(m, verb))))
		return true;
	if (!m->a->home_of_site)
		return false;
	if (m->turn.taken && of_family(m, unit, verb))
		return true;
	return of_hosts(m, group, unit, verb) || (m->turn.taken && verb != NONE && done_at_talk(m, verb)) || (m->turn.taken && we && suggests(m, group));
}
