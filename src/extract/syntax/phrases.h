/* What stands behind a noun or a verb: what it counts, the noun that a preposition governs, the particle of a predicate. */
#ifndef WIRECODE_SYNTAX_PHRASES_H
#define WIRECODE_SYNTAX_PHRASES_H

#include "extract/syntax/syntax.h"

/* The mention that covers a unit of the sentence, NONE. */
static inline uint32_t mention_at(const struct scene *x, uint32_t unit)
{
	return x->mention_of[unit - x->first_unit];
}
bool head_is_actor(const struct scene *x, uint32_t noun);
/* Is this preposition at i: the word itself, or "along with", but not "in line with"? */
bool preposition_is(const struct scene *x, uint32_t i, uint32_t word);
/* The noun that the preposition at i governs, over an adjective that another is joined to: "on military and civilian targets". NONE. */
uint32_t noun_behind(const struct scene *x, uint32_t i);
/* The noun behind "series of" and the like: what is really meant. */
uint32_t counted_noun(const struct scene *x, uint32_t noun);
/* The other way: of "tests" in "a series of tests" the first noun of the list that "series" stands in. */
uint32_t counted_top(const struct scene *x, uint32_t noun);
/* The noun behind the preposition among what belongs to a verb, or to a noun. NONE. */
uint32_t verb_phrase(const struct scene *x, uint32_t verb, uint32_t preposition);
uint32_t noun_phrase(const struct scene *x, uint32_t noun, uint32_t preposition);
/* The object of a verb, behind the preposition that its predicate ends with perhaps: "sat down with", "call for". NONE. */
uint32_t object_noun(const struct scene *x, uint32_t verb, const struct predicate *p);
/* Behind the last noun that may be joined to this one. */
static inline uint32_t joined_end(const struct scene *x, uint32_t noun)
{
	uint32_t end = x->nodes[x->nodes[noun].list].list_end;
	return end < noun + SYNTAX_REACH ? end : noun + SYNTAX_REACH;
}
/* The words with which a phrasal verb may go on: right behind it, or behind its object; 0: none. */
struct verb_ends {
	uint32_t next, particle;
};
struct verb_ends verb_ends(const struct scene *x, uint32_t verb);
/* Spares most predicates of a verb the next question. */
static inline bool verb_ends_admit(const struct verb_ends *e, const struct predicate *p)
{
	return !p->phrase.n_after || p->phrase.after[0] == e->next || p->phrase.after[0] == e->particle;
}
/* Is the predicate of a verb here, its particle behind the object perhaps? */
bool verb_predicate_at(const struct scene *x, uint32_t verb, const struct predicate *p, uint32_t *end);
/* Does any predicate of this verb stand here that the set holds? */
bool verb_in_set(const struct scene *x, uint32_t verb, uint32_t set);

#endif
