/* The subject of a finite verb: beside it, across commas and dashes, behind "who", shared by "and". */
#include "extract/syntax/inner.h"

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

/* ", warning Mali that it would be sorry, | moved", ", dropping a condition that had hurt, | said": a form in "-ing" right behind the comma, with
 * the clauses that hang on it. */
static bool opens_with_ing(const struct scene *x, uint32_t opener)
{
	return x->nodes[opener].kind == NODE_VERB && x->nodes[opener].ing;
}

/* ", in a move | that | angered Mali," */
static bool phrase_with_relative(const struct scene *x, uint32_t opener)
{
	uint32_t j = opener;
	while (j < x->n && (x->nodes[j].kind == NODE_PREPOSITION || x->nodes[j].kind == NODE_NOUN || x->nodes[j].kind == NODE_MARK))
		j++;
	return x->nodes[opener].kind == NODE_PREPOSITION && kind_is(x, j, NODE_RELATIVE);
}

/* ", ..., verb": the comma's partner further left, when what stands between is an apposition, a relative clause or a phrase. */
static uint32_t over_commas(const struct scene *x, const struct syntax_classes *c, uint32_t comma)
{
	bool verb = false;
	uint32_t that = NONE;
	for (uint32_t k = comma, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++) {
		const struct syntax_node *n = &x->nodes[k];
		if (n->kind == NODE_END || (n->kind == NODE_THAT && that != NONE))
			return NONE;
		if (n->kind == NODE_THAT)
			that = k;
		verb = verb || (n->kind == NODE_VERB && n->finite);
		if (n->kind != NODE_COMMA)
			continue;
		uint32_t opener = next_group(x, k);
		if (opener != NONE && opens_with_ing(x, opener))
			verb = false;
		else if (that != NONE)
			return NONE;
		that = NONE;
		bool clause = opener != NONE && (x->nodes[opener].kind == NODE_RELATIVE || x->nodes[opener].kind == NODE_CONJUNCTION); /* ", as it often does," */
		if (opener == NONE || (verb && !clause && !begins_with_whose(x, opener) && !says_between(x, c, opener, comma) &&
				       !phrase_with_relative(x, opener) &&
				       !(kind_is(x, opener + 1, NODE_PREPOSITION) && kind_is(x, opener + 2, NODE_RELATIVE)))) /* ", some of whom fled," */
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
static uint32_t outer_verb(const struct scene *x, const struct syntax_classes *c, uint32_t verb)
{
	bool joined = false;
	for (uint32_t j = verb, steps = 0; j-- > 0 && steps < SYNTAX_REACH; steps++) {
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_COMMA)
			return verb;
		joined = joined || x->nodes[j].kind == NODE_AND;
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite && joined && !unit_has(&x->s->k->lexicon, scene_group(x, j), c->say)) {
			joined = false; /* "asked that Mali stop and pay, and complained" */
			continue;
		}
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite) /* "said Chad would go": without its "that" */
			return unit_has(&x->s->k->lexicon, scene_group(x, j), c->say) ? j : verb;
		if (x->nodes[j].kind == NODE_THAT) {
			uint32_t outer = finite_before(x, j);
			return outer == NONE ? verb : outer;
		}
	}
	return verb;
}

/* "the raid on a camp in Chad that killed ten": the raid, which the phrases behind it hang on. NONE. */
static uint32_t happening_before(const struct scene *x, const struct syntax_classes *c, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; steps < SYNTAX_REACH; steps++) {
		if (unit_has(&x->s->k->lexicon, scene_group(x, j), c->happening))
			return j;
		if (x->nodes[j].preposition == NONE || x->nodes[j].host == NONE || x->nodes[x->nodes[j].host].kind != NODE_NOUN)
			return NONE;
		j = x->nodes[j].host;
	}
	return NONE;
}

/* What goes to somebody: the noun before "to", the object of the verb before it; NONE. */
static uint32_t thing_sent(const struct scene *x, uint32_t host, uint32_t to)
{
	if (x->nodes[host].kind != NODE_VERB)
		return host;
	uint32_t object = x->nodes[host].object;
	return x->nodes[host].passive || object == NONE || object < host || object > to || x->nodes[object].list != object ? NONE : object;
}

/* "a group based in | Chile | that fights", "men from | Chad | that came": a "that" tells which group it is, not which Chile. */
static uint32_t described_by(const struct scene *x, uint32_t name)
{
	uint32_t preposition = x->nodes[name].preposition, host = preposition == NONE ? NONE : x->nodes[name].host;
	if (host != NONE && scene_word(x, preposition) == x->f->word_to) /* "sent | letters | to Chile that threatened", "overtures to Chile that led" */
		host = thing_sent(x, host, name);
	else if (host != NONE && x->nodes[host].kind == NODE_VERB && x->nodes[host].participle)
		host = group_before(x, host);
	else if (host != NONE && scene_word(x, preposition) != x->f->word_in && scene_word(x, preposition) != x->f->word_from)
		host = NONE;
	if (host == NONE || x->nodes[host].kind != NODE_NOUN)
		return x->nodes[name].list;
	uint32_t called = x->nodes[host].list == host && host > 1 && x->nodes[host - 1].kind == NODE_COMMA ? host - 2 : NONE; /* "Oryx, a group of" */
	return x->nodes[called != NONE && x->nodes[called].kind == NODE_NOUN && names_somebody(x, called, true) ? called : host].list;
}

