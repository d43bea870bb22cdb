/*
 * Wire transmissions: ANPA-1312 (American agencies) and IPTC-7901 (European ones).
 *
 *   SYN SYN SOH z6715 _-----            SOH eca062 4 i 211 ccccb   dpa 061
 *   r z  BC-Heat-Hawks  02-20 0500      Germany-politics/
 *   STX ^BC-Heat-Hawks,416<             STX Coalition talks could fail =
 *   ^Heat beat Hawks 115-111<           By Manuel Example, dpa =
 *   ^By CHARLES EXAMPLE=
 *   TAB ATLANTA (AP) _ The ...             Berlin (dpa) - Negotiations between
 *   ETX AP-WF-02-20-16 0337GMT< EOT     the ...  ETX 071341 GMT Okt 15
 */
#include "read/encoding.h"
#include "read/finish.h"
#include "read/reader.h"

enum { SOH = 1, STX = 2, ETX = 3, EOT = 4, SYN = 0x16, US = 0x1F, HEADER_MAX = 600 };

static size_t find(struct slice s, char c, size_t from)
{
	const char *hit = from < s.n ? memchr(s.at + from, c, s.n - from) : NULL;
	return hit ? (size_t)(hit - s.at) : s.n;
}

/* ---- the text ---- */

struct wire {
	struct article *a;
	char *out;
	size_t n;
	bool headline_open, body;  /* a headline may run over lines, up to its "=" */
	char *title;
	size_t title_n;
};

static struct slice without_mark(struct slice line, const char *marks)
{
	line = slice_trim(line);
	while (line.n && strchr(marks, line.at[line.n - 1]))
		line = slice_trim(slice_cut(line, 0, line.n - 1));
	return line;
}

static bool begins(struct slice line, const char *word)
{
	struct slice w = slice_of(word);
	return line.n >= w.n && slice_same(slice_cut(line, 0, w.n), w);
}

/* "BC-LT--Argentina-Cancer,466": the slug with its word count. */
static bool is_slug(struct slice line)
{
	size_t comma = line.n;
	while (comma > 0 && line.at[comma - 1] != ',')
		comma--;
	unsigned long words;
	return comma > 1 && slice_number(slice_trim(slice_cut(line, comma, line.n)), 99999, &words);
}

static void take_byline(struct wire *w, struct slice line)
{
	if (!w->a->byline.at)
		w->a->byline = finish_value(w->a, line);
}

static void add_title(struct wire *w, struct slice line)
{
	if (w->title_n)
		w->title[w->title_n++] = ' ';
	memcpy(w->title + w->title_n, line.at, line.n);
	w->title_n += line.n;
}

/* A line of an AP head: "^...<", or "^...=" for who wrote it. */
static void caret_line(struct wire *w, struct slice line)
{
	struct slice text = without_mark(slice_cut(line, 1, line.n), "<=");
	if (begins(text, "By "))
		take_byline(w, text);
	else if (!w->title_n && !is_slug(text) && !begins(text, "Eds:") && !begins(text, "AP Photo") && !begins(text, "AP Graphic") &&
		 !begins(text, "AP Video"))
		add_title(w, text);
}

/* A line of a European head, up to the "=" that ends it. */
static void head_line(struct wire *w, struct slice line)
{
	struct slice text = without_mark(line, "=");
	bool ends = slice_ends(slice_trim(line), SLICE("="));
	if (begins(text, "By "))
		take_byline(w, text);
	else if (text.n && text.at[0] != '(' && !(text.n > 2 && byte_is_digit(text.at[0]) && slice_ends(text, SLICE("LEAD"))))
		add_title(w, text);
	w->body = ends;
}

static void put(struct wire *w, struct slice s)
{
	memcpy(w->out + w->n, s.at, s.n);
	w->n += s.n;
}

