/*
 * Firms of the data of which one has the name of another and more words:
 *
 *   Hansen Motor ... Hansen              the firm told of, unless the text told of Hansen, the group, before or of two such firms
 *   a unit of Hansen, its parent Hansen  the group
 *
 * And firms that are called by the first word of a name that the text has told in full:
 *
 *   Hansen Motor Co ... Hansen           not "Mr. Hansen", "Ann Hansen"
 *   Motor Trade Inc ... Motor said       a common word only where it does something
 *   Motor Trade Union Inc ... Motor Trade
 */
#include "extract/actors/finding.h"
#include "words/abbreviations.h"

enum { LOOK = 128 }; /* mentions back */

bool name_goes_on(struct slice longer, struct slice name)
{
	return name.n && longer.n > name.n + 1 && longer.at && slice_starts(longer, name) && byte_is_space(longer.at[name.n]);
}

/* The only firm told of before whose name goes on behind this one: Hansen Motor. An actor, NONE. */
static uint32_t firm_that_goes_on(const struct finding *f, struct slice name)
{
	uint32_t found = NONE;
	for (uint32_t i = f->a->mentions.n, n = 0; i-- > 0 && n < LOOK; n++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (!name_goes_on(article_slice(f->a, m->span), name) || f->a->actors.at[m->actor].kind != ACTOR_COMPANY || m->by == BY_ROLE)
			continue;
		if (found != NONE && found != m->actor)
			return NONE;
		found = m->actor;
	}
	return found;
}

/* Not: "a unit of Hansen", "its parent Hansen", "Fritz Hansen GmbH", "Hansen Steel". */
bool firm_named_alone(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	bool more = unit + 1 < s->end_unit && u[1].tag == TAG_NNP && has_capital(&u[1]);
	if (more || unit == s->first_unit)
		return !more;
	bool named = u[-1].tag == TAG_NNP && has_capital(&u[-1]);
	bool part = unit > s->first_unit + 1 && unit_has(f->l, &u[-2], f->t->class_part_of_firm);
	bool owned = part && (unit_is(f, unit - 1, "of") || unit_is(f, unit - 1, "by"));
	return !named && !owned && !unit_is(f, unit - 1, "parent");
}

/* Whom "Hansen" has stood for so far, an actor; NONE. */
static uint32_t branch_told(const struct finding *f, uint32_t known)
{
	for (uint32_t i = 0; i < f->branches.n; i++)
		if (f->branches.at[i].known == known)
			return f->branches.at[i].actor;
	return NONE;
}

uint32_t firm_called(struct finding *f, uint32_t known, uint32_t unit, const struct sentence *s)
{
	if (f->t->known.at[known].kind != ACTOR_COMPANY || f->t->known.at[known].own)
		return actor_of_known(f, known);
	struct slice name = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	uint32_t branch = branch_told(f, known);
	if (branch == NONE && !named_by_now(f, known)) {
		branch = firm_that_goes_on(f, name);
		if (branch != NONE)
			*ARRAY_PUSH(f->a->arena, &f->branches) = (struct branch){known, branch};
	}
	bool called_so = branch != NONE && slice_starts(f->a->actors.at[branch].name, name);
	return called_so && firm_named_alone(f, unit, s) ? branch : actor_of_known(f, known);
}

static struct slice token_text(const struct finding *f, uint32_t token)
{
	return slice_cut(f->a->text, f->a->tokens.at[token].start, f->a->tokens.at[token].end);
}

/* Hansen, by which the firm is called again: no letters as in "J.P. Hansen", no half of Hansen-Holt. */
static bool may_be_short(const struct finding *f, uint32_t token)
{
	enum { LETTERS = 3 };
	const struct token *t = &f->a->tokens.at[token];
	return t->end - t->start >= LETTERS && f->a->text.at[t->end - 1] != '.' && t[1].kind != TOKEN_HYPHEN;
}

void name_firm(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	if (f->a->actors.at[actor].kind != ACTOR_COMPANY || u->end - u->first < 2 || !may_be_short(f, u->first))
		return;
	struct slice last = token_text(f, u->end - 1);
	last.n -= last.n && last.at[last.n - 1] == '.';
	bool closed = abbreviation_of(last) == ABBR_COMPANY || (unit + 1 < s->end_unit && is_firm_word(f, unit + 1));
	const struct token *t = &f->a->tokens.at[u->first];
	if (closed && is_free(f, t->word))
		name_person(f, actor, t->word);
	if (closed && u->end - u->first > 2 && t[1].kind == TOKEN_WORD)
		*ARRAY_PUSH(f->a->arena, &f->called) = (struct called_firm){t->word, t[1].word, actor, NONE};
}

uint32_t firm_of_two_words(const struct finding *f, uint32_t unit)
{
	enum { BACK = 64 };
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = f->called.n > BACK ? f->called.n - BACK : 0; i < f->called.n; i++)
		if (f->called.at[i].first == u[0].word && f->called.at[i].second == u[1].word)
			return f->called.at[i].actor;
	return NONE;
}

bool not_the_firm(const struct finding *f, uint32_t actor, const struct name *n, bool title)
{
	const struct unit *u = &f->a->units.at[n->first];
	if (f->a->actors.at[actor].kind != ACTOR_COMPANY || u->shape == SHAPE_UPPER)
		return false;
	uint8_t next = n->first + 1 < f->a->units.n ? u[1].tag : TAG_STOP;
	bool does = next == TAG_VBD || next == TAG_VBZ || next == TAG_MD || next == TAG_POS;
	return (title && !(n->role && n->role->organ)) || (n->first && u[-1].tag == TAG_DT) || (!does && is_common_word(f, n->first));
}
