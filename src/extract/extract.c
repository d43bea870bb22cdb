/* The pipeline on one screen: what every stage gets, in the order in which they stand. */
#include "extract/extract.h"

#include "extract/actors/actors.h"
#include "extract/claims/claims.h"
#include "extract/coreference/coreference.h"
#include "extract/claims/denials.h"
#include "extract/events/events.h"
#include "extract/explain.h"
#include "extract/syntax/groups.h"
#include "extract/claims/kinds.h"
#include "extract/claims/links.h"
#include "extract/claims/targets.h"
#include "extract/published.h"
#include "extract/sentences.h"
#include "extract/times/times.h"
#include "words/words.h"

static void run_stages(struct stage *s)
{
	struct article *a = s->a;
	words_tokenize(a, &s->k->lexicon.words, s->words);
	words_sentences(a);
	words_quotations(a);
	sentences_mark(s);
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		stage_sentence(s);
		lexicon_units(&s->k->lexicon, a, i, s->scratch);
	}
	published_find(s);
	times_find(s);
	for (uint32_t i = 0; i < a->sentences.n; i++)
		groups_find(s, i);
	actors_find(s);
	claims_find(s);
	denials_settle(s);
	coreference_resolve(s);
	compatriots_find(s);
	kinds_find(s);
	events_find(s);
	targets_find(s);
	links_find(s);
	if (s->options->explain)
		explain_article(s, s->options->explain);
}

void extract_article(struct extractor *x, struct article *a, const struct extract_options *options, struct diag_sink *sink)
{
	static const struct extract_options defaults;
	struct stage s = {.k = x->knowledge, .matcher = x->matcher, .words = x->words, .actor_of_known = x->actor_of_known, .a = a, .scratch = &x->scratch,
		.options = options ? options : &defaults, .sink = sink};
	jmp_buf out_of_memory, *outer = a->arena->on_fail;
	if (a->error.code) {
		published_find(&s); /* the record of a failed article says what its metadata said */
		return;
	}
	if (setjmp(out_of_memory)) {
		a->arena->on_fail = outer;
		arena_free(&x->scratch);
		article_fail(a, "memory", 0, "not enough memory for this article");
		return;
	}
	a->arena->on_fail = x->scratch.on_fail = &out_of_memory;
	x->scratch.limit = a->arena->limit;
	x->scratch.stop = a->arena->stop;
	run_stages(&s);
	a->arena->on_fail = outer;
}

struct extractor *extractor_new(const struct knowledge *k)
{
	struct extractor *x = calloc(1, sizeof *x);
	if (!x)
		return NULL;
	x->knowledge = k;
	x->matcher = matcher_new();
	x->actor_of_known = calloc(k->actors->known.n + 1, sizeof *x->actor_of_known);
	x->words = word_memory_new();
	if (!x->matcher || !x->actor_of_known || !x->words) {
		extractor_free(x);
		return NULL;
	}
	return x;
}

void extractor_free(struct extractor *x)
{
	if (!x)
		return;
	matcher_free(x->matcher);
	free(x->actor_of_known);
	free(x->words);
	arena_free(&x->scratch);
	free(x);
}
