/*
 * The frame table in memory. Private to src/extract.
 *
 *   "called off the summit"
 *    unit "called" ──entry (ENTRY_FRAME)──▶ word {call, verb} ──▶ predicate "call off" ──▶ frames that name it, sets that hold it
 *    unit "summit" ──entry (ENTRY_FRAME)──▶ word {summit, noun, classes TALKS VOTE} ──▶ predicate "summit" ──▶ frames
 *
 * A frame fires when all its conditions hold: each condition is a choice of tests ("ACTOR & !TALKS|VOTE" are two).
 */
#ifndef WIRECODE_FRAMES_TABLE_H
#define WIRECODE_FRAMES_TABLE_H

#include "extract/frames/frames.h"

enum frame_part { PART_VERB, PART_NOUN, PART_ADJECTIVE, FRAME_PARTS };
enum { FRAME_CLASS_WORDS = 3, SUM_WORDS = 4, FRAME_SET_WORDS = 3, PHRASE_AROUND = 4, FRAME_PREDICATE_FRAMES = 64 };

/* What a test or a role looks at. */
enum where {
	AT_OBJECT, AT_SUBJECT, AT_MODIFIER, AT_PREPOSITION, AT_INFINITIVE, AT_THAT, AT_SHOULD, AT_WILL, AT_PAIR, AT_NOTHING, AT_AS, AT_INNER_OBJECT, AT_ALWAYS,
	AT_RECIPIENT, AT_POSSESSOR, AT_VIA, AT_ADJECTIVE, AT_NOUN, AT_HEAD, AT_AFTER, AT_HOW, AT_SENTENCE, AT_CLAUSE, AT_VISITED, AT_HERE,
	AT_ACCUSING, AT_PRAISING, AT_THREATENING, /* the claim whose cue it is is of this kind */
	AT_WORDS_BEFORE, AT_WORDS_BEHIND, AT_WORDS_OBJECT /* behind an active verb, before a passive one */
};
enum what { IS_ANYTHING, IS_CLASS, IS_WORD, IS_ACTOR, IS_SOMEBODY, IS_FIRM, IS_STATE, IS_LAND, IS_SET, IS_NAME, IS_PRONOUN };

struct matcher_of_word {
	uint8_t what;
	uint32_t id; /* class, interned word, set */
};

struct test {
	uint8_t where;
	uint32_t preposition, spelt; /* the second: of a preposition or adverb of several words, "in favour of", all of it; else 0 */
	struct matcher_of_word head, modifiers[2];
	uint8_t n_modifiers;
	uint32_t first_part, n_parts; /* of a test AT_WORDS_*, see word_pattern.h */
	int weight;                   /* how much it says where it holds */
};

struct pattern_word {
	struct slice text;
	bool whole; /* takes no endings */
};
struct pattern_phrase {
	uint32_t first, n; /* words, one right behind the other */
};
/* Any of its phrases; joined: right behind the part before. */
struct pattern_part {
	uint32_t first, n;
	bool joined;
};

/* Words and classes that some nouns can be, or that some tests ask for; what has no bit in it is not among them. */
struct noun_sum {
	uint64_t words[SUM_WORDS]; /* bit number % how many there are */
	uint64_t classes[FRAME_CLASS_WORDS];
};

/* One condition: any of its tests, or none of them. */
struct condition {
	bool not, open;      /* the second: a test asks for something else than the next two */
	uint32_t first, n;
	struct noun_sum sum; /* words and classes of which the object must be one for a test to hold */
	uint64_t follows;    /* or what must stand behind, see follow_preposition */
};

/* The condition of a frame that fewest surroundings meet, as far as words, classes and prepositions go: most frames of a verb fail at it. */
struct frame_gate {
	uint64_t words[2], classes[FRAME_CLASS_WORDS]; /* as in struct noun_sum, folded */
	uint64_t follows;
};

struct role_slot {
	uint8_t where;
	uint32_t preposition;
};

enum frame_need { NEED_ANY, NEED_SOURCE, NEED_TARGET, NEED_BOTH, NEED_VIA, NEED_OWN, NEED_PAIR, NEED_KNOWN };

