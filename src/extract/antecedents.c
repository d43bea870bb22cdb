/* Whom a pronoun or a short form stands for. */
#include "extract/memory.h"

enum { SENTENCES_BACK = 3, FELLOWS_BACK = 12 };

bool actor_is_person(const struct memory *m, uint32_t actor)
{
	return m->a->actors.at[actor].kind == ACTOR_PERSON;
}

static bool is_state(const struct memory *m, uint32_t actor)
{
	return m->a->actors.at[actor].kind == ACTOR_COUNTRY;
}

bool ids_plural(const struct memory *m, const struct ids *ids)
{
	if (ids->n > 1)
		return true;
	uint8_t kind = ids->n ? m->a->actors.at[ids->at[0]].kind : (uint8_t)ACTOR_PERSON;
	return (ids->n && m->a->actors.at[ids->at[0]].plural) || kind == ACTOR_GROUP || kind == ACTOR_POPULATION || kind == ACTOR_MILITARY;
}

void ids_join(const struct memory *m, struct ids *to, const struct ids *from)
{
	for (uint32_t i = 0; i < from->n; i++)
		ids_add(m->a, to, from->at[i]);
}

/* ---- places to look ---- */

typedef bool test(const struct memory *m, uint32_t actor);

static bool person(const struct memory *m, uint32_t actor) { return actor_is_person(m, actor) && !m->a->actors.at[actor].plural; }
/* Not the agency that was told it. */
static bool thing(const struct memory *m, uint32_t actor) { return !actor_is_person(m, actor) && strcmp(m->a->actors.at[actor].code, "IMGMED"); }
static bool anybody(const struct memory *m, uint32_t actor) { return (void)m, (void)actor, true; }

static bool all(const struct memory *m, const struct ids *ids, test *wanted)
{
	for (uint32_t i = 0; i < ids->n; i++)
		if (!wanted(m, ids->at[i]))
			return false;
	return ids->n > 0;
}

static uint8_t depth_of(const struct memory *m, uint32_t unit)
{
	return m->a->tokens.at[m->a->units.at[unit].first].quotes;
}

/* The last mention before this unit in the sentence that the test wants. */
static bool last_in_sentence(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->end_mention; i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->end_unit <= unit && wanted(m, x->actor) && depth_of(m, x->first_unit) <= depth_of(m, unit)) {
			ids_add(m->a, out, x->actor);
			return true;
		}
	}
	return false;
}

/* The subject of this sentence, if it stands before the unit. It is known only once the walk has passed it. */
static bool own_subject(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (!all(m, subject, wanted) || m->sentences[m->sentence].quotes > depth_of(m, unit))
		return false;
	ids_join(m, out, subject);
	return true;
}

/* Whoever spoke, where the words for him say more than he himself: "the spokesman", of no name, is somebody; "Miller's office" is a thing. */
static bool spoke_as(const struct recollection *r, test *wanted)
{
	return r->speaker.n == 1 && ((wanted == person && r->human_speaker) || (wanted == thing && r->thing_speaker));
}

static bool spoke_before(struct memory *m, uint32_t nearest, uint32_t furthest, test *wanted, bool plural, struct ids *out)
{
	for (uint32_t back = nearest; back <= furthest && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		const struct ids *places[] = {&r->speaker, &r->subject};
		const bool many[] = {r->plural_speaker, r->plural};
		if (plural && r->unknown_speakers)
			return false;
		for (int i = 0; i < 2; i++) {
			if ((all(m, places[i], wanted) || (!i && spoke_as(r, wanted))) && (many[i] || ids_plural(m, places[i])) == plural) {
				ids_join(m, out, places[i]);
				return true;
			}
			if (!plural && (wanted == person ? r->strange_human : r->strange_thing))
				return false;
		}
	}
	return false;
}

static bool earlier(struct memory *m, test *wanted, bool plural, struct ids *out)
{
	return spoke_before(m, 1, SENTENCES_BACK, wanted, plural, out);
}

/* The last person named in the sentences just before, where there is only one. */
static bool only_person_before(struct memory *m, struct ids *out)
{
	for (uint32_t back = 1; back <= 2 && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		struct ids found = {0};
		if (r->strange_human)
			return false;
		for (uint32_t i = r->first_mention; i < r->end_mention; i++)
			if (person(m, m->a->mentions.at[i].actor))
				ids_add(m->a, &found, m->a->mentions.at[i].actor);
		if (found.n == 1)
			ids_join(m, out, &found);
		if (found.n)
			return found.n == 1;
	}
	return false;
}

