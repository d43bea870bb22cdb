/*
 * The files that a run reads, in order: arguments as given, folders recursively and sorted by the bytes of the path. Links are followed; a link
 * that leads nowhere or back into a folder above it is an input with an error. In folders, names that begin with a dot and what the run itself
 * writes (-o, -O, standard output, the journal) are left out.
 */
#ifndef WIRECODE_INPUTS_H
#define WIRECODE_INPUTS_H

#include "run/options.h"

struct input {
	const char *path;
	const char *name;  /* the path below the folder argument, or as given: what -O mirrors and --shard hashes */
	bool shares_stem;  /* another file of its folder, or input before it, differs in the extension only */
	const char *error; /* NULL, or a constant code: not-found, not-readable, link-loop, not-a-file */
	const char *message;
};

struct input_sink {
	bool (*input)(void *ctx, const struct input *in); /* false: stop */
	void *ctx;
};

/* False: the sink said stop, or a list of files could not be read or -O would write two inputs to one place (then *why says so). */
bool inputs_each(const struct options *o, const struct input_sink *sink, struct buf *why);
/* A name without its extension. */
struct slice input_stem(struct slice name);
/* The code for an errno. */
const char *input_error_code(int error);

#endif
