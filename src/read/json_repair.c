#include "read/json_repair.h"

#include "read/encoding.h"

/* The value of four hex digits at s[i], or -1. */
static long hex4(struct slice s, size_t i)
{
	long v = 0;
	if (i + 4 > s.n)
		return -1;
	for (size_t k = i; k < i + 4; k++) {
		char c = byte_lower(s.at[k]);
		if (!byte_is_digit(c) && !(c >= 'a' && c <= 'f'))
			return -1;
		v = v * 16 + (byte_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return v;
}

/* An escape at s[i] = '\' that cJSON would refuse or cut at: a NUL, half a surrogate pair. *next is set behind what was looked at. */
static bool bad_escape(struct slice s, size_t i, size_t *next)
{
	*next = i + 2;
	long v = i + 1 < s.n && s.at[i + 1] == 'u' ? hex4(s, i + 2) : -1;
	if (v < 0)
		return false;
	*next = i + 6;
	if (v >= 0xD800 && v < 0xDC00 && i + 7 < s.n && s.at[i + 6] == '\\' && s.at[i + 7] == 'u') {
		long low = hex4(s, i + 8);
		if (low >= 0xDC00 && low < 0xE000) {
			*next = i + 12;
			return false;
		}
	}
	return v == 0 || (v >= 0xD800 && v < 0xE000);
}

struct slice json_repair(struct arena *a, struct slice json, size_t *replaced)
{
	json = encoding_clean(a, json, replaced);
	char *copy = NULL;
	for (size_t i = 0; i < json.n;) {
		const char *hit = memchr(json.at + i, '\\', json.n - i);
		if (!hit)
			break;
		size_t at = (size_t)(hit - json.at);
		if (!bad_escape(json, at, &i))
			continue;
		if (!copy) {
			copy = arena_text(a, json);
			json.at = copy;
		}
		memcpy(copy + at, "\\ufffd", 6);
		++*replaced;
	}
	return json;
}

/* Behind the string that begins at s[i] = '"'. */
static size_t behind_string(struct slice s, size_t i)
{
	for (i++; i < s.n && s.at[i] != '"'; i++)
		i += s.at[i] == '\\';
	return i < s.n ? i + 1 : s.n;
}

struct slice json_raw_member(struct slice object, struct slice key)
{
	int depth = 0;
	for (size_t i = 0; i < object.n; i++) {
		char c = object.at[i];
		depth += c == '{' || c == '[';
		depth -= c == '}' || c == ']';
		if (c != '"')
			continue;
		size_t end = behind_string(object, i), at = end;
		while (at < object.n && byte_is_space(object.at[at]))
			at++;
		bool is_key = depth == 1 && at < object.n && object.at[at] == ':';
		if (is_key && end > i + 1 && slice_equal(slice_cut(object, i + 1, end - 1), key)) {
			size_t stop = ++at;
			while (stop < object.n && object.at[stop] != ',' && object.at[stop] != '}')
				stop++;
			return slice_trim(slice_cut(object, at, stop));
		}
		i = end - 1;
	}
	return (struct slice){0};
}
