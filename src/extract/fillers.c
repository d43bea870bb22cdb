#include "extract/fillers.h"

uint32_t counted_noun(const struct scene *x, uint32_t noun)
{
	for (unsigned steps = 0; noun != NONE && steps < 3; steps++) {
		const struct unit *g = scene_group(x, noun);
		if (!frame_class_at(x->f, x->a, x->f->class_quantity, g->first, g->head) && g->tag != TAG_CD)
			break;
		if (noun + 2 >= x->n || scene_word(x, noun + 1) != x->f->word_of || x->nodes[noun + 2].kind != NODE_NOUN)
			break;
		noun += 2;
	}
	return noun;
}

/* "15 million dollars in aid" */
static bool is_money(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	return g->tag == TAG_CD || frame_class_at(x->f, x->a, x->f->class_money, g->first, g->head);
}

uint32_t counted_top(const struct scene *x, uint32_t noun)
{
	uint32_t top = x->nodes[noun].list;
	for (unsigned steps = 0; steps < 3 && x->nodes[top].preposition != NONE; steps++) {
		uint32_t host = x->nodes[top].host;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN || !(counted_noun(x, host) != host || is_money(x, host)))
			break;
		top = x->nodes[host].list;
	}
	return top;
}

/* ---- phrases ---- */

/* The word itself, or "along with", but not "in line with". */
static bool preposition_is(const struct scene *x, uint32_t i, uint32_t word)
{
	const struct unit *g = scene_group(x, i), *head = &x->a->units.at[g->head];
	if (x->nodes[i].kind != NODE_PREPOSITION)
		return false;
	return g->word == word || (x->a->tokens.at[head->end - 1].word == word && !unit_has(&x->s->k->lexicon, head, x->f->class_aside));
}

static uint32_t noun_behind(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	if (j != NONE && x->nodes[j].kind == NODE_ADJECTIVE && j + 2 < x->n && x->nodes[j + 1].kind == NODE_AND) /* "on military and civilian targets" */
		j += 2;
	return j != NONE && x->nodes[j].kind == NODE_NOUN ? j : NONE;
}

/* "agreed on" as one unit: its object stands behind its preposition. */
static bool ends_with(const struct scene *x, uint32_t verb, uint32_t preposition)
{
	const struct unit *u = &x->a->units.at[scene_group(x, verb)->head];
	return u->end - u->first > 1 && x->a->tokens.at[u->end - 1].word == preposition;
}

/* "returned a vase stolen in Rome to Peru": the last group of what a participle says of the noun before it; i itself where it is none. */
static uint32_t behind_participle(const struct scene *x, uint32_t i)
{
	bool reduced = x->nodes[i].kind == NODE_VERB && x->nodes[i].participle && x->nodes[i - 1].kind == NODE_NOUN && i + 2 < x->n;
	return reduced && x->nodes[i + 1].kind == NODE_PREPOSITION && x->nodes[i + 2].kind == NODE_NOUN ? i + 2 : i;
}

/* Most prepositions that are asked for do not stand there. */
static bool follows(const struct scene *x, uint32_t group, uint32_t preposition)
{
	return x->nodes[group].follows & follow_preposition(preposition);
}

uint32_t verb_phrase(const struct scene *x, uint32_t verb, uint32_t preposition)
{
	if (x->nodes[verb].kind == NODE_VERB && ends_with(x, verb, preposition) && x->nodes[verb].object != NONE)
		return !x->nodes[verb].passive ? x->nodes[verb].object : x->nodes[verb].recipient != NONE ? x->nodes[verb].recipient /* "are worried about Chad" */
									 : x->nodes[verb].subject;
	if (!follows(x, verb, preposition))
		return NONE;
	for (uint32_t j = verb + 1; j < x->n && j < verb + SYNTAX_REACH; j++) {
		j = behind_participle(x, j);
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_VERB || n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || n->kind == NODE_CONJUNCTION)
			return NONE;
		if ((n->kind == NODE_COMMA || n->kind == NODE_AND) && j + 1 < x->n && x->nodes[j + 1].kind != NODE_PREPOSITION &&
		    x->nodes[j + 1].kind != NODE_TIME && x->nodes[j + 1].kind != NODE_COMMA && x->nodes[j + 1].kind != NODE_AND &&
		    !(x->nodes[j + 1].kind == NODE_NOUN && x->nodes[j + 1].list != j + 1))
			return NONE;
		if (preposition_is(x, j, preposition) && noun_behind(x, j) != NONE)
			return noun_behind(x, j);
	}
	return NONE;
}

