#include "read/mime.h"

#include "read/base64.h"
#include "read/encoding.h"

enum { BOUNDARY_MAX = 200, LABEL_MAX = 40 };

struct slice mime_header(struct slice message, struct slice *body)
{
	for (size_t at = 0; at < message.n;) {
		size_t end = slice_find(message, SLICE("\n"), at);
		if (slice_trim(slice_cut(message, at, end)).n == 0) {
			*body = slice_cut(message, end < message.n ? end + 1 : end, message.n);
			return slice_cut(message, 0, at);
		}
		at = end + 1;
	}
	*body = slice_cut(message, message.n, message.n);
	return message;
}

/* The line's end, lines that begin with a blank included. */
static size_t folded_end(struct slice s, size_t at)
{
	size_t end = slice_find(s, SLICE("\n"), at);
	while (end + 1 < s.n && (s.at[end + 1] == ' ' || s.at[end + 1] == '\t'))
		end = slice_find(s, SLICE("\n"), end + 1);
	return end;
}

struct slice mime_field(struct arena *a, struct slice header, struct slice name)
{
	for (size_t at = 0; at < header.n;) {
		size_t end = folded_end(header, at);
		if (end - at > name.n && header.at[at + name.n] == ':' && slice_same(slice_cut(header, at, at + name.n), name)) {
			struct slice value = slice_trim(slice_cut(header, at + name.n + 1, end));
			char *out = arena_text(a, value);
			for (size_t i = 0; i < value.n; i++)
				out[i] = out[i] == '\r' || out[i] == '\n' || out[i] == '\t' ? ' ' : out[i];
			return (struct slice){out, value.n};
		}
		at = end + 1;
	}
	return (struct slice){0};
}

struct slice mime_parameter(struct slice value, struct slice name)
{
	for (size_t i = 0; i + name.n < value.n; i++) {
		bool starts = i == 0 || value.at[i - 1] == ';' || byte_is_space(value.at[i - 1]);
		if (!starts || value.at[i + name.n] != '=' || !slice_same(slice_cut(value, i, i + name.n), name))
			continue;
		size_t at = i + name.n + 1;
		bool quoted = at < value.n && value.at[at] == '"';
		at += quoted;
		size_t end = at;
		while (end < value.n && (quoted ? value.at[end] != '"' : value.at[end] != ';' && !byte_is_space(value.at[end])))
			end++;
		return slice_cut(value, at, end);
	}
	return SLICE("");
}

bool mime_is(struct slice value, struct slice type)
{
	struct slice main = slice_trim(slice_cut(value, 0, slice_find(value, SLICE(";"), 0)));
	return slice_same(main, type);
}

/* One encoded word at s[i]; false where none is. */
static bool encoded_word(struct arena *a, struct slice s, size_t i, size_t *end, struct slice *text)
{
	size_t charset = i + 2, first = slice_find(s, SLICE("?"), charset), second = slice_find(s, SLICE("?"), first + 1);
	size_t close = slice_find(s, SLICE("?="), second + 1);
	if (first >= s.n || second != first + 2 || close >= s.n || first - charset > LABEL_MAX)
		return false;
	char *body = arena_text(a, slice_cut(s, second + 1, close));
	struct slice raw = {body, close - second - 1};
	size_t replaced = 0;
	if (byte_lower(s.at[first + 1]) == 'b') {
		raw = base64_decode(a, raw);
	} else {
		for (size_t k = 0; k < raw.n; k++)
			body[k] = body[k] == '_' ? ' ' : body[k];
		raw = quoted_printable_decode(a, raw);
	}
	*text = encoding_clean(a, encoding_convert(a, raw, slice_cut(s, charset, first), &replaced), &replaced);
	*end = close + 2;
	return true;
}

struct slice mime_words(struct arena *a, struct slice s)
{
	size_t replaced = 0;
	if (slice_find(s, SLICE("=?"), 0) == s.n)
		return encoding_decode(a, s, SLICE(""), &replaced);
	size_t room = 4 * s.n + 64;
	char *out = arena_alloc(a, room);
	size_t n = 0;
	bool word_before = false;
	for (size_t i = 0; i < s.n;) {
		struct slice text;
		size_t end;
		if (s.at[i] == '=' && i + 1 < s.n && s.at[i + 1] == '?' && encoded_word(a, s, i, &end, &text) && n + text.n + (s.n - end) < room) {
			while (word_before && n && out[n - 1] == ' ') /* blanks between encoded words are no text */
				n--;
			if (text.n)
				memcpy(out + n, text.at, text.n);
			n += text.n;
			i = end;
			word_before = true;
			continue;
		}
		word_before = word_before && byte_is_space(s.at[i]);
		out[n++] = s.at[i++];
	}
	return (struct slice){out, n};
}

struct slice mime_decoded(struct arena *a, struct slice body, struct slice transfer_encoding)
{
	if (mime_is(transfer_encoding, SLICE("base64")))
		return base64_decode(a, body);
	return mime_is(transfer_encoding, SLICE("quoted-printable")) ? quoted_printable_decode(a, body) : body;
}

/* "--boundary" at a line's start at or behind `from`. */
static size_t delimiter(struct slice s, struct slice mark, size_t from)
{
	for (size_t at = from; (at = slice_find(s, mark, at)) < s.n; at++)
		if (at == 0 || s.at[at - 1] == '\n')
			return at;
	return s.n;
}

bool mime_part(struct slice *rest, struct slice boundary, struct slice *part)
{
	char text[BOUNDARY_MAX + 2] = "--";
	if (boundary.n == 0 || boundary.n > BOUNDARY_MAX)
		return false;
	memcpy(text + 2, boundary.at, boundary.n);
	struct slice mark = {text, boundary.n + 2};
	size_t at = delimiter(*rest, mark, 0);
	if (at == rest->n || slice_starts(slice_cut(*rest, at + mark.n, rest->n), SLICE("--")))
		return false;
	size_t start = slice_find(*rest, SLICE("\n"), at);
	start = start < rest->n ? start + 1 : start;
	size_t end = delimiter(*rest, mark, start);
	*part = slice_cut(*rest, start, end);
	*rest = slice_cut(*rest, end, rest->n);
	return true;
}
