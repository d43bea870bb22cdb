/* A growing byte buffer for output. It owns its bytes (malloc) and never passes `max`; a failure sticks and is asked for once at the end. */
#ifndef WIRECODE_BUF_H
#define WIRECODE_BUF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct buf {
	char *at;
	size_t n, cap; /* cap: bytes that are there, and never more than max + 1 */
	size_t max;    /* 0: none */
	bool failed;
};

/* Makes room for `more` bytes and a NUL. False: there is none, and the buffer has failed. */
bool buf_grow(struct buf *b, size_t more);
/* Records are written in pieces of a few bytes, so that the room is looked after in place. */
static inline bool buf_room(struct buf *b, size_t more) { return (b->n < b->cap && more < b->cap - b->n) || buf_grow(b, more); }
static inline void buf_add(struct buf *b, struct slice s)
{
	SLICE_SOUND(s);
	if (!s.n || !buf_room(b, s.n))
		return;
	memcpy(b->at + b->n, s.at, s.n);
	b->n += s.n;
}
static inline void buf_add_char(struct buf *b, char c)
{
	if (buf_room(b, 1))
		b->at[b->n++] = c;
}
void buf_add_uint(struct buf *b, uint64_t v);
void buf_addf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The bytes as a C string; NULL after a failure. They stay the buffer's. */
const char *buf_text(struct buf *b);
void buf_clear(struct buf *b);
void buf_free(struct buf *b);

#endif
