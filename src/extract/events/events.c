/*
 * Events: predicates are found by the word (no scan over frames), the frame that fits best is chosen, roles are filled, what is
 * told twice is told once.
 */
#include "extract/events/events.h"

#include "extract/events/about.h"
#include "extract/events/candidates.h"
#include "extract/events/doerless.h"
#include "extract/events/doubles.h"
#include "extract/events/general.h"
#include "extract/events/lend.h"
#include "extract/events/outer.h"
#include "extract/events/parties.h"
#include "extract/events/said.h"
#include "extract/events/sides.h"
#include "extract/events/status.h"
#include "extract/events/story.h"
#include "extract/events/topic.h"
#include "extract/events/when.h"
#include "extract/events/words.h"
#include "extract/syntax/groups.h"

/* ---- events ---- */
/* With the words before it that the frame asks for: "sanctions resolution". */
static struct span trigger_of(const struct scene *x, const struct candidate *c)
{
	const struct phrase *p = &c->predicate->phrase;
	uint32_t first = c->unit, from = scene_group(x, c->group)->first;
	if (c->frame->part == PART_NOUN && c->unit - from >= p->n_before) {
		first -= p->n_before;
		for (uint32_t i = 0; i < p->n_before; i++)
			if (!frame_word_is(x->f, x->a, first + i, p->before[i]))
				first = c->unit;
	}
	return (struct span){x->a->tokens.at[x->a->units.at[first].first].start, x->a->tokens.at[c->end_token - 1].end};
}

static const char POINTS_BACK[] = "only points back at what was told";

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

static const char OTHERS_NEEDED[] = "not the actors that the frame asks for";

static const char PRACTISED[] = "only practised";
static const char IN_GENERAL[] = "speaks of such acts in general";

/* Has the story told an act of this code? Else "its test" may be an exam. */
static bool told_of(const struct article *a, const struct candidate *c)
{
	enum { STEPS = 1000 };
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < STEPS; steps++)
		if (strcmp(a->events.at[i].cameo, c->frame->cameo) == 0)
			return true;
	return false;
}

/* "refused to impose sanctions on Chad", "declined to condemn Chad": whoever is spared is not whom it refuses. */
static bool refuses_harm(const struct coding *y, const struct candidate *c)
{
	const struct candidate *inner = c->inner == NONE ? NULL : &y->candidates.at[c->inner];
	return inner && c->frame->outer && type_is(c->frame->type, "REJECT") && TYPE_AMONG(inner->frame->type, "SANCTION", "ACCUSE");
}

/* "Chad and Mali blamed each other": nobody else. */
static bool among_themselves(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	return n->kind == NODE_VERB && n->object != NONE && unit_has(&x->s->k->lexicon, scene_group(x, n->object), x->f->class_each_other);
}

/* "two Peruvians held by Chad were freed": whoever holds them frees them, as the story has told of late. */
static void captor_frees(const struct coding *y, const struct candidate *c, struct event *e)
{
	enum { BACK = 3 };
	const struct article *a = y->scene.a;
	bool told = c->frame->part == PART_VERB && y->scene.nodes[c->group].passive && c->outer == NONE; /* not demanded: see fill_release() */
	if (!told || strncmp(c->frame->cameo, "084", 3) != 0 || e->sources.n || !e->targets.n)
		return;
	for (uint32_t i = a->events.n; i-- > 0 && a->events.at[i].sentence + BACK >= e->sentence;) {
		const struct event *held = &a->events.at[i];
		bool same = type_is(held->type, "COERCE") && strncmp(held->cameo, "173", 3) == 0 && held->targets.n && held->sources.n == 1;
		if (!same || !one_party(a, held->targets.at[0], e->targets.at[0]) || one_party(a, held->sources.at[0], e->targets.at[0]))
			continue;
		e->source_by = (struct side_origin){SIDE_ACT, NONE, held->trigger};
		ids_add(y->scene.a, &e->sources, held->sources.at[0]);
		return;
	}
}

