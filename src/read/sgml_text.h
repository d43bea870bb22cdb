/* Pieces of SGML: elements by name without regard to case, entities, running text. */
#ifndef WIRECODE_READ_SGML_TEXT_H
#define WIRECODE_READ_SGML_TEXT_H

#include "base/arena.h"

/* What stands between <name ...> and </name> (or the end); *tag gets the start tag. Empty if there is none. */
struct slice sgml_element(struct slice s, struct slice name, struct slice *tag);
struct slice sgml_attribute(struct slice tag, struct slice name);
/* Without tags, entities resolved, control codes dropped, blanks collapsed. */
struct slice sgml_plain(struct arena *a, struct slice s);
/* The same as paragraphs: lines are joined; an indent, a blank line or <P> begins a new one, after a blank line. */
struct slice sgml_paragraphs(struct arena *a, struct slice s);
/* "SEOUL, March 19 -" before the first paragraph, unless that begins with it. */
struct slice sgml_join(struct arena *a, struct slice dateline, struct slice text);

#endif
