/* Whether an act that a verb tells happened. */
#include "extract/events/status_inner.h"

bool scene_word_among(const struct scene *x, uint32_t word, const char *const *words)
{
	struct slice w = lexicon_text(&x->s->k->lexicon, x->a, word);
	for (size_t i = 0; words[i]; i++)
		if (words[i][0] == w.at[0] && slice_equal(w, slice_of(words[i])))
			return true;
	return false;
}

bool group_has_word(const struct scene *x, uint32_t group, const char *const *words)
{
	const struct unit *g = scene_group(x, group);
	for (uint32_t u = g->first; u < g->end; u++)
		if (scene_word_among(x, x->a->units.at[u].word, words))
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

bool head_class(const struct scene *x, uint32_t noun, uint32_t class)
{
	const struct unit *g = scene_group(x, noun);
	return frame_class_at(x->f, x->a, class, g->first, g->head);
}

/* "gave no aid [until Chad agreed]", "will stay [until Chad leaves]": that it comes to it is open; not "fought [until Chad withdrew]". */
static bool awaited_until(const struct scene *x, uint32_t conjunction)
{
	static const char *const open[] = {"will", "would", "wo", "must", "should", "can", "ca", "could", "no", "never", NULL};
	for (uint32_t j = conjunction, steps = 0; j-- > 0 && steps < 14; steps++) {
		if (x->nodes[j].kind == NODE_NOUN && group_has_word(x, j, open))
			return true;
		if (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite)
			return x->nodes[j].negated || group_has_word(x, j, open);
		if (x->nodes[j].kind == NODE_END || x->nodes[j].kind == NODE_THAT)
			return false;
	}
	return false;
}

/* "if", "unless", "whether" at the head of the clause. */
static bool conditional(const struct scene *x, uint32_t i)
{
	for (uint32_t steps = 0; i-- > 0 && steps < 10; steps++) {
		const struct syntax_node *n = &x->nodes[i];
		if (n->kind == NODE_CONJUNCTION)
			return unit_has(&x->s->k->lexicon, scene_group(x, i), x->f->class_if) ||
			       (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, i)), SLICE("until")) && awaited_until(x, i));
		if (n->kind == NODE_COMMA || n->kind == NODE_END || n->kind == NODE_THAT || (n->kind == NODE_VERB && n->finite))
			return false;
	}
	return false;
}

/* "Had Chad attacked, Mali would have helped", "should Chad attack": the auxiliary before its subject opens the clause, and nothing is asked. */
static bool inverted(const struct scene *x, uint32_t i)
{
	static const char *const words[] = {"had", "should", "were", NULL};
	uint32_t j = i, subject = x->nodes[i].subject;
	const struct unit *whole = scene_group(x, 0);
	if (subject == 0 && whole->end - whole->first > 1 && scene_word_among(x, x->a->units.at[whole->first].word, words))
		return true; /* taken for a name in capitals */
	while (j > 0 && i - j < 8 && x->nodes[j - 1].kind != NODE_VERB && x->nodes[j - 1].kind != NODE_END && x->nodes[j - 1].kind != NODE_COMMA)
		j--;
	if (j == 0 || j == i || x->nodes[j - 1].kind != NODE_VERB || x->nodes[j].kind != NODE_NOUN || !group_has_word(x, j - 1, words))
		return false;
	const struct unit *g = scene_group(x, j - 1);
	bool opens = j == 1 || x->nodes[j - 2].kind == NODE_COMMA || x->nodes[j - 2].kind == NODE_END;
	const struct unit *last = &x->a->units.at[scene_group(x, x->n - 1)->head];
	return opens && g->end - g->first == 1 && !slice_equal(lexicon_text(&x->s->k->lexicon, x->a, last->word), SLICE("?"));
}

