/*
 * Matches of the clause rules to claims and denials.
 *
 *   rule say-clause  cue [said]  what [the border]     the cue's entry: kind=statement clause=96
 *   subject of [said]            [the minister]        source
 *   end of what begins there     [.]                   content = the border was closed
 */
#include "extract/claims.h"

#include "extract/contents.h"
#include "extract/cues.h"
#include "extract/speakers.h"

/* How sure a cue must be to count; inside another's words a rule may ask for less (inside=). */
enum { CERTAIN_OUTSIDE = 50, CERTAIN_INSIDE = 95 };

struct claims {
	struct stage *s;
	struct article *a;
	const struct level *level;
	uint32_t class_cue, class_noun, class_adjective, class_deny, class_deniable, class_granted, class_negation, class_light, class_actor;
	uint32_t class_reportedly, class_tell, class_say, class_document, class_role, class_failing;
	struct view view;
};

/* How a content lies to its cue: order= in the rules. */
enum order { AFTER, BEFORE, QUOTED, AROUND, RELATIVE, AS, CLAUSE, SLOT, TAIL, SUBJECT, ORDERS };
static const char *const order_names[ORDERS] = {"after", "before", "quoted", "around", "relative", "as", "clause", "slot", "tail", "subject"};

/* One match with what has been found of it so far. Groups of the sentence. */
struct reported {
	const struct rule *rule;
	const struct match *match;
	uint32_t cue_first, cue_end;
	uint32_t word;            /* group of the cue word */
	struct cue cue;
	struct subject source;
	struct content content;
	enum order order;
	struct slice otherwise;   /* what it goes on with by another reading than the rule's first */
	int sure;
	bool denial;
};

static bool slot(const struct reported *f, struct slice key, uint32_t *first, uint32_t *end)
{
	return match_argument(f->rule, f->match, key, first, end);
}

/* ---- the cue ---- */

static bool group_is(const struct claims *c, uint32_t i, uint32_t class)
{
	return i < c->view.n && class_in(&c->s->k->lexicon.classes, view_group(&c->view, i)->set, class);
}


/* The word of the cue that the lexicon knows: of "expressed concern" the noun, of "was confident" the adjective. */
static void find_cue_word(const struct claims *c, struct reported *f)
{
	const uint32_t classes[] = {c->class_noun, c->class_adjective, c->class_cue, c->class_reportedly};
	for (uint32_t i = f->cue_end; i-- > f->cue_first;)
		for (unsigned k = 0; k < sizeof classes / sizeof *classes; k++) {
			const struct unit *g = view_group(&c->view, i);
			if (!classes[k] || !class_in(&c->s->k->lexicon.classes, g->set, classes[k]))
				continue;
			f->cue = cue_of_unit(c->s->k, c->a, g->head, classes[k]);
			f->word = i;
			if (f->cue.entry)
				return;
		}
}

static struct slice group_text(const struct claims *c, uint32_t i)
{
	return lexicon_text(&c->s->k->lexicon, c->a, view_group(&c->view, i)->word);
}

/* What the cue goes on with, as the lexicon names it. */
static struct slice complement_key(const struct claims *c, const struct reported *f)
{
	struct slice key = f->otherwise.n ? f->otherwise : rule_literal(f->rule, SLICE("comp"));
	uint32_t first, end;
	if (!f->otherwise.n && slot(f, SLICE("prep"), &first, &end))
		return group_text(c, first);
	if (slice_equal(key, SLICE("adj")) || slice_equal(key, SLICE("voice")))
		return slot(f, SLICE("content"), &first, &end) && view_is(&c->view, first, IS_INFINITIVE) ? SLICE("to") : SLICE("that");
	return key;
}

/* People with names speak; things and "which" show, seem and suggest. */
static int weight_of_source(const struct claims *c, const struct reported *f)
{
	if (f->source.first == NONE)
		return -8;
	const struct unit *g = view_group(&c->view, f->source.head);
	if (f->source.relative)
		return -10;
	if (g->tag == TAG_PRP) {
		struct slice word = lexicon_text(&c->s->k->lexicon, c->a, g->word);
		return slice_equal(word, SLICE("it")) || slice_equal(word, SLICE("you")) ? -15 : 5;
	}
	return g->tag == TAG_NNP ? 5 : g->shape == SHAPE_LOWER ? -4 : 0;
}

