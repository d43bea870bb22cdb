#include "read/dates.h"

#include "base/calendar.h"

enum { PARTS = 24 };

/* A piece of a notation: a run of digits, a run of letters, or one other character. */
struct part {
	struct slice s;
	unsigned long value; /* of digits */
	bool digits, word;
	bool glued;          /* no blank before it */
};

struct moment {
	int32_t year, month, day;
	int hour, minute, second; /* hour -1: no time */
	int zone;                 /* minutes east */
	bool zoned;
};

static bool letter(char c) { return byte_is_alpha(c) || (unsigned char)c >= 0x80; }

static size_t parts_of(struct slice s, struct part parts[PARTS])
{
	size_t n = 0, i = 0;
	bool glued = false;
	while (i < s.n && n < PARTS) {
		if (byte_is_space(s.at[i])) {
			glued = false;
			i++;
			continue;
		}
		size_t from = i++;
		bool digits = byte_is_digit(s.at[from]), word = letter(s.at[from]);
		while (i < s.n && ((digits && byte_is_digit(s.at[i])) || (word && letter(s.at[i]))))
			i++;
		parts[n] = (struct part){.s = slice_cut(s, from, i), .digits = digits, .word = word, .glued = glued};
		if (digits && !slice_number(parts[n].s, 99999999999999ul, &parts[n].value))
			return 0;
		n++;
		glued = true;
	}
	return n;
}

static int32_t month_of(struct slice word)
{
	/* Beginnings that tell a month in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Norwegian. */
	static const struct {
		const char *start;
		int month;
	} months[] = {{"jan", 1},  {"gen", 1},  {"ene", 1},  {"feb", 2},  {"fev", 2},  {"f\xC3\xA9v", 2}, {"mar", 3},  {"m\xC3\xA4r", 3},
		      {"maa", 3},  {"mrt", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5},  {"mei", 5},  {"maj", 5},  {"mag", 5},
		      {"jun", 6},  {"juin", 6}, {"giu", 6},  {"jul", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"aou", 8},  {"ao\xC3\xBB", 8}, {"ago", 8},
		      {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12},
		      {"d\xC3\xA9\x63", 12}, {"dic", 12}, {"des", 12}};
	int found = 0;
	size_t best = 0;
	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		struct slice start = slice_of(months[i].start);
		if (word.n >= start.n && start.n > best && slice_same(slice_cut(word, 0, start.n), start)) {
			found = months[i].month;
			best = start.n;
		}
	}
	return found;
}

static bool zone_of(struct slice word, int *minutes)
{
	static const struct {
		const char *name;
		int hours10;
	} zones[] = {{"Z", 0},     {"GMT", 0},   {"UTC", 0},   {"UT", 0},    {"WET", 0},   {"BST", 10},  {"CET", 10},   {"CEST", 20},
		     {"EET", 20},  {"EEST", 30}, {"MSK", 30},  {"IST", 55},  {"KST", 90},  {"JST", 90},  {"SGT", 80},   {"HKT", 80},
		     {"AEST", 100}, {"AEDT", 110}, {"NZST", 120}, {"NZDT", 130}, {"EST", -50}, {"EDT", -40}, {"ET", -50}, {"CST", -60},
		     {"CDT", -50}, {"MST", -70}, {"MDT", -60}, {"PST", -80}, {"PDT", -70}, {"AKST", -90}, {"HST", -100}};
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		if (slice_same(word, slice_of(zones[i].name))) {
			*minutes = zones[i].hours10 * 6;
			return true;
		}
	return false;
}

static bool is(const struct part *p, char c) { return p->s.n == 1 && p->s.at[0] == c; }

/* "10:20", "10:20:30", "10:20:30.123" at part i. How many parts, 0 for none. */
static size_t clock_at(const struct part *p, size_t n, size_t i, struct moment *m)
{
	if (i + 2 >= n || !p[i].digits || !is(&p[i + 1], ':') || !p[i + 2].digits || p[i].value > 24 || p[i + 2].value > 59)
		return 0;
	m->hour = (int)p[i].value;
	m->minute = (int)p[i + 2].value;
	m->second = 0;
	size_t used = 3;
	if (i + 4 < n && is(&p[i + 3], ':') && p[i + 4].digits && p[i + 4].value <= 60) {
		m->second = (int)p[i + 4].value;
		used = 5;
		if (i + 6 < n && (is(&p[i + 5], '.') || is(&p[i + 5], ',')) && p[i + 6].digits && p[i + 6].glued)
			used = 7;
	}
	return used;
}

