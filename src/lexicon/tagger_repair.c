/*
 * What a chain of neighbours cannot see: whether a clause has one finite verb, none or two. Repairs on the finished tags, only where
 * the lexicon allows the other tag at little more cost.
 */
#include "lexicon/tagger_repair.h"

#include <stdbool.h>

#define SET(tag) (UINT64_C(1) << (tag))

enum {
	LIKELY = 48,    /* the other tag may cost so much more: one eighth as frequent */
	PLAUSIBLE = 64, /* one sixteenth */
	RARE = 96,
	NEAR = 16,      /* one half */
	EQUAL = 8,
	REACH = 14,     /* units between a participle and its clause's verb */
	DATELINE = 8    /* units of a dateline, at most */
};

static const uint64_t NOUN = SET(TAG_NN) | SET(TAG_NNS) | SET(TAG_NNP);
static const uint64_t FINITE = SET(TAG_VBD) | SET(TAG_VBZ) | SET(TAG_VBP) | SET(TAG_MD);
static const uint64_t OBJECT = SET(TAG_DT) | SET(TAG_PRP) | SET(TAG_PRPS) | SET(TAG_NN) | SET(TAG_NNS) | SET(TAG_NNP) | SET(TAG_JJ) |
			       SET(TAG_CD);
static const uint64_t PHRASE = SET(TAG_IN) | SET(TAG_DT) | SET(TAG_JJ) | SET(TAG_NN) | SET(TAG_NNS) | SET(TAG_NNP) | SET(TAG_CD) |
			       SET(TAG_POS) | SET(TAG_PRPS) | SET(TAG_RB) | SET(TAG_RP);

struct sentence {
	const struct tag_choices *const *units;
	size_t n;
	uint8_t *out;
};

static bool in(const struct sentence *s, size_t i, uint64_t set)
{
	return i < s->n && (SET(s->out[i]) & set) != 0;
}

/* May unit i be one of these? */
static bool may_be(const struct sentence *s, size_t i, uint64_t set)
{
	for (uint8_t k = 0; i < s->n && k < s->units[i]->n; k++)
		if (SET(s->units[i]->at[k].tag) & set)
			return true;
	return false;
}

static bool has(const struct sentence *s, size_t i, enum tag tag) { return may_be(s, i, SET(tag)); }

/* May unit i be `tag` instead, at no more than `margin` above the cost of the tag it has? */
static bool could_be(const struct sentence *s, size_t i, enum tag tag, int margin)
{
	int now = -1, then = -1;
	for (uint8_t k = 0; i < s->n && k < s->units[i]->n; k++) {
		const struct tag_choice *c = &s->units[i]->at[k];
		if (c->tag == tag)
			then = c->cost;
		if (c->tag == s->out[i])
			now = c->cost;
	}
	return now >= 0 && then >= 0 && then <= now + margin;
}

/* Where the run of prepositional phrases that begins at i ends. A clause that opens inside it ends it too: "in Geneva the North
 * froze", "as prices fell". */
static size_t phrases_end(const struct sentence *s, size_t i)
{
	size_t j = i;
	for (; j < i + REACH && in(s, j, PHRASE); j++)
		if ((in(s, j, SET(TAG_DT)) && in(s, j - 1, NOUN)) || may_be(s, j, SET(TAG_IN_THAT) | SET(TAG_IN_SUB)))
			break;
	return j;
}

/* "The accord signed in Geneva froze the program": the clause has its verb, so `signed` is none. */
static void repair_reduced(struct sentence *s, size_t i)
{
	if (!in(s, i - 1, NOUN) || !in(s, i + 1, SET(TAG_IN) | SET(TAG_RP) | SET(TAG_RB)) || !could_be(s, i, TAG_VBN, LIKELY))
		return;
	if (i > 2 && may_be(s, i - 2, SET(TAG_IN_THAT)) && in(s, i - 3, NOUN)) /* "the accord that Chad signed in Geneva froze" */
		return;
	size_t j = phrases_end(s, i + 1);
	if (!in(s, j, FINITE) || in(s, j - 1, SET(TAG_IN) | SET(TAG_DT) | SET(TAG_JJ)))
		return;
	if (has(s, j + 1, TAG_IN_BY) && could_be(s, j, TAG_VBN, LIKELY)) /* "fought in areas held by rebels" */
		s->out[j] = TAG_VBN;
	else
		s->out[i] = TAG_VBN;
}

