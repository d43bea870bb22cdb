/* Whom an act leaves unnamed: the one other party that its sentence names, where something says that it is meant. */
#include "extract/events/sides.h"

#include "extract/actors/actors.h"
#include "extract/events/blame.h"
#include "extract/events/candidates.h"
#include "extract/events/words.h"

/* Acts that are always done to somebody, named or not. */
static bool is_directed(const struct frame *f)
{
	return TYPE_AMONG(f->type, "ACCUSE", "AID", "ASSAULT", "COERCE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN");
}

static bool is_side(const struct actor *a)
{
	return a->country[0] || a->kind == ACTOR_IGO;
}

/* Whoever is only quoted on a violent act is no party to it, nor is anything given to, or asked of, a body that is; media and institutes that tell
 * of an act never are. */
static bool speaks_of_it(const struct scene *x, const struct event *e, uint32_t actor)
{
	const struct actor *who = &x->a->actors.at[actor];
	bool reports = who->kind == ACTOR_MEDIA || strstr(who->code, "EDU");
	bool state = who->country[0] && (!who->code[3] || strcmp(who->code + 3, "GOV") == 0);
	bool receives = e->sources.n && !state && TYPE_AMONG(e->type, "AID", "REQUEST");
	if (!receives && !TYPE_AMONG(e->type, "ASSAULT", "COERCE") && !reports)
		return false;
	for (uint32_t i = 0; i < e->claims.n; i++)
		if (on_side(x->a, &x->a->attributions.at[e->claims.at[i]].sources, actor))
			return true;
	return false;
}

/* "Peru said | the curbs | aim to cut off": what the curbs do is not done by whoever tells it. */
static bool tells_what_acts_do(const struct scene *x, const struct candidate *c, const struct event *e, uint32_t actor)
{
	uint32_t noun = c->frame->part == PART_VERB ? acting_noun(x, c) : NONE;
	if (noun == NONE || x->acts[noun] == NONE)
		return false;
	for (uint32_t i = 0; i < e->claims.n; i++)
		if (on_side(x->a, &x->a->attributions.at[e->claims.at[i]].sources, actor))
			return true;
	return false;
}

/* "in Singapore", "near the border with Mauritania": where it happens; not "at a time of rows between Chad and Mali". */
static bool is_place(const struct scene *x, uint32_t group)
{
	bool actor = x->nodes[group].kind == NODE_NOUN && head_is_actor(x, group);
	for (unsigned steps = 0; actor && group != NONE && x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE && steps < 3; steps++) {
		uint32_t word = scene_word(x, x->nodes[group].preposition);
		if (word == x->f->word_in || word == x->f->word_at || word == x->f->word_near)
			return true;
		actor = word != x->f->word_between;
		group = x->nodes[group].host;
	}
	return false;
}

/* "off Oman", "east of Oman": a place to reckon from. */
static bool is_bearing(const struct scene *x, uint32_t group)
{
	uint32_t preposition = x->nodes[group].kind == NODE_NOUN ? x->nodes[group].preposition : NONE;
	if (preposition == NONE || preposition == 0)
		return false;
	if (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, preposition)), SLICE("off")))
		return true;
	const struct unit *before = &x->a->units.at[scene_group(x, preposition - 1)->head];
	return scene_word(x, preposition) == x->f->word_of && unit_has(&x->s->k->lexicon, before, x->f->class_bearing);
}

/* "talks [in Sweden]": where another act takes place. */
static bool is_place_of_another(const struct scene *x, const struct event *e, uint32_t group)
{
	uint32_t host = x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE ? x->nodes[group].host : NONE;
	if (host == NONE || x->first + host == e->group || x->nodes[host].kind != NODE_NOUN || x->acts[host] == NONE)
		return false;
	uint32_t word = scene_word(x, x->nodes[group].preposition);
	return word == x->f->word_in || word == x->f->word_at;
}

