/*
 * An article as one JSON object: every key always there, in a fixed order, with a constant type. Written straight into the buffer: a tree of nodes
 * (cJSON's, who reads for us) and a copy of every text would take more time and memory than much of the extraction.
 */
#ifndef WIRECODE_JSON_H
#define WIRECODE_JSON_H

#include "article/article.h"
#include "base/buf.h"
#include "write/offsets.h"

struct json_options {
	enum offset_unit unit;
	bool with_text, indented;
	const char *version, *rules_sha256;
};

/* Appends the record and a line feed. A failed article has empty lists. False: out of memory, nothing is appended; memory of the article's arena
 * that runs out jumps as ever. */
bool json_write(struct buf *out, const struct article *a, const struct json_options *options);
/* The id of the record: the given one, else the first 16 hex digits of the text's SHA-256. */
struct slice json_id(const struct article *a);

/* Pieces for other writers. */
void json_add_string(struct buf *out, struct slice s);
/* Compact JSON with line feeds and two blanks a level; what fits into 100 columns stays on one line. */
void json_indent(struct buf *out, struct slice compact);

#endif
