/*
 * A pattern as a graph of steps, for rules whose patterns ask for nothing but what an automaton can do. Private to src/rules.
 *
 *   (?: DT | JJ )*+ (?<h> NN )      once ─▶ open h ─▶ symbol NN ─▶ close h ─▶ close whole ─▶ end
 *                                    └ either ─▶ symbol DT, JJ ─▶ either        (the part of "once" has an end of its own)
 *                                         └▶ end
 *
 * What stands behind a step is its continuation, so a place in a pattern is one number. Patterns with other things (back references,
 * recursion, parts that can match nothing and are repeated) have no program: PCRE2 alone matches them.
 *
 * Looks behind have a fixed length and so are settled for each place of a sentence before any rule is tried, all of the level at once,
 * by Shift-And (Baeza-Yates and Gonnet 1992): a bit for each symbol of each branch of them, set where the sentence up to here ends so.
 */
#ifndef WIRECODE_PROGRAM_H
#define WIRECODE_PROGRAM_H

#include "rules/rules.h"

enum step_kind {
	STEP_END,    /* of the pattern, or of the part of a "once" or "ahead" */
	STEP_SYMBOL, /* one of set `what`, then next */
	STEP_EITHER, /* next, and where that leads to no match, other */
	STEP_BEHIND, /* look behind number `what`, then next */
	STEP_AHEAD,  /* other matches from here, or does not where negative; then next from here */
	STEP_ONCE,   /* the first match of other, for which none is tried in its place later; then next */
	STEP_OPEN, STEP_CLOSE /* slot `what` begins or ends here; then next */
};

enum { PROGRAM_ROOM = 6 << 20, SLOT_WHOLE = RULE_SLOTS, PROGRAM_BEHIND = 64, ANYTHING_BEGINS = 0xffff, PROGRAM_SETS = 320 };

struct step {
	uint16_t kind; /* wide, for padding would differ from load to load, see src/image */
	bool negative;
	bool empty;  /* matches whatever comes, with nothing read */
	uint16_t what;
	uint16_t begins; /* the set of symbols without one of which it leads nowhere; ANYTHING_BEGINS: it may need none */
	uint32_t next, other;
};

struct program {
	ARRAY(struct step) steps; /* step 0 is the end */
	ARRAY(struct symbol_set) sets;
	/* [symbol]: a bit for each set that it is in; there are no more than PROGRAM_SETS */
	struct set_bits {
		uint64_t bits[PROGRAM_SETS / 64];
	} member[SYMBOL_MAX + 1];
	uint32_t end;             /* read as a symbol at the end of a sentence: it is in no set */
	uint32_t *starts;         /* the first step of each rule; 0: it has no program */
	uint64_t *without;        /* a bit for each rule that has none, on words of 64 as in struct level */
	bool all;                 /* none is without */
	size_t room;              /* bytes that an automaton may take, after which it is made anew */
	/* Shift-And: where each symbol stands, which bits may begin anywhere, which are set before the first symbol */
	uint64_t places[SYMBOL_MAX + 1], anywhere, at_start;
	uint64_t looks[PROGRAM_BEHIND], ends; /* of each look behind the last bits of its branches; all of them */
	unsigned n_looks, n_places;
};

/* Of a compiled level, on the lexicon's arena. */
const struct program *program_make(const struct level *v, struct arena *arena);
/* Does the automaton tell where the slots of this rule are? */
static inline bool rule_is_tracked(const struct level *v, const struct rule *r) { return !v->by.n && r->heads; }

#endif
