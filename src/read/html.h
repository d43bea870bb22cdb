/* Text and metadata out of HTML. */
#ifndef WIRECODE_READ_HTML_H
#define WIRECODE_READ_HTML_H

#include "article/article.h"

/* A page as served: finds the story in it, sets what is not set already, and finishes the article. `html` is UTF-8. */
void html_page(struct article *a, struct slice html);
/* All text of a piece of markup, paragraphs separated by a blank line; on the article's arena. */
struct slice html_fragment_text(struct arena *a, struct slice html);
/* Does it hold elements? Plain text with a stray "<" does not. */
bool html_looks_like(struct slice s);

#endif
