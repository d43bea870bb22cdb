#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 64 * 1024, KEEP = 4 * 1024 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	_Alignas(16) char bytes[];
};

static _Noreturn void fail(struct arena *a)
{
	if (a->on_fail)
		longjmp(*a->on_fail, 1);
	fputs("wirecode: out of memory\n", stderr);
	abort();
}

static struct arena_block *block_add(struct arena *a, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		fail(a);
	struct arena_block *b = malloc(sizeof *b + size);
	if (!b)
		fail(a);
	b->next = a->blocks;
	b->size = size;
	a->blocks = b;
	return b;
}

void *arena_alloc(struct arena *a, size_t n)
{
	if (n > SIZE_MAX - 15)
		fail(a);
	size_t size = (n + 15) & ~(size_t)15;
	if ((a->limit && (size > a->limit || a->used > a->limit - size)) || (a->stop && *a->stop))
		fail(a);
	a->used += size;
#ifdef ARENA_MALLOC
	return memset(block_add(a, n ? n : 1)->bytes, 0, n);
#else
	if (size > (size_t)(a->end - a->at)) {
		size_t room = size > BLOCK ? size : BLOCK;
		struct arena_block *b = block_add(a, room);
		a->at = b->bytes;
		a->end = b->bytes + room;
	}
	void *p = a->at;
	a->at += size;
	return memset(p, 0, n);
#endif
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		fail(a);
	return arena_alloc(a, n * size);
}

void *arena_grow(struct arena *a, const void *old, size_t old_n, size_t n)
{
	void *p = arena_alloc(a, n);
	if (old_n)
		memcpy(p, old, old_n);
	return p;
}

void *array_grown(struct arena *a, const void *at, uint32_t n, uint32_t *cap, size_t size)
{
	if (*cap > UINT32_MAX / 2)
		fail(a);
	uint32_t room = *cap ? *cap * 2 : 16;
	void *p = arena_array(a, room, size);
	if (n)
		memcpy(p, at, (size_t)n * size);
	*cap = room;
	return p;
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

void arena_reset(struct arena *a)
{
	struct arena_block *kept = NULL;
	for (struct arena_block *b = a->blocks, *next; b; b = next) {
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
	a->blocks = kept;
	a->at = a->end = NULL;
	a->used = 0;
	if (kept) {
		kept->next = NULL;
		a->at = kept->bytes;
		a->end = kept->bytes + kept->size;
	}
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
