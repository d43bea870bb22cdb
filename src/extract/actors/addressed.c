/*
 * Whom a text from a state's site calls by the given name alone, or by the office behind "Mr.":
 *
 *   MS. HILL:  Good day.  Q  Thanks, [Ann].     whoever has the word in it
 *   [Ann] and I are glad                        or holds one of the first offices there
 *   Ann Holt sings.  [Ann] is ten.              or was named just before
 *   Q  Thank you, [Mr. President].              who holds the office; not where he says it himself, or another president has the word
 *
 * Where two are called so who are named in the text, it is nobody.
 */
#include "base/calendar.h"
#include "extract/actors/finding.h"
#include "extract/actors/holders.h"
#include "extract/actors/sex.h"

enum { MOST_CALLED = 128, SHORTEST = 3, LONGEST = 24 /* letters of a given name */, LABEL = 5 /* units of a label, at most */ };

struct called {
	uint32_t word;         /* the given name */
	uint32_t actor, known; /* of the article, NONE: not yet; of the data, NONE */
	bool sure, several;
};

struct addressed {
	struct finding *f;
	struct called called[MOST_CALLED];
	uint32_t n;
	uint64_t bits;         /* of the words: most units have none of them */
	uint32_t guest;        /* a president of another state who has the word; NONE */
	uint32_t speaker;      /* who has the word; NONE */
	const struct known_role *office; /* by which his label calls him; NULL */
	ARRAY(struct mention) found;
};

static uint64_t bit_of(uint32_t word) { return UINT64_C(1) << (word & 63); }

static void call(struct addressed *x, struct slice name, uint32_t actor, uint32_t known, bool sure)
{
	size_t space = slice_find(name, SLICE(" "), 0);
	struct slice given = slice_cut(name, 0, space);
	if (space == name.n || given.n < SHORTEST || given.n > LONGEST || given.at[given.n - 1] == '.')
		return;
	char room[LONGEST];
	for (size_t i = 0; i < given.n; i++)
		room[i] = byte_lower(given.at[i]);
	uint32_t word = intern_find(&x->f->l->words, (struct slice){room, given.n}, intern_hash(room, given.n));
	if (!word)
		return;
	for (uint32_t i = 0; i < x->n; i++)
		if (x->called[i].word == word) {
			x->called[i].several |= x->called[i].actor != actor && (known == NONE || x->called[i].known != known);
			x->called[i].sure |= sure;
			return;
		}
	if (x->n == MOST_CALLED)
		return;
	x->called[x->n++] = (struct called){word, actor, known, sure, false};
	x->bits |= bit_of(word);
}

/* "MS. HILL:": the mention ends the label of whoever has the word. */
static bool is_label(const struct finding *f, const struct mention *m)
{
	const struct unit *u = f->a->units.at;
	return m->end_unit < f->a->units.n && u[m->end_unit - 1].shape == SHAPE_UPPER && f->a->text.at[m->span.end] == ':' &&
	       m->first_unit < f->a->sentences.at[m->sentence].first_unit + LABEL;
}

/* The office of one that somebody known holds at home on the day, not at the World Bank; NULL. */
static const struct known_role *office_at_home(const struct finding *f, uint32_t known)
{
	const struct known_actor *k = &f->t->known.at[known];
	const char *home = f->t->known.at[f->a->home].country;
	for (uint32_t i = k->first_term; i < k->first_term + k->n_terms; i++) {
		const struct term *term = &f->t->terms.at[i];
		const struct known_role *role = term->office == NONE ? NULL : &f->t->roles.at[term->office];
		if (role && office_of_one(role->name) && term_holds(term, f->a->day) && !strncmp(term->code, home, strlen(home)))
			return role;
	}
	return NULL;
}

