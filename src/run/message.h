/*
 * What a person is told, on standard error only. What ends the run and what concerns a file named by the user is always said unless -q; what concerns
 * a single article is in its record and is said here only on a terminal or with -v, because engines that run filters take any line here for a failure.
 */
#ifndef WIRECODE_MESSAGE_H
#define WIRECODE_MESSAGE_H

#include "base/diag.h"
#include "run/options.h"

enum message_kind { SAY_FATAL, SAY_INPUT, SAY_DATA, SAY_ARTICLE, SAY_NOTE };

struct messages {
	bool quiet, verbose, json, terminal, color;
};

void messages_init(struct messages *m, const struct options *o);
/* One line, in one write. file may be NULL. Any thread. */
void message(const struct messages *m, enum message_kind kind, const char *file, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* For a diag_sink; ctx is a struct messages. Errors are fatal, warnings are about the article or the data. */
void message_diag(void *ctx, const struct diag *d);
/* The same while data are loaded: what is left out of a file that the user names is said unless -q. */
void message_diag_data(void *ctx, const struct diag *d);

#endif
