#include "extract/events/tests.h"

#include "extract/events/said.h"
#include "extract/events/words.h"
#include "extract/events/word_pattern.h"

/* A matcher against the verb or noun at the head of a group. */
static bool verb_matches(const struct scene *x, const struct matcher_of_word *m, uint32_t verb)
{
	const struct unit *g = scene_group(x, verb);
	switch (m->what) {
	case IS_ANYTHING: return true;
	case IS_SET: return verb_in_set(x, verb, m->id);
	case IS_WORD: return frame_word_is(x->f, x->a, g->head, m->id);
	default: return false;
	}
}

static bool unit_matches(const struct scene *x, const struct matcher_of_word *m, uint32_t first, uint32_t unit)
{
	switch (m->what) {
	case IS_ANYTHING: return true;
	case IS_CLASS: return frame_class_at(x->f, x->a, m->id, first, unit);
	case IS_WORD: return frame_word_is(x->f, x->a, unit, m->id);
	case IS_ACTOR: return x->mention_of[unit - x->first_unit] != NONE;
	case IS_NAME: return x->a->units.at[unit].tag == TAG_NNP && x->a->units.at[unit].shape != SHAPE_LOWER; /* not "frank" between marks */
	case IS_PRONOUN: return x->a->units.at[unit].tag == TAG_PRP;
	default: return false;
	}
}

static bool modifiers_match(const struct scene *x, const struct test *t, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	for (unsigned i = 0; i < t->n_modifiers; i++) {
		bool found = false;
		for (uint32_t u = g->first; u < g->head && !found; u++)
			found = unit_matches(x, &t->modifiers[i], g->first, u);
		if (!found)
			return false;
	}
	return true;
}

static bool is_state(const struct scene *x, uint32_t noun)
{
	uint32_t m = x->mention_of[scene_group(x, noun)->head - x->first_unit];
	if (m == NONE)
		return false;
	uint8_t kind = x->a->actors.at[x->a->mentions.at[m].actor].kind;
	return kind != ACTOR_PERSON && kind != ACTOR_COMPANY && kind != ACTOR_MEDIA;
}

static bool is_land(const struct scene *x, uint32_t noun)
{
	uint32_t m = x->mention_of[scene_group(x, noun)->head - x->first_unit];
	return m != NONE && x->a->actors.at[x->a->mentions.at[m].actor].kind == ACTOR_COUNTRY;
}

/* An actor of whom more is known than the name. */
static bool is_known(const struct scene *x, uint32_t noun)
{
	uint32_t m = x->mention_of[scene_group(x, noun)->head - x->first_unit];
	return m != NONE && x->a->actors.at[x->a->mentions.at[m].actor].country[0];
}

/* "the corvette Ann", "the student Otto Holm": what bears the name, as a unit; NONE. */
static uint32_t bearer_of_name(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun), *units = x->a->units.at;
	uint32_t u = g->head;
	while (u > g->first && units[u].tag == TAG_NNP && units[u].shape != SHAPE_LOWER)
		u--;
	return u < g->head && units[u].tag == TAG_NN && units[u].shape == SHAPE_LOWER ? u : NONE;
}

static bool one_noun_matches(const struct scene *x, const struct test *t, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	if (t->head.what == IS_ACTOR)
		return noun_has_actor(x, noun, REACH_OWN);
	if (t->head.what == IS_SOMEBODY) /* not "the growth of Peru" */
		return head_is_actor(x, noun);
	if (t->head.what == IS_FIRM) /* "Harbour Corp", of which nothing is known */
		return !is_known(x, noun) && unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], x->f->class_firm);
	if (t->head.what == IS_STATE)
		return is_state(x, noun);
	if (t->head.what == IS_LAND)
		return is_land(x, noun);
	uint32_t bearer = bearer_of_name(x, noun);
	return (unit_matches(x, &t->head, g->first, g->head) || (bearer != NONE && unit_matches(x, &t->head, g->first, bearer))) &&
	       modifiers_match(x, t, noun);
}

static void sum_add(const struct scene *x, struct noun_sum *s, uint32_t noun)
{
	uint32_t head = scene_group(x, noun)->head;
	frame_words_add(x->f, x->a, head, s);
	frame_classes_add(x->f, x->a, head, s->classes);
	uint32_t bearer = bearer_of_name(x, noun);
	if (bearer != NONE) {
		frame_words_add(x->f, x->a, bearer, s);
		frame_classes_add(x->f, x->a, bearer, s->classes);
	}
}

