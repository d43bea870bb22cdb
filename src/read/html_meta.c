#include "read/html_meta.h"

#include "read/json_ld.h"

/* What a <meta> may be called, best first for each field. */
enum field { TITLE, PUBLISHED, BYLINE, SITE, URL, FIELDS };

static const struct {
	const char *name;
	enum field field;
} metas[] = {
    {"og:title", TITLE},           {"twitter:title", TITLE},      {"parsely-title", TITLE},       {"sailthru.title", TITLE},
    {"dc.title", TITLE},           {"headline", TITLE},
    {"article:published_time", PUBLISHED}, {"article:published", PUBLISHED}, {"og:article:published_time", PUBLISHED}, {"datepublished", PUBLISHED},
    {"parsely-pub-date", PUBLISHED}, {"publish-date", PUBLISHED}, {"publishdate", PUBLISHED},     {"publish_date", PUBLISHED},
    {"pubdate", PUBLISHED},        {"publication_date", PUBLISHED}, {"published_at", PUBLISHED},  {"sailthru.date", PUBLISHED},
    {"cxenseparse:recs:publishtime", PUBLISHED}, {"dc.date.issued", PUBLISHED}, {"dcterms.created", PUBLISHED}, {"dc.date", PUBLISHED},
    {"date", PUBLISHED},           {"og:published_time", PUBLISHED}, {"datecreated", PUBLISHED},
    {"author", BYLINE},            {"parsely-author", BYLINE},    {"sailthru.author", BYLINE},    {"dc.creator", BYLINE},
    {"article:author", BYLINE},    {"byl", BYLINE},
    {"og:site_name", SITE},        {"application-name", SITE},    {"apple-mobile-web-app-title", SITE},
    {"og:url", URL},
};
enum { METAS = sizeof metas / sizeof *metas };

static void read_meta(const struct page *p, uint32_t i, struct slice found[FIELDS], int rank[FIELDS])
{
	struct slice content = slice_trim(page_attr(p, i, ATTR_CONTENT));
	static const enum page_attribute_name keys[] = {ATTR_PROPERTY, ATTR_NAME, ATTR_ITEMPROP};
	for (size_t k = 0; content.n && k < 3; k++) {
		struct slice key = page_attr(p, i, keys[k]);
		for (int m = 0; key.n && m < METAS; m++)
			if (m < rank[metas[m].field] && slice_same(key, slice_of(metas[m].name))) {
				rank[metas[m].field] = m;
				found[metas[m].field] = content;
			}
	}
}

static bool is_url(struct slice s)
{
	return slice_starts(s, SLICE("http://")) || slice_starts(s, SLICE("https://"));
}

/* "Title - The Daily Example" without the site's name, which stands behind the last separator (or before the first). */
static struct slice without_site(struct slice title, struct slice site)
{
	static const struct slice separators[] = {{" | ", 3}, {" - ", 3}, {" \xE2\x80\x93 ", 5}, {" \xE2\x80\x94 ", 5}, {" \xC2\xBB ", 4}, {" : ", 3}};
	for (size_t k = 0; k < sizeof separators / sizeof *separators; k++) {
		size_t last = title.n, at = 0;
		while ((at = slice_find(title, separators[k], at)) < title.n)
			last = at++;
		if (last == title.n)
			continue;
		struct slice tail = slice_trim(slice_cut(title, last + separators[k].n, title.n)), head = slice_trim(slice_cut(title, 0, last));
		if (site.n ? slice_same(tail, site) : k < 2 && head.n > 2 * tail.n)
			return head;
	}
	return title;
}

static bool class_has(const struct page *p, uint32_t i, struct slice word)
{
	struct slice c = page_attr(p, i, ATTR_CLASS);
	for (size_t at = 0; at + word.n <= c.n; at++)
		if (slice_same(slice_cut(c, at, at + word.n), word))
			return true;
	return false;
}

/* What stands in the page itself, for what its head does not say. */
struct seen {
	struct slice h1, time, byline, document_title, canonical;
	unsigned h1s;
};

