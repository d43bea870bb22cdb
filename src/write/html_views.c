/* Two views of the events: on which days they lie, and who acts on whom. */
#include <stdlib.h>

#include "base/calendar.h"
#include "write/html.h"
#include "write/html_page.h"
#include "write/lists.h"
#include "write/refs.h"

/* ---- when ---- */

struct day_of_event {
	int32_t begin, finish;
	uint32_t event;
};

struct timeline {
	struct day_of_event *at;
	uint32_t n;
	int32_t first, last; /* of the axis, which holds the day of publication too */
};

static int by_day(const void *left, const void *right)
{
	const struct day_of_event *a = left, *b = right;
	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	if (a->finish != b->finish)
		return a->finish < b->finish ? -1 : 1;
	return a->event < b->event ? -1 : a->event > b->event;
}

static void extend(struct timeline *t, int32_t begin, int32_t finish, bool only)
{
	t->first = only || begin < t->first ? begin : t->first;
	t->last = only || finish > t->last ? finish : t->last;
}

static struct timeline timeline_of(const struct article *a)
{
	struct timeline t = {.at = ARENA_ARRAY(a->arena, struct day_of_event, a->events.n)};
	for (uint32_t i = 0; i < a->events.n; i++) {
		const struct timex3 *x = refs_time(a, a->events.at[i].time);
		if (!x || x->begin == CALENDAR_NO_DAY || x->finish == CALENDAR_NO_DAY || x->finish < x->begin)
			continue;
		extend(&t, x->begin, x->finish, t.n == 0);
		t.at[t.n++] = (struct day_of_event){x->begin, x->finish, i};
	}
	if (t.n && a->day != CALENDAR_NO_DAY)
		extend(&t, a->day, a->day, false);
	if (t.n)
		qsort(t.at, t.n, sizeof *t.at, by_day);
	return t;
}

/* In thousandths of the axis. */
static int64_t place(const struct timeline *t, int64_t day)
{
	return (day - t->first) * 1000 / ((int64_t)t->last - t->first + 1);
}

static void put_percent(struct buf *out, const char *name, int64_t thousandths)
{
	buf_addf(out, "%s:%d.%d%%;", name, (int)(thousandths / 10), (int)(thousandths % 10));
}

static void put_track(struct html_page *p, const struct timeline *t, const struct day_of_event *d, unsigned quad)
{
	int64_t left = place(t, d->begin), right = place(t, (int64_t)d->finish + 1);
	buf_addf(p->out, "<span class=\"track q%u\"><span class=\"bar\" style=\"", quad);
	put_percent(p->out, "left", left < 990 ? left : 990);
	put_percent(p->out, "width", right - left);
	buf_add(p->out, SLICE("\"></span>"));
	if (p->a->day != CALENDAR_NO_DAY) {
		buf_add(p->out, SLICE("<span class=\"report\" style=\""));
		put_percent(p->out, "left", place(t, p->a->day));
		buf_add(p->out, SLICE("\"></span>"));
	}
	buf_add(p->out, SLICE("</span>"));
}

static void put_names(struct html_page *p, const struct ids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		buf_add(p->out, i ? SLICE(", ") : SLICE(""));
		html_actor(p, list->at[i]);
	}
}

static void put_day(struct html_page *p, const struct timeline *t, const struct day_of_event *d)
{
	const struct event *e = &p->a->events.at[d->event];
	unsigned quad = plover_quad(e->type);
	buf_addf(p->out, "<li class=\"k-%s\"><span>", event_status_names[e->status]);
	calendar_add(p->out, d->begin);
	buf_add(p->out, d->finish > d->begin ? SLICE(" to ") : SLICE(""));
	calendar_add(p->out, d->finish > d->begin ? d->finish : CALENDAR_NO_DAY);
	buf_add(p->out, SLICE("</span>"));
	put_track(p, t, d, quad);
	buf_addf(p->out, "<span class=\"what\"><a href=\"#%se%u\">e%u</a> <span class=\"q q%u\">%s</span> ", p->prefix, d->event + 1, d->event + 1,
		 quad, e->type);
	put_names(p, &e->sources);
	buf_add(p->out, e->targets.n ? SLICE(" &rarr; ") : SLICE(""));
	put_names(p, &e->targets);
	if (e->status != EVENT_REPORTED)
		buf_addf(p->out, " <span class=\"kind\">%s</span>", event_status_names[e->status]);
	buf_add(p->out, SLICE("</span></li>\n"));
}

