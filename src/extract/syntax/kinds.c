/* What each group of a sentence is: by its classes alone, then by what stands around it: "after the talks" against "after the talks ended", "troops
 * advanced" against "troops advanced by". */
#include "extract/syntax/inner.h"
#include "extract/syntax/phrases.h"

static enum node_kind kind_of_tag(uint8_t tag)
{
	switch (tag) {
	case TAG_COMMA: return NODE_COMMA;
	case TAG_CC: return NODE_AND;
	case TAG_STOP: case TAG_SEMI: case TAG_COLON: return NODE_END;
	case TAG_IN: case TAG_TO: return NODE_PREPOSITION;
	case TAG_WDT: case TAG_WRB: return NODE_RELATIVE;
	case TAG_RB: case TAG_RP: case TAG_MD: case TAG_UH: return NODE_ADVERB;
	case TAG_JJ: return NODE_ADJECTIVE;
	case TAG_OPENQ: case TAG_CLOSEQ: case TAG_DASH: case TAG_LPAR: case TAG_RPAR: return NODE_MARK;
	default: return NODE_OTHER;
	}
}

static enum node_kind kind_of(const struct node_form *f, uint8_t tag)
{
	bool told = f->kind != NODE_OTHER && f->kind != NODE_THAT && f->kind != NODE_CONJUNCTION;
	if (tag == TAG_WDT && !told)
		return NODE_RELATIVE;
	return f->kind == NODE_OTHER ? kind_of_tag(tag) : f->kind;
}

static void read_node(const struct scene *x, uint32_t i)
{
	const struct unit *g = scene_group(x, i);
	const struct node_form *f = &x->s->k->forms->at[x->s->k->forms->of_set[g->set]];
	x->nodes[i] = (struct syntax_node){.kind = (uint8_t)kind_of(f, g->tag), .finite = f->finite, .infinitive = f->infinitive, .ing = f->ing,
		.participle = f->participle, .bare = f->bare, .passive = f->passive, .negated = f->negated, .be = f->be,
		.subject = NONE, .object = NONE, .recipient = NONE, .governor = NONE, .preposition = NONE, .host = NONE, .list = i, .list_end = i + 1};
}

/* "met | four times | in Oslo": how often, nothing that is met. */
static bool is_how_often(const struct scene *x, uint32_t i)
{
	const struct unit *g = scene_group(x, i);
	const struct unit *head = &x->a->units.at[g->head];
	return x->a->tokens.at[head->first].word == x->f->word_times && g->head > g->first && x->a->units.at[g->head - 1].tag == TAG_CD;
}

static void read_nodes(struct scene *x)
{
	x->verbs = ARENA_ROOM(x->s->scratch, uint32_t, x->n);
	x->nouns = ARENA_ROOM(x->s->scratch, uint32_t, x->n);
	x->n_verbs = x->n_nouns = 0;
	for (uint32_t i = 0; i < x->n; i++) {
		read_node(x, i);
		if (x->nodes[i].kind == NODE_NOUN && is_how_often(x, i))
			x->nodes[i].kind = NODE_ADVERB;
		if (x->nodes[i].kind == NODE_VERB)
			x->verbs[x->n_verbs++] = i;
		else if (x->nodes[i].kind == NODE_NOUN)
			x->nouns[x->n_nouns++] = i;
	}
}

/* Is no finite verb before i in its clause? */
static bool first_clause(const struct scene *x, uint32_t i)
{
	while (i-- > 0) {
		if (x->nodes[i].kind == NODE_VERB && x->nodes[i].finite)
			return false;
		if (x->nodes[i].kind == NODE_END || x->nodes[i].kind == NODE_THAT || x->nodes[i].kind == NODE_CONJUNCTION)
			return true;
	}
	return true;
}

/* "after | Chad, whose jets are old, | fled": behind an insertion that begins with this comma stands the clause's verb. Not "Mali, after talks in
 * Rome, which ended late, | left": there something waits for its verb. */
