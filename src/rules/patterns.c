#include "rules/patterns.h"

#include "rules/program.h"

#include <stdlib.h>

void pattern_widen(PCRE2_UCHAR *to, struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		to[i] = (unsigned char)text.at[i];
}

/* No automatic possessives: PCRE2 10.42 takes "A+ (?> B )?+ A D" for "A++ ...", which then never matches "a a d". */
pcre2_code *pattern_compile(const struct level *v, const struct rule *r, uint32_t more, int *error, size_t *at)
{
	uint32_t options = PCRE2_EXTENDED | PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NO_AUTO_CAPTURE | PCRE2_NO_AUTO_POSSESS |
		(v->by.n ? 0 : PCRE2_ANCHORED) | more;
	PCRE2_UCHAR *wide = malloc((r->expanded.n + 1) * sizeof *wide);
	*error = PCRE2_ERROR_NOMEMORY;
	*at = 0;
	if (!wide)
		return NULL;
	pattern_widen(wide, r->expanded);
	pcre2_code *code = pcre2_compile(wide, r->expanded.n, options, error, at, NULL);
	free(wide);
	return code;
}

enum { WORTH_COMPILING = 64 };

static const pcre2_code *publish(_Atomic(pcre2_code *) *cell, pcre2_code *code)
{
	pcre2_code *before = NULL;
	if (atomic_compare_exchange_strong(cell, &before, code))
		return code;
	pcre2_code_free(code); /* another thread was faster */
	return before;
}

static pcre2_code *compile(const struct level *v, uint32_t number)
{
	int error;
	size_t at;
	/* It starts where the automaton says; and PCRE2 10.42 asks of "(?= A ) (?: B | D | ) A" a second A. */
	return pattern_compile(v, &v->rules.at[number], PCRE2_NO_START_OPTIMIZE, &error, &at);
}

const pcre2_code *pattern_make(const struct level *v, uint32_t number)
{
	struct pattern_cell *cell = &v->patterns[number];
	const pcre2_code *known = atomic_load_explicit(&cell->code, memory_order_acquire);
	if (known && atomic_fetch_add_explicit(&cell->uses, 1, memory_order_relaxed) < WORTH_COMPILING)
		return known;
	bool native = known || !v->program->starts[number]; /* which must search: where its limits lie must not hang on how often it did */
	pcre2_code *code = known ? pcre2_code_copy(known) : compile(v, number);
	if (code && native)
		pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); /* where it fails, pcre2_match interprets */
	return code ? publish(native ? &cell->native : &cell->code, code) : NULL;
}

bool level_open(struct level *v)
{
	v->patterns = calloc(v->rules.n + 1, sizeof *v->patterns);
	return v->patterns != NULL;
}

void level_close(struct level *v)
{
	for (uint32_t i = 0; v->patterns && i < v->rules.n; i++)
		pcre2_code_free(v->patterns[i].code), pcre2_code_free(v->patterns[i].native);
	free(v->patterns);
	v->patterns = NULL;
}
