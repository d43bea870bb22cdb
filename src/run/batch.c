#include "run/batch.h"

#include <errno.h>
#include <unistd.h>

#include "run/deliver.h"
#include "run/inputs.h"
#include "run/pool.h"
#include "run/shard.h"
#include "run/signals.h"
#include "run/watch.h"

enum { CHUNK_BYTES = 64 * 1024 };

struct batch {
	const struct options *options;
	const struct messages *messages;
	struct delivery *delivery;
	struct pool *pool;
	struct buf why; /* a fault that ends the run before anything is written */

	/* what the journal says is done */
	uint64_t inputs_done, items_done;

	/* the input in hand */
	const struct input *input;
	uint64_t number, names; /* of inputs so far, hash of their paths */
	uint64_t items;         /* of this input so far */
	const struct reader *reader;
	struct stream *stream;
	struct chunk *chunk; /* being filled, or NULL */
	bool first;          /* no chunk of this input has been given */
};

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
	c->input_number = b->number - 1;
	c->names = b->names;
	c->first_item = b->items;
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
	else if (strcmp(code, "empty") == 0)
		snprintf(text, n, "a blank line");
	else
		snprintf(text, n, "%s", code);
	return text;
}

static bool add(struct batch *b, struct slice bytes, uint64_t offset, const char *error, const char *text)
{
	if (b->items_done) {
		b->items_done--;
		b->items++;
		return true;
	}
	if (!chunk_begin(b))
		return false;
	struct chunk *c = b->chunk;
	b->items++;
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
	if (!add(b, bytes, offset, broken ? "read-error" : error, broken))
		return false;
	if (b->reader->split && b->chunk && (b->chunk->bytes.n >= CHUNK_BYTES || pool_hungry(b->pool)))
		chunk_give(b);
	return true;
}

static bool input_end(struct batch *b)
{
	bool end_matters = b->options->out_dir || b->options->journal;
	if (end_matters && !b->first && !b->chunk && !chunk_begin(b))
		return false;
	if (b->chunk) {
		b->chunk->last = true;
		chunk_give(b);
	}
	return true;
}

static bool input_failed(struct batch *b, const char *code, const char *text)
{
	if (!shard_has(b->options->shard, b->options->shards, slice_of(b->input->name)))
		return true;
	message(b->messages, SAY_INPUT, b->input->path, "%s", text);
	b->reader = NULL;
	return add(b, (struct slice){0}, 0, code, text) && input_end(b);
}

static struct slice base_name(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	char *lower = arena_text(a, slice_of(slash ? slash + 1 : path));
	for (char *c = lower; *c; c++)
		*c = byte_lower(*c);
	struct slice name = slice_of(lower);
	name.n -= slice_ends(name, SLICE(".gz")) ? 3 : 0;
	return name;
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
	if (signals_caught()) /* it may go on */
		return false;
	const char *broken = stream_error(b->stream);
	if (broken)
		message(b->messages, SAY_INPUT, b->input->path, "%s", broken);
	if (broken && b->reader->split && !add(b, (struct slice){0}, stream_offset(b->stream), "read-error", broken))
		return false;
	return input_end(b);
}

static bool differs(struct batch *b)
{
	buf_addf(&b->why, "%s: the inputs are not those of the run that wrote it; remove it to begin anew", b->options->journal);
	return false;
}

/* Counts an input; true if the journal says that it is done. Sets `why` where the journal knows other inputs. */
static bool done_before(struct batch *b, const struct input *in)
{
	const struct journal_state *s = &b->delivery->journal.state;
	if (b->options->journal && b->number == b->inputs_done && b->names != s->names) {
		differs(b);
		return false;
	}
	b->names = journal_hash(b->names, in->path);
	if (b->number++ < b->inputs_done)
		return true;
	if (b->options->journal && b->number == b->inputs_done + 1) {
		b->items_done = s->items;
		if (s->items && s->current != b->names)
			differs(b);
	}
	return false;
}

static bool input(void *ctx, const struct input *in)
{
	struct batch *b = ctx;
	if (signals_caught())
		return false;
	b->input = in;
	b->first = true;
	b->items = 0;
	if (done_before(b, in))
		return true;
	if (b->why.n)
		return false;
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

static bool ready(void *ctx, struct chunk *c) { return delivery_take(ctx, c); }

static unsigned threads(const struct options *o)
{
	if (o->jobs)
		return (unsigned)o->jobs;
	long n = sysconf(_SC_NPROCESSORS_ONLN);
	return n > 0 ? (unsigned)n : 1;
}

static int run(struct batch *b)
{
	bool whole = inputs_each(b->options, &(struct input_sink){input, b}, &b->why);
	if (whole && b->number < b->inputs_done)
		whole = differs(b);
	whole = whole && !signals_caught();
	if (b->chunk)
		chunk_give(b);
	pool_end(b->pool);
	delivery_end(b->delivery, whole);
	if (b->why.n)
		message(b->messages, SAY_FATAL, NULL, "%s", buf_text(&b->why));
	int status = delivery_status(b->delivery);
	return status == EXIT_OUTPUT ? status : b->why.n ? EXIT_USAGE : signals_caught() ? 128 + signals_caught() : status;
}

static int run_with_pool(struct batch *b, const struct knowledge *k)
{
	struct watch *watch = watch_new(b->options->timeout_ms, threads(b->options));
	struct worker model = {.options = b->options, .knowledge = k, .messages = b->messages, .watch = watch};
	struct pool_sink sink = {ready, b->delivery};
	int status = EXIT_INTERNAL;
	b->pool = watch || !b->options->timeout_ms ? pool_new(threads(b->options), b->options->unordered, &model, &sink) : NULL;
	if (b->pool)
		status = run(b);
	else
		message(b->messages, SAY_FATAL, NULL, "no memory for the worker threads");
	watch_end(watch);
	return status;
}

int batch_run(const struct options *o, const struct knowledge *k, const struct messages *m)
{
	struct delivery d;
	struct batch b = {.options = o, .messages = m, .delivery = &d};
	int status = EXIT_INTERNAL;
	signals_catch();
	switch (delivery_begin(&d, o, m, knowledge_sha256(k))) {
	case START_RUN:
		b.inputs_done = d.state.inputs;
		status = run_with_pool(&b, k);
		break;
	case START_FINISHED: status = delivery_status(&d); break;
	case START_REFUSED: status = EXIT_USAGE; break;
	case START_NO_OUTPUT: status = EXIT_OUTPUT; break;
	}
	output_leave(&d.output);
	journal_close(&d.journal);
	buf_free(&b.why);
	return status;
}