/* "Under a pact signed in Rome by Chad, Mali will": a phrase with a preposition opens the clause, whose subject and verb stand behind the comma. */
static void repair_opener(struct sentence *s, size_t i)
{
	size_t k = i - 1;
	if (i < 3 || !in(s, k, SET(TAG_NN) | SET(TAG_NNS)) || !in(s, i + 1, SET(TAG_IN)) || !could_be(s, i, TAG_VBN, LIKELY))
		return;
	while (k > 0 && in(s, k - 1, SET(TAG_NN) | SET(TAG_JJ)))
		k--;
	if (k < 2 || !in(s, k - 1, SET(TAG_DT)) || !in(s, k - 2, SET(TAG_IN)) || may_be(s, k - 2, SET(TAG_IN_SUB) | SET(TAG_IN_THAT)) ||
	    (k > 2 && !in(s, k - 3, SET(TAG_COMMA) | SET(TAG_DASH))))
		return;
	size_t j = i + 1;
	while (j < i + REACH && in(s, j, PHRASE | SET(TAG_CC)))
		j++;
	if (!in(s, j, SET(TAG_COMMA)))
		return;
	for (j++; j < s->n && in(s, j, NOUN | SET(TAG_DT) | SET(TAG_JJ) | SET(TAG_PRP) | SET(TAG_PRPS) | SET(TAG_POS) | SET(TAG_CC)); j++)
		;
	if (in(s, j, FINITE))
		s->out[i] = TAG_VBN;
}

/* "The monk, detained in Chad since May, is ill": the same between commas. */
static void repair_aside(struct sentence *s, size_t i)
{
	if (i < 2 || !in(s, i - 1, SET(TAG_COMMA)) || !in(s, i - 2, NOUN) || !in(s, i + 1, SET(TAG_IN)) || !could_be(s, i, TAG_VBN, LIKELY))
		return;
	size_t j = i + 1;
	while (j < i + REACH && in(s, j, PHRASE))
		j++;
	if (in(s, j, SET(TAG_COMMA)) && in(s, j + 1, FINITE))
		s->out[i] = TAG_VBN;
}

/* "Help from Chad reached Mali": what opens a sentence that has its verb is no order. */
static void repair_first(struct sentence *s)
{
	if (in(s, 0, SET(TAG_VB)) && in(s, 1, SET(TAG_IN)) && could_be(s, 0, TAG_NN, PLAUSIBLE)) {
		size_t j = phrases_end(s, 1);
		if (j > 2 && in(s, j, FINITE) && in(s, j - 1, NOUN))
			s->out[0] = TAG_NN;
	}
}

/* "Meeting the envoy in Lima, Peru's premier said": what opens a sentence and has an object before the first comma. */
static void repair_first_act(struct sentence *s)
{
	if (!in(s, 0, SET(TAG_NN)) || !in(s, 1, SET(TAG_DT) | SET(TAG_PRPS) | SET(TAG_PRP) | SET(TAG_NNP)) || !could_be(s, 0, TAG_VBG, PLAUSIBLE))
		return;
	for (size_t j = 2; j < s->n && j < REACH && !in(s, j, FINITE); j++)
		if (in(s, j, SET(TAG_COMMA))) {
			s->out[0] = TAG_VBG;
			return;
		}
}

/* "U.S. plans to deploy missiles angered Beijing": the same of a noun that could be a verb. */
static void repair_plans(struct sentence *s, size_t i)
{
	size_t from = in(s, i + 1, SET(TAG_TO)) && in(s, i + 2, SET(TAG_VB)) ? i + 3 : i + 1;
	if (!in(s, i - 1, SET(TAG_NN) | SET(TAG_NNP)) || !could_be(s, i, TAG_NNS, LIKELY))
		return;
	if (from == i + 1 && !in(s, from, SET(TAG_IN)))
		return;
	size_t j = phrases_end(s, from);
	if (in(s, j, FINITE) && j > from && !in(s, j - 1, SET(TAG_IN) | SET(TAG_DT) | SET(TAG_JJ) | SET(TAG_POS)))
		s->out[i] = TAG_NNS;
}

/* "They held a series of (ballistic) test launches to warn", "the flurry of weapons tests this year came": behind "of" and a noun without an
 * article, and the clause has its verb. */
