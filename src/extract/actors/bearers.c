/* Whose title or description a role phrase is: of a person whose name stands behind it, before it or in it. */
#include "extract/actors/finding.h"

/* Words of a title that may stand between it and a name: [Peru] Luis Hill, Fish and [Industry] Luis Hill, but not [President] Hill, [Peru's] Hill. */
static bool in_title(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	const struct known_role *role = role_of(f, u);
	return role ? !role->person && u->tag != TAG_NNS : u->tag == TAG_NNP;
}

/* The whole name of a person, not a surname. */
static bool is_whole_name(const struct finding *f, const struct mention *m)
{
	const struct unit *u = &f->a->units.at[m->first_unit];
	bool several = m->end_unit > m->first_unit + 1 || u->end > u->first + 1;
	return f->a->actors.at[m->actor].kind == ACTOR_PERSON && (m->by == BY_NAME || (m->by == BY_ALIAS && several));
}

/* Who is named at the end of this group, behind words of a title that are neither an office nor an owner's: [Peru Luis Hill]; NONE. Behind "the", or
 * where those words may begin the name, only somebody whose name is known for one. */
static uint32_t named_at_end(const struct finding *f, uint32_t from, const struct unit *g)
{
	bool the = f->a->units.at[g->first].tag == TAG_DT;
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		if (m->end_unit != g->end || m->first_unit <= g->first || !is_whole_name(f, m))
			continue;
		bool plain = !the, sure = f->a->actors.at[m->actor].known != NONE || given_name_at(f, m->first_unit);
		for (uint32_t u = g->first + the; u < m->first_unit; u++) {
			if (!in_title(f, u))
				return NONE;
			plain = plain && !role_of(f, &f->a->units.at[u]);
		}
		return plain || sure ? m->actor : NONE;
	}
	return NONE;
}

/* "the Peruvian Army [(PA) comrade Bo Hill]": the group behind brackets that stand behind this one; the next one. */
static uint32_t behind_brackets(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	bool brackets = group + 4 < s->end_group && groups[group + 1].tag == TAG_LPAR && groups[group + 3].tag == TAG_RPAR;
	return brackets ? group + 4 : group + 1;
}

/* The person whose whole name this group is, or the last part of it behind "Dr.", "comrade"; NONE. */
static uint32_t named_by(const struct finding *f, uint32_t from, const struct unit *g)
{
	uint32_t first = g->first;
	while (first + 1 < g->end && unit_has(f->l, &f->a->units.at[first], f->t->class_title))
		first++;
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		if (m->first_unit == first && m->end_unit == g->end && m->by == BY_NAME && f->a->actors.at[m->actor].kind == ACTOR_PERSON)
			return m->actor;
	}
	return NONE;
}

/* [the president] of Peru Luis Hill, [Under Secretary] for Food and Drugs Ann Hill: whose title begins with this group; NONE. */
uint32_t bearer_of_title(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role)
{
	enum { STEPS = 4 };
	const struct unit *groups = f->a->groups.at;
	uint32_t g = group;
	for (unsigned steps = 0; role->person && steps < STEPS && g + 2 < s->end_group; steps++) {
		if (groups[g + 1].tag != TAG_IN && (g == group || groups[g + 1].tag != TAG_CC))
			return NONE;
		g += 2;
		uint32_t bearer = groups[g].tag == TAG_NNP ? named_at_end(f, from, &groups[g]) : NONE, behind = behind_brackets(f, s, g);
		if (bearer == NONE && behind > g + 1 && groups[behind].tag == TAG_NNP)
			bearer = named_by(f, from, &groups[behind]);
		if (bearer != NONE)
			return bearer;
	}
	return NONE;
}

bool is_bare_title(const struct finding *f, uint32_t from, const struct unit *g, uint32_t name)
{
	bool title = false;
	for (uint32_t u = g->first; u < name; u++) {
		const struct unit *word = &f->a->units.at[u];
		const struct known_role *role = role_of(f, word);
		if (word->tag == TAG_DT || word->tag == TAG_PRPS || word->tag == TAG_POS || (role && (role->organ || role->group)))
			return false;
		title |= role && role->person;
	}
	return title && owner_within(f, from, g->first, name) == NONE;
}

/* "[Holt Oil president] and chief executive Ann Hill", "[the Peruvian senator] and head of the council Bo Hill": of whom the second title, which no
 * article parts from the first, stands before the name; a person of the owner's side. Two offices that a state has but once may be of two. NONE. */
