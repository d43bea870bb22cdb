#include "write/table.h"

#include "write/columns.h"
#include "write/json.h"

static const struct column *columns_of(const struct table_options *o)
{
	static const struct column *const tables[] = {columns_events, columns_claims, columns_denials, columns_actors, columns_times};
	if (o->dialect)
		return o->dialect == DIALECT_PLOVER ? columns_plover : columns_icews;
	return tables[o->table == TABLE_UNSET ? TABLE_EVENTS : o->table];
}

void table_header(struct buf *out, const struct table_options *o)
{
	struct cells cells = {.out = out, .csv = o->csv};
	for (const struct column *c = columns_of(o); c->name; c++) {
		buf_add(&cells.cell, slice_of(c->name));
		cells_end(&cells);
	}
	cells_end_row(&cells);
	buf_free(&cells.cell);
}

static void row(struct row *r, const struct column *columns)
{
	for (const struct column *c = columns; c->name; c++) {
		if (c->write)
			c->write(r);
		cells_end(&r->cells);
	}
	cells_end_row(&r->cells);
}

/* Nobody is a source or target too: an event with none still has a row. */
static void pairs(struct row *r, const struct column *columns)
{
	const struct ids *from = &r->event->sources, *to = &r->event->targets;
	r->pair = 0;
	for (uint32_t i = 0; i < from->n || i == 0; i++)
		for (uint32_t k = 0; k < to->n || k == 0; k++) {
			r->actor_from = i < from->n ? from->at[i] : NONE;
			r->actor_to = k < to->n ? to->at[k] : NONE;
			r->pair++;
			row(r, columns);
		}
}

static void events(struct row *r, const struct column *columns, bool in_pairs)
{
	for (r->index = 0; r->index < r->article->events.n; r->index++) {
		r->event = &r->article->events.at[r->index];
		r->time = r->event->time;
		(in_pairs ? pairs : row)(r, columns);
	}
}

static void attributions(struct row *r, const struct column *columns, bool denials)
{
	for (r->index = 0; r->index < r->article->attributions.n; r->index++) {
		r->attribution = &r->article->attributions.at[r->index];
		r->time = r->attribution->time;
		if (r->attribution->denial == denials)
			row(r, columns);
	}
}

static void actors(struct row *r, const struct column *columns)
{
	for (r->index = 0; r->index < r->article->actors.n; r->index++) {
		r->actor = &r->article->actors.at[r->index];
		row(r, columns);
	}
}

static void times(struct row *r, const struct column *columns)
{
	for (r->index = 0; r->index < r->article->times.n; r->index++) {
		r->time = r->index;
		row(r, columns);
	}
}

static void rows(struct row *r, const struct table_options *o)
{
	const struct column *columns = columns_of(o);
	switch (o->table) {
	case TABLE_CLAIMS: attributions(r, columns, false); break;
	case TABLE_DENIALS: attributions(r, columns, true); break;
	case TABLE_ACTORS: actors(r, columns); break;
	case TABLE_TIMES: times(r, columns); break;
	default: events(r, columns, false);
	}
}

/* Mentions of each actor: how many, and the first. */
static void count_mentions(struct row *r)
{
	const struct article *a = r->article;
	for (uint32_t i = a->mentions.n; i-- > 0;)
		if (a->mentions.at[i].actor < a->actors.n) {
			r->mentions[a->mentions.at[i].actor]++;
			r->first[a->mentions.at[i].actor] = i;
		}
}

bool table_rows(struct buf *out, const struct article *a, const struct table_options *o)
{
	size_t before = out->n;
	if (a->error.code)
		return !out->failed;
	struct row r = {.article = a, .id = refs_clean(a, json_id(a)), .source = refs_clean(a, a->source), .title = refs_clean(a, a->title),
		.version = o->version, .numbers = refs_numbers(a), .cells = {.out = out, .csv = o->csv}};
	r.mentions = ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
	r.first = ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
	offsets_init(&r.offsets, a->arena, a->text, o->unit);
	count_mentions(&r);
	if (o->dialect)
		events(&r, columns_of(o), true);
	else
		rows(&r, o);
	bool failed = out->failed;
	buf_free(&r.cells.cell);
	if (failed)
		out->n = before;
	return !failed;
}
