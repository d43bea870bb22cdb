/* Whom a short form stands for: the ministry, the two countries, the regime, a spokesman. */
#include "extract/coreference/short_forms.h"

enum { FELLOWS_BACK = 12 };

/* "his Peruvian counterpart, Ann Hill": she, and not Peru besides. */
static void states_without_officers(const struct memory *m, struct ids *ids)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < ids->n; i++) {
		bool has = false;
		for (uint32_t k = 0; k < ids->n && actor_is_state(m, ids->at[i]) && !has; k++)
			has = k != i && actors_of_one_state(m->a, ids->at[i], ids->at[k]);
		if (!has)
			ids->at[n++] = ids->at[i];
	}
	ids->n = n;
}

/* The envoys: whoever held this office in the last sentence that named such, with the counterparts they met there. */
static void fellows(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	struct slice noun = role ? role->name : intern_text(&m->l->words, lemma_of(m, &m->a->units.at[g->head])); /* advisors hold the role "adviser" */
	for (uint32_t back = 1; back <= FELLOWS_BACK && back <= m->sentence && !out->n; back++) {
		const struct recollection *r = &m->sentences[m->sentence - back];
		for (uint32_t i = r->first_mention; i < r->end_mention; i++)
			if (holds_role(m, m->a->mentions.at[i].actor, noun))
				ids_add(m->a, out, name_beside(m, &m->a->mentions.at[i])->actor);
		if (out->n)
			fellow_states(m, m->sentence - back, out);
		states_without_officers(m, out);
		if (out->n < 2)
			out->n = 0;
	}
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
	default: return slice_same(word, SLICE("these")) || slice_same(word, SLICE("those"));
	}
}

static bool is_those(const struct memory *m, const struct unit *g)
{
	return slice_equal(article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1)), SLICE("those"));
}

/* "Peru criticised Chile and Fiji, urging those countries": not Peru. */
static void without_subject(const struct memory *m, struct ids *ids)
{
	const struct ids *subject = &m->sentences[m->sentence].subject;
	uint32_t n = 0;
	for (uint32_t i = 0; i < ids->n; i++)
		if (subject->n != 1 || ids->n < 3 || !actors_of_one_state(m->a, ids->at[i], subject->at[0]))
			ids->at[n++] = ids->at[i];
	ids->n = n;
}

/* "those states that trade with Chad", "those states in Africa": the words behind say which. */
static bool told_behind(const struct memory *m, const struct unit *g)
{
	if (!is_those(m, g) || g->end >= m->a->sentences.at[m->sentence].end_unit)
		return false;
	uint8_t tag = m->a->units.at[g->end].tag;
	return tag == TAG_IN || tag == TAG_WDT || tag == TAG_VBG || tag == TAG_VBN || tag == TAG_JJ;
}

/* "the military": a name of its office with the article. */
static bool holds_article(const struct memory *m, const struct unit *u)
{
	const struct token *t = &m->a->tokens.at[u->first];
	return u->end > u->first + 1 && t->end - t->start == 3 && slice_same(slice_cut(m->a->text, t->start, t->end), SLICE("the"));
}

