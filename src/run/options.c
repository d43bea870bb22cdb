#include "run/options.h"

#include <getopt.h>
#include <limits.h>
#include <unistd.h>

#include "base/calendar.h"
#include "read/json.h"
#include "run/shard.h"

typedef struct options options_t;

/* ---- how a value is read ---- */

#define PUT(o, row, type) (*(type *)(void *)((char *)(o) + (row)->at))

static bool set_flag(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	(void)value, (void)why;
	PUT(o, row, bool) = true;
	return true;
}

static bool set_text(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	(void)why;
	PUT(o, row, const char *) = value;
	return true;
}

static bool set_list(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	(void)why;
	*ARRAY_PUSH(o->arena, &PUT(o, row, text_array)) = value;
	return true;
}

static bool refused_for(const struct option_row *row, const char *value, const char *wanted, struct buf *why)
{
	buf_addf(why, "--%s: \"%s\" is not %s", row->name, value, wanted);
	return false;
}

static bool refused(const struct option_row *row, const char *value, struct buf *why)
{
	buf_addf(why, "--%s: \"%s\" is not %s", row->name, value, row->values ? "one of " : row->argument);
	if (row->values)
		buf_add(why, slice_of(row->values));
	return false;
}

/* Place of a value in "auto|always|never", or -1. */
static int choice_of(const char *values, const char *value)
{
	struct slice rest = slice_of(values), name;
	for (int i = 0; slice_next(&rest, '|', &name); i++)
		if (slice_equal(name, slice_of(value)))
			return i;
	return -1;
}

static bool set_choice(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	int i = choice_of(row->values, value);
	if (i < 0)
		return refused(row, value, why);
	PUT(o, row, int) = i;
	return true;
}

/* A number with an optional K, M or G (1024 each). */
static bool set_size(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	struct slice s = slice_of(value);
	unsigned shift = 0;
	if (s.n > 1) {
		char unit = byte_lower(s.at[s.n - 1]);
		shift = unit == 'k' ? 10 : unit == 'm' ? 20 : unit == 'g' ? 30 : 0;
	}
	s.n -= shift ? 1 : 0;
	unsigned long n;
	if (!slice_number(s, UINT32_MAX, &n) || n == 0)
		return refused_for(row, value, "a number of bytes: 1000, 64K, 2M, 1G", why);
	PUT(o, row, unsigned long) = n << shift;
	return true;
}

static bool set_jobs(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	return slice_number(slice_of(value), 1024, &o->jobs) || refused_for(row, value, "a number from 0 to 1024", why);
}

/* Seconds, "2" or "0.5". */
static bool set_seconds(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	struct slice rest = slice_of(value), whole, part = {0};
	unsigned long s = 0, ms = 0;
	slice_next(&rest, '.', &whole);
	part = rest;
	if (!slice_number(whole, 1000000, &s) || (part.n && (part.n > 3 || !slice_number(part, 999, &ms))))
		return refused_for(row, value, "a number of seconds: 20, 0.5", why);
	for (size_t i = part.n; i < 3; i++)
		ms *= 10;
	o->timeout_ms = s * 1000 + ms;
	return true;
}

static bool set_from(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	o->from = NULL;
	if (strcmp(value, "auto") == 0)
		return true;
	o->from = reader_named(slice_of(value));
	return o->from || refused(row, value, why);
}

static bool set_field(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	struct slice rest = slice_of(value), pair;
	while (slice_next(&rest, ',', &pair)) {
		size_t is = slice_find(pair, SLICE("="), 0);
		if (is == 0 || is + 1 >= pair.n)
			return refused(row, value, why);
		if (!json_field_known(slice_cut(pair, 0, is)))
			return refused_for(row, value, "FIELD=NAME,... with a FIELD of " JSON_FIELDS, why);
		*ARRAY_PUSH(o->arena, &o->fields) = (struct field_name){slice_cut(pair, 0, is), slice_cut(pair, is + 1, pair.n)};
	}
	return true;
}

