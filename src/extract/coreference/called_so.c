/* Who is called by a noun that a text goes on with: the ministry, the agency, the spokesman. */
#include "extract/actors/holders.h"
#include "extract/coreference/memory.h"
#include "extract/syntax/groups.h"

/* Nothing but a comma between these two. */
static bool apposed(const struct memory *m, const struct mention *x, const struct mention *y)
{
	return x->end_unit + 1 == y->first_unit && m->a->units.at[x->end_unit].tag == TAG_COMMA;
}

const struct mention *name_beside(const struct memory *m, const struct mention *x)
{
	enum { STEPS = 3 };
	const struct mention *first = m->a->mentions.at, *end = first + m->a->mentions.n;
	for (uint32_t i = 1; x->by == BY_ROLE && i <= STEPS; i++) {
		if (x - first >= i && x[-(int)i].by == BY_NAME && actor_is_person(m, x[-(int)i].actor) && apposed(m, &x[-(int)i], x))
			return &x[-(int)i];
		if (end - x > i && x[i].by == BY_NAME && actor_is_person(m, x[i].actor) && apposed(m, x, &x[i]))
			return &x[i];
	}
	return x;
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
	bool whole; /* nothing behind says whose or of what: not "the secretary of fish" */
};

static struct short_noun short_noun_of(const struct memory *m, uint32_t word, uint32_t unit)
{
	struct slice text = intern_text(&m->l->words, word);
	uint32_t next = group_of_unit(m, unit) + 1;
	bool of = next < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &m->a->groups.at[next], m->c->of);
	return (struct short_noun){word, text, role_is_second(text), !of};
}

static bool has_short(const struct memory *m, uint32_t actor, const struct short_noun *noun)
{
	const struct actor *x = &m->a->actors.at[actor];
	if (x->known != NONE && x->kind != ACTOR_PERSON) {
		const struct known_actor *known = &m->t->known.at[x->known];
		for (uint32_t i = 0; i < known->n_short; i++)
			if (m->t->shorts.at[known->first_short + i] == noun->word) /* not "the Union" of a union */
				return true;
		return false;
	}
	struct slice text = noun->text;
	if (text.n < 4 || (x->kind == ACTOR_PERSON && slice_equal(text, SLICE("state"))))
		return false; /* "the state" is no secretary of state */
	bool body = x->kind == ACTOR_AGENCY && x->title.n; /* "the arts" are no Danish Board of Arts */
	if (role_ends_with(body ? x->title : x->name, text))
		return x->kind != ACTOR_PERSON || slice_find(x->name, SLICE("former "), 0) == x->name.n; /* the former minister */
	for (uint32_t i = 0; i < x->roles.n; i++)
		if (role_ends_with(x->roles.at[i], text) && role_is_second(x->roles.at[i]) == noun->vice)
			return true;
	if (noun->whole && role_ends_with(x->title, text) && role_is_second(x->title) == noun->vice)
		return true; /* "Admiral Bo Hill", who by the data is an adviser */
	return heads_it(m, actor, text);
}

