/* The XML formats of news: each function fills one article from one element. */
#ifndef WIRECODE_READ_NEWSXML_H
#define WIRECODE_READ_NEWSXML_H

#include "article/article.h"
#include "read/xml.h"

void nitf_article(struct article *a, const struct xml *x, uint32_t nitf);
void newsml_g2_article(struct article *a, const struct xml *x, uint32_t item);
void newsml_1_article(struct article *a, const struct xml *x, uint32_t item);
void feed_article(struct article *a, const struct xml *x, uint32_t item);

/* The value of the first path that has one. */
struct slice newsxml_first(const struct xml *x, uint32_t node, const char *const *paths);
/* The same for what stands at the head of the document, before this item: not all of a long document is searched for each of its items. */
struct slice newsxml_head(const struct xml *x, uint32_t item, const char *path);

#endif
