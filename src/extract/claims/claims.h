/* Claims and denials of the article, by the rules of level "clause": spans of source, cue and content. */
#ifndef WIRECODE_CLAIMS_H
#define WIRECODE_CLAIMS_H

#include "extract/knowledge.h"

/* For knowledge.claim_classes, made once all classes are known. */
const struct claim_classes *claim_classes_make(const struct classes *c, struct arena *arena);
void claims_find(struct stage *s);

#endif
