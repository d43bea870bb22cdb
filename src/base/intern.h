/*
 * Words as numbers: equal text, equal number, so that every later stage compares with `==`.
 *
 *   text "north" ──hash──▶ slots[i] = hash's upper bits | entry ──▶ starts[entry - 1], starts[entry] ──▶ bytes
 *
 * Number 0 is "no word". The lexicon's table is built once and then only read, by any number of threads; words that only an
 * article knows are numbered in a table of that article, from `base` on (see intern_get).
 */
#ifndef WIRECODE_INTERN_H
#define WIRECODE_INTERN_H

#include "base/arena.h"

struct intern {
	struct arena *arena;
	uint32_t base; /* number of the first word of this table; the one below belong to another */
	uint32_t n;    /* how many words */
	ARRAY(uint32_t) starts; /* one more than words: where the next one will begin */
	ARRAY(char) bytes;
	uint32_t *slots;        /* entry: index into starts + 1, less than n_slots; above it the hash as far as it does not choose the slot; 0: free */
	uint32_t n_slots;       /* a power of two */
};

void intern_init(struct intern *t, struct arena *a, uint32_t base);
uint32_t intern_hash(const char *text, size_t n);
/* The number of a word, or 0. */
uint32_t intern_find(const struct intern *t, struct slice word, uint32_t hash);
/* The number of a word, which is added where it is new. */
uint32_t intern_add(struct intern *t, struct slice word);
static inline struct slice intern_text(const struct intern *t, uint32_t number)
{
	if (number < t->base || number - t->base >= t->n)
		return SLICE("");
	const uint32_t *start = &t->starts.at[number - t->base];
	if (!t->bytes.at) /* where there are words there are bytes: an analyser of the compiler asks for it */
		__builtin_unreachable();
	return (struct slice){t->bytes.at + start[0], start[1] - start[0]};
}

#endif
