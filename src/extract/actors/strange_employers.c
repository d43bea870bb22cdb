/*
 * Whose somebody is who leads or speaks for a firm, a union or an association of which the data know nothing, and of which no more is told:
 *
 *   Bo Hill, president of the Malta Fishing Federation     of the state in the name
 *   an analyst with the Maltese bank Halden                of the state by which the firm is described
 *   OSLO, March 2 - ... Halden Dairy chairman Bo Hill      of the state where the story was written
 *   OSLO, March 2 - ... Bo Hill, head of the net makers'   the same, by whatever name
 *   league
 *   OSLO, March 2 - ... Bo Hill, head of the World Ferry   nobody knows: of all the world
 *   Council
 *   OSLO, March 2 - Malta said ... Halden Dairy investor   nobody knows: the story is about another state
 *   Bo Hill
 */
#include "extract/actors/finding.h"

/* Halden, Dairy: a word of the employer's name, not of the title itself. */
static bool word_of_name(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = role_of(f, u);
	return has_capital(u) && u->tag != TAG_DT && u->tag != TAG_IN && !(role && role->person) && !unit_has(f->l, u, f->t->class_title) &&
	       !unit_has(f->l, u, f->t->class_rank_word);
}

static bool names_firm(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is_firm_word(f, i))
			return true;
	return false;
}

/* Halden International | Ferries Corp */
static bool goes_on_to_firm(const struct finding *f, uint32_t unit, uint32_t end)
{
	uint32_t last = unit + 1;
	while (last < end && f->a->units.at[last].tag == TAG_NNP && word_of_name(f, last))
		last++;
	return names_firm(f, unit + 1, last);
}

/* Of nobody's alone: International, European. "Halden International Corp" is somebody's. */
static bool worldwide(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (has_capital(&f->a->units.at[i]) && unit_has(f->l, &f->a->units.at[i], f->t->class_worldwide) && !goes_on_to_firm(f, i, end))
			return true;
	return false;
}

/* What the title's words tell of the employer. */
struct employer {
	uint32_t owner; /* the firm, or the state in its name; an actor, NONE */
	bool other;     /* of a person, of a body of states, in a place: nothing to go by */
	bool named;
	bool association; /* "the exporters' association", "a bakers' league" */
	bool bare;        /* "the Association", "Union": told of before by a longer name */
	const char *code; /* what whoever is of it is; NULL: nothing tells */
};

/* Japan Federation, Halden Canada: the state is a part of the name; not "Malta manager", "analysts in Malta". */
static bool in_name(const struct finding *f, const struct mention *m, uint32_t first, uint32_t end)
{
	return (m->end_unit < end && word_of_name(f, m->end_unit)) || (m->first_unit > first && word_of_name(f, m->first_unit - 1));
}

/* "the Maltese [merchant bank Halden]": the state of the firm that is described before its name; not "the Maltese bank analyst". */
static bool describes_firm(const struct finding *f, const struct mention *m, uint32_t end)
{
	for (uint32_t i = m->end_unit; i + 1 < end && !has_capital(&f->a->units.at[i]); i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct known_role *role = role_of(f, u);
		if (role && (role->organ || has_capital(&u[1]))) /* "merchant" before "bank" is somebody elsewhere */
			return role->organ && !strcmp(role->code, "BUS") && u[1].tag == TAG_NNP && word_of_name(f, i + 1);
		if (u->tag != TAG_NN && u->tag != TAG_NNP && u->tag != TAG_JJ)
			return false;
	}
	return false;
}

static void take_mention(const struct finding *f, const struct mention *m, uint32_t first, uint32_t end, struct employer *e)
{
	const struct actor *x = &f->a->actors.at[m->actor];
	bool state = x->kind == ACTOR_COUNTRY;
	bool owns = state ? in_name(f, m, first, end) || describes_firm(f, m, end) : employs(x) || x->kind == ACTOR_AGENCY;
	if (!owns || !x->country[0] || (e->owner != NONE && strcmp(f->a->actors.at[e->owner].country, x->country) != 0))
		e->other = true;
	else if (e->owner == NONE || !state)
		e->owner = m->actor;
}

static struct employer read_title(const struct finding *f, uint32_t from, uint32_t first, uint32_t end)
{
	struct employer e = {.owner = NONE, .bare = true};
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit >= first && m->end_unit <= end && m->by != BY_ROLE)
			take_mention(f, m, first, end, &e);
	}
	for (uint32_t i = first; i < end; i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct known_role *role = role_of(f, u);
		bool kind = unit_has(f->l, u, f->t->class_private_body), name = u->tag == TAG_NNP && word_of_name(f, i);
		e.named = e.named || name;
		e.association = e.association || (role && role->organ && !strcmp(role->code, "BUS")) || unit_has(f->l, u, f->t->class_body_noun);
		e.bare = e.bare && (!name || kind || role);
		if (role && organ_unsure(f, i))
			e.code = "";
		else if (role && (role->organ || role->group) && strcmp(role->code, "CVL") != 0)
			e.code = role->code;
		else if (kind)
			e.code = "";
	}
	e.other = e.other || (e.owner == NONE && worldwide(f, first, end));
	return e;
}

