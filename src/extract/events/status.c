/*
 * Whether an act that a verb tells happened. A verb with a tense says it itself: "did not", "may", "if". One without hangs on something that
 * says it:
 *
 *   Chad | may | [agree] [to stop] [testing]      may: hypothetical; to stop hangs on agree, testing on stop
 *   Chad [tried] [to shell] the port              tried: reported, and so is what is tried; what is "planned" would only be planned
 */
#include "extract/events/status_inner.h"

bool group_has(const struct scene *x, uint32_t group, uint32_t word)
{
	const struct unit *g = scene_group(x, group);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_is(x, u, word))
			return true;
	return false;
}

bool group_has_class(const struct scene *x, uint32_t group, uint32_t class)
{
	const struct unit *g = scene_group(x, group);
	for (uint32_t u = g->first; u < g->end; u++)
		if (unit_has(&x->s->k->lexicon, &x->a->units.at[u], class))
			return true;
	return false;
}

static bool is_verb(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_VERB;
}

static uint32_t words_in(const struct scene *x, uint32_t group)
{
	return scene_group(x, group)->end - scene_group(x, group)->first;
}

/* ---- conditions ---- */

/* "gave no aid [until Chad agreed]", "will stay [until Chad leaves]": that it comes to it is open; not "fought [until Chad withdrew]". */
static bool awaited_until(const struct scene *x, uint32_t conjunction)
{
	for (uint32_t j = conjunction, steps = 0; j-- > 0 && steps < 14; steps++) {
		bool open = group_has_class(x, j, x->f->status.awaiting);
		if (x->nodes[j].kind == NODE_NOUN && open)
			return true;
		if (is_verb(x, j) && x->nodes[j].finite)
			return x->nodes[j].negated || open;
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_THAT)
			return false;
	}
	return false;
}

/* "if", "unless", "whether" at the head of the clause. */
bool in_condition(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; i-- > 0 && steps < 10; steps++) {
		const struct syntax_node *n = &x->nodes[i];
		if (n->kind == NODE_CONJUNCTION)
			return unit_has(&x->s->k->lexicon, scene_group(x, i), x->f->class_if) ||
			       (scene_word(x, i) == x->f->status.word_until && awaited_until(x, i));
		if (n->kind == NODE_COMMA || n->kind == NODE_END || n->kind == NODE_THAT || (n->kind == NODE_VERB && n->finite))
			return false;
	}
	return false;
}

/* "Had Chad attacked, Mali would have helped", "should Chad attack": the auxiliary before its subject opens the clause, and nothing is asked. */
static bool inverted(const struct scene *x, uint32_t i)
{
	const struct unit *whole = scene_group(x, 0);
	if (x->nodes[i].subject == 0 && words_in(x, 0) > 1 && unit_has(&x->s->k->lexicon, &x->a->units.at[whole->first], x->f->status.inverts))
		return true; /* taken for a name in capitals */
	uint32_t j = i;
	if (x->nodes[i].ing && !x->nodes[i].finite) /* "Chad and Mali, two states, were two of those fighting" */
		return false;
	while (j > 0 && i - j < 8 && !is_verb(x, j - 1) && x->nodes[j - 1].kind != NODE_END && x->nodes[j - 1].kind != NODE_COMMA)
		j--;
	if (j == 0 || j == i || !is_verb(x, j - 1) || x->nodes[j].kind != NODE_NOUN || !group_has_class(x, j - 1, x->f->status.inverts))
		return false;
	bool opens = j == 1 || x->nodes[j - 2].kind == NODE_COMMA || x->nodes[j - 2].kind == NODE_END;
	const struct unit *last = &x->a->units.at[scene_group(x, x->n - 1)->head];
	return opens && words_in(x, j - 1) == 1 && !slice_equal(lexicon_text(&x->s->k->lexicon, x->a, last->word), SLICE("?"));
}

/* "will not use them, unless attacked"; in the same breath: "would pay if asked" */
static bool unless_after(const struct scene *x, uint32_t i, bool breath)
{
	for (uint32_t j = i + 1; j < x->n && j < i + 14; j++) {
		if (x->nodes[j].kind == NODE_END || (breath && x->nodes[j].kind == NODE_COMMA))
			return false;
		if (x->nodes[j].kind == NODE_CONJUNCTION && group_has_class(x, j, x->f->status.condition))
			return true;
		if (is_verb(x, j) && words_in(x, j) == 1 && group_has(x, j, x->f->status.word_should) && j + 1 < x->n && x->nodes[j + 1].kind == NODE_NOUN)
			return true; /* "would fight | should | Chad attack" */
		if (is_verb(x, j) && x->nodes[j].finite)
			return false;
	}
	return false;
}

