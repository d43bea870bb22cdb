/*
 * Classes of words (SAY, MONTH, CLAIM_NOUN, and every tag: NN, VBD ...) and sets of them. A set is numbered once; from then on a
 * unit carries the number, and asking whether it has a class is one look at a bit. Most sets hold a few classes of hundreds, so what is
 * read once everything is loaded is packed: of each set only the words in which a bit is set, but always the first, which holds the classes that
 * are asked for most.
 */
#ifndef WIRECODE_CLASSES_H
#define WIRECODE_CLASSES_H

#include "base/arena.h"
#include "base/intern.h"

enum { CLASS_MAX = 704, CLASS_WORDS = CLASS_MAX / 64 };

struct class_set {
	uint64_t bits[CLASS_WORDS];
};

/* Of a set: where its words begin (the upper bits), and of each word of struct class_set but the first which of them it is (four bits; CLASS_NONE:
 * empty). */
typedef uint64_t class_row;
enum { CLASS_NONE = 15, CLASS_ROW_FIRST = 4 * (CLASS_WORDS - 1) };
_Static_assert((int)CLASS_WORDS < (int)CLASS_NONE && CLASS_ROW_FIRST <= 40, "a row has four bits for each word but the first, and room for where they begin");

struct classes {
	struct arena *arena;
	struct intern names;           /* class number = number of its name; 0 is no class */
	ARRAY(struct class_set) sets;  /* set 0 is empty; only while everything is loaded */
	uint64_t *first;               /* of each set, once they are packed: word 0 of struct class_set, the others in `words` */
	class_row *rows;
	uint64_t *words;
	uint32_t *slots, n_slots;      /* set number + 1 by hash */
	uint32_t refused;              /* how often a class was asked for that there was no room for */
};

void classes_init(struct classes *c, struct arena *a);
/* The number of a class, made where it is new; 0 when there are CLASS_MAX already. */
uint32_t class_add(struct classes *c, struct slice name);
uint32_t class_find(const struct classes *c, struct slice name); /* 0 if there is none */
struct slice class_name(const struct classes *c, uint32_t number);
/* The number of an equal set, added where it is new. */
uint32_t class_set_add(struct classes *c, const struct class_set *s);
/* When no set is added any more: from now on class_in can be asked. */
void classes_pack(struct classes *c);
/* A set as it was before it was packed. */
struct class_set class_set_of(const struct classes *c, uint32_t set);

static inline void class_set_put(struct class_set *s, uint32_t number)
{
	s->bits[number / 64] |= (uint64_t)1 << (number % 64);
}
static inline bool class_set_has(const struct class_set *s, uint32_t number)
{
	return s->bits[number / 64] >> (number % 64) & 1;
}
static inline void class_set_join(struct class_set *s, const struct class_set *other)
{
	for (unsigned i = 0; i < CLASS_WORDS; i++)
		s->bits[i] |= other->bits[i];
}
/* One word of set number `set`. */
static inline uint64_t class_word(const struct classes *c, uint32_t set, unsigned word)
{
	if (word == 0)
		return c->first[set];
	class_row row = c->rows[set];
	unsigned place = (unsigned)(row >> (4 * (word - 1))) & CLASS_NONE;
	return place == CLASS_NONE ? 0 : c->words[(row >> CLASS_ROW_FIRST) + place];
}
/* Does set number `set` hold the class? */
static inline bool class_in(const struct classes *c, uint32_t set, uint32_t number)
{
	return class_word(c, set, number / 64) >> (number % 64) & 1;
}

#endif