bool definite(const struct memory *m, const struct unit *g)
{
	const struct unit *u = &m->a->units.at[g->first];
	if (g->first == g->head && holds_article(m, u))
		return true;
	bool both = unit_has(m->l, u, m->c->both);
	if (u->tag != TAG_DT && !both)
		return false;
	for (uint32_t i = g->first + 1; i < g->head && both; i++)
		if (m->a->units.at[i].tag == TAG_CC) /* both rich and poor states */
			return false;
	bool more = g->end < m->a->sentences.at[m->sentence].end_unit;
	bool apart = more && u->tag != TAG_DT && m->a->units.at[g->end].tag == TAG_WDT; /* two states which trade */
	return (u->tag == TAG_DT && !told_behind(m, g) && points(slice_cut(m->a->text, m->a->tokens.at[u->first].start, m->a->tokens.at[u->end - 1].end))) ||
	       (!apart && both && unit_has(m->l, &m->a->units.at[g->head], m->c->pair)); /* "two sides", not "two ships" */
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
	enum { MENTIONS_BACK = 256 };
	const struct recollection *r = &m->sentences[m->sentence];
	for (uint32_t i = 0; i < r->subject.n && !out->n; i++) {
		const struct actor *x = &m->a->actors.at[r->subject.at[i]];
		if (x->country[0] && (!x->code[3] || !strcmp(x->code + 3, "GOV")))
			ids_add(m->a, out, r->subject.at[i]);
	}
	for (uint32_t i = r->end_mention, steps = 0; i > 0 && !out->n && steps < MENTIONS_BACK; i--, steps++) {
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

bool one_of_many(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		struct slice word = word_at(m, i);
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

uint32_t organ_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	const uint32_t i = g->first + 1;
	const struct unit *noun = &m->a->units.at[i];
	struct unit name = {.first = g->first, .head = i, .end = i + 1};
	if (i >= g->head || m->a->units.at[i + 1].tag != TAG_POS || !definite(m, &name))
		return NONE;
	const struct known_role *role = m->a->home_of_site ? role_at(m, i) : NULL;
	if (role && office_of_one(role->name)) /* the President's speech, in a text from a state's site */
		home_officer(m, &name, lemma_of(m, noun), out);
	else if (noun->tag == TAG_NN || (noun->tag == TAG_NNP && noun->shape == SHAPE_CAPITAL))
		mention_with_short(m, g->first, small_word(m, noun), number_of(m, i), out);
	return i;
}

/* "the country's ports", "the nation's first ship" */
uint32_t state_that_owns(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	for (uint32_t i = g->first + 1; i < g->head; i++) {
		const struct unit name = {.first = g->first, .head = i, .end = i + 1};
		if (m->a->units.at[i + 1].tag != TAG_POS || !unit_in_class(m, i, m->c->country))
			continue;
		struct slice word = word_at(m, i);
		bool state = slice_equal(word, SLICE("country")) || slice_equal(word, SLICE("nation"));
		if (!state || !definite(m, &name) || one_of_many(m, &name))
			continue;
		owner_state_before(m, &name, out);
		return i;
	}
	return NONE;
}

/* "the banks" are not the central bank; "the police" are the police. */
static bool is_one_body(const struct memory *m, const struct unit *head, const struct ids *ids)
{
	const struct actor *x = ids->n == 1 ? &m->a->actors.at[ids->at[0]] : NULL;
	return x && x->kind != ACTOR_PERSON && !x->plural && lemma_of(m, head) != head->word &&
	       (x->known != NONE || x->kind == ACTOR_AGENCY || x->kind == ACTOR_COMPANY);
}

/* They are one of each state. */
static bool of_different_states(const struct memory *m, const struct ids *who)
{
	for (uint32_t i = 1; i < who->n; i++)
		for (uint32_t k = 0; k < i; k++)
			if (!strcmp(m->a->actors.at[who->at[i]].country, m->a->actors.at[who->at[k]].country))
				return false;
	return who->n > 1;
}

/* the envoys, the ministers */
static void several_officers(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct unit *head = &m->a->units.at[g->head];
	const struct known_role *role = role_at(m, g->head);
	bool of_states = role && office_of_one(role->name); /* the prime ministers: each of his own state */
	fellows(m, g, out);
	if (!out->n && !of_states && unit_has(m->l, head, m->c->pair))
		sides_together(m, g->first, SENTENCES_BACK, 0, true, out);
	if (!out->n && !of_states)
		home_officer(m, g, lemma_of(m, head), out);
	bool is_one = is_one_body(m, head, out) && !(role && role->one); /* the prosecution authorities */
	if (is_one || (out->n == 1 && picks_several(m, g, &m->a->actors.at[out->at[0]])))
		out->n = 0;
	if (!out->n && role && role->person && unit_has(m->l, head, m->c->pair) && g->first + 1 == g->head)
		principals_of(m, g, 2, out);
	if (out->n > 1 && of_different_states(m, out) && actor_is_person(m, out->at[0]))
		remember_principals(m, out);
}

/* the two leaders, both ministers: the two who were named together before, of whom two hold such an office at best; never two states */
static bool two_persons(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	if (!role || !role->person)
		return false;
	mention_with_short(m, g->first, lemma_of(m, &m->a->units.at[g->head]), OF_ANY_NUMBER, out);
	if (out->n && m->a->actors.at[out->at[0]].plural)
		return true; /* two Dutch officials */
	out->n = 0;
	fellows(m, g, out);
	if (!out->n && !sides_together(m, g->first, SENTENCES_BACK, 2, true, out))
		principals_of(m, g, 2, out);
	if (out->n == 2 && of_different_states(m, out))
		remember_principals(m, out);
	return out->n > 0 || unit_has(m->l, &m->a->units.at[g->head], m->c->pair);
}

/* One of the words of the text is the unit's. */
static bool has_word_of(const struct memory *m, struct slice text, uint32_t unit)
{
	struct slice word = word_at(m, unit), one;
	while (slice_next(&text, ' ', &one))
		if (slice_same(one, word))
			return true;
	return false;
}

/* "the Vice President | for | Oven Affairs", "the Center | for | Bread": somebody or something else than is known by the office or noun alone; not
 * "the Assistant to the President | for | Domestic Policy", "the Secretary | of | Labor" who is its secretary. */
static bool of_another_field(const struct memory *m, const struct unit *g, uint32_t group, uint32_t actor)
{
	const struct actor *x = &m->a->actors.at[actor];
	const struct known_role *role = role_at(m, g->head);
	bool behind = group + 2 < m->a->sentences.at[m->sentence].end_group && (unit_has(m->l, &g[1], m->c->of) || group_is_word(m, group + 1, SLICE("for")) ||
		(group_is_word(m, group + 1, SLICE("on")) && m->a->units.at[g[2].first].tag != TAG_CD));
	if (!behind || x->known == NONE || m->a->units.at[g->head].shape == SHAPE_LOWER || (role && slice_equal(role->name, SLICE("president"))))
		return false;
	const struct unit *field = &m->a->units.at[g[2].head];
	if (g[2].rule == NONE || field->shape == SHAPE_LOWER || unit_has(m->l, field, m->t->class_actor))
		return false;
	bool own = has_word_of(m, x->name, g[2].head) || unit_has(m->l, field, m->c->time);
	for (uint32_t i = 0; i < x->roles.n && !own; i++)
		own = has_word_of(m, x->roles.at[i], g[2].head);
	return !own;
}

/* the premier, the agency; not "the last administration" */
static void body_or_officer(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group];
	home_officer(m, g, lemma_of(m, &m->a->units.at[g->head]), out);
	bool body = out->n == 1 && !actor_is_person(m, out->at[0]) && !actor_is_state(m, out->at[0]);
	if (body && tells_another(m, g, &m->a->actors.at[out->at[0]]))
		out->n = 0;
	if (out->n == 1 && of_another_field(m, g, group, out->at[0]))
		out->n = 0;
}

/* "ECOWAS, [the body] responsible for ferries", "Hamas, [the group] that rules Gaza": what a body is, beside its name. */
static bool apposed_to_body(struct memory *m, uint32_t group, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	if (group < s->first_group + 2 || group + 1 >= s->end_group || groups[group - 1].tag != TAG_COMMA)
		return false;
	const struct unit *head = &m->a->units.at[groups[group].head];
	const struct known_role *role = role_at(m, groups[group].head);
	bool noun = slice_equal(lexicon_text(m->l, m->a, head->word), SLICE("body")) || unit_has(m->l, head, m->c->vague_body);
	bool body = noun || (role && role->organ) || unit_has(m->l, head, m->t->class_body_noun);
	bool opens = group == s->first_group + 3 && groups[s->first_group].tag == TAG_IN; /* "For the Senate, the agency in Lima" is another */
	if (head->shape != SHAPE_LOWER || !body || opens)
		return false;
	uint8_t next = groups[group + 1].tag;
	bool told_more = next == TAG_IN || next == TAG_WDT || next == TAG_VBN || next == TAG_VBG || next == TAG_JJ;
	if (!told_more || unit_has(m->l, &groups[group + 1], m->c->fin))
		return false;
	struct ids who = {0};
	group_actors(m, group - 2, false, &who);
	if (who.n != 1 || actor_is_person(m, who.at[0]) || actor_is_state(m, who.at[0]))
		return false;
	ids_join(m, out, &who);
	return true;
}

/* the agency, the Council; not the Century Foundation, which is another one */
static void called_again(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct unit *head = &m->a->units.at[g->head];
	mention_with_short(m, g->first, g->first + 1 == g->head ? small_word(m, head) : lemma_of(m, head), number_of(m, g->head), out);
	const struct known_role *office = role_at(m, g->head);
	bool organ = office && office->organ && role_is_official(office); /* the Biden-Harris administration */
	if (out->n && tells_another(m, g, &m->a->actors.at[out->at[0]]))
		out->n = 0;
	if (out->n && has_owner(m, g) && !organ && !names_all(m, g, m->a->actors.at[out->at[0]].name))
		out->n = 0;
}

/* "the movement of troops", "the post of treasurer": no movement and no newspaper that was told of */
static bool is_of_something(const struct memory *m, uint32_t group)
{
	return group + 1 < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &m->a->groups.at[group + 1], m->c->of);
}

