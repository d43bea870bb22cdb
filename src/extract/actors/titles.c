/*
 * A title before somebody whom the data know, where it says more than they do for the day:
 *
 *   economics minister Bo Hill     an office of which the data have nothing: FRAGOV, not plain FRA
 *   U.N. envoy Bo Hill             of a body of states
 *   former minister Bo Hill        who by the data is still in office
 *   President Hill                 who was president once stays what he is on the day
 *   Holt Oil lawyer Bo Hill        somebody else, where the one of the data left his office long ago
 *   Bo Hill, a Peruvian nurse      nor where he is told to be of another state than theirs
 *   finance minister Bo Hill       in a story set in a state that has secretaries: of the other state that is spoken of
 */
#include "base/calendar.h"
#include "extract/actors/finding.h"

/* "former", "ex-", "then-" before the title. */
static bool past(const struct finding *f, uint32_t title, const struct sentence *s)
{
	for (uint32_t back = 1; back <= 3 && title >= s->first_unit + back; back++)
		if (unit_has(f->l, &f->a->units.at[title - back], f->t->class_past_holder))
			return true;
	return false;
}

/* The data know of such an office of his, held on whatever day: "foreign minister", in his state "secretary of state". */
static bool held_ever(const struct finding *f, uint32_t known, const struct known_role *role, uint32_t title)
{
	struct slice said = article_slice(f->a, article_unit_span(f->a, title, title + 1));
	const struct known_actor *k = &f->t->known.at[known];
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		struct slice held = intern_text(&f->t->lexicon->words, f->t->terms.at[i].role);
		if (slice_same(held, role->name) || slice_same(held, said))
			return true;
	}
	return false;
}

/* Nothing but the state or that he held an office once: FRA, FRAELI. */
static bool out_of_office(const struct actor *x)
{
	return !strcmp(x->code, x->country) || !strcmp(x->code + 3, "ELI");
}

/* "former chancellor", "chancellor" of whom the data still call chancellor. */
static void leave_office(struct actor *x, struct slice title)
{
	struct slice held = x->roles.n ? x->roles.at[0] : SLICE("?");
	if (x->country[0] && title.n >= held.n && slice_same(slice_cut(title, title.n - held.n, title.n), held))
		snprintf(x->code, sizeof x->code, "%sELI", x->country);
}

static void take_office(struct finding *f, struct actor *x, const struct known_role *role, uint32_t owner)
{
	const struct actor *of = owner == NONE ? NULL : &f->a->actors.at[owner];
	if (of && strcmp(of->country, x->country) && of->kind != ACTOR_IGO)
		return; /* somebody else's state beside the title */
	struct actor state = {.kind = ACTOR_COUNTRY};
	memcpy(state.code, x->country, sizeof x->country);
	memcpy(state.country, x->country, sizeof x->country);
	actor_code_of(x->code, of && of->kind != ACTOR_COUNTRY && !role->home ? of : &state, role); /* an LDP minister is the state's */
	if (of && of->kind == ACTOR_IGO)
		memset(x->country, 0, sizeof x->country);
	x->roles.n = 0;
	*ARRAY_PUSH(f->a->arena, &x->roles) = role->name;
}

/* The last state or body named in the title's own words; NONE. */
static uint32_t owner_of_title(const struct finding *f, uint32_t title, const struct sentence *s, uint32_t from)
{
	uint32_t first = title;
	while (first > s->first_unit && title - first < 6 && f->a->units.at[first - 1].tag != TAG_COMMA && f->a->units.at[first - 1].tag != TAG_IN)
		first--;
	return owner_within(f, from, first, title);
}

bool of_stranger(const struct finding *f, uint32_t title, uint32_t first)
{
	const struct unit *u = title > first ? &f->a->units.at[title - 1] : NULL;
	return u && u->tag == TAG_NNP && u->shape != SHAPE_LOWER && !unit_has(f->l, u, f->t->class_actor) && !unit_has(f->l, u, f->t->class_role) &&
	       !unit_has(f->l, u, f->t->class_title);
}

/* Somebody holds this office in the state on the day. */
static bool is_held(const struct finding *f, const char country[4], const struct known_role *role)
{
	const struct actors *t = f->t;
	for (uint32_t i = actors_heads(t, country); i < t->heads.n; i++) {
		const struct known_actor *k = &t->known.at[t->heads.at[i]];
		if (memcmp(k->country, country, sizeof k->country))
			break;
		uint32_t term = actors_term(t, t->heads.at[i], f->a->day), office = term == NONE ? NONE : t->terms.at[term].office;
		if (office != NONE && &t->roles.at[office] == role && term_holds(&t->terms.at[term], f->a->day))
			return true;
	}
	return false;
}

