#include "run/deliver.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/batch.h"
#include "run/forms.h"
#include "run/identity.h"
#include "run/inputs.h"
#include "write/brat.h"

enum { PERCENT_FROM = 100 }; /* a share of errors means something from this many articles on */

/* ---- brat: two files an article ---- */

static bool write_file(struct delivery *d, const char *path, struct slice bytes)
{
	if (d->options->no_clobber && access(path, F_OK) == 0)
		return true;
	return output_open(&d->output, path) && output_add(&d->output, bytes) && output_finish(&d->output);
}

/* x.ann and x.txt; of an input with many articles x-1.ann, x-2.ann ... */
static bool write_annotated(struct delivery *d, const struct chunk *c, struct slice annotation, struct slice text)
{
	size_t n = d->stem.n;
	if (c->container)
		buf_addf(&d->stem, "-%llu", (unsigned long long)d->in_output);
	size_t stem = d->stem.n;
	buf_add(&d->stem, SLICE(".txt"));
	bool done = buf_text(&d->stem) && write_file(d, d->stem.at, text);
	d->stem.n = stem;
	buf_add(&d->stem, SLICE(".ann"));
	done = done && buf_text(&d->stem) && write_file(d, d->stem.at, annotation);
	d->stem.n = n;
	return done;
}

static bool write_configuration(struct delivery *d)
{
	struct buf path = {0}, text = {0};
	buf_addf(&path, "%s/annotation.conf", d->options->out_dir);
	brat_configuration(&text);
	bool there = buf_text(&path) && access(path.at, F_OK) == 0; /* perhaps changed by its user */
	bool done = there || (!text.failed && !path.failed && write_file(d, path.at, (struct slice){text.at, text.n}));
	buf_free(&path);
	buf_free(&text);
	return done;
}

static bool in_pairs(const struct delivery *d) { return d->options->to == TO_BRAT && d->options->out_dir && !d->options->explain; }

/* ---- beginning ---- */

static bool stdout_is_file(void)
{
	struct stat st;
	return fstat(STDOUT_FILENO, &st) == 0 && S_ISREG(st.st_mode);
}

/* Everything was written, perhaps also renamed: only the last word was not said. */
static bool was_renamed(const struct delivery *d)
{
	struct stat st;
	const char *file = d->options->out_file;
	struct buf partial = {0};
	if (d->journal.state.phase != PHASE_COMPLETE || !file)
		return false;
	buf_addf(&partial, "%s.partial", file);
	bool renamed = buf_text(&partial) && access(partial.at, F_OK) != 0 && stat(file, &st) == 0 && (uint64_t)st.st_size == d->state.bytes;
	buf_free(&partial);
	return renamed;
}

static bool journal_begin(struct delivery *d, const char *rules_sha256)
{
	const struct options *o = d->options;
	struct buf identity = {0}, why = {0};
	bool opened = false;
	d->journal.fd = -1;
	if (!o->journal)
		return true;
	identity_print(&identity, o, rules_sha256);
	if (!o->out_file && !o->out_dir && !stdout_is_file())
		buf_add(&why, SLICE("--resume needs -o, -O, or a file as standard output (>>)"));
	else
		opened = journal_open(&d->journal, o->journal, (struct slice){identity.at, identity.n}, &why);
	if (!opened)
		message(d->messages, SAY_FATAL, o->journal, "%s", buf_text(&why));
	d->state = d->journal.state;
	buf_free(&identity);
	buf_free(&why);
	return opened;
}

static bool output_begin(struct delivery *d)
{
	const struct options *o = d->options;
	struct output *out = &d->output;
	out->fd = -1;
	if (o->out_dir)
		return true;
	if (o->out_file)
		return o->journal ? output_reopen(out, o->out_file, d->state.bytes) : output_open(out, o->out_file);
	if (!o->journal) {
		output_stdout(out);
		return true;
	}
	if (d->journal.fresh) /* behind what the file holds already */
		d->state.bytes = (uint64_t)lseek(STDOUT_FILENO, 0, SEEK_END);
	return output_stdout_reopen(out, d->state.bytes);
}

/* A run that goes on has written it before. */
static bool head(struct delivery *d)
{
	struct buf text = {0};
	form_begin(&text, d->options);
	bool done = !text.n || output_add(&d->output, (struct slice){text.at, text.n});
	buf_free(&text);
	return done;
}

static bool foot(struct delivery *d)
{
	struct buf text = {0};
	form_end(&text, d->options, &d->index);
	bool done = !text.failed && (!text.n || output_add(&d->output, (struct slice){text.at, text.n}));
	buf_free(&text);
	html_index_clear(&d->index);
	return done;
}

