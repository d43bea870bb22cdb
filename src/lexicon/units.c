/*
 * A sentence's tokens to units: lexicon phrases by longest match, hyphenated words put together, numbers read, everything tagged.
 *
 *   the | U.S. | - | led | six | - | party | talks      North | Korea | 's
 *   the   U.S.   -   led   six-party         talks      [North Korea]   's
 */
#include "lexicon/building.h"

struct lattice {
	const struct lexicon *lexicon;
	struct article *article;
	uint32_t first_token, end_token;    /* of the sentence */
	struct unit *units;                 /* new */
	uint32_t n;
	const struct tag_choices **choices; /* of each */
	struct tag_choices *own;            /* of each whose choices stand in no lexicon */
	const uint32_t **rows;              /* of sets, of each by tag */
	uint8_t *tags;
	enum tag_place place;
};

/* ---- phrases ---- */

static uint32_t child(const struct lexicon *l, uint32_t node, uint32_t word)
{
	if (!l->edge_slots)
		return 0;
	for (uint32_t i = edge_hash(node, word) & (l->edge_slots - 1); l->edges[i].node; i = (i + 1) & (l->edge_slots - 1))
		if (l->edges[i].node == node && l->edges[i].word == word)
			return l->edges[i].to;
	return 0;
}

/* Has the node a meaning that the spelling admits? */
static bool holds(const struct lexicon *l, const struct node *node, enum form form)
{
	for (uint32_t i = 0; i < node->n_entries; i++)
		if (l->entries.at[node->entries + i].needs <= (uint8_t)form)
			return true;
	return false;
}

/* Is it worth looking for the edge? */
static bool may_lead_on(const struct lexicon *l, uint32_t node, const struct token *t)
{
	return l->nodes.at[node].followers >> (t->word % 32) & 1 && l->nodes.at[lexicon_root(l, t->word)].leaders >> (node % 32) & 1 &&
		t->gap != GAP_PARAGRAPH;
}

/* The longest phrase from a token on that holds as written. Returns its node, 0 for none; *length in tokens. */
static uint32_t match(const struct lexicon *l, const struct token *tokens, uint32_t n, uint32_t *length)
{
	uint32_t node = lexicon_root(l, tokens[0].word), best = node; /* a single word's node also carries its tags */
	*length = 1;
	for (uint32_t i = 1; i < n && may_lead_on(l, node, &tokens[i]); i++) {
		node = child(l, node, tokens[i].word);
		if (!node)
			break;
		if (holds(l, &l->nodes.at[node], form_of(&tokens[0]))) {
			best = node;
			*length = i + 1;
		}
	}
	return best;
}

/* ---- numbers ---- */

static bool digits(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!byte_is_digit(s.at[i]))
			return false;
	return s.n > 0;
}

static int number_form(struct slice s)
{
	if (!s.n || byte_is_alpha(s.at[0])) /* most words */
		return -1;
	unsigned long v = 0;
	size_t n = 0, apostrophe = s.n && s.at[0] == '\'' ? 1 : slice_starts(s, SLICE("\xE2\x80\x99")) ? 3 : 0; /* '58, '80s */
	s = slice_cut(s, apostrophe, s.n);
	while (n < s.n && byte_is_digit(s.at[n]))
		n++;
	struct slice tail = slice_cut(s, n, s.n);
	if (!n)
		return -1;
	if (n == s.n) {
		slice_number(s, 99999999, &v);
		return apostrophe && n == 2               ? NUMBER_YEAR
			: n <= 2 && v >= 1 && v <= 31     ? NUMBER_DAY
			: n == 2                          ? NUMBER_TWO
			: n == 4 && v >= 1000 && v < 3000 ? NUMBER_YEAR
							  : NUMBER_INTEGER;
	}
	if (slice_same(tail, SLICE("st")) || slice_same(tail, SLICE("nd")) || slice_same(tail, SLICE("rd")) || slice_same(tail, SLICE("th")))
		return NUMBER_ORDINAL;
	if (slice_same(tail, SLICE("s")) && (n == 4 || n == 2) && s.at[n - 1] == '0')
		return NUMBER_DECADE;
	if (tail.at[0] == ':' && digits(slice_cut(tail, 1, tail.n)))
		return NUMBER_CLOCK;
	for (size_t i = 0; i < tail.n; i++)
		if (!byte_is_digit(tail.at[i]) && tail.at[i] != ',' && tail.at[i] != '.')
			return -1;
	return NUMBER_REAL;
}

/* ---- choices ---- */

#define ONLY(tag) {.n = 1, .at = {{(tag), 0}}}

