/* Is a match a claim or a denial: how surely its cue reports words, and do its parts fit? */
#include "extract/claims/match.h"

/* ---- how sure ---- */

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

/* Verbs without a tense are acts meant, wished or shown more often than words: "to honour the crew", "identifying the wreck", "let them support
 * it". */
static int weight_of_form(const struct view *v, uint32_t cue)
{
	int denied = view_is(v, cue, IS_NEGATED) ? 10 : 0;
	if (view_is(v, cue, IS_FINITE))
		return denied;
	return view_is(v, cue, IS_ING) ? 15 : 25;
}

/* "the premier and the envoy", "the ministers", "they" */
static bool is_joint(const struct claims *c, const struct subject *x)
{
	const struct unit *head = view_group(&c->view, x->head);
	struct slice word = lexicon_text(&c->s->k->lexicon, c->a, c->a->units.at[head->head].word);
	bool presidents = head->tag == TAG_NNP && group_is(c, x->head, c->is->role) && word.n > 2 && word.at[word.n - 1] == 's';
	if (head->tag == TAG_NNS || presidents || slice_equal(word, SLICE("they")))
		return true;
	for (uint32_t i = x->first; i < x->end; i++)
		if (view_is(&c->view, i, IS_CC))
			return true;
	return false;
}

/* "This shows that", "That clearly reveals the plan": of what was told before the author judges himself. */
static bool is_by_what_was_told(const struct claims *c, const struct reported *f)
{
	static const char *const words[] = {"this", "that", NULL};
	const struct view *v = &c->view;
	uint32_t i = f->cue_first;
	if (f->source.first != NONE)
		return !f->source.relative && f->source.end == f->source.first + 1 && view_word_among(v, f->source.first, words);
	while (i > 0 && view_is(v, i - 1, IS_ADVERB))
		i--;
	return view_is(v, f->cue_first, IS_FINITE) && i && !view_is(v, i - 1, IS_NOUN) && view_word_among(v, i - 1, words) &&
	       (i == 1 || view_is(v, i - 2, IS_COMMA | IS_CC | IS_SEMI | IS_OPEN));
}

/* "revealed its shape": what one has is shown; "revealed its plan" tells it. */
static bool shows_own(const struct claims *c, const struct reported *f, struct slice key)
{
	uint32_t first, end;
	if (!slice_equal(key, SLICE("np")) || !group_is(c, f->cue_first, c->is->shows_own) || !match_slot(f, SLICE("content"), &first, &end))
		return false;
	return c->a->units.at[view_group(&c->view, first)->first].tag == TAG_PRPS && !group_is(c, first, c->is->noun);
}

/* "ordered six boats": bought, and asked of nobody. */
static bool orders_goods(const struct claims *c, const struct reported *f, struct slice key)
{
	uint32_t first, end;
	if (!slice_equal(key, SLICE("np")) || !group_is(c, f->cue_first, c->is->buys) || !match_slot(f, SLICE("content"), &first, &end))
		return false;
	const struct unit *units = c->a->units.at;
	return units[view_group(&c->view, first)->first].tag == TAG_CD || units[view_group(&c->view, first - 1)->first].tag == TAG_CD;
}

/* "the visit shows that", "the crisis calls for a vote": the author's own view. */
static bool is_by_occurrence(const struct claims *c, const struct reported *f)
{
	return group_is(c, f->source.head, c->is->occurrence) && !f->source.relative && !group_is(c, f->cue_first, c->is->say);
}

/* "Chad backs Togo", "Chad plans to leave": what a state does; a person backs somebody in words. Those who discuss something together meet. */
static int weight_of_deed(const struct claims *c, const struct reported *f, struct slice key)
{
	if (is_by_what_was_told(c, f))
		return 60;
	if (f->source.first != NONE && is_by_occurrence(c, f))
		return 60;
	if (f->source.first == NONE || slice_equal(key, SLICE("recip"))) /* "Chad wants Togo to leave" */
		return 0;
	if (group_is(c, f->cue_first, c->is->talk_over) && !f->source.relative && is_joint(c, &f->source))
		return 40;
	uint32_t cue = f->cue_first;
	bool doing = view_is(&c->view, cue, IS_ING) && cue && view_is(&c->view, cue - 1, IS_PREP);
	if (doing && ((cue >= 2 && group_is(c, cue - 2, c->is->purpose)) || group_is(c, cue - 1, c->is->purpose)))
		return 60; /* "the mission of defending the coast" */
	if (shows_own(c, f, key) || orders_goods(c, f, key))
		return 40;
	return group_is(c, f->cue_first, c->is->policy) && group_is(c, f->source.head, c->is->state) ? 40 : 0;
}

