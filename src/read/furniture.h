/* What stands in a text without being the story: credits, contacts, copyright lines, captions, advertisements, links to other stories. */
#ifndef WIRECODE_FURNITURE_H
#define WIRECODE_FURNITURE_H

#include "article/article.h"

/* Adds spans to a->skipped, in the text's order, none overlapping. */
void furniture_mark(struct article *a);
/* What a line or paragraph is by itself; SKIP_NOT for a part of the story. */
enum skip_reason furniture_line(struct slice line);

/* Is the line that begins at `from` the rest of a sentence that was broken for its width? */
bool furniture_continues(struct slice text, size_t from);

#endif
