/* The pieces of the command line that need no process of their own: options, shards, the journal, output files. */
#include "tests.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/help.h"
#include "run/identity.h"
#include "run/journal.h"
#include "run/options.h"
#include "run/output.h"
#include "run/shard.h"

enum { MOST = 16 };

/* Parses "wirecode ARGS" split at blanks; NULL or the complaint. */
static const char *parse(struct options *o, struct arena *arena, const char *args, struct buf *why)
{
	char *argv[MOST + 1] = {(char *)(uintptr_t)"wirecode"};
	int argc = 1;
	struct slice rest = slice_of(args), word;
	while (argc < MOST && slice_next(&rest, ' ', &word))
		if (word.n)
			argv[argc++] = arena_text(arena, word);
	buf_clear(why);
	return options_parse(o, arena, argc, argv, why) ? NULL : buf_text(why);
}

static void options_are_understood(void **state)
{
	struct arena arena = {0};
	struct options o;
	struct buf why = {0};
	(void)state;
	assert_null(parse(&o, &arena, "a.txt -j 4 --to=tsv --table claims --max-bytes 2M b.txt --timeout-per-article 1.5 --max-errors 5% -- -c", &why));
	assert_int_equal(o.jobs, 4);
	assert_int_equal(o.to, TO_TSV);
	assert_int_equal(o.table, TABLE_CLAIMS);
	assert_int_equal(o.max_bytes, 2 << 20);
	assert_int_equal(o.timeout_ms, 1500);
	assert_int_equal(o.max_errors_percent, 5);
	assert_int_equal(o.inputs.n, 3);
	assert_string_equal(o.inputs.at[2], "-c");
	assert_null(parse(&o, &arena, "--field text=story,id=key", &why));
	assert_int_equal(o.fields.n, 2);
	buf_free(&why);
	arena_free(&arena);
}

static void assert_complaint(const char *args, const char *part)
{
	struct arena arena = {0};
	struct options o;
	struct buf why = {0};
	const char *said = parse(&o, &arena, args, &why);
	assert_non_null(said);
	if (!strstr(said, part))
		fail_msg("%s: '%s' does not say '%s'", args, said, part);
	buf_free(&why);
	arena_free(&arena);
}

static void faulty_options_are_explained(void **state)
{
	(void)state;
	assert_complaint("--expalin", "did you mean --explain?");
	assert_complaint("--tables x", "did you mean --table?");
	assert_complaint("--verbose=yes", "takes no value");
	assert_complaint("--date", "--date needs a value");
	assert_complaint("-Z", "unknown option -Z");
	assert_complaint("--date 2023-02-30", "not YYYY-MM-DD");
	assert_complaint("--to xml", "one of json|ndjson");
	assert_complaint("--from word", "one of auto|text");
	assert_complaint("-j two", "is not a number from 0 to 1024");
	assert_complaint("--max-bytes 0", "is not a number of bytes");
	assert_complaint("--date-from moon", "--date-from");
	assert_complaint("--shard 0/3", "parts count from 1");
	assert_complaint("--shard 4/3", "does not exist");
	assert_complaint("-o a -O b", "exclude each other");
	assert_complaint("--resume j --unordered", "--unordered");
	assert_complaint("--table events", "--table is for");
	assert_complaint("--id x a b", "several inputs");
	assert_complaint("data export", "data export DIR");
}

static void a_folder_called_data_is_a_folder(void **state)
{
	struct arena arena = {0};
	struct options o;
	struct buf why = {0};
	(void)state;
	assert_null(parse(&o, &arena, "data", &why));
	assert_int_equal(o.command, RUN_BATCH);
	assert_null(parse(&o, &arena, "data check", &why));
	assert_int_equal(o.command, RUN_DATA_CHECK);
	assert_null(o.data);
	buf_free(&why);
	arena_free(&arena);
}

/* The manual page writes a hyphen as \-. */
static bool in_roff(const char *page, const char *name)
{
	struct buf b = {0};
	buf_add(&b, SLICE("\\fB\\-\\-"));
	for (; *name; name++)
		buf_addf(&b, *name == '-' ? "\\-" : "%c", *name);
	buf_add(&b, SLICE("\\fR"));
	bool found = strstr(page, buf_text(&b)) != NULL;
	buf_free(&b);
	return found;
}

