#include "extract/claims/clause.h"

#include "extract/claims/claim_classes.h"
#include "extract/syntax/groups.h"

struct named_flag {
	const char *name;
	uint32_t flag;
};

/* Classes of groups and what they are here. Tags are classes too. */
static const struct named_flag named[] = {
	{"NG", IS_NOUN}, {"VG", IS_VERB}, {"FIN", IS_FINITE}, {"INF", IS_INFINITIVE}, {"ING", IS_ING}, {"PART", IS_PARTICIPLE},
	{"PASSIVE", IS_PASSIVE}, {"NEG", IS_NEGATED}, {"COMMA", IS_COMMA}, {"STOP", IS_STOP}, {"SEMI", IS_SEMI}, {"COLON", IS_COLON},
	{"DASH", IS_DASH}, {"OPENQ", IS_OPEN}, {"CLOSEQ", IS_CLOSE}, {"IN", IS_PREP}, {"THAT", IS_THAT}, {"WHO", IS_WHO},
	{"WH", IS_WH}, {"CC", IS_CC}, {"BUT", IS_BUT}, {"TIME", IS_TIME}, {"RB", IS_ADVERB}, {"CUE", IS_CUE},
	{"SUBORDINATOR", IS_SUBORDINATOR}, {"ACCORDING", IS_ACCORDING}, {"PRONOUN", IS_PRONOUN}, {"VENUE", IS_VENUE},
	{"LPAR", IS_LPAR}, {"RPAR", IS_RPAR}, {"DT", IS_LOOSE}, {"JJ", IS_LOOSE}, {"IN_WORDS", IS_SAYING},
};
enum { N_NAMED = sizeof named / sizeof *named };

/* The numbers of those classes; 0 is none. */
struct view_classes {
	uint32_t named[N_NAMED];
};

static bool has(const struct class_set *s, uint32_t number)
{
	return number && class_set_has(s, number);
}

static uint32_t flags_of(const struct view_classes *c, const struct class_set *s)
{
	uint32_t flags = 0;
	for (unsigned i = 0; i < N_NAMED; i++)
		flags |= has(s, c->named[i]) ? named[i].flag : 0;
	if (flags & IS_NOUN) /* "that" standing for a thing is no conjunction, "Friday" as a time no preposition */
		flags &= ~(uint32_t)(IS_THAT | IS_PREP | IS_ADVERB | IS_LOOSE | IS_WH | IS_WHO | IS_SUBORDINATOR);
	if (flags & (IS_THAT | IS_SUBORDINATOR))
		flags &= ~(uint32_t)IS_PREP;
	return flags;
}

uint32_t *view_flags_of_sets(const struct classes *all, struct arena *arena)
{
	uint32_t *flags = ARENA_ARRAY(arena, uint32_t, all->sets.n);
	struct view_classes c;
	for (unsigned i = 0; i < N_NAMED; i++)
		c.named[i] = class_find(all, slice_of(named[i].name));
	for (uint32_t i = 0; i < all->sets.n; i++)
		flags[i] = flags_of(&c, &all->sets.at[i]);
	return flags;
}

/* ---- noun phrases ---- */

enum { PHRASE_MAX = 24 };

/* Is the noun phrase that begins at `first` the first thing after a boundary, so that "A and B" before a verb are both its subject? */
static bool after_boundary(const struct view *v, uint32_t first)
{
	return first == 0 || first == v->story ||
	       view_is(v, first - 1, IS_COMMA | IS_THAT | IS_SUBORDINATOR | IS_OPEN | IS_SEMI | IS_COLON | IS_DASH | IS_BUT | IS_CUE);
}

