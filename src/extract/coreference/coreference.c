#include "extract/coreference/coreference.h"

#include "extract/coreference/memory.h"

/* "the report" speaks for whoever issued it, but it is not them: no mention. */
static void bind_unsaid(struct memory *m, uint32_t unit, const struct ids *ids)
{
	*ARRAY_PUSH(m->a->arena, &m->bound) = *ids;
	m->at_unit[unit] = m->bound.n;
}

void bind(struct memory *m, uint32_t unit, uint32_t first, uint32_t end, const struct ids *ids, enum mention_by by, const char *rule)
{
	bind_unsaid(m, unit, ids);
	for (uint32_t i = 0; i < ids->n; i++)
		*ARRAY_PUSH(m->a->arena, &m->found) = (struct mention){.span = article_unit_span(m->a, first, end), .sentence = m->sentence,
			.actor = ids->at[i], .first_unit = first, .end_unit = end, .by = (uint8_t)by, .rule = rule};
}

void actors_of_units(const struct memory *m, uint32_t first, uint32_t end, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= first && x->first_unit < end)
			ids_add(m->a, out, x->actor);
	}
	for (uint32_t u = first; u < end; u++)
		if (m->at_unit[u])
			ids_join(m, out, &m->bound.at[m->at_unit[u] - 1]);
}

void group_actors(struct memory *m, uint32_t group, bool owners, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit <= g->head && g->head < x->end_unit && x->first_unit >= g->first)
			ids_add(m->a, out, x->actor);
	}
	if (!out->n && m->at_unit[g->head])
		ids_join(m, out, &m->bound.at[m->at_unit[g->head] - 1]);
	bool angles = m->a->text.at[m->a->tokens.at[m->a->units.at[g->first].first].start] == '<'; /* nobody by the "Danish" in <Danish Foods Inc> */
	if (!out->n && owners && !angles)
		actors_of_units(m, first_but_owner(m, group), g->end, out);
}

/* ---- the walk ---- */

static enum sex sex_of_pronoun(const struct memory *m, const struct unit *pronoun)
{
	struct slice word = lexicon_text(m->l, m->a, pronoun->word);
	if (!unit_has(m->l, pronoun, m->c->he))
		return SEX_UNKNOWN;
	return slice_starts(word, SLICE("her")) || slice_equal(word, SLICE("she")) ? SEX_FEMALE : SEX_MALE;
}

/* our son, our son Bo: not "my son", of whoever says so */
static bool is_family(const struct memory *m, const struct unit *g)
{
	const struct unit *word = &m->a->units.at[g->first + 1], *head = &m->a->units.at[g->head];
	bool one = g->first < g->head && (word == head ? head->tag == TAG_NN : head->tag == TAG_NNP); /* "our families" may be the nation's */
	return one && unit_has(m->l, word, m->c->family) && slice_equal(word_at(m, g->first), SLICE("our"));
}

/* "my sister and I ... we": of whoever speaks and his own. */
static bool of_family(const struct memory *m, uint32_t unit)
{
	for (uint32_t u = m->a->sentences.at[m->sentence].first_unit; u + 1 < unit; u++)
		if (m->a->units.at[u].tag == TAG_PRPS && own_word_of_one(m, u) && unit_in_class(m, u + 1, m->c->family))
			return true;
	return false;
}

/* "our son", "us" beside "my sister": of nobody who stands for a state. */
static bool is_private(const struct memory *m, const struct unit *g, uint32_t unit)
{
	if (!unit_in_class(m, unit, m->c->we))
		return false;
	bool country = unit_in_class(m, g->head, m->c->country); /* our country */
	return is_family(m, g) || (!own_word_of_one(m, unit) && !country && of_family(m, unit));
}

