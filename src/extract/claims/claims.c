/*
 * Matches of the clause rules to claims and denials.
 *
 *   rule say-clause  cue [said]  what [the border]     the cue's entry: kind=statement clause=96
 *   subject of [said]            [the minister]        source
 *   end of what begins there     [.]                   content = the border was closed
 */
#include "extract/claims/claims.h"

#include "extract/claims/match.h"
#include "extract/claims/speakers.h"

/* How sure a cue must be to count; inside another's words a rule may ask for less (inside=). */
enum { CERTAIN_OUTSIDE = 50, CERTAIN_INSIDE = 95 };

/* ---- the record ---- */

static struct span cue_span(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	if (view_is(v, f->cue_first, IS_NOUN) && f->cue_end == f->cue_first + 1) {
		uint32_t head = view_group(v, f->cue_first)->head;
		return article_unit_span(c->a, head, head + 1);
	}
	return view_span(v, f->cue_first, f->cue_end);
}

static struct span source_span(const struct claims *c, const struct reported *f, uint32_t *group)
{
	uint32_t first, end;
	*group = NONE;
	if (f->denial && f->source.first != NONE && f->source.relative) { /* Google, which denies it */
		uint32_t phrase = view_phrase_start(&c->view, f->source.head);
		*group = c->view.first + f->source.head;
		return view_span(&c->view, phrase, view_phrase_end(&c->view, f->source.head, false));
	}
	if (f->source.first != NONE) {
		*group = c->view.first + f->source.head;
		return view_span(&c->view, f->source.first, f->source.end);
	}
	if (view_is(&c->view, f->cue_first, IS_NOUN) && possessor(c, f->cue_first, &first, &end)) {
		*group = c->view.first + f->cue_first;
		return article_unit_span(c->a, first, end);
	}
	return (struct span){0, 0};
}

/* The number of the time at this group, if it says when and not how long; else NONE. */
static uint32_t time_at(const struct claims *c, uint32_t i)
{
	uint32_t time = view_is(&c->view, i, IS_TIME) ? view_group(&c->view, i)->ref : NONE;
	if (time == NONE || time >= c->a->times.n)
		return NONE;
	uint8_t type = c->a->times.at[time].type;
	return type == TIMEX_DATE || type == TIMEX_TIME ? time : NONE;
}

/* When it was said: "Kim said on Friday that", else before the cue, "On Friday Kim said", unless that belongs to what was said. */
static uint32_t time_near(const struct claims *c, const struct reported *f)
{
	uint32_t time = NONE;
	for (uint32_t i = f->cue_end; time == NONE && i < c->view.n && i < f->cue_end + 5 && !view_is(&c->view, i, IS_COMMA | IS_THAT | IS_FINITE); i++)
		time = time_at(c, i);
	for (uint32_t i = f->word; time == NONE && i-- > 0;) {
		if ((i >= f->content.first && i < f->content.end) || view_is(&c->view, i, IS_FINITE | IS_THAT))
			return NONE;
		time = time_at(c, i);
	}
	return time;
}

/* What the cue says of the kind, by what it goes on with; the words may say more (kinds.c). */
static uint8_t kind_of(const struct claims *c, const struct reported *f)
{
	char key[40] = "kind_";
	struct slice complement = complement_key(c, f), own;
	size_t n = complement.n < 30 ? complement.n : 30;
	if (n)
		memcpy(key + 5, complement.at, n);
	own = f->cue.entry ? lexicon_attribute(&c->s->k->lexicon, f->cue.entry, (struct slice){key, 5 + n}) : SLICE("");
	if (!own.n && f->cue.kind == CLAIM_DEMAND && slice_equal(complement, SLICE("to")) && claim_speaks_so(c, f))
		return CLAIM_STATEMENT; /* "I want to thank Chad" */
	return own.n ? kind_named(own) : f->cue.kind;
}

static void add(const struct claims *c, const struct reported *f)
{
	struct attribution *x = ARRAY_PUSH(c->a->arena, &c->a->attributions);
	*x = (struct attribution){.denial = f->denial, .kind = kind_of(c, f),
		.status = f->denial ? CLAIM_MADE : claim_status_of(c, f), .quote = f->content.quote,
		.sentence = c->view.sentence, .rule = f->rule->name, .time = time_near(c, f), .cue_group = c->view.first + f->word,
		.first_judged = NONE, .end_judged = NONE};
	x->cue = cue_span(c, f);
	x->source = source_span(c, f, &x->source_group);
	x->content = f->content.span;
	x->first_content = c->view.first + f->content.first;
	x->end_content = c->view.first + f->content.end;
}

