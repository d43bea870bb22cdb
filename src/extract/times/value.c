#include "extract/times/inner.h"

#include <stdarg.h>
#include <stdio.h>

#include "extract/times/range.h"

/* ---- values ---- */

void time_put(struct reckoner *r, const char *format, ...)
{
	char text[64];
	va_list args;
	va_start(args, format);
	int n = vsnprintf(text, sizeof text, format, args);
	va_end(args);
	r->value = arena_text(r->arena, (struct slice){text, n > 0 && n < (int)sizeof text ? (size_t)n : 0});
}

static bool in_calendar(int32_t year) { return year >= 0 && year <= 9999; }

bool time_put_day(struct reckoner *r, int32_t day)
{
	char text[16];
	if (day < calendar_day(0, 1, 1) || day > calendar_day(9999, 12, 31))
		return false;
	calendar_print(day, text);
	r->value = arena_text(r->arena, slice_of(text));
	return true;
}

bool time_put_month(struct reckoner *r, int32_t year, int32_t month)
{
	time_put(r, "%04d-%02d", (int)year, (int)month);
	return in_calendar(year) && month >= 1 && month <= 12;
}

bool time_put_week(struct reckoner *r, int32_t day, bool weekend)
{
	int32_t year, week = calendar_week(day, &year);
	time_put(r, "%04d-W%02d%s", (int)year, (int)week, weekend ? "-WE" : "");
	return in_calendar(year);
}

bool time_put_year(struct reckoner *r, int32_t year)
{
	time_put(r, "%04d", (int)year);
	return in_calendar(year);
}

bool time_put_quarter(struct reckoner *r, int32_t year, int32_t quarter)
{
	time_put(r, "%04d-Q%d", (int)year, (int)quarter);
	return in_calendar(year);
}

/* ---- anchors ---- */

int32_t time_base(struct reckoner *r, bool from_text)
{
	/* "will deliver arms next month. He hosted the envoy nine days earlier": what has happened is not reckoned from what is to come */
	bool ahead = !r->narrative && r->outlook == OUTLOOK_BACK && r->day != CALENDAR_NO_DAY && r->last.day > r->day;
	bool text = (from_text || r->narrative) && r->last.day != CALENDAR_NO_DAY && !ahead;
	int32_t day = text ? r->last.day : r->narrative ? CALENDAR_NO_DAY : r->day;
	r->anchor = day == CALENDAR_NO_DAY ? NULL : text ? "the time spoken of before" : "the day of publication";
	return day;
}

static int64_t distance(int32_t a, int32_t b)
{
	return a > b ? (int64_t)a - b : (int64_t)b - a;
}

int32_t time_nearest_year(struct reckoner *r, int32_t month, int32_t day)
{
	int32_t base = time_base(r, false), best = TIME_MISSING;
	int64_t best_distance = INT64_MAX;
	if (base == CALENDAR_NO_DAY)
		return TIME_MISSING;
	struct calendar_date d = calendar_date(base);
	int32_t at = day ? base : calendar_day(d.year, d.month, 15);
	if (!day && r->narrative && r->last.unit >= UNIT_YEAR)
		return d.year; /* In 1941 ... in March */
	for (int32_t year = d.year - 1; year <= d.year + 1; year++) {
		int32_t candidate = calendar_day(year, month, day ? day : 15);
		if (candidate == CALENDAR_NO_DAY)
			continue;
		int64_t far = distance(candidate, at);
		if (r->narrative && candidate < at)
			far += 90; /* stories go forward */
		if (r->outlook == OUTLOOK_AHEAD && candidate < at)
			far += 400;
		if (r->outlook == OUTLOOK_BACK && candidate > at)
			far += day ? 60 : 400; /* a day is likely the nearest all the same: shares payable Dec. 1 */
		if (far < best_distance) {
			best_distance = far;
			best = year;
		}
	}
	return best;
}

int32_t time_directed_year(struct reckoner *r, const struct time_direction *d, int32_t month, int32_t day)
{
	int32_t base = time_base(r, d->from_text);
	if (base == CALENDAR_NO_DAY)
		return TIME_MISSING;
	struct calendar_date at = calendar_date(base);
	int32_t order = month * 32 + day, now = at.month * 32 + (day ? at.day : 0);
	if (d->offset < 0)
		return order < now ? at.year : at.year - 1;
	if (d->offset > 0)
		return order > now ? at.year : at.year + 1;
	return at.year;
}

