/* The manual page, as roff for man(7). */
#include "run/help.h"
#include "run/options.h"

static void roff(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.at[i];
		if (c == '-')
			buf_add(out, SLICE("\\-"));
		else if (c == '\\')
			buf_add(out, SLICE("\\e"));
		else if (c == '\'' || (c == '.' && (i == 0 || s.at[i - 1] == '\n')))
			buf_addf(out, c == '.' ? "\\&." : "\\(aq");
		else
			buf_add_char(out, c);
	}
}

static void text(struct buf *out, const char *s) { roff(out, slice_of(s)); }

static void heading(struct buf *out, const char *name) { buf_addf(out, ".SH %s\n", name); }

static void paragraph(struct buf *out, const char *s)
{
	buf_add(out, SLICE(".PP\n"));
	text(out, s);
	buf_add_char(out, '\n');
}

static void option(struct buf *out, const struct option_row *r)
{
	bool optional = r->argument && r->argument[0] == '[';
	buf_add(out, SLICE(".TP\n"));
	if (r->letter)
		buf_addf(out, "\\fB\\-%c\\fR, ", r->letter);
	buf_add(out, SLICE("\\fB\\-\\-"));
	text(out, r->name);
	buf_add(out, SLICE("\\fR"));
	if (r->argument) {
		buf_addf(out, "%s\\fI", optional ? "[=" : "=");
		text(out, r->argument + optional);
		buf_add(out, SLICE("\\fR"));
	}
	buf_add_char(out, '\n');
	text(out, r->help);
	buf_add_char(out, '\n');
	if (r->values && !optional) {
		buf_add(out, SLICE(".br\nOne of: "));
		struct slice rest = slice_of(r->values), value;
		for (bool first = true; slice_next(&rest, '|', &value); first = false) {
			buf_add(out, first ? SLICE("") : SLICE(", "));
			roff(out, value);
		}
		buf_add(out, SLICE(".\n"));
	}
}

static void options(struct buf *out)
{
	const char *section = "";
	for (size_t i = 0; options_row(i); i++) {
		const struct option_row *r = options_row(i);
		if (strcmp(section, r->section) != 0)
			buf_addf(out, ".SS %s\n", r->section);
		section = r->section;
		option(out, r);
	}
}

static void terms(struct buf *out, const char *const rows[][2], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_add(out, SLICE(".TP\n.B "));
		text(out, rows[i][0]);
		buf_add_char(out, '\n');
		text(out, rows[i][1]);
		buf_add_char(out, '\n');
	}
}

static void statuses(struct buf *out)
{
	static const char *const rows[][2] = {{"0", "Every article was processed, also when nothing was found in it."},
		{"1", "Some articles failed; each has a record with an error (--errors record-ok makes it 0)."},
		{"2", "Usage, configuration, data or rule error; nothing was written."}, {"3", "The output could not be written."},
		{"4", "Internal error."}, {"130, 143", "Interrupted by SIGINT, SIGTERM: whole lines are written, the journal is up to date."}};
	heading(out, "EXIT STATUS");
	terms(out, rows, sizeof rows / sizeof *rows);
}

static void examples(struct buf *out)
{
	static const char *const rows[][2] = {
		{"One article, published on 7 April 2023:", "wirecode --date 2023-04-07 story.txt"},
		{"A folder on two processors, one line of JSON an article:", "wirecode -j 2 stories/ > records.ndjson"},
		{"A long run that can be killed and started again:", "wirecode -j 0 --resume run.journal -o records.ndjson archive/"},
		{"A filter in a pipeline:", "zcat wire.jsonl.gz | wirecode --from jsonl > records.ndjson"},
		{"Claims that were denied, with jq:",
		 "wirecode stories/ | jq -r '.id as $id | .claims[] | select(.denied_by != []) | [$id, .cue.text, .content.text] | @tsv'"},
		{"A task of a Slurm array:", "wirecode --shard auto --resume part-$SLURM_ARRAY_TASK_ID.journal -o part-$SLURM_ARRAY_TASK_ID.ndjson archive/"},
		{"With GNU parallel, on pieces of a large file:", "parallel --pipepart -a wire.jsonl --block 64M wirecode --from jsonl > records.ndjson"}};
	heading(out, "EXAMPLES");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		paragraph(out, rows[i][0]);
		buf_add(out, SLICE(".RS\n.nf\n"));
		text(out, rows[i][1]);
		buf_add(out, SLICE("\n.fi\n.RE\n"));
	}
}

