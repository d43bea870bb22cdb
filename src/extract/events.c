/*
 * Events: predicates are found by the word (no scan over frames), the frame that fits best is chosen, roles are filled, what is
 * told twice is told once.
 */
#include "extract/events.h"

#include "extract/event_status.h"
#include "extract/event_tests.h"

struct coding {
	struct scene scene;
	struct syntax_classes classes;
	ARRAY(struct candidate) candidates;
	uint32_t *content_of;   /* attributions whose content overlaps a sentence: next_content chains */
	uint32_t *next_content;
	uint32_t *content;
};

/* ---- candidates ---- */

/* "will not lift": the subject's own refusal. */
static bool refuses(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	const struct unit *g = scene_group(x, i);
	if (n->kind != NODE_VERB || !n->negated || n->passive)
		return false;
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

static void consider(struct coding *y, struct candidate *best, struct candidate c)
{
	const struct frames *f = y->scene.f;
	for (uint32_t i = 0; i < c.predicate->n_frames; i++) {
		c.frame = &f->frames.at[f->frames_of[c.predicate->first_frame + i]];
		if (c.frame->refusal && !refuses(&y->scene, c.group))
			continue;
		c.score = frame_fit(&y->scene, &c);
		if (c.score < 0)
			continue;
		c.score += c.frame->never ? 100 : c.frame->refusal ? 6 : 0;
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
	if (best->score < 0 || best->frame->never)
		return;
	y->scene.acts[best->group] = y->candidates.n;
	*ARRAY_PUSH(y->scene.a->arena, &y->candidates) = *best;
	memcpy(y->candidates.at[y->candidates.n - 1].cameo, best->frame->cameo, sizeof best->cameo);
}

/* An adjective in group i, said by the verb. */
static void adjective_of(struct coding *y, uint32_t i, uint32_t verb, struct candidate *best)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	uint32_t word = frame_word_at(f, x->a, g->head, PART_ADJECTIVE);
	for (uint32_t k = 0; word != NONE && k < f->words.at[word].n_predicates; k++) {
		struct candidate c = {.group = verb, .unit = g->head, .via = NONE, .outer = NONE, .inner = NONE};
		c.predicate = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + k]];
		if (c.predicate->n_frames && phrase_at(f, x->a, &c.predicate->phrase, g->first, g->head, &c.end_token))
			consider(y, best, c);
	}
}

static void find_verb(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	struct candidate best = {.score = -1};
	uint32_t word = frame_word_at(f, x->a, g->head, PART_VERB);
	for (uint32_t k = 0; word != NONE && k < f->words.at[word].n_predicates; k++) {
		struct candidate c = {.group = i, .unit = g->head, .via = NONE, .outer = NONE, .inner = NONE};
		c.predicate = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + k]];
		if (c.predicate->n_frames && verb_predicate_at(x, i, c.predicate, &c.end_token))
			consider(y, &best, c);
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

/* "15 million dollars in aid" */
static bool is_money(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	return g->tag == TAG_CD || frame_class_at(x->f, x->a, x->f->class_money, g->first, g->head);
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
static uint32_t lending_verb(const struct scene *x, uint32_t noun, uint32_t *preposition)
{
	uint32_t top = x->nodes[noun].list;
	for (unsigned steps = 0; steps < 3 && x->nodes[top].preposition != NONE; steps++) { /* "a series of tests" */
		uint32_t host = x->nodes[top].host;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN || !(counted_noun(x, host) != host || is_money(x, host)))
			break;
		top = x->nodes[host].list;
	}
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

static void read_via(const struct scene *x, struct candidate *c, const struct frame *frame)
{
	const struct frames *f = x->f;
	uint32_t preposition, verb = lending_verb(x, c->group, &preposition), end;
	c->via = NONE;
	c->via_own = false;
	c->via_status = EVENT_REPORTED;
	if (verb == NONE)
		return;
	uint32_t word = frame_word_at(f, x->a, scene_group(x, verb)->head, PART_VERB);
	for (uint32_t i = 0; word != NONE && i < f->words.at[word].n_predicates; i++) {
		const struct predicate *p = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + i]];
		bool own = (p->sets[0] & frame->via[0]) || (p->sets[1] & frame->via[1]), lends = own || bit_in(p->sets, f->set_support);
		bool planned = bit_in(p->sets, f->set_planned), hypothetical = bit_in(p->sets, f->set_hypothetical), negated = bit_in(p->sets, f->set_negated);
		if (!lends && !planned && !hypothetical && !negated)
			continue;
		if (preposition && (!p->phrase.n_after || p->phrase.after[p->phrase.n_after - 1] != preposition))
			continue;
		if (!verb_predicate_at(x, verb, p, &end) && !(preposition && p->phrase.n_after == 1))
			continue;
		c->via = verb;
		c->via_own = c->via_own || own;
		c->via_status = lends ? EVENT_REPORTED : planned ? EVENT_PLANNED : negated ? EVENT_NEGATED : EVENT_HYPOTHETICAL;
		if (own)
			return;
	}
}

