#include "extract/explain.h"

#include "extract/time_range.h"

struct account {
	const struct stage *s;
	const struct article *a;
	const struct lexicon *l;
	struct buf *out;
};

static void put_span(const struct account *x, struct span span)
{
	struct slice text = article_slice(x->a, span);
	for (size_t i = 0; i < text.n; i++)
		buf_add_char(x->out, byte_is_space(text.at[i]) ? ' ' : text.at[i]);
}

/* The classes without the tag, which is printed before them. */
static void put_classes(const struct account *x, const struct unit *u)
{
	struct class_set s = x->l->classes.sets.at[u->set];
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
	for (uint32_t i = 0; i < x->a->times.n; i++) {
		const struct timex3 *t = &x->a->times.at[i];
		if (t->sentence != number)
			continue;
		buf_add(x->out, SLICE("  time    "));
		put_span(x, t->span);
		buf_addf(x->out, " = %s %s%s%s, granularity %s, rule %s, reckoned from %s\n", timex_type_names[t->type], t->value, t->mod ? " " : "",
			 t->mod ? t->mod : "", time_granularity(slice_of(t->value)), t->rule, t->anchor ? t->anchor : "itself");
	}
}

static void put_mentions(const struct account *x, uint32_t number)
{
	for (uint32_t i = 0; i < x->a->mentions.n; i++) {
		const struct mention *m = &x->a->mentions.at[i];
		const struct actor *actor = &x->a->actors.at[m->actor];
		if (m->sentence != number)
			continue;
		buf_add(x->out, SLICE("  actor   "));
		put_span(x, m->span);
		buf_addf(x->out, " = %.*s %s by %s%s%s\n", SLICE_FMT(actor->name), actor->code, mention_by_names[m->by], m->rule ? ", rule " : "",
			 m->rule ? m->rule : "");
	}
}

static bool put_attributions(const struct account *x, uint32_t number)
{
	bool any = false;
	for (uint32_t i = 0; i < x->a->attributions.n; i++) {
		const struct attribution *c = &x->a->attributions.at[i];
		if (c->sentence != number)
			continue;
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

static bool put_events(const struct account *x, uint32_t number)
{
	bool any = false;
	for (uint32_t i = 0; i < x->a->events.n; i++) {
		const struct event *e = &x->a->events.at[i];
		if (e->sentence != number)
			continue;
		any = true;
		buf_addf(x->out, "  event   rule %s: %s %s %s '", e->rule ? e->rule : "-", e->type, e->cameo, event_status_names[e->status]);
		put_span(x, e->trigger);
		buf_add(x->out, SLICE("' ("));
		put_actors(x, &e->sources);
		buf_add(x->out, SLICE(") -> ("));
		put_actors(x, &e->targets);
		buf_add(x->out, SLICE(")\n"));
	}
	return any;
}

static void put_notes(const struct account *x, uint32_t number)
{
	for (uint32_t i = 0; i < x->a->notes.n; i++)
		if (x->a->notes.at[i].sentence == number)
			buf_addf(x->out, "  near    %s\n", x->a->notes.at[i].text);
}

static void put_misses(const struct account *x, const struct sentence *s)
{
	const struct level *v = &x->s->k->clauses;
	uint32_t n = s->end_group - s->first_group;
	symbol *symbols = ARENA_ARRAY(x->a->arena, symbol, n + 1);
	level_symbols(v, x->a->groups.at + s->first_group, n, symbols);
	level_explain_misses(v, x->l, symbols, n, x->out);
}

void explain_article(const struct stage *s, struct buf *out)
{
	struct account x = {s, s->a, &s->k->lexicon, out};
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
