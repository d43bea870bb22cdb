/*
 * Agents of TABARI and PETRARCH, to roles as data/actors/roles.tsv has them:
 *
 *   !PERSON! = MAN, WOMAN, MEN, WOMEN          a set of words, named between exclamation marks
 *   CONGRESS!PERSON! [~LEG]                    an entry for each word of the set, without plurals
 *   NOBLEMAN {NOBLEMEN} [~GOV]                 its own plural; {}: none
 *   AID_GROUP [NGO~]                           the code stands before the state's
 */
#include "extract/actors/actors.h"
#include "extract/dictionary/dictionary.h"

struct agent_set {
	struct slice name, words;
};

struct agents {
	struct actors *t;
	struct lexicon *l;
	struct dictionary_line x;
	ARRAY(struct agent_set) sets;
	uint32_t n_own; /* roles before these */
};

/* ---- codes and kinds ---- */

/* "~GOV", "NGO~", "GOV" */
static bool read_code(struct agents *g, struct slice code, struct known_role *role)
{
	struct slice word = code;
	role->before = word.n && word.at[word.n - 1] == '~';
	if (role->before)
		word.n--;
	else if (word.n && word.at[0] == '~')
		word = slice_cut(word, 1, word.n);
	bool good = word.n > 0 && word.n < sizeof role->code;
	for (size_t i = 0; good && i < word.n; i++)
		good = byte_is_upper(word.at[i]) || byte_is_digit(word.at[i]);
	if (!good)
		dictionary_fault(&g->x, code, "not a code of an agent, as [~GOV] or [NGO~]");
	else
		memcpy(role->code, word.at, word.n);
	return good;
}

