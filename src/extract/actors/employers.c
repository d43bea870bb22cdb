/*
 * Whose somebody is who leads a firm, or speaks for it, of which only the story tells that it is at home where the story was written:
 *
 *   OSLO, March 2 - Halden Dairy Inc said ... Halden president Ann Hill ...     Norway's, of business
 *   OSLO, March 2 - A ferry firm said ... Bo Hill, chairman of Fjord Boats,     the same, in this very sentence
 *   Bo Hill, president of Halden Oil, a ferry firm in Lima,                      of the state of the town
 *   OSLO, March 2 - Malta's Boats Ltd said ... its chairman, Ann Hill,          of the state that is told instead
 */
#include "extract/actors/finding.h"

static bool is_verb(uint8_t tag) { return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VBP || tag == TAG_MD || tag == TAG_VB; }

/* Halden, Dairy, and, of: what may stand within a firm's name. */
static bool goes_on(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return (has_capital(u) && u->tag != TAG_IN && u->tag != TAG_DT) || u->tag == TAG_CC || u->tag == TAG_CD || unit_is(f, unit, "of");
}

/* Whose is the firm that is named or described before `end` in the lead: of the state that is told there, else of that of the dateline; an actor. */
static uint32_t owner_in_lead(struct finding *f, uint32_t first, uint32_t end)
{
	uint32_t owner = NONE;
	for (uint32_t i = 0; i < f->a->mentions.n && f->a->mentions.at[i].sentence <= f->firm.sentence; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->first_unit < first || m->end_unit > end)
			continue;
		if (x->kind == ACTOR_COMPANY)
			return m->actor;
		if (x->kind == ACTOR_COUNTRY)
			owner = m->actor;
	}
	return owner != NONE ? owner : actor_of_known(f, f->place);
}

/* The firm of the data whose name begins with this unit; a mention, NULL. */
static const struct mention *known_firm(const struct finding *f, uint32_t unit)
{
	for (uint32_t i = 0; i < f->a->mentions.n && f->a->mentions.at[i].sentence <= f->firm.sentence; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit == unit && m->by != BY_ROLE && f->a->actors.at[m->actor].kind == ACTOR_COMPANY)
			return m;
	}
	return NULL;
}

/* The firm that is the subject of the lead: Halden Dairy Inc, a Lima-based ferry firm. */
static void find_firm(struct finding *f)
{
	enum { WORDS = 16 };
	uint32_t lead = f->place == NONE || f->a->dateline.span.end == 0 ? NONE : article_lead(f->a), i;
	f->firm = (struct told_firm){.sought = true, .owner = NONE};
	if (lead == NONE)
		return;
	const struct sentence *s = &f->a->sentences.at[lead];
	uint32_t first = s->first_unit;
	while (first < s->end_unit && article_unit_span(f->a, first, first + 1).end <= f->a->dateline.span.end)
		first++;
	f->firm.sentence = lead;
	for (i = first; i < s->end_unit && i < first + WORDS && !is_verb(f->a->units.at[i].tag) && !is_quote(&f->a->units.at[i]); i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct known_role *role = role_of(f, u);
		const struct mention *known = unit_has(f->l, u, f->t->class_actor) ? known_firm(f, i) : NULL;
		if (known) {
			f->firm.first = i;
			f->firm.end = known->end_unit;
			f->firm.owner = known->actor;
			return;
		}
		bool name = is_firm_word(f, i), noun = role && role->organ && !strcmp(role->code, "BUS");
		if (!name && !noun && (u->tag == TAG_IN && !unit_is(f, i, "of")))
			return;
		if (!name && !(noun && u->tag == TAG_NN))
			continue;
		f->firm.end = i + 1;
		f->firm.first = i;
		f->firm.nameless = !name;
		while (name && f->firm.first > first && goes_on(f, f->firm.first - 1))
			f->firm.first--;
		f->firm.owner = owner_in_lead(f, first, i + 1);
		return;
	}
}

/* Is this word one of those of the firm's name? */
static bool in_name(const struct finding *f, uint32_t unit)
{
	struct slice name = article_slice(f->a, article_unit_span(f->a, f->firm.first, f->firm.end));
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	if (!has_capital(&f->a->units.at[unit]) || unit_has(f->l, &f->a->units.at[unit], f->t->class_firm))
		return false;
	size_t at = slice_find(name, word, 0), end = at + word.n;
	return at < name.n && (at == 0 || name.at[at - 1] == ' ') && (end == name.n || name.at[end] == ' ' || name.at[end] == '\'');
}

/* What the words of a title say of whose it is. */
enum employer { EMPLOYER_UNTOLD, EMPLOYER_TOLD, EMPLOYER_OTHER };

