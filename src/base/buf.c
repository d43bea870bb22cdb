#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool buf_grow(struct buf *b, size_t more)
{
	size_t cap = b->cap ? b->cap : 256, need = b->n + more + 1;
	if (b->failed || more > SIZE_MAX / 4 || b->n > SIZE_MAX / 4 || (b->max && need > b->max + 1)) {
		b->failed = true;
		return false;
	}
	if (need <= b->cap)
		return true;
	while (cap < need)
		cap *= 2;
	if (b->max && cap > b->max + 1)
		cap = b->max + 1;
	char *at = realloc(b->at, cap);
	if (!at) {
		b->failed = true;
		return false;
	}
	b->at = at;
	b->cap = cap;
	return true;
}

static size_t digits_of(uint64_t v)
{
	size_t n = 1u + (v >= 10) + (v >= 100) + (v >= 1000) + (v >= 10000); /* most are no longer */
	for (uint64_t limit = 100000; n >= 5 && n < 20 && v >= limit; limit *= 10)
		n++;
	return n;
}

void buf_add_uint(struct buf *b, uint64_t v)
{
	static const char pairs[] = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
				    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
	size_t n = digits_of(v);
	if (!buf_room(b, n))
		return;
	char *at = b->at + b->n + n; /* from the last digit on */
	for (; v >= 10; v /= 100)
		memcpy(at -= 2, pairs + v % 100 * 2, 2);
	if (v || n == 1)
		*--at = (char)('0' + v);
	b->n += n;
}

void buf_addf(struct buf *b, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0 || !buf_room(b, (size_t)n))
		return;
	va_start(args, format);
	vsnprintf(b->at + b->n, (size_t)n + 1, format, args);
	va_end(args);
	b->n += (size_t)n;
}

const char *buf_text(struct buf *b)
{
	if (b->failed || !buf_room(b, 0))
		return NULL;
	b->at[b->n] = '\0';
	return b->at;
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	b->failed = false;
}

void buf_free(struct buf *b)
{
	free(b->at);
	*b = (struct buf){.max = b->max};
}
