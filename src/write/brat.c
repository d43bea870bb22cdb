#include "write/brat.h"

#include "write/offsets.h"
#include "write/refs.h"

/* Numbers of T, E, A and # lines count from 1, each on its own. */
struct brat {
	const struct article *a;
	struct buf *out;
	struct offsets offsets;
	uint32_t n_spans, n_events, n_attributes, n_notes, n_mentions;
	uint32_t *mention, *cue, *content, *trigger; /* T numbers of mentions, attributions, attributions, events */
	uint32_t *attribution;                       /* E numbers: claims and denials are the first events */
	uint32_t *order, *of_actor;                  /* mentions by actor: those of actor i are order[of_actor[i]] up to of_actor[i + 1] */
};

/* ---- spans ---- */

static bool line_end(char c) { return c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

/* The next piece of a span without line ends and blanks at its ends; false behind the last. */
static bool next_piece(const struct article *a, struct span *rest, struct span *piece)
{
	while (rest->start < rest->end && byte_is_space(a->text.at[rest->start]))
		rest->start++;
	piece->start = rest->start;
	while (rest->start < rest->end && !line_end(a->text.at[rest->start]))
		rest->start++;
	piece->end = rest->start;
	while (piece->end > piece->start && byte_is_space(a->text.at[piece->end - 1]))
		piece->end--;
	return piece->end > piece->start;
}

static void places(struct brat *b, struct span s)
{
	struct span piece;
	for (bool first = true; next_piece(b->a, &s, &piece); first = false)
		buf_addf(b->out, "%s%u %u", first ? "" : ";", offsets_at(&b->offsets, piece.start), offsets_at(&b->offsets, piece.end));
}

static void words(struct brat *b, struct span s)
{
	struct span piece;
	for (bool first = true; next_piece(b->a, &s, &piece); first = false) {
		if (!first)
			buf_add_char(b->out, ' ');
		buf_add(b->out, article_slice(b->a, piece));
	}
}

/* The number of the new T, 0 for an absent or blank span. */
static uint32_t text_bound(struct brat *b, const char *type, struct span s)
{
	struct span rest = s, piece;
	if (span_none(s) || !next_piece(b->a, &rest, &piece))
		return 0;
	buf_addf(b->out, "T%u\t%s ", ++b->n_spans, type);
	places(b, s);
	buf_add_char(b->out, '\t');
	words(b, s);
	buf_add_char(b->out, '\n');
	return b->n_spans;
}

/* ---- events ---- */

/* Roles that come more than once are numbered: Source Source2 Source3. */
static void argument(struct brat *b, const char *role, unsigned n, char letter, uint32_t number)
{
	buf_addf(b->out, " %s", role);
	if (n > 1)
		buf_add_uint(b->out, n);
	buf_addf(b->out, ":%c%u", letter, number);
}

/* The mention that stands for an actor: in the sentence of the act, else the first one. An actor's mentions stand in reading order. */
static uint32_t mention_for(const struct brat *b, uint32_t actor, uint32_t sentence)
{
	uint32_t low = b->of_actor[actor], high = b->of_actor[actor + 1], first = low;
	if (low == high)
		return 0;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (b->a->mentions.at[b->order[middle]].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	bool here = low < b->of_actor[actor + 1] && b->a->mentions.at[b->order[low]].sentence == sentence;
	return b->mention[b->order[here ? low : first]];
}

static void actors(struct brat *b, const char *role, const struct ids *list, uint32_t sentence)
{
	unsigned n = 0;
	for (uint32_t i = 0; i < list->n; i++) {
		uint32_t t = mention_for(b, list->at[i], sentence);
		if (t)
			argument(b, role, ++n, 'T', t);
	}
}

static void attribute(struct brat *b, const char *name, const char *value)
{
	buf_addf(b->out, "A%u\t%s E%u %s\n", ++b->n_attributes, name, b->n_events, value);
}

static void note(struct brat *b, const char *code, const char *rule)
{
	buf_addf(b->out, "#%u\tAnnotatorNotes E%u\t%s%s%s\n", ++b->n_notes, b->n_events, code ? code : "", code && rule ? " " : "", rule ? rule : "");
}

static void event(struct brat *b, uint32_t i)
{
	const struct event *e = &b->a->events.at[i];
	if (!b->trigger[i])
		return;
	buf_addf(b->out, "E%u\t%s:T%u", ++b->n_events, e->type, b->trigger[i]);
	actors(b, "Source", &e->sources, e->sentence);
	actors(b, "Target", &e->targets, e->sentence);
	buf_add_char(b->out, '\n');
	attribute(b, "Status", event_status_names[e->status]);
	note(b, e->cameo, e->rule);
}

static void answers(struct brat *b, const struct ids *links)
{
	unsigned n = 0;
	for (uint32_t i = 0; i < links->n; i++) {
		uint32_t e = b->attribution[links->at[i]];
		if (e)
			argument(b, "Answers", ++n, 'E', e);
	}
}

static void attribution(struct brat *b, uint32_t i)
{
	const struct attribution *x = &b->a->attributions.at[i];
	if (!b->cue[i])
		return;
	buf_addf(b->out, "E%u\t%s:T%u", ++b->n_events, x->denial ? "Denial" : "Claim", b->cue[i]);
	actors(b, "Source", &x->sources, x->sentence);
	if (b->content[i])
		argument(b, "Content", 1, 'T', b->content[i]);
	actors(b, "Target", &x->targets, x->sentence);
	if (x->denial)
		answers(b, &x->links);
	buf_add_char(b->out, '\n');
	if (!x->denial)
		attribute(b, "Kind", claim_kind_names[x->kind]);
	note(b, NULL, x->rule);
}

/* ---- the whole ---- */

static const char *const kinds[ACTOR_KINDS] = {"Country", "Government", "Military", "Legislature", "Party", "Agency", "Company", "Person", "Group", "IGO",
	"NGO", "Media", "Population"};

static void spans(struct brat *b)
{
	const struct article *a = b->a;
	uint32_t n = 0;
	for (uint32_t i = 0; i < a->mentions.n; i++)
		if (a->mentions.at[i].actor < a->actors.n)
			b->n_mentions += (b->mention[i] = text_bound(b, kinds[a->actors.at[a->mentions.at[i].actor].kind], a->mentions.at[i].span)) != 0;
	for (uint32_t i = 0; i < a->times.n; i++)
		text_bound(b, "Time", a->times.at[i].span);
	for (uint32_t i = 0; i < a->attributions.n; i++) {
		b->cue[i] = text_bound(b, a->attributions.at[i].denial ? "Denial" : "Claim", a->attributions.at[i].cue);
		b->content[i] = text_bound(b, "Content", a->attributions.at[i].content);
		b->attribution[i] = b->cue[i] ? ++n : 0;
	}
	for (uint32_t i = 0; i < a->events.n; i++)
		b->trigger[i] = text_bound(b, a->events.at[i].type, a->events.at[i].trigger);
}

/* Counting sort; mentions without an actor or without a T are left out. */
static void sort_mentions(struct brat *b)
{
	const struct article *a = b->a;
	for (uint32_t i = 0; i < a->mentions.n; i++)
		if (b->mention[i])
			b->of_actor[a->mentions.at[i].actor + 1]++;
	for (uint32_t i = 0; i < a->actors.n; i++)
		b->of_actor[i + 1] += b->of_actor[i];
	for (uint32_t i = a->mentions.n; i-- > 0;)
		if (b->mention[i])
			b->order[--b->of_actor[a->mentions.at[i].actor + 1]] = i;
	for (uint32_t i = 0; i < a->actors.n; i++) /* each border has moved down by its actor's mentions */
		b->of_actor[i] = b->of_actor[i + 1];
	b->of_actor[a->actors.n] = b->n_mentions;
}

static void coreference(struct brat *b)
{
	for (uint32_t i = 0; i < b->a->actors.n; i++) {
		if (b->of_actor[i + 1] - b->of_actor[i] < 2)
			continue;
		buf_add(b->out, SLICE("*\tCoreference"));
		for (uint32_t m = b->of_actor[i]; m < b->of_actor[i + 1]; m++)
			buf_addf(b->out, " T%u", b->mention[b->order[m]]);
		buf_add_char(b->out, '\n');
	}
}

bool brat_write(struct buf *out, const struct article *a)
{
	size_t before = out->n;
	struct brat b = {.a = a, .out = out};
	if (a->error.code)
		return !out->failed;
	offsets_init(&b.offsets, a->arena, a->text, OFFSET_CHAR);
	b.mention = ARENA_ARRAY(a->arena, uint32_t, a->mentions.n);
	b.cue = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n);
	b.content = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n);
	b.trigger = ARENA_ARRAY(a->arena, uint32_t, a->events.n);
	b.attribution = ARENA_ARRAY(a->arena, uint32_t, a->attributions.n);
	b.order = ARENA_ARRAY(a->arena, uint32_t, a->mentions.n);
	b.of_actor = ARENA_ARRAY(a->arena, uint32_t, (size_t)a->actors.n + 1);
	spans(&b);
	sort_mentions(&b);
	for (uint32_t i = 0; i < a->attributions.n; i++)
		attribution(&b, i);
	for (uint32_t i = 0; i < a->events.n; i++)
		event(&b, i);
	coreference(&b);
	if (out->failed)
		out->n = before;
	return !out->failed;
}

void brat_configuration(struct buf *out)
{
	static const char *const types[] = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
		"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
	buf_add(out, SLICE("[entities]\nActor\n"));
	for (int i = 0; i < ACTOR_KINDS; i++)
		buf_addf(out, "\t%s\n", kinds[i]);
	buf_add(out, SLICE("Time\nContent\n\n[relations]\nCoreference\tArg1:Actor, Arg2:Actor, <REL-TYPE>:symmetric-transitive\n\n[events]\n"
			   "Claim\tSource*:Actor, Target*:Actor, Content?:Content\nDenial\tSource*:Actor, Target*:Actor, Content?:Content, Answers*:Claim\n"));
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		buf_addf(out, "%s\tSource*:Actor, Target*:Actor\n", types[i]);
	buf_add(out, SLICE("\n[attributes]\nStatus\tArg:<EVENT>, Value:reported|claimed|denied|planned|negated|hypothetical\n"
			   "Kind\tArg:Claim, Value:statement|accusation|demand|promise|threat|concern|agreement\n"));
}