static void find_noun(struct coding *y, uint32_t i)
{
	const struct scene *x = &y->scene;
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, i);
	struct candidate best = {.score = -1};
	uint32_t word = frame_word_at(f, x->a, g->head, PART_NOUN);
	uint32_t mention = x->mention_of[g->head - x->first_unit];
	if (mention != NONE && x->a->mentions.at[mention].by != BY_ROLE) /* "the Six-Party Talks" as a name would be one; an actor is no act */
		return;
	for (uint32_t k = 0; word != NONE && k < f->words.at[word].n_predicates; k++) {
		struct candidate c = {.group = i, .unit = g->head, .via = NONE, .outer = NONE, .inner = NONE};
		c.predicate = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + k]];
		if (c.predicate->n_frames && phrase_at(f, x->a, &c.predicate->phrase, g->first, g->head, &c.end_token))
			consider(y, &best, c);
	}
	if (best.score >= 0 && !best.frame->never)
		read_via(x, &best, best.frame);
	keep(y, &best);
}

/* ---- one act, one event ---- */

static struct candidate *candidate_at(struct coding *y, uint32_t group)
{
	return group < y->scene.n && y->scene.acts[group] != NONE ? &y->candidates.at[y->scene.acts[group]] : NULL;
}

/* "hold talks", "give food aid": the noun names the act, unless its verb does ("sign an agreement", "meet for talks"). */
static bool noun_names(const struct scene *x, const struct candidate *verb, const struct candidate *noun)
{
	return noun->via == verb->group && !(strcmp(verb->frame->type, "AGREE") == 0 && verb_in_set(x, verb->group, x->f->set_signing));
}

static void drop_double(struct coding *y, struct candidate *c)
{
	struct scene *x = &y->scene;
	uint32_t preposition, verb = c->frame->part == PART_NOUN ? lending_verb(x, c->group, &preposition) : NONE;
	struct candidate *v = verb == NONE ? NULL : candidate_at(y, verb);
	if (v && v->frame->covers && v->frame->type != c->frame->type)
		c->dropped = true;
	else if (v && v->frame->type == c->frame->type && !v->dropped)
		*(noun_names(x, v, c) ? &v->dropped : &c->dropped) = true;
	const struct syntax_node *n = &x->nodes[c->group];
	if (n->kind != NODE_VERB || n->governor == NONE)
		return;
	struct candidate *g = candidate_at(y, n->governor); /* "met to discuss", "will meet and discuss" */
	if (g && g != c && g->frame->type == c->frame->type && !g->frame->outer && (n->infinitive || n->bare))
		c->dropped = true;
}

static void drop_doubles(struct coding *y)
{
	for (uint32_t i = 0; i < y->candidates.n; i++)
		drop_double(y, &y->candidates.at[i]);
}

/* ---- outer acts ---- */

static const char *outer_code(const struct frames *f, const struct candidate *outer, const char *inner)
{
	const char *best = NULL;
	size_t longest = 0;
	for (uint32_t i = 0; i < f->outer.n; i++) {
		const struct outer_codes *o = &f->outer.at[i];
		size_t n = strlen(o->inner);
		if (n <= longest || strncmp(o->inner, inner, n) != 0)
			continue;
		const char *type = outer->frame->type;
		const char *code = strcmp(type, "AGREE") == 0 ? o->agree : strcmp(type, "REQUEST") == 0 ? o->request
				 : strcmp(type, "REJECT") == 0 ? o->reject : strcmp(type, "THREATEN") == 0 ? o->threaten : "-";
		if (code[0] != '-')
			best = code, longest = n;
	}
	return best;
}

/* The act that an outer act speaks of: its infinitive, its object, or what stands behind its preposition. A noun of "agreed to return to
 * talks" counts through its verb. */
