/*
 * Has it been said? "will urge" and "plans to urge" are yet to come, "has not said" and "nobody said" are negated, "may have said" and
 * "reportedly said" are hedged, "asked whether" tells nothing. All else is taken for said.
 */
#include "extract/claims/match.h"

static bool units_have(const struct claims *c, uint32_t first, uint32_t end, uint32_t class)
{
	for (uint32_t u = first; u < end; u++)
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], class))
			return true;
	return false;
}

static bool group_has(const struct claims *c, uint32_t i, uint32_t class)
{
	return units_have(c, view_group(&c->view, i)->first, view_group(&c->view, i)->end, class);
}

/* One of these words stands in the group before its head: the auxiliary "will" of "will soon say". */
static bool has_auxiliary(const struct claims *c, uint32_t i, uint32_t class)
{
	return units_have(c, view_group(&c->view, i)->first, view_group(&c->view, i)->head, class);
}

/* "no official said", "nobody said": the first word of the source. */
static bool by_nobody(const struct claims *c, const struct reported *f)
{
	uint32_t at = f->source.first;
	if (at == NONE || f->source.relative)
		return false;
	const struct unit *first = &c->a->units.at[view_group(&c->view, at)->first];
	return unit_has(&c->s->k->lexicon, first, c->is->no) || unit_has(&c->s->k->lexicon, first, c->is->negation) || group_is(c, at, c->is->nobody);
}

/* "I want to thank", "we would like to say", "I have to say": whoever speaks so says it. */
bool claim_speaks_so(const struct claims *c, const struct reported *f)
{
	return f->source.first != NONE && !f->source.relative && group_has(c, f->source.head, c->is->we);
}

static bool is_hedged(const struct claims *c, const struct reported *f, uint32_t verb)
{
	const struct view *v = &c->view;
	return has_auxiliary(c, verb, c->is->may) || group_has(c, verb, c->is->unsure) || (verb && group_is(c, verb - 1, c->is->unsure)) ||
	       (f->cue_end < v->n && view_is(v, f->cue_end, IS_ADVERB) && group_is(c, f->cue_end, c->is->unsure));
}

/* What the verb before an infinitive makes of it: "continued to urge", "seemed to threaten", "is said to have urged", "wants to urge". */
static uint8_t status_of_infinitive(const struct claims *c, const struct reported *f, uint32_t verb)
{
	const struct view *v = &c->view;
	uint32_t i = verb;
	bool first = false; /* was the first to say */
	while (i > 0 && view_is(v, i - 1, IS_ADVERB | IS_TIME | IS_LOOSE))
		first = group_is(c, --i, c->is->first) || first;
	if (!i || first || (view_is(v, i - 1, IS_NOUN) && group_has(c, i - 1, c->is->first)))
		return i ? CLAIM_MADE : CLAIM_PLANNED;
	if (!view_is(v, i - 1, IS_VERB))
		return CLAIM_PLANNED; /* met envoys to urge */
	if (group_is(c, i - 1, c->is->seem) || (view_is(v, i - 1, IS_PASSIVE) && view_group(v, verb)->end - view_group(v, verb)->first > 2))
		return CLAIM_HEDGED;
	if (group_is(c, i - 1, c->is->failing))
		return view_is(v, i - 1, IS_NEGATED) ? CLAIM_MADE : CLAIM_NEGATED;
	if (!group_is(c, i - 1, c->is->done_so))
		return claim_speaks_so(c, f) ? CLAIM_MADE : CLAIM_PLANNED;
	return view_is(v, i - 1, IS_NEGATED) ? CLAIM_NEGATED : has_auxiliary(c, i - 1, c->is->will) ? CLAIM_PLANNED : CLAIM_MADE;
}

static uint8_t status_of_verb(const struct claims *c, const struct reported *f, uint32_t verb)
{
	const struct view *v = &c->view;
	if (group_has(c, verb, c->is->negation) || by_nobody(c, f))
		return CLAIM_NEGATED;
	if (view_is(v, verb, IS_ING))
		return verb && (group_is(c, verb - 1, c->is->without) || group_is(c, verb - 1, c->is->instead)) ? CLAIM_NEGATED : CLAIM_MADE;
	if (is_hedged(c, f, verb))
		return CLAIM_HEDGED;
	if (view_is(v, verb, IS_INFINITIVE))
		return status_of_infinitive(c, f, verb);
	return has_auxiliary(c, verb, c->is->will) && !claim_speaks_so(c, f) ? CLAIM_PLANNED : CLAIM_MADE;
}

uint8_t claim_status_of(const struct claims *c, const struct reported *f)
{
	struct slice key = complement_key(c, f);
	bool asks = group_is(c, f->cue_first, c->is->ask);
	if (asks && (slice_equal(key, SLICE("asked")) || slice_equal(key, SLICE("wh")) || slice_equal(key, SLICE("about"))))
		return CLAIM_ASKED; /* "was asked whether", but "has been called a risk" */
	if (!view_is(&c->view, f->cue_first, IS_VERB))
		return view_is(&c->view, f->cue_first, IS_NOUN) && group_has(c, f->cue_first, c->is->no) ? CLAIM_NEGATED : CLAIM_MADE;
	return status_of_verb(c, f, f->cue_first);
}
