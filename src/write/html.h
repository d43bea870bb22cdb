/*
 * A page to read: each article with its spans marked and linked to tables of claims, denials and events, a timeline, and who acts on whom.
 *
 *   html_begin     head, style, legend, filters
 *   html_article   story │ who says │ who denies │ who does what │ when │ who acts on whom
 *   html_end       index of the articles, if there are several: last in the file, first on the screen
 *
 * One file, no network, no script, no style from elsewhere (a policy in the page forbids all three): the filters are style sheet alone.
 * Every text goes through one escape. Colours never stand alone: each mark carries the id of its record, each class of act its name.
 */
#ifndef WIRECODE_HTML_H
#define WIRECODE_HTML_H

#include "article/article.h"
#include "base/buf.h"

struct html_counts {
	uint64_t articles, failed, claims, denials, events;
};

/* What is known of the articles so far; `rows` belong to it. */
struct html_index {
	struct buf rows;
	struct html_counts counts;
};

void html_begin(struct buf *out);
/* `prefix` keeps the anchors of the articles of one page apart. False: out of memory, nothing is appended; memory of the article's arena that runs
 * out jumps as ever, and what was appended until then is to be taken back. */
bool html_article(struct buf *out, const struct article *a, const char *prefix);
void html_end(struct buf *out, struct html_index *index);

/* The article's row in the index, and what it adds to the counts. */
bool html_row(struct buf *row, const struct article *a, const char *prefix, struct html_counts *counts);
void html_index_add(struct html_index *index, struct slice row, const struct html_counts *counts);
void html_index_clear(struct html_index *index);

/* Text in an element or a quoted attribute. */
void html_escape(struct buf *out, struct slice s);

#endif
