#include "run/batch.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "run/inputs.h"
#include "run/output.h"
#include "run/pool.h"
#include "run/shard.h"
#include "run/signals.h"

enum { CHUNK_BYTES = 64 * 1024, PERCENT_FROM = 100 }; /* a share of errors means something from this many articles on */

struct batch {
	const struct options *options;
	const struct messages *messages;
	struct pool *pool;

	/* the input in hand */
	const struct input *input;
	const struct reader *reader;
	struct stream *stream;
	struct chunk *chunk; /* being filled, or NULL */
	bool first;          /* no chunk of this input has been given */
	uint64_t offset;     /* of the last item */

	/* what comes out; touched by `ready` only */
	struct output output;
	bool output_failed, too_many;
	uint64_t articles, failed;
};

/* ---- coming out ---- */

static const char *extension(const struct options *o, const struct chunk *c)
{
	switch (o->to) {
	case TO_TSV: return ".tsv";
	case TO_CSV: return ".csv";
	case TO_HTML: return ".html";
	case TO_BRAT: return ".ann";
	case TO_TEXT: return ".txt";
	case TO_JSON: return ".json";
	default: return c->container ? ".ndjson" : ".json";
	}
}

/* a/x.txt to DIR/a/x.json; beside an x.html, a/x.txt.json. */
static bool mirror(struct batch *b, const struct chunk *c)
{
	struct buf path = {0};
	struct slice name = slice_of(c->name);
	if (!c->shares_stem) {
		if (slice_ends(name, SLICE(".gz")))
			name.n -= 3;
		const char *dot = memrchr(name.at, '.', name.n), *slash = memrchr(name.at, '/', name.n);
		if (dot && dot > name.at && (!slash || dot > slash + 1))
			name.n = (size_t)(dot - name.at);
	}
	buf_addf(&path, "%s/%.*s%s", b->options->out_dir, SLICE_FMT(name), extension(b->options, c));
	const char *text = buf_text(&path);
	bool done = text && !(b->options->no_clobber && access(text, F_OK) == 0);
	if (done)
		b->output_failed = !output_open(&b->output, text);
	buf_free(&path);
	return done;
}

static bool too_many_errors(const struct batch *b)
{
	const struct options *o = b->options;
	if (o->fail_fast && b->failed)
		return true;
	if (o->max_errors != ULONG_MAX && b->failed > o->max_errors)
		return true;
	return o->max_errors_percent != ULONG_MAX && b->articles >= PERCENT_FROM && b->failed * 100 > b->articles * o->max_errors_percent;
}

/* Records one by one, so that a run that stops for its errors stops at the same record whatever the chunks are. */
static void write_pieces(struct batch *b, const struct chunk *c)
{
	size_t from = 0, to = 0;
	for (uint32_t i = 0; i < c->pieces.n && !b->too_many; i++) {
		to = c->pieces.at[i].end;
		b->articles++;
		b->failed += c->pieces.at[i].failed;
		b->too_many = too_many_errors(b);
	}
	if (b->output.fd >= 0)
		b->output_failed |= !output_add(&b->output, slice_cut((struct slice){c->out.at, c->out.n}, from, to));
}

static bool ready(void *ctx, struct chunk *c)
{
	struct batch *b = ctx;
	if (b->options->out_dir && c->first)
		mirror(b, c);
	if (!b->output_failed)
		write_pieces(b, c);
	if (b->options->out_dir && c->last && b->output.fd >= 0)
		b->output_failed |= !output_finish(&b->output);
	else if (b->output.at_once || b->options->unbuffered)
		b->output_failed |= !output_flush(&b->output);
	return !b->output_failed && !b->too_many;
}

/* ---- going in ---- */

static bool chunk_begin(struct batch *b)
{
	if (b->chunk)
		return true;
	struct chunk *c = b->chunk = pool_take(b->pool);
	if (!c)
		return false;
	c->path = strdup(b->input->path);
	c->name = strdup(b->input->name);
	if (!c->path || !c->name)
		BUG("no memory for a path");
	c->reader = b->reader;
	c->container = b->reader && b->reader->split;
	c->shares_stem = b->input->shares_stem;
	c->first = b->first;
	b->first = false;
	return true;
}

static void chunk_give(struct batch *b)
{
	b->chunk = NULL;
	pool_give(b->pool);
}

static const char *explain_code(struct batch *b, const char *code, char *text, size_t n)
{
	if (strcmp(code, "too-large") == 0)
		snprintf(text, n, "larger than %lu bytes (--max-bytes)", (unsigned long)reader_limit(&(struct read_options){.max_bytes = b->options->max_bytes}));
	else if (strcmp(code, "truncated") == 0)
		snprintf(text, n, "the input ends in the middle of it");
	else
		snprintf(text, n, "%s", code);
	return text;
}

static bool add(struct batch *b, struct slice bytes, uint64_t offset, const char *error, const char *text)
{
	if (!chunk_begin(b))
		return false;
	struct chunk *c = b->chunk;
	struct item *i = ARRAY_PUSH(&c->arena, &c->items);
	*i = (struct item){.from = c->bytes.n, .at = offset, .error = error};
	if (error && text)
		snprintf(i->message, sizeof i->message, "%s", text);
	else if (error)
		explain_code(b, error, i->message, sizeof i->message);
	else
		buf_add(&c->bytes, bytes);
	if (c->bytes.failed)
		BUG("no memory for the input");
	i->end = c->bytes.n;
	c->n_bytes += bytes.n;
	return true;
}

