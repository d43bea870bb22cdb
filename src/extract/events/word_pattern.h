/*
 * Words in their order before or behind a verb, with any others between them: what the patterns of --verbs dictionaries say.
 *
 *   - * TROOPS {ALONG | ON} THE_BORDER        massed  [troops]  and tanks  [along]  [the border]
 *       part   part          part, part joined           │           │        └ "border" right behind "the"
 *              └ two phrases                        words ending as nouns and verbs do count too
 *
 * A pattern looks no further than its clause, and at most at WORD_PATTERN_REACH words.
 */
#ifndef WIRECODE_EVENTS_WORD_PATTERN_H
#define WIRECODE_EVENTS_WORD_PATTERN_H

#include "extract/events/fillers.h"

enum { WORD_PATTERN_REACH = 60 };

/* Of a test AT_WORDS_*. */
bool word_pattern_holds(const struct scene *x, const struct candidate *c, const struct test *t);

#endif
