/* A view of bytes that somebody else owns: never freed, not terminated by NUL. */
#ifndef WIRECODE_SLICE_H
#define WIRECODE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *at;
	size_t n;
};

#define SLICE(literal) ((struct slice){(literal), sizeof(literal) - 1})
/* Who holds bytes points to them: an analyser of the compiler asks for it again and again, and no code comes of it. */
#define SLICE_SOUND(s) ((s).at || (s).n == 0 ? (void)0 : __builtin_unreachable())
#define SLICE_FMT(s) (int)(s).n, (s).at /* for printf's "%.*s" */

static inline struct slice slice_of(const char *text)
{
	return (struct slice){text, text ? strlen(text) : 0};
}

static inline bool slice_equal(struct slice a, struct slice b)
{
	SLICE_SOUND(a);
	SLICE_SOUND(b);
	return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

static inline bool slice_starts(struct slice s, struct slice prefix)
{
	SLICE_SOUND(s);
	SLICE_SOUND(prefix);
	return s.n >= prefix.n && (prefix.n == 0 || memcmp(s.at, prefix.at, prefix.n) == 0);
}

static inline bool slice_ends(struct slice s, struct slice suffix)
{
	SLICE_SOUND(s);
	SLICE_SOUND(suffix);
	return s.n >= suffix.n && (suffix.n == 0 || memcmp(s.at + s.n - suffix.n, suffix.at, suffix.n) == 0);
}

static inline struct slice slice_cut(struct slice s, size_t from, size_t to)
{
	struct slice part = {s.at ? s.at + from : NULL, to - from};
	SLICE_SOUND(part);
	return part;
}

/* ASCII only: the locale is never asked. */
static inline bool byte_is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline bool byte_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool byte_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool byte_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool byte_is_alpha(char c) { return byte_is_upper(c) || byte_is_lower(c); }
static inline char byte_lower(char c) { return byte_is_upper(c) ? (char)(c + 32) : c; }

static inline bool slice_begins_with_digit(struct slice s)
{
	SLICE_SOUND(s);
	return s.n > 0 && byte_is_digit(s.at[0]);
}

/* Compares without regard to ASCII case. */
bool slice_same(struct slice a, struct slice b);
/* Hill of "Ann Hill": words at the end behind a blank, without regard to ASCII case; not the whole. */
bool slice_ends_in_words(struct slice s, struct slice words);
struct slice slice_trim(struct slice s);
/* Cuts off and returns what stands before the next `sep`; *rest is left behind it. False when nothing is left. */
bool slice_next(struct slice *rest, char sep, struct slice *field);
/* Decimal digits only, no sign; false on anything else or when the value passes `max`. */
bool slice_number(struct slice s, unsigned long max, unsigned long *value);
/* Offset of the first `needle` at or after `from`, or s.n. */
size_t slice_find(struct slice s, struct slice needle, size_t from);
/* Stands `needle` anywhere in `s`, without regard to ASCII case? Nothing does in nothing. */
bool slice_holds(struct slice s, struct slice needle);

#endif
