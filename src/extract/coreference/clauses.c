/*
 * Whom the clause before a pronoun tells of:
 *
 *   if Peru wants peace, [it] must talk              who does what the condition says
 *   the first since Hill came, after [he] left Peru  whose clause the next one hangs on
 *   A group of investors told Peru [it] would buy    nobody: of whom nothing is known
 */
#include "extract/coreference/memory.h"

static bool is_time_word(const struct memory *m, uint32_t group)
{
	static const char *const words[] = {"after", "before", "since", "when", "while", "until"};
	struct slice word = lexicon_text(m->l, m->a, m->a->groups.at[group].word);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_equal(word, slice_of(words[i])))
			return true;
	return false;
}

/* "said that if | Peru | wants peace | it | must talk", "if Chile struck | , | its boats | would sink": whoever does what the condition says; not "if
 * Peru grants the loans | it | wants" */
bool of_condition(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t group = group_of_unit(m, unit), verb = group + 1, subject = m->clause_subject;
	struct ids self = {0};
	if (m->clause.n != 1 || subject == NONE || subject == s->first_group || !group_in_class(m, subject - 1, m->c->if_))
		return false;
	if (group_is_word(m, subject - 1, SLICE("whether")) ||
	    m->a->tokens.at[m->a->units.at[m->a->groups.at[subject].first].first].quotes > m->a->tokens.at[m->a->units.at[unit].first].quotes)
		return false;
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	if (verb >= s->end_group || !group_in_class(m, verb, m->c->fin) || group_in_class(m, verb, m->c->cue))
		return false;
	bool main = m->a->groups.at[group - 1].tag == TAG_COMMA || m->a->units.at[m->a->groups.at[verb].first].tag == TAG_MD;
	group_actors(m, subject, false, &self); /* not the Cuban harvest */
	if (!main)
		return false;
	ids_join(m, out, &self);
	return out->n == 1;
}

/* "He was the first since Hill came, a year after [he] left Peru": a clause hangs on the one before it, where that hangs on another. */
bool of_clause_before(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t group = group_of_unit(m, unit), first = m->a->sentences.at[m->sentence].first_group;
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (group < first + 3 || !group_in_class(m, group - 1, m->c->subordinator) || !is_time_word(m, group - 1))
		return false;
	if (m->clause.n != 1)
		return false;
	uint32_t before = m->clause_subject;
	while (before != NONE && before > first + 1 && m->a->groups.at[before - 1].tag == TAG_IN && !group_in_class(m, before - 1, m->c->subordinator))
		before -= 2;
	bool hangs = before != NONE && before > first && is_time_word(m, before - 1) && (subject->n != 1 || subject->at[0] != m->clause.at[0]);
	if (hangs)
		ids_join(m, out, &m->clause);
	return hangs;
}

/* "A group of investors | told | the ministry | (that) | [it]" */
bool thing_tells_it(const struct memory *m, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit);
	if (m->clause_verb == NONE || !m->clause_thing)
		return false;
	if (group_in_class(m, group - 1, m->c->that))
		group--;
	return group == m->clause_verb + 2 && group_in_class(m, group - 1, m->c->ng);
}
