/*
 * Where "it" stands for no actor:
 *
 *   it is clear that, it would be a mistake      a form of words; "it is ready", "it is a member" may be a state
 *   it seems, it turned out, it was hoped        a verb that nobody does
 *   it orbits the earth, it fell into the sea    one that only things do
 *   It marks the end, it requires time           what a thing or an act shows; "Peru said it required time" may be Peru
 *   its kind, its expiry, its second year        what only things have
 *   signed it into law, waited for it            a thing; "urged it to talk", "hostile towards it" may be a state
 */
#include "extract/coreference/memory.h"

/* is, would have been, it's, remains: not "is building" */
bool is_copula(const struct memory *m, uint32_t group)
{
	struct slice word = lexicon_text(m->l, m->a, m->a->groups.at[group].word);
	return group_in_class(m, group, m->c->be) || group_in_class(m, group, m->c->copula) ||
	       slice_equal(word, SLICE("'s")) || slice_equal(word, SLICE("’s"));
}

/* "is not clear", read as a verb: what stands behind a form of "be" is one only as "clearing" or "cleared". */
static bool hides_adjective(const struct memory *m, const struct unit *group)
{
	uint8_t tag = m->a->units.at[group->head].tag;
	for (uint32_t i = group->first; i < group->head; i++)
		if (unit_has(m->l, &m->a->units.at[i], m->c->be))
			return tag == TAG_VB || tag == TAG_VBP;
	return false;
}

/* What "it is" goes on with is said of things alone. `told`: whose "it" is has just spoken, "Peru said it is". */
static bool said_of_things(const struct memory *m, uint32_t group, uint32_t end, bool told)
{
	uint32_t first = group;
	while (group < end && m->a->groups.at[group].tag == TAG_RB)
		group++;
	if (group == end)
		return true;
	const struct unit *g = &m->a->groups.at[group];
	if (group_in_class(m, group, m->c->ng))
		return !group_in_class(m, group, m->c->role) && !group_in_class(m, group, m->c->country) && !group_in_class(m, group, m->c->of_somebody);
	if (group_in_class(m, group, m->c->infinitive)) /* it is to open an embassy; not "it is too soon to open one" */
		return group > first;
	return g->tag == TAG_IN ? !told : !group_in_class(m, group, m->c->of_somebody);
}

/* "it was agreed", "it must be recognized that": nobody; "it was urged", "it was invaded" may be a state. */
static bool passive_of_things(const struct memory *m, uint32_t group, uint32_t end, bool told)
{
	if (group + 1 < end && group_in_class(m, group + 1, m->c->that))
		return true;
	/* "it was gravely concerned" */
	if (group_in_class(m, group, m->c->object_owns) || group_in_class(m, group, m->c->done_to) || group_in_class(m, group, m->c->concern))
		return false;
	return group_in_class(m, group, m->c->cue) || !told;
}

/* "it takes | only | a week", "usually" */
static bool is_manner(const struct memory *m, uint32_t group)
{
	struct slice word = lexicon_text(m->l, m->a, m->a->groups.at[group].word);
	return (m->a->groups.at[group].tag == TAG_RB && slice_ends(word, SLICE("ly"))) || slice_equal(word, SLICE("about"));
}

/* about 30 years */
static bool has_number(const struct memory *m, const struct unit *g)
{
	for (uint32_t u = g->first; u < g->end; u++)
		if (m->a->units.at[u].tag == TAG_CD)
			return true;
	return false;
}

