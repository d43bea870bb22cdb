#include "extract/actors/columns.h"

#include <string.h>

#include "base/calendar.h"

void column_copy(char *out, size_t room, struct slice s)
{
	size_t n = s.n < room - 1 ? s.n : room - 1;
	memcpy(out, s.at, n);
	out[n] = '\0';
}

bool column_day(struct slice s, bool last, int32_t *day)
{
	unsigned long year, month = last ? 12 : 1;
	*day = CALENDAR_NO_DAY;
	if (!s.n)
		return true;
	if (s.n == 10)
		return (*day = calendar_parse(s)) != CALENDAR_NO_DAY;
	if (s.n < 4 || !slice_number(slice_cut(s, 0, 4), 9999, &year))
		return false;
	if (s.n == 7 && (s.at[4] != '-' || !slice_number(slice_cut(s, 5, 7), 12, &month) || !month))
		return false;
	if (s.n != 4 && s.n != 7)
		return false;
	int32_t d = last ? calendar_month_days((int32_t)year, (int32_t)month) : 1;
	return (*day = calendar_day((int32_t)year, (int32_t)month, d)) != CALENDAR_NO_DAY;
}

bool column_range(struct slice s, int32_t *from, int32_t *to)
{
	size_t dots = slice_find(s, SLICE(".."), 0);
	bool good = column_day(slice_cut(s, 0, dots), false, from) && column_day(dots < s.n ? slice_cut(s, dots + 2, s.n) : SLICE(""), true, to);
	return good && (*from == CALENDAR_NO_DAY || *to == CALENDAR_NO_DAY || *from <= *to);
}

struct slice attribute(struct slice attributes, struct slice key)
{
	struct slice item;
	while (slice_next(&attributes, ' ', &item))
		if (item.n > key.n && item.at[key.n] == '=' && slice_starts(item, key))
			return slice_cut(item, key.n + 1, item.n);
	return SLICE("");
}

bool attribute_is(struct slice attributes, struct slice key, struct slice value)
{
	return slice_equal(attribute(attributes, key), value);
}
