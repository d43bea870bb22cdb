/* The article of a page's JSON-LD (schema.org NewsArticle and its kin). */
#ifndef WIRECODE_READ_JSON_LD_H
#define WIRECODE_READ_JSON_LD_H

#include "base/arena.h"

struct json_ld {
	struct slice title, byline, published, body, url, site;
	int sure; /* how much of an article the object was that these are from */
};

/* Takes the fields of the surest object so far; a broken script changes nothing. */
void json_ld_read(struct json_ld *ld, struct arena *a, struct slice script);

#endif
