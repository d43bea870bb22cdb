/* What a group is to the syntax of its sentence, by its classes alone. Private to src/extract. */
#ifndef WIRECODE_SYNTAX_NODE_FORM_H
#define WIRECODE_SYNTAX_NODE_FORM_H

#include "lexicon/classes.h"

/* What the classes of a group say; where they say nothing, NODE_OTHER, its tag does. */
struct node_form {
	uint8_t kind;
	bool finite, infinitive, ing, participle, bare, passive, negated, be;
};

/* What a group with each set of classes is: for knowledge.form_of_set, made once all sets are known. */
struct node_form *syntax_forms_of_sets(const struct classes *c, struct arena *arena);

#endif
