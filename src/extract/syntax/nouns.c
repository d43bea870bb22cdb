/* What a noun belongs to: the preposition before it and what that hangs on, the list that it continues. */
#include "extract/syntax/inner.h"

static bool same_sort(const struct scene *x, uint32_t a, uint32_t b)
{
	return (scene_group(x, a)->tag == TAG_NNP) == (scene_group(x, b)->tag == TAG_NNP);
}

/* "met Chile and Peru condemned": a noun behind "and" begins a clause of its own where the list would be on the far side of a verb. But "a pact
 * brokered by Chile and Peru was broken": the pact waits for that verb. */
static bool object_side(const struct scene *x, const struct syntax_classes *c, uint32_t noun)
{
	uint32_t top = x->nodes[chain_top(x, noun)].list, j = group_before(x, top);
	if (j != NONE && x->nodes[j].kind == NODE_VERB && unit_has(&x->s->k->lexicon, scene_group(x, j), c->say))
		return false; /* "said Chile and Peru refused" */
	for (uint32_t steps = 0; j != NONE && steps < SYNTAX_REACH; steps++, j = group_before(x, j)) {
		bool agent = x->nodes[j].participle && kind_is(x, j + 1, NODE_PREPOSITION) && scene_word(x, j + 1) == x->f->word_by;
		if (x->nodes[j].kind == NODE_VERB && !agent)
			return true;
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_THAT || x->nodes[j].kind == NODE_CONJUNCTION || x->nodes[j].kind == NODE_COMMA)
			return false;
	}
	return false;
}

/* "talks with the emir in Doha and a meeting with": the noun that the like phrase hangs on stands beside this one; "Mora of Chad and Diallo of".
 * Else the last one itself. */
static uint32_t same_phrase_before(const struct scene *x, uint32_t noun, uint32_t last)
{
	uint32_t behind = noun + 1;
	if (!kind_is(x, behind, NODE_PREPOSITION))
		return last;
	for (uint32_t j = last, steps = 0; steps < SYNTAX_REACH && x->nodes[j].preposition != NONE; steps++) {
		uint32_t host = x->nodes[j].host, preposition = x->nodes[j].preposition;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN || scene_word(x, preposition) == x->f->word_between)
			break;
		if (scene_word(x, preposition) == scene_word(x, behind) && (same_sort(x, noun, host) || scene_word(x, behind) == x->f->word_of))
			return host;
		j = host;
	}
	return last;
}

/* "its ally | Bolivia | bombed", but not "told its ally | Bolivia | would bomb". */
static bool names_noun_before(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	return i && x->nodes[i - 1].kind == NODE_NOUN && scene_group(x, i)->tag == TAG_NNP &&
	       unit_has(&x->s->k->lexicon, scene_group(x, i - 1), x->f->class_other_side) && !(before_finite(x, i) && object_side(x, c, i - 1));
}

/* "condemned the raid, in breach of the rules, and | Peru | agreed": two nouns of which a comma parts the second are no list before its verb. */
static bool clause_behind_comma(const struct scene *x, uint32_t i, uint32_t comma, uint32_t noun)
{
	uint32_t like = same_phrase_before(x, i, noun); /* "Mora of Chad, Diallo of Mali, and Issa of Niger" */
	return (like == noun || x->nodes[like].list == like) && kind_is(x, comma, NODE_COMMA) &&
	       x->nodes[noun].list == noun && x->nodes[noun].list_end <= noun + 1 && x->nodes[noun].preposition != NONE &&
	       before_finite(x, i);
}

/* "After rounds in Rome, | Peru and Chile agreed": phrases with prepositions alone open the clause, so that its subject begins behind the comma. */
static bool subject_begins(const struct scene *x, uint32_t noun, uint32_t last)
{
	if (!before_finite(x, last))
		return false;
	for (uint32_t j = noun, steps = 0; steps < SYNTAX_REACH; j--, steps++) {
		const struct syntax_node *n = &x->nodes[j];
		uint32_t before = n->kind == NODE_NOUN && n->preposition == NONE ? group_before(x, n->list) : j;
		bool subject = before == NONE ||
			(before != j && (x->nodes[before].kind != NODE_VERB || x->nodes[before].finite)); /* no object of "haggling over" */
		if (subject || (n->kind == NODE_VERB && n->finite) || n->kind == NODE_COMMA)
			return false;
		if (j == 0 || x->nodes[j - 1].kind == NODE_END || x->nodes[j - 1].kind == NODE_CONJUNCTION || x->nodes[j - 1].kind == NODE_THAT)
			return n->kind == NODE_PREPOSITION;
	}
	return false;
}