static uint32_t joined_next(const struct scene *x, uint32_t noun, uint32_t j, uint32_t end)
{
	while (j < end && !(x->nodes[j].kind == NODE_NOUN && x->nodes[j].list == x->nodes[noun].list && x->nodes[j].list != j))
		j++;
	return j;
}

static const struct noun_sum *sum_of(const struct scene *x, uint32_t noun)
{
	struct noun_sum *s = x->nodes[noun].sum;
	if (s)
		return s;
	s = x->nodes[noun].sum = ARENA_NEW(x->s->scratch, struct noun_sum);
	sum_add(x, s, noun);
	sum_add(x, s, counted_noun(x, noun));
	for (uint32_t end = joined_end(x, noun), j = joined_next(x, noun, noun + 1, end); j < end; j = joined_next(x, noun, j + 1, end))
		sum_add(x, s, j);
	return s;
}

/* Most tests are about a word or class that none of them is. */
static bool lacks(const struct noun_sum *sum, const struct matcher_of_word *m)
{
	if (m->what == IS_WORD)
		return !bit_in(sum->words, sum_place(m->id));
	return m->what == IS_CLASS && !bit_in(sum->classes, m->id);
}

/* The noun, what it counts, and what is joined to it. */
static bool noun_matches(const struct scene *x, const struct test *t, uint32_t noun)
{
	if (noun == NONE || ((t->head.what == IS_WORD || t->head.what == IS_CLASS) && lacks(sum_of(x, noun), &t->head)))
		return false;
	if (one_noun_matches(x, t, noun))
		return true;
	uint32_t counted = counted_noun(x, noun);
	if (counted != noun && one_noun_matches(x, t, counted))
		return true;
	for (uint32_t end = joined_end(x, noun), j = joined_next(x, noun, noun + 1, end); j < end; j = joined_next(x, noun, j + 1, end))
		if (one_noun_matches(x, t, j))
			return true;
	return false;
}

static uint32_t verb_here(const struct candidate *c)
{
	return c->group;
}

static uint32_t infinitive_after(const struct scene *x, const struct candidate *c)
{
	for (uint32_t j = c->group + 1; j < x->n && j < c->group + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_VERB && n->infinitive && (n->governor == c->group || c->frame->part != PART_VERB))
			return j;
		if (n->kind == NODE_VERB && (n->finite || c->frame->part != PART_VERB))
			return NONE;
		if (n->kind == NODE_END || (c->frame->part != PART_VERB && n->kind == NODE_COMMA))
			return NONE;
	}
	return NONE;
}

/* "recognised the border that Japan | drew", but "told Japan yesterday that": the verb behind "that" lacks the object that stands before. */
static bool describes_object(const struct scene *x, const struct candidate *c, uint32_t verb)
{
	uint32_t object = x->nodes[c->group].object;
	return object != NONE && x->nodes[verb].object == object && !x->nodes[verb].be && !head_is_actor(x, object) &&
	       !unit_has(&x->s->k->lexicon, scene_group(x, object), x->f->class_claim) &&
	       !unit_has(&x->s->k->lexicon, scene_group(x, object), x->f->class_role);
}

/* The verb of the clause that begins at group j; NONE. */
static uint32_t clause_verb(const struct scene *x, const struct candidate *c, uint32_t j)
{
	enum { NEAR = 8 };
	bool that = false;
	if (c->frame->part != PART_VERB)
		return NONE;
	for (uint32_t end = j + NEAR; j < x->n && j < end; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_VERB) {
			bool clause = (n->finite || n->bare) && n->subject != NONE && n->subject > c->group;
			return clause && !(that && describes_object(x, c, j)) ? j : NONE;
		}
		if (n->kind == NODE_END || n->kind == NODE_COMMA || n->kind == NODE_RELATIVE)
			return NONE;
		if (n->kind == NODE_THAT) {
			that = true;
			end = j + 1 + NEAR;
		}
	}
	return NONE;
}