/* Whoever speaks around this unit: we, I, our inside a quotation. Those of later sentences have no sources yet. */
static void speaker_around(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t at = m->a->tokens.at[m->a->units.at[unit].first].start;
	uint32_t first = article_attribution_from(m->a, m->sentence > SENTENCES_BACK ? m->sentence - SENTENCES_BACK : 0);
	for (uint32_t i = first; i < m->a->attributions.n && m->a->attributions.at[i].sentence <= m->sentence; i++) {
		const struct attribution *c = &m->a->attributions.at[i];
		if (c->content.start <= at && at < c->content.end && c->sources.n)
			ids_join(m, out, &c->sources);
	}
}

/* ---- pronouns ---- */

static bool is(const struct memory *m, uint32_t unit, uint32_t class)
{
	return unit_has(m->l, &m->a->units.at[unit], class);
}

/* it is clear that, it is time to: nobody */
static bool pleonastic(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool be = false;
	for (uint32_t i = unit + 1; i < s->end_unit && i < unit + 7; i++) {
		uint8_t tag = m->a->units.at[i].tag;
		be = be || is(m, i, m->c->be);
		if (be && (is(m, i, m->c->that) || tag == TAG_TO || tag == TAG_WRB))
			return true;
		if (tag == TAG_COMMA || tag == TAG_STOP)
			break;
	}
	return false;
}

static bool side_known(const struct memory *m, const struct ids *ids, uint32_t actor)
{
	for (uint32_t i = 0; i < ids->n; i++)
		if (!strcmp(m->a->actors.at[ids->at[i]].country, m->a->actors.at[actor].country))
			return true;
	return false;
}

uint32_t state_behind(const struct memory *m, uint32_t actor)
{
	for (uint32_t i = 0; i < m->a->actors.n && i < STATES; i++)
		if (is_state(m, i) && !strcmp(m->a->actors.at[i].code, m->a->actors.at[actor].country))
			return i;
	return actor;
}

/* The first n sides that were named together in one sentence before this unit (all of them if n is 0): the two countries, the three leaders. */
static bool sides_together(struct memory *m, uint32_t unit, uint32_t reach, uint32_t n, bool persons, struct ids *out)
{
	for (uint32_t back = 0; back <= reach && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		struct ids found = {0};
		for (uint32_t i = r->first_mention; i < r->end_mention && (!n || found.n < n); i++) {
			const struct mention *x = &m->a->mentions.at[i];
			bool right = x->end_unit <= unit && m->a->actors.at[x->actor].country[0] && (!persons || actor_is_person(m, x->actor));
			if (right && !side_known(m, &found, x->actor))
				ids_add(m->a, &found, persons ? x->actor : state_behind(m, x->actor));
		}
		if (found.n >= (n ? n : 2)) {
			ids_join(m, out, &found);
			return true;
		}
	}
	return false;
}

/* "..., it said": whoever spoke before, rather than whom the words are about. */
static bool is_tail(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (unit <= s->first_unit || unit + 1 >= s->end_unit)
		return false;
	uint8_t before = m->a->units.at[unit - 1].tag;
	return (before == TAG_COMMA || before == TAG_CLOSEQ) && is(m, unit + 1, m->c->cue);
}

/* "AUSTIN, Texas - Brewers Inc said it agreed": a firm of which nothing is known stands nearer than whoever is known. */
static bool unknown_firm_before(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct recollection *r = &m->sentences[m->sentence];
	const struct unit *firm = NULL;
	for (uint32_t g = s->first_group; g < s->end_group && m->a->groups.at[g].end <= unit; g++)
		if (is(m, m->a->groups.at[g].end - 1, m->c->firm))
			firm = &m->a->groups.at[g];
	for (uint32_t i = r->end_mention; firm && i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		bool inside = x->first_unit < firm->end && x->end_unit > firm->first;
		if ((inside && !is_state(m, x->actor)) || (x->first_unit >= firm->end && x->end_unit <= unit))
			return false;
	}
	return firm != NULL;
}

/* He, she, it: the subject before it, else whoever else is named before; nobody where that is a firm of which nothing is known. */
static bool somebody_before(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	if (m->teller.n == 1 && all(m, &m->teller, wanted)) {
		ids_join(m, out, &m->teller);
		return true;
	}
	if (own_subject(m, unit, wanted, out) || (wanted == thing && (m->sentences[m->sentence].stranger_subject || unknown_firm_before(m, unit))))
		return true;
	if (is_tail(m, unit))
		return earlier(m, wanted, false, out) || last_in_sentence(m, unit, wanted, out);
	return last_in_sentence(m, unit, wanted, out) || earlier(m, wanted, false, out);
}

/* States named in "his U.S. and Japanese counterparts": from the last verb on. */
static void fellow_states(struct memory *m, uint32_t sentence, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	const struct recollection *r = &m->sentences[sentence];
	uint32_t from = s->first_unit;
	for (uint32_t g = s->first_group; g < s->end_group; g++) {
		const struct unit *group = &m->a->groups.at[g];
		if (unit_has(m->l, group, m->c->fin))
			from = group->end;
		if (!unit_has(m->l, group, m->c->fellow))
			continue;
		for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
			const struct mention *x = &m->a->mentions.at[i];
			if (x->first_unit >= from && x->end_unit <= group->end && is_state(m, x->actor))
				ids_add(m->a, out, x->actor);
		}
	}
}

