/* Temporal expressions as TIMEX3, by the rules of level "time". */
#ifndef WIRECODE_TIMES_H
#define WIRECODE_TIMES_H

#include "extract/times/parts.h"

/* Fills a->times; the units that an expression covers become one unit of the class TIME, whose ref is its number. */
void times_find(struct stage *s);

#endif