/* "will not use them, unless attacked"; in the same breath: "would pay if asked" */
static bool unless_after(const struct scene *x, uint32_t i, bool breath)
{
	static const char *const words[] = {"unless", "if", "provided", "providing", NULL};
	for (uint32_t j = i + 1; j < x->n && j < i + 14; j++) {
		if (x->nodes[j].kind == NODE_END || (breath && x->nodes[j].kind == NODE_COMMA) || (x->nodes[j].kind == NODE_VERB && x->nodes[j].finite))
			return false;
		if (x->nodes[j].kind == NODE_CONJUNCTION && group_has_word(x, j, words))
			return true;
	}
	return false;
}

/* "if attacked, Chad would fight": the clause before opens with "if", and this is not its own verb. */
static bool if_before(const struct scene *x, uint32_t i)
{
	bool verb = false;
	for (uint32_t j = i, steps = 0; j-- > 0 && steps < 24 && x->nodes[j].kind != NODE_END && x->nodes[j].kind != NODE_THAT; steps++) {
		if (x->nodes[j].kind == NODE_CONJUNCTION && unit_has(&x->s->k->lexicon, scene_group(x, j), x->f->class_if))
			return verb;
		verb = verb || (x->nodes[j].kind == NODE_VERB && (x->nodes[j].finite || x->nodes[j].participle));
	}
	return false;
}

