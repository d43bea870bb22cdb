#include "run/forms.h"

#include "write/json.h"
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

bool form_article(struct worker *w, const struct article *a)
{
	const struct options *o = w->options;
	struct buf *out = &w->chunk->out;
	struct table_options table = table_options(o);
	if (o->explain)
		return explained(w);
	if (is_table(o))
		return table_rows(out, a, &table);
	return json_write(out, a, &(struct json_options){.unit = (enum offset_unit)o->offsets, .with_text = o->with_text,
		.indented = o->to == TO_JSON || (o->to == TO_UNSET && !w->chunk->container), .version = WIRECODE_VERSION, .rules_sha256 = knowledge_sha256(w->knowledge)});
}

bool form_shows_errors(const struct options *o) { return !is_table(o) || o->explain; }

const char *form_extension(const struct options *o, bool container)
{
	switch (o->to) {
	case TO_TSV: return ".tsv";
	case TO_CSV: return ".csv";
	case TO_HTML: return ".html";
	case TO_BRAT: return ".ann";
	case TO_TEXT: return ".txt";
	case TO_JSON: return ".json";
	case TO_NDJSON: return ".ndjson";
	default: return container ? ".ndjson" : ".json";
	}
}
