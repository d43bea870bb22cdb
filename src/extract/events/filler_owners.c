/* Who is named before the head of a noun group, and in groups joined to it: "the U.S.-Japan alliance", "Peru's and Chile's drills". */
#include "extract/events/filler_inner.h"

bool add_mention(const struct scene *x, uint32_t mention, struct ids *out)
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

void chained_actors(const struct scene *x, uint32_t mention, struct ids *out)
{
	for (uint32_t u = x->a->mentions.at[mention].first_unit; u >= x->first_unit + 2 && article_hyphen_at(x->a, u - 1) && mention_at(x, u - 2) != NONE;) {
		add_mention(x, mention_at(x, u - 2), out);
		u = x->a->mentions.at[mention_at(x, u - 2)].first_unit;
	}
}

/* "anti-[Peruvian] drills" are not Peru's. */
static bool is_against(const struct scene *x, uint32_t first, uint32_t unit)
{
	return unit > first + 1 && article_hyphen_at(x->a, unit - 1) && unit_has(&x->s->k->lexicon, &x->a->units.at[unit - 2], x->f->class_not_of);
}

bool of_another(const struct scene *x, const struct unit *group, const struct mention *m)
{
	const struct lexicon *l = &x->s->k->lexicon;
	const struct unit *units = x->a->units.at;
	bool against = is_against(x, group->first, m->first_unit);
	bool possessor = units[m->first_unit].tag == TAG_PRPS || (m->end_unit < group->head && units[m->end_unit].tag == TAG_POS);
	bool other = unit_has(l, &units[group->head], x->f->class_other_side); /* "Peru's foe", "its neighbouring states" */
	for (uint32_t u = m->end_unit; possessor && unit_has(l, &units[group->head], x->f->class_pair) && u < group->head && !other; u++)
		other = unit_has(l, &units[u], x->f->class_other_side_mod);
	return against || (possessor && other);
}

/* "United Nations Security Council | (UNSC) | sanctions": the same actor twice right before a noun owns it. NONE. */
static uint32_t mention_in_parentheses(const struct scene *x, uint32_t noun)
{
	if (noun < 4 || scene_group(x, noun - 1)->tag != TAG_RPAR || scene_group(x, noun - 3)->tag != TAG_LPAR || x->nodes[noun - 4].kind != NODE_NOUN)
		return NONE;
	uint32_t m = mention_at(x, scene_group(x, noun - 2)->head), of = mention_at(x, scene_group(x, noun - 4)->head);
	bool same = m != NONE && of != NONE && x->a->mentions.at[m].actor == x->a->mentions.at[of].actor;
	return same && x->a->units.at[scene_group(x, noun)->first].tag != TAG_DT ? m : NONE;
}

bool says_where_they_meet(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	unsigned states = 0, others = 0;
	for (uint32_t u = g->first; u < g->head; u++) {
		uint32_t m = mention_at(x, u);
		if (m == NONE || x->a->mentions.at[m].first_unit != u)
			continue;
		bool state = x->a->mentions.at[m].by == BY_DEMONYM && x->a->actors.at[x->a->mentions.at[m].actor].kind == ACTOR_COUNTRY;
		states += state;
		others += !state;
	}
	return states == 1 && !others && frame_class_at(x->f, x->a, x->f->class_gathering, g->first, g->head);
}

bool modifier_actors(const struct scene *x, uint32_t noun, struct ids *out)
{
	const struct unit *g = scene_group(x, noun);
	uint32_t twice = mention_in_parentheses(x, noun);
	bool found = twice != NONE && add_mention(x, twice, out);
	if (says_where_they_meet(x, noun))
		return found;
	for (uint32_t u = g->first; u < g->end; u++) {
		uint32_t m = mention_at(x, u);
		if (m != NONE && !of_another(x, g, &x->a->mentions.at[m]))
			found = add_mention(x, m, out) || found;
	}
	return found;
}

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

/* "[Peru], Chile and Bolivia drills": a bare name, and one that begins the last group as well. */
static bool is_bare_state(const struct scene *x, uint32_t g, uint32_t group)
{
	uint32_t m = mention_at(x, scene_group(x, group)->first), own = mention_at(x, scene_group(x, g)->head);
	bool state = m != NONE && own != NONE && x->a->actors.at[x->a->mentions.at[own].actor].kind == ACTOR_COUNTRY && head_is_actor(x, g);
	return state && x->a->units.at[scene_group(x, group)->first].tag != TAG_PRPS && x->a->mentions.at[own].by == BY_NAME;
}

