/* What the files that find who fills a role share. Private to fillers.c, filler_nouns.c and filler_owners.c. */
#ifndef WIRECODE_EVENTS_FILLER_INNER_H
#define WIRECODE_EVENTS_FILLER_INNER_H

#include "extract/events/fillers.h"

/* Appends whom a mention stands for, unless it is a pronoun where only names are asked for: then false. Without `out` it only tells.
 * One name may stand for several: "they", "the envoys", "the two Koreas". Their mentions stand side by side. */
bool add_mention(const struct scene *x, uint32_t mention, struct ids *out);
/* Appends the mentions inside a noun group before its head; false if there are none. Without `out` it only tells. */
bool modifier_actors(const struct scene *x, uint32_t noun, struct ids *out);
/* Appends those that hyphens join to the mention before it: "[Chad]-[Mali]-Niger". */
void chained_actors(const struct scene *x, uint32_t mention, struct ids *out);
/* "Chad, | whose jets |": the noun before "whose". NONE. */
uint32_t owner_of_whose(const struct scene *x, uint32_t noun);
/* "U.S., Japanese and [United Nations sanctions]": appends the owners that share the act and stand in groups of their own before it;
 * of a mutual act also "Peru, Chile and [Bolivia drills]". */
void joined_owners(const struct scene *x, uint32_t group, bool mutual, struct ids *out);
/* Appends those before the head of the predicate's group that stand as `where` says: AT_POSSESSOR, AT_ADJECTIVE, AT_NOUN. */
void inner_actors(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out);

#endif