/* "the launch by Iran of a missile", but not "talks with the emir of Qatar": what "of" belongs to stands right before it, a name behind "by"
 * or "in" apart. */
static bool of_goes_on(const struct scene *x, uint32_t preposition, uint32_t noun)
{
	uint32_t word = scene_word(x, preposition);
	return (word == x->f->word_by || word == x->f->word_in || word == x->f->word_of) && scene_group(x, noun)->tag == TAG_NNP;
}

uint32_t noun_phrase(const struct scene *x, uint32_t noun, uint32_t preposition)
{
	if (ends_with(x, noun, preposition) && noun + 1 < x->n && x->nodes[noun + 1].kind == NODE_NOUN) /* "cooperation with" as one unit */
		return noun + 1;
	if (!follows(x, noun, preposition))
		return NONE;
	for (uint32_t j = noun + 1; j < x->n && j < noun + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		bool another = n->kind == NODE_NOUN && x->nodes[j - 1].kind == NODE_NOUN && x->a->units.at[scene_group(x, j)->first].tag == TAG_DT;
		if (another) /* "called the launch a breach of": another noun begins */
			return NONE;
		if (n->kind == NODE_PREPOSITION) {
			uint32_t inner = noun_behind(x, j);
			if (inner == NONE && !(j + 1 < x->n && x->nodes[j + 1].kind == NODE_TIME))
				return NONE;
			if (inner != NONE && preposition_is(x, j, preposition))
				return inner;
			if (inner != NONE && preposition == x->f->word_of && !of_goes_on(x, j, inner))
				return NONE;
			if (inner != NONE && preposition == x->f->word_by && preposition_is(x, j, x->f->word_for))
				return NONE; /* "calls for measures [by Chad]" */
			if (inner != NONE && preposition == x->f->word_by && x->acts[inner] != NONE && !(j == noun + 1 && preposition_is(x, j, x->f->word_of)))
				return NONE; /* "tests in protest at drills [by Chad]": of the nearest act, but "the suspension of aid by Chad" */
		} else if (n->kind == NODE_AND || n->kind == NODE_COMMA) {
			if (j + 1 >= x->n || x->nodes[j + 1].kind == NODE_VERB || (x->nodes[j + 1].kind == NODE_NOUN && x->nodes[j + 1].list == j + 1))
				return NONE;
			if (preposition == x->f->word_by && x->nodes[j + 1].kind == NODE_NOUN && j > 0 && head_is_actor(x, j - 1) && !head_is_actor(x, j + 1))
				return NONE; /* "criticism from Peru and a promise [by Chile]" */
		} else if (n->kind != NODE_NOUN && n->kind != NODE_TIME && n->kind != NODE_ADVERB && n->kind != NODE_MARK)
			return NONE;
	}
	return NONE;
}

struct verb_ends verb_ends(const struct scene *x, uint32_t verb)
{
	struct verb_ends e = {0, 0};
	uint32_t t = phrase_behind(x->a, scene_group(x, verb)->head, PART_VERB), object = x->nodes[verb].object;
	if (t < x->a->tokens.n)
		e.next = x->a->tokens.at[t].word;
	if (object != NONE && object + 1 < x->n)
		e.particle = scene_word(x, object + 1);
	return e;
}

bool verb_predicate_at(const struct scene *x, uint32_t verb, const struct predicate *p, uint32_t *end)
{
	const struct unit *g = scene_group(x, verb);
	if (phrase_at(x->f, x->a, &p->phrase, g->first, g->head, end))
		return true;
	uint32_t object = x->nodes[verb].object;
	if (p->phrase.n_after != 1 || x->nodes[verb].passive || object == NONE || object < verb || object + 1 >= x->n)
		return false;
	const struct unit *particle = scene_group(x, object + 1);
	if (particle->word != p->phrase.after[0] || (particle->tag != TAG_RP && particle->tag != TAG_RB && x->nodes[object + 1].kind != NODE_PREPOSITION))
		return false;
	bool governs = noun_behind(x, object + 1) != NONE || (object + 2 < x->n && x->nodes[object + 2].kind == NODE_TIME); /* "called Peru on Monday" */
	if (x->nodes[object + 1].kind == NODE_PREPOSITION && governs)
		return false;
	*end = x->a->units.at[g->head].end;
	return true;
}

bool verb_in_set(const struct scene *x, uint32_t verb, uint32_t set)
{
	const struct frames *f = x->f;
	uint32_t word = frame_word_at(f, x->a, scene_group(x, verb)->head, PART_VERB), end;
	for (uint32_t i = 0; word != NONE && i < f->words.at[word].n_predicates; i++) {
		const struct predicate *p = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + i]];
		if (bit_in(p->sets, set) && verb_predicate_at(x, verb, p, &end))
			return true;
	}
	return false;
}

