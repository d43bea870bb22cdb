/*
 * How far a run has come, so that it can go on after any end, kill -9 included.
 *
 *   wirecode-journal 1 version=0.1.0 options=<sha256> data=<sha256>
 *   state 41 inputs=1200 names=<hash> items=17 current=<hash> bytes=7340032 articles=1217 failed=2 phase=run sum=<hash>
 *   state 40 ...
 *
 * Three lines of fixed length. The two states are written in turn, in place: one of them is always whole. What is on disk beyond the state's bytes
 * was written after it and is cut off before the run goes on. The file is locked while a run uses it.
 */
#ifndef WIRECODE_JOURNAL_H
#define WIRECODE_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

enum journal_phase { PHASE_RUN, PHASE_COMPLETE, PHASE_DONE }; /* complete: all is written, the file is to be renamed */

struct journal_state {
	uint64_t inputs, names;  /* finished inputs, hash of their paths */
	uint64_t items, current; /* items written of the next one, and the hash with its path (0 if there are none) */
	uint64_t bytes;          /* of output */
	uint64_t articles, failed;
	enum journal_phase phase;
};

struct journal {
	int fd; /* -1: no journal */
	uint64_t turn;
	struct journal_state state; /* as found or last written */
	bool fresh;                 /* no run has used it yet */
	int64_t due;                /* when the next state is worth its cost */
};

/* Opens and locks. `identity`: version, options and data as they stand in the first line. False: *why says what is wrong. */
bool journal_open(struct journal *j, const char *path, struct slice identity, struct buf *why);
/* Has enough time passed since the last state? */
bool journal_due(struct journal *j);
/* Output must be on disk before its state is. False with errno. */
bool journal_write(struct journal *j, const struct journal_state *state);
void journal_close(struct journal *j);

/* The hash of a list of paths, one after another; begin with 0. */
uint64_t journal_hash(uint64_t so_far, const char *path);

#endif
