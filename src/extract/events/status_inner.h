/* What the files that settle the status of acts share; status.h is what the others need of it. */
#ifndef WIRECODE_EVENTS_STATUS_INNER_H
#define WIRECODE_EVENTS_STATUS_INNER_H

#include "extract/events/status.h"
#include "extract/events/words.h"

/* A reading looks at one thing that may say whether an act happened. The readings of a verb or noun stand in a list; the first that says
 * anything counts. One that says nothing: */
enum { EVENT_UNSAID = EVENT_STATUSES };
static const struct standing UNSAID = {EVENT_UNSAID, ""};

static inline struct standing standing(uint8_t status, const char *why)
{
	return (struct standing){status, why};
}
static inline struct standing standing_if(bool holds, uint8_t status, const char *why)
{
	return holds ? standing(status, why) : UNSAID;
}

/* Has the group this word; a word of this class of the lexicon? */
bool group_has(const struct scene *x, uint32_t group, uint32_t word);
bool group_has_class(const struct scene *x, uint32_t group, uint32_t class);
/* Is the unit this word? */
static inline bool unit_is(const struct scene *x, uint32_t unit, uint32_t word)
{
	return x->a->units.at[unit].word == word;
}

/* "of", "for": before the noun; 0. */
static inline uint32_t preposition_of(const struct scene *x, uint32_t noun)
{
	return x->nodes[noun].preposition == NONE ? 0 : scene_word(x, x->nodes[noun].preposition);
}

/* The noun that this one's preposition hangs on. NONE. */
static inline uint32_t host_noun(const struct scene *x, uint32_t noun)
{
	uint32_t host = x->nodes[noun].preposition == NONE ? NONE : x->nodes[noun].host;
	return host != NONE && x->nodes[host].kind == NODE_NOUN ? host : NONE;
}

/* Does a noun's prepositional phrase begin with one of these: "instead of talks", "in the event of an attack"? */
static inline bool behind_class(const struct scene *x, uint32_t noun, uint32_t class)
{
	uint32_t p = x->nodes[noun].preposition;
	return p != NONE && group_has_class(x, p, class);
}

/* What grammar says of the act of a verb; depth: 0. */
struct standing verb_standing(const struct scene *x, uint32_t i, unsigned depth);
static inline uint8_t verb_status(const struct scene *x, uint32_t i)
{
	return verb_standing(x, i, 0).status;
}
/* The same of a noun; EVENT_REPORTED where it says nothing. */
struct standing noun_standing(const struct scene *x, const struct candidate *c);
/* "no talks", "instead of talks", "called off the talks"; "planned talks", "a threat of war": EVENT_UNSAID where these say nothing. */
struct standing by_own_words(const struct scene *x, const struct candidate *c);
struct standing by_what_it_hangs_on(const struct scene *x, const struct candidate *c);
/* "launches", "failed satellite launches"; not "the launches", "Chad's launches", "two launches" */
bool of_no_one(const struct scene *x, const struct candidate *c);

/* "urged Chad to pay for its raid", "called for talks after the raid": the act came before what is asked for. */
bool gives_reason(const struct scene *x, const struct candidate *c);
/* "the ongoing drills", "last week's talks" */
bool is_on(const struct scene *x, const struct candidate *c);
/* "the talks | centred on trade", "Peru | held | talks": a verb of the past tells that it has come about. */
bool has_come(const struct scene *x, const struct candidate *c);

/* "ordered action against its raids", "vowed to avenge the raid": there have been some. But "warned against its raids" */
bool is_countered(const struct scene *x, const struct candidate *c);
/* "Chad's move to expel", "its act": not "a move". */
bool is_owned(const struct scene *x, uint32_t noun);
/* The verb whose object a noun is, before it. NONE. */
uint32_t verb_of_object(const struct scene *x, uint32_t noun);

/* "the goal of", "the importance of": what follows is not done yet. */
bool host_is_ahead(const struct scene *x, uint32_t noun);
/* "the launch would threaten Chad": it is to come, unless the story has told of it. */
bool is_foreseen(const struct scene *x, const struct candidate *c);
/* "the raid", "its raid", "Chad's raid": of which one may be afraid without any, "a raid" is another. */
bool is_certain_one(const struct scene *x, uint32_t noun);

/* Is the noun a plan, offer or proposal, and the object of a verb that makes an end of it: "abandoned plans", "rejected an offer"? */
bool given_up(const struct scene *x, uint32_t noun);

/* Does the clause of this verb begin with "if", "unless" or "whether"? */
bool in_condition(const struct scene *x, uint32_t verb);

#endif
