/*
 * An arena that runs out jumps away. Where the way back leads through code that holds memory of its own (libxml2, cJSON), the jump is
 * caught, that memory freed, and the jump gone on with:
 *
 *   CATCH(arena, work());      what `work` allocates may fail: true if it did
 *   catch_go_on(arena);        jumps to whoever waits outside
 *
 * The two are apart, so that the callback of a library can return normally first.
 *
 * When the library itself finds no memory it may go on with half a document, or call it malformed. errno tells:
 *
 *   catch_watch(); document = library_parse(...); if (catch_starved()) ...
 */
#ifndef WIRECODE_READ_CATCH_H
#define WIRECODE_READ_CATCH_H

#include <errno.h>
#include <stdint.h>

#include "base/arena.h"

#define CATCH(arena, work)                                                                                                                 \
	__extension__({                                                                                                                    \
		jmp_buf catch_here, *catch_outer = (arena)->on_fail;                                                                       \
		volatile bool catch_failed = true;                                                                                         \
		if (setjmp(catch_here) == 0) {                                                                                             \
			(arena)->on_fail = &catch_here;                                                                                    \
			work;                                                                                                              \
			catch_failed = false;                                                                                              \
		}                                                                                                                          \
		(arena)->on_fail = catch_outer;                                                                                            \
		catch_failed;                                                                                                              \
	})

static inline void catch_watch(void) { errno = 0; }
static inline bool catch_starved(void) { return errno == ENOMEM; }

static inline _Noreturn void catch_go_on(struct arena *a)
{
	for (;;)
		arena_alloc(a, SIZE_MAX); /* never succeeds: jumps, or ends the program where nobody waits */
}

#endif
