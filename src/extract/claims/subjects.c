/* The subject of each verb group, from left to right: beside it, across an apposition, behind "who", shared by "and". */
#include "extract/claims/clause.h"

#include "extract/claims/claim_classes.h"

enum { FAR = 60 };

static const struct subject nobody = {NONE, NONE, NONE, false};

/* "he" and "they" are subjects: "the man who thought | she | was ill". */
static bool is_nominative(const struct view *v, uint32_t i)
{
	static const char *const words[] = {"he", "she", "they", "we", "i", NULL};
	return view_word_among(v, i, words);
}

/* "the senator [whose committee] held a hearing": a relative clause as well. */
static bool is_whose(const struct view *v, uint32_t first)
{
	return first != NONE && v->a->units.at[view_group(v, first)->first].tag == TAG_WDT;
}

/* Does the verb at i, of a relative clause, have what stands behind it for its object? "the official who wrote | the report | said", but not "who
 * said | he | was". */
static bool takes_object(const struct view *v, uint32_t i)
{
	static const char *const it[] = {"it", NULL};
	bool clause = is_nominative(v, i + 1) || (view_is(v, i, IS_SAYING) && view_word_among(v, i + 1, it));
	return view_is(v, i, IS_FINITE) && v->subject[i].relative && !clause;
}

/* "the official [who spoke with] the paper | said", "the owners [whose boats lay in] the port | say": the verb of the relative clause that the phrase
 * which begins at `first` ends; NONE. */
static uint32_t relative_verb(const struct view *v, uint32_t first)
{
	enum { NEAR = 6 };
	if (first && takes_object(v, first - 1))
		return first - 1;
	if (!first || !view_is(v, first - 1, IS_PREP | IS_INFINITIVE | IS_ING) || is_nominative(v, first))
		return NONE;
	for (uint32_t k = first; k-- > 0 && first - k < NEAR;) {
		if (view_is(v, k, IS_FINITE))
			return v->subject[k].relative || is_whose(v, v->subject[k].first) ? k : NONE;
		if (!view_is(v, k, IS_PREP | IS_ADVERB | IS_VERB | IS_NOUN | IS_LOOSE) || view_is(v, k, IS_SUBORDINATOR | IS_THAT | IS_PRONOUN))
			return NONE;
	}
	return NONE;
}

/* The antecedent of the relative clause whose verb this is. */
static uint32_t antecedent(const struct view *v, uint32_t verb)
{
	const struct subject *x = &v->subject[verb];
	return x->relative ? x->head : x->first ? x->first - 1 : x->first;
}

/* "the plan to help | the port | failed", "the boat used to cross | the river | sank": where the phrase begins that the infinitive before `first`
 * belongs to; first. */
static uint32_t behind_infinitive(const struct view *v, uint32_t first)
{
	if (first < 2 || !view_is(v, first - 1, IS_INFINITIVE) || view_is(v, first - 1, IS_CUE) || is_nominative(v, first))
		return first;
	uint32_t noun = first - 2;
	const struct unit *g = view_group(v, noun);
	bool used = noun && view_is(v, noun, IS_VERB) && g->end - g->first == 1 && (g->tag == TAG_VBD || g->tag == TAG_VBN) && !view_is(v, noun, IS_CUE);
	noun -= used;
	if (!view_is(v, noun, IS_NOUN) || view_is(v, noun, IS_TIME | IS_PRONOUN))
		return first;
	uint32_t start = view_phrase_start(v, noun);
	bool opens = start == v->story || view_is(v, start - 1, IS_COMMA | IS_THAT | IS_SUBORDINATOR | IS_SEMI | IS_DASH | IS_CC);
	return opens ? start : first;
}

static struct subject phrase_at(const struct view *v, uint32_t last)
{
	struct subject x = {.first = view_phrase_start(v, last), .end = last + 1};
	for (unsigned steps = 0; steps < 4; steps++) {
		uint32_t verb = relative_verb(v, x.first);
		if (verb == NONE)
			break;
		x.first = view_phrase_start(v, antecedent(v, verb));
	}
	x.first = behind_infinitive(v, x.first);
	x.head = view_phrase_head(v, x.first, x.end);
	if (last > x.first && view_is(v, last - 1, IS_OPEN) && view_is(v, last + 1, IS_CLOSE))
		x.end = last + 2; /* the guild "Old Harbour" */
	return x;
}

