#include "read/json.h"

#include <cjson/cJSON.h>

#include "read/catch.h"
#include "read/encoding.h"
#include "read/finish.h"
#include "read/html.h"
#include "read/json_repair.h"
#include "read/newsxml.h"

enum field { F_ID, F_TEXT, F_BODY, F_HTML, F_TITLE, F_PUBLISHED, F_URL, F_LANGUAGE, F_BYLINE, F_SOURCE, F_AGENCY, F_DATELINE, FIELDS };

static const char *const field_names[FIELDS] = {"id", "text", "body", "html", "title", "published", "url", "language", "byline", "source", "agency",
						"dateline"};

bool json_field_known(struct slice name)
{
	for (int i = 0; i < FIELDS; i++)
		if (slice_same(name, slice_of(field_names[i])))
			return true;
	return false;
}

/* Names that others use; the first of a field that has a value wins. F_TEXT is taken as it is, F_BODY may hold markup. */
static const struct {
	const char *name;
	enum field field;
} synonyms[] = {
    {"id", F_ID},                    {"guid", F_ID},                 {"uri", F_ID},                   {"article_id", F_ID},
    {"doc_id", F_ID},                {"docid", F_ID},                {"uuid", F_ID},                  {"_id", F_ID},
    {"docno", F_ID},                 {"altids", F_ID},
    {"text", F_TEXT},                {"body_text", F_BODY},          {"body", F_BODY},                {"bodies", F_BODY},
    {"content", F_BODY},             {"event_text", F_BODY},         {"article_text", F_BODY},        {"articleBody", F_BODY},
    {"full_text", F_BODY},           {"fulltext", F_BODY},           {"maintext", F_BODY},            {"story", F_BODY},
    {"article", F_BODY},             {"content_text", F_BODY},
    {"html", F_HTML},                {"body_html", F_HTML},          {"body_xhtml", F_HTML},          {"content_html", F_HTML},
    {"raw_html", F_HTML},            {"body_nitf", F_HTML},
    {"headline", F_TITLE},           {"headlines", F_TITLE},         {"title", F_TITLE},              {"name", F_TITLE},
    {"published", F_PUBLISHED},      {"pub_date", F_PUBLISHED},      {"date", F_PUBLISHED},           {"published_at", F_PUBLISHED},
    {"publishedAt", F_PUBLISHED},    {"publish_date", F_PUBLISHED},  {"publication_date", F_PUBLISHED}, {"published_date", F_PUBLISHED},
    {"pubdate", F_PUBLISHED},        {"pubDate", F_PUBLISHED},       {"date_published", F_PUBLISHED}, {"datePublished", F_PUBLISHED},
    {"date_publish", F_PUBLISHED},   {"dct", F_PUBLISHED},           {"versioncreated", F_PUBLISHED}, {"versionCreated", F_PUBLISHED},
    {"firstcreated", F_PUBLISHED},   {"firstCreated", F_PUBLISHED},  {"contentCreated", F_PUBLISHED}, {"contentcreated", F_PUBLISHED},
    {"created_at", F_PUBLISHED},     {"timestamp", F_PUBLISHED},     {"datetime", F_PUBLISHED},
    {"url", F_URL},                  {"link", F_URL},                {"canonical_url", F_URL},        {"permalink", F_URL},
    {"web_url", F_URL},
    {"language", F_LANGUAGE},        {"lang", F_LANGUAGE},           {"inLanguage", F_LANGUAGE},
    {"byline", F_BYLINE},            {"by", F_BYLINE},               {"author", F_BYLINE},            {"authors", F_BYLINE},
    {"creator", F_BYLINE},
    {"source", F_SOURCE},
    {"agency", F_AGENCY},            {"provider", F_AGENCY},
    {"dateline", F_DATELINE},        {"located", F_DATELINE},
};
enum { SYNONYMS = sizeof synonyms / sizeof *synonyms, WRAPPERS = 4 };

struct found {
	const cJSON *value[FIELDS];
	const char *key[FIELDS];
};

static bool usable(const cJSON *v)
{
	if (cJSON_IsString(v))
		return v->valuestring && *v->valuestring;
	return cJSON_IsNumber(v) || cJSON_IsBool(v) || ((cJSON_IsArray(v) || cJSON_IsObject(v)) && v->child);
}

static const cJSON *member(const cJSON *object, struct slice name)
{
	const cJSON *v;
	cJSON_ArrayForEach(v, object)
		if (v->string && slice_equal(slice_of(v->string), name))
			return usable(v) ? v : NULL;
	return NULL;
}

