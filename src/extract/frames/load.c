/*
 * The files of data/frames: sets.tsv, objects.tsv, outer.tsv, cameo.tsv, parties.tsv, and one file of frames for each type.
 *
 *   sets.tsv      &cut     TAB  cut|cut off|sever            verbs that frames share
 *   objects.tsv   %noun TALKS / talk|summit|round            classes of nouns
 *   outer.tsv     085 TAB 0354 TAB 1054 TAB 1244 TAB - TAB -   codes of outer acts by the act they speak of
 *   cameo.tsv     087 TAB RETREAT                            types by CAMEO code
 *   parties.tsv   six-party|six-nation TAB PRK|KOR|CHN       who takes part in acts that are called so
 *   consult.tsv   type TAB CONSULT, then frames (parse.c), each followed by its yes and no lines
 */
#include "extract/frames/table.h"

/* A number for a name in a table of its own, counted from 0. */
static uint32_t number_of(struct intern *t, struct slice prefix, struct slice name)
{
	char key[256];
	if (prefix.n + name.n > sizeof key)
		name.n = sizeof key - prefix.n;
	memcpy(key, prefix.at, prefix.n);
	if (name.n)
		memcpy(key + prefix.n, name.at, name.n);
	return intern_add(t, (struct slice){key, prefix.n + name.n}) - t->base;
}

/* Words are compared as the tokenizer writes them: in lower case. */
static uint32_t word_number(struct frames *f, struct slice w)
{
	char lower[96];
	size_t n = w.n < sizeof lower ? w.n : sizeof lower;
	for (size_t i = 0; i < n; i++)
		lower[i] = byte_lower(w.at[i]);
	return intern_add(&f->lexicon->words, (struct slice){lower, n});
}

static const struct slice part_letters[FRAME_PARTS] = {{"v:", 2}, {"n:", 2}, {"a:", 2}};

/* JJ and the participles that are used as adjectives. */
static void add_adjective(struct frames *f, struct slice lemma, struct entry e)
{
	e.lemma = intern_add(&f->lexicon->words, lemma);
	e.tags = (uint64_t)1 << TAG_JJ | (uint64_t)1 << TAG_VBN | (uint64_t)1 << TAG_VBD;
	lexicon_add(f->lexicon, lemma, e, true);
}

uint32_t frame_word_add(struct frames *f, struct slice lemma, enum frame_part part)
{
	uint32_t number = number_of(&f->names, part_letters[part], lemma);
	if (number < f->words.n)
		return number;
	struct entry e = {.kind = ENTRY_FRAME, .value = (int32_t)number};
	*ARRAY_PUSH(f->arena, &f->words) = (struct frame_word){.lemma = word_number(f, lemma), .part = (uint8_t)part};
	if (part == PART_ADJECTIVE)
		add_adjective(f, lemma, e);
	else
		lexicon_add_inflected(f->lexicon, lemma, e, part == PART_VERB ? INFLECT_VERB : INFLECT_NOUN);
	return number;
}

uint32_t frame_class_add(struct frames *f, struct slice name)
{
	uint32_t number = number_of(&f->class_names, SLICE(""), name);
	if (number >= f->class_defined.n)
		*ARRAY_PUSH(f->arena, &f->class_defined) = false;
	return number;
}

uint32_t frame_set_add(struct frames *f, struct slice name)
{
	uint32_t number = number_of(&f->set_names, SLICE(""), name);
	if (number >= f->sets.n)
		*ARRAY_PUSH(f->arena, &f->sets) = (struct frame_set){.name = arena_slice(f->arena, name)};
	return number;
}

/* ---- phrases ---- */

enum { MAX_WORDS = 8 };

static bool function_word(struct slice w)
{
	static const char *const words[] = {"of", "to", "for", "on", "in", "at", "with", "off", "out", "up"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_equal(w, slice_of(words[i])))
			return true;
	return false;
}

/* A verb's head is its first word, a noun's the last one before "of" and the like, else the last. */
bool frame_phrase(struct frames *f, struct slice text, enum frame_part part, struct phrase *out)
{
	struct slice words[MAX_WORDS], rest = text;
	unsigned n = 0, head = 0;
	*out = (struct phrase){0};
	while (n < MAX_WORDS && slice_next(&rest, ' ', &words[n]))
		n += words[n].n > 0;
	if (!n || rest.n)
		return false;
	if (part == PART_NOUN)
		for (head = 0; head + 1 < n && !function_word(words[head + 1]); head++)
			;
	if (head > PHRASE_AROUND || n - head - 1 > PHRASE_AROUND)
		return false;
	out->head = frame_word_add(f, words[head], part);
	for (unsigned i = 0; i < head; i++)
		out->before[out->n_before++] = word_number(f, words[i]);
	for (unsigned i = head + 1; i < n; i++)
		out->after[out->n_after++] = word_number(f, words[i]);
	return true;
}

