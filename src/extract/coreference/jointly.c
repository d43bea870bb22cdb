/*
 * "We" and "our" of more than the state whose words they are:
 *
 *   Peru and Chile are bound by [our] common past, by [our] songs     of both that are joined
 *   the bonds between [our] peoples, good for both of [us]            of the speaker's and of the one he speaks with; else of nobody
 *   [We] discussed herring. [Our] friendship, [our] shared nets       the same, where the text is about two who met; nobody's where they are not
 *                                                                     known, but for "we"
 *   Hill and I hope that [we] may come, [our] prayers                 of the two persons, if both are known; else of nobody
 *   All of [us] at this table must act                                at a meeting of a body of states of nobody in particular
 *   Our friendship lasts. [We] mend nets.                             a paragraph of a talk with another state that tells of both: of nobody
 */
#include "extract/coreference/memory.h"

static bool is_own_word(const struct memory *m, uint32_t unit) { return unit_in_class(m, unit, m->c->we) && !own_word_of_one(m, unit); }

/* "between us", "both of us", "between our peoples"; not "between us and Chile", "between our teams", "all of us" */
static bool of_two(const struct memory *m, uint32_t unit)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	struct slice before = unit > first ? word_at(m, unit - 1) : SLICE("");
	if (slice_equal(word_at(m, unit + 1), SLICE("both")))
		return true;
	const struct unit *group = &m->a->groups.at[group_of_unit(m, unit)];
	if (slice_equal(before, SLICE("between"))) {
		bool and = group->end < m->a->sentences.at[m->sentence].end_unit && m->a->units.at[group->end].tag == TAG_CC;
		return !and && (group->end == unit + 1 || unit_in_class(m, group->head, m->c->peoples));
	}
	if (!slice_equal(before, SLICE("of")) || unit <= first + 1)
		return false;
	bool own = m->a->units.at[unit].tag == TAG_PRPS; /* not "two of our friends" */
	return own ? slice_equal(word_at(m, unit - 2), SLICE("both")) : unit_in_class(m, unit - 2, m->c->both);
}

/* "our friendship", "our old Alliance", not "our friendship with Chile", "our Alliance for Fish" */
static bool had_by_two(const struct memory *m, uint32_t unit)
{
	const struct unit *group = &m->a->groups.at[group_of_unit(m, unit)];
	struct slice behind = word_at(m, group->end);
	if (m->a->units.at[unit].tag != TAG_PRPS || !unit_in_class(m, group->head, m->c->jointly_had) || slice_equal(behind, SLICE("with")))
		return false;
	bool named = m->a->units.at[group->head].shape != SHAPE_LOWER;
	return !named || (slice_equal(word_at(m, group->head), SLICE("alliance")) && !slice_equal(behind, SLICE("for")) &&
		(group->head == unit + 1 || m->a->units.at[group->head - 1].shape == SHAPE_LOWER));
}

/* "we | discussed", "we | have | agreed"; "our friendship" */
static bool of_those_who_met(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t g = group_of_unit(m, unit);
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return had_by_two(m, unit);
	if (m->a->groups.at[g].end != unit + 1)
		return false;
	for (g++; g < s->end_group && m->a->groups.at[g].tag == TAG_RB;)
		g++;
	return g < s->end_group && group_in_class(m, g, m->c->fin) && group_in_class(m, g, m->c->jointly_done);
}

/* "by our common past, by our songs and by [our] fears": whom the last one was bound to, where only nouns stand between; NULL */
static const struct ids *own_word_before(const struct memory *m, uint32_t unit)
{
	enum { REACH = 8 };
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	if (m->a->units.at[unit].tag != TAG_PRPS)
		return NULL;
	for (uint32_t u = unit; u-- > first && u + REACH > unit;) {
		uint8_t tag = m->a->units.at[u].tag;
		if (tag == TAG_PRPS && is_own_word(m, u))
			return m->at_unit[u] ? &m->bound.at[m->at_unit[u] - 1] : NULL;
		if (tag != TAG_NN && tag != TAG_NNS && tag != TAG_JJ && tag != TAG_CC && tag != TAG_COMMA && tag != TAG_IN)
			return NULL;
	}
	return NULL;
}

/* "We stand together", "[we] see why our friendship lasts", said to a guest: a word of the sentence tells that both are meant, and the guest is not
 * told apart as "you". */
static bool of_two_together(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool both = false;
	for (uint32_t u = m->turn.guest == NONE ? s->end_unit : s->first_unit; u < s->end_unit; u++) {
		struct slice word = word_at(m, u), next = word_at(m, u + 1);
		if (slice_equal(word, SLICE("your")) || (slice_equal(word, SLICE("you")) && !slice_equal(next, SLICE("and"))))
			return false;
		both = both || (unit_in_class(m, u, m->c->together) && !slice_equal(next, SLICE("with"))) ||
			(m->a->units.at[u].tag == TAG_PRPS && is_own_word(m, u) && (of_two(m, u) || of_those_who_met(m, u)));
	}
	return both && m->a->tokens.at[m->a->units.at[unit].first].quotes == 0;
}