uint32_t object_noun(const struct scene *x, uint32_t verb, const struct predicate *p)
{
	const struct syntax_node *v = &x->nodes[verb];
	if (p && p->phrase.n_after && !v->passive && v->object == NONE)
		return verb_phrase(x, verb, p->phrase.after[p->phrase.n_after - 1]);
	return v->object;
}

/* ---- actors of a noun ---- */

static uint32_t mention_at(const struct scene *x, uint32_t unit)
{
	return x->mention_of[unit - x->first_unit];
}

bool head_is_actor(const struct scene *x, uint32_t noun)
{
	return mention_at(x, scene_group(x, noun)->head) != NONE;
}

/* One name may stand for several: "they", "the envoys", "the two Koreas". Their mentions stand side by side. */
static bool add_mention(const struct scene *x, uint32_t mention, struct ids *out)
{
	const struct article *a = x->a;
	if (mention == NONE || (x->named_only && a->mentions.at[mention].by == BY_PRONOUN))
		return false;
	const struct mention *first = &a->mentions.at[mention];
	for (uint32_t m = mention; out && m < a->mentions.n; m++) {
		const struct mention *next = &a->mentions.at[m];
		if (next->first_unit != first->first_unit || next->end_unit != first->end_unit)
			break;
		ids_add(x->a, out, next->actor);
	}
	return true;
}

static bool is_hyphen(const struct scene *x, uint32_t unit)
{
	return x->a->tokens.at[x->a->units.at[unit].first].kind == TOKEN_HYPHEN;
}

/* "anti-[Peruvian] drills" are not Peru's. */
static bool is_against(const struct scene *x, uint32_t first, uint32_t unit)
{
	return unit > first + 1 && is_hyphen(x, unit - 1) && unit_has(&x->s->k->lexicon, &x->a->units.at[unit - 2], x->f->class_not_of);
}

bool of_another(const struct scene *x, const struct unit *group, const struct mention *m)
{
	const struct lexicon *l = &x->s->k->lexicon;
	const struct unit *units = x->a->units.at;
	bool against = is_against(x, group->first, m->first_unit);
	bool possessor = units[m->first_unit].tag == TAG_PRPS || (m->end_unit < group->head && units[m->end_unit].tag == TAG_POS);
	return against || (possessor && unit_has(l, &units[group->head], x->f->class_other_side));
}

/* The mentions inside a noun group before its head. */
static bool modifier_actors(const struct scene *x, uint32_t noun, struct ids *out)
{
	const struct unit *g = scene_group(x, noun);
	bool found = false;
	for (uint32_t u = g->first; u < g->end; u++) {
		uint32_t m = mention_at(x, u);
		if (m != NONE && !of_another(x, g, &x->a->mentions.at[m]))
			found = add_mention(x, m, out) || found;
	}
	return found;
}

/* Behind the noun: "leaders of Japan", "officials from Peru"; further off: "a base in Syria". */
static bool phrase_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out);

static bool joined_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out);

/* A state, organ or union that can own what the noun behind it names: "U.S.", "Japanese", "United Nations", not a town. */
static bool can_own(const struct scene *x, uint32_t group)
{
	const struct unit *g = scene_group(x, group);
	uint32_t m = mention_at(x, g->head);
	if (m == NONE || (x->nodes[group].kind != NODE_ADJECTIVE && x->nodes[group].kind != NODE_NOUN))
		return false;
	const struct mention *p = &x->a->mentions.at[m];
	return p->by == BY_DEMONYM || x->a->units.at[g->head].shape == SHAPE_UPPER || x->a->actors.at[p->actor].kind == ACTOR_IGO;
}

static bool begins_with_possessor(const struct scene *x, uint32_t group)
{
	const struct unit *g = scene_group(x, group);
	uint32_t m = mention_at(x, g->first), end = m == NONE ? g->end : x->a->mentions.at[m].end_unit;
	return end < g->end && x->a->units.at[end].tag == TAG_POS && x->a->mentions.at[m].by != BY_PRONOUN;
}

/* "U.S., Japanese and [United Nations sanctions]": owners that share the act stand in groups of their own before it. */
static void joined_owners(const struct scene *x, uint32_t group, struct ids *out)
{
	for (uint32_t g = group; g >= 2 && (x->nodes[g - 1].kind == NODE_AND || (x->nodes[g - 1].kind == NODE_COMMA && g != group));) {
		g -= x->nodes[g - 2].kind == NODE_COMMA && g >= 3 ? 3 : 2;
		bool possessor = g > 0 && scene_group(x, g)->tag == TAG_POS; /* "the EU's and Japan's sanctions" */
		g -= possessor;
		bool shares = g == group - 2 && begins_with_possessor(x, group) && x->nodes[g].list == g; /* "Peru and Chile's war" */
		if (!(possessor || shares ? head_is_actor(x, g) : can_own(x, g)))
			return;
		add_mention(x, mention_at(x, scene_group(x, g)->head), out);
	}
}

