/*
 * What stands where a person's name may stand, with capitals and beside a state, and is none:
 *
 *   the U.S. Halden Board         an organ of its state; see begun_bodies.c as well
 *   the Norwegian Halden Act      a thing
 *   Argentine Plate Maize         nobody: no name that somebody is known to bear
 *   Holt Springs, Kentucky        a place
 *   Ann Hill of Holt Quist        a firm called after somebody
 *   the freighter Anna Holm       a ship
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

bool is_joint(const struct finding *f, uint32_t state) { return state > 0 && article_hyphen_at(f->a, state - 1); }

/* the Danish Group for the Study of Herring */
bool is_group_for(const struct finding *f, uint32_t unit)
{
	return unit + 1 < f->a->units.n && unit_is(f, unit, "Group") && unit_is(f, unit + 1, "for");
}

/* The name is a part of one by which an organ has been added in this sentence. */
static bool told_as_organ(const struct finding *f, uint32_t number, const struct name *n)
{
	for (uint32_t i = f->a->mentions.n; i-- > 0 && f->a->mentions.at[i].sentence == number;) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->first_unit <= n->first && n->end <= m->end_unit && m->by == BY_NAME && f->a->actors.at[m->actor].kind == ACTOR_AGENCY)
			return true;
	}
	return false;
}

void find_organ(struct finding *f, uint32_t number, const struct name *n)
{
	struct slice name = article_name(f->a, article_unit_span(f->a, n->first, n->end));
	uint32_t actor = organ_before(f, name, n->owner);
	if (actor == NONE) {
		actor = actor_of_person(f, name, n->owner, NULL);
		f->a->actors.at[actor].kind = ACTOR_AGENCY;
		organ_code(f, actor, n);
	}
	mention_add(f, actor, number, n->first, n->end, BY_NAME, "organ-with-side");
}

bool find_thing(struct finding *f, uint32_t number, const struct name *n)
{
	const struct unit *last = &f->a->units.at[n->end - 1];
	bool organ = is_group_for(f, n->end - 1) || unit_has(f->l, last, f->t->class_organ_name);
	if (organ && n->owner != NONE && !told_as_organ(f, number, n) && !(n->first > 0 && is_joint(f, n->first - 1)))
		find_organ(f, number, n);
	return organ || unit_has(f->l, last, f->t->class_thing_name) || unit_has(f->l, last, f->t->class_trade_name);
}