/* "+0900", "+09:00", "-5" at part i, behind a time. */
static size_t offset_at(const struct part *p, size_t n, size_t i, struct moment *m)
{
	if (i + 1 >= n || !(is(&p[i], '+') || is(&p[i], '-')) || !p[i + 1].digits || !p[i + 1].glued)
		return 0;
	size_t used = 2;
	unsigned long hours = p[i + 1].value, minutes = 0;
	if (p[i + 1].s.n == 4) {
		minutes = hours % 100;
		hours /= 100;
	} else if (i + 3 < n && is(&p[i + 2], ':') && p[i + 3].digits) {
		minutes = p[i + 3].value;
		used = 4;
	}
	if (hours > 14 || minutes > 59)
		return 0;
	m->zone = (int)(hours * 60 + minutes) * (is(&p[i], '-') ? -1 : 1);
	m->zoned = true;
	return used;
}

/* 20151210, 20151210T191044, 201512101910 */
static size_t packed_at(const struct part *p, size_t n, size_t i, struct moment *m)
{
	if (!p[i].digits || (p[i].s.n != 8 && p[i].s.n != 12 && p[i].s.n != 14))
		return 0;
	unsigned long v = p[i].value;
	size_t used = 1, extra = p[i].s.n - 8;
	if (extra) {
		unsigned long clock = extra == 4 ? v % 10000 * 100 : v % 1000000;
		m->hour = (int)(clock / 10000), m->minute = (int)(clock / 100 % 100), m->second = (int)(clock % 100);
		v /= extra == 4 ? 10000 : 1000000;
	} else if (i + 2 < n && slice_same(p[i + 1].s, SLICE("T")) && p[i + 2].digits && (p[i + 2].s.n == 6 || p[i + 2].s.n == 4)) {
		unsigned long clock = p[i + 2].s.n == 6 ? p[i + 2].value : p[i + 2].value * 100;
		m->hour = (int)(clock / 10000), m->minute = (int)(clock / 100 % 100), m->second = (int)(clock % 100);
		used = 3;
	}
	m->year = (int32_t)(v / 10000), m->month = (int32_t)(v / 100 % 100), m->day = (int32_t)(v % 100);
	return calendar_valid(m->year, m->month, m->day) && m->year >= 1500 ? used : 0;
}

static bool separator(const struct part *p)
{
	return is(p, '-') || is(p, '/') || is(p, '.') || slice_equal(p->s, SLICE("\xE5\xB9\xB4")) || slice_equal(p->s, SLICE("\xE6\x9C\x88"));
}

/* 2023-04-07, 2023/4/7, 2023.04.07., and 04/07/2023, 7.4.2023: month first where it may be one and a slash stands between. */
static size_t numbers_at(const struct part *p, size_t n, size_t i, struct moment *m)
{
	if (i + 4 >= n || !p[i].digits || !separator(&p[i + 1]) || !p[i + 2].digits || !separator(&p[i + 3]) || !p[i + 4].digits)
		return 0;
	unsigned long x = p[i].value, y = p[i + 2].value, z = p[i + 4].value;
	if (x > 9999 || y > 99 || z > 9999)
		return 0;
	bool year_first = p[i].s.n == 4, day_first = x > 12 || !is(&p[i + 1], '/');
	m->year = (int32_t)(year_first ? x : z);
	m->month = (int32_t)(year_first || day_first ? y : x);
	m->day = (int32_t)(year_first ? z : day_first ? x : y);
	if (!year_first && p[i + 4].s.n == 2)
		m->year += m->year < 70 ? 2000 : 1900;
	return (year_first || p[i + 4].s.n == 4 || p[i + 4].s.n == 2) && calendar_valid(m->year, m->month, m->day) ? 5 : 0;
}

static bool year_part(const struct part *p)
{
	return p->digits && p->s.n == 4 && p->value >= 1500 && p->value < 2500;
}

