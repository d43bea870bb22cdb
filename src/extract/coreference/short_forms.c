/* Whom a short form stands for: the ministry, the two countries, the regime, a spokesman. */
#include "extract/coreference/memory.h"

enum { FELLOWS_BACK = 12 };

/* The last words of a name; "resident" is not in "president". */
static bool ends_same(struct slice s, struct slice end)
{
	if (s.n < end.n || ((s.at[s.n - 1] ^ end.at[end.n - 1]) & ~0x20) != 0)
		return false;
	return (s.n == end.n || s.at[s.n - end.n - 1] == ' ' || s.at[s.n - end.n - 1] == '-') && slice_same(slice_cut(s, s.n - end.n, s.n), end);
}

/* The vice president is not "the president". */
static bool is_vice(struct slice role)
{
	return slice_starts(role, SLICE("vice")) || slice_starts(role, SLICE("deputy"));
}

/* The minister's ministry. */
static bool heads_it(const struct memory *m, uint32_t actor, struct slice noun)
{
	const struct actor *x = &m->a->actors.at[actor];
	return slice_equal(noun, SLICE("ministry")) && x->kind == ACTOR_PERSON && x->roles.n && slice_ends(x->roles.at[0], SLICE("minister"));
}

/* The noun by which a text goes on: "ministry". */
struct short_noun {
	uint32_t word;
	struct slice text;
	bool vice;
};

static struct short_noun short_noun_of(const struct memory *m, uint32_t word)
{
	struct slice text = intern_text(&m->l->words, word);
	return (struct short_noun){word, text, is_vice(text)};
}

static bool has_short(const struct memory *m, uint32_t actor, const struct short_noun *noun)
{
	const struct actor *x = &m->a->actors.at[actor];
	if (x->known != NONE && x->kind != ACTOR_PERSON) {
		const struct known_actor *known = &m->t->known.at[x->known];
		for (uint32_t i = 0; i < known->n_short; i++)
			if (m->t->shorts.at[known->first_short + i] == noun->word)
				return true;
		return false;
	}
	struct slice text = noun->text;
	if (text.n < 4)
		return false;
	if (ends_same(x->name, text))
		return true;
	for (uint32_t i = 0; i < x->roles.n; i++)
		if (ends_same(x->roles.at[i], text) && is_vice(x->roles.at[i]) == noun->vice)
			return true;
	return heads_it(m, actor, text);
}

/* The bit of the last four letters, capitals or not. */
static uint32_t end_bit(struct slice s)
{
	uint32_t letters;
	SLICE_SOUND(s);
	memcpy(&letters, s.at + s.n - sizeof letters, sizeof letters);
	return (letters | 0x20202020u) * 0x9E3779B1u / (UINT32_MAX / ENDS + 1);
}

static void note_end(struct memory *m, struct slice s)
{
	if (s.n >= sizeof(uint32_t))
		m->ends[end_bit(s) / 64] |= (uint64_t)1 << end_bit(s) % 64;
}

/* An actor has its name and roles from the beginning. */
static void note_ends(struct memory *m)
{
	for (; m->ended < m->a->actors.n; m->ended++) {
		const struct actor *x = &m->a->actors.at[m->ended];
		note_end(m, x->name);
		for (uint32_t i = 0; i < x->roles.n; i++)
			note_end(m, x->roles.at[i]);
		for (uint32_t i = 0; x->known != NONE && i < m->t->known.at[x->known].n_short; i++)
			note_end(m, intern_text(&m->l->words, m->t->shorts.at[m->t->known.at[x->known].first_short + i]));
	}
}

/* has_short is true of no actor. */
static bool is_no_short(struct memory *m, const struct short_noun *noun)
{
	note_ends(m);
	return noun->text.n >= sizeof(uint32_t) && !(m->ends[end_bit(noun->text) / 64] >> end_bit(noun->text) % 64 & 1) && !slice_equal(noun->text, SLICE("ministry"));
}

