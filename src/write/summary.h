/* An article for a person at a terminal: who says what, who denies it, who does what to whom and when. */
#ifndef WIRECODE_SUMMARY_H
#define WIRECODE_SUMMARY_H

#include "article/article.h"
#include "base/buf.h"

/* A failed article is told as such. False: out of memory. */
bool summary_write(struct buf *out, const struct article *a, bool color);

#endif
