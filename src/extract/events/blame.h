/* Who is blamed or thanked for an act does it. Private to this folder. */
#ifndef WIRECODE_EVENTS_BLAME_H
#define WIRECODE_EVENTS_BLAME_H

#include "extract/events/coding.h"

/* "backed Chad in the war", "blamed Chad for the raid", "Chad was accused of the raid", "sanctions on Chad for the raid": Chad
 * becomes the source of a noun that has none. */
void accused_does(const struct coding *y, const struct candidate *c, struct event *e);
/* "blamed Chad for the raid": it was on whoever blames, unless a raid on others was told. */
void accuser_suffers(const struct coding *y, const struct candidate *c, struct event *e);

/* "incited | Chad | to attacks", "pushed Chad into talks": the verb by which somebody is asked for the act; NONE. */
uint32_t pushing_verb(const struct scene *x, uint32_t act);

#endif
