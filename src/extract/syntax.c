#include "extract/syntax_kinds.h"

enum { PARENTHESIS_REACH = 8 }; /* groups within a parenthesis that is left out */

struct syntax_classes syntax_classes(const struct lexicon *l)
{
	const struct classes *c = &l->classes;
	return (struct syntax_classes){.if_ = class_find(c, SLICE("IF")), .say = class_find(c, SLICE("SAY")), .about = class_find(c, SLICE("ABOUT"))};
}

static bool mark_is(const struct scene *x, uint32_t i, enum tag tag)
{
	return x->nodes[i].kind == NODE_MARK && scene_group(x, i)->tag == tag;
}

/* "the Rural Alliance (RA) | said": where the parenthesis that i closes opens; i itself if it closes none, or none near. Who walks back goes
 * over parentheses only this way, never forward again. */
static uint32_t parenthesis_start(const struct scene *x, uint32_t i)
{
	for (uint32_t j = i, steps = 0; mark_is(x, i, TAG_RPAR) && j-- > 0 && steps < PARENTHESIS_REACH; steps++)
		if (mark_is(x, j, TAG_LPAR))
			return j;
	return i;
}

static uint32_t parenthesis_end(const struct scene *x, uint32_t i)
{
	for (uint32_t j = i + 1, steps = 0; mark_is(x, i, TAG_LPAR) && j < x->n && steps < PARENTHESIS_REACH; j++, steps++)
		if (mark_is(x, j, TAG_RPAR))
			return j;
	return i;
}

uint32_t next_group(const struct scene *x, uint32_t i)
{
	for (i++; i < x->n && (x->nodes[i].kind == NODE_ADVERB || x->nodes[i].kind == NODE_MARK || x->nodes[i].kind == NODE_TIME); i++)
		i = parenthesis_end(x, i);
	return i < x->n ? i : NONE;
}

/* The group before i, leaving out adverbs, marks, times and what stands in parentheses. */
static uint32_t group_before(const struct scene *x, uint32_t i)
{
	while (i-- > 0) {
		i = parenthesis_start(x, i);
		uint8_t kind = x->nodes[i].kind;
		if (kind == NODE_PREPOSITION && i + 1 < x->n && x->nodes[i + 1].kind == NODE_TIME)
			continue;
		if (kind != NODE_ADVERB && kind != NODE_MARK && kind != NODE_TIME)
			return i;
	}
	return NONE;
}

uint32_t governed_noun(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	return j != NONE && x->nodes[j].kind == NODE_NOUN && x->nodes[j].preposition == i ? j : NONE;
}

uint32_t chain_top(const struct scene *x, uint32_t noun)
{
	for (unsigned steps = 0; steps < SYNTAX_REACH && x->nodes[noun].preposition != NONE; steps++) {
		uint32_t host = x->nodes[noun].host;
		if (host == NONE || x->nodes[host].kind != NODE_NOUN)
			break;
		noun = host;
	}
	return noun;
}

/* ---- nouns ---- */

/* What a prepositional phrase hangs on: the noun or verb before it, other phrases left out. */
static uint32_t host_of(const struct scene *x, uint32_t preposition)
{
	uint32_t j = group_before(x, preposition);
	return j != NONE && (x->nodes[j].kind == NODE_NOUN || x->nodes[j].kind == NODE_VERB || x->nodes[j].kind == NODE_ADJECTIVE) ? j : NONE;
}

static bool same_sort(const struct scene *x, uint32_t a, uint32_t b)
{
	return (scene_group(x, a)->tag == TAG_NNP) == (scene_group(x, b)->tag == TAG_NNP);
}

/* Is this noun the subject of a finite verb right behind it (and its prepositional phrases)? */
static bool before_finite(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	for (unsigned steps = 0; j != NONE && steps < 8; steps++) {
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].finite;
		if (x->nodes[j].kind == NODE_PREPOSITION && kind_is(x, j + 1, NODE_NOUN))
			j = next_group(x, j + 1);
		else
			return false;
	}
	return false;
}

