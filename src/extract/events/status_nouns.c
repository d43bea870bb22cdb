/*
 * Whether an act that a noun tells happened: by the verb that lends it its subject ("may hold talks"), that says that it comes about ("talks
 * will begin") or that it depends on ("called for talks"); by its words and the noun that it hangs on see status_hosts.c.
 */
#include "base/calendar.h"
#include "extract/events/status_inner.h"

typedef struct standing reading(const struct scene *x, const struct candidate *c);

/* The verb that a noun depends on without being lent its subject: "agreed to [return] to talks". */
static uint32_t verb_above(const struct scene *x, uint32_t noun)
{
	uint32_t top = chain_top(x, noun);
	uint32_t j = x->nodes[top].preposition != NONE ? x->nodes[top].host : NONE;
	if (j == NONE)
		for (j = x->nodes[top].list; j-- > 0;)
			if (x->nodes[j].kind != NODE_ADVERB && x->nodes[j].kind != NODE_MARK && x->nodes[j].kind != NODE_TIME)
				break;
	return j < x->n && x->nodes[j].kind == NODE_VERB ? j : NONE;
}

/* Is it a verb by which its subject comes about: "[talks] begin", "[a vote] is held"? */
static bool comes_about(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	return verb_in_set(x, verb, x->f->set_coming_about) || (n->passive && verb_in_set(x, verb, x->f->set_staged)) ||
	       (!n->passive && n->object == NONE && verb_in_set(x, verb, x->f->set_beginning));
}

static uint32_t behind_list(const struct scene *x, uint32_t noun)
{
	return x->nodes[noun].list_end > noun ? x->nodes[noun].list_end : noun + 1;
}

/* Behind the phrases of a noun: "talks | on | ending | wars | in | Chad". */
static uint32_t behind_phrases(const struct scene *x, uint32_t noun)
{
	uint32_t j = behind_list(x, noun);
	while (j + 2 < x->n && j < noun + 12 && x->nodes[j].kind == NODE_PREPOSITION) {
		uint32_t inner = j + 1 + (x->nodes[j + 1].kind == NODE_VERB && x->nodes[j + 1].ing);
		if (x->nodes[inner].kind != NODE_NOUN)
			break;
		j = behind_list(x, inner);
	}
	return j;
}

/* "talks between Chad and Mali | set to resume", "a visit to Rome, | scheduled for May": what is said behind a noun of its day. */
static bool awaited_behind(const struct scene *x, uint32_t noun)
{
	uint32_t j = behind_phrases(x, noun);
	if (j < x->n && x->nodes[j].kind == NODE_COMMA)
		j++;
	if (j < x->n && x->nodes[j].infinitive) /* "the talks, to be held in May"; but "the third talks to be held" */
		return comes_about(x, j) && !group_has_class(x, noun, x->f->status.effort);
	if (j + 1 >= x->n || (x->nodes[j].kind != NODE_ADJECTIVE && x->nodes[j].kind != NODE_VERB))
		return false;
	const struct syntax_node *next = &x->nodes[j + 1];
	uint32_t word = next->kind == NODE_PREPOSITION ? scene_word(x, j + 1) : 0;
	if (group_has(x, j, x->f->status.word_set)) /* tagged as the past tense as often as not */
		return (next->kind == NODE_VERB && next->infinitive) || word == x->f->word_for;
	return (x->nodes[j].kind == NODE_ADJECTIVE || x->nodes[j].participle) && word != x->f->word_by && group_has_class(x, j, x->f->status.awaited);
}

/* "ahead of talks", "talks scheduled for May" */
static struct standing by_expectation(const struct scene *x, const struct candidate *c)
{
	return standing_if(behind_class(x, c->group, x->f->class_ahead_of) || awaited_behind(x, c->group), EVENT_PLANNED, "it is to come");
}

static bool is_past(const struct scene *x, uint32_t verb)
{
	uint8_t tag = x->a->units.at[scene_group(x, verb)->head].tag;
	return x->nodes[verb].finite && (tag == TAG_VBD || tag == TAG_VBN);
}