static struct candidate *spoken_of(struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	bool inside = false; /* the infinitive is found: what follows is its object */
	for (uint32_t j = c->group + 1; j < x->n && j < c->group + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		struct candidate *inner = candidate_at(y, j);
		if (n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_CONJUNCTION || n->kind == NODE_COMMA || n->kind == NODE_RELATIVE)
			return NULL;
		if (n->kind == NODE_VERB) {
			bool own = n->infinitive && (n->governor == c->group || c->frame->part != PART_VERB);
			if (inside || (!own && !n->ing))
				return NULL;
			inside = own;
		}
		if (inner && !inner->dropped && inner->unit != c->unit)
			return inner;
	}
	return NULL;
}

static void read_outer(struct coding *y)
{
	for (uint32_t i = 0; i < y->candidates.n; i++) {
		struct candidate *c = &y->candidates.at[i], *inner;
		if (c->dropped || !(c->frame->outer || c->frame->no_inner))
			continue;
		inner = spoken_of(y, c);
		if (!inner)
			continue;
		c->inner = (uint32_t)(inner - y->candidates.at);
		if (inner->outer == NONE)
			inner->outer = i;
		const char *code = c->frame->outer ? outer_code(y->scene.f, c, inner->cameo) : NULL;
		if (code)
			memcpy(c->cameo, code, strlen(code) + 1);
		if (c->frame->no_inner)
			inner->dropped = true;
	}
}

/* ---- events ---- */

static bool ids_have(const struct ids *list, uint32_t id)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->at[i] == id)
			return true;
	return false;
}

static bool same_side(const struct article *a, uint32_t x, uint32_t y)
{
	return x == y || (a->actors.at[x].country[0] && strcmp(a->actors.at[x].country, a->actors.at[y].country) == 0);
}

/* Takes out of `list` whoever stands in `other`. */
static void ids_without(struct article *a, struct ids *list, const struct ids *other)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		bool there = false;
		for (uint32_t k = 0; k < other->n; k++)
			there = there || same_side(a, list->at[i], other->at[k]);
		if (!there)
			list->at[n++] = list->at[i];
	}
	list->n = n;
}

static void fill_side(const struct scene *x, const struct candidate *c, uint32_t first, uint32_t n, bool all, struct ids *out)
{
	for (uint32_t i = 0; i < n && (all || !out->n); i++)
		slot_actors(x, c, &x->f->slots.at[first + i], out);
}

/* Violence and force turn on one's own people as well. */
static bool can_turn_inward(const struct frame *f)
{
	return strcmp(f->type, "ASSAULT") == 0 || strcmp(f->type, "COERCE") == 0 || strcmp(f->type, "CONCEDE") == 0;
}

static bool says_where(const struct frames *f, const struct role_slot *slot)
{
	return slot->where != AT_OBJECT && slot->where != AT_RECIPIENT &&
	       !(slot->where == AT_PREPOSITION && slot->preposition != f->word_in && slot->preposition != f->word_at && slot->preposition != f->word_near &&
		 slot->preposition != f->word_from && slot->preposition != f->word_by);
}

/* First somebody of another side; else, where it is done to somebody, others of the same side: "Egyptian police detained Mubarak". */
static void fill_targets(const struct scene *x, const struct candidate *c, struct event *e)
{
	const struct frame *f = c->frame;
	struct scene named = *x;
	named.named_only = true;
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n; i++) {
		slot_actors(x, c, &x->f->slots.at[f->first_target + i], &e->targets);
		if (!f->domestic)
			ids_without(x->a, &e->targets, &e->sources);
	}
	for (uint32_t i = 0; i < f->n_targets && !e->targets.n; i++) {
		const struct role_slot *slot = &x->f->slots.at[f->first_target + i];
		struct ids own = {0};
		if (says_where(x->f, slot))
			continue;
		slot_actors(&named, c, slot, &own);
		for (uint32_t k = 0; k < own.n; k++)
			if ((can_turn_inward(f) && slot->preposition != x->f->word_of) || !ids_have(&e->sources, own.at[k]))
				ids_add(x->a, &e->targets, own.at[k]);
	}
}

