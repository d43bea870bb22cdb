/*
 * The lexicon: phrases with their meanings, on a trie of interned words.
 *
 *   "North Korea"   north ──root──▶ node 7 ──(7, korea)──▶ node 12 ──▶ entries: {ACTOR PRK}
 *   "north"                         node 7 ──▶ entries: none; tags JJ NN RB
 *
 * All meanings of an ambiguous phrase stay on its node; later levels choose. The set of classes of a unit is
 *   the entries that its tag admits ∪ its tag ∪ how it is written (CAPITAL, UPPER)
 * and every such set is numbered when the lexicon is finished, so that rules can number their signatures.
 * Everything is built once (lexicon_load.c, lexicon/actors files) and then only read.
 */
#ifndef WIRECODE_LEXICON_H
#define WIRECODE_LEXICON_H

#include "article/article.h"
#include "base/diag.h"
#include "lexicon/classes.h"
#include "lexicon/tagger.h"

/* Who put an entry there and reads its value. */
enum entry_kind { ENTRY_WORD, ENTRY_ACTOR, ENTRY_ROLE, ENTRY_FRAME };
/* How the first letters of the text must look for the entry to hold: "US" is no "us". */
enum entry_case { CASE_ANY, CASE_CAPITAL, CASE_UPPER };

enum { ENTRY_TAGS = 48 };
_Static_assert((int)TAG_PLAIN_COUNT <= (int)ENTRY_TAGS, "an entry has a bit for each tag");

struct entry {
	uint32_t set;       /* classes, without tags */
	uint32_t lemma;     /* interned base form: "deny" for "denied" */
	uint32_t attributes; /* offset of "key=value key=value" in the text pool, 0 = none */
	int32_t value;      /* attribute value=, or an index that the kind's owner understands */
	uint64_t tags : ENTRY_TAGS; /* bit 1 << tag for each tag it admits; 0: any */
	uint64_t kind : 8, needs : 8; /* enum entry_kind, entry_case */
};
_Static_assert(sizeof(struct entry) == 24, "there are tens of thousands of entries");
static inline void entry_admit(struct entry *e, uint64_t tags) { e->tags = tags & (((uint64_t)1 << ENTRY_TAGS) - 1); }

/* What is known of a phrase by spelling: as written in lower case, with a capital, all upper case. */
struct node {
	uint32_t entries, profile; /* first entry; number in profiles */
	uint16_t n_entries;
	uint16_t tags[3];          /* choices by enum entry_case, 0: none; in a finished lexicon also those that its entries ask for */
	/* Most words lead no phrase on, and edges lie far away: bit word % 32 for each word by which a longer phrase goes on, and of a word,
	 * bit node % 32 for each node from which it leads on. */
	uint32_t followers, leaders;
};
_Static_assert(sizeof(struct node) == 24, "there are a hundred thousand nodes");

struct edge {
	uint32_t node, word, to; /* node 0: a free slot (the root's children are in `roots`) */
};

/* Classes that a word's writing gives it, beside those of its entries. */
enum form { FORM_LOWER, FORM_CAPITAL, FORM_UPPER, FORMS };

/* Units without a node: what the token is. Each has a profile of its own. */
enum number_form { NUMBER_DAY, NUMBER_TWO, NUMBER_YEAR, NUMBER_INTEGER, NUMBER_REAL, NUMBER_ORDINAL, NUMBER_DECADE, NUMBER_CLOCK, NUMBER_FORMS };

struct lexicon_building;

struct lexicon {
	struct arena *arena;
	struct intern words;
	struct classes classes;
	ARRAY(uint32_t) roots;     /* word number → node of the phrases that begin with it, 0: none */
	ARRAY(struct node) nodes;  /* node 0: none */
	struct edge *edges;
	uint32_t n_edges, edge_slots;
	ARRAY(struct entry) entries;
	ARRAY(struct tag_choices) tags;
	ARRAY(uint16_t) nameless;  /* number in `tags` → of the same word in lower case, where it is no name */
	ARRAY(char) pool;          /* attributes */
	/* Profiles: [profile * TAG_PLAIN_COUNT + tag] → row; most tags are alike in most profiles. Rows: [row * FORMS + form] → set. */
	ARRAY(uint32_t) rows_of, sets_of;
	uint32_t n_profiles;
	uint32_t number_profiles[NUMBER_FORMS];
	struct tag_model *model;
	uint32_t class_capital, class_upper, class_apart, class_due_to, class_be, class_weekday, class_month, class_of_what, class_needs_object, class_demonym;
	struct lexicon_building *building; /* private to src/lexicon */
};

