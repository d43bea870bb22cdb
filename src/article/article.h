/*
 * The article: one text and everything that is found in it. Every stage adds its arrays; nobody changes those of an earlier one.
 *
 *   text       "North Korea denies any hacking ."          bytes, valid UTF-8
 *   tokens      North|Korea|denies|any|hacking|.            spans of bytes
 *   units      [North Korea]|denies|any|hacking|.           lexicon phrases; one tag, one class set each
 *   groups     [North Korea]|[denies]|[any hacking]|.       noun groups, verb groups, times; all else as it was
 *   records     d1: North Korea / denies / any hacking
 *
 * Arrays hang on `arena` and are indexed by number. All offsets are bytes into `text`; what the output counts in is the
 * writer's business. Ranges are half-open.
 */
#ifndef WIRECODE_ARTICLE_H
#define WIRECODE_ARTICLE_H

#include "base/arena.h"
#include "base/intern.h"

struct span {
	uint32_t start, end;
};

enum { NONE = UINT32_MAX }; /* no index */

/* ---- words ---- */

enum token_kind {
	TOKEN_WORD,     /* letters, also with dots, apostrophes, digits: Kim, U.S., 1990s, O'Neill */
	TOKEN_NUMBER,   /* 7  1,200.5  10:30 */
	TOKEN_CLITIC,   /* 's  n't  'll: cut off the word before */
	TOKEN_COMMA,
	TOKEN_STOP,     /* . ! ? and runs of them, ellipsis */
	TOKEN_COLON,
	TOKEN_SEMICOLON,
	TOKEN_DASH,     /* between words: -- – — and a hyphen with blanks around it */
	TOKEN_HYPHEN,   /* inside a compound: U.S.-led */
	TOKEN_OPEN_QUOTE,
	TOKEN_CLOSE_QUOTE,
	TOKEN_OPEN_PAREN,
	TOKEN_CLOSE_PAREN,
	TOKEN_URL,      /* also mail addresses and @names */
	TOKEN_SYMBOL,   /* $ % & / and whatever else */
	TOKEN_KINDS
};

enum token_shape { SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPE_MIXED, SHAPE_NONE };
enum token_gap { GAP_NONE, GAP_BLANK, GAP_LINE, GAP_PARAGRAPH };

struct token {
	uint32_t start, end;
	uint32_t word;     /* interned normal form: lower case, straight apostrophe */
	uint8_t kind, shape, gap; /* gap: the white space before it */
	uint8_t quotes;    /* depth of quotation at this token: 0 outside */
};

enum skip_reason { SKIP_NOT, SKIP_ADVERTISEMENT, SKIP_NAVIGATION, SKIP_RELATED, SKIP_CREDIT, SKIP_CONTACT, SKIP_COPYRIGHT, SKIP_REASONS };

struct sentence {
	uint32_t start, end;             /* bytes */
	uint32_t first_token, end_token;
	uint32_t first_unit, end_unit;
	uint32_t first_group, end_group;
	uint32_t paragraph;
	uint8_t skip;    /* enum skip_reason */
	bool title;      /* the title as first line of the text: actors only */
	bool body;       /* a sentence of the story: neither title, dateline alone nor skipped */
};

/* A quotation; `end` is the sentence's or paragraph's where it is never closed. Sorted by first_token; an inner one follows its outer. */
struct quotation {
	uint32_t first_token, end_token; /* with its marks */
	uint8_t depth;                   /* 1: outermost */
	bool closed;
	bool continues;                  /* goes on with the next paragraph's opening mark */
};

/* ---- tiers ---- */

/* One symbol of a tier. On the tier of units first..end are tokens, on the tier of groups they are units. */
struct unit {
	uint32_t first, end;
	uint32_t head;     /* group: its head unit; unit: its last token */
	uint32_t set;      /* number of its class set */
	uint32_t word;     /* interned normal form, of a phrase too; group: of its head */
	uint32_t entry;    /* lexicon: first meaning, NONE if unknown */
	uint16_t n_entries;
	uint8_t tag;
	uint8_t shape;
	uint32_t rule;     /* group: the rule that made it, NONE for a unit taken over */
	uint32_t ref;      /* group: what it stands for: a time, a mention (NONE) */
};

/* ---- records ---- */

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

struct timex3 {
	struct span span;
	uint8_t type;
	const char *value;          /* TIMEX3 value */
	const char *mod;            /* TIMEX3 mod or NULL */
	int32_t begin, finish;      /* day numbers (base/calendar.h), CALENDAR_NO_DAY if unknown */
	uint32_t first_unit, end_unit, sentence;
	const char *rule;
	const char *anchor;         /* for --explain: what it was reckoned from, or NULL */
};