static void fill_roles(struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	const struct frame *f = c->frame;
	bool between = f->mutual && f->part == PART_NOUN && noun_phrase(x, c->group, x->f->word_between) != NONE;
	fill_side(x, c, f->first_source, f->n_sources, false, &e->sources);
	if (!between)
		fill_targets(x, c, e);
	if (f->outer && !e->targets.n && c->inner != NONE && strcmp(f->type, "REQUEST") != 0) { /* "agreed to meet Chile": what is agreed to says with whom */
		const struct candidate *inner = &y->candidates.at[c->inner];
		for (uint32_t i = 0; i < inner->frame->n_targets && !e->targets.n; i++) {
			slot_actors(x, inner, &x->f->slots.at[inner->frame->first_target + i], &e->targets);
			ids_without(x->a, &e->targets, &e->sources);
		}
	}
	if (f->domestic && !e->targets.n)
		for (uint32_t i = 0; i < e->sources.n; i++)
			ids_add(x->a, &e->targets, e->sources.at[i]);
}

static bool roles_suffice(const struct scene *x, const struct candidate *c, const struct event *e)
{
	uint32_t actor = acting_noun(x, c);
	if (c->frame->head_acts && (actor == NONE || !head_is_actor(x, actor)) && !e->sources.n)
		return false;
	if (c->frame->joint && e->sources.n < 2 && !(actor != NONE && scene_group(x, actor)->tag != TAG_NN && scene_group(x, actor)->tag != TAG_NNP && e->sources.n))
		return false;
	switch (c->frame->need) {
	case NEED_SOURCE: return e->sources.n > 0;
	case NEED_TARGET: return e->targets.n > 0;
	case NEED_BOTH: return e->sources.n > 0 && e->targets.n > 0;
	case NEED_OWN: return c->via_own && e->sources.n + e->targets.n > 0;
	case NEED_VIA: return c->via != NONE && e->sources.n + e->targets.n > 0;
	default: return e->sources.n + e->targets.n > 0;
	}
}

static bool same_ids(const struct ids *a, const struct ids *b)
{
	if (a->n != b->n)
		return false;
	for (uint32_t i = 0; i < a->n; i++)
		if (!ids_have(b, a->at[i]))
			return false;
	return true;
}

static uint32_t lemma_of(const struct scene *x, const struct candidate *c)
{
	return x->f->words.at[c->predicate->phrase.head].lemma;
}

static bool share(const struct ids *a, const struct ids *b)
{
	for (uint32_t i = 0; i < a->n; i++)
		if (ids_have(b, a->at[i]))
			return true;
	return false;
}

/* An act told before that this noun may repeat: of the type, called the same, against the same. */
static uint32_t told_before(const struct coding *y, const struct candidate *c, const struct event *e, const uint32_t *lemmas)
{
	const struct article *a = y->scene.a;
	uint32_t lemma = lemma_of(&y->scene, c), best = NONE;
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < 64; steps++) {
		const struct event *old = &a->events.at[i];
		if (old->type != e->type || (e->targets.n && old->targets.n && !share(&e->targets, &old->targets)))
			continue;
		if (e->sources.n ? !old->targets.n : !old->sources.n)
			continue;
		if (lemmas[i] == lemma && (!e->sources.n || share(&e->sources, &old->sources)))
			return i;
		if (best == NONE && (lemmas[i] == lemma || (c->frame->again && strcmp(old->cameo, c->cameo) == 0)))
			best = i;
	}
	return best;
}

/* "The launch came hours after ...": an act told before lends its sides to a noun that does not name both. */
static bool inherit(struct coding *y, const struct candidate *c, struct event *e, const uint32_t *lemmas)
{
	struct article *a = y->scene.a;
	uint32_t best = told_before(y, c, e, lemmas);
	if (best == NONE)
		return false;
	bool twice = !e->sources.n && a->events.at[best].sentence == e->sentence && lemmas[best] == lemma_of(&y->scene, c) &&
		     scene_group(&y->scene, c->group)->tag == TAG_NN; /* "held a drill, and that the drill ..." */
	struct ids sources = e->sources;
	for (uint32_t k = 0; k < a->events.at[best].sources.n && !sources.n; k++)
		ids_add(a, &e->sources, a->events.at[best].sources.at[k]);
	sources = e->targets;
	for (uint32_t k = 0; k < a->events.at[best].targets.n && !sources.n; k++)
		ids_add(a, &e->targets, a->events.at[best].targets.at[k]);
	ids_without(a, &e->targets, &e->sources);
	return twice;
}

static bool covers(struct span s, uint32_t at)
{
	return s.start <= at && at < s.end;
}

