/* The day of publication, from what is trusted most, and the dateline. */
#ifndef WIRECODE_PUBLISHED_H
#define WIRECODE_PUBLISHED_H

#include "extract/knowledge.h"

/* Fills a->dateline, a->day, a->published and a->published_from. Needs the units of the first sentences. */
void published_find(struct stage *s);

#endif
