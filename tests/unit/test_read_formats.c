/* Readers: the formats of agencies, feeds, corpora, mail and archives. */
#include "reading.h"

/* ---- XML and SGML ---- */

static void nitf_inside_and_outside_newsml(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, NITF, "");
	assert_slice(a->format, "nitf");
	assert_slice(a->id, "n1");
	assert_slice(a->title, "Boats élevés");
	assert_slice(a->byline, "By Ann Writer");
	assert_slice(a->published, "2001-05-03T01:00:00Z");
	assert_slice(a->text, "He went home.\n\nShe stayed.");
	reading_done(&r);
	read_bytes(&r, SLICE("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
			     "<newsItem guid='g1' xml:lang='en'><itemMeta><versionCreated>2001-05-03T01:00:00+02:00</versionCreated></itemMeta><contentMeta><headline>Boats</headline></contentMeta>"
			     "<contentSet><inlineXML contenttype='application/nitf+xml'>" NITF "</inlineXML></contentSet></newsItem>"
			     "<newsItem guid='g2'><contentSet><inlineData contenttype='text/plain'>He came.</inlineData></contentSet></newsItem></itemSet></newsMessage>"), "");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[0]->format, "newsml-g2");
	assert_slice(r.a[0]->id, "g1");
	assert_slice(r.a[0]->title, "Boats");
	assert_slice(r.a[0]->text, "He went home.\n\nShe stayed.");
	assert_slice(r.a[1]->text, "He came.");
	reading_done(&r);
}

/* NewsML 1.2: of its contents the longest, but no caption, whose roles stand on the components around; what the item does not say, the envelope may. */
static void newsml_of_old(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "<?xml version='1.0'?><NewsML><NewsEnvelope><DateAndTime>20010504T010000Z</DateAndTime></NewsEnvelope><NewsItem xml:lang='en'>"
				    "<Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20010502</DateId><PublicIdentifier>urn:n1</PublicIdentifier></NewsIdentifier></Identification>"
				    "<NewsManagement><FirstCreated>20010503T010000+0200</FirstCreated></NewsManagement>"
				    "<NewsComponent><NewsLines><HeadLine>Boats come back</HeadLine><ByLine>Ann Example</ByLine><DateLine>Geneva</DateLine></NewsLines>"
				    "<AdministrativeMetadata><Provider><Party FormalName='AFP'/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName='en-gb'/></DescriptiveMetadata>"
				    "<NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent><p>A boat in the harbour of the old town, seen from far away.</p></DataContent></ContentItem></NewsComponent>"
				    "<NewsComponent><Role FormalName='Main'/><ContentItem><MimeType FormalName='text/css'/><DataContent>p { color: red } p.dark { color: black } p.light { color: white }</DataContent></ContentItem>"
				    "<ContentItem><DataContent><html><head><title>No</title></head><body><p>He came home.</p><p>She stayed.</p></body></html></DataContent></ContentItem></NewsComponent>"
				    "</NewsComponent></NewsItem></NewsML>", "");
	assert_slice(a->format, "newsml-1.2");
	assert_slice(a->id, "urn:n1");
	assert_slice(a->title, "Boats come back");
	assert_slice(a->byline, "Ann Example");
	assert_slice(a->dateline.place, "Geneva");
	assert_slice(a->agency, "AFP");
	assert_slice(a->language, "en-gb");
	assert_slice(a->published, "2001-05-03T01:00:00+02:00");
	assert_slice(a->text, "He came home.\n\nShe stayed.");
	reading_done(&r);
	read_bytes(&r, SLICE("<NewsML><NewsEnvelope><DateAndTime>20010504T010000Z</DateAndTime></NewsEnvelope><NewsItem xml:lang='fr'><NewsComponent><ContentItem><DataContent>Il est venu.</DataContent></ContentItem></NewsComponent></NewsItem>"
			     "<NewsItem><NewsIdentifier><ProviderId>agency.example</ProviderId></NewsIdentifier><NewsComponent><ContentItem><DataContent>He came.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"), "");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[0]->published, "2001-05-04T01:00:00Z");
	assert_slice(r.a[0]->language, "fr");
	assert_slice(r.a[1]->agency, "agency.example");
	reading_done(&r);
}

