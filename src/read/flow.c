#include "read/flow.h"

struct walk {
	struct flow *f;
	const struct page *p;
	struct flow_block block;   /* being filled; open if node is set */
	bool open, blank, preformatted;
	unsigned breaks;           /* <br> since the last letter */
};

static void put(struct flow *f, char c) { *ARRAY_PUSH(f->arena, &f->text) = c; }

static void block_end(struct walk *w)
{
	struct flow *f = w->f;
	if (w->open && f->text.n > w->block.start) {
		w->block.end = f->text.n;
		*ARRAY_PUSH(f->arena, &f->blocks) = w->block;
	}
	w->open = w->blank = false;
	w->breaks = 0;
}

/* What stands between two words: nothing, a blank, a line break, and after two breaks a new paragraph. */
static void between(struct walk *w, uint32_t node, uint32_t element)
{
	if (w->open && w->breaks >= 2)
		block_end(w);
	if (!w->open) {
		w->block = (struct flow_block){.node = node, .element = element, .start = w->f->text.n};
		w->open = true;
	} else if (w->breaks) {
		put(w->f, '\n');
	} else if (w->blank) {
		put(w->f, ' ');
	}
	w->blank = false;
	w->breaks = 0;
}

static void add_text(struct walk *w, uint32_t node, uint32_t element, bool link)
{
	const struct page_node *n = &w->p->nodes.at[node];
	for (uint32_t i = n->text_start; i < n->text_end; i++) {
		char c = w->p->chars.at[i];
		bool hard = c == '\xC2' && i + 1 < n->text_end && w->p->chars.at[i + 1] == '\xA0';
		if (w->preformatted && c == '\n') {
			w->breaks++;
		} else if (byte_is_space(c) || hard) {
			w->blank = true;
			i += hard;
		} else {
			between(w, node, element);
			put(w->f, c);
			bool letter = byte_is_alpha(c) || byte_is_digit(c) || (unsigned char)c >= 0xC0;
			w->block.letters += letter;
			w->block.links += letter && link;
		}
	}
}

struct level {
	uint32_t end, element;
	bool block, link, preformatted;
};

void flow_read(struct flow *f, const struct page *p, struct arena *a, uint32_t root)
{
	/* Levels of open elements; the parser keeps them below PAGE_DEPTH. */
	struct level stack[PAGE_DEPTH + 8];
	size_t depth = 0;
	*f = (struct flow){.arena = a};
	struct walk w = {.f = f, .p = p};
	stack[0] = (struct level){p->nodes.at[root].end, root, true, false, false};
	for (uint32_t i = root; i < p->nodes.at[root].end;) {
		const struct page_node *n = &p->nodes.at[i];
		while (depth && i >= stack[depth].end) {
			if (stack[depth].block)
				block_end(&w);
			w.preformatted = stack[--depth].preformatted;
		}
		if (n->tag == TAG_TEXT) {
			add_text(&w, i, stack[depth].element, stack[depth].link);
		} else if (page_is_drop((enum page_tag)n->tag) || n->dropped) {
			if (page_is_block((enum page_tag)n->tag))
				block_end(&w);
			else
				w.blank = true;
			i = n->end;
			continue;
		} else if (n->tag == TAG_br) {
			w.breaks++;
		} else if (i != root && depth + 1 < sizeof stack / sizeof *stack) {
			bool block = page_is_block((enum page_tag)n->tag);
			if (block)
				block_end(&w);
			struct level below = stack[depth];
			stack[++depth] = (struct level){n->end, block ? i : below.element, block, below.link || n->tag == TAG_a, n->tag == TAG_pre || below.preformatted};
			w.preformatted = stack[depth].preformatted;
		}
		i++;
	}
	block_end(&w);
}

struct slice flow_join(const struct flow *f, struct arena *a)
{
	char *out = arena_alloc(a, f->text.n + 2 * (size_t)f->blocks.n + 1);
	size_t n = 0;
	for (uint32_t i = 0; i < f->blocks.n; i++) {
		struct slice s = flow_text(f, &f->blocks.at[i]);
		if (!f->blocks.at[i].keep || s.n == 0)
			continue;
		if (n) {
			memcpy(out + n, "\n\n", 2);
			n += 2;
		}
		memcpy(out + n, s.at, s.n);
		n += s.n;
	}
	return (struct slice){out, n};
}
