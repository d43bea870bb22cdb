/*
 * Events with the columns that users of other event data know: POLECAT (the first set coded in PLOVER) and ICEWS. One row for each pair of source and
 * target, so ids get the pair's number. What wirecode does not know (places on a map, intensities) is an empty cell, never a filler.
 */
#include "write/columns.h"
#include "write/lists.h"

static void pair_id(struct row *r)
{
	column_text(r, r->id);
	buf_addf(&r->cells.cell, "-e%u-%u", r->index + 1, r->pair);
}

static void title(struct row *r) { column_text(r, r->title); }
static void language(struct row *r) { column_text(r, r->article->language); }
static void agency(struct row *r) { column_text(r, r->article->agency); }
static void version(struct row *r) { column_name(r, r->version); }

static void quad(struct row *r)
{
	static const char *const names[] = {"", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"};
	column_name(r, names[r->event->type ? plover_quad(r->event->type) : 0]);
}

static void sentence_number(struct row *r)
{
	if (r->event->sentence != NONE)
		buf_add_uint(&r->cells.cell, (uint64_t)r->event->sentence + 1);
}

/* ---- who ---- */

static const struct actor *actor(const struct row *r, uint32_t index) { return index == NONE ? NULL : &r->article->actors.at[index]; }

static void name_of(struct row *r, const struct actor *x)
{
	if (x)
		column_text(r, x->name);
}

static void country_of(struct row *r, const struct actor *x)
{
	if (x)
		column_name(r, x->country);
}

/* What is behind the country in the code: KORGOV is GOV; IGOUNO stays whole. */
static void sector_of(struct row *r, const struct actor *x)
{
	if (!x)
		return;
	size_t country = strlen(x->country);
	bool has_country = country && strncmp(x->code, x->country, country) == 0;
	column_name(r, has_country ? x->code + country : x->code);
}

static void role_of(struct row *r, const struct actor *x)
{
	for (uint32_t i = 0; x && i < x->roles.n; i++) {
		cells_join(&r->cells);
		column_text(r, x->roles.at[i]);
	}
}

static void source_name(struct row *r) { name_of(r, actor(r, r->actor_from)); }
static void source_country(struct row *r) { country_of(r, actor(r, r->actor_from)); }
static void source_sector(struct row *r) { sector_of(r, actor(r, r->actor_from)); }
static void source_role(struct row *r) { role_of(r, actor(r, r->actor_from)); }
static void target_name(struct row *r) { name_of(r, actor(r, r->actor_to)); }
static void target_country(struct row *r) { country_of(r, actor(r, r->actor_to)); }
static void target_sector(struct row *r) { sector_of(r, actor(r, r->actor_to)); }
static void target_role(struct row *r) { role_of(r, actor(r, r->actor_to)); }

const struct column columns_plover[] = {{"Event ID", pair_id}, {"Event Date", column_begin}, {"Event Type", column_type},
	{"Event Mode", column_mode}, {"Intensity", NULL},
	{"Quad Code", quad}, {"Contexts", column_contexts}, {"Actor Name", source_name}, {"Actor Country", source_country},
		{"Primary Actor Sector", source_sector},
	{"Actor Title", source_role}, {"Recipient Name", target_name}, {"Recipient Country", target_country}, {"Primary Recipient Sector", target_sector},
	{"Recipient Title", target_role}, {"Raw Placename", column_place}, {"CAMEO Code", column_cameo}, {"Status", column_status},
		{"Event Text", column_trigger},
	{"Headline", title}, {"Publication Date", column_published}, {"Publisher", agency}, {"Story ID", column_article}, {"Source", column_source},
	{"Language", language}, {"Version", version}, {NULL, NULL}};

const struct column columns_icews[] = {{"Event ID", pair_id}, {"Event Date", column_begin}, {"Source Name", source_name},
	{"Source Sectors", source_sector},
	{"Source Country", source_country}, {"Event Text", column_trigger}, {"CAMEO Code", column_cameo}, {"Intensity", NULL}, {"Target Name", target_name},
	{"Target Sectors", target_sector}, {"Target Country", target_country}, {"Story ID", column_article}, {"Sentence Number", sentence_number},
	{"Publisher", agency}, {"City", NULL}, {"District", NULL}, {"Province", NULL}, {"Country", NULL}, {"Latitude", NULL}, {"Longitude", NULL},
	{NULL, NULL}};
