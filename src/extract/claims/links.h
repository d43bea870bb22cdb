/*
 * Which claims a denial answers: those of others that say of the denier what it denies.
 *
 *   c2  U.S. officials claim that [North Korean] hackers [stole] funds      accuses PRK
 *   d1  [North Korea] denies any hacking                                    of PRK: answers c2; c2 is denied by d1
 *
 * A claim counts by whom it accuses, by words that both contents share, and by how near it stands. Denials may come first.
 */
#ifndef WIRECODE_CLAIMS_LINKS_H
#define WIRECODE_CLAIMS_LINKS_H

#include "extract/knowledge.h"

/* Fills `links` of the attributions: answers of denials, denied_by of claims. */
void links_find(struct stage *s);

#endif
