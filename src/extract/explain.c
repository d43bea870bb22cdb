#include "extract/explain.h"

#include "extract/frames/table.h"
#include "extract/times/range.h"

enum { TIMES, MENTIONS, ATTRIBUTIONS, EVENTS, NOTES, LISTS };

/* The numbers of a list in the order of the sentences: those of sentence s are at[first[s]] to at[first[s + 1]]. */
struct places {
	uint32_t *first, *at;
};

struct account {
	const struct stage *s;
	const struct article *a;
	const struct lexicon *l;
	struct buf *out;
	struct places lists[LISTS];
};

static uint32_t sentence_of(const struct article *a, int list, uint32_t i)
{
	switch (list) {
	case TIMES: return a->times.at[i].sentence;
	case MENTIONS: return a->mentions.at[i].sentence;
	case ATTRIBUTIONS: return a->attributions.at[i].sentence;
	case EVENTS: return a->events.at[i].sentence;
	default: return a->notes.at[i].sentence;
	}
}

static struct places places_of(const struct article *a, int list, uint32_t n)
{
	struct places p = {ARENA_ARRAY(a->arena, uint32_t, a->sentences.n + 2), ARENA_ARRAY(a->arena, uint32_t, n + 1)};
	for (uint32_t i = 0; i < n; i++)
		if (sentence_of(a, list, i) < a->sentences.n)
			p.first[sentence_of(a, list, i) + 2]++;
	for (uint32_t s = 2; s < a->sentences.n + 2; s++)
		p.first[s] += p.first[s - 1];
	for (uint32_t i = 0; i < n; i++) /* each border moves up to where the next sentence begins */
		if (sentence_of(a, list, i) < a->sentences.n)
			p.at[p.first[sentence_of(a, list, i) + 1]++] = i;
	return p;
}

#define EACH_IN(x, list, sentence, i) \
	for (uint32_t k_ = (x)->lists[list].first[sentence], i; k_ < (x)->lists[list].first[(sentence) + 1] && (i = (x)->lists[list].at[k_], true); k_++)

static void put_span(const struct account *x, struct span span)
{
	struct slice text = article_slice(x->a, span);
	for (size_t i = 0; i < text.n; i++)
		buf_add_char(x->out, byte_is_space(text.at[i]) ? ' ' : text.at[i]);
}

/* The classes without the tag, which is printed before them. */
static void put_classes(const struct account *x, const struct unit *u)
{
	struct class_set s = class_set_of(&x->l->classes, u->set);
	for (uint32_t tag = 1; tag < TAG_PLAIN_COUNT; tag++)
		s.bits[tag / 64] &= ~((uint64_t)1 << (tag % 64));
	buf_addf(x->out, "/%s{", u->tag ? tag_name((enum tag)u->tag) : "-");
	class_set_print(&x->l->classes, &s, x->out);
	buf_add_char(x->out, '}');
}

static void put_units(const struct account *x, const struct sentence *s)
{
	buf_add(x->out, SLICE("  units "));
	for (uint32_t i = s->first_unit; i < s->end_unit; i++) {
		buf_add_char(x->out, ' ');
		put_span(x, article_unit_span(x->a, i, i + 1));
		put_classes(x, &x->a->units.at[i]);
	}
	buf_add_char(x->out, '\n');
}

static void put_groups(const struct account *x, const struct sentence *s)
{
	buf_add(x->out, SLICE("  groups"));
	for (uint32_t i = s->first_group; i < s->end_group; i++) {
		const struct unit *g = &x->a->groups.at[i];
		buf_add(x->out, SLICE(" ["));
		put_span(x, article_group_span(x->a, i, i + 1));
		buf_add_char(x->out, ']');
		if (g->rule != NONE)
			buf_addf(x->out, "%s", x->s->k->groups.rules.at[g->rule].name);
		put_classes(x, g);
	}
	buf_add_char(x->out, '\n');
}

static void put_actors(const struct account *x, const struct ids *ids)
{
	for (uint32_t i = 0; i < ids->n; i++)
		buf_addf(x->out, "%s%.*s", i ? ", " : "", SLICE_FMT(x->a->actors.at[ids->at[i]].name));
}

static void put_times(const struct account *x, uint32_t number)
{
	EACH_IN(x, TIMES, number, i) {
		const struct timex3 *t = &x->a->times.at[i];
		buf_add(x->out, SLICE("  time    "));
		put_span(x, t->span);
		buf_addf(x->out, " = %s %s%s%s, granularity %s, rule %s, reckoned from %s\n", timex_type_names[t->type], t->value, t->mod ? " " : "",
			 t->mod ? t->mod : "", time_granularity(slice_of(t->value)), t->rule, t->anchor ? t->anchor : "itself");
	}
}

