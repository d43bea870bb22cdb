#include "base/calendar.h"

#include <stdio.h>

enum { YEAR_MIN = -9999, YEAR_MAX = 9999, DAYS_400 = 146097, DAYS_TO_1970 = 719468 };

bool calendar_leap(int32_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t calendar_month_days(int32_t year, int32_t month)
{
	static const int8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return days[month - 1] + (month == 2 && calendar_leap(year));
}

bool calendar_valid(int32_t year, int32_t month, int32_t day)
{
	return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 && day <= calendar_month_days(year, month);
}

static int32_t floor_div(int32_t a, int32_t b)
{
	return a / b - (a % b < 0);
}

int32_t calendar_day(int32_t year, int32_t month, int32_t day)
{
	if (!calendar_valid(year, month, day))
		return CALENDAR_NO_DAY;
	int32_t y = year - (month <= 2), era = floor_div(y, 400), in_era = y - era * 400;
	int32_t from_march = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	return era * DAYS_400 + in_era * 365 + in_era / 4 - in_era / 100 + from_march - DAYS_TO_1970;
}

struct calendar_date calendar_date(int32_t day)
{
	int32_t z = day + DAYS_TO_1970, era = floor_div(z, DAYS_400), in_era = z - era * DAYS_400;
	int32_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / (DAYS_400 - 1)) / 365;
	int32_t in_year = in_era - (365 * year + year / 4 - year / 100), march = (5 * in_year + 2) / 153;
	int32_t month = march < 10 ? march + 3 : march - 9;
	return (struct calendar_date){era * 400 + year + (month <= 2), month, in_year - (153 * march + 2) / 5 + 1};
}

int32_t calendar_weekday(int32_t day)
{
	int32_t since_monday = (day + 3) % 7; /* 1970-01-01 was a Thursday */
	return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

/* An ISO week belongs to the year of its Thursday. */
int32_t calendar_week(int32_t day, int32_t *week_year)
{
	int32_t thursday = day + 4 - calendar_weekday(day), year = calendar_date(thursday).year;
	*week_year = year;
	return (thursday - calendar_day(year, 1, 1)) / 7 + 1;
}

int32_t calendar_weeks_in(int32_t week_year)
{
	int32_t year;
	return calendar_week(calendar_day(week_year, 12, 28), &year);
}

int32_t calendar_week_start(int32_t week_year, int32_t week)
{
	int32_t fourth = calendar_day(week_year, 1, 4);
	if (fourth == CALENDAR_NO_DAY || week < 1 || week > calendar_weeks_in(week_year))
		return CALENDAR_NO_DAY;
	return fourth - calendar_weekday(fourth) + 1 + 7 * (week - 1);
}

int32_t calendar_add_months(int32_t day, int32_t n)
{
	struct calendar_date d = calendar_date(day);
	if (n < -240000 || n > 240000)
		return CALENDAR_NO_DAY;
	int32_t months = d.year * 12 + d.month - 1 + n, year = floor_div(months, 12), month = months - year * 12 + 1;
	if (year < YEAR_MIN || year > YEAR_MAX)
		return CALENDAR_NO_DAY;
	int32_t last = calendar_month_days(year, month);
	return calendar_day(year, month, d.day < last ? d.day : last);
}

static bool field(struct slice s, size_t from, size_t to, int32_t *out)
{
	unsigned long v;
	if (s.n < to || !slice_number(slice_cut(s, from, to), 9999, &v))
		return false;
	*out = (int32_t)v;
	return true;
}

int32_t calendar_parse(struct slice s)
{
	int32_t year, month, day;
	bool dashed = s.n >= 10 && s.at[4] == '-' && s.at[7] == '-';
	size_t m = dashed ? 5 : 4, d = dashed ? 8 : 6, end = dashed ? 10 : 8;
	if (!field(s, 0, 4, &year) || !field(s, m, m + 2, &month) || !field(s, d, end, &day))
		return CALENDAR_NO_DAY;
	if (s.n > end && byte_is_digit(s.at[end]))
		return CALENDAR_NO_DAY;
	return calendar_day(year, month, day);
}

/* Exactly `n` digits: a record has many days, and printf is slow. */
static void put_digits(char *out, int32_t v, size_t n)
{
	for (size_t i = n; i-- > 0; v /= 10)
		out[i] = (char)('0' + v % 10);
}

void calendar_print(int32_t day, char out[16])
{
	struct calendar_date d = calendar_date(day);
	if (d.year < 0 || d.year > 9999) {
		snprintf(out, 16, "%04d-%02d-%02d", (int)d.year, (int)d.month, (int)d.day);
		return;
	}
	memcpy(out, "yyyy-mm-dd", 11);
	put_digits(out, d.year, 4);
	put_digits(out + 5, d.month, 2);
	put_digits(out + 8, d.day, 2);
}

void calendar_add(struct buf *out, int32_t day)
{
	char text[16];
	if (day == CALENDAR_NO_DAY)
		return;
	calendar_print(day, text);
	buf_add(out, slice_of(text));
}
