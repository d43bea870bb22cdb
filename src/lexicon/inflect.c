#include "lexicon/inflect.h"

void inflections_init(struct inflections *t, struct arena *a)
{
	*t = (struct inflections){.arena = a};
	intern_init(&t->words, a, 1);
}

static struct slice *forms_of(struct inflections *t, const char *prefix, struct slice base)
{
	char key[INFLECT_MAX + 2];
	if (base.n > INFLECT_MAX)
		return NULL;
	key[0] = prefix[0];
	memcpy(key + 1, base.at, base.n);
	uint32_t number = intern_add(&t->words, (struct slice){key, base.n + 1});
	while (t->forms.n < number * VERB_FORMS)
		*ARRAY_PUSH(t->arena, &t->forms) = (struct slice){NULL, 0};
	return &t->forms.at[(number - 1) * VERB_FORMS];
}

static struct slice known(const struct inflections *t, char prefix, struct slice base, enum verb_form form)
{
	char key[INFLECT_MAX + 2];
	if (base.n > INFLECT_MAX)
		return SLICE("");
	key[0] = prefix;
	memcpy(key + 1, base.at, base.n);
	uint32_t number = intern_find(&t->words, (struct slice){key, base.n + 1}, intern_hash(key, base.n + 1));
	return number ? t->forms.at[(number - 1) * VERB_FORMS + form] : SLICE("");
}

/* Reads lines of fields; the table of a line's columns to forms is `columns`, the first of which is the base. */
static void load(struct inflections *t, const char *prefix, const enum verb_form columns[], size_t n_columns, const char *file,
		 struct slice text, struct diag_sink *sink)
{
	struct slice line, field;
	for (unsigned number = 1; slice_next(&text, '\n', &line); number++) {
		if (!slice_trim(line).n || line.at[0] == '#')
			continue;
		struct slice rest = line, *forms = NULL;
		size_t column = 0;
		while (slice_next(&rest, '\t', &field)) {
			field = slice_trim(field);
			if (column == 0)
				forms = forms_of(t, prefix, field);
			else if (column >= n_columns)
				diag_report(sink, DIAG_ERROR, file, number, (unsigned)(field.at - line.at) + 1, "too many columns");
			else if (forms && field.n && !slice_equal(field, SLICE("-")))
				forms[columns[column]] = arena_slice(t->arena, field);
			column++;
		}
		if (column < 2 || !forms)
			diag_report(sink, DIAG_ERROR, file, number, 1, "expected a base form and its irregular forms, separated by tabs");
	}
}

void inflections_load_verbs(struct inflections *t, const char *file, struct slice text, struct diag_sink *sink)
{
	static const enum verb_form columns[] = {VERB_BASE, VERB_PAST, VERB_PARTICIPLE, VERB_THIRD, VERB_ING,
		VERB_PLURAL, VERB_SECOND_PAST, VERB_SECOND_PARTICIPLE};
	load(t, "v", columns, sizeof columns / sizeof *columns, file, text, sink);
}

void inflections_load_plurals(struct inflections *t, const char *file, struct slice text, struct diag_sink *sink)
{
	static const enum verb_form columns[] = {VERB_BASE, VERB_THIRD};
	load(t, "n", columns, 2, file, text, sink);
}

static bool vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* stop, plan, grab: one vowel between consonants in a word of one syllable. The others that double (admit, refer) are listed. */
static bool doubles(struct slice w)
{
	if (w.n < 3)
		return false;
	char last = w.at[w.n - 1];
	if (vowel(last) || last == 'w' || last == 'x' || last == 'y' || !vowel(w.at[w.n - 2]) ||
	    (vowel(w.at[w.n - 3]) && !(w.n >= 4 && w.at[w.n - 4] == 'q' && w.at[w.n - 3] == 'u')))
		return false;
	unsigned groups = 0;
	for (size_t i = 0; i < w.n; i++)
		groups += vowel(w.at[i]) && (i == 0 || !vowel(w.at[i - 1]));
	return groups == 1 || (groups == 2 && w.n >= 4 && w.at[0] == 'q');
}

static bool sibilant(struct slice w)
{
	return slice_ends(w, SLICE("s")) || slice_ends(w, SLICE("x")) || slice_ends(w, SLICE("z")) || slice_ends(w, SLICE("ch")) ||
	       slice_ends(w, SLICE("sh"));
}

static bool consonant_y(struct slice w)
{
	return w.n >= 2 && w.at[w.n - 1] == 'y' && !vowel(w.at[w.n - 2]);
}

/* Writes the first `keep` bytes of the word and an ending. */
static size_t join(struct slice w, size_t keep, const char *ending, char out[INFLECT_MAX])
{
	size_t n = strlen(ending);
	if (keep + n > INFLECT_MAX)
		return 0;
	memcpy(out, w.at, keep);
	memcpy(out + keep, ending, n);
	return keep + n;
}

static size_t add_s(struct slice w, char out[INFLECT_MAX])
{
	if (consonant_y(w))
		return join(w, w.n - 1, "ies", out);
	bool vowel_o = w.n >= 2 && w.at[w.n - 1] == 'o' && !vowel(w.at[w.n - 2]);
	return join(w, w.n, sibilant(w) || vowel_o ? "es" : "s", out);
}

static size_t add_ed(struct slice w, char out[INFLECT_MAX])
{
	char twice[4] = {w.n ? w.at[w.n - 1] : 'e', 'e', 'd', 0};
	if (slice_ends(w, SLICE("e")))
		return join(w, w.n, "d", out);
	if (consonant_y(w))
		return join(w, w.n - 1, "ied", out);
	return join(w, w.n, doubles(w) ? twice : "ed", out);
}

static size_t add_ing(struct slice w, char out[INFLECT_MAX])
{
	char twice[5] = {w.n ? w.at[w.n - 1] : 'i', 'i', 'n', 'g', 0};
	if (slice_ends(w, SLICE("ie")))
		return join(w, w.n - 2, "ying", out);
	if (slice_ends(w, SLICE("e")) && !slice_ends(w, SLICE("ee")) && !slice_ends(w, SLICE("oe")) && !slice_ends(w, SLICE("ye")) && w.n > 2)
		return join(w, w.n - 1, "ing", out);
	return join(w, w.n, doubles(w) ? twice : "ing", out);
}

size_t inflect_verb(const struct inflections *t, struct slice base, enum verb_form form, char out[INFLECT_MAX])
{
	struct slice listed = known(t, 'v', base, form);
	if (form == VERB_PARTICIPLE && !listed.n)
		listed = known(t, 'v', base, VERB_PAST);
	if (listed.n || form == VERB_BASE)
		return join(listed.n ? listed : base, listed.n ? listed.n : base.n, "", out);
	if (form >= VERB_PLURAL)
		return 0;
	if (form == VERB_THIRD)
		return add_s(base, out);
	return form == VERB_ING ? add_ing(base, out) : add_ed(base, out);
}

size_t inflect_plural(const struct inflections *t, struct slice noun, char out[INFLECT_MAX])
{
	struct slice listed = known(t, 'n', noun, VERB_THIRD);
	if (listed.n)
		return join(listed, listed.n, "", out);
	if (slice_ends(noun, SLICE("man")) && noun.n > 4 && !slice_ends(noun, SLICE("human")))
		return join(noun, noun.n - 2, "en", out);
	return add_s(noun, out);
}
