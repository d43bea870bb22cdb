/*
 * What tells of which state a text speaks, though it does not name it:
 *
 *   https://www.ministry.example/page         the site that it is from
 *   TROY, [Mich.], May 4 - Hill Corp said     a place whose name is a word or a person's as well, at the end of the dateline
 *   [CLEVELAND], May 4 - Hill Corp said       which names nothing but places; not DURANGO of "DURANGO, Colo."
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

uint32_t state_of_site(const struct finding *f)
{
	struct slice host = host_of(f->a->url.n ? f->a->url : f->a->source);
	for (uint32_t i = 0; host.n && i < f->t->sites.n; i++) {
		struct slice domain = intern_text(&f->t->lexicon->words, f->t->sites.at[i].domain);
		if (slice_ends(host, domain) && (host.n == domain.n || host.at[host.n - domain.n - 1] == '.'))
			return actors_state(f->t, f->t->sites.at[i].country);
	}
	return NONE;
}

bool ends_dateline(const struct finding *f, const struct alias *alias, uint32_t unit)
{
	const struct dateline *d = &f->a->dateline;
	uint32_t end = article_unit_span(f->a, unit, unit + 1).end;
	if (!d->place.n || end > d->span.end || !alias->place || alias->rival[0])
		return false;
	return f->a->text.at + end == d->place.at + d->place.n;
}

bool behind_title(const struct finding *f, uint32_t unit, uint32_t first)
{
	const struct unit *u = f->a->units.at, *title = unit > first ? &u[unit - 1] : NULL;
	if (!title || u[unit].end - u[unit].first != 1 || u[unit].shape != SHAPE_CAPITAL || title->shape != SHAPE_CAPITAL || title->tag == TAG_NNS)
		return false;
	bool region = unit + 2 < f->a->units.n && u[unit + 1].tag == TAG_COMMA && u[unit + 2].tag == TAG_NNP;
	const struct known_role *role = role_of(f, title);
	return !region && (unit_has(f->l, title, f->t->class_title) || (role && role->person && title->end - title->first == 1));
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
	uint32_t firm = u->end - u->first == 1 && u->shape == SHAPE_CAPITAL ? firm_at(f, u) : NONE;
	return firm != NONE && (behind_office(f, unit, first) || (surname_told(f, unit) && !named_by_now(f, firm)));
}

bool surname_like_place(const struct finding *f, uint32_t unit, uint32_t first, uint32_t from)
{
	if (!(unit_has(f->l, &f->a->units.at[unit], f->t->class_state) && behind_title(f, unit, first)) && !surname_like_firm(f, unit, first))
		return false;
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].first_unit <= unit && unit < f->a->mentions.at[i].end_unit)
			return false;
	return true;
}
