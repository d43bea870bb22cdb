#include "write/json.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "write/lists.h"

/* ---- strings ---- */

static const char *escape_of(unsigned char c)
{
	switch (c) {
	case '"': return "\\\"";
	case '\\': return "\\\\";
	case '\n': return "\\n";
	case '\r': return "\\r";
	case '\t': return "\\t";
	case '\b': return "\\b";
	case '\f': return "\\f";
	default: return NULL;
	}
}

static bool plain(unsigned char c) { return c >= 0x20 && c != '"' && c != '\\'; }

/* Do none of these eight bytes need an escape? A byte is zero where (x - 1) & ~x has its high bit; the first term finds bytes under 0x20. */
static bool plain8(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101u, high = ones << 7;
	uint64_t quote = w ^ ones * '"', slash = w ^ ones * '\\';
	return !((((w - ones * 0x20) & ~w) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & high);
}

/* Copies what needs no escape, eight bytes at a time; returns how much that is. `to` has room for all. */
static size_t copy_plain(char *to, struct slice s)
{
	size_t i = 0;
	uint64_t w;
	for (; i + 8 <= s.n; i += 8) {
		memcpy(&w, s.at + i, 8);
		if (!plain8(w))
			break;
		memcpy(to + i, &w, 8);
	}
	if (s.n - i < 8 && s.n >= 8) { /* the last eight, some of them once more */
		memcpy(&w, s.at + s.n - 8, 8);
		if (plain8(w)) {
			memcpy(to + s.n - 8, &w, 8);
			return s.n;
		}
	}
	for (; i < s.n && plain((unsigned char)s.at[i]); i++)
		to[i] = s.at[i];
	return i;
}

static void add_escape(struct buf *out, unsigned char c)
{
	const char *escape = escape_of(c);
	if (escape)
		buf_add(out, slice_of(escape));
	else
		buf_addf(out, "\\u%04x", (unsigned)c);
}

void json_add_string(struct buf *out, struct slice s)
{
	buf_add_char(out, '"');
	while (s.n && buf_room(out, s.n + 1)) {
		size_t run = copy_plain(out->at + out->n, s);
		out->n += run;
		if (run == s.n)
			break;
		add_escape(out, (unsigned char)s.at[run]);
		s = slice_cut(s, run + 1, s.n);
	}
	buf_add_char(out, '"');
}

/* ---- the object ---- */

#define ADD(w, literal) buf_add((w)->out, SLICE(literal))
/* Keys are written with their punctuation: ,"rule": */
#define KEY(w, name) ADD(w, ",\"" name "\":")

/* A path or a title may hold bad bytes, and what stands behind a NUL is no part of it. */
static void text_or_null(struct lists *w, struct slice s)
{
	size_t replaced;
	if (!s.at) {
		ADD(w, "null");
		return;
	}
	s = utf8_repair(w->article->arena, s, &replaced);
	json_add_string(w->out, slice_cut(s, 0, s.n ? strnlen(s.at, s.n) : 0));
}

static void error_or_null(struct lists *w)
{
	const struct article_error *e = &w->article->error;
	KEY(w, "error");
	if (!e->code) {
		ADD(w, "null");
		return;
	}
	ADD(w, "{\"code\":");
	lists_string(w, e->code);
	KEY(w, "message");
	text_or_null(w, slice_of(e->message));
	KEY(w, "at");
	buf_add_uint(w->out, e->at);
	ADD(w, "}");
}

static void dateline_or_null(struct lists *w)
{
	const struct dateline *d = &w->article->dateline;
	bool spanned = !span_none(d->span);
	KEY(w, "dateline");
	if (!spanned && !d->place.at) {
		ADD(w, "null");
		return;
	}
	ADD(w, "{\"place\":");
	text_or_null(w, d->place);
	KEY(w, "date");
	lists_day(w, d->date);
	if (spanned) {
		ADD(w, ",");
		lists_range(w, d->span);
		KEY(w, "text");
		text_or_null(w, article_slice(w->article, d->span));
	} else {
		ADD(w, ",\"start\":null,\"end\":null,\"text\":null");
	}
	ADD(w, "}");
}

struct slice json_id(const struct article *a)
{
	char hex[65];
	if (a->id.at)
		return a->id;
	sha256_hex(a->text, hex);
	return arena_slice(a->arena, (struct slice){hex, 16});
}

static void head(struct lists *w, const char *sha256)
{
	const struct article *a = w->article;
	ADD(w, "{\"schema\":\"wirecode/1\"");
	KEY(w, "id");
	text_or_null(w, a->id.at ? a->id : (struct slice){sha256, 16});
	KEY(w, "source");
	text_or_null(w, a->source);
	error_or_null(w);
	KEY(w, "format");
	text_or_null(w, a->format);
	KEY(w, "language");
	text_or_null(w, a->language);
	KEY(w, "title");
	text_or_null(w, a->title);
	KEY(w, "byline");
	text_or_null(w, a->byline);
	KEY(w, "agency");
	text_or_null(w, a->agency);
	dateline_or_null(w);
	KEY(w, "published");
	lists_day(w, a->day);
	KEY(w, "published_from");
	lists_string(w, published_from_names[a->published_from]);
}

static void text(struct lists *w, const char *sha256, const struct json_options *o)
{
	static const char *const units[] = {[OFFSET_CHAR] = "char", [OFFSET_BYTE] = "byte", [OFFSET_UTF16] = "utf16"};
	KEY(w, "offset_unit");
	lists_string(w, units[o->unit]);
	KEY(w, "text_sha256");
	lists_string(w, sha256);
	KEY(w, "text");
	text_or_null(w, o->with_text ? w->article->text : (struct slice){0});
}

static void all_lists(struct lists *w)
{
	static const struct {
		struct slice key;
		void (*write)(struct lists *);
	} lists[] = {{SLICE(",\"sentences\":"), lists_sentences}, {SLICE(",\"skipped\":"), lists_skipped}, {SLICE(",\"actors\":"), lists_actors},
		{SLICE(",\"claims\":"), lists_claims}, {SLICE(",\"denials\":"), lists_denials}, {SLICE(",\"events\":"), lists_events}, {SLICE(",\"times\":"), lists_times}};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		buf_add(w->out, lists[i].key);
		if (w->article->error.code)
			ADD(w, "[]");
		else
			lists[i].write(w);
	}
}