/* "if attacked, Chad would fight", "had Chad attacked, Mali would have fought": the clause before is a condition, and this is not its own verb. */
static bool if_before(const struct scene *x, uint32_t i)
{
	bool verb = false;
	for (uint32_t j = i, steps = 0; j-- > 0 && steps < 40 && x->nodes[j].kind != NODE_END && x->nodes[j].kind != NODE_THAT; steps++) {
		if (x->nodes[j].kind == NODE_CONJUNCTION && unit_has(&x->s->k->lexicon, scene_group(x, j), x->f->class_if))
			return verb;
		if (is_verb(x, j) && words_in(x, j) == 1 && group_has_class(x, j, x->f->status.inverts) && (j == 0 || x->nodes[j - 1].kind == NODE_COMMA) &&
		    j + 1 < x->n && x->nodes[j + 1].kind == NODE_NOUN && verb)
			return true;
		verb = verb || (is_verb(x, j) && (x->nodes[j].finite || x->nodes[j].participle));
	}
	return false;
}

/* ---- what the verb's own clause says ---- */

static struct standing by_condition(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	return standing_if(in_condition(x, i) || inverted(x, i), EVENT_HYPOTHETICAL, "a condition");
}

/* "neither Chad nor Mali attacked", "no state attacked", "gave no food" */
static bool by_nobody(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	uint32_t nobody = x->f->status.nobody;
	if (n->finite && n->subject != NONE && n->subject < i &&
	    (group_has_class(x, n->subject, nobody) || (n->subject > 0 && group_has_class(x, n->subject - 1, nobody))))
		return true;
	return n->object != NONE && n->object > i && unit_has(&x->s->k->lexicon, &x->a->units.at[scene_group(x, n->object)->first], nobody);
}

/* "did not go", "never went"; but "has not only freed them but" */
static bool is_negated(const struct scene *x, uint32_t i)
{
	if (i > 0 && x->nodes[i - 1].kind == NODE_ADVERB && group_has_class(x, i - 1, x->f->status.never))
		return true;
	bool not_only = group_has_class(x, i, x->f->class_not_only);
	return x->nodes[i].negated || by_nobody(x, i) || (group_has_class(x, i, x->f->status.never) && !not_only);
}

/* "may not attend" leaves it open, "could not attend" does not */
static struct standing by_negation(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	if (!is_negated(x, i))
		return UNSAID;
	if (unless_after(x, i, false))
		return standing(EVENT_HYPOTHETICAL, "a negation with a condition");
	return group_has_class(x, i, x->f->status.might) ? standing(EVENT_HYPOTHETICAL, "a modal verb") : standing(EVENT_NEGATED, "its negation");
}

static struct standing by_modal(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	if (group_has_class(x, i, x->f->status.may))
		return standing(EVENT_HYPOTHETICAL, "a modal verb");
	bool would = group_has_class(x, i, x->f->status.would);
	if (!would && !group_has_class(x, i, x->f->status.will))
		return UNSAID;
	if (would && group_has(x, i, x->f->status.word_have) && scene_word(x, i) != x->f->status.word_have) /* "would have attacked" */
		return standing(EVENT_HYPOTHETICAL, "what would have been");
	bool leads = would || group_has_class(x, i, x->f->status.shall);
	bool open = unless_after(x, i, true) || (leads && if_before(x, i));
	return open ? standing(EVENT_HYPOTHETICAL, "what a condition leads to") : standing(EVENT_PLANNED, "the future");
}

/* "proposed in a letter | that | they [meet]" */
static bool wished_for(const struct scene *x, uint32_t that)
{
	if (x->nodes[that].kind != NODE_THAT)
		return false;
	for (uint32_t j = that, steps = 0; j-- > 0 && steps < 8; steps++)
		if (is_verb(x, j))
			return verb_in_set(x, j, x->f->status.set_wishing);
	return false;
}