/* "the nations | and | states that trade", "the states | and | peoples of the coast": whichever they are */
static bool goes_on_with_plural(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	bool joined = group + 2 < m->a->sentences.at[m->sentence].end_group && g[1].tag == TAG_CC;
	if (!joined || m->a->units.at[g[2].head].tag != TAG_NNS || g[2].first != g[2].head)
		return false;
	return unit_has(m->l, &m->a->units.at[g[2].head], m->c->country) || is_of_something(m, group + 2);
}

/* "the nations | of | the world", "the states | that | trade", "the countries | in | Asia": what stands behind says which; not "these countries" */
static bool says_which(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	bool these = slice_same(article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1)), SLICE("these"));
	if (group + 1 >= m->a->sentences.at[m->sentence].end_group)
		return false;
	bool where = g[1].tag == TAG_IN && (unit_has(m->l, &g[1], m->c->where) || unit_has(m->l, &g[1], m->c->that));
	return is_of_something(m, group) || (!these && (where || g[1].tag == TAG_WDT));
}

/* "the countries | agreed", "trade | between | the countries": the two told of, though no list names them */
static bool act_together(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	bool the = slice_same(article_slice(m->a, article_unit_span(m->a, g->first, g->first + 1)), SLICE("the"));
	bool acts = group + 1 < m->a->sentences.at[m->sentence].end_group && unit_has(m->l, &g[1], m->c->fin);
	return the && (acts || (group > m->a->sentences.at[m->sentence].first_group && group_is_word(m, group - 1, SLICE("between"))));
}

