/* Which sentences belong to the story: the title is one of its own, skipped spans are none of it. */
#ifndef WIRECODE_SENTENCES_H
#define WIRECODE_SENTENCES_H

#include "extract/knowledge.h"

void sentences_mark(struct stage *s);

#endif