/* "demanded that Chile withdraw", "that sanctions be lifted": no form of a fact stands behind one subject. */
static struct standing by_subjunctive(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	static const char why[] = "a subjunctive";
	const struct syntax_node *n = &x->nodes[i];
	if (n->bare && i > 1 && x->nodes[i - 1].kind == NODE_NOUN && x->nodes[i - 2].kind == NODE_THAT)
		return standing(EVENT_PLANNED, why);
	const struct unit *head = &x->a->units.at[scene_group(x, i)->head];
	if (n->finite && words_in(x, i) == 1 && head->tag == TAG_VBP && n->subject > 0 && n->subject < i && wished_for(x, n->subject - 1))
		return standing(EVENT_PLANNED, why);
	if (!n->finite || n->be || n->subject == NONE || (head->tag != TAG_VB && head->tag != TAG_VBP) || x->nodes[n->subject].list_end > n->subject + 1)
		return UNSAID;
	uint8_t subject = scene_group(x, n->subject)->tag;
	return standing_if((subject == TAG_NN || subject == TAG_NNP) && n->subject > 0 && x->nodes[n->subject - 1].kind == NODE_THAT, EVENT_PLANNED, why);
}

/* "will have it seized", "ordered it seized", but "had it seized" */
static struct standing by_causing(const struct scene *x, uint32_t i, unsigned depth)
{
	const struct syntax_node *n = &x->nodes[i];
	if (!n->caused || depth > 3)
		return UNSAID;
	struct standing above = verb_standing(x, n->governor, depth + 1);
	bool wanted = verb_in_set(x, n->governor, x->f->set_intended) && !group_has_class(x, n->governor, x->f->status.have);
	return above.status == EVENT_REPORTED && wanted ? standing(EVENT_PLANNED, "a verb of intent") : above;
}

/* "has allegedly seized", "reportedly seized": somebody says so */
static struct standing by_hearsay(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	if (!x->nodes[i].finite)
		return UNSAID;
	bool beside = i > 0 && x->nodes[i - 1].kind == NODE_ADVERB && group_has_class(x, i - 1, x->f->status.unsure);
	return standing_if(beside || group_has_class(x, i, x->f->status.unsure), EVENT_CLAIMED, "hearsay");
}

static struct standing by_tense(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	return standing_if(x->nodes[i].finite || x->nodes[i].participle, EVENT_REPORTED, "a verb of fact");
}

/* ---- what a verb without a tense hangs on: the words before it ---- */

/* "without sending", "stopped short of sending", "has no intention of sending", "instead of sending", "has yet to send" */
static struct standing by_words_before(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	static const char why[] = "the words before it";
	const struct syntax_node *n = &x->nodes[i];
	const struct frames *f = x->f;
	if (i == 0)
		return UNSAID;
	if (n->infinitive && group_has_class(x, i - 1, f->class_unable))
		return standing(EVENT_NEGATED, why);
	if (!n->ing || x->nodes[i - 1].kind != NODE_PREPOSITION)
		return UNSAID;
	uint32_t above = n->governor; /* "is banned from sending": and may do it nevertheless */
	if (scene_word(x, i - 1) == f->word_from && above != NONE && is_verb(x, above) && group_has_class(x, above, f->status.forbids))
		return standing(EVENT_HYPOTHETICAL, "what is forbidden");
	if ((!n->nominal && group_has_class(x, i - 1, f->status.undone_by)) || group_has_class(x, i - 1, f->class_instead))
		return standing(EVENT_NEGATED, why);
	if (i < 2 || scene_word(x, i - 1) != f->word_of)
		return UNSAID;
	bool none = x->nodes[i - 2].kind == NODE_NOUN && group_has_class(x, i - 2, f->status.no_such);
	return standing_if(none || group_has(x, i - 2, f->status.word_short), EVENT_NEGATED, why);
}

/* "is likely to", "is unable to", "decided not to": the word right before an infinitive. */
static struct standing by_likelihood(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	const struct frames *f = x->f;
	if (i == 0 || !x->nodes[i].infinitive || is_verb(x, i - 1) || x->nodes[i - 1].kind == NODE_NOUN)
		return UNSAID;
	if (group_has_class(x, i - 1, f->status.never))
		return standing(EVENT_NEGATED, "its negation");
	uint32_t j = i - 1;
	while (j > 0 && !is_verb(x, j) && i - j < 3)
		j--;
	return standing_if(x->nodes[j].be && group_has_class(x, i - 1, f->class_likely), EVENT_HYPOTHETICAL, "a word of likelihood");
}

