/*
 * Firms of which the data know nothing, by the words that close their names, and what tells their state:
 *
 *   Halden (Peru) Ltd, Halden Peru Inc      the state in the name
 *   the Belgian shipper Halden Corp, Halden Corp, of Lima,    the place beside it
 *   Halden Inc <HAL.L>, Halden Plc          the exchange of its share; a form that one state has
 *   OSLO, March 2 - Halden A/S said         the dateline, for whoever the lead is about, where its form is one of the state's
 *   OSLO ... bought Halden AS               the dateline again, where the story names no other state
 *   ... Halden said                         the same again, by a part of its name
 *
 * A firm of which nothing of that is told is nobody's, and not marked.
 */
#include "base/slice.h"
#include "extract/actors/finding.h"

/* The name that closes with what makes a firm of it: [Halden | Dairy Co Inc]. */
struct run {
	uint32_t first, form, end; /* units; `form` is the first one that makes a firm of it */
	uint32_t sentence, from;   /* `from`: the first mention of the sentence */
};

/* ---- signs of the data ---- */

static struct slice sign_word(const struct finding *f, uint32_t i) { return intern_text(&f->t->lexicon->words, f->t->firm_signs.at[i].word); }

/* The word is known to close names of firms of some states, and this is none of them. */
static bool forbids(const struct finding *f, uint32_t unit, const char *country)
{
	bool known = false;
	for (uint32_t i = 0; i < f->t->firm_signs.n; i++) {
		const struct firm_sign *sign = &f->t->firm_signs.at[i];
		if (sign->kind == SIGN_SHARE || sign->word != f->a->units.at[unit].word)
			continue;
		if (!strcmp(sign->country, country))
			return false;
		known = true;
	}
	return known;
}

static bool form_fits(const struct finding *f, const struct run *r, const char *country)
{
	for (uint32_t i = r->form; i < r->end; i++)
		if (forbids(f, i, country))
			return false;
	return true;
}

static uint32_t state_of_sign(const struct finding *f, const struct run *r, const struct firm_sign *sign)
{
	return form_fits(f, r, sign->country) ? actors_state(f->t, sign->country) : NONE;
}

/* Plc, GmbH: of the state of the dateline where that has such, else of the first that has. */
static uint32_t state_by_form(const struct finding *f, const struct run *r, const struct sentence *s)
{
	(void)s;
	uint32_t found = NONE;
	for (uint32_t i = 0; i < f->t->firm_signs.n; i++) {
		const struct firm_sign *sign = &f->t->firm_signs.at[i];
		if (sign->kind != SIGN_SURE_FORM || sign->word != f->a->units.at[r->end - 1].word)
			continue;
		uint32_t state = state_of_sign(f, r, sign);
		if (state == f->place || found == NONE)
			found = state;
	}
	return found;
}

/* <HLDN.L>: of the state of the exchange. */
static uint32_t state_by_share(const struct finding *f, const struct run *r, const struct sentence *s)
{
	uint32_t unit = r->end + (r->end < s->end_unit && unit_is(f, r->end, ">"));
	if (unit + 1 >= s->end_unit || !unit_is(f, unit, "<") || !in_share_sign(f->a, unit + 1))
		return NONE;
	struct slice text = article_slice(f->a, article_unit_span(f->a, unit + 1, unit + 2));
	size_t point = slice_find(text, SLICE("."), 0);
	struct slice exchange = point < text.n ? slice_cut(text, point + 1, text.n) : SLICE("plain");
	for (uint32_t i = 0; i < f->t->firm_signs.n; i++)
		if (f->t->firm_signs.at[i].kind == SIGN_SHARE && slice_equal(sign_word(f, i), exchange))
			return state_of_sign(f, r, &f->t->firm_signs.at[i]);
	return NONE;
}

/* ---- places ---- */

/* The state that is mentioned at this unit, by its name, an adjective or a place; a known actor, NONE. */
static uint32_t state_mentioned(const struct finding *f, uint32_t from, uint32_t unit, uint32_t *end)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->first_unit > unit || m->end_unit <= unit || x->kind != ACTOR_COUNTRY || m->by == BY_ROLE || !x->country[0])
			continue;
		*end = m->end_unit;
		return actors_state(f->t, x->country);
	}
	return NONE;
}

