/*
 * One line of a file of frames, its columns separated by TAB:
 *
 *   163   noun   sanction|embargo   trade|travel & !private   by|via|adj   on|against   via=&impose; mode=ban
 *   code  part   predicates         conditions                source       target       flags
 *
 * predicates   words and &sets; "call off" is a verb with its particle, "air strike" a noun with the words before it
 * conditions   joined by &, each a choice by |, ! before it: none of them. A test is
 *                TALKS  aid  MILITARY_MOD AID_WORD  ACTOR   head of a verb's object; of a noun: a word before it in its group
 *                to:ACTOR  of:*                             what follows the preposition
 *                subject:FORCE  inf  inf:&attack  that  none  as:BAD_WORD  has:TALKS (object of the infinitive)
 *                how:jointly   an adverb of the verb;  after:on   the noun stands behind that preposition
 *                NAME, PRONOUN  any proper name, it or them
 * roles        where the actor stands, the first that holds one counts: subject object iobj by poss adj nn via inf that head
 *              clause (subject of the clause that a noun is an adjunct of: "he said after a visit") or a preposition
 * flags        mutual acts: recip, joint (only with several subjects); head (the subject itself must be the actor); apart (of several
 *              subjects the first stands against the others); domestic (the source is its own target where no other is named); again (a bare noun that repeats an
 *              act told before); refusal (only when negated); outer (the code depends on the act it speaks of), noinner; covers
 *              (its object is no act of its own: "rejected the request"); two (nobody does it alone: the other is whoever the one has most
 *              to do with in the story), alone (of which one side may be told: a meeting);
 *              need=source|target|both|via|own|pair|known (lent by any verb; by one that via= names; two states told as its own sides; somebody whose state is known); via=&set|verb (verbs that lend the noun
 *              their subject); mode=, status=
 */
#include "extract/frames/table.h"

static void fault(const struct frame_line *x, const char *what, struct slice at)
{
	unsigned column = at.at >= x->text.at && at.at <= x->text.at + x->text.n ? (unsigned)(at.at - x->text.at) + 1 : 1;
	diag_report(x->sink, DIAG_ERROR, x->file, x->line, column, "%s '%.*s'", what, SLICE_FMT(at));
}

static bool all_upper(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!byte_is_upper(s.at[i]) && s.at[i] != '_')
			return false;
	return s.n > 2;
}

static struct matcher_of_word parse_word(struct frame_line *x, struct slice w, enum frame_part part)
{
	struct frames *f = x->frames;
	if (slice_equal(w, SLICE("*")))
		return (struct matcher_of_word){IS_ANYTHING, 0};
	if (slice_equal(w, SLICE("ACTOR")))
		return (struct matcher_of_word){IS_ACTOR, 0};
	if (slice_equal(w, SLICE("SOMEBODY")))
		return (struct matcher_of_word){IS_SOMEBODY, 0};
	if (slice_equal(w, SLICE("FIRM")))
		return (struct matcher_of_word){IS_FIRM, 0};
	if (slice_equal(w, SLICE("COUNTRY")))
		return (struct matcher_of_word){IS_STATE, 0};
	if (slice_equal(w, SLICE("LAND")))
		return (struct matcher_of_word){IS_LAND, 0};
	if (slice_equal(w, SLICE("NAME")))
		return (struct matcher_of_word){IS_NAME, 0};
	if (slice_equal(w, SLICE("PRONOUN")))
		return (struct matcher_of_word){IS_PRONOUN, 0};
	if (w.at[0] == '&')
		return (struct matcher_of_word){IS_SET, frame_set_add(f, w)};
	if (all_upper(w))
		return (struct matcher_of_word){IS_CLASS, frame_class_add(f, w)};
	uint32_t word = frame_word_add(f, w, part); /* may move the array, so it comes first */
	return (struct matcher_of_word){IS_WORD, f->words.at[word].lemma};
}

