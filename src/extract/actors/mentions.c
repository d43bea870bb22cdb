/* Actors in an article: what the lexicon's names mean on its date. */
#include "base/calendar.h"
#include "extract/actors/finding.h"
#include "extract/actors/holders.h"

/* ---- actors of the article ---- */

static bool holds_now(const struct term *t, int32_t day)
{
	return t->to == CALENDAR_NO_DAY || t->to >= day;
}

bool term_holds(const struct term *t, int32_t day)
{
	return day == CALENDAR_NO_DAY || ((t->from == CALENDAR_NO_DAY || t->from <= day) && holds_now(t, day));
}

/* The user's dictionary: the first code whose days fit, else the one without days, else none. */
static void code_by_dictionary(const struct finding *f, const struct known_actor *k, struct actor *actor)
{
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		const struct term *t = &f->t->terms.at[i];
		if (f->a->day == CALENDAR_NO_DAY || !term_holds(t, f->a->day))
			continue;
		memcpy(actor->code, t->code, sizeof t->code);
		return;
	}
}

/* Has a body of this code been named not long before? */
static bool body_named(const struct finding *f, const char *code)
{
	for (uint32_t i = f->a->mentions.n, steps = 0; i-- > 0 && steps < 64; steps++)
		if (!strcmp(f->a->actors.at[f->a->mentions.at[i].actor].code, code))
			return true;
	return false;
}

/* Without a day: the head of a body of states who is named with it, or who has been nothing since. NONE. */
static uint32_t office_without_day(const struct finding *f, const struct known_actor *k)
{
	uint32_t end = k->first_term + k->n_terms;
	for (uint32_t i = end; i-- > k->first_term;) {
		const char *code = f->t->terms.at[i].code;
		if (!strncmp(code, "IGO", 3) && (i + 1 == end || body_named(f, code)))
			return i;
	}
	return NONE;
}

bool named_by_now(const struct finding *f, uint32_t known)
{
	uint32_t place = f->s->actor_of_known[known]; /* of this article or of one before it */
	return place < f->a->actors.n && f->a->actors.at[place].known == known;
}

uint32_t actor_of_known(struct finding *f, uint32_t number)
{
	const struct known_actor *k = &f->t->known.at[number];
	uint32_t *place = &f->s->actor_of_known[number];
	if (named_by_now(f, number))
		return *place;
	struct actor *actor = ARRAY_PUSH(f->a->arena, &f->a->actors);
	*actor = (struct actor){.name = intern_text(&f->t->lexicon->words, k->name), .kind = k->kind, .known = number, .owner = NONE};
	memcpy(actor->country, k->country, sizeof actor->country);
	memcpy(actor->code, k->code, sizeof k->code);
	if (k->own)
		code_by_dictionary(f, k, actor);
	bool undated = f->a->day == CALENDAR_NO_DAY;
	uint32_t number_of_term = !k->n_terms || k->own ? NONE : undated ? office_without_day(f, k) : actors_term(f->t, number, f->a->day);
	if (number_of_term != NONE) {
		const struct term *term = &f->t->terms.at[number_of_term];
		if (undated || holds_now(term, f->a->day)) {
			memcpy(actor->code, term->code, sizeof term->code);
			if (!strncmp(term->code, "IGO", 3)) /* who leads a body of states speaks for it, not for home */
				memset(actor->country, 0, sizeof actor->country);
			*ARRAY_PUSH(f->a->arena, &actor->roles) = intern_text(&f->t->lexicon->words, term->role);
		} else if (k->country[0]) {
			snprintf(actor->code, sizeof actor->code, "%sELI", k->country); /* CAMEO's code of former officials */
		}
	}
	*place = f->a->actors.n - 1;
	return *place;
}

uint32_t actors_add_known(struct stage *s, uint32_t known)
{
	struct finding f = {.s = s, .t = s->k->actors, .a = s->a, .l = &s->k->lexicon};
	return actor_of_known(&f, known);
}

bool supported(const struct finding *f, uint32_t state) { return ids_have(&f->supported, state); }

void mention_add(struct finding *f, uint32_t actor, uint32_t sentence, uint32_t first, uint32_t end, enum mention_by by, const char *rule)
{
	*ARRAY_PUSH(f->a->arena, &f->a->mentions) = (struct mention){.span = article_unit_span(f->a, first, end), .sentence = sentence,
		.actor = actor, .first_unit = first, .end_unit = end, .by = (uint8_t)by, .rule = rule};
}

