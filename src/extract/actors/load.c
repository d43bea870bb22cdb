/* The files of data/actors, by columns; see data/README.md. A fault is reported with its line, and the line is left out. */
#include "extract/actors/actors.h"

#include "base/calendar.h"
#include "extract/actors/columns.h"
#include "extract/actors/sex.h"
#include "extract/actors/spellings.h"
#include "words/abbreviations.h"

enum { COLUMNS = 10 };

struct actor_reading {
	struct actors *t;
	struct lexicon *l;
	const char *file;
	struct diag_sink *sink;
	unsigned line;
	struct slice column[COLUMNS];
	unsigned n_columns;
};

struct actors *actors_new(struct lexicon *l)
{
	struct actors *t = ARENA_NEW(l->arena, struct actors);
	t->lexicon = l;
	t->spellings = spellings_new(l->arena);
	word_classes_find(t, l);
	return t;
}

static void fault(struct actor_reading *r, struct slice where, const char *message)
{
	diag_report(r->sink, DIAG_ERROR, r->file, r->line, 1, "%s: '%.*s'", message, (int)(where.n < 60 ? where.n : 60), where.at);
}

static struct slice column(const struct actor_reading *r, unsigned i)
{
	return i < r->n_columns ? r->column[i] : SLICE("");
}

static uint32_t set_of(struct actor_reading *r, uint32_t class, const struct alias *alias)
{
	struct class_set s = {{0}};
	class_set_put(&s, r->t->class_actor);
	class_set_put(&s, class);
	if (alias->adjective)
		class_set_put(&s, lexicon_class(r->l, "DEMONYM"));
	if (alias->people)
		class_set_put(&s, lexicon_class(r->l, "NATIONALS"));
	return class_set_add(&r->l->classes, &s);
}

#define TAG_BIT(t) ((uint64_t)1 << TAG_##t)

/* One phrase for one actor. "Zaire@1971-10-27..1997-05-17" has its own time, "Liberation?" waits for its state to be spoken of. */
static void add_alias(struct actor_reading *r, struct slice phrase, struct alias alias, uint32_t class, uint64_t tags)
{
	size_t at = slice_find(phrase, SLICE("@"), 0);
	if (at < phrase.n && !column_range(slice_cut(phrase, at + 1, phrase.n), &alias.from, &alias.to))
		fault(r, phrase, "no valid range of days behind '@'");
	phrase = slice_trim(slice_cut(phrase, 0, at));
	if (slice_ends(phrase, SLICE("?"))) {
		alias.ambiguous = true;
		phrase.n--;
	}
	if (!phrase.n)
		return;
	alias.file = intern_add(&r->l->words, slice_of(r->file));
	alias.line = r->line;
	*ARRAY_PUSH(r->l->arena, &r->t->aliases) = alias;
	struct entry e = {.kind = ENTRY_ACTOR, .value = (int32_t)r->t->aliases.n - 1, .set = set_of(r, class, &alias),
		.lemma = intern_add(&r->l->words, phrase)};
	if (slice_find(phrase, SLICE(" "), 0) < phrase.n || slice_find(phrase, SLICE("-"), 0) < phrase.n)
		entry_admit(&e, tags);
	lexicon_add(r->l, phrase, e, true);
}

static void add_aliases(struct actor_reading *r, struct slice list, struct alias alias, uint32_t class, uint64_t tags)
{
	struct slice phrase;
	while (list.n && slice_next(&list, '|', &phrase))
		add_alias(r, slice_trim(phrase), alias, class, tags);
}

static uint32_t known_new(struct actor_reading *r, struct slice name, struct slice code, struct slice country, uint8_t kind)
{
	struct known_actor *k = ARRAY_PUSH(r->l->arena, &r->t->known);
	*k = (struct known_actor){.name = intern_add(&r->l->words, name), .kind = kind};
	column_copy(k->code, sizeof k->code, code);
	column_copy(k->country, sizeof k->country, country);
	return r->t->known.n - 1;
}

/* ---- countries.tsv: iso3 name names adjectives people capital cities seats attributes ---- */

