/* A whole run: inputs to chunks, chunks through workers, records to the output in the order of the input. */
#ifndef WIRECODE_BATCH_H
#define WIRECODE_BATCH_H

#include "run/work.h"

enum exit_status { EXIT_DONE = 0, EXIT_SOME_FAILED = 1, EXIT_USAGE = 2, EXIT_OUTPUT = 3, EXIT_INTERNAL = 4 };

/* The exit status. */
int batch_run(const struct options *o, const struct knowledge *k, const struct messages *m);

#endif
