/* Who does it and to whom. Private to src/extract/event*.c. */
#ifndef WIRECODE_EVENT_SIDES_H
#define WIRECODE_EVENT_SIDES_H

#include "extract/event_coding.h"
#include "extract/event_story.h"

/* By the roles that the frame names. */
void fill_roles(const struct coding *y, const struct candidate *c, struct event *e);
/* Are those there whom the frame cannot do without? */
bool roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e);
/* The same before any side is lent by an act told before. */
bool own_roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e);
/* "The launch came hours after ...": an act told before lends its sides to a noun that does not name both; what is lent is noted in *act.
 * True if the sentence itself has told the act. */
bool inherit_sides(const struct coding *y, const struct candidate *c, struct event *e, const struct told *told, struct told_act *act);
/* "the talks", "that test" */
bool is_definite(const struct scene *x, uint32_t group);
/* "a test", "another visit" */
bool is_indefinite(const struct scene *x, uint32_t group);
/* "any treaty" is not the treaty told of before, as "a conference" or "an attack" may be. */
bool is_new_each_time(const char *type);
/* Does an act of this type that is told before say whom this one is aimed at? */
bool lends_targets(const struct event *e);
/* Whom an act leaves unnamed is the one other party of the sentence: "Pyongyang walked out over the sanctions that Washington imposed". */
void other_party(const struct scene *x, const struct candidate *c, struct event *e);
/* Of one state or of one body of states, whichever of its organs: IGOUNO. */
bool one_party(const struct article *a, uint32_t x, uint32_t y);
bool ids_share(const struct ids *a, const struct ids *b);
bool ids_have(const struct ids *list, uint32_t id);

#endif