/* Into its place by code. */
static void country_put(struct actor_reading *r, uint32_t state)
{
	const struct actors *t = r->t;
	ARRAY_PUSH(r->l->arena, &r->t->countries);
	uint32_t i = t->countries.n - 1;
	for (; i && memcmp(t->known.at[t->countries.at[i - 1]].code, t->known.at[state].code, 3) > 0; i--)
		t->countries.at[i] = t->countries.at[i - 1];
	t->countries.at[i] = state;
}

static uint32_t state_of(struct actor_reading *r, struct slice code, struct slice name, struct slice of)
{
	char iso[4];
	column_copy(iso, sizeof iso, code);
	uint32_t state = actors_state(r->t, iso);
	if (state != NONE)
		return state;
	state = known_new(r, name.n ? name : code, code, of.n == 3 ? of : code, ACTOR_COUNTRY);
	country_put(r, state);
	return state;
}

static void people_pairs(struct actor_reading *r, struct slice list, struct alias alias)
{
	struct slice phrase;
	for (unsigned i = 0; list.n && slice_next(&list, '|', &phrase); i++, alias.people = i % 2)
		add_alias(r, slice_trim(phrase), alias, r->t->class_state, i % 2 ? TAG_BIT(NNS) | TAG_BIT(NNP) : TAG_BIT(NN) | TAG_BIT(NNP));
}

/* A line without a code names what is no state and must not be read as one: "Korean War", "French fries". */
static void read_nothing(struct actor_reading *r)
{
	for (unsigned i = 1; i < 8; i++) {
		struct slice list = column(r, i), phrase;
		while (list.n && slice_next(&list, '|', &phrase))
			lexicon_add(r->l, slice_trim(phrase), (struct entry){.lemma = intern_add(&r->l->words, phrase), .tags = TAG_BIT(NN) | TAG_BIT(NNP)}, true);
	}
}

/* The reclusive state: whoever is meant must have been named, and it refers as a pronoun does. */
static void read_epithets(struct actor_reading *r, struct alias a)
{
	a.by = BY_PRONOUN;
	a.ambiguous = true;
	add_aliases(r, column(r, 2), a, r->t->class_state, TAG_BIT(NN) | TAG_BIT(NNP));
}

/* ambiguous=yes, ambiguous=GBR: as often something else, or a name of Britain's too. */
static struct slice read_rival(struct alias *a, struct slice attributes)
{
	struct slice rival = attribute(attributes, SLICE("ambiguous"));
	a->ambiguous = rival.n > 0;
	if (a->ambiguous && !slice_equal(rival, SLICE("yes")))
		column_copy(a->rival, sizeof a->rival, rival);
	column_copy(a->unless, sizeof a->unless, attribute(attributes, SLICE("unless")));
	return rival;
}

/* Nouns by which a text goes on: the ministry, the island. */
static void read_shorts(struct actor_reading *r, uint32_t actor, struct slice words)
{
	struct slice word;
	r->t->known.at[actor].first_short = r->t->shorts.n;
	while (words.n && slice_next(&words, '|', &word)) {
		*ARRAY_PUSH(r->l->arena, &r->t->shorts) = intern_add(&r->l->words, slice_trim(word));
		r->t->known.at[actor].n_short++;
	}
}

