/* Readers: plain text, JSON, HTML, and what they share. */
#include "reading.h"

#include "base/utf8.h"
#include "read/dates.h"
#include "read/encoding.h"
#include "read/furniture.h"
#include "read/phrases.h"
#include "read/language.h"

/* ---- dates, languages, encodings ---- */

static void dates_of_any_notation(void **state)
{
	static const char *const pairs[][2] = {
	    {"2023-04-07", "2023-04-07"}, {"2023-04-07T10:20:30.5+09:00", "2023-04-07T10:20:30+09:00"}, {"20151210T191044Z", "2015-12-10T19:10:44Z"},
	    {"20170102T222800+0000", "2017-01-02T22:28:00Z"}, {"Fri, 07 Apr 2023 10:20:30 EST", "2023-04-07T10:20:30-05:00"},
	    {" 7-APR-1987 15:01:01.79", "1987-04-07T15:01:01"}, {"26-FEB-87", "1987-02-26"}, {"April 7, 2023, 9:30 pm", "2023-04-07T21:30:00"},
	    {"7th of April 2023", "2023-04-07"}, {"03/14/1998 10:36:00", "1998-03-14T10:36:00"}, {"14/03/1998", "1998-03-14"}, {"7.4.2023", "2023-04-07"},
	    {"1680834030", "2023-04-07T02:20:30Z"}, {"1680834030000", "2023-04-07T02:20:30Z"}, {"2023-04-07 01:02:03 UTC", "2023-04-07T01:02:03Z"}};
	static const char *const none[] = {"", "2004-2005 (undated)", "yesterday", "31.02.2023", "April 2023", "12:30", "99999999999999999999", "20231399"};
	struct arena a = {0};
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_slice(dates_iso(&a, slice_of(pairs[i][0])), pairs[i][1]);
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(dates_iso(&a, slice_of(none[i])).at);
	arena_free(&a);
}

static void languages_by_script_and_function_words(void **state)
{
	(void)state;
	assert_slice(language_guess(SLICE("The minister said that talks with the neighbours were over.")), "en");
	assert_slice(language_guess(SLICE("Der Minister sagte, dass die Gespräche mit den Nachbarn beendet sind.")), "de");
	assert_slice(language_guess(SLICE("Le ministre est dans la ville pour des entretiens avec les voisins.")), "fr");
	assert_slice(language_guess(SLICE("장관은 회담이 끝났다고 말했다.")), "ko");
	assert_slice(language_guess(SLICE("大臣は会談が終わったと述べた。")), "ja");
	assert_slice(language_guess(SLICE("Министр сказал, что переговоры окончены.")), "ru");
	assert_slice(language_guess(SLICE("12.5 13.7 99")), "und");
}

static void encodings_yield_the_same_text(void **state)
{
	static const struct slice same[] = {
	    {"Caf\xC3\xA9 \xE2\x80\x9Chi\xE2\x80\x9D", 14}, {"\xEF\xBB\xBF" "Caf\xC3\xA9 \xE2\x80\x9Chi\xE2\x80\x9D", 17}, {"Caf\xE9 \x93hi\x94", 9},
	    {"\xFF\xFE" "C\0a\0f\0\xE9\0 \0\x1C\x20h\0i\0\x1D\x20", 20}, {"\xFE\xFF\0C\0a\0f\0\xE9\0 \x20\x1C\0h\0i\x20\x1D", 20}};
	struct arena a = {0};
	size_t replaced = 0;
	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		assert_slice(encoding_decode(&a, same[i], SLICE(""), &replaced), "Café “hi”");
	assert_int_equal(replaced, 0);
	/* declared Latin-1, but UTF-8 */
	assert_slice(encoding_decode(&a, SLICE("Caf\xC3\xA9"), SLICE("iso-8859-1"), &replaced), "Café");
	assert_slice(encoding_decode(&a, SLICE("\xB0\xA1"), SLICE("euc-kr"), &replaced), "가");
	assert_slice(encoding_declared(SLICE("<html><meta http-equiv=x content=\"text/html; charset=koi8-r\">")), "koi8-r");
	assert_slice(encoding_declared(SLICE("<?xml version='1.0' encoding='big5'?><a/>")), "big5");
	arena_free(&a);
}

/* ---- plain text ---- */

static void plain_text_tells_title_byline_and_agency(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "Ministers meet on the border\n\nBy Ann Example\n\nGENEVA, May 3 (AFP) -- The talks began.\n\n(Reporting by Ann Example;\nEditing by Bo Example)\n", "");
	assert_slice(a->format, "text");
	assert_slice(a->title, "Ministers meet on the border");
	assert_true(a->text_has_title);
	assert_slice(a->byline, "By Ann Example");
	assert_slice(a->agency, "AFP");
	assert_slice(a->language, "en");
	assert_int_equal(a->skipped.n, 2);
	assert_skipped(a, 0, SKIP_CREDIT, "By Ann Example");
	assert_skipped(a, 1, SKIP_CREDIT, "(Reporting by Ann Example;\nEditing by Bo Example)");
	reading_done(&r);
	a = read_one(&r, "The talks began on Monday.\n\nThey ended.\n", "");
	assert_null(a->title.at);
	assert_false(a->text_has_title);
	reading_done(&r);
}

