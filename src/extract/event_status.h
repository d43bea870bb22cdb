/* Whether an act happened, was claimed, denied, planned or not done; when and where. Private to src/extract. */
#ifndef WIRECODE_EVENT_STATUS_H
#define WIRECODE_EVENT_STATUS_H

#include "extract/fillers.h"

/* What grammar says: EVENT_REPORTED where it says nothing. */
uint8_t grammatical_status(const struct scene *x, const struct candidate *c);
/* The time of the act, an index into a->times; NONE. */
uint32_t event_time(const struct scene *x, const struct candidate *c);
/* Where it happened, absent if nothing says so. */
struct span event_place(const struct scene *x, const struct candidate *c);

#endif
