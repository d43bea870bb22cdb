/* Actors in an article: what the lexicon's entries mean on its date, and what roles make together with a state. */
#include "base/calendar.h"
#include "extract/actors.h"

struct finding {
	struct stage *s;
	const struct actors *t;
	struct article *a;
	uint32_t *article_actor; /* known actor → actor of the article + 1 */
};

/* ---- actors of the article ---- */

static uint32_t actor_of_known(struct finding *f, uint32_t number)
{
	const struct known_actor *k = &f->t->known.at[number];
	if (f->article_actor[number])
		return f->article_actor[number] - 1;
	struct actor *actor = ARRAY_PUSH(f->a->arena, &f->a->actors);
	*actor = (struct actor){.name = k->name, .kind = k->kind};
	memcpy(actor->country, k->country, sizeof actor->country);
	memcpy(actor->code, k->code, sizeof k->code);
	uint32_t term = k->n_terms ? actors_term(f->t, number, f->a->day) : NONE;
	if (term != NONE) {
		memcpy(actor->code, f->t->terms.at[term].code, sizeof f->t->terms.at[term].code);
		*ARRAY_PUSH(f->a->arena, &actor->roles) = f->t->terms.at[term].role;
	}
	f->article_actor[number] = f->a->actors.n;
	return f->a->actors.n - 1;
}

/* "North Korean hackers": one actor for a state and a role, by its code and name. */
static uint32_t actor_of_role(struct finding *f, uint32_t state_actor, const struct known_role *role, struct slice name)
{
	struct article *a = f->a;
	struct actor made = {.name = name, .kind = role->kind};
	memcpy(made.country, a->actors.at[state_actor].country, sizeof made.country);
	const char *base = made.country[0] ? made.country : a->actors.at[state_actor].code;
	snprintf(made.code, sizeof made.code, "%.12s%.11s", base, role->code);
	for (uint32_t i = 0; i < a->actors.n; i++)
		if (a->actors.at[i].kind == made.kind && strcmp(a->actors.at[i].code, made.code) == 0 && slice_same(a->actors.at[i].name, name))
			return i;
	*ARRAY_PUSH(a->arena, &made.roles) = role->name;
	*ARRAY_PUSH(a->arena, &a->actors) = made;
	return a->actors.n - 1;
}

static void mention_add(struct finding *f, uint32_t actor, uint32_t sentence, uint32_t first, uint32_t end, enum mention_by by)
{
	*ARRAY_PUSH(f->a->arena, &f->a->mentions) = (struct mention){.span = article_unit_span(f->a, first, end), .sentence = sentence, .actor = actor,
		.first_unit = first, .end_unit = end, .by = (uint8_t)by};
}

/* ---- names ---- */

static bool in_use(const struct alias *alias, int32_t day)
{
	return day == CALENDAR_NO_DAY || ((alias->from == CALENDAR_NO_DAY || alias->from <= day) && (alias->to == CALENDAR_NO_DAY || day <= alias->to));
}

/* Of a unit's meanings the one whose name was in use on the day goes first, then the unambiguous, then the earlier in the data. */
static const struct alias *best_alias(const struct finding *f, const struct unit *u)
{
	const struct lexicon *l = &f->s->k->lexicon;
	const struct alias *best = NULL;
	int best_worth = -1;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(l, u, i);
		if (e->kind != ENTRY_ACTOR || !entry_holds(e, u))
			continue;
		const struct alias *alias = &f->t->aliases.at[e->value];
		int worth = 4 * in_use(alias, f->a->day) + 2 * !alias->ambiguous;
		if (worth > best_worth) {
			best = alias;
			best_worth = worth;
		}
	}
	return best;
}

static void find_names(struct finding *f, uint32_t number)
{
	const struct sentence *s = &f->a->sentences.at[number];
	for (uint32_t i = s->first_unit; i < s->end_unit; i++) {
		const struct unit *u = &f->a->units.at[i];
		if (!unit_has(&f->s->k->lexicon, u, f->t->class_actor))
			continue;
		const struct alias *alias = best_alias(f, u);
		if (alias && !alias->ambiguous)
			mention_add(f, actor_of_known(f, alias->actor), number, i, i + 1, (enum mention_by)alias->by);
	}
}

