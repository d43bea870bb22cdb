/* What the files that look for sides in the whole story share. Private to story.c, story_others.c and story_truces.c. */
#ifndef WIRECODE_EVENTS_STORY_INNER_H
#define WIRECODE_EVENTS_STORY_INNER_H

#include "extract/events/story.h"

bool same_ids(const struct ids *a, const struct ids *b);
bool same_type(const struct event *x, const struct event *y);
/* Are two of them of one state? */
bool sides_share(const struct article *a, const struct ids *x, const struct ids *y);
/* All of one state, and at least one. */
bool alone(const struct article *a, const struct ids *ids);
/* The events near a place in their list. */
void window_of(const struct article *a, uint32_t at, uint32_t *first, uint32_t *end);
/* Truces, armistices, cessations of hostilities. */
bool is_truce(const struct event *e);
/* Does one side of its sentence wish for it? */
bool called_for(const struct event *e);
/* Gives a truce that is at `at` in the list of events both sides of the fight told before it. False if none is. */
bool end_fight(struct article *a, uint32_t at, struct event *truce);
/* The same for a truce "in Gaza" that nobody is told to keep, where one side of the fight is there. */
void end_fight_there(struct article *a, uint32_t at, struct event *truce);
/* The same for a truce that somebody calls for who has no part in the fight. */
void end_others_fight(struct article *a, uint32_t at, struct event *truce);
/* Gives acts that lack a side the one that other acts of the story show. */
void others_show_sides(struct article *a, const struct told *told);

#endif