/* The finite verb whose subject a noun is. NONE. */
static uint32_t verb_of_subject(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun + 1; j < x->n && j < noun + SYNTAX_REACH && x->nodes[j].kind != NODE_END; j++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite && x->nodes[j].subject == x->nodes[noun].list)
			return j;
	return NONE;
}

/* "the accord | it | reached | in May" */
static bool made_by_relative(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun + 1; j < x->n && j < noun + 6; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == noun && is_past(x, j) && !x->nodes[j].passive && verb_in_set(x, j, x->f->set_support) &&
			       verb_status(x, j) == EVENT_REPORTED;
	return false;
}

bool of_no_one(const struct scene *x, const struct candidate *c)
{
	for (uint32_t u = scene_group(x, c->group)->first; u < c->unit; u++) {
		uint8_t tag = x->a->units.at[u].tag;
		bool plain = tag == TAG_JJ || tag == TAG_RB || tag == TAG_NN || tag == TAG_VBN || tag == TAG_VBD || tag == TAG_VBG || tag == TAG_CC;
		if (!plain || x->mention_of[u - x->first_unit] != NONE)
			return false;
	}
	return true;
}

/* "if | the planned talks | take place", "unless | aid | reaches Chad"; but "if the talks fail" */
static struct standing by_condition(const struct scene *x, const struct candidate *c)
{
	uint32_t verb = x->nodes[c->group].preposition == NONE ? verb_of_subject(x, c->group) : NONE;
	if (verb == NONE && x->nodes[c->group].preposition != NONE && of_no_one(x, c) && !is_on(x, c)) { /* "if it angers us with raids" */
		uint32_t above = verb_above(x, c->group);
		bool caused = group_has_class(x, x->nodes[c->group].preposition, x->f->status.comes_after) || preposition_of(x, c->group) == x->f->word_for;
		return standing_if(above != NONE && !caused && x->nodes[above].finite && in_condition(x, above), EVENT_HYPOTHETICAL, "a condition");
	}
	bool bare = scene_group(x, c->group)->first == c->unit || (of_no_one(x, c) && !is_on(x, c)); /* neither "the" nor "its" */
	bool ends = verb != NONE && x->nodes[verb].passive && verb_in_set(x, verb, x->f->status.set_to_end); /* "if sanctions are lifted" */
	return standing_if(verb != NONE && !ends && in_condition(x, verb) && (bare || comes_about(x, verb)), EVENT_HYPOTHETICAL, "a condition");
}

/* "announced | more food aid" */
static struct standing by_announcing(const struct scene *x, const struct candidate *c)
{
	if (c->via == NONE || !type_is(c->frame->type, "AID") || !group_has_class(x, c->via, x->f->status.announces))
		return UNSAID;
	return standing_if(verb_status(x, c->via) == EVENT_REPORTED, EVENT_PLANNED, "it is only announced");
}

/* "the planned talks | began", "the planned drills | are under way", "Peru | held | the planned talks": what was planned has come about. */
static struct standing by_having_come(const struct scene *x, const struct candidate *c)
{
	static const char why[] = "it has come about";
	if (made_by_relative(x, c->group))
		return standing(EVENT_REPORTED, why);
	if (c->via != NONE && c->via_status == EVENT_REPORTED && is_past(x, c->via) && verb_in_set(x, c->via, x->f->set_support))
		return standing_if(verb_status(x, c->via) == EVENT_REPORTED, EVENT_REPORTED, why);
	uint32_t verb = x->nodes[c->group].preposition == NONE ? verb_of_subject(x, c->group) : NONE;
	if (verb == NONE || verb_status(x, verb) != EVENT_REPORTED)
		return UNSAID;
	bool on = verb + 1 < x->n && x->nodes[verb].be && group_has_class(x, verb + 1, x->f->status.on_now);
	bool came = is_past(x, verb) && comes_about(x, verb) && (verb + 1 >= x->n || !x->nodes[verb + 1].infinitive);
	return standing_if(on || came, EVENT_REPORTED, why);
}

/* "the launches were to begin", "were due to begin", "were likely to begin"; but "the launches were for science". Of a single one, "was" may be
 * said of what is to come: "said the launch was for science". */
