/*
 * Dates as metadata write them, to ISO text:
 *
 *   7-APR-1987 15:01:01.79          1987-04-07T15:01:01
 *   Fri, 07 Apr 2023 10:20:30 +0900 2023-04-07T10:20:30+09:00
 *   20151210T191044Z                2015-12-10T19:10:44Z
 *   1680834030 (epoch, also ms)     2023-04-07T02:20:30Z
 *   April 7, 2023 / 04/07/2023      2023-04-07
 */
#ifndef WIRECODE_READ_DATES_H
#define WIRECODE_READ_DATES_H

#include "base/arena.h"

/* at == NULL where no full date can be read. The day is that of the notation's own zone. */
struct slice dates_iso(struct arena *a, struct slice notation);

#endif
