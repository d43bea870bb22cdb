/*
 * A time limit for each article. One thread looks at the clock; a worker whose article takes too long finds its flag set at its next allocation
 * (arena.stop) and gives the article up. All calls do nothing where watch is NULL.
 */
#ifndef WIRECODE_WATCH_H
#define WIRECODE_WATCH_H

#include <signal.h>
#include <stdbool.h>

struct watch;

/* NULL if ms == 0, or when memory or threads are out. */
struct watch *watch_new(unsigned long ms, unsigned workers);
void watch_start(struct watch *w, unsigned worker);
void watch_stop(struct watch *w, unsigned worker);
bool watch_expired(const struct watch *w, unsigned worker);
const volatile sig_atomic_t *watch_flag(const struct watch *w, unsigned worker);
void watch_end(struct watch *w);

#endif
