/*
 * Advertisements that reposts carry in the middle of a story:
 *
 *   The minister left for Geneva.
 *   Buy Gold Before It Is Too Late        headline, standing before ...
 *   Friends, I need your help ...         a paragraph that addresses the reader
 *   Buy Gold Before It Is Too Late        ... and after
 *   Acme Coins Sponsored                  a line that says what it is
 *   Talks go on next week.
 */
#ifndef WIRECODE_READ_ADVERTISEMENT_H
#define WIRECODE_READ_ADVERTISEMENT_H

#include "article/article.h"

struct advertisement {
	size_t start, end; /* bytes of the text, whole lines */
	bool found;
};

/* The first one that ends behind byte `from`. */
struct advertisement advertisement_find(const struct article *a, size_t from);

#endif