static uint32_t phrase_step(const struct view *v, uint32_t s)
{
	if (s >= 2 && view_is(v, s - 1, IS_OPEN) && view_is(v, s - 2, IS_LOOSE))
		return s - 2; /* the "special rapporteur" */
	if (s >= 2 && view_is(v, s - 1, IS_CLOSE) && view_is(v, s - 2, IS_NOUN) && v->depth[s - 2])
		return s - 2;
	if (s >= 2 && view_is(v, s - 1, IS_OPEN) && view_is(v, s - 2, IS_NOUN) && view_is(v, s + 1, IS_CLOSE) && view_group(v, s)->tag == TAG_NNP)
		return s - 2; /* the guild "Old Harbour" */
	if (s >= 2 && view_is(v, s - 1, IS_CC) && view_is(v, s - 2, IS_LOOSE) && !view_is(v, s - 1, IS_BUT))
		return s - 2; /* diplomatic and official sources */
	if (view_is(v, s - 1, IS_LOOSE) || (view_is(v, s - 1, IS_OPEN) && s >= 2 && view_is(v, s - 2, IS_PREP)))
		return s - 1;
	if (s >= 2 && view_is(v, s - 1, IS_PREP) && !view_is(v, s - 1, IS_ACCORDING) && view_is(v, s - 2, IS_NOUN) && !view_is(v, s - 2, IS_TIME))
		return slice_equal(view_word(v, s - 1), SLICE("as")) ? s : s - 2; /* drew cheers as | they left */
	if (s >= 3 && view_is(v, s - 1, IS_PREP) && view_is(v, s - 2, IS_CLOSE) && view_is(v, s - 3, IS_NOUN) && v->depth[s - 3])
		return s - 3; /* the "special rapporteur" on */
	if (s >= 2 && view_is(v, s - 1, IS_ING | IS_PARTICIPLE) && !view_is(v, s - 1, IS_CUE | IS_PASSIVE) && view_is(v, s - 2, IS_NOUN))
		return s - 2; /* police investigating the murder */
	if (s >= 3 && view_is(v, s - 1, IS_PREP) && view_is(v, s - 2, IS_PARTICIPLE) && view_is(v, s - 3, IS_NOUN) && !view_is(v, s - 3, IS_TIME))
		return s - 3; /* the statement issued in the capital */
	return s;
}

static uint32_t skip_parenthesis(const struct view *v, uint32_t s)
{
	if (!s || !view_is(v, s - 1, IS_RPAR))
		return s;
	for (uint32_t k = s - 1; k > 0 && s - k < PHRASE_MAX; k--)
		if (view_is(v, k - 1, IS_LPAR))
			return k - 1;
	return s;
}

/* "[A], B and C | said": where the list begins whose last two are those from s on; s if that is all of it. */
static uint32_t list_start(const struct view *v, uint32_t s)
{
	for (unsigned steps = 0; s >= 2 && view_is(v, s - 1, IS_COMMA) && steps < PHRASE_MAX; steps++) {
		uint32_t noun = skip_parenthesis(v, s - 1);
		if (!noun || !view_is(v, noun - 1, IS_NOUN) || view_is(v, noun - 1, IS_TIME | IS_PRONOUN))
			break;
		uint32_t other = noun - 1;
		while (other > 0 && phrase_step(v, other) != other)
			other = phrase_step(v, other);
		if (!after_boundary(v, other))
			break;
		s = other;
	}
	return s;
}

/* The first group of the phrase that "and" or a comma and "and" joins to the one that begins at s; s if none. */
static uint32_t joined_start(const struct view *v, uint32_t s)
{
	if (s < 2 || !view_is(v, s - 1, IS_CC) || view_is(v, s - 1, IS_BUT))
		return s;
	bool oxford = view_is(v, s - 2, IS_COMMA); /* A, B, and C */
	uint32_t noun = skip_parenthesis(v, s - 1 - oxford), other;
	if (!noun || !view_is(v, noun - 1, IS_NOUN) || view_is(v, noun - 1, IS_TIME))
		return s;
	other = noun - 1;
	while (other > 0 && phrase_step(v, other) != other)
		other = phrase_step(v, other);
	if (other >= 2 && view_is(v, other - 1, IS_CC) && view_is(v, other - 2, IS_COMMA) && !oxford)
		return other; /* they left, and A and B met */
	if (!after_boundary(v, other) || (view_is(v, s, IS_PRONOUN) && other && view_is(v, other - 1, IS_VERB)))
		return s; /* congratulated him and they agreed */
	uint32_t list = list_start(v, other);
	return oxford && list == other ? s : list;
}

