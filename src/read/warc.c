/*
 * WARC and ARC web archives: a record is a header block, a blank line, and as many bytes as the header says, which may be a lie.
 *
 *   WARC/1.0                                   http://example.org/a 192.0.2.1 20140102000000 text/html 1234
 *   WARC-Type: response                        HTTP/1.1 200 OK ...
 *   Content-Length: 1234
 *
 *   HTTP/1.1 200 OK ...
 */
#include "read/mime.h"
#include "read/reader.h"
#include "read/web_record.h"

enum { HEADER_MAX = 64 * 1024, SKIP_STEP = 1024 * 1024 };

/* ---- cutting ---- */

struct record {
	size_t header, body; /* bytes; the header with its blank line */
	bool wanted;         /* holds a page or a text */
	bool known;          /* its size is told */
};

static bool is_warc(struct slice s) { return slice_starts(s, SLICE("WARC/")); }

/* "URL IP date type length" */
static bool arc_line(struct slice line, struct slice field[5])
{
	struct slice rest = line;
	size_t n = 0;
	while (n < 5 && slice_next(&rest, ' ', &field[n]))
		n++;
	return n == 5 && !rest.at && slice_find(field[0], SLICE(":"), 0) < field[0].n && field[2].n >= 8 && byte_is_digit(field[2].at[0]);
}

static bool size_of(struct slice digits, size_t *n)
{
	unsigned long v;
	if (!slice_number(slice_trim(digits), SIZE_MAX / 4, &v))
		return false;
	*n = v;
	return true;
}

static struct slice plain_field(struct slice header, struct slice name)
{
	for (size_t at = 0; at < header.n; at = slice_find(header, SLICE("\n"), at) + 1) {
		size_t end = slice_find(header, SLICE("\n"), at);
		if (end - at > name.n && header.at[at + name.n] == ':' && slice_same(slice_cut(header, at, at + name.n), name))
			return slice_trim(slice_cut(header, at + name.n + 1, end));
	}
	return SLICE("");
}

/* Where a header must have ended: at the next record's first line at the latest, so that a heap of such lines is looked at once. */
static size_t header_limit(struct slice s)
{
	struct slice look = slice_cut(s, 0, s.n < HEADER_MAX ? s.n : HEADER_MAX);
	return slice_find(look, SLICE("\nWARC/"), 0);
}

static bool warc_record(struct slice s, struct record *r)
{
	struct slice body, first = slice_cut(s, 0, header_limit(s)), header = mime_header(first, &body);
	if (body.n == 0 && header.n == first.n && first.n < s.n)
		return false;
	body = slice_cut(s, first.n - body.n, s.n);
	struct slice type = plain_field(header, SLICE("WARC-Type"));
	r->header = s.n - body.n;
	r->known = size_of(plain_field(header, SLICE("Content-Length")), &r->body);
	r->wanted = slice_same(type, SLICE("response")) || slice_same(type, SLICE("resource")) || slice_same(type, SLICE("conversion"));
	return true;
}

static bool arc_record(struct slice s, struct record *r)
{
	struct slice field[5];
	size_t end = slice_find(s, SLICE("\n"), 0);
	if (!arc_line(slice_trim(slice_cut(s, 0, end)), field))
		return false;
	r->header = end < s.n ? end + 1 : s.n;
	r->known = size_of(field[4], &r->body);
	r->wanted = !slice_starts(s, SLICE("filedesc:"));
	return true;
}

static bool record_at(struct slice s, struct record *r)
{
	*r = (struct record){0};
	return is_warc(s) ? warc_record(s, r) : arc_record(s, r);
}

/* Where the next record may begin, at or behind `from`: a line "WARC/..." or a line of five ARC fields. */
static size_t next_record(struct slice s, size_t from, bool warc)
{
	for (size_t at = from; at < s.n;) {
		size_t end = slice_find(s, SLICE("\n"), at);
		struct slice line = slice_trim(slice_cut(s, at, end)), field[5];
		if (warc ? is_warc(line) : arc_line(line, field))
			return at;
		at = end + 1;
	}
	return s.n;
}