/* "Miller met his Dutch counterpart and said they agreed", "Miller thanked Jones and they agreed": the subject and whom it has met. */
static bool met_here(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	struct ids found = {0};
	if (r->subject.n != 1)
		return false;
	fellow_states(m, m->sentence, &found);
	if (found.n)
		ids_add(m->a, &found, r->subject.at[0]);
	else if (unit > m->a->sentences.at[m->sentence].first_unit && m->a->units.at[unit - 1].tag == TAG_CC)
		sides_together(m, unit, 0, 0, true, &found);
	ids_join(m, out, &found);
	return found.n > 0;
}

/* They: the subject before it, else those of the sentence before or two persons who met in it, else the last ones. */
static void several_before(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	if (m->sentence && m->sentences[m->sentence - 1].unknown_speakers && !r->subject.n)
		return;
	if (r->subject.n && (r->plural || ids_plural(m, &r->subject)))
		ids_join(m, out, &r->subject);
	else if (m->several.n)
		ids_join(m, out, &m->several);
	else if (met_here(m, unit, out))
		return;
	else if (!spoke_before(m, 1, 1, anybody, true, out) && !sides_together(m, m->a->sentences.at[m->sentence].first_unit, 1, 0, true, out))
		spoke_before(m, 2, SENTENCES_BACK, anybody, true, out);
}

/* "We denounce Chad": whoever is named beside "we" is somebody else. */
static bool named_here(const struct memory *m, uint32_t actor)
{
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].actor == actor && m->a->mentions.at[i].by != BY_PRONOUN)
			return true;
	return false;
}

void antecedent_of_pronoun(struct memory *m, uint32_t unit, struct ids *out)
{
	if (is(m, unit, m->c->he) && depth_of(m, unit)) {
		last_in_sentence(m, unit, person, out); /* "I would speak to him," he said: not the speaker */
	} else if (is(m, unit, m->c->he)) {
		if (!somebody_before(m, unit, person, out))
			only_person_before(m, out);
	} else if (is(m, unit, m->c->it)) {
		if (!pleonastic(m, unit))
			somebody_before(m, unit, thing, out);
		if (out->n > 1)
			out->n = 0;
	} else if (is(m, unit, m->c->they)) {
		several_before(m, unit, out);
	} else if (is(m, unit, m->c->we)) {
		speaker_around(m, unit, out);
		if (!out->n && m->home != NONE && !named_here(m, m->home) && !m->a->tokens.at[m->a->units.at[unit].first].quotes)
			ids_add(m->a, out, m->home); /* whoever publishes the text: "As we have made clear" */
	}
}

/* ---- short forms ---- */

static bool ends_same(struct slice s, struct slice end)
{
	return s.n >= end.n && ((s.at[s.n - 1] ^ end.at[end.n - 1]) & ~0x20) == 0 && slice_same(slice_cut(s, s.n - end.n, s.n), end);
}

static bool has_short(const struct memory *m, uint32_t actor, uint32_t word)
{
	const struct actor *x = &m->a->actors.at[actor];
	if (x->known != NONE && x->kind != ACTOR_PERSON) {
		const struct known_actor *known = &m->t->known.at[x->known];
		for (uint32_t i = 0; i < known->n_short; i++)
			if (m->t->shorts.at[known->first_short + i] == word)
				return true;
		return false;
	}
	struct slice noun = intern_text(&m->l->words, word);
	if (noun.n < 4)
		return false;
	if (ends_same(x->name, noun))
		return true;
	for (uint32_t i = 0; i < x->roles.n; i++)
		if (ends_same(x->roles.at[i], noun))
			return true;
	/* the ministry behind a minister */
	return slice_equal(noun, SLICE("ministry")) && x->roles.n && slice_ends(x->roles.at[0], SLICE("minister"));
}

/* Mentions from the one before this unit backwards, at most `limit` of them. */
/* "Hill Dairy said ... The company": a story that begins with a name of which nothing is known is about that firm. */
static bool of_strange_firm(const struct memory *m, uint32_t word)
{
	struct slice noun = intern_text(&m->l->words, word);
	uint32_t first = 0;
	while (first < m->sentence && !m->a->sentences.at[first].body)
		first++;
	return m->sentences[first].stranger_subject && !m->sentences[first].subject.n && (slice_equal(noun, SLICE("company")) || slice_equal(noun, SLICE("firm")));
}

