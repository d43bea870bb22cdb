/* What each group of a sentence is: noun, verb, preposition ... Private to syntax.c and syntax_kinds.c. */
#ifndef WIRECODE_SYNTAX_KINDS_H
#define WIRECODE_SYNTAX_KINDS_H

#include "extract/syntax.h"

/* Fills scene.nodes with kinds and forms; subjects, objects and hosts are still NONE. */
void syntax_kinds(struct scene *x, const struct syntax_classes *c);

static inline bool kind_is(const struct scene *x, uint32_t i, enum node_kind kind)
{
	return i < x->n && x->nodes[i].kind == kind;
}

#endif