/* "Hill Dairy said ... The company": a story that begins with a name of which nothing is known is about that firm. */
static bool of_strange_firm(const struct memory *m, uint32_t word)
{
	struct slice noun = intern_text(&m->l->words, word);
	uint32_t first = 0;
	while (first < m->sentence && !m->a->sentences.at[first].body)
		first++;
	return m->sentences[first].stranger_subject && !m->sentences[first].subject.n &&
	       (slice_equal(noun, SLICE("company")) || slice_equal(noun, SLICE("firm")));
}

/* The last of the offices bound on the way that is called so: "a ministry official", of the state at home. Its place in `found`, NONE. */
static uint32_t found_with_short(const struct memory *m, uint32_t unit, const struct short_noun *noun)
{
	enum { LIMIT = 24 };
	const struct mention *all = m->found.at;
	for (uint32_t i = m->found.n, first = i > LIMIT ? i - LIMIT : 0; i-- > first;) {
		const struct mention *x = &all[i];
		if (x->by != BY_ROLE || m->a->actors.at[x->actor].known != NONE || x->first_unit >= unit || !has_short(m, x->actor, noun))
			continue;
		struct slice name = m->a->actors.at[x->actor].name;
		/* no "security" of the Secretary of Homeland Security */
		if (slice_find(name, SLICE(" of "), 0) == name.n && slice_find(name, SLICE(" OF "), 0) == name.n)
			return i;
	}
	return NONE;
}

void mention_with_short(struct memory *m, uint32_t unit, uint32_t word, struct ids *out)
{
	enum { LIMIT = 60, REFUSED = 32 };
	const struct short_noun noun = short_noun_of(m, word);
	if (is_no_short(m, &noun))
		return;
	uint32_t end = of_strange_firm(m, word) ? 0 : m->sentences[m->sentence].end_mention, found = found_with_short(m, unit, &noun);
	uint32_t refused[REFUSED]; /* actors that are not called so: most are named again and again */
	memset(refused, 0xff, sizeof refused);
	const struct mention *all = m->a->mentions.at;
	for (uint32_t i = end, first = end > LIMIT ? end - LIMIT : 0; i-- > first;) {
		const struct mention *x = &all[i];
		if (x->first_unit >= unit || refused[x->actor % REFUSED] == x->actor)
			continue;
		if (found != NONE && m->found.at[found].first_unit > x->first_unit)
			break;
		if (has_short(m, x->actor, &noun)) {
			ids_add(m->a, out, x->actor);
			return;
		}
		refused[x->actor % REFUSED] = x->actor;
	}
	if (found != NONE)
		ids_add(m->a, out, m->found.at[found].actor);
}

static bool holds_role(const struct memory *m, uint32_t actor, struct slice noun)
{
	const struct actor *x = &m->a->actors.at[actor];
	for (uint32_t i = 0; i < x->roles.n; i++)
		if (slice_ends(x->roles.at[i], noun))
			return true;
	return false;
}

/* The envoys: whoever held this office in the last sentence that named such, with the counterparts they met there. */
static void fellows(struct memory *m, uint32_t lemma, struct ids *out)
{
	struct slice noun = intern_text(&m->l->words, lemma);
	for (uint32_t back = 1; back <= FELLOWS_BACK && back <= m->sentence && !out->n; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		for (uint32_t i = r->first_mention; i < r->end_mention; i++)
			if (holds_role(m, m->a->mentions.at[i].actor, noun))
				ids_add(m->a, out, m->a->mentions.at[i].actor);
		if (out->n)
			fellow_states(m, m->sentence - back, out);
		if (out->n < 2)
			out->n = 0;
	}
}

const struct known_role *role_at(const struct memory *m, uint32_t unit)
{
	const struct unit *u = &m->a->units.at[unit];
	if (!unit_has(m->l, u, m->c->role))
		return NULL;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(m->l, u, i);
		if (e->kind == ENTRY_ROLE && entry_holds(e, u))
			return &m->t->roles.at[e->value];
	}
	return NULL;
}

/* The story has told by now where it is set: not "The court found Brazil guilty". */
bool home_before(const struct memory *m, uint32_t unit) { return m->a->home != NONE && m->home_unit < unit; }

