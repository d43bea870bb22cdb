/*
 * Places and states in the names of firms, where they are no state and nobody of it:
 *
 *   Texas Air Corp, First Boston Inc      where a firm is at home
 *   Holt Canada Ltd                       where a firm's branch is; not "Japan Line Ltd", which is a firm of Japan's
 *   Texas Air, First Boston, Holt Canada  the same again without what makes a firm of it
 */
#include "extract/actors/finding.h"

enum { NAME_WORDS = 5 };

/* Air, Louisiana; not "The", "In", "Its", nor the office before a state. */
static bool word_of_name(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	bool tag = u->tag == TAG_NNP || u->tag == TAG_JJ || u->tag == TAG_NN || u->tag == TAG_NNS || u->tag == TAG_VBG;
	return tag && has_capital(u);
}

/* "Land [and] Exploration Co" */
static bool links_name(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	return unit + 1 < s->end_unit && (unit_is(f, unit, "and") || unit_is(f, unit, "&") || unit_is(f, unit, "of")) && word_of_name(f, unit + 1);
}

/* Texas | Air Corp: how many words behind this unit the name goes on to what makes a firm of it; 0. */
static uint32_t firm_behind(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + NAME_WORDS; i++) {
		if (is_firm_word(f, i))
			return i - unit;
		if (!word_of_name(f, i) && !links_name(f, i, s))
			return 0;
	}
	return 0;
}

/* Holt | Canada Ltd; not "Ford and Canada", "Premier Canada" */
static bool name_before(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit == s->first_unit || !word_of_name(f, unit - 1))
		return false;
	const struct unit *u = &f->a->units.at[unit - 1];
	return !unit_has(f->l, u, f->t->class_role) && !unit_has(f->l, u, f->t->class_actor) && !unit_has(f->l, u, f->t->class_title) &&
	       !unit_has(f->l, u, f->t->class_firm);
}

static uint32_t word_at(const struct finding *f, uint32_t unit) { return f->a->units.at[unit].word; }

/* "in Bethlehem", "Bethlehem, Pa.", "the Bethlehem plant": the town. "shares of Bethlehem" are the firm's. */
static bool is_where(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	if (unit > s->first_unit && (unit_has(f->l, &u[-1], f->t->class_before_town) || u[-1].tag == TAG_CC || u[-1].tag == TAG_COMMA))
		return true;
	bool of_kind = unit > s->first_unit + 1 && unit_is(f, unit - 1, "of") && unit_has(f->l, &u[-2], f->t->class_kind_of_place); /* the City of New York */
	if (of_kind || unit_has(f->l, u, f->t->class_us_state))
		return true;
	bool comma = unit + 2 < s->end_unit && u[1].tag == TAG_COMMA && unit_has(f->l, &u[2], f->t->class_actor);
	return comma || article_unit_span(f->a, unit, unit + 1).end <= f->a->dateline.span.end;
}

/* The text has told such a name in full: "Texas" beside "Air" again, or alone where it does something and began the name. */
static bool told_in_full(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	for (uint32_t i = 0; i < f->firms.n; i++) {
		const struct firm_name *x = &f->firms.at[i];
		if (x->word != word_at(f, unit))
			continue;
		uint32_t before = unit > s->first_unit ? word_at(f, unit - 1) : 0, after = unit + 1 < s->end_unit ? word_at(f, unit + 1) : 0;
		uint8_t next = unit + 1 < s->end_unit ? f->a->units.at[unit + 1].tag : TAG_STOP;
		bool does = (next == TAG_VBD || next == TAG_VBZ || next == TAG_MD) && (unit == s->first_unit || f->a->units.at[unit - 1].tag != TAG_IN);
		bool town = alias->by == BY_METONYM && alias->place && !is_where(f, unit, s);
		if (x->before ? x->before == before : (x->after && x->after == after) || (alias->by == BY_METONYM && does) || town)
			return true;
	}
	return false;
}

/* "Texas Fishing Company": what makes a firm of it is a noun for one, so that it is one of its state's. */
static void add_firm(struct finding *f, uint32_t state, uint32_t number, uint32_t first, uint32_t head)
{
	const struct known_role *role = role_of(f, &f->a->units.at[head]);
	const struct unit name = {.first = first, .head = head, .end = head + 1};
	if (role && role->organ)
		mention_add(f, actor_of_role(f->a, f->t, actor_of_known(f, state), role, &name), number, first, head + 1, BY_ROLE, "role-with-state");
}

/* The name at this unit does something or owns something, and stands for nothing that is told behind it. */
static bool does_something(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	uint8_t next = unit + 1 < s->end_unit ? f->a->units.at[unit + 1].tag : TAG_STOP;
	return next == TAG_VBD || next == TAG_VBZ || next == TAG_VBP || next == TAG_MD || next == TAG_POS;
}

