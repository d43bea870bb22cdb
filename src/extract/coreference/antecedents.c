/* Whom a pronoun stands for. */
#include "extract/coreference/antecedents.h"

bool actor_is_person(const struct memory *m, uint32_t actor)
{
	return m->a->actors.at[actor].kind == ACTOR_PERSON;
}

bool actor_is_state(const struct memory *m, uint32_t actor)
{
	return m->a->actors.at[actor].kind == ACTOR_COUNTRY;
}

bool ids_plural(const struct memory *m, const struct ids *ids)
{
	if (ids->n > 1)
		return true;
	uint8_t kind = ids->n ? m->a->actors.at[ids->at[0]].kind : (uint8_t)ACTOR_PERSON; /* NOLINT: where there are some, `at` points to them */
	return (ids->n && m->a->actors.at[ids->at[0]].plural) || kind == ACTOR_GROUP || kind == ACTOR_POPULATION || kind == ACTOR_MILITARY;
}

void ids_join(const struct memory *m, struct ids *to, const struct ids *from)
{
	for (uint32_t i = 0; i < from->n; i++)
		ids_add(m->a, to, from->at[i]);
}

static enum sex sex_at(struct memory *m, uint32_t actor)
{
	if (actor >= STATES)
		return sex_of(m->t, &m->a->actors.at[actor]);
	if (!m->sexes[actor])
		m->sexes[actor] = (uint8_t)(1 + sex_of(m->t, &m->a->actors.at[actor]));
	return (enum sex)(m->sexes[actor] - 1);
}

bool sex_fits(struct memory *m, uint32_t actor)
{
	enum sex sex = m->sex == SEX_UNKNOWN ? SEX_UNKNOWN : sex_at(m, actor);
	return sex == SEX_UNKNOWN || sex == m->sex;
}

/* ---- places to look ---- */

static bool person(struct memory *m, uint32_t actor)
{
	return actor_is_person(m, actor) && !m->a->actors.at[actor].plural && !ids_have(&m->apart, actor) && !in_dialogue(m, actor) && sex_fits(m, actor);
}

bool possible_state(struct memory *m, uint32_t actor) { return actor_is_state(m, actor) && !ids_have(&m->apart, actor); }

/* Not the agency that was told it, nor "Dutch soldiers", who are no "it". */
static bool thing(struct memory *m, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	return x->kind != ACTOR_PERSON && !x->plural && strcmp(x->code, "IMGMED") && !ids_have(&m->apart, actor);
}
static bool named_person(struct memory *m, uint32_t actor) { return actor_is_person(m, actor); }
static bool anybody(struct memory *m, uint32_t actor) { return (void)m, (void)actor, true; }

static bool all(struct memory *m, const struct ids *ids, test *wanted)
{
	for (uint32_t i = 0; i < ids->n; i++)
		if (!wanted(m, ids->at[i]))
			return false;
	return ids->n > 0;
}

/* The last mention before this unit in the sentence that the test wants. Whether it is settled; nobody where "its" is none of those named. */
bool last_in_sentence(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	bool stop = false; /* nobody */
	for (uint32_t i = r->end_mention; i > r->first_mention && !stop; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (wanted == person)
			x = name_beside(m, x);
		if (wanted == person && x->end_unit <= unit && behind_unknown(m, r, x, unit) && person(m, x->actor))
			return true;
		bool right = x->end_unit <= unit && wanted(m, x->actor) && (wanted != thing || it_by_itself(m, unit, i - 1, &stop));
		if (right && depth_of(m, x->first_unit) <= depth_of(m, unit)) {
			ids_add(m->a, out, x->actor);
			return true;
		}
	}
	return stop;
}

/* The subject of this sentence, if it stands before the unit. It is known only once the walk has passed it. */
bool own_subject(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct ids *subject = &m->sentences[m->sentence].subject;
	if (!all(m, subject, wanted) || m->sentences[m->sentence].quotes > depth_of(m, unit))
		return false;
	ids_join(m, out, subject);
	return true;
}

/* "Hamas said it ...", "Hamas said they ...": a body of several by name is both. */
static bool fits_number(const struct memory *m, const struct ids *who, bool several, bool plural)
{
	const struct actor *x = who->n == 1 ? &m->a->actors.at[who->at[0]] : NULL;
	bool either = x && !several && x->known != NONE && !x->plural && (x->kind == ACTOR_GROUP || x->kind == ACTOR_MILITARY);
	return either || (several || ids_plural(m, who)) == plural;
}

