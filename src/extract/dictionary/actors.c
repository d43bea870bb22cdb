/*
 * Actors of TABARI and PETRARCH, to known actors with their codes by day:
 *
 *   HAAKON_STRAND_ [NORELI >051017] [NORGOV 971017-051017] [NOR]    the first whose days fit; the one without days last
 *   +STRAND_OF_BERGEN_                                              another name of the same
 *   	[NOROPP <971016]                                             codes may stand on lines of their own
 *
 * An entry ends where the next name begins. A code in front of which no day fits leaves the name without a code.
 */
#include "base/calendar.h"
#include "extract/actors/actors.h"
#include "extract/dictionary/dictionary.h"

struct seen {
	uint32_t word, actor, line; /* the phrase as a word */
};

struct dictionary_reading {
	struct actors *t;
	struct lexicon *l;
	struct dictionary_line x;
	uint32_t actor;         /* of the entry that is open; NONE */
	uint32_t file, first_alias, begins; /* its first alias and line */
	struct slice phrase;
	bool coded, open_end;   /* it has a code; one without days */
	struct intern names;    /* phrases of this file, to find those that come twice */
	ARRAY(struct seen) seen; /* by the number of the phrase */
};

/* ---- codes ---- */

/* What CAMEO codes begin with besides states: bodies, sorts of groups, regions, faiths, states of old. */
static bool begins_known(const struct dictionary_reading *r, struct slice code)
{
	static const char others[] = "|IGO|NGO|NGM|IMG|MNC|UIS|INT|CRM|AFR|ASA|BLK|CRB|CAU|CFR|CAS|CEU|EIN|EAF|EEU|EUR|LAM|MEA|MDT|NAF|NAM|NMR|PGS|SCN|SAM|SAS|"
		"SEA|SAF|WAF|WST|WSB|CHR|CTH|PRO|ORT|JEW|MOS|SHI|SUN|SFI|HIN|BUD|SIK|ABR|ROM|ZAR|TMP|KOS|SCG|YUG|CSK|DDR|SUN|PAL|SER|BOS|";
	char iso[4] = {code.at[0], code.at[1], code.at[2], '\0'};
	if (actors_state(r->t, iso) != NONE || slice_find(SLICE(others), slice_cut(code, 0, 3), 0) < sizeof others - 1)
		return true;
	for (uint32_t i = 0; i < r->t->roles.n; i++)
		if (r->t->roles.at[i].code[0] && strncmp(r->t->roles.at[i].code, iso, 3) == 0)
			return true;
	return false;
}

static bool good_code(struct dictionary_reading *r, struct slice code)
{
	bool good = code.n >= 3 && code.n < sizeof ((struct term *)0)->code;
	for (size_t i = 0; good && i < code.n; i++)
		good = byte_is_upper(code.at[i]) || byte_is_digit(code.at[i]);
	if (!good)
		dictionary_fault(&r->x, code, "not a code of an actor");
	else if (!begins_known(r, code))
		dictionary_fault(&r->x, code, "a code that begins with no state or sort of actor");
	else
		return true;
	return false;
}

/* YYMMDD (00 to 30 are of this century) or YYYYMMDD */
static bool read_day(struct dictionary_reading *r, struct slice text, int32_t *day)
{
	unsigned long n;
	*day = CALENDAR_NO_DAY;
	if ((text.n == 6 || text.n == 8) && slice_number(text, 99999999, &n)) {
		unsigned long year = n / 10000;
		if (text.n == 6)
			year += year <= 30 ? 2000 : 1900;
		int32_t month = (int32_t)(n / 100 % 100), of_month = (int32_t)(n % 100);
		if (calendar_valid((int32_t)year, month, of_month))
			*day = calendar_day((int32_t)year, month, of_month);
	}
	if (*day == CALENDAR_NO_DAY)
		dictionary_fault(&r->x, text, "no day as YYMMDD or YYYYMMDD");
	return *day != CALENDAR_NO_DAY;
}

