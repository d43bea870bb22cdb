#include "extract/published.h"

#include "base/calendar.h"

void published_find(struct stage *s)
{
	struct article *a = s->a;
	a->day = a->published.at ? calendar_parse(a->published) : CALENDAR_NO_DAY;
	if (a->day == CALENDAR_NO_DAY)
		a->published_from = FROM_NONE;
}
