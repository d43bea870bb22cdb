/* What the lexicon says of a cue: the kind of claim it makes, and how surely it reports somebody's words when it goes on in some way. */
#ifndef WIRECODE_CLAIMS_CUES_H
#define WIRECODE_CLAIMS_CUES_H

#include "extract/knowledge.h"

struct cue {
	const struct entry *entry; /* NULL: no cue word */
	uint8_t kind;              /* enum claim_kind */
};

/* The cue word that heads a group; where a word is several, the one of class `class`. */
struct cue cue_of_unit(const struct knowledge *k, const struct article *a, uint32_t unit, uint32_t class);
/* 0 to 99; 0 where the lexicon does not say. */
unsigned cue_certainty(const struct knowledge *k, const struct cue *c, struct slice complement);

/* The kind of this name; statement for any other. */
uint8_t kind_named(struct slice name);

#endif
