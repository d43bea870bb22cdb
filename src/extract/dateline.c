#include "extract/dateline.h"

#include "base/calendar.h"

enum { PLACE_WORDS = 5, AGENCY_WORDS = 5, HALF_YEAR = 183, LETTERS = 2 };

struct line {
	const struct article *a;
	uint32_t at, end;              /* tokens */
	uint32_t place_end, first_end; /* of all places, of the first of them */
	struct span place, agency;
	int32_t month, day, year;      /* 0: not given */
	bool upper, dash;
};

static const struct token *token(const struct line *l)
{
	return l->at < l->end ? &l->a->tokens.at[l->at] : NULL;
}

static struct slice text(const struct line *l)
{
	const struct token *t = token(l);
	return t ? slice_cut(l->a->text, t->start, t->end) : SLICE("");
}

static bool take(struct line *l, enum token_kind kind)
{
	const struct token *t = token(l);
	if (!t || t->kind != kind)
		return false;
	l->at++;
	return true;
}

static int32_t month_named(struct slice s)
{
	static const char *const names[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
	if (s.n && s.at[s.n - 1] == '.')
		s.n--;
	for (int32_t i = 0; i < 12; i++) {
		struct slice name = slice_of(names[i]);
		if (slice_same(s, name) || (s.n >= 3 && s.n <= 4 && slice_same(s, slice_cut(name, 0, s.n))))
			return i + 1;
	}
	return 0;
}

/* SEOUL/WASHINGTON: two places; the slash is taken if so. */
static bool take_slash(struct line *l)
{
	const struct token *t = token(l);
	if (!l->upper || !t || t->kind != TOKEN_SYMBOL || !slice_equal(text(l), SLICE("/")) || l->at + 1 >= l->end || t[1].shape != SHAPE_UPPER)
		return false;
	l->at++;
	return true;
}

/* SEOUL   New York   UNITED NATIONS */
static bool take_place(struct line *l)
{
	const struct token *t = token(l), *first = t;
	uint32_t n = 0, longest = 0;
	l->upper = true;
	while ((t = token(l)) && t->kind == TOKEN_WORD && t->shape != SHAPE_LOWER && t->shape != SHAPE_NONE && n < PLACE_WORDS &&
	       (n == 0 || !month_named(text(l)))) {
		if (n > 0 && l->upper && t->shape != SHAPE_UPPER)
			break; /* SEOUL North Korea said: the place ends with its capitals */
		l->upper = l->upper && t->shape == SHAPE_UPPER;
		longest = t->end - t->start > longest ? t->end - t->start : longest;
		l->place = (struct span){first->start, t->end};
		l->at++;
		n++;
		uint32_t here = l->at;
		if (take_slash(l) && !l->first_end)
			l->first_end = here;
	}
	l->place_end = l->at;
	l->first_end = l->first_end ? l->first_end : l->at;
	l->upper = l->upper && longest > LETTERS; /* LA JOLLA, not "US troops" */
	return n > 0;
}

static bool take_date(struct line *l)
{
	uint32_t from = l->at;
	unsigned long day, year;
	take(l, TOKEN_COMMA);
	l->month = month_named(text(l));
	if (l->month) {
		l->at++;
		take(l, TOKEN_STOP);
		if (slice_number(text(l), 31, &day) && day) {
			l->day = (int32_t)day;
			l->at++;
			uint32_t comma = l->at;
			take(l, TOKEN_COMMA);
			if (slice_number(text(l), 2999, &year) && year > 1000) {
				l->year = (int32_t)year;
				l->at++;
				take(l, TOKEN_COMMA);
			} else {
				l->at = comma;
			}
			return true;
		}
	}
	l->month = 0;
	l->at = from;
	return false;
}

static void take_agency(struct line *l)
{
	uint32_t from = l->at, n = 0;
	if (!take(l, TOKEN_OPEN_PAREN))
		return;
	uint32_t start = token(l) ? token(l)->start : 0, stop = start;
	while (token(l) && token(l)->kind != TOKEN_CLOSE_PAREN && n++ < AGENCY_WORDS) {
		stop = token(l)->end;
		l->at++;
	}
	if (take(l, TOKEN_CLOSE_PAREN) && stop > start)
		l->agency = (struct span){start, stop};
	else
		l->at = from;
}

static bool take_text(struct line *l, const char *word)
{
	if (!slice_equal(text(l), slice_of(word)))
		return false;
	l->at++;
	return true;
}

/* LIMA, May 4. /TASS/. */
static void take_slashed_agency(struct line *l)
{
	uint32_t from = l->at;
	take(l, TOKEN_STOP);
	if (take_text(l, "/") && token(l) && token(l)->kind == TOKEN_WORD) {
		struct span name = {token(l)->start, token(l)->end};
		l->at++;
		if (take_text(l, "/")) {
			take(l, TOKEN_STOP);
			l->agency = name;
			return;
		}
	}
	l->at = from;
}

/* The end of the name of a state, of a city of one or of one of the USA (Fla) that begins at this token; NONE. */
static uint32_t state_end(const struct stage *s, const struct sentence *sentence, uint32_t at)
{
	static const char *const names[] = {"STATE", "US_STATE"};
	for (uint32_t i = sentence->first_unit; i < sentence->end_unit && s->a->units.at[i].first <= at; i++) {
		const struct unit *u = &s->a->units.at[i];
		for (unsigned k = 0; u->first == at && k < 2; k++) {
			uint32_t class = class_find(&s->k->lexicon.classes, slice_of(names[k]));
			if (class && unit_has(&s->k->lexicon, u, class))
				return u->end;
		}
	}
	return NONE;
}

/* March 3 - */
static bool dated_at(struct line l)
{
	take(&l, TOKEN_STOP); /* of an abbreviation: Penn. */
	return take_date(&l) && take(&l, TOKEN_DASH);
}

/* SEOUL, South Korea (AP) —   PHOENIX, Ariz. (AP) --   STUTTGART, Germany Soldiers said   Reading, Penn., March 3 -: a dash, an agency or a day
 * proves what stands behind the city, or it is a state. True if a state. */
static bool take_region(struct line *l, const struct stage *s, const struct sentence *sentence)
{
	uint32_t from = l->at;
	if (!take(l, TOKEN_COMMA))
		return false;
	uint32_t end = state_end(s, sentence, l->at);
	if (end != NONE)
		l->at = end;
	for (uint32_t n = 0; end == NONE && token(l) && token(l)->kind == TOKEN_WORD && token(l)->shape != SHAPE_LOWER && n < 3; n++)
		l->at++;
	const struct token *next = token(l);
	bool proved = next && l->upper && (end != NONE || next->kind == TOKEN_OPEN_PAREN || next->kind == TOKEN_DASH);
	if (!next || l->at == from + 1 || (!proved && !dated_at(*l))) {
		l->at = from;
		return false;
	}
	l->place_end = l->at;
	l->place.end = l->a->tokens.at[l->at - 1].end;
	if (end == NONE && next->kind == TOKEN_STOP)
		l->at++;
	return end != NONE;
}

/* The place of a repost that lost its dash is one that the lexicon knows: "SEOUL North Korea said". */
static bool known_place(const struct stage *s, const struct sentence *sentence, const struct line *l)
{
	return state_end(s, sentence, sentence->first_token) == l->first_end;
}

static int32_t day_of(const struct line *l, int32_t known)
{
	if (!l->month)
		return CALENDAR_NO_DAY;
	if (l->year)
		return calendar_day(l->year, l->month, l->day);
	if (known == CALENDAR_NO_DAY)
		return CALENDAR_NO_DAY;
	int32_t year = calendar_date(known).year;
	for (int32_t y = year - 1; y <= year + 1; y++) {
		int32_t day = calendar_day(y, l->month, l->day);
		if (day != CALENDAR_NO_DAY && day - known <= HALF_YEAR && known - day <= HALF_YEAR)
			return day;
	}
	return CALENDAR_NO_DAY;
}

void dateline_find(struct stage *s, int32_t known)
{
	struct article *a = s->a;
	uint32_t i = 0;
	while (i < a->sentences.n && !a->sentences.at[i].body)
		i++;
	if (i == a->sentences.n)
		return;
	const struct sentence *first = &a->sentences.at[i];
	struct line l = {.a = a, .at = first->first_token, .end = first->end_token};
	if (!take_place(&l))
		return;
	bool state = take_region(&l, s, first), dated = take_date(&l);
	take_agency(&l);
	if (dated && span_none(l.agency))
		take_slashed_agency(&l);
	l.dash = take(&l, TOKEN_DASH);
	bool sure = (l.dash && (l.upper || dated || !span_none(l.agency))) || (!span_none(l.agency) && dated) ||
		    (l.upper && !dated && l.at == l.place_end && (state || known_place(s, first, &l)) && token(&l) && token(&l)->shape == SHAPE_CAPITAL);
	if (!sure)
		return;
	a->dateline.place = article_slice(a, l.place);
	if (!span_none(l.agency)) {
		a->dateline.agency = article_slice(a, l.agency);
		if (!a->agency.at)
			a->agency = a->dateline.agency;
	}
	a->dateline.date = day_of(&l, known);
	a->dateline.span = (struct span){l.place.start, a->tokens.at[l.at - 1].end};
}