static void callable_find(struct addressed *x)
{
	struct finding *f = x->f;
	for (uint32_t i = 0; i < f->a->mentions.n; i++) {
		const struct mention *m = &f->a->mentions.at[i];
		const struct actor *who = &f->a->actors.at[m->actor];
		if (who->kind != ACTOR_PERSON || who->plural || !is_label(f, m))
			continue;
		call(x, who->name, m->actor, who->known, true);
		bool president = who->roles.n && slice_equal(who->roles.at[0], SLICE("president"));
		if (president && strcmp(who->country, f->t->known.at[f->a->home].country) != 0)
			x->guest = m->actor;
	}
	const char *home = f->t->known.at[f->a->home].country;
	for (uint32_t i = actors_heads(f->t, home); i < f->t->heads.n && !memcmp(f->t->known.at[f->t->heads.at[i]].country, home, 4); i++) {
		uint32_t known = f->t->heads.at[i];
		if (office_at_home(f, known))
			call(x, intern_text(&f->l->words, f->t->known.at[known].name), NONE, known, true);
	}
	for (uint32_t i = 0; i < f->a->actors.n; i++)
		if (f->a->actors.at[i].kind == ACTOR_PERSON && !f->a->actors.at[i].plural)
			call(x, f->a->actors.at[i].name, i, f->a->actors.at[i].known, false);
}

static void found(struct addressed *x, uint32_t actor, uint32_t sentence, uint32_t first, uint32_t end, const char *rule)
{
	*ARRAY_PUSH(x->f->a->arena, &x->found) = (struct mention){.span = article_unit_span(x->f->a, first, end), .sentence = sentence,
		.actor = actor, .first_unit = first, .end_unit = end, .by = BY_ALIAS, .rule = rule};
}

static bool named(const struct unit *u) { return u->tag == TAG_NNP && u->shape != SHAPE_LOWER; }

/* "Ann," alone, not "Ann Holt", "Secretary Ann", "a woman named Ann", "Mark it", nor a part of any name. */
static bool alone(const struct finding *f, const struct sentence *s, uint32_t unit)
{
	const struct unit *u = f->a->units.at;
	bool next = unit + 1 < s->end_unit && (named(&u[unit + 1]) || article_hyphen_at(f->a, unit + 1));
	const struct unit *last = unit > s->first_unit ? &u[unit - 1] : NULL;
	bool before = last && (named(last) || last->tag == TAG_DT || last->tag == TAG_VBN || article_hyphen_at(f->a, unit - 1));
	return u[unit].shape == SHAPE_CAPITAL && u[unit].end == u[unit].first + 1 && !next && !before && !is_common_word(f, unit) &&
	       mention_at_unit(f->a, unit) == NONE;
}

/* "Philip Hill was born in Lima. When he was ten, [Philip] left": by the name in full, in this sentence or the two before. */
static bool named_of_late(const struct finding *f, uint32_t actor, uint32_t sentence, uint32_t unit)
{
	enum { SENTENCES = 2, STEPS = 24 };
	bool given = name_has_sex(f->t, article_slice(f->a, article_unit_span(f->a, unit, unit + 1)));
	for (uint32_t i = mentions_from(f->a, unit), steps = 0; given && i-- > 0 && steps < STEPS; steps++) {
		const struct mention *m = &f->a->mentions.at[i];
		if (m->sentence + SENTENCES < sentence)
			return false;
		if (m->actor == actor && m->by == BY_NAME)
			return true;
	}
	return false;
}

static void by_given_name(struct addressed *x, uint32_t sentence, uint32_t unit)
{
	struct finding *f = x->f;
	for (uint32_t i = 0; i < x->n; i++) {
		struct called *c = &x->called[i];
		if (c->word != f->a->units.at[unit].word)
			continue;
		bool other = unit + 1 < f->a->sentences.at[sentence].end_unit && named(&f->a->units.at[unit + 1]) && mention_at_unit(f->a, unit) == NONE;
		c->several |= other; /* Ann Holt, of whom nothing is known: from here on she may be meant */
		if (c->several || (!c->sure && !named_of_late(f, c->actor, sentence, unit)) || !alone(f, &f->a->sentences.at[sentence], unit))
			return;
		if (c->actor == NONE)
			c->actor = actor_of_known(f, c->known);
		found(x, c->actor, sentence, unit, unit + 1, "given-name");
		return;
	}
}

