#include "extract/events.h"

void events_find(struct stage *s)
{
	(void)s;
}
