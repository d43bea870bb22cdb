/*
 * Which input has which place in the folder of -O, so that none is written over another. Holds 16 bytes an input, not the names.
 */
#ifndef WIRECODE_PLACES_H
#define WIRECODE_PLACES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct places {
	struct place {
		uint64_t name, path; /* hashes; name 0: empty */
	} *at;
	size_t n, cap;
};

/* Takes the place for the input of that path; false: another one has it. */
bool places_take(struct places *p, struct slice name, const char *path);
void places_free(struct places *p);

#endif
