#include "extract/times/numbers.h"

enum { THOUSANDTHS = 1000 };
static const int64_t NUMBER_MAX = (int64_t)100000000000 * THOUSANDTHS; /* leaves room for units of UNIT_VALUE_MAX, and for years in months */

static bool is_time_word(const struct stage *s, const struct entry *e)
{
	for (unsigned i = 0; i < CLASS_WORDS; i++)
		if (class_word(&s->k->lexicon.classes, e->set, i) & s->k->reckoning->classes.bits[i])
			return true;
	return false;
}

struct slice time_attribute(const struct stage *s, uint32_t unit, struct slice key, const struct entry **entry)
{
	const struct unit *u = &s->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(&s->k->lexicon, u, i);
		if (!e->attributes || !entry_holds(e, u) || !is_time_word(s, e))
			continue;
		struct slice value = lexicon_attribute(&s->k->lexicon, e, key);
		if (!value.n)
			continue;
		if (entry)
			*entry = e;
		return value;
	}
	return SLICE("");
}

static struct slice text_of(const struct stage *s, uint32_t unit)
{
	const struct unit *u = &s->a->units.at[unit];
	return slice_cut(s->a->text, s->a->tokens.at[u->first].start, s->a->tokens.at[u->end - 1].end);
}

/* "1,200.5", "31st", "1990s", "'58": the number at the beginning, in thousandths. */
static int64_t digits(struct slice text)
{
	int64_t whole = 0, fraction = 0, scale = THOUSANDTHS;
	bool point = false, any = false;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.at[i];
		if (byte_is_digit(c) && !point) {
			whole = whole * 10 + (c - '0');
			any = true;
		} else if (byte_is_digit(c)) {
			scale /= 10;
			fraction += scale * (c - '0');
		} else if (c == '.' && i + 1 < text.n && byte_is_digit(text.at[i + 1])) {
			point = true;
		} else if (c != ',' && any) {
			break;
		}
		if (whole > NUMBER_MAX / THOUSANDTHS)
			return TIME_MISSING;
	}
	return any ? whole * THOUSANDTHS + fraction : TIME_MISSING;
}

/* One unit: its digits or what the lexicon says. *times: it multiplies what stands before it (hundred). */
static int64_t value_of(const struct stage *s, uint32_t unit, bool *times)
{
	const struct entry *e = NULL;
	struct slice text = text_of(s, unit);
	*times = false;
	time_attribute(s, unit, SLICE("value"), &e);
	if (!e)
		return text.n && (byte_is_digit(text.at[0]) || text.n > 2) ? digits(text) : TIME_MISSING;
	*times = lexicon_attribute(&s->k->lexicon, e, SLICE("times")).n > 0;
	if (lexicon_attribute(&s->k->lexicon, e, SLICE("half")).n)
		return THOUSANDTHS / 2;
	return (int64_t)e->value * THOUSANDTHS;
}

int64_t time_number(const struct stage *s, uint32_t first, uint32_t end)
{
	int64_t total = 0, current = 0;
	bool any = false;
	for (uint32_t i = first; i < end; i++) {
		bool times;
		struct slice text = text_of(s, i);
		int64_t v = value_of(s, i, &times);
		if (slice_equal(text, SLICE("/")) && i + 1 < end && i > first) { /* 2 1/2: the number before was the fraction's upper part */
			int64_t below = value_of(s, i + 1, &times), above = value_of(s, i - 1, &times);
			return below > 0 ? current - above + above * THOUSANDTHS / below : TIME_MISSING;
		}
		if (v == TIME_MISSING)
			continue;
		any = true;
		if (times && v >= THOUSANDTHS) {
			current = current ? current : THOUSANDTHS;
			if (current > NUMBER_MAX / (v / THOUSANDTHS))
				return TIME_MISSING;
			current *= v / THOUSANDTHS;
			total += v > 100 * THOUSANDTHS ? current : 0;
			current = v > 100 * THOUSANDTHS ? 0 : current;
		} else {
			current += v;
		}
		if (total > NUMBER_MAX || current > NUMBER_MAX)
			return TIME_MISSING;
	}
	return any ? total + current : TIME_MISSING;
}

int32_t time_year(const struct stage *s, uint32_t first, uint32_t end, bool *is_short)
{
	struct slice text = text_of(s, first);
	bool times;
	int64_t century = value_of(s, first, &times), all = time_number(s, first, end);
	*is_short = false;
	if (all == TIME_MISSING)
		return TIME_MISSING;
	if (end - first > 1 && century >= 13 * THOUSANDTHS && century <= 20 * THOUSANDTHS && text.n && !byte_is_digit(text.at[0])) {
		int64_t rest = time_number(s, first + 1, end);
		bool hundred = rest == 100 * THOUSANDTHS; /* nineteen hundred; else nineteen ninety-six */
		return (int32_t)(century / THOUSANDTHS * 100 + (hundred ? 0 : rest / THOUSANDTHS % 100));
	}
	*is_short = all < 100 * THOUSANDTHS;
	return all > (int64_t)9999 * THOUSANDTHS ? TIME_MISSING : (int32_t)(all / THOUSANDTHS);
}

void time_clock(struct slice text, int32_t *hour, int32_t *minute)
{
	size_t colon = slice_find(text, SLICE(":"), 0);
	unsigned long h, m;
	*hour = *minute = TIME_MISSING;
	if (colon >= text.n || !slice_number(slice_cut(text, 0, colon), 24, &h) || !slice_number(slice_cut(text, colon + 1, text.n), 59, &m))
		return;
	*hour = (int32_t)h;
	*minute = (int32_t)m;
}
