/*
 * The calendar days that a TIMEX3 value covers.
 *
 *   2023-04-07  2023-04-07TMO   that day          2023-W14      Monday to Sunday            2023-Q2, 2023-H1   three, six months
 *   2023-04                     that month        2023-W14-WE   Saturday and Sunday         2023-SU            June to August (northern, by months)
 *   2023   202   20             year, decade, century      BC0480   a year before Christ    2023-WI   December to the next February
 *
 * A mod of START, MID or END leaves a third of a month, a year, a quarter, a decade or a century. Whatever is not fixed (XXXX-04, P2Y, PAST_REF)
 * covers no days.
 */
#ifndef WIRECODE_TIMES_RANGE_H
#define WIRECODE_TIMES_RANGE_H

#include "base/calendar.h"

struct day_range {
	int32_t begin, finish; /* both inclusive; CALENDAR_NO_DAY */
};

struct day_range time_range(struct slice value, struct slice mod);
/* The same of a fiscal year that begins with this month of the year before, or of the year that it is named by. */
struct day_range time_range_fiscal(int32_t year, int32_t month, bool named_by_start, struct slice mod);
/* How fine a value is, in a word, for --explain: "day", "month", "half-year"; "stretch" of P2Y, "none" of PAST_REF. */
const char *time_granularity(struct slice value);
/* First month of a season ("SU": 6), 0 if it is none. */
int32_t time_season_month(struct slice season);

#endif