/* The antecedent of a relative pronoun at i, without the preposition before it: "missiles, of which". */
static struct subject relative_at(const struct view *v, uint32_t i)
{
	struct subject x = {.first = i, .end = i + 1, .head = i, .relative = true};
	uint32_t k = i;
	while (k > 0 && view_is(v, k - 1, IS_PREP | IS_COMMA | IS_CLOSE | IS_RPAR | IS_DASH | IS_TIME) && i - k < 3)
		k--;
	if (k > 0 && view_is(v, k - 1, IS_NOUN))
		x.head = view_phrase_head(v, view_phrase_start(v, k - 1), k);
	return x;
}

static uint32_t paren_start(const struct view *v, uint32_t behind)
{
	for (uint32_t k = behind; k-- > 0 && behind - k < 12;)
		if (view_is(v, k, IS_LPAR))
			return k;
	return behind;
}

/* Rep. Jane Miller (R.), | said: a comma that should not be there, after all that the sentence has so far. */
static struct subject stray_comma(const struct view *v, uint32_t last)
{
	struct subject x = phrase_at(v, last);
	return !x.first || view_is(v, x.first - 1, IS_COMMA | IS_CLOSE) ? x : nobody;
}

/* France, [the old power], which ..., | said: a name and what it is called besides. */
static struct subject named_before(const struct view *v, struct subject x)
{
	bool common = v->a->units.at[view_group(v, x.head)->head].shape == SHAPE_LOWER;
	bool called = x.first >= 2 && common && view_is(v, x.first - 1, IS_COMMA) && view_is(v, x.first - 2, IS_NOUN);
	if (!called || is_whose(v, x.first) || view_group(v, x.first - 2)->tag != TAG_NNP || view_is(v, x.first - 2, IS_TIME))
		return x;
	struct subject name = phrase_at(v, x.first - 2);
	bool other = view_group(v, name.head)->tag != TAG_NNP || (name.first && view_is(v, name.first - 1, IS_PREP));
	return other ? x : name; /* in Oslo, a port, the envoy said; a man in Oslo, the envoy said */
}

/* "[Chad], fearing that it would be next, | closed": the comma at which a clause of a speaking participle begins that the one at `right` ends, behind
 * what opens the sentence or its clause; NONE. */
uint32_t inserted_view(const struct view *v, uint32_t right)
{
	enum { LONG = 24 };
	uint32_t verb = right + 1;
	while (view_is(v, verb, IS_ADVERB | IS_TIME) || (view_is(v, verb, IS_PREP) && view_is(v, verb + 1, IS_TIME)))
		verb++;
	if (!view_is(v, right, IS_COMMA) || !view_is(v, verb, IS_FINITE))
		return NONE;
	for (uint32_t k = right, finite = 0; k-- > 1 && right - k < LONG && !view_is(v, k, IS_STOP | IS_SEMI | IS_OPEN);) {
		finite += view_is(v, k, IS_FINITE);
		if (!view_is(v, k, IS_COMMA) || !view_is(v, k + 1, IS_ING) || !view_is(v, k + 1, IS_CUE) || !view_is(v, k - 1, IS_NOUN) ||
		    view_is(v, k - 1, IS_TIME))
			continue;
		uint32_t start = view_phrase_start(v, k - 1);
		bool opens = !start || view_is(v, start - 1, IS_DASH | IS_CC | IS_SUBORDINATOR | IS_COMMA);
		return opens && finite == 1 ? k : NONE;
	}
	return NONE;
}

/* ---- a subject that waits for its verb ---- */

/* "the day" as one group */
static bool is_the_time(const struct view *v, uint32_t i)
{
	return slice_equal(lexicon_text(&v->s->k->lexicon, v->a, v->a->units.at[view_group(v, i)->first].word), SLICE("the"));
}