/* "Mr. President": who holds the office at home, unless he speaks himself, or one of another state does; an actor, NONE. */
static uint32_t addressee(struct addressed *x, const struct known_role *role)
{
	for (uint32_t i = 0; i < x->n; i++) {
		uint32_t known = x->called[i].known;
		if (known == NONE || office_at_home(x->f, known) != role)
			continue;
		uint32_t actor = actor_of_known(x->f, known);
		return actor == x->speaker ? NONE : actor;
	}
	return NONE;
}

static void by_office(struct addressed *x, uint32_t sentence, uint32_t unit)
{
	const struct finding *f = x->f;
	const struct sentence *s = &f->a->sentences.at[sentence];
	const struct unit *office = unit + 1 < s->end_unit ? &f->a->units.at[unit + 1] : NULL;
	const struct known_role *role = office ? role_of(f, office) : NULL;
	if (!role || !role->person || !office_of_one(role->name) || role == x->office || x->guest != NONE || mention_at_unit(f->a, unit + 1) != NONE ||
	    (unit + 2 < s->end_unit && named(&f->a->units.at[unit + 2])))
		return;
	uint32_t actor = addressee(x, role);
	bool she = unit_has(f->l, &f->a->units.at[unit], f->t->class_title_she);
	if (actor != NONE && sex_of(f->t, &f->a->actors.at[actor]) != (she ? SEX_MALE : SEX_FEMALE))
		found(x, actor, sentence, unit, unit + 2, "addressed");
}

/* Who has the word from this sentence on, where it begins with a label: "THE PRESIDENT:", "PRESIDENT HOLT:", "Q". */
static void speaker_take(struct addressed *x, const struct sentence *s)
{
	const struct finding *f = x->f;
	const struct unit *u = f->a->units.at;
	if (s->first_unit == s->end_unit || (u[s->first_unit].shape != SHAPE_UPPER && !unit_is(f, s->first_unit, "Q")))
		return;
	uint32_t colon = s->first_unit + 1, end = s->first_unit + LABEL < s->end_unit ? s->first_unit + LABEL : s->end_unit;
	while (colon < end && f->a->text.at[article_unit_span(f->a, colon, colon + 1).start] != ':')
		colon++;
	bool question = unit_is(f, s->first_unit, "Q");
	if (colon == end && !question)
		return;
	x->speaker = NONE;
	x->office = NULL;
	for (uint32_t i = s->first_unit; i < colon && !question; i++) {
		uint32_t m = mention_at_unit(f->a, i);
		x->speaker = m == NONE ? x->speaker : f->a->mentions.at[m].actor;
		x->office = role_of(f, &u[i]) ? role_of(f, &u[i]) : x->office;
	}
}

void addressed_find(struct finding *f)
{
	if (!f->a->home_of_site || f->a->day == CALENDAR_NO_DAY)
		return;
	struct addressed *x = ARENA_NEW(f->a->arena, struct addressed);
	x->f = f;
	x->guest = x->speaker = NONE;
	callable_find(x);
	for (uint32_t i = 0; i < f->a->sentences.n; i++) {
		const struct sentence *s = &f->a->sentences.at[i];
		if (s->skip)
			continue;
		speaker_take(x, s);
		for (uint32_t u = s->first_unit; u < s->end_unit; u++) {
			if (x->bits & bit_of(f->a->units.at[u].word))
				by_given_name(x, i, u);
			if (f->a->units.at[u].shape == SHAPE_CAPITAL && unit_has(f->l, &f->a->units.at[u], f->t->class_address))
				by_office(x, i, u);
		}
	}
	mentions_join(f->a, x->found.at, x->found.n);
}
