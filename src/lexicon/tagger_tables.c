/* The tagger's tables: from text to numbers. */
#include "lexicon/tagger.h"

#include <stdbool.h>
#include <string.h>

/* 16 * log2(x), x > 0. The bits behind the point come from squaring: log2(m^2) = 2 log2(m). Integers alone, so that every
 * machine makes the same tables. */
static uint32_t log2_16(uint32_t x)
{
	uint32_t log = 31;
	uint64_t m = x;
	for (; !(m & UINT64_C(0x80000000)); log--)
		m <<= 1;
	for (int i = 0; i < 5; i++) {
		m = (m * m) >> 31;
		log <<= 1;
		if (m & UINT64_C(0x100000000)) {
			m >>= 1;
			log |= 1;
		}
	}
	return (log + 1) >> 1;
}

struct cursor {
	const char *line, *at, *end; /* line: where the line began, for columns */
};

static uint32_t column_of(const struct cursor *c)
{
	return (uint32_t)(c->at - c->line) + 1;
}

static void skip_blanks(struct cursor *c)
{
	while (c->at < c->end && (*c->at == ' ' || *c->at == '\t' || *c->at == '\r'))
		c->at++;
}

/* Up to a blank or one of `stop`. */
static size_t word_length(const struct cursor *c, char stop)
{
	const char *p = c->at;
	while (p < c->end && *p != ' ' && *p != '\t' && *p != '\r' && *p != stop)
		p++;
	return (size_t)(p - c->at);
}

static bool read_number(struct cursor *c, int32_t *number)
{
	bool minus = c->at < c->end && *c->at == '-';
	const char *p = c->at + minus, *first = p;
	int32_t n = 0;
	for (; p < c->end && *p >= '0' && *p <= '9' && p - first < 8; p++)
		n = n * 10 + (*p - '0');
	if (p == first || (p < c->end && *p != ' ' && *p != '\t' && *p != '\r'))
		return false;
	c->at = p;
	*number = minus ? -n : n;
	return true;
}

/* "VBZ:12"; `any` also takes "*:12", with TAG_NONE for the star. NULL: fine, else what is wrong at the cursor. */
static const char *read_pair(struct cursor *c, bool any, enum tag *tag, int32_t *number)
{
	size_t n = word_length(c, ':');
	bool star = any && n == 1 && *c->at == '*';
	*tag = star ? TAG_NONE : tag_from_name(c->at, n);
	if (*tag == TAG_NONE && !star)
		return "no such tag";
	if (c->at + n == c->end || c->at[n] != ':')
		return "a colon and a number must follow the tag";
	c->at += n + 1;
	return read_number(c, number) ? NULL : "not a number of at most eight digits";
}

static uint8_t cost_of(uint32_t weight, uint32_t total)
{
	uint32_t cost = log2_16(total) - log2_16(weight);
	return (uint8_t)(cost < 255 ? cost : 255);
}

/* Weights become costs, commonest first. */
static void choices_settle(struct tag_choices *out, const int32_t weights[])
{
	int32_t total = 0;
	uint8_t best = 0;
	for (uint8_t i = 0; i < out->n; i++) {
		total += weights[i]; /* NOLINT: there is one for each choice */
		if (weights[i] > weights[best])
			best = i;
	}
	for (uint8_t i = 0; i < out->n; i++)
		out->at[i].cost = cost_of((uint32_t)weights[i], (uint32_t)total);
	struct tag_choice first = out->at[best];
	out->at[best] = out->at[0];
	out->at[0] = first;
}

uint32_t tag_choices_parse(const char *text, size_t len, struct tag_choices *out, const char **message)
{
	struct cursor c = {text, text, text + len};
	int32_t weights[TAG_MAX_CHOICES];
	memset(out, 0, sizeof *out);
	for (skip_blanks(&c); c.at < c.end; skip_blanks(&c)) {
		enum tag tag = TAG_NONE;
		uint32_t column = column_of(&c);
		*message = "at most six tags a form";
		if (out->n == TAG_MAX_CHOICES)
			return column;
		if ((*message = read_pair(&c, false, &tag, &weights[out->n])) != NULL)
			return column;
		*message = "a weight must be between 1 and 99999999";
		if (weights[out->n] < 1)
			return column;
		out->at[out->n++].tag = (uint8_t)tag;
	}
	*message = "no tag";
	if (out->n == 0)
		return column_of(&c);
	choices_settle(out, weights);
	return 0;
}

/* What a table does with a line; NULL: fine, else what is wrong at the cursor. */
typedef const char *line_reader(struct tag_model *m, struct cursor *c);

static uint32_t read_table(const char *text, size_t len, struct tag_model *m, line_reader *reader, tag_report *report, void *ctx)
{
	const char *at = text, *end = text + len;
	uint32_t faults = 0;
	for (uint32_t line = 1; at < end; line++) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		struct cursor c = {at, at, newline ? newline : end};
		skip_blanks(&c);
		if (c.at < c.end && *c.at != '#') {
			const char *message = reader(m, &c);
			if (message)
				report(ctx, line, column_of(&c), message);
			faults += message != NULL;
		}
		at = newline ? newline + 1 : end;
	}
	return faults;
}