/* Inside whose claims or denials the act stands. */
static void read_claims(struct coding *y, struct event *e)
{
	struct article *a = y->scene.a;
	for (uint32_t link = y->content_of[y->scene.sentence]; link != NONE; link = y->next_content[link]) {
		uint32_t i = y->content[link];
		const struct attribution *t = &a->attributions.at[i];
		if (!covers(t->content, e->trigger.start) || covers(t->cue, e->trigger.start))
			continue;
		ids_add(a, t->denial ? &e->denials : &e->claims, i);
	}
}

static void settle_status(struct coding *y, const struct candidate *c, struct event *e)
{
	e->status = grammatical_status(&y->scene, c);
	read_claims(y, e);
	if (c->outer != NONE && e->status == EVENT_REPORTED)
		e->status = EVENT_PLANNED;
	if (e->denials.n && e->status != EVENT_PLANNED)
		e->status = EVENT_DENIED;
	else if (e->claims.n && e->status == EVENT_REPORTED)
		e->status = EVENT_CLAIMED;
}

static struct span trigger_of(const struct scene *x, const struct candidate *c)
{
	const struct unit *head = &x->a->units.at[c->unit];
	return (struct span){x->a->tokens.at[head->first].start, x->a->tokens.at[c->end_token - 1].end};
}


struct told {
	ARRAY(uint32_t) lemmas; /* of each event */
};

static void find_repeat(struct article *a, struct event *e, const struct told *told, uint32_t lemma)
{
	e->repeats = NONE;
	for (uint32_t i = 0; i < a->events.n && i < 500; i++) {
		const struct event *old = &a->events.at[i];
		if (old->type == e->type && told->lemmas.at[i] == lemma && same_ids(&old->sources, &e->sources) && same_ids(&old->targets, &e->targets) &&
		    (old->time == NONE || e->time == NONE || strcmp(a->times.at[old->time].value, a->times.at[e->time].value) == 0)) {
			e->repeats = old->repeats != NONE ? old->repeats : i;
			return;
		}
	}
}

/* For --explain. */
static void note(struct coding *y, const struct candidate *c, const char *why)
{
	struct article *a = y->scene.a;
	char text[256];
	if (!y->scene.s->options->explain)
		return;
	struct span t = trigger_of(&y->scene, c);
	int n = snprintf(text, sizeof text, "%s %s '%.*s' at byte %u: %s", c->frame->rule, c->frame->type, SLICE_FMT(article_slice(a, t)), t.start, why);
	if (n > 0 && n < (int)sizeof text)
		*ARRAY_PUSH(a->arena, &a->notes) = (struct note){y->scene.sentence, arena_text(a->arena, (struct slice){text, (size_t)n})};
}

/* Fills an event by the candidate's frame. NULL, or why it cannot be. */
static const char *try_frame(struct coding *y, const struct told *told, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	*e = (struct event){.type = c->frame->type, .mode = c->frame->mode, .sentence = x->sentence, .group = x->first + c->group, .repeats = NONE,
		.rule = c->frame->rule, .trigger = trigger_of(x, c)};
	fill_roles(y, c, e);
	if (c->frame->part == PART_NOUN && (!e->sources.n || (c->frame->n_targets && !e->targets.n && !c->frame->mutual && !c->frame->domestic)) &&
	    inherit(y, c, e, told->lemmas.at))
		return "named twice in the sentence";
	if (c->frame->again && !e->sources.n)
		return "no act told before that it could be";
	if (!roles_suffice(x, c, e))
		return e->sources.n ? "not the actors that the frame asks for" : e->targets.n ? "nobody who does it" : "no actors";
	return NULL;
}

static void code_candidate(struct coding *y, struct told *told, const struct candidate *best)
{
	struct article *a = y->scene.a;
	struct candidate c = *best;
	struct event e;
	const char *why = try_frame(y, told, &c, &e);
	for (int i = 0; why && i < CANDIDATE_OTHERS && best->others[i].frame && (best->others[i].frame->type == best->frame->type || best->frame->again); i++) {
		c.frame = best->others[i].frame;
		c.unit = best->unit;
		c.predicate = best->others[i].predicate;
		c.end_token = best->others[i].end_token;
		if (c.outer == NONE || strcmp(c.cameo, best->frame->cameo) == 0)
			memcpy(c.cameo, c.frame->cameo, sizeof c.cameo);
		if (c.frame->part == PART_NOUN)
			read_via(&y->scene, &c, c.frame);
		if (!try_frame(y, told, &c, &e))
			why = NULL;
	}
	if (why) {
		note(y, best, why);
		return;
	}
	e.cameo = arena_text(a->arena, slice_of(c.cameo));
	e.time = event_time(&y->scene, &c);
	e.place = event_place(&y->scene, &c);
	settle_status(y, &c, &e);
	find_repeat(a, &e, told, lemma_of(&y->scene, &c));
	*ARRAY_PUSH(a->arena, &told->lemmas) = lemma_of(&y->scene, &c);
	*ARRAY_PUSH(a->arena, &a->events) = e;
}

