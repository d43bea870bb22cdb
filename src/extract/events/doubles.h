/* Which of several candidates that name one act is told. Private to this folder. */
#ifndef WIRECODE_EVENTS_DOUBLES_H
#define WIRECODE_EVENTS_DOUBLES_H

#include "extract/events/coding.h"

/* "held talks": one event, not two. What another candidate tells is marked as dropped, whoever tells it as its keeper. */
void drop_doubles(struct coding *y);

#endif
