/* What a name means, and which line of the data says so: for `wirecode actors NAME`. */
#include "base/calendar.h"
#include "extract/actors/actors.h"

struct showing {
	const struct actors *t;
	const struct lexicon *l;
	struct slice name;
	int32_t day;
	struct buf *out;
	unsigned meanings;
};

static struct slice text_of(const struct showing *x, uint32_t word)
{
	return intern_text(&x->l->words, word);
}

static void show_range(struct buf *out, int32_t from, int32_t to)
{
	if (from == CALENDAR_NO_DAY && to == CALENDAR_NO_DAY)
		return;
	buf_add(out, SLICE(" "));
	calendar_add(out, from);
	buf_add(out, SLICE(".."));
	calendar_add(out, to);
}

static void show_term(const struct showing *x, const struct term *term)
{
	buf_addf(x->out, "    %s\t%.*s", term->code, SLICE_FMT(text_of(x, term->role)));
	show_range(x->out, term->from, term->to);
	buf_add(x->out, SLICE("\n"));
}

/* The terms of office; with a day, the one that decides on it. */
static void show_terms(const struct showing *x, uint32_t actor)
{
	const struct known_actor *k = &x->t->known.at[actor];
	uint32_t held = actors_term(x->t, actor, x->day);
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++)
		if (x->day == CALENDAR_NO_DAY || i == held)
			show_term(x, &x->t->terms.at[i]);
}

static void show_meaning(struct showing *x, const struct alias *alias, const char *as)
{
	const struct known_actor *k = &x->t->known.at[alias->actor];
	buf_addf(x->out, "%s\t%.*s\t%s, %s", k->code[0] ? k->code : "-", SLICE_FMT(text_of(x, k->name)), actor_kind_names[k->kind], as);
	show_range(x->out, alias->from, alias->to);
	if (alias->ambiguous)
		buf_add(x->out, SLICE(", where the context admits it"));
	buf_addf(x->out, "\t%.*s:%u\n", SLICE_FMT(text_of(x, alias->file)), alias->line);
	show_terms(x, alias->actor);
	x->meanings++;
}

static bool in_use(const struct alias *alias, int32_t day)
{
	return day == CALENDAR_NO_DAY || ((alias->from == CALENDAR_NO_DAY || alias->from <= day) && (alias->to == CALENDAR_NO_DAY || day <= alias->to));
}

static void show_names(struct showing *x)
{
	for (uint32_t i = 0; i < x->l->entries.n; i++) {
		const struct entry *e = &x->l->entries.at[i];
		if (e->kind != ENTRY_ACTOR || !slice_same(text_of(x, e->lemma), x->name))
			continue;
		const struct alias *alias = &x->t->aliases.at[e->value];
		if (in_use(alias, x->day))
			show_meaning(x, alias, alias->adjective ? "adjective" : mention_by_names[alias->by]);
	}
}

static void show_roles(struct showing *x)
{
	for (uint32_t i = 0; i < x->t->roles.n; i++) {
		const struct known_role *role = &x->t->roles.at[i];
		if (!slice_same(role->name, x->name))
			continue;
		buf_addf(x->out, "...%s\t%.*s\t%s, role\n", role->code, SLICE_FMT(role->name), actor_kind_names[role->kind]);
		x->meanings++;
	}
}

/* A name that is the surname of the persons listed: they are meant once the text has named them, or by their office. */
static void show_surnames(struct showing *x)
{
	for (uint32_t i = 0; i < x->t->aliases.n; i++) {
		const struct alias *alias = &x->t->aliases.at[i];
		bool first = alias->by == BY_NAME || alias->surname != x->t->known.at[alias->actor].surname;
		if (alias->surname && first && slice_same(text_of(x, alias->surname), x->name))
			show_meaning(x, alias, "surname");
	}
}

unsigned actors_show(const struct knowledge *k, struct slice name, int32_t day, struct buf *out)
{
	struct showing x = {.t = k->actors, .l = &k->lexicon, .name = name, .day = day, .out = out};
	show_names(&x);
	show_roles(&x);
	show_surnames(&x);
	return x.meanings;
}