/* "police | arrested | ten demonstrators", "ten demonstrators were arrested": no police of anybody who is named. */
static bool on_crowd(const struct scene *x, const struct candidate *c)
{
	uint32_t object = c->frame->part == PART_VERB ? x->nodes[c->group].object : NONE, actor = acting_noun(x, c);
	if (object == NONE || !TYPE_AMONG(c->frame->type, "COERCE", "ASSAULT"))
		return false;
	const struct unit *g = scene_group(x, object), *police = actor == NONE ? NULL : scene_group(x, actor);
	bool own = !police || (unit_has(&x->s->k->lexicon, &x->a->units.at[police->head], x->f->class_own_force) && !head_is_actor(x, actor));
	return own && frame_class_at(x->f, x->a, x->f->class_crowd, g->first, g->head); /* NOLINT: an object has a group */
}

/* "a truce in the Chad-Mali war" */
static bool in_war_of_two(const struct scene *x, const struct candidate *c)
{
	uint32_t war = strcmp(c->frame->cameo, "0871") == 0 ? noun_phrase(x, c->group, x->f->word_in) : NONE;
	struct ids own = {0};
	if (war != NONE)
		noun_actors(x, war, REACH_OWN, &own);
	return several_sides(x->a, &own);
}

/* "a treaty was signed between Chad and Mali": both do what they do together. */
static void both_do(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	bool between = c->frame->part == PART_VERB ? verb_phrase(x, c->group, x->f->word_between) != NONE : in_war_of_two(x, c);
	if (!between || !c->frame->mutual || e->sources.n || !several_sides(x->a, &e->targets))
		return;
	e->sources = e->targets;
	e->source_by = e->target_by;
	e->targets = (struct ids){0};
	e->target_by = (struct side_origin){0};
}

/* "the lifting of sanctions on Peru": not by Peru. */
static void not_by_itself(const struct candidate *c, struct event *e)
{
	bool same = e->sources.n == 1 && e->targets.n == 1 && e->sources.at[0] == e->targets.at[0];
	if (same && c->frame->part == PART_NOUN && type_is(c->frame->type, "CONCEDE") && !c->frame->domestic) {
		e->sources.n = 0;
		e->source_by = (struct side_origin){0};
	}
}

/* "Peru's minister warned Peru may break off the talks": what his own state may do threatens others. */
static void not_against_home(const struct article *a, struct event *e)
{
	if (!type_is(e->type, "THREATEN") || e->sources.n != 1 || e->targets.n != 1)
		return;
	const struct actor *who = &a->actors.at[e->sources.at[0]], *home = &a->actors.at[e->targets.at[0]];
	bool rules = strcmp(who->code + strlen(who->country), "GOV") == 0;
	if (rules && who->country[0] && strcmp(who->country, home->code) == 0) {
		e->targets = (struct ids){0};
		e->target_by = (struct side_origin){0};
	}
}

/* The act as it is told, before anything is known of its sides. */
static void note_act(const struct scene *x, const struct candidate *c, struct told_act *act)
{
	bool noun = c->frame->part == PART_NOUN;
	*act = (struct told_act){.frame = c->frame, .lemma = candidate_lemma(x, c), .noun = noun, .indefinite = noun && is_indefinite(x, c->group),
		.definite = noun && (is_told_of(x, c) || (c->frame->mutual && is_theirs(x, c->group))),
		.name = noun && !type_is(c->frame->type, "ASSAULT") ? own_name(x, c) : 0,
		.first_told = noun && c->via_own && stands_out(x, c->group), .mutual = c->frame->mutual,
		.by_outlaws = !noun && done_by_private(x, c)};
	act->on_crowd = on_crowd(x, c);
}