bool unit_is(const struct finding *f, uint32_t unit, const char *word)
{
	return slice_same(article_slice(f->a, article_unit_span(f->a, unit, unit + 1)), slice_of(word));
}

/* ---- names ---- */

static bool in_use(const struct alias *alias, int32_t day)
{
	return day == CALENDAR_NO_DAY || ((alias->from == CALENDAR_NO_DAY || alias->from <= day) && (alias->to == CALENDAR_NO_DAY || day <= alias->to));
}

/* A name of one word that came into use only later: Wagner and Brown of 1987 are no mercenaries. */
static bool not_yet(const struct alias *alias, const struct unit *u, int32_t day)
{
	return u->end - u->first == 1 && day != CALENDAR_NO_DAY && alias->from != CALENDAR_NO_DAY && day < alias->from;
}

/* Whose name was in use on the day goes first, then the unambiguous, then a person in office, then the earlier in the data. Other
 * spellings go behind. */
static int worth_of(const struct finding *f, const struct entry *e, const struct alias *alias)
{
	uint32_t term = actors_term(f->t, alias->actor, f->a->day);
	int office = term != NONE ? 1 + holds_now(&f->t->terms.at[term], f->a->day) : 0;
	int letters = e->needs == CASE_UPPER; /* GAO the office, not the city */
	return 32 * alias->own + 16 * in_use(alias, f->a->day) + 8 * !alias->ambiguous + 4 * letters + office - 12 * alias->variant;
}

/* What this entry of the unit says in this text; NULL if it is no actor's name here. */
static const struct alias *alias_of(const struct finding *f, const struct unit *u, uint32_t i)
{
	const struct alias *alias = unit_alias(f->t, u, i);
	return alias && not_yet(alias, u, f->a->day) ? NULL : alias;
}

static const struct alias *best_alias(const struct finding *f, const struct unit *u)
{
	const struct alias *best = NULL;
	int best_worth = -1;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(f->l, u, i);
		const struct alias *alias = alias_of(f, u, i);
		int worth = alias ? worth_of(f, e, alias) : -1;
		if (worth > best_worth) {
			best = alias;
			best_worth = worth;
		}
	}
	return best;
}

static bool name_word(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit < s->first_unit || unit >= s->end_unit)
		return false;
	const struct unit *u = &f->a->units.at[unit];
	return u->tag == TAG_NNP && u->shape == SHAPE_CAPITAL && !unit_has(f->l, u, f->t->class_actor) && !unit_has(f->l, u, f->t->class_role);
}

/* The lexicon knows nothing of the word as it is spelled here: "Il", though IL is a state of America. */
static bool is_unknown(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++)
		if (unit_entry(f->l, u, i)->needs <= (u->shape == SHAPE_UPPER ? CASE_UPPER : CASE_CAPITAL))
			return false;
	return true;
}

uint32_t state_of_known(const struct finding *f, const struct known_actor *k)
{
	return k->country[0] ? actors_state(f->t, k->country) : NONE;
}

/* What stands between a name and its verb: "very willingly", "on Sunday", ", meanwhile,". */
static uint32_t past_adverbs(const struct finding *f, uint32_t unit, uint32_t end)
{
	const struct unit *u = f->a->units.at;
	while (unit < end) {
		if (u[unit].tag == TAG_RB || unit_has(f->l, &u[unit], f->t->class_time))
			unit++;
		else if (u[unit].tag == TAG_IN && unit + 1 < end && unit_has(f->l, &u[unit + 1], f->t->class_time))
			unit += 2;
		else if (u[unit].tag == TAG_COMMA && unit + 2 < end && u[unit + 1].tag == TAG_RB && u[unit + 2].tag == TAG_COMMA)
			unit += 3;
		else
			break;
	}
	return unit;
}

/* "Turkey has suspended", "Turkey on Sunday opened", "Chad's army", "Chad, Mali and Togo met", "Chad, which sent": what stands behind a
 * name that begins a sentence and is the subject or owner of something. */