static bool untouched(const struct delivery *d) { return !d->state.inputs && !d->state.items; }

static void tell_output_failure(const struct delivery *d)
{
	const struct output *out = &d->output;
	if (out->error == ENODATA)
		message(d->messages, SAY_FATAL, output_name(out), "does not hold what the journal says was written (for standard output, use >> and not >)");
	else if (out->error != EPIPE)
		message(d->messages, SAY_FATAL, output_name(out), "cannot be written: %s", strerrordesc_np(out->error));
}

enum delivery_start delivery_begin(struct delivery *d, const struct options *o, const struct messages *m, const char *rules_sha256)
{
	*d = (struct delivery){.options = o, .messages = m};
	d->output.fd = -1;
	if (o->no_clobber && o->out_file && access(o->out_file, F_OK) == 0) {
		message(m, SAY_FATAL, o->out_file, "exists, and --no-clobber is given");
		return START_REFUSED;
	}
	if (!journal_begin(d, rules_sha256))
		return START_REFUSED;
	if (o->journal && (d->state.phase == PHASE_DONE || was_renamed(d))) {
		message(m, SAY_NOTE, o->journal, "the run is finished, nothing is left to do");
		return START_FINISHED;
	}
	if (!output_begin(d) || (!o->out_dir && untouched(d) && !head(d)) || (in_pairs(d) && !write_configuration(d))) {
		tell_output_failure(d);
		bool lost = d->output.error == ENODATA;
		d->output_failed = true;
		return lost ? START_REFUSED : START_NO_OUTPUT;
	}
	progress_begin(&d->progress, o, m);
	return START_RUN;
}

/* ---- one chunk ---- */

/* a/x.txt to DIR/a/x.json; where an x.html stands beside it, to DIR/a/x.txt.json. */
static void mirrored(struct buf *path, const struct options *o, const struct chunk *c)
{
	struct slice name = c->shares_stem ? slice_of(c->name) : input_stem(slice_of(c->name));
	buf_addf(path, "%s/%.*s%s", o->out_dir, SLICE_FMT(name), form_extension(o, c->container));
}

