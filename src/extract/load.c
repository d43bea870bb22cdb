/* Opens the knowledge: every data file to the stage that reads it, then the numbers that all of them together yield. */
#include "base/calendar.h"
#include "extract/actors/actors.h"
#include "extract/claims/claims.h"
#include "extract/claims/clause.h"
#include "extract/claims/kinds.h"
#include "extract/coreference/coreference.h"
#include "extract/data.h"
#include "extract/dictionary/dictionary.h"
#include "extract/frames/frames.h"
#include "extract/image.h"
#include "extract/syntax/node_form.h"
#include "extract/times/parts.h"

struct opening {
	struct knowledge *k;
	const struct knowledge_source *source;
	struct data_files files;
	struct diag_sink *sink;
};

static void report_tag_fault(void *ctx, uint32_t line, uint32_t column, const char *message)
{
	struct { struct diag_sink *sink; const char *file; } *to = ctx;
	diag_report(to->sink, DIAG_ERROR, to->file, line, column, "%s", message);
}

/* Files that everything else builds on come first; the rest by name. */
static int stage_of(const char *path)
{
	static const char *const first[] = {"lexicon/irregular.tsv", "lexicon/plurals.tsv", "lexicon/tag-pairs.tsv", "lexicon/tag-triples.tsv",
		"lexicon/suffixes.tsv", "lexicon/tags.tsv"};
	for (int i = 0; i < 6; i++)
		if (strcmp(path, first[i]) == 0)
			return i;
	static const char *const folder[] = {"lexicon/", "actors/", "frames/", "rules/"};
	for (int i = 0; i < 4; i++)
		if (slice_starts(slice_of(path), slice_of(folder[i])))
			return 6 + i;
	return -1;
}

static struct level *level_of(struct knowledge *k, const char *path)
{
	struct slice name = slice_cut(slice_of(path), sizeof "rules/" - 1, strlen(path));
	return slice_starts(name, SLICE("time")) ? &k->times : slice_starts(name, SLICE("group")) ? &k->groups
	     : slice_starts(name, SLICE("clause")) ? &k->clauses : NULL;
}

static void load_rules(struct opening *o, const struct data_file *f)
{
	struct level *v = level_of(o->k, f->path);
	if (v)
		level_parse(v, &o->k->lexicon, f->path, f->text, o->sink);
	else
		diag_report(o->sink, DIAG_ERROR, f->path, 0, 0, "rule files are named after their level: times*, groups*, clauses*");
}

static void load_file(struct opening *o, const struct data_file *f, int stage)
{
	struct lexicon *l = &o->k->lexicon;
	struct { struct diag_sink *sink; const char *file; } to = {o->sink, f->path};
	switch (stage) {
	case 0: lexicon_load_irregular(l, f->path, f->text, o->sink); break;
	case 1: lexicon_load_plurals(l, f->path, f->text, o->sink); break;
	case 2: tag_model_parse_pairs(f->text.at, f->text.n, l->model, report_tag_fault, &to); break;
	case 3: tag_model_parse_triples(f->text.at, f->text.n, l->model, report_tag_fault, &to); break;
	case 4: tag_model_parse_suffixes(f->text.at, f->text.n, l->model, report_tag_fault, &to); break;
	case 5: lexicon_load_tags(l, f->path, f->text, o->sink); break;
	case 6: lexicon_load(l, f->path, f->text, o->sink); break;
	case 7: actors_load(o->k->actors, l, f->path, f->text, o->sink); break;
	case 8: frames_load(o->k->frames, l, f->path, f->text, o->sink); break;
	case 9: load_rules(o, f); break;
	default: break;
	}
}

static void load_dictionaries(struct opening *o)
{
	for (uint32_t i = 0; i < o->files.dictionaries.n; i++) {
		const struct data_file *f = &o->files.dictionaries.at[i];
		switch (o->source->dictionaries[i].kind) {
		case DICTIONARY_ACTORS: actors_read(o->k->actors, &o->k->lexicon, f, o->sink); break;
		case DICTIONARY_AGENTS: agents_read(o->k->actors, &o->k->lexicon, f, o->sink); break;
		case DICTIONARY_VERBS: verbs_read(o->k->frames, &o->k->lexicon, f, o->sink); break;
		default: diag_report(o->sink, DIAG_ERROR, f->path, 0, 0, "dictionaries of this kind cannot be read"); break;
		}
	}
}

