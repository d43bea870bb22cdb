/* Whether an act that a noun tells happened, and the answer for both. */
#include "extract/events/status_inner.h"

#include "base/calendar.h"

/* Does a noun's prepositional phrase begin with one of these: "instead of talks", "in the event of an attack"? */
static bool behind_class(const struct scene *x, uint32_t noun, uint32_t class)
{
	uint32_t p = x->nodes[noun].preposition;
	return p != NONE && group_has_class(x, p, class);
}

/* "talks between Chad and Mali | set to resume", "a visit to Rome, | scheduled for May": what is said behind a noun of its day. */
static bool awaited_behind(const struct scene *x, uint32_t noun)
{
	static const char *const awaited[] = {"scheduled", "planned", "due", "slated", "proposed", "expected", NULL};
	static const char *const set[] = {"set", NULL};
	uint32_t j = x->nodes[noun].list_end > noun ? x->nodes[noun].list_end : noun + 1;
	while (j + 1 < x->n && j < noun + 10 && x->nodes[j].kind == NODE_PREPOSITION && x->nodes[j + 1].kind == NODE_NOUN)
		j = x->nodes[j + 1].list_end > j + 1 ? x->nodes[j + 1].list_end : j + 2;
	if (j < x->n && x->nodes[j].kind == NODE_COMMA)
		j++;
	if (j + 1 >= x->n || (x->nodes[j].kind != NODE_ADJECTIVE && x->nodes[j].kind != NODE_VERB))
		return false;
	const struct syntax_node *next = &x->nodes[j + 1];
	uint32_t word = next->kind == NODE_PREPOSITION ? scene_word(x, j + 1) : 0;
	if (group_has_word(x, j, set)) /* tagged as the past tense as often as not */
		return (next->kind == NODE_VERB && next->infinitive) || word == x->f->word_for;
	return (x->nodes[j].kind == NODE_ADJECTIVE || x->nodes[j].participle) && word != x->f->word_by && group_has_word(x, j, awaited);
}

/* "threatened Chad | with a raid": is this the verb, or its object? */
static bool threatens(const struct scene *x, uint32_t host)
{
	uint32_t verb = host;
	while (verb > 0 && host - verb < 4 && x->nodes[verb].kind != NODE_VERB)
		verb--;
	return x->nodes[verb].kind == NODE_VERB && (verb == host || x->nodes[verb].object == x->nodes[host].list) && verb_in_set(x, verb, x->f->set_threatening);
}

/* "stopped short of sanctions", "decided against sanctions", "hinted at sanctions" */
static uint8_t status_by_preposition(const struct scene *x, uint32_t noun)
{
	static const char *const brief[] = {"short", NULL};
	uint32_t p = x->nodes[noun].preposition, host = x->nodes[noun].host;
	if (p == NONE)
		return EVENT_REPORTED;
	uint32_t word = scene_word(x, p);
	if (word == x->f->word_of && p > 0 && group_has_word(x, p - 1, brief))
		return EVENT_NEGATED;
	if (word == x->f->word_with && host != NONE && threatens(x, host))
		return EVENT_HYPOTHETICAL;
	if (host == NONE || x->nodes[host].kind != NODE_VERB)
		return EVENT_REPORTED;
	if (word == x->f->word_against && verb_in_set(x, host, x->f->set_deciding))
		return EVENT_NEGATED;
	return word == x->f->word_at && verb_in_set(x, host, x->f->set_hinting) ? EVENT_HYPOTHETICAL : EVENT_REPORTED;
}

/* "cancelled a planned visit", "the cancellation of planned talks": planned they were. */
static bool called_off(const struct scene *x, const struct candidate *c)
{
	uint32_t host = x->nodes[c->group].preposition == NONE ? NONE : x->nodes[c->group].host;
	if (c->via_status == EVENT_NEGATED && c->via != NONE)
		return x->nodes[c->via].finite && !x->nodes[c->via].negated && verb_status(x, c->via, 0) == EVENT_REPORTED;
	return host != NONE && x->nodes[host].kind == NODE_NOUN && scene_word(x, x->nodes[c->group].preposition) == x->f->word_of &&
	       head_class(x, host, x->f->class_denial_host);
}

