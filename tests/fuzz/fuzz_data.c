/* Any data file, by the loader that the first byte names: broken lines are reported, nothing else happens. */
#include "fuzz.h"

#include "extract/actors/actors.h"
#include "extract/dictionary/dictionary.h"
#include "extract/frames/frames.h"

static const char *const files[] = {
	"lexicon/irregular.tsv", "lexicon/plurals.tsv", "lexicon/tags.tsv", "lexicon/own.tsv", "actors/countries.tsv", "actors/organizations-own.tsv",
	"actors/people-own.tsv", "actors/roles.tsv", "frames/sets.tsv", "frames/objects.tsv", "frames/accuse.tsv",
	"own.agents", "own.verbs",
};
enum { FILES = sizeof files / sizeof *files, FIRST_ACTORS = 4, FIRST_FRAMES = 8, AGENTS = 11, VERBS };

static void load(struct lexicon *l, unsigned which, struct slice text, struct diag_sink *sink)
{
	struct actors *actors = actors_new(l);
	struct frames *frames = frames_new(l);
	if (which == AGENTS)
		agents_read(actors, l, &(struct data_file){files[which], text}, sink);
	else if (which == VERBS) {
		frames_load(frames, l, "frames/cameo.tsv", SLICE("04\tCONSULT\n01\t-\n"), sink);
		verbs_read(frames, l, &(struct data_file){files[which], text}, sink);
	} else if (which >= FIRST_FRAMES)
		frames_load(frames, l, files[which], text, sink);
	else if (which >= FIRST_ACTORS)
		actors_load(actors, l, files[which], text, sink);
	else
		(which == 0 ? lexicon_load_irregular : which == 1 ? lexicon_load_plurals : which == 2 ? lexicon_load_tags : lexicon_load)(l, files[which], text, sink);
	actors_finish(actors, l, sink);
	lexicon_finish(l);
	frames_finish(frames, l, sink);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct arena arena = {.limit = 64 << 20};
	struct lexicon lexicon = {0};
	struct diag_sink sink = {0};
	jmp_buf out_of_memory;
	if (n == 0)
		return 0;
	arena.on_fail = &out_of_memory;
	if (!setjmp(out_of_memory)) {
		lexicon_init(&lexicon, &arena);
		load(&lexicon, bytes[0] % FILES, (struct slice){(const char *)bytes + 1, n - 1}, &sink);
	}
	arena_free(&arena);
	return 0;
}