/* What the table holds is in the help, the manual page and the completions. */
static void help_forgets_no_option(void **state)
{
	static const char *const shells[] = {"bash", "zsh", "fish"};
	struct buf all = {0}, man = {0}, shell[3] = {{0}, {0}, {0}}, name = {0};
	(void)state;
	help_all(&all);
	help_man(&man);
	for (size_t i = 0; i < 3; i++)
		help_completion(&shell[i], shells[i]);
	for (size_t i = 0; options_row(i); i++) {
		buf_clear(&name);
		buf_addf(&name, "--%s", options_row(i)->name);
		assert_non_null(strstr(buf_text(&all), buf_text(&name)));
		assert_non_null(strstr(buf_text(&shell[0]), buf_text(&name)));
		assert_non_null(strstr(buf_text(&shell[1]), buf_text(&name)));
		assert_non_null(strstr(buf_text(&shell[2]), options_row(i)->name));
		assert_true(in_roff(buf_text(&man), options_row(i)->name));
	}
	buf_free(&all);
	buf_free(&man);
	buf_free(&name);
	for (size_t i = 0; i < 3; i++)
		buf_free(&shell[i]);
}

static void short_help_is_short(void **state)
{
	struct buf text = {0};
	size_t lines = 0;
	(void)state;
	help_short(&text);
	for (struct slice rest = {text.at, text.n}, line; slice_next(&rest, '\n', &line); lines++)
		assert_true(line.n <= 100);
	assert_in_range(lines, 20, 60);
	buf_free(&text);
}

/* ---- shards ---- */

static void each_name_is_in_one_shard(void **state)
{
	unsigned long sizes[7] = {0};
	(void)state;
	for (unsigned i = 0; i < 7000; i++) {
		char name[32];
		snprintf(name, sizeof name, "story-%u.txt", i);
		unsigned in = 0;
		for (unsigned long k = 1; k <= 7; k++)
			if (shard_has(k, 7, slice_of(name))) {
				sizes[k - 1]++;
				in++;
			}
		assert_int_equal(in, 1);
	}
	for (unsigned k = 0; k < 7; k++)
		assert_in_range(sizes[k], 850, 1150);
}

static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void assert_auto(const char *text, const char *id, const char *low, const char *high, const char *count, unsigned long shard, unsigned long shards)
{
	struct buf why = {0};
	unsigned long i, n;
	set("SLURM_ARRAY_TASK_ID", id);
	set("SLURM_ARRAY_TASK_MIN", low);
	set("SLURM_ARRAY_TASK_MAX", high);
	set("SLURM_ARRAY_TASK_COUNT", count);
	bool understood = shard_parse(text, &i, &n, &why);
	assert_int_equal(understood, shards > 0);
	if (shards) {
		assert_int_equal(i, shard);
		assert_int_equal(n, shards);
	} else {
		assert_true(why.n > 0);
	}
	buf_free(&why);
	set("SLURM_ARRAY_TASK_ID", NULL);
}

static void shards_of_task_arrays(void **state)
{
	(void)state;
	assert_auto("auto", "3", "1", "8", "8", 3, 8);
	assert_auto("auto", "0", "0", "7", "8", 8, 8);
	assert_auto("auto", "4", "4", "8", "2", 0, 0); /* some tasks again: N is not known */
	assert_auto("auto/8", "4", "4", "8", "2", 4, 8);
	assert_auto("auto/8", "9", "9", "9", "1", 0, 0);
	assert_auto("auto", NULL, NULL, NULL, NULL, 0, 0);
	set("AWS_BATCH_JOB_ARRAY_INDEX", "0");
	set("AWS_BATCH_JOB_ARRAY_SIZE", "5");
	assert_auto("auto", NULL, NULL, NULL, NULL, 1, 5);
	set("AWS_BATCH_JOB_ARRAY_INDEX", NULL);
}

/* ---- files ---- */

static char folder[64]; /* one for the whole group */

static int folder_make(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "/tmp/wirecode-test.XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int drop(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st, (void)kind, (void)at;
	return remove(path);
}

static int folder_drop(void **state)
{
	(void)state;
	return nftw(folder, drop, 8, FTW_DEPTH | FTW_PHYS);
}

static void in_folder(char path[128], const char *name) { snprintf(path, 128, "%s/%s", folder, name); }

static const struct slice identity = {"version=1 options=a data=b", 26};

static void a_journal_goes_on(void **state)
{
	char path[128];
	struct journal j, second;
	struct buf why = {0};
	(void)state;
	in_folder(path, "journal");
	assert_true(journal_open(&j, path, identity, &why));
	assert_true(j.fresh);
	assert_false(journal_open(&second, path, identity, &why));
	assert_non_null(strstr(buf_text(&why), "in use"));
	for (uint64_t i = 1; i <= 5; i++)
		assert_true(journal_write(&j, &(struct journal_state){.inputs = i, .bytes = 100 * i, .phase = PHASE_RUN}));
	journal_close(&j);
	assert_true(journal_open(&j, path, identity, &why));
	assert_false(j.fresh);
	assert_int_equal(j.state.inputs, 5);
	assert_int_equal(j.state.bytes, 500);
	journal_close(&j);
	buf_free(&why);
}

