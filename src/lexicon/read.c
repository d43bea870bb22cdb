/* Reading the lexicon: attributes, texts of words. */
#include "lexicon/building.h"

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
