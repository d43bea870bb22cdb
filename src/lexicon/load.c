/*
 * The files of data/lexicon:
 *
 *   # comment
 *   %verb CUE SAY              part of speech, then classes, for all entries up to the next header
 *   say
 *   point* out <TAB> key=value attributes
 *   accusation|charge          variants that share them
 */
#include "lexicon/building.h"

struct header {
	struct slice name;
	enum inflection how;
	uint64_t tags; /* for entries that do not inflect */
	bool cased;
};

#define TAG(t) ((uint64_t)1 << TAG_##t)

static const struct header headers[] = {
    {{"verb", 4}, INFLECT_VERB, 0, false},
    {{"noun", 4}, INFLECT_NOUN, 0, false},
    {{"word", 4}, INFLECT_NOT, 0, true},
    {{"name", 4}, INFLECT_NOT, TAG(NNP), true},
    {{"adj", 3}, INFLECT_NOT, TAG(JJ), true},
    {{"adv", 3}, INFLECT_NOT, TAG(RB), false},
    {{"prep", 4}, INFLECT_NOT, TAG(IN), false},
    {{"det", 3}, INFLECT_NOT, TAG(DT), false},
    {{"conj", 4}, INFLECT_NOT, TAG(CC), false},
    {{"pron", 4}, INFLECT_NOT, TAG(PRP), false},
    {{"num", 3}, INFLECT_NOT, TAG(CD), false},
    {{"participle", 10}, INFLECT_NOT, TAG(VBN), false},
    {{"mass", 4}, INFLECT_NOT, TAG(NN), false},
    {{"plural", 6}, INFLECT_NOT, TAG(NNS), false},
};

struct loading {
	struct lexicon *lexicon;
	const char *file;
	struct diag_sink *sink;
	const struct header *header;
	uint32_t set;
	unsigned line;
};

static void read_header(struct loading *f, struct slice line)
{
	struct slice word, rest = slice_cut(line, 1, line.n);
	struct class_set s = {{0}};
	f->header = NULL;
	slice_next(&rest, ' ', &word);
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
		if (slice_equal(word, headers[i].name))
			f->header = &headers[i];
	if (!f->header)
		diag_report(f->sink, DIAG_ERROR, f->file, f->line, 2, "unknown part of speech '%.*s'", SLICE_FMT(word));
	while (slice_next(&rest, ' ', &word)) {
		if (!word.n)
			continue;
		if (word.at[0] == '#')
			break;
		uint32_t class = class_add(&f->lexicon->classes, word);
		if (!class)
			diag_report(f->sink, DIAG_ERROR, f->file, f->line, (unsigned)(word.at - line.at) + 1, "more than %d classes", CLASS_MAX - 1);
		class_set_put(&s, class);
	}
	f->set = class_set_add(&f->lexicon->classes, &s);
}

static void read_entry(struct loading *f, struct slice line)
{
	struct lexicon *l = f->lexicon;
	struct slice rest = line, phrases, phrase, attributes = {NULL, 0};
	slice_next(&rest, '\t', &phrases);
	if (rest.at)
		attributes = slice_trim(rest);
	if (!f->header) {
		diag_report(f->sink, DIAG_ERROR, f->file, f->line, 1, "an entry before the first header (%%verb CLASS ...)");
		return;
	}
	struct entry e = {.set = f->set, .attributes = lexicon_pool(l, attributes)};
	entry_admit(&e, f->header->tags);
	struct slice value = lexicon_attribute(l, &e, SLICE("value"));
	unsigned long number = 0;
	bool minus = value.n && value.at[0] == '-';
	if (value.n && !slice_number(slice_cut(value, minus, value.n), INT32_MAX, &number))
		diag_report(f->sink, DIAG_ERROR, f->file, f->line, (unsigned)(value.at ? phrases.n : 0) + 2, "value '%.*s' is no number", SLICE_FMT(value));
	e.value = minus ? -(int32_t)number : (int32_t)number;
	while (slice_next(&phrases, '|', &phrase)) {
		phrase = slice_trim(phrase);
		if (!phrase.n)
			diag_report(f->sink, DIAG_ERROR, f->file, f->line, 1, "an empty phrase");
		else if (f->header->how != INFLECT_NOT)
			lexicon_add_inflected(l, phrase, e, f->header->how);
		else {
			e.lemma = intern_add(&l->words, phrase);
			lexicon_add(l, phrase, e, f->header->cased);
		}
	}
}

void lexicon_load(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	struct loading f = {.lexicon = l, .file = file, .sink = sink};
	struct slice line;
	while (slice_next(&text, '\n', &line)) {
		f.line++;
		struct slice trimmed = slice_trim(line);
		if (!trimmed.n || trimmed.at[0] == '#')
			continue;
		if (trimmed.at[0] == '%')
			read_header(&f, trimmed);
		else
			read_entry(&f, line);
	}
}

/* ---- inflected entries ---- */

void lexicon_load_irregular(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	inflections_load_verbs(&l->building->inflections, file, text, sink);
}

void lexicon_load_plurals(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	inflections_load_plurals(&l->building->inflections, file, text, sink);
}

