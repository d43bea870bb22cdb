#include "reading.h"

static struct article *begin(void *ctx)
{
	struct reading *r = ctx;
	struct article *a = article_new(&r->arena);
	if (r->n < ARTICLES)
		r->a[r->n] = a;
	return a;
}

static void end(void *ctx, struct article *a)
{
	struct reading *r = ctx;
	r->n++;
	assert_true(a->error.code || a->text.n > 0);
	for (uint32_t i = 0; i < a->skipped.n; i++) {
		assert_true(a->skipped.at[i].span.start < a->skipped.at[i].span.end && a->skipped.at[i].span.end <= a->text.n);
		assert_true(i == 0 || a->skipped.at[i - 1].span.end <= a->skipped.at[i].span.start);
	}
}

bool reading_item(void *ctx, struct slice bytes, uint64_t offset, const char *error)
{
	struct reading *r = ctx;
	const struct article_sink sink = {begin, end, r};
	(void)offset;
	r->items++;
	if (error) {
		r->failed_items++;
		r->item_error = error;
	} else {
		r->reader->decode(bytes, &r->options, &sink);
	}
	return true;
}

void read_bytes(struct reading *r, struct slice bytes, const char *name)
{
	struct stream *in = stream_of_memory(bytes);
	const struct item_sink sink = {reading_item, r};
	assert_non_null(in);
	r->reader = reader_detect(stream_peek(in, READER_HEAD), slice_of(name));
	assert_true(reader_split(r->reader, in, &r->options, &sink));
	stream_close(in);
}

struct article *read_one(struct reading *r, const char *text, const char *name)
{
	read_bytes(r, slice_of(text), name);
	assert_int_equal(r->n, 1);
	return r->a[0];
}

void assert_slice(struct slice s, const char *text)
{
	char *have = strndup(s.at ? s.at : "(null)", s.at ? s.n : 6);
	assert_string_equal(have, text);
	free(have);
}

void reading_done(struct reading *r)
{
	arena_free(&r->arena);
	*r = (struct reading){0};
}

void assert_skipped(const struct article *a, uint32_t i, enum skip_reason reason, const char *text)
{
	assert_true(i < a->skipped.n);
	assert_int_equal(a->skipped.at[i].reason, reason);
	assert_slice(article_slice(a, a->skipped.at[i].span), text);
}