/* "that ...", or a clause without it: "demanded Japan pay". No question: "was asked whether Japan would pay". */
static bool clause_after(const struct scene *x, const struct candidate *c)
{
	uint32_t j = next_group(x, c->group);
	if (j == NONE || unit_has(&x->s->k->lexicon, scene_group(x, j), x->f->class_if))
		return false;
	return x->nodes[j].kind == NODE_THAT || clause_verb(x, c, j) != NONE;
}

/* "suggested that Japan should pay", "insisted it pay": no statement, as "suggested that Japan paid" is. */
static bool clause_obliges(const struct scene *x, const struct candidate *c)
{
	uint32_t j = next_group(x, c->group), verb = j == NONE ? NONE : clause_verb(x, c, x->nodes[j].kind == NODE_THAT ? j + 1 : j);
	if (verb == NONE)
		return false;
	const struct unit *g = scene_group(x, verb);
	for (uint32_t u = g->first; u < g->end; u++)
		if (x->a->units.at[u].tag == TAG_MD)
			return unit_has(&x->s->k->lexicon, &x->a->units.at[u], x->f->class_obliges);
	uint8_t tag = x->a->units.at[g->first].tag;
	static const char *const is[] = {"are", "am", NULL};
	uint8_t who = scene_group(x, x->nodes[verb].subject)->tag;
	bool many = (who == TAG_NNS || who == TAG_PRP) && scene_group(x, c->group)->tag != TAG_VBD; /* "insists that ships pay", "insist they pay" */
	for (unsigned i = 0; is[i]; i++)
		if (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[g->first].word), slice_of(is[i])))
			return false; /* "insist the drills are safe" */
	return tag == TAG_VB || (tag == TAG_VBP && !many);
}

/* "warned that ships would be sunk", "warned that it was ready": of what is to come or of oneself; not "warned that the plant was unsafe". */
static bool clause_ahead(const struct scene *x, const struct candidate *c)
{
	uint32_t j = next_group(x, c->group);
	if (j == NONE || !clause_after(x, c))
		return false;
	j += x->nodes[j].kind == NODE_THAT;
	uint32_t verb = clause_verb(x, c, j);
	if (verb == NONE || unit_has(&x->s->k->lexicon, scene_group(x, j), x->f->class_if)) /* "that if they come ..." */
		return true;
	const struct unit *g = scene_group(x, verb);
	for (uint32_t u = g->first; u < g->end; u++)
		if (x->a->units.at[u].tag == TAG_MD)
			return true;
	return x->a->units.at[scene_group(x, x->nodes[verb].subject)->head].tag == TAG_PRP;
}

static bool preposition_here(const struct scene *x, uint32_t j, uint32_t word)
{
	const struct unit *g = scene_group(x, j);
	return x->nodes[j].kind == NODE_PREPOSITION && (g->word == word || x->a->tokens.at[x->a->units.at[g->head].end - 1].word == word);
}

/* "of stealing": an -ing verb behind the preposition, or what only looks like a verb there: "a request for | comment on". */
static uint32_t verb_behind(const struct scene *x, const struct candidate *c, uint32_t preposition)
{
	const struct unit *u = &x->a->units.at[scene_group(x, c->group)->head];
	if (u->end - u->first > 1 && x->a->tokens.at[u->end - 1].word == preposition && c->group + 1 < x->n && x->nodes[c->group + 1].kind == NODE_VERB &&
	    x->nodes[c->group + 1].ing)
		return c->group + 1; /* "agreed on" as one unit */
	for (uint32_t j = c->group + 1; j + 1 < x->n && j < c->group + 12; j++) {
		if (preposition_here(x, j, preposition) && x->nodes[j + 1].kind == NODE_VERB && (x->nodes[j + 1].ing || x->nodes[j + 1].finite))
			return j + 1;
		if (x->nodes[j].kind == NODE_VERB || x->nodes[j].kind == NODE_END)
			return NONE;
	}
	return NONE;
}

/* "worried about how": a clause behind the preposition. */
static bool clause_behind(const struct scene *x, const struct candidate *c, uint32_t preposition)
{
	const struct unit *u = &x->a->units.at[scene_group(x, c->group)->head];
	uint32_t j = next_group(x, c->group);
	if (j != NONE && x->nodes[j].kind == NODE_ADJECTIVE)
		j = next_group(x, j);
	if (u->end - u->first > 1 && x->a->tokens.at[u->end - 1].word == preposition)
		return j != NONE && x->nodes[j].kind == NODE_RELATIVE;
	return j != NONE && j + 1 < x->n && preposition_here(x, j, preposition) && x->nodes[j + 1].kind == NODE_RELATIVE;
}

