/* The status of an event: what grammar says of its word, mended by what is known besides: its outer act, its day, who says it, what was told. */
#include "extract/events/status_inner.h"

#include "base/calendar.h"
#include "extract/events/sides.h"

struct standing grammatical_status(const struct scene *x, const struct candidate *c)
{
	if (c->frame->status >= 0)
		return standing((uint8_t)c->frame->status, "its frame");
	if (c->frame->part == PART_NOUN)
		return noun_standing(x, c);
	if (c->frame->refusal)
		return standing(EVENT_REPORTED, "a refusal");
	return x->nodes[c->group].kind == NODE_VERB ? verb_standing(x, c->group, 0) : standing(EVENT_REPORTED, "an adjective of fact");
}

bool gives_reason(const struct scene *x, const struct candidate *c)
{
	if (c->frame->part != PART_NOUN || c->group == 0)
		return false;
	const struct unit *g = scene_group(x, c->group), *first = &x->a->units.at[g->first];
	uint32_t p = x->nodes[c->group].preposition == NONE ? c->group - 1 : x->nodes[c->group].preposition;
	const struct unit *head = &x->a->units.at[scene_group(x, p)->head];
	uint32_t word = x->a->tokens.at[head->end - 1].word; /* "apologized for" may be one unit */
	return unit_has(&x->s->k->lexicon, head, x->f->status.comes_after) || (word == x->f->word_for && first->tag == TAG_PRPS);
}

/* "agreed to a Chilean proposal": it has been made. */
static bool is_agreed_to(const struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	uint32_t verb = y->candidates.at[c->outer].group;
	bool offer = c->frame->part == PART_NOUN && type_is(c->frame->type, "REQUEST");
	return offer && x->nodes[verb].kind == NODE_VERB && verb_in_set(x, verb, x->f->set_signing);
}

/* "swore [at the summit] to trade", "urged it [during the talks] to leave": where it is said, and no part of it. */
static bool is_occasion(const struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	uint32_t p = x->nodes[c->group].preposition, word = p == NONE ? 0 : scene_word(x, p);
	if (c->frame->part != PART_NOUN || !word || (word != x->f->word_at && word != x->f->word_during))
		return false;
	for (uint32_t j = y->candidates.at[c->outer].group + 1; j < p; j++)
		if (x->nodes[j].kind == NODE_VERB) /* "agreed to trade at the summit" */
			return false;
	return true;
}

/* ---- the day ---- */

