/* Tokens, sentences, quotations: what goes in and how it comes out, as text. */
#include "tests.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "words/normal.h"
#include "words/words.h"

static struct article *read_words(struct arena *arena, struct slice text)
{
	struct article *a = article_new(arena);
	size_t replaced;
	a->text = utf8_repair(arena, text, &replaced);
	words_tokenize(a, NULL, NULL);
	words_sentences(a);
	words_quotations(a);
	return a;
}

enum view { WORDS, SENTENCES, QUOTATIONS, PARAGRAPHS };

static size_t count_of(const struct article *a, enum view view)
{
	return view == WORDS ? a->tokens.n : view == QUOTATIONS ? a->quotations.n : a->sentences.n;
}

static struct slice item_of(const struct article *a, enum view view, uint32_t i)
{
	if (view == WORDS)
		return intern_text(&a->words, a->tokens.at[i].word);
	if (view == QUOTATIONS) {
		const struct quotation *q = &a->quotations.at[i];
		return slice_cut(a->text, a->tokens.at[q->first_token].start, a->tokens.at[q->end_token - 1].end);
	}
	return slice_cut(a->text, a->sentences.at[i].start, a->sentences.at[i].end);
}

/* Items with " | " between them; with PARAGRAPHS, " || " where a new one begins. */
static const char *joined(struct arena *arena, const struct article *a, enum view view)
{
	size_t n = 0;
	char *out = arena_alloc(arena, a->text.n * 6 + 64);
	for (uint32_t i = 0; i < count_of(a, view); i++) {
		bool paragraph = view == PARAGRAPHS && i && a->sentences.at[i].paragraph != a->sentences.at[i - 1].paragraph;
		const char *between = !i ? "" : paragraph ? " || " : " | ";
		struct slice item = item_of(a, view, i);
		memcpy(out + n, between, strlen(between));
		n += strlen(between);
		memcpy(out + n, item.at, item.n);
		n += item.n;
	}
	out[n] = '\0';
	return out;
}

struct sample {
	const char *text, *wanted;
};

static void check(const struct sample *samples, size_t n, enum view view)
{
	struct arena arena = {0};
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(joined(&arena, read_words(&arena, slice_of(samples[i].text)), view), samples[i].wanted);
		arena_reset(&arena);
	}
	arena_free(&arena);
}

#define CHECK(samples, view) check((samples), sizeof(samples) / sizeof *(samples), (view))

static void words_and_clitics(void **state)
{
	static const struct sample samples[] = {
		{"N.Korea’s envoy", "n. | korea | 's | envoy"},
		{"ComradeKim Jong Unvisited toKim Il Sungsaid", "comrade | kim | jong | unvisited | to | kim | il | sungsaid"},
		{"S.Korea, S. Korea", "s. | korea | , | s. | korea"},
		{"U.S.-led", "u.s. | - | led"},
		{"his U.S.- and Japanese peers", "his | u.s. | - | and | japanese | peers"},
		{"Lt.Gen. Kim Jong-un", "lt. | gen. | kim | jong | - | un"},
		{"It wasn’t, can't, won't, cannot.", "it | was | n't | , | can | n't | , | wo | n't | , | can | not | ."},
		{"They'd've seen we're, I'm, you'll", "they | 'd | 've | seen | we | 're | , | i | 'm | , | you | 'll"},
		{"the States' view of James's", "the | states | 's | view | of | james | 's"},
		{"O'Neill’s rock 'n' roll of the '90s", "o'neill | 's | rock | 'n' | roll | of | the | '90s"},
		{"NORTH KOREA'S 1990's", "north | korea | 's | 1990 | 's"},
		{"AT&T and R&D", "at&t | and | r&d"},
		{"na\u00EFve \u00C5ngstr\u00F6m", "na\u00EFve | \u00E5ngstr\u00F6m"},
		{"zero\u200Bwidth soft\u00ADhyphen no\u00A0break", "zerowidth | softhyphen | no | break"},
		{"\u6838 \u5317\u97D3", "\u6838 | \u5317 | \u97D3"},
	};
	(void)state;
	CHECK(samples, WORDS);
}

