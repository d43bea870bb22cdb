#include "extract/events/about.h"

#include "extract/events/sides.h"

enum { ABOUT_REACH = 64 /* events on each side of one in their list */ };

/* What it says of another act is said to whoever does that. */
static bool aims_at_doer(const struct frame *f)
{
	return f->n_sources && TYPE_AMONG(f->type, "ACCUSE", "AGREE", "REJECT", "SUPPORT", "THREATEN");
}

void about_note(const struct coding *y, const struct candidate *c, struct told_act *act)
{
	const struct scene *x = &y->scene;
	uint32_t noun = aims_at_doer(c->frame) ? spoken_of_noun(x, c) : NONE;
	act->about = act->about_lemma = NONE;
	if (noun == NONE)
		return;
	uint32_t word = frame_word_at(x->f, x->a, scene_group(x, noun)->head, PART_NOUN);
	act->about = x->first + noun;
	act->about_lemma = word == NONE ? NONE : x->f->words.at[word].lemma;
	for (uint32_t i = 0; i < y->candidates.n; i++) /* dropped ones as well: "rejected the protest" is one act */
		if (y->candidates.at[i].group == noun)
			act->about_type = y->candidates.at[i].frame->type;
}

static bool is_blame(const char *type) { return TYPE_AMONG(type, "ACCUSE", "PROTEST"); }

/* Protests, blame and demands, whatever they are called. */
static bool one_sort(const char *type, const char *other) { return (is_blame(type) && is_blame(other)) || strcmp(type, other) == 0; }

static bool done_to(const struct article *a, const struct event *old, const struct ids *list)
{
	for (uint32_t k = 0; k < list->n; k++)
		for (uint32_t t = 0; t < old->targets.n; t++)
			if (one_party(a, list->at[k], old->targets.at[t]))
				return true;
	return false;
}

/* The last act of this sort that was done to the side that now answers it: "Chile summoned Peru's envoy. He rejected the [protest]". */
static uint32_t act_answered(const struct article *a, const char *type, uint32_t number)
{
	bool speech = TYPE_AMONG(type, "ACCUSE", "PROTEST", "REQUEST", "THREATEN");
	for (uint32_t i = number, steps = 0; speech && i-- > 0 && steps < ABOUT_REACH; steps++)
		if (one_sort(type, a->events.at[i].type) && done_to(a, &a->events.at[i], &a->events.at[number].sources))
			return i;
	return NONE;
}

/* The act that stands there; else the last one told before that is called so, or was such an act and done to whoever speaks of it. NONE. */
static uint32_t act_spoken_of(const struct article *a, const struct told *told, uint32_t number)
{
	const struct told_act *act = &told->acts.at[number];
	for (uint32_t i = number > ABOUT_REACH ? number - ABOUT_REACH : 0; i < a->events.n && i < number + ABOUT_REACH; i++)
		if (a->events.at[i].group == act->about)
			return i;
	for (uint32_t i = number, steps = 0; act->about_lemma != NONE && i-- > 0 && steps < ABOUT_REACH; steps++)
		if (a->events.at[i].sources.n && same_name(told, told->acts.at[i].lemma, act->about_lemma))
			return i;
	return act->about_type ? act_answered(a, act->about_type, number) : NONE;
}

static void add_others(struct article *a, struct event *e, const struct ids *list) { add_other_parties(a, list, &e->sources, &e->targets); }

static void fill_about(struct article *a, struct told *told, uint32_t number, uint32_t of)
{
	struct event *e = &a->events.at[number];
	const struct event *old = &a->events.at[of];
	add_others(a, e, &old->sources);
	if (told->acts.at[of].mutual)
		add_others(a, e, &old->targets);
	if (e->targets.n)
		e->target_by = (struct side_origin){SIDE_ACT, NONE, old->trigger}, told->acts.at[number].own_targets = true;
}

static bool answers(const struct event *e) { return TYPE_AMONG(e->type, "AGREE", "REJECT"); }

/* Whoever accepts or refuses an offer is whom it was made to. */
static void fill_answered(struct article *a, struct event *offer, const struct event *answer)
{
	if (!answers(answer) || offer->targets.n || offer->sentence != answer->sentence)
		return;
	add_others(a, offer, &answer->sources);
	if (offer->targets.n)
		offer->target_by = (struct side_origin){SIDE_ACT, NONE, answer->trigger};
}

