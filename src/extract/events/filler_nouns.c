/* The actors of a noun: its own, those before its head, those behind it, those of the nouns joined to it. */
#include "extract/events/filler_inner.h"

/* Behind the noun: "leaders of Japan", "officials from Peru"; further off: "a base in Syria". */
static bool phrase_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out);

static bool joined_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out);

uint32_t owner_of_whose(const struct scene *x, uint32_t noun)
{
	uint32_t before = noun > 1 && x->nodes[noun - 1].kind == NODE_COMMA ? noun - 2 : noun ? noun - 1 : NONE;
	bool whose = x->a->units.at[scene_group(x, noun)->first].tag == TAG_WDT;
	return whose && before != NONE && x->nodes[before].kind == NODE_NOUN ? before : NONE;
}

static bool one_noun_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	if (head_is_actor(x, noun)) {
		uint32_t m = mention_at(x, scene_group(x, noun)->head), end = x->a->mentions.at[m].end_unit;
		if (end > scene_group(x, noun)->end) /* "officials from Peru" as one; Chile may be joined to Peru */
			for (uint32_t j = noun + 1; j < x->n && j < noun + 4; j++)
				if (x->nodes[j].kind == NODE_NOUN && scene_group(x, j)->end == end)
					joined_actors(x, j, reach, depth + 1, out);
		if (out)
			chained_actors(x, m, out);
		return add_mention(x, m, out);
	}
	if (scene_group(x, noun)->tag == TAG_PRP) /* "blamed it for raids in Chad": it is not Chad's */
		return false;
	if (modifier_actors(x, noun, out)) {
		if (out)
			joined_owners(x, noun, false, out); /* "[U.S.] and Japanese efforts" */
		return true;
	}
	uint32_t owner = owner_of_whose(x, noun);
	if (owner != NONE && depth < 4)
		return one_noun_actors(x, owner, reach, depth + 1, out);
	return (depth < 4 && phrase_actors(x, noun, reach, depth + 1, out));
}

static bool list_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	bool found = one_noun_actors(x, noun, reach, depth, out);
	return joined_actors(x, noun, reach, depth, out) || found;
}

static bool joined_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	bool found = false;
	if (depth > 6)
		return false;
	for (uint32_t j = noun + 1, end = joined_end(x, noun); j < end; j++)
		if (x->nodes[j].kind == NODE_NOUN && x->nodes[j].list == x->nodes[noun].list && x->nodes[j].list != j)
			found = one_noun_actors(x, j, reach, depth, out) || found;
	return found;
}

static bool phrase_actors(const struct scene *x, uint32_t noun, enum reach reach, unsigned depth, struct ids *out)
{
	enum { PLACE_WORDS = 3 };
	const struct frames *f = x->f;
	uint32_t near_words[] = {f->word_of, f->word_from, f->word_for, f->word_by, f->word_including};
	uint32_t far_words[] = {f->word_in, f->word_at, f->word_near, f->word_on, f->word_to, f->word_against, f->word_with};
	unsigned first = unit_has(&x->s->k->lexicon, scene_group(x, noun), f->class_other_side) ? 1 : 0; /* "an enemy of Japan" is not Japan's */
	for (unsigned i = first; i < sizeof near_words / sizeof *near_words; i++) {
		uint32_t inner = noun + 1 < x->n && preposition_is(x, noun + 1, near_words[i]) ? noun_behind(x, noun + 1) : NONE;
		if (out && near_words[i] == f->word_for && scene_group(x, noun)->tag == TAG_VBG) /* "a missile heading for Japan" is not Japan's */
			continue;
		if (inner != NONE && list_actors(x, inner, reach, depth, out))
			return true;
	}
	if (noun + 2 < x->n && unit_has(&x->s->k->lexicon, scene_group(x, noun + 1), f->class_loyal) &&
	    (preposition_is(x, noun + 2, f->word_to) || preposition_is(x, noun + 2, f->word_with))) { /* "troops loyal to the president of Chad" */
		uint32_t leader = noun_behind(x, noun + 2);
		if (leader != NONE && list_actors(x, leader, reach, depth, out))
			return true;
	}
	if (reach != REACH_OWN && noun + 1 < x->n && x->nodes[noun + 1].kind == NODE_VERB && x->nodes[noun + 1].participle &&
	    !verb_in_set(x, noun + 1, x->f->set_brokering)) { /* "an offer made by Chad", but not "a swap brokered by Chad" */
		uint32_t agent = verb_phrase(x, noun + 1, f->word_by);
		if (agent != NONE && list_actors(x, agent, reach, depth, out))
			return true;
	}
	bool nations = scene_group(x, noun)->tag == TAG_NNS && unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, noun)->head], f->class_pair);
	unsigned n_far = reach == REACH_OWN ? 0 : reach == REACH_PLACES ? PLACE_WORDS : sizeof far_words / sizeof *far_words;
	if (nations && reach == REACH_PLACES) /* "six nations [in Paris]" are of elsewhere */
		n_far = 0;
	if (unit_has(&x->s->k->lexicon, scene_group(x, noun), f->class_reporter)) /* "reporters [in Paris]" are anybody's */
		n_far = 0;
	bool has = noun + 1 < x->n && preposition_is(x, noun + 1, f->word_with); /* "firms with plants in Chad" */
	for (unsigned i = 0; i < n_far; i++) {
		uint32_t inner = noun_phrase(x, noun, far_words[i]);
		if (has && reach == REACH_PLACES && inner != NONE && inner > noun + 2)
			continue;
		if (inner != NONE && list_actors(x, inner, reach, depth, out))
			return true;
	}
	return false;
}

void noun_actors(const struct scene *x, uint32_t noun, enum reach reach, struct ids *out)
{
	if (noun != NONE)
		list_actors(x, noun, reach, 0, out);
}

bool noun_has_actor(const struct scene *x, uint32_t noun, enum reach reach)
{
	return noun != NONE && list_actors(x, noun, reach, 0, NULL);
}