uint32_t frame_predicate_add(struct frames *f, struct slice text, enum frame_part part)
{
	uint32_t number = number_of(&f->predicate_names, part_letters[part], text);
	if (number < f->predicates.n)
		return number;
	struct predicate p = {0};
	if (!frame_phrase(f, text, part, &p.phrase))
		p.phrase.head = frame_word_add(f, SLICE("?"), part);
	*ARRAY_PUSH(f->arena, &f->predicates) = p;
	return number;
}

/* ---- files ---- */

static void read_set(struct frames *f, struct frame_line *x)
{
	struct slice rest = x->text, name, item;
	slice_next(&rest, '\t', &name);
	uint32_t number = frame_set_add(f, slice_trim(name));
	if (name.n < 2 || name.at[0] != '&' || !rest.at || !slice_trim(rest).n)
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a set is written: &name TAB word|word|...");
	f->sets.at[number].defined = true;
	rest = slice_trim(rest);
	while (slice_next(&rest, '|', &item)) {
		item = slice_trim(item);
		if (item.n && item.at[0] == '&') {
			uint32_t other = frame_set_add(f, item);
			*ARRAY_PUSH(f->arena, &f->sets.at[number].sets) = other;
		} else if (item.n) {
			uint32_t p = frame_predicate_add(f, item, PART_VERB);
			*ARRAY_PUSH(f->arena, &f->sets.at[number].predicates) = p;
		}
	}
}

/* What qualifies a noun may be tagged as anything. */
static void add_any_tag(struct frames *f, struct slice item, uint32_t word)
{
	lexicon_add(f->lexicon, item, (struct entry){.kind = ENTRY_FRAME, .value = (int32_t)word, .lemma = f->words.at[word].lemma}, true);
}

static void add_member(struct frames *f, struct frame_line *x, struct slice item, uint32_t class, bool any_tag)
{
	struct class_member m = {.class = class};
	if (!frame_phrase(f, item, PART_NOUN, &m.phrase))
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "'%.*s' has too many words", SLICE_FMT(item));
	else if (m.phrase.n_before || m.phrase.n_after)
		*ARRAY_PUSH(f->arena, &f->members) = m;
	else {
		bit_put(f->words.at[m.phrase.head].classes, class);
		f->class_sizes[class]++;
		if (any_tag)
			add_any_tag(f, item, m.phrase.head);
	}
}

struct noun_class {
	uint32_t number;
	bool any_tag; /* %word: qualifiers, which do not inflect */
};

static void read_objects(struct frames *f, struct frame_line *x, struct noun_class *class)
{
	struct slice line = slice_trim(x->text), item;
	if (line.at[0] == '%') {
		slice_next(&line, ' ', &item);
		class->any_tag = slice_equal(item, SLICE("%word"));
		class->number = frame_class_add(f, slice_trim(line));
		f->class_defined.at[class->number] = true;
		if (class->number >= FRAME_CLASS_WORDS * 64)
			diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "more than %d classes of nouns", FRAME_CLASS_WORDS * 64);
		return;
	}
	if (class->number >= FRAME_CLASS_WORDS * 64) {
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a word before the first class (%%noun NAME)");
		return;
	}
	while (slice_next(&line, '|', &item))
		if (slice_trim(item).n)
			add_member(f, x, slice_trim(item), class->number, class->any_tag);
}

static void copy_code(char out[6], struct slice s)
{
	s = slice_trim(s);
	memcpy(out, s.at, s.n < 5 ? s.n : 5);
}

static void read_outer(struct frames *f, struct frame_line *x)
{
	struct outer_codes *o = ARRAY_PUSH(f->arena, &f->outer);
	char *codes[] = {o->inner, o->agree, o->request, o->reject, o->threaten, o->ended};
	struct slice rest = x->text, column;
	unsigned n = 0;
	while (slice_next(&rest, '\t', &column))
		if (n < 6)
			copy_code(codes[n++], column);
	if (n != 6)
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a line has six codes: inner, agree, request, reject, threaten, end");
}

