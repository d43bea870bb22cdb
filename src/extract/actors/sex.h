/* Is a person "he" or "she"? By the given name or by what he or she is called: Ann Hill, a spokeswoman, the queen. */
#ifndef WIRECODE_SEX_H
#define WIRECODE_SEX_H

#include "extract/actors/actors.h"

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

struct sexed_name {
	struct slice name;
	size_t sex; /* enum sex; wide, for padding would differ from load to load, see src/image */
};

/* A line of actors/given-names.tsv; false: no such sex. */
bool sex_read(struct actors *t, struct arena *a, struct slice sex, struct slice names);
/* Sorts the names. */
void sex_finish(struct actors *t);
enum sex sex_of(const struct actors *t, const struct actor *person);

/* The name is a given name of one sex: Ann. */
bool name_has_sex(const struct actors *t, struct slice name);

#endif
