/* Readers: what the head of a page says of its story, and what stands in its place. */
#include "reading.h"

#define PAGE_WITH(head, body) "<!DOCTYPE html><html><head>" head "</head><body>" body "<article>" PROSE(1) PROSE(2) PROSE(3) "</article></body></html>"
#define LD(json) "<script type='application/ld+json'>" json "</script>"

static struct article *page(struct reading *r, const char *html) { return read_one(r, html, ""); }

static void json_ld_with_lists(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = page(&r, PAGE_WITH(LD("/*<![CDATA[*/ [{\"@type\":\"WebSite\",\"name\":\"Example\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":[\"Boats come back\"],\"dateCreated\":\"2001-05-03\","
						   "\"author\":[\"Ann Example\",{\"name\":\"Bo Example\"},{\"url\":\"x\"}],\"mainEntityOfPage\":{\"@id\":\"https://e.example/1\"},\"publisher\":{\"name\":\"Example News\"}}] /*]]>*/"), ""));
	assert_slice(a->title, "Boats come back");
	assert_slice(a->byline, "Ann Example, Bo Example");
	assert_slice(a->published, "2001-05-03");
	assert_slice(a->url, "https://e.example/1");
	reading_done(&r);
}

/* An article counts for more than a posting, that for more than the page; what says neither title nor day counts for nothing. */
static void json_ld_of_several_kinds(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = page(&r, PAGE_WITH(LD("{\"@type\":\"WebPage\",\"headline\":\"The page\",\"dateModified\":\"2001-05-01\"}") LD("{\"@type\":\"BlogPosting\",\"name\":\"The posting\",\"dateModified\":\"2001-05-02\"}")
					       LD("{\"@type\":\"NewsArticle\",\"author\":\"Bo Example\"}") LD("{\"@type\":[],\"headline\":\"No\"}") LD("{ broken"), ""));
	assert_slice(a->title, "The posting");
	assert_slice(a->published, "2001-05-02");
	assert_null(a->byline.at);
	reading_done(&r);
}

static void meta_tags(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = page(&r, PAGE_WITH("<meta name=dc.title content='Not this'><meta property=og:title content='Boats &amp;amp; ships - Example News'><meta property=og:site_name content='Example News'>"
					       "<meta name=date content=2001-05-01><meta itemprop=datePublished content=2001-05-03><meta name=author content='https://e.example/ann'><meta property=og:url content='https://e.example/1'>"
					       "<title>No</title>", "<span class='top-byline'>By Ann Example</span>"));
	assert_slice(a->title, "Boats & ships");
	assert_slice(a->published, "2001-05-03");
	assert_slice(a->byline, "By Ann Example");
	assert_slice(a->url, "https://e.example/1");
	reading_done(&r);
}

static void title_from_the_heading(void **state)
{
	struct reading r = {0};
	(void)state;
	assert_slice(page(&r, PAGE_WITH("<meta property=og:title content='Boats are back'><title>No</title>", "<h1>Boats of the old town come back</h1>"))->title, "Boats of the old town come back");
	reading_done(&r);
	assert_slice(page(&r, PAGE_WITH("<meta property=og:title content='Boats are back'>", "<h1>Everything that happened this week</h1>"))->title, "Boats are back");
	reading_done(&r);
	assert_slice(page(&r, PAGE_WITH("<title>Boats of the old town come back | Example</title>", "<h1>News</h1>"))->title, "Boats of the old town come back");
	reading_done(&r);
	assert_slice(page(&r, PAGE_WITH("", "<h1>Boats</h1>"))->title, "Boats");
	reading_done(&r);
}

static void day_in_the_page(void **state)
{
	struct reading r = {0};
	(void)state;
	assert_slice(page(&r, PAGE_WITH("", "<time>May 3, 2001</time>"))->published, "2001-05-03");
	reading_done(&r);
	assert_slice(page(&r, PAGE_WITH("", "<time datetime=2001-05-03>yesterday</time>"))->published, "2001-05-03");
	reading_done(&r);
	assert_slice(page(&r, PAGE_WITH("", "<time>May 1, 2001</time><b itemprop=datePublished datetime=2001-05-03></b>"))->published, "2001-05-03");
	reading_done(&r);
}

static void entities_by_name_and_number(void **state)
{
	struct reading r = {0};
	(void)state;
	assert_slice(page(&r, PAGE_WITH("<meta property=og:title content='A&amp;amp;B&amp;#39;s &amp;#x201C;boats&amp;rdquo; &amp;apos;&amp;none; &amp;#xZ; AT&amp;T'>", ""))->title, "A&B's \u201Cboats\u201D '&none; &#xZ; AT&T");
	reading_done(&r);
}

/* A page that scripts fill holds its text in its metadata. */
static void text_from_the_metadata(void **state)
{
	struct reading r = {0};
	(void)state;
#define SAID "The harbour master told the town that many boats had come back and that more of them were on their way home. "
	struct article *a = page(&r, "<!DOCTYPE html><html><head>" LD("{\"@type\":\"Article\",\"headline\":\"Boats\",\"articleBody\":\"" SAID SAID SAID SAID SAID SAID "\"}") "</head><body><p>Please wait.</p></body></html>");
	assert_true(slice_starts(a->text, SLICE("The harbour master told")));
	assert_int_equal(a->text.n, 6 * (sizeof SAID - 1) - 1);
	reading_done(&r);
}

int test_read_pages(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(json_ld_with_lists), cmocka_unit_test(json_ld_of_several_kinds), cmocka_unit_test(meta_tags),
	    cmocka_unit_test(title_from_the_heading), cmocka_unit_test(day_in_the_page), cmocka_unit_test(entities_by_name_and_number),
	    cmocka_unit_test(text_from_the_metadata)};
	return cmocka_run_group_tests_name("read_pages", tests, NULL, NULL);
}
