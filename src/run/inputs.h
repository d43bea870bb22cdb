/*
 * The files that a run reads, in order: arguments as given, folders recursively and sorted by the bytes of the path. Links are followed; a link
 * that leads nowhere or back into a folder above it is an input with an error. Names that begin with a dot are left out in folders.
 */
#ifndef WIRECODE_INPUTS_H
#define WIRECODE_INPUTS_H

#include "run/options.h"

struct input {
	const char *path;
	const char *name;  /* the path below the folder argument, or as given: what -O mirrors and --shard hashes */
	bool in_folder;
	bool shares_stem;  /* another file of its folder differs in the extension only */
	const char *error; /* NULL, or a constant code: not-found, not-readable, link-loop, not-a-file */
	const char *message;
};

struct input_sink {
	bool (*input)(void *ctx, const struct input *in); /* false: stop */
	void *ctx;
};

/* False: the sink said stop, or a list of files could not be read (then *why says so). */
bool inputs_each(const struct options *o, const struct input_sink *sink, struct buf *why);
/* The code for an errno. */
const char *input_error_code(int error);

#endif
