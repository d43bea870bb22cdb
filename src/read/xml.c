#include "read/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "base/utf8.h"
#include "read/catch.h"
#include "read/libxml.h"
#include "read/page.h"

struct builder {
	struct xml *xml;
	xmlParserCtxtPtr parser;
	uint32_t open, depth;
	bool failed; /* memory has run out: to be said when libxml2 has put its own away */
};

static struct slice copy(struct xml *x, const xmlChar *s, size_t n)
{
	return arena_slice(x->arena, (struct slice){(const char *)s, n});
}

static uint32_t node_add(struct builder *b, struct slice name)
{
	struct xml *x = b->xml;
	uint32_t at = x->nodes.n;
	*ARRAY_PUSH(x->arena, &x->nodes) = (struct xml_node){.name = name, .parent = b->open, .end = at + 1, .first_attribute = x->attributes.n};
	return at;
}

static void start(struct builder *b, const xmlChar *name, int n, const xmlChar **atts)
{
	struct xml *x = b->xml;
	uint32_t at = node_add(b, copy(x, name, strlen((const char *)name)));
	for (int i = 0; i < n; i++) {
		const xmlChar **a = atts + 5 * i; /* name, prefix, URI, value, its end */
		struct xml_attribute *new = ARRAY_PUSH(x->arena, &x->attributes);
		new->name = copy(x, a[0], strlen((const char *)a[0]));
		new->value = copy(x, a[3], (size_t)(a[4] - a[3]));
		x->nodes.at[at].n_attributes++;
	}
	b->open = at;
	b->depth++;
	x->too_deep = x->too_deep || b->depth >= XML_DEPTH;
}

static void fail(struct builder *b)
{
	b->failed = true;
	xmlStopParser(b->parser);
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_spaces, const xmlChar **spaces, int n, int n_default,
		     const xmlChar **atts)
{
	struct builder *b = ctx;
	(void)prefix, (void)uri, (void)n_spaces, (void)spaces, (void)n_default;
	if (!b->failed && CATCH(b->xml->arena, start(b, name, n, atts)))
		fail(b);
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct builder *b = ctx;
	(void)name, (void)prefix, (void)uri;
	if (b->open == 0)
		return;
	struct xml_node *n = &b->xml->nodes.at[b->open];
	n->end = b->xml->nodes.n;
	b->open = n->parent;
	b->depth--;
}

static void add_text(struct builder *b, const xmlChar *text, size_t length)
{
	uint32_t at = node_add(b, (struct slice){0});
	b->xml->nodes.at[at].text = copy(b->xml, text, length);
}

static void on_text(void *ctx, const xmlChar *text, int length)
{
	struct builder *b = ctx;
	if (length > 0 && !b->failed && CATCH(b->xml->arena, add_text(b, text, (size_t)length)))
		fail(b);
}

static void silent(void *ctx, const char *format, ...)
{
	(void)ctx, (void)format;
}

/* "&eacute;" and the like, which XML does not know without a DTD, to the character; those that XML knows stay. */
static struct slice with_characters(struct arena *a, struct slice s)
{
	char *out = NULL;
	size_t n = 0, from = 0;
	for (size_t i = 0; i < s.n;) {
		const char *hit = memchr(s.at + i, '&', s.n - i);
		if (!hit)
			break;
		size_t at = (size_t)(hit - s.at), end = at + 1;
		while (end < s.n && end < at + 12 && (byte_is_alpha(s.at[end]) || byte_is_digit(s.at[end])))
			end++;
		i = end;
		if (end >= s.n || s.at[end] != ';' || end == at + 1)
			continue;
		char name[16] = "";
		memcpy(name, s.at + at + 1, end - at - 1);
		const htmlEntityDesc *e = htmlEntityLookup(BAD_CAST name);
		if (!e || e->value < 0x80)
			continue;
		out = out ? out : arena_alloc(a, s.n + 1);
		memcpy(out + n, s.at + from, at - from);
		n += at - from;
		n += utf8_encode(e->value, out + n);
		from = end + 1;
	}
	if (!out)
		return s;
	memcpy(out + n, s.at + from, s.n - from);
	return (struct slice){out, n + s.n - from};
}

static void parse(struct builder *b, xmlParserCtxtPtr parser)
{
	xmlSAXHandler sax = {.startElementNs = on_start, .endElementNs = on_end, .characters = on_text, .ignorableWhitespace = on_text, .cdataBlock = on_text,
			     .warning = silent, .error = silent, .fatalError = silent, .initialized = XML_SAX2_MAGIC};
	*parser->sax = sax;
	parser->userData = b;
	xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC);
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	xmlParseDocument(parser);
	xmlFreeDoc(parser->myDoc);
	parser->myDoc = NULL;
}

