/* Inside whose claims and denials an act stands. */
#include "extract/events/said.h"

#include "extract/events/candidates.h"
#include "extract/events/status_inner.h"

enum { CUES_OF_WORD = 4 };

static bool covers(struct span s, uint32_t at)
{
	return s.start <= at && at < s.end;
}

static bool stands_as_noun(const struct scene *x, const struct candidate *c)
{
	return c->frame->part == PART_NOUN || x->nodes[c->group].nominal;
}

/* The first group of the sentence that begins at or behind a place of the text. */
static uint32_t group_from(const struct scene *x, uint32_t at)
{
	uint32_t low = 0, high = x->n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (x->a->tokens.at[x->a->units.at[scene_group(x, middle)->first].first].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* "confirmed a deal [at the summit]" */
static bool said_at(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	uint32_t p = x->nodes[c->group].preposition, host = x->nodes[c->group].host;
	if (c->frame->part != PART_NOUN || !type_is(c->frame->type, "CONSULT") || p == NONE || host == NONE || scene_word(x, p) != x->f->word_at)
		return false;
	if (t->cue_group == NONE || t->cue_group < x->first || t->cue_group >= x->first + x->n)
		return false;
	uint32_t cue = t->cue_group - x->first, top = x->nodes[host].kind == NODE_NOUN ? x->nodes[chain_top(x, host)].list : NONE;
	return x->nodes[cue].kind == NODE_VERB && (host == cue || (top != NONE && x->nodes[cue].object == top));
}

/* "said after the launch": when it is said, not what. */
static bool adjunct_of_cue(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	if (said_at(x, c, t))
		return true;
	const struct syntax_node *n = &x->nodes[stands_as_noun(x, c) ? chain_top(x, c->group) : c->group];
	if (n->preposition == NONE || n->host == NONE || x->first + n->host != t->cue_group)
		return false;
	return unit_has(&x->s->k->lexicon, scene_group(x, n->preposition), x->f->class_told_when);
}

/* "[expressed anger] over", "[is furious] over": the act whose noun or adjective is a part of the cue. NULL. */
static const struct candidate *told_by_cue(const struct coding *y, const struct attribution *t, uint32_t cue)
{
	enum { NEAR = 6 }; /* groups; a cue has no more */
	const struct scene *x = &y->scene;
	for (uint32_t g = cue > NEAR ? cue - NEAR : 0; g < x->n && g <= cue + NEAR; g++) {
		const struct candidate *c = x->acts[g] == NONE ? NULL : &y->candidates.at[x->acts[g]];
		if (c && c->frame->part != PART_VERB && covers(t->cue, x->a->tokens.at[x->a->units.at[c->unit].first].start))
			return c;
	}
	return NULL;
}

/* "demanded an apology for the raid": there has been one. */
static bool to_be_made_good(const struct scene *x, const struct candidate *c)
{
	uint32_t top = chain_top(x, c->group);
	const struct unit *g = scene_group(x, top);
	return top != c->group && frame_class_at(x->f, x->a, x->f->class_amends, g->first, g->head);
}

bool is_certain_one(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun), *first = &x->a->units.at[g->first];
	for (uint32_t u = g->first; u < g->head; u++)
		if (x->a->units.at[u].tag == TAG_POS)
			return true;
	return first->tag == TAG_PRPS || slice_equal(lexicon_text(&x->s->k->lexicon, x->a, first->word), SLICE("the"));
}

/* "condemned the tests", "welcomed the accord": who blames or praises an act takes it for a fact, and so does the story. "Accused Chad of
 * attacks" is another thing. */
static bool taken_for_fact(const struct coding *y, const struct candidate *c, const struct attribution *t)
{
	const struct scene *x = &y->scene;
	if (t->denial || !stands_as_noun(x, c) || t->cue_group == NONE || t->cue_group < x->first)
		return false;
	const struct candidate *cue = candidate_at((struct coding *)y, t->cue_group - x->first);
	if (!cue)
		cue = told_by_cue(y, t, t->cue_group - x->first);
	if (!cue || c->group < cue->group || (cue->frame->part == PART_ADJECTIVE && !is_certain_one(x, c->group)))
		return false;
	const struct syntax_node *verb = &x->nodes[cue->group];
	bool so_called = verb->kind == NODE_VERB && verb->recipient != NONE && verb->object == x->nodes[c->group].list; /* "called it an abduction" */
	bool judges = !so_called && TYPE_AMONG(cue->frame->type, "ACCUSE", "SUPPORT", "REJECT", "CONSULT");
	judges = judges || (type_is(cue->frame->type, "REQUEST") && to_be_made_good(x, c));
	uint32_t from = cue->group + 1; /* "in denunciation of the drills"; but "accusations of raids" */
	if (cue->frame->part == PART_NOUN && is_certain_one(x, c->group) && from < c->group && scene_word(x, from) == x->f->word_of)
		from++;
	for (uint32_t j = from; j < c->group && judges; j++)
		judges = x->nodes[j].kind != NODE_VERB && x->nodes[j].kind != NODE_THAT && x->nodes[j].kind != NODE_END && scene_word(x, j) != x->f->word_of;
	return judges;
}

/* "demanded that Peru lift its sanctions", "urged it to end its raids": what is to end is on, whoever asks for it. */
static bool is_to_end(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	if (t->denial || t->quote == QUOTE_DIRECT || c->frame->part != PART_NOUN || type_of_speech(c->frame->type))
		return false;
	uint32_t top = counted_top(x, c->group);
	for (uint32_t j = top, steps = 0; j-- > 0 && steps < 6; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == top && verb_in_set(x, j, x->f->status.set_to_end) && (!x->nodes[j].finite || verb_status(x, j) != EVENT_REPORTED);
	return false;
}

/* "vowed to punish Chad for its raids", "called for sanctions in response to the test": what a demand or a threat answers has been. */
static bool is_answered(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	bool asks = t->kind == CLAIM_DEMAND || t->kind == CLAIM_PROMISE || t->kind == CLAIM_THREAT;
	return asks && !t->denial && t->quote != QUOTE_DIRECT && !type_of_speech(c->frame->type) && (gives_reason(x, c) || is_countered(x, c));
}

/* "Peru [fired] rockets; it [is believed] to own a yacht", "[the raid] [is believed] to have killed ten": what stands before is not what is
 * believed. "Peru [held] a drill, [allegedly] to scare pirates": only what follows is alleged. */
static bool before_the_guess(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	if (t->denial || !covers(t->content, t->cue.start))
		return false;
	uint32_t cue = group_from(x, t->cue.start);
	if (cue >= x->n || c->group >= cue)
		return false;
	if (x->nodes[cue].kind == NODE_ADVERB && group_has_class(x, cue, x->f->status.unsure)) {
		uint8_t next = cue + 1 < x->n ? x->nodes[cue + 1].kind : NODE_END;
		return c->group + 1 < cue && (verb == NONE || verb + 1 < cue) && next != NODE_END && next != NODE_COMMA;
	}
	if (x->nodes[cue].kind != NODE_VERB || !x->nodes[cue].passive)
		return false;
	if (verb == NONE)
		return c->frame->part == PART_NOUN;
	return verb < cue && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite && x->nodes[verb].subject == x->nodes[cue].subject &&
	       x->nodes[cue].subject != NONE;
}

/* "denied that it had armed Chad [during the ongoing war]", "denied that it was in breach of [the accord]": that is not what is denied. */
static bool beside_denial(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	if (!t->denial)
		return false;
	if (c->frame->part != PART_NOUN) /* "denied that the ships seized by Chad were armed" */
		return x->nodes[c->group].kind == NODE_VERB && x->nodes[c->group].participle && !x->nodes[c->group].finite;
	uint32_t p = x->nodes[c->group].preposition, host = x->nodes[c->group].host;
	if (p != NONE && host != NONE && x->nodes[host].kind == NODE_NOUN && group_has_class(x, host, x->f->status.breach))
		return true;
	if (p != NONE && group_has_class(x, p, x->f->status.comes_after)) /* "denied that there was a war despite its raid" */
		return true;
	return is_on(x, c) && is_certain_one(x, c->group);
}

/* "issued this statement on Monday: ...": what stands in the sentences behind it is told in the speaker's own words, not said of anybody. */
static bool in_a_statement(const struct scene *x, const struct attribution *t)
{
	return !t->denial && t->quote == QUOTE_INDIRECT && t->sentence != x->sentence;
}

/* "conveyed the greetings of Chad's king": whose words they are has said them. */
static bool is_passed_on(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	uint32_t cue = t->cue_group == NONE || t->cue_group < x->first ? NONE : t->cue_group - x->first;
	if (t->denial || c->frame->part != PART_NOUN || cue == NONE || cue >= c->group || x->nodes[cue].kind != NODE_VERB)
		return false;
	uint32_t noun = x->nodes[c->group].list;
	bool words = type_of_speech(c->frame->type) || type_is(c->frame->type, "SUPPORT");
	if (!words || x->nodes[cue].object != noun || !is_certain_one(x, c->group) || group_has_class(x, cue, x->f->status.says))
		return false;
	for (uint32_t j = noun + 1; j < x->n && j < noun + SYNTAX_REACH && x->nodes[j].kind != NODE_END; j++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite && x->nodes[j].subject == noun) /* "said the greetings were false" */
			return false;
	return true;
}

/* The claims whose cues the act's own word is: few, mostly none. */
static void claims_by_word(const struct article *a, const struct event *e, uint32_t out[CUES_OF_WORD], unsigned *n)
{
	*n = 0;
	for (uint32_t i = article_attribution_from(a, e->sentence);
	     i < a->attributions.n && a->attributions.at[i].sentence == e->sentence && *n < CUES_OF_WORD; i++)
		if (covers(a->attributions.at[i].cue, e->trigger.start))
			out[(*n)++] = i;
}

/* "said it would stay and [urged] Chad to leave": a cue as well, of whoever says the other. */
static bool said_besides(const struct article *a, const uint32_t *cues, unsigned n, uint32_t claim)
{
	const struct attribution *t = &a->attributions.at[claim];
	for (unsigned i = 0; i < n && !span_none(t->source); i++) {
		const struct attribution *other = &a->attributions.at[cues[i]];
		if (cues[i] != claim && other->source.start == t->source.start && other->source.end == t->source.end)
			return true;
	}
	return false;
}

/* "welcomed the accord [and the two leaders discussed] the raid", "said it would wait, [while Chad urged]": a clause that goes on behind what is
 * said. A subject of its own stands behind an "and" that joins it to no clause, or behind ", while". */
static bool in_next_clause(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	uint32_t cue = t->cue_group == NONE || t->cue_group < x->first ? NONE : t->cue_group - x->first;
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	if (t->quote != QUOTE_INDIRECT || cue >= c->group || verb == NONE || verb == cue)
		return false;
	if (x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].finite || x->nodes[verb].subject == NONE)
		return false;
	if (cue != NONE && x->nodes[cue].subject == x->nodes[verb].subject && x->nodes[cue].kind == NODE_VERB) /* "said it would go and urged Chad" */
		return true;
	uint32_t subject = x->nodes[x->nodes[verb].subject].list, before = subject ? subject - 1 : NONE;
	if (subject >= verb || before == NONE || (x->nodes[before].kind != NODE_CONJUNCTION && x->nodes[before].kind != NODE_AND))
		return false;
	uint32_t from = group_from(x, t->content.start);
	if (before <= from)
		return false;
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, before));
	if (x->nodes[before].kind == NODE_CONJUNCTION && x->nodes[before - 1].kind == NODE_COMMA)
		return slice_equal(word, SLICE("while")) || slice_equal(word, SLICE("whereas"));
	if (x->nodes[before].kind != NODE_AND || before - from > SYNTAX_REACH)
		return false;
	for (uint32_t j = from; j < before; j++)
		if (x->nodes[j].kind == NODE_THAT || (x->nodes[j].kind == NODE_VERB && (x->nodes[j].finite || x->nodes[j].bare)))
			return false;
	return true;
}

