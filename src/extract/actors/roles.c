/* Role nouns that stand with a state: by adjective, possessive, of-phrase. */
#include "extract/actors/finding.h"

const struct known_role *role_of_unit(const struct actors *t, const struct unit *u)
{
	const struct known_role *first = NULL;
	if (unit_has(t->lexicon, u, t->class_no_role))
		return NULL;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(t->lexicon, u, i);
		const struct known_role *role = e->kind == ENTRY_ROLE && entry_holds(e, u) ? &t->roles.at[e->value] : NULL;
		if (role && role->own)
			return role;
		first = first ? first : role;
	}
	return first;
}

const struct known_role *role_of(const struct finding *f, const struct unit *u) { return role_named(f->t, u); }

bool role_is_official(const struct known_role *role)
{
	static const char *const official[] = {"GOV", "MIL", "LEG", "COP", "SPY", "PTY", "OPP", "JUD"};
	for (size_t k = 0; role && !role->sideless && k < sizeof official / sizeof *official; k++)
		if (!strncmp(role->code, official[k], 3))
			return true;
	return false;
}

/* anti-Japanese protesters, Iran-backed militias: the state is not whose they are. */
static bool apart(const struct finding *f, const struct mention *m)
{
	const struct unit *units = f->a->units.at;
	bool before = m->first_unit > 1 && unit_has(f->l, &units[m->first_unit - 2], f->t->class_not_of) && unit_is(f, m->first_unit - 1, "-");
	bool behind = m->end_unit + 1 < f->a->units.n && unit_has(f->l, &units[m->end_unit + 1], f->t->class_done_by) && unit_is(f, m->end_unit, "-");
	return before || behind;
}

const struct mention *last_mention(const struct finding *f, uint32_t from, uint32_t owner, uint32_t first, uint32_t end)
{
	const struct mention *last = NULL;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		bool meant = owner == NONE ? x->kind == ACTOR_PERSON && x->country[0] : m->actor == owner;
		if (meant && m->first_unit >= first && m->end_unit <= end && (!last || m->first_unit >= last->first_unit))
			last = m;
	}
	return last;
}

uint32_t owner_within(const struct finding *f, uint32_t from, uint32_t first, uint32_t end)
{
	uint32_t found = NONE, found_at = 0;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		bool within = m->first_unit >= first && m->end_unit <= end && m->first_unit >= found_at;
		if (within && f->a->actors.at[m->actor].kind != ACTOR_PERSON && !apart(f, m) && !is_topic(f, m)) {
			found = m->actor;
			found_at = m->first_unit;
		}
	}
	return found;
}

/* Is this mention the state that sends somebody to a body of states: "[Peru's] APEC envoy", "[Peruvian] WTO ambassador"? A Peruvian U.N. envoy is the
 * body's as a rule. */
static bool sends(const struct finding *f, const struct mention *m, const struct known_role *role)
{
	bool ambassador = slice_equal(role->name, SLICE("ambassador"));
	return role->sent && f->a->actors.at[m->actor].kind == ACTOR_COUNTRY && (ambassador || f->a->units.at[m->end_unit].tag == TAG_POS);
}

uint32_t owner_of_role(const struct finding *f, uint32_t from, uint32_t first, uint32_t end, const struct known_role *role)
{
	uint32_t owner = owner_within(f, from, first, end);
	if (owner == NONE || !role || f->a->actors.at[owner].kind != ACTOR_IGO)
		return owner;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit >= first && m->end_unit < end && sends(f, m, role))
			return m->actor;
	}
	return owner;
}

/* "the Danish Paper Institute", "Exchange National Bank of Oslo": a name of which nothing is known but a state or town in it. */
static bool names_strange_firm(const struct finding *f, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group], *head = &f->a->units.at[g->head];
	if (head->shape != SHAPE_CAPITAL || g->head == g->first || head[-1].shape == SHAPE_LOWER || unit_has(f->l, head, f->t->class_actor))
		return false;
	for (uint32_t u = g->first; u < g->head; u++)
		if (f->a->units.at[u].tag == TAG_POS)
			return false; /* Peru's National Council */
	const struct known_role *role = role_of(f, head);
	if (role && role->organ)
		return organ_unsure(f, g->head) && !is_state_bank(f, g->head); /* else it says what it is: a stock exchange */
	bool body = unit_has(f->l, head, f->t->class_organ_name) || unit_has(f->l, head, f->t->class_thing_name) || unit_has(f->l, head, f->t->class_firm);
	return body && !unit_has(f->l, head, f->t->class_governs);
}

