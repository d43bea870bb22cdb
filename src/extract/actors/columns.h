/* What a column of data/actors holds: a code, a range of days, attributes "key=value" by blanks. */
#ifndef WIRECODE_COLUMNS_OF_ACTORS_H
#define WIRECODE_COLUMNS_OF_ACTORS_H

#include "base/slice.h"

/* As much as there is room for, and a zero. */
void column_copy(char *out, size_t room, struct slice s);
/* YYYY, YYYY-MM or YYYY-MM-DD; `last` takes the last day that it can mean. CALENDAR_NO_DAY if it is empty; false for what is no day. */
bool column_day(struct slice s, bool last, int32_t *day);
/* "from..to": the first and last day, each CALENDAR_NO_DAY if it is open. False for what is no such range, or ends before it begins. */
bool column_range(struct slice s, int32_t *from, int32_t *to);
/* The value of the key, empty if it is not there. */
struct slice attribute(struct slice attributes, struct slice key);
bool attribute_is(struct slice attributes, struct slice key, struct slice value);

#endif
