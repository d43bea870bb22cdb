/*
 * Patterns of verb dictionaries. Around the verb `*` stand words, in their order and with any others between them, and who is who:
 *
 *   - $ * TROOPS_TO &BORDER OF + [152]       $ source, + target, % both; `_` joins words; {A | B} either; TROOPS_ without endings
 *   - * {FINANCIAL AID} (FOR &REBEL) [071]   PETRARCH2: parts in any order, {} a phrase, () a preposition and its noun
 *
 * Each run of words becomes a condition (see word_pattern.h), the places of $ and + become roles.
 */
#include "extract/dictionary/verbs.h"

enum { MAX_ATOMS = 32 };
enum atom_kind { ATOM_WORDS, ATOM_VERB, ATOM_SOURCE, ATOM_TARGET, ATOM_BOTH };

struct atom {
	uint8_t kind;
	bool joined;
	uint32_t first, n;  /* pattern_phrases */
	unsigned group;     /* parts of one condition */
};

struct pattern {
	struct verbs *v;
	struct slice text;
	size_t at;
	struct atom atoms[MAX_ATOMS];
	unsigned n, verb, group;
	bool any_order, in_group, roles, joined;
	bool broken, left_out;
};

static void broken(struct pattern *p, size_t at, const char *message)
{
	if (!p->broken)
		dictionary_fault(&p->v->x, slice_cut(p->text, at, p->text.n), message);
	p->broken = true;
}

/* ---- atoms ---- */

static struct atom *atom_add(struct pattern *p, enum atom_kind kind)
{
	if (p->n == MAX_ATOMS) {
		broken(p, p->at, "a pattern of too many parts");
		p->n--;
	}
	struct atom *a = &p->atoms[p->n++];
	if (p->any_order && !p->in_group)
		p->group++;
	*a = (struct atom){.kind = (uint8_t)kind, .joined = p->joined, .first = p->v->f->pattern_phrases.n, .group = p->group};
	p->joined = false;
	return a;
}

static bool is_special(char c)
{
	return byte_is_space(c) || strchr("_*$+%^@&{}()[]|", c) != NULL;
}

/* The longest name of a synset that stands here: "&ARMS_TO" may be &ARMS and TO. */
static const struct synset *synset_here(const struct pattern *p, struct slice text, size_t *end)
{
	size_t n = 1;
	while (n < text.n && (text.at[n] == '_' || !is_special(text.at[n])))
		n++;
	for (; n > 1; n--) {
		const struct synset *s = n == text.n || text.at[n] == '_' || is_special(text.at[n]) ? verbs_synset(p->v, slice_cut(text, 0, n)) : NULL;
		if (s) {
			*end = n;
			return s;
		}
	}
	return NULL;
}

static void add_synset(struct pattern *p, struct slice text, size_t *end, struct atom *a)
{
	struct frames *f = p->v->f;
	const struct synset *s = synset_here(p, text, end);
	*end = s ? *end : text.n;
	if (!s)
		broken(p, p->at, "no synset of this name is defined above");
	for (uint32_t i = 0; s && i < s->n; i++) {
		struct pattern_phrase copy = f->pattern_phrases.at[s->first + i]; /* the push may move the array */
		*ARRAY_PUSH(f->arena, &f->pattern_phrases) = copy;
		a->n++;
	}
}

static void add_phrase(struct pattern *p, struct slice raw, bool whole, struct atom *a)
{
	if (verbs_phrase(p->v, raw, whole))
		a->n++;
	else
		broken(p, p->at, "not words that can be looked for");
}

static void read_word(struct pattern *p)
{
	size_t from = p->at, end = from;
	while (end < p->text.n && !is_special(p->text.at[end]))
		end++;
	bool ends_here = end + 1 >= p->text.n || byte_is_space(p->text.at[end + 1]);
	bool whole = end < p->text.n && p->text.at[end] == '_' && ends_here;
	whole = whole || p->text.at[end - 1] == '=';
	add_phrase(p, slice_cut(p->text, from, end), whole, atom_add(p, ATOM_WORDS));
	p->at = end;
}

