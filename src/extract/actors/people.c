/*
 * Persons: full names that the data lack get the state and role of their title or apposition, for the whole article; surnames alone are whom
 * the text named before, or who held a high office on its day.
 *
 *   South Korean Foreign Minister Park Jin      state, role, name in one group
 *   Kim Gunn, South Korea's chief negotiator,   apposition behind
 *   its spokesman, Igor Konashenkov             apposition before
 */
#include "extract/actors/finding.h"

/* ---- short names ---- */

static struct short_name *slot_of(const struct finding *f, uint32_t word)
{
	uint32_t i = word * 0x9E3779B1u & (f->name_slots - 1);
	while (f->names[i].word && f->names[i].word != word)
		i = (i + 1) & (f->name_slots - 1);
	return &f->names[i];
}

static void names_grow(struct finding *f)
{
	struct short_name *old = f->names;
	uint32_t n = f->name_slots;
	f->name_slots = n ? n * 2 : 64;
	f->names = ARENA_ARRAY(f->a->arena, struct short_name, f->name_slots);
	for (uint32_t i = 0; i < n; i++)
		if (old[i].word)
			*slot_of(f, old[i].word) = old[i];
}

/* Hill; the last part of Ford-Hill, as the data have it. */
static uint32_t surname_at(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	bool double_name = !u->n_entries && u->end - u->first > 2 && f->a->tokens.at[u->end - 2].kind == TOKEN_HYPHEN;
	return double_name ? f->a->tokens.at[u->end - 1].word : u->word;
}

bool bears(const struct finding *f, struct slice own, uint32_t unit)
{
	struct slice name = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	bool ends = own.n >= name.n && slice_same(slice_cut(own, own.n - name.n, own.n), name);
	return f->a->units.at[unit].end - f->a->units.at[unit].first < 2 || ends;
}

/* Known, and in no office on the day. */
static bool is_past(const struct finding *f, uint32_t actor)
{
	const struct actor *x = &f->a->actors.at[actor];
	return x->known != NONE && x->country[0] && (!x->code[3] || !strcmp(x->code + 3, "ELI"));
}

void name_person(struct finding *f, uint32_t actor, uint32_t surname)
{
	if (!surname)
		return;
	if (f->n_names >= f->name_slots / 2)
		names_grow(f);
	struct short_name *slot = slot_of(f, surname);
	if (slot->word && slot->alone && slot->actor != actor && leads(f, actor))
		return; /* the story is about the other one of this surname */
	if (slot->word && slot->actor != NONE && slot->actor != actor && leads(f, slot->actor) &&
	    actors_of_one_state(f->a, slot->actor, actor) && is_past(f, actor))
		return; /* "Kim" is who leads the state, also behind his grandfather's name */
	f->n_names += !slot->word;
	bool leader = slot->word && slot->actor != NONE && slot->actor != actor && leads(f, slot->actor);
	*slot = (struct short_name){surname, actor, leader ? slot->actor + 1 : slot->leader, slot->word && slot->actor == actor && slot->alone};
}

/* Somebody whom nothing is known of is called so: the surname alone is nobody else from here on. */
static void name_stranger(struct finding *f, uint32_t surname)
{
	if (f->n_names >= f->name_slots / 2)
		names_grow(f);
	struct short_name *slot = slot_of(f, surname);
	f->n_names += !slot->word;
	if (!slot->word || (slot->actor != NONE && f->a->actors.at[slot->actor].kind == ACTOR_COMPANY))
		*slot = (struct short_name){.word = surname, .actor = NONE};
}

static bool stranger(const struct finding *f, uint32_t word)
{
	return f->name_slots && slot_of(f, word)->word && slot_of(f, word)->actor == NONE;
}

bool is_free(const struct finding *f, uint32_t word) { return !f->name_slots || !slot_of(f, word)->word; }

uint32_t person_named(const struct finding *f, uint32_t word)
{
	return f->name_slots ? (slot_of(f, word)->word ? slot_of(f, word)->actor : NONE) : NONE;
}

uint32_t person_called(const struct finding *f, uint32_t unit) { return person_named(f, surname_at(f, unit)); }

