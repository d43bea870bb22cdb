/* Whether an act happened, was planned or not done. Private to this folder. */
#ifndef WIRECODE_EVENTS_STATUS_H
#define WIRECODE_EVENTS_STATUS_H

#include "extract/events/coding.h"
#include "extract/events/story.h"

/* A status and, for --explain, what gave it. */
struct standing {
	uint8_t status;
	const char *why;
};

/* What grammar says: EVENT_REPORTED where it says nothing. */
struct standing grammatical_status(const struct scene *x, const struct candidate *c);
/* "the ongoing drills": whatever was planned, they are on. */
bool goes_on(const struct scene *x, const struct candidate *c);
/* Gives the event its status once its claims, denials and day are known: by grammar, by its day, by who says it, by what the story has told. */
void settle_status(const struct coding *y, const struct told *told, const struct candidate *c, struct event *e);

#endif
