/* Sides that an act told before lends to a noun that repeats it. */
#include "extract/events/lend.h"

#include "extract/events/sides.h"
#include "extract/events/status.h"
#include "extract/events/words.h"
#include "extract/times/times.h"

bool is_new_each_time(const char *type) { return TYPE_AMONG(type, "AGREE", "REQUEST", "REJECT", "SUPPORT"); }

/* An act told before that this noun may repeat: of the type, called the same, against the same. */
static uint32_t told_before(const struct coding *y, const struct candidate *c, const struct event *e, const struct told *told,
	const struct told_act *act)
{
	const struct article *a = y->scene.a;
	uint32_t lemma = candidate_lemma(&y->scene, c), best = NONE;
	for (uint32_t i = a->events.n, steps = 0; i-- > 0 && steps < 64; steps++) {
		const struct event *old = &a->events.at[i];
		if (act->indefinite && old->sentence != e->sentence && is_new_each_time(e->type))
			continue;
		if (old->type != e->type || (e->targets.n && old->targets.n && !ids_share(&e->targets, &old->targets)))
			continue;
		if (named_otherwise(a, act, &told->acts.at[i], old))
			continue;
		if (e->sources.n ? !old->targets.n : !old->sources.n)
			continue;
		if (told->acts.at[i].lemma == lemma && (!e->sources.n || ids_share(&e->sources, &old->sources)))
			return i;
		if (best == NONE && (told->acts.at[i].lemma == lemma || (c->frame->again && strcmp(old->cameo, c->cameo) == 0)))
			best = i;
	}
	return best;
}

/* Does the group begin with one of the words, each with a blank behind it? */
static bool begins_with(const struct scene *x, uint32_t group, const char *words)
{
	const struct unit *g = scene_group(x, group);
	if (g->first >= g->head)
		return false;
	struct slice first = lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[g->first].word), rest = slice_of(words), word;
	while (slice_next(&rest, ' ', &word))
		if (slice_equal(first, word))
			return true;
	return false;
}

uint32_t own_name(const struct scene *x, const struct candidate *c)
{
	const struct unit *g = scene_group(x, c->group);
	for (uint32_t u = g->first; u < c->unit; u++)
		if (x->a->units.at[u].tag == TAG_NNP && x->mention_of[u - x->first_unit] == NONE &&
		    !unit_has(&x->s->k->lexicon, &x->a->units.at[u], x->s->k->reckoning->time))
			return x->a->units.at[u].word;
	return 0;
}

bool named_otherwise(const struct article *a, const struct told_act *act, const struct told_act *old, const struct event *told)
{
	const struct sentence *s = &a->sentences.at[told->sentence];
	if (!act->name || act->name == old->name)
		return false;
	for (uint32_t u = s->first_unit; u < s->end_unit; u++)
		if (a->units.at[u].word == act->name)
			return false;
	return true;
}

bool is_told_of(const struct scene *x, const struct candidate *c)
{
	if (c->via_own && stands_out(x, c->group)) /* "staged the largest drill yet" */
		return false;
	return is_definite(x, c->group) || (c->via != NONE && verb_in_set(x, c->via, x->f->set_resuming));
}

bool is_definite(const struct scene *x, uint32_t group) { return begins_with(x, group, "the that this"); }
bool is_theirs(const struct scene *x, uint32_t group) { return begins_with(x, group, "their our"); }
bool is_indefinite(const struct scene *x, uint32_t group) { return begins_with(x, group, "a an another any some one"); }

/* Whom a deployment or a test is aimed at is said each time or not meant. */
bool lends_targets(const struct event *e)
{
	return strcmp(e->type, "MOBILIZE") != 0;
}

/* "[somebody's] support", "attacks by [its soldiers]": the frame's source stands in its noun's own words. Other owners may be named elsewhere. */
static bool slot_names_doer(const struct scene *x, const struct candidate *c, const struct role_slot *slot)
{
	uint32_t first = scene_group(x, c->group)->first;
	if (slot->where == AT_POSSESSOR)
		return first < c->unit && unit_has(&x->s->k->lexicon, &x->a->units.at[first], x->f->class_someone);
	return slot->where == AT_PREPOSITION && (slot->preposition == x->f->word_by || slot->preposition == x->f->word_from) &&
	       noun_phrase(x, c->group, slot->preposition) != NONE;
}

/* "students | placed | flowers": the subject of the verb that lends the noun its own, no act, no text and nobody who may be named elsewhere. */
static bool via_names_doer(const struct scene *x, const struct candidate *c)
{
	bool tells = c->via_own && !c->frame->domestic && x->nodes[c->via].finite && !x->nodes[c->via].passive;
	uint32_t noun = tells ? acting_noun(x, c) : NONE;
	if (noun == NONE || x->nodes[noun].kind != NODE_NOUN || x->acts[noun] != NONE)
		return false;
	const struct unit *g = scene_group(x, noun), *head = &x->a->units.at[g->head];
	const struct lexicon *l = &x->s->k->lexicon;
	const uint32_t others[] = {x->f->class_role, x->f->class_pair, x->f->class_document, x->f->class_draft};
	for (unsigned i = 0; i < sizeof others / sizeof *others; i++)
		if (unit_has(l, head, others[i]))
			return false;
	return g->tag == TAG_NN || g->tag == TAG_NNS || g->tag == TAG_NNP;
}

/* "a meeting with [families]" */
static bool is_with_others(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = c->frame->mutual ? noun_phrase(x, c->group, x->f->word_with) : NONE;
	if (noun == NONE || scene_group(x, noun)->tag == TAG_PRP)
		return false;
	return !unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, noun)->head], x->f->class_pair);
}

bool names_doer(const struct scene *x, const struct candidate *c, const struct event *e)
{
	if (c->frame->part != PART_NOUN)
		return false;
	for (uint32_t i = 0; i < c->frame->n_sources; i++)
		if (slot_names_doer(x, c, &x->f->slots.at[c->frame->first_source + i]))
			return true;
	return via_names_doer(x, c) || (!e->targets.n && is_with_others(x, c));
}

bool inherit_sides(const struct coding *y, const struct candidate *c, struct event *e, const struct told *told, struct told_act *act)
{
	struct article *a = y->scene.a;
	bool strange = !e->sources.n && names_doer(&y->scene, c, e);
	uint32_t best = strange ? NONE : told_before(y, c, e, told, act);
	if (best == NONE)
		return false;
	bool same = told->acts.at[best].lemma == candidate_lemma(&y->scene, c) || strcmp(a->events.at[best].cameo, c->cameo) == 0;
	bool here = a->events.at[best].sentence == e->sentence; /* "held a drill, and that the drill ..." */
	bool twice = !e->sources.n && here && same && is_definite(&y->scene, c->group);
	act->lent_source = !e->sources.n;
	act->lent_targets = !e->targets.n && lends_targets(e);
	for (uint32_t k = 0; k < a->events.at[best].sources.n && act->lent_source; k++)
		ids_add(a, &e->sources, a->events.at[best].sources.at[k]);
	for (uint32_t k = 0; k < a->events.at[best].targets.n && act->lent_targets; k++)
		ids_add(a, &e->targets, a->events.at[best].targets.at[k]);
	ids_without(a, &e->targets, &e->sources);
	note_origin(e, SIDE_ACT, a->events.at[best].trigger);
	return twice;
}
