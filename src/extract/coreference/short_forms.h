/* What the files that resolve short forms share. Private to this folder. */
#ifndef WIRECODE_COREFERENCE_SHORT_FORMS_H
#define WIRECODE_COREFERENCE_SHORT_FORMS_H

#include "extract/coreference/memory.h"

/* The actor is told of with a role that ends so. */
bool holds_role(const struct memory *m, uint32_t actor, struct slice noun);
/* "the senior government official", not "the bank official": nothing beside the noun says whose it is. */
bool plain_office(const struct memory *m, const struct unit *g);
/* An office of the state, as the state has it in which the story is set; of a post abroad, whose was told of last. */
void office_at_home(struct memory *m, const struct unit *g, struct ids *out);
/* "The ministry said": of whoever had such before, else at home. */
void home_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out);
/* The same where it is named in passing: in a text from a state's site "the president" is its own. */
void home_officer(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out);
/* Whose regime the name at `g` is: whoever is told of so, else the state that the text names most, other than the one where it is written.
 * False where it rules no state: "the tax regime", "the new legal regime". */
bool regime_of(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out);

/* The words between article and noun say that it is another body than this one, or one of several others: see another.c. */
bool tells_another(const struct memory *m, const struct unit *g, const struct actor *x);
bool picks_several(const struct memory *m, const struct unit *g, const struct actor *x);

#endif