struct frame {
	const char *type, *file, *mode, *rule; /* rule: "sanction.tsv:33" */
	char cameo[6];
	uint32_t line;
	uint8_t part, need;
	int8_t status;                /* -1: by the context */
	bool mutual, joint, apart, head_acts, domestic, again, refusal, outer, no_inner, covers, two, alone, never;
	bool discards;                /* the sentence: nothing in it is coded */
	uint8_t own;                  /* of a user's dictionary: how much more it counts than the data's frames */
	uint32_t opposite;            /* the frame of the act that the target does in turn, counted from 1; 0: none */
	uint32_t first_condition, n_conditions;
	uint32_t first_source, n_sources, first_target, n_targets; /* into slots */
	uint64_t via[FRAME_SET_WORDS];
};

/* "air strike": head strike, before {air}. "call off": head call, after {off}. "state of emergency": head state, after {of, emergency}. */
struct phrase {
	uint32_t head;                /* number of a frame_word */
	uint8_t n_before, n_after;
	uint32_t before[PHRASE_AROUND], after[PHRASE_AROUND];
};

struct predicate {
	struct phrase phrase;
	uint32_t first_frame, n_frames; /* into frames_of */
	uint64_t sets[FRAME_SET_WORDS];
};

struct class_member {
	struct phrase phrase;
	uint32_t class;
};

struct frame_word {
	uint32_t lemma;
	uint8_t part;
	uint64_t classes[FRAME_CLASS_WORDS];
	uint32_t first_predicate, n_predicates; /* into predicates_of */
	uint32_t first_member, n_members;       /* class members of several words with this head, into members_of */
};

struct outer_codes {
	char inner[6], agree[6], request[6], reject[6], threaten[6], ended[6];
	const char *ended_type; /* of which type it is to end such an act; NULL */
};

/* The type of an act by the beginning of its CAMEO code; "-": none. */
struct cameo_type {
	char code[6];
	const char *type;
};

/* Parties of an act that its name alone tells: "six-party". The first is the one that it is about: where it is not spoken of, another is meant. */
enum { NAMED_PARTIES = 8 };
struct named_parties {
	uint32_t word; /* lemma */
	char codes[NAMED_PARTIES][4];
	uint32_t n;
	uint32_t together; /* "trilateral": those of the last act that so many had part in; 0 */
	uint32_t fight;    /* only of wars and truces that are told to be there: "the war in Ukraine"; 1 or 0 */
};

struct frame_example {
	uint32_t frame, line;
	bool positive;
	bool todo; /* known to fail as yet; see data/README.md */
	const char *type, *file;
	struct slice text, expected;
};

/* While a set is read, its items; &names in it are joined in the end. */
struct frame_set {
	struct slice name;
	uint64_t defined; /* as wide as a word: padding would differ from load to load, see src/image */
	ARRAY(uint32_t) predicates, sets;
};

/* What a frame's third column names: a predicate or, that being NONE, a set. */
struct frame_use {
	uint32_t predicate, set, frame;
};

/* Words that tell whether an act happened: data/lexicon/status.tsv says which each of them are. */
struct status_names {
	uint32_t might, may, will, shall, would, would_be, awaiting, inverts, condition, never, no_such, no_act, nobody, undone_by, failing, capable, accused;
	uint32_t effort, have, perfect, awaited, open_date, going_on, any_one, meant, comes_after, on_now, unsure, brought_by, by_means, cue;
	uint32_t announces, toward, devoted, discusses, topic, about, beside, was, happening, move, blames, rejects, forbids, but, breach, avenges, glad, says,
		ponders;
	uint32_t word_until, word_short, word_have, word_had, word_set, word_any, word_there, word_since, word_should, word_going, word_got, word_than;
	uint32_t set_to_end, set_attaining, set_wishing, set_thereby, set_visiting;
};