void joined_owners(const struct scene *x, uint32_t group, bool mutual, struct ids *out)
{
	for (uint32_t g = group; g >= 2 && (x->nodes[g - 1].kind == NODE_AND || (x->nodes[g - 1].kind == NODE_COMMA && g != group));) {
		g -= x->nodes[g - 2].kind == NODE_COMMA && g >= 3 ? 3 : 2;
		bool possessor = g > 0 && scene_group(x, g)->tag == TAG_POS; /* "the EU's and Japan's sanctions" */
		g -= possessor;
		bool shares = g == group - 2 && begins_with_possessor(x, group) && x->nodes[g].list == g; /* "Peru and Chile's war" */
		if (!(possessor || shares ? head_is_actor(x, g) : can_own(x, g) || (mutual && is_bare_state(x, g, group))))
			return;
		add_mention(x, mention_at(x, scene_group(x, g)->head), out);
	}
}

/* "Seoul-[Washington] drills" */
static bool after_hyphen(const struct scene *x, uint32_t first, uint32_t unit)
{
	return unit > first && article_hyphen_at(x->a, unit - 1);
}

/* Possessors, adjectives or nouns in a group before this unit. */
static void actors_before(const struct scene *x, uint32_t group, uint32_t unit, bool mutual, uint8_t where, struct ids *out)
{
	const struct unit *g = scene_group(x, group);
	const struct article *a = x->a;
	if (says_where_they_meet(x, group))
		return;
	for (uint32_t u = g->first; u < unit; u++) {
		uint32_t m = mention_at(x, u);
		if (m == NONE)
			continue;
		const struct mention *p = &a->mentions.at[m];
		uint32_t end = p->end_unit;
		bool possessor = a->units.at[u].tag == TAG_PRPS || (end < unit && a->units.at[end].tag == TAG_POS);
		bool hyphen = end < unit && article_hyphen_at(x->a, end); /* "Saudi-led" */
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

void actors_against(const struct scene *x, const struct candidate *c, struct ids *out)
{
	const struct unit *g = scene_group(x, c->group);
	for (uint32_t u = g->first; u < c->unit; u++)
		if (mention_at(x, u) != NONE && is_against(x, g->first, u))
			add_mention(x, mention_at(x, u), out);
}

static bool may_be_act(const struct scene *x, uint32_t noun)
{
	uint32_t word = frame_word_at(x->f, x->a, scene_group(x, noun)->head, PART_NOUN);
	return x->acts[noun] != NONE || (word != NONE && x->f->words.at[word].n_predicates > 0);
}

/* "Peru's missile and | drone strikes": what looks like a noun of its own says what kind of strikes they are. */
static bool is_first_half(const struct scene *x, const struct candidate *c, uint32_t noun)
{
	const struct unit *g = scene_group(x, c->group);
	return scene_group(x, noun)->tag == TAG_NN && noun + 2 == c->group && c->unit > g->first && x->a->units.at[g->first].tag == TAG_NN &&
		mention_at(x, scene_group(x, noun)->head) == NONE;
}

/* "U.N. condemnations and [sanctions]", "Peru's missile test and [rocket launches]": a bare noun shares the owner of the one that it is joined to. */
static void shared_owner(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out)
{
	uint32_t first = x->nodes[c->group].list;
	const struct unit *g = scene_group(x, c->group);
	uint8_t tag = x->a->units.at[g->first].tag;
	if (first == c->group || tag == TAG_DT || tag == TAG_PRPS || tag == TAG_CD || x->nodes[c->group - 1].kind != NODE_AND ||
	    !(may_be_act(x, first) || is_first_half(x, c, first)))
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

void inner_actors(const struct scene *x, const struct candidate *c, uint8_t where, struct ids *out)
{
	actors_before(x, c->group, c->unit, c->frame->mutual, where, out);
	uint32_t whose = !out->n && where == AT_POSSESSOR ? owner_of_whose(x, c->group) : NONE;
	if (whose != NONE)
		noun_actors(x, whose, REACH_OWN, out);
	if (!out->n && where == AT_ADJECTIVE)
		add_mention(x, mention_in_parentheses(x, c->group), out);
	if (!out->n && where != AT_NOUN)
		shared_owner(x, c, where, out);
	if (out->n && where != AT_NOUN)
		joined_owners(x, c->group, c->frame->mutual, out);
}
