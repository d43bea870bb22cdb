#include "read/web_record.h"

#include <zlib.h>

#include "read/catch.h"
#include "read/encoding.h"
#include "read/finish.h"
#include "read/mime.h"

/* ---- undoing what HTTP does ---- */

/* The size of a chunk, in hex digits at the start of a line; false where there is none. */
static bool chunk_size(struct slice s, size_t at, size_t *size, size_t *data)
{
	size_t v = 0, i = at;
	for (; i < s.n && i < at + 8; i++) {
		char c = byte_lower(s.at[i]);
		if (!byte_is_digit(c) && !(c >= 'a' && c <= 'f'))
			break;
		v = v * 16 + (size_t)(byte_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	size_t line = slice_find(s, SLICE("\n"), i);
	if (i == at || line == s.n || (s.at[i] != '\r' && s.at[i] != '\n' && s.at[i] != ';' && s.at[i] != ' '))
		return false;
	*size = v;
	*data = line + 1;
	return true;
}

/* Chunks joined; what is said to be chunked and is not stays as it is. */
static struct slice without_chunks(struct arena *a, struct slice s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0, size, data;
	for (size_t at = 0; at < s.n;) {
		if (!chunk_size(s, at, &size, &data)) {
			if (at == 0)
				return s;
			break;
		}
		if (size == 0)
			break;
		size = size < s.n - data ? size : s.n - data;
		memcpy(out + n, s.at + data, size);
		n += size;
		at = data + size;
		while (at < s.n && (s.at[at] == '\r' || s.at[at] == '\n'))
			at++;
	}
	return (struct slice){out, n};
}

/* What came before a fault is kept. at == NULL: `room` bytes are not enough. */
static struct slice inflated(struct arena *a, struct slice s, bool gzip, size_t room)
{
	z_stream z = {0};
	size_t n = 0;
	char *out = arena_alloc(a, room); /* before zlib holds memory: an arena that runs out jumps away */
	if (inflateInit2(&z, gzip ? 15 + 16 : 15) != Z_OK)
		catch_go_on(a);
	z.next_in = (Bytef *)(uintptr_t)s.at;
	z.avail_in = (uInt)s.n;
	int status = Z_OK;
	while (status == Z_OK && n < room) {
		z.next_out = (Bytef *)out + n;
		z.avail_out = (uInt)(room - n < 1 << 30 ? room - n : 1 << 30);
		status = inflate(&z, Z_NO_FLUSH);
		n = (size_t)((char *)z.next_out - out);
	}
	inflateEnd(&z);
	if (status == Z_OK)
		out = NULL;
	return (struct slice){out, out ? n : 0};
}

/* Bytes that are not packed stay as they are; those that unpack to more than `limit` make the arena jump. */
static struct slice unpacked(struct arena *a, struct slice s, size_t limit)
{
	bool gzip = s.n > 2 && s.at[0] == '\x1f' && s.at[1] == '\x8b',
		zlib = s.n > 2 && (s.at[0] & 0x0F) == 8 && ((unsigned char)s.at[0] * 256 + (unsigned char)s.at[1]) % 31 == 0;
	if ((!gzip && !zlib) || s.n > UINT32_MAX)
		return s;
	size_t room = s.n < limit / 8 ? s.n * 8 + 4096 : limit;
	struct slice out = inflated(a, s, gzip, room);
	if (!out.at && room < limit) /* eight times was too little */
		out = inflated(a, s, gzip, limit);
	if (!out.at)
		catch_go_on(a);
	return out;
}

/* Packed by br, zstd or the like. Archives that unpack a page may leave the field that says how it was packed; but no text has such bytes. */
static bool still_packed(struct slice s, struct slice how)
{
	enum { LOOK = 1024 };
	if (mime_is(how, SLICE("gzip")) || mime_is(how, SLICE("x-gzip")) || mime_is(how, SLICE("deflate")) || mime_is(how, SLICE("identity")))
		return false;
	for (size_t i = 0; i < s.n && i < LOOK; i++)
		if (s.at[i] > 0 && s.at[i] < ' ' && !byte_is_space(s.at[i]) && s.at[i] != '\x1b') /* NUL: UTF-16 */
			return true;
	return false;
}

/* ---- reading it as what it is ---- */

struct wrap {
	const struct article_sink *inner;
	const struct web_record *record;
	struct arena *own;
	struct article *open;
	jmp_buf here, *outer;
};

static struct article *begin(void *ctx)
{
	struct wrap *w = ctx;
	struct article *a = w->inner->begin(w->inner->ctx);
	w->open = a;
	w->outer = a->arena->on_fail;
	a->arena->on_fail = &w->here;
	finish_set(a, &a->url, w->record->url);
	finish_set(a, &a->source, a->url);
	return a;
}

static void end(void *ctx, struct article *a)
{
	struct wrap *w = ctx;
	a->arena->on_fail = w->outer;
	w->open = NULL;
	w->inner->end(w->inner->ctx, a);
}

static const struct reader *reader_of(struct slice type, struct slice content)
{
	static const struct slice none[] = {{"image/", 6}, {"video/", 6}, {"audio/", 6}, {"font/", 5}, {"text/css", 8}, {"text/javascript", 15},
		{"application/javascript", 22}, {"application/x-javascript", 24},
					    {"application/octet-stream", 24}, {"application/pdf", 15}, {"text/dns", 8}, {"application/font", 16}, {"application/zip", 15}};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		if (type.n >= none[i].n && slice_same(slice_cut(type, 0, none[i].n), none[i]))
			return NULL;
	if (mime_is(type, SLICE("text/html")) || mime_is(type, SLICE("application/xhtml+xml")))
		return &reader_html;
	return reader_detect(content, SLICE(""));
}

static bool good_status(struct slice header)
{
	size_t blank = slice_find(header, SLICE(" "), 0);
	return blank + 1 < header.n && header.at[blank + 1] == '2';
}

static void fail_packed(struct slice how, const struct article_sink *sink)
{
	struct article *a = sink->begin(sink->ctx);
	a->format = SLICE("warc");
	article_fail(a, "packed", 0, "The page is packed as '%.*s', which is not read here", (int)(how.n < 40 ? how.n : 40), how.at);
	sink->end(sink->ctx, a);
}

static void decode_content(const struct web_record *r, struct arena *own, const struct read_options *options, const struct article_sink *sink)
{
	struct slice content = r->block, type = r->type, header, packing = {0};
	if (slice_starts(content, SLICE("HTTP/"))) {
		header = mime_header(r->block, &content);
		if (!good_status(header))
			return;
		type = mime_field(own, header, SLICE("Content-Type"));
		if (mime_is(mime_field(own, header, SLICE("Transfer-Encoding")), SLICE("chunked")))
			content = without_chunks(own, content);
		packing = mime_field(own, header, SLICE("Content-Encoding"));
		if (packing.n)
			content = unpacked(own, content, r->limit);
	}
	const struct reader *reader = slice_trim(content).n ? reader_of(type, content) : NULL;
	if (!reader || reader == &reader_warc)
		return;
	if (packing.n && still_packed(content, packing)) {
		fail_packed(packing, sink);
		return;
	}
	size_t replaced = 0;
	struct slice charset = mime_parameter(type, SLICE("charset"));
	if (charset.n && reader != &reader_warc)
		content = encoding_decode(own, content, charset, &replaced);
	reader->decode(content, options, sink);
}

void web_record_decode(const struct web_record *r, const struct read_options *options, const struct article_sink *sink)
{
	struct arena own = {.limit = 4 * r->limit + 16 * 1024 * 1024};
	struct wrap w = {.inner = sink, .record = r, .own = &own};
	struct article_sink wrapped = {begin, end, &w};
	jmp_buf failed;
	own.on_fail = &failed;
	if (setjmp(failed)) {
		arena_free(&own);
		struct article *a = sink->begin(sink->ctx);
		a->format = SLICE("warc");
		article_fail(a, "too-large", 0, "The record unpacks to more than %zu bytes", r->limit);
		sink->end(sink->ctx, a);
		return;
	}
	if (setjmp(w.here)) {
		arena_free(&own);
		w.open->arena->on_fail = w.outer;
		catch_go_on(w.open->arena);
	}
	decode_content(r, &own, options, &wrapped);
	arena_free(&own);
}
