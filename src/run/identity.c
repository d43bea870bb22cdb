#include "run/identity.h"

#include "base/sha256.h"

static void text(struct buf *b, const char *s)
{
	if (s)
		buf_add(b, slice_of(s));
	buf_add_char(b, s ? '\0' : '\1'); /* none is not the same as an empty one */
}

static void list(struct buf *b, const text_array *l)
{
	buf_add_uint(b, l->n);
	for (uint32_t i = 0; i < l->n; i++)
		text(b, l->at[i]);
}

static void inputs(struct buf *b, const struct options *o)
{
	list(b, &o->inputs);
	list(b, &o->lists);
	list(b, &o->lists0);
	list(b, &o->include);
	list(b, &o->exclude);
	text(b, o->from ? o->from->name : NULL);
	buf_add_uint(b, o->fields.n);
	for (uint32_t i = 0; i < o->fields.n; i++) {
		buf_add(b, o->fields.at[i].field);
		buf_add_char(b, '=');
		buf_add(b, o->fields.at[i].name);
		buf_add_char(b, '\0');
	}
}

static void output(struct buf *b, const struct options *o)
{
	text(b, o->out_file);
	text(b, o->out_dir);
	buf_addf(b, "%d %d %d %d %d %d %d;", o->to, o->table, o->dialect, o->offsets, o->no_clobber, o->with_text, o->explain);
	buf_addf(b, "%lu/%lu %lu %lu %lu %lu %lu %d", o->shard, o->shards, o->max_bytes, o->max_memory, o->timeout_ms, o->max_errors, o->max_errors_percent,
		 o->fail_fast);
}

void identity_print(struct buf *out, const struct options *o, const char *rules_sha256)
{
	struct buf b = {0};
	char hex[65];
	const char *const texts[] = {o->date, o->title, o->id, o->source, o->date_from};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		text(&b, texts[i]);
	inputs(&b, o);
	output(&b, o);
	sha256_hex((struct slice){b.at, b.n}, hex);
	buf_addf(out, "version=%s options=%s data=%s", WIRECODE_VERSION, hex, rules_sha256);
	buf_free(&b);
}
