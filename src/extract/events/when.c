#include "extract/events/when.h"
#include "extract/events/words.h"

#include "extract/events/status_inner.h"
#include "extract/times/times.h"

/* ---- time ---- */

static uint32_t time_at(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_TIME ? x->a->units.at[scene_group(x, i)->head].ref : NONE;
}

static uint32_t time_inside(const struct scene *x, uint32_t group)
{
	const struct unit *g = scene_group(x, group);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_has(&x->s->k->lexicon, &x->a->units.at[u], x->s->k->reckoning->time) && x->a->units.at[u].ref != NONE)
			return x->a->units.at[u].ref;
	return NONE;
}

/* A date dates; how often or how long does not, nor does "recent". */
static bool dates(const struct scene *x, uint32_t time)
{
	if (time == NONE || (x->a->times.at[time].type != TIMEX_DATE && x->a->times.at[time].type != TIMEX_TIME))
		return false;
	return !slice_equal(article_slice(x->a, x->a->times.at[time].span), SLICE("recent"));
}

/* "the first launch | since | July 1", "the deadliest raid since May", "its fourth since May": the day of another one. */
static bool of_another_one(const struct scene *x, uint32_t noun, uint32_t time)
{
	bool fourth = group_has_class(x, noun, x->f->class_ordinal);
	return scene_word(x, time - 1) == x->f->status.word_since && (fourth || (x->nodes[noun].kind == NODE_NOUN && stands_out(x, noun)));
}

/* "discussed it in a phone call on Monday": the occasion of the act happens when it does. */
static bool is_occasion(const struct scene *x, uint32_t noun)
{
	uint32_t preposition = x->nodes[noun].preposition;
	uint32_t word = preposition == NONE ? 0 : scene_word(x, preposition);
	return word && (word == x->f->word_in || word == x->f->word_at || word == x->f->word_during);
}

/* Does group k - 1 go on with a time that stands at k: "on", "on May 21 and"? */
static bool of_time(const struct scene *x, uint32_t k)
{
	uint8_t kind = x->nodes[k - 1].kind;
	return kind == NODE_PREPOSITION || kind == NODE_TIME || (kind == NODE_AND && k > 1 && x->nodes[k - 2].kind == NODE_TIME);
}

/* Right behind another act's noun: "condemned the test on Monday"; but "accepted the offer in May". verb: whose time it may be; NONE. */
static bool noun_has_it(const struct scene *x, uint32_t time, uint32_t verb)
{
	uint32_t k = time;
	while (k > 0 && of_time(x, k))
		k--;
	if (k == 0 || (verb != NONE && k <= verb + 1) || x->nodes[k - 1].kind != NODE_NOUN || x->acts[k - 1] == NONE || is_occasion(x, k - 1))
		return false;
	const struct unit *g = scene_group(x, k - 1);
	bool object = verb != NONE && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].object == k - 1;
	return !object || !frame_class_at(x->f, x->a, x->f->class_plan_host, g->first, g->head);
}

static bool ends_clause(const struct syntax_node *n)
{
	return n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || n->kind == NODE_CONJUNCTION;
}

/* "fired | what | appeared | to be | a missile | on Sunday": what it was is told within what was done. The group behind it, or behind the verb. */
static uint32_t behind_what(const struct scene *x, uint32_t verb)
{
	uint32_t j = verb + 1;
	if (j + 2 >= x->n || !slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, j)), SLICE("what")))
		return j;
	for (uint32_t steps = 0; j < x->n && steps < 5; j++, steps++)
		if (x->nodes[j].kind == NODE_VERB && j + 1 < x->n && x->nodes[j + 1].kind == NODE_NOUN)
			return j + 1;
	return verb + 1;
}

/* "the first time | since | its fall in May": that day is another one's. */
static bool since_event(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_PREPOSITION && scene_word(x, i) == x->f->status.word_since && i + 1 < x->n && x->nodes[i + 1].kind == NODE_NOUN;
}

