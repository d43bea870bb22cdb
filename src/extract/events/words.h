/* Words that frames spell out: "how:side by side", "in favour of:*". Private to this folder. */
#ifndef WIRECODE_EVENTS_WORDS_H
#define WIRECODE_EVENTS_WORDS_H

#include "extract/events/tests.h"

/* Is the preposition before the noun "in favour of"? */
bool stands_behind(const struct scene *x, uint32_t noun, uint32_t words);
/* Is the test's adverb one of the candidate's verb? */
bool manner_holds(const struct scene *x, const struct candidate *c, const struct test *t);
/* Is the noun, with the words before it, of this class of objects.tsv? */
bool head_class(const struct scene *x, uint32_t noun, uint32_t class);
/* "the first launch", "the deadliest raid" */
bool stands_out(const struct scene *x, uint32_t noun);

#endif
