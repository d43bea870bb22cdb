/* Who fills one slot of a frame, or a place of the infinitive that hangs on it. */
#include "extract/events/words.h"
#include "extract/events/filler_inner.h"

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
	if (x->nodes[verb].passive && c->frame->part != PART_ADJECTIVE) {
		uint32_t by = verb_phrase(x, verb, x->f->word_by);
		return by != NONE || !x->nodes[verb].caused ? by : x->nodes[verb].subject;
	}
	return x->nodes[verb].subject;
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
	const struct syntax_node *n = &x->nodes[c->group]; /* "laid the blame for the attack on Chad" */
	if (c->frame->part == PART_NOUN && n->preposition != NONE && n->host != NONE && x->nodes[n->host].kind == NODE_NOUN &&
	    n->host > 0 && x->nodes[n->host - 1].kind == NODE_VERB && scene_word(x, n->preposition) == x->f->word_for &&
	    slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, n->host)), SLICE("blame")))
		return noun_phrase(x, c->group, x->f->word_on);
	uint32_t verb = c->group + 1;
	if (c->frame->part != PART_NOUN || verb >= x->n || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].participle ||
	    !verb_in_set(x, verb, x->f->set_ascribing))
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

/* "lifted | the curbs | imposed | on [Peru]": what is lifted says on whom it was. NONE. */
static uint32_t imposed_on(const struct scene *x, const struct candidate *c, uint32_t word)
{
	uint32_t object = object_noun(x, c->group, c->predicate), verb = object == NONE ? NONE : object + 1;
	bool imposed = verb != NONE && verb < x->n && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].participle;
	return imposed && (word == x->f->word_on || word == x->f->word_against) ? verb_phrase(x, verb, word) : NONE;
}

/* "ties with Chad | were cut", "kept the border with Chad | shut": what stands behind the noun that it is done to. NONE. */
static uint32_t phrase_of_passive(const struct scene *x, uint32_t verb, uint32_t word)
{
	const struct frames *f = x->f;
	const struct syntax_node *n = &x->nodes[verb];
	bool asks = word == f->word_with || word == f->word_to || word == f->word_between || word == f->word_against;
	return asks && n->kind == NODE_VERB && n->passive && n->object != NONE && n->object < verb ? noun_phrase(x, n->object, word) : NONE;
}

