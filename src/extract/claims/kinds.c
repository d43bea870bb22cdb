#include "extract/claims/kinds.h"

#include "extract/actors/actors.h"
#include "extract/claims/clause.h"
#include "extract/claims/cues.h"

struct kind_classes {
	uint32_t cue, concern, agree, praise, demand, plan, promise, blame, threat, good, adjective, willing, call_as, be, warn, revenge, force, unwilled;
	uint32_t noun, shows_own, document, of_things, no_deed, tells_to;
};

const struct kind_classes *kind_classes_make(const struct classes *c, struct arena *arena)
{
	struct kind_classes *k = ARENA_NEW(arena, struct kind_classes);
	*k = (struct kind_classes){.cue = class_find(c, SLICE("CUE")), .noun = class_find(c, SLICE("CUE_NOUN")),
		.document = class_find(c, SLICE("DOCUMENT")), .shows_own = class_find(c, SLICE("SHOWS_OWN")),
		.call_as = class_find(c, SLICE("CALL_AS")), .be = class_find(c, SLICE("BE")),
		.concern = class_find(c, SLICE("CONCERN")), .agree = class_find(c, SLICE("AGREE")),
		.praise = class_find(c, SLICE("PRAISE")), .demand = class_find(c, SLICE("DEMAND")), .plan = class_find(c, SLICE("PLAN")),
		.promise = class_find(c, SLICE("PROMISE")), .blame = class_find(c, SLICE("BLAME_WORD")), .threat = class_find(c, SLICE("THREAT_WORD")),
		.good = class_find(c, SLICE("GOOD_WORD")), .warn = class_find(c, SLICE("WARN")), .revenge = class_find(c, SLICE("REVENGE")),
		.force = class_find(c, SLICE("FORCE_WORD")), .unwilled = class_find(c, SLICE("UNWILLED")),
		.adjective = class_find(c, SLICE("CONCERN_ADJ")), .willing = class_find(c, SLICE("WILLING")),
		.of_things = class_find(c, SLICE("OF_THINGS")), .no_deed = class_find(c, SLICE("NO_DEED")),
		.tells_to = class_find(c, SLICE("TELLS_TO"))};
	return k;
}

struct content_reading {
	const struct view *v;
	const struct kind_classes *k;
	struct attribution *x;
	uint32_t first, end; /* groups of the content in the view */
	bool direct, source_is_state;
	bool media;          /* media do not speak of what their state will do as their own deed */
};

static bool unit_in_class(const struct content_reading *r, uint32_t unit, uint32_t class)
{
	return class && unit_has(&r->v->s->k->lexicon, &r->v->a->units.at[unit], class);
}

static bool word_is(const struct content_reading *r, uint32_t unit, const char *word)
{
	return slice_equal(lexicon_text(&r->v->s->k->lexicon, r->v->a, r->v->a->units.at[unit].word), slice_of(word));
}

static const char *country_at(const struct view *v, uint32_t unit)
{
	uint32_t m = mention_at_unit(v->a, unit);
	return m == NONE ? "" : v->a->actors.at[v->a->mentions.at[m].actor].country;
}

static bool of_source(const struct content_reading *r, const char *country)
{
	for (uint32_t i = 0; i < r->x->sources.n; i++)
		if (*country && !strcmp(country, r->v->a->actors.at[r->x->sources.at[i]].country))
			return true;
	return false;
}

/* Does a group name the side of the source, or any other? */
static bool names_side(const struct content_reading *r, uint32_t group, bool own)
{
	const struct unit *g = view_group(r->v, group);
	for (uint32_t u = g->first; u < g->end; u++) {
		const char *country = country_at(r->v, u);
		if (*country && of_source(r, country) == own)
			return true;
	}
	return false;
}

static bool has_modal(const struct content_reading *r, uint32_t group, const char *const words[], unsigned n)
{
	const struct unit *g = view_group(r->v, group);
	for (uint32_t u = g->first; u < g->end; u++)
		for (unsigned i = 0; i < n; i++)
			if (word_is(r, u, words[i]))
				return true;
	return false;
}

static bool group_of_class(const struct content_reading *r, uint32_t i, uint32_t class)
{
	const struct unit *g = view_group(r->v, i);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_in_class(r, u, class))
			return true;
	return false;
}

