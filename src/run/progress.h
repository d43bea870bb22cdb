/* A line on the terminal that says how far a run is, at most five times a second, and with -v one at the end. */
#ifndef WIRECODE_PROGRESS_H
#define WIRECODE_PROGRESS_H

#include "run/journal.h"
#include "run/work.h"

struct progress {
	const struct messages *messages;
	bool shown, drawn;
	int64_t began, next; /* ms */
	uint64_t bytes, total; /* total 0: not known */
};

void progress_begin(struct progress *p, const struct options *o, const struct messages *m);
void progress_add(struct progress *p, const struct chunk *c, const struct journal_state *s);
void progress_end(struct progress *p, const struct journal_state *s);

#endif
