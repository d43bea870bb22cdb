#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void diag_report(struct diag_sink *sink, enum diag_level level, const char *file, unsigned line, unsigned column,
		 const char *format, ...)
{
	if (!sink)
		return;
	struct diag d = {.level = level, .file = file, .line = line, .column = column};
	va_list args;
	va_start(args, format);
	vsnprintf(d.message, sizeof d.message, format, args);
	va_end(args);
	sink->errors += level == DIAG_ERROR;
	sink->warnings += level == DIAG_WARNING;
	if (sink->report)
		sink->report(sink->ctx, &d);
}

_Noreturn void bug_found(const char *file, int line, const char *what)
{
	fprintf(stderr, "wirecode: bug at %s:%d: %s\n", file, line, what);
	abort();
}
