/* The patterns of a level as PCRE2 code, compiled when a rule is first tried. Private to src/rules. */
#ifndef WIRECODE_PATTERNS_H
#define WIRECODE_PATTERNS_H

#include <stdatomic.h>

#define PCRE2_CODE_UNIT_WIDTH 16 /* of a symbol */
#include <pcre2.h>

#include "rules/rules.h"

/* Threads share a level: whoever compiles a pattern first publishes it, and it is never changed afterwards. To compile it for the processor costs
 * as much as some hundred matches without that, so it is done, to another copy, for those that are matched again and again. */
struct pattern_cell {
	_Atomic(pcre2_code *) code, native;
	atomic_uint uses; /* of the first */
};

/* Text of ASCII to code units, of which `to` has room for one each. */
void pattern_widen(PCRE2_UCHAR *to, struct slice text);
/* With further options. NULL: the pattern is wrong (the error's code and offset) or memory ran out. */
pcre2_code *pattern_compile(const struct level *v, const struct rule *r, uint32_t more, int *error, size_t *at);
/* The code with which rule `number` is to be matched now; the second is compiled for the processor where that is possible. NULL: no memory. */
const pcre2_code *pattern_make(const struct level *v, uint32_t number);
static inline const pcre2_code *pattern_of(const struct level *v, uint32_t number)
{
	const pcre2_code *native = atomic_load_explicit(&v->patterns[number].native, memory_order_acquire);
	return native ? native : pattern_make(v, number);
}

#endif