void mention_with_short(struct memory *m, uint32_t unit, uint32_t word, struct ids *out)
{
	enum { LIMIT = 60, REFUSED = 32 };
	uint32_t end = of_strange_firm(m, word) ? 0 : m->sentences[m->sentence].end_mention;
	uint32_t refused[REFUSED]; /* actors that are not called so: most are named again and again */
	memset(refused, 0xff, sizeof refused);
	for (uint32_t i = end, n = 0; i > 0 && n < LIMIT; i--, n++) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit >= unit || refused[x->actor % REFUSED] == x->actor)
			continue;
		if (has_short(m, x->actor, word)) {
			ids_add(m->a, out, x->actor);
			return;
		}
		refused[x->actor % REFUSED] = x->actor;
	}
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
bool home_before(const struct memory *m, uint32_t unit) { return m->home != NONE && m->home_unit < unit; }

/* An office of the state, as the state has it in which the story is set. */
static void office_at_home(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (home_before(m, g->first) && role && role_is_official(role) && !role->beside)
		ids_add(m->a, out, m->home);
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
		if (i != m->home && is_state(m, i) && m->named[i] + here[i] > most) {
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

/* "A spokesman for Hill Dairy said ... The spokesman": one of whom nothing is known has spoken before, not long ago. */
static bool stranger_of_office(const struct memory *m, uint32_t lemma)
{
	enum { LOOK = 24 };
	uint32_t end = article_attribution_from(m->a, m->sentence);
	for (uint32_t i = end; i-- > 0 && end - i <= LOOK;) {
		const struct attribution *x = &m->a->attributions.at[i];
		if (!x->sources.n && x->source_group != NONE && lemma_of(m, &m->a->units.at[m->a->groups.at[x->source_group].head]) == lemma)
			return true;
	}
	return false;
}

/* the ministry, the official: of whoever had such before, else at home. */
static void home_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	mention_with_short(m, g->first, lemma, out);
	if (!out->n && !stranger_of_office(m, lemma))
		office_at_home(m, g, out);
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

bool definite(const struct memory *m, const struct unit *g)
{
	const struct unit *u = &m->a->units.at[g->first];
	struct slice text = slice_cut(m->a->text, m->a->tokens.at[u->first].start, m->a->tokens.at[u->end - 1].end);
	return (u->tag == TAG_DT && (slice_same(text, SLICE("the")) || slice_same(text, SLICE("this")) || slice_same(text, SLICE("that")) ||
				     slice_same(text, SLICE("these")) || slice_same(text, SLICE("both")))) ||
	       is(m, g->first, m->c->both);
}

static bool counted(const struct memory *m, const struct unit *g, uint32_t class)
{
	for (uint32_t i = g->first; i < g->head; i++)
		if (is(m, i, class))
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
	if (!out->n && m->home != NONE)
		ids_add(m->a, out, m->home);
}

/* officials of Harbour Holdings: of something that nobody knows */
static bool owned_behind(const struct memory *m, uint32_t group)
{
	static const char *const owning[] = {"of", "for", "from", "at", "with"};
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	if (group + 2 >= s->end_group || groups[group + 1].tag != TAG_IN || groups[group + 2].tag != TAG_NNP || !unit_has(m->l, &groups[group + 2], m->c->ng))
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
		if (!definite(m, g))
			office_at_home(m, g, out);
		if (!out->n)
			home_role(m, g, lemma_of(m, head), out);
	}
}

enum mention_by antecedent_of(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool the = definite(m, g), role = unit_has(m->l, head, m->c->role), document = unit_has(m->l, head, m->c->document);
	if (the && unit_has(m->l, head, m->c->regime) && !has_owner(m, g)) {
		regime(m, g, lemma_of(m, head), out);
		return BY_ROLE;
	}
	if (the && role && head->tag != TAG_NNS && !has_owner(m, g)) {
		home_role(m, g, lemma_of(m, head), out);
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
		if (!own_subject(m, g->first, is_state, out) && !last_in_sentence(m, g->first, is_state, out))
			earlier(m, is_state, false, out);
	} else if (unit_has(m->l, head, m->c->country) && head->tag == TAG_NNS) {
		sides_together(m, g->first, SENTENCES_BACK, 0, false, out);
	} else if (role && head->tag == TAG_NNS) {
		fellows(m, lemma_of(m, head), out);
		if (!out->n && unit_has(m->l, head, m->c->pair))
			sides_together(m, g->first, SENTENCES_BACK, 0, true, out);
		if (!out->n)
			home_role(m, g, lemma_of(m, head), out);
	} else if (head->tag == TAG_NN || (head->tag == TAG_NNP && head->shape == SHAPE_CAPITAL)) {
		mention_with_short(m, g->first, g->first + 1 == g->head ? small_word(m, head) : lemma_of(m, head), out);
		return BY_ROLE;
	}
	return BY_PRONOUN;
}
