#include "extract/claims/contents.h"

#include "extract/claims/claim_classes.h"

/* ---- quotations ---- */

/* The last quotation that begins at or before this token; NONE. */
static uint32_t quotation_at(const struct article *a, uint32_t token)
{
	uint32_t low = 0, high = a->quotations.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->quotations.at[middle].first_token <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : NONE;
}

const struct quotation *quotation_from(const struct article *a, uint32_t token)
{
	uint32_t i = quotation_at(a, token);
	return i != NONE && a->quotations.at[i].first_token == token ? &a->quotations.at[i] : NULL;
}

const struct quotation *quotation_until(const struct article *a, uint32_t token)
{
	uint32_t i = quotation_at(a, token);
	for (unsigned steps = 0; i != NONE && steps < 8; steps++) {
		if (a->quotations.at[i].end_token == token + 1)
			return &a->quotations.at[i];
		i = i ? i - 1 : NONE;
	}
	return NULL;
}

const struct quotation *quotation_over(const struct article *a, uint32_t token)
{
	uint32_t i = quotation_at(a, token);
	for (unsigned steps = 0; i != NONE && steps < 32; steps++) {
		const struct quotation *q = &a->quotations.at[i];
		if (q->depth == 1)
			return q->end_token > token ? q : NULL;
		i = i ? i - 1 : NONE;
	}
	return NULL;
}

struct span quotation_inside(const struct article *a, const struct quotation *q)
{
	uint32_t first = q->first_token + 1, end = q->end_token - q->closed;
	while (end > first && a->tokens.at[end - 1].kind == TOKEN_COMMA)
		end--;
	if (first >= end)
		return (struct span){0, 0};
	return (struct span){a->tokens.at[first].start, a->tokens.at[end - 1].end};
}

/* ---- spans of groups ---- */

static uint8_t quote_of(const struct view *v, uint32_t first, uint32_t end)
{
	bool quoted = false, plain = false;
	for (uint32_t i = first; i < end; i++) {
		if (v->depth[i])
			quoted = true;
		else if (!view_is(v, i, IS_COMMA | IS_STOP))
			plain = true;
	}
	return !quoted ? QUOTE_INDIRECT : plain ? QUOTE_MIXED : QUOTE_DIRECT;
}

struct content content_of(const struct view *v, uint32_t first, uint32_t end)
{
	while (first < end && view_is(v, first, IS_COMMA | IS_COLON | IS_DASH | IS_STOP | IS_SEMI | IS_CLOSE))
		first++;
	while (end > first && view_is(v, end - 1, IS_COMMA | IS_COLON | IS_DASH | IS_SEMI | IS_CC | IS_OPEN))
		end--;
	if (first >= end)
		return (struct content){first, first, {0, 0}, QUOTE_INDIRECT};
	struct content c = {first, end, view_span(v, first, end), quote_of(v, first, end)};
	if (c.quote == QUOTE_DIRECT && view_is(v, first, IS_OPEN) && first + 1 < end) { /* without its marks */
		const struct quotation *q = quotation_from(v->a, view_token(v, first));
		if (q && q->end_token >= view_token_end(v, end - 1))
			c.span = quotation_inside(v->a, q);
	}
	return c;
}

/* The group behind the one that holds this token, from group i on. */
static uint32_t group_behind(const struct view *v, uint32_t i, uint32_t token)
{
	while (i < v->n && view_token(v, i) < token)
		i++;
	return i;
}

/* ---- behind the cue ---- */

/* "While he said that X, Y", "Conceding that X, he did Y": the main clause is still to come. */
static bool opens_sentence(const struct view *v, uint32_t from)
{
	uint32_t first = 0;
	while (view_is(v, first, IS_OPEN | IS_CC | IS_ADVERB) && first < from)
		first++;
	bool by_doing = view_is(v, first, IS_PREP) && view_is(v, first + 1, IS_ING);
	if (!by_doing && !view_is(v, first, IS_SUBORDINATOR | IS_WH | IS_ING | IS_PARTICIPLE | IS_INFINITIVE))
		return false;
	for (uint32_t i = first; i < from; i++)
		if (i > first + 20 || view_is(v, i, IS_COMMA))
			return false;
	return true;
}