/* "it takes time", "it took three years", "whatever it takes"; a state takes part, steps, or the islands */
static bool takes_time(const struct memory *m, uint32_t group, uint32_t end)
{
	struct slice verb = lexicon_text(m->l, m->a, m->a->groups.at[group].word);
	if (!slice_starts(verb, SLICE("take")) && !slice_equal(verb, SLICE("took")) && !slice_equal(verb, SLICE("taking")))
		return false;
	for (group++; group < end && is_manner(m, group); group++)
		;
	uint8_t tag = group < end ? m->a->groups.at[group].tag : TAG_STOP;
	if (tag == TAG_RB || tag == TAG_RP || tag == TAG_IN)
		return false; /* took over, took up ten */
	if (group == end || !group_in_class(m, group, m->c->ng))
		return true; /* as long as it takes */
	const struct unit *g = &m->a->groups.at[group];
	if (has_number(m, g) || unit_has(m->l, &m->a->units.at[g->end - 1], m->c->lasts))
		return true;
	uint32_t to = group_is_word(m, group + 1, SLICE("to")) && m->a->groups.at[group + 1].tag == TAG_IN; /* takes | them one | to | two months */
	return group_in_class(m, group, m->c->time) || (group + 1 + to < end && group_in_class(m, group + 1 + to, m->c->time));
}

/* "It | will create | jobs", "it | enables | them"; not "the club | it | enables" */
static bool makes(const struct memory *m, uint32_t verb)
{
	uint32_t it = verb - 1, first = m->a->sentences.at[m->sentence].first_group;
	while (it > first && m->a->groups.at[it].tag == TAG_RB)
		it--;
	return group_in_class(m, verb, m->c->thing_makes) && !(it > first && group_in_class(m, it - 1, m->c->ng));
}

/* "it | orbits", "it | fell | into": what no actor does; "Peru said it fell short" may be Peru. */
static bool done_by_thing(const struct memory *m, uint32_t group, uint32_t end, bool told)
{
	bool object = group + 1 < end && group_in_class(m, group + 1, m->c->ng) && !group_in_class(m, group + 1, m->c->time) &&
		      !unit_has(m->l, &m->a->units.at[m->a->groups.at[group + 1].head], m->c->measure); /* flew 300 km */
	bool shows = group_in_class(m, group, m->c->thing_shows) || (!object && group_in_class(m, group, m->c->thing_moves)) || makes(m, group);
	return group_in_class(m, group, m->c->thing_does) || (!told && shows);
}

/* "when | it | comes to herring" */
static bool when_it_comes(const struct memory *m, uint32_t verb, uint32_t first)
{
	struct slice word = lexicon_text(m->l, m->a, m->a->groups.at[verb].word);
	bool comes = slice_equal(word, SLICE("comes")) || slice_equal(word, SLICE("came"));
	return comes && verb > first + 1 && group_is_word(m, verb - 2, SLICE("when"));
}

/* "it | appears that", "it | was | a mistake": by what stands behind. */
static bool impersonal(const struct memory *m, uint32_t group, uint32_t end, bool told)
{
	while (group < end && m->a->groups.at[group].tag == TAG_RB)
		group++;
	if (group == end || !group_in_class(m, group, m->c->fin))
		return false;
	if (is_copula(m, group))
		return said_of_things(m, group + 1, end, told);
	if (group_in_class(m, group, m->c->passive))
		return passive_of_things(m, group, end, told);
	return hides_adjective(m, &m->a->groups.at[group]) || group_in_class(m, group, m->c->impersonal) ||
	       done_by_thing(m, group, end, told) || takes_time(m, group, end);
}

/* "denounced | it | as | a breach": not "as an ally", "as a member" */
static bool called_thing(const struct memory *m, uint32_t group)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (group + 2 >= s->end_group || !group_is_word(m, group + 1, SLICE("as")) || !group_in_class(m, group + 2, m->c->ng))
		return false;
	const struct unit *noun = &m->a->groups.at[group + 2], *head = &m->a->units.at[noun->head];
	bool side = unit_has(m->l, head, m->c->country) || unit_has(m->l, head, m->c->other_side);
	bool somebody = side || role_at(m, noun->head) || unit_has(m->l, head, m->c->of_somebody);
	return m->a->units.at[noun->first].tag == TAG_DT && head->tag == TAG_NN && !somebody;
}