/* Verbs without a tense are acts meant, wished or shown more often than words: "to honour the crew", "identifying the wreck", "let them support it". */
static int weight_of_form(const struct view *v, uint32_t cue)
{
	int denied = view_is(v, cue, IS_NEGATED) ? 10 : 0;
	if (view_is(v, cue, IS_FINITE))
		return denied;
	return view_is(v, cue, IS_ING) ? 15 : 25;
}

/* How surely the cue reports words here. */
static int certainty(const struct claims *c, const struct reported *f)
{
	struct slice key = complement_key(c, f);
	if ((f->denial && !key.n) || slice_equal(key, SLICE("any")))
		return 99;
	if (f->cue.entry && class_in(&c->s->k->lexicon.classes, f->cue.entry->set, c->class_deny))
		return 0; /* to deny entry is no claim */
	int sure = (int)cue_certainty(c->s->k, &f->cue, key);
	if (!f->denial && view_is(&c->view, f->cue_first, IS_VERB))
		sure += weight_of_source(c, f) - weight_of_form(&c->view, f->cue_first);
	return sure;
}

/* ---- the source ---- */

static bool unit_tagged(const struct claims *c, uint32_t unit, uint8_t tag)
{
	return c->a->units.at[unit].tag == tag;
}

/* [US] and [South Korean proposal]: the owners before "and" share it. */
static void join_owners(const struct claims *c, uint32_t group, uint32_t *first_unit)
{
	const struct view *v = &c->view;
	for (uint32_t i = group; i >= 2 && view_is(v, i - 1, i == group ? IS_CC : IS_COMMA); i -= 2) {
		const struct unit *owner = view_group(v, i - 2);
		if (!view_is(v, i - 2, IS_NOUN | IS_LOOSE) || !unit_has(&c->s->k->lexicon, &c->a->units.at[owner->head], c->class_actor))
			return;
		*first_unit = owner->head;
	}
}

/* Whose claim it is: [the union's] claim, [his] call. Units, because a noun group holds its possessor. */
static bool possessor(const struct claims *c, uint32_t group, uint32_t *first_unit, uint32_t *end_unit)
{
	const struct unit *g = view_group(&c->view, group);
	for (uint32_t u = g->head; u-- > g->first;)
		if (unit_tagged(c, u, TAG_POS) || unit_tagged(c, u, TAG_PRPS)) {
			*first_unit = unit_tagged(c, u, TAG_PRPS) ? u : g->first;
			*end_unit = u + 1;
			return true;
		}
	for (uint32_t u = g->first; u < g->head; u++) /* [Chinese] concerns */
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], c->class_actor)) {
			*first_unit = u;
			*end_unit = u + 1;
			if (u == g->first)
				join_owners(c, group, first_unit);
			return true;
		}
	return false;
}

static void find_source(const struct claims *c, struct reported *f)
{
	uint32_t first, end;
	f->source = (struct subject){NONE, NONE, NONE, false};
	if (rule_literal(f->rule, SLICE("source")).n)
		return; /* none, or a speaker to be found when all claims are known */
	if (slot(f, SLICE("source"), &first, &end)) {
		bool before = end <= f->cue_first;
		f->source = (struct subject){first, before ? end : view_phrase_end(&c->view, first, true), view_phrase_head(&c->view, first, end), false};
		return;
	}
	if (view_is(&c->view, f->cue_first, IS_VERB))
		f->source = c->view.subject[f->cue_first];
	else if (f->cue_first && view_is(&c->view, f->cue_first, IS_NOUN) && group_is(c, f->cue_first - 1, c->class_light) &&
		 !possessor(c, f->cue_first, &first, &end))
		f->source = c->view.subject[f->cue_first - 1]; /* they broadcast allegations */
}

/* ---- the content ---- */

static enum order order_of(const struct rule *r)
{
	struct slice name = rule_literal(r, SLICE("order"));
	int i = AFTER;
	while (i < ORDERS && !slice_equal(name, slice_of(order_names[i])))
		i++;
	return i < ORDERS ? (enum order)i : AFTER;
}

static struct content nothing(const struct view *v) { return content_of(v, 0, 0); }

static uint32_t behind_source(const struct view *v, uint32_t i)
{
	while (view_is(v, i, IS_ADVERB | IS_TIME | IS_PREP | IS_NOUN))
		i++;
	return i;
}

/* The border was closed, Kim said. */
static struct content before(const struct claims *c, const struct reported *f)
{
	bool speaker_first = f->source.first != NONE && f->source.first < f->cue_first && !f->source.relative;
	uint32_t behind = f->source.first != NONE && f->source.first >= f->cue_end ? f->source.end : f->cue_end;
	return content_around(&c->view, speaker_first ? f->source.first : f->cue_first, behind_source(&c->view, behind));
}