static uint32_t main_clause(const struct view *v, uint32_t from, uint32_t end)
{
	enum { LONGEST = 120 };
	for (uint32_t i = from + 1; i < end && i < from + LONGEST; i++) {
		if (!view_is(v, i, IS_COMMA))
			continue;
		uint32_t k = i + 1 + view_is(v, i + 1, IS_CLOSE);
		if (!view_is(v, k, IS_NOUN | IS_LOOSE))
			continue;
		k = view_phrase_end(v, k, true);
		while (view_is(v, k, IS_ADVERB | IS_COMMA))
			k++;
		if (view_is(v, k, IS_FINITE))
			return i;
	}
	return end;
}

static struct content quoted_after(const struct view *v, uint32_t from, const struct quotation *q)
{
	uint32_t behind = group_behind(v, from, q->end_token), last = v->a->sentences.at[v->sentence].end_token;
	const uint32_t stops = IS_STOP | IS_COMMA | IS_SEMI | IS_DASH | IS_CC | IS_ING | IS_SUBORDINATOR | IS_TIME | IS_CLOSE | IS_RPAR | IS_COLON;
	bool goes_on = behind < v->n && !view_is(v, behind, stops);
	if (q->end_token <= last && goes_on && v->end[behind] > behind)
		return content_of(v, from, opens_sentence(v, from) ? main_clause(v, behind, v->end[behind]) : v->end[behind]);
	struct content c = {from, behind, quotation_inside(v->a, q), QUOTE_DIRECT};
	return c;
}

/* "Kim wrote:" and a new line: the words follow in the next sentence. */
static struct content from_sentence_behind(const struct view *v)
{
	struct content none = {v->n, v->n, {0, 0}, QUOTE_INDIRECT};
	if (v->sentence + 1 >= v->a->sentences.n || !view_is(v, v->n - 1, IS_COLON))
		return none;
	const struct sentence *next = &v->a->sentences.at[v->sentence + 1];
	if (!next->body || next->end_token == next->first_token)
		return none;
	const struct quotation *q = quotation_from(v->a, next->first_token);
	if (q)
		return (struct content){v->n, v->n, quotation_inside(v->a, q), QUOTE_DIRECT};
	return (struct content){v->n, v->n, {next->start, next->end}, QUOTE_INDIRECT};
}

/* "said that in his country, | finding teams is hard": what stands before the comma has no verb yet, what follows is its subject. */
static bool is_gerund_to_come(const struct view *v, uint32_t from, uint32_t comma)
{
	enum { NEAR = 14 };
	if (!view_is(v, from, IS_PREP) || !view_is(v, comma + 1, IS_ING) || v->finite[comma] > v->finite[from])
		return false;
	for (uint32_t k = comma + 2; k < v->n && k < comma + NEAR && !view_is(v, k, IS_COMMA | IS_STOP | IS_SEMI | IS_THAT | IS_OPEN); k++)
		if (view_is(v, k, IS_FINITE))
			return true;
	return false;
}