/* Does the time stand behind the noun, no verb between? */
static bool time_of_noun(const struct scene *x, const struct candidate *c, const struct timex3 *t)
{
	for (uint32_t j = c->group; j < x->n && scene_group(x, j)->first <= t->first_unit; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return false;
	return scene_group(x, c->group)->first <= t->first_unit;
}

/* "[leave] Iraq next month", "[arrives] on Friday", "[meets] them later in the day": the present tells what is to come on that day. */
static bool to_come(const struct scene *x, const struct candidate *c, const struct timex3 *t)
{
	const struct unit *g = scene_group(x, c->group), *head = &x->a->units.at[g->head];
	bool present = x->nodes[c->group].finite && g->end == g->first + 1 && (head->tag == TAG_VBZ || head->tag == TAG_VBP);
	if (!present || t->type == TIMEX_SET || x->a->day == CALENDAR_NO_DAY || t->begin == CALENDAR_NO_DAY)
		return false;
	if (t->begin > x->a->day || !type_is(c->frame->type, "CONSULT"))
		return t->begin > x->a->day;
	struct slice text = article_slice(x->a, t->span);
	bool dated = false;
	for (size_t i = 0; i < text.n; i++)
		dated = dated || (text.at[i] >= '0' && text.at[i] <= '9');
	bool weekday = !dated && t->begin + 7 > x->a->day && t->begin < x->a->day; /* "leaves on Saturday" is never last Saturday */
	return weekday || (t->begin == x->a->day && slice_starts(text, SLICE("later")));
}

/* "the drills, | which | conclude | next week" */
static bool day_of_its_end(const struct scene *x, const struct candidate *c, const struct timex3 *t)
{
	for (uint32_t j = c->group + 1; j < x->n && scene_group(x, j)->first < t->first_unit; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return verb_in_set(x, j, x->f->set_ending);
	return false;
}

/* "the response to its test last week", "a visit on March 21": a past day makes no plan of a noun, a day to come does. */
static struct standing by_day(const struct scene *x, const struct candidate *c, const struct event *e, struct standing s)
{
	const struct article *a = x->a;
	const struct timex3 *t = e->time == NONE ? NULL : &a->times.at[e->time];
	if (t && c->frame->part == PART_VERB && s.status == EVENT_REPORTED && to_come(x, c, t))
		return standing(EVENT_PLANNED, "a day to come");
	if (!t || c->frame->part != PART_NOUN || a->day == CALENDAR_NO_DAY || t->begin == CALENDAR_NO_DAY || t->finish == CALENDAR_NO_DAY)
		return s;
	if (s.status == EVENT_PLANNED && t->finish < a->day && time_of_noun(x, c, t))
		return standing(EVENT_REPORTED, "a day past");
	bool open = (s.status == EVENT_REPORTED || s.status == EVENT_CLAIMED) && !is_on(x, c) && !has_come(x, c) && !day_of_its_end(x, c, t);
	return open && t->begin > a->day ? standing(EVENT_PLANNED, "a day to come") : s;
}

/* ---- who says it ---- */

/* "feared that Chad would attack", "voiced fears that": a claim of what may come. */
static bool is_feared(const struct scene *x, const struct event *e)
{
	for (uint32_t i = 0; i < e->claims.n; i++) {
		uint32_t cue = x->a->attributions.at[e->claims.at[i]].cue_group;
		if (cue == NONE || cue < x->first || cue >= x->first + x->n)
			continue;
		uint32_t object = x->nodes[cue - x->first].object;
		if (unit_has(&x->s->k->lexicon, scene_group(x, cue - x->first), x->f->class_fears) ||
		    (object != NONE && unit_has(&x->s->k->lexicon, scene_group(x, object), x->f->class_fears)))
			return true;
	}
	return false;
}

/* "demanded that troops leave", "proposed that Chad and Mali hold talks": no form of a fact stands in what is asked for. */
static bool is_asked_for(const struct scene *x, const struct candidate *c, const struct event *e)
{
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	if (verb == NONE || x->nodes[verb].kind != NODE_VERB)
		return false;
	const struct syntax_node *n = &x->nodes[verb];
	uint8_t tag = x->a->units.at[scene_group(x, verb)->head].tag;
	bool present = n->finite && !n->be && (tag == TAG_VB || tag == TAG_VBP);
	if (!present || n->subject == NONE || n->subject == 0 || x->nodes[n->subject - 1].kind != NODE_THAT)
		return false;
	struct span asked = article_group_span(x->a, x->first + n->subject - 1, x->first + n->subject + 1); /* that troops */
	for (uint32_t i = 0; i < e->claims.n; i++) {
		const struct attribution *t = &x->a->attributions.at[e->claims.at[i]];
		if (t->kind == CLAIM_DEMAND && t->content.start >= asked.start && t->content.start < asked.end)
			return true;
	}
	return false;
}

static struct standing by_teller(const struct scene *x, const struct candidate *c, const struct event *e, struct standing s)
{
	if (s.status == EVENT_REPORTED && is_asked_for(x, c, e))
		s = standing(EVENT_PLANNED, "a subjunctive");
	if (s.status == EVENT_PLANNED && is_feared(x, e))
		s = standing(EVENT_HYPOTHETICAL, "a fear");
	if (e->denials.n && s.status != EVENT_PLANNED)
		return standing(EVENT_DENIED, "what is denied");
	return e->claims.n && s.status == EVENT_REPORTED ? standing(EVENT_CLAIMED, "what is claimed") : s;
}

/* ---- what the story has told ---- */

/* One code, and not that of its type as a whole: 040 is any meeting. */
static bool same_deep_code(const char *a, const char *b)
{
	return strcmp(a, b) == 0 && strlen(a) > 2 && a[2] != '0';
}

/* The last act of this name or code told before that its sides do not rule out. */
static const struct event *same_act_before(const struct coding *y, const struct told *told, const struct candidate *c, const struct event *e)
{
	const struct article *a = y->scene.a;
	uint32_t lemma = candidate_lemma(&y->scene, c);
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < 64; steps++) {
		const struct event *old = &a->events.at[i];
		if (old->sentence != e->sentence && strcmp(old->type, e->type) == 0 &&
		    (told->acts.at[i].lemma == lemma || same_deep_code(old->cameo, c->cameo)) && ids_share(&old->sources, &e->sources))
			return old;
	}
	return NULL;
}

/* "arms sales", "sanctions", "security cooperation" go on: that more is planned says nothing of them. But "a drill", "a visit" is one. */
static bool is_single(const struct scene *x, const struct candidate *c)
{
	if (type_is(c->frame->type, "COOPERATE"))
		return group_has_class(x, c->group, x->f->status.happening);
	return !TYPE_AMONG(c->frame->type, "AID", "SANCTION");
}

/* "They criticized the deployment": a noun names an act as it stood when it was told before, still planned. */
static bool planned_before(const struct coding *y, const struct told *told, const struct candidate *c, const struct event *e)
{
	bool noun = c->frame->part == PART_NOUN && e->time == NONE && is_single(&y->scene, c) && !goes_on(&y->scene, c) &&
	             !gives_reason(&y->scene, c) && !has_come(&y->scene, c);
	const struct event *old = noun ? same_act_before(y, told, c, e) : NULL;
	return old && old->status == EVENT_PLANNED;
}

/* "the test would worsen the row" where the test has been told of as a fact */
static bool done_before(const struct coding *y, const struct told *told, const struct candidate *c, const struct event *e)
{
	const struct event *old = is_foreseen(&y->scene, c) ? same_act_before(y, told, c, e) : NULL;
	return old && (old->status == EVENT_REPORTED || old->status == EVENT_CLAIMED);
}

void settle_status(const struct coding *y, const struct told *told, const struct candidate *c, struct event *e)
{
	struct standing s = grammatical_status(&y->scene, c);
	bool before = gives_reason(&y->scene, c) || is_countered(&y->scene, c);
	if (c->outer != NONE && s.status == EVENT_REPORTED && !before && !is_agreed_to(y, c) && !is_occasion(y, c)) {
		bool open = grammatical_status(&y->scene, &y->candidates.at[c->outer]).status == EVENT_HYPOTHETICAL; /* "could require a retreat" */
		s = standing(open ? EVENT_HYPOTHETICAL : EVENT_PLANNED, "its outer act");
	}
	if (s.status == EVENT_PLANNED && done_before(y, told, c, e))
		s = standing(EVENT_REPORTED, "it has been told of as done");
	s = by_day(&y->scene, c, e, s);
	s = by_teller(&y->scene, c, e, s);
	if ((s.status == EVENT_REPORTED || s.status == EVENT_CLAIMED) && planned_before(y, told, c, e))
		s = standing(EVENT_PLANNED, "it was planned when it was told before");
	e->status = s.status;
	e->status_why = s.why;
}