/* NewsML-G2: the headline without a role, the provider by its name, and what cannot be text is none. */
static void newsml_of_several_headlines_and_contents(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "<newsItem guid='g1'><itemMeta><provider literal='dpa'><name>German agency</name></provider></itemMeta>"
				    "<contentMeta><headline role='slug'>boats-slug</headline><headline>Boats come back</headline><located literal='Geneva'/></contentMeta>"
				    "<contentSet><inlineData contenttype='image/jpeg'>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</inlineData><inlineData contenttype='text/plain'>He came.</inlineData></contentSet></newsItem>", "");
	assert_slice(a->title, "Boats come back");
	assert_slice(a->agency, "German agency");
	assert_slice(a->dateline.place, "Geneva");
	assert_slice(a->text, "He came.");
	reading_done(&r);
	a = read_one(&r, "<newsItem guid='g1'><contentMeta><headline role='slug'>boats-slug</headline></contentMeta><contentSet><inlineData>He came.</inlineData></contentSet></newsItem>", "");
	assert_slice(a->title, "boats-slug");
	reading_done(&r);
}

static void xml_without_news(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "<rss><channel><title>Boats</title></channel></rss>", "");
	assert_string_equal(a->error.code, "empty");
	assert_slice(a->format, "xml");
	reading_done(&r);
	assert_string_equal(read_one(&r, "<!-- a feed? --><?x?><rss", "")->error.code, "empty");
	assert_string_equal(r.reader->name, "rss");
	reading_done(&r);
	assert_string_equal(read_one(&r, "<?xml version='1.0'?>", "a.xml")->error.code, "xml");
	reading_done(&r);
}

static void feeds_yield_an_article_an_item(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>Feed</title><language>en-gb</language>"
			     "<item><title>One &amp; two</title><guid>g1</guid><pubDate>Thu, 03 May 2001 01:00:00 GMT</pubDate><description>short</description><c:encoded><![CDATA[<p>He came.</p><p>She &amp; he went.</p>]]></c:encoded></item>"
			     "<item><title>Three</title><description>&lt;b&gt;Bold&lt;/b&gt; words.</description></item></channel></rss>"), "");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[0]->title, "One & two");
	assert_slice(r.a[0]->language, "en-gb");
	assert_slice(r.a[0]->published, "2001-05-03T01:00:00Z");
	assert_slice(r.a[0]->text, "He came.\n\nShe & he went.");
	assert_slice(r.a[1]->text, "Bold words.");
	reading_done(&r);
	struct article *a = read_one(&r, "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>e1</id><title type='html'>&lt;i&gt;One&lt;/i&gt;</title><link href='http://e.example/1'/><author><name>Ann</name></author><content type='xhtml'><div><p>He came.</p></div></content></entry></feed>", "");
	assert_slice(a->format, "atom");
	assert_slice(a->title, "One");
	assert_slice(a->byline, "Ann");
	assert_slice(a->url, "http://e.example/1");
	assert_slice(a->text, "He came.");
	reading_done(&r);
}

static void nothing_outside_a_document_is_read(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
				    "<rss><channel><item><description>before&x;&b;after</description></item></channel></rss>", "");
	assert_slice(a->text, "beforeafter");
	reading_done(&r);
}

static void sgml_that_is_no_xml(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS OLDID=\"1\" NEWID=\"7\"><DATE> 3-MAY-1987 01:00:00.10</DATE><UNKNOWN>&#5;&#22;</UNKNOWN><TEXT>&#2;\n<TITLE>BOATS COME</TITLE><DATELINE>    GENEVA, May 3 - </DATELINE>"
			     "<BODY>Boats of &lt;Acme Inc> came\nin the night.\n    They left.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
			     "<REUTERS NEWID=\"8\"><DATE>3-MAY-1987</DATE><TEXT TYPE=\"BRIEF\"><TITLE>BOATS LEFT</TITLE></TEXT></REUTERS>\n<REUTERS NEWID=\"9\"><TEXT TYPE=\"UNPROC\">&#2;\n Raw words.\n&#3;</TEXT>"), "");
	assert_int_equal(r.n, 3);
	assert_slice(r.a[0]->id, "7");
	assert_slice(r.a[0]->published, "1987-05-03T01:00:00");
	assert_slice(r.a[0]->text, "GENEVA, May 3 - Boats of <Acme Inc> came in the night.\n\nThey left. Reuter");
	assert_skipped(r.a[0], 0, SKIP_CREDIT, "Reuter");
	assert_slice(r.a[1]->text, "BOATS LEFT");
	assert_true(r.a[1]->text_has_title);
	assert_slice(r.a[2]->text, "Raw words.");
	reading_done(&r);
	struct article *a = read_one(&r, "<DOC id=\"AFP_ENG_20010503.0001\" type=\"story\">\n<HEADLINE>\nBoats\n</HEADLINE>\n<TEXT>\n<P>\nHe came\nhome.\n</P>\n<P>\nShe went.\n</P>\n</TEXT>\n</DOC>\n", "");
	assert_slice(a->published, "2001-05-03");
	assert_slice(a->agency, "AFP");
	assert_slice(a->text, "He came home.\n\nShe went.");
	reading_done(&r);
}

