#include "extract/events/blame.h"

#include "extract/events/sides.h"

static bool judges(const struct coding *y, uint32_t group)
{
	const struct scene *x = &y->scene;
	const struct candidate *c = x->acts[group] == NONE ? NULL : &y->candidates.at[x->acts[group]];
	return c && TYPE_AMONG(c->frame->type, "ACCUSE", "SANCTION", "SUPPORT");
}

/* The verb whose object this noun is, few groups before it; NONE. */
static uint32_t verb_with_object(const struct scene *x, uint32_t noun)
{
	enum { REACH = 6 };
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < REACH; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == x->nodes[noun].list ? j : NONE;
	return NONE;
}

/* "was blamed by | Mali | for the raid" */
static bool blamer_of_passive(const struct coding *y, uint32_t noun)
{
	const struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[noun];
	bool by = n->preposition != NONE && n->host != NONE && scene_word(x, n->preposition) == x->f->word_by;
	return by && x->nodes[n->host].kind == NODE_VERB && x->nodes[n->host].passive && judges(y, n->host);
}

/* Who is blamed where "for" or "of" hangs on this group: on "Chad" of "blamed Chad" or of "sanctions on Chad", on the verb of "Chad was accused".
 * NONE. */
static uint32_t blamed(const struct coding *y, uint32_t host)
{
	const struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[host];
	if (n->kind == NODE_VERB)
		return judges(y, host) && n->passive ? n->object : NONE;
	if (n->kind != NODE_NOUN)
		return NONE;
	uint32_t verb = verb_with_object(x, host);
	if (verb != NONE && judges(y, verb))
		return n->list;
	if (blamer_of_passive(y, host))
		return x->nodes[n->host].object;
	bool noun = n->preposition != NONE && n->host != NONE && x->nodes[n->host].kind == NODE_NOUN && head_is_actor(x, host) && judges(y, n->host);
	uint32_t word = noun ? scene_word(x, n->preposition) : 0;
	return noun && (word == x->f->word_on || word == x->f->word_of || word == x->f->word_against) ? n->list : NONE;
}

/* "backed | Chad | in its war": who is helped in an act does it. NONE. */
static uint32_t helped(const struct coding *y, uint32_t host)
{
	const struct scene *x = &y->scene;
	uint32_t verb = x->nodes[host].kind == NODE_NOUN && head_is_actor(x, host) ? verb_with_object(x, host) : NONE;
	const struct candidate *c = verb == NONE || x->acts[verb] == NONE ? NULL : &y->candidates.at[x->acts[verb]];
	return c && TYPE_AMONG(c->frame->type, "AID", "SUPPORT") ? x->nodes[host].list : NONE;
}

uint32_t pushing_verb(const struct scene *x, uint32_t act)
{
	const struct syntax_node *n = &x->nodes[counted_top(x, act)];
	uint32_t word = n->preposition == NONE ? 0 : scene_word(x, n->preposition), host = n->host;
	if ((word != x->f->word_to && word != x->f->word_into) || host == NONE)
		return NONE;
	uint32_t verb = x->nodes[host].kind == NODE_VERB ? host : x->nodes[host].kind == NODE_NOUN ? verb_with_object(x, host) : NONE;
	uint32_t object = verb == NONE ? NONE : x->nodes[verb].object;
	return object != NONE && head_is_actor(x, object) && verb_in_set(x, verb, x->f->set_control) ? verb : NONE;
}

void accused_does(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[counted_top(x, c->group)];
	if (c->frame->part != PART_NOUN || e->sources.n || n->preposition == NONE || n->host == NONE)
		return;
	uint32_t word = scene_word(x, n->preposition), pushing = pushing_verb(x, c->group), who = NONE;
	if (word == x->f->word_in)
		who = helped(y, n->host);
	else if (pushing != NONE)
		who = x->nodes[pushing].object;
	else if (!c->frame->mutual && (word == x->f->word_of || word == x->f->word_for))
		who = blamed(y, n->host);
	if (who == NONE)
		return;
	noun_actors(x, who, REACH_OWN, &e->sources);
	ids_without(x->a, &e->sources, &e->targets);
}

/* The verb that blames somebody for this act; NONE. */
static uint32_t blaming_verb(const struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[counted_top(x, c->group)];
	if (n->preposition == NONE || n->host == NONE || scene_word(x, n->preposition) != x->f->word_for)
		return NONE;
	uint32_t verb = x->nodes[n->host].kind == NODE_VERB ? n->host : blamer_of_passive(y, n->host) ? x->nodes[n->host].host : verb_with_object(x, n->host);
	uint32_t act = verb == NONE ? NONE : x->acts[verb];
	return act != NONE && type_is(y->candidates.at[act].frame->type, "ACCUSE") ? verb : NONE;
}

void accuser_suffers(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	bool open = c->frame->part == PART_NOUN && TYPE_AMONG(c->frame->type, "ASSAULT", "COERCE") && e->sources.n && !e->targets.n;
	uint32_t verb = open ? blaming_verb(y, c) : NONE;
	if (verb == NONE || noun_phrase(x, c->group, x->f->word_on) != NONE || noun_phrase(x, c->group, x->f->word_against) != NONE || blow_told(x->a))
		return;
	noun_actors(x, x->nodes[verb].passive ? verb_phrase(x, verb, x->f->word_by) : x->nodes[verb].subject, REACH_OWN, &e->targets);
	ids_without(x->a, &e->targets, &e->sources);
}
