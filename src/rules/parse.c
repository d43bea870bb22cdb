/* Rule files to rules: lines, macros, make lines, examples. Patterns stay text here; compile.c turns them into PCRE2. */
#include "rules/rules.h"

#include "rules/atoms.h"

struct macro {
	struct slice name, body;
};

struct parsing {
	struct level *level;
	struct lexicon *lexicon;
	struct arena *arena;
	const char *file;
	struct diag_sink *sink;
	uint32_t line;
	ARRAY(struct macro) macros;
	struct rule *rule;
};

static void fault(struct parsing *p, struct slice where, struct slice line, const char *message)
{
	unsigned column = where.at >= line.at && where.at <= line.at + line.n ? (unsigned)(where.at - line.at) + 1 : 1;
	diag_report(p->sink, DIAG_ERROR, p->file, p->line, column, "%s: '%.*s'", message, (int)(where.n < 60 ? where.n : 60), where.at);
}

/* Replaces @name by what `define` gave; a macro may use those defined before it. */
static struct slice expand_macros(struct parsing *p, struct slice text, struct slice line)
{
	struct buf out = {.max = 1 << 20};
	for (size_t i = 0; i < text.n;) {
		if (text.at[i] != '@') {
			buf_add_char(&out, text.at[i++]);
			continue;
		}
		size_t end = i + 1;
		while (end < text.n && (byte_is_lower(text.at[end]) || byte_is_digit(text.at[end]) || text.at[end] == '_' || text.at[end] == '-'))
			end++;
		struct slice name = slice_cut(text, i + 1, end);
		uint32_t k = 0;
		while (k < p->macros.n && !slice_equal(p->macros.at[k].name, name))
			k++;
		if (k == p->macros.n)
			fault(p, name, line, "no such definition");
		else
			buf_add(&out, p->macros.at[k].body);
		i = end;
	}
	struct slice result = arena_slice(p->arena, (struct slice){out.at, out.n});
	buf_free(&out);
	return result;
}

static void read_define(struct parsing *p, struct slice rest, struct slice line)
{
	struct slice name;
	slice_next(&rest, ' ', &name);
	*ARRAY_PUSH(p->arena, &p->macros) = (struct macro){name, expand_macros(p, rest.at ? slice_trim(rest) : SLICE(""), line)};
}

static void read_level(struct parsing *p, struct slice rest, struct slice line)
{
	struct slice name, word;
	slice_next(&rest, ' ', &name);
	if (p->level->name.n && !slice_equal(p->level->name, name)) {
		fault(p, name, line, "a second level in one folder order; one level a file");
		return;
	}
	p->level->name = arena_slice(p->arena, name);
	while (slice_next(&rest, ' ', &word))
		if (slice_equal(word, SLICE("by")) && slice_next(&rest, ' ', &word))
			p->level->by = arena_slice(p->arena, word);
}

static void read_rule(struct parsing *p, struct slice rest)
{
	p->rule = ARRAY_PUSH(p->arena, &p->level->rules);
	*p->rule = (struct rule){.name = arena_text(p->arena, rest), .file = p->file, .line = p->line};
}

static void read_make(struct parsing *p, struct slice rest, struct slice line)
{
	struct slice word;
	struct rule *r = p->rule;
	while (slice_next(&rest, ' ', &word)) {
		if (!word.n)
			continue;
		word = arena_slice(p->arena, word);
		if (!r->make.n) {
			r->make = word;
		}
		if (r->n_arguments == RULE_ARGUMENTS) {
			fault(p, word, line, "too many arguments");
			return;
		}
		size_t equals = slice_find(word, SLICE("="), 0);
		struct slice value = slice_cut(word, equals < word.n ? equals + 1 : word.n, word.n);
		r->arguments[r->n_arguments++] = (struct rule_argument){slice_cut(word, 0, equals), value, RULE_NO_SLOT};
	}
}

static void read_example(struct parsing *p, struct slice rest, bool positive)
{
	size_t arrow = slice_find(rest, SLICE("=>"), 0);
	struct slice expected = arrow < rest.n ? slice_trim(slice_cut(rest, arrow + 2, rest.n)) : SLICE("");
	*ARRAY_PUSH(p->arena, &p->rule->examples) = (struct rule_example){positive, p->line,
		arena_slice(p->arena, slice_trim(slice_cut(rest, 0, arrow))), arena_slice(p->arena, expected)};
}

static void read_line(struct parsing *p, struct slice line)
{
	struct slice rest = slice_trim(line), word;
	if (p->rule && !p->rule->make.n && p->rule->pattern.n && byte_is_space(line.at[0])) { /* a pattern over several lines */
		struct slice more = expand_macros(p, rest, line);
		char *joined = arena_grow(p->arena, p->rule->pattern.at, p->rule->pattern.n, p->rule->pattern.n + more.n + 1);
		joined[p->rule->pattern.n] = ' ';
		memcpy(joined + p->rule->pattern.n + 1, more.at, more.n);
		p->rule->pattern = (struct slice){joined, p->rule->pattern.n + 1 + more.n};
		return;
	}
	slice_next(&rest, ' ', &word);
	rest = rest.at ? slice_trim(rest) : SLICE("");
	if (slice_equal(word, SLICE("level")))
		read_level(p, rest, line);
	else if (slice_equal(word, SLICE("define")))
		read_define(p, rest, line);
	else if (slice_equal(word, SLICE("rule")))
		read_rule(p, rest);
	else if (!p->rule)
		fault(p, word, line, "expected 'level', 'define' or 'rule'");
	else if (slice_equal(word, SLICE("when")))
		p->rule->pattern = expand_macros(p, rest, line);
	else if (slice_equal(word, SLICE("make")))
		read_make(p, rest, line);
	else if (slice_equal(word, SLICE("yes")) || slice_equal(word, SLICE("no")))
		read_example(p, rest, word.at[0] == 'y');
	else
		fault(p, word, line, "unknown line");
}

