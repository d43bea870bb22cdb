/* The data files: those that the build put into the program, or those of a folder. Private to src/extract. */
#ifndef WIRECODE_DATA_H
#define WIRECODE_DATA_H

#include "base/arena.h"
#include "extract/extract.h"

struct data_files {
	ARRAY(struct data_file) files; /* sorted by path */
};

/* False where the folder cannot be read or holds no data; the reason is in the sink. */
bool data_files_open(struct data_files *d, const char *dir, struct arena *a, struct diag_sink *sink);
/* How much they are; that of the embedded files without a look at their text. */
struct data_size {
	size_t files, bytes;
};
struct data_size data_files_size(const struct data_files *d);
struct data_size data_embedded_size(void);
/* 64 hex digits over all paths and texts. */
void data_files_sha256(const struct data_files *d, char out[65]);

#endif
