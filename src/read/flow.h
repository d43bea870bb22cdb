/*
 * A page as a column of paragraphs, the way a reader without a style sheet would see it:
 *
 *   <div>Menu <a>Home</a><p>It rained.</p></div>   "Menu Home" (links: 4 of 8 letters), "It rained." (links: 0)
 */
#ifndef WIRECODE_READ_FLOW_H
#define WIRECODE_READ_FLOW_H

#include "read/page.h"

struct flow_block {
	uint32_t node;           /* its first text node */
	uint32_t element;        /* the block element that holds it */
	uint32_t start, end;     /* bytes of `text` */
	uint32_t letters, links; /* letters and digits; those inside links */
	bool keep;
};

struct flow {
	struct arena *arena;
	ARRAY(char) text;
	ARRAY(struct flow_block) blocks;
};

/* All paragraphs of a subtree but those of dropped nodes and of elements that hold no prose. */
void flow_read(struct flow *f, const struct page *p, struct arena *a, uint32_t root);
static inline struct slice flow_text(const struct flow *f, const struct flow_block *b)
{
	return (struct slice){f->text.at + b->start, b->end - b->start};
}
/* The blocks that are kept, with a blank line between. */
struct slice flow_join(const struct flow *f, struct arena *a);

#endif