struct content content_after(const struct view *v, uint32_t from)
{
	while (view_is(v, from, IS_COMMA | IS_COLON | IS_THAT))
		from++;
	if (view_is(v, from, IS_OPEN)) {
		const struct quotation *q = quotation_from(v->a, view_token(v, from));
		if (q)
			return quoted_after(v, from, q);
	}
	if (view_is(v, from, IS_ACCORDING)) { /* said that, according to a poll, it had grown */
		uint32_t k = view_phrase_end(v, from + 1, false);
		from = view_is(v, k, IS_COMMA) ? k + 1 : from;
	}
	if (from >= v->n)
		return from_sentence_behind(v);
	uint32_t end = v->depth[from] ? v->end_in_quote[from] : v->end[from];
	if (opens_sentence(v, from)) {
		uint32_t first = main_clause(v, from, end), second = first;
		if (first < end && view_is(v, from, IS_PREP | IS_SUBORDINATOR | IS_WH)) /* "Saying that as it rains, boats are needed, | he left" */
			second = main_clause(v, first + 1, end);
		end = second < end ? second : first;
	}
	if (view_is(v, end, IS_COMMA) && !v->depth[from] && is_gerund_to_come(v, from, end))
		end = v->end[end + 1];
	if (view_is(v, end, IS_STOP | IS_COMMA) && view_is(v, end + 1, IS_CLOSE) && v->depth[end] > v->depth[from])
		end += 2;
	return content_of(v, from, end);
}

/* The claim that the camp was empty | was contradicted: a second verb in the clause is the claim's own. */
struct content content_of_noun(const struct view *v, uint32_t from)
{
	enum { LONGEST = 60 };
	struct content whole = content_after(v, from);
	uint32_t first = whole.first, main = v->finite[from] || whole.quote == QUOTE_DIRECT ? whole.end : main_clause(v, from, whole.end);
	if (main < whole.end)
		return content_of(v, from, main); /* Amid fears that the dam would burst, | the crew left */
	while (first < whole.end && first < from + LONGEST && !view_is(v, first, IS_FINITE))
		if (view_is(v, first++, IS_COMMA | IS_WHO | IS_WH | IS_THAT | IS_OPEN))
			return whole;
	bool man_he_met = first > whole.first + 1 && view_is(v, first - 1, IS_NOUN) && view_is(v, first - 2, IS_NOUN);
	if (whole.quote == QUOTE_DIRECT || first >= whole.end || man_he_met || view_is(v, first, IS_CUE))
		return whole;
	for (uint32_t i = first + 1; i < whole.end && i < first + LONGEST; i++) {
		if (view_is(v, i, IS_FINITE))
			return content_of(v, whole.first, i);
		const uint32_t more = IS_COMMA | IS_CC | IS_WHO | IS_WH | IS_THAT | IS_SUBORDINATOR | IS_OPEN | IS_SEMI | IS_DASH | IS_COLON;
		if (view_is(v, i, more | IS_VERB | IS_ING | IS_CUE))
			return whole;
	}
	return whole;
}

/* ", and Kim, who had come, | told": what the conjunction before i joins is the subject of a verb to come. */
static bool is_subject_to_come(const struct view *v, uint32_t i)
{
	uint32_t e = view_phrase_end(v, i, true);
	if (view_is(v, e, IS_COMMA) && e > view_phrase_end(v, i, false))
		e++;
	return view_is(v, e, IS_FINITE);
}

/* "computers, | boats, nets, boots and tents": behind a comma of a list more of it, up to "and". */
static bool list_goes_on(const struct view *v, uint32_t comma)
{
	enum { ITEMS = 12 };
	for (unsigned n = 0; n < ITEMS && view_is(v, comma, IS_COMMA) && view_is(v, comma + 1, IS_NOUN | IS_LOOSE); n++) {
		if (view_is(v, comma + 1, IS_TIME | IS_PRONOUN))
			return false;
		uint32_t e = view_phrase_end(v, comma + 1, false);
		if (view_is(v, e, IS_COMMA) && view_is(v, e + 1, IS_CC) && !view_is(v, e + 1, IS_BUT))
			return view_is(v, e + 2, IS_NOUN | IS_LOOSE) && !is_subject_to_come(v, e + 2);
		if (n && view_is(v, e - 2, IS_CC) && e > comma + 2)
			return !view_is(v, e, IS_FINITE);
		if (n && view_is(v, e, IS_CC) && !view_is(v, e, IS_BUT) && view_is(v, e + 1, IS_NOUN | IS_LOOSE)) /* medical and other goods */
			return !is_subject_to_come(v, e + 1);
		comma = e;
	}
	return false;
}

