/* Do the conditions of a frame hold where its predicate stands? Private to this folder. */
#ifndef WIRECODE_EVENTS_TESTS_H
#define WIRECODE_EVENTS_TESTS_H

#include "extract/events/fillers.h"

/* What stands around a predicate, for all frames that it may have; made before its first frame is tried. */
struct surroundings {
	uint64_t follows;       /* see follow_preposition */
	struct noun_sum object; /* of the object and the recipient of a verb */
	uint64_t words[2];      /* its words, as in struct frame_gate */
	uint32_t preposition, noun, verb; /* the last preposition that was asked for, what stands behind it */
	bool before_read;
	struct noun_sum before; /* of the words before it in its group, once they are asked for */
};

/* Notes for every group of the scene what follows it. */
void follows_find(struct scene *x);
/* Of the predicate at a group; its frame is not chosen yet. */
struct surroundings surroundings_of(const struct scene *x, uint32_t group, const struct predicate *p);
/* Can it fit at all? Asked first, for most frames do not. */
static inline bool frame_admitted(const struct frames *f, uint32_t frame, const struct surroundings *around)
{
	const struct frame_gate *g = &f->gates[frame];
	uint64_t both = (g->follows & around->follows) | (g->words[0] & around->words[0]) | (g->words[1] & around->words[1]);
	for (unsigned i = 0; i < FRAME_CLASS_WORDS; i++)
		both |= g->classes[i] & around->object.classes[i];
	return both != 0;
}
/* How well the frame fits: -1 not at all, else the more the closer its conditions describe what is there. */
int frame_fit(const struct scene *x, const struct candidate *c, struct surroundings *around);

#endif
