/*
 * Whom a surname alone means, of those whom the data know:
 *
 *   President Hill, Mrs. Hill   who holds an office of that title on the day
 *   Hill                        who holds a high one, where the text names the state
 *   Gorbachev                   who did so ever, where everybody knows the name
 *
 * and whom a name means of which the data have less or more: "M. Gorbachev", "Mikhail Sergeyevich Gorbachev"; and where a word that names a place, a
 * firm or an office is a surname: "Judge Lima", "Mr. Nestle", "Scott King".
 */
#include "base/calendar.h"
#include "extract/actors/finding.h"
#include "extract/actors/holders.h"
#include "extract/actors/sex.h"

/* ---- offices ---- */

static bool high_office(struct slice role)
{
	return slice_equal(role, SLICE("president")) || slice_equal(role, SLICE("prime minister")) || slice_equal(role, SLICE("leader")) ||
	       slice_equal(role, SLICE("chancellor")) || slice_equal(role, SLICE("premier")) || slice_equal(role, SLICE("secretary of state")) ||
	       slice_equal(role, SLICE("foreign minister")) || slice_equal(role, SLICE("king")) || slice_equal(role, SLICE("general secretary")) ||
	       slice_equal(role, SLICE("secretary-general")) || slice_equal(role, SLICE("defense secretary")) || slice_equal(role, SLICE("supreme leader"));
}

/* The office that the title before a name says: "Secretary" is short for "secretary of state", "Minister" for "foreign minister". */
static bool office_fits(const struct finding *f, struct slice office, const struct known_role *role, uint32_t title)
{
	if (role && slice_same(office, role->name))
		return true;
	if (!role || title == NONE)
		return false;
	struct slice said = intern_text(&f->t->lexicon->words, f->a->units.at[title].word);
	if (slice_same(said, office) || (slice_ends(said, SLICE("s")) && slice_same(slice_cut(said, 0, said.n - 1), office)))
		return true; /* Representatives Hill and Holt */
	return said.n < office.n && ((slice_starts(office, said) && office.at[said.n] == ' ') ||
		(slice_ends(office, said) && office.at[office.n - said.n - 1] == ' '));
}

/* 3 whoever holds the very office that the text names, 2 a high one, 1 any, where a title stands before the name. */
static int office_rank(const struct finding *f, uint32_t known, bool title, const struct name *n)
{
	const struct known_actor *k = &f->t->known.at[known];
	int rank = 0;
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		const struct term *term = &f->t->terms.at[i];
		if (!term_holds(term, f->a->day))
			continue;
		struct slice office = intern_text(&f->t->lexicon->words, term->role);
		int worth = title && n && office_fits(f, office, n->role, n->title) ? 3 : high_office(office) ? 2 : title ? 1 : 0;
		rank = worth > rank ? worth : rank;
	}
	return rank;
}

/* Leads a state on the day, or (before) did so earlier: Obama in 2020, Trump in 2022. */
static bool leads_state(const struct finding *f, uint32_t known, bool before)
{
	const struct known_actor *k = &f->t->known.at[known];
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		const struct term *term = &f->t->terms.at[i];
		struct slice office = intern_text(&f->t->lexicon->words, term->role);
		bool first = slice_equal(office, SLICE("president")) || slice_equal(office, SLICE("prime minister")) || slice_equal(office, SLICE("chancellor"));
		if (first && (before ? term->from <= f->a->day : term_holds(term, f->a->day)))
			return true;
	}
	return false;
}

bool leads(const struct finding *f, uint32_t actor)
{
	uint32_t known = f->a->actors.at[actor].known;
	return known != NONE && office_rank(f, known, false, NULL) > 1;
}

/* ", its young leader", ", the country's ruler": behind a name. */
static bool called_leader(const struct finding *f, uint32_t unit, uint32_t end)
{
	enum { FAR = 7 };
	if (unit >= end || f->a->units.at[unit].tag != TAG_COMMA)
		return false;
	for (uint32_t i = unit + 1; i < end && i < unit + FAR && f->a->units.at[i].tag != TAG_COMMA; i++) {
		const struct known_role *role = role_of(f, &f->a->units.at[i]);
		if (role && role->ruler)
			return true;
	}
	return false;
}

