/* The option table as text for people and shells. */
#ifndef WIRECODE_HELP_H
#define WIRECODE_HELP_H

#include "base/buf.h"

void help_short(struct buf *out);
void help_all(struct buf *out);
void help_man(struct buf *out);
void help_completion(struct buf *out, const char *shell);

#endif