/* A, B and C: the comma at i goes on with the list. */
static bool in_list(const struct view *v, uint32_t i)
{
	uint32_t e = view_is(v, i + 1, IS_NOUN | IS_LOOSE) ? view_phrase_end(v, i + 1, false) : i;
	if (view_is(v, i + 1, IS_CC) && view_is(v, i + 2, IS_NOUN | IS_LOOSE))
		return !is_subject_to_come(v, i + 2);
	if (list_goes_on(v, i))
		return true;
	return e > i && (view_is(v, e - 1, IS_CC) || (view_is(v, e, IS_COMMA) && view_is(v, e + 1, IS_CC)) || view_is(v, e, IS_CC) ||
			 (e > i + 2 && view_is(v, e - 2, IS_CC)));
}

static bool is_bare_verb(const struct view *v, uint32_t i)
{
	return view_is(v, i, IS_VERB) && !view_is(v, i, IS_FINITE | IS_INFINITIVE | IS_ING | IS_PARTICIPLE);
}

/* "a man | accused | of passing secrets to Peru | was held": behind a participle with no clause of its own the next verb is another's. */
static bool behind_participle(const struct view *v, uint32_t i, uint32_t from, uint32_t cue)
{
	if (!view_is(v, cue, IS_PARTICIPLE) || !view_is(v, cue + 1, IS_PREP))
		return false;
	while (i > from && !view_is(v, i, IS_THAT | IS_WHO | IS_WH | IS_SUBORDINATOR))
		i--;
	return i == from;
}

/* "to wait until the vote", "to act before the ministry decides": a part of what is said; "while" and "although" open something else. */
static bool says_when(const struct view *v, uint32_t i)
{
	return view_has(v, i, v->s->k->claim_classes->until_then) || view_has(v, i, v->s->k->claim_classes->once_then);
}

/* "a deal | before the vote": no clause follows. "after the vote" says more often when it was said. */
static bool is_before_thing(const struct view *v, uint32_t i)
{
	if (!view_has(v, i, v->s->k->claim_classes->until_then) || !view_is(v, i + 1, IS_NOUN | IS_LOOSE | IS_TIME))
		return false;
	uint32_t e = view_phrase_end(v, i + 1, false);
	return !view_is(v, e, IS_FINITE | IS_ADVERB | IS_WHO);
}

/* "to attack unless Peru leaves": what it depends on is a part of what is threatened. */
static bool is_unless(const struct view *v, uint32_t i)
{
	return i < v->n && slice_equal(view_word(v, i), SLICE("unless"));
}

/* "allies, | including Chad", "goods, | such as steel": no end. */
static bool gives_examples(const struct view *v, uint32_t comma)
{
	return view_has(v, comma + 1, v->s->k->claim_classes->gives_examples);
}

/* "warned Togo, an ally of Mali, | against doing so" */
static bool is_against(const struct view *v, uint32_t i)
{
	return i < v->n && slice_equal(view_word(v, i), SLICE("against"));
}

/* "Ann Miller, | the envoy.", "the envoy, | Ann Miller, to wait": a name and what its bearer is, up to a comma or the end. */
static bool names_again(const struct view *v, uint32_t comma)
{
	uint32_t what = comma + 1;
	if (!comma || !view_is(v, comma - 1, IS_NOUN) || !view_is(v, what, IS_NOUN | IS_LOOSE) || view_is(v, comma - 1, IS_TIME | IS_PRONOUN) ||
	    view_is(v, what, IS_TIME | IS_PRONOUN))
		return false;
	uint32_t end = view_phrase_end(v, what, false);
	if (view_group(v, comma - 1)->tag != TAG_NNP && view_group(v, view_phrase_head(v, what, end))->tag != TAG_NNP)
		return false;
	return (view_is(v, end, IS_STOP | IS_COMMA | IS_INFINITIVE) || is_against(v, end)) && !(view_is(v, end, IS_COMMA) && view_is(v, end + 1, IS_FINITE));
}

