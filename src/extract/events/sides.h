/* Who does it and to whom. Private to this folder. */
#ifndef WIRECODE_EVENTS_SIDES_H
#define WIRECODE_EVENTS_SIDES_H

#include "extract/events/coding.h"
#include "extract/events/story.h"

/* By the roles that the frame names. */
void fill_roles(const struct coding *y, const struct candidate *c, struct event *e);
/* Are those there whom the frame cannot do without? */
bool roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e);
/* The same before any side is lent by an act told before. */
bool own_roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e);
/* Whom an act leaves unnamed is the one other party of the sentence: "Pyongyang walked out over the sanctions that Washington imposed". */
void other_party(const struct coding *y, const struct candidate *c, struct event *e);
/* Is the subject of the candidate's verb somebody of whom nothing is known: gunmen, students? */
bool done_by_private(const struct scene *x, const struct candidate *c);
/* Of one state or of one body of states, whichever of its organs: IGOUNO. */
bool one_party(const struct article *a, uint32_t x, uint32_t y);
/* Is the actor of one party with one of these? */
bool on_side(const struct article *a, const struct ids *list, uint32_t actor);
/* Adds to `out` those of the list who are of one party with none of `own`. */
void add_other_parties(struct article *a, const struct ids *list, const struct ids *own, struct ids *out);
/* Of more than one party. */
bool several_sides(const struct article *a, const struct ids *list);
/* Has the story told a blow of which both sides are known? "Saturday's attacks" may be that one. */
bool blow_told(const struct article *a);
/* Takes out of `list` whoever stands in `other`. */
void ids_without(struct article *a, struct ids *list, const struct ids *other);
/* For --explain, of the sides that have just been found. */
void note_origin(struct event *e, enum side_by by, struct span act);
/* Is anybody of the second list of one party with somebody of the first? */
bool ids_overlap(const struct article *a, const struct ids *list, const struct ids *other);

#endif