static bool one_noun_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	if (head_is_actor(x, noun)) {
		uint32_t m = mention_at(x, scene_group(x, noun)->head), end = x->a->mentions.at[m].end_unit;
		if (end > scene_group(x, noun)->end) /* "officials from Peru" as one; Chile may be joined to Peru */
			for (uint32_t j = noun + 1; j < x->n && j < noun + 4; j++)
				if (x->nodes[j].kind == NODE_NOUN && scene_group(x, j)->end == end)
					joined_actors(x, j, reach, depth + 1, out);
		return add_mention(x, m, out);
	}
	if (modifier_actors(x, noun, out)) {
		if (out)
			joined_owners(x, noun, out); /* "[U.S.] and Japanese efforts" */
		return true;
	}
	return (depth < 4 && phrase_actors(x, noun, reach, depth + 1, out));
}

static bool list_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	bool found = one_noun_actors(x, noun, reach, depth, out);
	return joined_actors(x, noun, reach, depth, out) || found;
}

static bool joined_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	bool found = false;
	if (depth > 6)
		return false;
	for (uint32_t j = noun + 1, end = joined_end(x, noun); j < end; j++)
		if (x->nodes[j].kind == NODE_NOUN && x->nodes[j].list == x->nodes[noun].list && x->nodes[j].list != j)
			found = one_noun_actors(x, j, reach, depth, out) || found;
	return found;
}

static bool phrase_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	enum { PLACE_WORDS = 3 };
	const struct frames *f = x->f;
	uint32_t near_words[] = {f->word_of, f->word_from, f->word_for, f->word_by, f->word_including}, far_words[] = {f->word_in, f->word_at, f->word_near, f->word_on, f->word_to, f->word_against, f->word_with};
	unsigned first = unit_has(&x->s->k->lexicon, scene_group(x, noun), f->class_other_side) ? 1 : 0; /* "an enemy of Japan" is not Japan's */
	for (unsigned i = first; i < sizeof near_words / sizeof *near_words; i++) {
		uint32_t inner = noun + 1 < x->n && preposition_is(x, noun + 1, near_words[i]) ? noun_behind(x, noun + 1) : NONE;
		if (inner != NONE && list_actors(x, inner, reach, depth, out))
			return true;
	}
	if (noun + 2 < x->n && unit_has(&x->s->k->lexicon, scene_group(x, noun + 1), f->class_loyal) &&
	    (preposition_is(x, noun + 2, f->word_to) || preposition_is(x, noun + 2, f->word_with))) { /* "troops loyal to the president of Chad" */
		uint32_t leader = noun_behind(x, noun + 2);
		if (leader != NONE && list_actors(x, leader, reach, depth, out))
			return true;
	}
	if (reach != REACH_OWN && noun + 1 < x->n && x->nodes[noun + 1].kind == NODE_VERB && x->nodes[noun + 1].participle) { /* "an offer made by Chad" */
		uint32_t agent = verb_phrase(x, noun + 1, f->word_by);
		if (agent != NONE && list_actors(x, agent, reach, depth, out))
			return true;
	}
	unsigned n_far = reach == REACH_OWN ? 0 : reach == REACH_PLACES ? PLACE_WORDS : sizeof far_words / sizeof *far_words;
	for (unsigned i = 0; i < n_far; i++) {
		uint32_t inner = noun_phrase(x, noun, far_words[i]);
		if (inner != NONE && list_actors(x, inner, reach, depth, out))
			return true;
	}
	return false;
}

void noun_actors(const struct scene *x, uint32_t noun, enum reach reach, struct ids *out)
{
	if (noun != NONE)
		list_actors(x, noun, reach, 0, out);
}

bool noun_has_actor(const struct scene *x, uint32_t noun, enum reach reach)
{
	return noun != NONE && list_actors(x, noun, reach, 0, NULL);
}

/* ---- slots ---- */

/* "Chad is arranging his visit": a person's of whom nothing is known, not Chad's. */
static bool is_anothers(const struct scene *x, const struct candidate *c)
{
	uint32_t first = scene_group(x, c->group)->first;
	return c->frame->part == PART_NOUN && x->a->units.at[first].tag == TAG_PRPS && mention_at(x, first) == NONE &&
	       unit_has(&x->s->k->lexicon, &x->a->units.at[first], x->f->class_he);
}

