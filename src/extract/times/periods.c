/* Quarters, half-years, seasons, decades, centuries. */
#include "extract/times/inner.h"
#include "extract/times/range.h"

/* Of the stretches that begin in this month, the year of the one nearest to the base; a stretch that has begun comes before one that has not. */
static int32_t year_of_stretch(struct reckoner *r, int32_t month, int32_t length, const struct time_direction *d)
{
	int32_t base = time_base(r, d->given && d->from_text), best = TIME_MISSING;
	int64_t best_far = INT64_MAX;
	if (base == CALENDAR_NO_DAY)
		return TIME_MISSING;
	int32_t now = calendar_date(base).year;
	if (d->given && d->offset == 0)
		return now;
	for (int32_t year = now - 1; year <= now + 1; year++) {
		int32_t begin = calendar_day(year, month, 1), finish = begin == CALENDAR_NO_DAY ? CALENDAR_NO_DAY : calendar_add_months(begin, length);
		if (finish == CALENDAR_NO_DAY || (d->given && d->offset < 0 && finish > base) || (d->given && d->offset > 0 && begin <= base))
			continue;
		int64_t far = finish <= base ? base - finish : begin > base ? ((int64_t)begin - base) * 4 : 0;
		if ((r->outlook == OUTLOOK_AHEAD && begin <= base) || (r->outlook == OUTLOOK_BACK && begin > base))
			far += 400;
		if (far < best_far) {
			best_far = far;
			best = year;
		}
	}
	return best;
}

static bool quarter_moved(struct reckoner *r, int32_t base, int32_t by)
{
	struct calendar_date d = calendar_date(base);
	int32_t index = d.year * 4 + (d.month - 1) / 3 + by;
	return time_put_quarter(r, index / 4, index % 4 + 1);
}

/* A quarter without number: that spoken of, else the last one that is over; with a direction the one before or the next. */
static bool quarter_unnumbered(struct reckoner *r, const struct time_parts *p)
{
	int32_t year = time_year_of(r, p);
	int32_t spoken = r->quarter.day, base = time_base(r, false);
	if (year != TIME_MISSING && (spoken != CALENDAR_NO_DAY || base != CALENDAR_NO_DAY)) { /* the 1988 quarter */
		int32_t month = spoken != CALENDAR_NO_DAY ? calendar_date(spoken).month : calendar_date(calendar_add_months(base, -3)).month;
		return time_put_quarter(r, year, (month + 2) / 3);
	}
	if (p->direction.given && p->direction.offset && base != CALENDAR_NO_DAY)
		return quarter_moved(r, base, p->direction.offset);
	if (spoken != CALENDAR_NO_DAY) {
		r->anchor = "the quarter spoken of before";
		return quarter_moved(r, spoken, 0);
	}
	if (base == CALENDAR_NO_DAY) {
		time_put(r, "XXXX-QX");
		return true;
	}
	return quarter_moved(r, base, p->direction.given ? 0 : -1);
}

bool reckon_quarter(struct reckoner *r, const struct time_parts *p)
{
	if (p->ordinal == TIME_MISSING)
		return quarter_unnumbered(r, p);
	if (p->ordinal < 1 || p->ordinal > 4)
		return false;
	int32_t year = time_year_of(r, p);
	if (year == TIME_MISSING)
		year = year_of_stretch(r, p->ordinal * 3 - 2, 3, &p->direction);
	if (year != TIME_MISSING)
		return time_put_quarter(r, year, p->ordinal);
	time_put(r, "XXXX-Q%d", (int)p->ordinal);
	return true;
}

bool reckon_half(struct reckoner *r, const struct time_parts *p)
{
	int32_t half = p->ordinal == TIME_MISSING ? 2 : p->ordinal, year = time_year_of(r, p); /* no number: the last half */
	if (half < 1 || half > 2)
		return false;
	if (year == TIME_MISSING)
		year = year_of_stretch(r, half * 6 - 5, 6, &p->year_direction);
	if (year == TIME_MISSING)
		time_put(r, "XXXX-H%d", (int)half);
	else
		time_put(r, "%04d-H%d", (int)year, (int)half);
	return true;
}

bool reckon_season(struct reckoner *r, const struct time_parts *p)
{
	int32_t year = time_year_of(r, p);
	if (year == TIME_MISSING)
		year = r->narrative && !p->direction.given && r->last.day != CALENDAR_NO_DAY ? calendar_date(r->last.day).year
			: year_of_stretch(r, time_season_month(p->season), 3, &p->direction);
	if (year == TIME_MISSING)
		time_put(r, "XXXX-%.*s", SLICE_FMT(p->season));
	else if (year < 1)
		time_put(r, "BC%04d-%.*s", (int)(1 - year), SLICE_FMT(p->season));
	else
		time_put(r, "%04d-%.*s", (int)year, SLICE_FMT(p->season));
	return p->season.n > 0;
}

/* "the 1990s" 199; "the '80s", "the nineties": of the last hundred years. */
bool reckon_decade(struct reckoner *r, const struct time_parts *p)
{
	int32_t n = p->year != TIME_MISSING ? p->year : p->number == TIME_MISSING ? TIME_MISSING : (int32_t)(p->number / 1000);
	if (n == TIME_MISSING || n < 0)
		return false;
	if (n < 100) {
		int32_t now = r->day == CALENDAR_NO_DAY ? 1999 : calendar_date(r->day).year;
		n += now / 100 * 100;
		n -= n > now ? 100 : 0;
	}
	time_put(r, "%03d", (int)(n / 10));
	return n < 10000;
}

bool reckon_century(struct reckoner *r, const struct time_parts *p)
{
	if (p->ordinal < 1 || p->ordinal > 99)
		return false;
	if (p->before_christ)
		time_put(r, "BC%02d", (int)p->ordinal - 1);
	else
		time_put(r, "%02d", (int)p->ordinal - 1);
	return true;
}