static bool set_date(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	if (strlen(value) != 10 || calendar_parse(slice_of(value)) == CALENDAR_NO_DAY)
		return refused(row, value, why);
	o->date = value;
	return true;
}

static bool set_date_from(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	static const char known[] = "|dateline|metadata|filename|url|none|";
	struct slice rest = slice_of(value), name;
	while (slice_next(&rest, ',', &name)) {
		size_t at = slice_find(SLICE(known), name, 0);
		if (!name.n || at == sizeof known - 1 || known[at - 1] != '|' || known[at + name.n] != '|')
			return refused_for(row, value, "a list of dateline, metadata, filename, url; or none", why);
	}
	o->date_from = value;
	return true;
}

static bool set_max_errors(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	struct slice s = slice_of(value);
	bool percent = slice_ends(s, SLICE("%"));
	s.n -= percent;
	return slice_number(s, percent ? 100 : UINT32_MAX, percent ? &o->max_errors_percent : &o->max_errors) ||
	       refused_for(row, value, "a number of articles or a percentage up to 100%", why);
}

static bool set_errors(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	o->errors_ok = true;
	return strcmp(value, "record-ok") == 0 || refused(row, value, why);
}

static bool set_shard(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	(void)row;
	return shard_parse(value, &o->shard, &o->shards, why);
}

static bool set_command(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	o->command = (int)row->at;
	o->topic = value;
	return !value || choice_of(row->values, value) >= 0 || refused(row, value, why);
}

static bool set_dictionary(struct options *o, const struct option_row *row, const char *value, struct buf *why)
{
	(void)why;
	*ARRAY_PUSH(o->arena, &o->dictionaries) = (struct dictionary){(enum dictionary_kind)row->at, value};
	return true;
}

/* ---- the table ---- */

#define AT(member) offsetof(options_t, member)

