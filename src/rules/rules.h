/*
 * Rules as data: patterns over the classes of units, compiled to PCRE2 on one byte a unit.
 *
 *   level clause by cue                    level name; "by SLOT": matches compete only for that slot, else for all they cover
 *   define np  (?: NG (?: "of" NG )*+ )    @np in a pattern stands for it
 *   rule  denial-that
 *   when  (?<who> @np ) ADV*+ (?<cue> VG&DENY) THAT? (?<what> !STOP*+)
 *   make  denial source=who cue=cue content=what          further words: flags; key=slot or key=literal
 *   make  NG NAME=NNP NEG=n|m head=h|g                    on a level that makes groups: the group gets the classes of its head (the slot
 *                                                         that took part), NG, NAME if the head is NNP, NEG if slot n or m took part
 *   yes   North Korea denied that it sold arms. => source=North Korea | content=it sold arms
 *   no    North Korea was denied entry.
 *
 * Each set of classes that a level's rules can tell apart has a number, its signature:
 *
 *   unit      North Korea    denied      it
 *   set       {NG ACTOR PRK} {VG DENY}   {NG PRP}
 *   symbol    0x05           0x21        0x09        the subject string; a match's offsets are numbers of units
 *   VG&DENY  ──▶  [\x21\x22]                         the signatures that satisfy it
 *
 * One policy: leftmost, longest, earlier in the file. Where rules match is found for all of a level in one pass (automaton.h); PCRE2 says
 * where their slots are, and matches what the automaton does not know, where the symbols that such a rule cannot do without occur.
 * After FASTUS (Hobbs et al.), JAPE and Odin; the byte classes are the minterms of symbolic automata.
 */
#ifndef WIRECODE_RULES_H
#define WIRECODE_RULES_H

#include "base/buf.h"
#include "lexicon/lexicon.h"

typedef uint16_t symbol; /* a code unit to PCRE2 */

enum { RULE_SLOTS = 16, RULE_ARGUMENTS = 16, RULE_NO_SLOT = 255, RULE_REQUIRED = 8, RULE_CHOICES = 4, RULE_FLAGS = 6, RULE_SLOT_FLAGS = 3, SYMBOL_MAX = 1023, SYMBOL_WORDS = (SYMBOL_MAX + 1) / 64 };

/* Of the symbols that a class expression holds for; where there is none, patterns have this. */
#define NO_SYMBOL "[^\\x{0}-\\x{ffff}]"
struct symbol_set {
	uint64_t bits[SYMBOL_WORDS];
};

struct rule_argument {
	struct slice key, value;
	uint8_t slot; /* RULE_NO_SLOT: the value is a literal */
};

/* A class that a group gets under a condition. */
struct rule_flag {
	struct class_set class;
	uint32_t if_head;  /* the head has this class; 0: by slots */
	uint16_t if_slots; /* bit 1 << slot: one of these took part */
};

struct rule_example {
	bool positive;
	uint32_t line;
	struct slice text, expected; /* "source=North Korea | content=..." */
};

struct rule {
	const char *name, *file;
	uint32_t line;
	struct slice pattern;           /* as written, macros expanded */
	struct slice make;              /* first word of the make line */
	struct rule_argument arguments[RULE_ARGUMENTS];
	uint8_t n_arguments, n_slots;
	struct slice slots[RULE_SLOTS]; /* names; slot i is group slot_group[i] of the pattern */
	uint8_t slot_group[RULE_SLOTS];
	ARRAY(struct rule_example) examples;
	/* compiled */
	struct slice expanded;          /* as PCRE2 reads it, classes as bytes */
	struct symbol_set *required;    /* the rarest first */
	struct slice *required_names;
	struct symbol_set *choices;     /* of "(?: A B | C )": what one of the branches cannot do without */
	struct symbol_set first;
	uint8_t n_required, n_choices;
	uint8_t by;                     /* the slot for which its matches compete; RULE_NO_SLOT: for all they cover */
	uint16_t heads;                 /* bit 1 << slot: slots of head=, 0 on a level that makes no groups */
	struct symbol_set head_symbols; /* what the head slots can match */
	struct class_set made;          /* classes that every group of this rule gets */
	struct rule_flag flags[RULE_FLAGS];
	uint8_t n_flags;
};