/* "X said Y, a charge Z denies": the charge is what X said, not that X said it. */
static void cut_tail(const struct reported *found, uint32_t n, struct reported *f, const struct view *v)
{
	for (uint32_t i = n; i-- > 0 && n - i < 16;) {
		const struct content *x = &found[i].content;
		if (!found[i].denial && x->first < f->match->start && x->first > f->content.first && found[i].cue_end <= x->first) {
			f->content = content_of(v, x->first, f->match->start);
			return;
		}
	}
}

/* "the states that approved | the programme | had to pay": of what a relative clause may have for an object or a clause, the object goes first. */
static bool has_object_rather(const struct claims *c, const struct reported *f)
{
	return f->source.relative && slice_equal(rule_literal(f->rule, SLICE("comp")), SLICE("clause")) &&
	       cue_certainty(c->s->k, &f->cue, SLICE("np")) > cue_certainty(c->s->k, &f->cue, SLICE("clause"));
}

static bool read_as(struct claims *c, struct reported *f)
{
	f->sure = certainty(c, f);
	if (f->sure < CERTAIN_OUTSIDE || has_object_rather(c, f))
		return false;
	find_content(c, f);
	return plausible(c, f);
}

/* "..., said Kim" may also be "Kim, the envoy, welcomed the deal": then what looked like the speaker is what is spoken of. */
static bool read_otherwise(struct claims *c, struct reported *f)
{
	uint32_t first, end;
	struct slice other = rule_literal(f->rule, SLICE("else"));
	if (!other.n)
		return false;
	f->otherwise = other;
	f->source = c->view.subject[f->cue_first];
	f->sure = certainty(c, f);
	if (f->source.first == NONE || f->sure < CERTAIN_OUTSIDE)
		return false;
	if (slice_equal(other, SLICE("end"))) { /* "...", he said aboard his plane */
		const struct view *v = &c->view;
		uint32_t behind = f->cue_end;
		while (view_is(v, behind, IS_ADVERB | IS_TIME) || (view_is(v, behind, IS_PREP) && view_is(v, behind + 1, IS_TIME)))
			behind++;
		bool goes_on = view_is(v, behind, IS_COMMA) && view_is(v, behind + 1, IS_OPEN); /* "...", he said on Monday, "..." */
		f->order = BEFORE;
		f->content = goes_on ? content_around(v, f->source.first, behind) : content_before(v, f->source.first);
		return plausible(c, f);
	}
	f->order = AFTER;
	if (!match_slot(f, SLICE("source"), &first, &end) && !match_slot(f, SLICE("content"), &first, &end))
		return false;
	f->content = content_of_object(c, f, first);
	return plausible(c, f);
}

/* "They agreed, Kim said in a letter", "..., she told the paper in Oslo": behind a verb of saying stands only where or to whom. */
static bool said_before(struct claims *c, struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t first, end;
	bool tells = group_is(c, f->cue_first, c->is->tell), where = match_slot(f, SLICE("prep"), &first, &end);
	struct subject x = v->subject[f->cue_first];
	if (!slice_equal(rule_literal(f->rule, SLICE("else")), SLICE("end")) || !view_is(v, f->cue_first, IS_SAYING) ||
		!view_is(v, f->cue_first, IS_FINITE) ||
	    !(tells || where) || x.first == NONE || !x.first)
		return false;
	struct content before = content_before(v, x.first);
	return (before.quote != QUOTE_INDIRECT || content_is_sentence(v, &before)) && read_otherwise(c, f);
}

