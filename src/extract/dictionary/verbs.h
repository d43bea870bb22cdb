/* What reading a verb dictionary works on. Private to verbs.c (lines), patterns.c (patterns), acts.c (codes, frames). */
#ifndef WIRECODE_DICTIONARY_VERBS_H
#define WIRECODE_DICTIONARY_VERBS_H

#include "extract/dictionary/dictionary.h"
#include "extract/frames/table.h"

struct synset {
	struct slice name;
	uint32_t first, n; /* into pattern_phrases */
};

struct verbs {
	struct frames *f;
	struct lexicon *l;
	struct dictionary_line x;
	ARRAY(struct synset) synsets;
	bool in_synset, in_block, in_skipped; /* after &NAME; after --- NAME ---; in <TIME> and the like */
	bool left_out;             /* the last verb was */
	uint32_t section;          /* line where <TIME> stands */
	struct slice block_code;
	ARRAY(char) names;         /* "abandon|forsake": the verbs that patterns are for */
	uint32_t last_verb;        /* frame word that {FORMS} belong to, NONE */
};

/* What a code says of one direction. */
struct act {
	bool fires, discards;
	char code[6];
	const char *type;
};

/* source → target, and target → source of [a:b]. */
struct acts {
	struct act forth, back;
	struct slice code;
};

/* False where the code is none, which is reported. */
bool verbs_acts(struct verbs *v, struct slice code, struct acts *out);

/* Conditions and roles of a pattern as frame_parse reads roles. */
struct shape {
	const char *names;
	struct buf source, target;
	bool mutual, joint;
	uint32_t first_condition, n_conditions;
	uint8_t own;
};
void verbs_frame(struct verbs *v, const struct acts *acts, const struct shape *shape);
/* Where the target stands when nothing says so, in order of trust. */
#define VERBS_TARGET "object|iobj|to|with|against|on|for|of|from|at|over|about|into|in"
enum { OWN_VERB = 1, OWN_PATTERN = 200 };

/* Appends the words of a phrase to the table; the last takes endings unless `whole`. False: none, or too many. */
bool verbs_phrase(struct verbs *v, struct slice raw, bool whole);
const struct synset *verbs_synset(const struct verbs *v, struct slice name);
/* - words * words [code] */
void verbs_pattern(struct verbs *v);

#endif
