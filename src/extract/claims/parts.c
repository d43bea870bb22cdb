/* The parts of a match: the word that is the cue, the source, the content. */
#include "extract/claims/match.h"

bool match_slot(const struct reported *f, struct slice key, uint32_t *first, uint32_t *end)
{
	return match_argument(f->rule, f->match, key, first, end);
}

/* ---- the cue ---- */

bool group_is(const struct claims *c, uint32_t i, uint32_t class)
{
	return view_has(&c->view, i, class);
}

void find_cue_word(const struct claims *c, struct reported *f)
{
	const uint32_t classes[] = {c->is->noun, c->is->adjective, c->is->cue, c->is->reportedly};
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

struct slice group_text(const struct claims *c, uint32_t i)
{
	return view_word(&c->view, i);
}

struct slice complement_key(const struct claims *c, const struct reported *f)
{
	struct slice key = f->otherwise.n ? f->otherwise : rule_literal(f->rule, SLICE("comp"));
	uint32_t first, end;
	if (!f->otherwise.n && match_slot(f, SLICE("prep"), &first, &end))
		return group_text(c, first);
	if (slice_equal(key, SLICE("adj")) || slice_equal(key, SLICE("voice")))
		return match_slot(f, SLICE("content"), &first, &end) && view_is(&c->view, first, IS_INFINITIVE) ? SLICE("to") : SLICE("that");
	return key;
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
		if (!view_is(v, i - 2, IS_NOUN | IS_LOOSE) || !unit_has(&c->s->k->lexicon, &c->a->units.at[owner->head], c->is->actor))
			return;
		*first_unit = owner->head;
	}
}

bool possessor(const struct claims *c, uint32_t group, uint32_t *first_unit, uint32_t *end_unit)
{
	const struct unit *g = view_group(&c->view, group);
	for (uint32_t u = g->head; u-- > g->first;)
		if (unit_tagged(c, u, TAG_POS) || unit_tagged(c, u, TAG_PRPS)) {
			*first_unit = unit_tagged(c, u, TAG_PRPS) ? u : g->first;
			*end_unit = u + 1;
			return true;
		}
	for (uint32_t u = g->first; u < g->head; u++) /* [Chinese] concerns */
		if (unit_has(&c->s->k->lexicon, &c->a->units.at[u], c->is->actor)) {
			*first_unit = u;
			*end_unit = u + 1;
			if (u == g->first)
				join_owners(c, group, first_unit);
			return true;
		}
	return false;
}

/* "the data | released by the police": who made what speaks; `end` where nothing is told of it. */
static uint32_t made_by(const struct view *v, uint32_t end)
{
	static const char *const by[] = {"by", NULL};
	uint32_t k = end + 1;
	while (view_is(v, k, IS_ADVERB | IS_TIME))
		k++;
	bool made = end && view_is(v, end - 1, IS_NOUN) && view_is(v, end, IS_PARTICIPLE) && view_word_among(v, k, by);
	return made && view_is(v, k + 1, IS_NOUN | IS_LOOSE) ? view_phrase_end(v, k + 1, false) : end;
}

/* "the judge, 66, believed to have left": whoever is believed so does not believe it. */
static bool is_believed(const struct claims *c, uint32_t cue)
{
	const struct unit *g = view_group(&c->view, cue), *next = cue + 1 < c->view.n ? view_group(&c->view, cue + 1) : NULL;
	bool bare = g->end - g->first == 1 && (g->tag == TAG_VBD || g->tag == TAG_VBN) && group_is(c, cue, c->is->believed);
	if (!bare || !next || !view_is(&c->view, cue + 1, IS_INFINITIVE) || next->first + 1 >= next->end)
		return false;
	struct slice second = lexicon_text(&c->s->k->lexicon, c->a, c->a->units.at[next->first + 1].word);
	return slice_equal(second, SLICE("be")) || slice_equal(second, SLICE("have"));
}

