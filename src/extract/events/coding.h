/* What coding the events of an article works on. Private to this folder. */
#ifndef WIRECODE_EVENTS_CODING_H
#define WIRECODE_EVENTS_CODING_H

#include "extract/events/fillers.h"

struct coding {
	struct scene scene;
	ARRAY(struct candidate) candidates;
	bool discarded;         /* a frame says that nothing in this sentence is to be coded */
	bool sport;             /* so does what the story is about */
	uint32_t *content_of;   /* attributions whose content overlaps a sentence: next_content chains */
	uint32_t *next_content;
	uint32_t *content;
};

static inline struct candidate *candidate_at(struct coding *y, uint32_t group)
{
	return group < y->scene.n && y->scene.acts[group] != NONE ? &y->candidates.at[y->scene.acts[group]] : NULL;
}

static inline uint32_t candidate_lemma(const struct scene *x, const struct candidate *c)
{
	return x->f->words.at[c->predicate->phrase.head].lemma;
}

#endif
