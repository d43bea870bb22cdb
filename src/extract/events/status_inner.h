/* What the files that settle the status of acts share. Private to status.c and status_nouns.c. */
#ifndef WIRECODE_EVENTS_STATUS_INNER_H
#define WIRECODE_EVENTS_STATUS_INNER_H

#include "extract/events/status.h"

/* Has the group one of these words? The list ends with NULL. */
bool group_has_word(const struct scene *x, uint32_t group, const char *const *words);
/* Has it a word of this class of the lexicon? */
bool group_has_class(const struct scene *x, uint32_t group, uint32_t class);
/* Is the noun, with the words before it, of this class of objects.tsv? */
bool head_class(const struct scene *x, uint32_t noun, uint32_t class);
/* What grammar says of the act of a verb; depth: 0. */
uint8_t verb_status(const struct scene *x, uint32_t i, unsigned depth);

#endif