static enum employer employer_in(const struct finding *f, uint32_t first, uint32_t end, bool lead)
{
	enum employer found = EMPLOYER_UNTOLD;
	for (uint32_t i = first; i < end; i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct known_role *role = role_of(f, u);
		if (in_name(f, i))
			return EMPLOYER_TOLD;
		if (role && (role->organ || role->group) && strcmp(role->code, "BUS") != 0)
			found = EMPLOYER_OTHER; /* the union's president */
		bool name = has_capital(u) && u->tag == TAG_NNP && !role && !unit_has(f->l, u, f->t->class_title) && !unit_has(f->l, u, f->t->class_rank_word);
		if (name)
			found = EMPLOYER_OTHER;
	}
	return found == EMPLOYER_OTHER && lead && f->firm.nameless ? EMPLOYER_TOLD : found;
}

void title_words(const struct finding *f, const struct sentence *s, const struct name *n, uint32_t *first, uint32_t *end)
{
	enum { LONGEST = 20 };
	const struct unit *u = f->a->units.at;
	if (n->noun >= n->end) {
		uint32_t from = n->end + 1, last = from + LONGEST < s->end_unit ? from + LONGEST : s->end_unit;
		*first = *end = from;
		while (*end < last && u[*end].tag != TAG_COMMA && u[*end].tag != TAG_STOP && !is_verb(u[*end].tag) && !is_quote(&u[*end]))
			++*end;
		return;
	}
	*first = *end = n->first;
	*end -= n->first > s->first_unit && u[n->first - 1].tag == TAG_COMMA;
	*first = *end;
	while (*first > s->first_unit && *end - *first < LONGEST) {
		const struct unit *before = &u[*first - 1];
		bool word = before->tag == TAG_NNP || before->tag == TAG_NN || before->tag == TAG_JJ || before->tag == TAG_POS || before->tag == TAG_PRPS ||
			before->tag == TAG_DT || before->tag == TAG_CC || before->tag == TAG_NNS || before->tag == TAG_SYM || before->tag == TAG_VBG ||
			before->tag == TAG_LPAR || before->tag == TAG_RPAR ||
			unit_is(f, *first - 1, "of");
		if (!word)
			return;
		--*first;
	}
}

/* Firms have such, and those who speak of a trade are no one's. */
static bool of_firms(const struct known_role *role)
{
	bool business = !strcmp(role->code, "BUS") && !role->organ && !role->group;
	return role->person && !role->sideless && (role->bare_of_firms || business);
}

/* "president of Halden Oil[, a ferry firm in Lima]": the state of the firm that a comma and more words tell of; an actor, NONE. */
static uint32_t state_of_described(const struct finding *f, const struct sentence *s, uint32_t from, uint32_t comma)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t g = s->first_group;
	while (g < s->end_group && groups[g].first <= comma)
		g++;
	const struct known_role *role = comma < s->end_unit && f->a->units.at[comma].tag == TAG_COMMA && g < s->end_group && groups[g].rule != NONE
		? role_of(f, &f->a->units.at[groups[g].head]) : NULL;
	if (!role || !role->organ || strcmp(role->code, "BUS") != 0 || groups[g].first != comma + 1)
		return NONE;
	uint32_t owner = owner_within(f, from, groups[g].first, groups[g].head);
	bool in = owner == NONE && g + 2 < s->end_group && (unit_is(f, groups[g + 1].first, "in") || unit_is(f, groups[g + 1].first, "of"));
	owner = in ? owner_within(f, from, groups[g + 2].first, groups[g + 2].end) : owner;
	return owner != NONE && f->a->actors.at[owner].kind == ACTOR_COUNTRY ? owner : NONE;
}

/* The same where the words of the title end in the name of a firm that is described behind them. */
static bool described(struct finding *f, const struct sentence *s, uint32_t from, struct name *n)
{
	uint32_t first, end;
	if (!n->elsewhere || n->noun < n->end)
		return false;
	title_words(f, s, n, &first, &end);
	uint32_t owner = state_of_described(f, s, from, end);
	if (owner == NONE)
		return false;
	n->owner = owner;
	n->elsewhere = false;
	n->role = role_with_code(f, n->role, "BUS");
	return true;
}

void employer_tells(struct finding *f, const struct sentence *s, uint32_t from, struct name *n)
{
	if (n->owner != NONE || !n->role || n->noun == NONE || !of_firms(n->role) || described(f, s, from, n))
		return;
	if (!f->firm.sought)
		find_firm(f);
	if (f->firm.owner == NONE)
		return;
	bool lead = (uint32_t)(s - f->a->sentences.at) == f->firm.sentence;
	uint32_t first, end;
	title_words(f, s, n, &first, &end);
	enum employer told = employer_in(f, first, end, lead);
	if (told == EMPLOYER_OTHER || (told == EMPLOYER_UNTOLD && n->elsewhere))
		return;
	n->owner = f->firm.owner;
	n->elsewhere = false;
	n->role = role_with_code(f, n->role, "BUS");
}
