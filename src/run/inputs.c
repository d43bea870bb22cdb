#include "run/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/places.h"
#include "run/signals.h"

enum { OWN = 5 }; /* standard output, -O, -o, its partial file, the journal */

struct folder {
	const struct folder *above;
	dev_t device;
	ino_t inode;
};

struct walk {
	const struct options *o;
	const struct input_sink *sink;
	struct buf *why;
	struct own { /* what the run writes is not read */
		dev_t device;
		ino_t inode;
	} own[OWN];
	unsigned n_own;
	struct places *places; /* NULL where a folder's own names tell its files apart */
};

struct entry {
	const char *name;
	bool folder;
	int error; /* of stat */
	mode_t mode;
	dev_t device;
	ino_t inode;
};

const char *input_error_code(int error)
{
	return error == ENOENT || error == ENOTDIR ? "not-found" : error == ELOOP ? "link-loop" : "not-readable";
}

/* a/x.txt.gz: a/x. A name that begins with its dot is left whole. */
struct slice input_stem(struct slice name)
{
	const char *slash = name.n ? memrchr(name.at, '/', name.n) : NULL;
	size_t base = slash ? (size_t)(slash - name.at) + 1 : 0;
	if (name.n > base + 3 && slice_ends(name, SLICE(".gz")))
		name.n -= 3;
	const char *dot = memrchr(name.at + base, '.', name.n - base);
	if (dot && dot > name.at + base)
		name.n = (size_t)(dot - name.at);
	return name;
}

/* x.html behind x.txt keeps its extension in its place; what would still overwrite another input's output ends the run. */
static bool place(struct walk *w, struct input *in)
{
	struct slice name = slice_of(in->name);
	if (!in->shares_stem && places_take(w->places, input_stem(name), in->path))
		return true;
	in->shares_stem = true;
	if (places_take(w->places, name, in->path))
		return true;
	buf_addf(w->why, "%s: -O has no place for it, another input is %s there too", in->path, in->name);
	return false;
}

static bool give(struct walk *w, struct input in)
{
	return (!w->places || place(w, &in)) && w->sink->input(w->sink->ctx, &in);
}

static bool give_error(struct walk *w, const char *path, const char *name, const char *code, const char *text)
{
	return give(w, (struct input){.path = path, .name = name, .error = code, .message = text});
}

/* ---- one folder ---- */

/* By bytes of the whole path: a folder sorts as if its name ended with a slash. */
static int entry_order(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	const unsigned char *s = (const unsigned char *)a->name, *t = (const unsigned char *)b->name;
	while (*s && *s == *t)
		s++, t++;
	int x = *s ? *s : a->folder ? '/' : 0, y = *t ? *t : b->folder ? '/' : 0;
	return x - y;
}

static bool matches(const text_array *globs, const char *path, const char *name)
{
	for (uint32_t i = 0; i < globs->n; i++)
		if (fnmatch(globs->at[i], strchr(globs->at[i], '/') ? path : name, 0) == 0)
			return true;
	return false;
}

static bool is_own(const struct walk *w, dev_t device, ino_t inode)
{
	for (unsigned i = 0; i < w->n_own; i++)
		if (w->own[i].device == device && w->own[i].inode == inode)
			return true;
	return false;
}

static bool left_out(const struct walk *w, const struct entry *e, const char *path)
{
	if (e->name[0] == '.' || matches(&w->o->exclude, path, e->name) || (!e->error && is_own(w, e->device, e->inode)))
		return true;
	return !e->folder && w->o->include.n && !matches(&w->o->include, path, e->name);
}

typedef ARRAY(struct entry) entries_array;

static void entry_add(struct arena *a, entries_array *list, DIR *dir, const char *name)
{
	struct stat st = {0};
	int error = fstatat(dirfd(dir), name, &st, 0) ? errno : 0;
	*ARRAY_PUSH(a, list) = (struct entry){.name = arena_text(a, slice_of(name)), .folder = !error && S_ISDIR(st.st_mode), .error = error,
		.mode = st.st_mode, .device = st.st_dev, .inode = st.st_ino};
}

/* Reads a folder into a sorted list; 0 or errno. */
static int folder_read(struct arena *a, const char *path, entries_array *list)
{
	DIR *dir = opendir(path);
	if (!dir)
		return errno;
	const struct dirent *d;
	errno = 0;
	while ((d = readdir(dir)) != NULL) {
		if (strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0)
			entry_add(a, list, dir, d->d_name);
		errno = 0;
	}
	int error = errno;
	closedir(dir);
	if (list->n)
		qsort(list->at, list->n, sizeof *list->at, entry_order);
	return error;
}