/* The noun and the verb behind the preposition. One condition asks for many words behind the same one. */
static void read_phrase(const struct scene *x, const struct candidate *c, uint32_t preposition, struct surroundings *around)
{
	if (around->preposition == preposition)
		return;
	around->noun = c->frame->part == PART_NOUN ? noun_phrase(x, c->group, preposition) : verb_phrase(x, c->group, preposition);
	around->verb = verb_behind(x, c, preposition);
	around->preposition = preposition;
}

static bool preposition_holds(const struct scene *x, const struct candidate *c, const struct test *t, struct surroundings *around)
{
	if (!(around->follows & follow_preposition(t->preposition)))
		return false;
	read_phrase(x, c, t->preposition, around);
	uint32_t noun = around->noun, verb = around->verb;
	if (t->spelt && (noun == NONE || !stands_behind(x, noun, t->spelt)))
		return false;
	if (noun != NONE && noun_matches(x, t, noun))
		return true;
	if (t->head.what == IS_ANYTHING && c->frame->part != PART_NOUN && clause_behind(x, c, t->preposition))
		return true;
	if (t->head.what != IS_ANYTHING && t->head.what != IS_SET && t->head.what != IS_WORD)
		return false;
	/* a preposition that the predicate itself ends with: "call for sanctions" */
	return verb != NONE && (x->nodes[verb].ing || t->head.what == IS_WORD) && verb_matches(x, &t->head, verb);
}

/* What somebody is called: "as", a second noun, or an adjective behind the object. */
static bool complement_holds(const struct scene *x, const struct candidate *c, const struct test *t)
{
	const struct syntax_node *v = &x->nodes[c->group];
	if (noun_matches(x, t, verb_phrase(x, c->group, x->f->word_as)) || (v->recipient != NONE && noun_matches(x, t, v->object)))
		return true;
	if (v->passive && v->recipient != NONE && noun_matches(x, t, v->recipient))
		return true;
	uint32_t last = !v->passive && v->recipient != NONE ? v->recipient : v->object; /* "called the drill | an aggressive act" */
	uint32_t from = last != NONE && last > c->group ? last : c->group;
	for (uint32_t j = from + 1; j < x->n && j < from + 5; j++) {
		const struct syntax_node *n = &x->nodes[j];
		const struct unit *g = scene_group(x, j);
		if ((n->kind == NODE_ADJECTIVE || n->kind == NODE_NOUN) && unit_matches(x, &t->head, g->first, g->head))
			return true;
		if (n->kind == NODE_NOUN) /* an adjective in the group that complements */
			for (uint32_t u = g->first; u < g->head; u++)
				if (unit_matches(x, &t->head, g->first, u))
					return true;
		if (n->kind == NODE_VERB || n->kind == NODE_END || n->kind == NODE_COMMA)
			break;
	}
	return false;
}

/* Many conditions ask for words before the same noun. */
static const struct noun_sum *sum_before(const struct scene *x, const struct candidate *c, struct surroundings *around)
{
	const struct unit *head = &x->a->units.at[c->unit];
	if (around->before_read)
		return &around->before;
	around->before_read = true;
	around->before = (struct noun_sum){{0}, {0}};
	for (uint32_t u = scene_group(x, c->group)->first; u < c->unit; u++) {
		frame_words_add(x->f, x->a, u, &around->before);
		frame_classes_add(x->f, x->a, u, around->before.classes);
	}
	for (uint32_t k = head->first; k + 1 < head->end; k++)
		sum_add_word(&around->before, x->a->tokens.at[k].word);
	return &around->before;
}

static bool modifier_holds(const struct scene *x, const struct candidate *c, const struct test *t, struct surroundings *around)
{
	const struct unit *g = scene_group(x, c->group);
	if (lacks(sum_before(x, c, around), &t->head))
		return false;
	for (uint32_t u = g->first; u < c->unit; u++)
		if (unit_matches(x, &t->head, g->first, u))
			return true;
	const struct unit *head = &x->a->units.at[c->unit];
	for (uint32_t k = head->first; t->head.what == IS_WORD && k + 1 < head->end; k++)
		if (x->a->tokens.at[k].word == t->head.id)
			return true;
	return false;
}