uint32_t acting_noun(const struct scene *x, const struct candidate *c)
{
	if (is_anothers(x, c))
		return NONE;
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	if (verb == NONE || x->nodes[verb].kind != NODE_VERB || c->undergoes || (c->wanted && c->frame->part == PART_NOUN))
		return NONE;
	if (x->nodes[verb].passive && c->frame->part != PART_ADJECTIVE)
		return verb_phrase(x, verb, x->f->word_by);
	return x->nodes[verb].subject;
}

/* "Seoul-[Washington] drills" */
static bool after_hyphen(const struct scene *x, uint32_t first, uint32_t unit)
{
	return unit > first && is_hyphen(x, unit - 1);
}

/* Possessors, adjectives or nouns in a group before this unit. */
static void actors_before(const struct scene *x, uint32_t group, uint32_t unit, bool mutual, uint8_t where, struct ids *out)
{
	const struct unit *g = scene_group(x, group);
	const struct article *a = x->a;
	for (uint32_t u = g->first; u < unit; u++) {
		uint32_t m = mention_at(x, u);
		if (m == NONE)
			continue;
		const struct mention *p = &a->mentions.at[m];
		uint32_t end = p->end_unit;
		bool possessor = a->units.at[u].tag == TAG_PRPS || (end < unit && a->units.at[end].tag == TAG_POS);
		bool hyphen = end < unit && is_hyphen(x, end); /* "Saudi-led" */
		bool adjective = !possessor && (p->by == BY_DEMONYM || hyphen || a->units.at[u].tag == TAG_JJ || a->units.at[u].shape == SHAPE_UPPER ||
						 a->actors.at[p->actor].kind != ACTOR_COUNTRY);
		if (mutual && !possessor && p->by == BY_METONYM && !hyphen && !after_hyphen(x, g->first, u)) /* "the Paris accord": where */
			continue;
		uint8_t is = possessor ? AT_POSSESSOR : adjective ? AT_ADJECTIVE : AT_NOUN;
		if ((is == where || (mutual && is != AT_POSSESSOR && where != AT_POSSESSOR)) && !(where == AT_ADJECTIVE && is_against(x, g->first, u)))
			add_mention(x, m, out);
		u = end > u ? end - 1 : u;
	}
}

static bool may_be_act(const struct scene *x, uint32_t noun)
{
	uint32_t word = frame_word_at(x->f, x->a, scene_group(x, noun)->head, PART_NOUN);
	return x->acts[noun] != NONE || (word != NONE && x->f->words.at[word].n_predicates > 0);
}

/* "U.N. condemnations and [sanctions]", "Peru's missile test and [rocket launches]": a bare noun shares the owner of the one that it is joined to. */
static void shared_owner(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out)
{
	uint32_t first = x->nodes[c->group].list;
	const struct unit *g = scene_group(x, c->group);
	uint8_t tag = x->a->units.at[g->first].tag;
	if (first == c->group || tag == TAG_DT || tag == TAG_PRPS || tag == TAG_CD || x->nodes[c->group - 1].kind != NODE_AND || !may_be_act(x, first))
		return;
	for (uint32_t u = g->first; u < c->unit; u++)
		if (mention_at(x, u) != NONE) /* "Peru's raid and Chilean attacks" */
			return;
	actors_before(x, first, scene_group(x, first)->head, c->frame->mutual, where, out);
}

void own_modifiers(const struct scene *x, const struct candidate *c, struct ids *out)
{
	actors_before(x, c->group, c->unit, true, AT_ADJECTIVE, out);
}

/* Before the head of the predicate's group. */
static void inner_actors(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out)
{
	actors_before(x, c->group, c->unit, c->frame->mutual, where, out);
	if (!out->n && where != AT_NOUN)
		shared_owner(x, c, where, out);
	if (out->n && where != AT_NOUN)
		joined_owners(x, c->group, out);
}

static uint32_t verb_of(const struct candidate *c)
{
	return c->frame->part == PART_NOUN ? c->via : c->group;
}

/* The infinitive that belongs to a verb. */
static uint32_t infinitive_of(const struct scene *x, uint32_t verb)
{
	for (uint32_t j = verb + 1; verb != NONE && j < x->n && j < verb + SYNTAX_REACH; j++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].infinitive && x->nodes[j].governor == verb)
			return j;
	return NONE;
}

/* "aid to help Malawi" */
static uint32_t infinitive_behind(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun + 1; j < x->n && j < noun + 8; j++) {
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].infinitive ? j : NONE;
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_COMMA || x->nodes[j].kind == NODE_AND)
			return NONE;
	}
	return NONE;
}