/* The verb whose object a noun is, before it. NONE. */
static uint32_t verb_of_object(const struct scene *x, uint32_t noun)
{
	for (uint32_t j = noun, steps = 0; j-- > 0 && steps < 6; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == noun ? j : NONE;
	return NONE;
}

/* An infinitive behind a noun: "no plan to test", "efforts to broker a truce", "the second leader to visit". */
static uint8_t status_behind_noun(const struct scene *x, uint32_t noun)
{
	static const char *const no[] = {"no", "never", "little", NULL};
	static const char *const tried[] = {"effort", "efforts", "attempt", "attempts", "first", "second", "third", "latest", "last", "only", NULL};
	if (group_has_word(x, noun, no) || head_class(x, noun, x->f->class_failure_host))
		return EVENT_NEGATED;
	if (head_class(x, noun, x->f->class_ability_host))
		return EVENT_HYPOTHETICAL;
	uint32_t verb = verb_of_object(x, noun);
	if (verb != NONE && verb_in_set(x, verb, x->f->set_abandoning) && head_class(x, noun, x->f->class_plan_host))
		return EVENT_NEGATED; /* "abandoned plans to test" */
	return group_has_word(x, noun, tried) ? EVENT_REPORTED : EVENT_PLANNED;
}

/* "aimed at toppling", "committed to working", "a commitment to strengthening", "proposed holding" */
static bool intended_participle(const struct scene *x, uint32_t i)
{
	uint32_t j = i;
	while (j > 0 && (x->nodes[j - 1].kind == NODE_PREPOSITION || x->nodes[j - 1].kind == NODE_ADVERB))
		j--;
	if (!x->nodes[i].ing || j == 0)
		return false;
	if (x->nodes[j - 1].kind == NODE_VERB)
		return verb_in_set(x, j - 1, x->f->set_intended);
	return j < i && x->nodes[j - 1].kind == NODE_NOUN && head_class(x, j - 1, x->f->class_plan_host);
}

/* "capable of hitting", "the capability of striking", "the risk of losing" */
static bool may_only(const struct scene *x, uint32_t i)
{
	static const char *const can[] = {"capable", "incapable", NULL};
	if (!x->nodes[i].ing || i < 2 || x->nodes[i - 1].kind != NODE_PREPOSITION)
		return false;
	if (scene_word(x, i - 1) == x->f->word_for) /* "the capacity for striking" */
		return x->nodes[i - 2].kind == NODE_NOUN && head_class(x, i - 2, x->f->class_ability_host);
	if (scene_word(x, i - 1) != x->f->word_of)
		return false;
	return group_has_word(x, i - 2, can) || (x->nodes[i - 2].kind == NODE_NOUN && head_class(x, i - 2, x->f->class_doubt_host));
}

/* "urged Chad to stop its tests and hold talks": the infinitive that a bare verb behind "and" goes on with. NONE. */
static uint32_t infinitive_joined(const struct scene *x, uint32_t i)
{
	if (i == 0 || x->nodes[i - 1].kind != NODE_AND)
		return NONE;
	for (uint32_t j = i - 1, steps = 0; j-- > 0 && steps < 12; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].infinitive ? j : NONE;
	return NONE;
}

/* "was to have met", "had been due to meet": what was planned has not come about. */
static bool fallen_through(const struct scene *x, uint32_t i, uint32_t governor)
{
	static const char *const perfect[] = {"have", NULL};
	static const char *const past[] = {"had", NULL};
	const struct syntax_node *g = &x->nodes[governor];
	if (!x->nodes[i].infinitive || !g->finite)
		return false;
	if (group_has_word(x, i, perfect) && scene_group(x, i)->end - scene_group(x, i)->first > 2)
		return g->be && g->subject != NONE && governor + 1 == i;
	return group_has_word(x, governor, past) && ((g->be && i > governor + 1) || (g->passive && verb_in_set(x, governor, x->f->set_intended)));
}

/* "is accused of attacking", "is believed to have attacked" */
static bool supposed(const struct scene *x, uint32_t i, uint32_t governor)
{
	static const char *const perfect[] = {"have", "be", NULL};
	static const char *const accused[] = {"accused", "suspected", NULL};
	if (x->nodes[i].infinitive)
		return x->nodes[governor].passive && verb_in_set(x, governor, x->f->set_supposing) && group_has_word(x, i, perfect) &&
		       scene_group(x, i)->end - scene_group(x, i)->first > 2;
	return x->nodes[i].ing && i == governor + 2 && scene_word(x, i - 1) == x->f->word_of && group_has_word(x, governor, accused);
}

/* What the word right before an infinitive says of it: "is likely to", "is unable to", "decided not to". EVENT_REPORTED: nothing. */
static uint8_t status_by_word_before(const struct scene *x, uint32_t i)
{
	static const char *const no[] = {"not", "never", NULL};
	const struct frames *f = x->f;
	if (i == 0 || !x->nodes[i].infinitive || x->nodes[i - 1].kind == NODE_VERB || x->nodes[i - 1].kind == NODE_NOUN)
		return EVENT_REPORTED;
	if (group_has_word(x, i - 1, no) || group_has_class(x, i - 1, f->class_unable))
		return EVENT_NEGATED;
	uint32_t j = i - 1;
	while (j > 0 && x->nodes[j].kind != NODE_VERB && i - j < 3)
		j--;
	return x->nodes[j].be && group_has_class(x, i - 1, f->class_likely) ? EVENT_HYPOTHETICAL : EVENT_REPORTED;
}

/* "instead of sending", "stopped short of sending", "has no intention of sending" */
static bool never_begun(const struct scene *x, uint32_t i)
{
	static const char *const no[] = {"no", "little", NULL};
	static const char *const brief[] = {"short", NULL};
	if (!x->nodes[i].ing || i == 0 || x->nodes[i - 1].kind != NODE_PREPOSITION)
		return false;
	if (group_has_class(x, i - 1, x->f->class_instead))
		return true;
	if (i < 2 || scene_word(x, i - 1) != x->f->word_of)
		return false;
	return group_has_word(x, i - 2, brief) || (x->nodes[i - 2].kind == NODE_NOUN && group_has_word(x, i - 2, no));
}

/* An infinitive, -ing form or bare verb gets its status from what it hangs on. */
static uint8_t dependent_status(const struct scene *x, uint32_t i, unsigned depth)
{
	const struct syntax_node *n = &x->nodes[i];
	static const char *const never[] = {"without", "against", "from", NULL};
	static const char *const yet[] = {"yet", NULL}, *const ranked[] = {"first", "second", "third", "last", "latest", "only", NULL};
	static const char *const will[] = {"will", "would", "wo", "shall", NULL}, *const unreal[] = {"would", "'d", NULL};
	static const char *const fail[] = {"fail", "fails", "failed", "failing", "refuse", "refused", "refuses", "refusing", "decline", "declined",
		"declines", "unable", "yet", "hesitate", "hesitated", "hesitates", NULL};
	uint32_t before = i > 0 ? i - 1 : NONE;
	if (before != NONE && ((n->ing && !n->nominal && x->nodes[before].kind == NODE_PREPOSITION && group_has_word(x, before, never)) ||
	                       (n->infinitive && group_has_word(x, before, yet))))
		return EVENT_NEGATED;
	if (never_begun(x, i))
		return EVENT_NEGATED;
	uint8_t said = status_by_word_before(x, i);
	if (said != EVENT_REPORTED)
		return said;
	uint32_t joined = n->bare ? infinitive_joined(x, i) : NONE;
	if (joined != NONE)
		return verb_status(x, joined, depth + 1);
	if (may_only(x, i))
		return EVENT_HYPOTHETICAL;
	if (intended_participle(x, i)) { /* "considers sending", but "could consider sending" */
		uint8_t host = x->nodes[before].kind == NODE_VERB && x->nodes[before].finite ? verb_status(x, before, depth + 1) : EVENT_PLANNED;
		return host == EVENT_HYPOTHETICAL || host == EVENT_NEGATED ? host : EVENT_PLANNED;
	}
	if (n->governor == NONE || depth > 3)
		return n->infinitive ? EVENT_PLANNED : EVENT_REPORTED;
	if (x->nodes[n->governor].kind != NODE_VERB)
		return n->infinitive ? status_behind_noun(x, n->governor) : EVENT_REPORTED;
	if (n->infinitive && x->nodes[n->governor].be && x->nodes[before].kind == NODE_ADJECTIVE && group_has_word(x, before, ranked))
		return verb_status(x, n->governor, depth + 1); /* "was | the | first | to visit" */
	uint8_t behind = n->infinitive && x->nodes[before].kind == NODE_NOUN ? status_behind_noun(x, before) : EVENT_PLANNED;
	if (behind == EVENT_NEGATED || behind == EVENT_HYPOTHETICAL) /* "made no attempt to mediate", "has the ability to strike" */
		return behind;
	if (x->nodes[n->governor].be && behind == EVENT_REPORTED)
		return verb_status(x, n->governor, depth + 1); /* "was the first to visit" */
	if (group_has_word(x, n->governor, fail) && n->infinitive && conditional(x, n->governor)) /* "if it fails to agree" */
		return EVENT_HYPOTHETICAL;
	if (group_has_word(x, n->governor, fail) && n->infinitive) /* "will not hesitate to test" */
		return !x->nodes[n->governor].negated ? EVENT_NEGATED : group_has_word(x, n->governor, will) ? EVENT_PLANNED : EVENT_REPORTED;
	if (supposed(x, i, n->governor))
		return EVENT_CLAIMED;
	if (fallen_through(x, i, n->governor))
		return EVENT_NEGATED;
	uint8_t above = verb_status(x, n->governor, depth + 1);
	if (n->gerund && above == EVENT_PLANNED)
		return group_has_word(x, n->governor, unreal) ? EVENT_HYPOTHETICAL : above; /* "arming Chad would be a mistake" */
	if (n->ing && n->governor + 1 == i && verb_in_set(x, n->governor, x->f->set_excluding)) /* "did not rule out sending" leaves it open */
		return above == EVENT_NEGATED ? EVENT_HYPOTHETICAL : EVENT_NEGATED;
	if (!n->infinitive)
		return n->bare || above == EVENT_REPORTED || before == NONE || x->nodes[before].kind != NODE_COMMA ? above : EVENT_REPORTED;
	static const char *const had[] = {"had", NULL}; /* "had to withdraw": and did; "has to" tells what is to come */
	if (verb_in_set(x, n->governor, x->f->set_actual) || (before == n->governor && group_has_word(x, before, had)))
		return above;
	return above == EVENT_HYPOTHETICAL || above == EVENT_NEGATED ? above : EVENT_PLANNED;
}

/* "demanded that Chile withdraw", "that sanctions be lifted": no form of a fact stands behind one subject. */
static bool subjunctive(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	if (n->bare && i > 1 && x->nodes[i - 1].kind == NODE_NOUN && x->nodes[i - 2].kind == NODE_THAT)
		return true;
	const struct unit *head = &x->a->units.at[scene_group(x, i)->head];
	if (!n->finite || n->be || n->subject == NONE || (head->tag != TAG_VB && head->tag != TAG_VBP) || x->nodes[n->subject].list_end > n->subject + 1)
		return false;
	uint8_t subject = scene_group(x, n->subject)->tag;
	return (subject == TAG_NN || subject == TAG_NNP) && n->subject > 0 && x->nodes[n->subject - 1].kind == NODE_THAT;
}

/* "neither Chad nor Mali attacked", "no state attacked", "gave no food" */
static bool by_nobody(const struct scene *x, uint32_t i)
{
	static const char *const nobody[] = {"no", "none", "neither", "nobody", NULL};
	const struct syntax_node *n = &x->nodes[i];
	if (n->finite && n->subject != NONE && n->subject < i &&
	    (group_has_word(x, n->subject, nobody) || (n->subject > 0 && group_has_word(x, n->subject - 1, nobody))))
		return true;
	return n->object != NONE && n->object > i && scene_word_among(x, x->a->units.at[scene_group(x, n->object)->first].word, nobody);
}

uint8_t verb_status(const struct scene *x, uint32_t i, unsigned depth)
{
	static const char *const will[] = {"will", "shall", "'ll", "wo", "must", NULL};
	static const char *const may[] = {"may", "might", "could", "can", "ca", "should", "ought", NULL};
	static const char *const open[] = {"may", "might", NULL};
	static const char *const would[] = {"would", "'d", NULL};
	static const char *const never[] = {"never", "not", "n't", NULL};
	const struct syntax_node *n = &x->nodes[i];
	static const char *const before[] = {"never", "hardly", "scarcely", "no", NULL}; /* "never sent", "no longer sends" */
	bool denied = i > 0 && x->nodes[i - 1].kind == NODE_ADVERB && group_has_word(x, i - 1, before);
	if (conditional(x, i) || inverted(x, i))
		return EVENT_HYPOTHETICAL;
	denied = denied || by_nobody(x, i);
	bool never_did = group_has_word(x, i, never) && !group_has_class(x, i, x->f->class_not_only); /* "has not only freed them but" */
	if (denied || n->negated || never_did) /* "may not attend" leaves it open, "could not attend" does not */
		return unless_after(x, i, false) || group_has_word(x, i, open) ? EVENT_HYPOTHETICAL : EVENT_NEGATED;
	if (group_has_word(x, i, may))
		return EVENT_HYPOTHETICAL;
	if (group_has_word(x, i, will) || group_has_word(x, i, would))
		return unless_after(x, i, true) || (group_has_word(x, i, would) && if_before(x, i)) ? EVENT_HYPOTHETICAL : EVENT_PLANNED;
	if (subjunctive(x, i))
		return EVENT_PLANNED;
	if (n->caused && depth < 4) { /* "will have it seized", "ordered it seized" */
		static const char *const have[] = {"have", "has", "had", "having", NULL};
		uint8_t above = verb_status(x, n->governor, depth + 1);
		bool wanted = verb_in_set(x, n->governor, x->f->set_intended) && !group_has_word(x, n->governor, have);
		return above == EVENT_REPORTED && wanted ? EVENT_PLANNED : above;
	}
	return n->finite || n->participle ? EVENT_REPORTED : dependent_status(x, i, depth);
}
