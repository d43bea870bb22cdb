/* Do the conditions of a frame hold where its predicate stands? Private to src/extract. */
#ifndef WIRECODE_EVENT_TESTS_H
#define WIRECODE_EVENT_TESTS_H

#include "extract/fillers.h"

/* How well the frame fits: -1 not at all, else the more the closer its conditions describe what is there. */
int frame_fit(const struct scene *x, const struct candidate *c);

#endif