/* ---- mail, archives, wires ---- */

static void mail_with_parts(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "From: =?utf-8?Q?J=C3=B6rg?= <j@e.example>\r\nDate: Thu, 3 May 2001 01:00:00 +0200\r\nSubject: Boats\r\n come\r\nMessage-ID: <1@e>\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
				    "--b\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 =\r\nopen.\r\n-- \r\nJ.\r\n--b--\r\n", "");
	assert_slice(a->format, "eml");
	assert_slice(a->title, "Boats come");
	assert_slice(a->byline, "Jörg");
	assert_slice(a->published, "2001-05-03T01:00:00+02:00");
	assert_slice(a->text, "Café open.");
	reading_done(&r);
}

static void mail_that_is_malformed(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "From: a@e.example\nDate: 3 May 2001\nSubject: s\nContent-Type: multipart/mixed\n\nHe came home.\n", "");
	assert_slice(a->text, "He came home.");
	reading_done(&r);
	read_bytes(&r, SLICE("From a@e Thu May 3 2001\nFrom: a@e.example\nDate: 3 May 2001\nSubject: s\n\n>From the sea he came.\n> Not so.\n"), "");
	assert_slice(r.a[0]->text, "From the sea he came.\n> Not so.");
	reading_done(&r);
	char deep[2000] = "From: a@e.example\nDate: 3 May 2001\nSubject: s\n";
	for (int i = 0; i < 20; i++)
		snprintf(deep + strlen(deep), sizeof deep - strlen(deep), "Content-Type: multipart/mixed; boundary=b%d.\n\n--b%d.\n", i, i);
	strcat(deep, "\nHe came home.\n");
	read_bytes(&r, slice_of(deep), "");
	assert_non_null(r.a[0]->error.code);
	assert_string_equal(r.a[0]->error.code, "too-deep");
	reading_done(&r);
}

static void contents_in_base64(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "<newsItem guid='x'><contentSet><inlineData contenttype='text/html' encoding='base64'>PHA+SGUgY2FtZSBob21lLjwvcD4=</inlineData></contentSet></newsItem>", "");
	assert_slice(a->text, "He came home.");
	reading_done(&r);
}

static void archives_whose_sizes_lie(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nsoft\r\n\r\n"
			     RECORD("107") HTTP "14\r\n<p>He came home.</p>\r\n0\r\n\r\n\r\n\r\n"
			     RECORD("5") HTTP "14\r\n<p>He came home.</p>\r\n0\r\n\r\n\r\n\r\n"
			     RECORD("5000") HTTP "<p>He came home.</p>\r\n\r\n" RECORD("99999999999") "x"), "");
	assert_string_equal(r.reader->name, "warc");
	assert_int_equal(r.n, 3);
	assert_int_equal(r.failed_items, 1);
	for (size_t i = 0; i < r.n; i++) {
		assert_slice(r.a[i]->text, "He came home.");
		assert_slice(r.a[i]->source, "http://e.example/1");
	}
	reading_done(&r);
}

#define ARC(url, type, length) url " 192.0.2.1 20140102000000 " type " " length "\n"