/* "<YYMMDD", ">YYMMDD", "YYMMDD-YYMMDD" */
static bool read_days(struct dictionary_reading *r, struct slice text, int32_t *from, int32_t *to)
{
	size_t dash = slice_find(text, SLICE("-"), 0);
	*from = *to = CALENDAR_NO_DAY;
	if (text.at[0] == '<')
		return read_day(r, slice_trim(slice_cut(text, 1, text.n)), to);
	if (text.at[0] == '>')
		return read_day(r, slice_trim(slice_cut(text, 1, text.n)), from);
	if (!read_day(r, slice_trim(slice_cut(text, 0, dash)), from))
		return false;
	if (dash == text.n)
		*to = *from;
	else if (!read_day(r, slice_trim(slice_cut(text, dash + 1, text.n)), to))
		return false;
	if (*from > *to)
		dictionary_fault(&r->x, text, "ends before it begins");
	return *from <= *to;
}

static void add_default(struct dictionary_reading *r, struct slice code)
{
	struct known_actor *k = &r->t->known.at[r->actor];
	r->open_end = true;
	if (slice_equal(code, SLICE("---")))
		return;
	memcpy(k->code, code.at, code.n); /* NOLINT: a good code is not empty */
	char iso[4] = {code.at[0], code.at[1], code.at[2], '\0'};
	if (actors_state(r->t, iso) != NONE)
		memcpy(k->country, iso, sizeof k->country);
}

/* What stands between two brackets. */
static void add_code(struct dictionary_reading *r, struct slice inside)
{
	size_t n = 0;
	while (n < inside.n && !byte_is_space(inside.at[n]) && inside.at[n] != '<' && inside.at[n] != '>')
		n++;
	struct slice code = slice_cut(inside, 0, n), days = slice_trim(slice_cut(inside, n, inside.n));
	size_t several = slice_find(code, SLICE("/"), 0);
	struct term term = {.role = intern_add(&r->l->words, SLICE("actor"))};
	if (several < code.n) {
		dictionary_warn(&r->x, code, "of several codes for one name only the first is used");
		code = slice_cut(code, 0, several);
	}
	r->coded = true;
	if (r->open_end)
		dictionary_fault(&r->x, inside, "never used: the code before it has no days");
	else if (!slice_equal(code, SLICE("---")) && !good_code(r, code))
		return;
	else if (!days.n)
		add_default(r, code);
	else if (read_days(r, days, &term.from, &term.to)) {
		if (!slice_equal(code, SLICE("---")))
			memcpy(term.code, code.at, code.n); /* NOLINT: a good code is not empty */
		*ARRAY_PUSH(r->l->arena, &r->t->terms) = term;
		r->t->known.at[r->actor].n_terms++;
	}
}

/* "[A <1] [B]" */
static void add_codes(struct dictionary_reading *r, struct slice text)
{
	while ((text = slice_trim(text)).n) {
		size_t close = slice_find(text, SLICE("]"), 0);
		if (text.at[0] != '[' || close == text.n || !slice_trim(slice_cut(text, 1, close)).n) {
			dictionary_fault(&r->x, text, "expected codes in brackets");
			return;
		}
		add_code(r, slice_trim(slice_cut(text, 1, close)));
		text = slice_cut(text, close + 1, text.n);
	}
}

/* ---- names ---- */

/* The dictionary has capitals only; a name is written with one for each word. */
static void capitals(char *phrase, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((i == 0 || phrase[i - 1] == ' ' || phrase[i - 1] == '-' || phrase[i - 1] == '.') && byte_is_lower(phrase[i]))
			phrase[i] = (char)(phrase[i] - 'a' + 'A');
}

static bool new_name(struct dictionary_reading *r, struct slice raw, struct slice phrase)
{
	uint32_t word = intern_add(&r->names, phrase);
	while (r->seen.n <= word)
		*ARRAY_PUSH(r->l->arena, &r->seen) = (struct seen){0};
	struct seen *seen = &r->seen.at[word];
	if (seen->line) {
		char message[80];
		snprintf(message, sizeof message, "a name that stands in line %u too", seen->line);
		dictionary_fault(&r->x, raw, message);
		return false;
	}
	*seen = (struct seen){word, r->actor, r->x.line};
	return true;
}

