/*
 * Memory that runs out on purpose: the allocations of this process are counted, and the one that is asked for fails. Linked before the
 * library that is tried, so that its libraries (libxml2, cJSON, PCRE2, zlib) are counted too.
 */
#include "failing.h"

#include <stdint.h>
#include <errno.h>

extern void *__libc_malloc(size_t n);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t n);
extern void __libc_free(void *p);

static long at, until; /* the count, and the one that fails: 0 none */
static long living;

void failing_at(long n)
{
	at = 0;
	until = n;
}

long failing_counted(void) { return at; }
long failing_living(void) { return living; }

static bool fails(void)
{
	if (++at != until)
		return false;
	errno = ENOMEM;
	return true;
}

static void *given(void *p)
{
	living += p != NULL;
	return p;
}

void *malloc(size_t n) { return fails() ? NULL : given(__libc_malloc(n)); }
void *calloc(size_t n, size_t size) { return fails() ? NULL : given(__libc_calloc(n, size)); }

void *realloc(void *old, size_t n)
{
	if (!old)
		return malloc(n);
	return fails() ? NULL : __libc_realloc(old, n);
}

void free(void *p)
{
	living -= p != NULL;
	__libc_free(p);
}
