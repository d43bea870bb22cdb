#include "extract/claims/targets.h"

#include "extract/actors/actors.h"
#include "extract/claims/claim_classes.h"
#include "extract/claims/clause.h"

struct targeting {
	const struct stage *s;
	struct article *a;
	uint32_t event;       /* the first of the claim's sentence */
	uint32_t first, end;  /* groups of that sentence */
};

static const struct unit *group_at(const struct targeting *t, uint32_t i) { return &t->a->groups.at[i]; }
static bool is(const struct targeting *t, uint32_t i, uint32_t flags)
{
	return i < t->end && t->s->k->flags_of_set[group_at(t, i)->set] & flags;
}
static bool among(const struct targeting *t, uint32_t i, const char *const words[])
{
	struct slice word = i < t->end ? lexicon_text(&t->s->k->lexicon, t->a, group_at(t, i)->word) : SLICE("");
	for (; *words; words++)
		if (slice_equal(word, slice_of(*words)))
			return true;
	return false;
}

/* ---- who is named by a noun group ---- */

/* All actors of the mention over this unit: "they" may be two. */
static void of_unit(const struct targeting *t, uint32_t unit, struct ids *out)
{
	const struct mention *all = t->a->mentions.at;
	uint32_t m = mention_at_unit(t->a, unit), first = m;
	if (m == NONE)
		return;
	while (first > 0 && all[first - 1].first_unit == all[m].first_unit)
		first--;
	for (uint32_t i = first; i < t->a->mentions.n && all[i].first_unit == all[m].first_unit; i++)
		if (all[i].end_unit == all[m].end_unit)
			ids_add(t->a, out, all[i].actor);
}

/* [Peru], the [Peruvian] raid, [Peru's] army: the head, else whoever stands before it; but "UN resolutions" are broken by others. */
static void of_group(const struct targeting *t, uint32_t i, struct ids *out)
{
	const struct unit *g = group_at(t, i);
	of_unit(t, g->head, out);
	for (uint32_t u = g->first; !out->n && u < g->head; u++) {
		of_unit(t, u, out);
		if (out->n && t->a->actors.at[out->at[0]].kind == ACTOR_IGO)
			out->n = 0;
	}
}

static void join(const struct targeting *t, struct ids *out, const struct ids *more)
{
	for (uint32_t i = 0; i < more->n; i++)
		ids_add(t->a, out, more->at[i]);
}

/* "Peru, Chad | and | Mali": who else is named beside the noun at i. */
static void of_list(const struct targeting *t, uint32_t i, uint32_t end, struct ids *out)
{
	enum { ITEMS = 8 };
	of_group(t, i, out);
	for (unsigned n = 0; out->n && n < ITEMS && i + 2 < end && is(t, i + 1, IS_CC | IS_COMMA) && !is(t, i + 1, IS_BUT); n++) {
		struct ids more = {0};
		uint32_t next = i + 2;
		while (next < end && is(t, next, IS_CC | IS_LOOSE))
			next++;
		if (next < end && is(t, next, IS_NOUN) && !is(t, next, IS_TIME))
			of_group(t, next, &more);
		if (!more.n || is(t, next + 1, IS_FINITE)) /* accused Peru, and Chad said */
			return;
		join(t, out, &more);
		i = next;
	}
}

/* Does the noun at i stand behind a preposition that says where, at whom or with whom: "the raid | in | Peru"? */
static bool is_place_of(const struct targeting *t, uint32_t i, uint32_t first)
{
	static const char *const words[] = {"in", "at", "on", "near", "against", "toward", "towards", "to", "with", "over", "into", "around",
		"inside", "outside", "across", "along", "between", "among", "for", "about", "under", "within", "since", "during", "after", "before", "than", NULL};
	while (i > first && is(t, i - 1, IS_LOOSE | IS_OPEN))
		i--;
	return i > first && among(t, i - 1, words);
}

/* Of a noun phrase: its head, whoever has it, or does it: "the raids on the port by [Peru]". */
static void of_phrase(const struct targeting *t, uint32_t first, uint32_t end, struct ids *out)
{
	for (uint32_t i = first; i < end && !out->n && !is(t, i, IS_VERB | IS_THAT | IS_WHO | IS_WH | IS_SUBORDINATOR | IS_SEMI); i++)
		if (is(t, i, IS_NOUN) && !is(t, i, IS_TIME) && !is_place_of(t, i, first))
			of_list(t, i, end, out);
}

/* ---- sides ---- */

static bool on_side_of(const struct targeting *t, uint32_t actor, const struct ids *others)
{
	for (uint32_t i = 0; i < others->n; i++)
		if (actors_of_one_state(t->a, actor, others->at[i]))
			return true;
	return false;
}

static void add_others(const struct targeting *t, struct attribution *x, const struct ids *from)
{
	for (uint32_t i = 0; i < from->n; i++)
		if (!on_side_of(t, from->at[i], &x->sources))
			ids_add(t->a, &x->targets, from->at[i]);
}

/* Those who are not the speaker himself: "the senator said | the army should" */
static void add_all_but_self(const struct targeting *t, struct attribution *x, const struct ids *from)
{
	for (uint32_t i = 0; i < from->n; i++)
		if (!ids_have(&x->sources, from->at[i]))
			ids_add(t->a, &x->targets, from->at[i]);
}

/* ---- the ways ---- */