/* ---- roles ---- */

static const struct known_role *role_of(const struct finding *f, const struct unit *u)
{
	const struct lexicon *l = &f->s->k->lexicon;
	for (uint32_t i = 0; i < u->n_entries; i++) {
		const struct entry *e = unit_entry(l, u, i);
		if (e->kind == ENTRY_ROLE && entry_holds(e, u))
			return &f->t->roles.at[e->value];
	}
	return NULL;
}

/* A state's mention inside these units, the last before the head; NONE. `from` is where this sentence's mentions begin. */
static uint32_t owner_within(const struct finding *f, uint32_t from, uint32_t first, uint32_t end)
{
	uint32_t found = NONE;
	for (uint32_t i = from; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		uint8_t kind = f->a->actors.at[m->actor].kind;
		if (m->first_unit >= first && m->end_unit <= end && kind != ACTOR_PERSON)
			found = m->actor;
	}
	return found;
}

static bool is_word(const struct finding *f, const struct unit *g, const char *word)
{
	return slice_same(article_slice(f->a, article_unit_span(f->a, g->first, g->end)), slice_of(word));
}

/* officials from the United States; president of South Korea */
static uint32_t owner_behind(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t *end)
{
	const struct unit *groups = f->a->groups.at;
	if (group + 2 >= s->end_group || groups[group + 1].tag != TAG_IN)
		return NONE;
	if (!is_word(f, &groups[group + 1], "of") && !is_word(f, &groups[group + 1], "from") && !is_word(f, &groups[group + 1], "for"))
		return NONE;
	*end = groups[group + 2].end;
	return owner_within(f, from, groups[group + 2].first, groups[group + 2].end);
}

static void find_roles(struct finding *f, uint32_t number, uint32_t from)
{
	const struct sentence *s = &f->a->sentences.at[number];
	for (uint32_t g = s->first_group; g < s->end_group; g++) {
		const struct unit *group = &f->a->groups.at[g];
		const struct known_role *role = group->rule != NONE ? role_of(f, &f->a->units.at[group->head]) : NULL;
		if (!role)
			continue;
		uint32_t end = group->end, owner = owner_within(f, from, group->first, group->head);
		if (owner == NONE)
			owner = owner_behind(f, from, s, g, &end);
		if (owner == NONE)
			continue;
		struct slice name = article_slice(f->a, article_unit_span(f->a, group->first, group->end));
		mention_add(f, actor_of_role(f, owner, role, name), number, group->first, end, BY_ROLE);
	}
}

static int by_place(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return a->span.end > b->span.end ? -1 : a->span.end < b->span.end;
}

void actors_find(struct stage *s)
{
	struct finding f = {.s = s, .t = s->k->actors, .a = s->a};
	f.article_actor = ARENA_ARRAY(s->a->arena, uint32_t, s->k->actors->known.n + 1);
	for (uint32_t i = 0; i < s->a->sentences.n; i++) {
		if (s->a->sentences.at[i].skip)
			continue;
		uint32_t from = s->a->mentions.n;
		find_names(&f, i);
		find_roles(&f, i, from);
	}
	if (s->a->mentions.n)
		qsort(s->a->mentions.at, s->a->mentions.n, sizeof *s->a->mentions.at, by_place);
}

uint32_t mention_at_unit(const struct article *a, uint32_t unit)
{
	uint32_t low = 0, high = a->mentions.n, best = NONE;
	while (low < high) { /* the first mention that begins behind the unit */
		uint32_t middle = low + (high - low) / 2;
		if (a->mentions.at[middle].first_unit <= unit)
			low = middle + 1;
		else
			high = middle;
	}
	for (uint32_t i = low; i > 0 && low - i < 16; i--) {
		const struct mention *m = &a->mentions.at[i - 1];
		if (m->end_unit > unit && (best == NONE || m->end_unit - m->first_unit > a->mentions.at[best].end_unit - a->mentions.at[best].first_unit))
			best = i - 1;
	}
	return best;
}