/* Whoever spoke, where the words for him say more than he himself: "the spokesman", of no name, is somebody; "Miller's office" is a thing. */
static bool spoke_as(struct memory *m, const struct recollection *r, test *wanted)
{
	uint32_t who = r->speaker.n == 1 ? r->speaker.at[0] : NONE;
	if (who == NONE || ids_have(&m->apart, who))
		return false;
	return wanted == person ? r->human_speaker && !in_dialogue(m, who) && sex_fits(m, who) /* not whoever has the word */
		: wanted == thing && r->thing_speaker && strcmp(m->a->actors.at[who].code, "IMGMED") != 0;
}

/* "Chile Line Ltd said ...", "the Chilean branch said ...": whoever spoke is known by his state alone, and "it" is not the state. */
static bool only_state_spoke(const struct memory *m, const struct recollection *r)
{
	bool state_alone = r->speaker.n == 1 && actor_is_state(m, r->speaker.at[0]);
	return state_alone && (r->subject_by_state || (r->stranger_subject && !r->subject.n));
}

/* "Hill | seems to | know. | But he | does not," [he] said: a sentence that ends inside a quotation is somebody's words, whose subject has not
 * spoken. */
static bool ends_quoted(const struct memory *m, uint32_t sentence)
{
	const struct sentence *s = &m->a->sentences.at[sentence];
	return s->end_unit > s->first_unit && depth_of(m, s->end_unit - 1);
}

/* "The secretary of the union said": somebody, though no more is known of him than whose he is. */
static bool nameless_spoke(struct memory *m, const struct recollection *r)
{
	return r->human_speaker && !r->plural_speaker && !all(m, &r->speaker, named_person);
}

/* "The Peruvian paper said ... It added", "Peru sells tin, the bank said. It said": a state that has not spoken itself does not go on to do so. */
static bool state_is_silent(const struct memory *m, const struct recollection *r, bool subject)
{
	const struct ids *who = subject ? &r->subject : &r->speaker;
	if (who->n != 1 || !actor_is_state(m, who->at[0]))
		return false;
	if (!subject)
		return !r->spoke_itself;
	return !r->subject_itself || r->strange_human || r->strange_thing || r->unknown_speakers || (r->speaker.n && !ids_share(&r->speaker, who));
}

/* Is "it" at the unit (NONE: no "it") not whom the sentence is about: "Hill Dairy said Chile had bought boats. It ..." */
static bool is_not_about(const struct memory *m, const struct recollection *r, uint32_t unit, bool subject)
{
	return (subject && r->opened_by_stranger) || (unit != NONE && it_speaks(m, unit) && state_is_silent(m, r, subject));
}

static bool spoke_before(struct memory *m, uint32_t nearest, uint32_t furthest, test *wanted, bool plural, uint32_t unit, struct ids *out)
{
	for (uint32_t back = nearest; back <= furthest && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		const struct ids *places[] = {&r->speaker, &r->subject};
		const bool many[] = {r->plural_speaker, r->plural}, may = wanted != thing || !r->own_words;
		const bool known[] = {may, may && (wanted != thing || !r->subject_by_state)};
		if ((plural && r->unknown_speakers) || (wanted == thing && only_state_spoke(m, r)) ||
		    (unit != NONE && wanted == thing && thing_before(m, unit, back)))
			return false;
		int n = wanted == person && unit != NONE && is_tail(m, unit) && ends_quoted(m, m->sentence - back) ? 1 : 2;
		for (int i = 0; i < n; i++) {
			if (wanted == thing && is_not_about(m, r, unit, i > 0))
				return false;
			if (known[i] && (all(m, places[i], wanted) || (!i && spoke_as(m, r, wanted))) && fits_number(m, places[i], many[i], plural)) {
				ids_join(m, out, places[i]);
				return true;
			}
			if (!plural && wanted == person && !i && nameless_spoke(m, r))
				return false;
			if (!i && unit != NONE && wanted == thing && is_tail(m, unit) && r->speaker.n && (r->plural_speaker || ids_plural(m, &r->speaker)))
				return false; /* "the agencies said ..., [it] said" */
			if (i && !plural && wanted == person && names_stranger_in(m, m->sentence - back))
				return false;
			bool strange_thing = r->strange_thing || (wanted == thing && i && r->stranger_subject && !r->subject.n);
			if (!plural && (wanted == person ? r->strange_human || r->stranger_person : strange_thing))
				return false;
		}
	}
	return false;
}