/* "the date of the talks", "no date was set for the talks", "a venue for their summit": they are to come. */
static bool date_is_open(const struct scene *x, const struct candidate *c)
{
	static const char *const words[] = {"date", "dates", "venue", "timetable", "timeframe", NULL};
	uint32_t p = x->nodes[c->group].preposition, host = x->nodes[c->group].host;
	if (p == NONE || host == NONE || !(type_is(c->frame->type, "CONSULT") || type_is(c->frame->type, "RETREAT")))
		return false;
	uint32_t word = scene_word(x, p);
	if (x->nodes[host].kind == NODE_VERB) /* "was set for" */
		host = word == x->f->word_for && x->nodes[host].passive ? x->nodes[host].object : NONE;
	return host != NONE && x->nodes[host].kind == NODE_NOUN && (word == x->f->word_for || word == x->f->word_of) && group_has_word(x, host, words);
}

/* "planned talks", "no talks", "a threat of war", "a proposal for talks". */
static uint8_t noun_status(const struct scene *x, const struct candidate *c)
{
	static const char *const no[] = {"no", "never", NULL};
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, c->group);
	if (group_has_word(x, c->group, no) || behind_class(x, c->group, f->class_instead))
		return EVENT_NEGATED;
	if (behind_class(x, c->group, f->class_eventual))
		return EVENT_HYPOTHETICAL;
	uint8_t behind = status_by_preposition(x, c->group);
	if (behind != EVENT_REPORTED)
		return behind;
	if (called_off(x, c))
		return EVENT_NEGATED;
	if (date_is_open(x, c))
		return EVENT_PLANNED;
	if (behind_class(x, c->group, f->class_ahead_of) || awaited_behind(x, c->group))
		return EVENT_PLANNED;
	for (uint32_t u = g->first; u < c->unit; u++) {
		if (frame_class_at(f, x->a, f->class_undone_mod, g->first, u))
			return EVENT_NEGATED;
		if (frame_class_at(f, x->a, f->class_planned_mod, g->first, u))
			return EVENT_PLANNED;
		if (frame_class_at(f, x->a, f->class_possible_mod, g->first, u))
			return EVENT_HYPOTHETICAL;
		if (frame_class_at(f, x->a, f->class_alleged_mod, g->first, u))
			return EVENT_CLAIMED;
	}
	uint32_t noun = c->group;
	for (unsigned steps = 0; steps < 4 && x->nodes[noun].preposition != NONE; steps++) {
		uint32_t host = x->nodes[noun].host;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN)
			break;
		uint32_t word = scene_word(x, x->nodes[noun].preposition);
		bool when = word == f->word_after || word == f->word_before || word == f->word_during;
		if (!when && word != f->word_in && word != f->word_at && word != f->word_by && word != f->word_from) {
			if ((group_has_word(x, host, no) && steps == 0 && word == f->word_of) || head_class(x, host, f->class_denial_host))
				return EVENT_NEGATED;
			if (head_class(x, host, f->class_plan_host))
				return EVENT_PLANNED;
			if (head_class(x, host, f->class_doubt_host))
				return EVENT_HYPOTHETICAL;
		}
		noun = host;
	}
	return EVENT_REPORTED;
}

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

static bool comes_about(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	return verb_in_set(x, verb, x->f->set_coming_about) || (n->passive && verb_in_set(x, verb, x->f->set_staged)) ||
	       (!n->passive && n->object == NONE && verb_in_set(x, verb, x->f->set_beginning));
}

/* "[an attack on Peru | would] trigger sanctions", "[any war | could] spread": there has been none yet. But "a summit would bring" is planned. */
static bool only_thought_of(const struct scene *x, const struct candidate *c, uint32_t verb)
{
	static const char *const types[] = {"AGREE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"};
	static const char *const modal[] = {"would", "could", "might", "may", NULL}, *const one[] = {"a", "an", "any", "another", "further", NULL};
	const struct unit *g = scene_group(x, c->group);
	struct slice first = lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[g->first].word);
	bool indefinite = c->unit == g->first && g->tag == TAG_NNS && !x->nodes[verb].passive, deed = false; /* "sanctions on Chad would backfire" */
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		deed = deed || type_is(c->frame->type, types[i]);
	for (size_t i = 0; deed && one[i]; i++)
		indefinite = indefinite || slice_same(first, slice_of(one[i]));
	return indefinite && group_has_word(x, verb, modal) && !group_has_word(x, verb, (const char *const[]){"have", NULL});
}

