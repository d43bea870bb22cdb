#include "extract/claims/speakers.h"

#include "extract/claims/contents.h"

/* Sentences that some content holds, also from the next sentence backwards: `"A. B," he said.` */
static void mark_taken(const struct article *a, uint8_t *taken)
{
	uint32_t reached = 0; /* sentences before it are done */
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		const struct attribution *x = &a->attributions.at[i];
		uint32_t first = article_sentence_at(a, x->content.start), last = x->sentence;
		if (span_none(x->content) || first == NONE)
			continue;
		taken[x->sentence] = 1;
		for (uint32_t k = first > reached ? first : reached; k < last; k++)
			taken[k] = 1;
		reached = last > reached ? last : reached;
		for (uint32_t k = reached; k < a->sentences.n && a->sentences.at[k].end <= x->content.end; k++)
			taken[reached = k] = 1;
	}
}

/* The quotation that a sentence begins in and does not leave; NULL. */
static const struct quotation *all_quoted(const struct article *a, const struct sentence *s)
{
	if (s->first_token >= s->end_token || !a->tokens.at[s->first_token].quotes || !a->tokens.at[s->end_token - 1].quotes)
		return NULL;
	const struct quotation *q = quotation_over(a, s->first_token);
	return q && q->end_token >= s->end_token ? q : NULL;
}

static uint32_t inside_end(const struct article *a, const struct quotation *q, const struct sentence *s)
{
	uint32_t last = q->closed && q->end_token == s->end_token ? s->end_token - 1 : s->end_token;
	return last > s->first_token ? a->tokens.at[last - 1].end : s->end;
}

static bool speaks_quoted(const struct attribution *x)
{
	return !x->denial && x->quote != QUOTE_INDIRECT && !span_none(x->source);
}

/* `"...", said Kim, referring to Peru. "..."`: what else the speaker says or means in that sentence; not `while Peru said that ...`. */
static bool is_aside_of(const struct article *a, const struct attribution *said, const struct attribution *x)
{
	if (x->cue_group == NONE)
		return false;
	const struct unit *cue = &a->groups.at[x->cue_group];
	return !x->denial && x->cue.start > said->cue.start && (a->units.at[cue->first].tag == TAG_VBG || x->source_group == said->source_group);
}

void speakers_go_on(struct stage *s)
{
	struct article *a = s->a;
	uint8_t *taken = ARENA_ARRAY(a->arena, uint8_t, a->sentences.n + 1);
	uint32_t next = 0, speaker = NONE;
	mark_taken(a, taken);
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		const struct sentence *x = &a->sentences.at[i];
		const struct quotation *q = taken[i] || !x->body ? NULL : all_quoted(a, x);
		if (q && speaker != NONE) {
			struct attribution *said = &a->attributions.at[speaker];
			said->content.end = inside_end(a, q, x);
		} else if (!taken[i]) {
			speaker = NONE;
		}
		uint32_t first = next;
		for (; next < a->attributions.n && a->attributions.at[next].sentence <= i; next++)
			if (speaks_quoted(&a->attributions.at[next]))
				speaker = next;
			else if (!q && (speaker == NONE || speaker < first || !is_aside_of(a, &a->attributions.at[speaker], &a->attributions.at[next])))
				speaker = NONE;
	}
}
