/* --shard: a stable part of the input, by the hash of an article's id or a file's name. */
#ifndef WIRECODE_SHARD_H
#define WIRECODE_SHARD_H

#include <stdbool.h>

#include "base/buf.h"

/* "I/N" with I from 1 to N; "auto" and "auto/N" take I (and N) from the environment. False: *why says what is wrong. */
bool shard_parse(const char *text, unsigned long *shard, unsigned long *shards, struct buf *why);
/* Does this name belong to the shard? Always if shards == 0. */
bool shard_has(unsigned long shard, unsigned long shards, struct slice name);

#endif