static void skip_bytes(struct stream *in, size_t n)
{
	while (n) {
		size_t have = stream_peek(in, n < SKIP_STEP ? n : SKIP_STEP).n;
		if (have == 0)
			return;
		have = have < n ? have : n;
		stream_skip(in, have);
		n -= have;
	}
}

static void skip_blank_lines(struct stream *in)
{
	for (;;) {
		struct slice s = stream_peek(in, 1);
		if (s.n == 0 || !(s.at[0] == '\r' || s.at[0] == '\n'))
			return;
		stream_skip(in, 1);
	}
}

/* Does a record, or the end, follow where this one says it ends? */
static bool ends_well(struct stream *in, size_t size, bool warc)
{
	struct slice s = stream_peek(in, size + HEADER_MAX), field[5];
	if (s.n < size)
		return false;
	size_t at = size;
	while (at < s.n && (s.at[at] == '\r' || s.at[at] == '\n'))
		at++;
	struct slice line = slice_trim(slice_cut(s, at, slice_find(s, SLICE("\n"), at)));
	return line.n == 0 || (warc ? is_warc(line) : arc_line(line, field));
}

/* The bytes of one record. A size that does not lead to another record is not believed: the next record's first line ends this one. */
static bool one_record(struct stream *in, const struct record *r, bool warc, size_t limit, const struct item_sink *sink)
{
	size_t size = r->header + r->body;
	if (r->known && r->body > limit) {
		bool go_on = !r->wanted || sink->item(sink->ctx, SLICE(""), stream_offset(in), "too-large");
		skip_bytes(in, size);
		return go_on;
	}
	const char *error = NULL;
	if (!r->known || !ends_well(in, size, warc)) {
		struct slice s = stream_peek(in, limit < SIZE_MAX / 2 ? r->header + (r->known ? r->body : limit) + HEADER_MAX : limit);
		size = next_record(s, r->header, warc);
		error = size > limit + r->header ? "too-large" : r->known && size == s.n && s.n < r->header + r->body ? "truncated" : NULL;
	}
	struct slice bytes = slice_cut(stream_peek(in, size), 0, size);
	bool go_on = !r->wanted || sink->item(sink->ctx, bytes, stream_offset(in), error);
	stream_skip(in, size);
	return go_on;
}

static bool split(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options);
	bool warc = is_warc(stream_peek(in, 5)), any = false;
	for (;;) {
		skip_blank_lines(in);
		struct slice s = stream_peek(in, HEADER_MAX);
		struct record r;
		if (s.n == 0) /* bytes without any record are one item, which decode will refuse */
			return any || stream_offset(in) == 0 || sink->item(sink->ctx, s, 0, NULL);
		if (!record_at(s, &r)) {
			size_t next = next_record(s, slice_find(s, SLICE("\n"), 0) + 1, warc);
			stream_skip(in, next < s.n ? next : s.n);
			continue;
		}
		any = true;
		if (!one_record(in, &r, warc, limit, sink))
			return false;
	}
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	struct record r;
	if (!record_at(bytes, &r)) {
		struct article *a = sink->begin(sink->ctx);
		a->format = SLICE("warc");
		article_fail(a, "warc", 0, "No WARC or ARC record begins here");
		sink->end(sink->ctx, a);
		return;
	}
	struct web_record web = {.block = slice_cut(bytes, r.header < bytes.n ? r.header : bytes.n, bytes.n), .limit = reader_limit(options)};
	struct slice header = slice_cut(bytes, 0, bytes.n - web.block.n), field[5];
	if (is_warc(bytes)) {
		web.url = plain_field(header, SLICE("WARC-Target-URI"));
		web.type = plain_field(header, SLICE("Content-Type"));
	} else if (arc_line(slice_trim(header), field)) {
		web.url = field[0];
		web.type = field[3];
	}
	web_record_decode(&web, options, sink);
}

static int sniff(struct slice head, struct slice file_name)
{
	if (slice_starts(head, SLICE("WARC/1.")) || slice_starts(head, SLICE("WARC/0.")) || slice_starts(head, SLICE("filedesc://")))
		return 97;
	return slice_ends(file_name, SLICE(".warc")) || slice_ends(file_name, SLICE(".arc")) ? 60 : 0;
}

const struct reader reader_warc = {"warc", sniff, split, decode, false};
