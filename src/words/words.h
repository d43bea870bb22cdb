/*
 * Text to words: tokens, sentences, quotations. Knows English writing, nothing of news or of the lexicon.
 *
 *   He said: “No.”   →   He | said | : | “ | No | . | ”
 *   wasn’t → was | n't     can't → can | 't     cannot → can | not     Korea’s → Korea | 's     States' → States | '
 *   U.S.-led → U.S. | - | led     S.Korea → S. | Korea     $1,200.50 → $ | 1,200.50     5pm → 5 | pm     2016–17 → 2016 | – | 17
 *
 * The files: chars and letters know bytes and code points; lines tells wrapped lines from paragraphs; scan finds the ends of words, numbers
 * and addresses; marks judges quotation marks and apostrophes; abbreviations is a table; normal makes normal forms. tokens, sentences and
 * quotations put them to work, in this order, each in one pass and in linear time.
 */
#ifndef WIRECODE_WORDS_H
#define WIRECODE_WORDS_H

#include "article/article.h"

/* Fills a->tokens. Words are numbered by `lexicon` (read only, may be NULL) and, where it lacks them, by a->words, which it initialises
 * with base = one more than the lexicon's last number. token.word is the normal form, except that
 *   - all marks of a kind count as one word: `` and '' for quotation marks, "-" for hyphens, "--" for dashes, "..." for ellipses;
 *   - the bare apostrophe of "States'" counts as 's, and the 't of "can't" as n't.
 * The shape of a single capital is SHAPE_CAPITAL; digits and marks count for nothing. The first token's gap is GAP_PARAGRAPH. */
struct word_memory;
void words_tokenize(struct article *a, const struct intern *lexicon, struct word_memory *memory);
/* What one thread remembers of the words of one lexicon from article to article; may be left out (NULL). To be freed with free(). NULL: no memory. */
struct word_memory *word_memory_new(void);
/* Fills a->sentences (bytes, tokens, paragraph). A dateline stays with its sentence; so do the marks that close behind a full stop. */
void words_sentences(struct article *a);
/* Fills a->quotations and token.quotes; needs the sentences. Marks are inside of their quotation. One quotation of a kind of marks
 * (double, single, «», 「」) is open at a time; a single mark that is never closed is taken for an apostrophe. */
void words_quotations(struct article *a);

#endif
