/* What spelling says of a word: unknown ones, and capitals of known ones. */
#include "base/utf8.h"
#include "lexicon/tagger.h"
#include "words/chars.h"

#include <stdbool.h>
#include <string.h>

enum {
	COST_MAX = 255,
	NAME_CAPITAL = 85,  /* what a word that is no name pays for a capital inside a sentence: 1 in 40 has one */
	NAME_UNSEEN = 80,   /* a word of the lexicon as a name it was never seen as */
	SMALL_CAPITAL = 16, /* the same two for words like `the`, `of`, which stand inside names */
	SMALL_UNSEEN = 60,
	FIRST_UNSEEN = 110, /* the first word of a sentence has its capital anyhow */
	TITLE_UNSEEN = 90
};

static uint8_t cost_sum(uint32_t a, uint32_t b)
{
	return (uint8_t)(a + b < COST_MAX ? a + b : COST_MAX);
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Small letters of other alphabets than a to z count too: no capital is made of them. */
static bool is_lower(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool starts_upper(const char *word, size_t len)
{
	unsigned length;
	if (len > 1 && (unsigned char)word[0] >= 0x80) /* Álvaro, Šandor */
		return chars_is_upper(utf8_decode(word, len, &length));
	return len > 0 && is_upper(word[0]);
}

struct shape {
	bool capital, digit, letter, small, hyphen, number_first;
};

static struct shape shape_of(const char *word, size_t len)
{
	struct shape s = {.capital = starts_upper(word, len)};
	for (size_t i = 0; i < len; i++) {
		s.digit |= is_digit(word[i]);
		s.small |= is_lower(word[i]);
		s.letter |= is_upper(word[i]) || is_lower(word[i]);
		s.hyphen |= word[i] == '-' && i > 0 && i + 1 < len;
		s.number_first |= s.digit && !s.letter;
	}
	return s;
}

enum tag_place tag_place_of(size_t capitalised, size_t upper, size_t words)
{
	if (words >= 2 && upper * 10 >= words * 7)
		return TAG_UPPER;
	return words >= 3 && capitalised * 10 >= words * 6 ? TAG_TITLE : TAG_INSIDE;
}

static void from_suffix(const struct tag_model *m, char kind, const char *word, size_t len, struct tag_choices *out)
{
	char key[8] = {kind};
	size_t longest = len > TAG_SUFFIX_LENGTH ? TAG_SUFFIX_LENGTH : len;
	*out = tag_choices_only(kind != 'l' && kind != 'h' ? TAG_NNP : TAG_NN);
	for (size_t n = longest + 1; n-- > 0;) {
		memset(key + 1, 0, sizeof key - 1);
		for (size_t i = 0; i < n; i++) {
			char c = word[len - n + i];
			key[1 + i] = (char)(is_upper(c) ? c + ('a' - 'A') : c);
		}
		const struct tag_suffix *s = &m->suffixes[tag_suffix_slot(m, key)];
		if (s->key[0]) {
			*out = s->choices;
			return;
		}
	}
}

/* 12,000  $5  | 12-year-old  3-mile  5th | 1990s | 10am */
static void from_digits(struct shape s, const char *word, size_t len, struct tag_choices *out)
{
	enum tag tag = TAG_CD;
	if (s.letter && s.hyphen)
		tag = TAG_JJ;
	else if (len > 2 && (memcmp(word + len - 2, "th", 2) == 0 || memcmp(word + len - 2, "st", 2) == 0 ||
			     memcmp(word + len - 2, "nd", 2) == 0 || memcmp(word + len - 2, "rd", 2) == 0))
		tag = TAG_JJ;
	else if (len > 2 && word[len - 1] == 's' && (is_digit(word[len - 2]) || word[len - 2] == '\''))
		tag = TAG_NNS;
	*out = tag_choices_only(tag);
}

void tag_choices_guess(const struct tag_model *m, const char *word, size_t len, enum tag_place place, struct tag_choices *out)
{
	struct shape s = shape_of(word, len);
	const char *dash = s.hyphen ? memchr(word + 1, '-', len - 1) : NULL;
	if (!s.letter && !s.digit)
		*out = tag_choices_only(TAG_SYM);
	else if (s.number_first)
		from_digits(s, word, len, out);
	else if (s.digit) /* F-16, KN-08, G7 */
		*out = tag_choices_only(TAG_NNP);
	else if (dash && is_lower(dash[1])) /* anti-war, pro-government; U.S.-led, Saudi-backed, but Jong-un */
		from_suffix(m, s.capital ? 'm' : 'h', word, len, out);
	else if (!s.capital)
		from_suffix(m, 'l', word, len, out);
	else
		from_suffix(m, place == TAG_INSIDE ? 'n' : 'f', word, len, out);
}

/* ---- capitals of known words ---- */

/* Words that may stand inside a name without being one: The Hague, Bank of Japan. */
static bool is_small_word(enum tag tag)
{
	switch (tag_plain(tag)) {
	case TAG_DT: case TAG_IN: case TAG_CC: case TAG_TO: case TAG_PRP: case TAG_PRPS: case TAG_WDT: case TAG_WRB: case TAG_MD:
	case TAG_EX: case TAG_POS:
		return true;
	default:
		return false;
	}
}

static void drop(struct tag_choices *choices, uint8_t i)
{
	choices->n--;
	for (; i < choices->n; i++)
		choices->at[i] = choices->at[i + 1];
}

void tag_choices_cased(struct tag_choices *choices, const char *word, size_t len, enum tag_place place)
{
	if (choices->n == 0)
		return;
	uint8_t name = 0;
	while (name < choices->n && choices->at[name].tag != TAG_NNP)
		name++;
	if (!starts_upper(word, len)) {
		if (name < choices->n && choices->n > 1)
			drop(choices, name);
		return;
	}
	bool small = is_small_word((enum tag)choices->at[0].tag);
	if (name == choices->n && choices->n < TAG_MAX_CHOICES && (!small || place == TAG_INSIDE)) {
		uint8_t cost = place == TAG_INSIDE ? (small ? SMALL_UNSEEN : NAME_UNSEEN) : place == TAG_TITLE ? TITLE_UNSEEN : FIRST_UNSEEN;
		choices->at[choices->n++] = (struct tag_choice){TAG_NNP, cost};
	}
	for (uint8_t i = 0; place == TAG_INSIDE && i < choices->n; i++)
		if (choices->at[i].tag != TAG_NNP)
			choices->at[i].cost = cost_sum(choices->at[i].cost, small ? SMALL_CAPITAL : NAME_CAPITAL);
}
