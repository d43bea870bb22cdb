#include "run/commands.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <libxml/xmlversion.h>
#include <unistd.h>
#include <zlib.h>

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include "run/batch.h"
#include "run/forms.h"
#include "run/output.h"

static struct diag_sink sink_of(const struct messages *m)
{
	return (struct diag_sink){.report = message_diag, .ctx = (void *)(uintptr_t)m};
}

int command_print(struct buf *text, const struct messages *m)
{
	struct output out;
	output_stdout(&out);
	bool done = buf_text(text) && output_add(&out, (struct slice){text->at, text->n});
	done = output_finish(&out) && done;
	if (!done && out.error != EPIPE)
		message(m, SAY_FATAL, output_name(&out), "cannot be written: %s", strerrordesc_np(out.error));
	buf_free(text);
	return done ? EXIT_DONE : EXIT_OUTPUT;
}

int command_version(const struct messages *m)
{
	struct buf text = {0};
	PCRE2_UCHAR wide[64] = {0};
	char pcre2[64] = "";
	struct diag_sink sink = sink_of(m);
	struct knowledge *k = knowledge_open(NULL, &sink);
	pcre2_config(PCRE2_CONFIG_VERSION, wide);
	for (unsigned i = 0; i + 1 < sizeof pcre2; i++)
		pcre2[i] = (char)wide[i];
	buf_addf(&text, "wirecode %s\nlibxml2 %s, PCRE2 %s, cJSON %s, zlib %s\n", WIRECODE_VERSION, LIBXML_DOTTED_VERSION, pcre2, cJSON_Version(),
		 zlibVersion());
	if (k)
		buf_addf(&text, "rules %s\n", knowledge_sha256(k));
	buf_add(&text, SLICE("MIT license\n"));
	knowledge_close(k);
	return command_print(&text, m);
}

/* ---- embedded files ---- */

static const struct data_file *data_named(struct slice prefix)
{
	const struct data_file *f;
	for (size_t i = 0; (f = data_file_at(i)) != NULL; i++)
		if (slice_starts(slice_of(f->path), prefix))
			return f;
	return NULL;
}

int command_schema(const struct messages *m)
{
	const struct data_file *f = data_named(SLICE("schema.json"));
	struct buf text = {0};
	if (!f) {
		message(m, SAY_FATAL, NULL, "this program was built without its schema");
		return EXIT_INTERNAL;
	}
	buf_add(&text, f->text);
	return command_print(&text, m);
}

static void code_story(struct worker *w, struct chunk *c, const struct data_file *f)
{
	c->path = strdup(f->path);
	form_begin(&c->out, w->options);
	c->reader = reader_named(SLICE("text"));
	buf_add(&c->bytes, f->text);
	*ARRAY_PUSH(&c->arena, &c->items) = (struct item){.end = c->bytes.n};
	worker_run(w, c);
}

int command_demo(struct options *o, const struct messages *m)
{
	const struct data_file *f = data_named(SLICE("stories/"));
	struct diag_sink sink = sink_of(m);
	struct knowledge_source source = options_knowledge(o);
	struct knowledge *k = f ? knowledge_open(&source, &sink) : NULL;
	struct worker w;
	struct chunk c = {0};
	int status = EXIT_USAGE;
	o->with_text = true;
	if (o->to == TO_UNSET)
		o->to = TO_JSON;
	if (!f)
		message(m, SAY_FATAL, NULL, "this program was built without a story");
	if (k && worker_init(&w, o, k, m)) {
		code_story(&w, &c, f);
		form_end(&c.out, o, &(struct html_index){0});
		status = command_print(&c.out, m);
		worker_free(&w);
		chunk_free(&c);
	}
	knowledge_close(k);
	return status;
}

/* ---- wirecode data ---- */

static bool same_content(const char *path, struct slice text)
{
	struct stream *in = stream_open(path);
	bool same = in && slice_equal(stream_peek(in, text.n + 1), text);
	stream_close(in);
	return same;
}

/* Own edits are never overwritten: a file that exists must be what would be written. */
static bool free_for_export(const char *dir, const struct messages *m)
{
	const struct data_file *f;
	struct buf path = {0};
	bool clear = true;
	for (size_t i = 0; (f = data_file_at(i)) != NULL; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s/%s", dir, f->path);
		if (buf_text(&path) && access(path.at, F_OK) == 0 && !same_content(path.at, f->text)) {
			message(m, SAY_FATAL, path.at, "exists and differs from what would be written; nothing was written");
			clear = false;
		}
	}
	buf_free(&path);
	return clear;
}

static bool export(const char *dir, const struct data_file *f, const struct messages *m)
{
	struct output out = {.fd = -1, .error = ENOMEM};
	struct buf path = {0};
	buf_addf(&path, "%s/%s", dir, f->path);
	bool done = buf_text(&path) && output_open(&out, path.at) && output_add(&out, f->text) && output_finish(&out);
	if (!done) {
		message(m, SAY_FATAL, path.at, "cannot be written: %s", strerrordesc_np(out.error));
		output_drop(&out);
	}
	buf_free(&path);
	return done;
}

int command_data_export(const char *dir, const struct messages *m)
{
	const struct data_file *f;
	if (!free_for_export(dir, m))
		return EXIT_USAGE;
	for (size_t i = 0; (f = data_file_at(i)) != NULL; i++)
		if (!export(dir, f, m))
			return EXIT_OUTPUT;
	message(m, SAY_NOTE, dir, "all data files written; use them with --data %s", dir);
	return EXIT_DONE;
}

int command_data_check(const struct options *o, const struct messages *m)
{
	struct knowledge_source source = options_knowledge(o);
	struct diag_sink sink = sink_of(m);
	struct buf summary = {0};
	bool right = knowledge_check(&source, &sink, &summary);
	int status = command_print(&summary, m);
	return status ? status : right ? EXIT_DONE : EXIT_USAGE;
}

int command_actors(const struct options *o, const struct messages *m)
{
	struct knowledge_source source = options_knowledge(o);
	struct diag_sink sink = {.report = message_diag_data, .ctx = (void *)(uintptr_t)m};
	struct buf text = {0};
	struct knowledge *k = knowledge_open(&source, &sink);
	if (!k)
		return EXIT_USAGE;
	unsigned n = knowledge_name(k, o->topic, o->date, &text);
	knowledge_close(k);
	if (!n)
		message(m, SAY_FATAL, NULL, "the data know no '%s'", o->topic);
	int status = command_print(&text, m);
	return status ? status : n ? EXIT_DONE : EXIT_SOME_FAILED;
}
