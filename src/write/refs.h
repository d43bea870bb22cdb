/* What the writers that are no JSON have in common: ids of records, names for people, days. */
#ifndef WIRECODE_REFS_H
#define WIRECODE_REFS_H

#include "article/article.h"
#include "base/buf.h"

/* Place of each attribution among the claims or among the denials, from 1: c1 c2 d1 c3. On the article's arena. */
uint32_t *refs_numbers(const struct article *a);
/* "c1" or "d1". */
void refs_attribution(struct buf *out, const struct article *a, const uint32_t *numbers, uint32_t index);
/* Paths may hold any bytes; what is written is valid UTF-8. */
struct slice refs_clean(const struct article *a, struct slice s);
/* The code of an actor, else its name. */
struct slice refs_actor_label(const struct actor *x);
struct slice refs_sentence(const struct article *a, uint32_t sentence);
/* The time that a record names, or NULL. */
const struct timex3 *refs_time(const struct article *a, uint32_t time);

#endif