static void read_country(struct actor_reading *r)
{
	struct slice code = column(r, 0), attributes = column(r, 8);
	if (!code.n) {
		read_nothing(r);
		return;
	}
	if (code.n != 3) {
		fault(r, code, "expected an ISO 3166-1 alpha-3 code");
		return;
	}
	struct alias a = {.actor = state_of(r, code, column(r, 1), attribute(attributes, SLICE("of"))), .by = BY_NAME};
	struct actors *t = r->t;
	struct slice rival = read_rival(&a, attributes);
	if (!column_day(attribute(attributes, SLICE("from")), false, &a.from) || !column_day(attribute(attributes, SLICE("to")), true, &a.to))
		fault(r, attributes, "no valid day");
	if (attribute(attributes, SLICE("epithet")).n) {
		read_epithets(r, a);
		return;
	}
	if (attribute(attributes, SLICE("short")).n) {
		if (r->t->known.at[a.actor].n_short)
			fault(r, code, "a second line of short forms");
		read_shorts(r, a.actor, column(r, 2));
		return;
	}
	add_alias(r, column(r, 1), a, t->class_state, TAG_BIT(NNP));
	if (column(r, 1).n && !slice_equal(column(r, 1), SLICE("-")) && slice_equal(rival, SLICE("yes")))
		a.ambiguous = false; /* a turkey is something else, a Turk, Ankara and the Republic of Turkey are not */
	a.by = BY_ALIAS;
	add_aliases(r, column(r, 2), a, t->class_state, TAG_BIT(NNP));
	a.by = BY_METONYM;
	add_aliases(r, column(r, 5), a, t->class_state, TAG_BIT(NNP));
	add_aliases(r, column(r, 7), a, t->class_state, TAG_BIT(NNP));
	a.place = true;
	add_aliases(r, column(r, 6), a, t->class_state, TAG_BIT(NNP));
	a.place = false;
	a.by = BY_DEMONYM;
	people_pairs(r, column(r, 4), a);
	a.adjective = true;
	add_aliases(r, column(r, 3), a, t->class_state, TAG_BIT(JJ) | TAG_BIT(NNP));
}

/* ---- organizations-*.tsv: code name aliases country kind short attributes ---- */

static int kind_of(struct slice name)
{
	for (int i = 0; i < ACTOR_KINDS; i++)
		if (slice_equal(name, slice_of(actor_kind_names[i])))
			return i;
	return -1;
}

/* As text has it, in small letters; 0: none. */
static uint32_t city_of(struct actor_reading *r, struct slice name)
{
	uint32_t words[LEXICON_MAX_WORDS];
	return name.n && lexicon_words(r->l, name, words) == 1 ? words[0] : 0;
}

/* ABC is also written A.B.C., which is one token: the phrase so, empty if it is no abbreviation. */
static struct slice dotted(struct slice phrase, char *room, size_t size)
{
	size_t n = 0;
	for (size_t i = 0; i < phrase.n; i++) {
		if (!byte_is_upper(phrase.at[i]) || n + 2 > size)
			return SLICE("");
		room[n++] = phrase.at[i];
		room[n++] = '.';
	}
	return phrase.n < 3 ? SLICE("") : (struct slice){room, n};
}

/* "Halden Corp" is also written "Halden Corp.", and that is what ends a sentence with it: the phrase so, empty if its last word is never written so. */
static struct slice stopped(struct slice phrase, char *room, size_t size)
{
	size_t last = phrase.n;
	while (last && phrase.at[last - 1] != ' ')
		last--;
	enum abbreviation kind = last ? abbreviation_of(slice_cut(phrase, last, phrase.n)) : ABBR_NONE;
	if ((kind != ABBR_COMPANY && kind != ABBR_ENDS) || phrase.n + 1 > size)
		return SLICE("");
	memcpy(room, phrase.at, phrase.n);
	room[phrase.n] = '.';
	return (struct slice){room, phrase.n + 1};
}

/* The name and the other names of an organization, with full stops where they are letters or end in an abbreviation. */
static void add_dotted(struct actor_reading *r, struct slice list, struct alias a, uint32_t class, uint64_t tags)
{
	char room[96];
	struct slice phrase;
	while (list.n && slice_next(&list, '|', &phrase)) {
		struct slice text = dotted(slice_trim(phrase), room, sizeof room);
		if (text.n)
			add_alias(r, text, a, class, tags);
		text = stopped(slice_trim(phrase), room, sizeof room);
		if (text.n)
			add_alias(r, text, a, class, tags);
	}
}