bool earlier(struct memory *m, test *wanted, bool plural, uint32_t unit, struct ids *out)
{
	return spoke_before(m, 1, SENTENCES_BACK, wanted, plural, unit, out);
}

/* The last person named in the sentences just before, where there is only one. */
static bool only_person_before(struct memory *m, uint32_t unit, struct ids *out)
{
	for (uint32_t back = 1; back <= 2 && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		struct ids found = {0};
		if (r->strange_human || r->stranger_person || nameless_spoke(m, r))
			return false;
		for (uint32_t i = r->first_mention; i < r->end_mention; i++)
			if (person(m, m->a->mentions.at[i].actor) && behind_unknown(m, r, &m->a->mentions.at[i], unit))
				return false;
			else if (person(m, m->a->mentions.at[i].actor))
				ids_add(m->a, &found, m->a->mentions.at[i].actor);
		if (found.n == 1)
			ids_join(m, out, &found);
		if (found.n)
			return found.n == 1;
	}
	return false;
}

/* ---- pronouns ---- */

/* "AUSTIN, Texas - Brewers Inc said it agreed": a firm of which nothing is known stands nearer than whoever is known. */
static bool unknown_firm_before(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct recollection *r = &m->sentences[m->sentence];
	const struct unit *firm = NULL;
	for (uint32_t g = s->first_group; g < s->end_group && m->a->groups.at[g].end <= unit; g++)
		if (unit_in_class(m, m->a->groups.at[g].end - 1, m->c->firm))
			firm = &m->a->groups.at[g];
	for (uint32_t i = r->end_mention; firm && i > r->first_mention; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		bool inside = x->first_unit < firm->end && x->end_unit > firm->first;
		if ((inside && !actor_is_state(m, x->actor)) || (x->first_unit >= firm->end && x->end_unit <= unit))
			return false;
	}
	return firm != NULL;
}

/* "..., he said in a speech.": the words stand before; not "While Chile waits, it said the road was long". */
static bool words_before(const struct memory *m, uint32_t unit)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (unit + 2 >= s->end_unit)
		return true;
	uint8_t tag = m->a->units.at[unit + 2].tag;
	return tag == TAG_STOP || tag == TAG_COMMA || tag == TAG_CLOSEQ || unit_in_class(m, unit + 2, m->c->time) ||
	       (tag == TAG_IN && !unit_in_class(m, unit + 2, m->c->that));
}

/* "Miller left. ... Hill stays, [he] said": whoever spoke in the sentence before, rather than whom the words are about. */
static bool spoke_last(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct recollection *r = m->sentence && words_before(m, unit) ? &m->sentences[m->sentence - 1] : NULL;
	if (!r || r->plural_speaker || (wanted == thing && (only_state_spoke(m, r) || state_is_silent(m, r, false))))
		return false;
	if (!(all(m, &r->speaker, wanted) || spoke_as(m, r, wanted)) || ids_plural(m, &r->speaker))
		return false;
	ids_join(m, out, &r->speaker);
	return true;
}

/* "Peruvian officials said | it | is seeking talks": what speaks or plans is the state for which they speak, no thing that they speak of. */
static bool state_of_tellers(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t g = s->first_group, teller = m->clause.n == 1 ? m->clause.at[0] : NONE;
	while (g < s->end_group && m->a->groups.at[g].first <= unit)
		g++;
	if (teller == NONE || !ids_plural(m, &m->clause) || !group_in_class(m, m->clause_verb, m->c->cue) || g >= s->end_group ||
	    !group_in_class(m, g, m->c->cue))
		return false;
	uint32_t state = state_behind(m, teller);
	if (!actor_is_state(m, state))
		return false;
	ids_add(m->a, out, state);
	return true;
}

/* "It" and "its" go on about the sentence just before; what is quoted goes on about what was said there. */
static bool thing_told_of(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *before = m->sentence ? &m->sentences[m->sentence - 1] : NULL;
	bool quoted = depth_of(m, unit) && before && before->subject.n && !before->quotes;
	if (quoted || !spoke_before(m, 1, it_tells(m, unit) ? SENTENCES_BACK : 1, thing, false, unit, out))
		return false;
	if (!it_goes_back(m, unit, out))
		out->n = 0;
	return out->n > 0;
}