/* "capable of hitting", "capable of directly hitting", "the capability of striking", "the risk of bombing", "the capacity for striking" */
static struct standing by_ability(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	static const char why[] = "a word of ability or risk";
	if (!x->nodes[i].ing)
		return UNSAID;
	while (i > 0 && x->nodes[i - 1].kind == NODE_ADVERB)
		i--;
	if (i < 2 || x->nodes[i - 1].kind != NODE_PREPOSITION)
		return UNSAID;
	bool noun = x->nodes[i - 2].kind == NODE_NOUN;
	if (scene_word(x, i - 1) == x->f->word_for)
		return standing_if(noun && head_class(x, i - 2, x->f->class_ability_host), EVENT_HYPOTHETICAL, why);
	if (scene_word(x, i - 1) != x->f->word_of)
		return UNSAID;
	if (noun && head_class(x, i - 2, x->f->class_pretext_host))
		return standing(EVENT_CLAIMED, "a pretext");
	bool open = group_has_class(x, i - 2, x->f->status.capable) || (noun && head_class(x, i - 2, x->f->class_doubt_host));
	return standing_if(open, EVENT_HYPOTHETICAL, why);
}

/* "we urge all to help | and | call on Chad to leave": both are our words. */
static bool we_go_on(const struct scene *x, uint32_t first, uint32_t second)
{
	if (first == NONE || !is_verb(x, first) || !x->nodes[first].finite || x->nodes[first].subject == NONE || words_in(x, first) > 1)
		return false;
	uint32_t cue = x->f->status.cue;
	bool we = unit_has(&x->s->k->lexicon, scene_group(x, x->nodes[first].subject), x->f->class_self);
	return we && group_has_class(x, first, cue) && group_has_class(x, second, cue) && !verb_in_set(x, second, x->f->set_support);
}

/* "sanctions against [Chad]", "a fine on [Chad]": upon whom it falls. */
static bool is_hit(const struct scene *x, uint32_t noun)
{
	uint32_t p = x->nodes[noun].kind == NODE_NOUN ? x->nodes[noun].preposition : NONE;
	return p != NONE && (scene_word(x, p) == x->f->word_against || scene_word(x, p) == x->f->word_on) && head_is_actor(x, noun);
}

/* "to condemn Chad | for | attacking Peru [and] selling arms": what somebody is blamed, thanked or punished for has been done. */
static bool is_reason(const struct scene *x, uint32_t i)
{
	for (unsigned joined = 0; joined < 4 && i > 1 && x->nodes[i].ing; joined++) {
		uint32_t j = i, g = x->nodes[i].governor;
		while (j > 0 && x->nodes[j - 1].kind == NODE_ADVERB)
			j--;
		if (j > 1 && x->nodes[j - 1].kind == NODE_PREPOSITION) {
			bool its = g != NONE && is_verb(x, g) && x->nodes[g].object != NONE && x->nodes[g].object > g && head_is_actor(x, x->nodes[g].object);
			return scene_word(x, j - 1) == x->f->word_for && (its || is_hit(x, j - 2));
		}
		if (j < 2 || x->nodes[j - 1].kind != NODE_AND)
			return false;
		for (i = j - 2; i > 0 && j - i < 12 && !is_verb(x, i);)
			i--;
	}
	return false;
}

static struct standing by_reason(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	return standing_if(is_reason(x, i), EVENT_REPORTED, "what it is blamed or thanked for");
}

/* "the value of deepening ties | and | expanding trade": -ing behind "and" goes on with the one before it. */
static struct standing by_joined_ing(const struct scene *x, uint32_t i, unsigned depth)
{
	if (!x->nodes[i].ing || i == 0 || depth > 3 || x->nodes[i - 1].kind != NODE_AND)
		return UNSAID;
	for (uint32_t j = i - 1, steps = 0; j-- > 0 && steps < 12; steps++)
		if (is_verb(x, j)) {
			struct standing first = x->nodes[j].ing ? verb_standing(x, j, depth + 1) : UNSAID;
			return first.status == EVENT_REPORTED ? UNSAID : first;
		}
	return UNSAID;
}