/* "met Chile and Peru condemned": a noun behind "and" begins a clause of its own where the list would be on the far side of a verb. */
static bool object_side(const struct scene *x, const struct syntax_classes *c, uint32_t noun)
{
	uint32_t top = x->nodes[chain_top(x, noun)].list, j = group_before(x, top);
	if (j != NONE && x->nodes[j].kind == NODE_VERB && unit_has(&x->s->k->lexicon, scene_group(x, j), c->say))
		return false; /* "said Chile and Peru refused" */
	for (uint32_t steps = 0; j != NONE && steps < SYNTAX_REACH; steps++, j = group_before(x, j)) {
		if (x->nodes[j].kind == NODE_VERB)
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

/* The noun that i continues as a list: "Peru, Chile and Bolivia". NONE. */
static uint32_t list_before(const struct scene *x, const struct syntax_classes *c, uint32_t i, uint32_t before)
{
	uint32_t j = before;
	if (x->nodes[j].kind == NODE_AND) {
		j = group_before(x, j);
		if (j != NONE && x->nodes[j].kind == NODE_COMMA)
			j = group_before(x, j);
	} else if (x->nodes[j].kind == NODE_COMMA) {
		uint32_t k = i, first = group_before(x, j); /* only where an "and" closes it: a comma alone is an apposition */
		bool between = first != NONE && x->nodes[first].kind == NODE_NOUN && x->nodes[first].preposition != NONE &&
			       scene_word(x, x->nodes[first].preposition) == x->f->word_between;
		for (unsigned steps = 0; steps < 8 && !between; steps++) {
			k = next_group(x, k);
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
	} else
		return NONE;
	if (j == NONE || x->nodes[j].kind != NODE_NOUN)
		return NONE;
	j = same_phrase_before(x, i, j);
	if (x->nodes[j].preposition != NONE && !same_sort(x, i, j) && same_sort(x, i, chain_top(x, j)) && scene_word(x, x->nodes[j].preposition) != x->f->word_between)
		j = chain_top(x, j);
	return before_finite(x, i) && object_side(x, c, j) ? NONE : x->nodes[j].list;
}

static void read_noun(struct scene *x, const struct syntax_classes *c, uint32_t i)
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

/* ---- verbs ---- */

static uint32_t finite_before(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; i-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[i].kind == NODE_VERB && x->nodes[i].finite)
			return i;
		if (x->nodes[i].kind == NODE_END)
			break;
	}
	return NONE;
}

static uint32_t finite_after(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; ++i < x->n && steps < SYNTAX_REACH; steps++)
		if (x->nodes[i].kind == NODE_VERB && x->nodes[i].finite)
			return i;
	return NONE;
}

/* "saying Peru has left", ", warning Peru would leave": what stands behind such a verb is no object but begins a clause. `over_verb`: another verb
 * stands between. */
static bool opens_content(const struct scene *x, const struct syntax_classes *c, uint32_t verb, bool over_verb)
{
	bool says = unit_has(&x->s->k->lexicon, scene_group(x, verb), c->say);
	return says || (x->nodes[verb].ing && !over_verb && verb && x->nodes[verb - 1].kind == NODE_COMMA);
}

/* "some | of | the ministers" */
static bool some_of(const struct scene *x, uint32_t preposition)
{
	return preposition > 0 && scene_word(x, preposition) == x->f->word_of && x->nodes[preposition - 1].kind == NODE_OTHER &&
	       scene_group(x, preposition - 1)->tag == TAG_DT;
}

/* "the fleet which | Peru | had praised", "the fleet | Peru | had praised": where the clause begins that this verb ends. NONE. */
static uint32_t relative_with_subject(const struct scene *x, uint32_t verb)
{
	uint32_t subject = x->nodes[verb].subject;
	if (subject == NONE || subject == 0 || subject > verb || x->nodes[subject].preposition != NONE)
		return NONE;
	uint8_t before = x->nodes[subject - 1].kind;
	if (before == NODE_NOUN)
		return subject;
	return subject > 1 && (before == NODE_RELATIVE || before == NODE_THAT) && x->nodes[subject - 2].kind == NODE_NOUN ? subject - 1 : NONE;
}

/* The noun before position i that can be talked about: not in a prepositional phrase, not the object of an embedded verb. */
static uint32_t noun_left(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	bool passed_verb = false;
	for (uint32_t steps = 0; steps < SYNTAX_REACH; steps++) {
		uint32_t j = group_before(x, i);
		if (j == NONE)
			return NONE;
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_NOUN) {
			uint32_t head = n->list;
			if (n->preposition != NONE && some_of(x, n->preposition))
				return head;
			if (n->preposition != NONE) {
				i = n->preposition;
				continue;
			}
			uint32_t before = group_before(x, head);
			if (before == NONE || x->nodes[before].kind != NODE_VERB)
				return head;
			const struct syntax_node *v = &x->nodes[before];
			if (v->finite && !(group_before(x, before) != NONE && x->nodes[group_before(x, before)].kind == NODE_RELATIVE))
				return head; /* "said Peru refused" */
			if (!v->finite && opens_content(x, c, before, passed_verb))
				return head;
			i = before;
			passed_verb = true;
		} else if (n->kind == NODE_VERB) {
			uint32_t before = group_before(x, j), opener = n->finite ? relative_with_subject(x, j) : NONE;
			if (n->finite && opener == NONE && !(before != NONE && x->nodes[before].kind == NODE_RELATIVE))
				return NONE;
			i = opener == NONE ? j : opener;
			passed_verb = true;
		} else if (n->kind == NODE_RELATIVE || n->kind == NODE_PREPOSITION || n->kind == NODE_ADJECTIVE || n->kind == NODE_OTHER)
			i = j;
		else
			return NONE;
	}
	return NONE;
}

