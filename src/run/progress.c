#include "run/progress.h"

#include <sys/stat.h>
#include <unistd.h>

#include "run/clock.h"
#include "run/inputs.h"

enum { EVERY_MS = 200, LOOK_AHEAD_MS = 1000 };

/* ---- how much there is to do ---- */

struct sum {
	uint64_t bytes;
	int64_t until;
	bool unknown;
};

static bool add_size(void *ctx, const struct input *in)
{
	struct sum *s = ctx;
	struct stat st;
	if (!in->error && (stat(in->path, &st) || !S_ISREG(st.st_mode) || slice_ends(slice_of(in->path), SLICE(".gz"))))
		s->unknown = true;
	else if (!in->error)
		s->bytes += (uint64_t)st.st_size;
	s->unknown = s->unknown || clock_ms() > s->until;
	return !s->unknown;
}

/* 0 where it cannot be told at once: pipes, packed files, very large folders. */
static uint64_t total_size(const struct options *o)
{
	struct sum s = {.until = clock_ms() + LOOK_AHEAD_MS};
	struct buf why = {0};
	if (o->lists.n || o->lists0.n || o->shards)
		return 0;
	inputs_each(o, &(struct input_sink){add_size, &s}, &why);
	buf_free(&why);
	return s.unknown ? 0 : s.bytes;
}

void progress_begin(struct progress *p, const struct options *o, const struct messages *m)
{
	*p = (struct progress){.messages = m, .began = clock_ms()};
	bool output_is_here = !o->out_file && !o->out_dir && isatty(STDOUT_FILENO);
	p->shown = o->progress == WHEN_ALWAYS || (o->progress == WHEN_AUTO && m->terminal && !m->quiet && !output_is_here);
	p->next = p->began + EVERY_MS;
	if (p->shown)
		p->total = total_size(o);
}

/* ---- saying it ---- */

static void time_left(char *text, size_t n, const struct progress *p, int64_t ms)
{
	text[0] = '\0';
	if (!p->total || p->bytes >= p->total || !p->bytes)
		return;
	double share = (double)p->bytes / (double)p->total;
	unsigned long seconds = (unsigned long)((double)ms / 1000 * (1 / share - 1));
	snprintf(text, n, ", %.0f%%, %lu:%02lu left", 100 * share, seconds / 60, seconds % 60);
}

static void draw(struct progress *p, const struct journal_state *s, int64_t now)
{
	char line[200], left[64];
	int64_t ms = now > p->began ? now - p->began : 1;
	time_left(left, sizeof left, p, ms);
	int n = snprintf(line, sizeof line, "\r%llu articles, %.1f MB/s, %llu failed%s\033[K", (unsigned long long)s->articles,
			 (double)p->bytes / 1000.0 / (double)ms, (unsigned long long)s->failed, left);
	p->drawn = n > 0 && write(STDERR_FILENO, line, (size_t)n) > 0;
}

void progress_add(struct progress *p, const struct chunk *c, const struct journal_state *s)
{
	p->bytes += c->n_bytes;
	if (!p->shown)
		return;
	int64_t now = clock_ms();
	if (now < p->next)
		return;
	p->next = now + EVERY_MS;
	draw(p, s, now);
}

void progress_end(struct progress *p, const struct journal_state *s)
{
	double seconds = (double)(clock_ms() - p->began) / 1000;
	if (p->drawn && write(STDERR_FILENO, "\r\033[K", 4) < 0)
		p->drawn = false; /* the terminal is gone */
	message(p->messages, SAY_NOTE, NULL, "%llu articles, %llu failed, %.1f MB in %.2f s (%.0f articles/s, %.1f MB/s)",
		(unsigned long long)s->articles, (unsigned long long)s->failed, (double)p->bytes / 1e6, seconds,
		seconds > 0 ? (double)s->articles / seconds : 0, seconds > 0 ? (double)p->bytes / 1e6 / seconds : 0);
}
