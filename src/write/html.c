#include "write/html.h"

#include "base/calendar.h"
#include "write/html_page.h"
#include "write/json.h"
#include "write/refs.h"

static const char *entity_of(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	case '\t':
	case '\n': return NULL;
	default: return (unsigned char)c < ' ' || c == 0x7F ? " " : NULL;
	}
}

void html_escape(struct buf *out, struct slice s)
{
	size_t from = 0;
	for (size_t i = 0; i < s.n; i++) {
		const char *entity = entity_of(s.at[i]);
		if (!entity)
			continue;
		buf_add(out, slice_cut(s, from, i));
		buf_add(out, slice_of(entity));
		from = i + 1;
	}
	buf_add(out, slice_cut(s, from, s.n));
}

/* ---- an article ---- */

static struct slice name_of(const struct article *a)
{
	return refs_clean(a, a->title.at ? a->title : a->source.at ? a->source : json_id(a));
}

static void put_head(struct html_page *p)
{
	const struct article *a = p->a;
	buf_addf(p->out, "<article id=\"%sarticle\"><h2>", p->prefix);
	html_escape(p->out, name_of(a));
	buf_add(p->out, SLICE("</h2>\n<p class=\"meta\">"));
	html_escape(p->out, refs_clean(a, a->source));
	buf_add(p->out, SLICE(" &middot; "));
	html_escape(p->out, refs_clean(a, json_id(a)));
	buf_add(p->out, a->day == CALENDAR_NO_DAY ? SLICE(" &middot; day of publication unknown") : SLICE(" &middot; published "));
	calendar_add(p->out, a->day);
	buf_add(p->out, SLICE("</p>\n"));
}

static void put_error(struct html_page *p)
{
	buf_addf(p->out, "<p class=\"error\">failed: %s: ", p->a->error.code);
	html_escape(p->out, refs_clean(p->a, slice_of(p->a->error.message)));
	buf_add(p->out, SLICE("</p>\n"));
}

static void put_body(struct html_page *p)
{
	html_story(p);
	html_tables(p);
	html_views(p);
}

bool html_article(struct buf *out, const struct article *a, const char *prefix)
{
	size_t before = out->n;
	struct html_page p = {.a = a, .out = out, .numbers = refs_numbers(a), .prefix = prefix};
	put_head(&p);
	(a->error.code ? put_error : put_body)(&p);
	buf_add(out, SLICE("</article>\n"));
	if (out->failed)
		out->n = before;
	return !out->failed;
}

/* ---- the index ---- */

static void count(const struct article *a, struct html_counts *c)
{
	*c = (struct html_counts){.articles = 1, .failed = a->error.code != NULL};
	if (a->error.code)
		return;
	for (uint32_t i = 0; i < a->attributions.n; i++)
		c->denials += a->attributions.at[i].denial;
	c->claims = a->attributions.n - c->denials;
	c->events = a->events.n;
}

static void put_numbers(struct buf *out, const struct html_counts *c)
{
	const uint64_t numbers[] = {c->claims, c->denials, c->events};
	for (int i = 0; i < 3; i++)
		buf_addf(out, "<td class=\"n\">%llu</td>", (unsigned long long)numbers[i]);
}

/* The actors that the article speaks of most, the most mentioned first. */
static void put_top_actors(struct buf *out, const struct article *a)
{
	enum { TOP = 3 };
	uint32_t *mentions = ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
	for (uint32_t i = 0; i < a->mentions.n; i++)
		if (a->mentions.at[i].actor < a->actors.n)
			mentions[a->mentions.at[i].actor]++;
	for (int shown = 0; shown < TOP; shown++) {
		uint32_t best = 0;
		for (uint32_t i = 1; i < a->actors.n; i++)
			best = mentions[i] > mentions[best] ? i : best;
		if (!a->actors.n || !mentions[best])
			return;
		buf_add(out, shown ? SLICE(", ") : SLICE(""));
		html_escape(out, a->actors.at[best].name);
		mentions[best] = 0;
	}
}

bool html_row(struct buf *row, const struct article *a, const char *prefix, struct html_counts *counts)
{
	count(a, counts);
	buf_addf(row, "<tr><td><a href=\"#%sarticle\">", prefix);
	html_escape(row, name_of(a));
	buf_add(row, SLICE("</a></td><td class=\"day\">"));
	calendar_add(row, a->day);
	buf_add(row, SLICE("</td><td>"));
	if (!a->error.code)
		put_top_actors(row, a);
	buf_add(row, SLICE("</td>"));
	put_numbers(row, counts);
	buf_add(row, a->error.code ? SLICE("<td class=\"error\">failed: ") : SLICE("<td>"));
	html_escape(row, slice_of(a->error.code ? a->error.code : ""));
	buf_add(row, SLICE("</td></tr>\n"));
	return !row->failed;
}

void html_index_add(struct html_index *index, struct slice row, const struct html_counts *counts)
{
	struct html_counts *c = &index->counts;
	buf_add(&index->rows, row);
	c->articles += counts->articles;
	c->failed += counts->failed;
	c->claims += counts->claims;
	c->denials += counts->denials;
	c->events += counts->events;
}

void html_index_clear(struct html_index *index)
{
	buf_free(&index->rows);
	*index = (struct html_index){0};
}

void html_end(struct buf *out, struct html_index *index)
{
	const struct html_counts *c = &index->counts;
	if (c->articles > 1) {
		buf_addf(out, "<nav id=\"index\"><h3>%llu articles, %llu failed</h3><div class=\"table\"><table class=\"wide\"><thead><tr><th scope=\"col\">Article</th>"
			"<th scope=\"col\">Published</th><th scope=\"col\">Most mentioned</th><th scope=\"col\">Claims</th><th scope=\"col\">Denials</th><th scope=\"col\">Events</th><th scope=\"col\">Errors</th></tr></thead><tbody>\n",
			(unsigned long long)c->articles, (unsigned long long)c->failed);
		buf_add(out, (struct slice){index->rows.at, index->rows.n});
		buf_add(out, SLICE("</tbody><tfoot><tr><th scope=\"row\">All</th><td></td><td></td>"));
		put_numbers(out, c);
		buf_addf(out, "<td>%llu</td></tr></tfoot></table></div></nav>\n", (unsigned long long)c->failed);
	}
	buf_add(out, SLICE("</body></html>\n"));
}
