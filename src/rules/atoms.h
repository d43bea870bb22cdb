/* The pieces of a pattern that are ours: class expressions and named slots; all else is PCRE2's. Private to src/rules. */
#ifndef WIRECODE_ATOMS_H
#define WIRECODE_ATOMS_H

#include "rules/rules.h"

enum atom_kind { ATOM_CLASSES, ATOM_SLOT, ATOM_OPEN, ATOM_CLOSE, ATOM_BAR, ATOM_PLAIN };

struct atom {
	enum atom_kind kind;
	struct slice text; /* classes: VG&!DENY; slot: its name; plain and open: the characters as they stand */
	bool optional;     /* classes and close: a quantifier follows that admits none */
	bool negative;     /* open: a negative look around */
};

struct atom_reader {
	struct slice text;
	size_t at;
};

bool atom_next(struct atom_reader *r, struct atom *a);
/* The next name of a class expression: "VG&!DENY" gives VG, then DENY with *negated. Names keep their quotes. */
bool atom_class(struct slice *rest, struct slice *name, bool *negated);

#endif
