#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 64 * 1024, KEEP = 4 * 1024 * 1024, FIRST_ROOM = 1024 };

#ifdef ARENA_SIZES
enum { PIECE_HEAD = sizeof(struct arena_piece) };
#else
enum { PIECE_HEAD = 0 };
#endif

struct arena_block {
	struct arena_block *next;
	size_t size;
	_Alignas(16) char bytes[];
};

_Noreturn void arena_fail(struct arena *a)
{
	if (a->on_fail)
		longjmp(*a->on_fail, 1);
	fputs("wirecode: out of memory\n", stderr);
	abort();
}

static struct arena_block *block_add(struct arena *a, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		arena_fail(a);
	struct arena_block *b = malloc(sizeof *b + size);
	if (!b)
		arena_fail(a);
	b->next = a->blocks;
	b->size = size;
	a->blocks = b;
	return b;
}

/* Counts `n` bytes as handed out; what they take with their padding. */
static size_t charge(struct arena *a, size_t n)
{
	if (n > SIZE_MAX - 15)
		arena_fail(a);
	size_t size = (n + 15) & ~(size_t)15;
	if ((a->limit && (size > a->limit || a->used > a->limit - size)) || (a->stop && *a->stop))
		arena_fail(a);
	a->used += size;
	return size;
}

#ifndef ARENA_MALLOC
/* Each block is twice as large as the one before: few of them, and the last one holds a whole article when it is kept. */
static void refill(struct arena *a, size_t size)
{
	size_t room = a->blocks && a->blocks->size >= BLOCK ? a->blocks->size * 2 : BLOCK;
	if (room > KEEP)
		room = KEEP;
	if (room < size)
		room = size;
	struct arena_block *b = block_add(a, room);
	a->at = b->bytes;
	a->end = b->bytes + room;
}
#endif

/* Room for n bytes: where the newest block lacks it, where the limit is near, where the work is to stop. Not zeroed. */
__attribute__((noinline)) static void *alloc_with_care(struct arena *a, size_t n)
{
	size_t size = charge(a, n);
#ifdef ARENA_MALLOC
	(void)size;
	return block_add(a, n ? n : 1)->bytes;
#else
	size += PIECE_HEAD;
	if (size > (size_t)(a->end - a->at))
		refill(a, size);
	char *p = a->at;
	a->at += size;
	if (PIECE_HEAD)
		((struct arena_piece *)(void *)p)->size = size;
	return p + PIECE_HEAD;
#endif
}

/* Not zeroed. What is left of a block is a multiple of 16 bytes: n rounded up fits where n does. */
static inline void *alloc(struct arena *a, size_t n)
{
#if !defined ARENA_MALLOC && !defined ARENA_SIZES
	size_t size = (n + 15) & ~(size_t)15, used = a->used + size;
	if (n <= (size_t)(a->end - a->at) && used - 1 < a->limit - 1 && !(a->stop && *a->stop)) { /* without a limit, a->limit - 1 is the largest number */
		char *p = a->at;
		a->at = p + size;
		a->used = used;
		return p;
	}
#endif
	return alloc_with_care(a, n);
}

void *arena_alloc(struct arena *a, size_t n)
{
	return memset(alloc(a, n), 0, n);
}

void *arena_room(struct arena *a, size_t n, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(n, size, &bytes))
		arena_fail(a);
	return alloc(a, bytes);
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
	return memset(arena_room(a, n, size), 0, n * size);
}

void *arena_grow(struct arena *a, const void *old, size_t old_n, size_t n)
{
	char *p = alloc(a, n);
	if (old_n)
		memcpy(p, old, old_n);
	memset(p + old_n, 0, n - old_n);
	return p;
}

/* An array that was handed out last grows where it lies, if there is room behind it. Not zeroed. */
static bool extend(struct arena *a, const void *at, size_t old_n, size_t n)
{
#if defined ARENA_MALLOC || defined ARENA_SIZES
	(void)a, (void)at, (void)old_n, (void)n;
	return false;
#else
	size_t old = (old_n + 15) & ~(size_t)15, more = ((n + 15) & ~(size_t)15) - old;
	if (!old_n || n > SIZE_MAX - 15 || a->at != (const char *)at + old || more > (size_t)(a->end - a->at))
		return false;
	a->at += charge(a, more);
	return true;
#endif
}

void *array_reserved(struct arena *a, const void *at, uint32_t *cap, size_t room, size_t size)
{
	void *p = (void *)(uintptr_t)at;
	if (room <= *cap)
		return p;
	if (room > UINT32_MAX || room > SIZE_MAX / size)
		arena_fail(a);
	size_t old = (size_t)*cap * size;
	if (!extend(a, at, old, room * size)) {
		p = alloc(a, room * size);
		if (old)
			memcpy(p, at, old);
	}
	*cap = (uint32_t)room;
	return p;
}

void *array_grown(struct arena *a, const void *at, uint32_t *cap, size_t size)
{
	size_t first = size > FIRST_ROOM / 16 ? FIRST_ROOM / size + 1 : 16, old = (size_t)*cap * size;
	char *p = array_reserved(a, at, cap, *cap ? (size_t)*cap * 2 : first, size);
	memset(p + old, 0, (size_t)*cap * size - old);
	return p;
}

void *array_fitted(struct arena *a, const void *at, uint32_t n, uint32_t *cap, size_t size)
{
	if (n == *cap)
		return (void *)(uintptr_t)at;
	*cap = n;
	return n ? memcpy(arena_room(a, n, size), at, n * size) : NULL;
}

char *arena_text(struct arena *a, struct slice s)
{
	char *p = arena_alloc(a, s.n + 1);
	if (s.n)
		memcpy(p, s.at, s.n);
	return p;
}

struct slice arena_slice(struct arena *a, struct slice s)
{
	return (struct slice){arena_text(a, s), s.n};
}

/* Frees all blocks but the largest of moderate size; NULL: there is none. */
static struct arena_block *free_but_one(struct arena_block *blocks)
{
	struct arena_block *kept = NULL;
	for (struct arena_block *b = blocks, *next; b; b = next) {
		next = b->next;
#ifndef ARENA_MALLOC
		if (b->size <= KEEP && (!kept || b->size > kept->size)) {
			free(kept);
			kept = b;
			continue;
		}
#endif
		free(b);
	}
	if (kept)
		kept->next = NULL;
	return kept;
}

static bool is_one_to_keep(const struct arena_block *b)
{
#ifdef ARENA_MALLOC
	(void)b;
	return false;
#else
	return b && !b->next && b->size <= KEEP;
#endif
}

void arena_reset(struct arena *a)
{
	struct arena_block *kept = is_one_to_keep(a->blocks) ? a->blocks : free_but_one(a->blocks); /* a sentence needs no more than one */
	a->blocks = kept;
	a->at = kept ? kept->bytes : NULL;
	a->end = kept ? kept->bytes + kept->size : NULL;
	a->used = 0;
}

void arena_free(struct arena *a)
{
	for (struct arena_block *b = a->blocks, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	a->blocks = NULL;
	a->at = a->end = NULL;
	a->used = 0;
}
