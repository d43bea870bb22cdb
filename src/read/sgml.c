/*
 * News corpora in SGML, which no XML parser reads: many roots, upper-case tags, bare > and control codes as entities.
 *
 *   <REUTERS ... NEWID="7"><DATE>..</DATE><TEXT><TITLE>..</TITLE><DATELINE>..</DATELINE><BODY>..   Reuters-21578
 *   <DOC id="AFP_ENG_20061210.0104" type="story"><HEADLINE>..</HEADLINE><TEXT><P>..                Gigaword
 *   <DOC><DOCNO> APW19980314.0391 </DOCNO><DATE_TIME>..<BODY><HEADLINE>..<TEXT>..                  older LDC
 *   <Sentence date="20080804" id=".." source="AFP"><Text>..                                        PETRARCH samples
 */
#include "read/sgml_text.h"

#include "read/encoding.h"
#include "read/finish.h"
#include "read/reader.h"

static const struct kind {
	struct slice open, close;
} kinds[] = {{{"<REUTERS", 8}, {"</REUTERS>", 10}}, {{"<DOC", 4}, {"</DOC>", 6}}, {{"<doc", 4}, {"</doc>", 6}},
	{{"<Sentence ", 10}, {"</Sentence>", 11}}};
enum { KINDS = sizeof kinds / sizeof *kinds, LOOK = 64 * 1024 };

/* Where an element of this kind begins: "<DOC>" or "<DOC id", not "<DOCNO>". */
static size_t opening(struct slice s, const struct kind *k, size_t from)
{
	for (size_t at = from; (at = slice_find(s, k->open, at)) < s.n; at++) {
		size_t end = at + k->open.n;
		if (end >= s.n || s.at[end] == '>' || byte_is_space(s.at[end]) || k->open.at[k->open.n - 1] == ' ')
			return at;
	}
	return s.n;
}

static const struct kind *kind_of(struct slice head)
{
	const struct kind *best = NULL;
	size_t first = head.n;
	for (size_t i = 0; i < KINDS; i++) {
		size_t at = opening(head, &kinds[i], 0);
		if (at < first) {
			first = at;
			best = &kinds[i];
		}
	}
	return best;
}

/* Behind the element that begins at s[0]: its end tag, the next element, or nothing yet. */
static size_t element_end(struct slice s, const struct kind *k, size_t *searched)
{
	size_t back = *searched > 16 ? *searched - 16 : 1, next = opening(s, k, back), close = slice_find(slice_cut(s, 0, next), k->close, back);
	*searched = s.n;
	return close < next ? close + k->close.n : next < s.n ? next : 0;
}

static bool split(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options), searched = 0, want = LOOK;
	struct slice s = stream_peek(in, want);
	const struct kind *k = kind_of(s);
	if (!k) /* nothing that it could be split at: one item, which decode will refuse */
		return sink->item(sink->ctx, s, stream_offset(in), NULL);
	for (;;) {
		s = stream_peek(in, want);
		bool ended = s.n < want;
		size_t start = opening(s, k, 0);
		if (start > 0) { /* what stands between elements; the start of a tag may stand at the end */
			stream_skip(in, start == s.n && !ended ? s.n - (s.n < 16 ? 0 : 16) : start);
			if (ended && start == s.n)
				return true;
			want = start == s.n ? LOOK : s.n - start > LOOK ? s.n - start : LOOK;
			searched = 0;
			continue;
		}
		size_t end = element_end(s, k, &searched);
		if (!end && !ended && s.n <= limit) {
			want = s.n + LOOK;
			continue;
		}
		bool cut = !end;
		end = end ? end : s.n;
		if (s.n == 0)
			return true;
		const char *error = end > limit ? "too-large" : NULL;
		if (!sink->item(sink->ctx, slice_cut(s, 0, error ? 0 : end), stream_offset(in), error))
			return false;
		stream_skip(in, end);
		if (cut && ended)
			return true;
		want = LOOK;
		searched = 0;
	}
}

/* ---- one article ---- */

static void reuters(struct article *a, struct slice doc)
{
	struct slice type, text = sgml_element(doc, SLICE("TEXT"), &type), none;
	finish_set(a, &a->id, sgml_attribute(slice_cut(doc, 0, slice_find(doc, SLICE(">"), 0)), SLICE("NEWID")));
	a->agency = SLICE("Reuters");
	a->language = SLICE("en"); /* the whole collection is */
	finish_published(a, sgml_plain(a->arena, sgml_element(doc, SLICE("DATE"), &none)));
	finish_set(a, &a->title, sgml_plain(a->arena, sgml_element(text, SLICE("TITLE"), &none)));
	finish_set(a, &a->byline, sgml_plain(a->arena, sgml_element(text, SLICE("AUTHOR"), &none)));
	struct slice dateline = slice_trim(sgml_plain(a->arena, sgml_element(text, SLICE("DATELINE"), &none)));
	struct slice body = sgml_element(text, SLICE("BODY"), &none);
	if (body.n) {
		finish_article(a, sgml_join(a->arena, dateline, sgml_paragraphs(a->arena, body)));
	} else if (a->title.at && slice_same(sgml_attribute(type, SLICE("TYPE")), SLICE("BRIEF"))) {
		finish_article(a, a->title); /* a headline is all there is */
	} else {
		finish_article(a, sgml_paragraphs(a->arena, text));
	}
}

