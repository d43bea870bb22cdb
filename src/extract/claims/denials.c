/* Denials: whose they are where a speaker says them ("the charge is false"), and which claims of the article they answer. */
#include "extract/claims/denials.h"

enum { NEIGHBOURS = 64 };

static struct slice source_wanted(const struct stage *s, const struct attribution *x)
{
	const struct level *v = &s->k->clauses;
	for (uint32_t i = 0; i < v->rules.n; i++)
		if (v->rules.at[i].name == x->rule)
			return rule_literal(&v->rules.at[i], SLICE("source"));
	return SLICE("");
}

/* "The ministry issued the following statement:": what follows is its own word. */
static bool is_statement(const struct stage *s)
{
	enum { SENTENCES = 3 };
	const struct article *a = s->a;
	uint32_t document = class_find(&s->k->lexicon.classes, SLICE("DOCUMENT"));
	for (uint32_t i = 0, n = 0; i < a->sentences.n && n < SENTENCES; n += a->sentences.at[i].body, i++) {
		bool following = false, issued = false;
		for (uint32_t u = a->sentences.at[i].first_unit; u < a->sentences.at[i].end_unit; u++) {
			following = following || slice_same(article_slice(a, article_unit_span(a, u, u + 1)), SLICE("following"));
			issued = issued || unit_has(&s->k->lexicon, &a->units.at[u], document);
		}
		if (following && issued)
			return true;
	}
	return false;
}

/* "We deny it," said the minister: the minister does. */
static bool is_own_word(const struct stage *s, const struct attribution *x)
{
	static const char *const own[] = {"i", "we"};
	struct slice text = article_slice(s->a, x->source);
	uint32_t group = x->source_group;
	for (unsigned i = 0; group != NONE && i < sizeof own / sizeof *own; i++)
		if (slice_same(text, slice_of(own[i])) && s->a->tokens.at[s->a->units.at[s->a->groups.at[group].first].first].quotes)
			return true;
	return false;
}

static bool holds(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

/* "This shows that ..." is nobody's denial. */
static bool somebody(const struct stage *s, const struct attribution *x)
{
	static const char *const things[] = {"it", "this", "that", "which"};
	struct slice text = article_slice(s->a, x->source);
	for (unsigned i = 0; i < sizeof things / sizeof *things; i++)
		if (slice_same(text, slice_of(things[i])))
			return false;
	return text.n > 0;
}

/* The closest claim in whose words the denial stands; NONE. */
static uint32_t speaker_of(const struct stage *s, uint32_t number)
{
	const struct article *a = s->a;
	const struct attribution *all = a->attributions.at;
	uint32_t best = NONE, low = number > NEIGHBOURS ? number - NEIGHBOURS : 0;
	for (uint32_t i = low; i < a->attributions.n && i < number + NEIGHBOURS; i++) {
		if (i == number || all[i].denial || !somebody(s, &all[i]) || !holds(all[i].content, all[number].cue))
			continue;
		if (best == NONE || all[i].content.end - all[i].content.start < all[best].content.end - all[best].content.start)
			best = i;
	}
	return best;
}

/* The attribution whose source denies: the denial itself, or the claim around it. NONE: told by the article, denied by nobody. */
static uint32_t speaker_or_self(const struct stage *s, uint32_t number)
{
	struct attribution *x = &s->a->attributions.at[number];
	struct slice wanted = source_wanted(s, x);
	bool author = slice_equal(wanted, SLICE("author")), waits = author || slice_equal(wanted, SLICE("speaker"));
	uint32_t speaker = waits || is_own_word(s, x) ? speaker_of(s, number) : NONE;
	x->own = author && speaker == NONE && is_statement(s);
	return speaker == NONE && (!waits || x->own) ? number : speaker;
}

void denials_settle(struct stage *s)
{
	struct article *a = s->a;
	uint32_t kept = 0;
	uint32_t *speaker = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n + 1), *keep = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n + 1);
	for (uint32_t i = 0; i < a->attributions.n; i++)
		speaker[i] = a->attributions.at[i].denial ? speaker_or_self(s, i) : i;
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		struct attribution *x = &a->attributions.at[i];
		if (speaker[i] == NONE)
			continue; /* told by the article, denied by nobody */
		if (speaker[i] != i) {
			x->source = a->attributions.at[speaker[i]].source;
			x->source_group = a->attributions.at[speaker[i]].source_group;
		}
		keep[kept++] = i;
	}
	for (uint32_t i = 0; i < kept; i++) /* only now: sources are looked up by their old numbers above */
		a->attributions.at[i] = a->attributions.at[keep[i]];
	a->attributions.n = kept;
}
