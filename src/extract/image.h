/*
 * The image: the knowledge as the build has loaded it, part of the program's own read-only pages, so that nothing is parsed at start.
 *
 *   data files ──knowledge_load──▶ arena ──src/image (at build)──▶ image.bin, image.S ──linker──▶ program
 *
 *   struct image    stamp │ knowledge ─┬─▶ words, nodes, edges, entries ...      only what is reached from here is in the image
 *                         │            └─▶ rules, frames, actors ...             and nothing in it points outside of it
 *
 * Its pointers are ordinary relocations, which the loader of the system settles when it maps the program: the image lies at any
 * address, in a shared library too, and a page of it takes memory only when it is first read. What is made at run time (the
 * compiled patterns) lies in the copy of struct knowledge that knowledge_open gives out.
 * An image of another layout, version or size of data is not used: the text is loaded instead, as for --data.
 */
#ifndef WIRECODE_IMAGE_H
#define WIRECODE_IMAGE_H

#include "extract/data.h"
#include "extract/knowledge.h"

struct image_stamp {
	char text[128];
};

struct image {
	struct image_stamp stamp;
	struct knowledge knowledge;
};

/* What the image of this program must bear, given the data it was made from. */
void image_stamp(struct image_stamp *out, struct data_size size);
/* The image that is linked into this program; NULL: none. */
const struct image *image_embedded(void);
/* The knowledge of an image, or where it is NULL or does not fit, that of the embedded text. */
struct knowledge *knowledge_open_image(const struct image *image, struct diag_sink *sink);
/* The same without any image. */
struct knowledge *knowledge_open_text(const struct knowledge_source *source, struct diag_sink *sink);

#endif