static uint32_t time_right(const struct scene *x, uint32_t verb)
{
	for (uint32_t j = behind_what(x, verb); j < x->n && j < verb + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (dates(x, time_at(x, j)) && !(j > verb + 2 && of_another_one(x, j - 2, j)) && !noun_has_it(x, j, verb))
			return time_at(x, j);
		if (ends_clause(n) || n->kind == NODE_VERB || since_event(x, j))
			break;
	}
	uint32_t last = x->n; /* "..., this week." */
	while (last > 0 && (x->nodes[last - 1].kind == NODE_END || x->nodes[last - 1].kind == NODE_MARK))
		last--;
	bool relative = verb > 1 && (x->nodes[verb - 1].kind == NODE_RELATIVE || x->nodes[verb - 2].kind == NODE_RELATIVE);
	if (last > verb + 2 && !relative && dates(x, time_at(x, last - 1)) && x->nodes[last - 2].kind == NODE_COMMA && x->nodes[verb].finite)
		return time_at(x, last - 1);
	return NONE;
}

/* "talks | scheduled | for Monday", "an offer | made | a year ago", "talks set | to resume | on Monday": what is said of the noun tells its day. */
static uint32_t time_of_what_is_said(const struct scene *x, uint32_t noun, uint32_t verb)
{
	const struct syntax_node *v = &x->nodes[verb];
	bool of_it = v->participle && v->object != NONE && (v->object == x->nodes[noun].list || counted_top(x, v->object) == noun ||
	                                                       (verb_in_set(x, verb, x->f->set_happen) && chain_top(x, v->object) == noun));
	if (v->ing && (verb_in_set(x, verb, x->f->set_beginning) || verb_in_set(x, verb, x->f->set_happen))) /* "a visit to Rome | starting | on May 2" */
		return time_right(x, verb);
	if (verb + 1 < x->n && x->nodes[verb + 1].kind == NODE_VERB && x->nodes[verb + 1].infinitive && of_it)
		return verb_in_set(x, verb + 1, x->f->set_happen) ? time_right(x, verb + 1) : NONE;
	return of_it ? time_right(x, verb) : NONE;
}

static uint32_t time_behind_noun(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun + 1; j < x->n && j < noun + 12; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (dates(x, time_at(x, j)))
			return of_another_one(x, noun, j) || noun_has_it(x, j, noun) ? NONE : time_at(x, j);
		if (n->kind == NODE_VERB)
			return time_of_what_is_said(x, noun, j);
		if (n->kind == NODE_COMMA && j == noun + 1 && j + 1 < x->n && dates(x, time_at(x, j + 1))) /* "at their summit, last June in Rome" */
			return time_at(x, j + 1);
		if ((n->kind == NODE_NOUN && x->nodes[j].preposition == NONE) || since_event(x, j))
			return NONE;
		if (n->kind == NODE_NOUN && dates(x, time_inside(x, j)))
			return NONE;
		if (n->kind != NODE_PREPOSITION && n->kind != NODE_NOUN && n->kind != NODE_TIME && n->kind != NODE_MARK &&
		    n->kind != NODE_ADVERB && n->kind != NODE_ADJECTIVE) /* "a visit here this week" */
			return NONE;
	}
	return NONE;
}

/* Does a verb stand before this time in its stretch between commas? Then it dates that one. */
static bool dates_another(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; i-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[i].kind == NODE_VERB)
			return true;
		if (x->nodes[i].kind == NODE_COMMA || x->nodes[i].kind == NODE_END)
			return false;
	}
	return false;
}

/* "in December, when", "at talks in May with Chile's premier, where": the time of the stretch before the comma. */
static uint32_t time_before_comma(const struct scene *x, uint32_t comma)
{
	for (uint32_t j = comma, steps = 0; j-- > 0 && steps < 12; steps++) {
		if (dates(x, time_at(x, j)))
			return time_at(x, j);
		if (x->nodes[j].kind == NODE_VERB || x->nodes[j].kind == NODE_COMMA || ends_clause(&x->nodes[j]))
			return NONE;
	}
	return NONE;
}