struct level {
	struct slice name;
	const char *file;
	struct slice by;                /* empty: matches compete for all they cover */
	ARRAY(struct rule) rules;
	struct class_set mentioned;
	symbol *symbol_of_set;
	uint32_t n_sets;                /* sets that existed when the level was compiled */
	uint32_t n_symbols;
	struct class_set *symbol_classes; /* of those mentioned, by symbol */
	/* [symbol * rule_words], a bit for each rule: those that can begin with the symbol; those that ask for it first; of symbol 0: that ask for none */
	uint64_t *beginning, *asking;
	struct symbol_set beginners;    /* with which any rule can begin */
	uint32_t rule_words;
	/* On a level that makes groups: [symbol * rules.n + rule] → where the group's sets stand among those of a head, NONE: it cannot be that.
	 * composed[composed_at[set of the head] + that place + variant] → set of the group */
	uint32_t *place_of_head, *composed_at, *composed;
	const struct program *program;  /* of those rules that an automaton can match, see program.h */
	struct pattern_cell *patterns;  /* one a rule, see patterns.h; all else is only read once the level is compiled */
};

struct match {
	uint32_t rule, start, end;
	struct {
		uint32_t start, end; /* NONE, NONE: did not take part */
	} slots[RULE_SLOTS];
};

/* On a level that makes groups: what the group is made of. */
struct grouping {
	uint32_t rule, start, end;
	uint32_t head;    /* the unit that is its head */
	uint32_t variant; /* of the classes that it gets, for grouping_set */
};

/* One thread's memory for matching. */
struct matcher;

/* ---- building: parse all files, finish the lexicon, then compile the levels in their order ---- */

/* Reads a file's rules. Quoted words and class names are made known to the lexicon. */
void level_parse(struct level *v, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
/* Numbers signatures, proves that the patterns compile. On a level that makes groups, the sets of all possible groups are added to the lexicon's classes. */
bool level_compile(struct level *v, struct lexicon *l, struct diag_sink *sink);
/* Drops what only compiling and checking need. */
void level_forget(struct level *v, struct arena *a);
/* Before the first match: makes room for the patterns, each of which is compiled when its rule is first tried. False: no memory. */
bool level_open(struct level *v);
void level_close(struct level *v);

/* ---- matching ---- */

struct matcher *matcher_new(void); /* NULL: no memory */
void matcher_free(struct matcher *m);
/* Symbols of n units into out (room for n). */
void level_symbols(const struct level *v, const struct unit *units, uint32_t n, symbol *out);
/* All matches by the level's policy, in order of their start. They live on the arena. A limit that is hit goes to the sink with the rule's name. */
struct match *level_match(const struct level *v, struct matcher *m, const symbol *symbols, uint32_t n, struct arena *arena,
			  struct diag_sink *sink, uint32_t *n_matches);
/* The argument of a rule's make line, NULL if there is none. */
const struct rule_argument *rule_argument(const struct rule *r, struct slice key);
/* The units that a match gives to this argument. False where it is missing, literal or empty. */
bool match_argument(const struct rule *r, const struct match *m, struct slice key, uint32_t *start, uint32_t *end);
/* The literal value, empty if there is none. */
struct slice rule_literal(const struct rule *r, struct slice key);
bool rule_flag(const struct rule *r, struct slice flag); /* a word without "=" on the make line */

/* The same on a level that makes groups. */
struct grouping *level_groupings(const struct level *v, struct matcher *m, const symbol *symbols, uint32_t n, struct arena *arena,
				 struct diag_sink *sink, uint32_t *n_groupings);
/* The class set of the group; `set` is that of its head unit. NONE: it has none of its own. */
static inline uint32_t grouping_set(const struct level *v, const struct grouping *g, uint32_t set)
{
	uint32_t place = set < v->n_sets ? v->place_of_head[v->symbol_of_set[set] * v->rules.n + g->rule] : NONE;
	return place == NONE ? NONE : v->composed[v->composed_at[set] + place + g->variant];
}

/* For --explain: the rules of the level that lack just one thing, and what it is. */
void level_explain_misses(const struct level *v, const struct lexicon *l, const symbol *symbols, uint32_t n, struct buf *out);
void class_set_print(const struct classes *c, const struct class_set *s, struct buf *out);

static inline bool symbol_set_has(const struct symbol_set *s, symbol x) { return s->bits[x >> 6] >> (x & 63) & 1; }
static inline void symbol_set_put(struct symbol_set *s, symbol x) { s->bits[x >> 6] |= (uint64_t)1 << (x & 63); }

#endif
