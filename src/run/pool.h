/*
 * Threads that work on chunks, and the order in which these come out.
 *
 *   take ─▶ fill ─▶ give ─▶ [ given | given | at work | done | at work | done ] ─▶ ready, one at a time, in the order of give
 *
 * The ring is bounded in chunks and in bytes, so that a fast reader waits for slow work. With one thread there are no threads: give does the work
 * and calls ready before it returns.
 */
#ifndef WIRECODE_POOL_H
#define WIRECODE_POOL_H

#include "run/work.h"

struct pool;

struct pool_sink {
	bool (*ready)(void *ctx, struct chunk *c); /* never called by two threads at once; false: stop, the rest is dropped */
	void *ctx;
};

/* NULL when memory or threads are out. `unordered`: ready is called as chunks get done. */
struct pool *pool_new(unsigned threads, bool unordered, const struct worker *model, const struct pool_sink *sink);
/* An empty chunk to fill, as soon as there is one; NULL after a stop. */
struct chunk *pool_take(struct pool *p);
void pool_give(struct pool *p);
/* A worker has nothing to do: better give what there is. */
bool pool_hungry(struct pool *p);
/* Waits until all is done. */
void pool_end(struct pool *p);

#endif
