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

/* Has the node a meaning that the spelling admits? */
static bool holds(const struct lexicon *l, const struct node *node, enum form form)
{
	for (uint32_t i = 0; i < node->n_entries; i++)
		if (l->entries.at[node->entries + i].needs <= (uint8_t)form)
			return true;
	return false;
}

/* Is it worth looking for the edge? */
static bool may_lead_on(const struct lexicon *l, uint32_t node, uint32_t word)
{
	return l->nodes.at[node].followers >> (word % 32) & 1 && l->nodes.at[lexicon_root(l, word)].leaders >> (node % 32) & 1;
}

uint32_t lexicon_match(const struct lexicon *l, const struct article *a, uint32_t first, uint32_t end, uint32_t *length)
{
	const struct token *tokens = a->tokens.at;
	uint32_t node = lexicon_root(l, tokens[first].word), best = node; /* a single word's node also carries its tags */
	enum form form = form_of(&tokens[first]);
	*length = 1;
	for (uint32_t i = first + 1; node && i < end && may_lead_on(l, node, tokens[i].word) && tokens[i].gap != GAP_PARAGRAPH; i++) {
		node = child(l, node, tokens[i].word);
		if (node && holds(l, &l->nodes.at[node], form)) {
			best = node;
			*length = i + 1 - first;
		}
	}
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
