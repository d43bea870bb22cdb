#include "extract/times/parts.h"

#include "extract/times/numbers.h"

static const char *const part_names[TIME_PARTS] = {"kind", "year", "month", "day", "weekday", "part", "clock", "meridiem", "number",
	"fraction", "unit",
	"direction", "ordinal", "season", "holiday", "ref", "mod", "century", "of", "era"};
static const char *const kind_names[TIME_KINDS] = {"date", "numeric", "deictic", "unit", "offset", "duration", "set", "ref", "quarter",
	"half", "season",
	"holiday", "decade", "century"};
static const char *const unit_codes[] = {[UNIT_SECOND] = "TS", [UNIT_MINUTE] = "TM", [UNIT_HOUR] = "TH", [UNIT_NIGHT] = "NI", [UNIT_DAY] = "D",
	[UNIT_WEEKEND] = "WE", [UNIT_WEEK] = "W", [UNIT_MONTH] = "M", [UNIT_QUARTER] = "Q", [UNIT_YEAR] = "Y", [UNIT_DECADE] = "DE", [UNIT_CENTURY] = "CE",
	[UNIT_MILLENNIUM] = "ML"};

/* ---- once ---- */

static uint32_t set_of(struct lexicon *l, const char *tag)
{
	struct class_set s = {{0}};
	class_set_put(&s, lexicon_class(l, "TIME"));
	class_set_put(&s, lexicon_class(l, tag));
	return class_set_add(&l->classes, &s);
}

