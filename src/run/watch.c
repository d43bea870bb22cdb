#include "run/watch.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

#include "run/clock.h"

struct watched {
	_Atomic int64_t began;          /* ms, 0: not at work */
	volatile sig_atomic_t expired;
};

struct watch {
	int64_t ms;
	unsigned n;
	struct watched *watched;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t ended_now;
	bool ended, running;
};

static void look(struct watch *w)
{
	int64_t now = clock_ms();
	for (unsigned i = 0; i < w->n; i++) {
		int64_t began = atomic_load(&w->watched[i].began);
		if (began && now - began >= w->ms)
			w->watched[i].expired = 1;
	}
}

static void *run(void *ctx)
{
	struct watch *w = ctx;
	int64_t every = w->ms / 10 < 1 ? 1 : w->ms / 10 > 100 ? 100 : w->ms / 10;
	pthread_mutex_lock(&w->lock);
	while (!w->ended) {
		int64_t until = clock_ms() + every;
		struct timespec t = {.tv_sec = (time_t)(until / 1000), .tv_nsec = (long)(until % 1000) * 1000000};
		pthread_cond_timedwait(&w->ended_now, &w->lock, &t);
		look(w);
	}
	pthread_mutex_unlock(&w->lock);
	return NULL;
}

/* On the clock that nobody sets. */
static void condition_init(pthread_cond_t *c)
{
	pthread_condattr_t how;
	pthread_condattr_init(&how);
	pthread_condattr_setclock(&how, CLOCK_MONOTONIC);
	pthread_cond_init(c, &how);
	pthread_condattr_destroy(&how);
}

static bool start(struct watch *w)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	w->running = pthread_create(&w->thread, NULL, run, w) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return w->running;
}

struct watch *watch_new(unsigned long ms, unsigned workers)
{
	struct watch *w = ms ? calloc(1, sizeof *w) : NULL;
	if (!w)
		return NULL;
	w->ms = (int64_t)ms;
	w->n = workers;
	w->watched = calloc(workers, sizeof *w->watched);
	pthread_mutex_init(&w->lock, NULL);
	condition_init(&w->ended_now);
	if (w->watched && start(w))
		return w;
	watch_end(w);
	return NULL;
}

void watch_start(struct watch *w, unsigned worker)
{
	if (!w)
		return;
	w->watched[worker].expired = 0;
	atomic_store(&w->watched[worker].began, clock_ms());
}

void watch_stop(struct watch *w, unsigned worker)
{
	if (w)
		atomic_store(&w->watched[worker].began, 0);
}

bool watch_expired(const struct watch *w, unsigned worker) { return w && w->watched[worker].expired; }

const volatile sig_atomic_t *watch_flag(const struct watch *w, unsigned worker) { return w ? &w->watched[worker].expired : NULL; }

void watch_end(struct watch *w)
{
	if (!w)
		return;
	pthread_mutex_lock(&w->lock);
	w->ended = true;
	pthread_cond_signal(&w->ended_now);
	pthread_mutex_unlock(&w->lock);
	if (w->running)
		pthread_join(w->thread, NULL);
	pthread_mutex_destroy(&w->lock);
	pthread_cond_destroy(&w->ended_now);
	free(w->watched);
	free(w);
}