static void numbers_and_addresses(void **state)
{
	static const struct sample samples[] = {
		{"$1,200.50 or 1.5bn", "$ | 1,200.50 | or | 1.5bn"},
		{"April 7,2023", "april | 7 | , | 2023"},
		{"10:30 a.m. 5pm 0300GMT", "10:30 | a.m. | 5 | pm | 0300 | gmt"},
		{"75th 1990s 3-year 2016–17 9/11", "75th | 1990s | 3 | - | year | 2016 | -- | 17 | 9 | / | 11"},
		{"No. 5 in Sept. 2017", "no. | 5 | in | sept. | 2017"},
		{"See https://a.example/b_(c)?d=1. Or www.example.org, done", "see | https://a.example/b_(c)?d=1 | . | or | www.example.org | , | done"},
		{"j.doe@example.com, @name #tag #1", "j.doe@example.com | , | @name | #tag | # | 1"},
		{"Shop.com sells it", "shop.com | sells | it"},
		{"well... so\u2026 what?!", "well | ... | so | ... | what | ?!"},
		{"a - b -- c — d", "a | -- | b | -- | c | -- | d"},
	};
	(void)state;
	CHECK(samples, WORDS);
}

static void marks_find_their_side(void **state)
{
	static const struct sample samples[] = {
		{"\"Yes,\" he said. 'No.'", "`` | yes | , | '' | he | said | . | `` | no | . | ''"},
		{"``Yes,'' ,,nein'' „so“ »ja«", "`` | yes | , | '' | `` | nein | '' | `` | so | '' | `` | ja | ''"},
		{"the workers' 'plan' and ‘the States’ view’", "the | workers | 's | `` | plan | '' | and | `` | the | states | 's | view | ''"},
		{"6' 2\" tall", "6 | ' | 2 | \" | tall"},
		{"said,\"We go\"", "said | , | `` | we | go | ''"},
		{"''good old days'' when", "`` | good | old | days | '' | when"},
	};
	(void)state;
	CHECK(samples, WORDS);
}

static void full_stops(void **state)
{
	static const struct sample samples[] = {
		{"Gen. Park left. Mr. Lee stayed.", "Gen. Park left. | Mr. Lee stayed."},
		{"He is in the U.S. She is not.", "He is in the U.S. | She is not."},
		{"The U.S. Navy sailed at 5 p.m. Friday.", "The U.S. Navy sailed at 5 p.m. Friday."},
		{"At 9 a.m. Mr. Lee rose. He slept until 9 a.m. Mr. Lee rose.", "At 9 a.m. Mr. Lee rose. | He slept until 9 a.m. | Mr. Lee rose."},
		{"It bought Acme Inc. Terms were not given. Acme Inc. Chairman Kim Lee left.",
		 "It bought Acme Inc. | Terms were not given. | Acme Inc. Chairman Kim Lee left."},
		{"He said no. No. 5 won.", "He said no. | No. 5 won."},
		{"See 85 Fed. Reg. 1279. He paid the Fed. Stocks rose.", "See 85 Fed. Reg. 1279. | He paid the Fed. | Stocks rose."},
		{"J. R. Kim and I. You and Lee K. Park?", "J. R. Kim and I. | You and Lee K. Park?"},
		{"It cost $5.20. That is cheap.Nobody bought 3.5 of it.", "It cost $5.20. | That is cheap. | Nobody bought 3.5 of it."},
		{"So . . . I left. He never.... She did.", "So . . . I left. | He never.... | She did."},
		{"Yahoo! in Seoul said so. Did it? It did!", "Yahoo! in Seoul said so. | Did it? | It did!"},
		{"i was there. it was cold.", "i was there. | it was cold."},
		{"Dock Oil <DOCK.PA> said so. It was <big>. It left.", "Dock Oil <DOCK.PA> said so. | It was <big>. | It left."},
		{"A report said so. [17] It was long.", "A report said so. [17] | It was long."},
	};
	(void)state;
	CHECK(samples, SENTENCES);
}

