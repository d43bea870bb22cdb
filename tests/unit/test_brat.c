/* Standoff: pieces of spans over lines, references, coreference; and the summary for terminals. */
#include "tests.h"

#include "write/brat.h"
#include "write/summary.h"

/* Two actors, a claim of the first whose content goes over a line end, a denial of it. */
static struct article *dispute(struct arena *arena)
{
	struct article *a = article_new(arena);
	a->text = SLICE("\xC3\x85 said x \n y. B denied it. \xC3\x85 left.");
	a->id = SLICE("x");
	for (int i = 0; i < 2; i++)
		*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = i ? SLICE("B\033[1m\nb") : SLICE("\xC3\x85"), .kind = ACTOR_COUNTRY};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {0, 2}, .actor = 0, .sentence = 0};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {15, 16}, .actor = 1, .sentence = 1};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {28, 30}, .actor = 0, .sentence = 2};
	*ARRAY_PUSH(arena, &a->attributions) = (struct attribution){.cue = {3, 7}, .content = {8, 13}, .sentence = 0, .time = NONE};
	*ARRAY_PUSH(arena, &a->attributions) = (struct attribution){.denial = true, .cue = {17, 23}, .sentence = 1, .time = NONE};
	ids_add(a, &a->attributions.at[0].sources, 0);
	ids_add(a, &a->attributions.at[0].links, 1);
	ids_add(a, &a->attributions.at[1].sources, 1);
	ids_add(a, &a->attributions.at[1].links, 0);
	*ARRAY_PUSH(arena, &a->events) = (struct event){.type = "RETREAT", .cameo = "087", .trigger = {31, 35}, .time = NONE, .sentence = 2, .repeats = NONE};
	ids_add(a, &a->events.at[0].sources, 0);
	return a;
}

static void assert_holds(struct buf *out, const char *const *parts)
{
	for (; *parts; parts++)
		if (!strstr(buf_text(out), *parts))
			fail_msg("'%s' is not in '%s'", *parts, buf_text(out));
	buf_free(out);
}

static void annotations_refer_to_one_another(void **state)
{
	static const char *const parts[] = {"T1\tCountry 0 1\t\xC3\x85\n", "T5\tContent 7 8;11 12\tx y\n", "E1\tClaim:T4 Source:T1 Content:T5\n",
		"E2\tDenial:T6 Source:T2 Answers:E1\n", "E3\tRETREAT:T7 Source:T3\n", "*\tCoreference T1 T3\n", "A2\tStatus E3 reported\n", NULL};
	struct arena arena = {0};
	struct buf out = {0};
	(void)state;
	assert_true(brat_write(&out, dispute(&arena)));
	assert_holds(&out, parts);
	arena_free(&arena);
}

static void a_summary_says_who_denies(void **state)
{
	static const char *const parts[] = {"  c1   \xC3\x85 said (statement): x y  [denied by d1]\n", "  d1   B [1m b denied  [answers c1]\n",
		"  e1   undated    RETREAT 087  \xC3\x85  \"left\"\n", NULL};
	struct arena arena = {0};
	struct buf out = {0};
	(void)state;
	assert_true(summary_write(&out, dispute(&arena), false));
	assert_null(strchr(buf_text(&out), '\033'));
	assert_holds(&out, parts);
	arena_free(&arena);
}

static void a_summary_tells_a_failure(void **state)
{
	static const char *const parts[] = {"failed: empty: no text\n", NULL};
	struct arena arena = {0};
	struct buf out = {0};
	(void)state;
	struct article *a = dispute(&arena);
	article_fail(a, "empty", 0, "no text");
	assert_true(brat_write(&out, a));
	assert_int_equal(out.n, 0);
	assert_true(summary_write(&out, a, false));
	assert_holds(&out, parts);
	arena_free(&arena);
}

int test_brat(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(annotations_refer_to_one_another), cmocka_unit_test(a_summary_says_who_denies), cmocka_unit_test(a_summary_tells_a_failure),
	};
	return cmocka_run_group_tests_name("brat", tests, NULL, NULL);
}