static void repair_compound(struct sentence *s, size_t i)
{
	size_t of = i - 1;
	if (!in(s, of, SET(TAG_NN)))
		return;
	while (of > 1 && i - of <= 3 && in(s, of, SET(TAG_NN) | SET(TAG_NNS) | SET(TAG_JJ)))
		of--;
	if (i < 4 || !in(s, of - 1, NOUN) || !has(s, of, TAG_IN_OF) || !could_be(s, i, TAG_NNS, LIKELY))
		return;
	for (size_t k = of - 1; k > 0 && k + REACH > i; k--)
		if (!in(s, k, NOUN | SET(TAG_JJ) | SET(TAG_CD) | SET(TAG_DT) | SET(TAG_PRPS) | SET(TAG_POS))) {
			if (in(s, k, FINITE | SET(TAG_VBN) | SET(TAG_VB) | SET(TAG_VBG)))
				s->out[i] = TAG_NNS;
			return;
		}
	if (in(s, i + 1, SET(TAG_NNP)) && in(s, i + 2, SET(TAG_VBD)))
		s->out[i] = TAG_NNS;
}

/* "The North first tested it": between a noun and its verb stands an adverb. */
static void repair_ordinal(struct sentence *s, size_t verb)
{
	if (verb > 1 && in(s, verb - 1, SET(TAG_JJ) | SET(TAG_NNP)) && in(s, verb - 2, NOUN) && s->units[verb - 1]->n > 1 &&
	    s->units[verb - 1]->at[0].tag == TAG_JJ && has(s, verb - 1, TAG_RB))
		s->out[verb - 1] = TAG_RB;
}

/* "A guard, | who asked not to be named | , denied that Peru": does a clause about the subject end before i? */
static bool behind_relative(const struct sentence *s, size_t i)
{
	size_t k = i - 1;
	if (!in(s, k, SET(TAG_COMMA)))
		return false;
	while (k > 1 && i - k < REACH && !in(s, k - 1, SET(TAG_COMMA)))
		k--;
	return in(s, k, SET(TAG_WDT)) && in(s, k - 1, SET(TAG_COMMA));
}

/* "Beijing, at odds with Washington, quickly expressed concern": a participle would have no object, nor behind a relative clause "that". */
static void repair_object(struct sentence *s, size_t i)
{
	bool adverb = in(s, i - 1, SET(TAG_RB)) && i > 1 && in(s, i - 2, NOUN | SET(TAG_COMMA) | SET(TAG_PRP) | SET(TAG_WDT));
	bool open = in(s, i - 1, SET(TAG_COMMA) | SET(TAG_CLOSEQ) | SET(TAG_RPAR));
	bool sum = in(s, i + 1, SET(TAG_CD)) && in(s, i + 2, SET(TAG_CD) | SET(TAG_NNS) | SET(TAG_JJ) | SET(TAG_NNP)); /* ", freed ten prisoners" */
	bool sure = adverb || sum || in(s, i + 1, SET(TAG_PRP) | SET(TAG_PRPS));
	bool clause = in(s, i + 1, SET(TAG_IN)) && has(s, i + 1, TAG_IN_THAT) && behind_relative(s, i);
	if ((adverb || open) && (clause || in(s, i + 1, OBJECT | SET(TAG_OPENQ))) && could_be(s, i, TAG_VBD, sure || clause ? LIKELY : NEAR))
		s->out[i] = TAG_VBD;
}

static bool is_be(const struct sentence *s, size_t i) { return may_be(s, i, SET(TAG_VBD_BE) | SET(TAG_VBZ_BE) | SET(TAG_VBP_BE)); }

/* "It was concerned and urged Peru to wait": what is passive has no object, so the verb behind "and" is none of those. */
static void repair_behind_passive(struct sentence *s, size_t i)
{
	size_t k = i - 1;
	if (i < 3 || !in(s, k, SET(TAG_CC)) || !in(s, i + 1, SET(TAG_NNP) | SET(TAG_PRP) | SET(TAG_PRPS)) || !could_be(s, i, TAG_VBD, LIKELY))
		return;
	while (k > 1 && i - k < 5 && in(s, k - 1, SET(TAG_VBN) | SET(TAG_JJ) | SET(TAG_RB)))
		k--;
	if (k + 1 < i && k > 0 && is_be(s, k - 1))
		s->out[i] = TAG_VBD;
}

