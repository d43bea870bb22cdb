#include "extract/events/speakers.h"

#include "extract/events/said.h"
#include "extract/events/sides.h"

/* "Peru's army said | troops | killed ten": "troops" of nobody else are those of whoever speaks. */
static bool own_forces(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	bool followed = noun + 1 < x->n && x->nodes[noun + 1].kind == NODE_PREPOSITION; /* "troops from the north" */
	bool bare = g->first == g->head || (g->first + 1 == g->head && unit_has(&x->s->k->lexicon, &x->a->units.at[g->first], x->f->class_time)); /* said | today troops */
	return bare && g->tag == TAG_NNS && !followed && unit_has(&x->s->k->lexicon, g, x->f->class_own_force);
}

void quoted_self(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t actor = acting_noun(x, c);
	bool self = actor != NONE && unit_has(&x->s->k->lexicon, scene_group(x, actor), x->f->class_self);
	bool forces = actor != NONE && !self && !e->sources.n && own_forces(x, actor);
	if (!e->claims.n || !(self || forces))
		return;
	const struct attribution *t = &x->a->attributions.at[e->claims.at[e->claims.n - 1]];
	if (forces && (t->sources.n != 1 || !x->a->actors.at[t->sources.at[0]].country[0] || on_side(x->a, &e->targets, t->sources.at[0])))
		return;
	for (uint32_t i = 0; i < t->sources.n; i++)
		ids_add(x->a, &e->sources, t->sources.at[i]);
	e->source_by.by = SIDE_SPEAKER;
}

static bool is_spoken(const struct frame *f) { return TYPE_AMONG(f->type, "ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"); }

/* "officials | accusing", "regrets it and | accuses": no doubt whose the verb is. */
static bool subject_beside(const struct scene *x, uint32_t verb, uint32_t subject)
{
	uint32_t before = verb;
	while (before > 0 && x->nodes[before - 1].kind == NODE_ADVERB)
		before--;
	return before > 0 && ((subject != NONE && x->nodes[subject].list_end == before) || x->nodes[before - 1].kind == NODE_AND);
}

/* "its report to the cabinet praised": not the cabinet. */
static bool sent_to(const struct scene *x, uint32_t noun)
{
	return noun != NONE && noun + 1 < x->n && scene_word(x, noun + 1) == x->f->word_to &&
	       unit_has(&x->s->k->lexicon, scene_group(x, noun), x->f->class_document);
}

void fill_speaker(const struct scene *x, const struct candidate *c, struct event *e)
{
	bool asks = c->frame->part == PART_VERB && !x->nodes[c->group].passive && is_spoken(c->frame);
	const struct attribution *t = asks ? attribution_of_cue(x, c->group) : NULL;
	uint32_t subject = acting_noun(x, c);
	if (!t || !t->sources.n || ids_overlap(x->a, &e->sources, &t->sources) || sent_to(x, subject) ||
	    (e->sources.n && subject_beside(x, c->group, subject)))
		return;
	e->sources.n = 0;
	for (uint32_t i = 0; i < t->sources.n; i++)
		ids_add(x->a, &e->sources, t->sources.at[i]);
}