/* "considers closing its port, | selling its boats | and burning its nets": each of them is only considered. */
static struct standing by_listed_ing(const struct scene *x, uint32_t i, unsigned depth)
{
	enum { NEAR = 12 };
	bool listed = false;
	if (!x->nodes[i].ing || i == 0 || depth > 3 || x->nodes[i - 1].kind != NODE_COMMA)
		return UNSAID;
	for (uint32_t k = i + 1; k + 1 < x->n && k < i + NEAR && !listed && !x->nodes[k].finite; k++)
		listed = x->nodes[k].kind == NODE_AND && x->nodes[k + 1].ing;
	for (uint32_t j = i - 1; listed && j-- > 1 && i - j < NEAR;)
		if (is_verb(x, j)) {
			struct standing first = x->nodes[j].ing && is_verb(x, j - 1) ? verb_standing(x, j, depth + 1) : UNSAID;
			return first.status == EVENT_REPORTED ? UNSAID : first;
		}
	return UNSAID;
}

/* "urged Chad to stop its tests and hold talks", "to cut its fleet, close its port and rest": a bare verb behind "and" or a comma goes on with the
 * infinitive before it. */
static struct standing by_joining(const struct scene *x, uint32_t i, unsigned depth)
{
	uint32_t join = i;
	while (join > 0 && x->nodes[join - 1].kind == NODE_ADVERB)
		join--;
	if (!x->nodes[i].bare || join == 0 || depth > 3 || (x->nodes[join - 1].kind != NODE_AND && x->nodes[join - 1].kind != NODE_COMMA))
		return UNSAID;
	for (uint32_t j = join - 1, steps = 0; j-- > 0 && steps < 12; steps++)
		if (is_verb(x, j)) {
			if (x->nodes[j].bare)
				return by_joining(x, j, depth + 1);
			bool we = x->nodes[j].infinitive && we_go_on(x, x->nodes[j].governor, i);
			return we ? standing(EVENT_REPORTED, "a verb of fact") : x->nodes[j].infinitive ? verb_standing(x, j, depth + 1) : UNSAID;
		}
	return UNSAID;
}

bool host_is_ahead(const struct scene *x, uint32_t noun)
{
	return head_class(x, noun, x->f->class_aim_host) || head_class(x, noun, x->f->class_worth_host);
}

/* "discussed strengthening ties", "an exchange of views on deepening ties", "the issue of expanding trade" */
static bool is_topic(const struct scene *x, uint32_t ing, uint32_t host)
{
	if (is_verb(x, host))
		return host + 1 == ing && group_has_class(x, host, x->f->status.discusses);
	uint32_t word = scene_word(x, host + 1);
	bool about = word == x->f->word_of || word == x->f->word_on || group_has_class(x, host + 1, x->f->status.about);
	return x->nodes[host].kind == NODE_NOUN && about && group_has_class(x, host, x->f->status.topic);
}

/* "aimed at toppling", "committed to working", "a commitment to strengthening", "proposed holding", "the importance of working", "a struggle for
 * ousting"; but "could consider sending" */
static struct standing by_intent(const struct scene *x, uint32_t i, unsigned depth)
{
	static const char why[] = "a word of intent";
	uint32_t j = i;
	while (j > 0 && (x->nodes[j - 1].kind == NODE_PREPOSITION || x->nodes[j - 1].kind == NODE_ADVERB))
		j--;
	if (!x->nodes[i].ing || j == 0)
		return UNSAID;
	bool noun = j < i && x->nodes[j - 1].kind == NODE_NOUN;
	bool itself = noun && j > 1 && is_verb(x, j - 2) && x->nodes[j - 2].object == j - 1; /* "committed itself to sending" */
	bool devoted = j < i && scene_word(x, j) == x->f->word_to && group_has_class(x, j - 1 - itself, x->f->status.devoted); /* "open to talking" */
	if (devoted || (j < i && group_has_class(x, i - 1, x->f->status.toward))) /* "progress toward disarming" */
		return standing(EVENT_PLANNED, why);
	if (noun && scene_word(x, j) == x->f->word_of && host_is_ahead(x, j - 1))
		return standing(EVENT_PLANNED, "an aim");
	if (noun && scene_word(x, j) == x->f->word_for && head_class(x, j - 1, x->f->class_means_host))
		return standing(EVENT_PLANNED, "a purpose");
	if (is_topic(x, i, j - 1))
		return standing(EVENT_PLANNED, "a topic");
	if (!is_verb(x, j - 1))
		return standing_if(noun && head_class(x, j - 1, x->f->class_plan_host), EVENT_PLANNED, why);
	if (j == i && group_has_class(x, j - 1, x->f->status.ponders))
		return standing(EVENT_HYPOTHETICAL, "what is considered");
	if (!verb_in_set(x, j - 1, x->f->set_intended))
		return UNSAID;
	struct standing host = j == i && x->nodes[j - 1].finite ? verb_standing(x, j - 1, depth + 1) : UNSAID;
	return host.status == EVENT_HYPOTHETICAL || host.status == EVENT_NEGATED ? host : standing(EVENT_PLANNED, why);
}