static bool looks_ahead(const struct scene *x, uint32_t be)
{
	for (uint32_t j = be + 1; j < x->n && j < be + 4; j++) {
		if (x->nodes[j].infinitive || group_has_class(x, j, x->f->status.awaited))
			return true;
		if (x->nodes[j].kind != NODE_ADVERB && x->nodes[j].kind != NODE_ADJECTIVE)
			return false;
	}
	return false;
}

/* "met | on the sidelines of | the talks" */
static bool beside_it(const struct scene *x, const struct candidate *c)
{
	uint32_t host = host_noun(x, c->group), above = chain_top(x, c->group);
	if (host == NONE || preposition_of(x, c->group) != x->f->word_of || !group_has_class(x, host, x->f->status.beside))
		return false;
	uint32_t verb = x->nodes[above].preposition != NONE ? x->nodes[above].host : NONE;
	for (uint32_t j = host, steps = 0; verb == NONE && j-- > 0 && steps < 8; steps++)
		verb = x->nodes[j].kind == NODE_VERB ? j : NONE;
	while (verb != NONE && verb > 0 && x->nodes[verb].kind == NODE_NOUN)
		verb--;
	return verb != NONE && x->nodes[verb].kind == NODE_VERB && is_past(x, verb) && verb_status(x, verb) == EVENT_REPORTED;
}

bool has_come(const struct scene *x, const struct candidate *c)
{
	if (by_having_come(x, c).status == EVENT_REPORTED)
		return true;
	uint32_t verb = x->nodes[c->group].preposition == NONE ? verb_of_subject(x, c->group) : NONE;
	if (verb == NONE && beside_it(x, c))
		return true;
	if (verb != NONE && x->nodes[verb].passive && group_has_class(x, verb, x->f->status.meant) && group_has_class(x, verb, x->f->status.was))
		return verb + 1 < x->n && x->nodes[verb + 1].infinitive && !comes_about(x, verb + 1); /* "the meeting was meant to clear the air" */
	if (verb == NONE || !is_past(x, verb) || x->nodes[verb].passive)
		return false;
	bool several = scene_group(x, c->group)->tag == TAG_NNS && !type_is(c->frame->type, "CONSULT");
	return !x->nodes[verb].be || (several && !looks_ahead(x, verb));
}

/* ---- the verb that lends the noun its subject ---- */

/* "last week's talks", "the recent talks" */
static bool has_past_day(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = g->first; u < g->head; u++) {
		const struct unit *t = &x->a->units.at[u];
		if (!unit_has(&x->s->k->lexicon, t, x->f->class_time) || t->ref == NONE || t->ref >= x->a->times.n)
			continue;
		const struct timex3 *time = &x->a->times.at[t->ref];
		bool day = x->a->day != CALENDAR_NO_DAY && time->finish != CALENDAR_NO_DAY && time->type != TIMEX_DURATION;
		if (TYPE_AMONG(time->value, "PAST_REF", "PRESENT_REF") || (day && time->finish < x->a->day))
			return true;
	}
	return false;
}

/* "the conclusion of the talks", "the outcome of the visit": they have been. */
static bool is_over(const struct scene *x, uint32_t noun)
{
	uint32_t host = host_noun(x, noun);
	return host != NONE && preposition_of(x, noun) == x->f->word_of && head_class(x, host, x->f->class_outcome_host);
}

bool is_on(const struct scene *x, const struct candidate *c)
{
	if (c->frame->part != PART_NOUN)
		return false;
	uint32_t host = preposition_of(x, c->group) == x->f->word_of ? host_noun(x, c->group) : NONE; /* "the last round of the talks" */
	bool on = group_has_class(x, c->group, x->f->status.going_on) || (host != NONE && group_has_class(x, host, x->f->status.going_on));
	return on || has_past_day(x, c->group);
}

bool goes_on(const struct scene *x, const struct candidate *c)
{
	return is_on(x, c) || (c->frame->part == PART_NOUN && is_over(x, c->group));
}

