#include "run/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <sys/stat.h>

struct folder {
	const struct folder *above;
	dev_t device;
	ino_t inode;
};

struct walk {
	const struct options *o;
	const struct input_sink *sink;
	struct buf *why;
	struct stat out_dir; /* not walked into */
	bool has_out_dir;
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

static bool give(struct walk *w, struct input in)
{
	return w->sink->input(w->sink->ctx, &in);
}

static bool give_error(struct walk *w, const char *path, const char *name, const char *code, const char *text)
{
	return give(w, (struct input){.path = path, .name = name, .in_folder = true, .error = code, .message = text});
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

static bool left_out(const struct walk *w, const struct entry *e, const char *path)
{
	if (e->name[0] == '.' || matches(&w->o->exclude, path, e->name))
		return true;
	if (e->folder)
		return w->has_out_dir && e->device == w->out_dir.st_dev && e->inode == w->out_dir.st_ino;
	return w->o->include.n && !matches(&w->o->include, path, e->name);
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

static struct slice stem(const char *name)
{
	const char *dot = strrchr(name, '.');
	if (dot && dot != name && strcmp(dot, ".gz") == 0) {
		struct slice s = {name, (size_t)(dot - name)};
		const char *inner = memrchr(name, '.', s.n);
		return inner && inner != name ? (struct slice){name, (size_t)(inner - name)} : s;
	}
	return dot && dot != name ? (struct slice){name, (size_t)(dot - name)} : slice_of(name);
}

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
	return give(w, (struct input){.path = path, .name = name, .in_folder = true, .shares_stem = w->o->out_dir && shares_stem(list, i)});
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

/* What -O makes of a path: no leading "/", "./", "../". */
static const char *relative(const char *path)
{
	for (;;) {
		size_t skip = path[0] == '/' ? 1 : strncmp(path, "./", 2) == 0 ? 2 : strncmp(path, "../", 3) == 0 ? 3 : 0;
		if (!skip)
			return path;
		path += skip;
	}
}

static bool argument(struct walk *w, const char *path, bool alone)
{
	struct stat st;
	if (strcmp(path, "-") == 0)
		return give(w, (struct input){.path = path, .name = "stdin"});
	if (stat(path, &st)) {
		return give(w, (struct input){.path = path, .name = relative(path), .error = input_error_code(errno), .message = strerrordesc_np(errno)});
	}
	if (!S_ISDIR(st.st_mode))
		return give(w, (struct input){.path = path, .name = relative(path)});
	if (w->o->id) {
		buf_addf(w->why, "--id names one article, but %s is a folder", path);
		return false;
	}
	struct folder here = {NULL, st.st_dev, st.st_ino};
	return walk_folder(w, path, alone ? "" : relative(path), &here);
}

/* Names from a list, which is never loaded whole. */
static bool from_list(struct walk *w, const char *list, char separator)
{
	struct stream *in = stream_open(list);
	if (!in) {
		buf_addf(w->why, "%s: %s", list, strerrordesc_np(errno));
		return false;
	}
	bool go_on = true;
	size_t have = 0;
	while (go_on) {
		struct slice s = stream_peek(in, have + 1);
		size_t n = slice_find(s, (struct slice){&separator, 1}, 0);
		if (n == s.n && s.n > have) {
			have = s.n;
			continue;
		}
		if (s.n == 0)
			break;
		struct arena a = {0};
		if (n)
			go_on = argument(w, arena_text(&a, slice_cut(s, 0, n)), false);
		arena_free(&a);
		stream_skip(in, n < s.n ? n + 1 : n);
		have = 0;
	}
	const char *error = stream_error(in);
	if (error)
		buf_addf(w->why, "%s: %s", list, error);
	stream_close(in);
	return go_on && !error;
}

bool inputs_each(const struct options *o, const struct input_sink *sink, struct buf *why)
{
	struct walk w = {.o = o, .sink = sink, .why = why};
	w.has_out_dir = o->out_dir && stat(o->out_dir, &w.out_dir) == 0;
	for (uint32_t i = 0; i < o->lists.n; i++)
		if (!from_list(&w, o->lists.at[i], '\n'))
			return false;
	for (uint32_t i = 0; i < o->lists0.n; i++)
		if (!from_list(&w, o->lists0.at[i], '\0'))
			return false;
	for (uint32_t i = 0; i < o->inputs.n; i++)
		if (!argument(&w, o->inputs.at[i], o->inputs.n == 1))
			return false;
	return o->inputs.n || o->lists.n || o->lists0.n || argument(&w, "-", true);
}