/* Of tokens that are no words. */
static const struct tag_choices choices_of_kind[TOKEN_KINDS] = {[TOKEN_COMMA] = ONLY(TAG_COMMA), [TOKEN_STOP] = ONLY(TAG_STOP),
	[TOKEN_COLON] = ONLY(TAG_COLON), [TOKEN_SEMICOLON] = ONLY(TAG_SEMI), [TOKEN_DASH] = ONLY(TAG_DASH), [TOKEN_HYPHEN] = ONLY(TAG_SYM),
	[TOKEN_OPEN_QUOTE] = ONLY(TAG_OPENQ), [TOKEN_CLOSE_QUOTE] = ONLY(TAG_CLOSEQ), [TOKEN_OPEN_PAREN] = ONLY(TAG_LPAR),
	[TOKEN_CLOSE_PAREN] = ONLY(TAG_RPAR), [TOKEN_URL] = ONLY(TAG_NN), [TOKEN_SYMBOL] = ONLY(TAG_SYM), [TOKEN_NUMBER] = ONLY(TAG_CD)};

/* Does an actor have this name? */
static bool names_actor(const struct lexicon *l, const struct node *node, enum form form)
{
	for (uint32_t i = 0; i < node->n_entries; i++)
		if (l->entries.at[node->entries + i].kind == ENTRY_ACTOR && l->entries.at[node->entries + i].needs <= (uint8_t)form)
			return true;
	return false;
}

/* A name that the counts never saw is guessed by its ending, but is no adverb (Italy) and no verb. */
static void keep_names(struct tag_choices *choices)
{
	uint8_t n = 0;
	for (uint8_t i = 0; i < choices->n; i++) {
		enum tag tag = tag_plain((enum tag)choices->at[i].tag);
		if (tag == TAG_NNP || tag == TAG_NN || tag == TAG_NNS || tag == TAG_JJ)
			choices->at[n++] = choices->at[i];
	}
	choices->n = n;
	if (!n)
		*choices = tag_choices_only(TAG_NNP);
}

/* After a quotation mark or a colon a capital says as little as at the start. */
static enum tag_place place_at(const struct lattice *x, const struct token *t)
{
	const struct token *start = &x->article->tokens.at[x->first_token];
	uint8_t before = t == start ? TOKEN_COLON : t[-1].kind;
	bool starts = before == TOKEN_OPEN_QUOTE || before == TOKEN_COLON || before == TOKEN_DASH || before == TOKEN_OPEN_PAREN;
	return starts && x->place == TAG_INSIDE ? TAG_START : x->place;
}

/* Of a word that stands in the lexicon as something else, or not at all. */
static void choices_guessed(const struct lattice *x, const struct token *t, const struct node *n, enum tag_place place, struct tag_choices *own)
{
	const struct lexicon *l = x->lexicon;
	struct slice text = slice_cut(x->article->text, t->start, t->end);
	enum form form = form_of(t);
	if (form != FORM_LOWER && n->tags[CASE_ANY]) {
		*own = l->tags.at[n->tags[CASE_ANY]];
		tag_choices_cased(own, text.at, text.n, place);
		return;
	}
	tag_choices_guess(l->model, text.at, text.n, place, own);
	if (names_actor(l, n, form))
		keep_names(own);
}

static bool may_be(const struct tag_choices *c, enum tag tag)
{
	for (uint8_t k = 0; k < c->n; k++)
		if (c->at[k].tag == tag)
			return true;
	return false;
}

/* Of a unit of `length` tokens. Where they are not the lexicon's, they are put into `own`. */
static const struct tag_choices *choices_of(const struct lattice *x, const struct token *t, uint32_t length, const struct node *n,
					    struct tag_choices *own)
{
	const struct lexicon *l = x->lexicon;
	uint32_t known = n->tags[form_of(t)];
	if (length == 1 && choices_of_kind[t->kind].n)
		return &choices_of_kind[t->kind];
	if (known)
		return &l->tags.at[form_of(t) == FORM_LOWER && length == 1 ? l->nameless.at[known] : known];
	if (length == 1)
		choices_guessed(x, t, n, place_at(x, t), own);
	else
		tag_choices_guess(l->model, x->article->text.at + t->start, t[length - 1].end - t->start, place_at(x, t), own);
	return own;
}

/* ---- units ---- */

static bool has_class(const struct lexicon *l, uint32_t entries, uint32_t n_entries, uint32_t class)
{
	for (uint32_t i = 0; i < n_entries; i++)
		if (class_in(&l->classes, l->entries.at[entries + i].set, class))
			return true;
	return false;
}

