#include "write/cells.h"

static bool needs_quotes(const struct cells *c, struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.at[i] == '"' || (c->csv && (s.at[i] == ',' || s.at[i] == '\n' || s.at[i] == '\r')))
			return true;
	return s.n && (byte_is_space(s.at[0]) || byte_is_space(s.at[s.n - 1]));
}

static void escaped(struct cells *c, char byte)
{
	const char *tsv = byte == '\t' ? "\\t" : byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : byte == '\\' ? "\\\\" : NULL;
	if (!c->csv && tsv)
		buf_add(c->out, slice_of(tsv));
	else
		buf_add_char(c->out, byte);
}

void cells_end(struct cells *c)
{
	struct slice s = {c->cell.at, c->cell.n};
	c->out->failed |= c->cell.failed;
	bool quoted = needs_quotes(c, s);
	if (c->begun)
		buf_add_char(c->out, c->csv ? ',' : '\t');
	c->begun = true;
	if (quoted)
		buf_add_char(c->out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.at[i] == '"')
			buf_add_char(c->out, '"');
		escaped(c, s.at[i]);
	}
	if (quoted)
		buf_add_char(c->out, '"');
	buf_clear(&c->cell);
}

void cells_end_row(struct cells *c)
{
	buf_add_char(c->out, '\n'); /* also in CSV: every reader takes it, and line tools are not surprised by a CR */
	c->begun = false;
}

void cells_join(struct cells *c)
{
	if (c->cell.n)
		buf_add(&c->cell, SLICE("; "));
}