/* An analyst at a bank, an expert of a university or a charity speaks for it; one of a party, of rebels may only study them. */
bool employs(const struct actor *x)
{
	bool learned = x->kind == ACTOR_GROUP && slice_ends(slice_of(x->code), SLICE("EDU"));
	return learned || x->kind == ACTOR_COMPANY || x->kind == ACTOR_NGO;
}

bool lends_side(const struct finding *f, const struct known_role *role, uint32_t behind, uint32_t owner)
{
	const struct known_role *organ = role_of(f, &f->a->units.at[f->a->groups.at[behind].head]);
	uint8_t kind = owner == NONE ? (uint8_t)ACTOR_KINDS : f->a->actors.at[owner].kind;
	if (role->person && kind == ACTOR_COUNTRY && unit_has(f->l, &f->a->units.at[f->a->groups.at[behind].head], f->t->class_business))
		return false; /* vice president of U.S. sales */
	if (role->person && role->of_firms && kind == ACTOR_COUNTRY && names_strange_firm(f, behind) && !(organ && role_is_official(organ)))
		return false; /* president of the Danish Paper Institute */
	bool state = kind == ACTOR_COUNTRY && f->a->groups.at[behind].tag == TAG_NNP && unit_is(f, f->a->groups.at[behind - 1].first, "of");
	bool at_home = state && f->a->home != NONE && f->a->actors.at[owner].known == f->a->home; /* LIMA - an analyst of Peru */
	return !role->sideless || at_home || (organ && organ->organ) || kind == ACTOR_GOVERNMENT || kind == ACTOR_MILITARY || kind == ACTOR_LEGISLATURE ||
		kind == ACTOR_AGENCY || kind == ACTOR_IGO || (!strcmp(role->code, "EDU") && owner != NONE && employs(&f->a->actors.at[owner]));
}

/* The politburo and the congress of a party, the Treasury's officer are its own. */
static bool is_part_of(const struct actor *owner, const struct known_role *role)
{
	switch (role->part) {
	case PART_OF_ANY: return true;
	case PART_OF_PARTY: return owner->kind == ACTOR_PARTY;
	case PART_OF_BODY: return owner->kind != ACTOR_COMPANY;
	default: return false;
	}
}

/* Who leads or speaks for a party, a force or a movement is of its kind: a Hezbollah leader LBNREB, an LDP official JPNPTY; so are the Treasury's staff
 * and an insulted army's "gangsters", but not a firm's workers or a force's union. */
static bool lends_kind(const struct actor *owner, const struct known_role *role)
{
	bool state = owner->country[0] && !strcmp(owner->code, owner->country);
	if (role && role->organ && owner->kind == ACTOR_COMPANY && !strcmp(role->code, "GOV"))
		return true; /* Exxon's department */
	bool armed = role && (!strncmp(role->code, "MIL", 3) || !strncmp(role->code, "REB", 3)); /* Hamas fighters are no army's */
	if (armed && owner->country[0] && !strncmp(owner->code + 3, "REB", 3))
		return true;
	if (role && !strcmp(role->code, "SPY") && owner->kind == ACTOR_COMPANY)
		return true; /* a brewery's agents are no spies */
	bool bank = owner->kind == ACTOR_COMPANY || owner->kind == ACTOR_NGO, office = owner->kind == ACTOR_AGENCY && owner->known == NONE;
	bool employer = bank || office || owner->kind == ACTOR_GOVERNMENT || owner->kind == ACTOR_MILITARY;
	bool expert = role && role->sideless && employer && !strcmp(role->code, "EDU"); /* a bank's analyst */
	bool any = expert || (role && (role->person || role->group) && !strcmp(role->code, "GOV")) || (role && is_part_of(owner, role));
	return any && owner->code[0] && !state && owner->kind != ACTOR_COUNTRY;
}