/* "[firms] with ties to Chad | accused": Chad says something of whoever acts, and has no part in it. */
static bool describes_subject(const struct scene *x, const struct event *e, uint32_t group)
{
	uint32_t verb = e->group - x->first, subject = verb < x->n && x->nodes[verb].kind == NODE_VERB ? x->nodes[verb].subject : NONE;
	if (subject == NONE || group <= subject || group > verb || x->nodes[group].kind != NODE_NOUN || x->acts[subject] != NONE || x->nodes[verb].passive)
		return false;
	return subject + 1 < x->n && preposition_is(x, subject + 1, x->f->word_with) && chain_top(x, group) == subject;
}

/* "sent rice [over American objections]": nobody gives it to them. */
static bool in_spite_of(const struct scene *x, const struct event *e, uint32_t group)
{
	uint32_t preposition = x->nodes[group].kind == NODE_NOUN ? x->nodes[group].preposition : NONE;
	if (preposition == NONE || !TYPE_AMONG(e->type, "AID", "CONCEDE", "SUPPORT"))
		return false;
	struct slice word = lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, preposition));
	return slice_equal(word, SLICE("over")) || slice_equal(word, SLICE("despite"));
}

/* "arrested a cook [over the theft of a Danish boat]": what for, not whom. */
static bool is_ground(const struct scene *x, const struct frame *f, uint32_t group)
{
	for (unsigned steps = 0; steps < 3 && group != NONE && x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE; steps++) {
		if (slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, x->nodes[group].preposition)), SLICE("over")))
			return strcmp(f->cameo, "173") == 0;
		group = x->nodes[group].host;
	}
	return false;
}

/* "[U.S.]-supplied rockets", but not "rockets supplied by America". */
static bool is_before_hyphen(const struct scene *x, const struct unit *group, uint32_t end)
{
	return end < group->end && end <= group->head && article_hyphen_at(x->a, end);
}

/* "the Peru-Chile-[Bolivia] pact": beside Peru not Bolivia alone is meant. */
static bool ends_chain_of_others(const struct scene *x, const struct unit *group, const struct mention *last, const struct ids *known)
{
	for (uint32_t u = last->first_unit; u >= group->first + 2 && article_hyphen_at(x->a, u - 1);) {
		uint32_t m = x->mention_of[u - 2 - x->first_unit];
		if (m == NONE)
			return false;
		if (!on_side(x->a, known, x->a->mentions.at[m].actor))
			return true;
		u = x->a->mentions.at[m].first_unit;
	}
	return false;
}

/* The one side that the sentence names besides those in `known`, and the group where it does so first; NONE if there are several. */
static uint32_t only_other(const struct scene *x, const struct event *e, const struct ids *known, bool places, uint32_t *at)
{
	uint32_t other = NONE;
	for (uint32_t g = 0; g < x->n; g++) {
		const struct unit *group = scene_group(x, g);
		for (uint32_t u = group->first, last = NONE; u < group->end; u++) {
			uint32_t m = x->mention_of[u - x->first_unit], actor;
			if (m == NONE || m == last)
				continue;
			last = m;
			actor = x->a->mentions.at[m].actor;
			if (is_before_hyphen(x, group, x->a->mentions.at[m].end_unit) || ends_chain_of_others(x, group, &x->a->mentions.at[m], known))
				continue;
			if (of_another(x, group, &x->a->mentions.at[m]) || says_where_they_meet(x, g))
				continue;
			if (!is_side(&x->a->actors.at[actor]) || on_side(x->a, known, actor) || (!places && is_place(x, g)) ||
			    is_bearing(x, g) || in_spite_of(x, e, g) || is_place_of_another(x, e, g) || describes_subject(x, e, g) || speaks_of_it(x, e, actor))
				continue;
			if (other != NONE && !one_party(x->a, other, actor))
				return NONE;
			if (other == NONE)
				*at = g;
			other = actor;
		}
	}
	return other;
}

