/* NITF, NewsML, RSS and Atom: which element holds an article. The document is read onto an arena of its own, for each article may have another. */
#include "read/newsxml.h"

#include "read/catch.h"
#include "read/encoding.h"
#include "read/finish.h"
#include "read/reader.h"

enum { ROOT_LOOK = 4000, HEAD_NODES = 2000, MEMORY_BASE = 64 * 1024 * 1024, MEMORY_FACTOR = 12 };

struct slice newsxml_first(const struct xml *x, uint32_t node, const char *const *paths)
{
	for (; *paths; paths++) {
		struct slice s = xml_value_at(x, node, *paths);
		if (s.n)
			return s;
	}
	return (struct slice){0};
}

struct slice newsxml_head(const struct xml *x, uint32_t item, const char *path)
{
	struct slice rest = slice_of(path), step;
	uint32_t node = 0, end = item < HEAD_NODES ? item : HEAD_NODES;
	while (slice_next(&rest, '/', &step)) {
		uint32_t found = 0, last = x->nodes.at[node].end < end ? x->nodes.at[node].end : end;
		for (uint32_t i = node + 1; !found && i < last; i++)
			if (slice_equal(x->nodes.at[i].name, step))
				found = i;
		if (!found)
			return (struct slice){0};
		node = found;
	}
	return xml_value(x, node);
}

/* ---- elements that are articles ---- */

/* In order of precedence: a NewsML item may hold NITF, which is its body then. */
static const struct kind {
	const char *element;
	void (*fill)(struct article *a, const struct xml *x, uint32_t node);
} kinds[] = {
    {"newsItem", newsml_g2_article}, {"NewsItem", newsml_1_article},      {"nitf", nitf_article},        {"item", feed_article},
    {"entry", feed_article},         {"packageItem", newsml_g2_article}, {"NewsML", newsml_1_article},
    {"contentMeta", newsml_g2_article},
};

static const struct kind *kind_of(const struct xml *x)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (xml_next(x, 0, kinds[i].element, 0))
			return &kinds[i];
	return NULL;
}

/* One document: its memory, and the article that is being filled from it. */
struct document {
	struct arena own;
	const struct article_sink *sink;
	struct article *open;
	jmp_buf *outer; /* who waits for the open article's arena */
};

static struct article *open_article(struct document *d)
{
	d->open = d->sink->begin(d->sink->ctx);
	d->outer = d->open->arena->on_fail;
	return d->open;
}

static void close_article(struct document *d)
{
	struct article *a = d->open;
	a->arena->on_fail = d->outer;
	d->open = NULL;
	d->sink->end(d->sink->ctx, a);
}

static void fail(struct document *d, const char *code, const char *message)
{
	struct article *a = d->open ? d->open : open_article(d);
	if (!a->format.at)
		a->format = SLICE("xml");
	article_fail(a, code, 0, "%s", message);
	close_article(d);
}

/* The parser stopped before it came to any text. */
static void say_too_deep(struct article *a)
{
	a->error.code = NULL;
	article_fail(a, "too-deep", 0, "Elements are nested %d deep or more", XML_DEPTH);
}

static void decode_all(struct document *d, const struct xml *x)
{
	const struct kind *kind = kind_of(x);
	if (!kind) {
		fail(d, x->nodes.n > 1 ? "empty" : "xml", x->nodes.n > 1 ? "The XML holds no news item" : "Not XML that can be read");
		return;
	}
	for (uint32_t i = xml_next(x, 0, kind->element, 0); i; i = xml_next(x, 0, kind->element, x->nodes.at[i].end - 1)) {
		struct article *a = open_article(d);
		if (CATCH(a->arena, kind->fill(a, x, i))) {
			arena_free(&d->own);
			catch_go_on(a->arena);
		}
		if (x->too_deep && a->error.code && strcmp(a->error.code, "empty") == 0)
			say_too_deep(a);
		close_article(d);
	}
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct document d = {.own.limit = MEMORY_BASE + MEMORY_FACTOR * bytes.n, .sink = sink};
	jmp_buf failed;
	d.own.on_fail = &failed;
	catch_watch();
	if (setjmp(failed)) {
		bool starved = catch_starved();
		arena_free(&d.own);
		if (starved)
			fail(&d, "memory", "There is no memory for the XML");
		else
			fail(&d, "too-large", "The XML needs more memory than its size allows");
		return;
	}
	size_t replaced = 0;
	struct slice text = encoding_decode(&d.own, bytes, encoding_declared(bytes), &replaced);
	decode_all(&d, xml_parse(&d.own, encoding_clean(&d.own, text, &replaced)));
	arena_free(&d.own);
}

/* ---- detection ---- */

/* The local name of the first element. */
static struct slice root_name(struct slice s)
{
	s = s.n > ROOT_LOOK ? slice_cut(s, 0, ROOT_LOOK) : s;
	for (size_t i = 0; i + 1 < s.n;) {
		size_t at = slice_find(s, SLICE("<"), i);
		if (at + 1 >= s.n || (i == 0 && slice_trim(slice_cut(s, 0, at)).n > 3))
			break;
		if (slice_starts(slice_cut(s, at, s.n), SLICE("<!--"))) {
			i = slice_find(s, SLICE("-->"), at);
		} else if (s.at[at + 1] == '?' || s.at[at + 1] == '!') {
			size_t bracket = slice_find(s, SLICE("["), at), end = slice_find(s, SLICE(">"), at);
			i = bracket < end ? slice_find(s, SLICE("]>"), at) : end;
		} else {
			size_t end = at + 1;
			while (end < s.n && !byte_is_space(s.at[end]) && s.at[end] != '>' && s.at[end] != '/')
				end++;
			size_t colon = slice_find(slice_cut(s, 0, end), SLICE(":"), at);
			return slice_cut(s, colon < end ? colon + 1 : at + 1, end);
		}
	}
	return SLICE("");
}

static int sniff_root(struct slice head, const char *const *names)
{
	struct slice root = root_name(head);
	for (; *names; names++)
		if (slice_equal(root, slice_of(*names)))
			return 95;
	return 0;
}

static int sniff_nitf(struct slice head, struct slice file_name)
{
	static const char *const names[] = {"nitf", NULL};
	(void)file_name;
	return sniff_root(head, names);
}

static int sniff_newsml(struct slice head, struct slice file_name)
{
	static const char *const names[] = {"newsMessage", "newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem",
		"contentMeta", "NewsML", NULL};
	(void)file_name;
	return sniff_root(head, names);
}

static int sniff_rss(struct slice head, struct slice file_name)
{
	static const char *const names[] = {"rss", "feed", "RDF", "channel", "entry", "item", NULL};
	int sure = sniff_root(head, names);
	if (sure)
		return sure;
	bool xml = slice_starts(slice_trim(head), SLICE("<?xml"));
	return xml && (slice_ends(file_name, SLICE(".xml")) || slice_ends(file_name, SLICE(".rss")) || slice_ends(file_name, SLICE(".atom"))) ? 30 : 0;
}

const struct reader reader_nitf = {"nitf", sniff_nitf, NULL, decode, false};
const struct reader reader_newsml = {"newsml", sniff_newsml, NULL, decode, false};
const struct reader reader_rss = {"rss", sniff_rss, NULL, decode, true};