/* Whose somebody is and what. */
void person_told(struct finding *f, struct actor *x, const struct actor *owner, const struct known_role *role)
{
	if (owner) {
		memcpy(x->country, owner->country, sizeof x->country);
		actor_code_of(x->code, owner, role);
		if (!role && owner->kind != ACTOR_COUNTRY) /* the Treasury's Ann Hill, Bo Hill of the Treasury */
			memcpy(x->code, owner->code, sizeof x->code);
	}
	bool told = !role;
	for (uint32_t i = 0; i < x->roles.n && !told; i++) /* NOLINT: where there are some, `at` points to them */
		told = slice_equal(x->roles.at[i], role->name);
	if (!told)
		*ARRAY_PUSH(f->a->arena, &x->roles) = role->name; /* NOLINT: a push makes room or jumps away */
}

uint32_t actor_of_person(struct finding *f, struct slice name, uint32_t owner, const struct known_role *role)
{
	struct actor made = {.name = name, .kind = ACTOR_PERSON, .known = NONE, .owner = NONE};
	person_told(f, &made, owner != NONE ? &f->a->actors.at[owner] : NULL, role);
	*ARRAY_PUSH(f->a->arena, &f->a->actors) = made; /* NOLINT: a push makes room or jumps away */
	return f->a->actors.n - 1;
}

/* ---- the name inside a group ---- */

/* CNPF, ÖVP, but not J.R., which are initials, nor AJ. Bytes are counted: an accent makes two of a letter, which harms nothing. */
static bool may_be_body(const struct finding *f, uint32_t unit)
{
	struct span x = article_unit_span(f->a, unit, unit + 1);
	return f->a->text.at[x.end - 1] != '.' && x.end - x.start > 2;
}

/* Where what stands before a name in its group is read from: a group of hundreds of words is no one's title. */
static uint32_t title_from(const struct unit *g, uint32_t name)
{
	enum { LONGEST = 48 };
	return name - g->first > LONGEST ? name - LONGEST : g->first;
}

/* "Gulf Canada chairman", "American Savings president": the unknown word beside the state makes a firm's name of it, unless the office behind is one
 * that only a state has. */
static bool firm_of_state(const struct finding *f, const struct unit *g, uint32_t unit, uint32_t first, uint32_t owner)
{
	const struct known_role *role = NULL;
	bool beside = (unit > g->first && unit_has(f->l, &f->a->units.at[unit - 1], f->t->class_state)) ||
		(unit + 1 < first && unit_has(f->l, &f->a->units.at[unit + 1], f->t->class_state));
	for (uint32_t i = first; beside && !role && i-- > title_from(g, first);)
		role = role_of(f, &f->a->units.at[i]);
	return role && role->of_firms && f->a->actors.at[owner].kind == ACTOR_COUNTRY;
}

/* "And Hill said": at the beginning of a name. */
static bool opens_speech(const struct finding *f, uint32_t first, uint32_t last)
{
	return first < last && unit_has(f->l, &f->a->units.at[first], f->t->class_opens_speech);
}

/* Letters for which the text has told the name: HPA boats. */
static bool is_told_abbreviation(const struct finding *f, uint32_t unit)
{
	uint32_t actor = f->a->units.at[unit].shape == SHAPE_UPPER ? person_named(f, f->a->units.at[unit].word) : NONE;
	return actor != NONE && f->a->actors.at[actor].kind != ACTOR_PERSON;
}

/* "the federation CNPF Ann Hill": letters behind what a body is, or told of before; not HILL Ann, HAN Mirok. */
static bool letters_of_body(const struct finding *f, const struct unit *g, uint32_t first, uint32_t last, uint32_t from)
{
	const struct unit *u = f->a->units.at;
	if (first >= last || u[first].shape != SHAPE_UPPER || u[last].shape != SHAPE_CAPITAL || !may_be_body(f, first))
		return false;
	uint32_t owner = owner_within(f, from, title_from(g, first), first);
	if (owner != NONE && surname_goes_first(slice_of(f->a->actors.at[owner].country)))
		return false;
	const struct known_role *organ = first > g->first ? role_of(f, &u[first - 1]) : NULL;
	bool body = (organ && (organ->organ || organ->group)) || (first > g->first && unit_has(f->l, &u[first - 1], f->t->class_body_noun));
	return body || is_told_abbreviation(f, first);
}