static bool acts(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	unit = past_adverbs(f, unit, s->end_unit);
	if (unit >= s->end_unit)
		return false;
	const struct unit *u = &f->a->units.at[unit];
	bool more = u->tag == TAG_COMMA && unit + 2 < s->end_unit;
	bool list = more && u[1].tag == TAG_NNP && unit_has(f->l, &u[1], f->t->class_actor);
	bool clause = more && u[1].tag == TAG_WDT;
	return list || clause || u->tag == TAG_VBZ || u->tag == TAG_VBD || u->tag == TAG_VBP || u->tag == TAG_MD || u->tag == TAG_POS || u->tag == TAG_CC;
}

/* "Which is the rogue state?": whoever asks so means another. */
static bool asks(const struct finding *f, const struct sentence *s)
{
	const struct token *last = &f->a->tokens.at[f->a->units.at[s->end_unit - 1].end - 1];
	return f->a->text.at[last->start] == '?';
}

/* A name of two states: of the one that is spoken of without the other. */
static bool rival_admits(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s, uint32_t state)
{
	uint32_t unless = alias->unless[0] ? actors_state(f->t, alias->unless) : NONE;
	if (supported(f, actors_state(f->t, alias->rival)) || (unless != NONE && supported(f, unless)) || name_word(f, unit + 1, s))
		return false;
	return !alias->place || (f->supported.n && f->supported.at[0] == state) || f->a->home == state;
}

/* "the Danish [Senate]", "Italy's [Treasury]": right before the name another state is named than its own. */
static bool behind_other_state(const struct finding *f, uint32_t unit, const struct sentence *s, uint32_t state)
{
	uint32_t at = unit - (unit > s->first_unit && f->a->units.at[unit - 1].tag == TAG_POS);
	const struct unit *u = at > s->first_unit ? &f->a->units.at[at - 1] : NULL;
	bool other = false;
	for (uint32_t i = 0; u && i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (!alias || alias->by == BY_PRONOUN || f->t->known.at[alias->actor].kind != ACTOR_COUNTRY || alias->place)
			continue;
		if (alias->actor == state)
			return false;
		other = true;
	}
	return other;
}

/* Jordan, Georgia, the House: a state if nothing around makes a longer name of it; an organ or city only where its state is spoken of, a
 * body of no state only where it is named in full. */
static bool context_admits(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	uint32_t state = state_of_known(f, k);
	bool here = state != NONE && state == f->a->home && k->kind != ACTOR_COUNTRY;
	bool backed = state == NONE ? ids_have(&f->in_full, alias->actor) : here || supported(f, state);
	if (alias->rival[0] && actors_state(f->t, alias->rival) != NONE)
		return backed && rival_admits(f, alias, unit, s, state);
	if (alias->by == BY_PRONOUN)
		return backed && !asks(f, s);
	if (k->kind == ACTOR_COUNTRY && !alias->place && alias->by != BY_METONYM)
		return backed || (!name_word(f, unit - 1, s) && !name_word(f, unit + 1, s) && (unit > s->first_unit || acts(f, unit + 1, s)));
	if (state != NONE && behind_other_state(f, unit, s, state))
		return false;
	return backed && (unit == s->first_unit || !name_word(f, unit - 1, s)); /* Custom House, the Acme Senate Hotel are none */
}

/* CPC, SPA, S.P.A.: letters that stand for much else where the party, the force or the agency of that name is not at home in the story; not KGB. */
static bool few_letters(const struct finding *f, const struct alias *alias, const struct unit *u)
{
	enum { LETTERS = 4, DOTTED = 6 };
	const struct known_actor *k = &f->t->known.at[alias->actor];
	const struct token *t = &f->a->tokens.at[u->first];
	uint32_t most = t->end - t->start == DOTTED && f->a->text.at[t->start + 1] == '.' ? DOTTED : LETTERS;
	if (u->shape != SHAPE_UPPER || u->end - u->first != 1 || t->end - t->start > most)
		return false;
	bool kind = k->kind == ACTOR_PARTY || k->kind == ACTOR_GROUP || k->kind == ACTOR_AGENCY || k->kind == ACTOR_MEDIA || k->kind == ACTOR_LEGISLATURE ||
		k->kind == ACTOR_MILITARY;
	return kind && !k->own && k->country[0] && strcmp(k->country, "USA") != 0 && !unit_has(f->l, u, f->t->class_famous_letters);
}

/* A name of bodies of several states that are spoken of, "the Senate": rather the one named by now, then of the state of the dateline (a story
 * from Washington may be about Japan, its House is not Japan's; in one from London the Treasury may be America's), then the one at home. */