/* "said it would expel the envoy | after | Chilean ships [fired]": the occasion on which it is said; not "said it had left | after | ships fired",
 * nor "left after ships fired, it said". */
static bool tells_occasion(const struct scene *x, const struct candidate *c, const struct attribution *t, uint32_t conjunction)
{
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	bool after = scene_word(x, conjunction) == x->f->word_after || scene_word(x, conjunction) == x->f->status.word_since;
	if (!after || t->cue.start > t->content.start || verb == NONE || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].finite ||
	    x->a->units.at[scene_group(x, verb)->head].tag != TAG_VBD)
		return false;
	uint32_t from = group_from(x, t->content.start);
	for (uint32_t j = conjunction, steps = 0; j-- > from && steps < SYNTAX_REACH; steps++)
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite)
			return verb_in_set(x, j, x->f->set_intended) || verb_status(x, j) != EVENT_REPORTED;
	return true;
}

/* "said Peru runs the plant, | which | it [seized] in March", "urged it to wait | as | the two [met]": what the story itself adds to what is said. */
static bool added_by_story(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	if (t->quote == QUOTE_DIRECT || t->denial)
		return false;
	for (uint32_t j = c->group, steps = 0; j > 0 && steps < 14; j--, steps++) {
		const struct syntax_node *n = &x->nodes[j];
		bool whose = n->kind == NODE_NOUN && x->a->units.at[scene_group(x, j)->first].tag == TAG_WDT;
		if (n->kind == NODE_RELATIVE || whose)
			return x->nodes[j - 1].kind == NODE_COMMA && j - 1 > group_from(x, t->content.start);
		if (n->kind == NODE_CONJUNCTION) {
			bool as = scene_word(x, j) == x->f->word_as;
			uint32_t from = group_from(x, t->content.start); /* "applauds | as | he watches the drill" says nothing */
			return ((as || tells_occasion(x, c, t, j)) && j - 1 > from) || (as && j + 1 == from);
		}
		if (n->kind == NODE_COMMA || n->kind == NODE_END || n->kind == NODE_THAT)
			return false;
	}
	return false;
}

