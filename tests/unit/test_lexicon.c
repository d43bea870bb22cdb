#include "tests.h"

#include "extract/actors/actors.h"
#include "extract/actors/sex.h"
#include "lexicon/inflect.h"
#include "lexicon/lexicon.h"

struct collected {
	unsigned n, line, column;
};

static void collect(void *ctx, const struct diag *d)
{
	struct collected *c = ctx;
	c->n++;
	c->line = d->line;
	c->column = d->column;
}

static void assert_form(const struct inflections *t, const char *base, enum verb_form form, const char *expected)
{
	char out[INFLECT_MAX + 1];
	size_t n = inflect_verb(t, slice_of(base), form, out);
	out[n] = '\0';
	assert_string_equal(out, expected);
}

static void verbs_inflect_by_rule_and_table(void **state)
{
	struct arena a = {0};
	struct inflections t;
	(void)state;
	inflections_init(&t, &a);
	inflections_load_verbs(&t, "irregular", SLICE("steal\tstole\tstolen\nadmit\tadmitted\tadmitted\t-\tadmitting\n"
		"hang\thanged\thanged\t-\t-\t-\thung\thung\n"), NULL);
	assert_form(&t, "deny", VERB_THIRD, "denies");
	assert_form(&t, "deny", VERB_PAST, "denied");
	assert_form(&t, "stop", VERB_ING, "stopping");
	assert_form(&t, "visit", VERB_PAST, "visited");
	assert_form(&t, "accuse", VERB_ING, "accusing");
	assert_form(&t, "agree", VERB_ING, "agreeing");
	assert_form(&t, "push", VERB_THIRD, "pushes");
	assert_form(&t, "veto", VERB_THIRD, "vetoes");
	assert_form(&t, "steal", VERB_PARTICIPLE, "stolen");
	assert_form(&t, "admit", VERB_ING, "admitting");
	assert_form(&t, "hang", VERB_PARTICIPLE, "hanged");
	assert_form(&t, "hang", VERB_SECOND_PAST, "hung");
	assert_form(&t, "hang", VERB_SECOND_PARTICIPLE, "hung");
	assert_form(&t, "steal", VERB_SECOND_PARTICIPLE, "");
	arena_free(&a);
}

static void plurals(void **state)
{
	struct arena a = {0};
	struct inflections t;
	char out[INFLECT_MAX];
	static const char *const pairs[][2] = {{"ally", "allies"}, {"envoy", "envoys"}, {"church", "churches"}, {"spokesman", "spokesmen"}, {"crisis", "crises"}};
	(void)state;
	inflections_init(&t, &a);
	inflections_load_plurals(&t, "plurals", SLICE("crisis\tcrises\n"), NULL);
	for (size_t i = 0; i < 5; i++) {
		size_t n = inflect_plural(&t, slice_of(pairs[i][0]), out);
		assert_true(slice_equal((struct slice){out, n}, slice_of(pairs[i][1])));
	}
	arena_free(&a);
}

static void faults_are_reported_by_line(void **state)
{
	struct arena a = {0};
	struct lexicon l;
	struct collected c = {0};
	struct diag_sink sink = {.report = collect, .ctx = &c};
	(void)state;
	lexicon_init(&l, &a);
	lexicon_load(&l, "own.tsv", SLICE("# words\n%verb SAY\nsay\n%gerund SAY\n"), &sink);
	assert_int_equal(c.n, 1);
	assert_int_equal(c.line, 4);
	lexicon_load(&l, "own.tsv", SLICE("say\n"), &sink); /* an entry before its header */
	assert_int_equal(c.n, 2);
	lexicon_load(&l, "own.tsv", SLICE("%word MONTH\nMay\tvalue=five\n"), &sink);
	assert_int_equal(c.n, 3);
	arena_free(&a);
}

/* Actors without any data, and what loading them reports. */
struct loading {
	struct arena arena;
	struct lexicon lexicon;
	struct collected reported;
	struct diag_sink sink;
	struct actors *actors;
};

static void loading_begin(struct loading *x)
{
	*x = (struct loading){.sink = {.report = collect, .ctx = &x->reported}};
	lexicon_init(&x->lexicon, &x->arena);
	x->actors = actors_new(&x->lexicon);
}

/* The names of one set would not be known by the spellings of the other. */
static void a_spelling_stands_in_one_set(void **state)
{
	struct loading x;
	(void)state;
	loading_begin(&x);
	actors_load(x.actors, &x.lexicon, "name-spellings.tsv", SLICE("# names\nOmar|Umar\nYusuf|Yousef\n"), &x.sink);
	assert_int_equal(x.reported.n, 0);
	actors_load(x.actors, &x.lexicon, "name-spellings.tsv", SLICE("Josef|Jozef\nYousef|Youssef\n"), &x.sink);
	assert_int_equal(x.reported.n, 1);
	assert_int_equal(x.reported.line, 2);
	arena_free(&x.arena);
}

static enum sex sex_called(const struct actors *t, const char *name, const char *country, const char *role)
{
	struct slice roles[] = {slice_of(role)};
	struct actor x = {.name = slice_of(name), .kind = ACTOR_PERSON, .roles = {.at = roles, .n = *role != '\0', .cap = 1}};
	snprintf(x.country, sizeof x.country, "%s", country);
	return sex_of(t, &x);
}

