/*
 * What tells of which state a text speaks, though it does not name it:
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

bool us_state_ends_dateline(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit_has(f->l, u, f->t->class_us_state) && unit > 0 && u[-1].tag == TAG_COMMA && ends_place(f, unit);
}
