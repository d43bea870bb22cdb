/*
 * Whom a claim accuses, asks or threatens.
 *
 *   Oslo accused [Peru] of theft.               whoever stands between cue and content
 *   Oslo said [Peru] should leave.              the subject that the kind was read from
 *   Oslo condemned the raid by [Peru].          of a noun whoever has or does it, not where it was
 *   Oslo threatened to shell [Peru] and [Chad]. all of another side
 *
 * Where the cue is an act of its own (ACCUSE, REQUEST, THREATEN), the targets of that event come first.
 */
#ifndef WIRECODE_CLAIMS_TARGETS_H
#define WIRECODE_CLAIMS_TARGETS_H

#include "extract/knowledge.h"

/* Fills a->attributions[].targets. Kinds and events must be known. */
void targets_find(struct stage *s);

#endif