/* "he", "the cabinet" */
static bool has_article(const struct view *v, uint32_t i)
{
	uint8_t tag = v->a->units.at[view_group(v, i)->first].tag;
	return tag == TAG_DT || tag == TAG_PRP;
}

/* "the boat | he bought", "the day | the cabinet fell", not "on Friday | the cabinet fell" */
static bool ends_noun(const struct view *v, uint32_t i)
{
	static const char *const the[] = {"the", NULL};
	uint32_t before = i ? i - 1 : NONE;
	return view_is(v, i, IS_NOUN) || (view_is(v, i, IS_TIME) && (is_the_time(v, i) || (before != NONE && view_word_among(v, before, the))));
}

/* "the critics who say [it] should go", "the day [the cabinet] fell": a verb of a clause inside the one that is looked at. */
static bool is_inner(const struct view *v, uint32_t verb)
{
	const struct subject *x = &v->subject[verb];
	if (x->first == NONE)
		return false;
	if (x->relative || is_whose(v, x->first))
		return true;
	if (!x->first)
		return false;
	return view_is(v, x->first - 1, IS_THAT | IS_WHO | IS_WH | IS_SUBORDINATOR | IS_SAYING) || (has_article(v, x->first) && ends_noun(v, x->first - 1));
}

/* Of a participle behind a comma: a clause with "when" or "though" has one of its own, unless the sentence opens with it. */
static bool is_inner_of_participle(const struct view *v, uint32_t verb)
{
	uint32_t first = v->subject[verb].first;
	bool joined = first != NONE && first > v->story + 1 && view_is(v, first - 1, IS_SUBORDINATOR | IS_WH);
	return is_inner(v, verb) && !joined;
}

/* Does the sentence, or its clause behind a dash or ", and", open with something that a comma at `comma` ends: "Speaking on Friday, | Kim"? */
static bool ends_opener(const struct view *v, uint32_t comma)
{
	uint32_t k = comma;
	while (k > v->story && comma - k < FAR && !view_is(v, k - 1, IS_STOP | IS_SEMI | IS_DASH | IS_COLON | IS_THAT | IS_OPEN) &&
	       !(view_is(v, k - 1, IS_CC) && (k < 2 || view_is(v, k - 2, IS_COMMA))))
		k--;
	return view_is(v, k, IS_PREP | IS_ING | IS_PARTICIPLE | IS_INFINITIVE | IS_SUBORDINATOR | IS_ADVERB | IS_TIME | IS_WH | IS_ACCORDING);
}

/* May the phrase that begins here be the subject of a clause? Not behind a preposition or a verb that takes it for object. */
static bool opens_a_clause(const struct view *v, uint32_t first)
{
	while (first > v->story && view_is(v, first - 1, IS_ADVERB | IS_TIME))
		first--;
	if (first <= v->story || view_is(v, first - 1, IS_THAT | IS_SUBORDINATOR | IS_OPEN | IS_DASH | IS_SEMI | IS_COLON))
		return true;
	if (view_is(v, first - 1, IS_CC))
		return first - 1 <= v->story || view_is(v, first - 2, IS_COMMA);
	return view_is(v, first - 1, IS_COMMA) ? ends_opener(v, first - 1) : view_is(v, first - 1, IS_SAYING) && view_is(v, first - 1, IS_FINITE);
}

/* "in Oslo, [Norway], ...", "in Togo, [a neighbour], ...": what stands behind a name of which a preposition says where it is. */
static bool is_told_of_place(const struct view *v, uint32_t first)
{
	return first >= 3 && view_is(v, first - 1, IS_COMMA) && view_is(v, first - 2, IS_NOUN) && view_group(v, first - 2)->tag == TAG_NNP &&
	       view_is(v, first - 3, IS_PREP);
}

/* "[Kim], speaking at a dinner in Oslo, Norway, | warned": the first phrase of the clause that stands before a comma and has had no verb yet, if all
 * verbs up to the comma at `right` are those of clauses inside, all as deep in quotation as `depth`. */
