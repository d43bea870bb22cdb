/* Which of several candidates that name one act is told. Private to src/extract/event*.c. */
#ifndef WIRECODE_EVENT_DOUBLES_H
#define WIRECODE_EVENT_DOUBLES_H

#include "extract/event_coding.h"

/* "held talks": one event, not two. What another candidate tells is marked as dropped, whoever tells it as its keeper. */
void drop_doubles(struct coding *y);

#endif