static void quotes_brackets_lists_datelines(void **state)
{
	static const struct sample samples[] = {
		{"\"It is late.\" she said. \"Go.\" He went.", "\"It is late.\" she said. | \"Go.\" | He went."},
		{"“Is it true?” Lee asked. “Yes!” He left.", "“Is it true?” Lee asked. | “Yes!” | He left."},
		{"It grew (it had shrunk.) in May. (It fell.) So it goes.", "It grew (it had shrunk.) in May. | (It fell.) | So it goes."},
		{"1) Eat 2) Sleep", "1) Eat | 2) Sleep"},
		{"1. Eat well. 2. Sleep well.", "1. Eat well. | 2. Sleep well."},
		{"\u2022 Eat \u2022 Sleep", "\u2022 Eat | \u2022 Sleep"},
		{"SEOUL, Dec. 7 (Agency) -- It rained. It stopped.", "SEOUL, Dec. 7 (Agency) -- It rained. | It stopped."},
		{"MOSCOW. April 7 (Agency) - It rained.", "MOSCOW. April 7 (Agency) - It rained."},
		{"TOKYO, April 7. /AGENCY/. It rained. -0-", "TOKYO, April 7. /AGENCY/. It rained. | -0-"},
	};
	(void)state;
	CHECK(samples, SENTENCES);
}

static void lines_and_paragraphs(void **state)
{
	static const char wire[] = "    The ministry said on Monday that the ship had\nsailed from the port of Busan without its crew. It\n"
				   "gave no reasons for that.\n    Officials of the port would not speak about the\nship.\n Agency\n";
	static const struct sample samples[] = {
		{wire, "The ministry said on Monday that the ship had\nsailed from the port of Busan without its crew. | It\ngave no reasons for "
		       "that. || Officials of the port would not speak about the\nship. || Agency"},
		{"Ship sails\n\nIt sailed. It sank.", "Ship sails || It sailed. | It sank."},
		{"It sailed.\nIt sank.\nNobody saw it.", "It sailed. || It sank. || Nobody saw it."},
		{"A line that was cut\nin the middle of it.", "A line that was cut\nin the middle of it."},
		{"One page.\fNext page", "One page. || Next page"},
	};
	(void)state;
	CHECK(samples, PARAGRAPHS);
}

/* Old wires write a capital after every "U.S."; a text with small letters there does not. */
static void capitals_after_initials(void **state)
{
	static const struct sample samples[] = {
		{"The talks of the U.S. And Japan went on in the capital of\nthe first for a week.",
		 "The talks of the U.S. And Japan went on in the capital of\nthe first for a week."},
		{"U.S. Traders were glad. The talks of the U.S. And Japan went on, U.S. Growers say. The U.S. Was late.",
		 "U.S. Traders were glad. | The talks of the U.S. And Japan went on, U.S. Growers say. | The U.S. Was late."},
		{"He likes the U.S. And the U.S. likes him.", "He likes the U.S. | And the U.S. likes him."},
	};
	(void)state;
	CHECK(samples, SENTENCES);
}

static void quotations_are_paired(void **state)
{
	static const struct sample samples[] = {
		{"“He said ‘no’ twice,” she said. \"And 'yes'.\"", "“He said ‘no’ twice,” | ‘no’ | \"And 'yes'.\" | 'yes'"},
		{"It was 'em who said so, the Kims' men.", ""},
		{"“It is open and never closed. So it is.", "“It is open and never closed. So it is."},
		{"“This one is lost. Then “this” comes.", "“This one is lost. | “this”"},
	};
	(void)state;
	CHECK(samples, QUOTATIONS);
}

