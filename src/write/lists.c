#include "write/lists.h"

#include "base/calendar.h"
#include "write/json.h"
#include "write/refs.h"

#define ADD(w, literal) buf_add((w)->out, SLICE(literal))

void lists_init(struct lists *w, const struct article *a, enum offset_unit unit, struct buf *out)
{
	*w = (struct lists){.article = a, .out = out};
	offsets_init(&w->offsets, a->arena, a->text, unit);
	w->number = refs_numbers(a);
}

/* ---- pieces ---- */

void lists_range(struct lists *w, struct span s)
{
	ADD(w, "\"start\":");
	buf_add_uint(w->out, offsets_at(&w->offsets, s.start));
	ADD(w, ",\"end\":");
	buf_add_uint(w->out, offsets_at(&w->offsets, s.end));
}

/* An open object: the caller closes it. */
static void span_open(struct lists *w, struct span s)
{
	ADD(w, "{");
	lists_range(w, s);
	ADD(w, ",\"text\":");
	json_add_string(w->out, article_slice(w->article, s));
}

void lists_span(struct lists *w, struct span s)
{
	if (span_none(s)) {
		ADD(w, "null");
		return;
	}
	span_open(w, s);
	ADD(w, "}");
}

void lists_string(struct lists *w, const char *s)
{
	if (s)
		json_add_string(w->out, slice_of(s));
	else
		ADD(w, "null");
}

/* One of our own names, which need no escape. */
static void name(struct lists *w, const char *s)
{
	size_t n = strlen(s);
	if (!buf_room(w->out, n + 2))
		return;
	char *at = w->out->at + w->out->n;
	*at = '"';
	memcpy(at + 1, s, n);
	at[n + 1] = '"';
	w->out->n += n + 2;
}

/* Keys are written with their punctuation: ,"rule": */
#define KEY(w, name) ADD(w, ",\"" name "\":")

static void id(struct lists *w, char letter, uint32_t number)
{
	buf_add_char(w->out, '"');
	buf_add_char(w->out, letter);
	buf_add_uint(w->out, number);
	buf_add_char(w->out, '"');
}

static void id_or_null(struct lists *w, char letter, uint32_t index)
{
	if (index == NONE)
		ADD(w, "null");
	else
		id(w, letter, index + 1);
}

static void attribution_id(struct lists *w, uint32_t index)
{
	id(w, w->article->attributions.at[index].denial ? 'd' : 'c', w->number[index]);
}

static void actor_ids(struct lists *w, const struct ids *list)
{
	ADD(w, "[");
	for (uint32_t i = 0; i < list->n; i++) {
		if (i)
			ADD(w, ",");
		id(w, 'a', list->at[i] + 1);
	}
	ADD(w, "]");
}

static void attribution_ids(struct lists *w, const struct ids *list)
{
	ADD(w, "[");
	for (uint32_t i = 0; i < list->n; i++) {
		if (i)
			ADD(w, ",");
		attribution_id(w, list->at[i]);
	}
	ADD(w, "]");
}

void lists_day(struct lists *w, int32_t number)
{
	char text[16];
	if (number == CALENDAR_NO_DAY) {
		ADD(w, "null");
		return;
	}
	calendar_print(number, text);
	lists_string(w, text);
}

static void sentence(struct lists *w, uint32_t index)
{
	KEY(w, "sentence");
	if (index == NONE)
		ADD(w, "null");
	else
		buf_add_uint(w->out, index);
}

/* Opens the i-th object of a list. */
static void item(struct lists *w, uint32_t i)
{
	if (i)
		ADD(w, ",");
	ADD(w, "{\"id\":");
}

/* ---- lists ---- */

void lists_sentences(struct lists *w)
{
	const struct article *a = w->article;
	ADD(w, "[");
	for (uint32_t i = 0; i < a->sentences.n; i++) {
		if (i)
			ADD(w, ",");
		ADD(w, "{");
		lists_range(w, (struct span){a->sentences.at[i].start, a->sentences.at[i].end});
		ADD(w, "}");
	}
	ADD(w, "]");
}

