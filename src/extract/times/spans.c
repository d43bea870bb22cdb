/* Weeks, months, years and what is counted in them: last week, two years ago, five days, every month. */
#include "extract/times/inner.h"

static const int64_t FAR = 4000000; /* days: beyond the calendar */

static const char *code_of(enum time_unit unit)
{
	static const char *const codes[] = {[UNIT_NONE] = "X", [UNIT_SECOND] = "S", [UNIT_MINUTE] = "M", [UNIT_HOUR] = "H", [UNIT_NIGHT] = "NI", [UNIT_DAY] = "D",
		[UNIT_WEEKEND] = "WE", [UNIT_WEEK] = "W", [UNIT_MONTH] = "M", [UNIT_QUARTER] = "Q", [UNIT_HALF] = "H", [UNIT_YEAR] = "Y", [UNIT_DECADE] = "DE",
		[UNIT_CENTURY] = "CE", [UNIT_MILLENNIUM] = "ML"};
	return codes[unit];
}

static bool of_clock(enum time_unit unit) { return unit == UNIT_SECOND || unit == UNIT_MINUTE || unit == UNIT_HOUR; }

/* ---- the one before, this, the next ---- */

/* The date that lies n units from a day, as fine as the unit. */
static bool put_moved(struct reckoner *r, int32_t base, enum time_unit unit, int64_t n)
{
	struct calendar_date d = calendar_date(base);
	if (n > FAR || n < -FAR)
		return false;
	int32_t k = (int32_t)n, moved, index;
	switch (unit) {
	case UNIT_SECOND: case UNIT_MINUTE: case UNIT_HOUR: return time_put_day(r, base);
	case UNIT_NIGHT: case UNIT_DAY: return time_put_day(r, base + k);
	case UNIT_WEEK: case UNIT_WEEKEND: return k < 500000 && k > -500000 && time_put_week(r, base + 7 * k, unit == UNIT_WEEKEND);
	case UNIT_MONTH:
		moved = calendar_add_months(base, k);
		return moved != CALENDAR_NO_DAY && time_put_month(r, calendar_date(moved).year, calendar_date(moved).month);
	case UNIT_QUARTER:
		index = d.year * 4 + (d.month - 1) / 3 + k;
		return index >= 0 && time_put_quarter(r, index / 4, index % 4 + 1);
	case UNIT_YEAR: return time_put_year(r, d.year + k);
	case UNIT_DECADE: time_put(r, "%03d", (int)(d.year / 10 + k)); return d.year / 10 + k >= 0 && d.year / 10 + k < 1000;
	case UNIT_CENTURY: time_put(r, "%02d", (int)(d.year / 100 + k)); return d.year / 100 + k >= 0 && d.year / 100 + k < 100;
	default: return false;
	}
}

static void put_unknown(struct reckoner *r, enum time_unit unit)
{
	time_put(r, unit <= UNIT_DAY ? "XXXX-XX-XX" : unit == UNIT_WEEK ? "XXXX-WXX" : unit == UNIT_WEEKEND ? "XXXX-WXX-WE" : unit == UNIT_MONTH ? "XXXX-XX" :
		 unit == UNIT_QUARTER ? "XXXX-QX" : "XXXX");
}

static void add_daypart(struct reckoner *r, struct slice part)
{
	time_put(r, "%sT%.*s", r->value, SLICE_FMT(part));
	r->type = TIMEX_TIME;
}

/* "over the weekend": the one that is over or running, unless the words look ahead. */
static int32_t of_weekend(const struct reckoner *r, int32_t base)
{
	return calendar_weekday(base) < 6 && r->outlook != OUTLOOK_AHEAD ? base - 7 : base;
}

/* The day of the calendar year that has the name of the fiscal year which this day lies in. */
static int32_t in_fiscal_year(int32_t base, const struct time_parts *p)
{
	struct calendar_date d = calendar_date(base);
	bool begun = d.month >= p->fiscal_month;
	int32_t year = d.year + (p->fiscal_by_start ? -!begun : p->fiscal_month > 1 && begun);
	return calendar_day(year, 1, 1);
}