static bool verb_behind_insertion(const struct scene *x, uint32_t opener, uint32_t comma)
{
	uint32_t end = comma + 1;
	bool clause = opener > 0 && x->nodes[opener - 1].kind == NODE_COMMA && first_clause(x, opener);
	if (clause || opener + 1 >= x->n || x->nodes[opener + 1].kind != NODE_NOUN)
		return false;
	while (end < x->n && end < comma + 12 && x->nodes[end].kind != NODE_COMMA && x->nodes[end].kind != NODE_END)
		end++;
	if (end + 1 >= x->n || x->nodes[end].kind != NODE_COMMA)
		return false;
	uint32_t verb = x->nodes[end + 1].kind == NODE_ADVERB ? end + 2 : end + 1;
	return verb < x->n && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite;
}

static bool is_name(const struct scene *x, uint32_t i)
{
	return kind_is(x, i, NODE_NOUN) && x->mention_of[scene_group(x, i)->head - x->first_unit] != NONE;
}

/* "after | Chad, Mali and Peru | fled": a list of names is the subject. Not "after the talks, Mali and Peru fled". */
static bool verb_behind_names(const struct scene *x, uint32_t opener)
{
	uint32_t i = opener + 1;
	while (is_name(x, i) && kind_is(x, i + 1, NODE_COMMA) && i < opener + 12)
		i += 2;
	if (i > opener + 1 && kind_is(x, i, NODE_AND)) /* "Chad, Mali, and Peru" */
		i++;
	else if (i > opener + 1 && is_name(x, i) && kind_is(x, i + 1, NODE_AND))
		i += 2;
	else
		return false;
	return is_name(x, i) && kind_is(x, i + 1, NODE_VERB) && x->nodes[i + 1].finite;
}

/* "held | since | May | were freed": no clause begins here. */
static bool says_when(const struct scene *x, uint32_t i)
{
	return kind_is(x, i + 1, NODE_TIME) && kind_is(x, i + 2, NODE_VERB);
}

/* "after the talks" against "after the talks ended": a verb before the next comma makes a clause of it; not of "held since May were freed". */
static bool opens_clause(const struct scene *x, uint32_t i)
{
	if (says_when(x, i))
		return false;
	for (uint32_t j = i + 1; j < x->n && j < i + 12; j++) {
		const struct syntax_node *n = &x->nodes[j];
		if (n->kind == NODE_VERB && n->finite)
			return true;
		if (n->kind == NODE_COMMA)
			return verb_behind_insertion(x, i, j) || verb_behind_names(x, i);
		if (n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || n->kind == NODE_CONJUNCTION ||
		    (n->kind == NODE_VERB && j == i + 1))
			return false;
	}
	return false;
}

/* "About 300 refugees fled", "lent up to $5 million": no phrase begins here. */
static bool counts(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	uint32_t before = i;
	if (i + 1 >= x->n || x->nodes[i + 1].kind == NODE_TIME ||
	    (scene_group(x, i + 1)->tag != TAG_CD && x->a->units.at[scene_group(x, i + 1)->first].tag != TAG_CD))
		return false;
	while (before > 0 && x->nodes[before - 1].kind == NODE_MARK)
		before--;
	return before == 0 || (x->nodes[before - 1].kind == NODE_VERB && unit_has(&x->s->k->lexicon, scene_group(x, i), c->about));
}