/* "a truce | sponsored | by Niger and | accepted | by Chad": who sponsors it does not keep it. */
static bool another_participle(const struct scene *x, uint32_t verb)
{
	if (!x->nodes[verb].participle || !verb_in_set(x, verb, x->f->set_by_others))
		return false;
	for (uint32_t j = verb + 1; j + 1 < x->n && j < verb + 8; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return false;
		else if (x->nodes[j].kind == NODE_AND && x->nodes[j + 1].kind == NODE_VERB)
			return x->nodes[j + 1].participle;
	return false;
}

/* "talks | were held | with": the verb behind the noun that says what is done with it. NONE. */
static uint32_t verb_of_noun(const struct scene *x, const struct candidate *c, uint32_t word)
{
	uint32_t list = x->nodes[c->group].list;
	bool joined = false;
	for (uint32_t j = c->group + 1; j < x->n && j < c->group + 12; j++) {
		const struct syntax_node *v = &x->nodes[j];
		if (v->kind != NODE_VERB)
			continue;
		if (word == x->f->word_by && !joined && another_participle(x, j)) {
			joined = true;
			continue;
		}
		bool held = v->subject == list && (v->passive || v->object == NONE); /* not "drew rebukes from" */
		bool inner = joined && v->object != NONE && chain_top(x, v->object) == c->group; /* "a halt to raids | sponsored by ... and | accepted by" */
		return v->object == list || inner || held ? j : NONE;
	}
	return NONE;
}

static bool kind_is_participle(const struct scene *x, uint32_t group)
{
	return group < x->n && x->nodes[group].kind == NODE_VERB && x->nodes[group].participle;
}

/* "calls for sanctions | on Chad", "an appeal for aid | to Chad": nothing is asked of Chad. */
static bool of_act_asked_for(const struct scene *x, uint32_t request, uint32_t noun)
{
	uint32_t act = x->nodes[noun].preposition == NONE ? NONE : x->nodes[noun].host;
	return act != NONE && act != request && x->nodes[act].kind == NODE_NOUN && x->acts[act] != NONE && x->nodes[act].preposition != NONE &&
	       scene_word(x, x->nodes[act].preposition) == x->f->word_for && x->nodes[act].host == request;
}

/* What is written and voted on: a letter, a resolution, a bill. */
static bool is_paper(const struct scene *x, uint32_t noun)
{
	const struct unit *head = &x->a->units.at[scene_group(x, noun)->head];
	return unit_has(&x->s->k->lexicon, head, x->f->class_document) || unit_has(&x->s->k->lexicon, head, x->f->class_draft);
}

bool is_topic_of_paper(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	uint32_t object = c->frame->part == PART_VERB && type_is(c->frame->type, "REJECT") ? object_noun(x, c->group, c->predicate) : NONE;
	return object != NONE && object < noun && x->nodes[noun].preposition != NONE && is_paper(x, object) &&
	       (x->nodes[noun].host != object || scene_word(x, x->nodes[noun].preposition) == x->f->word_on);
}

static void preposition_actors(const struct scene *x, const struct candidate *c, uint32_t word, struct ids *out)
{
	uint32_t doer = ascribed_to(x, c);
	if (doer != NONE && word == x->f->word_by)
		noun_actors(x, doer, REACH_ALL, out);
	if (doer != NONE && (word == x->f->word_by || word == x->f->word_on || word == x->f->word_to))
		return;
	uint32_t noun = c->frame->part == PART_VERB ? verb_phrase(x, c->group, word) : noun_phrase(x, c->group, word);
	if (noun != NONE && c->frame->part == PART_NOUN && type_is(c->frame->type, "REQUEST") &&
	    word != x->f->word_from && word != x->f->word_with && of_act_asked_for(x, c->group, noun))
		noun = NONE;
	else if (noun == NONE && c->frame->part == PART_NOUN) {
		uint32_t verb = c->via != NONE ? c->via : verb_of_noun(x, c, word);
		if (verb != NONE && (word == x->f->word_by ? tells_doer(x, c, verb) : word != x->f->word_of || verb == c->via))
			noun = verb_phrase(x, verb, word);
		if (noun != NONE && word == x->f->word_of && x->nodes[noun].preposition != verb + 1) /* "was held amid the anger of Chad" */
			noun = NONE;
	}
	if (noun == NONE && c->frame->part == PART_VERB && type_is(c->frame->type, "CONCEDE"))
		noun = imposed_on(x, c, word);
	if (noun == NONE && c->frame->part == PART_VERB)
		noun = phrase_of_passive(x, c->group, word);
	if (c->frame->part == PART_ADJECTIVE && noun == NONE)
		noun = verb_phrase(x, c->group, word);
	if (noun != NONE && is_topic_of_paper(x, c, noun))
		return;
	if (noun != NONE && word == x->f->word_at && TYPE_AMONG(c->frame->type, "ASSAULT", "MOBILIZE") && head_class(x, noun, x->f->class_asking_host))
		return; /* "launched it at the request of Chad" */
	bool done = word == x->f->word_in && noun != NONE && kind_is_participle(x, noun + 1); /* "in hostilities sponsored by Chad" */
	done = done || (word == x->f->word_for && type_is(c->frame->type, "REQUEST")); /* "calls for sanctions on Chad" ask nothing of Chad */
	noun_actors(x, noun, done ? REACH_OWN : word == x->f->word_by ? REACH_PLACES : REACH_ALL, out); /* "by militants on a post of Chad": not Chad's */
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

/* "[said] after talks", "[arrived] for a visit". NONE. */
static uint32_t adjunct_verb(const struct scene *x, const struct candidate *c)
{
	const struct frames *f = x->f;
	uint32_t preposition = x->nodes[c->group].preposition;
	if (preposition == NONE)
		return NONE;
	uint32_t word = scene_word(x, preposition);
	if (word != f->word_after && word != f->word_before && word != f->word_during && word != f->word_for && word != f->word_on &&
	    word != f->word_in && word != f->word_at)
		return NONE;
	for (uint32_t j = preposition, steps = 0; j-- > 0 && steps < 16; steps++) {
		if (x->nodes[j].kind == NODE_VERB && (x->nodes[j].finite || x->nodes[j].infinitive))
			return j;
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_RELATIVE)
			return NONE;
	}
	for (uint32_t j = preposition + 1; j < x->n && j < preposition + 16; j++) /* "After talks in Rome, the minister said" */
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite)
			return j;
	return NONE;
}

bool is_said_beside(const struct scene *x, const struct candidate *c, const struct side_origin *by)
{
	if (by->by != SIDE_ROLE || by->slot == NONE || x->f->slots.at[by->slot].where != AT_CLAUSE)
		return false;
	uint32_t verb = adjunct_verb(x, c);
	return verb != NONE && unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, verb)->head], x->f->class_say);
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

