/* The classes of words that finding claims asks for. Private to this folder. */
#ifndef WIRECODE_CLAIMS_CLAIM_CLASSES_H
#define WIRECODE_CLAIMS_CLAIM_CLASSES_H

#include <stdint.h>

struct claim_classes {
	uint32_t cue, noun, adjective, deny, deniable, granted, negation, light, actor, reportedly, tell, say, document, role, failing;
	uint32_t if_, obliged, ask, no, nobody, we, may, will, unsure, seem, first, done_so, without, instead, state, policy, talk_over;
	uint32_t occurrence, purpose, shows_own, believed, gloss;
	uint32_t both_do, declines, buys, until_then, once_then, false_noun, false_word, reject, gives_examples, so_many_of, ill_feeling;
};

#endif