/* What its sides are before others of the sentence are taken for one. */
static void note_sides(const struct scene *x, const struct candidate *c, const struct event *e, struct told_act *act)
{
	act->own_targets = e->targets.n > 0;
	act->apart = told_apart(x, e);
	act->others_named = !e->targets.n && names_others(x, c);
	act->undergone = c->undergoes && e->targets.n;
	act->place_named = !e->targets.n && is_visit(e) && names_place(x, c);
}

/* Fills an event by the candidate's frame. NULL, or why it cannot be. */
static const char *try_frame(struct coding *y, const struct told *told, const struct candidate *c, struct event *e, struct told_act *act)
{
	const struct scene *x = &y->scene;
	bool noun = c->frame->part == PART_NOUN;
	note_act(x, c, act);
	about_note(y, c, act);
	*e = (struct event){.type = c->frame->type, .mode = c->frame->mode, .sentence = x->sentence, .group = x->first + c->group, .repeats = NONE,
		.rule = c->frame->rule, .trigger = trigger_of(x, c)};
	read_claims(y, c, e);
	fill_roles(y, c, e);
	act->said_beside = noun && is_said_beside(x, c, &e->source_by);
	both_do(y, c, e);
	not_by_itself(c, e);
	not_against_home(x->a, e);
	bool spares = refuses_harm(y, c);
	if (spares) {
		e->targets = (struct ids){0};
		e->target_by = (struct side_origin){0};
	}
	captor_frees(y, c, e);
	if (noun && !e->sources.n && c->via == NONE && points_back(x, c))
		return POINTS_BACK;
	if (noun && !e->targets.n && (!e->sources.n || (c->via != NONE && e->sources.n < 2)) && in_general(x, c))
		return IN_GENERAL;
	if (!own_roles_suffice(x, c, e))
		return OTHERS_NEEDED;
	if (strcmp(c->frame->cameo, "0871") == 0 && ends_others_war(x, c->group))
		return "the war of others";
	if (noun && (!e->sources.n || (c->frame->n_targets && !e->targets.n && !c->frame->mutual && !c->frame->domestic)) &&
	    inherit_sides(y, c, e, told, act))
		return "named twice in the sentence";
	if (c->frame->again && (!e->sources.n || !told_of(x->a, c)))
		return "no act told before that it could be";
	if (!roles_suffice(x, c, e))
		return e->sources.n ? OTHERS_NEEDED : e->targets.n ? "nobody who does it" : "no actors";
	note_sides(x, c, e, act);
	bool judges = act->about_type && !e->targets.n && TYPE_AMONG(e->type, "ACCUSE", "SUPPORT");
	/* "called the launch a breach of the rules of Chad": whoever launched is blamed, see about_fill() */
	if (!judges && !spares && !among_themselves(x, c))
		other_party(y, c, e);
	act->doer_needed = !e->sources.n && !stands_without_doer(x, c, e);
	return NULL;
}

/* [a:b] of a dictionary: what the target does in turn. */
static void add_opposite(struct coding *y, struct told *told, const struct candidate *c, const struct event *e, const struct told_act *act)
{
	struct article *a = y->scene.a;
	const struct frame *frame = &y->scene.f->frames.at[c->frame->opposite - 1];
	struct event turned = *e;
	if (!e->targets.n)
		return;
	turned.type = frame->type;
	turned.cameo = arena_text(a->arena, slice_of(frame->cameo));
	turned.sources = turned.targets = (struct ids){0};
	turned.source_by = e->target_by;
	turned.target_by = e->source_by;
	for (uint32_t i = 0; i < e->targets.n; i++)
		ids_add(a, &turned.sources, e->targets.at[i]);
	for (uint32_t i = 0; i < e->sources.n; i++)
		ids_add(a, &turned.targets, e->sources.at[i]);
	turned.repeats = NONE;
	*ARRAY_PUSH(a->arena, &told->acts) = *act;
	*ARRAY_PUSH(a->arena, &a->events) = turned;
}