/* "Peru's military fired rockets", "its public rejected it": behind an owner an adjective that can be a noun is one, if the rest has no verb. */
static void repair_owned_body(struct sentence *s, size_t i)
{
	if (i < 2 || !in(s, i - 1, SET(TAG_JJ)) || !in(s, i - 2, SET(TAG_POS) | SET(TAG_PRPS)) || !in(s, i + 1, OBJECT) ||
	    !could_be(s, i, TAG_VBD, LIKELY) || !could_be(s, i - 1, TAG_NN, PLAUSIBLE))
		return;
	size_t j = i + 1;
	while (in(s, j, NOUN | SET(TAG_JJ) | SET(TAG_CD)) && j < i + REACH)
		j++;
	if (in(s, j, FINITE) || (i > 2 && !in(s, i - 2, SET(TAG_PRPS)) && !in(s, i - 3, NOUN)))
		return;
	for (size_t k = i - 1; k-- > 0 && i - k < REACH && !in(s, k, SET(TAG_COMMA) | SET(TAG_IN_THAT) | SET(TAG_IN_SUB));)
		if (in(s, k, FINITE | SET(TAG_VB) | SET(TAG_VBG))) /* "It wants Peru's military imposed curfew" */
			return;
	s->out[i - 1] = TAG_NN;
	s->out[i] = TAG_VBD;
}

/* "Chad and Mali each freed ten men", "which have both signed", "they would all go": between a subject or an auxiliary and its verb, an adverb. */
static void repair_floating(struct sentence *s, size_t i)
{
	bool of_verb = i > 1 && in(s, i - 1, SET(TAG_VBP) | SET(TAG_VBD) | SET(TAG_MD)) &&
		in(s, i + 1, SET(TAG_VBN) | SET(TAG_VB) | SET(TAG_VBD) | SET(TAG_VBG)) &&
		(in(s, i - 1, SET(TAG_MD)) || is_be(s, i - 1) || may_be(s, i - 1, SET(TAG_VBP_HAVE) | SET(TAG_VBD_HAVE)));
	bool of_subject = in(s, i - 1, NOUN | SET(TAG_PRP) | SET(TAG_WDT)) && in(s, i + 1, SET(TAG_VBD) | SET(TAG_VBN) | SET(TAG_MD) | SET(TAG_VBP));
	if (!has(s, i, TAG_RB) || !(of_verb || of_subject))
		return;
	s->out[i] = TAG_RB;
	if (of_verb && in(s, i + 1, SET(TAG_VBD)) && !in(s, i - 1, SET(TAG_MD)) && could_be(s, i + 1, TAG_VBN, RARE))
		s->out[i + 1] = TAG_VBN;
	if (of_subject && in(s, i + 1, SET(TAG_VBN)) && in(s, i + 2, OBJECT) && could_be(s, i + 1, TAG_VBD, LIKELY))
		s->out[i + 1] = TAG_VBD;
}

/* "Did the foundation refuse to answer?": after the auxiliary and its subject, the infinitive. */
static void repair_question(struct sentence *s, size_t i)
{
	bool noun = false;
	size_t j = i + 1;
	for (; j < i + REACH && in(s, j, PHRASE | SET(TAG_PRP)); j++) {
		if (noun && in(s, j, SET(TAG_PRP)))
			return;
		noun |= in(s, j, NOUN | SET(TAG_PRP));
	}
	if (noun && in(s, j, SET(TAG_VBP)) && could_be(s, j, TAG_VB, PLAUSIBLE))
		s->out[j] = TAG_VB;
}

/* "The army carried out (more than two dozen air) strikes": behind a verb and its particle stands no second verb, and the first is the clause's. */
static void repair_plural(struct sentence *s, size_t i)
{
	size_t j = i - 1;
	while (j > 1 && i - j <= 4 && in(s, j, SET(TAG_JJ) | SET(TAG_NN) | SET(TAG_CD)))
		j--;
	if (in(s, j, SET(TAG_RB)) && in(s, j + 1, SET(TAG_CD))) /* "more than two" */
		j--;
	if (j < 1 || !in(s, j, SET(TAG_RP)) || !in(s, j - 1, SET(TAG_VBN) | SET(TAG_VBD) | SET(TAG_VB) | SET(TAG_VBG)) ||
	    !could_be(s, i, TAG_NNS, PLAUSIBLE))
		return;
	s->out[i] = TAG_NNS;
	if (j > 1 && in(s, j - 1, SET(TAG_VBN)) && in(s, j - 2, NOUN) && could_be(s, j - 1, TAG_VBD, LIKELY))
		s->out[j - 1] = TAG_VBD;
}

/* "The rebels in Gao, Mali, have rejected": no infinitive stands there. */
static void repair_have(struct sentence *s, size_t i)
{
	size_t next = in(s, i + 1, SET(TAG_RB)) ? i + 2 : i + 1;
	if (in(s, i - 1, SET(TAG_COMMA) | SET(TAG_RPAR) | SET(TAG_CLOSEQ)) && has(s, i, TAG_VBP_HAVE) && in(s, next, SET(TAG_VBN) | SET(TAG_VBD)))
		s->out[i] = TAG_VBP;
}