/* What the text calls somebody, by which it may go on: "Admiral Bo Hill ... the admiral". "President Bo Hill" of old is not the one of today. */
static void take_title(struct finding *f, struct actor *x, uint32_t title, const struct known_role *role, const struct sentence *s)
{
	bool one = role->leads || office_of_one(role->name), his = role->person && !role->sideless && !role->local;
	if (his && f->a->units.at[title].tag != TAG_NNS && !past(f, title, s) && !(one && is_held(f, x->country, role)))
		x->title = role->name;
}

/* All offices that the data know of were left long before the day. */
static bool long_gone(const struct finding *f, const struct known_actor *k)
{
	enum { YEARS = 10 };
	if (f->a->day == CALENDAR_NO_DAY)
		return false;
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		int32_t to = f->t->terms.at[i].to;
		if (to == CALENDAR_NO_DAY || to > f->a->day - YEARS * 365)
			return false;
	}
	return k->n_terms > 0;
}

/* Of one who lives by his work: a lawyer, a sailor, a nurse. */
static bool is_private(const struct known_role *role)
{
	static const char *const codes[] = {"CVL", "BUS", "LAB", "AGR", "HLH"};
	bool private = false;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		private = private || !strcmp(role->code, codes[i]);
	return private && !role->organ && !role_is_official(role);
}

/* "Bo Hill, a [Peruvian] nurse", "[Peruvian] nurse Bo Hill": the unit that names the state, right before such a role; NONE. */
static uint32_t home_of_private(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = f->a->units.at;
	bool behind = unit + 4 < s->end_unit && u[unit + 1].tag == TAG_COMMA && (unit_is(f, unit + 2, "a") || unit_is(f, unit + 2, "an"));
	uint32_t state = behind ? unit + 3 : unit >= s->first_unit + 2 ? unit - 2 : NONE;
	const struct known_role *role = state == NONE ? NULL : role_of(f, &u[state + 1]);
	return role && is_private(role) && u[state + 1].tag != TAG_NNS ? state : NONE;
}

uint32_t another_bearer(struct finding *f, uint32_t known, uint32_t unit, const struct sentence *s)
{
	const struct known_actor *k = &f->t->known.at[known];
	if (k->kind != ACTOR_PERSON)
		return NONE;
	struct slice name = article_name(f->a, article_unit_span(f->a, unit, unit + 1));
	uint32_t home = k->n_terms ? home_of_private(f, unit, s) : NONE, state = home == NONE ? NONE : other_state_at(f, home, s, k->country);
	if (state != NONE)
		return actor_of_person(f, name, actor_of_known(f, state), role_of(f, &f->a->units.at[home + 1]));
	const struct known_role *role = unit > s->first_unit ? role_of(f, &f->a->units.at[unit - 1]) : NULL;
	if (!role || !role->person || !is_private(role) || !of_stranger(f, unit - 1, s->first_unit) || !long_gone(f, k))
		return NONE;
	return actor_of_person(f, name, NONE, role);
}

void title_tells(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s, uint32_t from)
{
	const uint32_t title = unit - 1;
	const struct known_role *role = unit > s->first_unit ? role_of(f, &f->a->units.at[title]) : NULL;
	struct actor *x = &f->a->actors.at[actor];
	if (role && x->country[0])
		take_title(f, x, title, role, s);
	if (role && !strcmp(role->code, "ELI"))
		leave_office(x, article_slice(f->a, article_unit_span(f->a, title, unit)));
	if (!role || !role->person || !role_is_official(role) || !strcmp(role->code, "COP") || !x->country[0] || f->t->known.at[x->known].own)
		return;
	if (past(f, title, s)) {
		leave_office(x, role->name);
		return;
	}
	if (f->a->units.at[title].tag == TAG_NNS || !out_of_office(x) || held_ever(f, x->known, role, title))
		return;
	uint32_t owner = owner_of_title(f, title, s, from);
	if (owner == NONE && (role->kept || (!role->home && of_stranger(f, title, s->first_unit))))
		return;
	take_office(f, x, title > s->first_unit ? role_at_organ(f, role, owner, title - 1) : role, owner);
}

/* The last state named in the sentence before this unit, else the first one of the story, other than where that is set; an actor, NONE. */
static uint32_t other_state(const struct finding *f, uint32_t unit)
{
	uint32_t here = article_sentence_at(f->a, article_unit_span(f->a, unit, unit + 1).start), found = NONE;
	for (uint32_t i = f->a->mentions.n; i-- > 0;) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *x = &f->a->actors.at[m->actor];
		if (x->kind != ACTOR_COUNTRY || x->known == f->a->home)
			continue;
		found = m->actor;
		if (m->sentence == here && m->first_unit < unit)
			break;
	}
	return found;
}

