#include "extract/claims/links.h"

enum { SENTENCES_BACK = 25, SENTENCES_AHEAD = 6, WORDS_MAX = 64, WORD_LETTERS = 5, ENOUGH = 5, CERTAIN = 20 };

struct content_words {
	uint32_t at[WORDS_MAX], n;
};

struct linking {
	const struct lexicon *l;
	struct article *a;
	uint32_t deniable, fears;
};

/* One denial with what is asked of each claim around it. */
struct denied {
	const struct attribution *d;
	struct content_words words;
	struct span named;   /* from behind the cue to the end of what is denied: "the paper's report that ..." */
	uint32_t referred;   /* the claim that "it" or "the charge" goes back to; NONE */
};

/* Of one state or, of those that belong to none, of one code: IGOUNO. */
static bool same_side(const struct article *a, uint32_t x, uint32_t y)
{
	const struct actor *p = &a->actors.at[x], *q = &a->actors.at[y];
	return actors_of_one_state(a, x, y) || (!p->country[0] && p->code[0] && !strcmp(p->code, q->code));
}

/* The state and its organs speak with one voice; a paper, a professor and whoever holds no office in the same country do not. */
static bool of_the_state(const struct actor *x)
{
	return (!x->code[3] && x->kind != ACTOR_PERSON) || !strcmp(x->code + 3, "GOV") || !strcmp(x->code + 3, "MIL");
}

static bool one_voice(const struct article *a, const struct ids *x, const struct ids *y)
{
	for (uint32_t i = 0; i < x->n; i++)
		for (uint32_t k = 0; k < y->n; k++) {
			uint32_t p = x->at[i], q = y->at[k];
			if (p == q || (same_side(a, p, q) && of_the_state(&a->actors.at[p]) && of_the_state(&a->actors.at[q])))
				return true;
		}
	return false;
}

static bool share_a_side(const struct article *a, const struct ids *x, const struct ids *y)
{
	for (uint32_t i = 0; i < x->n; i++)
		for (uint32_t k = 0; k < y->n; k++)
			if (same_side(a, x->at[i], y->at[k]))
				return true;
	return false;
}

/* Is one of these named inside the span? Mentions are sorted by place. */
static bool named_in(const struct article *a, const struct ids *who, struct span span)
{
	uint32_t low = 0, high = a->mentions.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->mentions.at[middle].span.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < a->mentions.n && a->mentions.at[low].span.start < span.end; low++)
		for (uint32_t i = 0; i < who->n; i++)
			if (same_side(a, who->at[i], a->mentions.at[low].actor))
				return true;
	return false;
}

static uint32_t lemma_of(const struct lexicon *l, const struct unit *u)
{
	for (uint32_t i = 0; i < u->n_entries; i++)
		if (entry_holds(unit_entry(l, u, i), u))
			return unit_entry(l, u, i)->lemma;
	return u->word;
}

/* Nouns, verbs and adjectives of a content inside its sentence, by their base form. */
static struct content_words words_of(const struct linking *x, const struct attribution *c)
{
	struct content_words w = {.n = 0};
	const struct sentence *s = &x->a->sentences.at[c->sentence];
	for (uint32_t i = s->first_unit; i < s->end_unit && w.n < WORDS_MAX; i++) {
		const struct unit *u = &x->a->units.at[i];
		struct span span = article_unit_span(x->a, i, i + 1);
		bool open_class = (u->tag >= TAG_NN && u->tag <= TAG_JJ) || (u->tag >= TAG_VB && u->tag <= TAG_VBG);
		if (span.start >= c->content.start && span.end <= c->content.end && open_class && span.end - span.start >= WORD_LETTERS)
			w.at[w.n++] = lemma_of(x->l, u);
	}
	return w;
}

static bool kin(const struct linking *x, uint32_t p, uint32_t q)
{
	if (p == q)
		return true;
	struct slice a = lexicon_text(x->l, x->a, p), b = lexicon_text(x->l, x->a, q);
	size_t n = 0;
	while (n < a.n && n < b.n && a.at[n] == b.at[n])
		n++;
	return n >= WORD_LETTERS; /* attack, attacked, attacker */
}

static unsigned shared_words(const struct linking *x, const struct content_words *p, const struct content_words *q)
{
	unsigned n = 0;
	for (uint32_t i = 0; i < p->n; i++)
		for (uint32_t k = 0; k < q->n; k++)
			if (kin(x, p->at[i], q->at[k])) {
				n++;
				break;
			}
	return n;
}