/* In a text from a state's site "the administration" is its own of today, not one of another time that it names, nor the Taliban's. */
static bool is_of_others(struct memory *m, uint32_t actor, const struct short_noun *noun)
{
	if (!m->a->home_of_site || m->a->actors.at[actor].kind != ACTOR_GOVERNMENT)
		return false;
	uint32_t home = slice_equal(noun->text, SLICE("administration")) ? home_actor(m) : NONE;
	const struct actor *x = &m->a->actors.at[actor]; /* found now: home may be a new one */
	return x->bygone || (home != NONE && strcmp(x->country, m->a->actors.at[home].country) != 0);
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
		note_end(m, x->title);
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

/* "A Hill Dairy spokesman | said | the company": of whom the clause is about nothing is known. */
static bool clause_of_strange_firm(const struct memory *m)
{
	const struct unit *g = m->clause_subject == NONE ? NULL : &m->a->groups.at[m->clause_subject];
	const struct unit *head = g ? &m->a->units.at[g->head] : NULL;
	if (!g || m->clause.n || head->tag == TAG_NNP || m->a->units.at[g->head - (g->head > g->first)].tag != TAG_NNP)
		return false;
	return unit_has(m->l, head, m->c->role);
}

/* "Hill Dairy said ... The company": a story that begins with a name of which nothing is known is about that firm. */
static bool of_strange_firm(const struct memory *m, uint32_t word)
{
	struct slice noun = intern_text(&m->l->words, word);
	uint32_t first = 0;
	if (!slice_equal(noun, SLICE("company")) && !slice_equal(noun, SLICE("firm")))
		return false;
	while (first < m->sentence && !m->a->sentences.at[first].body)
		first++;
	const struct recollection *r = &m->sentences[first];
	return r->opened_by_stranger || (r->stranger_subject && !r->subject.n) || clause_of_strange_firm(m);
}

static bool is_known_firm(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	return x->known != NONE && (x->kind == ACTOR_COMPANY || strstr(x->code, "BUS"));
}

/* "Hill Dairy Co's stock rose after analyst Ann Holt of ...": the first firm that the lead names is one of which nothing is known. */
static bool lead_names_strange_firm(struct memory *m)
{
	if (m->lead.sought)
		return m->lead.strange_firm;
	uint32_t lead = article_lead(m->a);
	if (lead > m->sentence)
		return false;
	const struct sentence *s = &m->a->sentences.at[lead];
	const struct recollection *r = &m->sentences[lead];
	uint32_t group = groups_behind_dateline(m->a, s), end = s->end_unit;
	if (group >= s->end_group)
		return false;
	for (uint32_t i = r->first_mention; i < r->end_mention && end == s->end_unit; i++)
		if (is_known_firm(m, m->a->mentions.at[i].actor))
			end = m->a->mentions.at[i].first_unit;
	m->lead.sought = true;
	for (uint32_t unit = m->a->groups.at[group].first + 1; unit < end && !m->lead.strange_firm; unit++)
		m->lead.strange_firm = unit_in_class(m, unit, m->c->firm) && m->a->units.at[unit - 1].tag == TAG_NNP;
	return m->lead.strange_firm;
}

/* Whoever acts or speaks in this sentence or the one before: it may be "the company" there whomever the lead is about, `about`. Not who is only told
 * of as the owner, "Lund Bank's analyst left", nor whoever tells what the firm of the lead does: "Hill Dairy will sell bonds, Lund Bank said." */
static bool acts_of_late(const struct memory *m, uint32_t actor, uint32_t about)
{
	const struct recollection *r = &m->sentences[m->sentence], *before = r - (m->sentence > 0);
	if (ids_have(&m->clause, actor) || ids_have(&r->subject, actor))
		return true;
	const bool other = about != NONE && about != actor, itself = !other || before->subject_itself, told = other && ids_have(&before->subject, about);
	return (ids_have(&before->subject, actor) && itself) || (ids_have(&before->speaker, actor) && !told);
}

/* "[Hill Dairy]'s profits", "[Hill Dairy] chairman Bo Holt": the one firm in the first words of this sentence; not in "Hill Dairy's Holt Nets Inc",
 * "Hill Dairy analyst Bo Holt", who tells of others. An actor, NONE. */
static uint32_t firm_of_first_words(const struct memory *m, uint32_t sentence)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	uint32_t group = groups_behind_dateline(m->a, s), firm = NONE;
	const struct unit *g = group < s->end_group ? &m->a->groups.at[group] : NULL;
	for (uint32_t i = m->sentences[sentence].first_mention; g && i < m->sentences[sentence].end_mention; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit < g->first || x->end_unit > g->end || m->a->actors.at[x->actor].kind != ACTOR_COMPANY || x->actor == firm)
			continue;
		if (firm != NONE)
			return NONE;
		firm = x->actor;
	}
	for (uint32_t u = g ? g->first : 0; firm != NONE && u < g->end; u++)
		if (unit_in_class(m, u, m->c->tells_of_others) || unit_in_class(m, u, m->c->part_of_firm))
			return NONE;
	return firm;
}

/* The firm that is the subject of the lead, or that its first words name; an actor, NONE. */
static uint32_t firm_of_lead(const struct memory *m)
{
	uint32_t lead = article_lead(m->a);
	if (lead >= m->sentence)
		return NONE;
	const struct ids *subject = &m->sentences[lead].subject;
	if (subject->n == 1 && m->a->actors.at[subject->at[0]].kind == ACTOR_COMPANY)
		return subject->at[0];
	return firm_of_first_words(m, lead);
}

/* "Ann Holt | , | [Hill Dairy]'s lawyer | , | said": what stands beside her name says for whom she works; not an analyst, who tells of others */
static bool works_for(const struct memory *m, const struct mention *x)
{
	uint32_t group = group_of_unit(m, x->first_unit);
	const struct known_role *role = role_at(m, m->a->groups.at[group].head);
	if (!role && group >= m->clause_subject + 2 && m->a->groups.at[group - 1].tag == TAG_IN)
		role = role_at(m, m->a->groups.at[group - 2].head); /* the chairman | of | [Hill Dairy] */
	return role && role->person && !role->sideless && number_of(m, m->a->groups.at[group].head) != OF_SEVERAL;
}

/* "..., the company said", "The company has added": who speaks; not "The company reported a loss". */
static bool tells(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t verb = group_of_unit(m, unit) + 1;
	while (verb < s->end_group && m->a->groups.at[verb].tag == TAG_RB)
		verb++;
	bool finite = verb < s->end_group && group_in_class(m, verb, m->c->fin) && !group_in_class(m, verb, m->c->passive);
	return finite && (group_in_class(m, verb, m->c->tells) || group_is_word(m, verb, SLICE("added")));
}