uint32_t leader_or_last(const struct finding *f, uint32_t sentence, const struct name *n, uint32_t last, uint32_t leader)
{
	bool titled = n->role && n->role->leads; /* President Biden */
	return titled || called_leader(f, n->end, f->a->sentences.at[sentence].end_unit) ? leader : last;
}

/* ---- surnames ---- */

/* Whom a surname means without help, Erdogan, Netanyahu: all its bearers are of one state, and none is called so by first name. */
static bool telling(const struct finding *f, uint32_t word)
{
	const char *country = NULL;
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		const struct known_actor *k = &f->t->known.at[f->t->surnames.at[i].actor];
		if (country && strcmp(country, k->country))
			return false;
		country = k->country;
	}
	return !given_name(f->t, word);
}

enum { FEW = 3 };

static uint32_t bearers_of(const struct finding *f, uint32_t word)
{
	uint32_t n = 0;
	for (uint32_t i = word < f->t->by_surname.n ? f->t->by_surname.at[word] : NONE; i != NONE; i = f->t->surnames.at[i].next)
		n++;
	return n;
}

/* Modi: one who leads a state today, and a few of whom none ever led one. Not Brown, whom many are called. */
static bool outshines(const struct finding *f, uint32_t word)
{
	uint32_t leaders = 0;
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		uint32_t known = f->t->surnames.at[i].actor;
		if (leads_state(f, known, false))
			leaders++;
		else if (leads_state(f, known, true))
			return false;
	}
	return f->a->day != CALENDAR_NO_DAY && leaders == 1 && bearers_of(f, word) <= FEW && !given_name(f->t, word);
}

/* What the title before a name says of its bearer: Mrs., First Lady; Mr. */
static enum sex sex_of_title(const struct finding *f, const struct name *n)
{
	const struct unit *title = n->first ? &f->a->units.at[n->first - 1] : NULL;
	bool lady = n->role && slice_ends(n->role->name, SLICE("lady"));
	if (lady || (title && unit_has(f->l, title, f->t->class_title_she)))
		return SEX_FEMALE;
	return title && unit_has(f->l, title, f->t->class_title_he) ? SEX_MALE : SEX_UNKNOWN;
}

struct holder {
	uint32_t known;
	int rank;
	bool several;
};

/* "Mayor Hill" is no general and no governor, "Secretary Hill" no senator, unless he was such before; titles of soldiers are kept for life. */
static bool of_another_kind(const struct finding *f, uint32_t known, const struct name *n)
{
	const struct known_actor *k = &f->t->known.at[known];
	bool holds = false, office = n->role && n->role->person && n->role->code[0] && !n->role->of_firms;
	office = office && strcmp(n->role->code, "MIL") != 0 && strcmp(n->role->code, "ELI") != 0;
	bool local = office && n->role->local && !strcmp(n->role->code, "GOV");
	for (uint32_t i = k->first_term; office && i < k->first_term + k->n_terms; i++) {
		const struct term *term = &f->t->terms.at[i];
		bool fits = office_fits(f, intern_text(&f->t->lexicon->words, term->role), n->role, n->title);
		office = !(fits && term->from <= f->a->day) && (local || !term_holds(term, f->a->day) || strncmp(term->code + 3, n->role->code, 3) != 0);
		holds = holds || term_holds(term, f->a->day);
	}
	return office && holds;
}

/* All that the known one holds on the day goes by its own title: Governor Hill, Senator Hill, General Hill. */
static bool goes_by_title(const struct finding *f, uint32_t known)
{
	const struct known_actor *k = &f->t->known.at[known];
	bool title = false;
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		const struct term *term = &f->t->terms.at[i];
		if (!term_holds(term, f->a->day))
			continue;
		const struct known_role *role = role_called(f->t, intern_text(&f->t->lexicon->words, term->role));
		title = (role && role->local) || !strcmp(term->code + 3, "LEG") || !strcmp(term->code + 3, "MIL") || !strcmp(term->code + 3, "JUD");
		if (!title)
			return false;
	}
	return title;
}

