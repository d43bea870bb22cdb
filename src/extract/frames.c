#include "extract/frames.h"

struct frames {
	uint32_t n;
};

struct frames *frames_new(struct lexicon *l)
{
	return ARENA_NEW(l->arena, struct frames);
}

void frames_load(struct frames *f, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	(void)f, (void)l, (void)file, (void)text, (void)sink;
}

void frames_finish(struct frames *f, struct lexicon *l, struct diag_sink *sink)
{
	(void)f, (void)l, (void)sink;
}

void frames_check(const struct knowledge *k, struct extractor *x, struct diag_sink *sink, size_t *n_yes, size_t *n_no)
{
	(void)k, (void)x, (void)sink, (void)n_yes, (void)n_no;
}
