#include "extract/times/range.h"

static const struct day_range NOWHERE = {CALENDAR_NO_DAY, CALENDAR_NO_DAY};

int32_t time_season_month(struct slice season)
{
	static const struct {
		char name[3];
		int8_t month;
	} seasons[] = {{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}};
	for (size_t i = 0; i < 4; i++)
		if (slice_equal(season, slice_of(seasons[i].name)))
			return seasons[i].month;
	return 0;
}

/* n months from a month on; the month may be past December. */
static struct day_range months(int32_t year, int32_t month, int32_t n)
{
	int32_t first = calendar_day(year, month, 1);
	if (first == CALENDAR_NO_DAY)
		return NOWHERE;
	int32_t after = calendar_add_months(first, n);
	return (struct day_range){first, (after == CALENDAR_NO_DAY ? calendar_day(9999, 12, 31) : after - 1)}; /* the calendar ends with 9999 */
}

static bool number(struct slice s, unsigned long *v)
{
	return s.n > 0 && s.n < 6 && slice_number(s, 99999, v);
}

static struct day_range years(int32_t year, int32_t n)
{
	return months(year, 1, 12 * n);
}

/* What stands behind "2023-": a month, a week, a quarter, a half-year, a season. */
static struct day_range inside_year(int32_t year, struct slice s)
{
	unsigned long v, d;
	if (s.n == 2 && s.at[0] == 'Q' && number(slice_cut(s, 1, 2), &v) && v >= 1 && v <= 4)
		return months(year, (int32_t)v * 3 - 2, 3);
	if (s.n == 2 && s.at[0] == 'H' && number(slice_cut(s, 1, 2), &v) && v >= 1 && v <= 2)
		return months(year, (int32_t)v * 6 - 5, 6);
	if (s.n == 2 && time_season_month(s))
		return months(year, time_season_month(s), 3);
	if (s.n >= 3 && s.at[0] == 'W' && number(slice_cut(s, 1, 3), &v)) {
		int32_t monday = calendar_week_start(year, (int32_t)v);
		if (monday == CALENDAR_NO_DAY)
			return NOWHERE;
		if (slice_ends(s, SLICE("-WE")))
			return (struct day_range){monday + 5, monday + 6};
		if (s.n == 5 && number(slice_cut(s, 4, 5), &d) && d >= 1 && d <= 7)
			return (struct day_range){monday + (int32_t)d - 1, monday + (int32_t)d - 1};
		return s.n == 3 ? (struct day_range){monday, monday + 6} : NOWHERE;
	}
	if (s.n < 2 || !number(slice_cut(s, 0, 2), &v) || v < 1 || v > 12)
		return NOWHERE;
	if (s.n == 2)
		return months(year, (int32_t)v, 1);
	if (s.n < 5 || s.at[2] != '-' || !number(slice_cut(s, 3, 5), &d) || (s.n > 5 && s.at[5] != 'T'))
		return NOWHERE;
	int32_t day = calendar_day(year, (int32_t)v, (int32_t)d);
	return (struct day_range){day, day};
}

static struct day_range whole(struct slice s)
{
	unsigned long v;
	if (slice_starts(s, SLICE("BC")) && s.n == 6 && number(slice_cut(s, 2, 6), &v) && v > 0)
		return years(1 - (int32_t)v, 1); /* 1 BC is the astronomers' year 0 */
	if (s.n >= 4 && number(slice_cut(s, 0, 4), &v))
		return s.n == 4 ? years((int32_t)v, 1) : s.at[4] == '-' ? inside_year((int32_t)v, slice_cut(s, 5, s.n)) : NOWHERE;
	if ((s.n == 2 || s.n == 3) && number(s, &v))
		return years((int32_t)v * (s.n == 3 ? 10 : 100), s.n == 3 ? 10 : 100);
	return NOWHERE;
}

/* The third of a stretch that is meant by early, mid, late: whole months where it is long enough. */
static struct day_range third(struct day_range r, struct slice mod)
{
	int part = slice_equal(mod, SLICE("START")) ? 0 : slice_equal(mod, SLICE("MID")) ? 1 : slice_equal(mod, SLICE("END")) ? 2 : -1;
	int32_t days = r.finish - r.begin + 1;
	if (part < 0 || r.begin == CALENDAR_NO_DAY || r.finish == CALENDAR_NO_DAY || days < 6)
		return r;
	int32_t cut[4] = {r.begin, r.begin + days / 3, r.begin + 2 * days / 3, r.finish + 1};
	if (days > 80)
		for (int i = 1; i < 3; i++) { /* to the nearest first of a month */
			struct calendar_date d = calendar_date(cut[i] + 15);
			cut[i] = calendar_day(d.year, d.month, 1);
		}
	else if (days > 27)
		for (int i = 1; i < 3; i++)
			cut[i] = r.begin + 10 * i;
	return (struct day_range){cut[part], cut[part + 1] - 1};
}

struct day_range time_range(struct slice value, struct slice mod)
{
	return third(whole(value), mod);
}

struct day_range time_range_fiscal(int32_t year, int32_t month, bool named_by_start, struct slice mod)
{
	return third(months(named_by_start || month == 1 ? year : year - 1, month, 12), mod);
}

const char *time_granularity(struct slice value)
{
	struct slice rest = slice_cut(value, 5 < value.n ? 5 : value.n, value.n);
	if (slice_ends(value, SLICE("_REF")))
		return "none";
	if (value.n && value.at[0] == 'P')
		return "stretch";
	if (slice_starts(value, SLICE("BC")) || rest.n == 0)
		return value.n == 2 || (value.n == 4 && value.at[0] == 'B') ? "century" : value.n == 3 ? "decade" : "year";
	if (slice_find(value, SLICE("T"), 0) < value.n)
		return slice_find(value, SLICE(":"), 0) < value.n ? "minute" : "part of the day";
	if (slice_ends(value, SLICE("-WE")))
		return "weekend";
	if (rest.at[0] == 'W' && rest.n != 2)
		return rest.n == 3 ? "week" : "day";
	return rest.n > 2 ? "day" : rest.at[0] == 'Q' ? "quarter" : rest.at[0] == 'H' ? "half-year" : time_season_month(rest) ? "season" : "month";
}
