/*
 * Records as rows: one header line, constant columns, one table a run.
 *
 *   events    one row an event; in the dialects of other event data one row for each pair of source and target
 *   claims denials actors times    one row a record
 *
 * Lists are joined with "; ". CSV is quoted as RFC 4180 says. In TSV tab, line feed, carriage return and backslash are written \t \n \r \\, so that
 * a row is a line; a cell with a quotation mark is quoted as in CSV, because that is how SQLite, DuckDB, R and pandas read tabs too.
 */
#ifndef WIRECODE_TABLE_H
#define WIRECODE_TABLE_H

#include "article/article.h"
#include "base/buf.h"
#include "write/offsets.h"

enum table { TABLE_EVENTS, TABLE_CLAIMS, TABLE_DENIALS, TABLE_ACTORS, TABLE_TIMES, TABLE_UNSET = -1 };
enum dialect { DIALECT_NONE, DIALECT_PLOVER, DIALECT_ICEWS };

struct table_options {
	int table, dialect; /* TABLE_UNSET: events */
	bool csv;
	enum offset_unit unit;
	const char *version;
};

void table_header(struct buf *out, const struct table_options *o);
/* The rows of one article: none for a failed one. Memory of its arena that runs out jumps before anything is appended. False: out of memory. */
bool table_rows(struct buf *out, const struct article *a, const struct table_options *o);

#endif