/* "American said", "told us American would fly" is the airline, "an American said", "most American said" somebody of the state. */
static bool adjective_alone(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	uint8_t last = unit == s->first_unit ? TAG_STOP : u[-1].tag;
	bool bare = last == TAG_STOP || last == TAG_IN || last == TAG_COMMA || last == TAG_VBD || last == TAG_VBG || last == TAG_VBZ || last == TAG_WRB ||
		last == TAG_PRP || last == TAG_OPENQ || last == TAG_CC;
	return has_capital(u) && bare && does_something(f, unit, s);
}

/* "Bethlehem" or "American" again, behind Bethlehem Steel Corp or American Airlines that the data know, where it does something; "Virginia Ferries"
 * behind Virginia Ferries and Docks Co. */
static bool firm_of_data(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	enum { LOOK = 40 };
	const struct sentence *s = &f->a->sentences.at[number];
	uint8_t next = unit + 1 < s->end_unit ? f->a->units.at[unit + 1].tag : TAG_STOP;
	bool acts = (does_something(f, unit, s) || next == TAG_COMMA) && (unit == s->first_unit || f->a->units.at[unit - 1].tag != TAG_IN);
	bool town = alias->by == BY_METONYM && (acts || (alias->place && !is_where(f, unit, s)));
	bool two = unit + 1 < s->end_unit && word_of_name(f, unit + 1) && alias->by != BY_PRONOUN;
	bool adjective = alias->by == BY_DEMONYM && adjective_alone(f, unit, s);
	if (!town && !two && !adjective)
		return false;
	struct slice place = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	struct slice both = article_name(f->a, article_unit_span(f->a, unit, unit + 1 + two));
	for (uint32_t i = f->a->mentions.n, n = 0; i-- > 0 && n < LOOK; n++) {
		const struct mention *x = &f->a->mentions.at[i];
		if (f->a->actors.at[x->actor].kind != ACTOR_COMPANY)
			continue;
		struct slice name = article_name(f->a, x->span);
		bool goes_on = name_goes_on(name, place), named = x->by != BY_ROLE, again = two && named && name_goes_on(name, both);
		if (again || (adjective && named && goes_on)) {
			mention_add(f, x->actor, number, unit, unit + 1 + again, BY_ALIAS, "firm-again");
			f->taken = unit + 1 + again;
			return true;
		}
		if (town && goes_on)
			return true;
	}
	return false;
}

/* Behind the state, which begins or goes on something of its own: "in Paris, Texas and Ohio", "in Paris, Texas [Governor] Hill", "[officials] said";
 * not "PARIS, Texas [June] 29", "Paris, Tex. officials" */
static bool goes_on(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit >= s->end_unit)
		return false;
	const struct unit *u = &f->a->units.at[unit];
	if (u->tag == TAG_CC || u->tag == TAG_POS)
		return true;
	bool noun = u->tag == TAG_NNP || u->tag == TAG_NNS || u->tag == TAG_NN;
	bool stop = f->a->text.at[article_unit_span(f->a, unit - 1, unit).end - 1] == '.';
	return noun && !stop && !given_name_at(f, unit) && !unit_has(f->l, u, f->t->class_time);
}

/* The data know what stands here as a name of this actor besides: San Jose, of two states. */
static bool may_name(const struct finding *f, uint32_t unit, uint32_t known)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->actor == known)
			return true;
	}
	return false;
}

/* "Athens, [Ga.]": the state named behind the town, which may be that of the name; NONE. */
static uint32_t state_behind(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	if (alias->by != BY_METONYM || k->kind != ACTOR_COUNTRY || unit + 2 >= s->end_unit || f->a->units.at[unit + 1].tag != TAG_COMMA)
		return NONE;
	const struct unit *part = &f->a->units.at[unit + 2];
	if (may_name(f, unit + 2, alias->actor))
		return NONE; /* San Juan, Puerto Rico */
	uint32_t state = unit_has(f->l, part, f->t->class_us_state) ? actors_state(f->t, "USA") : NONE;
	for (uint32_t i = 0; state == NONE && i < part->n_entries && unit_has(f->l, part, f->t->class_province); i++) {
		const struct alias *province = unit_alias(f->t, part, i);
		state = province ? province->actor : NONE;
	}
	return state == NONE || goes_on(f, unit + 3, s) ? NONE : state;
}

bool is_namesake_here(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	uint32_t state = state_behind(f, alias, unit, s);
	return state != NONE && state != alias->actor;
}

uint32_t state_of_namesake(struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	if (alias->by != BY_METONYM)
		return NONE;
	uint32_t word = f->a->units.at[unit].word, here = state_behind(f, alias, unit, s), i = 0;
	while (i < f->namesakes.n && f->namesakes.at[i].word != word)
		i++;
	if (here != NONE && i == f->namesakes.n)
		*ARRAY_PUSH(f->a->arena, &f->namesakes) = (struct namesake){.word = word, .state = here, .known = may_name(f, unit, here)};
	if (here != NONE)
		return here == alias->actor ? NONE : here;
	uint32_t state = i < f->namesakes.n ? f->namesakes.at[i].state : NONE, usa = actors_state(f->t, "USA");
	if (state == NONE && f->a->home == usa && unit_has(f->l, &f->a->units.at[unit], f->t->class_namesake_town))
		state = usa;
	bool told = i < f->namesakes.n && f->namesakes.at[i].known; /* San Jose, Calif., is so again, whatever the text tells of Costa Rica */
	return state != NONE && state != alias->actor && (told || !state_named_otherwise(f, alias->actor)) ? state : NONE;
}