/* "the six nations": not whoever of them was named */
static bool says_number(const struct memory *m, const struct unit *g)
{
	for (uint32_t i = g->first + 1; i < g->head; i++)
		if (m->a->units.at[i].tag == TAG_CD)
			return true;
	return false;
}

/* "The court bound both parties": two sides of this sentence, none of which tells of them; in a text from a state's site they are mostly its own. */
static void two_sides_of_case(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct ids *subject = &m->sentences[m->sentence].subject;
	struct ids found = {0};
	bool treaty = m->a->units.at[g->head].shape != SHAPE_LOWER; /* both Parties */
	if ((m->a->home_of_site && !treaty) || !sides_together(m, g->first, treaty ? SENTENCES_BACK : 0, 2, false, &found))
		return;
	if (treaty || subject->n != 1 || !ids_have(&found, state_behind(m, subject->at[0])))
		ids_join(m, out, &found);
}

/* "the two parties": two that are parties by name, the last ones told of; else two sides of a dispute */
static bool two_parties(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct recollection *r = &m->sentences[m->sentence > SENTENCES_BACK ? m->sentence - SENTENCES_BACK : 0];
	struct ids found = {0};
	if (!slice_equal(lexicon_text(m->l, m->a, lemma_of(m, &m->a->units.at[g->head])), SLICE("party")))
		return false;
	for (uint32_t i = m->sentences[m->sentence].end_mention; i > r->first_mention && found.n < 2; i--) {
		const struct mention *x = &m->a->mentions.at[i - 1];
		if (x->first_unit < g->first && m->a->actors.at[x->actor].kind == ACTOR_PARTY)
			ids_add(m->a, &found, x->actor);
	}
	if (found.n == 2)
		ids_join(m, out, &found);
	else
		two_sides_of_case(m, g, out);
	return true;
}

/* the three countries; the three leaders, who are persons */
static void three_together(struct memory *m, const struct unit *g, struct ids *out)
{
	const struct known_role *role = role_at(m, g->head);
	struct ids states = {0};
	sides_together(m, g->first, SENTENCES_BACK, 3, false, &states);
	if (!role || !role->person)
		ids_join(m, out, &states);
	else if (!sides_together(m, g->first, 1, 3, true, out))
		principals_of(m, g, 3, out);
	if (out->n == 3 && role && role->person)
		remember_principals(m, out);
}

/* the two countries, the three leaders, the country, the countries, the statement: whoever was named before. Is it such a form? */
static bool named_before(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool pair = unit_has(m->l, head, m->c->pair), country = unit_has(m->l, head, m->c->country);
	if (pair && counted(m, g, m->c->both)) {
		bool sides = slice_equal(word_at(m, g->head), SLICE("sides"));
		if (!two_parties(m, g, out) && !(sides && sides_at_work(m, g->first)))
			sides_together(m, g->first, SENTENCES_BACK, 2, false, out);
	} else if (pair && counted(m, g, m->c->three))
		three_together(m, g, out);
	else if (m->sender.n && !is_of_something(m, group) && lemma_of(m, head) == m->sent)
		ids_join(m, out, &m->sender);
	else if (m->document.n && !is_of_something(m, group) && unit_has(m->l, head, m->c->document) && !one_of_many(m, g))
		ids_join(m, out, &m->document);
	else if (country && head->tag == TAG_NN) {
		if (!one_of_many(m, g))
			state_before(m, g, out);
	} else if (country && head->tag == TAG_NNS) {
		if (plain_office(m, g) && !goes_on_with_plural(m, group) && !says_number(m, g) && !says_which(m, group))
			states_listed(m, g->first, act_together(m, group), out);
		if (is_those(m, g))
			without_subject(m, out);
	} else
		return false;
	return true;
}

