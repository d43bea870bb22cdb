/*
 * Input of any kind to articles. Two steps, so that the dear one can run on many threads:
 *
 *   stream ──split──▶ items (bytes of one or more articles) ──decode──▶ articles: text, metadata
 *
 * split runs in input order on one thread and only finds borders (a line of JSON, a <REUTERS> element, a WARC record, a whole
 * file); decode knows the format, keeps no state and copies what it keeps onto the article's arena. A format is one entry of the
 * table in reader.c; nothing else in the program names formats.
 */
#ifndef WIRECODE_READER_H
#define WIRECODE_READER_H

#include "article/article.h"
#include "read/stream.h"

/* Field names that JSON lines may use besides the known ones: --field text=NAME. */
struct field_name {
	struct slice field, name;
};

struct read_options {
	const struct field_name *fields;
	size_t n_fields;
	size_t max_bytes; /* of one item; 0: the default limit */
};

/* Where the articles of an item go: begin gives an empty article on an arena, end takes it over, filled or failed. Every begin is followed by
 * its end before the next begin, unless the arena runs out and jumps away. begin itself must not: a reader may hold memory of its own then. */
struct article_sink {
	struct article *(*begin)(void *ctx);
	void (*end)(void *ctx, struct article *a);
	void *ctx;
};

/* Lets the arena that begin will use keep a block, so that beginning never fails. False: no memory. */
bool reader_prepare(struct arena *a);

/* Where items go. Bytes live until the call returns. False: stop. `error` is NULL or a constant code for an item that could not be cut out
 * ("too-large", "truncated"): it is to be reported at its place; bytes then hold what there is of it, which may be nothing. */
struct item_sink {
	bool (*item)(void *ctx, struct slice bytes, uint64_t offset, const char *error);
	void *ctx;
};

struct reader {
	const char *name; /* of --from, and article.format unless decode says more */
	/* How sure this format is it, 0 to 100, from the first bytes (no byte order mark, as UTF-8) and the file's name (lower case, without .gz). */
	int (*sniff)(struct slice head, struct slice file_name);
	/* NULL: the whole input is one item. False: the sink said stop. A stream that breaks off says so itself (stream_error). */
	bool (*split)(struct stream *in, const struct read_options *options, const struct item_sink *sink);
	/* An item holds no article, one, or more; what holds none yields a failed one unless the format has such items (a warcinfo record). */
	void (*decode)(struct slice bytes, const struct read_options *options, const struct article_sink *sink);
	bool many; /* the whole input is one item, but of many articles as a rule: what the options say of one fills only gaps */
};

/* By name (--from), NULL if there is none; or by content and file name, where plain text is what is left: never NULL. */
const struct reader *reader_named(struct slice name);
const struct reader *reader_detect(struct slice head, struct slice file_name);
const struct reader *reader_at(size_t i); /* the table in order, NULL at its end */

/* Cuts a stream with the reader's split, or reads it whole. */
bool reader_split(const struct reader *r, struct stream *in, const struct read_options *options, const struct item_sink *sink);
size_t reader_limit(const struct read_options *options);

/* The table's entries, each in its own file. */
extern const struct reader reader_text, reader_jsonl, reader_ninjs, reader_html, reader_nitf, reader_newsml, reader_rss, reader_sgml, reader_mail,
	reader_anpa, reader_warc;

enum { READER_HEAD = 4096, READER_MAX_BYTES = 256 * 1024 * 1024 };

#endif
