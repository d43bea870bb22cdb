/* Who shares an act: talks, a war, an alliance. Private to this folder. */
#ifndef WIRECODE_EVENTS_PARTIES_H
#define WIRECODE_EVENTS_PARTIES_H

#include "extract/events/coding.h"

/* "China proposed talks between Chad and Mali": these two become the sources, whoever proposed them. False if the noun does not say so. */
bool parties_between(const struct scene *x, const struct candidate *c, struct event *e);
/* "promoted the Peru-Chile alliance": theirs, whoever promoted it. */
void parties_own(const struct scene *x, const struct candidate *c, struct event *e);
/* "Peru held a summit of Peru, Chile and Togo": with the others. */
void parties_of(const struct scene *x, const struct candidate *c, struct event *e);
/* "Chad's premier attended the NATO summit": he with the union. */
void guest_and_union(const struct scene *x, const struct candidate *c, struct event *e);
/* "attended a conference | hosted | by Chad": with Chad. */
void host_behind(const struct scene *x, const struct candidate *c, struct event *e);
/* "Peru's delegation to the talks", "its envoy at the talks": Peru has part in them. */
void parties_sent(const struct scene *x, const struct candidate *c, struct event *e);
/* "The six-party talks will go on", "Japan returned to six-party talks": everybody, or everybody else, of whom the story speaks. */
void parties_named(const struct scene *x, const struct candidate *c, struct event *e);
/* A state of which the story speaks; NONE. */
uint32_t state_in_story(const struct article *a, const char *code);
/* "Japan returned to six-party talks" tells who did so; who only speaks after them, or whose plan they are, does not stand apart. */
bool told_apart(const struct scene *x, const struct event *e);
/* "a fight | against | rebels", "talks | with | the rebels", "accused the West", "an offer | to | the banks":
 * the text names them, though nobody knows their state. */
bool names_others(const struct scene *x, const struct candidate *c);
/* "a visit | to | the shrine": the noun itself says where. */
bool names_place(const struct scene *x, const struct candidate *c);
/* "The two countries agreed": those of the last act that several sides shared. */
void parties_before(const struct scene *x, const struct candidate *c, struct event *e);

#endif