/* "it will be strong", "it would take days": rarely a state; nor is "it" where the content begins with another subject. */
static bool is_thing(const struct content_reading *r, uint32_t it, uint32_t verb)
{
	const struct unit *said = view_group(r->v, verb);
	if (r->v->a->units.at[said->head].tag == TAG_VB && unit_in_class(r, said->head, r->k->of_things) && !group_of_class(r, verb + 1, r->k->willing))
		return true;
	uint32_t i = r->first;
	while (i < it && !(view_is(r->v, i, IS_FINITE) && r->v->subject[i].first != NONE && r->v->subject[i].first >= r->first))
		i++;
	if (i >= it || r->v->subject[i].relative)
		return false;
	const struct unit *g = view_group(r->v, r->v->subject[i].head);
	for (uint32_t u = g->first; u < g->end; u++)
		if (r->v->a->units.at[u].tag == TAG_PRPS)
			return false;
	return g->tag != TAG_PRP && !names_side(r, r->v->subject[i].head, true);
}

/* Is the subject whoever speaks? "we" in direct speech, "it" or "the country" in reported speech, a name of the same side in both. */
static bool is_self(const struct content_reading *r, const struct subject *x, uint32_t verb)
{
	if (x->first == NONE || x->relative)
		return false;
	const struct unit *g = view_group(r->v, x->head);
	if (g->tag == TAG_PRP) {
		bool we = word_is(r, g->head, "we") || word_is(r, g->head, "i");
		if (!r->direct && word_is(r, g->head, "it") && is_thing(r, x->head, verb))
			return false;
		return r->direct ? we : we || !word_is(r, g->head, "you");
	}
	for (uint32_t u = g->first; u < g->end; u++)
		if (r->v->a->units.at[u].tag == TAG_PRPS)
			return r->direct ? word_is(r, u, "our") || word_is(r, u, "my") : true;
	for (uint32_t i = x->first; i < x->end && !r->media; i++)
		if (names_side(r, i, true))
			return true;
	return false;
}

static bool content_has(const struct content_reading *r, uint32_t class)
{
	enum { FAR = 200 };
	for (uint32_t i = r->first; i < r->end && i < r->first + FAR; i++)
		if (group_of_class(r, i, class))
			return true;
	return false;
}

/* "vowed that there would be consequences"; not "that it would not retaliate", "not | to punish" */
static bool vows_revenge(const struct content_reading *r)
{
	enum { FAR = 200 };
	for (uint32_t i = r->first; i < r->end && i < r->first + FAR; i++) {
		if (view_is(r->v, i, IS_NEGATED) || slice_equal(view_word(r->v, i), SLICE("not")) || slice_equal(view_word(r->v, i), SLICE("never")))
			return false;
		if (group_of_class(r, i, r->k->revenge))
			return true;
	}
	return false;
}

/* ---- one verb of the content ---- */

static bool is_future(const struct content_reading *r, uint32_t verb)
{
	static const char *const future[] = {"will", "would", "shall", "'ll"};
	const struct unit *g = view_group(r->v, verb);
	if (has_modal(r, verb, future, 4))
		return true;
	return word_is(r, g->head, "going") && view_is(r->v, verb + 1, IS_INFINITIVE); /* going to meet */
}

static bool is_obligation(const struct content_reading *r, uint32_t verb)
{
	static const char *const must[] = {"should", "must", "ought"};
	const struct unit *g = view_group(r->v, verb);
	static const char *const have[] = {"have"};
	if (has_modal(r, verb, must + 1, 1) && has_modal(r, verb, have, 1))
		return false; /* "must have been moved": a guess */
	return has_modal(r, verb, must, 3) ||
	       ((word_is(r, g->head, "need") || word_is(r, g->head, "needs") || word_is(r, g->head, "has")) && view_is(r->v, verb + 1, IS_INFINITIVE));
}

/* is ready to, stands ready to, is committed to, plans to, aims to */
static bool is_resolve(const struct content_reading *r, uint32_t verb)
{
	if (group_of_class(r, verb, r->k->willing))
		return true;
	for (uint32_t i = verb + 1; i < r->end && i < verb + 3; i++)
		if (group_of_class(r, i, r->k->willing))
			return true;
	return view_is(r->v, verb + 1, IS_INFINITIVE) && (group_of_class(r, verb, r->k->plan) || group_of_class(r, verb, r->k->promise));
}

/* "Chad's concerns" */
static bool is_owned(const struct content_reading *r, uint32_t group)
{
	const struct unit *g = view_group(r->v, group);
	for (uint32_t u = g->first; u < g->head; u++)
		if (r->v->a->units.at[u].tag == TAG_POS)
			return true;
	return false;
}