/* The run of unknown capitalised words that ends with a unit of the group: [South Korean Foreign Minister] Park Jin. */
static bool name_in(const struct finding *f, const struct unit *g, uint32_t last, uint32_t from, struct name *out)
{
	uint32_t first = last + 1;
	while (first > g->first) {
		const struct unit *u = &f->a->units.at[first - 1];
		bool hyphen = u->end - u->first == 1 && article_hyphen_at(f->a, first - 1);
		bool particle = u->shape == SHAPE_LOWER && unit_has(f->l, u, f->t->class_particle);
		bool free = !unit_has(f->l, u, f->t->class_actor) || surname_like_place(f, first - 1, g->first, from); /* Secretary Lima */
		bool word = u->tag == TAG_NNP && u->shape != SHAPE_LOWER && free && !unit_has(f->l, u, f->t->class_role) &&
			    !unit_has(f->l, u, f->t->class_title);
		word = word || (first > last && surname_by_given_name(f, g, last, from));
		if (!word && !((hyphen || particle) && first <= last))
			break;
		first--;
	}
	while (first <= last &&
	       (f->a->units.at[first].shape == SHAPE_LOWER || unit_is(f, first, "Q") || opens_speech(f, first, last))) /* Q    Ann Hill said */
		first++;
	first += letters_of_body(f, g, first, last, from);
	if (first <= last && one_letter(f, last))
		return false; /* Plan B, Class A */
	if (first <= last && article_hyphen_at(f->a, first))
		return false; /* Joan Halden[-Quist]: the rest of a name that stands before it */
	*out = (struct name){first, last + 1, NULL, NONE, NONE, owner_within(f, from, title_from(g, first), first), false, false};
	for (uint32_t i = title_from(g, first); i < first; i++) {
		const struct unit *u = &f->a->units.at[i];
		const struct known_role *role = role_of(f, u);
		if (role && role->kind != ACTOR_POPULATION && !(out->owner == NONE && unit_is(f, i, "guards"))) {
			/* the Public Sector Halden is nobody, Guards Hill and Holt play ball */
			out->owner = owner_of_role(f, from, g->first, first, role);
			out->role = i > g->first ? role_at_organ(f, role, out->owner, i - 1) : role;
			out->title = out->noun = i;
		} else if (u->tag == TAG_NNP && u->shape != SHAPE_LOWER && (out->owner == NONE || firm_of_state(f, g, i, first, out->owner)) &&
			   !unit_has(f->l, u, f->t->class_title) && !unit_has(f->l, u, f->t->class_thing_name) && !unit_has(f->l, u, f->t->class_rank_word))
			out->elsewhere = true; /* Pennine Oil chairman John Doe, Gulf Canada president Ann Hill */
	}
	if (out->elsewhere && out->role && out->role->home && slice_ends(out->role->name, SLICE("minister")))
		out->elsewhere = false; /* Tax Minister Ann Hill: no firm has such */
	if (out->elsewhere)
		out->owner = NONE;
	return first <= last;
}

static bool titled(const struct finding *f, const struct unit *g, const struct name *n)
{
	for (uint32_t i = title_from(g, n->first); i < n->first; i++)
		if (unit_has(f->l, &f->a->units.at[i], f->t->class_title))
			return true;
	return n->role != NULL;
}

/* ---- unlisted persons ---- */

bool known_surname(const struct finding *f, uint32_t unit)
{
	uint32_t word = f->a->units.at[unit].word;
	return word < f->t->by_surname.n && f->t->by_surname.at[word] != NONE;
}

/* A surname of a state that puts it first. */
static bool surname_of_east(const struct finding *f, uint32_t unit)
{
	uint32_t word = f->a->units.at[unit].word;
	for (uint32_t i = word < f->t->by_surname.n ? f->t->by_surname.at[word] : NONE; i != NONE; i = f->t->surnames.at[i].next)
		if (surname_goes_first(slice_of(f->t->known.at[f->t->surnames.at[i].actor].country)))
			return true;
	return false;
}

