/* The last steps that all formats share. */
#ifndef WIRECODE_FINISH_H
#define WIRECODE_FINISH_H

#include "article/article.h"

/* Sets what the text itself tells and nobody has said: the title and whether the text begins with it, byline, agency, language; marks what is no
 * part of the story; fails an article that has no text. `text` is UTF-8 that is not yet checked for control characters. */
void finish_article(struct article *a, struct slice text);
/* A value of metadata: blanks at its ends dropped, line breaks and runs of blanks to one blank, bad bytes repaired. at == NULL if nothing is left. */
struct slice finish_value(struct article *a, struct slice value);
/* A field takes a value of metadata where nobody has given one: options come before what a document says. */
void finish_set(struct article *a, struct slice *field, struct slice value);
/* published from any notation; does nothing where it cannot be read or something is there already. */
void finish_published(struct article *a, struct slice notation);

#endif
