#include "run/pool.h"

#include <pthread.h>
#include <signal.h>

enum { BYTES_AHEAD = 16 * 1024 * 1024 };

enum state { FREE, GIVEN, AT_WORK, DONE, WRITTEN };

struct slot {
	struct chunk chunk;
	enum state state;
	size_t bytes; /* counted in pool.bytes */
};

struct thread {
	struct pool *pool;
	struct worker worker;
	pthread_t id;
};

struct pool {
	struct pool_sink sink;
	bool unordered;
	struct slot *slots;
	unsigned n_slots, n_threads, started;
	struct thread *threads;
	pthread_mutex_t lock;
	pthread_cond_t work, room;
	uint64_t given, taken, written; /* counts of chunks; their place is the remainder by n_slots */
	size_t bytes;                   /* of chunks given and not yet written */
	unsigned idle;
	bool writing, stopped, ended;
};

static struct slot *slot_at(struct pool *p, uint64_t number) { return &p->slots[number % p->n_slots]; }

/* ---- coming out; the lock is held on entry and exit ---- */

static void pass_on(struct pool *p, struct slot *s)
{
	bool stopped = p->stopped;
	p->writing = true;
	pthread_mutex_unlock(&p->lock);
	bool go_on = stopped || p->sink.ready(p->sink.ctx, &s->chunk);
	chunk_clear(&s->chunk);
	pthread_mutex_lock(&p->lock);
	p->writing = false;
	p->stopped = p->stopped || !go_on;
	p->bytes -= s->bytes;
	s->state = WRITTEN;
}

static struct slot *next_done(struct pool *p)
{
	for (uint64_t i = p->written; i < p->taken; i++) {
		struct slot *s = slot_at(p, i);
		if (s->state == DONE)
			return s;
		if (!p->unordered)
			break;
	}
	return NULL;
}

/* Whoever finishes a chunk passes on all that are due, unless another thread is at it: that one looks again before it leaves. */
static void pass_on_due(struct pool *p)
{
	struct slot *s;
	while (!p->writing && (s = next_done(p)) != NULL) {
		pass_on(p, s);
		while (p->written < p->taken && slot_at(p, p->written)->state == WRITTEN)
			slot_at(p, p->written++)->state = FREE;
		pthread_cond_signal(&p->room);
	}
}

/* ---- threads ---- */

static void *run(void *ctx)
{
	struct thread *t = ctx;
	struct pool *p = t->pool;
	pthread_mutex_lock(&p->lock);
	for (;;) {
		p->idle++;
		while (p->taken == p->given && !p->ended)
			pthread_cond_wait(&p->work, &p->lock);
		p->idle--;
		if (p->taken == p->given)
			break;
		struct slot *s = slot_at(p, p->taken++);
		s->state = AT_WORK;
		bool drop = p->stopped;
		pthread_mutex_unlock(&p->lock);
		if (!drop)
			worker_run(&t->worker, &s->chunk);
		pthread_mutex_lock(&p->lock);
		s->state = DONE;
		pass_on_due(p);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* Signals are for the thread that reads. */
static bool start(struct pool *p)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	for (; p->started < p->n_threads; p->started++)
		if (pthread_create(&p->threads[p->started].id, NULL, run, &p->threads[p->started]))
			break;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return p->started == p->n_threads;
}

static bool workers(struct pool *p, const struct worker *model)
{
	for (unsigned i = 0; i < p->n_threads; i++) {
		struct thread *t = &p->threads[i];
		t->pool = p;
		if (!worker_init(&t->worker, model->options, model->knowledge, model->messages))
			return false;
		t->worker.watch = model->watch;
		t->worker.index = i;
	}
	return true;
}

struct pool *pool_new(unsigned threads, bool unordered, const struct worker *model, const struct pool_sink *sink)
{
	struct pool *p = calloc(1, sizeof *p);
	if (!p)
		return NULL;
	*p = (struct pool){.sink = *sink, .unordered = unordered, .n_threads = threads, .n_slots = threads == 1 ? 1 : threads * 4 + 2};
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_cond_init(&p->room, NULL);
	p->slots = calloc(p->n_slots, sizeof *p->slots);
	p->threads = calloc(threads, sizeof *p->threads);
	if (p->slots && p->threads && workers(p, model) && (threads == 1 || start(p)))
		return p;
	pool_end(p);
	return NULL;
}

/* ---- going in ---- */

struct chunk *pool_take(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	while (!p->stopped && (p->given - p->written == p->n_slots || (p->bytes > BYTES_AHEAD && p->given > p->written)))
		pthread_cond_wait(&p->room, &p->lock);
	struct chunk *c = p->stopped ? NULL : &slot_at(p, p->given)->chunk;
	pthread_mutex_unlock(&p->lock);
	return c;
}

void pool_give(struct pool *p)
{
	struct slot *s = slot_at(p, p->given);
	if (p->n_threads == 1) {
		worker_run(&p->threads[0].worker, &s->chunk);
		p->stopped = !p->sink.ready(p->sink.ctx, &s->chunk);
		chunk_clear(&s->chunk);
		return;
	}
	pthread_mutex_lock(&p->lock);
	s->bytes = s->chunk.bytes.n;
	p->bytes += s->bytes;
	s->state = GIVEN;
	p->given++;
	pthread_cond_signal(&p->work);
	pthread_mutex_unlock(&p->lock);
}

bool pool_hungry(struct pool *p)
{
	if (p->n_threads == 1)
		return true;
	pthread_mutex_lock(&p->lock);
	bool hungry = p->idle && p->given == p->taken;
	pthread_mutex_unlock(&p->lock);
	return hungry;
}

void pool_end(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->ended = true;
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	for (unsigned i = 0; i < p->started; i++)
		pthread_join(p->threads[i].id, NULL);
	for (unsigned i = 0; p->threads && i < p->n_threads; i++)
		worker_free(&p->threads[i].worker);
	for (unsigned i = 0; p->slots && i < p->n_slots; i++)
		chunk_free(&p->slots[i].chunk);
	pthread_mutex_destroy(&p->lock);
	pthread_cond_destroy(&p->work);
	pthread_cond_destroy(&p->room);
	free(p->slots);
	free(p->threads);
	free(p);
}