/* Where surnames go first: by the state, else where the first word is a surname of such a state and the last is none. */
static uint32_t surname_unit(const struct finding *f, const struct name *n)
{
	bool first = n->owner != NONE && surname_goes_first(slice_of(f->a->actors.at[n->owner].country));
	if (n->owner == NONE)
		first = surname_of_east(f, n->first) && !known_surname(f, n->end - 1);
	uint32_t last = n->end - 1;
	if (last > n->first && unit_has(f->l, &f->a->units.at[last], f->t->class_suffix))
		last--;
	return first && n->end - n->first > 1 ? n->first : last;
}

/* The official agency IRNA quoted [Oil Minister X]: a minister of its state. */
static uint32_t side_of_agency(struct finding *f, const struct name *n, uint32_t from)
{
	for (uint32_t i = f->a->mentions.n; i > from && n->role && n->role->home; i--) {
		const struct mention *m = &f->a->mentions.at[i - 1];
		const struct actor *x = &f->a->actors.at[m->actor];
		uint32_t state = x->kind == ACTOR_MEDIA && x->country[0] && m->end_unit <= n->first ? actors_state(f->t, x->country) : NONE;
		if (state != NONE)
			return actor_of_known(f, state);
	}
	return n->owner;
}

static uint32_t person_new(struct finding *f, const struct sentence *s, struct name *n)
{
	minister_from_elsewhere(f, n);
	leave_post(f, s, n);
	struct slice name = article_name(f->a, article_unit_span(f->a, n->first, n->end));
	uint32_t actor = actor_of_person(f, name, n->owner, n->role);
	if (holds_office_at_home(f, n, s))
		f->a->actors.at[actor].office = n->role->code;
	name_person(f, actor, surname_at(f, surname_unit(f, n)));
	if (called_by_given_name(slice_of(f->a->actors.at[actor].country)) && n->end - n->first > 1 && is_free(f, f->a->units.at[n->first].word))
		name_person(f, actor, f->a->units.at[n->first].word);
	return actor;
}

/* Nobody says whose side they are on, but they are somebody, and it is not the leader of the same surname: Kim Dong Chul, 62, said. */
static bool like_a_person(const struct finding *f, const struct sentence *s, uint32_t group, const struct name *n)
{
	const struct unit *next = group + 1 < s->end_group ? &f->a->groups.at[group + 1] : NULL;
	bool age = next && next->tag == TAG_COMMA && group + 2 < s->end_group && f->a->groups.at[group + 2].tag == TAG_CD;
	bool speaks = next && unit_has(f->l, next, f->t->class_cue);
	return age || (n->end - n->first <= 4 && (known_surname(f, n->first) || known_surname(f, n->end - 1)) && (speaks || known_surname(f, n->first)));
}

/* "the DOE said" is short for something; "BUSH SAYS" is a name. */
static bool is_acronym(const struct finding *f, uint32_t unit, const struct sentence *s)
{
	struct span x = article_unit_span(f->a, unit, unit + 1);
	bool among_capitals = (unit > s->first_unit && f->a->units.at[unit - 1].shape == SHAPE_UPPER) ||
		(unit + 1 < s->end_unit && f->a->units.at[unit + 1].shape == SHAPE_UPPER);
	return f->a->units.at[unit].shape == SHAPE_UPPER && x.end - x.start <= 4 && !among_capitals;
}

/* "said Hill, a Peruvian envoy": told of before by the full name, without a side. */
static void told_by_now(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	uint32_t actor = person_named(f, surname_at(f, n->first));
	const struct actor *x = actor == NONE ? NULL : &f->a->actors.at[actor];
	if (!x || x->kind != ACTOR_PERSON || x->known != NONE || x->code[0] || x->office || !bears(f, x->name, n->first))
		return;
	if ((n->role && n->owner != NONE) || (apposition(f, s, group + 1, from, n) && n->owner != NONE) || predicate(f, s, group, from, n))
		person_told(f, &f->a->actors.at[actor], &f->a->actors.at[n->owner], n->role);
}

/* "the younger Hill" leads the state now, "the elder Hill", "the late Hill" did: of those of the surname that the text has named; not "a senior Hill aide",
 * "the late Hill years". An actor, NONE. */