uint32_t state_of_office(struct memory *m, const struct known_role *role)
{
	enum { FIRST = 256 }; /* whom a story is about it names early */
	for (uint32_t i = 0; *role->usual && i < m->a->actors.n && i < FIRST; i++)
		if (!strcmp(m->a->actors.at[i].country, role->usual))
			return state_behind(m, i);
	return home_actor(m);
}

static bool has_post_abroad(const struct memory *m, uint32_t actor)
{
	for (uint32_t i = 0; m->a->actors.at[actor].roles.n && i < m->t->roles.n; i++)
		if (m->t->roles.at[i].abroad && holds_role(m, actor, m->t->roles.at[i].name))
			return true;
	return false;
}

/* "Peru summoned Chile's ambassador. [The embassy] denied it": of the state whose post was told of last. */
static void post_abroad(struct memory *m, const struct unit *g, struct ids *out)
{
	enum { POSTS_BACK = 3, STEPS = 32 };
	const struct recollection *from = &m->sentences[m->sentence > POSTS_BACK ? m->sentence - POSTS_BACK : 0];
	for (uint32_t i = m->sentences[m->sentence].end_mention, steps = 0; i > from->first_mention && !out->n && steps < STEPS; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit >= g->first)
			continue;
		steps++;
		if (m->a->actors.at[x->actor].country[0] && has_post_abroad(m, x->actor))
			ids_add(m->a, out, state_behind(m, x->actor));
	}
}

/* An office of the state, as the state has it in which the story is set. */
static void office_at_home(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (role && role->abroad)
		post_abroad(m, g, out);
	if (out->n || (role && role->abroad && !role->home))
		return;
	if (home_before(m, g->first) && role && role_is_official(role) && !role->beside && !no_minister_at_home(m->a, m->t, g->head))
		ids_add(m->a, out, state_of_office(m, role));
}

/* "the senior government official", not "the bank official": nothing beside the noun says whose it is. */
static bool plain_office(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		const struct known_role *role = role_at(m, i);
		if (!unit_has(m->l, u, m->c->plain) && !(role && role_is_official(role)))
			return false;
	}
	return true;
}

bool has_president(struct memory *m)
{
	for (uint32_t i = 0; i < m->t->roles.n; i++)
		if (slice_equal(m->t->roles.at[i].name, SLICE("president"))) {
			uint32_t holder = holder_at_home(m, &m->t->roles.at[i]);
			return holder != NONE && actor_is_person(m, holder);
		}
	return false;
}

/* The same as somebody of his own: "the army" is NORMIL where the story is set in Norway; the plain state where it is not sure to be an office. */
static void officer_at_home(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	bool several = m->a->units.at[g->head].tag == TAG_NNS && unit_has(m->l, &m->a->units.at[g->head], m->c->pair); /* the ministers: of several states */
	office_at_home(m, g, out);
	bool orators = m->a->units.at[g->head].tag == TAG_NNS && role && slice_equal(role->name, SLICE("speaker")); /* at a rally: of no parliament */
	if (orators)
		out->n = 0;
	if (!role || !out->n || several || !plain_office(m, g))
		return;
	bool one = office_of_one(role->name) && g->first + 1 == g->head && m->a->units.at[g->head].tag != TAG_NNS;
	uint32_t holder = one ? holder_at_home(m, role) : NONE;
	if (holder != NONE && actor_is_person(m, holder))
		out->at[0] = holder;
	else if (one && has_president(m) && !slice_equal(role->name, SLICE("president")))
		out->n = 0; /* the prime minister, where a story is set in Washington: another state's */
	else
		out->at[0] = actor_of_role(m->a, out->at[0], role, g);
}

/* The state other than the home one that was named most before this group. The count goes along with the walk. */
static uint32_t state_named_most(struct memory *m, const struct unit *g)
{
	const struct recollection *r = &m->sentences[m->sentence];
	uint32_t best = NONE, most = 0, here[STATES] = {0};
	for (; m->counted < r->first_mention; m->counted++)
		if (m->a->mentions.at[m->counted].actor < STATES)
			m->named[m->a->mentions.at[m->counted].actor]++;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].actor < STATES)
			here[m->a->mentions.at[i].actor] += m->a->mentions.at[i].first_unit < g->first;
	for (uint32_t i = 0; i < m->a->actors.n && i < STATES; i++)
		if (i != m->home && actor_is_state(m, i) && m->named[i] + here[i] > most) {
			most = m->named[i] + here[i];
			best = i;
		}
	return best;
}

