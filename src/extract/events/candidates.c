/* Candidates: at each verb, noun and adjective that a frame names, the frame that fits best. */
#include "extract/events/candidates.h"

#include "extract/events/tests.h"

/* "will not lift", "was not responsive": the subject's own refusal. */
static bool refuses(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	const struct unit *g = scene_group(x, c->group);
	if (n->kind != NODE_VERB || !n->negated || n->passive)
		return false;
	if (c->frame->part == PART_ADJECTIVE)
		return true;
	for (uint32_t u = g->first; u < g->end; u++)
		if (x->a->units.at[u].tag == TAG_MD)
			return true;
	return false;
}

static void put_other(struct candidate *best, const struct candidate *c)
{
	for (int i = 0; i < CANDIDATE_OTHERS; i++)
		if (!best->others[i].frame || best->others[i].score < c->score) {
			for (int k = CANDIDATE_OTHERS - 1; k > i; k--)
				best->others[k] = best->others[k - 1];
			best->others[i].frame = c->frame;
			best->others[i].predicate = c->predicate;
			best->others[i].end_token = c->end_token;
			best->others[i].score = c->score;
			return;
		}
}

static struct candidate candidate(const struct predicate *p, uint32_t group, uint32_t unit, uint32_t end_token)
{
	return (struct candidate){.predicate = p, .group = group, .unit = unit, .end_token = end_token, .via = NONE, .outer = NONE,
		.inner = NONE, .keeper = NONE, .victims = NONE};
}

static void consider(struct coding *y, struct candidate *best, const struct predicate *p, uint32_t group, uint32_t unit, uint32_t end_token)
{
	const struct frames *f = y->scene.f;
	struct surroundings around = surroundings_of(&y->scene, group, p);
	const uint32_t *numbers = f->frames_of + p->first_frame;
	struct candidate c;
	bool made = false;
	for (uint32_t i = 0, n = p->n_frames; i < n; i++) {
		const uint32_t number = numbers[i];
		if (!frame_admitted(f, number, &around))
			continue;
		if (!made)
			c = candidate(p, group, unit, end_token);
		made = true;
		c.frame = &f->frames.at[number];
		if (c.frame->refusal && !refuses(&y->scene, &c))
			continue;
		c.score = frame_fit(&y->scene, &c, &around);
		if (c.score < 0)
			continue;
		c.score += c.frame->own ? c.frame->own : c.frame->never ? 100 : c.frame->refusal ? 6 : 0;
		if (c.score > best->score) {
			struct candidate old = *best;
			memcpy(c.others, old.others, sizeof c.others);
			*best = c;
			if (old.score >= 0)
				put_other(best, &old);
		} else
			put_other(best, &c);
	}
}

static void keep(struct coding *y, const struct candidate *best)
{
	y->discarded = y->discarded || (best->score >= 0 && best->frame->discards);
	if (best->score < 0 || best->frame->never)
		return;
	y->scene.acts[best->group] = y->candidates.n;
	*ARRAY_PUSH(y->scene.a->arena, &y->candidates) = *best;
	memcpy(y->candidates.at[y->candidates.n - 1].cameo, best->frame->cameo, sizeof best->cameo);
}

static const struct predicate *predicate_of(const struct frames *f, uint32_t word, uint32_t number)
{
	return &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + number]];
}

static uint32_t predicates_of(const struct frames *f, uint32_t word) { return word == NONE ? 0 : f->words.at[word].n_predicates; }

/* An adjective in group i, said by the verb. */
static void adjective_of(struct coding *y, uint32_t i, uint32_t verb, struct candidate *best)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	uint32_t word = frame_word_at(f, x->a, g->head, PART_ADJECTIVE), end;
	for (uint32_t k = 0, n = predicates_of(f, word); k < n; k++) {
		const struct predicate *p = predicate_of(f, word, k);
		if (p->n_frames && phrase_at(f, x->a, &p->phrase, g->first, g->head, &end))
			consider(y, best, p, verb, g->head, end);
	}
}

static void find_verb(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	uint32_t word = frame_word_at(f, x->a, g->head, PART_VERB), end;
	if (word == NONE && !x->nodes[i].passive)
		return;
	if (x->nodes[i].participle && unit_has(&x->s->k->lexicon, g, f->class_loyal)) /* "forces allied with Chad": whose they are */
		return;
	struct candidate best = {.score = -1};
	struct verb_ends ends = verb_ends(x, i);
	for (uint32_t k = 0, n = predicates_of(f, word); k < n; k++) {
		const struct predicate *p = predicate_of(f, word, k);
		if (p->n_frames && verb_ends_admit(&ends, p) && verb_predicate_at(x, i, p, &end))
			consider(y, &best, p, i, g->head, end);
	}
	if (x->nodes[i].passive) /* "is concerned", "was opposed" */
		adjective_of(y, i, i, &best);
	keep(y, &best);
}