/* "signed | it", "waited | for | it" */
static bool thing_acted_on(const struct memory *m, uint32_t group, uint32_t first)
{
	if (group == first)
		return false;
	if (group_in_class(m, group - 1, m->c->verb) && called_thing(m, group))
		return true;
	if (m->a->groups.at[group - 1].tag == TAG_IN && !group_in_class(m, group - 1, m->c->subordinator) && !group_in_class(m, group - 1, m->c->that))
		return !group_in_class(m, group - 1, m->c->befalls) || (group > first + 1 && group_in_class(m, group - 2, m->c->thing_shows)); /* caused by it */
	return group_in_class(m, group - 1, m->c->verb) && !group_in_class(m, group - 1, m->c->object_owns) && !group_in_class(m, group - 1, m->c->done_to);
}

/* Behind the pronoun stands its verb: it is the subject of it. */
static bool has_verb(const struct memory *m, uint32_t group, uint32_t end)
{
	while (group < end && m->a->groups.at[group].tag == TAG_RB)
		group++;
	return group < end && group_in_class(m, group, m->c->fin);
}

/* "those who | can study | it | cannot speak": the verb behind is not its own */
static bool ends_relative(const struct memory *m, uint32_t group, uint32_t first)
{
	uint32_t verb = group - 1, g = verb;
	if (group < first + 2 || !group_in_class(m, verb, m->c->fin) || group_in_class(m, verb, m->c->cue))
		return false;
	while (g > first && m->a->groups.at[g - 1].tag == TAG_RB)
		g--;
	return g > first && m->a->groups.at[g - 1].tag == TAG_WDT;
}

/* "most | of | it | went": not "as it went", "because of it" */
static bool behind_of(const struct memory *m, uint32_t group, uint32_t first)
{
	return group > first && group_in_class(m, group - 1, m->c->of);
}

/* "making | it | clear that", "get | it | done": not "got | it | to talk" */
static bool made_so(const struct memory *m, uint32_t group, uint32_t first, uint32_t end)
{
	bool made = group > first && group + 1 < end && group_in_class(m, group - 1, m->c->makes_so);
	return made && !group_in_class(m, group + 1, m->c->infinitive);
}

/* "does | it", "will | do": not the plain "be" of "Let It Be" */
static bool finite_unit(uint8_t tag) { return tag == TAG_MD || tag == TAG_VBZ || tag == TAG_VBD || tag == TAG_VBP; }

/* "Sing | It | Out", the name of a song; not "Peru | Says | It | Will", a headline */
static bool in_title(const struct memory *m, uint32_t unit)
{
	const struct unit *it = &m->a->units.at[unit];
	bool before = unit > m->a->sentences.at[m->sentence].first_unit && it[-1].shape == SHAPE_CAPITAL;
	return before && it->shape == SHAPE_CAPITAL && unit + 1 < m->a->units.n && it[1].shape == SHAPE_CAPITAL && !finite_unit(it[1].tag);
}

/* Is it named, or does only somebody own it? */
static bool is_named(const struct memory *m, uint32_t group)
{
	const struct recollection *r = &m->sentences[m->sentence];
	uint32_t head = m->a->groups.at[group].head;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].first_unit <= head && head < m->a->mentions.at[i].end_unit)
			return true;
	return m->at_unit[head] > 0;
}

/* "our economy | has | the fuel | it | needs", "give | the herring industry | the nets | it | needs": the nearest that has something of its own */
static bool of_sector(const struct memory *m, uint32_t group, uint32_t first)
{
	uint32_t g = group - 2;
	if (group < first + 3 || !group_in_class(m, group - 1, m->c->ng) || !group_in_class(m, group + 1, m->c->needs))
		return false;
	if (!group_in_class(m, g, m->c->ng))
		g--;
	return g > first && group_in_class(m, g, m->c->ng) && m->a->groups.at[g].tag == TAG_NN && group_in_class(m, g, m->c->has_own) && !is_named(m, g);
}