/* "talks | will begin", "a war | could break out", "talks | are due | to start": of the verb by which the noun, its subject, comes about. */
static uint8_t status_of_coming_about(const struct scene *x, const struct candidate *c)
{
	static const char *const unlikely[] = {"unlikely", NULL};
	uint32_t noun = c->group, verb = noun + 1;
	while (verb < x->n && verb < noun + SYNTAX_REACH && !(x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite && x->nodes[verb].subject == noun))
		verb++;
	if (verb >= x->n || x->nodes[verb].kind != NODE_VERB)
		return EVENT_REPORTED;
	if (comes_about(x, verb))
		return verb_status(x, verb, 0);
	if (only_thought_of(x, c, verb))
		return EVENT_HYPOTHETICAL;
	if (type_is(c->frame->type, "CONSULT") && group_has_word(x, verb, (const char *const[]){"will", "'ll", NULL}))
		return EVENT_PLANNED; /* "the talks | will provide" */
	uint32_t then = verb + 1;
	while (then < x->n && (x->nodes[then].kind == NODE_ADVERB || x->nodes[then].kind == NODE_ADJECTIVE || x->nodes[then].kind == NODE_TIME))
		then++;
	if (then >= x->n || !x->nodes[then].infinitive || x->nodes[then].governor != verb || !comes_about(x, then))
		return EVENT_REPORTED;
	return group_has_word(x, then - 1, unlikely) ? EVENT_HYPOTHETICAL : verb_status(x, then, 0);
}

/* "an attack is possible", "talks are unlikely", "a resumption of talks is indispensable"; but "talks are unlikely to help" */
static bool is_possible(const struct scene *x, uint32_t noun)
{
	uint32_t top = x->nodes[chain_top(x, noun)].list, preposition = x->nodes[noun].preposition;
	if (preposition != NONE && (scene_word(x, preposition) != x->f->word_of || x->nodes[noun].host != top))
		return false;
	for (uint32_t j = noun + 1; j + 1 < x->n && j < noun + SYNTAX_REACH && x->nodes[j].kind != NODE_END; j++) {
		if (x->nodes[j].kind != NODE_VERB || !x->nodes[j].be || !x->nodes[j].finite || x->nodes[j].subject != top)
			continue;
		if ((x->nodes[j + 1].kind == NODE_ADJECTIVE && group_has_class(x, j + 1, x->f->class_needed)) || group_has_class(x, j, x->f->class_needed))
			return true;
		return preposition == NONE && group_has_class(x, j + 1, x->f->class_likely) && (j + 2 >= x->n || !x->nodes[j + 2].infinitive);
	}
	return false;
}

/* "there would be tests" */
static uint8_t status_there(const struct scene *x, uint32_t noun)
{
	static const char *const there[] = {"there", NULL};
	uint32_t j = x->nodes[noun].list;
	while (j > 0 && x->nodes[j - 1].kind == NODE_ADVERB)
		j--;
	bool is = j > 1 && x->nodes[j - 1].kind == NODE_VERB && x->nodes[j - 1].be && group_has_word(x, j - 2, there);
	return is ? verb_status(x, j - 1, 0) : EVENT_REPORTED;
}

/* "will raise it [at talks] next week", "will sign it [during] their summit" */
static bool held_then(const struct scene *x, uint32_t noun)
{
	uint32_t word = x->nodes[noun].preposition == NONE ? 0 : scene_word(x, x->nodes[noun].preposition);
	return word == x->f->word_at || word == x->f->word_during;
}

/* "the conclusion of the talks", "the outcome of the visit": they have been. */
static bool is_over(const struct scene *x, uint32_t noun)
{
	uint32_t host = x->nodes[noun].preposition == NONE ? NONE : x->nodes[noun].host;
	return host != NONE && x->nodes[host].kind == NODE_NOUN && scene_word(x, x->nodes[noun].preposition) == x->f->word_of && head_class(x, host, x->f->class_outcome_host);
}