/* {A | B_C | &SET}, or of PETRARCH2 {A B}: one phrase. */
static void read_braces(struct pattern *p)
{
	size_t close = slice_find(p->text, SLICE("}"), p->at), end;
	struct slice inner = slice_cut(p->text, p->at + 1, close), item;
	if (close == p->text.n) {
		broken(p, p->at, "{ without }");
		p->at = close;
		return;
	}
	struct atom *a = atom_add(p, ATOM_WORDS);
	while (slice_next(&inner, '|', &item)) {
		item = slice_trim(item);
		if (item.n && item.at[0] == '&')
			add_synset(p, item, &end, a);
		else
			add_phrase(p, item, slice_ends(item, SLICE("_")), a);
	}
	p->at = close + 1;
}

static void read_parenthesis(struct pattern *p)
{
	bool opens = p->text.at[p->at] == '(';
	if (opens == p->in_group)
		broken(p, p->at, opens ? "( inside of (" : ") without (");
	p->in_group = opens;
	p->group += opens;
	p->at++;
}

static void read_atom(struct pattern *p)
{
	static const char roles[] = "*$+%";
	char c = p->text.at[p->at];
	const char *role = memchr(roles, c, 4);
	size_t end;
	if (role) {
		atom_add(p, (enum atom_kind)(ATOM_VERB + (role - roles)));
		p->at++;
	} else if (c == '&') {
		struct slice text = slice_cut(p->text, p->at, p->text.n);
		struct atom *a = atom_add(p, ATOM_WORDS);
		add_synset(p, text, &end, a);
		p->at += end;
	} else if (c == '{')
		read_braces(p);
	else if (c == '(' || c == ')')
		read_parenthesis(p);
	else if (c == '^' || c == '@') {
		p->left_out = true;
		p->at++;
	} else if (is_special(c))
		broken(p, p->at, "not a part of a pattern");
	else
		read_word(p);
}

static void read_atoms(struct pattern *p)
{
	while (p->at < p->text.n && !p->broken) {
		char c = p->text.at[p->at];
		if (!byte_is_space(c) && c != '_') {
			read_atom(p);
			continue;
		}
		p->joined = c == '_' && p->n && p->at && !byte_is_space(p->text.at[p->at - 1]);
		p->at++;
	}
	if (p->in_group)
		broken(p, p->text.n, "( without )");
}

/* ---- conditions ---- */

static uint32_t add_parts(struct pattern *p, unsigned from, unsigned end, unsigned group, uint32_t *n)
{
	struct frames *f = p->v->f;
	uint32_t first = f->pattern_parts.n;
	for (unsigned i = from; i < end; i++) {
		const struct atom *a = &p->atoms[i];
		bool behind_words = i > from && p->atoms[i - 1].kind == ATOM_WORDS;
		if (a->kind == ATOM_WORDS && a->group == group)
			*ARRAY_PUSH(f->arena, &f->pattern_parts) = (struct pattern_part){a->first, a->n, a->joined && (behind_words || i == p->verb + 1)};
	}
	*n = f->pattern_parts.n - first;
	return first;
}

/* What names nobody behind the verb may stand before a passive one: "troops were sent". */
static void add_condition(struct pattern *p, unsigned from, unsigned end, unsigned group)
{
	struct frames *f = p->v->f;
	bool before = end <= p->verb;
	struct condition c = {.first = f->tests.n};
	struct test t = {.where = before ? AT_WORDS_BEFORE : AT_WORDS_BEHIND};
	t.first_part = add_parts(p, from, end, group, &t.n_parts);
	if (!t.n_parts)
		return;
	*ARRAY_PUSH(f->arena, &f->tests) = t;
	t.where = AT_WORDS_OBJECT;
	if (!before && !p->roles)
		*ARRAY_PUSH(f->arena, &f->tests) = t;
	c.n = f->tests.n - c.first;
	*ARRAY_PUSH(f->arena, &f->conditions) = c;
}

/* ---- roles ---- */

static bool is_preposition(struct slice w)
{
	static const char *const words[] = {"to", "with", "against", "on", "for", "of", "from", "in", "at", "over", "about", "into", "by", "upon", "toward",
		"towards", "between", "among", "behind", "through", "under", "onto", "near", "inside", "within"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_equal(w, slice_of(words[i])))
			return true;
	return false;
}

/* The prepositions right before atom i, each followed by "|". True: "by" is among them. */
static bool add_prepositions(const struct pattern *p, unsigned i, struct buf *out)
{
	const struct frames *f = p->v->f;
	const struct atom *a = i > 0 ? &p->atoms[i - 1] : NULL;
	bool by = false;
	for (uint32_t k = 0; a && a->kind == ATOM_WORDS && k < a->n && k < 8; k++) {
		const struct pattern_phrase *phrase = &f->pattern_phrases.at[a->first + k];
		struct slice last = f->pattern_words.at[phrase->first + phrase->n - 1].text;
		if (!is_preposition(last))
			continue;
		by = by || slice_equal(last, SLICE("by"));
		buf_addf(out, "%.*s|", SLICE_FMT(last));
	}
	return by;
}