/* "We told them," the officials said: persons who have spoken just before are quoted, and call themselves "we". */
static bool they_speak(const struct memory *m, const struct ids *ids)
{
	uint32_t back = 0, spoke = 0;
	for (; back <= SENTENCES_BACK && back <= m->sentence && spoke < ids->n; back++) {
		spoke = 0;
		for (uint32_t i = 0; i < ids->n; i++)
			spoke += actor_is_person(m, ids->at[i]) && ids_have(&m->sentences[m->sentence - back].speaker, ids->at[i]);
	}
	return ids->n && spoke == ids->n;
}

/* "asked [Republicans] to vote for it": several by their name; not "the Christian Democrat party" */
static bool named_as_several(const struct memory *m, uint32_t unit, uint32_t actor)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i-- > r->first_mention;) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->actor == actor && x->end_unit <= unit)
			return unit_in_class(m, x->end_unit - 1, m->c->partisans) && m->a->groups.at[group_of_unit(m, x->first_unit)].head < x->end_unit;
	}
	return false;
}

/* Whoever was found is not meant: others stand nearer, or he says "we" himself. */
static bool is_another(struct memory *m, uint32_t group, uint32_t unit, const struct ids *ids)
{
	bool they = unit_in_class(m, unit, m->c->they);
	if (they && depth_of(m, unit) && they_speak(m, ids))
		return true;
	bool it = ids->n == 1 && unit_in_class(m, unit, m->c->it);
	if (it && (named_as_several(m, unit, ids->at[0]) || tells_of_the_owner(m, group, unit, ids->at[0])))
		return true;
	return (they && others_nearer(m, unit, ids)) || ((!they || m->we_from != NONE) && ids_share(&m->apart, ids));
}

/* "Peru has asked Chile to defend [itself]": whoever is to do it, else the subject; "who call themselves the Lions": the subject or nobody */
static void reflexive_of(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_group;
	if (group >= first + 2 && group_in_class(m, group - 1, m->c->infinitive) && group_in_class(m, group - 2, m->c->ng))
		group_actors(m, group - 2, false, out);
	if (!out->n && !owner_let(m, group, out)) /* will help Chile defend itself */
		*out = m->clause;
	if (!pronoun_fits(m, pronoun, out))
		out->n = 0;
}

/* Whoever is "she" once is no "he" further on. */
static void remember_sex(struct memory *m, const struct ids *ids)
{
	uint8_t *sex = ids->n == 1 && ids->at[0] < STATES && m->sex != SEX_UNKNOWN ? &m->sexes[ids->at[0]] : NULL;
	if (sex && *sex == 1 + SEX_UNKNOWN)
		*sex = (uint8_t)(1 + m->sex);
}

/* "[His] Majesty the King": a title, not of whoever was told of before */
static bool in_honorific(const struct memory *m, uint32_t unit)
{
	return m->a->units.at[unit].tag == TAG_PRPS && unit + 1 < m->a->units.n && unit_in_class(m, unit + 1, m->c->honorific);
}

/* "Sources close to the Fed spoke. [They] said", "Boeing's advisors think [they]": in a paper they are others than one body or firm, known by the data
 * or named; not "the police". */
static bool is_one_body(const struct memory *m, const struct unit *pronoun, const struct ids *ids)
{
	if (m->turn.taken || ids->n != 1 || !unit_has(m->l, pronoun, m->c->they) || ids_plural(m, ids))
		return false;
	const struct actor *x = &m->a->actors.at[ids->at[0]];
	bool body = x->kind == ACTOR_COMPANY || x->kind == ACTOR_GOVERNMENT || x->kind == ACTOR_MEDIA || x->kind == ACTOR_IGO || x->kind == ACTOR_LEGISLATURE;
	return body || (x->kind == ACTOR_AGENCY && x->known != NONE);
}