/* "Hill Dairy will sell bonds. Lund Bank will buy them, [the company] said": the firm of the lead, `about`, unless this one has spoken of late. */
static bool has_not_spoken(const struct memory *m, uint32_t unit, uint32_t actor, uint32_t about)
{
	const struct recollection *r = &m->sentences[m->sentence];
	if (about == NONE || actor == about || !tells(m, unit))
		return false;
	for (uint32_t back = 0; back <= SENTENCES_BACK && back <= m->sentence; back++)
		if (ids_have(&r[-(int)back].speaker, actor))
			return false;
	bool speaks = ids_have(&m->clause, actor) && group_in_class(m, m->clause_verb, m->c->cue);
	return !speaks && !ids_have(&m->teller, actor);
}

/* "[Hill Dairy] | spokesman | said", "a spokesman | for | [Hill Dairy] | told": who speaks in the clause speaks for this firm. */
static bool spoken_for(const struct memory *m, const struct mention *x)
{
	if (m->clause_subject == NONE || !is_known_firm(m, x->actor) || !group_in_class(m, m->clause_verb, m->c->cue))
		return false;
	const struct unit *g = &m->a->groups.at[m->clause_subject];
	const struct known_role *role = role_at(m, g->head);
	bool speaks = role && role->person && role->any_organ && !is_plural(m, m->clause_subject);
	bool before = x->first_unit >= g->first && x->end_unit <= m->a->groups.at[m->clause_verb].first;
	return before && (speaks || works_for(m, x));
}

enum meant { NOT_MEANT, MEANT, ACTS };

/* "Hill Dairy's stock rose after Ann Holt of Peru Bank praised [the company]": not Peru Bank. "Chile Line said Peru Bank had bought boats. [The
 * company]": rather Chile Line. */
static enum meant firm_meant(struct memory *m, const struct mention *x, uint32_t unit, uint32_t about)
{
	if (firm_is_another(m, x, unit))
		return NOT_MEANT;
	bool silent = has_not_spoken(m, unit, x->actor, about);
	if (!silent && (acts_of_late(m, x->actor, about) || spoken_for(m, x)))
		return ACTS;
	if (!is_known_firm(m, x->actor))
		return MEANT;
	return lead_names_strange_firm(m) ? NOT_MEANT : MEANT;
}

bool means_several(const struct memory *m, uint32_t head)
{
	const struct unit *u = &m->a->units.at[head];
	if (u->tag == TAG_NNS && one_by_its_noun(m->a, head))
		return false;
	if (u->tag != TAG_NNP || u->shape != SHAPE_CAPITAL || !role_at(m, head))
		return u->tag == TAG_NNS;
	return slice_ends(lexicon_text(m->l, m->a, u->word), SLICE("s")) && !slice_ends(lexicon_text(m->l, m->a, lemma_of(m, u)), SLICE("s"));
}

enum number number_of(const struct memory *m, uint32_t head)
{
	uint8_t tag = m->a->units.at[head].tag;
	return means_several(m, head) ? OF_SEVERAL : tag == TAG_NN ? OF_ONE : OF_ANY_NUMBER;
}

static bool number_fits(const struct memory *m, uint32_t actor, enum number number)
{
	const struct actor *x = &m->a->actors.at[actor];
	bool by_name = (x->kind == ACTOR_PERSON || x->kind == ACTOR_COMPANY) && !x->plural; /* nor Peru's fish minister */
	return number == OF_ONE ? !x->plural || x->known != NONE : number != OF_SEVERAL || !by_name;
}

/* The last of the offices bound on the way that is called so: "a ministry official", of the state at home. Its place in `found`, NONE. */
static uint32_t found_with_short(const struct memory *m, uint32_t unit, const struct short_noun *noun, enum number number)
{
	enum { LIMIT = 24 };
	const struct mention *all = m->found.at;
	for (uint32_t i = m->found.n, first = i > LIMIT ? i - LIMIT : 0; i-- > first;) {
		const struct mention *x = &all[i];
		const struct known_role *role = role_at(m, x->end_unit - 1); /* "the unnamed official", bound as a pronoun is */
		bool title = x->by == BY_ROLE || (role && (role->person || (role->organ && role->home && !*role->usual)) && !m->a->actors.at[x->actor].plural);
		if (!title || m->a->actors.at[x->actor].known != NONE || x->first_unit >= unit || !has_short(m, x->actor, noun) ||
		    !number_fits(m, x->actor, number))
			continue;
		struct slice name = m->a->actors.at[x->actor].name;
		/* no "security" of the Secretary of Homeland Security */
		if (slice_find(name, SLICE(" of "), 0) == name.n && slice_find(name, SLICE(" OF "), 0) == name.n)
			return i;
	}
	return NONE;
}