/* "stopped | selling", but "did not stop selling": the verb that ends what the one behind it tells; NONE. */
static uint32_t ended_by(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	uint32_t verb = c->group;
	if (c->frame->part != PART_VERB || !n->ing || n->nominal)
		return NONE;
	while (verb > 0 && x->nodes[verb - 1].kind == NODE_ADVERB)
		verb--;
	bool ends = verb > 0 && verb - 1 == n->governor && x->nodes[verb - 1].kind == NODE_VERB && verb_in_set(x, verb - 1, x->f->set_stopping);
	return ends && !x->nodes[verb - 1].negated ? verb - 1 : NONE;
}

/* What an act becomes that is ended; NULL if nothing of its own. */
static const struct outer_codes *ending_of(const struct scene *x, const struct candidate *c)
{
	const struct outer_codes *best = NULL;
	for (uint32_t i = 0; i < x->f->outer.n; i++) {
		const struct outer_codes *o = &x->f->outer.at[i];
		if (o->ended_type && strncmp(o->inner, c->cameo, strlen(o->inner)) == 0 && (!best || strlen(o->inner) > strlen(best->inner)))
			best = o;
	}
	return best;
}

/* "stopped selling it arms" is no sale, "stopped bombing them" no raid. */
static void settle_ended(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t verb = ended_by(x, c);
	const struct outer_codes *best = verb == NONE ? NULL : ending_of(x, c);
	if (!best)
		return;
	e->type = best->ended_type;
	e->mode = NULL;
	e->cameo = arena_text(x->a->arena, slice_of(best->ended));
	e->trigger.start = x->a->tokens.at[x->a->units.at[scene_group(x, verb)->head].first].start;
}

static void settle_event(struct coding *y, const struct told *told, const struct candidate *c, struct event *e)
{
	e->cameo = arena_text(y->scene.a->arena, slice_of(c->cameo));
	settle_ended(&y->scene, c, e);
	e->time = event_time(&y->scene, c);
	e->place = event_place(&y->scene, c);
	settle_status(y, told, c, e);
}

/* The candidate by the next best of its frames. */
static void take_other(const struct scene *x, const struct candidate *best, int i, struct candidate *c)
{
	c->frame = best->others[i].frame;
	c->unit = best->unit;
	c->predicate = best->others[i].predicate;
	c->end_token = best->others[i].end_token;
	if (c->outer == NONE || strcmp(c->cameo, best->frame->cameo) == 0)
		memcpy(c->cameo, c->frame->cameo, sizeof c->cameo);
	if (c->frame->part == PART_NOUN)
		read_via(x, c, c->frame);
}

/* "war games of Chile and Peru": an act of two, where the sentence tells two, goes before the same act of one. */
static bool try_pair(struct coding *y, const struct told *told, const struct candidate *best, struct candidate *c, struct event *e,
		     struct told_act *act)
{
	for (int i = 0; best->frame->part == PART_NOUN && i < CANDIDATE_OTHERS && best->others[i].frame; i++)
		if (best->others[i].frame->need == NEED_PAIR) {
			take_other(&y->scene, best, i, c);
			return !try_frame(y, told, c, e, act);
		}
	return false;
}

/* "Chad and Mali held a drill. Niger staged the largest drill yet": whoever is told here to do it does, not whoever did so before. */
static void try_own_doer(struct coding *y, const struct told *told, const struct candidate *best, struct candidate *c, struct event *e,
			 struct told_act *act)
{
	struct candidate other;
	struct event own;
	struct told_act own_act;
	if (!c->frame->again || e->source_by.by != SIDE_ACT)
		return;
	for (int i = 0; i < CANDIDATE_OTHERS && best->others[i].frame; i++) {
		other = *best;
		take_other(&y->scene, best, i, &other);
		if (other.frame->again || other.via == NONE || try_frame(y, told, &other, &own, &own_act) || own.source_by.by != SIDE_ROLE ||
		    (is_told_of(&y->scene, &other) && ids_overlap(y->scene.a, &e->sources, &own.sources)))
			continue;
		*c = other;
		*e = own;
		*act = own_act;
		return;
	}
}

