/*
 * Bodies of which the data know nothing, and whose name a state, a place or a body begins that they know:
 *
 *   the Senate Fish Committee     an organ of that body, which is not named besides
 *   the All-Danish Bakers' Union  an organ of that state
 *   the Danish Herring Society    the same, by its adjective, its name or a place of it: the Ohio Board of Herring
 */
#include "extract/actors/finding.h"

/* The word may stand in the name of an organ: Fish, National, Bakers['], Counsel['s]; not Democrats, Director. In the name of an association, whose
 * members are persons, bakers are a part of it as well. */
static bool word_of_organ(const struct finding *f, uint32_t unit, const struct sentence *s, bool members)
{
	const struct unit *u = &f->a->units.at[unit];
	if (!has_capital(u) || unit_has(f->l, u, f->t->class_actor) || unit_has(f->l, u, f->t->class_time))
		return false;
	if (u->tag == TAG_JJ || (unit + 1 < s->end_unit && u[1].tag == TAG_POS))
		return true;
	const struct known_role *role = role_of(f, u);
	if (members)
		return !role || !role->person || slice_ends(lexicon_text(f->l, f->a, u->word), SLICE("s"));
	return !role && !unit_has(f->l, u, f->t->class_title);
}

/* Public Engagement [and Fish]: where the words of a name end that stand behind "of" or "on" at this unit; the unit where none do. */
static uint32_t behind_of(const struct finding *f, uint32_t unit, const struct sentence *s, bool members)
{
	uint32_t end = unit;
	for (uint32_t i = unit + 1; i < s->end_unit; i++) {
		const struct unit *u = &f->a->units.at[i];
		bool more = members && (unit_is(f, i, "the") || unit_is(f, i, "with")), of = unit_is(f, i, "of") || unit_is(f, i, "for");
		bool link = u->shape == SHAPE_LOWER && (u->tag == TAG_CC || of || more);
		bool person = members && given_name_at(f, i) && !is_common_word(f, i); /* the Danish Institute of Ann Hill */
		if (person || (!link && !word_of_organ(f, i, s, members)))
			break;
		end = link ? end : i + 1;
	}
	return end;
}

static bool is_organ_word(const struct finding *f, const struct unit *u)
{
	const struct known_role *role = role_of(f, u);
	return role && role->organ;
}

/* What the name of a body may end in, of two classes; `members`: it may be an association, and bakers a part of its name. */
struct ends {
	uint32_t class, more;
	bool members;
};

static bool ends_name(const struct finding *f, uint32_t unit, const struct ends *ends)
{
	const struct unit *u = &f->a->units.at[unit];
	return has_capital(u) && (unit_has(f->l, u, ends->class) || unit_has(f->l, u, ends->more) || (ends->members && is_group_for(f, unit)));
}

/* Senate | Fish and Tides Committee, White House | Office of Bakers: where the name of an organ ends that begins at the unit; NONE. "White House
 * Agency and Board officials" are of several. */
static uint32_t organ_name_end(const struct finding *f, uint32_t unit, const struct sentence *s, const struct ends *ends)
{
	enum { NAME_WORDS = 7 };
	const struct unit *u = f->a->units.at;
	uint32_t end = NONE;
	for (uint32_t i = unit + 1; i < s->end_unit && i <= unit + NAME_WORDS; i++) {
		bool link = i > unit + 1 && (u[i].tag == TAG_CC || u[i].tag == TAG_POS);
		if (link && i == end && i + 1 < s->end_unit && has_capital(&u[i + 1]))
			return NONE;
		if (link && u[i].tag == TAG_CC && is_organ_word(f, &u[i - 1]))
			return NONE; /* the Danish Herring Ministry | and Boat Council */
		if (ends_name(f, i, ends))
			end = i + 1;
		else if (!link && !word_of_organ(f, i, s, ends->members))
			break;
	}
	bool on = end != NONE && end < s->end_unit && (unit_is(f, end, "of") || unit_is(f, end, "on") || unit_is(f, end, "for"));
	return on ? behind_of(f, end, s, ends->members) : end;
}

/* Friendship and Fish | with Peru, with the DPRK: behind the state of which the name tells besides; else the unit. */
static uint32_t behind_partner(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	uint32_t state = unit + 1;
	if (state >= s->end_unit || !unit_is(f, unit, "with"))
		return unit;
	state += f->a->units.at[state].tag == TAG_DT && state + 1 < s->end_unit;
	return state_at(f, state) ? state + 1 : unit;
}

/* The head of a body's name: Danish [Society] for the Study of Fish. */
static uint32_t head_of_body(const struct finding *f, uint32_t first, uint32_t end, const struct ends *ends)
{
	uint32_t head = first + 1;
	while (head + 1 < end && !ends_name(f, head, ends))
		head++;
	while (head + 1 < end && ends_name(f, head + 1, ends))
		head++;
	return head;
}