static struct subject waiting(const struct view *v, uint32_t right, uint8_t depth)
{
	struct subject best = nobody;
	uint32_t taken = NONE; /* where the subject of the verb nearest to the right begins that stands in an outer clause */
	for (uint32_t k = right; k-- > 0 && right - k < FAR && !view_is(v, k, IS_STOP | IS_SEMI);) {
		if (view_is(v, k, IS_FINITE) && !is_inner(v, k))
			break;
		bool finite = view_is(v, k, IS_FINITE), told_of = finite && v->subject[k].relative; /* "[herders] who heard it, in part, | said" */
		if (finite && !told_of && v->subject[k].first != NONE)
			taken = v->subject[k].first;
		if (!k || !(told_of || view_is(v, k, IS_COMMA | IS_DASH)))
			continue;
		uint32_t behind = told_of ? v->subject[k].first : view_is(v, k - 1, IS_RPAR) ? paren_start(v, k) : k;
		if (!behind || !view_is(v, behind - 1, IS_NOUN) || view_is(v, behind - 1, IS_TIME | IS_PRONOUN) || v->depth[behind - 1] != depth)
			continue;
		struct subject x = phrase_at(v, behind - 1);
		if (x.first != taken && x.first >= v->story && opens_a_clause(v, x.first) && (best.first == NONE || !is_told_of_place(v, x.first)))
			best = x;
	}
	return best;
}

static struct subject nearest_phrase(const struct view *v, uint32_t right);

/* Kim, the envoy, | said: the phrase before the comma that pairs with the one at `right`. */
static struct subject across_commas(const struct view *v, uint32_t right)
{
	struct subject near = nearest_phrase(v, right), far = waiting(v, right, v->depth[right]);
	if (is_whose(v, near.first))
		return near;
	bool misplaced = near.first == NONE || !opens_a_clause(v, near.first);
	return far.first != NONE && (misplaced || far.first < near.first) ? far : near;
}

static struct subject nearest_phrase(const struct view *v, uint32_t right)
{
	uint32_t clause = NONE, inserted = inserted_view(v, right); /* the finite verb nearest to the comma at k */
	if (inserted != NONE)
		return named_before(v, phrase_at(v, inserted - 1));
	for (uint32_t k = right; k-- > 0 && right - k < FAR;) {
		if (view_is(v, k, IS_STOP | IS_SEMI))
			break;
		if (view_is(v, k, IS_FINITE) && !v->subject[k].relative && !is_whose(v, v->subject[k].first))
			clause = k;
		if (!view_is(v, k, IS_COMMA | IS_DASH) || k == 0 || !view_is(v, k - 1, IS_NOUN | IS_RPAR | IS_CLOSE) || view_is(v, k - 1, IS_TIME))
			continue;
		bool whose = k + 1 < v->n && v->a->units.at[view_group(v, k + 1)->first].tag == TAG_WDT;
		bool opener = whose || view_is(v, k + 1, IS_WHO | IS_WH | IS_SUBORDINATOR | IS_PREP | IS_THAT);
		if (clause != NONE && clause != k + 1 && !opener) /* "China, considered the ally" may look finite */
			break;
		if (!view_is(v, k - 1, IS_NOUN))
			continue;
		return named_before(v, phrase_at(v, k - 1));
	}
	uint32_t before = right && view_is(v, right - 1, IS_RPAR) ? paren_start(v, right) : right;
	return before && view_is(v, before - 1, IS_NOUN) && !view_is(v, before - 1, IS_TIME) ? stray_comma(v, before - 1) : nobody;
}

/* "said the dam leaked | and urged", "denied that it leaked | and said": a verb whose content the clause before "and" may be. */
static bool opens_content(const struct view *v, uint32_t k)
{
	return view_is(v, k, IS_SAYING) || (view_is(v, k, IS_CUE) && view_is(v, k + 1, IS_THAT));
}

/* Does the verb at k stand in a clause inside the one that "and" at `and` goes on with? "[the idea that the dam leaked] | and said", "[when the dam
 * leaked,] | and said", "[who reports to the king,] | and said". */