struct xml *xml_parse(struct arena *a, struct slice text)
{
	struct xml *x = ARENA_NEW(a, struct xml);
	x->arena = a;
	struct builder b = {.xml = x};
	node_add(&b, SLICE(""));
	while (text.n && byte_is_space(text.at[0])) /* before the declaration nothing may stand */
		text = slice_cut(text, 1, text.n);
	text = with_characters(a, page_without_bombs(a, text));
	if (text.n == 0 || text.n > INT32_MAX)
		return x;
	struct libxml_use use = libxml_begin();
	b.parser = xmlCreateMemoryParserCtxt(text.at, (int)text.n);
	if (b.parser)
		parse(&b, b.parser);
	xmlFreeParserCtxt(b.parser);
	if (libxml_end(&use) || b.failed)
		catch_go_on(a);
	while (b.open)
		on_end(&b, NULL, NULL, NULL);
	x->nodes.at[0].end = x->nodes.n;
	return x;
}

bool xml_is(const struct xml *x, uint32_t node, const char *name)
{
	return slice_equal(x->nodes.at[node].name, slice_of(name));
}

uint32_t xml_next(const struct xml *x, uint32_t node, const char *name, uint32_t after)
{
	for (uint32_t i = after + 1; i < x->nodes.at[node].end; i++)
		if (xml_is(x, i, name))
			return i;
	return 0;
}

uint32_t xml_child(const struct xml *x, uint32_t node, const char *name)
{
	for (uint32_t i = node + 1; i < x->nodes.at[node].end; i = x->nodes.at[i].end)
		if (xml_is(x, i, name))
			return i;
	return 0;
}

uint32_t xml_find(const struct xml *x, uint32_t node, const char *path)
{
	struct slice rest = slice_of(path), step;
	while (slice_next(&rest, '/', &step)) {
		uint32_t found = 0;
		for (uint32_t i = node + 1; !found && i < x->nodes.at[node].end; i++)
			if (slice_equal(x->nodes.at[i].name, step))
				found = i;
		if (!found)
			return 0;
		node = found;
	}
	return node;
}

struct slice xml_attr(const struct xml *x, uint32_t node, const char *name)
{
	const struct xml_node *n = &x->nodes.at[node];
	for (uint32_t i = 0; i < n->n_attributes; i++)
		if (slice_equal(x->attributes.at[n->first_attribute + i].name, slice_of(name)))
			return x->attributes.at[n->first_attribute + i].value;
	return (struct slice){0};
}

struct slice xml_raw(const struct xml *x, uint32_t node)
{
	size_t room = 1, n = 0;
	uint32_t end = node ? x->nodes.at[node].end : 0;
	for (uint32_t i = node; i < end; i++)
		room += x->nodes.at[i].text.n;
	char *out = arena_alloc(x->arena, room);
	for (uint32_t i = node; i < end; i++) {
		struct slice s = x->nodes.at[i].text;
		if (s.n)
			memcpy(out + n, s.at, s.n);
		n += s.n;
	}
	return (struct slice){out, n};
}

struct slice xml_value(const struct xml *x, uint32_t node)
{
	size_t room = 1, n = 0;
	uint32_t end = node ? x->nodes.at[node].end : 0;
	for (uint32_t i = node; i < end; i++)
		room += x->nodes.at[i].text.n + 1;
	char *out = arena_alloc(x->arena, room);
	for (uint32_t i = node; i < end; i++) {
		const struct xml_node *e = &x->nodes.at[i];
		if (e->name.at && n && out[n - 1] != ' ')
			out[n++] = ' '; /* "By BERNARD CONDON<byttl>AP Writer" */
		for (size_t k = 0; k < e->text.n; k++) {
			bool space = byte_is_space(e->text.at[k]);
			if (!space)
				out[n++] = e->text.at[k];
			else if (n && out[n - 1] != ' ')
				out[n++] = ' ';
		}
	}
	struct slice s = slice_trim((struct slice){out, n});
	return s.n ? s : (struct slice){0};
}

struct slice xml_value_at(const struct xml *x, uint32_t node, const char *path)
{
	uint32_t found = xml_find(x, node, path);
	return found ? xml_value(x, found) : (struct slice){0};
}
