/* What only the building of the lexicon needs; nobody outside src/lexicon includes this. */
#ifndef WIRECODE_BUILDING_H
#define WIRECODE_BUILDING_H

#include "lexicon/inflect.h"
#include "lexicon/lexicon.h"

struct placed_entry {
	uint32_t node;
	struct entry entry;
};

struct lexicon_building {
	struct inflections inflections;
	struct intern profiles, choices, rows;
	ARRAY(struct placed_entry) entries;
};

/* The number of these choices in lexicon.tags, where equal ones stand once; 0 if there are none, or too many others already. */
uint16_t lexicon_choices(struct lexicon *l, const struct tag_choices *choices);
/* The node of a phrase, made where it is new. */
uint32_t lexicon_node(struct lexicon *l, const uint32_t words[], unsigned n);

static inline uint32_t edge_hash(uint32_t node, uint32_t word)
{
	uint64_t h = ((uint64_t)node << 32 | word) * 0x9E3779B97F4A7C15u;
	return (uint32_t)(h >> 32);
}

#endif
