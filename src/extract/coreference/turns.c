/*
 * Who speaks in a transcript, where "I" and "we" are of whoever has the word:
 *
 *   THE PRESIDENT:  We have met.          the president of the state whose text it is, on its day
 *   PRIME MINISTER HOLT:  I agree.        Holt
 *   Q    Do we know?                      nobody of a side
 *   Ann Hill: We disagree.                Hill, where the labels of a text are names as they are written elsewhere
 */
#include "base/calendar.h"
#include "extract/coreference/memory.h"

enum {
	LABEL_BYTES = 80,
	LABELS = 2,    /* that make a transcript; on a state's site one */
	MOST_WORDS = 4 /* in the label of one of whom nothing is known: ANN HILL-HOLT, FLIGHT CREW */
};

/* "Q    Why", also with blanks that do not break, "Q. Why", but not "Q1", "Q&A" */
static size_t question_label(struct slice s)
{
	bool blank = s.n > 2 && (strchr(" :.", s.at[1]) || (s.at[1] == '\xC2' && s.at[2] == '\xA0'));
	return blank && s.at[0] == 'Q';
}

/* Bytes before the colon of a label in capitals, "THE VICE PRESIDENT:", "PRESIDENT HOLT (through an interpreter):"; 0: it begins with none. */
static size_t label_length(struct slice s)
{
	bool inside = false;
	size_t letters = 0;
	for (size_t i = 0; i < s.n && i < LABEL_BYTES; i++) {
		char c = s.at[i];
		if (c == ':' && letters > 1)
			return i;
		if (c == ':' || c == '\n' || (byte_is_lower(c) && !inside && (!i || s.at[i - 1] != 'M'))) /* but McGILL */
			break;
		inside = c == '(' || (inside && c != ')');
		letters += byte_is_upper(c);
	}
	return question_label(s);
}

/* Bytes before the colon of "Ann Hill:", "Hill:", "AFP:": words with capitals and nothing else; 0. */
static size_t name_length(struct slice s)
{
	enum { NAME_BYTES = 40 };
	bool begins = true;
	for (size_t i = 0; i < s.n && i < NAME_BYTES; i++) {
		char c = s.at[i];
		if (c == ':')
			return i + 1 < s.n && s.at[i + 1] == ' ' ? i : 0;
		if (begins ? !byte_is_upper(c) : !(byte_is_upper(c) || byte_is_lower(c) || c == ' ' || c == '-' || c == '.' || c == '\''))
			return 0;
		begins = c == ' ';
	}
	return 0;
}

/* Where the label at the beginning of this sentence ends, as a unit; NONE. */
static uint32_t label_end(const struct memory *m, uint32_t sentence)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	const struct token *first = &m->a->tokens.at[s->first_token];
	if (sentence && first->gap != GAP_PARAGRAPH && first->gap != GAP_LINE)
		return NONE;
	struct slice text = slice_cut(m->a->text, first->start, m->a->text.n);
	uint32_t length = (uint32_t)(m->turn.by_name ? name_length(text) : label_length(text)), unit = s->first_unit;
	while (length && unit < s->end_unit && m->a->tokens.at[m->a->units.at[unit].first].start < first->start + length)
		unit++;
	return unit > s->first_unit ? unit : NONE;
}

static bool unit_in(const struct memory *m, uint32_t first, uint32_t end, uint32_t class)
{
	for (uint32_t u = first; u < end; u++)
		if (unit_has(m->l, &m->a->units.at[u], class))
			return true;
	return false;
}

/* The person whom the label of a sentence names; NONE. */
static uint32_t person_in(const struct memory *m, uint32_t sentence, uint32_t end)
{
	const struct recollection *r = &m->sentences[sentence];
	for (uint32_t i = r->first_mention; i < r->end_mention; i++)
		if (m->a->mentions.at[i].end_unit <= end && actor_is_person(m, m->a->mentions.at[i].actor))
			return m->a->mentions.at[i].actor;
	return NONE;
}

/* STORE of "PRIME MINISTER STORE": the unit behind the office, where it is a name; NONE. */
static uint32_t name_behind_role(const struct memory *m, uint32_t first, uint32_t end)
{
	uint32_t u = end - 1;
	return u > first && m->a->units.at[u].shape == SHAPE_UPPER && role_at(m, u - 1) && !role_at(m, u) ? u : NONE;
}

uint32_t bearer(const struct memory *m, uint32_t unit)
{
	enum { MOST = 256 };
	struct slice name = article_slice(m->a, article_unit_span(m->a, unit, unit + 1));
	for (uint32_t i = m->a->actors.n, steps = 0; i-- > 0 && steps < MOST; steps++) {
		struct slice own = m->a->actors.at[i].name;
		size_t from = own.n > name.n ? own.n - name.n : 0;
		if (actor_is_person(m, i) && from && own.at[from - 1] == ' ' && slice_same(slice_cut(own, from, own.n), name))
			return i;
	}
	return NONE;
}

