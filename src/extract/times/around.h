/*
 * What stands around an expression and belongs to it.
 *
 *   [the end of [early [September 1940]]]       EDGE of, NARROWS
 *   [more than [a [week]]]                      LOOSENS, article
 */
#ifndef WIRECODE_TIMES_AROUND_H
#define WIRECODE_TIMES_AROUND_H

#include "extract/times/parts.h"

struct time_extent {
	uint32_t first, end; /* units */
	struct slice mod;
};

/* Widens the units [first, end) to the left, not past `limit`. `bare`: no article belongs to it, as to "two-year". */
struct time_extent time_around(const struct stage *s, const struct time_rule *rule, const struct time_parts *p, uint32_t first, uint32_t end, uint32_t limit);

#endif
