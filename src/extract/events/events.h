/* Events: the frame table applied to the groups of each sentence. */
#ifndef WIRECODE_EVENTS_H
#define WIRECODE_EVENTS_H

#include "extract/knowledge.h"

void events_find(struct stage *s);

#endif
