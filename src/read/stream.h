/*
 * Bytes of a file, a pipe or memory, seen through gzip (zlib; several members on end are one stream), with a look ahead.
 * Nothing is loaded whole.
 *
 *   skipped ... | from ─── looked at ─── to | ... still to come
 *                ^ stream_offset
 */
#ifndef WIRECODE_STREAM_H
#define WIRECODE_STREAM_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct stream;

/* NULL with errno set when the file cannot be opened or is a folder. "-" is standard input. */
struct stream *stream_open(const char *path);
/* The bytes stay the caller's. NULL when memory is out. */
struct stream *stream_of_memory(struct slice bytes);
void stream_close(struct stream *s);
/* Where the stream would have to wait for bytes, it ends once *stop is set; a signal handler may set it at any moment. Without this it waits on. */
void stream_watch(struct stream *s, const volatile sig_atomic_t *stop);

/* At least n bytes from here on unless the end is nearer (then fewer); what has arrived beyond them comes too. Valid until the next call.
 * To follow a slow pipe ask for one byte more than the last call gave. */
struct slice stream_peek(struct stream *s, size_t n);
void stream_skip(struct stream *s, size_t n);   /* n bytes that were peeked at */
uint64_t stream_offset(const struct stream *s); /* bytes skipped so far, after unpacking */
/* NULL, or why reading broke off ("truncated gzip data", "Input/output error"): what was read before it is good. */
const char *stream_error(const struct stream *s);

#endif