static bool is_worry(const struct content_reading *r, uint32_t verb)
{
	if (group_of_class(r, verb, r->k->concern) || group_of_class(r, verb, r->k->adjective))
		return true;
	for (uint32_t i = verb + 1; i < r->end && i < verb + 5 && !view_is(r->v, i, IS_FINITE); i++)
		if (group_of_class(r, i, r->k->adjective))
			return !is_owned(r, i); /* understood Chad's concerns */
	return false;
}

/* would have no comment */
static bool gives_no(const struct content_reading *r, uint32_t verb)
{
	const struct unit *next = verb + 1 < r->end ? view_group(r->v, verb + 1) : NULL;
	return next && word_is(r, next->first, "no") && word_is(r, next->head, "comment");
}

/* A lawmaker said the administration should act: another organ of the same state. */
static bool of_another_organ(const struct content_reading *r, const struct subject *x)
{
	const struct article *a = r->v->a;
	uint32_t m = mention_at_unit(a, view_group(r->v, x->head)->head);
	uint32_t subject = m == NONE ? NONE : a->mentions.at[m].actor;
	if (subject == NONE || a->actors.at[subject].kind == ACTOR_COUNTRY || a->mentions.at[m].by == BY_PRONOUN)
		return false;
	for (uint32_t i = 0; i < r->x->sources.n; i++)
		if (r->x->sources.at[i] == subject || a->actors.at[r->x->sources.at[i]].kind == ACTOR_COUNTRY)
			return false;
	return true;
}

/* "will not raise the tax", but not "will not be late", "will not comment", "am not going to guess" */
static bool forswears(const struct content_reading *r, uint32_t verb)
{
	static const char *const will[] = {"will", "would", "shall", "'ll", "wo"}, *const have[] = {"have"};
	const struct unit *g = view_group(r->v, verb);
	if (!has_modal(r, verb, will, 5) || has_modal(r, verb, have, 1) || gives_no(r, verb) || view_is(r->v, verb, IS_SAYING | IS_PASSIVE))
		return false;
	return !unit_in_class(r, g->head, r->k->no_deed);
}

static uint8_t kind_of_own_verb(const struct content_reading *r, uint32_t verb, bool first)
{
	bool negated = view_is(r->v, verb, IS_NEGATED) || gives_no(r, verb);
	if (is_future(r, verb) && group_of_class(r, verb, r->k->unwilled))
		return CLAIM_STATEMENT;
	if (is_future(r, verb))
		return negated && !forswears(r, verb) ? CLAIM_STATEMENT : !negated && content_has(r, r->k->threat) ? CLAIM_THREAT : CLAIM_PROMISE;
	if (is_resolve(r, verb))
		return CLAIM_PROMISE;
	if (first && is_worry(r, verb))
		return CLAIM_CONCERN;
	if (first && !negated && (group_of_class(r, verb, r->k->agree) || group_of_class(r, verb, r->k->praise)))
		return CLAIM_AGREEMENT;
	return first && r->direct && group_of_class(r, verb, r->k->demand) ? CLAIM_DEMAND : CLAIM_STATEMENT;
}

/* ---- the whole ---- */

/* Somebody of another side is named beside words of blame. */
static bool blames(const struct content_reading *r)
{
	if (!content_has(r, r->k->blame) || view_is(r->v, r->first, IS_ING)) /* "admitted | taking two Danes" */
		return false;
	for (uint32_t i = r->first; i < r->end; i++)
		if (names_side(r, i, false))
			return true;
	return false;
}

/* "... is reckless", "... are a violation" */
static bool is_verdict(const struct content_reading *r, uint32_t verb)
{
	if (!group_of_class(r, verb, r->k->be) || view_is(r->v, verb, IS_NEGATED))
		return false;
	for (uint32_t i = verb + 1; i < r->end && i < verb + 5 && !view_is(r->v, i, IS_VERB | IS_COMMA | IS_PREP); i++)
		if (group_of_class(r, i, r->k->blame))
			return true;
	return false;
}

/* "Togolese troops had shelled the port", "the crew was wounded by Togolese troops": what another side has done by force. */
static bool is_attack(const struct content_reading *r, const struct subject *x, uint32_t verb)
{
	uint32_t doer = x->head;
	bool done = !view_is(r->v, verb, IS_NEGATED) && !is_future(r, verb) && !is_obligation(r, verb);
	if (x->relative || !done || !r->source_is_state || r->media || !group_of_class(r, verb, r->k->force))
		return false;
	if (view_is(r->v, verb, IS_PASSIVE)) {
		if (verb + 1 >= r->end || !slice_equal(view_word(r->v, verb + 1), SLICE("by")))
			return false;
		doer = verb + 2;
	}
	return doer < r->end && names_side(r, doer, false) && !names_side(r, doer, true);
}