/* ---- building ---- */

void lexicon_init(struct lexicon *l, struct arena *a);
/* One file in the format of data/lexicon; errors go to the sink with file and line. */
void lexicon_load(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
void lexicon_load_irregular(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
void lexicon_load_plurals(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
void lexicon_load_tags(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
/* Splits a phrase into words as the tokenizer would; at most LEXICON_MAX_WORDS. Returns how many, 0 if too many or none. */
enum { LEXICON_MAX_WORDS = 16 };
unsigned lexicon_words(struct lexicon *l, struct slice phrase, uint32_t out[LEXICON_MAX_WORDS]);
/* Adds a meaning to a phrase as it stands. entry.needs is set from the capitals in the phrase if it is CASE_ANY and `cased`. */
void lexicon_add(struct lexicon *l, struct slice phrase, struct entry e, bool cased);
/* Adds a verb or noun phrase in all its forms; the starred word (or first of a verb, last of a noun) inflects. */
enum inflection { INFLECT_NOT, INFLECT_VERB, INFLECT_NOUN };
void lexicon_add_inflected(struct lexicon *l, struct slice phrase, struct entry e, enum inflection how);
uint32_t lexicon_pool(struct lexicon *l, struct slice attributes);
/* Numbers the entries of each node, the profiles and all sets. Nothing is added afterwards. */
void lexicon_finish(struct lexicon *l);
/* When the sets of classes are packed: drops what they were packed from, and room to grow. */
void lexicon_forget(struct lexicon *l);

/* ---- reading ---- */

/* Cuts the sentence's tokens into units and tags them: appends to a->units. What it needs meanwhile goes on `scratch`. */
void lexicon_units(const struct lexicon *l, struct article *a, uint32_t sentence, struct arena *scratch);
/* Value of an attribute of an entry, empty if it has none. */
struct slice lexicon_attribute(const struct lexicon *l, const struct entry *e, struct slice key);
/* The text of an interned word, the article's own words too. */
static inline struct slice lexicon_text(const struct lexicon *l, const struct article *a, uint32_t word)
{
	return intern_text(a && a->words.n && word >= a->words.base ? &a->words : &l->words, word);
}
/* The class of this name, made if no file names it (then no word has it). */
uint32_t lexicon_class(struct lexicon *l, const char *name);

/* The node of the phrases that begin with a word; 0: none. */
static inline uint32_t lexicon_root(const struct lexicon *l, uint32_t word) { return word < l->roots.n ? l->roots.at[word] : 0; }
static inline enum form form_of_shape(uint8_t shape)
{
	static const uint8_t forms[] = {[SHAPE_LOWER] = FORM_LOWER, [SHAPE_CAPITAL] = FORM_CAPITAL, [SHAPE_UPPER] = FORM_UPPER, [SHAPE_MIXED] = FORM_CAPITAL, [SHAPE_NONE] = FORM_LOWER};
	return (enum form)forms[shape];
}
static inline enum form form_of(const struct token *t) { return form_of_shape(t->shape); }
static inline const uint32_t *lexicon_rows(const struct lexicon *l, uint32_t profile) { return l->rows_of.at + (size_t)profile * TAG_PLAIN_COUNT; }
static inline uint32_t lexicon_set(const struct lexicon *l, uint32_t row, enum form form) { return l->sets_of.at[row * FORMS + form]; }
static inline bool unit_has(const struct lexicon *l, const struct unit *u, uint32_t class)
{
	return class_in(&l->classes, u->set, class);
}
static inline const struct entry *unit_entry(const struct lexicon *l, const struct unit *u, uint32_t i)
{
	return &l->entries.at[u->entry + i];
}
/* Does the entry hold for a unit as it is written and tagged? */
static inline bool entry_holds(const struct entry *e, const struct unit *u)
{
	uint8_t form = u->shape == SHAPE_UPPER ? CASE_UPPER : u->shape == SHAPE_CAPITAL || u->shape == SHAPE_MIXED ? CASE_CAPITAL : CASE_ANY;
	return e->needs <= form && (!e->tags || e->tags >> u->tag & 1);
}
static inline bool entry_admits(const struct entry *e, uint8_t tag)
{
	return !e->tags || e->tags >> tag & 1;
}

#endif
