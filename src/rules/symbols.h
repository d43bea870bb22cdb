/* What the units of a level are to its rules. Private to src/rules. */
#ifndef WIRECODE_SYMBOLS_H
#define WIRECODE_SYMBOLS_H

#include "rules/rules.h"

/* Numbers the symbols: sets of classes are one symbol unless an expression of the rules, such as VG&!DENY, holds for one of them and not for the
 * other. They are the minterms of the expressions. Symbol 0 stands for nothing, so that a subject has no NUL and an unknown set shows. */
bool symbols_number(struct level *v, const struct lexicon *l, struct diag_sink *sink);
/* The symbols for which an expression holds. */
struct symbol_set symbols_that(const struct level *v, const struct lexicon *l, struct slice expression);

#endif