/* Without a day any bearer may be meant who ever held a high office: it must be the only one. */
static void holder_weigh(const struct finding *f, struct holder *best, uint32_t known, bool backed, bool clear, bool title, const struct name *n)
{
	bool few = bearers_of(f, f->a->units.at[n->first].word) <= FEW; /* Liu is not the late president of that name */
	bool dated = f->a->day != CALENDAR_NO_DAY;
	bool famous = unit_has(f->l, &f->a->units.at[n->first], f->t->class_famous); /* a general secretary, too */
	int rank = title && dated && of_another_kind(f, known, n) ? 0 : office_rank(f, known, (title || famous) && dated, n);
	bool mister = title && !n->role && sex_of_title(f, n) != SEX_UNKNOWN;
	if (rank == 1 && !n->role && !famous && !clear && !few)
		rank = 0; /* "Dr. Cooper" is not everybody of that name */
	if (mister && rank && !famous && ((!clear && !(few && rank == 1)) || goes_by_title(f, known)))
		rank = 0; /* nor "Mr. Cooper" a governor, "Mr. Martin" the premier of a state that is spoken of */
	rank = rank ? 2 * rank + backed : clear && ((few && !mister) || famous || n->role) && dated && leads_state(f, known, true);
	best->several |= rank && best->rank && best->known != known;
	if (rank > best->rank)
		*best = (struct holder){known, rank, best->several};
}

/* "President Hill" is nobody who never was a president. */
static bool never_was(const struct finding *f, uint32_t known, const struct name *n)
{
	const struct known_actor *k = &f->t->known.at[known];
	bool leader = n->role && n->role->leads;
	for (uint32_t i = k->first_term; leader && i < k->first_term + k->n_terms; i++)
		leader = !office_fits(f, intern_text(&f->t->lexicon->words, f->t->terms.at[i].role), n->role, n->title);
	return leader;
}

/* Without his state in the text: "President Chirac" on a day on which he is one, "the Treasury's Baker", "Chirac" where everybody knows the name. */
static bool known_anywhere(const struct finding *f, uint32_t known, bool title, bool clear, const struct name *n)
{
	bool organ = n->role && n->role->organ && role_is_official(n->role) && f->a->units.at[n->first - 1].tag == TAG_POS;
	return (title && (organ || office_rank(f, known, true, n) == 3)) || (clear && unit_has(f->l, &f->a->units.at[n->first], f->t->class_famous));
}

bool sex_differs(const struct finding *f, const struct name *n, const struct actor *who)
{
	enum sex told = sex_of_title(f, n), sex = told == SEX_UNKNOWN ? SEX_UNKNOWN : sex_of(f->t, who);
	return sex != SEX_UNKNOWN && sex != told;
}

bool is_wife_of(const struct finding *f, const struct name *n, uint32_t actor)
{
	return actor != NONE && sex_of_title(f, n) == SEX_FEMALE && sex_differs(f, n, &f->a->actors.at[actor]);
}

uint32_t of_titled_sex(const struct finding *f, const struct name *n, uint32_t actor)
{
	enum { FIRST = 256 };
	if (!sex_differs(f, n, &f->a->actors.at[actor]))
		return actor;
	struct slice surname = article_slice(f->a, article_unit_span(f->a, n->first, n->end));
	for (uint32_t i = 0; i < f->a->actors.n && i < FIRST; i++) {
		const struct actor *x = &f->a->actors.at[i];
		bool called = x->kind == ACTOR_PERSON && !x->plural && role_ends_with(x->name, surname);
		if (called && i != actor && sex_of(f->t, x) != SEX_UNKNOWN && !sex_differs(f, n, x))
			return i;
	}
	return f->a->actors.at[actor].known == NONE ? actor : NONE; /* a woman may be called Angel Hill */
}

/* The same of somebody whom the data know. */
static bool known_of_other_sex(const struct finding *f, const struct name *n, const struct known_actor *k)
{
	struct actor who = {.name = intern_text(&f->t->lexicon->words, k->name)};
	memcpy(who.country, k->country, sizeof who.country);
	return sex_differs(f, n, &who);
}

/* He is told of, or known, as one who holds the very office of the title. */
static bool holds_title(const struct finding *f, uint32_t actor, const struct name *n)
{
	const struct actor *x = &f->a->actors.at[actor];
	bool holds = x->known != NONE && office_rank(f, x->known, true, n) == 3;
	for (uint32_t i = 0; i < x->roles.n && !holds; i++)
		holds = office_fits(f, x->roles.at[i], n->role, n->title);
	return holds;
}

/* The state is spoken of, or is that of the bearer the text has named. */
static bool backed_beside(const struct finding *f, const char *country, uint32_t bearer)
{
	uint32_t state = country[0] ? actors_state(f->t, country) : NONE;
	return state == NONE || supported(f, state) || !strcmp(country, f->a->actors.at[bearer].country);
}

