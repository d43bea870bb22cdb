/* Inside whose claims and denials an act stands. Private to this folder. */
#ifndef WIRECODE_EVENTS_SAID_H
#define WIRECODE_EVENTS_SAID_H

#include "extract/events/coding.h"

/* Fills the event's claims and denials. "Chile announced sanctions" makes them: its verb is no claim about them; "denied any attack" denies it. */
void read_claims(const struct coding *y, const struct candidate *c, struct event *e);
/* The claim or denial whose cue the verb at this group is; NULL. */
const struct attribution *attribution_of_cue(const struct scene *x, uint32_t verb);

#endif