static int backed_worth(const struct finding *f, const struct alias *alias, uint32_t state)
{
	bool here = state == f->place && f->t->known.at[alias->actor].kind != ACTOR_GOVERNMENT;
	return 64 + 88 * named_by_now(f, alias->actor) + 40 * here + 32 * (state == f->a->home);
}

/* SNAP and TANF: letters in a sentence of small ones are no town of that name. */
static bool town_in_capitals(const struct finding *f, const struct alias *alias, const struct entry *e, uint32_t unit, const struct sentence *s)
{
	enum { LETTERS = 5 };
	const struct unit *u = &f->a->units.at[unit];
	const struct token *t = &f->a->tokens.at[u->first];
	if (alias->by != BY_METONYM || e->needs == CASE_UPPER || u->shape != SHAPE_UPPER || u->end - u->first != 1 || t->end - t->start > LETTERS)
		return false;
	bool beside = unit + 1 < s->end_unit && u[1].shape == SHAPE_UPPER, dateline = f->a->dateline.place.n && t->start < f->a->dateline.span.end;
	bool behind = unit > s->first_unit && (u[-1].shape == SHAPE_LOWER || u[-1].shape == SHAPE_CAPITAL || u[-1].tag == TAG_LPAR);
	return strcmp(f->t->known.at[alias->actor].country, "USA") && behind && !beside && !dateline;
}

/* Of several meanings one that the context admits: RSF the Sudanese force where Sudan is spoken of, else whatever is not ambiguous. */
const struct alias *alias_here(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct alias *best = NULL;
	const struct unit *u = &f->a->units.at[unit];
	int best_worth = -1;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(f->l, u, i);
		const struct alias *alias = alias_of(f, u, i);
		if (!alias || (alias->ambiguous && !context_admits(f, alias, unit, s)) || is_noun_with_article(f, alias, unit, s))
			continue;
		uint32_t state = state_of_known(f, &f->t->known.at[alias->actor]);
		bool letters = few_letters(f, alias, u) || (alias->ambiguous && e->needs == CASE_UPPER && f->t->known.at[alias->actor].kind == ACTOR_COUNTRY);
		if (town_in_capitals(f, alias, e, unit, s) || (letters && (state == NONE || !supported(f, state))))
			continue;
		bool spoken_of = alias->ambiguous && state != NONE && (supported(f, state) || state == f->a->home);
		int worth = worth_of(f, e, alias) + (spoken_of ? backed_worth(f, alias, state) : 0);
		if (worth > best_worth) {
			best = alias;
			best_worth = worth;
		}
	}
	return best;
}

/* The name at this unit is a word that no other joins: not "Honda Dealers", "Honda and Sons Inc", "Honda-Holt", "Ing. C. Honda". */
static bool is_one_word(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	struct span before = unit > s->first_unit ? article_unit_span(f->a, unit - 1, unit) : (struct span){0};
	if (u->end - u->first != 1 || name_word(f, unit + 1, s) || before.end - before.start < 3)
		return false;
	return unit + 1 >= s->end_unit || (u[1].tag != TAG_CC && !article_hyphen_at(f->a, unit + 1));
}

/* "Ahmad al-[Sabah]": a piece of a person's name, that is a place by chance. */
static bool behind_arabic_article(const struct finding *f, uint32_t unit, uint32_t first)
{
	return unit >= first + 2 && article_hyphen_at(f->a, unit - 1) && unit_has(f->l, &f->a->units.at[unit - 2], f->t->class_arabic_article);
}

/* Kevin Lima, Florence Ankara-Smith, Yukio Honda, Judge Lima: a state, people, city or firm beside the rest of a person's name or behind a title. */
static bool part_of_person(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	uint32_t word = f->a->units.at[unit].word;
	uint8_t kind = f->t->known.at[alias->actor].kind;
	if (kind == ACTOR_COMPANY && !name_word(f, unit + 1, s) && surname_like_firm(f, unit, s->first_unit))
		return true;
	if (kind != ACTOR_COUNTRY && !(kind == ACTOR_COMPANY && is_one_word(f, unit, s)))
		return false;
	if (alias->place && behind_arabic_article(f, unit, s->first_unit))
		return true;
	if ((name_word(f, unit - 1, s) && given_name_at(f, unit - 1)) || (alias->place && behind_title(f, unit, s->first_unit)) ||
	    (alias->by == BY_METONYM && surname_acts(f, unit, s->first_unit)))
		return true;
	if (kind != ACTOR_COUNTRY)
		return false;
	bool strange = unit + 1 < s->end_unit && is_unknown(f, unit + 1); /* Israel Holt; not Israel Radio */
	return (alias->place || (strange && !alias->adjective)) && given_name(f->t, word) && name_word(f, unit + 1, s);
}

