#include "lexicon/classes.h"

void classes_init(struct classes *c, struct arena *a)
{
	*c = (struct classes){.arena = a};
	intern_init(&c->names, a, 1);
	class_set_add(c, &(struct class_set){{0}});
}

uint32_t class_find(const struct classes *c, struct slice name)
{
	return intern_find(&c->names, name, intern_hash(name.at, name.n));
}

uint32_t class_add(struct classes *c, struct slice name)
{
	uint32_t found = class_find(c, name);
	bool full = c->names.n >= CLASS_MAX - 1;
	c->refused += !found && full;
	return found || full ? found : intern_add(&c->names, name);
}

struct slice class_name(const struct classes *c, uint32_t number)
{
	return intern_text(&c->names, number);
}

static uint32_t slot_of(const struct classes *c, const struct class_set *s)
{
	uint32_t i = intern_hash((const char *)s->bits, sizeof s->bits) & (c->n_slots - 1);
	while (c->slots[i] && memcmp(&c->sets.at[c->slots[i] - 1], s, sizeof *s) != 0)
		i = (i + 1) & (c->n_slots - 1);
	return i;
}

static void grow(struct classes *c)
{
	c->n_slots = c->n_slots ? c->n_slots * 2 : 1024;
	c->slots = ARENA_ARRAY(c->arena, uint32_t, c->n_slots);
	for (uint32_t i = 0; i < c->sets.n; i++)
		c->slots[slot_of(c, &c->sets.at[i])] = i + 1;
}

uint32_t class_set_add(struct classes *c, const struct class_set *s)
{
	if (c->sets.n >= c->n_slots / 2)
		grow(c);
	uint32_t i = slot_of(c, s);
	if (!c->slots[i]) {
		*ARRAY_PUSH(c->arena, &c->sets) = *s;
		c->slots[i] = c->sets.n;
	}
	return c->slots[i] - 1;
}

/* Without the first. */
static size_t words_held(const struct class_set *s)
{
	size_t n = 0;
	for (unsigned w = 1; w < CLASS_WORDS; w++)
		n += s->bits[w] != 0;
	return n;
}

void classes_pack(struct classes *c)
{
	size_t n = 0;
	for (uint32_t i = 0; i < c->sets.n; i++)
		n += words_held(&c->sets.at[i]);
	c->first = ARENA_ARRAY(c->arena, uint64_t, c->sets.n);
	c->rows = ARENA_ARRAY(c->arena, class_row, c->sets.n);
	c->words = ARENA_ARRAY(c->arena, uint64_t, n);
	n = 0;
	for (uint32_t i = 0; i < c->sets.n; i++) {
		c->first[i] = c->sets.at[i].bits[0];
		c->rows[i] = (class_row)n << CLASS_ROW_FIRST;
		for (unsigned w = 1, place = 0; w < CLASS_WORDS; w++) {
			uint64_t bits = c->sets.at[i].bits[w];
			c->rows[i] |= (class_row)(bits ? place++ : CLASS_NONE) << (4 * (w - 1));
			if (bits)
				c->words[n++] = bits;
		}
	}
}

struct class_set class_set_of(const struct classes *c, uint32_t set)
{
	struct class_set s;
	for (unsigned w = 0; w < CLASS_WORDS; w++)
		s.bits[w] = class_word(c, set, w);
	return s;
}
