/* Looking around from one group of a sentence: the group before or behind it, the noun or verb near by that it belongs to. */
#include "extract/syntax/inner.h"

enum { PARENTHESIS_REACH = 8 }; /* groups within a parenthesis that is left out */

/* "the Rural Alliance (RA) | said": where the parenthesis that i closes opens; i itself if it closes none, or none near. Who walks back goes
 * over parentheses only this way, never forward again. */
static uint32_t parenthesis_start(const struct scene *x, uint32_t i)
{
	for (uint32_t j = i, steps = 0; mark_is(x, i, TAG_RPAR) && j-- > 0 && steps < PARENTHESIS_REACH; steps++)
		if (mark_is(x, j, TAG_LPAR))
			return j;
	return i;
}

static uint32_t parenthesis_end(const struct scene *x, uint32_t i)
{
	for (uint32_t j = i + 1, steps = 0; mark_is(x, i, TAG_LPAR) && j < x->n && steps < PARENTHESIS_REACH; j++, steps++)
		if (mark_is(x, j, TAG_RPAR))
			return j;
	return i;
}

uint32_t next_group(const struct scene *x, uint32_t i)
{
	for (i++; i < x->n; i++) {
		uint8_t kind = x->nodes[i].kind;
		if (kind == NODE_PREPOSITION && kind_is(x, i + 1, NODE_TIME)) /* "demanded [on] [Friday] that" */
			continue;
		if (kind != NODE_ADVERB && kind != NODE_MARK && kind != NODE_TIME)
			return i;
		i = parenthesis_end(x, i);
	}
	return NONE;
}

uint32_t group_before(const struct scene *x, uint32_t i)
{
	while (i-- > 0) {
		i = parenthesis_start(x, i);
		uint8_t kind = x->nodes[i].kind;
		if (kind == NODE_PREPOSITION && i + 1 < x->n && x->nodes[i + 1].kind == NODE_TIME)
			continue;
		if (kind != NODE_ADVERB && kind != NODE_MARK && kind != NODE_TIME)
			return i;
	}
	return NONE;
}

uint32_t chain_top(const struct scene *x, uint32_t noun)
{
	for (unsigned steps = 0; steps < SYNTAX_REACH && x->nodes[noun].preposition != NONE; steps++) {
		uint32_t host = x->nodes[noun].host;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN)
			break;
		noun = host;
	}
	return noun;
}

uint32_t host_of(const struct scene *x, uint32_t preposition)
{
	uint32_t j = group_before(x, preposition);
	return j != NONE && (x->nodes[j].kind == NODE_NOUN || x->nodes[j].kind == NODE_VERB || x->nodes[j].kind == NODE_ADJECTIVE) ? j : NONE;
}

bool before_finite(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	for (unsigned steps = 0; j != NONE && steps < 8; steps++) {
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].finite;
		if (x->nodes[j].kind == NODE_PREPOSITION && kind_is(x, j + 1, NODE_NOUN))
			j = next_group(x, j + 1);
		else
			return false;
	}
	return false;
}

uint32_t finite_before(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; i-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[i].kind == NODE_VERB && x->nodes[i].finite)
			return i;
		if (x->nodes[i].kind == NODE_END)
			break;
	}
	return NONE;
}

uint32_t finite_after(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; ++i < x->n && steps < SYNTAX_REACH; steps++)
		if (x->nodes[i].kind == NODE_VERB && x->nodes[i].finite)
			return i;
	return NONE;
}

bool names_somebody(const struct scene *x, uint32_t noun, bool things)
{
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = things ? g->first : g->head; u <= g->head; u++) {
		uint32_t m = x->mention_of[u - x->first_unit];
		uint8_t kind = m == NONE ? (uint8_t)ACTOR_COUNTRY : x->a->actors.at[x->a->mentions.at[m].actor].kind;
		if (m != NONE && (things || kind == ACTOR_PERSON || kind == ACTOR_GROUP || kind == ACTOR_POPULATION))
			return true;
	}
	return false;
}
