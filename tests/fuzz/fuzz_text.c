/* The whole chain on any text: a record is JSON, its spans slice back to their text, and the same text gives the same record. */
#include "fuzz.h"

#include <cjson/cJSON.h>

#include "base/utf8.h"
#include "extract/extract.h"
#include "read/reader.h"
#include "write/json.h"

static struct extractor *extractor;

struct fuzzed {
	struct arena arena;
	struct article *article;
	struct buf out;
};

static struct article *begin(void *ctx)
{
	struct fuzzed *f = ctx;
	f->article = article_new(&f->arena);
	f->article->published = SLICE("2023-04-07");
	f->article->published_from = FROM_OPTION;
	return f->article;
}

static void end(void *ctx, struct article *a)
{
	struct fuzzed *f = ctx;
	extract_article(extractor, a, NULL, NULL);
	CHECK(json_write(&f->out, a, &(struct json_options){.unit = OFFSET_BYTE, .with_text = true, .version = "0", .rules_sha256 = ""}));
}

static void code(struct fuzzed *f, struct slice text)
{
	static const struct read_options options;
	const struct article_sink sink = {begin, end, f};
	reader_named(SLICE("text"))->decode(text, &options, &sink);
}

static const cJSON *member(const cJSON *o, const char *name) { return cJSON_GetObjectItemCaseSensitive(o, name); }

static void check_span(const cJSON *o, const char *text, size_t n)
{
	const cJSON *start = member(o, "start"), *end_ = member(o, "end"), *said = member(o, "text");
	if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end_))
		return;
	CHECK(start->valuedouble >= 0 && start->valuedouble <= end_->valuedouble && end_->valuedouble <= (double)n);
	if (!cJSON_IsString(said))
		return;
	size_t from = (size_t)start->valuedouble, to = (size_t)end_->valuedouble;
	CHECK(strlen(said->valuestring) == to - from && memcmp(said->valuestring, text + from, to - from) == 0);
}

static void check_spans(const cJSON *o, const char *text, size_t n)
{
	const cJSON *child;
	if (cJSON_IsObject(o))
		check_span(o, text, n);
	cJSON_ArrayForEach(child, o)
		check_spans(child, text, n);
}

static void check_record(const struct buf *out)
{
	CHECK(utf8_valid((struct slice){out->at, out->n}) == out->n);
	cJSON *record = cJSON_ParseWithLength(out->at, out->n);
	CHECK(record);
	const cJSON *text = member(record, "text");
	/* cJSON ends a string at a NUL, which the text may hold */
	if (cJSON_IsString(text) && !memmem(out->at, out->n, "\\u0000", 6))
		check_spans(record, text->valuestring, strlen(text->valuestring));
	cJSON_Delete(record);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzzed once = {0}, again = {0};
	struct slice text = {(const char *)bytes, n};
	if (!extractor) {
		const struct knowledge *k = knowledge_open(NULL, NULL);
		CHECK(k && (extractor = extractor_new(k)));
	}
	code(&once, text);
	code(&again, text);
	CHECK(once.out.n == again.out.n && memcmp(once.out.at, again.out.at, once.out.n) == 0);
	check_record(&once.out);
	buf_free(&once.out);
	buf_free(&again.out);
	arena_free(&once.arena);
	arena_free(&again.arena);
	return 0;
}
