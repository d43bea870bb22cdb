#include "words/normal.h"

#include "words/chars.h"
#include "words/words.h"

struct cases {
	size_t upper, lower;
	bool first_upper; /* the first cased letter is a capital */
};

static uint8_t shape_of(const struct cases *c)
{
	if (!c->upper)
		return c->lower ? SHAPE_LOWER : SHAPE_NONE;
	if (c->upper == 1)
		return c->first_upper ? SHAPE_CAPITAL : SHAPE_MIXED;
	return c->lower ? SHAPE_MIXED : SHAPE_UPPER;
}

static void count(struct cases *c, bool upper)
{
	if (!c->upper && !c->lower)
		c->first_upper = upper;
	c->upper += upper;
	c->lower += !upper;
}

/* One character beyond ASCII; returns the bytes written. */
static unsigned put_high(uint32_t c, char *out, struct cases *cases)
{
	if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC) {
		*out = '\'';
		return 1;
	}
	if (chars_class_of(c) == CHAR_ZERO)
		return 0;
	if (chars_is_cased(c))
		count(cases, chars_is_upper(c));
	return utf8_encode(chars_lower(c), out);
}

size_t normal_form(struct slice word, char *out, uint8_t *shape)
{
	struct cases cases = {0};
	size_t n = 0;
	for (size_t i = 0; i < word.n;) {
		char c = word.at[i];
		if ((unsigned char)c < 0x80) {
			if (byte_is_alpha(c))
				count(&cases, byte_is_upper(c));
			out[n++] = byte_lower(c);
			i++;
		} else {
			unsigned length;
			n += put_high(utf8_decode(word.at + i, word.n - i, &length), out + n, &cases);
			i += length;
		}
	}
	*shape = shape_of(&cases);
	return n;
}
