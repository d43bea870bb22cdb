/*
 * Parts to TIMEX3 values, with an anchor that moves on through the text.
 *
 *   Friday, published 2023-04-07          2023-04-07      the last one, the day of publication counted
 *   On June 6, 1944 ... the next day      1944-06-07      reckoned from the time last spoken of
 *   third-quarter profit ... a year ago   1988-Q3         a quarter before it stays a quarter
 *
 * In a narrative (a history: many years, hardly a weekday or "yesterday") months and days follow the time last spoken of; in news they
 * are those nearest to the day of publication. Without either the value stays open: XXXX-WXX-5, XXXX-04-07. The clock is never read.
 */
#ifndef WIRECODE_TIMES_VALUE_H
#define WIRECODE_TIMES_VALUE_H

#include "extract/times/outlook.h"

struct time_point {
	int32_t day;       /* the first day of what was spoken of, CALENDAR_NO_DAY: nothing yet */
	uint8_t unit;      /* enum time_unit: how fine it was */
	uint32_t sentence;
};

struct reckoner {
	const struct stage *s;
	struct arena *arena;
	int32_t day;               /* of publication, CALENDAR_NO_DAY */
	bool narrative;
	enum time_outlook outlook; /* of the words around this expression */
	uint32_t sentence;         /* of this expression */
	struct time_point last;    /* the time last spoken of */
	struct time_point quarter; /* the quarter last spoken of */
	/* the result */
	uint8_t type;
	const char *value, *mod, *anchor;
	int32_t begin, finish;
};

void reckoner_init(struct reckoner *r, const struct stage *s, bool narrative);
/* False where the parts make no time (30 February). */
bool reckon(struct reckoner *r, const struct time_parts *p);
/* Takes the result as the time last spoken of. */
void reckoner_move_on(struct reckoner *r, const struct time_parts *p);

#endif