/* "a cyber attack on Chad ... the attack": called by the same noun, it is what the last one was. */
static bool read_as_told(const struct coding *y, const struct told *told, const struct event *e, struct candidate *c)
{
	if (c->frame->part != PART_NOUN || e->source_by.by == SIDE_ROLE || !is_told_of(&y->scene, c))
		return false;
	enum { STEPS = 64 };
	uint32_t lemma = candidate_lemma(&y->scene, c);
	for (uint32_t i = told->acts.n, steps = 0; i-- > 0 && steps < STEPS; steps++) {
		const struct told_act *old = &told->acts.at[i];
		if (!old->noun || old->lemma != lemma)
			continue;
		if (type_is(old->frame->type, c->frame->type))
			return false;
		c->frame = old->frame;
		memcpy(c->cameo, c->frame->cameo, sizeof c->cameo);
		return true;
	}
	return false;
}

/* Adds the event of a candidate, by the best of its frames whose roles can be filled. NULL, or why none is. */
static const char *add_event(struct coding *y, struct told *told, const struct candidate *best)
{
	struct article *a = y->scene.a;
	struct candidate c = *best;
	struct event e;
	struct told_act act;
	if (!try_pair(y, told, best, &c, &e, &act)) {
		c = *best;
		const char *why = try_frame(y, told, &c, &e, &act), *other = why;
		if (!why)
			try_own_doer(y, told, best, &c, &e, &act);
		if (read_as_told(y, told, &e, &c) && (other = try_frame(y, told, &c, &e, &act)) != NULL) {
			c = *best;
			other = why = try_frame(y, told, &c, &e, &act);
		}
		for (int i = 0; other && i < CANDIDATE_OTHERS && best->others[i].frame; i++) {
			if (best->others[i].frame->type != best->frame->type && !best->frame->again)
				break;
			take_other(&y->scene, best, i, &c);
			other = try_frame(y, told, &c, &e, &act);
		}
		if (other)
			return why;
		try_own_doer(y, told, best, &c, &e, &act);
	}
	settle_event(y, told, &c, &e);
	*ARRAY_PUSH(a->arena, &told->acts) = act;
	*ARRAY_PUSH(a->arena, &a->events) = e;
	if (c.frame->opposite)
		add_opposite(y, told, &c, &e, &act);
	return NULL;
}

/* "takes part in missions in Mali", "the war has killed Chadians": where the noun does not find its sides, the verb that left the act to it may. */
static bool partner_coded(struct coding *y, struct told *told, const struct candidate *c)
{
	for (uint32_t i = 0, self = (uint32_t)(c - y->candidates.at); i < y->candidates.n; i++)
		if (y->candidates.at[i].dropped && y->candidates.at[i].keeper == self && !add_event(y, told, &y->candidates.at[i]))
			return true;
	return false;
}

static void code_candidate(struct coding *y, struct told *told, const struct candidate *best)
{
	const char *no_deed = only_practised(&y->scene, best) ? PRACTISED : is_maxim(&y->scene, best) ? IN_GENERAL : NULL;
	if (no_deed) {
		note(y, best, no_deed);
		return;
	}
	const char *why = add_event(y, told, best);
	if (!why || ((why == OTHERS_NEEDED || strcmp(best->frame->type, "ASSAULT") == 0) && partner_coded(y, told, best)))
		return;
	struct candidate c = *best;
	struct event e;
	struct told_act act;
	try_frame(y, told, &c, &e, &act);
	settle_event(y, told, &c, &e);
	note(y, best,
		why != POINTS_BACK && why != IN_GENERAL && story_wait(y, told, &c, &e, &act) ? "no actors: sides are looked for in the rest of the story" : why);
}

/* ---- sentences ---- */