static uint32_t of_generation(const struct finding *f, const struct sentence *s, const struct name *n)
{
	enum { FIRST = 256 };
	const struct unit *u = f->a->units.at;
	bool before_noun = n->end < s->end_unit && (u[n->end].tag == TAG_NN || u[n->end].tag == TAG_NNS);
	if (n->first < s->first_unit + 2 || !unit_is(f, n->first - 2, "the") || before_noun)
		return NONE;
	bool younger = unit_has(f->l, &u[n->first - 1], f->t->class_younger), elder = unit_has(f->l, &u[n->first - 1], f->t->class_elder);
	uint32_t found = NONE;
	for (uint32_t i = 0; (younger || elder) && i < f->a->actors.n && i < FIRST; i++) {
		const struct actor *x = &f->a->actors.at[i];
		bool called = x->known != NONE && f->t->known.at[x->known].surname == f->a->units.at[n->first].word;
		if (called && (younger ? leads(f, i) && !is_past(f, i) : is_past(f, i)))
			found = found == NONE ? i : found;
	}
	return found;
}

/* The given name of one of the last whom only this text knows. */
static bool begins_name_told(const struct finding *f, uint32_t unit)
{
	enum { BACK = 32 };
	struct slice word = article_slice(f->a, article_unit_span(f->a, unit, unit + 1));
	for (uint32_t i = f->a->actors.n; i > 0 && f->a->actors.n - i < BACK && !surname_of_east(f, unit); i--) {
		const struct actor *x = &f->a->actors.at[i - 1];
		bool longer = x->kind == ACTOR_PERSON && x->known == NONE && !x->plural && x->name.n > word.n && x->name.at[word.n] == ' ';
		if (longer && slice_same(slice_cut(x->name, 0, word.n), word))
			return true;
	}
	return false;
}

/* The name of one word at the head of a group or within it; only at the head may it be somebody new. */
static void find_short(struct finding *f, uint32_t number, struct name *n, bool title, bool head)
{
	uint32_t word = surname_at(f, n->first), generation = of_generation(f, &f->a->sentences.at[number], n), actor = generation != NONE ? generation : person_named(f, word);
	if (actor != NONE && generation == NONE && slot_of(f, word)->leader)
		actor = leader_or_last(f, number, n, actor, slot_of(f, word)->leader - 1);
	if (actor != NONE && title && f->a->actors.at[actor].kind == ACTOR_PERSON)
		actor = of_title(f, word, n, of_titled_sex(f, n, actor));
	if (actor != NONE && (!bears(f, f->a->actors.at[actor].name, n->first) || not_the_firm(f, actor, n, title)))
		return;
	bool taken = !title && (stranger(f, word) || is_acronym(f, n->first, &f->a->sentences.at[number]));
	bool office = !n->role || role_is_official(n->role); /* "analyst Hill" is whom the text has named, no minister */
	if (actor == NONE && !title && !unit_has(f->l, &f->a->units.at[n->first], f->t->class_famous) && begins_name_told(f, n->first))
		return; /* "Kenyatta Ruffin is a cook. Kenyatta" */
	if (actor == NONE ? !taken : title && office && f->a->actors.at[actor].country[0] == 0) {
		uint32_t holder = holder_named(f, word, n, title);
		actor = holder != NONE ? holder : actor;
	}
	if (actor == NONE && head && title && (!n->role || n->role->person) && (n->owner != NONE || (n->role && n->role->home)) &&
	    !(n->title != NONE && !known_surname(f, n->first) && rank_of_firm(f, n)))
		actor = person_new(f, &f->a->sentences.at[number], n);
	if (actor == NONE)
		return;
	if (generation == NONE && !is_wife_of(f, n, person_named(f, word))) {
		name_person(f, actor, word);
		slot_of(f, word)->alone = true;
	}
	mention_add(f, actor, number, n->first, n->end, BY_ALIAS, f->a->actors.at[actor].kind == ACTOR_PERSON ? "surname" : "abbreviation");
}

/* Van Dyk, De Niro: the end of a name that the text has told in full. */
static uint32_t bearer_of_end(struct finding *f, const struct name *n)
{
	uint32_t actor = person_named(f, surname_at(f, n->end - 1));
	struct slice end = article_name(f->a, article_unit_span(f->a, n->first, n->end)), name = actor == NONE ? SLICE("") : f->a->actors.at[actor].name;
	return slice_ends_in_words(name, end) ? actor : actor == NONE ? known_by_end(f, n) : NONE;
}