/* A plural verb behind a singular noun is none: "gave Chad a snow plough". */
static bool begins_clause(const struct scene *x, uint32_t i)
{
	const struct syntax_node *n = &x->nodes[i];
	if (n->kind == NODE_VERB && n->finite)
		return !(i && x->a->units.at[scene_group(x, i)->head].tag == TAG_VBP && scene_group(x, i - 1)->tag == TAG_NN);
	return n->kind == NODE_RELATIVE || n->kind == NODE_THAT || n->kind == NODE_END || n->kind == NODE_CONJUNCTION;
}

static bool reaches_places(const struct event *e) { return TYPE_AMONG(e->type, "ACCUSE", "AID", "ASSAULT", "COERCE"); }

/* Behind the verb, before the next clause begins; not "left in anger at curbs imposed by Chad", but "rejected the curbs imposed by Chad". */
static bool in_clause_of(const struct scene *x, uint32_t verb, uint32_t group)
{
	uint32_t preposition = x->nodes[group].preposition;
	bool agent = preposition != NONE && scene_word(x, preposition) == x->f->word_by;
	for (uint32_t j = verb + 1; j < group; j++)
		if (begins_clause(x, j) || (agent && x->nodes[j].kind == NODE_VERB && x->nodes[j].participle && x->nodes[verb].object != j - 1))
			return false;
	return verb < group;
}

static bool is_condition(const struct scene *x, uint32_t i)
{
	return x->nodes[i].kind == NODE_CONJUNCTION && (unit_has(&x->s->k->lexicon, scene_group(x, i), x->f->class_if) ||
							  slice_equal(lexicon_text(&x->s->k->lexicon, x->a, scene_word(x, i)), SLICE("until")));
}

/* "will not lift it unless Chad ...", "until its sailors are freed by Chad" */
static bool sets_condition(const struct scene *x, uint32_t group)
{
	for (uint32_t i = group, steps = 0; i-- > 0 && steps < 12; steps++) {
		if (is_condition(x, i))
			return true;
		if (x->nodes[i].kind == NODE_CONJUNCTION || x->nodes[i].kind == NODE_RELATIVE || x->nodes[i].kind == NODE_THAT || x->nodes[i].kind == NODE_END ||
		    x->nodes[i].kind == NODE_COMMA)
			return false;
	}
	return false;
}

/* "accusing it", "expel him": somebody, whom the sentence has named or will. */
static bool done_to_pronoun(const struct scene *x, const struct candidate *c)
{
	uint32_t object = c->frame->part == PART_VERB ? object_noun(x, c->group, c->predicate) : NONE;
	return object != NONE && scene_group(x, object)->tag == TAG_PRP;
}

static bool is_friendly(const char *type) { return TYPE_AMONG(type, "AID", "COOPERATE", "SUPPORT"); }

static bool is_hostile(const char *type) { return TYPE_AMONG(type, "ACCUSE", "ASSAULT", "COERCE", "SANCTION", "THREATEN"); }

/* "accused Chad of arming rebels and would defend its ally": nobody defends whom he has just accused. */
static bool opposed_in_sentence(const struct article *a, const struct event *e, uint32_t other)
{
	for (uint32_t i = a->events.n; is_friendly(e->type) && i-- > 0 && a->events.at[i].sentence == e->sentence;) {
		const struct event *old = &a->events.at[i];
		for (uint32_t k = 0; k < e->sources.n && is_hostile(old->type); k++)
			if (on_side(a, &old->sources, e->sources.at[k]) && on_side(a, &old->targets, other))
				return true;
	}
	return false;
}

/* "Ukraine accused Russia of sending ...": these two face each other in an act of this sentence that is told. */
static bool faced_in_sentence(const struct article *a, const struct event *e, uint32_t other)
{
	const struct ids *known = e->sources.n ? &e->sources : &e->targets;
	for (uint32_t i = a->events.n; i-- > 0 && a->events.at[i].sentence == e->sentence;) {
		const struct event *old = &a->events.at[i];
		bool friends = (is_friendly(old->type) && TYPE_AMONG(e->type, "ASSAULT", "COERCE")) || (is_friendly(e->type) && is_hostile(old->type));
		for (uint32_t k = 0; k < known->n && !friends; k++) /* "helped Chad by raiding camps" */
			if ((on_side(a, &old->sources, known->at[k]) && on_side(a, &old->targets, other)) ||
			    (on_side(a, &old->targets, known->at[k]) && on_side(a, &old->sources, other)))
				return true;
	}
	return false;
}

