/* The record: strings, offsets, keys, ids, failed articles, indentation. */
#include "tests.h"

#include <cjson/cJSON.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "write/json.h"
#include "write/lists.h"

static const struct json_options plain = {.version = "0", .rules_sha256 = "0"};

static cJSON *record(const struct article *a, const struct json_options *o)
{
	struct buf out = {0};
	assert_true(json_write(&out, a, o));
	assert_int_equal(out.at[out.n - 1], '\n');
	cJSON *json = cJSON_ParseWithOpts(buf_text(&out), NULL, true);
	assert_non_null(json);
	buf_free(&out);
	return json;
}

static void assert_string(const char *raw, size_t n, const char *json)
{
	struct buf out = {0};
	json_add_string(&out, (struct slice){raw, n});
	assert_string_equal(buf_text(&out), json);
	buf_free(&out);
}

static void strings_are_escaped(void **state)
{
	(void)state;
	assert_string("", 0, "\"\"");
	assert_string("plain text that is longer", 25, "\"plain text that is longer\"");
	assert_string("a\"b\\c\n\t\r", 8, "\"a\\\"b\\\\c\\n\\t\\r\"");
	assert_string("12345678\x01", 9, "\"12345678\\u0001\"");
	assert_string("\0", 1, "\"\\u0000\"");
	assert_string("\x7F\xE2\x80\x9C", 4, "\"\x7F\xE2\x80\x9C\"");
}

/* Every offset against a slow count, over text with characters of one to four bytes. */
static void assert_offsets(enum offset_unit unit)
{
	struct arena arena = {0};
	struct offsets o;
	char text[64 * 21 + 1] = "";
	for (size_t i = 0; i < 64; i++)
		memcpy(text + i * 21, "abc \xC3\xA9 \xE2\x80\x9C \xF0\x9F\x98\x8A wxyz", 21);
	struct slice s = {text, sizeof text - 1};
	offsets_init(&o, &arena, s, unit);
	uint32_t want = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.at[i];
		if ((c & 0xC0) != 0x80)
			assert_int_equal(offsets_at(&o, i), unit == OFFSET_BYTE ? i : want);
		want += (uint32_t)((c & 0xC0) != 0x80) + (uint32_t)(unit == OFFSET_UTF16 && c >= 0xF0);
	}
	assert_int_equal(offsets_at(&o, (uint32_t)s.n), unit == OFFSET_BYTE ? s.n : want);
	arena_free(&arena);
}

static void offsets_count_what_they_say(void **state)
{
	(void)state;
	assert_offsets(OFFSET_CHAR);
	assert_offsets(OFFSET_BYTE);
	assert_offsets(OFFSET_UTF16);
}

static const char *const keys[] = {"schema", "id", "source", "error", "format", "language", "title", "byline", "agency", "dateline", "published",
	"published_from", "offset_unit", "text_sha256", "text", "sentences", "skipped", "actors", "claims", "denials", "events", "times", "meta"};

static void assert_keys(const cJSON *json)
{
	size_t i = 0;
	const cJSON *item;
	cJSON_ArrayForEach(item, json) assert_string_equal(item->string, keys[i++]);
	assert_int_equal(i, sizeof keys / sizeof *keys);
}

static void every_key_in_order(void **state)
{
	struct arena arena = {0};
	(void)state;
	struct article *a = tests_code(&arena, SLICE("North Korea denied on Friday that it had sold arms to Syria."), "2023-04-07");
	cJSON *json = record(a, &plain);
	assert_keys(json);
	assert_string_equal(cJSON_GetObjectItem(json, "published")->valuestring, "2023-04-07");
	assert_true(cJSON_IsNull(cJSON_GetObjectItem(json, "text")));
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(json, "sentences")), 1);
	cJSON_Delete(json);
	arena_free(&arena);
}

static void a_failed_article_has_the_same_keys(void **state)
{
	struct arena arena = {0};
	(void)state;
	struct article *a = tests_code(&arena, SLICE("Seoul protested."), "2023-04-07");
	article_fail(a, "memory", 7, "no more");
	cJSON *json = record(a, &plain), *error = cJSON_GetObjectItem(json, "error");
	assert_keys(json);
	assert_string_equal(cJSON_GetObjectItem(error, "code")->valuestring, "memory");
	assert_int_equal(cJSON_GetObjectItem(error, "at")->valueint, 7);
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(json, "sentences")), 0);
	assert_true(cJSON_IsArray(cJSON_GetObjectItem(json, "claims")));
	cJSON_Delete(json);
	arena_free(&arena);
}

/* A path may hold any bytes; the record is valid UTF-8 all the same. */
static void bad_bytes_of_a_path_are_replaced(void **state)
{
	struct arena arena = {0};
	struct article *a = article_new(&arena);
	(void)state;
	a->source = SLICE("a\xFF\0b");
	cJSON *json = record(a, &plain);
	assert_string_equal(cJSON_GetObjectItem(json, "source")->valuestring, "a\xEF\xBF\xBD\xEF\xBF\xBD" "b");
	assert_true(cJSON_IsNull(cJSON_GetObjectItem(json, "published")));
	cJSON_Delete(json);
	arena_free(&arena);
}

