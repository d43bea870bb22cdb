#ifndef WIRECODE_FAILING_H
#define WIRECODE_FAILING_H

#include <stdbool.h>
#include <stddef.h>

/* Of the allocations from now on the n-th fails, once; 0: none does. */
void failing_at(long n);
/* Allocations asked for since. */
long failing_counted(void);
/* Blocks that are held now, by anybody. */
long failing_living(void);

#endif
