/*
 * Whole articles: every file of tests/cases. A case says in words what it tests, gives a text, and what must come out of it.
 *
 *   # a denial answers the claim before it
 *   date 2023-04-07
 *   url https://...                                         where the text is from; may be left out
 *   title ...                                               given apart from the text; may be left out
 *   text
 *   Officials in Norland said ...
 *   expect
 *   claim   cue=said | sources=PRK,KOR | content=it fired ... | kind=accusation
 *   denial  cue=denied | sources=PRK | answers=1          answers: claims by the order in which they come out, from 1
 *   event   trigger=met | type=CONSULT | sources=KOR | targets=USA | time=2023-04-07 | status=reported
 *   actor   text=They | country=KOR | by=pronoun | as=Seoul    as: one actor with the mention by these words
 *   time    text=Friday | value=2023-04-07 | begin=2023-04-07 | finish=2023-04-07
 *   skip    text=... | reason=advertisement
 *   not claim cue=warned                                   nothing like this may come out
 */
#include "tests.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/calendar.h"


enum { CASES_MAX = 2000, CASE_BYTES = 1 << 20 };

struct codes {
	char text[256];
};

static struct codes codes_of(const struct article *a, const struct ids *ids)
{
	struct codes c = {""};
	for (uint32_t i = 0; i < ids->n; i++) {
		const struct actor *x = &a->actors.at[ids->at[i]];
		const char *code = x->country[0] ? x->country : x->code;
		size_t n = strlen(c.text);
		if (!strstr(c.text, code[0] ? code : "?"))
			snprintf(c.text + n, sizeof c.text - n, "%s%s", n ? "," : "", code[0] ? code : "?");
	}
	return c;
}

static bool same(struct slice value, const char *expected)
{
	return slice_equal(value, slice_of(expected ? expected : "null"));
}

static bool span_is(const struct article *a, struct span s, struct slice value)
{
	return slice_equal(value, SLICE("null")) ? span_none(s) : slice_equal(article_slice(a, s), value);
}

/* Numbers of the claims that a denial answers, as they are counted in the output. */
static struct codes answers_of(const struct article *a, const struct attribution *d)
{
	struct codes c = {""};
	for (uint32_t i = 0; i < d->links.n; i++) {
		unsigned number = 0;
		for (uint32_t k = 0; k <= d->links.at[i]; k++)
			number += !a->attributions.at[k].denial;
		size_t n = strlen(c.text);
		snprintf(c.text + n, sizeof c.text - n, "%s%u", n ? "," : "", number);
	}
	return c;
}

static const char *time_value(const struct article *a, uint32_t number)
{
	return number == NONE ? NULL : a->times.at[number].value;
}

static bool attribution_is(const struct article *a, const struct attribution *c, struct slice key, struct slice value)
{
	if (slice_equal(key, SLICE("cue")))
		return span_is(a, c->cue, value);
	if (slice_equal(key, SLICE("source")))
		return span_is(a, c->source, value);
	if (slice_equal(key, SLICE("content")))
		return span_is(a, c->content, value);
	if (slice_equal(key, SLICE("sources")))
		return same(value, codes_of(a, &c->sources).text);
	if (slice_equal(key, SLICE("targets")))
		return same(value, codes_of(a, &c->targets).text);
	if (slice_equal(key, SLICE("answers")))
		return same(value, answers_of(a, c).text);
	if (slice_equal(key, SLICE("kind")))
		return same(value, claim_kind_names[c->kind]);
	if (slice_equal(key, SLICE("status")))
		return same(value, claim_status_names[c->status]);
	if (slice_equal(key, SLICE("quote")))
		return same(value, quote_kind_names[c->quote]);
	return slice_equal(key, SLICE("time")) && same(value, time_value(a, c->time));
}

