#include "words/lines.h"

enum {
	WIDEST = 100,    /* columns; nobody wraps at more */
	INDENT = 2,      /* blanks more than usual begin a paragraph */
	TAB = 8,
	DIGITS = 3,      /* of the number of a list item */
	FULL_SHARE = 70, /* percent of lines that are no longer than a full one */
	SHORT_SHARE = 60 /* a line that ends before this percentage of the width was ended on purpose */
};

struct survey {
	uint32_t lengths[WIDEST + 1]; /* lines of each length */
	uint32_t lines, finals;       /* not empty; those of them that end like a sentence */
	uint32_t least_indent;
	size_t bytes, long_bytes; /* in all lines, in lines over WIDEST */
};

/* “.” and “?” and closing marks behind them; the curly ones end in bytes 9D and 99 after E2 80. */
static bool ends_sentence(struct slice line)
{
	while (line.n) {
		char c = line.at[line.n - 1];
		if (c == '.' || c == '?' || c == '!')
			return true;
		if (c == '"' || c == '\'' || c == ')')
			line.n--;
		else if (slice_ends(line, SLICE("\xE2\x80\x9D")) || slice_ends(line, SLICE("\xE2\x80\x99")))
			line.n -= 3;
		else
			return false;
	}
	return false;
}

static uint32_t indent_of(struct slice line, size_t *skipped)
{
	uint32_t columns = 0;
	size_t i = 0;
	for (; i < line.n && (line.at[i] == ' ' || line.at[i] == '\t'); i++)
		columns += line.at[i] == '\t' ? TAB : 1;
	*skipped = i;
	return columns;
}

static void add_line(struct survey *s, struct slice line)
{
	size_t skipped;
	uint32_t indent = indent_of(line, &skipped);
	line = slice_trim(line);
	if (!line.n)
		return;
	if (indent < s->least_indent)
		s->least_indent = indent;
	s->lines++;
	s->finals += ends_sentence(line);
	s->bytes += line.n;
	if (line.n > WIDEST)
		s->long_bytes += line.n;
	else
		s->lengths[line.n]++;
}

static uint32_t full_width(const struct survey *s)
{
	uint32_t short_lines = 0, seen = 0, length = 0;
	for (uint32_t i = 0; i <= WIDEST; i++)
		short_lines += s->lengths[i];
	while (length < WIDEST && (uint64_t)(seen + s->lengths[length]) * 100 < (uint64_t)short_lines * FULL_SHARE)
		seen += s->lengths[length++];
	return length;
}

struct lines lines_survey(struct slice text)
{
	struct survey s = {.least_indent = UINT32_MAX};
	struct slice line;
	while (slice_next(&text, '\n', &line))
		add_line(&s, line);
	bool paragraphs = s.long_bytes * 2 > s.bytes || (s.lines >= 3 && (uint64_t)s.finals * 5 >= (uint64_t)s.lines * 4);
	return (struct lines){!paragraphs, full_width(&s), s.lines ? s.least_indent : 0};
}

static bool begins_lower(struct slice s) { return s.n && byte_is_lower(s.at[0]); }

static uint32_t first_word(struct slice s)
{
	uint32_t n = 0;
	while (n < s.n && n < WIDEST && !byte_is_space(s.at[n]))
		n++;
	return n;
}

/* A lone name without a full stop as the last line of the text: the agency signs. */
static bool is_signature(struct slice s)
{
	size_t n = 0;
	while (n < s.n && byte_is_alpha(s.at[n]))
		n++;
	return n > 1 && byte_is_upper(s.at[0]) && slice_trim(slice_cut(s, n, s.n)).n == 0;
}

uint32_t lines_item_mark(struct slice line)
{
	static const struct slice marks[] = {{"-", 1}, {"*", 1}, {"+", 1}, {"\xE2\x80\xA2", 3}, {"\xE2\x80\x93", 3}};
	size_t n = 0, bytes = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks && !bytes; i++)
		bytes = slice_starts(line, marks[i]) ? marks[i].n : 0;
	n = bytes > 0;
	while (!bytes && n < line.n && n < DIGITS && byte_is_digit(line.at[n]))
		n++;
	if (!bytes && (n == 0 || n >= line.n || (line.at[n] != '.' && line.at[n] != ')')))
		return 0;
	n += bytes == 0;
	bytes = bytes ? bytes : n;
	size_t blanks = 0;
	while (bytes + blanks < line.n && line.at[bytes + blanks] == ' ')
		blanks++;
	return blanks ? (uint32_t)(n + blanks) : 0;
}

bool lines_ends_paragraph(const struct lines *lines, const struct line_end *end)
{
	if (end->hang && end->indent == end->hang)
		return lines_item_mark(end->rest) > 0;
	if (!lines->wrapped || end->length > WIDEST || end->indent >= lines->indent + INDENT)
		return true;
	if (is_signature(end->rest))
		return true;
	/* the next word would have fitted: the writer wanted a new line */
	return !begins_lower(end->rest) && (end->length + 1 + first_word(end->rest)) * 100 < lines->width * SHORT_SHARE;
}
