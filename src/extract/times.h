/* Temporal expressions as TIMEX3, by the rules of level "time". */
#ifndef WIRECODE_TIMES_H
#define WIRECODE_TIMES_H

#include "extract/time_parts.h"

/* Fills a->times; the units that an expression covers become one unit of the class TIME, whose ref is its number. */
void times_find(struct stage *s);

/* The time (number in a->times) that dates the act which this group tells of, NONE if its clause names none. Only days, months, years and the
 * like count, no durations. A first version: inside the group, else behind it up to the next verb or border, else before it back to the last
 * finite verb or border. The group is a verb group or a noun group (the trigger of an event). */
uint32_t time_for_group(const struct stage *s, uint32_t sentence, uint32_t group);

#endif
