/* Acts of which nobody tells who did them. Private to this folder. */
#ifndef WIRECODE_EVENTS_DOERLESS_H
#define WIRECODE_EVENTS_DOERLESS_H

#include "extract/events/coding.h"

/* Is the act told for the sake of those it was done to, or by somebody of whom nothing is known? Others are nothing without a doer. */
bool stands_without_doer(const struct scene *x, const struct candidate *c, const struct event *e);

#endif
