/*
 * The examples of the frame table.
 *
 *   yes  Sweden met Denmark.  => SWE -> DNK | planned     an event of the file's type with these sides (and this status) is found
 *   no   Sweden met its goals.                            no event of the type is found
 *
 * A side names actors by their country, or by their code where they have none. An example must prove its frame: a frame that forbids
 * ("---") has one, which has to be coded once that frame is away, or it would hold without it.
 */
#include "extract/frames/table.h"

struct checking {
	const struct knowledge *k;
	struct extractor *x;
	struct arena arena;
	struct article *a;
};

/* The state, or the three letters that name an organisation. */
static struct slice side_name(const struct actor *t)
{
	struct slice code = slice_of(t->country[0] ? t->country : t->code);
	if (slice_starts(code, SLICE("IGO")))
		code = slice_cut(code, 3, code.n);
	return slice_cut(code, 0, code.n < 3 ? code.n : 3);
}

static bool names_one(struct slice names, const struct actor *t)
{
	struct slice name;
	while (names.n && slice_next(&names, ',', &name))
		if (slice_equal(slice_trim(name), side_name(t)))
			return true;
	return false;
}

/* The same set of names, however often one occurs. */
static bool side_is(const struct article *a, const struct ids *side, struct slice names)
{
	struct slice rest = names, name;
	for (uint32_t i = 0; i < side->n; i++)
		if (!names_one(names, &a->actors.at[side->at[i]]))
			return false;
	while (rest.n && slice_next(&rest, ',', &name)) {
		bool found = !slice_trim(name).n;
		for (uint32_t i = 0; i < side->n && !found; i++)
			found = slice_equal(slice_trim(name), side_name(&a->actors.at[side->at[i]]));
		if (!found)
			return false;
	}
	return true;
}

static bool event_is(const struct article *a, const struct event *e, struct slice expected)
{
	size_t bar = slice_find(expected, SLICE("|"), 0), arrow = slice_find(expected, SLICE("->"), 0);
	struct slice sides = slice_cut(expected, 0, bar), status = bar < expected.n ? slice_trim(slice_cut(expected, bar + 1, expected.n)) : SLICE("");
	if (status.n && !slice_equal(status, slice_of(event_status_names[e->status])))
		return false;
	if (arrow >= sides.n)
		return true;
	return side_is(a, &e->sources, slice_trim(slice_cut(sides, 0, arrow))) && side_is(a, &e->targets, slice_trim(slice_cut(sides, arrow + 2, sides.n)));
}

static void describe(const struct article *a, struct buf *out)
{
	for (uint32_t i = 0; i < a->events.n; i++) {
		const struct event *e = &a->events.at[i];
		buf_addf(out, "%s%s ", i ? "; " : "", e->type);
		for (uint32_t k = 0; k < e->sources.n; k++)
			buf_addf(out, "%s%.*s", k ? "," : "", SLICE_FMT(side_name(&a->actors.at[e->sources.at[k]])));
		buf_addf(out, " -> ");
		for (uint32_t k = 0; k < e->targets.n; k++)
			buf_addf(out, "%s%.*s", k ? "," : "", SLICE_FMT(side_name(&a->actors.at[e->targets.at[k]])));
		buf_addf(out, " %s %s", event_status_names[e->status], e->rule);
	}
	if (!a->events.n)
		buf_addf(out, "nothing");
}

static void code(struct checking *c, struct slice text, struct diag_sink *sink)
{
	arena_reset(&c->arena);
	c->a = article_new(&c->arena);
	c->a->text = text;
	c->a->published = SLICE("2023-04-07");
	c->a->published_from = FROM_OPTION;
	extract_article(c->x, c->a, NULL, sink);
}

/* Is anything coded without the frame? A gate that nothing opens puts it away. */
static bool coded_without(struct checking *c, const struct frame_example *e, struct diag_sink *sink)
{
	struct frame_gate *gate = &c->k->frames->gates[e->frame], kept = *gate;
	*gate = (struct frame_gate){0};
	code(c, e->text, sink);
	*gate = kept;
	return c->a->events.n != 0;
}

static bool holds(const struct checking *c, const struct frame_example *e)
{
	bool found = false, any = false;
	for (uint32_t i = 0; i < c->a->events.n; i++) {
		if (strcmp(c->a->events.at[i].type, e->type) != 0)
			continue;
		any = true;
		found = found || event_is(c->a, &c->a->events.at[i], e->expected);
	}
	bool never = strcmp(e->type, "NONE") == 0;
	return e->positive ? found : never ? !c->a->events.n : !any;
}

static void check_example(struct checking *c, const struct frame_example *e, struct diag_sink *sink)
{
	code(c, e->text, sink);
	bool good = holds(c, e);
	if (good && e->todo)
		diag_report(sink, DIAG_WARNING, e->file, e->line, 1, "holds by now, drop its 'todo': '%.*s'", SLICE_FMT(e->text));
	if (good && !e->positive && c->k->frames->frames.at[e->frame].never && !coded_without(c, e, sink))
		diag_report(sink, DIAG_ERROR, e->file, e->line, 1, "proves nothing, for nothing is coded without its frame either: '%.*s'", SLICE_FMT(e->text));
	if (good || e->todo)
		return;
	struct buf got = {0};
	describe(c->a, &got);
	diag_report(sink, DIAG_ERROR, e->file, e->line, 1, "%s '%.*s': got %s", e->positive ? "not as expected" : "nothing must be coded in",
		    SLICE_FMT(e->text), got.failed ? "?" : buf_text(&got));
	buf_free(&got);
}

/* Examples stand in the order of their frames. */
static void check_that_forbidding_have_examples(const struct frames *f, struct diag_sink *sink)
{
	for (uint32_t i = 0, k = 0; i < f->frames.n; i++) {
		while (k < f->examples.n && f->examples.at[k].frame < i)
			k++;
		if (f->frames.at[i].never && (k == f->examples.n || f->examples.at[k].frame != i))
			diag_report(sink, DIAG_ERROR, f->frames.at[i].file, f->frames.at[i].line, 1, "a frame that forbids has no example that proves it");
	}
}

void frames_check(const struct knowledge *k, struct extractor *x, struct diag_sink *sink, size_t *n_yes, size_t *n_no,
		  size_t *n_todo)
{
	struct checking c = {.k = k, .x = x};
	for (uint32_t i = 0; i < k->frames->examples.n; i++) {
		const struct frame_example *e = &k->frames->examples.at[i];
		*(e->todo ? n_todo : e->positive ? n_yes : n_no) += 1;
		check_example(&c, e, sink);
	}
	check_that_forbidding_have_examples(k->frames, sink);
	arena_free(&c.arena);
}
