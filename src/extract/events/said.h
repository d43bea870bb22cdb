/* Inside whose claims and denials an act stands. Private to this folder. */
#ifndef WIRECODE_EVENTS_SAID_H
#define WIRECODE_EVENTS_SAID_H

#include "extract/events/coding.h"

/* Fills the event's claims and denials. "Chile announced sanctions" makes them: its verb is no claim about them; "denied any attack" denies it. */
void read_claims(const struct coding *y, const struct candidate *c, struct event *e);

#endif
