/*
 * Whose words a text is that labels no speakers, where "I" and "we" are of whoever signs it:
 *
 *   Statement from President Ann Hill on herring      its title
 *   I, Ann Hill, President of Norland, proclaim       its own words
 *   We, the leaders of Chad and Mali, met             those of several
 *   Joint Fact Sheet, Leaders' Statement, a Charter   several whom the title does not tell
 *   Sincerely,  Ann Hill                              its last lines
 */
#include "base/calendar.h"
#include "extract/coreference/memory.h"

enum { LINES_OF_SIGNATURE = 4, NAME_BYTES = 64 };

/* ---- the title ---- */

static bool one_of(struct slice word, const char *const *list, size_t n)
{
	const char first = word.n ? byte_lower(*word.at) : '\0';
	for (size_t i = 0; i < n; i++)
		if (*list[i] == first && slice_same(word, slice_of(list[i])))
			return true;
	return false;
}

/* What somebody writes or speaks himself: not a "readout", which speaks of him. */
static bool is_document(struct slice word)
{
	static const char *const nouns[] = {"statement", "remarks", "letter", "message", "speech", "address", "testimony", "op-ed", "proclamation",
		"memorandum"};
	return one_of(word, nouns, sizeof nouns / sizeof *nouns);
}

/* What several publish together: "Joint Fact Sheet", "Leaders' Declaration" */
static bool may_be_joint(struct slice word)
{
	static const char *const nouns[] = {"statement", "declaration", "readout", "fact", "communique", "communiqué", "vision", "letter", "message",
		"announcement", "report", "release"};
	return one_of(word, nouns, sizeof nouns / sizeof *nouns);
}

/* "Joint", "Leaders'", "Chair's" before such a noun */
static bool is_of_several(struct slice word)
{
	static const char *const begin[] = {"leaders", "ministers", "chair'", "chair’", "chairs'", "chairs’"};
	bool several = slice_same(word, SLICE("joint"));
	for (size_t i = 0; i < sizeof begin / sizeof *begin && !several; i++)
		several = word.n >= strlen(begin[i]) && slice_same(slice_cut(word, 0, strlen(begin[i])), slice_of(begin[i]));
	return several;
}

/* "The Herring Charter": only several agree on such */
static bool is_accord(struct slice word)
{
	static const char *const nouns[] = {"charter", "declaration", "communique", "communiqué", "principles"};
	return one_of(word, nouns, sizeof nouns / sizeof *nouns);
}

static bool leads_to_author(struct slice word)
{
	static const char *const words[] = {"by", "from", "of"};
	return one_of(word, words, sizeof words / sizeof *words);
}

static struct slice without_comma(struct slice word) { return word.n && word.at[word.n - 1] == ',' ? slice_cut(word, 0, word.n - 1) : word; }

/* The number of a surname as the data spell it: Hill, Ford-Hill by its end. */
static uint32_t surname_word(const struct memory *m, struct slice word)
{
	char small[NAME_BYTES];
	size_t from = word.n;
	while (from && word.at[from - 1] != '-')
		from--;
	struct slice end = slice_cut(word, from, word.n);
	if (!end.n || end.n > sizeof small)
		return 0;
	for (size_t i = 0; i < end.n; i++)
		small[i] = byte_lower(end.at[i]);
	return intern_find(&m->l->words, (struct slice){small, end.n}, intern_hash(small, end.n));
}

/* Of "President Ann" before "Hill": the office that the person holds on the day, or the given name. */
static bool called_so(const struct memory *m, const struct known_actor *k, struct slice before, struct slice given)
{
	struct slice name = intern_text(&m->l->words, k->name);
	bool first = given.n > 1 && name.n > given.n && name.at[given.n] == ' ' && slice_same(slice_cut(name, 0, given.n), given);
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		struct slice role = intern_text(&m->l->words, m->t->terms.at[i].role);
		bool office = before.n >= role.n && slice_same(slice_cut(before, 0, role.n), role) && (before.n == role.n || before.at[role.n] == ' ');
		if (term_holds(&m->t->terms.at[i], m->a->day) && (first || office))
			return true;
	}
	return false;
}

/* "Kim Gunn on herring" */
static bool begins_with_name(const struct memory *m, const struct known_actor *k, struct slice rest)
{
	struct slice name = intern_text(&m->l->words, k->name);
	return rest.n >= name.n && slice_same(slice_cut(rest, 0, name.n), name) && (rest.n == name.n || !byte_is_alpha(rest.at[name.n]));
}

/* The one person of the data whom "President Ann Hill" means, of which `word` is the surname; `rest` begins with it. NONE. */
static uint32_t known_as(const struct memory *m, struct slice before, struct slice given, struct slice word, struct slice rest)
{
	uint32_t number = surname_word(m, word), found = NONE;
	for (uint32_t i = number && number < m->t->by_surname.n ? m->t->by_surname.at[number] : NONE; i != NONE; i = m->t->surnames.at[i].next) {
		uint32_t k = m->t->surnames.at[i].actor;
		const struct known_actor *person = &m->t->known.at[k];
		if (k == found || (!called_so(m, person, before, given) && !begins_with_name(m, person, rest)))
			continue;
		if (found != NONE)
			return NONE;
		found = k;
	}
	return found;
}

struct slice article_title(const struct article *a)
{
	if (!a->text_has_title || !a->sentences.n)
		return a->title.at ? a->title : SLICE("");
	return slice_cut(a->text, a->sentences.at[0].start, a->sentences.at[0].end);
}

