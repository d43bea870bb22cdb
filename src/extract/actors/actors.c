/* What the known actors say when asked: which one a state is, who held which office on a day, what a name tells. */
#include "extract/actors/actors.h"

#include "base/calendar.h"
#include "extract/actors/sex.h"

bool surname_goes_first(struct slice country)
{
	return slice_equal(country, SLICE("KOR")) || slice_equal(country, SLICE("PRK")) || slice_equal(country, SLICE("CHN")) ||
	       slice_equal(country, SLICE("TWN"));
}

bool called_by_given_name(struct slice country)
{
	static const char *const states[] = {"ETH", "ERI", "THA", "MYS", "IDN", "ISL"};
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_equal(country, slice_of(states[i])))
			return true;
	return false;
}

static int by_word(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;
	return *a < *b ? -1 : *a > *b;
}

static void given_sort(struct actors *t)
{
	uint32_t n = 0;
	if (t->given.n)
		qsort(t->given.at, t->given.n, sizeof *t->given.at, by_word);
	for (uint32_t i = 0; i < t->given.n; i++)
		if (!n || t->given.at[n - 1] != t->given.at[i])
			t->given.at[n++] = t->given.at[i];
	t->given.n = n;
}

bool given_name(const struct actors *t, uint32_t word)
{
	return t->given.n && bsearch(&word, t->given.at, t->given.n, sizeof word, by_word);
}

static bool of_one(struct slice role, bool (*same)(struct slice, struct slice))
{
	static const char *const offices[] = {"president", "vice president", "prime minister", "chancellor", "king", "queen", "first lady", "first gentleman", "second lady",
		"second gentleman", "pope", "taoiseach"};
	for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
		if (same(role, slice_of(offices[i])))
			return true;
	return false;
}

bool office_of_one(struct slice role) { return of_one(role, slice_equal); }

struct head {
	char country[4];
	uint32_t actor;
};

static int by_country(const void *x, const void *y)
{
	const struct head *a = x, *b = y;
	int order = memcmp(a->country, b->country, sizeof a->country);
	return order ? order : a->actor < b->actor ? -1 : a->actor > b->actor;
}

static bool was_head(const struct actors *t, const struct lexicon *l, const struct known_actor *k)
{
	for (uint32_t i = k->first_term; k->kind == ACTOR_PERSON && i < k->first_term + k->n_terms; i++)
		if (of_one(intern_text(&l->words, t->terms.at[i].role), slice_same))
			return true;
	return false;
}

static void heads_find(struct actors *t, struct lexicon *l)
{
	ARRAY(struct head) heads = {0};
	for (uint32_t i = 0; i < t->known.n; i++)
		if (was_head(t, l, &t->known.at[i])) {
			struct head *h = ARRAY_PUSH(l->arena, &heads);
			memcpy(h->country, t->known.at[i].country, sizeof h->country);
			h->actor = i;
		}
	if (heads.n)
		qsort(heads.at, heads.n, sizeof *heads.at, by_country);
	for (uint32_t i = 0; i < heads.n; i++)
		*ARRAY_PUSH(l->arena, &t->heads) = heads.at[i].actor;
}

uint32_t actors_heads(const struct actors *t, const char country[4])
{
	uint32_t low = 0, high = t->heads.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (memcmp(t->known.at[t->heads.at[middle]].country, country, 4) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int by_role_word(const void *x, const void *y)
{
	const struct role_name *a = x, *b = y;
	return a->word != b->word ? (a->word < b->word ? -1 : 1) : a->role < b->role ? -1 : a->role > b->role;
}

/* What the roles call the office of each term: "premier" is the prime minister. */
static void offices_find(struct actors *t)
{
	if (t->role_names.n)
		qsort(t->role_names.at, t->role_names.n, sizeof *t->role_names.at, by_role_word);
	for (uint32_t i = 0; i < t->terms.n; i++) {
		uint32_t low = 0, high = t->role_names.n;
		while (low < high) {
			uint32_t middle = low + (high - low) / 2;
			if (t->role_names.at[middle].word < t->terms.at[i].role)
				low = middle + 1;
			else
				high = middle;
		}
		bool named = low < t->role_names.n && t->role_names.at[low].word == t->terms.at[i].role;
		t->terms.at[i].office = named ? t->role_names.at[low].role : NONE;
	}
	t->role_names.n = 0;
}

/* Chains the persons of each surname, in the order of the data. */
void actors_finish(struct actors *t, struct lexicon *l, struct diag_sink *sink)
{
	(void)sink;
	t->spellings = NULL;
	given_sort(t);
	sex_finish(t);
	heads_find(t, l);
	offices_find(t);
	for (uint32_t i = 0; i <= l->words.n; i++)
		*ARRAY_PUSH(l->arena, &t->by_surname) = NONE;
	for (uint32_t i = t->surnames.n; i-- > 0;) {
		struct surname *s = &t->surnames.at[i];
		s->next = t->by_surname.at[s->word];
		t->by_surname.at[s->word] = i;
	}
}

void actors_forget(struct actors *t, struct arena *a)
{
	ARRAY_FIT(a, &t->known);
	ARRAY_FIT(a, &t->aliases);
	ARRAY_FIT(a, &t->terms);
	ARRAY_FIT(a, &t->role_names);
	ARRAY_FIT(a, &t->surnames);
	ARRAY_FIT(a, &t->by_surname);
	ARRAY_FIT(a, &t->given);
	ARRAY_FIT(a, &t->sexed);
}

/* In the order of memcmp. */
static uint32_t three_letters(const char *code)
{
	return (uint32_t)(unsigned char)code[0] << 16 | (uint32_t)(unsigned char)code[1] << 8 | (unsigned char)code[2];
}

uint32_t actors_state(const struct actors *t, const char country[4])
{
	uint32_t low = 0, high = t->countries.n, sought = three_letters(country);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2, here = three_letters(t->known.at[t->countries.at[middle]].code);
		if (here == sought)
			return t->countries.at[middle];
		if (here < sought)
			low = middle + 1;
		else
			high = middle;
	}
	return NONE;
}

uint32_t actors_term(const struct actors *t, uint32_t actor, int32_t day)
{
	const struct known_actor *k = &t->known.at[actor];
	uint32_t best = NONE;
	for (uint32_t i = k->first_term; day != CALENDAR_NO_DAY && i < k->first_term + k->n_terms; i++) {
		const struct term *term = &t->terms.at[i];
		if (term->from != CALENDAR_NO_DAY && term->from > day)
			continue;
		if (best == NONE || term->to == CALENDAR_NO_DAY || t->terms.at[best].to < term->to)
			if (best == NONE || t->terms.at[best].to != CALENDAR_NO_DAY)
				best = i;
	}
	return best;
}
