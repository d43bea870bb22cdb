#include "read/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

enum { CHUNK = 256 * 1024 };

struct stream {
	int fd;               /* -1: memory */
	struct slice memory;  /* what is left of it */
	const volatile sig_atomic_t *stop;
	char *at;             /* buffer [from, to) of cap bytes; unused by plain memory */
	size_t from, to, cap;
	uint64_t offset;
	const char *error;
	bool started, ended;
	bool packed, between_members;
	z_stream z;
	unsigned char *raw;   /* packed bytes on their way to zlib */
};

static struct stream *stream_new(int fd, struct slice memory)
{
	struct stream *s = calloc(1, sizeof *s);
	if (!s)
		return NULL;
	s->fd = fd;
	s->memory = memory;
	return s;
}

struct stream *stream_open(const char *path)
{
	if (strcmp(path, "-") == 0)
		return stream_new(STDIN_FILENO, (struct slice){0});
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* to open a pipe to which nobody writes yet is not to wait: wait_for_bytes is */
	if (fd < 0)
		return NULL;
	fcntl(fd, F_SETFL, O_RDONLY);
	struct stat st;
	int why = fstat(fd, &st) ? errno : S_ISDIR(st.st_mode) ? EISDIR : 0;
	struct stream *s = why ? NULL : stream_new(fd, (struct slice){0});
	if (!s) {
		close(fd);
		errno = why ? why : ENOMEM;
		return NULL;
	}
	posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
	return s;
}

struct stream *stream_of_memory(struct slice bytes)
{
	return stream_new(-1, bytes);
}

void stream_close(struct stream *s)
{
	if (!s)
		return;
	if (s->packed)
		inflateEnd(&s->z);
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	free(s->raw);
	free(s->at);
	free(s);
}

void stream_watch(struct stream *s, const volatile sig_atomic_t *stop)
{
	s->stop = stop;
}

uint64_t stream_offset(const struct stream *s) { return s->offset; }
const char *stream_error(const struct stream *s) { return s->error; }

/* Until there is something to read, or the end. False: to be stopped. A signal that comes between the question whether to stop and the waiting
 * is not lost: signals are let in by the waiting alone. */
static bool wait_for_bytes(const struct stream *s)
{
	struct pollfd wanted = {.fd = s->fd, .events = POLLIN};
	sigset_t all, before;
	bool stopped;
	if (poll(&wanted, 1, 0) > 0)
		return true;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	while (!(stopped = s->stop && *s->stop) && ppoll(&wanted, 1, NULL, &before) < 0 && errno == EINTR)
		;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return !stopped;
}

/* As many bytes as the source has at hand, 0 at its end. */
static size_t source_read(struct stream *s, char *to, size_t room)
{
	if (s->fd < 0) {
		size_t n = s->memory.n < room ? s->memory.n : room;
		if (n)
			memcpy(to, s->memory.at, n);
		s->memory.at += n;
		s->memory.n -= n;
		return n;
	}
	while (wait_for_bytes(s)) {
		ssize_t n = read(s->fd, to, room);
		if (n >= 0)
			return (size_t)n;
		if (errno != EINTR) {
			s->error = strerrordesc_np(errno);
			return 0;
		}
	}
	return 0;
}

static bool room_for(struct stream *s, size_t more)
{
	if (s->from && (s->from == s->to || s->cap - s->to < more)) {
		if (s->to > s->from)
			memmove(s->at, s->at + s->from, s->to - s->from);
		s->to -= s->from;
		s->from = 0;
	}
	if (s->cap - s->to >= more)
		return true;
	size_t cap = s->cap ? s->cap : CHUNK;
	while (cap - s->to < more && cap <= SIZE_MAX / 4)
		cap *= 2;
	char *at = realloc(s->at, cap);
	if (!at) {
		s->error = "out of memory";
		return false;
	}
	s->at = at;
	s->cap = cap;
	return true;
}

static bool zlib_feed(struct stream *s)
{
	if (s->z.avail_in)
		return true;
	size_t n = source_read(s, (char *)s->raw, CHUNK);
	s->z.next_in = s->raw;
	s->z.avail_in = (uInt)n;
	return n > 0;
}

/* Behind a member: another one, or zeros and rubbish that gzip ignores too. */
static bool next_member(struct stream *s)
{
	if (!zlib_feed(s) || s->z.next_in[0] != 0x1f)
		return false;
	s->between_members = false;
	return inflateReset(&s->z) == Z_OK;
}

static size_t unpack(struct stream *s, char *to, size_t room)
{
	s->z.next_out = (Bytef *)to;
	s->z.avail_out = room > UINT32_MAX ? UINT32_MAX : (uInt)room;
	while ((char *)s->z.next_out == to) {
		if (s->between_members && !next_member(s))
			break;
		if (!zlib_feed(s)) {
			s->error = s->error ? s->error : "truncated gzip data";
			break;
		}
		int status = inflate(&s->z, Z_NO_FLUSH);
		s->between_members = status == Z_STREAM_END;
		if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
			s->error = "broken gzip data";
			break;
		}
	}
	return (size_t)((char *)s->z.next_out - to);
}

static void more(struct stream *s)
{
	if (!room_for(s, CHUNK)) {
		s->ended = true;
		return;
	}
	size_t room = s->cap - s->to;
	size_t n = s->packed ? unpack(s, s->at + s->to, room) : source_read(s, s->at + s->to, room);
	s->to += n;
	if (n == 0 || s->error)
		s->ended = true;
}

static bool gzip_magic(const char *p, size_t n)
{
	return n >= 3 && p[0] == '\x1f' && p[1] == '\x8b' && p[2] == 8;
}

/* What has been read turns out to be packed: it becomes zlib's input. */
static void start_unpacking(struct stream *s)
{
	s->raw = malloc(s->to > CHUNK ? s->to : CHUNK);
	if (!s->raw || inflateInit2(&s->z, 15 + 16) != Z_OK) {
		s->error = "out of memory";
		s->ended = true;
		return;
	}
	memcpy(s->raw, s->at, s->to);
	s->z.next_in = s->raw;
	s->z.avail_in = (uInt)s->to;
	s->packed = true;
	s->from = s->to = 0;
	s->ended = false;
}

static void start(struct stream *s)
{
	s->started = true;
	if (s->fd < 0 && !gzip_magic(s->memory.at, s->memory.n)) {
		s->ended = true; /* plain memory is looked at where it is */
		return;
	}
	while (!s->ended && s->to < 3)
		more(s);
	if (gzip_magic(s->at, s->to))
		start_unpacking(s);
}

static bool plain_memory(const struct stream *s) { return s->fd < 0 && !s->packed; }

struct slice stream_peek(struct stream *s, size_t n)
{
	if (!s->started)
		start(s);
	if (plain_memory(s))
		return s->memory;
	while (!s->ended && s->to - s->from < n)
		more(s);
	return (struct slice){s->at ? s->at + s->from : "", s->to - s->from};
}

void stream_skip(struct stream *s, size_t n)
{
	s->offset += n;
	if (plain_memory(s)) {
		s->memory.at += n;
		s->memory.n -= n;
	} else {
		s->from += n;
	}
}