/* Prime Minister Ann Hill [of Malta], Bo Hill[, of the BBC], Bo Hill [at the Treasury]; but "Bo Hill at Lima" is only there. */
static uint32_t state_behind_name(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from)
{
	group += group + 3 < s->end_group && f->a->groups.at[group + 1].tag == TAG_COMMA && unit_is(f, f->a->groups.at[group + 2].first, "of");
	if (group + 2 >= s->end_group || f->a->groups.at[group + 1].tag != TAG_IN)
		return NONE;
	uint32_t word = f->a->groups.at[group + 1].first;
	bool of = unit_is(f, word, "of") || unit_is(f, word, "from"), at = unit_is(f, word, "at");
	const struct unit *g = &f->a->groups.at[group + 2];
	bool firm = unit_has(f->l, &f->a->units.at[g->head], f->t->class_firm); /* Lloyds Bank [Plc] */
	uint32_t owner = of || at ? owner_within(f, from, firm ? g->first : g->head, g->end) : NONE;
	return owner != NONE && (of || f->a->actors.at[owner].kind != ACTOR_COUNTRY) ? owner : NONE;
}

/* Prime Minister Ann Hill of Malta, analyst Bo Hill of Nokia; but "trader Bo Hill of Malta" may be in anybody's pay. */
static uint32_t side_behind_name(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct known_role *role)
{
	uint32_t owner = state_behind_name(f, s, group, from);
	return owner == NONE || role_is_official(role) || !strcmp(role->code, "ELI") || employs(&f->a->actors.at[owner]) ? owner : NONE;
}

/* The actor is somebody whom only this text knows, by this name. */
static bool is_called(const struct finding *f, uint32_t actor, struct slice name)
{
	const struct actor *x = actor == NONE ? NULL : &f->a->actors.at[actor];
	return x && x->kind == ACTOR_PERSON && x->known == NONE && !x->plural && one_name(x->name, name);
}

/* Who was told of before by this name: the last one of the surname, or one of the last; NONE. */
static uint32_t called_before(const struct finding *f, const struct name *n)
{
	enum { BACK = 64 };
	struct slice name = article_name(f->a, article_unit_span(f->a, n->first, n->end));
	uint32_t last = person_named(f, surname_at(f, surname_unit(f, n)));
	if (is_called(f, last, name))
		return last;
	for (uint32_t i = f->a->actors.n; i > 0 && f->a->actors.n - i < BACK; i--)
		if (is_called(f, i - 1, name))
			return i - 1;
	return NONE;
}

/* "Ann Hill, a Peruvian envoy, left. ... Ann Hill said": told of before by the same name, and not on another side. What is told of her only now holds
 * from the beginning. NONE. */
static uint32_t person_again(struct finding *f, const struct sentence *s, struct name *n)
{
	uint32_t again = called_before(f, n);
	const struct actor *owner = n->owner == NONE ? NULL : &f->a->actors.at[n->owner];
	struct actor *x = again == NONE ? NULL : &f->a->actors.at[again];
	if (!x || (owner && x->country[0] && strcmp(x->country, owner->country) != 0))
		return NONE; /* Ann Hill of Malta */
	if (!x->code[0] && !x->office && (owner || n->role)) {
		minister_from_elsewhere(f, n);
		person_told(f, x, n->owner == NONE ? NULL : &f->a->actors.at[n->owner], n->role);
		x->office = holds_office_at_home(f, n, s) ? n->role->code : NULL;
	}
	name_person(f, again, surname_at(f, surname_unit(f, n)));
	return again;
}

/* "Ann Hill of Malta won": a person's name and nothing else before it; NONE. */
static uint32_t state_of_bare_name(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n, bool title)
{
	uint32_t state = state_behind_name(f, s, group, from);
	bool person = state != NONE && (title || like_a_person(f, s, group, n) || given_name_at(f, n->first));
	return person ? state : NONE;
}

