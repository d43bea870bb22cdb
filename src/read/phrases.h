/* Wordings by which furniture is known. Compared with text in lower case, straight quotes and single blanks. */
#ifndef WIRECODE_READ_PHRASES_H
#define WIRECODE_READ_PHRASES_H

#include "article/article.h"

enum phrase_how {
	PHRASE_IS,       /* the whole line, full stop, colon or brackets aside */
	PHRASE_BEGINS,   /* the line begins with it */
	PHRASE_LABEL,    /* begins with it and does not end like a sentence */
	PHRASE_REST      /* begins with it, and all that follows in the text belongs to it */
};

struct phrase {
	const char *text;
	uint8_t how, reason;
	uint16_t longest; /* lines with more bytes are no furniture; 0: 240 */
};

extern const struct phrase phrases[];
extern const size_t n_phrases;
/* Those that may stand anywhere in a line, where a word, a bracket or a slash begins. */
struct phrase_inside {
	const char *text, *rare; /* five letters of it that few lines have: "ghts reserved" is looked for where "eserv" stands */
	uint8_t reason;
	uint16_t longest;
};
extern const struct phrase_inside phrases_inside[];
extern const size_t n_phrases_inside;

#endif