static bool scene_set(struct coding *y, uint32_t number, uint32_t *mention)
{
	struct scene *x = &y->scene;
	struct article *a = x->a;
	const struct sentence *s = &a->sentences.at[number];
	uint32_t units = s->end_unit - s->first_unit, before = *mention;
	x->sentence = number;
	x->first = groups_behind_dateline(a, s);
	x->n = s->end_group - x->first;
	x->first_unit = s->first_unit;
	while (before < a->mentions.n && a->mentions.at[before].sentence < number)
		before++;
	*mention = before;
	if (!s->body || !x->n)
		return false;
	stage_sentence(x->s);
	x->mention_of = ARENA_ROOM(x->s->scratch, uint32_t, units + 1);
	memset(x->mention_of, 0xff, (units + 1) * sizeof *x->mention_of);
	x->has_mention = *mention < a->mentions.n && a->mentions.at[*mention].sentence == number;
	for (; *mention < a->mentions.n && a->mentions.at[*mention].sentence == number; ++*mention) {
		const struct mention *m = &a->mentions.at[*mention];
		for (uint32_t u = m->first_unit; u < m->end_unit; u++) { /* the widest stays */
			uint32_t *slot = &x->mention_of[u - x->first_unit];
			if (u >= x->first_unit && u < s->end_unit &&
			    (*slot == NONE || m->end_unit - m->first_unit > a->mentions.at[*slot].end_unit - a->mentions.at[*slot].first_unit))
				*slot = *mention;
		}
	}
	x->nodes = ARENA_ROOM(x->s->scratch, struct syntax_node, x->n);
	y->scene.acts = ARENA_ROOM(x->s->scratch, uint32_t, x->n);
	memset(y->scene.acts, 0xff, x->n * sizeof *y->scene.acts);
	y->candidates.n = 0;
	y->discarded = false;
	return true;
}

/* "[stopped] bombing Chad": one act, told by the form in -ing. */
static void drop_endings(struct coding *y)
{
	const struct scene *x = &y->scene;
	for (uint32_t i = 0; i < y->candidates.n; i++) {
		const struct candidate *c = &y->candidates.at[i];
		uint32_t verb = c->dropped ? NONE : ended_by(x, c);
		const struct outer_codes *ending = verb == NONE ? NULL : ending_of(x, c);
		struct candidate *outer = ending && x->acts[verb] != NONE ? &y->candidates.at[x->acts[verb]] : NULL;
		if (outer && type_is(outer->frame->type, ending->ended_type))
			outer->dropped = true;
	}
}

static void code_sentence(struct coding *y, struct told *told)
{
	struct scene *x = &y->scene;
	syntax_find(x, y->scene.s->k->syntax_classes);
	candidates_find(y);
	drop_doubles(y);
	read_outer(y);
	drop_endings(y);
	for (uint32_t i = 0; i < y->candidates.n; i++) /* "signed accords on Monday": a noun that is no act of its own takes no time from its verb */
		if (y->candidates.at[i].dropped && x->acts[y->candidates.at[i].group] == i)
			x->acts[y->candidates.at[i].group] = NONE;
	for (uint32_t i = 0; i < y->candidates.n; i++)
		if (y->discarded || y->sport)
			note(y, &y->candidates.at[i], y->sport ? "a story of sport" : "its sentence is discarded by a dictionary");
		else if (!y->candidates.at[i].dropped)
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
	struct coding y = {.scene = {.s = s, .f = s->k->frames, .a = a}, .sport = tells_of_sport(s)};
	struct told told = {.words = &s->k->lexicon.words, .explain = s->options->explain};
	uint32_t mention = 0;
	if (!a->mentions.n || !s->k->frames->frames.n)
		return;
	read_contents(&y);
	for (uint32_t i = 0; i < a->sentences.n; i++)
		if (scene_set(&y, i, &mention))
			code_sentence(&y, &told);
	story_finish(a, &told);
}
