/*
 * Acts of which the story as a whole tells too few sides:
 *
 *   "The talks failed"                  nobody in it who holds them, or one side alone: nobody talks, drills or wars alone
 *   "Mali feared a further attack"      a noun tells a blow only with both its sides
 *   "Peru's agreement came late"        an agreement that a noun names needs two sides as well
 *   "Peru held a meeting"               may be one of its own, a bombing may be nobody's; frames with the flag `alone` say so
 *   "Peru is at war with rebels"        somebody is told, of whom no state is known
 *
 * and those whose side is a guess that mostly fails.
 */
#include "extract/events/incomplete.h"

#include "base/utf8.h"
#include "extract/actors/actors.h"
#include "extract/events/story_inner.h"

/* "Fijian rebels raided the Fijian army": two sides of one state fight, where the act's own sentence tells both apart. */
static bool within_a_state(const struct event *e, const struct told_act *act)
{
	if (!e->sources.n || !e->targets.n || act->lent_source || act->lent_targets || !type_is(e->type, "ASSAULT"))
		return false;
	for (uint32_t i = 0; i < e->sources.n; i++)
		for (uint32_t k = 0; k < e->targets.n; k++)
			if (e->sources.at[i] == e->targets.at[k])
				return false;
	return e->source_by.by == SIDE_ROLE && e->target_by.by == SIDE_ROLE;
}

/* Not two sides, by its sources and targets together. */
static bool one_sided(const struct article *a, const struct event *e)
{
	const struct ids *first = e->sources.n ? &e->sources : &e->targets, *second = e->sources.n ? &e->targets : &e->sources;
	return !first->n || (alone(a, first) && (!second->n || (alone(a, second) && sides_share(a, first, second))));
}

/* A body's meeting is of its members. */
static bool is_of_members(const struct article *a, const struct event *e)
{
	return e->sources.n == 1 && a->actors.at[e->sources.at[0]].kind == ACTOR_IGO;
}

/* A meeting or trade may be told of one side where its own sentence tells whose it is, not where another act does or where one speaks beside it. */
static bool may_be_alone(const struct article *a, const struct event *e, const struct told_act *act)
{
	bool tells_whose = e->source_by.by != SIDE_ACT && (!act->said_beside || e->targets.n);
	return act->frame->alone && (tells_whose || is_of_members(a, e));
}

/* "Two Danes were killed": not by somebody unknown where the story tells who else strikes. */
static bool struck_by_others(const struct article *a, const struct event *e, const struct told_act *act)
{
	uint32_t first, end;
	if (e->sources.n || act->by_outlaws || act->undergone || act->frame->alone || act->frame->own || !type_is(e->type, "ASSAULT"))
		return false;
	window_of(a, (uint32_t)(e - a->events.at), &first, &end);
	for (uint32_t i = first; i < end; i++) {
		const struct event *old = &a->events.at[i];
		if (old->sources.n && type_is(old->type, "ASSAULT") && !sides_share(a, &old->sources, &e->targets))
			return true;
	}
	return false;
}

/* Whose doer its own sentence does not tell. Such a doer was wrong more often than right of
 *   "pressure from within"      everybody asks for something: not who did so last, but "the request"
 *   "a meeting"                 a new one, of whoever meets there
 */
static bool guesses_doer(const struct event *e, const struct told_act *act)
{
	bool lent = e->source_by.by == SIDE_ACT;
	if (!act->noun || act->frame->own)
		return false;
	return lent && ((!act->definite && type_is(e->type, "REQUEST")) || (act->indefinite && type_is(e->type, "CONSULT")));
}

static bool lacks_a_side(const struct article *a, const struct event *e, const struct told_act *act)
{
	if (!act->noun || act->others_named || act->by_outlaws || act->frame->own || within_a_state(e, act) || !one_sided(a, e))
		return false;
	if (type_is(e->type, "ASSAULT") || (act->frame->mutual && type_is(e->type, "AGREE")))
		return !act->undergone && !act->frame->alone && !act->frame->domestic;
	return act->frame->mutual && TYPE_AMONG(e->type, "CONSULT", "COOPERATE") && !may_be_alone(a, e, act);
}

/* "The radio | said a jet was hit as | it | attacked": whoever tells of a blow does not strike. */
static bool struck_by_media(const struct article *a, const struct event *e)
{
	for (uint32_t i = 0; i < e->sources.n; i++)
		if (a->actors.at[e->sources.at[i]].kind != ACTOR_MEDIA && !strstr(a->actors.at[e->sources.at[i]].code, "MED"))
			return false;
	return e->sources.n && type_is(e->type, "ASSAULT");
}

static const char *what_lacks(const struct article *a, const struct event *e, const struct told_act *act)
{
	if (struck_by_media(a, e))
		return "media tell of blows and do not strike";
	if (!e->sources.n && act->doer_needed)
		return "nobody in the story who does it";
	if (struck_by_others(a, e, act))
		return "struck by somebody that the story tells, not here";
	if (guesses_doer(e, act))
		return "its sentence does not tell who does it";
	return lacks_a_side(a, e, act) ? "nobody in the story with whom or to whom" : NULL;
}

/* For --explain. */
static void note_incomplete(struct article *a, const struct event *e, const char *why)
{
	char text[256];
	int n = snprintf(text, sizeof text, "%s %s '%.*s' at byte %u: %s", e->rule, e->type, SLICE_FMT(article_slice(a, e->trigger)), e->trigger.start, why);
	size_t length = n > 0 ? (size_t)n : 0;
	if (length >= sizeof text)
		for (length = sizeof text - 2; length && !utf8_is_start(text[length]); length--) /* no letter is cut in two */
			;
	*ARRAY_PUSH(a->arena, &a->notes) = (struct note){e->sentence, arena_text(a->arena, (struct slice){text, length})};
}

/* Judged by all acts of the story as they stand, the incomplete ones too: then they go. */
void drop_incomplete(struct article *a, struct told *told)
{
	const char **why = ARENA_ROOM(a->arena, const char *, a->events.n);
	uint32_t n = 0;
	for (uint32_t i = 0; i < a->events.n; i++)
		why[i] = what_lacks(a, &a->events.at[i], &told->acts.at[i]);
	for (uint32_t i = 0; i < a->events.n; i++) {
		if (!why[i]) {
			a->events.at[n] = a->events.at[i];
			told->acts.at[n++] = told->acts.at[i];
		} else if (told->explain) {
			note_incomplete(a, &a->events.at[i], why[i]);
		}
	}
	a->events.n = told->acts.n = n;
}