static bool apart(const struct lexicon *l, const struct article *a, uint32_t token)
{
	uint32_t node = lexicon_root(l, a->tokens.at[token].word);
	if (a->tokens.at[token].kind != TOKEN_WORD)
		return true;
	const struct node *n = &l->nodes.at[node];
	return node && (names_actor(l, n, (enum form)(FORMS - 1)) || has_class(l, n->entries, n->n_entries, l->class_apart));
}

/* self-destructive, decision-making: tokens joined by hyphens, none of which stands for something of its own (U.S.-led, two-year). */
static uint32_t compound_end(const struct lexicon *l, const struct article *a, uint32_t first, uint32_t end)
{
	uint32_t i = first;
	if (apart(l, a, first))
		return first + 1;
	while (i + 2 < end && a->tokens.at[i + 1].kind == TOKEN_HYPHEN && a->tokens.at[i + 2].gap == GAP_NONE && !apart(l, a, i + 2))
		i += 2;
	return i + 1;
}

static bool only_verb(const struct lexicon *l, uint32_t node)
{
	const uint64_t verbs = UINT64_C(1) << TAG_VB | UINT64_C(1) << TAG_VBD | UINT64_C(1) << TAG_VBG | UINT64_C(1) << TAG_VBN |
		UINT64_C(1) << TAG_VBP | UINT64_C(1) << TAG_VBZ;
	uint64_t tags = 0;
	for (uint32_t i = 0; i < l->nodes.at[node].n_entries; i++)
		tags |= l->entries.at[l->nodes.at[node].entries + i].tags;
	return tags && !(tags & ~verbs);
}

static bool unit_is_of(const struct lattice *x, uint32_t i, uint32_t class)
{
	const struct unit *u = &x->units[i];
	return u->n_entries && has_class(x->lexicon, u->entry, u->n_entries, class);
}

/* "is rejecting | calls", "Ignoring | calls", but "the filing | calls": is the form in "-ing" at i - 1 a verb? */
static bool ing_is_verb(const struct lattice *x, uint32_t i)
{
	static const enum tag openers[] = {TAG_DT, TAG_JJ, TAG_POS, TAG_PRPS, TAG_NN, TAG_NNP, TAG_CD};
	enum tag before = i > 1 && x->choices[i - 2]->n ? tag_plain((enum tag)x->choices[i - 2]->at[0].tag) : TAG_IN;
	for (size_t k = 0; k < sizeof openers / sizeof *openers; k++)
		if (before == openers[k])
			return false;
	return true;
}

/* "an urgent | call", "Norway's | calls", "amid | calls", "rejected | calls", "Norwegian | calls": by the units before it, the next word is no verb. */
static bool noun_is_due(const struct lattice *x, bool plural)
{
	uint32_t i = x->n;
	unsigned adjectives = 0;
	while (i > 0 && adjectives < 3 && x->choices[i - 1]->n) {
		enum tag tag = (enum tag)x->choices[i - 1]->at[0].tag, plain = tag_plain(tag);
		uint8_t shape = x->units[i - 1].shape;
		if (tag == TAG_DT_ART || plain == TAG_PRPS || plain == TAG_POS)
			return true;
		if (plain == TAG_IN)
			return !may_be(x->choices[i - 1], TAG_IN_THAT) && !may_be(x->choices[i - 1], TAG_IN_SUB) && (plural || adjectives);
		if (plural && !adjectives && (plain == TAG_VBD || plain == TAG_VBZ || (plain == TAG_VBG && ing_is_verb(x, i))))
			return true;
		if (plural && unit_is_of(x, i - 1, x->lexicon->class_demonym)) /* "ignored Norwegian | calls", but "a Norwegian | calls" */
			return i < 2 || tag_plain((enum tag)x->choices[i - 2]->at[0].tag) != TAG_DT;
		bool compound = plain == TAG_NN && !plural; /* "a courtesy | call", but "the minister | calls" */
		bool name = shape != SHAPE_LOWER && !(plain == TAG_JJ && plural && i > 1); /* "ignored European | calls" */
		if ((plain != TAG_JJ && plain != TAG_VBN && plain != TAG_VBG && !compound) || name)
			return false;
		adjectives++;
		i--;
	}
	return false;
}

