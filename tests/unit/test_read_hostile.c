/* Readers: input that is packed, cut off, deep, or made to hurt. */
#include "reading.h"

#include <signal.h>
#include <unistd.h>
#include <zlib.h>

enum { HURT = 100000 };

/* ---- streams, limits, hostile input ---- */

static struct slice packed(struct slice s, unsigned char *out, size_t room)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)s.at, .avail_in = (uInt)s.n, .next_out = out, .avail_out = (uInt)room};
	assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return (struct slice){(char *)out, z.total_out};
}

static void gzip_is_seen_through(void **state)
{
	unsigned char out[4096];
	struct reading r = {0};
	(void)state;
	struct slice once = packed(SLICE("He came home.\n"), out, 2048);
	memcpy(out + once.n, out, once.n); /* two members are one stream */
	read_bytes(&r, (struct slice){once.at, 2 * once.n}, "");
	assert_slice(r.a[0]->text, "He came home.\nHe came home.\n");
	reading_done(&r);
	struct stream *in = stream_of_memory((struct slice){once.at, once.n - 6});
	assert_int_equal(stream_peek(in, 100).n, 14);
	assert_string_equal(stream_error(in), "truncated gzip data");
	stream_close(in);
	char *zeros = calloc(1, 4000000);
	r.options.max_bytes = 1000000;
	read_bytes(&r, packed((struct slice){zeros, 4000000}, out + 0, sizeof out), "");
	assert_string_equal(r.item_error, "too-large");
	free(zeros);
	reading_done(&r);
}

/* Had the signal come a moment earlier: no read may begin that only a further one would end. */
static void a_stream_that_is_to_stop_does_not_wait(void **state)
{
	static volatile sig_atomic_t stop;
	int ends[2];
	char name[32];
	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "a", 1), 1);
	snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
	struct stream *in = stream_open(name);
	assert_non_null(in);
	stream_watch(in, &stop);
	stop = 1;
	alarm(20); /* it waits for ever where it does wait */
	assert_int_equal(stream_peek(in, 2).n, 1); /* what is there is read */
	assert_null(stream_error(in));
	alarm(0);
	stream_close(in);
	close(ends[0]);
	close(ends[1]);
}

/* Read whatever way comes first; nothing but time and memory is at stake. */
static void hurt(const char *head, const char *piece, size_t times, const char *tail)
{
	size_t h = strlen(head), n = strlen(piece), t = strlen(tail), size = h + n * times + t;
	char *bytes = malloc(size);
	struct reading r = {.options = {.max_bytes = 16 << 20}};
	assert_non_null(bytes);
	memcpy(bytes, head, h);
	for (size_t i = 0; i < times; i++)
		memcpy(bytes + h + i * n, piece, n);
	memcpy(bytes + h + n * times, tail, t);
	read_bytes(&r, (struct slice){bytes, size}, "");
	reading_done(&r);
	free(bytes);
}

static void depth_and_bombs(void **state)
{
	(void)state;
	hurt("<html>", "<div>", HURT, "<p>He came home.</p>");
	hurt("<html><p ", "a=1 ", HURT, ">He came home.</p>");
	hurt("<html><p ", "a=\">\" ", HURT, ">He came home.</p>");
	hurt("<html>", "<!--", HURT, "");
	hurt("<html><div><div><div>", "</b>", HURT, "");
	hurt("<html><script type='application/ld+json'>", "[", HURT, "</script>");
	hurt("<nitf><body.content>", "<p>", HURT, "");
	hurt("<rss ", "a='1' ", HURT, "><item/></rss>");
	hurt("<rss>", "<item></item>", HURT, "</rss>");
	hurt("{\"text\":", "[", HURT, "");
	hurt("{\"text\":\"", "\\ud800", HURT, "\"}");
	hurt("", "<DOC>", HURT, "");
	hurt("<REUTERS NEWID=\"1\"><BODY>", "<", HURT, "");
	hurt("", "WARC/1.0\r\n", HURT, "");
	hurt("From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=x\n\n", "--x\nContent-Type: multipart/mixed; boundary=x\n\n", HURT, "");
	hurt("\x01 a\n", "\x02", HURT, "");
	hurt("\x01 a\n\x02", "   \n", 10, "\x03\x04");
	hurt("", "Acme Sponsored\n", HURT, "");
	hurt("", "(Reporting by\n", HURT, "");
	hurt("", "\xFF\xFE", HURT, "");
}

/* What lies too deep to be reached is told as such, not as an empty document. */
static void depth_is_told(void **state)
{
	struct reading r = {0};
	(void)state;
	char deep[8000] = "<nitf><body.content>";
	for (int i = 0; i < 400; i++)
		strcat(deep, "<block>");
	strcat(deep, "<p>He came home.</p>");
	struct article *a = read_one(&r, deep, "");
	assert_non_null(a->error.code);
	assert_string_equal(a->error.code, "too-deep");
	reading_done(&r);
}

/* Every format cut off anywhere is read as far as it goes. */
static void truncation_anywhere(void **state)
{
	static const char *const samples[] = {PAGE, NITF, "{\"id\":1,\"text\":\"He c\\u00e9me.\"}", RECORD("90") HTTP "14\r\n<p>He came home.</p>\r\n0\r\n\r\n",
					      "<REUTERS NEWID=\"7\"><DATE>3-MAY-1987</DATE><TEXT><TITLE>T &lt;</TITLE><BODY>x &#3;</BODY></TEXT></REUTERS>",
					      "From: =?utf-8?B?w6k=?=\nDate: 3 May 2001\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\nSGUgY2FtZQ==\n--b--\n"};
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		for (size_t n = 0; n < strlen(samples[i]); n++) {
			struct reading r = {0};
			char *cut = malloc(n ? n : 1); /* of its own size, so that a byte too many is noticed */
			memcpy(cut, samples[i], n);
			read_bytes(&r, (struct slice){cut, n}, "");
			reading_done(&r);
			free(cut);
		}
}

static void starve(const char *sample, size_t limit)
{
	struct reading *r = calloc(1, sizeof *r);
	jmp_buf failed;
	r->arena.limit = limit;
	r->arena.on_fail = &failed;
	struct stream *in = stream_of_memory(slice_of(sample));
	const struct item_sink sink = {reading_item, r};
	r->reader = reader_detect(slice_of(sample), SLICE(""));
	if (!setjmp(failed))
		reader_split(r->reader, in, &r->options, &sink);
	stream_close(in);
	arena_free(&r->arena);
	free(r);
}

/* An arena that runs out anywhere leaves nothing behind that the libraries hold (asan looks). */
static void memory_that_runs_out(void **state)
{
	static const char *const samples[] = {PAGE, NITF, "{\"text\":\"<p>He came.</p>\",\"title\":\"t\"}\n"};
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		for (size_t limit = 2 * sizeof(struct article); limit < 400000; limit += limit / 4)
			starve(samples[i], limit);
}

int test_read_hostile(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(gzip_is_seen_through), cmocka_unit_test(depth_and_bombs), cmocka_unit_test(depth_is_told), cmocka_unit_test(truncation_anywhere),
	    cmocka_unit_test(memory_that_runs_out), cmocka_unit_test(a_stream_that_is_to_stop_does_not_wait)};
	return cmocka_run_group_tests_name("read_hostile", tests, NULL, NULL);
}
