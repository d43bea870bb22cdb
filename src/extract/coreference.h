/* Who pronouns and short forms are; who stands behind the sources and targets of claims and denials. */
#ifndef WIRECODE_COREFERENCE_H
#define WIRECODE_COREFERENCE_H

#include "extract/knowledge.h"

void coreference_resolve(struct stage *s);

#endif
