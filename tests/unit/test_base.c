#include "tests.h"

#include "base/calendar.h"
#include "base/sha256.h"
#include "base/utf8.h"

static void slices_split_and_find(void **state)
{
	struct slice rest = SLICE("a||b"), field;
	(void)state;
	assert_true(slice_next(&rest, '|', &field) && slice_equal(field, SLICE("a")));
	assert_true(slice_next(&rest, '|', &field) && field.n == 0);
	assert_true(slice_next(&rest, '|', &field) && slice_equal(field, SLICE("b")));
	assert_false(slice_next(&rest, '|', &field));
	assert_int_equal(slice_find(SLICE("hello"), SLICE("l"), 0), 2);
	assert_int_equal(slice_find(SLICE("hello"), SLICE("z"), 0), 5);
	assert_int_equal(slice_find(SLICE("hello"), SLICE("h"), 9), 5);
	assert_true(slice_holds(SLICE("Fish Council of Malta"), SLICE("council")));
	assert_false(slice_holds(SLICE("Fish"), SLICE("fishes")));
	assert_false(slice_holds(SLICE("Fish"), SLICE("")));
}

static void numbers_stop_at_their_maximum(void **state)
{
	unsigned long v = 7;
	(void)state;
	assert_true(slice_number(SLICE("9999"), 9999, &v));
	assert_int_equal(v, 9999);
	assert_false(slice_number(SLICE("10000"), 9999, &v));
	assert_false(slice_number(SLICE("99999999999999999999999"), UINT32_MAX, &v));
	assert_false(slice_number(SLICE("-1"), 9999, &v));
	assert_false(slice_number(SLICE(""), 9999, &v));
}

static void sha256_known_answers(void **state)
{
	char out[65], long_text[200];
	(void)state;
	sha256_hex(SLICE(""), out);
	assert_string_equal(out, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	sha256_hex(SLICE("abc"), out);
	assert_string_equal(out, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	memset(long_text, 'a', sizeof long_text);
	sha256_hex((struct slice){long_text, 56}, out); /* the length falls into a second block */
	assert_string_equal(out, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
}

/* Any length, so that each way of padding and several blocks in a row come up. */
static void sha256_is_the_same_both_ways(void **state)
{
	char bytes[300], plain[65], fast[65];
	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 37 + (i >> 3));
	for (size_t n = 0; n <= sizeof bytes; n++) {
		sha256_hex_by((struct slice){bytes, n}, plain, false);
		sha256_hex_by((struct slice){bytes, n}, fast, sha256_is_fast());
		assert_string_equal(plain, fast);
	}
	sha256_hex_by((struct slice){bytes, 200}, plain, false);
	sha256_hex((struct slice){bytes, 200}, fast);
	assert_string_equal(plain, fast);
}

static void arrays_grow_and_keep_what_they_hold(void **state)
{
	struct arena a = {0};
	ARRAY(uint32_t) one = {0}, two = {0};
	ARRAY(char) bytes = {0};
	(void)state;
	memset(arena_alloc(&a, 3000), 0xff, 3000);
	arena_reset(&a); /* from here on memory is used again */
	for (uint32_t i = 0; i < 5000; i++) { /* the first alone: it grows where it lies; then two in turns: each is copied */
		*ARRAY_PUSH(&a, &one) = i;
		if (i >= 2000)
			*ARRAY_PUSH(&a, &two) = i;
	}
	for (uint32_t i = 0; i < 5000; i++)
		assert_int_equal(one.at[i], i);
	for (uint32_t i = 0; i < 3000; i++)
		assert_int_equal(two.at[i], i + 2000);
	for (uint32_t i = one.n; i < one.cap; i++)
		assert_int_equal(one.at[i], 0);
	memset(arena_alloc(&a, 64), 0xff, 64);
	arena_reset(&a);
	ARRAY_RESERVE(&a, &bytes, 5);
	for (uint32_t i = 0; i < 5; i++)
		*ARRAY_PUSH(&a, &bytes) = 'x';
	ARRAY_RESERVE(&a, &bytes, 16);
	for (uint32_t i = 5; i < 17; i++) /* room that was reserved is written as a whole, what grows behind it is zeroed */
		*ARRAY_PUSH(&a, &bytes) = 'x';
	for (uint32_t i = 0; i < bytes.cap; i++)
		assert_int_equal(bytes.at[i], i < 17 ? 'x' : 0);
	ARRAY_FIT(&a, &bytes);
	assert_int_equal(bytes.cap, 17);
	for (uint32_t i = 0; i < 17; i++)
		assert_int_equal(bytes.at[i], 'x');
	arena_free(&a);
}

static void bad_utf8_is_replaced_and_counted(void **state)
{
	struct arena a = {0};
	size_t replaced;
	(void)state;
	struct slice good = SLICE("Zo\xC3\xAB \xE2\x80\x9Chi\xE2\x80\x9D\n");
	assert_ptr_equal(utf8_repair(&a, good, &replaced).at, good.at);
	assert_int_equal(replaced, 0);
	struct slice fixed = utf8_repair(&a, SLICE("a\xFF" "b\x01" "c\xE2\x82"), &replaced);
	assert_int_equal(replaced, 3);
	assert_true(slice_equal(fixed, SLICE("a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c\xEF\xBF\xBD")));
	assert_int_equal(utf8_valid(fixed), fixed.n);
	assert_int_equal(utf8_valid(SLICE("\xED\xA0\x80")), 0); /* a surrogate */
	assert_int_equal(utf8_valid(SLICE("\xC0\x80")), 0);     /* overlong */
	arena_free(&a);
}

static void code_points_are_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(SLICE("a\xC3\xA9\xF0\x9F\x98\x80")), 3);
	assert_int_equal(utf8_count16(SLICE("a\xC3\xA9\xF0\x9F\x98\x80")), 4);
}

