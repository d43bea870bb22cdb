/* Normal form and shape of a word, in one pass over its bytes. */
#ifndef WIRECODE_NORMAL_H
#define WIRECODE_NORMAL_H

#include "article/article.h"

/* As words_normal; *shape gets an enum token_shape. */
size_t normal_form(struct slice word, char *out, uint8_t *shape);

#endif
