/*
 * Where a word, a number, an address ends. Looks at the text alone; the tokenizer asks at the first byte of each.
 *
 *   U.S.-led → U.S.   S.Korea → S.   world.Today → world   Gen. Kim → Gen.   see it. He → it   1,200.50, → 1,200.50
 */
#ifndef WIRECODE_SCAN_H
#define WIRECODE_SCAN_H

#include "article/article.h"
#include "words/chars.h"

/* What stands at `at`; CHAR_LINE with length 0 behind the end. */
static inline enum char_class scan_class(struct slice text, size_t at, unsigned *length)
{
	*length = 0;
	return at < text.n ? chars_class(text.at + at, text.n - at, length) : CHAR_LINE;
}

static inline char scan_byte(struct slice text, size_t at) { return at < text.n ? text.at[at] : '\0'; }

static inline bool scan_is_alnum(struct slice text, size_t at)
{
	unsigned length;
	enum char_class class = scan_class(text, at, &length);
	return class == CHAR_LETTER || class == CHAR_DIGIT;
}

/* End of the run of letters and digits at `at`, with zero-width characters between them. */
size_t scan_letters(struct slice text, size_t at);

struct scan {
	size_t end;
	enum token_kind kind; /* TOKEN_WORD, TOKEN_NUMBER, TOKEN_URL */
};

/* A word that begins with a letter at `at`. `before`: the token before it on the same paragraph, or NULL. */
struct scan scan_word(struct slice text, size_t at, const struct token *before);
/* A number, or a word that begins with a digit: 1,200.5  10:30  1990s  75th. A decimal may begin with its point. */
struct scan scan_number(struct slice text, size_t at);
/* End of an address without the punctuation behind it. */
size_t scan_url(struct slice text, size_t at);

/* Bytes of an apostrophe at `at`, 0 if there is none. Not only ' and ’: also ` ´ ‘ and U+FFFD, which stand for it in careless texts. */
unsigned scan_apostrophe(struct slice text, size_t at);
/* End of 's 'm 'd 't 're 've 'll, `at` being behind the apostrophe; 0 if it is none. */
size_t scan_clitic(struct slice text, size_t at);

#endif