/* The regime: whoever is told of so, else the state that the text names most, other than the one where it is written. */
static void regime(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	mention_with_short(m, g->first, lemma, out);
	uint32_t best = out->n ? NONE : state_named_most(m, g);
	if (best != NONE)
		ids_add(m->a, out, best);
}

/* "A spokesman for Hill Dairy said ... The spokesman": one of whom nothing is known has spoken before, not long ago; or "a company spokesman". */
static bool stranger_of_office(const struct memory *m, uint32_t lemma, bool or_of_firm)
{
	enum { LOOK = 24 };
	uint32_t end = article_attribution_from(m->a, m->sentence);
	for (uint32_t i = end; i-- > 0 && end - i <= LOOK;) {
		const struct attribution *x = &m->a->attributions.at[i];
		const struct unit *g = x->source_group == NONE ? NULL : &m->a->groups.at[x->source_group];
		if (!g || lemma_of(m, &m->a->units.at[g->head]) != lemma)
			continue;
		struct span whole = article_group_span(m->a, x->source_group, x->source_group + 1);
		bool more = x->source.start < whole.start || x->source.end > whole.end; /* a Hill Dairy <HILL> spokesman, a spokesman for the dairy */
		if (!x->sources.n || (or_of_firm && (more || !plain_office(m, g))))
			return true;
	}
	return false;
}

/* the ministry, the official: of whoever had such before, else at home. */
static void home_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	mention_with_short(m, g->first, lemma, out);
	if (!out->n && !stranger_of_office(m, lemma, false))
		office_at_home(m, g, out);
}

/* The same where it is named in passing: in a text from a state's site "the president" is its own. */
static void home_officer(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (m->a->home_of_site && role && office_of_one(role->name) && g->first + 1 == g->head) {
		officer_at_home(m, g, out);
		if (out->n)
			return;
	}
	mention_with_short(m, g->first, lemma, out);
	if (!out->n && stranger_of_office(m, lemma, true))
		home_role(m, g, lemma, out);
	else if (!out->n)
		officer_at_home(m, g, out);
}

uint32_t lemma_of(const struct memory *m, const struct unit *u)
{
	for (uint32_t i = 0; i < u->n_entries; i++)
		if (entry_holds(unit_entry(m->l, u, i), u))
			return unit_entry(m->l, u, i)->lemma;
	return u->word;
}

/* "the Council" goes on about a council. Its number as a small word; the own one where there is none. */
static uint32_t small_word(const struct memory *m, const struct unit *u)
{
	char small[32];
	struct slice text = lexicon_text(m->l, m->a, u->word);
	if (u->tag != TAG_NNP || !text.n || text.n > sizeof small)
		return lemma_of(m, u);
	for (size_t i = 0; i < text.n; i++)
		small[i] = byte_lower(text.at[i]);
	uint32_t word = intern_find(&m->l->words, (struct slice){small, text.n}, intern_hash(small, text.n));
	return word ? word : lemma_of(m, u);
}

static bool points(struct slice word)
{
	switch (word.n) {
	case 3: return slice_same(word, SLICE("the"));
	case 4: return slice_same(word, SLICE("this")) || slice_same(word, SLICE("that")) || slice_same(word, SLICE("both"));
	default: return slice_same(word, SLICE("these"));
	}
}

bool definite(const struct memory *m, const struct unit *g)
{
	const struct unit *u = &m->a->units.at[g->first];
	return (u->tag == TAG_DT && points(slice_cut(m->a->text, m->a->tokens.at[u->first].start, m->a->tokens.at[u->end - 1].end))) ||
	       (unit_has(m->l, u, m->c->both) && unit_has(m->l, &m->a->units.at[g->head], m->c->pair)); /* "two sides", not "two ships" */
}

