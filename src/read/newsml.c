/* NewsML-G2 and NewsML 1.2. */
#include "read/base64.h"
#include "read/encoding.h"
#include "read/finish.h"
#include "read/html.h"
#include "read/newsxml.h"

/* ---- G2 ---- */

static struct slice named(const struct xml *x, uint32_t node)
{
	if (!node)
		return (struct slice){0};
	struct slice name = xml_value_at(x, node, "name");
	return name.n ? name : xml_attr(x, node, "literal");
}

/* The headline without a role or with the main one; slug lines and sub-headlines have roles. */
static struct slice headline(const struct xml *x, uint32_t meta)
{
	struct slice first = {0};
	for (uint32_t i = meta ? xml_next(x, meta, "headline", meta) : 0; i; i = xml_next(x, meta, "headline", i)) {
		struct slice role = xml_attr(x, i, "role"), value = xml_value(x, i);
		if (value.n && (!role.n || slice_find(role, SLICE("main"), 0) < role.n))
			return value;
		first = first.n ? first : value;
	}
	return first;
}

static bool is_text_type(struct slice type)
{
	return !type.n || slice_starts(type, SLICE("text/")) || slice_find(type, SLICE("html"), 0) < type.n || slice_find(type, SLICE("xml"), 0) < type.n;
}

static bool in_base64(const struct xml *x, uint32_t content)
{
	struct slice encoding = xml_attr(x, content, "encoding");
	return slice_find(encoding, SLICE("base64"), 0) < encoding.n;
}

static struct slice from_base64(const struct xml *x, uint32_t content)
{
	size_t replaced = 0;
	struct slice s = encoding_decode(x->arena, base64_decode(x->arena, xml_raw(x, content)), SLICE(""), &replaced);
	return html_looks_like(s) ? html_fragment_text(x->arena, s) : slice_trim(s);
}

/* The longest text among the contents of an item. */
static struct slice longest_content(const struct xml *x, uint32_t item)
{
	static const char *const names[] = {"inlineXML", "inlineData"};
	struct slice best = {0};
	for (size_t k = 0; k < 2; k++)
		for (uint32_t i = xml_next(x, item, names[k], item); i; i = xml_next(x, item, names[k], x->nodes.at[i].end - 1)) {
			if (!is_text_type(xml_attr(x, i, "contenttype")))
				continue;
			uint32_t body = xml_find(x, i, "body.content");
			body = body ? body : xml_find(x, i, "body");
			struct slice s = in_base64(x, i) ? from_base64(x, i) : xml_story(x, body ? body : i);
			best = s.n > best.n ? s : best;
		}
	return best;
}

void newsml_g2_article(struct article *a, const struct xml *x, uint32_t item)
{
	static const char *const places[] = {"contentMeta/dateline", "dateline", NULL};
	static const char *const inner_titles[] = {"itemMeta/title", "contentSet/hl1", "contentSet/head/title", "contentSet/h1", NULL};
	static const char *const bylines[] = {"contentMeta/by", "contentSet/body.head/byline", "contentSet/byline", NULL};
	static const char *const dates[] = {"itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated", NULL};
	uint32_t meta = xml_is(x, item, "contentMeta") ? item : xml_find(x, item, "contentMeta"), language = meta ? xml_find(x, meta, "language") : 0;
	a->format = SLICE("newsml-g2");
	finish_set(a, &a->id, xml_attr(x, item, "guid"));
	finish_set(a, &a->title, headline(x, meta));
	finish_set(a, &a->title, newsxml_first(x, item, inner_titles));
	finish_set(a, &a->byline, newsxml_first(x, item, bylines));
	finish_set(a, &a->byline, meta ? xml_value_at(x, meta, "creator/name") : (struct slice){0});
	finish_set(a, &a->dateline.place, newsxml_first(x, item, places));
	finish_set(a, &a->dateline.place, meta ? named(x, xml_find(x, meta, "located")) : (struct slice){0});
	finish_set(a, &a->agency, named(x, xml_find(x, item, "itemMeta/provider")));
	finish_set(a, &a->language, language ? xml_attr(x, language, "tag") : (struct slice){0});
	finish_set(a, &a->language, xml_attr(x, item, "lang"));
	for (const char *const *d = dates; *d; d++)
		finish_published(a, xml_value_at(x, item, *d));
	finish_published(a, newsxml_head(x, item, "header/sent"));
	a->text_is_extracted = true;
	finish_article(a, arena_slice(a->arena, longest_content(x, item)));
}

