/*
 * What each use of libxml2 stands between, so that it prints nothing, keeps nothing, and stops where memory runs out: its HTML parser
 * would go on for ever.
 *
 *   struct libxml_use use = libxml_begin();
 *   parser = htmlCreateMemoryParserCtxt(...); ... htmlFreeParserCtxt(parser);
 *   if (libxml_end(&use)) ...        true: memory ran out, the document is not whole
 *
 * What the caller of the library had set to hear of errors (one handler a thread) is as before at the end.
 */
#ifndef WIRECODE_READ_LIBXML_H
#define WIRECODE_READ_LIBXML_H

#include <libxml/xmlerror.h>
#include <stdbool.h>

struct libxml_use {
	xmlStructuredErrorFunc handler;
	void *ctx;
};

struct libxml_use libxml_begin(void);
bool libxml_end(const struct libxml_use *use);

#endif