struct frames {
	struct arena *arena;
	struct lexicon *lexicon;
	struct intern names;          /* part letter + lemma → word; phrases → predicate: see load.c */
	struct intern predicate_names, class_names, set_names;
	ARRAY(struct frame_word) words;
	ARRAY(struct predicate) predicates;
	ARRAY(struct class_member) members;
	ARRAY(struct frame_set) sets;
	ARRAY(bool) class_defined;
	uint32_t class_sizes[FRAME_CLASS_WORDS * 64];
	ARRAY(struct frame) frames;
	struct frame_gate *gates;     /* one a frame */
	ARRAY(struct test) tests;
	ARRAY(struct condition) conditions;
	ARRAY(struct role_slot) slots;
	ARRAY(struct outer_codes) outer;
	ARRAY(struct cameo_type) cameo;
	ARRAY(struct named_parties) parties;
	ARRAY(struct pattern_word) pattern_words;
	ARRAY(struct pattern_phrase) pattern_phrases;
	ARRAY(struct pattern_part) pattern_parts;
	ARRAY(struct frame_example) examples;
	ARRAY(struct frame_use) uses;
	uint32_t *frames_of, *predicates_of, *members_of;
	uint32_t set_support, set_letting, set_bereft, set_planned, set_wanted, set_hypothetical, set_negated, set_control, set_sending;
	uint32_t set_commanding, set_helping, set_causing, set_threatening, set_keeping, set_shaking, set_stopping, set_preventing, set_inviting;
	uint32_t set_landing;
	uint32_t set_actual, set_intended, set_happen, set_coming_about, set_beginning, set_staged, set_abandoning, set_excluding, set_deciding;
	uint32_t set_hinting, set_supposing;
	uint32_t set_ascribing, set_signing, set_publishing, set_undergo, set_answer, set_ending, set_by_others, set_guest, set_arriving, set_brokering;
	uint32_t set_holding, set_resuming, set_kill, set_wound, set_mediating, set_part_taking, set_accuse, set_retaking, set_drill;
	uint32_t class_quantity, class_money, class_populace, class_planned_mod, class_possible_mod, class_undone_mod, class_alleged_mod;
	uint32_t class_plan_host, class_doubt_host, class_aim_host, class_worth_host, class_means_host, class_sign_host, class_pretext_host,
		class_asking_host;
	uint32_t class_doing_host, class_denial_host, class_failure_host, class_ability_host, class_outcome_host, class_amends, class_part_host, class_crowd,
		class_border_host, class_gathering;
	uint32_t class_weapon, class_exercise;
	uint32_t class_likely, class_fears, class_unable, class_instead, class_eventual, class_ahead_of, class_needed; /* of the lexicon, as the next */
	/* of the lexicon: if, unless; I, we; he; sides, leaders; both, two; Koreans; should, must; statement, report; bill; accusation */
	uint32_t class_if, class_self, class_he, class_pair, class_company, class_both, class_nationals, class_obliges, class_each_other;
	uint32_t class_document, class_draft, class_claim, class_call_as;
	uint32_t class_it, class_they, class_uses, class_say; /* it; they; use, employ; say, announce */
	/* loyal; "in line with"; anti, pro; ally; urge, criticism; Inc, Corp; spokesman; gunmen; students; troops */
	uint32_t class_loyal, class_aside, class_not_of, class_reporter, class_other_side, class_other_side_mod, class_object_owns, class_firm, class_role;
	uint32_t class_outlaw, class_private, class_own_force, class_doer, class_time, class_not_only, class_sport, class_ordinal;
	uint32_t class_told_when, class_involved, class_someone, class_bearing, class_joins; /* after, during; involved; anybody; north; join */
	uint32_t word_at, word_on, word_near, word_against, word_with, word_after, word_before, word_during;
	uint32_t word_of, word_for, word_to, word_by, word_and, word_the, word_between, word_among, word_as, word_in, word_into, word_from;
	uint32_t word_including, word_times;
	struct status_names status;
};

