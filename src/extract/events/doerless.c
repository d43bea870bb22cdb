/*
 * Acts of which nobody tells who did them:
 *
 *   "Two Danes were killed in Kabul"              told for the sake of the Danes
 *   "Gunmen seized two Danes"                     the gunmen are somebody of whom nothing is known
 *   "the seizure of two Danes"                    somebody known did it, whom the story did not let us find: no act
 *   "a price war to help the economy of Peru"     nobody helps: no act
 */
#include "extract/events/doerless.h"

#include "extract/events/said.h"

/* Done to somebody who is worse or better off by it whoever does it: struck, held, freed. */
static bool befalls(const struct candidate *c, const struct event *e)
{
	return e->targets.n && (TYPE_AMONG(e->type, "ACCUSE", "ASSAULT", "COERCE", "SANCTION") || strncmp(c->frame->cameo, "084", 3) == 0);
}

/* "Two Danes were killed", "a Dane is accused of": worth telling without a doer. Who was held, robbed or freed was so by somebody that the story
 * tells, or nothing is known of it. */
static bool matters_alone(const struct candidate *c, const struct event *e)
{
	return e->targets.n && ((c->frame->alone && !c->frame->mutual) || TYPE_AMONG(e->type, "ACCUSE", "ASSAULT", "SANCTION"));
}

/* Somebody, not something: gunmen, students, troops, a minister; "Herrera", unless he buys and sells. */
static bool is_somebody(const struct scene *x, uint32_t noun, const struct event *e)
{
	if (noun == NONE || x->nodes[noun].kind != NODE_NOUN)
		return false;
	const struct unit *g = scene_group(x, noun), *head = &x->a->units.at[g->head];
	bool firm = TYPE_AMONG(e->type, "AGREE", "AID", "CONSULT", "COOPERATE", "SUPPORT");
	return (g->tag == TAG_NNP && !firm) || unit_has(&x->s->k->lexicon, head, x->f->class_doer) || unit_has(&x->s->k->lexicon, head, x->f->class_role);
}

/* "was held", "a raid blamed on Chad": the frame itself looks for the doer behind "by". */
static bool tells_sufferer(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	bool subject = false;
	for (uint32_t i = 0; i < c->frame->n_sources && !subject; i++)
		subject = x->f->slots.at[c->frame->first_source + i].where == AT_SUBJECT;
	return n->passive || n->participle || !subject;
}

static bool verb_stands(const struct scene *x, const struct candidate *c, const struct event *e)
{
	const struct syntax_node *n = &x->nodes[c->group];
	uint32_t actor = acting_noun(x, c);
	bool named = is_somebody(x, actor, e), blow = befalls(c, e) && TYPE_AMONG(e->type, "ASSAULT", "CONCEDE");
	if (tells_sufferer(x, c))
		return actor != NONE && named ? befalls(c, e) : matters_alone(c, e) && (actor == NONE || (blow && x->acts[actor] != NONE));
	if (!n->finite)
		return n->ing && named && befalls(c, e);
	return named || (blow && actor != NONE) || attribution_of_cue(x, c->group);
}

/* "sanctions on Mali", "students | held | a protest against Mali" */
static bool noun_stands(const struct scene *x, const struct candidate *c, const struct event *e)
{
	bool told = c->via_own && x->nodes[c->via].finite && is_somebody(x, acting_noun(x, c), e);
	return told || (matters_alone(c, e) && !type_is(e->type, "ACCUSE"));
}

bool stands_without_doer(const struct scene *x, const struct candidate *c, const struct event *e)
{
	if (!c->frame->n_sources) /* "a bomb went off": nobody is asked for */
		return e->targets.n > 0;
	switch (c->frame->part) {
	case PART_VERB: return verb_stands(x, c, e);
	case PART_NOUN: return noun_stands(x, c, e);
	default: return matters_alone(c, e);
	}
}
