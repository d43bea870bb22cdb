#include "read/base64.h"

static int sextet(char c)
{
	if (byte_is_upper(c))
		return c - 'A';
	if (byte_is_lower(c))
		return c - 'a' + 26;
	if (byte_is_digit(c))
		return c - '0' + 52;
	return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

struct slice base64_decode(struct arena *a, struct slice s)
{
	char *out = arena_alloc(a, s.n / 4 * 3 + 4);
	size_t n = 0;
	unsigned bits = 0, have = 0;
	for (size_t i = 0; i < s.n && s.at[i] != '='; i++) {
		int v = sextet(s.at[i]);
		if (v < 0)
			continue;
		bits = (bits << 6 | (unsigned)v) & 0xFFFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			out[n++] = (char)(bits >> have & 0xFF);
		}
	}
	return (struct slice){out, n};
}

static int hex(char c)
{
	c = byte_lower(c);
	return byte_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct slice quoted_printable_decode(struct arena *a, struct slice s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.at[i] != '=') {
			out[n++] = s.at[i];
			continue;
		}
		size_t k = i + 1;
		while (k < s.n && (s.at[k] == ' ' || s.at[k] == '\t' || s.at[k] == '\r'))
			k++;
		if (k >= s.n || s.at[k] == '\n') {
			i = k; /* a soft line break */
		} else if (i + 2 < s.n && hex(s.at[i + 1]) >= 0 && hex(s.at[i + 2]) >= 0) {
			out[n++] = (char)(hex(s.at[i + 1]) * 16 + hex(s.at[i + 2]));
			i += 2;
		} else {
			out[n++] = '=';
		}
	}
	return (struct slice){out, n};
}