/* Whoever should do so or has done so: the targets of the claim (targets.c). */
static uint8_t kind_by_subject(const struct content_reading *r, const struct subject *x, uint8_t kind)
{
	r->x->first_judged = r->v->first + x->first;
	r->x->end_judged = r->v->first + x->end;
	return kind;
}

static uint8_t kind_of_verb(const struct content_reading *r, uint32_t verb, bool first)
{
	const struct subject *x = &r->v->subject[verb];
	if (x->first == NONE || x->first < r->first)
		return CLAIM_STATEMENT;
	if (is_self(r, x, verb) && !(is_obligation(r, verb) && of_another_organ(r, x)))
		return kind_of_own_verb(r, verb, first);
	if (!x->relative && is_obligation(r, verb))
		return kind_by_subject(r, x, CLAIM_DEMAND);
	if (first && is_verdict(r, verb))
		return kind_by_subject(r, x, CLAIM_ACCUSATION);
	return first && is_attack(r, x, verb) ? CLAIM_ACCUSATION : CLAIM_STATEMENT;
}

/* "he doubted Peru would go": a verb of thought with a clause. */
static bool is_thought(const struct content_reading *r, uint32_t verb)
{
	uint32_t k = verb + 1;
	if (!view_is(r->v, verb, IS_CUE) || view_is(r->v, k, IS_INFINITIVE | IS_PREP))
		return false;
	while (k < r->end && !view_is(r->v, k, IS_FINITE | IS_COMMA | IS_CC))
		k++;
	return k < r->end && view_is(r->v, k, IS_FINITE);
}

/* "issued | a statement titled "Peru should leave"": what it is about is another matter. */
static bool is_document(const struct content_reading *r)
{
	enum { LONGEST = 60 };
	if (!view_is(r->v, r->first, IS_NOUN) || r->v->first + r->first < r->x->cue_group || !group_of_class(r, r->first, r->k->document))
		return false;
	for (uint32_t i = r->first; i < r->end && i < r->first + LONGEST; i++)
		if (view_is(r->v, i, IS_FINITE) && r->v->subject[i].first == r->first)
			return false;
	return true;
}

static uint8_t kind_of_content(const struct content_reading *r)
{
	enum { LONGEST = 60 };
	bool first = true;
	if (is_document(r))
		return CLAIM_STATEMENT;
	for (uint32_t i = r->first; i < r->end && i < r->first + LONGEST; i++) {
		if (!view_is(r->v, i, IS_FINITE))
			continue;
		uint8_t kind = kind_of_verb(r, i, first);
		if (kind != CLAIM_STATEMENT)
			return kind;
		if (first && (is_thought(r, i) || view_is(r->v, i, IS_SAYING)) && !r->v->subject[i].relative)
			return CLAIM_STATEMENT; /* what follows is another's claim, or doubted, believed, known */
		first = false;
	}
	return blames(r) ? CLAIM_ACCUSATION : CLAIM_STATEMENT;
}

static bool by_media(const struct article *a, const struct attribution *x)
{
	return x->sources.n && a->actors.at[x->sources.at[0]].kind == ACTOR_MEDIA; /* NOLINT: where there are some, `at` points to them */
}

static bool by_state(const struct article *a, const struct attribution *x)
{
	return x->sources.n && *a->actors.at[x->sources.at[0]].country; /* NOLINT: as above */
}

/* "warned that the plant was out of control", "warned of floods": of what nobody named will do, and not the speaker. */
static bool is_foreboding(const struct content_reading *r)
{
	enum { FAR = 200 };
	uint32_t end = r->end < r->first + FAR ? r->end : r->first + FAR;
	if (content_has(r, r->k->threat) || content_has(r, r->k->revenge))
		return false;
	for (uint32_t i = r->first; i < end; i++) {
		if (slice_equal(view_word(r->v, i), SLICE("unless")) || (view_is(r->v, i, IS_NEGATED) && view_is(r->v, i, IS_VERB) && is_future(r, i)))
			return false; /* "talks will not resume unless" */
	}
	for (uint32_t i = r->first; i < end; i++) {
		const struct subject *x = &r->v->subject[i];
		if (!view_is(r->v, i, IS_FINITE) || x->first == NONE || x->first < r->first || x->relative)
			continue;
		return !is_self(r, x, i) && !names_side(r, x->head, false) && (view_group(r->v, x->head)->tag != TAG_PRP || is_thing(r, x->head, i));
	}
	for (uint32_t i = r->first; i < end; i++)
		if (view_is(r->v, i, IS_INFINITIVE | IS_ING) || names_side(r, i, true) || r->v->a->units.at[view_group(r->v, i)->first].tag == TAG_PRPS)
			return false;
	return true;
}