static void read_organization(struct actor_reading *r)
{
	struct slice attributes = column(r, 6);
	int kind = kind_of(column(r, 4));
	if (kind < 0 || !column(r, 1).n) {
		fault(r, kind < 0 ? column(r, 4) : column(r, 0), kind < 0 ? "unknown kind of actor" : "an organization without a name");
		return;
	}
	uint32_t actor = known_new(r, column(r, 1), column(r, 0), column(r, 3), (uint8_t)kind);
	struct alias a = {.actor = actor, .by = BY_NAME};
	read_rival(&a, attributes);
	if (!column_day(attribute(attributes, SLICE("from")), false, &a.from) || !column_day(attribute(attributes, SLICE("to")), true, &a.to))
		fault(r, attributes, "no valid day");
	uint32_t class = kind == ACTOR_IGO ? r->t->class_igo : r->t->class_organ;
	/* A role of the same words ("state department") asks for NN: the name must hold under that tag too. */
	uint64_t tags = TAG_BIT(NN) | TAG_BIT(NNS) | TAG_BIT(NNP);
	add_alias(r, column(r, 1), a, class, tags);
	a.by = BY_ALIAS;
	add_aliases(r, column(r, 2), a, class, tags);
	add_dotted(r, column(r, 1), a, class, tags);
	add_dotted(r, column(r, 2), a, class, tags);
	r->t->known.at[actor].seat = city_of(r, attribute(attributes, SLICE("seat")));
	read_shorts(r, actor, column(r, 5));
}

/* ---- people-*.tsv: name aliases country terms ---- */

/* "Kim Dong-chul": two syllables, the second in small letters, are a Korean given name wherever its bearer is at home. */
static bool given_last(struct slice name)
{
	for (size_t i = name.n; i-- > 1 && name.at[i] != ' ';)
		if (name.at[i - 1] == '-')
			return name.at[i] >= 'a' && name.at[i] <= 'z';
	return false;
}

/* "Kim Gunn" → kim; "Viktor Orban" → orban. A star marks the surname that lies elsewhere: "Lee* Kuan Yew", "Joseph Wu*". */
static uint32_t surname_of(struct actor_reading *r, struct slice name, bool first)
{
	uint32_t words[LEXICON_MAX_WORDS];
	size_t star = slice_find(name, SLICE("*"), 0);
	unsigned n = lexicon_words(r->l, slice_cut(name, 0, star), words);
	if (!n)
		return 0;
	if (n > 1 && !first)
		*ARRAY_PUSH(r->l->arena, &r->t->given) = words[0];
	return words[first && star == name.n ? 0 : n - 1];
}

/* The name without its star, as text has it. */
static struct slice unstarred(struct actor_reading *r, struct slice name)
{
	size_t star = slice_find(name, SLICE("*"), 0);
	if (star == name.n)
		return name;
	char *copy = arena_alloc(r->l->arena, name.n);
	memcpy(copy, name.at, star);
	memcpy(copy + star, name.at + star + 1, name.n - star - 1);
	return (struct slice){copy, name.n - 1};
}

static void add_spelling(struct actor_reading *r, struct slice name, struct alias alias)
{
	const struct known_actor *k = &r->t->known.at[alias.actor];
	bool same = alias.by != BY_NAME && k->surname_first; /* other spellings may turn the name round: no surname can be read off them */
	alias.surname = same ? k->surname : surname_of(r, name, k->surname_first);
	add_alias(r, unstarred(r, name), alias, r->t->class_person, TAG_BIT(NNP));
	if (alias.surname && (alias.by == BY_NAME || alias.surname != k->surname))
		*ARRAY_PUSH(r->l->arena, &r->t->surnames) = (struct surname){alias.surname, alias.actor, NONE};
}

static bool is_among(struct slice name, struct slice list)
{
	struct slice other;
	while (list.n && slice_next(&list, '|', &other))
		if (slice_equal(name, slice_trim(other)))
			return true;
	return false;
}

/* A name of the line, and those that the line lacks and that are spelled otherwise: Mohammed Halil, Mohamed Halil. `whole`: the first of the names,
 * of which this one may be no more than a spelling. */
static void add_person_name(struct actor_reading *r, struct slice name, struct slice whole, struct alias alias)
{
	struct slice others[SPELLINGS_MOST];
	add_spelling(r, name, alias);
	unsigned n = whole.n ? spellings_of(r->t->spellings, r->l->arena, whole, others) : 0;
	for (unsigned i = 0; i < n; i++)
		if (slice_equal(others[i], name))
			return;
	n = spellings_of(r->t->spellings, r->l->arena, name, others);
	alias.by = BY_ALIAS;
	alias.variant = 1;
	for (unsigned i = 0; i < n; i++)
		if (!slice_equal(others[i], column(r, 0)) && !is_among(others[i], column(r, 1)))
			add_spelling(r, others[i], alias);
}

