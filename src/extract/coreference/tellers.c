/*
 * Of which state somebody speaks who tells what stands at a place:
 *
 *   LIMA - Chile's premier said the cabinet would meet          CHL, not PER
 *   Chile's premier said it would lift the country's exports    CHL
 *   For Mali, he said, sales to Chad help that country          MLI: what the sentence is about is said first
 *   LIMA - the Chilean embassy said the government will pay     PER: who is posted abroad tells of his host
 *   this country, across the nation                             of whoever has the word, in a text from a state's site
 */
#include "extract/coreference/memory.h"

/* an official of a state, a body of it or the state itself: not a firm, a paper, a scholar */
bool is_official(const struct memory *m, uint32_t actor)
{
	static const char *const official[] = {"GOV", "MIL", "LEG", "PTY"};
	const struct actor *x = &m->a->actors.at[actor];
	bool speaks = x->kind == ACTOR_COUNTRY;
	for (size_t k = 0; x->country[0] && !speaks && k < sizeof official / sizeof *official; k++)
		speaks = !strncmp(x->code + strlen(x->country), official[k], 3);
	return speaks;
}

/* An embassy, a consul, a diplomat, where the story is set in another state: what it tells of is done there. */
static bool tells_of_host(const struct memory *m, const struct actor *x)
{
	const struct known_role *role = x->roles.n && m->home != NONE ? role_called(m->t, x->roles.at[0]) : NULL;
	bool posted = role && ((role->abroad && !role->home && !role->any_organ) || (role->sideless && role->sent));
	return posted && strcmp(x->country, m->a->actors.at[m->home].country) != 0;
}

/* Whoever works for a foreign firm speaks of the state where the story is set, if it has not told of his own. */
static bool tells_of_its_own(const struct memory *m, uint32_t actor, uint32_t unit)
{
	enum { LOOK = 256 };
	uint32_t state = state_behind(m, actor), i = m->sentences[m->sentence].end_mention;
	if (is_official(m, actor) || m->home == NONE || state == m->home)
		return true;
	for (uint32_t steps = 0; i-- > 0 && steps < LOOK; steps++)
		if (m->a->mentions.at[i].actor == state && m->a->mentions.at[i].first_unit < unit)
			return actor_is_state(m, state);
	return false;
}

uint32_t state_of_speaker(struct memory *m, const struct unit *g, bool official)
{
	const struct token *t = &m->a->tokens.at[m->a->units.at[g->first].first];
	bool quoted = t->quotes && !official, may = quoted || (!m->turn.taken && definite(m, g)); /* "government officials" may be any */
	for (uint32_t i = article_attribution_from(m->a, m->sentence); may && i < m->a->attributions.n; i++) {
		const struct attribution *c = &m->a->attributions.at[i];
		if (c->sentence != m->sentence)
			break;
		struct ids who = {0};
		if (c->content.start > t->start || t->start >= c->content.end || c->source_group == NONE)
			continue;
		bool document = group_in_class(m, c->source_group, m->c->document); /* "the statement": whose it is, is less sure */
		group_actors(m, c->source_group, true, &who);
		const struct actor *x = who.n ? &m->a->actors.at[who.at[0]] : NULL;
		if (x && (tells_of_host(m, x) || (quoted && !tells_of_its_own(m, who.at[0], g->first))))
			continue;
		if (x && x->country[0] && (quoted ? x->kind != ACTOR_MEDIA : who.n == 1 && !document && is_official(m, who.at[0])))
			return state_behind(m, who.at[0]);
	}
	return NONE;
}

/* The states that the mentions from `first` to `end` name have this one last; `none`: or there are none. */
static bool names_last(const struct memory *m, uint32_t first, uint32_t end, uint32_t state, bool none)
{
	while (end-- > first)
		if (actor_is_state(m, m->a->mentions.at[end].actor))
			return m->a->mentions.at[end].actor == state;
	return none;
}

/* What an official tells at this unit is about his own state: no other stands nearer. One far from home speaks of others as well: his own has just
 * been named, and no other comes. */
static bool tells_of_own(const struct memory *m, uint32_t unit, uint32_t own)
{
	const struct recollection *r = &m->sentences[m->sentence], *before = r - (m->sentence > 0);
	uint32_t here = r->first_mention;
	while (here < r->end_mention && m->a->mentions.at[here].first_unit < unit)
		here++;
	if (!names_last(m, r->first_mention, here, own, true))
		return false;
	return own == m->home || (names_last(m, before->first_mention, before->end_mention, own, false) && names_last(m, here, r->end_mention, own, true));
}

/* "For Peru, Hill said sales to Chile help [that country]": what the sentence is about. */
static bool sentence_is_for(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *g = &m->a->groups.at[s->first_group];
	bool opens = s->end_group > s->first_group + 3 && g[2].tag == TAG_COMMA && g[2].first < unit && group_is_word(m, s->first_group, SLICE("for"));
	if (opens)
		group_actors(m, s->first_group + 1, false, out);
	if (out->n != 1 || !actor_is_state(m, out->at[0]))
		out->n = 0;
	return out->n > 0;
}

bool country_told_of(struct memory *m, const struct unit *g, struct ids *out)
{
	if (sentence_is_for(m, g->first, out))
		return true;
	bool that = slice_same(article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1)), SLICE("that"));
	uint32_t own = that ? NONE : state_of_speaker(m, g, true);
	if (own != NONE && actor_is_state(m, own) && tells_of_own(m, g->first, own))
		ids_add(m->a, out, own);
	return out->n > 0;
}

/* Of late somebody of another state was named: "Chile waits ... the country". */
static bool foreigner_near(const struct memory *m, uint32_t unit, const char *country)
{
	enum { STEPS = 64 };
	uint32_t from = m->sentences[m->sentence > SENTENCES_BACK ? m->sentence - SENTENCES_BACK : 0].first_mention, steps = 0;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i-- > from && steps < STEPS; steps++) {
		const struct mention *x = &m->a->mentions.at[i];
		const char *of = m->a->actors.at[x->actor].country;
		if (x->first_unit < unit && *of && strcmp(of, country) != 0)
			return true;
	}
	return false;
}

void country_at_home(struct memory *m, const struct unit *g, struct ids *out)
{
	struct slice word = article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1));
	bool may = m->a->home_of_site ? !slice_same(word, SLICE("that")) : slice_same(word, SLICE("the")) && home_before(m, g->first);
	if (!may || g->first + 1 != g->head) /* nor "the rich country" */
		return;
	uint32_t state = m->turn.taken && m->turn.who != NONE ? state_behind(m, m->turn.who) : home_actor(m);
	if (state != NONE && actor_is_state(m, state) && !foreigner_near(m, g->first, m->a->actors.at[state].country))
		ids_add(m->a, out, state);
}
