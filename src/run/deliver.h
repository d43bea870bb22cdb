/* What becomes of finished chunks: the output, the counts, the journal, the progress line. Called by one thread at a time. */
#ifndef WIRECODE_DELIVER_H
#define WIRECODE_DELIVER_H

#include "run/journal.h"
#include "run/output.h"
#include "run/progress.h"
#include "run/work.h"

struct delivery {
	const struct options *options;
	const struct messages *messages;
	struct output output;
	struct journal journal;
	struct journal_state state; /* as far as has been written; a valid state between two chunks */
	struct progress progress;
	struct buf stem;        /* -t brat -O: where the input's files go, without extension */
	uint64_t in_output;     /* articles in the output in hand */
	struct html_index index; /* -t html: of them */
	bool output_failed, journal_failed, too_many, refused;
};

enum delivery_start { START_RUN, START_FINISHED, START_REFUSED, START_NO_OUTPUT };

/* Opens journal and output. START_FINISHED: the journal says that there is nothing left to do. */
enum delivery_start delivery_begin(struct delivery *d, const struct options *o, const struct messages *m, const char *rules_sha256);
/* False: stop. */
bool delivery_take(struct delivery *d, struct chunk *c);
/* `whole`: every input has been given. */
void delivery_end(struct delivery *d, bool whole);
/* The exit status, as far as articles and output decide it. */
int delivery_status(const struct delivery *d);

#endif
