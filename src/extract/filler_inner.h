/* What the files that find who fills a role share. Private to fillers.c and filler_*.c. */
#ifndef WIRECODE_FILLER_INNER_H
#define WIRECODE_FILLER_INNER_H

#include "extract/fillers.h"

/* The mention that covers a unit of the sentence, NONE. */
static inline uint32_t mention_at(const struct scene *x, uint32_t unit)
{
	return x->mention_of[unit - x->first_unit];
}

/* Is this preposition at i: the word itself, or "along with", but not "in line with"? */
bool preposition_is(const struct scene *x, uint32_t i, uint32_t word);
/* The noun that the preposition at i governs, over an adjective that another is joined to: "on military and civilian targets". NONE. */
uint32_t noun_behind(const struct scene *x, uint32_t i);

/* Appends whom a mention stands for, unless it is a pronoun where only names are asked for: then false. Without `out` it only tells.
 * One name may stand for several: "they", "the envoys", "the two Koreas". Their mentions stand side by side. */
bool add_mention(const struct scene *x, uint32_t mention, struct ids *out);
/* Appends the mentions inside a noun group before its head; false if there are none. Without `out` it only tells. */
bool modifier_actors(const struct scene *x, uint32_t noun, struct ids *out);
/* "U.S., Japanese and [United Nations sanctions]": appends the owners that share the act and stand in groups of their own before it. */
void joined_owners(const struct scene *x, uint32_t group, struct ids *out);
/* Appends those before the head of the predicate's group that stand as `where` says: AT_POSSESSOR, AT_ADJECTIVE, AT_NOUN. */
void inner_actors(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out);

#endif