/* "Anger grew as Hill made friends, including Holt, in [his] party": whoever does what the last verb tells, rather than the last one named. */
static bool clause_of_person(struct memory *m, uint32_t unit, struct ids *out)
{
	if (m->clause.n != 1 || !all(m, &m->clause, person) || m->clause_subject == NONE)
		return false;
	if (depth_of(m, m->a->groups.at[m->clause_subject].first) > depth_of(m, unit))
		return false;
	ids_join(m, out, &m->clause);
	return true;
}

/* "Peru has to open [its] ports to Chile | and | cut | [its] tariffs": who does the first does the next. */
static bool owner_again(struct memory *m, uint32_t unit, struct ids *out)
{
	uint32_t group = group_of_unit(m, unit), first = m->a->sentences.at[m->sentence].first_group;
	bool listed = group > first && m->a->groups.at[group - 1].tag == TAG_CC; /* its fleet in Oslo, and its boats */
	bool joined = listed || (group >= first + 2 && group_in_class(m, group - 1, m->c->verb) && m->a->groups.at[group - 2].tag == TAG_CC);
	if (m->a->units.at[unit].tag != TAG_PRPS || !joined)
		return false;
	uint32_t from = m->clause_verb == NONE ? m->a->groups.at[first].first : m->a->groups.at[m->clause_verb].first;
	for (uint32_t u = unit; u-- > from;) {
		if (m->a->units.at[u].tag != TAG_PRPS || !m->at_unit[u] || !unit_in_class(m, u, m->c->it))
			continue;
		if (all(m, &m->bound.at[m->at_unit[u] - 1], thing) && depth_of(m, u) <= depth_of(m, unit))
			ids_join(m, out, &m->bound.at[m->at_unit[u] - 1]);
		break;
	}
	return out->n == 1;
}

/* He, she, it: the subject before it, else whoever else is named before; nobody where that is a firm of which nothing is known. */
static bool somebody_before(struct memory *m, uint32_t unit, test *wanted, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence];
	bool it = wanted == thing, tail = is_tail(m, unit);
	if (it && !tail && state_of_tellers(m, unit, out))
		return true;
	if (opened_by_for(m, unit, out) && all(m, out, wanted))
		return true;
	out->n = 0;
	if (it && all(m, &m->clause, thing) && of_condition(m, unit, out))
		return true;
	if (m->teller.n == 1 && all(m, &m->teller, wanted)) {
		if (!it || !m->clause_by_state)
			ids_join(m, out, &m->teller);
		return true;
	}
	bool stranger_told = (m->clause_stranger || thing_tells_it(m, unit)) && !m->clause.n && group_in_class(m, m->clause_verb, m->c->cue) && !tail;
	if (stranger_told && it)
		return true; /* "Peru said Hill Dairy had told it that [it] would" */
	if (stranger_told && wanted == person && m->a->units.at[m->a->groups.at[m->clause_subject].head].shape != SHAPE_LOWER) {
		uint32_t who = bearer(m, m->a->groups.at[m->clause_subject].head);
		if (who != NONE && person(m, who)) /* "Hill said [he] would" */
			ids_add(m->a, out, who);
		else
			m->sentences[m->sentence].stranger_person = true; /* nor is the next "he" */
		return true;
	}
	if (wanted == person && tail && r->opened_by_teller)
		return true; /* "A dealer said fish were dear, [he] said" */
	if (tail && (spoke_last(m, unit, wanted, out) || (words_before(m, unit) && earlier(m, wanted, false, unit, out))))
		return true;
	if (wanted == person && !tail && all(m, &m->clause, person) && of_clause_before(m, unit, out))
		return true;
	if (it && ((r->subject_by_state && !tail) || (m->clause_by_state && !tail))) /* NOLINT: each sentence has its memory */
		return true;
	if (it && owned_by_nearer_clause(m, unit, out))
		return true;
	bool of_subject = !it || !((tail && words_before(m, unit)) || owner_is_apart(m, unit)); /* not "Chile should sell its boats, [it] said" */
	if ((of_subject && own_subject(m, unit, wanted, out)) ||
	    (it && ((r->stranger_subject && !tail) || unknown_firm_before(m, unit))))
		return true;
	if (wanted == person && !tail && (r->stranger_person || called_by_state(m, unit)))
		return true;
	if (tail)
		return earlier(m, wanted, false, unit, out) || (!it && last_in_sentence(m, unit, wanted, out));
	if ((wanted == person && clause_of_person(m, unit, out)) || (it && owner_again(m, unit, out)))
		return true;
	if (last_in_sentence(m, unit, wanted, out) || (it && thing_is_nearer(m, unit)) || (!it && stranger_here(m, unit)))
		return true;
	return it ? thing_told_of(m, unit, out) : earlier(m, wanted, false, unit, out);
}