/* The states of those who speak with each other or met, of whom the speaker's is one. */
static bool with_partner(struct memory *m, uint32_t unit, uint32_t own, struct ids *out)
{
	struct ids both = {0};
	if (m->turn.transcript) {
		if (m->turn.guest == NONE || m->home == NONE)
			return false;
		ids_add(m->a, &both, m->home);
		ids_add(m->a, &both, m->turn.guest);
	} else if (!states_of_principals(m, unit, &both)) {
		return false;
	}
	if (!ids_have(&both, own))
		return false;
	out->n = 0;
	ids_join(m, out, &both);
	return true;
}

void add_partner(struct memory *m, uint32_t unit, struct ids *out)
{
	struct ids joined = {0};
	const struct ids *before = own_word_before(m, unit);
	if (before && before->n > 1 && ids_have(before, out->at[0])) {
		ids_join(m, out, before);
		return;
	}
	bool shared = m->a->units.at[unit].tag == TAG_PRPS && unit + 1 < m->a->units.n && unit_in_class(m, unit + 1, m->c->shared), two = of_two(m, unit);
	if ((shared || two) && pair_named(m, unit, &joined) && ids_have(&joined, out->at[0])) {
		ids_join(m, out, &joined);
		return;
	}
	bool met = of_those_who_met(m, unit) || of_two_together(m, unit), told = (shared && m->turn.transcript) || two || met;
	if (!(told && with_partner(m, unit, out->at[0], out)) && (two || shared || had_by_two(m, unit)))
		out->n = 0;
}

/* Whoever "I" at this unit is joined to: "Hill and [I]", not "we met Hill and [I] think". Is it joined to a person, who may not be known? */
static bool joined_to(struct memory *m, uint32_t unit, struct ids *who)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (unit < s->first_unit + 2 || !slice_equal(word_at(m, unit - 1), SLICE("and")))
		return false;
	uint32_t g = group_of_unit(m, unit - 2);
	const struct unit *group = &m->a->groups.at[g], *before = g > s->first_group ? group - 1 : NULL;
	bool object = before && (before->tag == TAG_IN || before->tag == TAG_TO || unit_has(m->l, before, m->c->verb));
	if (group->end != unit - 1 || (object && slice_equal(word_at(m, unit), SLICE("i")))) /* NOLINT: a unit before has a group */
		return false;
	group_actors(m, g, false, who);
	bool person = who->n == 1 ? actor_is_person(m, who->at[0]) : !who->n && group->tag == TAG_NNP;
	return person || unit_in_class(m, unit - 2, m->c->he);
}

void remember_those_joined(struct memory *m, uint32_t unit)
{
	struct ids who = {0};
	if (m->a->units.at[unit].tag != TAG_PRP || !own_word_of_one(m, unit) || !joined_to(m, unit, &who))
		return;
	m->and_i = unit;
	if (who.n == 1 && m->at_unit[unit])
		ids_join(m, &who, &m->bound.at[m->at_unit[unit] - 1]);
	m->joined = who;
	if (who.n < 2)
		m->joined.n = 0;
}

/* In the next sentence of a text that is no talk only "[We]" that begins it and "[our] prayers" still are. */
bool of_those_joined(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	bool next = m->and_i < s->first_unit, far = next && (m->turn.transcript || !m->sentence || m->and_i < s[-1].first_unit);
	bool owned = m->a->units.at[unit].tag == TAG_PRPS, begins = unit == s->first_unit;
	if (!m->and_i || far || m->and_i >= unit || depth_of(m, m->and_i) != depth_of(m, unit) || own_word_of_one(m, unit))
		return false;
	if (owned ? !unit_in_class(m, m->a->groups.at[group_of_unit(m, unit)].head, m->c->personal) : next && !begins)
		return false;
	ids_join(m, out, &m->joined);
	return true;
}

/* The title tells of a speech at the meeting of a body of states: "Remarks by President Hill at the G20 Summit". */
static bool speaks_at_meeting(struct memory *m)
{
	struct slice title = article_title(m->a);
	static const char *const places[] = {" at ", " At ", " during ", " During ", " in a ", " to the ", " before "};
	size_t from = title.n;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		size_t at = slice_find(title, slice_of(places[i]), 0);
		from = at < from ? at : from;
	}
	for (uint32_t i = 0; from < title.n && i < m->a->mentions.n; i++) {
		const struct mention *x = &m->a->mentions.at[i];
		if (m->a->actors.at[x->actor].kind == ACTOR_IGO && slice_find(title, article_slice(m->a, x->span), from) < title.n)
			return true;
	}
	return false;
}

