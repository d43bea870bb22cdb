/*
 * Text to words: tokens, sentences, quotations. Knows English writing, nothing of news or of the lexicon.
 *
 *   He said: “No.”   →   He | said | : | “ | No | . | ”
 *   wasn’t → was | n't     Korea’s → Korea | 's     U.S.-led → U.S. | - | led     $1,200.50 → $ | 1,200.50
 */
#ifndef WIRECODE_WORDS_H
#define WIRECODE_WORDS_H

#include "article/article.h"

/* Normal form of a word: ASCII lower case (also Latin-1 and Latin Extended-A letters), straight apostrophes. Returns the bytes written;
 * out has room for n + 1. */
size_t words_normal(struct slice word, char *out);

/* Fills a->tokens. Words are numbered by `lexicon` (read only) and, where it lacks them, by a->words, which it initialises with
 * base = one more than the lexicon's last number. */
void words_tokenize(struct article *a, const struct intern *lexicon);
/* Fills a->sentences (bytes, tokens, paragraph). */
void words_sentences(struct article *a);
/* Fills a->quotations and token.quotes. */
void words_quotations(struct article *a);

#endif
