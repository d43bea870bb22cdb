/* Papers whose names are nouns with an article: The Observer, The Australian. */
#include "extract/actors/finding.h"

static bool capital_at(const struct finding *f, uint32_t token)
{
	unsigned char c = (unsigned char)f->a->text.at[f->a->tokens.at[token].start];
	return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* "The Observer": not "The observer left", "The Observer Island Ferry Co", where another noun makes a longer name of it. */
bool is_noun_with_article(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct token *the = &f->a->tokens.at[u->first];
	if (u->end - u->first < 2 || !slice_same(slice_cut(f->a->text, the->start, the->end), SLICE("the")))
		return false;
	if (!capital_at(f, u->first + 1))
		return true;
	if (f->t->known.at[alias->actor].kind != ACTOR_MEDIA || u->end - u->first > 2 || unit + 1 >= s->end_unit)
		return false;
	const struct unit *next = &f->a->units.at[unit + 1];
	bool noun = next->tag == TAG_NN || next->tag == TAG_NNS || next->tag == TAG_NNP || next->tag == TAG_JJ;
	return noun && !unit_has(f->l, next, f->t->class_role);
}
