/* Whom a title that stands without a name is for. */
#ifndef WIRECODE_ACTORS_HOLDERS_H
#define WIRECODE_ACTORS_HOLDERS_H

#include "extract/actors/actors.h"

enum { SIDE_BYTES = 12 };

/* "the U.S. State Department spokesman": a phrase that tells an office, in the places of its units. */
struct office_phrase {
	uint32_t first, head, end, sentence;
	uint32_t actor;            /* whom it is taken for */
	const struct known_role *role;
	char side[SIDE_BYTES], code[24]; /* PER, IGOUNO */
	bool definite, the, some;  /* "the", "Peru's"; "the"; "a" */
};

/* A person whom the text names. */
struct named {
	char side[SIDE_BYTES];
	uint32_t actor, mention;         /* its first mention by name */
	const struct known_role *office; /* as the roles call it; NULL */
	const struct known_role *kind;   /* chairman, of "chairman of the Joint Chiefs of Staff"; NULL */
};

/* Who is named in an article: see holders.c. */
struct holders {
	const struct actors *t;
	const struct lexicon *l;
	struct article *a;
	ARRAY(struct named) named; /* persons with a name, sorted by state and place */
	ARRAY(struct office_phrase) told; /* phrases by now */
};

/* The last words of what a role is called; "resident" is not in "president". */
bool role_ends_with(struct slice role, struct slice end);
/* The vice president is not "the president", nor is the former one; a press secretary is not "the secretary". */
bool role_is_second(struct slice role);
/* Finds the persons whom the article names. */
struct holders holders_of(const struct actors *t, const struct lexicon *l, struct article *a);
/* What a phrase says that begins with a group and ends before a unit, taken for the actor so far; that of a mention by its role. False: no office. */
bool phrase_of(const struct holders *h, uint32_t group, uint32_t end, uint32_t sentence, uint32_t actor, struct office_phrase *out);
/* The same of whoever it is. */
bool phrase_read(const struct holders *h, uint32_t group, uint32_t end, uint32_t sentence, struct office_phrase *out);
bool phrase_of_mention(const struct holders *h, uint32_t mention, struct office_phrase *out);
/* Who is called so by the phrase: a person whom the article names, or was told of before; an actor, NONE: nobody, or several. */
uint32_t holder_of_phrase(const struct holders *h, const struct office_phrase *p);
/* "the department spokesman", of no state: of whose office of those that are named these are words; an actor, NONE. */
uint32_t holder_anywhere(const struct holders *h, const struct office_phrase *p);
/* "a Fish Ministry official said. Bo Hill, ...": who is named for the first time as the next sentence begins, and takes the phrase's side. See
 * named_next.c. NONE. */
uint32_t holder_named_next(const struct holders *h, const struct office_phrase *p);
/* The first mention that does not begin before the unit. */
uint32_t mentions_from(const struct article *a, uint32_t unit);
/* The first time that is not told before the sentence. */
uint32_t times_from(const struct article *a, uint32_t sentence);
/* The phrase has been told. */
void phrase_tell(struct holders *h, const struct office_phrase *p);
/* The titles without a name in the article, all names found, become mentions of those who bear them. */
void holders_find(struct stage *s);

#endif
