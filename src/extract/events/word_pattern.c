#include "extract/events/word_pattern.h"

/* The words that a pattern may look at. */
struct window {
	uint32_t first, n; /* tokens */
	struct slice text[WORD_PATTERN_REACH];
};

static bool ends_clause(const struct scene *x, uint32_t j)
{
	uint8_t kind = x->nodes[j].kind;
	return kind == NODE_END || kind == NODE_COMMA || kind == NODE_CONJUNCTION || kind == NODE_RELATIVE ||
	       (kind == NODE_VERB && x->nodes[j].finite && j && x->nodes[j - 1].kind == NODE_AND);
}

static uint32_t first_token(const struct scene *x, uint32_t group)
{
	return x->a->units.at[scene_group(x, group)->first].first;
}

static void window_set(const struct scene *x, struct window *w, uint32_t first, uint32_t end)
{
	const struct article *a = x->a;
	w->first = first;
	w->n = 0;
	for (uint32_t t = first; t < end && w->n < WORD_PATTERN_REACH; t++)
		w->text[w->n++] = lexicon_text(x->f->lexicon, a, a->tokens.at[t].word);
}

static void window_behind(const struct scene *x, const struct candidate *c, struct window *w)
{
	uint32_t j = c->group + 1, last = x->a->sentences.at[x->sentence].end_unit;
	while (j < x->n && !ends_clause(x, j))
		j++;
	window_set(x, w, c->end_token, j < x->n ? first_token(x, j) : last ? x->a->units.at[last - 1].end : 0);
}

static void window_before(const struct scene *x, const struct candidate *c, struct window *w)
{
	uint32_t j = c->group, end = x->a->units.at[c->unit].first, first;
	while (j && !ends_clause(x, j - 1))
		j--;
	first = first_token(x, j);
	window_set(x, w, end - first > WORD_PATTERN_REACH ? end - WORD_PATTERN_REACH : first, end);
}

/* ---- words ---- */

/* Endings that a word of a pattern may take: those of nouns and verbs on any, those of derived nouns on a longer stem ("negotiat"). */
static bool is_ending(struct slice stem, struct slice rest)
{
	static const char *const any[] = {"s", "es", "d", "ed", "n", "en", "ing", "ings"};
	static const char *const derived[] = {"e", "ion", "ions", "ation", "ations", "or", "ors", "er", "ers", "ment", "ments"};
	for (size_t i = 0; i < sizeof any / sizeof *any; i++)
		if (slice_equal(rest, slice_of(any[i])))
			return true;
	for (size_t i = 0; stem.n > 4 && i < sizeof derived / sizeof *derived; i++)
		if (slice_equal(rest, slice_of(derived[i])))
			return true;
	return false;
}

static bool word_is(struct slice word, struct slice text, bool whole)
{
	if (!text.n || text.at[0] != word.at[0])
		return false;
	if (whole || text.n <= word.n)
		return slice_equal(word, text);
	struct slice last = slice_cut(word, word.n - 1, word.n), stem = slice_cut(word, 0, word.n - 1);
	if (slice_starts(text, word) && is_ending(word, slice_cut(text, word.n, text.n)))
		return true;
	if (!slice_starts(text, stem) || word.n < 3)
		return false;
	struct slice rest = slice_cut(text, stem.n, text.n); /* ally: allies; resume: resuming */
	return slice_equal(last, SLICE("y")) ? slice_equal(rest, SLICE("ies")) || slice_equal(rest, SLICE("ied"))
		: slice_equal(last, SLICE("e")) && slice_equal(rest, SLICE("ing"));
}

static bool phrase_is(const struct frames *f, const struct pattern_phrase *p, const struct window *w, uint32_t at)
{
	if (at + p->n > w->n)
		return false;
	for (uint32_t i = 0; i < p->n; i++) {
		const struct pattern_word *word = &f->pattern_words.at[p->first + i];
		if (!word_is(word->text, w->text[at + i], word->whole))
			return false;
	}
	return true;
}

/* ---- parts ---- */

/* Bit i of a set of places: what stands before word i of the window is matched. */
static uint64_t part_ends(const struct frames *f, const struct pattern_part *p, const struct window *w, uint64_t places)
{
	uint64_t ends = 0;
	bool behind = false;
	for (uint32_t at = 0; at < w->n; at++) {
		behind = behind || places >> at & 1;
		if (!(p->joined ? places >> at & 1 : behind))
			continue;
		for (uint32_t i = 0; i < p->n; i++) {
			const struct pattern_phrase *phrase = &f->pattern_phrases.at[p->first + i];
			if (phrase_is(f, phrase, w, at))
				ends |= (uint64_t)1 << (at + phrase->n);
		}
	}
	return ends;
}

bool word_pattern_holds(const struct scene *x, const struct candidate *c, const struct test *t)
{
	struct window w;
	bool before = t->where == AT_WORDS_BEFORE || (t->where == AT_WORDS_OBJECT && x->nodes[c->group].passive);
	/* cppcheck-suppress uninitvar ; it is filled here */
	(before ? window_before : window_behind)(x, c, &w);
	uint64_t places = 1;
	for (uint32_t i = 0; places && i < t->n_parts; i++)
		places = part_ends(x->f, &x->f->pattern_parts.at[t->first_part + i], &w, places);
	return places != 0;
}