static const struct option_row table[] = {
	{'f', "from", "FMT", "auto|text|html|nitf|newsml|rss|ninjs|sgml|mail|anpa|jsonl|warc", "Input",
	 "format of the input; auto: by content, then by name. gzip is seen through", true, set_from, 0},
	{0, "field", "FIELD=NAME,...", NULL, "Input", "JSON lines: the name that FIELD has here; " JSON_FIELDS, false, set_field, 0},
	{0, "files-from", "FILE", NULL, "Input", "read names of files from FILE (-: standard input), one a line", false, set_list, AT(lists)},
	{0, "files0-from", "FILE", NULL, "Input", "the same, names ended by NUL", false, set_list, AT(lists0)},
	{0, "include", "GLOB", NULL, "Input", "in folders, only files that match (name, or path if GLOB has a /)", false, set_list, AT(include)},
	{0, "exclude", "GLOB", NULL, "Input", "in folders, no files and folders that match", false, set_list, AT(exclude)},
	{0, "date", "YYYY-MM-DD", NULL, "Input", "day of publication, from which \"Friday\" is reckoned", true, set_date, 0},
	{0, "title", "TEXT", NULL, "Input", "title, where the input has none", true, set_text, AT(title)},
	{0, "id", "ID", NULL, "Input", "identifier of the article; of a file of many, those without one are ID, ID-2, ID-3 ... by their place", true, set_text, AT(id)},
	{0, "source", "TEXT", NULL, "Input", "path or URL to record as the source", true, set_text, AT(source)},
	{0, "date-from", "LIST", NULL, "Input", "order of trust: dateline,metadata,filename,url", false, set_date_from, 0},
	{'t', "to", "FMT", "json|ndjson|tsv|csv|html|brat|text", "Output",
	 "json (indented; default on a terminal), ndjson (one line an article; default elsewhere), tsv or csv (--table), text (a summary for people), html (a page), brat (standoff; with -O also the texts)", true, set_choice, AT(to)},
	{0, "table", "NAME", "events|claims|denials|actors|times", "Output", "the table for tsv and csv", true, set_choice, AT(table)},
	{0, "dialect", "NAME", "none|plover|icews", "Output", "columns of --table events as other event data have them", false, set_choice, AT(dialect)},
	{'o', "output", "FILE", NULL, "Output", "write FILE, which appears when it is complete; folders that are missing are made", true, set_text,
		AT(out_file)},
	{'O', "output-dir", "DIR", NULL, "Output", "one file for each input, in a folder that mirrors the input's", true, set_text, AT(out_dir)},
	{0, "no-clobber", NULL, NULL, "Output", "leave files that exist as they are", false, set_flag, AT(no_clobber)},
	{0, "with-text", NULL, NULL, "Output", "put the article's text into the record", true, set_flag, AT(with_text)},
	{0, "offsets", "UNIT", "char|byte|utf16", "Output", "what start and end count (default: char, code points)", false, set_choice, AT(offsets)},
	{0, "explain", NULL, NULL, "Output", "say why each record was made, and why none was made in a sentence", true, set_flag, AT(explain)},
	{'j', "jobs", "N", NULL, "Batch", "worker threads (default 1; 0: one for each processor)", true, set_jobs, 0},
	{0, "unordered", NULL, NULL, "Batch", "write records as they get ready", false, set_flag, AT(unordered)},
	{0, "unbuffered", NULL, NULL, "Batch", "write each record at once", false, set_flag, AT(unbuffered)},
	{0, "shard", "I/N", NULL, "Batch", "only the I-th of N stable parts of the input; auto: from the variables of Slurm or AWS Batch, auto/N",
		false, set_shard, 0},
	{0, "resume", "JOURNAL", NULL, "Batch", "note progress in JOURNAL; go on where a broken run stopped", false, set_text, AT(journal)},
	{0, "data", "DIR", NULL, "Rules", "lexicons and rules of DIR instead of the built-in ones", true, set_text, AT(data)},
	{0, "actors", "FILE", NULL, "Rules", "besides, names from an actors dictionary of TABARI or PETRARCH (repeatable)", false, set_dictionary,
		DICTIONARY_ACTORS},
	{0, "agents", "FILE", NULL, "Rules", "besides, roles from an agents dictionary of TABARI or PETRARCH (repeatable)", false, set_dictionary,
		DICTIONARY_AGENTS},
	{0, "verbs", "FILE", NULL, "Rules", "besides, events from a verb dictionary of TABARI or PETRARCH with CAMEO codes (repeatable)", false,
		set_dictionary, DICTIONARY_VERBS},
	{0, "max-bytes", "N", NULL, "Limits", "largest article, in bytes (K, M, G; default 256M)", false, set_size, AT(max_bytes)},
	{0, "max-memory", "N", NULL, "Limits", "most memory that one article may take (default 256M)", false, set_size, AT(max_memory)},
	{0, "timeout-per-article", "SECONDS", NULL, "Limits", "an article that takes longer fails (default: none)", false, set_seconds, 0},
	{0, "max-errors", "N|P%", NULL, "Limits", "stop when more than N, or P percent, of the articles have failed", false, set_max_errors, 0},
	{0, "errors", "record-ok", "record-ok", "Limits", "exit with 0 although articles failed: the records say so", false, set_errors, 0},
	{0, "fail-fast", NULL, NULL, "Limits", "stop at the first article that fails", false, set_flag, AT(fail_fast)},
	{'q', "quiet", NULL, NULL, "Messages", "say nothing but what ends the run", true, set_flag, AT(quiet)},
	{'v', "verbose", NULL, NULL, "Messages", "say more; a summary at the end", true, set_flag, AT(verbose)},
	{0, "progress", "WHEN", "auto|always|never", "Messages", "show progress (auto: on a terminal)", false, set_choice, AT(progress)},
	{0, "color", "WHEN", "auto|always|never", "Messages", "colours (auto: on a terminal, unless NO_COLOR is set)", false, set_choice, AT(color)},
	{0, "log-format", "FMT", "text|json", "Messages", "how messages look", false, set_choice, AT(log_format)},
	{'h', "help", "[all]", "all", "Information", "this help; --help=all: every option", true, set_command, RUN_HELP},
	{0, "version", NULL, NULL, "Information", "versions of the program, its libraries and its rules", true, set_command, RUN_VERSION},
	{0, "schema", NULL, NULL, "Information", "the JSON Schema of the records", true, set_command, RUN_SCHEMA},
	{0, "demo", NULL, NULL, "Information", "code a story that comes with the program", true, set_command, RUN_DEMO},
	{0, "completion", "SHELL", "bash|zsh|fish", "Information", "a completion script", false, set_command, RUN_COMPLETION},
	{0, "man", NULL, NULL, "Information", "the manual page, for man -l -", false, set_command, RUN_MAN},
};