/* "an attack blamed on Chad": it is Chad's. */
static uint32_t ascribed_to(const struct scene *x, const struct candidate *c)
{
	uint32_t verb = c->group + 1;
	if (c->frame->part != PART_NOUN || verb >= x->n || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].participle || !verb_in_set(x, verb, x->f->set_ascribing))
		return NONE;
	uint32_t on = verb_phrase(x, verb, x->f->word_on);
	return on != NONE ? on : verb_phrase(x, verb, x->f->word_to);
}

/* "talks were held by Chad", "the raid carried out by Chad": whoever does the act, not who condemns or denies it. */
static bool tells_doer(const struct scene *x, const struct candidate *c, uint32_t verb)
{
	const struct syntax_node *v = &x->nodes[verb]; /* "the raid launched last month by Chad" looks active, but has no object */
	return (v->passive || v->participle || (v->object == NONE && verb != c->via)) && !verb_in_set(x, verb, x->f->set_by_others);
}

/* over, into, at, to ...: where something is aimed or goes. */
static bool says_where_to(const struct frames *f, uint32_t preposition)
{
	const uint32_t others[] = {f->word_by, f->word_of, f->word_with, f->word_from, f->word_for};
	for (unsigned i = 0; i < sizeof others / sizeof *others; i++)
		if (preposition == others[i])
			return false;
	return true;
}

/* "over Niger [and into waters near Mali]", "with Chad in Rome [and with Mali in Paris]": phrases joined to the one found. */
static void joined_phrases(const struct scene *x, uint32_t noun, uint32_t word, struct ids *out)
{
	for (uint32_t j = noun + 1; noun != NONE && j + 1 < x->n && j < noun + SYNTAX_REACH; j++) {
		uint8_t kind = x->nodes[j].kind, next = x->nodes[j + 1].kind;
		uint32_t other = kind == NODE_AND && next == NODE_PREPOSITION ? scene_word(x, j + 1) : 0, inner = other ? noun_behind(x, j + 1) : NONE;
		if (inner != NONE && (other == word || (says_where_to(x->f, other) && says_where_to(x->f, word))))
			noun_actors(x, inner, REACH_ALL, out);
		else if (kind != NODE_NOUN && kind != NODE_PREPOSITION && kind != NODE_TIME && kind != NODE_MARK && (kind != NODE_AND || next != NODE_NOUN))
			return;
	}
}

static void preposition_actors(const struct scene *x, const struct candidate *c, uint32_t word, struct ids *out)
{
	uint32_t doer = ascribed_to(x, c);
	if (doer != NONE && word == x->f->word_by)
		noun_actors(x, doer, REACH_ALL, out);
	if (doer != NONE && (word == x->f->word_by || word == x->f->word_on || word == x->f->word_to))
		return;
	uint32_t noun = c->frame->part == PART_VERB ? verb_phrase(x, c->group, word) : noun_phrase(x, c->group, word);
	if (noun == NONE && c->frame->part == PART_NOUN) {
		uint32_t verb = c->via;
		for (uint32_t j = c->group + 1; verb == NONE && j < x->n && j < c->group + 12; j++) /* "talks were held with" */
			if (x->nodes[j].kind == NODE_VERB) {
				verb = x->nodes[j].object == x->nodes[c->group].list || x->nodes[j].subject == x->nodes[c->group].list ? j : NONE;
				break;
			}
		if (verb != NONE && (word == x->f->word_by ? tells_doer(x, c, verb) : word != x->f->word_of || verb == c->via))
			noun = verb_phrase(x, verb, word);
	}
	if (c->frame->part == PART_ADJECTIVE && noun == NONE)
		noun = verb_phrase(x, c->group, word);
	noun_actors(x, noun, REACH_ALL, out);
	joined_phrases(x, noun, word, out);
}

/* After the sentence's verb of asking: the subject of the clause that says what is asked. */
static uint32_t clause_subject(const struct scene *x, uint32_t verb)
{
	for (uint32_t j = verb + 1; j < x->n && j < verb + SYNTAX_REACH; j++) {
		if (x->nodes[j].kind == NODE_END)
			break;
		if (x->nodes[j].kind == NODE_VERB && (x->nodes[j].finite || x->nodes[j].bare))
			return x->nodes[j].subject;
	}
	return NONE;
}

