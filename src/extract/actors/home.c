/*
 * Which state is at home in a text: that of its dateline, else the first that it names. What tells of it though it does not name it:
 *
 *   https://www.ministry.example/page         the site that it is from
 *   TROY, [Mich.], May 4 - Hill Corp said     a place whose name is a word or a person's as well, at the end of the dateline
 *   [CLEVELAND], May 4 - Hill Corp said       which names nothing but places; not DURANGO of "DURANGO, Colo."
 *   CANTON, [Mass], May 4 - Hill Corp said    a state of America without its point
 */
#include "extract/actors/finding.h"

/* www.ministry.example:80 of https://www.ministry.example:80/page?x */
static struct slice host_of(struct slice url)
{
	size_t scheme = slice_find(url, SLICE("://"), 0), end = scheme + 3;
	if (scheme >= url.n)
		return SLICE("");
	while (end < url.n && url.at[end] != '/' && url.at[end] != ':' && url.at[end] != '?' && url.at[end] != '#')
		end++;
	return slice_cut(url, scheme + 3, end);
}

static uint32_t state_of_site(const struct finding *f)
{
	struct slice host = host_of(f->a->url.n ? f->a->url : f->a->source);
	for (uint32_t i = 0; host.n && i < f->t->sites.n; i++) {
		struct slice domain = intern_text(&f->t->lexicon->words, f->t->sites.at[i].domain);
		if (slice_ends(host, domain) && (host.n == domain.n || host.at[host.n - domain.n - 1] == '.'))
			return actors_state(f->t, f->t->sites.at[i].country);
	}
	return NONE;
}

static bool ends_place(const struct finding *f, uint32_t unit)
{
	const struct dateline *d = &f->a->dateline;
	uint32_t end = article_unit_span(f->a, unit, unit + 1).end;
	return d->place.n && end <= d->span.end && f->a->text.at + end == d->place.at + d->place.n;
}

bool ends_dateline(const struct finding *f, const struct alias *alias, uint32_t unit)
{
	return alias->place && !alias->rival[0] && ends_place(f, unit);
}

static bool us_state_ends_dateline(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit_has(f->l, u, f->t->class_us_state) && unit > 0 && u[-1].tag == TAG_COMMA && ends_place(f, unit);
}

/* The White House, Kim Jong Un: not a firm, nor who leads a body of states. */
static bool speaks_for_state(const struct finding *f, uint32_t known)
{
	const struct known_actor *k = &f->t->known.at[known];
	uint32_t term = k->kind == ACTOR_PERSON ? actors_term(f->t, known, f->a->day) : NONE;
	if (k->kind == ACTOR_PERSON)
		return term != NONE && !strncmp(f->t->terms.at[term].code, k->country, 3);
	return k->kind == ACTOR_GOVERNMENT || k->kind == ACTOR_MILITARY || k->kind == ACTOR_LEGISLATURE || k->kind == ACTOR_AGENCY;
}

/* What the sentences say of home: the state of the dateline, the first one named behind it, how often each is named. */
struct home {
	uint32_t place, first, n_place, n_first;
	bool seat; /* the dateline is the seat of a body: set in no state */
	bool early; /* the state of the dateline is named again at once */
};

/* "A Peruvian defector": a story set elsewhere */
static bool is_of_refugee(const struct finding *f, const struct sentence *s, uint32_t unit)
{
	const struct known_role *role = unit + 1 < s->end_unit ? role_of(f, &f->a->units.at[unit + 1]) : NULL;
	return role && slice_equal(slice_of(role->code), SLICE("REF"));
}

static void home_weigh(const struct finding *f, uint32_t number, bool early, struct home *h)
{
	const struct sentence *s = &f->a->sentences.at[number];
	for (uint32_t i = s->first_unit; i < s->end_unit && !h->seat; i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct alias *alias = unit_has(f->l, u, f->t->class_actor) ? alias_here(f, i, s) : NULL;
		if (!alias && h->place == NONE && us_state_ends_dateline(f, i))
			h->place = actors_state(f->t, "USA");
		if (!alias || other_than_town(f, alias, i, s) || is_namesake_here(f, alias, i, s))
			continue;
		uint32_t state = state_of_known(f, &f->t->known.at[alias->actor]), start = f->a->tokens.at[u->first].start;
		bool named = f->t->known.at[alias->actor].kind == ACTOR_COUNTRY, sets = named || speaks_for_state(f, alias->actor);
		if (start >= f->a->dateline.span.start && start < f->a->dateline.span.end) {
			h->place = h->place == NONE && named ? state : h->place;
			h->seat = is_seat(f, i) && !state_named_otherwise(f, state);
			continue;
		}
		h->first = h->first == NONE && sets && !is_of_refugee(f, s, i) ? state : h->first;
		h->n_first += state != NONE && state == h->first;
		if (alias->by == BY_METONYM && i > s->first_unit && f->a->units.at[i - 1].tag == TAG_IN)
			continue; /* "monitored in Nicosia": that is where the reporter sits */
		bool again = state != NONE && state == h->place;
		h->n_place += again;
		h->early = h->early || (again && early);
	}
}

/* In a story from Tokyo "the defence ministry" is Japan's; one from Dubai that never speaks of the Emirates, or late and little, is about the first
 * state that it names. */
void find_home(struct finding *f)
{
	enum { EARLY = 3, FAR = 20, OFTEN = 3 }; /* sentences; how much more often the other state is named */
	struct home h = {.place = NONE, .first = NONE};
	f->a->home = state_of_site(f);
	f->a->home_of_site = f->a->home != NONE;
	if (f->a->home_of_site) {
		ids_add(f->a, &f->supported, f->a->home);
		return;
	}
	for (uint32_t i = 0, body = 0; i < f->a->sentences.n && !h.seat && !h.early && (h.first == NONE || (h.place != NONE && (!h.n_place || body < FAR))); i++)
		if (f->a->sentences.at[i].body)
			home_weigh(f, i, body++ < EARLY, &h);
	f->place = h.place;
	bool again = h.early || (h.n_place && h.n_first < OFTEN * h.n_place);
	f->a->home = h.place != NONE && !h.seat && (again || h.first == NONE) ? h.place : h.first;
}