enum actor_kind { ACTOR_COUNTRY, ACTOR_GOVERNMENT, ACTOR_MILITARY, ACTOR_LEGISLATURE, ACTOR_PARTY, ACTOR_AGENCY, ACTOR_COMPANY, ACTOR_PERSON,
	ACTOR_GROUP, ACTOR_IGO, ACTOR_NGO, ACTOR_MEDIA, ACTOR_POPULATION, ACTOR_KINDS };
enum mention_by { BY_NAME, BY_ALIAS, BY_DEMONYM, BY_METONYM, BY_ROLE, BY_PRONOUN, BY_KINDS };

struct ids {
	uint32_t *at, n; /* indices into one of the lists of records */
};

struct actor {
	struct slice name;
	char code[24], country[4]; /* country "" if none */
	uint8_t kind;
	bool plural;       /* told of as several: "Norwegian negotiators" */
	uint32_t known;    /* number in the actor data, NONE: only this article knows it */
	uint32_t owner;    /* of whom a role was told: the actor whose it is; NONE */
	struct slice bare; /* of a body told of by its role: its name without article and owner */
	bool bare_office;  /* ... which is the noun of an office of its state and no more: "the government" */
	bool bygone;       /* of a known body that is named by a name no longer in use: the Hansen administration of another year */
	bool of_another;   /* of a person: of something told of that is not known, "Its president, Ann Hill", and so not of whoever is at home */
	const char *office; /* of a person whose state nobody names: what the office adds to a code, "GOV"; NULL */
	ARRAY(struct slice) roles;
	struct slice title; /* of a person: what he is called before the name, as the roles have it: admiral; of a body: its name without what it is for */
};

struct mention {
	struct span span;
	uint32_t sentence, actor;
	uint32_t first_unit, end_unit;
	uint8_t by;
	const char *rule;
};

enum claim_kind { CLAIM_STATEMENT, CLAIM_ACCUSATION, CLAIM_DEMAND, CLAIM_PROMISE, CLAIM_THREAT, CLAIM_CONCERN, CLAIM_AGREEMENT, CLAIM_KINDS };
enum claim_status { CLAIM_MADE, CLAIM_HEDGED, CLAIM_PLANNED, CLAIM_NEGATED, CLAIM_ASKED, CLAIM_STATUSES };
enum quote_kind { QUOTE_INDIRECT, QUOTE_MIXED, QUOTE_DIRECT };

/* A claim or a denial: a source, a cue, a content. Spans with start == end are absent. */
struct attribution {
	bool denial, own;                 /* own: of whoever issued the text, a statement of somebody, outside of any claim */
	uint8_t kind, status, quote;
	struct span source, cue, content;
	uint32_t source_group, cue_group; /* groups that hold the heads, NONE if unstated */
	uint32_t first_content, end_content; /* groups of the content inside the cue's sentence */
	uint32_t first_judged, end_judged; /* groups of whoever "should" or "is reckless" in it, where its words made the kind; else NONE */
	struct ids sources, targets;
	struct ids links;                 /* claim: denied_by; denial: answers. Indices into `attributions` */
	uint32_t time, sentence;
	const char *rule;
};

enum event_status { EVENT_REPORTED, EVENT_CLAIMED, EVENT_DENIED, EVENT_PLANNED, EVENT_NEGATED, EVENT_HYPOTHETICAL, EVENT_STATUSES };

/* For --explain: where a side of an event comes from. */
enum side_by { SIDE_NOBODY, SIDE_ROLE, SIDE_SPEAKER, SIDE_NAMED_PARTIES, SIDE_ACT /* another act lends it */, SIDE_ONLY_OTHER, SIDE_BY_KINDS };

struct side_origin {
	uint8_t by;
	uint32_t slot;   /* SIDE_ROLE: of all slots of the frames; NONE: no single one */
	struct span act; /* SIDE_ACT: the trigger of the act that lends it */
};

struct event {
	const char *type, *mode, *cameo; /* mode may be NULL */
	const char *contexts;            /* separated by blanks, may be NULL */
	uint8_t status;
	struct ids sources, targets, claims, denials; /* actors; attributions */
	struct side_origin source_by, target_by;
	struct span trigger, place;      /* place absent if start == end */
	uint32_t group;                  /* of the trigger */
	uint32_t time, sentence, repeats;
	const char *rule, *status_why;   /* status_why: for --explain */
};

/* For --explain: what came near in a sentence, and why it was left out. */
struct note {
	uint32_t sentence;
	const char *text;
};

struct skip {
	struct span span;
	uint8_t reason;
};

struct dateline {
	struct slice place, agency;
	int32_t date;      /* day number or CALENDAR_NO_DAY */
	struct span span;  /* absent if start == end */
};

enum published_from { FROM_NONE, FROM_OPTION, FROM_METADATA, FROM_DATELINE, FROM_URL, FROM_FILENAME, FROM_KINDS };