static void read_terms(struct actor_reading *r, struct known_actor *k, struct slice list)
{
	struct slice item, role = SLICE(""), code = SLICE("");
	k->first_term = r->t->terms.n;
	while (list.n && slice_next(&list, ';', &item)) {
		struct term *term = ARRAY_PUSH(r->l->arena, &r->t->terms);
		item = slice_trim(item);
		if (!slice_next(&item, '@', &role) || !slice_next(&item, '@', &code) || !column_range(item.at ? item : SLICE(""), &term->from, &term->to))
			fault(r, role, "expected role@CODE@from..to");
		term->role = intern_add(&r->l->words, role);
		column_copy(term->code, sizeof term->code, code);
		k->n_terms++;
	}
}

static void read_person(struct actor_reading *r)
{
	struct slice name = column(r, 0), list = column(r, 1), country = column(r, 2);
	if (country.n != 3 && !slice_starts(country, SLICE("IGO")) && country.n) {
		fault(r, country, "expected an ISO 3166-1 alpha-3 code");
		return;
	}
	uint32_t actor = known_new(r, unstarred(r, name), country, country.n == 3 ? country : SLICE(""), ACTOR_PERSON);
	struct known_actor *k = &r->t->known.at[actor];
	k->surname_first = surname_goes_first(country) || given_last(name);
	k->surname = surname_of(r, name, k->surname_first);
	read_terms(r, k, column(r, 3));
	struct alias a = {.actor = actor, .by = BY_NAME, .from = CALENDAR_NO_DAY, .to = CALENDAR_NO_DAY};
	add_person_name(r, name, SLICE(""), a);
	a.by = BY_ALIAS;
	while (list.n && slice_next(&list, '|', &name))
		add_person_name(r, slice_trim(name), column(r, 0), a);
}

/* ---- roles.tsv: role aliases suffix kind attributes ---- */

/* "peacekeepers", "election observers", "special forces"; not "press", "status", "police" */
static bool looks_plural(struct slice s)
{
	return s.n > 3 && s.at[s.n - 1] == 's' && !strchr("sui", s.at[s.n - 2]);
}

static void add_role_name(struct actor_reading *r, struct slice name, struct entry e)
{
	*ARRAY_PUSH(r->l->arena, &r->t->role_names) = (struct role_name){intern_add(&r->l->words, name), (uint32_t)e.value};
	if (!looks_plural(name)) {
		lexicon_add_inflected(r->l, name, e, INFLECT_NOUN);
		return;
	}
	e.tags = TAG_BIT(NNS) | TAG_BIT(NNP);
	e.lemma = intern_add(&r->l->words, name);
	lexicon_add(r->l, name, e, true);
}

static void read_role_flags(struct slice attributes, struct known_role *role)
{
	role->sideless = attribute_is(attributes, SLICE("affiliation"), SLICE("none"));
	role->beside = attribute(attributes, SLICE("ambiguous")).n > 0;
	role->abroad = attribute_is(attributes, SLICE("abroad"), SLICE("yes"));
	role->guest = attribute_is(attributes, SLICE("guest"), SLICE("yes"));
	role->never_behind = attribute_is(attributes, SLICE("behind"), SLICE("no"));
	role->any_organ = attribute_is(attributes, SLICE("organ"), SLICE("any"));
	role->lends_nothing = attribute_is(attributes, SLICE("lends"), SLICE("no"));
	role->of_firms = attribute_is(attributes, SLICE("firms"), SLICE("yes"));
	role->bare_of_firms = attribute(attributes, SLICE("firms")).n > 0;
	role->kept = attribute_is(attributes, SLICE("kept"), SLICE("yes"));
	role->one = attribute_is(attributes, SLICE("one"), SLICE("yes"));
	role->leads = attribute_is(attributes, SLICE("leads"), SLICE("yes"));
	role->ruler = attribute_is(attributes, SLICE("ruler"), SLICE("yes"));
	role->of_body = attribute_is(attributes, SLICE("heads"), SLICE("body"));
	role->speaks_for_body = attribute_is(attributes, SLICE("voice"), SLICE("body"));
	role->general = attribute_is(attributes, SLICE("general"), SLICE("yes"));
	role->local = attribute_is(attributes, SLICE("local"), SLICE("yes"));
	role->sent = attribute_is(attributes, SLICE("sent"), SLICE("yes"));
	role->of_state = attribute_is(attributes, SLICE("of"), SLICE("state"));
	role->of_person = attribute_is(attributes, SLICE("of"), SLICE("person"));
	role->product = attribute_is(attributes, SLICE("made"), SLICE("yes"));
	role->site = attribute_is(attributes, SLICE("site"), SLICE("yes"));
	role->of_field = attribute_is(attributes, SLICE("for"), SLICE("field"));
	role->of_post = attribute_is(attributes, SLICE("for"), SLICE("post"));
	role->crown = attribute_is(attributes, SLICE("crown"), SLICE("yes"));
	column_copy(role->only, sizeof role->only, attribute(attributes, SLICE("only")));
}

