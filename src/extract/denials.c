#include "extract/denials.h"

void denials_find(struct stage *s)
{
	(void)s;
}

void denials_link(struct stage *s)
{
	(void)s;
}
