#include "read/finish.h"
#include "read/newsxml.h"

static void set_published(struct article *a, const struct xml *x, uint32_t nitf)
{
	static const struct {
		const char *path, *attribute;
	} dates[] = {{"date.issue", "norm"}, {"date.release", "norm"}, {"pubdata", "date.publication"}, {"body.head/story.date", "norm"}};
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		uint32_t node = xml_find(x, nitf, dates[i].path);
		if (node)
			finish_published(a, xml_attr(x, node, dates[i].attribute));
	}
}

void nitf_article(struct article *a, const struct xml *x, uint32_t nitf)
{
	static const char *const titles[] = {"body.head/hedline/hl1", "hedline/hl1", "hedline", "head/title", NULL};
	static const char *const places[] = {"body.head/dateline/location", "body.head/dateline", NULL};
	static const char *const agencies[] = {"body.head/distributor", NULL};
	if (!a->format.at)
		a->format = SLICE("nitf");
	uint32_t id = xml_find(x, nitf, "docdata/doc-id");
	finish_set(a, &a->id, id ? xml_attr(x, id, "id-string") : (struct slice){0});
	finish_set(a, &a->title, newsxml_first(x, nitf, titles));
	finish_set(a, &a->byline, xml_value_at(x, nitf, "body.head/byline"));
	finish_set(a, &a->dateline.place, newsxml_first(x, nitf, places));
	finish_set(a, &a->agency, newsxml_first(x, nitf, agencies));
	finish_set(a, &a->language, xml_attr(x, nitf, "baselang"));
	finish_set(a, &a->language, xml_attr(x, nitf, "lang"));
	set_published(a, x, nitf);
	uint32_t body = xml_find(x, nitf, "body.content");
	a->text_is_extracted = true;
	finish_article(a, arena_slice(a->arena, xml_story(x, body ? body : xml_find(x, nitf, "body"))));
}
