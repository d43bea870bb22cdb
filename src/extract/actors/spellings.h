/*
 * Names that are spelled in several ways. A line of actors/name-spellings.tsv lists the spellings of one part of names; whoever bears one of them is
 * known by the others, too:
 *
 *   Mohammed|Mohamed|Muhammad     Mohammed Halil → Mohamed Halil, Muhammad Halil
 *   al-|el-                       Omar al-Fasi → Omar el-Fasi
 *   Abdel Aziz|Abdulaziz          several words may be one
 */
#ifndef WIRECODE_SPELLINGS_H
#define WIRECODE_SPELLINGS_H

#include "base/arena.h"
#include "base/slice.h"

enum { SPELLINGS_MOST = 96 /* of one name */ };

struct spelling {
	struct slice text;
	uint32_t set;  /* those of one line */
	uint32_t next; /* the next one with the same first byte, NONE */
};

struct spellings {
	ARRAY(struct spelling) all;
	uint32_t first[256];
	uint32_t sets;
};

struct spellings *spellings_new(struct arena *a);
/* The spellings of one line, as `|` parts them. A spelling that is there already is left out and returned, the first such; else nothing. */
struct slice spellings_add(struct spellings *s, struct arena *a, struct slice line);
/* The other spellings of a name of several words, at most SPELLINGS_MOST; how many. */
unsigned spellings_of(const struct spellings *s, struct arena *a, struct slice name, struct slice out[SPELLINGS_MOST]);

#endif