/* ---- what a verb without a tense hangs on: a noun ---- */

uint32_t verb_of_object(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 6; steps++)
		if (is_verb(x, j))
			return x->nodes[j].object == noun ? j : NONE;
	return NONE;
}

/* "abandoned plans", "rejected an offer" */
bool given_up(const struct scene *x, uint32_t noun)
{
	uint32_t verb = verb_of_object(x, noun);
	bool kept = verb != NONE && (x->nodes[verb].negated || (x->nodes[verb].finite && in_condition(x, verb))); /* "if Chad does not drop its plans" */
	return verb != NONE && !kept && verb_in_set(x, verb, x->f->set_abandoning) && head_class(x, noun, x->f->class_plan_host);
}

bool is_owned(const struct scene *x, uint32_t noun)
{
	const struct unit *g = scene_group(x, noun);
	bool owned = x->a->units.at[g->first].tag == TAG_PRPS;
	for (uint32_t u = g->first; u < g->head && !owned; u++)
		owned = x->a->units.at[u].tag == TAG_POS;
	return owned;
}

/* An infinitive behind a noun: "no plan to test", "efforts to broker a truce", "the second leader to visit". */
static struct standing behind_noun(const struct scene *x, uint32_t noun, uint32_t infinitive)
{
	bool done = group_has_class(x, infinitive, x->f->status.perfect) && words_in(x, infinitive) > 2; /* "a claim [to have tested]" */
	static const char why[] = "the noun before it";
	const struct frames *f = x->f;
	if (group_has_class(x, noun, f->status.no_such) || head_class(x, noun, f->class_failure_host))
		return standing(EVENT_NEGATED, why);
	if (head_class(x, noun, f->class_ability_host))
		return standing(EVENT_HYPOTHETICAL, "a word of ability or risk");
	if (given_up(x, noun))
		return standing(EVENT_NEGATED, "a plan that is given up");
	if (done && unit_has(&x->s->k->lexicon, scene_group(x, noun), f->class_claim))
		return standing(EVENT_CLAIMED, "a claim to have done it");
	bool made = group_has_class(x, noun, f->status.effort) || (group_has_class(x, noun, f->status.move) && is_owned(x, noun));
	return standing(made ? EVENT_REPORTED : EVENT_PLANNED, why);
}

/* What hangs on no verb. */
static struct standing by_noun(const struct scene *x, uint32_t i, unsigned depth)
{
	const struct syntax_node *n = &x->nodes[i];
	if (n->governor == NONE || depth > 3)
		return standing(n->infinitive ? EVENT_PLANNED : EVENT_REPORTED, n->infinitive ? "an infinitive" : "a verb of fact");
	if (is_verb(x, n->governor))
		return UNSAID;
	return n->infinitive ? behind_noun(x, n->governor, i) : standing(EVENT_REPORTED, "a verb of fact");
}

/* "called [Chad's move] to expel them a mistake", "condemned [its decision] to test", "discussed [their efforts] to arm it": it is done. */
static bool is_underway(const struct scene *x, uint32_t noun, uint32_t verb)
{
	const struct status_names *s = &x->f->status;
	if (x->nodes[noun].kind != NODE_NOUN || !is_owned(x, noun))
		return false;
	return group_has_class(x, noun, s->move) || (group_has_class(x, verb, s->blames) && head_class(x, noun, x->f->class_plan_host)) ||
	       (group_has_class(x, verb, s->discusses) && group_has_class(x, noun, s->effort));
}

/* "a claim | on | Monday | to have tested": the noun before the day. */
static uint32_t noun_before_day(const struct scene *x, uint32_t i)
{
	if (i > 2 && x->nodes[i - 1].kind == NODE_TIME && x->nodes[i - 2].kind == NODE_PREPOSITION)
		return i - 3;
	return i > 1 && x->nodes[i - 1].kind == NODE_TIME ? i - 2 : i - 1;
}

