/* One act, one event: of what names it twice one is dropped. */
#include "extract/events/doubles.h"

#include "extract/events/candidates.h"

/* "hold talks", "give food aid": the noun names the act, unless its verb does ("sign an agreement", "meet for talks"). */
static bool noun_names(const struct scene *x, const struct candidate *verb, const struct candidate *noun)
{
	return noun->via == verb->group && !(strcmp(verb->frame->type, "AGREE") == 0 && verb_in_set(x, verb->group, x->f->set_signing));
}

/* "hacking or other cyberattacks": what an act of the list before it is called in general. */
static bool names_list(const struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	const struct unit *g = scene_group(x, c->group);
	if (!slice_equal(lexicon_text(&x->s->k->lexicon, x->a, x->a->units.at[g->first].word), SLICE("other")))
		return false;
	for (uint32_t j = x->nodes[c->group].list; j < c->group; j++)
		if (x->acts[j] != NONE && x->nodes[j].list == x->nodes[c->group].list && y->candidates.at[x->acts[j]].frame->type == c->frame->type)
			return true;
	return false;
}

/* "voiced concern and regret": one act, of which the first word tells. */
static bool felt_with(const struct coding *y, const struct candidate *c)
{
	uint32_t first = y->scene.nodes[c->group].list;
	const struct candidate *f = first < c->group && y->scene.acts[first] != NONE ? &y->candidates.at[y->scene.acts[first]] : NULL;
	return f && c->via != NONE && f->via == c->via && f->frame == c->frame && strcmp(c->frame->type, "ACCUSE") == 0;
}

/* "is responsive to calls": the adjective's verb is where its act stands. */
static struct candidate *adjective_act(struct coding *y, uint32_t adjective)
{
	for (uint32_t j = adjective, steps = 0; j-- > 0 && steps < 3; steps++)
		if (y->scene.nodes[j].kind == NODE_VERB)
			return candidate_at(y, j);
	return NULL;
}

/* "the extension of its ban": the noun that the phrase hangs on names the act. */
static struct candidate *covering_noun(struct coding *y, const struct candidate *c)
{
	const struct syntax_node *n = &y->scene.nodes[y->scene.nodes[c->group].list];
	if (n->preposition == NONE || n->host == NONE)
		return NULL;
	struct candidate *host = y->scene.nodes[n->host].kind == NODE_ADJECTIVE ? adjective_act(y, n->host) : candidate_at(y, n->host);
	if (!host || host == c || host->frame->part == PART_VERB || !host->frame->covers)
		return NULL;
	if (host->frame->part == PART_NOUN && host->frame->type != c->frame->type)
		return NULL;
	host->inner = (uint32_t)(c - y->candidates.at);
	return host;
}

/* "visited Rome for talks", "flew to Rome to meet the pope": what a visit is for is another act. */
static bool purpose_of_visit(const struct scene *x, const struct candidate *visit, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->frame->part == PART_NOUN ? counted_top(x, c->group) : c->group];
	bool goes = strncmp(visit->cameo, "042", 3) == 0 && strncmp(c->cameo, "042", 3) != 0;
	return goes && (n->infinitive || (n->kind == NODE_NOUN && n->preposition != NONE && scene_word(x, n->preposition) == x->f->word_for));
}

static void drop_for(const struct coding *y, struct candidate *c, const struct candidate *keeper)
{
	c->dropped = true;
	c->keeper = (uint32_t)(keeper - y->candidates.at);
}

/* "a round of talks": a noun that is a part of what the act before it is called. */
static bool within_longer(const struct coding *y, const struct candidate *c)
{
	uint32_t token = y->scene.a->units.at[c->unit].first;
	for (const struct candidate *k = c; k > y->candidates.at;)
		if ((--k)->frame->part == PART_NOUN && k->unit < c->unit && k->end_token > token)
			return true;
	return false;
}

/* "the raid killed two Peruvians", "clashes have wounded ten": the noun names the act, the verb says whom it struck. */
static bool blow_of_noun(struct coding *y, struct candidate *c)
{
	struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[c->group];
	if (n->kind != NODE_VERB || n->passive || n->subject == NONE || strcmp(c->frame->type, "ASSAULT") != 0)
		return false;
	if (!verb_in_set(x, c->group, x->f->set_kill) && !verb_in_set(x, c->group, x->f->set_wound))
		return false;
	struct candidate *noun = candidate_at(y, n->subject);
	if (!noun || noun == c || noun->dropped || noun->frame->part != PART_NOUN || strcmp(noun->frame->type, "ASSAULT") != 0)
		return false;
	drop_for(y, c, noun);
	noun->victims = noun->frame->mutual ? NONE : c->group;
	return true;
}

/* "shelled the port, killing ten Peruvians": the outcome of one blow, which says whom it struck. */
static bool outcome_of_blow(struct coding *y, struct candidate *c)
{
	struct scene *x = &y->scene;
	const struct syntax_node *n = &x->nodes[c->group];
	uint8_t before = c->group ? x->nodes[c->group - 1].kind : NODE_END;
	if (n->kind != NODE_VERB || !n->ing || n->governor == NONE || (before != NODE_COMMA && before != NODE_AND))
		return false;
	if (!verb_in_set(x, c->group, x->f->set_kill) && !verb_in_set(x, c->group, x->f->set_wound))
		return false;
	struct candidate *blow = candidate_at(y, n->governor);
	if (blow && blow->dropped && blow->keeper != NONE) /* "killing ten and wounding two" */
		blow = &y->candidates.at[blow->keeper];
	if (!blow || blow == c || blow->dropped || strcmp(blow->frame->type, "ASSAULT") != 0 || strcmp(c->frame->type, "ASSAULT") != 0)
		return false;
	drop_for(y, c, blow);
	if (blow->victims == NONE)
		blow->victims = c->group;
	return true;
}