/* "[vetoed] it | last year | and [would reject]": another verb's; but "drove there | today | and blocked it". */
static bool is_first_verbs(const struct scene *x, uint32_t time, uint32_t from, uint32_t verb)
{
	if (x->nodes[time + 1].kind != NODE_AND)
		return false;
	for (uint32_t j = time; j-- > from;)
		if (x->nodes[j].kind == NODE_VERB)
			return scene_group(x, j)->tag != scene_group(x, verb)->tag;
	return false;
}

static uint32_t time_left(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *v = &x->nodes[verb];
	uint32_t from = v->finite && v->subject != NONE && v->subject < verb ? v->subject : verb;
	for (uint32_t j = verb; j-- > from && x->nodes[j].kind != NODE_COMMA;) /* "on Monday urged", but not "Peru, which left in May over this, urged" */
		if (dates(x, time_at(x, j)) && x->nodes[j + 1].kind != NODE_COMMA && !is_first_verbs(x, j, from, verb) &&
		    (x->nodes[verb - 1].kind == NODE_RELATIVE || !noun_has_it(x, j, NONE)))
			return time_at(x, j);
	for (uint32_t j = from, steps = 0; j-- > 0 && steps < SYNTAX_REACH; steps++) {
		const struct syntax_node *n = &x->nodes[j];
		if (dates(x, time_at(x, j)))
			return dates_another(x, j) ? NONE : time_at(x, j);
		if (n->kind == NODE_RELATIVE && j > 1) /* "in December, when the army" */
			return dates(x, time_at(x, j - 1)) ? time_at(x, j - 1) : x->nodes[j - 1].kind == NODE_COMMA ? time_before_comma(x, j - 1) : NONE;
		if (ends_clause(n) || (n->kind == NODE_VERB && n->finite) || scene_group(x, j)->tag == TAG_DASH)
			break;
	}
	return NONE;
}

/* "said on Tuesday it would go and voiced thanks": the second verb of one subject shares a time that stands beside the first. */
static uint32_t time_shared(const struct scene *x, uint32_t verb)
{
	uint32_t j = verb;
	while (j > 0 && (x->nodes[j - 1].kind == NODE_ADVERB || x->nodes[j - 1].kind == NODE_MARK))
		j--;
	if (j == 0 || x->nodes[j - 1].kind != NODE_AND)
		return NONE;
	for (uint32_t k = j - 1, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[k].kind == NODE_END)
			return NONE;
		if (x->nodes[k].kind != NODE_VERB || !x->nodes[k].finite || x->nodes[k].subject != x->nodes[verb].subject)
			continue;
		if (scene_group(x, k)->tag != scene_group(x, verb)->tag) /* "sent ships on Monday and has threatened" */
			return NONE;
		for (uint32_t t = k > 2 ? k - 2 : 0; t < k + 3 && t < x->n; t++)
			if (dates(x, time_at(x, t)))
				return time_at(x, t);
		return NONE;
	}
	return NONE;
}

/* "In a statement released Friday, Peru voiced concern": the day on which the words came out is that of what they do. */
static uint32_t time_published(const struct scene *x, uint32_t verb)
{
	uint32_t subject = x->nodes[verb].subject;
	if (!x->nodes[verb].finite || subject == NONE || subject > verb || !group_has_class(x, verb, x->f->status.cue))
		return NONE;
	for (uint32_t j = subject, steps = 0, time = NONE; j-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (time == NONE)
			time = dates(x, time_at(x, j)) ? time_at(x, j) : NONE;
		if (x->nodes[j].kind == NODE_VERB)
			return j > 0 && x->nodes[j - 1].preposition != NONE && verb_in_set(x, j, x->f->set_publishing) ? time : NONE;
		if (ends_clause(&x->nodes[j]))
			return NONE;
	}
	return NONE;
}