static void a_text_stays_as_it_is(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("One\r\n\r\ntwo\t three \n"), "");
	assert_slice(r.a[0]->text, "One\r\n\r\ntwo\t three \n");
	reading_done(&r);
	read_bytes(&r, (struct slice){"One\0two \xFF three", 15}, "");
	assert_slice(r.a[0]->text, "One\xEF\xBF\xBDtwo \xC3\xBF three"); /* 0xFF alone is windows-1252 */
	assert_int_equal(r.a[0]->replaced, 1);
	reading_done(&r);
	assert_string_equal(read_one(&r, " \n\n ", "")->error.code, "empty");
	reading_done(&r);
}

static void a_picture_is_no_text(void **state)
{
	struct reading r = {0};
	char bytes[2000];
	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 7 % 256);
	read_bytes(&r, (struct slice){bytes, sizeof bytes}, "");
	assert_string_equal(r.a[0]->error.code, "binary");
	reading_done(&r);
	memset(bytes, 'x', sizeof bytes);
	for (size_t i = 0; i < sizeof bytes; i += 40) /* one bad byte in forty: a text that has suffered */
		bytes[i] = '\1';
	read_bytes(&r, (struct slice){bytes, sizeof bytes}, "");
	assert_null(r.a[0]->error.code);
	assert_int_equal(r.a[0]->replaced, 50);
	reading_done(&r);
}

static void advertisements_in_the_middle_are_skipped(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "Talks on fishing end\n\nThe two sides met in Geneva.\n\nGold Before It Is Too Late\n\nFriends, I need your help! Click and donate.\n\nGold Before It Is Too Late\nAcme Coins Sponsored\n\nThey will meet again.\n", "");
	assert_int_equal(a->skipped.n, 1);
	assert_skipped(a, 0, SKIP_ADVERTISEMENT, "Gold Before It Is Too Late\n\nFriends, I need your help! Click and donate.\n\nGold Before It Is Too Late\nAcme Coins Sponsored");
	reading_done(&r);
	/* without a headline that stands twice: what pleads with the reader */
	a = read_one(&r, "Talks on fishing end\n\nThe two sides met in Geneva.\n\nYour roof needs you! Order our tiles today.\n\nADVERTISEMENT\n\nThey will meet again.\n", "");
	assert_int_equal(a->skipped.n, 1);
	assert_skipped(a, 0, SKIP_ADVERTISEMENT, "Your roof needs you! Order our tiles today.\n\nADVERTISEMENT");
	reading_done(&r);
	/* a word that ends a wrapped line is no label */
	a = read_one(&r, "The plan was paid for by a fund that is government-\nsponsored and was praised.\nIt is large.\n", "");
	assert_int_equal(a->skipped.n, 0);
	reading_done(&r);
}

/* Above a wire story; a line behind furniture goes on with nothing, however wide the line before it is. */
static void furniture_line_by_line(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "a0123 BC-Boats Come Back, 1st Ld-Writethru 05-03 0345\nEds: ADDS a quote.\n\nHe came home.\n\n"
				    "[Photo: A boat in the harbour of the old town on May 3. Example/Agency]\nA boat in the harbour. REUTERS/Ann Example\n", "");
	assert_skipped(a, 0, SKIP_CREDIT, "a0123 BC-Boats Come Back, 1st Ld-Writethru 05-03 0345");
	assert_skipped(a, 1, SKIP_CREDIT, "Eds: ADDS a quote.");
	assert_skipped(a, 3, SKIP_CREDIT, "A boat in the harbour. REUTERS/Ann Example");
	reading_done(&r);
}

