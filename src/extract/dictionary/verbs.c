/*
 * Verb dictionaries of TABARI, PETRARCH and PETRARCH2, to frames. A line is known by how it begins:
 *
 *   &ARMS             a synset; +GUN, +RIFLE_ below it are its phrases
 *   --- GIVE [070] ---   a block: its code and patterns are for all verbs in it (PETRARCH)
 *   DONATE [071]      a verb, its code where no pattern fits; {FORMS} behind it or on the next line: irregular forms
 *   +HAND_OVER        the first word inflects
 *   - * &ARMS TO + [072]   a pattern: patterns.c
 *   ~ ...             transformations of PETRARCH2: not done
 *   <TIME> ... </TIME>     sections of TABARI but <SYNSETS>: not done
 */
#include "extract/dictionary/verbs.h"

/* ---- phrases and synsets ---- */

bool verbs_phrase(struct verbs *v, struct slice raw, bool whole)
{
	char phrase[DICTIONARY_PHRASE];
	uint32_t words[LEXICON_MAX_WORDS];
	struct frames *f = v->f;
	size_t length = dictionary_phrase(raw, phrase);
	unsigned n = length ? lexicon_words(v->l, (struct slice){phrase, length}, words) : 0;
	if (!n)
		return false;
	*ARRAY_PUSH(f->arena, &f->pattern_phrases) = (struct pattern_phrase){f->pattern_words.n, n};
	for (unsigned i = 0; i < n; i++) {
		struct slice text = arena_slice(f->arena, intern_text(&v->l->words, words[i]));
		*ARRAY_PUSH(f->arena, &f->pattern_words) = (struct pattern_word){text, whole || i + 1 < n};
	}
	return true;
}

const struct synset *verbs_synset(const struct verbs *v, struct slice name)
{
	for (uint32_t i = 0; i < v->synsets.n; i++)
		if (slice_same(v->synsets.at[i].name, name))
			return &v->synsets.at[i];
	return NULL;
}

static void begin_synset(struct verbs *v)
{
	struct slice name = v->x.text;
	v->in_synset = true;
	if (name.n < 2 || slice_find(name, SLICE(" "), 0) < name.n)
		dictionary_fault(&v->x, name, "a synset is begun by its name alone: &NAME");
	else if (verbs_synset(v, name))
		dictionary_fault(&v->x, name, "this synset is there already");
	*ARRAY_PUSH(v->f->arena, &v->synsets) = (struct synset){name, v->f->pattern_phrases.n, 0};
}

static void add_to_synset(struct verbs *v)
{
	struct slice phrase = slice_trim(slice_cut(v->x.text, 1, v->x.text.n));
	if (verbs_phrase(v, phrase, slice_ends(phrase, SLICE("_")) || slice_ends(phrase, SLICE("="))))
		v->synsets.at[v->synsets.n - 1].n++;
	else
		dictionary_fault(&v->x, v->x.text, "no phrase, or one of too many words");
}

/* ---- blocks ---- */

static bool has_code(struct slice s)
{
	return slice_find(s, SLICE("["), 0) < s.n;
}

static void begin_block(struct verbs *v)
{
	struct slice text = v->x.text;
	v->in_block = true;
	v->in_synset = false;
	v->names.n = 0;
	v->last_verb = NONE;
	v->block_code = SLICE("");
	if (text.n < 7 || !slice_ends(text, SLICE("---"))) {
		dictionary_fault(&v->x, text, "a block begins with: --- NAME [code] ---");
		return;
	}
	text = slice_trim(slice_cut(text, 3, text.n - 3));
	struct acts acts;
	if (has_code(text) && dictionary_code(&v->x, &text, &v->block_code) && !verbs_acts(v, v->block_code, &acts))
		v->block_code = SLICE("");
}

/* ---- verbs ---- */

static void add_forms(struct verbs *v, struct slice forms)
{
	struct slice form;
	char word[DICTIONARY_PHRASE];
	if (v->last_verb == NONE)
		return;
	struct entry e = {.kind = ENTRY_FRAME, .value = (int32_t)v->last_verb, .lemma = v->f->words.at[v->last_verb].lemma};
	for (int tag = TAG_VB; tag <= TAG_VBG; tag++)
		entry_admit(&e, e.tags | (uint64_t)1 << tag);
	while (slice_next(&forms, ' ', &form)) {
		size_t cut = slice_find(form, SLICE("_"), 0), n;
		form = slice_cut(form, 0, cut);
		n = dictionary_phrase(form, word);
		if (n)
			lexicon_add(v->l, (struct slice){word, n}, e, false);
	}
}

/* Cuts {FORMS} out of the line. */
static bool cut_forms(struct verbs *v, struct slice *text, struct slice *forms)
{
	size_t open = slice_find(*text, SLICE("{"), 0), close = slice_find(*text, SLICE("}"), 0);
	*forms = SLICE("");
	if (open == text->n && close == text->n)
		return true;
	if (close == text->n || open > close) {
		dictionary_fault(&v->x, slice_cut(*text, open < close ? open : close, text->n), "forms of a verb stand between { and }");
		return false;
	}
	*forms = slice_cut(*text, open + 1, close);
	*text = slice_trim(slice_cut(*text, 0, open));
	return true;
}

