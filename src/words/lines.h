/*
 * How a text uses its line ends: whether a single newline ends a paragraph or only a line that was wrapped.
 * Decided once for a text, from the lengths of its lines.
 */
#ifndef WIRECODE_LINES_H
#define WIRECODE_LINES_H

#include <stdint.h>

#include "base/slice.h"

struct lines {
	bool wrapped;    /* lines are cut at a width: a newline alone means nothing */
	uint32_t width;  /* of a full line, where wrapped */
	uint32_t indent; /* blanks before an ordinary line */
};

/* A newline after `line` (without its indentation) before `rest`, which is indented by `indent`. */
struct line_end {
	uint32_t length, indent;
	uint32_t hang; /* in which column the words of the list item begin that the line is of; 0: of none */
	struct slice rest;
};

struct lines lines_survey(struct slice text);
/* How many columns the mark of a list item takes before its words, "-   ", "12. "; 0: this is none. */
uint32_t lines_item_mark(struct slice line);
bool lines_ends_paragraph(const struct lines *lines, const struct line_end *end);

#endif
