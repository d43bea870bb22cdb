/* What a match on a level that makes groups makes. Private to src/rules. */
#ifndef WIRECODE_GROUPING_H
#define WIRECODE_GROUPING_H

#include "rules/rules.h"

/* By the slots that took part: its head and the variant of its classes. */
void grouping_of(const struct rule *r, const struct match *m, struct grouping *out);

#endif