uint32_t of_title(struct finding *f, uint32_t word, const struct name *n, uint32_t actor)
{
	bool office = n->role && n->role->person && n->title != NONE && n->title + 1 == n->first && f->a->day != CALENDAR_NO_DAY;
	uint32_t found = NONE;
	if (actor == NONE || !office || word >= f->t->by_surname.n || holds_title(f, actor, n))
		return actor;
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		uint32_t k = f->t->surnames.at[i].actor;
		const struct known_actor *known = &f->t->known.at[k];
		const char *owner = n->owner == NONE ? known->country : f->a->actors.at[n->owner].country;
		if (k == found || office_rank(f, k, true, n) < 3 || strcmp(known->country, owner) != 0 || !backed_beside(f, known->country, actor))
			continue;
		if (found != NONE)
			return actor;
		found = k;
	}
	return found == NONE ? actor : actor_of_known(f, found);
}

uint32_t holder_named(struct finding *f, uint32_t word, const struct name *n, bool title)
{
	struct holder best = {.known = NONE};
	bool dated = f->a->day != CALENDAR_NO_DAY;
	if (word >= f->t->by_surname.n || f->t->by_surname.at[word] == NONE)
		return NONE;
	if (n->first && unit_has(f->l, &f->a->units.at[n->first - 1], f->t->class_low_title))
		return NONE; /* Coach Hill */
	bool clear = n->owner == NONE && (telling(f, word) || outshines(f, word));
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		uint32_t k = f->t->surnames.at[i].actor;
		const struct known_actor *known = &f->t->known.at[k];
		uint32_t state = known->country[0] ? actors_state(f->t, known->country) : NONE;
		bool backed = state == NONE || supported(f, state), called = bears(f, intern_text(&f->t->lexicon->words, known->name), n->first);
		bool right = !called || never_was(f, k, n) ? false : n->owner == NONE ? backed || known_anywhere(f, k, title && dated, clear, n)
									   : !strcmp(known->country, f->a->actors.at[n->owner].country);
		if (right && !known_of_other_sex(f, n, known))
			holder_weigh(f, &best, k, backed, clear, title, n);
	}
	return best.known == NONE || (!dated && best.several) ? NONE : actor_of_known(f, best.known);
}

/* ---- names with initials and patronymics ---- */

/* Ann and Hill of "Ann B. Hill", and the B; no initial: 0. False: it has other words between. */
static bool parts_of(struct slice name, struct slice *given, struct slice *surname, char *middle)
{
	size_t first = slice_find(name, SLICE(" "), 0), last = name.n;
	while (last > first && name.at[last - 1] != ' ')
		last--;
	*given = slice_cut(name, 0, first);
	*surname = slice_cut(name, last, name.n);
	struct slice between = last > first + 1 ? slice_cut(name, first + 1, last - 1) : SLICE("");
	*middle = between.n ? between.at[0] : 0;
	return first < name.n && (!between.n || (between.n == 2 && between.at[1] == '.'));
}

bool one_name(struct slice x, struct slice y)
{
	struct slice given_x, given_y, surname_x, surname_y;
	char middle_x, middle_y;
	if (slice_same(x, y))
		return true;
	if (!parts_of(x, &given_x, &surname_x, &middle_x) || !parts_of(y, &given_y, &surname_y, &middle_y) || given_x.n < 3)
		return false;
	return slice_same(given_x, given_y) && slice_same(surname_x, surname_y) && (!middle_x || !middle_y || middle_x == middle_y);
}

static struct slice text_of(const struct finding *f, uint32_t unit) { return article_slice(f->a, article_unit_span(f->a, unit, unit + 1)); }

/* "V", "V." */
static bool initial(struct slice word) { return word.n && byte_is_upper(word.at[0]) && (word.n == 1 || (word.n == 2 && word.at[1] == '.')); }

/* Sergeyevich, Sergeyevna */
static bool patronymic(struct slice word) { return word.n > 5 && (slice_ends(word, SLICE("vich")) || slice_ends(word, SLICE("vna"))); }

/* All words between the first and the last are patronymics (0: no), or those and initials (1: no). */
static bool only_between(const struct finding *f, const struct name *n, bool initials)
{
	for (uint32_t i = n->first + 1; i + 1 < n->end; i++)
		if (!patronymic(text_of(f, i)) && !(initials && initial(text_of(f, i))))
			return false;
	return true;
}

