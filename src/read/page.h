/*
 * An HTML page as one array of nodes in document order:
 *
 *   <div><p>One <b>two</b></p></div>      i   0 div    1 p    2 "One "   3 b    4 "two"
 *                                         end 5        5      3          5      5
 *
 * The subtree of node i is the range [i, end), so that to walk it is to count, and to leave it is to go on at `end`.
 * Everything lives on one arena.
 */
#ifndef WIRECODE_READ_PAGE_H
#define WIRECODE_READ_PAGE_H

#include "base/arena.h"

/* name, how it behaves: INLINE stands in a line, BLOCK begins a paragraph, DROP holds no prose */
#define PAGE_TAGS(X)                                                                                                                       \
	X(a, INLINE) X(abbr, INLINE) X(address, BLOCK) X(area, DROP) X(article, BLOCK) X(aside, BLOCK) X(audio, DROP) X(b, INLINE)         \
	X(base, DROP) X(blockquote, BLOCK) X(body, BLOCK) X(br, INLINE) X(button, DROP) X(canvas, DROP) X(caption, BLOCK)                  \
	X(center, BLOCK) X(cite, INLINE) X(code, INLINE) X(dd, BLOCK) X(del, INLINE) X(details, BLOCK) X(dialog, DROP) X(div, BLOCK)       \
	X(dl, BLOCK) X(dt, BLOCK) X(em, INLINE) X(embed, DROP) X(fieldset, DROP) X(figcaption, BLOCK) X(figure, BLOCK) X(font, INLINE)     \
	X(footer, BLOCK) X(form, BLOCK) X(frameset, DROP) X(h1, BLOCK) X(h2, BLOCK) X(h3, BLOCK) X(h4, BLOCK) X(h5, BLOCK) X(h6, BLOCK)    \
	X(head, BLOCK) X(header, BLOCK) X(hr, BLOCK) X(html, BLOCK) X(i, INLINE) X(iframe, DROP) X(img, DROP) X(input, DROP)               \
	X(ins, INLINE) X(label, INLINE) X(legend, BLOCK) X(li, BLOCK) X(link, DROP) X(main, BLOCK) X(map, DROP) X(mark, INLINE)            \
	X(math, DROP) X(menu, BLOCK) X(meta, DROP) X(nav, BLOCK) X(noscript, DROP) X(object, DROP) X(ol, BLOCK) X(option, DROP)            \
	X(p, BLOCK) X(picture, DROP) X(pre, BLOCK) X(q, INLINE) X(s, INLINE) X(script, DROP) X(section, BLOCK) X(select, DROP)             \
	X(small, INLINE) X(source, DROP) X(span, INLINE) X(strong, INLINE) X(style, DROP) X(sub, INLINE) X(summary, BLOCK) X(sup, INLINE)  \
	X(svg, DROP) X(table, BLOCK) X(tbody, BLOCK) X(td, BLOCK) X(template, DROP) X(textarea, DROP) X(tfoot, BLOCK) X(th, BLOCK)         \
	X(thead, BLOCK) X(time, INLINE) X(title, DROP) X(tr, BLOCK) X(track, DROP) X(tt, INLINE) X(u, INLINE) X(ul, BLOCK) X(video, DROP)

enum page_tag {
#define X(name, how) TAG_##name,
	PAGE_TAGS(X)
#undef X
	TAG_UNKNOWN, /* inline */
	TAG_CUSTOM,  /* x-y: a block */
	TAG_TEXT,    /* no element */
	TAG_COUNT
};

enum page_attribute_name {
	ATTR_ARIA_HIDDEN, ATTR_CLASS, ATTR_CONTENT, ATTR_DATA_COMPONENT, ATTR_DATA_TESTID, ATTR_DATETIME, ATTR_HIDDEN, ATTR_HREF, ATTR_ID, ATTR_ITEMPROP,
	ATTR_LANG, ATTR_NAME, ATTR_PROPERTY, ATTR_REL, ATTR_ROLE, ATTR_STYLE, ATTR_TYPE, ATTR_COUNT
};

struct page_attribute {
	struct slice value;
	uint8_t name;
};

struct page_node {
	uint32_t parent, end;                      /* of the root: itself; behind the subtree */
	uint32_t first_attribute;
	uint32_t text_start, text_end;             /* TAG_TEXT: bytes in `chars` */
	uint16_t n_attributes;
	uint8_t tag;
	uint8_t dropped;                           /* enum skip_reason, once decided: no part of the story */
};

struct page {
	struct arena *arena;
	ARRAY(struct page_node) nodes;             /* [0] is a root above everything */
	ARRAY(struct page_attribute) attributes;
	ARRAY(char) chars;
	bool too_deep;                             /* reading stopped there */
};

enum { PAGE_DEPTH = 512, PAGE_ATTRIBUTES = 256 };

/* `html` is UTF-8. */
struct page *page_parse(struct arena *a, struct slice html);
/* The value of an attribute; at == NULL where it is not there. */
struct slice page_attr(const struct page *p, uint32_t node, enum page_attribute_name name);
bool page_is_block(enum page_tag tag);
bool page_is_drop(enum page_tag tag);
/* All text in a subtree with blanks collapsed, dropped parts left out if `story`. */
struct slice page_text(const struct page *p, struct arena *a, uint32_t node, bool story);
static inline bool page_heading(uint8_t tag) { return tag >= TAG_h1 && tag <= TAG_h6; }
/* A tag with thousands of attributes, which libxml2 compares pair by pair, becomes blanks. For HTML and XML. */
struct slice page_without_bombs(struct arena *a, struct slice html);
/* "&amp;" and the like in a value, resolved. */
struct slice page_unescape(struct arena *a, struct slice s);

#endif
