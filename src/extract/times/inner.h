/* What the files that reckon times share. Private to value.c, dates.c, periods.c, spans.c and holidays.c. */
#ifndef WIRECODE_TIMES_INNER_H
#define WIRECODE_TIMES_INNER_H

#include "base/calendar.h"
#include "extract/times/value.h"

/* The value as text; also sets how fine it is. */
void time_put(struct reckoner *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool time_put_day(struct reckoner *r, int32_t day);
bool time_put_month(struct reckoner *r, int32_t year, int32_t month);
bool time_put_week(struct reckoner *r, int32_t day, bool weekend);
bool time_put_year(struct reckoner *r, int32_t year);
bool time_put_quarter(struct reckoner *r, int32_t year, int32_t quarter);

/* The point that an expression is reckoned from, and its name for --explain. CALENDAR_NO_DAY if there is none. */
int32_t time_base(struct reckoner *r, bool from_text);
/* Of the years around the base, that whose month (and day, 0: none) is meant. TIME_MISSING without a base. */
int32_t time_nearest_year(struct reckoner *r, int32_t month, int32_t day);
/* The same for a direction: last April, next May, this June. */
int32_t time_directed_year(struct reckoner *r, const struct time_direction *d, int32_t month, int32_t day);
/* Year of "of that year", "last year's"; TIME_MISSING if not given or unknown. */
int32_t time_year_of(struct reckoner *r, const struct time_parts *p);

bool reckon_date(struct reckoner *r, const struct time_parts *p);
bool reckon_numeric(struct reckoner *r, const struct time_parts *p);
bool reckon_deictic(struct reckoner *r, const struct time_parts *p);
bool reckon_unit(struct reckoner *r, const struct time_parts *p);
bool reckon_offset(struct reckoner *r, const struct time_parts *p);
bool reckon_duration(struct reckoner *r, const struct time_parts *p);
bool reckon_set(struct reckoner *r, const struct time_parts *p);
bool reckon_quarter(struct reckoner *r, const struct time_parts *p);
bool reckon_half(struct reckoner *r, const struct time_parts *p);
bool reckon_season(struct reckoner *r, const struct time_parts *p);
bool reckon_holiday(struct reckoner *r, const struct time_parts *p);
bool reckon_decade(struct reckoner *r, const struct time_parts *p);
bool reckon_century(struct reckoner *r, const struct time_parts *p);

#endif
