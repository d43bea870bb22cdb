/* What the first lines of a text say about it: title, byline, agency.
 *
 *   Ministers meet on border          title: short, no full stop, followed by a blank line or a dateline
 *   By Ann Example                    byline
 *   GENEVA, May 3 (AFP) -- The ...    agency
 */
#ifndef WIRECODE_HEAD_H
#define WIRECODE_HEAD_H

#include "article/article.h"

/* Fills title, text_has_title, byline, agency where they are not given. */
void head_read(struct article *a);
/* Do both begin with the same words? Case, blanks, quote style and punctuation count for nothing. */
bool head_begins_with(struct slice text, struct slice title);

#endif