/* What stands in the error of a record. */
static void errors(struct buf *out)
{
	static const char *const rows[][2] = {
		{"empty", "no text, no story in the page, a blank line"}, {"json, sgml, xml, warc", "the input is no such thing, or holds no article"},
		{"binary", "no text but a picture, a program or the like"},
		{"packed", "a page of an archive is packed in a way that is not known (br, zstd)"}, {"too-deep", "elements or parts are nested too deep"},
		{"too-large", "larger than --max-bytes, packed or unpacked"}, {"truncated", "the input ends in the middle of the article"},
		{"memory", "needs more than --max-memory"}, {"timeout", "took longer than --timeout-per-article"},
		{"not-found, not-readable, not-a-file, link-loop", "a file or folder that cannot be opened"}, {"unreadable, read-error", "reading broke off"}};
	heading(out, "ERRORS");
	paragraph(out, "An article that fails is a record with the keys of all others and an error: a code, a message for people, and at, the byte of the input.");
	terms(out, rows, sizeof rows / sizeof *rows);
}

void help_man(struct buf *out)
{
	buf_addf(out, ".TH WIRECODE 1 \"\" \"wirecode %s\" \"User commands\"\n", WIRECODE_VERSION);
	heading(out, "NAME");
	text(out, "wirecode - who says, denies and does what, and when, in news articles\n");
	heading(out, "SYNOPSIS");
	buf_add(out, SLICE(".B wirecode\n[\\fIOPTION\\fR]... [\\fIFILE\\fR|\\fIDIR\\fR|\\-]...\n.br\n"
			   ".B wirecode data export\n\\fIDIR\\fR\n.br\n.B wirecode data check\n[\\fIDIR\\fR]\n.br\n.B wirecode actors\n\\fINAME\\fR [\\fB--date\\fR \\fIYYYY-MM-DD\\fR]\n"));
	heading(out, "DESCRIPTION");
	paragraph(out, "Reads news articles and writes one JSON record for each: its actors, its claims with their sources and targets, its denials and the claims they answer, "
		       "its dated events in PLOVER types and CAMEO codes, its times. Every record names the rule that made it.");
	paragraph(out, "Without a FILE, or where it is -, standard input is read. Folders are read recursively, in the order of the bytes of the paths; names that "
		       "begin with a dot are left out.");
	heading(out, "OPTIONS");
	options(out);
	heading(out, "EXPLANATIONS");
	paragraph(out, "With --explain each sentence is shown with its units, groups, times and actors, and with what was made of it. An event says where its source and its target "
		       "come from: by its role, a place of the frame, of another act of the story (the words of that act and its sentence), the only other side of the sentence, whoever speaks, or by "
		       "parties.tsv. What came near an event stands behind near, with the reason why it is none.");
	heading(out, "FILTER MODE");
	paragraph(out, "With --from jsonl each line of the input yields one line of the output, in the same order, with the same id. A line that cannot be processed yields a record "
		       "with the same keys and an error; so does a blank one. Off a terminal nothing is said on standard error about single articles. The output depends on the "
		       "input, the options and the rules only: not on the number of threads, the locale, the time, or the folder in which the program runs.");
	heading(out, "RESUMING");
	paragraph(out, "With --resume the journal says how far the output is. A run that is started again with the same options goes on from there, and the output is the same as that "
		       "of one undisturbed run. The output must be a file (-o, or >> on standard output) or a folder (-O).");
	errors(out);
	statuses(out);
	heading(out, "ENVIRONMENT");
	paragraph(out, "NO_COLOR: no colours, if it is not empty. SLURM_ARRAY_TASK_ID and AWS_BATCH_JOB_ARRAY_INDEX and what belongs to them: for --shard auto.");
	examples(out);
}