/* "hit a house in Mali, killing four", "wrote a letter to Mali demanding compensation" */
static bool follows_from(const struct scene *x, const struct candidate *c, const struct event *e, uint32_t group)
{
	const struct syntax_node *n = &x->nodes[c->group], *other = &x->nodes[group];
	bool follows = n->ing && n->governor != NONE && group < c->group && in_clause_of(x, n->governor, group);
	return follows && (strcmp(e->type, "ASSAULT") == 0 || (other->preposition != NONE && scene_word(x, other->preposition) == x->f->word_to));
}

static const struct unit *own_subject(const struct scene *x, const struct candidate *c)
{
	uint32_t noun = c->frame->part == PART_VERB ? acting_noun(x, c) : NONE;
	const struct unit *g = noun == NONE ? NULL : scene_group(x, noun);
	return g && (g->tag == TAG_NNS || g->tag == TAG_NN) ? g : NULL;
}

/* Is the subject one of a class, and nobody whom the story names? */
static bool done_by(const struct scene *x, const struct candidate *c, uint32_t class)
{
	const struct unit *g = own_subject(x, c);
	return g && unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], class) && x->mention_of[g->first - x->first_unit] == NONE &&
	       x->mention_of[g->head - x->first_unit] == NONE;
}

/* "a bank | accused | of | stealing": the bank does it, whoever else is named. */
static bool of_accused(const struct scene *x, uint32_t verb)
{
	uint32_t accused = x->nodes[verb].governor;
	return x->nodes[verb].ing && accused != NONE && accused + 2 == verb && x->nodes[accused].kind == NODE_VERB && x->nodes[accused].passive;
}

/* "punished | two men | for | stealing": those men, who hold no office. */
static bool of_punished(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	const struct unit *g = n->ing ? own_subject(x, c) : NULL;
	if (!g || n->governor == NONE || x->nodes[n->governor].kind != NODE_VERB || x->nodes[n->governor].object != n->subject)
		return false;
	return x->mention_of[g->head - x->first_unit] == NONE && !role_is_official(role_named(x->s->k->actors, &x->a->units.at[g->head]));
}

/* "Gunmen killed five", "a bank accused of stealing": nobody whom the story names; but "Libyan militants". */
static bool done_by_outlaws(const struct scene *x, const struct candidate *c)
{
	return of_accused(x, c->group) || of_punished(x, c) || done_by(x, c, x->f->class_outlaw);
}

bool done_by_private(const struct scene *x, const struct candidate *c)
{
	return done_by_outlaws(x, c) || done_by(x, c, x->f->class_private);
}

/* The verb has a subject of its own, of whom nothing is known, and who holds no office: "a hundred states", "gunmen", "students", not "police". */
static bool done_by_somebody_else(const struct scene *x, const struct candidate *c)
{
	const struct syntax_node *n = &x->nodes[c->group];
	const struct unit *g = own_subject(x, c);
	if (done_by_private(x, c))
		return true;
	bool right_before = n->ing && n->subject != NONE && n->subject + 1 == c->group; /* "the class | supporting" */
	return g && (n->finite || right_before) && !unit_has(&x->s->k->lexicon, &x->a->units.at[g->head], x->f->class_role);
}

/* "with" of "with", "together with" */
static uint32_t last_word(const struct scene *x, uint32_t group)
{
	return x->a->tokens.at[x->a->units.at[scene_group(x, group)->head].end - 1].word;
}

/* "spied [with Chad]", "raided it together [with Chad]": whoever does it as well. "appealed for money [to help Chad]", "raided it to help [Chad]":
 * for whom it is. */