bool no_ministers_at_home(const struct article *a, const struct actors *t, uint32_t title)
{
	static const struct slice stem = SLICE("minist"); /* minister, ministry, ministries */
	if (a->home == NONE || strcmp(t->known.at[a->home].country, "USA") != 0)
		return false;
	for (uint32_t i = a->units.at[title].first; i < a->units.at[title].end; i++) { /* the Prime Minister's office, the Ministry of Bread */
		struct slice word = slice_cut(a->text, a->tokens.at[i].start, a->tokens.at[i].end);
		if ((word.n >= stem.n && slice_same(slice_cut(word, 0, stem.n), stem)) || slice_same(word, SLICE("parliament")))
			return true;
	}
	return false;
}

/* Somebody else holds the office in the state, of which the data know nobody of this surname: not "the late Prime Minister Hill". */
static bool held_by_others(const struct finding *f, const char country[4], const struct name *n)
{
	uint32_t word = f->a->units.at[n->end - 1].word;
	for (uint32_t i = word < f->t->by_surname.n ? f->t->by_surname.at[word] : NONE; i != NONE; i = f->t->surnames.at[i].next)
		if (!memcmp(f->t->known.at[f->t->surnames.at[i].actor].country, country, sizeof f->t->known.at[0].country))
			return false;
	return is_held(f, country, n->role);
}

void minister_from_elsewhere(const struct finding *f, struct name *n)
{
	if (n->owner != NONE || n->elsewhere || !n->role || n->title == NONE || !no_ministers_at_home(f->a, f->t, n->title))
		return;
	n->owner = other_state(f, n->first);
	if (n->owner != NONE && n->role->leads && held_by_others(f, f->a->actors.at[n->owner].country, n))
		n->owner = NONE; /* Prime Minister Hill is not of a state whose prime minister is somebody else */
	n->elsewhere = n->owner == NONE;
}

/* "presidential spokesman", "a Finance Ministry official": the word before the noun is a government's. */
static bool of_government(const struct finding *f, const struct name *n, const struct sentence *s)
{
	bool preceded = n->noun != NONE && n->noun > s->first_unit;
	const struct known_role *organ = preceded ? role_of(f, &f->a->units.at[n->noun - 1]) : NULL;
	return (organ && organ->home && organ->organ) || (preceded && unit_has(f->l, &f->a->units.at[n->noun - 1], f->t->class_governmental));
}

/* "Ann Hill, director of the tides division of the Fish Ministry": an organ that every state has stands behind the role; not "a former director". */
static bool of_home_organ(const struct finding *f, const struct name *n, const struct sentence *s)
{
	uint32_t first, end;
	if (n->noun == NONE || n->noun < n->end || past(f, n->noun, s))
		return false;
	title_words(f, s, n, &first, &end);
	for (uint32_t i = n->noun + 1; i < end; i++) {
		const struct known_role *role = role_of(f, &f->a->units.at[i]);
		if (role && role->organ && role->home)
			return true;
	}
	return false;
}

bool holds_office_at_home(const struct finding *f, const struct name *n, const struct sentence *s)
{
	if (n->owner != NONE || !role_is_official(n->role))
		return false;
	if (of_home_organ(f, n, s))
		return true;
	if (n->elsewhere || (n->role->beside && !n->its && !of_government(f, n, s)))
		return false;
	/* "president Bo Hill", "spokesman Bo Hill": mostly a firm's */
	return !n->role->bare_of_firms || n->its || of_government(f, n, s);
}

bool follows_organ(const struct finding *f, const struct name *n)
{
	bool organ = n->role && n->role->organ && n->title + 1 == n->first;
	for (uint32_t i = n->first; organ && i < n->end; i++)
		organ = !given_name(f->t, f->a->units.at[i].word);
	return organ;
}

bool numbered(const struct finding *f, const struct name *n)
{
	return n->end - n->first == 2 && unit_has(f->l, &f->a->units.at[n->end - 1], f->t->class_suffix) && !given_name(f->t, f->a->units.at[n->first].word);
}

/* Charles Stenholm (D-Tex.), Jake Garn, R-Utah: members of the Congress of the United States. */
bool of_congress(struct finding *f, const struct sentence *s, uint32_t group, struct name *n)
{
	uint32_t state = actors_state(f->t, "USA");
	if (group + 2 >= s->end_group || state == NONE || n->owner != NONE)
		return false;
	uint8_t mark = f->a->groups.at[group + 1].tag;
	struct slice text = article_slice(f->a, article_group_span(f->a, group + 2, group + 3));
	if ((mark != TAG_LPAR && mark != TAG_COMMA) || text.n < 4 || text.at[1] != '-' ||
	    (text.at[0] != 'D' && text.at[0] != 'R') || text.at[2] < 'A' || text.at[2] > 'Z')
		return false;
	n->owner = actor_of_known(f, state);
	for (uint32_t i = 0; !n->role && i < f->t->roles.n; i++)
		if (slice_equal(f->t->roles.at[i].name, SLICE("lawmaker")))
			n->role = &f->t->roles.at[i];
	return true;
}
