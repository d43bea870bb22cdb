/*
 * Does an expression look ahead or back? By the verb that governs it, not by any "will" of its sentence:
 *
 *   talks that will resume on Monday         ahead     will + infinitive
 *   a meeting scheduled for Monday           ahead     a word of the class AWAITED
 *   said on Monday that it will resume       back      "said" is nearer than "will", which stands behind a border
 */
#ifndef WIRECODE_TIMES_OUTLOOK_H
#define WIRECODE_TIMES_OUTLOOK_H

#include "extract/times/parts.h"

enum time_outlook { OUTLOOK_NONE, OUTLOOK_BACK, OUTLOOK_AHEAD };

/* Of the units first..end, an expression of this sentence. */
enum time_outlook time_outlook(const struct stage *s, uint32_t sentence, uint32_t first, uint32_t end);

#endif