bool goes_on(const struct scene *x, const struct candidate *c)
{
	static const char *const words[] = {"ongoing", "continuing", "current", "existing", "recent", "latest", "last", "previous", "earlier", "past",
		"repeated", "continued", NULL};
	return c->frame->part == PART_NOUN && (group_has_word(x, c->group, words) || is_over(x, c->group));
}

/* "saw no sign of ...", "did not see any attack": the clause's verb is negated. */
static bool denied_before(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 8 && x->nodes[j].kind != NODE_END && x->nodes[j].kind != NODE_THAT; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].negated;
	return false;
}

/* "the accord is expected to end the row": what is to come is the end; but "talks are expected to be held", "to begin", and talks that are
 * expected to end it are to come themselves. */
static bool of_what_it_does(const struct scene *x, const struct candidate *c)
{
	static const char *const had[] = {"had", NULL}, *const meant[] = {"meant", "intended", "designed", "aimed", NULL};
	uint32_t verb = c->via, next = verb + 1;
	if (strcmp(c->frame->type, "CONSULT") == 0 && !group_has_word(x, verb, had) && !group_has_word(x, verb, meant))
		return false;
	if (!x->nodes[verb].passive || next >= x->n || x->nodes[next].kind != NODE_VERB || !x->nodes[next].infinitive)
		return false;
	return !comes_about(x, next) && !(x->nodes[next].passive && verb_in_set(x, next, x->f->set_support));
}

static bool is_past(const struct scene *x, uint32_t verb)
{
	const struct unit *g = scene_group(x, verb);
	uint8_t tag = x->a->units.at[g->head].tag;
	return x->nodes[verb].finite && (tag == TAG_VBD || tag == TAG_VBN);
}

uint8_t grammatical_status(const struct scene *x, const struct candidate *c)
{
	if (c->frame->status >= 0)
		return (uint8_t)c->frame->status;
	if (c->frame->part != PART_NOUN) {
		if (c->frame->refusal)
			return EVENT_REPORTED;
		return x->nodes[c->group].kind == NODE_VERB ? verb_status(x, c->group, 0) : EVENT_REPORTED;
	}
	uint8_t own = noun_status(x, c);
	if (own != EVENT_REPORTED)
		return own;
	if (goes_on(x, c) || (c->via != NONE && verb_in_set(x, c->via, x->f->set_ending)))
		return EVENT_REPORTED; /* "will end its drills": they are on */
	if (c->via != NONE && verb_in_set(x, c->via, x->f->set_answer))
		return EVENT_REPORTED; /* "must apologize for the raid" */
	uint8_t lent = c->via != NONE ? verb_status(x, c->via, 0) : EVENT_REPORTED; /* "may be preparing a test" */
	if (c->via != NONE && lent == EVENT_PLANNED && x->nodes[c->via].passive && only_thought_of(x, c, c->via))
		return EVENT_HYPOTHETICAL; /* "any attack would be met with force" */
	if (c->via_status == EVENT_PLANNED && lent == EVENT_NEGATED) /* "does not want war" */
		return EVENT_NEGATED;
	if (c->via_status == EVENT_HYPOTHETICAL && lent == EVENT_REPORTED && is_past(x, c->via) && verb_in_set(x, c->via, x->f->set_preventing))
		return EVENT_NEGATED; /* "the raid was averted" */
	if (c->via_status != EVENT_REPORTED && lent != EVENT_HYPOTHETICAL && !of_what_it_does(x, c)) /* "might suspend talks" */
		return c->via_status;
	if (c->via != NONE)
		return lent;
	uint8_t comes = status_of_coming_about(x, c);
	if (comes != EVENT_REPORTED)
		return comes;
	static const char *const any[] = {"any", NULL};
	if (group_has_word(x, c->group, any) && scene_group(x, c->group)->tag == TAG_NN)
		return denied_before(x, c->group) ? EVENT_NEGATED : EVENT_HYPOTHETICAL;
	if (is_possible(x, c->group))
		return EVENT_HYPOTHETICAL;
	uint8_t told = status_there(x, c->group);
	if (told != EVENT_REPORTED)
		return told;
	uint32_t above = verb_above(x, c->group);
	if (above == NONE)
		return EVENT_REPORTED;
	uint8_t status = verb_status(x, above, 0);
	static const char *const owner[] = {"its", "their", "his", "her", NULL};
	bool purpose = x->nodes[c->group].preposition != NONE && scene_word(x, x->nodes[c->group].preposition) == x->f->word_for &&
	               !group_has_word(x, c->group, owner); /* "punish Iran for its tests" gives the reason */
	if (status == EVENT_PLANNED && x->nodes[above].finite && type_is(c->frame->type, "CONSULT") && held_then(x, c->group))
		return EVENT_PLANNED;
	if (status != EVENT_REPORTED && (purpose || !x->nodes[above].finite) && status != EVENT_NEGATED)
		return purpose || verb_in_set(x, above, x->f->set_support) ? status : EVENT_REPORTED;
	return EVENT_REPORTED;
}

