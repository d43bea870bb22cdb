/*
 * Whether an act that a noun tells happened, by its own words ("planned talks", "instead of talks") and by the noun that it hangs on ("a threat of
 * war", "a proposal for talks").
 */
#include "extract/events/status_inner.h"

/* ---- the noun's own words and its preposition ---- */

/* "no talks", "instead of talks", "in the event of an attack" */
static struct standing by_negation(const struct scene *x, const struct candidate *c)
{
	if (group_has_class(x, c->group, x->f->status.no_act) || behind_class(x, c->group, x->f->class_instead))
		return standing(EVENT_NEGATED, "its negation");
	return standing_if(behind_class(x, c->group, x->f->class_eventual), EVENT_HYPOTHETICAL, "a case that is thought of");
}

/* "threatened Chad | with a raid": is this the verb, or its object? */
static bool threatens(const struct scene *x, uint32_t host)
{
	uint32_t verb = host;
	while (verb > 0 && host - verb < 4 && x->nodes[verb].kind != NODE_VERB)
		verb--;
	bool its = x->nodes[verb].kind == NODE_VERB && (verb == host || x->nodes[verb].object == x->nodes[host].list);
	return its && verb_in_set(x, verb, x->f->set_threatening);
}

/* "stopped short of sanctions", "decided against sanctions", "hinted at sanctions", "progress toward a truce", "committed to disarmament" */
static struct standing by_preposition(const struct scene *x, const struct candidate *c)
{
	uint32_t p = x->nodes[c->group].preposition, host = x->nodes[c->group].host, word = preposition_of(x, c->group);
	if (p == NONE)
		return UNSAID;
	if (word == x->f->word_of && p > 0 && group_has(x, p - 1, x->f->status.word_short))
		return standing(EVENT_NEGATED, "the words before it");
	if (word == x->f->word_with && host != NONE && threatens(x, host))
		return standing(EVENT_HYPOTHETICAL, "a threat");
	if (group_has_class(x, p, x->f->status.toward) && !is_on(x, c))
		return standing(EVENT_PLANNED, "it is only headed for");
	bool meant = host != NONE && word == x->f->word_to && group_has_class(x, host, x->f->status.devoted);
	bool open = TYPE_AMONG(c->frame->type, "COOPERATE", "CONSULT") && !is_certain_one(x, c->group);
	if (meant && (open || type_is(c->frame->type, "RETREAT")))
		return standing(EVENT_PLANNED, "a word of intent");
	if (host == NONE || x->nodes[host].kind != NODE_VERB)
		return UNSAID;
	if (word == x->f->word_against && verb_in_set(x, host, x->f->set_deciding))
		return standing(EVENT_NEGATED, "a decision against it");
	return standing_if(word == x->f->word_at && verb_in_set(x, host, x->f->set_hinting), EVENT_HYPOTHETICAL, "a hint");
}

/* "cancelled a planned visit", "the cancellation of planned talks": planned they were. */
static struct standing by_calling_off(const struct scene *x, const struct candidate *c)
{
	static const char why[] = "it is called off";
	uint32_t host = host_noun(x, c->group);
	bool open = TYPE_AMONG(c->frame->type, "AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT") || !is_owned(x, c->group);
	if (c->via != NONE && !open && group_has_class(x, c->via, x->f->status.rejects)) /* "rejected Chad's raids", "rejected its veto" */
		return standing(EVENT_REPORTED, "what is rejected goes on");
	if (c->via_status == EVENT_NEGATED && c->via != NONE)
		return standing_if(x->nodes[c->via].finite && !x->nodes[c->via].negated && verb_status(x, c->via) == EVENT_REPORTED, EVENT_NEGATED, why);
	bool off = host != NONE && preposition_of(x, c->group) == x->f->word_of && head_class(x, host, x->f->class_denial_host);
	if (off && type_is(c->frame->type, "REQUEST")) /* "a rejection of its request" */
		return standing(EVENT_REPORTED, "what is answered");
	return standing_if(off, EVENT_NEGATED, why);
}

/* "the date of the talks", "no date was set for the talks", "a venue for their summit": they are to come. */
static struct standing by_open_date(const struct scene *x, const struct candidate *c)
{
	uint32_t host = x->nodes[c->group].host, word = preposition_of(x, c->group);
	if (!word || host == NONE || !TYPE_AMONG(c->frame->type, "CONSULT", "RETREAT"))
		return UNSAID;
	if (x->nodes[host].kind == NODE_VERB) /* "was set for" */
		host = word == x->f->word_for && x->nodes[host].passive ? x->nodes[host].object : NONE;
	bool date = host != NONE && x->nodes[host].kind == NODE_NOUN && (word == x->f->word_for || word == x->f->word_of);
	return standing_if(date && group_has_class(x, host, x->f->status.open_date), EVENT_PLANNED, "its date is open");
}

struct standing by_own_words(const struct scene *x, const struct candidate *c)
{
	struct standing s = by_negation(x, c);
	if (s.status == EVENT_UNSAID)
		s = by_preposition(x, c);
	if (s.status == EVENT_UNSAID)
		s = by_calling_off(x, c);
	return s.status == EVENT_UNSAID ? by_open_date(x, c) : s;
}