static void furniture_by_its_wording(void **state)
{
	static const struct {
		const char *line;
		enum skip_reason reason;
	} lines[] = {{"Read more: Fishing talks fail", SKIP_RELATED}, {"RELATED", SKIP_RELATED}, {"Sign up for our newsletter", SKIP_ADVERTISEMENT},
		     {"Follow Ann Example on Twitter @annex", SKIP_CONTACT}, {"ann@example.org", SKIP_CONTACT}, {"For more information, call Ann Example at +1 555 0100.", SKIP_CONTACT}, {"Published 6 March 2024", SKIP_CREDIT}, {"© 2020 Example News. All rights reserved.", SKIP_COPYRIGHT},
		     {"Copyright by Example News.", SKIP_COPYRIGHT}, {"This tale of boats is copyright by Example News.", SKIP_COPYRIGHT},
		     {"The harbour broke the copyright by printing the map.", SKIP_NOT},
		     {"FILE PHOTO: A boat lies in the harbour.", SKIP_CREDIT}, {"A boat in the harbour. REUTERS/Bo Example", SKIP_CREDIT}, {"Updated July 6, 2016 3:46 p.m. ET", SKIP_CREDIT},
		     {"Continue reading the main story", SKIP_NAVIGATION}, {"— Additional reporting by Bo Example", SKIP_CREDIT},
		     {"Share prices fell on Monday.", SKIP_NOT}, {"The minister signed up for the course.", SKIP_NOT}, {"More than 20 boats were lost.", SKIP_NOT},
		     {"He told the Associated Press that he would go.", SKIP_NOT}, {"Updated figures will be published in May.", SKIP_NOT}, {"", SKIP_NOT}};
	struct furniture f;
	(void)state;
	furniture_prepare(&f);
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		assert_int_equal(furniture_line(&f, slice_of(lines[i].line)), lines[i].reason);
}

/* Each byte at each place: what is passed over in blocks is what need not be repaired. */
static void bytes_to_repair(void **state)
{
	(void)state;
	for (unsigned c = 1; c < 256; c++)
		for (size_t at = 0; at < 44; at++) {
			char text[] = "A boat lies in \"the harbour\" \xE2\x80\x94 of the town";
			struct arena a = {0};
			size_t found = 0, expected = 0;
			text[at] = (char)c;
			struct slice s = slice_of(text), clean = encoding_clean(&a, s, &found);
			assert_true(slice_equal(clean, utf8_repair(&a, s, &expected)));
			assert_int_equal(found, expected);
			arena_free(&a);
		}
}

/* The letters by which a line is passed over must be in the phrase, and in any line that holds it. */
static void furniture_inside_a_line(void **state)
{
	struct furniture f;
	(void)state;
	furniture_prepare(&f);
	for (size_t i = 0; i < n_phrases_inside; i++) {
		char line[100];
		assert_int_equal(strlen(phrases_inside[i].rare), 5);
		assert_non_null(strstr(phrases_inside[i].text, phrases_inside[i].rare));
		for (int before = 0; before < 2; before++) {
			snprintf(line, sizeof line, "%sBoats: %s boats", before ? "O " : "", phrases_inside[i].text);
			assert_int_equal(furniture_line(&f, slice_of(line)), phrases_inside[i].reason);
		}
	}
}

static void marks_at_the_end_of_wires(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "Pyongyang, May 3 (KCNA) -- The plan was met. It is good. -0-\n", "");
	assert_slice(a->agency, "KCNA");
	assert_int_equal(a->skipped.n, 1);
	assert_skipped(a, 0, SKIP_CREDIT, "-0-");
	reading_done(&r);
}

/* ---- JSON ---- */

static void json_lines_by_many_names(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r,
		   SLICE("{\"id\":12345678901234567890,\"text\":\"He came.\"}\n\n"
			 "{\"uri\":\"u:1\",\"headline\":\"Boats lost\",\"body\":\"He went.\",\"pub_date\":\"3 May 2001\",\"authors\":[\"A B\",{\"name\":\"C D\"}],\"url\":\"http://e.example/\"}\n"
			 "{\"id\":true,\"content\":\"<p>One.</p><p>Two.</p>\"}\n"
			 "{\"id\":1.5,\"title\":\"Boats 'lost'\",\"text\":\"BOATS \xE2\x80\x98LOST\xE2\x80\x99\\nHe went.\"}\n"),
		   "x.jsonl");
	assert_int_equal(r.n, 4);
	assert_slice(r.a[0]->id, "12345678901234567890");
	assert_slice(r.a[0]->text, "He came.");
	assert_slice(r.a[1]->id, "u:1");
	assert_slice(r.a[1]->title, "Boats lost");
	assert_false(r.a[1]->text_has_title);
	assert_slice(r.a[1]->published, "2001-05-03");
	assert_int_equal(r.a[1]->published_from, FROM_METADATA);
	assert_slice(r.a[1]->byline, "A B, C D");
	assert_slice(r.a[2]->text, "One.\n\nTwo.");
	assert_true(r.a[2]->text_is_extracted);
	assert_slice(r.a[3]->id, "1.5");
	assert_true(r.a[3]->text_has_title);
	reading_done(&r);
}

