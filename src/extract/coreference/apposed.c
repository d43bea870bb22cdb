/*
 * What stands beside a name, or is said of it, where no state is told with it:
 *
 *   Ann Hill, the chief envoy for Africa, said            an apposition behind
 *   the then fish minister, Ann Hill, who left            before
 *   Bo Hill, who is fish minister as well                 what a verb says
 *   the Bank of Peru, the central bank, said              of a body
 */
#include "extract/coreference/memory.h"

static bool ends_phrase(const struct memory *m, uint32_t group)
{
	uint8_t tag = group < m->a->sentences.at[m->sentence].end_group ? m->a->groups.at[group].tag : TAG_STOP;
	return tag == TAG_COMMA || tag == TAG_STOP || tag == TAG_SEMI || tag == TAG_WDT || tag == TAG_RPAR;
}

static bool one_person(struct memory *m, uint32_t group, struct ids *out)
{
	group_actors(m, group, false, out);
	if (out->n != 1 || !actor_is_person(m, out->at[0]) || m->a->actors.at[out->at[0]].plural)
		out->n = 0;
	return out->n > 0;
}

/* "Ann Hill, [the chief envoy] for Africa, said"; not "after he met Hill, the envoy | said". */
static bool behind_name(struct memory *m, uint32_t group, const struct known_role *role, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	if (groups[group - 1].tag != TAG_COMMA || !definite(m, &groups[group]))
		return false;
	if (groups[group - 2].tag != TAG_NNP || m->a->units.at[groups[group - 2].first].tag == TAG_DT || office_of_one(role->name))
		return false; /* the Secretary of State, the Attorney General, the President */
	bool phrase = group + 1 < m->a->sentences.at[m->sentence].end_group && (groups[group + 1].tag == TAG_COMMA || groups[group + 1].tag == TAG_IN);
	return phrase && one_person(m, group - 2, out);
}

/* "[the then fish minister], Ann Hill, who left": nothing but the name between the commas. */
static bool before_name(struct memory *m, uint32_t group, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	if (group + 3 >= s->end_group || groups[group + 1].tag != TAG_COMMA || groups[group + 2].tag != TAG_NNP || !definite(m, &groups[group]))
		return false;
	uint8_t after = groups[group + 3].tag;
	bool listed = group + 4 < s->end_group && groups[group + 4].tag == TAG_CC; /* the minister, Ann Hill, and Bo Holt */
	return (after == TAG_COMMA || after == TAG_STOP) && !listed && one_person(m, group + 2, out);
}

/* "Bo Hill, who | is | [planning minister]": whom the clause is about. */
static bool said_of_subject(const struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *verb = &m->a->groups.at[group - 1];
	if (m->clause_verb != group - 1 || !unit_has(m->l, verb, m->c->becomes) || unit_has(m->l, verb, m->c->negated))
		return false;
	if (m->clause.n == 1 && actor_is_person(m, m->clause.at[0]) && !m->a->actors.at[m->clause.at[0]].plural)
		*out = m->clause;
	return out->n > 0;
}

/* "the Oven Council, [the Security Council], and the Treasury": one of a list */
static bool list_goes_on(const struct memory *m, uint32_t group)
{
	const struct unit *groups = m->a->groups.at;
	const uint32_t end = m->a->sentences.at[m->sentence].end_group, next = group + 2;
	if (next >= end || groups[group + 1].tag != TAG_COMMA)
		return false;
	bool more = groups[next].rule != NONE && next + 1 < end && (groups[next + 1].tag == TAG_COMMA || groups[next + 1].tag == TAG_CC);
	return more || groups[next].tag == TAG_CC;
}

/* "the Bank of Peru, [the central bank], said": of the same state and kind as what the noun says. */
static bool behind_body(struct memory *m, uint32_t group, const struct known_role *role, struct ids *out)
{
	const struct unit *groups = m->a->groups.at;
	if (groups[group - 1].tag != TAG_COMMA || groups[group - 2].rule == NONE || !definite(m, &groups[group]) || !ends_phrase(m, group + 1) ||
	    list_goes_on(m, group))
		return false;
	group_actors(m, group - 2, false, out);
	const struct actor *x = out->n == 1 ? &m->a->actors.at[out->at[0]] : NULL;
	bool body = x && x->country[0] && x->kind != ACTOR_PERSON && x->kind != ACTOR_COUNTRY && !strcmp(x->code + strlen(x->country), role->code);
	if (!body)
		out->n = 0;
	return body;
}

bool is_of_name_beside(struct memory *m, uint32_t group, struct ids *out)
{
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	if (!role || is_plural(m, group) || m->turn.transcript)
		return false;
	bool second = group >= m->a->sentences.at[m->sentence].first_group + 2;
	if (role->organ)
		return second && behind_body(m, group, role, out);
	if (!role->person)
		return false;
	bool found = (second && behind_name(m, group, role, out)) || before_name(m, group, out);
	return found || (second && role->home && said_of_subject(m, group, out));
}