/* "a 2005 measure | that | hit Chad"; but "the 1953 truce that ended the war" is that of the truce. */
static uint32_t time_of_relative(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *v = &x->nodes[verb];
	bool own = v->finite && verb > 1 && x->nodes[verb - 1].kind == NODE_RELATIVE && x->nodes[verb - 2].kind != NODE_COMMA;
	own = own && v->subject != NONE && v->subject < verb &&
	           !verb_in_set(x, verb, x->f->set_ending);
	uint32_t found = own ? time_inside(x, v->subject) : NONE;
	return dates(x, found) ? found : NONE;
}

static uint32_t time_of_verb(const struct scene *x, uint32_t verb);

/* "said on Monday | as | its troops [left]": both on one day. */
static uint32_t time_of_main(const struct scene *x, uint32_t verb)
{
	uint32_t subject = x->nodes[verb].finite ? x->nodes[verb].subject : NONE;
	uint32_t as = subject != NONE && subject > 1 && subject < verb ? x->nodes[subject].list - 1 : NONE;
	if (as == NONE || as == 0 || as >= verb || x->nodes[as].kind != NODE_CONJUNCTION || scene_word(x, as) != x->f->word_as ||
	    x->nodes[as - 1].kind == NODE_ADVERB) /* "as soon as" */
		return NONE;
	for (uint32_t j = as, steps = 0; j-- > 0 && steps < 14 && !ends_clause(&x->nodes[j]); steps++)
		if (dates(x, time_at(x, j)))
			return noun_has_it(x, j, NONE) ? NONE : time_at(x, j);
	return NONE;
}

/* "tried on Monday to stab", "criticized it on Monday, warning that", "answered on Monday by warning": what hangs on a verb of fact happens when
 * that does. */
static uint32_t time_above(const struct scene *x, uint32_t verb)
{
	uint32_t above = x->nodes[verb].governor;
	if (above == NONE || above >= verb || x->nodes[above].kind != NODE_VERB || !x->nodes[above].finite)
		return NONE;
	bool beside = x->nodes[verb - 1].kind == NODE_COMMA || scene_word(x, verb - 1) == x->f->word_by;
	if (x->nodes[verb].infinitive ? !verb_in_set(x, above, x->f->set_actual) : !x->nodes[verb].ing || !beside)
		return NONE;
	return time_of_verb(x, above);
}

/* "agreed | on | Monday | to meet", "a decision on Monday to meet": the day of the accord. But "is expected on Monday to meet" */
static bool day_of_the_plan(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	if (!n->infinitive || verb_status(x, verb) != EVENT_PLANNED)
		return false;
	if (n->governor == NONE || x->nodes[n->governor].kind != NODE_VERB)
		return true;
	const struct syntax_node *g = &x->nodes[n->governor];
	return !g->be && !g->passive && x->a->units.at[scene_group(x, n->governor)->head].tag == TAG_VBD;
}

static uint32_t time_of_verb(const struct scene *x, uint32_t verb)
{
	uint32_t found = time_inside(x, verb); /* "has recently sent" */
	if (dates(x, found))
		return found;
	if (x->nodes[verb].infinitive && day_of_the_plan(x, verb))
		return time_right(x, verb);
	if (verb > 0 && dates(x, time_at(x, verb - 1)))
		return time_at(x, verb - 1);
	found = time_right(x, verb);
	if (found == NONE)
		found = time_of_relative(x, verb);
	if (found == NONE)
		found = time_left(x, verb);
	if (found == NONE)
		found = time_shared(x, verb);
	if (found == NONE)
		found = time_published(x, verb);
	if (found == NONE)
		found = time_of_main(x, verb);
	return found == NONE ? time_above(x, verb) : found;
}