static void bind_pronoun(struct memory *m, uint32_t group, uint32_t u)
{
	const struct unit *g = &m->a->groups.at[group], *unit = &m->a->units.at[u];
	struct ids ids = {0};
	m->sex = sex_of_pronoun(m, unit);
	m->apart.n = 0;
	if (in_share_sign(m->a, u) || strangers_before(m, u) || in_honorific(m, u))
		return;
	set_apart(m, group, u);
	if (unit_has(m->l, unit, m->c->reflexive))
		reflexive_of(m, group, unit, &ids);
	else if (unit_has(m->l, unit, m->c->it) && unit->tag == TAG_PRPS && it_is_nobody(m, u))
		return;
	else if (!is_private(m, g, u) && !owned_here(m, group, u, &ids))
		antecedent_of_pronoun(m, u, &ids);
	if (ids.n && is_another(m, group, u, &ids))
		ids.n = 0;
	bool side = ids.n == 1 && actor_is_state(m, ids.at[0]), some = side && unit_has(m->l, unit, m->c->they) && !people_before(m, u, ids.at[0]);
	bool of_body = ids.n == 1 && unit_has(m->l, unit, m->c->he) && !actor_is_person(m, ids.at[0]); /* its chairman, but not the body itself */
	bool speaks_for = ids.n == 1 && unit_has(m->l, unit, m->c->we) && actor_is_person(m, ids.at[0]); /* "we" of a firm's chairman */
	if (some || of_body || is_one_body(m, unit, &ids) || (own_word_of_one(m, u) ? side : speaks_for)) /* some of Peru's, but not Peru */
		bind_unsaid(m, u, &ids);
	else if (ids.n && (unit_has(m->l, unit, m->c->reflexive) || !acts_on_it(m, group, &ids)))
		bind(m, u, u, u + 1, &ids, BY_PRONOUN, "pronoun");
	remember_sex(m, &ids);
	if (!m->at_unit[u])
		remember_unknown_he(m, group, u);
	if (m->at_unit[u] && m->we_from == NONE && unit->tag == TAG_PRP && unit_has(m->l, unit, m->c->we))
		m->we_from = u;
	remember_those_joined(m, u);
}

static bool is_pronoun(const struct unit *u) { return u->tag == TAG_PRP || u->tag == TAG_PRPS; }

static void bind_pronouns(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	m->sex = SEX_UNKNOWN;
	for (uint32_t u = g->first; u < g->end; u++)
		if (is_pronoun(&m->a->units.at[u]))
			bind_pronoun(m, group, u);
	m->apart.n = 0;
}

/* "the defense ministry", unlike "the ministry", says what it is. */
static bool names_organ(const struct memory *m, const struct unit *group)
{
	const struct unit *head = &m->a->units.at[group->head];
	const struct known_role *role = head->end - head->first > 1 ? role_at(m, group->head) : NULL;
	return role && role->organ;
}

/* "the fish ministry spokesman": whoever the text names with this office, or has told of so before. `made`: how many actors there were before the
 * words were read; one made for them goes. */
static void bind_title(struct memory *m, uint32_t group, uint32_t made, struct ids *ids)
{
	struct office_phrase p;
	const uint32_t end = m->a->groups.at[group].end;
	if (!ids->n && phrase_read(&m->holders, group, end, m->sentence, &p)) {
		uint32_t actor = holder_anywhere(&m->holders, &p);
		if (actor != NONE)
			ids_add(m->a, ids, actor);
	}
	if (ids->n != 1 || ids->at[0] < made || !phrase_of(&m->holders, group, end, m->sentence, ids->at[0], &p))
		return;
	if (p.role->ruler && !p.role->leads)
		return; /* the leader, of whatever */
	uint32_t actor = holder_of_phrase(&m->holders, &p);
	if (actor != NONE && actor != p.actor) {
		if (p.actor + 1 == m->a->actors.n)
			m->a->actors.n--;
		if (m->ended > m->a->actors.n)
			m->ended = m->a->actors.n; /* whoever is made next has other ends */
		ids->at[0] = p.actor = actor;
	}
	phrase_tell(&m->holders, &p);
}