/* For loading: numbers of words, predicates, classes and sets, made where they are new. */
uint32_t frame_word_add(struct frames *f, struct slice lemma, enum frame_part part);
uint32_t frame_predicate_add(struct frames *f, struct slice phrase, enum frame_part part);
uint32_t frame_class_add(struct frames *f, struct slice name);
/* As the frames write it: "subject", "poss", "with". */
struct slice role_slot_name(const struct frames *f, const struct role_slot *slot);
uint32_t frame_set_add(struct frames *f, struct slice name);
bool frame_phrase(struct frames *f, struct slice text, enum frame_part part, struct phrase *out);
/* By the longest code that this one begins with; NULL: it is no CAMEO code. */
const char *frame_cameo_type(const struct frames *f, struct slice code);

/* One line of a frame file, its columns parsed into a frame. */
struct frame_line {
	struct frames *frames;
	struct diag_sink *sink;
	const char *file, *type;
	struct slice text;
	uint32_t line;
};
void frame_parse(struct frame_line *x);

/* ---- reading ---- */

/* The frame words that a unit is, by its part of speech; NONE. */
uint32_t frame_word_at(const struct frames *f, const struct article *a, uint32_t unit, enum frame_part part);
/* The same if the unit were tagged so: "the [arming] of rebels" is a form of a verb; NONE. */
uint32_t frame_word_as(const struct frames *f, const struct article *a, uint32_t unit, enum frame_part part, enum tag tag);
/* The token with which a phrase goes on behind its head, which is this unit: "agreed on" as one unit goes on within it. */
uint32_t phrase_behind(const struct article *a, uint32_t unit, enum frame_part part);
/* Does the phrase stand here, its head at this unit? `first` is the unit where its group begins; *end is the token behind it. */
bool phrase_at(const struct frames *f, const struct article *a, const struct phrase *p, uint32_t first, uint32_t unit, uint32_t *end);
bool frame_class_at(const struct frames *f, const struct article *a, uint32_t class, uint32_t first, uint32_t unit);
/* Adds every class for which frame_class_at() can say yes, whatever stands before the unit: the two go together. */
void frame_classes_add(const struct frames *f, const struct article *a, uint32_t unit, uint64_t classes[FRAME_CLASS_WORDS]);
bool frame_word_is(const struct frames *f, const struct article *a, uint32_t unit, uint32_t word);
/* Adds every word of which frame_word_is() is true. */
void frame_words_add(const struct frames *f, const struct article *a, uint32_t unit, struct noun_sum *s);

/* What stands behind a verb or noun: its prepositions, as bits that some share, and whether there is an infinitive; whether the sentence has an
 * actor. */
enum { FOLLOW_PREPOSITIONS = 61, FOLLOW_ACTOR = 61, FOLLOW_ANYTHING, FOLLOW_INFINITIVE };
static inline uint64_t follow_preposition(uint32_t word) { return (uint64_t)1 << word % FOLLOW_PREPOSITIONS; }

static inline uint32_t sum_place(uint32_t word) { return word % (SUM_WORDS * 64); }
static inline bool bit_in(const uint64_t *bits, uint32_t i) { return bits[i >> 6] >> (i & 63) & 1; }
static inline void bit_put(uint64_t *bits, uint32_t i) { bits[i >> 6] |= (uint64_t)1 << (i & 63); }
/* Types of acts are asked for everywhere: most differ in the first letter. */
static inline bool type_is(const char *type, const char *name) { return *type == *name && strcmp(type, name) == 0; }
static inline bool type_in(const char *type, const char *const *names)
{
	while (*names && !type_is(type, *names))
		names++;
	return *names;
}
/* One of several: TYPE_AMONG(e->type, "ACCUSE", "REJECT"). */
#define TYPE_AMONG(type, ...) type_in((type), (const char *const[]){__VA_ARGS__, NULL})
/* What is only said is no other act of the same kind when it is said again, by another. */
static inline bool type_of_speech(const char *type) { return TYPE_AMONG(type, "ACCUSE", "REQUEST", "THREATEN"); }
static inline void sum_add_word(struct noun_sum *s, uint32_t word) { bit_put(s->words, sum_place(word)); }

#endif
