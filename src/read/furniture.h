/* What stands in a text without being the story: credits, contacts, copyright lines, captions, advertisements, links to other stories. */
#ifndef WIRECODE_FURNITURE_H
#define WIRECODE_FURNITURE_H

#include "article/article.h"

/* Adds spans to a->skipped, in the text's order, none overlapping. */
void furniture_mark(struct article *a);
/* The phrases by their first byte: number + 1 of the first one, and of the next that begins alike; 0 ends. Of those that may stand inside
 * a line, two of every five rare letters, four each, and bit i for phrase i: a hash table whose free places are 0. */
enum { FURNITURE_PHRASES = 512, FURNITURE_FOURS = 256 };
struct furniture {
	uint16_t first[256], next[FURNITURE_PHRASES];
	uint32_t fours[FURNITURE_FOURS], inside[FURNITURE_FOURS];
};
void furniture_prepare(struct furniture *f);
/* What a line or paragraph is by itself; SKIP_NOT for a part of the story. */
enum skip_reason furniture_line(const struct furniture *f, struct slice line);

/* Is the line that begins at `from` the rest of a sentence that was broken for its width? */
bool furniture_continues(struct slice text, size_t from);

#endif