/* KOR and GOV make KORGOV; a body of states keeps its code: IGOUNO. */
void actor_code_of(char out[24], const struct actor *owner, const struct known_role *role)
{
	bool body = strncmp(owner->code, "IGO", 3) == 0 || lends_kind(owner, role);
	const char *whose = body || !owner->country[0] ? owner->code : owner->country, *what = body || !role ? "" : role->code;
	bool before = role && role->before;
	const char *first = before ? what : whose, *second = before ? whose : what;
	size_t n = strnlen(first, 12), more = strnlen(second, 11);
	memcpy(out, first, n);
	memcpy(out + n, second, more);
	out[n + more] = '\0';
}

bool one_by_its_noun(const struct article *a, uint32_t unit)
{
	if (a->units.at[unit].end - a->units.at[unit].first < 3)
		return false;
	struct slice word = article_slice(a, article_unit_span(a, unit, unit + 1));
	size_t of = slice_find(word, SLICE(" of "), 0);
	return of < word.n && !slice_ends(slice_cut(word, 0, of), SLICE("s"));
}

/* "Danish sailors"; "Danish forces", which behind a name may be read as one; "U.S. Officials", not "Lima Banks". */
bool names_several(const struct article *a, uint32_t unit, const struct known_role *role)
{
	const struct unit *u = &a->units.at[unit];
	struct slice word = article_slice(a, article_unit_span(a, unit, unit + 1));
	bool name = u->tag == TAG_NNP && (u->shape == SHAPE_LOWER || (u->shape == SHAPE_CAPITAL && role->person));
	bool ends = name && word.n > 3 && slice_ends(word, SLICE("s")) && !slice_ends(word, SLICE("ss"));
	return (u->tag == TAG_NNS || ends) && !one_by_its_noun(a, unit);
}

/* "a Danish soldier": one of a force is somebody, "he". */
static uint32_t bearer_of(const struct finding *f, uint32_t owner, const struct known_role *role, const struct unit *group)
{
	const struct unit *head = &f->a->units.at[group->head];
	struct known_role one = *role;
	if (head->tag == TAG_NN && unit_has(f->l, head, f->t->class_individual))
		one.kind = ACTOR_PERSON;
	return actor_of_role(f->a, f->t, owner, &one, group);
}

/* The group names a state that something is about, and no owner. */
static bool names_topic(const struct finding *f, uint32_t from, const struct unit *group)
{
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].first_unit >= group->first && f->a->mentions.at[i].end_unit <= group->end && is_topic(f, &f->a->mentions.at[i]))
			return true;
	return false;
}

/* officials from Malta; president of Peru; spokesman for the Treasury; the Academy of Danish Studies of Peru */
static uint32_t owner_behind(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role,
	uint32_t *end)
{
	static const char *const owning[] = {"of", "from", "for", "at", "in"};
	const struct unit *groups = f->a->groups.at;
	bool topic = false;
	for (uint32_t g = group, owner; g + 2 < s->end_group && g < group + 6 && groups[g + 1].tag == TAG_IN; g += 2) {
		bool owns = false;
		for (size_t i = 0; i < sizeof owning / sizeof *owning; i++)
			owns |= unit_is(f, groups[g + 1].first, owning[i]) && !(role->person && thanked_for(f, g));
		owner = owns ? owner_within(f, from, groups[g + 2].first, end_of_name(f, from, g + 2)) : NONE;
		*end = phrase_end(f, from, s, group, g + 2);
		uint32_t party = owns && role->person ? party_behind(f, from, s, g + 2, owner, end) : NONE;
		if (party != NONE)
			return party;
		topic = topic || names_topic(f, from, &groups[g + 2]);
		bool part = owner == NONE && is_part_behind(f, role, &groups[g + 2]);
		if (owner != NONE || !owns || !(topic || part))
			return owner;
	}
	return NONE;
}

/* Is nothing but "and" and commas between: Russian[ and ]Chinese? */
static bool joined_words(const struct finding *f, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (f->a->units.at[i].tag != TAG_CC && f->a->units.at[i].tag != TAG_COMMA)
			return false;
	return end > first;
}