/* The office of THE PRESIDENT, PRIME MINISTER HOLT, SENIOR OFFICIAL ONE: of the last words, not of the heading HELPING OFFICERS TO BAKE. */
static const struct known_role *role_in(const struct memory *m, uint32_t first, uint32_t end)
{
	for (uint32_t u = end; u > first; u--) {
		uint8_t tag = m->a->units.at[u - 1].tag;
		if (tag == TAG_TO || tag == TAG_IN || tag == TAG_CC)
			return NULL;
		if (role_at(m, u - 1) && role_at(m, u - 1)->person)
			return role_at(m, u - 1);
	}
	return NULL;
}

/* Whether somebody of the data holds the office in this state on the day. */
static bool holds(const struct memory *m, uint32_t known, const char *country, struct slice role, int32_t day)
{
	const struct known_actor *k = &m->t->known.at[known];
	for (uint32_t i = k->first_term; memcmp(k->country, country, 3) == 0 && k->kind == ACTOR_PERSON && i < k->first_term + k->n_terms; i++) {
		const struct term *term = &m->t->terms.at[i]; /* not the president of the World Bank */
		if (term_holds(term, day) && !strncmp(term->code, country, 3) && slice_same(intern_text(&m->l->words, term->role), role))
			return true;
	}
	return false;
}

uint32_t head_on(const struct memory *m, const char country[4], const struct known_role *role, int32_t day)
{
	const uint32_t *heads = m->t->heads.at;
	for (uint32_t i = actors_heads(m->t, country); i < m->t->heads.n && !memcmp(m->t->known.at[heads[i]].country, country, 4); i++)
		if (holds(m, heads[i], country, role->name, day))
			return heads[i];
	return NONE;
}

/* The president at home: as the data know it, else the state itself. */
uint32_t holder_at_home(struct memory *m, const struct known_role *role)
{
	uint32_t home = home_actor(m);
	if (home == NONE || m->a->day == CALENDAR_NO_DAY)
		return home;
	if (m->turn.role == role)
		return m->turn.holder;
	m->turn.role = role;
	m->turn.holder = home;
	char country[4];
	memcpy(country, m->a->actors.at[home].country, sizeof country);
	for (uint32_t i = 0; i < m->a->actors.n; i++)
		if (m->a->actors.at[i].known != NONE && actor_is_person(m, i) && holds(m, m->a->actors.at[i].known, country, role->name, m->a->day))
			return m->turn.holder = i;
	uint32_t known = office_of_one(role->name) ? head_on(m, country, role, m->a->day) : NONE;
	if (known != NONE)
		m->turn.holder = actors_add_known(m->s, known);
	return m->turn.holder;
}

/* THE PRESIDENT, SENIOR OFFICIAL: who holds the office at home, or somebody there who does; the prime minister is not of a state that a president
 * leads. */
static uint32_t officer_of_turn(struct memory *m, const struct known_role *role, uint32_t first, uint32_t end)
{
	uint32_t holder = holder_at_home(m, role);
	struct unit label = {.first = first, .end = end, .head = end - 1};
	if (holder == NONE || actor_is_person(m, holder))
		return holder;
	if (office_of_one(role->name) && !slice_equal(role->name, SLICE("president")) && has_president(m))
		return NONE;
	return role_is_official(role) ? actor_of_role(m->a, m->t, holder, role, &label) : holder;
}

/* "ADMINISTRATOR HOLT": Holt, else, where no other state's officers have the word, one of home who is not told of but there. */
static uint32_t named_officer(struct memory *m, const struct known_role *role, uint32_t first, uint32_t name)
{
	uint32_t who = bearer(m, name);
	bool home = m->a->home_of_site && m->turn.guest == NONE && role_is_official(role) && !role->local && !role->abroad &&
		!office_of_one(role->name);
	return who == NONE && home ? officer_of_turn(m, role, first, name) : who;
}

/* A text in which persons have the word again and again by their names. */
static void turns_by_name(struct memory *m)
{
	uint32_t n = 0;
	m->turn.by_name = true;
	for (uint32_t i = 0; i < m->a->sentences.n && n < LABELS; i++) {
		uint32_t end = label_end(m, i);
		n += end != NONE && person_in(m, i, end) != NONE;
	}
	m->turn.by_name = m->turn.transcript = n >= LABELS;
}