uint32_t bearer_of_joined(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role,
	uint32_t owner)
{
	const struct unit *groups = f->a->groups.at;
	bool one = role->leads || office_of_one(role->name) || (role->home && !role->local), once = f->a->actors.at[owner].kind == ACTOR_COUNTRY && one;
	if (group + 2 >= s->end_group || groups[group + 1].tag != TAG_CC || groups[group + 2].rule == NONE || once)
		return NONE;
	const struct unit *g = &groups[group + 2];
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		bool ends = m->end_unit == g->end && m->first_unit > g->first && m->by != BY_ROLE && x->kind == ACTOR_PERSON;
		if (ends && is_bare_title(f, from, g, m->first_unit) && !strcmp(x->country, f->a->actors.at[owner].country))
			return m->actor;
	}
	return NONE;
}

/* The person of this side (of any, beside a body of states) whose name begins at unit `first` or ends before `end`, whichever is not NONE. */
static uint32_t person_at(const struct finding *f, uint32_t from, uint32_t first, uint32_t end, uint32_t owner)
{
	const char *side = f->a->actors.at[owner].country;
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *who = &f->a->actors.at[m->actor];
		if ((m->first_unit == first || m->end_unit == end) && m->by != BY_ROLE && who->kind == ACTOR_PERSON && (!*side || !strcmp(who->country, side)))
			return m->actor;
	}
	return NONE;
}

/* The same whose name ends before the comma, dash or bracket at this group, or before an age: Bo Hill, 62[,] */
static uint32_t person_before(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t mark, uint32_t owner)
{
	const struct unit *groups = f->a->groups.at;
	if (mark >= s->first_group + 3 && groups[mark - 1].tag == TAG_CD && groups[mark].tag == TAG_COMMA && groups[mark - 2].tag == TAG_COMMA)
		mark -= 2;
	return person_at(f, from, NONE, groups[mark].first, owner);
}

bool opens_aside(uint8_t tag) { return tag == TAG_COMMA || tag == TAG_LPAR || tag == TAG_DASH; }

bool before_aside(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *g = &f->a->groups.at[group];
	bool now = g->tag == TAG_RB && unit_has(f->l, g, f->t->class_time); /* which is a time */
	return group > s->first_group && opens_aside(g[-1].tag) && g->end == g->first + 1 &&
	       (now || unit_has(f->l, &f->a->units.at[g->first], f->t->class_before_aside));
}

/* What a description is at its end: Peru's envoy[,] Peru's envoy [who] ... */
static bool ends_aside(const struct finding *f, const struct sentence *s, uint32_t group)
{
	if (group >= s->end_group)
		return true;
	uint8_t tag = f->a->groups.at[group].tag;
	if (tag == TAG_LPAR && group + 3 < s->end_group && f->a->groups.at[group + 2].tag == TAG_RPAR && f->a->groups.at[group + 3].rule != NONE &&
	    !unit_has(f->l, &f->a->groups.at[group + 3], f->t->class_verb))
		return false; /* a Peruvian League (PL) spokesman */
	return opens_aside(tag) || tag == TAG_RPAR || tag == TAG_STOP || tag == TAG_SEMI || tag == TAG_WDT;
}

/* "Peru's minister [of mines]", "the minister of fish [and trade] who": behind what the office is about besides. */
static uint32_t behind_field(const struct finding *f, const struct sentence *s, uint32_t group)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 1 < s->end_group && (unit_is(f, groups[group].first, "of") || unit_is(f, groups[group].first, "for")) && groups[group + 1].rule != NONE)
		group += 2;
	if (group + 1 >= s->end_group || groups[group].tag != TAG_CC || groups[group + 1].rule == NONE)
		return group;
	const struct unit *what = &f->a->units.at[groups[group + 1].head];
	bool field = (what->tag == TAG_NN || what->tag == TAG_NNS) && what->shape == SHAPE_LOWER && !role_of(f, what) && ends_aside(f, s, group + 2);
	return field && groups[group + 1].first == groups[group + 1].head ? group + 2 : group;
}

/* "fish minister of Peru | on | a visit | ," and "fish minister of Peru | invited | by": no verb of its own follows. */
static bool trails(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t next)
{
	const struct unit *groups = f->a->groups.at;
	uint8_t first = f->a->units.at[groups[group].first].tag;
	if (next >= s->end_group || groups[next].tag != TAG_IN)
		return false;
	if (next + 2 < s->end_group && unit_has(f->l, &groups[next + 1], f->t->class_time) && ends_aside(f, s, next + 2))
		return true; /* Peru's envoy since May */
	if (first == TAG_DT || first == TAG_PRPS)
		return false;
	for (uint32_t u = groups[group].first; u < groups[group].end; u++)
		if (f->a->units.at[u].tag == TAG_POS)
			return false;
	while (next + 1 < s->end_group && groups[next].tag == TAG_IN)
		next += 2;
	return ends_aside(f, s, next);
}

