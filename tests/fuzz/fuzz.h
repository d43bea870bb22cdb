/*
 * Fuzz targets (libFuzzer): each is a file with one target; `make fuzz` runs them all for FUZZ_SECONDS each.
 *
 *   readers   the first byte chooses a reader (or detection), the rest is its input
 *   text      a plain text through the whole chain: the record keeps what records.md promises
 *   rules     a rule file
 *   data      the first byte chooses a loader: words, tags, actors, frames ...
 */
#ifndef WIRECODE_FUZZ_H
#define WIRECODE_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What a target finds out to be untrue ends the run: libFuzzer keeps the input. */
#define CHECK(true_thing) ((true_thing) ? (void)0 : abort())

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

#endif
