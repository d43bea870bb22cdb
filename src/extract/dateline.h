/* The dateline of a wire story: SEOUL, April 7 (Yonhap) --   Pyongyang, July 14 (KCNA) --   WASHINGTON (AP) —   TOKYO, March 30 - */
#ifndef WIRECODE_DATELINE_H
#define WIRECODE_DATELINE_H

#include "extract/knowledge.h"

/* Fills a->dateline from the first sentence of the story. A day without a year is the one nearest to `known`, the day that the
 * metadata tell (CALENDAR_NO_DAY: then it stays unknown). */
void dateline_find(struct stage *s, int32_t known);

#endif
