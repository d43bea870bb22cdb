#include "run/message.h"

#include <stdarg.h>
#include <unistd.h>

#include "base/utf8.h"
#include "write/json.h"

void messages_init(struct messages *m, const struct options *o)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	m->quiet = o->quiet;
	m->verbose = o->verbose;
	m->json = o->log_format == LOG_JSON;
	m->terminal = isatty(STDERR_FILENO);
	bool may = m->terminal && !(no_color && *no_color) && !(term && strcmp(term, "dumb") == 0);
	m->color = !m->json && (o->color == WHEN_ALWAYS || (o->color == WHEN_AUTO && may));
}

static bool wanted(const struct messages *m, enum message_kind kind)
{
	switch (kind) {
	case SAY_FATAL: return true;
	case SAY_INPUT:
	case SAY_DATA: return !m->quiet;
	case SAY_ARTICLE: return !m->quiet && (m->terminal || m->verbose);
	default: return m->verbose;
	}
}

static const char *level_name(enum message_kind kind)
{
	return kind == SAY_NOTE ? "note" : kind == SAY_ARTICLE || kind == SAY_DATA ? "warning" : "error";
}

/* Names of files and cut-off messages need not be UTF-8; JSON must be. */
static void add_json_text(struct buf *line, const char *text)
{
	struct arena a = {0};
	size_t replaced = 0;
	json_add_string(line, utf8_repair(&a, slice_of(text), &replaced));
	arena_free(&a);
}

static void as_json(struct buf *line, enum message_kind kind, const char *file, const char *text)
{
	buf_addf(line, "{\"level\":\"%s\",\"file\":", level_name(kind));
	if (file)
		add_json_text(line, file);
	else
		buf_add(line, SLICE("null"));
	buf_add(line, SLICE(",\"message\":"));
	add_json_text(line, text);
	buf_add(line, SLICE("}\n"));
}

static void as_text(struct buf *line, const struct messages *m, enum message_kind kind, const char *file, const char *text)
{
	const char *paint = !m->color ? "" : kind == SAY_NOTE ? "\033[2m" : kind == SAY_ARTICLE || kind == SAY_DATA ? "\033[33m" : "\033[31m";
	buf_addf(line, "%s%swirecode: ", m->terminal ? "\r\033[K" : "", paint); /* over a progress line */
	if (file)
		buf_addf(line, "%s: ", file);
	buf_addf(line, "%s%s\n", text, m->color ? "\033[0m" : "");
}

static void say(const struct messages *m, enum message_kind kind, const char *file, const char *text)
{
	struct buf line = {0};
	if (m->json)
		as_json(&line, kind, file, text);
	else
		as_text(&line, m, kind, file, text);
	if (!line.failed && write(STDERR_FILENO, line.at, line.n) < 0)
		line.failed = true; /* nowhere left to say so */
	buf_free(&line);
}

void message(const struct messages *m, enum message_kind kind, const char *file, const char *format, ...)
{
	char text[1024];
	if (!wanted(m, kind))
		return;
	va_list args;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	say(m, kind, file, text);
}

static void say_diag(const struct messages *m, const struct diag *d, enum message_kind warning)
{
	enum message_kind kind = d->level == DIAG_ERROR ? SAY_FATAL : d->level == DIAG_WARNING ? warning : SAY_NOTE;
	char place[512];
	if (d->file && d->line && d->column)
		snprintf(place, sizeof place, "%s:%u:%u", d->file, d->line, d->column);
	else if (d->file && d->line)
		snprintf(place, sizeof place, "%s:%u", d->file, d->line);
	else
		snprintf(place, sizeof place, "%s", d->file ? d->file : "");
	message(m, kind, place[0] ? place : NULL, "%s", d->message);
}

void message_diag(void *ctx, const struct diag *d)
{
	say_diag(ctx, d, SAY_ARTICLE);
}

void message_diag_data(void *ctx, const struct diag *d)
{
	say_diag(ctx, d, SAY_DATA);
}