/* The verb "call for" begins here by the lexicon; is it the noun "call" and a preposition? */
static bool noun_in_verb(const struct lattice *x, const struct token *t, uint32_t node)
{
	const struct lexicon *l = x->lexicon;
	uint32_t alone = lexicon_root(l, t->word);
	if (!alone || !only_verb(l, node))
		return false;
	struct tag_choices own;
	const struct tag_choices *c = &own;
	if (l->nodes.at[alone].tags[form_of(t)])
		c = &l->tags.at[l->nodes.at[alone].tags[form_of(t)]];
	else
		choices_guessed(x, t, &l->nodes.at[alone], x->place, &own);
	bool plural = may_be(c, TAG_NNS);
	return (plural || may_be(c, TAG_NN)) && noun_is_due(x, plural);
}

static bool is_be(const struct lattice *x, const struct unit *u)
{
	return u->n_entries && has_class(x->lexicon, u->entry, u->n_entries, x->lexicon->class_be);
}

/* "is due to | visit Chile", "is also due to | meet", "talks due to | begin": the phrase is a preposition by the lexicon; is it the adjective and an
 * infinitive? Without a form of "be" before it only where the next word is a verb more often than not. */
static bool infinitive_is_due(const struct lattice *x, const struct token *t, uint32_t length, const struct node *n)
{
	const struct lexicon *l = x->lexicon;
	if (x->n == 0 || !has_class(l, n->entries, n->n_entries, l->class_due_to) || t + length == x->article->tokens.at + x->end_token)
		return false;
	const struct unit *before = &x->units[x->n - 1];
	if (x->n > 1 && may_be(x->choices[x->n - 1], TAG_RB))
		before--;
	uint32_t next = lexicon_root(l, t[length].word);
	uint32_t known = next ? l->nodes.at[next].tags[form_of(&t[length])] : 0;
	return known && (is_be(x, before) ? may_be(&l->tags.at[known], TAG_VB) : tag_plain((enum tag)l->tags.at[known].at[0].tag) == TAG_VB);
}

/* "called | on Friday for a ban": by the lexicon "call on" is a verb, but here "on" says when. */
static bool day_is_due(const struct lattice *x, const struct token *t, uint32_t length, uint32_t node)
{
	const struct lexicon *l = x->lexicon;
	if (t + length == x->article->tokens.at + x->end_token ||
	    !slice_equal(slice_cut(x->article->text, t[length - 1].start, t[length - 1].end), SLICE("on")))
		return false;
	const struct node *next = &l->nodes.at[lexicon_root(l, t[length].word)];
	return (has_class(l, next->entries, next->n_entries, l->class_weekday) || has_class(l, next->entries, next->n_entries, l->class_month)) &&
		only_verb(l, node);
}

/* "the Iran-|Iraq war": by the lexicon "Iraq war" is one thing, but here two states wage it. */
static bool second_of_pair(const struct lattice *x, uint32_t first, const struct node *n)
{
	const struct lexicon *l = x->lexicon;
	const struct token *t = &x->article->tokens.at[first];
	if (x->n < 2 || t[-1].kind != TOKEN_HYPHEN || t->gap != GAP_NONE || names_actor(l, n, form_of(t)))
		return false;
	uint32_t before = lexicon_root(l, x->units[x->n - 2].word);
	return names_actor(l, &l->nodes.at[before], (enum form)(FORMS - 1)) && names_actor(l, &l->nodes.at[lexicon_root(l, t->word)], form_of(t));
}

/* The rows of a unit's sets by tag. */
static const uint32_t *rows_of(const struct lattice *x, const struct token *t, uint32_t length, const struct node *n)
{
	const struct lexicon *l = x->lexicon;
	uint32_t profile = n->profile;
	if (!profile && length == 1 && (t->kind == TOKEN_NUMBER || t->kind == TOKEN_WORD)) {
		int form = number_form(slice_cut(x->article->text, t->start, t->end));
		profile = form >= 0 ? l->number_profiles[form] : 0;
	}
	return lexicon_rows(l, profile);
}

/* What its set will be is asked for where the tagger will most often find it. */
static void add_unit(struct lattice *x, uint32_t first, uint32_t length, const struct node *n)
{
	const struct token *t = &x->article->tokens.at[first];
	const uint32_t i = x->n++;
	x->units[i] = (struct unit){.first = first, .end = first + length, .head = first + length - 1, .word = t->word,
		.entry = n->n_entries ? n->entries : NONE, .n_entries = n->n_entries, .shape = t->shape, .rule = NONE, .ref = NONE};
	x->choices[i] = choices_of(x, t, length, n, &x->own[i]);
	x->rows[i] = rows_of(x, t, length, n);
	__builtin_prefetch(x->rows[i] + x->choices[i]->at[0].tag);
}