/* What may stand between a firm's name and the place it is of: "[, a little known] Peruvian shipper", "[, based in] Lima", "[, of Holt,] Texas". */
static bool leads_to_place(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	bool town = u->tag == TAG_NNP && has_capital(u) && f->a->units.at[unit + 1].tag == TAG_COMMA;
	bool comma = u->tag == TAG_COMMA && f->a->units.at[unit - 1].tag == TAG_NNP;
	bool of = unit_is(f, unit, "of") || unit_is(f, unit, "in") || unit_is(f, unit, "at");
	return town || comma || of || is_indefinite_article(f->a, unit) || u->tag == TAG_JJ || u->tag == TAG_RB || u->tag == TAG_VBN;
}

/* "the Peruvian | shipper", "the Peruvian | fishing concern", not "the Peruvian premier" */
static bool is_trade(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = role_of(f, u);
	return u->shape == SHAPE_LOWER && (u->tag == TAG_NN || u->tag == TAG_JJ || u->tag == TAG_VBG) && (!role || !strcmp(role->code, "BUS"));
}

/* "Halden Corp, of Lima,", "Halden Corp of Holt, Texas," "Halden Corp, a Peruvian shipper,", not "Halden Corp, Peru's largest", "Halden Corp and
 * Peru". */
static uint32_t state_behind(const struct finding *f, const struct run *r, const struct sentence *s)
{
	enum { FAR = 7 };
	const struct unit *u = f->a->units.at;
	uint32_t at = r->end + (r->end < s->end_unit && unit_is(f, r->end, ">")), end;
	if (at + 3 < s->end_unit && unit_is(f, at, "<") && in_share_sign(f->a, at + 1))
		at += 3;
	bool comma = at + 2 < s->end_unit && u[at].tag == TAG_COMMA;
	if (!comma && !(at + 2 < s->end_unit && unit_is(f, at, "of")))
		return NONE;
	bool the = comma && unit_is(f, at + 1, "the");
	for (uint32_t i = at + comma + the; i < s->end_unit && i < at + FAR; i++) {
		uint32_t state = state_mentioned(f, r->from, i, &end);
		if (state != NONE) {
			uint8_t next = end < s->end_unit ? u[end].tag : TAG_STOP;
			bool bare = i == at + comma; /* "Halden Corp, Lima, " */
			return next == TAG_POS || (bare && next != TAG_COMMA && next != TAG_STOP) || (the && !is_trade(f, end)) ? NONE : state;
		}
		if (!leads_to_place(f, i))
			return NONE;
	}
	return NONE;
}

/* "the Belgian shipper Halden Corp", "Peru's Halden Corp", "the Lima-based Halden Corp" */
static uint32_t state_before(const struct finding *f, const struct run *r, const struct sentence *s)
{
	enum { FAR = 6 };
	const struct unit *u = f->a->units.at;
	uint32_t at = r->first, end;
	at -= at > s->first_unit && unit_is(f, at - 1, "<");
	bool near = at > s->first_unit && (u[at - 1].tag == TAG_POS || unit_is(f, at - 1, "based"));
	for (uint32_t i = at, n = 0; i-- > s->first_unit && n < FAR; n++) {
		uint32_t state = state_mentioned(f, r->from, i, &end);
		if (state != NONE)
			return near || n || adjective_of_state(f, i) ? state : NONE;
		const struct known_role *role = role_of(f, &u[i]);
		bool noun = (u[i].tag == TAG_NN || u[i].tag == TAG_JJ) && !has_capital(&u[i]) && !(role && role->person);
		bool based = unit_is(f, i, "based") || (article_hyphen_at(f->a, i) && u[i].tag != TAG_NNP);
		if (!noun && !based && !(near && !n))
			return NONE;
	}
	return NONE;
}

/* "Korea" where both of the states that are called so are spoken of */
static bool means_two_states(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->rival[0] && supported(f, alias->actor) && supported(f, actors_state(f->t, alias->rival)))
			return true;
	}
	return false;
}

/* Halden [Peru] Ltd, Halden [Texas] Co; of "North Korea's [Korea] Halden Co" what stands before it tells more than its first word.
 * Not "Halden Jersey Banks", whose form tells nothing. */
static uint32_t state_in_name(const struct finding *f, const struct run *r, const struct sentence *s)
{
	for (uint32_t i = r->first; i < r->form; i++) {
		const struct known_actor *state = state_at(f, i);
		if (unit_has(f->l, &f->a->units.at[i], f->t->class_us_state))
			return actors_state(f->t, "USA");
		bool sure = i > r->first && (unit_is(f, i - 1, "of") || unit_is(f, i - 1, "("));
		if (state && (means_two_states(f, i) || (i == r->first && state_before(f, r, s) != NONE)))
			continue;
		if (state && !adjective_of_state(f, i) && (sure || (r->form < r->end && form_fits(f, r, state->country))))
			return actors_state(f->t, state->country);
	}
	return NONE;
}

