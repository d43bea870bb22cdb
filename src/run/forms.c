#include "run/forms.h"

#include <unistd.h>

#include "write/brat.h"
#include "write/json.h"
#include "write/summary.h"
#include "write/table.h"

static bool is_table(const struct options *o) { return o->to == TO_TSV || o->to == TO_CSV; }

static struct table_options table_options(const struct options *o)
{
	return (struct table_options){.table = o->table, .dialect = o->dialect, .csv = o->to == TO_CSV, .unit = (enum offset_unit)o->offsets,
		.version = WIRECODE_VERSION};
}

void form_begin(struct buf *out, const struct options *o)
{
	struct table_options table = table_options(o);
	if (is_table(o) && !o->explain)
		table_header(out, &table);
}

static bool explained(struct worker *w)
{
	buf_add(&w->chunk->out, (struct slice){w->explain.at, w->explain.n});
	return !w->chunk->out.failed;
}

/* The text goes beside the annotation, byte for byte. */
static bool annotated(struct worker *w, const struct article *a)
{
	bool done = brat_write(&w->chunk->out, a);
	if (w->options->out_dir)
		buf_add(&w->chunk->text, a->text);
	return done && !w->chunk->text.failed;
}

/* Standard output is asked, not standard error: the summary goes there. */
static bool colored(const struct options *o)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	bool may = !o->out_file && !o->out_dir && isatty(STDOUT_FILENO) && !(no_color && *no_color) && !(term && strcmp(term, "dumb") == 0);
	return o->color == WHEN_ALWAYS || (o->color == WHEN_AUTO && may);
}

bool form_article(struct worker *w, const struct article *a)
{
	const struct options *o = w->options;
	struct buf *out = &w->chunk->out;
	struct table_options table = table_options(o);
	if (o->explain)
		return explained(w);
	switch (o->to) {
	case TO_TSV:
	case TO_CSV: return table_rows(out, a, &table);
	case TO_TEXT: return summary_write(out, a, colored(o));
	case TO_BRAT: return annotated(w, a);
	default: break;
	}
	return json_write(out, a, &(struct json_options){.unit = (enum offset_unit)o->offsets, .with_text = o->with_text,
		.indented = o->to == TO_JSON || (o->to == TO_UNSET && !w->chunk->container), .version = WIRECODE_VERSION, .rules_sha256 = knowledge_sha256(w->knowledge)});
}

bool form_shows_errors(const struct options *o) { return (!is_table(o) && o->to != TO_BRAT) || o->explain; }

const char *form_extension(const struct options *o, bool container)
{
	switch (o->to) {
	case TO_TSV: return ".tsv";
	case TO_CSV: return ".csv";
	case TO_HTML: return ".html";
	case TO_BRAT: return ".ann";
	case TO_TEXT: return ".summary.txt"; /* never over an input */
	case TO_JSON: return ".json";
	case TO_NDJSON: return ".ndjson";
	default: return container ? ".ndjson" : ".json";
	}
}
