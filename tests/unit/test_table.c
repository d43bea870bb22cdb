/* Rows: quoting, escaping, columns, pairs of the dialects. */
#include "tests.h"

#include "write/cells.h"
#include "write/table.h"

static void assert_cell(bool csv, const char *raw, const char *want)
{
	struct buf out = {0};
	struct cells c = {.out = &out, .csv = csv};
	buf_add(&c.cell, slice_of(raw));
	cells_end(&c);
	assert_string_equal(buf_text(&out), want);
	buf_free(&out);
	buf_free(&c.cell);
}

static void cells_are_quoted_where_they_must(void **state)
{
	(void)state;
	assert_cell(true, "042", "042");
	assert_cell(true, "a,b", "\"a,b\"");
	assert_cell(true, "a \"b\"", "\"a \"\"b\"\"\"");
	assert_cell(true, "a\nb\\", "\"a\nb\\\"");
	assert_cell(false, "a,b", "a,b");
	assert_cell(false, "a\tb\nc\rd\\", "a\\tb\\nc\\rd\\\\");
	assert_cell(false, "\"Yes\"", "\"\"\"Yes\"\"\"");
	assert_cell(false, " a", "\" a\"");
	assert_cell(false, "", "");
}

static void assert_rows(const struct article *a, const struct table_options *o, const char *want)
{
	struct buf out = {0};
	assert_true(table_rows(&out, a, o));
	if (!strstr(out.n ? buf_text(&out) : "", want))
		fail_msg("'%s' is not in '%s'", want, out.n ? buf_text(&out) : "");
	buf_free(&out);
}

/* One event of two sources on nobody. */
static struct article *alliance(struct arena *arena)
{
	struct article *a = article_new(arena);
	a->text = SLICE("A and B attacked.");
	a->id = SLICE("x");
	a->day = 0;
	*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = SLICE("A"), .code = "AAAMIL", .country = "AAA"};
	*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = SLICE("B")};
	*ARRAY_PUSH(arena, &a->events) = (struct event){.type = "ASSAULT", .cameo = "019", .contexts = "military cyber", .trigger = {8, 16}, .time = NONE,
		.sentence = NONE, .repeats = NONE, .rule = "r"};
	ids_add(a, &a->events.at[0].sources, 0);
	ids_add(a, &a->events.at[0].sources, 1);
	return a;
}

static void lists_are_joined(void **state)
{
	struct arena arena = {0};
	(void)state;
	assert_rows(alliance(&arena), &(struct table_options){.table = TABLE_UNSET},
		    "x\t\t1970-01-01\te1\tASSAULT\t\tmilitary; cyber\t019\t4\treported\tAAAMIL; ---\tA; B\t\t\t\t\t\t\tattacked\t8\t16\t");
	arena_free(&arena);
}

static void dialects_have_a_row_a_pair(void **state)
{
	struct arena arena = {0};
	struct table_options o = {.dialect = DIALECT_ICEWS, .csv = true, .version = "0"};
	(void)state;
	assert_rows(alliance(&arena), &o, "x-e1-1,,A,MIL,AAA,attacked,019,,,,,x,,,,,,,,\nx-e1-2,,B,,,attacked,019,");
	o.dialect = DIALECT_PLOVER;
	assert_rows(alliance(&arena), &o, "x-e1-2,,ASSAULT,,,MATERIAL CONFLICT,military; cyber,B,");
	arena_free(&arena);
}

static void a_failed_article_has_no_rows(void **state)
{
	struct arena arena = {0};
	struct buf out = {0};
	(void)state;
	struct article *a = alliance(&arena);
	article_fail(a, "empty", 0, "nothing");
	assert_true(table_rows(&out, a, &(struct table_options){.table = TABLE_EVENTS}));
	assert_int_equal(out.n, 0);
	arena_free(&arena);
}

int test_table(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(cells_are_quoted_where_they_must), cmocka_unit_test(lists_are_joined), cmocka_unit_test(dialects_have_a_row_a_pair),
	    cmocka_unit_test(a_failed_article_has_no_rows),
	};
	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
