/*
 * Classes of words (SAY, MONTH, CLAIM_NOUN, and every tag: NN, VBD ...) and sets of them. A set is numbered once; from then on a
 * unit carries the number, and asking whether it has a class is one look at a bit.
 */
#ifndef WIRECODE_CLASSES_H
#define WIRECODE_CLASSES_H

#include "base/arena.h"
#include "base/intern.h"

enum { CLASS_MAX = 640, CLASS_WORDS = CLASS_MAX / 64 };

struct class_set {
	uint64_t bits[CLASS_WORDS];
};

struct classes {
	struct arena *arena;
	struct intern names;           /* class number = number of its name; 0 is no class */
	ARRAY(struct class_set) sets;  /* set 0 is empty */
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
/* Does set number `set` hold the class? */
static inline bool class_in(const struct classes *c, uint32_t set, uint32_t number)
{
	return class_set_has(&c->sets.at[set], number);
}

#endif