/* II, XIV */
static bool is_number_of_name(const struct finding *f, uint32_t unit)
{
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	bool roman = word.n > 1;
	for (size_t i = 0; roman && i < word.n; i++)
		roman = word.at[i] == 'I' || word.at[i] == 'V' || word.at[i] == 'X';
	return roman;
}

/* Is the state named anywhere in the article by somebody or something else than this actor? */
static bool named_besides(const struct finding *f, uint32_t state, uint32_t actor)
{
	for (uint32_t i = 0; i < f->names_at.n; i++) {
		const struct alias *alias = best_alias(f, &f->a->units.at[f->names_at.at[i]]);
		if (alias && alias->actor != actor && state_of_known(f, &f->t->known.at[alias->actor]) == state)
			return true;
	}
	return false;
}

/* Who took his first office years after the day is hardly in the news by then. */
static bool before_office(const struct finding *f, const struct known_actor *k)
{
	enum { YEARS = 5 };
	bool later = k->n_terms && !k->own && f->a->day != CALENDAR_NO_DAY;
	for (uint32_t i = k->first_term; later && i < k->first_term + k->n_terms; i++)
		later = f->t->terms.at[i].from != CALENDAR_NO_DAY && f->t->terms.at[i].from > f->a->day + YEARS * 365;
	return later;
}

/* "Charles Hill, an analyst at Holt and Co": of trade or learning, in a story that does not speak of the state of the statesman of that name. */
static bool called_like(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	enum { FAR = 6 };
	const struct known_actor *k = &f->t->known.at[alias->actor];
	const struct unit *u = f->a->units.at;
	if (k->kind == ACTOR_PERSON && k->country[0] && before_office(f, k) && !named_besides(f, state_of_known(f, k), alias->actor))
		return true;
	if (k->kind != ACTOR_PERSON || k->own || unit + 2 >= s->end_unit || u[unit + 1].tag != TAG_COMMA || unit_has(f->l, &u[unit], f->t->class_famous))
		return false;
	const struct known_role *role = NULL;
	for (uint32_t i = unit + 2; !role && i < s->end_unit && i < unit + 2 + FAR && u[i].tag != TAG_COMMA && u[i].tag != TAG_IN; i++)
		role = role_of(f, &u[i]);
	bool other = role && role->person && (!strcmp(role->code, "EDU") || !strcmp(role->code, "BUS") || !strcmp(role->code, "LAB"));
	uint32_t state = other ? state_of_known(f, k) : NONE;
	return state != NONE && !named_besides(f, state, alias->actor);
}

/* Kim Song [Il] is somebody else than Kim Song, where names of three words are usual. */
static bool longer_name(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	uint32_t end = article_unit_span(f->a, unit, unit + 1).end;
	bool syllable = f->a->units.at[unit].end - f->a->units.at[unit].first == 2 && end + 1 < f->a->text.n && f->a->text.at[end] == '-' &&
		byte_is_lower(f->a->text.at[end + 1]);
	if (k->kind == ACTOR_PERSON && k->surname_first && syllable)
		return true; /* Kim Song[-il] */
	if (k->kind == ACTOR_PERSON && unit + 1 < s->end_unit && is_number_of_name(f, unit + 1))
		return true; /* Pope Leo [XIII] */
	return k->kind == ACTOR_PERSON && k->surname_first && unit + 1 < s->end_unit && is_unknown(f, unit + 1) && name_word(f, unit + 1, s);
}

/* "NAC Inc", "NAC Farm Foods Inc", where NAC is a council as well: a firm that is called so. */
static bool part_of_firm(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	enum { NAME_WORDS = 4 };
	uint8_t kind = f->t->known.at[alias->actor].kind;
	if (kind == ACTOR_COMPANY || kind == ACTOR_COUNTRY || f->a->units.at[unit].shape != SHAPE_UPPER)
		return false;
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + NAME_WORDS && f->a->units.at[i].tag == TAG_NNP; i++)
		if (unit_has(f->l, &f->a->units.at[i], f->t->class_firm))
			return true;
	return false;
}

