/* Nouns that speak of acts and tell none: of such acts in general, of one already told. Private to this folder. */
#ifndef WIRECODE_EVENTS_GENERAL_H
#define WIRECODE_EVENTS_GENERAL_H

#include "extract/events/coding.h"

/* "in response to these exercises", "such attacks": the noun points at what was told and tells nothing anew. */
bool points_back(const struct scene *x, const struct candidate *c);
/* "in case of war", "any attack", "win-win cooperation": none in particular, so no sides of one told before are its own. */
bool in_general(const struct scene *x, const struct candidate *c);
/* "a drill for taking a bridge", "rehearsed a raid": nobody is attacked. */
bool only_practised(const struct scene *x, const struct candidate *c);
/* "termed expanding trade a foundation of peace": what ought to be, not what is done. */
bool is_maxim(const struct scene *x, const struct candidate *c);

#endif