/* "its exports | - mostly to Chad - | to grow": a dash that another closes, soon and with no verb between. */
static bool opens_aside(const struct view *v, uint32_t dash)
{
	enum { NEAR = 10 };
	uint32_t k = dash + 1;
	while (k < v->n && k < dash + NEAR && !view_is(v, k, IS_DASH | IS_FINITE | IS_STOP))
		k++;
	return k > dash + 1 && view_is(v, k, IS_DASH) && !view_is(v, k + 1, IS_STOP);
}

static bool closes_aside(const struct view *v, uint32_t dash, uint32_t from)
{
	for (uint32_t k = dash; k-- > from;)
		if (view_is(v, k, IS_DASH))
			return opens_aside(v, k);
	return false;
}

/* "by closing": an act that a preposition opens, in groups from + 1 to end. */
static bool opens_act(const struct view *v, uint32_t from, uint32_t end)
{
	for (uint32_t k = from + 1; k < end; k++)
		if (view_is(v, k, IS_ING) && (view_is(v, k - 1, IS_PREP) || (k > from + 1 && view_is(v, k - 1, IS_ADVERB) && view_is(v, k - 2, IS_PREP))))
			return true;
	return false;
}

/* "for closing the port, | selling its boats | , and firing the crew": behind the comma another act of such a list. */
static bool lists_acts(const struct view *v, uint32_t comma, uint32_t from)
{
	enum { NEAR = 20, LONGEST = 120 };
	from = comma > from + LONGEST ? comma - LONGEST : from;
	bool last = view_is(v, comma + 1, IS_CC) && view_is(v, comma + 2, IS_ING), before = false;
	if (!(last || (view_is(v, comma + 1, IS_ING) && !view_is(v, comma + 1, IS_CUE))) || !opens_act(v, from, comma))
		return false;
	for (uint32_t k = from; last && k < comma && !before; k++)
		before = view_is(v, k, IS_COMMA) && view_is(v, k + 1, IS_ING);
	for (uint32_t k = comma + 2; !last && k + 1 < v->n && k < comma + NEAR && !view_is(v, k, IS_FINITE | IS_STOP | IS_SEMI); k++)
		before = before || (view_is(v, k, IS_CC) && view_is(v, k + 1, IS_ING));
	return before;
}

/* "to return, | at an early date, | to the camp": the comma that closes what stands between two, or opens it; NONE if it is neither. */
static uint32_t aside_closed(const struct view *v, uint32_t comma)
{
	enum { NEAR = 5 };
	if (!view_is(v, comma + 1, IS_PREP) || !view_is(v, comma + 2, IS_NOUN | IS_TIME | IS_LOOSE))
		return NONE;
	for (uint32_t k = comma + 2; k < v->n && k < comma + NEAR && !view_is(v, k, IS_VERB | IS_STOP | IS_CC | IS_OPEN); k++)
		if (view_is(v, k, IS_COMMA))
			return view_is(v, k + 1, IS_PREP | IS_INFINITIVE) ? k : NONE;
	return NONE;
}

static bool stands_beside(const struct view *v, uint32_t comma, uint32_t from)
{
	if (aside_closed(v, comma) != NONE)
		return true;
	for (uint32_t k = comma; k-- > from;)
		if (view_is(v, k, IS_COMMA))
			return aside_closed(v, k) == comma;
	return false;
}

