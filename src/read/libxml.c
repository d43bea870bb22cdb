#include "read/libxml.h"

#include <libxml/parser.h>

#include "read/catch.h"

#if LIBXML_VERSION < 21200
typedef xmlErrorPtr heard;
#else
typedef const xmlError *heard;
#endif

static void on_error(void *ctx, heard error)
{
	(void)ctx;
	if (error && error->code == XML_ERR_NO_MEMORY && error->ctxt)
		xmlStopParser(error->ctxt);
}

struct libxml_use libxml_begin(void)
{
	struct libxml_use use = {xmlStructuredError, xmlStructuredErrorContext};
	xmlSetStructuredErrorFunc(NULL, on_error);
	catch_watch();
	return use;
}

bool libxml_end(const struct libxml_use *use)
{
	bool starved = catch_starved();
	xmlResetLastError();
	xmlSetStructuredErrorFunc(use->ctx, use->handler);
	return starved;
}