/* "the Secretary for Administration", "taught public administration": what is done, no office. */
static bool names_field(const struct memory *m, const struct unit *g)
{
	const struct unit *head = &m->a->units.at[g->head], *first = &m->a->units.at[g->first];
	if (g->head > g->first + 1 || first->tag == TAG_DT || first->tag == TAG_PRPS)
		return false;
	const struct known_role *role = role_at(m, g->head);
	if (!role || !slice_equal(role->name, SLICE("administration")))
		return false;
	bool alone = g->first == g->head && g->first && head->shape == SHAPE_CAPITAL;
	bool behind_for = alone && slice_same(article_slice(m->a, article_unit_span(m->a, g->first - 1, g->first)), SLICE("for"));
	return behind_for || (g->first + 1 == g->head && first->tag == TAG_JJ && first->shape == SHAPE_LOWER && head->shape == SHAPE_LOWER);
}

/* "herring exports" are nobody: what can be a short form is definite, names an office or says whose it is. */
static bool may_be_short_form(const struct memory *m, const struct unit *g)
{
	bool may = definite(m, g);
	for (uint32_t i = g->first; i <= g->head && !may; i++)
		may = m->a->units.at[i].tag == TAG_POS || unit_in_class(m, i, m->c->role);
	return may && !names_field(m, g);
}

/* the Danish Society for the Study of [the Herring]: a piece of a name */
static bool within_name(const struct memory *m, const struct unit *g)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->by == BY_NAME && x->first_unit < g->first && g->head < x->end_unit)
			return true;
	}
	return false;
}

/* "[the ministry]'s boats", "[the regime]'s", "[the country]'s ports": only who owns them. */
static bool bind_owner_form(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	struct ids ids = {0};
	uint32_t owner = office_that_owns(m, group, &ids);
	if (!ids.n)
		owner = regime_that_owns(m, group, &ids);
	bool office = ids.n > 0;
	if (!ids.n)
		owner = organ_that_owns(m, group, &ids);
	if (!ids.n)
		owner = state_that_owns(m, group, &ids);
	if (!ids.n)
		return false;
	bool noun = !office && m->a->units.at[owner].shape == SHAPE_LOWER; /* "the island's ports", not "the South's" */
	bind(m, owner, g->first, owner + 1, &ids, noun && actor_is_state(m, ids.at[0]) ? BY_PRONOUN : BY_ROLE, "short-form");
	return true;
}

/* "[the previous administration]", "[the last administration]'s debts" */
static bool bind_predecessor(struct memory *m, const struct unit *g)
{
	struct ids ids = {0};
	uint32_t noun = administration_before(m, g, &ids);
	if (noun != NONE)
		bind(m, noun, g->first, noun + 1, &ids, BY_ROLE, "short-form");
	return noun != NONE;
}

static void bind_short_form(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	struct ids ids = {0};
	bool own = m->a->units.at[g->first].tag == TAG_PRPS;
	if ((own && (bind_own_country(m, group) || bind_own_officer(m, group))) || !may_be_short_form(m, g))
		return;
	tell_officer_of_organ(m, group);
	group_actors(m, group, true, &ids);
	if (ids.n || within_name(m, g))
		return;
	if (is_of_name_beside(m, group, &ids)) {
		bind(m, g->head, g->first, g->end, &ids, BY_ROLE, "short-form");
		return;
	}
	if (state_of_region(m, group, &ids)) {
		bind(m, g->head, g->first, g->end, &ids, BY_PRONOUN, "short-form");
		return;
	}
	if (bind_predecessor(m, g) || told_otherwise(m, group) || bind_owner_form(m, group))
		return;
	const uint32_t made = m->a->actors.n;
	office_of(m, group, &ids);
	enum mention_by by = ids.n ? BY_ROLE : antecedent_of(m, group, &ids);
	if (names_organ(m, g))
		by = BY_ROLE;
	bind_title(m, group, made, &ids);
	bool document = ids.n && by == BY_PRONOUN && unit_has(m->l, &m->a->units.at[g->head], m->c->document);
	bool side_alone = ids.n == 1 && role_at(m, g->head) && !unit_has(m->l, &m->a->units.at[g->head], m->c->regime) &&
			  actor_is_state(m, ids.at[0]) && !means_country(m, &m->a->units.at[g->head]); /* the bank officials: of Peru, but not Peru */
	if (side_alone || (document && m->a->actors.at[ids.at[0]].kind != ACTOR_MEDIA))
		bind_unsaid(m, g->head, &ids);
	else if (ids.n)
		bind(m, g->head, g->first, g->end, &ids, by, "short-form");
}