enum { ROWS = sizeof table / sizeof *table };

const struct option_row *options_row(size_t i)
{
	return i < ROWS ? &table[i] : NULL;
}

struct knowledge_source options_knowledge(const struct options *o)
{
	return (struct knowledge_source){o->data, o->dictionaries.at, o->dictionaries.n};
}

/* ---- parsing ---- */

enum { LONG_BASE = 256 }; /* getopt's value of the i-th row */

static int argument_kind(const struct option_row *row)
{
	return !row->argument ? no_argument : row->argument[0] == '[' ? optional_argument : required_argument;
}

static void getopt_tables(struct option *longs, char *shorts)
{
	*shorts++ = ':';
	for (int i = 0; i < ROWS; i++) {
		int kind = argument_kind(&table[i]);
		longs[i] = (struct option){table[i].name, kind, NULL, LONG_BASE + i};
		if (table[i].letter)
			*shorts++ = table[i].letter;
		if (table[i].letter && kind == required_argument)
			*shorts++ = ':';
	}
	longs[ROWS] = (struct option){0};
	*shorts = '\0';
}

static const struct option_row *row_of(int value)
{
	if (value >= LONG_BASE)
		return &table[value - LONG_BASE];
	for (int i = 0; i < ROWS; i++)
		if (table[i].letter == value)
			return &table[i];
	return NULL;
}

static size_t distance(struct slice a, struct slice b)
{
	size_t row[64];
	if (b.n >= 64)
		return b.n;
	for (size_t k = 0; k <= b.n; k++)
		row[k] = k;
	for (size_t i = 0; i < a.n; i++) {
		size_t corner = row[0];
		row[0] = i + 1;
		for (size_t k = 0; k < b.n; k++) {
			size_t change = corner + (a.at[i] != b.at[k]), one = (row[k] < row[k + 1] ? row[k] : row[k + 1]) + 1;
			corner = row[k + 1];
			row[k + 1] = change < one ? change : one;
		}
	}
	return row[b.n];
}

const char *options_nearest(const char *name)
{
	struct slice wrong = slice_of(name);
	const char *best = NULL;
	size_t least = wrong.n / 3 + 2;
	for (size_t i = 0; i < ROWS; i++) {
		size_t d = distance(wrong, slice_of(table[i].name));
		if (d < least) {
			least = d;
			best = table[i].name;
		}
	}
	return best;
}

static bool unknown(int value, char **argv, struct buf *why)
{
	const char *given = argv[optind - 1];
	if (strncmp(given, "--", 2) != 0) {
		buf_addf(why, "unknown option -%c", optopt ? optopt : value);
		return false;
	}
	struct slice rest = slice_of(given + 2), name;
	char text[64];
	slice_next(&rest, '=', &name);
	snprintf(text, sizeof text, "%.*s", SLICE_FMT(name));
	if (row_of(optopt) && optopt)
		buf_addf(why, "--%s takes no value", text);
	else
		buf_addf(why, "unknown option --%s", text);
	const char *near = optopt ? NULL : options_nearest(text);
	if (near)
		buf_addf(why, " (did you mean --%s?)", near);
	return false;
}

