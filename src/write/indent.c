#include "write/json.h"

enum { LINE = 100 };

/* Behind the string that begins at i. */
static size_t string_end(struct slice s, size_t i)
{
	for (i++; i < s.n && s.at[i] != '"'; i++)
		i += s.at[i] == '\\';
	return i + 1;
}

/* Behind the list or object that begins at i, if it is short; else 0. */
static size_t short_end(struct slice s, size_t i)
{
	size_t limit = i + LINE < s.n ? i + LINE : s.n, depth = 0;
	for (size_t k = i; k < limit; k++) {
		if (s.at[k] == '"')
			k = string_end(s, k) - 1;
		else if (s.at[k] == '{' || s.at[k] == '[')
			depth++;
		else if ((s.at[k] == '}' || s.at[k] == ']') && --depth == 0)
			return k + 1;
	}
	return 0;
}

static void new_line(struct buf *out, unsigned depth)
{
	buf_add_char(out, '\n');
	for (unsigned i = 0; i < depth; i++)
		buf_add(out, SLICE("  "));
}

/* One byte or string at i; inside a short piece commas are followed by a blank. Returns what was used. */
static size_t indent_step(struct buf *out, struct slice s, size_t i, bool in_line, unsigned depth)
{
	char c = s.at[i];
	if (c == '"') {
		size_t end = string_end(s, i);
		buf_add(out, slice_cut(s, i, end));
		return end - i;
	}
	buf_add_char(out, c);
	if (c == ':' || (c == ',' && in_line))
		buf_add_char(out, ' ');
	else if (c == ',')
		new_line(out, depth);
	return 1;
}

void json_indent(struct buf *out, struct slice s)
{
	unsigned depth = 0;
	size_t line_end = 0; /* until there everything stays on this line */
	for (size_t i = 0; i < s.n;) {
		char c = s.at[i];
		bool in_line = i < line_end, opens = c == '{' || c == '[', closes = c == '}' || c == ']';
		if (opens && !in_line && depth) {
			line_end = short_end(s, i);
			in_line = line_end > i;
		}
		if (closes && !in_line)
			new_line(out, --depth);
		i += indent_step(out, s, i, in_line, depth);
		if (opens && !in_line)
			new_line(out, ++depth);
	}
}
