/*
 * Part of speech: which of its possible tags each unit of a sentence has.
 *
 *   The    North  plans             to  test              it
 *   DT     NNP    NNS VBZ           TO  NN VB VBP         PRP       choices, each with its cost (from data/lexicon/tags.tsv)
 *    └──────┴─────────┴──────────────┴─────┴───────────────┘        the cheapest path by the costs of tag after tag after tag
 *
 * A hidden Markov model. A path costs the sum of its choices' costs and, at each step, of the cost of a tag after the two before it
 * (data/lexicon/tag-triples.tsv; where that is silent, after the one before it: tag-pairs.tsv). A choice costs -log2 of how often the
 * form has the tag; a step costs -log2(P(tag | tags before) / P(tag)), hence less than nothing where tags attract each other. All
 * costs count in sixteenths of a bit.
 *
 * Some tags have finer kinds inside, so that the one tag before tells enough: VBZ.be (is), VBZ.have, VBZ.do, IN.that, DT.art ...
 * `tagger_run` gives plain tags out, `tag_plain` makes a plain tag of any.
 *
 * Whoever looks words up tries the word as it stands, then in lower case, then in lower case with a capital ("KOREAN": Korean).
 *   found as it stands           the choices hold as they are             US  May  Korean  said
 *   found in lower case          tag_choices_cased: name or not?          Park, Rice inside a sentence; Reports at its start
 *   not found                    tag_choices_guess                        Zelenskiy, denuclearising, 12,000, U.S.-led
 *
 * The model has no pointers inside, so that it can be written to a file and used where it lies. Nothing here allocates.
 */
#ifndef WIRECODE_TAGGER_H
#define WIRECODE_TAGGER_H

#include <stddef.h>
#include <stdint.h>

enum tag {
	TAG_NONE,
	TAG_NN, TAG_NNS, TAG_NNP, TAG_JJ, TAG_RB, TAG_VB, TAG_VBP, TAG_VBZ, TAG_VBD, TAG_VBN, TAG_VBG, TAG_MD, TAG_TO, TAG_DT, TAG_POS,
	TAG_PRP, TAG_PRPS, TAG_IN, TAG_CC, TAG_WDT, TAG_WRB, TAG_CD, TAG_RP, TAG_EX, TAG_UH,
	TAG_COMMA, TAG_STOP, TAG_COLON, TAG_SEMI, TAG_DASH, TAG_OPENQ, TAG_CLOSEQ, TAG_LPAR, TAG_RPAR, TAG_SYM,
	TAG_PLAIN_COUNT,
	/* finer kinds; they stand in choices and tables, never in what tagger_run gives out */
	TAG_VB_BE = TAG_PLAIN_COUNT, TAG_VBP_BE, TAG_VBZ_BE, TAG_VBD_BE, TAG_VBN_BE, TAG_VBG_BE,
	TAG_VB_HAVE, TAG_VBP_HAVE, TAG_VBZ_HAVE, TAG_VBD_HAVE, TAG_VBN_HAVE, TAG_VBG_HAVE,
	TAG_VB_DO, TAG_VBP_DO, TAG_VBZ_DO, TAG_VBD_DO,
	TAG_IN_THAT, TAG_IN_OF, TAG_IN_BY, TAG_IN_TO, TAG_IN_SUB, TAG_DT_ART, TAG_PRP_SUB, TAG_PRP_OBJ, TAG_RB_NOT, TAG_WDT_OWN,
	TAG_EDGE, /* before the first and after the last unit */
	TAG_COUNT
};

enum {
	TAG_MAX_CHOICES = 6,
	TAG_MAX_ROWS = 1024,      /* pairs of tags that have costs of their own for what follows */
	TAG_SUFFIX_SLOTS = 2048,  /* a power of two, at most half of it used */
	TAG_SUFFIX_LENGTH = 6
};

struct tag_choice {
	uint8_t tag;  /* enum tag */
	uint8_t cost; /* -log2 p * 16, at most 255 */
};

/* n == 0: nothing is known. The commonest tag stands first. */
struct tag_choices {
	uint8_t n;
	struct tag_choice at[TAG_MAX_CHOICES];
};

struct tag_suffix {
	char key[8]; /* kind and suffix, padded with NUL; empty: a free slot */
	struct tag_choices choices;
};

struct tag_model {
	uint32_t n_rows;
	uint16_t row_of[TAG_COUNT][TAG_COUNT]; /* tags a, b → the row for what follows them; the row of b alone is number b */
	int16_t rows[TAG_MAX_ROWS][TAG_COUNT];
	struct tag_suffix suffixes[TAG_SUFFIX_SLOTS];
};

/* What the spelling of a word is worth. INSIDE: a capital means a name. START: the first word of a sentence, of a quotation, or after
 * a colon. TITLE: a headline Where Most Words Have Capitals. UPPER: a text or headline all in capitals. */
enum tag_place { TAG_INSIDE, TAG_START, TAG_TITLE, TAG_UPPER };

/* Called for each bad line; lines and columns count from 1. */
typedef void tag_report(void *ctx, uint32_t line, uint32_t column, const char *message);

/* "VBZ", "VBZ.be"; TAG_NONE when there is no such tag. */
enum tag tag_from_name(const char *name, size_t len);
const char *tag_name(enum tag tag);
enum tag tag_plain(enum tag tag);

/* "NN:60 VB:40": tags with relative frequencies. Returns 0, or the column (from 1) of the fault with its message. */
uint32_t tag_choices_parse(const char *text, size_t len, struct tag_choices *out, const char **message);
struct tag_choices tag_choices_only(enum tag tag);

/* Tables from text; each returns the number of bad lines. Start with tag_model_init; pairs go before triples. */
void tag_model_init(struct tag_model *m);
uint32_t tag_model_parse_pairs(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx);
uint32_t tag_model_parse_triples(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx);
uint32_t tag_model_parse_suffixes(const char *text, size_t len, struct tag_model *m, tag_report *report, void *ctx);

/* Where a key of eight bytes (first letter of the kind, suffix, NUL) stands or would stand. */
size_t tag_suffix_slot(const struct tag_model *m, const char key[8]);

/* How to read capitals, by the counts of a sentence's or headline's words (words with letters only, the first one left out):
 * those with a capital first, those all in capitals with two letters or more, and all. */
enum tag_place tag_place_of(size_t capitalised, size_t upper, size_t words);

/* Weighs names against the choices of a word that stands in the lexicon in lower case. */
void tag_choices_cased(struct tag_choices *choices, const char *word, size_t len, enum tag_place place);
/* The choices of a word that stands in no lexicon, by shape and suffix; never empty. */
void tag_choices_guess(const struct tag_model *m, const char *word, size_t len, enum tag_place place, struct tag_choices *out);

/* Tags the n units of one sentence; out[i] is a plain tag (TAG_NN for a unit without choices). Takes time in proportion to n. */
void tagger_run(const struct tag_model *m, const struct tag_choices *const units[], size_t n, uint8_t *out);

#endif
