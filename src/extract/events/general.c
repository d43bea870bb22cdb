#include "extract/events/general.h"

#include "extract/events/candidates.h"
#include "extract/events/status_inner.h"

static struct slice text_of(const struct scene *x, uint32_t word)
{
	return lexicon_text(&x->s->k->lexicon, x->a, word);
}

/* Is the first word of the group one of the list? */
static bool begins_with(const struct scene *x, uint32_t group, const char *const words[])
{
	struct slice first = text_of(x, x->a->units.at[scene_group(x, group)->first].word);
	for (; *words; words++)
		if (slice_equal(first, slice_of(*words)))
			return true;
	return false;
}

bool points_back(const struct scene *x, const struct candidate *c)
{
	static const char *const words[] = {"these", "those", "such", NULL};
	const struct unit *g = scene_group(x, c->group);
	return g->first < g->head && begins_with(x, c->group, words);
}

/* "a war", "another war": none yet, unless a verb wages it or a clause tells of it: "a war that has killed". */
static bool indefinite(const struct scene *x, uint32_t group)
{
	static const char *const words[] = {"a", "an", "another", NULL};
	bool told = group + 1 < x->n && (x->nodes[group + 1].kind == NODE_RELATIVE || x->nodes[group + 1].kind == NODE_THAT);
	return !told && begins_with(x, group, words);
}

/* "win-win cooperation", "foreign trade": of nobody, where nothing says whose; but "trilateral cooperation", "accords on cooperation". */
static bool of_nobody(const struct scene *x, const struct candidate *c)
{
	static const char *const codes[] = {"060", "061"}, *const ends[] = {"lateral", "partite"};
	const struct unit *g = scene_group(x, c->group);
	uint8_t first = x->a->units.at[g->first].tag;
	uint32_t preposition = x->nodes[c->group].preposition;
	bool theme = preposition != NONE && slice_equal(text_of(x, scene_word(x, preposition)), SLICE("on"));
	bool general = !theme && c->via == NONE && first != TAG_DT && first != TAG_PRPS, of_code = false;
	for (unsigned i = 0; i < sizeof codes / sizeof *codes; i++)
		of_code = of_code || strcmp(c->frame->cameo, codes[i]) == 0;
	for (uint32_t u = g->first; u < c->unit; u++)
		for (unsigned i = 0; i < sizeof ends / sizeof *ends; i++)
			general = general && !slice_ends(text_of(x, x->a->units.at[u].word), slice_of(ends[i]));
	return general && of_code && x->a->units.at[c->unit].tag == TAG_NN && c->unit == g->head;
}

/* "in case of war", "under attack", "any war", "any type of war". */
static bool of_no_act(const struct scene *x, const struct candidate *c)
{
	static const char *const any_words[] = {"any", "every", "no", NULL};
	const struct unit *g = scene_group(x, c->group);
	uint8_t before = c->group ? x->nodes[c->group - 1].kind : NODE_END; /* "its May 2 launch" is one of its own */
	bool war = strcmp(c->frame->type, "ASSAULT") == 0 && c->frame->mutual && !(c->via_own && c->via_status == EVENT_REPORTED);
	bool bare = (c->via == NONE || war) && g->first == c->unit && before != NODE_TIME && before != NODE_COMMA;
	uint32_t top = counted_top(x, c->group);
	bool none = c->via_own && slice_equal(text_of(x, x->a->units.at[g->first].word), SLICE("no")); /* "has conducted no test": that it has not is told */
	bool any = (!none && begins_with(x, c->group, any_words)) || (top != c->group && begins_with(x, top, any_words)) || (war && indefinite(x, c->group));
	return TYPE_AMONG(c->frame->type, "ASSAULT", "MOBILIZE") && x->a->units.at[c->unit].tag == TAG_NN && c->unit == g->head && (bare || any);
}

bool in_general(const struct scene *x, const struct candidate *c)
{
	return of_no_act(x, c) || of_nobody(x, c);
}

