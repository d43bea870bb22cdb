/*
 * What stands where a person's name may stand, with capitals and beside a state, and is none:
 *
 *   the U.S. Halden Board         an organ of its state
 *   the Norwegian Halden Act      a thing
 *   Argentine Plate Maize         nobody: no name that somebody is known to bear
 */
#include "extract/actors/finding.h"
#include "extract/actors/sex.h"

/* The organ of this name and owner that the text has told of before; NONE. */
static uint32_t organ_before(const struct finding *f, struct slice name, uint32_t owner)
{
	enum { LOOK = 256 };
	for (uint32_t i = f->a->actors.n; i > 0 && f->a->actors.n - i < LOOK; i--) {
		const struct actor *x = &f->a->actors.at[i - 1];
		if (x->kind == ACTOR_AGENCY && x->known == NONE && !strcmp(x->country, f->a->actors.at[owner].country) && slice_same(x->name, name))
			return i - 1;
	}
	return NONE;
}

/* The U.S. Ferry Safety Board is no person; as an organ it is its state's. */
bool find_thing(struct finding *f, uint32_t number, const struct name *n)
{
	const struct unit *last = &f->a->units.at[n->end - 1];
	bool organ = unit_has(f->l, last, f->t->class_organ_name);
	if (organ && n->owner != NONE) {
		struct slice name = article_slice(f->a, article_unit_span(f->a, n->first, n->end));
		uint32_t actor = organ_before(f, name, n->owner);
		if (actor == NONE) {
			actor = actor_of_person(f, name, n->owner, NULL);
			f->a->actors.at[actor].kind = ACTOR_AGENCY;
			organ_code(f, actor, n);
		}
		mention_add(f, actor, number, n->first, n->end, BY_NAME, "organ-with-side");
	}
	return organ || unit_has(f->l, last, f->t->class_thing_name);
}

void find_plain_organ(struct finding *f, uint32_t number, const struct name *n, const struct unit *group)
{
	struct name whole = *n;
	bool state = n->owner != NONE && n->first > group->first && f->a->actors.at[n->owner].kind == ACTOR_COUNTRY;
	if (!state || n->end != group->head + 1 || !adjective_of_state(f, n->first - 1) || unit_has(f->l, &f->a->units.at[n->first], f->t->class_governs))
		return; /* whose bureau, "the Danish Bureau of Herring", nobody knows */
	if (n->first > 1 && article_hyphen_at(f->a, n->first - 2))
		return; /* the Dutch-Danish Alliance */
	whole.first--;
	find_thing(f, number, &whole);
}

bool may_be_thing(const struct finding *f, const struct name *n, bool title)
{
	return !title || n->end - n->first > 1 || (n->role && !known_surname(f, n->first)); /* the CEO Summit; not President Field */
}

bool adjective_of_state(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(f->l, u, i);
		if (e->kind == ENTRY_ACTOR && entry_holds(e, u) && f->t->aliases.at[e->value].adjective)
			return true;
	}
	return false;
}

bool given_name_at(const struct finding *f, uint32_t unit)
{
	return given_name(f->t, f->a->units.at[unit].word) || name_has_sex(f->t, article_slice(f->a, article_unit_span(f->a, unit, unit + 1)));
}

/* Hyo-rim: so are given names of Korea and Taiwan spelled. */
static bool joined_name(const struct finding *f, uint32_t unit)
{
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	size_t hyphen = slice_find(word, SLICE("-"), 0);
	return hyphen + 1 < word.n && f->a->units.at[unit].shape != SHAPE_LOWER && byte_is_lower(word.at[hyphen + 1]);
}

/* "on Mansu Hill", "in Tang Ok Ri": where something is, not who. */
static bool is_place(const struct finding *f, const struct sentence *s, uint32_t group, const struct name *n)
{
	bool where = group > s->first_group && n->first == f->a->groups.at[group].first && unit_has(f->l, &f->a->units.at[n->first - 1], f->t->class_situated);
	for (uint32_t i = n->first; where && i < n->end; i++)
		where = !given_name_at(f, i) && !joined_name(f, i);
	return where;
}

/* A word that is known in small letters. */
static bool common_word(const struct finding *f, uint32_t unit)
{
	uint32_t node = lexicon_root(f->l, f->a->units.at[unit].word);
	return f->a->units.at[unit].shape == SHAPE_CAPITAL && node && f->l->nodes.at[node].tags[FORM_LOWER];
}

/* "White Pines", "Young Sugar Maples": the last word is a noun of several that is known in small letters, and nobody's surname; the first is no given
 * name, or all are such words. */
static bool several_of_kind(const struct finding *f, const struct name *n)
{
	uint32_t last = n->end - 1, common = 0;
	if (!slice_ends(lexicon_text(f->l, f->a, f->a->units.at[last].word), SLICE("s")) || !common_word(f, last) || known_surname(f, last))
		return false;
	for (uint32_t i = n->first; i < n->end; i++)
		common += common_word(f, i);
	return common == n->end - n->first && (common > 2 || !given_name_at(f, n->first));
}

bool bare_thing(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n, bool title)
{
	if (title || n->role || n->end - n->first < 2)
		return false;
	if (n->owner == NONE)
		return is_place(f, s, group, n) || several_of_kind(f, n);
	for (uint32_t i = n->first; i < n->end; i++)
		if (given_name_at(f, i) || known_surname(f, i) || joined_name(f, i))
			return false;
	const struct mention *m = last_mention(f, from, n->owner, 0, n->first);
	return m && (m->by != BY_DEMONYM || adjective_of_state(f, m->first_unit)); /* "Frenchman" is somebody, "Argentine" may be of a thing */
}
