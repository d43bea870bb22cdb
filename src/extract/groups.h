/* Units to groups, by the rules of level "group"; a unit that no rule takes becomes a group of its own. */
#ifndef WIRECODE_GROUPS_H
#define WIRECODE_GROUPS_H

#include "extract/knowledge.h"

/* Appends the groups of one sentence to a->groups. */
void groups_find(struct stage *s, uint32_t sentence);

#endif