static void find_adjective(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	for (uint32_t k = 1; k <= 3 && k <= i; k++) { /* its copula */
		if (x->nodes[i - k].kind == NODE_VERB) {
			struct candidate best = {.score = -1};
			adjective_of(y, i, i - k, &best);
			if (y->scene.acts[i - k] == NONE)
				keep(y, &best);
			return;
		}
		if (x->nodes[i - k].kind != NODE_ADVERB)
			return;
	}
}

/* The active verb before a noun whose object it is. */
static uint32_t object_of(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 6; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == noun && !x->nodes[j].passive ? j : NONE;
	return NONE;
}

/* The verb that lends a noun its subject, and what it makes of it. */
uint32_t lending_verb(const struct scene *x, uint32_t noun, uint32_t *preposition)
{
	uint32_t top = counted_top(x, noun);
	*preposition = x->nodes[top].preposition == NONE ? 0 : scene_word(x, x->nodes[top].preposition);
	if (x->nodes[top].preposition != NONE) {
		uint32_t host = x->nodes[top].host;
		if (host != NONE && x->nodes[host].kind == NODE_NOUN) /* "put its military on alert" */
			host = object_of(x, x->nodes[host].list);
		return host != NONE && x->nodes[host].kind == NODE_VERB ? host : NONE;
	}
	for (uint32_t j = top, steps = 0; j-- > 0 && steps < SYNTAX_REACH; steps++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].object == top && !x->nodes[j].passive)
			return j;
		else if (x->nodes[j].kind == NODE_END)
			break;
	for (uint32_t j = top + 1, steps = 0; j < x->n && steps < SYNTAX_REACH; j++, steps++) {
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].object == top)
			return j;
		if (x->nodes[j].kind == NODE_END)
			break;
	}
	return NONE;
}

/* "promised food", "drafted sanctions" give and impose nothing yet; "pledged support" and "agreed on a treaty" do. */
static bool promises(const struct frame *f)
{
	return TYPE_AMONG(f->type, "AID", "SANCTION", "COERCE", "ASSAULT");
}

static bool sets_share(const uint64_t *a, const uint64_t *b)
{
	for (unsigned i = 0; i < FRAME_SET_WORDS; i++)
		if (a[i] & b[i])
			return true;
	return false;
}

bool ends_others_war(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	if (n->kind != NODE_VERB || !n->infinitive || n->governor == NONE)
		return false;
	if (verb && x->nodes[verb - 1].kind == NODE_NOUN && n->subject == verb - 1 && !head_is_actor(x, verb - 1)) /* "dealt a blow to [Norway's efforts] to end the war" */
		return true;
	return x->nodes[n->governor].kind != NODE_VERB || verb_in_set(x, n->governor, x->f->set_mediating);
}

void read_via(const struct scene *x, struct candidate *c, const struct frame *frame)
{
	const struct frames *f = x->f;
	uint32_t preposition, verb = lending_verb(x, c->group, &preposition), end;
	c->via = NONE;
	c->via_own = c->undergoes = c->wanted = false;
	c->via_status = EVENT_REPORTED;
	bool war = frame->mutual && type_is(frame->type, "ASSAULT");
	if (verb == NONE || (war && verb_in_set(x, verb, f->set_ending) && ends_others_war(x, verb)))
		return;
	uint32_t word = frame_word_at(f, x->a, scene_group(x, verb)->head, PART_VERB);
	for (uint32_t i = 0; word != NONE && i < f->words.at[word].n_predicates; i++) {
		const struct predicate *p = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + i]];
		bool own = sets_share(p->sets, frame->via), undergoes = !own && !frame->mutual && !frame->covers && bit_in(p->sets, f->set_undergo);
		bool lends = own || undergoes || bit_in(p->sets, f->set_support) || (!type_of_speech(frame->type) && bit_in(p->sets, f->set_answer));
		bool wanted = bit_in(p->sets, f->set_wanted), planned = wanted || bit_in(p->sets, f->set_planned);
		bool hypothetical = bit_in(p->sets, f->set_hypothetical), negated = bit_in(p->sets, f->set_negated);
		if (!lends && !planned && (type_of_speech(frame->type) || (!hypothetical && !negated)))
			continue;
		if (preposition && (!p->phrase.n_after || p->phrase.after[p->phrase.n_after - 1] != preposition))
			continue;
		if (!verb_predicate_at(x, verb, p, &end) && !(preposition && p->phrase.n_after == 1))
			continue;
		c->via = verb;
		c->via_own = c->via_own || own;
		c->undergoes = undergoes;
		c->wanted = wanted && !lends && !frame->mutual;
		bool settled = lends && !(undergoes && (hypothetical || negated)) && !(planned && promises(frame));
		c->via_status = settled ? EVENT_REPORTED : planned ? EVENT_PLANNED : negated ? EVENT_NEGATED : EVENT_HYPOTHETICAL;
		if (own)
			return;
	}
}

static bool capitalised(const struct scene *x, uint32_t unit)
{
	uint8_t shape = x->a->units.at[unit].shape;
	return shape == SHAPE_CAPITAL || shape == SHAPE_UPPER;
}

