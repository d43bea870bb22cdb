/* What the files that read the clause structure share. Private to this folder. */
#ifndef WIRECODE_SYNTAX_INNER_H
#define WIRECODE_SYNTAX_INNER_H

#include "extract/syntax/syntax.h"

static inline bool kind_is(const struct scene *x, uint32_t i, enum node_kind kind)
{
	return i < x->n && x->nodes[i].kind == kind;
}

static inline bool mark_is(const struct scene *x, uint32_t i, enum tag tag)
{
	return x->nodes[i].kind == NODE_MARK && scene_group(x, i)->tag == tag;
}

/* Fills scene.nodes with kinds and forms; subjects, objects and hosts are still NONE. */
void syntax_kinds(struct scene *x, const struct syntax_classes *c);

/* The group before i, leaving out adverbs, marks, times and what stands in parentheses. */
uint32_t group_before(const struct scene *x, uint32_t i);
/* What a prepositional phrase hangs on: the noun or verb before it, other phrases left out. */
uint32_t host_of(const struct scene *x, uint32_t preposition);
/* Is this noun the subject of a finite verb right behind it (and its prepositional phrases)? */
bool before_finite(const struct scene *x, uint32_t i);
/* The nearest finite verb before a group, no further than a stop or colon; the nearest behind it. NONE. */
uint32_t finite_before(const struct scene *x, uint32_t i);
uint32_t finite_after(const struct scene *x, uint32_t i);
/* Is somebody named in this group that is a person or several, or (things) anybody at all? */
bool names_somebody(const struct scene *x, uint32_t noun, bool things);

/* Fills in preposition, host and list of a noun; those of the nouns before it are known. */
void read_noun(struct scene *x, const struct syntax_classes *c, uint32_t i);

/* The noun that a finite verb has as its subject, the first one of a list. NONE. */
uint32_t subject_of_finite(const struct scene *x, const struct syntax_classes *c, uint32_t i);
/* An object behind a verb; a recipient before it: "gave [Chad] [a loan]". */
void read_objects(struct scene *x, uint32_t i);
/* A relative clause whose object is what it hangs on: "sanctions that Japan imposed", "the test it conducted". */
void read_relative_object(struct scene *x, uint32_t i);
/* "to forge and sell stamps", "bought and shipped grain": a verb joined to the one behind it shares its object. */
void share_object(struct scene *x, uint32_t i);

/* Governor and subject of a verb without a tense, by its form; of a participle what it is said of: "Syria, [backed] by Iran". */
void read_infinitive(struct scene *x, uint32_t i);
void read_ing(struct scene *x, const struct syntax_classes *c, uint32_t i);
void read_participle(struct scene *x, uint32_t i);
void read_bare(struct scene *x, uint32_t i);

#endif