/* "Chile said it would send inspectors. Peru turned down the [offer]": of whoever last asked or promised something, as a claim tells it. */
static void fill_offered(struct article *a, const struct told_act *act, struct event *e)
{
	enum { SENTENCES = 2 };
	if (!answers(e) || !act->about_type || strcmp(act->about_type, "REQUEST") != 0)
		return;
	uint32_t first = article_attribution_from(a, e->sentence > SENTENCES ? e->sentence - SENTENCES : 0);
	for (uint32_t i = article_attribution_from(a, e->sentence); i-- > first && !e->targets.n;) {
		const struct attribution *said = &a->attributions.at[i];
		if (said->denial || (said->kind != CLAIM_DEMAND && said->kind != CLAIM_PROMISE))
			continue;
		add_others(a, e, &said->sources);
		if (e->targets.n)
			e->target_by = (struct side_origin){SIDE_ACT, NONE, said->cue};
	}
}

/* "warned that it would close its ports to Chad": a threat is for whom the acts of its sentence would be done to by the same side. */
static void fill_threatened(struct article *a, struct event *threat, uint32_t number)
{
	for (uint32_t i = number + 1; i < a->events.n && a->events.at[i].sentence == threat->sentence && !threat->targets.n; i++) {
		const struct event *act = &a->events.at[i];
		bool own = false;
		for (uint32_t k = 0; k < act->sources.n; k++)
			own = own || (threat->sources.n && one_party(a, act->sources.at[k], threat->sources.at[0]));
		if (own && (act->status == EVENT_PLANNED || act->status == EVENT_HYPOTHETICAL))
			add_others(a, threat, &act->targets);
		if (threat->targets.n)
			threat->target_by = (struct side_origin){SIDE_ACT, NONE, act->trigger};
	}
}

/* The demand of the same sentence that may ask for this act, which is not known to be somebody else's; NULL. */
static struct event *demand_of(struct article *a, uint32_t number)
{
	const struct event *act = &a->events.at[number];
	for (uint32_t i = number; i-- > 0 && a->events.at[i].sentence == act->sentence;) {
		struct event *e = &a->events.at[i];
		if (strcmp(e->type, "REQUEST") == 0 && e->sources.n && (!act->sources.n || one_party(a, e->sources.at[0], act->sources.at[0])))
			return e;
	}
	return NULL;
}

/* The act by which these were seized, the last one before, else the next; NULL. */
static const struct event *seizure_of(const struct article *a, const struct ids *victims, const struct event *demand, uint32_t number)
{
	const struct event *found = NULL;
	for (uint32_t i = number > ABOUT_REACH ? number - ABOUT_REACH : 0; i < a->events.n && i < number + ABOUT_REACH; i++) {
		const struct event *old = &a->events.at[i];
		bool seizes = strcmp(old->type, "COERCE") == 0 && old->sentence != demand->sentence && old->sources.n && done_to(a, old, victims) &&
			      !one_party(a, old->sources.at[0], demand->sources.at[0]);
		if (seizes && (i < number || !found))
			found = old;
	}
	return found;
}

/* "Peru seized two Chilean boats. Chile demanded their release": of Peru, for Peru to do. */
static void fill_release(struct article *a, uint32_t number)
{
	struct event *e = &a->events.at[number], *demand = strcmp(e->type, "CONCEDE") == 0 ? demand_of(a, number) : NULL;
	const struct ids victims = e->targets.n || !demand ? e->targets : demand->sources;
	const struct event *seizure = demand ? seizure_of(a, &victims, demand, number) : NULL;
	if (!seizure)
		return;
	e->sources = seizure->sources;
	e->targets = victims;
	e->source_by = (struct side_origin){SIDE_ACT, NONE, seizure->trigger};
	if (demand->targets.n && !done_to(a, demand, &victims)) /* "urged Peru to free" */
		return;
	demand->targets = seizure->sources;
	demand->target_by = e->source_by;
}

void about_fill(struct article *a, struct told *told)
{
	for (uint32_t i = 0; i < a->events.n; i++) {
		struct event *e = &a->events.at[i];
		uint32_t of = told->acts.at[i].about != NONE && e->sources.n ? act_spoken_of(a, told, i) : NONE;
		fill_release(a, i);
		if (strcmp(e->type, "THREATEN") == 0 && e->sources.n && !e->targets.n)
			fill_threatened(a, e, i);
		if (of == NONE && e->sources.n && !e->targets.n)
			fill_offered(a, &told->acts.at[i], e);
		bool request = of != NONE && strcmp(a->events.at[of].type, "REQUEST") == 0;
		if (of == NONE || of == i || (told->acts.at[i].mutual && !request))
			continue;
		if (!e->targets.n)
			fill_about(a, told, i, of);
		if (request)
			fill_answered(a, &a->events.at[of], e);
	}
}
