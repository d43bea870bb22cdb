/* The public library: readers, extractor and JSON writer behind include/wirecode.h. Whatever runs out of memory below jumps to here. */
#include <wirecode.h>

#include "base/calendar.h"
#include "extract/extract.h"
#include "read/reader.h"
#include "write/json.h"

enum { MAX_MEMORY = 256 << 20 };

struct wirecode {
	struct knowledge *knowledge;
};

struct wirecode_context {
	const struct wirecode *rules;
	struct extractor *extractor;
	struct json_options json;
	struct read_options read;
	size_t max_memory;
	struct arena arena; /* of the article in hand */

	/* the call in hand */
	const struct wirecode_input *input;
	struct wirecode_error *error;
	const struct reader *reader;
	struct stream *stream;
	struct buf out;
};

/* ---- errors ---- */

static void clear(struct wirecode_error *e)
{
	if (e)
		*e = (struct wirecode_error){"", ""};
}

/* The first one stays. */
static void fail(struct wirecode_error *e, const char *code, const char *message)
{
	if (!e || e->code[0])
		return;
	snprintf(e->code, sizeof e->code, "%s", code);
	snprintf(e->message, sizeof e->message, "%s", message);
}

static void *no_memory(struct wirecode_error *e)
{
	fail(e, "memory", "out of memory");
	return NULL;
}

static void report(void *ctx, const struct diag *d)
{
	char message[sizeof ((struct wirecode_error *)0)->message];
	snprintf(message, sizeof message, "%s:%u:%u: %s", d->file ? d->file : "data", d->line, d->column, d->message);
	if (d->level == DIAG_ERROR)
		fail(ctx, "data", message);
}

/* ---- rules and contexts ---- */

struct wirecode *wirecode_open(const char *folder, struct wirecode_error *error)
{
	struct diag_sink sink = {.report = report, .ctx = error};
	const struct knowledge_source source = {.dir = folder};
	struct wirecode *w = calloc(1, sizeof *w);
	clear(error);
	if (!w)
		return no_memory(error);
	w->knowledge = knowledge_open(folder ? &source : NULL, &sink);
	if (w->knowledge)
		return w;
	free(w);
	return no_memory(error); /* unless there was another reason, which stays */
}

void wirecode_close(struct wirecode *rules)
{
	if (rules)
		knowledge_close(rules->knowledge);
	free(rules);
}

static int unit_of(const char *name)
{
	static const char *const units[] = {[OFFSET_CHAR] = "char", [OFFSET_BYTE] = "byte", [OFFSET_UTF16] = "utf16"};
	for (int i = 0; name && i < 3; i++)
		if (strcmp(name, units[i]) == 0)
			return i;
	return name ? -1 : OFFSET_CHAR;
}

struct wirecode_context *wirecode_context_new(const struct wirecode *rules, const struct wirecode_options *options, struct wirecode_error *error)
{
	static const struct wirecode_options defaults;
	const struct wirecode_options *o = options ? options : &defaults;
	int unit = unit_of(o->offsets);
	clear(error);
	if (unit < 0) {
		fail(error, "option", "offsets is none of char, byte, utf16");
		return NULL;
	}
	struct wirecode_context *c = calloc(1, sizeof *c);
	if (!c)
		return no_memory(error);
	*c = (struct wirecode_context){.rules = rules, .extractor = extractor_new(rules->knowledge), .read = {.max_bytes = o->max_bytes},
		.json = {.unit = (enum offset_unit)unit, .with_text = o->with_text, .indented = o->indented, .version = WIRECODE_VERSION,
			 .rules_sha256 = knowledge_sha256(rules->knowledge)},
		.max_memory = o->max_memory ? o->max_memory : MAX_MEMORY};
	if (c->extractor && reader_prepare(&c->arena))
		return c;
	wirecode_context_free(c);
	return no_memory(error);
}

void wirecode_context_free(struct wirecode_context *context)
{
	if (!context)
		return;
	extractor_free(context->extractor);
	arena_free(&context->arena);
	free(context);
}

/* ---- one article ---- */

static void say(struct article *a, const struct wirecode_input *in) { article_fill(a, in->id, in->title, in->date); }

static struct article *begin(void *ctx)
{
	struct wirecode_context *c = ctx;
	arena_reset(&c->arena);
	struct article *a = article_new(&c->arena);
	if (!c->reader->split) {
		say(a, c->input);
		a->source = slice_of(c->input->name);
	}
	return a;
}

static void end(void *ctx, struct article *a)
{
	struct wirecode_context *c = ctx;
	say(a, c->input);
	article_complete(a, c->input->name, c->reader->name);
	extract_article(c->extractor, a, NULL, NULL);
	if (a->error.code) {
		c->arena.limit = 0; /* the record must get written */
		fail(c->error, a->error.code, a->error.message);
	}
	if (!json_write(&c->out, a, &c->json))
		c->out.failed = true;
}

