/* RSS 2.0, RSS 1.0 (RDF) and Atom: one article an item. */
#include "read/base64.h"
#include "read/finish.h"
#include "read/html.h"
#include "read/newsxml.h"

/* A text of a feed as plain text: markup may be escaped in it, stand in it as elements, or be none at all. */
static struct slice plain(const struct xml *x, uint32_t node)
{
	struct slice type = xml_attr(x, node, "type"), mode = xml_attr(x, node, "mode");
	bool base64 = slice_same(mode, SLICE("base64")) || (type.n && !slice_starts(type, SLICE("text")) && !slice_starts(type, SLICE("html")) &&
							     !slice_starts(type, SLICE("xhtml")) && slice_find(type, SLICE("xml"), 0) == type.n && slice_find(type, SLICE("/"), 0) < type.n);
	if (base64)
		return html_fragment_text(x->arena, base64_decode(x->arena, xml_raw(x, node)));
	if (x->nodes.at[node].end > node + 1 && xml_find(x, node, "div"))
		return xml_story(x, node);
	struct slice raw = xml_raw(x, node);
	bool text_only = slice_same(type, SLICE("text")) || slice_same(type, SLICE("text/plain"));
	bool markup = memchr(raw.at, '<', raw.n) || memchr(raw.at, '&', raw.n);
	for (uint32_t i = node + 1; i < x->nodes.at[node].end; i++)
		if (x->nodes.at[i].name.at)
			return xml_story(x, node);
	return markup && !text_only ? html_fragment_text(x->arena, raw) : slice_trim(raw);
}

/* The child of that name that says most. */
static struct slice longest(const struct xml *x, uint32_t item, const char *name)
{
	struct slice best = {0};
	for (uint32_t i = item + 1; i < x->nodes.at[item].end; i = x->nodes.at[i].end) {
		if (!xml_is(x, i, name))
			continue;
		struct slice s = plain(x, i);
		best = s.n > best.n ? s : best;
	}
	return best;
}

static struct slice body(const struct xml *x, uint32_t item)
{
	static const char *const names[] = {"encoded", "content", "body", "fullitem", "description", "summary"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct slice s = longest(x, item, names[i]);
		if (s.n)
			return s;
	}
	return (struct slice){0};
}

static struct slice child_value(const struct xml *x, uint32_t item, const char *const *names)
{
	for (; *names; names++) {
		uint32_t i = xml_child(x, item, *names);
		struct slice s = i ? xml_value(x, i) : (struct slice){0};
		if (s.n)
			return s;
	}
	return (struct slice){0};
}

/* <link>URL</link>, or Atom's <link href=""/> without a relation or with "alternate". */
static struct slice link_of(const struct xml *x, uint32_t item)
{
	for (uint32_t i = item + 1; i < x->nodes.at[item].end; i = x->nodes.at[i].end) {
		if (!xml_is(x, i, "link"))
			continue;
		struct slice rel = xml_attr(x, i, "rel"), href = xml_attr(x, i, "href");
		if (href.n && (!rel.n || slice_same(rel, SLICE("alternate"))))
			return href;
		if (!href.n && xml_value(x, i).n)
			return xml_value(x, i);
	}
	return (struct slice){0};
}

static struct slice author_of(const struct xml *x, uint32_t item)
{
	static const char *const names[] = {"creator", "author", "contributor", NULL};
	uint32_t author = xml_child(x, item, "author");
	struct slice name = author ? xml_value_at(x, author, "name") : (struct slice){0};
	return name.n ? name : child_value(x, item, names);
}

static struct slice language_of(const struct xml *x, uint32_t item)
{
	for (uint32_t i = item;; i = x->nodes.at[i].parent) {
		struct slice lang = xml_attr(x, i, "lang");
		if (lang.n)
			return lang;
		if (i == 0)
			return newsxml_head(x, item, "channel/language");
	}
}

void feed_article(struct article *a, const struct xml *x, uint32_t item)
{
	static const char *const ids[] = {"guid", "id", NULL};
	static const char *const dates[] = {"pubDate", "published", "date", "issued", "updated", "modified", "created", NULL};
	a->format = xml_is(x, item, "entry") ? SLICE("atom") : SLICE("rss");
	finish_set(a, &a->id, child_value(x, item, ids));
	finish_set(a, &a->url, link_of(x, item));
	finish_set(a, &a->id, a->url);
	finish_set(a, &a->title, longest(x, item, "title"));
	finish_set(a, &a->byline, author_of(x, item));
	finish_set(a, &a->language, language_of(x, item));
	for (const char *const *d = dates; *d; d++) {
		uint32_t i = xml_child(x, item, *d);
		if (i)
			finish_published(a, xml_value(x, i));
	}
	a->text_is_extracted = true;
	finish_article(a, arena_slice(a->arena, body(x, item)));
}
