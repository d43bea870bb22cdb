/*
 * Terms: what the rest of a sentence must be like for a rule to match. Private to src/rules.
 *
 * To read a symbol is to take the derivative of a term (Brzozowski 1964), here with the order in which PCRE2 tries, looks ahead (Miyazaki and
 * Minamide 2019) and atomic parts: see terms.c. Equal terms are one, by number.
 */
#ifndef WIRECODE_TERMS_H
#define WIRECODE_TERMS_H

#include "rules/program.h"

enum term_kind { TERM_NOTHING, TERM_MATCH, TERM_WAIT, TERM_OR, TERM_IF, TERM_BEHIND, TERM_MARK, TERM_NO_MARK };
enum { NOTHING = 0, MATCH = 1, MARKS_NONE = 2 }; /* terms that are always there */

/* MATCH a = marks. WAIT a = step, b = behind, c = marks. BEHIND a = step, b = the rest. MARK a = which, b = age, c = the rest. */
struct term {
	uint32_t kind, a, b, c;
};

/* Whether a symbol is in these sets, and whether these looks behind hold before it. */
struct answers {
	struct set_bits sets;
	uint64_t looks;
};

struct terms {
	const struct program *program;
	struct arena *arena;
	ARRAY(struct term) all;
	uint32_t *slots, n_slots;
	/* what is being read, and what has been asked of it so far: another symbol of which the same is true has the same derivatives */
	const struct set_bits *in; /* the sets that hold the symbol */
	uint64_t behind;
	struct answers asked;
};

void terms_begin(struct terms *m, const struct program *p, struct arena *arena);
/* Goes on with a step; marked: where its slots begin and end is noted. */
uint32_t term_of_step(struct terms *m, uint32_t step, bool marked);
/* From here on derivatives are by this symbol and the looks behind that hold before it. */
void terms_read(struct terms *m, uint32_t s, uint64_t behind);
uint32_t term_derive(struct terms *m, uint32_t t);
/* Only whether it matches: MATCH as soon as that is sure, without marks. */
uint32_t term_test(struct terms *m, uint32_t t);

/* Marks: where slots began and ended, as the number of symbols read since. */
static inline uint32_t slot_mark(uint32_t slot, bool close) { return slot * 2 + close; }
uint32_t marks_older(struct terms *m, uint32_t marks);
uint32_t marks_age(const struct terms *m, uint32_t marks, uint32_t which); /* 0: it is not set */

static inline uint32_t term_kind(const struct terms *m, uint32_t t) { return m->all.at[t].kind; }
static inline uint32_t term_marks(const struct terms *m, uint32_t t) { return m->all.at[t].a; } /* of a match */

static inline uint32_t mix(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
	uint64_t h = ((uint64_t)a << 32 | b) * 0x9e3779b97f4a7c15u;
	h = (h ^ h >> 29) + ((uint64_t)c << 32 | d);
	h *= 0xbf58476d1ce4e5b9u;
	return (uint32_t)(h >> 32);
}

#endif