static void find_full(struct finding *f, const struct sentence *s, uint32_t number, uint32_t group, uint32_t from, struct name *n, bool title)
{
	uint32_t firm = n->end - n->first == 2 ? firm_of_two_words(f, n->first) : NONE, bearer = firm != NONE ? firm : bearer_of_end(f, n);
	if (bearer == NONE && (follows_organ(f, n) || numbered(f, n) || before_and_company(f, s, n)))
		return;
	if (bearer == NONE && n->owner == NONE && !n->role && !n->elsewhere)
		n->owner = state_of_bare_name(f, s, group, from, n, title);
	if (bearer == NONE && n->owner == NONE && !n->role && !n->elsewhere && (like_a_person(f, s, group, n) || given_name_at(f, n->first)))
		n->owner = side_of_list(f, s, group, from, n);
	bool known_side = bearer == NONE && (of_congress(f, s, group, n) || (n->role && n->owner != NONE) || apposition(f, s, group + 1, from, n) ||
		apposition_before(f, s, group, from, n));
	if (bearer == NONE && n->owner == NONE) {
		employer_tells(f, s, from, n);
		strange_employer_tells(f, s, from, n);
	}
	if (bearer == NONE && n->owner == NONE && !n->elsewhere && !role_is_official(n->role))
		n->owner = state_of_birth(f, s, from, n);
	known_side = known_side || (bearer == NONE && n->owner == NONE && predicate(f, s, group, from, n));
	bool sure = known_side || title || n->owner != NONE || like_a_person(f, s, group, n), given = given_name(f->t, f->a->units.at[n->first].word);
	uint32_t again = bearer == NONE && (sure || given) ? person_again(f, s, n) : NONE;
	uint32_t known = bearer == NONE ? known_by_initials(f, n) : NONE;
	uint32_t person = bearer != NONE ? bearer : known != NONE ? known : again != NONE ? again : sure ? person_new(f, s, n) : NONE;
	if (bearer != NONE)
		mention_add(f, bearer, number, n->first, n->end, BY_ALIAS, firm != NONE ? "firm-again" : "surname");
	else if (known != NONE) {
		mention_add(f, known, number, n->first, n->end, BY_NAME, "initials");
		name_person(f, known, f->a->units.at[n->end - 1].word);
	} else if (person != NONE)
		mention_add(f, person, number, n->first, n->end, BY_NAME, "person-with-side");
	else if (given)
		name_stranger(f, surname_at(f, n->end - 1));
	if (person != NONE)
		noun_tells(f, number, n, person);
	if (known_side)
		tell_list(f, s, group, from, n);
}

/* Joan Hill[, Jr.] met: a part of the name before the comma. */
static void take_suffixes(struct finding *f, const struct sentence *s, uint32_t from)
{
	const struct unit *u = f->a->units.at;
	for (struct mention *m = f->a->mentions.at + from; m < f->a->mentions.at + f->a->mentions.n; m++) {
		bool comma = m->end_unit + 1 < s->end_unit && u[m->end_unit].tag == TAG_COMMA && f->a->actors.at[m->actor].kind == ACTOR_PERSON;
		if (!comma || m->by == BY_ROLE || !unit_has(f->l, &u[m->end_unit + 1], f->t->class_suffix))
			continue;
		m->end_unit += 2;
		m->span = article_unit_span(f->a, m->first_unit, m->end_unit);
	}
}

/* Where a person's name begins among the words of [first, end): "Financial Services [Bradley Hill]"; `end` where none does. */
static uint32_t given_from(const struct finding *f, uint32_t first, uint32_t end)
{
	while (first < end && !given_name_at(f, first) && !(known_surname(f, first) && surname_of_east(f, first)))
		first++;
	return first;
}

/* "the president of Peru [Luis Hill]", "Under Secretary for Food and Drugs [Ann Hill]": the name stands behind the last word of a title that goes
 * over several groups. */
static void long_title(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n)
{
	enum { STEPS = 4 };
	const struct unit *groups = f->a->groups.at;
	uint32_t first = given_from(f, n->first, n->end), at = group;
	bool possessor = first > groups[group].first && f->a->units.at[first - 1].tag == TAG_POS; /* the aide of Peru's Ann Hill */
	if ((n->role && n->role->person) || n->elsewhere || possessor || first + 2 > n->end || first == groups[group].first)
		return;
	for (unsigned steps = 0; steps < STEPS && at >= s->first_group + 2 && (groups[at - 1].tag == TAG_IN || groups[at - 1].tag == TAG_CC) &&
		groups[at - 2].rule != NONE; steps++) {
		at -= 2;
		const struct unit *head = &f->a->units.at[groups[at].head];
		const struct known_role *role = groups[at + 1].tag == TAG_IN ? role_of(f, head) : NULL;
		if (!role || !role->person || !role_is_official(role) || head->tag == TAG_NNS)
			continue;
		n->first = first;
		take_role(f, at, group + 1, from, role, n);
		n->elsewhere = n->owner == NONE;
		return;
	}
}