/* A stream that a signal ended gives a torn last item. */
static bool item(void *ctx, struct slice bytes, uint64_t offset, const char *error)
{
	struct batch *b = ctx;
	if (signals_caught())
		return false;
	const char *broken = b->reader->split ? NULL : stream_error(b->stream);
	b->offset = offset + bytes.n;
	if (!add(b, bytes, offset, broken ? "read-error" : error, broken))
		return false;
	if (b->reader->split && (b->chunk->bytes.n >= CHUNK_BYTES || pool_hungry(b->pool)))
		chunk_give(b);
	return true;
}

static bool input_end(struct batch *b)
{
	if (b->options->out_dir && !b->first && !b->chunk && !chunk_begin(b))
		return false;
	if (b->chunk) {
		b->chunk->last = true;
		chunk_give(b);
	}
	return true;
}

static bool input_failed(struct batch *b, const char *code, const char *text)
{
	message(b->messages, SAY_INPUT, b->input->path, "%s", text);
	b->reader = NULL;
	return add(b, (struct slice){0}, 0, code, text) && input_end(b);
}

static struct slice base_name(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct slice name = slice_of(slash ? slash + 1 : path);
	char *lower = arena_text(a, name);
	for (size_t i = 0; i < name.n; i++)
		lower[i] = byte_lower(lower[i]);
	if (slice_ends(name, SLICE(".gz")))
		name.n -= 3;
	return (struct slice){lower, name.n};
}

static const struct reader *detect(struct batch *b)
{
	if (b->options->from)
		return b->options->from;
	struct arena a = {0};
	const struct reader *r = reader_detect(stream_peek(b->stream, READER_HEAD), base_name(&a, b->input->path));
	arena_free(&a);
	return r;
}

static bool read_input(struct batch *b)
{
	const struct options *o = b->options;
	struct read_options options = {.fields = o->fields.at, .n_fields = o->fields.n, .max_bytes = o->max_bytes};
	struct item_sink sink = {.item = item, .ctx = b};
	stream_watch(b->stream, signals_flag());
	b->reader = detect(b);
	if (!b->reader->split && !shard_has(o->shard, o->shards, slice_of(b->input->name)))
		return true;
	if (!reader_split(b->reader, b->stream, &options, &sink))
		return false;
	const char *broken = stream_error(b->stream);
	if (broken)
		message(b->messages, SAY_INPUT, b->input->path, "%s", broken);
	if (broken && b->reader->split && !add(b, (struct slice){0}, stream_offset(b->stream), "read-error", broken))
		return false;
	return input_end(b);
}

static bool input(void *ctx, const struct input *in)
{
	struct batch *b = ctx;
	if (signals_caught())
		return false;
	b->input = in;
	b->first = true;
	b->offset = 0;
	if (in->error)
		return input_failed(b, in->error, in->message);
	b->stream = stream_open(in->path);
	if (!b->stream)
		return input_failed(b, input_error_code(errno), strerrordesc_np(errno));
	bool go_on = read_input(b);
	stream_close(b->stream);
	b->stream = NULL;
	return go_on;
}

/* ---- the run ---- */

static unsigned threads(const struct options *o)
{
	if (o->jobs)
		return (unsigned)o->jobs;
	long n = sysconf(_SC_NPROCESSORS_ONLN);
	return n > 0 ? (unsigned)n : 1;
}

static bool output_begin(struct batch *b)
{
	const struct options *o = b->options;
	if (o->out_dir)
		b->output.fd = -1;
	else if (o->out_file)
		return output_open(&b->output, o->out_file);
	else
		output_stdout(&b->output);
	return true;
}

static void tell_output_failure(const struct batch *b)
{
	if (b->output.error != EPIPE)
		message(b->messages, SAY_FATAL, output_name(&b->output), "cannot be written: %s", strerrordesc_np(b->output.error));
}

static int status(struct batch *b, bool listed, const struct buf *why)
{
	int signal = signals_caught();
	if (b->output_failed) {
		tell_output_failure(b);
		return EXIT_OUTPUT;
	}
	if (signal)
		return 128 + signal;
	if (!listed && why->n) {
		message(b->messages, SAY_FATAL, NULL, "%.*s", (int)why->n, why->at);
		return EXIT_USAGE;
	}
	if (b->too_many)
		message(b->messages, SAY_FATAL, NULL, "stopped: %llu of %llu articles failed", (unsigned long long)b->failed, (unsigned long long)b->articles);
	return b->failed && (!b->options->errors_ok || b->too_many) ? EXIT_SOME_FAILED : EXIT_DONE;
}

static void output_end(struct batch *b)
{
	bool whole = !signals_caught();
	if (b->output.fd < 0 && !b->output.error)
		return;
	if (b->output.path && (!whole || b->output_failed))
		output_drop(&b->output);
	else if (!b->output_failed)
		b->output_failed = !output_finish(&b->output);
}

int batch_run(const struct options *o, const struct knowledge *k, const struct messages *m)
{
	struct batch b = {.options = o, .messages = m};
	struct worker model = {.options = o, .knowledge = k, .messages = m};
	struct buf why = {0};
	signals_catch();
	if (!output_begin(&b)) {
		tell_output_failure(&b);
		output_drop(&b.output);
		return EXIT_OUTPUT;
	}
	b.pool = pool_new(threads(o), o->unordered, &model, &(struct pool_sink){ready, &b});
	if (!b.pool) {
		message(m, SAY_FATAL, NULL, "no memory for the worker threads");
		return EXIT_INTERNAL;
	}
	bool listed = inputs_each(o, &(struct input_sink){input, &b}, &why);
	pool_end(b.pool);
	output_end(&b);
	int result = status(&b, listed, &why);
	buf_free(&why);
	return result;
}