/* ", the ministry said,": the words of whoever is quoted in between. */
static bool says_between(const struct scene *x, const struct syntax_classes *c, uint32_t opener, uint32_t comma)
{
	uint32_t verb = group_before(x, comma);
	if (verb == NONE || verb <= opener || x->nodes[opener].kind != NODE_NOUN || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].finite ||
	    !unit_has(&x->s->k->lexicon, scene_group(x, verb), c->say))
		return false;
	for (uint32_t j = opener; j < verb; j++)
		if (x->nodes[j].kind == NODE_VERB || x->nodes[j].kind == NODE_RELATIVE)
			return false;
	return true;
}

/* Is somebody named in this group that is a person or several, or (things) anybody at all? */
static bool names_somebody(const struct scene *x, uint32_t noun, bool things)
{
	const struct unit *g = scene_group(x, noun);
	for (uint32_t u = things ? g->first : g->head; u <= g->head; u++) {
		uint32_t m = x->mention_of[u - x->first_unit];
		uint8_t kind = m == NONE ? (uint8_t)ACTOR_COUNTRY : x->a->actors.at[x->a->mentions.at[m].actor].kind;
		if (m != NONE && (things || kind == ACTOR_PERSON || kind == ACTOR_GROUP || kind == ACTOR_POPULATION))
			return true;
	}
	return false;
}

/* "The envoy of Chile - a friend of Peru's - | left": where the dash before the insertion stands that ends before i. NONE. Where nobody is named
 * before it ("six nations - Peru, Chile ... - agreed"), it says who. */
static uint32_t dash_before(const struct scene *x, uint32_t i)
{
	if (!i || !mark_is(x, i - 1, TAG_DASH))
		return NONE;
	for (uint32_t j = i - 1, steps = 0; j-- > 1 && steps < 16 && x->nodes[j].kind != NODE_END; steps++)
		if (mark_is(x, j, TAG_DASH))
			return x->nodes[j - 1].kind == NODE_NOUN && names_somebody(x, j - 1, true) ? j : NONE;
	return NONE;
}

static bool begins_with_whose(const struct scene *x, uint32_t group)
{
	return x->nodes[group].kind == NODE_NOUN && x->a->units.at[scene_group(x, group)->first].tag == TAG_WDT;
}

/* ", ..., verb": the comma's partner further left, when what stands between is an apposition, a relative clause or a phrase. */
static uint32_t over_commas(const struct scene *x, const struct syntax_classes *c, uint32_t comma)
{
	bool verb = false;
	for (uint32_t k = comma, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++) {
		const struct syntax_node *n = &x->nodes[k];
		if (n->kind == NODE_END || n->kind == NODE_THAT)
			return NONE;
		verb = verb || (n->kind == NODE_VERB && n->finite);
		if (n->kind != NODE_COMMA)
			continue;
		uint32_t opener = next_group(x, k);
		if (opener == NONE || (verb && x->nodes[opener].kind != NODE_RELATIVE && !begins_with_whose(x, opener) && !says_between(x, c, opener, comma) &&
				       !(x->nodes[opener].kind == NODE_PREPOSITION && kind_is(x, opener + 1, NODE_RELATIVE))))
			return NONE;
		uint32_t noun = noun_left(x, c, k);
		if (noun != NONE) /* else a comma inside the insertion: "backed by the North's ally, China," */
			return noun;
	}
	return NONE;
}

/* "Kim, the envoy, | in a statement condemned": the comma before the phrases that stand before the verb. NONE. */
static uint32_t comma_before_phrases(const struct scene *x, uint32_t i)
{
	uint32_t j = group_before(x, i);
	for (unsigned steps = 0; steps < 3 && j != NONE && x->nodes[j].kind == NODE_NOUN && x->nodes[j].preposition != NONE; steps++)
		j = group_before(x, x->nodes[j].preposition);
	return j != NONE && x->nodes[j].kind == NODE_COMMA ? j : NONE;
}

/* "regrets that Chad has attacked Mali, and condemns it": the verb before the clause with "that" in which this verb stands; itself if it stands
 * in none. */