/* "the fish ministers of Peru and Chad": one mention of each state's at the same place. */
static void add_beside(const struct memory *m, uint32_t i, uint32_t first, struct ids *out)
{
	const struct mention *all = m->a->mentions.at, *x = &all[i];
	while (i-- > first && all[i].first_unit == x->first_unit && all[i].end_unit == x->end_unit)
		ids_add(m->a, out, all[i].actor);
}

/* "a stake in [Hill Dairy] ... may buy [the company]": the last one of which the text tells that somebody but whoever does so has bought it. */
static bool firm_bought(struct memory *m, uint32_t unit, uint32_t end, const struct short_noun *noun, struct ids *out)
{
	enum { LIMIT = 60 };
	for (uint32_t i = end, first = end > LIMIT ? end - LIMIT : 0; i-- > first;) {
		const struct mention *x = &m->a->mentions.at[i];
		if (x->first_unit >= unit || ids_have(&m->clause, x->actor) || m->a->actors.at[x->actor].kind != ACTOR_COMPANY)
			continue;
		if (told_as_bought(m, x) && has_short(m, x->actor, noun)) {
			ids_add(m->a, out, x->actor);
			return true;
		}
	}
	return false;
}

/* "The fish agency said it had seen steam, KCNA reported. [The agency]": beside another agency, in its sentence or the one before, the one that only
 * reports may or may not be meant. */
static bool reports_on_agency(struct memory *m, uint32_t i, uint32_t first, const struct short_noun *noun)
{
	enum { STEPS = 12 };
	const struct mention *all = m->a->mentions.at, *x = &all[i];
	if (m->a->actors.at[x->actor].kind != ACTOR_MEDIA || !slice_equal(noun->text, SLICE("agency")))
		return false;
	for (uint32_t steps = 0; i-- > first && steps < STEPS && all[i].sentence + 1 >= x->sentence; steps++)
		if (all[i].by != BY_PRONOUN && m->a->actors.at[all[i].actor].kind != ACTOR_MEDIA && has_short(m, all[i].actor, noun))
			return true;
	return false;
}

void mention_with_short(struct memory *m, uint32_t unit, uint32_t word, enum number number, struct ids *out)
{
	enum { LIMIT = 60, REFUSED = 32 };
	const struct short_noun noun = short_noun_of(m, word, unit);
	if (is_no_short(m, &noun))
		return;
	uint32_t end = of_strange_firm(m, word) ? 0 : m->sentences[m->sentence].end_mention, found = found_with_short(m, unit, &noun, number);
	uint32_t refused[REFUSED]; /* actors that are not called so: most are named again and again */
	memset(refused, 0xff, sizeof refused);
	const struct mention *all = m->a->mentions.at;
	struct slice text = intern_text(&m->l->words, word);
	bool firm = number != OF_SEVERAL && (slice_equal(text, SLICE("company")) || slice_equal(text, SLICE("firm")));
	const bool bought = firm && is_taken_over(m, unit); /* whoever does so is not meant */
	if (bought && firm_bought(m, unit, end, &noun, out))
		return;
	uint32_t passing = NONE; /* who is named, but does nothing in the last sentences: the next best, of firms the one that the story is about */
	const uint32_t about = firm ? firm_of_lead(m) : NONE;
	for (uint32_t i = end, first = end > LIMIT ? end - LIMIT : 0; i-- > first;) {
		const struct mention *x = &all[i];
		if (x->first_unit >= unit || refused[x->actor % REFUSED] == x->actor)
			continue;
		if (found != NONE && m->found.at[found].first_unit > x->first_unit)
			break;
		bool called_so = strcmp(m->a->actors.at[x->actor].code, "IMGMED") && !is_of_others(m, x->actor, &noun) && has_short(m, x->actor, &noun) &&
			number_fits(m, x->actor, number) && !(bought && ids_have(&m->clause, x->actor));
		enum meant meant = !called_so ? NOT_MEANT : firm ? firm_meant(m, x, unit, about) : ACTS;
		if (meant == ACTS && reports_on_agency(m, i, first, &noun))
			return;
		if (meant == ACTS) {
			ids_add(m->a, out, x->actor);
			if (number == OF_SEVERAL)
				add_beside(m, i, first, out);
			return;
		}
		if (meant != NOT_MEANT && (passing == NONE || x->actor == about))
			passing = x->actor;
		refused[x->actor % REFUSED] = x->actor;
	}
	if (passing != NONE)
		ids_add(m->a, out, passing);
	else if (found != NONE)
		ids_add(m->a, out, m->found.at[found].actor);
}
