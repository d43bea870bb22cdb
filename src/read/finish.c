#include "read/finish.h"

#include "base/utf8.h"
#include "read/dates.h"
#include "read/encoding.h"
#include "read/furniture.h"
#include "read/head.h"
#include "read/language.h"

struct slice finish_value(struct article *a, struct slice value)
{
	value = slice_trim(encoding_clean(a->arena, value, &a->replaced));
	if (value.n == 0)
		return (struct slice){0};
	char *out = arena_alloc(a->arena, value.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < value.n; i++) {
		bool space = byte_is_space(value.at[i]);
		if (slice_starts(slice_cut(value, i, value.n), SLICE("\xC2\xA0"))) {
			space = true;
			i++;
		}
		if (!space)
			out[n++] = value.at[i];
		else if (n && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	while (n && out[n - 1] == ' ')
		n--;
	return n ? (struct slice){out, n} : (struct slice){0};
}

void finish_set(struct article *a, struct slice *field, struct slice value)
{
	if (!field->at)
		*field = finish_value(a, value);
}

void finish_published(struct article *a, struct slice notation)
{
	if (a->published.at)
		return;
	a->published = dates_iso(a->arena, notation);
	if (a->published.at)
		a->published_from = FROM_METADATA;
}

static bool blank(struct slice s)
{
	for (size_t i = 0; i < s.n;) {
		unsigned length;
		uint32_t c = utf8_decode(s.at + i, s.n - i, &length);
		if (!(c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F)))
			return false;
		i += length;
	}
	return true;
}

void finish_article(struct article *a, struct slice text)
{
	a->text = encoding_clean(a->arena, text, &a->replaced);
	if (a->text.n > UINT32_MAX - 1) {
		a->text.n = 0;
		article_fail(a, "too-large", 0, "The text is longer than 4 GiB");
		return;
	}
	if (blank(a->text)) {
		article_fail(a, "empty", 0, "There is no text in it");
		return;
	}
	head_read(a);
	if (!a->language.at)
		a->language = language_guess(a->text);
	furniture_mark(a);
}