/* "expressing concern": words in any form. */
static bool is_voice(const struct reported *f) { return slice_equal(rule_literal(f->rule, SLICE("comp")), SLICE("voice")); }

/* `carried "a list"`: a piece of a sentence in quotation marks is a thing as any other for the verb before it. */
static bool quotes_thing(const struct claims *c, const struct reported *f)
{
	enum { LONGEST = 40 };
	const struct view *v = &c->view;
	uint32_t first = f->cue_end, end;
	if (group_is(c, f->cue_first, c->is->say) || !match_slot(f, SLICE("content"), &first, &end) || first != f->cue_end)
		return false;
	if (!view_is(v, first, IS_OPEN) || first + 1 >= v->n || view_group(v, first + 1)->shape != SHAPE_LOWER)
		return false;
	for (uint32_t i = first + 1; i < v->n && i < first + LONGEST; i++) {
		if (view_is(v, i, IS_CLOSE))
			return true;
		if (view_is(v, i, IS_FINITE))
			return false;
	}
	return false;
}

/* "the idea that", "the will to", of which nobody is told who has it, and "the union's plan to", which it does not tell: no more than a thing. */
static bool lacks_owner(const struct claims *c, const struct reported *f)
{
	uint32_t first, end;
	if (f->denial || f->source.first != NONE || !f->cue.entry || !view_is(&c->view, f->cue_first, IS_NOUN))
		return false;
	const struct lexicon *l = &c->s->k->lexicon;
	return lexicon_attribute(l, f->cue.entry, SLICE("told")).n ||
	       !(lexicon_attribute(l, f->cue.entry, SLICE("unowned")).n || possessor(c, f->cue_first, &first, &end));
}

int certainty(const struct claims *c, const struct reported *f)
{
	struct slice key = complement_key(c, f);
	if (lacks_owner(c, f))
		return 0;
	if ((f->denial && !key.n) || slice_equal(key, SLICE("any")))
		return 99;
	if (f->cue.entry && class_in(&c->s->k->lexicon.classes, f->cue.entry->set, c->is->deny))
		return 0; /* to deny entry is no claim */
	int sure = (int)cue_certainty(c->s->k, &f->cue, key);
	if (slice_equal(key, SLICE("quote")) && quotes_thing(c, f) && (int)cue_certainty(c->s->k, &f->cue, SLICE("np")) < sure)
		sure = (int)cue_certainty(c->s->k, &f->cue, SLICE("np"));
	if (!f->denial && view_is(&c->view, f->cue_first, IS_VERB))
		sure += weight_of_source(c, f) - (is_voice(f) ? 0 : weight_of_form(&c->view, f->cue_first)) - weight_of_deed(c, f, key);
	return sure;
}

/* ---- do the parts fit ---- */

static bool starts_subject(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t at = f->source.first < f->cue_first ? f->source.first : f->cue_first;
	return !at || view_is(v, at - 1, IS_COMMA | IS_CLOSE | IS_DASH | IS_STOP | IS_COLON);
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
	if (view_is(v, f->cue_first, IS_ING) && f->cue_first && group_is(c, f->cue_first - 1, c->is->without))
		return false; /* "they met, he said, without disclosing details" */
	if (f->source.first < f->cue_first && group_is(c, f->source.head, c->is->occurrence))
		return false; /* "to deal with, the emergency declared in May" */
	if (view_is(v, f->cue_first, IS_DASH)) /* "..." - Ann Miller */
		return f->content.quote == QUOTE_DIRECT;
	if (f->source.first > f->cue_first && !view_is(v, f->cue_first, IS_SAYING))
		return false; /* "..., said Kim", but not "..., show goodwill" */
	return f->content.quote != QUOTE_INDIRECT || content_is_sentence(v, &f->content);
}

/* "neither denying nor admitting": the group has no flag for it, but the word. */
static bool is_negated(const struct claims *c, uint32_t i)
{
	const struct unit *g = view_group(&c->view, i);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], c->is->negation))
			return true;
	return view_is(&c->view, i, IS_NEGATED);
}

/* Bail that is denied is withheld, seeking bail is not; an offer that is rejected is no claim. */
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
	if (slice_equal(need, SLICE("claim")) && !group_is(c, head, c->is->deniable))
		return false;
	bool withheld = !view_is(v, f->content.first, IS_VERB) && group_is(c, head, c->is->granted) && !group_is(c, head, c->is->deniable);
	return f->order == TAIL || !group_is(c, f->cue_first, c->is->deny) || !withheld;
}

