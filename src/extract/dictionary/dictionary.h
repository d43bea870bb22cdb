/*
 * Dictionaries that users of TABARI and PETRARCH keep: actors, agents, verbs. What all of them share: one entry a line, its code in
 * brackets, `;` or `#` before a comment, words joined by `_`.
 *
 *   ARMED_FORCES {} [~MIL]   ; comment
 *   └ phrase ───┘   └code┘
 *
 * A broken line is an error, which ends the run before it begins; what cannot be done is a warning and named by its line.
 */
#ifndef WIRECODE_DICTIONARY_H
#define WIRECODE_DICTIONARY_H

#include "extract/knowledge.h"

enum { DICTIONARY_PHRASE = 256 };

struct dictionary_line {
	const char *file;
	struct diag_sink *sink;
	uint32_t line;
	struct slice whole, text, comment; /* as it is written; without its comment and blanks around; behind the mark of the comment */
};

/* The next line that is neither empty nor a comment; false at the end of the text or at ~FINISH. */
bool dictionary_next(struct dictionary_line *x, struct slice *rest);
/* Column of a part of the line. */
unsigned dictionary_column(const struct dictionary_line *x, struct slice at);
void dictionary_fault(const struct dictionary_line *x, struct slice at, const char *message);
void dictionary_warn(const struct dictionary_line *x, struct slice at, const char *message);
/* Cuts the last "[...]" off the text. False: there is none, which is reported. */
bool dictionary_code(struct dictionary_line *x, struct slice *text, struct slice *code);
/* In lower case, `_` and runs of blanks as one blank, marks of inflection (+ = and _ at the ends) left out; its length, 0: none or too long. */
size_t dictionary_phrase(struct slice raw, char out[DICTIONARY_PHRASE]);

struct actors;
struct frames;
void verbs_read(struct frames *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink);
void actors_read(struct actors *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink);
void agents_read(struct actors *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink);

#endif