static bool practises(const struct scene *x, uint32_t verb)
{
	return x->nodes[verb].kind == NODE_VERB && verb_in_set(x, verb, x->f->set_drill);
}

/* "a drill | for", "the exercise | of": is it a drill that hangs before the preposition? */
static bool of_drill(const struct scene *x, uint32_t preposition)
{
	uint32_t word = scene_word(x, preposition);
	bool tells = word == x->f->word_for || word == x->f->word_of || word == x->f->word_on;
	return tells && preposition && x->nodes[preposition - 1].kind == NODE_NOUN && head_class(x, preposition - 1, x->f->class_exercise);
}

/* "practised [attacking]", "trained [to shell]", "a drill for [taking]", "an exercise [to repel]"; not "trained rebels [to attack]",
 * "used the drill [to attack]" */
static bool verb_practised(const struct scene *x, uint32_t verb)
{
	const struct syntax_node *n = &x->nodes[verb];
	uint32_t before = verb;
	while (before && x->nodes[before - 1].kind == NODE_ADVERB)
		before--;
	if (!before-- || (!n->ing && !n->infinitive))
		return false;
	if (x->nodes[before].kind == NODE_PREPOSITION && before)
		return of_drill(x, before) || (scene_word(x, before) == x->f->word_for && practises(x, before - 1));
	if (practises(x, before))
		return before == n->governor;
	bool used = n->governor != NONE && group_has_class(x, n->governor, x->f->class_uses);
	return n->infinitive && !used && x->nodes[before].kind == NODE_NOUN && head_class(x, before, x->f->class_exercise);
}

/* "rehearsed [a raid]", "trained for [a raid]", "drills for [a raid]"; not "trained rebels for [a raid]" */
static bool noun_practised(const struct scene *x, uint32_t noun)
{
	uint32_t preposition, verb = lending_verb(x, noun, &preposition), of = x->nodes[noun].preposition;
	if (of != NONE && of_drill(x, of))
		return true;
	bool its = verb != NONE && practises(x, verb) && (x->nodes[verb].object == NONE || x->nodes[verb].object == x->nodes[noun].list);
	return its && (!preposition || preposition == x->f->word_for);
}

bool only_practised(const struct scene *x, const struct candidate *c)
{
	if (!TYPE_AMONG(c->frame->type, "ASSAULT", "COERCE"))
		return false;
	return c->frame->part == PART_NOUN ? noun_practised(x, counted_top(x, c->group)) : c->frame->part == PART_VERB && verb_practised(x, c->group);
}

static bool followed_by_as(const struct scene *x, uint32_t verb)
{
	enum { REACH = 12 };
	for (uint32_t j = verb + 1; j < x->n && j < verb + REACH && x->nodes[j].kind != NODE_END; j++)
		if (x->nodes[j].kind == NODE_PREPOSITION && scene_word(x, j) == x->f->word_as)
			return true;
	return false;
}

/* "described [strengthening ties] as vital": the verb in -ing tells what is called something, with no comma between; not "saw it helping". */
static bool called_something(const struct scene *x, uint32_t verb)
{
	uint32_t caller = verb == NONE || !x->nodes[verb].ing ? NONE : x->nodes[verb].governor;
	if (caller == NONE || caller > verb || !group_has_class(x, caller, x->f->class_call_as))
		return false;
	for (uint32_t j = caller + 1; j < verb; j++)
		if (x->nodes[j].kind == NODE_COMMA || x->nodes[j].kind == NODE_THAT)
			return false;
	return followed_by_as(x, verb);
}

bool is_maxim(const struct scene *x, const struct candidate *c)
{
	if (!TYPE_AMONG(c->frame->type, "COOPERATE", "CONSULT", "SUPPORT", "AGREE", "AID"))
		return false;
	return called_something(x, c->frame->part == PART_NOUN ? c->via : c->group);
}