/* "a charge that Iceland denied on Friday": a relative clause, whose verb lacks the object that the noun is. */
static bool is_relative(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t last = f->content.end, verbs = v->finite[f->content.end] - v->finite[f->content.first];
	if (!view_is(v, f->cue_first, IS_NOUN) || verbs > 1 || !slice_equal(complement_key(c, f), SLICE("that")))
		return false;
	uint32_t verb = f->content.first;
	while (verb < f->content.end && !view_is(v, verb, IS_FINITE))
		verb++;
	if (verb < f->content.end && view_is(v, verb + 1, IS_PREP | IS_TIME) && !view_is(v, verb, IS_PASSIVE) && group_is(c, verb, c->is->light))
		return true; /* "a pledge that Iceland made on behalf of others" */
	while (last > f->content.first && view_is(v, last - 1, IS_TIME | IS_PREP | IS_ADVERB))
		last--;
	return last > f->content.first && view_is(v, last - 1, IS_FINITE | IS_PARTICIPLE) && !view_is(v, last - 1, IS_PASSIVE) &&
	       (group_is(c, last - 1, c->is->cue) || group_is(c, last - 1, c->is->light));
}

/* "the statement of the envoys", "the intention of Chad": who made it or has it, not what it says. */
static bool is_of_author(const struct claims *c, const struct reported *f)
{
	uint32_t first, end;
	bool own = view_is(&c->view, f->cue_first, IS_NOUN) && (f->cue.kind == CLAIM_PROMISE || f->cue.kind == CLAIM_DEMAND || f->cue.kind == CLAIM_THREAT);
	if (!(group_is(c, f->cue_first, c->is->document) || own) || !match_slot(f, SLICE("prep"), &first, &end))
		return false;
	if (!slice_equal(group_text(c, first), SLICE("of")))
		return false;
	uint32_t head = view_phrase_head(&c->view, f->content.first, f->content.end);
	return group_is(c, head, c->is->role) || view_group(&c->view, head)->tag == TAG_NNP;
}

/* "failed to agree", "refused to confirm": it was not said. */
static bool is_unsaid(const struct claims *c, const struct reported *f)
{
	uint32_t i = f->cue_first;
	if (!view_is(&c->view, i, IS_INFINITIVE))
		return false;
	while (i > 0 && view_is(&c->view, i - 1, IS_ADVERB))
		i--;
	return i > 0 && group_is(c, i - 1, c->is->failing) && !view_is(&c->view, i - 1, IS_NEGATED);
}

/* "one can guess the aim": whoever may do so, nobody has. */
static bool is_anybody_s(const struct claims *c, const struct reported *f)
{
	static const char *const words[] = {"one", NULL};
	const struct unit *g = view_group(&c->view, f->cue_first);
	bool one = f->source.first != NONE && f->source.end == f->source.first + 1 && view_word_among(&c->view, f->source.first, words);
	return one && view_is(&c->view, f->cue_first, IS_FINITE) && g->end - g->first > 1;
}

/* "unless, within ten days, | the mayor declares": the group before such an insertion that ends before i. */
static uint32_t before_insertion(const struct view *v, uint32_t i)
{
	enum { NEAR = 14 };
	if (i < 2 || !view_is(v, i - 1, IS_COMMA))
		return i;
	for (uint32_t k = i - 1; k-- > 0 && i - k < NEAR && !view_is(v, k, IS_FINITE | IS_STOP);)
		if (view_is(v, k, IS_COMMA))
			return k;
	return i;
}

/* "unless Togo decides to leave": nobody has said so. */
static bool is_supposed(const struct claims *c, const struct reported *f)
{
	uint32_t at = f->source.first == NONE ? NONE : before_insertion(&c->view, f->source.first);
	return at != NONE && at && at < f->cue_first && view_is(&c->view, f->cue_first, IS_VERB) && group_is(c, at - 1, c->is->if_);
}

/* "will have | to clarify who", but "had to admit" tells that it was done */
static bool is_behind_have(const struct view *v, uint32_t cue)
{
	static const char *const words[] = {"have", "has", NULL};
	return view_is(v, cue, IS_INFINITIVE) && cue && view_is(v, cue - 1, IS_FINITE) && view_word_among(v, cue - 1, words);
}

/* "Chad should insist that", "Chad will have to explain why": it has not done so. But "I must say that", "it must be said that". */
static bool is_obliged(const struct claims *c, const struct reported *f)
{
	const struct unit *g = view_group(&c->view, f->cue_first);
	uint32_t source = f->source.first;
	bool have = is_behind_have(&c->view, f->cue_first);
	if (!(have || view_is(&c->view, f->cue_first, IS_FINITE)) || source == NONE || c->view.depth[f->cue_first] ||
	    c->a->units.at[view_group(&c->view, source)->head].tag == TAG_PRP)
		return false;
	for (uint32_t u = g->first; u < g->head; u++)
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], c->is->obliged))
			return true;
	return have;
}