/* Where a test looks: "inf:", "as:", or any other word before a colon as a preposition. */
static void parse_where(struct frame_line *x, struct slice before, struct test *t)
{
	static const struct {
		const char *name;
		uint8_t where;
	} names[] = {{"subject", AT_SUBJECT}, {"inf", AT_INFINITIVE}, {"as", AT_AS}, {"has", AT_INNER_OBJECT}, {"object", AT_OBJECT}, {"after", AT_AFTER},
		{"how", AT_HOW}, {"sentence", AT_SENTENCE}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_equal(before, slice_of(names[i].name))) {
			t->where = names[i].where;
			return;
		}
	size_t last = before.n;
	while (last > 0 && before.at[last - 1] != ' ')
		last--;
	t->where = AT_PREPOSITION;
	t->preposition = intern_add(&x->frames->lexicon->words, slice_cut(before, last, before.n));
	t->spelt = last ? intern_add(&x->frames->lexicon->words, before) : 0;
}

static bool parse_bare(struct slice s, struct test *t)
{
	static const struct {
		const char *name;
		uint8_t where;
	} names[] = {{"inf", AT_INFINITIVE}, {"that", AT_THAT}, {"should", AT_SHOULD}, {"will", AT_WILL},
		{"pair", AT_PAIR}, {"none", AT_NOTHING}, {"-", AT_ALWAYS},
		{"accusing", AT_ACCUSING}, {"praising", AT_PRAISING}, {"threatening", AT_THREATENING}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_equal(s, slice_of(names[i].name))) {
			t->where = names[i].where;
			return true;
		}
	return false;
}

/* Of a test with several words, "rescue team", the same as one: some compounds are units of their own, as names of roles. */
static void add_compound(struct frame_line *x, struct test t, struct slice phrase)
{
	bool words = t.n_modifiers > 0 && t.head.what == IS_WORD;
	for (unsigned i = 0; i < t.n_modifiers; i++)
		words = words && t.modifiers[i].what == IS_WORD;
	if (!words)
		return;
	t.n_modifiers = 0;
	t.head.id = intern_add(&x->frames->lexicon->words, phrase);
	*ARRAY_PUSH(x->frames->arena, &x->frames->tests) = t;
}

static void parse_test(struct frame_line *x, struct slice s, enum frame_part part)
{
	struct test t = {.where = part == PART_VERB ? AT_OBJECT : AT_MODIFIER};
	size_t colon = slice_find(s, SLICE(":"), 0);
	struct slice words[3], rest = s, phrase = s;
	unsigned n = 0;
	if (!parse_bare(s, &t)) {
		if (colon < s.n) {
			parse_where(x, slice_cut(s, 0, colon), &t);
			rest = phrase = slice_cut(s, colon + 1, s.n);
		}
		while (n < 3 && slice_next(&rest, ' ', &words[n]))
			n += words[n].n > 0;
		if (!n || rest.n) {
			fault(x, "not a test:", s);
			return;
		}
		enum frame_part of = t.where == AT_INFINITIVE ? PART_VERB : PART_NOUN;
		t.head = parse_word(x, words[of == PART_VERB ? 0 : n - 1], of);
		for (unsigned i = 0; of == PART_NOUN && i + 1 < n; i++)
			t.modifiers[t.n_modifiers++] = parse_word(x, words[i], PART_NOUN);
	}
	*ARRAY_PUSH(x->frames->arena, &x->frames->tests) = t;
	add_compound(x, t, phrase);
}

static void parse_conditions(struct frame_line *x, struct slice column, struct frame *frame)
{
	struct frames *f = x->frames;
	struct slice one, test;
	frame->first_condition = f->conditions.n;
	if (slice_equal(column, SLICE("-")))
		return;
	while (column.n) {
		size_t cut = slice_find(column, SLICE(" & "), 0);
		one = slice_trim(slice_cut(column, 0, cut));
		column = cut < column.n ? slice_cut(column, cut + 3, column.n) : SLICE("");
		struct condition c = {.first = f->tests.n};
		if (one.n && one.at[0] == '!') {
			c.not = true;
			one = slice_cut(one, 1, one.n);
		}
		while (slice_next(&one, '|', &test))
			parse_test(x, slice_trim(test), frame->part);
		c.n = f->tests.n - c.first;
		*ARRAY_PUSH(f->arena, &f->conditions) = c;
		frame->n_conditions++;
	}
}

