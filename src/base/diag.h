/* What went wrong, for a person: where, and in which words. User data are reported and skipped over where possible; the library never prints. */
#ifndef WIRECODE_DIAG_H
#define WIRECODE_DIAG_H

#include <stdbool.h>

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

struct diag {
	enum diag_level level;
	const char *file;      /* or NULL */
	unsigned line, column; /* from 1; 0: unknown */
	char message[240];
};

/* Whoever collects diagnostics passes one of these down; `errors` counts DIAG_ERROR. */
struct diag_sink {
	void (*report)(void *ctx, const struct diag *d);
	void *ctx;
	unsigned errors, warnings;
};

/* sink may be NULL: counted nowhere, said nowhere. */
void diag_report(struct diag_sink *sink, enum diag_level level, const char *file, unsigned line, unsigned column,
		 const char *format, ...) __attribute__((format(printf, 6, 7)));

/* A state that our own code has ruled out. */
#define BUG(what) bug_found(__FILE__, __LINE__, (what))
_Noreturn void bug_found(const char *file, int line, const char *what);

#endif