/* "a message (of greeting) from the king", "Peru | sent | a letter": whose words "the message" of a later sentence are. */
static void remember_document(struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	struct ids author = {0};
	if (g->tag != TAG_NN || !unit_has(m->l, g, m->c->document))
		return;
	uint32_t from = group + (group_is_word(m, group + 1, SLICE("of")) ? 3 : 1);
	if (group_is_word(m, from, SLICE("from")) && from + 1 < m->a->sentences.at[m->sentence].end_group)
		group_actors(m, from + 1, true, &author);
	else if (group > m->a->sentences.at[m->sentence].first_group && m->clause_verb == group - 1 && unit_has(m->l, g - 1, m->c->sends) &&
		 !unit_has(m->l, g - 1, m->c->passive))
		author = m->clause;
	if (author.n) {
		m->sender = author;
		m->sent = lemma_of(m, &m->a->units.at[g->head]);
	}
}

/* [In] [Oslo] [,] ...: that state; NONE. */
static uint32_t state_in_front(const struct memory *m, uint32_t sentence)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	const struct unit *g = &m->a->groups.at[s->first_group];
	if (s->end_group < s->first_group + 3 || g->tag != TAG_IN || g[2].tag != TAG_COMMA || !slice_equal(lexicon_text(m->l, m->a, g->word), SLICE("in")))
		return NONE;
	for (uint32_t i = m->sentences[sentence].first_mention; i < m->sentences[sentence].end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit == g[1].first && x->end_unit == g[1].end)
			return actor_is_state(m, x->actor) ? x->actor : NONE;
	}
	return NONE;
}

/* The sentence begins with somebody of another state. */
static bool opens_elsewhere(const struct memory *m, uint32_t sentence, uint32_t state)
{
	const struct recollection *r = &m->sentences[sentence];
	const char *first = r->first_mention < r->end_mention ? m->a->actors.at[m->a->mentions.at[r->first_mention].actor].country : "";
	return *first && strcmp(first, m->a->actors.at[state].country) != 0;
}

/* "In Oslo, Ann Hill | will dine", "In Oslo, the president | will dine": who does so is on a visit from the state where the story is set. */
static bool opens_with_visitor(const struct memory *m, uint32_t sentence)
{
	const struct recollection *r = &m->sentences[sentence];
	const char *home = m->home == NONE ? "" : m->a->actors.at[m->home].country;
	if (r->subject.n == 1 && actor_is_person(m, r->subject.at[0]))
		return !strcmp(m->a->actors.at[r->subject.at[0]].country, home);
	uint32_t subject = m->a->sentences.at[sentence].first_group + 3;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (article_group_at(m->a, sentence, x->first_unit) == subject)
			return actor_is_person(m, x->actor) && !strcmp(m->a->actors.at[x->actor].country, home);
	}
	if (subject >= m->a->sentences.at[sentence].end_group)
		return false;
	const struct known_role *role = role_at(m, m->a->groups.at[subject].head);
	return !r->subject.n && role && role->leads; /* the walk has not come there yet */
}