static bool is_left_behind(const struct view *v, uint32_t k, uint32_t and, uint32_t verb)
{
	const struct subject *x = &v->subject[k];
	bool comma = and && view_is(v, and - 1, IS_COMMA);
	if (!view_is(v, verb, IS_CUE) || x->first == NONE || !x->first)
		return false;
	if (x->relative)
		return comma;
	return (view_is(v, x->first - 1, IS_THAT) && (comma || view_is(v, verb, IS_SAYING))) || (comma && view_is(v, x->first - 1, IS_SUBORDINATOR | IS_WH));
}

/* ", and said": the subject of an earlier cue in the same tense, else of the verb just before. */
static struct subject shared(const struct view *v, uint32_t verb, uint32_t from)
{
	uint8_t own = view_is(v, verb, IS_PARTICIPLE) ? TAG_VBD : view_tense(v, verb);
	struct subject near = nobody, like = nobody, outer = nobody;
	bool told = from && view_is(v, from - 1, IS_PASSIVE) && view_is(v, verb, IS_CUE); /* "said rates were needed | but denied it" */
	if (from && !told && view_is(v, from - 1, IS_FINITE) && v->subject[from - 1].first != NONE && view_tense(v, from - 1) == own)
		return v->subject[from - 1]; /* they stalled and denied it */
	for (uint32_t k = from; k-- > 0 && from - k < FAR;) {
		if (!view_is(v, k, IS_FINITE) || v->subject[k].first == NONE || v->depth[k] > v->depth[verb])
			continue;
		bool behind = is_left_behind(v, k, from, verb), inside = from && !view_is(v, from - 1, IS_COMMA) && near.first == NONE;
		if (inside && v->subject[k].first && view_is(v, v->subject[k].first - 1, IS_SUBORDINATOR) && view_tense(v, k) == own)
			return v->subject[k]; /* "says it is late, although Chad has left and says it is not" */
		if (near.first == NONE)
			near = v->subject[k];
		if (outer.first == NONE && !behind && !v->subject[k].relative)
			outer = v->subject[k];
		if (like.first == NONE && view_tense(v, k) == own && !v->subject[k].relative && !behind)
			like = v->subject[k];
		if (view_is(v, verb, IS_CUE) && opens_content(v, k) && view_tense(v, k) == own && !v->subject[k].relative)
			return v->subject[k];
	}
	if (like.first != NONE)
		return like;
	bool left = near.relative && view_is(v, verb, IS_CUE) && from && view_is(v, from - 1, IS_COMMA);
	return left && outer.first != NONE ? outer : near;
}

/* "a poll | released | Saturday | found": of two past tenses in a row the first is a participle. */
static bool is_hidden_participle(const struct view *v, uint32_t i)
{
	const struct unit *g = view_group(v, i);
	return view_is(v, i, IS_FINITE) && g->end - g->first == 1 && g->tag == TAG_VBD && !v->subject[i].relative && v->subject[i].end == i;
}

/* "he | 's | said" */
static bool is_short_auxiliary(const struct view *v, uint32_t i)
{
	static const char *const words[] = {"'s", "\xe2\x80\x99s", NULL};
	return view_is(v, i, IS_FINITE) && view_word_among(v, i, words);
}

/* a word that stands for people as it does for nouns */
static bool is_those(const struct view *v, uint32_t i)
{
	return view_is(v, i, IS_LOOSE) && view_has(v, i, v->s->k->claim_classes->so_many_of);
}

/* "some | of | those", "nearly | a | third": where what such a word ends begins. */
static uint32_t those_start(const struct view *v, uint32_t i)
{
	uint32_t first = i;
	while (first > v->story && view_is(v, first - 1, IS_LOOSE))
		first--;
	if (first > v->story + 1 && view_is(v, first - 1, IS_PREP) && (view_is(v, first - 2, IS_NOUN) || is_those(v, first - 2)))
		return view_is(v, first - 2, IS_NOUN) ? view_phrase_start(v, first - 2) : first - 2;
	return first;
}

