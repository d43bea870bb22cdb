/* Who says, who denies, who does what: a row a record, linked with its place in the story and with the records it answers. */
#include "write/html.h"
#include "write/html_page.h"
#include "write/lists.h"
#include "write/refs.h"

const char *const html_quad_names[5] = {"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"};

static void cell(struct html_page *p, struct slice s)
{
	buf_add(p->out, SLICE("<td>"));
	html_escape(p->out, s);
	buf_add(p->out, SLICE("</td>"));
}

void html_actor(struct html_page *p, uint32_t actor)
{
	buf_addf(p->out, "<a href=\"#%sat-a%u\">", p->prefix, actor + 1);
	html_escape(p->out, p->a->actors.at[actor].name);
	buf_add(p->out, SLICE("</a>"));
}

/* Where the records know nobody, the words of the text do (`named`). */
static void actors(struct html_page *p, const struct ids *list, struct slice named)
{
	buf_add(p->out, SLICE("<td>"));
	for (uint32_t i = 0; i < list->n; i++) {
		const char *code = p->a->actors.at[list->at[i]].code;
		buf_add(p->out, i ? SLICE(", ") : SLICE(""));
		html_actor(p, list->at[i]);
		if (code[0])
			buf_addf(p->out, " <span class=\"kind\">%s</span>", code);
	}
	if (!list->n && named.n)
		html_escape(p->out, named);
	else if (!list->n)
		buf_add(p->out, SLICE("<span class=\"kind\">not stated</span>"));
	buf_add(p->out, SLICE("</td>"));
}

static void links(struct html_page *p, const struct ids *list)
{
	for (uint32_t i = 0; i < list->n; i++) {
		char kind = p->a->attributions.at[list->at[i]].denial ? 'd' : 'c';
		uint32_t n = p->numbers[list->at[i]];
		buf_addf(p->out, " <a href=\"#%s%c%u\">%c%u</a>", p->prefix, kind, n, kind, n);
	}
}

static void row(struct html_page *p, char letter, uint32_t n, const char *kind)
{
	buf_addf(p->out, "<tr id=\"%s%c%u\" class=\"k-%s\"><td><a href=\"#%sat-%c%u\">%c%u</a></td>", p->prefix, letter, n, kind, p->prefix, letter,
		 n, letter, n);
}

static void table(struct html_page *p, const char *name, const char *const *heads)
{
	buf_addf(p->out, "<h3>%s</h3>\n<div class=\"table\"><table class=\"wide\"><thead><tr>", name);
	for (; *heads; heads++)
		buf_addf(p->out, "<th scope=\"col\">%s</th>", *heads);
	buf_add(p->out, SLICE("</tr></thead><tbody>\n"));
}

static void table_end(struct html_page *p) { buf_add(p->out, SLICE("</tbody></table></div>\n")); }

/* ---- claims and denials ---- */

static void attribution(struct html_page *p, uint32_t i)
{
	const struct attribution *x = &p->a->attributions.at[i];
	row(p, x->denial ? 'd' : 'c', p->numbers[i], x->denial ? "denial" : claim_kind_names[x->kind]);
	actors(p, &x->sources, article_slice(p->a, x->source));
	if (!x->denial)
		buf_addf(p->out, "<td>%s, %s</td>", claim_kind_names[x->kind], claim_status_names[x->status]);
	cell(p, article_slice(p->a, x->cue));
	cell(p, article_slice(p->a, x->content));
	buf_add(p->out, SLICE("<td>"));
	links(p, &x->links);
	buf_add(p->out, SLICE("</td></tr>\n"));
}

static void attributions(struct html_page *p, bool denials)
{
	static const char *const claim_heads[] = {"Claim", "Who", "Kind", "Cue", "What", "Denied by", NULL},
		*const denial_heads[] = {"Denial", "Who", "Cue", "What", "Answers", NULL};
	bool begun = false;
	for (uint32_t i = 0; i < p->a->attributions.n; i++) {
		if (p->a->attributions.at[i].denial != denials)
			continue;
		if (!begun)
			table(p, denials ? "Who denies" : "Who says", denials ? denial_heads : claim_heads);
		begun = true;
		attribution(p, i);
	}
	if (begun)
		table_end(p);
}

/* ---- events ---- */

static void event(struct html_page *p, uint32_t i)
{
	const struct event *e = &p->a->events.at[i];
	const struct timex3 *t = refs_time(p->a, e->time);
	unsigned quad = plover_quad(e->type);
	row(p, 'e', i + 1, event_status_names[e->status]);
	buf_add(p->out, SLICE("<td class=\"day\">"));
	html_escape(p->out, slice_of(t ? t->value : ""));
	buf_add(p->out, SLICE("</td>"));
	actors(p, &e->sources, (struct slice){0});
	buf_addf(p->out, "<td><span class=\"q q%u\">%s %s</span><br><span class=\"kind\">%s</span></td>", quad, e->type, e->cameo ? e->cameo : "",
		 html_quad_names[quad]);
	actors(p, &e->targets, (struct slice){0});
	buf_addf(p->out, "<td>%s", event_status_names[e->status]);
	links(p, &e->claims);
	links(p, &e->denials);
	if (e->repeats != NONE)
		buf_addf(p->out, "<br>repeats <a href=\"#%se%u\">e%u</a>", p->prefix, e->repeats + 1, e->repeats + 1);
	buf_add(p->out, SLICE("</td></tr>\n"));
}

static void events(struct html_page *p)
{
	static const char *const heads[] = {"Event", "When", "Who", "Does", "To whom", "Status", NULL};
	if (!p->a->events.n)
		return;
	table(p, "Who does what", heads);
	for (uint32_t i = 0; i < p->a->events.n; i++)
		event(p, i);
	table_end(p);
}

void html_tables(struct html_page *p)
{
	attributions(p, false);
	attributions(p, true);
	events(p);
	if (!p->a->attributions.n && !p->a->events.n)
		buf_add(p->out, SLICE("<p class=\"none\">No claim, denial or event was found.</p>\n"));
}
