/* Parts of a page that their tags and class names betray as no part of any story: navigation, share bars, related links, captions, comments. */
#ifndef WIRECODE_READ_CLUTTER_H
#define WIRECODE_READ_CLUTTER_H

#include "read/page.h"

/* Sets `dropped` in the topmost node of each such part. weights[i]: letters of prose in the subtree of node i: a part that holds much of the
 * page's prose is not clutter, whatever it is called, unless its name leaves no doubt. */
void clutter_drop(struct page *p, const uint32_t *weights);

#endif