/* "made no attempt to mediate", "has the ability to strike", "was the first to visit": a verb, and a noun between. */
static struct standing by_noun_between(const struct scene *x, uint32_t i, unsigned depth)
{
	const struct syntax_node *n = &x->nodes[i];
	if (!n->infinitive || i == 0)
		return UNSAID;
	uint32_t claim = noun_before_day(x, i);
	if (claim + 1 < i && x->nodes[claim].kind == NODE_NOUN && behind_noun(x, claim, i).status == EVENT_CLAIMED)
		return behind_noun(x, claim, i);
	if (is_underway(x, i - 1, n->governor))
		return standing(EVENT_REPORTED, "a move that has been made");
	bool be = x->nodes[n->governor].be;
	bool so = group_has_class(x, i - 1, x->f->status.effort) || group_has_class(x, i - 1, x->f->status.glad);
	if (be && x->nodes[i - 1].kind == NODE_ADJECTIVE && so) /* "was | the | first | to visit", "is | proud | to welcome" */
		return verb_standing(x, n->governor, depth + 1);
	struct standing behind = x->nodes[i - 1].kind == NODE_NOUN ? behind_noun(x, i - 1, i) : UNSAID;
	if (behind.status == EVENT_NEGATED || behind.status == EVENT_HYPOTHETICAL)
		return behind;
	if (x->nodes[i - 1].kind == NODE_NOUN && given_up(x, chain_top(x, i - 1))) /* "turned down a request by Chad | to free them" */
		return standing(EVENT_NEGATED, "a plan that is given up");
	return be && behind.status == EVENT_REPORTED ? verb_standing(x, n->governor, depth + 1) : UNSAID;
}

/* ---- what a verb without a tense hangs on: a verb ---- */

/* "failed to agree"; "if it fails to agree"; "will not hesitate to test" */
static struct standing by_failing(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	static const char why[] = "a verb of failing";
	uint32_t above = x->nodes[i].governor;
	if (!x->nodes[i].infinitive || !group_has_class(x, above, x->f->status.failing))
		return UNSAID;
	if (in_condition(x, above))
		return standing(EVENT_HYPOTHETICAL, "a condition");
	if (!x->nodes[above].negated)
		return standing(EVENT_NEGATED, why);
	bool future = group_has_class(x, above, x->f->status.will) || group_has_class(x, above, x->f->status.would);
	return standing(future ? EVENT_PLANNED : EVENT_REPORTED, why);
}

/* "is accused of attacking", "is believed to have attacked" */
static struct standing by_supposing(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	uint32_t above = x->nodes[i].governor;
	bool said;
	if (x->nodes[i].infinitive)
		said = x->nodes[above].passive && verb_in_set(x, above, x->f->set_supposing) && group_has_class(x, i, x->f->status.perfect) && words_in(x, i) > 2;
	else
		said = x->nodes[i].ing && i == above + 2 && scene_word(x, i - 1) == x->f->word_of && group_has_class(x, above, x->f->status.accused);
	return standing_if(said, EVENT_CLAIMED, "who is only said to have done it");
}

/* "was to have met", "had been due to meet": what was planned has not come about. */
static struct standing by_lapse(const struct scene *x, uint32_t i, unsigned depth)
{
	(void)depth;
	static const char why[] = "a plan of the past";
	uint32_t above = x->nodes[i].governor;
	const struct syntax_node *g = &x->nodes[above];
	if (!x->nodes[i].infinitive || !g->finite)
		return UNSAID;
	if (group_has(x, i, x->f->status.word_have) && words_in(x, i) > 2)
		return standing_if(g->be && g->subject != NONE && above + 1 == i, EVENT_NEGATED, why);
	bool due = (g->be && i > above + 1) || (g->passive && verb_in_set(x, above, x->f->set_intended));
	return standing_if(due && group_has(x, above, x->f->status.word_had), EVENT_NEGATED, why);
}

