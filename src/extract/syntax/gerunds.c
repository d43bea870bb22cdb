/* "the arming of rebels by Chad", "Chad's arming of rebels": what stands as a noun tells what its verb does, with the same words beside it. */
#include "extract/syntax/inner.h"
#include "extract/syntax/phrases.h"

/* Has the group a head in "-ing" that no frame knows as a noun, but a frame knows as a verb? Not "the meeting of ministers". */
static bool tells_verb(const struct scene *x, uint32_t i)
{
	uint32_t head = scene_group(x, i)->head;
	const struct unit *u = &x->a->units.at[head];
	return (u->tag == TAG_NN || u->tag == TAG_VBG) && u->end - u->first == 1 &&
		slice_ends(lexicon_text(&x->s->k->lexicon, x->a, u->word), SLICE("ing")) && x->mention_of[head - x->first_unit] == NONE &&
		frame_word_at(x->f, x->a, head, PART_NOUN) == NONE && frame_word_as(x->f, x->a, head, PART_VERB, TAG_VBG) != NONE;
}

/* Behind "of", over a particle: "the arming | of | rebels", "the shooting | down | of | a jet". NONE. */
static uint32_t noun_done_to(const struct scene *x, uint32_t i)
{
	uint32_t of = i + 1;
	if (kind_is(x, of, NODE_ADVERB) && scene_group(x, of)->tag == TAG_RP)
		of++;
	bool is_of = kind_is(x, of, NODE_PREPOSITION) && scene_word(x, of) == x->f->word_of;
	return is_of && kind_is(x, of + 1, NODE_NOUN) ? of + 1 : NONE;
}

static bool has_owner(const struct scene *x, uint32_t i)
{
	const struct unit *g = scene_group(x, i);
	for (uint32_t u = g->first; u < g->head; u++)
		if (x->mention_of[u - x->first_unit] != NONE)
			return true;
	return false;
}

/* "announced the arming of rebels", "agreed on the arming of rebels": the verb that it depends on. NONE. */
static uint32_t verb_of(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	uint32_t j = n->preposition != NONE ? n->host : group_before(x, n->list);
	return j != NONE && x->nodes[j].kind == NODE_VERB && !x->nodes[j].passive ? j : NONE;
}

/* Whose act it is: the owner's within the group, theirs behind "by", or theirs who begin, announce or order it. */
static uint32_t doer_of(const struct scene *x, uint32_t i, uint32_t governor)
{
	uint32_t by = noun_phrase(x, i, x->f->word_by);
	if (has_owner(x, i))
		return i;
	bool lends = governor != NONE && (verb_in_set(x, governor, x->f->set_support) || verb_in_set(x, governor, x->f->set_actual));
	return by != NONE ? by : lends ? x->nodes[governor].subject : NONE;
}

void read_gerunds(struct scene *x)
{
	for (uint32_t v = 0; v < x->n_nouns; v++) {
		uint32_t i = x->nouns[v], done_to = noun_done_to(x, i);
		if (done_to == NONE || !tells_verb(x, i))
			continue;
		struct syntax_node *n = &x->nodes[i];
		n->governor = verb_of(x, i);
		n->subject = doer_of(x, i, n->governor);
		n->object = x->nodes[done_to].list;
		n->kind = NODE_VERB;
		n->ing = n->nominal = true;
		x->a->units.at[scene_group(x, i)->head].tag = TAG_VBG;
	}
}