/* The lead, or the title before it, names a firm: Halden Dairy Inc. */
static bool about_firm(const struct finding *f)
{
	uint32_t lead = article_lead(f->a);
	if (lead == NONE)
		return false;
	for (uint32_t i = 0; i < f->a->mentions.n && f->a->mentions.at[i].sentence <= lead; i++)
		if (f->a->actors.at[f->a->mentions.at[i].actor].kind == ACTOR_COMPANY)
			return true;
	return names_firm(f, f->a->sentences.at[lead].first_unit, f->a->sentences.at[lead].end_unit);
}

/* "The International Halden Association said ...": in the lead */
static bool worldwide_lead(const struct finding *f)
{
	uint32_t lead = article_lead(f->a);
	return lead != NONE && worldwide(f, f->a->sentences.at[lead].first_unit, f->a->sentences.at[lead].end_unit);
}

static bool tells_of_other(const struct finding *f, const struct mention *m)
{
	const struct actor *x = &f->a->actors.at[m->actor];
	bool agency = x->kind == ACTOR_MEDIA && !x->country[0]; /* "told Reuters" */
	return x->kind != ACTOR_PERSON && !agency && strcmp(x->country, f->t->known.at[f->place].country) != 0; /* NOLINT: there are known actors */
}

/* Another state, or a body of states, is told of from this mention on. */
static bool abroad_from(const struct finding *f, uint32_t from, uint32_t end)
{
	for (uint32_t i = from; i < end; i++)
		if (tells_of_other(f, &f->a->mentions.at[i]))
			return true;
	return false;
}

/* ... in the lead, or the title before it. */
static bool abroad_in_lead(const struct finding *f)
{
	uint32_t end = 0, lead = article_lead(f->a);
	while (end < f->a->mentions.n && f->a->mentions.at[end].sentence <= lead)
		end++;
	return abroad_from(f, 0, end);
}

/* "Halden Dairy chairman Bo Hill": who leads it or speaks for it is of its own state most often, whatever the story is about, not "investor Bo Hill",
 * "Halden Dairy adviser Nilo Wa". */
static bool heads_named(const struct finding *f, const struct name *n, const struct employer *e)
{
	bool heads = (n->role->bare_of_firms && !n->role->sideless) || slice_equal(n->role->name, SLICE("chief executive"));
	bool guest = surname_goes_first(slice_of(f->t->known.at[f->place].country)); /* Ann Hill in Seoul */
	return heads && e->named && !e->bare && !guest && given_name_at(f, n->first);
}

/* Firms, unions and associations have such; others in their pay as well: "Ann Hill, a chemist with Halden Inc". */
static bool of_employer(const struct known_role *role, bool firm)
{
	if (!role || role->home || role->organ)
		return false;
	if (!strcmp(role->code, "LAB"))
		return true;
	return role->person && (firm || role->bare_of_firms || role->any_organ || !strcmp(role->code, "BUS"));
}

/* "the chairman, Ann Hill", "its president Bo Hill": whose is not told beside the name. */
static bool of_firm_told(const struct finding *f, const struct known_role *role)
{
	bool business = !role->sideless && (role->bare_of_firms || !strcmp(role->code, "BUS"));
	return business && !role->organ && !role->group && strcmp(role->code, "EDU") != 0 && about_firm(f);
}

/* What somebody of this role is there: an analyst of business, a secretary what he is anywhere. */
static const char *code_at(const struct finding *f, const struct known_role *role, const struct employer *e)
{
	uint8_t kind = e->owner == NONE ? (uint8_t)ACTOR_COUNTRY : f->a->actors.at[e->owner].kind;
	bool anybody = role->bare_of_firms || role->sideless || (role->any_organ && !slice_ends(role->name, SLICE("secretary")));
	if (kind != ACTOR_COUNTRY && kind != ACTOR_COMPANY)
		return role->code;
	return e->code ? e->code : anybody ? "BUS" : role->code;
}

void strange_employer_tells(struct finding *f, const struct sentence *s, uint32_t from, struct name *n)
{
	if (n->owner != NONE || !n->role || n->noun == NONE)
		return;
	uint32_t first, end;
	title_words(f, s, n, &first, &end);
	if (!of_employer(n->role, names_firm(f, first, end)) || f->a->units.at[n->noun].tag == TAG_NNS)
		return;
	struct employer e = read_title(f, from, first, end);
	bool told = e.named || !strcmp(n->role->code, "LAB") || e.owner != NONE || (!n->elsewhere && of_firm_told(f, n->role));
	told = told || (e.association && !n->role->sideless);
	if (e.other || !told || (e.bare && e.owner == NONE && worldwide_lead(f)))
		return;
	bool home = e.owner == NONE && f->place != NONE && !abroad_from(f, from, f->a->mentions.n);
	if (home && ((f->place == f->a->home && heads_named(f, n, &e)) || !abroad_in_lead(f)))
		e.owner = actor_of_known(f, f->place);
	if (e.owner == NONE)
		return;
	n->owner = e.owner;
	n->elsewhere = n->its = false;
	n->role = role_with_code(f, n->role, code_at(f, n->role, &e));
}
