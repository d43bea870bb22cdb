/* Reads small documents for the tests of src/read/, and small documents to read. */
#ifndef WIRECODE_READING_H
#define WIRECODE_READING_H

#include "tests.h"

#include <stdlib.h>

#include "read/reader.h"

enum { ARTICLES = 16 };

/* What came out of one input. Every article stays, for all are on one arena. */
struct reading {
	struct arena arena;
	struct article *a[ARTICLES];
	size_t n, items, failed_items;
	const char *item_error;
	const struct reader *reader;
	struct read_options options;
};

/* Detects, splits, decodes; every article and item is checked for sanity. */
void read_bytes(struct reading *r, struct slice bytes, const char *name);
/* The same for a text that yields one article. */
struct article *read_one(struct reading *r, const char *text, const char *name);
bool reading_item(void *ctx, struct slice bytes, uint64_t offset, const char *error);
void reading_done(struct reading *r);
void assert_slice(struct slice s, const char *text);
/* The text of the i-th skipped span, and why. */
void assert_skipped(const struct article *a, uint32_t i, enum skip_reason reason, const char *text);

#define PROSE(n) "<p>In sentence " #n " the harbour master told the town that many boats had come back, and that more of them were on their way.</p>"

#define PAGE \
    "<!DOCTYPE html><html lang=en><head><title>Boats come back - Example News</title>" \
    "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Boats come back\",\"datePublished\":\"2001-05-03\",\"author\":{\"name\":\"Ann Example\"}}]}</script>" \
    "<link rel=canonical href=\"https://e.example/boats\"></head><body><nav><a href=/>Home</a><a href=/w>World news of all kinds is here for you to read.</a></nav>" \
    "<article><h1>Boats come back</h1><div class=share-bar>Share this very long story with all of your many friends today.</div>" PROSE(1) \
    "<div class=\"related-stories\"><h3>Related</h3><p>An older story about a ship that was lost in the north of the sea.</p></div>" PROSE(2) \
    "<p>Sign up for our newsletter to get all the news about boats.</p><figure><figcaption>A boat in the harbour, seen from the old town on Monday.</figcaption></figure>" \
    "<h2>More on the way</h2>" PROSE(3) "<ul><li>Two came from the north.</li><li>One came from the south.</li></ul>" PROSE(4) \
    "</article><div id=comments><p>This is what a reader has to say about the boats, and he says it at length.</p></div>" \
    "<footer>All about us and about our cookies is said on another page.</footer></body></html>"


#define NITF                                                                                                                                       \
	"<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><head><docdata><doc-id id-string='n1'/><date.issue norm='20010503T010000Z'/></docdata></head><body>" \
	"<body.head><hedline><hl1>Boats &eacute;lev&eacute;s</hl1></hedline><byline>By Ann<byttl>Writer</byttl></byline></body.head>"              \
	"<body.content><p>He <em>went</em> home.</p><media><media-caption>No.</media-caption></media><p>She stayed.</p></body.content></body></nitf>"

#define RECORD(length) "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/1\r\nContent-Length: " length "\r\n\r\n"
#define HTTP "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"

#endif
