/* An article on its way to a page: what its story, tables and views share. Private to the files html*.c. */
#ifndef WIRECODE_HTML_PAGE_H
#define WIRECODE_HTML_PAGE_H

#include "article/article.h"
#include "base/buf.h"

struct html_page {
	const struct article *a;
	struct buf *out;
	const uint32_t *numbers; /* of the attributions, see refs_numbers */
	const char *prefix;
};

void html_story(struct html_page *p);
void html_tables(struct html_page *p);
void html_views(struct html_page *p);

/* Names of actors, each a link to where the story names it first. */
void html_actor(struct html_page *p, uint32_t actor);
/* "verbal conflict" of quad class 3. */
extern const char *const html_quad_names[5];

#endif
