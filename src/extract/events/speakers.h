/* Acts of whoever is quoted. Private to this folder. */
#ifndef WIRECODE_EVENTS_SPEAKERS_H
#define WIRECODE_EVENTS_SPEAKERS_H

#include "extract/events/coding.h"

/* "We call on Chile ...", said Peru's envoy: whoever is quoted; so are bare troops those of whoever speaks. */
void quoted_self(const struct scene *x, const struct candidate *c, struct event *e);
/* "Chile said Peru had left, accusing Bolivia": who speaks is known, and it is not whoever is spoken of. */
void fill_speaker(const struct scene *x, const struct candidate *c, struct event *e);

#endif