/* A headline writes each word so: "Chile Lifts Ban". */
static bool all_capitalised(const struct scene *x)
{
	for (uint32_t i = 0; i < x->n; i++)
		if (x->nodes[i].kind == NODE_VERB && !capitalised(x, scene_group(x, i)->head))
			return false;
	return true;
}

/* "the Joint Commission on Trade", "Nepal Food Relief": a part of what somebody or something is called. */
static bool within_name(const struct scene *x, uint32_t i, uint32_t unit)
{
	const struct unit *g = scene_group(x, i);
	if (!capitalised(x, unit) || (unit == g->first && !i))
		return false;
	bool joined = x->a->units.at[unit].end - x->a->units.at[unit].first > 1; /* "Pacific Trade Cooperation" as one unit */
	for (uint32_t u = g->first; u < unit && !joined; u++)
		joined = capitalised(x, u) && x->mention_of[u - x->first_unit] == NONE && x->a->units.at[u].tag != TAG_DT;
	uint32_t before = i >= 2 && (x->nodes[i - 1].kind == NODE_AND || x->nodes[i - 1].kind == NODE_PREPOSITION) ? i - 2 : NONE;
	bool behind = i + 2 < x->n && x->nodes[i + 1].kind == NODE_AND && x->nodes[i + 2].kind == NODE_NOUN &&
		capitalised(x, scene_group(x, i + 2)->first) &&
		x->mention_of[scene_group(x, i + 2)->first - x->first_unit] == NONE; /* "Trade | and | Industry Minister" */
	joined = joined || behind || (before != NONE && x->nodes[before].kind == NODE_NOUN && capitalised(x, scene_group(x, before)->head) &&
				      (x->nodes[i - 1].kind == NODE_PREPOSITION || !head_is_actor(x, before)));
	return joined && !all_capitalised(x);
}

/* Acts that names of bodies, funds and laws speak of. */
static bool names_speak_of(const struct frame *f)
{
	bool exercise = strcmp(f->cameo, "062") == 0; /* "Joint Exercises" have names of their own */
	return !exercise && TYPE_AMONG(f->type, "AID", "COOPERATE", "SUPPORT", "REQUEST", "ACCUSE", "SANCTION");
}

static void find_noun(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	uint32_t word = frame_word_at(f, x->a, g->head, PART_NOUN), end;
	if (word == NONE || !f->words.at[word].n_predicates)
		return;
	struct candidate best = {.score = -1};
	uint32_t mention = x->mention_of[g->head - x->first_unit];
	if (mention != NONE && x->a->mentions.at[mention].by != BY_ROLE) /* "the Six-Party Talks" as a name would be one; an actor is no act */
		return;
	for (uint32_t k = 0, n = predicates_of(f, word); k < n; k++) {
		const struct predicate *p = predicate_of(f, word, k);
		if (p->n_frames && phrase_at(f, x->a, &p->phrase, g->first, g->head, &end))
			consider(y, &best, p, i, g->head, end);
	}
	if (best.score >= 0 && names_speak_of(best.frame) && within_name(x, i, g->head))
		return;
	if (best.score >= 0 && !best.frame->never)
		read_via(x, &best, best.frame);
	keep(y, &best);
}

/* "the [visiting] premier of Peru": what stands before somebody tells what he does. */
static void find_modifier(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	if (y->scene.acts[i] != NONE || g->head == g->first || !head_is_actor(x, i))
		return;
	for (uint32_t u = g->first; u < g->head && y->scene.acts[i] == NONE; u++) {
		uint8_t tag = x->a->units.at[u].tag;
		bool ing = (tag == TAG_VBG || tag == TAG_JJ) && slice_ends(lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[u].word), SLICE("ing"));
		uint32_t word = ing ? frame_word_as(f, x->a, u, PART_ADJECTIVE, TAG_JJ) : NONE, end;
		struct candidate best = {.score = -1};
		for (uint32_t k = 0, n = predicates_of(f, word); k < n; k++) {
			const struct predicate *p = predicate_of(f, word, k);
			if (p->n_frames && phrase_at(f, x->a, &p->phrase, g->first, u, &end))
				consider(y, &best, p, i, u, end);
		}
		if (best.score >= 0 && best.frame->n_sources && f->slots.at[best.frame->first_source].where == AT_HEAD)
			keep(y, &best);
	}
}

void candidates_find(struct coding *y)
{
	follows_find(&y->scene);
	read_gerunds(&y->scene);
	for (uint32_t i = 0; i < y->scene.n; i++)
		if (y->scene.nodes[i].kind == NODE_VERB)
			find_verb(y, i);
		else if (y->scene.nodes[i].kind == NODE_NOUN) {
			find_noun(y, i);
			find_modifier(y, i);
		}
		else if (y->scene.nodes[i].kind == NODE_ADJECTIVE)
			find_adjective(y, i);
}
