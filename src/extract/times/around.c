#include "extract/times/around.h"

#include "extract/times/numbers.h"

struct widening {
	const struct stage *s;
	const struct reckoning *r;
	uint32_t limit;
	bool of_day; /* a weekday, yesterday */
	struct time_extent x;
};

static uint32_t word_at(const struct widening *w, uint32_t unit) { return w->s->a->units.at[unit].word; }

static bool take_word(struct widening *w, uint32_t class)
{
	if (w->x.first == w->limit || !time_unit_is(w->s, w->x.first - 1, class))
		return false;
	w->x.first--;
	struct slice mod = time_attribute(w->s, w->x.first, SLICE("mod"), NULL);
	if (mod.n)
		w->x.mod = mod;
	return true;
}

/* mid - November; but not Earlier | Friday */
static bool take_narrowing(struct widening *w)
{
	uint32_t first = w->x.first;
	if (w->of_day && first > w->limit && time_unit_is(w->s, first - 1, w->r->stretch_only))
		return false;
	if (first >= w->limit + 2 && word_at(w, first - 1) == w->r->hyphen && time_unit_is(w->s, first - 2, w->r->narrows))
		w->x.first--;
	return take_word(w, w->r->narrows);
}

static bool take_article(struct widening *w)
{
	if (w->x.first == w->limit)
		return false;
	const struct unit *u = &w->s->a->units.at[w->x.first - 1];
	uint32_t word = u->end - u->first == 1 ? u->word : 0; /* not "The Netherlands" */
	if (word != w->r->a && word != w->r->an && word != w->r->the)
		return false;
	w->x.first--;
	return true;
}

/* the end of | early in */
static void take_edge(struct widening *w)
{
	uint32_t first = w->x.first;
	if (first < w->limit + 2)
		return;
	uint32_t link = word_at(w, first - 1), class = link == w->r->of ? w->r->edge : link == w->r->in ? w->r->narrows : 0;
	if (!class || !time_unit_is(w->s, first - 2, class))
		return;
	w->x.first--;
	take_word(w, class);
	if (class == w->r->edge)
		take_article(w);
}

struct time_extent time_around(const struct stage *s, const struct time_rule *rule, const struct time_parts *p, uint32_t first, uint32_t end, uint32_t limit)
{
	struct widening w = {s, s->k->reckoning, limit, p->kind == KIND_DEICTIC || p->weekday != TIME_MISSING, {first, end, {NULL, 0}}};
	if (rule->loosens)
		take_narrowing(&w);
	if (rule->article)
		take_article(&w);
	if (rule->loosens) {
		take_narrowing(&w); /* early this week, mid the week */
		take_word(&w, w.r->loosens);
		take_edge(&w);
	}
	return w.x;
}