uint32_t view_phrase_start(const struct view *v, uint32_t i)
{
	uint32_t s = i;
	for (unsigned steps = 0; s > 0 && steps < PHRASE_MAX; steps++) {
		uint32_t next = phrase_step(v, s);
		if (next == s)
			next = joined_start(v, s);
		if (next == s) {
			next = skip_parenthesis(v, s);
			if (next == s || !next || !view_is(v, next - 1, IS_NOUN))
				return s;
			next--;
		}
		s = next;
	}
	return s;
}

/* "hopes and ambitions | as they | wrote" */
static bool as_somebody_does(const struct view *v, uint32_t i)
{
	return view_is(v, i + 1, IS_PRONOUN) && slice_equal(view_word(v, i), SLICE("as"));
}

static uint32_t one_phrase_end(const struct view *v, uint32_t i)
{
	uint32_t e = i;
	for (unsigned steps = 0; steps < PHRASE_MAX && e < v->n; steps++) {
		if (view_is(v, e, IS_LOOSE | IS_OPEN | IS_CLOSE) && view_is(v, e + 1, IS_NOUN))
			e++;
		if (!view_is(v, e, IS_NOUN) || view_is(v, e, IS_TIME))
			break;
		e++;
		if (view_is(v, e, IS_CLOSE) && v->depth[i] == 0)
			e++;
		if (view_is(v, e, IS_LPAR) && (view_is(v, e + 2, IS_RPAR) || view_is(v, e + 3, IS_RPAR)))
			e += view_is(v, e + 2, IS_RPAR) ? 3 : 4;
		if (!view_is(v, e, IS_PREP | IS_CC) || view_is(v, e, IS_BUT | IS_ACCORDING) || as_somebody_does(v, e) ||
		    !view_is(v, e + 1, IS_NOUN | IS_LOOSE | IS_OPEN) ||
		    view_is(v, e + 1, IS_TIME))
			break;
		e++;
	}
	return e > i ? e : i + 1;
}

/* The officer, a veteran of two wars, ... : what stands between commas and has no verb of its own, or begins with "who". */
static uint32_t apposition_end(const struct view *v, uint32_t e)
{
	bool relative = view_is(v, e + 1, IS_WHO) || (view_is(v, e + 1, IS_PREP) && view_is(v, e + 2, IS_WHO));
	if (!view_is(v, e, IS_COMMA) || (!relative && !view_is(v, e + 1, IS_NOUN | IS_LOOSE)) || view_is(v, e + 1, IS_PRONOUN | IS_TIME))
		return e;
	for (uint32_t k = e + 1; k < v->n && k < e + PHRASE_MAX; k++) {
		if (view_is(v, k, IS_DASH) && !relative)
			return e; /* according to Peru, two boats - both of them old - are late */
		if (view_is(v, k, IS_STOP | IS_COMMA | IS_SEMI | IS_DASH | IS_COLON))
			return k;
		if (view_is(v, k, IS_FINITE) && !relative)
			return e;
		if (view_is(v, k, IS_WHO))
			relative = true;
	}
	return e;
}

uint32_t view_phrase_end(const struct view *v, uint32_t i, bool apposition)
{
	uint32_t e = one_phrase_end(v, i);
	return apposition ? apposition_end(v, e) : e;
}

uint32_t view_phrase_head(const struct view *v, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (view_is(v, i, IS_NOUN))
			return i;
	return first;
}

bool view_word_among(const struct view *v, uint32_t i, const char *const words[])
{
	if (i >= v->n)
		return false;
	struct slice word = view_word(v, i);
	for (; *words && word.n; words++)
		if (**words == *word.at && slice_equal(word, slice_of(*words)))
			return true;
	return false;
}

/* ---- where contents end ---- */

static bool first_word_is(const struct view *v, uint32_t i, struct slice word)
{
	return i < v->n && slice_equal(lexicon_text(&v->s->k->lexicon, v->a, v->a->units.at[view_group(v, i)->first].word), word);
}

