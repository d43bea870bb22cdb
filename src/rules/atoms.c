#include "rules/atoms.h"

static bool class_char(char c)
{
	return byte_is_upper(c) || byte_is_digit(c) || c == '_';
}

/* End of NAME or "word" at `at`; `at` itself where there is none. */
static size_t name_end(struct slice s, size_t at)
{
	size_t end = at;
	if (at < s.n && s.at[at] == '"') {
		for (end = at + 1; end < s.n && s.at[end] != '"'; end++)
			;
		return end < s.n ? end + 1 : at;
	}
	if (at >= s.n || !byte_is_upper(s.at[at]))
		return at;
	while (end < s.n && class_char(s.at[end]))
		end++;
	return end;
}

/* End of [!]NAME(&[!]NAME)* at `at`. */
static size_t expression_end(struct slice s, size_t at)
{
	size_t end = at;
	for (;;) {
		size_t from = end + (end < s.n && s.at[end] == '!'), stop = name_end(s, from);
		if (stop == from)
			return at;
		end = stop;
		if (end >= s.n || s.at[end] != '&')
			return end;
		end++;
	}
}

static bool none_admitted(struct slice s, size_t at)
{
	while (at < s.n && byte_is_space(s.at[at]))
		at++;
	return at < s.n && (s.at[at] == '?' || s.at[at] == '*' || (s.at[at] == '{' && at + 1 < s.n && (s.at[at + 1] == '0' || s.at[at + 1] == ',')));
}

static size_t open_end(struct slice s, size_t at, struct atom *a)
{
	size_t end = at + 1;
	a->kind = ATOM_OPEN;
	if (end < s.n && s.at[end] == '*') { /* (*COMMIT) */
		while (end < s.n && s.at[end] != ')')
			end++;
		a->kind = ATOM_PLAIN;
		return end < s.n ? end + 1 : end;
	}
	if (end >= s.n || s.at[end] != '?')
		return end;
	end++;
	if (end < s.n && (s.at[end] == '&' || s.at[end] == 'P')) { /* (?&name) */
		while (end < s.n && s.at[end] != ')')
			end++;
		a->kind = ATOM_PLAIN;
		return end < s.n ? end + 1 : end;
	}
	if (end + 1 < s.n && s.at[end] == '<' && byte_is_alpha(s.at[end + 1])) {
		size_t close = slice_find(s, SLICE(">"), end);
		a->kind = ATOM_SLOT;
		a->text = slice_cut(s, end + 1, close);
		return close < s.n ? close + 1 : close;
	}
	if (end < s.n && s.at[end] == '<')
		end++;
	a->negative = end < s.n && s.at[end] == '!';
	while (end < s.n && (s.at[end] == ':' || s.at[end] == '>' || s.at[end] == '=' || s.at[end] == '!' || s.at[end] == '|'))
		end++;
	return end;
}

bool atom_next(struct atom_reader *r, struct atom *a)
{
	struct slice s = r->text;
	size_t at = r->at, end;
	if (at >= s.n)
		return false;
	*a = (struct atom){.kind = ATOM_PLAIN};
	if ((end = expression_end(s, at)) > at) {
		a->kind = ATOM_CLASSES;
		a->optional = none_admitted(s, end);
	} else if (s.at[at] == '(') {
		end = open_end(s, at, a);
	} else {
		end = at + (s.at[at] == '\\' && at + 1 < s.n ? 2 : 1);
		a->kind = s.at[at] == ')' ? ATOM_CLOSE : s.at[at] == '|' ? ATOM_BAR : ATOM_PLAIN;
		a->optional = a->kind == ATOM_CLOSE && none_admitted(s, end);
	}
	if (a->kind != ATOM_SLOT)
		a->text = slice_cut(s, at, end);
	r->at = end;
	return true;
}

bool atom_class(struct slice *rest, struct slice *name, bool *negated)
{
	if (!rest->n)
		return false;
	bool minus = rest->at[0] == '!';
	size_t end = name_end(*rest, minus);
	if (negated)
		*negated = minus;
	*name = slice_cut(*rest, minus, end);
	*rest = slice_cut(*rest, end + (end < rest->n), rest->n);
	return true;
}