/* The Lima [Peace Accords]: called after a town and nothing of it; the Lima [Summit] Declaration tells where that was. */
static bool names_thing(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { BETWEEN = 2 };
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + 1 + BETWEEN; i++) {
		const struct unit *u = &f->a->units.at[i];
		if (u->shape != SHAPE_CAPITAL || unit_has(f->l, u, f->t->class_actor))
			return false;
		if (unit_has(f->l, u, f->t->class_thing_of_town))
			return true;
		if (unit_has(f->l, u, f->t->class_thing_name))
			return false;
	}
	return false;
}

/* the government, not a child */
static bool is_organ(const struct finding *f, uint32_t unit)
{
	const struct known_role *role = role_of(f, &f->a->units.at[unit]);
	return role && role->organ;
}

/* The American [Herring Act], the Indian [Tea and Coffee Act]: a law's name; not "the Indian Act", which is India's. */
static bool names_law(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	enum { BETWEEN = 4 };
	const struct unit *u = f->a->units.at;
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + 1 + BETWEEN; i++) {
		bool and = i > unit + 1 && u[i].tag == TAG_CC;
		and = and || (i == unit + 1 && (unit_is(f, i, "with") || unit_is(f, i, "for"))); /* the Danes [with Debts Act] */
		if (!and && (u[i].shape != SHAPE_CAPITAL || unit_has(f->l, &u[i], f->t->class_actor) || is_organ(f, i)))
			return false;
		if (unit_has(f->l, &u[i], f->t->class_named_law))
			return i > unit + 1;
	}
	return false;
}

/* "the municipalities of Lares, San Juan and Ponce": a town called like one of another state, of which the text says nothing else. */
static bool in_list_of_towns(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[alias->actor];
	bool abroad = alias->place && k->kind == ACTOR_COUNTRY && f->a->home != NONE && strcmp(f->t->known.at[f->a->home].country, k->country) != 0;
	return abroad && behind_place_list(f, s, unit) && !state_named_otherwise(f, alias->actor);
}

bool other_than_town(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	if (alias->by == BY_DEMONYM && (adjective_of_state(f, unit) || alias->people))
		return names_law(f, unit, s); /* the Iceland Ferries Act is about Iceland */
	if (alias->by != BY_METONYM || unit + 1 >= s->end_unit)
		return false;
	const struct unit *next = &f->a->units.at[unit + 1];
	return (next->shape == SHAPE_CAPITAL && unit_has(f->l, next, f->t->class_no_town)) || in_list_of_towns(f, alias, unit, s) || names_thing(f, unit, s);
}

bool is_namesake(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	if (unit_has(f->l, &f->a->units.at[unit], f->t->class_only_in_names))
		return true;
	if (unit + 1 >= s->end_unit || !unit_has(f->l, &f->a->units.at[unit], f->t->class_namesake))
		return false;
	const struct unit *next = &f->a->units.at[unit + 1];
	return next->shape == SHAPE_CAPITAL && next->tag == TAG_NNP && !unit_has(f->l, next, f->t->class_role);
}

bool in_name_of_firm(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	/* Bank of Oslo Ltd: a bank of Norway; not "manager of Oslo Quorn Ltd" */
	const struct known_role *of = unit > s->first_unit + 1 && unit_is(f, unit - 1, "of") ? role_of(f, &f->a->units.at[unit - 2]) : NULL;
	bool bank_of = of && !(of->person && alias->by == BY_METONYM);
	if (f->t->known.at[alias->actor].kind != ACTOR_COUNTRY || bank_of)
		return false;
	bool before = name_before(f, unit, s), a = unit > s->first_unit && is_indefinite_article(f->a, unit - 1);
	uint32_t behind = !a && (before || alias->by == BY_METONYM) ? firm_behind(f, unit, s) : 0;
	if (!behind)
		return (f->firms.n && told_in_full(f, alias, unit, s)) || firm_of_data(f, alias, unit, number) || in_name_of_thing(f, alias, unit, s);
	add_firm(f, alias->actor, number, unit - before, unit + behind);
	*ARRAY_PUSH(f->a->arena, &f->firms) = (struct firm_name){.before = before ? word_at(f, unit - 1) : 0, .word = word_at(f, unit),
		.after = behind > 1 ? word_at(f, unit + 1) : 0};
	return true;
}

bool rank_of_firm(const struct finding *f, const struct name *n)
{
	bool rank = n->title != NONE && unit_has(f->l, &f->a->units.at[n->title], f->t->class_rank_of_firm);
	return rank && is_common_word(f, n->first);
}