/* "to pay the crew, | to jointly guard the port": the same again. */
static bool goes_on_likewise(const struct view *v, uint32_t comma, uint32_t from)
{
	uint32_t k = comma + 1, split = view_is(v, k, IS_PREP) && view_is(v, k + 1, IS_ADVERB);
	while (view_is(v, k, IS_ADVERB | (split ? IS_PREP : 0)))
		k++;
	bool to = view_is(v, k, IS_INFINITIVE) || (split && is_bare_verb(v, k));
	return (view_is(v, from, IS_INFINITIVE) && to) || lists_acts(v, comma, from) || stands_beside(v, comma, from);
}

/* "to find them and | cut | the ropes": "cut" may be an infinitive as well, and is one behind another. */
static bool is_second_infinitive(const struct view *v, uint32_t i, uint32_t from)
{
	const struct unit *g = i < v->n ? view_group(v, i) : NULL;
	if (!g || !view_is(v, from, IS_INFINITIVE) || !view_is(v, i, IS_FINITE) || g->end - g->first > 1 || (g->tag != TAG_VBD && g->tag != TAG_VBP))
		return false;
	const struct unit *u = &v->a->units.at[g->head];
	for (uint32_t k = 0; u->entry != NONE && k < u->n_entries; k++)
		if (unit_entry(&v->s->k->lexicon, u, k)->lemma == u->word)
			return true;
	return false;
}

/* "to put her aide, the envoy Ann Miller, | in charge": the comma at i closes what stands beside a noun. */
static bool closes_naming(const struct view *v, uint32_t i, uint32_t from)
{
	enum { NEAR = 8 };
	if (!view_is(v, i + 1, IS_PREP | IS_INFINITIVE))
		return false;
	for (uint32_t k = i; k-- > from && i - k < NEAR && !view_is(v, k, IS_VERB);)
		if (view_is(v, k, IS_COMMA))
			return names_again(v, k) && view_phrase_end(v, k + 1, false) == i;
	return false;
}

/* "to help the port | while seeking aid": a part of what is to be done. */
static bool is_meanwhile(const struct view *v, uint32_t i, uint32_t from)
{
	return view_is(v, from, IS_INFINITIVE) && view_is(v, i + 1, IS_ING) && !view_is(v, i + 1, IS_CUE) && slice_equal(view_word(v, i), SLICE("while"));
}

/* "criticised the law | at a rally": where it was said; not "the deal reached at a summit". */
static bool says_where(const struct view *v, uint32_t i, uint32_t from)
{
	static const char *const words[] = {"during", "at", NULL};
	uint32_t venue = i + 1;
	while (view_is(v, venue, IS_LOOSE))
		venue++;
	return view_is(v, from, IS_NOUN | IS_LOOSE | IS_OPEN) && view_is(v, i, IS_PREP) && view_is(v, venue, IS_VENUE) && !view_is(v, i - 1, IS_VERB) &&
	       view_word_among(v, i, words);
}

/* "sail | and | ten of them | had left": what stands behind "and" at i is the subject of a verb of its own; no other clause opens from `from` on. */
static bool begins_clause(const struct view *v, uint32_t i, uint32_t k, uint32_t from)
{
	static const char *const by[] = {"by", NULL};
	uint32_t verb = view_phrase_end(v, k, false);
	while (view_is(v, verb, IS_ADVERB))
		verb++;
	if (v->finite[i] != v->finite[from] || !view_is(v, verb, IS_FINITE) || v->subject[verb].relative || view_word_among(v, verb + 1, by))
		return false;
	for (uint32_t before = from; before < i; before++)
		if (view_is(v, before, IS_SUBORDINATOR | IS_WH | IS_WHO | IS_THAT) || v->a->units.at[view_group(v, before)->first].tag == TAG_WDT)
			return false;
	uint32_t first = v->subject[verb].first;
	bool to = view_is(v, from, IS_INFINITIVE) || view_is(v, from + 1, IS_INFINITIVE); /* "not | to sail" */
	return first == k || (first > from && first <= k && to);
}

