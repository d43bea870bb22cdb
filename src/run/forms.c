#include "run/forms.h"

#include <unistd.h>

#include "read/catch.h"
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
	if (form_is_page(o))
		html_begin(out);
}

bool form_is_page(const struct options *o) { return o->to == TO_HTML && !o->explain; }

void form_end(struct buf *out, const struct options *o, struct html_index *index)
{
	if (form_is_page(o))
		html_end(out, index);
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

/* Anchors bear the places of input, item and article, which no thread changes; those of the first article nothing. */
static void prefix_print(const struct worker *w, char *prefix, size_t n)
{
	const struct chunk *c = w->chunk;
	uint64_t item = c->first_item + (uint64_t)(w->item - c->items.at);
	uint32_t article = c->pieces.n - w->item_pieces;
	if (c->input_number || item || article)
		snprintf(prefix, n, "s%llu-%llu-%u-", (unsigned long long)c->input_number, (unsigned long long)item, article);
}

/* Half a page is taken back where the article's memory runs out. */
static bool paged(struct worker *w, const struct article *a)
{
	struct buf *row = &w->chunk->text, *out = &w->chunk->out;
	const size_t row_n = row->n, out_n = out->n;
	volatile bool done = false;
	char prefix[80] = "";
	prefix_print(w, prefix, sizeof prefix);
	if (CATCH(a->arena, done = html_row(row, a, prefix, &w->counts) && html_article(out, a, prefix))) {
		row->n = row_n;
		out->n = out_n;
		catch_go_on(a->arena);
	}
	return done;
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
	case TO_HTML: return paged(w, a);
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
