#include "lexicon/tagger.h"

#include <string.h>

#include "lexicon/tagger_repair.h"

enum { AHEAD = 64 }; /* a path is settled after so many ambiguous units in a row, decided or not */

static const struct {
	char name[8];
	uint8_t plain;
} tags[TAG_COUNT] = {
	[TAG_NONE] = {"NONE", TAG_NONE}, [TAG_NN] = {"NN", TAG_NN}, [TAG_NNS] = {"NNS", TAG_NNS}, [TAG_NNP] = {"NNP", TAG_NNP},
	[TAG_JJ] = {"JJ", TAG_JJ}, [TAG_RB] = {"RB", TAG_RB}, [TAG_VB] = {"VB", TAG_VB}, [TAG_VBP] = {"VBP", TAG_VBP},
	[TAG_VBZ] = {"VBZ", TAG_VBZ}, [TAG_VBD] = {"VBD", TAG_VBD}, [TAG_VBN] = {"VBN", TAG_VBN}, [TAG_VBG] = {"VBG", TAG_VBG},
	[TAG_MD] = {"MD", TAG_MD}, [TAG_TO] = {"TO", TAG_TO}, [TAG_DT] = {"DT", TAG_DT}, [TAG_POS] = {"POS", TAG_POS},
	[TAG_PRP] = {"PRP", TAG_PRP}, [TAG_PRPS] = {"PRPS", TAG_PRPS}, [TAG_IN] = {"IN", TAG_IN}, [TAG_CC] = {"CC", TAG_CC},
	[TAG_WDT] = {"WDT", TAG_WDT}, [TAG_WRB] = {"WRB", TAG_WRB}, [TAG_CD] = {"CD", TAG_CD}, [TAG_RP] = {"RP", TAG_RP},
	[TAG_EX] = {"EX", TAG_EX}, [TAG_UH] = {"UH", TAG_UH}, [TAG_COMMA] = {"COMMA", TAG_COMMA}, [TAG_STOP] = {"STOP", TAG_STOP},
	[TAG_COLON] = {"COLON", TAG_COLON}, [TAG_SEMI] = {"SEMI", TAG_SEMI}, [TAG_DASH] = {"DASH", TAG_DASH},
	[TAG_OPENQ] = {"OPENQ", TAG_OPENQ}, [TAG_CLOSEQ] = {"CLOSEQ", TAG_CLOSEQ}, [TAG_LPAR] = {"LPAR", TAG_LPAR},
	[TAG_RPAR] = {"RPAR", TAG_RPAR}, [TAG_SYM] = {"SYM", TAG_SYM}, [TAG_VB_BE] = {"VB.be", TAG_VB},
	[TAG_VBP_BE] = {"VBP.be", TAG_VBP}, [TAG_VBZ_BE] = {"VBZ.be", TAG_VBZ}, [TAG_VBD_BE] = {"VBD.be", TAG_VBD},
	[TAG_VBN_BE] = {"VBN.be", TAG_VBN}, [TAG_VBG_BE] = {"VBG.be", TAG_VBG}, [TAG_VB_HAVE] = {"VB.hv", TAG_VB},
	[TAG_VBP_HAVE] = {"VBP.hv", TAG_VBP}, [TAG_VBZ_HAVE] = {"VBZ.hv", TAG_VBZ}, [TAG_VBD_HAVE] = {"VBD.hv", TAG_VBD},
	[TAG_VBN_HAVE] = {"VBN.hv", TAG_VBN}, [TAG_VBG_HAVE] = {"VBG.hv", TAG_VBG}, [TAG_VB_DO] = {"VB.do", TAG_VB},
	[TAG_VBP_DO] = {"VBP.do", TAG_VBP}, [TAG_VBZ_DO] = {"VBZ.do", TAG_VBZ}, [TAG_VBD_DO] = {"VBD.do", TAG_VBD},
	[TAG_IN_THAT] = {"IN.that", TAG_IN}, [TAG_IN_OF] = {"IN.of", TAG_IN}, [TAG_IN_BY] = {"IN.by", TAG_IN}, [TAG_IN_TO] = {"IN.to", TAG_IN},
	[TAG_IN_SUB] = {"IN.sub", TAG_IN}, [TAG_DT_ART] = {"DT.art", TAG_DT}, [TAG_PRP_SUB] = {"PRP.sub", TAG_PRP},
	[TAG_PRP_OBJ] = {"PRP.obj", TAG_PRP}, [TAG_RB_NOT] = {"RB.not", TAG_RB}, [TAG_WDT_OWN] = {"WDT.own", TAG_WDT}, [TAG_EDGE] = {"EDGE", TAG_NONE},
};