static bool counted(const struct memory *m, const struct unit *g, uint32_t class)
{
	for (uint32_t i = g->first; i < g->head; i++)
		if (unit_has(m->l, &m->a->units.at[i], class))
			return true;
	return false;
}

/* its ministry, Kurdish officials; not: Senior officials, where a sentence begins */
static bool has_owner(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		bool adjective = u->tag == TAG_JJ && u->shape == SHAPE_CAPITAL && i > m->a->sentences.at[m->sentence].first_unit;
		if (u->tag == TAG_NNP || u->tag == TAG_POS || u->tag == TAG_PRPS || adjective)
			return true;
	}
	return false;
}

/* state media: of the state that the sentence is about, else of the last one whose media spoke, else at home */
static void whose_media(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = 0; i < r->subject.n && !out->n; i++) {
		const struct actor *x = &m->a->actors.at[r->subject.at[i]];
		if (x->country[0] && (!x->code[3] || !strcmp(x->code + 3, "GOV")))
			ids_add(m->a, out, r->subject.at[i]);
	}
	for (uint32_t i = r->end_mention; i > 0 && !out->n; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit < unit && m->a->actors.at[x->actor].country[0] && !strcmp(m->a->actors.at[x->actor].code + 3, "MED"))
			ids_add(m->a, out, x->actor);
	}
	if (!out->n && home_actor(m) != NONE)
		ids_add(m->a, out, m->home);
}

/* officials of Harbour Holdings: of something that nobody knows */
static bool owned_behind(const struct memory *m, uint32_t group)
{
	static const char *const owning[] = {"of", "for", "from", "at", "with"};
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	if (group + 2 >= s->end_group || groups[group + 1].tag != TAG_IN || groups[group + 2].tag != TAG_NNP ||
	    !unit_has(m->l, &groups[group + 2], m->c->ng))
		return false;
	struct slice word = lexicon_text(m->l, m->a, groups[group + 1].word);
	for (size_t k = 0; k < sizeof owning / sizeof *owning; k++)
		if (slice_equal(word, slice_of(owning[k])))
			return true;
	return false;
}

/* "Harbour News - An article says": the paper named just before, whose article it is. */
static void paper_before(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t from = m->sentence > 2 ? m->sentence - 2 : 0;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i > m->sentences[from].first_mention && !out->n; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit < unit && m->a->actors.at[x->actor].kind == ACTOR_MEDIA && m->a->actors.at[x->actor].country[0])
			ids_add(m->a, out, x->actor);
	}
}

/* aid officials, foreign diplomats: no state's own */
static bool of_another_kind(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first; i < g->head; i++) {
		const struct unit *u = &m->a->units.at[i];
		if ((u->tag == TAG_NN || u->tag == TAG_JJ) && unit_has(m->l, u, m->c->anybody))
			return true;
	}
	return false;
}

void antecedent_of_speaker(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	if (unit_has(m->l, head, m->c->state_media) && !has_owner(m, g))
		whose_media(m, g->first, out);
	else if (unit_has(m->l, head, m->c->article) && !definite(m, g) && !has_owner(m, g))
		paper_before(m, g->first, out);
	else if (unit_has(m->l, head, m->c->local_media) && m->home != NONE && !has_owner(m, g))
		ids_add(m->a, out, m->home);
	else if (unit_has(m->l, head, m->c->role) && !has_owner(m, g) && !owned_behind(m, group)) {
		if (!definite(m, g) && of_another_kind(m, g))
			return;
		if (!definite(m, g))
			office_at_home(m, g, out);
		if (!out->n)
			home_role(m, g, lemma_of(m, head), out);
	}
}

/* "the only country", "the largest nation": one that is picked out, not the one spoken of */
static bool one_of_many(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		struct slice word = lexicon_text(m->l, m->a, m->a->units.at[i].word);
		bool highest = slice_equal(word, SLICE("most")) || (word.n > 5 && slice_ends(word, SLICE("est")));
		if (highest || m->a->units.at[i].tag == TAG_CD || unit_has(m->l, &m->a->units.at[i], m->c->picked))
			return true;
	}
	return false;
}

