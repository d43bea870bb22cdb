/*
 * What a rule found in a time expression, as numbers: the slots of its match read by the attributes of their words.
 *
 *   two and a half years ago     number 2500 (thousandths), unit Y, direction -1
 *   last Friday night            direction -1, weekday 5, daypart NI
 *
 * Nothing here knows when the text was published; value.c does the reckoning.
 */
#ifndef WIRECODE_TIMES_PARTS_H
#define WIRECODE_TIMES_PARTS_H

#include "extract/knowledge.h"

#define TIME_MISSING INT32_MIN
#define UNIT_VALUE_MAX 100 /* weeks in a fortnight: 2 */

/* The keys of a make line, by their order in time_part_names. */
enum time_part { PART_KIND, PART_YEAR, PART_MONTH, PART_DAY, PART_WEEKDAY, PART_DAYPART, PART_CLOCK, PART_MERIDIEM, PART_NUMBER, PART_FRACTION,
	PART_UNIT, PART_DIRECTION, PART_ORDINAL, PART_SEASON, PART_HOLIDAY, PART_REF, PART_MOD, PART_CENTURY, PART_YEAR_DIRECTION, PART_ERA, TIME_PARTS };

enum time_kind { KIND_DATE, KIND_NUMERIC, KIND_DEICTIC, KIND_UNIT, KIND_OFFSET, KIND_DURATION, KIND_SET, KIND_REF, KIND_QUARTER, KIND_HALF,
	KIND_SEASON, KIND_HOLIDAY, KIND_DECADE, KIND_CENTURY, TIME_KINDS };

enum time_unit { UNIT_NONE, UNIT_SECOND, UNIT_MINUTE, UNIT_HOUR, UNIT_NIGHT, UNIT_DAY, UNIT_WEEKEND, UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_HALF,
	UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY, UNIT_MILLENNIUM };

struct time_direction {
	bool given, from_text, same, span; /* span: "the past year" is a stretch of time, not the year before */
	int8_t offset;                     /* -1 last, 0 this, 1 next */
};

struct time_parts {
	uint8_t type, kind, unit;       /* enum timex_type, time_kind, time_unit */
	int32_t year, month, day, weekday, hour, minute, ordinal, century;
	int32_t unit_value;             /* base units in the unit: 2 weeks in a fortnight */
	int64_t number;                 /* in thousandths; TIME_MISSING */
	bool vague, plural;             /* "several"; a unit in the plural */
	bool short_year, before_christ;
	struct time_direction direction, year_direction;
	struct slice daypart, season, ref, mod; /* from attributes: as long as the lexicon lives */
	const struct entry *holiday;
	int32_t fiscal_month;           /* a fiscal year begins with it; 0: unknown, or no fiscal year */
	bool fiscal_by_start;           /* named by the year it begins in */
};

/* What all rules of the level say, worked out once. */
struct time_rule {
	uint8_t type, kind;
	bool article;  /* a, an, the in front belong to the expression */
	bool loosens;  /* words of the classes NARROWS, EDGE and LOOSENS too */
	bool adverb;   /* none where a noun follows */
	bool fiscal;   /* the words before may name whose year: FISCAL_OWNER */
	bool norate;   /* none behind a number or a plural: ten flights a week */
	uint8_t slot[TIME_PARTS];          /* RULE_NO_SLOT: none */
	struct slice literal[TIME_PARTS];
};

struct reckoning {
	struct time_rule *rules;           /* one for each rule of level time */
	uint32_t set_of_adverb, set_of_adjective; /* sets of units that are times and stay what they were */
	struct class_set classes;          /* all that the level's rules mention: entries with one of them are words of time */
	uint32_t narrows, stretch_only, fiscal_owner, edge, loosens, units, vague;   /* classes */
	uint32_t awaited, committed, timed, awaits, future, possessive, be, have, do_; /* what outlook.c looks for */
	uint32_t time, noun_group, verb_group, finite, infinitive, that, subordinator;
	uint32_t a, an, the, of, hyphen, in, after, before; /* words */
};

/* Names classes and sets while the lexicon is being built; then reads the make lines. */
void time_parts_prepare(struct knowledge *k);
bool time_parts_finish(struct knowledge *k, struct diag_sink *sink);

/* Reads a match. `first_unit` is the article's unit that the match counts from. */
void time_parts_read(const struct stage *s, uint32_t first_unit, const struct match *m, struct time_parts *out);

#endif
