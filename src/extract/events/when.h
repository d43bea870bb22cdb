/* When and where an act happened. Private to this folder. */
#ifndef WIRECODE_EVENTS_WHEN_H
#define WIRECODE_EVENTS_WHEN_H

#include "extract/events/fillers.h"

/* The time of the act, an index into a->times; NONE. */
uint32_t event_time(const struct scene *x, const struct candidate *c);
/* Where it happened, absent if nothing says so. */
struct span event_place(const struct scene *x, const struct candidate *c);

#endif