static void interned_words_keep_their_numbers(void **state)
{
	struct arena a = {0};
	struct intern t;
	char word[16];
	(void)state;
	intern_init(&t, &a, 1);
	for (int i = 0; i < 5000; i++) {
		int n = snprintf(word, sizeof word, "word%d", i);
		assert_int_equal(intern_add(&t, (struct slice){word, (size_t)n}), i + 1);
	}
	assert_int_equal(intern_add(&t, SLICE("word77")), 78);
	assert_int_equal(intern_find(&t, SLICE("nothing"), intern_hash("nothing", 7)), 0);
	assert_true(slice_equal(intern_text(&t, 78), SLICE("word77")));
	arena_free(&a);
}

static void an_arena_stops_at_its_limit(void **state)
{
	struct arena a = {.limit = 1000};
	jmp_buf out;
	volatile bool jumped = false;
	(void)state;
	if (setjmp(out)) {
		jumped = true;
	} else {
		a.on_fail = &out;
		arena_alloc(&a, 600);
		arena_alloc(&a, 600);
	}
	assert_true(jumped);
	arena_free(&a);
}

static void days_that_do_not_exist(void **state)
{
	(void)state;
	assert_int_equal(calendar_day(2015, 2, 29), CALENDAR_NO_DAY);
	assert_int_equal(calendar_day(2016, 2, 30), CALENDAR_NO_DAY);
	assert_int_equal(calendar_day(20230, 1, 1), CALENDAR_NO_DAY);
	assert_int_equal(calendar_parse(SLICE("2023-04-07T10:00:00Z")), calendar_day(2023, 4, 7));
	assert_int_equal(calendar_parse(SLICE("2023-4-7")), CALENDAR_NO_DAY);
	assert_int_equal(calendar_parse(SLICE("20230407")), calendar_day(2023, 4, 7));
}

int test_base(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(slices_split_and_find), cmocka_unit_test(numbers_stop_at_their_maximum),
	    cmocka_unit_test(sha256_known_answers), cmocka_unit_test(sha256_is_the_same_both_ways),
	    cmocka_unit_test(arrays_grow_and_keep_what_they_hold), cmocka_unit_test(bad_utf8_is_replaced_and_counted),
	    cmocka_unit_test(code_points_are_counted), cmocka_unit_test(interned_words_keep_their_numbers),
	    cmocka_unit_test(an_arena_stops_at_its_limit), cmocka_unit_test(days_that_do_not_exist),
	};
	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
