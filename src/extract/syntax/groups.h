/* Units to groups, by the rules of level "group"; a unit that no rule takes becomes a group of its own. */
#ifndef WIRECODE_SYNTAX_GROUPS_H
#define WIRECODE_SYNTAX_GROUPS_H

#include "extract/knowledge.h"

/* Appends the groups of one sentence to a->groups. */
void groups_find(struct stage *s, uint32_t sentence);

/* The first group of the sentence that belongs to the story: behind "SEOUL", if its dateline stands in it. */
uint32_t groups_behind_dateline(const struct article *a, const struct sentence *sentence);

#endif