struct article_error {
	const char *code; /* NULL: none */
	char message[200];
	uint64_t at;      /* byte of the input */
};

struct article {
	struct arena *arena;

	/* what the reader gives; missing: at == NULL */
	struct slice id, source, format, language, title, byline, agency, url;
	struct slice published;       /* ISO date or date and time, as text */
	uint8_t published_from;
	struct slice text;
	bool text_has_title;          /* the text's first line is the title */
	bool text_is_extracted;       /* from markup: the text is not the input itself */
	ARRAY(struct skip) skipped;   /* a reader may name spans; a later stage adds its own; sorted before output */
	size_t replaced;              /* bad bytes read as U+FFFD */
	struct article_error error;

	/* what the stages add */
	struct intern words;          /* words that the lexicon does not know */
	int32_t day;                  /* of publication, CALENDAR_NO_DAY */
	struct dateline dateline;
	ARRAY(struct token) tokens;
	ARRAY(struct sentence) sentences;
	ARRAY(struct quotation) quotations;
	ARRAY(struct unit) units;
	ARRAY(struct unit) groups;
	ARRAY(struct timex3) times;
	ARRAY(struct actor) actors;
	uint32_t home;                /* number in the actor data of the state whose organs need no name here, NONE */
	bool home_of_site;            /* told by the site that the text is from */
	ARRAY(struct mention) mentions; /* sorted by span.start */
	ARRAY(struct attribution) attributions;
	ARRAY(struct event) events;
	ARRAY(struct note) notes;
};

/* An empty article on an arena. */
struct article *article_new(struct arena *a);
/* Marks the article as failed: code is a constant ("empty", "not-utf8", ...), the message is for people. The first error stays. */
void article_fail(struct article *a, const char *code, uint64_t at, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* What the caller says of an article, each may be NULL. Said before it is read, it comes before what the document says; said after, it fills the gaps. */
void article_fill(struct article *a, const char *id, const char *title, const char *date);
/* Once it is read: where it is from is its URL, else the path; the format is the reader's name where the reader has not said more. */
void article_complete(struct article *a, const char *path, const char *reader);

static inline struct slice article_slice(const struct article *a, struct span s)
{
	return slice_cut(a->text, s.start, s.end);
}
/* The words of a name: where a line ends between them there is one blank. */
struct slice article_name(const struct article *a, struct span s);
/* The group of the sentence that holds the unit, or the last one before it. */
uint32_t article_group_at(const struct article *a, uint32_t sentence, uint32_t unit);
/* The sentence with which the story begins, behind a title and lines that are skipped; NONE. */
uint32_t article_lead(const struct article *a);
static inline bool span_none(struct span s) { return s.start == s.end; }

/* Bytes covered by units or groups [first, end), end > first. */
static inline struct span article_unit_span(const struct article *a, uint32_t first, uint32_t end)
{
	return (struct span){a->tokens.at[a->units.at[first].first].start, a->tokens.at[a->units.at[end - 1].end - 1].end};
}
static inline struct span article_group_span(const struct article *a, uint32_t first, uint32_t end)
{
	return article_unit_span(a, a->groups.at[first].first, a->groups.at[end - 1].end);
}
/* Is the unit the hyphen of a compound: U.S.[-]led? No unit behind the text is. */
static inline bool article_hyphen_at(const struct article *a, uint32_t unit)
{
	return unit < a->units.n && a->tokens.at[a->units.at[unit].first].kind == TOKEN_HYPHEN;
}
/* The sentence that holds this byte (the last one that begins at or before it), NONE before the first. */
uint32_t article_sentence_at(const struct article *a, uint32_t at);
void ids_add(struct article *a, struct ids *list, uint32_t id); /* once each, in order of arrival */
bool ids_have(const struct ids *list, uint32_t id);
/* "The South's minister" is one side: of a person or organ and its own state the state says nothing more. */
void ids_drop_owners(const struct article *a, struct ids *list);
bool ids_share(const struct ids *a, const struct ids *b); /* one of both */
/* The first attribution in this sentence or behind it, once coreference has put them in order. */
uint32_t article_attribution_from(const struct article *a, uint32_t sentence);
/* The same actor, or two of one state. */
bool actors_of_one_state(const struct article *a, uint32_t x, uint32_t y);

extern const char *const actor_kind_names[ACTOR_KINDS], *const mention_by_names[BY_KINDS], *const skip_reason_names[SKIP_REASONS],
	*const claim_kind_names[CLAIM_KINDS], *const claim_status_names[CLAIM_STATUSES], *const quote_kind_names[3],
	*const event_status_names[EVENT_STATUSES], *const timex_type_names[4], *const published_from_names[FROM_KINDS];

#endif
