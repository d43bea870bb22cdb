/* Finds the story in a page: which paragraphs of the flow belong to it. */
#ifndef WIRECODE_READ_STORY_H
#define WIRECODE_READ_STORY_H

#include "read/flow.h"

/* Marks nodes of the page as dropped and sets `keep` in the blocks of the flow, which is filled here. */
void story_find(struct flow *f, struct page *p);

#endif