static void meta(struct lists *w, const struct json_options *o)
{
	KEY(w, "meta");
	ADD(w, "{\"tool\":\"wirecode\"");
	KEY(w, "version");
	lists_string(w, o->version);
	KEY(w, "rules_sha256");
	lists_string(w, o->rules_sha256);
	KEY(w, "replaced");
	buf_add_uint(w->out, w->article->replaced);
	ADD(w, "}}");
}

static void compact(struct buf *out, const struct article *a, const struct json_options *o)
{
	struct lists w;
	char sha256[65];
	sha256_hex(a->text, sha256);
	lists_init(&w, a, o->unit, out);
	head(&w, sha256);
	text(&w, sha256, o);
	all_lists(&w);
	meta(&w, o);
}

static void indented(struct buf *out, const struct article *a, const struct json_options *o, struct buf *piece)
{
	compact(piece, a, o);
	const char *text = buf_text(piece);
	if (text)
		json_indent(out, (struct slice){text, piece->n});
	out->failed = out->failed || !text;
}

/* A jump out of the article's arena leaves no half record and loses no piece. */
bool json_write(struct buf *out, const struct article *a, const struct json_options *options)
{
	const size_t before = out->n;
	struct buf piece = {0};
	jmp_buf *outer = a->arena->on_fail, here;
	volatile bool jumped = true;
	a->arena->on_fail = &here;
	if (!setjmp(here)) {
		if (options->indented)
			indented(out, a, options, &piece);
		else
			compact(out, a, options);
		buf_add_char(out, '\n');
		jumped = false;
	}
	a->arena->on_fail = outer;
	buf_free(&piece);
	if (jumped || out->failed)
		out->n = before;
	if (jumped && outer)
		longjmp(*outer, 1);
	return !jumped && !out->failed;
}