/* "David M. Hill" is not David C. Hill. */
static bool other_initial(const struct finding *f, struct slice known, const struct name *n)
{
	size_t space = slice_find(known, SLICE(" "), 0);
	struct slice middle = space < known.n ? slice_cut(known, space + 1, known.n) : SLICE("");
	bool initials = middle.n > 2 && byte_is_upper(middle.at[0]) && middle.at[1] == '.' && n->end - n->first == 3 && initial(text_of(f, n->first + 1));
	return initials && text_of(f, n->first + 1).at[0] != middle.at[0];
}

/* Is the known name "Maxim Hill" meant by "M. Hill", "Maxim A. Hill"? Its side must be told, save where the patronymic stands. */
static bool same_person(const struct finding *f, const struct known_actor *k, const struct name *n)
{
	struct slice known = intern_text(&f->t->lexicon->words, k->name), first = text_of(f, n->first);
	bool told = n->owner != NONE && !strcmp(k->country, f->a->actors.at[n->owner].country);
	if (k->surname_first || !only_between(f, n, told) || other_initial(f, known, n))
		return false;
	if (initial(first))
		return told && known.n && known.at[0] == first.at[0];
	size_t space = slice_find(known, SLICE(" "), 0);
	return n->end - n->first > 2 && slice_equal(first, slice_cut(known, 0, space));
}

uint32_t known_by_initials(struct finding *f, const struct name *n)
{
	uint32_t found = NONE, word = f->a->units.at[n->end - 1].word;
	if (word >= f->t->by_surname.n || !only_between(f, n, true) || (n->end - n->first < 3 && !initial(text_of(f, n->first))))
		return NONE;
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		uint32_t k = f->t->surnames.at[i].actor;
		if (!same_person(f, &f->t->known.at[k], n) || k == found)
			continue;
		if (found != NONE)
			return NONE;
		found = k;
	}
	return found == NONE ? NONE : actor_of_known(f, found);
}

uint32_t known_by_end(struct finding *f, const struct name *n)
{
	uint32_t found = NONE, word = f->a->units.at[n->end - 1].word;
	struct slice end = article_name(f->a, article_unit_span(f->a, n->first, n->end));
	if (n->end - n->first < 2 || word >= f->t->by_surname.n || !unit_has(f->l, &f->a->units.at[n->first], f->t->class_particle))
		return NONE;
	for (uint32_t i = f->t->by_surname.at[word]; i != NONE; i = f->t->surnames.at[i].next) {
		uint32_t k = f->t->surnames.at[i].actor;
		struct slice name = intern_text(&f->t->lexicon->words, f->t->known.at[k].name);
		if (!slice_ends_in_words(name, end) || k == found)
			continue;
		if (found != NONE)
			return NONE;
		found = k;
	}
	return found == NONE ? NONE : actor_of_known(f, found);
}

/* ---- surnames that name something else as well ---- */

/* The unit is in a mention, of those from number `from` on. */
static bool mentioned(const struct finding *f, uint32_t unit, uint32_t from)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].first_unit <= unit && unit < f->a->mentions.at[i].end_unit)
			return true;
	return false;
}

/* MS. [SEARS], MR. [LIMA] of a transcript */
static bool behind_mister_in_capitals(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = &f->a->units.at[unit];
	bool capitals = unit > first && u->end - u->first == 1 && u->shape == SHAPE_UPPER && unit + 1 < f->a->units.n;
	return capitals && u[1].tag == TAG_COLON && (unit_has(f->l, &u[-1], f->t->class_title_he) || unit_has(f->l, &u[-1], f->t->class_title_she));
}

bool behind_title(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = f->a->units.at, *title = unit > first ? &u[unit - 1] : NULL;
	if (behind_mister_in_capitals(f, unit, first))
		return true;
	if (!title || u[unit].end - u[unit].first != 1 || u[unit].shape != SHAPE_CAPITAL || title->shape != SHAPE_CAPITAL || title->tag == TAG_NNS)
		return false;
	bool region = unit + 2 < f->a->units.n && u[unit + 1].tag == TAG_COMMA && u[unit + 2].tag == TAG_NNP;
	const struct known_role *role = role_of(f, title);
	bool office = role && role->person && (title->end - title->first == 1 || role_is_official(role)); /* "Secretary of Defense [Austin]" */
	return !region && (unit_has(f->l, title, f->t->class_title) || office);
}

