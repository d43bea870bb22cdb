/* What a story is about, where that rules out events. Private to this folder. */
#ifndef WIRECODE_EVENTS_TOPIC_H
#define WIRECODE_EVENTS_TOPIC_H

#include "extract/knowledge.h"

/* Is the story one of sport? There sides beat, meet and invite each other, and no state does. */
bool tells_of_sport(const struct stage *s);

#endif