/* "...", the agency quoted Kim as saying */
static struct content quoted(const struct view *v, const struct reported *f)
{
	struct subject x = v->subject[f->match->start];
	return x.first == NONE ? nothing(v) : content_before(v, x.first);
}

static struct content around(const struct view *v, const struct reported *f)
{
	bool opens = !f->cue_first || view_is(v, f->cue_first - 1, IS_CC | IS_THAT | IS_SUBORDINATOR) ||
		     (f->cue_first > 1 && view_is(v, f->cue_first - 1, IS_COMMA) && view_is(v, f->cue_first - 2, IS_WHO | IS_THAT | IS_CC));
	return opens ? content_after(v, f->source.end) : content_before(v, f->cue_first);
}

/* ", which he said was closed," */
static struct content relative(const struct view *v, uint32_t first)
{
	uint32_t end = first;
	while (end < v->n && end < v->end[first] && !view_is(v, end, IS_COMMA | IS_DASH))
		end++;
	return content_of(v, first, end);
}

/* "As Kim said, X" and "X, as Kim said". */
static struct content comment(const struct view *v, const struct reported *f)
{
	uint32_t as = f->source.first - 1, behind = behind_source(v, f->cue_end);
	bool opens = !v->finite[as] || (as && view_is(v, as - 1, IS_CC | IS_THAT | IS_SUBORDINATOR));
	return opens && view_is(v, behind, IS_COMMA) ? content_after(v, behind + 1) : content_before(v, as);
}

static struct content clause_around(const struct view *v, const struct reported *f)
{
	struct subject x = v->subject[f->cue_first];
	uint32_t first = view_is(v, f->cue_first, IS_VERB) && x.first != NONE && !x.relative ? x.first : v->start[f->cue_first];
	return content_of(v, first, v->end[f->cue_end < v->n ? f->cue_end : v->n - 1]);
}

static struct content subject(const struct view *v, const struct reported *f)
{
	struct subject x = v->subject[f->cue_first];
	return x.first == NONE ? nothing(v) : content_of(v, x.relative ? x.head : x.first, x.end);
}

static struct content after(const struct claims *c, const struct reported *f, uint32_t first)
{
	const struct view *v = &c->view;
	if (!slice_equal(rule_literal(f->rule, SLICE("extent")), SLICE("phrase")) || (first && view_is(v, first - 1, IS_THAT)))
		return view_is(v, f->cue_first, IS_NOUN) ? content_of_noun(v, first) : content_after(v, first);
	struct content phrase = content_phrase(v, first, f->cue_first);
	if (!group_is(c, f->cue_first, c->class_say) || !view_is(v, phrase.end, IS_COMMA) || !slice_equal(rule_literal(f->rule, SLICE("comp")), SLICE("np")))
		return phrase;
	struct content whole = content_after(v, first); /* said Kim, an envoy of the king, a friend, had left */
	return v->finite[whole.end] > v->finite[phrase.end] ? whole : phrase;
}

static struct content content_by_order(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t first = f->cue_end, end = first;
	slot(f, SLICE("content"), &first, &end);
	switch (f->order) {
	case BEFORE: return before(c, f);
	case QUOTED: return quoted(v, f);
	case AROUND: return around(v, f);
	case RELATIVE: return relative(v, first);
	case AS: return comment(v, f);
	case CLAUSE: return clause_around(v, f);
	case SLOT: return content_of(v, first, end);
	case TAIL: return content_before(v, f->match->start);
	case SUBJECT: return subject(v, f);
	default: return after(c, f, first);
	}
}

static void find_content(const struct claims *c, struct reported *f)
{
	f->order = order_of(f->rule);
	f->content = content_by_order(c, f);
}

/* ---- is it one? ---- */

static bool starts_subject(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t at = f->source.first < f->cue_first ? f->source.first : f->cue_first;
	return !at || view_is(v, at - 1, IS_COMMA | IS_CLOSE | IS_DASH | IS_STOP | IS_COLON);
}

