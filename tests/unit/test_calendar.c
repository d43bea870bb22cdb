/*
 * The calendar against the C library's, day by day from 1800 to 2200: dates, weekdays, ISO weeks, and the days that TIMEX3 values cover.
 * The library reckons by another method (seconds since 1970, carried through struct tm), so that a common fault is unlikely.
 */
#define _DEFAULT_SOURCE
#include "tests.h"

#include <time.h>

#include "base/calendar.h"
#include "extract/times/range.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 2200, SECONDS = 86400 };

/* The library's number of a day; the month may lie past December, the day past the end of the month. */
static int32_t library_day(int year, int month, int day)
{
	struct tm t = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};
	return (int32_t)(timegm(&t) / SECONDS);
}

static struct tm library_date(int32_t day)
{
	time_t at = (time_t)day * SECONDS;
	struct tm t;
	assert_non_null(gmtime_r(&at, &t));
	return t;
}

/* A macro, so that the format is a literal. */
#define assert_text(t, format, expected)                                       \
	do {                                                                   \
		char text_of_day[32];                                          \
		assert_true(strftime(text_of_day, sizeof text_of_day, format, t) > 0); \
		assert_string_equal(text_of_day, expected);                    \
	} while (0)

static void every_day_is_the_library_s(void **state)
{
	(void)state;
	int32_t end = library_day(LAST_YEAR + 1, 1, 1);
	for (int32_t day = library_day(FIRST_YEAR, 1, 1); day < end; day++) {
		struct tm t = library_date(day);
		struct calendar_date d = calendar_date(day);
		char text[16];
		assert_true(d.year == t.tm_year + 1900 && d.month == t.tm_mon + 1 && d.day == t.tm_mday);
		assert_int_equal(calendar_day(d.year, d.month, d.day), day);
		assert_int_equal(calendar_weekday(day), t.tm_wday ? t.tm_wday : 7);
		calendar_print(day, text);
		assert_text(&t, "%Y-%m-%d", text);
		assert_int_equal(calendar_parse(slice_of(text)), day);
	}
}

static void every_day_lies_in_the_library_s_week(void **state)
{
	(void)state;
	int32_t end = library_day(LAST_YEAR + 1, 1, 1);
	for (int32_t day = library_day(FIRST_YEAR, 1, 1); day < end; day++) {
		struct tm t = library_date(day);
		int32_t year, week = calendar_week(day, &year);
		char text[32];
		snprintf(text, sizeof text, "%04d-W%02d", (int)year, (int)week);
		assert_text(&t, "%G-W%V", text);
		struct day_range r = time_range(slice_of(text), SLICE(""));
		assert_true(r.begin <= day && day <= r.finish && r.finish - r.begin == 6);
		assert_int_equal(library_date(r.begin).tm_wday, 1);
		assert_int_equal(calendar_week_start(year, week), r.begin);
		snprintf(text, sizeof text, "%04d-W%02d-WE", (int)year, (int)week);
		struct day_range weekend = time_range(slice_of(text), SLICE(""));
		assert_true(weekend.begin == r.finish - 1 && weekend.finish == r.finish);
	}
}

static void a_year_has_the_library_s_weeks(void **state)
{
	(void)state;
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		struct tm t = library_date(library_day(year, 12, 28)); /* it lies in the last week of its year */
		char text[8];
		snprintf(text, sizeof text, "%d", (int)calendar_weeks_in(year));
		assert_text(&t, "%V", text);
		assert_int_equal(calendar_week_start(year, calendar_weeks_in(year) + 1), CALENDAR_NO_DAY);
	}
}

static void assert_range(const char *value, int year, int month, int months)
{
	struct day_range r = time_range(slice_of(value), SLICE(""));
	assert_int_equal(r.begin, library_day(year, month, 1));
	assert_int_equal(r.finish, library_day(year, month + months, 1) - 1);
}