/* Russian and Chinese bombers: some are of the one state, some of the other. `last` is the owner that stands nearest to the head. */
static void add_joined_owners(struct finding *f, uint32_t number, uint32_t from, const struct unit *group, const struct known_role *role,
	uint32_t last)
{
	uint32_t at = NONE, owners[8], n = 0;
	for (uint32_t i = f->a->mentions.n; i > from && n < sizeof owners / sizeof *owners; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		bool within = m->first_unit >= group->first && m->end_unit <= group->head;
		if (!within || (at == NONE ? m->actor != last : !joined_words(f, m->end_unit, at) || f->a->actors.at[m->actor].kind == ACTOR_PERSON))
			continue;
		if (at != NONE)
			owners[n++] = m->actor;
		at = m->first_unit;
	}
	while (n--)
		mention_add(f, bearer_of(f, owners[n], role, group), number, group->first, group->end, BY_ROLE, "role-with-states");
}

/* the leaders of China[, Japan and South Korea]: how many groups name more owners, up to and with the one behind "and"; 0: none. */
static uint32_t owners_behind(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group)
{
	for (uint32_t g = group + 1; g + 1 < s->end_group && g < group + 16; g += 2) {
		uint8_t tag = f->a->groups.at[g].tag;
		if ((tag != TAG_CC && tag != TAG_COMMA) || bare_owner(f, from, g + 1) == NONE)
			return 0;
		if (tag == TAG_CC)
			return g + 1 - group;
	}
	return 0;
}

/* The role of whom the group behind "of" names, and of those that are joined to it. */
static void add_owners_behind(struct finding *f, uint32_t number, uint32_t from, uint32_t group, const struct known_role *role, uint32_t owner)
{
	const struct unit whole = role_group(f, &f->a->sentences.at[number], group, role), *g = &whole;
	bool several = f->a->units.at[g->head].tag == TAG_NNS && bare_owner(f, from, group + 2) == owner;
	uint32_t more = several ? owners_behind(f, from, &f->a->sentences.at[number], group + 2) : 0;
	uint32_t end = owned_end(f, from, &f->a->sentences.at[number], group, group + 2 + more);
	uint32_t owners[8] = {owner}, n = 1;
	for (uint32_t i = 2; i <= more && n < sizeof owners / sizeof *owners; i += 2)
		owners[n++] = bare_owner(f, from, group + 2 + i);
	for (uint32_t i = 0; i < n; i++)
		mention_add(f, bearer_of(f, owners[i], role, g), number, g->first, end, BY_ROLE, n > 1 ? "role-with-states" : "role-with-state");
}

/* Seoul's Unification Ministry: the data know it, and its state is the one that stands beside it. */
static bool head_is_known(const struct finding *f, uint32_t from, const struct unit *group, uint32_t owner)
{
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->first_unit == group->head && m->actor != owner && x->known != NONE && x->kind != ACTOR_PERSON && x->kind != ACTOR_COUNTRY)
			return !strcmp(x->country, f->a->actors.at[owner].country);
	}
	return false;
}

/* Is this owner named in the group as a possessor: Peru's? */
static bool possessed_by(const struct finding *f, uint32_t from, const struct unit *group, uint32_t owner)
{
	bool possessor = false;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->actor == owner && m->first_unit >= group->first && m->end_unit < group->head)
			possessor = f->a->units.at[m->end_unit].tag == TAG_POS;
	}
	return possessor;
}

/* Who is named on the far side of the comma at this group: Peru's main ally[, Chile]; NONE. */
static uint32_t named_beside(const struct finding *f, uint32_t from, uint32_t comma, uint32_t group, uint32_t owner)
{
	const struct unit *g = &f->a->groups.at[group];
	if (f->a->groups.at[comma].tag != TAG_COMMA || g->rule == NONE)
		return NONE;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit <= g->head && g->head < m->end_unit && m->first_unit >= g->first &&
		    strcmp(f->a->actors.at[m->actor].country, f->a->actors.at[owner].country))
			return m->actor;
	}
	return NONE;
}

/* "Peru's ally", "an ally of Peru" is not of Peru's side, but whoever is named beside it: "Chile, Peru's ally". `last` is the last group of what
 * says whose ally it is. */
