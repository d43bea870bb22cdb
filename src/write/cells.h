/* Cells of a row: each is filled as plain text in `cell` and then quoted into `out`. */
#ifndef WIRECODE_CELLS_H
#define WIRECODE_CELLS_H

#include "base/buf.h"

struct cells {
	struct buf *out, cell;
	bool csv, begun; /* begun: the row has a cell already */
};

/* Ends a cell that was filled. */
void cells_end(struct cells *c);
void cells_end_row(struct cells *c);
/* Puts "; " before every part of a list but the first. */
void cells_join(struct cells *c);

#endif
