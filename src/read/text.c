/* Plain text: one article a file. */
#include "read/encoding.h"
#include "read/finish.h"
#include "read/reader.h"

static int sniff(struct slice head, struct slice file_name)
{
	(void)head;
	return slice_ends(file_name, SLICE(".txt")) ? 20 : 1;
}

/* A picture or a program among the texts of a folder: of a text far less is no character. */
static bool is_binary(const struct article *a)
{
	enum { FEW = 32, SHARE = 20 };
	return a->replaced > FEW && a->replaced > a->text.n / SHARE;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	(void)options;
	struct article *a = sink->begin(sink->ctx);
	a->format = SLICE("text");
	struct slice text = encoding_decode(a->arena, bytes, SLICE(""), &a->replaced);
	finish_article(a, text.at == bytes.at || text.at == bytes.at + 3 ? arena_slice(a->arena, text) : text);
	if (is_binary(a))
		article_fail(a, "binary", 0, "Not a text: %zu of its bytes stand for no character", a->replaced);
	sink->end(sink->ctx, a);
}

const struct reader reader_text = {"text", sniff, NULL, decode, false};
