/* Spans of sources to actors. */
#include "extract/coreference/memory.h"

/* The first group of the sentence that ends behind this byte. */
static uint32_t group_at(const struct memory *m, uint32_t at)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	uint32_t low = s->first_group, high = s->end_group;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (article_group_span(m->a, middle, middle + 1).end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Groups of the sentence that a span of bytes covers. False if none. */
static bool groups_of(const struct memory *m, struct span span, uint32_t *first, uint32_t *end)
{
	if (span_none(span))
		return false;
	*first = *end = group_at(m, span.start);
	while (*end < m->a->sentences.at[m->sentence].end_group && article_group_span(m->a, *end, *end + 1).start < span.end)
		++*end;
	return *end > *first;
}

static uint32_t first_noun_group(const struct memory *m, uint32_t first, uint32_t end)
{
	for (uint32_t g = first; g < end; g++)
		if (unit_has(m->l, &m->a->groups.at[g], m->c->ng))
			return g;
	return NONE;
}

/* who, which: whoever is named right before; "who" the one at the head: the rapporteur on rights in Peru, who. */
static void before_relative(struct memory *m, uint32_t group, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	bool human = slice_equal(lexicon_text(m->l, m->a, groups[group].word), SLICE("who"));
	for (uint32_t g = group; g > s->first_group && group - g < 8; g--)
		if (unit_has(m->l, &groups[g - 1], m->c->ng)) {
			group_actors(m, g - 1, true, out);
			uint32_t before = g - 1;
			while (human && before > s->first_group + 1 && groups[before - 1].tag == TAG_IN) {
				struct ids head = {0};
				before -= 2;
				before -= groups[before].tag == TAG_CLOSEQ && before > s->first_group;
				if (!unit_has(m->l, &groups[before], m->c->ng))
					break;
				group_actors(m, before, true, &head);
				if (head.n)
					*out = head;
			}
			if (out->n)
				return;
		}
}

/* "firms with plants in Chad", "villagers near the border with Chad": what they have and where they live does not say whose they are; but
 * "an official with the court". */
static bool says_nothing_of_side(struct memory *m, uint32_t preposition)
{
	struct ids named = {0};
	if (!group_in_class(m, preposition, m->c->no_side))
		return false;
	group_actors(m, preposition + 1, true, &named);
	return !named.n;
}

/* The end of "of the envoys" behind a head, in groups; the one behind the head where there is none. */
static uint32_t phrase_end(struct memory *m, uint32_t head, uint32_t end)
{
	uint32_t g = head + 1;
	while (g + 1 < end && m->a->groups.at[g].tag == TAG_IN && unit_has(m->l, &m->a->groups.at[g + 1], m->c->ng) && !says_nothing_of_side(m, g))
		g += 2;
	return g;
}

static uint32_t source_end(struct memory *m, uint32_t head, uint32_t end)
{
	return m->a->groups.at[phrase_end(m, head, end) - 1].end;
}

/* the country's top newspaper, [the People's Daily], said; his counterpart, Ann Hill [of Peru], said */
static void apposition_actors(struct memory *m, uint32_t comma, struct ids *out)
{
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	const struct unit *groups = m->a->groups.at;
	if (comma + 2 >= s->end_group || groups[comma].tag != TAG_COMMA || !unit_has(m->l, &groups[comma + 1], m->c->ng))
		return;
	bool of = comma + 4 < s->end_group && group_is_word(m, comma + 2, SLICE("of")) && unit_has(m->l, &groups[comma + 3], m->c->ng) && groups[comma + 4].tag == TAG_COMMA;
	if (of)
		group_actors(m, comma + 3, true, out);
	else if (groups[comma + 2].tag == TAG_COMMA)
		group_actors(m, comma + 1, true, out);
}

/* "a source from the ministry", "a source at the bank": of a body, though not of a country. */
static void organ_behind(struct memory *m, uint32_t head, uint32_t end, struct ids *out)
{
	struct ids found = {0};
	if (head + 2 > end || m->a->groups.at[head + 1].tag != TAG_IN || says_nothing_of_side(m, head + 1))
		return;
	actors_of_units(m, m->a->groups.at[head].end, source_end(m, head, end), &found);
	for (uint32_t i = 0; i < found.n; i++)
		if (m->a->actors.at[found.at[i]].kind != ACTOR_COUNTRY && !actor_is_person(m, found.at[i]))
			ids_add(m->a, out, found.at[i]);
}

/* Seoul and Washington said: all heads of a coordination; else what the head stands for, else whoever is named in the phrase. */
static void source_actors(struct memory *m, struct span span, struct ids *out)
{
	uint32_t first, end, head;
	if (!groups_of(m, span, &first, &end))
		return;
	head = first_noun_group(m, first, end);
	if (head == NONE) {
		if (m->a->groups.at[first].tag == TAG_WDT)
			before_relative(m, first, out);
		else
			actors_of_units(m, m->a->groups.at[first].first, m->a->groups.at[end - 1].end, out);
		return;
	}
	if (unit_has(m->l, &m->a->groups.at[head], m->c->document)) /* the joint statement of the envoys: theirs, not that of whoever issued the last one */
		actors_of_units(m, m->a->groups.at[head].end, source_end(m, head, end), out);
	if (!out->n)
		group_actors(m, head, true, out);
	if (!out->n && m->sender.n && lemma_of(m, &m->a->units.at[m->a->groups.at[head].head]) == m->sent) /* Peru issued a statement | denouncing Chad */
		ids_join(m, out, &m->sender);
	for (uint32_t g = head; out->n && g + 2 < end && (m->a->groups.at[g + 1].tag == TAG_CC || m->a->groups.at[g + 1].tag == TAG_COMMA);) {
		uint32_t next = g + 2;
		bool comma = m->a->groups.at[g + 1].tag == TAG_COMMA;
		if (next < end && m->a->groups.at[next].tag == TAG_CC)
			next++;
		if (next >= end || !unit_has(m->l, &m->a->groups.at[next], m->c->ng) || (comma && next == g + 2 && actor_is_person(m, out->at[0])))
			break; /* Ann Hill, the envoy */
		struct ids more = {0};
		group_actors(m, next, true, &more);
		ids_join(m, out, &more);
		g = next;
	}
	const struct known_role *role = out->n ? NULL : role_at(m, m->a->groups.at[head].head);
	if (!out->n && role && role->sideless)
		organ_behind(m, head, end, out);
	if (out->n || (role && role->sideless)) /* a source in Cairo is on nobody's side */
		return;
	actors_of_units(m, m->a->groups.at[head].end, source_end(m, head, end), out);
	if (!out->n)
		antecedent_of_speaker(m, head, out);
	uint32_t behind = phrase_end(m, head, end);
	if (behind < end && m->a->groups.at[behind].tag == TAG_IN && says_nothing_of_side(m, behind))
		return;
	if (!out->n)
		actors_of_units(m, first_but_owner(m, first), m->a->groups.at[end - 1].end, out);
	if (!out->n)
		apposition_actors(m, end, out);
}

static bool is_document(const struct memory *m, struct span span)
{
	uint32_t first, end;
	if (!groups_of(m, span, &first, &end))
		return false;
	for (uint32_t g = first; g < end; g++)
		if (unit_has(m->l, &m->a->groups.at[g], m->c->document))
			return true;
	return false;
}

/* Peru issued [a statement on herring]. */
static bool begins_with_document(const struct memory *m, struct span span)
{
	uint32_t first, end, head = groups_of(m, span, &first, &end) ? first_noun_group(m, first, end) : NONE;
	return head != NONE && unit_has(m->l, &m->a->groups.at[head], m->c->document);
}

/* Does the head of the group stand in the name of somebody? Not in "Miller's office". */
static bool named_itself(const struct memory *m, uint32_t group)
{
	struct ids own = {0};
	const struct unit *g = &m->a->groups.at[group];
	actors_of_units(m, g->head, g->head + 1, &own);
	for (uint32_t i = m->sentences[m->sentence].first_mention; i < m->sentences[m->sentence].end_mention; i++)
		if (m->a->mentions.at[i].first_unit <= g->head && g->head < m->a->mentions.at[i].end_unit)
			return true;
	return own.n > 0;
}

/* Somebody of whom nothing is known has spoken: "he" and "it" behind that are nobody from before. */
static void remember_stranger(const struct memory *m, uint32_t group, struct recollection *r)
{
	const struct unit *g = &m->a->groups.at[group];
	const struct known_role *role = role_at(m, g->head);
	bool named = g->tag == TAG_NNP, person = (role && role->person) || (named && g->head > g->first && given_name(m->t, m->a->units.at[g->first].word));
	bool he = unit_has(m->l, g, m->c->he); /* of whom nothing was known before */
	r->strange_human = named || person || he || (!role && g->tag == TAG_NN && !unit_has(m->l, g, m->c->document));
	r->strange_thing = (named || g->tag == TAG_NN) && !person;
}

/* "the boats | that | support Peru": they do not speak; not "he who says", "Peru | , | which | says" */
static bool is_restrictive(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return g->tag == TAG_WDT && unit_has(m->l, g, m->c->that) && group > m->a->sentences.at[m->sentence].first_group && g[-1].tag != TAG_COMMA;
}

/* Of several in a sentence the last, but not one whom another quotes. */
static void remember_speaker(struct memory *m, const struct attribution *c)
{
	uint32_t first, end, head;
	struct recollection *r = &m->sentences[m->sentence];
	bool quoted = r->speaker.n && r->spoken.start <= c->cue.start && c->cue.end <= r->spoken.end;
	if (quoted)
		return;
	head = groups_of(m, c->source, &first, &end) ? first_noun_group(m, first, end) : NONE;
	if (head == NONE && groups_of(m, c->source, &first, &end) && is_restrictive(m, first))
		return;
	r->unknown_speakers = !c->sources.n && head != NONE && (is_plural(m, head) || unit_has(m->l, &m->a->units.at[m->a->groups.at[head].head], m->c->they));
	r->strange_human = r->strange_thing = false;
	if ((!c->sources.n || of_no_side(m, &c->sources)) && head != NONE && !is_plural(m, head))
		remember_stranger(m, head, r);
	if (!c->sources.n)
		return;
	r->speaker = c->sources;
	r->spoken = c->content;
	r->plural_speaker = head != NONE && is_plural(m, head);
	const struct known_role *role = head == NONE ? NULL : role_at(m, m->a->groups.at[head].head);
	r->human_speaker = role && role->person;
	r->spoke_itself = head != NONE && stands_for_itself(m, head);
	r->thing_speaker = head != NONE && !role && m->a->groups.at[head].tag == TAG_NN && !named_itself(m, head);
}

/* Whoever issued the text: of its statement, else the state where it was issued. */
static void own_side(struct memory *m, struct ids *out)
{
	ids_join(m, out, &m->document);
	if (!out->n && home_actor(m) != NONE)
		ids_add(m->a, out, m->home);
}

void resolve_sides(struct memory *m, struct attribution *c)
{
	source_actors(m, c->source, &c->sources);
	if (c->own)
		own_side(m, &c->sources);
	ids_drop_owners(m->a, &c->sources);
	remember_speaker(m, c);
	const struct sentence *s = &m->a->sentences.at[m->sentence];
	if (c->sources.n && (is_document(m, c->source) || is_document(m, (struct span){s->start, c->cue.end}) || begins_with_document(m, c->content)))
		m->document = c->sources;
}

void resolve_own_words(struct memory *m, struct attribution *c)
{
	uint32_t first, end;
	if (c->sources.n || !groups_of(m, c->source, &first, &end))
		return;
	for (uint32_t g = first; g < end && !c->sources.n; g++)
		if (unit_has(m->l, &m->a->groups.at[g], m->c->we))
			antecedent_of_pronoun(m, m->a->groups.at[g].head, &c->sources);
	remember_speaker(m, c);
}
