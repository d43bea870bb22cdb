#include "run/output.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HELD = 256 * 1024 };

void output_stdout(struct output *o)
{
	struct stat st;
	*o = (struct output){.fd = STDOUT_FILENO};
	o->at_once = fstat(STDOUT_FILENO, &st) || !S_ISREG(st.st_mode);
}

static bool folders_for(const char *path)
{
	char *copy = strdup(path);
	if (!copy)
		return false;
	bool done = true;
	for (char *slash = copy + 1; done && (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		done = !mkdir(copy, 0777) || errno == EEXIST;
		*slash = '/';
	}
	int error = errno;
	free(copy);
	errno = error;
	return done;
}

static char *partial_name(const char *path)
{
	struct buf b = {0};
	buf_addf(&b, "%s.partial", path);
	return buf_text(&b) ? b.at : NULL;
}

static bool is_folder(const char *path)
{
	struct stat st;
	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

/* .NAME.PID beside its place: two runs that write one file do not mix. */
static char *temporary_name(const char *path)
{
	struct buf b = {0};
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;
	buf_addf(&b, "%.*s.%s.%ld", folder, path, path + folder, (long)getpid());
	return buf_text(&b) ? b.at : NULL;
}

static bool open_temporary(struct output *o, const char *path, char *temporary, int flags)
{
	*o = (struct output){.fd = -1, .path = strdup(path), .temporary = temporary};
	if (!o->path || !o->temporary)
		errno = ENOMEM;
	else if (is_folder(path))
		errno = EISDIR;
	else if (folders_for(path))
		o->fd = open(o->temporary, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
	if (o->fd < 0)
		o->error = errno;
	return o->fd >= 0;
}

/* A device or a pipe is written to as it stands: a file renamed to its place would do away with it. */
static bool is_special(const char *path)
{
	struct stat st;
	return !stat(path, &st) && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

static bool open_special(struct output *o, const char *path)
{
	*o = (struct output){.fd = open(path, O_WRONLY | O_CLOEXEC), .path = strdup(path), .at_once = true};
	if (o->fd < 0)
		o->error = errno;
	return o->fd >= 0;
}

bool output_open(struct output *o, const char *path)
{
	if (is_special(path))
		return open_special(o, path);
	return open_temporary(o, path, temporary_name(path), O_TRUNC);
}

/* Cuts the file to `bytes`; one that is shorter has lost what the journal says it has. */
static bool cut(struct output *o, uint64_t bytes)
{
	struct stat st;
	if (fstat(o->fd, &st))
		o->error = errno;
	else if ((uint64_t)st.st_size < bytes)
		o->error = ENODATA;
	else if (ftruncate(o->fd, (off_t)bytes) || lseek(o->fd, 0, SEEK_END) < 0)
		o->error = errno;
	o->written = bytes;
	return !o->error;
}

bool output_reopen(struct output *o, const char *path, uint64_t bytes)
{
	if (is_special(path)) {
		o->fd = -1;
		o->error = EINVAL;
		return false;
	}
	return open_temporary(o, path, partial_name(path), 0) && cut(o, bytes);
}

bool output_stdout_reopen(struct output *o, uint64_t bytes)
{
	output_stdout(o);
	return cut(o, bytes);
}

static bool write_all(struct output *o, struct slice s)
{
	while (s.n && !o->error) {
		ssize_t n = write(o->fd, s.at, s.n);
		if (n < 0 && errno != EINTR)
			o->error = errno;
		if (n > 0) {
			s.at += n;
			s.n -= (size_t)n;
			o->written += (uint64_t)n;
		}
	}
	return !o->error;
}

bool output_flush(struct output *o)
{
	struct slice s = {o->held.at, o->held.n};
	buf_clear(&o->held);
	return !o->error && write_all(o, s);
}

bool output_add(struct output *o, struct slice bytes)
{
	if (o->error)
		return false;
	if (bytes.n >= HELD)
		return output_flush(o) && write_all(o, bytes);
	buf_add(&o->held, bytes);
	if (o->held.failed)
		o->error = ENOMEM;
	return !o->error && (o->held.n < HELD || output_flush(o));
}

static void forget(struct output *o)
{
	buf_free(&o->held);
	free(o->path);
	free(o->temporary);
	o->path = o->temporary = NULL;
	o->fd = -1;
}

/* The name itself is only on disk when its folder is. */
static void sync_folder(const char *path)
{
	char *folder = strdup(path);
	char *slash = folder ? strrchr(folder, '/') : NULL;
	if (slash)
		*slash = '\0';
	int fd = folder ? open(slash ? (slash == folder ? "/" : folder) : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

bool output_sync(struct output *o)
{
	if (output_flush(o) && !o->at_once && fsync(o->fd))
		o->error = errno;
	return !o->error;
}

bool output_keep(struct output *o)
{
	char *partial = partial_name(o->path);
	bool kept = output_sync(o) && partial && o->temporary && rename(o->temporary, partial) == 0;
	free(partial);
	close(o->fd);
	forget(o);
	return kept;
}

bool output_finish(struct output *o)
{
	output_flush(o);
	if (!o->path) {
		if (!o->error && close(o->fd)) /* some file systems tell only now */
			o->error = errno;
		buf_free(&o->held);
		return !o->error;
	}
	if (!o->error && o->temporary && (fsync(o->fd) || rename(o->temporary, o->path)))
		o->error = errno;
	if (o->error)
		return false;
	if (close(o->fd) && !o->temporary)
		o->error = errno;
	if (o->temporary)
		sync_folder(o->path);
	forget(o);
	return true;
}

void output_drop(struct output *o)
{
	if (o->fd >= 0 && o->path) {
		close(o->fd);
		if (o->temporary)
			unlink(o->temporary);
	}
	forget(o);
}

void output_leave(struct output *o)
{
	if (o->fd >= 0 && o->path)
		close(o->fd);
	forget(o);
}

const char *output_name(const struct output *o) { return o->path ? o->path : "standard output"; }