/* ---- whoever the lead is about ---- */

/* "Halden Ltd is issuing bonds": what firms of all the world do in London. */
static bool is_at_it(const struct finding *f, const struct run *r, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t at = behind_signs(f, r->end, s);
	return at + 1 < s->end_unit && unit_has(f->l, &u[at], f->t->class_be) && u[at + 1].tag == TAG_VBG;
}

/* The name does something, or more is told of it before it does: "Halden Inc <HAL> said", "Halden Inc, a unit of Holt, said". */
static bool is_subject(const struct finding *f, const struct run *r, const struct sentence *s)
{
	uint32_t at = behind_signs(f, r->end, s);
	uint8_t tag = at + 1 < s->end_unit ? f->a->units.at[at].tag : TAG_STOP;
	return !is_at_it(f, r, s) && (is_finite(tag) || tag == TAG_COMMA);
}

/* Nothing has happened and nobody else was told of from the dateline on to this name. */
static bool opens_lead(const struct finding *f, const struct run *r, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	for (uint32_t i = s->first_unit; i < r->first; i++) {
		if (article_unit_span(f->a, i, i + 1).end <= f->a->dateline.span.end)
			continue;
		uint32_t end;
		if (is_finite(u[i].tag) || u[i].tag == TAG_IN || u[i].tag == TAG_COMMA || is_quote(&u[i]) || u[i].tag == TAG_POS ||
		    state_mentioned(f, r->from, i, &end) != NONE)
			return false;
	}
	return true;
}

static uint32_t state_by_lead(const struct finding *f, const struct run *r, const struct sentence *s)
{
	bool dated = f->place != NONE && f->a->dateline.span.end && r->sentence == article_lead(f->a);
	if (!dated || !opens_lead(f, r, s) || !is_subject(f, r, s))
		return NONE;
	return form_fits(f, r, f->t->known.at[f->place].country) ? f->place : NONE;
}

/* The story names no state but that of its dateline, whose firms may end so. */
static uint32_t state_by_story(const struct finding *f, const struct run *r, const struct sentence *s)
{
	if (f->place == NONE || !f->a->dateline.span.end || is_at_it(f, r, s) || !form_fits(f, r, f->t->known.at[f->place].country))
		return NONE;
	for (uint32_t i = 0; i < f->supported.n; i++)
		if (f->supported.at[i] != f->place)
			return NONE;
	return f->place;
}

/* ---- the names ---- */

/* Who has this name by now, but for what makes a firm of it; an actor, NONE. */
static uint32_t firm_told(const struct finding *f, const struct run *r)
{
	enum { BACK = 64 };
	struct slice name = article_name(f->a, article_unit_span(f->a, r->first, r->form));
	for (uint32_t i = f->strange.n > BACK ? f->strange.n - BACK : 0; i < f->strange.n; i++)
		if (f->strange.at[i].word == f->a->units.at[r->first].word && slice_equal(f->strange.at[i].name, name))
			return f->strange.at[i].actor;
	return NONE;
}

/* The word by which it is called again: Halden, but for "J.R. Halden" and "Ann Halden Inc" it is not the first. */
static void call_short(struct finding *f, const struct run *r, uint32_t actor)
{
	enum { LETTERS = 3 };
	for (uint32_t i = r->first; i < r->form; i++) {
		const struct unit *u = &f->a->units.at[i];
		struct span x = article_unit_span(f->a, i, i + 1);
		bool given = i + 1 < r->form && (given_name(f->t, u->word) || f->a->text.at[x.end - 1] == '.');
		if (given && !is_common_word(f, i))
			continue;
		if (x.end - x.start >= LETTERS && u->end - u->first == 1 && is_free(f, u->word))
			name_person(f, actor, u->word);
		return;
	}
}

/* What tells whose a firm is, the surest first. */
static const struct {
	uint32_t (*state)(const struct finding *f, const struct run *r, const struct sentence *s);
	const char *rule;
} tellers[] = {
	{state_in_name, "firm-of-land"}, {state_before, "firm-described"}, {state_behind, "firm-described"},
	{state_by_share, "firm-by-share"}, {state_by_form, "firm-by-form"}, {state_by_lead, "firm-of-lead"},
	{state_by_story, "firm-at-home"},
};