/* "freed two jailed | Danes": the object of a verb has no verb of its own before its noun. */
static void repair_counted(struct sentence *s, size_t i)
{
	if (i > 1 && s->out[i] == TAG_VBD && in(s, i - 1, SET(TAG_CD)) && in(s, i + 1, SET(TAG_NNS) | SET(TAG_NNP)) && could_be(s, i, TAG_VBN, LIKELY) &&
	    in(s, i - 2, SET(TAG_VB) | SET(TAG_VBD) | SET(TAG_VBZ) | SET(TAG_VBG) | SET(TAG_VBN) | SET(TAG_VBP)))
		s->out[i] = TAG_VBN;
}

/* "The forces "remain ready": behind a quotation mark too a plural has its verb. But "let the forces". */
static void repair_quoted(struct sentence *s, size_t i)
{
	if (i < 2 || !in(s, i - 1, SET(TAG_OPENQ)) || !in(s, i - 2, SET(TAG_NNS)) || !could_be(s, i, TAG_VBP, PLAUSIBLE))
		return;
	for (size_t j = i - 2; j-- > 0 && i - j < REACH;)
		if (in(s, j, SET(TAG_MD) | SET(TAG_VB) | SET(TAG_VBD) | SET(TAG_VBZ) | SET(TAG_VBP)))
			return;
	s->out[i] = TAG_VBP;
}

/* "decided to partially lift the ban", "threatened to shell Peru": the infinitive behind "to". */
static void repair_to(struct sentence *s, size_t i)
{
	if (!has(s, i, TAG_TO))
		return;
	bool split = in(s, i + 1, SET(TAG_RB)) && in(s, i + 2, SET(TAG_VB)) &&
		in(s, i - 1, SET(TAG_VBD) | SET(TAG_VBN) | SET(TAG_VBZ) | SET(TAG_VBP) | SET(TAG_NN));
	bool act = in(s, i + 1, SET(TAG_NN) | SET(TAG_NNP)) && in(s, i + 2, SET(TAG_NNP) | SET(TAG_DT) | SET(TAG_PRPS)) &&
		in(s, i - 1, SET(TAG_VBD) | SET(TAG_VBZ)) && could_be(s, i + 1, TAG_VB, LIKELY);
	act = act || (in(s, i + 1, SET(TAG_NN)) && in(s, i + 2, SET(TAG_PRP) | SET(TAG_WDT)) && could_be(s, i + 1, TAG_VB, LIKELY)); /* "sent jets to bomb what" */
	if (act)
		s->out[i + 1] = TAG_VB;
	if (act || split)
		s->out[i] = TAG_TO;
}

/* ", brushing aside appeals for calm, said", "after facing demands for reform": the object of a form in "-ing" that opens a phrase. */
static void repair_facing(struct sentence *s, size_t i)
{
	if (i > 1 && in(s, i - 1, SET(TAG_VBG)) && in(s, i - 2, SET(TAG_COMMA) | SET(TAG_IN)) && in(s, i + 1, SET(TAG_IN) | NOUN) &&
	    could_be(s, i, TAG_NNS, LIKELY))
		s->out[i] = TAG_NNS;
}

/* "halted its air strikes on Peru": the object of a verb in the past goes on; no clause in the present begins behind it. */
static void repair_strikes(struct sentence *s, size_t i)
{
	if (i > 2 && in(s, i - 1, SET(TAG_NN)) && in(s, i - 2, SET(TAG_PRPS) | SET(TAG_DT)) && in(s, i - 3, SET(TAG_VBD)) && in(s, i + 1, SET(TAG_IN)) &&
	    could_be(s, i, TAG_NNS, 0))
		s->out[i] = TAG_NNS;
}

/* "the lifting of sanctions": between an article and "of" it is a noun. */
static void repair_gerund(struct sentence *s, size_t i)
{
	bool article = in(s, i - 1, SET(TAG_DT) | SET(TAG_PRPS) | SET(TAG_POS)) ||
		(i > 1 && in(s, i - 1, SET(TAG_JJ)) && in(s, i - 2, SET(TAG_DT) | SET(TAG_PRPS)));
	if (article && has(s, i + 1, TAG_IN_OF))
		s->out[i] = TAG_NN;
}

