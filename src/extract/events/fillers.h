/*
 * Who fills the roles of a frame: from a place in the clause to actors.
 *
 *   "an arms depot of the Syrian army"   depot has no actor of its own; Syrian army behind "of" has: SYR
 *   "officials from Peru and Chile"      PER, CHL
 *   "Japanese Foreign Minister Taro Aso" the mention that covers the head: Aso
 */
#ifndef WIRECODE_EVENTS_FILLERS_H
#define WIRECODE_EVENTS_FILLERS_H

#include "extract/syntax/phrases.h"

enum { CANDIDATE_OTHERS = 3 };

/* A frame at its place. */
struct candidate {
	const struct frame *frame;
	const struct predicate *predicate;
	struct {                   /* what fits next best, tried where nobody fills the roles of the best */
		const struct frame *frame;
		const struct predicate *predicate;
		uint32_t end_token;
		int score;
	} others[CANDIDATE_OTHERS];
	uint32_t group, unit;      /* of the predicate's head */
	uint32_t end_token;        /* behind its last word */
	uint32_t via;              /* the verb that lends a noun its subject, NONE */
	bool via_own;              /* the frame itself names that verb */
	bool wanted;               /* ... which asks somebody else for the act: "Chad demanded a release" */
	bool undergoes;            /* ... and its subject is who suffers the act: "Chad came under attack" */
	uint8_t via_status;        /* what that verb makes of it: EVENT_PLANNED ..., EVENT_REPORTED if nothing */
	uint32_t outer, inner;     /* the candidate that speaks of this act; the one it speaks of: NONE */
	int score;
	bool dropped;
	uint32_t keeper;           /* of a dropped one: the candidate that tells the same act in its stead, NONE */
	uint32_t victims;          /* of a blow: the verb whose object it strikes, "the raid | killed | a Peruvian", "fired, | wounding | two"; NONE */
	char cameo[6];
};

/* Does the group name somebody else than this mention in it? "Peru's ally", "its rivals", unlike "Peruvian allies"; "anti-Peruvian rebels". */
bool of_another(const struct scene *x, const struct unit *group, const struct mention *m);
/* How far from a noun its actors may be named: "officials of Peru"; "police in Lima"; "sanctions on Peru", "talks with Peru". */
enum reach { REACH_OWN, REACH_PLACES, REACH_ALL };
/* Of a deployment: "moved troops [to Peru]", "to the base [near Lima]": where they are, not against whom; but "to the border with Peru". */
bool says_only_where(const struct scene *x, const struct candidate *c, const struct role_slot *slot);
/* "refused a resolution on an end [of] the raids [in] Chad": what a rejected paper is about says nothing of whose it is. */
bool is_topic_of_paper(const struct scene *x, const struct candidate *c, uint32_t noun);
/* "the [Swiss] conference": where many meet. Of two, or of a body of states, it is theirs. */
bool says_where_they_meet(const struct scene *x, uint32_t noun);
/* "The banker | said | after the yearly meeting": that source only speaks, and nothing tells that it met. */
bool is_said_beside(const struct scene *x, const struct candidate *c, const struct side_origin *by);
/* Appends the actors of a noun and of all that is joined to it. */
void noun_actors(const struct scene *x, uint32_t noun, enum reach reach, struct ids *out);
bool noun_has_actor(const struct scene *x, uint32_t noun, enum reach reach);
/* Appends those that a noun names before itself: "the U.S.-Japan alliance". */
void own_modifiers(const struct scene *x, const struct candidate *c, struct ids *out);
/* Appends the actors in one slot of a candidate. */
void slot_actors(const struct scene *x, const struct candidate *c, const struct role_slot *slot, struct ids *out);
/* Where a verb's other party may stand, by how well it tells. */
enum party_place { PARTY_OBJECT, PARTY_TO, PARTY_WITH, PARTY_FOR, PARTY_AGAINST, PARTY_FROM, PARTY_IN, PARTY_PLACES };
/* Appends the actors in one place of the infinitive that hangs on a candidate: "agreed to lend money [to Chile]". */
void infinitive_party(const struct scene *x, const struct candidate *c, enum party_place place, struct ids *out);
/* The noun that says what an act is about, no actor: "rejected the [offer]", "opposition to the [drill]", "refused to resume the [talks]". NONE. */
uint32_t spoken_of_noun(const struct scene *x, const struct candidate *c);
/* The noun that acts: subject of an active verb, "by" of a passive one, subject of the verb that lends it. NONE. */
uint32_t acting_noun(const struct scene *x, const struct candidate *c);

/* "anti-[Peruvian] riots": whom the act is against. */
void actors_against(const struct scene *x, const struct candidate *c, struct ids *out);

#endif
