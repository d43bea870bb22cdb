/*
 * Short forms of offices: whoever was told of so before, else the state where the story is set, and whoever holds the office there.
 *
 *   LIMA, April 7 - The ministry said ... The president denied it.      PERGOV, the president of Peru on that day
 *   LIMA, April 7 - The king will be met by the Pope.                   no king of Peru; the Pope of that day
 *   Peru summoned Chile's ambassador. The embassy denied it.            CHL: of the state whose post was told of
 */
#include "base/calendar.h"
#include "extract/coreference/short_forms.h"

bool holds_role(const struct memory *m, uint32_t actor, struct slice noun)
{
	const struct actor *x = &m->a->actors.at[actor];
	for (uint32_t i = 0; i < x->roles.n; i++)
		if (slice_ends(x->roles.at[i], noun))
			return true;
	return false;
}

/* The story has told by now where it is set: not "The court found Brazil guilty". */
bool home_before(const struct memory *m, uint32_t unit) { return m->a->home != NONE && m->home_unit < unit; }

bool state_has_had(const struct memory *m, const char *country, const struct known_role *role)
{
	for (uint32_t i = 0; role->person && *country && i < m->t->terms.n; i++) {
		const struct term *x = &m->t->terms.at[i];
		if (x->office != NONE && &m->t->roles.at[x->office] == role && !strncmp(x->code, country, strlen(country)))
			return true;
	}
	return false;
}

static bool known_at_home(const struct memory *m, const struct known_role *role)
{
	const char *home = m->a->home == NONE ? "" : m->t->known.at[m->a->home].country;
	return strcmp(home, role->usual) != 0 && state_has_had(m, home, role);
}

uint32_t state_of_office(struct memory *m, const struct known_role *role)
{
	enum { FIRST = 256 }; /* whom a story is about it names early */
	bool usual = *role->usual && !known_at_home(m, role);
	for (uint32_t i = 0; usual && i < m->a->actors.n && i < FIRST; i++)
		if (!strcmp(m->a->actors.at[i].country, role->usual))
			return state_behind(m, i);
	return home_actor(m);
}

/* Of the state at home the data know a king, a crown prince or the like, of whichever day. */
static bool crown_at_home(const struct memory *m)
{
	const char *home = m->t->known.at[m->a->home].country;
	for (uint32_t i = 0; i < m->t->terms.n; i++) {
		const struct term *x = &m->t->terms.at[i];
		if (x->office != NONE && m->t->roles.at[x->office].crown && !strncmp(x->code, home, strlen(home)))
			return true;
	}
	return false;
}

/* "The Pope", "the Taoiseach", wherever the story is set: who holds the office on the day, else somebody of its state. */
static uint32_t holder_of_only(struct memory *m, const struct unit *g, const struct known_role *role)
{
	uint32_t known = m->a->day == CALENDAR_NO_DAY ? NONE : head_on(m, role->only, role, m->a->day);
	if (known != NONE)
		return actors_add_known(m->s, known);
	return actor_of_role(m->a, m->t, actors_add_known(m->s, actors_state(m->t, role->only)), role, g);
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
		steps++;
		if (x->first_unit >= g->first)
			continue;
		if (m->a->actors.at[x->actor].country[0] && has_post_abroad(m, x->actor))
			ids_add(m->a, out, state_behind(m, x->actor));
	}
}

/* "The secretary-general told the Security Council": of the body that has such above all, if the story names it or an organ of it. */
static uint32_t body_of_office(const struct memory *m, const struct known_role *role)
{
	enum { FIRST = 256 };
	for (uint32_t i = 0; i < m->a->actors.n && i < FIRST; i++)
		if (!strncmp(m->a->actors.at[i].code, role->body, strlen(role->body)) && m->a->actors.at[i].kind == ACTOR_IGO)
			return i;
	return NONE;
}

/* A court of several states is told of just before: "the judges" may be its own. */
static bool world_court_named(const struct memory *m, uint32_t unit)
{
	enum { BACK = 4 };
	uint32_t from = m->sentences[m->sentence > BACK ? m->sentence - BACK : 0].first_mention;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i-- > from;) {
		const struct mention *mention = &m->a->mentions.at[i];
		const struct actor *x = &m->a->actors.at[mention->actor];
		bool igo = mention->first_unit < unit && x->kind == ACTOR_IGO;
		if (igo && (slice_find(x->name, SLICE("Court"), 0) < x->name.n || slice_find(x->name, SLICE("Tribunal"), 0) < x->name.n))
			return true;
	}
	return false;
}

