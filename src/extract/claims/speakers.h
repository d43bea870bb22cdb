/* Quotations that go on: a sentence all in quotation marks without a cue of its own belongs to who spoke just before. */
#ifndef WIRECODE_CLAIMS_SPEAKERS_H
#define WIRECODE_CLAIMS_SPEAKERS_H

#include "extract/knowledge.h"

/* Lengthens the contents of a->attributions, which are in reading order. */
void speakers_go_on(struct stage *s);

#endif
