#include "run/help.h"

#include "run/options.h"

static void usage(struct buf *out)
{
	buf_add(out, SLICE("wirecode: who says, denies and does what, and when, in news articles\n\n"
			   "usage: wirecode [OPTIONS] [FILE|DIR|-]...\n"
			   "       wirecode data export DIR | data check [DIR]\n"
			   "       wirecode actors NAME [--date YYYY-MM-DD]\n\n"
			   "examples:\n"
			   "  wirecode story.txt                            one article, indented JSON on a terminal\n"
			   "  cat story.txt | wirecode --date 2023-04-07    from standard input\n"
			   "  wirecode stories/ -j 2 > records.ndjson       a folder: one line of JSON an article\n"
			   "  wirecode --from jsonl < in > out              a filter: one line in, one line out\n"
			   "  wirecode --demo                               a story that comes with the program\n"));
}

enum { LEFT = 32, WIDTH = 100 };

/* Words into lines; every line but the first begins at column LEFT. */
static void wrapped(struct buf *out, struct slice text)
{
	struct slice word;
	size_t column = LEFT;
	while (slice_next(&text, ' ', &word)) {
		bool first = column == LEFT;
		if (!first && column + 1 + word.n > WIDTH) {
			buf_addf(out, "\n%*s", LEFT, "");
			column = LEFT;
			first = true;
		}
		if (!first)
			buf_add_char(out, ' ');
		buf_add(out, word);
		column += word.n + !first;
	}
	buf_add_char(out, '\n');
}

/* "one of auto, text, html" where there is a choice */
static void choices(struct buf *out, const char *values)
{
	struct slice rest = slice_of(values), name;
	struct buf text = {0};
	while (slice_next(&rest, '|', &name)) {
		buf_add(&text, text.n ? SLICE(", ") : SLICE("one of "));
		buf_add(&text, name);
	}
	if (strchr(values, '|')) {
		buf_addf(out, "%*s", LEFT, "");
		wrapped(out, (struct slice){text.at, text.n});
	}
	buf_free(&text);
}

static void row(struct buf *out, const struct option_row *r, bool all)
{
	char left[64];
	bool optional = r->argument && r->argument[0] == '[';
	snprintf(left, sizeof left, "  %c%c%s --%s%s%s", r->letter ? '-' : ' ', r->letter ? r->letter : ' ', r->letter ? "," : " ", r->name,
		 !r->argument ? "" : optional ? "[=" : " ", !r->argument ? "" : optional ? r->argument + 1 : r->argument);
	buf_addf(out, "%-*s", LEFT - 1, left);
	if (strlen(left) >= LEFT)
		buf_addf(out, "\n%*s", LEFT - 1, "");
	buf_add_char(out, ' ');
	wrapped(out, slice_of(r->help));
	if (all && r->values)
		choices(out, r->values);
}

static void rows(struct buf *out, bool all)
{
	const char *section = "";
	for (size_t i = 0; options_row(i); i++) {
		const struct option_row *r = options_row(i);
		if (!all && !r->basic)
			continue;
		if (all && strcmp(section, r->section) != 0)
			buf_addf(out, "\n%s:\n", r->section);
		section = r->section;
		row(out, r, all);
	}
}

static void ending(struct buf *out)
{
	buf_add(out, SLICE("\nexit status: 0 all articles processed, 1 some failed (each has a record with an error),\n"
			   "             2 usage, data or rules, 3 output could not be written, 4 internal error,\n"
			   "             130 and 143 interrupted\n"));
}

void help_short(struct buf *out)
{
	usage(out);
	buf_add(out, SLICE("\noptions (--help=all lists every one):\n"));
	rows(out, false);
	ending(out);
}

void help_all(struct buf *out)
{
	usage(out);
	rows(out, true);
	ending(out);
}
