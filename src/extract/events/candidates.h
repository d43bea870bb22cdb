/* Where frames may apply in a sentence. Private to this folder. */
#ifndef WIRECODE_EVENTS_CANDIDATES_H
#define WIRECODE_EVENTS_CANDIDATES_H

#include "extract/events/coding.h"

void candidates_find(struct coding *y);
/* The verb that lends a noun its subject, NONE; *preposition is the word between them, 0 if there is none. */
uint32_t lending_verb(const struct scene *x, uint32_t noun, uint32_t *preposition);
/* "Norway's efforts to end the war in Chad", "wants to stop the fighting": with this verb somebody would end what others fight. */
bool ends_others_war(const struct scene *x, uint32_t verb);
/* Notes in the candidate of a noun what that verb makes of it. */
void read_via(const struct scene *x, struct candidate *c, const struct frame *frame);

#endif
