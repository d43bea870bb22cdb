/* Building the lexicon: phrases onto the trie, and at the end the numbers that reading needs. */
#include "lexicon/lexicon.h"

#include "lexicon/building.h"
#include "words/words.h"

/* The classes that later stages ask for of each word or group: behind the tags there is room for them in the first word of a set, where they are
 * found fastest. */
static void add_asked_most(struct classes *c)
{
	static const char *const names[] = {"ROLE", "NO_ROLE", "ACTOR", "HALF", "SPORT_WORD", "NG", "FIN", "BARE", "PRONOUN", "WE", "HE", "IT", "THEY", "BOTH",
		"REFLEXIVE", "DOCUMENT", "CUE", "OWNS_OF", "NATIONALS", "THAT", "COUNTRY_NOUN", "IF", "FIRM_NAME", "VG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		class_add(c, slice_of(names[i]));
}

void lexicon_init(struct lexicon *l, struct arena *a)
{
	*l = (struct lexicon){.arena = a};
	intern_init(&l->words, a, 1);
	classes_init(&l->classes, a);
	for (int tag = 1; tag < TAG_PLAIN_COUNT; tag++) /* a tag is the class of its number */
		if (class_add(&l->classes, slice_of(tag_name((enum tag)tag))) != (uint32_t)tag)
			BUG("tags must be the first classes");
	add_asked_most(&l->classes);
	l->class_capital = class_add(&l->classes, SLICE("CAPITAL"));
	l->class_upper = class_add(&l->classes, SLICE("UPPER"));
	l->class_apart = class_add(&l->classes, SLICE("APART"));
	l->class_due_to = class_add(&l->classes, SLICE("DUE_TO"));
	l->class_weekday = class_add(&l->classes, SLICE("WEEKDAY"));
	l->class_month = class_add(&l->classes, SLICE("MONTH"));
	l->class_be = class_add(&l->classes, SLICE("BE"));
	l->class_of_what = class_add(&l->classes, SLICE("OF_WHAT"));
	l->class_needs_object = class_add(&l->classes, SLICE("NEEDS_OBJECT"));
	l->class_demonym = class_add(&l->classes, SLICE("DEMONYM"));
	ARRAY_PUSH(a, &l->nodes);
	*ARRAY_PUSH(a, &l->pool) = '\0';
	ARRAY_PUSH(a, &l->tags);
	l->model = ARENA_NEW(a, struct tag_model);
	tag_model_init(l->model);
	l->building = ARENA_NEW(a, struct lexicon_building);
	inflections_init(&l->building->inflections, a);
	intern_init(&l->building->choices, a, 1);
	intern_init(&l->building->rows, a, 1);
}

uint32_t lexicon_class(struct lexicon *l, const char *name)
{
	return class_add(&l->classes, slice_of(name));
}

uint32_t lexicon_pool(struct lexicon *l, struct slice attributes)
{
	attributes = slice_trim(attributes);
	if (!attributes.n)
		return 0;
	uint32_t offset = l->pool.n;
	for (size_t i = 0; i < attributes.n; i++)
		*ARRAY_PUSH(l->arena, &l->pool) = attributes.at[i];
	*ARRAY_PUSH(l->arena, &l->pool) = '\0';
	return offset;
}

/* Most phrases are plain lower-case words between blanks; all others go the tokenizer's way. */
static bool plain(struct slice phrase)
{
	for (size_t i = 0; i < phrase.n; i++)
		if (!byte_is_lower(phrase.at[i]) && phrase.at[i] != ' ')
			return false;
	return slice_find(phrase, SLICE("cannot"), 0) == phrase.n;
}

static unsigned tokenized(struct lexicon *l, struct slice phrase, uint32_t out[LEXICON_MAX_WORDS])
{
	struct arena scratch = {.on_fail = l->arena->on_fail};
	struct article *a = article_new(&scratch);
	unsigned n = 0;
	a->text = phrase;
	words_tokenize(a, &l->words, NULL);
	for (uint32_t i = 0; i < a->tokens.n; i++) {
		if (n == LEXICON_MAX_WORDS) {
			n = 0;
			break;
		}
		out[n++] = intern_add(&l->words, lexicon_text(l, a, a->tokens.at[i].word));
	}
	arena_free(&scratch);
	return n;
}

/* 's, 'll, n't, the hyphen of a compound: by itself or at the head of a phrase ("n't only") the tokenizer would take it for something else. */
static bool clitic(struct slice phrase)
{
	return slice_equal(phrase, SLICE("n't")) || slice_equal(phrase, SLICE("-")) || (phrase.n > 1 && phrase.n < 4 && phrase.at[0] == '\'' && byte_is_lower(phrase.at[1]));
}

unsigned lexicon_words(struct lexicon *l, struct slice phrase, uint32_t out[LEXICON_MAX_WORDS])
{
	if (clitic(phrase) || slice_equal(phrase, SLICE("-"))) { /* alone, a hyphen would be a dash */
		out[0] = intern_add(&l->words, phrase);
		return 1;
	}
	unsigned n = 0;
	struct slice word, rest = phrase;
	if (slice_next(&rest, ' ', &word) && clitic(word) && plain(rest)) {
		out[n++] = intern_add(&l->words, word);
		phrase = rest;
	}
	if (!plain(phrase))
		return tokenized(l, phrase, out);
	while (slice_next(&phrase, ' ', &word)) {
		if (!word.n)
			continue;
		if (n == LEXICON_MAX_WORDS)
			return 0;
		out[n++] = intern_add(&l->words, word);
	}
	return n;
}

static uint32_t edge_slot(const struct lexicon *l, uint32_t node, uint32_t word)
{
	uint32_t i = edge_hash(node, word) & (l->edge_slots - 1);
	while (l->edges[i].node && (l->edges[i].node != node || l->edges[i].word != word))
		i = (i + 1) & (l->edge_slots - 1);
	return i;
}

static void edges_grow(struct lexicon *l)
{
	struct edge *old = l->edges;
	uint32_t n = l->edge_slots;
	l->edge_slots = n ? n * 2 : 4096;
	l->edges = ARENA_ARRAY(l->arena, struct edge, l->edge_slots);
	for (uint32_t i = 0; i < n; i++)
		if (old[i].node)
			l->edges[edge_slot(l, old[i].node, old[i].word)] = old[i];
}

static uint32_t node_new(struct lexicon *l)
{
	ARRAY_PUSH(l->arena, &l->nodes);
	return l->nodes.n - 1;
}

static uint32_t root_node(struct lexicon *l, uint32_t word)
{
	while (l->roots.n <= word)
		*ARRAY_PUSH(l->arena, &l->roots) = 0;
	if (!l->roots.at[word])
		l->roots.at[word] = node_new(l);
	return l->roots.at[word];
}

static uint32_t child_node(struct lexicon *l, uint32_t node, uint32_t word)
{
	if (l->n_edges >= l->edge_slots / 8 * 7)
		edges_grow(l);
	uint32_t slot = edge_slot(l, node, word);
	if (!l->edges[slot].node) {
		l->edges[slot] = (struct edge){node, word, node_new(l)};
		l->nodes.at[node].followers |= 1u << (word % 32);
		l->n_edges++;
	}
	return l->edges[slot].to;
}

uint16_t lexicon_choices(struct lexicon *l, const struct tag_choices *choices)
{
	if (!choices->n)
		return 0;
	uint32_t number = intern_add(&l->building->choices, (struct slice){(const char *)choices, sizeof *choices});
	if (number == l->tags.n) /* numbers and choices grow together */
		*ARRAY_PUSH(l->arena, &l->tags) = *choices;
	return number <= UINT16_MAX ? (uint16_t)number : 0;
}

uint32_t lexicon_node(struct lexicon *l, const uint32_t words[], unsigned n)
{
	uint32_t node = root_node(l, words[0]);
	for (unsigned i = 1; i < n; i++)
		node = child_node(l, node, words[i]);
	return node;
}

/* "US" must be written so; "Korea" and "G7" need their capital; "al-Qaida" and "talks" nothing. */
static uint8_t needed_case(struct slice phrase)
{
	bool upper = true;
	size_t letters = 0;
	for (size_t i = 0; i < phrase.n; i++) {
		letters += byte_is_alpha(phrase.at[i]);
		upper = upper && !byte_is_lower(phrase.at[i]) && phrase.at[i] != ' ';
	}
	if (!letters || !byte_is_upper(phrase.at[0]))
		return CASE_ANY;
	return upper && phrase.n <= 6 && letters > 1 ? CASE_UPPER : CASE_CAPITAL;
}

/* Neither letters nor digits: tagged as what it is. */
static bool mark(struct slice phrase)
{
	for (size_t i = 0; i < phrase.n; i++)
		if (byte_is_alpha(phrase.at[i]) || byte_is_digit(phrase.at[i]) || (unsigned char)phrase.at[i] >= 0x80)
			return false;
	return true;
}

void lexicon_add(struct lexicon *l, struct slice phrase, struct entry e, bool cased)
{
	uint32_t words[LEXICON_MAX_WORDS];
	unsigned n = lexicon_words(l, phrase, words);
	if (!n)
		return;
	if (cased && e.needs == CASE_ANY)
		e.needs = needed_case(phrase);
	if (!e.tags && mark(phrase))
		e.tags = ((uint64_t)1 << TAG_PLAIN_COUNT) - ((uint64_t)1 << TAG_COMMA);
	uint32_t node = lexicon_node(l, words, n);
	*ARRAY_PUSH(l->arena, &l->building->entries) = (struct placed_entry){node, e};
}

/* ---- finishing ---- */

static bool same_entry(const struct entry *a, const struct entry *b)
{
	return a->set == b->set && a->lemma == b->lemma && a->tags == b->tags && a->kind == b->kind && a->value == b->value && a->needs == b->needs;
}

/* Sorts the entries to their nodes, in order of arrival; equal ones once. */
static void place_entries(struct lexicon *l)
{
	struct lexicon_building *b = l->building;
	uint32_t *count = ARENA_ARRAY(l->arena, uint32_t, l->nodes.n + 1);
	for (uint32_t i = 0; i < b->entries.n; i++)
		count[b->entries.at[i].node + 1]++;
	for (uint32_t i = 1; i <= l->nodes.n; i++)
		count[i] += count[i - 1];
	for (uint32_t i = 0; i < l->nodes.n; i++)
		l->nodes.at[i].entries = count[i];
	l->entries.at = ARENA_ARRAY(l->arena, struct entry, b->entries.n + 1);
	l->entries.n = l->entries.cap = b->entries.n;
	for (uint32_t i = 0; i < b->entries.n; i++) {
		struct node *node = &l->nodes.at[b->entries.at[i].node];
		const struct entry *e = &b->entries.at[i].entry;
		bool known = false;
		for (uint32_t k = 0; k < node->n_entries && !known; k++)
			known = same_entry(&l->entries.at[node->entries + k], e);
		if (!known && node->n_entries < UINT16_MAX)
			l->entries.at[node->entries + node->n_entries++] = *e;
	}
}

/* The tags that the tagger can give to a node; sets for all others would only cost symbols. */
static uint64_t possible_tags(const struct lexicon *l, const struct node *node)
{
	uint64_t mask = (uint64_t)1 << TAG_NNP, by_entries = 0;
	for (unsigned form = 0; form < 3; form++)
		for (unsigned i = 0; node->tags[form] && i < l->tags.at[node->tags[form]].n; i++)
			mask |= (uint64_t)1 << tag_plain((enum tag)l->tags.at[node->tags[form]].at[i].tag);
	for (uint32_t i = 0; i < node->n_entries; i++)
		by_entries |= l->entries.at[node->entries + i].tags;
	if (by_entries || node->tags[CASE_ANY])
		return mask | by_entries;
	return ((uint64_t)1 << TAG_COMMA) - 1; /* guessed: any word's */
}

static uint32_t resolved_set(struct lexicon *l, const struct node *node, uint64_t tags, unsigned tag, unsigned form)
{
	struct class_set s = {{0}};
	for (uint32_t i = 0; i < node->n_entries && tags >> tag & 1; i++) {
		const struct entry *e = &l->entries.at[node->entries + i];
		if (e->needs <= form && entry_admits(e, (uint8_t)tag))
			class_set_join(&s, &l->classes.sets.at[e->set]);
	}
	if (tag)
		class_set_put(&s, tag);
	if (form >= FORM_CAPITAL)
		class_set_put(&s, l->class_capital);
	if (form >= FORM_UPPER)
		class_set_put(&s, l->class_upper);
	return class_set_add(&l->classes, &s);
}

static uint32_t row_of(struct lexicon *l, const struct node *node, uint64_t tags, unsigned tag)
{
	uint32_t sets[FORMS];
	for (unsigned form = 0; form < FORMS; form++)
		sets[form] = resolved_set(l, node, tags, tag, form);
	uint32_t row = intern_add(&l->building->rows, (struct slice){(const char *)sets, sizeof sets}) - 1;
	for (unsigned form = 0; form < FORMS && row * FORMS == l->sets_of.n - form; form++) /* a new row is the next one */
		*ARRAY_PUSH(l->arena, &l->sets_of) = sets[form];
	return row;
}

static uint32_t profile_new(struct lexicon *l, const struct node *node, uint64_t tags)
{
	for (unsigned tag = 0; tag < TAG_PLAIN_COUNT; tag++)
		*ARRAY_PUSH(l->arena, &l->rows_of) = row_of(l, node, tags, tag);
	return l->n_profiles++;
}

/* Two nodes share a profile if their entries have the same classes under the same conditions: that is the key. */
static uint32_t profile_key(struct lexicon *l, const struct node *node, uint64_t tags)
{
	uint64_t key[2 * 24 + 1];
	unsigned n = 0;
	for (uint32_t i = 0; i < node->n_entries && n + 2 <= 48; i++) {
		const struct entry *e = &l->entries.at[node->entries + i];
		if (!e->set && !e->tags)
			continue;
		uint64_t first = (uint64_t)e->set << 8 | e->needs;
		bool known = false;
		for (unsigned k = 0; k < n && !known; k += 2)
			known = key[k] == first && key[k + 1] == e->tags;
		if (known)
			continue;
		key[n++] = first;
		key[n++] = e->tags;
	}
	if (!n)
		return 0;
	key[n++] = tags;
	return intern_add(&l->building->profiles, (struct slice){(const char *)key, n * sizeof *key});
}

static void number_profiles(struct lexicon *l)
{
	static const char *const names[NUMBER_FORMS][3] = {
	    [NUMBER_DAY] = {"NUM", "NUM_INT", "NUM_DAY"}, [NUMBER_TWO] = {"NUM", "NUM_INT", "NUM_TWO"},
	    [NUMBER_YEAR] = {"NUM", "NUM_INT", "NUM_YEAR"}, [NUMBER_INTEGER] = {"NUM", "NUM_INT"}, [NUMBER_REAL] = {"NUM", "NUM_REAL"},
	    [NUMBER_ORDINAL] = {"NUM_ORDINAL"}, [NUMBER_DECADE] = {"NUM_DECADE"}, [NUMBER_CLOCK] = {"NUM_CLOCK"}};
	for (unsigned i = 0; i < NUMBER_FORMS; i++) {
		struct class_set s = {{0}};
		for (unsigned k = 0; k < 3 && names[i][k]; k++)
			class_set_put(&s, lexicon_class(l, names[i][k]));
		struct entry e = {.set = class_set_add(&l->classes, &s)};
		l->entries.at[l->entries.n] = e; /* the spare entry behind the last */
		struct node node = {.entries = l->entries.n, .n_entries = 1};
		l->number_profiles[i] = profile_new(l, &node, UINT64_MAX);
	}
}

/* A verb form that the counts never saw may still be one: "to blockade". */
static void add_rare_tags(struct lexicon *l, struct node *node)
{
	enum { RARE = 96 };
	struct tag_choices choices = l->tags.at[node->tags[CASE_ANY]];
	uint64_t mask = 0;
	if (!node->tags[CASE_ANY])
		return;
	for (uint32_t i = 0; i < node->n_entries; i++)
		if (l->entries.at[node->entries + i].needs == CASE_ANY)
			mask |= l->entries.at[node->entries + i].tags;
	for (uint8_t k = 0; k < choices.n; k++)
		mask &= ~((uint64_t)1 << tag_plain((enum tag)choices.at[k].tag));
	for (uint8_t tag = TAG_VB; tag <= TAG_VBG; tag++)
		if (mask >> tag & 1 && choices.n < TAG_MAX_CHOICES)
			choices.at[choices.n++] = (struct tag_choice){tag, RARE};
	node->tags[CASE_ANY] = lexicon_choices(l, &choices);
}

/* The tags that a node's entries ask for; none: there are no such. */
static struct tag_choices choices_of_entries(const struct lexicon *l, const struct node *node, unsigned form)
{
	struct tag_choices out = {.n = 0};
	uint64_t mask = 0;
	for (uint32_t i = 0; i < node->n_entries; i++) {
		const struct entry *e = &l->entries.at[node->entries + i];
		if (e->needs <= form)
			mask |= e->tags;
	}
	if (mask & (mask - 1)) /* a noun is a name only where nothing else is left */
		mask &= ~((uint64_t)1 << TAG_NNP);
	for (uint8_t tag = 1; tag < TAG_PLAIN_COUNT && out.n < TAG_MAX_CHOICES; tag++)
		if (mask >> tag & 1)
			out.at[out.n++] = (struct tag_choice){tag, 16};
	return out;
}

/* What the tagger may choose from, where it depends on nothing but the word and its capitals. A word that was counted in lower case alone
 * is left: its capital says more in some places than in others. */
static void settle_choices(struct lexicon *l, struct node *node, bool word)
{
	uint16_t small = word ? node->tags[CASE_ANY] : 0, capital = word ? node->tags[CASE_CAPITAL] : 0;
	for (unsigned form = 0; form < FORMS; form++) {
		struct tag_choices choices = choices_of_entries(l, node, form);
		if (word && (node->tags[form] || (form != FORM_LOWER && small)))
			continue;
		node->tags[form] = form == FORM_UPPER && capital ? capital : lexicon_choices(l, &choices);
	}
}

static void settle_all_choices(struct lexicon *l)
{
	bool *word = ARENA_ARRAY(l->arena, bool, l->nodes.n);
	for (uint32_t i = 0; i < l->roots.n; i++)
		word[l->roots.at[i]] = true;
	for (uint32_t i = 1; i < l->nodes.n; i++)
		settle_choices(l, &l->nodes.at[i], word[i]);
}

/* What the commonest tag costs, and what a name does; UINT8_MAX where the word never was one. */
static uint8_t cost_of_name(const struct tag_choices *known, uint8_t *least)
{
	uint8_t name = UINT8_MAX;
	*least = UINT8_MAX;
	for (uint8_t i = 0; i < known->n; i++) {
		name = known->at[i].tag == TAG_NNP ? known->at[i].cost : name;
		*least = known->at[i].cost < *least ? known->at[i].cost : *least;
	}
	return name;
}

/* "officials from Chile accepted Peru's offer", "In Lima, officials said": how often a word is a name says nothing of it in lower case. False where
 * it never was one, or mostly is: van, de. */
static bool without_name(const struct tag_choices *known, struct tag_choices *own)
{
	enum { FOUR_TIMES = 32 }; /* as often something else */
	uint8_t least, name = cost_of_name(known, &least);
	bool past = false;
	for (uint8_t i = 0; i < known->n; i++)
		past = past || known->at[i].tag == TAG_VBD;
	if (known->n < 2 || name == UINT8_MAX || (name < least + FOUR_TIMES && !past))
		return false;
	*own = (struct tag_choices){.n = 0};
	for (uint8_t i = 0; i < known->n; i++)
		if (known->at[i].tag != TAG_NNP)
			own->at[own->n++] = known->at[i];
	return true;
}

static void settle_nameless(struct lexicon *l)
{
	for (uint32_t i = 0, n = l->tags.n; i < n; i++) {
		struct tag_choices own, known = l->tags.at[i];
		uint16_t number = without_name(&known, &own) ? lexicon_choices(l, &own) : 0;
		*ARRAY_PUSH(l->arena, &l->nameless) = number ? number : (uint16_t)i; /* 0: more than there are numbers for */
	}
}

/* Words that are met only inside of phrases share node 0 with those that are in none. */
static void note_leaders(struct lexicon *l)
{
	for (uint32_t i = 0; i < l->edge_slots; i++)
		if (l->edges[i].node)
			l->nodes.at[lexicon_root(l, l->edges[i].word)].leaders |= 1u << (l->edges[i].node % 32);
}

void lexicon_finish(struct lexicon *l)
{
	place_entries(l);
	for (uint32_t i = 1; i < l->nodes.n; i++)
		add_rare_tags(l, &l->nodes.at[i]);
	intern_init(&l->building->profiles, l->arena, 1);
	profile_new(l, &l->nodes.at[0], UINT64_MAX);
	for (uint32_t i = 1; i < l->nodes.n; i++) {
		struct node *node = &l->nodes.at[i];
		uint64_t tags = possible_tags(l, node);
		uint32_t key = profile_key(l, node, tags);
		if (key && key == l->n_profiles) /* keys and profiles grow together: a new key is the next profile */
			profile_new(l, node, tags);
		node->profile = key;
	}
	number_profiles(l);
	settle_all_choices(l);
	settle_nameless(l);
	note_leaders(l);
	while (l->roots.n <= l->words.n)
		*ARRAY_PUSH(l->arena, &l->roots) = 0;
	l->building = NULL;
}

void lexicon_forget(struct lexicon *l)
{
	l->classes.slots = NULL;
	l->classes.n_slots = 0;
	l->classes.sets.at = NULL;
	l->classes.sets.n = 0;
	ARRAY_FIT(l->arena, &l->words.starts);
	ARRAY_FIT(l->arena, &l->words.bytes);
	ARRAY_FIT(l->arena, &l->roots);
	ARRAY_FIT(l->arena, &l->nodes);
	ARRAY_FIT(l->arena, &l->tags);
	ARRAY_FIT(l->arena, &l->nameless);
	ARRAY_FIT(l->arena, &l->pool);
	ARRAY_FIT(l->arena, &l->rows_of);
	ARRAY_FIT(l->arena, &l->sets_of);
}