/* "America's ambassador | to | Peru | ,", "the coach | in | Lima | -": where or for whom one has the office; not "the minister on Monday". */
static bool tells_where(const struct finding *f, const struct sentence *s, uint32_t next)
{
	static const char *const toward[] = {"to", "in", "for", "at", "on"};
	enum { STEPS = 3 };
	const struct unit *groups = f->a->groups.at;
	for (unsigned steps = 0; steps < STEPS && next + 1 < s->end_group && groups[next].tag == TAG_IN; steps++) {
		bool right = steps > 0 && unit_is(f, groups[next].first, "of");
		for (size_t i = 0; i < sizeof toward / sizeof *toward; i++)
			right |= unit_is(f, groups[next].first, toward[i]);
		if (!right || groups[next + 1].rule == NONE || unit_has(f->l, &groups[next + 1], f->t->class_time))
			return false;
		next += 2;
		if (ends_aside(f, s, next)) /* "to Ann Hill, Peru's envoy in Lima, Bo Holt, said": whose it is stands behind */
			return !(next + 2 < s->end_group && groups[next].tag == TAG_COMMA && groups[next + 1].tag == TAG_NNP && groups[next + 2].tag == TAG_COMMA);
	}
	return false;
}

static bool is_member(const struct finding *f, const struct unit *g) { return unit_has(f->l, &f->a->units.at[g->head], f->t->class_member); }

/* Does the group tell what one person is: "deputy chief", "member"? */
static bool calls_one(const struct finding *f, const struct unit *g)
{
	const struct unit *head = &f->a->units.at[g->head];
	const struct known_role *role = g->rule == NONE ? NULL : role_of(f, head);
	return g->rule != NONE && head->tag != TAG_NNS && ((role && role->person) || is_member(f, g));
}

/* "Bo Hill, deputy chief of a staff [and] director of a bureau", "Ann Hill, member of the Council, [...] vice president of Peru [and] premier": whose
 * titles stand in a row that goes on behind the comma or "and" at this group. NONE. */
static uint32_t bearer_of_row(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t mark, uint32_t owner)
{
	enum { STEPS = 24 };
	const struct unit *groups = f->a->groups.at;
	uint32_t g = mark;
	for (unsigned steps = 0; steps < STEPS && g > s->first_group; steps++) {
		uint8_t tag = groups[g].tag;
		if (tag == TAG_COMMA && person_before(f, from, s, g, owner) != NONE)
			return g == mark ? NONE : person_before(f, from, s, g, owner);
		if (tag != TAG_COMMA && tag != TAG_CC && tag != TAG_IN)
			return NONE;
		if (tag != TAG_IN && g != mark && !calls_one(f, &groups[g + 1]) && !(tag == TAG_CC && groups[g + 2].tag == TAG_IN))
			return NONE;
		if (groups[g - 1].rule == NONE || g < s->first_group + 2)
			return NONE;
		g -= 2;
	}
	return NONE;
}

/* "Hill, | a Peruvian judge | appointed | by", "said Hill, | a judge": behind a name that opens the sentence or follows the verb that opens it no one
 * else begins to speak, unless a verb stands behind: "Hill, an official said, left". */
static bool behind_first_name(const struct finding *f, const struct sentence *s, uint32_t mark, uint32_t next)
{
	const struct unit *groups = f->a->groups.at;
	if (groups[mark].tag != TAG_COMMA || mark < s->first_group + 1 || (mark > s->first_group + 1 && groups[mark - 2].tag != TAG_CLOSEQ))
		return false;
	return next < s->end_group && !(unit_has(f->l, &groups[next], f->t->class_verb) && groups[next].tag != TAG_VBN && groups[next].tag != TAG_VBG);
}