/* "using [a technology] called learning", "took out its cards called": no subject stands behind a preposition or a verb that takes it for object. */
static bool is_reduced_relative(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	const struct unit *g = view_group(v, f->cue_first);
	uint32_t first = f->source.first;
	bool bare = view_is(v, f->cue_first, IS_FINITE) && g->end - g->first == 1 && g->tag == TAG_VBD && !group_is(c, f->cue_first, c->is->say);
	if (!bare || first == NONE || !first || f->source.relative || f->source.end != f->cue_first)
		return false;
	if (view_group(v, f->source.head)->tag == TAG_NNP || view_is(v, f->source.head, IS_PRONOUN))
		return false;
	if (view_is(v, first - 1, IS_PREP)) /* "At the summit Chad called" */
		return first >= 2 && view_is(v, first - 2, IS_NOUN | IS_VERB) && !view_is(v, first - 2, IS_TIME) &&
		       !slice_equal(group_text(c, first - 1), SLICE("as"));
	return view_is(v, first - 1, IS_VERB) && !view_is(v, first - 1, IS_CUE | IS_PASSIVE);
}

/* "in reply to the call": what stands behind a preposition and has no subject is no verb. */
static bool is_behind_preposition(const struct claims *c, const struct reported *f)
{
	static const char *const words[] = {"for", NULL};
	const struct view *v = &c->view;
	bool noun = f->cue_first && view_group(v, f->cue_first)->tag == TAG_VBP && view_word_among(v, f->cue_first - 1, words); /* a request for comment */
	return noun || (f->source.first == NONE && f->cue_first && view_is(v, f->cue_first, IS_FINITE) && view_is(v, f->cue_first - 1, IS_PREP));
}

/* "the boats said to be missing": of whom others say so. */
static bool is_said_to_be(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	if (!group_is(c, f->cue_first, c->is->say) || !view_is(v, f->cue_end, IS_INFINITIVE) || view_group(v, f->cue_first)->tag != TAG_VBD)
		return false;
	const struct unit *g = view_group(v, f->cue_end), *second = &c->a->units.at[g->first + 1 < g->end ? g->first + 1 : g->first];
	struct slice word = lexicon_text(&c->s->k->lexicon, c->a, second->word);
	return slice_equal(word, SLICE("be")) || slice_equal(word, SLICE("have"));
}

/* "Chad, accused of a raid, said": between commas and with a verb to come a past tense is a participle, by whomever. */
static bool is_aside(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	const struct unit *g = view_group(v, f->cue_first);
	bool bare = g->end - g->first == 1 && (g->tag == TAG_VBD || g->tag == TAG_VBN) && view_is(v, f->cue_first, IS_FINITE | IS_PARTICIPLE);
	if (!bare || f->source.first == NONE || f->source.relative || !f->cue_first)
		return false;
	return view_is(v, f->cue_first - 1, IS_COMMA) && f->source.end == f->cue_first - 1 &&
	       view_verb_to_come(v, f->cue_first, 24, IS_STOP | IS_OPEN | IS_SEMI);
}

/* "the Ministry of National Defence of Chad": a part of a name. */
static bool is_in_name(const struct claims *c, const struct reported *f)
{
	const struct unit *g = view_group(&c->view, f->cue_first), *head = &c->a->units.at[g->head];
	return view_is(&c->view, f->cue_first, IS_NOUN) && head->shape == SHAPE_CAPITAL && g->head > g->first &&
	       c->a->units.at[g->head - 1].shape == SHAPE_CAPITAL && g->first > c->a->sentences.at[c->view.sentence].first_unit;
}

bool plausible(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	if (is_of_author(c, f) || is_unsaid(c, f) || is_supposed(c, f) || is_anybody_s(c, f) || is_obliged(c, f) || is_in_name(c, f) ||
	    (!f->denial && (is_behind_preposition(c, f) || is_reduced_relative(c, f) || is_aside(c, f) || is_said_to_be(c, f))))
		return false;
	if (span_none(f->content.span) || (f->denial ? !plausible_denial(c, f) : is_relative(c, f)))
		return false;
	if (f->order == BEFORE)
		return plausible_before(c, f);
	if (f->order == AS && (!view_is(v, f->cue_first, IS_SAYING) || slice_equal(group_text(c, f->source.head), SLICE("it"))))
		return false; /* "As they grieve, we wait", "as it relates to the camp" */
	return f->denial || !v->depth[f->cue_first] || f->source.first != NONE;
}
