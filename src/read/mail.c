/* Mail: one message, or a mailbox of them ("From " lines between). */
#include "read/encoding.h"
#include "read/finish.h"
#include "read/html.h"
#include "read/mime.h"
#include "read/reader.h"

enum { DEPTH = 8, PARTS_MAX = 1000, HEADER_LOOK = 4000 };

/* What a message offers for text. Plain text is preferred: in HTML mail everything is layout. */
struct found {
	struct slice plain, html; /* UTF-8 */
	unsigned parts;
	bool too_deep;
};

static bool only_blanks(struct slice s) { return slice_trim(s).n == 0; }

static void find_text(struct article *a, struct slice header, struct slice body, struct found *f, int depth)
{
	struct arena *arena = a->arena;
	struct slice type = mime_field(arena, header, SLICE("Content-Type")), disposition = mime_field(arena, header, SLICE("Content-Disposition"));
	f->too_deep = f->too_deep || depth > DEPTH;
	if (depth > DEPTH || ++f->parts > PARTS_MAX || mime_is(disposition, SLICE("attachment")))
		return;
	struct slice boundary = mime_parameter(type, SLICE("boundary"));
	bool many = type.n > 10 && slice_same(slice_cut(type, 0, 10), SLICE("multipart/"));
	if (many && boundary.n) {
		struct slice rest = body, part, inner;
		while (mime_part(&rest, boundary, &part)) {
			struct slice head = mime_header(part, &inner);
			find_text(a, head, inner, f, depth + 1);
		}
		return;
	}
	bool html = mime_is(type, SLICE("text/html")), plain = !type.n || many /* in parts, yet nothing that parts them */ ||
		mime_is(type, SLICE("text/plain")) || mime_is(type, SLICE("text"));
	if (!(html ? !f->html.at : plain && (!f->plain.at || only_blanks(f->plain))))
		return;
	struct slice raw = mime_decoded(arena, body, mime_field(arena, header, SLICE("Content-Transfer-Encoding")));
	struct slice text = encoding_decode(arena, raw, mime_parameter(type, SLICE("charset")), &a->replaced);
	*(html ? &f->html : &f->plain) = text;
}

/* "Ann Example <ann@example.org>": the name, or the address where there is none. */
static struct slice sender(struct arena *a, struct slice from)
{
	struct slice text = mime_words(a, from), name = slice_trim(slice_cut(text, 0, slice_find(text, SLICE("<"), 0)));
	if (name.n > 1 && name.at[0] == '"' && name.at[name.n - 1] == '"')
		name = slice_cut(name, 1, name.n - 1);
	return name.n ? name : text;
}

/* Line ends of the network to plain ones, ">From " to what it was before a mailbox took it in; what follows the signature mark is none of the text. */
static struct slice body_text(struct article *a, struct slice s, bool mailbox)
{
	char *out = arena_alloc(a->arena, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		bool fresh = n == 0 || out[n - 1] == '\n';
		if (mailbox && fresh && slice_starts(slice_cut(s, i, s.n), SLICE(">From ")))
			continue;
		if (s.at[i] != '\r' || (i + 1 < s.n && s.at[i + 1] != '\n'))
			out[n++] = s.at[i];
	}
	struct slice text = {out, n};
	size_t signature = slice_find(text, SLICE("\n-- \n"), 0);
	text = slice_trim(slice_cut(text, 0, signature));
	return slice_ends(text, SLICE("\n--")) ? slice_trim(slice_cut(text, 0, text.n - 2)) : text;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	struct slice body, message = bytes;
	while (message.n && byte_is_space(message.at[0]))
		message = slice_cut(message, 1, message.n);
	bool mailbox = slice_starts(message, SLICE("From "));
	if (mailbox)
		message = slice_cut(message, slice_find(message, SLICE("\n"), 0), message.n);
	while (message.n && byte_is_space(message.at[0]))
		message = slice_cut(message, 1, message.n);
	struct slice header = mime_header(message, &body);
	struct found found = {0};
	a->format = SLICE("eml");
	finish_set(a, &a->id, mime_field(a->arena, header, SLICE("Message-ID")));
	finish_set(a, &a->title, mime_words(a->arena, mime_field(a->arena, header, SLICE("Subject"))));
	finish_set(a, &a->byline, sender(a->arena, mime_field(a->arena, header, SLICE("From"))));
	finish_published(a, mime_field(a->arena, header, SLICE("Date")));
	find_text(a, header, body, &found, 0);
	a->text_is_extracted = true;
	if (!found.html.at && !found.plain.at && found.too_deep)
		article_fail(a, "too-deep", 0, "Parts are nested more than %d deep", DEPTH);
	else if (found.html.at && (!found.plain.at || only_blanks(found.plain)))
		finish_article(a, html_fragment_text(a->arena, encoding_clean(a->arena, found.html, &a->replaced)));
	else
		finish_article(a, found.plain.at ? body_text(a, found.plain, mailbox) : SLICE(""));
	sink->end(sink->ctx, a);
}

/* A blank line and "From " begin the next message of a mailbox. */
static bool split(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options), have = 0;
	bool mailbox = slice_starts(stream_peek(in, 5), SLICE("From "));
	for (;;) {
		struct slice s = stream_peek(in, have + 1);
		bool ended = s.n == have;
		size_t from = have > 8 ? have - 8 : 1, end = s.n;
		if (mailbox && s.n > from)
			end = slice_find(s, SLICE("\n\nFrom "), from);
		if (end == s.n && mailbox && s.n > from)
			end = slice_find(s, SLICE("\n\r\nFrom "), from);
		have = s.n;
		if (end == s.n && !ended && s.n <= limit)
			continue;
		if (s.n == 0)
			return true;
		const char *error = end > limit ? "too-large" : NULL;
		size_t next = end < s.n ? slice_find(s, SLICE("From "), end) : s.n;
		if (!sink->item(sink->ctx, slice_cut(s, 0, error ? 0 : end), stream_offset(in), error))
			return false;
		stream_skip(in, next);
		have = 0;
		if (error)
			return true;
	}
}

static int sniff(struct slice head, struct slice file_name)
{
	static const struct slice fields[] = {{"From:", 5}, {"Date:", 5}, {"Subject:", 8}, {"Received:", 9}, {"Message-ID:", 11},
		{"MIME-Version:", 13}, {"Return-Path:", 12}, {"Delivered-To:", 13}, {"To:", 3}, {"Content-Type:", 13}};
	bool named = slice_ends(file_name, SLICE(".eml")) || slice_ends(file_name, SLICE(".mbox")) || slice_ends(file_name, SLICE(".mime"));
	while (head.n && byte_is_space(head.at[0]))
		head = slice_cut(head, 1, head.n);
	struct slice body, header = mime_header(slice_cut(head, 0, head.n < HEADER_LOOK ? head.n : HEADER_LOOK), &body);
	int found = 0;
	for (size_t at = 0; at < header.n; at = slice_find(header, SLICE("\n"), at) + 1)
		for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
			found += header.n - at > fields[i].n && slice_same(slice_cut(header, at, at + fields[i].n), fields[i]);
	return found >= 3 ? 85 : found == 2 ? 40 : named ? 50 : 0;
}

const struct reader reader_mail = {"mail", sniff, split, decode, false};