/* "[They] | were | the latest moves": things */
static bool they_are_things(const struct memory *m, uint32_t group, uint32_t end)
{
	uint32_t noun = group + 2;
	if (noun >= end || !is_copula(m, group + 1) || !group_in_class(m, noun, m->c->ng))
		return false;
	const struct unit *head = &m->a->units.at[m->a->groups.at[noun].head];
	bool side = unit_has(m->l, head, m->c->other_side) || unit_has(m->l, head, m->c->pair) || unit_has(m->l, head, m->c->country);
	return head->tag == TAG_NNS && !side && !role_at(m, m->a->groups.at[noun].head) && !unit_has(m->l, head, m->c->may_be_they) &&
	       !unit_has(m->l, head, m->c->nationals) && !unit_has(m->l, head, m->c->of_somebody) && !is_named(m, noun);
}

bool them_is_nobody(const struct memory *m, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit);
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool acts = group + 1 < s->end_group && group_in_class(m, group + 1, m->c->infinitive); /* expects them to open their markets */
	bool object = !acts && slice_equal(word_at(m, unit), SLICE("them")) && m->a->groups.at[group].head == unit;
	return (object && thing_acted_on(m, group, s->first_group)) || they_are_things(m, group, s->end_group);
}

/* "enters [its] second year" */
static bool has_ordinal(const struct memory *m, uint32_t unit, const struct unit *g)
{
	return unit + 1 < g->head && unit_has(m->l, &m->a->units.at[g->head], m->c->own_noun) && unit_has(m->l, &m->a->units.at[unit + 1], m->c->ordinal);
}

/* "halt [its] rise", "[its] sudden fall": not "its interest rate rise" */
static bool alone(const struct memory *m, uint32_t unit, const struct unit *g)
{
	for (uint32_t u = unit + 1; u < g->head; u++) {
		uint8_t tag = m->a->units.at[u].tag;
		if (tag != TAG_JJ && tag != TAG_RB && tag != TAG_VBN && tag != TAG_CD)
			return false;
	}
	return true;
}

/* "the first of [its] kind", "before [its] expiry", "Chile's raid is in [its] second week": what things have; not "its adoption of the rule". */
static bool is_of_thing(const struct memory *m, uint32_t unit, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool of = group + 1 < s->end_group && group_in_class(m, group + 1, m->c->of);
	const struct unit *head = &m->a->units.at[g->head];
	bool has = unit_has(m->l, head, m->c->thing_has) || (unit_has(m->l, head, m->c->thing_alone) && alone(m, unit, g));
	const struct recollection *r = &m->sentences[m->sentence];
	bool behind = m->clause_verb != NONE && group > m->clause_verb && group <= m->clause_verb + 3;
	bool of_clause = r->ends_with_thing && behind; /* while the raid | is | now | in | its second week */
	return (has && !of) || ((r->owned_thing || of_clause) && has_ordinal(m, unit, g));
}

bool it_is_nobody(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t group = group_of_unit(m, unit);
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return is_of_thing(m, unit, group); /* its fleet */
	if (in_title(m, unit))
		return true;
	if (m->a->groups.at[group].head != unit)
		return false;
	uint32_t before = group > s->first_group + 1 && group_in_class(m, group - 1, m->c->that) ? group - 2 : group - 1;
	const struct ids *whose = m->teller.n ? &m->teller : &m->clause; /* "Peru denied it was behind the raid" */
	bool told = whose->n == 1 && !actor_is_person(m, whose->at[0]) && group > s->first_group &&
		before == m->clause_verb && group_in_class(m, before, m->c->cue);
	if (m->turn.taken && !told)
		return true; /* whoever speaks freely says "it" of all and sundry */
	if (group + 1 < s->end_group && group_in_class(m, group + 1, m->c->infinitive) && is_copula(m, group + 1)) /* wants it to be seen clearly */
		return said_of_things(m, group + 2, s->end_group, false);
	if (made_so(m, group, s->first_group, s->end_group))
		return true;
	if (has_verb(m, group + 1, s->end_group) && !ends_relative(m, group, s->first_group) && !behind_of(m, group, s->first_group))
		return when_it_comes(m, group + 1, s->first_group) || of_sector(m, group, s->first_group) || impersonal(m, group + 1, s->end_group, told);
	return thing_acted_on(m, group, s->first_group);
}
