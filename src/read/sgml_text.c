#include "read/sgml_text.h"

#include "base/utf8.h"

enum { INDENT = 3 };

/* The tag <name> or <name ...> at or behind `from`; s.n if there is none. */
static size_t find_tag(struct slice s, struct slice name, size_t from)
{
	for (size_t at = from; at < s.n;) {
		const char *hit = memchr(s.at + at, '<', s.n - at);
		if (!hit)
			break;
		at = (size_t)(hit - s.at);
		size_t end = at + 1 + name.n;
		if (end < s.n && slice_same(slice_cut(s, at + 1, end), name) && (s.at[end] == '>' || byte_is_space(s.at[end])))
			return at;
		at++;
	}
	return s.n;
}

struct slice sgml_element(struct slice s, struct slice name, struct slice *tag)
{
	char close[32];
	*tag = SLICE("");
	size_t at = find_tag(s, name, 0), open_end = slice_find(s, SLICE(">"), at);
	if (at == s.n || open_end == s.n || name.n > 24)
		return SLICE("");
	*tag = slice_cut(s, at, open_end);
	close[0] = '/';
	memcpy(close + 1, name.at, name.n);
	size_t end = find_tag(s, (struct slice){close, name.n + 1}, open_end);
	return slice_cut(s, open_end + 1, end);
}

struct slice sgml_attribute(struct slice tag, struct slice name)
{
	for (size_t i = 1; i + name.n + 1 < tag.n; i++) {
		if (!byte_is_space(tag.at[i - 1]) || !slice_same(slice_cut(tag, i, i + name.n), name))
			continue;
		size_t at = i + name.n;
		while (at < tag.n && byte_is_space(tag.at[at]))
			at++;
		if (at >= tag.n || tag.at[at] != '=')
			continue;
		at++;
		while (at < tag.n && byte_is_space(tag.at[at]))
			at++;
		bool quoted = at < tag.n && (tag.at[at] == '"' || tag.at[at] == '\'');
		char quote = quoted ? tag.at[at++] : ' ';
		size_t end = at;
		while (end < tag.n && (quoted ? tag.at[end] != quote : !byte_is_space(tag.at[end])))
			end++;
		return slice_cut(tag, at, end);
	}
	return SLICE("");
}

/* The character of the entity at s[i] = '&'; 0: none, or a control code, which is dropped. *end is set behind it. */
static uint32_t entity(struct slice s, size_t i, size_t *end)
{
	static const struct {
		const char *name;
		char c;
	} names[] = {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}, {"lr", '.'}, {"ur", '.'}, {"ql", '"'},
		{"qr", '"'}, {"qc", '"'}, {"md", '-'}, {"hyph", '-'}};
	size_t at = i + 1;
	while (at < s.n && at < i + 10 && s.at[at] != ';' && !byte_is_space(s.at[at]))
		at++;
	*end = i + 1;
	if (at >= s.n || s.at[at] != ';' || at == i + 1)
		return '&';
	struct slice name = slice_cut(s, i + 1, at);
	unsigned long v;
	if (name.at[0] == '#' && slice_number(slice_cut(name, 1, name.n), 0x10FFFF, &v)) {
		*end = at + 1;
		return v < 0x20 || v == 0x7F ? 0 : (uint32_t)v;
	}
	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		if (slice_same(name, slice_of(names[k].name))) {
			*end = at + 1;
			return (uint32_t)names[k].c;
		}
	return '&';
}

/* <P> and </P> part paragraphs; every other tag (names of places, figures) stands in the line. */
static bool paragraph_tag(struct slice s, size_t i)
{
	i += i + 1 < s.n && s.at[i + 1] == '/' ? 2 : 1;
	return i + 1 < s.n && byte_lower(s.at[i]) == 'p' && (s.at[i + 1] == '>' || byte_is_space(s.at[i + 1]));
}

static bool tag_begins(struct slice s, size_t i)
{
	return i + 1 < s.n && s.at[i] == '<' && (byte_is_alpha(s.at[i + 1]) || s.at[i + 1] == '/' || s.at[i + 1] == '!');
}

struct writer {
	char *out;
	size_t n;
	bool blank, paragraph;
};

static inline void put(struct writer *w, uint32_t c)
{
	if (w->n && w->paragraph) {
		w->out[w->n++] = '\n';
		w->out[w->n++] = '\n';
	} else if (w->n && w->blank) {
		w->out[w->n++] = ' ';
	}
	w->paragraph = w->blank = false;
	if (c < 0x80)
		w->out[w->n++] = (char)c;
	else
		w->n += utf8_encode(c, w->out + w->n);
}

/* Blanks from s[i] on: what they mean, and where they end. */
static size_t blanks(struct writer *w, struct slice s, size_t i, bool paragraphs)
{
	size_t lines = 0, column = 0;
	for (; i < s.n && byte_is_space(s.at[i]); i++) {
		lines += s.at[i] == '\n';
		column = s.at[i] == '\n' ? 0 : column + (s.at[i] == '\t' ? INDENT : 1);
	}
	w->blank = true;
	if (paragraphs && (lines > 1 || (lines == 1 && column >= INDENT)))
		w->paragraph = true;
	return i;
}

/* What is neither blank nor tag nor entity, from s[i] on: as it stands. */
static size_t word(struct writer *w, struct slice s, size_t i)
{
	put(w, 'x');
	w->out[w->n - 1] = s.at[i++];
	for (; i < s.n && (unsigned char)s.at[i] > ' ' && s.at[i] != '<' && s.at[i] != '&' && s.at[i] != 0x7F; i++)
		w->out[w->n++] = s.at[i];
	return i;
}

static struct slice text(struct arena *a, struct slice s, bool paragraphs)
{
	/* An entity takes at least as many bytes as its character, a paragraph break no more than what makes it, plus one. */
	struct writer w = {.out = arena_alloc(a, 2 * s.n + 8)};
	for (size_t i = 0; i < s.n;) {
		char c = s.at[i];
		if (byte_is_space(c)) {
			i = blanks(&w, s, i, paragraphs);
		} else if (tag_begins(s, i)) {
			w.paragraph = w.paragraph || (paragraphs && paragraph_tag(s, i));
			i = slice_find(s, SLICE(">"), i) + 1;
		} else if (c == '&') {
			uint32_t code = entity(s, i, &i);
			if (code)
				put(&w, code);
		} else if ((unsigned char)c < 0x20 || c == 0x7F) {
			i++;
		} else {
			i = word(&w, s, i);
		}
	}
	return (struct slice){w.out, w.n};
}

struct slice sgml_plain(struct arena *a, struct slice s) { return text(a, s, false); }
struct slice sgml_paragraphs(struct arena *a, struct slice s) { return text(a, s, true); }

struct slice sgml_join(struct arena *a, struct slice dateline, struct slice body)
{
	if (!dateline.n || !body.n || slice_starts(body, dateline))
		return body;
	char *out = arena_alloc(a, dateline.n + body.n + 2);
	memcpy(out, dateline.at, dateline.n);
	out[dateline.n] = ' ';
	memcpy(out + dateline.n + 1, body.at, body.n);
	return (struct slice){out, dateline.n + 1 + body.n};
}