static void add_name(struct dictionary_reading *r, struct slice raw, enum mention_by by)
{
	char phrase[DICTIONARY_PHRASE];
	uint32_t words[LEXICON_MAX_WORDS];
	size_t n = dictionary_phrase(raw, phrase);
	if (!n || !lexicon_words(r->l, (struct slice){phrase, n}, words)) {
		dictionary_fault(&r->x, raw.n ? raw : r->x.text, n ? "a name of too many words" : "no name before the code");
		return;
	}
	if (!new_name(r, raw, (struct slice){phrase, n}))
		return;
	capitals(phrase, n);
	struct slice name = {phrase, n};
	struct class_set s = {{0}};
	if (by == BY_NAME)
		r->t->known.at[r->actor].name = intern_add(&r->l->words, name);
	*ARRAY_PUSH(r->l->arena, &r->t->aliases) = (struct alias){.actor = r->actor, .by = (uint8_t)by, .own = true, .from = CALENDAR_NO_DAY,
		.to = CALENDAR_NO_DAY, .file = r->file, .line = r->x.line};
	class_set_put(&s, r->t->class_actor);
	class_set_put(&s, r->t->class_organ);
	struct entry e = {.kind = ENTRY_ACTOR, .value = (int32_t)r->t->aliases.n - 1, .set = class_set_add(&r->l->classes, &s),
		.lemma = intern_add(&r->l->words, name), .tags = (uint64_t)1 << TAG_NNP | (uint64_t)1 << TAG_NN | (uint64_t)1 << TAG_JJ | (uint64_t)1 << TAG_NNS};
	lexicon_add(r->l, name, e, true);
}

/* ---- entries ---- */

/* What the code says of the kind; a name with days is a person's. */
static uint8_t kind_of(const struct known_actor *k)
{
	static const struct { const char *role; uint8_t kind; } kinds[] = {{"GOV", ACTOR_GOVERNMENT}, {"MIL", ACTOR_MILITARY}, {"LEG", ACTOR_LEGISLATURE},
		{"PTY", ACTOR_PARTY}, {"BUS", ACTOR_COMPANY}, {"MNC", ACTOR_COMPANY}, {"MED", ACTOR_MEDIA}, {"REB", ACTOR_GROUP}};
	if (k->n_terms)
		return ACTOR_PERSON;
	if (k->country[0] && !k->code[3])
		return ACTOR_COUNTRY;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strncmp(k->code + (k->country[0] ? 3 : 0), kinds[i].role, 3) == 0)
			return kinds[i].kind;
	return !strncmp(k->code, "IGO", 3) ? ACTOR_IGO : !strncmp(k->code, "NG", 2) ? ACTOR_NGO : ACTOR_GROUP;
}

static void end_entry(struct dictionary_reading *r)
{
	if (r->actor == NONE)
		return;
	struct known_actor *k = &r->t->known.at[r->actor];
	k->kind = kind_of(k);
	if (!r->coded)
		diag_report(r->x.sink, DIAG_ERROR, r->x.file, r->begins, 1, "a name without a code: '%.*s'", SLICE_FMT(r->phrase));
	r->actor = NONE;
}

static void begin_entry(struct dictionary_reading *r, struct slice name)
{
	end_entry(r);
	r->actor = r->t->known.n;
	*ARRAY_PUSH(r->l->arena, &r->t->known) = (struct known_actor){.own = true, .first_term = r->t->terms.n};
	r->begins = r->x.line;
	r->phrase = name;
	r->coded = r->open_end = false;
	add_name(r, name, BY_NAME);
}

static void read_line(struct dictionary_reading *r)
{
	struct slice text = r->x.text;
	size_t bracket = slice_find(text, SLICE("["), 0);
	struct slice name = slice_trim(slice_cut(text, 0, bracket)), codes = slice_cut(text, bracket, text.n);
	if (bracket && text.at[0] != '+')
		begin_entry(r, name);
	else if (r->actor == NONE) {
		dictionary_fault(&r->x, text, "belongs to no name above it");
		return;
	} else if (bracket && codes.n) {
		dictionary_fault(&r->x, codes, "another name of an entry has no code of its own");
		return;
	} else if (bracket)
		add_name(r, slice_trim(slice_cut(name, 1, name.n)), BY_ALIAS);
	if (codes.n)
		add_codes(r, codes);
}

void actors_read(struct actors *t, struct lexicon *l, const struct data_file *f, struct diag_sink *sink)
{
	struct dictionary_reading r = {.t = t, .l = l, .x = {.file = f->path, .sink = sink}, .actor = NONE, .file = intern_add(&l->words, slice_of(f->path))};
	struct slice rest = f->text;
	intern_init(&r.names, l->arena, 0);
	while (dictionary_next(&r.x, &rest))
		read_line(&r);
	end_entry(&r);
}