static bool first_is_article(const struct view *v, uint32_t i) { return first_word_is(v, i, SLICE("a")) || first_word_is(v, i, SLICE("an")); }

/* [he said] or [Kim told reporters] as the tail of a sentence: a short subject, a cue, and the end or a time. */
static bool is_tail_attribution(const struct view *v, uint32_t i)
{
	uint32_t e;
	if (view_is(v, i, IS_SAYING) && view_is(v, i, IS_FINITE)) /* inverted: said Kim, said a spokesman, but not "wrote a host of songs" */
		return view_is(v, i + 1, IS_NOUN | IS_LOOSE) && view_is(v, view_phrase_end(v, i + 1, false), IS_STOP | IS_COMMA) &&
		       (!first_is_article(v, i + 1) || slice_equal(view_word(v, i), SLICE("said")) || slice_equal(view_word(v, i), SLICE("says")));
	if (!view_is(v, i, IS_NOUN | IS_LOOSE))
		return false;
	e = one_phrase_end(v, i);
	while (view_is(v, e, IS_ADVERB))
		e++;
	if (!view_is(v, e, IS_SAYING) || !view_is(v, e, IS_FINITE))
		return false;
	e++;
	if (view_is(v, e, IS_NOUN) && view_is(v, e + 1, IS_STOP | IS_COMMA | IS_TIME | IS_PREP))
		e++; /* told reporters */
	while (view_is(v, e, IS_ADVERB | IS_TIME) || (view_is(v, e, IS_PREP) && view_is(v, e + 1, IS_NOUN | IS_TIME)))
		e += view_is(v, e, IS_PREP) ? 2 : 1;
	return e >= v->n || view_is(v, e, IS_STOP | IS_COMMA | IS_CLOSE) || (view_is(v, e, IS_ING) && view_is(v, e, IS_CUE)); /* Kyodo reported citing */
}

static bool is_or(const struct view *v, uint32_t i)
{
	const struct lexicon *l = &v->s->k->lexicon;
	return slice_equal(lexicon_text(l, v->a, view_group(v, i)->word), SLICE("or"));
}

/* ", but talks | on putting it to work | have stalled": the verb of whoever stands before i. */
static bool finite_to_come(const struct view *v, uint32_t i)
{
	enum { NEAR = 8 };
	for (uint32_t k = i;
	     k < v->n && k < i + NEAR && !view_is(v, k, IS_COMMA | IS_STOP | IS_SEMI | IS_THAT | IS_WHO | IS_WH | IS_CC | IS_SUBORDINATOR); k++)
		if (view_is(v, k, IS_FINITE))
			return !first_word_is(v, k, SLICE("would")); /* "said it was late, but it would try" is all said */
	return false;
}

/* "but | declined to say": one unit or a verb and its infinitive. */
static bool is_refusal(const struct view *v, uint32_t i)
{
	if (!view_is(v, i, IS_VERB))
		return false;
	const struct unit *g = view_group(v, i), *first = &v->a->units.at[g->first];
	bool alone = g->end - g->first == 1 && first->end - first->first == 1;
	return unit_has(&v->s->k->lexicon, first, v->s->k->claim_classes->declines) && (!alone || view_is(v, i + 1, IS_INFINITIVE));
}

