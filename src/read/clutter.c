#include "read/clutter.h"

#include "article/article.h"

enum { WORD_MAX = 24, SHORT_WORD = 3 };

/* How sure a name is. A weak one counts only if all parts of its kind together hold less than a third of the page's prose. */
enum strength { WEAK = 1, STRONG };

struct clutter_word {
	const char *word;
	uint8_t strength, reason;
};

#define AD SKIP_ADVERTISEMENT
#define NAV SKIP_NAVIGATION
#define REL SKIP_RELATED
#define CRED SKIP_CREDIT
#define CONT SKIP_CONTACT
#define COPY SKIP_COPYRIGHT

/* Words of class names, ids and test ids, and two neighbours as one ("read-more" as "readmore"). Sorted by bytes. */
static const struct clutter_word words[] = {
    {"aboutauthor", STRONG, CRED}, {"aboutus", STRONG, NAV}, {"ad", WEAK, AD}, {"ads", WEAK, AD}, {"adslot", STRONG, AD},
    {"advert", STRONG, AD}, {"advertisement", STRONG, AD}, {"advertising", WEAK, AD}, {"affiliate", WEAK, AD}, {"alsoread", STRONG, REL},
    {"amazonads", STRONG, AD}, {"articletags", WEAK, NAV}, {"aside", WEAK, REL}, {"attribution", WEAK, CRED}, {"author", WEAK, CRED},
    {"authorbio", STRONG, CRED}, {"authorinfo", STRONG, CRED}, {"authors", WEAK, CRED}, {"banner", WEAK, AD}, {"bio", WEAK, CRED},
    {"biography", WEAK, CRED}, {"bookmark", WEAK, NAV}, {"breadcrumb", STRONG, NAV}, {"breadcrumbs", STRONG, NAV}, {"btn", WEAK, NAV},
    {"button", WEAK, NAV}, {"buttons", WEAK, NAV}, {"byline", WEAK, CRED}, {"bylines", WEAK, CRED}, {"callout", WEAK, REL},
    {"caption", WEAK, CRED}, {"card", WEAK, REL}, {"cards", WEAK, REL}, {"carousel", WEAK, REL}, {"cli", WEAK, NAV},
    {"collection", WEAK, REL}, {"collections", WEAK, REL}, {"comment", WEAK, CONT}, {"comments", STRONG, CONT}, {"consent", STRONG, NAV},
    {"contact", WEAK, CONT}, {"cookie", STRONG, NAV}, {"cookielaw", STRONG, NAV}, {"cookies", STRONG, NAV}, {"copyright", STRONG, COPY},
    {"correction", WEAK, CONT}, {"credit", WEAK, CRED}, {"credits", WEAK, CRED}, {"cta", WEAK, AD}, {"dateline", WEAK, CRED},
    {"dek", WEAK, REL}, {"dialog", WEAK, NAV}, {"disclaimer", WEAK, COPY}, {"disqus", STRONG, CONT}, {"donate", STRONG, AD},
    {"donation", STRONG, AD}, {"dropdown", WEAK, NAV}, {"embed", WEAK, REL}, {"excerpt", STRONG, REL}, {"factbox", STRONG, REL},
    {"flyout", WEAK, NAV}, {"follow", WEAK, NAV}, {"footer", WEAK, NAV}, {"gallery", WEAK, REL}, {"gdpr", STRONG, NAV},
    {"hamburger", STRONG, NAV}, {"hidden", WEAK, NAV}, {"infobox", WEAK, REL}, {"instagram", WEAK, REL}, {"interstitial", WEAK, AD},
    {"keepreading", STRONG, REL}, {"keypoints", WEAK, REL}, {"latest", WEAK, REL}, {"latestnews", WEAK, REL}, {"login", WEAK, NAV},
    {"mailinglist", STRONG, AD}, {"masthead", WEAK, NAV}, {"menu", WEAK, NAV}, {"meta", WEAK, CRED}, {"metadata", WEAK, CRED},
    {"modal", WEAK, NAV}, {"morefrom", STRONG, REL}, {"moreon", STRONG, REL}, {"morestories", STRONG, REL}, {"mostcommented", STRONG, REL},
    {"mostpopular", STRONG, REL}, {"mostread", STRONG, REL}, {"mostviewed", STRONG, REL}, {"nav", WEAK, NAV}, {"navbar", WEAK, NAV},
    {"navigation", WEAK, NAV}, {"newsletter", STRONG, AD}, {"newsletters", STRONG, AD}, {"noprint", WEAK, NAV}, {"offcanvas", WEAK, NAV},
    {"onetrust", STRONG, NAV}, {"outbrain", STRONG, AD}, {"overlay", WEAK, NAV}, {"pagination", STRONG, NAV}, {"partner", WEAK, AD},
    {"paywallmessage", STRONG, AD}, {"photocredit", STRONG, CRED}, {"player", WEAK, REL}, {"playlist", STRONG, REL}, {"podcast", WEAK, REL},
    {"popular", WEAK, REL}, {"popup", WEAK, NAV}, {"preview", WEAK, REL}, {"privacy", WEAK, NAV}, {"profile", WEAK, CRED},
    {"promo", STRONG, AD}, {"promos", STRONG, AD}, {"promoted", STRONG, AD}, {"promotion", STRONG, AD}, {"promotions", STRONG, AD},
    {"pullquote", STRONG, REL}, {"quiz", WEAK, REL}, {"rail", WEAK, REL}, {"rating", WEAK, NAV}, {"readmore", WEAK, REL},
    {"readnext", STRONG, REL}, {"recirc", STRONG, REL}, {"recirculation", STRONG, REL}, {"recommend", STRONG, REL},
    {"recommendation", STRONG, REL}, {"recommendations", STRONG, REL}, {"recommended", WEAK, REL}, {"register", WEAK, NAV},
    {"registration", WEAK, NAV}, {"regwall", STRONG, AD}, {"related", WEAK, REL}, {"relatedarticles", STRONG, REL},
    {"relatedcontent", STRONG, REL}, {"relatedlinks", STRONG, REL}, {"relatedposts", STRONG, REL}, {"relatedstories", STRONG, REL},
    {"reply", WEAK, CONT}, {"respond", STRONG, CONT}, {"screenreader", WEAK, NAV}, {"search", WEAK, NAV}, {"seealso", STRONG, REL},
    {"share", WEAK, NAV}, {"sharebar", STRONG, NAV}, {"sharedaddy", STRONG, NAV}, {"sharing", STRONG, NAV}, {"shop", WEAK, AD},
    {"sidebar", WEAK, REL}, {"signin", WEAK, NAV}, {"signup", STRONG, AD}, {"skiplink", STRONG, NAV}, {"slideshow", WEAK, REL},
    {"social", WEAK, NAV}, {"sponsor", STRONG, AD}, {"sponsored", STRONG, AD}, {"sponsors", STRONG, AD}, {"spotim", STRONG, CONT},
    {"sronly", WEAK, NAV}, {"standfirst", WEAK, REL}, {"subscribe", STRONG, AD}, {"subscription", WEAK, AD}, {"subscriptions", WEAK, AD},
    {"syndication", WEAK, AD}, {"taboola", STRONG, AD}, {"taglist", STRONG, NAV}, {"tags", WEAK, NAV}, {"teaser", WEAK, REL},
    {"teasers", STRONG, REL}, {"ticker", WEAK, REL}, {"tickers", WEAK, REL}, {"timestamp", WEAK, CRED}, {"toolbar", WEAK, NAV},
    {"tools", WEAK, NAV}, {"tooltip", STRONG, NAV}, {"topics", WEAK, NAV}, {"trending", STRONG, REL}, {"trinity", STRONG, NAV},
    {"tweet", WEAK, REL}, {"twitter", WEAK, REL}, {"upnext", STRONG, REL}, {"upsell", STRONG, AD}, {"video", WEAK, REL},
    {"videos", WEAK, REL}, {"visuallyhidden", STRONG, NAV}, {"whatsapp", WEAK, NAV}, {"whatsnext", STRONG, REL}, {"widget", WEAK, REL},
    {"yarpp", STRONG, REL}, {"youmaylike", STRONG, REL}, {"youmightlike", STRONG, REL}, {"zergnet", STRONG, AD},
};