/* "Prices fell, | mining | company sources said.": a verb at the end of the sentence has its subject before it; not "leaving two men wounded". */
static void repair_teller(struct sentence *s, size_t i)
{
	size_t j = i + 1;
	while (j < i + REACH && in(s, j, SET(TAG_NN) | SET(TAG_JJ)))
		j++;
	j += in(s, j, SET(TAG_NNS));
	if (in(s, i - 1, SET(TAG_COMMA)) && in(s, j - 1, SET(TAG_NN) | SET(TAG_NNS)) && j > i + 1 && in(s, j, SET(TAG_VBD)) && in(s, j + 1, SET(TAG_STOP)) &&
	    !could_be(s, j, TAG_VBN, LIKELY))
		s->out[i] = TAG_NN;
}

/* "Peru's unlawful and threatening acts": two that share a noun behind an owner are what it is like. */
static void repair_joined(struct sentence *s, size_t i)
{
	if (in(s, i - 1, SET(TAG_CC)) && in(s, i + 1, SET(TAG_NNS)) && in(s, i - 2, SET(TAG_JJ) | SET(TAG_VBG)) && i > 2 &&
	    in(s, i - 3, SET(TAG_POS) | SET(TAG_PRPS)))
		s->out[i] = s->out[i - 2] = TAG_JJ;
	if (in(s, i - 1, SET(TAG_CD)) && in(s, i + 1, SET(TAG_NNS)) && i > 1 &&
	    in(s, i - 2, SET(TAG_DT) | SET(TAG_VBD) | SET(TAG_VBZ) | SET(TAG_VB) | SET(TAG_VBN)))
		s->out[i] = TAG_JJ; /* "closed (the) three pumping stations" */
}

/* "accused of shipping more than ten boats", "for training its guards": behind a preposition and before an object of its own. */
static void repair_act(struct sentence *s, size_t i)
{
	if (!in(s, i - 1, SET(TAG_IN)))
		return;
	size_t next = in(s, i + 1, SET(TAG_RB) | SET(TAG_JJ)) ? in(s, i + 2, SET(TAG_IN)) ? i + 3 : i + 2 : i + 1; /* more than ten */
	bool object = in(s, next, SET(TAG_CD)) || in(s, i + 1, SET(TAG_DT) | SET(TAG_PRPS) | SET(TAG_PRP));
	if (object && could_be(s, i, TAG_VBG, LIKELY))
		s->out[i] = TAG_VBG;
}

/* "They dispute that claim.", "disputed that claim, saying", "rejected that claim, and": no clause follows, so `that` is no conjunction. */
static void repair_that(struct sentence *s, size_t i)
{
	if (in(s, i + 1, SET(TAG_NN)) && has(s, i, TAG_IN_THAT) && has(s, i, TAG_DT)) {
		size_t j = phrases_end(s, i + 1);
		bool goes_on = in(s, j, SET(TAG_COMMA)) && in(s, j + 1, SET(TAG_VBG) | SET(TAG_CC) | FINITE); /* "Peru, which signed that pact, said" */
		bool judged = may_be(s, j, SET(TAG_IN_SUB)) && in(s, j + 1, SET(TAG_JJ) | SET(TAG_VBN)) && !in(s, j + 2, NOUN); /* as baseless, as exaggerated */
		size_t verb = j;
		while (verb < s->n && !in(s, verb, FINITE)) /* "disputed that claim at talks held in Oslo" */
			verb++;
		if (verb == s->n || goes_on || judged || in(s, j, SET(TAG_STOP) | SET(TAG_SEMI)))
			s->out[i] = TAG_DT;
	}
}

/* "said talk of a coup was idle", "scoffed at talk of a coup": a verb without a subject of its own, behind another or behind a
 * preposition, is a noun. But "the men he met want more". */
static void repair_second_verb(struct sentence *s, size_t i)
{
	bool behind = in(s, i - 1, SET(TAG_VBD) | SET(TAG_VBZ)) ||
		      (in(s, i - 1, SET(TAG_IN) | SET(TAG_RP)) && !may_be(s, i - 1, SET(TAG_IN_THAT) | SET(TAG_IN_SUB)));
	bool relative = i > 2 && in(s, i - 2, SET(TAG_PRP) | SET(TAG_NNP)) && in(s, i - 3, NOUN);
	if (behind && !relative && in(s, i + 1, SET(TAG_IN) | OBJECT) && could_be(s, i, TAG_NN, LIKELY))
		s->out[i] = TAG_NN;
}

/* "credited with convincing Peru to leave": an adjective would leave the infinitive without a verb. */
static void repair_persuasion(struct sentence *s, size_t i)
{
	size_t j = i + 1;
	while (in(s, j, SET(TAG_NNP)) && j < i + REACH)
		j++;
	if (j > i + 1 && in(s, i - 1, SET(TAG_IN)) && in(s, j, SET(TAG_TO)) && in(s, j + 1, SET(TAG_VB)) && has(s, i, TAG_VBG))
		s->out[i] = TAG_VBG;
}

