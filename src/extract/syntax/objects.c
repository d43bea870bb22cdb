/* The object of a verb and its recipient: behind it, before a relative clause, shared by "and". */
#include "extract/syntax/inner.h"

/* Where the object stands: right behind, behind "some of", behind "what appeared to be", or in "let free two sailors". */
static uint32_t object_after(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i);
	if (j == NONE)
		return NONE;
	uint32_t some = x->nodes[j].kind == NODE_OTHER ? j + 1 + kind_is(x, j + 1, NODE_ADJECTIVE) : NONE; /* "some | of them", "the | last | of his men" */
	if (some != NONE && some + 1 < x->n && x->nodes[some].kind == NODE_PREPOSITION && scene_word(x, some) == x->f->word_of)
		return next_group(x, some);
	if (x->nodes[j].kind == NODE_ADJECTIVE && kind_is(x, j + 1, NODE_NOUN))
		return j + 1;
	if (x->nodes[j].kind != NODE_RELATIVE)
		return j;
	bool verb = false;
	for (unsigned steps = 0; steps < 5 && j + 1 < x->n; steps++) {
		j++;
		if (x->nodes[j].kind == NODE_NOUN)
			return verb ? j : NONE;
		if (x->nodes[j].kind != NODE_VERB && x->nodes[j].kind != NODE_PREPOSITION && x->nodes[j].kind != NODE_ADVERB)
			return NONE;
		verb = verb || x->nodes[j].kind == NODE_VERB;
	}
	return NONE;
}

/* "handed over | to Mali | a patrol boat", "delivered, | as a gift, | two boats", "had killed, | the army said, | two guards": an object that
 * something stands before. NONE. */
static uint32_t object_behind_phrase(const struct scene *x, uint32_t i)
{
	uint32_t j = next_group(x, i), end = NONE;
	bool insertion = j != NONE && x->nodes[j].kind == NODE_COMMA;
	if (insertion)
		j = next_group(x, j);
	if (j == NONE)
		return NONE;
	if (x->nodes[j].kind == NODE_PREPOSITION && kind_is(x, j + 1, NODE_NOUN))
		end = x->nodes[j + 1].list_end > j + 1 ? x->nodes[j + 1].list_end : j + 2;
	else if (insertion && x->nodes[j].kind == NODE_NOUN && kind_is(x, j + 1, NODE_VERB) && x->nodes[j + 1].finite)
		end = j + 2; /* the army | said */
	if (end == NONE || (insertion && !kind_is(x, end, NODE_COMMA)))
		return NONE;
	end += insertion;
	bool object = kind_is(x, end, NODE_NOUN) && x->nodes[end].preposition == NONE && x->nodes[end].list == end && !before_finite(x, end);
	return object ? end : NONE;
}

void read_objects(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	uint32_t j = object_after(x, i);
	if (j == NONE || x->nodes[j].kind != NODE_NOUN) {
		v->object = object_behind_phrase(x, i);
		return;
	}
	v->object = x->nodes[j].list;
	uint32_t k = j + 1 < x->n ? j + 1 : NONE;
	if (k != NONE && x->nodes[k].kind == NODE_MARK && scene_group(x, k)->tag == TAG_OPENQ && k + 1 < x->n)
		k++;
	while (k != NONE && (x->nodes[k].kind == NODE_AND || x->nodes[k].kind == NODE_COMMA) && kind_is(x, k + 1, NODE_NOUN) &&
	       x->nodes[k + 1].list == v->object)
		k = k + 2 < x->n ? k + 2 : NONE;
	if (k != NONE && x->nodes[k].kind == NODE_NOUN && x->nodes[k].preposition == NONE && !before_finite(x, k)) {
		v->recipient = v->object;
		v->object = k;
	}
}

void read_relative_object(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	if (v->passive || v->object != NONE || v->subject == NONE)
		return;
	uint32_t j = group_before(x, v->subject);
	if (j != NONE && scene_group(x, j)->tag == TAG_WRB) /* signed by both | when | they met */
		return;
	if (j != NONE && (x->nodes[j].kind == NODE_RELATIVE || x->nodes[j].kind == NODE_THAT))
		j = group_before(x, j);
	else if (j == NONE || x->nodes[j].kind != NODE_NOUN)
		return;
	if (j != NONE && x->nodes[j].kind == NODE_COMMA)
		j = group_before(x, j);
	if (j != NONE && x->nodes[j].kind == NODE_NOUN)
		v->object = x->nodes[j].list;
}

static bool same_form(const struct syntax_node *a, const struct syntax_node *b)
{
	return a->passive == b->passive && (b->bare ? a->bare || a->infinitive
						    : a->finite == b->finite && a->infinitive == b->infinitive && a->ing == b->ing);
}

void share_object(struct scene *x, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	bool joined = kind_is(x, i + 1, NODE_AND) || (kind_is(x, i + 1, NODE_COMMA) && v->finite); /* "attacked, looted and burned a village" */
	if (v->object != NONE || !joined || !kind_is(x, i + 2, NODE_VERB))
		return;
	const struct syntax_node *next = &x->nodes[i + 2];
	if (!next->passive && next->object != NONE && next->object > i && same_form(v, next))
		v->object = next->object;
}