static void settle_conjunctions(struct scene *x, const struct syntax_classes *c)
{
	for (uint32_t i = 0; i < x->n; i++) {
		struct syntax_node *n = &x->nodes[i];
		if (n->kind == NODE_PREPOSITION && counts(x, c, i))
			n->kind = NODE_ADVERB;
		if (n->kind == NODE_PREPOSITION && scene_word(x, i) == x->f->word_as && opens_clause(x, i))
			n->kind = NODE_CONJUNCTION; /* "as the allies began their drills" */
		if (n->kind == NODE_CONJUNCTION && !unit_has(&x->s->k->lexicon, scene_group(x, i), c->if_) && !opens_clause(x, i))
			n->kind = NODE_PREPOSITION;
		if (n->kind == NODE_THAT && i + 1 < x->n && kind_is(x, i - 1, NODE_NOUN) && kind_is(x, i + 1, NODE_VERB) && !x->nodes[i + 1].ing)
			n->kind = NODE_RELATIVE;
	}
}

/* Not "given", "shown": forms that are nothing but participles. */
static bool could_be_past(const struct scene *x, uint32_t i)
{
	const struct unit *u = &x->a->units.at[scene_group(x, i)->head];
	for (uint32_t k = 0; k < u->n_entries; k++) {
		const struct entry *e = unit_entry(&x->s->k->lexicon, u, k);
		if (e->tags >> TAG_VBD & 1)
			return true;
	}
	return false;
}

static bool could_be_participle(const struct scene *x, uint32_t i)
{
	const struct unit *u = &x->a->units.at[scene_group(x, i)->head];
	for (uint32_t k = 0; k < u->n_entries; k++)
		if (unit_entry(&x->s->k->lexicon, u, k)->tags >> TAG_VBN & 1)
			return true;
	return false;
}

/* Does a finite verb follow that has no subject of its own between? */
static bool verb_waits(const struct scene *x, uint32_t i)
{
	bool noun = false;
	for (uint32_t j = i + 1; j < x->n && j < i + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		uint32_t before = j - 1;
		while (before > i && x->nodes[before].kind == NODE_ADVERB)
			before--;
		if (n->kind == NODE_VERB && n->finite)
			return !noun && x->nodes[before].kind != NODE_AND; /* "and sentenced him", "but also freed him" goes on */
		if (n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || (n->kind == NODE_CONJUNCTION && !says_when(x, j)))
			return false;
		if (n->kind == NODE_NOUN)
			noun = x->nodes[j - 1].kind == NODE_COMMA || x->nodes[j - 1].kind == NODE_MARK;
	}
	return false;
}

/* "seized a house in the city | and | fired rockets": the verb that an "and" goes on with. NONE. */
static uint32_t verb_gone_on_with(const struct scene *x, uint32_t and)
{
	for (uint32_t k = and, steps = 0; k-- > 0 && steps < 16; steps++)
		if (x->nodes[k].kind == NODE_VERB)
			return k;
		else if (x->nodes[k].kind == NODE_END || x->nodes[k].kind == NODE_THAT || x->nodes[k].kind == NODE_RELATIVE || x->nodes[k].kind == NODE_CONJUNCTION)
			return NONE;
	return NONE;
}

/* "has killed ten, doctors say, and | driven | people into Chad": is the verb before the "and" a perfect that this participle goes on with? */
static bool goes_on_perfect(const struct scene *x, uint32_t and)
{
	for (uint32_t k = and, steps = 0; k-- > 0 && steps < 16; steps++) {
		const struct syntax_node *n = &x->nodes[k];
		if (n->kind == NODE_VERB && n->finite && x->a->units.at[scene_group(x, k)->head].tag == TAG_VBN)
			return !n->passive;
		if (n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_RELATIVE || n->kind == NODE_CONJUNCTION)
			return false;
	}
	return false;
}

/* "Under a pact | signed in Rome, Chad will": nothing but phrases with prepositions stands before, so that no verb has its subject there. */
static bool only_phrases(const struct scene *x, uint32_t noun)
{
	for (unsigned steps = 0; steps < 6; steps++) {
		if (noun == 0 || x->nodes[noun].kind != NODE_NOUN || x->nodes[noun - 1].kind != NODE_PREPOSITION)
			return false;
		if (noun == 1 || x->nodes[noun - 2].kind == NODE_END || x->nodes[noun - 2].kind == NODE_CONJUNCTION)
			return true;
		noun -= 2;
	}
	return false;
}