/* "said after talks", "arrived for a visit": whoever is the subject of the verb. */
static uint32_t adjunct_subject(const struct scene *x, const struct candidate *c)
{
	const struct frames *f = x->f;
	uint32_t preposition = x->nodes[c->group].preposition;
	if (preposition == NONE)
		return NONE;
	uint32_t word = scene_word(x, preposition);
	if (word != f->word_after && word != f->word_before && word != f->word_during && word != f->word_for && word != f->word_on && word != f->word_in && word != f->word_at)
		return NONE;
	for (uint32_t j = preposition, steps = 0; j-- > 0 && steps < 16; steps++) {
		if (x->nodes[j].kind == NODE_VERB && (x->nodes[j].finite || x->nodes[j].infinitive))
			return x->nodes[j].subject;
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_RELATIVE)
			return NONE;
	}
	for (uint32_t j = preposition + 1; j < x->n && j < preposition + 16; j++) /* "After talks in Rome, the minister said" */
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite)
			return x->nodes[j].subject;
	return NONE;
}

/* "opposed a [Peruvian plan] for talks". NONE. */
static uint32_t plan_before(const struct scene *x, uint32_t noun)
{
	uint32_t preposition = x->nodes[noun].preposition, host = x->nodes[noun].host;
	if (preposition == NONE || host == NONE || x->nodes[host].kind != NODE_NOUN || scene_word(x, preposition) != x->f->word_for)
		return NONE;
	const struct unit *g = scene_group(x, host);
	return frame_class_at(x->f, x->a, x->f->class_plan_host, g->first, g->head) ? host : NONE;
}

/* "visited [Chad] for talks", "flew to [Chad] to hold talks", "met [Chad's envoy] for talks": with whom. NONE. */
static uint32_t visited_noun(const struct scene *x, const struct candidate *c)
{
	uint32_t preposition = x->nodes[counted_top(x, c->group)].preposition, verb = NONE, noun;
	if (c->via != NONE && x->nodes[c->via].infinitive && verb_in_set(x, c->via, x->f->set_holding))
		verb = x->nodes[c->via].governor;
	else if (preposition != NONE && scene_word(x, preposition) == x->f->word_for)
		for (verb = preposition; verb != NONE && x->nodes[verb].kind != NODE_VERB && x->nodes[verb].kind != NODE_END; verb = verb ? verb - 1 : NONE)
			;
	if (verb == NONE || x->nodes[verb].kind != NODE_VERB || x->nodes[verb].passive)
		return NONE;
	if (verb_in_set(x, verb, x->f->set_guest))
		return x->nodes[verb].object;
	if (!verb_in_set(x, verb, x->f->set_arriving))
		return NONE;
	noun = verb_phrase(x, verb, x->f->word_to);
	return noun != NONE ? noun : verb_phrase(x, verb, x->f->word_in);
}

/* "introduced a bill that would punish Chad": whoever introduced it. NONE. */
static uint32_t author_of(const struct scene *x, uint32_t noun)
{
	const struct unit *head = noun == NONE ? NULL : &x->a->units.at[scene_group(x, noun)->head];
	if (!head || !(unit_has(&x->s->k->lexicon, head, x->f->class_document) || unit_has(&x->s->k->lexicon, head, x->f->class_draft)))
		return NONE;
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 6; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == noun && !x->nodes[j].passive ? x->nodes[j].subject : NONE;
	return NONE;
}

/* "condemned what it called Peru's reckless drills", "what it said were Peru's drills": the object of the verb behind "what". NONE. */
static uint32_t object_behind_what(const struct scene *x, uint32_t verb)
{
	uint32_t j = verb + 1;
	if (j >= x->n || !slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, j)), SLICE("what")))
		return NONE;
	for (j++; j < x->n && j < verb + 8; j++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite && x->nodes[j].object != NONE)
			return x->nodes[j].object;
	return NONE;
}

/* "called the launch of Chad a threat to Mali": what is called so stands before what it is called. */
static bool has_complement(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *v = &x->nodes[c->group];
	if (c->frame->part != PART_VERB || v->passive || v->recipient == NONE)
		return false;
	for (uint32_t i = 0; i < c->frame->n_conditions; i++) {
		const struct condition *d = &x->f->conditions.at[c->frame->first_condition + i];
		for (uint32_t k = 0; k < d->n && !d->not; k++)
			if (x->f->tests.at[d->first + k].where == AT_AS)
				return true;
	}
	return false;
}