bool reckon_unit(struct reckoner *r, const struct time_parts *p)
{
	enum time_unit unit = p->daypart.n ? UNIT_DAY : (enum time_unit)p->unit;
	bool from_text = p->direction.from_text || (unit == UNIT_DAY && !p->daypart.n && p->direction.offset);
	bool ahead = !p->direction.offset && r->last.day != CALENDAR_NO_DAY && r->last.day > r->day && r->last.sentence != r->sentence &&
		r->outlook != OUTLOOK_AHEAD; /* they will meet on Friday ... later in the day they will dine */
	if (unit == UNIT_DAY && !r->narrative && (r->last.unit > (p->direction.offset ? UNIT_MONTH : UNIT_DAY) || ahead))
		from_text = false; /* This week ... later in the day, in 2004 ... the next day: no day was spoken of, or none that has come */
	int32_t base = time_base(r, from_text);
	if (of_clock(unit) || unit == UNIT_MILLENNIUM)
		return false;
	if (p->fiscal_month && base != CALENDAR_NO_DAY)
		base = in_fiscal_year(base, p);
	if (base == CALENDAR_NO_DAY)
		put_unknown(r, unit);
	else if (unit == UNIT_WEEKEND && !p->direction.given)
		return put_moved(r, of_weekend(r, base), unit, 0);
	else if (!put_moved(r, base, unit, p->direction.offset * (int64_t)p->unit_value))
		return false;
	if (p->daypart.n)
		add_daypart(r, p->daypart);
	return true;
}

/* ---- so many units from here ---- */

static bool put_months(struct reckoner *r, int32_t base, int64_t months)
{
	int32_t moved = months < -200000 || months > 200000 ? CALENDAR_NO_DAY : calendar_add_months(base, (int32_t)months);
	return moved != CALENDAR_NO_DAY && time_put_month(r, calendar_date(moved).year, calendar_date(moved).month);
}

/* "a year earlier" of a quarter is the quarter a year before, of a month that month, and so on. */
static bool put_year_before(struct reckoner *r, int32_t base, int64_t years, enum time_unit fine)
{
	if (years < -10000 || years > 10000)
		return false;
	struct calendar_date d = calendar_date(base);
	int32_t year = d.year + (int32_t)years;
	if (fine == UNIT_QUARTER)
		return time_put_quarter(r, year, (d.month + 2) / 3);
	if (fine == UNIT_MONTH)
		return time_put_month(r, year, d.month);
	return time_put_year(r, year);
}

static bool put_counted(struct reckoner *r, const struct time_parts *p, int32_t base, int64_t thousandths)
{
	int64_t n = thousandths * p->unit_value / 1000;
	bool part = thousandths % 1000 != 0;
	enum time_unit unit = (enum time_unit)p->unit;
	switch (unit) {
	case UNIT_YEAR:
		if (part)
			return put_months(r, base, thousandths * 12 / 1000);
		if (r->quarter.day != CALENDAR_NO_DAY && r->sentence - r->quarter.sentence <= 3)
			return put_year_before(r, r->quarter.day, n, UNIT_QUARTER);
		return put_year_before(r, base, n, UNIT_YEAR);
	case UNIT_DECADE: return time_put_year(r, calendar_date(base).year + (int32_t)(n < -1000 || n > 1000 ? 100000 : 10 * n));
	case UNIT_CENTURY: return time_put_year(r, calendar_date(base).year + (int32_t)(n < -100 || n > 100 ? 100000 : 100 * n));
	case UNIT_QUARTER: return put_moved(r, base, unit, n);
	case UNIT_WEEK: return part ? time_put_day(r, base + (int32_t)(thousandths * 7 / 1000 > FAR ? 0 : thousandths * 7 / 1000)) : put_moved(r, base, unit, n);
	default: return put_moved(r, base, unit, n);
	}
}

bool reckon_offset(struct reckoner *r, const struct time_parts *p)
{
	int32_t base = time_base(r, p->direction.from_text);
	int64_t n = p->number;
	if (p->vague || (n == TIME_MISSING && p->plural)) {
		time_put(r, p->direction.offset < 0 ? "PAST_REF" : "FUTURE_REF");
		return true;
	}
	if (n == TIME_MISSING)
		n = 1000;
	if (base == CALENDAR_NO_DAY)
		put_unknown(r, (enum time_unit)p->unit);
	else if (!put_counted(r, p, base, p->direction.offset * n))
		time_put(r, p->direction.offset < 0 ? "PAST_REF" : "FUTURE_REF");
	return true;
}