/* "AFP_ENG_20061210.0104", "APW19980314.0391": the agency and the day are in the identifier. */
static void from_identifier(struct article *a, struct slice id)
{
	static const struct {
		const char *code, *name;
	} agencies[] = {{"AFP", "AFP"}, {"APW", "AP"}, {"XIN", "Xinhua"}, {"XIE", "Xinhua"}, {"NYT", "NYT"}, {"CNA", "CNA"}, {"LTW", "LATWP"},
		{"WPB", "WPB"}, {"REU", "Reuters"}};
	for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
		if (id.n > 3 && slice_same(slice_cut(id, 0, 3), slice_of(agencies[i].code)))
			a->agency = slice_of(agencies[i].name);
	for (size_t i = 0; i + 8 <= id.n; i++) {
		unsigned long day;
		if (slice_number(slice_cut(id, i, i + 8), 99999999, &day) && (i == 0 || !byte_is_digit(id.at[i - 1]))) {
			finish_published(a, slice_cut(id, i, i + 8));
			return;
		}
	}
}

static void ldc(struct article *a, struct slice doc)
{
	static const struct slice dates[] = {{"DATE_TIME", 9}, {"DATETIME", 8}, {"DATE", 4}};
	struct slice none, tag = slice_cut(doc, 0, slice_find(doc, SLICE(">"), 0)), id = sgml_attribute(tag, SLICE("id"));
	id = id.n ? id : slice_trim(sgml_plain(a->arena, sgml_element(doc, SLICE("DOCNO"), &none)));
	id = id.n ? id : slice_trim(sgml_plain(a->arena, sgml_element(doc, SLICE("DOCID"), &none)));
	finish_set(a, &a->id, id);
	for (size_t i = 0; i < 3; i++)
		finish_published(a, sgml_plain(a->arena, sgml_element(doc, dates[i], &none)));
	from_identifier(a, id);
	if (slice_find(id, SLICE("_ENG_"), 0) < id.n)
		a->language = SLICE("en");
	finish_set(a, &a->title, sgml_plain(a->arena, sgml_element(doc, SLICE("HEADLINE"), &none)));
	struct slice dateline = slice_trim(sgml_plain(a->arena, sgml_element(doc, SLICE("DATELINE"), &none)));
	struct slice text = sgml_element(doc, SLICE("TEXT"), &none);
	text = text.n ? text : sgml_element(doc, SLICE("BODY"), &none);
	finish_article(a, sgml_join(a->arena, dateline, sgml_paragraphs(a->arena, text)));
}

static void sentence(struct article *a, struct slice doc)
{
	struct slice none, tag = slice_cut(doc, 0, slice_find(doc, SLICE(">"), 0));
	finish_set(a, &a->id, sgml_attribute(tag, SLICE("id")));
	finish_set(a, &a->agency, sgml_attribute(tag, SLICE("source")));
	finish_published(a, sgml_attribute(tag, SLICE("date")));
	finish_article(a, sgml_paragraphs(a->arena, sgml_element(doc, SLICE("Text"), &none)));
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	a->format = SLICE("sgml");
	a->text_is_extracted = true;
	struct slice doc = encoding_decode(a->arena, bytes, SLICE(""), &a->replaced);
	if (slice_starts(doc, kinds[0].open))
		reuters(a, doc);
	else if (slice_starts(doc, kinds[1].open) || slice_starts(doc, kinds[2].open))
		ldc(a, doc);
	else if (slice_starts(doc, kinds[3].open))
		sentence(a, doc);
	else
		article_fail(a, "sgml", 0, "No <REUTERS>, <DOC> or <Sentence> begins here");
	sink->end(sink->ctx, a);
}

static int sniff(struct slice head, struct slice file_name)
{
	if (slice_find(head, SLICE("<REUTERS "), 0) < head.n)
		return 96;
	struct slice start = slice_trim(head);
	if (slice_starts(start, SLICE("<DOC ")) || slice_starts(start, SLICE("<DOC>")) || slice_starts(start, SLICE("<IEER_DOC")))
		return 95;
	if (slice_find(head, SLICE("<DOC "), 0) < head.n || slice_find(head, SLICE("<DOCNO>"), 0) < head.n)
		return 70;
	if (slice_find(head, SLICE("<Sentences>"), 0) < head.n)
		return 90;
	return slice_ends(file_name, SLICE(".sgm")) || slice_ends(file_name, SLICE(".sgml")) ? 30 : 0;
}

const struct reader reader_sgml = {"sgml", sniff, split, decode, false};