void fellow_states(struct memory *m, uint32_t sentence, struct ids *out)
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
			if (x->first_unit >= from && x->end_unit <= group->end && actor_is_state(m, x->actor))
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
	else if (m->a->units.at[unit].tag == TAG_PRPS ? all(m, &r->subject, named_person)
		: unit > m->a->sentences.at[m->sentence].first_unit && m->a->units.at[unit - 1].tag == TAG_CC)
		sides_together(m, unit, 0, 0, true, &found);
	ids_join(m, out, &found);
	return found.n > 0;
}

void two_before(struct memory *m, uint32_t unit, struct ids *out)
{
	if (!met_here(m, unit, out) && !sides_together(m, unit, 1, 2, true, out))
		sides_together(m, unit, 1, 2, false, out);
}

/* "..., they said": the last several who spoke, analysts as well, of whom nothing is known. Were there any? */
static bool tellers_before(struct memory *m, struct ids *out)
{
	for (uint32_t back = 1; back <= SENTENCES_BACK && back <= m->sentence; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		bool known = r->speaker.n && (r->plural_speaker || ids_plural(m, &r->speaker));
		if (known)
			ids_join(m, out, &r->speaker);
		if (known || r->unknown_speakers)
			return true;
	}
	return false;
}

/* "The leaders met. Miller wanted peace. [They] discussed it": persons of a while ago who go on. */
static void those_who_met(struct memory *m, uint32_t unit, struct ids *out)
{
	if (group_of_unit(m, unit) == m->a->sentences.at[m->sentence].first_group && m->a->units.at[unit].tag == TAG_PRP)
		spoke_before(m, 2, SENTENCES_BACK, anybody, true, NONE, out);
	if (out->n < 2 || !all(m, out, named_person))
		out->n = 0;
}

static bool several_by_name(struct memory *m, uint32_t actor) { return m->a->actors.at[actor].plural; }

/* "They left. By noon [their] boats were gone", "[Their] talks": those of the sentence before. Behind a verb "their" and "them" may be anybody's,
 * and mean those before only where these are several themselves: fishermen, not Ann Hill and Chad. */
static void those_before(struct memory *m, uint32_t unit, struct ids *out)
{
	bool dummy = m->clause_subject != NONE && group_in_class(m, m->clause_subject, m->c->it); /* "It | was | their idea" */
	bool opens = m->clause_verb == NONE || dummy, acts = slice_equal(word_at(m, unit), SLICE("they"));
	if (spoke_before(m, 1, 1, anybody, true, NONE, out)) {
		if (!opens && !acts && !all(m, out, several_by_name))
			out->n = 0;
	} else if (opens && !sides_together(m, m->a->sentences.at[m->sentence].first_unit, 1, 0, true, out))
		those_who_met(m, unit, out);
}

/* In free speech a ministry or firm may be "they"; no state is. */
bool is_they_in_speech(const struct memory *m, const struct ids *ids)
{
	if (!m->turn.taken)
		return false;
	uint8_t kind = ids->n == 1 ? m->a->actors.at[ids->at[0]].kind : (uint8_t)ACTOR_PERSON;
	return kind == ACTOR_AGENCY || kind == ACTOR_GOVERNMENT || kind == ACTOR_LEGISLATURE || kind == ACTOR_COMPANY || kind == ACTOR_IGO;
}

/* "The ministry | said | (that) | [they] will" */
static bool body_says_they(const struct memory *m, uint32_t unit)
{
	uint32_t group = group_of_unit(m, unit), before = m->clause_verb == NONE ? NONE : m->clause_verb + 1;
	if (before == NONE || !group_in_class(m, m->clause_verb, m->c->cue))
		return false;
	return (group == before || (group == before + 1 && group_in_class(m, before, m->c->that))) && is_they_in_speech(m, &m->clause);
}