static unsigned atom_of(const struct pattern *p, enum atom_kind kind)
{
	for (unsigned i = 0; i < p->n; i++)
		if (p->atoms[i].kind == kind)
			return i;
	return MAX_ATOMS;
}

/* "- + WAS * BY $": the clause is passive, where subject and object are those of the act. */
static void read_roles(const struct pattern *p, struct shape *shape)
{
	unsigned source = atom_of(p, ATOM_SOURCE), target = atom_of(p, ATOM_TARGET), both = atom_of(p, ATOM_BOTH);
	bool by = source < p->n && source > p->verb && add_prepositions(p, source, &shape->source), target_first = target < p->verb;
	if (both < p->n) {
		buf_clear(&shape->source);
		if (both > p->verb)
			add_prepositions(p, both, &shape->source);
		buf_add(&shape->source, both > p->verb ? SLICE("object|with|between") : SLICE("subject"));
		buf_add(&shape->target, SLICE("-"));
		shape->mutual = true;
		shape->joint = both < p->verb;
		return;
	}
	if (source < p->n ? source < p->verb || by : !target_first)
		buf_clear(&shape->source);
	else
		buf_add(&shape->source, SLICE("by|from|with|object|to|"));
	buf_add(&shape->source, SLICE("subject"));
	if (target < p->n && !target_first)
		add_prepositions(p, target, &shape->target);
	buf_add(&shape->target, target_first ? SLICE("object|subject") : SLICE(VERBS_TARGET));
}

/* ---- the whole ---- */

static bool read_pattern(struct pattern *p)
{
	read_atoms(p);
	p->verb = atom_of(p, ATOM_VERB);
	p->roles = atom_of(p, ATOM_SOURCE) < p->n || atom_of(p, ATOM_TARGET) < p->n || atom_of(p, ATOM_BOTH) < p->n;
	if (p->verb >= p->n)
		broken(p, 0, "a pattern has one * for its verb");
	for (unsigned i = p->verb + 1; i < p->n; i++)
		if (p->atoms[i].kind == ATOM_VERB)
			broken(p, 0, "a pattern has one * for its verb");
	if (!p->broken && p->left_out)
		dictionary_warn(&p->v->x, p->text, "left out: ^ (a skipped actor) and @ (an actor of attribution) are not done");
	return !p->broken && !p->left_out;
}

static void add_pattern(struct pattern *p, const struct acts *acts)
{
	struct frames *f = p->v->f;
	struct shape shape = {.names = p->v->names.at, .first_condition = f->conditions.n, .own = OWN_PATTERN};
	unsigned done = UINT32_MAX;
	for (unsigned i = 0; i < p->n; i++) {
		if (p->atoms[i].kind != ATOM_WORDS || p->atoms[i].group == done)
			continue;
		done = p->atoms[i].group;
		if (i < p->verb)
			add_condition(p, i, p->verb, done);
		if (i > p->verb || !p->any_order)
			add_condition(p, p->verb + 1, p->n, done);
	}
	shape.n_conditions = f->conditions.n - shape.first_condition;
	read_roles(p, &shape);
	verbs_frame(p->v, acts, &shape);
	buf_free(&shape.source);
	buf_free(&shape.target);
}

void verbs_pattern(struct verbs *v)
{
	struct pattern p = {.v = v, .text = v->x.text};
	struct acts acts;
	struct slice code;
	v->in_synset = false;
	if (!dictionary_code(&v->x, &p.text, &code) || !verbs_acts(v, code, &acts))
		return;
	p.text = slice_cut(p.text, 1, p.text.n);
	size_t brace = slice_find(p.text, SLICE("{"), 0);
	p.any_order = slice_find(p.text, SLICE("("), 0) < p.text.n || (brace < p.text.n && slice_find(p.text, SLICE("|"), 0) == p.text.n);
	if (!read_pattern(&p))
		return;
	if (v->names.n)
		add_pattern(&p, &acts);
	else if (v->left_out)
		dictionary_warn(&v->x, p.text, "left out with its verb");
	else
		dictionary_fault(&v->x, p.text, "a pattern before any verb");
}