/* The newest state is torn: the one before it counts. */
static void a_torn_state_does_no_harm(void **state)
{
	char path[128];
	struct journal j;
	struct buf why = {0};
	(void)state;
	in_folder(path, "torn");
	assert_true(journal_open(&j, path, identity, &why));
	assert_true(journal_write(&j, &(struct journal_state){.inputs = 7}));
	assert_true(journal_write(&j, &(struct journal_state){.inputs = 8}));
	off_t at = j.turn % 2 ? 256 : 512;
	assert_int_equal(pwrite(j.fd, "state 9 inputs=9", 16, at), 16);
	journal_close(&j);
	assert_true(journal_open(&j, path, identity, &why));
	assert_int_equal(j.state.inputs, 7);
	journal_close(&j);
	buf_free(&why);
}

static void assert_journal_refused(const char *path, struct slice who, const char *part)
{
	struct journal j;
	struct buf why = {0};
	assert_false(journal_open(&j, path, who, &why));
	assert_non_null(strstr(buf_text(&why), part));
	buf_free(&why);
}

static void foreign_and_broken_journals_are_refused(void **state)
{
	char path[128];
	struct journal j;
	struct buf why = {0};
	(void)state;
	in_folder(path, "foreign");
	assert_true(journal_open(&j, path, identity, &why));
	journal_close(&j);
	assert_journal_refused(path, SLICE("version=1 options=c data=b"), "other options");
	assert_int_equal(truncate(path, 700), 0);
	assert_journal_refused(path, identity, "truncated");
	in_folder(path, "no-such-folder/journal");
	assert_journal_refused(path, identity, "No such file");
	buf_free(&why);
}

static bool holds(const char *path, const char *text)
{
	char bytes[256] = "";
	int fd = open(path, O_RDONLY);
	ssize_t n = fd < 0 ? -1 : read(fd, bytes, sizeof bytes - 1);
	close(fd);
	return n >= 0 && strcmp(bytes, text) == 0;
}

static void output_appears_when_it_is_complete(void **state)
{
	char path[128];
	struct output o;
	(void)state;
	in_folder(path, "new/folder/out");
	assert_true(output_open(&o, path));
	assert_true(output_add(&o, SLICE("abc")));
	assert_int_not_equal(access(path, F_OK), 0);
	assert_true(output_finish(&o));
	assert_true(holds(path, "abc"));
	assert_true(output_open(&o, path));
	assert_true(output_add(&o, SLICE("other")));
	output_drop(&o);
	assert_true(holds(path, "abc"));
}

static void output_goes_on_behind_what_is_kept(void **state)
{
	char path[128];
	struct output o;
	(void)state;
	in_folder(path, "again");
	assert_true(output_reopen(&o, path, 0));
	assert_true(output_add(&o, SLICE("kept lost")) && output_flush(&o));
	close(o.fd);
	free(o.path); /* the run was killed */
	free(o.temporary);
	buf_free(&o.held);
	assert_true(output_reopen(&o, path, 5));
	assert_true(output_add(&o, SLICE("more")) && output_finish(&o));
	assert_true(holds(path, "kept more"));
	assert_false(output_reopen(&o, path, 5)); /* there is no partial file with five bytes */
	output_drop(&o);
}

static void identity_tells_runs_apart(void **state)
{
	static const char *const runs[] = {"a", "b", "a b", "--include a", "--date 2020-01-01 a", "--to json a", "--with-text a", "--shard 1/2 a"};
	struct arena arena = {0};
	struct options o;
	struct buf why = {0}, ids[8] = {{0}};
	(void)state;
	for (size_t i = 0; i < 8; i++) {
		assert_null(parse(&o, &arena, runs[i], &why));
		identity_print(&ids[i], &o, "f");
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(buf_text(&ids[i]), buf_text(&ids[k]));
	}
	struct buf same = {0};
	assert_null(parse(&o, &arena, "a -j 7 -v", &why));
	identity_print(&same, &o, "f");
	assert_string_equal(buf_text(&same), buf_text(&ids[0]));
	for (size_t i = 0; i < 8; i++)
		buf_free(&ids[i]);
	buf_free(&same);
	buf_free(&why);
	arena_free(&arena);
}

int test_run(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(options_are_understood), cmocka_unit_test(faulty_options_are_explained), cmocka_unit_test(a_folder_called_data_is_a_folder),
	    cmocka_unit_test(help_forgets_no_option), cmocka_unit_test(short_help_is_short), cmocka_unit_test(each_name_is_in_one_shard),
	    cmocka_unit_test(shards_of_task_arrays), cmocka_unit_test(a_journal_goes_on), cmocka_unit_test(a_torn_state_does_no_harm),
	    cmocka_unit_test(foreign_and_broken_journals_are_refused), cmocka_unit_test(output_appears_when_it_is_complete),
	    cmocka_unit_test(output_goes_on_behind_what_is_kept), cmocka_unit_test(identity_tells_runs_apart),
	};
	return cmocka_run_group_tests_name("run", tests, folder_make, folder_drop);
}
