/* Do the conditions of a frame hold where its predicate stands? Private to this folder. */
#ifndef WIRECODE_EVENTS_TESTS_H
#define WIRECODE_EVENTS_TESTS_H

#include "extract/events/fillers.h"

/* What stands around a predicate, for all frames that it may have; made before its first frame is tried. */
struct surroundings {
	uint64_t follows;       /* see follow_preposition */
	struct noun_sum object; /* of the object and the recipient, made at the first question */
	uint64_t words[2];      /* its words, as in struct frame_gate */
	bool summed;
	uint32_t preposition, noun; /* the last preposition that was asked for, and the noun behind it */
};

/* Notes for every group of the scene what follows it. */
void follows_find(struct scene *x);
struct surroundings surroundings_of(const struct scene *x, uint32_t group);
/* Can it fit at all? Asked first, for most frames do not. */
bool frame_admitted(const struct scene *x, const struct candidate *c, uint32_t frame, struct surroundings *around);
/* How well the frame fits: -1 not at all, else the more the closer its conditions describe what is there. */
int frame_fit(const struct scene *x, const struct candidate *c, struct surroundings *around);

#endif