static void end_failed(struct wirecode_context *c, const char *code, uint64_t at, const char *message)
{
	struct article *a = begin(c);
	article_fail(a, code, at, "%s", message);
	end(c, a);
}

/* An article that was too large for its memory yields a record that says so; where even that fails, there is no memory at all. */
static void end_for_limit(struct wirecode_context *c)
{
	jmp_buf again;
	c->arena.limit = 0;
	c->arena.on_fail = &again;
	if (setjmp(again))
		c->out.failed = true;
	else
		end_failed(c, "memory", 0, "needs more memory than it may take (max_memory)");
}

static const char *explained(const struct wirecode_context *c, const char *error)
{
	return strcmp(error, "too-large") == 0 ? "larger than it may be (max_bytes)" : strcmp(error, "truncated") == 0 ? "the input ends in the middle of it"
		: strcmp(error, "empty") == 0 ? "a blank line" : stream_error(c->stream) ? stream_error(c->stream) : error;
}

struct cut {
	struct slice bytes;
	uint64_t offset;
	const char *error;
};

static void try_item(struct wirecode_context *c, const struct cut *i)
{
	const struct article_sink sink = {.begin = begin, .end = end, .ctx = c};
	jmp_buf failed;
	c->arena.limit = c->max_memory;
	c->arena.on_fail = &failed;
	if (setjmp(failed))
		end_for_limit(c);
	else if (i->error)
		end_failed(c, i->error, i->offset, explained(c, i->error));
	else
		c->reader->decode(i->bytes, &c->read, &sink);
	c->arena.on_fail = NULL;
}

/* Bytes that break off are not half an article. */
static bool item(void *ctx, struct slice bytes, uint64_t offset, const char *error)
{
	struct wirecode_context *c = ctx;
	const struct cut i = {bytes, offset, !c->reader->split && stream_error(c->stream) ? "read-error" : error};
	try_item(c, &i);
	return !c->out.failed;
}

/* ---- one input ---- */

/* The last part of a path, in small letters and without .gz, as the readers want it. */
static struct slice file_name(const char *path, char *room, size_t n)
{
	const char *slash = path ? strrchr(path, '/') : NULL;
	snprintf(room, n, "%s", slash ? slash + 1 : path ? path : "");
	struct slice name = slice_of(room);
	for (size_t i = 0; i < name.n; i++)
		room[i] = byte_lower(room[i]);
	name.n -= slice_ends(name, SLICE(".gz")) ? 3 : 0;
	return name;
}

static const struct reader *reader_for(struct stream *s, const struct wirecode_input *in)
{
	char room[256];
	if (in->format && strcmp(in->format, "auto") != 0)
		return reader_named(slice_of(in->format));
	struct slice name = file_name(in->name, room, sizeof room);
	return reader_detect(stream_peek(s, READER_HEAD), name);
}

static bool valid(const struct wirecode_input *in, struct wirecode_error *e)
{
	if (in->format && strcmp(in->format, "auto") != 0 && !reader_named(slice_of(in->format)))
		fail(e, "option", "format is not known");
	else if (in->date && (strlen(in->date) != 10 || calendar_parse(slice_of(in->date)) == CALENDAR_NO_DAY))
		fail(e, "option", "date is no day, written YYYY-MM-DD");
	else if (in->n && !in->bytes)
		fail(e, "option", "bytes is NULL");
	else
		return true;
	return false;
}

static void code(struct wirecode_context *c)
{
	const struct item_sink sink = {.item = item, .ctx = c};
	c->reader = reader_for(c->stream, c->input);
	if (reader_split(c->reader, c->stream, &c->read, &sink) && c->reader->split && stream_error(c->stream))
		item(c, (struct slice){0}, stream_offset(c->stream), "read-error");
}

char *wirecode_code(struct wirecode_context *context, const struct wirecode_input *input, size_t *length, struct wirecode_error *error)
{
	struct wirecode_context *c = context;
	struct wirecode_error own = {{0}, {0}};
	struct wirecode_error *e = error ? error : &own;
	clear(e);
	if (!valid(input, e))
		return NULL;
	c->stream = stream_of_memory((struct slice){input->n ? input->bytes : "", input->n});
	if (!c->stream)
		return no_memory(e);
	c->input = input;
	c->error = e;
	c->out = (struct buf){0};
	code(c);
	stream_close(c->stream);
	if (length)
		*length = c->out.n;
	if (buf_text(&c->out))
		return c->out.at;
	buf_free(&c->out);
	clear(e);
	return no_memory(e);
}

void wirecode_free(char *json) { free(json); }

/* ---- versions ---- */

const char *wirecode_version(void) { return WIRECODE_VERSION; }
const char *wirecode_rules_sha256(const struct wirecode *rules) { return knowledge_sha256(rules->knowledge); }
