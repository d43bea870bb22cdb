/*
 * Who is told of only later in the text, and was named in full before:
 *
 *   nominees: [Ann Hill], Bo Holt. ... Ann Hill, a Peruvian envoy, left      before anything is told of her
 *   Ann B. Hill, a Peruvian envoy ... [Ann Hill] waited                       or where nothing beside the name tells
 *
 * Only names that begin with a given name, "Perkins Halden" may be a firm; and in a text from a state's site, for papers call firms "John Halden".
 */
#include "extract/actors/finding.h"
#include "extract/actors/sex.h"

enum { MOST_LATER = 128 };

struct later {
	struct finding *f;
	struct {
		uint32_t word, actor; /* the given name */
	} named[MOST_LATER];
	uint32_t n;
	uint64_t bits;            /* of the words: most units have none of them */
	ARRAY(struct mention) found;
};

/* The given names of those whom only this text knows, by the units that name them. */
static void later_find(struct later *x)
{
	const struct article *a = x->f->a;
	for (uint32_t i = 0; i < a->mentions.n && x->n < MOST_LATER; i++) {
		const struct mention *m = &a->mentions.at[i];
		const struct actor *who = &a->actors.at[m->actor];
		bool whole = m->by == BY_NAME && m->end_unit > m->first_unit + 1 && who->kind == ACTOR_PERSON && who->known == NONE && !who->plural;
		if (!whole || !name_has_sex(x->f->t, article_slice(a, article_unit_span(a, m->first_unit, m->first_unit + 1))))
			continue;
		uint32_t word = a->units.at[m->first_unit].word, k = 0;
		while (k < x->n && x->named[k].actor != m->actor)
			k++;
		if (k < x->n)
			continue;
		x->named[x->n].word = word;
		x->named[x->n++].actor = m->actor;
		x->bits |= UINT64_C(1) << (word & 63);
	}
}

static bool is_part(const struct finding *f, const struct sentence *s, uint32_t unit)
{
	return unit < s->end_unit && f->a->units.at[unit].tag == TAG_NNP && f->a->units.at[unit].shape != SHAPE_LOWER;
}

static void by_whole_name(struct later *x, uint32_t sentence, uint32_t unit)
{
	const struct finding *f = x->f;
	const struct sentence *s = &f->a->sentences.at[sentence];
	uint32_t end = unit + 1;
	while (end < unit + 4 && is_part(f, s, end))
		end++;
	bool inside = unit > s->first_unit && is_part(f, s, unit - 1) && !unit_has(f->l, &f->a->units.at[unit - 1], f->t->class_title);
	if (end < unit + 2 || is_part(f, s, end) || inside || mention_at_unit(f->a, unit) != NONE || mention_at_unit(f->a, end - 1) != NONE)
		return;
	struct span span = article_unit_span(f->a, unit, end);
	struct slice name = article_name(f->a, span);
	for (uint32_t i = 0; i < x->n; i++) {
		if (x->named[i].word != f->a->units.at[unit].word || !one_name(f->a->actors.at[x->named[i].actor].name, name))
			continue;
		*ARRAY_PUSH(f->a->arena, &x->found) = (struct mention){.span = span, .sentence = sentence, .actor = x->named[i].actor,
			.first_unit = unit, .end_unit = end, .by = BY_NAME, .rule = "named-later"};
		return;
	}
}

void named_later_find(struct finding *f)
{
	if (!f->a->home_of_site)
		return;
	struct later *x = ARENA_NEW(f->a->arena, struct later);
	x->f = f;
	later_find(x);
	for (uint32_t i = 0; x->n && i < f->a->sentences.n; i++) {
		const struct sentence *s = &f->a->sentences.at[i];
		for (uint32_t u = s->first_unit; !s->skip && u + 1 < s->end_unit; u++)
			if (x->bits >> (f->a->units.at[u].word & 63) & 1 && is_part(f, s, u))
				by_whole_name(x, i, u);
	}
	mentions_join(f->a, x->found.at, x->found.n);
}
