/* The image of the data and the text of the data are the same knowledge. */
#include "tests.h"

#include <stdlib.h>

#include "extract/image.h"

static void check_story(const struct knowledge *k, struct buf *out)
{
	const struct data_file *f;
	struct arena arena = {0};
	struct extractor *x = extractor_new(k);
	struct extract_options options = {.explain = out};
	for (size_t i = 0; (f = data_file_at(i)) != NULL; i++) {
		if (!slice_starts(slice_of(f->path), SLICE("stories/")))
			continue;
		struct article *a = article_new(&arena);
		a->text = f->text;
		a->published = SLICE("2024-03-06");
		extract_article(x, a, &options, NULL);
		buf_addf(out, "%u actors, %u claims, %u events\n", a->actors.n, a->attributions.n, a->events.n);
	}
	extractor_free(x);
	arena_free(&arena);
}

/* The account of every tier, mention, match and near miss is the same to the byte. */
static void assert_same(const struct knowledge *k)
{
	struct buf got = {0}, text = {0};
	struct knowledge *from_text = knowledge_open_image(NULL, NULL);
	assert_non_null(from_text);
	check_story(k, &got);
	check_story(from_text, &text);
	assert_true(text.n > 1000);
	assert_true(slice_equal((struct slice){got.at, got.n}, (struct slice){text.at, text.n}));
	assert_string_equal(knowledge_sha256(k), knowledge_sha256(from_text));
	knowledge_close(from_text);
	buf_free(&got);
	buf_free(&text);
}

static void need_image(void)
{
	if (!image_embedded())
		skip();
}

static void the_image_says_what_the_text_says(void **state)
{
	(void)state;
	need_image();
	struct knowledge *k = knowledge_open(NULL, NULL);
	assert_non_null(k);
	assert_int_equal(k->arena.used, 0); /* nothing was loaded */
	assert_same(k);
	knowledge_close(k);
}

static void two_can_be_open_at_once(void **state)
{
	(void)state;
	need_image();
	struct knowledge *first = knowledge_open(NULL, NULL), *second = knowledge_open(NULL, NULL);
	assert_non_null(first);
	assert_non_null(second);
	knowledge_close(first);
	assert_same(second);
	knowledge_close(second);
}

static void another_stamp_falls_back_to_the_text(void **state)
{
	(void)state;
	need_image();
	struct image *other = malloc(sizeof *other);
	assert_non_null(other);
	*other = *image_embedded();
	other->stamp.text[10] ^= 1;
	memset(&other->knowledge, 0, sizeof other->knowledge); /* would crash if it were used */
	struct knowledge *k = knowledge_open_image(other, NULL);
	assert_non_null(k);
	assert_true(k->arena.used > 0);
	assert_same(k);
	knowledge_close(k);
	free(other);
}

static void the_stamp_tells_other_data(void **state)
{
	struct image_stamp a, b;
	(void)state;
	image_stamp(&a, (struct data_size){3, 100});
	image_stamp(&b, (struct data_size){3, 101});
	assert_memory_not_equal(&a, &b, sizeof a);
	image_stamp(&b, (struct data_size){3, 100});
	assert_memory_equal(&a, &b, sizeof a);
}

int test_image(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_image_says_what_the_text_says),
	    cmocka_unit_test(two_can_be_open_at_once),
	    cmocka_unit_test(another_stamp_falls_back_to_the_text),
	    cmocka_unit_test(the_stamp_tells_other_data),
	};
	return cmocka_run_group_tests_name("image", tests, NULL, NULL);
}
