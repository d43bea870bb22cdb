#include "read/html.h"
#include "read/xml.h"

enum how { INLINE, BLOCK, CELL, BREAK, LINES, SKIP };

/* Elements of NITF and XHTML; what is not named here stands in the line. */
static const struct {
	const char *name;
	enum how how;
} elements[] = {
    {"p", BLOCK},       {"block", BLOCK},         {"div", BLOCK},           {"section", BLOCK},  {"article", BLOCK},  {"hl1", BLOCK},    {"hl2", BLOCK},
    {"hl3", BLOCK},     {"hl4", BLOCK},           {"h1", BLOCK},            {"h2", BLOCK},       {"h3", BLOCK},       {"h4", BLOCK},     {"h5", BLOCK},
    {"h6", BLOCK},      {"ul", BLOCK},            {"ol", BLOCK},            {"dl", BLOCK},       {"li", BLOCK},       {"dt", BLOCK},     {"dd", BLOCK},
    {"bq", BLOCK},      {"blockquote", BLOCK},    {"credit", BLOCK},        {"note", BLOCK},     {"nitf-table", BLOCK}, {"table", BLOCK}, {"tr", BLOCK},
    {"hr", BLOCK},      {"body", BLOCK},          {"body.content", BLOCK},  {"datasource", BLOCK}, {"center", BLOCK}, {"header", BLOCK}, {"footer", BLOCK},
    {"td", CELL},       {"th", CELL},             {"br", BREAK},            {"pre", LINES},
    {"media", SKIP},    {"media-caption", SKIP},  {"media-producer", SKIP}, {"style", SKIP},     {"script", SKIP},    {"head", SKIP},    {"figure", SKIP},
    {"figcaption", SKIP}, {"body.head", SKIP},    {"body.end", SKIP},       {"nav", SKIP},       {"aside", SKIP},     {"svg", SKIP},     {"img", SKIP},
};

static enum how how_of(struct slice name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (slice_same(name, slice_of(elements[i].name)))
			return elements[i].how;
	return INLINE;
}

struct writer {
	char *out;
	size_t n;
	bool blank, paragraph, line; /* what is due before the next letter */
};

static void put(struct writer *w, struct slice s)
{
	memcpy(w->out + w->n, s.at, s.n);
	w->n += s.n;
}

static void letter(struct writer *w, char c)
{
	if (w->n && w->paragraph)
		put(w, SLICE("\n\n"));
	else if (w->n && w->line)
		put(w, SLICE("\n"));
	else if (w->n && w->blank)
		put(w, SLICE(" "));
	w->paragraph = w->line = w->blank = false;
	w->out[w->n++] = c;
}

static void text(struct writer *w, struct slice s, bool lines)
{
	bool fresh = false; /* at a line's start: blanks there are an indent, which is kept */
	for (size_t i = 0; i < s.n; i++) {
		char c = s.at[i];
		if (!byte_is_space(c)) {
			letter(w, c);
			fresh = false;
		} else if (!lines) {
			w->blank = true;
		} else if (c == '\n') {
			w->paragraph = w->paragraph || fresh;
			w->line = fresh = true;
		} else {
			w->blank = true;
		}
	}
}

/* The largest output is three bytes for one of text, and two for each element. */
struct slice xml_story(const struct xml *x, uint32_t node)
{
	uint32_t end = node ? x->nodes.at[node].end : 0, lines_end = 0;
	size_t room = 16;
	bool elements_inside = false;
	for (uint32_t i = node; i < end; i++) {
		room += 2 * x->nodes.at[i].text.n + 8;
		elements_inside = elements_inside || (i > node && x->nodes.at[i].name.at);
	}
	if (!elements_inside) {
		struct slice raw = xml_raw(x, node);
		return html_looks_like(raw) ? html_fragment_text(x->arena, raw) : slice_trim(raw);
	}
	struct writer w = {.out = arena_alloc(x->arena, room)};
	for (uint32_t i = node + 1; i < end;) {
		const struct xml_node *n = &x->nodes.at[i];
		enum how how = n->name.at ? how_of(n->name) : INLINE;
		if (how == SKIP) {
			i = n->end;
			continue;
		}
		w.paragraph = w.paragraph || how == BLOCK || how == LINES;
		w.line = w.line || how == BREAK;
		w.blank = w.blank || how == CELL;
		if (how == LINES)
			lines_end = n->end;
		if (!n->name.at)
			text(&w, n->text, i < lines_end);
		i++;
		/* Elements that end here end their paragraph too. */
		for (uint32_t up = n->name.at && n->end > i ? node : n->name.at ? i - 1 : n->parent; up > node && x->nodes.at[up].end == i; up = x->nodes.at[up].parent)
			w.paragraph = w.paragraph || how_of(x->nodes.at[up].name) == BLOCK;
	}
	struct slice story = {w.out, w.n};
	return html_looks_like(story) ? html_fragment_text(x->arena, story) : story;
}
