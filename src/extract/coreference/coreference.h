/*
 * Who pronouns and short forms are, and who stands behind the sources and targets of claims and denials. One walk in reading order:
 *
 *   sentence    South Korea's envoy met his counterparts.   The ministry said ...   He spoke ...
 *   subject     {envoy KOR}                                 {ministry KOR}          {envoy}
 *   speaker                                                 {ministry KOR}
 *
 * Each sentence remembers its subject and its speaker; a pronoun looks into its own sentence first, then into the memories of the three
 * sentences before it. No link is better than a wrong one.
 */
#ifndef WIRECODE_COREFERENCE_H
#define WIRECODE_COREFERENCE_H

#include "extract/knowledge.h"

/* For knowledge.anaphora_classes, made once all classes are known. */
const struct anaphora_classes *anaphora_classes_make(const struct classes *c, struct arena *arena);
/* Adds mentions by pronoun and role, fills sources and targets of the attributions. Sorts the mentions. */
void coreference_resolve(struct stage *s);

#endif
