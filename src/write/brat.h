/*
 * Standoff annotation for brat: one .ann for one .txt.
 *
 *   T7	ACCUSE 105 112	accused                     spans: actors by kind, times, triggers, cues, contents; always code points
 *   E1	ACCUSE:T7 Source:T1 Target:T4              events, claims, denials; a denial names the claim it answers
 *   A1	Status E1 reported                         what is said of an event
 *   *	Coreference T1 T5 T9                        mentions of one actor
 *   #1	AnnotatorNotes E1	accuse.tsv:8            code and rule
 *
 * A span that goes over line ends is written in pieces, as brat wants it.
 */
#ifndef WIRECODE_BRAT_H
#define WIRECODE_BRAT_H

#include "article/article.h"
#include "base/buf.h"

/* Memory of the article's arena that runs out jumps before anything is appended. False: out of memory. A failed article has no annotation. */
bool brat_write(struct buf *out, const struct article *a);
/* The types that brat_write uses, for the folder's annotation.conf. */
void brat_configuration(struct buf *out);

#endif
