/*
 * What kind of character a byte or a code point is, as far as cutting text into tokens goes.
 *
 *   'K' LETTER   '7' DIGIT   ' ' BLANK   '“' QUOTE   '–' DASH   '한' LETTER   '核' SINGLE   U+200B ZERO
 */
#ifndef WIRECODE_CHARS_H
#define WIRECODE_CHARS_H

#include "base/utf8.h"

enum char_class {
	CHAR_SYMBOL, /* $ % / and whatever else */
	CHAR_LETTER, /* of any script that writes blanks between words; also marks that combine with letters */
	CHAR_DIGIT,
	CHAR_BLANK,
	CHAR_LINE, /* \n \r \f \v and their Unicode relatives */
	CHAR_STOP,
	CHAR_COMMA,
	CHAR_COLON,
	CHAR_SEMICOLON,
	CHAR_HYPHEN,
	CHAR_DASH,
	CHAR_QUOTE,
	CHAR_OPEN,
	CHAR_CLOSE,
	CHAR_ZERO,   /* takes no room: zero-width space and joiner, soft hyphen, byte order mark */
	CHAR_SINGLE, /* a token of its own: Chinese characters, kana, emoji, U+FFFD */
	CHAR_HIGH    /* first byte of a character that has more bytes: see chars_class */
};

/* Classes of bytes; everything from 0x80 on is CHAR_HIGH. */
extern const uint8_t chars_ascii[256];

enum char_class chars_class_of(uint32_t c);

/* Class and length of the character at s[0..n), n > 0. */
static inline enum char_class chars_class(const char *s, size_t n, unsigned *length)
{
	unsigned char c = (unsigned char)*s;
	*length = 1;
	return c < 0x80 ? (enum char_class)chars_ascii[c] : chars_class_of(utf8_decode(s, n, length));
}

/* Lower case of Latin letters up to U+017F; anything else is returned as it is. */
uint32_t chars_lower(uint32_t c);
/* Upper case among the Latin, Greek and Cyrillic letters of everyday use. */
bool chars_is_upper(uint32_t c);
/* Has an upper-case or lower-case form at all. */
bool chars_is_cased(uint32_t c);

#endif
