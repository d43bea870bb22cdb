/* The page: everything is escaped, marks nest, anchors of several articles stay apart, days and dyads are shown, failures too. */
#include "tests.h"

#include "base/calendar.h"
#include "write/html.h"

/* Two actors; a claim whose content crosses the end of a denial's; an event on a day, one without, one denied. */
static struct article *dispute(struct arena *arena)
{
	struct article *a = article_new(arena);
	a->text = SLICE("A <said> x & y. B denied it. A left.");
	a->id = SLICE("\"x'");
	a->title = SLICE("<script>alert(1)</script>");
	a->day = calendar_day(2024, 3, 6);
	*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = SLICE("A<b>"), .code = "AAA", .kind = ACTOR_COUNTRY};
	*ARRAY_PUSH(arena, &a->actors) = (struct actor){.name = SLICE("B"), .kind = ACTOR_COUNTRY};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {0, 1}, .actor = 0};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {16, 17}, .actor = 1};
	*ARRAY_PUSH(arena, &a->mentions) = (struct mention){.span = {29, 30}, .actor = 0};
	*ARRAY_PUSH(arena, &a->attributions) = (struct attribution){.kind = CLAIM_THREAT, .cue = {2, 8}, .content = {9, 17}, .time = NONE};
	*ARRAY_PUSH(arena, &a->attributions) = (struct attribution){.denial = true, .cue = {18, 24}, .content = {13, 27}, .time = NONE};
	ids_add(a, &a->attributions.at[0].links, 1);
	ids_add(a, &a->attributions.at[1].links, 0);
	*ARRAY_PUSH(arena, &a->times) = (struct timex3){.span = {31, 35}, .value = "2024-03", .begin = calendar_day(2024, 3, 1), .finish = calendar_day(2024, 3, 31)};
	for (uint32_t i = 0; i < 3; i++) {
		*ARRAY_PUSH(arena, &a->events) = (struct event){.type = "ASSAULT", .cameo = "190", .trigger = {31, 35}, .time = i ? NONE : 0, .repeats = NONE};
		ids_add(a, &a->events.at[i].sources, 0);
		ids_add(a, &a->events.at[i].targets, 1);
	}
	a->events.at[2].status = EVENT_DENIED;
	return a;
}

static void assert_part(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("'%s' is not in '%s'", part, text);
}

/* Every element that is opened is closed in turn; the page has no empty elements but these. */
static void assert_nested(const char *html)
{
	const char *open[64];
	size_t lengths[64], depth = 0;
	for (const char *at = html; (at = strchr(at, '<')) != NULL; at++) {
		const char *name = at + 1 + (at[1] == '/');
		size_t n = strcspn(name, " >");
		if (at[1] == '!' || (n == 2 && !memcmp(name, "br", 2)) || (n == 4 && !memcmp(name, "meta", 4)) || (n == 5 && !memcmp(name, "input", 5)))
			continue;
		if (at[1] != '/') {
			assert_true(depth < 64);
			open[depth] = name;
			lengths[depth++] = n;
			continue;
		}
		assert_true(depth > 0);
		depth--;
		if (n != lengths[depth] || memcmp(name, open[depth], n) != 0)
			fail_msg("%.40s closes %.40s", name, open[depth]);
	}
	assert_int_equal(depth, 0);
}

static void text_is_escaped(void **state)
{
	struct buf out = {0};
	(void)state;
	html_escape(&out, SLICE("<a href=\"x\">'&'\x01\n\xC3\x85"));
	assert_string_equal(buf_text(&out), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39; \n\xC3\x85");
	buf_free(&out);
}

static void a_page_shows_the_records(void **state)
{
	struct arena arena = {0};
	struct buf out = {0};
	(void)state;
	html_begin(&out);
	assert_true(html_article(&out, dispute(&arena), ""));
	html_end(&out, &(struct html_index){0});
	const char *html = buf_text(&out);
	assert_nested(html);
	assert_part(html, "default-src 'none'");
	assert_part(html, "<h2>&lt;script&gt;alert(1)&lt;/script&gt;</h2>");
	assert_null(strstr(html, "<script"));
	assert_null(strstr(html, "http://"));
	assert_part(html, "<span class=\"mc\" id=\"at-c1\">&lt;said&gt;<a class=\"label\" href=\"#c1\">c1</a></span>");
	assert_part(html, "<span class=\"ma\" title=\"A&lt;b&gt; AAA\" id=\"at-a1\">A</span>");
	assert_part(html, "<tr id=\"c1\" class=\"k-threat\">");
	assert_part(html, "<a href=\"#d1\">d1</a>");
	assert_part(html, "<li class=\"k-reported\"><span>2024-03-01 to 2024-03-31</span>");
	assert_part(html, "left:0.0%;width:100.0%;");
	assert_part(html, "2 more without a day");
	assert_part(html, "<span class=\"q q4\">2</span> <span class=\"kind\">material conflict</span>");
	assert_null(strstr(html, "id=\"index\""));
	buf_free(&out);
	arena_free(&arena);
}

static void several_articles_have_an_index(void **state)
{
	struct arena arena = {0};
	struct buf out = {0};
	struct html_index index = {0};
	struct article *bad = article_new(&arena);
	struct article *const articles[] = {dispute(&arena), bad};
	const char *const prefixes[] = {"", "s1-0-0-"};
	(void)state;
	article_fail(bad, "empty", 0, "<no> text");
	for (int i = 0; i < 2; i++) {
		struct html_counts counts;
		struct buf row = {0};
		assert_true(html_row(&row, articles[i], prefixes[i], &counts));
		html_index_add(&index, (struct slice){row.at, row.n}, &counts);
		assert_true(html_article(&out, articles[i], prefixes[i]));
		buf_free(&row);
	}
	html_end(&out, &index);
	assert_part(buf_text(&out), "<h3>2 articles, 1 failed</h3>");
	assert_part(out.at, "<a href=\"#s1-0-0-article\">");
	assert_part(out.at, "<article id=\"s1-0-0-article\">");
	assert_part(out.at, "<td>A&lt;b&gt;, B</td>");
	assert_part(out.at, "failed: empty: &lt;no&gt; text");
	assert_part(out.at, "<th scope=\"row\">All</th><td></td><td></td><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">3</td><td>1</td>");
	html_index_clear(&index);
	buf_free(&out);
	arena_free(&arena);
}

int test_html(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_escaped), cmocka_unit_test(a_page_shows_the_records), cmocka_unit_test(several_articles_have_an_index),
	};
	return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