static void quotations_run_over_paragraphs(void **state)
{
	struct arena arena = {0};
	struct article *a = read_words(&arena, SLICE("He said: “It rained.\n\n“It rained for days.\n\n“It stopped,” he ‘added’.\n\nEnd."));
	(void)state;
	assert_int_equal(a->quotations.n, 4);
	assert_true(a->quotations.at[0].continues && !a->quotations.at[0].closed);
	assert_true(a->quotations.at[1].continues && !a->quotations.at[1].closed);
	assert_true(!a->quotations.at[2].continues && a->quotations.at[2].closed);
	assert_int_equal(a->tokens.at[0].quotes, 0);
	assert_int_equal(a->tokens.at[a->quotations.at[0].first_token].quotes, 1);
	assert_int_equal(a->tokens.at[a->tokens.n - 1].quotes, 0);
	arena_free(&arena);
}

static void shapes_and_gaps(void **state)
{
	struct arena arena = {0};
	struct article *a = read_words(&arena, SLICE("Kim USA McCoy left 7 U.S. I"));
	static const uint8_t shapes[] = {SHAPE_CAPITAL, SHAPE_UPPER, SHAPE_MIXED, SHAPE_LOWER, SHAPE_NONE, SHAPE_UPPER, SHAPE_CAPITAL};
	(void)state;
	assert_int_equal(a->tokens.n, 7);
	for (uint32_t i = 0; i < a->tokens.n; i++) {
		assert_int_equal(a->tokens.at[i].shape, shapes[i]);
		assert_int_equal(a->tokens.at[i].gap, i ? GAP_BLANK : GAP_PARAGRAPH);
	}
	arena_free(&arena);
}

/* A word of the lexicon keeps its number there, a new one gets the next. */
static void words_are_numbered_by_the_lexicon(void **state)
{
	struct arena arena = {0};
	struct intern lexicon;
	(void)state;
	intern_init(&lexicon, &arena, 1);
	uint32_t korea = intern_add(&lexicon, SLICE("korea")), last = intern_add(&lexicon, SLICE("'s"));
	struct article *a = article_new(&arena);
	a->text = SLICE("KOREA’s Korea' Unheardof\xE2\x80\x99s unheardof");
	words_tokenize(a, &lexicon, NULL);
	assert_int_equal(a->tokens.at[0].word, korea);
	assert_int_equal(a->tokens.at[1].word, last);
	assert_int_equal(a->tokens.at[2].word, korea);
	assert_int_equal(a->tokens.at[4].word, a->tokens.at[a->tokens.n - 1].word);
	assert_true(a->tokens.at[4].word > last);
	arena_free(&arena);
}

/* From article to article only the lexicon's words are remembered: the number of another is another word in the next article. */
static void words_are_remembered_from_article_to_article(void **state)
{
	struct arena arena = {0};
	struct intern lexicon;
	struct word_memory *memory = word_memory_new();
	(void)state;
	assert_non_null(memory);
	intern_init(&lexicon, &arena, 1);
	uint32_t korea = intern_add(&lexicon, SLICE("korea"));
	struct article *a = article_new(&arena), *b = article_new(&arena);
	a->text = SLICE("Korea unheardof came home again"); /* words near the end of a text are not remembered */
	b->text = SLICE("Otherwise unheardof Korea came home again");
	words_tokenize(a, &lexicon, memory);
	words_tokenize(b, &lexicon, memory);
	assert_int_equal(a->tokens.at[0].word, korea);
	assert_int_equal(b->tokens.at[2].word, korea);
	assert_int_equal(b->tokens.at[2].shape, SHAPE_CAPITAL);
	assert_true(slice_equal(intern_text(&b->words, b->tokens.at[0].word), SLICE("otherwise")));
	assert_true(slice_equal(intern_text(&b->words, b->tokens.at[1].word), SLICE("unheardof")));
	free(memory);
	arena_free(&arena);
}