/* "In Oslo, the king spoke. [Prime Minister Ann Hill] ...": the state where this paragraph is set, as its sentences say; NONE. */
static uint32_t state_of_paragraph(const struct memory *m)
{
	enum { BACK = 3 };
	const struct sentence *all = m->a->sentences.at;
	uint32_t here = m->sentence, state = state_in_front(m, here), at = here;
	for (; state == NONE && at && here - at < BACK && all[at - 1].paragraph == all[here].paragraph; at--)
		state = state_in_front(m, at - 1);
	for (uint32_t i = at; state != NONE && i <= here; i++)
		if (opens_elsewhere(m, i, state))
			return NONE;
	return state != NONE && state != m->home && at < here && opens_with_visitor(m, at) ? NONE : state;
}

/* The same, unless the story is set there. */
static uint32_t place_in_front(const struct memory *m)
{
	uint32_t state = state_of_paragraph(m);
	return state != m->home ? state : NONE;
}

/* "demanded | that | Chile | lift its ban": a clause as well. */
static bool bare_clause(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return unit_has(m->l, g, m->c->bare) && group > m->a->sentences.at[m->sentence].first_group + 1 && unit_has(m->l, g - 1, m->c->ng) &&
	       unit_has(m->l, g - 2, m->c->that);
}

/* "We will fight for our fish," Hill said: whose words these are is known once the sentence has been read. */
static void bind_own_words(struct memory *m, const struct sentence *s)
{
	for (uint32_t g = s->first_group; g < s->end_group; g++) {
		const struct unit *group = &m->a->groups.at[g];
		for (uint32_t u = group->first; u < group->end; u++) {
			const struct unit *unit = &m->a->units.at[u];
			if (m->at_unit[u] || !is_pronoun(unit) || !m->a->tokens.at[unit->first].quotes || !unit_has(m->l, unit, m->c->we))
				continue;
			bind_pronoun(m, g, u);
			if (unit->tag == TAG_PRPS && u == group->first && m->at_unit[u] && !m->at_unit[group->head])
				bind_short_form(m, g);
		}
	}
	m->apart.n = 0;
}

/* The titles without a name in this sentence that are settled have been told from here on. */
static void tell_titles(struct memory *m)
{
	struct office_phrase p;
	for (uint32_t i = m->sentences[m->sentence].first_mention; i < m->sentences[m->sentence].end_mention; i++)
		if (phrase_of_mention(&m->holders, i, &p))
			phrase_tell(&m->holders, &p);
}

static uint32_t walk_sentence(struct memory *m, uint32_t attribution)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	m->place = place_in_front(m);
	m->teller.n = m->several.n = m->clause.n = 0;
	m->clause_by_state = m->clause_thing = m->clause_owned = m->clause_stranger = false;
	m->clause_verb = m->clause_subject = m->we_from = NONE;
	turn_take(m);
	tell_titles(m);
	const struct unit *groups = m->a->groups.at;
	for (uint32_t g = s->first_group, end_group = s->end_group; g < end_group; g++) {
		const struct unit *group = &groups[g];
		if (unit_has(m->l, group, m->c->fin) || bare_clause(m, g))
			remember_subject(m, g);
		if (!unit_has(m->l, group, m->c->ng))
			continue;
		bind_pronouns(m, g);
		if (!unit_has(m->l, group, m->c->pronoun) || unit_has(m->l, group, m->c->both))
			bind_short_form(m, g);
		remember_document(m, g);
	}
	uint32_t end = attribution;
	for (; end < m->a->attributions.n && m->a->attributions.at[end].sentence == m->sentence; end++)
		resolve_sides(m, &m->a->attributions.at[end]);
	if (end > attribution)
		bind_own_words(m, s);
	for (; attribution < end; attribution++)
		resolve_own_words(m, &m->a->attributions.at[attribution]);
	return end;
}

static int by_sentence(const void *x, const void *y)
{
	const struct attribution *a = x, *b = y;
	if (a->sentence != b->sentence)
		return a->sentence < b->sentence ? -1 : 1;
	return a->cue.start < b->cue.start ? -1 : a->cue.start > b->cue.start;
}

