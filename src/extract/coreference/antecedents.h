/* Where whoever a word refers to may have been told of. Private to antecedents.c and countries.c. */
#ifndef WIRECODE_COREFERENCE_ANTECEDENTS_H
#define WIRECODE_COREFERENCE_ANTECEDENTS_H

#include "extract/coreference/memory.h"

/* May this actor be meant? */
typedef bool test(struct memory *m, uint32_t actor);
bool possible_state(struct memory *m, uint32_t actor);

/* The last mention before this unit in the sentence that the test wants. Whether it is settled; nobody where "its" is none of those named. */
bool last_in_sentence(struct memory *m, uint32_t unit, test *wanted, struct ids *out);
/* The subject of this sentence, if it stands before the unit. It is known only once the walk has passed it. */
bool own_subject(struct memory *m, uint32_t unit, test *wanted, struct ids *out);
/* Whoever spoke or was the subject in the sentences before, the nearest first. `unit` is where the word stands, or NONE. */
bool earlier(struct memory *m, test *wanted, bool plural, uint32_t unit, struct ids *out);

#endif