/* ---- what it hangs on ---- */

/* "planned talks", "an aborted raid", "a possible raid", "the alleged raid" */
static struct standing by_modifier(const struct scene *x, const struct candidate *c)
{
	const struct frames *f = x->f;
	uint32_t first = scene_group(x, c->group)->first;
	for (uint32_t u = first; u < c->unit; u++) {
		if (frame_class_at(f, x->a, f->class_undone_mod, first, u))
			return standing(EVENT_NEGATED, "a word before it");
		if (frame_class_at(f, x->a, f->class_planned_mod, first, u))
			return standing(EVENT_PLANNED, "a word before it");
		if (frame_class_at(f, x->a, f->class_possible_mod, first, u))
			return standing(EVENT_HYPOTHETICAL, "a word before it");
		if (frame_class_at(f, x->a, f->class_alleged_mod, first, u))
			return standing(EVENT_CLAIMED, "a word before it");
	}
	return UNSAID;
}

/* "the goal of disarmament", "the importance of cooperation"; but not "the importance of the talks", "the aim of Chad's drills" */
static bool is_aim(const struct scene *x, const struct candidate *c, uint32_t noun, uint32_t host)
{
	return host_is_ahead(x, host) && noun == c->group && (of_no_one(x, c) || type_is(c->frame->type, "RETREAT"));
}

static bool has_planned_word(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = g->first; u < g->head; u++)
		if (frame_class_at(x->f, x->a, x->f->class_planned_mod, g->first, u))
			return true;
	return false;
}

/* "[may make] a proposal for talks", "[would pave] a path to talks if Chad agreed": the proposal itself is only thought of. */
static bool plan_is_open(const struct scene *x, uint32_t host)
{
	uint32_t verb = verb_of_object(x, host);
	return verb != NONE && verb_status(x, verb) == EVENT_HYPOTHETICAL;
}

/* "a threat of war", "a proposal for talks", "a lack of talks": the nouns that it hangs on, one by one. */
static struct standing by_host(const struct scene *x, const struct candidate *c)
{
	static const char why[] = "the noun that it hangs on";
	const struct frames *f = x->f;
	uint32_t noun = c->group, host;
	bool purpose = preposition_of(x, noun) == f->word_for;
	for (unsigned steps = 0; steps < 4 && (host = host_noun(x, noun)) != NONE; steps++, noun = host) {
		uint32_t word = preposition_of(x, noun);
		if (purpose && has_planned_word(x, host)) /* "the scheduled arrival of Chad's premier for talks" */
			return standing(EVENT_PLANNED, why);
		if ((word == f->word_after && steps == 0) || word == f->word_as) /* "its commitment to talks after the raid", "a case as an attack" */
			return UNSAID;
		bool there = word == f->word_in || word == f->word_at || word == f->word_during;
		if (there && steps == 0 && is_certain_one(x, noun)) /* "an order for a truce in the war", "hopes of a deal during the talks" */
			return UNSAID;
		if (word == f->word_for && steps == 0 && group_has_class(x, host, f->status.effort) && !is_certain_one(x, noun)) /* "efforts for a truce" */
			return standing(EVENT_PLANNED, "a purpose");
		bool when = word == f->word_after || word == f->word_before || word == f->word_during;
		if (when || word == f->word_in || word == f->word_at || word == f->word_by || word == f->word_from)
			continue;
		bool doubt = head_class(x, host, f->class_doubt_host) && !(group_has_class(x, host, f->status.happening) && scene_group(x, host)->tag == TAG_NNS);
		bool open = head_class(x, host, f->class_plan_host) || doubt; /* "the talk of war"; but "talks outside the tent of six states" */
		if (!open && group_has_class(x, x->nodes[noun].preposition, f->status.brought_by)) /* "the danger of war through the drills" */
			return UNSAID;
		bool none = steps == 0 && word == f->word_of && group_has_class(x, host, f->status.no_act);
		if (none || head_class(x, host, f->class_denial_host))
			return standing(EVENT_NEGATED, why);
		if (given_up(x, host))
			return standing(EVENT_NEGATED, "a plan that is given up");
		if (steps == 0 && word == f->word_of && head_class(x, host, f->class_pretext_host))
			return standing(EVENT_CLAIMED, "a pretext");
		if (type_is(c->frame->type, "AID") && word == f->word_on && group_has_class(x, host, f->class_draft)) /* "a bill on aid to Chad" */
			return standing(EVENT_PLANNED, why);
		if (head_class(x, host, f->class_plan_host) || (word == f->word_of && is_aim(x, c, noun, host)))
			return standing(plan_is_open(x, host) ? EVENT_HYPOTHETICAL : EVENT_PLANNED, why);
		bool sign = TYPE_AMONG(c->frame->type, "ASSAULT", "MOBILIZE") && head_class(x, host, f->class_sign_host) && !is_on(x, c);
		if (sign || doubt)
			return standing(EVENT_HYPOTHETICAL, why);
	}
	return UNSAID;
}

struct standing by_what_it_hangs_on(const struct scene *x, const struct candidate *c)
{
	struct standing s = by_modifier(x, c);
	return s.status == EVENT_UNSAID ? by_host(x, c) : s;
}
