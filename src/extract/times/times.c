/*
 * The stage: rules find candidates in every sentence, then all are reckoned in the order of the text, then units are put together.
 *
 *   units   They met | last | Friday | .     ──rule──▶  [last Friday]  ──reckon──▶  2023-04-07
 *   units   They met | last Friday | .                                             one unit of the class TIME
 */
#include "extract/times/times.h"

#include "base/calendar.h"
#include "extract/times/around.h"
#include "extract/times/numbers.h"
#include "extract/times/value.h"

struct candidate {
	struct time_parts parts;
	uint32_t first, end, sentence; /* units */
	uint32_t rule;
};

struct time_search {
	struct stage *s;
	ARRAY(struct candidate) candidates;
	uint32_t years, deictics; /* how many speak of a year, how many of "yesterday" or "Friday" */
};

/* ---- recognition ---- */

static void count(struct time_search *f, const struct time_parts *p)
{
	bool bare_weekday = p->kind == KIND_DATE && p->weekday != TIME_MISSING && p->month == TIME_MISSING;
	f->deictics += p->kind == KIND_DEICTIC || bare_weekday || ((p->kind == KIND_UNIT) && !p->direction.from_text) ||
		       (p->kind == KIND_OFFSET && !p->direction.from_text);
	f->years += p->year != TIME_MISSING;
}

static bool before_noun(const struct stage *s, uint32_t sentence, uint32_t end)
{
	uint8_t tag = end < s->a->sentences.at[sentence].end_unit ? s->a->units.at[end].tag : TAG_NONE;
	return tag == TAG_NN || tag == TAG_NNS || tag == TAG_JJ || tag == TAG_NNP;
}

/* $5 [a day]: how much of something, no time. But: left the islands [a week] before the storm. */
static bool is_rate(const struct stage *s, uint32_t sentence, const struct time_extent *x)
{
	const struct sentence *in = &s->a->sentences.at[sentence];
	const struct reckoning *r = s->k->reckoning;
	uint8_t tag = x->first > in->first_unit ? s->a->units.at[x->first - 1].tag : TAG_NONE;
	uint32_t next = x->end < in->end_unit ? s->a->units.at[x->end].word : 0;
	return (tag == TAG_CD || tag == TAG_NNS) && next != r->after && next != r->before;
}

static void take(struct time_search *f, uint32_t sentence, uint32_t limit, const struct match *m)
{
	struct stage *s = f->s;
	struct time_rule rule = s->k->reckoning->rules[m->rule];
	uint32_t base = s->a->sentences.at[sentence].first_unit;
	struct time_parts parts;
	time_parts_read(s, base, m, &parts);
	if (rule.adverb && before_noun(s, sentence, base + m->end))
		return;
	if (rule.kind == KIND_DURATION && parts.number != TIME_MISSING && !parts.plural && before_noun(s, sentence, base + m->end))
		rule.article = false; /* a five year low: the article is that of "low" */
	struct time_extent x = time_around(s, &rule, &parts, base + m->start, base + m->end, limit);
	if (rule.norate && is_rate(s, sentence, &x))
		return;
	struct candidate *c = ARRAY_PUSH(s->a->arena, &f->candidates);
	*c = (struct candidate){.parts = parts, .first = x.first, .end = x.end, .sentence = sentence, .rule = m->rule};
	if (x.mod.n && !c->parts.mod.n)
		c->parts.mod = x.mod;
	count(f, &c->parts);
}

static void find_in(struct time_search *f, uint32_t number)
{
	struct stage *s = f->s;
	struct article *a = s->a;
	const struct sentence *sentence = &a->sentences.at[number];
	uint32_t n = sentence->end_unit - sentence->first_unit, n_matches;
	const struct unit *units = a->units.at + sentence->first_unit;
	if (sentence->skip)
		return;
	stage_sentence(s);
	symbol *symbols = ARENA_ROOM(s->scratch, symbol, n + 1);
	level_symbols(&s->k->times, units, n, symbols);
	const struct match *m = level_match(&s->k->times, s->matcher, symbols, n, s->scratch, s->sink, &n_matches);
	for (uint32_t i = 0; i < n_matches; i++)
		take(f, number, i ? sentence->first_unit + m[i - 1].end : sentence->first_unit, &m[i]);
}