static void look(const struct page *p, uint32_t i, struct seen *s)
{
	struct arena *a = p->arena;
	switch (p->nodes.at[i].tag) {
	case TAG_h1:
		if (s->h1s++ == 0)
			s->h1 = page_text(p, a, i, false);
		break;
	case TAG_title:
		if (!s->document_title.at)
			s->document_title = page_text(p, a, i, false);
		break;
	case TAG_link:
		if (!s->canonical.at && slice_same(page_attr(p, i, ATTR_REL), SLICE("canonical")))
			s->canonical = page_attr(p, i, ATTR_HREF);
		break;
	case TAG_time:
		if (!s->time.at)
			s->time = page_attr(p, i, ATTR_DATETIME).n ? page_attr(p, i, ATTR_DATETIME) : page_text(p, a, i, false);
		break;
	default:
		break;
	}
	struct slice prop = page_attr(p, i, ATTR_ITEMPROP);
	if (slice_same(prop, SLICE("datePublished")) && page_attr(p, i, ATTR_DATETIME).n)
		s->time = page_attr(p, i, ATTR_DATETIME);
	bool names_author = slice_same(prop, SLICE("author")) || slice_same(page_attr(p, i, ATTR_REL), SLICE("author")) || class_has(p, i, SLICE("byline"));
	if (!s->byline.at && names_author) {
		struct slice text = page_text(p, a, i, false);
		if (text.n > 2 && text.n < 120)
			s->byline = text;
	}
}

/* At least a quarter of the words of one stands in the other. */
static bool alike(struct slice a, struct slice b)
{
	size_t words = 0, shared = 0;
	struct slice rest = a, word;
	while (slice_next(&rest, ' ', &word)) {
		words++;
		shared += word.n > 3 && slice_find(b, word, 0) < b.n;
	}
	return shared * 4 >= words;
}

/* The heading of the page counts for more than <meta>, which often names the site too, unless it heads something else. */
static struct slice choose_title(struct slice ld, struct slice meta, const struct seen *s, struct slice site)
{
	bool heading = s->h1.n > 20 && s->h1.n < 300 && s->h1s == 1;
	if (ld.n)
		return ld;
	if (heading && (!meta.n || alike(s->h1, meta)))
		return s->h1;
	if (meta.n)
		return without_site(meta, site);
	return s->document_title.n ? without_site(s->document_title, site) : s->h1;
}

void html_meta_read(struct html_meta *m, const struct page *p)
{
	struct slice found[FIELDS] = {{0}};
	int rank[FIELDS] = {METAS, METAS, METAS, METAS, METAS};
	struct seen seen = {0};
	struct json_ld ld = {0};
	for (uint32_t i = 1; i < p->nodes.n; i++) {
		const struct page_node *n = &p->nodes.at[i];
		if (n->tag == TAG_meta)
			read_meta(p, i, found, rank);
		else if (n->tag == TAG_html && page_attr(p, i, ATTR_LANG).n)
			m->language = page_attr(p, i, ATTR_LANG);
		else if (n->tag == TAG_script && n->end > i + 1)
			json_ld_read(&ld, p->arena, (struct slice){p->chars.at + p->nodes.at[i + 1].text_start, p->nodes.at[i + 1].text_end - p->nodes.at[i + 1].text_start});
		else if (n->tag != TAG_TEXT)
			look(p, i, &seen);
	}
	struct arena *a = p->arena;
	m->site = found[SITE].n ? found[SITE] : ld.site;
	m->title = page_unescape(a, choose_title(ld.title, found[TITLE], &seen, m->site));
	m->published = ld.published.n ? ld.published : found[PUBLISHED].n ? found[PUBLISHED] : seen.time;
	struct slice author = found[BYLINE].n && !is_url(found[BYLINE]) ? found[BYLINE] : (struct slice){0};
	m->byline = page_unescape(a, ld.byline.n ? ld.byline : author.n ? author : seen.byline);
	m->url = seen.canonical.n && is_url(seen.canonical) ? seen.canonical : is_url(found[URL]) ? found[URL] : ld.url;
	m->body = page_unescape(a, ld.body);
}
