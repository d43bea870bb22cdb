/* Every reader on any bytes: whatever they are, articles come out whole, with text that is UTF-8 and spans that lie in it. */
#include "fuzz.h"

#include "base/utf8.h"
#include "read/reader.h"

struct fuzzed {
	struct arena arena;
	struct article *article;
	const struct reader *reader;
	struct read_options options;
};

static struct article *begin(void *ctx)
{
	struct fuzzed *f = ctx;
	arena_reset(&f->arena);
	return f->article = article_new(&f->arena);
}

static void end(void *ctx, struct article *a)
{
	struct fuzzed *f = ctx;
	CHECK(a == f->article);
	CHECK(a->error.code || a->text.n > 0);
	CHECK(utf8_valid(a->text) == a->text.n);
	for (uint32_t i = 0; i < a->skipped.n; i++) {
		struct span s = a->skipped.at[i].span;
		CHECK(s.start < s.end && s.end <= a->text.n);
		CHECK(i == 0 || a->skipped.at[i - 1].span.end <= s.start);
	}
}

static bool item(void *ctx, struct slice bytes, uint64_t offset, const char *error)
{
	struct fuzzed *f = ctx;
	const struct article_sink sink = {begin, end, f};
	(void)offset;
	if (!error)
		f->reader->decode(bytes, &f->options, &sink);
	return true;
}

static const struct reader *choose(uint8_t number, struct stream *in)
{
	const struct reader *r = NULL;
	for (size_t i = 0; i <= number && (r = reader_at(i)); i++)
		;
	return r ? r : reader_detect(stream_peek(in, READER_HEAD), SLICE(""));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzzed f = {.options = {.max_bytes = 1 << 20}};
	const struct item_sink sink = {item, &f};
	if (n == 0)
		return 0;
	struct stream *in = stream_of_memory((struct slice){(const char *)bytes + 1, n - 1});
	CHECK(in);
	f.reader = choose(bytes[0], in);
	CHECK(reader_split(f.reader, in, &f.options, &sink));
	stream_close(in);
	arena_free(&f.arena);
	return 0;
}
