/* Which language a text is in: by script, then by its function words. */
#ifndef WIRECODE_LANGUAGE_H
#define WIRECODE_LANGUAGE_H

#include "base/slice.h"

/* A BCP 47 tag that lives for ever; "und" where nothing tells. */
struct slice language_guess(struct slice text);

#endif
