/*
 * The formats of --to: how a file begins, how an article is written, how a file ends.
 *
 *   form_begin   header line of a table, head of a page
 *   form_article one record, the rows of a table, ...
 *   form_end     index and end of a page
 */
#ifndef WIRECODE_FORMS_H
#define WIRECODE_FORMS_H

#include "run/work.h"

void form_begin(struct buf *out, const struct options *o);
void form_end(struct buf *out, const struct options *o, struct html_index *index);
/* A page has an end and an index: whoever writes it collects the rows. */
bool form_is_page(const struct options *o);
/* Appends to the chunk. False: out of memory. */
bool form_article(struct worker *w, const struct article *a);
/* Is an article that failed told in the output itself? If not, it must be told elsewhere. */
bool form_shows_errors(const struct options *o);
/* ".tsv", for -O. */
const char *form_extension(const struct options *o, bool container);

#endif
