/* Whether an act happened, was planned or not done. Private to this folder. */
#ifndef WIRECODE_EVENTS_STATUS_H
#define WIRECODE_EVENTS_STATUS_H

#include "extract/events/fillers.h"

/* What grammar says: EVENT_REPORTED where it says nothing. */
uint8_t grammatical_status(const struct scene *x, const struct candidate *c);
/* Is the word one of these? The list ends with NULL. */
bool scene_word_among(const struct scene *x, uint32_t word, const char *const *words);
/* "the ongoing drills": whatever was planned, they are on. */
bool goes_on(const struct scene *x, const struct candidate *c);

/* "urged Chad to pay for its raid": the act came before what is asked for. */
bool gives_reason(const struct scene *x, const struct candidate *c);
/* The status of the event once its day is known: what a noun names is planned for a day to come, done on a day past. */
uint8_t status_by_day(const struct scene *x, const struct candidate *c, const struct event *e);

#endif