/* "Peru's only close ally": no noun without an article follows "is". */
static void repair_possessor(struct sentence *s, size_t i)
{
	size_t j = i + 1;
	bool participle = in(s, j, SET(TAG_VBN)) && in(s, j + 1, SET(TAG_NN) | SET(TAG_NNS)); /* "that Peru's purported tests failed" */
	while (in(s, j, SET(TAG_RB) | SET(TAG_JJ) | (participle ? SET(TAG_VBN) : 0)) && j < i + REACH)
		j++;
	if (j == i + 1 || !has(s, i, TAG_POS) || !in(s, i - 1, NOUN) || !in(s, j, SET(TAG_NN) | SET(TAG_NNS)))
		return;
	size_t end = j;
	while (end < j + REACH && in(s, end, PHRASE | SET(TAG_CC)))
		end++;
	if (!participle || (in(s, end, FINITE) && end > j))
		s->out[i] = TAG_POS;
}

/* "the top sanctions official, Adam": a group that ends in a word that is as often a noun ends in a noun. */
static void repair_headless(struct sentence *s, size_t i)
{
	if (s->out[i] == TAG_JJ && in(s, i - 1, SET(TAG_NN) | SET(TAG_NNS)) && !in(s, i + 1, NOUN | SET(TAG_JJ) | SET(TAG_CD) | SET(TAG_TO)) &&
	    could_be(s, i, TAG_NN, EQUAL))
		s->out[i] = TAG_NN;
}

/* "Now, therefore, I, Ann Hill, declare": no numeral. */
static void repair_oneself(struct sentence *s, size_t i)
{
	bool aside = i > 1 && in(s, i - 1, SET(TAG_COMMA)) && in(s, i - 2, SET(TAG_RB)) && in(s, i + 1, SET(TAG_COMMA));
	if (aside && in(s, i + 2, SET(TAG_NNP)) && may_be(s, i, SET(TAG_PRP) | SET(TAG_PRP_SUB)))
		s->out[i] = TAG_PRP;
}

/* "The fleet is now striking Peru": behind a form of be and before a name. */
static void repair_progressive(struct sentence *s, size_t i)
{
	size_t k = i;
	if (!in(s, i + 1, SET(TAG_NNP) | SET(TAG_DT) | SET(TAG_PRPS)))
		return;
	while (k > 0 && in(s, k - 1, SET(TAG_RB)))
		k--;
	if (k > 0 && is_be(s, k - 1) && could_be(s, i, TAG_VBG, LIKELY))
		s->out[i] = TAG_VBG;
}

/* "Forces loyal to Peru dismissed it", "LIMA -- Attacks on Chile ended": a clause that has its verb opens with no other. */
static void repair_opening(struct sentence *s, size_t i)
{
	if (s->out[i] != TAG_VBZ || !has(s, i, TAG_NNS) || (i > 0 && (i > DATELINE || s->out[i - 1] != TAG_DASH)))
		return;
	for (size_t j = i + 1; j < s->n && j < i + REACH; j++)
		if (in(s, j, FINITE)) {
			s->out[i] = TAG_NNS;
			return;
		}
}

/* Do "Chad and Mali" stand right before? */
static bool two_names(const struct sentence *s, size_t i)
{
	return i > 2 && in(s, i - 1, SET(TAG_NNP)) && in(s, i - 2, SET(TAG_CC)) && in(s, i - 3, SET(TAG_NNP));
}

static bool verb_wanted(const struct sentence *s, size_t i)
{
	switch (s->out[i]) {
	case TAG_VBN: /* "Reports of a test alarmed Tokyo" */
		return in(s, i - 1, NOUN | SET(TAG_RB) | SET(TAG_COMMA) | SET(TAG_CLOSEQ) | SET(TAG_RPAR)) &&
		       (in(s, i + 1, OBJECT) || has(s, i + 1, TAG_IN_THAT)) && could_be(s, i, TAG_VBD, LIKELY);
	case TAG_NNS: /* "North Korea tests missile", "U.S. calls for talks" */
		return in(s, i - 1, SET(TAG_NN) | SET(TAG_NNP)) &&
		       ((in(s, i + 1, OBJECT | SET(TAG_TO)) && could_be(s, i, TAG_VBZ, PLAUSIBLE)) ||
			(in(s, i + 1, SET(TAG_IN)) && could_be(s, i, TAG_VBZ, EQUAL)));
	case TAG_NN: /* "Police fire tear gas", "Chad and Mali share secrets" */
		return in(s, i + 1, OBJECT | SET(TAG_TO)) && ((in(s, i - 1, SET(TAG_NNS)) && could_be(s, i, TAG_VBP, PLAUSIBLE)) ||
							      (two_names(s, i) && could_be(s, i, TAG_VBP, RARE)));
	default:
		return false;
	}
}

