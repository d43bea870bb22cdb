#ifndef WIRECODE_EVENTS_OUTER_H
#define WIRECODE_EVENTS_OUTER_H

#include "extract/events/coding.h"

/* Gives each outer candidate of the sentence the act that it speaks of, and its code by outer.tsv. */
void read_outer(struct coding *y);

#endif