static bool ends_phrase(const struct view *v, uint32_t i, uint32_t from, uint32_t cue)
{
	uint32_t k = i + 1;
	if (view_is(v, i, IS_COMMA))
		return !view_is(v, k, IS_CLOSE) && !in_list(v, i) && !is_bare_verb(v, k) && !is_against(v, k) && /* to wait, show goodwill and talk */
		       !gives_examples(v, i) && !names_again(v, i) && !goes_on_likewise(v, i, from) && !closes_naming(v, i, from);
	if (view_is(v, i, IS_SUBORDINATOR))
		return !is_unless(v, i) && !is_meanwhile(v, i, from) && !(view_is(v, from, IS_INFINITIVE | IS_ING) && says_when(v, i)) && !is_before_thing(v, i);
	if (view_is(v, i, IS_DASH | IS_SEMI | IS_COLON))
		return !view_is(v, i, IS_DASH) || !(opens_aside(v, i) || closes_aside(v, i, from));
	if (view_is(v, i, IS_FINITE) && view_is(v, i - 1, IS_CC) && is_second_infinitive(v, i, from))
		return false;
	if (view_is(v, i, IS_FINITE))
		return (v->subject[i].first != NONE && !v->subject[i].relative && v->subject[i].first <= cue) || behind_participle(v, i, from, cue);
	if (!view_is(v, i, IS_CC))
		return says_where(v, i, from);
	if (view_is(v, i, IS_BUT) && i > from + 1 && view_is(v, i - 1, IS_CLOSE) && view_is(v, i - 2, IS_COMMA))
		return true; /* the "library," but */
	if (view_is(v, i, IS_BUT) && view_is(v, k, IS_NOUN | IS_LOOSE) && is_subject_to_come(v, k))
		return true; /* welcomed the pact | but its author, Ann Miller, left */
	while (view_is(v, k, IS_ADVERB | IS_TIME))
		k++;
	if (view_is(v, k, IS_NOUN | IS_LOOSE) && begins_clause(v, i, k, from))
		return true; /* warned the crews not to sail | and Peru has sunk ten boats */
	return view_is(v, k, IS_FINITE) && !(from < i && view_is(v, i - 1, IS_FINITE)) && !is_second_infinitive(v, k, from);
}

/* the "safe place" | and "clean water": where the quotation ends that "and" joins to the one whose end is before `close`; 0 */
static uint32_t joined_quotation(const struct view *v, uint32_t close)
{
	uint32_t and = close + 1;
	if (!view_is(v, close, IS_CLOSE) || !view_is(v, and, IS_CC) || view_is(v, and, IS_BUT) || !view_is(v, and + 1, IS_OPEN))
		return 0;
	const struct quotation *q = quotation_from(v->a, view_token(v, and + 1));
	uint32_t end = q ? group_behind(v, and, q->end_token) : 0;
	return end && view_is(v, end, IS_STOP | IS_COMMA | IS_SEMI) ? end : 0;
}

struct content content_phrase(const struct view *v, uint32_t from, uint32_t cue)
{
	enum { LONGEST = 120 };
	struct content whole = content_after(v, from);
	if (whole.quote == QUOTE_DIRECT) {
		bool inside = from && view_is(v, from - 1, IS_OPEN) && !view_is(v, from, IS_OPEN);
		uint32_t end = inside ? joined_quotation(v, whole.end) : 0;
		return end ? content_of(v, from - 1, end) : whole;
	}
	for (uint32_t i = from + 1; i < whole.end && i < from + LONGEST; i++)
		if (v->depth[i] <= v->depth[from] && ends_phrase(v, i, from, cue))
			return content_of(v, from, i);
	return whole;
}

/* ---- in front of it ---- */

