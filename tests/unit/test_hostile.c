/* Texts that were made to hurt: nothing crashes, nothing is lost, time stays linear (asan runs these too). */
#include "tests.h"

#include <stdlib.h>

struct text {
	char *at;
	size_t n;
};

static struct text repeated(const char *piece, size_t times)
{
	size_t n = strlen(piece);
	struct text t = {malloc(n * times + 1), n * times};
	assert_non_null(t.at);
	for (size_t i = 0; i < times; i++)
		memcpy(t.at + i * n, piece, n);
	return t;
}

/* Spans must lie in the text and in order. */
static void assert_sane(const struct article *a)
{
	assert_null(a->error.code);
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		assert_true(a->sentences.at[i].start < a->sentences.at[i].end && a->sentences.at[i].end <= a->text.n);
		assert_true(i == 0 || a->sentences.at[i - 1].end <= a->sentences.at[i].start);
	}
	for (uint32_t i = 0; i < a->tokens.n; i++)
		assert_true(a->tokens.at[i].start < a->tokens.at[i].end && a->tokens.at[i].end <= a->text.n);
	for (uint32_t i = 0; i < a->mentions.n; i++)
		assert_true(a->mentions.at[i].actor < a->actors.n && a->mentions.at[i].span.end <= a->text.n);
	for (uint32_t i = 0; i < a->attributions.n; i++)
		assert_true(a->attributions.at[i].cue.end <= a->text.n && a->attributions.at[i].content.end <= a->text.n);
}

static void hurt(const char *piece, size_t times)
{
	struct arena arena = {0};
	struct text t = repeated(piece, times);
	assert_sane(tests_code(&arena, (struct slice){t.at, t.n}, "2023-04-07"));
	arena_free(&arena);
	free(t.at);
}

static void an_empty_text(void **state)
{
	struct arena arena = {0};
	(void)state;
	assert_int_equal(tests_code(&arena, SLICE(""), "2023-04-07")->sentences.n, 0);
	assert_int_equal(tests_code(&arena, SLICE(" \n\n\t "), "2023-04-07")->sentences.n, 0);
	arena_free(&arena);
}

static void quotation_marks_without_end(void **state) { (void)state; hurt("\"", 100000); }
static void curly_marks_without_end(void **state) { (void)state; hurt("“", 50000); }
static void one_word_without_end(void **state) { (void)state; hurt("a", 1000000); }
static void one_sentence_without_end(void **state) { (void)state; hurt("North Korea said that ", 20000); }
static void cues_without_end(void **state) { (void)state; hurt("said denied accused ", 10000); }
static void actors_without_end(void **state) { (void)state; hurt("Seoul, Tokyo and Washington ", 5000); }
static void times_without_end(void **state) { (void)state; hurt("on Friday in March ", 10000); }

static void a_million_times(void **state)
{
	enum { MILLION = 1000000 };
	struct arena arena = {0};
	struct text t = repeated("now ", MILLION);
	(void)state;
	assert_int_equal(tests_code(&arena, (struct slice){t.at, t.n}, "2023-04-07")->times.n, MILLION);
	arena_free(&arena);
	free(t.at);
}

/* The work within a sentence may grow with its square, so a sentence has an end: nothing is lost at it. */
static void a_sentence_has_an_end(void **state)
{
	enum { WORDS = 5000 };
	struct arena arena = {0};
	struct text t = repeated("boats ", WORDS);
	(void)state;
	const struct article *a = tests_code(&arena, (struct slice){t.at, t.n}, "2023-04-07");
	assert_sane(a);
	assert_int_equal(a->sentences.n, 3);
	for (uint32_t i = 1; i < 3; i++)
		assert_int_equal(a->sentences.at[i - 1].end_token, a->sentences.at[i].first_token);
	assert_int_equal(a->sentences.at[2].end_token, WORDS);
	arena_free(&arena);
	free(t.at);
}

static void hyphens_without_end(void **state) { (void)state; hurt("a-", 100000); }
static void brackets_without_end(void **state) { (void)state; hurt("((", 100000); }
static void names_without_end(void **state) { (void)state; hurt("Kim Gunn Park ", 20000); }
static void bytes_of_all_kinds(void **state) { (void)state; hurt("\xEF\xBF\xBD\xE2\x80\xAE\xF0\x9F\x98\x80\t", 20000); }

int test_hostile(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_empty_text), cmocka_unit_test(quotation_marks_without_end), cmocka_unit_test(curly_marks_without_end),
	    cmocka_unit_test(one_word_without_end), cmocka_unit_test(one_sentence_without_end), cmocka_unit_test(cues_without_end),
	    cmocka_unit_test(actors_without_end), cmocka_unit_test(times_without_end), cmocka_unit_test(a_million_times),
	    cmocka_unit_test(a_sentence_has_an_end), cmocka_unit_test(hyphens_without_end),
	    cmocka_unit_test(brackets_without_end), cmocka_unit_test(names_without_end), cmocka_unit_test(bytes_of_all_kinds),
	};
	return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