static uint32_t outer_verb(const struct scene *x, uint32_t verb)
{
	for (uint32_t j = verb, steps = 0; j-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_COMMA || (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite))
			return verb;
		if (x->nodes[j].kind == NODE_THAT) {
			uint32_t outer = finite_before(x, j);
			return outer == NONE ? verb : outer;
		}
	}
	return verb;
}

/* Whom "which" or "who" stands for, by the noun before it: "support for Peru's cabinet, which", but "talks with officials from Lima, who". */
static uint32_t antecedent(const struct scene *x, uint32_t relative, uint32_t noun)
{
	static const char *const persons[] = {"who", "whom"};
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, relative));
	bool person = slice_equal(word, slice_of(persons[0])) || slice_equal(word, slice_of(persons[1]));
	if (scene_group(x, noun)->tag == TAG_NNP)
		return x->nodes[noun].list;
	for (uint32_t j = noun, steps = 0; steps < SYNTAX_REACH; steps++) {
		if (names_somebody(x, j, !person))
			return x->nodes[j].list;
		if (!person)
			break;
		if (x->nodes[j].preposition == NONE || x->nodes[j].host == NONE || x->nodes[x->nodes[j].host].kind != NODE_NOUN)
			break;
		j = x->nodes[j].host;
	}
	return chain_top(x, noun);
}

/* "Good," | said | Peru's envoy: whoever stands behind the verb of a quotation. NONE. */
static uint32_t inverted_subject(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	bool quoted = i && (mark_is(x, i - 1, TAG_CLOSEQ) || (i > 1 && x->nodes[i - 1].kind == NODE_COMMA && mark_is(x, i - 2, TAG_CLOSEQ)));
	if (!quoted || !kind_is(x, i + 1, NODE_NOUN) || !unit_has(&x->s->k->lexicon, scene_group(x, i), c->say))
		return NONE;
	return i + 1;
}

static uint32_t subject_of_finite(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	uint32_t inverted = inverted_subject(x, c, i);
	if (inverted != NONE)
		return inverted;
	uint32_t dash = dash_before(x, i), j = group_before(x, dash == NONE ? i : dash), before;
	if (j == NONE)
		return NONE;
	if (dash != NONE)
		i = dash;
	switch (x->nodes[j].kind) {
	case NODE_RELATIVE: /* "..., who met": what stands before */
		before = group_before(x, j);
		if (before != NONE && x->nodes[before].kind == NODE_COMMA)
			before = group_before(x, before);
		if (before == NONE || x->nodes[before].kind != NODE_NOUN)
			return NONE;
		return antecedent(x, j, before);
	case NODE_AND:
		before = finite_before(x, j);
		if (before != NONE && j && x->nodes[j - 1].kind == NODE_COMMA && scene_word(x, j) == x->f->word_and)
			before = outer_verb(x, before);
		for (unsigned steps = 0; steps < 2 && before != NONE && x->nodes[before].subject == NONE; steps++) /* "tested what was a bomb and fired" */
			before = finite_before(x, before);
		return before == NONE ? NONE : x->nodes[before].subject;
	case NODE_COMMA: {
		uint32_t noun = over_commas(x, c, j);
		before = finite_before(x, j);
		if (noun == NONE)
			return before == NONE ? noun_left(x, c, j) : x->nodes[before].subject;
		return noun;
	}
	default: {
		uint32_t noun = noun_left(x, c, i), comma = noun == NONE ? comma_before_phrases(x, i) : NONE;
		return comma == NONE ? noun : over_commas(x, c, comma);
	}
	}
}

/* Where the object stands: right behind, behind "some of", behind "what appeared to be", or in "let free two sailors". */
static uint32_t object_after(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	if (j == NONE)
		return NONE;
	if (x->nodes[j].kind == NODE_OTHER && j + 2 < x->n && x->nodes[j + 1].kind == NODE_PREPOSITION && scene_word(x, j + 1) == x->f->word_of)
		return next_group(x, j + 1);
	if (x->nodes[j].kind == NODE_ADJECTIVE && kind_is(x, j + 1, NODE_NOUN))
		return j + 1;
	if (x->nodes[j].kind != NODE_RELATIVE)
		return j;
	bool verb = false;
	for (unsigned steps = 0; steps < 5 && j + 1 < x->n; steps++) {
		j++;
		if (x->nodes[j].kind == NODE_NOUN)
			return verb ? j : NONE;
		if (x->nodes[j].kind != NODE_VERB && x->nodes[j].kind != NODE_PREPOSITION && x->nodes[j].kind != NODE_ADVERB)
			return NONE;
		verb = verb || x->nodes[j].kind == NODE_VERB;
	}
	return NONE;
}

