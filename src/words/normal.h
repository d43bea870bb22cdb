/* Normal form and shape of a word, in one pass over its bytes. */
#ifndef WIRECODE_NORMAL_H
#define WIRECODE_NORMAL_H

#include "article/article.h"

/* The most that a byte can become: one that is no UTF-8 becomes U+FFFD. */
enum { NORMAL_GROWTH = 3 };

/* Normal form of a word: ASCII lower case (also Latin-1 and Latin Extended-A letters), straight apostrophes, nothing that takes no room
 * (soft hyphens). Returns the bytes written; out has room for NORMAL_GROWTH times those of the word. *shape gets an enum token_shape. */
size_t normal_form(struct slice word, char *out, uint8_t *shape);

#endif
