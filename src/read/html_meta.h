/* What a page says about its story: JSON-LD, OpenGraph and other <meta>, microdata, <time>, headings. */
#ifndef WIRECODE_READ_HTML_META_H
#define WIRECODE_READ_HTML_META_H

#include "read/page.h"

/* On the page's arena; at == NULL where it says nothing. Dates are as written. */
struct html_meta {
	struct slice title, byline, published, site, language, url, body;
};

void html_meta_read(struct html_meta *m, const struct page *p);

#endif
