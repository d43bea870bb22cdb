/*
 * The command line. One table (options.c) has everything that is known about an option: parsing, --help, the manual page and the completions all
 * come from it, so that none of them can forget one.
 */
#ifndef WIRECODE_OPTIONS_H
#define WIRECODE_OPTIONS_H

#include "base/buf.h"
#include "extract/extract.h"
#include "read/reader.h"
#include "write/table.h"

enum command { RUN_BATCH, RUN_HELP, RUN_VERSION, RUN_SCHEMA, RUN_DEMO, RUN_COMPLETION, RUN_MAN, RUN_DATA_EXPORT, RUN_DATA_CHECK, RUN_ACTORS };
enum format { TO_JSON, TO_NDJSON, TO_TSV, TO_CSV, TO_HTML, TO_BRAT, TO_TEXT, TO_UNSET = -1 };
enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };
enum log_format { LOG_TEXT, LOG_JSON };

typedef ARRAY(const char *) text_array;

struct options {
	struct arena *arena; /* lists that options add to */
	int command;
	const char *topic; /* of --help=all, --completion SHELL, actors NAME */
	text_array inputs;

	const struct reader *from; /* NULL: detected */
	ARRAY(struct field_name) fields;
	text_array lists, lists0, include, exclude; /* --files-from, --files0-from */
	const char *date, *title, *id, *source, *date_from;

	int to, table, dialect, offsets;
	const char *out_file, *out_dir;
	bool no_clobber, with_text, explain;

	unsigned long jobs; /* 0: one for each processor */
	bool unordered, unbuffered;
	unsigned long shard, shards; /* shard 1..shards; 0: all */
	const char *journal;

	const char *data;
	ARRAY(struct dictionary) dictionaries; /* --actors, --agents, --verbs, in order */
	unsigned long max_bytes, max_memory, timeout_ms, max_errors, max_errors_percent; /* the last two: ULONG_MAX for no limit */
	bool errors_ok, fail_fast;
	bool quiet, verbose;
	int progress, color, log_format;
};

struct option_row {
	char letter; /* 0: none */
	const char *name, *argument; /* argument NULL: a flag; "[...]": optional */
	const char *values;          /* "auto|always|never": what it can be, or NULL */
	const char *section, *help;
	bool basic; /* in the short help */
	bool (*read)(struct options *o, const struct option_row *row, const char *value, struct buf *why);
	size_t at;  /* where `read` puts it */
};

/* The rows in order of the manual, NULL behind the last. */
const struct option_row *options_row(size_t i);
/* False: *why says what is wrong, without a line feed. Strings stay argv's. */
bool options_parse(struct options *o, struct arena *arena, int argc, char **argv, struct buf *why);
/* What the options name for knowledge_open. */
struct knowledge_source options_knowledge(const struct options *o);
/* The known name nearest to a mistyped one, or NULL. */
const char *options_nearest(const char *name);

#endif