static bool event_is(const struct article *a, const struct event *e, struct slice key, struct slice value)
{
	if (slice_equal(key, SLICE("trigger")))
		return span_is(a, e->trigger, value);
	if (slice_equal(key, SLICE("type")))
		return same(value, e->type);
	if (slice_equal(key, SLICE("cameo")))
		return same(value, e->cameo);
	if (slice_equal(key, SLICE("sources")))
		return same(value, codes_of(a, &e->sources).text);
	if (slice_equal(key, SLICE("targets")))
		return same(value, codes_of(a, &e->targets).text);
	if (slice_equal(key, SLICE("status")))
		return same(value, event_status_names[e->status]);
	return slice_equal(key, SLICE("time")) && same(value, time_value(a, e->time));
}

/* Some mention by these words is the same actor's: two of one name may be two actors. */
static bool is_as(const struct article *a, const struct mention *m, struct slice text)
{
	for (uint32_t i = 0; i < a->mentions.n; i++)
		if (a->mentions.at[i].actor == m->actor && slice_equal(article_slice(a, a->mentions.at[i].span), text))
			return true;
	return false;
}

static bool mention_is(const struct article *a, const struct mention *m, struct slice key, struct slice value)
{
	const struct actor *actor = &a->actors.at[m->actor];
	if (slice_equal(key, SLICE("text")))
		return span_is(a, m->span, value);
	if (slice_equal(key, SLICE("name")))
		return slice_equal(actor->name, value);
	if (slice_equal(key, SLICE("country")))
		return same(value, actor->country);
	if (slice_equal(key, SLICE("code")))
		return same(value, actor->code);
	if (slice_equal(key, SLICE("as")))
		return is_as(a, m, value);
	return slice_equal(key, SLICE("by")) && same(value, mention_by_names[m->by]);
}

static bool time_is(const struct article *a, const struct timex3 *t, struct slice key, struct slice value)
{
	if (slice_equal(key, SLICE("text")))
		return span_is(a, t->span, value);
	if (slice_equal(key, SLICE("value")))
		return same(value, t->value);
	if (slice_equal(key, SLICE("begin")))
		return t->begin != CALENDAR_NO_DAY && t->begin == calendar_parse(value);
	if (slice_equal(key, SLICE("finish")))
		return t->finish != CALENDAR_NO_DAY && t->finish == calendar_parse(value);
	return slice_equal(key, SLICE("type")) && same(value, timex_type_names[t->type]);
}

static bool skip_is(const struct article *a, const struct skip *s, struct slice key, struct slice value)
{
	if (slice_equal(key, SLICE("text")))
		return slice_find(article_slice(a, s->span), value, 0) < s->span.end - s->span.start;
	return slice_equal(key, SLICE("reason")) && same(value, skip_reason_names[s->reason]);
}

/* Does record number i of the list `what` have this? */
static bool record_is(const struct article *a, struct slice what, uint32_t i, struct slice key, struct slice value)
{
	if (slice_equal(what, SLICE("claim")) || slice_equal(what, SLICE("denial")))
		return attribution_is(a, &a->attributions.at[i], key, value);
	if (slice_equal(what, SLICE("event")))
		return event_is(a, &a->events.at[i], key, value);
	if (slice_equal(what, SLICE("actor")))
		return mention_is(a, &a->mentions.at[i], key, value);
	if (slice_equal(what, SLICE("time")))
		return time_is(a, &a->times.at[i], key, value);
	return slice_equal(what, SLICE("skip")) && skip_is(a, &a->skipped.at[i], key, value);
}

static uint32_t records(const struct article *a, struct slice what)
{
	return slice_equal(what, SLICE("event")) ? a->events.n : slice_equal(what, SLICE("actor")) ? a->mentions.n : slice_equal(what, SLICE("time"))
		? a->times.n : slice_equal(what, SLICE("skip")) ? a->skipped.n : a->attributions.n;
}