/* "[Chad] issued a letter in denunciation of Togo": whoever does so says so in that. */
static struct subject who_does_in(const struct view *v, uint32_t noun)
{
	enum { NEAR = 10 };
	static const char *const in[] = {"in", NULL};
	struct subject none = {NONE, NONE, NONE, false};
	for (uint32_t k = noun; view_word_among(v, noun - 1, in) && k-- > 0 && noun - k < NEAR && !view_is(v, k, IS_COMMA | IS_THAT | IS_WHO);)
		if (view_is(v, k, IS_FINITE))
			return view_is(v, k, IS_PASSIVE) ? none : v->subject[k];
	return none;
}

void find_source(const struct claims *c, struct reported *f)
{
	uint32_t first, end;
	f->source = (struct subject){NONE, NONE, NONE, false};
	if (rule_literal(f->rule, SLICE("source")).n)
		return; /* none, or a speaker to be found when all claims are known */
	if (match_slot(f, SLICE("source"), &first, &end)) {
		uint32_t what, what_end, whole = end <= f->cue_first ? end : view_phrase_end(&c->view, first, true);
		if (match_slot(f, SLICE("content"), &what, &what_end) && end <= what && what < whole)
			whole = end; /* criticism from [the union] of its cost */
		if (end < whole && slice_equal(group_text(c, end), SLICE("as")))
			whole = end; /* is seen by [some] as a waste */
		f->source = (struct subject){first, made_by(&c->view, whole), view_phrase_head(&c->view, first, end), false};
		return;
	}
	if (view_is(&c->view, f->cue_first, IS_VERB) && is_believed(c, f->cue_first))
		return;
	if (view_is(&c->view, f->cue_first, IS_VERB))
		f->source = c->view.subject[f->cue_first];
	else if (f->cue_first && view_is(&c->view, f->cue_first, IS_NOUN) && group_is(c, f->cue_first - 1, c->is->light) &&
		 !possessor(c, f->cue_first, &first, &end))
		f->source = c->view.subject[f->cue_first - 1]; /* they broadcast allegations */
	else if (f->cue_first && view_is(&c->view, f->cue_first, IS_NOUN) && !possessor(c, f->cue_first, &first, &end))
		f->source = who_does_in(&c->view, f->cue_first);
}

/* ---- the content ---- */

static const char *const order_names[ORDERS] = {"after", "before", "quoted", "around", "relative", "as", "clause", "slot", "tail", "subject"};

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

/* "According to the data | released by the police on Friday |, ten were hurt": the comma behind what is told of the source; i if there is none. */
static uint32_t behind_participle(const struct view *v, uint32_t i)
{
	enum { NEAR = 20 };
	if (!view_is(v, i, IS_PARTICIPLE | IS_ING))
		return i;
	for (uint32_t k = i; k < v->n && k < i + NEAR && !view_is(v, k, IS_STOP | IS_OPEN); k++)
		if (view_is(v, k, IS_COMMA))
			return k;
	return i;
}

/* "According to data released by the police | on Friday |, ten were hurt": the comma behind when that was; i if there is none. */
static uint32_t behind_time(const struct view *v, uint32_t i)
{
	uint32_t k = i;
	while (view_is(v, k, IS_ADVERB | IS_TIME) || (view_is(v, k, IS_PREP) && view_is(v, k + 1, IS_TIME)))
		k++;
	return view_is(v, k, IS_COMMA) ? k : i;
}

static struct content around(const struct view *v, const struct reported *f)
{
	bool opens = !f->cue_first || view_is(v, f->cue_first - 1, IS_CC | IS_THAT | IS_SUBORDINATOR) ||
		     (f->cue_first > 1 && view_is(v, f->cue_first - 1, IS_COMMA) && view_is(v, f->cue_first - 2, IS_WHO | IS_THAT | IS_CC));
	return opens ? content_after(v, behind_time(v, behind_participle(v, f->source.end))) : content_before(v, f->cue_first);
}

/* "tested what it said was a bomb | and on Sunday fired a rocket" */
static bool goes_on_without(const struct view *v, uint32_t and)
{
	uint32_t k = and + 1;
	while (view_is(v, k, IS_ADVERB | IS_TIME) || (view_is(v, k, IS_PREP) && view_is(v, k + 1, IS_TIME)))
		k++;
	return view_is(v, and, IS_CC) && view_is(v, k, IS_FINITE);
}