/* "said | troops in Chad | fired across the river": behind "said" a clause begins, which needs a verb. */
static bool behind_said(const struct scene *x, const struct syntax_classes *c, uint32_t noun)
{
	while (noun > 1 && x->nodes[noun - 1].kind == NODE_PREPOSITION && x->nodes[noun - 2].kind == NODE_NOUN)
		noun -= 2;
	uint32_t verb = noun > 0 && x->nodes[noun - 1].kind == NODE_TIME ? noun - 2 : noun - 1;
	if (!noun || verb >= x->n || x->nodes[verb].kind != NODE_VERB || !x->nodes[verb].finite ||
	    !unit_has(&x->s->k->lexicon, scene_group(x, verb), c->say))
		return false;
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, verb));
	return slice_equal(word, SLICE("said")) || slice_equal(word, SLICE("says")) || slice_equal(word, SLICE("say"));
}

/* "delivered two boats", "delivered, as a gift, two boats" */
static bool object_follows(const struct scene *x, uint32_t i)
{
	static const uint8_t insertion[] = {NODE_COMMA, NODE_PREPOSITION, NODE_NOUN, NODE_COMMA, NODE_NOUN};
	if (i + 1 < x->n && x->nodes[i + 1].kind == NODE_NOUN)
		return true;
	for (uint32_t k = 0; k < sizeof insertion; k++)
		if (i + 1 + k >= x->n || x->nodes[i + 1 + k].kind != insertion[k])
			return false;
	return true;
}

/* "they arrested a man | suspected | of theft": with "of" right behind it and no object, the verb is passive. */
static bool is_bereft(const struct scene *x, uint32_t i)
{
	return i + 1 < x->n && x->nodes[i + 1].kind == NODE_PREPOSITION && scene_word(x, i + 1) == x->f->word_of && verb_in_set(x, i, x->f->set_bereft);
}

/* "the ban | which | the United Nations | imposed", "the treaty that Peru and Chile | signed": the clause needs a verb; but "reports that
 * soldiers | killed in Mali | were". */
static bool relative_wants_verb(const struct scene *x, uint32_t noun)
{
	while (noun > 1 && x->nodes[noun - 1].kind == NODE_AND && x->nodes[noun - 2].kind == NODE_NOUN)
		noun -= 2;
	if (noun < 2 || (x->nodes[noun - 1].kind != NODE_RELATIVE && x->nodes[noun - 1].kind != NODE_THAT))
		return false;
	if (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, noun - 1)), SLICE("what"))) /* "what officials | described | as" */
		return true;
	uint32_t before = noun - 2 - (noun > 2 && x->nodes[noun - 2].kind == NODE_COMMA);
	return x->nodes[before].kind == NODE_NOUN && !unit_has(&x->s->k->lexicon, scene_group(x, before), x->f->class_claim);
}

/* "attacked, | looted | and burned a village": one of a list of verbs. */
static bool amid_verbs(const struct scene *x, uint32_t i)
{
	bool behind = i > 1 && x->nodes[i - 1].kind == NODE_COMMA && x->nodes[i - 2].kind == NODE_VERB && x->nodes[i - 2].finite && !x->nodes[i - 2].passive;
	bool goes_on = i + 2 < x->n && (x->nodes[i + 1].kind == NODE_AND || x->nodes[i + 1].kind == NODE_COMMA) && x->nodes[i + 2].kind == NODE_VERB;
	return behind && goes_on;
}

/* "Ana Silva, | the envoy of Peru | , | called in Chad's consul": the noun that this comma parts from what it is called. NONE. */
static uint32_t named_before(const struct scene *x, uint32_t comma)
{
	uint32_t i = comma;
	while (i > 2 && x->nodes[i - 1].kind == NODE_NOUN && x->nodes[i - 2].kind == NODE_PREPOSITION)
		i -= 2;
	bool apart = i > 2 && x->nodes[comma].kind == NODE_COMMA && x->nodes[i - 1].kind == NODE_NOUN && x->nodes[i - 2].kind == NODE_COMMA;
	return apart && is_name(x, i - 3) ? i - 3 : NONE;
}