enum { WORDS = sizeof words / sizeof *words, TAG_KINDS = 5, KINDS = WORDS + TAG_KINDS, NO_KIND = KINDS };

/* What some tags say, as a kind beside the words; and being hidden. */
static const struct clutter_word tag_kinds[TAG_KINDS] = {
    {"head", STRONG, NAV}, {"nav, footer, menu, form, header", WEAK, NAV}, {"aside, details", WEAK, REL}, {"figure, caption, address", WEAK, CRED}, {"hidden", WEAK, NAV}};

static const struct clutter_word *kind_at(unsigned kind)
{
	return kind < WORDS ? &words[kind] : &tag_kinds[kind - WORDS];
}

static unsigned word_known(const char *s)
{
	size_t low = 0, high = WORDS;
	while (low < high) {
		size_t mid = (low + high) / 2;
		int order = strcmp(s, words[mid].word);
		if (order == 0)
			return (unsigned)mid;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return NO_KIND;
}

static unsigned surer(unsigned a, unsigned b)
{
	if (a == NO_KIND || b == NO_KIND)
		return a == NO_KIND ? b : a;
	return kind_at(b)->strength > kind_at(a)->strength ? b : a;
}

/* "article__shareBar-2" holds the words article, share, bar and the pairs articleshare, sharebar. */
static unsigned kind_of_name(unsigned kind, struct slice name)
{
	char word[2 * WORD_MAX + 1], last[WORD_MAX + 1] = "";
	for (size_t i = 0; i < name.n;) {
		if (!byte_is_alpha(name.at[i])) {
			if (byte_is_digit(name.at[i])) /* "a1d" has no pair of words */
				last[0] = '\0';
			i++;
			continue;
		}
		size_t before = strlen(last), n = 0, from = i;
		memcpy(word, last, before);
		while (i < name.n && byte_is_alpha(name.at[i]) && n < WORD_MAX && !(i > from && byte_is_upper(name.at[i]) && byte_is_lower(name.at[i - 1])))
			word[before + n++] = byte_lower(name.at[i++]);
		word[before + n] = '\0';
		bool figures = n <= SHORT_WORD && ((from > 0 && byte_is_digit(name.at[from - 1])) || (i < name.n && byte_is_digit(name.at[i])));
		kind = surer(kind, before ? word_known(word) : NO_KIND);
		kind = surer(kind, figures ? NO_KIND : word_known(word + before)); /* "e1ad7f" is a number, no advertisement */
		memcpy(last, word + before, n + 1);
	}
	return kind;
}

static unsigned kind_of_tag(uint8_t tag)
{
	switch (tag) {
	case TAG_head: return WORDS;
	case TAG_nav: case TAG_footer: case TAG_menu: case TAG_form: case TAG_header: return WORDS + 1;
	case TAG_aside: case TAG_details: return WORDS + 2;
	case TAG_figure: case TAG_figcaption: case TAG_caption: case TAG_address: return WORDS + 3;
	default: return NO_KIND;
	}
}

static bool hidden(const struct page *p, uint32_t i)
{
	if (page_attr(p, i, ATTR_HIDDEN).at || slice_same(page_attr(p, i, ATTR_ARIA_HIDDEN), SLICE("true")))
		return true;
	struct slice style = page_attr(p, i, ATTR_STYLE);
	size_t at = slice_find(style, SLICE("display"), 0);
	return at < style.n && slice_find(style, SLICE("none"), at) < at + 12 && slice_find(style, SLICE("none"), at) < style.n;
}

static bool never(uint8_t tag)
{
	return tag == TAG_TEXT || tag == TAG_html || tag == TAG_body || tag == TAG_main || tag == TAG_article || tag == TAG_a || page_is_drop((enum page_tag)tag);
}

static unsigned kind_of_node(const struct page *p, uint32_t i)
{
	static const enum page_attribute_name names[] = {ATTR_CLASS, ATTR_ID, ATTR_DATA_COMPONENT, ATTR_DATA_TESTID, ATTR_ROLE};
	if (never(p->nodes.at[i].tag))
		return NO_KIND;
	unsigned kind = kind_of_tag(p->nodes.at[i].tag);
	bool paragraph = p->nodes.at[i].tag == TAG_p; /* its id says nothing, and walls hide what is the story */
	for (size_t k = 0; k < (paragraph ? 1 : sizeof names / sizeof *names) && p->nodes.at[i].n_attributes; k++) {
		struct slice value = page_attr(p, i, names[k]);
		kind = value.n ? kind_of_name(kind, value) : kind;
	}
	return kind == NO_KIND && !paragraph && hidden(p, i) ? WORDS + 4 : kind;
}

/* heading[i]: an <h1> stands in the subtree of node i. */
static bool *headings(const struct page *p)
{
	bool *heading = ARENA_ARRAY(p->arena, bool, p->nodes.n);
	for (uint32_t i = p->nodes.n; i-- > 1;) {
		heading[i] = heading[i] || p->nodes.at[i].tag == TAG_h1;
		heading[p->nodes.at[i].parent] = heading[p->nodes.at[i].parent] || heading[i];
	}
	return heading;
}

struct judgement {
	const struct page *p;
	const uint32_t *weights;
	bool *heading;
	uint64_t total[KINDS]; /* prose in all parts of a kind: slides of a slide show are the story */
};

static bool clutter(const struct judgement *j, uint32_t i, unsigned kind)
{
	if (kind == NO_KIND)
		return false;
	if (kind_at(kind)->strength == STRONG)
		return !(j->heading[i] && j->weights[i] * 3 > j->weights[0]);
	return j->total[kind] * 3 <= j->weights[0];
}

void clutter_drop(struct page *p, const uint32_t *weights)
{
	struct judgement *j = ARENA_NEW(p->arena, struct judgement);
	uint16_t *kinds = ARENA_ARRAY(p->arena, uint16_t, p->nodes.n);
	*j = (struct judgement){.p = p, .weights = weights, .heading = headings(p)};
	uint32_t inside[KINDS] = {0};
	for (uint32_t i = 1; i < p->nodes.n; i++) {
		unsigned kind = kind_of_node(p, i);
		kinds[i] = (uint16_t)kind;
		if (kind == NO_KIND || i < inside[kind])
			continue;
		j->total[kind] += weights[i];
		inside[kind] = p->nodes.at[i].end;
	}
	for (uint32_t i = 1; i < p->nodes.n;) {
		bool drop = clutter(j, i, kinds[i]);
		if (drop)
			p->nodes.at[i].dropped = kind_at(kinds[i])->reason;
		i = drop ? p->nodes.at[i].end : i + 1;
	}
}