/* They: the subject before it, else those of the sentence before or two persons who met in it, else the last ones. */
static void several_before(struct memory *m, uint32_t unit, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence], *before = r - (m->sentence > 0);
	if (is_tail(m, unit) ? tellers_before(m, out) : !m->several.n && subjects_before(m, unit, out))
		return;
	out->n = 0;
	if (m->sentence && before->unknown_speakers && !r->subject.n)
		return;
	if (r->subject.n && r->owned_several && (r->subject.n > 1 || !actor_is_state(m, r->subject.at[0])))
		return;
	if (r->subject.n && (r->plural || ids_plural(m, &r->subject)))
		ids_join(m, out, &r->subject);
	else if (m->several.n)
		ids_join(m, out, &m->several);
	else if (body_says_they(m, unit))
		ids_join(m, out, &m->clause);
	else if (met_here(m, unit, out))
		return;
	else if (m->turn.taken || (m->sentence && !before->speaker.n && (before->strangers || before->owned_several)))
		return; /* whoever speaks freely says "they" of anybody */
	else
		those_before(m, unit, out);
}

bool people_before(const struct memory *m, uint32_t unit, uint32_t state)
{
	uint32_t from = m->sentences[m->sentence > 2 ? m->sentence - 2 : 0].first_mention;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i-- > from;) {
		const struct mention *x = &m->a->mentions.at[i];
		const struct unit *last = &m->a->units.at[x->end_unit - 1];
		bool noun = last->tag == TAG_NNS || (x->first_unit && m->a->units.at[x->first_unit - 1].tag == TAG_DT && x->end_unit < m->a->units.n &&
			m->a->units.at[x->end_unit].tag != TAG_NN && m->a->units.at[x->end_unit].tag != TAG_NNS && m->a->units.at[x->end_unit].tag != TAG_JJ);
		if (x->actor == state && x->by == BY_DEMONYM && noun && x->end_unit <= unit)
			return true;
	}
	return false;
}

/* They are not one person alone, as of "Doug and I" is known, nor whoever speaks. */
static void drop_speakers(const struct memory *m, struct ids *they)
{
	bool wrong = they->n == 1 && actor_is_person(m, they->at[0]) && !ids_plural(m, they);
	for (uint32_t i = 0; i < they->n; i++)
		wrong = wrong || in_dialogue(m, they->at[i]);
	if (wrong)
		they->n = 0;
}

/* "Jane Hill grew up in Lima. She went to Oslo. [She] ...": nor is anything known of "she" in the next sentence. */
static void go_on_about_stranger(struct memory *m)
{
	struct recollection *r = &m->sentences[m->sentence];
	r->stranger_person = r->stranger_person || (m->sentence && !r->subject.n && r[-1].stranger_person);
}

/* "Ten people died in Chad, [its] health ministry said": only a state has one. */
static bool owns_organ(const struct memory *m, uint32_t unit)
{
	const struct unit *g = &m->a->groups.at[group_of_unit(m, unit)];
	const struct known_role *role = g->first == unit && m->a->units.at[unit].tag == TAG_PRPS ? role_at(m, g->head) : NULL;
	return role && role->organ && role_is_official(role);
}

void antecedent_of_pronoun(struct memory *m, uint32_t unit, struct ids *out)
{
	if (unit_in_class(m, unit, m->c->he) && depth_of(m, unit)) {
		last_in_sentence(m, unit, person, out); /* "I would speak to him," he said: not the speaker */
	} else if (unit_in_class(m, unit, m->c->he)) {
		if (!somebody_before(m, unit, person, out))
			only_person_before(m, unit, out);
		if (!out->n)
			go_on_about_stranger(m);
	} else if (unit_in_class(m, unit, m->c->it)) {
		if (!it_is_nobody(m, unit))
			somebody_before(m, unit, thing, out);
		if (!out->n && owns_organ(m, unit) && !m->sentences[m->sentence].stranger_subject)
			last_in_sentence(m, unit, possible_state, out);
		if (out->n > 1)
			out->n = 0;
	} else if (unit_in_class(m, unit, m->c->they)) {
		several_before(m, unit, out);
		drop_speakers(m, out);
	} else if (unit_in_class(m, unit, m->c->we)) {
		whose_words(m, unit, out);
	}
}