static bool examine(struct claims *c, const struct match *m, struct reported *f)
{
	*f = (struct reported){.rule = &c->level->rules.at[m->rule], .match = m};
	f->denial = slice_equal(f->rule->make, SLICE("denial"));
	if (!match_slot(f, SLICE("cue"), &f->cue_first, &f->cue_end))
		return false;
	f->word = f->cue_first;
	find_cue_word(c, f);
	find_source(c, f);
	bool quoted_before = f->source.first != NONE && f->source.first && view_is(&c->view, f->source.first - 1, IS_CLOSE) && !f->source.relative &&
			     view_is(&c->view, f->cue_first, IS_FINITE); /* not "...", he said, referring to Chad */
	bool speaks = view_is(&c->view, f->cue_first, IS_FINITE) && f->source.end == f->cue_first; /* not "he said, adding, ..." */
	speaks = speaks || !slice_equal(rule_literal(f->rule, SLICE("comp")), SLICE("quote"));
	if (quoted_before && speaks && slice_equal(rule_literal(f->rule, SLICE("else")), SLICE("end")) && read_otherwise(c, f))
		return true;
	f->otherwise = SLICE("");
	if (said_before(c, f))
		return true;
	f->otherwise = SLICE("");
	return read_as(c, f) || read_otherwise(c, f);
}

static bool sure_inside(const struct claims *c, const struct reported *f)
{
	unsigned long least = CERTAIN_INSIDE;
	slice_number(rule_literal(f->rule, SLICE("inside")), 99, &least);
	return f->sure >= (int)least && !c->view.depth[f->cue_first];
}

/* "said after the announcement | that it would wait": the clause is what was said, though a noun stands before it. */
static bool is_said_by_verb(const struct claims *c, const struct reported *f, const uint32_t *told)
{
	return !f->denial && view_is(&c->view, f->cue_first, IS_NOUN) && told[f->content.first] && told[f->content.first] <= f->cue_first;
}

/* What stands inside another's words must be surer; what stands inside quotation marks is not told but quoted. */
static void keep(struct claims *c, const struct reported *found, uint32_t n)
{
	int *covers = ARENA_ARRAY(c->s->scratch, int, c->view.n + 2);
	for (uint32_t i = 0; i < n; i++) {
		covers[found[i].content.first]++;
		covers[found[i].content.end]--;
	}
	for (uint32_t i = 1; i <= c->view.n; i++)
		covers[i] += covers[i - 1];
	uint32_t *told = ARENA_ARRAY(c->s->scratch, uint32_t, c->view.n + 1); /* by content: the end of a verb that tells it */
	for (uint32_t i = 0; i < n; i++)
		if (!found[i].denial && found[i].order == AFTER && view_is(&c->view, found[i].cue_first, IS_VERB) &&
		    view_is(&c->view, found[i].cue_end - 1, IS_VERB))
			told[found[i].content.first] = found[i].cue_end;
	for (uint32_t i = 0; i < n; i++) {
		const struct reported *f = &found[i];
		bool own = f->content.first <= f->cue_first && f->cue_first < f->content.end;
		bool inside = covers[f->cue_first] - own > 0 || c->view.depth[f->cue_first];
		if ((!inside || f->denial || sure_inside(c, f)) && !is_said_by_verb(c, f, told))
			add(c, f);
	}
}

static void claims_of_sentence(struct claims *c, uint32_t sentence)
{
	struct view *v = &c->view;
	const struct sentence *x = &c->a->sentences.at[sentence];
	uint32_t n_groups = x->end_group - x->first_group, n_matches, n = 0;
	struct arena *scratch = c->s->scratch;
	stage_sentence(c->s);
	symbol *symbols = ARENA_ROOM(scratch, symbol, n_groups + 1);
	level_symbols(c->level, c->a->groups.at + x->first_group, n_groups, symbols);
	const struct match *matches = level_match(c->level, c->s->matcher, symbols, n_groups, scratch, c->s->sink, &n_matches);
	if (!n_matches)
		return;
	view_open(v, c->s, sentence);
	view_open_contents(v);
	struct reported *found = ARENA_ARRAY(scratch, struct reported, n_matches);
	for (uint32_t i = 0; i < n_matches; i++)
		if (examine(c, &matches[i], &found[n])) {
			if (found[n].order == TAIL)
				cut_tail(found, n, &found[n], v);
			n++;
		}
	keep(c, found, n);
}

void claims_find(struct stage *s)
{
	struct claims c = {.s = s, .a = s->a, .level = &s->k->clauses, .is = s->k->claim_classes};
	for (uint32_t i = 0; i < s->a->sentences.n; i++)
		if (s->a->sentences.at[i].body)
			claims_of_sentence(&c, i);
	speakers_go_on(s);
}
