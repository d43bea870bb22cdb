/*
 * Days of the proleptic Gregorian calendar as numbers: 0 is 1970-01-01. Years -9999 to 9999.
 * Method: counting days from 1 March, so that the leap day is the last of its year.
 */
#ifndef WIRECODE_CALENDAR_H
#define WIRECODE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

#define CALENDAR_NO_DAY INT32_MIN

struct calendar_date {
	int32_t year, month, day; /* month and day from 1 */
};

bool calendar_leap(int32_t year);
int32_t calendar_month_days(int32_t year, int32_t month);
bool calendar_valid(int32_t year, int32_t month, int32_t day);
/* CALENDAR_NO_DAY for a date that does not exist. */
int32_t calendar_day(int32_t year, int32_t month, int32_t day);
struct calendar_date calendar_date(int32_t day);
/* 1 Monday ... 7 Sunday (ISO 8601). */
int32_t calendar_weekday(int32_t day);
/* ISO week and the year it belongs to. */
int32_t calendar_week(int32_t day, int32_t *week_year);
int32_t calendar_weeks_in(int32_t week_year);
/* Monday of an ISO week; CALENDAR_NO_DAY if the year has no such week. */
int32_t calendar_week_start(int32_t week_year, int32_t week);
/* The same day n months on; the last day of the month where it has no such day. */
int32_t calendar_add_months(int32_t day, int32_t n);
/* "2023-04-07", also with a time behind it, or "20230407"; CALENDAR_NO_DAY otherwise. */
int32_t calendar_parse(struct slice iso);
void calendar_print(int32_t day, char out[16]); /* "2023-04-07" */
void calendar_add(struct buf *out, int32_t day); /* the same; nothing for CALENDAR_NO_DAY */

#endif
