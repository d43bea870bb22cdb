/* The columns of each table: a name and how its cell is filled (NULL: what we do not know stays empty). A nameless one ends a table. */
#ifndef WIRECODE_COLUMNS_H
#define WIRECODE_COLUMNS_H

#include "article/article.h"
#include "write/cells.h"
#include "write/offsets.h"
#include "write/refs.h"

/* The record in hand; what the table does not have is unset. */
struct row {
	const struct article *article;
	struct slice id, source, title; /* of the article */
	const char *version;
	const uint32_t *numbers; /* of attributions */
	uint32_t *mentions, *first; /* of each actor: how many, index of the first */
	struct offsets offsets;
	struct cells cells;

	uint32_t index, time;
	const struct event *event;
	const struct attribution *attribution;
	const struct actor *actor;
	uint32_t actor_from, actor_to, pair; /* dialects: actors, NONE for nobody; the pair's number in its event */
};

struct column {
	const char *name;
	void (*write)(struct row *r);
};

extern const struct column columns_events[], columns_claims[], columns_denials[], columns_actors[], columns_times[], columns_plover[], columns_icews[];

/* Cells that all tables share. */
void column_text(struct row *r, struct slice s);
void column_name(struct row *r, const char *name);
void column_article(struct row *r);
void column_source(struct row *r);
void column_published(struct row *r);
void column_begin(struct row *r);
void column_type(struct row *r);
void column_mode(struct row *r);
void column_contexts(struct row *r);
void column_cameo(struct row *r);
void column_status(struct row *r);
void column_trigger(struct row *r);
void column_place(struct row *r);

#endif
