/* Numbers in time expressions: digits, words, fractions, years in words, clock times. */
#ifndef WIRECODE_TIMES_NUMBERS_H
#define WIRECODE_TIMES_NUMBERS_H

#include "extract/times/parts.h"

/* Attribute of the first of a unit's meanings that is a word of time and has it; that meaning goes to *entry (may be NULL). */
struct slice time_attribute(const struct stage *s, uint32_t unit, struct slice key, const struct entry **entry);
static inline bool time_unit_is(const struct stage *s, uint32_t unit, uint32_t class)
{
	return unit_has(&s->k->lexicon, &s->a->units.at[unit], class);
}

/* "2 1/2", "twenty-one", "a hundred and five", "1,200", "MONTH" in thousandths; TIME_MISSING if too big or no number. */
int64_t time_number(const struct stage *s, uint32_t first, uint32_t end);
/* "1996", "nineteen ninety-six", "two thousand five", "'58" and "88" (these set *is_short: no century). */
int32_t time_year(const struct stage *s, uint32_t first, uint32_t end, bool *is_short);
/* "10:30", "5"; TIME_MISSING if it is none. */
void time_clock(struct slice text, int32_t *hour, int32_t *minute);

#endif
