/* All unit tests in one process: each group is a file. */
#include "tests.h"

#include <stdio.h>
#include <stdlib.h>

#include "read/reader.h"

static int (*const groups[])(void) = {
#define GROUP(name) test_##name,
#include "groups.inc"
#undef GROUP
};

static struct knowledge *knowledge;
static struct extractor *extractor;

static void report(void *ctx, const struct diag *d)
{
	(void)ctx;
	fprintf(stderr, "%s:%u:%u: %s\n", d->file ? d->file : "-", d->line, d->column, d->message);
}

const struct knowledge *tests_knowledge(void)
{
	struct diag_sink sink = {.report = report};
	if (!knowledge)
		knowledge = knowledge_open(NULL, &sink);
	if (!knowledge)
		exit(2);
	return knowledge;
}

static struct extractor *tests_extractor(void)
{
	if (!extractor)
		extractor = extractor_new(tests_knowledge());
	return extractor;
}

struct article *tests_code(struct arena *arena, struct slice text, const char *published)
{
	struct article *a = article_new(arena);
	a->text = text;
	a->published = slice_of(published);
	a->published_from = FROM_OPTION;
	extract_article(tests_extractor(), a, NULL, NULL);
	return a;
}

struct reading {
	struct arena *arena;
	struct article *article;
	const char *published;
	struct slice url, title;
};

static struct article *begin(void *ctx)
{
	struct reading *r = ctx;
	r->article = article_new(r->arena);
	r->article->published = slice_of(r->published);
	r->article->published_from = FROM_OPTION;
	r->article->url = r->url;
	r->article->title = r->title;
	return r->article;
}

static void end(void *ctx, struct article *a)
{
	(void)ctx;
	extract_article(tests_extractor(), a, NULL, NULL);
}

struct article *tests_read(struct arena *arena, struct slice bytes, const char *published, struct slice url, struct slice title)
{
	struct reading r = {arena, NULL, published, url, title};
	const struct read_options options = {0};
	const struct article_sink sink = {begin, end, &r};
	reader_named(SLICE("text"))->decode(bytes, &options, &sink);
	return r.article;
}

int main(void)
{
	int failed = 0;
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		failed += groups[i]();
	extractor_free(extractor);
	knowledge_close(knowledge);
	return failed != 0;
}