/* "a | Danish Herring Society"; not "a | Danish Herring Society official" */
static bool one_of_kind(const struct finding *f, uint32_t unit, uint32_t end, const struct sentence *s)
{
	const struct unit *behind = end < s->end_unit ? &f->a->units.at[end] : NULL;
	bool noun = behind && behind->shape == SHAPE_LOWER && (behind->tag == TAG_NN || behind->tag == TAG_NNS);
	return unit > s->first_unit && is_indefinite_article(f->a, unit - 1) && !noun;
}

/* The name goes on before the unit: the Pan | American Institute of Fish, the East | Ohio Board of Herring, the International | Danish Board. */
static bool begun_before(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	const struct unit *before = &f->a->units.at[unit - (unit > s->first_unit)];
	if (unit == s->first_unit || !has_capital(before) || role_of(f, before) || unit_has(f->l, before, f->t->class_actor))
		return false;
	return before->tag == TAG_NNP || unit_has(f->l, before, f->t->class_part_of_land) || unit_has(f->l, before, f->t->class_worldwide);
}

/* The body named in [first, end), whose name the state or place begins. */
static void add_begun(struct finding *f, const struct alias *alias, uint32_t number, uint32_t first, uint32_t end, uint32_t head)
{
	struct name n = {.first = first, .end = behind_partner(f, end, &f->a->sentences.at[number]), .owner = actor_of_known(f, alias->actor)};
	n.role = organ_unsure(f, head) ? NULL : role_of(f, &f->a->units.at[head]);
	find_organ(f, number, &n);
	uint32_t actor = f->a->mentions.at[f->a->mentions.n - 1].actor;
	f->a->actors.at[actor].title = article_name(f->a, article_unit_span(f->a, first, head + 1));
	n.end = head + 1; /* what the Ohio Board of Herring is, its noun tells */
	organ_code(f, actor, &n);
}

/* "the Danish Herring Society", "the Omani Association for Trade [with Peru]", "the Ohio Board of Herring": a body of a state's that its adjective,
 * its name or a place of it begins, whatever it is about; not "a Danish Society". */
static bool begins_national_body(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = &f->a->units.at[unit];
	if (unit + 1 >= s->end_unit || !has_capital(&u[1]) || !has_capital(u) || is_joint(f, unit))
		return false;
	bool adjective = adjective_of_state(f, unit);
	if (!adjective && (!s->body || alias->people || alias->by == BY_PRONOUN || unit_has(f->l, &u[1], f->t->class_branch)))
		return false; /* "Iran Asks Safety Board" is a title, "the Lima Bureau of Holt Radio" is its own */
	const struct ends ends = {f->t->class_national_body, adjective ? f->t->class_national_body : f->t->class_organ_name, true};
	uint32_t end = organ_name_end(f, unit, s, &ends);
	bool firm = end != NONE && end < s->end_unit && (is_firm_word(f, end) || unit_is(f, end, "&")); /* the Danish Herring Network Ltd */
	uint32_t head = end == NONE ? NONE : head_of_body(f, unit, end, &ends);
	if (!adjective && head != NONE && is_organ_word(f, &f->a->units.at[head]) && !unit_has(f->l, &f->a->units.at[head], f->t->class_governs))
		return false; /* the Ohio Bakers' Union is one of its state as the Danish union is: see roles.c */
	if (end == NONE || end == unit + 2 || firm || one_of_kind(f, unit, end, s))
		return false;
	bool begun = begun_before(f, unit, s), part = begun && (unit_is(f, unit - 1, "All") || unit_has(f->l, &u[-1], f->t->class_part_of_land));
	f->taken = end;
	if (begun && !part)
		return true;
	add_begun(f, alias, number, unit - part, end, head);
	return true;
}

bool begins_organ(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *u = &f->a->units.at[unit];
	uint8_t kind = f->t->known.at[alias->actor].kind;
	bool all = kind == ACTOR_COUNTRY && unit > s->first_unit + 1 && article_hyphen_at(f->a, unit - 1) && unit_is(f, unit - 2, "All");
	if (!all && kind == ACTOR_COUNTRY)
		return begins_national_body(f, alias, unit, number);
	if (!all && kind != ACTOR_LEGISLATURE && !unit_has(f->l, u, f->t->class_building))
		return false;
	const struct ends ends = {f->t->class_organ_name, f->t->class_organ_name, false};
	uint32_t end = organ_name_end(f, unit, s, &ends);
	if (end == NONE)
		return false;
	f->taken = end;
	if (!all && unit_has(f->l, &f->a->units.at[end - 1], f->t->class_private_body))
		return true; /* the White House Bakers' Association: nobody's organ */
	struct name n = {.first = all ? unit - 2 : unit, .end = end, .owner = actor_of_known(f, alias->actor)};
	find_organ(f, number, &n);
	return true;
}