/* "point* out": the phrase around the word that inflects. */
struct starred {
	struct slice before, word, after;
};

static struct starred find_star(struct slice phrase, enum inflection how)
{
	size_t star = slice_find(phrase, SLICE("*"), 0), end = star, start;
	if (star == phrase.n) {
		size_t blank = slice_find(phrase, SLICE(" "), 0);
		end = how == INFLECT_VERB ? blank : phrase.n;
	}
	for (start = end; start > 0 && phrase.at[start - 1] != ' '; start--)
		;
	size_t rest = star == phrase.n ? end : end + 1;
	return (struct starred){slice_cut(phrase, 0, start), slice_cut(phrase, start, end), slice_cut(phrase, rest, phrase.n)};
}

static void add_form(struct lexicon *l, const struct starred *s, const char *form, size_t n, struct entry e, uint64_t tags)
{
	char phrase[512];
	if (!n || s->before.n + n + s->after.n >= sizeof phrase)
		return;
	if (s->before.n)
		memcpy(phrase, s->before.at, s->before.n);
	memcpy(phrase + s->before.n, form, n);
	if (s->after.n)
		memcpy(phrase + s->before.n + n, s->after.at, s->after.n);
	entry_admit(&e, tags);
	lexicon_add(l, (struct slice){phrase, s->before.n + n + s->after.n}, e, true);
}

/* cancel: cancelled beside canceled; initialled, fuelled, but not revealled. */
static bool doubles_l(struct slice w)
{
	if (w.n < 4 || w.at[w.n - 1] != 'l')
		return false;
	char vowel = w.at[w.n - 2], before = w.at[w.n - 3];
	if (strchr("aeiou", before))
		return (before == 'i' && vowel == 'a') || (before == 'u' && vowel == 'e');
	return w.n > 4 && strchr("aeio", vowel);
}

static void add_verb(struct lexicon *l, const struct starred *s, struct entry e)
{
	static const uint64_t tags[VERB_FORMS] = {TAG(VB) | TAG(VBP), TAG(VBZ), TAG(VBD), TAG(VBN), TAG(VBG), TAG(VBP), TAG(VBD), TAG(VBN)};
	for (int form = 0; form < VERB_FORMS; form++) {
		char out[INFLECT_MAX];
		size_t n = inflect_verb(&l->building->inflections, s->word, (enum verb_form)form, out);
		add_form(l, s, out, n, e, tags[form]);
		if (n && form >= VERB_PAST && doubles_l(s->word) && n < INFLECT_MAX && n > s->word.n && out[s->word.n] != 'l') {
			memmove(out + s->word.n + 1, out + s->word.n, n - s->word.n);
			out[s->word.n] = 'l';
			add_form(l, s, out, n + 1, e, tags[form]);
		}
	}
}

static void add_noun(struct lexicon *l, const struct starred *s, struct entry e)
{
	char out[INFLECT_MAX];
	add_form(l, s, s->word.at, s->word.n, e, TAG(NN) | TAG(NNP));
	add_form(l, s, out, inflect_plural(&l->building->inflections, s->word, out), e, TAG(NNS) | TAG(NNP));
}

void lexicon_add_inflected(struct lexicon *l, struct slice phrase, struct entry e, enum inflection how)
{
	struct starred s = find_star(phrase, how);
	char lemma[512];
	size_t n = 0;
	struct slice parts[3] = {s.before, s.word, s.after};
	for (int i = 0; i < 3 && n + parts[i].n < sizeof lemma; i++) {
		if (parts[i].n)
			memcpy(lemma + n, parts[i].at, parts[i].n);
		n += parts[i].n;
	}
	e.lemma = intern_add(&l->words, (struct slice){lemma, n});
	if (how == INFLECT_VERB)
		add_verb(l, &s, e);
	else
		add_noun(l, &s, e);
}

/* ---- tags ---- */

void lexicon_load_tags(struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	struct slice line;
	for (unsigned number = 1; slice_next(&text, '\n', &line); number++) {
		struct slice rest = line, form;
		if (!slice_trim(line).n || line.at[0] == '#' || !slice_next(&rest, '\t', &form) || !rest.at)
			continue;
		struct tag_choices choices;
		const char *message = NULL;
		uint32_t column = tag_choices_parse(rest.at, slice_trim(rest).n, &choices, &message);
		if (column) {
			diag_report(sink, DIAG_ERROR, file, number, (unsigned)form.n + 1 + column, "%s", message);
			continue;
		}
		uint32_t words[LEXICON_MAX_WORDS];
		unsigned n = lexicon_words(l, form, words);
		if (!n)
			continue;
		bool capital = byte_is_upper(form.at[0]), upper = capital;
		for (size_t i = 0; i < form.n; i++)
			upper = upper && !byte_is_lower(form.at[i]);
		uint32_t node = lexicon_node(l, words, n);
		uint16_t known = lexicon_choices(l, &choices);
		l->nodes.at[node].tags[upper ? CASE_UPPER : capital ? CASE_CAPITAL : CASE_ANY] = known;
		if (!known)
			diag_report(sink, DIAG_ERROR, file, number, 1, "more than %d different choices of tags", UINT16_MAX);
	}
}