/* The state that the first of them to know one tells, and the rule; NONE. */
static uint32_t state_told(const struct finding *f, const struct run *r, const struct sentence *s, const char **rule)
{
	uint32_t state = NONE;
	for (unsigned i = 0; state == NONE && i < sizeof tellers / sizeof *tellers; i++) {
		state = tellers[i].state(f, r, s);
		*rule = tellers[i].rule;
	}
	return state;
}

static uint32_t add_firm(struct finding *f, const struct run *r, uint32_t state)
{
	uint32_t actor = firm_new(f, r->first, r->end, f->t->known.at[state].country);
	const struct unit *u = &f->a->units.at[r->first];
	struct slice name = article_name(f->a, article_unit_span(f->a, r->first, r->form));
	*ARRAY_PUSH(f->a->arena, &f->strange) = (struct strange_firm){u->word, actor, name};
	if (r->form - r->first > 1)
		*ARRAY_PUSH(f->a->arena, &f->called) = (struct called_firm){u[0].word, u[1].word, actor, NONE};
	call_short(f, r, actor);
	return actor;
}

/* The firm of this name, an actor; NONE: nothing tells whose it is. */
static uint32_t firm_at(struct finding *f, const struct run *r, const struct sentence *s, const char **rule)
{
	uint32_t told = firm_told(f, r), state = told == NONE ? state_told(f, r, s, rule) : NONE;
	if (told != NONE)
		*rule = "firm-again";
	return state == NONE ? told : add_firm(f, r, state);
}

/* Industries, Holdings: more of the name may follow up to what closes it. */
static bool may_go_on(const struct finding *f, uint32_t unit)
{
	for (uint32_t i = 0; i < f->t->firm_signs.n; i++)
		if (f->t->firm_signs.at[i].word == f->a->units.at[unit].word && f->t->firm_signs.at[i].kind != SIGN_SHARE)
			return false;
	return true;
}

/* Halden Industries | Food Corp */
static void go_on(const struct finding *f, struct run *r, const struct sentence *s)
{
	enum { WORDS = 3 };
	uint32_t i = r->end;
	while (may_go_on(f, r->end - 1) && i < s->end_unit && i < r->end + WORDS && word_of_firm(f, &f->a->units.at[i]) && !is_firm_word(f, i))
		i++;
	if (i > r->end && i < s->end_unit && is_firm_word(f, i)) {
		r->form = i;
		r->end = firm_words_end(f, i, s);
	}
}

/* "Japanese | Halden Ltd", "Peru and | Halden Ltd": whoever is known and stands before the name. false: he stands in it. */
static bool leave_known(const struct finding *f, struct run *r)
{
	for (uint32_t i = r->from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->end_unit <= r->first || m->first_unit >= r->end)
			continue;
		bool inside = f->a->actors.at[m->actor].kind == ACTOR_COUNTRY && m->first_unit > r->first && m->end_unit <= r->form;
		if (inside)
			continue;
		bool and = m->end_unit < r->form && (f->a->units.at[m->end_unit].tag == TAG_CC || unit_is(f, m->end_unit, "&"));
		bool adjective = m->first_unit == r->first && adjective_of_state(f, r->first);
		if (!and && !adjective)
			return false;
		r->first = m->end_unit + and;
	}
	return r->first < r->form;
}

/* No state is meant by what stands inside of the name of a firm: Halden (Peru) Ltd. */
static void drop_inside(struct finding *f, uint32_t from, uint32_t first, uint32_t end)
{
	uint32_t n = from;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit < first || m->end_unit > end)
			f->a->mentions.at[n++] = *m;
	}
	f->a->mentions.n = n;
}

/* Where the name begins that has this last word: [Bank of] Lima; <[General] Halden, "LIMA, May 3 - [Executive] Halden", where nobody is told to be
 * general. */
