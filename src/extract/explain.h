/* --explain: every tier of every sentence, what was made of it, and which rules came near. For people; its form may change. */
#ifndef WIRECODE_EXPLAIN_H
#define WIRECODE_EXPLAIN_H

#include "extract/knowledge.h"

void explain_article(const struct stage *s, struct buf *out);

#endif
