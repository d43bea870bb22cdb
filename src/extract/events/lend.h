/* Sides that an act told before lends to a noun that repeats it. Private to this folder. */
#ifndef WIRECODE_EVENTS_LEND_H
#define WIRECODE_EVENTS_LEND_H

#include "extract/events/story.h"

/* "The launch came hours after ...": an act told before lends its sides to a noun that does not name both; what is lent is noted in *act.
 * True if the sentence itself has told the act. */
bool inherit_sides(const struct coding *y, const struct candidate *c, struct event *e, const struct told *told, struct told_act *act);
/* "somebody's support", "attacks by gunmen", "a meeting with families": the noun's own words name somebody of whom nothing is known.
 * Asked where the event has no source. */
bool names_doer(const struct scene *x, const struct candidate *c, const struct event *e);
/* "the [Skylark] Round meeting": the first capitalized word before the noun that names no actor; 0. */
uint32_t own_name(const struct scene *x, const struct candidate *c);
/* Has the act such a name, and the one told before not, nor its sentence? */
bool named_otherwise(const struct article *a, const struct told_act *act, const struct told_act *old, const struct event *told);
/* "the talks", "that test" */
bool is_definite(const struct scene *x, uint32_t group);
/* The same, or "resumed talks". */
bool is_told_of(const struct scene *x, const struct candidate *c);
/* "their drills": of several, of whom perhaps not all are named. */
bool is_theirs(const struct scene *x, uint32_t group);
/* "a test", "another visit" */
bool is_indefinite(const struct scene *x, uint32_t group);
/* "any treaty" is not the treaty told of before, as "a conference" or "an attack" may be. */
bool is_new_each_time(const char *type);
/* Does an act of this type that is told before say whom this one is aimed at? */
bool lends_targets(const struct event *e);

#endif