static bool stands_by(const struct scene *x, const struct event *e, uint32_t group)
{
	uint32_t preposition = x->nodes[group].preposition;
	if (TYPE_AMONG(e->type, "ASSAULT", "COERCE") && preposition != NONE && last_word(x, preposition) == x->f->word_with)
		return true;
	if (!TYPE_AMONG(e->type, "ASSAULT", "COERCE", "REQUEST") || x->nodes[group].kind != NODE_NOUN)
		return false;
	for (uint32_t j = group, steps = 0; j-- > 0 && steps < 4; steps++)
		if (x->nodes[j].kind == NODE_VERB)
			return x->nodes[j].object == group && verb_in_set(x, j, x->f->set_helping);
	return false;
}

/* "urged all states to leave": whoever is asked is told, and nothing more is known of them. */
static bool asks_others(const struct scene *x, const struct candidate *c, const struct event *e)
{
	const struct syntax_node *n = &x->nodes[c->group];
	if (!type_is(e->type, "REQUEST") || c->frame->part != PART_VERB || n->object == NONE || n->object < c->group || n->object + 1 >= x->n)
		return false;
	const struct syntax_node *next = &x->nodes[n->object + 1];
	const struct unit *head = &x->a->units.at[scene_group(x, n->object)->head];
	return next->infinitive && next->governor == c->group && unit_has(&x->s->k->lexicon, head, x->f->class_pair);
}

/* "to protect Mali [from Chad's missiles]", "backed it [against Chad]": nobody helps whom he threatens. */
static bool guarded_against(const struct scene *x, const struct event *e, uint32_t group)
{
	uint32_t preposition = x->nodes[group].kind == NODE_NOUN ? x->nodes[group].preposition : NONE;
	if (preposition == NONE || !TYPE_AMONG(e->type, "AID", "SUPPORT", "COOPERATE"))
		return false;
	uint32_t word = scene_word(x, preposition);
	return word == x->f->word_against || (word == x->f->word_from && e->targets.n > 0 && group > e->group - x->first);
}

/* "raided it [at the request of Mali]": nobody is raided who has asked for it. */
static bool has_asked_for_it(const struct scene *x, uint32_t group)
{
	uint32_t asking = x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE ? x->nodes[group].host : NONE;
	return asking != NONE && x->nodes[asking].kind == NODE_NOUN && x->nodes[asking].preposition != NONE &&
	       scene_word(x, x->nodes[asking].preposition) == x->f->word_at && head_class(x, asking, x->f->class_asking_host);
}

/* "denounced it as an attack on [Mali]": Mali suffers it. */
static bool suffers_what_is_blamed(const struct scene *x, const struct candidate *c, uint32_t group)
{
	enum { STEPS = 3 };
	if (!type_is(c->frame->type, "ACCUSE") || c->frame->part != PART_VERB)
		return false;
	for (uint32_t steps = 0; x->nodes[group].kind == NODE_NOUN && x->nodes[group].preposition != NONE && steps < STEPS; steps++) {
		uint32_t word = scene_word(x, x->nodes[group].preposition);
		if (word == x->f->word_as)
			return steps > 0;
		if (word != x->f->word_on && word != x->f->word_against && word != x->f->word_of)
			return false;
		if ((group = x->nodes[group].host) == NONE)
			return false;
	}
	return false;
}

