/*
 * An XML document as one array of nodes in document order, like struct page: the subtree of node i is [i, end). Names are local names, so
 * that a namespace or its absence makes no difference. Entities that a DTD declares are never resolved; the named ones of HTML are.
 */
#ifndef WIRECODE_READ_XML_H
#define WIRECODE_READ_XML_H

#include "base/arena.h"

struct xml_node {
	struct slice name;             /* at == NULL: text */
	struct slice text;
	uint32_t parent, end;
	uint32_t first_attribute, n_attributes;
};

struct xml_attribute {
	struct slice name, value;
};

struct xml {
	struct arena *arena;
	ARRAY(struct xml_node) nodes;  /* [0] is a root above everything */
	ARRAY(struct xml_attribute) attributes;
	bool too_deep; /* libxml2 goes no deeper: what came before is there */
};

enum { XML_DEPTH = 256 };

/* `text` is UTF-8. Reads as far as it can. */
struct xml *xml_parse(struct arena *a, struct slice text);
/* The next element of that name in the subtree of `node`, behind node number `after` (the node itself to begin with); 0 if there is none. */
uint32_t xml_next(const struct xml *x, uint32_t node, const char *name, uint32_t after);
/* "contentMeta/headline": the first element on each step, anywhere below the one before; 0 if there is none, or if `node` is 0 and not the root. */
uint32_t xml_find(const struct xml *x, uint32_t node, const char *path);
uint32_t xml_child(const struct xml *x, uint32_t node, const char *name);
bool xml_is(const struct xml *x, uint32_t node, const char *name);
struct slice xml_attr(const struct xml *x, uint32_t node, const char *name);
/* All text below a node, blanks collapsed; at == NULL for node 0 or if there is none. */
struct slice xml_value(const struct xml *x, uint32_t node);
struct slice xml_value_at(const struct xml *x, uint32_t node, const char *path);
/* All text below a node as it is. */
struct slice xml_raw(const struct xml *x, uint32_t node);
/* Running text: paragraphs with a blank line between them; pictures, style sheets and the like left out. */
struct slice xml_story(const struct xml *x, uint32_t node);

#endif