/* Adds the unit that begins at a token, returns where it ends. */
static uint32_t next_unit(struct lattice *x, uint32_t first)
{
	const struct lexicon *l = x->lexicon;
	const struct token *t = &x->article->tokens.at[first];
	uint32_t left = x->end_token - first, length, node = match(l, t, left, &length);
	if (length > 1 && (noun_in_verb(x, t, node) || infinitive_is_due(x, t, length, &l->nodes.at[node]) || day_is_due(x, t, length, node) ||
			   second_of_pair(x, first, &l->nodes.at[node]))) {
		length = 1;
		node = lexicon_root(l, t->word);
	}
	if (length == 1 && left > 2 && t[1].kind == TOKEN_HYPHEN) {
		length = compound_end(l, x->article, first, x->end_token) - first;
		node = length > 1 ? 0 : node;
	}
	add_unit(x, first, length, &l->nodes.at[node]);
	return first + length;
}

/* The nodes of the words lie all over the lexicon: asked for here, they are near when they are looked at. */
static enum tag_place place_of(const struct lexicon *l, const struct article *a, uint32_t first, uint32_t end)
{
	size_t capital = 0, upper = 0, words = 0;
	for (uint32_t i = first; i < end; i++) {
		const struct token *t = &a->tokens.at[i];
		__builtin_prefetch(&l->nodes.at[lexicon_root(l, t->word)]);
		if (t->kind != TOKEN_WORD)
			continue;
		words++;
		capital += t->shape == SHAPE_CAPITAL || t->shape == SHAPE_UPPER;
		upper += t->shape == SHAPE_UPPER && t->end - t->start > 1;
	}
	return tag_place_of(capital, upper, words);
}

static struct slice text_of(const struct lattice *x, uint32_t i)
{
	const struct token *t = &x->article->tokens.at[x->units[i].first];
	return slice_cut(x->article->text, t->start, t->end);
}

/* | last year, | this week, | Monday, | ten years ago */
static bool when_at(const struct lattice *x, uint32_t i)
{
	if (i >= x->n)
		return false;
	if (slice_equal(text_of(x, i), SLICE("last")) || slice_equal(text_of(x, i), SLICE("this")))
		return true;
	for (uint32_t k = i + 1; k < x->n && k < i + 4; k++)
		if (slice_equal(text_of(x, k), SLICE("ago")))
			return true;
	return unit_is_of(x, i, x->lexicon->class_weekday);
}

/* "a bank | accused | of fraud", "Danes | kidnapped | ten years ago": who does so names somebody right behind, so this one has suffered it. */
static bool done_to(const struct lattice *x, uint32_t i)
{
	if (x->tags[i] != TAG_VBD || i + 1 >= x->n || !may_be(x->choices[i], TAG_VBN))
		return false;
	if (may_be(x->choices[i + 1], TAG_IN_OF))
		return unit_is_of(x, i, x->lexicon->class_of_what);
	bool behind_noun = i > 0 && (x->tags[i - 1] == TAG_NN || x->tags[i - 1] == TAG_NNS || x->tags[i - 1] == TAG_NNP);
	return behind_noun && unit_is_of(x, i, x->lexicon->class_needs_object) && when_at(x, i + 1);
}

void lexicon_units(const struct lexicon *l, struct article *a, uint32_t number, struct arena *scratch)
{
	struct sentence *s = &a->sentences.at[number];
	uint32_t room = s->end_token - s->first_token;
	struct lattice x = {.lexicon = l, .article = a, .first_token = s->first_token, .end_token = s->end_token};
	ARRAY_RESERVE(a->arena, &a->units, a->tokens.n); /* a unit has a token at least */
	x.units = a->units.at + a->units.n;
	x.choices = ARENA_ROOM(scratch, const struct tag_choices *, room);
	x.rows = ARENA_ROOM(scratch, const uint32_t *, room);
	x.own = ARENA_ROOM(scratch, struct tag_choices, room);
	x.tags = ARENA_ROOM(scratch, uint8_t, room);
	x.place = place_of(l, a, s->first_token, s->end_token);
	for (uint32_t at = s->first_token; at < s->end_token;)
		at = next_unit(&x, at);
	tagger_run(l->model, x.choices, x.n, x.tags);
	for (uint32_t i = 0; i < x.n; i++) {
		x.units[i].tag = done_to(&x, i) ? TAG_VBN : x.tags[i];
		x.units[i].set = lexicon_set(l, x.rows[i][x.units[i].tag], form_of_shape(x.units[i].shape));
	}
	s->first_unit = a->units.n;
	s->end_unit = a->units.n += x.n;
}