static void find_synonyms(const cJSON *object, struct found *f)
{
	int rank[FIELDS];
	for (int i = 0; i < FIELDS; i++)
		rank[i] = f->value[i] ? -1 : SYNONYMS;
	const cJSON *v;
	cJSON_ArrayForEach(v, object) {
		for (int i = 0; v->string && i < SYNONYMS; i++) {
			enum field field = synonyms[i].field;
			if (i >= rank[field] || strcmp(v->string, synonyms[i].name) != 0 || !usable(v))
				continue;
			rank[field] = i;
			f->value[field] = v;
			f->key[field] = v->string;
		}
	}
}

/* The caller's names come first. */
static void find_fields(const cJSON *object, const struct read_options *options, struct found *f)
{
	*f = (struct found){0};
	for (size_t i = 0; options && i < options->n_fields; i++)
		for (int k = 0; k < FIELDS; k++) {
			if (f->value[k] || !slice_same(options->fields[i].field, slice_of(field_names[k])))
				continue;
			f->value[k] = member(object, options->fields[i].name);
			f->key[k] = f->value[k] ? f->value[k]->string : NULL;
		}
	find_synonyms(object, f);
}

static const char *string_of(const cJSON *v)
{
	return cJSON_IsString(v) && v->valuestring && *v->valuestring ? v->valuestring : NULL;
}

static bool main_role(const cJSON *v)
{
	const char *role = string_of(cJSON_GetObjectItemCaseSensitive(v, "role"));
	return role && strstr(role, "main");
}

/* An object that stands for a string: {"value":...} of ninjs, {"rendered":...} of WordPress, {"name":...} of a person. */
static const char *object_text(const cJSON *v)
{
	static const char *const keys[] = {"value", "rendered", "name", "fullName", "$oid", "text", "byline"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *s = string_of(cJSON_GetObjectItemCaseSensitive(v, keys[i]));
		if (s)
			return s;
	}
	return NULL;
}

static const char *text_of(const cJSON *v)
{
	return cJSON_IsObject(v) ? object_text(v) : string_of(v);
}

/* The element of ninjs's headlines, bodies and the like that is the main one, or the first. */
static const cJSON *main_element(const cJSON *list)
{
	const cJSON *v, *first = NULL;
	cJSON_ArrayForEach(v, list) {
		if (!text_of(v))
			continue;
		if (main_role(v))
			return v;
		first = first ? first : v;
	}
	return first;
}

static struct slice joined(struct article *a, const cJSON *list, struct slice between)
{
	size_t n = 0, at = 0;
	const cJSON *v;
	cJSON_ArrayForEach(v, list)
		n += slice_of(text_of(v)).n + between.n;
	char *out = arena_alloc(a->arena, n + 1);
	cJSON_ArrayForEach(v, list) {
		struct slice s = slice_of(text_of(v));
		if (!s.n)
			continue;
		if (at) {
			memcpy(out + at, between.at, between.n);
			at += between.n;
		}
		memcpy(out + at, s.at, s.n);
		at += s.n;
	}
	return (struct slice){out, at};
}

/* Whole numbers up to 2^53 from the double, larger ones as they are written. */
static struct slice number_text(struct article *a, const cJSON *v, struct slice raw)
{
	char text[40];
	double d = v->valuedouble;
	bool whole = d == (double)(long long)(d > 9e15 || d < -9e15 ? 0.5 : d);
	struct slice written = {0};
	if (!whole && v->string)
		written = json_raw_member(raw, slice_of(v->string));
	if (written.at && written.n < 40)
		return arena_slice(a->arena, written);
	int n = whole ? snprintf(text, sizeof text, "%lld", (long long)d) : snprintf(text, sizeof text, "%.17g", d);
	return arena_slice(a->arena, (struct slice){text, (size_t)n});
}

static struct slice scalar(struct article *a, const cJSON *v, struct slice raw)
{
	if (!v)
		return (struct slice){0};
	if (cJSON_IsNumber(v))
		return number_text(a, v, raw);
	if (cJSON_IsBool(v))
		return cJSON_IsTrue(v) ? SLICE("true") : SLICE("false");
	if (cJSON_IsArray(v)) {
		const cJSON *chosen = main_element(v);
		return chosen && main_role(chosen) ? finish_value(a, slice_of(text_of(chosen))) : finish_value(a, joined(a, v, SLICE(", ")));
	}
	const char *s = text_of(v);
	return s ? finish_value(a, slice_of(s)) : (struct slice){0};
}