/* A noun does not say where its sides stand. A verb does: whom its own clause leaves unnamed another clause tells only if there is a sign. */
static bool may_be_other(const struct scene *x, const struct candidate *c, const struct event *e, uint32_t group)
{
	const struct syntax_node *n = &x->nodes[c->group];
	uint32_t preposition = x->nodes[group].preposition; /* "a radio, monitored by Peru, said the raid": by whom another act is done */
	bool violent = TYPE_AMONG(e->type, "ASSAULT", "COERCE");
	if (e->sources.n && (stands_by(x, e, group) || asks_others(x, c, e)))
		return false;
	if (x->nodes[group].kind == NODE_NOUN && is_topic_of_paper(x, c, group))
		return false;
	if (suffers_what_is_blamed(x, c, group))
		return false;
	if (guarded_against(x, e, group) || (violent && has_asked_for_it(x, group)))
		return false;
	if (e->targets.n && violent && preposition != NONE && scene_word(x, preposition) == x->f->word_by)
		return false;
	if (c->frame->part == PART_NOUN || n->kind == NODE_NOUN)
		return true;
	if (n->passive && group > c->group && type_is(e->type, "ACCUSE")) /* "accused of passing secrets to Peru" */
		return false;
	if (e->targets.n) /* "has been criticized", "a hundred states back it": whoever is named elsewhere has not done it */
		return n->passive ? n->participle && !own_subject(x, c) : !done_by_somebody_else(x, c);
	if (n->infinitive && !(group < c->group && is_place(x, group))) /* not "a radio, heard in Chad, said it would be sorry to leave" */
		return true;
	return in_clause_of(x, c->group, group) || sets_condition(x, group) || done_to_pronoun(x, c) || follows_from(x, c, e, group);
}

/* "Russia opposes sanctions on Chad", "praised the raid on Chad": whoever judges an act is not who does it. But "welcomed the talks with Chad",
 * "walked out of the talks with Chad". */
static bool judges(const struct coding *y, const struct candidate *c, uint32_t other)
{
	const struct scene *x = &y->scene;
	uint32_t preposition, verb = c->frame->part == PART_NOUN ? lending_verb(x, c->group, &preposition) : NONE;
	const struct candidate *judge = verb == NONE || x->acts[verb] == NONE ? NULL : &y->candidates.at[x->acts[verb]];
	struct ids judging = {0};
	uint32_t host = x->nodes[c->group].preposition == NONE ? NONE : x->nodes[c->group].host; /* "gave its backing to the raid on Chad" */
	if (!judge && c->frame->part == PART_NOUN && host != NONE && x->nodes[host].kind == NODE_NOUN && x->acts[host] != NONE)
		judge = &y->candidates.at[x->acts[host]];
	bool shares = judge && c->frame->mutual && TYPE_AMONG(judge->frame->type, "REJECT", "SUPPORT");
	if (judge && !judge->frame->refusal && !shares && TYPE_AMONG(judge->frame->type, "ACCUSE", "REJECT", "SUPPORT")) /* not "will not lift its ban" */
		noun_actors(x, acting_noun(x, judge), REACH_OWN, &judging);
	return on_side(x->a, &judging, other);
}

/* "an appeal for aid to Chad", "its call for 5 million dollars in aid": whoever asks for aid does not give it. */
static bool is_appealed_for(const struct scene *x, const struct candidate *c)
{
	if (c->frame->part != PART_NOUN)
		return false;
	for (uint32_t noun = c->group, steps = 0; x->nodes[noun].preposition != NONE && x->nodes[noun].host != NONE && steps < 3; steps++) {
		uint32_t host = x->nodes[noun].host;
		if (x->nodes[host].kind != NODE_NOUN)
			return false;
		const struct unit *g = scene_group(x, host);
		if (scene_word(x, x->nodes[noun].preposition) == x->f->word_for && frame_class_at(x->f, x->a, x->f->class_asking_host, g->first, g->head))
			return true;
		noun = host;
	}
	return false;
}

/* "appealed for aid | for Chad", "calls for sanctions | on Chad": of whoever is to get them nothing is asked; but "for talks | with Chad". */
static bool gets_what_is_asked(const struct coding *y, const struct event *e, uint32_t at)
{
	const struct scene *x = &y->scene;
	uint32_t p = x->nodes[at].kind == NODE_NOUN ? x->nodes[at].preposition : NONE, act = p != NONE && p ? x->acts[p - 1] : NONE;
	if (!type_is(e->type, "REQUEST") || act == NONE || x->nodes[p - 1].kind != NODE_NOUN || y->candidates.at[act].frame->mutual)
		return false;
	uint32_t word = scene_word(x, p);
	return x->first + p - 1 != e->group && (word == x->f->word_on || word == x->f->word_to || word == x->f->word_for);
}