void slot_actors(const struct scene *x, const struct candidate *c, const struct role_slot *slot, struct ids *out)
{
	uint32_t verb = verb_of(c), noun = NONE;
	switch (slot->where) {
	case AT_SUBJECT:
	case AT_VIA:
		noun = acting_noun(x, c);
		noun_actors(x, noun, REACH_OWN, out);
		if (!out->n)
			noun_actors(x, author_of(x, noun), REACH_OWN, out);
		if (!out->n) /* "police in Lagos" */
			noun_actors(x, noun, REACH_PLACES, out);
		return;
	case AT_OBJECT:
		if (verb == NONE || x->nodes[verb].kind != NODE_VERB)
			return;
		noun = has_complement(x, c) ? x->nodes[verb].recipient : object_noun(x, verb, c->frame->part == PART_VERB ? c->predicate : NULL);
		noun_actors(x, noun != NONE ? noun : object_behind_what(x, verb), REACH_ALL, out);
		if (!out->n && x->nodes[verb].recipient != NONE)
			noun_actors(x, x->nodes[verb].recipient, REACH_ALL, out);
		return;
	case AT_RECIPIENT:
		if (verb != NONE && x->nodes[verb].kind == NODE_VERB)
			noun_actors(x, x->nodes[verb].passive ? x->nodes[verb].object : x->nodes[verb].recipient, REACH_ALL, out);
		return;
	case AT_INFINITIVE:
		verb = infinitive_of(x, c->frame->part == PART_NOUN ? c->via : c->group);
		if (verb == NONE)
			verb = infinitive_behind(x, c->group);
		if (verb != NONE)
			noun_actors(x, x->nodes[verb].object, REACH_ALL, out);
		if (verb != NONE && !out->n && x->nodes[verb].object != NONE) /* "to settle the rift between Chad and Mali" */
			noun_actors(x, noun_phrase(x, x->nodes[verb].object, x->f->word_between), REACH_ALL, out);
		return;
	case AT_THAT:
		noun_actors(x, clause_subject(x, c->group), REACH_ALL, out);
		return;
	case AT_HEAD:
		noun_actors(x, c->group, REACH_ALL, out);
		return;
	case AT_VISITED:
		noun_actors(x, visited_noun(x, c), REACH_OWN, out);
		return;
	case AT_CLAUSE:
		noun = plan_before(x, c->group);
		if (noun != NONE && modifier_actors(x, noun, out))
			joined_owners(x, noun, out);
		if (!out->n)
			noun_actors(x, adjunct_subject(x, c), REACH_OWN, out);
		return;
	case AT_PREPOSITION:
		preposition_actors(x, c, slot->preposition, out);
		return;
	default:
		inner_actors(x, c, slot->where, out);
	}
}

void infinitive_party(const struct scene *x, const struct candidate *c, enum party_place place, struct ids *out)
{
	const struct frames *f = x->f;
	const uint32_t words[PARTY_PLACES] = {[PARTY_TO] = f->word_to, [PARTY_WITH] = f->word_with, [PARTY_FOR] = f->word_for, [PARTY_AGAINST] = f->word_against,
		[PARTY_FROM] = f->word_from, [PARTY_IN] = f->word_in};
	uint32_t verb = infinitive_of(x, verb_of(c));
	if (verb == NONE)
		return;
	if (place == PARTY_OBJECT)
		noun_actors(x, x->nodes[verb].recipient != NONE ? x->nodes[verb].recipient : x->nodes[verb].object, REACH_OWN, out);
	else
		noun_actors(x, verb_phrase(x, verb, words[place]), REACH_ALL, out);
}

static uint32_t preposition_noun(const struct scene *x, const struct candidate *c, uint32_t word)
{
	return c->frame->part == PART_NOUN ? noun_phrase(x, c->group, word) : verb_phrase(x, c->group, word);
}

uint32_t spoken_of_noun(const struct scene *x, const struct candidate *c)
{
	const struct frame *f = c->frame;
	uint32_t noun = has_complement(x, c) ? x->nodes[c->group].recipient : f->part == PART_VERB ? object_noun(x, c->group, c->predicate) : NONE;
	uint32_t verb = noun == NONE ? infinitive_of(x, verb_of(c)) : NONE;
	if (verb == NONE && noun == NONE && f->part == PART_NOUN)
		verb = infinitive_behind(x, c->group);
	for (uint32_t i = 0; i < f->n_targets && noun == NONE && verb == NONE; i++)
		if (x->f->slots.at[f->first_target + i].where == AT_PREPOSITION)
			noun = preposition_noun(x, c, x->f->slots.at[f->first_target + i].preposition);
	if (verb != NONE)
		noun = x->nodes[verb].object != NONE ? x->nodes[verb].object : verb_phrase(x, verb, x->f->word_against);
	noun = counted_noun(x, noun);
	return noun != NONE && x->nodes[noun].kind == NODE_NOUN && !head_is_actor(x, noun) ? noun : NONE;
}