/* An article made by hand: two claims, a denial between them that answers the first. */
static struct article *quarrel(struct arena *arena)
{
	struct article *a = article_new(arena);
	a->text = SLICE("é A said x. B denied x. C said y.");
	for (int i = 0; i < 3; i++) {
		struct attribution *x = ARRAY_PUSH(arena, &a->attributions);
		*x = (struct attribution){.denial = i == 1, .cue = {5, 9}, .time = NONE, .sentence = (uint32_t)i, .rule = "by hand"};
	}
	ids_add(a, &a->attributions.at[0].links, 1);
	ids_add(a, &a->attributions.at[1].links, 0);
	*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = SLICE("A"), .code = "AAA"};
	ids_add(a, &a->attributions.at[2].sources, 0);
	*ARRAY_PUSH(arena, &a->events) = (struct event){.type = "ACCUSE", .cameo = "0112", .contexts = "military  cyber", .time = NONE, .repeats = NONE};
	ids_add(a, &a->events.at[0].claims, 2);
	ids_add(a, &a->events.at[0].denials, 1);
	*ARRAY_PUSH(arena, &a->times) = (struct timex3){.span = {0, 2}, .value = "PAST_REF", .begin = 0, .finish = CALENDAR_NO_DAY};
	return a;
}

static const char *string_at(const cJSON *list, int i, const char *key)
{
	return cJSON_GetObjectItem(cJSON_GetArrayItem(list, i), key)->valuestring;
}

static const char *first_of(const cJSON *list, int i, const char *key)
{
	return cJSON_GetArrayItem(cJSON_GetObjectItem(cJSON_GetArrayItem(list, i), key), 0)->valuestring;
}

static void ids_refer_to_one_another(void **state)
{
	struct arena arena = {0};
	(void)state;
	cJSON *json = record(quarrel(&arena), &plain);
	const cJSON *claims = cJSON_GetObjectItem(json, "claims"), *denials = cJSON_GetObjectItem(json, "denials"), *events = cJSON_GetObjectItem(json, "events");
	assert_string_equal(string_at(claims, 1, "id"), "c2");
	assert_string_equal(first_of(claims, 0, "denied_by"), "d1");
	assert_string_equal(first_of(denials, 0, "answers"), "c1");
	assert_string_equal(first_of(claims, 1, "sources"), "a1");
	assert_string_equal(first_of(events, 0, "claims"), "c2");
	assert_string_equal(first_of(events, 0, "denials"), "d1");
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(cJSON_GetArrayItem(events, 0), "contexts")), 2);
	assert_int_equal(cJSON_GetObjectItem(cJSON_GetArrayItem(events, 0), "quad")->valueint, 3);
	cJSON_Delete(json);
	arena_free(&arena);
}

static void spans_are_code_points(void **state)
{
	struct arena arena = {0};
	(void)state;
	cJSON *json = record(quarrel(&arena), &plain);
	const cJSON *cue = cJSON_GetObjectItem(cJSON_GetArrayItem(cJSON_GetObjectItem(json, "claims"), 0), "cue");
	assert_int_equal(cJSON_GetObjectItem(cue, "start")->valueint, 4);
	assert_string_equal(cJSON_GetObjectItem(cue, "text")->valuestring, "said");
	const cJSON *time = cJSON_GetArrayItem(cJSON_GetObjectItem(json, "times"), 0);
	assert_string_equal(cJSON_GetObjectItem(time, "begin")->valuestring, "1970-01-01");
	assert_true(cJSON_IsNull(cJSON_GetObjectItem(time, "finish")));
	cJSON_Delete(json);
	arena_free(&arena);
}

static void assert_indented(const char *compact, const char *want)
{
	struct buf out = {0};
	json_indent(&out, slice_of(compact));
	assert_string_equal(buf_text(&out), want);
	buf_free(&out);
}

static void indentation_keeps_short_things_together(void **state)
{
	(void)state;
	assert_indented("{\"a\":[],\"b\":{\"c\":\"]}\\\"\",\"d\":1}}", "{\n  \"a\": [],\n  \"b\": {\"c\": \"]}\\\"\", \"d\": 1}\n}");
	char list[400] = "{\"a\":[";
	for (size_t i = 0; i < 30; i++)
		memcpy(list + 6 + 7 * i, "\"item\",", 8);
	memcpy(list + 6 + 7 * 30 - 1, "]}", 3);
	struct buf out = {0};
	json_indent(&out, slice_of(list));
	assert_non_null(strstr(buf_text(&out), "{\n  \"a\": [\n    \"item\",\n    \"item\","));
	buf_free(&out);
}

/* The same record, indented or not, is the same JSON. */
static void indentation_changes_blanks_only(void **state)
{
	struct arena arena = {0};
	struct json_options indented = plain;
	(void)state;
	indented.indented = true;
	cJSON *one = record(quarrel(&arena), &plain), *two = record(quarrel(&arena), &indented);
	assert_true(cJSON_Compare(one, two, true));
	cJSON_Delete(one);
	cJSON_Delete(two);
	arena_free(&arena);
}

static void quads_of_types(void **state)
{
	(void)state;
	assert_int_equal(plover_quad("CONSULT"), 1);
	assert_int_equal(plover_quad("AID"), 2);
	assert_int_equal(plover_quad("THREATEN"), 3);
	assert_int_equal(plover_quad("ASSAULT"), 4);
	assert_int_equal(plover_quad("CHEER"), 0);
}

int test_write(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(strings_are_escaped), cmocka_unit_test(offsets_count_what_they_say), cmocka_unit_test(every_key_in_order),
	    cmocka_unit_test(a_failed_article_has_the_same_keys), cmocka_unit_test(bad_bytes_of_a_path_are_replaced),
	    cmocka_unit_test(ids_refer_to_one_another), cmocka_unit_test(spans_are_code_points),
	    cmocka_unit_test(indentation_keeps_short_things_together), cmocka_unit_test(indentation_changes_blanks_only), cmocka_unit_test(quads_of_types),
	};
	return cmocka_run_group_tests_name("write", tests, NULL, NULL);
}