static void index_mentions(struct memory *m)
{
	uint32_t at = 0;
	for (uint32_t i = 0; i < m->a->sentences.n; i++) {
		m->sentences[i].first_mention = at;
		while (at < m->a->mentions.n && m->a->mentions.at[at].sentence == i)
			at++;
		m->sentences[i].end_mention = at;
	}
}

uint32_t group_of_unit(const struct memory *m, uint32_t unit) { return article_group_at(m->a, m->sentence, unit); }

uint32_t home_actor(struct memory *m)
{
	if (m->home == NONE && m->a->home != NONE)
		m->home = actors_add_known(m->s, m->a->home);
	return m->home;
}

/* The actor of the article for the state at home. */
static uint32_t home_of(const struct article *a)
{
	for (uint32_t i = 0; a->home != NONE && i < a->actors.n; i++)
		if (a->actors.at[i].known == a->home)
			return i;
	return NONE;
}

/* Where the state at home or somebody of it is first named. */
static uint32_t first_unit_of(const struct memory *m)
{
	const char *country = m->a->home == NONE ? "" : m->t->known.at[m->a->home].country;
	for (uint32_t i = 0; i < m->a->mentions.n; i++)
		if (*country && !strcmp(m->a->actors.at[m->a->mentions.at[i].actor].country, country))
			return m->a->mentions.at[i].first_unit;
	return NONE;
}

/* The state has such an office, as the USA has senators. */
static bool has_such(const struct memory *m, uint32_t state, const struct known_role *role)
{
	const char *country = m->a->actors.at[state].country;
	return !strcmp(country, role->usual) || state_has_had(m, country, role);
}

/* "County official Ann Hill" holds the office in the state where the paragraph opens, "In Oslo, ...", else in that in which the story is set, where it
 * names no other; but a congressman in one that has such: "In Oslo, Senator Ann Hill" is a guest there. */
static void give_offices(struct memory *m)
{
	for (uint32_t i = 0; i < m->a->mentions.n; i++) {
		struct actor *x = &m->a->actors.at[m->a->mentions.at[i].actor];
		if (!x->office || x->country[0])
			continue;
		m->sentence = m->a->mentions.at[i].sentence;
		const struct known_role *role = x->roles.n ? role_called(m->t, x->roles.at[0]) : NULL;
		bool usual = role && *role->usual;
		uint32_t state = state_of_paragraph(m);
		bool guest = state != NONE && usual && !has_such(m, state, role);
		if (state == NONE || guest)
			state = usual ? state_of_office(m, role) : m->home;
		if (state == NONE || (guest && !has_such(m, state, role)))
			continue;
		memcpy(x->country, m->a->actors.at[state].country, sizeof x->country);
		snprintf(x->code, sizeof x->code, "%.12s%.11s", x->country, x->office);
	}
}

void coreference_resolve(struct stage *s)
{
	struct article *a = s->a;
	struct memory m = {.s = s, .a = a, .t = s->k->actors, .l = &s->k->lexicon, .c = s->k->anaphora_classes};
	if (a->attributions.n)
		qsort(a->attributions.at, a->attributions.n, sizeof *a->attributions.at, by_sentence);
	m.sentences = ARENA_ARRAY(a->arena, struct recollection, a->sentences.n + 1);
	m.at_unit = ARENA_ARRAY(a->arena, uint32_t, a->units.n + 1);
	index_mentions(&m);
	m.home = home_of(a);
	m.home_unit = a->home_of_site ? 0 : first_unit_of(&m);
	m.holders = holders_of(m.t, m.l, a);
	turns_find(&m);
	give_offices(&m);
	for (uint32_t i = 0, attribution = 0; i < a->sentences.n; i++) {
		m.sentence = i;
		while (attribution < a->attributions.n && a->attributions.at[attribution].sentence < i)
			attribution++;
		if (!a->sentences.at[i].skip)
			attribution = walk_sentence(&m, attribution);
	}
	mentions_join(a, m.found.at, m.found.n);
	mentions_once(a);
}