uint32_t state_at_head(const struct memory *m, const struct unit *group)
{
	const struct known_role *role = m->place == NONE ? NULL : role_at(m, group->head);
	bool stays = role && !role->abroad && !role->beside && (role->organ || m->a->units.at[group->head].tag == TAG_NNS); /* a minister may be on a visit */
	return stays && role_is_official(role) ? m->place : NONE;
}

void office_at_home(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (state_at_head(m, g) != NONE) {
		ids_add(m->a, out, m->place);
		return;
	}
	if (role && *role->body) {
		uint32_t body = body_of_office(m, role);
		if (body != NONE)
			ids_add(m->a, out, body);
		return;
	}
	if (role && role->abroad)
		post_abroad(m, g, out);
	if (out->n || (role && role->abroad && !role->home))
		return;
	if (role && role->crown && (m->a->home == NONE || !crown_at_home(m)))
		return;
	/* the central banks: of several states, each of which has one */
	bool of_states = role && role->organ && role->home && means_several(m, g->head);
	if (role && (role->guest || (slice_equal(slice_of(role->code), SLICE("JUD")) && world_court_named(m, g->first))))
		return;
	if (home_before(m, g->first) && role && role_is_official(role) && !role->beside && !of_states && !no_ministers_at_home(m->a, m->t, g->head))
		ids_add(m->a, out, state_of_office(m, role));
}

bool plain_office(const struct memory *m, const struct unit *g)
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
	if (role && *role->only) {
		ids_add(m->a, out, holder_of_only(m, g, role));
		return;
	}
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
		out->at[0] = actor_of_role(m->a, m->t, out->at[0], role, g);
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

/* "[a company spokesman] | told", "a Hill Dairy <HILL> | [spokesman]": the last one in these sentences who is called so is nobody known, and of more
 * than the state at home. */
static bool stranger_was_called(struct memory *m, const struct unit *g, uint32_t lemma)
{
	enum { LOOK = 96 };
	uint32_t group = group_of_unit(m, g->first);
	const struct known_role *role = role_at(m, g->head);
	if (!role || !slice_equal(role->name, SLICE("spokesman")) || !definite(m, g) || m->a->units.at[g->head].tag != TAG_NN)
		return false;
	for (uint32_t k = group, steps = 0; k-- > 0 && steps < LOOK; steps++) {
		const struct unit *x = &m->a->groups.at[k];
		struct ids who = {0};
		if (!unit_has(m->l, x, m->c->ng) || lemma_of(m, &m->a->units.at[x->head]) != lemma || definite(m, x))
			continue;
		for (uint32_t i = 0; i < m->found.n; i++)
			if (m->found.at[i].first_unit == x->first)
				return false;
		actors_of_units(m, x->first, x->end, &who);
		bool bare = x->first == x->head && k > 0 && x[-1].tag != TAG_COMMA && x[-1].tag != TAG_STOP; /* <HILL> spokesman */
		return !who.n && m->a->units.at[x->head].tag == TAG_NN && (bare || !plain_office(m, x));
	}
	return false;
}

/* "A ministry spokesman left. A Hill Dairy spokesman said ... The spokesman": of the last one who is called so and spoke nothing is known, and nobody
 * else was named since. */
static bool stranger_spoke_last(const struct memory *m, uint32_t unit, uint32_t lemma, uint32_t actor)
{
	enum { LOOK = 24 };
	uint32_t end = article_attribution_from(m->a, m->sentence), named = 0;
	for (uint32_t i = m->sentences[m->sentence].end_mention, steps = 0; i > 0 && !named && steps < 4 * LOOK; i--, steps++)
		if (m->a->mentions.at[i - 1].actor == actor && m->a->mentions.at[i - 1].first_unit < unit)
			named = m->a->mentions.at[i - 1].first_unit;
	for (uint32_t i = end; i-- > 0 && end - i <= LOOK;) {
		const struct attribution *x = &m->a->attributions.at[i];
		const struct unit *g = x->source_group == NONE ? NULL : &m->a->groups.at[x->source_group];
		if (g && lemma_of(m, &m->a->units.at[g->head]) == lemma)
			return !x->sources.n && g->first > named && (!definite(m, g) || g->end > g->first + 2);
	}
	return false;
}

