/*
 * Holidays by the rule in the lexicon:
 *
 *   holiday=date month=12 day=25                        every year on that day
 *   holiday=weekday month=11 weekday=4 nth=4            the fourth Thursday; nth=-1 the last; plus=1: so many days later
 *   holiday=easter plus=-2                              reckoned from (western) Easter Sunday
 *   holiday=dates dates=2023-01-22,2024-02-10           as listed: no rule of this calendar gives them
 */
#include "extract/times/inner.h"

static int32_t number(const struct lexicon *l, const struct entry *e, const char *key, int32_t otherwise)
{
	struct slice s = lexicon_attribute(l, e, slice_of(key));
	unsigned long v;
	bool minus = s.n && s.at[0] == '-';
	if (!s.n || !slice_number(slice_cut(s, minus, s.n), 100000, &v))
		return otherwise;
	return minus ? -(int32_t)v : (int32_t)v;
}

/* Western Easter Sunday after Meeus, Jones, Butcher. */
static int32_t easter(int32_t year)
{
	int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int32_t h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
	int32_t n = h + l - 7 * m + 114;
	return calendar_day(year, n / 31, n % 31 + 1);
}

static int32_t nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t nth)
{
	int32_t first = calendar_day(year, month, 1), last;
	if (first == CALENDAR_NO_DAY || weekday < 1 || weekday > 7)
		return CALENDAR_NO_DAY;
	if (nth > 0)
		return first + (weekday - calendar_weekday(first) + 7) % 7 + 7 * (nth - 1);
	last = first + calendar_month_days(year, month) - 1;
	return last - (calendar_weekday(last) - weekday + 7) % 7 + 7 * (nth + 1);
}

static int32_t listed(const struct lexicon *l, const struct entry *e, int32_t year)
{
	struct slice rest = lexicon_attribute(l, e, SLICE("dates")), date;
	while (slice_next(&rest, ',', &date)) {
		int32_t day = calendar_parse(date);
		if (day != CALENDAR_NO_DAY && calendar_date(day).year == year)
			return day;
	}
	return CALENDAR_NO_DAY;
}

static int32_t in_year(const struct lexicon *l, const struct entry *e, int32_t year)
{
	struct slice how = lexicon_attribute(l, e, SLICE("holiday"));
	int32_t month = number(l, e, "month", 1), plus = number(l, e, "plus", 0), day;
	if (year < 1 || year > 9998)
		return CALENDAR_NO_DAY;
	if (slice_equal(how, SLICE("date")))
		day = calendar_day(year, month, number(l, e, "day", 1));
	else if (slice_equal(how, SLICE("weekday")))
		day = month >= 1 && month <= 12 ? nth_weekday(year, month, number(l, e, "weekday", 1), number(l, e, "nth", 1)) : CALENDAR_NO_DAY;
	else if (slice_equal(how, SLICE("easter")))
		day = easter(year);
	else
		day = listed(l, e, year);
	return day == CALENDAR_NO_DAY ? day : day + plus;
}

static int32_t nearest(struct reckoner *r, const struct time_parts *p)
{
	int32_t base = time_base(r, p->direction.given && p->direction.from_text), best = CALENDAR_NO_DAY;
	if (base == CALENDAR_NO_DAY)
		return CALENDAR_NO_DAY;
	for (int32_t year = calendar_date(base).year - 1, i = 0; i < 3; i++) {
		int32_t day = in_year(&r->s->k->lexicon, p->holiday, year + i);
		bool wrong = day == CALENDAR_NO_DAY || (p->direction.given && p->direction.offset < 0 && day >= base) ||
			     (p->direction.given && p->direction.offset > 0 && day <= base);
		if (!wrong && (best == CALENDAR_NO_DAY || (day > base ? day - base : base - day) < (best > base ? best - base : base - best)))
			best = day;
	}
	return best;
}

bool reckon_holiday(struct reckoner *r, const struct time_parts *p)
{
	int32_t year = time_year_of(r, p), day;
	if (!p->holiday)
		return false;
	day = year == TIME_MISSING ? nearest(r, p) : in_year(&r->s->k->lexicon, p->holiday, year);
	if (day == CALENDAR_NO_DAY)
		time_put(r, "XXXX-XX-XX");
	else if (p->unit == UNIT_WEEK)
		return time_put_week(r, day + 1, false); /* the week that begins with Easter Sunday */
	else
		return time_put_day(r, day);
	return true;
}