/* ---- after the last line ---- */

static void name_slots(struct parsing *p, struct rule *r)
{
	struct atom_reader reader = {.text = r->pattern};
	struct atom atom;
	while (atom_next(&reader, &atom)) {
		if (atom.kind != ATOM_SLOT)
			continue;
		if (r->n_slots == RULE_SLOTS) {
			diag_report(p->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s has more than %d slots", r->name, RULE_SLOTS);
			return;
		}
		r->slots[r->n_slots++] = atom.text;
	}
	for (unsigned i = 0; i < r->n_arguments; i++)
		for (uint8_t k = 0; k < r->n_slots; k++)
			if (slice_equal(r->arguments[i].value, r->slots[k]))
				r->arguments[i].slot = k;
}

/* Makes the classes that a pattern names known to the lexicon; "of" becomes a class that has just this word. */
static void note_classes(struct parsing *p, struct rule *r)
{
	struct atom_reader reader = {.text = r->pattern};
	struct atom atom;
	while (atom_next(&reader, &atom)) {
		if (atom.kind != ATOM_CLASSES)
			continue;
		struct slice name, rest = atom.text;
		while (atom_class(&rest, &name, NULL)) {
			bool is_new = !class_find(&p->lexicon->classes, name);
			uint32_t class = class_add(&p->lexicon->classes, name);
			if (name.at[0] == '"' && is_new) {
				struct class_set s = {{0}};
				class_set_put(&s, class);
				struct slice word = slice_cut(name, 1, name.n - 1);
				struct entry e = {.set = class_set_add(&p->lexicon->classes, &s), .lemma = intern_add(&p->lexicon->words, word)};
				lexicon_add(p->lexicon, word, e, false);
			}
			class_set_put(&p->level->mentioned, class);
		}
	}
}

/* "n|m" as slots; 0 if one of them is none of the rule's. */
static uint16_t slots_named(const struct rule *r, struct slice names)
{
	uint16_t slots = 0;
	struct slice name;
	while (slice_next(&names, '|', &name)) {
		uint16_t bit = 0;
		for (unsigned i = 0; i < r->n_slots; i++)
			if (slice_equal(r->slots[i], name))
				bit = (uint16_t)(1u << i);
		if (!bit)
			return 0;
		slots |= bit;
	}
	return slots;
}

/* NG, NAME=NNP, NEG=n|m */
static void note_flag(struct parsing *p, struct rule *r, const struct rule_argument *a)
{
	uint32_t class = class_add(&p->lexicon->classes, a->key);
	if (!a->value.n) {
		class_set_put(&r->made, class);
		return;
	}
	struct rule_flag flag = {.if_slots = slots_named(r, a->value)};
	class_set_put(&flag.class, class);
	if (!flag.if_slots)
		flag.if_head = class_add(&p->lexicon->classes, a->value);
	if (r->n_flags == RULE_FLAGS)
		diag_report(p->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s has more than %d conditional flags", r->name, RULE_FLAGS);
	else
		r->flags[r->n_flags++] = flag;
}

static void note_made(struct parsing *p, struct rule *r)
{
	for (unsigned i = 0; i < r->n_arguments; i++) {
		const struct rule_argument *a = &r->arguments[i];
		if (slice_equal(a->key, SLICE("head")) && !(r->heads = slots_named(r, a->value)))
			diag_report(p->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s: head=%.*s names no slot", r->name, SLICE_FMT(a->value));
	}
	for (unsigned i = 0; r->heads && i < r->n_arguments; i++)
		if (byte_is_upper(r->arguments[i].key.at[0]))
			note_flag(p, r, &r->arguments[i]);
}

static void check(struct parsing *p, const struct rule *r)
{
	bool yes = false, no = false;
	for (uint32_t i = 0; i < r->examples.n; i++)
		*(r->examples.at[i].positive ? &yes : &no) = true;
	if (!r->pattern.n || !r->make.n)
		diag_report(p->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s lacks its '%s' line", r->name, r->pattern.n ? "make" : "when");
	if (!yes || !no)
		diag_report(p->sink, DIAG_ERROR, r->file, r->line, 1, "rule %s lacks a '%s' line: a rule must prove itself", r->name, yes ? "no" : "yes");
}

void level_parse(struct level *v, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	struct parsing p = {.level = v, .lexicon = l, .arena = l->arena, .file = file, .sink = sink};
	struct slice line;
	uint32_t first = v->rules.n;
	v->file = file;
	while (slice_next(&text, '\n', &line)) {
		p.line++;
		struct slice trimmed = slice_trim(line);
		if (trimmed.n && trimmed.at[0] != '#')
			read_line(&p, line);
	}
	for (uint32_t i = first; i < v->rules.n; i++) {
		struct rule *r = &v->rules.at[i];
		name_slots(&p, r);
		note_classes(&p, r);
		note_made(&p, r);
		check(&p, r);
	}
}

void level_forget(struct level *v, struct arena *a)
{
	v->symbol_classes = NULL;
	ARRAY_FIT(a, &v->rules);
	for (uint32_t i = 0; i < v->rules.n; i++)
		memset(&v->rules.at[i].examples, 0, sizeof v->rules.at[i].examples);
}
