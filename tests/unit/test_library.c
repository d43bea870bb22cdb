/* The public library from its header: what is wrong with a call is told, a failed article is a record, threads share one set of rules. */
#include "tests.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <wirecode.h>

static const char story[] = "Norway on Wednesday accused Iceland of catching herring in its waters. Iceland denied the charge.";
static struct wirecode *rules;

static int open_rules(void **state)
{
	(void)state;
	rules = wirecode_open(NULL, NULL);
	return rules ? 0 : -1;
}

static int close_rules(void **state)
{
	(void)state;
	wirecode_close(rules);
	return 0;
}

/* What a context of its own makes of an input; the caller frees it. */
static char *coded(const struct wirecode_options *o, struct wirecode_input in, struct wirecode_error *error)
{
	struct wirecode_context *c = wirecode_context_new(rules, o, error);
	assert_non_null(c);
	in.n = in.n ? in.n : in.bytes ? strlen(in.bytes) : 0;
	size_t length = 0;
	char *json = wirecode_code(c, &in, &length, error);
	if (json)
		assert_int_equal(length, strlen(json));
	wirecode_context_free(c);
	return json;
}

static void assert_part(char *json, const char *part)
{
	if (!json || !strstr(json, part))
		fail_msg("'%s' is not in '%s'", part, json ? json : "(nothing)");
	wirecode_free(json);
}

static void options_reach_the_record(void **state)
{
	struct wirecode_error e;
	(void)state;
	assert_part(coded(NULL, (struct wirecode_input){.bytes = story, .date = "2024-03-08"}, &e), "\"value\":\"2024-03-06\"");
	assert_part(coded(NULL, (struct wirecode_input){.bytes = story, .id = "x7"}, &e), "\"id\":\"x7\"");
	assert_part(coded(&(struct wirecode_options){.with_text = 1}, (struct wirecode_input){.bytes = story}, &e), "\"text\":\"Norway on");
	assert_part(coded(&(struct wirecode_options){.offsets = "utf16"}, (struct wirecode_input){.bytes = story}, &e), "\"offset_unit\":\"utf16\"");
	assert_part(coded(NULL, (struct wirecode_input){.bytes = "{\"id\":\"j\",\"text\":\"Chad denied it.\"}", .name = "in/A.JSONL"}, &e), "\"format\":\"jsonl\"");
	assert_string_equal(e.code, "");
}

static void wrong_calls_are_told(void **state)
{
	struct wirecode_error e;
	(void)state;
	assert_null(wirecode_context_new(rules, &(struct wirecode_options){.offsets = "words"}, &e));
	assert_string_equal(e.code, "option");
	assert_null(coded(NULL, (struct wirecode_input){.bytes = story, .format = "parchment"}, &e));
	assert_string_equal(e.code, "option");
	assert_null(coded(NULL, (struct wirecode_input){.bytes = story, .date = "2024-02-30"}, &e));
	assert_string_equal(e.code, "option");
	assert_null(coded(NULL, (struct wirecode_input){.n = 4}, NULL));
	assert_null(wirecode_open("/dev/null/nothing", &e));
	assert_string_equal(e.code, "data");
	assert_non_null(strstr(e.message, "no data"));
}

static void a_failed_article_is_a_record(void **state)
{
	static const char torn[] = {'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, 3, 'K', 'L'};
	struct wirecode_error e;
	(void)state;
	assert_part(coded(NULL, (struct wirecode_input){.bytes = ""}, &e), "\"code\":\"empty\"");
	assert_string_equal(e.code, "empty");
	assert_part(coded(NULL, (struct wirecode_input){.bytes = torn, .n = sizeof torn}, &e), "\"code\":\"read-error\"");
	assert_string_equal(e.message, "truncated gzip data");
	assert_part(coded(&(struct wirecode_options){.max_bytes = 10}, (struct wirecode_input){.bytes = story}, &e), "\"code\":\"too-large\"");
	assert_part(coded(&(struct wirecode_options){.max_memory = 8000}, (struct wirecode_input){.bytes = story}, &e), "\"code\":\"memory\"");
	assert_string_equal(e.code, "memory");
}

static void many_articles_are_many_lines(void **state)
{
	struct wirecode_error e;
	(void)state;
	char *json = coded(NULL, (struct wirecode_input){.bytes = "{\"id\":\"1\",\"text\":\"Chad denied it.\"}\n\n{\"id\":\"3\",\"text\":\"Mali denied it.\"}\n", .format = "jsonl"}, &e);
	int lines = 0;
	for (const char *at = json; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	assert_int_equal(lines, 3);
	assert_string_equal(e.code, "empty");
	assert_part(json, "{\"schema\":\"wirecode/1\",\"id\":\"3\"");
}

static void *many_times(void *first)
{
	struct wirecode_context *c = wirecode_context_new(rules, NULL, NULL);
	const struct wirecode_input in = {.bytes = story, .n = sizeof story - 1};
	bool same = c != NULL;
	for (int i = 0; same && i < 50; i++) {
		char *json = wirecode_code(c, &in, NULL, NULL);
		same = json && strcmp(json, first) == 0;
		wirecode_free(json);
	}
	wirecode_context_free(c);
	return same ? first : NULL;
}

static void threads_share_the_rules(void **state)
{
	struct wirecode_error e;
	pthread_t threads[4];
	char *first = coded(NULL, (struct wirecode_input){.bytes = story}, &e);
	(void)state;
	for (int i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, many_times, first), 0);
	for (int i = 0; i < 4; i++) {
		void *same = NULL;
		pthread_join(threads[i], &same);
		assert_ptr_equal(same, first);
	}
	wirecode_free(first);
}

static void versions_are_told(void **state)
{
	(void)state;
	assert_string_equal(wirecode_version(), WIRECODE_VERSION);
	assert_string_equal(wirecode_rules_sha256(rules), knowledge_sha256(tests_knowledge()));
}

int test_library(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(options_reach_the_record),     cmocka_unit_test(wrong_calls_are_told),    cmocka_unit_test(a_failed_article_is_a_record),
	    cmocka_unit_test(many_articles_are_many_lines), cmocka_unit_test(threads_share_the_rules), cmocka_unit_test(versions_are_told),
	};
	return cmocka_run_group_tests_name("library", tests, open_rules, close_rules);
}
