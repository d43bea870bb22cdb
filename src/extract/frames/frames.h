/* The frame table: data/frames. */
#ifndef WIRECODE_FRAMES_H
#define WIRECODE_FRAMES_H

#include "extract/knowledge.h"

struct frames *frames_new(struct lexicon *l);
void frames_load(struct frames *f, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
/* Called once the lexicon is finished. */
void frames_finish(struct frames *f, struct lexicon *l, struct diag_sink *sink);
/* Drops what only loading and checking need. */
void frames_forget(struct frames *f);
/* Runs every yes and no line of the table, counting them, and those known to fail as yet; faults go to the sink. */
void frames_check(const struct knowledge *k, struct extractor *x, struct diag_sink *sink, size_t *n_yes, size_t *n_no,
		  size_t *n_todo);

#endif
