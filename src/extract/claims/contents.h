/* What is said: the groups and bytes of a content that stands behind its cue, in front of it, or on both sides. */
#ifndef WIRECODE_CLAIMS_CONTENTS_H
#define WIRECODE_CLAIMS_CONTENTS_H

#include "extract/claims/clause.h"

struct content {
	uint32_t first, end;  /* groups of the cue's sentence; first == end: none of them */
	struct span span;     /* start == end: there is none */
	uint8_t quote;        /* enum quote_kind */
};

struct content content_after(const struct view *v, uint32_t from);
/* Behind a noun that is the cue, "the claim that", up to the verb that the noun is subject of. */
struct content content_of_noun(const struct view *v, uint32_t from);
/* A noun phrase that begins at `from` and what hangs on it, up to the verb that the cue itself is subject of. */
struct content content_phrase(const struct view *v, uint32_t from, uint32_t cue);
/* What ends before group `right`, where the source or the cue begins; `left` of it nothing but the sentence. */
struct content content_before(const struct view *v, uint32_t right);
/* Both sides of [right, from): "X, he said, Y". The far side is taken where X is no sentence or Y is quoted too. */
struct content content_around(const struct view *v, uint32_t right, uint32_t from);
/* A clause that stands for itself: not "When the talks ended" nor "In Oslo, where they met". */
bool content_is_sentence(const struct view *v, const struct content *x);
/* Groups first..end as they stand. */
struct content content_of(const struct view *v, uint32_t first, uint32_t end);

/* The quotation that begins with this token, or whose last token it is; NULL. */
const struct quotation *quotation_from(const struct article *a, uint32_t token);
const struct quotation *quotation_until(const struct article *a, uint32_t token);
/* The outermost quotation that holds this token; NULL. */
const struct quotation *quotation_over(const struct article *a, uint32_t token);
/* Its bytes without the marks and a comma before the closing one. */
struct span quotation_inside(const struct article *a, const struct quotation *q);

#endif
