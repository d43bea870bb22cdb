/* One match of the clause rules and what has been found of it so far: cue, source, content. Private to this folder. */
#ifndef WIRECODE_CLAIMS_MATCH_H
#define WIRECODE_CLAIMS_MATCH_H

#include "extract/claims/contents.h"
#include "extract/claims/claim_classes.h"
#include "extract/claims/cues.h"

struct claims {
	struct stage *s;
	struct article *a;
	const struct level *level;
	const struct claim_classes *is;
	struct view view; /* of the sentence at hand */
};

/* How a content lies to its cue: order= in the rules. */
enum order { AFTER, BEFORE, QUOTED, AROUND, RELATIVE, AS, CLAUSE, SLOT, TAIL, SUBJECT, ORDERS };

/* All numbers are groups of the sentence. */
struct reported {
	const struct rule *rule;
	const struct match *match;
	uint32_t cue_first, cue_end;
	uint32_t word;            /* group of the cue word */
	struct cue cue;
	struct subject source;
	struct content content;
	enum order order;
	struct slice otherwise;   /* what it goes on with by another reading than the rule's first */
	int sure;
	bool denial;
};

/* The groups that a slot of the rule has matched. False if it has none. */
bool match_slot(const struct reported *f, struct slice key, uint32_t *first, uint32_t *end);
bool group_is(const struct claims *c, uint32_t group, uint32_t class);
struct slice group_text(const struct claims *c, uint32_t group);

/* The word of the cue that the lexicon knows: of "expressed concern" the noun, of "was confident" the adjective. */
void find_cue_word(const struct claims *c, struct reported *f);
/* What the cue goes on with, as the lexicon names it. */
struct slice complement_key(const struct claims *c, const struct reported *f);
/* Whose claim it is: [the union's] claim, [his] call. Units, because a noun group holds its possessor. */
bool possessor(const struct claims *c, uint32_t group, uint32_t *first_unit, uint32_t *end_unit);
void find_source(const struct claims *c, struct reported *f);
void find_content(const struct claims *c, struct reported *f);
/* The object that begins at group `first`; of a verb of saying the whole clause that it may be the subject of. */
struct content content_of_object(const struct claims *c, const struct reported *f, uint32_t first);

/* How surely the cue reports words here: 0 to 99 and a little beyond. */
int certainty(const struct claims *c, const struct reported *f);
/* Are cue, source and content together a claim or a denial? */
bool plausible(const struct claims *c, const struct reported *f);

/* "I want to thank Chad": is the source "I" or "we"? */
bool claim_speaks_so(const struct claims *c, const struct reported *f);
/* Has it been said, will it be? One of enum claim_status. */
uint8_t claim_status_of(const struct claims *c, const struct reported *f);

#endif