static void read_role_part(struct actor_reading *r, struct known_role *role)
{
	static const char *const parts[] = {[PART_OF_ANY] = "any", [PART_OF_PARTY] = "party", [PART_OF_BODY] = "body"};
	struct slice part = attribute(column(r, 4), SLICE("part"));
	for (uint8_t i = PART_OF_ANY; i <= PART_OF_BODY; i++)
		if (slice_equal(part, slice_of(parts[i])))
			role->part = i;
	if (part.n && !role->part)
		fault(r, part, "part=any, party, company or body");
}

static void read_role(struct actor_reading *r)
{
	struct known_role role;
	memset(&role, 0, sizeof role); /* padding too: the image of the data is compared byte by byte */
	role.name = arena_slice(r->l->arena, column(r, 0));
	struct slice kind = column(r, 3), list = column(r, 1), phrase;
	struct class_set s = {{0}};
	column_copy(role.code, sizeof role.code, column(r, 2));
	role.person = slice_equal(kind, SLICE("person"));
	int of_kind = kind_of(kind);
	role.organ = slice_equal(kind, SLICE("organ")) || (of_kind >= 0 && !role.person && of_kind != ACTOR_GROUP && of_kind != ACTOR_POPULATION);
	read_role_flags(column(r, 4), &role);
	read_role_part(r, &role);
	struct slice home = attribute(column(r, 4), SLICE("home"));
	role.home = home.n > 0;
	if (home.n && !slice_equal(home, SLICE("yes")))
		column_copy(role.usual, sizeof role.usual, home);
	struct slice body = attribute(column(r, 4), SLICE("body"));
	if (body.n >= sizeof role.body)
		fault(r, body, "no code of a body");
	else
		column_copy(role.body, sizeof role.body, body);
	role.group = slice_equal(kind, SLICE("group")) || slice_equal(kind, SLICE("population"));
	role.kind = role.person ? ACTOR_PERSON : slice_equal(kind, SLICE("population")) ? ACTOR_POPULATION : role.group ? ACTOR_GROUP : of_kind >= 0
		? (uint8_t)of_kind : ACTOR_AGENCY;
	if (!role.person && !role.organ && !role.group) {
		fault(r, kind, "a role is a person, organ, group, population or a kind of actor");
		return;
	}
	*ARRAY_PUSH(r->l->arena, &r->t->roles) = role;
	class_set_put(&s, r->t->class_role);
	struct entry e = {.kind = ENTRY_ROLE, .value = (int32_t)r->t->roles.n - 1, .set = class_set_add(&r->l->classes, &s)};
	add_role_name(r, role.name, e);
	while (list.n && slice_next(&list, '|', &phrase))
		add_role_name(r, slice_trim(phrase), e);
}

/* ---- sites.tsv: domain iso3 ---- */

static void read_site(struct actor_reading *r)
{
	struct site site = {.domain = intern_add(&r->l->words, column(r, 0))};
	if (column(r, 1).n != 3) {
		fault(r, column(r, 1), "expected an ISO 3166-1 alpha-3 code");
		return;
	}
	column_copy(site.country, sizeof site.country, column(r, 1));
	*ARRAY_PUSH(r->l->arena, &r->t->sites) = site;
}