/* ---- durations ---- */

/* Two and a half years: P2Y6M; half an hour: PT30M. */
static bool put_half(struct reckoner *r, enum time_unit unit, long long whole)
{
	const char *t = unit == UNIT_YEAR ? "" : "T", *large = code_of(unit), *half = unit == UNIT_YEAR ? "6M" : unit == UNIT_HOUR ? "30M" : "30S";
	if (unit != UNIT_YEAR && unit != UNIT_HOUR && unit != UNIT_MINUTE)
		return false;
	if (whole)
		time_put(r, "P%s%lld%s%s", t, whole, large, half);
	else
		time_put(r, "P%s%s", t, half);
	return true;
}

static bool put_duration(struct reckoner *r, const struct time_parts *p)
{
	enum time_unit unit = (enum time_unit)p->unit;
	const char *t = of_clock(unit) ? "T" : "", *code = code_of(unit);
	int64_t n = p->number == TIME_MISSING ? 1000 : p->number;
	if (p->vague || (p->number == TIME_MISSING && p->plural)) {
		time_put(r, "P%sX%s", t, code);
		return true;
	}
	if (n % 1000 == 500 && put_half(r, unit, (long long)(n / 1000)))
		return true;
	n *= p->unit_value;
	if (unit >= UNIT_DECADE) { /* ISO 8601 knows nothing longer than years */
		n *= unit == UNIT_DECADE ? 10 : unit == UNIT_CENTURY ? 100 : 1000;
		code = "Y";
	}
	if (n % 1000)
		time_put(r, "P%s%lld.%lld%s", t, (long long)(n / 1000), (long long)(n % 1000 / 100), code);
	else
		time_put(r, "P%s%lld%s", t, (long long)(n / 1000), code);
	return true;
}

/* "the past two weeks" ends with the day of publication, "the next two weeks" begins there. */
static void span_days(struct reckoner *r, const struct time_parts *p)
{
	int64_t n = (p->number == TIME_MISSING ? 1000 : p->number) * p->unit_value / 1000;
	int32_t base = r->narrative || p->direction.from_text ? CALENDAR_NO_DAY : r->day, sign = p->direction.offset, other = CALENDAR_NO_DAY;
	if (!sign || base == CALENDAR_NO_DAY || p->vague || (p->number == TIME_MISSING && p->plural) || n > 100000)
		return;
	if (p->unit == UNIT_DAY || p->unit == UNIT_WEEK)
		other = base + sign * (int32_t)n * (p->unit == UNIT_WEEK ? 7 : 1);
	else if (p->unit == UNIT_MONTH || p->unit == UNIT_YEAR || p->unit == UNIT_DECADE)
		other = calendar_add_months(base, sign * (int32_t)n * (p->unit == UNIT_MONTH ? 1 : p->unit == UNIT_YEAR ? 12 : 120));
	if (other == CALENDAR_NO_DAY)
		return;
	r->begin = sign < 0 ? other : base;
	r->finish = sign < 0 ? base : other;
	r->anchor = "the day of publication";
}

bool reckon_duration(struct reckoner *r, const struct time_parts *p)
{
	if (p->number != TIME_MISSING && p->number <= 0)
		return false;
	if (p->direction.given)
		span_days(r, p);
	return put_duration(r, p);
}

/* ---- sets ---- */

bool reckon_set(struct reckoner *r, const struct time_parts *p)
{
	if (p->ref.n)
		time_put(r, "%.*s", SLICE_FMT(p->ref));
	else if (p->weekday != TIME_MISSING && p->daypart.n)
		time_put(r, "XXXX-WXX-%dT%.*s", (int)p->weekday, SLICE_FMT(p->daypart));
	else if (p->weekday != TIME_MISSING)
		time_put(r, "XXXX-WXX-%d", (int)p->weekday);
	else if (p->month != TIME_MISSING)
		time_put(r, "XXXX-%02d", (int)p->month);
	else if (p->season.n)
		time_put(r, "XXXX-%.*s", SLICE_FMT(p->season));
	else if (p->daypart.n)
		time_put(r, "XXXX-XX-XXT%.*s", SLICE_FMT(p->daypart));
	else if (p->unit == UNIT_WEEKEND)
		time_put(r, "XXXX-WXX-WE");
	else
		return put_duration(r, p);
	return true;
}
