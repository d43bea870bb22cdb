#include "write/columns.h"

#include "base/calendar.h"
#include "write/lists.h"

/* ---- any table ---- */

void column_text(struct row *r, struct slice s) { buf_add(&r->cells.cell, s); }
void column_name(struct row *r, const char *name) { column_text(r, slice_of(name)); }
void column_article(struct row *r) { column_text(r, r->id); }
void column_source(struct row *r) { column_text(r, r->source); }
void column_published(struct row *r) { calendar_add(&r->cells.cell, r->article->day); }

static void number(struct row *r, uint32_t n)
{
	if (n != NONE)
		buf_add_uint(&r->cells.cell, n);
}

static void local_id(struct row *r, char letter, uint32_t index)
{
	if (index != NONE)
		buf_addf(&r->cells.cell, "%c%u", letter, index + 1);
}

static void span(struct row *r, struct span s)
{
	if (!span_none(s))
		column_text(r, article_slice(r->article, s));
}

static void offset(struct row *r, struct span s, uint32_t byte)
{
	if (!span_none(s))
		number(r, offsets_at(&r->offsets, byte));
}

static void actor_names(struct row *r, const struct ids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		cells_join(&r->cells);
		column_text(r, r->article->actors.at[list->at[i]].name);
	}
}

/* One for each name beside it: an actor without a code is "---", as in other event data. */
static void actor_codes(struct row *r, const struct ids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		const char *code = r->article->actors.at[list->at[i]].code;
		cells_join(&r->cells);
		column_name(r, code[0] ? code : "---");
	}
}

static void attribution_ids(struct row *r, const struct ids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		cells_join(&r->cells);
		refs_attribution(&r->cells.cell, r->article, r->numbers, list->at[i]);
	}
}

/* ---- times ---- */

static const struct timex3 *time_of(const struct row *r) { return refs_time(r->article, r->time); }

static void time_id(struct row *r) { local_id(r, 't', r->time); }
static void time_value(struct row *r) { column_name(r, time_of(r) ? time_of(r)->value : NULL); }
void column_begin(struct row *r) { calendar_add(&r->cells.cell, time_of(r) ? time_of(r)->begin : CALENDAR_NO_DAY); }
static void time_finish(struct row *r) { calendar_add(&r->cells.cell, time_of(r) ? time_of(r)->finish : CALENDAR_NO_DAY); }
static void time_type(struct row *r) { column_name(r, timex_type_names[time_of(r)->type]); }
static void time_mod(struct row *r) { column_name(r, time_of(r)->mod); }
static void time_text(struct row *r) { span(r, time_of(r)->span); }
static void time_start(struct row *r) { offset(r, time_of(r)->span, time_of(r)->span.start); }
static void time_end(struct row *r) { offset(r, time_of(r)->span, time_of(r)->span.end); }
static void time_rule(struct row *r) { column_name(r, time_of(r)->rule); }
static void time_sentence(struct row *r) { number(r, time_of(r)->sentence); }

#define ARTICLE_COLUMNS {"article", column_article}, {"article_source", column_source}, {"published", column_published}
#define TIME_COLUMNS {"time", time_id}, {"time_value", time_value}, {"date_begin", column_begin}, {"date_finish", time_finish}

const struct column columns_times[] = {ARTICLE_COLUMNS, {"id", time_id}, {"type", time_type}, {"value", time_value}, {"date_begin", column_begin},
	{"date_finish", time_finish}, {"mod", time_mod}, {"text", time_text}, {"start", time_start}, {"end", time_end}, {"sentence", time_sentence},
	{"rule", time_rule}, {NULL, NULL}};

/* ---- events ---- */

static void event_id(struct row *r) { local_id(r, 'e', r->index); }
void column_type(struct row *r) { column_name(r, r->event->type); }
void column_mode(struct row *r) { column_name(r, r->event->mode); }
void column_cameo(struct row *r) { column_name(r, r->event->cameo); }
void column_status(struct row *r) { column_name(r, event_status_names[r->event->status]); }
static void event_quad(struct row *r) { number(r, r->event->type ? plover_quad(r->event->type) : 0); }
static void event_source_codes(struct row *r) { actor_codes(r, &r->event->sources); }
static void event_source_names(struct row *r) { actor_names(r, &r->event->sources); }
static void event_target_codes(struct row *r) { actor_codes(r, &r->event->targets); }
static void event_target_names(struct row *r) { actor_names(r, &r->event->targets); }
void column_trigger(struct row *r) { span(r, r->event->trigger); }
static void event_start(struct row *r) { offset(r, r->event->trigger, r->event->trigger.start); }
static void event_end(struct row *r) { offset(r, r->event->trigger, r->event->trigger.end); }
void column_place(struct row *r) { span(r, r->event->place); }
static void event_claims(struct row *r) { attribution_ids(r, &r->event->claims); }
static void event_denials(struct row *r) { attribution_ids(r, &r->event->denials); }
static void event_repeats(struct row *r) { local_id(r, 'e', r->event->repeats); }
static void event_rule(struct row *r) { column_name(r, r->event->rule); }

