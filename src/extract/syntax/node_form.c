#include "extract/syntax/node_form.h"

#include "extract/syntax/syntax.h"

/* The numbers of the classes that tell what a group is. */
struct form_classes {
	uint32_t time, vg, ng, who, that, if_, subordinator, fin, inf, ing, part, bare, passive, neg, be;
};

static struct form_classes form_classes(const struct classes *c)
{
	return (struct form_classes){.ng = class_find(c, SLICE("NG")), .vg = class_find(c, SLICE("VG")), .fin = class_find(c, SLICE("FIN")),
		.inf = class_find(c, SLICE("INF")), .ing = class_find(c, SLICE("ING")), .part = class_find(c, SLICE("PART")),
		.bare = class_find(c, SLICE("BARE")), .passive = class_find(c, SLICE("PASSIVE")), .neg = class_find(c, SLICE("NEG")),
		.time = class_find(c, SLICE("TIME")), .that = class_find(c, SLICE("THAT")), .subordinator = class_find(c, SLICE("SUBORDINATOR")),
		.who = class_find(c, SLICE("WHO")), .be = class_find(c, SLICE("BE")), .if_ = class_find(c, SLICE("IF"))};
}

static enum node_kind kind_of_set(const struct form_classes *c, const struct class_set *s)
{
	if (class_set_has(s, c->time))
		return NODE_TIME;
	if (class_set_has(s, c->vg))
		return NODE_VERB;
	if (class_set_has(s, c->ng))
		return NODE_NOUN;
	if (class_set_has(s, c->who))
		return NODE_RELATIVE;
	if (class_set_has(s, c->that))
		return NODE_THAT;
	return class_set_has(s, c->if_) || class_set_has(s, c->subordinator) ? NODE_CONJUNCTION : NODE_OTHER; /* or a preposition: see settle_conjunctions */
}

static struct node_form form_of_set(const struct form_classes *c, const struct class_set *s)
{
	struct node_form f = {.kind = (uint8_t)kind_of_set(c, s)};
	if (f.kind != NODE_VERB)
		return f;
	f.finite = class_set_has(s, c->fin), f.infinitive = class_set_has(s, c->inf), f.ing = class_set_has(s, c->ing);
	f.participle = class_set_has(s, c->part), f.bare = class_set_has(s, c->bare), f.passive = class_set_has(s, c->passive) || f.participle;
	f.negated = class_set_has(s, c->neg), f.be = class_set_has(s, c->be);
	return f;
}

/* A kind, and of a verb its eight properties in every combination. */
enum { FORMS_MAX = UINT8_MAX + 1 + NODE_MARK };

static uint16_t number_of_form(struct node_form *forms, uint16_t *n, const struct node_form *f)
{
	uint16_t i = 0;
	while (i < *n && memcmp(&forms[i], f, sizeof *f) != 0)
		i++;
	if (i == *n)
		forms[(*n)++] = *f;
	return i;
}

struct node_forms *syntax_forms_of_sets(const struct classes *all, struct arena *arena)
{
	struct node_forms *out = ARENA_NEW(arena, struct node_forms);
	struct form_classes c = form_classes(all);
	uint16_t n = 0;
	out->at = ARENA_ARRAY(arena, struct node_form, FORMS_MAX);
	out->of_set = ARENA_ARRAY(arena, uint16_t, all->sets.n);
	for (uint32_t i = 0; i < all->sets.n; i++) {
		struct node_form f = form_of_set(&c, &all->sets.at[i]);
		out->of_set[i] = number_of_form(out->at, &n, &f);
	}
	return out;
}