/* "U.S.-Japanese drills", "Franco-German": two sides in the noun's group. */
static bool names_pair(const struct scene *x, const struct candidate *c)
{
	const struct unit *g = scene_group(x, c->group);
	uint32_t first = NONE;
	for (uint32_t u = g->first; u < c->unit; u++) {
		uint32_t m = x->mention_of[u - x->first_unit];
		if (m == NONE || !x->a->actors.at[x->a->mentions.at[m].actor].country[0])
			continue;
		if (first != NONE && strcmp(x->a->actors.at[x->a->mentions.at[m].actor].country, x->a->actors.at[first].country) != 0)
			return true;
		first = x->a->mentions.at[m].actor;
	}
	return false;
}

static bool object_holds(const struct scene *x, const struct candidate *c, const struct test *t)
{
	const struct syntax_node *v = &x->nodes[verb_here(c)];
	if (noun_matches(x, t, object_noun(x, c->group, c->predicate)))
		return true;
	return v->recipient != NONE && noun_matches(x, t, v->recipient);
}

static void sum_join(struct noun_sum *to, const struct noun_sum *from)
{
	for (unsigned i = 0; i < SUM_WORDS; i++)
		to->words[i] |= from->words[i];
	for (unsigned i = 0; i < FRAME_CLASS_WORDS; i++)
		to->classes[i] |= from->classes[i];
}

static bool sums_meet(const struct noun_sum *a, const struct noun_sum *b)
{
	uint64_t both = 0;
	for (unsigned i = 0; i < SUM_WORDS; i++)
		both |= a->words[i] & b->words[i];
	for (unsigned i = 0; i < FRAME_CLASS_WORDS; i++)
		both |= a->classes[i] & b->classes[i];
	return both != 0;
}

/* ---- what a condition cannot do without ---- */

/* "agreed on" as one unit ends with a preposition. */
static uint64_t last_preposition(const struct scene *x, uint32_t group)
{
	const struct unit *u = &x->a->units.at[scene_group(x, group)->head];
	return follow_preposition(x->a->tokens.at[u->end - 1].word);
}

/* No walk to a preposition goes over a verb, but for a participle that belongs to a noun; none to an infinitive over an end. */
void follows_find(struct scene *x)
{
	uint64_t follows = 0;
	const uint64_t infinitive = (uint64_t)1 << FOLLOW_INFINITIVE;
	for (uint32_t i = x->n; i-- > 0;) {
		struct syntax_node *n = &x->nodes[i];
		n->follows = follows;
		if (n->kind == NODE_PREPOSITION)
			follows |= follow_preposition(scene_word(x, i)) | last_preposition(x, i);
		else if (n->kind == NODE_VERB)
			follows = (n->participle ? follows : follows & infinitive) | (n->infinitive ? infinitive : 0);
		else if (n->kind == NODE_END)
			follows = 0;
	}
}

/* The object and the recipient together. */
static struct noun_sum object_sum(const struct scene *x, uint32_t group, const struct predicate *p)
{
	const struct syntax_node *v = &x->nodes[group];
	struct noun_sum sum = {{0}, {0}};
	uint32_t object = v->kind == NODE_VERB ? object_noun(x, group, p) : NONE;
	if (object != NONE)
		sum_join(&sum, sum_of(x, object));
	if (v->kind == NODE_VERB && v->recipient != NONE)
		sum_join(&sum, sum_of(x, v->recipient));
	return sum;
}

struct surroundings surroundings_of(const struct scene *x, uint32_t group, const struct predicate *p)
{
	uint64_t always = (uint64_t)1 << FOLLOW_ANYTHING | (uint64_t)x->has_mention << FOLLOW_ACTOR;
	uint64_t follows = x->nodes[group].follows | last_preposition(x, group) | always;
	struct surroundings around = {.preposition = NONE, .follows = follows, .object = object_sum(x, group, p)};
	for (unsigned i = 0; i < SUM_WORDS; i++)
		around.words[i % 2] |= around.object.words[i];
	return around;
}

/* Can any test of the condition hold? */
static bool can_hold(const struct condition *k, const struct surroundings *around)
{
	return k->open || (k->follows & around->follows) || sums_meet(&around->object, &k->sum);
}