/* Whom "which" or "who" stands for, by the noun before it: "support for Peru's cabinet, which", but "talks with officials from Lima, who". */
static uint32_t antecedent(const struct scene *x, const struct syntax_classes *c, uint32_t relative, uint32_t noun, uint32_t verb)
{
	static const char *const persons[] = {"who", "whom"};
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, relative));
	bool person = slice_equal(word, slice_of(persons[0])) || slice_equal(word, slice_of(persons[1]));
	uint32_t happening = !person && unit_has(&x->s->k->lexicon, scene_group(x, verb), c->happens) ? happening_before(x, c, noun) : NONE;
	if (happening != NONE)
		return happening;
	if (scene_group(x, noun)->tag == TAG_NNP)
		return slice_equal(word, SLICE("that")) ? described_by(x, noun) : x->nodes[noun].list;
	for (uint32_t j = noun, steps = 0; steps < SYNTAX_REACH; steps++) {
		if (names_somebody(x, j, !person))
			return x->nodes[j].list;
		if (!person)
			break;
		if (x->nodes[j].preposition == NONE || x->nodes[j].host == NONE || x->nodes[x->nodes[j].host].kind != NODE_NOUN)
			break;
		j = x->nodes[j].host;
	}
	uint32_t top = chain_top(x, noun),
		 named = x->nodes[top].list > 1 && x->nodes[top].list == top && x->nodes[top - 1].kind == NODE_COMMA ? top - 2 : NONE;
	bool called = named != NONE && x->nodes[named].kind == NODE_NOUN && names_somebody(x, named, true) && !names_somebody(x, top, true);
	return called ? x->nodes[named].list : top; /* "Peru's leader, an old ally, who": the leader */
}

/* "Good," | said | Peru's envoy: whoever stands behind the verb of a quotation. NONE. */
static uint32_t inverted_subject(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	bool quoted = i && (mark_is(x, i - 1, TAG_CLOSEQ) || (i > 1 && x->nodes[i - 1].kind == NODE_COMMA && mark_is(x, i - 2, TAG_CLOSEQ)));
	if (!quoted || !kind_is(x, i + 1, NODE_NOUN) || !unit_has(&x->s->k->lexicon, scene_group(x, i), c->say))
		return NONE;
	return i + 1;
}

/* "seized a boat and, | in a move that angered Mali, | blocked": the "and" that the verb goes on with, an insertion between. NONE. */
static uint32_t and_before_insertion(const struct scene *x, const struct syntax_classes *c, uint32_t comma)
{
	for (uint32_t k = comma, steps = 0; k-- > 1 && steps < 16 && x->nodes[k].kind != NODE_END; steps++) {
		if (x->nodes[k].kind != NODE_COMMA)
			continue;
		uint32_t opener = next_group(x, k);
		bool phrase = opener != NONE && (x->nodes[opener].kind == NODE_PREPOSITION || x->nodes[opener].kind == NODE_CONJUNCTION ||
						 (x->nodes[opener].kind == NODE_VERB && x->nodes[opener].ing) || says_between(x, c, opener, comma));
		return phrase && x->nodes[k - 1].kind == NODE_AND ? k - 1 : NONE;
	}
	return NONE;
}

static bool is_speech(const struct scene *x, const struct syntax_classes *c, uint32_t verb)
{
	for (unsigned i = 0; i < SYNTAX_SPEECH; i++)
		if (unit_has(&x->s->k->lexicon, scene_group(x, verb), c->speech[i]))
			return true;
	return false;
}

/* "met the envoy and | agreed": the subject of the verb before the "and"; of "said Chad was to blame and | urged" whoever said so, for one who is
 * spoken of seldom speaks. NONE. */
static uint32_t subject_shared(const struct scene *x, const struct syntax_classes *c, uint32_t and, uint32_t verb)
{
	uint32_t before = finite_before(x, and);
	bool joined = before != NONE && scene_word(x, and) == x->f->word_and;
	if (joined && ((and && x->nodes[and - 1].kind == NODE_COMMA) || (is_speech(x, c, verb) && !is_speech(x, c, before))))
		before = outer_verb(x, c, before);
	for (unsigned steps = 0; steps < 2 && before != NONE && x->nodes[before].subject == NONE; steps++) /* "tested what was a bomb and fired" */
		before = finite_before(x, before);
	return before == NONE ? NONE : x->nodes[before].subject;
}

uint32_t subject_of_finite(const struct scene *x, const struct syntax_classes *c, uint32_t i)
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
		return antecedent(x, c, j, before, i);
	case NODE_AND:
		return subject_shared(x, c, j, i);
	case NODE_COMMA: {
		uint32_t and = and_before_insertion(x, c, j);
		if (and != NONE)
			return subject_shared(x, c, and, i);
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