/* A sentence without any verb: the likeliest kind of word that could be one is it. */
static void repair_verbless(struct sentence *s)
{
	static const struct {
		uint8_t from, to;
	} kinds[] = {{TAG_VBN, TAG_VBD}, {TAG_NNS, TAG_VBZ}, {TAG_NN, TAG_VBP}};
	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (size_t i = 1; i + 1 < s->n; i++)
			if (s->out[i] == kinds[k].from && s->units[i]->n > 1 && verb_wanted(s, i)) {
				s->out[i] = kinds[k].to;
				return;
			}
}

static bool is_do(const struct sentence *s, size_t i)
{
	return may_be(s, i, SET(TAG_VBD_DO) | SET(TAG_VBZ_DO) | SET(TAG_VBP_DO));
}

/* Tags that repair_unit() looks at, and those of them also where the lexicon allows no other. */
#define REPAIRED_ALONE (FINITE | SET(TAG_VBG))
#define REPAIRED (REPAIRED_ALONE | SET(TAG_VB) | SET(TAG_VBN) | SET(TAG_IN) | SET(TAG_DT) | SET(TAG_JJ) | SET(TAG_NN) | SET(TAG_NNP))

static void repair_unit(struct sentence *s, size_t i)
{
	bool choice = i > 0 && s->units[i]->n > 1;
	if (i > 0 && s->out[i] == TAG_VBG) {
		repair_gerund(s, i);
		repair_teller(s, i);
		repair_joined(s, i);
	}
	repair_opening(s, i);
	if (s->out[i] == TAG_MD || (in(s, i, FINITE) && is_do(s, i)))
		repair_question(s, i);
	else if (choice && s->out[i] == TAG_VB) {
		repair_have(s, i);
		repair_quoted(s, i);
	}
	else if (choice && s->out[i] == TAG_VBD) {
		repair_reduced(s, i);
		repair_opener(s, i);
		repair_aside(s, i);
		repair_ordinal(s, i);
		repair_counted(s, i);
	}
	else if (choice && s->out[i] == TAG_VBN) {
		repair_object(s, i);
		repair_behind_passive(s, i);
		repair_owned_body(s, i);
	}
	else if (choice && s->out[i] == TAG_VBZ) {
		repair_possessor(s, i);
		repair_plans(s, i);
		repair_plural(s, i);
		repair_compound(s, i);
		repair_strikes(s, i);
		repair_facing(s, i);
	}
	else if (choice && in(s, i, SET(TAG_NN) | SET(TAG_NNP))) {
		repair_act(s, i);
		repair_oneself(s, i);
	}
	else if (choice && s->out[i] == TAG_DT)
		repair_floating(s, i);
	else if (choice && s->out[i] == TAG_IN) {
		repair_that(s, i);
		repair_to(s, i);
	}
	else if (choice && s->out[i] == TAG_VBP)
		repair_second_verb(s, i);
	else if (choice && s->out[i] == TAG_JJ) {
		repair_persuasion(s, i);
		repair_headless(s, i);
		repair_progressive(s, i);
	}
}

/* From this unit on; the end where there is none. */
static size_t next_to_repair(const struct sentence *s, size_t i)
{
	const uint8_t *out = s->out;
	for (size_t n = s->n; i < n; i++)
		if (SET(out[i]) & REPAIRED && (s->units[i]->n > 1 || SET(out[i]) & REPAIRED_ALONE))
			break;
	return i;
}

static bool has_finite(const struct sentence *s)
{
	const uint8_t *out = s->out;
	for (size_t i = 0, n = s->n; i < n; i++)
		if (SET(out[i]) & FINITE)
			return true;
	return false;
}

void tagger_repair(const struct tag_choices *const units[], size_t n, uint8_t *out)
{
	struct sentence s = {units, n, out};
	bool verbless = !has_finite(&s);
	repair_first(&s);
	repair_first_act(&s);
	for (size_t i = next_to_repair(&s, 0); i + 1 < n; i = next_to_repair(&s, i + 1))
		repair_unit(&s, i);
	if (n > 2 && verbless && out[0] != TAG_VB)
		repair_verbless(&s);
}