/* "warned | the crews | not to sail" */
static bool asks_to(const struct content_reading *r)
{
	uint32_t cue = r->x->cue_group - r->v->first, not = r->first;
	if (!group_of_class(r, cue, r->k->warn) || !view_is(r->v, not, IS_INFINITIVE | IS_ADVERB))
		return false;
	while (view_is(r->v, not, IS_ADVERB))
		not++;
	for (uint32_t i = cue + 1; i < r->first && view_is(r->v, not, IS_INFINITIVE); i++)
		if (view_is(r->v, i, IS_NOUN) && !view_is(r->v, i, IS_TIME))
			return true;
	return false;
}

/* "reaffirmed | their commitment to", "repeated | its call for": the noun says it. */
static uint8_t kind_of_noun(const struct content_reading *r, uint8_t kind)
{
	const struct unit *g = view_group(r->v, r->first);
	bool shown = group_of_class(r, r->x->cue_group - r->v->first, r->k->shows_own);
	bool own = !shown && view_is(r->v, r->first, IS_NOUN) && r->v->a->units.at[g->first].tag == TAG_PRPS && !view_is(r->v, r->first + 1, IS_FINITE);
	struct cue noun = own ? cue_of_unit(r->v->s->k, r->v->a, g->head, r->k->noun) : (struct cue){NULL, CLAIM_STATEMENT};
	return noun.entry ? noun.kind : kind;
}

/* Cues that say what was said leave the kind to the words; "believed" and "showed" do not. */
static bool words_decide(const struct view *v, const struct kind_classes *k, const struct attribution *x, bool *calls)
{
	uint32_t word = x->cue_group - v->first;
	*calls = class_in(&v->s->k->lexicon.classes, view_group(v, word)->set, k->call_as);
	return *calls || view_is(v, word, IS_SAYING | IS_ACCORDING | IS_COLON);
}

static void settle(const struct view *v, const struct kind_classes *k, struct attribution *x)
{
	struct content_reading r = {.v = v, .k = k, .x = x, .direct = x->quote == QUOTE_DIRECT, .media = by_media(v->a, x)};
	bool calls;
	r.source_is_state = by_state(v->a, x);
	r.first = x->first_content - v->first;
	r.end = x->end_content - v->first;
	if (r.first >= r.end || r.end > v->n)
		return;
	if (x->kind == CLAIM_PROMISE) { /* "vowed | to strike", "vowed that there would be consequences" */
		bool strikes = view_is(v, r.first, IS_INFINITIVE) && !view_is(v, r.first, IS_NEGATED) && group_of_class(&r, r.first, k->threat);
		x->kind = strikes || vows_revenge(&r) ? CLAIM_THREAT : CLAIM_PROMISE;
		return;
	}
	if (x->kind == CLAIM_THREAT && asks_to(&r)) {
		x->kind = CLAIM_DEMAND;
		return;
	}
	if (x->kind == CLAIM_THREAT) {
		x->kind = group_of_class(&r, x->cue_group - v->first, k->warn) && is_foreboding(&r) ? CLAIM_CONCERN : CLAIM_THREAT;
		return;
	}
	if (!words_decide(v, k, x, &calls))
		return;
	uint32_t head = view_group(v, x->cue_group - v->first)->head;
	if (view_is(v, r.first, IS_INFINITIVE) && unit_in_class(&r, head, k->tells_to))
		x->kind = CLAIM_DEMAND; /* "told the army to leave" */
	else if (!calls)
		x->kind = kind_of_noun(&r, kind_of_content(&r));
	else
		x->kind = content_has(&r, k->blame) ? CLAIM_ACCUSATION : content_has(&r, k->good) ? CLAIM_AGREEMENT : CLAIM_STATEMENT;
}

void kinds_find(struct stage *s)
{
	struct article *a = s->a;
	struct view v = {.sentence = NONE};
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		struct attribution *x = &a->attributions.at[i];
		bool open = x->kind == CLAIM_STATEMENT || x->kind == CLAIM_PROMISE || x->kind == CLAIM_THREAT;
		if (x->denial || !open || x->status == CLAIM_ASKED || x->cue_group == NONE)
			continue;
		if (v.sentence != x->sentence) {
			stage_sentence(s);
			view_open(&v, s, x->sentence);
		}
		settle(&v, s->k->kind_classes, x);
	}
}
