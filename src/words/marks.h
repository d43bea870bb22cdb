/*
 * Quotation marks and apostrophes: which side of a quotation a mark stands on, and whether it is a mark at all.
 *
 *   "No," he said. ‘Yes’  ``so''  „so“  «so»          quotation marks
 *   Korea's  States'  '90s  rock 'n' roll  6' 2"      clitics, parts of words, feet and inches
 */
#ifndef WIRECODE_MARKS_H
#define WIRECODE_MARKS_H

#include "article/article.h"

enum mark_family { MARK_NONE, MARK_SINGLE, MARK_DOUBLE, MARK_ANGLE, MARK_CORNER, MARK_FAMILIES };

/* The family of the quotation mark at text[at]. */
enum mark_family mark_family(struct slice text, size_t at);

struct marks {
	struct slice text;
	bool open[MARK_FAMILIES]; /* in this paragraph */
};

struct mark {
	size_t end;
	enum token_kind kind; /* quotation mark, TOKEN_CLITIC, TOKEN_WORD or TOKEN_SYMBOL */
};

/* Judges the mark at `at`. `before` is the token before it (NULL at the start of a paragraph), `apart` whether a blank lies between. */
struct mark mark_read(struct marks *m, size_t at, const struct token *before, bool apart);

#endif