/* ---- sentences ---- */

static bool scene_set(struct coding *y, uint32_t number, uint32_t *mention)
{
	struct scene *x = &y->scene;
	struct article *a = x->a;
	const struct sentence *s = &a->sentences.at[number];
	uint32_t units = s->end_unit - s->first_unit, before = *mention;
	x->sentence = number;
	x->first = s->first_group;
	x->n = s->end_group - s->first_group;
	x->first_unit = s->first_unit;
	while (before < a->mentions.n && a->mentions.at[before].sentence < number)
		before++;
	*mention = before;
	if (!s->body || !x->n || ((before == a->mentions.n || a->mentions.at[before].sentence != number) && !a->events.n))
		return false;
	x->mention_of = ARENA_ARRAY(a->arena, uint32_t, units + 1);
	memset(x->mention_of, 0xff, (units + 1) * sizeof *x->mention_of);
	for (; *mention < a->mentions.n && a->mentions.at[*mention].sentence == number; ++*mention) {
		const struct mention *m = &a->mentions.at[*mention];
		for (uint32_t u = m->first_unit; u < m->end_unit; u++) { /* the widest stays */
			uint32_t *slot = &x->mention_of[u - x->first_unit];
			if (u >= x->first_unit && u < s->end_unit && (*slot == NONE || m->end_unit - m->first_unit > a->mentions.at[*slot].end_unit - a->mentions.at[*slot].first_unit))
				*slot = *mention;
		}
	}
	x->nodes = ARENA_ARRAY(a->arena, struct syntax_node, x->n);
	y->scene.acts = ARENA_ARRAY(a->arena, uint32_t, x->n);
	memset(y->scene.acts, 0xff, x->n * sizeof *y->scene.acts);
	y->candidates.n = 0;
	return true;
}

static void code_sentence(struct coding *y, struct told *told)
{
	struct scene *x = &y->scene;
	syntax_find(x, &y->classes);
	for (uint32_t i = 0; i < x->n; i++)
		if (x->nodes[i].kind == NODE_VERB)
			find_verb(y, i);
		else if (x->nodes[i].kind == NODE_NOUN)
			find_noun(y, i);
		else if (x->nodes[i].kind == NODE_ADJECTIVE)
			find_adjective(y, i);
	drop_doubles(y);
	read_outer(y);
	for (uint32_t i = 0; i < y->candidates.n; i++)
		if (!y->candidates.at[i].dropped)
			code_candidate(y, told, &y->candidates.at[i]);
		else
			note(y, &y->candidates.at[i], "the same act as its verb, noun or outer act");
}

/* Which attributions speak in which sentence: a chain for each. */
static void read_contents(struct coding *y)
{
	struct article *a = y->scene.a;
	ARRAY(uint32_t) next = {0}, content = {0};
	y->content_of = ARENA_ARRAY(a->arena, uint32_t, a->sentences.n + 1);
	memset(y->content_of, 0xff, (a->sentences.n + 1) * sizeof *y->content_of);
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		const struct attribution *t = &a->attributions.at[i];
		if (span_none(t->content))
			continue;
		uint32_t first = article_sentence_at(a, t->content.start), last = article_sentence_at(a, t->content.end - 1);
		for (uint32_t s = first; first != NONE && s <= last && s < a->sentences.n; s++) {
			*ARRAY_PUSH(a->arena, &content) = i;
			*ARRAY_PUSH(a->arena, &next) = y->content_of[s];
			y->content_of[s] = next.n - 1;
		}
	}
	y->next_content = next.at;
	y->content = content.at;
}

void events_find(struct stage *s)
{
	struct article *a = s->a;
	struct coding y = {.scene = {.s = s, .f = s->k->frames, .a = a}, .classes = syntax_classes(&s->k->lexicon)};
	struct told told = {{0}};
	uint32_t mention = 0;
	if (!a->mentions.n || !s->k->frames->frames.n)
		return;
	read_contents(&y);
	for (uint32_t i = 0; i < a->sentences.n; i++)
		if (scene_set(&y, i, &mention))
			code_sentence(&y, &told);
}