/* "NN:-120 VB:300 *:900" into a row. Hundredths of a bit in the file, sixteenths inside. */
static const char *read_costs(struct cursor *c, int16_t row[TAG_COUNT])
{
	for (skip_blanks(c); c->at < c->end; skip_blanks(c)) {
		enum tag tag = TAG_NONE;
		int32_t hundredths = 0;
		const char *message = read_pair(c, true, &tag, &hundredths);
		if (message)
			return message;
		if (hundredths < -9999 || hundredths > 9999)
			return "a cost must be between -9999 and 9999";
		int16_t cost = (int16_t)(hundredths * 16 / 100);
		if (tag != TAG_NONE)
			row[tag] = cost;
		for (int t = 0; tag == TAG_NONE && t < TAG_COUNT; t++)
			row[t] = cost;
	}
	return NULL;
}

static const char *read_tag(struct cursor *c, enum tag *tag)
{
	skip_blanks(c);
	size_t n = word_length(c, '\t');
	*tag = tag_from_name(c->at, n);
	if (*tag == TAG_NONE)
		return "no such tag";
	c->at += n;
	return NULL;
}

static const char *read_pair_line(struct tag_model *m, struct cursor *c)
{
	enum tag tag = TAG_NONE;
	const char *message = read_tag(c, &tag);
	return message ? message : read_costs(c, m->rows[tag]);
}

static const char *read_triple_line(struct tag_model *m, struct cursor *c)
{
	enum tag a = TAG_NONE, b = TAG_NONE;
	const char *message = read_tag(c, &a);
	if (!message)
		message = read_tag(c, &b);
	if (message)
		return message;
	if (m->row_of[a][b] != b)
		return "a second line for these two tags";
	if (m->n_rows == TAG_MAX_ROWS)
		return "too many lines";
	memcpy(m->rows[m->n_rows], m->rows[b], sizeof m->rows[b]);
	m->row_of[a][b] = (uint16_t)m->n_rows++;
	return read_costs(c, m->rows[m->row_of[a][b]]);
}

void tag_model_init(struct tag_model *m)
{
	memset(m, 0, sizeof *m);
	m->n_rows = TAG_COUNT;
	for (int a = 0; a < TAG_COUNT; a++)
		for (int b = 0; b < TAG_COUNT; b++)
			m->row_of[a][b] = (uint16_t)b;
}

uint32_t tag_model_parse_pairs(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx)
{
	return read_table(text, len, m, read_pair_line, report, ctx);
}

uint32_t tag_model_parse_triples(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx)
{
	return read_table(text, len, m, read_triple_line, report, ctx);
}

/* ---- suffixes ---- */

size_t tag_suffix_slot(const struct tag_model *m, const char key[8])
{
	uint64_t hash = 0;
	for (int i = 0; i < 8; i++)
		hash = (hash + (unsigned char)key[i]) * UINT64_C(0x9E3779B97F4A7C15);
	size_t slot = (size_t)(hash >> 40) % TAG_SUFFIX_SLOTS;
	while (m->suffixes[slot].key[0] && memcmp(m->suffixes[slot].key, key, 8) != 0)
		slot = (slot + 1) % TAG_SUFFIX_SLOTS;
	return slot;
}

static bool suffixes_full(const struct tag_model *m)
{
	size_t used = 0;
	for (size_t i = 0; i < TAG_SUFFIX_SLOTS; i++)
		used += m->suffixes[i].key[0] != '\0';
	return used >= TAG_SUFFIX_SLOTS / 2;
}

/* "lower TAB ing TAB VBG:80 NN:20"; the kinds are told apart by their first letter, the suffix * is empty */
static const char *read_suffix_line(struct tag_model *m, struct cursor *c)
{
	char key[8] = {*c->at};
	if (!memchr("lhmnf", key[0], 5))
		return "lower, hyphen, mixed, name or first must come first";
	c->at += word_length(c, '\t');
	skip_blanks(c);
	size_t n = word_length(c, '\t');
	if (n == 0 || n > TAG_SUFFIX_LENGTH)
		return "a suffix has one to six letters";
	if (*c->at != '*')
		memcpy(key + 1, c->at, n);
	c->at += n;
	if (suffixes_full(m))
		return "too many suffixes";
	struct tag_suffix *suffix = &m->suffixes[tag_suffix_slot(m, key)];
	const char *message = NULL;
	uint32_t column = tag_choices_parse(c->at, (size_t)(c->end - c->at), &suffix->choices, &message);
	if (column) {
		c->at += column - 1;
		return message;
	}
	memcpy(suffix->key, key, sizeof key);
	return NULL;
}

uint32_t tag_model_parse_suffixes(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx)
{
	return read_table(text, len, m, read_suffix_line, report, ctx);
}