/* [the plan] to resign | was, [a door] that could be used for snooping | was */
static struct subject across_verbs(const struct view *v, uint32_t k)
{
	uint32_t verb = k;
	for (unsigned steps = 0; k > 0 && steps < 6; steps++, k--) {
		if (view_is(v, k - 1, IS_NOUN))
			return view_is(v, k - 1, IS_TIME) ? nobody : phrase_at(v, k - 1);
		if (!steps && (is_hidden_participle(v, k - 1) || is_short_auxiliary(v, k - 1)))
			return v->subject[k - 1];
		if (view_is(v, k - 1, IS_FINITE))
			return v->subject[k - 1].relative || is_whose(v, v->subject[k - 1].first) ? phrase_at(v, antecedent(v, k - 1)) : nobody;
		if (is_those(v, k - 1)) {
			uint32_t first = those_start(v, k - 1);
			bool opens = !first || view_is(v, first - 1, IS_COMMA | IS_THAT | IS_CC | IS_ADVERB | IS_OPEN | IS_SAYING | IS_NOUN);
			return opens ? (struct subject){first, verb, first, false} : nobody; /* [those] asked | said */
		}
		if (!view_is(v, k - 1, IS_ING | IS_PARTICIPLE | IS_INFINITIVE | IS_PREP | IS_ADVERB))
			break;
	}
	return nobody;
}

/* "the three leaders | all | agreed", "Ann Miller | herself | agreed": it says of the subject before it how many, or that it is no other. */
static bool is_floating(const struct view *v, uint32_t i)
{
	static const char *const words[] = {"all", "both", "each", "himself", "herself", "itself", "themselves", NULL};
	return view_word_among(v, i, words);
}

/* "has | , however, | said": the verb that goes before, of two that a word between commas parts; NONE. */
static uint32_t parted_verb(const struct view *v, uint32_t comma)
{
	bool parted = comma >= 3 && view_is(v, comma, IS_COMMA) && view_is(v, comma - 1, IS_ADVERB) && view_is(v, comma - 2, IS_COMMA);
	return parted && view_is(v, comma - 3, IS_FINITE) ? comma - 3 : NONE;
}

static struct subject finite_subject(const struct view *v, uint32_t i)
{
	uint32_t k = i;
	while (k > 0 && (view_is(v, k - 1, IS_ADVERB | IS_TIME) || (view_is(v, k, IS_TIME) && view_is(v, k - 1, IS_PREP))) && i - k < 6)
		k--;
	if (k >= 2 && is_floating(v, k - 1) && view_is(v, k - 2, IS_NOUN) && !view_is(v, k - 2, IS_TIME))
		k--;
	if (!k)
		return nobody;
	if (view_is(v, k - 1, IS_CLOSE) && k >= 2 && view_is(v, k - 2, IS_NOUN) && v->depth[k - 2] > v->depth[i])
		k--;
	if (view_is(v, k - 1, IS_CLOSE) && k >= 2 && view_is(v, k - 2, IS_COMMA))
		return waiting(v, k - 2, v->depth[i]); /* the film, titled "Salt," | shows */
	if (view_is(v, k - 1, IS_OPEN) && k >= 2 && view_is(v, k - 2, IS_NOUN) && !view_is(v, k - 2, IS_TIME) && !view_is(v, i, IS_CUE))
		return phrase_at(v, k - 2); /* Chad "will never yield" */
	if (view_is(v, k - 1, IS_NOUN) && !view_is(v, k - 1, IS_TIME))
		return phrase_at(v, k - 1);
	if (view_is(v, k - 1, IS_WHO | IS_THAT))
		return relative_at(v, k - 1);
	if (view_is(v, k - 1, IS_COMMA | IS_DASH | IS_RPAR)) {
		if (view_is(v, k - 1, IS_RPAR)) {
			uint32_t open = k - 1;
			while (open > 0 && !view_is(v, open, IS_LPAR) && k - open < 12)
				open--;
			if (open > 0 && view_is(v, open, IS_LPAR) && view_is(v, open - 1, IS_NOUN))
				return phrase_at(v, open - 1);
			return nobody;
		}
		uint32_t parted = parted_verb(v, k - 1);
		return parted != NONE ? v->subject[parted] : across_commas(v, k - 1);
	}
	if (view_is(v, k - 1, IS_CC))
		return shared(v, i, k - 1);
	return across_verbs(v, k);
}

