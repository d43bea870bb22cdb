/* Plain text: one article a file. */
#include "read/encoding.h"
#include "read/finish.h"
#include "read/reader.h"

static int sniff(struct slice head, struct slice file_name)
{
	(void)head;
	return slice_ends(file_name, SLICE(".txt")) ? 20 : 1;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	a->format = SLICE("text");
	struct slice text = encoding_decode(a->arena, bytes, SLICE(""), &a->replaced);
	finish_article(a, text.at == bytes.at || text.at == bytes.at + 3 ? arena_slice(a->arena, text) : text);
	sink->end(sink->ctx, a);
}

const struct reader reader_text = {"text", sniff, NULL, decode};