/* "and said ...", "but Kim said ...": the conjunction at i opens another attribution or, after a comma, another clause. */
static bool opens_clause(const struct view *v, uint32_t i, bool comma)
{
	static const char *const they[] = {"they", NULL};
	uint32_t k = i + 1, from = k;
	while (view_is(v, k, IS_ADVERB | IS_TIME) || (view_is(v, k, IS_PREP) && view_is(v, k + 1, IS_TIME)))
		k++;
	bool apart = k > from && view_is(v, k - 1, IS_TIME); /* "and on Sunday Kim urged" */
	if (view_but_told(v, i))
		return true;
	if (view_is(v, i, IS_BUT) && is_refusal(v, k))
		return true;
	if (view_is(v, k, IS_VERB)) { /* "opening or maintaining" is no second attribution */
		if (view_is(v, i, IS_BUT) && view_is(v, k, IS_FINITE) && first_word_is(v, k + 1, SLICE("no")))
			return true; /* "but gave no details" */
		bool says = view_is(v, k, comma ? IS_CUE : IS_SAYING) || (view_is(v, i, IS_BUT) && view_is(v, k, IS_CUE) && view_is(v, k, IS_NEGATED));
		return says && view_is(v, k, IS_FINITE | IS_ING) && !is_or(v, i);
	}
	if (!view_is(v, k, IS_NOUN | IS_LOOSE))
		return false;
	bool both = comma && view_word_among(v, k, they);
	k = one_phrase_end(v, k);
	while (view_is(v, k, IS_ADVERB))
		k++;
	if (both && view_is(v, k, IS_FINITE) && view_has(v, k, v->s->k->claim_classes->both_do))
		return true; /* "said she knew his cares, | and they pledged" */
	if (comma && view_is(v, i, IS_BUT))
		return finite_to_come(v, k);
	return view_is(v, k, IS_FINITE) && view_is(v, k, apart ? IS_CUE : IS_SAYING) && !view_is(v, k, IS_PASSIVE);
}

bool view_verb_to_come(const struct view *v, uint32_t i, uint32_t within, uint32_t stops)
{
	for (uint32_t k = i + 1; k < v->n && k < i + within; k++) {
		if (view_is(v, k, stops))
			return false;
		if (!view_is(v, k, IS_COMMA))
			continue;
		for (k++; view_is(v, k, IS_ADVERB | IS_TIME); k++)
			;
		return view_is(v, k, IS_FINITE);
	}
	return false;
}

/* "said it would not sign, | a day after Peru left": when it was said. */
static bool says_when_said(const struct view *v, uint32_t comma)
{
	return !v->depth[comma] && view_is(v, comma + 1, IS_TIME) &&
	       (first_word_is(v, comma + 2, SLICE("after")) || first_word_is(v, comma + 2, SLICE("before")));
}

/* "said it would buy the bank, | a move that may end the row": what the reporter thinks of it. */
static bool opens_gloss(const struct view *v, uint32_t comma)
{
	if (v->depth[comma] || !view_is(v, comma + 1, IS_NOUN) || !first_is_article(v, comma + 1) ||
	    !view_is(v, comma + 2, IS_THAT | IS_WHO | IS_PARTICIPLE))
		return false;
	const struct lexicon *l = &v->s->k->lexicon;
	return unit_has(l, &v->a->units.at[view_group(v, comma + 1)->head], v->s->k->claim_classes->gloss);
}

/* "said it was late, | while Chad urged the crew to wait": the words of somebody else. */
static bool tells_of_others(const struct view *v, uint32_t comma)
{
	static const char *const apart[] = {"while", "whereas", NULL};
	if (v->depth[comma] || !view_word_among(v, comma + 1, apart) || !view_is(v, comma + 2, IS_NOUN) ||
	    view_group(v, comma + 2)->tag != TAG_NNP)
		return false;
	uint32_t k = one_phrase_end(v, comma + 2);
	while (view_is(v, k, IS_ADVERB))
		k++;
	return view_is(v, k, IS_FINITE) && view_is(v, k, IS_CUE) && !view_is(v, k, IS_PASSIVE);
}