/* ", but they doubted it, saying": another main clause begins with the conjunction at k. */
static bool clause_begins(const struct view *v, uint32_t k)
{
	uint32_t e = k + 1;
	if (!view_is(v, k, IS_CC) || !k || !view_is(v, k - 1, IS_COMMA) || !view_is(v, e, IS_NOUN | IS_LOOSE))
		return false;
	e = view_phrase_end(v, e, false);
	while (view_is(v, e, IS_ADVERB))
		e++;
	return view_is(v, e, IS_FINITE);
}

/* `"...," said | Ann Miller |, referring`: the speaker stands behind the verb. */
static struct subject inverted(const struct view *v, uint32_t i)
{
	if (!view_is(v, i, IS_ING) || i < 3 || !view_is(v, i - 1, IS_COMMA) || !view_is(v, i - 2, IS_NOUN) || view_is(v, i - 2, IS_TIME))
		return nobody;
	uint32_t first = view_phrase_start(v, i - 2);
	bool speaks = first && view_is(v, first - 1, IS_SAYING) && view_is(v, first - 1, IS_FINITE) && v->subject[first - 1].first == NONE;
	return speaks ? phrase_at(v, i - 2) : nobody;
}

/* Participles and infinitives belong to whom the sentence has been about: the last cue's subject, else the last verb's. */
static struct subject governor(const struct view *v, uint32_t i)
{
	struct subject near = nobody, main = nobody, inner = nobody;
	bool close = view_is(v, i, IS_INFINITIVE), apart = i && view_is(v, i - 1, IS_COMMA | IS_DASH);
	struct subject behind = inverted(v, i);
	if (behind.first != NONE)
		return behind;
	for (uint32_t k = i; k-- > 0 && i - k < FAR;) {
		if (clause_begins(v, k) && main.first != NONE)
			return main;
		if (!view_is(v, k, IS_VERB) || v->subject[k].first == NONE || v->depth[k] > v->depth[i])
			continue;
		if (close)
			return v->subject[k];
		if (v->subject[k].relative)
			continue;
		if (apart && (!view_is(v, k, IS_FINITE) || is_inner_of_participle(v, k))) { /* "rejected critics who say it hid a report, | saying" */
			inner = inner.first == NONE ? v->subject[k] : inner;
			continue;
		}
		if (near.first == NONE)
			near = v->subject[k];
		if (view_is(v, k, IS_FINITE))
			main = v->subject[k];
		if (view_is(v, k, IS_SAYING) || (view_is(v, i, IS_CUE) && view_is(v, k, IS_CUE) && view_is(v, k, IS_FINITE)))
			return v->subject[k];
	}
	return near.first == NONE ? inner : near;
}

/* Kyodo, citing an official, | said: the participle stands between a subject and its verb. */
static bool between_commas(const struct view *v, uint32_t i, uint32_t comma)
{
	if (!comma || !view_is(v, comma - 1, IS_NOUN) || view_is(v, comma - 1, IS_TIME))
		return false;
	if (view_verb_to_come(v, i, 20, IS_FINITE | IS_STOP | IS_OPEN))
		return true;
	for (uint32_t right = i + 1; right < v->n && right < i + 20; right++)
		if (view_is(v, right, IS_COMMA) && inserted_view(v, right) == comma)
			return true;
	return false;
}

static bool is_with(const struct view *v, uint32_t i)
{
	const struct lexicon *l = &v->s->k->lexicon;
	return view_is(v, i, IS_PREP) && slice_equal(lexicon_text(l, v->a, view_group(v, i)->word), SLICE("with"));
}