static const struct {
	const char *name;
	uint8_t where;
} places[] = {{"subject", AT_SUBJECT}, {"object", AT_OBJECT}, {"iobj", AT_RECIPIENT}, {"poss", AT_POSSESSOR}, {"via", AT_VIA},
	{"adj", AT_ADJECTIVE}, {"nn", AT_NOUN}, {"inf", AT_INFINITIVE}, {"that", AT_THAT}, {"head", AT_HEAD}, {"clause", AT_CLAUSE},
		{"visited", AT_VISITED}, {"here", AT_HERE}};

struct slice role_slot_name(const struct frames *f, const struct role_slot *slot)
{
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (places[i].where == slot->where)
			return slice_of(places[i].name);
	return intern_text(&f->lexicon->words, slot->preposition);
}

static uint32_t parse_slots(struct frame_line *x, struct slice column, uint32_t *n)
{
	struct frames *f = x->frames;
	struct slice name;
	uint32_t first = f->slots.n;
	if (slice_equal(column, SLICE("-")))
		column = SLICE("");
	while (column.n && slice_next(&column, '|', &name)) {
		struct role_slot slot = {.where = AT_PREPOSITION};
		name = slice_trim(name);
		if (!name.n || slice_find(name, SLICE(" "), 0) < name.n)
			fault(x, "not a role:", name);
		for (size_t i = 0; i < sizeof places / sizeof *places; i++)
			if (slice_equal(name, slice_of(places[i].name)))
				slot.where = places[i].where;
		if (slot.where == AT_PREPOSITION)
			slot.preposition = intern_add(&f->lexicon->words, name);
		*ARRAY_PUSH(f->arena, &f->slots) = slot;
	}
	*n = f->slots.n - first;
	return first;
}

/* via=&impose|enforce: a set of its own for several names. */
static void parse_via(struct frame_line *x, struct slice value, struct frame *frame)
{
	struct frames *f = x->frames;
	struct slice item, own = slice_cut(value, 0, value.n);
	uint32_t number = frame_set_add(f, own);
	if (slice_find(value, SLICE("|"), 0) < value.n || !slice_starts(value, SLICE("&"))) {
		f->sets.at[number].defined = true;
		while (slice_next(&value, '|', &item)) {
			item = slice_trim(item);
			if (item.n && item.at[0] == '&') {
				uint32_t other = frame_set_add(f, item);
				*ARRAY_PUSH(f->arena, &f->sets.at[number].sets) = other;
			} else if (item.n) {
				uint32_t p = frame_predicate_add(f, item, PART_VERB);
				*ARRAY_PUSH(f->arena, &f->sets.at[number].predicates) = p;
			}
		}
	}
	if (number < FRAME_SET_WORDS * 64)
		bit_put(frame->via, number);
	else
		fault(x, "too many sets before", own);
}

static bool parse_setting(struct frame_line *x, struct slice key, struct slice value, struct frame *frame)
{
	static const char *const needs[] = {"any", "source", "target", "both", "via", "own", "pair", "known"};
	if (slice_equal(key, SLICE("via"))) {
		parse_via(x, value, frame);
		return true;
	}
	if (slice_equal(key, SLICE("mode"))) {
		frame->mode = arena_text(x->frames->arena, value);
		return true;
	}
	for (int i = 0; slice_equal(key, SLICE("need")) && i < (int)(sizeof needs / sizeof *needs); i++)
		if (slice_equal(value, slice_of(needs[i]))) {
			frame->need = (uint8_t)i;
			return true;
		}
	for (int i = 0; slice_equal(key, SLICE("status")) && i < EVENT_STATUSES; i++)
		if (slice_equal(value, slice_of(event_status_names[i]))) {
			frame->status = (int8_t)i;
			return true;
		}
	return false;
}