static bool ends_as_person(struct slice word)
{
	static const char *const endings[] = {"er", "or", "ist", "man", "men", "woman", "women", "person", "ian", "ant", "ent", "ee", "eer", "ess"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (slice_ends(word, slice_of(endings[i])))
			return true;
	return false;
}

/* The dictionary says nothing of kinds: a "coast guard minister" is what "minister" is. */
static void read_kind(const struct agents *g, struct slice phrase, struct known_role *role)
{
	size_t from = phrase.n;
	while (from && phrase.at[from - 1] != ' ')
		from--;
	struct slice last = slice_cut(phrase, from, phrase.n);
	for (uint32_t i = 0; i < g->n_own; i++) {
		const struct known_role *known = &g->t->roles.at[i];
		if (slice_same(known->name, last) || slice_same(known->name, phrase)) {
			role->kind = known->kind;
			role->person = known->person;
			role->organ = known->organ;
			role->group = known->group;
			return;
		}
	}
	role->person = ends_as_person(last);
	role->organ = !role->person;
	role->kind = role->person ? ACTOR_PERSON : ACTOR_AGENCY;
}

/* ---- entries ---- */

enum plural { PLURAL_BY_RULE, PLURAL_NONE, PLURAL_OWN };

struct agent_line {
	struct slice phrase, plural_form;
	enum plural plural;
	struct known_role role;
};

static void add_role(struct agents *g, struct slice phrase, const struct agent_line *line)
{
	struct known_role role = line->role;
	struct class_set s = {{0}};
	role.name = arena_slice(g->l->arena, phrase);
	role.own = true;
	read_kind(g, phrase, &role);
	*ARRAY_PUSH(g->l->arena, &g->t->roles) = role;
	class_set_put(&s, g->t->class_role);
	struct entry e = {.kind = ENTRY_ROLE, .value = (int32_t)g->t->roles.n - 1, .set = class_set_add(&g->l->classes, &s)};
	if (line->plural == PLURAL_BY_RULE) {
		lexicon_add_inflected(g->l, phrase, e, INFLECT_NOUN);
		return;
	}
	lexicon_add(g->l, phrase, e, false);
	char form[DICTIONARY_PHRASE];
	size_t n = dictionary_phrase(line->plural_form, form);
	if (line->plural == PLURAL_OWN && n)
		lexicon_add(g->l, (struct slice){form, n}, e, false);
}

static void add_phrase(struct agents *g, struct slice raw, const struct agent_line *line)
{
	char phrase[DICTIONARY_PHRASE];
	uint32_t words[LEXICON_MAX_WORDS];
	size_t n = dictionary_phrase(raw, phrase);
	if (!n || !lexicon_words(g->l, (struct slice){phrase, n}, words))
		dictionary_fault(&g->x, line->phrase, n ? "a phrase of too many words" : "no phrase before the code");
	else
		add_role(g, (struct slice){phrase, n}, line);
}

static const struct agent_set *set_named(const struct agents *g, struct slice name)
{
	for (uint32_t i = 0; i < g->sets.n; i++)
		if (slice_equal(g->sets.at[i].name, name))
			return &g->sets.at[i];
	return NULL;
}

/* An entry for each word of the set that the phrase names; one phrase names one set. */
static void add_with_set(struct agents *g, struct agent_line *line, size_t open)
{
	struct slice phrase = line->phrase, word;
	size_t close = slice_find(phrase, SLICE("!"), open + 1);
	const struct agent_set *set = close < phrase.n ? set_named(g, slice_cut(phrase, open + 1, close)) : NULL;
	if (!set || slice_find(phrase, SLICE("!"), close + 1) < phrase.n) {
		dictionary_fault(&g->x, slice_cut(phrase, open, phrase.n), set ? "a phrase can name one set" : "no set of this name is defined above");
		return;
	}
	struct slice words = set->words;
	line->plural = PLURAL_NONE;
	while (slice_next(&words, ',', &word)) {
		struct buf whole = {0};
		word = slice_trim(word);
		buf_add(&whole, slice_cut(phrase, 0, open));
		buf_add(&whole, word);
		buf_add(&whole, slice_cut(phrase, close + 1, phrase.n));
		if (whole.failed)
			arena_fail(g->l->arena);
		if (word.n)
			add_phrase(g, (struct slice){whole.at, whole.n}, line);
		buf_free(&whole);
	}
}

/* !NAME! = A, B */
static void read_set(struct agents *g, size_t equals)
{
	struct slice name = slice_trim(slice_cut(g->x.text, 0, equals)), words = slice_trim(slice_cut(g->x.text, equals + 1, g->x.text.n));
	if (name.n < 3 || name.at[name.n - 1] != '!' || !words.n) {
		dictionary_fault(&g->x, g->x.text, "a set is written !NAME! = WORD, WORD");
		return;
	}
	*ARRAY_PUSH(g->l->arena, &g->sets) = (struct agent_set){slice_cut(name, 1, name.n - 1), words};
}

/* Cuts {PLURAL} off the phrase. */
static bool read_plural(struct agents *g, struct agent_line *line)
{
	struct slice phrase = line->phrase;
	size_t open = slice_find(phrase, SLICE("{"), 0), close = slice_find(phrase, SLICE("}"), 0);
	if (open == phrase.n && close == phrase.n) {
		line->plural = slice_ends(phrase, SLICE("=")) ? PLURAL_NONE : PLURAL_BY_RULE;
		return true;
	}
	if (close != phrase.n - 1 || open > close) {
		dictionary_fault(&g->x, slice_cut(phrase, open < phrase.n ? open : close, phrase.n), "expected {PLURAL} or {} between the phrase and its code");
		return false;
	}
	line->plural_form = slice_trim(slice_cut(phrase, open + 1, close));
	line->plural = line->plural_form.n ? PLURAL_OWN : PLURAL_NONE;
	line->phrase = slice_trim(slice_cut(phrase, 0, open));
	return true;
}

static void read_agent(struct agents *g)
{
	struct agent_line line = {.phrase = g->x.text};
	struct slice code;
	if (!dictionary_code(&g->x, &line.phrase, &code))
		return;
	if (slice_equal(code, SLICE("---")) || slice_equal(code, SLICE("###"))) {
		dictionary_warn(&g->x, line.phrase, "an agent without a code is left out");
		return;
	}
	if (!read_code(g, code, &line.role) || !read_plural(g, &line))
		return;
	size_t open = slice_find(line.phrase, SLICE("!"), 0);
	if (open < line.phrase.n)
		add_with_set(g, &line, open);
	else
		add_phrase(g, line.phrase, &line);
}

void agents_read(struct actors *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink)
{
	struct agents g = {.t = t, .l = l, .x = {.file = f->path, .sink = sink}, .n_own = t->roles.n};
	struct slice rest = f->text;
	while (dictionary_next(&g.x, &rest)) {
		size_t equals = slice_find(g.x.text, SLICE("="), 0);
		if (g.x.text.at[0] == '!' && equals < g.x.text.n && slice_find(g.x.text, SLICE("["), 0) == g.x.text.n)
			read_set(&g, equals);
		else
			read_agent(&g);
	}
}
