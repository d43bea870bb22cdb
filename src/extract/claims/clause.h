/*
 * One sentence seen as groups: what each is, who is the subject of each verb group, where a content that begins somewhere ends.
 *
 *   [South Korean President Park] [called on] [China] [to use] [its influence] [,] [adding] [it] [could use] [its seat] [.]
 *    └──────── subject of ───────┘                                              └ same subject
 *                                         content from here ends here ─────────┘
 *
 * Everything is worked out in passes from one end to the other with bounded looks around, so that a sentence of a hundred
 * thousand cues costs no more than as many short ones.
 */
#ifndef WIRECODE_CLAIMS_CLAUSE_H
#define WIRECODE_CLAIMS_CLAUSE_H

#include "extract/knowledge.h"

enum {
	IS_NOUN = 1u << 0, IS_VERB = 1u << 1, IS_FINITE = 1u << 2, IS_INFINITIVE = 1u << 3, IS_ING = 1u << 4, IS_PARTICIPLE = 1u << 5,
	IS_PASSIVE = 1u << 6, IS_NEGATED = 1u << 7, IS_COMMA = 1u << 8, IS_STOP = 1u << 9, IS_SEMI = 1u << 10, IS_COLON = 1u << 11,
	IS_DASH = 1u << 12, IS_OPEN = 1u << 13, IS_CLOSE = 1u << 14, IS_PREP = 1u << 15, IS_THAT = 1u << 16, IS_WHO = 1u << 17,
	IS_WH = 1u << 18, IS_CC = 1u << 19, IS_BUT = 1u << 20, IS_TIME = 1u << 21, IS_ADVERB = 1u << 22, IS_CUE = 1u << 23,
	IS_SUBORDINATOR = 1u << 24, IS_ACCORDING = 1u << 25, IS_PRONOUN = 1u << 26, IS_VENUE = 1u << 27, IS_LPAR = 1u << 28,
	IS_RPAR = 1u << 29, IS_LOOSE = 1u << 30, /* an article or adjective that no group took in */
	IS_SAYING = 1u << 31 /* a cue that tells words rather than deeds or wishes */
};

/* A noun group with what belongs to it, in groups of the sentence. */
struct subject {
	uint32_t first, end, head; /* first == NONE: there is none */
	bool relative;             /* first..end is "who" or "which", head its antecedent */
};

struct view {
	const struct stage *s;
	const struct article *a;
	uint32_t sentence, first, n; /* group i of the view is group first + i of the article */
	uint32_t story;              /* the first group behind the dateline */
	uint32_t *is;
	uint8_t *depth;              /* of quotation */
	struct subject *subject;
	/* of view_open_contents */
	uint32_t *end, *end_in_quote; /* where a content that begins at i ends, outside and inside of quotation marks */
	uint32_t *start;             /* where a content that ends before i begins */
	uint32_t *finite;            /* finite verbs before i */
};

/* What a group with each set of classes is, for knowledge.flags_of_set: made once all sets are known. */
uint32_t *view_flags_of_sets(const struct classes *c, struct arena *arena);
void view_open(struct view *v, const struct stage *s, uint32_t sentence);
/* Besides, where contents begin and end. */
void view_open_contents(struct view *v);

static inline const struct unit *view_group(const struct view *v, uint32_t i) { return &v->a->groups.at[v->first + i]; }
static inline bool view_is(const struct view *v, uint32_t i, uint32_t flags) { return i < v->n && v->is[i] & flags; }
/* "the loan, carrying interest, | matches": does the participle at `i` stand between a subject and its verb? Looks `within` groups ahead, to the
 * first that has one of the flags `stops`. */
bool view_verb_to_come(const struct view *v, uint32_t i, uint32_t within, uint32_t stops);
/* "said rates were needed | but denied any rift": does the conjunction at i join a past tense that looks like the participle of the verb before it? */
static inline bool view_but_told(const struct view *v, uint32_t i)
{
	return view_is(v, i, IS_BUT) && view_is(v, i + 1, IS_PARTICIPLE) && view_is(v, i + 1, IS_CUE) && view_is(v, i + 2, IS_NOUN | IS_LOOSE | IS_THAT);
}
static inline bool view_has(const struct view *v, uint32_t i, uint32_t class)
{
	return i < v->n && unit_has(&v->s->k->lexicon, view_group(v, i), class);
}
/* Its only word, or the unit's. */
static inline struct slice view_word(const struct view *v, uint32_t i) { return lexicon_text(&v->s->k->lexicon, v->a, view_group(v, i)->word); }
/* Is it one of these? The list ends with NULL; no group behind the sentence is. */
bool view_word_among(const struct view *v, uint32_t i, const char *const words[]);
static inline uint32_t view_token(const struct view *v, uint32_t i) { return v->a->units.at[view_group(v, i)->first].first; }
/* The tag of a group's first verb; "says" is told as "say" is. */
static inline uint8_t view_tense(const struct view *v, uint32_t i)
{
	uint8_t tag = v->a->units.at[view_group(v, i)->first].tag;
	return tag == TAG_VBZ ? TAG_VBP : tag;
}
static inline uint32_t view_token_end(const struct view *v, uint32_t i)
{
	return v->a->units.at[view_group(v, i)->end - 1].end;
}
static inline struct span view_span(const struct view *v, uint32_t first, uint32_t end)
{
	return article_group_span(v->a, v->first + first, v->first + end);
}

/* The first group of the noun phrase whose last noun group is i: "officials from [South Korea]". */
uint32_t view_phrase_start(const struct view *v, uint32_t i);
/* Behind the last group of the noun phrase that begins at i; with what stands beside it in commas if asked. */
uint32_t view_phrase_end(const struct view *v, uint32_t i, bool apposition);
/* The noun group that the phrase is about: the first that no preposition stands before. */
uint32_t view_phrase_head(const struct view *v, uint32_t first, uint32_t end);

/* subjects.c */
void subjects_find(struct view *v);
/* "[Chad], fearing that it would be next, | closed": where the view begins that the comma at `right` ends; NONE. */
uint32_t inserted_view(const struct view *v, uint32_t right);

#endif