/* "The talks, first planned for May 30, were held": a time that stands between them, where the verb has none. */
static uint32_t time_of_noun_and_verb(const struct scene *x, uint32_t noun, uint32_t verb)
{
	uint32_t found = time_of_verb(x, verb);
	for (uint32_t j = verb; found == NONE && j > noun; j--)
		found = dates(x, time_at(x, j)) ? time_at(x, j) : NONE;
	return found;
}

/* "the meeting [was held] on Monday", "the talks are [to begin] on Friday", "on Monday the raid [killed] ten" */
static uint32_t time_of_own_verb(const struct scene *x, uint32_t noun, uint32_t subject, uint32_t verb)
{
	if (x->nodes[verb].be && verb + 1 < x->n && x->nodes[verb + 1].infinitive && verb_in_set(x, verb + 1, x->f->set_happen))
		return time_right(x, verb + 1);
	if (!x->nodes[verb].finite || x->nodes[verb].subject != subject)
		return NONE;
	return verb_in_set(x, verb, x->f->set_happen) ? time_of_noun_and_verb(x, noun, verb) : time_left(x, verb);
}

/* "talks | dedicated | to ending | it would [resume] in May", "the campaign | to retake | it [began] in May" */
static bool only_describes(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	return (n->participle || n->infinitive || n->ing) && !n->finite;
}

uint32_t event_time(const struct scene *x, const struct candidate *c)
{
	if (c->frame->part != PART_NOUN)
		return x->nodes[c->group].kind == NODE_VERB ? time_of_verb(x, c->group) : NONE;
	uint32_t inside = time_inside(x, c->group);
	if (dates(x, inside))
		return inside;
	uint32_t behind = time_behind_noun(x, c->group);
	if (behind != NONE)
		return behind;
	if (c->via != NONE)
		return time_of_noun_and_verb(x, c->group, c->via);
	/* "the meeting was held on Monday", "a round of talks ended": its own verb */
	uint32_t top = counted_top(x, c->group);
	for (uint32_t j = c->group + 1, described = false; j < x->n && j < c->group + 12; j++) {
		if (x->nodes[j].kind != NODE_VERB || x->nodes[top].preposition != NONE)
			continue;
		if (!only_describes(x, j))
			return described && !verb_in_set(x, j, x->f->set_happen) ? NONE : time_of_own_verb(x, c->group, x->nodes[top].list, j);
		described = true;
	}
	uint32_t preposition = x->nodes[c->group].preposition; /* "said on Monday during a visit", "will go to Rome in May for talks" */
	bool with_it = preposition != NONE && (scene_word(x, preposition) == x->f->word_during ||
	                                       (scene_word(x, preposition) == x->f->word_for && strcmp(c->frame->type, "CONSULT") == 0));
	if (with_it)
		for (uint32_t j = preposition, steps = 0; j-- > 0 && steps < 12; steps++)
			if (x->nodes[j].kind == NODE_VERB)
				return time_of_verb(x, j);
	return NONE;
}

/* ---- place ---- */

static struct span place_behind(const struct scene *x, uint32_t noun)
{
	struct span none = {0, 0};
	if (noun == NONE || !head_is_actor(x, noun))
		return none;
	uint32_t m = x->mention_of[scene_group(x, noun)->head - x->first_unit];
	const struct mention *p = &x->a->mentions.at[m];
	return x->a->actors.at[p->actor].kind == ACTOR_COUNTRY ? p->span : none;
}

struct span event_place(const struct scene *x, const struct candidate *c)
{
	uint32_t words[] = {x->f->word_in, x->f->word_at, x->f->word_near};
	struct span found = {0, 0};
	for (unsigned i = 0; i < 3 && span_none(found); i++) {
		uint32_t noun = c->frame->part == PART_NOUN ? noun_phrase(x, c->group, words[i]) : verb_phrase(x, c->group, words[i]);
		if (noun == NONE && c->via != NONE)
			noun = verb_phrase(x, c->via, words[i]);
		found = place_behind(x, noun);
	}
	return found;
}