static struct slice stem(const char *name) { return input_stem(slice_of(name)); }

/* Files with one stem need not be neighbours (a.txt, a-b.txt, a.xml), but stand among the names that begin with it. */
static bool shares_stem(const entries_array *list, uint32_t i)
{
	struct slice mine = stem(list->at[i].name);
	for (int step = -1; step <= 1; step += 2)
		for (uint32_t k = i + (uint32_t)step; k < list->n && slice_starts(slice_of(list->at[k].name), mine); k += (uint32_t)step)
			if (!list->at[k].folder && slice_equal(stem(list->at[k].name), mine))
				return true;
	return false;
}

static const char *join(struct arena *a, const char *folder, const char *name)
{
	size_t n = strlen(folder), m = strlen(name);
	bool slash = n && folder[n - 1] != '/';
	char *path = arena_alloc(a, n + m + 2);
	memcpy(path, folder, n);
	path[n] = '/';
	memcpy(path + n + slash, name, m);
	return path;
}

static bool loops(const struct folder *f, const struct entry *e)
{
	for (; f; f = f->above)
		if (f->device == e->device && f->inode == e->inode)
			return true;
	return false;
}

static bool walk_folder(struct walk *w, const char *path, const char *name, const struct folder *here);

static bool walk_entry(struct walk *w, const entries_array *list, uint32_t i, const char *path, const char *name, const struct folder *above)
{
	const struct entry *e = &list->at[i];
	if (e->error)
		return give_error(w, path, name, input_error_code(e->error), e->error == ENOENT ? "broken link" : strerrordesc_np(e->error));
	if (e->folder) {
		if (loops(above, e))
			return give_error(w, path, name, "link-loop", "the link leads back to a folder above it");
		struct folder here = {above, e->device, e->inode};
		return walk_folder(w, path, name, &here);
	}
	if (!S_ISREG(e->mode))
		return give_error(w, path, name, "not-a-file", "neither file nor folder");
	return give(w, (struct input){.path = path, .name = name, .shares_stem = w->o->out_dir && shares_stem(list, i)});
}

static bool walk_entries(struct walk *w, struct arena *a, const entries_array *list, const char *path, const char *name, const struct folder *here)
{
	for (uint32_t i = 0; i < list->n; i++) {
		struct arena own = {.on_fail = a->on_fail}; /* paths: millions of them must not pile up */
		const char *entry_path = join(&own, path, list->at[i].name), *entry_name = join(&own, name, list->at[i].name);
		bool go_on = left_out(w, &list->at[i], entry_name) || walk_entry(w, list, i, entry_path, entry_name, here);
		arena_free(&own);
		if (!go_on)
			return false;
	}
	return true;
}

static bool walk_folder(struct walk *w, const char *path, const char *name, const struct folder *here)
{
	struct arena a = {0};
	entries_array list = {0};
	int error = folder_read(&a, path, &list);
	bool go_on = !error || give_error(w, path, name, input_error_code(error), strerrordesc_np(error));
	go_on = go_on && walk_entries(w, &a, &list, path, name, here);
	arena_free(&a);
	return go_on;
}

/* ---- arguments and lists ---- */

/* What -O makes of a path: "/a/./b/../x" is "a/x", and "../x" is "x". */
static const char *relative(struct arena *a, const char *path)
{
	struct slice rest = slice_of(path), part;
	char *out = arena_alloc(a, rest.n + 2);
	size_t n = 0;
	while (slice_next(&rest, '/', &part)) {
		const char *slash = n ? memrchr(out, '/', n) : NULL;
		if (slice_equal(part, SLICE("..")))
			n = slash ? (size_t)(slash - out) : 0;
		if (!part.n || slice_equal(part, SLICE("..")) || slice_equal(part, SLICE(".")))
			continue;
		if (n)
			out[n++] = '/';
		memcpy(out + n, part.at, part.n);
		n += part.n;
	}
	out[n] = '\0';
	return out;
}

static bool same_file(const char *path, const struct stat *other)
{
	struct stat st;
	return !stat(path, &st) && S_ISREG(st.st_mode) && st.st_dev == other->st_dev && st.st_ino == other->st_ino;
}