static uint32_t name_first(const struct finding *f, uint32_t last, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	uint32_t first = firm_first(f, last, s);
	bool of = first > s->first_unit + 1 && first < last && unit_is(f, first - 1, "of") && has_capital(&u[first - 2]);
	if (of && unit_has(f->l, &u[first], f->t->class_actor)) {
		const struct known_role *role = role_of(f, &u[first - 2]);
		first = role && role->person ? first : firm_first(f, first - 2, s);
	}
	bool joined = first > s->first_unit + 1 && (article_hyphen_at(f->a, first - 1) || unit_is(f, first - 1, "/")) && word_of_firm(f, &u[first - 2]);
	if (joined && f->a->tokens.at[u[first].first].gap == GAP_NONE)
		return firm_first(f, first - 2, s); /* Halden-Quist, Halden/Quist */
	const struct unit *before = &u[first - (first > s->first_unit)];
	if (first == s->first_unit || !has_capital(before) || !is_common_word(f, first - 1) || before->tag == TAG_DT || before->tag == TAG_IN)
		return first;
	bool dated = first > s->first_unit + 1 && article_unit_span(f->a, first - 2, first - 1).end <= f->a->dateline.span.end;
	bool opens = dated || first == s->first_unit + 1 || unit_is(f, first - 2, "<");
	return first - (opens && !is_firm_word(f, first - 1));
}

/* "Primary Industries Minister" */
static bool is_office_name(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct known_role *role = unit < s->end_unit && has_capital(&f->a->units.at[unit]) ? role_of(f, &f->a->units.at[unit]) : NULL;
	return role && role_is_official(role);
}

static bool read_name(const struct finding *f, uint32_t unit, const struct sentence *s, struct run *r)
{
	const struct unit *u = f->a->units.at;
	r->form = unit;
	r->end = firm_words_end(f, unit, s);
	go_on(f, r, s);
	bool aside = unit >= s->first_unit + 4 && u[unit - 1].tag == TAG_RPAR && u[unit - 3].tag == TAG_LPAR && has_capital(&u[unit - 2]);
	r->first = name_first(f, unit - (aside ? 3 : 0), s);
	if (r->first + (aside ? 3 : 0) >= unit || is_office_name(f, r->end, s) || !leave_known(f, r))
		return false;
	bool rest = r->first > s->first_unit && (u[r->first - 1].tag == TAG_POS || article_hyphen_at(f->a, r->first - 1)); /* Lloyd's [Bank Plc] */
	bool land = r->first + 1 == r->form && unit_has(f->l, &u[r->first], f->t->class_actor); /* "the Halden Lenders of [Texas Inc]" */
	return !land && !(rest && is_common_word(f, r->first));
}

/* "Halden Savings said it", "Halden's End Inc said its": of the place told beside it, else of the state of the dateline. Where its name ends; 0. */
static uint32_t find_lead_firm(struct finding *f, const struct sentence *s, uint32_t number, uint32_t from)
{
	struct run r = {.sentence = number, .from = from};
	if (!lead_firm(f, number, &r.first, &r.end))
		return 0;
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].first_unit < r.end && f->a->mentions.at[i].end_unit > r.first)
			return 0;
	r.form = r.end;
	while (r.form > r.first && is_firm_word(f, r.form - 1))
		r.form--;
	if (r.form == r.first)
		return 0;
	const char *rule;
	uint32_t state = state_told(f, &r, s, &rule);
	if (state == NONE && form_fits(f, &r, f->t->known.at[f->place].country)) {
		state = f->place;
		rule = "firm-speaks";
	}
	if (state == NONE)
		return 0;
	mention_add(f, add_firm(f, &r, state), number, r.first, r.end, BY_NAME, rule);
	f->strange_from = from;
	return r.end;
}

void find_strange_firms(struct finding *f, uint32_t number, uint32_t from)
{
	const struct sentence *s = &f->a->sentences.at[number];
	f->strange_from = NONE;
	uint32_t end = find_lead_firm(f, s, number, from);
	for (uint32_t i; (i = next_unit(f->firms_at.at, f->firms_at.n, &f->next_firm, s)) != NONE;) {
		struct run r = {.sentence = number, .from = from};
		if (i < end || !has_capital(&f->a->units.at[i]) || !read_name(f, i, s, &r))
			continue;
		const char *rule = NULL;
		uint32_t actor = firm_at(f, &r, s, &rule);
		end = r.end;
		if (actor == NONE)
			continue;
		drop_inside(f, from, r.first, r.end);
		mention_add(f, actor, number, r.first, r.end, BY_NAME, rule);
		f->strange_from = from;
	}
}

bool in_strange_firm(const struct finding *f, uint32_t unit)
{
	for (uint32_t i = f->strange_from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->first_unit <= unit && unit < m->end_unit && x->kind == ACTOR_COMPANY && x->known == NONE)
			return true;
	}
	return false;
}