static void stretches_begin_and_end_with_months(void **state)
{
	static const struct { const char *suffix; int month, months; } stretches[] = {{"-Q1", 1, 3}, {"-Q2", 4, 3}, {"-Q3", 7, 3}, {"-Q4", 10, 3},
		{"-H1", 1, 6}, {"-H2", 7, 6}, {"-SP", 3, 3}, {"-SU", 6, 3}, {"-FA", 9, 3}, {"-WI", 12, 3}, {"", 1, 12}};
	char value[32];
	(void)state;
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		for (size_t i = 0; i < sizeof stretches / sizeof *stretches; i++) {
			snprintf(value, sizeof value, "%04d%s", year, stretches[i].suffix);
			assert_range(value, year, stretches[i].month, stretches[i].months);
		}
		for (int month = 1; month <= 12; month++) {
			snprintf(value, sizeof value, "%04d-%02d", year, month);
			assert_range(value, year, month, 1);
			assert_int_equal(calendar_month_days(year, month), library_day(year, month + 1, 1) - library_day(year, month, 1));
		}
		assert_int_equal(calendar_leap(year), library_date(library_day(year, 2, 29)).tm_mon == 1);
	}
	for (int decade = FIRST_YEAR / 10; decade <= LAST_YEAR / 10; decade++) {
		snprintf(value, sizeof value, "%03d", decade);
		assert_range(value, decade * 10, 1, 120);
	}
	for (int century = FIRST_YEAR / 100; century <= LAST_YEAR / 100; century++) {
		snprintf(value, sizeof value, "%02d", century);
		assert_range(value, century * 100, 1, 1200);
	}
}

/* Early, mid and late lie end to end and fill the whole. */
static void thirds_fill_the_whole(void **state)
{
	static const char *const suffixes[] = {"-02", "-07", "-W10", "-Q1", "-Q3", "-H2", "-WI", ""};
	(void)state;
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
			char value[32];
			snprintf(value, sizeof value, "%04d%s", year, suffixes[i]);
			struct slice v = slice_of(value);
			struct day_range all = time_range(v, SLICE("")), early = time_range(v, SLICE("START")), mid = time_range(v, SLICE("MID")), late = time_range(v, SLICE("END"));
			assert_true(early.begin == all.begin && late.finish == all.finish);
			assert_true(early.finish + 1 == mid.begin && mid.finish + 1 == late.begin);
			assert_true(early.begin <= early.finish && mid.begin <= mid.finish && late.begin <= late.finish);
		}
}

/* The library carries 31 April on to May; ours stays in April. */
static void months_are_added_as_the_library_does(void **state)
{
	(void)state;
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		for (int n = -30; n <= 30; n++)
			for (int day = 27; day <= 31; day++) {
				int32_t expected = library_day(year, 1 + n, day), last = library_day(year, 2 + n, 1) - 1;
				assert_int_equal(calendar_add_months(calendar_day(year, 1, day), n), expected < last ? expected : last);
			}
}

static void what_does_not_exist_covers_no_days(void **state)
{
	static const char *const values[] = {"2023-02-29", "2023-13", "2023-00", "2023-Q5", "2023-H3", "2023-W53", "2023-W00", "XXXX-04", "P2Y", "PAST_REF", "20233", ""};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		assert_int_equal(time_range(slice_of(values[i]), SLICE("")).begin, CALENDAR_NO_DAY);
}

static void a_fiscal_year_begins_where_it_is_told(void **state)
{
	(void)state;
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
		for (int month = 1; month <= 12; month++)
			for (int by_start = 0; by_start <= 1; by_start++) {
				struct day_range r = time_range_fiscal(year, month, by_start, SLICE(""));
				int first = by_start || month == 1 ? year : year - 1;
				assert_int_equal(r.begin, library_day(first, month, 1));
				assert_int_equal(r.finish, library_day(first + 1, month, 1) - 1);
			}
}

static void a_value_tells_how_fine_it_is(void **state)
{
	static const struct { const char *value, *name; } values[] = {{"2023-04-07", "day"}, {"XXXX-WXX-5", "day"}, {"2023-04", "month"}, {"2023-W14", "week"},
		{"2023-W14-WE", "weekend"}, {"2023-Q2", "quarter"}, {"2023-H1", "half-year"}, {"2023-SU", "season"}, {"2023-WI", "season"}, {"2023", "year"},
		{"BC0480", "year"}, {"202", "decade"}, {"20", "century"}, {"BC04", "century"}, {"2023-04-07TNI", "part of the day"}, {"2023-04-07T10:30", "minute"},
		{"P2Y", "stretch"}, {"PT30M", "stretch"}, {"PAST_REF", "none"}, {"PRESENT_REF", "none"}};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		assert_string_equal(time_granularity(slice_of(values[i].value)), values[i].name);
}

int test_calendar(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_day_is_the_library_s), cmocka_unit_test(every_day_lies_in_the_library_s_week),
	    cmocka_unit_test(a_year_has_the_library_s_weeks), cmocka_unit_test(stretches_begin_and_end_with_months),
	    cmocka_unit_test(thirds_fill_the_whole), cmocka_unit_test(months_are_added_as_the_library_does),
	    cmocka_unit_test(a_fiscal_year_begins_where_it_is_told), cmocka_unit_test(a_value_tells_how_fine_it_is),
	    cmocka_unit_test(what_does_not_exist_covers_no_days),
	};
	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
