#include "extract/syntax/phrases.h"

bool head_is_actor(const struct scene *x, uint32_t noun)
{
	return mention_at(x, scene_group(x, noun)->head) != NONE;
}

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

bool preposition_is(const struct scene *x, uint32_t i, uint32_t word)
{
	const struct unit *g = scene_group(x, i), *head = &x->a->units.at[g->head];
	if (x->nodes[i].kind != NODE_PREPOSITION)
		return false;
	if (head->end - head->first == 1)
		return g->word == word;
	return x->a->tokens.at[head->end - 1].word == word && !unit_has(&x->s->k->lexicon, head, x->f->class_aside);
}

uint32_t noun_behind(const struct scene *x, uint32_t i)
{
	if (i + 2 < x->n && x->nodes[i + 1].kind == NODE_TIME && x->a->units.at[scene_group(x, i + 2)->first].tag == TAG_PRP) /* "and on Sunday it" */
		return NONE;
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

/* "sent its minister | , Idriss Saleh , | to Mali": the comma that closes a name in apposition; i itself where none opens. */
static uint32_t behind_name(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = x->nodes;
	bool opens = n[i].kind == NODE_COMMA && i > 0 && i + 3 < x->n && n[i - 1].kind == NODE_NOUN &&
		     n[i + 1].kind == NODE_NOUN && n[i + 2].kind == NODE_COMMA;
	bool named = opens && scene_group(x, i - 1)->tag == TAG_NN && scene_group(x, i + 1)->tag == TAG_NNP && n[i + 1].list == i + 1;
	return named && n[i + 3].kind == NODE_PREPOSITION ? i + 2 : i;
}

/* Most prepositions that are asked for do not stand there. */
static bool follows(const struct scene *x, uint32_t group, uint32_t preposition)
{
	return x->nodes[group].follows & follow_preposition(preposition);
}

/* "raided a rig | in retaliation for | an attack [on Chad]": what stands behind is said of the attack. */
static bool is_aside(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_PREPOSITION && unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, i)->head], x->f->class_aside);
}

uint32_t verb_phrase(const struct scene *x, uint32_t verb, uint32_t preposition)
{
	if (x->nodes[verb].kind == NODE_VERB && ends_with(x, verb, preposition) && x->nodes[verb].object != NONE)
		return !x->nodes[verb].passive ? x->nodes[verb].object : x->nodes[verb].recipient != NONE ? x->nodes[verb].recipient /* "are worried about Chad" */
									 : x->nodes[verb].subject;
	if (!follows(x, verb, preposition))
		return NONE;
	for (uint32_t j = verb + 1; j < x->n && j < verb + SYNTAX_REACH; j++) {
		j = behind_name(x, behind_participle(x, j));
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_VERB || n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || n->kind == NODE_CONJUNCTION)
			return NONE;
		if (n->kind == NODE_COMMA && j + 2 < x->n && x->nodes[j + 1].kind == NODE_ADVERB && x->nodes[j + 2].kind == NODE_PREPOSITION)
			continue; /* "was shot, | apparently | by Chad's troops" */
		if ((n->kind == NODE_COMMA || n->kind == NODE_AND) && j + 1 < x->n && x->nodes[j + 1].kind != NODE_PREPOSITION &&
		    x->nodes[j + 1].kind != NODE_TIME && x->nodes[j + 1].kind != NODE_COMMA && x->nodes[j + 1].kind != NODE_AND &&
		    !(x->nodes[j + 1].kind == NODE_NOUN && x->nodes[j + 1].list != j + 1))
			return NONE;
		if (preposition_is(x, j, preposition) && noun_behind(x, j) != NONE)
			return noun_behind(x, j);
		if (is_aside(x, j))
			return NONE;
		if (n->kind == NODE_PREPOSITION && j + 1 < x->n && x->nodes[j + 1].kind == NODE_PREPOSITION && !preposition_is(x, j + 1, preposition) &&
		    slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, j)), SLICE("including")))
			return NONE; /* "discussed storms, including by cooperation | with Chad" */
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
			if (is_aside(x, j))
				return NONE;
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

/* "threw them | out of | Peru", one unit: "out". */
static uint32_t particle_of(const struct scene *x, uint32_t group)
{
	const struct unit *u = &x->a->units.at[scene_group(x, group)->head];
	bool of = u->end - u->first == 2 && x->a->tokens.at[u->first + 1].word == x->f->word_of;
	return of ? x->a->tokens.at[u->first].word : scene_word(x, group);
}

struct verb_ends verb_ends(const struct scene *x, uint32_t verb)
{
	struct verb_ends e = {0, 0};
	uint32_t t = phrase_behind(x->a, scene_group(x, verb)->head, PART_VERB), object = x->nodes[verb].object;
	if (t < x->a->tokens.n)
		e.next = x->a->tokens.at[t].word;
	if (object != NONE && object + 1 < x->n)
		e.particle = particle_of(x, object + 1);
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
	if (particle_of(x, object + 1) != p->phrase.after[0] ||
	    (particle->tag != TAG_RP && particle->tag != TAG_RB && particle->tag != TAG_JJ && particle->tag != TAG_VBG &&
	     x->nodes[object + 1].kind != NODE_PREPOSITION))
		return false;
	bool governs = noun_behind(x, object + 1) != NONE || (object + 2 < x->n && x->nodes[object + 2].kind == NODE_TIME); /* "called Peru on Monday" */
	if (x->nodes[object + 1].kind == NODE_PREPOSITION && governs && particle->word == p->phrase.after[0])
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
