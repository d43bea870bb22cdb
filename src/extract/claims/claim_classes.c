/* The classes of words that this stage asks for: data/lexicon says which words are in them. */
#include "extract/claims/claim_classes.h"

#include "extract/claims/claims.h"

const struct claim_classes *claim_classes_make(const struct classes *c, struct arena *arena)
{
#define CLASS(name) class_find(c, SLICE(name))
	struct claim_classes *out = ARENA_NEW(arena, struct claim_classes);
	*out = (struct claim_classes){
		.cue = CLASS("CUE"), .noun = CLASS("CUE_NOUN"), .adjective = CLASS("CUE_ADJ"), .deny = CLASS("DENY"), .deniable = CLASS("DENIABLE"),
		.granted = CLASS("GRANT_NOUN"), .negation = CLASS("NEGATION"), .light = CLASS("LIGHT"), .actor = CLASS("ACTOR"), .say = CLASS("SAY"),
		.document = CLASS("DOCUMENT"), .role = CLASS("ROLE"), .failing = CLASS("FAILING"), .if_ = CLASS("IF"), .obliged = CLASS("OBLIGES"),
		.tell = CLASS("TELL"), .reportedly = CLASS("REPORTEDLY"), .ask = CLASS("ASK"), .no = CLASS("NO"), .nobody = CLASS("NOBODY"),
		.we = CLASS("WE"), .may = CLASS("MAY"), .will = CLASS("WILL"), .unsure = CLASS("UNSURE"), .seem = CLASS("SEEM"),
		.first = CLASS("FIRST"), .done_so = CLASS("DONE_SO"), .without = CLASS("WITHOUT"), .instead = CLASS("INSTEAD"),
		.state = CLASS("STATE"), .policy = CLASS("POLICY"), .talk_over = CLASS("TALK_OVER"), .purpose = CLASS("PURPOSE"),
		.shows_own = CLASS("SHOWS_OWN"), .believed = CLASS("BELIEVED"), .occurrence = CLASS("OCCURRENCE"), .gloss = CLASS("GLOSS"),
		.both_do = CLASS("BOTH_DO"), .declines = CLASS("DECLINES"), .buys = CLASS("BUYS"), .until_then = CLASS("UNTIL_THEN"),
		.once_then = CLASS("ONCE_THEN"), .false_noun = CLASS("FALSE_NOUN"), .false_word = CLASS("FALSE_WORD"), .reject = CLASS("REJECT"),
		.gives_examples = CLASS("GIVES_EXAMPLES"), .so_many_of = CLASS("SO_MANY_OF"), .ill_feeling = CLASS("ILL_FEELING"),
	};
	return out;
#undef CLASS
}
