/* Adverbs of a verb, and prepositions of several words, as their frames spell them. */
#include "extract/events/words.h"

/* Does the unit consist of these words? Most are one word. */
static bool unit_spells(const struct scene *x, const struct unit *u, uint32_t words)
{
	if (u->end - u->first == 1)
		return x->a->tokens.at[u->first].word == words;
	struct slice rest = lexicon_text(&x->s->k->lexicon, x->a, words), word;
	uint32_t token = u->first;
	while (slice_next(&rest, ' ', &word))
		if (token == u->end || !slice_equal(word, lexicon_text(&x->s->k->lexicon, x->a, x->a->tokens.at[token++].word)))
			return false;
	return token == u->end;
}

/* Is the preposition before the noun "in favour of"? */
bool stands_behind(const struct scene *x, uint32_t noun, uint32_t words)
{
	uint32_t p = x->nodes[noun].preposition;
	return p != NONE && unit_spells(x, &x->a->units.at[scene_group(x, p)->head], words);
}

/* "will jointly build", "abruptly left", "fought side by side": an adverb in the verb's group, before it, or behind it in its clause. */
bool manner_holds(const struct scene *x, const struct candidate *c, const struct test *t)
{
	const struct unit *g = scene_group(x, c->group);
	for (uint32_t u = g->first; u < g->head; u++)
		if (unit_spells(x, &x->a->units.at[u], t->head.id))
			return true;
	for (uint32_t j = c->group; j > 0 && x->nodes[j - 1].kind == NODE_ADVERB; j--)
		if (unit_spells(x, &x->a->units.at[scene_group(x, j - 1)->head], t->head.id))
			return true;
	for (uint32_t j = c->group + 1; j < x->n && j < c->group + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_END || n->kind == NODE_COMMA || (n->kind == NODE_VERB && !n->participle))
			return false;
		if (n->kind != NODE_NOUN && unit_spells(x, &x->a->units.at[scene_group(x, j)->head], t->head.id))
			return true;
	}
	return false;
}

bool head_class(const struct scene *x, uint32_t noun, uint32_t class)
{
	const struct unit *g = scene_group(x, noun);
	return frame_class_at(x->f, x->a, class, g->first, g->head);
}

/* deadliest; but "northwest raid", "forest" */
static bool superlative(const struct scene *x, uint32_t unit, struct slice word)
{
	return x->a->units.at[unit].tag == TAG_JJ && slice_ends(word, SLICE("est")) && !slice_ends(word, SLICE("west"));
}

bool stands_out(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = g->first; u < g->head; u++) {
		struct slice word = lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[u].word);
		if (slice_equal(word, SLICE("first")) || slice_equal(word, SLICE("worst")) || superlative(x, u, word))
			return true;
	}
	return false;
}
