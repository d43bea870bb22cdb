/* What a web server sent, as archives keep it: HTTP headers, chunks and packing undone, then read as what it is. */
#ifndef WIRECODE_READ_WEB_RECORD_H
#define WIRECODE_READ_WEB_RECORD_H

#include "read/reader.h"

struct web_record {
	struct slice block;     /* with HTTP headers, or the bare content */
	struct slice url, type; /* type: of the content where there are no HTTP headers */
	size_t limit;           /* bytes after unpacking */
};

/* Yields no article for pictures, style sheets, redirections and errors. */
void web_record_decode(const struct web_record *r, const struct read_options *options, const struct article_sink *sink);

#endif
