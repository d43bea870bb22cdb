/* What stands in a text without being the story: credits, contacts, copyright lines, captions, advertisements, links to other stories. */
#ifndef WIRECODE_FURNITURE_H
#define WIRECODE_FURNITURE_H

#include "article/article.h"

/* Adds spans to a->skipped, in the text's order, none overlapping. */
void furniture_mark(struct article *a);

#endif