/* ---- 1.2 ---- */

/* Is this content something else than the story: a style sheet, a caption, a contact? Roles stand on the components around it. */
static bool side_content(const struct xml *x, uint32_t item, uint32_t content)
{
	static const char *const roles[] = {"StyleSheet", "SubHeadLine", "Caption", "Contact", "Logo", "Photo", "Thumbnail", "Quicklook"};
	for (uint32_t i = content; i > item; i = x->nodes.at[i].parent) {
		uint32_t role = xml_is(x, i, "NewsComponent") ? xml_child(x, i, "Role") : 0;
		struct slice name = role ? xml_attr(x, role, "FormalName") : SLICE("");
		for (size_t k = 0; k < sizeof roles / sizeof *roles; k++)
			if (slice_same(name, slice_of(roles[k])))
				return true;
		uint32_t type = xml_is(x, i, "ContentItem") ? xml_child(x, i, "MimeType") : 0;
		if (type && slice_same(xml_attr(x, type, "FormalName"), SLICE("text/css")))
			return true;
	}
	return false;
}

static struct slice longest_data(const struct xml *x, uint32_t item)
{
	struct slice best = {0};
	for (uint32_t i = xml_next(x, item, "DataContent", item); i; i = xml_next(x, item, "DataContent", x->nodes.at[i].end - 1)) {
		if (side_content(x, item, i))
			continue;
		uint32_t body = xml_find(x, i, "body.content");
		body = body ? body : xml_find(x, i, "body");
		struct slice s = xml_story(x, body ? body : i);
		best = s.n > best.n ? s : best;
	}
	return best;
}

void newsml_1_article(struct article *a, const struct xml *x, uint32_t item)
{
	static const char *const titles[] = {"NewsLines/HeadLine", "HeadLine", "hl1", "NewsLines/SlugLine", NULL};
	static const char *const bylines[] = {"NewsLines/ByLine", "ByLine", "body.head/byline", NULL};
	static const char *const dates[] = {"NewsManagement/ThisRevisionCreated", "NewsManagement/FirstCreated", "NewsIdentifier/DateId", NULL};
	uint32_t language = xml_find(x, item, "DescriptiveMetadata/Language"), provider = xml_find(x, item, "AdministrativeMetadata/Provider/Party");
	a->format = SLICE("newsml-1.2");
	finish_set(a, &a->id, xml_value_at(x, item, "NewsIdentifier/PublicIdentifier"));
	finish_set(a, &a->title, newsxml_first(x, item, titles));
	finish_set(a, &a->byline, newsxml_first(x, item, bylines));
	finish_set(a, &a->dateline.place, xml_value_at(x, item, "DateLine"));
	finish_set(a, &a->agency, provider ? xml_attr(x, provider, "FormalName") : xml_value_at(x, item, "NewsIdentifier/ProviderId"));
	finish_set(a, &a->language, language ? xml_attr(x, language, "FormalName") : xml_attr(x, item, "lang"));
	for (const char *const *d = dates; *d; d++)
		finish_published(a, xml_value_at(x, item, *d));
	finish_published(a, newsxml_head(x, item, "NewsEnvelope/DateAndTime"));
	a->text_is_extracted = true;
	finish_article(a, arena_slice(a->arena, longest_data(x, item)));
}