static struct slice first_of(struct article *a, const cJSON *v, struct slice raw)
{
	return scalar(a, cJSON_IsArray(v) ? main_element(v) : v, raw);
}

static bool is_ninjs(const cJSON *o)
{
	static const char *const keys[] = {"versioncreated", "versionCreated", "body_text", "body_xhtml", "body_html", "bodies", "headlines",
		"pubstatus", "pubStatus",
					   "standard", "usageterms", "copyrightnotice", "infosources"};
	int n = 0;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		n += cJSON_GetObjectItemCaseSensitive(o, keys[i]) != NULL;
	return cJSON_GetObjectItemCaseSensitive(o, "uri") && n >= 1;
}

/* ninjs 2 and 3: bodies of several content types. NITF says most about its parts; with plain text nothing has to be guessed. */
static const cJSON *best_body(const cJSON *bodies)
{
	const cJSON *v, *best = main_element(bodies);
	cJSON_ArrayForEach(v, bodies) {
		const char *type = string_of(cJSON_GetObjectItemCaseSensitive(v, "contentType"));
		type = type ? type : string_of(cJSON_GetObjectItemCaseSensitive(v, "contenttype"));
		if (!type || !text_of(v))
			continue;
		if (strstr(type, "NITF") || strstr(type, "nitf"))
			return v;
		best = strstr(type, "text/plain") ? v : best;
	}
	return best;
}

/* ninjs may carry its story as NITF. */
static void nitf_body(struct article *a, struct slice text)
{
	size_t replaced = 0;
	const struct xml *x = xml_parse(a->arena, encoding_clean(a->arena, text, &replaced));
	uint32_t nitf = xml_next(x, 0, "nitf", 0);
	nitf_article(a, x, nitf);
}

static void set_body(struct article *a, const struct found *f)
{
	const cJSON *v = f->value[F_TEXT];
	if (v && (cJSON_IsString(v) || cJSON_IsArray(v))) {
		struct slice s = cJSON_IsArray(v) ? joined(a, v, SLICE("\n\n")) : arena_slice(a->arena, slice_of(v->valuestring));
		finish_article(a, s);
		return;
	}
	v = f->value[F_BODY];
	bool html = false;
	if (!v) {
		v = f->value[F_HTML];
		html = true;
	}
	struct slice s = SLICE("");
	if (cJSON_IsArray(v) && cJSON_IsObject(v->child))
		s = slice_of(text_of(best_body(v)));
	else if (cJSON_IsArray(v))
		s = joined(a, v, SLICE("\n\n"));
	else if (v && text_of(v))
		s = slice_of(text_of(v));
	if (slice_starts(slice_trim(s), SLICE("<?xml")) || slice_starts(slice_trim(s), SLICE("<nitf")))
		nitf_body(a, s);
	else if (html || html_looks_like(s))
		html_page(a, s);
	else
		finish_article(a, arena_slice(a->arena, s));
}

static bool has_text(const struct found *f) { return f->value[F_TEXT] || f->value[F_BODY] || f->value[F_HTML]; }

/* A field for the text is there, though it is empty or null. */
static bool text_is_named(const cJSON *object)
{
	for (int i = 0; i < SYNONYMS; i++)
		if (synonyms[i].field >= F_TEXT && synonyms[i].field <= F_HTML && cJSON_GetObjectItemCaseSensitive(object, synonyms[i].name))
			return true;
	return false;
}

/* Services wrap articles: {"data":{"item":{...}}}, {"articles":[...]}. The object with a text, or the list of such, in what is no article itself. */
static const cJSON *unwrapped(const cJSON *v, const struct read_options *options, int depth)
{
	struct found f;
	if (depth > WRAPPERS || !(cJSON_IsObject(v) || cJSON_IsArray(v)))
		return NULL;
	if (cJSON_IsArray(v))
		return unwrapped(v->child, options, depth + 1) == v->child ? v : NULL;
	find_fields(v, options, &f);
	if (has_text(&f) || is_ninjs(v))
		return v;
	const cJSON *child;
	cJSON_ArrayForEach(child, v) {
		const cJSON *inner = unwrapped(child, options, depth + 1);
		if (inner)
			return inner;
	}
	return NULL;
}

