/* Acts that speak of another one: "agreed to send troops", "rejected the request"; the outer act decides the type, both decide the code. */
#include "extract/events/outer.h"

#include "extract/events/candidates.h"

static const char *outer_code(const struct frames *f, const struct candidate *outer, const char *inner)
{
	const char *best = NULL;
	size_t longest = 0;
	for (uint32_t i = 0; i < f->outer.n; i++) {
		const struct outer_codes *o = &f->outer.at[i];
		size_t n = strlen(o->inner);
		if (n <= longest || strncmp(o->inner, inner, n) != 0)
			continue;
		const char *type = outer->frame->type;
		const char *code = strcmp(type, "AGREE") == 0 ? o->agree : strcmp(type, "REQUEST") == 0 ? o->request
				 : strcmp(type, "REJECT") == 0 ? o->reject : strcmp(type, "THREATEN") == 0 ? o->threaten : "-";
		if (code[0] != '-')
			best = code, longest = n;
	}
	return best;
}

/* The act that an outer act speaks of: its infinitive, its object, or what stands behind its preposition. A noun of "agreed to return to
 * talks" counts through its verb. */
static struct candidate *spoken_of(struct coding *y, const struct candidate *c)
{
	const struct scene *x = &y->scene;
	bool inside = false; /* the infinitive is found: what follows is its object */
	for (uint32_t j = c->group + 1; j < x->n && j < c->group + SYNTAX_REACH; j++) {
		const struct syntax_node *n = &x->nodes[j];
		struct candidate *inner = candidate_at(y, j);
		if (n->kind == NODE_END || n->kind == NODE_THAT || n->kind == NODE_CONJUNCTION || n->kind == NODE_COMMA || n->kind == NODE_RELATIVE)
			return NULL;
		if (n->kind == NODE_VERB) {
			bool own = n->infinitive && (n->governor == c->group || c->frame->part != PART_VERB);
			if (inside || (!own && !n->ing))
				return NULL;
			inside = own;
		}
		if (inner && !inner->dropped && inner->unit != c->unit)
			return inner;
	}
	return NULL;
}

void read_outer(struct coding *y)
{
	for (uint32_t i = 0; i < y->candidates.n; i++) {
		struct candidate *c = &y->candidates.at[i], *inner;
		if (c->dropped || !(c->frame->outer || c->frame->no_inner))
			continue;
		inner = spoken_of(y, c);
		if (!inner)
			continue;
		c->inner = (uint32_t)(inner - y->candidates.at);
		if (inner->outer == NONE)
			inner->outer = i;
		const char *code = c->frame->outer ? outer_code(y->scene.f, c, inner->cameo) : NULL;
		if (code)
			memcpy(c->cameo, code, strlen(code) + 1);
		if (c->frame->no_inner)
			inner->dropped = true;
	}
}