static void timeline(struct html_page *p)
{
	struct timeline t = timeline_of(p->a);
	if (!t.n)
		return;
	buf_add(p->out, SLICE("<h3>When</h3>\n<p class=\"meta\">A bar covers the days that the text allows"));
	buf_add(p->out, p->a->day == CALENDAR_NO_DAY ? SLICE("") : SLICE("; the dashed line is the day of publication"));
	if (t.n < p->a->events.n)
		buf_addf(p->out, "; %u more without a day", p->a->events.n - t.n);
	buf_add(p->out, SLICE(".</p>\n<ol class=\"when\">\n"));
	for (uint32_t i = 0; i < t.n; i++)
		put_day(p, &t, &t.at[i]);
	buf_add(p->out, SLICE("</ol>\n"));
}

/* ---- who acts on whom ---- */

enum { MOST_ROWS = 24, MOST_COLUMNS = 10 };

/* Actors that act and those acted on, in the order in which the story brings them; what goes beyond the table is counted. */
struct matrix {
	uint32_t *row, *column; /* of each actor, from 1 */
	uint32_t rows[MOST_ROWS], columns[MOST_COLUMNS], n_rows, n_columns;
	uint32_t acts[MOST_ROWS][MOST_COLUMNS][5], left_out;
};

static uint32_t place_of(uint32_t *places, uint32_t *list, uint32_t *n, uint32_t most, uint32_t actor)
{
	if (!places[actor] && *n < most) {
		list[(*n)++] = actor;
		places[actor] = *n;
	}
	return places[actor];
}

static void act(struct matrix *m, uint32_t source, uint32_t target, unsigned quad)
{
	uint32_t r = place_of(m->row, m->rows, &m->n_rows, MOST_ROWS, source);
	uint32_t c = r ? place_of(m->column, m->columns, &m->n_columns, MOST_COLUMNS, target) : 0;
	if (r && c)
		m->acts[r - 1][c - 1][quad]++;
	else
		m->left_out++;
}

/* What was told as done, once. */
static bool counts(const struct event *e)
{
	return (e->status == EVENT_REPORTED || e->status == EVENT_CLAIMED) && e->repeats == NONE;
}

static struct matrix *matrix_of(const struct article *a)
{
	struct matrix *m = ARENA_NEW(a->arena, struct matrix);
	m->row = ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
	m->column = ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
	for (uint32_t i = 0; i < a->events.n; i++) {
		const struct event *e = &a->events.at[i];
		for (uint32_t s = 0; counts(e) && s < e->sources.n; s++)
			for (uint32_t t = 0; t < e->targets.n; t++)
				act(m, e->sources.at[s], e->targets.at[t], plover_quad(e->type));
	}
	return m;
}

static void put_acts(struct html_page *p, const uint32_t *acts)
{
	bool first = true;
	buf_add(p->out, SLICE("<td>"));
	for (unsigned quad = 1; quad < 5; quad++) {
		if (!acts[quad])
			continue;
		buf_addf(p->out, "%s<span class=\"q q%u\">%u</span> <span class=\"kind\">%s</span>", first ? "" : "<br>", quad, acts[quad], html_quad_names[quad]);
		first = false;
	}
	buf_add(p->out, SLICE("</td>"));
}

static void matrix(struct html_page *p)
{
	const struct matrix *m = matrix_of(p->a);
	if (!m->n_columns)
		return;
	buf_add(p->out, SLICE("<h3>Who acts on whom</h3>\n<div class=\"table\"><table><caption>Acts reported or claimed, by class"));
	if (m->left_out)
		buf_addf(p->out, "; %u more between others", m->left_out);
	buf_add(p->out, SLICE("</caption><thead><tr><td></td>"));
	for (uint32_t c = 0; c < m->n_columns; c++) {
		buf_add(p->out, SLICE("<th scope=\"col\">&rarr; "));
		html_actor(p, m->columns[c]);
		buf_add(p->out, SLICE("</th>"));
	}
	buf_add(p->out, SLICE("</tr></thead><tbody>\n"));
	for (uint32_t r = 0; r < m->n_rows; r++) {
		buf_add(p->out, SLICE("<tr><th scope=\"row\">"));
		html_actor(p, m->rows[r]);
		buf_add(p->out, SLICE("</th>"));
		for (uint32_t c = 0; c < m->n_columns; c++)
			put_acts(p, m->acts[r][c]);
		buf_add(p->out, SLICE("</tr>\n"));
	}
	buf_add(p->out, SLICE("</tbody></table></div>\n"));
}

void html_views(struct html_page *p)
{
	timeline(p);
	matrix(p);
}