static bool read_all(struct options *o, int argc, char **argv, struct buf *why)
{
	struct option longs[ROWS + 1];
	char shorts[3 * ROWS + 2];
	getopt_tables(longs, shorts);
	opterr = 0;
	optind = 0; /* glibc: begin anew */
	for (int value; (value = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
		if (value == '?')
			return unknown(value, argv, why);
		const struct option_row *row = row_of(value == ':' ? optopt : value);
		if (!row)
			BUG("an option that is in no table");
		if (value == ':') {
			buf_addf(why, "--%s needs a value", row->name);
			return false;
		}
		if (!row->read(o, row, optarg, why))
			return false;
	}
	for (int i = optind; i < argc; i++)
		*ARRAY_PUSH(o->arena, &o->inputs) = argv[i];
	return true;
}

/* Options that do not go together. */
static bool consistent(const struct options *o, struct buf *why)
{
	const char *fault = o->id && (o->inputs.n > 1 || o->lists.n || o->lists0.n) ? "--id names one article, but there are several inputs"
		: o->out_file && o->out_dir ? "-o and -O exclude each other"
		: o->quiet && o->verbose ? "-q and -v exclude each other"
		: o->journal && o->unordered ? "--resume needs ordered output: leave --unordered out"
		: o->dialect && o->to != TO_TSV && o->to != TO_CSV ? "--dialect is for -t tsv and -t csv"
		: o->dialect && o->table > TABLE_EVENTS ? "--dialect is for --table events"
		: o->journal && (o->to == TO_BRAT || o->to == TO_HTML) && !o->out_dir ? "--resume with -t brat or html needs -O"
		: o->table != TABLE_UNSET && o->to != TO_TSV && o->to != TO_CSV ? "--table is for -t tsv and -t csv"
		: (o->lists.n || o->lists0.n) && o->inputs.n ? "names of files come either from the command line or from --files-from"
		: NULL;
	if (fault)
		buf_add(why, slice_of(fault));
	return !fault;
}

/* `wirecode actors NAME`: the words of the name may stand apart. */
static bool name_to_show(struct options *o, struct buf *why)
{
	struct buf name = {0};
	for (uint32_t i = 1; i < o->inputs.n; i++)
		buf_addf(&name, "%s%s", i > 1 ? " " : "", o->inputs.at[i]);
	bool good = buf_text(&name) != NULL;
	o->command = RUN_ACTORS;
	o->topic = good ? arena_slice(o->arena, (struct slice){name.at, name.n + 1}).at : NULL;
	buf_free(&name);
	if (!good)
		buf_add(why, SLICE("out of memory"));
	return good;
}

/* `wirecode data export DIR`, `wirecode data check [DIR]`; a folder that is called "data" is still read by `wirecode data`. */
static bool subcommand(struct options *o, struct buf *why)
{
	if (o->command != RUN_BATCH || !o->inputs.n)
		return true;
	bool actors = strcmp(o->inputs.at[0], "actors") == 0, data = strcmp(o->inputs.at[0], "data") == 0;
	if (actors && o->inputs.n > 1)
		return name_to_show(o, why);
	bool export = data && o->inputs.n > 1 && strcmp(o->inputs.at[1], "export") == 0;
	bool check = data && o->inputs.n > 1 && strcmp(o->inputs.at[1], "check") == 0;
	if (!export && !check) {
		bool command = (actors || data) && access(o->inputs.at[0], F_OK) != 0;
		if (command)
			buf_add(why, actors ? SLICE("usage: wirecode actors NAME [--date YYYY-MM-DD]") : SLICE("usage: wirecode data export DIR | data check [DIR]"));
		return !command;
	}
	if (o->inputs.n > 3 || (export && o->inputs.n < 3)) {
		buf_addf(why, "usage: wirecode data %s", export ? "export DIR" : "check [DIR]");
		return false;
	}
	o->command = export ? RUN_DATA_EXPORT : RUN_DATA_CHECK;
	if (o->inputs.n == 3)
		o->data = o->inputs.at[2];
	return true;
}

bool options_parse(struct options *o, struct arena *arena, int argc, char **argv, struct buf *why)
{
	*o = (struct options){.arena = arena, .to = TO_UNSET, .table = TABLE_UNSET, .jobs = 1, .max_memory = 256ul << 20,
		.max_errors = ULONG_MAX, .max_errors_percent = ULONG_MAX};
	return read_all(o, argc, argv, why) && subcommand(o, why) && consistent(o, why);
}
