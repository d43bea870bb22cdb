/* A growing byte buffer for output. It owns its bytes (malloc) and never passes `max`; a failure sticks and is asked for once at the end. */
#ifndef WIRECODE_BUF_H
#define WIRECODE_BUF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct buf {
	char *at;
	size_t n, cap;
	size_t max; /* 0: none */
	bool failed;
};

void buf_add(struct buf *b, struct slice s);
void buf_add_char(struct buf *b, char c);
void buf_add_uint(struct buf *b, uint64_t v);
void buf_addf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The bytes as a C string; NULL after a failure. They stay the buffer's. */
const char *buf_text(struct buf *b);
void buf_clear(struct buf *b);
void buf_free(struct buf *b);

#endif
