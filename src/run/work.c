#include "run/work.h"

#include "base/calendar.h"
#include "run/forms.h"
#include "run/shard.h"
#include "run/watch.h"
#include "write/json.h"

enum { KEEP = 4 * 1024 * 1024 }; /* a buffer that one large article blew up is given back */

static void clear(struct buf *b)
{
	if (b->cap > KEEP)
		buf_free(b);
	buf_clear(b);
}

void chunk_clear(struct chunk *c)
{
	clear(&c->bytes);
	clear(&c->out);
	clear(&c->text);
	arena_reset(&c->arena);
	free(c->path);
	free(c->name);
	*c = (struct chunk){.arena = c->arena, .bytes = c->bytes, .out = c->out, .text = c->text};
}

void chunk_free(struct chunk *c)
{
	chunk_clear(c);
	buf_free(&c->bytes);
	buf_free(&c->out);
	buf_free(&c->text);
	arena_free(&c->arena);
}

bool worker_init(struct worker *w, const struct options *o, const struct knowledge *k, const struct messages *m)
{
	*w = (struct worker){.options = o, .knowledge = k, .messages = m};
	w->diags = (struct diag_sink){.report = message_diag, .ctx = (void *)(uintptr_t)m};
	w->extractor = extractor_new(k);
	return w->extractor && reader_prepare(&w->arena);
}

void worker_free(struct worker *w)
{
	extractor_free(w->extractor);
	arena_free(&w->arena);
	buf_free(&w->explain);
}

/* ---- one article ---- */

/* Where the article stands among those of its input, from 0. */
static uint64_t place_in_input(const struct worker *w)
{
	return w->chunk->first_item + (uint64_t)(w->item - w->chunk->items.at) + w->chunk->pieces.n - w->item_pieces;
}

static bool is_one_of_many(const struct worker *w)
{
	const struct chunk *c = w->chunk;
	return c->container || (c->reader && c->reader->many) || place_in_input(w);
}

/* --id x names the first article of an input; the next ones, where they have no name of their own, are x-2, x-3. */
static const char *given_id(const struct worker *w, const struct article *a)
{
	char text[32];
	uint64_t place = place_in_input(w);
	const char *id = w->options->id;
	if (!id || !place || a->id.at)
		return id;
	struct slice parts[2] = {slice_of(id), {text, (size_t)snprintf(text, sizeof text, "-%lu", (unsigned long)place + 1)}};
	char *out = arena_alloc(a->arena, parts[0].n + parts[1].n + 1);
	memcpy(out, parts[0].at, parts[0].n);
	memcpy(out + parts[0].n, parts[1].at, parts[1].n);
	return out;
}

static void say(const struct worker *w, struct article *a)
{
	article_fill(a, given_id(w, a), w->options->title, w->options->date);
}

/* What the options say of a single document is there before it is read, and so comes before what the document says. */
static struct article *begin(void *ctx)
{
	struct worker *w = ctx;
	const struct options *o = w->options;
	arena_reset(&w->arena);
	watch_start(w->watch, w->index);
	struct article *a = w->article = article_new(&w->arena);
	a->source = slice_of(o->source);
	if (!is_one_of_many(w))
		say(w, a);
	if (!w->chunk->container)
		a->source = slice_of(o->source ? o->source : w->chunk->path);
	return a;
}

static void complete(struct worker *w, struct article *a)
{
	say(w, a);
	article_complete(a, w->chunk->path, w->chunk->reader ? w->chunk->reader->name : NULL);
}

static void tell_failure(struct worker *w, const struct article *a)
{
	enum message_kind kind = form_shows_errors(w->options) ? SAY_ARTICLE : SAY_INPUT;
	message(w->messages, kind, w->chunk->path, "%s: %s", a->error.code, a->error.message);
}

static void fail_for_limit(struct worker *w, struct article *a, bool late)
{
	uint64_t at = a->error.at;
	a->error.code = NULL;
	if (late)
		article_fail(a, "timeout", at, "took longer than %lu ms (--timeout-per-article)", w->options->timeout_ms);
	else
		article_fail(a, "memory", at, "needs more memory than %lu bytes (--max-memory)", w->options->max_memory);
}

/* The extractor says "memory" whatever stopped the arena. From here on the arena has no limits: the record must get written. */
static void complete_error(struct worker *w, struct article *a)
{
	if (!a->error.code)
		return;
	if (strcmp(a->error.code, "memory") == 0 && w->arena.limit)
		fail_for_limit(w, a, watch_expired(w->watch, w->index));
	if (!w->item->error)
		a->error.at += w->item->at;
	w->arena.limit = 0;
	w->arena.stop = NULL;
}

static void finish(struct worker *w, struct article *a)
{
	complete(w, a);
	if (w->chunk->container && !shard_has(w->options->shard, w->options->shards, json_id(a)))
		return;
	struct extract_options options = {.date_from = slice_of(w->options->date_from), .explain = w->options->explain ? &w->explain : NULL};
	clear(&w->explain);
	extract_article(w->extractor, a, &options, &w->diags); /* of a failed one it only reads the date */
	complete_error(w, a);
	if (!form_article(w, a))
		BUG("no memory for a record");
	if (a->error.code)
		tell_failure(w, a);
	*ARRAY_PUSH(&w->chunk->arena, &w->chunk->pieces) = (struct piece){w->chunk->out.n, w->chunk->text.n, a->error.code != NULL, w->counts};
}

static void end(void *ctx, struct article *a)
{
	struct worker *w = ctx;
	finish(w, a);
	w->article = NULL;
	watch_stop(w->watch, w->index);
}

/* ---- items ---- */

static void item_failed(struct worker *w, const struct item *item)
{
	struct article *a = begin(w);
	article_fail(a, item->error, item->at, "%s", item->message);
	end(w, a);
}

/* The article's arena jumped outside of the extractor: a record without anything that was on it. */
static void gave_up(struct worker *w)
{
	bool late = watch_expired(w->watch, w->index);
	char *id = w->article && w->article->id.at ? strndup(w->article->id.at, w->article->id.n) : NULL;
	w->arena.limit = 0;
	w->arena.stop = NULL;
	struct article *a = begin(w);
	if (id)
		a->id = slice_of(id);
	fail_for_limit(w, a, late);
	complete(w, a);
	end(w, a);
	free(id);
}

static void decode(struct worker *w, const struct item *item)
{
	struct read_options options = {.fields = w->options->fields.at, .n_fields = w->options->fields.n, .max_bytes = w->options->max_bytes};
	struct article_sink sink = {.begin = begin, .end = end, .ctx = w};
	w->chunk->reader->decode((struct slice){w->chunk->bytes.at + item->from, item->end - item->from}, &options, &sink);
}

static void run_item(struct worker *w, const struct item *item)
{
	jmp_buf failed;
	w->item = item;
	w->item_pieces = w->chunk->pieces.n;
	w->article = NULL;
	w->arena.on_fail = &failed;
	w->arena.limit = w->options->max_memory;
	w->arena.stop = watch_flag(w->watch, w->index);
	if (setjmp(failed)) {
		w->arena.on_fail = NULL;
		gave_up(w);
	} else if (item->error) {
		item_failed(w, item);
	} else {
		decode(w, item);
	}
	watch_stop(w->watch, w->index);
	w->arena.on_fail = NULL;
}

void worker_run(struct worker *w, struct chunk *c)
{
	w->chunk = c;
	for (uint32_t i = 0; i < c->items.n; i++)
		run_item(w, &c->items.at[i]);
}
