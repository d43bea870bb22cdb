/*
 * The clause structure of a sentence over its groups: who is subject and object of each verb, what a preposition hangs on, which nouns
 * are joined. Found by local rules from left to right, each with a bounded look-back; no tree is built.
 *
 *   [Officials] [from] [Peru] [,] [who] [met] [Chile's envoy] [,] [agreed] [to talk]
 *        0         1      2    3    4     5         6          7     8         9
 *   met: subject 0, object 6     agreed: subject 0     to talk: governor 8, subject 0     Peru: preposition 1, host 0
 *
 * Private to src/extract. Numbers of groups count from the sentence's first one.
 */
#ifndef WIRECODE_SYNTAX_H
#define WIRECODE_SYNTAX_H

#include "extract/frames/table.h"
#include "extract/syntax/node_form.h"

enum node_kind { NODE_OTHER, NODE_NOUN, NODE_VERB, NODE_PREPOSITION, NODE_COMMA, NODE_AND, NODE_END, NODE_THAT, NODE_CONJUNCTION, NODE_RELATIVE,
	NODE_TIME, NODE_ADVERB, NODE_ADJECTIVE, NODE_MARK };

enum { SYNTAX_REACH = 48 }; /* how many groups a look-back or look-ahead covers at most */

struct syntax_node {
	uint8_t kind;
	bool finite, infinitive, ing, participle, bare, passive, negated, be; /* as in struct node_form */
	bool caused;                         /* a participle: "had a ship [seized]"; its subject has had it done */
	bool nominal;                        /* a verb that stands as a noun: "the arming of rebels" */
	bool gerund;                         /* in -ing, the subject of its governor: "[arming] Chad would be a mistake" */
	uint32_t subject, object, recipient; /* of a verb; NONE. Of a passive verb the subject is its object too */
	uint32_t governor;                   /* the verb (or noun) that an infinitive, participle or bare verb hangs on */
	uint32_t preposition, host;          /* of a noun in a prepositional phrase */
	uint32_t list;                       /* first noun of the list it stands in, itself if there is none */
	uint32_t list_end;                   /* of the first noun of a list: behind its last */
	uint64_t follows;                    /* what stands behind it, see follow_preposition */
	struct noun_sum *sum;                /* of a noun, the noun that it counts and the nouns joined to it; made at the first question */
};

struct scene {
	struct stage *s;
	const struct frames *f;
	struct article *a;
	uint32_t sentence, first, n;  /* groups first .. first + n of the article */
	struct syntax_node *nodes;
	uint32_t *verbs, *nouns;      /* the nodes that are some, from left to right */
	uint32_t n_verbs, n_nouns;
	uint32_t *mention_of;         /* by unit, from the sentence's first: the mention that covers it, NONE */
	uint32_t first_unit;
	bool has_mention;             /* any */
	uint32_t *acts;               /* by group: the candidate found there, NONE */
	bool named_only;              /* leave pronouns out */
};

/* Class numbers that are asked for one by one; the kinds are read from knowledge.forms. */
enum { SYNTAX_SPEECH = 6 };

struct syntax_classes {
	uint32_t if_, say, cue, about, happening, happens, speech[SYNTAX_SPEECH]; /* urge, blame, warn, voice, promise, call */
};

/* Fills scene.nodes for one sentence. */
void syntax_find(struct scene *x, const struct syntax_classes *c);

/* Nouns that tell what their verbs do become verbs: "the arming of rebels". Needs the nodes' `follows`. */
void read_gerunds(struct scene *x);

static inline const struct unit *scene_group(const struct scene *x, uint32_t i) { return &x->a->groups.at[x->first + i]; }
static inline uint32_t scene_word(const struct scene *x, uint32_t i) { return scene_group(x, i)->word; }
/* The noun at the top of a chain of prepositional phrases: of "in" in "envoys of Japan in Rome": envoys. */
uint32_t chain_top(const struct scene *x, uint32_t noun);
/* The group behind i and whatever may stand between a verb and its object: adverbs, marks, times. */
uint32_t next_group(const struct scene *x, uint32_t i);

#endif