static void archives_of_the_old_kind(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE(ARC("filedesc://a.arc", "text/plain", "6") "1 0 a\n\n"
			     ARC("http://e.example/1", "text/html", "52") "HTTP/1.1 200 OK\r\nA: b\r\n\r\n<html><p>He came.</p></html>\n"
			     ARC("http://e.example/2", "text/html", "26") "HTTP/1.1 404 Not Found\r\n\r\nNo\n"
			     ARC("http://e.example/3", "text/plain", "9") "She left.\n"), "");
	assert_string_equal(r.reader->name, "warc");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[0]->text, "He came.");
	assert_slice(r.a[0]->url, "http://e.example/1");
	assert_slice(r.a[1]->text, "She left.");
	assert_slice(r.a[1]->url, "http://e.example/3");
	reading_done(&r);
	assert_string_equal(read_one(&r, "no record\n", "a.warc")->error.code, "warc");
	reading_done(&r);
}

#define WARC_PAGE(fields, body) "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html" fields "\r\n\r\n" body

/* br and zstd are not read: the record says so. Archives that have unpacked a page may have left the field that says how it was packed. */
static void archives_with_unknown_packing(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, WARC_PAGE("\r\nContent-Encoding: br", "\x0b\x02\x80He came home.\x03"), "");
	assert_string_equal(a->error.code, "packed");
	assert_string_equal(a->error.message, "The page is packed as 'br', which is not read here");
	assert_slice(a->format, "warc");
	reading_done(&r);
	assert_slice(read_one(&r, WARC_PAGE("\r\nContent-Encoding: br", "<p>He came home.</p>"), "")->text, "He came home.");
	reading_done(&r);
	assert_slice(read_one(&r, WARC_PAGE("; charset=iso-8859-1\r\nContent-Encoding: gzip", "<p>Caf\xe9 \x02 open.</p>"), "")->text, "Caf\xc3\xa9 open.");
	reading_done(&r);
}

static void wires_of_both_shores(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("\x16\x16\x01" "a1\x1f_x\nr i BC-Boats 05-03 0100\n\x02^BC-Boats,100<\n^Boats come back<\n^Eds: No photos.<\n^By ANN EXAMPLE=\n\tGENEVA (AP) _ He said ``yes''\nto all.\n\tShe left.\n\t\x03" "AP-WF-05-03-01 0100GMT<\n\x04"
			     "\x01" "eca1 4 i 9\r\n\r\nBoats/\r\n\x02" "Boats come back =\r\nBy Ann Example, dpa =\r\n\r\n   Geneva (dpa) - He came\r\nhome.\r\n\r\n   She left.\r\n\x03" "030100 GMT May 01\r\n\x04"), "");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[0]->title, "Boats come back");
	assert_slice(r.a[0]->byline, "By ANN EXAMPLE");
	assert_slice(r.a[0]->published, "2001-05-03T01:00:00Z");
	assert_slice(r.a[0]->text, "GENEVA (AP) -- He said \"yes\" to all.\n\nShe left.");
	assert_slice(r.a[1]->title, "Boats come back");
	assert_slice(r.a[1]->agency, "dpa");
	assert_slice(r.a[1]->published, "2001-05-03T01:00:00Z");
	assert_slice(r.a[1]->text, "Geneva (dpa) - He came home.\n\nShe left.");
	reading_done(&r);
	read_bytes(&r, SLICE("\x01" "a1\nr i BC-Boats\n\x02^Boats come back<\n\tHe said yes.\n\x03" "AP-NY-05-03-01 0100EDT<\n\x04"), "");
	assert_slice(r.a[0]->published, "2001-05-03T01:00:00-04:00");
	reading_done(&r);
}

int test_read_formats(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nitf_inside_and_outside_newsml), cmocka_unit_test(newsml_of_old),
	    cmocka_unit_test(newsml_of_several_headlines_and_contents), cmocka_unit_test(xml_without_news), cmocka_unit_test(archives_of_the_old_kind),
	    cmocka_unit_test(archives_with_unknown_packing), cmocka_unit_test(feeds_yield_an_article_an_item),
	    cmocka_unit_test(nothing_outside_a_document_is_read), cmocka_unit_test(sgml_that_is_no_xml), cmocka_unit_test(mail_with_parts),
	    cmocka_unit_test(mail_that_is_malformed), cmocka_unit_test(contents_in_base64),
	    cmocka_unit_test(archives_whose_sizes_lie), cmocka_unit_test(wires_of_both_shores)};
	return cmocka_run_group_tests_name("read_formats", tests, NULL, NULL);
}