/* "Mr. [Nestle]", "Prime Minister Bo [Nestle]" */
static bool behind_office(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = f->a->units.at;
	uint32_t at = unit;
	if (at > first + 1 && u[at - 1].tag == TAG_NNP && u[at - 1].shape == SHAPE_CAPITAL && u[at - 1].end - u[at - 1].first == 1 &&
	    !unit_has(f->l, &u[at - 1], f->t->class_actor) && !unit_has(f->l, &u[at - 1], f->t->class_title) && !role_of(f, &u[at - 1]))
		at--;
	if (at == first || u[at - 1].shape != SHAPE_CAPITAL || u[at - 1].tag == TAG_NNS)
		return false;
	const struct known_role *role = role_of(f, &u[at - 1]);
	return unit_has(f->l, &u[at - 1], f->t->class_title) || (role && role->person && role_is_official(role));
}

/* "Ann Nestle, an envoy, left. [Nestle] wept" */
static bool surname_told(const struct finding *f, uint32_t unit)
{
	uint32_t person = person_called(f, unit);
	return person != NONE ? f->a->actors.at[person].kind == ACTOR_PERSON : !is_free(f, f->a->units.at[unit].word);
}

/* "[Lima], speaking in Oslo, said", "[Lima], who": opens a sentence. */
static bool more_is_told(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit + 2 < f->a->units.n && u[1].tag == TAG_COMMA && (u[2].tag == TAG_VBG || u[2].tag == TAG_WDT);
}

bool surname_acts(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = &f->a->units.at[unit];
	bool acts = unit + 1 < f->a->units.n && (u[1].tag == TAG_VBD || u[1].tag == TAG_VBZ || u[1].tag == TAG_MD || u[1].tag == TAG_POS) &&
		(unit == first || u[-1].tag != TAG_IN);
	acts = acts || (unit == first && more_is_told(f, unit));
	return acts && u->end - u->first == 1 && u->shape == SHAPE_CAPITAL && surname_told(f, unit);
}

static uint32_t firm_at(const struct finding *f, const struct unit *u)
{
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && f->t->known.at[alias->actor].kind == ACTOR_COMPANY)
			return alias->actor;
	}
	return NONE;
}

bool surname_like_firm(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = &f->a->units.at[unit];
	bool label = behind_mister_in_capitals(f, unit, first);
	uint32_t firm = label || (u->end - u->first == 1 && u->shape == SHAPE_CAPITAL) ? firm_at(f, u) : NONE;
	return firm != NONE && (label || behind_office(f, unit, first) || (surname_told(f, unit) && !named_by_now(f, firm)));
}

bool surname_like_place(const struct finding *f, uint32_t unit, uint32_t first, uint32_t from)
{
	bool place = unit_has(f->l, &f->a->units.at[unit], f->t->class_state) && (behind_title(f, unit, first) || surname_acts(f, unit, first));
	return (place || surname_like_firm(f, unit, first)) && !mentioned(f, unit, from);
}

/* The unit names a people, which is nobody's surname: "said Iranians". */
static bool names_people(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->people && !alias->adjective)
			return true;
	}
	return false;
}

bool surname_by_given_name(const struct finding *f, const struct unit *g, uint32_t unit, uint32_t from)
{
	const struct unit *u = &f->a->units.at[unit], *before = u - 1;
	if (unit == g->first || u->tag != TAG_NNP || u->shape != SHAPE_CAPITAL || before->tag != TAG_NNP || before->shape != SHAPE_CAPITAL ||
	    unit_has(f->l, before, f->t->class_actor) || role_of(f, before) || !given_name_at(f, unit - 1) || mentioned(f, unit, from))
		return false;
	const struct known_role *role = role_of(f, u);
	bool title = unit_has(f->l, u, f->t->class_title), noun = role || title;
	bool whole = unit > g->first + 1 && before[-1].tag == TAG_NNP && !one_letter(f, unit - 1);
	if (known_surname(f, unit))
		return !title || !whole;
	if (noun && (whole || is_common_word(f, unit - 1)))
		return false;
	if (unit_has(f->l, u, f->t->class_us_state) || names_people(f, unit))
		return false;
	return !role || (role->person && !role->home && !role->local);
}
