#include "run/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "run/clock.h"

enum { LINE = 256, LINES = 3, INTERVAL_MS = 1000 };

static const char *const phase_names[] = {"run", "complete", "done"};

uint64_t journal_hash(uint64_t so_far, const char *path)
{
	uint64_t h = so_far ? so_far : 0xcbf29ce484222325u;
	for (const char *p = path; *p; p++)
		h = (h ^ (unsigned char)*p) * 0x100000001b3u;
	return (h ^ 0xFF) * 0x100000001b3u;
}

/* Pads a text to a line of the file. */
static bool pad(char line[LINE], const char *text)
{
	size_t n = strlen(text);
	if (n > LINE - 1)
		return false;
	memset(line, ' ', LINE - 1);
	memcpy(line, text, n);
	line[LINE - 1] = '\n';
	return true;
}

static void state_line(char line[LINE], uint64_t turn, const struct journal_state *s)
{
	char text[LINE], whole[LINE + 32];
	snprintf(text, sizeof text,
		 "state %" PRIu64 " inputs=%" PRIu64 " names=%016" PRIx64 " items=%" PRIu64 " current=%016" PRIx64 " bytes=%" PRIu64
		 " articles=%" PRIu64 " failed=%" PRIu64 " phase=%s",
		 turn, s->inputs, s->names, s->items, s->current, s->bytes, s->articles, s->failed, phase_names[s->phase]);
	snprintf(whole, sizeof whole, "%s sum=%016" PRIx64, text, journal_hash(0, text));
	if (!pad(line, whole))
		BUG("a journal line is too long");
}

static bool state_read(const char line[LINE], uint64_t *turn, struct journal_state *s)
{
	char text[LINE], phase[16];
	memcpy(text, line, LINE - 1);
	text[LINE - 1] = '\0';
	char *sum = strstr(text, " sum=");
	if (!sum)
		return false;
	*sum = '\0';
	if (strtoull(sum + 5, NULL, 16) != journal_hash(0, text) ||
	    sscanf(text, "state %" SCNu64 " inputs=%" SCNu64 " names=%" SCNx64 " items=%" SCNu64 " current=%" SCNx64 " bytes=%" SCNu64
			 " articles=%" SCNu64 " failed=%" SCNu64 " phase=%15s",
		   turn, &s->inputs, &s->names, &s->items, &s->current, &s->bytes, &s->articles, &s->failed, phase) != 9)
		return false;
	for (int i = 0; i < 3; i++)
		if (strcmp(phase, phase_names[i]) == 0) {
			s->phase = (enum journal_phase)i;
			return true;
		}
	return false;
}

static bool put(const struct journal *j, const void *bytes, size_t n, off_t at)
{
	ssize_t done = pwrite(j->fd, bytes, n, at);
	if (done >= 0 && done != (ssize_t)n)
		errno = ENOSPC;
	return done == (ssize_t)n;
}

static bool begin(struct journal *j, const char head[LINE], struct buf *why)
{
	char file[LINE * LINES];
	memcpy(file, head, LINE);
	state_line(file + LINE, 1, &j->state);
	state_line(file + 2 * LINE, 0, &j->state);
	j->turn = 1;
	j->fresh = true;
	if (put(j, file, sizeof file, 0) && fsync(j->fd) == 0)
		return true;
	buf_addf(why, "cannot be written: %s", strerrordesc_np(errno));
	return false;
}

static bool load(struct journal *j, const char head[LINE], off_t size, struct buf *why)
{
	char file[LINE * LINES];
	struct journal_state s[2];
	uint64_t turn[2];
	if (size != (off_t)sizeof file || pread(j->fd, file, sizeof file, 0) != (ssize_t)sizeof file ||
	    strncmp(file, "wirecode-journal ", 17) != 0) {
		buf_add(why, SLICE("is truncated or no journal of wirecode"));
		return false;
	}
	if (memcmp(file, head, LINE) != 0) {
		buf_add(why, SLICE("belongs to a run with other options, data or another version; remove it to begin anew"));
		return false;
	}
	bool whole[2] = {state_read(file + LINE, &turn[0], &s[0]), state_read(file + 2 * LINE, &turn[1], &s[1])};
	if (!whole[0] && !whole[1]) {
		buf_add(why, SLICE("is damaged: no state in it is whole"));
		return false;
	}
	int newest = !whole[0] ? 1 : !whole[1] ? 0 : turn[1] > turn[0];
	j->state = s[newest];
	j->turn = turn[newest];
	return true;
}

static bool use(struct journal *j, struct slice identity, struct buf *why)
{
	char head[LINE], text[LINE];
	struct stat st;
	snprintf(text, sizeof text, "wirecode-journal 1 %.*s", SLICE_FMT(identity));
	pad(head, text);
	if (flock(j->fd, LOCK_EX | LOCK_NB)) {
		buf_add(why, SLICE("is in use by another run"));
		return false;
	}
	if (fstat(j->fd, &st)) {
		buf_addf(why, "%s", strerrordesc_np(errno));
		return false;
	}
	return st.st_size == 0 ? begin(j, head, why) : load(j, head, st.st_size, why);
}

bool journal_open(struct journal *j, const char *path, struct slice identity, struct buf *why)
{
	*j = (struct journal){.fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666)};
	if (j->fd < 0)
		buf_addf(why, "%s", strerrordesc_np(errno));
	if (j->fd >= 0 && use(j, identity, why)) {
		j->due = clock_ms() + INTERVAL_MS;
		return true;
	}
	journal_close(j);
	return false;
}

bool journal_due(struct journal *j)
{
	if (j->fd < 0)
		return false;
	int64_t now = clock_ms();
	if (now < j->due)
		return false;
	j->due = now + INTERVAL_MS;
	return true;
}

bool journal_write(struct journal *j, const struct journal_state *state)
{
	char line[LINE];
	state_line(line, ++j->turn, state);
	j->state = *state;
	return put(j, line, LINE, (off_t)(j->turn % 2 ? LINE : 2 * LINE)) && fdatasync(j->fd) == 0;
}

void journal_close(struct journal *j)
{
	if (j->fd >= 0)
		close(j->fd); /* and with it the lock */
	j->fd = -1;
}