/* "will send a team, and | Britain | and Chile agreed": behind the comma two begin a clause of their own. */
static bool two_begin_clause(const struct scene *x, const struct syntax_classes *c, uint32_t i, uint32_t last)
{
	uint32_t and = next_group(x, i), other = and == NONE || x->nodes[and].kind != NODE_AND ? NONE : next_group(x, and);
	return other != NONE && x->nodes[other].kind == NODE_NOUN && before_finite(x, other) && object_side(x, c, last);
}

/* "raided Chad|, but | the Malian "line" | remains": another clause; not "met not Chad, but Mali". */
static bool but_begins_clause(const struct scene *x, uint32_t but, uint32_t comma)
{
	enum { REACH = 10 };
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, but));
	if (!slice_equal(word, SLICE("but")) || kind_is(x, but + 1, NODE_ADVERB) || finite_after(x, but) == NONE)
		return false;
	for (uint32_t j = comma, steps = 0; j-- > 0 && steps < REACH && x->nodes[j].kind != NODE_END; steps++) {
		word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, j));
		if (x->nodes[j].negated || slice_equal(word, SLICE("not")) || slice_equal(word, SLICE("no")) || slice_equal(word, SLICE("neither")))
			return false;
	}
	return true;
}

/* Behind the noun, or behind its phrase where the one before it has a like one: "Mora of Chad, Diallo | of Mali |, and". NONE. */
static uint32_t next_in_list(const struct scene *x, uint32_t noun, uint32_t like)
{
	uint32_t k = next_group(x, noun);
	if (k == NONE || like == NONE || x->nodes[k].kind != NODE_PREPOSITION || scene_word(x, k) != scene_word(x, like))
		return k;
	k = next_group(x, k);
	return k == NONE || x->nodes[k].kind != NODE_NOUN ? NONE : next_group(x, k);
}

/* The noun that i continues as a list: "Peru, Chile and Bolivia". NONE. */
static uint32_t list_before(const struct scene *x, const struct syntax_classes *c, uint32_t i, uint32_t before)
{
	uint32_t j = before;
	if (x->nodes[j].kind == NODE_AND) {
		j = group_before(x, j);
		uint32_t comma = j;
		if (j != NONE && x->nodes[j].kind == NODE_COMMA)
			j = group_before(x, j);
		bool behind_comma = j != NONE && comma != j && x->nodes[j].kind == NODE_NOUN;
		if (behind_comma && (but_begins_clause(x, before, comma) || clause_behind_comma(x, i, comma, j) || two_begin_clause(x, c, i, j)))
			return NONE;
	} else if (x->nodes[j].kind == NODE_COMMA) {
		uint32_t k = i, first = group_before(x, j); /* only where an "and" closes it: a comma alone is an apposition */
		bool closed = first != NONE && first > 0 && x->nodes[first - 1].kind == NODE_AND; /* "between Peru and Chile," the envoy said */
		bool between = first != NONE && !closed && x->nodes[first].kind == NODE_NOUN && x->nodes[first].preposition != NONE &&
			       scene_word(x, x->nodes[first].preposition) == x->f->word_between;
		uint32_t like = first != NONE && x->nodes[first].kind == NODE_NOUN ? x->nodes[first].preposition : NONE;
		for (unsigned steps = 0; steps < 8 && !between; steps++) {
			k = next_in_list(x, k, like);
			if (k == NONE || (x->nodes[k].kind != NODE_COMMA && x->nodes[k].kind != NODE_AND))
				return NONE;
			bool closes = x->nodes[k].kind == NODE_AND;
			if (kind_is(x, k + 1, NODE_AND))
				k++, closes = true;
			k = next_group(x, k);
			if (k == NONE || x->nodes[k].kind != NODE_NOUN)
				return NONE;
			if (closes)
				break;
		}
		j = group_before(x, j);
		if (j != NONE && !between && x->nodes[j].kind == NODE_NOUN && subject_begins(x, j, k))
			return NONE;
	} else
		return NONE;
	if (j == NONE || x->nodes[j].kind != NODE_NOUN)
		return NONE;
	j = same_phrase_before(x, i, j);
	if (x->nodes[j].preposition != NONE && !same_sort(x, i, j) && same_sort(x, i, chain_top(x, j)) &&
	    scene_word(x, x->nodes[j].preposition) != x->f->word_between)
		j = chain_top(x, j);
	return before_finite(x, i) && object_side(x, c, j) ? NONE : x->nodes[j].list;
}

void read_noun(struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	uint32_t before = group_before(x, i);
	struct syntax_node *n = &x->nodes[i];
	if (before == NONE)
		return;
	if (x->nodes[before].kind == NODE_PREPOSITION) {
		n->preposition = before;
		n->host = host_of(x, before);
		return;
	}
	uint32_t list = names_noun_before(x, c, i) ? x->nodes[before].list : list_before(x, c, i, before);
	if (list == NONE)
		return;
	n->list = list;
	x->nodes[list].list_end = i + 1;
	n->preposition = x->nodes[list].preposition;
	n->host = x->nodes[list].host;
}