/* "urged Chad to free the sailors | that | it [seized]": what is asked for follows something that has been. */
static bool is_background(const struct scene *x, const struct candidate *c, const struct attribution *t)
{
	uint32_t verb = c->frame->part == PART_NOUN ? c->via : c->group;
	if (t->denial || t->quote == QUOTE_DIRECT || t->kind != CLAIM_DEMAND || t->cue.start > t->content.start)
		return false;
	if (verb == NONE || verb == 0 || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].finite)
		return false;
	uint32_t subject = x->nodes[verb].subject, before = subject != NONE && subject < verb ? x->nodes[subject].list : verb;
	bool relative = x->nodes[verb - 1].kind == NODE_RELATIVE || (before > 0 && x->nodes[before - 1].kind == NODE_RELATIVE);
	return relative && x->a->units.at[scene_group(x, verb)->head].tag == TAG_VBD && verb_status(x, verb) == EVENT_REPORTED;
}

/* Inside whose claims or denials the act stands. "Chile announced sanctions" makes them: its verb is no claim about them;
 * "denied any attack" denies it. */
void read_claims(const struct coding *y, const struct candidate *c, struct event *e)
{
	struct article *a = y->scene.a;
	uint32_t cues[CUES_OF_WORD];
	unsigned n_cues;
	claims_by_word(a, e, cues, &n_cues);
	uint32_t maker = c->via != NONE ? a->tokens.at[a->units.at[scene_group(&y->scene, c->via)->head].first].start : NONE;
	for (uint32_t link = y->content_of[y->scene.sentence]; link != NONE; link = y->next_content[link]) {
		uint32_t i = y->content[link];
		const struct attribution *t = &a->attributions.at[i];
		if (!covers(t->content, e->trigger.start) || covers(t->cue, e->trigger.start) || (maker != NONE && !t->denial && covers(t->cue, maker)))
			continue;
		if (is_background(&y->scene, c, t) || adjunct_of_cue(&y->scene, c, t) || taken_for_fact(y, c, t) || said_besides(a, cues, n_cues, i) ||
		    in_next_clause(&y->scene, c, t) || added_by_story(&y->scene, c, t) || is_to_end(&y->scene, c, t) ||
		    is_answered(&y->scene, c, t) || before_the_guess(&y->scene, c, t) || is_passed_on(&y->scene, c, t) ||
		    beside_denial(&y->scene, c, t) || in_a_statement(&y->scene, t))
			continue;
		ids_add(a, t->denial ? &e->denials : &e->claims, i);
	}
}

const struct attribution *attribution_of_cue(const struct scene *x, uint32_t verb)
{
	const struct article *a = x->a;
	for (uint32_t i = article_attribution_from(a, x->sentence); i < a->attributions.n && a->attributions.at[i].sentence == x->sentence; i++)
		if (a->attributions.at[i].cue_group == x->first + verb)
			return &a->attributions.at[i];
	return NULL;
}
