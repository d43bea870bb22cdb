/*
 * All rules of a level as one automaton over symbols, which answers in a single pass what PCRE2 would answer rule by rule.
 * Private to src/rules.
 *
 *   sentence   DT   JJ   NN   VBD ...        from each place where a match may begin
 *   state      {noun-group: head or more; gerund-group: head}  ──NN──▶  {noun-group: ended here, or more to come}  ──VBD──▶  settled
 *
 * A state says for each rule that is still open what the rest of the sentence must be like for it to match. It is the derivative
 * (Brzozowski 1964; with looks ahead, Miyazaki and Minamide 2019) of the rules by what was read, in the order in which PCRE2 tries
 * (automaton.c). States are made when a sentence first needs them and kept in a table, as in RE2 (Cox 2010), so that what is common
 * in news costs a look-up a symbol. PCRE2 remains the definition: what the automaton finds is what PCRE2 finds (tests/unit/test_rules.c).
 */
#ifndef WIRECODE_AUTOMATON_H
#define WIRECODE_AUTOMATON_H

#include "rules/program.h"

/* What the automaton reads: a symbol and the looks behind that hold before it. */
typedef uint16_t letter;

#define AUTOMATON_NONE 0u
#define AUTOMATON_UNKNOWN UINT32_MAX

struct automaton;

struct automaton *automaton_new(const struct level *v); /* NULL: no memory */
void automaton_free(struct automaton *m);
/* The letters of a sentence and of its end (room for n + 1). False: it gives up. Where memory runs out, it goes to on_fail. */
bool automaton_read(struct automaton *m, const symbol *symbols, uint32_t n, letter *letters, jmp_buf *on_fail);
/* The first place from *at on where a match begins: *at; *end is how far was read to know it. AUTOMATON_NONE: there is none;
 * AUTOMATON_UNKNOWN: it gave up at *at, where PCRE2 must be asked. Else a state, for one of the next two. */
uint32_t automaton_find(struct automaton *m, const letter *letters, uint32_t n, uint32_t *at, uint32_t *end);
/* On a level whose matches compete for all they cover: the longest match, of several the earliest rule's, with start, rule and end; its slots too
 * where the rule is tracked. */
void automaton_match(const struct automaton *m, uint32_t state, uint32_t at, uint32_t end, struct match *out);
/* The same on a level that makes groups. */
void automaton_grouping(const struct automaton *m, uint32_t state, uint32_t at, uint32_t end, struct grouping *out);
/* On the other levels: sets a bit for each rule that matches; does this one match? */
void automaton_add_matching(const struct automaton *m, uint32_t state, uint64_t *rules);
bool automaton_matches(const struct automaton *m, uint32_t state, uint32_t rule);

#endif