/* all of us, we all, we must, our collective, our meeting */
static bool appeals(const struct memory *m, uint32_t unit)
{
	uint32_t first = m->a->sentences.at[m->sentence].first_unit;
	bool all = slice_equal(word_at(m, unit + 1), SLICE("all")) ||
		(unit > first + 1 && slice_equal(word_at(m, unit - 1), SLICE("of")) && slice_equal(word_at(m, unit - 2), SLICE("all")));
	if (m->a->units.at[unit].tag == TAG_PRPS)
		return all || (unit + 1 < m->a->units.n && unit_in_class(m, unit + 1, m->c->shared)) ||
			unit_in_class(m, m->a->groups.at[group_of_unit(m, unit)].head, m->c->jointly_had);
	bool has_to = slice_equal(word_at(m, unit + 2), SLICE("to")) &&
		(slice_equal(word_at(m, unit + 1), SLICE("have")) || slice_equal(word_at(m, unit + 1), SLICE("need")));
	return all || has_to || unit_in_class(m, unit + 1, m->c->obliges);
}

/* The text is a speech at a meeting of a body of states. */
static bool at_meeting(struct memory *m)
{
	if (!m->at_meeting)
		m->at_meeting = speaks_at_meeting(m) ? 2 : 1;
	return m->at_meeting == 2;
}

bool of_whole_meeting(struct memory *m, uint32_t unit) { return m->a->home_of_site && appeals(m, unit) && at_meeting(m); }

/* ---- paragraphs of a talk with another state ---- */

/* "work together", "our two countries", "between us", "our shared past", "our friendship" */
static bool tells_of_both(const struct memory *m, uint32_t unit)
{
	if (unit_in_class(m, unit, m->c->together))
		return !slice_equal(word_at(m, unit + 1), SLICE("with"));
	if (unit + 1 < m->a->units.n && unit_in_class(m, unit, m->c->both))
		return unit_in_class(m, unit + 1, m->c->peoples);
	bool shared = m->a->units.at[unit].tag == TAG_PRPS && unit + 1 < m->a->units.n && unit_in_class(m, unit + 1, m->c->shared);
	return is_own_word(m, unit) && (shared || of_two(m, unit) || had_by_two(m, unit));
}

static bool sentence_tells_of_both(const struct memory *m)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	for (uint32_t u = s->first_unit; u < s->end_unit; u++)
		if (tells_of_both(m, u))
			return true;
	return false;
}

static bool opens_paragraph(const struct memory *m, uint32_t sentence)
{
	return m->a->tokens.at[m->a->sentences.at[sentence].first_token].gap >= GAP_LINE;
}

/* The paragraph around the sentence tells of both; asked once for each. */
static bool paragraph_tells_of_both(struct memory *m)
{
	const uint32_t here = m->sentence;
	if (here >= m->paragraph.first && here < m->paragraph.end)
		return m->paragraph.of_both;
	m->paragraph.first = here;
	m->paragraph.sentence = NONE;
	while (m->paragraph.first && !opens_paragraph(m, m->paragraph.first))
		m->paragraph.first--;
	m->paragraph.of_both = false;
	m->sentence = m->paragraph.first;
	do
		m->paragraph.of_both = m->paragraph.of_both || sentence_tells_of_both(m);
	while (++m->sentence < m->a->sentences.n && !opens_paragraph(m, m->sentence));
	m->paragraph.end = m->sentence;
	m->sentence = here;
	return m->paragraph.of_both;
}

/* "we | support | you" */
static bool we_do_to(const struct memory *m, uint32_t unit)
{
	const uint32_t g = group_of_unit(m, unit);
	return g >= m->a->sentences.at[m->sentence].first_group + 2 && group_in_class(m, g - 1, m->c->verb) && group_in_class(m, g - 2, m->c->we);
}

/* "Here in Peru we fish", "we stand with you": the sentence names the speaker's state alone, or whom he speaks to as another. */
static bool tells_of_own(const struct memory *m, const struct ids *own)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct recollection *r = &m->sentences[m->sentence];
	bool named = false, others = false, you = false, apart = false;
	for (uint32_t i = r->first_mention; i < r->end_mention; i++) {
		uint32_t state = state_behind(m, m->a->mentions.at[i].actor);
		named = named || ids_have(own, state);
		others = others || !ids_have(own, state);
	}
	for (uint32_t u = s->first_unit; u < s->end_unit; u++) {
		bool hearer = slice_equal(word_at(m, u), SLICE("you"));
		you = you || hearer || slice_equal(word_at(m, u), SLICE("your"));
		apart = apart || (hearer && we_do_to(m, u));
	}
	return apart || (((named && !others) || you) && !sentence_tells_of_both(m));
}

bool of_talk(struct memory *m, const struct ids *own)
{
	if (!m->a->home_of_site || !m->turn.taken)
		return false;
	struct slice title = article_title(m->a);
	bool talk = m->turn.foreigners || slice_find(title, SLICE("lateral "), 0) < title.n || at_meeting(m);
	if (!talk || !paragraph_tells_of_both(m))
		return false;
	if (m->paragraph.sentence != m->sentence) {
		m->paragraph.sentence = m->sentence;
		m->paragraph.of_own = tells_of_own(m, own);
	}
	return !m->paragraph.of_own;
}
