/* Verbs without a tense: what an infinitive, a form in "-ing", a participle or a bare verb hangs on, and whose act it tells. */
#include "extract/syntax/inner.h"
#include "extract/syntax/phrases.h"

static bool controls(const struct scene *x, uint32_t verb)
{
	return verb_in_set(x, verb, x->f->set_control);
}

/* "sent troops to seize", "ordered warships to shell": they act for whoever sends them, where it is not told whose they are. */
static bool sends(const struct scene *x, uint32_t verb, uint32_t object)
{
	const struct unit *head = &x->a->units.at[scene_group(x, x->nodes[object].list)->head];
	bool orders = unit_has(&x->s->k->lexicon, head, x->f->class_role) && verb_in_set(x, verb, x->f->set_commanding);
	return (orders || verb_in_set(x, verb, x->f->set_sending)) && !names_somebody(x, x->nodes[object].list, true);
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
	if (!frame_class_at(x->f, x->a, x->f->class_plan_host, g->first, g->head) &&
	    !frame_class_at(x->f, x->a, x->f->class_doubt_host, g->first, g->head) &&
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

static bool uses(const struct scene *x, uint32_t verb)
{
	return unit_has(&x->s->k->lexicon, scene_group(x, verb), x->f->class_uses);
}

/* "measures taken by Peru to punish Chile": Peru's. The noun before the infinitive belongs to the participle. NONE. */
static uint32_t agent_of_participle(const struct scene *x, uint32_t verb, uint32_t noun)
{
	uint32_t top = chain_top(x, noun), by = x->nodes[top].preposition;
	bool agent = verb != NONE && x->nodes[verb].participle && by != NONE && scene_word(x, by) == x->f->word_by && !controls(x, verb);
	uint32_t over = agent ? purpose_of(x, verb) : NONE; /* but "used shells supplied by Peru to bomb" */
	return agent && (over == verb || x->nodes[over].passive || !uses(x, over)) ? top : NONE;
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

/* "the way out is for | Chad | to leave", "time for Chad to leave": who would; but "left for Chad to sign". */
static bool would_do(const struct scene *x, uint32_t noun)
{
	uint32_t preposition = x->nodes[noun].preposition, host = x->nodes[noun].host;
	if (preposition == NONE || host == NONE || scene_word(x, preposition) != x->f->word_for || preposition + 1 != noun ||
	    x->mention_of[scene_group(x, noun)->head - x->first_unit] == NONE)
		return false;
	return x->nodes[host].kind == NODE_ADJECTIVE || (x->nodes[host].kind == NODE_VERB ? x->nodes[host].be : x->nodes[host].preposition == NONE);
}

void read_infinitive(struct scene *x, uint32_t i)
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
	if (x->nodes[j].kind == NODE_ADJECTIVE && j > 1 && scene_group(x, j - 1)->tag == TAG_DT && x->nodes[j - 2].kind == NODE_VERB)
		j -= 2; /* "was | the | first | to visit" */
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
		if (over == NONE || owned_plan(x, j) || would_do(x, j))
			v->subject = j; /* "Iran's decision to allow": whoever decided */
		else
			v->subject = controls(x, over) && !x->nodes[over].passive && !sends(x, over, chain_top(x, j)) ? x->nodes[chain_top(x, j)].list
														      : x->nodes[over].subject;
	}
}

/* "talks about | deploying", one unit by the lexicon: the talks deploy nothing. */
static bool ends_in_about(const struct scene *x, uint32_t noun)
{
	const struct unit *u = &x->a->units.at[scene_group(x, noun)->head];
	struct slice last = lexicon_text(&x->s->k->lexicon, x->a, x->a->tokens.at[u->end - 1].word);
	return u->end - u->first > 1 && (slice_equal(last, SLICE("about")) || slice_equal(last, SLICE("on")) ||
					 slice_equal(last, SLICE("of")) || slice_equal(last, SLICE("for")));
}

/* "accused [a firm] of", "convicted [two men] of" */
static bool with_of(const struct scene *x, uint32_t verb)
{
	return verb_in_set(x, verb, x->f->set_bereft) || controls(x, verb) || unit_has(&x->s->k->lexicon, scene_group(x, verb), x->f->class_object_owns);
}

/* Whoever is accused "of" or thanked "for" something, kept "from" or pressed "into" it, does it; what is done "by" or "after" something, the
 * subject does, and so it does "for" something where nobody is the object: "ended talks for signing"; but "is a tool for". */
static bool object_does(const struct scene *x, uint32_t verb, uint32_t preposition, uint32_t object)
{
	const struct frames *f = x->f;
	const struct unit *g = scene_group(x, object);
	uint32_t word = scene_word(x, preposition);
	if (word == f->word_of && frame_class_at(f, x->a, f->class_plan_host, g->first, g->head)) /* "Peru has no intention of attacking": Peru would */
		return false;
	bool for_somebody = word == f->word_for && (x->nodes[verb].be || names_somebody(x, object, true) ||
						    unit_has(&x->s->k->lexicon, scene_group(x, verb), f->class_object_owns));
	bool with = word == f->word_with && unit_has(&x->s->k->lexicon, scene_group(x, verb), f->class_object_owns); /* "charged Chad with smuggling" */
	bool thing = word == f->word_of && !names_somebody(x, object, true) && !with_of(x, verb); /* "pursued a policy of arresting" */
	if (thing)
		return false;
	bool always = word == f->word_of || word == f->word_from || word == f->word_into || word == f->word_against; /* "warned Chad against arming" */
	return always || for_somebody || with || (word == f->word_to && controls(x, verb));
}

/* "arrested a man on charges of spying": the noun that is said to spy; NONE. */
static uint32_t charged_with(const struct scene *x, uint32_t verb, uint32_t charge)
{
	uint32_t preposition = x->nodes[charge].preposition;
	bool on = preposition != NONE && scene_word(x, preposition) == x->f->word_on &&
		  unit_has(&x->s->k->lexicon, scene_group(x, charge), x->f->class_claim);
	if (on && verb == NONE) /* "arrested a man, an envoy, in Rome on charges of" */
		verb = finite_before(x, charge);
	return on && verb != NONE ? x->nodes[verb].object : NONE;
}

/* "extended thanks | to | Chile": what the verb gives Chile says what Chile did. */
static bool given_thanks(const struct scene *x, uint32_t verb, uint32_t noun)
{
	uint32_t object = x->nodes[verb].kind == NODE_VERB ? x->nodes[verb].object : NONE;
	return object != NONE && scene_word(x, x->nodes[noun].preposition) == x->f->word_to &&
	       unit_has(&x->s->k->lexicon, scene_group(x, object), x->f->class_object_owns);
}

/* "criticism of Chile for arresting", "angry at Chile for arresting": whoever is criticised does it. */
static bool blamed_for(const struct scene *x, uint32_t preposition, uint32_t noun)
{
	uint32_t host = x->nodes[noun].preposition == NONE ? NONE : x->nodes[noun].host;
	if (host == NONE || scene_word(x, preposition) != x->f->word_for || (x->nodes[host].kind == NODE_VERB && x->nodes[host].passive))
		return false;
	return x->nodes[host].kind == NODE_ADJECTIVE || scene_word(x, x->nodes[noun].preposition) == x->f->word_against || given_thanks(x, host, noun) ||
	       unit_has(&x->s->k->lexicon, scene_group(x, host), x->f->class_object_owns);
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

/* "people | arrived | in Peru | seeking", "troops | in Peru | fighting": a state where somebody is does nothing there. Whoever it is, else the
 * noun. */
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

/* "after Chad's troops, | advancing by night, | took": the verb that the insertion stands before, whose subject this is too. NONE. */
static uint32_t verb_behind_insertion(const struct scene *x, uint32_t i)
{
	uint32_t end = i + 1;
	if (!i || x->nodes[i - 1].kind != NODE_COMMA)
		return NONE;
	while (end < x->n && end < i + 10 && x->nodes[end].kind != NODE_COMMA && !(x->nodes[end].kind == NODE_VERB && x->nodes[end].finite) &&
	       x->nodes[end].kind != NODE_END)
		end++;
	uint32_t verb = kind_is(x, end, NODE_COMMA) ? next_group(x, end) : NONE;
	return verb != NONE && x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite ? verb : NONE;
}

static bool hang(struct syntax_node *v, uint32_t governor, uint32_t subject)
{
	v->governor = governor;
	v->subject = subject;
	return true;
}

/* What a form in -ing behind a noun's preposition hangs on: "Chad's policy of arresting", "accused Chad of smuggling", "Chad's plan for building". */
static bool ing_of_noun(struct scene *x, struct syntax_node *v, uint32_t preposition, uint32_t host)
{
	uint32_t doer = doer_beside(x, preposition, host);
	if (doer != NONE)
		return hang(v, verb_over(x, doer), doer);
	if (x->nodes[host].kind != NODE_NOUN)
		return false;
	uint32_t over = verb_over(x, host);
	if (scene_word(x, preposition) == x->f->word_of && owned_plan(x, host))
		return hang(v, over, host);
	uint32_t charged = charged_with(x, over, host);
	if (charged != NONE)
		return hang(v, over, charged);
	if (blamed_for(x, preposition, host))
		return hang(v, over, host);
	if (over != NONE && x->nodes[over].object == x->nodes[host].list)
		return hang(v, over, object_does(x, over, preposition, host) ? x->nodes[host].list : x->nodes[over].subject);
	return false;
}

/* "thanked | Hansen |, | premier of Chad |, | for | sending": whom the insertion is about, where he is thanked or blamed. NONE. */
static uint32_t past_insertion(const struct scene *x, uint32_t preposition)
{
	uint32_t end = preposition ? preposition - 1 : 0, j = end;
	if (!end || x->nodes[end].kind != NODE_COMMA || scene_word(x, preposition) != x->f->word_for)
		return NONE;
	for (j--; j > 0 && end - j < 8 && x->nodes[j].kind != NODE_COMMA; j--)
		if (x->nodes[j].kind != NODE_NOUN && x->nodes[j].kind != NODE_PREPOSITION && x->nodes[j].kind != NODE_AND)
			return NONE;
	uint32_t noun = j > 0 && x->nodes[j].kind == NODE_COMMA && x->nodes[j - 1].kind == NODE_NOUN ? j - 1 : NONE;
	if (noun == NONE || !names_somebody(x, noun, true))
		return NONE;
	uint32_t over = verb_over(x, noun);
	bool thanked = over != NONE && x->nodes[over].object == x->nodes[noun].list &&
		       unit_has(&x->s->k->lexicon, scene_group(x, over), x->f->class_object_owns);
	return thanked || blamed_for(x, preposition, noun) ? noun : NONE;
}

/* "troops fighting in", "a man suspected of killing" */
static bool ing_beside(struct scene *x, struct syntax_node *v, uint32_t i, uint32_t before)
{
	const struct syntax_node *b = &x->nodes[before];
	if (b->kind == NODE_NOUN && !(b->preposition != NONE && b->preposition + 1 > i) && !ends_in_about(x, before)) {
		uint32_t governor = verb_over(x, before);
		return hang(v, governor, by_document(x, governor, before) ? x->nodes[governor].subject : past_place(x, before));
	}
	uint32_t host = b->kind == NODE_PREPOSITION ? host_of(x, before) : NONE;
	if (host == NONE && b->kind == NODE_PREPOSITION)
		host = past_insertion(x, before);
	if (host == NONE)
		return false;
	if (ing_of_noun(x, v, before, host))
		return true;
	const struct syntax_node *h = &x->nodes[host];
	if (h->kind != NODE_VERB || h->object == NONE)
		return false;
	bool of_object = h->object < before && scene_word(x, before) == x->f->word_for && object_does(x, host, before, h->object);
	return (h->passive || of_object) && hang(v, host, h->object); /* "jailed a captain for ten years for selling" */
}

/* "for raising it by sending ships and | going on": what an "and" joins to another such form. NONE. */
static uint32_t joined_ing(const struct scene *x, uint32_t before)
{
	if (before == NONE || x->nodes[before].kind != NODE_AND)
		return NONE;
	for (uint32_t j = before, steps = 0; j-- > 0 && steps < 12 && x->nodes[j].kind != NODE_END; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].ing && !x->nodes[j].finite && x->nodes[j].subject != NONE ? j : NONE;
	return NONE;
}

/* "[Arming] Chad [would] be a mistake", "said that [arming] Chad [could] backfire": the clause's own verb, of which the form in -ing is the
 * subject. */
static uint32_t modal_of_gerund(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	uint32_t before = i ? group_before(x, i) : NONE, verb = finite_after(x, i);
	bool opens = before == NONE || x->nodes[before].kind == NODE_THAT || x->nodes[before].kind == NODE_END ||
		     (x->nodes[before].kind == NODE_VERB && x->nodes[before].finite && unit_has(&x->s->k->lexicon, scene_group(x, before), c->say));
	if (!x->nodes[i].ing || !opens || verb == NONE || x->a->units.at[scene_group(x, verb)->first].tag != TAG_MD)
		return NONE;
	for (uint32_t j = i + 1; j < verb; j++)
		if (x->nodes[j].kind == NODE_COMMA || x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_RELATIVE || x->nodes[j].kind == NODE_CONJUNCTION)
			return NONE;
	return verb;
}

/* "warned Chad that [arming] the rebels would be a mistake": the one who is warned would arm them, or somebody else; "said [sanctioning] it
 * could help": whoever says so. NONE. */
static uint32_t doer_of_gerund(const struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	uint32_t that = group_before(x, i), before = finite_before(x, i);
	if (before == NONE || !unit_has(&x->s->k->lexicon, scene_group(x, before), c->speech[2]))
		return before == NONE ? NONE : x->nodes[before].subject;
	uint32_t noun = that == NONE || x->nodes[that].kind != NODE_THAT ? NONE : group_before(x, that);
	return noun != NONE && x->nodes[noun].kind == NODE_NOUN && group_before(x, x->nodes[noun].list) == before ? x->nodes[noun].list : NONE;
}

/* "Chad shelled the town, | Mali said, | killing ten": not whoever tells it, but the verb of the clause before kills; NONE. But "said, citing". */
static uint32_t verb_before_teller(const struct scene *x, const struct syntax_classes *c, uint32_t i, uint32_t teller)
{
	const struct syntax_node *t = &x->nodes[teller];
	bool tells = t->kind == NODE_VERB && t->subject != NONE && t->subject < teller && t->object == NONE &&
		unit_has(&x->s->k->lexicon, scene_group(x, teller), c->say);
	if (!tells || !i || x->nodes[i - 1].kind != NODE_COMMA || unit_has(&x->s->k->lexicon, scene_group(x, i), c->cue))
		return NONE;
	for (uint32_t j = teller + 1; j < i; j++)
		if (x->nodes[j].kind == NODE_THAT || x->nodes[j].kind == NODE_VERB)
			return NONE;
	uint32_t comma = x->nodes[t->subject].list;
	while (comma > 0 && teller - comma < SYNTAX_REACH && x->nodes[comma].kind != NODE_COMMA)
		if (x->nodes[--comma].kind == NODE_VERB)
			return NONE;
	return x->nodes[comma].kind == NODE_COMMA ? finite_before(x, comma) : NONE;
}

void read_ing(struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	uint32_t before = group_before(x, i), main_verb = verb_behind_insertion(x, i), modal = modal_of_gerund(x, c, i);
	if (modal != NONE) {
		v->gerund = hang(v, modal, doer_of_gerund(x, c, i));
		return;
	}
	if (main_verb != NONE) {
		hang(v, main_verb, subject_of_finite(x, c, main_verb));
		return;
	}
	uint32_t joined = joined_ing(x, before);
	if (joined != NONE) {
		hang(v, x->nodes[joined].governor, x->nodes[joined].subject);
		return;
	}
	if (before != NONE && ing_beside(x, v, i, before))
		return;
	main_verb = before != NONE && x->nodes[before].kind == NODE_VERB && !x->nodes[before].participle ? before : finite_before(x, i); /* "plans to stop selling" */
	uint32_t told = main_verb == NONE ? NONE : verb_before_teller(x, c, i, main_verb);
	if (told != NONE)
		main_verb = told;
	if (main_verb == NONE)
		main_verb = finite_after(x, i);
	hang(v, main_verb, main_verb == NONE ? NONE : x->nodes[main_verb].subject);
}

/* "ordered | men | stationed in Chad | to leave": what the order says stands further behind. */
static bool infinitive_follows(const struct scene *x, uint32_t i)
{
	for (uint32_t j = i + 1; j < x->n && j < i + 10 && x->nodes[j].kind != NODE_END && x->nodes[j].kind != NODE_COMMA; j++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].infinitive;
	return false;
}

/* "Chad | had | a ship | seized", "ordered | the men | freed", "kept | the border | with Mali | shut": whoever has it done does it, where nobody
 * behind "by" does. */
static void read_cause(struct scene *x, uint32_t i, uint32_t noun)
{
	uint32_t object = x->nodes[chain_top(x, noun)].list, over = group_before(x, object);
	if (over == NONE || x->nodes[over].kind != NODE_VERB || x->nodes[over].passive || x->nodes[over].object != object)
		return;
	bool keeps = verb_in_set(x, over, x->f->set_keeping);
	if (!keeps && (object != noun || !verb_in_set(x, over, x->f->set_causing) || (controls(x, over) && infinitive_follows(x, i))))
		return;
	x->nodes[i].object = object;
	x->nodes[i].caused = true;
	x->nodes[i].governor = over;
	x->nodes[i].subject = x->nodes[over].subject;
}

void read_participle(struct scene *x, uint32_t i)
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
	if (j != NONE && x->nodes[j].kind == NODE_NOUN) {
		x->nodes[i].object = x->nodes[j].list;
		read_cause(x, i, x->nodes[j].list);
	} else if (j != NONE && j + 1 == i && x->nodes[j].kind == NODE_VERB && x->nodes[j].finite) /* "Chad remains opposed", "two men were found shot" */
		x->nodes[i].object = x->nodes[i].subject = x->nodes[j].subject;
	else {
		uint32_t after = finite_after(x, i); /* "Backed by Iran, Syria has ..." */
		x->nodes[i].governor = after;
	}
}

void read_bare(struct scene *x, uint32_t i)
{
	uint32_t j = group_before(x, i);
	struct syntax_node *v = &x->nodes[i];
	if (j != NONE && (x->nodes[j].kind == NODE_AND || x->nodes[j].kind == NODE_COMMA)) {
		for (uint32_t k = j, steps = 0; k-- > 0 && steps < SYNTAX_REACH; steps++)
			if (x->nodes[k].kind == NODE_VERB && !x->nodes[k].ing) { /* "will meet and discuss", "to meet and discuss" */
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
