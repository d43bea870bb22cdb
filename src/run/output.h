/*
 * One file of results, or standard output. A file is written under a temporary name beside its place and renamed when it is complete, so that
 * nobody ever sees half of it.
 */
#ifndef WIRECODE_OUTPUT_H
#define WIRECODE_OUTPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

struct output {
	int fd;           /* -1: none */
	char *path;       /* NULL: standard output */
	char *temporary;  /* NULL: written where it is, a device or a pipe */
	bool at_once;     /* a pipe or a terminal: do not hold lines back */
	struct buf held;
	uint64_t written; /* bytes handed to the system */
	int error;        /* errno of the first failure; EPIPE is nobody's fault */
};

void output_stdout(struct output *o);
/* Creates folders on the way. */
bool output_open(struct output *o, const char *path);
/* The same for a run that may be resumed: the temporary file is PATH.partial, of which the first `bytes` are kept. */
bool output_reopen(struct output *o, const char *path, uint64_t bytes);
/* Standard output that is a file goes on behind its first `bytes`. */
bool output_stdout_reopen(struct output *o, uint64_t bytes);
/* False after a failure, also of an earlier call. */
bool output_add(struct output *o, struct slice bytes);
bool output_flush(struct output *o);
/* Flushes, and for a file: fsync. */
bool output_sync(struct output *o);
/* Flushes, and for a file: fsync, rename, fsync of the folder. */
bool output_finish(struct output *o);
/* Leaves what there is as PATH.partial. */
bool output_keep(struct output *o);
/* Removes the temporary file. */
void output_drop(struct output *o);
/* Gives up the memory and leaves the files as they are: a resumed run goes on with them. */
void output_leave(struct output *o);
const char *output_name(const struct output *o);

#endif
