#include "extract/actors/sex.h"

static int by_name(const void *x, const void *y)
{
	const struct sexed_name *a = x, *b = y;
	int order = memcmp(a->name.at, b->name.at, a->name.n < b->name.n ? a->name.n : b->name.n);
	return order ? order : (a->name.n > b->name.n) - (a->name.n < b->name.n);
}

bool sex_read(struct actors *t, struct arena *a, struct slice sex, struct slice names)
{
	bool female = slice_equal(sex, SLICE("female"));
	struct slice name;
	while (slice_next(&names, '|', &name))
		*ARRAY_PUSH(a, &t->sexed) = (struct sexed_name){arena_slice(a, slice_trim(name)), female ? SEX_FEMALE : SEX_MALE};
	return female || slice_equal(sex, SLICE("male"));
}

void sex_finish(struct actors *t)
{
	if (t->sexed.n)
		qsort(t->sexed.at, t->sexed.n, sizeof *t->sexed.at, by_name);
}

static enum sex sex_of_name(const struct actors *t, struct slice name)
{
	struct sexed_name key = {.name = name}, *found = NULL;
	if (name.n && t->sexed.n)
		found = bsearch(&key, t->sexed.at, t->sexed.n, sizeof key, by_name);
	return found ? (enum sex)found->sex : SEX_UNKNOWN;
}

bool name_has_sex(const struct actors *t, struct slice name)
{
	return sex_of_name(t, name) != SEX_UNKNOWN;
}

/* Ann of "Ann Hill"; Geun-hye of "Park Geun-hye", "Park Geun Hye", "PARK Geun-Hye" as the data spell it. */
static struct slice given_of(const struct actor *x, char room[32])
{
	size_t space = slice_find(x->name, SLICE(" "), 0);
	if (!surname_goes_first(slice_of(x->country)))
		return slice_cut(x->name, 0, space);
	struct slice given = space < x->name.n ? slice_cut(x->name, space + 1, x->name.n) : SLICE("");
	if (given.n > 31)
		return SLICE("");
	for (size_t i = 0; i < given.n; i++)
		room[i] = given.at[i] == ' ' ? '-' : i ? byte_lower(given.at[i]) : given.at[i];
	return (struct slice){room, given.n};
}

enum sex sex_of(const struct actors *t, const struct actor *person)
{
	char room[32];
	enum sex sex = sex_of_name(t, given_of(person, room));
	struct slice role = person->roles.n ? person->roles.at[0] : SLICE("");
	if (sex == SEX_UNKNOWN && (slice_ends(person->name, SLICE("woman")) || slice_equal(role, SLICE("first lady")) || slice_equal(role, SLICE("queen"))))
		return SEX_FEMALE;
	if (sex == SEX_UNKNOWN && (slice_equal(role, SLICE("king")) || slice_equal(role, SLICE("pope"))))
		return SEX_MALE;
	return sex;
}