/* <CAN>, <HRBO.PA>: the sign of a share, no state and no pronoun. */
bool in_share_sign(const struct article *a, uint32_t unit)
{
	struct span x = article_unit_span(a, unit, unit + 1);
	bool angles = x.start && a->text.at[x.start - 1] == '<' && x.end < a->text.n && a->text.at[x.end] == '>';
	for (uint32_t i = x.start; angles && i < x.end; i++)
		angles = a->text.at[i] == '.' || (a->text.at[i] >= 'A' && a->text.at[i] <= 'Z');
	return angles;
}

/* Brussels, in a story of the European Union. */
bool is_seat(const struct finding *f, uint32_t unit)
{
	return f->seated != NONE && f->a->units.at[unit].word == f->t->known.at[f->seated].seat;
}

/* "BRUSSELS, May 3", "in Brussels": the city. */
static bool is_where(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	static const char *const words[] = {"in", "at", "near", "to", "outside", "around"};
	uint32_t start = f->a->tokens.at[f->a->units.at[unit].first].start;
	for (size_t i = 0; unit > s->first_unit && i < sizeof words / sizeof *words; i++)
		if (unit_is(f, unit - 1, words[i]))
			return true;
	return start >= f->a->dateline.span.start && start < f->a->dateline.span.end;
}

uint32_t other_state_at(const struct finding *f, uint32_t unit, const struct sentence *s, const char *country)
{
	const struct alias *state = unit_has(f->l, &f->a->units.at[unit], f->t->class_actor) ? alias_here(f, unit, s) : NULL;
	bool other = state && f->t->known.at[state->actor].kind == ACTOR_COUNTRY && strcmp(f->t->known.at[state->actor].country, country) != 0;
	return other ? state->actor : NONE;
}

static bool names_other_state(const struct finding *f, uint32_t unit, const struct sentence *s, const char *country)
{
	return other_state_at(f, unit, s, country) != NONE;
}

/* "the Fish Party [of Peru]", "the [Peruvian] Fish Party", "the [New] Fish Party", where the data know one of that name in another state */
static bool of_other_state(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	const struct unit *u = &f->a->units.at[unit];
	if (part_of_body_name(f, alias, unit, s))
		return true;
	if (k->kind != ACTOR_PARTY)
		return false;
	uint32_t before = unit - (unit > s->first_unit + 1 && u[-1].tag == TAG_POS); /* "Norway's Workers' Party" */
	if (before > s->first_unit && u->end - u->first > 1 && (name_word(f, unit - 1, s) || names_other_state(f, before - 1, s, k->country)))
		return true;
	uint32_t behind = unit + 2;
	if (behind >= s->end_unit || !unit_is(f, unit + 1, "of"))
		return false;
	behind += f->a->units.at[behind].tag == TAG_DT && behind + 1 < s->end_unit;
	return names_other_state(f, behind, s, k->country);
}

/* A surname or title beside it makes a name of a person of it: "Michael Jordan", "Paris Hilton". */
static void find_names(struct finding *f, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const uint32_t from = f->a->mentions.n;
	for (uint32_t i; (i = next_unit(f->names_at.at, f->names_at.n, &f->next_name, s)) != NONE;) {
		if (in_share_sign(f->a, i) || spelled_otherwise(f, i, number) || names_money(f, i, s))
			continue;
		const struct alias *alias = alias_here(f, i, s);
		if (!alias || names_language(f, alias, i, s) || names_descent(f, alias, i, s) || part_of_person(f, alias, i, s) ||
		    longer_name(f, alias, i, s) || called_like(f, alias, i, s) || part_of_firm(f, alias, i, s) || other_than_town(f, alias, i, s) || is_building(f, alias, i, s) || in_longer_name(f, alias, i, number) ||
		    in_name_of_firm(f, alias, i, number) || is_namesake(f, i, s) || of_other_state(f, alias, i, s))
			continue;
		uint32_t namesake = state_of_namesake(f, alias, i, s);
		uint32_t known = alias->by == BY_METONYM && is_seat(f, i) && !is_where(f, i, s) ? f->seated : namesake != NONE ? namesake : alias->actor;
		uint32_t other = another_bearer(f, known, i, s), actor = other == NONE ? force_of_old(f, firm_called(f, known, i, s), i, s) : other;
		const struct known_actor *k = &f->t->known.at[known];
		if (f->a->actors.at[actor].known == known) /* not a stranger of that name */
			f->a->actors.at[actor].bygone = !in_use(alias, f->a->day);
		mention_add(f, actor, number, i, i + 1, (enum mention_by)alias->by, NULL);
		name_firm(f, actor, i, s);
		if (k->kind == ACTOR_PERSON) {
			if (other == NONE)
				title_tells(f, actor, i, s, from);
			if (!named_as_relative(f, actor, alias->surname, i, s, from))
				name_person(f, actor, alias->surname);
		}
	}
}