/* "urged Chad to pay for its raid", "called for talks after the raid": what is asked for comes after it. */
bool gives_reason(const struct scene *x, const struct candidate *c)
{
	static const char *const when[] = {"over", "after", "following", "despite", "since", NULL};
	static const char *const owners[] = {"its", "their", "his", "her", NULL};
	uint32_t p = x->nodes[c->group].preposition == NONE ? c->group - 1 : x->nodes[c->group].preposition;
	if (c->frame->part != PART_NOUN || c->group == 0)
		return false;
	uint32_t word = x->a->tokens.at[x->a->units.at[scene_group(x, p)->head].end - 1].word; /* "apologized for" may be one unit */
	uint32_t first = x->a->units.at[scene_group(x, c->group)->first].word;
	return scene_word_among(x, word, when) || (word == x->f->word_for && scene_word_among(x, first, owners));
}

/* Does the time stand behind the noun, no verb between? */
static bool time_of_noun(const struct scene *x, const struct candidate *c, const struct timex3 *t)
{
	for (uint32_t j = c->group; j < x->n && scene_group(x, j)->first <= t->first_unit; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return false;
	return scene_group(x, c->group)->first <= t->first_unit;
}

/* "[arrives] on Friday", "[meets] them later in the day": the present tells what is to come on that day. */
static bool to_come(const struct scene *x, const struct candidate *c, const struct timex3 *t)
{
	const struct unit *g = scene_group(x, c->group), *head = &x->a->units.at[g->head];
	bool present = x->nodes[c->group].finite && g->end == g->first + 1 && (head->tag == TAG_VBZ || head->tag == TAG_VBP);
	bool once = present && t->type != TIMEX_SET && type_is(c->frame->type, "CONSULT");
	if (!once || x->a->day == CALENDAR_NO_DAY || t->begin == CALENDAR_NO_DAY)
		return false;
	struct slice text = article_slice(x->a, t->span);
	bool dated = false;
	for (size_t i = 0; i < text.n; i++)
		dated = dated || (text.at[i] >= '0' && text.at[i] <= '9');
	bool weekday = !dated && t->begin + 7 > x->a->day && t->begin < x->a->day; /* "leaves on Saturday" is never last Saturday */
	return t->begin > x->a->day || weekday || (t->begin == x->a->day && slice_starts(text, SLICE("later")));
}

/* "the response to its test last week", "a visit on March 21": a past day makes no plan of a noun, a day to come does. */
uint8_t status_by_day(const struct scene *x, const struct candidate *c, const struct event *e)
{
	const struct article *a = x->a;
	const struct timex3 *t = e->time == NONE ? NULL : &a->times.at[e->time];
	if (t && c->frame->part == PART_VERB && e->status == EVENT_REPORTED && to_come(x, c, t))
		return EVENT_PLANNED;
	if (!t || c->frame->part != PART_NOUN || a->day == CALENDAR_NO_DAY || t->begin == CALENDAR_NO_DAY || t->finish == CALENDAR_NO_DAY)
		return e->status;
	if (e->status == EVENT_PLANNED && t->finish < a->day && time_of_noun(x, c, t))
		return EVENT_REPORTED;
	return (e->status == EVENT_REPORTED || e->status == EVENT_CLAIMED) && t->begin > a->day ? EVENT_PLANNED : e->status;
}
