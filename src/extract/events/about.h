/* Acts that speak of another act: "rejected the offer", "opposition to the drill". Whoever does that one is whom they are aimed at. Private to
 * this folder. */
#ifndef WIRECODE_EVENTS_ABOUT_H
#define WIRECODE_EVENTS_ABOUT_H

#include "extract/events/story.h"

/* Notes in *act what the candidate speaks of, where that could tell its target. */
void about_note(const struct coding *y, const struct candidate *c, struct told_act *act);
/* At the end of the story: gives acts without a target those who do what they speak of. */
void about_fill(struct article *a, struct told *told);

#endif