/* Those who rule by force count as soldiers. */
static bool is_armed(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	return x->country[0] && (slice_starts(slice_of(x->code + 3), SLICE("MIL")) || holds_role(m, actor, SLICE("junta")) || holds_role(m, actor, SLICE("junta chief")));
}

/* "JAKARTA - Peru's generals ... The army": of the state whose soldiers were told of last, wherever the story was written. */
static void army_before(struct memory *m, const struct unit *g, struct ids *out)
{
	enum { STEPS = 128 };
	const struct known_role *role = role_at(m, g->head);
	bool army = role && role->organ && slice_equal(slice_of(role->code), SLICE("MIL")) && g->first == g->head - (g->head > g->first);
	for (uint32_t i = m->sentences[m->sentence].end_mention, steps = 0; army && i-- > 0 && steps < STEPS && !out->n; steps++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit < g->first && is_armed(m, x->actor))
			ids_add(m->a, out, actor_of_role(m->a, m->t, state_behind(m, x->actor), role, g));
	}
}

/* the army, the military: no more than that */
static bool is_plain_army(const struct memory *m, const struct unit *g)
{
	const struct known_role *role = role_at(m, g->head);
	return role && role->organ && slice_equal(slice_of(role->code), SLICE("MIL")) && g->first + 1 >= g->head;
}

/* "... the army said. The army will": whoever was called so just before. */
static void army_again(const struct memory *m, const struct unit *g, struct ids *out)
{
	for (uint32_t i = m->found.n; i-- > 0 && m->found.at[i].sentence + 1 >= m->sentence && !out->n;) {
		const struct mention *x = &m->found.at[i];
		bool same = m->a->units.at[x->end_unit - 1].word == m->a->units.at[g->head].word;
		if (same && m->a->actors.at[x->actor].kind == ACTOR_MILITARY)
			ids_add(m->a, out, x->actor);
	}
}

/* "Peru will fight, the army said": that of the state which the sentence is about, if the text has told of it before. */
static void army_of_subject(const struct memory *m, struct ids *out)
{
	enum { STEPS = 128 };
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (subject->n != 1 || !actor_is_state(m, subject->at[0]))
		return;
	for (uint32_t i = m->sentences[m->sentence].first_mention, steps = 0; i-- > 0 && steps < STEPS && !out->n; steps++) {
		const struct actor *x = &m->a->actors.at[m->a->mentions.at[i].actor];
		if (x->kind == ACTOR_MILITARY && !strcmp(x->country, m->a->actors.at[subject->at[0]].country))
			ids_add(m->a, out, m->a->mentions.at[i].actor);
	}
}

void home_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	if (state_at_head(m, g) == NONE)
		mention_with_short(m, g->first, lemma, number_of(m, g->head), out);
	if (out->n && m->a->units.at[g->head].tag == TAG_NN && stranger_spoke_last(m, g->first, lemma, out->at[0]))
		out->n = 0;
	if (!out->n && !stranger_of_office(m, lemma, false))
		office_at_home(m, g, out);
}

/* "The senior officials" go on about "the Peruvian officials": the noun without what stands before it, a word; 0. */
static uint32_t plain_word(const struct memory *m, const struct known_role *role, uint32_t lemma)
{
	struct slice said = intern_text(&m->l->words, lemma);
	if (!role || !slice_equal(role->name, SLICE("official")) || said.n <= role->name.n)
		return 0;
	bool longer = slice_ends(said, role->name) && said.at[said.n - role->name.n - 1] == ' ';
	return longer ? intern_find(&m->l->words, role->name, intern_hash(role->name.at, role->name.n)) : 0;
}

