/*
 * Which state "the country" and "that country" are:
 *
 *   Chad fired a missile, though Mali said it failed. [The country] ...      whose doings the sentence before told
 *   Peruvian exports to Chad and U.S. exports to [that country]              the last one named behind "to"
 *   Peru, which Chile struck, suspects [the country]'s hand                  what one does is not done to its own
 *   Fiji told Peru ... [the Andean country]                                  one of that region
 *   Iran struck Kuwait. [The Gulf state]                                     nobody, where it may be either
 */
#include "extract/coreference/antecedents.h"

/* "Chad fired a missile, though Mali said it failed. The country ...": whose doings the sentence before told. */
static bool subject_before(const struct memory *m, struct ids *out)
{
	const struct recollection *r = m->sentence ? &m->sentences[m->sentence - 1] : NULL;
	if (!r || r->subject.n != 1 || r->plural || !actor_is_state(m, r->subject.at[0]))
		return false;
	ids_join(m, out, &r->subject);
	return true;
}

/* "Peruvian exports to Chad and U.S. exports to [that country]": the last state named behind "to", where others only own. */
static bool last_named(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->end_unit > unit || x->by == BY_ROLE || !possible_state(m, x->actor) || depth_of(m, x->first_unit) > depth_of(m, unit))
			continue;
		uint32_t g = group_of_unit(m, x->first_unit);
		bool named = x->first_unit <= m->a->groups.at[g].head && m->a->groups.at[g].head < x->end_unit;
		if (named && g > m->a->sentences.at[m->sentence].first_group && group_is_word(m, g - 1, SLICE("to")))
			ids_add(m->a, out, x->actor);
		if (named)
			return out->n > 0;
	}
	return false;
}

/* "Chilean and Peruvian officials spoke of [the country]": the last state before it is one of two that are joined, neither of which is meant. */
static bool last_is_joined(const struct memory *m, uint32_t unit)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention + 1; i--) {
		const struct mention *y = &m->a->mentions.at[i - 1], *x = y - 1;
		if (y->end_unit > unit || !actor_is_state(m, y->actor))
			continue;
		if (x > m->a->mentions.at + r->first_mention && x->first_unit <= y->first_unit && x->end_unit > y->end_unit)
			x--; /* Chilean and [[Peruvian] officials] */
		return actor_is_state(m, x->actor) && x->actor != y->actor && x->end_unit + 1 == y->first_unit && m->a->units.at[x->end_unit].tag == TAG_CC;
	}
	return false;
}

/* "Peru, which Chile struck, | suspects | the country's hand": what one does is not done to "the country's", if another is named. */
static bool another_named(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t group = group_of_unit(m, unit);
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (m->clause_verb == NONE || group != m->clause_verb + 1 || subject->n != 1 || !last_in_sentence(m, unit, possible_state, out))
		return false;
	if (out->at[0] == subject->at[0])
		out->n = 0;
	return out->n > 0;
}

/* Do these words hold the region's, whole? */
static bool says_region(struct slice said, struct slice word)
{
	size_t at = slice_find(said, word, 0);
	return at < said.n && (!at || said.at[at - 1] == ' ') && (at + word.n == said.n || said.at[at + word.n] == ' ');
}

/* The states of the region that stands before the noun, "BHR|KWT", the longest of those named: "West African". "" if none is. */
static struct slice region_said(const struct memory *m, const struct unit *g)
{
	struct slice best = SLICE(""), longest = SLICE("");
	if (g->first + 1 >= g->head)
		return best;
	struct slice said = article_slice(m->a, article_unit_span(m->a, g->first + 1, g->head));
	for (uint32_t i = 0; i < m->t->regions.n; i++) {
		struct slice word = intern_text(&m->l->words, m->t->regions.at[i].word);
		if (word.n > longest.n && says_region(said, word)) {
			longest = word;
			best = intern_text(&m->l->words, m->t->regions.at[i].states);
		}
	}
	return best;
}

static bool is_in(struct slice states, const char *country) { return *country && slice_find(states, slice_of(country), 0) < states.n; }

/* "Iran struck Kuwait. [The Gulf state]": beside this mention its sentence tells of another state of the region. */
static bool another_of_region(const struct memory *m, const struct mention *x, struct slice states)
{
	const struct recollection *r = &m->sentences[x->sentence];
	const char *country = m->a->actors.at[x->actor].country;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const char *other = m->a->actors.at[m->a->mentions.at[i].actor].country;
		if (strcmp(other, country) != 0 && is_in(states, other))
			return true;
	}
	return false;
}

/* "the Andean country": the last such state of which the text has told of late, where it tells of no other beside it, else home. */
static void keep_to_region(struct memory *m, const struct unit *g, struct ids *out)
{
	enum { BACK = 8 };
	struct slice states = region_said(m, g);
	if (!states.n)
		return;
	const char *found = out->n == 1 ? m->a->actors.at[out->at[0]].country : "";
	bool fits = is_in(states, found), named = false;
	uint32_t from = m->sentences[m->sentence > BACK ? m->sentence - BACK : 0].first_mention, last = out->n ? out->at[0] : NONE;
	out->n = 0;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i-- > from && !named;) {
		const struct mention *x = &m->a->mentions.at[i];
		const char *country = m->a->actors.at[x->actor].country;
		named = x->first_unit < g->first && (fits ? !strcmp(country, found) : is_in(states, country));
		if (named && !another_of_region(m, x, states))
			ids_add(m->a, out, fits ? last : state_behind(m, x->actor));
	}
	if (!named && home_before(m, g->first) && home_actor(m) != NONE && is_in(states, m->a->actors.at[m->home].country))
		ids_add(m->a, out, m->home);
}

void owner_state_before(struct memory *m, const struct unit *g, struct ids *out)
{
	uint32_t unit = g->first;
	bool here = country_told_of(m, g, out) || another_named(m, unit, out) || own_subject(m, unit, possible_state, out) || last_named(m, unit, out);
	if (!here && !last_in_sentence(m, unit, possible_state, out))
		subject_before(m, out);
	if (out->n > 1) /* Peru and Chile: which? */
		out->n = 0;
	else if (!out->n)
		country_at_home(m, g, out);
	keep_to_region(m, g, out);
}

void state_before(struct memory *m, const struct unit *g, struct ids *out)
{
	uint32_t unit = g->first;
	bool joined = last_is_joined(m, unit), here = country_told_of(m, g, out) || own_subject(m, unit, possible_state, out) || last_named(m, unit, out);
	if (!here && (joined || !last_in_sentence(m, unit, possible_state, out)) && !subject_before(m, out))
		earlier(m, possible_state, false, NONE, out);
	if (out->n > 1)
		out->n = 0;
	else if (!out->n)
		country_at_home(m, g, out);
	keep_to_region(m, g, out);
}

/* "the Gulf state", "the landlocked nation": such a state that was told of. Not "the poorest Gulf state", "the Gulf state of Qatar". */
bool state_of_region(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool behind = group + 1 < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &m->a->groups.at[group + 1], m->c->of);
	struct slice word = word_at(m, g->head);
	bool one = slice_equal(word, SLICE("country")) || slice_equal(word, SLICE("nation")) || slice_equal(word, SLICE("state")) ||
		   slice_equal(word, SLICE("republic"));
	bool country = one && unit_has(m->l, head, m->c->country) && head->shape == SHAPE_LOWER;
	if (!country || behind || !definite(m, g) || one_of_many(m, g) || !region_said(m, g).n)
		return false;
	state_before(m, g, out);
	return out->n > 0;
}
