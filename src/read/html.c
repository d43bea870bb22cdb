/* HTML pages. */
#include "read/html.h"

#include "read/encoding.h"
#include "read/finish.h"
#include "read/furniture.h"
#include "read/html_meta.h"
#include "read/reader.h"
#include "read/story.h"

enum { PAGE_LOOK = 8000, BODY_MIN = 500 };

/* Has it the frame of a page, or is it a piece of markup that a feed or a database holds? */
static bool whole_page(struct slice html)
{
	struct slice head = slice_cut(html, 0, html.n < PAGE_LOOK ? html.n : PAGE_LOOK);
	static const struct slice tags[] = {{"html", 4}, {"body", 4}, {"head", 4}, {"!doctype", 8}};
	for (size_t at = 0; (at = slice_find(head, SLICE("<"), at)) < head.n; at++)
		for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
			size_t end = at + 1 + tags[i].n;
			if (end < head.n && slice_same(slice_cut(head, at + 1, end), tags[i]) && (head.at[end] == '>' || byte_is_space(head.at[end])))
				return true;
		}
	return false;
}

/* Everything in a piece of markup but what is furniture. */
static void keep_all(struct flow *f, const struct page *p)
{
	struct furniture furniture;
	furniture_prepare(&furniture);
	flow_read(f, p, p->arena, 0);
	for (uint32_t i = 0; i < f->blocks.n; i++)
		f->blocks.at[i].keep = furniture_line(&furniture, flow_text(f, &f->blocks.at[i])) == SKIP_NOT;
}

void html_page(struct article *a, struct slice html)
{
	struct page *p = page_parse(a->arena, html);
	struct html_meta m = {0};
	struct flow f;
	bool whole = whole_page(html);
	if (whole)
		html_meta_read(&m, p);
	finish_set(a, &a->title, m.title);
	finish_set(a, &a->byline, m.byline);
	finish_set(a, &a->url, m.url);
	finish_set(a, &a->language, m.language);
	finish_published(a, m.published);
	if (whole)
		story_find(&f, p);
	else
		keep_all(&f, p);
	a->text_is_extracted = true;
	struct slice text = flow_join(&f, a->arena);
	if (m.body.n > BODY_MIN && text.n < m.body.n / 6) /* a page that scripts fill: its metadata hold the text */
		text = html_looks_like(m.body) ? html_fragment_text(a->arena, m.body) : m.body;
	if (!text.n && p->too_deep)
		article_fail(a, "too-deep", 0, "Elements are nested more than %d deep", PAGE_DEPTH);
	else if (!text.n)
		article_fail(a, "empty", 0, "No story was found in the page");
	else
		finish_article(a, text);
}

struct slice html_fragment_text(struct arena *a, struct slice html)
{
	struct flow f;
	flow_read(&f, page_parse(a, html), a, 0);
	for (uint32_t i = 0; i < f.blocks.n; i++)
		f.blocks.at[i].keep = true;
	return flow_join(&f, a);
}

bool html_looks_like(struct slice s)
{
	for (size_t at = 0; (at = slice_find(s, SLICE("</"), at)) < s.n; at += 2) {
		size_t end = at + 2;
		while (end < s.n && (byte_is_alpha(s.at[end]) || byte_is_digit(s.at[end])))
			end++;
		if (end > at + 2 && end < s.n && s.at[end] == '>')
			return true;
	}
	return false;
}

static int sniff(struct slice head, struct slice file_name)
{
	bool named = slice_ends(file_name, SLICE(".html")) || slice_ends(file_name, SLICE(".htm")) || slice_ends(file_name, SLICE(".xhtml"));
	head = slice_trim(head);
	if (head.n < 5 || head.at[0] != '<')
		return named ? 50 : 0;
	static const struct slice starts[] = {{"<!doctype html", 14}, {"<html", 5}, {"<head", 5}, {"<body", 5}, {"<div", 4}, {"<p>", 3}, {"<title", 6}, {"<meta", 5}};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (head.n >= starts[i].n && slice_same(slice_cut(head, 0, starts[i].n), starts[i]))
			return i < 2 ? 90 : 60;
	size_t html = slice_find(head, SLICE("<html"), 0);
	return html < head.n ? 70 : named ? 50 : 0;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	a->format = SLICE("html");
	html_page(a, encoding_decode(a->arena, bytes, encoding_declared(bytes), &a->replaced));
	sink->end(sink->ctx, a);
}

const struct reader reader_html = {"html", sniff, NULL, decode, false};
