/* Acts of which the story as a whole tells too few sides. Private to this folder. */
#ifndef WIRECODE_EVENTS_INCOMPLETE_H
#define WIRECODE_EVENTS_INCOMPLETE_H

#include "extract/events/story.h"

/* Takes out of the events those that are nothing without the side that nobody tells; --explain names them. */
void drop_incomplete(struct article *a, struct told *told);

#endif
