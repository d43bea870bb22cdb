#include "read/reader.h"

#include "read/catch.h"
#include "read/encoding.h"

static const struct reader *const table[] = {
    &reader_html, &reader_nitf, &reader_newsml, &reader_rss, &reader_ninjs, &reader_sgml, &reader_mail, &reader_anpa, &reader_warc, &reader_jsonl, &reader_text,
};

enum { READERS = sizeof table / sizeof *table };

bool reader_prepare(struct arena *a)
{
	return !CATCH(a, (void)arena_alloc(a, sizeof(struct article)));
}

const struct reader *reader_at(size_t i)
{
	return i < READERS ? table[i] : NULL;
}

const struct reader *reader_named(struct slice name)
{
	for (size_t i = 0; i < READERS; i++)
		if (slice_same(name, slice_of(table[i]->name)))
			return table[i];
	return NULL;
}

static const struct reader *surest(struct slice head, struct slice file_name)
{
	const struct reader *best = &reader_text;
	int sure = 0;
	for (size_t i = 0; i < READERS; i++) {
		int s = table[i]->sniff(head, file_name);
		if (s > sure) {
			best = table[i];
			sure = s;
		}
	}
	return best;
}

/* The head as the readers want it. UTF-16 and the like need an arena, which a jump may leave. */
const struct reader *reader_detect(struct slice head, struct slice file_name)
{
	struct arena a = {0};
	jmp_buf failed;
	volatile bool done = false;
	const struct reader *volatile found = &reader_text;
	head = head.n > READER_HEAD ? slice_cut(head, 0, READER_HEAD) : head;
	a.on_fail = &failed;
	if (!setjmp(failed)) {
		size_t replaced = 0;
		found = surest(encoding_decode(&a, head, SLICE("utf-8"), &replaced), file_name);
		done = true;
	}
	arena_free(&a);
	return done ? found : &reader_text;
}

size_t reader_limit(const struct read_options *options)
{
	return options && options->max_bytes ? options->max_bytes : READER_MAX_BYTES;
}

static bool split_whole(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options), have = 0;
	for (;;) {
		struct slice s = stream_peek(in, have + 1);
		if (s.n > limit)
			return sink->item(sink->ctx, slice_cut(s, 0, 0), 0, "too-large");
		if (s.n == have)
			return sink->item(sink->ctx, s, stream_offset(in), stream_error(in) && s.n == 0 ? "unreadable" : NULL);
		have = s.n;
	}
}

bool reader_split(const struct reader *r, struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	return (r->split ? r->split : split_whole)(in, options, sink);
}
