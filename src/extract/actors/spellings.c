#include "extract/actors/spellings.h"

#include "extract/actors/actors.h"

struct spellings *spellings_new(struct arena *a)
{
	struct spellings *s = ARENA_NEW(a, struct spellings);
	for (unsigned i = 0; i < 256; i++)
		s->first[i] = NONE;
	return s;
}

static bool is_known(const struct spellings *s, struct slice text)
{
	uint32_t i = s->first[(unsigned char)text.at[0]];
	while (i != NONE && !slice_equal(s->all.at[i].text, text))
		i = s->all.at[i].next;
	return i != NONE;
}

struct slice spellings_add(struct spellings *s, struct arena *a, struct slice line)
{
	struct slice text, twice = {0};
	s->sets++;
	while (slice_next(&line, '|', &text)) {
		text = slice_trim(text);
		if (!text.n)
			continue;
		if (is_known(s, text)) {
			twice = twice.n ? twice : text;
			continue;
		}
		uint32_t *first = &s->first[(unsigned char)text.at[0]];
		*ARRAY_PUSH(a, &s->all) = (struct spelling){arena_slice(a, text), s->sets, *first};
		*first = s->all.n - 1;
	}
	return twice;
}

static bool ends_word(struct slice name, size_t at)
{
	return at == name.n || name.at[at] == ' ' || name.at[at] == '-' || name.at[at] == '*';
}

/* The longest spelling that stands at this place of the name as a whole word, "al-" also before one; NONE. */
static uint32_t spelling_at(const struct spellings *s, struct slice name, size_t at)
{
	uint32_t best = NONE;
	for (uint32_t i = s->first[(unsigned char)name.at[at]]; i != NONE; i = s->all.at[i].next) {
		struct slice text = s->all.at[i].text, rest = slice_cut(name, at, name.n);
		bool whole = slice_starts(rest, text) && (text.at[text.n - 1] == '-' || ends_word(name, at + text.n));
		if (whole && (best == NONE || text.n > s->all.at[best].text.n))
			best = i;
	}
	return best;
}

static struct slice replaced(struct arena *a, struct slice name, size_t at, size_t length, struct slice by)
{
	size_t n = name.n - length + by.n;
	char *copy = arena_alloc(a, n);
	memcpy(copy, name.at, at);
	memcpy(copy + at, by.at, by.n);
	memcpy(copy + at + by.n, name.at + at + length, name.n - at - length);
	return (struct slice){copy, n};
}

/* The spellings of the name in which the part at this place, and those behind it, are spelled otherwise. */
static unsigned vary(const struct spellings *s, struct arena *a, struct slice name, size_t at, struct slice *out, unsigned n)
{
	for (; at < name.n && n < SPELLINGS_MOST; at++) {
		uint32_t found = at && name.at[at - 1] != ' ' && name.at[at - 1] != '-' ? NONE : spelling_at(s, name, at);
		if (found == NONE)
			continue;
		const struct spelling *x = &s->all.at[found];
		for (uint32_t i = 0; i < s->all.n && n < SPELLINGS_MOST; i++) {
			const struct spelling *y = &s->all.at[i];
			if (y->set != x->set || i == found)
				continue;
			struct slice other = replaced(a, name, at, x->text.n, y->text);
			out[n++] = other;
			n = vary(s, a, other, at + y->text.n, out, n);
		}
	}
	return n;
}

unsigned spellings_of(const struct spellings *s, struct arena *a, struct slice name, struct slice out[SPELLINGS_MOST])
{
	return slice_find(name, SLICE(" "), 0) < name.n ? vary(s, a, name, 0, out, 0) : 0;
}