/* The day before or behind the month's name, the year somewhere behind: 7 April 2023, April 7th, 2023, 26-FEB-87. */
static bool named_month(const struct part *p, size_t n, struct moment *m)
{
	for (size_t i = 0; i < n; i++) {
		m->month = p[i].word ? month_of(p[i].s) : 0;
		if (!m->month)
			continue;
		size_t before = i;
		while (before > 0 && !p[before - 1].digits && before + 3 > i)
			before--;
		bool day_before = before > 0 && p[before - 1].digits && p[before - 1].s.n <= 2;
		size_t behind = i + 1;
		while (behind < n && !p[behind].digits && behind < i + 4)
			behind++;
		bool day_behind = behind < n && p[behind].digits && p[behind].s.n <= 2 && !(behind + 1 < n && is(&p[behind + 1], ':'));
		if (!day_before && !day_behind)
			continue;
		m->day = (int32_t)p[day_before ? before - 1 : behind].value;
		for (size_t y = i + 1; y < n; y++)
			if (year_part(&p[y])) {
				m->year = (int32_t)p[y].value;
				return calendar_valid(m->year, m->month, m->day);
			}
		if (day_before && day_behind) { /* 26-FEB-87 */
			m->year = (int32_t)p[behind].value + (p[behind].value < 70 ? 2000 : 1900);
			return calendar_valid(m->year, m->month, m->day);
		}
	}
	return false;
}

static void afternoon(struct slice word, struct moment *m)
{
	bool pm = slice_same(word, SLICE("pm")) || slice_same(word, SLICE("p")), am = slice_same(word, SLICE("am")) || slice_same(word, SLICE("a"));
	if (m->hour < 0 || m->hour > 12 || !(pm || am))
		return;
	m->hour = m->hour % 12 + (pm ? 12 : 0);
}

/* The time and its zone, which may stand anywhere behind the date's first part. */
static void find_clock(const struct part *p, size_t n, struct moment *m)
{
	for (size_t i = 0; i < n; i++) {
		size_t used = m->hour < 0 ? clock_at(p, n, i, m) : 0;
		if (used) {
			i += used - 1;
			if (i + 1 < n)
				i += offset_at(p, n, i + 1, m);
		} else if (m->hour >= 0 && p[i].word) {
			int zone;
			afternoon(p[i].s, m);
			if (!m->zoned && zone_of(p[i].s, &zone)) {
				m->zone = zone;
				m->zoned = true;
			}
		} else if (m->hour >= 0 && !m->zoned && i > 0 && !p[i].glued) {
			i += offset_at(p, n, i, m);
		}
	}
}

static bool epoch(struct slice s, struct moment *m)
{
	unsigned long v;
	size_t dot = slice_find(s, SLICE("."), 0);
	struct slice whole = slice_cut(s, 0, dot);
	if ((whole.n != 9 && whole.n != 10 && whole.n != 13) || !slice_number(whole, 9999999999999ul, &v))
		return false;
	if (whole.n == 13)
		v /= 1000;
	struct calendar_date d = calendar_date((int32_t)(v / 86400));
	*m = (struct moment){d.year, d.month, d.day, (int)(v % 86400 / 3600), (int)(v % 3600 / 60), (int)(v % 60), 0, true};
	return true;
}

static struct slice printed(struct arena *a, const struct moment *m)
{
	char text[40];
	int n = snprintf(text, sizeof text, "%04d-%02d-%02d", (int)m->year, (int)m->month, (int)m->day);
	if (m->hour >= 0 && m->hour < 24 && m->minute < 60 && m->second <= 60) {
		n += snprintf(text + n, sizeof text - (size_t)n, "T%02d:%02d:%02d", m->hour, m->minute, m->second);
		int east = m->zone < 0 ? -m->zone : m->zone;
		if (m->zoned && m->zone == 0)
			n += snprintf(text + n, sizeof text - (size_t)n, "Z");
		else if (m->zoned)
			n += snprintf(text + n, sizeof text - (size_t)n, "%c%02d:%02d", m->zone < 0 ? '-' : '+', east / 60, east % 60);
	}
	return arena_slice(a, (struct slice){text, (size_t)n});
}

struct slice dates_iso(struct arena *a, struct slice notation)
{
	struct part p[PARTS];
	struct moment m = {.hour = -1};
	notation = slice_trim(notation);
	if (notation.n == 0 || notation.n > 200)
		return (struct slice){0};
	if (epoch(notation, &m))
		return printed(a, &m);
	size_t n = parts_of(notation, p);
	for (size_t i = 0; i < n; i++) {
		size_t used = packed_at(p, n, i, &m);
		used = used ? used : numbers_at(p, n, i, &m);
		if (!used)
			continue;
		size_t rest = i + used;
		if (m.hour >= 0) {
			rest += rest < n ? offset_at(p, n, rest, &m) : 0;
			if (rest < n && !m.zoned && p[rest].word && zone_of(p[rest].s, &m.zone))
				m.zoned = true;
			return printed(a, &m);
		}
		find_clock(p + rest, n - rest, &m);
		return printed(a, &m);
	}
	if (!named_month(p, n, &m))
		return (struct slice){0};
	find_clock(p, n, &m);
	return printed(a, &m);
}