void time_parts_prepare(struct knowledge *k)
{
	struct lexicon *l = &k->lexicon;
	struct reckoning *r = k->reckoning = ARENA_NEW(&k->arena, struct reckoning);
	r->set_of_adverb = set_of(l, "RB");
	r->set_of_adjective = set_of(l, "JJ");
	r->narrows = lexicon_class(l, "NARROWS");
	r->stretch_only = lexicon_class(l, "STRETCH_ONLY");
	r->fiscal_owner = lexicon_class(l, "FISCAL_OWNER");
	r->edge = lexicon_class(l, "EDGE");
	r->loosens = lexicon_class(l, "LOOSENS");
	r->units = lexicon_class(l, "UNITS");
	r->vague = lexicon_class(l, "VAGUE");
	r->awaited = lexicon_class(l, "AWAITED");
	r->committed = lexicon_class(l, "COMMITTED");
	r->timed = lexicon_class(l, "TIMED");
	r->awaits = lexicon_class(l, "AWAITS");
	r->future = lexicon_class(l, "FUTURE_MODAL");
	r->possessive = lexicon_class(l, "APOSTROPHE_S");
	r->be = lexicon_class(l, "BE");
	r->have = lexicon_class(l, "HAVE");
	r->do_ = lexicon_class(l, "DO");
	r->time = lexicon_class(l, "TIME");
	r->noun_group = lexicon_class(l, "NG");
	r->verb_group = lexicon_class(l, "VG");
	r->finite = lexicon_class(l, "FIN");
	r->infinitive = lexicon_class(l, "INF");
	r->that = lexicon_class(l, "THAT");
	r->subordinator = lexicon_class(l, "SUBORDINATOR");
	struct { uint32_t *at; const char *word; } words[] = {{&r->a, "a"}, {&r->an, "an"}, {&r->the, "the"}, {&r->of, "of"}, {&r->hyphen, "-"},
		{&r->in, "in"},
		{&r->after, "after"}, {&r->before, "before"}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		*words[i].at = intern_add(&l->words, slice_of(words[i].word));
}

static bool number_of(const char *const names[], unsigned n, struct slice name, uint8_t *out)
{
	for (unsigned i = 0; i < n; i++)
		if (names[i] && slice_equal(slice_of(names[i]), name)) {
			*out = (uint8_t)i;
			return true;
		}
	return false;
}

static bool read_flag(struct slice key, struct time_rule *out)
{
	struct { const char *name; bool *at; } flags[] = {{"article", &out->article}, {"loosens", &out->loosens}, {"adverb", &out->adverb},
		{"norate", &out->norate}, {"fiscal", &out->fiscal}};
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (slice_equal(key, slice_of(flags[i].name)))
			return *flags[i].at = true;
	return false;
}

static bool rule_read(const struct rule *r, struct time_rule *out)
{
	bool good = number_of(timex_type_names, 4, r->make, &out->type);
	memset(out->slot, RULE_NO_SLOT, sizeof out->slot);
	for (unsigned i = 1; i < r->n_arguments; i++) {
		const struct rule_argument *a = &r->arguments[i];
		uint8_t part;
		if (read_flag(a->key, out))
			continue;
		if (!number_of(part_names, TIME_PARTS, a->key, &part))
			return false;
		out->slot[part] = a->slot;
		if (a->slot == RULE_NO_SLOT)
			out->literal[part] = a->value;
	}
	return good && number_of(kind_names, TIME_KINDS, out->literal[PART_KIND], &out->kind);
}

bool time_parts_finish(struct knowledge *k, struct diag_sink *sink)
{
	bool good = true;
	struct reckoning *reckoning = k->reckoning;
	reckoning->classes = k->times.mentioned;
	class_set_put(&reckoning->classes, reckoning->narrows);
	class_set_put(&reckoning->classes, reckoning->fiscal_owner);
	class_set_put(&reckoning->classes, reckoning->edge);
	class_set_put(&reckoning->classes, reckoning->loosens);
	reckoning->rules = ARENA_ARRAY(&k->arena, struct time_rule, k->times.rules.n + 1);
	for (uint32_t i = 0; i < k->times.rules.n; i++) {
		const struct rule *r = &k->times.rules.at[i];
		if (!rule_read(r, &reckoning->rules[i])) {
			diag_report(sink, DIAG_ERROR, r->file, r->line, 1,
				"rule %s: a make line of level time is DATE, TIME, DURATION or SET, kind=..., then parts", r->name);
			good = false;
		}
	}
	return good;
}

/* ---- one match ---- */

struct part_reading {
	const struct stage *s;
	const struct time_rule *rule;
	const struct match *match;
	uint32_t first_unit;
	struct time_parts *out;
};

/* The units of a part; false where the rule has no such slot or it took no part. */
static bool units_of(const struct part_reading *x, enum time_part part, uint32_t *first, uint32_t *end)
{
	uint8_t slot = x->rule->slot[part];
	if (slot == RULE_NO_SLOT || x->match->slots[slot].start == NONE || x->match->slots[slot].start >= x->match->slots[slot].end)
		return false;
	*first = x->first_unit + x->match->slots[slot].start;
	*end = x->first_unit + x->match->slots[slot].end;
	return true;
}

static struct slice attribute(const struct part_reading *x, uint32_t unit, const char *key)
{
	return time_attribute(x->s, unit, slice_of(key), NULL);
}

/* The attribute of a part's first word that has it, or the rule's literal. */
static struct slice text_of(const struct part_reading *x, enum time_part part, const char *key)
{
	uint32_t first, end;
	struct slice value = x->rule->literal[part];
	if (units_of(x, part, &first, &end))
		for (value.n = 0; first < end && !value.n; first++)
			value = attribute(x, first, key);
	return value;
}

static int32_t small_number(const struct part_reading *x, enum time_part part)
{
	uint32_t first, end;
	unsigned long v;
	if (units_of(x, part, &first, &end)) {
		int64_t n = time_number(x->s, first, end);
		return n < 0 || n > 100000000 ? TIME_MISSING : (int32_t)(n / 1000);
	}
	return x->rule->literal[part].n && slice_number(x->rule->literal[part], 1000000, &v) ? (int32_t)v : TIME_MISSING;
}

static void read_direction(const struct part_reading *x, enum time_part part, struct time_direction *d)
{
	uint32_t first, end;
	*d = (struct time_direction){0};
	if (!units_of(x, part, &first, &end)) {
		struct slice literal = x->rule->literal[part];
		d->given = literal.n > 0;
		d->from_text = slice_ends(literal, SLICE("-from-text"));
		d->offset = (int8_t)(literal.n && literal.at[0] == '-' ? -1 : literal.n && literal.at[0] == '1');
		return;
	}
	d->given = true;
	for (; first < end; first++) {
		const struct entry *e = NULL;
		time_attribute(x->s, first, SLICE("value"), &e);
		if (!e)
			continue;
		const struct lexicon *l = &x->s->k->lexicon;
		d->offset = e->value ? (int8_t)e->value : d->offset; /* "this coming": the second says which */
		d->from_text |= lexicon_attribute(l, e, SLICE("from")).n > 0;
		d->same |= lexicon_attribute(l, e, SLICE("same")).n > 0;
		d->span |= lexicon_attribute(l, e, SLICE("span")).n > 0;
	}
}

static void read_unit(const struct part_reading *x)
{
	struct time_parts *p = x->out;
	struct slice code = text_of(x, PART_UNIT, "unit");
	uint32_t first, end;
	p->unit_value = 1;
	number_of(unit_codes, sizeof unit_codes / sizeof *unit_codes, code, &p->unit);
	if (!units_of(x, PART_UNIT, &first, &end))
		return;
	for (; first < end; first++) {
		const struct entry *e = NULL;
		if (time_attribute(x->s, first, SLICE("unit"), &e).n) {
			p->unit_value = e->value > 0 && e->value <= UNIT_VALUE_MAX ? e->value : 1;
			p->plural = time_unit_is(x->s, first, x->s->k->reckoning->units);
		}
	}
}

static void read_number(const struct part_reading *x)
{
	struct time_parts *p = x->out;
	uint32_t first, end;
	p->number = small_number(x, PART_NUMBER);
	if (p->number != TIME_MISSING)
		p->number *= 1000;
	if (units_of(x, PART_NUMBER, &first, &end)) {
		p->vague = time_unit_is(x->s, first, x->s->k->reckoning->vague);
		p->number = p->vague ? TIME_MISSING : time_number(x->s, first, end);
	}
	if (units_of(x, PART_FRACTION, &first, &end))
		p->number = (p->number == TIME_MISSING ? 1000 : p->number) + 500;
}

static void read_clock(const struct part_reading *x)
{
	struct time_parts *p = x->out;
	uint32_t first, end;
	p->hour = p->minute = TIME_MISSING;
	if (!units_of(x, PART_CLOCK, &first, &end))
		return;
	struct slice point = attribute(x, first, "clock");
	struct slice text = point.n ? point : article_slice(x->s->a, article_unit_span(x->s->a, first, end));
	time_clock(text, &p->hour, &p->minute);
	if (p->hour == TIME_MISSING)
		p->hour = small_number(x, PART_CLOCK);
	if (units_of(x, PART_MERIDIEM, &first, &end) && p->hour != TIME_MISSING && p->hour <= 12) {
		const struct entry *e = NULL;
		time_attribute(x->s, first, SLICE("value"), &e);
		if (e)
			p->hour = p->hour % 12 + e->value;
	}
}

static void read_year(const struct part_reading *x)
{
	struct time_parts *p = x->out;
	uint32_t first, end;
	p->year = TIME_MISSING;
	if (!units_of(x, PART_YEAR, &first, &end))
		return;
	p->year = time_year(x->s, first, end, &p->short_year);
	if (p->short_year && p->year != TIME_MISSING) { /* 1987-88: the century of the year before */
		uint32_t before, before_end;
		bool unused;
		int32_t century = units_of(x, PART_CENTURY, &before, &before_end) ? time_year(x->s, before, before_end, &unused) / 100 * 100 : TIME_MISSING;
		if (century != TIME_MISSING) {
			p->year += century;
			p->short_year = false;
		}
	}
}

/* Whose fiscal year: Japan's fiscal 2023, the federal fiscal year. */
static void read_fiscal(const struct part_reading *x)
{
	const struct reckoning *r = x->s->k->reckoning;
	uint32_t owner = x->first_unit + x->match->start;
	unsigned long month;
	if (owner > x->first_unit && time_unit_is(x->s, owner - 1, r->possessive))
		owner--;
	if (owner == x->first_unit || !time_unit_is(x->s, --owner, r->fiscal_owner))
		return;
	if (!slice_number(attribute(x, owner, "month"), 12, &month) || month < 1)
		return;
	x->out->fiscal_month = (int32_t)month;
	x->out->fiscal_by_start = slice_equal(attribute(x, owner, "named"), SLICE("start"));
}

void time_parts_read(const struct stage *s, uint32_t first_unit, const struct match *m, struct time_parts *out)
{
	/* cppcheck-suppress ctuuninitvar ; it is filled below */
	struct part_reading x = {s, &s->k->reckoning->rules[m->rule], m, first_unit, out};
	uint32_t first, end;
	*out = (struct time_parts){.type = x.rule->type, .kind = x.rule->kind};
	read_year(&x);
	read_clock(&x);
	read_unit(&x);
	read_number(&x);
	read_direction(&x, PART_DIRECTION, &out->direction);
	read_direction(&x, PART_YEAR_DIRECTION, &out->year_direction);
	out->month = small_number(&x, PART_MONTH);
	out->day = small_number(&x, PART_DAY);
	out->weekday = small_number(&x, PART_WEEKDAY);
	out->ordinal = small_number(&x, PART_ORDINAL);
	out->century = x.rule->kind == KIND_DATE ? TIME_MISSING : small_number(&x, PART_CENTURY);
	out->daypart = text_of(&x, PART_DAYPART, "part");
	out->season = text_of(&x, PART_SEASON, "season");
	out->ref = text_of(&x, PART_REF, x.rule->kind == KIND_SET ? "set" : "ref");
	if (!out->daypart.n && x.rule->kind == KIND_DEICTIC)
		out->daypart = text_of(&x, PART_DIRECTION, "part");
	out->mod = text_of(&x, PART_MOD, "mod");
	out->before_christ = units_of(&x, PART_ERA, &first, &end);
	if (x.rule->fiscal)
		read_fiscal(&x);
	if (units_of(&x, PART_HOLIDAY, &first, &end))
		time_attribute(s, first, SLICE("holiday"), &out->holiday);
}