static bool is_verb(struct slice name)
{
	unsigned blanks = 0;
	for (size_t i = 0; i < name.n; i++) {
		blanks += name.at[i] == ' ';
		if (!byte_is_alpha(name.at[i]) && !byte_is_digit(name.at[i]) && (unsigned char)name.at[i] < 0x80 && name.at[i] != ' ' &&
		    name.at[i] != '-' && name.at[i] != '\'')
			return false;
	}
	return name.n > 0 && blanks <= PHRASE_AROUND;
}

static void add_name(struct verbs *v, struct slice name)
{
	if (v->names.n)
		v->names.at[v->names.n - 1] = '|';
	for (size_t i = 0; i < name.n; i++)
		*ARRAY_PUSH(v->f->arena, &v->names) = name.at[i];
	*ARRAY_PUSH(v->f->arena, &v->names) = '\0';
}

/* The verb alone, by its own code or that of its block. */
static void add_verb_frame(struct verbs *v, const char *name, const struct acts *acts)
{
	if (!acts->forth.fires && !acts->back.fires && !acts->forth.discards)
		return;
	struct shape shape = {.names = name, .first_condition = v->f->conditions.n, .own = OWN_VERB};
	buf_add(&shape.source, SLICE("subject"));
	buf_add(&shape.target, SLICE(VERBS_TARGET));
	verbs_frame(v, acts, &shape);
	buf_free(&shape.source);
	buf_free(&shape.target);
}

static void add_verb(struct verbs *v, struct slice raw, struct slice forms, const struct acts *acts)
{
	char name[DICTIONARY_PHRASE + 1];
	size_t n = dictionary_phrase(raw, name);
	struct slice verb = {name, n};
	if (!is_verb(verb)) {
		dictionary_fault(&v->x, raw.n ? raw : v->x.text, "not a verb of at most five words");
		return;
	}
	name[n] = '\0';
	add_name(v, verb);
	v->last_verb = frame_word_add(v->f, slice_cut(verb, 0, slice_find(verb, SLICE(" "), 0)), PART_VERB);
	add_forms(v, forms);
	add_verb_frame(v, name, acts);
}

static void read_verb(struct verbs *v)
{
	struct slice text = v->x.text, code = v->block_code, forms, after = text;
	struct acts acts = {0};
	v->in_synset = v->left_out = false;
	v->last_verb = NONE;
	if (!v->in_block)
		v->names.n = 0;
	if (has_code(text) ? !dictionary_code(&v->x, &text, &code) || !verbs_acts(v, code, &acts) : code.n && !verbs_acts(v, code, &acts))
		return;
	if (!cut_forms(v, &text, &forms))
		return;
	if (!v->in_block && !code.n)
		dictionary_fault(&v->x, after, "a verb without a code, outside of a block");
	else if (slice_find(text, SLICE("+"), text.n > 0) < text.n) {
		dictionary_warn(&v->x, text, "left out: the inflected word stands behind another");
		v->left_out = true;
	} else
		add_verb(v, text, forms, &acts);
}

/* ---- lines ---- */

static void read_section(struct verbs *v)
{
	struct slice text = v->x.text;
	bool closes = slice_starts(text, SLICE("</")), synsets = slice_find(text, SLICE("SYNSETS"), 0) < text.n;
	v->in_synset = false;
	if (!closes && !synsets)
		dictionary_warn(&v->x, text, "a section that is left out");
	v->in_skipped = !closes && !synsets;
	v->section = v->x.line;
}

static void read_forms(struct verbs *v)
{
	struct slice text = v->x.text, forms;
	if (cut_forms(v, &text, &forms) && v->last_verb == NONE && !v->names.n)
		dictionary_fault(&v->x, v->x.text, "forms without a verb before them");
	else
		add_forms(v, forms);
}

static void read_line(struct verbs *v)
{
	struct slice text = v->x.text;
	if (text.at[0] == '<')
		read_section(v);
	else if (v->in_skipped)
		return;
	else if (text.at[0] == '&')
		begin_synset(v);
	else if (text.at[0] == '+' && v->in_synset)
		add_to_synset(v);
	else if (slice_starts(text, SLICE("---")))
		begin_block(v);
	else if (text.at[0] == '-')
		verbs_pattern(v);
	else if (text.at[0] == '{')
		read_forms(v);
	else if (text.at[0] == '~')
		dictionary_warn(&v->x, text, "left out: transformations are not done");
	else
		read_verb(v);
}

void verbs_read(struct frames *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink)
{
	struct verbs v = {.f = t, .l = l, .x = {.file = f->path, .sink = sink}, .last_verb = NONE};
	struct slice rest = f->text;
	while (dictionary_next(&v.x, &rest))
		read_line(&v);
	v.x.line = v.section;
	if (v.in_skipped)
		dictionary_fault(&v.x, SLICE(""), "a section is not closed");
}