static bool found(struct walk *w, const char *path, const char *name, bool alone)
{
	struct stat st;
	if (stat(path, &st))
		return give(w, (struct input){.path = path, .name = name, .error = input_error_code(errno), .message = strerrordesc_np(errno)});
	if (w->o->out_file && same_file(w->o->out_file, &st)) {
		buf_addf(w->why, "%s: an input, which -o would write over", path);
		return false;
	}
	if (!S_ISDIR(st.st_mode) && is_own(w, st.st_dev, st.st_ino))
		return give(w, (struct input){.path = path, .name = name, .error = "not-readable", .message = "this run writes to it"});
	if (!S_ISDIR(st.st_mode))
		return give(w, (struct input){.path = path, .name = name});
	if (w->o->id) {
		buf_addf(w->why, "--id names one article, but %s is a folder", path);
		return false;
	}
	struct folder here = {NULL, st.st_dev, st.st_ino};
	return walk_folder(w, path, alone ? "" : name, &here);
}

static bool argument(struct walk *w, const char *path, bool alone)
{
	if (strcmp(path, "-") == 0)
		return give(w, (struct input){.path = path, .name = "stdin"});
	struct arena a = {0};
	bool go_on = found(w, path, relative(&a, path), alone);
	arena_free(&a);
	return go_on;
}

/* Names from a list, which is never loaded whole. */
static bool from_list(struct walk *w, const char *list, char separator)
{
	struct stream *in = stream_open(list);
	if (!in) {
		buf_addf(w->why, "%s: %s", list, strerrordesc_np(errno));
		return false;
	}
	stream_watch(in, signals_flag());
	bool go_on = true;
	size_t have = 0;
	while (go_on) {
		struct slice s = stream_peek(in, have + 1);
		size_t n = slice_find(s, (struct slice){&separator, 1}, 0);
		if (n == s.n && s.n > have) {
			have = s.n;
			continue;
		}
		if (s.n == 0 || (n == s.n && stream_error(in))) /* a name that is cut off is another file's, or a folder's */
			break;
		struct arena a = {0};
		if (n)
			go_on = argument(w, arena_text(&a, slice_cut(s, 0, n)), false);
		arena_free(&a);
		stream_skip(in, n < s.n ? n + 1 : n);
		have = 0;
	}
	const char *error = signals_caught() ? NULL : stream_error(in);
	if (error)
		buf_addf(w->why, "%s: %s", list, error);
	stream_close(in);
	return go_on && !error;
}

static bool each(struct walk *w)
{
	const struct options *o = w->o;
	for (uint32_t i = 0; i < o->lists.n; i++)
		if (!from_list(w, o->lists.at[i], '\n'))
			return false;
	for (uint32_t i = 0; i < o->lists0.n; i++)
		if (!from_list(w, o->lists0.at[i], '\0'))
			return false;
	for (uint32_t i = 0; i < o->inputs.n; i++)
		if (!argument(w, o->inputs.at[i], o->inputs.n == 1))
			return false;
	return o->inputs.n || o->lists.n || o->lists0.n || argument(w, "-", true);
}

static void own_add(struct walk *w, const struct stat *st)
{
	if (S_ISREG(st->st_mode) || S_ISDIR(st->st_mode))
		w->own[w->n_own++] = (struct own){st->st_dev, st->st_ino};
}

/* `wirecode . > records.ndjson` would read its records as they come, without end. */
static void find_own(struct walk *w)
{
	const struct options *o = w->o;
	struct stat st;
	struct buf partial = {0};
	if (o->out_file)
		buf_addf(&partial, "%s.partial", o->out_file);
	const char *const paths[] = {o->out_dir, o->out_file, partial.n ? buf_text(&partial) : NULL, o->journal};
	if (fstat(STDOUT_FILENO, &st) == 0)
		own_add(w, &st);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		if (paths[i] && stat(paths[i], &st) == 0)
			own_add(w, &st);
	buf_free(&partial);
}

bool inputs_each(const struct options *o, const struct input_sink *sink, struct buf *why)
{
	struct places places = {0};
	struct walk w = {.o = o, .sink = sink, .why = why};
	find_own(&w);
	w.places = o->out_dir && (o->inputs.n > 1 || o->lists.n || o->lists0.n) ? &places : NULL;
	bool whole = each(&w);
	places_free(&places);
	return whole;
}