static void read_cameo(struct frames *f, struct frame_line *x)
{
	struct slice rest = x->text, code = {0};
	slice_next(&rest, '\t', &code);
	rest = slice_trim(rest);
	if (!code.n || code.n > 4 || !rest.n) {
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a line is: code TAB TYPE");
		return;
	}
	struct cameo_type *t = ARRAY_PUSH(f->arena, &f->cameo);
	copy_code(t->code, code);
	t->type = arena_text(f->arena, rest);
}

const char *frame_cameo_type(const struct frames *f, struct slice code)
{
	const struct cameo_type *best = NULL;
	for (uint32_t i = 0; i < f->cameo.n; i++)
		if (slice_starts(code, slice_of(f->cameo.at[i].code)) && (!best || strlen(best->code) < strlen(f->cameo.at[i].code)))
			best = &f->cameo.at[i];
	return best ? best->type : NULL;
}

static void read_parties(struct frames *f, struct frame_line *x)
{
	struct slice line = x->text, words = {0}, rest = {0}, word, code;
	struct named_parties p = {0};
	slice_next(&line, '\t', &words);
	slice_next(&line, '\t', &rest);
	rest = slice_trim(rest);
	p.fight = slice_equal(slice_trim(line), SLICE("fight"));
	if (rest.n == 2 && rest.at[0] == '=' && rest.at[1] >= '2' && rest.at[1] <= '9')
		p.together = (uint32_t)(rest.at[1] - '0'), rest.n = 0;
	while (rest.n && p.n < NAMED_PARTIES && slice_next(&rest, '|', &code) && code.n == 3)
		memcpy(p.codes[p.n++], code.at, 3);
	if (rest.n || (p.n < 2 && !p.together) || (line.n && !p.fight))
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a line is: word|word TAB code|code, two to eight codes of states, or TAB =3; TAB fight");
	while (words.n && slice_next(&words, '|', &word)) {
		uint32_t number = frame_word_add(f, slice_trim(word), PART_ADJECTIVE); /* a noun would hide the act */
		add_any_tag(f, slice_trim(word), number);
		p.word = f->words.at[number].lemma;
		*ARRAY_PUSH(f->arena, &f->parties) = p;
	}
}

/* "yes TAB text TAB => expected", "no TAB text"; "todo yes" and "todo no" are known to fail as yet. */
static void read_example(struct frames *f, struct frame_line *x, bool todo, bool positive)
{
	struct slice rest = x->text, column[3] = {{0}};
	for (int i = 0; i < 3 && slice_next(&rest, '\t', &column[i]);)
		i++;
	struct slice expected = slice_trim(column[2]);
	if (slice_starts(expected, SLICE("=>")))
		expected = slice_trim(slice_cut(expected, 2, expected.n));
	*ARRAY_PUSH(f->arena, &f->examples) = (struct frame_example){.frame = f->frames.n - 1, .line = x->line, .positive = positive, .todo = todo,
		.type = x->type, .file = x->file, .text = slice_trim(column[1]), .expected = expected};
}

static void read_frame_line(struct frames *f, struct frame_line *x)
{
	if (slice_starts(x->text, SLICE("type\t")))
		x->type = arena_text(f->arena, slice_trim(slice_cut(x->text, 5, x->text.n)));
	else if (!x->type)
		diag_report(x->sink, DIAG_ERROR, x->file, x->line, 1, "a file of frames begins with: type TAB TYPE");
	else if (slice_starts(x->text, SLICE("yes\t")) || slice_starts(x->text, SLICE("no\t")))
		read_example(f, x, false, x->text.at[0] == 'y');
	else if (slice_starts(x->text, SLICE("todo yes\t")) || slice_starts(x->text, SLICE("todo no\t")))
		read_example(f, x, true, x->text.at[5] == 'y');
	else
		frame_parse(x);
}

void frames_load(struct frames *f, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	struct frame_line x = {.frames = f, .sink = sink, .file = file};
	struct slice line, name = slice_of(file);
	struct noun_class class = {UINT32_MAX, false};
	(void)l;
	while (slice_next(&text, '\n', &line)) {
		x.line++;
		x.text = line;
		if (!slice_trim(line).n || line.at[0] == '#')
			continue;
		if (slice_ends(name, SLICE("/sets.tsv")))
			read_set(f, &x);
		else if (slice_ends(name, SLICE("/objects.tsv")))
			read_objects(f, &x, &class);
		else if (slice_ends(name, SLICE("/outer.tsv")))
			read_outer(f, &x);
		else if (slice_ends(name, SLICE("/cameo.tsv")))
			read_cameo(f, &x);
		else if (slice_ends(name, SLICE("/parties.tsv")))
			read_parties(f, &x);
		else
			read_frame_line(f, &x);
	}
}
