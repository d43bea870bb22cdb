#include "extract/published.h"

#include "base/calendar.h"
#include "extract/dateline.h"

/* /2023/04/07/   2023-04-07   20230407, digits apart from others; CALENDAR_NO_DAY. Years 1900 to 2099. */
static int32_t day_in(struct slice s)
{
	for (size_t i = 0; i + 8 <= s.n; i++) {
		if (i > 0 && byte_is_digit(s.at[i - 1]))
			continue;
		char iso[11];
		size_t from = i, n = 0;
		while (from < s.n && n < 10 && (byte_is_digit(s.at[from]) || ((n == 4 || n == 7) && strchr("-/_.", s.at[from]))))
			iso[n++] = byte_is_digit(s.at[from++]) ? s.at[from - 1] : '-';
		bool dashed = n == 10 && iso[4] == '-' && iso[7] == '-', plain = n == 8 && !memchr(iso, '-', n);
		int32_t day = (dashed || plain) && (from == s.n || !byte_is_digit(s.at[from])) ? calendar_parse((struct slice){iso, n}) : CALENDAR_NO_DAY;
		if (day != CALENDAR_NO_DAY && calendar_date(day).year >= 1900 && calendar_date(day).year < 2100)
			return day;
	}
	return CALENDAR_NO_DAY;
}

static struct slice file_name(struct slice path)
{
	size_t slash = path.n;
	while (slash && path.at[slash - 1] != '/')
		slash--;
	return slice_cut(path, slash, path.n);
}

static bool is_url(struct slice s)
{
	return slice_starts(s, SLICE("http://")) || slice_starts(s, SLICE("https://"));
}

/* The day that one of the sources of --date-from tells. */
static int32_t day_from(const struct article *a, struct slice source, int32_t metadata, enum published_from *from)
{
	if (slice_equal(source, SLICE("dateline")))
		return *from = FROM_DATELINE, a->dateline.date;
	if (slice_equal(source, SLICE("metadata")))
		return *from = FROM_METADATA, a->published_from == FROM_METADATA ? metadata : CALENDAR_NO_DAY;
	if (slice_equal(source, SLICE("filename")))
		return *from = FROM_FILENAME, a->source.at && !is_url(a->source) ? day_in(file_name(a->source)) : CALENDAR_NO_DAY;
	if (slice_equal(source, SLICE("url")))
		return *from = FROM_URL, a->url.at ? day_in(a->url) : a->source.at && is_url(a->source) ? day_in(a->source) : CALENDAR_NO_DAY;
	return CALENDAR_NO_DAY;
}

static void publish(struct article *a, int32_t day, enum published_from from)
{
	char iso[16];
	if (day != a->day || !a->published.at) {
		calendar_print(day, iso);
		a->published = arena_slice(a->arena, slice_of(iso));
	}
	a->day = day;
	a->published_from = (uint8_t)from;
}

void published_find(struct stage *s)
{
	struct article *a = s->a;
	struct slice order = s->options->date_from.n ? s->options->date_from : SLICE("dateline,metadata,filename,url"), source;
	int32_t given = a->published.at ? calendar_parse(a->published) : CALENDAR_NO_DAY;
	a->day = given;
	dateline_find(s, given);
	if (given != CALENDAR_NO_DAY && a->published_from == FROM_OPTION)
		return;
	while (slice_next(&order, ',', &source)) {
		enum published_from from = FROM_NONE;
		int32_t day = day_from(a, slice_trim(source), given, &from);
		if (day != CALENDAR_NO_DAY) {
			publish(a, day, from);
			return;
		}
	}
	if (given == CALENDAR_NO_DAY)
		a->published_from = FROM_NONE;
}