void find_plain_organ(struct finding *f, uint32_t number, const struct name *n, const struct unit *group)
{
	struct name whole = *n;
	bool state = n->owner != NONE && n->first > group->first && f->a->actors.at[n->owner].kind == ACTOR_COUNTRY;
	if (!state || n->end != group->head + 1 || !adjective_of_state(f, n->first - 1) || unit_has(f->l, &f->a->units.at[n->first], f->t->class_governs))
		return; /* whose bureau, "the Danish Bureau of Herring", nobody knows */
	if (is_joint(f, n->first - 1))
		return;
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
		const struct alias *alias = unit_alias(f->t, u, i);
		if (alias && alias->adjective)
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
static bool is_where(const struct finding *f, const struct sentence *s, uint32_t group, const struct name *n)
{
	bool where = group > s->first_group && n->first == f->a->groups.at[group].first && unit_has(f->l, &f->a->units.at[n->first - 1], f->t->class_situated);
	for (uint32_t i = n->first; where && i < n->end; i++)
		where = !given_name_at(f, i) && !joined_name(f, i);
	return where;
}

/* Pines, not PINES, which may be letters. */
static bool common_word(const struct finding *f, uint32_t unit)
{
	return f->a->units.at[unit].shape == SHAPE_CAPITAL && is_common_word(f, unit);
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

/* "Power Pool", "Chief [Oven Consultant]", "its [2021 Fresh Herring Sprint]": every word is known in small letters, none is anybody's name. */
static bool of_common_words(const struct finding *f, const struct name *n)
{
	uint32_t first = n->first + (n->end - n->first > 2 && f->a->units.at[n->first].tag == TAG_CD);
	bool common = !given_name_at(f, first);
	for (uint32_t i = first; common && i < n->end; i++)
		common = common_word(f, i) && !known_surname(f, i);
	return common;
}

/* "Holt Springs, Kentucky"; "Lake Holt": no given name stands first. */
static bool is_place(const struct finding *f, const struct sentence *s, const struct name *n)
{
	if (given_name_at(f, n->first))
		return false;
	bool state = n->end + 1 < s->end_unit && f->a->units.at[n->end].tag == TAG_COMMA && unit_has(f->l, &f->a->units.at[n->end + 1], f->t->class_us_state);
	return state || unit_has(f->l, &f->a->units.at[n->first], f->t->class_place_first);
}

bool behind_place_list(const struct finding *f, const struct sentence *s, uint32_t unit)
{
	enum { BACK = 64 };
	const struct unit *u = f->a->units.at;
	for (uint32_t i = unit, steps = 0; i-- > s->first_unit && steps < BACK; steps++) {
		if (unit_has(f->l, &u[i], f->t->class_place_list))
			return true;
		if (u[i].tag != TAG_COMMA && u[i].tag != TAG_CC && u[i].tag != TAG_NNP && u[i].tag != TAG_IN && u[i].tag != TAG_DT && u[i].shape == SHAPE_LOWER)
			return false;
	}
	return false;
}

/* "the counties of Holt, Le Hill, and Quist": between commas behind what they are, and nothing of a person's beside it. */
static bool in_list_of_places(const struct finding *f, const struct sentence *s, const struct name *n)
{
	const struct unit *u = f->a->units.at;
	bool listed = n->first > s->first_unit && n->end < s->end_unit &&
		(u[n->first - 1].tag == TAG_COMMA || u[n->first - 1].tag == TAG_CC || u[n->first - 1].tag == TAG_IN) &&
		(u[n->end].tag == TAG_COMMA || u[n->end].tag == TAG_CC || u[n->end].tag == TAG_STOP ||
		 (u[n->first - 1].tag == TAG_CC && u[n->end].tag == TAG_IN));
	return listed && behind_place_list(f, s, n->first);
}

/* "Ann Hill of [Holt Quist]": for whom somebody works, a firm or an office called after others. */
static bool employs_named(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n)
{
	const struct unit *groups = f->a->groups.at;
	if (group < s->first_group + 2 || n->first != groups[group].first || !(unit_is(f, groups[group - 1].first, "of") || unit_is(f, groups[group - 1].first, "at")))
		return false;
	for (uint32_t i = from; i < f->a->mentions.n; i++)
		if (f->a->mentions.at[i].end_unit == groups[group - 2].end && f->a->actors.at[f->a->mentions.at[i].actor].kind == ACTOR_PERSON)
			return f->a->mentions.at[i].by == BY_NAME;
	return false;
}

/* "the Danish freighter [Anna Holm]", "the film Bo Hill" */
static bool is_called_so(const struct finding *f, uint32_t group, const struct name *n)
{
	const struct unit *noun = &f->a->units.at[n->first - 1]; /* Greyhound and Rover are names themselves */
	return n->first > f->a->groups.at[group].first && noun->shape == SHAPE_LOWER && unit_has(f->l, noun, f->t->class_named_thing);
}

bool bare_thing(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n, bool title)
{
	if (is_called_so(f, group, n))
		return true;
	if (n->end - n->first < 2)
		return false;
	bool officer = n->role && n->role->person && role_is_official(n->role); /* Ambassador Bo Berg; not "Marine [Oven Wing]" */
	if (!officer && (!title || n->role) && of_common_words(f, n))
		return true;
	if (title || n->role)
		return false;
	if (n->owner == NONE && (is_place(f, s, n) || in_list_of_places(f, s, n) || employs_named(f, s, group, from, n)))
		return true;
	if (n->owner == NONE)
		return is_where(f, s, group, n) || several_of_kind(f, n);
	for (uint32_t i = n->first; i < n->end; i++)
		if (given_name_at(f, i) || known_surname(f, i) || joined_name(f, i))
			return false;
	const struct mention *m = last_mention(f, from, n->owner, 0, n->first);
	return m && (m->by != BY_DEMONYM || adjective_of_state(f, m->first_unit)); /* "Frenchman" is somebody, "Argentine" may be of a thing */
}

/* "Hill Lane Holt [and Co Inc]", "Hill[, Sons and Co]": a firm of several names. */
bool before_and_company(const struct finding *f, const struct sentence *s, const struct name *n)
{
	enum { NAMES = 4 };
	const struct unit *u = f->a->units.at;
	uint32_t at = n->end;
	for (unsigned i = 0; i < NAMES && at + 3 < s->end_unit && u[at].tag == TAG_COMMA && (u[at + 1].tag == TAG_NNP || u[at + 1].tag == TAG_NNS) &&
		u[at + 1].shape == SHAPE_CAPITAL; i++)
		at += 2;
	at += at > n->end && at + 2 < s->end_unit && u[at].tag == TAG_COMMA && u[at + 1].tag == TAG_CC;
	return at + 1 < s->end_unit && u[at].tag == TAG_CC && unit_has(f->l, &u[at + 1], f->t->class_firm);
}
