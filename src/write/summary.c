#include "write/summary.h"

#include "base/calendar.h"
#include "write/json.h"
#include "write/lists.h"
#include "write/refs.h"

struct summary {
	const struct article *a;
	struct buf *out;
	const uint32_t *numbers;
	struct slice id;
	bool color;
};

static const char bold[] = "1", dim[] = "2", red[] = "31", yellow[] = "33", cyan[] = "36";

static void paint(struct summary *s, const char *how)
{
	if (s->color)
		buf_addf(s->out, "\033[%sm", how ? how : "0");
}

/* On one line. No control character of the text reaches the terminal: they are replaced when the article is read, but titles come from elsewhere. */
static void flat(struct summary *s, struct slice text)
{
	bool gap = false;
	SLICE_SOUND(text);
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.at[i];
		bool upper = c == 0xC2 && i + 1 < text.n && (unsigned char)text.at[i + 1] < 0xA0;
		if (c <= ' ' || c == 0x7F || upper) {
			i += upper;
			gap = true;
			continue;
		}
		if (gap && i)
			buf_add_char(s->out, ' ');
		gap = false;
		buf_add_char(s->out, (char)c);
	}
}

static void painted(struct summary *s, const char *how, struct slice text)
{
	paint(s, how);
	flat(s, text);
	paint(s, NULL);
}

static void heading(struct summary *s, const char *name, uint32_t n)
{
	if (!n)
		return;
	buf_add_char(s->out, '\n');
	painted(s, bold, slice_of(name));
	buf_addf(s->out, " (%u)\n", n);
}

static void actors(struct summary *s, const struct ids *list, const char *nobody)
{
	for (uint32_t i = 0; i < list->n; i++) {
		buf_add(s->out, i ? SLICE(", ") : SLICE(""));
		painted(s, cyan, s->a->actors.at[list->at[i]].name);
	}
	if (!list->n)
		buf_add(s->out, slice_of(nobody));
}

static void id(struct summary *s, char letter, uint32_t number)
{
	char text[16];
	int n = snprintf(text, sizeof text, "%c%u", letter, number);
	buf_addf(s->out, "  ");
	painted(s, dim, slice_of(text));
	buf_addf(s->out, "%*s", n < 5 ? 5 - n : 1, "");
}

/* ---- head ---- */

static void head(struct summary *s)
{
	const struct article *a = s->a;
	painted(s, bold, a->title.at ? a->title : a->source.at ? a->source : s->id);
	buf_add_char(s->out, '\n');
	bool titled = a->title.at && a->source.n;
	if (titled)
		flat(s, a->source);
	if (a->day != CALENDAR_NO_DAY) {
		buf_add(s->out, titled ? SLICE(", published ") : SLICE("published "));
		calendar_add(s->out, a->day);
		buf_addf(s->out, " (%s)", published_from_names[a->published_from]);
	}
	if (titled || a->day != CALENDAR_NO_DAY)
		buf_add_char(s->out, '\n');
}

static void error(struct summary *s)
{
	paint(s, red);
	buf_addf(s->out, "failed: %s: ", s->a->error.code);
	flat(s, slice_of(s->a->error.message));
	paint(s, NULL);
	buf_add_char(s->out, '\n');
}

/* ---- claims and denials ---- */

static uint32_t count(const struct article *a, bool denials)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < a->attributions.n; i++)
		n += a->attributions.at[i].denial == denials;
	return n;
}

static void links(struct summary *s, const struct attribution *x)
{
	for (uint32_t i = 0; i < x->links.n; i++) {
		buf_add(s->out, i ? SLICE(", ") : x->denial ? SLICE("  [answers ") : SLICE("  [denied by "));
		refs_attribution(s->out, s->a, s->numbers, x->links.at[i]);
	}
	buf_add(s->out, x->links.n ? SLICE("]\n") : SLICE("\n"));
}