/* The first event of a sentence; events stand in reading order. */
static uint32_t first_event(const struct article *a, uint32_t sentence)
{
	uint32_t low = 0, high = a->events.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->events.at[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool harmful(const struct event *e)
{
	return !strcmp(e->type, "COERCE") || !strcmp(e->type, "ASSAULT");
}

/* Does the content tell of harm that one of these does? It yields who does it. */
static const struct event *harm_in(const struct article *a, const struct attribution *c, const struct ids *by)
{
	for (uint32_t i = first_event(a, c->sentence); i < a->events.n && a->events.at[i].sentence == c->sentence; i++) {
		const struct event *e = &a->events.at[i];
		if (e->trigger.start >= c->content.start && e->trigger.end <= c->content.end && harmful(e) && e->sources.n &&
		    (!by || share_a_side(a, &e->sources, by)))
			return e;
	}
	return NULL;
}

/* "the agency said | an envoy of the denier had said otherwise": it tells what the denier says himself. */
static bool tells_his_words(const struct linking *x, const struct attribution *d, const struct attribution *c)
{
	enum { LOOK = 12 };
	const struct attribution *all = x->a->attributions.at;
	uint32_t n = x->a->attributions.n, at = (uint32_t)(c - all), from = at > LOOK ? at - LOOK : 0;
	for (uint32_t i = from; i < n && i < at + LOOK; i++) {
		bool within = c->content.start <= all[i].cue.start && all[i].cue.end <= c->content.end;
		if (i != at && all[i].sentence == c->sentence && within && one_voice(x->a, &all[i].sources, &d->sources))
			return true;
	}
	return false;
}

/* "fears that they would sell": what others are afraid of is alleged as well. */
static bool is_fear(const struct linking *x, const struct attribution *c)
{
	return c->kind == CLAIM_CONCERN && c->cue_group != NONE && unit_has(x->l, &x->a->groups.at[c->cue_group], x->fears);
}

/* What somebody will do or wants done is no allegation; nor is what the denier says, or the words in which the denial stands. */
static bool alleges(const struct linking *x, const struct attribution *d, const struct attribution *c)
{
	bool own = c->source_group != NONE && c->source_group == d->source_group;
	bool alleged = c->kind == CLAIM_STATEMENT || c->kind == CLAIM_ACCUSATION || is_fear(x, c);
	return !c->denial && !own && alleged && !one_voice(x->a, &c->sources, &d->sources) && !tells_his_words(x, d, c);
}

/* "He said the researchers dismissed the claim": the denial is part of what is said, not an answer to it; "he said X, a charge they deny" is. */
static bool tells_of(const struct attribution *d, const struct attribution *c)
{
	return c->content.start <= d->cue.start && d->cue.end <= c->content.end && d->content.start != c->content.start;
}

/* denied [the claim] that */
static bool is_what_is_denied(const struct linking *x, const struct denied *n, const struct attribution *c)
{
	return !c->denial && c->cue.start >= n->named.start && c->cue.end <= n->named.end && unit_has(x->l, &x->a->groups.at[c->cue_group], x->deniable);
}

static int worth(const struct linking *x, const struct denied *n, uint32_t claim)
{
	const struct attribution *d = n->d, *c = &x->a->attributions.at[claim];
	if (is_what_is_denied(x, n, c))
		return CERTAIN;
	if (!alleges(x, d, c) || tells_of(d, c) || c->sentence > d->sentence + SENTENCES_AHEAD || c->sentence + SENTENCES_BACK < d->sentence)
		return 0;
	struct content_words claimed = words_of(x, c);
	unsigned shared = shared_words(x, &n->words, &claimed);
	bool accuses = c->kind == CLAIM_ACCUSATION || harm_in(x->a, c, d->sources.n ? &d->sources : NULL);
	bool known = shared || claim == n->referred, at_home = share_a_side(x->a, &c->sources, &d->sources);
	bool of_denier = (known || !at_home) && (share_a_side(x->a, &c->targets, &d->sources) || named_in(x->a, &d->sources, c->content));
	bool of_claimant = known && named_in(x->a, &c->sources, n->named);
	int near = c->sentence > d->sentence ? 0 : (c->sentence + 4 >= d->sentence) + (c->sentence + 1 >= d->sentence);
	return 2 * accuses + 3 * (of_denier || of_claimant) + 4 * (claim == n->referred) + (int)(shared > 4 ? 4 : shared) + near;
}

static void answer(struct linking *x, uint32_t denial, uint32_t claim)
{
	ids_add(x->a, &x->a->attributions.at[denial].links, claim);
	ids_add(x->a, &x->a->attributions.at[claim].links, denial);
}

static bool word_is(const struct linking *x, uint32_t unit, const char *word)
{
	return slice_equal(lexicon_text(x->l, x->a, x->a->units.at[unit].word), slice_of(word));
}

/* "it", "the charge", "such a statement": not told again, but known from before, as "meddling" without a word more is. */
static bool refers_back(const struct linking *x, const struct attribution *d)
{
	const struct sentence *s = &x->a->sentences.at[d->sentence];
	static const char *const pointing[] = {"the", "this", "that", "these", "those", "such", "both"};
	bool pointed = false;
	for (uint32_t i = s->first_unit; i < s->end_unit; i++) {
		const struct unit *u = &x->a->units.at[i];
		if (article_unit_span(x->a, i, i + 1).start < d->content.start)
			continue;
		if (u->tag == TAG_PRP) /* not "denied that it has boats" */
			return article_unit_span(x->a, i, i + 1).end >= d->content.end;
		if (unit_has(x->l, u, x->deniable))
			return pointed;
		for (unsigned k = 0; k < sizeof pointing / sizeof *pointing; k++)
			pointed = pointed || word_is(x, i, pointing[k]);
		if (u->tag != TAG_DT && u->tag != TAG_JJ)
			return false;
	}
	return false;
}

/* "The paper's contention that they said X": it is the paper that claims. */
static uint32_t around(const struct linking *x, const struct attribution *d, uint32_t claim)
{
	const struct attribution *all = x->a->attributions.at;
	for (uint32_t i = claim; i-- > 0 && all[i].sentence == all[claim].sentence;)
		if (alleges(x, d, &all[i]) && all[i].content.start <= all[claim].cue.start && all[claim].cue.end <= all[i].content.end)
			return i;
	return claim;
}

/* The last claim before the denial that somebody else made, in its sentence or the two before. */
static uint32_t claim_before(const struct linking *x, uint32_t denial)
{
	enum { LOOK = 16, REACH = 2 };
	const struct attribution *all = x->a->attributions.at, *d = &all[denial];
	for (uint32_t i = denial; i-- > 0 && denial - i < LOOK && all[i].sentence + REACH >= d->sentence;)
		if (alleges(x, d, &all[i]) && !(all[i].content.start <= d->cue.start && d->cue.end <= all[i].content.end))
			return around(x, d, i);
	return NONE;
}

/* Attributions are sorted by sentence, and only those around a denial are looked at; a sentence of thousands is cut off. */
static void link_denial(struct linking *x, uint32_t number)
{
	enum { LOOK = 200 };
	const struct attribution *d = &x->a->attributions.at[number];
	struct denied n = {.d = d, .words = words_of(x, d), .named = {d->cue.end, d->content.end > d->cue.end ? d->content.end : d->cue.end}};
	uint32_t first = article_attribution_from(x->a, d->sentence > SENTENCES_BACK ? d->sentence - SENTENCES_BACK : 0),
		end = article_attribution_from(x->a, d->sentence + SENTENCES_AHEAD + 1);
	int best = 0;
	n.referred = n.words.n < 2 || refers_back(x, d) ? claim_before(x, number) : NONE;
	if (number - first > LOOK)
		first = number - LOOK;
	if (end > number + LOOK)
		end = number + LOOK;
	for (uint32_t i = first; i < end; i++) {
		int w = worth(x, &n, i);
		best = w > best ? w : best;
	}
	for (uint32_t i = first; i < end && best >= ENOUGH; i++)
		if (worth(x, &n, i) >= (best > ENOUGH ? best - 1 : best))
			answer(x, number, i);
}

/* `"It is not true," Kim said`: where his name stands in a later sentence, the claim there knows whose it is. */
static void share_speaker(struct article *a, uint32_t denial)
{
	enum { NEIGHBOURS = 64 };
	struct attribution *d = &a->attributions.at[denial];
	for (uint32_t i = denial > NEIGHBOURS ? denial - NEIGHBOURS : 0; !d->sources.n && i < a->attributions.n && i < denial + NEIGHBOURS; i++) {
		const struct ids *who = &a->attributions.at[i].sources;
		for (uint32_t k = 0; d->source_group != NONE && a->attributions.at[i].source_group == d->source_group && k < who->n; k++)
			ids_add(a, &d->sources, who->at[k]);
	}
}

void links_find(struct stage *s)
{
	struct linking x = {.l = &s->k->lexicon, .a = s->a, .deniable = class_find(&s->k->lexicon.classes, SLICE("DENIABLE")),
		.fears = class_find(&s->k->lexicon.classes, SLICE("FEARS"))};
	for (uint32_t i = 0; i < s->a->attributions.n; i++)
		if (s->a->attributions.at[i].denial && !s->a->attributions.at[i].sources.n)
			share_speaker(s->a, i);
	for (uint32_t i = 0; i < s->a->attributions.n; i++)
		if (s->a->attributions.at[i].denial && !s->a->attributions.at[i].own) /* what a statement calls fabricated is told by it alone */
			link_denial(&x, i);
}