static bool is_end(const struct view *v, uint32_t i)
{
	uint32_t k = i + 1 + (view_is(v, i, IS_COMMA) && view_is(v, i + 1, IS_CLOSE));
	if (!view_is(v, i, IS_SEMI | IS_ACCORDING | IS_STOP | IS_CC | IS_COMMA | IS_DASH))
		return false;
	if (view_is(v, i, IS_SEMI | IS_ACCORDING))
		return true;
	if (view_is(v, i, IS_STOP))
		return i + 1 == v->n || !view_is(v, i + 1, IS_COMMA) ;
	if (view_is(v, i, IS_CC))
		return opens_clause(v, i, i > 0 && view_is(v, i - 1, IS_COMMA));
	if (!view_is(v, i, IS_COMMA | IS_DASH))
		return false;
	if (view_is(v, k, IS_ADVERB) && view_is(v, k + 1, IS_ING))
		k++;
	if (i > 0 && view_is(v, i - 1, IS_ING) && view_is(v, k, IS_ING))
		return false; /* "to writing, reading and walking" */
	if (view_is(v, k, IS_ING) && view_is(v, k + 1, IS_COMMA) && view_is(v, k + 2, IS_ING))
		return false; /* "to letters, reading, walking and worrying" */
	if (view_is(v, k, IS_ING) && view_is(v, k, IS_CUE))
		return !view_verb_to_come(v, k, 12, IS_FINITE | IS_STOP | IS_OPEN | IS_THAT);
	if (view_is(v, k, IS_CC))
		return opens_clause(v, k, true);
	return view_is(v, k, IS_ACCORDING) || inserted_view(v, i) != NONE ||
	       (view_is(v, i, IS_COMMA) && (is_tail_attribution(v, k) || says_when_said(v, i) || opens_gloss(v, i) || tells_of_others(v, i)));
}

static void find_ends(struct view *v)
{
	uint32_t end = v->n, plain = end, quoted = end;
	for (uint32_t i = v->n; i-- > 0;) {
		if (view_is(v, i, IS_CLOSE))
			quoted = i;
		if (is_end(v, i)) {
			quoted = i;
			if (!v->depth[i] || view_is(v, i, IS_STOP) || (view_is(v, i, IS_COMMA) && view_is(v, i + 1, IS_CLOSE)))
				plain = i;
		}
		v->end[i] = plain;
		v->end_in_quote[i] = quoted;
	}
}

/* ", and" after "he said": the next clause has an attribution of its own or none. */
static bool after_attribution(const struct view *v, uint32_t comma)
{
	for (uint32_t k = comma; k-- > 0 && comma - k < 8;) {
		if (view_is(v, k, IS_FINITE))
			return view_is(v, k, IS_SAYING);
		if (!view_is(v, k, IS_NOUN | IS_TIME | IS_PREP | IS_ADVERB | IS_LOOSE))
			return false;
	}
	return false;
}

static void find_starts(struct view *v)
{
	uint32_t start = v->story, finite = 0;
	for (uint32_t i = 0; i <= v->n; i++) {
		v->start[i] = start;
		v->finite[i] = finite;
		finite += view_is(v, i, IS_FINITE);
		if (view_is(v, i, IS_SEMI) || (view_is(v, i, IS_CC) && i > 0 && view_is(v, i - 1, IS_COMMA) && after_attribution(v, i - 1)))
			start = i + 1;
	}
}

void view_open(struct view *v, const struct stage *s, uint32_t sentence)
{
	const struct sentence *x = &s->a->sentences.at[sentence];
	uint32_t n = x->end_group - x->first_group;
	struct arena *arena = s->scratch;
	*v = (struct view){.s = s, .a = s->a, .sentence = sentence, .first = x->first_group, .n = n};
	v->is = ARENA_ROOM(arena, uint32_t, n);
	v->depth = ARENA_ROOM(arena, uint8_t, n + 1);
	v->subject = ARENA_ROOM(arena, struct subject, n + 1);
	for (uint32_t i = 0; i < n; i++) {
		v->is[i] = s->k->flags_of_set[view_group(v, i)->set];
		v->depth[i] = s->a->tokens.at[view_token(v, i)].quotes;
	}
	v->depth[n] = 0;
	v->subject[n] = (struct subject){0};
	v->story = groups_behind_dateline(s->a, x) - v->first;
	subjects_find(v);
}

void view_open_contents(struct view *v)
{
	struct arena *arena = v->s->scratch;
	v->end = ARENA_ARRAY(arena, uint32_t, v->n + 1);
	v->end_in_quote = ARENA_ARRAY(arena, uint32_t, v->n + 1);
	v->start = ARENA_ARRAY(arena, uint32_t, v->n + 2);
	v->finite = ARENA_ARRAY(arena, uint32_t, v->n + 2);
	find_starts(v);
	find_ends(v);
}