/* "PRESIDENT HOLT:" beside those at home, where no third state's officers have the word. */
static void guest_find(struct memory *m)
{
	bool more = false;
	for (uint32_t i = 0; i < m->a->sentences.n; i++) {
		uint32_t end = label_end(m, i), who = end == NONE ? NONE : person_in(m, i, end);
		m->turn.questions += end != NONE && slice_same(word_at(m, m->a->sentences.at[i].first_unit), SLICE("q"));
		m->turn.asked = m->turn.asked || (end != NONE && unit_in_class(m, m->a->sentences.at[i].first_unit, m->c->label));
		uint32_t state = who == NONE || strncmp(m->a->actors.at[who].code + 3, "GOV", 3) ? NONE : state_behind(m, who);
		if (state == NONE || !actor_is_state(m, state) || state == home_actor(m))
			continue;
		m->turn.foreigners = true;
		more = more || (m->turn.guest != NONE && m->turn.guest != state);
		m->turn.guest = state;
	}
	if (more)
		m->turn.guest = NONE;
}

void turns_find(struct memory *m)
{
	uint32_t n = 0, enough = m->a->home_of_site ? 1 : LABELS;
	for (uint32_t i = 0; i < m->a->sentences.n && n < enough; i++)
		n += label_end(m, i) != NONE;
	m->turn.transcript = n >= enough;
	m->turn.guest = NONE;
	if (!m->turn.transcript)
		turns_by_name(m);
	else if (m->a->home_of_site)
		guest_find(m);
}

void turn_take(struct memory *m)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_unit, end = m->turn.transcript ? label_end(m, m->sentence) : NONE, who = NONE;
	if (end == NONE)
		return;
	for (uint32_t u = first + 1; u < end; u++)
		if (m->a->units.at[u].tag == TAG_LPAR)
			end = u; /* (through an interpreter) */
	const struct known_role *role = role_in(m, first, end);
	uint32_t person = person_in(m, m->sentence, end), name = name_behind_role(m, first, end);
	struct ids ids = {0};
	if (unit_in(m, first, end, m->c->label))
		who = NONE;
	else if (person != NONE)
		who = person;
	else if (role)
		who = name != NONE ? named_officer(m, role, first, name) : officer_of_turn(m, role, first, end);
	else if (unit_in(m, first, end, m->c->title))
		who = (m->turn.asked && !m->turn.officer_opens) || !m->a->home_of_site ? home_actor(m) : NONE; /* no MS. HOLT among guests of a round table */
	else if (!m->turn.by_name && (!m->turn.taken || end - first > MOST_WORDS))
		return; /* SUBJECT:, a heading; but COACH HOLT: is somebody else than who spoke before */
	m->turn.officer_opens = m->turn.taken ? m->turn.officer_opens : role != NULL;
	m->turn.local = role && role->local;
	bool asks = who == NONE && !unit_in(m, first, end, m->c->title); /* whoever asks speaks to "you", a guest may speak of "her" */
	if (!asks || !m->turn.taken)
		m->turn.spoke_to = NONE;
	else if (m->turn.who != NONE)
		m->turn.spoke_to = m->turn.who;
	m->turn.taken = true;
	m->turn.who = who;
	if (who != NONE && role && person == NONE) {
		ids_add(m->a, &ids, who);
		bind(m, end - 1, first, end, &ids, BY_ROLE, "turn");
	}
}

bool in_dialogue(const struct memory *m, uint32_t actor)
{
	if (m->turn.taken)
		return actor == m->turn.who || actor == m->turn.spoke_to;
	return m->author.who.n == 1 && m->author.who.at[0] == actor;
}

/* An officer of a state; not a firm's chief, a coach or one of whom nothing is known, whose "we" are their own. */
static bool speaks_for_state(const struct memory *m, uint32_t actor)
{
	static const char *const own[] = {"BUS", "EDU", "NGO", "CVL", "MED", "LAB", "CRM", "REL", "REF"};
	const struct actor *x = &m->a->actors.at[actor];
	if (!actor_is_person(m, actor))
		return true;
	bool speaks = x->country[0] && x->code[3];
	for (size_t i = 0; speaks && i < sizeof own / sizeof *own; i++)
		speaks = strncmp(x->code + 3, own[i], 3) != 0;
	return speaks;
}

/* At a briefing at home "MR. HOLT", of whom the text says no more than his name, is one of those who brief. */
static bool briefs(const struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	enum { FEW = 3 }; /* questions that guests of a round table may be asked, too */
	return m->turn.questions > FEW && !m->turn.officer_opens && m->a->home_of_site && m->home != NONE && !m->turn.local && actor_is_person(m, actor) && !x->country[0];
}

void speaker_of_turn(struct memory *m, uint32_t unit, struct ids *out)
{
	if (m->turn.who == NONE)
		return;
	bool one = own_word_of_one(m, unit);
	if (one || (!m->turn.local && speaks_for_state(m, m->turn.who)))
		ids_add(m->a, out, one ? m->turn.who : state_behind(m, m->turn.who));
	else if (briefs(m, m->turn.who))
		ids_add(m->a, out, m->home);
}
