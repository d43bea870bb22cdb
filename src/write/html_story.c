/* The text of a story with its marks: who, when, the words that claim, deny and act, what is said. */
#include <stdlib.h>

#include "write/html.h"
#include "write/html_page.h"

struct mark {
	struct span span;
	char kind;       /* 'a' actor, 't' time, 'c' 'd' cues of claims and denials, 'x' content, 'e' trigger, 's' no part of the story */
	uint32_t number; /* of the record, from 1; its actor for 'a', the reason for 's' */
};

struct marks {
	struct mark *at;
	uint32_t n;
};

static void add(struct marks *m, struct span s, char kind, uint32_t number)
{
	if (!span_none(s))
		m->at[m->n++] = (struct mark){s, kind, number};
}

/* Outer before inner: what begins first, then what ends last. */
static int order(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static void add_attributions(struct marks *m, const struct article *a, const uint32_t *numbers)
{
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		add(m, a->attributions.at[i].cue, a->attributions.at[i].denial ? 'd' : 'c', numbers[i]);
		add(m, a->attributions.at[i].content, 'x', numbers[i]);
	}
}

static struct marks marks_of(const struct article *a, const uint32_t *numbers)
{
	size_t most = (size_t)a->mentions.n + a->times.n + 2 * (size_t)a->attributions.n + a->events.n + a->skipped.n;
	struct marks m = {.at = ARENA_ARRAY(a->arena, struct mark, most)};
	for (uint32_t i = 0; i < a->mentions.n; i++)
		if (a->mentions.at[i].actor < a->actors.n)
			add(&m, a->mentions.at[i].span, 'a', a->mentions.at[i].actor + 1);
	for (uint32_t i = 0; i < a->times.n; i++)
		add(&m, a->times.at[i].span, 't', i + 1);
	add_attributions(&m, a, numbers);
	for (uint32_t i = 0; i < a->events.n; i++)
		add(&m, a->events.at[i].trigger, 'e', i + 1);
	for (uint32_t i = 0; i < a->skipped.n; i++)
		add(&m, a->skipped.at[i].span, 's', a->skipped.at[i].reason);
	if (m.n)
		qsort(m.at, m.n, sizeof *m.at, order);
	return m;
}

enum { DEEPEST = 16 };

/* The open marks, outermost first. */
struct story {
	struct buf *out;
	const struct article *a;
	const char *prefix;
	bool *named; /* of each actor: a mention is linked already */
	struct mark open[DEEPEST];
	unsigned n;
	uint32_t at; /* written up to here */
};

static bool is_record(const struct mark *m) { return m->kind == 'c' || m->kind == 'd' || m->kind == 'e'; }

static void text_until(struct story *s, uint32_t end)
{
	if (end > s->at) {
		html_escape(s->out, article_slice(s->a, (struct span){s->at, end}));
		s->at = end;
	}
}

/* The label says in letters what the colour says, and leads to the record. */
static void close_mark(struct story *s)
{
	const struct mark *m = &s->open[--s->n];
	text_until(s, m->span.end);
	if (is_record(m))
		buf_addf(s->out, "<a class=\"label\" href=\"#%s%c%u\">%c%u</a>", s->prefix, m->kind, m->number, m->kind, m->number);
	buf_add(s->out, SLICE("</span>"));
}

static void put_title(struct story *s, struct slice first, const char *second)
{
	buf_add(s->out, SLICE(" title=\""));
	html_escape(s->out, first);
	buf_addf(s->out, "%s%s\"", second[0] ? " " : "", second);
}

/* The first mention of an actor is where its links go. */
static void open_actor(struct story *s, uint32_t actor)
{
	put_title(s, s->a->actors.at[actor].name, s->a->actors.at[actor].code);
	if (!s->named[actor])
		buf_addf(s->out, " id=\"%sat-a%u\"", s->prefix, actor + 1);
	s->named[actor] = true;
}

static void open_mark(struct story *s, const struct mark *m)
{
	buf_addf(s->out, "<span class=\"m%c\"", m->kind);
	if (is_record(m))
		buf_addf(s->out, " id=\"%sat-%c%u\"", s->prefix, m->kind, m->number);
	if (m->kind == 'a')
		open_actor(s, m->number - 1);
	if (m->kind == 't')
		put_title(s, slice_of(s->a->times.at[m->number - 1].value), "");
	if (m->kind == 's')
		put_title(s, slice_of(skip_reason_names[m->number]), "");
	buf_add_char(s->out, '>');
	s->open[s->n++] = *m;
}

/* A mark that crosses the end of an open one is cut there: elements must nest. */
static void next_mark(struct story *s, struct mark m)
{
	while (s->n && s->open[s->n - 1].span.end <= m.span.start)
		close_mark(s);
	text_until(s, m.span.start);
	if (s->n == DEEPEST)
		return;
	if (s->n && m.span.end > s->open[s->n - 1].span.end)
		m.span.end = s->open[s->n - 1].span.end;
	open_mark(s, &m);
}

void html_story(struct html_page *p)
{
	struct story s = {.out = p->out, .a = p->a, .prefix = p->prefix, .named = ARENA_ARRAY(p->a->arena, bool, p->a->actors.n)};
	struct marks m = marks_of(p->a, p->numbers);
	buf_add(p->out, SLICE("<div class=\"story\">"));
	for (uint32_t i = 0; i < m.n; i++)
		next_mark(&s, m.at[i]);
	while (s.n)
		close_mark(&s);
	text_until(&s, (uint32_t)p->a->text.n);
	buf_add(p->out, SLICE("</div>\n"));
}
