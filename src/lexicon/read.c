/* Reading the lexicon: phrases, attributes, texts of words. */
#include "lexicon/building.h"

static uint32_t child(const struct lexicon *l, uint32_t node, uint32_t word)
{
	if (!l->edge_slots)
		return 0;
	for (uint32_t i = edge_hash(node, word) & (l->edge_slots - 1); l->edges[i].node; i = (i + 1) & (l->edge_slots - 1))
		if (l->edges[i].node == node && l->edges[i].word == word)
			return l->edges[i].to;
	return 0;
}

static enum form form_of(const struct token *t)
{
	return t->shape == SHAPE_UPPER ? FORM_UPPER : t->shape == SHAPE_CAPITAL || t->shape == SHAPE_MIXED ? FORM_CAPITAL : FORM_LOWER;
}

/* Has the node a meaning that the spelling admits? */
static bool holds(const struct lexicon *l, const struct node *node, enum form form)
{
	for (uint32_t i = 0; i < node->n_entries; i++)
		if (l->entries.at[node->entries + i].needs <= (uint8_t)form)
			return true;
	return false;
}

uint32_t lexicon_match(const struct lexicon *l, const struct article *a, uint32_t first, uint32_t end, uint32_t *length)
{
	const struct token *tokens = a->tokens.at;
	uint32_t word = tokens[first].word, best = 0, best_length = 1;
	uint32_t node = word < l->roots.n ? l->roots.at[word] : 0;
	enum form form = form_of(&tokens[first]);
	best = node; /* a single word's node also carries its tags */
	for (uint32_t i = first + 1; node && i < end && l->nodes.at[node].followers >> (tokens[i].word % 32) & 1 && tokens[i].gap != GAP_PARAGRAPH; i++) {
		node = child(l, node, tokens[i].word);
		if (node && holds(l, &l->nodes.at[node], form)) {
			best = node;
			best_length = i + 1 - first;
		}
	}
	*length = best_length;
	return best;
}

struct slice lexicon_attribute(const struct lexicon *l, const struct entry *e, struct slice key)
{
	if (!e->attributes)
		return SLICE("");
	struct slice all = slice_of(l->pool.at + e->attributes), item;
	while (slice_next(&all, ' ', &item))
		if (item.n > key.n && item.at[key.n] == '=' && slice_starts(item, key))
			return slice_cut(item, key.n + 1, item.n);
	return SLICE("");
}

struct slice lexicon_text(const struct lexicon *l, const struct article *a, uint32_t word)
{
	return a && a->words.words.n && word >= a->words.base ? intern_text(&a->words, word) : intern_text(&l->words, word);
}
