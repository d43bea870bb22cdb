/*
 * Titles that stand without a name, read once all names of the article are found: they are for whoever it names with that office, before or behind.
 *
 *   Chile's foreign minister, Ann Hill, left ... [the Chilean foreign minister] said      Hill
 *   President Bo Hill of Peru ... [the Peruvian leader]                                   Hill
 *   [a Fish Ministry spokesperson] slept ... Bo Hill, the Fish Ministry spokesman,        Hill
 *   a Peruvian official said ... [the Peruvian official]                                  the first one
 *
 * Where two may be meant, nobody is joined; nor where a word of the phrase makes another office of it.
 */
#include "extract/actors/holders.h"

#include "base/calendar.h"

enum {
	MOST_NAMED = 512,
	MOST_PHRASES = 256,
	MOST_WORDS = 48, /* a group of hundreds of words tells no office, and each of them is compared */
	SOON = 2         /* sentences in which a name follows "a spokesman" */
};

bool role_ends_with(struct slice s, struct slice end)
{
	if (!end.n || s.n < end.n || ((s.at[s.n - 1] ^ end.at[end.n - 1]) & ~0x20) != 0)
		return false;
	return (s.n == end.n || s.at[s.n - end.n - 1] == ' ' || s.at[s.n - end.n - 1] == '-') && slice_same(slice_cut(s, s.n - end.n, s.n), end);
}

bool role_is_second(struct slice role)
{
	bool former = slice_starts(role, SLICE("former")), of_press = slice_find(role, SLICE("press "), 0) < role.n;
	return former || of_press || slice_starts(role, SLICE("vice")) || slice_starts(role, SLICE("deputy"));
}

/* ---- who is named ---- */

static int by_state(const void *x, const void *y)
{
	const struct named *a = x, *b = y;
	int order = memcmp(a->side, b->side, sizeof a->side);
	return order ? order : a->mention < b->mention ? -1 : 1;
}

const struct known_role *role_called(const struct actors *t, struct slice name)
{
	for (uint32_t i = 0; i < t->roles.n; i++)
		if (slice_equal(t->roles.at[i].name, name))
			return &t->roles.at[i];
	return NULL;
}

/* The office that a person holds on the day, as the roles call it: premier, prime minister; NULL. */
static const struct known_role *office_held(const struct actors *t, const struct article *a, const struct actor *x)
{
	if (x->known != NONE) {
		uint32_t term = actors_term(t, x->known, a->day), office = term == NONE ? NONE : t->terms.at[term].office;
		return office == NONE ? NULL : &t->roles.at[office];
	}
	return role_called(t, x->roles.at[0]);
}

const struct known_role *kind_of_office(const struct actors *t, struct slice role)
{
	size_t of = slice_find(role, SLICE(" of "), 0), last = role.n;
	const struct known_role *kind = of < role.n ? role_called(t, slice_cut(role, 0, of)) : NULL;
	while (last > 0 && role.at[last - 1] != ' ')
		last--;
	return kind || of < role.n ? kind : role_called(t, slice_cut(role, last, role.n));
}

/* The state, or the body of states, that somebody is of, by its code: PER, IGOUNO; empty. */
static struct slice side_of(const struct actor *x)
{
	struct slice code = slice_of(x->code);
	return x->country[0] ? slice_of(x->country) : slice_starts(code, SLICE("IGO")) && code.n < SIDE_BYTES ? code : SLICE("");
}

struct holders holders_of(const struct actors *t, const struct lexicon *l, struct article *a)
{
	struct holders h = {.t = t, .l = l, .a = a};
	bool *seen = ARENA_ARRAY(a->arena, bool, a->actors.n);
	for (uint32_t i = 0; i < a->mentions.n && h.named.n < MOST_NAMED; i++) {
		const struct mention *m = &a->mentions.at[i];
		const struct actor *x = &a->actors.at[m->actor];
		if (seen[m->actor] || (m->by != BY_NAME && m->by != BY_ALIAS) || x->kind != ACTOR_PERSON || x->plural || !x->roles.n || !side_of(x).n)
			continue;
		seen[m->actor] = true;
		struct named *n = ARRAY_PUSH(a->arena, &h.named);
		*n = (struct named){.actor = m->actor, .mention = i, .office = office_held(t, a, x)};
		n->kind = n->office ? n->office : kind_of_office(t, x->roles.at[0]);
		memcpy(n->side, side_of(x).at, side_of(x).n);
	}
	if (h.named.n)
		qsort(h.named.at, h.named.n, sizeof *h.named.at, by_state);
	return h;
}

