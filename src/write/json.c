#include "write/json.h"

#include <cjson/cJSON.h>

#include "base/calendar.h"
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
static bool plain8(const char *at)
{
	uint64_t w, ones = 0x0101010101010101u, high = ones << 7;
	memcpy(&w, at, 8);
	uint64_t quote = w ^ ones * '"', slash = w ^ ones * '\\';
	return !((((w - ones * 0x20) & ~w) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & high);
}

/* Length of the run from `at` that needs no escape; eight bytes at a time. */
static size_t plain_run(struct slice s, size_t at)
{
	size_t i = at;
	while (i + 8 <= s.n && plain8(s.at + i))
		i += 8;
	if (s.n - i < 8 && s.n >= at + 8 && plain8(s.at + s.n - 8)) /* the last eight, some of them once more */
		return s.n - at;
	while (i < s.n && plain((unsigned char)s.at[i]))
		i++;
	return i - at;
}

void json_add_string(struct buf *out, struct slice s)
{
	buf_add_char(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		size_t run = plain_run(s, i);
		buf_add(out, slice_cut(s, i, i + run));
		i += run;
		if (i == s.n)
			break;
		const char *escape = escape_of((unsigned char)s.at[i]);
		if (escape)
			buf_add(out, slice_of(escape));
		else
			buf_addf(out, "\\u%04x", (unsigned)(unsigned char)s.at[i]);
	}
	buf_add_char(out, '"');
}

/* ---- the object ---- */

/* The record on its way; once an addition fails, the rest is skipped. */
struct record {
	const struct article *a;
	cJSON *root;
	struct lists lists;
	struct buf piece; /* a list as text */
	bool failed;
};

static void put_to(struct record *r, cJSON *object, const char *key, cJSON *item)
{
	if (r->failed || !cJSON_AddItemToObjectCS(object, key, item)) {
		cJSON_Delete(item);
		r->failed = true;
	}
}

static void put(struct record *r, const char *key, cJSON *item) { put_to(r, r->root, key, item); }

/* cJSON ends a string at its first NUL and passes bad bytes on: a path may hold both. */
static cJSON *text_item(struct record *r, struct slice s)
{
	if (!s.at)
		return cJSON_CreateNull();
	size_t replaced;
	return cJSON_CreateString(arena_text(r->a->arena, utf8_repair(r->a->arena, s, &replaced)));
}

static cJSON *name_item(const char *name) { return name ? cJSON_CreateString(name) : cJSON_CreateNull(); }

static cJSON *number_item(uint64_t number)
{
	char text[24];
	snprintf(text, sizeof text, "%llu", (unsigned long long)number);
	return cJSON_CreateRaw(text);
}

static cJSON *day_item(int32_t day)
{
	char text[16];
	if (day == CALENDAR_NO_DAY)
		return cJSON_CreateNull();
	calendar_print(day, text);
	return cJSON_CreateString(text);
}

static void put_error(struct record *r)
{
	const struct article_error *e = &r->a->error;
	if (!e->code) {
		put(r, "error", cJSON_CreateNull());
		return;
	}
	cJSON *object = cJSON_CreateObject();
	put_to(r, object, "code", cJSON_CreateString(e->code));
	put_to(r, object, "message", text_item(r, slice_of(e->message)));
	put_to(r, object, "at", number_item(e->at));
	put(r, "error", object);
}

static void put_dateline(struct record *r)
{
	const struct dateline *d = &r->a->dateline;
	bool spanned = !span_none(d->span);
	if (!spanned && !d->place.at) {
		put(r, "dateline", cJSON_CreateNull());
		return;
	}
	cJSON *object = cJSON_CreateObject();
	put_to(r, object, "place", text_item(r, d->place));
	put_to(r, object, "date", day_item(d->date));
	put_to(r, object, "start", spanned ? number_item(offsets_at(&r->lists.offsets, d->span.start)) : cJSON_CreateNull());
	put_to(r, object, "end", spanned ? number_item(offsets_at(&r->lists.offsets, d->span.end)) : cJSON_CreateNull());
	put_to(r, object, "text", spanned ? text_item(r, article_slice(r->a, d->span)) : cJSON_CreateNull());
	put(r, "dateline", object);
}

struct slice json_id(const struct article *a)
{
	char hex[65];
	if (a->id.at)
		return a->id;
	sha256_hex(a->text, hex);
	return arena_slice(a->arena, (struct slice){hex, 16});
}

static void put_head(struct record *r, const char *sha256)
{
	const struct article *a = r->a;
	put(r, "schema", cJSON_CreateString("wirecode/1"));
	put(r, "id", text_item(r, a->id.at ? a->id : (struct slice){sha256, 16}));
	put(r, "source", text_item(r, a->source));
	put_error(r);
	put(r, "format", text_item(r, a->format));
	put(r, "language", text_item(r, a->language));
	put(r, "title", text_item(r, a->title));
	put(r, "byline", text_item(r, a->byline));
	put(r, "agency", text_item(r, a->agency));
	put_dateline(r);
	put(r, "published", day_item(a->day));
	put(r, "published_from", name_item(published_from_names[a->published_from]));
}

static void put_text(struct record *r, const char *sha256, const struct json_options *o)
{
	static const char *const units[] = {[OFFSET_CHAR] = "char", [OFFSET_BYTE] = "byte", [OFFSET_UTF16] = "utf16"};
	put(r, "offset_unit", cJSON_CreateString(units[o->unit]));
	put(r, "text_sha256", cJSON_CreateString(sha256));
	put(r, "text", o->with_text ? text_item(r, r->a->text) : cJSON_CreateNull());
}

static void put_lists(struct record *r)
{
	static const struct {
		const char *key;
		void (*write)(struct lists *);
	} lists[] = {{"sentences", lists_sentences}, {"skipped", lists_skipped}, {"actors", lists_actors}, {"claims", lists_claims},
		{"denials", lists_denials}, {"events", lists_events}, {"times", lists_times}};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		buf_clear(&r->piece);
		if (r->a->error.code)
			buf_add(&r->piece, SLICE("[]"));
		else
			lists[i].write(&r->lists);
		const char *text = buf_text(&r->piece);
		put(r, lists[i].key, text ? cJSON_CreateRaw(text) : NULL);
	}
}