/* Whoever makes papers does what they do, whoever has weapons strikes by them. */
static bool is_made_use_of(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	return is_paper(x, noun) || (type_is(c->frame->type, "ASSAULT") && frame_class_at(x->f, x->a, x->f->class_weapon, g->first, g->head));
}

/* "introduced a bill that would punish Chad", "has a rocket capable of hitting Chad": whoever introduced it, has it. NONE. */
static uint32_t author_of(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	if (noun == NONE || x->nodes[noun].kind != NODE_NOUN || !is_made_use_of(x, c, noun))
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

/* "arrived here on Monday", "a visit here by", but not what somebody else calls so: "Welcome here". */
static bool says_here(const struct scene *x, const struct candidate *c)
{
	for (uint32_t j = c->group; j < x->n && j < c->group + 5; j++) {
		const struct unit *g = scene_group(x, j);
		const struct token *last = &x->a->tokens.at[x->a->units.at[g->head].end - 1];
		uint8_t kind = x->nodes[j].kind; /* "is on a visit here" */
		if (j > c->group && kind != NODE_ADVERB && kind != NODE_TIME && kind != NODE_PREPOSITION && kind != NODE_NOUN)
			return false;
		if (slice_equal(slice_cut(x->a->text, last->start, last->end), SLICE("here")))
			return !last->quotes;
	}
	return false;
}

/* "LIMA - Chad's premier arrived for talks": no other place is told. */
static bool arrives_here(const struct scene *x, const struct candidate *c)
{
	const uint32_t places[] = {x->f->word_in, x->f->word_at, x->f->word_to, x->f->word_from};
	if (c->frame->part != PART_VERB || x->nodes[c->group].object != NONE || !verb_in_set(x, c->group, x->f->set_landing))
		return false;
	for (unsigned i = 0; i < sizeof places / sizeof *places; i++)
		if (verb_phrase(x, c->group, places[i]) != NONE)
			return false;
	return true;
}

/* Appends the state of the place where the story was written: "LIMA, May 3 -". */
static void dateline_state(struct article *a, struct ids *out)
{
	for (uint32_t i = 0; i < a->mentions.n && a->mentions.at[i].span.start < a->dateline.span.end; i++) {
		const struct mention *m = &a->mentions.at[i];
		if (m->span.start >= a->dateline.span.start && a->actors.at[m->actor].kind == ACTOR_COUNTRY) {
			ids_add(a, out, m->actor);
			return;
		}
	}
}

/* Behind the noun, a comma perhaps between: "Chad, [along with Mali], sent". NONE. */
static uint32_t companion_behind(const struct scene *x, uint32_t noun)
{
	uint32_t j = noun == NONE ? x->n : joined_end(x, noun);
	if (j < x->n && x->nodes[j].kind == NODE_COMMA)
		j++;
	return j < x->n && x->nodes[j].kind == NODE_PREPOSITION &&
	       unit_has(&x->s->k->lexicon, scene_group(x, j), x->f->class_company) ? noun_behind(x, j) : NONE;
}

/* "sent ships [together with Chad]": behind the verb's object, where the act is not one with another; not "blamed Peru together with Chad". NONE. */
static uint32_t companion_of_verb(const struct scene *x, const struct candidate *c)
{
	uint32_t verb = verb_of(c);
	bool alone = verb != NONE && x->nodes[verb].kind == NODE_VERB && !x->nodes[verb].passive && !c->frame->mutual;
	uint32_t object = alone ? x->nodes[verb].object : NONE;
	struct ids done_to = {0};
	noun_actors(x, object, REACH_OWN, &done_to);
	return object != NONE && !done_to.n ? companion_behind(x, object) : NONE;
}

/* "Peru | joined | Chile | in | condemning": who does it as well. NONE. */
static uint32_t whom_joined(const struct scene *x, uint32_t verb)
{
	uint32_t governor = verb != NONE && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].ing ? x->nodes[verb].governor : NONE;
	if (governor == NONE || governor + 3 > verb || x->nodes[governor + 1].list_end + 1 != verb ||
	    x->nodes[governor].kind != NODE_VERB || !preposition_is(x, verb - 1, x->f->word_in))
		return NONE;
	bool joins = unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, governor)->head], x->f->class_joins);
	return joins && x->nodes[governor].object == governor + 1 ? governor + 1 : NONE;
}

/* "the arms | supplied | by Chad to [Mali] | were used to kill": whoever has been given a weapon strikes by it. NONE. */
static uint32_t given_weapon(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	if (noun == NONE || x->nodes[noun].kind != NODE_NOUN || !kind_is_participle(x, noun + 1) || !type_is(c->frame->type, "ASSAULT") ||
	    !is_made_use_of(x, c, noun))
		return NONE;
	return verb_phrase(x, noun + 1, x->f->word_to);
}