/* An object behind a verb; a recipient before it: "gave [Chad] [a loan]". */
static void read_objects(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	uint32_t j = object_after(x, i);
	if (j == NONE || x->nodes[j].kind != NODE_NOUN)
		return;
	v->object = x->nodes[j].list;
	uint32_t k = j + 1 < x->n ? j + 1 : NONE;
	if (k != NONE && x->nodes[k].kind == NODE_MARK && scene_group(x, k)->tag == TAG_OPENQ && k + 1 < x->n)
		k++;
	while (k != NONE && (x->nodes[k].kind == NODE_AND || x->nodes[k].kind == NODE_COMMA) && kind_is(x, k + 1, NODE_NOUN) && x->nodes[k + 1].list == v->object)
		k = k + 2 < x->n ? k + 2 : NONE;
	if (k != NONE && x->nodes[k].kind == NODE_NOUN && x->nodes[k].preposition == NONE && !before_finite(x, k)) {
		v->recipient = v->object;
		v->object = k;
	}
}

/* A relative clause whose object is what it hangs on: "sanctions that Japan imposed", "the test it conducted". */
static void read_relative_object(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	if (v->passive || v->object != NONE || v->subject == NONE)
		return;
	uint32_t j = group_before(x, v->subject);
	if (j != NONE && (x->nodes[j].kind == NODE_RELATIVE || x->nodes[j].kind == NODE_THAT))
		j = group_before(x, j);
	else if (j == NONE || x->nodes[j].kind != NODE_NOUN)
		return;
	if (j != NONE && x->nodes[j].kind == NODE_COMMA)
		j = group_before(x, j);
	if (j != NONE && x->nodes[j].kind == NODE_NOUN)
		v->object = x->nodes[j].list;
}

static bool same_form(const struct syntax_node *a, const struct syntax_node *b)
{
	return a->passive == b->passive && (b->bare ? a->bare || a->infinitive : a->finite == b->finite && a->infinitive == b->infinitive && a->ing == b->ing);
}

/* "to forge and sell stamps", "bought and shipped grain": a verb joined to the one behind it shares its object. */
static void share_object(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	if (v->object != NONE || !kind_is(x, i + 1, NODE_AND) || !kind_is(x, i + 2, NODE_VERB))
		return;
	const struct syntax_node *next = &x->nodes[i + 2];
	if (!next->passive && next->object != NONE && next->object > i && same_form(v, next))
		v->object = next->object;
}

static bool verb_is_in(const struct scene *x, uint32_t verb, uint32_t set)
{
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, verb);
	uint32_t word = frame_word_at(f, x->a, g->head, PART_VERB), end;
	for (uint32_t i = 0; word != NONE && i < f->words.at[word].n_predicates; i++) {
		const struct predicate *p = &f->predicates.at[f->predicates_of[f->words.at[word].first_predicate + i]];
		if (bit_in(p->sets, set) && phrase_at(f, x->a, &p->phrase, g->first, g->head, &end))
			return true;
	}
	return false;
}

static bool controls(const struct scene *x, uint32_t verb)
{
	return verb_is_in(x, verb, x->f->set_control);
}

/* "sent troops to seize": they act for whoever sends them, where it is not told whose they are. */
static bool sends(const struct scene *x, uint32_t verb, uint32_t object)
{
	return verb_is_in(x, verb, x->f->set_sending) && !names_somebody(x, x->nodes[object].list, true);
}

/* The verb whose object or phrase this noun is. */
static uint32_t verb_over(const struct scene *x, uint32_t noun)
{
	uint32_t top = chain_top(x, noun), j = x->nodes[top].preposition != NONE ? x->nodes[top].host : group_before(x, x->nodes[top].list);
	return j != NONE && x->nodes[j].kind == NODE_VERB ? j : NONE;
}

/* A decision, threat, offer ... whose own group says whose it is. */
static bool owned_plan(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	if (!frame_class_at(x->f, x->a, x->f->class_plan_host, g->first, g->head) && !frame_class_at(x->f, x->a, x->f->class_doubt_host, g->first, g->head) &&
	    !frame_class_at(x->f, x->a, x->f->class_doing_host, g->first, g->head))
		return false;
	for (uint32_t u = g->first; u < g->head; u++)
		if (x->mention_of[u - x->first_unit] != NONE)
			return true;
	return false;
}

