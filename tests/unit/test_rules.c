#include "tests.h"

#include "rules/rules.h"

static void count(void *ctx, const struct diag *d)
{
	(void)d;
	++*(unsigned *)ctx;
}

struct bench {
	struct arena arena;
	struct lexicon lexicon;
	struct level level;
	struct diag_sink sink;
	unsigned faults;
};

static bool prepare(struct bench *b, const char *rules)
{
	*b = (struct bench){.sink = {.report = count}};
	b->sink.ctx = &b->faults;
	lexicon_init(&b->lexicon, &b->arena);
	lexicon_load(&b->lexicon, "own", SLICE("%word A\na\n%word B\nb\n%word A B\nc\n%word D\nd\n"), &b->sink);
	level_parse(&b->level, &b->lexicon, "own.rules", slice_of(rules), &b->sink);
	lexicon_finish(&b->lexicon);
	return !b->faults && level_compile(&b->level, &b->lexicon, &b->sink) && level_open(&b->level);
}

/* Matches on words: "a b c" are looked up as the sentence would be. */
static struct match *match(struct bench *b, const char *text, uint32_t *n)
{
	struct unit units[32];
	symbol symbols[33];
	struct slice rest = slice_of(text), word;
	uint32_t length = 0;
	while (slice_next(&rest, ' ', &word)) {
		uint32_t id = intern_find(&b->lexicon.words, word, intern_hash(word.at, word.n));
		uint32_t node = id ? b->lexicon.roots.at[id] : 0;
		units[length++] = (struct unit){.set = b->lexicon.sets_of.at[(b->lexicon.nodes.at[node].profile * TAG_PLAIN_COUNT + TAG_NN) * FORMS]};
	}
	struct matcher *m = matcher_new();
	level_symbols(&b->level, units, length, symbols);
	struct match *matches = level_match(&b->level, m, symbols, length, &b->arena, &b->sink, n);
	matcher_free(m);
	return matches;
}

static void done(struct bench *b)
{
	level_close(&b->level);
	arena_free(&b->arena);
}

#define PROOF "yes x => \nno y\n"

static void classes_combine(void **state)
{
	struct bench b;
	uint32_t n;
	(void)state;
	assert_true(prepare(&b, "level t\nrule both\nwhen A&B D\nmake X\n" PROOF "rule only-a\nwhen (?<h> A&!B )\nmake Y head=h\n" PROOF));
	struct match *m = match(&b, "b d c d a", &n);
	assert_int_equal(n, 2);
	assert_int_equal(m[0].start, 2);
	assert_int_equal(m[0].end, 4);
	assert_int_equal(m[1].rule, 1);
	assert_int_equal(m[1].slots[0].start, 4);
	done(&b);
}

static void the_longest_wins_then_the_earlier(void **state)
{
	struct bench b;
	uint32_t n;
	(void)state;
	assert_true(prepare(&b, "level t\nrule short\nwhen A\nmake X\n" PROOF "rule long\nwhen A B\nmake X\n" PROOF "rule same\nwhen A B\nmake X\n" PROOF));
	struct match *m = match(&b, "a b", &n);
	assert_int_equal(n, 1);
	assert_int_equal(m[0].rule, 1);
	done(&b);
}

static uint32_t number_of_matches(const char *rules, const char *text)
{
	struct bench b;
	uint32_t n;
	assert_true(prepare(&b, rules));
	match(&b, text, &n);
	done(&b);
	return n;
}

/* A rule is passed over where none of its branches can match, but not where one of them asks for nothing; single classes side by side are one. */
static void branches_are_asked_for(void **state)
{
	(void)state;
	const char *two = "level t\nrule two\nwhen (?: A B | D A ) D\nmake X\n" PROOF, *free = "level t\nrule free\nwhen (?: A B | D? ) D\nmake X\n" PROOF;
	const char *single = "level t\nrule single\nwhen (?: A&!B | B&!A )*+ D (?! A | B )\nmake X\n" PROOF;
	assert_int_equal(number_of_matches(two, "a b d"), 1);
	assert_int_equal(number_of_matches(two, "d a d"), 1);
	assert_int_equal(number_of_matches(two, "b d"), 0);
	assert_int_equal(number_of_matches(free, "d"), 1);
	assert_int_equal(number_of_matches(single, "a b a d"), 1);
	assert_int_equal(number_of_matches(single, "a b a d b"), 0);
}

/* On a level "by cue" two matches may overlap as long as their cues do not. */
static void matches_compete_for_their_slot(void **state)
{
	struct bench b;
	uint32_t n;
	(void)state;
	assert_true(prepare(&b, "level t by cue\nrule said\nwhen (?<who> A ) (?<cue> D ) (?<what> ANY+ )\nmake claim cue=cue\n" PROOF));
	struct match *m = match(&b, "a d a d b", &n);
	assert_int_equal(n, 2);
	assert_int_equal(m[0].end, 5);
	assert_int_equal(m[1].start, 2);
	done(&b);
}

static void a_rule_must_prove_itself(void **state)
{
	struct bench b;
	(void)state;
	assert_false(prepare(&b, "level t\nrule lazy\nwhen A\nmake X\nyes a => \n"));
	done(&b);
}

static void bad_patterns_are_refused(void **state)
{
	struct bench b;
	static const char *const bad[] = {"level t\nrule r\nwhen ( A\nmake X\n" PROOF, "level t\nrule r\nwhen @none\nmake X\n" PROOF,
		"level t\nwhen A\n", "level t\nrule r\nwhen A\nmake X\nperhaps a\n" PROOF};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(prepare(&b, bad[i]));
		assert_true(b.faults > 0);
		done(&b);
	}
}

/* (A A?)+ D on many a: what would take exponential time is given up, and said. */
static void a_hopeless_pattern_is_given_up_aloud(void **state)
{
	struct bench b;
	uint32_t n;
	const char *text = "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a";
	(void)state;
	assert_true(prepare(&b, "level t by x\nrule slow\nwhen (?: A&!B A? )+ (?: A A? )+ (?: A A? )+ !A\nmake X\n" PROOF));
	b.level.rules.at[0].n_required = 0; /* else the presence filter spares us the trouble */
	match(&b, text, &n);
	assert_int_equal(n, 0);
	assert_true(b.faults > 0);
	done(&b);
}

static void every_rule_of_the_data_proves_itself(void **state)
{
	struct diag_sink sink = {0};
	struct buf summary = {0};
	(void)state;
	assert_true(knowledge_check(NULL, &sink, &summary));
	buf_free(&summary);
}

int test_rules(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(classes_combine), cmocka_unit_test(the_longest_wins_then_the_earlier), cmocka_unit_test(branches_are_asked_for),
	    cmocka_unit_test(matches_compete_for_their_slot), cmocka_unit_test(a_rule_must_prove_itself),
	    cmocka_unit_test(bad_patterns_are_refused), cmocka_unit_test(a_hopeless_pattern_is_given_up_aloud),
	    cmocka_unit_test(every_rule_of_the_data_proves_itself),
	};
	return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}
