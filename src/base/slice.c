#include "base/slice.h"

bool slice_same(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (byte_lower(a.at[i]) != byte_lower(b.at[i]))
			return false;
	return true;
}

bool slice_ends_in_words(struct slice s, struct slice words)
{
	return s.n > words.n && s.at[s.n - words.n - 1] == ' ' && slice_same(slice_cut(s, s.n - words.n, s.n), words);
}

struct slice slice_trim(struct slice s)
{
	while (s.n && byte_is_space(s.at[0]))
		s.at++, s.n--;
	while (s.n && byte_is_space(s.at[s.n - 1]))
		s.n--;
	return s;
}

bool slice_next(struct slice *rest, char sep, struct slice *field)
{
	if (!rest->at)
		return false;
	const char *end = rest->n ? memchr(rest->at, sep, rest->n) : NULL;
	if (!end) {
		*field = *rest;
		*rest = (struct slice){NULL, 0};
		return true;
	}
	*field = (struct slice){rest->at, (size_t)(end - rest->at)};
	*rest = (struct slice){end + 1, rest->n - field->n - 1};
	return true;
}

bool slice_number(struct slice s, unsigned long max, unsigned long *value)
{
	unsigned long v = 0;
	if (!s.n)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (!byte_is_digit(s.at[i]))
			return false;
		unsigned long digit = (unsigned long)(s.at[i] - '0');
		if (digit > max || v > (max - digit) / 10)
			return false;
		v = v * 10 + digit;
	}
	*value = v;
	return true;
}

size_t slice_find(struct slice s, struct slice needle, size_t from)
{
	if (from > s.n || needle.n == 0)
		return needle.n == 0 && from <= s.n ? from : s.n;
	if (needle.n > s.n - from)
		return s.n;
	const char *hit = needle.n == 1 ? memchr(s.at + from, needle.at[0], s.n - from) : memmem(s.at + from, s.n - from, needle.at, needle.n);
	return hit ? (size_t)(hit - s.at) : s.n;
}

bool slice_holds(struct slice s, struct slice needle)
{
	for (size_t at = 0; needle.n && at + needle.n <= s.n; at++)
		if (slice_same(slice_cut(s, at, at + needle.n), needle))
			return true;
	return false;
}