/* "used jets bought from Peru to bomb": used to bomb, not bought to; but "hired men trained in Peru to bomb". */
static uint32_t purpose_of(const struct scene *x, uint32_t verb)
{
	uint32_t noun = verb != NONE && verb && x->nodes[verb].participle && !controls(x, verb) ? group_before(x, verb) : NONE;
	uint32_t over = noun != NONE && x->nodes[noun].kind == NODE_NOUN ? verb_over(x, noun) : NONE;
	return over != NONE ? over : verb;
}

/* "measures taken by Peru to punish Chile": Peru's. The noun before the infinitive belongs to the participle. NONE. */
static uint32_t agent_of_participle(const struct scene *x, uint32_t verb, uint32_t noun)
{
	uint32_t top = chain_top(x, noun), by = x->nodes[top].preposition;
	bool agent = verb != NONE && x->nodes[verb].participle && by != NONE && scene_word(x, by) == x->f->word_by && !controls(x, verb);
	return agent ? top : NONE;
}

/* "put out a report accusing", "sent a letter to Chad accusing": whoever put it out does. */
static bool by_document(const struct scene *x, uint32_t verb, uint32_t noun)
{
	uint32_t object = verb == NONE || x->nodes[verb].passive ? NONE : x->nodes[verb].object;
	bool addressed = false;
	for (uint32_t i = noun, steps = 0; !addressed && i != NONE && x->nodes[i].preposition != NONE && steps < 4; i = x->nodes[i].host, steps++)
		addressed = scene_word(x, x->nodes[i].preposition) == x->f->word_to;
	return object != NONE && (object == x->nodes[noun].list || addressed) && unit_has(&x->s->k->lexicon, scene_group(x, object), x->f->class_document);
}

static void read_infinitive(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	uint32_t j = group_before(x, i);
	if (j == NONE)
		return;
	if (x->nodes[j].kind == NODE_AND || x->nodes[j].kind == NODE_COMMA) { /* "to meet and to discuss" */
		for (uint32_t k = j, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++)
			if (x->nodes[k].kind == NODE_VERB && (x->nodes[k].infinitive || x->nodes[k].finite)) {
				v->governor = x->nodes[k].infinitive ? x->nodes[k].governor : k;
				v->subject = x->nodes[k].subject;
				return;
			}
		return;
	}
	if (x->nodes[j].kind == NODE_ADJECTIVE && group_before(x, j) != NONE && x->nodes[group_before(x, j)].kind == NODE_VERB)
		j = group_before(x, j);
	if (x->nodes[j].kind == NODE_VERB) {
		v->governor = j;
		v->subject = x->nodes[j].subject;
	} else if (x->nodes[j].kind == NODE_NOUN) {
		uint32_t over = verb_over(x, j), agent = agent_of_participle(x, over, j);
		over = purpose_of(x, over);
		v->governor = over != NONE ? over : j;
		if (agent != NONE) {
			v->subject = agent;
			return;
		}
		if (over == NONE || owned_plan(x, j))
			v->subject = j; /* "Iran's decision to allow": whoever decided */
		else
			v->subject = controls(x, over) && !x->nodes[over].passive && !sends(x, over, chain_top(x, j)) ? x->nodes[chain_top(x, j)].list : x->nodes[over].subject;
	}
}

/* "talks about | deploying", one unit by the lexicon: the talks deploy nothing. */
static bool ends_in_about(const struct scene *x, uint32_t noun)
{
	const struct unit *u = &x->a->units.at[scene_group(x, noun)->head];
	struct slice last = lexicon_text(&x->s->k->lexicon, x->a, x->a->tokens.at[u->end - 1].word);
	return u->end - u->first > 1 && (slice_equal(last, SLICE("about")) || slice_equal(last, SLICE("on")) || slice_equal(last, SLICE("of")) || slice_equal(last, SLICE("for")));
}

/* Whoever is accused "of" or thanked "for" something, kept "from" or pressed "into" it, does it; what is done "by" or "after" something, the
 * subject does, and so it does "for" something where nobody is the object: "ended talks for signing"; but "is a tool for". */
static bool object_does(const struct scene *x, uint32_t verb, uint32_t preposition, uint32_t object)
{
	const struct frames *f = x->f;
	uint32_t word = scene_word(x, preposition);
	bool for_somebody = word == f->word_for && (x->nodes[verb].be || names_somebody(x, object, true) || unit_has(&x->s->k->lexicon, scene_group(x, verb), f->class_object_owns));
	bool with = word == f->word_with && unit_has(&x->s->k->lexicon, scene_group(x, verb), f->class_object_owns); /* "charged Chad with smuggling" */
	bool always = word == f->word_of || word == f->word_from || word == f->word_into || word == f->word_against; /* "warned Chad against arming" */
	return always || for_somebody || with || (word == f->word_to && controls(x, verb));
}

