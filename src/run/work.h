/*
 * The work of one thread: items in, finished text out.
 *
 *   chunk.bytes  |item|item|item|   ──decode, extract, write──▶   chunk.out  |record|record|record|
 *                                                                 pieces say where each ends and whether it failed
 *
 * A chunk holds items of one input. Its buffers are used again by the next one.
 */
#ifndef WIRECODE_WORK_H
#define WIRECODE_WORK_H

#include "extract/extract.h"
#include "run/message.h"
#include "write/html.h"

struct watch;

struct item {
	size_t from, end;  /* in chunk.bytes */
	uint64_t at;       /* in the input */
	const char *error; /* NULL, or why there is no article: a code and a message */
	char message[160];
};

struct piece {
	size_t end, text_end; /* in chunk.out and chunk.text */
	bool failed;
	struct html_counts counts; /* -t html */
};

struct chunk {
	char *path, *name;           /* of the input */
	const struct reader *reader;
	bool container;              /* the input holds many articles, an item each: options only fill gaps */
	bool shares_stem, first, last;
	uint64_t input_number, names; /* of the input in the run; hash of the paths up to and with it */
	uint64_t first_item;         /* number of the first item in the input */
	struct arena arena;          /* of the two lists */
	struct buf bytes, out;
	struct buf text;             /* brat: the texts that the annotations are of; html: rows of the index */
	ARRAY(struct item) items;
	ARRAY(struct piece) pieces;
	uint64_t n_bytes;            /* of input, for progress */
};

void chunk_clear(struct chunk *c);
void chunk_free(struct chunk *c);

struct worker {
	const struct options *options;
	const struct knowledge *knowledge;
	const struct messages *messages;
	struct extractor *extractor;
	struct arena arena;       /* of the article */
	struct article *article;  /* the one in hand */
	struct chunk *chunk;
	const struct item *item;
	uint32_t item_pieces;     /* of the chunk before this item */
	struct html_counts counts; /* of the article in hand */
	struct watch *watch;      /* NULL: articles may take as long as they want */
	unsigned index;           /* among the watched */
	struct buf explain;
	struct diag_sink diags;
};

/* False: out of memory. */
bool worker_init(struct worker *w, const struct options *o, const struct knowledge *k, const struct messages *m);
void worker_free(struct worker *w);
void worker_run(struct worker *w, struct chunk *c);

#endif
