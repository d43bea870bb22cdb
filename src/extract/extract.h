/*
 * An article's text to records: all stages behind one call.
 *
 *   knowledge   lexicon, actors, frames, rules: loaded once, then only read, by any number of threads
 *   extractor   one thread's scratch memory on top of it
 */
#ifndef WIRECODE_EXTRACT_H
#define WIRECODE_EXTRACT_H

#include "article/article.h"
#include "base/buf.h"
#include "base/diag.h"

struct knowledge;
struct extractor;

struct extract_options {
	struct slice date_from; /* order of trust for the publication date, "dateline,metadata,filename,url"; empty: the default */
	struct buf *explain;    /* NULL, or where the account of every tier, match and near miss goes */
};

/* A dictionary of the user's in a format of TABARI or PETRARCH, read after all other data. */
enum dictionary_kind { DICTIONARY_ACTORS, DICTIONARY_AGENTS, DICTIONARY_VERBS, DICTIONARY_KINDS };
struct dictionary {
	enum dictionary_kind kind;
	const char *path;
};

/* What knowledge is made from. */
struct knowledge_source {
	const char *dir; /* NULL: the embedded data */
	const struct dictionary *dictionaries;
	uint32_t n_dictionaries;
};

/* source == NULL: the embedded data alone. NULL after errors, all of which went to the sink. */
struct knowledge *knowledge_open(const struct knowledge_source *source, struct diag_sink *sink);
void knowledge_close(struct knowledge *k);
/* What a name means on a day (YYYY-MM-DD; NULL: ever) and which line of the data says so, a line each; how many meanings it has. */
unsigned knowledge_name(const struct knowledge *k, const char *name, const char *date, struct buf *out);
/* 64 hex digits that stand for all rules and lexicons. */
const char *knowledge_sha256(const struct knowledge *k);

struct extractor *extractor_new(const struct knowledge *k);
void extractor_free(struct extractor *x);

/* Runs all stages on a.text. Never fails: what goes wrong (memory, limits) becomes a.error; diagnostics go to the sink, which may be NULL. */
void extract_article(struct extractor *x, struct article *a, const struct extract_options *options, struct diag_sink *sink);

/* The embedded data files, for `wirecode data export`: NULL behind the last. */
struct data_file {
	const char *path; /* "lexicon/cues.tsv" */
	struct slice text;
};
const struct data_file *data_file_at(size_t i);
/* `wirecode data check`: loads everything and proves every yes/no line. False if there were errors. */
bool knowledge_check(const struct knowledge_source *source, struct diag_sink *sink, struct buf *summary);

#endif
