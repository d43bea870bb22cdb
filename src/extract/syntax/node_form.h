/* What a group is to the syntax of its sentence, by its classes alone. Private to src/extract. */
#ifndef WIRECODE_SYNTAX_NODE_FORM_H
#define WIRECODE_SYNTAX_NODE_FORM_H

#include "lexicon/classes.h"

struct syntax_classes;

/* What the classes of a group say; where they say nothing, NODE_OTHER, its tag does. */
struct node_form {
	uint8_t kind;
	bool finite, infinitive, ing, participle, bare, passive, negated, be;
};

/* What a group with each set of classes is: at[of_set[set]]. Tens of thousands of sets have some dozens of forms. */
struct node_forms {
	struct node_form *at;
	uint16_t *of_set;
};

/* For knowledge.forms, made once all sets are known. */
struct node_forms *syntax_forms_of_sets(const struct classes *c, struct arena *arena);
/* For knowledge.syntax_classes, see syntax.h. */
const struct syntax_classes *syntax_classes_make(const struct classes *c, struct arena *arena);

#endif
