/*
 * `wirecode data check`: every yes line of every rule must yield what it says, by that rule; every no line must not.
 *
 *   time    yes They met on Friday. => Friday=2023-04-07        the text, its value (published 2023-04-07, a Friday)
 *   group   yes They spoke. => NG=They                          a class of the group, its text
 *   clause  yes X denied it. => source=X | content=it           a span of the claim or denial, its text; kind=demand status=made
 */
#include "extract/data.h"
#include "extract/frames/frames.h"
#include "extract/image.h"

struct checking {
	const struct knowledge *k;
	struct extractor *x;
	struct diag_sink *sink;
	struct arena arena;
	struct article *a;
	const struct rule *rule;
	const struct level *level;
	size_t n_yes, n_no, n_todo;
};

static void code(struct checking *c, struct slice text)
{
	arena_reset(&c->arena);
	c->a = article_new(&c->arena);
	c->a->text = text;
	c->a->published = SLICE("2023-04-07");
	c->a->published_from = FROM_OPTION;
	extract_article(c->x, c->a, NULL, c->sink);
}

static bool span_is(const struct checking *c, struct span s, struct slice text)
{
	return slice_equal(article_slice(c->a, s), text);
}

static bool rule_is(const struct checking *c, const char *name)
{
	return name && strcmp(name, c->rule->name) == 0;
}

static bool group_holds(const struct checking *c, struct slice class, struct slice text)
{
	uint32_t number = class_find(&c->k->lexicon.classes, class);
	for (uint32_t i = 0; i < c->a->groups.n; i++) {
		const struct unit *g = &c->a->groups.at[i];
		if (g->rule != NONE && rule_is(c, c->k->groups.rules.at[g->rule].name) && unit_has(&c->k->lexicon, g, number) &&
		    span_is(c, article_group_span(c->a, i, i + 1), text))
			return true;
	}
	return false;
}

static bool time_holds(const struct checking *c, struct slice text, struct slice value)
{
	for (uint32_t i = 0; i < c->a->times.n; i++)
		if (rule_is(c, c->a->times.at[i].rule) && span_is(c, c->a->times.at[i].span, text) &&
		    slice_equal(slice_of(c->a->times.at[i].value), value))
			return true;
	return false;
}

static bool attribution_part(const struct checking *c, const struct attribution *x, struct slice key, struct slice text)
{
	if (slice_equal(key, SLICE("source")))
		return span_is(c, x->source, text);
	if (slice_equal(key, SLICE("cue")))
		return span_is(c, x->cue, text);
	if (slice_equal(key, SLICE("content")))
		return span_is(c, x->content, text);
	if (slice_equal(key, SLICE("kind")))
		return slice_equal(slice_of(claim_kind_names[x->kind]), text);
	if (slice_equal(key, SLICE("quote")))
		return slice_equal(slice_of(quote_kind_names[x->quote]), text);
	return slice_equal(key, SLICE("status")) && slice_equal(slice_of(claim_status_names[x->status]), text);
}

/* All pairs must hold of one claim or denial. */
static bool attribution_holds(const struct checking *c, struct slice expected)
{
	for (uint32_t i = 0; i < c->a->attributions.n; i++) {
		const struct attribution *x = &c->a->attributions.at[i];
		struct slice rest = expected, pair;
		bool good = rule_is(c, x->rule);
		while (good && slice_next(&rest, '|', &pair)) {
			size_t equals = slice_find(pair, SLICE("="), 0);
			if (equals < pair.n)
				good = attribution_part(c, x, slice_trim(slice_cut(pair, 0, equals)), slice_trim(slice_cut(pair, equals + 1, pair.n)));
		}
		if (good)
			return true;
	}
	return false;
}

static bool expected_holds(const struct checking *c, struct slice expected)
{
	struct slice pair;
	if (c->level == &c->k->clauses)
		return attribution_holds(c, expected);
	while (slice_next(&expected, '|', &pair)) {
		size_t equals = slice_find(pair, SLICE("="), 0);
		struct slice key = slice_trim(slice_cut(pair, 0, equals));
		struct slice value = equals < pair.n ? slice_trim(slice_cut(pair, equals + 1, pair.n)) : SLICE("");
		if (!(c->level == &c->k->times ? time_holds(c, key, value) : group_holds(c, key, value)))
			return false;
	}
	return true;
}

static bool fired(const struct checking *c)
{
	for (uint32_t i = 0; i < c->a->times.n; i++)
		if (c->level == &c->k->times && rule_is(c, c->a->times.at[i].rule))
			return true;
	for (uint32_t i = 0; i < c->a->groups.n; i++)
		if (c->level == &c->k->groups && c->a->groups.at[i].rule != NONE && rule_is(c, c->k->groups.rules.at[c->a->groups.at[i].rule].name))
			return true;
	for (uint32_t i = 0; i < c->a->attributions.n; i++)
		if (c->level == &c->k->clauses && rule_is(c, c->a->attributions.at[i].rule))
			return true;
	return false;
}

static void check_example(struct checking *c, const struct rule_example *e)
{
	code(c, e->text);
	*(e->positive ? &c->n_yes : &c->n_no) += 1;
	bool good = e->positive ? fired(c) && expected_holds(c, e->expected) : !fired(c);
	if (!good)
		diag_report(c->sink, DIAG_ERROR, c->rule->file, e->line, 1, "rule %s: %s '%.*s'", c->rule->name,
			    !e->positive ? "must not fire on" : fired(c) ? "fires, but not as expected, on" : "does not fire on", SLICE_FMT(e->text));
}

static void check_level(struct checking *c, const struct level *v)
{
	c->level = v;
	for (uint32_t i = 0; i < v->rules.n; i++) {
		c->rule = &v->rules.at[i];
		for (uint32_t k = 0; k < c->rule->examples.n; k++)
			check_example(c, &c->rule->examples.at[k]);
	}
}

bool knowledge_check(const struct knowledge_source *source, struct diag_sink *sink, struct buf *summary)
{
	unsigned before = sink->errors;
	struct knowledge *k = knowledge_open_text(source, sink); /* an image has no examples */
	if (!k)
		return false;
	struct checking c = {.k = k, .x = extractor_new(k), .sink = sink};
	if (c.x) {
		check_level(&c, &k->times);
		check_level(&c, &k->groups);
		check_level(&c, &k->clauses);
		frames_check(k, c.x, sink, &c.n_yes, &c.n_no, &c.n_todo);
	}
	buf_addf(summary, "%u phrases, %u class sets, %u + %u + %u rules; %zu yes lines, %zu no lines, %zu known to fail, %u faults\n", k->lexicon.nodes.n,
		 k->lexicon.classes.sets.n, k->times.rules.n, k->groups.rules.n, k->clauses.rules.n, c.n_yes, c.n_no, c.n_todo, sink->errors - before);
	arena_free(&c.arena);
	extractor_free(c.x);
	knowledge_close(k);
	return sink->errors == before;
}