static int skip_order(const void *left, const void *right)
{
	const struct skip *a = left, *b = right;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end < b->span.end ? -1 : 1;
	return (int)a->reason - (int)b->reason;
}

void lists_skipped(struct lists *w)
{
	const struct article *a = w->article;
	uint32_t n = a->skipped.n;
	struct skip *sorted = ARENA_ARRAY(a->arena, struct skip, n);
	if (n)
		memcpy(sorted, a->skipped.at, n * sizeof *sorted);
	qsort(sorted, n, sizeof *sorted, skip_order);
	ADD(w, "[");
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			ADD(w, ",");
		span_open(w, sorted[i].span);
		KEY(w, "reason");
		name(w, skip_reason_names[sorted[i].reason]);
		ADD(w, "}");
	}
	ADD(w, "]");
}

static void mention(struct lists *w, const struct mention *m)
{
	span_open(w, m->span);
	sentence(w, m->sentence);
	KEY(w, "by");
	name(w, mention_by_names[m->by]);
	KEY(w, "rule");
	lists_string(w, m->rule);
	ADD(w, "}");
}

static void actor(struct lists *w, const struct actor *x)
{
	KEY(w, "name");
	json_add_string(w->out, x->name);
	KEY(w, "code");
	lists_string(w, x->code[0] ? x->code : NULL);
	KEY(w, "country");
	lists_string(w, x->country[0] ? x->country : NULL);
	KEY(w, "kind");
	name(w, actor_kind_names[x->kind]);
	KEY(w, "roles");
	ADD(w, "[");
	for (uint32_t i = 0; i < x->roles.n; i++) {
		if (i)
			ADD(w, ",");
		json_add_string(w->out, x->roles.at[i]);
	}
	ADD(w, "]");
}

/* first[actor] and next[mention] chain the mentions of each actor in their order. */
static void chain_mentions(const struct article *a, uint32_t *first, uint32_t *next)
{
	for (uint32_t i = 0; i < a->actors.n; i++)
		first[i] = NONE;
	for (uint32_t i = a->mentions.n; i-- > 0;) {
		uint32_t of = a->mentions.at[i].actor;
		if (of == NONE)
			continue;
		next[i] = first[of];
		first[of] = i;
	}
}

void lists_actors(struct lists *w)
{
	const struct article *a = w->article;
	uint32_t *first = ARENA_ARRAY(a->arena, uint32_t, a->actors.n), *next = ARENA_ARRAY(a->arena, uint32_t, a->mentions.n);
	chain_mentions(a, first, next);
	ADD(w, "[");
	for (uint32_t i = 0; i < a->actors.n; i++) {
		item(w, i);
		id(w, 'a', i + 1);
		actor(w, &a->actors.at[i]);
		KEY(w, "mentions");
		ADD(w, "[");
		for (uint32_t m = first[i]; m != NONE; m = next[m]) {
			if (m != first[i])
				ADD(w, ",");
			mention(w, &a->mentions.at[m]);
		}
		ADD(w, "]}");
	}
	ADD(w, "]");
}

/* What claims and denials share; the order of the keys is that of the contract. */
static void attribution_body(struct lists *w, const struct attribution *x)
{
	KEY(w, "sources");
	actor_ids(w, &x->sources);
	KEY(w, "source");
	lists_span(w, x->source);
	KEY(w, "cue");
	lists_span(w, x->cue);
	KEY(w, "content");
	lists_span(w, x->content);
	KEY(w, "quote");
	name(w, quote_kind_names[x->quote]);
}

static void attribution_end(struct lists *w, const struct attribution *x)
{
	KEY(w, "time");
	id_or_null(w, 't', x->time);
	sentence(w, x->sentence);
}

static void claim(struct lists *w, const struct attribution *x)
{
	KEY(w, "kind");
	name(w, claim_kind_names[x->kind]);
	KEY(w, "status");
	name(w, claim_status_names[x->status]);
	attribution_body(w, x);
	KEY(w, "targets");
	actor_ids(w, &x->targets);
	attribution_end(w, x);
	KEY(w, "denied_by");
	attribution_ids(w, &x->links);
}

