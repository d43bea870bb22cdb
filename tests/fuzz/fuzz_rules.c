/* Any rule file: it is refused by line and column, or compiles and matches. */
#include "fuzz.h"

#include "rules/rules.h"

enum { UNITS = 40 };

static void match(const struct level *v, const struct lexicon *l, struct arena *arena, struct diag_sink *sink)
{
	struct unit units[UNITS] = {0};
	symbol symbols[UNITS + 1];
	uint32_t n;
	struct matcher *m = matcher_new();
	CHECK(m);
	for (uint32_t i = 0; i < UNITS; i++)
		units[i].set = i % l->classes.sets.n;
	level_symbols(v, units, UNITS, symbols);
	struct match *found = level_match(v, m, symbols, UNITS, arena, sink, &n);
	for (uint32_t i = 0; i < n; i++)
		CHECK(found[i].start <= found[i].end && found[i].end <= UNITS && found[i].rule < v->rules.n);
	matcher_free(m);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct arena arena = {.limit = 64 << 20};
	struct lexicon lexicon = {0};
	struct level level = {0};
	struct diag_sink sink = {0};
	jmp_buf out_of_memory;
	arena.on_fail = &out_of_memory;
	if (!setjmp(out_of_memory)) {
		lexicon_init(&lexicon, &arena);
		lexicon_load(&lexicon, "own", SLICE("%word A\na\n%word B\nb\n%word A B\nc\n%verb VG\ndeny\n%noun NG\nclaim\n"), &sink);
		level_parse(&level, &lexicon, "own.rules", (struct slice){(const char *)bytes, n}, &sink);
		lexicon_finish(&lexicon);
		if (!sink.errors && level_compile(&level, &lexicon, &sink) && level.rules.n && level_open(&level))
			match(&level, &lexicon, &arena, &sink);
	}
	level_close(&level);
	arena_free(&arena);
	return 0;
}