static void who(struct summary *s, const struct attribution *x)
{
	if (!x->sources.n && !span_none(x->source))
		painted(s, cyan, article_slice(s->a, x->source));
	else
		actors(s, &x->sources, "somebody");
}

static void attribution(struct summary *s, uint32_t i)
{
	const struct attribution *x = &s->a->attributions.at[i];
	id(s, x->denial ? 'd' : 'c', s->numbers[i]);
	who(s, x);
	buf_add(s->out, SLICE(" "));
	painted(s, x->denial ? red : yellow, article_slice(s->a, x->cue));
	if (!x->denial)
		buf_addf(s->out, " (%s%s%s)", claim_kind_names[x->kind], x->status == CLAIM_MADE ? "" : ", ",
			 x->status == CLAIM_MADE ? "" : claim_status_names[x->status]);
	buf_add(s->out, span_none(x->content) ? SLICE("") : SLICE(": "));
	flat(s, article_slice(s->a, x->content));
	links(s, x);
}

static void attributions(struct summary *s, bool denials)
{
	heading(s, denials ? "Denials" : "Claims", count(s->a, denials));
	for (uint32_t i = 0; i < s->a->attributions.n; i++)
		if (s->a->attributions.at[i].denial == denials)
			attribution(s, i);
}

/* ---- events ---- */

static void event_day(struct summary *s, const struct timex3 *t)
{
	size_t before = s->out->n;
	if (t && t->begin != CALENDAR_NO_DAY)
		calendar_add(s->out, t->begin);
	if (t && t->finish != t->begin && t->finish != CALENDAR_NO_DAY) {
		buf_add(s->out, SLICE(".."));
		calendar_add(s->out, t->finish);
	}
	if (s->out->n == before)
		buf_add(s->out, SLICE("undated"));
	buf_addf(s->out, "%*s", s->out->n - before < 11 ? (int)(11 - (s->out->n - before)) : 1, "");
}

static void event(struct summary *s, uint32_t i)
{
	static const char *const paints[] = {dim, cyan, cyan, yellow, red};
	const struct event *e = &s->a->events.at[i];
	id(s, 'e', i + 1);
	event_day(s, refs_time(s->a, e->time));
	painted(s, paints[plover_quad(e->type)], slice_of(e->type));
	buf_addf(s->out, " %s  ", e->cameo ? e->cameo : "");
	actors(s, &e->sources, "somebody");
	buf_add(s->out, e->targets.n ? SLICE(" -> ") : SLICE(""));
	actors(s, &e->targets, "");
	buf_add(s->out, SLICE("  \""));
	flat(s, article_slice(s->a, e->trigger));
	buf_addf(s->out, "\"%s%s\n", e->status == EVENT_REPORTED ? "" : ", ", e->status == EVENT_REPORTED ? "" : event_status_names[e->status]);
}

static void body(struct summary *s)
{
	const struct article *a = s->a;
	heading(s, "Actors", a->actors.n);
	for (uint32_t i = 0; i < a->actors.n; i++) {
		id(s, 'a', i + 1);
		painted(s, cyan, a->actors.at[i].name);
		buf_addf(s->out, "  %s%s%s\n", a->actors.at[i].code, a->actors.at[i].code[0] ? ", " : "", actor_kind_names[a->actors.at[i].kind]);
	}
	attributions(s, false);
	attributions(s, true);
	heading(s, "Events", a->events.n);
	for (uint32_t i = 0; i < a->events.n; i++)
		event(s, i);
	if (!a->actors.n && !a->attributions.n && !a->events.n)
		buf_add(s->out, SLICE("nothing found (--explain tells why)\n"));
}

bool summary_write(struct buf *out, const struct article *a, bool color)
{
	size_t before = out->n;
	struct summary s = {.a = a, .out = out, .numbers = refs_numbers(a), .id = json_id(a), .color = color};
	head(&s);
	(a->error.code ? error : body)(&s);
	buf_add_char(out, '\n');
	if (out->failed)
		out->n = before;
	return !out->failed;
}