void column_contexts(struct row *r)
{
	struct slice rest = slice_of(r->event->contexts), word;
	while (slice_next(&rest, ' ', &word))
		if (word.n) {
			cells_join(&r->cells);
			column_text(r, word);
		}
}

static uint32_t sentence_of(const struct row *r) { return r->event ? r->event->sentence : r->attribution->sentence; }
static void sentence(struct row *r) { number(r, sentence_of(r)); }
static void sentence_text(struct row *r) { column_text(r, refs_sentence(r->article, sentence_of(r))); }

const struct column columns_events[] = {ARTICLE_COLUMNS, {"id", event_id}, {"type", column_type}, {"mode", column_mode}, {"contexts", column_contexts},
	{"cameo", column_cameo}, {"quad", event_quad}, {"status", column_status}, {"source_codes", event_source_codes}, {"source_names", event_source_names},
	{"target_codes", event_target_codes}, {"target_names", event_target_names}, TIME_COLUMNS, {"trigger", column_trigger}, {"start", event_start},
	{"end", event_end}, {"place", column_place}, {"claims", event_claims}, {"denials", event_denials}, {"repeats", event_repeats},
	{"sentence", sentence}, {"rule", event_rule}, {"sentence_text", sentence_text}, {NULL, NULL}};

/* ---- claims and denials ---- */

static void attribution_id(struct row *r) { refs_attribution(&r->cells.cell, r->article, r->numbers, r->index); }
static void claim_kind(struct row *r) { column_name(r, claim_kind_names[r->attribution->kind]); }
static void claim_status(struct row *r) { column_name(r, claim_status_names[r->attribution->status]); }
static void quote(struct row *r) { column_name(r, quote_kind_names[r->attribution->quote]); }
static void source_codes(struct row *r) { actor_codes(r, &r->attribution->sources); }
static void source_names(struct row *r) { actor_names(r, &r->attribution->sources); }
static void target_codes(struct row *r) { actor_codes(r, &r->attribution->targets); }
static void target_names(struct row *r) { actor_names(r, &r->attribution->targets); }
static void source_text(struct row *r) { span(r, r->attribution->source); }
static void cue(struct row *r) { span(r, r->attribution->cue); }
static void cue_start(struct row *r) { offset(r, r->attribution->cue, r->attribution->cue.start); }
static void cue_end(struct row *r) { offset(r, r->attribution->cue, r->attribution->cue.end); }
static void content(struct row *r) { span(r, r->attribution->content); }
static void content_start(struct row *r) { offset(r, r->attribution->content, r->attribution->content.start); }
static void content_end(struct row *r) { offset(r, r->attribution->content, r->attribution->content.end); }
static void links(struct row *r) { attribution_ids(r, &r->attribution->links); }
static void rule(struct row *r) { column_name(r, r->attribution->rule); }

#define SOURCE_COLUMNS {"source_codes", source_codes}, {"source_names", source_names}, {"source_text", source_text}
#define SPAN_COLUMNS {"cue", cue}, {"cue_start", cue_start}, {"cue_end", cue_end}, {"content", content}, {"content_start", content_start}, \
	{"content_end", content_end}, {"quote", quote}

const struct column columns_claims[] = {ARTICLE_COLUMNS, {"id", attribution_id}, {"kind", claim_kind}, {"status", claim_status}, SOURCE_COLUMNS,
	SPAN_COLUMNS, {"target_codes", target_codes}, {"target_names", target_names}, {"denied_by", links}, TIME_COLUMNS, {"sentence", sentence},
	{"rule", rule}, {NULL, NULL}};

const struct column columns_denials[] = {ARTICLE_COLUMNS, {"id", attribution_id}, SOURCE_COLUMNS, SPAN_COLUMNS, {"answers", links}, TIME_COLUMNS,
	{"sentence", sentence}, {"rule", rule}, {NULL, NULL}};

/* ---- actors ---- */

static void actor_id(struct row *r) { local_id(r, 'a', r->index); }
static void actor_name(struct row *r) { column_text(r, r->actor->name); }
static void actor_code(struct row *r) { column_name(r, r->actor->code); }
static void actor_country(struct row *r) { column_name(r, r->actor->country); }
static void actor_kind(struct row *r) { column_name(r, actor_kind_names[r->actor->kind]); }
static void actor_mentions(struct row *r) { number(r, r->mentions[r->index]); }

static void actor_roles(struct row *r)
{
	for (uint32_t i = 0; i < r->actor->roles.n; i++) {
		cells_join(&r->cells);
		column_text(r, r->actor->roles.at[i]);
	}
}

static void actor_first(struct row *r)
{
	struct span s = r->mentions[r->index] ? r->article->mentions.at[r->first[r->index]].span : (struct span){0, 0};
	offset(r, s, s.start);
}

const struct column columns_actors[] = {ARTICLE_COLUMNS, {"id", actor_id}, {"name", actor_name}, {"code", actor_code}, {"country", actor_country},
	{"kind", actor_kind}, {"roles", actor_roles}, {"mentions", actor_mentions}, {"first_start", actor_first}, {NULL, NULL}};