/* "Before | it | attacked Chad, | Peru | warned Mali": a pronoun of the clause that opens the sentence, which nobody was named for, is the subject
 * behind the comma. NONE. */
static uint32_t named_later(const struct scene *x, uint32_t pronoun)
{
	enum { OPENS = 4, REACH = 24 };
	if (pronoun == NONE || pronoun > OPENS || scene_group(x, pronoun)->tag != TAG_PRP || mention_at(x, scene_group(x, pronoun)->head) != NONE)
		return NONE;
	const struct unit *g = scene_group(x, pronoun);
	const struct lexicon *l = &x->s->k->lexicon;
	if (!unit_has(l, g, x->f->class_he) && !unit_has(l, g, x->f->class_it) && !unit_has(l, g, x->f->class_they))
		return NONE;
	uint32_t j = pronoun;
	if (j == 0 || (x->nodes[j - 1].kind != NODE_CONJUNCTION && x->nodes[j - 1].kind != NODE_PREPOSITION))
		return NONE;
	while (j < x->n && j < pronoun + REACH && x->nodes[j].kind != NODE_COMMA && x->nodes[j].kind != NODE_END)
		j++;
	if (j + 1 >= x->n || x->nodes[j].kind != NODE_COMMA || x->nodes[j + 1].kind != NODE_NOUN)
		return NONE;
	for (uint32_t verb = j + 2; verb < x->n && verb < j + REACH; verb++)
		if (x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite)
			return x->nodes[verb].subject == j + 1 ? j + 1 : NONE;
	return NONE;
}

static void subject_actors(const struct scene *x, const struct candidate *c, struct ids *out)
{
	uint32_t noun = acting_noun(x, c), later = named_later(x, noun);
	noun = later == NONE ? noun : later;
	noun_actors(x, given_weapon(x, c, noun), REACH_OWN, out);
	if (!out->n)
		noun_actors(x, noun, REACH_OWN, out);
	if (out->n) {
		noun_actors(x, companion_behind(x, noun), REACH_OWN, out);
		noun_actors(x, companion_of_verb(x, c), REACH_OWN, out);
	}
	if (!out->n)
		noun_actors(x, author_of(x, c, noun), REACH_OWN, out);
	if (!out->n && noun != NONE && c->frame->mutual) /* "the talks between [Chad and Mali] led to a pact" */
		noun_actors(x, noun_phrase(x, noun, x->f->word_between), REACH_ALL, out);
	if (!out->n) /* "police in Lagos" */
		noun_actors(x, noun, REACH_PLACES, out);
	uint32_t joined = whom_joined(x, verb_of(c));
	if (out->n && joined != NONE)
		noun_actors(x, joined, REACH_OWN, out);
}

static void object_actors(const struct scene *x, const struct candidate *c, uint32_t verb, struct ids *out)
{
	uint32_t recipient = x->nodes[verb].recipient;
	uint32_t noun = has_complement(x, c) ? recipient : object_noun(x, verb, c->frame->part == PART_VERB ? c->predicate : NULL);
	bool right_before = noun != NONE && x->nodes[verb].participle && noun + 1 == verb; /* "sailors | seized by Iran" are not Iran's */
	bool rejected = noun != NONE && type_is(c->frame->type, "REJECT") && is_paper(x, noun); /* "vetoed a resolution on Iran": not Iran's */
	noun_actors(x, noun != NONE ? noun : object_behind_what(x, verb), right_before || rejected ? REACH_OWN : REACH_ALL, out);
	if (!out->n && recipient != NONE)
		noun_actors(x, recipient, REACH_ALL, out);
}

static void infinitive_actors(const struct scene *x, const struct candidate *c, struct ids *out)
{
	uint32_t verb = infinitive_of(x, c->frame->part == PART_NOUN ? c->via : c->group);
	if (verb == NONE)
		verb = infinitive_behind(x, c->group);
	if (verb == NONE)
		return;
	uint32_t object = x->nodes[verb].object;
	noun_actors(x, object, REACH_ALL, out);
	if (!out->n && object != NONE) /* "to settle the rift between Chad and Mali" */
		noun_actors(x, noun_phrase(x, object, x->f->word_between), REACH_ALL, out);
}