static void bad_lines_keep_their_place(void **state)
{
	struct reading r = {0};
	(void)state;
	read_bytes(&r, SLICE("{\"text\":\"a\"}\n{\"text\":\n[1]\n{\"text\":\"\"}\n{\"x\":1}\n{\"text\":\"a\\u0000b\\ud800c\"}"), "x.jsonl");
	assert_int_equal(r.n, 6);
	assert_null(r.a[0]->error.code);
	assert_string_equal(r.a[1]->error.code, "json");
	assert_string_equal(r.a[2]->error.code, "json");
	assert_string_equal(r.a[3]->error.code, "empty");
	assert_string_equal(r.a[4]->error.code, "json");
	assert_slice(r.a[5]->text, "a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c");
	assert_int_equal(r.a[5]->replaced, 2);
	reading_done(&r);
	r.options.max_bytes = 20;
	read_bytes(&r, SLICE("{\"text\":\"a\"}\n{\"text\":\"much too long for this\"}\n{\"text\":\"b\"}\n"), "x.jsonl");
	assert_int_equal(r.items, 3);
	assert_string_equal(r.item_error, "too-large");
	reading_done(&r);
}

static void own_field_names_come_first(void **state)
{
	static const struct field_name fields[] = {{{"text", 4}, {"words", 5}}, {{"id", 2}, {"key", 3}}};
	struct reading r = {.options = {.fields = fields, .n_fields = 2}};
	(void)state;
	struct article *a = read_one(&r, "{\"text\":\"no\",\"words\":\"yes\",\"key\":7,\"id\":8}\n", "x.jsonl");
	assert_slice(a->text, "yes");
	assert_slice(a->id, "7");
	reading_done(&r);
}

static void ninjs_and_wrapped_lists(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, "{\n \"uri\":\"u:2\",\"headlines\":[{\"role\":\"sub\",\"value\":\"no\"},{\"role\":\"main\",\"value\":\"Boats lost\"}],\n \"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"He went.\"}],\n \"versionCreated\":\"2001-05-03T01:00:00Z\"}", "x.json");
	assert_slice(a->format, "ninjs");
	assert_slice(a->title, "Boats lost");
	assert_slice(a->text, "He went.");
	assert_slice(a->published, "2001-05-03T01:00:00Z");
	reading_done(&r);
	read_bytes(&r, SLICE("{\n \"status\":1, \"articles\":[{\"text\":\"a b\"},{\"text\":\"c d\"}]}"), "x.json");
	assert_int_equal(r.n, 2);
	assert_slice(r.a[1]->text, "c d");
	reading_done(&r);
}

/* ---- HTML ---- */

static void a_page_without_its_clutter(void **state)
{
	struct reading r = {0};
	(void)state;
	struct article *a = read_one(&r, PAGE, "");
	assert_slice(a->format, "html");
	assert_slice(a->title, "Boats come back");
	assert_slice(a->byline, "Ann Example");
	assert_slice(a->published, "2001-05-03");
	assert_slice(a->url, "https://e.example/boats");
	assert_slice(a->language, "en");
	static const char *const in[] = {"sentence 1", "sentence 2", "More on the way", "sentence 3", "Two came", "One came", "sentence 4"};
	size_t at = 0;
	for (size_t i = 0; i < sizeof in / sizeof *in; i++) {
		at = slice_find(a->text, slice_of(in[i]), at);
		assert_true(at < a->text.n);
	}
	static const char *const out[] = {"World news", "Share this", "older story", "Sign up", "A boat in", "reader has", "cookies", "Example News"};
	for (size_t i = 0; i < sizeof out / sizeof *out; i++)
		assert_int_equal(slice_find(a->text, slice_of(out[i]), 0), a->text.n);
	reading_done(&r);
}

static void a_page_without_a_story_is_empty(void **state)
{
	struct reading r = {0};
	(void)state;
	assert_string_equal(read_one(&r, "<html><body><nav><a href=a>Home</a></nav><ul><li><a href=b>A first teaser that is a link</a><li><a href=c>A second one</a></ul></body></html>", "")->error.code, "empty");
	reading_done(&r);
}

int test_read(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_of_any_notation), cmocka_unit_test(languages_by_script_and_function_words),
	    cmocka_unit_test(encodings_yield_the_same_text), cmocka_unit_test(plain_text_tells_title_byline_and_agency),
	    cmocka_unit_test(a_text_stays_as_it_is), cmocka_unit_test(a_picture_is_no_text), cmocka_unit_test(advertisements_in_the_middle_are_skipped),
	    cmocka_unit_test(furniture_line_by_line), cmocka_unit_test(furniture_by_its_wording), cmocka_unit_test(furniture_inside_a_line), cmocka_unit_test(bytes_to_repair), cmocka_unit_test(marks_at_the_end_of_wires),
	    cmocka_unit_test(json_lines_by_many_names), cmocka_unit_test(bad_lines_keep_their_place),
	    cmocka_unit_test(own_field_names_come_first), cmocka_unit_test(ninjs_and_wrapped_lists),
	    cmocka_unit_test(a_page_without_its_clutter), cmocka_unit_test(a_page_without_a_story_is_empty)};
	return cmocka_run_group_tests_name("read", tests, NULL, NULL);
}
