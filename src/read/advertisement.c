#include "read/advertisement.h"

#include "read/furniture.h"

enum { REACH = 12, LABEL_MAX = 70, HEADLINE_MAX = 120, WORD_MIN = 5 };

struct part {
	struct slice s;
	size_t start, end;
};

/* The next line that is not blank, at or behind `from`; s.n == 0 at the end. */
static struct part part_next(struct slice text, size_t from)
{
	while (from < text.n) {
		const char *nl = memchr(text.at + from, '\n', text.n - from);
		size_t end = nl ? (size_t)(nl - text.at) : text.n;
		struct slice s = slice_trim(slice_cut(text, from, end));
		if (s.n)
			return (struct part){s, from, end};
		from = end + 1;
	}
	return (struct part){.start = text.n, .end = text.n};
}

/* The line before byte `at`, which begins a line. */
static struct part part_before(struct slice text, size_t at)
{
	while (at > 0) {
		size_t end = at - 1, start = end;
		while (start > 0 && text.at[start - 1] != '\n')
			start--;
		struct slice s = slice_trim(slice_cut(text, start, end));
		if (s.n)
			return (struct part){s, start, end};
		at = start;
	}
	return (struct part){0};
}

static struct slice without_marks(struct slice s)
{
	while (s.n && (byte_is_space(s.at[s.n - 1]) || strchr(".:)]-", s.at[s.n - 1])))
		s.n--;
	return s;
}

/* Of a line without the marks at its end. */
static bool ends_with_word(struct slice s, struct slice word)
{
	if (s.n < word.n || byte_lower(s.at[s.n - 1]) != word.at[word.n - 1] || !slice_same(slice_cut(s, s.n - word.n, s.n), word))
		return false;
	return s.n == word.n || (byte_is_space(s.at[s.n - word.n - 1]) && byte_is_upper(s.at[s.n - word.n]));
}

/* A short line that says: this was, or is, paid for. */
static bool is_label(struct slice s)
{
	static const struct slice words[] = {{"Sponsored", 9}, {"Advertisement", 13}, {"Advertisment", 12}, {"Promoted", 8},
		{"Sponsored Content", 17}, {"Paid Content", 12},
					     {"Paid Advertisement", 18}, {"Sponsored Post", 14}};
	if (s.n == 0 || s.n > LABEL_MAX)
		return false;
	struct slice end = without_marks(s);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (ends_with_word(end, words[i]))
			return true;
	if (s.n >= 11 && slice_same(slice_cut(s, 0, 11), SLICE("paid for by")))
		return true;
	return s.n <= 40 && s.n > 3 && ends_with_word(end, SLICE("Ad")) && slice_ends(s, SLICE("Ad")); /* "Acme Coins Ad" */
}

static bool is_headline(struct slice s)
{
	return s.n > 3 && s.n <= HEADLINE_MAX && !strchr(".;,", s.at[s.n - 1]);
}

static size_t next_word(struct slice s, size_t *i)
{
	while (*i < s.n && !byte_is_alpha(s.at[*i]))
		++*i;
	size_t from = *i;
	while (*i < s.n && (byte_is_alpha(s.at[*i]) || s.at[*i] == '\''))
		++*i;
	return from;
}

/* How much it speaks to the reader, and for money or votes. */
static unsigned appeal(struct slice s)
{
	static const char *const words[] = {"you", "your", "yours", "help", "click", "donate", "subscribe", "buy", "elect", "elected", "vote",
		"join", "order", "sign", "free", "offer",
					    "today", "friend", "friends", "discount", "deal", "chip", "rush", "petition", "learn", "discover", "save"};
	unsigned n = 0;
	for (size_t i = 0; i < s.n;) {
		size_t from = next_word(s, &i);
		for (size_t k = 0; i > from && k < sizeof words / sizeof *words; k++)
			n += slice_same(slice_cut(s, from, i), slice_of(words[k]));
	}
	for (size_t i = 0; i < s.n; i++)
		n += s.at[i] == '!';
	return n;
}

static bool holds_word(struct slice s, struct slice word)
{
	for (size_t i = 0; i < s.n;) {
		size_t from = next_word(s, &i);
		if (i > from && slice_same(slice_cut(s, from, i), word))
			return true;
	}
	return false;
}

/* Does it share a longer word with the title? Then it may belong to the story. */
static bool related(const struct article *a, struct slice s)
{
	for (size_t i = 0; i < a->title.n;) {
		size_t from = next_word(a->title, &i);
		if (i - from >= WORD_MIN && holds_word(s, slice_cut(a->title, from, i)))
			return true;
	}
	return false;
}

static bool pleads(const struct article *a, struct slice s)
{
	return appeal(s) >= 2 && !related(a, s);
}

/* The same line further up, not beyond `from`: there the block begins. */
static bool repeated_above(struct slice text, struct part headline, size_t from, size_t *start)
{
	struct part p = headline;
	for (int i = 0; i < REACH; i++) {
		p = part_before(text, p.start);
		if (p.s.n == 0 || p.start < from)
			return false;
		if (slice_same(p.s, headline.s)) {
			*start = p.start;
			return true;
		}
	}
	return false;
}

/* Up from the label as long as paragraphs plead, and the headline above them. */
static size_t pleading_above(const struct article *a, struct part label, size_t from)
{
	size_t start = label.start;
	bool any = false;
	struct part p = part_before(a->text, start);
	for (int i = 0; i < REACH && p.s.n && p.start >= from; i++) {
		bool headline = is_headline(p.s) && p.s.n < 80 && !related(a, p.s);
		if (!pleads(a, p.s) && !(headline && (any || i == 0)))
			break;
		if (pleads(a, p.s)) {
			any = true;
			start = p.start;
		} else if (any) {
			return p.start;
		}
		p = part_before(a->text, p.start);
	}
	return start;
}

static size_t pleading_below(const struct article *a, struct part label)
{
	size_t end = label.end, headline_end = 0;
	for (int i = 0; i < REACH; i++) {
		struct part p = part_next(a->text, (headline_end ? headline_end : end) + 1);
		if (p.s.n == 0)
			break;
		if (pleads(a, p.s)) {
			end = p.end;
			headline_end = 0;
		} else if (!headline_end && i == 0 && is_headline(p.s) && p.s.n < 80) {
			headline_end = p.end;
		} else {
			break;
		}
	}
	return end;
}

struct advertisement advertisement_find(const struct article *a, size_t from)
{
	struct slice text = a->text;
	for (struct part p = part_next(text, from); p.s.n; p = part_next(text, p.end + 1)) {
		if (!is_label(p.s) || furniture_continues(text, p.start) || (a->text_has_title && p.start == part_next(text, 0).start))
			continue;
		struct advertisement ad = {p.start, p.end, true};
		struct part above = part_before(text, p.start);
		if (above.s.n && above.start >= from && is_headline(above.s) && repeated_above(text, above, from, &ad.start))
			return ad;
		ad.start = pleading_above(a, p, from);
		if (ad.start == p.start)
			ad.end = pleading_below(a, p);
		return ad;
	}
	return (struct advertisement){0};
}