/* "troops advanced into Chad, officials said": a form that might be a participle is the clause's verb where no other waits for its
 * subject, or where an object follows ("jets bombed a village"). */
static void settle_participles(struct scene *x, const struct syntax_classes *c)
{
	for (uint32_t v = 0; v < x->n_verbs; v++) {
		uint32_t i = x->verbs[v];
		struct syntax_node *n = &x->nodes[i];
		if (!i || !n->participle || scene_group(x, i)->end - scene_group(x, i)->first > 1 ||
		    (is_bereft(x, i) && !relative_wants_verb(x, i - 1)))
			continue;
		uint32_t j = i - 1;
		while (j > 0 && (x->nodes[j].kind == NODE_ADVERB || x->nodes[j].kind == NODE_MARK || x->nodes[j].kind == NODE_TIME || /* "a court last week | barred" */
				 (x->nodes[j].kind == NODE_OTHER && scene_group(x, j)->tag == TAG_DT))) /* "Chad both | bombed | and shelled Mali" */
			j--;
		if (amid_verbs(x, i) && could_be_past(x, i))
			n->participle = n->passive = false, n->finite = true;
		uint32_t before = x->nodes[j].kind == NODE_AND ? verb_gone_on_with(x, j) : NONE;
		if (before != NONE && x->nodes[before].finite && !x->nodes[before].passive && object_follows(x, i) &&
		    (could_be_past(x, i) || goes_on_perfect(x, j)))
			n->participle = n->passive = false, n->finite = true;
		uint32_t named = named_before(x, j);
		if (named != NONE && could_be_past(x, i) && first_clause(x, i) && !verb_waits(x, i))
			n->participle = n->passive = false, n->finite = true;
		if (x->nodes[j].kind != NODE_NOUN || !could_be_past(x, i) || only_phrases(x, j))
			continue;
		bool object = i + 1 < x->n && x->nodes[i + 1].kind == NODE_NOUN;
		bool whose = object && x->a->units.at[scene_group(x, j)->first].tag == TAG_WDT; /* "Chad, whose jets | bombed | Mali, left" */
		if (whose || relative_wants_verb(x, j) || (!verb_waits(x, i) && (object || first_clause(x, i) || behind_said(x, c, j))))
			n->participle = n->passive = false, n->finite = true;
	}
}

/* "has no plans to | deploy": behind a unit that ends in "to" stands an infinitive; what one has no plans to do is not done. */
static void settle_infinitives(struct scene *x)
{
	for (uint32_t v = 0; v < x->n_verbs; v++) {
		uint32_t i = x->verbs[v];
		const struct unit *before = i ? &x->a->units.at[scene_group(x, i - 1)->head] : NULL;
		if (!before || before->tag != TAG_JJ || before->end - before->first < 2 || x->a->tokens.at[before->end - 1].word != x->f->word_to)
			continue;
		struct slice first = lexicon_text(&x->s->k->lexicon, x->a, x->a->tokens.at[before->first].word);
		x->nodes[i].infinitive = true;
		x->nodes[i].finite = x->nodes[i].bare = false;
		x->nodes[i].negated = x->nodes[i].negated || slice_equal(first, SLICE("no"));
	}
}