/* A clause that stands for itself: not "When the talks ended" nor "In Oslo, where they met". */
static bool has_main_clause(const struct view *v, const struct content *x)
{
	if (!view_is(v, x->first, IS_SUBORDINATOR | IS_PREP | IS_WH | IS_WHO | IS_ING | IS_PARTICIPLE | IS_TIME))
		return v->finite[x->end] > v->finite[x->first];
	for (uint32_t i = x->first; i < x->end; i++) {
		const struct subject *s = &v->subject[i];
		if (view_is(v, i, IS_FINITE) && s->first != NONE && !s->relative && s->first >= x->first &&
		    (s->first == x->first || !view_is(v, s->first - 1, IS_SUBORDINATOR | IS_WH | IS_THAT | IS_WHO | IS_PREP)))
			return true;
	}
	return false;
}

/* "..., Kim said": something has been said, by somebody who stands between it and the cue. */
static bool plausible_before(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	if (f->source.first == NONE || f->source.relative || span_none(f->content.span) || !starts_subject(c, f))
		return false;
	struct subject own = v->subject[f->cue_first]; /* Kim, the envoy, said the rest: no clause before Kim */
	if (f->source.first > f->cue_first && own.first != NONE && !own.relative && !v->finite[own.first] && f->content.quote == QUOTE_INDIRECT)
		return false;
	if (f->source.first > f->cue_first && !view_is(v, f->cue_first, IS_SAYING))
		return false; /* "..., said Kim", but not "..., show goodwill" */
	return f->content.quote != QUOTE_INDIRECT || has_main_clause(v, &f->content);
}

/* "neither denying nor admitting": the group has no flag for it, but the word. */
static bool is_negated(const struct claims *c, uint32_t i)
{
	const struct unit *g = view_group(&c->view, i);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], c->class_negation))
			return true;
	return view_is(&c->view, i, IS_NEGATED);
}

/* Bail that is denied is withheld; an offer that is rejected is no claim. */
static bool plausible_denial(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t head = view_phrase_head(v, f->content.first, f->content.end);
	struct slice need = rule_literal(f->rule, SLICE("need"));
	bool negated = is_negated(c, f->cue_first), opinion = rule_literal(f->rule, SLICE("comp")).n > 0;
	if (opinion && v->depth[f->cue_first])
		return false; /* "I don't believe it helps" */
	if (view_is(v, f->cue_end - 1, IS_VERB) && negated != slice_equal(need, SLICE("negation")))
		return false;
	if (slice_equal(need, SLICE("claim")) && !group_is(c, head, c->class_deniable))
		return false;
	return f->order == TAIL || !group_is(c, f->cue_first, c->class_deny) || !group_is(c, head, c->class_granted) || group_is(c, head, c->class_deniable);
}

/* "a charge that Iceland denied on Friday": a relative clause, whose verb lacks the object that the noun is. */
static bool is_relative(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t last = f->content.end, verbs = v->finite[f->content.end] - v->finite[f->content.first];
	if (!view_is(v, f->cue_first, IS_NOUN) || verbs > 1 || !slice_equal(complement_key(c, f), SLICE("that")))
		return false;
	while (last > f->content.first && view_is(v, last - 1, IS_TIME | IS_PREP | IS_ADVERB))
		last--;
	return last > f->content.first && view_is(v, last - 1, IS_FINITE | IS_PARTICIPLE) && !view_is(v, last - 1, IS_PASSIVE) &&
	       (group_is(c, last - 1, c->class_cue) || group_is(c, last - 1, c->class_light));
}

/* "the statement of the envoys": who made it, not what it says. */
static bool is_of_author(const struct claims *c, const struct reported *f)
{
	uint32_t first, end;
	return group_is(c, f->cue_first, c->class_document) && slot(f, SLICE("prep"), &first, &end) && slice_equal(group_text(c, first), SLICE("of")) &&
	       group_is(c, view_phrase_head(&c->view, f->content.first, f->content.end), c->class_role);
}

/* "failed to agree", "refused to confirm": it was not said. */
static bool is_unsaid(const struct claims *c, const struct reported *f)
{
	uint32_t i = f->cue_first;
	if (!view_is(&c->view, i, IS_INFINITIVE))
		return false;
	while (i > 0 && view_is(&c->view, i - 1, IS_ADVERB))
		i--;
	return i > 0 && group_is(c, i - 1, c->class_failing) && !view_is(&c->view, i - 1, IS_NEGATED);
}

static bool plausible(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	if (is_of_author(c, f) || is_unsaid(c, f))
		return false;
	if (span_none(f->content.span) || (f->denial ? !plausible_denial(c, f) : is_relative(c, f)))
		return false;
	if (f->order == BEFORE)
		return plausible_before(c, f);
	if (f->order == AS && !view_is(v, f->cue_first, IS_SAYING))
		return false; /* "As they grieve, we wait" */
	return f->denial || !v->depth[f->cue_first] || f->source.first != NONE;
}

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
	return own.n ? kind_named(own) : f->cue.kind;
}

