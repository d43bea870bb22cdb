#include "read/json_ld.h"

#include <cjson/cJSON.h>

#include "read/catch.h"
#include "read/json_repair.h"

enum { DEPTH = 8 };

static const char *string_at(const cJSON *o, const char *key)
{
	const cJSON *v = cJSON_GetObjectItemCaseSensitive(o, key);
	if (cJSON_IsArray(v))
		v = v->child;
	if (cJSON_IsObject(v))
		v = cJSON_GetObjectItemCaseSensitive(v, strcmp(key, "mainEntityOfPage") == 0 ? "@id" : "name");
	return cJSON_IsString(v) && v->valuestring && *v->valuestring ? v->valuestring : NULL;
}

static struct slice field(struct arena *a, const cJSON *o, const char *key)
{
	const char *s = string_at(o, key);
	return s ? arena_slice(a, slice_trim(slice_of(s))) : (struct slice){0};
}

/* 3: a kind of article, 2: a posting or report, 1: a page, 0: something else. */
static int type_sure(const cJSON *type)
{
	const cJSON *v;
	int best = 0;
	if (cJSON_IsArray(type)) {
		cJSON_ArrayForEach(v, type) {
			int s = type_sure(v);
			best = s > best ? s : best;
		}
		return best;
	}
	if (!cJSON_IsString(type))
		return 0;
	const char *s = type->valuestring;
	return strstr(s, "Article") ? 3 : strstr(s, "Posting") || strstr(s, "Report") || strstr(s, "Review") ? 2 : strcmp(s, "WebPage") == 0 ? 1 : 0;
}

/* The names of one or more authors, given as strings or objects. */
static struct slice authors(struct arena *a, const cJSON *o)
{
	const cJSON *list = cJSON_GetObjectItemCaseSensitive(o, "author"), *v;
	if (!cJSON_IsArray(list))
		return field(a, o, "author");
	char *out = NULL;
	size_t n = 0, room = 1;
	for (int pass = 0; pass < 2; pass++) {
		cJSON_ArrayForEach(v, list) {
			const cJSON *name = cJSON_IsObject(v) ? cJSON_GetObjectItemCaseSensitive(v, "name") : v;
			struct slice s = slice_of(cJSON_IsString(name) ? name->valuestring : NULL);
			if (!s.n)
				continue;
			room += s.n + 2;
			if (!out)
				continue;
			if (n) {
				memcpy(out + n, ", ", 2);
				n += 2;
			}
			memcpy(out + n, s.at, s.n);
			n += s.n;
		}
		out = out ? out : arena_alloc(a, room);
	}
	return (struct slice){out, n};
}

static void take(struct json_ld *ld, struct arena *a, const cJSON *o, int sure)
{
	struct slice title = field(a, o, "headline");
	if (!title.n)
		title = field(a, o, sure == 1 ? "headline" : "name");
	if (sure <= ld->sure || (!title.n && !string_at(o, "datePublished") && !string_at(o, "articleBody")))
		return;
	ld->sure = sure;
	ld->title = title;
	ld->byline = authors(a, o);
	ld->published = field(a, o, "datePublished");
	ld->published = ld->published.n ? ld->published : field(a, o, "dateCreated");
	ld->published = ld->published.n ? ld->published : field(a, o, "dateModified");
	ld->body = field(a, o, "articleBody");
	ld->url = field(a, o, "mainEntityOfPage");
	ld->url = ld->url.n ? ld->url : field(a, o, "url");
	ld->site = field(a, o, "publisher");
}

static void search(struct json_ld *ld, struct arena *a, const cJSON *v, int depth)
{
	if (depth > DEPTH || !(cJSON_IsObject(v) || cJSON_IsArray(v)))
		return;
	int sure = cJSON_IsObject(v) ? type_sure(cJSON_GetObjectItemCaseSensitive(v, "@type")) : 0;
	if (sure)
		take(ld, a, v, sure);
	const cJSON *child;
	cJSON_ArrayForEach(child, v) {
		const char *key = child->string;
		if (!key || strcmp(key, "@graph") == 0 || strcmp(key, "mainEntity") == 0 || strcmp(key, "mainEntityOfPage") == 0 ||
		    strcmp(key, "itemListElement") == 0)
			search(ld, a, child, depth + 1);
	}
}

/* From the first bracket to the last, within <![CDATA[ and ]]> where there are such: scripts stand in comments and CDATA. */
static struct slice inside(struct slice s)
{
	size_t data = slice_find(s, SLICE("<![CDATA["), 0);
	if (data < s.n) {
		s = slice_cut(s, data + 9, s.n);
		s = slice_cut(s, 0, slice_find(s, SLICE("]]>"), 0));
	}
	while (s.n && s.at[0] != '{' && s.at[0] != '[')
		s = slice_cut(s, 1, s.n);
	while (s.n && s.at[s.n - 1] != '}' && s.at[s.n - 1] != ']')
		s.n--;
	return s;
}

void json_ld_read(struct json_ld *ld, struct arena *a, struct slice script)
{
	size_t replaced = 0;
	struct slice json = json_repair(a, inside(script), &replaced);
	if (!json.n)
		return;
	catch_watch();
	cJSON *document = cJSON_ParseWithLength(json.at, json.n);
	bool failed = document ? CATCH(a, search(ld, a, document, 0)) : catch_starved();
	cJSON_Delete(document);
	if (failed)
		catch_go_on(a);
}