static void check_invariants(const struct article *a)
{
	uint32_t end = 0, token = 0;
	for (uint32_t i = 0; i < a->tokens.n; i++) {
		const struct token *t = &a->tokens.at[i];
		assert_true(t->start >= end && t->end > t->start && t->end <= a->text.n && t->word);
		assert_true(utf8_is_start(a->text.at[t->start]) && (t->end == a->text.n || utf8_is_start(a->text.at[t->end])));
		end = t->end;
	}
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		assert_int_equal(a->sentences.at[i].first_token, token);
		token = a->sentences.at[i].end_token;
		assert_true(token > a->sentences.at[i].first_token);
	}
	assert_int_equal(token, a->tokens.n);
}

static void any_bytes_are_cut(void **state)
{
	static const char *const pieces[] = {"a", "B", " ", "\n", "\n\n", ".", "'", "’", "‘", "“", "”", "\"", "``", "-", "--", "U.S.", "1", "1,000",
		"@", "http://", "\xFF", "\xE2\x80", "´", "s", "n't", "\u6838", "\u200B", "\u00A0", "(", "]", "…", "?", "Inc.", "p.m.",
		"\u2022", "a.", "«", "\f", "#", "\u2029"};
	struct arena arena = {0};
	uint32_t seed = 1;
	(void)state;
	for (int round = 0; round < 300; round++) {
		char text[1024];
		size_t n = 0;
		while (n < sizeof text - 16) {
			seed = seed * 1664525 + 1013904223;
			const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		check_invariants(read_words(&arena, (struct slice){text, n - (size_t)round}));
		arena_reset(&arena);
	}
	arena_free(&arena);
}

/* Time grows with the text and with nothing else: a million of anything takes a second or two at most, even in slow builds. */
/* That they take time by their size, `make linear` says. */
static void odd_texts_are_cut(void **state)
{
	static const char *const pieces[] = {"\"word ", "“", "'b ", "s' ", "'98 ", "x", "x.",
		"a.b", "1,", ". ", "-", "a@", "U.S. ", "? “A ", "1. A ", "( ", "\n ", ".)"};
	struct arena arena = {0};
	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		size_t n = strlen(pieces[i]), times = 100000 / n;
		char *text = malloc(times * n);
		assert_non_null(text);
		for (size_t k = 0; k < times; k++)
			memcpy(text + k * n, pieces[i], n);
		text[times * n - 1] = 'x'; /* so that no rule is content with the end of the text */
		check_invariants(read_words(&arena, (struct slice){text, times * n}));
		arena_reset(&arena);
		free(text);
	}
	arena_free(&arena);
}

/* The most that a normal form can grow: the tokenizer and the lexicon make room for so much. */
static void bad_bytes_have_room(void **state)
{
	enum { BYTES = 8 };
	char out[BYTES * 4];
	uint8_t shape;
	(void)state;
	assert_int_equal(normal_form(SLICE("\xff\xfe\x80\xc0\xf8\xed\xe2\xf0"), out, &shape), BYTES * NORMAL_GROWTH);
	for (int i = 0; i < BYTES; i++)
		assert_memory_equal(out + 3 * i, "\xEF\xBF\xBD", 3);
	assert_int_equal(shape, SHAPE_NONE);
}

int test_words(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_clitics),
		cmocka_unit_test(numbers_and_addresses),
		cmocka_unit_test(marks_find_their_side),
		cmocka_unit_test(full_stops),
		cmocka_unit_test(quotes_brackets_lists_datelines),
		cmocka_unit_test(lines_and_paragraphs),
		cmocka_unit_test(capitals_after_initials),
		cmocka_unit_test(quotations_are_paired),
		cmocka_unit_test(quotations_run_over_paragraphs),
		cmocka_unit_test(shapes_and_gaps),
		cmocka_unit_test(words_are_numbered_by_the_lexicon), cmocka_unit_test(words_are_remembered_from_article_to_article),
		cmocka_unit_test(any_bytes_are_cut),
		cmocka_unit_test(odd_texts_are_cut), cmocka_unit_test(bad_bytes_have_room),
	};
	return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