/* "which he said | was closed": what it is told of stands before the speaker, or is the speaker's own "who". */
static bool has_antecedent(const struct view *v, const struct reported *f)
{
	uint32_t at = f->source.first;
	return at == NONE || f->source.relative || (at && view_is(v, at - 1, IS_WHO | IS_THAT | IS_WH | IS_NOUN | IS_COMMA | IS_DASH | IS_LOOSE));
}

/* "said | 1974 was too dry": the time is what is told of. */
static struct content of_time(const struct claims *c, const struct reported *f, uint32_t verb)
{
	const struct view *v = &c->view;
	uint32_t first = f->cue_end + view_is(v, f->cue_end, IS_THAT);
	if (!view_is(v, first, IS_TIME))
		return first == verb && group_is(c, f->cue_first, c->is->say) ? content_after(v, verb) : nothing(v);
	bool should = view_group(v, verb)->tag == TAG_MD; /* "said yesterday | should Peru leave, it would" */
	return view_is(v, verb, IS_FINITE) ? content_after(v, should ? verb : first) : nothing(v);
}

/* ", which he said was closed," */
static struct content relative(const struct claims *c, const struct reported *f, uint32_t first)
{
	const struct view *v = &c->view;
	uint32_t end = first;
	if (!has_antecedent(v, f))
		return of_time(c, f, first);
	bool what = f->source.first != NONE && f->source.first && slice_equal(view_word(v, f->source.first - 1), SLICE("what"));
	while (end < v->n && end < v->end[first] && !view_is(v, end, IS_COMMA | IS_DASH) && !(view_is(v, end, IS_CC) && view_is(v, end + 1, IS_WHO)) &&
	       !(what && goes_on_without(v, end)))
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

/* "a man who allegedly | stole it |, fled", "for allegedly | stealing it", "left, allegedly | to hide it": what stands behind a word that is no verb;
 * nothing where it tells of a whole clause. */
static struct content behind_hearsay(const struct view *v, const struct reported *f)
{
	uint32_t cue = f->cue_first, first = f->cue_end, end = first;
	bool part = cue && view_is(v, cue - 1, IS_WHO | IS_PREP);
	if (view_is(v, cue, IS_VERB) || !(part || view_is(v, first, IS_INFINITIVE)))
		return nothing(v);
	while (end < v->n && end < v->end[first] && !view_is(v, end, IS_COMMA | IS_DASH | IS_STOP))
		end++;
	return content_of(v, first, end);
}

static struct content clause_around(const struct view *v, const struct reported *f)
{
	struct content behind = behind_hearsay(v, f);
	if (!span_none(behind.span))
		return behind;
	struct subject x = v->subject[f->cue_first];
	if (!view_is(v, f->cue_first, IS_VERB) && view_is(v, f->cue_end, IS_FINITE))
		x = v->subject[f->cue_end]; /* "they said the guard | reportedly | fled" */
	bool own = view_is(v, f->cue_first, IS_VERB) || (x.first < f->cue_first && x.end == f->cue_first);
	uint32_t first = own && x.first != NONE && !x.relative ? x.first : v->start[f->cue_first];
	return content_of(v, first, v->end[f->cue_end < v->n ? f->cue_end : v->n - 1]);
}

static struct content subject(const struct view *v, const struct reported *f)
{
	struct subject x = v->subject[f->cue_first];
	return x.first == NONE ? nothing(v) : content_of(v, x.relative ? x.head : x.first, x.end);
}

static uint32_t first_word(const struct view *v, uint32_t i) { return v->a->units.at[view_group(v, i)->first].word; }

/* Is the verb at i told as the cue is, and none of the content's before it? "has said", "has made". */
static bool goes_on_as(const struct view *v, uint32_t cue, uint32_t i, bool perfect)
{
	return perfect ? first_word(v, i) == first_word(v, cue) : view_tense(v, i) == view_tense(v, cue);
}

/* "said it has waited | and suggested that Peru go": where behind a verb in the perfect "and" opens another claim; NONE. */
static uint32_t next_claim(const struct view *v, uint32_t verb, uint32_t end)
{
	enum { NEAR = 20 };
	for (uint32_t i = verb + 1; i < end && i < verb + NEAR && !view_is(v, i, IS_THAT | IS_OPEN); i++) {
		uint32_t k = i + 1;
		while (view_is(v, i, IS_CC) && view_is(v, k, IS_ADVERB))
			k++;
		if (view_is(v, i, IS_CC) && view_is(v, k, IS_CUE) && view_is(v, k, IS_FINITE | IS_PARTICIPLE) && view_is(v, k + 1, IS_THAT | IS_OPEN))
			return i;
		if (view_is(v, i, IS_FINITE))
			break;
	}
	return NONE;
}

/* "said the river is open | and left", "has said the rivers are open | and has paid": the second verb goes with the cue, as its tense shows. */
static struct content without_next_act(const struct claims *c, uint32_t cue, struct content x)
{
	const struct view *v = &c->view;
	enum { LONGEST = 80 };
	const struct unit *g = view_group(v, cue);
	bool perfect = g->end - g->first > 1, seen = false;
	if (!view_is(v, cue, IS_FINITE) || x.quote == QUOTE_DIRECT)
		return x;
	for (uint32_t i = x.first; i < x.end && i < x.first + LONGEST; i++) {
		if (!view_is(v, i, IS_FINITE))
			continue;
		uint32_t k = i;
		while (k > x.first && view_is(v, k - 1, IS_ADVERB | IS_TIME))
			k--;
		if (v->subject[i].first != NONE && !v->subject[i].relative && v->subject[i].first > x.first + 1 && !view_is(v, k - 1, IS_CC) &&
		    view_is(v, v->subject[i].first - 2, IS_COMMA))
			k = v->subject[i].first; /* "feared the dam would be late, | and both states sent envoys" */
		bool joined = k > x.first && view_is(v, k - 1, IS_CC) && !slice_equal(group_text(c, k - 1), SLICE("or")) && v->depth[i] == v->depth[cue];
		if (goes_on_as(v, cue, i, perfect))
			return joined && seen ? content_of(v, x.first, k - 1) : x;
		if (!perfect && view_group(v, i)->tag == TAG_VBN) { /* "said it has waited and learnt" */
			uint32_t and = next_claim(v, i, x.end);
			return and == NONE ? x : content_of(v, x.first, and);
		}
		seen = true;
	}
	return x;
}

/* "rejected the plan to": the noun is the object of a verb before it. */
static bool is_object(const struct view *v, uint32_t noun)
{
	for (uint32_t i = noun; i-- > 0 && !view_is(v, i, IS_COMMA | IS_CC | IS_THAT | IS_SUBORDINATOR | IS_COLON | IS_OPEN);)
		if (view_is(v, i, IS_VERB))
			return true;
	return false;
}

/* "what he called [a risk for all] | has passed", "the plan [to build it] | failed": up to the verb whose subject all that is. */
static struct content thing(const struct view *v, uint32_t first, uint32_t cue)
{
	struct content x = content_phrase(v, first, cue);
	if (view_is(v, cue, IS_NOUN) && is_object(v, cue))
		return x;
	for (uint32_t i = x.first + 1; i < x.end && !view_is(v, i, IS_THAT | IS_WHO | IS_WH | IS_SUBORDINATOR); i++)
		if (view_is(v, i, IS_FINITE) && !v->depth[i] && !v->subject[i].relative)
			return content_of(v, x.first, i);
	return x;
}

/* It has a verb whose subject it begins with. */
static bool is_clause(const struct view *v, const struct content *x)
{
	for (uint32_t i = x->first; i < x->end; i++)
		if (view_is(v, i, IS_FINITE) && !v->subject[i].relative && v->subject[i].first != NONE &&
		    v->subject[i].head == view_phrase_head(v, x->first, x->end))
			return true;
	return false;
}

struct content content_of_object(const struct claims *c, const struct reported *f, uint32_t first)
{
	const struct view *v = &c->view;
	struct content phrase = content_phrase(v, first, f->cue_first);
	if (!group_is(c, f->cue_first, c->is->say))
		return phrase;
	if (!view_is(v, phrase.end, IS_COMMA) && is_clause(v, &phrase))
		return content_after(v, first); /* said a boat that leaks is late and costs money */
	if (!view_is(v, phrase.end, IS_COMMA))
		return phrase;
	struct content whole = content_after(v, first); /* said Kim, an envoy of the king, a friend, had left */
	return v->finite[whole.end] > v->finite[phrase.end] ? whole : phrase;
}

/* "the owners, who insisted it was safe, | have sold it": up to the verb of those who said so. */
static struct content within_relative(const struct view *v, const struct reported *f, struct content x)
{
	enum { LONGEST = 80 };
	for (uint32_t i = x.first + 1; f->source.relative && i + 1 < x.end && i < x.first + LONGEST; i++) {
		uint32_t verb = i + 1;
		while (view_is(v, i, IS_COMMA) && view_is(v, verb, IS_ADVERB))
			verb++;
		const struct subject *own = &v->subject[verb];
		if (view_is(v, i, IS_COMMA) && view_is(v, verb, IS_FINITE) && own->first != NONE && !own->relative && own->first < f->source.first)
			return content_of(v, x.first, i);
	}
	return x;
}

/* The verb that disputes: the cue itself, or that of the cue's noun: "rejected [reports]". */
static uint32_t disputing(const struct claims *c, uint32_t cue)
{
	const struct view *v = &c->view;
	while (cue > 0 && view_is(v, cue, IS_NOUN | IS_LOOSE | IS_ADVERB))
		cue--;
	return view_is(v, cue, IS_VERB) && (group_is(c, cue, c->is->deny) || group_is(c, cue, c->is->reject)) ? cue : NONE;
}

/* "dismissed reports that the camp was closed | as idle gossip": what they are dismissed as is no part of them. */
static struct content without_verdict(const struct claims *c, const struct reported *f, struct content x)
{
	enum { NEAR = 6 };
	static const char *const as[] = {"as", NULL};
	const struct view *v = &c->view;
	uint32_t verb = disputing(c, f->cue_first);
	if (verb == NONE || view_is(v, verb + 1, IS_THAT)) /* denied that it sold cakes as a trick */
		return x;
	for (uint32_t i = x.end; i-- > x.first + 1 && x.end - i < NEAR;)
		for (uint32_t k = i + 1; view_word_among(v, i, as) && k < x.end; k++)
			if ((group_is(c, k, c->is->false_noun) || group_is(c, k, c->is->false_word)) && v->finite[i] > v->finite[x.first])
				return content_of(v, x.first, i);
	return x;
}

static struct content after(const struct claims *c, const struct reported *f, uint32_t first)
{
	const struct view *v = &c->view;
	if (slice_equal(rule_literal(f->rule, SLICE("extent")), SLICE("thing")))
		return thing(v, first, f->cue_first);
	if (!slice_equal(rule_literal(f->rule, SLICE("extent")), SLICE("phrase")) || (first && view_is(v, first - 1, IS_THAT)))
		return view_is(v, f->cue_first, IS_NOUN) ? without_verdict(c, f, content_of_noun(v, first))
							   : within_relative(v, f, without_next_act(c, f->cue_first, without_verdict(c, f, content_after(v, first))));
	return slice_equal(rule_literal(f->rule, SLICE("comp")), SLICE("np")) ? content_of_object(c, f, first) : content_phrase(v, first, f->cue_first);
}

static struct content content_by_order(const struct claims *c, const struct reported *f)
{
	const struct view *v = &c->view;
	uint32_t first = f->cue_end, end = first;
	match_slot(f, SLICE("content"), &first, &end);
	if (first > f->cue_end && view_is(v, first, IS_INFINITIVE | IS_LOOSE | IS_NOUN) && group_is(c, first - 1, c->is->negation))
		first--; /* vowed [not to close] it, said [not enough] was painted */
	switch (f->order) {
	case BEFORE: return before(c, f);
	case QUOTED: return quoted(v, f);
	case AROUND: return around(v, f);
	case RELATIVE: return relative(c, f, first);
	case AS: return comment(v, f);
	case CLAUSE: return clause_around(v, f);
	case SLOT: return content_of(v, first, end);
	case TAIL: return content_before(v, f->match->start);
	case SUBJECT: return subject(v, f);
	default: return after(c, f, first);
	}
}

void find_content(const struct claims *c, struct reported *f)
{
	f->order = order_of(f->rule);
	f->content = content_by_order(c, f);
}