/* "the National Bank" of Switzerland's "Swiss National Bank": the name has each of these words. */
static bool names_all(const struct memory *m, const struct unit *g, struct slice name)
{
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		struct slice word = article_slice(m->a, article_unit_span(m->a, i, i + 1));
		size_t at = slice_find(name, word, 0);
		if (at == name.n)
			return false;
	}
	return true;
}

/* the regime, the military regime; not "the tax regime", "the new legal regime" */
static bool rules_state(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++)
		if (!unit_has(m->l, &m->a->units.at[i], m->c->plain) && !unit_has(m->l, &m->a->units.at[i], m->c->tyrant))
			return false;
	return true;
}

uint32_t regime_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		struct unit name = {.first = g->first, .head = i, .end = i + 1};
		if (m->a->units.at[i + 1].tag != TAG_POS || !unit_has(m->l, &m->a->units.at[i], m->c->regime) || !definite(m, &name) || !rules_state(m, &name))
			continue;
		regime(m, &name, lemma_of(m, &m->a->units.at[i]), out);
		return i;
	}
	return NONE;
}

uint32_t organ_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	const uint32_t i = g->first + 1;
	const struct unit *noun = &m->a->units.at[i];
	struct unit name = {.first = g->first, .head = i, .end = i + 1};
	if (i >= g->head || m->a->units.at[i + 1].tag != TAG_POS || !definite(m, &name))
		return NONE;
	if (noun->tag == TAG_NN || (noun->tag == TAG_NNP && noun->shape == SHAPE_CAPITAL))
		mention_with_short(m, g->first, small_word(m, noun), out);
	return i;
}

enum mention_by antecedent_of(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool the = definite(m, g), role = unit_has(m->l, head, m->c->role), document = unit_has(m->l, head, m->c->document);
	if (the && unit_has(m->l, head, m->c->regime) && !has_owner(m, g)) {
		if (rules_state(m, g))
			regime(m, g, lemma_of(m, head), out);
		return BY_ROLE;
	}
	if (the && role && head->tag != TAG_NNS && !has_owner(m, g)) {
		home_officer(m, g, lemma_of(m, head), out);
		return BY_PRONOUN;
	}
	if (!the)
		return BY_PRONOUN;
	if (unit_has(m->l, head, m->c->pair) && counted(m, g, m->c->both))
		sides_together(m, g->first, SENTENCES_BACK, 2, false, out);
	else if (unit_has(m->l, head, m->c->pair) && counted(m, g, m->c->three))
		sides_together(m, g->first, SENTENCES_BACK, 3, false, out);
	else if (document && m->document.n)
		ids_join(m, out, &m->document);
	else if (unit_has(m->l, head, m->c->country) && head->tag == TAG_NN) {
		if (!one_of_many(m, g))
			state_before(m, g->first, out);
	} else if (unit_has(m->l, head, m->c->country) && head->tag == TAG_NNS) {
		if (plain_office(m, g))
			sides_together(m, g->first, SENTENCES_BACK, 0, false, out);
	} else if (role && head->tag == TAG_NNS) {
		fellows(m, lemma_of(m, head), out);
		if (!out->n && unit_has(m->l, head, m->c->pair))
			sides_together(m, g->first, SENTENCES_BACK, 0, true, out);
		if (!out->n)
			home_officer(m, g, lemma_of(m, head), out);
	} else if (head->tag == TAG_NN || (head->tag == TAG_NNP && head->shape == SHAPE_CAPITAL)) {
		mention_with_short(m, g->first, g->first + 1 == g->head ? small_word(m, head) : lemma_of(m, head), out);
		const struct known_role *office = role_at(m, g->head);
		bool organ = office && office->organ && role_is_official(office); /* the Biden-Harris administration */
		if (out->n && has_owner(m, g) && !organ && !names_all(m, g, m->a->actors.at[out->at[0]].name))
			out->n = 0; /* the Century Foundation: another one */
		return BY_ROLE;
	}
	return BY_PRONOUN;
}