static bool load_all(struct opening *o)
{
	struct knowledge *k = o->k;
	unsigned before = o->sink ? o->sink->errors : 0;
	lexicon_init(&k->lexicon, &k->arena);
	k->actors = actors_new(&k->lexicon);
	k->frames = frames_new(&k->lexicon);
	time_parts_prepare(k);
	for (int stage = 0; stage < 10; stage++)
		for (uint32_t i = 0; i < o->files.files.n; i++)
			if (stage_of(o->files.files.at[i].path) == stage)
				load_file(o, &o->files.files.at[i], stage);
	load_dictionaries(o);
	actors_finish(k->actors, &k->lexicon, o->sink);
	lexicon_finish(&k->lexicon);
	frames_finish(k->frames, &k->lexicon, o->sink);
	struct class_set time = {{0}};
	class_set_put(&time, lexicon_class(&k->lexicon, "TIME"));
	k->set_of_time = class_set_add(&k->lexicon.classes, &time);
	if (!level_compile(&k->times, &k->lexicon, o->sink) || !time_parts_finish(k, o->sink) || !level_compile(&k->groups, &k->lexicon, o->sink) ||
	    !level_compile(&k->clauses, &k->lexicon, o->sink))
		return false;
	k->forms = syntax_forms_of_sets(&k->lexicon.classes, &k->arena);
	k->flags_of_set = view_flags_of_sets(&k->lexicon.classes, &k->arena);
	k->syntax_classes = syntax_classes_make(&k->lexicon.classes, &k->arena);
	k->claim_classes = claim_classes_make(&k->lexicon.classes, &k->arena);
	k->kind_classes = kind_classes_make(&k->lexicon.classes, &k->arena);
	k->anaphora_classes = anaphora_classes_make(&k->lexicon.classes, &k->arena);
	classes_pack(&k->lexicon.classes);
	if (k->lexicon.classes.refused) /* else what asks for the last ones would be told that no word has them */
		diag_report(o->sink, DIAG_ERROR, "lexicon", 0, 0, "there is room for %d classes: others were asked for %u times", CLASS_MAX - 1,
			    k->lexicon.classes.refused);
	return !o->sink || o->sink->errors == before;
}

bool knowledge_load(struct knowledge *k, const struct knowledge_source *source, struct data_size *size, struct diag_sink *sink)
{
	struct diag_sink silent = {0};
	struct opening o = {.k = k, .source = source, .sink = sink ? sink : &silent};
	jmp_buf out_of_memory;
	if (setjmp(out_of_memory)) {
		diag_report(sink, DIAG_ERROR, source->dir, 0, 0, "out of memory");
		return false;
	}
	k->arena.on_fail = &out_of_memory;
	if (!data_files_open(&o.files, source->dir, &k->arena, o.sink) || !data_dictionaries_open(&o.files, source, &k->arena, o.sink) || !load_all(&o))
		return false;
	data_files_sha256(&o.files, source, k->sha256);
	*size = data_files_size(&o.files);
	k->arena.on_fail = NULL; /* from here on it is only read */
	return true;
}

void knowledge_forget(struct knowledge *k)
{
	lexicon_forget(&k->lexicon);
	actors_forget(k->actors, &k->arena);
	level_forget(&k->times, &k->arena);
	level_forget(&k->groups, &k->arena);
	level_forget(&k->clauses, &k->arena);
	frames_forget(k->frames);
}

/* ---- opening ---- */

static bool take_image(struct knowledge *k, const struct image *image)
{
	struct image_stamp stamp;
	if (!image)
		return false;
	image_stamp(&stamp, data_embedded_size());
	if (memcmp(&stamp, &image->stamp, sizeof stamp) != 0)
		return false;
	*k = image->knowledge;
	return true;
}

static struct knowledge *open_from(const struct image *image, const struct knowledge_source *source, struct diag_sink *sink)
{
	struct data_size size;
	struct knowledge *k = calloc(1, sizeof *k);
	if (!k)
		return NULL;
	if ((take_image(k, image) || knowledge_load(k, source, &size, sink)) && level_open(&k->times) && level_open(&k->groups) && level_open(&k->clauses))
		return k;
	knowledge_close(k);
	return NULL;
}

static const struct knowledge_source embedded;

struct knowledge *knowledge_open(const struct knowledge_source *source, struct diag_sink *sink)
{
	bool own = source && (source->dir || source->n_dictionaries);
	return open_from(own ? NULL : image_embedded(), own ? source : &embedded, sink);
}

struct knowledge *knowledge_open_text(const struct knowledge_source *source, struct diag_sink *sink)
{
	return open_from(NULL, source ? source : &embedded, sink);
}

struct knowledge *knowledge_open_image(const struct image *image, struct diag_sink *sink)
{
	return open_from(image, &embedded, sink);
}

void knowledge_close(struct knowledge *k)
{
	if (!k)
		return;
	level_close(&k->times);
	level_close(&k->groups);
	level_close(&k->clauses);
	arena_free(&k->arena);
	free(k);
}

unsigned knowledge_name(const struct knowledge *k, const char *name, const char *date, struct buf *out)
{
	return actors_show(k, slice_of(name), date ? calendar_parse(slice_of(date)) : CALENDAR_NO_DAY, out);
}

const char *knowledge_sha256(const struct knowledge *k)
{
	return k->sha256;
}