/* The participle behind a noun, or the verb of the clause that says more of it: "the pact [signed]", "the pact that Chad [signed]". */
static uint32_t verb_of_its_own(const struct scene *x, uint32_t noun)
{
	uint32_t verb = noun + 1;
	bool relative = verb < x->n && (x->nodes[verb].kind == NODE_RELATIVE || x->nodes[verb].kind == NODE_THAT);
	while (verb < x->n && verb < noun + 6 && x->nodes[verb].kind != NODE_VERB && x->nodes[verb].kind != NODE_END &&
	       x->nodes[verb].kind != NODE_PREPOSITION)
		verb++;
	return verb < x->n && x->nodes[verb].kind == NODE_VERB && (x->nodes[verb].participle || relative) ? verb : NONE;
}

/* "praised the pact signed by Chad and Mali": its verb tells of it, behind it. But "the aid pledged by Chad" is told by its noun. */
static bool told_by_participle(struct coding *y, struct candidate *c)
{
	const struct scene *x = &y->scene;
	uint32_t verb = verb_of_its_own(x, c->group);
	struct candidate *v = verb == NONE ? NULL : candidate_at(y, verb);
	bool bereft = v && x->nodes[verb].object == NONE && verb > c->group + 1; /* "a pact that Chad | signed | with Mali" */
	if (!v || v == c || v->dropped || !(bereft || x->nodes[verb].object == x->nodes[c->group].list) || v->frame->type != c->frame->type)
		return false;
	bool signs = type_is(c->frame->type, "AGREE") && verb_in_set(x, verb, x->f->set_signing);
	signs ? drop_for(y, c, v) : drop_for(y, v, c);
	return signs;
}

/* "[discussed] it with Chad in a phone call", "[talked] during a meeting": the occasion of a verb that tells the same. */
static bool occasion_of_verb(struct coding *y, struct candidate *c)
{
	const struct scene *x = &y->scene;
	uint32_t p = x->nodes[c->group].preposition, verb = p;
	if (c->frame->part != PART_NOUN || strcmp(c->cameo, "041") != 0 || p == NONE)
		return false;
	while (verb > 0 && p - verb < 8 && x->nodes[verb].kind != NODE_VERB && x->nodes[verb].kind != NODE_COMMA && x->nodes[verb].kind != NODE_END)
		verb--;
	struct candidate *v = x->nodes[verb].kind == NODE_VERB ? candidate_at(y, verb) : NULL;
	bool held = scene_word(x, p) == x->f->word_in || scene_word(x, p) == x->f->word_during || scene_word(x, p) == x->f->word_by;
	if (!held || !v || v->dropped || !type_is(v->frame->type, "CONSULT"))
		return false;
	drop_for(y, c, v);
	return true;
}

static void drop_double(struct coding *y, struct candidate *c)
{
	if (blow_of_noun(y, c) || outcome_of_blow(y, c) || occasion_of_verb(y, c))
		return;
	struct scene *x = &y->scene;
	struct candidate *covering = c->frame->part == PART_NOUN ? covering_noun(y, c) : NULL;
	if (covering) {
		drop_for(y, c, covering);
		return;
	}
	if (c->frame->part == PART_NOUN && (names_list(y, c) || felt_with(y, c) || within_longer(y, c))) {
		c->dropped = true;
		return;
	}
	if (c->frame->part == PART_NOUN && told_by_participle(y, c))
		return;
	uint32_t preposition, verb = c->frame->part == PART_NOUN ? lending_verb(x, c->group, &preposition) : NONE;
	struct candidate *v = verb == NONE ? NULL : candidate_at(y, verb);
	if (v && v->frame->covers)
		drop_for(y, c, v);
	else if (v && purpose_of_visit(x, v, c))
		return;
	else if (v && v->frame->type == c->frame->type && !v->dropped)
		noun_names(x, v, c) ? drop_for(y, v, c) : drop_for(y, c, v);
	const struct syntax_node *n = &x->nodes[c->group];
	if (n->kind != NODE_VERB || n->governor == NONE)
		return;
	struct candidate *g = candidate_at(y, n->governor); /* "met to discuss", "will meet and discuss", "practised landing" */
	bool part = n->infinitive || n->bare || (n->ing && n->governor + 1 == c->group);
	bool another = n->bare && !c->frame->mutual && strcmp(g ? g->cameo : c->cameo, c->cameo) != 0; /* "will expel the envoy and suspend trade" */
	bool again = g && g != c && n->ing && c->group && x->nodes[c->group - 1].kind == NODE_COMMA && strcmp(g->cameo, c->cameo) == 0;
	if (again && type_is(c->frame->type, "MOBILIZE")) /* "launched a rocket, putting it into orbit" */
		c->dropped = true;
	if (g && g != c && g->frame->type == c->frame->type && !g->frame->outer && part && !another && !purpose_of_visit(x, g, c))
		c->dropped = true;
}

void drop_doubles(struct coding *y)
{
	for (uint32_t i = 0; i < y->candidates.n; i++)
		drop_double(y, &y->candidates.at[i]);
}