bool is_countered(const struct scene *x, const struct candidate *c)
{
	if (c->frame->part != PART_NOUN)
		return false;
	uint32_t host = x->nodes[c->group].host, above = verb_above(x, c->group);
	if (above != NONE && group_has_class(x, above, x->f->status.avenges) && is_certain_one(x, c->group))
		return true;
	if (preposition_of(x, c->group) != x->f->word_against || host == NONE || x->nodes[c->group].list != c->group)
		return false;
	if (!is_certain_one(x, c->group) || !TYPE_AMONG(c->frame->type, "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))
		return false;
	return x->nodes[host].kind != NODE_VERB || !group_has_class(x, host, x->f->status.cue);
}

/* "will end its drills": they are on; "must apologize for the raid": there has been one. */
static struct standing by_being_on(const struct scene *x, const struct candidate *c)
{
	bool ends = c->via != NONE && verb_in_set(x, c->via, x->f->set_ending);
	bool answered = c->via != NONE && verb_in_set(x, c->via, x->f->set_answer);
	return standing_if(goes_on(x, c) || ends || answered || is_countered(x, c), EVENT_REPORTED, "it has been or goes on");
}

/* "[an attack on Peru | would] trigger sanctions", "[any war | could] spread": there has been none yet. But "a summit would bring" is planned. */
static bool only_thought_of(const struct scene *x, const struct candidate *c, uint32_t verb)
{
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, c->group);
	if (!group_has_class(x, verb, f->status.would_be) || group_has(x, verb, f->status.word_have))
		return false;
	bool several = g->tag == TAG_NNS || (g->tag == TAG_NN && !TYPE_AMONG(c->frame->type, "COOPERATE", "CONSULT"));
	if (of_no_one(x, c) && several && !x->nodes[verb].passive) /* "sanctions on Chad would backfire", "military action would" */
		return true;
	return TYPE_AMONG(c->frame->type, "AGREE", "AID", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT") &&
	       unit_has(&x->s->k->lexicon, &x->a->units.at[g->first], f->status.any_one);
}

/* "the launch | would threaten Chad", "the attack | will be a bloody one": there has been none yet. But "the test | will worsen the row" */
bool is_foreseen(const struct scene *x, const struct candidate *c)
{
	uint32_t verb = c->frame->part == PART_NOUN && x->nodes[c->group].preposition == NONE ? verb_of_subject(x, c->group) : NONE;
	if (verb == NONE || x->nodes[verb].passive || scene_group(x, c->group)->tag != TAG_NN || is_on(x, c))
		return false;
	if (!TYPE_AMONG(c->frame->type, "ASSAULT", "CONSULT", "MOBILIZE", "PROTEST") || group_has(x, verb, x->f->status.word_have))
		return false;
	return group_has_class(x, verb, x->f->status.would) || (x->nodes[verb].be && group_has_class(x, verb, x->f->status.shall));
}

/* "the accord is expected to end the row": what is to come is the end; but "talks are expected to be held", "to begin", and talks that are
 * expected to end it are to come themselves. */
static bool of_what_it_does(const struct scene *x, const struct candidate *c)
{
	uint32_t verb = c->via, next = verb + 1;
	if (type_is(c->frame->type, "CONSULT") && !group_has(x, verb, x->f->status.word_had) && !group_has_class(x, verb, x->f->status.meant))
		return false;
	if (!x->nodes[verb].passive || next >= x->n || x->nodes[next].kind != NODE_VERB || !x->nodes[next].infinitive)
		return false;
	return !comes_about(x, next) && !(x->nodes[next].passive && verb_in_set(x, next, x->f->set_support));
}

/* "did not cancel the talks", "asked Chad to halt its support", but "plans to cancel the talks": what is not put an end to, or is still to end. */
static bool is_kept(const struct scene *x, uint32_t verb, struct standing lent)
{
	return lent.status == EVENT_NEGATED || (lent.status == EVENT_PLANNED && verb_in_set(x, verb, x->f->status.set_to_end));
}

/* "may be preparing a test", "plans talks", "averted a raid" */
static struct standing by_lending_verb(const struct scene *x, const struct candidate *c)
{
	static const char why[] = "the verb whose object it is";
	if (c->via == NONE)
		return UNSAID;
	struct standing lent = verb_standing(x, c->via, 0);
	bool together = type_is(c->frame->type, "COOPERATE") && is_certain_one(x, c->group); /* "discussed their joint efforts": they make them */
	if (together && lent.status == EVENT_REPORTED && group_has_class(x, c->via, x->f->status.discusses))
		return lent;
	bool any = group_has(x, c->group, x->f->status.word_any) && scene_group(x, c->group)->tag == TAG_NN;
	if (lent.status == EVENT_PLANNED && x->nodes[c->via].passive && (any || only_thought_of(x, c, c->via)))
		return standing(EVENT_HYPOTHETICAL, "what would be"); /* "any attack would be met with force" */
	bool weighed = verb_in_set(x, c->via, x->f->set_signing) || verb_in_set(x, c->via, x->f->set_hypothetical);
	if (type_is(c->frame->type, "REQUEST") && weighed && (lent.status == EVENT_REPORTED || is_certain_one(x, c->group)))
		return standing(EVENT_REPORTED, "what is answered"); /* "agreed to a proposal", "whether it considers Chad's offer" */
	if (c->via_status == EVENT_PLANNED && lent.status == EVENT_NEGATED) /* "does not want war" */
		return lent;
	if (c->via_status == EVENT_NEGATED && is_kept(x, c->via, lent)) /* "will not boycott the summit" */
		return standing_if(lent.status == EVENT_NEGATED && group_has_class(x, c->via, x->f->status.will), EVENT_PLANNED, "the future");
	if (c->via_status == EVENT_HYPOTHETICAL && lent.status == EVENT_REPORTED && is_past(x, c->via) && verb_in_set(x, c->via, x->f->set_preventing))
		return standing(EVENT_NEGATED, "it is prevented"); /* "the raid was averted" */
	if (c->via_status != EVENT_REPORTED && lent.status != EVENT_HYPOTHETICAL && !of_what_it_does(x, c)) /* "might suspend talks" */
		return standing(c->via_status, why);
	return lent;
}

/* ---- other verbs ---- */

/* "talks | will begin", "a war | could break out", "talks | are due | to start": of the verb by which the noun, its subject, comes about. */
static struct standing by_coming_about(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = c->group, verb = noun + 1;
	if (noun > 0 && group_has_class(x, noun - 1, x->f->status.comes_after)) /* "a launch | after | the test | would worsen it" */
		return UNSAID;
	while (verb < x->n && verb < noun + SYNTAX_REACH && !(x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite && x->nodes[verb].subject == noun))
		verb++;
	if (verb >= x->n || x->nodes[verb].kind != NODE_VERB)
		return UNSAID;
	if (comes_about(x, verb))
		return verb_standing(x, verb, 0);
	if (x->nodes[verb - 1].kind == NODE_RELATIVE || (verb > 1 && x->nodes[verb - 2].kind == NODE_RELATIVE)) /* "battles that would change it" */
		return UNSAID;
	if (only_thought_of(x, c, verb))
		return standing(EVENT_HYPOTHETICAL, "what would be");
	bool consults = TYPE_AMONG(c->frame->type, "AID", "CONSULT") && group_has_class(x, verb, x->f->status.shall); /* "the talks | will provide" */
	if (consults || is_foreseen(x, c))
		return standing(EVENT_PLANNED, "the future");
	uint32_t then = verb + 1;
	while (then < x->n && (x->nodes[then].kind == NODE_ADVERB || x->nodes[then].kind == NODE_ADJECTIVE || x->nodes[then].kind == NODE_TIME))
		then++;
	if (then >= x->n || !x->nodes[then].infinitive || x->nodes[then].governor != verb || !comes_about(x, then))
		return UNSAID;
	return verb_standing(x, then, 0);
}

/* Does one say "no attack" and "did not see any attack": the clause's verb is negated. */
static bool denied_before(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 8 && x->nodes[j].kind != NODE_END && x->nodes[j].kind != NODE_THAT; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].negated;
	return false;
}

static struct standing by_any(const struct scene *x, const struct candidate *c)
{
	bool compared = c->group > 0 && group_has(x, c->group - 1, x->f->status.word_than); /* "stricter than any sanctions" */
	if (!group_has(x, c->group, x->f->status.word_any) || scene_group(x, c->group)->tag != TAG_NN || compared)
		return UNSAID;
	return denied_before(x, c->group) ? standing(EVENT_NEGATED, "its negation") : standing(EVENT_HYPOTHETICAL, "any at all");
}

/* "an attack is possible", "talks are unlikely", "a resumption of talks is indispensable"; but "talks are unlikely to help" */
static struct standing by_possibility(const struct scene *x, const struct candidate *c)
{
	static const char why[] = "a word of likelihood";
	uint32_t noun = c->group, top = x->nodes[chain_top(x, noun)].list, word = preposition_of(x, noun);
	if (word && (word != x->f->word_of || x->nodes[noun].host != top))
		return UNSAID;
	for (uint32_t j = noun + 1; j + 1 < x->n && j < noun + SYNTAX_REACH && x->nodes[j].kind != NODE_END; j++) {
		if (x->nodes[j].kind != NODE_VERB || !x->nodes[j].be || !x->nodes[j].finite || x->nodes[j].subject != top)
			continue;
		if ((x->nodes[j + 1].kind == NODE_ADJECTIVE && group_has_class(x, j + 1, x->f->class_needed)) || group_has_class(x, j, x->f->class_needed))
			return standing(EVENT_HYPOTHETICAL, why);
		bool likely = !word && group_has_class(x, j + 1, x->f->class_likely) && (j + 2 >= x->n || !x->nodes[j + 2].infinitive);
		return standing_if(likely, EVENT_HYPOTHETICAL, why);
	}
	return UNSAID;
}

/* "there would be tests" */
static struct standing by_there(const struct scene *x, const struct candidate *c)
{
	uint32_t j = x->nodes[c->group].list;
	while (j > 0 && x->nodes[j - 1].kind == NODE_ADVERB)
		j--;
	bool is = j > 1 && x->nodes[j - 1].kind == NODE_VERB && x->nodes[j - 1].be && group_has(x, j - 2, x->f->status.word_there);
	struct standing s = is ? verb_standing(x, j - 1, 0) : UNSAID;
	return s.status == EVENT_REPORTED ? UNSAID : s;
}

/* "failed to bring about [a truce]", "will achieve [peace]", "the trip will include [talks]": it is as real as the verb whose object it is. */
static bool attained(const struct scene *x, uint32_t noun, uint32_t verb)
{
	return x->nodes[verb].object == x->nodes[counted_top(x, noun)].list && verb_in_set(x, verb, x->f->status.set_attaining);
}

/* "can solve it [with a meeting]", "should settle it [through talks]" */
static bool is_means(const struct scene *x, const struct candidate *c)
{
	uint32_t p = x->nodes[c->group].preposition;
	if (p == NONE || is_certain_one(x, c->group))
		return false;
	bool single = scene_group(x, c->group)->tag == TAG_NN && group_has_class(x, c->group, x->f->status.any_one);
	return group_has_class(x, p, x->f->status.by_means) || (single && scene_word(x, p) == x->f->word_with);
}

/* "is expected [to raise]", "is likely [to raise]" */
static bool is_awaited(const struct scene *x, uint32_t verb)
{
	uint32_t g = x->nodes[verb].infinitive ? x->nodes[verb].governor : NONE;
	return g != NONE && x->nodes[g].kind == NODE_VERB && (x->nodes[g].be || x->nodes[g].passive) && !group_has_class(x, g, x->f->status.was);
}

/* "will raise it at talks", "will fly to Rome for talks" */
static struct standing by_verb_above(const struct scene *x, const struct candidate *c)
{
	uint32_t above = verb_above(x, c->group), word = preposition_of(x, c->group);
	struct standing s = above == NONE ? UNSAID : verb_standing(x, above, 0);
	if (above == NONE || s.status == EVENT_REPORTED)
		return UNSAID;
	if (word == x->f->word_including) /* "could carry out provocations, including a test" */
		return s;
	bool then = word == x->f->word_at || word == x->f->word_during || (word == x->f->word_in && is_certain_one(x, c->group));
	bool certain = is_certain_one(x, c->group); /* "may raise it at the talks": these will be held */
	bool verb = x->nodes[above].finite || is_awaited(x, above); /* "will raise it [at talks] next week", "is likely to raise it at the talks" */
	if ((s.status == EVENT_PLANNED || s.status == EVENT_HYPOTHETICAL) && verb && type_is(c->frame->type, "CONSULT") && then)
		return standing(certain ? EVENT_PLANNED : s.status, s.why);
	if (attained(x, c->group, above) || is_means(x, c))
		return s;
	bool owned = x->a->units.at[scene_group(x, c->group)->first].tag == TAG_PRPS; /* "punish Iran for its tests" gives the reason */
	uint32_t host = host_noun(x, c->group);
	bool answer = host != NONE && head_class(x, host, x->f->class_amends); /* "gives an excuse for the drill" */
	bool purpose = word == x->f->word_for && !owned && !answer;
	bool hangs = (purpose || !x->nodes[above].finite) && s.status != EVENT_NEGATED;
	return hangs && (purpose || verb_in_set(x, above, x->f->set_support)) ? s : UNSAID;
}

/* "will stage | Silver Lance | , | a large drill": another name of what is to come. */
static struct standing by_apposition(const struct scene *x, const struct candidate *c)
{
	uint32_t first = x->nodes[c->group].list;
	if (c->via != NONE || first != c->group || first < 2 || x->nodes[first - 1].kind != NODE_COMMA || x->nodes[first - 2].kind != NODE_NOUN)
		return UNSAID;
	uint32_t verb = verb_of_object(x, first - 2);
	struct standing s = verb == NONE || !verb_in_set(x, verb, x->f->set_support) ? UNSAID : verb_standing(x, verb, 0);
	return s.status == EVENT_REPORTED ? UNSAID : s;
}

/* "During their meeting, the ministers are expected to discuss it": the clause that it opens is to come. */
static struct standing by_clause_behind(const struct scene *x, const struct candidate *c)
{
	uint32_t p = x->nodes[c->group].preposition, word = preposition_of(x, c->group);
	if (p == NONE || (p > 0 && x->nodes[p - 1].kind != NODE_END) || !type_is(c->frame->type, "CONSULT"))
		return UNSAID;
	if (word != x->f->word_during && word != x->f->word_at)
		return UNSAID;
	for (uint32_t j = c->group + 1, comma = false; j < x->n && j < c->group + 14 && x->nodes[j].kind != NODE_END; j++) {
		comma = comma || x->nodes[j].kind == NODE_COMMA;
		if (x->nodes[j].kind != NODE_VERB || !x->nodes[j].finite)
			continue;
		bool awaited = x->nodes[j].passive && group_has_class(x, j, x->f->status.awaited) && j + 1 < x->n && x->nodes[j + 1].infinitive &&
		               !group_has(x, j, x->f->status.word_had) && !group_has_class(x, j, x->f->status.was);
		awaited = awaited || (x->nodes[j].be && !group_has_class(x, j, x->f->status.was) && j + 1 < x->n && x->nodes[j + 1].infinitive);
		bool opens = comma || word == x->f->word_during; /* "During his visit the king is to meet them" */
		return standing_if(opens && (awaited || verb_status(x, j) == EVENT_PLANNED), EVENT_PLANNED, "the clause that it opens");
	}
	return UNSAID;
}

struct standing noun_standing(const struct scene *x, const struct candidate *c)
{
	static reading *const readings[] = {
		by_own_words, by_condition, by_announcing, by_having_come, by_expectation, by_what_it_hangs_on,
		by_being_on, by_lending_verb,
		by_any, by_possibility, by_coming_about, by_there, by_apposition, by_verb_above, by_clause_behind,
	};
	struct standing s = UNSAID;
	for (size_t r = 0; r < sizeof readings / sizeof *readings && s.status == EVENT_UNSAID; r++)
		s = readings[r](x, c);
	return s.status == EVENT_UNSAID ? standing(EVENT_REPORTED, "a noun of fact") : s;
}