static bool any_record(const struct article *a, struct slice what, struct slice pairs)
{
	for (uint32_t i = 0; i < records(a, what); i++) {
		struct slice rest = pairs, pair;
		bool good = true;
		if (slice_equal(what, SLICE("claim")) || slice_equal(what, SLICE("denial")))
			good = a->attributions.at[i].denial == slice_equal(what, SLICE("denial"));
		while (good && slice_next(&rest, '|', &pair)) {
			size_t equals = slice_find(pair, SLICE("="), 0);
			good = equals < pair.n && record_is(a, what, i, slice_trim(slice_cut(pair, 0, equals)), slice_trim(slice_cut(pair, equals + 1, pair.n)));
		}
		if (good)
			return true;
	}
	return false;
}

/* ---- a case ---- */

struct parts {
	char date[16];
	struct slice url, title, text, expectations;
};

/* What stands behind a key on its line, before `end`. */
static struct slice line_of(struct slice all, struct slice key, size_t end)
{
	size_t at = slice_find(all, key, 0);
	return at < end ? slice_cut(all, at + key.n, slice_find(all, SLICE("\n"), at + 1)) : (struct slice){NULL, 0};
}

static struct parts parts_of(struct slice all)
{
	struct parts p = {"2023-04-07", {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
	size_t date = slice_find(all, SLICE("\ndate "), 0), text = slice_find(all, SLICE("\ntext\n"), 0), expect = slice_find(all, SLICE("\nexpect\n"), 0);
	if (date < text)
		memcpy(p.date, all.at + date + 6, 10);
	p.url = line_of(all, SLICE("\nurl "), text);
	p.title = line_of(all, SLICE("\ntitle "), text);
	if (text < expect)
		p.text = slice_cut(all, text + 6, expect);
	if (expect < all.n)
		p.expectations = slice_cut(all, expect + 8, all.n);
	return p;
}

static unsigned failures_of(const struct article *a, struct slice expectations, const char *name)
{
	struct slice line;
	unsigned failures = 0;
	while (slice_next(&expectations, '\n', &line)) {
		struct slice rest = slice_trim(line), what;
		if (!rest.n || rest.at[0] == '#')
			continue;
		bool negative = slice_starts(rest, SLICE("not "));
		if (negative)
			rest = slice_trim(slice_cut(rest, 4, rest.n));
		slice_next(&rest, ' ', &what);
		if (any_record(a, what, rest.at ? rest : SLICE("")) == negative) {
			print_error("%s: %s: %.*s\n", name, negative ? "must not come out" : "does not come out", SLICE_FMT(slice_trim(line)));
			failures++;
		}
	}
	return failures;
}

static void run_case(void **state)
{
	const char *path = *state;
	struct arena arena = {0};
	static char all[CASE_BYTES];
	FILE *f = fopen(path, "rb");
	assert_non_null(f);
	size_t n = fread(all, 1, sizeof all, f);
	fclose(f);
	struct parts p = parts_of((struct slice){all, n});
	assert_true(p.text.n > 0 && p.expectations.n > 0);
	struct article *a = tests_read(&arena, p.text, p.date, p.url, p.title);
	assert_int_equal(failures_of(a, p.expectations, path), 0);
	arena_free(&arena);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct CMUnitTest *)a)->name, ((const struct CMUnitTest *)b)->name);
}

int test_cases(void)
{
	static struct CMUnitTest tests[CASES_MAX];
	size_t n = 0;
	DIR *dir = opendir("tests/cases");
	for (struct dirent *e; dir && (e = readdir(dir)) != NULL;) {
		char path[512];
		if (!slice_ends(slice_of(e->d_name), SLICE(".case")))
			continue;
		if (n == CASES_MAX) {
			fprintf(stderr, "more than %d cases\n", (int)CASES_MAX);
			return 1;
		}
		snprintf(path, sizeof path, "tests/cases/%s", e->d_name);
		char *kept = strdup(path);
		tests[n++] = (struct CMUnitTest){kept, run_case, NULL, NULL, kept};
	}
	if (dir)
		closedir(dir);
	qsort(tests, n, sizeof *tests, by_name);
	int failed = n ? _cmocka_run_group_tests("cases", tests, n, NULL, NULL) : 1;
	for (size_t i = 0; i < n; i++)
		free(tests[i].initial_state);
	return failed;
}