/* "[Chad's] plans to build", "working with Mali, [Chad] bought" */
static void clause_actors(const struct scene *x, const struct candidate *c, struct ids *out)
{
	uint32_t noun = plan_before(x, c->group);
	if (noun != NONE && modifier_actors(x, noun, out))
		joined_owners(x, noun, false, out);
	uint32_t verb = out->n ? NONE : adjunct_verb(x, c);
	if (verb != NONE)
		noun_actors(x, x->nodes[verb].subject, REACH_OWN, out);
}

/* "[riots] shook Peru", "[a strike] paralysed Lima": where it is. NONE. */
static uint32_t shaken_by(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun + 1; j < x->n && j < noun + 10; j++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite)
			return x->nodes[j].subject == x->nodes[noun].list && !x->nodes[j].passive && verb_in_set(x, j, x->f->set_shaking) ? x->nodes[j].object : NONE;
	return NONE;
}

/* Does a frame of the noun tell a deed of one side? */
static bool names_deed(const struct scene *x, uint32_t noun)
{
	const struct frames *f = x->f;
	uint32_t word = frame_word_at(f, x->a, scene_group(x, noun)->head, PART_NOUN);
	for (uint32_t k = 0; word != NONE && k < f->words.at[word].n_predicates; k++) {
		const struct predicate *p = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + k]];
		for (uint32_t i = 0; i < p->n_frames; i++)
			if (TYPE_AMONG(f->frames.at[f->frames_of[p->first_frame + i]].type, "ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "THREATEN"))
				return true;
	}
	return false;
}

/* "[Chad's raid] kicked off talks": the raid does not hold them. */
static bool lent_by_deed(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = acting_noun(x, c);
	return noun != NONE && x->nodes[noun].kind == NODE_NOUN && x->acts[noun] != NONE && !head_is_actor(x, noun) && names_deed(x, noun);
}

void slot_actors(const struct scene *x, const struct candidate *c, const struct role_slot *slot, struct ids *out)
{
	uint32_t verb = verb_of(c);
	bool of_verb = verb != NONE && x->nodes[verb].kind == NODE_VERB;
	switch (slot->where) {
	case AT_VIA:
		if (!lent_by_deed(x, c))
			subject_actors(x, c, out);
		return;
	case AT_SUBJECT:
		subject_actors(x, c, out);
		return;
	case AT_OBJECT:
		if (of_verb)
			object_actors(x, c, verb, out);
		else if (c->frame->part == PART_NOUN && c->frame->domestic)
			noun_actors(x, shaken_by(x, c->group), REACH_ALL, out);
		return;
	case AT_RECIPIENT:
		if (of_verb)
			noun_actors(x, x->nodes[verb].passive ? x->nodes[verb].object : x->nodes[verb].recipient, REACH_ALL, out);
		return;
	case AT_INFINITIVE:
		infinitive_actors(x, c, out);
		return;
	case AT_THAT:
		noun_actors(x, clause_subject(x, c->group), REACH_ALL, out);
		return;
	case AT_HEAD:
		noun_actors(x, c->group, REACH_ALL, out);
		return;
	case AT_HERE:
		if (says_here(x, c) || arrives_here(x, c))
			dateline_state(x->a, out);
		return;
	case AT_VISITED:
		noun_actors(x, visited_noun(x, c), REACH_OWN, out);
		return;
	case AT_CLAUSE:
		clause_actors(x, c, out);
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
	const uint32_t words[PARTY_PLACES] = {[PARTY_TO] = f->word_to, [PARTY_WITH] = f->word_with, [PARTY_FOR] = f->word_for,
		[PARTY_AGAINST] = f->word_against, [PARTY_FROM] = f->word_from, [PARTY_IN] = f->word_in};
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

bool says_only_where(const struct scene *x, const struct candidate *c, const struct role_slot *slot)
{
	const struct frames *f = x->f;
	uint32_t word = slot->preposition;
	bool place = word == f->word_to || word == f->word_in || word == f->word_at || word == f->word_on || word == f->word_for;
	if (slot->where != AT_PREPOSITION || !(place || word == f->word_near))
		return false;
	uint32_t noun = preposition_noun(x, c, word);
	if (noun != NONE && !place) { /* "to the base near Lima", but "near Peru" */
		uint32_t host = x->nodes[noun].host;
		bool place_of_verb = host != NONE && x->nodes[host].kind == NODE_NOUN &&
				     (x->nodes[host].preposition != NONE || host == x->nodes[c->group].recipient);
		noun = place_of_verb ? host : NONE;
	}
	if (noun != NONE && word == f->word_for) /* "left for Peru", but "moved in for an assault on Peru" */
		return head_is_actor(x, noun);
	return noun != NONE && !head_class(x, noun, f->class_border_host);
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