/* "Ann Hill, [Peru's head coach], won", "[the chairman of the Peruvian party], Bo Hill, left": between commas the same person told twice; NONE. */
uint32_t bearer_beside(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, uint32_t owner)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t next = group + 1, person = NONE;
	while (next < s->end_group && groups[next].first < end)
		next++;
	next = behind_field(f, s, next);
	uint32_t mark = group - (group > s->first_group + 1 && before_aside(f, s, group - 1));
	uint8_t before = mark > s->first_group ? groups[mark - 1].tag : TAG_STOP;
	bool bare = f->a->units.at[groups[group].first].tag != TAG_DT, ends = ends_aside(f, s, next);
	bool joined = !ends && groups[next].tag == TAG_CC && bare; /* "secretary of a party and president" */
	bool first = opens_aside(before) && behind_first_name(f, s, mark - 1, next);
	if (opens_aside(before) && (ends || joined || first || trails(f, s, group, next) || tells_where(f, s, next)))
		person = person_before(f, from, s, mark - 1, owner);
	if (person == NONE && bare && (before == TAG_COMMA || before == TAG_CC) && (ends || joined || trails(f, s, group, next)))
		person = bearer_of_row(f, from, s, mark - 1, owner);
	bool second = before == TAG_CC; /* "Bo Hill, a colonel and director of a bureau, Ann Holt" */
	if (person != NONE || second || !ends || next + 2 >= s->end_group || groups[next].tag != TAG_COMMA)
		return person;
	uint8_t after = groups[next + 2].tag;
	return after == TAG_COMMA || after == TAG_STOP || after == TAG_SEMI ? person_at(f, from, groups[next + 1].first, groups[next + 1].end, owner) : NONE;
}

/* The body that is named in units that begin at `first` or end before `end`, whichever is not NONE, and has this code; NONE. */
static uint32_t body_at(const struct finding *f, uint32_t from, uint32_t first, uint32_t end, const char *code)
{
	for (uint32_t i = f->a->mentions.n; i > from; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		bool body = x->kind != ACTOR_PERSON && x->kind != ACTOR_COUNTRY && x->kind != ACTOR_POPULATION;
		if ((m->first_unit == first || m->end_unit == end) && (m->by == BY_NAME || m->by == BY_ALIAS) && body && !strcmp(x->code, code))
			return m->actor;
	}
	return NONE;
}

/* Behind quotation marks, stars and the like: the destroyer ["]Halden */
static uint32_t behind_marks(const struct finding *f, const struct sentence *s, uint32_t unit)
{
	enum { MARKS = 3 };
	uint32_t first = unit;
	while (unit < s->end_unit && unit < first + MARKS && (f->a->units.at[unit].tag == TAG_OPENQ || unit_is(f, unit, "*") || unit_is(f, unit, "_")))
		unit++;
	return unit;
}

/* "NTB, [Norway's national news agency],", "[Norway's news agency], NTB,", "[the Norwegian Navy ship] *Halden*": the body that is called so; NONE. */
uint32_t body_beside(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, const char *code)
{
	const struct unit *groups = f->a->groups.at;
	uint32_t next = group + 1;
	while (next < s->end_group && groups[next].first < end)
		next++;
	uint32_t marked = end == groups[group].end ? behind_marks(f, s, end) : end;
	if (marked > end || !ends_aside(f, s, next))
		return marked > end ? body_at(f, from, marked, NONE, code) : NONE;
	bool some = is_indefinite_article(f->a, groups[group].first);
	bool listed = next + 1 < s->end_group && groups[next + 1].tag == TAG_CC; /* "met NTB, a Norwegian agency, and others" */
	uint32_t body = group > s->first_group && opens_aside(groups[group - 1].tag) && !(some && listed) ?
		body_at(f, from, NONE, groups[group - 1].first, code) : NONE;
	if (body != NONE || next + 2 >= s->end_group || groups[next].tag != TAG_COMMA || groups[next + 2].tag != TAG_COMMA || some)
		return body;
	return body_at(f, from, groups[next + 1].first, groups[next + 1].end, code);
}

void noun_tells(struct finding *f, uint32_t number, const struct name *n, uint32_t actor)
{
	if (n->noun == NONE || (n->noun >= n->first && n->noun < n->end))
		return;
	uint32_t first = f->a->groups.at[article_group_at(f->a, number, n->noun)].first;
	bool comma = n->noun < n->first && f->a->units.at[n->first - 1].tag == TAG_COMMA;
	if (!comma || first == 0 || f->a->units.at[first - 1].tag != TAG_CC)
		*ARRAY_PUSH(f->a->arena, &f->nouns) = (struct told_noun){n->noun, actor}; /* NOLINT: a push makes room or jumps away */
}

uint32_t told_by_noun(const struct finding *f, uint32_t unit)
{
	for (uint32_t i = 0; i < f->nouns.n; i++)
		if (f->nouns.at[i].unit == unit)
			return f->nouns.at[i].actor;
	return NONE;
}