static void add_other_side(struct finding *f, uint32_t number, uint32_t from, uint32_t group, uint32_t last, uint32_t owner)
{
	const struct sentence *s = &f->a->sentences.at[number];
	uint32_t other = last + 2 < s->end_group ? named_beside(f, from, last + 1, last + 2, owner) : NONE;
	if (other == NONE && group >= s->first_group + 2)
		other = named_beside(f, from, group - 1, group - 2, owner);
	if (other != NONE)
		mention_add(f, other, number, f->a->groups.at[group].first, f->a->groups.at[last].end, BY_ROLE, "ally-of-somebody");
}

/* "4,500 troops in Norway", "withdraw troops from Norway", "a meeting of ministers in Norway" need not be Norway's. */
static bool stationed(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	const struct unit *groups = f->a->groups.at;
	bool meet = group >= s->first_group + 2 && unit_is(f, groups[group - 1].first, "of") && unit_has(f->l, &groups[group - 2], f->t->class_happening);
	return (!strncmp(role->code, "MIL", 3) || meet) && !role->organ && f->a->units.at[groups[group].head].tag == TAG_NNS &&
	       group + 1 < s->end_group && (unit_is(f, groups[group + 1].first, "in") || unit_is(f, groups[group + 1].first, "from"));
}

/* "six nations in Paris" are not of it; "the company in Lima" may be. */
static bool nations_met(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	bool nations = unit_is(f, groups[group].head, "nations") || unit_is(f, groups[group].head, "countries");
	return nations && group + 1 < s->end_group && (unit_is(f, groups[group + 1].first, "in") || unit_is(f, groups[group + 1].first, "at"));
}

/* "an embassy in Peru", "the consul in Lima": of any state but this. */
static bool posted_there(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	return role->abroad && !role->any_organ && group + 1 < s->end_group && unit_is(f, f->a->groups.at[group + 1].first, "in");
}

/* What stands behind a role may be whose it is: not "the sorry state of NATO", "its troops in Peru", "the envoy for Peru". */
static bool may_own_behind(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	if (role->never_behind || stationed(f, s, group, role) || posted_there(f, s, group, role) || nations_met(f, s, group) || of_branch_there(f, group, s->end_group))
		return false;
	if (!strcmp(role->code, "BUS") && !role->person && of_thing(f, s, group))
		return false;
	return group + 1 >= s->end_group || !is_field_behind(f, role, group + 1);
}

/* "Paris traders", "Wall Street sources": where they are, not whose. */
static bool only_where(const struct finding *f, uint32_t from, const struct unit *group, const struct known_role *role)
{
	bool where = false;
	for (uint32_t i = from; role->sideless && i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit >= group->first && m->end_unit <= group->head)
			where = m->by == BY_METONYM && f->a->actors.at[m->actor].kind == ACTOR_COUNTRY;
	}
	return where;
}

/* "the Assad regime", "the Abe cabinet": the organ of whose name stands right before it. */
static uint32_t leader_before(const struct finding *f, uint32_t from, const struct unit *group, const struct known_role *role)
{
	for (uint32_t i = f->a->mentions.n; role->organ && i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (m->first_unit >= group->first && m->end_unit == group->head && x->kind == ACTOR_PERSON && x->known != NONE && x->country[0])
			return m->actor;
	}
	return NONE;
}

/* The body that is named beside this group, and is of the owner and of what the group calls it; NONE. */
static uint32_t body_called(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, uint32_t owner,
	const struct known_role *role)
{
	char code[24];
	actor_code_of(code, &f->a->actors.at[owner], role);
	bool several = f->a->units.at[f->a->groups.at[group].head].tag == TAG_NNS;
	uint8_t kind = f->a->actors.at[owner].kind; /* the leadership of the Fed, the Oven Council, the Treasury */
	bool of_body = role->group && f->a->actors.at[owner].known != NONE && kind != ACTOR_COUNTRY && kind != ACTOR_COMPANY;
	uint32_t body = several || of_body ? NONE : body_beside(f, from, s, group, end, code);
	return body == owner ? NONE : body; /* the staff of the Peruvian Fish Council, PFC, */
}

/* A group that tells a role, and whose it is. */
struct role_phrase {
	const struct known_role *role;
	struct unit group;  /* from where its words begin */
	uint32_t number;    /* of the group */
	uint32_t owner;     /* an actor */
	uint32_t end;       /* the unit behind its last word, ... */
	bool behind;        /* ... which is one of the owner's, who stands behind the group */
	bool of_part;       /* ... as a part of which he heads something: "of the press department of the army of Peru" */
};

