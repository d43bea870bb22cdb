#include "extract/dictionary/dictionary.h"

/* Where the comment begins: `;` or `#` outside of brackets, "[###]" being a code. */
static size_t comment_at(struct slice line)
{
	bool inside = false;
	for (size_t i = 0; i < line.n; i++) {
		inside = line.at[i] == '[' || (inside && line.at[i] != ']');
		if (!inside && (line.at[i] == ';' || line.at[i] == '#'))
			return i;
	}
	return line.n;
}

static bool at_end(struct slice text)
{
	while (slice_starts(text, SLICE("~")))
		text = slice_cut(text, 1, text.n);
	return slice_starts(text, SLICE("FINISH"));
}

bool dictionary_next(struct dictionary_line *x, struct slice *rest)
{
	while (slice_next(rest, '\n', &x->whole)) {
		x->line++;
		if (x->line == 1 && slice_starts(x->whole, SLICE("\xef\xbb\xbf")))
			x->whole = slice_cut(x->whole, 3, x->whole.n);
		size_t cut = comment_at(x->whole);
		x->text = slice_trim(slice_cut(x->whole, 0, cut));
		x->comment = slice_trim(slice_cut(x->whole, cut < x->whole.n ? cut + 1 : cut, x->whole.n));
		if (x->text.n && x->text.at[0] == '~' && at_end(x->text))
			return false;
		if (x->text.n && x->text.at[0] != '/')
			return true;
	}
	return false;
}

unsigned dictionary_column(const struct dictionary_line *x, struct slice at)
{
	return at.at >= x->whole.at && at.at <= x->whole.at + x->whole.n ? (unsigned)(at.at - x->whole.at) + 1 : 1;
}

static void report(const struct dictionary_line *x, enum diag_level level, struct slice at, const char *message)
{
	int n = at.n < 60 ? (int)at.n : 60;
	diag_report(x->sink, level, x->file, x->line, dictionary_column(x, at), n ? "%s: '%.*s'" : "%s", message, n, at.at);
}

void dictionary_fault(const struct dictionary_line *x, struct slice at, const char *message)
{
	report(x, DIAG_ERROR, at, message);
}

void dictionary_warn(const struct dictionary_line *x, struct slice at, const char *message)
{
	report(x, DIAG_WARNING, at, message);
}

bool dictionary_code(struct dictionary_line *x, struct slice *text, struct slice *code)
{
	size_t open = text->n;
	while (open && text->at[open - 1] != '[')
		open--;
	if (!open || text->at[text->n - 1] != ']') {
		dictionary_fault(x, *text, "expected a code in brackets at the end of the line");
		return false;
	}
	*code = slice_trim(slice_cut(*text, open, text->n - 1));
	*text = slice_trim(slice_cut(*text, 0, open - 1));
	return true;
}

size_t dictionary_phrase(struct slice raw, char out[DICTIONARY_PHRASE])
{
	size_t n = 0;
	for (size_t i = 0; i < raw.n; i++) {
		char c = raw.at[i] == '_' || raw.at[i] == '+' || raw.at[i] == '=' || byte_is_space(raw.at[i]) ? ' ' : byte_lower(raw.at[i]);
		if (c == ' ' && (!n || out[n - 1] == ' '))
			continue;
		if (n == DICTIONARY_PHRASE)
			return 0;
		out[n++] = c;
	}
	return n && out[n - 1] == ' ' ? n - 1 : n;
}