/* "called the vote a sham": of this kind is the claim whose cue the verb is. */
static bool claim_is(const struct scene *x, const struct candidate *c, uint8_t kind)
{
	const struct attribution *t = attribution_of_cue(x, c->group);
	return t && !t->denial && t->kind == kind;
}

static bool sentence_holds(const struct scene *x, const struct test *t)
{
	const struct sentence *s = &x->a->sentences.at[x->sentence];
	for (uint32_t u = s->first_unit; u < s->end_unit; u++) {
		const struct unit *w = &x->a->units.at[u];
		bool long_name = w->end > w->first + 1 && x->a->tokens.at[w->end - 1].shape == SHAPE_CAPITAL; /* "European Union" */
		if (!long_name && unit_matches(x, &t->head, s->first_unit, u))
			return true;
	}
	return false;
}

/* "opened fire": the predicate's own noun is no object. */
static bool within_predicate(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	return noun > c->group && x->a->units.at[scene_group(x, noun)->head].end <= c->end_token;
}

static bool test_holds(const struct scene *x, const struct candidate *c, const struct test *t, struct surroundings *around)
{
	const struct syntax_node *v = &x->nodes[c->group];
	uint32_t verb;
	switch (t->where) {
	case AT_ALWAYS: return true;
	case AT_OBJECT: return v->kind == NODE_VERB && object_holds(x, c, t);
	case AT_SUBJECT: return noun_matches(x, t, acting_noun(x, c));
	case AT_MODIFIER: return modifier_holds(x, c, t, around);
	case AT_PREPOSITION: return preposition_holds(x, c, t, around);
	case AT_INFINITIVE:
		verb = infinitive_after(x, c);
		return verb != NONE && verb_matches(x, &t->head, verb);
	case AT_INNER_OBJECT:
		verb = infinitive_after(x, c);
		return verb != NONE && noun_matches(x, t, x->nodes[verb].object);
	case AT_THAT: return clause_after(x, c);
	case AT_PAIR: return x->nodes[c->group].kind == NODE_NOUN && names_pair(x, c);
	case AT_SHOULD: return clause_obliges(x, c);
	case AT_WILL: return clause_ahead(x, c);
	case AT_NOTHING: return v->kind != NODE_VERB || v->passive || v->object == NONE || within_predicate(x, c, v->object);
	case AT_AS: return complement_holds(x, c, t);
	case AT_AFTER: return v->kind == NODE_NOUN && v->preposition != NONE &&
		(t->head.what == IS_ANYTHING || frame_word_is(x->f, x->a, scene_group(x, v->preposition)->head, t->head.id));
	case AT_ACCUSING: return claim_is(x, c, CLAIM_ACCUSATION);
	case AT_PRAISING: return claim_is(x, c, CLAIM_AGREEMENT);
	case AT_THREATENING: return claim_is(x, c, CLAIM_THREAT);
	case AT_HOW: return v->kind == NODE_VERB && !t->n_modifiers && manner_holds(x, c, t);
	case AT_SENTENCE: return sentence_holds(x, t);
	case AT_WORDS_BEFORE:
	case AT_WORDS_BEHIND:
	case AT_WORDS_OBJECT: return word_pattern_holds(x, c, t);
	default: return false;
	}
}

int frame_fit(const struct scene *x, const struct candidate *c, struct surroundings *around)
{
	const struct frames *f = x->f;
	const struct condition *conditions = f->conditions.at + c->frame->first_condition;
	int fit = 0;
	for (uint32_t i = 0; i < c->frame->n_conditions; i++)
		if (!conditions[i].not && !can_hold(&conditions[i], around))
			return -1;
	for (uint32_t i = 0; i < c->frame->n_conditions; i++) {
		const struct condition *k = &conditions[i];
		int best = -1;
		for (uint32_t j = can_hold(k, around) ? 0 : k->n; j < k->n; j++) {
			const struct test *t = &f->tests.at[k->first + j];
			if (t->weight > best && !(t->where == AT_OBJECT && lacks(&around->object, &t->head)) && test_holds(x, c, t, around))
				best = t->weight;
		}
		if (k->not ? best >= 0 : best < 0)
			return -1;
		fit += k->not ? 0 : best;
	}
	return fit + 4 * (c->predicate->phrase.n_before + c->predicate->phrase.n_after);
}
