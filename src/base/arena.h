/*
 * Memory that is freed all at once. One arena an article, one for rules and lexicon.
 *
 *   block ──▶ block ──▶ NULL      newest first; [at, end) is free in the newest
 *
 * arena_alloc never returns NULL: when memory or the limit runs out it jumps to `on_fail`, which whoever owns
 * the work has set (ARENA_TRY), so that no stage has to check. Memory is zeroed.
 * With -DARENA_MALLOC every allocation is a malloc of its own, so that ASan sees each one. With -DARENA_SIZES, for the maker of the
 * image (src/image), each stands behind its size, so that they can be told apart.
 */
#ifndef WIRECODE_ARENA_H
#define WIRECODE_ARENA_H

#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct arena_block;

/* ARENA_SIZES: what stands before each allocation. */
struct arena_piece {
	_Alignas(16) size_t size; /* with this head */
};

struct arena {
	struct arena_block *blocks;
	char *at, *end;
	size_t used;      /* bytes handed out since the last reset */
	size_t limit;     /* 0: none */
	const volatile sig_atomic_t *stop; /* NULL, or: once it is set, the next allocation fails */
	jmp_buf *on_fail; /* where to go when memory runs out; NULL: abort with a message */
};

void *arena_alloc(struct arena *a, size_t n);
/* Grows a block that arena_alloc gave; the old bytes are copied, the old block is left to the arena. */
void *arena_grow(struct arena *a, const void *old, size_t old_n, size_t n);
/* A copy that is terminated by NUL. */
char *arena_text(struct arena *a, struct slice s);
struct slice arena_slice(struct arena *a, struct slice s);
/* Goes where the arena goes when memory runs out: for memory that the same work takes elsewhere. */
_Noreturn void arena_fail(struct arena *a);
/* Forgets everything, keeps one block of moderate size for the next article. */
void arena_reset(struct arena *a);
void arena_free(struct arena *a);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_array((a), (n), sizeof(type)))
void *arena_array(struct arena *a, size_t n, size_t size);
/* Not zeroed: for what is written before it is read. */
#define ARENA_ROOM(a, type, n) ((type *)arena_room((a), (n), sizeof(type)))
void *arena_room(struct arena *a, size_t n, size_t size);

/* A growing array on an arena. Indexed by number, never pointed into across a push.
 *   ARRAY(struct token) tokens = {0};
 *   ARRAY_PUSH(arena, &tokens)->start = 7;                                            */
#define ARRAY(type)                                                                                                    \
	struct {                                                                                                       \
		type *at;                                                                                              \
		uint32_t n, cap;                                                                                       \
	}
#define ARRAY_PUSH(arena, array)                                                                                       \
	((array)->n == (array)->cap                                                                                    \
	     ? ((array)->at = array_grown((arena), (array)->at, &(array)->cap, sizeof *(array)->at))                   \
	     : (array)->at,                                                                                            \
	 &(array)->at[(array)->n++])
/* Room for `room` elements in all, where it is known how many there can be; that is not zeroed, so what is pushed there is written as a whole. */
#define ARRAY_RESERVE(arena, array, room) ((array)->at = array_reserved((arena), (array)->at, &(array)->cap, (room), sizeof *(array)->at))
/* Once no more is pushed: gives back the room to grow, where the array does not fill it. */
#define ARRAY_FIT(arena, array) ((array)->at = array_fitted((arena), (array)->at, (array)->n, &(array)->cap, sizeof *(array)->at))
void *array_grown(struct arena *a, const void *at, uint32_t *cap, size_t size);
void *array_reserved(struct arena *a, const void *at, uint32_t *cap, size_t room, size_t size);
void *array_fitted(struct arena *a, const void *at, uint32_t n, uint32_t *cap, size_t size);

#endif
