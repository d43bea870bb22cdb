/*
 * Forms of English verbs and nouns: by rule, except those that a table names (data/lexicon/irregular.tsv, plurals.tsv).
 *   deny: denies denied denied denying      stop: stops stopped stopped stopping      envoy: envoys   ally: allies
 */
#ifndef WIRECODE_INFLECT_H
#define WIRECODE_INFLECT_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"

/* The last three only where they are listed: are, were; hanged beside hung. */
enum verb_form { VERB_BASE, VERB_THIRD, VERB_PAST, VERB_PARTICIPLE, VERB_ING, VERB_PLURAL, VERB_SECOND_PAST, VERB_SECOND_PARTICIPLE, VERB_FORMS };
enum { INFLECT_MAX = 96 };

struct inflections {
	struct arena *arena;
	struct intern words;
	ARRAY(struct slice) forms; /* VERB_FORMS for each word of `words`; empty: by rule. Nouns: the plural stands at VERB_THIRD */
};

void inflections_init(struct inflections *t, struct arena *a);
/* base TAB past TAB participle [TAB third [TAB ing [TAB plural [TAB second past [TAB second participle]]]]]; "-" or nothing: by rule. */
void inflections_load_verbs(struct inflections *t, const char *file, struct slice text, struct diag_sink *sink);
/* singular TAB plural */
void inflections_load_plurals(struct inflections *t, const char *file, struct slice text, struct diag_sink *sink);
/* Writes the form without NUL, returns its length; 0 if it would pass INFLECT_MAX or the verb has no such form of its own. */
size_t inflect_verb(const struct inflections *t, struct slice base, enum verb_form form, char out[INFLECT_MAX]);
size_t inflect_plural(const struct inflections *t, struct slice noun, char out[INFLECT_MAX]);

#endif