/* Quotation marks and dashes as printers write them: ``so'' and " _ ". */
static void body_line(struct wire *w, struct slice line)
{
	bool indented = line.n && (line.at[0] == '\t' || (line.n > 2 && line.at[0] == ' ' && line.at[1] == ' '));
	line = slice_trim(line);
	if (line.n && line.at[line.n - 1] == '<')
		line = slice_trim(slice_cut(line, 0, line.n - 1));
	if (w->n && line.n)
		put(w, indented || w->out[w->n - 1] == '\n' ? SLICE("\n\n") : SLICE(" "));
	while (w->n >= 3 && line.n && w->out[w->n - 3] == '\n') /* a blank line and an indent make one paragraph */
		w->n--;
	if (!line.n && w->n && w->out[w->n - 1] != '\n')
		put(w, SLICE("\n"));
	for (size_t i = 0; i < line.n; i++) {
		bool pair = i + 1 < line.n && line.at[i] == line.at[i + 1] && (line.at[i] == '`' || line.at[i] == '\'');
		bool dash = line.at[i] == '_' && i > 0 && line.at[i - 1] == ' ' && i + 1 < line.n && line.at[i + 1] == ' ';
		if (pair)
			put(w, SLICE("\""));
		else
			put(w, dash ? SLICE("--") : slice_cut(line, i, i + 1));
		i += pair;
	}
}

/* Typographic codes are no text. */
static struct slice without_codes(struct arena *a, struct slice s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if (c >= 0x20 ? c != 0x7F : c == '\t' || c == '\n' || c == US)
			out[n++] = c == US ? ' ' : s.at[i];
	}
	return (struct slice){out, n};
}

static void read_text(struct wire *w, struct slice text, bool american)
{
	w->body = american;
	struct slice rest = text, line;
	while (slice_next(&rest, '\n', &line)) {
		struct slice trimmed = slice_trim(line);
		if (american && line.n && line.at[0] == '^')
			caret_line(w, line);
		else if (w->body && !w->n && begins(trimmed, "By ") && trimmed.at[trimmed.n - 1] == '=')
			take_byline(w, without_mark(trimmed, "="));
		else if (!w->body)
			head_line(w, line);
		else
			body_line(w, line);
	}
}

/* ---- what is around it ---- */

/* Where the zone stands: Greenwich, or the agency's own in New York. */
static size_t zone_at(struct slice s)
{
	static const struct slice zones[] = {{"GMT", 3}, {"EST", 3}, {"EDT", 3}};
	size_t at = s.n;
	for (size_t i = 0; i < 3 && at == s.n; i++)
		at = slice_find(s, zones[i], 0);
	return at;
}