/* "arrested a man on charges of spying": the noun that is said to spy; NONE. */
static uint32_t charged_with(const struct scene *x, uint32_t verb, uint32_t charge)
{
	uint32_t preposition = x->nodes[charge].preposition;
	bool on = preposition != NONE && scene_word(x, preposition) == x->f->word_on && unit_has(&x->s->k->lexicon, scene_group(x, charge), x->f->class_claim);
	return on && verb != NONE ? x->nodes[verb].object : NONE;
}

/* "criticism of Chile for arresting", "angry at Chile for arresting": whoever is criticised does it. */
static bool blamed_for(const struct scene *x, uint32_t preposition, uint32_t noun)
{
	uint32_t host = x->nodes[noun].preposition == NONE ? NONE : x->nodes[noun].host;
	if (host == NONE || scene_word(x, preposition) != x->f->word_for || (x->nodes[host].kind == NODE_VERB && x->nodes[host].passive))
		return false;
	return x->nodes[host].kind == NODE_ADJECTIVE || scene_word(x, x->nodes[noun].preposition) == x->f->word_against || unit_has(&x->s->k->lexicon, scene_group(x, host), x->f->class_object_owns);
}

/* "the role of Chile in arresting", "troops capable of shelling": whose role it is, who is capable. NONE. */
static uint32_t doer_beside(const struct scene *x, uint32_t preposition, uint32_t host)
{
	uint32_t word = scene_word(x, preposition);
	if (x->nodes[host].kind == NODE_ADJECTIVE && word == x->f->word_of)
		return host && x->nodes[host - 1].kind == NODE_NOUN ? x->nodes[host - 1].list : NONE;
	uint32_t of = x->nodes[host].kind == NODE_NOUN && word == x->f->word_in ? x->nodes[host].preposition : NONE, thing = x->nodes[host].host;
	if (of == NONE || scene_word(x, of) != x->f->word_of || thing == NONE || x->nodes[thing].kind != NODE_NOUN)
		return NONE;
	return names_somebody(x, host, true) && !names_somebody(x, thing, true) ? host : NONE;
}

/* "people | arrived | in Peru | seeking", "troops | in Peru | fighting": a state where somebody is does nothing there. Whoever it is, else the noun. */
static uint32_t past_place(const struct scene *x, uint32_t noun)
{
	const struct frames *f = x->f;
	uint32_t preposition = x->nodes[noun].preposition, host = x->nodes[noun].host, m = x->mention_of[scene_group(x, noun)->head - x->first_unit];
	uint32_t word = preposition == NONE ? 0 : scene_word(x, preposition);
	bool place = word == f->word_in || word == f->word_at || word == f->word_near || word == f->word_to || word == f->word_from;
	if (!place || host == NONE || m == NONE || x->a->actors.at[x->a->mentions.at[m].actor].kind != ACTOR_COUNTRY)
		return x->nodes[noun].list;
	if (x->nodes[host].kind == NODE_VERB)
		return x->nodes[host].subject != NONE ? x->nodes[host].subject : x->nodes[noun].list;
	return x->nodes[host].kind == NODE_NOUN && word != f->word_to ? x->nodes[chain_top(x, noun)].list : x->nodes[noun].list;
}

static void read_ing(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	uint32_t j = group_before(x, i), main_verb;
	if (j != NONE && x->nodes[j].kind == NODE_NOUN && !(x->nodes[j].preposition != NONE && x->nodes[j].preposition + 1 > i) && !ends_in_about(x, j)) {
		v->subject = past_place(x, j); /* "troops fighting in" */
		v->governor = verb_over(x, j);
		if (by_document(x, v->governor, j))
			v->subject = x->nodes[v->governor].subject;
		return;
	}
	if (j != NONE && x->nodes[j].kind == NODE_PREPOSITION) {
		uint32_t host = host_of(x, j), doer = host == NONE ? NONE : doer_beside(x, j, host);
		if (doer != NONE) {
			v->governor = verb_over(x, doer);
			v->subject = doer;
			return;
		}
		if (host != NONE && x->nodes[host].kind == NODE_NOUN) {
			uint32_t over = verb_over(x, host);
			if (scene_word(x, j) == x->f->word_of && owned_plan(x, host)) { /* "Chad's policy of arresting" */
				v->governor = over;
				v->subject = host;
				return;
			}
			uint32_t charged = charged_with(x, over, host);
			if (charged != NONE) {
				v->governor = over;
				v->subject = charged;
				return;
			}
			if (blamed_for(x, j, host)) {
				v->governor = over;
				v->subject = host;
				return;
			}
			if (over != NONE && x->nodes[over].object == x->nodes[host].list) { /* "accused Chad of smuggling" */
				v->governor = over;
				v->subject = object_does(x, over, j, host) ? x->nodes[host].list : x->nodes[over].subject;
				return;
			}
		}
	}
	uint32_t accused = j != NONE && x->nodes[j].kind == NODE_PREPOSITION ? host_of(x, j) : NONE;
	if (accused != NONE && x->nodes[accused].kind == NODE_VERB && x->nodes[accused].passive && x->nodes[accused].object != NONE) {
		v->governor = accused; /* "a man suspected of killing" */
		v->subject = x->nodes[accused].object;
		return;
	}
	main_verb = finite_before(x, i);
	if (main_verb == NONE)
		main_verb = finite_after(x, i);
	v->governor = main_verb;
	v->subject = main_verb == NONE ? NONE : x->nodes[main_verb].subject;
}

