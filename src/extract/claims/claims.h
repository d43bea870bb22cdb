/* Claims and denials of the article, by the rules of level "clause": spans of source, cue and content. */
#ifndef WIRECODE_CLAIMS_H
#define WIRECODE_CLAIMS_H

#include "extract/knowledge.h"

void claims_find(struct stage *s);

#endif
