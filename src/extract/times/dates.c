/* Dates: year, month, day, weekday, with a time of the day; dates in figures; today and yesterday. */
#include "extract/times/inner.h"

/* "'58" and "88" without a century: the last one that is not more than ten years ahead. */
static int32_t full_year(const struct reckoner *r, int32_t year)
{
	int32_t base = r->narrative && r->last.day != CALENDAR_NO_DAY ? r->last.day : r->day;
	int32_t now = base == CALENDAR_NO_DAY ? 1999 : calendar_date(base).year;
	int32_t guess = now / 100 * 100 + year;
	return guess > now + 10 ? guess - 100 : guess;
}

/* Adds the time of the day to a date: TNI, T22:00. */
static void add_time(struct reckoner *r, const struct time_parts *p)
{
	if (p->hour != TIME_MISSING && p->hour <= 24) {
		time_put(r, "%sT%02d:%02d", r->value, (int)p->hour, p->minute == TIME_MISSING ? 0 : (int)p->minute);
		r->type = TIMEX_TIME;
	} else if (p->daypart.n) {
		time_put(r, "%sT%.*s", r->value, SLICE_FMT(p->daypart));
		r->type = TIMEX_TIME;
	}
}

static bool put_month_day(struct reckoner *r, const struct time_parts *p, int32_t year)
{
	bool has_day = p->day != TIME_MISSING;
	if (p->month < 1 || p->month > 12)
		return false;
	if (has_day && !calendar_valid(year == TIME_MISSING ? 2000 : year, p->month, p->day))
		return false;
	if (year == TIME_MISSING && has_day)
		time_put(r, "XXXX-%02d-%02d", (int)p->month, (int)p->day);
	else if (year == TIME_MISSING)
		time_put(r, "XXXX-%02d", (int)p->month);
	else if (has_day)
		return time_put_day(r, calendar_day(year, p->month, p->day));
	else
		return time_put_month(r, year, p->month);
	return true;
}

/* "Monday, Oct. 26": the year near the base in which that day is a Monday. */
static int32_t year_by_weekday(struct reckoner *r, const struct time_parts *p)
{
	int32_t base = time_base(r, false), now = base == CALENDAR_NO_DAY ? 0 : calendar_date(base).year;
	static const int8_t order[] = {0, -1, 1};
	for (size_t i = 0; base != CALENDAR_NO_DAY && i < sizeof order; i++) {
		int32_t day = calendar_day(now + order[i], p->month, p->day);
		if (day != CALENDAR_NO_DAY && calendar_weekday(day) == p->weekday)
			return now + order[i];
	}
	return TIME_MISSING;
}

static int32_t year_for(struct reckoner *r, const struct time_parts *p)
{
	int32_t year = time_year_of(r, p), day = p->day == TIME_MISSING ? 0 : p->day;
	if (year != TIME_MISSING)
		return p->short_year ? full_year(r, year) : year;
	if (p->year_direction.given)
		return TIME_MISSING;
	if (p->direction.given && !p->direction.same)
		return time_directed_year(r, &p->direction, p->month, day);
	int32_t fitting = p->weekday != TIME_MISSING && day ? year_by_weekday(r, p) : TIME_MISSING;
	return fitting != TIME_MISSING ? fitting : time_nearest_year(r, p->month, day);
}

/* The weekday meant: the last one, the day of publication counted; "last" before it, "next" behind it, and so with what looks ahead. */
static bool put_weekday(struct reckoner *r, const struct time_parts *p)
{
	int32_t base = time_base(r, p->direction.from_text);
	if (base == CALENDAR_NO_DAY) {
		time_put(r, "XXXX-WXX-%d", (int)p->weekday);
		return true;
	}
	if (p->unit == UNIT_WEEK) /* "Wednesday last week" */
		return time_put_day(r, base - calendar_weekday(base) + p->weekday + 7 * p->direction.offset);
	int32_t back = (calendar_weekday(base) - p->weekday + 7) % 7;
	bool ahead = p->direction.given ? p->direction.offset >= 0 : r->outlook == OUTLOOK_AHEAD;
	if (p->direction.given && p->direction.offset < 0 && back == 0)
		back = 7;
	if (ahead && (back || p->direction.offset > 0))
		back -= 7;
	return time_put_day(r, base - back);
}

/* A day of the month alone: "March 24 and 25", "the 20th". */
static bool put_day_alone(struct reckoner *r, const struct time_parts *p)
{
	int32_t base = time_base(r, true);
	if (base == CALENDAR_NO_DAY)
		return false;
	struct calendar_date d = calendar_date(base);
	return time_put_day(r, calendar_day(d.year, d.month, p->day));
}

static bool put_date(struct reckoner *r, const struct time_parts *p)
{
	if (p->month != TIME_MISSING)
		return put_month_day(r, p, year_for(r, p));
	if (p->weekday != TIME_MISSING)
		return put_weekday(r, p);
	if (p->day != TIME_MISSING)
		return put_day_alone(r, p);
	int32_t year = time_year_of(r, p);
	if (p->before_christ && year > 0) {
		time_put(r, "BC%04d", (int)year);
		return true;
	}
	if (year != TIME_MISSING)
		return time_put_year(r, p->short_year ? full_year(r, year) : year);
	if (p->hour == TIME_MISSING && !p->daypart.n)
		return false;
	int32_t base = time_base(r, true); /* a time of the day alone: on the day spoken of */
	if (r->last.day != CALENDAR_NO_DAY && r->last.unit > UNIT_DAY)
		base = r->narrative ? CALENDAR_NO_DAY : r->day;
	if (base != CALENDAR_NO_DAY)
		return time_put_day(r, base);
	time_put(r, "XXXX-XX-XX");
	return true;
}

/* "the week of March 6", "the weekend of March 6" */
static bool put_week_of(struct reckoner *r, bool weekend)
{
	int32_t day = calendar_parse(slice_of(r->value));
	if (day != CALENDAR_NO_DAY)
		return time_put_week(r, day, weekend);
	time_put(r, weekend ? "XXXX-WXX-WE" : "XXXX-WXX");
	return true;
}

bool reckon_date(struct reckoner *r, const struct time_parts *p)
{
	if (!put_date(r, p))
		return false;
	if ((p->unit == UNIT_WEEK && p->weekday == TIME_MISSING) || p->unit == UNIT_WEEKEND)
		return put_week_of(r, p->unit == UNIT_WEEKEND);
	add_time(r, p);
	return true;
}

/* 4/7/2023: American order unless the first number can be no month. */
bool reckon_numeric(struct reckoner *r, const struct time_parts *p)
{
	bool day_first = p->month > 12;
	int32_t month = day_first ? p->day : p->month, day = day_first ? p->month : p->day;
	int32_t year = p->year == TIME_MISSING ? TIME_MISSING : p->short_year ? full_year(r, p->year) : p->year;
	if (year == TIME_MISSING)
		year = time_nearest_year(r, month, day);
	return year != TIME_MISSING && calendar_valid(year, month, day) && time_put_day(r, calendar_day(year, month, day));
}

bool reckon_deictic(struct reckoner *r, const struct time_parts *p)
{
	bool narrative = r->narrative;
	r->narrative = false;
	int32_t base = time_base(r, false);
	r->narrative = narrative;
	if (base == CALENDAR_NO_DAY)
		time_put(r, "XXXX-XX-XX");
	else if (!time_put_day(r, base + p->direction.offset))
		return false;
	add_time(r, p);
	return true;
}