static void put_meta(struct record *r, const struct json_options *o)
{
	cJSON *meta = cJSON_CreateObject();
	put_to(r, meta, "tool", cJSON_CreateString("wirecode"));
	put_to(r, meta, "version", cJSON_CreateString(o->version));
	put_to(r, meta, "rules_sha256", cJSON_CreateString(o->rules_sha256));
	put_to(r, meta, "replaced", number_item(r->a->replaced));
	put(r, "meta", meta);
}

static bool finish(struct record *r, struct buf *out, bool indented)
{
	size_t before = out->n;
	char *text = r->failed ? NULL : cJSON_PrintBuffered(r->root, 16 * 1024, 0);
	if (text && indented)
		json_indent(out, slice_of(text));
	else if (text)
		buf_add(out, slice_of(text));
	buf_add_char(out, '\n');
	if (!text || out->failed)
		out->n = before;
	cJSON_free(text);
	return text && !out->failed;
}

/* The tree and the piece are malloc's: a jump out of the arena must not lose them. */
static void fill(struct record *r, const struct json_options *o)
{
	char sha256[65];
	sha256_hex(r->a->text, sha256);
	lists_init(&r->lists, r->a, o->unit, &r->piece);
	put_head(r, sha256);
	put_text(r, sha256, o);
	put_lists(r);
	put_meta(r, o);
}

bool json_write(struct buf *out, const struct article *a, const struct json_options *options)
{
	struct record r = {.a = a, .root = cJSON_CreateObject()};
	jmp_buf *outer = a->arena->on_fail, here;
	volatile bool jumped = true;
	a->arena->on_fail = &here;
	if (!setjmp(here)) {
		fill(&r, options);
		jumped = false;
	}
	a->arena->on_fail = outer;
	bool done = !jumped && finish(&r, out, options->indented);
	cJSON_Delete(r.root);
	buf_free(&r.piece);
	if (jumped && outer)
		longjmp(*outer, 1);
	return done;
}