/* "let the inspectors | visit the plant", "helped Chad and Mali | build a dam": what looks like a verb of its own does not stand by itself. */
static void settle_let(struct scene *x)
{
	for (uint32_t v = 1; v < x->n_verbs; v++) {
		uint32_t i = x->verbs[v], over = x->verbs[v - 1];
		struct syntax_node *n = &x->nodes[i];
		const struct unit *g = scene_group(x, i);
		bool looks = i >= over + 2 && (g->tag == TAG_VBP || g->tag == TAG_VB) && (n->finite || n->bare) && !n->be && g->end - g->first == 1;
		if (!looks || !verb_in_set(x, over, x->f->set_letting))
			continue;
		uint32_t j = i;
		while (j > over + 1 && (x->nodes[j - 1].kind == NODE_NOUN || x->nodes[j - 1].kind == NODE_PREPOSITION || x->nodes[j - 1].kind == NODE_AND))
			j--;
		if (j == over + 1 && x->nodes[j].kind == NODE_NOUN && x->nodes[i - 1].kind == NODE_NOUN && !x->nodes[over].passive)
			n->finite = n->bare = false, n->infinitive = true;
	}
}

/* "Chad | quickly | and | quietly | left": no verb is joined to another here; not "left | early | and | then | returned". */
static void settle_adverbs(struct scene *x)
{
	for (uint32_t i = 2; i + 2 < x->n; i++)
		if (x->nodes[i].kind == NODE_AND && x->nodes[i - 1].kind == NODE_ADVERB && x->nodes[i + 1].kind == NODE_ADVERB &&
		    x->nodes[i + 2].kind == NODE_VERB && (x->nodes[i - 2].kind == NODE_NOUN || x->nodes[i - 2].kind == NODE_TIME))
			x->nodes[i].kind = NODE_ADVERB;
}

/* "ordered | the ship | seized", "had | two men | shot": what looks like a verb of its own is done to the noun before it. */
static void settle_caused(struct scene *x)
{
	for (uint32_t v = 1; v < x->n_verbs; v++) {
		uint32_t i = x->verbs[v], over = x->verbs[v - 1];
		struct syntax_node *n = &x->nodes[i];
		const struct unit *g = scene_group(x, i);
		uint32_t object = i - 1;
		while (object > over + 2 && x->nodes[object].kind == NODE_NOUN && x->nodes[object - 1].kind == NODE_PREPOSITION) /* "the border | with | Mali" */
			object -= 2;
		bool looks = object == over + 1 && n->finite && g->end - g->first == 1 && x->a->units.at[g->head].tag != TAG_VBZ && could_be_participle(x, i);
		if (!looks || x->nodes[object].kind != NODE_NOUN || x->nodes[over].passive || kind_is(x, i + 1, NODE_NOUN))
			continue;
		if (!verb_in_set(x, over, x->f->set_keeping) && (object + 1 < i || !verb_in_set(x, over, x->f->set_causing)))
			continue;
		n->finite = false;
		n->participle = n->passive = true;
	}
}

/* "the proposal | made | a year ago | by | Peru", "closed on Friday by Chad": a time parts the participle from whoever it is done by. */
static void settle_done_by(struct scene *x)
{
	for (uint32_t v = 0; v < x->n_verbs; v++) {
		uint32_t i = x->verbs[v], by = i + 1;
		struct syntax_node *n = &x->nodes[i];
		const struct unit *g = scene_group(x, i);
		if (!i || !n->finite || g->end - g->first > 1 || x->nodes[i - 1].kind != NODE_NOUN || !could_be_participle(x, i))
			continue;
		while (kind_is(x, by, NODE_TIME) || (kind_is(x, by, NODE_PREPOSITION) && kind_is(x, by + 1, NODE_TIME)))
			by++;
		if (by == i + 1 || !kind_is(x, by, NODE_PREPOSITION) || scene_word(x, by) != x->f->word_by || !is_name(x, by + 1))
			continue;
		n->finite = false;
		n->participle = n->passive = true;
	}
}

void syntax_kinds(struct scene *x, const struct syntax_classes *c)
{
	read_nodes(x);
	settle_adverbs(x);
	settle_infinitives(x);
	settle_let(x);
	settle_participles(x, c);
	settle_done_by(x);
	settle_caused(x);
	settle_conjunctions(x, c);
}