static void read_participle(struct scene *x, uint32_t i)
{
	uint32_t j = group_before(x, i);
	if (j != NONE && x->nodes[j].kind == NODE_COMMA)
		j = group_before(x, j);
	if (j != NONE && x->nodes[j].kind == NODE_AND) {
		for (uint32_t k = j, steps = 0; k-- > 0 && steps < 8; steps++)
			if (x->nodes[k].kind == NODE_VERB && x->nodes[k].passive) {
				x->nodes[i].object = x->nodes[k].object;
				return;
			}
	}
	if (j != NONE && x->nodes[j].kind == NODE_NOUN)
		x->nodes[i].object = x->nodes[j].list;
	else if (j != NONE && j + 1 == i && x->nodes[j].kind == NODE_VERB && x->nodes[j].finite && !x->nodes[j].passive) /* "Chad remains opposed" */
		x->nodes[i].object = x->nodes[i].subject = x->nodes[j].subject;
	else {
		uint32_t after = finite_after(x, i); /* "Backed by Iran, Syria has ..." */
		x->nodes[i].governor = after;
	}
}

static void read_bare(struct scene *x, uint32_t i)
{
	uint32_t j = group_before(x, i);
	struct syntax_node *v = &x->nodes[i];
	if (j != NONE && (x->nodes[j].kind == NODE_AND || x->nodes[j].kind == NODE_COMMA)) {
		for (uint32_t k = j, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++)
			if (x->nodes[k].kind == NODE_VERB) { /* "will meet and discuss", "to meet and discuss" */
				v->subject = x->nodes[k].subject;
				v->governor = x->nodes[k].governor != NONE ? x->nodes[k].governor : x->nodes[k].finite ? k : NONE;
				return;
			}
	}
	if (j != NONE && x->nodes[j].kind == NODE_NOUN) {
		v->subject = x->nodes[j].list;
		v->governor = verb_over(x, j);
	} else if (j != NONE && x->nodes[j].kind == NODE_VERB) {
		v->subject = x->nodes[j].subject;
		v->governor = j;
	}
}

static void read_verb(struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	if (v->finite)
		v->subject = subject_of_finite(x, c, i);
	else if (v->infinitive)
		read_infinitive(x, i);
	else if (v->ing)
		read_ing(x, i);
	else if (v->bare)
		read_bare(x, i);
	if (v->participle)
		read_participle(x, i);
	else if (v->passive) { /* what is said of the subject is done to it */
		read_objects(x, i);
		v->recipient = v->object;
		v->object = v->subject;
	} else {
		read_objects(x, i);
		read_relative_object(x, i);
	}
}

/* A participle at the beginning speaks of the subject behind it: "Backed by Iran, Syria has", "After meeting the envoy, Mora said". */
static void read_openers(struct scene *x)
{
	for (uint32_t v = 0; v < x->n_verbs; v++) {
		struct syntax_node *n = &x->nodes[x->verbs[v]];
		if (n->participle && n->object == NONE && n->governor != NONE)
			n->object = x->nodes[n->governor].subject;
		if (n->ing && n->subject == NONE && n->governor != NONE && n->governor > x->verbs[v])
			n->subject = x->nodes[n->governor].subject;
	}
}

void syntax_find(struct scene *x, const struct syntax_classes *c)
{
	syntax_kinds(x, c);
	for (uint32_t i = 0; i < x->n_nouns; i++)
		read_noun(x, c, x->nouns[i]);
	for (uint32_t i = 0; i < x->n_verbs; i++)
		read_verb(x, c, x->verbs[i]);
	for (uint32_t i = x->n_verbs; i-- > 0;)
		share_object(x, x->verbs[i]);
	read_openers(x);
}