/* Is the group a role? Not "no Icelandic ship", which is nobody, nor a quality, a firm or a surname. */
static bool role_read(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, struct role_phrase *out)
{
	const struct unit *g = &f->a->groups.at[group];
	const struct known_role *role = g->rule != NONE ? role_of(f, &f->a->units.at[g->head]) : NULL;
	if (!role)
		return false; /* as most are */
	*out = (struct role_phrase){.role = role, .group = role_group(f, s, group, role), .number = group, .owner = NONE};
	if (is_no_role(f, s, group, &out->group, role))
		return false;
	bool plain = role->site && (!strcmp(role->code, "MIL") || !has_capital(&f->a->units.at[g->head])); /* not "heard from Danish Sugar Factories" */
	if (plain && says_where(f, out->group.first, s))
		return false;
	return !(administers(f, from, &out->group, role) || is_power(f, s, &out->group, role) || in_name_of_school(f, s, group, role));
}

/* the fort's prisoners, hostages of the Halden Front: who holds them is not whose they are. */
static bool is_held_by(const struct finding *f, const struct known_role *role, uint32_t owner)
{
	return role->of_state && f->a->actors.at[owner].kind != ACTOR_COUNTRY;
}

/* "a candidate for the Herring Court", "for U.S. marshal": whom nobody votes for is of no party. */
static bool named_for_court(const struct finding *f, const struct sentence *s, const struct role_phrase *p)
{
	const struct unit *groups = f->a->groups.at;
	if (!p->role->person || strcmp(p->role->code, "PTY") != 0 || p->number + 2 >= s->end_group || !unit_is(f, groups[p->number + 1].first, "for"))
		return false;
	const struct known_role *post = role_of(f, &f->a->units.at[groups[p->number + 2].head]);
	return post && (!strcmp(post->code, "JUD") || !strcmp(post->code, "COP") || !strcmp(post->code, "CVL"));
}

/* Whose the role is, by the group or by what stands behind it, and what it then is. Is it somebody's? */
static bool owner_read(const struct finding *f, uint32_t from, const struct sentence *s, struct role_phrase *p)
{
	const struct unit *group = &p->group;
	bool owned = f->a->units.at[group->first].tag == TAG_PRPS && !unit_has(f->l, &f->a->units.at[group->head], f->t->class_other_side);
	p->end = group->end;
	p->owner = owner_of_role(f, from, group->first, group->head, p->role);
	if (p->owner == NONE)
		p->owner = leader_before(f, from, group, p->role);
	if (p->owner == NONE && !owned && may_own_behind(f, s, p->number, p->role) && !named_for_court(f, s, p))
		p->owner = owner_behind(f, from, s, p->number, p->role, &p->end);
	p->behind = p->end > group->end;
	if (p->owner == NONE || (p->behind && !lends_side(f, p->role, p->number + 2, p->owner)))
		return false;
	if (only_where(f, from, group, p->role) || is_product(f, p->role, p->owner) || is_held_by(f, p->role, p->owner))
		return false;
	if (p->role->kind == ACTOR_POPULATION && f->a->actors.at[p->owner].kind == ACTOR_COMPANY)
		return false; /* Holt Oil's family of fuels */
	if (p->behind)
		p->role = role_at_organ(f, p->role, p->owner, organ_behind(f, from, p->number, p->end, p->owner));
	if (group->head > group->first)
		p->role = role_at_organ(f, p->role, p->owner, group->head - 1);
	p->of_part = p->behind && p->role->person && p->end > f->a->groups.at[p->number + 2].end;
	if (p->behind && !p->of_part && end_of_name(f, from, p->number + 2) > p->end)
		p->end = end_of_name(f, from, p->number + 2);
	return true;
}

/* "Peru's creditors", "a creditor of Peru", "Holt Oil creditors" are not of whom they have given to; "Danish creditors", "creditors in Peru" are of
 * that state. */