/* "AP-WF-11-13-13 1509GMT" or "071341 GMT Okt 15": when it was sent. */
static void set_published(struct article *a, struct slice trailer)
{
	struct slice s = slice_trim(trailer);
	char text[64];
	size_t gmt = zone_at(s);
	if (gmt == s.n || gmt > 40)
		return;
	struct slice before = slice_trim(slice_cut(s, 0, gmt)), after = slice_trim(slice_cut(s, gmt + 3, s.n));
	SLICE_SOUND(before);
	SLICE_SOUND(after);
	if (before.n == 6 && byte_is_digit(before.at[0]) && after.n >= 6) { /* day, time; month, year */
		size_t space = slice_find(after, SLICE(" "), 0);
		struct slice year = slice_cut(after, space < after.n ? space + 1 : space, after.n);
		year.n = year.n < 2 ? year.n : 2;
		snprintf(text, sizeof text, "%.2s %.*s 20%.*s %.2s:%.2s GMT", before.at, (int)(space < 12 ? space : 12), after.at, SLICE_FMT(year),
			 before.at + 2, before.at + 4);
		finish_published(a, slice_of(text));
	} else if (before.n >= 13) { /* ...-11-13-13 1509 */
		struct slice day = slice_cut(before, before.n - 13, before.n);
		if (day.at[2] == '-' && day.at[5] == '-' && day.at[8] == ' ') {
			snprintf(text, sizeof text, "20%.2s-%.2s-%.2s %.2s:%.2s %.3s", day.at + 6, day.at, day.at + 3, day.at + 9, day.at + 11, s.at + gmt);
			finish_published(a, slice_of(text));
		}
	}
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	size_t soh = find(bytes, SOH, 0), stx = find(bytes, STX, soh), etx = find(bytes, ETX, stx);
	size_t header_end = soh < bytes.n ? find(bytes, '\n', soh) : 0;
	struct slice whole = {0}, text = slice_cut(bytes, stx < bytes.n ? stx + 1 : header_end, etx);
	bool american = slice_find(text, SLICE("^"), 0) < 3 || slice_find(text, SLICE("\n^"), 0) < text.n;
	a->format = SLICE("anpa");
	finish_set(a, &a->id, soh < header_end ? without_codes(a->arena, slice_cut(bytes, soh + 1, header_end)) : whole);
	if (etx < bytes.n)
		set_published(a, slice_cut(bytes, etx + 1, find(bytes, EOT, etx)));
	text = without_codes(a->arena, encoding_decode(a->arena, text, SLICE(""), &a->replaced));
	struct wire w = {.a = a, .out = arena_alloc(a->arena, 3 * text.n + 8), .title = arena_alloc(a->arena, 2 * text.n + 8)};
	read_text(&w, text, american);
	finish_set(a, &a->title, (struct slice){w.title, w.title_n});
	a->text_is_extracted = true;
	finish_article(a, slice_trim((struct slice){w.out, w.n}));
	sink->end(sink->ctx, a);
}

/* Behind the transmission that begins at s[0]: its EOT, or the next one's SOH; 0 if neither has come yet. *searched is how far was looked. */
static size_t transmission_end(struct slice s, size_t *searched)
{
	size_t from = *searched ? *searched : 1, eot = find(s, EOT, from), next = find(slice_cut(s, 0, eot), SOH, from);
	*searched = s.n;
	return next < eot ? next : eot < s.n ? eot + 1 : 0;
}

/* To the next SOH. False at the end. */
static bool seek(struct stream *in)
{
	for (;;) {
		struct slice s = stream_peek(in, 1);
		size_t start = find(s, SOH, 0);
		stream_skip(in, start);
		if (start < s.n || s.n == 0)
			return s.n > 0;
	}
}

static bool split(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options);
	struct slice head = stream_peek(in, HEADER_MAX);
	if (find(head, SOH, 0) == head.n) /* no frame at all: decode makes the best of it */
		return sink->item(sink->ctx, stream_peek(in, limit), stream_offset(in), NULL);
	while (seek(in)) {
		size_t have = 0, searched = 0, end = 0;
		struct slice s;
		do {
			s = stream_peek(in, have + 1);
			end = transmission_end(s, &searched);
			if (s.n == have)
				end = s.n;
			have = s.n;
		} while (!end && have <= limit);
		bool too_large = !end || end > limit;
		end = end ? end : have;
		if (!sink->item(sink->ctx, slice_cut(s, 0, too_large ? 0 : end), stream_offset(in), too_large ? "too-large" : NULL))
			return false;
		stream_skip(in, end);
	}
	return true;
}

static int sniff(struct slice head, struct slice file_name)
{
	(void)file_name;
	size_t i = 0;
	while (i < head.n && i < 64 && (head.at[i] == SYN || byte_is_space(head.at[i]) || head.at[i] == 0x7F))
		i++;
	struct slice look = slice_cut(head, 0, head.n < HEADER_MAX ? head.n : HEADER_MAX);
	return i < head.n && head.at[i] == SOH && find(look, STX, i) < look.n ? 95 : 0;
}

const struct reader reader_anpa = {"anpa", sniff, split, decode, false};