static void put_mentions(const struct account *x, uint32_t number)
{
	EACH_IN(x, MENTIONS, number, i) {
		const struct mention *m = &x->a->mentions.at[i];
		const struct actor *actor = &x->a->actors.at[m->actor];
		buf_add(x->out, SLICE("  actor   "));
		put_span(x, m->span);
		buf_addf(x->out, " = %.*s %s by %s%s%s\n", SLICE_FMT(actor->name), actor->code, mention_by_names[m->by], m->rule ? ", rule " : "",
			 m->rule ? m->rule : "");
	}
}

static bool put_attributions(const struct account *x, uint32_t number)
{
	bool any = false;
	EACH_IN(x, ATTRIBUTIONS, number, i) {
		const struct attribution *c = &x->a->attributions.at[i];
		any = true;
		buf_addf(x->out, "  %s  rule %s: source '", c->denial ? "denial" : "claim ", c->rule ? c->rule : "-");
		put_span(x, c->source);
		buf_add(x->out, SLICE("' ("));
		put_actors(x, &c->sources);
		buf_add(x->out, SLICE(") cue '"));
		put_span(x, c->cue);
		buf_add(x->out, SLICE("' content '"));
		put_span(x, c->content);
		buf_addf(x->out, "' %s %s\n", claim_kind_names[c->kind], claim_status_names[c->status]);
	}
	return any;
}

/* "; source by its role 'subject'; target of 'talks' in sentence 0" */
static void put_origin(const struct account *x, const char *side, const struct ids *ids, const struct side_origin *o)
{
	static const char *const words[SIDE_BY_KINDS] = {[SIDE_ROLE] = "by its role", [SIDE_SPEAKER] = "whoever speaks",
		[SIDE_NAMED_PARTIES] = "by parties.tsv", [SIDE_ACT] = "of '", [SIDE_ONLY_OTHER] = "the only other side of the sentence"};
	if (!ids->n || o->by == SIDE_NOBODY)
		return;
	buf_addf(x->out, "; %s %s", side, words[o->by]);
	if (o->by == SIDE_ROLE && o->slot != NONE)
		buf_addf(x->out, " '%.*s'", SLICE_FMT(role_slot_name(x->s->k->frames, &x->s->k->frames->slots.at[o->slot])));
	if (o->by != SIDE_ACT)
		return;
	put_span(x, o->act);
	buf_addf(x->out, "' in sentence %u", article_sentence_at(x->a, o->act.start));
}

static bool put_events(const struct account *x, uint32_t number)
{
	bool any = false;
	EACH_IN(x, EVENTS, number, i) {
		const struct event *e = &x->a->events.at[i];
		any = true;
		buf_addf(x->out, "  event   rule %s: %s %s %s '", e->rule ? e->rule : "-", e->type, e->cameo, event_status_names[e->status]);
		put_span(x, e->trigger);
		buf_add(x->out, SLICE("' ("));
		put_actors(x, &e->sources);
		buf_add(x->out, SLICE(") -> ("));
		put_actors(x, &e->targets);
		buf_add_char(x->out, ')');
		put_origin(x, "source", &e->sources, &e->source_by);
		put_origin(x, "target", &e->targets, &e->target_by);
		if (e->status_why)
			buf_addf(x->out, "; %s by %s", event_status_names[e->status], e->status_why);
		buf_add_char(x->out, '\n');
	}
	return any;
}

static void put_notes(const struct account *x, uint32_t number)
{
	EACH_IN(x, NOTES, number, i)
		buf_addf(x->out, "  near    %s\n", x->a->notes.at[i].text);
}

static void put_misses(const struct account *x, const struct sentence *s)
{
	const struct level *v = &x->s->k->clauses;
	uint32_t n = s->end_group - s->first_group;
	symbol *symbols = ARENA_ROOM(x->a->arena, symbol, n + 1);
	level_symbols(v, x->a->groups.at + s->first_group, n, symbols);
	level_explain_misses(v, x->l, symbols, n, x->out);
}

void explain_article(const struct stage *s, struct buf *out)
{
	const uint32_t n[LISTS] = {s->a->times.n, s->a->mentions.n, s->a->attributions.n, s->a->events.n, s->a->notes.n};
	struct account x = {.s = s, .a = s->a, .l = &s->k->lexicon, .out = out};
	for (int i = 0; i < LISTS; i++)
		x.lists[i] = places_of(s->a, i, n[i]);
	for (uint32_t i = 0; i < s->a->sentences.n; i++) {
		const struct sentence *sentence = &s->a->sentences.at[i];
		buf_addf(out, "sentence %u%s%s%s\n  text    ", i, sentence->title ? " (title)" : "", sentence->skip ? " skipped: " : "",
			 skip_reason_names[sentence->skip]);
		put_span(&x, (struct span){sentence->start, sentence->end});
		buf_add_char(out, '\n');
		put_units(&x, sentence);
		put_groups(&x, sentence);
		put_times(&x, i);
		put_mentions(&x, i);
		bool claims = put_attributions(&x, i), events = put_events(&x, i);
		put_notes(&x, i);
		if (!claims && !events)
			put_misses(&x, sentence);
	}
}