/* Read also where the document took all the time there was: the record that says so bears it. */
static void fill_id(struct article *a, const cJSON *v, struct slice raw)
{
	const volatile sig_atomic_t *stop = a->arena->stop;
	a->arena->stop = NULL;
	finish_set(a, &a->id, first_of(a, v, raw));
	a->arena->stop = stop;
}

static void fill(struct article *a, const cJSON *object, struct slice raw, const struct read_options *options, const char *format)
{
	struct found f;
	find_fields(object, options, &f);
	a->format = is_ninjs(object) ? SLICE("ninjs") : slice_of(format);
	fill_id(a, f.value[F_ID], raw);
	finish_set(a, &a->source, scalar(a, f.value[F_SOURCE], raw));
	finish_set(a, &a->url, first_of(a, f.value[F_URL], raw));
	finish_set(a, &a->language, first_of(a, f.value[F_LANGUAGE], raw));
	finish_set(a, &a->title, first_of(a, f.value[F_TITLE], raw));
	finish_set(a, &a->byline, scalar(a, f.value[F_BYLINE], raw));
	finish_set(a, &a->agency, first_of(a, f.value[F_AGENCY], raw));
	finish_set(a, &a->dateline.place, first_of(a, f.value[F_DATELINE], raw));
	finish_published(a, first_of(a, f.value[F_PUBLISHED], raw));
	if (!has_text(&f))
		article_fail(a, text_is_named(object) ? "empty" : "json", 0,
			text_is_named(object) ? "The text is empty" : "No field holds a text: expected \"text\", \"html\" or --field text=NAME");
	else
		set_body(a, &f);
}

/* One article. The document is freed if the arena runs out on the way. */
static void article_from(cJSON *document, const cJSON *object, struct slice raw, const struct read_options *options, struct article *a,
	const char *format)
{
	if (!cJSON_IsObject(object)) {
		article_fail(a, "json", 0, "Expected an object {\"id\":...,\"text\":...}");
	} else if (CATCH(a->arena, fill(a, object, raw, options, format))) {
		cJSON_Delete(document);
		catch_go_on(a->arena);
	}
}

static void broken(struct article *a, struct slice json, size_t at, const char *format)
{
	size_t line = 1, column = 1, n = json.n - at < 20 ? json.n - at : 20;
	for (size_t i = 0; i < at; i++) {
		column = json.at[i] == '\n' ? 1 : column + 1;
		line += json.at[i] == '\n';
	}
	while (n && n < json.n - at && ((unsigned char)json.at[at + n] & 0xC0) == 0x80)
		n--;
	a->format = slice_of(format);
	if (n)
		article_fail(a, "json", at, "Not valid JSON at line %zu, column %zu: %.*s", line, column, (int)n, json.at + at);
	else
		article_fail(a, "json", at, "Not valid JSON: it breaks off at line %zu, column %zu", line, column);
}

/* Each element is an article of its own, on an arena that may be reset between them. */
static struct article *list_articles(cJSON *document, const cJSON *list, const struct read_options *options, const struct article_sink *sink,
	struct article *a,
				     const char *format)
{
	for (const cJSON *element = list->child; element; element = element->next) {
		article_from(document, element, SLICE(""), options, a, format);
		if (element->next) {
			sink->end(sink->ctx, a);
			a = sink->begin(sink->ctx);
		}
	}
	if (!list->child)
		article_fail(a, "empty", 0, "The list is empty");
	return a;
}

void json_decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink, const char *format, bool lists)
{
	struct article *a = sink->begin(sink->ctx);
	size_t replaced = 0;
	struct slice json = json_repair(a->arena, bytes, &replaced);
	a->replaced = replaced;
	const char *end = NULL;
	catch_watch();
	cJSON *document = cJSON_ParseWithLengthOpts(json.at, json.n, &end, 0);
	if (!document && catch_starved())
		catch_go_on(a->arena);
	size_t at = end ? (size_t)(end - json.at) : 0;
	at = at > json.n ? json.n : at;
	if (!document || slice_trim(slice_cut(json, at, json.n)).n) {
		broken(a, json, at, format);
	} else {
		const cJSON *root = lists ? unwrapped(document, options, 0) : NULL;
		root = root ? root : document;
		if (lists && cJSON_IsArray(root))
			a = list_articles(document, root, options, sink, a, format);
		else
			article_from(document, root, json, options, a, format);
	}
	cJSON_Delete(document);
	sink->end(sink->ctx, a);
}