int32_t time_year_of(struct reckoner *r, const struct time_parts *p)
{
	if (p->year != TIME_MISSING)
		return p->year;
	int32_t base = p->year_direction.given ? time_base(r, p->year_direction.from_text) : CALENDAR_NO_DAY;
	return base == CALENDAR_NO_DAY ? TIME_MISSING : calendar_date(base).year + p->year_direction.offset;
}

/* ---- all kinds ---- */

static bool reckon_ref(struct reckoner *r, const struct time_parts *p)
{
	time_put(r, "%.*s", SLICE_FMT(p->ref));
	if (slice_equal(p->ref, SLICE("PRESENT_REF")))
		r->begin = r->finish = r->day;
	return p->ref.n > 0;
}

static void set_range(struct reckoner *r, const struct time_parts *p)
{
	struct slice value = slice_of(r->value), mod = slice_of(r->mod ? r->mod : "");
	unsigned long year;
	bool fiscal = p->fiscal_month && value.n == 4 && slice_number(value, 9998, &year) && year > 0;
	struct day_range range = fiscal ? time_range_fiscal((int32_t)year, p->fiscal_month, p->fiscal_by_start, mod) : time_range(value, mod);
	if (range.begin != CALENDAR_NO_DAY) {
		r->begin = range.begin;
		r->finish = range.finish;
	}
}

bool reckon(struct reckoner *r, const struct time_parts *p)
{
	static bool (*const kinds[TIME_KINDS])(struct reckoner *, const struct time_parts *) = {
		[KIND_DATE] = reckon_date, [KIND_NUMERIC] = reckon_numeric, [KIND_DEICTIC] = reckon_deictic, [KIND_UNIT] = reckon_unit,
		[KIND_OFFSET] = reckon_offset, [KIND_DURATION] = reckon_duration, [KIND_SET] = reckon_set, [KIND_REF] = reckon_ref,
		[KIND_QUARTER] = reckon_quarter, [KIND_HALF] = reckon_half, [KIND_SEASON] = reckon_season, [KIND_HOLIDAY] = reckon_holiday,
		[KIND_DECADE] = reckon_decade, [KIND_CENTURY] = reckon_century};
	r->type = p->type;
	r->value = r->anchor = NULL;
	r->mod = p->mod.n ? arena_text(r->arena, p->mod) : NULL;
	r->begin = r->finish = CALENDAR_NO_DAY;
	if (!kinds[p->kind](r, p) || !r->value)
		return false;
	set_range(r, p);
	return true;
}

void reckoner_init(struct reckoner *r, const struct stage *s, bool narrative)
{
	*r = (struct reckoner){.s = s, .arena = s->a->arena, .day = s->a->day, .narrative = narrative};
	r->last.day = r->quarter.day = CALENDAR_NO_DAY;
}

/* How fine a value is: by its length, which TIMEX3 makes tell. */
static enum time_unit fineness(struct slice value)
{
	if (value.n == 4)
		return UNIT_YEAR;
	if (value.n == 7 && (value.at[5] == 'Q' || value.at[5] == 'H' || value.at[5] == 'S' || value.at[5] == 'F'))
		return UNIT_QUARTER;
	if (value.n > 5 && value.at[5] == 'W' && value.at[6] != 'I')
		return UNIT_WEEK;
	return value.n == 7 ? UNIT_MONTH : value.n >= 10 ? UNIT_DAY : UNIT_DECADE;
}

void reckoner_move_on(struct reckoner *r, const struct time_parts *p)
{
	if (r->type == TIMEX_DURATION || r->type == TIMEX_SET || p->kind == KIND_REF || r->begin == CALENDAR_NO_DAY || p->kind == KIND_DECADE || p->kind == KIND_CENTURY)
		return;
	struct time_point point = {r->begin, (uint8_t)fineness(slice_of(r->value)), r->sentence};
	r->last = point;
	if (p->kind == KIND_QUARTER)
		r->quarter = point;
}