static void find_units(struct finding *f)
{
	const struct unit *units = f->a->units.at;
	const uint32_t actor = f->t->class_actor, half = f->t->class_half, firm = f->t->class_firm;
	for (uint32_t i = 0, n = f->a->units.n; i < n; i++) {
		if (unit_has(f->l, &units[i], actor))
			*ARRAY_PUSH(f->a->arena, &f->names_at) = i;
		if (unit_has(f->l, &units[i], half))
			*ARRAY_PUSH(f->a->arena, &f->halves_at) = i;
		if (unit_has(f->l, &units[i], firm))
			*ARRAY_PUSH(f->a->arena, &f->firms_at) = i;
	}
}

/* "Congolese": could it be a name of this state's rival as well? */
static bool contested(const struct finding *f, const struct unit *u, const char *country)
{
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = alias_of(f, u, i);
		if (alias && alias->rival[0] && !strcmp(alias->rival, country))
			return true;
	}
	return false;
}

/* "every Georgian votes": people of either Georgia; "the Georgian army" is of the one that has an army. */
static bool adjective_as_noun(const struct finding *f, const struct alias *alias, uint32_t unit)
{
	uint8_t next = alias->adjective && unit + 1 < f->a->units.n ? f->a->units.at[unit + 1].tag : TAG_NN;
	return next == TAG_VBZ || next == TAG_VBD || next == TAG_VBP || next == TAG_MD;
}

/* Which states are named beyond doubt, anywhere in the article. */
static void find_support(struct finding *f)
{
	for (uint32_t i = 0; i < f->names_at.n; i++) {
		const struct unit *u = &f->a->units.at[f->names_at.at[i]];
		const struct alias *alias = best_alias(f, u);
		uint32_t named = alias && alias->by != BY_METONYM ? state_of_known(f, &f->t->known.at[alias->actor]) : NONE;
		if (named != NONE)
			ids_add(f->a, &f->otherwise, named);
		bool sure = alias && (!alias->ambiguous || ends_dateline(f, alias, f->names_at.at[i])) && !few_letters(f, alias, u);
		uint32_t state = sure ? state_of_known(f, &f->t->known.at[alias->actor]) : NONE;
		if (state != NONE && !contested(f, u, f->t->known.at[state].country) && !adjective_as_noun(f, alias, f->names_at.at[i]))
			ids_add(f->a, &f->supported, state);
		if (alias && !alias->ambiguous && u->end - u->first > 1 && !f->t->known.at[alias->actor].country[0])
			ids_add(f->a, &f->in_full, alias->actor);
		if (alias && !alias->ambiguous && f->t->known.at[alias->actor].seat)
			f->seated = alias->actor;
	}
}

bool state_named_otherwise(const struct finding *f, uint32_t state) { return ids_have(&f->otherwise, state); }

void actors_find(struct stage *s)
{
	struct finding f = {.s = s, .t = s->k->actors, .a = s->a, .l = &s->k->lexicon, .seated = NONE, .place = NONE};
	find_units(&f);
	find_laws(&f);
	find_spelled_out(&f);
	find_support(&f);
	find_home(&f);
	for (uint32_t i = 0; i < s->a->sentences.n; i++) {
		if (s->a->sentences.at[i].skip)
			continue;
		uint32_t from = s->a->mentions.n;
		find_names(&f, i);
		find_halves(&f, i);
		find_strange_firms(&f, i, from);
		find_people(&f, i, from);
		find_roles(&f, i, from);
		find_abbreviations(&f, i, from);
	}
	bodies_named_behind(s->a, f.t);
	mentions_sort(s->a->mentions.at, s->a->mentions.n);
	named_later_find(&f);
	addressed_find(&f);
	holders_find(s);
}
