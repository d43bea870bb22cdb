/* The lists of a record, and the ids by which they refer to one another: a1 c1 d1 e1 t1, numbered by place in their list. */
#ifndef WIRECODE_LISTS_H
#define WIRECODE_LISTS_H

#include "article/article.h"
#include "base/buf.h"
#include "write/offsets.h"

struct lists {
	const struct article *article;
	struct offsets offsets;
	uint32_t *number; /* of an attribution among the claims or the denials, from 1 */
	struct buf *out;
};

void lists_init(struct lists *w, const struct article *a, enum offset_unit unit, struct buf *out);

/* Each appends one JSON list. */
void lists_sentences(struct lists *w);
void lists_skipped(struct lists *w);
void lists_actors(struct lists *w);
void lists_claims(struct lists *w);
void lists_denials(struct lists *w);
void lists_events(struct lists *w);
void lists_times(struct lists *w);

/* `"start":15,"end":19` and with the text behind it. */
void lists_range(struct lists *w, struct span s);
void lists_span(struct lists *w, struct span s);

/* A string or null; a day or, of CALENDAR_NO_DAY, null. */
void lists_string(struct lists *w, const char *s);
void lists_day(struct lists *w, int32_t day);

/* 1 to 4: verbal and material cooperation, verbal and material conflict; 0 for a type that PLOVER does not know. */
unsigned plover_quad(const char *type);

#endif