static void parse_flags(struct frame_line *x, struct slice column, struct frame *frame)
{
	struct {
		const char *name;
		bool *flag;
	} flags[] = {{"recip", &frame->mutual}, {"joint", &frame->joint}, {"head", &frame->head_acts},
		{"domestic", &frame->domestic}, {"apart", &frame->apart},
		{"again", &frame->again}, {"refusal", &frame->refusal}, {"outer", &frame->outer}, {"noinner", &frame->no_inner}, {"covers", &frame->covers},
		{"two", &frame->two}, {"alone", &frame->alone}};
	struct slice item;
	while (slice_next(&column, ';', &item)) {
		item = slice_trim(item);
		size_t equals = slice_find(item, SLICE("="), 0);
		bool known = !item.n || (equals < item.n && parse_setting(x, slice_cut(item, 0, equals), slice_cut(item, equals + 1, item.n), frame));
		for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
			if (slice_equal(item, slice_of(flags[i].name)))
				known = *flags[i].flag = true;
		if (!known)
			fault(x, "unknown flag", item);
	}
}

static void parse_predicates(struct frame_line *x, struct slice column, enum frame_part part)
{
	struct frames *f = x->frames;
	struct slice item;
	while (slice_next(&column, '|', &item)) {
		item = slice_trim(item);
		if (!item.n)
			fault(x, "an empty predicate before", column);
		else if (item.at[0] == '&' && part != PART_VERB)
			fault(x, "a set, which holds verbs, for another kind of word:", item);
		else if (item.at[0] == '&')
			*ARRAY_PUSH(f->arena, &f->uses) = (struct frame_use){NONE, frame_set_add(f, item), f->frames.n};
		else
			*ARRAY_PUSH(f->arena, &f->uses) = (struct frame_use){frame_predicate_add(f, item, part), NONE, f->frames.n};
	}
}

static bool parse_code(struct slice code, struct frame *frame)
{
	if (slice_equal(code, SLICE("---"))) {
		frame->never = true;
		return true;
	}
	if (code.n < 2 || code.n > 4)
		return false;
	for (size_t i = 0; i < code.n; i++)
		if (!byte_is_digit(code.at[i]))
			return false;
	memcpy(frame->cameo, code.at, code.n);
	return true;
}

static const char *rule_name(struct frame_line *x)
{
	char name[96];
	struct slice file = slice_of(x->file);
	for (size_t slash; (slash = slice_find(file, SLICE("/"), 0)) < file.n;)
		file = slice_cut(file, slash + 1, file.n);
	int n = snprintf(name, sizeof name, "%.*s:%u", SLICE_FMT(file), x->line);
	return arena_text(x->frames->arena, (struct slice){name, n > 0 && n < (int)sizeof name ? (size_t)n : 0});
}

void frame_parse(struct frame_line *x)
{
	static const char *const parts[FRAME_PARTS] = {"verb", "noun", "adj"};
	struct slice column[7] = {{0}}, rest = x->text;
	struct frame frame = {.type = x->type, .file = x->file, .line = x->line, .part = FRAME_PARTS, .status = -1};
	for (int i = 0; i < 7 && slice_next(&rest, '\t', &column[i]); i++)
		column[i] = slice_trim(column[i]);
	for (uint8_t i = 0; i < FRAME_PARTS; i++)
		if (slice_equal(column[1], slice_of(parts[i])))
			frame.part = i;
	if (!parse_code(column[0], &frame)) {
		fault(x, "not a CAMEO code:", column[0]);
		return;
	}
	if (frame.part == FRAME_PARTS || !column[2].n) {
		fault(x, "a frame is: code TAB verb, noun or adj TAB words ..., not", column[1]);
		return;
	}
	frame.rule = rule_name(x);
	parse_predicates(x, column[2], (enum frame_part)frame.part);
	parse_conditions(x, column[3], &frame);
	frame.first_source = parse_slots(x, column[4], &frame.n_sources);
	frame.first_target = parse_slots(x, column[5], &frame.n_targets);
	parse_flags(x, column[6], &frame);
	*ARRAY_PUSH(x->frames->arena, &x->frames->frames) = frame;
}