/* By the given name, wherever that stands; else by what somebody is called. */
static void names_and_titles_tell_the_sex(void **state)
{
	struct loading x;
	(void)state;
	loading_begin(&x);
	actors_load(x.actors, &x.lexicon, "given-names.tsv", SLICE("# sex\tnames\nfemale\tAnn | Anna|Min-ju\nmale\tBo\nboth\tKim\n"), &x.sink);
	assert_int_equal(x.reported.n, 1);
	assert_int_equal(x.reported.line, 4);
	actors_finish(x.actors, &x.lexicon, &x.sink);
	assert_int_equal(sex_called(x.actors, "Ann Hill", "", ""), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "Anna", "", ""), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "Bo Hill", "NOR", "queen"), SEX_MALE); /* the name goes before the title */
	assert_int_equal(sex_called(x.actors, "Hill Ann", "NOR", ""), SEX_UNKNOWN);
	assert_int_equal(sex_called(x.actors, "HAN Min Ju", "KOR", ""), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "Han Min-ju", "KOR", ""), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "Min-ju Han", "KOR", ""), SEX_UNKNOWN);
	assert_int_equal(sex_called(x.actors, "Han", "KOR", ""), SEX_UNKNOWN);
	assert_int_equal(sex_called(x.actors, "Ulla", "NOR", "queen"), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "Ulf", "NOR", "king"), SEX_MALE);
	assert_int_equal(sex_called(x.actors, "spokeswoman", "NOR", ""), SEX_FEMALE);
	assert_int_equal(sex_called(x.actors, "spokesman", "NOR", ""), SEX_UNKNOWN);
	arena_free(&x.arena);
}

/* A fleet of something that no organ is. */
static void a_role_is_part_of_what_has_such(void **state)
{
	struct loading x;
	(void)state;
	loading_begin(&x);
	actors_load(x.actors, &x.lexicon, "roles.tsv", SLICE("choir\t-\tPTY\torgan\tpart=party\nwharf\t-\tMIL\torgan\tpart=harbour\n"), &x.sink);
	assert_int_equal(x.reported.n, 1);
	assert_int_equal(x.reported.line, 2);
	arena_free(&x.arena);
}

static void classes_that_find_no_room_are_counted(void **state)
{
	struct arena a = {0};
	struct classes c;
	char name[16];
	(void)state;
	classes_init(&c, &a);
	for (uint32_t i = 1; i < CLASS_MAX; i++)
		assert_int_equal(class_add(&c, (struct slice){name, (size_t)snprintf(name, sizeof name, "C%u", i)}), i);
	assert_int_equal(class_add(&c, SLICE("C1")), 1);
	assert_int_equal(c.refused, 0);
	assert_int_equal(class_add(&c, SLICE("ONE_MORE")), 0);
	assert_int_equal(c.refused, 1);
	assert_int_equal(class_add(&c, SLICE("ONE_MORE")), 0);
	assert_int_equal(c.refused, 2); /* as often as asked */
	arena_free(&a);
}

/* One with a class in every word, one with the last class alone, the empty one. */
static void packed_sets_hold_what_they_held(void **state)
{
	struct arena a = {0};
	struct classes c;
	struct class_set full = {{0}}, last = {{0}};
	(void)state;
	classes_init(&c, &a);
	for (uint32_t number = 1; number < CLASS_MAX; number += 64)
		class_set_put(&full, number);
	class_set_put(&last, CLASS_MAX - 1);
	uint32_t of_full = class_set_add(&c, &full), of_last = class_set_add(&c, &last);
	classes_pack(&c);
	for (uint32_t number = 0; number < CLASS_MAX; number++) {
		assert_int_equal(class_in(&c, of_full, number), number % 64 == 1);
		assert_int_equal(class_in(&c, of_last, number), number == CLASS_MAX - 1);
		assert_false(class_in(&c, 0, number));
	}
	struct class_set again = class_set_of(&c, of_full);
	assert_memory_equal(&again, &full, sizeof full);
	arena_free(&a);
}

/* The longest phrase wins, and "US" is no "us". */
static void phrases_match_as_written(void **state)
{
	struct arena arena = {0};
	(void)state;
	struct article *a = tests_code(&arena, SLICE("North Korea told us nothing. The US said so."), "2023-04-07");
	assert_int_equal(a->units.at[0].end - a->units.at[0].first, 2);
	uint32_t mentions = 0;
	for (uint32_t i = 0; i < a->mentions.n; i++)
		mentions += a->mentions.at[i].by != BY_PRONOUN;
	assert_int_equal(mentions, 2);
	arena_free(&arena);
}

static void tags_follow_the_context(void **state)
{
	struct arena arena = {0};
	(void)state;
	struct article *a = tests_code(&arena, SLICE("Officials claim that the claims are false."), "2023-04-07");
	assert_int_equal(a->units.at[1].tag, TAG_VBP);
	assert_int_equal(a->units.at[4].tag, TAG_NNS);
	arena_free(&arena);
}

int test_lexicon(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(verbs_inflect_by_rule_and_table), cmocka_unit_test(plurals), cmocka_unit_test(faults_are_reported_by_line),
	    cmocka_unit_test(a_spelling_stands_in_one_set), cmocka_unit_test(names_and_titles_tell_the_sex),
	    cmocka_unit_test(a_role_is_part_of_what_has_such), cmocka_unit_test(classes_that_find_no_room_are_counted),
	    cmocka_unit_test(packed_sets_hold_what_they_held), cmocka_unit_test(phrases_match_as_written), cmocka_unit_test(tags_follow_the_context),
	};
	return cmocka_run_group_tests_name("lexicon", tests, NULL, NULL);
}