/* -O over the folder of the inputs: the record of a.json is an a.json. */
static bool is_input(const char *path, const struct chunk *c)
{
	struct stat a, b;
	return !stat(path, &a) && c->path && !stat(c->path, &b) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static void open_mirrored(struct delivery *d, const struct chunk *c)
{
	struct buf path = {0};
	d->in_output = 0;
	html_index_clear(&d->index);
	if (in_pairs(d)) {
		buf_clear(&d->stem);
		mirrored(&d->stem, d->options, c);
		d->stem.n -= d->stem.n ? sizeof ".ann" - 1 : 0;
		return;
	}
	mirrored(&path, d->options, c);
	const char *text = buf_text(&path);
	if (!text)
		BUG("no memory for a path");
	if (is_input(text, c)) {
		message(d->messages, SAY_FATAL, text, "an input, which -O would write over");
		d->output.error = EPIPE; /* nothing more is to be said of it */
		d->output_failed = true;
	} else if (!(d->options->no_clobber && access(text, F_OK) == 0))
		d->output_failed = !(d->options->journal ? output_reopen(&d->output, text, 0) : output_open(&d->output, text)) || !head(d);
	buf_free(&path);
}

static bool too_many_errors(const struct delivery *d)
{
	const struct options *o = d->options;
	uint64_t failed = d->state.failed, articles = d->state.articles;
	if (o->fail_fast && failed)
		return true;
	if (o->max_errors != ULONG_MAX && failed > o->max_errors)
		return true;
	return o->max_errors_percent != ULONG_MAX && articles >= PERCENT_FROM && failed * 100 > articles * o->max_errors_percent;
}

/* An annotation is of one text: a second one in the same file would be about another. */
static bool takes_one_more(struct delivery *d)
{
	bool brat = d->options->to == TO_BRAT && !d->options->explain;
	if (d->in_output++ == 0 || !brat || d->options->out_dir)
		return true;
	message(d->messages, SAY_FATAL, NULL, "-t brat annotates one article a file: use -O DIR for several");
	d->refused = true;
	return false;
}

/* Records one by one, so that a run that stops for its errors stops at the same record whatever the chunks are. */
static void write_pieces(struct delivery *d, const struct chunk *c)
{
	size_t end = 0, text_end = 0;
	for (uint32_t i = 0; i < c->pieces.n && !d->too_many && !d->refused && !d->output_failed; i++) {
		const struct piece *p = &c->pieces.at[i];
		if (!takes_one_more(d))
			return;
		if (in_pairs(d))
			d->output_failed |= !write_annotated(d, c, slice_cut((struct slice){c->out.at, 0}, end, p->end),
							     slice_cut((struct slice){c->text.at, 0}, text_end, p->text_end));
		if (form_is_page(d->options))
			html_index_add(&d->index, slice_cut((struct slice){c->text.at, 0}, text_end, p->text_end), &p->counts);
		end = p->end;
		text_end = p->text_end;
		d->state.articles++;
		d->state.failed += c->pieces.at[i].failed;
		d->too_many = too_many_errors(d);
	}
	if (d->output.fd >= 0 && end)
		d->output_failed |= !output_add(&d->output, (struct slice){c->out.at, end});
}

static void flush(struct delivery *d, const struct chunk *c)
{
	if (d->output.fd < 0)
		return;
	if (d->options->out_dir && c->last)
		d->output_failed |= !foot(d) || !output_finish(&d->output);
	else if (d->output.at_once || d->options->unbuffered)
		d->output_failed |= !output_flush(&d->output);
}

/* With -O an input in the middle begins anew: its file has not been renamed. */
static void count(struct delivery *d, const struct chunk *c)
{
	struct journal_state *s = &d->state;
	if (c->last) {
		s->inputs = c->input_number + 1;
		s->names = c->names;
		s->items = s->current = 0;
	} else {
		s->items += c->items.n;
		s->current = c->names;
	}
}

static void note(struct delivery *d, enum journal_phase phase)
{
	struct journal_state s = d->state;
	s.phase = phase;
	if (d->options->out_dir)
		s.items = s.current = s.bytes = 0;
	else
		s.bytes = d->output.written;
	if (!journal_write(&d->journal, &s)) {
		message(d->messages, SAY_FATAL, d->options->journal, "cannot be written: %s", strerrordesc_np(errno));
		d->journal_failed = true;
	}
}

bool delivery_take(struct delivery *d, struct chunk *c)
{
	if (d->options->out_dir && c->first)
		open_mirrored(d, c);
	if (!d->output_failed)
		write_pieces(d, c);
	if (!d->output_failed)
		flush(d, c);
	count(d, c);
	progress_add(&d->progress, c, &d->state);
	if (!d->output_failed && !d->too_many && journal_due(&d->journal)) {
		d->output_failed |= d->output.fd >= 0 && !output_sync(&d->output);
		if (!d->output_failed)
			note(d, PHASE_RUN);
	}
	return !d->output_failed && !d->journal_failed && !d->too_many && !d->refused;
}

/* ---- the end ---- */

static void end_whole(struct delivery *d)
{
	bool journal = d->journal.fd >= 0 && !d->too_many;
	if (d->output.fd >= 0)
		d->output_failed |= !foot(d) || !output_sync(&d->output);
	if (journal && !d->output_failed)
		note(d, PHASE_COMPLETE);
	if (d->output.fd >= 0 && !d->output_failed)
		d->output_failed |= !output_finish(&d->output);
	if (journal && !d->output_failed)
		note(d, PHASE_DONE);
}

/* Broken off: what is written stays for --resume, or as FILE.partial; before the first article nothing was. */
static void end_broken(struct delivery *d)
{
	if (d->output.fd < 0)
		return;
	if (d->options->out_dir || (d->journal.fd < 0 && untouched(d)))
		output_drop(&d->output);
	else if (d->journal.fd >= 0 && output_sync(&d->output))
		note(d, PHASE_RUN);
	else if (d->output.path && d->journal.fd < 0) {
		char *name = strdup(d->output.path);
		if (output_keep(&d->output))
			message(d->messages, SAY_INPUT, name, "not complete; what was written is in %s.partial", name);
		free(name);
	} else
		d->output_failed |= !output_flush(&d->output);
}

void delivery_end(struct delivery *d, bool whole)
{
	progress_end(&d->progress, &d->state);
	if (d->output_failed) {
		tell_output_failure(d);
		if (!d->options->journal)
			output_drop(&d->output);
	} else if (whole || d->too_many) {
		end_whole(d);
		if (d->output_failed)
			tell_output_failure(d);
	} else {
		end_broken(d);
	}
	if (d->too_many)
		message(d->messages, SAY_FATAL, NULL, "stopped: %llu of %llu articles failed", (unsigned long long)d->state.failed,
			(unsigned long long)d->state.articles);
	journal_close(&d->journal);
	buf_free(&d->stem);
	html_index_clear(&d->index);
}

int delivery_status(const struct delivery *d)
{
	if (d->output_failed || d->journal_failed)
		return EXIT_OUTPUT;
	if (d->refused)
		return EXIT_USAGE;
	return d->state.failed && (!d->options->errors_ok || d->too_many) ? EXIT_SOME_FAILED : EXIT_DONE;
}