static void add(const struct claims *c, const struct reported *f)
{
	struct attribution *x = ARRAY_PUSH(c->a->arena, &c->a->attributions);
	*x = (struct attribution){.denial = f->denial, .kind = kind_of(c, f), .quote = f->content.quote,
		.sentence = c->view.sentence, .rule = f->rule->name, .time = time_near(c, f), .cue_group = c->view.first + f->word};
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

static bool read_as(struct claims *c, struct reported *f)
{
	f->sure = certainty(c, f);
	if (f->sure < CERTAIN_OUTSIDE)
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
		f->order = BEFORE;
		f->content = content_before(&c->view, f->source.first);
		return plausible(c, f);
	}
	f->order = AFTER;
	if (!slot(f, SLICE("source"), &first, &end) && !slot(f, SLICE("content"), &first, &end))
		return false;
	f->content = content_phrase(&c->view, first, f->cue_first);
	return plausible(c, f);
}

/* "They agreed, Kim said in a letter", "..., she told the paper in Oslo": behind a verb of saying stands only where or to whom. */
static bool said_before(struct claims *c, struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t first, end;
	bool tells = group_is(c, f->cue_first, c->class_tell), where = slot(f, SLICE("prep"), &first, &end);
	struct subject x = v->subject[f->cue_first];
	if (!slice_equal(rule_literal(f->rule, SLICE("else")), SLICE("end")) || !view_is(v, f->cue_first, IS_SAYING) ||
		!view_is(v, f->cue_first, IS_FINITE) ||
	    !(tells || where) || x.first == NONE || !x.first)
		return false;
	struct content before = content_before(v, x.first);
	return (before.quote != QUOTE_INDIRECT || has_main_clause(v, &before)) && read_otherwise(c, f);
}

static bool examine(struct claims *c, const struct match *m, struct reported *f)
{
	*f = (struct reported){.rule = &c->level->rules.at[m->rule], .match = m};
	f->denial = slice_equal(f->rule->make, SLICE("denial"));
	if (!slot(f, SLICE("cue"), &f->cue_first, &f->cue_end))
		return false;
	f->word = f->cue_first;
	find_cue_word(c, f);
	find_source(c, f);
	bool quoted_before = f->source.first != NONE && f->source.first && view_is(&c->view, f->source.first - 1, IS_CLOSE) && !f->source.relative;
	if (quoted_before && slice_equal(rule_literal(f->rule, SLICE("else")), SLICE("end")) && read_otherwise(c, f))
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
	for (uint32_t i = 0; i < n; i++) {
		const struct reported *f = &found[i];
		bool own = f->content.first <= f->cue_first && f->cue_first < f->content.end;
		bool inside = covers[f->cue_first] - own > 0 || c->view.depth[f->cue_first];
		if (!inside || f->denial || sure_inside(c, f))
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
	const struct classes *names = &s->k->lexicon.classes;
	struct claims c = {.s = s, .a = s->a, .level = &s->k->clauses};
	c.class_cue = class_find(names, SLICE("CUE"));
	c.class_noun = class_find(names, SLICE("CUE_NOUN"));
	c.class_adjective = class_find(names, SLICE("CUE_ADJ"));
	c.class_deny = class_find(names, SLICE("DENY"));
	c.class_deniable = class_find(names, SLICE("DENIABLE"));
	c.class_granted = class_find(names, SLICE("GRANT_NOUN"));
	c.class_negation = class_find(names, SLICE("NEGATION"));
	c.class_light = class_find(names, SLICE("LIGHT"));
	c.class_actor = class_find(names, SLICE("ACTOR"));
	c.class_say = class_find(names, SLICE("SAY"));
	c.class_document = class_find(names, SLICE("DOCUMENT"));
	c.class_role = class_find(names, SLICE("ROLE"));
	c.class_failing = class_find(names, SLICE("FAILING"));
	c.class_tell = class_find(names, SLICE("TELL"));
	c.class_reportedly = class_find(names, SLICE("REPORTEDLY"));
	for (uint32_t i = 0; i < s->a->sentences.n; i++)
		if (s->a->sentences.at[i].body)
			claims_of_sentence(&c, i);
	speakers_go_on(s);
}