static bool has_given_to(const struct finding *f, uint32_t from, const struct role_phrase *p)
{
	const struct unit *u = &f->a->units.at[p->group.head];
	bool gives = unit_has(f->l, u, f->t->class_creditor) || (p->group.head > p->group.first && unit_has(f->l, &u[-1], f->t->class_creditor));
	if (!gives)
		return false;
	if (p->behind)
		return unit_is(f, f->a->groups.at[p->number + 1].first, "of") || unit_is(f, f->a->groups.at[p->number + 1].first, "to");
	return possessed_by(f, from, &p->group, p->owner) || f->a->actors.at[p->owner].kind != ACTOR_COUNTRY;
}

/* The role is the other side's, somebody's who is named beside it or of whom a verb says it, or nobody's. Is it settled? */
static bool role_of_named(struct finding *f, uint32_t number, uint32_t from, const struct role_phrase *p)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *group = &p->group, *head = &f->a->units.at[group->head];
	bool one = head->tag != TAG_NNS || one_by_its_noun(f->a, group->head);
	bool side = unit_has(f->l, head, f->t->class_other_side) &&
		(p->behind || possessed_by(f, from, group, p->owner) || is_ally_of(f, from, group, p->owner));
	if (side || has_given_to(f, from, p)) {
		add_other_side(f, number, from, p->number, p->behind ? p->number + 2 : p->number, p->owner);
		return true;
	}
	uint32_t bearer = p->role->person && one ? told_by_noun(f, group->head) : NONE, subject = NONE;
	if (bearer == NONE && p->role->person && one && !p->behind)
		bearer = bearer_of_joined(f, from, s, p->number, p->role, p->owner);
	if (bearer == NONE && !p->role->organ && one)
		bearer = bearer_beside(f, from, s, p->number, p->end, p->owner);
	enum predicated told = bearer == NONE && p->role->person && one ? holder_of_predicate(f, from, s, p->number, p->owner, &subject) : NOT_PREDICATED;
	if (told == OF_PERSON)
		mention_add(f, subject, number, group->first, p->end, BY_ROLE, "role-of-subject");
	if (told != NOT_PREDICATED)
		return true;
	if (bearer == NONE && (p->role->organ || p->role->group))
		bearer = body_called(f, from, s, p->number, p->end, p->owner, p->role);
	if (bearer != NONE)
		mention_add(f, bearer, number, group->first, p->end, BY_ROLE, "role-beside-name");
	return bearer != NONE;
}

/* Whoever has the role and is told of by nothing else. */
static void add_bearer(struct finding *f, uint32_t number, uint32_t from, const struct role_phrase *p)
{
	const struct unit *group = &p->group, *head = &f->a->units.at[group->head];
	if (p->behind && p->role->of_post)
		return;
	if (p->behind && !p->of_part) {
		add_owners_behind(f, number, from, p->number, p->role, p->owner);
		return;
	}
	const struct sentence *s = &f->a->sentences.at[number];
	if (p->of_part) {
		if (names_someone(f, s, p->number))
			mention_add(f, bearer_of(f, p->owner, p->role, group), number, group->first, p->end, BY_ROLE, "role-with-state");
		return;
	}
	if (head_is_known(f, from, group, p->owner))
		return;
	/* "British and Irish ministers", "British and Irish Ministers" */
	bool several = head->tag == TAG_NNS || (head->tag == TAG_NNP && head->shape == SHAPE_LOWER) || names_several(f->a, group->head, p->role);
	if (several)
		add_joined_owners(f, number, from, group, p->role, p->owner);
	struct unit named = *group;
	named.end = organ_end(f, s, p->number, p->role);
	mention_add(f, bearer_of(f, p->owner, p->role, &named), number, named.first, named.end, BY_ROLE, "role-with-state");
}

void find_roles(struct finding *f, uint32_t number, uint32_t from)
{
	const struct sentence *s = &f->a->sentences.at[number];
	if (f->a->mentions.n == from)
		return; /* no state in this sentence that a role could stand with */
	for (uint32_t g = s->first_group; g < s->end_group; g++) {
		struct role_phrase p;
		if (!role_read(f, from, s, g, &p))
			continue;
		uint32_t bearer = bearer_of_title(f, from, s, g, p.role);
		if (bearer != NONE)
			mention_add(f, bearer, number, p.group.first, p.group.end, BY_ROLE, "title-of-person");
		else if (!is_cut(f, s, &p.group) && owner_read(f, from, s, &p) && !role_of_named(f, number, from, &p))
			add_bearer(f, number, from, &p);
	}
}