/* ---- regions.tsv: words states ---- */

static void read_region(struct actor_reading *r)
{
	struct slice words = column(r, 0), states = column(r, 1), word, state;
	for (struct slice rest = states; slice_next(&rest, '|', &state);)
		if (state.n != 3) {
			fault(r, state, "expected an ISO 3166-1 alpha-3 code");
			return;
		}
	while (slice_next(&words, '|', &word))
		*ARRAY_PUSH(r->l->arena, &r->t->regions) = (struct region){intern_add(&r->l->words, word), intern_add(&r->l->words, states)};
}

/* ---- firm-signs.tsv: kind words states ---- */

static void read_firm_sign(struct actor_reading *r)
{
	struct slice kind = column(r, 0), words = column(r, 1), word, country;
	bool form = slice_equal(kind, SLICE("form")), sure = slice_equal(kind, SLICE("sure"));
	if (!form && !sure && !slice_equal(kind, SLICE("share"))) {
		fault(r, kind, "expected form, sure or share");
		return;
	}
	while (words.n && slice_next(&words, '|', &word)) {
		struct slice states = column(r, 2);
		while (states.n && slice_next(&states, '|', &country)) {
			struct firm_sign sign = {intern_add(&r->l->words, slice_trim(word)), form ? SIGN_FORM : sure ? SIGN_SURE_FORM : SIGN_SHARE, ""};
			if (country.n != 3)
				fault(r, country, "expected an ISO 3166-1 alpha-3 code");
			column_copy(sign.country, sizeof sign.country, country);
			*ARRAY_PUSH(r->l->arena, &r->t->firm_signs) = sign;
		}
	}
}

/* ---- name-spellings.tsv: Mohammed|Mohamed|Muhammad ---- */

static void read_spellings(struct actor_reading *r)
{
	struct slice twice = spellings_add(r->t->spellings, r->l->arena, column(r, 0));
	if (twice.n)
		fault(r, twice, "a spelling that is listed before");
}

/* ---- given-names.tsv: sex names ---- */

static void read_given_names(struct actor_reading *r)
{
	if (!sex_read(r->t, r->l->arena, column(r, 0), column(r, 1)))
		fault(r, column(r, 0), "expected male or female");
}

/* ---- lines ---- */

static void cut_columns(struct actor_reading *r, struct slice line)
{
	r->n_columns = 0;
	struct slice field;
	while (r->n_columns < COLUMNS && slice_next(&line, '\t', &field)) {
		field = slice_trim(field);
		r->column[r->n_columns++] = slice_equal(field, SLICE("-")) ? SLICE("") : field;
	}
}

void actors_load(struct actors *t, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink)
{
	struct actor_reading r = {.t = t, .l = l, .file = file, .sink = sink};
	struct slice path = slice_of(file), line;
	size_t slash = path.n;
	while (slash && path.at[slash - 1] != '/')
		slash--;
	struct slice name = slice_cut(path, slash, path.n);
	void (*read)(struct actor_reading *) = slice_starts(name, SLICE("countries")) ? read_country
		: slice_starts(name, SLICE("firm-signs")) ? read_firm_sign
		: slice_starts(name, SLICE("given-names")) ? read_given_names
		: slice_starts(name, SLICE("name-spellings")) ? read_spellings
		: slice_starts(name, SLICE("organizations")) ? read_organization
		: slice_starts(name, SLICE("people")) ? read_person
		: slice_starts(name, SLICE("regions")) ? read_region
		: slice_starts(name, SLICE("roles")) ? read_role
		: slice_starts(name, SLICE("sites")) ? read_site : NULL;
	if (!read) {
		diag_report(sink, DIAG_ERROR, file, 0, 0,
			"actor files are named countries*, firm-signs*, given-names*, name-spellings*, organizations*, people*, regions*, roles* or sites*");
		return;
	}
	while (slice_next(&text, '\n', &line)) {
		r.line++;
		if (!slice_trim(line).n || line.at[0] == '#')
			continue;
		cut_columns(&r, line);
		read(&r);
	}
}
