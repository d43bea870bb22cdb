/* Everything that is loaded once. Private to src/extract; all others see struct knowledge from outside. */
#ifndef WIRECODE_KNOWLEDGE_H
#define WIRECODE_KNOWLEDGE_H

#include "extract/extract.h"
#include "rules/rules.h"

struct actors;
struct frames;
struct reckoning;
struct node_forms;
struct anaphora_classes;
struct claim_classes;
struct kind_classes;
struct syntax_classes;

struct knowledge {
	struct arena arena;
	struct lexicon lexicon;
	struct level times, groups, clauses;
	struct actors *actors;
	struct frames *frames;
	struct reckoning *reckoning; /* what the rules of time say, see times/parts.h */
	uint32_t set_of_time;  /* class set of a unit that is a time */
	uint32_t *flags_of_set; /* what a group of this class set is to the clause, see claims/clause.h */
	struct node_forms *forms; /* the same to its sentence's syntax, see syntax/node_form.h */
	/* The numbers of the classes that the stages ask for by name: a short article is read faster than hundreds of names are looked up. */
	const struct syntax_classes *syntax_classes;
	const struct claim_classes *claim_classes;
	const struct kind_classes *kind_classes;
	const struct anaphora_classes *anaphora_classes;
	char sha256[65];
};

struct data_size;

/* Loads the text of the data, the user's dictionaries last, into `k`, whose arena stands ready. */
bool knowledge_load(struct knowledge *k, const struct knowledge_source *source, struct data_size *size, struct diag_sink *sink);
/* Drops what only loading and checking need: the examples of rules and frames, room for arrays to grow. */
void knowledge_forget(struct knowledge *k);

struct extractor {
	const struct knowledge *knowledge;
	struct matcher *matcher;
	struct word_memory *words;
	uint32_t *actor_of_known;
	struct arena scratch;
};

/* What every stage is called with. */
struct stage {
	const struct knowledge *k;
	struct matcher *matcher;
	struct word_memory *words;
	/* Of each known actor the number in the last article that named it. It is believed only where that actor of this article says that it is
	 * the one, so that thousands of numbers need not be cleared for each article. */
	uint32_t *actor_of_known;
	struct article *a;
	struct arena *scratch; /* what a stage needs for one sentence, which it begins with stage_sentence() */
	const struct extract_options *options;
	struct diag_sink *sink;
};

/* Forgets what the sentence before needed: else the pieces of a long article would lie about until its end. */
static inline void stage_sentence(struct stage *s) { arena_reset(s->scratch); }

#endif