/* "held a rally [to denounce Chad]", "issued a statement [to condemn it]": there they say so. */
static bool says_thereby(const struct scene *x, uint32_t verb, uint32_t infinitive)
{
	uint32_t what = x->nodes[verb].object;
	uint8_t tag = x->a->units.at[scene_group(x, verb)->head].tag;
	if (what == NONE || (tag != TAG_VBD && tag != TAG_VBN)) /* "holds rallies to denounce it" is about what is to be */
		return false;
	if (!group_has_class(x, infinitive, x->f->status.cue) || !verb_in_set(x, verb, x->f->set_support))
		return false;
	if (x->nodes[infinitive - 1].kind == NODE_NOUN && head_class(x, infinitive - 1, x->f->class_plan_host)) /* "reports of orders to attack" */
		return false;
	return group_has_class(x, what, x->f->status.happening) || group_has_class(x, what, x->f->class_document);
}

/* "gathered [to protest]", "visited the embassy [to express thanks]"; but "rallied the world to help", "is visiting Rome to hold talks" */
static bool does_thereby(const struct scene *x, uint32_t verb, uint32_t infinitive)
{
	bool done = x->a->units.at[scene_group(x, verb)->head].tag != TAG_VBG;
	bool alone = x->nodes[verb].object == NONE && verb_in_set(x, verb, x->f->status.set_thereby);
	return done && (alone || verb_in_set(x, verb, x->f->status.set_visiting) || says_thereby(x, verb, infinitive));
}

/* "is going [to attack]", "has got [to leave]": not yet. */
static bool is_duty(const struct scene *x, uint32_t verb)
{
	return x->nodes[verb].finite && words_in(x, verb) > 1 && (group_has(x, verb, x->f->status.word_going) || group_has(x, verb, x->f->status.word_got));
}

/* What the verb above makes of it, and whether that one happened. */
static struct standing by_verb_above(const struct scene *x, uint32_t i, unsigned depth)
{
	const struct syntax_node *n = &x->nodes[i];
	uint32_t before = i > 0 ? i - 1 : NONE, g = n->governor;
	struct standing above = verb_standing(x, g, depth + 1);
	if (n->gerund && above.status == EVENT_PLANNED) /* "arming Chad would be a mistake" */
		return group_has_class(x, g, x->f->status.would) ? standing(EVENT_HYPOTHETICAL, "what would be") : above;
	if (n->ing && g + 1 == i && is_negated(x, g) && verb_in_set(x, g, x->f->set_stopping)) /* "could not stop praising" */
		return standing(EVENT_REPORTED, "what has not stopped");
	if (n->ing && g + 1 == i && verb_in_set(x, g, x->f->set_excluding)) /* "did not rule out sending" leaves it open */
		return standing(above.status == EVENT_NEGATED ? EVENT_HYPOTHETICAL : EVENT_NEGATED, "a verb that excludes it");
	if (!n->infinitive) {
		while (before != NONE && before > 0 && x->nodes[before].kind == NODE_ADVERB) /* ", strongly demanding" */
			before--;
		bool own = !n->bare && above.status != EVENT_REPORTED && before != NONE && x->nodes[before].kind == NODE_COMMA;
		return own ? standing(EVENT_REPORTED, "a verb of fact") : above;
	}
	if (above.status == EVENT_NEGATED && before != NONE && group_has_class(x, before, x->f->status.but)) /* "is not to talk but to fight" */
		return standing(EVENT_PLANNED, "an infinitive");
	bool did = verb_in_set(x, g, x->f->set_actual) || (before == g && scene_word(x, g) == x->f->status.word_had); /* "had to withdraw": and did */
	did = (did || does_thereby(x, g, i)) && !is_duty(x, g);
	bool open = above.status == EVENT_HYPOTHETICAL || above.status == EVENT_NEGATED;
	return did || open ? above : standing(EVENT_PLANNED, "an infinitive");
}

struct standing verb_standing(const struct scene *x, uint32_t i, unsigned depth)
{
	static struct standing (*const readings[])(const struct scene *x, uint32_t i, unsigned depth) = {
		by_condition, by_negation, by_modal, by_subjunctive, by_causing, by_hearsay, by_tense,
		by_words_before, by_likelihood, by_reason, by_joining, by_listed_ing, by_joined_ing, by_ability, by_intent,
		by_noun, by_noun_between,
		by_failing, by_supposing, by_lapse, by_verb_above,
	};
	struct standing s = UNSAID;
	for (size_t r = 0; r < sizeof readings / sizeof *readings && s.status == EVENT_UNSAID; r++)
		s = readings[r](x, i, depth);
	return s;
}
