#include "read/story.h"

#include "read/clutter.h"
#include "read/furniture.h"

enum { PROSE_LETTERS = 25, INDEX_HEADINGS = 5, TEASER_LETTERS = 200 };

/* Letters of a paragraph that speak for prose: none for a list of links or a label. */
static uint32_t prose(const struct flow *f, const struct flow_block *b)
{
	struct slice s = flow_text(f, b);
	if (b->letters < PROSE_LETTERS || b->links * 3 > b->letters)
		return 0;
	char last = s.at[s.n - 1];
	bool sentence = last == '.' || last == '!' || last == '?' || last == '"' || (unsigned char)last >= 0x80 || last == ')';
	return sentence || b->letters > 120 ? b->letters - b->links : 0;
}

/* weights[i]: prose letters in the subtree of node i. */
static uint32_t *weigh(const struct flow *f, const struct page *p)
{
	uint32_t *weights = ARENA_ARRAY(f->arena, uint32_t, p->nodes.n);
	for (uint32_t i = 0; i < f->blocks.n; i++)
		weights[f->blocks.at[i].element] += prose(f, &f->blocks.at[i]);
	for (uint32_t i = p->nodes.n; i-- > 1;)
		weights[p->nodes.at[i].parent] += weights[i];
	return weights;
}

/* Down from the top as long as one child holds nearly all of the prose. */
static uint32_t densest(const struct page *p, const uint32_t *weights)
{
	uint32_t at = 0;
	for (;;) {
		uint32_t best = 0;
		for (uint32_t c = at + 1; c < p->nodes.at[at].end; c = p->nodes.at[c].end)
			if (weights[c] > (best ? weights[best] : 0))
				best = c;
		if (!best || weights[best] * 10 < weights[at] * 8)
			return at;
		at = best;
	}
}

/* The list or table that a block belongs to, or 0. */
static uint32_t enclosing(const struct page *p, uint32_t element, uint32_t root)
{
	for (uint32_t i = element; i > root; i = p->nodes.at[i].parent) {
		uint8_t t = p->nodes.at[i].tag;
		if (t == TAG_ul || t == TAG_ol || t == TAG_dl || t == TAG_table)
			return i;
	}
	return 0;
}

/* Letters of all blocks that begin in the subtree of a node, and how many of them are links. */
static bool links_rule(const struct flow *f, const struct page *p, uint32_t node, uint32_t from)
{
	uint64_t letters = 0, links = 0;
	for (uint32_t i = from; i < f->blocks.n && f->blocks.at[i].node < p->nodes.at[node].end; i++) {
		letters += f->blocks.at[i].letters;
		links += f->blocks.at[i].links;
	}
	return links * 3 > letters;
}

/* Items of a list are kept or dropped together. */
static void keep_lists(struct flow *f, const struct page *p, uint32_t root)
{
	uint32_t done = 0;
	for (uint32_t i = 0; i < f->blocks.n; i++) {
		struct flow_block *b = &f->blocks.at[i];
		uint32_t list = b->node >= root && b->node < p->nodes.at[root].end ? enclosing(p, b->element, root) : 0;
		if (!list || list < done)
			continue;
		bool links = links_rule(f, p, list, i);
		for (; i < f->blocks.n && f->blocks.at[i].node < p->nodes.at[list].end; i++)
			f->blocks.at[i].keep = !links;
		i--;
		done = p->nodes.at[list].end;
	}
}

/* A sentence that is mostly a link belongs to the story where its neighbours on both sides, of the same make, do. */
static void keep_linked_sentences(struct flow *f, const struct page *p)
{
	for (uint32_t i = 1; i + 1 < f->blocks.n; i++) {
		struct flow_block *b = &f->blocks.at[i], *before = b - 1, *after = b + 1;
		struct slice s = flow_text(f, b);
		uint32_t parent = p->nodes.at[b->element].parent;
		bool same = p->nodes.at[before->element].parent == parent && p->nodes.at[after->element].parent == parent;
		if (!b->keep && before->keep && after->keep && same && p->nodes.at[b->element].tag == TAG_p && s.at[s.n - 1] == '.' && b->links < b->letters)
			b->keep = true;
	}
}

/* A heading stays if what it heads does. */
static void keep_headings(struct flow *f, const struct page *p, uint32_t root)
{
	bool below = false;
	for (uint32_t i = f->blocks.n; i-- > 0;) {
		struct flow_block *b = &f->blocks.at[i];
		uint8_t t = p->nodes.at[b->element].tag;
		bool inside = b->node >= root && b->node < p->nodes.at[root].end;
		if (inside && t >= TAG_h2 && t <= TAG_h6)
			b->keep = below && b->links * 2 < b->letters;
		below = b->keep;
	}
}

/* A front page: headings that are links, each with a line or two. It tells many stories, and so none. */
static bool is_index(const struct flow *f, const struct page *p, uint32_t root)
{
	uint32_t linked = 0, kept = 0, letters = 0;
	for (uint32_t i = 0; i < f->blocks.n; i++) {
		const struct flow_block *b = &f->blocks.at[i];
		if (b->node < root || b->node >= p->nodes.at[root].end)
			continue;
		linked += page_heading(p->nodes.at[b->element].tag) && b->links * 10 >= b->letters * 9;
		kept += b->keep;
		letters += b->keep ? b->letters : 0;
	}
	return linked >= INDEX_HEADINGS && linked * 2 >= kept && letters < kept * TEASER_LETTERS;
}

void story_find(struct flow *f, struct page *p)
{
	flow_read(f, p, p->arena, 0);
	clutter_drop(p, weigh(f, p));
	flow_read(f, p, p->arena, 0);
	uint32_t root = densest(p, weigh(f, p));
	for (uint32_t i = 0; i < f->blocks.n; i++) {
		struct flow_block *b = &f->blocks.at[i];
		bool inside = b->node >= root && b->node < p->nodes.at[root].end;
		b->keep = inside && p->nodes.at[b->element].tag != TAG_h1 &&
			(prose(f, b) > 0 || (p->nodes.at[b->element].tag == TAG_p && b->links * 2 < b->letters));
	}
	keep_linked_sentences(f, p);
	keep_lists(f, p, root);
	struct furniture furniture;
	furniture_prepare(&furniture);
	for (uint32_t i = 0; i < f->blocks.n; i++)
		if (f->blocks.at[i].keep && furniture_line(&furniture, flow_text(f, &f->blocks.at[i])) != SKIP_NOT)
			f->blocks.at[i].keep = false;
	keep_headings(f, p, root);
	bool index = is_index(f, p, root);
	for (uint32_t i = 0; index && i < f->blocks.n; i++)
		f->blocks.at[i].keep = false;
}