/* The act that the cue is. */
static bool of_event(struct targeting *t, struct attribution *x)
{
	const struct article *a = t->a;
	while (t->event < a->events.n && a->events.at[t->event].sentence < x->sentence)
		t->event++;
	for (uint32_t i = t->event; i < a->events.n && a->events.at[i].sentence == x->sentence; i++) {
		const struct event *e = &a->events.at[i];
		bool same = e->trigger.start < x->cue.end && x->cue.start < e->trigger.end;
		if (e->targets.n == 1 && ids_have(&x->sources, e->targets.at[0]))
			continue; /* Peru summoned Chile's envoy to demand cakes: not of Peru */
		if (same && e->targets.n && (!strcmp(e->type, "ACCUSE") || !strcmp(e->type, "REQUEST") || !strcmp(e->type, "THREATEN"))) {
			join(t, &x->targets, &e->targets);
			return true;
		}
	}
	return false;
}

/* "A bank of Chad | is accused | of theft", "the visitors | were told | to wait": of a verb that tells of no speaker its subject. */
static bool of_passive(const struct targeting *t, struct attribution *x)
{
	if (!span_none(x->source) || x->content.start < x->cue.end || x->cue_group <= t->first || !is(t, x->cue_group, IS_PASSIVE | IS_PARTICIPLE))
		return false;
	struct ids found = {0};
	if (is(t, x->cue_group - 1, IS_NOUN))
		of_group(t, x->cue_group - 1, &found);
	join(t, &x->targets, &found);
	return true;
}

/* "China asked Chinese firms" addresses its own side, "he asked him" never himself. */
static void add_addressed(const struct targeting *t, struct attribution *x, uint32_t noun, const struct ids *from)
{
	if (is(t, noun, IS_PRONOUN))
		add_all_but_self(t, x, from);
	else
		join(t, &x->targets, from);
}

/* Between cue and content stands whom the cue addresses: accused | Peru | of. */
static bool of_addressee(const struct targeting *t, struct attribution *x)
{
	struct ids found = {0};
	uint32_t i = x->cue_group + 1;
	while (i < x->first_content && !(is(t, i, IS_NOUN) && !is(t, i, IS_TIME)))
		i++;
	if (i >= x->first_content || x->content.start < x->cue.end || is_place_of(t, i, x->cue_group + 1))
		return false;
	of_phrase(t, i, x->first_content, &found);
	if (x->kind == CLAIM_DEMAND)
		add_addressed(t, x, i, &found);
	else
		add_others(t, x, &found);
	return true;
}

/* Where a content ends that is a thing and no clause: "the guild | of beating patients in Peru". */
static uint32_t thing_end(const struct targeting *t, const struct attribution *x)
{
	uint32_t end = x->first_content;
	while (end < x->end_content && !is(t, end, IS_VERB))
		end++;
	return end < x->end_content && is(t, end, IS_FINITE) ? x->end_content : end;
}

/* "ordered | his army to march": whom the cue addresses opens its content, of the own side too. */
static bool opens_with_addressee(const struct targeting *t, const struct attribution *x)
{
	return x->kind == CLAIM_DEMAND && is(t, x->first_content, IS_NOUN) && is(t, thing_end(t, x), IS_INFINITIVE);
}

static void of_content(const struct targeting *t, struct attribution *x)
{
	uint32_t first = x->first_content, end = thing_end(t, x);
	bool addressed = opens_with_addressee(t, x);
	struct ids found = {0};
	if (x->kind == CLAIM_THREAT) { /* to shell Peru and the coast of Chad */
		for (uint32_t i = first; i < x->end_content && !(i > first && is(t, i, IS_SUBORDINATOR | IS_SEMI)); i++)
			if (is(t, i, IS_NOUN))
				of_group(t, i, &found);
		add_others(t, x, &found);
		return;
	}
	for (uint32_t i = first; i < end && !x->targets.n; i++) {
		found.n = 0;
		if (is(t, i, IS_NOUN) && !is(t, i, IS_TIME) && (x->kind == CLAIM_CONCERN || !is_place_of(t, i, first)))
			of_list(t, i, end, &found);
		if (addressed)
			add_addressed(t, x, i, &found);
		else
			add_others(t, x, &found);
	}
}

/* "voiced concern | over Peru", but not "hope", "regret" nor "is afraid": those wish nobody ill. */
static bool is_over_somebody(const struct targeting *t, const struct attribution *x)
{
	return is(t, x->cue_group, IS_NOUN) && unit_has(&t->s->k->lexicon, group_at(t, x->cue_group), t->s->k->claim_classes->ill_feeling);
}

static void find(struct targeting *t, struct attribution *x)
{
	struct ids found = {0};
	if (of_event(t, x) || x->cue_group == NONE || (x->kind == CLAIM_CONCERN && !is_over_somebody(t, x)) || of_passive(t, x))
		return;
	if (x->first_judged != NONE) {
		of_phrase(t, x->first_judged, x->end_judged, &found);
		add_all_but_self(t, x, &found);
	} else if (!of_addressee(t, x)) {
		of_content(t, x);
	}
	ids_drop_owners(t->a, &x->targets);
}

void targets_find(struct stage *s)
{
	struct targeting t = {.s = s, .a = s->a};
	for (uint32_t i = 0; i < s->a->attributions.n; i++) {
		struct attribution *x = &s->a->attributions.at[i];
		bool has = x->kind == CLAIM_ACCUSATION || x->kind == CLAIM_DEMAND || x->kind == CLAIM_THREAT || x->kind == CLAIM_CONCERN;
		if (x->denial || !has)
			continue;
		t.first = s->a->sentences.at[x->sentence].first_group;
		t.end = s->a->sentences.at[x->sentence].end_group;
		find(&t, x);
	}
}