/* "Is it late?" Kim asked: the question may have ended the sentence before. */
static struct content from_sentence_before(const struct view *v)
{
	struct content none = {0, 0, {0, 0}, QUOTE_INDIRECT};
	if (!v->sentence)
		return none;
	const struct sentence *before = &v->a->sentences.at[v->sentence - 1];
	if (before->paragraph != v->a->sentences.at[v->sentence].paragraph || before->end_token == before->first_token)
		return none;
	const struct quotation *q = quotation_until(v->a, before->end_token - 1);
	if (!q || !q->closed || q->first_token < before->first_token)
		return none;
	return (struct content){0, 0, quotation_inside(v->a, q), QUOTE_DIRECT};
}

struct content content_before(const struct view *v, uint32_t right)
{
	uint32_t k = right;
	while (k > 0 && view_is(v, k - 1, IS_COMMA | IS_DASH))
		k--;
	if (!k)
		return from_sentence_before(v);
	uint32_t start = v->start[k];
	if (view_is(v, k - 1, IS_CLOSE)) {
		const struct quotation *q = quotation_until(v->a, view_token(v, k - 1));
		uint32_t own = view_token(v, start);
		if (q && (q->first_token <= own || (q->first_token == own + 1 && view_is(v, start, IS_CC | IS_ADVERB)))) {
			struct content c = {start, k, quotation_inside(v->a, q), QUOTE_DIRECT};
			return c;
		}
	}
	return content_of(v, start, k);
}

/* "Peru, where the unrest has spread": a name and a clause about it. */
static bool is_place_told_of(const struct view *v, const struct content *x)
{
	uint32_t end = view_phrase_end(v, x->first, false);
	return view_is(v, end, IS_COMMA) && view_is(v, end + 1, IS_WH) && v->finite[x->end] - v->finite[x->first] == 1;
}

/* "July 27, 1953, was the day": a time is what is spoken of. */
static bool is_time_told_of(const struct view *v, const struct content *x)
{
	uint32_t k = x->first;
	while (k < x->end && view_is(v, k, IS_TIME | IS_COMMA))
		k++;
	return k > x->first && k < x->end && view_is(v, x->first, IS_TIME) && view_is(v, k, IS_FINITE);
}

bool content_is_sentence(const struct view *v, const struct content *x)
{
	if (is_time_told_of(v, x))
		return true;
	if (!view_is(v, x->first, IS_SUBORDINATOR | IS_PREP | IS_WH | IS_WHO | IS_ING | IS_PARTICIPLE | IS_TIME))
		return v->finite[x->end] > v->finite[x->first] && !is_place_told_of(v, x);
	for (uint32_t i = x->first; i < x->end; i++) {
		const struct subject *s = &v->subject[i];
		if (view_is(v, i, IS_FINITE) && s->first != NONE && !s->relative && s->first >= x->first &&
		    (s->first == x->first || !view_is(v, s->first - 1, IS_SUBORDINATOR | IS_WH | IS_THAT | IS_WHO | IS_PREP)))
			return true;
	}
	return false;
}

struct content content_around(const struct view *v, uint32_t right, uint32_t from)
{
	struct content x = content_before(v, right);
	if (view_is(v, from, IS_COMMA) && view_is(v, from + 1, IS_OPEN)) {
		struct content y = content_after(v, from + 1);
		if (!span_none(x.span) && !span_none(y.span)) {
			x.span.end = y.span.end;
			x.quote = x.quote == y.quote ? x.quote : QUOTE_MIXED;
			x.end = y.end;
		}
		return x;
	}
	if (view_is(v, from, IS_COMMA) && from + 1 < v->n && !view_is(v, from + 1, IS_CC | IS_ING | IS_WHO | IS_SUBORDINATOR | IS_ACCORDING) &&
	    x.quote != QUOTE_DIRECT && !content_is_sentence(v, &x)) {
		uint32_t end = v->end[from + 1];
		struct content whole = content_of(v, x.first, end);
		return span_none(x.span) ? content_of(v, from + 1, end) : whole;
	}
	return x;
}