/* The first of this side; those of others stand behind. */
static uint32_t first_of_side(const struct holders *h, const char side[SIDE_BYTES])
{
	uint32_t low = 0, high = h->named.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (memcmp(h->named.at[middle].side, side, SIDE_BYTES) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* ---- what a phrase says ---- */

static struct slice unit_text(const struct article *a, uint32_t unit) { return article_slice(a, article_unit_span(a, unit, unit + 1)); }

/* "the Treasury" is a name of its own. */
static bool begins_with_the(struct slice text) { return text.n > 4 && slice_same(slice_cut(text, 0, 4), SLICE("the ")); }

static struct slice without_the(struct slice text) { return begins_with_the(text) ? slice_cut(text, 4, text.n) : text; }

uint32_t mentions_from(const struct article *a, uint32_t unit)
{
	uint32_t low = 0, high = a->mentions.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->mentions.at[middle].first_unit < unit)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The unit is a part of the name of a state, or of the body whose the office is; of a place, where the office is not of a place itself. */
static bool names_side(const struct holders *h, const struct office_phrase *p, uint32_t unit)
{
	const struct article *a = h->a;
	for (uint32_t i = mentions_from(a, p->first); i < a->mentions.n && a->mentions.at[i].first_unit <= unit; i++) {
		const struct mention *m = &a->mentions.at[i];
		const struct actor *x = &a->actors.at[m->actor];
		if (m->first_unit <= unit && unit < m->end_unit && x->kind == ACTOR_COUNTRY)
			return m->by != BY_METONYM || !p->role->local;
		if (m->first_unit <= unit && unit < m->end_unit && x->kind == ACTOR_IGO)
			return !strcmp(x->code, p->side);
	}
	return false;
}

/* A word of "74-year-old", which begins with a number. */
static bool in_age(const struct holders *h, const struct office_phrase *p, uint32_t unit)
{
	static const char *const rest[] = {"-", "year", "-", "old"};
	for (uint32_t first = unit >= p->first + 4 ? unit - 4 : p->first; first <= unit && first + 4 < p->head; first++) {
		bool age = h->a->units.at[first].tag == TAG_CD;
		for (uint32_t i = 0; age && i < 4; i++)
			age = slice_same(unit_text(h->a, first + 1 + i), slice_of(rest[i]));
		if (age)
			return true;
	}
	return false;
}

/* A word that says more of the office than whose it is: "the [opposition] leader", "the [Toyota] spokesman", "the president of [the bank]". */
static bool says_more(const struct holders *h, const struct office_phrase *p, uint32_t unit)
{
	const struct unit *u = &h->a->units.at[unit];
	bool plain = u->tag == TAG_DT || u->tag == TAG_POS || u->tag == TAG_OPENQ || u->tag == TAG_CLOSEQ || slice_same(unit_text(h->a, unit), SLICE("of"));
	return unit != p->head && !plain && !unit_has(h->l, u, h->t->class_epithet) && !names_side(h, p, unit) && !in_age(h, p, unit);
}

/* "former", "next", "other": somebody else than who holds it. */
static bool of_another(const struct holders *h, const struct office_phrase *p)
{
	const struct article *a = h->a;
	for (uint32_t u = p->first; u < p->head; u++) {
		const struct unit *x = &a->units.at[u];
		bool another = x->tag == TAG_PRPS || unit_has(h->l, x, h->t->class_past_holder) || unit_has(h->l, x, h->t->class_others);
		if (another || (x->tag == TAG_CD && !in_age(h, p, u)))
			return true;
	}
	return false;
}

/* Each word that says more is one of the name of the person's office, or is told of the person where he is named first. */
static bool more_fits(const struct holders *h, const struct office_phrase *p, struct slice office, struct slice told)
{
	for (uint32_t u = p->first; u < p->end; u++) {
		if (!says_more(h, p, u))
			continue;
		struct slice word = without_the(unit_text(h->a, u));
		if (!slice_holds(office, word) && slice_find(told, word, 0) == told.n)
			return false;
	}
	return true;
}

/* The phrase says more than the state and the noun. */
static bool is_longer(const struct holders *h, const struct office_phrase *p)
{
	for (uint32_t u = p->first; u < p->end; u++)
		if (says_more(h, p, u))
			return true;
	return false;
}

/* ---- who is meant ---- */

static bool heads(const struct known_role *role) { return role->leads || role->ruler || office_of_one(role->name); }

/* "the Toyota chief" is its chairman, "the ministry official" whoever of it is named, but no head of state. */
static bool is_kind_of(const struct holders *h, const struct named *n, const struct office_phrase *p)
{
	const struct actor *x = &h->a->actors.at[n->actor];
	if (!n->kind || heads(n->kind) || strcmp(x->code, p->code) || h->a->mentions.at[n->mention].first_unit > p->end + 1)
		return false;
	if (p->role->of_body)
		return n->kind->of_body && !role_is_second(x->roles.at[0]) && (!strncmp(p->side, "IGO", 3) || is_longer(h, p));
	return p->role->general && is_longer(h, p) && n->kind->person && !strcmp(n->kind->code, p->role->code);
}

/* How the phrase may tell an office: by its name, by a noun for many offices where the person was named before, or by the very noun that his office
 * begins or ends with, wherever he is named. */
enum told_by { BY_OFFICE, BY_KIND, BY_SAME_KIND };

static bool holds_it(const struct holders *h, const struct named *n, const struct office_phrase *p, enum told_by by)
{
	const struct actor *x = &h->a->actors.at[n->actor];
	struct slice role = x->roles.at[0], name = p->role->name, said = unit_text(h->a, p->head);
	const bool one = office_of_one(name) || p->role->leads;
	if (heads(p->role) && strcmp(x->code + 3, "GOV") && strcmp(x->code + 3, "MIL"))
		return false; /* a firm's president, a party's leader */
	if (p->role->ruler && !one) /* the Russian leader: its president */
		return n->office && n->office->ruler;
	if (by == BY_KIND && is_kind_of(h, n, p))
		return true;
	if (by == BY_SAME_KIND) /* "the NTO director ... Ann Hill", director of the NTO */
		return n->kind == p->role && !one && is_longer(h, p) && role_is_second(role) == role_is_second(said);
	if (n->office == p->role)
		return role_is_second(role) == role_is_second(said);
	bool ends = role_ends_with(role, name) || role_ends_with(role, said);
	return !one && ends && role_is_second(role) == role_is_second(said) && !(n->office && n->office->leads);
}

/* What the text says of a person where it names him first: "[Halden founder Ann Hill]", "[Bo Hill, chairman and president of Toyota], slept". */
static struct slice introduction(const struct holders *h, const struct named *n)
{
	enum { LONGEST = 16 };
	const struct mention *m = &h->a->mentions.at[n->mention];
	const struct unit *units = h->a->units.at;
	const struct sentence *s = &h->a->sentences.at[m->sentence];
	uint32_t first = h->a->groups.at[article_group_at(h->a, m->sentence, m->first_unit)].first, end = m->end_unit;
	uint32_t last = end + LONGEST < s->end_unit ? end + LONGEST : s->end_unit;
	bool comma = end + 1 < last && units[end].tag == TAG_COMMA && units[end + 1].tag != TAG_CC;
	bool goes_on = comma || (end < last && units[end].tag == TAG_IN);
	if (!strcmp(h->a->actors.at[n->actor].code + 3, "BUS")) { /* a firm may be told anywhere: "the bank gained, treasurer Bo Hill said" */
		first = s->first_unit;
		end = s->end_unit;
	} else if (goes_on)
		for (end++; end < last && units[end].tag != TAG_COMMA && units[end].tag != TAG_STOP && units[end].tag != TAG_SEMI;)
			end++;
	return article_slice(h->a, article_unit_span(h->a, first < m->first_unit ? first : m->first_unit, end));
}

uint32_t times_from(const struct article *a, uint32_t sentence)
{
	uint32_t low = 0, high = a->times.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->times.at[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The sentence tells of a time before the person came into office. */
static bool told_of_earlier(const struct holders *h, uint32_t actor, uint32_t sentence)
{
	const struct article *a = h->a;
	uint32_t known = a->actors.at[actor].known, term = known == NONE ? NONE : actors_term(h->t, known, a->day);
	if (term == NONE || h->t->terms.at[term].from == CALENDAR_NO_DAY)
		return false;
	for (uint32_t i = times_from(a, sentence); i < a->times.n && a->times.at[i].sentence == sentence; i++)
		if (a->times.at[i].finish != CALENDAR_NO_DAY && a->times.at[i].finish < h->t->terms.at[term].from)
			return true;
	return false;
}

/* Of two who hold it: whoever is called its leader goes before its prime minister. */
static bool goes_before(const struct named *x, const struct named *y)
{
	return x->office && y->office && x->office->ruler && y->office->ruler && !x->office->leads && y->office->leads;
}

static uint32_t holder_of_office(const struct holders *h, const struct office_phrase *p, enum told_by by)
{
	const struct named *found = NULL;
	bool anybody = !strcmp(p->role->code, "ELI") || !strcmp(p->role->code, "CVL"); /* the former president, the daughter */
	if (!p->role->person || p->role->organ || !p->side[0] || anybody || of_another(h, p))
		return NONE;
	bool more = is_longer(h, p);
	if (more && heads(p->role))
		return NONE;
	for (uint32_t i = first_of_side(h, p->side); i < h->named.n && !memcmp(h->named.at[i].side, p->side, sizeof p->side); i++) {
		const struct named *n = &h->named.at[i];
		const struct actor *x = &h->a->actors.at[n->actor];
		bool beside = h->a->mentions.at[n->mention].first_unit == p->end + 1; /* "the head of the Bank of Peru, Bo Hill" */
		if (!holds_it(h, n, p, by) || (more && (strcmp(x->code, p->code) || (!beside && !more_fits(h, p, x->roles.at[0], introduction(h, n))))))
			continue;
		if (!found || goes_before(n, found))
			found = n;
		else if (!goes_before(found, n))
			return NONE;
	}
	return found && !told_of_earlier(h, found->actor, p->sentence) ? found->actor : NONE;
}

/* ---- the phrases of the article ---- */

/* "Hill is [the Peruvian minister]", "fired as [Peru's minister]": what somebody is who is named beside it. */
static bool is_predicate(const struct holders *h, uint32_t unit, const struct sentence *s)
{
	return unit > s->first_unit && (unit_has(h->l, &h->a->units.at[unit - 1], h->t->class_be) || slice_same(unit_text(h->a, unit - 1), SLICE("as")));
}

bool phrase_read(const struct holders *h, uint32_t group, uint32_t end, uint32_t sentence, struct office_phrase *out)
{
	const struct article *a = h->a;
	const struct sentence *s = &a->sentences.at[sentence];
	const struct unit *g = &a->groups.at[group];
	const struct known_role *role = role_named(h->t, &a->units.at[g->head]);
	if (!role || !role->person || g->head >= end || end - g->first > MOST_WORDS || is_predicate(h, g->first, s))
		return false;
	*out = (struct office_phrase){.first = g->first, .head = g->head, .end = end, .sentence = sentence, .actor = NONE, .role = role};
	struct slice first = unit_text(a, g->first);
	out->the = begins_with_the(first) || slice_same(first, SLICE("the")) || slice_same(first, SLICE("this")) || slice_same(first, SLICE("that"));
	out->some = (a->units.at[g->first].tag == TAG_DT && !out->the) || slice_same(first, SLICE("one"));
	out->definite = out->the || s->title;
	for (uint32_t u = g->first; u < g->head && !out->some; u++)
		out->definite = out->definite || a->units.at[u].tag == TAG_POS;
	return true;
}

bool phrase_of(const struct holders *h, uint32_t group, uint32_t end, uint32_t sentence, uint32_t actor, struct office_phrase *out)
{
	const struct actor *x = &h->a->actors.at[actor];
	if (x->known != NONE || x->kind != ACTOR_PERSON || x->plural || !side_of(x).n || !x->roles.n || !phrase_read(h, group, end, sentence, out))
		return false;
	out->actor = actor;
	memcpy(out->side, side_of(x).at, side_of(x).n);
	memcpy(out->code, x->code, sizeof x->code);
	return true;
}

/* "the 81-year-old writer of the Peruvian anthem": the only person of that state whom the sentence names before, or those just before it. */
static uint32_t of_this_age(const struct holders *h, const struct office_phrase *p)
{
	enum { BACK = 2, MOST = 64 };
	uint32_t found = NONE, steps = 0;
	bool age = false;
	for (uint32_t u = p->first; u < p->head && !age; u++)
		age = in_age(h, p, u);
	for (uint32_t i = mentions_from(h->a, p->first); age && i-- > 0 && h->a->mentions.at[i].sentence + BACK >= p->sentence && steps < MOST; steps++) {
		const struct mention *m = &h->a->mentions.at[i];
		const struct actor *x = &h->a->actors.at[m->actor];
		bool named = (m->by == BY_NAME || m->by == BY_ALIAS) && x->kind == ACTOR_PERSON && (!p->side[0] || slice_equal(side_of(x), slice_of(p->side)));
		if (named && found != NONE && found != m->actor)
			return NONE;
		found = named ? m->actor : found;
	}
	return found;
}

/* Each state has one at a time: president, foreign minister. */
static bool one_of_state(const struct known_role *role)
{
	return role->leads || office_of_one(role->name) || (role->home && !role->of_field && !role->local);
}

/* "Peru's premier", "the Peruvian prime minister", "the Peruvian leader": one office. */
static bool same_office(const struct holders *h, const struct office_phrase *p, const struct office_phrase *q)
{
	const struct known_role *a = p->role, *b = q->role;
	bool same = (a == b && one_of_state(a)) || (a->ruler && b->ruler && (!a->leads || !b->leads));
	return same && q->definite && !is_longer(h, p) && !is_longer(h, q) && !of_another(h, p) &&
	       !of_another(h, q);
}

/* "an official", also "a spokesman" before "the official" */
static bool told_as(const struct office_phrase *p, const struct office_phrase *q)
{
	return p->the && q->some && (q->role == p->role || (p->role->general && !strcmp(q->role->code, p->role->code) && !heads(q->role)));
}

/* "the Peruvian official": the phrase goes on about "a Peruvian official". */
static bool goes_on(const struct holders *h, const struct office_phrase *p, const struct office_phrase *q)
{
	struct slice before = article_slice(h->a, article_unit_span(h->a, q->first, q->end));
	return told_as(p, q) && !heads(p->role) && more_fits(h, p, before, before);
}

/* Whom the text has told of by now without a name, if there is but one. */
static uint32_t told_before(const struct holders *h, const struct office_phrase *p)
{
	uint32_t found = NONE;
	bool longer = is_longer(h, p);
	for (uint32_t i = 0; i < h->told.n; i++) {
		const struct office_phrase *q = &h->told.at[i];
		if (strcmp(q->code, p->code) || q->actor == found)
			continue;
		bool same = same_office(h, p, q) || goes_on(h, p, q);
		if (!same && (longer || !told_as(p, q)))
			continue;
		if (found != NONE || !same) /* of two officials neither is meant */
			return NONE;
		found = q->actor;
	}
	return found;
}

/* "a Fish Ministry spokesperson slept ... Bo Hill": who is named soon, for the first time, with the same office. */
static uint32_t named_soon(const struct holders *h, const struct office_phrase *p)
{
	uint32_t actor = is_longer(h, p) ? holder_of_office(h, p, BY_OFFICE) : NONE;
	for (uint32_t i = 0; actor != NONE && i < h->named.n; i++) {
		const struct mention *first = &h->a->mentions.at[h->named.at[i].mention];
		if (h->named.at[i].actor == actor)
			return first->first_unit > p->first && first->sentence <= p->sentence + SOON ? actor : NONE;
	}
	return NONE;
}

uint32_t holder_anywhere(const struct holders *h, const struct office_phrase *p)
{
	uint32_t found = p->the ? of_this_age(h, p) : NONE;
	if (found != NONE || !p->definite || heads(p->role) || of_another(h, p) || !is_longer(h, p))
		return found;
	for (uint32_t i = 0; i < h->named.n; i++) {
		const struct named *n = &h->named.at[i];
		if (!holds_it(h, n, p, BY_OFFICE) || !more_fits(h, p, h->a->actors.at[n->actor].roles.at[0], SLICE("")))
			continue;
		if (found != NONE)
			return NONE;
		found = n->actor;
	}
	return found;
}

uint32_t holder_of_phrase(const struct holders *h, const struct office_phrase *p)
{
	uint32_t actor = p->definite ? holder_of_office(h, p, BY_OFFICE) : p->some ? named_soon(h, p) : NONE;
	if (actor == NONE && p->definite)
		actor = told_before(h, p);
	if (actor == NONE && p->definite)
		actor = holder_of_office(h, p, BY_KIND);
	if (actor == NONE && p->definite)
		actor = holder_of_office(h, p, BY_SAME_KIND);
	if (actor == NONE && p->the)
		actor = of_this_age(h, p);
	return actor == NONE && p->some ? holder_named_next(h, p) : actor;
}

void phrase_tell(struct holders *h, const struct office_phrase *p)
{
	struct actor *x = &h->a->actors.at[p->actor];
	bool another = p->role->general && x->known == NONE && x->roles.n == 1 && !slice_equal(x->roles.at[0], p->role->name);
	if (another) /* "a spokesman ... the Peruvian official": "the official" is he as well */
		*ARRAY_PUSH(h->a->arena, &x->roles) = p->role->name;
	if (h->told.n < MOST_PHRASES)
		*ARRAY_PUSH(h->a->arena, &h->told) = *p;
}

/* Actors that nothing mentions any more, for they were joined to others (`joined`: the number of that one + 1, or 0), go; what was theirs is those
 * others'. */
static void drop_unmentioned(struct stage *s, const uint32_t *joined)
{
	struct article *a = s->a;
	uint32_t n = 0, all = a->actors.n, *number = ARENA_ARRAY(a->arena, uint32_t, all);
	bool *kept = ARENA_ARRAY(a->arena, bool, all);
	for (uint32_t i = 0; i < a->mentions.n; i++)
		kept[a->mentions.at[i].actor] = true;
	for (uint32_t i = 0; i < all; i++) {
		if (joined[i] && !kept[i])
			continue;
		number[i] = n;
		if (a->actors.at[i].known != NONE)
			s->actor_of_known[a->actors.at[i].known] = n;
		a->actors.at[n++] = a->actors.at[i];
	}
	a->actors.n = n;
	for (uint32_t i = 0; i < all; i++)
		if (joined[i] && !kept[i])
			number[i] = number[joined[i] - 1];
	for (uint32_t i = 0; i < n; i++)
		if (a->actors.at[i].owner != NONE)
			a->actors.at[i].owner = number[a->actors.at[i].owner];
	for (uint32_t i = 0; i < a->mentions.n; i++)
		a->mentions.at[i].actor = number[a->mentions.at[i].actor];
}

bool phrase_of_mention(const struct holders *h, uint32_t mention, struct office_phrase *out)
{
	const struct mention *m = &h->a->mentions.at[mention];
	if (m->by != BY_ROLE || h->a->actors.at[m->actor].known != NONE)
		return false;
	uint32_t group = article_group_at(h->a, m->sentence, m->first_unit);
	return h->a->groups.at[group].first == m->first_unit && phrase_of(h, group, m->end_unit, m->sentence, m->actor, out);
}

void holders_find(struct stage *s)
{
	struct article *a = s->a;
	struct holders h = holders_of(s->k->actors, &s->k->lexicon, a);
	uint32_t *joined = NULL;
	for (uint32_t i = 0; i < a->mentions.n; i++) {
		struct office_phrase p;
		if (!phrase_of_mention(&h, i, &p))
			continue;
		uint32_t actor = holder_of_phrase(&h, &p);
		if (actor != NONE && actor != p.actor) {
			joined = joined ? joined : ARENA_ARRAY(a->arena, uint32_t, a->actors.n);
			joined[p.actor] = actor + 1;
			a->mentions.at[i].actor = p.actor = actor;
			a->mentions.at[i].rule = "title-of-holder";
		}
		phrase_tell(&h, &p);
	}
	if (joined)
		drop_unmentioned(s, joined);
}