/* ---- reckoning ---- */

/* A history speaks of years and hardly of "yesterday". */
static bool narrative(const struct time_search *f)
{
	return f->years >= 6 && f->deictics * 3 < f->years;
}

static struct timex3 *add(struct time_search *f, const struct candidate *c, const struct reckoner *r)
{
	struct article *a = f->s->a;
	struct timex3 *t = ARRAY_PUSH(a->arena, &a->times);
	*t = (struct timex3){.span = article_unit_span(a, c->first, c->end), .type = r->type, .value = r->value, .mod = r->mod, .begin = r->begin,
		.finish = r->finish, .first_unit = c->first, .end_unit = c->end, .sentence = c->sentence,
		.rule = f->s->k->times.rules.at[c->rule].name, .anchor = r->anchor};
	return t;
}

/* "shut a mill under a | 1960 | treaty": the year is the treaty's, and "the next day" is not reckoned from it. */
static bool is_year_of_noun(const struct time_search *f, const struct candidate *c, const struct reckoner *r)
{
	const struct unit *u = f->s->a->units.at;
	if (r->narrative || c->end - c->first != 1 || r->finish - r->begin < 364 || !c->first || c->end >= f->s->a->sentences.at[c->sentence].end_unit)
		return false;
	uint8_t before = u[c->first - 1].tag, after = u[c->end].tag;
	return (before == TAG_DT || before == TAG_PRPS || before == TAG_POS) && (after == TAG_NN || after == TAG_NNS || after == TAG_JJ);
}

static void reckon_all(struct time_search *f)
{
	struct reckoner r;
	reckoner_init(&r, f->s, narrative(f));
	for (uint32_t i = 0; i < f->candidates.n; i++) {
		const struct candidate *c = &f->candidates.at[i];
		r.sentence = c->sentence;
		r.outlook = r.narrative ? OUTLOOK_NONE : time_outlook(f->s, c->sentence, c->first, c->end);
		if (!reckon(&r, &c->parts))
			continue;
		add(f, c, &r);
		if (!is_year_of_noun(f, c, &r))
			reckoner_move_on(&r, &c->parts);
	}
}

/* ---- putting units together ---- */

static void join(struct stage *s, struct unit *to, uint32_t number)
{
	struct article *a = s->a;
	struct timex3 *t = &a->times.at[number];
	struct unit u = a->units.at[t->first_unit], last = a->units.at[t->end_unit - 1];
	bool single = t->end_unit - t->first_unit == 1;
	u.end = last.end;
	u.head = last.head;
	u.set = single && u.tag == TAG_RB ? s->k->reckoning->set_of_adverb : single && u.tag == TAG_JJ ? s->k->reckoning->set_of_adjective : s->k->set_of_time;
	if (u.set == s->k->set_of_time)
		u.tag = TAG_NNP;
	u.ref = number;
	*to = u;
}

/* Moves the units up to `end` down over the room that joined ones leave. */
static void close_up(struct article *a, uint32_t *to, uint32_t *from, uint32_t end)
{
	if (*to != *from)
		memmove(a->units.at + *to, a->units.at + *from, (end - *from) * sizeof *a->units.at);
	*to += end - *from;
	*from = end;
}

/* One pass over all units. */
static void join_all(struct stage *s)
{
	struct article *a = s->a;
	uint32_t to = 0, from = 0, time = 0;
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		struct sentence *sentence = &a->sentences.at[i];
		uint32_t first = to;
		from = sentence->first_unit;
		for (; time < a->times.n && a->times.at[time].first_unit >= from && a->times.at[time].first_unit < sentence->end_unit; time++) {
			struct timex3 *t = &a->times.at[time];
			close_up(a, &to, &from, t->first_unit);
			from = t->end_unit;
			join(s, &a->units.at[to], time);
			t->first_unit = to++;
			t->end_unit = to;
		}
		close_up(a, &to, &from, sentence->end_unit);
		sentence->first_unit = first;
		sentence->end_unit = to;
	}
	a->units.n = to;
}

void times_find(struct stage *s)
{
	struct time_search f = {.s = s};
	for (uint32_t i = 0; i < s->a->sentences.n; i++)
		find_in(&f, i);
	reckon_all(&f);
	if (s->a->times.n)
		join_all(s);
}
