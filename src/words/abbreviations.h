/* Words that are written with a full stop, and what may follow it: "Gen. Kim" goes on, "No." only before a number, "Inc." may end a sentence. */
#ifndef WIRECODE_ABBREVIATIONS_H
#define WIRECODE_ABBREVIATIONS_H

#include "base/slice.h"

enum abbreviation {
	ABBR_NONE,
	ABBR_JOINS,   /* never ends a sentence: Mr. Gen. vs. */
	ABBR_NUMBER,  /* an abbreviation only before a number: No. 5, Art. IV */
	ABBR_VOLUME,  /* only before one of those: Fed. Reg. 9 */
	ABBR_ENDS,    /* may end a sentence: Jr. Aug. Calif. */
	ABBR_COMPANY, /* Inc. Ltd. etc.: may end one, also before a name that goes on in small letters: "Acme Inc. Terms were withheld." */
	ABBR_TIME     /* a.m. and p.m.: may end one, also before a title */
};

enum { ABBREVIATION_BYTES = 7 }; /* none is longer */

/* `word` without its last full stop, as written: "Mar" is one, "mar" is not. */
enum abbreviation abbreviation_of(struct slice word);
/* "He", "The", "But", "Meanwhile": a word that after a doubtful full stop begins a sentence rather than going on with a name. */
bool abbreviation_starter(struct slice word);
/* The most certain of them, which do not go on after a name: "He" and "The" but not "And", "In", "Officials". */
bool abbreviation_sure_starter(struct slice word);
/* "com", "org", "kp": what follows a dot in names of sites and files. */
bool abbreviation_domain(struct slice word);

#endif