static void denial(struct lists *w, const struct attribution *x)
{
	attribution_body(w, x);
	KEY(w, "answers");
	attribution_ids(w, &x->links);
	attribution_end(w, x);
}

static void attributions(struct lists *w, bool denials)
{
	const struct article *a = w->article;
	ADD(w, "[");
	for (uint32_t i = 0, n = 0; i < a->attributions.n; i++) {
		const struct attribution *x = &a->attributions.at[i];
		if (x->denial != denials)
			continue;
		item(w, n++);
		attribution_id(w, i);
		(denials ? denial : claim)(w, x);
		KEY(w, "rule");
		lists_string(w, x->rule);
		ADD(w, "}");
	}
	ADD(w, "]");
}

void lists_claims(struct lists *w) { attributions(w, false); }
void lists_denials(struct lists *w) { attributions(w, true); }

static void words(struct lists *w, const char *separated_by_blanks)
{
	struct slice rest = slice_of(separated_by_blanks), word;
	bool first = true;
	ADD(w, "[");
	while (slice_next(&rest, ' ', &word)) {
		if (!word.n)
			continue;
		if (!first)
			ADD(w, ",");
		first = false;
		json_add_string(w->out, word);
	}
	ADD(w, "]");
}

unsigned plover_quad(const char *type)
{
	static const char *const types[] = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
		"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
	for (unsigned i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(type, types[i]) == 0)
			return i < 4 ? 1 : i < 7 ? 2 : i < 11 ? 3 : 4;
	return 0;
}

static void event_act(struct lists *w, const struct event *e)
{
	KEY(w, "type");
	lists_string(w, e->type);
	KEY(w, "mode");
	lists_string(w, e->mode);
	KEY(w, "contexts");
	words(w, e->contexts);
	KEY(w, "cameo");
	lists_string(w, e->cameo);
	KEY(w, "quad");
	buf_add_uint(w->out, e->type ? plover_quad(e->type) : 0);
}

static void event(struct lists *w, const struct event *e)
{
	event_act(w, e);
	KEY(w, "sources");
	actor_ids(w, &e->sources);
	KEY(w, "targets");
	actor_ids(w, &e->targets);
	KEY(w, "trigger");
	lists_span(w, e->trigger);
	KEY(w, "time");
	id_or_null(w, 't', e->time);
	KEY(w, "place");
	lists_span(w, e->place);
	KEY(w, "status");
	name(w, event_status_names[e->status]);
	KEY(w, "claims");
	attribution_ids(w, &e->claims);
	KEY(w, "denials");
	attribution_ids(w, &e->denials);
	sentence(w, e->sentence);
	KEY(w, "repeats");
	id_or_null(w, 'e', e->repeats);
	KEY(w, "rule");
	lists_string(w, e->rule);
}

void lists_events(struct lists *w)
{
	const struct article *a = w->article;
	ADD(w, "[");
	for (uint32_t i = 0; i < a->events.n; i++) {
		item(w, i);
		id(w, 'e', i + 1);
		event(w, &a->events.at[i]);
		ADD(w, "}");
	}
	ADD(w, "]");
}

static void time_item(struct lists *w, const struct timex3 *t)
{
	KEY(w, "type");
	name(w, timex_type_names[t->type]);
	KEY(w, "value");
	lists_string(w, t->value);
	ADD(w, ",");
	lists_range(w, t->span);
	KEY(w, "text");
	json_add_string(w->out, article_slice(w->article, t->span));
	KEY(w, "begin");
	lists_day(w, t->begin);
	KEY(w, "finish");
	lists_day(w, t->finish);
	KEY(w, "mod");
	lists_string(w, t->mod);
	sentence(w, t->sentence);
	KEY(w, "rule");
	lists_string(w, t->rule);
}

void lists_times(struct lists *w)
{
	const struct article *a = w->article;
	ADD(w, "[");
	for (uint32_t i = 0; i < a->times.n; i++) {
		item(w, i);
		id(w, 't', i + 1);
		time_item(w, &a->times.at[i]);
		ADD(w, "}");
	}
	ADD(w, "]");
}