static void author_in_title(struct memory *m)
{
	struct slice rest = article_title(m->a), word = SLICE(""), given = SLICE("");
	const char *from = NULL, *end = rest.at + rest.n;
	bool document = false, several = false, joint = false, tells = slice_starts(rest, SLICE("President ")); /* Ann Hill Approves Flood Declaration */
	while (m->author.known == NONE && rest.n && slice_next(&rest, ' ', &word)) {
		if (!from) {
			several = several || is_of_several(word);
			joint = joint || (several && !document && may_be_joint(word)) || (!rest.n && !document && !tells && is_accord(word));
			document = document || is_document(word);
			from = document && leads_to_author(word) ? word.at + word.n + 1 : NULL;
			continue;
		}
		if (!word.n || !byte_is_upper(word.at[0]))
			break;
		struct slice before = {from, (size_t)(word.at - from)};
		m->author.known = known_as(m, slice_trim(before), given, without_comma(word), (struct slice){word.at, (size_t)(end - word.at)});
		given = word;
	}
	bool comma = rest.n && slice_ends(word, SLICE(",")) && !slice_starts(rest, SLICE("Jr"));
	if (rest.n && (comma || slice_starts(rest, SLICE("and "))))
		m->author.known = NONE; /* by President Hill and the First Lady */
	m->author.several = joint;
}

/* ---- the text ---- */

static bool word_is(const struct memory *m, uint32_t unit, struct slice word)
{
	return slice_equal(lexicon_text(m->l, m->a, m->a->units.at[unit].word), word);
}

/* "We, the leaders of Chad and Mali, met": all up to the verb. */
static void authors_behind(struct memory *m, const struct sentence *s, uint32_t unit)
{
	uint32_t end = unit;
	for (uint32_t g = s->first_group; g < s->end_group && end == unit; g++)
		if (m->a->groups.at[g].first > unit && (unit_has(m->l, &m->a->groups.at[g], m->c->verb) || m->a->groups.at[g].tag == TAG_VBN))
			end = m->a->groups.at[g].first;
	struct ids all = {0};
	actors_of_units(m, unit, end == unit ? s->end_unit : end, &all);
	for (uint32_t i = 0; i < all.n; i++)
		if (!actor_is_person(m, all.at[i]))
			ids_add(m->a, &m->author.who, state_behind(m, all.at[i]));
}

/* "I, Ann Hill, President": the person whose name begins at this unit; NONE. */
static uint32_t person_at(const struct memory *m, uint32_t unit)
{
	uint32_t i = mention_at_unit(m->a, unit);
	bool begins = i != NONE && m->a->mentions.at[i].first_unit == unit;
	return begins && actor_is_person(m, m->a->mentions.at[i].actor) ? m->a->mentions.at[i].actor : NONE;
}

static void author_in_words(struct memory *m, const struct sentence *s)
{
	for (uint32_t u = s->first_unit; u + 3 < s->end_unit && !m->author.who.n; u++) {
		const struct unit *unit = &m->a->units.at[u];
		if (!unit_has(m->l, unit, m->c->we) || m->a->units.at[u + 1].tag != TAG_COMMA || m->a->tokens.at[unit->first].quotes)
			continue;
		uint32_t person = word_is(m, u, SLICE("i")) ? person_at(m, u + 2) : NONE;
		if (person != NONE)
			ids_add(m->a, &m->author.who, person);
		else if (word_is(m, u, SLICE("we")) && (word_is(m, u + 2, SLICE("the")) || mention_at_unit(m->a, u + 2) != NONE))
			authors_behind(m, s, u + 2);
	}
}

/* A line that is nothing but a person's name: whoever signs. NONE. */
static uint32_t signs(const struct memory *m, const struct recollection *r, const struct sentence *s)
{
	if (r->end_mention == r->first_mention || m->a->tokens.at[s->first_token].gap < GAP_LINE)
		return NONE;
	const struct mention *x = &m->a->mentions.at[r->first_mention];
	bool whole = x->first_unit == s->first_unit && x->end_unit == s->end_unit;
	return whole && x->end_unit - x->first_unit <= 4 && actor_is_person(m, x->actor) ? x->actor : NONE;
}

static void author_in_signature(struct memory *m)
{
	uint32_t n = m->a->sentences.n;
	for (uint32_t back = 1; back <= LINES_OF_SIGNATURE && back < n && !m->author.who.n; back++) {
		uint32_t person = m->a->sentences.at[n - back].skip ? NONE : signs(m, &m->sentences[n - back], &m->a->sentences.at[n - back]);
		if (person != NONE)
			ids_add(m->a, &m->author.who, person);
	}
}

static void author_find(struct memory *m)
{
	uint32_t here = m->sentence;
	m->author.sought = true;
	m->author.known = NONE;
	author_in_title(m);
	for (m->sentence = 0; m->sentence < m->a->sentences.n && !m->author.who.n; m->sentence++)
		if (!m->a->sentences.at[m->sentence].skip)
			author_in_words(m, &m->a->sentences.at[m->sentence]);
	m->sentence = here;
	if (!m->author.who.n)
		author_in_signature(m);
	if (!m->author.who.n && m->author.known != NONE)
		ids_add(m->a, &m->author.who, actors_add_known(m->s, m->author.known));
}

bool own_word_of_one(const struct memory *m, uint32_t unit)
{
	static const char *const words[] = {"i", "me", "my", "mine", "myself"};
	return one_of(lexicon_text(m->l, m->a, m->a->units.at[unit].word), words, sizeof words / sizeof *words);
}

bool author_of(struct memory *m, bool one, struct ids *out)
{
	if (!m->author.sought)
		author_find(m);
	const struct ids *who = &m->author.who;
	bool person = who->n == 1 && actor_is_person(m, who->at[0]);
	if (person == one)
		ids_join(m, out, who);
	return out->n || (!one && m->author.several);
}
