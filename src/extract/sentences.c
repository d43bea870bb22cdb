#include "extract/sentences.h"

static int by_start(const void *a, const void *b)
{
	const struct skip *x = a, *y = b;
	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* Both lists are sorted, so one walk over each is enough. */
static void mark_skipped(struct article *a)
{
	uint32_t k = 0;
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		struct sentence *s = &a->sentences.at[i];
		while (k < a->skipped.n && a->skipped.at[k].span.end <= s->start)
			k++;
		if (k < a->skipped.n && a->skipped.at[k].span.start < s->end) {
			/* a sentence that only touches a skipped span stays: more than half of it must be skipped */
			const struct span *skip = &a->skipped.at[k].span;
			uint32_t from = skip->start > s->start ? skip->start : s->start, to = skip->end < s->end ? skip->end : s->end;
			if ((to - from) * 2 > s->end - s->start)
				s->skip = a->skipped.at[k].reason;
		}
	}
}

void sentences_mark(struct stage *s)
{
	struct article *a = s->a;
	if (a->skipped.n)
		qsort(a->skipped.at, a->skipped.n, sizeof *a->skipped.at, by_start);
	mark_skipped(a);
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		struct sentence *sentence = &a->sentences.at[i];
		sentence->title = a->text_has_title && sentence->paragraph == a->sentences.at[0].paragraph;
		sentence->body = !sentence->title && !sentence->skip;
	}
}
