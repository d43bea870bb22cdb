/* The data files: those that the build put into the program, or those of a folder. Private to src/extract. */
#ifndef WIRECODE_DATA_H
#define WIRECODE_DATA_H

#include "base/arena.h"
#include "extract/extract.h"

struct data_files {
	ARRAY(struct data_file) files; /* sorted by path */
	ARRAY(struct data_file) dictionaries; /* the user's, in the order of the command line; beside knowledge_source.dictionaries */
};

/* False where the folder cannot be read or holds no data; the reason is in the sink. */
bool data_files_open(struct data_files *d, const char *dir, struct arena *a, struct diag_sink *sink);
bool data_dictionaries_open(struct data_files *d, const struct knowledge_source *source, struct arena *a, struct diag_sink *sink);
/* How much the files are; that of the embedded files without a look at their text. */
struct data_size {
	size_t files, bytes;
};
struct data_size data_files_size(const struct data_files *d);
struct data_size data_embedded_size(void);
/* 64 hex digits over all paths and texts; of dictionaries the kind counts, not where they lie. */
void data_files_sha256(const struct data_files *d, const struct knowledge_source *source, char out[65]);

#endif
