#include "write/refs.h"

#include "base/utf8.h"

uint32_t *refs_numbers(const struct article *a)
{
	uint32_t *number = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n), n[2] = {0, 0};
	for (uint32_t i = 0; i < a->attributions.n; i++)
		number[i] = ++n[a->attributions.at[i].denial];
	return number;
}

void refs_attribution(struct buf *out, const struct article *a, const uint32_t *numbers, uint32_t index)
{
	buf_add_char(out, a->attributions.at[index].denial ? 'd' : 'c');
	buf_add_uint(out, numbers[index]);
}

struct slice refs_clean(const struct article *a, struct slice s)
{
	size_t replaced;
	return utf8_repair(a->arena, s, &replaced);
}

struct slice refs_actor_label(const struct actor *x) { return x->code[0] ? slice_of(x->code) : x->name; }

struct slice refs_sentence(const struct article *a, uint32_t sentence)
{
	if (sentence >= a->sentences.n)
		return (struct slice){0};
	return article_slice(a, (struct span){a->sentences.at[sentence].start, a->sentences.at[sentence].end});
}

const struct timex3 *refs_time(const struct article *a, uint32_t time) { return time < a->times.n ? &a->times.at[time] : NULL; }
