#include "article/article.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/calendar.h"

const char *const actor_kind_names[ACTOR_KINDS] = {"country", "government", "military", "legislature", "party", "agency", "company",
	"person", "group", "igo", "ngo", "media", "population"};
const char *const mention_by_names[BY_KINDS] = {"name", "alias", "demonym", "metonym", "role", "pronoun"};
const char *const skip_reason_names[SKIP_REASONS] = {"", "advertisement", "navigation", "related", "credit", "contact", "copyright"};
const char *const claim_kind_names[CLAIM_KINDS] = {"statement", "accusation", "demand", "promise", "threat", "concern", "agreement"};
const char *const claim_status_names[CLAIM_STATUSES] = {"made", "hedged", "planned", "negated", "asked"};
const char *const quote_kind_names[3] = {"indirect", "mixed", "direct"};
const char *const event_status_names[EVENT_STATUSES] = {"reported", "claimed", "denied", "planned", "negated", "hypothetical"};
const char *const timex_type_names[4] = {"DATE", "TIME", "DURATION", "SET"};
const char *const published_from_names[FROM_KINDS] = {"none", "option", "metadata", "dateline", "url", "filename"};

struct article *article_new(struct arena *arena)
{
	struct article *a = ARENA_NEW(arena, struct article);
	a->arena = arena;
	a->day = CALENDAR_NO_DAY;
	a->dateline.date = CALENDAR_NO_DAY;
	return a;
}

void article_fail(struct article *a, const char *code, uint64_t at, const char *format, ...)
{
	if (a->error.code)
		return;
	a->error.code = code;
	a->error.at = at;
	va_list args;
	va_start(args, format);
	vsnprintf(a->error.message, sizeof a->error.message, format, args);
	va_end(args);
}

uint32_t article_sentence_at(const struct article *a, uint32_t at)
{
	uint32_t low = 0, high = a->sentences.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->sentences.at[middle].start <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : NONE;
}

static void fill(struct slice *place, const char *text)
{
	if (!place->at && text)
		*place = slice_of(text);
}

void article_fill(struct article *a, const char *id, const char *title, const char *date)
{
	fill(&a->id, id);
	fill(&a->title, title);
	if (date && !a->published.at) {
		a->published = slice_of(date);
		a->published_from = FROM_OPTION;
	}
}

void article_complete(struct article *a, const char *path, const char *reader)
{
	if (!a->source.at && a->url.at)
		a->source = a->url;
	fill(&a->source, path);
	fill(&a->format, reader);
}

uint32_t article_attribution_from(const struct article *a, uint32_t sentence)
{
	uint32_t low = 0, high = a->attributions.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->attributions.at[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool actors_of_one_state(const struct article *a, uint32_t x, uint32_t y)
{
	return x == y || (a->actors.at[x].country[0] && strcmp(a->actors.at[x].country, a->actors.at[y].country) == 0);
}

void ids_add(struct article *a, struct ids *list, uint32_t id)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->at[i] == id)
			return;
	if ((list->n & (list->n - 1)) == 0) { /* full at 0, 1, 2, 4, 8 ... */
		size_t old = list->n * sizeof *list->at;
		list->at = arena_grow(a->arena, list->at, old, old ? old * 2 : sizeof *list->at);
	}
	list->at[list->n++] = id;
}

bool ids_have(const struct ids *list, uint32_t id)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->at[i] == id)
			return true;
	return false;
}

void ids_drop_owners(const struct article *a, struct ids *list)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		const struct actor *x = &a->actors.at[list->at[i]];
		bool owned = false;
		for (uint32_t k = 0; k < list->n && x->kind == ACTOR_COUNTRY && x->country[0]; k++) {
			const struct actor *y = &a->actors.at[list->at[k]];
			owned = owned || (y->kind != ACTOR_COUNTRY && !strcmp(x->country, y->country));
		}
		if (!owned)
			list->at[kept++] = list->at[i];
	}
	list->n = kept;
}

bool ids_share(const struct ids *a, const struct ids *b)
{
	for (uint32_t i = 0; i < a->n; i++)
		if (ids_have(b, a->at[i]))
			return true;
	return false;
}

struct slice article_name(const struct article *a, struct span span)
{
	struct slice words = article_slice(a, span);
	if (slice_find(words, SLICE("\n"), 0) >= words.n)
		return words;
	char *out = ARENA_ARRAY(a->arena, char, words.n);
	size_t n = 0;
	for (size_t i = 0; i < words.n; i++)
		if (!byte_is_space(words.at[i]))
			out[n++] = words.at[i];
		else if (n && out[n - 1] != ' ')
			out[n++] = ' ';
	return (struct slice){out, n};
}

uint32_t article_lead(const struct article *a)
{
	for (uint32_t i = 0; i < a->sentences.n; i++)
		if (a->sentences.at[i].body)
			return i;
	return NONE;
}

uint32_t article_group_at(const struct article *a, uint32_t sentence, uint32_t unit)
{
	uint32_t low = a->sentences.at[sentence].first_group, high = a->sentences.at[sentence].end_group;
	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		if (a->groups.at[middle].first <= unit)
			low = middle;
		else
			high = middle;
	}
	return low;
}