/* "Chad decided against | sanctions on Mali": its own; not "Chad says that diplomats work on | sanctions on Mali", nor a curb that is named first. */
static bool decides_on_it(const struct scene *x, uint32_t noun, uint32_t at)
{
	for (uint32_t verb = noun; verb-- > 0 && noun - verb < SYNTAX_REACH;)
		if (x->nodes[verb].kind == NODE_VERB && x->nodes[verb].finite)
			return x->nodes[verb].subject == at;
	return false;
}

/* "incited Chad to raids": they are not on whoever incites it. */
static bool pushed_by(const struct scene *x, const struct candidate *c, uint32_t other)
{
	uint32_t verb = c->frame->part == PART_NOUN ? pushing_verb(x, c->group) : NONE;
	struct ids who = {0};
	if (verb != NONE)
		noun_actors(x, x->nodes[verb].subject, REACH_OWN, &who);
	return on_side(x->a, &who, other);
}

/* "Peru's premier and | the visiting Chilean minister | met": the host stands in the same list. */
static bool fill_host(const struct scene *x, const struct candidate *c, struct event *e)
{
	uint32_t first = x->nodes[c->group].list;
	if (first == c->group || first == NONE)
		return false;
	struct ids hosts = {0};
	noun_actors(x, first, REACH_OWN, &hosts);
	ids_without(x->a, &hosts, &e->sources);
	if (!hosts.n)
		return false;
	e->targets = hosts;
	e->target_by = (struct side_origin){SIDE_ROLE, NONE, {0}};
	return true;
}

void other_party(const struct coding *y, const struct candidate *c, struct event *e)
{
	const struct scene *x = &y->scene;
	bool complete = c->frame->mutual && several_sides(x->a, &e->sources); /* "the Korean War" of North and South */
	bool named = e->source_by.by == SIDE_NAMED_PARTIES && e->sources.n > 1; /* "the Korean War": nobody is missing */
	bool source = !e->sources.n && e->targets.n && !of_accused(x, c->group) && !of_punished(x, c) && !(c->wanted && c->frame->part == PART_NOUN) &&
		      !is_appealed_for(x, c); /* whoever demands a release does not release */
	/* "the visiting premier": whoever else is named is the host */
	bool guest = c->frame->part == PART_ADJECTIVE && x->nodes[c->group].kind == NODE_NOUN;
	bool target = !e->targets.n && e->sources.n && !named && !complete && c->frame->n_targets && (is_directed(c->frame) || guest);
	if (guest && target && fill_host(x, c, e))
		return;
	const struct ids *known = source ? &e->targets : &e->sources;
	bool places = target && (c->frame->part != PART_NOUN || reaches_places(e)); /* an offer is not made to where it is made */
	uint32_t at = NONE, other = source || target ? only_other(x, e, known, places, &at) : NONE;
	if (other != NONE && gets_what_is_asked(y, e, at))
		return;
	if (other != NONE && source && c->frame->part == PART_NOUN && type_is(e->type, "SANCTION") && !decides_on_it(x, c->group, at))
		return;
	bool faced = other != NONE && faced_in_sentence(x->a, e, other);
	if (other == NONE && places)
		other = only_other(x, e, known, false, &at);
	if (source && c->frame->part == PART_VERB && x->nodes[c->group].passive && own_subject(x, c)) /* "was shot by a guard" */
		other = NONE;
	if (other != NONE && (is_ground(x, c->frame, at) || opposed_in_sentence(x->a, e, other) || (source && tells_what_acts_do(x, c, e, other)) || pushed_by(x, c, other)))
		other = NONE;
	if (other != NONE && (faced || may_be_other(x, c, e, at)) && !judges(y, c, other))
		ids_add(x->a, source ? &e->sources : &e->targets, other);
	note_origin(e, SIDE_ONLY_OTHER, (struct span){0});
}