/* "most herders | often | blame": a verb without an ending behind an adverb has what opens the clause for its subject. */
static struct subject plain_subject(const struct view *v, uint32_t i)
{
	uint32_t k = i;
	while (k > 0 && view_is(v, k - 1, IS_ADVERB | IS_COMMA))
		k--;
	if (k && k == i && !view_is(v, i, IS_INFINITIVE | IS_ING | IS_PARTICIPLE) && view_is(v, i, IS_SAYING) && view_is(v, k - 1, IS_FINITE))
		return across_verbs(v, k); /* "the owners whose boats were sold | say" */
	if (k == i || !k || view_is(v, i, IS_INFINITIVE | IS_ING | IS_PARTICIPLE) || !view_is(v, k - 1, IS_NOUN) || view_is(v, k - 1, IS_TIME))
		return nobody;
	struct subject x = finite_subject(v, i);
	return x.first != NONE && (!x.first || view_is(v, x.first - 1, IS_COMMA | IS_THAT | IS_CC | IS_SEMI | IS_ADVERB)) ? x : nobody;
}

static struct subject loose_subject(const struct view *v, uint32_t i)
{
	uint32_t k = i;
	struct subject plain = plain_subject(v, i);
	if (plain.first != NONE)
		return plain;
	while (k > 0 && view_is(v, k - 1, IS_ADVERB))
		k--;
	if (k > 0 && view_but_told(v, k - 1))
		return shared(v, i, k - 1);
	if (k > 0 && view_is(v, i, IS_ING | IS_PARTICIPLE) && view_is(v, k - 1, IS_NOUN) && !view_is(v, k - 1, IS_TIME)) {
		struct subject x = {view_phrase_start(v, k - 1), k, k - 1, false};
		struct subject main = governor(v, i);
		if ((view_is(v, k - 1, IS_VENUE) && !view_is(v, i, IS_PASSIVE)) || (x.first && is_with(v, x.first - 1)))
			return x; /* a report alleging, with media reporting */
		return view_is(v, i, IS_PARTICIPLE) || main.first == NONE ? phrase_at(v, k - 1) : main;
	}
	if (k > 0 && view_is(v, i, IS_ING) && view_is(v, k - 1, IS_COMMA) && between_commas(v, i, k - 1))
		return phrase_at(v, k - 2);
	return governor(v, i);
}

/* "Expressing hope that talks would resume, he left": the first verb is in a clause of the participle's; the main one has its subject behind a comma. */
static uint32_t main_verb(const struct view *v, uint32_t first)
{
	uint32_t opener = 0;
	while (view_is(v, opener, IS_ADVERB))
		opener++;
	bool inside = view_is(v, opener, IS_CUE) && view_is(v, opener + 1, IS_NOUN); /* "Worried the dam would break, he left" */
	for (uint32_t i = opener; i < first && i < FAR; i++)
		inside = inside || view_is(v, i, IS_THAT | IS_WH | IS_WHO | IS_SUBORDINATOR);
	if (!inside || !view_is(v, opener, IS_ING | IS_PARTICIPLE))
		return first;
	uint32_t main = first;
	for (uint32_t i = first + 1; i < v->n && i < first + FAR; i++)
		if (view_is(v, i, IS_FINITE) && v->subject[i].first != NONE && !v->subject[i].relative && v->subject[i].first > first &&
		    view_is(v, v->subject[i].first - 1, IS_COMMA)) {
			main = main == first ? i : main;
			if (view_is(v, i, IS_CUE)) /* "Saying that when it rains, boats leak, he | called for calm" */
				return i;
		}
	return main;
}

/* "Citing an official, Kyodo said": a participle that opens the sentence has the subject of the verb to come. */
static void fill_openers(struct view *v)
{
	uint32_t first = 0;
	while (first < v->n && !(view_is(v, first, IS_FINITE) && v->subject[first].first != NONE))
		first++;
	uint32_t main = main_verb(v, first);
	for (uint32_t i = 0; first < v->n && i < first; i++)
		if (view_is(v, i, IS_ING | IS_PARTICIPLE) && v->subject[i].first == NONE)
			v->subject[i] = v->subject[main];
}

void subjects_find(struct view *v)
{
	for (uint32_t i = 0; i < v->n; i++) {
		v->subject[i] = nobody;
		if (view_is(v, i, IS_FINITE))
			v->subject[i] = finite_subject(v, i);
		else if (view_is(v, i, IS_VERB))
			v->subject[i] = loose_subject(v, i);
	}
	fill_openers(v);
}