/* "the heads of state" are several, though the last word is one. */
static bool heads_of(const struct memory *m, const struct unit *g)
{
	struct slice said = word_at(m, g->head);
	size_t blank = slice_find(said, SLICE(" "), 0);
	return blank < said.n && slice_ends(slice_cut(said, 0, blank), SLICE("s"));
}

void officer_by_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	bool official = role && role->person && role_is_official(role) && !role->sideless && number_of(m, g->head) != OF_SEVERAL && !heads_of(m, g);
	uint32_t word = official ? intern_find(&m->l->words, role->name, intern_hash(role->name.at, role->name.n)) : 0;
	if (word && word != lemma && state_at_head(m, g) == NONE)
		mention_with_short(m, g->first, word, OF_ONE, out);
}

/* The day or month with which the sentence begins, "On May 3, 1994,", "In May 1994,", before this unit: its last day; CALENDAR_NO_DAY. "Since May 3,
 * 1994," tells of today. */
static int32_t day_in_front(const struct memory *m, uint32_t unit)
{
	enum { MONTH = 31 };
	uint32_t first = m->a->sentences.at[m->sentence].first_unit, i = times_from(m->a, m->sentence);
	const struct timex3 *x = i < m->a->times.n ? &m->a->times.at[i] : NULL;
	bool opens = x && x->sentence == m->sentence && x->end_unit <= unit && x->first_unit <= first + 1;
	bool since = opens && slice_same(word_at(m, first), SLICE("since"));
	bool exact = opens && !since && x->type == TIMEX_DATE && x->begin != CALENDAR_NO_DAY && x->finish != CALENDAR_NO_DAY && x->finish - x->begin < MONTH;
	return exact ? x->finish : CALENDAR_NO_DAY;
}

/* "On May 3, 1994, by Executive Order, the President declared": who held the office then, where its holder came into it later. Papers would call him
 * the president of then, and tell so of the life of today's. */
static void holder_then(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	bool one = m->a->home_of_site && out->n == 1 && role && office_of_one(role->name);
	uint32_t known = one ? m->a->actors.at[out->at[0]].known : NONE;
	int32_t day = known == NONE ? CALENDAR_NO_DAY : day_in_front(m, g->first);
	uint32_t term = day == CALENDAR_NO_DAY ? NONE : actors_term(m->t, known, m->a->day);
	if (term == NONE || m->t->terms.at[term].from == CALENDAR_NO_DAY || m->t->terms.at[term].from <= day)
		return;
	uint32_t then = head_on(m, m->t->known.at[known].country, role, day);
	out->n = 0;
	if (then != NONE)
		ids_add(m->a, out, actors_add_known(m->s, then));
}

static void home_officer_of_today(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (m->a->home_of_site && role && office_of_one(role->name) && g->first + 1 == g->head) {
		officer_at_home(m, g, out);
		if (out->n)
			return;
	}
	if (is_plain_army(m, g)) {
		army_again(m, g, out);
		if (!out->n)
			army_of_subject(m, out);
	}
	if (!out->n && state_at_head(m, g) == NONE)
		mention_with_short(m, g->first, lemma, number_of(m, g->head), out);
	uint32_t told = rather_of_speaker(m, g, g->head, out);
	if (told != NONE)
		out->at[0] = actor_of_role(m->a, m->t, told, role, g);
	if (!out->n)
		officer_by_role(m, g, lemma, out);
	uint32_t plain = out->n ? 0 : plain_word(m, role, lemma);
	if (plain)
		mention_with_short(m, g->first, plain, number_of(m, g->head), out);
	if (out->n && m->a->units.at[g->head].tag != TAG_NNS && role && office_of_one(role->name) && m->a->actors.at[out->at[0]].plural)
		out->n = 0; /* the president is not "Republican presidents" */
	if (out->n && m->a->units.at[g->head].tag == TAG_NN && stranger_spoke_last(m, g->first, lemma, out->at[0])) {
		out->n = 0;
		return;
	}
	if (!out->n)
		army_before(m, g, out);
	if (!out->n && stranger_of_office(m, lemma, true))
		home_role(m, g, lemma, out);
	else if (!out->n && !stranger_was_called(m, g, lemma))
		officer_at_home(m, g, out);
}

void home_officer(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out)
{
	home_officer_of_today(m, g, lemma, out);
	holder_then(m, g, out);
}
