/* Whom a title that stands without a name is for. */
#ifndef WIRECODE_ACTORS_HOLDERS_H
#define WIRECODE_ACTORS_HOLDERS_H

#include "extract/actors/actors.h"

/* "the U.S. State Department spokesman": a phrase that tells an office, in the places of its units. */
struct office_phrase {
	uint32_t first, head, end, sentence;
	const struct known_role *role;
	char country[4], code[24];
};

/* A person whom the text names. */
struct named {
	char country[4];
	uint32_t actor, mention;         /* its first mention by name */
	const struct known_role *office; /* as the roles call it; NULL */
};

/* Who is named in an article: see holders.c. */
struct holders {
	const struct actors *t;
	const struct lexicon *l;
	struct article *a;
	ARRAY(struct named) named; /* persons with a name, sorted by state and place */
};

/* The last words of what a role is called; "resident" is not in "president". */
bool role_ends_with(struct slice role, struct slice end);
/* The vice president is not "the president", nor is the former one; a press secretary is not "the secretary". */
bool role_is_second(struct slice role);
/* Finds the persons whom the article names. */
struct holders holders_of(const struct actors *t, const struct lexicon *l, struct article *a);
/* The person of the article whose office the phrase tells; an actor, NONE: nobody, or several. */
uint32_t holder_of_office(const struct holders *h, const struct office_phrase *p);
/* The titles without a name in the article, all names found, become mentions of those who bear them. */
void holders_find(struct stage *s);

#endif