/* "the two | agreed", "urged | the two | to stop", "talks | between | the two": a number alone that acts or that something is done to; not "the two of them", "ten to two". */
static bool number_in_clause(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group], *all = m->a->groups.at;
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (m->turn.taken || g->head > g->first + 1)
		return false;
	if (group + 1 < s->end_group && unit_has(m->l, &all[group + 1], m->c->fin))
		return true;
	bool the = m->a->units.at[g->first].tag == TAG_DT && g->head == g->first + 1;
	bool behind = group > s->first_group && (unit_has(m->l, &all[group - 1], m->c->fin) || group_is_word(m, group - 1, SLICE("between")));
	uint8_t of_whom = is_of_something(m, group) && group + 2 < s->end_group ? m->a->units.at[all[group + 2].first].tag : TAG_STOP;
	return the && behind && of_whom != TAG_PRP && of_whom != TAG_DT;
}

/* "both | will sign", "the pair | discussed" */
static bool two_who_act(const struct memory *m, uint32_t group)
{
	const struct unit *head = &m->a->units.at[m->a->groups.at[group].head];
	bool two = unit_has(m->l, head, m->c->both) || slice_equal(lexicon_text(m->l, m->a, head->word), SLICE("pair"));
	return two && number_in_clause(m, group);
}

/* "The president | and | prime minister": the article is for both */
static bool joined_to_definite(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	if (group < m->a->sentences.at[m->sentence].first_group + 2 || g[-1].tag != TAG_CC || !definite(m, &g[-2]))
		return false;
	const struct known_role *before = role_at(m, g[-2].head), *role = role_at(m, g->head);
	return before && role && before != role && office_of_one(before->name) && office_of_one(role->name) && g->first == g->head;
}

bool means_country(const struct memory *m, const struct unit *head)
{
	const struct known_role *role = unit_has(m->l, head, m->c->country) ? role_at(m, (uint32_t)(head - m->a->units.at)) : NULL;
	return role && !role->organ;
}

/* "the administration | of | justice", "the delegation | of | powers": what is done. Not "of Hill", "accused the administration | of | lying" */
static bool is_act_of(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	bool more = group + 2 < m->a->sentences.at[m->sentence].end_group;
	if (!unit_has(m->l, &m->a->units.at[g->head], m->c->act_of) || !more || !unit_has(m->l, &g[1], m->c->of))
		return false;
	uint8_t tag = m->a->units.at[g[2].head].tag;
	return g[2].rule != NONE && (tag == TAG_NN || tag == TAG_NNS);
}

enum mention_by antecedent_of(struct memory *m, uint32_t group, struct ids *out)
{
	const struct unit *g = &m->a->groups.at[group], *head = &m->a->units.at[g->head];
	bool role = unit_has(m->l, head, m->c->role), several = means_several(m, g->head);
	bool body = role && !several && !has_owner(m, g) && !means_country(m, head);
	if ((!definite(m, g) && !joined_to_definite(m, group)) || is_act_of(m, group))
		return BY_PRONOUN;
	if (unit_has(m->l, head, m->c->regime) && !has_owner(m, g)) {
		regime_of(m, g, lemma_of(m, head), out);
		return BY_ROLE;
	}
	if (two_who_act(m, group))
		two_before(m, g->first, out);
	else if (unit_has(m->l, head, m->c->three) && number_in_clause(m, group))
		sides_together(m, g->first, SENTENCES_BACK, 3, false, out);
	else if (body)
		body_or_officer(m, group, out);
	else if (role && several && counted(m, g, m->c->both) && two_persons(m, g, out))
		return BY_PRONOUN;
	else if (named_before(m, group, out))
		return BY_PRONOUN;
	else if (role && several)
		several_officers(m, g, out);
	else if (head->tag == TAG_NN || (head->tag == TAG_NNP && (head->shape == SHAPE_CAPITAL || head->shape == SHAPE_LOWER))) {
		if (!apposed_to_body(m, group, out) && !is_of_something(m, group))
			called_again(m, g, out);
		return out->n && head->shape == SHAPE_LOWER && actor_is_state(m, out->at[0]) ? BY_PRONOUN : BY_ROLE; /* "the island" */
	}
	return BY_PRONOUN;
}
