#include "read/page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "base/utf8.h"

#include "read/catch.h"
#include "read/libxml.h"

enum how { INLINE, BLOCK, DROP };

static const struct {
	const char *name;
	enum how how;
} tags[] = {
#define X(name, how) {#name, how},
    PAGE_TAGS(X)
#undef X
};

/* In the order of enum page_attribute_name, which is that of the alphabet. */
static const char *const attribute_names[ATTR_COUNT] = {"aria-hidden", "class",    "content", "data-component", "data-testid", "datetime",
							"hidden",      "href",     "id",      "itemprop",       "lang",        "name",
							"property",    "rel",      "role",    "style",          "type"};

bool page_is_block(enum page_tag tag) { return tag == TAG_CUSTOM || (tag < TAG_UNKNOWN && tags[tag].how == BLOCK); }
bool page_is_drop(enum page_tag tag) { return tag < TAG_UNKNOWN && tags[tag].how == DROP; }

static uint8_t tag_of(const char *name)
{
	size_t low = 0, high = TAG_UNKNOWN;
	while (low < high) {
		size_t mid = (low + high) / 2;
		int order = strcmp(name, tags[mid].name);
		if (order == 0)
			return (uint8_t)mid;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return strchr(name, '-') ? TAG_CUSTOM : TAG_UNKNOWN;
}

static int attribute_of(const char *name)
{
	size_t low = 0, high = ATTR_COUNT;
	while (low < high) {
		size_t mid = (low + high) / 2;
		int order = strcmp(name, attribute_names[mid]);
		if (order == 0)
			return (int)mid;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return -1;
}

/* ---- what libxml2 tells, on its way into the array ---- */

struct builder {
	struct page *page;
	xmlParserCtxtPtr parser;
	uint32_t open;           /* the element that is being filled */
	unsigned depth;
	bool failed;             /* memory has run out: to be said when libxml2 has put its own away */
};

static uint32_t node_add(struct builder *b, uint8_t tag)
{
	struct page *p = b->page;
	uint32_t at = p->nodes.n;
	*ARRAY_PUSH(p->arena, &p->nodes) = (struct page_node){.parent = b->open, .end = at + 1, .first_attribute = p->attributes.n, .tag = tag};
	return at;
}

static void start(struct builder *b, const xmlChar *name, const xmlChar **atts)
{
	struct page *p = b->page;
	if (++b->depth > PAGE_DEPTH) {
		p->too_deep = true;
		xmlStopParser(b->parser);
		return;
	}
	uint32_t at = node_add(b, tag_of((const char *)name));
	for (size_t i = 0; atts && atts[i]; i += 2) {
		int known = attribute_of((const char *)atts[i]);
		if (known < 0 || p->nodes.at[at].n_attributes == UINT16_MAX)
			continue;
		struct slice value = slice_of((const char *)(atts[i + 1] ? atts[i + 1] : BAD_CAST ""));
		*ARRAY_PUSH(p->arena, &p->attributes) = (struct page_attribute){arena_slice(p->arena, value), (uint8_t)known};
		p->nodes.at[at].n_attributes++;
	}
	b->open = at;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **atts)
{
	struct builder *b = ctx;
	if (!b->failed && CATCH(b->page->arena, start(b, name, atts))) {
		b->failed = true;
		xmlStopParser(b->parser);
	}
}

static void on_end(void *ctx, const xmlChar *name)
{
	struct builder *b = ctx;
	(void)name;
	if (b->open == 0)
		return;
	struct page_node *n = &b->page->nodes.at[b->open];
	n->end = b->page->nodes.n;
	b->open = n->parent;
	b->depth--;
}

static void add_text(struct builder *b, const xmlChar *text, int length)
{
	struct page *p = b->page;
	uint8_t in = p->nodes.at[b->open].tag;
	if (length <= 0 || in == TAG_style || p->too_deep)
		return;
	/* Only scripts with data are of use. */
	if (in == TAG_script && !slice_same(page_attr(p, b->open, ATTR_TYPE), SLICE("application/ld+json")))
		return;
	uint32_t last = p->nodes.n - 1;
	if (p->nodes.at[last].tag != TAG_TEXT || p->nodes.at[last].parent != b->open) {
		last = node_add(b, TAG_TEXT);
		p->nodes.at[last].text_start = p->nodes.at[last].text_end = p->chars.n;
	}
	size_t n = (size_t)length;
	while (p->chars.cap - p->chars.n < n)
		p->chars.at = array_grown(p->arena, p->chars.at, &p->chars.cap, 1);
	memcpy(p->chars.at + p->chars.n, text, n);
	p->chars.n += (uint32_t)n;
	p->nodes.at[last].text_end = p->chars.n;
}

static void on_text(void *ctx, const xmlChar *text, int length)
{
	struct builder *b = ctx;
	if (!b->failed && CATCH(b->page->arena, add_text(b, text, length))) {
		b->failed = true;
		xmlStopParser(b->parser);
	}
}

static void close_all(struct builder *b)
{
	while (b->open)
		on_end(b, NULL);
	b->page->nodes.at[0].end = b->page->nodes.n;
}

/* ---- input that would take libxml2 quadratic time ---- */

/* Behind the tag that opens at s[i] = '<'; *attributes gets how many blanks stand outside quotes. */
static size_t tag_end(struct slice s, size_t i, size_t *blanks)
{
	char quote = '\0';
	*blanks = 0;
	for (i++; i < s.n; i++) {
		char c = s.at[i];
		if (quote) {
			quote = c == quote ? '\0' : quote;
			continue;
		}
		if (c == '>')
			return i + 1;
		if ((c == '"' || c == '\'') && s.at[i - 1] == '=')
			quote = c;
		*blanks += byte_is_space(c) || c == '/' || c == '"' || c == '\'';
	}
	return s.n;
}

struct slice page_without_bombs(struct arena *a, struct slice html)
{
	char *copy = NULL;
	for (size_t i = 0; i < html.n;) {
		const char *hit = memchr(html.at + i, '<', html.n - i);
		if (!hit)
			break;
		size_t at = (size_t)(hit - html.at), blanks;
		if (at + 1 >= html.n || !byte_is_alpha(html.at[at + 1])) {
			i = at + 1;
			continue;
		}
		i = tag_end(html, at, &blanks);
		if (blanks <= 4 * PAGE_ATTRIBUTES)
			continue;
		if (!copy) {
			copy = arena_text(a, html);
			html.at = copy;
		}
		memset(copy + at, ' ', i - at);
	}
	return html;
}

/* ---- the whole ---- */

static void parse(struct builder *b)
{
	xmlSAXHandler sax = {.startElement = on_start, .endElement = on_end, .characters = on_text, .ignorableWhitespace = on_text, .cdataBlock = on_text};
	b->parser->sax[0] = sax;
	b->parser->userData = b;
	htmlCtxtUseOptions(b->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
	xmlSwitchEncoding(b->parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(b->parser);
}

struct page *page_parse(struct arena *a, struct slice html)
{
	struct page *p = ARENA_NEW(a, struct page);
	p->arena = a;
	struct builder b = {.page = p};
	node_add(&b, TAG_CUSTOM);
	html = html.n > INT32_MAX ? slice_cut(html, 0, INT32_MAX) : html;
	html = page_without_bombs(a, html);
	if (html.n == 0)
		return p;
	struct libxml_use use = libxml_begin();
	b.parser = htmlCreateMemoryParserCtxt(html.at, (int)html.n);
	if (b.parser)
		parse(&b);
	htmlFreeParserCtxt(b.parser);
	if (libxml_end(&use) || b.failed)
		catch_go_on(a);
	close_all(&b);
	return p;
}

struct slice page_attr(const struct page *p, uint32_t node, enum page_attribute_name name)
{
	const struct page_node *n = &p->nodes.at[node];
	for (uint32_t i = 0; i < n->n_attributes; i++)
		if (p->attributes.at[n->first_attribute + i].name == name)
			return p->attributes.at[n->first_attribute + i].value;
	return (struct slice){0};
}

struct slice page_text(const struct page *p, struct arena *a, uint32_t node, bool story)
{
	size_t room = 1, n = 0;
	uint32_t end = p->nodes.at[node].end;
	for (uint32_t i = node; i < end; i++)
		room += p->nodes.at[i].text_end - p->nodes.at[i].text_start + 1;
	char *out = arena_alloc(a, room);
	for (uint32_t i = node; i < end;) {
		const struct page_node *x = &p->nodes.at[i];
		if (story && i != node && (x->dropped || page_is_drop(x->tag))) {
			i = x->end;
			continue;
		}
		if ((page_is_block(x->tag) || x->tag == TAG_br) && n && out[n - 1] != ' ')
			out[n++] = ' ';
		for (uint32_t k = x->text_start; k < x->text_end; k++) {
			bool space = byte_is_space(p->chars.at[k]);
			if (!space)
				out[n++] = p->chars.at[k];
			else if (n && out[n - 1] != ' ')
				out[n++] = ' ';
		}
		i++;
	}
	return slice_trim((struct slice){out, n});
}

/* The character that stands at s[i] = '&', 0 if none does; *end is set behind it. */
static uint32_t entity_at(struct arena *a, struct slice s, size_t i, size_t *end)
{
	size_t semicolon = slice_find(slice_cut(s, 0, i + 12 < s.n ? i + 12 : s.n), SLICE(";"), i);
	if (semicolon >= s.n || semicolon >= i + 12 || s.at[semicolon] != ';' || semicolon < i + 2)
		return 0;
	*end = semicolon + 1;
	struct slice name = slice_cut(s, i + 1, semicolon);
	if (!slice_starts(name, SLICE("#"))) {
		const htmlEntityDesc *e = htmlEntityLookup(BAD_CAST arena_text(a, name));
		return e ? e->value : slice_equal(name, SLICE("apos")) ? '\'' : 0;
	}
	bool hex = name.n > 1 && byte_lower(name.at[1]) == 'x';
	uint32_t v = 0;
	for (size_t k = hex ? 2 : 1; k < name.n; k++) {
		char c = byte_lower(name.at[k]);
		uint32_t digit = byte_is_digit(c) ? (uint32_t)(c - '0') : hex && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10) : 99;
		if (digit == 99 || v > 0x110000)
			return 0;
		v = v * (hex ? 16 : 10) + digit;
	}
	return v;
}

struct slice page_unescape(struct arena *a, struct slice s)
{
	if (s.n == 0 || !memchr(s.at, '&', s.n))
		return s;
	char *out = arena_alloc(a, s.n + 4);
	size_t n = 0;
	for (size_t i = 0; i < s.n;) {
		size_t end;
		uint32_t c = s.at[i] == '&' ? entity_at(a, s, i, &end) : 0;
		if (!c) {
			out[n++] = s.at[i++];
			continue;
		}
		n += utf8_encode(c, out + n);
		i = end;
	}
	return (struct slice){out, n};
}