/* "Malta Shipyards Inc" is nobody called Inc, the U.S. Attorney's Office nobody called Office. */
static bool never_surname(const struct finding *f, uint32_t unit)
{
	const struct unit *u = &f->a->units.at[unit];
	return unit_has(f->l, u, f->t->class_firm) || unit_has(f->l, u, f->t->class_organ_name) || is_group_for(f, unit);
}

static void find_one(struct finding *f, const struct sentence *s, uint32_t number, uint32_t group, uint32_t from)
{
	const struct unit *g = &f->a->groups.at[group];
	struct name n;
	if (!name_in(f, g, g->head, from, &n))
		return;
	if (n.end - n.first == 1 && never_surname(f, n.first)) {
		find_plain_organ(f, number, &n, g);
		return;
	}
	bool title = titled(f, g, &n);
	long_title(f, s, group, from, &n);
	if (n.owner == NONE && !n.elsewhere && n.role && n.role->person &&
	    (g->head + 1 == g->end || unit_has(f->l, &f->a->units.at[g->end - 1], f->t->class_suffix)))
		n.owner = side_behind_name(f, s, group, from, n.role);
	title_before_and(f, s, group, from, &n);
	if (n.owner == NONE && !n.elsewhere)
		n.owner = side_of_led(f, s, group, from, &n);
	if (n.owner == NONE && !n.elsewhere)
		n.owner = side_of_agency(f, &n, from);
	if (n.owner == NONE && !n.role)
		n.owner = state_of_compatriot(f, s, from, &n);
	if (n.owner == NONE && !n.role)
		n.owner = state_of_winner(f, s, group, from, &n);
	if (n.owner == NONE && n.role)
		n.owner = state_of_native(f, s, &n);
	bool suffix = n.end - n.first == 1 && unit_has(f->l, &f->a->units.at[n.first], f->t->class_suffix);
	if (suffix || (may_be_thing(f, &n, title) && find_thing(f, number, &n)) || bare_thing(f, s, group, from, &n, title))
		return; /* the National Halden Act is no person who is a national */
	if (n.end - n.first == 1) {
		told_by_now(f, s, group, from, &n);
		find_short(f, number, &n, title, true);
	} else
		find_full(f, s, number, group, from, &n, title);
}

/* Before the head of the group: "Netanyahu's decision", "the Assad regime". */
static void find_inner(struct finding *f, uint32_t number, const struct unit *g, uint32_t from)
{
	struct name n;
	for (uint32_t i = g->first; i < g->head; i++) {
		const struct unit *next = &f->a->units.at[i + 1];
		if (is_told_abbreviation(f, i) && !in_strange_firm(f, i)) {
			if (!unit_has(f->l, &f->a->units.at[i], f->t->class_actor)) /* else it is added by now */
				mention_add(f, person_named(f, f->a->units.at[i].word), number, i, i + 1, BY_ALIAS, "abbreviation");
			continue;
		}
		if (f->a->units.at[i].tag != TAG_NNP || (next->tag != TAG_POS && !((next->tag != TAG_NNP || next->shape == SHAPE_LOWER) && role_of(f, next))))
			continue;
		if (name_in(f, g, i, from, &n) && n.end - n.first == 1)
			find_short(f, number, &n, titled(f, g, &n), false);
	}
}

void find_people(struct finding *f, uint32_t number, uint32_t from)
{
	const struct sentence *s = &f->a->sentences.at[number];
	const struct unit *groups = f->a->groups.at;
	f->nouns.n = 0;
	for (uint32_t i = s->first_group, end = s->end_group; i < end; i++) {
		const struct unit *g = &groups[i];
		if (g->rule == NONE)
			continue;
		find_inner(f, number, g, from);
		if (g->tag == TAG_NNP && !in_strange_firm(f, g->head) && article_unit_span(f->a, g->first, g->end).end > f->a->dateline.span.end)
			find_one(f, s, number, i, from);
	}
	take_suffixes(f, s, from);
}