enum tag tag_from_name(const char *name, size_t len)
{
	if (len == 0 || len >= sizeof tags[0].name)
		return TAG_NONE;
	for (int t = TAG_NONE + 1; t < TAG_COUNT; t++)
		if (memcmp(tags[t].name, name, len) == 0 && tags[t].name[len] == '\0')
			return (enum tag)t;
	return TAG_NONE;
}

const char *tag_name(enum tag tag)
{
	return (unsigned)tag < TAG_COUNT ? tags[tag].name : tags[TAG_NONE].name;
}

enum tag tag_plain(enum tag tag)
{
	return (unsigned)tag < TAG_COUNT ? (enum tag)tags[tag].plain : TAG_NONE;
}

struct tag_choices tag_choices_only(enum tag tag)
{
	return (struct tag_choices){.n = 1, .at = {{(uint8_t)tag, 0}}};
}

/* ---- the cheapest path ---- */

/* The paths alive: one for each choice of the last unit. */
struct ends {
	uint8_t n;
	uint8_t tag[TAG_MAX_CHOICES];
	int32_t cost[TAG_MAX_CHOICES];
	const int16_t *row[TAG_MAX_CHOICES]; /* the costs of what may follow its last two tags */
};

/* When the last unit had one choice, all that came before is settled and written. */
struct paths {
	const struct tag_model *m;
	uint8_t *out;   /* tags of the units not settled yet go here */
	uint32_t depth; /* how many these are */
	uint8_t before; /* the tag before the last, where the row of the last two is not looked up yet; else TAG_NONE */
	struct ends ends[2]; /* those of the last unit and those of the one before it, by turns */
	struct ends *last;
	uint8_t tag_at[AHEAD][TAG_MAX_CHOICES], from[AHEAD][TAG_MAX_CHOICES];
};

static const int16_t *row_of(const struct tag_model *m, uint8_t before, uint8_t tag) { return m->rows[m->row_of[before][tag]]; }

/* Walks back along path k, writes its tags; it alone goes on. */
static void settle(struct paths *p, uint8_t k)
{
	struct ends *e = p->last;
	e->n = 1;
	e->tag[0] = e->tag[k];
	e->cost[0] = 0;
	e->row[0] = e->row[k];
	for (uint32_t d = p->depth; d-- > 0;) {
		p->out[d] = tags[p->tag_at[d][k]].plain;
		k = p->from[d][k];
	}
	p->out += p->depth;
	p->depth = 0;
}

static uint8_t cheapest(const struct ends *e, uint8_t tag, int32_t *cost)
{
	uint8_t best = 0;
	int32_t least = e->cost[0] + e->row[0][tag];
	for (uint8_t k = 1; k < e->n; k++) {
		int32_t c = e->cost[k] + e->row[k][tag];
		best = c < least ? k : best;
		least = c < least ? c : least;
	}
	*cost = least;
	return best;
}

static void step(struct paths *p, const struct tag_choices *unit)
{
	struct ends *old = p->last, *next = old == p->ends ? p->ends + 1 : p->ends;
	if (p->before) {
		old->row[0] = row_of(p->m, p->before, old->tag[0]);
		p->before = TAG_NONE;
	}
	uint8_t *tag_at = p->tag_at[p->depth], *from = p->from[p->depth];
	p->depth++;
	next->n = unit->n;
	for (uint8_t i = 0; i < unit->n; i++) {
		uint8_t tag = unit->at[i].tag, k = cheapest(old, tag, &next->cost[i]);
		next->cost[i] += unit->at[i].cost;
		next->tag[i] = tag_at[i] = tag;
		next->row[i] = row_of(p->m, old->tag[k], tag);
		from[i] = k;
	}
	p->last = next;
}

static uint8_t best_path(const struct ends *e)
{
	uint8_t best = 0;
	for (uint8_t k = 1; k < e->n; k++)
		if (e->cost[k] < e->cost[best])
			best = k;
	return best;
}

void tagger_run(const struct tag_model *m, const struct tag_choices *const units[], size_t n, uint8_t *out)
{
	const struct tag_choices unknown = tag_choices_only(TAG_NN);
	struct paths p;
	struct ends *e = p.last = p.ends;
	p.m = m, p.out = out, p.depth = 0, p.before = e->tag[0] = TAG_EDGE, e->n = 1, e->cost[0] = 0;
	for (size_t i = 0; i < n; i++) {
		const struct tag_choices *unit = units[i]->n ? units[i] : &unknown;
		if (unit->n == 1 && e->n == 1) { /* most words: nothing to choose */
			p.before = e->tag[0];
			e->tag[0] = unit->at[0].tag;
			*p.out++ = tags[e->tag[0]].plain;
			continue;
		}
		step(&p, unit);
		e = p.last;
		if (e->n == 1 || p.depth == AHEAD)
			settle(&p, best_path(e));
	}
	if (e->n > 1) {
		int32_t cost;
		settle(&p, cheapest(e, TAG_EDGE, &cost));
	}
	tagger_repair(units, n, out);
}
